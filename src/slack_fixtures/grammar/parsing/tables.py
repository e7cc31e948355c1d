"""Tables of meaning that all parsers share, and how tables of words are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from slack_fixtures.grammar.abstract import Relation, Role

T = TypeVar("T")

SIGNS: Mapping[str, Relation] = {">": Relation.MORE_THAN, "<": Relation.LESS_THAN}
BEYOND: Mapping[Relation, Role] = {Relation.MORE_THAN: Role.ABOVE, Relation.LESS_THAN: Role.BELOW}
"""Where something is that is more, or less, than a value."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text, as in ``word_set("is are was")``."""
    return frozenset(words.split())


def by_first_word(table: Mapping[tuple[str, ...], T]) -> Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]:
    """Return the entries of a table of several words by the first of them, in their order."""
    found: dict[str, tuple[tuple[tuple[str, ...], T], ...]] = {}
    for words, meaning in table.items():
        found[words[0]] = (*found.get(words[0], ()), (words, meaning))
    return found


def number_words(words: str, first: int = 0) -> Mapping[str, str]:
    """Return what words in the order of their values stand for: "zwei" for "2".

    Args:
        words: with spaces between them.
        first: value of the first word.
    """
    return {word: str(value) for value, word in enumerate(words.split(), first)}
