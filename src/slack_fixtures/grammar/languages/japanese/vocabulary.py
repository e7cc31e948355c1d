"""The words of the lexicon by their concepts."""

from __future__ import annotations

from slack_fixtures.grammar.languages.base import Linearizer
from slack_fixtures.grammar.languages.japanese.words import Manner, Noun, Quality, Verb, Word, read_word


class Vocabulary(Linearizer[Word]):
    """What Japanese knows of single words."""

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a line says."""
        return read_word(category, line, f"{self.folder}: {category}.{concept}")

    def noun(self, concept: str) -> Noun:
        """Return the word of a noun."""
        word = self.word("nouns", concept)
        assert isinstance(word, Noun)
        return word

    def verb(self, concept: str) -> Verb:
        """Return the word of a verb."""
        word = self.word("verbs", concept)
        assert isinstance(word, Verb)
        return word

    def quality(self, concept: str) -> Quality:
        """Return the word of an adjective."""
        word = self.word("adjectives", concept)
        assert isinstance(word, Quality)
        return word

    def manner(self, concept: str) -> Manner:
        """Return the word of an adverb."""
        word = self.word("adverbs", concept)
        assert isinstance(word, Manner)
        return word
