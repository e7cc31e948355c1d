"""What every language's linearizer has: its words, its style and the errors with which it refuses."""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Generic, Self, TypeVar

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import Sentence

Word = TypeVar("Word")


PLAIN_READERS = frozenset({"manager", "management", "executive", "business", "customer", "kunde", "user", "nutzer"})
"""Readers who are no engineers, by the ``technical_level`` of a context, in small letters."""


class UnsayableError(Exception):
    """A language has no right way to say a tree; the text is then left to another translator, or to people."""


class MissingWordError(UnsayableError):
    """A concept has no word in a language."""

    def __init__(self, locale: str, category: str, concept: str) -> None:
        super().__init__(f"{locale} has no word for {category}.{concept}")
        self.category = category
        self.concept = concept


@dataclass(frozen=True, slots=True)
class Style:
    """How a sentence is said.

    Attributes:
        urgent: whether orders get "immediately" and the like where the source's urgency is high.
        level: who reads; for one of ``PLAIN_READERS`` jargon is said in plain words.
        formal: formal address (Sie, vous, です・ます, 합니다); False only where a tenant asks for it.
    """

    urgent: bool = False
    level: str = ""
    formal: bool = True

    @property
    def plain(self) -> bool:
        """Whether jargon is said in plain words."""
        return self.level.casefold() in PLAIN_READERS


class Linearizer(ABC, Generic[Word]):
    """Says abstract syntax in one language.

    A subclass parses the lines of its lexicon into its own ``Word`` (once, on first use) and builds the sentence.
    """

    locale: ClassVar[str]
    folder: ClassVar[str]  # of its lexicon, such as "de"

    @abstractmethod
    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in the language, with capital and closing mark, spans and names as they are.

        Raises:
            UnsayableError: a word is missing, or the language does not know the construction.
        """

    @abstractmethod
    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a lexicon line says.

        Raises:
            LexiconError: the line breaks the format.
        """

    @cached_property
    def _lines(self) -> Mapping[tuple[str, str], str]:
        return lexicon.words(self.folder)

    @cached_property
    def _words(self) -> dict[tuple[str, str], Word]:
        return {}

    def word(self, category: str, concept: str) -> Word:
        """Return the word of a concept.

        Args:
            category: ``nouns``, ``verbs``, ``adjectives`` or ``adverbs``.
            concept: its id.

        Raises:
            MissingWordError: the language has none.
        """
        key = (category, concept)
        known = self._words.get(key)
        if known is None:
            line = self._lines.get(key)
            if line is None:
                raise MissingWordError(self.locale, category, concept)
            known = self._words[key] = self.read_line(category, concept, line)
        return known

    def read_line(self, category: str, concept: str, line: str) -> Word:
        """Return what a lexicon line says, once it is sure that it says something.

        Raises:
            LexiconError: the line has no words, leaves a brace open, or breaks the language's format.
        """
        if not line.partition(";")[0].strip():
            raise lexicon.LexiconError(f"{self.folder} {category}.{concept}: {line!r} has no words")
        if line.count("{") != line.count("}"):
            raise lexicon.LexiconError(f"{self.folder} {category}.{concept}: {line!r} leaves a brace open")
        return self.parse_word(category, concept, line)

    def with_lines(self, lines: Mapping[tuple[str, str], str]) -> Self:
        """Return the language with other words for some concepts; this one keeps its own.

        Args:
            lines: in the notation of the lexicon, by category and concept.
        """
        other = copy.copy(self)
        other.__dict__["_lines"] = {**self._lines, **lines}
        other.__dict__["_words"] = {}
        return other

    def line(self, category: str, concept: str) -> str | None:
        """Return what the lexicon says of a concept; ``None`` where the language has no word for it."""
        return self._lines.get((category, concept))

    def used(self) -> tuple[tuple[str, str], ...]:
        """Return the concepts whose words were asked for so far, in that order."""
        return tuple(self._words)

    def gaps(self) -> list[tuple[str, str]]:
        """Return the concepts that have no word, and raise for a line that cannot be read."""
        for (category, concept), line in self._lines.items():
            self.read_line(category, concept, line)
        return [key for key in lexicon.concepts() if key not in self._lines]
