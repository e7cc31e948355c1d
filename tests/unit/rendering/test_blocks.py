"""Slack's limits, and cuts that break nothing."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from slack_fixtures.rendering import blocks
from slack_fixtures.rendering.blocks import cut, cut_plain, fit, plain, size, weight
from slack_fixtures.rendering.escaping import JOINER, Mrkdwn, escape

FAMILY = "👨‍👩‍👧‍👦"
THUMB = "👍🏽"
WARNING = "⚠️"  # with variation selector 16
E_ACUTE = "e\u0301"
HANGUL = "\u1112\u1161\u11ab"

TRUNCATION = [
    # text, limit, expected
    ("", 0, ""),
    ("", 3, ""),
    ("abcde", 5, "abcde"),
    ("abcdef", 5, "abcd…"),
    ("abcdef", 0, ""),
    ("abcdef", 1, "…"),
    ("abcdef", 2, "a…"),
    ("abcdef", 3, "ab…"),
    ("中文警报消息", 6, "中文警报消息"),
    ("中文警报消息", 5, "中文警报…"),
    (f"a{WARNING}b", 4, f"a{WARNING}b"),
    (f"a{WARNING}bc", 4, f"a{WARNING}…"),
    (f"a{WARNING}bc", 3, "a…"),
    (f"{E_ACUTE}{E_ACUTE}{E_ACUTE}", 5, f"{E_ACUTE}{E_ACUTE}…"),
    (f"{E_ACUTE}{E_ACUTE}{E_ACUTE}", 4, f"{E_ACUTE}…"),
    (f"{E_ACUTE}{E_ACUTE}", 2, "…"),
    (f"{HANGUL}{HANGUL}", 5, f"{HANGUL}…"),
    (f"{FAMILY}!", 11, "…"),
    (f"{FAMILY}!!", 12, f"{FAMILY}…"),
    (f"{THUMB}{THUMB}", 7, f"{THUMB}…"),
    ("😀😀", 4, "😀😀"),
    ("😀😀", 3, "😀…"),
    ("😀😀", 2, "…"),
    ("🇩🇪🇫🇷", 7, "🇩🇪…"),
    ("word word", 6, "word…"),
]


@pytest.mark.parametrize(("text", "limit", "expected"), TRUNCATION)
@pytest.mark.parametrize("shorten", [cut, cut_plain])
def test_text_is_cut_between_characters_as_people_see_them(shorten, text, limit, expected):
    assert shorten(text, limit) == expected


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("a&amp;bcdef", 6, "a…"),
        ("a&amp;bcdef", 7, "a&amp;…"),
        ("a&amp;", 6, "a&amp;"),
        ("see <https://a.example/x|the page> now", 33, "see…"),
        ("see <https://a.example/x|the page> now", 35, "see <https://a.example/x|the page>…"),
        ("<https://a.example/x|the page>", 29, "…"),
        ("see <@U123456> now", 12, "see…"),
        ("run `kubectl get pods` now", 12, "run `kubec…`"),
        ("run `kubectl get pods` now", 7, "run…"),
        ("run `kubectl` now please", 15, "run `kubectl`…"),
        ("```line one\nline two```", 20, "```line one\nline…```"),
        ("```line one```", 7, "…"),
        ("it`s a lone tick in a text", 10, "it`s a lo…"),
        ("؀&lt;b&gt;", 6, "؀&lt;…"),
    ],
)
def test_a_cut_never_enters_an_entity_a_token_or_leaves_code_open(text, limit, expected):
    assert cut(text, limit) == expected


_MRKDWN = st.lists(
    st.one_of(
        st.text(max_size=12).map(escape),
        st.sampled_from(
            ["&amp;", "&lt;", "<https://a.example/?q=1&amp;r=2|la bel>", "<https://b.example>", "`a b`", "```x\ny```"]
        ),
        st.sampled_from([FAMILY, THUMB, WARNING, E_ACUTE, HANGUL, "؀", "\u200d", "\u0301", " ", "\n", "नमस्ते", "🇩🇪"]),
    ),
    max_size=30,
).map("".join)
_TOKEN = regex.compile(r"&(?:amp|lt|gt);|<[^<>\n]*>")


@settings(deadline=None)
@given(text=_MRKDWN, limit=st.integers(0, 120))
def test_a_cut_text_is_a_beginning_of_whole_pieces_within_the_limit(text, limit):
    result = cut(text, limit)
    assert size(result) <= limit
    if size(text) <= limit:
        assert result == text
        return
    if not limit:
        return
    kept, _, closer = result.rpartition("…")
    assert closer in ("", "`", "```")
    assert text.startswith(kept)
    assert len(kept) in {0, *(match.end() for match in regex.finditer(r"\X", text))}
    assert not any(match.start() < len(kept) < match.end() for match in _TOKEN.finditer(text))


@settings(deadline=None)
@given(text=st.text(st.characters(), max_size=200), limit=st.integers(0, 60))
def test_no_text_makes_a_cut_fail_or_exceed(text, limit):
    assert size(cut(text, limit)) <= limit
    assert size(cut_plain(text, limit)) <= limit


@settings(deadline=None)
@given(text=st.text(max_size=60))
def test_the_size_is_the_larger_of_code_points_and_utf_16_units(text):
    assert size(text) == max(len(text), len(text.encode("utf-16-le")) // 2)


@pytest.mark.parametrize(
    ("mrkdwn", "expected"),
    [
        ("plain words", "plain words"),
        ("*bold* _italic_ ~gone~", "bold italic gone"),
        ("*_both_*", "both"),
        ("snake_case_name 2*3*4 a~b", "snake_case_name 2*3*4 a~b"),
        ("`*x*` and ```y_z_```", "*x* and y_z_"),
        ("<https://a.example?a=1&amp;b=2|the *page*>", "the page"),
        ("<https://a.example?a=1&amp;b=2>", "https://a.example?a=1&b=2"),
        ("<!here> <!subteam^S1|@ops> <!date^1^{date}|today>", "@here @ops today"),
        ("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"),
        ("&amp;lt;", "&lt;"),
        ("*see <https://a.example|it>*", "see it"),
        (escape("https://a.example"), f"https:{JOINER}//a.example"),
    ],
)
def test_plain_keeps_the_words_and_drops_the_markup(mrkdwn, expected):
    assert plain(mrkdwn) == expected


@settings(deadline=None)
@given(text=st.text(st.sampled_from("ab *_~`<>&;|!@\n"), max_size=60))
def test_plain_gives_back_any_escaped_value_without_formatting(text):
    assert set(plain(escape(text))) <= {*text, JOINER}


@pytest.mark.timeout(20)  # quadratic matching takes minutes
@pytest.mark.parametrize("evil", ["*a <" * 2_000, "```" * 3_000, "`" * 9_001, "<" * 9_000, "_a" * 5_000, ".@" * 5_000])
def test_hostile_repetition_ends(evil):
    assert plain(evil)
    assert size(cut(evil, 3_000)) <= 3_000
    assert blocks.link_addresses(Mrkdwn(evil + "://")).endswith("://")


@pytest.mark.parametrize(
    ("mrkdwn", "expected"),
    [
        ("see https://a.example/b?c=1&amp;d=2.", "see <https://a.example/b?c=1&amp;d=2>."),
        ("(https://a.example)", "(<https://a.example>)"),
        ("<https://a.example|x> `https://a.example`", "<https://a.example|x> `https://a.example`"),
        ("https://user@a.example", "https://user@a.example"),
        (f"see https:{JOINER}//evil.example", f"see https:{JOINER}//evil.example"),
        ("no address", "no address"),
    ],
)
def test_an_authors_bare_address_becomes_a_link_and_a_values_does_not(mrkdwn, expected):
    assert blocks.link_addresses(Mrkdwn(mrkdwn)) == expected


BUILDERS = {
    "header": (lambda text: blocks.header(text)["text"]["text"], 150),
    "section": (lambda text: blocks.section(text)["text"]["text"], 3_000),
    "field": (lambda text: blocks.fields([text])["fields"][0]["text"], 2_000),
    "context": (lambda text: blocks.context([text])["elements"][0]["text"], 3_000),
    "button": (lambda text: blocks.link_button("x", text, "https://a.example")["text"]["text"], 75),
}


@pytest.mark.parametrize(("build", "limit"), BUILDERS.values(), ids=BUILDERS)
def test_each_element_takes_as_much_text_as_slack_does(build, limit):
    assert build("x" * (limit - 1)) == "x" * (limit - 1)
    assert build("x" * limit) == "x" * limit
    assert build("x" * (limit + 1)) == "x" * (limit - 1) + "…"
    assert size(build("😀" * limit)) <= limit


@pytest.mark.parametrize("count", [9, 10, 11])
def test_fields_and_context_take_ten(count):
    assert len(blocks.fields(["x"] * count)["fields"]) == min(count, 10)
    assert len(blocks.context(["x"] * count)["elements"]) == min(count, 10)


@pytest.mark.parametrize("count", [24, 25, 26])
def test_actions_take_twenty_five(count):
    buttons = [blocks.link_button(f"b{number}", "x", "https://a.example") for number in range(count)]
    assert len(blocks.actions(buttons)["elements"]) == min(count, 25)


@pytest.mark.parametrize("length", [2_999, 3_000, 3_001])
def test_a_button_takes_an_address_of_three_thousand_characters(length):
    address = "https://a.example/".ljust(length, "x")
    assert (blocks.link_button("x", "Open", address) is not None) == (length <= 3_000)


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "ftp://a.example", "https://", "https://a@b.example", "//a.example", "http://["]
)
def test_an_address_that_slack_would_refuse_has_no_button(url):
    assert blocks.link_button("x", "Open", url) is None
    assert blocks.actions([blocks.link_button("x", "Open", url)]) is None


def test_long_addresses_leave_room_for_words():
    buttons = [blocks.link_button(f"b{n}", "Open", "https://a.example/".ljust(2_500, "x")) for n in range(3)]
    assert len(blocks.actions(buttons)["elements"]) == 1


def test_values_cannot_become_emoji_links_or_lines_in_a_header():
    header = blocks.header("one :fire:\ntwo\tthree\x00\ud800")
    assert header["text"] == {"type": "plain_text", "text": "one :fire: two three", "emoji": False}


def test_slack_links_nothing_on_its_own_in_mrkdwn():
    assert blocks.section("see a.example")["text"]["verbatim"] is True


def _paragraphs(*lengths):
    return [blocks.section("x" * length) for length in lengths]


@pytest.mark.parametrize("total", [9_999, 10_000])
def test_blocks_within_the_budget_stay_as_they_are(total):
    parts = _paragraphs(3_000, 3_000, 3_000, total - 9_000)
    assert fit(parts, note="shortened") is parts


def test_the_longest_paragraph_gives_way_first_and_a_note_says_so():
    parts = _paragraphs(3_000, 3_000, 3_000, 1_001)
    fitted = fit(parts, note="shortened")
    assert weight(fitted) <= 10_000
    assert fitted[-1] == blocks.context(["shortened"])
    assert [size(block["text"]["text"]) for block in fitted[1:4]] == [3_000, 3_000, 1_001]
    assert size(parts[0]["text"]["text"]) == 3_000


@pytest.mark.parametrize("count", [49, 50, 51])
def test_a_message_has_at_most_fifty_blocks(count):
    fitted = fit(_paragraphs(*[5] * count), note="shortened")
    assert len(fitted) == min(count, 50)
    assert (fitted[-1]["type"] == "context") == (count > 50)


def test_blocks_go_from_the_end_when_shortening_is_not_enough():
    wide = [blocks.fields(["x" * 2_000] * 5) for _ in range(3)]
    assert fit([blocks.section("first"), *wide]) == [blocks.section("first")]


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(
            st.integers(1, 3_000).map(lambda length: blocks.section("&amp;" * (length // 5 + 1))),
            st.integers(1, 2_000).map(lambda length: blocks.fields(["x" * length] * 3)),
            st.integers(1, 3_000).map(lambda length: blocks.context(["😀" * length])),
        ),
        max_size=60,
    )
)
def test_any_blocks_fit_afterwards(parts):
    fitted = fit(parts, note="shortened")
    assert len(fitted) <= 50
    assert weight(fitted) <= 10_000
