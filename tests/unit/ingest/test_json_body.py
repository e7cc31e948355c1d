from __future__ import annotations

import json

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slack_fixtures.ingest.errors import MalformedJsonError, UnreadablePayloadError
from slack_fixtures.ingest.json_body import parse_alert_json, parse_json
from slack_fixtures.kernel.jsonvalues import flaw_in

TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('\\"u0022\x00:,{}'), max_size=12)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def escaped(value: object, *, spell_quotes: bool) -> bytes:
    text = json.dumps(value)
    return (text.replace('\\"', "\\u0022") if spell_quotes and "\\\\" not in text else text).encode()


@given(value=VALUES, spell_quotes=st.booleans())
@settings(max_examples=300, deadline=None)
def test_what_is_accepted_is_what_was_sent_and_can_be_stored(*, value: object, spell_quotes: bool) -> None:
    body = escaped(value, spell_quotes=spell_quotes)
    try:
        parsed = parse_json(body)
    except UnreadablePayloadError:
        assert "\x00" in str(orjson.loads(body)) or flaw_in(orjson.loads(body))
        return
    assert parsed == value
    assert flaw_in(parsed) is None


@given(
    members=st.lists(st.tuples(st.sampled_from(["a", 'b"', "c\\", "\u2028", ""]), VALUES), max_size=5),
    spell_quotes=st.booleans(),
)
@settings(deadline=None)
def test_a_repeated_key_is_found_however_it_is_spelled(
    *, members: list[tuple[str, object]], spell_quotes: bool
) -> None:
    spelled = (escaped(name, spell_quotes=spell_quotes) + b":" + orjson.dumps(value) for name, value in members)
    body = b"{" + b",".join(spelled) + b"}"
    repeats = len({name for name, _ in members}) < len(members)
    _, warnings = parse_alert_json(body)
    assert any("same key" in warning for warning in warnings) == repeats


@given(
    st.binary(max_size=64)
    | VALUES.map(orjson.dumps).flatmap(lambda body: st.integers(0, len(body)).map(lambda n: body[:n]))
)
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    for parse in (parse_json, parse_alert_json):
        try:
            parse(body)
        except UnreadablePayloadError:
            continue


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf{}", "byte order mark"),
        ('{"a":1}'.encode("utf-16"), "UTF-16"),
        ('{"a":1}'.encode("utf-16-be"), "UTF-16"),
        (b'{"a":"\xff"}', "not UTF-8 at byte 6"),
        (b'{\n "a": x}', "line 2, column 7"),
        (b'{"a":NaN}', "line 1, column 6"),
        (b'{"a":-1e400}', "line 1, column 6"),
        (b'{"a":"\\ud800"}', "surrogate"),
    ],
)
def test_what_is_not_json_is_refused_and_the_place_named(body: bytes, reason: str) -> None:
    with pytest.raises(MalformedJsonError, match=reason):
        parse_json(body)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"a":"\\u0000"}', r"U\+0000"),
        (b'{"a\\u0000":1}', r"U\+0000"),
        (b'{"a":1,"b":{"c":1,"c":2}}', "c: stands twice"),
        (b"[" * 66 + b"]" * 66, "deeper than 64"),
        (b"[" * 100_000 + b"]" * 100_000, "deeper than 64"),
    ],
)
def test_json_that_cannot_be_stored_or_is_ambiguous_is_refused(body: bytes, reason: str) -> None:
    with pytest.raises(UnreadablePayloadError, match=reason) as refused:
        parse_json(body)
    assert not isinstance(refused.value, MalformedJsonError)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b'{"a":{"b":[0,{"c":"\\u0000"}]}}', "a.b.1.c"),
        (b'{"a":{"b\\u0000c":1}}', "a.b\ufffdc"),
        (b'{"a":{"b":1,"\\u0062":2}}', "b"),
        (b"{" + b",".join(b'"%d":1' % n for n in range(50_000)) + b',"49999":2}', "49999"),
        (b'{"' + b"k" * 99 + b'":1,"' + b"k" * 99 + b'":1}', "k" * 64),
    ],
)
def test_a_refusal_names_the_field(body: bytes, field: str) -> None:
    with pytest.raises(UnreadablePayloadError) as refused:
        parse_json(body)
    assert [problem.field for problem in refused.value.problems] == [field]


def test_sixty_four_levels_are_accepted_as_the_kernel_counts_them() -> None:
    for depth in range(60, 70):
        body = b"[" * depth + b"1" + b"]" * depth
        if flaw_in(orjson.loads(body)) is None:
            assert parse_json(body) == orjson.loads(body)
        else:
            with pytest.raises(UnreadablePayloadError):
                parse_json(body)


@pytest.mark.parametrize(
    ("spelled", "read"),
    [
        (rb"a\u0000b", "a\ufffdb"),
        (rb"\ud83d", "\ufffd"),
        (rb"\udd25\ud83d", "\ufffd\ufffd"),
        (rb"\ud83d\ud83d\udd25", "\ufffd🔥"),
        (rb"\uD83D\uDD25\u0000", "🔥\ufffd"),
        (rb"C:\\u0000\\ud800", "C:\\u0000\\ud800"),
        (rb"\\\u0000", "\\\ufffd"),
    ],
)
def test_an_alert_is_kept_where_one_character_cannot_be(spelled: bytes, read: str) -> None:
    value, warnings = parse_alert_json(b'{"a":"' + spelled + b'"}')
    assert value == {"a": read}
    assert bool(warnings) == ("\ufffd" in read)


def test_the_last_of_two_equal_keys_counts_with_a_warning() -> None:
    value, warnings = parse_alert_json(b'{"a":1,"a":2}')
    assert value == {"a": 2}
    assert warnings == ("body: the same key stands twice in one object; the last one counts",)


def test_a_broken_body_is_located_where_it_breaks_although_it_was_mended_before() -> None:
    with pytest.raises(MalformedJsonError, match="line 1, column 16"):
        parse_alert_json(b'{"a":"\\ud800"  x}')
