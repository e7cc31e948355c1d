"""The built-in texts as a translation memory: whoever writes one of their sentences gets it in fourteen locales.

The texts of one fixture say the same in every locale and have their statements (``{% if … %}``) in the same places, so
the pieces between those are sentences and their translations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from slack_fixtures.library.catalogue import FIELDS, builtin_families, builtin_locales, written_texts
from slack_fixtures.library.words import words_file
from slack_fixtures.localization.queries import MemoryUnit
from slack_fixtures.localization.shapes import SPAN_WORD, shape, template_key
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.translations import HUMAN
from slack_fixtures.localization.word_index import WordIndex

SOURCES = ("en-US", "de-DE")
"""Languages that alerts are mostly written in, each with its locale."""

_STATEMENT = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_FEWEST_WORDS = 2  # one word alone means different things in different places


@dataclass(slots=True)
class _Language:
    """The units of one source language: by key and locale, and findable by their words."""

    units: dict[tuple[str, str], MemoryUnit] = field(default_factory=dict)
    index: WordIndex[str] = field(default_factory=WordIndex)


class BuiltinMemory:
    """Finds translations among the built-in texts; see ``SharedMemory``."""

    def exact(self, template_key: str, locale: str) -> MemoryUnit | None:
        """Return the translation of a template."""
        found = (language.units.get((template_key, locale)) for language in _languages().values())
        return next((unit for unit in found if unit is not None), None)

    def similar(self, text: str, source_locale: str, locale: str, *, limit: int) -> Iterable[MemoryUnit]:
        """Return units whose sources share words with a text, the most likely ones first."""
        language = _languages().get(source_locale.partition("-")[0])
        if language is None:
            return ()
        keys = language.index.similar(shape(text).words, limit=limit)
        return [unit for key in keys if (unit := language.units.get((key, locale))) is not None]


@cache
def _languages() -> Mapping[str, _Language]:
    return {source.partition("-")[0]: _language(source) for source in SOURCES}


def _language(source: str) -> _Language:
    found = _Language()
    for locale in builtin_locales():
        if locale.partition("-")[0] == source.partition("-")[0]:
            continue
        for text, target in _pairs(source, locale):
            unit = _unit(text, target, source, locale)
            found.units.setdefault((unit.template_key, locale), unit)
            found.index.put(unit.template_key, shape(text).words)
    return found


def _pairs(source: str, locale: str) -> Iterator[tuple[str, str]]:
    for family in builtin_families():
        for name in FIELDS:
            texts = (written_texts(tag)[family].get(name, "") for tag in (source, locale))
            yield from _aligned(*map(_pieces, texts))
    words, others = words_file(source), words_file(locale)
    for key, text in words.items():
        target = others.get(key)
        if isinstance(text, str) and isinstance(target, str):
            yield from _aligned([text], [target])


def _pieces(template: str) -> list[str]:
    return [piece.strip() for piece in _STATEMENT.split(template)]


def _aligned(sources: list[str], targets: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the pieces that stand in the same places and hold the same placeholders."""
    if len(sources) != len(targets):
        return
    for source, target in zip(sources, targets, strict=True):
        words = [word for word in shape(source).words if word != SPAN_WORD]
        if len(words) >= _FEWEST_WORDS and target and _spans(source) == _spans(target):
            yield source, target


def _spans(text: str) -> list[str]:
    return sorted(span.text for span in shape(text).spans)


def _unit(source: str, target: str, source_locale: str, locale: str) -> MemoryUnit:
    return MemoryUnit(
        id="",
        template_key=template_key(source, source_locale),
        source=source,
        source_locale=source_locale,
        locale=locale,
        target=target,
        state=TranslationState.APPROVED,
        origin=HUMAN,
        quality=1.0,
        shared=True,
    )
