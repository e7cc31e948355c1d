"""Alerts that differ only in what is protected are one template."""

import pytest

from slack_fixtures.localization.segments import mask
from slack_fixtures.localization.shapes import SPAN_WORD, fill, shape, template_key


def test_a_shape_keeps_words_and_forgets_particulars() -> None:
    found = shape("Disk  on web-01\n is 90% full!")
    assert found.text == "Disk on ⟨1⟩ is ⟨2⟩ full!"
    assert found.words == ("disk", "on", SPAN_WORD, "is", SPAN_WORD, "full")
    assert [span.text for span in found.spans] == ["web-01", "90%"]


def test_each_han_character_is_a_word() -> None:
    assert shape("CPU負荷が高い").words == ("cpu", "負", "荷", "が", "高", "い")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CPU above 90% on web-01", "CPU above 85.5% on db-7"),
        ("Pod {{ $labels.namespace }}/{{ $labels.pod }} restarts", "Pod {{ $labels.pod }} restarts"),
        ("See https://example.org/a for node 10.0.0.1", "See https://example.net/b?c=d for node fe80::1"),
        ("Build 5d41402abc4b2a7 failed", "Build 9fceb02d0ae598e failed"),
        ("Disk   full\n", "Disk full"),
        ("U\u0308berlauf", "Überlauf"),
    ],
)
def test_alerts_that_differ_only_in_particulars_have_one_key(one: str, other: str) -> None:
    assert template_key(one, "en-US") == template_key(other, "en-US")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CPU above 90%", "CPU below 90%"),
        ("Redis is down", "Kafka is down"),
        ("Disk full", "Disk not full"),
        ("CPU 90%", "CPU 90% 5m"),
    ],
)
def test_other_words_have_another_key(one: str, other: str) -> None:
    assert template_key(one, "en-US") != template_key(other, "en-US")


def test_the_same_words_in_another_language_are_another_template() -> None:
    assert template_key("Server online", "en-US") != template_key("Server online", "de-DE")
    assert template_key("Server online", "en-us") == template_key("Server online", "en-US")


def test_a_key_is_stable_between_releases() -> None:
    assert template_key("CPU above 90% on web-01", "en-US") == "f688d28348b5e896c83c74d7"


def test_a_text_that_is_no_utf_8_has_a_key_too() -> None:
    assert len(template_key("\ud800 full", "en-US")) == 24


def test_filling_gives_the_spans_their_new_places() -> None:
    spans = mask("CPU above 90% on web-01").spans
    assert fill("⟨2⟩: CPU über ⟨1⟩", spans) == "web-01: CPU über 90%"
    assert fill("⟨2⟩: CPU", spans) is None
