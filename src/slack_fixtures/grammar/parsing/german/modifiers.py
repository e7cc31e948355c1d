"""German amounts, determiners, adverbs and adjectives: "mehr als 5 Minuten", "zu viele", "nicht mehr benötigte"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slack_fixtures.grammar.abstract import Acting, Adjective, Amount, Clause, Determiner, Relation, Tense
from slack_fixtures.grammar.lexicon import concept
from slack_fixtures.grammar.parsing.german.forms import adjective_entries, takes_object
from slack_fixtures.grammar.parsing.german.tables import (
    DETERMINERS,
    LONG_DETERMINERS,
    NUMBER_WORDS,
    PARTS_OF_HOURS,
    RELATIONS,
)
from slack_fixtures.grammar.parsing.german.vocabulary import Vocabulary
from slack_fixtures.grammar.parsing.reading import Found, rule
from slack_fixtures.grammar.parsing.tables import SIGNS

_SYMBOLS = frozenset({"ms", "s", "min", "h", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "RPM", "W", "V"})
_BY_FIRST_WORD: Mapping[str, tuple[tuple[tuple[str, ...], Relation], ...]] = {
    first: tuple((words, meaning) for words, meaning in RELATIONS.items() if words[0] == first)
    for first in {words[0] for words in RELATIONS}
}
_BEFORE_TWO = frozenset({"die", "den", "der", "diese", "diesen", "dieser", "unsere", "unseren", "unserer"})
_OF_THE_CLAUSE = frozenset({"linking", "epistemic", "focus"})  # kinds of adverbs


class Modifiers(Vocabulary):
    """What stands before a noun, or alone as its value or state."""

    @rule
    def amount(self, place: int) -> list[Found[Amount]]:
        """A value with what compares it and its unit: "mehr als 5 Minuten", "⟨1⟩"."""
        relation, start = Relation.EXACTLY, place
        if self.words[place] in SIGNS:
            relation, start = SIGNS[self.words[place]], place + 1
        else:
            for words, meaning in _BY_FIRST_WORD.get(self.words[place], ()):
                if self.starts(place, *words):
                    relation, start = meaning, place + len(words)
                    break
        for words, minutes in PARTS_OF_HOURS.items() if self.words[start] in {"eine", "einer"} else ():
            if self.starts(start, *words):
                return [(-0.2, start + len(words), Amount(minutes, "minute", relation))]
        number = self._number(start)
        if number is None:
            return []
        cost, end, value = number
        found: list[Found[Amount]] = [(cost, end, Amount(value, "", relation))]
        if self.starts(end, "von") and (total := self._number(end + 1)) is not None:
            found.append((cost, total[1], Amount(value, "", relation, total[2])))
        found.extend((cost - 0.2, last, Amount(value, unit, relation)) for last, unit in self.unit(end))
        return found

    def is_time(self, amount: Amount) -> bool:
        """Return whether an amount is a time span, also where its unit is a symbol behind a placeholder."""
        return super().is_time(amount) or amount.value.endswith((" s", " ms", " min", " h"))

    def determiners(self, place: int) -> list[tuple[float, int, Determiner]]:
        """Return what may be read as determiner; always also none."""
        found = [(0.0, place, Determiner.NONE)]
        for words, meaning in LONG_DETERMINERS.items():
            if self.starts(place, *words):
                found.append((0.0, place + len(words), meaning))
        if (simple := DETERMINERS.get(self.words[place])) is not None:
            found.append((0.0, place + 1, simple))
            if simple in {Determiner.ALL, Determiner.SOME, Determiner.MANY} and self.starts(place + 1, "der"):
                found.append((0.0, place + 2, simple))
        return found

    @rule
    def adverbs(self, place: int) -> list[Found[tuple[str, ...]]]:
        """Zero or more adverbs."""
        found: list[Found[tuple[str, ...]]] = [(0.0, place, ())]
        for end, entry in self.words_at(place, "adverbs"):
            if entry.concept.id in {"no_longer", "anymore"}:
                continue
            for cost, stop, rest in self.adverbs(end):
                found.append((cost + 0.1 + entry.cost, stop, (entry.concept.id, *rest)))
        return found

    @rule
    def attributive(self, place: int) -> list[Found[tuple[str, object]]]:
        """An adjective or participle before its noun, with its ending."""
        found: list[Found[tuple[str, object]]] = []
        start, degree, negated = place, "positive", False
        if self.starts(start, "nicht", "mehr"):
            return [(cost, end, ("gone", tree)) for cost, end, (_, tree) in self.attributive(start + 2)]
        if self.starts(start, "nicht"):
            for entry in adjective_entries(f"nicht {self.words[start + 1]}"):
                found.append((entry.cost, start + 2, ("adjective", Adjective(entry.concept.id))))
            if found:
                return found
            start, negated = start + 1, True
        if self.starts(start, "zu"):
            start, degree = start + 1, "too"
        for cost, middle, adverbs in self.adverbs(start):
            if any(concept("adverbs", adverb).kind in _OF_THE_CLAUSE for adverb in adverbs):
                continue
            for entry in adjective_entries(self.words[middle]) if self.kind(middle) == "word" else ():
                if not entry.ending:
                    continue
                if entry.concept.category == "adjectives":
                    grade = entry.form if entry.form != "positive" else degree
                    adjective = Adjective(entry.concept.id, grade, adverbs)
                    told = ("denied", adjective) if negated else ("adjective", adjective)
                    found.append((cost + entry.cost, middle + 1, told))
                elif entry.form == "pp":
                    act = Clause(None, Acting(entry.concept.id, passive=takes_object(entry)), adverbs=adverbs)
                    act = replace(act, negated=negated, tense=Tense.PRESENT)
                    found.append((cost + 0.3 + entry.cost, middle + 1, ("participle", act)))
                elif entry.form == "part1":
                    act = Clause(None, Acting(entry.concept.id), progressive=True, adverbs=adverbs, negated=negated)
                    found.append((cost + 0.3 + entry.cost, middle + 1, ("participle", act)))
        return found

    @rule
    def predicative(self, place: int) -> list[Found[Adjective]]:
        """An adjective without ending: "zu hoch", "fast voll", "nicht bereit"."""
        found: list[Found[Adjective]] = []
        start, degree = place, "positive"
        if self.starts(start, "zu"):
            start, degree = start + 1, "too"
        for cost, middle, adverbs in self.adverbs(start):
            if any(concept("adverbs", adverb).kind not in {"degree", "manner", "focus"} for adverb in adverbs):
                cost += 0.5  # noqa: PLW2901  of the clause
            if middle > 0 and self.kind(middle) == "word" and self.tokens[middle].text[0].isupper():
                continue  # a noun or a name: "im Status Rot"
            if self.starts(middle, "weg"):
                found.append((cost + 0.1, middle + 1, Adjective("gone", adverbs=adverbs)))
            for end, entry in self.words_at(middle, "adjectives"):
                grade = entry.form if entry.form in {"comparative", "superlative"} else degree
                found.append((cost + entry.cost, end, Adjective(entry.concept.id, grade, adverbs)))
        return found

    def unit(self, place: int) -> list[tuple[int, str]]:
        """Return the unit that a place names, with its end; at most one."""
        units = (
            (end, entry.concept.id) for end, entry in self.words_at(place, "nouns") if entry.concept.kind == "unit"
        )
        return list(units)[:1]

    def _number(self, place: int) -> tuple[float, int, str] | None:
        if self.kind(place) == "span":
            cost = self.value(place)
            if cost is None:
                return None
            if self.kind(place + 1) == "word" and self.tokens[place + 1].text in _SYMBOLS:
                return cost, place + 2, self.text(place, place + 2)
            if self.starts(place + 1, "°", "c") or self.starts(place + 1, "°", "f"):
                return cost, place + 3, self.text(place, place + 3)
            return cost, place + 1, self.tokens[place].text
        if self.words[place] in NUMBER_WORDS:
            return 0.0, place + 1, NUMBER_WORDS[self.words[place]]
        if self.starts(place, "beiden") and self.words[place - 1] in _BEFORE_TWO:
            return 0.0, place + 1, "2"  # "die beiden Knoten"
        if self.words[place] in {"eine", "einer", "einem", "einen", "eines"} and self.unit(place + 1):
            return 0.0, place + 1, "1"
        return None
