"""The fixed words around an alert, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import cast

import yaml
from babel.numbers import format_decimal

from slack_fixtures.localization.model import choose, cldr_locale

SOURCE_LOCALE = "en-US"
"""The locale that is written first and stands in for every language without words of its own."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_FILES = files(__package__) / "words"

WordsFile = dict[str, str | dict[str, str]]
"""Key to words, or to words by CLDR plural category."""


class Words:
    """The words of one locale.

    Attributes:
        tag: the locale that the words are in, which may be a relative of the one asked for.
    """

    __slots__ = ("_phrases", "_plural_category", "_plurals", "tag")

    def __init__(self, tag: str, entries: WordsFile) -> None:
        self.tag = tag
        # A rule of CLDR takes 1.6 µs, and most counts are small (bench_render).
        self._plural_category = lru_cache(maxsize=1024)(cldr_locale(tag).plural_form)
        self._phrases: dict[str, str] = {}
        self._plurals: dict[str, dict[str, str]] = {}
        for key, entry in entries.items():
            if isinstance(entry, str):
                self._phrases[key] = _as_percent_format(entry)
            else:
                self._plurals[key] = {category: _as_percent_format(text) for category, text in entry.items()}

    def __call__(self, key: str, /, **values: str) -> str:
        """Return the words of ``key`` with ``values`` in place of their ``{name}``, verbatim.

        Raises:
            KeyError: no such key, or a placeholder without a value.
        """
        return self._phrases[key] % values

    def plural(self, key: str, count: int, /, **values: str) -> str:
        """Return the words of ``key`` in the form that ``count`` takes in this language.

        Args:
            key: an entry with plural forms.
            count: decides the form, and fills ``{count}`` in the locale's digits unless ``values`` has one.
            values: fill the other placeholders, verbatim.

        Raises:
            KeyError: no such key, or a placeholder without a value.
        """
        forms = self._plurals[key]
        form = forms.get(self._plural_category(count)) or forms["other"]
        if "count" not in values:
            values["count"] = format_decimal(count, locale=cldr_locale(self.tag))
        return form % values


def _as_percent_format(text: str) -> str:
    """Return ``since {time}`` as ``since %(time)s``: one pass in C, and values are never read again."""
    return _PLACEHOLDER.sub(r"%(\1)s", text.replace("%", "%%"))


def placeholders(text: str) -> frozenset[str]:
    """Return the names in braces of a text of the words files."""
    return frozenset(_PLACEHOLDER.findall(text))


@cache
def words_locales() -> tuple[str, ...]:
    """Return the locales that have words, sorted."""
    return tuple(sorted(file.name.removesuffix(".yaml") for file in _FILES.iterdir() if file.name.endswith(".yaml")))


@cache
def words_file(tag: str) -> Mapping[str, str | dict[str, str]]:
    """Return the entries of one locale's file as they are written.

    Args:
        tag: one of ``words_locales()``.
    """
    return cast(WordsFile, yaml.load((_FILES / f"{tag}.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))


@lru_cache(maxsize=1024)
def words_for(tag: str) -> Words:
    """Return the words that a reader of ``tag`` understands best; English where no relative is known.

    Raises:
        UnknownLocaleTagError: not the tag of a locale that CLDR knows.
    """
    return _words_of(choose(tag, words_locales(), default=SOURCE_LOCALE, source=SOURCE_LOCALE).locale)


@cache
def _words_of(tag: str) -> Words:
    return Words(tag, dict(words_file(tag)))
