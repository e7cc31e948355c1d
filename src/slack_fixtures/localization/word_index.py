"""Finding texts that share enough words with another one, among thousands and without looking at each."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from slack_fixtures.localization.memory import SUGGESTED

Name = TypeVar("Name", bound=Hashable)

_LEAST = (SUGGESTED - 0.5) / 100  # ``match_score`` rounds


class WordIndex(Generic[Name]):
    """The words of many texts, each with a name.

    A score of ``SUGGESTED`` or more allows a quarter of the longer text's words to differ, so both texts share the
    rest. Every text that can reach the score is therefore found, and few others: it must have one of the words that
    are rarest, as many as the rest leaves out and one more.
    """

    def __init__(self) -> None:
        self._texts: dict[Name, Counter[str]] = {}
        self._having: dict[str, set[Name]] = defaultdict(set)

    def __len__(self) -> int:
        return len(self._texts)

    def put(self, name: Name, words: Sequence[str]) -> None:
        """Add a text, or change what it says.

        Args:
            words: as ``Shape.words`` has them.
        """
        self.drop(name)
        counted = Counter(words)
        self._texts[name] = counted
        for word in counted:
            self._having[word].add(name)

    def drop(self, name: Name) -> None:
        """Remove a text, if it is there."""
        for word in self._texts.pop(name, ()):
            having = self._having[word]
            having.discard(name)
            if not having:
                del self._having[word]

    def similar(self, words: Sequence[str], *, limit: int) -> list[Name]:
        """Return up to ``limit`` texts that may reach the score, those that share most words first."""
        if not words:
            return []
        given, length = Counter(words), len(words)
        found = []
        for name in self._candidates(words):
            text = self._texts[name]
            longest = max(length, text.total())
            common = (given & text).total()
            if common >= _LEAST * longest:
                found.append((-common / longest, name))
        found.sort(key=lambda entry: entry[0])
        return [name for _, name in found[:limit]]

    def _candidates(self, words: Sequence[str]) -> Iterable[Name]:
        rarest = sorted(words, key=lambda word: len(self._having.get(word, ())))
        enough = len(words) - math.ceil(_LEAST * len(words)) + 1
        return set().union(*(self._having.get(word, ()) for word in rarest[:enough]))
