"""One module a language: how it says what the abstract syntax means."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from slack_fixtures.grammar.languages.base import Linearizer

_MODULES = {
    "ar-SA": "arabic:Arabic",
    "de-DE": "german:German",
    "en-US": "english:English",
    "es-ES": "spanish:Spanish",
    "fr-FR": "french:French",
    "it-IT": "italian:Italian",
    "ja-JP": "japanese:Japanese",
    "ko-KR": "korean:Korean",
    "nl-NL": "dutch:Dutch",
    "pl-PL": "polish:Polish",
    "pt-BR": "portuguese:Portuguese",
    "zh-CN": "chinese:Chinese",
}

LOCALES = tuple(_MODULES)
"""The locales that the grammar can say; each has its linearizer and its folder in the lexicon."""


@cache
def linearizer(locale: str) -> Linearizer[Any]:
    """Return the linearizer of a locale, loading its module on first use.

    Raises:
        KeyError: the locale is none of ``LOCALES``.
    """
    module, _, name = _MODULES[locale].partition(":")
    made = getattr(import_module(f"slack_fixtures.grammar.languages.{module}"), name)()
    assert isinstance(made, Linearizer)
    return made
