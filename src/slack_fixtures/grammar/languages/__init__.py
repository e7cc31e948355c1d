"""One package a language (a module where that suffices): how it says what the abstract syntax means."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.languages.base import Linearizer

_MODULES = {
    "ar-SA": "arabic.linearizer:Arabic",
    "de-DE": "german.linearizer:German",
    "en-US": "english:English",
    "es-ES": "spanish.linearizer:Spanish",
    "fr-FR": "french.linearizer:French",
    "it-IT": "italian.linearizer:Italian",
    "ja-JP": "japanese.linearizer:Japanese",
    "ko-KR": "korean.linearizer:Korean",
    "nl-NL": "dutch.linearizer:Dutch",
    "pl-PL": "polish.linearizer:Polish",
    "pt-BR": "portuguese.linearizer:Portuguese",
    "tr-TR": "turkish.linearizer:Turkish",
    "zh-CN": "chinese.linearizer:Chinese",
}

LOCALES = tuple(_MODULES)
"""The locales that the grammar can say; each has its linearizer and its folder in the lexicon."""


@cache
def linearizer(locale: str, *, plain: bool = False) -> Linearizer[Any]:
    """Return the linearizer of a locale, loading its module on first use.

    Args:
        locale: one of ``LOCALES``.
        plain: for readers who are no engineers.

    Raises:
        KeyError: the locale is none of ``LOCALES``.
    """
    if plain:
        engineers = linearizer(locale)
        return engineers.with_lines(lexicon.plain_words(engineers.folder))
    module, _, name = _MODULES[locale].partition(":")
    made = getattr(import_module(f"slack_fixtures.grammar.languages.{module}"), name)()
    assert isinstance(made, Linearizer)
    return made
