from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slack_fixtures.ingest.limits import MAX_COUNT, MAX_FINGERPRINT, MAX_LABEL_VALUE, MAX_LABELS, MAX_URL
from slack_fixtures.ingest.notes import Notes
from slack_fixtures.ingest.values import (
    clip,
    fingerprint_of,
    note_local_url,
    read_count,
    read_fingerprint,
    read_map,
    read_numbers,
    read_text,
    read_url,
)


def labels(sent: Any) -> tuple[dict[str, str], tuple[str, ...]]:
    notes = Notes()
    return read_map(sent, "labels", notes, limit=MAX_LABEL_VALUE), notes.texts()


@pytest.mark.parametrize(
    ("sent", "read", "is_odd"),
    [
        (None, {}, False),
        ({}, {}, False),
        ({"a.b": "1", "größe": "2", "": ""}, {"a.b": "1", "größe": "2", "": ""}, False),
        ({"a": "<no value>", "b": "[no value]", "c": "x <no value>"}, {"c": "x <no value>"}, False),
        ({"a": None}, {}, False),
        (
            {"a": 1, "b": 0.5, "c": True, "d": [1], "e": {"f": "g"}},
            {"a": "1", "b": "0.5", "c": "true", "d": "[1]", "e": '{"f":"g"}'},
            True,
        ),
        (["env:prod", "team = ops", "url:http://x"], {"env": "prod", "team": "ops", "url": "http://x"}, False),
        (["prod", "eu"], {"tags": "prod, eu"}, False),
        ([{"name": "a", "value": "b"}, {"key": "c", "value": "d"}, {}, None], {"a": "b", "c": "d"}, False),
        ("text", {}, True),
        (7, {}, True),
    ],
)
def test_labels_are_texts_whatever_was_sent(*, sent: Any, read: dict[str, str], is_odd: bool) -> None:
    found, warnings = labels(sent)
    assert found == read
    assert bool(warnings) == is_odd


def test_sixty_four_labels_are_kept_and_the_two_that_routing_needs_always() -> None:
    found, warnings = labels({f"l{i:03}": "v" for i in range(100)} | {"alertname": "DiskFull", "severity": "page"})
    assert len(found) == MAX_LABELS
    assert {"alertname", "severity", "l000", "l061"} <= found.keys()
    assert warnings == ("labels: has more than 64 entries; the rest was left out",)


def test_long_labels_are_cut_with_a_warning() -> None:
    found, warnings = labels({"a": "x" * MAX_LABEL_VALUE, "b": "x" * (MAX_LABEL_VALUE + 1)})
    assert found == {"a": "x" * MAX_LABEL_VALUE, "b": "x" * (MAX_LABEL_VALUE - 1) + "…"}
    assert warnings == ("labels[]: is longer than 2048 characters and was cut",)


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        (
            "http://p.example:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1",
            "http://p.example:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1",
        ),
        ("HTTPS://P.example", "HTTPS://P.example"),
        ("https://münchen.example/ä#x", "https://münchen.example/ä#x"),
        ("http://[::1]:9090/", "http://[::1]:9090/"),
        (" http://p.example/a b ", "http://p.example/a%20b"),
        ('http://p.example/?q=a|b<c>d"e`f{g}\\h^i', "http://p.example/?q=a%7Cb%3Cc%3Ed%22e%60f%7Bg%7D%5Ch%5Ei"),
        ("https://user:secret@p.example/x", "https://p.example/x"),
        ("https://bank.example@evil.example/", "https://evil.example/"),
        ("http://p.example/" + "a" * (MAX_URL - 17), "http://p.example/" + "a" * (MAX_URL - 17)),
    ],
)
def test_a_web_address_is_made_safe_for_a_link(sent: str, read: str) -> None:
    assert read_url(sent, "url", Notes()) == read


@pytest.mark.parametrize(
    "sent",
    [
        "javascript:alert(1)", "JaVaScRiPt://x.example/%0aalert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example",
        "/grafana", "grafana.example", "http://", "http:///x", "http://a b/", "http://a|b/", "https://good\\.evil.example/", "ftp://x.example",
        "http://p.example/\r\nX: y", "http://p.example/\x00", "http://p.example/\u2028x", "<!channel>", "http://<!channel>/",
        "http://p.example/" + "a" * MAX_URL, 5, [], {}, True,
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_left_out_with_a_warning(sent: Any) -> None:
    notes = Notes()
    assert read_url(sent, "url", notes) == ""
    assert notes.texts() == ("url: is not an http(s) address of at most 3000 characters; it was left out",)


def test_no_address_is_nothing_odd() -> None:
    notes = Notes()
    assert read_url(None, "url", notes) == read_url("", "url", notes) == ""
    assert notes.texts() == ()


@given(st.text() | st.from_regex(r"https?://[^\s]{1,20}/.*"))
@settings(deadline=None)
def test_an_address_can_never_end_its_own_link(sent: str) -> None:
    assert not set(read_url(sent, "url", Notes())) & set('<>| \n\r\t"`')


@pytest.mark.parametrize(
    "url", ["http://localhost:3000/", "http://127.0.0.1", "https://[::1]/x", "http://0.0.0.0:3000"]
)
def test_an_address_on_the_senders_own_machine_is_flagged(url: str) -> None:
    notes = Notes()
    note_local_url(url, "externalURL", notes)
    assert len(notes.texts()) == 1


def test_a_host_that_only_starts_like_localhost_is_not_flagged() -> None:
    notes = Notes()
    note_local_url("http://localhost.example.org/", "externalURL", notes)
    assert notes.texts() == ()


@pytest.mark.parametrize(
    ("sent", "read", "is_odd"),
    [(None, 0, False), (0, 0, False), (7, 7, False), (7.0, 7, False), ("3", 3, False), (2**64, MAX_COUNT, False), (1e19, MAX_COUNT, False),
     (-1, 0, True), (0.5, 0, True), (True, 0, True), ("x", 0, True), ("²", 0, True), ([], 0, True)],
)  # fmt: skip
def test_a_count_is_a_whole_number_from_zero(*, sent: Any, read: int, is_odd: bool) -> None:
    notes = Notes()
    assert read_count(sent, "truncatedAlerts", notes) == read
    assert bool(notes.texts()) == is_odd


def test_values_are_finite_numbers() -> None:
    notes = Notes()
    sent = {"A": 1, "B": 0.5, "C": None, "D": "NaN", "E": True, "F": float("inf"), "G": [1]}
    assert read_numbers(sent, "values", notes) == {"A": 1.0, "B": 0.5}
    assert read_numbers(None, "values", notes) == {}
    assert notes.texts() == ()
    assert len(read_numbers({str(i): i for i in range(100)}, "values", notes)) == MAX_LABELS
    assert read_numbers([1], "values", notes) == {}
    assert len(notes.texts()) == 2


@pytest.mark.parametrize(
    ("sent", "read"), [("5ef77f", "5ef77f"), (42, "42"), (None, ""), (True, ""), ({}, ""), (1.5, "")]
)
def test_a_fingerprint_is_a_short_text(sent: Any, read: str) -> None:
    assert read_fingerprint(sent) == read


def test_long_fingerprints_stay_apart() -> None:
    one, other = (read_fingerprint("f" * MAX_FINGERPRINT + end) for end in "ab")
    assert one != other
    assert len(one) == len(other) == 32


def test_a_computed_fingerprint_knows_no_order() -> None:
    assert fingerprint_of({"a": "1", "b": "2"}) == fingerprint_of({"b": "2", "a": "1"}) != fingerprint_of({"a": "1"})


def test_a_text_is_cut_to_its_limit() -> None:
    notes = Notes()
    assert clip("abc", 3) == "abc"
    assert read_text("abcd", "title", notes, limit=3) == "ab…"
    assert read_text(None, "title", notes, limit=3) == read_text("<no value>", "title", Notes(), limit=99) == ""
    assert read_text({"a": 1}, "title", notes, limit=99) == '{"a":1}'
    assert notes.texts() == ("title: is longer than 3 characters and was cut", "title: is not text; its JSON stands in")


def test_the_same_warning_is_kept_once_with_its_count() -> None:
    notes = Notes("body: odd")
    for _ in range(3):
        notes.add("alerts[]", "odd")
    assert notes.texts() == ("body: odd", "alerts[]: odd (3 times)")
