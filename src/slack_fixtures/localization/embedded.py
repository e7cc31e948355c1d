"""The embedded translator: whole texts through the grammar, sentence by sentence, on this machine and at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from slack_fixtures.grammar import translator
from slack_fixtures.grammar.languages import LOCALES, linearizer
from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.grammar.languages.italian_numbers import settle_numbers
from slack_fixtures.grammar.languages.japanese_words import settle_counters
from slack_fixtures.grammar.languages.korean_forms import resolve_particles
from slack_fixtures.grammar.languages.romance_numbers import settle_french, settle_spanish
from slack_fixtures.grammar.translator import Refused, Said
from slack_fixtures.localization.model import script_of
from slack_fixtures.localization.segments import frame, mask, split, unmask

ENGLISH_AND_GERMAN = frozenset(translator.SOURCES)
"""Languages that the grammar reads."""

_OWN_WORDS = frozenset({"pt-PT"})
"""Locales whose technical vocabulary differs too much from their language's main one to be written from it."""

_PARENTHESES = re.compile(r"\((?P<inner>[^()]+)\)(?P<mark>[.!]?)")
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
    if locale in _OWN_WORDS:
        return None
    language, script = locale.partition("-")[0], script_of(locale)
    return next((one for one in spoken() if one.startswith(language + "-") and script_of(one) == script), None)


# what is settled only where the spans are back in the text
_SETTLED: Mapping[str, Callable[[str], str]] = {
    "es-ES": settle_spanish,
    "fr-FR": settle_french,
    "it-IT": settle_numbers,
    "ja-JP": settle_counters,
    "ko-KR": resolve_particles,
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


@lru_cache(maxsize=4096)
def translate(text: str, source: str, locale: str, style: Style) -> Draft:
    """Translate a text whose language and target the grammar knows.

    Args:
        text: as an author wrote it, with placeholders and markup.
        source: ``en`` or ``de``.
        locale: one of the grammar's, see ``target_of``.
        style: how to say it.
    """
    parts = split(text)
    said: list[Said] = []
    refused: list[str] = []
    written: list[str] = []
    for sentence in parts.sentences:
        lead, words, trail = frame(sentence)
        outcome = _sentence(words, source, locale, style)
        if isinstance(outcome, Refused):
            refused.append(outcome.reason)
            continue
        said.append(outcome[0])
        written.append(_lead(lead, written, locale) + outcome[1] + trail)
    if refused or not said:
        return Draft("", tuple(said), tuple(refused or ["no words"]))
    return Draft("".join(written) + parts.tail, tuple(said), ())


def _sentence(words: str, source: str, locale: str, style: Style) -> tuple[Said, str] | Refused:
    enclosed = _PARENTHESES.fullmatch(words)
    masked = mask(enclosed["inner"] if enclosed else words)
    outcome = translator.translate(masked.text, [span.text for span in masked.spans], source, locale, style)
    if isinstance(outcome, Refused):
        return outcome
    text = unmask(outcome.text, masked.spans)
    if text is None:
        return Refused("a protected span was lost or doubled")
    text = _SETTLED.get(locale, str)(text)
    if enclosed:
        inner = text if text[:1] == enclosed["inner"][:1] or text.isupper() else text[:1].lower() + text[1:]
        text = _FULL_WIDTH.get(locale.partition("-")[0], "({})").format(inner) + enclosed["mark"]
    return outcome, text


def _lead(lead: str, written: list[str], locale: str) -> str:
    """Return what stands between two sentences: Japanese and Chinese need no space behind their full stop."""
    if written and lead == " " and locale.startswith(_SPACELESS) and _ENDED.search(written[-1]):
        return ""
    return lead


def refusals(text: str, source: str, locale: str) -> Iterator[str]:
    """Yield why the grammar does not translate a text, for people who extend the lexicon."""
    yield from translate(text, source, locale, Style()).refused
