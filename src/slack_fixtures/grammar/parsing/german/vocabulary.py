"""What a German word may be: the lexicon's readings at a place, and names."""

from __future__ import annotations

from collections.abc import Iterator

from slack_fixtures.grammar.abstract import Name
from slack_fixtures.grammar.parsing.german.forms import Form, adjective_entries, compound, index, single_words
from slack_fixtures.grammar.parsing.german.tables import CLOSED
from slack_fixtures.grammar.parsing.names import known_names
from slack_fixtures.grammar.parsing.reading import Found, Reading

_BRANCHES = frozenset({"main", "master", "develop", "trunk"})
_BEFORE_BRANCHES = frozenset({"auf", "nach", "in", "von", "branch"})


class Vocabulary(Reading):
    """What the words of a sentence may be."""

    def knows(self, place: int) -> bool:
        """Return whether the lexicon or the closed classes have the word, as a whole or as a compound."""
        word = self.words[place]
        return word in single_words() or word in CLOSED or bool(adjective_entries(word)) or bool(compound(word))

    def capitals_tell(self, place: int) -> bool:  # noqa: ARG002  every noun has one
        """Return False: German writes every noun with a capital."""
        return False

    def name(self, place: int) -> list[Found[Name]]:
        """Return names; an unknown word with one capital is more likely a noun that the lexicon lacks."""
        if self.starts(place + 1, ".") and self.words[place + 2] in {"perzentil", "perzentils"}:
            return [(0.0, place + 3, Name("P" + self.tokens[place].text))]
        if self.words[place] in _BRANCHES and self.words[place - 1] in _BEFORE_BRANCHES:
            return [(0.0, place + 1, Name(self.tokens[place].text))]
        if self.starts(place, "*", ".") and self.tokens[place + 1].glued:
            end, _ = self.glued(place + 2)
            return [(0.0, end, Name(self.text(place, end)))]
        if self.kind(place) == "word" and not known_names(self.words, place):
            text = self.tokens[place].text
            if text.islower() and (end := self._identifier(place)):
                return [(0.3, end, Name(self.text(place, end)))]
            if self.knows(place) or not (text[1:] != text[1:].lower() or any(letter.isdigit() for letter in text)):
                return []
        return [(cost + self._nounlike(place, end), end, name) for cost, end, name in self.plain_name(place)]

    def words_at(self, place: int, category: str) -> Iterator[tuple[int, Form]]:
        """Yield the lexicon's readings at a place with their ends, longest first."""
        if self.kind(place) == "word":
            for entry in index().get(self.words[place], ()):
                end = place + len(entry.pieces)
                if entry.concept.category == category and self.words[place:end] == entry.pieces:
                    yield end, entry

    def is_adverb(self, place: int) -> bool:
        """Say whether a word is an adverb, "nicht" or "zu"."""
        return self.words[place] in {"nicht", "zu"} or any(True for _ in self.words_at(place, "adverbs"))

    def is_participle(self, place: int) -> bool:
        """Say whether a word is a past participle."""
        return any(entry.form == "pp" for _, entry in self.words_at(place, "verbs"))

    def written_as_noun(self, place: int) -> bool:
        """Say whether a word may be a noun: "morgen" is none where the sentence has capitals."""
        if self.kind(place) != "word" or not self.tokens[place].text[0].islower():
            return True
        if place and self.tokens[place].glued:
            return True
        return not any(token.kind == "word" and token.text[0].isupper() for token in self.tokens[1:])

    def _nounlike(self, place: int, end: int) -> float:
        """Return what it costs to take for a name what ends in a noun: "Android-App"."""
        return 0.4 if self.ends_in_noun(place, end) else 0.0

    def ends_in_noun(self, place: int, end: int) -> bool:
        """Say whether a name is a compound whose last part is a noun: "Kafka-Cluster"."""
        return end - place > 2 and self.words[end - 2] == "-" and self.knows(end - 1)  # noqa: PLR2004

    def _identifier(self, place: int) -> int:
        """Return the end of small words that hyphens join to a name: "zahlungs-events"; 0 where there is none."""
        end, _ = self.glued(place)
        parts = self.tokens[place:end:2]
        if end == place + 1 or any(token.text != "-" for token in self.tokens[place + 1 : end : 2]):
            return 0
        small = all(token.text.islower() or token.text.isdigit() for token in parts)
        described = self.kind(end) == "word" and self.tokens[end].text[0].isupper()  # "cloud-basierte Datenbank"
        return end if small and not described else 0
