"""Heads of German noun phrases: nouns in the case that article and adjectives ask for, hyphened and compound ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import Name, NounPhrase, Number
from slack_fixtures.grammar.parsing.german.forms import ARTICLES, STRONG, WEAK_E, adjective_entries, compound
from slack_fixtures.grammar.parsing.german.modifiers import Modifiers
from slack_fixtures.grammar.parsing.german.tables import NUMBER_WORDS
from slack_fixtures.grammar.parsing.names import known_names
from slack_fixtures.grammar.parsing.reading import Found, rule

_DATIVE_PREPOSITIONS = frozenset({"mit", "von", "aus", "bei", "seit", "nach", "zu", "zwischen"})
_GENITIVE_PREPOSITIONS = frozenset(
    {"wegen", "aufgrund", "infolge", "trotz", "statt", "anstelle", "während", "innerhalb", "außerhalb"}
)
_WHERE = frozenset({"dsm", "dsf", "dsn", "dp"})
_BARELY = frozenset({"nsm", "nsf", "nsn", "np", "dp", "ap"})  # without article and adjective; "Pods" is no genitive


class Heads(Modifiers):
    """Nouns that agree with what stands before them."""

    @rule
    def head(self, place: int) -> list[Found[NounPhrase]]:
        """A noun, a compound, or names and nouns joined by hyphens: "Kafka-Consumer-Gruppe", "⟨1⟩-Datenbank"."""
        found: list[Found[NounPhrase]] = []
        joined = self._is_product(place)  # "etcd-Cluster"
        if not (self.written_as_noun(place) or joined) or (
            self.starts(place, "uhr") and self.kind(place - 1) == "span"
        ):
            return found
        for end, entry in self.words_at(place, "nouns"):
            if self.agrees(place, entry.cells):
                found.append((entry.cost, end, NounPhrase(entry.concept.id, entry.number)))
        if self.kind(place) == "word":
            for cost, tree, cells in compound(self.words[place]):
                if self.agrees(place, cells):
                    found.append((cost, place + 1, tree))
        if self.words[place + 1] == "-" and self.kind(place) in {"word", "span"} and self.tokens[place + 1].glued:
            found.extend(self._hyphenated(place))
        return found

    def agrees(self, place: int, cells: frozenset[str]) -> bool:
        """Say whether a noun may be what the article and the adjectives before it ask for."""
        allowed = self.asked(place)
        return allowed is None or not cells or any(_matches(cell, allowed) for cell in cells)

    def asked(self, place: int) -> frozenset[str] | None:
        """Return the cells that the words before a noun leave it; None where they say nothing."""
        key = ("asked", place)
        if key not in self.memo:
            self.memo[key] = [(0.0, place, self._asked(place))]
        return self.memo[key][0][2]  # type: ignore[no-any-return]

    def is_accusative(self, place: int, end: int) -> bool:
        """Say whether a phrase behind "auf" or "in" tells where to: "auf den Standby", "in eine Schleife"."""
        for head in range(end - 1, place, -1):
            asked = self.asked(head) if self.kind(head) == "word" else None
            if asked is None or asked == _BARELY:
                continue
            found = [entry.cells for _, entry in self.words_at(head, "nouns")]
            found.extend(cells for _, _, cells in compound(self.words[head]))
            told = asked.intersection(frozenset().union(*found))
            if told:
                return not told & _WHERE
        return False

    def _is_product(self, place: int) -> bool:
        """Say whether a product's name, also in small letters, opens a compound: "etcd-Cluster"."""
        behind = self.tokens[place + 2].text if self.starts(place + 1, "-") and place + 2 < self.size else ""
        return behind[:1].isupper() and bool(known_names(self.words, place))

    def _hyphenated(self, place: int) -> Iterator[Found[NounPhrase]]:
        for end, entry in self.words_at(place, "nouns"):  # "E-Mail-Dienst"
            if end > place + 1 and self.words[end] == "-" and self.tokens[end].glued:
                for more, stop, rest in self.head(end + 1):
                    modifiers = (NounPhrase(entry.concept.id), *rest.modifiers)
                    yield entry.cost + more, stop, replace(rest, modifiers=modifiers)
        if place + 2 >= self.size or not self.tokens[place + 2].glued:
            return
        firsts: list[tuple[float, NounPhrase | Name]] = []
        if self.kind(place) == "span":
            firsts = [(0.0, name) for _, _, name in self.name(place)]
        else:
            firsts = [(cost, tree) for cost, end, tree in self._single_noun(place) if end == place + 1]
            if not firsts and (not self.tokens[place].text.islower() or self._is_product(place)):
                firsts = [(0.3, Name(self.tokens[place].text))]
        for cost, first in firsts:
            for more, end, rest in self.head(place + 2):
                yield cost + more, end, replace(rest, modifiers=(first, *rest.modifiers))

    def _single_noun(self, place: int) -> Iterator[Found[NounPhrase]]:
        written = self.tokens[place].text
        for end, entry in self.words_at(place, "nouns"):
            if written.isupper() and not any(cell.startswith("ns") for cell in entry.cells):
                continue  # "NATS" are no NATs
            yield entry.cost, end, NounPhrase(entry.concept.id, Number.SINGULAR)
        for cost, tree, _ in compound(self.words[place]):
            yield cost, place + 1, replace(tree, number=Number.SINGULAR)

    def _asked(self, place: int) -> frozenset[str] | None:
        ending, before = "", place - 1
        while before >= 0 and before > place - 6:
            word = self.words[before]
            if word in ARTICLES and not (word == "weniger" and ending):
                break
            if self.words[before] == "-" or self.tokens[before + 1].glued:
                before -= 1  # "der Kafka-Broker"
                continue
            entries = adjective_entries(word) if self.kind(before) == "word" else ()
            if entries:
                ending = ending or entries[0].ending
            elif self.value(before) is None and word not in NUMBER_WORDS and not (ending and self.is_adverb(before)):
                return self._unasked(before, ending)
            before -= 1
        if before < 0 or word not in ARTICLES:
            return STRONG.get(ending) if ending else _BARELY
        if before and self.words[before - 1] == ",":
            return None  # rather a relative pronoun
        cells = ARTICLES[word]
        if word == "den" and before and self.words[before - 1] in _DATIVE_PREPOSITIONS:
            cells = frozenset({"dp"})
        if not ending or word.startswith(("all", "viel", "mehr", "einig", "wenig", "manch")):
            return cells
        if ending in {"er", "es"} and word in {"ein", "kein", "sein", "ihr"}:
            return frozenset({"nsm"}) if ending == "er" else frozenset({"nsn", "asn"})
        return cells & WEAK_E if ending == "e" else cells - WEAK_E

    def _unasked(self, before: int, ending: str) -> frozenset[str] | None:
        if self.kind(before) != "word" or self.words[before] in _GENITIVE_PREPOSITIONS or self.name(before):
            return None
        if ending and self.tokens[before].text[0].isupper():
            return None  # "der vom Kernel beendete Prozess"
        return STRONG.get(ending) if ending else _BARELY


def _matches(cell: str, allowed: frozenset[str]) -> bool:
    """Say whether a noun's cell is asked for; a synonym's may lack the gender."""
    return cell in allowed or (len(cell) == 2 and cell[1] == "s" and any(one.startswith(cell) for one in allowed))  # noqa: PLR2004
