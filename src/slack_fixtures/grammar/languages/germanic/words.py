"""How the lines of the Dutch and of the German lexicon are read, as far as they have the same notation."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from slack_fixtures.grammar.lexicon import LexiconError


@dataclass(frozen=True, slots=True)
class Adverb:
    """An adverb; ``word`` is "" where the language says nothing."""

    word: str
    also: tuple[str, ...] = ()


def read_plural(word: str, shown: str) -> str:
    """Return the plural that a line shows: "-" for none, "=" for the singular, "-en" for its ending, or the whole."""
    if shown == "-":
        return ""
    if shown == "=":
        return word
    return word + shown[1:] if shown.startswith("-") else shown


def read_options(parts: Sequence[str], line: str, *, flags: Collection[str], valued: Collection[str]) -> dict[str, str]:
    """Return what stands behind a word, each with its value ("" for a flag).

    Raises:
        LexiconError: one is not known, or has no value.
    """
    found: dict[str, str] = {}
    for part in parts:
        key, _, value = part.partition(" ")
        if key not in flags and (key not in valued or not value):
            raise LexiconError(f"{line!r}: {part!r} is not understood")
        found[key] = value.strip()
    return found
