"""The embedded translator: whole texts through the grammar, sentence by sentence, on this machine and at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from slack_fixtures.grammar import translator
from slack_fixtures.grammar.abstract import Sentence
from slack_fixtures.grammar.collocations import Collocation, collocations_of
from slack_fixtures.grammar.languages import LOCALES, linearizer
from slack_fixtures.grammar.languages.arabic.forms import settle_numerals
from slack_fixtures.grammar.languages.base import Linearizer, Style
from slack_fixtures.grammar.languages.japanese.words import settle_counters
from slack_fixtures.grammar.languages.korean.forms import resolve_particles
from slack_fixtures.grammar.languages.polish.numbers import settle_counts
from slack_fixtures.grammar.languages.romance.numbers import (
    settle_french,
    settle_italian,
    settle_portuguese,
    settle_spanish,
)
from slack_fixtures.grammar.parsing.reading import Parsed
from slack_fixtures.grammar.translator import Refused, Said
from slack_fixtures.localization.model import OWN_WORDS, script_of
from slack_fixtures.localization.segments import Masked, frame, mask, split, unmask

ENGLISH_AND_GERMAN = frozenset(translator.SOURCES)
"""Languages that the grammar reads."""

_PARENTHESES = re.compile(r"\((?P<inner>[^()]+)\)(?P<mark>[.!]?)")
_CHOOSING = re.compile(r"\{[{%]-?\s*(?:if|else|elif|elsif|end|endif|range|with|for|endfor)\b")
_FULL_WIDTH = {"ja": "（{}）", "zh": "（{}）"}
_SPACELESS = ("ja", "zh")
_ENDED = re.compile(r"[。！？：；]$")


@dataclass(frozen=True, slots=True)
class Draft:
    """What the grammar made of a text.

    Attributes:
        text: the translation, whole; "" where a sentence was refused.
        said: one entry a sentence that was translated, in order.
        refused: reasons, one for each sentence that was not.
    """

    text: str
    said: tuple[Said, ...]
    refused: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether every sentence was translated."""
        return not self.refused and bool(self.said)


def target_of(locale: str) -> str | None:
    """Return the grammar's locale whose words serve a reader of ``locale``, or ``None``: ``es-ES`` for ``es-MX``."""
    if locale in spoken():
        return locale
    if locale in OWN_WORDS:
        return None
    language, script = locale.partition("-")[0], script_of(locale)
    return next((one for one in spoken() if one.startswith(language + "-") and script_of(one) == script), None)


# what is settled only where the spans are back in the text
_SETTLED: Mapping[str, Callable[[str], str]] = {
    "ar-SA": settle_numerals,
    "es-ES": settle_spanish,
    "fr-FR": settle_french,
    "it-IT": settle_italian,
    "ja-JP": settle_counters,
    "ko-KR": resolve_particles,
    "pl-PL": settle_counts,
    "pt-BR": settle_portuguese,
}


@cache
def spoken() -> tuple[str, ...]:
    """Return the grammar's locales whose language is installed; reading all of them takes about a second."""
    return tuple(filter(_is_installed, LOCALES))


def _is_installed(locale: str) -> bool:
    try:
        linearizer(locale)
    except ModuleNotFoundError:
        return False
    return True


UNUSABLE = (ValueError, LookupError, TypeError, AttributeError)
"""What a linearizer raises for a line that it can read and not inflect; those of the lexicon itself are tested."""

Words = tuple[tuple[str, str, str], ...]
"""Category, concept and line of the words that are said instead of the lexicon's own."""


@lru_cache(maxsize=4096)
def translate(text: str, source: str, locale: str, style: Style, words: Words = ()) -> Draft:
    """Translate a text whose language and target the grammar knows.

    Args:
        text: as an author wrote it, with placeholders and markup.
        source: ``en`` or ``de``.
        locale: one of the grammar's, see ``target_of``.
        style: how to say it.
        words: of a tenant, over those of the lexicon; none of them where one turns out to be unusable.
    """
    given = read(text, source)
    if words:
        with suppress(*UNUSABLE):  # an alert must not fail for a word that turns out to have no plural
            return given.say(speaker(locale, words, plain=style.plain), style)
    return given.say(speaker(locale, plain=style.plain), style)


@lru_cache(maxsize=64)  # half a megabyte each
def speaker(locale: str, words: Words = (), *, plain: bool = False) -> Linearizer[Any]:
    """Return a locale's linearizer, for engineers or for plain readers, with a tenant's words over its own."""
    own = linearizer(locale, plain=plain)
    return own.with_lines({(category, concept): line for category, concept, line in words}) if words else own


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence that was read.

    Attributes:
        lead: what stands before its words; ``trail``: behind them.
        masked: the words, without the parentheses around them.
        enclosed: the match of the parentheses, where it stands in some.
    """

    lead: str
    trail: str
    masked: Masked
    enclosed: re.Match[str] | None
    readings: tuple[Parsed, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A text that was read once and can be said in many words."""

    source: str
    sentences: tuple[_Sentence, ...]
    tail: str

    def collocations(self) -> frozenset[Collocation]:
        """Return which words the likeliest readings bring together."""
        read_ones = (sentence.readings[0].tree for sentence in self.sentences if sentence.readings)
        return frozenset(found for tree in read_ones for found in collocations_of(tree))

    def say(self, language: Linearizer[Any], style: Style) -> Draft:
        """Say the text in a language."""
        said: list[Said] = []
        refused: list[str] = []
        written: list[str] = []
        for sentence in self.sentences:
            outcome = _say(sentence, self.source, language, style)
            if isinstance(outcome, Refused):
                refused.append(outcome.reason)
                continue
            said.append(outcome[0])
            written.append(_lead(sentence.lead, written, language.locale) + outcome[1] + sentence.trail)
        if refused or not said:
            return Draft("", tuple(said), tuple(refused or ["no words"]))
        return Draft("".join(written) + self.tail, tuple(said), ())


def read(text: str, source: str) -> Read:
    """Read a text in a language that the grammar reads."""
    parts = split(text)
    sentences: list[_Sentence] = []
    for sentence in parts.sentences:
        earlier = [one.readings[0].tree for one in sentences if one.readings]
        sentences.append(_read(sentence, source, earlier))
    return Read(source, tuple(sentences), parts.tail)


def _read(sentence: str, source: str, earlier: Sequence[Sentence]) -> _Sentence:
    lead, words, trail = frame(sentence)
    enclosed = _PARENTHESES.fullmatch(words)
    masked = mask(enclosed["inner"] if enclosed else words)
    readings = translator.read(masked.text, [span.text for span in masked.spans], source, earlier)
    return _Sentence(lead, trail, masked, enclosed, tuple(readings))


def _say(sentence: _Sentence, source: str, language: Linearizer[Any], style: Style) -> tuple[Said, str] | Refused:
    if any(_CHOOSING.match(span.text) for span in sentence.masked.spans):
        return Refused("a template that chooses its words")
    outcome = translator.say(sentence.masked.text, sentence.readings, source, language, style)
    if isinstance(outcome, Refused):
        return outcome
    text = unmask(outcome.text, sentence.masked.spans)
    if text is None:
        return Refused("a protected span was lost or doubled")
    text = _SETTLED.get(language.locale, str)(text)
    if enclosed := sentence.enclosed:
        inner = text if text[:1] == enclosed["inner"][:1] or text.isupper() else text[:1].lower() + text[1:]
        text = _FULL_WIDTH.get(language.locale.partition("-")[0], "({})").format(inner) + enclosed["mark"]
    return outcome, text


def _lead(lead: str, written: list[str], locale: str) -> str:
    """Return what stands between two sentences: Japanese and Chinese need no space behind their full stop."""
    if written and lead == " " and locale.startswith(_SPACELESS) and _ENDED.search(written[-1]):
        return ""
    return lead


def refusals(text: str, source: str, locale: str) -> Iterator[str]:
    """Yield why the grammar does not translate a text, for people who extend the lexicon."""
    yield from translate(text, source, locale, Style()).refused
