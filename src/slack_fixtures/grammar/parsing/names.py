"""Names of products and projects: words that must come through as they are, also where English knows them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

_LONGEST = 4  # words in one name
_SHORT = 5  # letters: shorter words have no telling suffix
_FORMED = re.compile(
    r"(ing|ed|ly|tions?|sions?|ments?|ness|able|ible|ful|ous|ive|less|ity|ities|ances?|ences?|ships?|ical|ized|ised)$"
)


@cache
def _names() -> Mapping[str, frozenset[tuple[str, ...]]]:
    found: dict[str, set[tuple[str, ...]]] = {}
    text = (files("slack_fixtures.grammar") / "lexicon" / "names.txt").read_text("utf-8")
    for line in text.splitlines():
        words = tuple(line.partition("#")[0].strip().lower().split())
        if words:
            found.setdefault(words[0], set()).add(words)
    return {first: frozenset(names) for first, names in found.items()}


@cache
def ordinary_words() -> frozenset[str]:
    """Return common English words: written with a capital at the start of a sentence they are no names."""
    text = (files("slack_fixtures.grammar") / "lexicon" / "ordinary.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def looks_ordinary(word: str) -> bool:
    """Return whether a word is, or is formed like, an English word rather than a name.

    Args:
        word: in any case, such as ``Ungraceful``.
    """
    small = word.lower()
    return small in ordinary_words() or (
        word[1:].islower() and len(small) > _SHORT and _FORMED.search(small) is not None
    )


def known_names(words: Sequence[str], place: int) -> list[int]:
    """Return how many words the known names at a place have, longest first.

    Args:
        words: of the sentence, in small letters.
        place: where to look.
    """
    names = _names().get(words[place], frozenset())
    return [length for length in range(_LONGEST, 0, -1) if tuple(words[place : place + length]) in names]
