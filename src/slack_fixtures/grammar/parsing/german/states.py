"""States that German verbs tell beside their own meaning: "liegt über 5 %", "steht bereit", "bleibt hängen"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Being,
    Clause,
    NounPhrase,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.parsing.german.arguments import CAUSE, arising, blaming, staying, with_rest, worded
from slack_fixtures.grammar.parsing.german.fields import Fields
from slack_fixtures.grammar.parsing.german.forms import state_verbs
from slack_fixtures.grammar.parsing.german.tables import COMING, EXPECTED, IT, LACKING, OF_CLAUSES, WHEN
from slack_fixtures.grammar.parsing.german.trees import Field, completed, graded
from slack_fixtures.grammar.parsing.reading import Found
from slack_fixtures.grammar.parsing.tables import BEYOND
from slack_fixtures.grammar.parsing.trees import only_amount

_STAYING_AWAY = {
    **dict.fromkeys(("bleibt", "bleiben"), Tense.PRESENT),
    **dict.fromkeys(("blieb", "blieben"), Tense.PAST),
}
_TAKING = {
    **dict.fromkeys(("dauert", "dauern"), Tense.PRESENT),
    **dict.fromkeys(("dauerte", "dauerten"), Tense.PAST),
}
STAYING = {
    **dict.fromkeys(("befindet", "befinden", "steht", "stehen", "liegt", "liegen", "hängt", "hängen"), Tense.PRESENT),
    **dict.fromkeys(("befand", "befanden", "stand", "standen", "lag", "lagen", "hing", "hingen"), Tense.PAST),
}
LYING = {
    **dict.fromkeys(("liegt", "liegen", "beträgt", "betragen"), Tense.PRESENT),
    **dict.fromkeys(("lag", "lagen", "betrug", "betrugen"), Tense.PAST),
}
_HANGS = frozenset({"hängt", "hängen", "hing", "hingen"})
_TRAPS = frozenset({"state", "status", "step", "phase", "queue", "home_screen", "screen_display"})
"""Where software, not a thing, hangs."""
_HANGING = frozenset({"stecken", "hängen", "liegen"})
_HUNG = frozenset({"steckengeblieben", "hängengeblieben", "liegengeblieben"})
_ENOUGH = {
    **dict.fromkeys(("reicht", "reichen", "genügt", "genügen"), Tense.PRESENT),
    **dict.fromkeys(("reichte", "reichten", "genügte", "genügten"), Tense.PAST),
}
_RIGHT = {
    **dict.fromkeys(("stimmt", "stimmen"), Tense.PRESENT),
    **dict.fromkeys(("stimmte", "stimmten"), Tense.PAST),
}
_STANDING = frozenset({"ready", "open", "empty"})


class States(Fields):
    """Verbs that say how or where something is."""

    def state(self, place: int, fronted: Field) -> Iterator[Found[Clause]]:
        """Yield what a finite verb and its field say of a state."""
        yield from self._lying(place, fronted)
        yield from self._standing(place, fronted)
        yield from self._sufficing(place, fronted)

    def left_so(self, verb: str, tense: Tense, place: int, items: Field) -> Iterator[Found[Clause]]:
        """Yield what follows "ist" or "bleibt" in fixed words: "hängen geblieben", "schuld"."""
        if verb == "bleiben" and self.words[place] in _HANGING:
            yield from self.being(-0.2, place + 1, items, Being(Adjective("stuck")), tense)
        if verb == "sein":
            stop = place + 2 if self.words[place + 1] == "geblieben" else place + 1
            if self.starts(stop - 2, "stehen", "geblieben") or self.starts(stop - 1, "stehengeblieben"):
                stalled = with_rest(Clause(None, Acting("stall"), tense=completed(tense)), items)
                if stalled is not None:
                    yield -0.2, stop, stalled
            if self.words[stop - 1] in _HUNG or (stop > place + 1 and self.words[place] in _HANGING):
                yield from self.being(-0.2, stop, items, Being(Adjective("stuck")), completed(tense))
        if verb == "sein" and self.starts(place, "schuld"):
            yield from self.being(0.0, place + 1, items, Being(CAUSE), tense)
        if verb == "sein":
            for cost, end, clause in self.still_valid(place):
                full = with_rest(clause, items)
                if full is not None:
                    yield cost, end, full

    def _lying(self, place: int, fronted: Field) -> Iterator[Found[Clause]]:
        """Yield where something lies, since when, and what it lies at: "liegt über 5 %", "liegt am Provider"."""
        word = self.words[place]
        if word in LYING:
            for cost, end, items in self.field_with(place + 1, fronted):
                for more, stop, amount in self.amount(end + 1) if self.starts(end, "bei") else ():
                    side = BEYOND.get(amount.relation)
                    level = Adjunct(side or Role.AT, replace(amount, relation=Relation.EXACTLY) if side else amount)
                    yield from self.being(cost + more, stop, items, Being(level), LYING[word])
                if items and items[-1][0] in {"adjunct", "noun"}:
                    yield from ((cost + more, stop, tree) for more, stop, tree in self.lies(end, items, LYING[word]))
        if word in {"liegt", "lag"}:
            for cost, end, items in self.field_with(place + 1, fronted):
                yield from ((cost - 0.3, end, tree) for tree in blaming(items, LYING[word], told=self.words[place - 1]))
        if word in LYING:
            for cost, end, amount in self.amount(place + 1):  # "liegt mehr als 36 Stunden zurück"
                if self.starts(end, "zurück") and self.is_time(amount):
                    state = Clause(None, Being(Adjunct(Role.AGO, amount)), tense=Tense.PAST)
                    yield cost - 0.2, end + 1, state

    def _standing(self, place: int, fronted: Field) -> Iterator[Found[Clause]]:
        """Yield what stands, hangs or stays somewhere: "steht bereit", "bleiben zehn Tage"."""
        word = self.words[place]
        if word in {"bleibt", "bleiben"}:
            for cost, end, items in self.field_with(place + 1, fronted):
                left = with_rest(Clause(None, Acting("remain_left")), items)
                if left is not None and isinstance(left.subject, NounPhrase) and left.subject.amount is not None:
                    yield cost, end, left  # "bis zum Ablauf bleiben zehn Tage"
        if word in _STAYING_AWAY:
            for cost, end, items in self.field_with(place + 1, fronted):
                away = with_rest(Clause(None, Acting("arrive"), tense=_STAYING_AWAY[word]), items)
                if self.starts(end, "aus") and away is not None and not away.negated:  # "Messwerte bleiben aus"
                    yield cost - 0.3, end + 1, replace(away, negated=True)
        if word in {"geht", "gehen"}:
            for cost, end, items in self.field_with(place + 1, fronted):
                works = with_rest(Clause(None, Acting("work")), items)
                plain = all(kind in {"adverb", "not", "no more"} or _is_when(kind, tree) for kind, tree in items)
                if items and plain and works is not None:  # "Login geht nicht mehr"
                    yield cost + 0.1, end, works
        if word in {"steht", "stehen"}:
            for cost, end, items in self.field_with(place + 1, fronted):
                if self.starts(end, "fest"):  # "die Ursache steht fest"
                    yield from self.being(cost, end + 1, items, Being(Adjective("known")), Tense.PRESENT)
                if all(kind in {"adverb", "not", "no more"} or _is_when(kind, tree) for kind, tree in items):
                    yield from self.being(cost + 0.1, end, items, Being(Adjective("stalled")), Tense.PRESENT)
        if word in STAYING:
            for cost, end, items in self.field_with(place + 1, fronted):
                for more, stop, adjective in self.predicative(end) if word.startswith("st") else ():
                    if adjective.concept in _STANDING:  # "steht bereit"
                        yield from self.being(cost + more, stop, items, Being(adjective), STAYING[word])
                for tree in staying(items, STAYING[word]):
                    yield cost, end, _hung(tree) if word in _HANGS else tree

    def _sufficing(self, place: int, fronted: Field) -> Iterator[Found[Clause]]:
        """Yield what comes about, suffices, takes long, is imminent or is missing."""
        word = self.words[place]
        if word in COMING:
            for cost, end, items in self.field_with(place + 1, fronted):
                yield from ((cost, end, replace(tree, tense=COMING[word])) for tree in arising(items))
        if word in _ENOUGH:
            for cost, end, items in self.field_with(place + 1, fronted):
                stop = end + 1 if self.starts(end, "aus") else end
                for more, last, tree in self.being(cost, stop, items, Being(Adjective("sufficient")), _ENOUGH[word]):
                    if not any(one.role in WHEN for one in tree.adjuncts):
                        yield more, last, tree
        if word in _RIGHT:
            for cost, end, items in self.field_with(place + 1, fronted):
                found = self.being(cost, end, items, Being(Adjective("correct")), _RIGHT[word])
                yield from (one for one in found if one[2].subject != IT[1])
        if word in _TAKING and self.starts(place + 1, "länger", "als"):
            usual = EXPECTED.get(self.words[place + 3])
            if usual is not None:
                than = Adjunct(Role.THAN, NounPhrase(pronoun=usual))
                state = Being(Adjective("long", "comparative"))
                yield 0.0, place + 4, Clause(None, state, tense=_TAKING[word], adjuncts=(than,))
        for prefix, lasting_state, past in state_verbs().get(word, ()):
            for cost, end, items in self.field_with(place + 1, fronted):
                if not prefix or self.starts(end, prefix):
                    tense = Tense.PAST if past else Tense.PRESENT
                    stop = end + 1 if prefix else end
                    yield from self.being(cost, stop, items, Being(Adjective(lasting_state)), tense)
        if word in LACKING:
            for cost, end, items in self.field_with(place + 1, fronted):
                yield from self.being(cost, end, items, Being(Adjective("missing")), LACKING[word])

    def still_valid(self, place: int) -> Iterator[Found[Clause]]:
        """Read "nur noch 3 Tage gültig": it expires in 3 days."""
        start = place + 1 if self.starts(place, "noch") else place
        if not self.starts(place, "noch") and not self.starts(place, "nur", "noch"):
            return
        for cost, end, amount in self.amount(start):
            if self.is_time(amount) and self.starts(end, "gültig"):
                left = Adjunct(Role.NEXT, replace(amount, relation=Relation.EXACTLY, point=True))
                yield cost - 0.3, end + 1, Clause(None, Acting("expire"), tense=Tense.FUTURE, adjuncts=(left,))

    def lying_last(self, cost: float, place: int, items: Field) -> Iterator[Found[Clause]]:
        """Yield what lies somewhere with the verb last: "weil die Latenz über 5 s liegt", "bei 90 % liegt"."""
        if self.words[place] in LYING and items and items[-1][0] in {"adjunct", "noun"}:
            for more, end, clause in self.lies(place, items, LYING[self.words[place]]):
                if end == place:
                    yield cost + more - 0.3, place + 1, clause
        for more, end, amount in self.amount(place + 1) if self.starts(place, "bei") else ():
            if self.words[end] in LYING:
                side = BEYOND.get(amount.relation)
                level = Adjunct(side or Role.AT, replace(amount, relation=Relation.EXACTLY) if side else amount)
                clause_of = with_rest(Clause(None, Being(level), tense=LYING[self.words[end]]), items)
                if clause_of is not None:
                    yield cost + more - 0.3, end + 1, clause_of

    def aged(self, place: int) -> Iterator[Found[Being]]:
        """Read "6 Stunden alt", which ``with_subject`` says of the subject's age."""
        for cost, end, amount in self.amount(place):
            if self.is_time(amount) and self.starts(end, "alt"):
                yield cost - 0.3, end + 1, Being(Adjunct(Role.LAST, amount))

    def lies(self, place: int, items: Field, tense: Tense) -> Iterator[Found[Clause]]:
        """Read "liegt über 5 %", "beträgt ⟨1⟩"."""
        kind, last = items[-1]
        if kind == "adjunct" and last[1].role not in WHEN:  # type: ignore[index]
            yield from self.being(0.0, place, items[:-1], Being(last[1]), tense)  # type: ignore[index]
        elif (amount := only_amount(last)) is not None:
            yield from self.being(0.0, place, items[:-1], Being(amount), tense)

    def being(self, cost: float, place: int, items: Field, being: Being, tense: Tense) -> Iterator[Found[Clause]]:
        """Yield a state with what the field says of it, and with an adjunct behind it."""
        clause = with_rest(Clause(None, being, tense=tense), items)
        if clause is None:
            return
        yield cost, place, clause
        for more, end, adjunct in self.adjunct(place):
            named = being.complement
            if isinstance(named, NounPhrase) and adjunct.role not in OF_CLAUSES:  # "ist ein Ausfall beim Provider"
                grown = replace(being, complement=replace(named, adjuncts=(*named.adjuncts, adjunct)))
                yield cost + more + 0.1, end, replace(clause, predicate=grown)
            else:
                yield cost + more + 0.1, end, graded(clause, adjunct)


def _is_when(kind: str, tree: object) -> bool:
    return kind == "adjunct" and worded((kind, tree))[1].role in WHEN


def _hung(clause: Clause) -> Clause:
    """Return "die App hängt im Startbildschirm" as what is stuck there; lines and lamps merely hang somewhere."""
    place = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    if not isinstance(place, Adjunct) or not isinstance(place.phrase, NounPhrase) or place.phrase.head not in _TRAPS:
        return clause
    return replace(clause, predicate=Being(Adjective("stuck")), adjuncts=(place, *clause.adjuncts))
