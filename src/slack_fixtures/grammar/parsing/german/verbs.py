"""German verb phrases: the finite verb second, the field, and what closes the clause."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Modal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.parsing.german.arguments import (
    CAUSE,
    arising,
    filled,
    owned,
    with_rest,
)
from slack_fixtures.grammar.parsing.german.forms import Form, takes_object
from slack_fixtures.grammar.parsing.german.states import States
from slack_fixtures.grammar.parsing.german.tables import (
    FINITE,
    LETTING,
    MODALS,
    NOUNS,
    WHEN,
)
from slack_fixtures.grammar.parsing.german.trees import (
    Field,
    completed,
    disagrees,
    is_binding,
    is_wanted,
    lasting,
    under_modal,
)
from slack_fixtures.grammar.parsing.reading import Found, rule
from slack_fixtures.grammar.parsing.tables import word_set

_FILLED = frozenset({"voll", "gefüllt", "belegt", "ausgelastet", "genutzt", "verbraucht", "ausgeschöpft"})
_STORED = frozenset({"retain", "store", "keep", "archive", "buffer", "cache", "save"})
_KEPT_UP = word_set(
    "affect impact saturate overload_obj overload use configure limit limit_to block protect encrypt connect_obj "
    "assign allow forbid permit plan expect occupy involve require exhaust"
)
"""Verbs whose "ist … t" tells what is so ("Kunden sind betroffen"), not what was done ("ist gestoppt")."""
_ASKING = frozenset({"check", "verify", "examine", "inspect", "review", "clarify", "identify", "investigate", "find"})
_PERCEIVED = frozenset({"rule_out", "reach", "find", "detect", "see", "recognize", "avoid", "prevent", "open", "read"})
_CHECKING = frozenset({"check", "verify", "examine", "inspect", "review", "clarify", "investigate"})


class VerbPhrases(States):
    """Verbs in two parts with the field between them."""

    @abstractmethod
    def subordinates(self, place: int) -> list[Found[Clause]]:
        """One or two clauses with the verb last: "der Dienst nicht gestartet wurde und …"."""

    @rule
    def behind_subject(self, place: int, fronted: Field = ()) -> list[Found[Clause]]:
        """Finite verb, field and what closes the clause; ``fronted`` stood before the verb."""
        found: list[Found[Clause]] = []
        word = self.words[place]
        if word in FINITE:
            verb, tense, _ = FINITE[word]
            for cost, end, items in self.field_with(place + 1, fronted):
                for more, stop, clause in self.closing(verb, tense, end, items):
                    found.append((cost + more, stop, clause))
                    found.extend(self._closed_twice(verb, tense, cost + more, stop, clause))
        elif word in MODALS:
            for cost, end, items in self.field_with(place + 1, fronted):
                for more, stop, clause in self.infinitive_closing(end, items):
                    if is_binding(word, clause):
                        found.append((cost + more, stop, under_modal(clause, word)))
        found.extend(self.state(place, fronted))
        if word in LETTING:
            for cost, end, items in self.field_with(place + 1, fronted):
                for more, stop, clause in self.letting(end, items):
                    found.append((cost + more, stop, replace(clause, modal=Modal.CAN, tense=LETTING[word])))
        for end, entry in self.words_at(place, "verbs"):
            if entry.form not in {"s", "p", "past", "past_p"}:
                continue
            tense = Tense.PAST if entry.form.startswith("past") else Tense.PRESENT
            unclear = 0.3 if end == self.size and self.is_participle(place) else 0.0  # "Container beendet"
            for cost, stop, items in self.field_with(end, fronted):
                last = stop
                if entry.prefix:
                    if not self.starts(stop, *entry.prefix.split()):
                        continue
                    last = stop + len(entry.prefix.split())
                for more, clause in filled(entry, items):
                    found.append((cost + more + entry.cost + unclear, last, replace(clause, tense=tense)))
                for more, reach, clause in self.with_content(entry, items, last):
                    found.append((cost + more + entry.cost, reach, replace(clause, tense=tense)))
        return [(cost, end, lasting(clause, word)) for cost, end, clause in found]

    @rule
    def infinitive(self, place: int) -> list[Found[Clause]]:
        """An infinitive with "zu" and what belongs to it: "Ausfälle zu vermeiden", "nicht gestartet zu werden"."""
        found: list[Found[Clause]] = []
        for cost, end, items in self.field(place):
            for stop, entry in self.words_at(end, "verbs"):
                if entry.form == "zu":
                    found.extend((cost + more + entry.cost, stop, tree) for more, tree in filled(entry, items))
                elif entry.form == "pp" and takes_object(entry) and self.starts(stop, "zu", "werden"):
                    found.extend(
                        (cost + more + entry.cost, stop + 2, tree) for more, tree in filled(entry, items, passive=True)
                    )
            for more, stop, adjective in self.predicative(end):
                state = with_rest(Clause(None, Being(adjective)), items)
                if self.starts(stop, "zu", "sein") and state is not None:
                    found.append((cost + more, stop + 2, state))
        return [(cost, end, tree) for cost, end, tree in found if tree.subject is None]

    @rule
    def purpose(self, place: int) -> list[Found[Adjunct]]:
        """An infinitive that says what for, or without what: "um … zu", "ohne … zu"."""
        start = place + 1 if self.starts(place, ",") else place
        role = {"um": Role.PURPOSE, "ohne": Role.WITHOUT}.get(self.words[start])
        if role is None:
            return []
        return [(cost, end, Adjunct(role, tree)) for cost, end, tree in self.infinitive(start + 1)]

    def with_content(self, entry: Form, items: Field, place: int) -> Iterator[Found[Clause]]:
        """Read what a verb governs: "versucht, … zu starten", "stellt sicher, dass …"."""
        frame = entry.concept.frame
        if entry.concept.id in _CHECKING and self.starts(place, ",", "ob"):
            checking = with_rest(Clause(None, Acting("check_whether")), items)
            if checking is None or checking.subject or checking.adjuncts:
                return
            for cost, end, content in self.subordinates(place + 2):
                sure = is_wanted(content) and not (items or content.links) and entry.concept.id != "clarify"
                going = lasting(content, "läuft") if not sure or isinstance(content.predicate, Acting) else content
                act = Acting("check_that" if sure else "check_whether", content=going)
                yield cost, end, replace(checking, predicate=act)
        if entry.concept.id in _ASKING and self.starts(place, ","):
            rest = with_rest(Clause(None, Acting("identify")), items)
            if rest is not None and rest.subject is None:
                for cost, end, thing in self.asked_for(place + 1):
                    yield cost, end, replace(rest, predicate=Acting("identify", obj=thing))
        if not frame or frame[-1].name not in {"inf", "that"}:
            return
        start = place + 1 if self.starts(place, ",") else place
        contents: list[Found[Clause]] = []
        if frame[-1].name == "inf":
            contents = self.infinitive(start)
        elif start > place and self.starts(start, "dass"):
            contents = [(cost, end, lasting(tree, "läuft")) for cost, end, tree in self.subordinates(start + 1)]
        for cost, end, content in contents:
            for more, clause in filled(entry, items, shorter=True):
                if isinstance(clause.predicate, Acting):
                    yield cost + more, end, replace(clause, predicate=replace(clause.predicate, content=content))

    def asked_for(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read "welcher Prozess den Speicher belegt" as the process that occupies the memory."""
        first = self.words[place]
        it = self.words[place + 1] in {"es", "das", "dies"}
        if first == "woran" and it and self.words[place + 2] in {"liegt", "lag"}:
            yield 0.0, place + 3, CAUSE
        if first not in {"welcher", "welche", "welches", "welchen", "welchem"}:
            return
        for cost, end, thing in self.core(place + 1):
            if (first in {"welcher", "welches", "welchen"}) and thing.number is Number.PLURAL:
                continue
            known = replace(thing, determiner=Determiner.DEFINITE)
            for more, stop, clause in self.described_as(end, known):
                yield cost + more, stop, replace(known, relative=clause)

    def described_as(self, place: int, thing: NounPhrase) -> Iterator[Found[Clause]]:
        """Read what is said of a thing with the verb last, as its doer or as what somebody does it to."""
        for cost, end, clause in self.verb_last(place):
            if clause.subject is None and not disagrees(replace(thing, amount=None), self.words[end - 1]):
                yield cost, end, lasting(clause)

    def closing(self, verb: str, tense: Tense, place: int, items: Field) -> Iterator[Found[Clause]]:
        """What may follow "sein", "haben", "werden" and the field."""
        if verb == "sein":
            for cost, end, being in [*self.share(place), *self.aged(place)]:
                yield from self.being(cost, end, items, being, tense)
        yield from self.left_so(verb, tense, place, items)
        if verb in {"sein", "bleiben"}:
            for cost, end, adjective in self.predicative(place):
                if any(
                    entry.form == "pp" and entry.auxiliary == "sein" for _, entry in self.words_at(end - 1, "verbs")
                ):
                    cost += 0.15  # noqa: PLW2901  rather what happened: "ist gescheitert"
                yield from self.being(cost, end, items, Being(adjective, remain=verb == "bleiben"), tense)
            for cost, end, adjunct in self.adjunct(place):
                if adjunct.role in {Role.ABOVE, Role.BELOW, Role.IN, Role.ON, Role.AT, Role.WITHOUT}:
                    yield from self.being(cost + 0.1, end, items, Being(adjunct), tense)
        if verb == "sein":
            for end, entry in self.words_at(place, "verbs"):
                if entry.form == "zu" and takes_object(entry):  # "ist zu prüfen"
                    for cost, clause in filled(entry, items, passive=True):
                        if not clause.negated:
                            yield cost + entry.cost, end, replace(clause, modal=Modal.MUST, tense=tense)
                        elif entry.concept.id in _PERCEIVED:  # "ist nicht zu erreichen"
                            yield cost + entry.cost, end, replace(clause, modal=Modal.CAN, tense=tense)
                if entry.form != "pp":
                    continue
                yield from self._done(place, end, entry, items, tense)
                if takes_object(entry) and self.starts(end, "worden"):
                    for cost, clause in filled(entry, items, passive=True):
                        yield cost + entry.cost, end + 1, replace(clause, tense=completed(tense))
            if self.starts(place, "gekommen"):
                yield from ((0.0, place + 1, replace(tree, tense=completed(tense))) for tree in arising(items))
            last = items[-1] if items else None
            if last is not None and last[0] in {"noun", "subject"} and isinstance(last[1], NounPhrase | Coordination):
                yield from self.being(0.3, place, items[:-1], Being(last[1]), tense)
            if last is not None and last[0] == "adjunct" and last[1][1].role not in WHEN:  # type: ignore[index]
                adjunct = last[1][1]  # type: ignore[index]
                yield from self.being(0.2, place, items[:-1], Being(adjunct), tense)
        elif verb == "werden":
            for end, entry in self.words_at(place, "verbs"):
                if entry.form == "pp" and takes_object(entry):
                    for cost, clause in filled(entry, items, passive=True):
                        told = (
                            Tense.FUTURE if self._is_kept_so_long(entry, clause) and tense is Tense.PRESENT else tense
                        )
                        yield cost + entry.cost, end, replace(clause, tense=told)
                elif entry.form == "inf" and tense is Tense.PRESENT:
                    for cost, clause in filled(entry, items):
                        yield cost + entry.cost, end, replace(clause, tense=Tense.FUTURE)
            for cost, end, adjective in self.predicative(place):
                if self.starts(end, "sein"):
                    yield from self.being(cost, end + 1, items, Being(adjective), Tense.FUTURE)
                if not (self.is_participle(place) or self.is_participle(end - 1)):
                    yield from self.being(cost, end, items, Being(adjective, become=True), tense)
        elif verb == "haben":
            for end, entry in self.words_at(place, "verbs"):
                if entry.form == "pp":
                    for cost, clause in filled(entry, items):
                        yield cost + entry.cost, end, replace(clause, tense=completed(tense))
                    for cost, stop, clause in self.with_content(entry, items, end):
                        yield cost + entry.cost, stop, replace(clause, tense=completed(tense))
            for cost, clause in owned(items):
                yield cost, place, replace(clause, tense=tense)

    def _is_kept_so_long(self, entry: Form, clause: Clause) -> bool:
        """Say whether it is told for how long something is kept, not since when: "3 Tage lang aufbewahrt"."""
        timed = any(one.role is Role.DURATION for one in clause.adjuncts)
        return timed and entry.concept.id in _STORED and "seit" not in self.words

    def _done(self, place: int, end: int, entry: Form, items: Field, tense: Tense) -> Iterator[Found[Clause]]:
        """Read "ist ausgefallen" and "ist gestoppt"."""
        if entry.auxiliary == "sein" or not takes_object(entry):
            other = 0.0 if entry.auxiliary == "sein" else 0.1  # "ist umgeschwenkt"
            other += 0.3 if other and self.is_state(place, end) else 0.0  # "ist blockiert"
            for cost, clause in filled(entry, items):
                yield cost + entry.cost + other, end, replace(clause, tense=completed(tense))
        elif takes_object(entry) and not self.starts(end, "worden"):
            for cost, clause in filled(entry, items, passive=True):  # "ist gestoppt": it has been stopped
                kept = entry.concept.id in _KEPT_UP
                state = 0.3 if entry.concept.id == "block" and self.is_state(place, end) else 0.0
                done = tense if kept else completed(tense)
                if done is Tense.PERFECT and any(map(_coming, clause.adjuncts)):
                    done = Tense.FUTURE  # "ist in einer Stunde abgebaut"
                yield cost + entry.cost + state + 0.1, end, replace(clause, tense=done)

    def is_state(self, place: int, end: int) -> bool:
        """Say whether a participle is an adjective too."""
        return any(stop == end for _, stop, _ in self.predicative(place))

    def share(self, place: int) -> Iterator[Found[Being]]:
        """Read "zu 90 % gefüllt", which ``with_subject`` says of the subject's usage."""
        if not self.starts(place, "zu"):
            return
        for cost, end, amount in self.amount(place + 1):
            whole = self.span_text(end - 1) if self.kind(end - 1) == "span" else ""
            percent = amount.unit == "percent" or amount.value.endswith("%") or whole.endswith("%")
            if percent and self.words[end] in _FILLED:
                yield cost - 0.3, end + 1, Being(Adjunct(Role.OUT_OF, amount))

    def infinitive_closing(self, place: int, items: Field) -> Iterator[Found[Clause]]:
        """Yield clauses closed by an infinitive, as under a modal."""
        if self.starts(place, "kommen"):
            yield from ((0.0, place + 1, tree) for tree in arising(items))
        for end, entry in self.words_at(place, "verbs"):
            if entry.form == "inf":
                for cost, clause in filled(entry, items):
                    yield cost + entry.cost, end, clause
                for cost, stop, clause in self.with_content(entry, items, end):
                    yield cost + entry.cost, stop, clause
            elif (entry.form == "pp" and takes_object(entry) and self.starts(end, "werden")) or (
                entry.form == "pp" and self.starts(end, "sein") and takes_object(entry) and entry.auxiliary == "haben"
            ):
                for cost, clause in filled(entry, items, passive=True):
                    yield cost + entry.cost, end + 1, clause
            elif entry.form == "pp" and self.words[end] in {"haben", "sein"}:
                for cost, clause in filled(entry, items):
                    yield cost + entry.cost, end + 1, replace(clause, tense=Tense.PERFECT)
        last = items[-1] if items else None
        if self.starts(place, "sein") and last is not None and last[0] in {"noun", "subject"}:
            named = with_rest(Clause(None, Being(cast("NounPhrase", last[1]))), items[:-1])
            if named is not None:  # "Ursache könnte ein Fehler sein"
                yield 0.2, place + 1, named
        acted = any(entry.form == "pp" and takes_object(entry) for _, entry in self.words_at(place, "verbs"))
        for cost, end, adjective in self.predicative(place):
            done = acted or any(entry.form == "pp" for _, entry in self.words_at(end - 1, "verbs"))
            if self.words[end] == "sein" or (self.words[end] == "werden" and not done):
                being = Being(adjective, become=self.starts(end, "werden"))
                state = with_rest(Clause(None, being), items)
                if state is not None:
                    yield cost, end + 1, state

    def _closed_twice(self, verb: str, tense: Tense, cost: float, place: int, first: Clause) -> Iterator[Found[Clause]]:
        """Read a second participle with the same auxiliary: "wurde beendet und neu gestartet"."""
        start = place + 1 if self.starts(place, ",") else place
        joint = {"und": "and", "aber": "but", "jedoch": "but"}.get(self.words[start])
        if joint is None or not isinstance(first.predicate, Acting):
            return
        behind = start + 2 if self.starts(start + 1, "damit") else start + 1
        for more, end, items in self.field(behind):
            if verb != "haben" and any(kind in NOUNS for kind, _ in items):
                continue
            for further, stop, second in self.closing(verb, tense, end, items):
                if second.subject is not None:
                    continue
                if isinstance(second.predicate, Acting) and second.predicate.passive is first.predicate.passive:
                    going = lasting(second, "wird" if verb == "werden" else "ist")
                    yield cost + more + further + 0.2, stop, replace(first, more=(going,), joint=joint)

    def letting(self, place: int, items: Field) -> Iterator[Found[Clause]]:
        """Read "lässt sich nicht starten": it cannot be started."""
        rest = tuple(item for item in items if item[0] != "self")
        if rest == items:
            return
        for end, entry in self.words_at(place, "verbs"):
            if entry.form == "inf" and takes_object(entry):
                for cost, clause in filled(entry, rest, passive=True):
                    yield cost + entry.cost, end, clause


def _coming(adjunct: Adjunct) -> bool:
    return adjunct.role is Role.NEXT and isinstance(adjunct.phrase, Amount) and adjunct.phrase.point
