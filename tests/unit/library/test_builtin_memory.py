"""The built-in texts serve as translations of the same sentences in anybody's alerts."""

from __future__ import annotations

import pytest

from slack_fixtures.library.catalogue import builtin_locales
from slack_fixtures.library.memory import BuiltinMemory
from slack_fixtures.localization.shapes import template_key

SENTENCE = "Investigate promptly, before the problem becomes critical."
OTHERS = [tag for tag in builtin_locales() if not tag.startswith("en")]


@pytest.mark.parametrize("locale", OTHERS)
def test_a_sentence_of_the_library_is_known_in_every_locale(locale: str) -> None:
    unit = BuiltinMemory().exact(template_key(SENTENCE, "en-US"), locale)
    assert unit is not None
    assert (unit.source, unit.locale, unit.approved, unit.shared) == (SENTENCE, locale, True, True)
    assert unit.target != SENTENCE


def test_a_german_sentence_is_a_source_too() -> None:
    memory = BuiltinMemory()
    german = memory.exact(template_key(SENTENCE, "en-US"), "de-DE")
    assert german is not None
    english = memory.exact(template_key(german.target, "de-DE"), "en-US")
    assert english is not None
    assert english.target == SENTENCE


def test_a_similar_sentence_is_found_by_its_words() -> None:
    found = list(BuiltinMemory().similar(SENTENCE.replace("promptly", "soon"), "en-US", "ja-JP", limit=5))
    assert [unit.source for unit in found][:1] == [SENTENCE]


@pytest.mark.parametrize(
    ("text", "source", "locale"),
    [("The gazebo wobbles", "en-US", "ja-JP"), (SENTENCE, "en-US", "sv-SE"), (SENTENCE, "fr-FR", "ja-JP")],
)
def test_what_the_library_does_not_say_is_not_known(text: str, source: str, locale: str) -> None:
    memory = BuiltinMemory()
    assert memory.exact(template_key(text, source), locale) is None
    assert not list(memory.similar(text, source, locale, limit=5))


def test_one_word_alone_is_no_translation() -> None:
    assert BuiltinMemory().exact(template_key("Warning", "en-US"), "de-DE") is None
