"""What a translator sees of a message, and what its answer may do there."""

from __future__ import annotations

import pytest

from slack_fixtures.rendering.escaping import JOINER, Mrkdwn, escape, escape_template_text, link
from slack_fixtures.rendering.localizing import localized


def seen_by_translator(text: Mrkdwn) -> list[str]:
    seen: list[str] = []

    def listen(words: str, _locale: str) -> str:
        seen.append(words)
        return words

    assert localized(text, "de-DE", listen) == text
    return seen


@pytest.mark.parametrize(
    "value",
    [
        "Load < 3 & rising > 2",
        "See https://a.example/x?y=1&z=2 or www.b.example",
        "Ask @channel about `db-1`",
        "`x` first",
        "&lt; is written &amp;lt;",
    ],
)
def test_a_value_is_seen_as_its_sender_wrote_it(value: str) -> None:
    assert seen_by_translator(escape(value)) == [value]


@pytest.mark.parametrize("answer", ["<!channel>", "<https://evil.example|x>", "https://evil.example", "@here <@U1>"])
def test_an_answer_is_no_more_than_a_value(answer: str) -> None:
    text = localized(escape("Disk full"), "de-DE", lambda _text, _locale: answer)
    assert text == escape(answer)
    assert "<" not in text
    assert "://" not in text.replace(f":{JOINER}//", "")


def test_the_space_around_the_words_stays() -> None:
    assert localized(escape("\n Disk full \n"), "de-DE", lambda _text, _locale: "Platte voll") == "\n Platte voll \n"


def test_an_authors_code_stays_code() -> None:
    text = localized(Mrkdwn("`db-1` is full"), "de-DE", lambda text, _locale: text.replace("is full", "ist voll"))
    assert text == "`db-1` ist voll"


def test_a_fence_that_an_answer_brings_is_none() -> None:
    text = localized(Mrkdwn("Disk full"), "de-DE", lambda _text, _locale: "```x```")
    assert "```" not in text


LINKED = Mrkdwn(f"See {link('https://a.example/x', 'here')} &amp; wait")


def test_an_authors_link_is_seen_as_it_is_and_may_stay() -> None:
    assert seen_by_translator(LINKED) == [LINKED]
    kept = localized(LINKED, "de-DE", lambda text, _locale: text.replace("See", "Siehe").replace("wait", "warte"))
    assert kept == "Siehe <https://a.example/x|here> &amp; warte"


@pytest.mark.parametrize(
    "answer",
    [
        "Siehe <https://evil.example|hier>",
        "Siehe <https://a.example/x|hier> https://evil.example",
        "Siehe <https://a.example/x|hier> @channel",
        "Siehe www.evil.example",
    ],
)
def test_a_text_with_links_stays_where_its_translation_brings_something_else(answer: str) -> None:
    assert localized(LINKED, "de-DE", lambda _text, _locale: answer) == LINKED


def test_a_values_address_beside_an_authors_link_keeps_the_text_as_it_is() -> None:
    both = Mrkdwn(f"{LINKED} {escape('https://b.example')}")

    def unreachable(_text: str, _locale: str) -> str:
        raise AssertionError("nobody is asked")

    assert localized(both, "de-DE", unreachable) == both


@pytest.mark.parametrize("text", ["", " \n"])
def test_no_words_need_no_translator(text: str) -> None:
    assert localized(Mrkdwn(text), "de-DE", lambda _text, _locale: "invented") == text


def test_an_authors_bare_address_is_a_link() -> None:
    text = escape_template_text("See https://a.example.")
    assert localized(text, "de-DE", lambda _t, _l: "Siehe https://a.example.") == "Siehe https://a.example."
    assert localized(text, "de-DE", lambda _t, _l: "Siehe https://b.example.") == text
