"""The field of a German clause: what lies between its verbs, in any order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from slack_fixtures.grammar.abstract import Coordination, Determiner, NounPhrase, Number, Role
from slack_fixtures.grammar.parsing.german.adjuncts import Adjuncts
from slack_fixtures.grammar.parsing.german.arguments import worded
from slack_fixtures.grammar.parsing.german.tables import DATIVES_ONLY, PREPOSITIONS
from slack_fixtures.grammar.parsing.german.trees import Field
from slack_fixtures.grammar.parsing.reading import BEAM, Found, best, rule
from slack_fixtures.grammar.parsing.trees import noun_kind

_DENIED_IN_PART = frozenset(  # "nicht alle" denies no more than that it is all
    {"alle", "allen", "aller", "jede", "jeder", "jedes", "jeden", "jedem", "beide", "beiden", "nur", "immer", "überall"}
)
_MANY = frozenset({"viele", "vielen", "wenige", "wenigen"})  # "auffällig viele" are an unusual number
_PLACES = frozenset({Role.ON, Role.IN, Role.AT})
_CASES: Mapping[str, str] = {
    **dict.fromkeys(DATIVES_ONLY, "dative"),
    **dict.fromkeys(("der", "dieser", "jeder", "keiner", "wir", "niemand", "jemand", "er", "man"), "subject"),
    **dict.fromkeys(("den", "einen", "keinen", "diesen", "jeden", "seinen", "ihren", "unseren"), "object"),
    **dict.fromkeys(("niemanden", "jemanden", "ihn", "uns"), "object"),
}


class Fields(Adjuncts):
    """What lies between the verbs of a clause."""

    @rule
    def field(self, place: int) -> list[Found[Field]]:
        """Adverbs, phrases, adjuncts and "nicht" in any order; up to six of them."""
        found: list[Found[Field]] = [(0.0, place, ())]
        grown: list[Found[Field]] = [(0.0, place, ())]
        for _ in range(6):
            further: list[Found[Field]] = []
            for cost, end, items in grown:
                for more, stop, item in self.field_item(end):
                    further.append((cost + more, stop, (*items, item)))
                for more, stop, several in self.denied_items(end):
                    further.append((cost + more, stop, (*items, *several)))
            if not further:
                break
            grown = best(further, 3 * BEAM)
            found.extend(grown)
        return best(found, 3 * BEAM)

    def field_with(self, place: int, fronted: Field) -> Iterator[Found[Field]]:
        """Yield fields, with what stood before the verb as their first thing."""
        for cost, end, items in self.field(place):
            yield cost, end, (*fronted, *items)

    @rule
    def field_item(self, place: int) -> list[Found[tuple[str, object]]]:
        """One thing in the field: "nicht", an adverb, an adjunct, a phrase."""
        found: list[Found[tuple[str, object]]] = []
        if self.starts(place, "nicht", "mehr"):
            found.append((0.8 if self.attributive(place + 2) else 0.0, place + 2, ("no more", None)))
        if self.starts(place, "auf", "keinen", "fall"):
            return [(0.0, place + 3, ("not", None))]
        if self.starts(place, "nicht") and self.words[place + 1] not in _DENIED_IN_PART:
            found.append((0.8 if self.attributive(place + 1) else 0.05, place + 1, ("not", None)))
        if self.words[place] in {"aber", "jedoch"} and "," in {self.words[place - 2], self.words[place - 3]}:
            found.append((0.0, place + 1, ("but", None)))
        if self.words[place] in {"zwar", "bitte", "selbst", "dabei", "jeweils"}:
            found.append((0.0, place + 1, ("but", None)))
        if self.starts(place, "noch", "heute"):
            return [(0.0, place + 1, ("but", None))]  # today at the latest
        if self.starts(place, "sich"):
            found.append((0.0, place + 1, ("self", None)))
        if self.starts(place, "nur", "noch") and (self.words[place + 2],) in PREPOSITIONS:
            found.append((0.1, place + 2, ("adverb", "only")))  # "besteht nur noch aus"
        if self.starts(place, "als") and self.kind(place + 1) == "word":
            found.extend((cost, end, ("state", state)) for cost, end, state in self.predicative(place + 1))
        for end, entry in self.words_at(place, "adverbs"):
            if self.starts(place, "nur", "noch") or self.words[end] in _MANY:
                continue
            if entry.concept.id not in {"no_longer", "anymore", "too"}:  # they are read with what they deny
                found.append((0.1 + entry.cost, end, ("adverb", entry.concept.id)))
        for cost, end, adjunct in self.adjunct(place):
            whole = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.determiner is Determiner.NO
            if not whole or adjunct.role in {Role.WITHOUT, Role.EXCEPT, Role.WITH}:
                found.append((cost + 0.1, end, ("adjunct", (self.words[place], adjunct))))
        for cost, end, nominal in self.nominal(place):
            if isinstance(nominal, NounPhrase) and nominal.amount is None and noun_kind(nominal) == "unit":
                continue  # a unit without its number
            found.append((cost + 0.1, end, (_CASES.get(self.words[place], "noun"), nominal)))
        return found

    @rule
    def denied_items(self, place: int) -> list[Found[Field]]:
        """What is several things at once: "keine Verbindung mehr", "noch keine Metriken", "weder … noch …"."""
        found: list[Found[Field]] = []
        started = self.starts(place, "noch")
        for cost, end, nominal in self.nominal(place + 1 if started else place):
            if isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.NO:
                plain = ("noun", replace(nominal, determiner=Determiner.NONE))
                if started and nominal.number is Number.SINGULAR:
                    found.append((cost, end, (("noun", nominal), ("adverb", "yet"))))
                elif started:
                    found.append((cost, end, (plain, ("not", None), ("adverb", "yet"))))
                elif self.starts(end, "mehr") and nominal.number is Number.SINGULAR:
                    found.append((cost, end + 1, (("subject", nominal), ("adverb", "anymore"))))
                    several = replace(nominal, determiner=Determiner.NONE, number=Number.PLURAL)
                    found.append((cost, end + 1, (("object", several), ("no more", None))))
                elif self.starts(end, "mehr"):
                    found.append((cost, end + 1, (plain, ("no more", None))))
        for cost, end, adjunct in self.adjunct(place):
            phrase = adjunct.phrase
            if self.starts(end, "mehr") and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
                plain_adjunct = replace(adjunct, phrase=replace(phrase, determiner=Determiner.NONE))
                found.append((cost, end + 1, (("adjunct", (self.words[place], plain_adjunct)), ("no more", None))))
            elif isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO and adjunct.role in _PLACES:
                any_adjunct = replace(adjunct, phrase=replace(phrase, determiner=Determiner.ANY))
                found.append((cost + 0.1, end, (("adjunct", (self.words[place], any_adjunct)), ("not", None))))
        if self.starts(place, "noch", "nicht"):
            found.append((0.0, place + 2, (("not", None), ("adverb", "yet"))))
        if self.starts(place, "weder"):
            for cost, end, first in self.field_item(place + 1):
                for more, stop, second in self.field_item(end + 1) if self.starts(end, "noch") else ():
                    both = _either(first, second)
                    if both is not None:
                        found.append((cost + more, stop, (both, ("not", None))))
        return found


def _either(first: tuple[str, object], second: tuple[str, object]) -> tuple[str, object] | None:
    """Return two things of one kind as one that "or" joins."""
    if first[0] == second[0] == "noun" and isinstance(first[1], NounPhrase) and isinstance(second[1], NounPhrase):
        return "noun", Coordination((first[1], second[1]), "or")
    if first[0] == second[0] == "adjunct":
        word, one = worded(first)
        _, other = worded(second)
        if one.role is other.role and isinstance(one.phrase, NounPhrase) and isinstance(other.phrase, NounPhrase):
            return "adjunct", (word, replace(one, phrase=Coordination((one.phrase, other.phrase), "or")))
    return None
