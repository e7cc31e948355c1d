"""The data tables of the checks, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

import yaml

_DATA = files("slack_fixtures.localization.checks") / "data"


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return a table of ``data/`` by its name without the ending."""
    text = (_DATA / f"{name}.yaml").read_text(encoding="utf-8")
    return cast(Mapping[str, Any], yaml.load(text, Loader=yaml.CSafeLoader))


@cache
def tables(prefix: str) -> tuple[str, ...]:
    """Return what follows ``prefix`` in the names of the tables: the languages of ``polarity-``."""
    names = (file.name for file in _DATA.iterdir())
    return tuple(
        sorted(
            name.removeprefix(prefix).removesuffix(".yaml")
            for name in names
            if name.startswith(prefix) and name.endswith(".yaml")
        )
    )


def language_of(locale: str) -> str:
    """Return the language subtag of a locale."""
    return locale.partition("-")[0].lower()


SPACELESS = frozenset({"ja", "ko", "zh"})
"""Languages in which a word may stand within another run of letters, so that its edges say nothing."""


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a table's entry, which a person writes with commas between them."""
    return tuple(word.strip(" ") for word in words.split(",") if word.strip(" "))


def start_of(language: str, prefixes: Iterable[str] = ()) -> str:
    """Return the regular expression of what stands before a word.

    Args:
        language: decides whether words have edges.
        prefixes: particles that are written together with the next word.
    """
    return "" if language in SPACELESS else r"(?<!\w)" + "".join(f"(?:{part})??" for part in prefixes)


def word_pattern(word: str, language: str) -> str:
    """Return the regular expression of a word or phrase, in which ``*`` stands for any letters."""
    escaped = re.escape(word).replace(r"\ ", r"\s*" if language in SPACELESS else r"\s+").replace(r"\*", r"\w*")
    open_end = language in SPACELESS or not (word[-1].isalnum() or word[-1] == "_")
    return escaped if open_end else rf"{escaped}(?!\w)"


def any_of(words: Iterable[str], language: str) -> re.Pattern[str]:
    """Return the compiled regular expression of some words, longest first, for a folded text."""
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(start_of(language) + "(?:" + "|".join(word_pattern(word, language) for word in ordered) + ")")


def folded(text: str) -> str:
    """Return a text in small letters and plain apostrophes, with as many code points as before."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(character.lower()[0] for character in text)
    return lowered.replace("’", "'")
