"""German verb phrases: the finite verb second, the field, and what closes the clause."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Being,
    Clause,
    Coordination,
    Determiner,
    Modal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.parsing.german.arguments import (
    CAUSE,
    Field,
    arising,
    blaming,
    filled,
    owned,
    staying,
    with_rest,
)
from slack_fixtures.grammar.parsing.german.fields import Fields
from slack_fixtures.grammar.parsing.german.forms import Form, state_verbs, takes_object
from slack_fixtures.grammar.parsing.german.tables import (
    COMING,
    EXPECTED,
    FINITE,
    LACKING,
    LETTING,
    MODALS,
    NOUNS,
    OF_CLAUSES,
    WHEN,
)
from slack_fixtures.grammar.parsing.german.trees import (
    completed,
    disagrees,
    graded,
    is_binding,
    is_wanted,
    lasting,
    under_modal,
)
from slack_fixtures.grammar.parsing.reading import Found, rule
from slack_fixtures.grammar.parsing.tables import BEYOND, word_set
from slack_fixtures.grammar.parsing.trees import only_amount

_TAKING = {
    **dict.fromkeys(("dauert", "dauern"), Tense.PRESENT),
    **dict.fromkeys(("dauerte", "dauerten"), Tense.PAST),
}
_STAYING = {
    **dict.fromkeys(("befindet", "befinden", "steht", "stehen", "liegt", "liegen", "hängt", "hängen"), Tense.PRESENT),
    **dict.fromkeys(("befand", "befanden", "stand", "standen", "lag", "lagen", "hing", "hingen"), Tense.PAST),
}
_LYING = {
    **dict.fromkeys(("liegt", "liegen", "beträgt", "betragen"), Tense.PRESENT),
    **dict.fromkeys(("lag", "lagen", "betrug", "betrugen"), Tense.PAST),
}
_FILLED = frozenset({"voll", "gefüllt", "belegt", "ausgelastet", "genutzt", "verbraucht", "ausgeschöpft"})
_KEPT_UP = word_set(
    "affect impact saturate overload_obj overload use configure limit limit_to block protect encrypt connect_obj "
    "assign allow forbid permit plan expect occupy involve require exhaust"
)
"""Verbs whose "ist … t" tells what is so ("Kunden sind betroffen"), not what was done ("ist gestoppt")."""
_STANDING = frozenset({"ready", "open", "empty"})
_ASKING = frozenset({"check", "verify", "examine", "inspect", "review", "clarify", "identify", "investigate", "find"})
_HANGING = frozenset({"stecken", "hängen", "liegen"})
_HUNG = frozenset({"steckengeblieben", "hängengeblieben", "liegengeblieben"})
_ENOUGH = {
    **dict.fromkeys(("reicht", "reichen", "genügt", "genügen"), Tense.PRESENT),
    **dict.fromkeys(("reichte", "reichten", "genügte", "genügten"), Tense.PAST),
}
_CHECKING = frozenset({"check", "verify", "examine", "inspect", "review", "clarify", "investigate"})


class VerbPhrases(Fields):
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
        if word in _LYING:
            for cost, end, items in self.field_with(place + 1, fronted):
                for more, stop, amount in self.amount(end + 1) if self.starts(end, "bei") else ():
                    side = BEYOND.get(amount.relation)
                    level = Adjunct(side or Role.AT, replace(amount, relation=Relation.EXACTLY) if side else amount)
                    found.extend(self._state(cost + more, stop, items, Being(level), _LYING[word]))
                if items and items[-1][0] in {"adjunct", "noun"}:
                    found.extend(
                        (cost + more, stop, tree) for more, stop, tree in self._lying(end, items, _LYING[word])
                    )
        if word in {"liegt", "lag"}:
            for cost, end, items in self.field_with(place + 1, fronted):
                found.extend(
                    (cost - 0.3, end, tree) for tree in blaming(items, _LYING[word], told=self.words[place - 1])
                )
        if word in _LYING:
            for cost, end, amount in self.amount(place + 1):  # "liegt mehr als 36 Stunden zurück"
                if self.starts(end, "zurück") and self.is_time(amount):
                    state = Clause(None, Being(Adjunct(Role.AGO, amount)), tense=Tense.PAST)
                    found.append((cost - 0.2, end + 1, state))
        if word in COMING:
            for cost, end, items in self.field_with(place + 1, fronted):
                found.extend((cost, end, replace(tree, tense=COMING[word])) for tree in arising(items))
        if word in _STAYING:
            for cost, end, items in self.field_with(place + 1, fronted):
                for more, stop, adjective in self.predicative(end) if word.startswith("st") else ():
                    if adjective.concept in _STANDING:  # "steht bereit"
                        found.extend(self._state(cost + more, stop, items, Being(adjective), _STAYING[word]))
                found.extend((cost, end, tree) for tree in staying(items, _STAYING[word]))
        if word in LETTING:
            for cost, end, items in self.field_with(place + 1, fronted):
                for more, stop, clause in self.letting(end, items):
                    found.append((cost + more, stop, replace(clause, modal=Modal.CAN, tense=LETTING[word])))
        if word in _ENOUGH:
            for cost, end, items in self.field_with(place + 1, fronted):
                stop = end + 1 if self.starts(end, "aus") else end
                for more, last, tree in self._state(cost, stop, items, Being(Adjective("sufficient")), _ENOUGH[word]):
                    if not any(one.role in WHEN for one in tree.adjuncts):
                        found.append((more, last, tree))
        if word in _TAKING and self.starts(place + 1, "länger", "als"):
            usual = EXPECTED.get(self.words[place + 3])
            if usual is not None:
                than = Adjunct(Role.THAN, NounPhrase(pronoun=usual))
                state = Being(Adjective("long", "comparative"))
                found.append((0.0, place + 4, Clause(None, state, tense=_TAKING[word], adjuncts=(than,))))
        for prefix, lasting_state, past in state_verbs().get(word, ()):
            for cost, end, items in self.field_with(place + 1, fronted):
                if not prefix or self.starts(end, prefix):
                    tense = Tense.PAST if past else Tense.PRESENT
                    stop = end + 1 if prefix else end
                    found.extend(self._state(cost, stop, items, Being(Adjective(lasting_state)), tense))
        if word in LACKING:
            for cost, end, items in self.field_with(place + 1, fronted):
                found.extend(self._state(cost, end, items, Being(Adjective("missing")), LACKING[word]))
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
            plain = checking is not None and not checking.subject and not checking.adjuncts
            for cost, end, content in self.subordinates(place + 2) if plain else ():
                sure = is_wanted(content) and not items and entry.concept.id != "clarify"
                going = lasting(content, "läuft") if not sure or isinstance(content.predicate, Acting) else content
                act = Acting("check_that" if sure else "check_whether", content=going)
                yield cost, end, replace(checking, predicate=act)
        if entry.concept.id in _ASKING and self.starts(place, ","):
            rest = with_rest(Clause(None, Acting("identify")), items)
            for cost, end, thing in self.asked_for(place + 1) if rest is not None and not rest.subject else ():
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
        if first in {"woran", "worin"} and self.words[place + 1] in {"es", "das", "dies"}:
            if self.words[place + 2] in {"liegt", "lag"}:
                yield 0.0, place + 3, NounPhrase("cause", determiner=Determiner.DEFINITE)
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
            for cost, end, being in self.share(place):
                yield from self._state(cost, end, items, being, tense)
        if verb == "bleiben" and self.words[place] in _HANGING:
            yield from self._state(-0.2, place + 1, items, Being(Adjective("stuck")), tense)
        if verb == "sein":
            stop = place + 2 if self.words[place + 1] == "geblieben" else place + 1
            if self.words[stop - 1] in _HUNG or (stop > place + 1 and self.words[place] in _HANGING):
                yield from self._state(-0.2, stop, items, Being(Adjective("stuck")), completed(tense))
        if verb == "sein" and self.starts(place, "schuld"):
            yield from self._state(0.0, place + 1, items, Being(CAUSE), tense)
        if verb == "sein":
            for cost, end, clause in self.still_valid(place):
                full = with_rest(clause, items)
                if full is not None:
                    yield cost, end, full
        if verb in {"sein", "bleiben"}:
            for cost, end, adjective in self.predicative(place):
                if any(
                    entry.form == "pp" and entry.auxiliary == "sein" for _, entry in self.words_at(end - 1, "verbs")
                ):
                    cost += 0.15  # noqa: PLW2901  rather what happened: "ist gescheitert"
                yield from self._state(cost, end, items, Being(adjective, remain=verb == "bleiben"), tense)
            for cost, end, adjunct in self.adjunct(place):
                if adjunct.role in {Role.ABOVE, Role.BELOW, Role.IN, Role.ON, Role.AT, Role.WITHOUT}:
                    yield from self._state(cost + 0.1, end, items, Being(adjunct), tense)
        if verb == "sein":
            for end, entry in self.words_at(place, "verbs"):
                if entry.form == "zu" and takes_object(entry):  # "ist zu prüfen"
                    for cost, clause in filled(entry, items, passive=True):
                        if not clause.negated:
                            yield cost + entry.cost, end, replace(clause, modal=Modal.MUST, tense=tense)
                if entry.form != "pp":
                    continue
                if entry.auxiliary == "sein":
                    for cost, clause in filled(entry, items):
                        yield cost + entry.cost, end, replace(clause, tense=completed(tense))
                elif takes_object(entry) and not self.starts(end, "worden"):
                    for cost, clause in filled(entry, items, passive=True):  # "ist gestoppt": it has been stopped
                        done = tense if entry.concept.id in _KEPT_UP else completed(tense)
                        yield cost + entry.cost + 0.1, end, replace(clause, tense=done)
                if takes_object(entry) and self.starts(end, "worden"):
                    for cost, clause in filled(entry, items, passive=True):
                        yield cost + entry.cost, end + 1, replace(clause, tense=completed(tense))
            if self.starts(place, "gekommen"):
                yield from ((0.0, place + 1, replace(tree, tense=completed(tense))) for tree in arising(items))
            last = items[-1] if items else None
            if last is not None and last[0] in {"noun", "subject"} and isinstance(last[1], NounPhrase | Coordination):
                yield from self._state(0.3, place, items[:-1], Being(last[1]), tense)
            if last is not None and last[0] == "adjunct" and last[1][1].role not in WHEN:  # type: ignore[index]
                adjunct = last[1][1]  # type: ignore[index]
                yield from self._state(0.2, place, items[:-1], Being(adjunct), tense)
        elif verb == "werden":
            for end, entry in self.words_at(place, "verbs"):
                if entry.form == "pp" and takes_object(entry):
                    for cost, clause in filled(entry, items, passive=True):
                        yield cost + entry.cost, end, replace(clause, tense=tense)
                elif entry.form == "inf" and tense is Tense.PRESENT:
                    for cost, clause in filled(entry, items):
                        yield cost + entry.cost, end, replace(clause, tense=Tense.FUTURE)
            for cost, end, adjective in self.predicative(place):
                if self.starts(end, "sein"):
                    yield from self._state(cost, end + 1, items, Being(adjective), Tense.FUTURE)
                if not (self.is_participle(place) or self.is_participle(end - 1)):
                    yield from self._state(cost, end, items, Being(adjective, become=True), tense)
        elif verb == "haben":
            for end, entry in self.words_at(place, "verbs"):
                if entry.form == "pp":
                    for cost, clause in filled(entry, items):
                        yield cost + entry.cost, end, replace(clause, tense=completed(tense))
                    for cost, stop, clause in self.with_content(entry, items, end):
                        yield cost + entry.cost, stop, replace(clause, tense=completed(tense))
            for cost, clause in owned(items):
                yield cost, place, replace(clause, tense=tense)

    def still_valid(self, place: int) -> Iterator[Found[Clause]]:
        """Read "nur noch 3 Tage gültig": it expires in 3 days."""
        start = place + 1 if self.starts(place, "noch") else place
        if not self.starts(place, "noch") and not self.starts(place, "nur", "noch"):
            return
        for cost, end, amount in self.amount(start):
            if self.is_time(amount) and self.starts(end, "gültig"):
                left = Adjunct(Role.NEXT, replace(amount, relation=Relation.EXACTLY, point=True))
                yield cost - 0.3, end + 1, Clause(None, Acting("expire"), tense=Tense.FUTURE, adjuncts=(left,))

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
            elif entry.form == "pp" and takes_object(entry) and self.starts(end, "werden"):
                for cost, clause in filled(entry, items, passive=True):
                    yield cost + entry.cost, end + 1, clause
            elif entry.form == "pp" and self.starts(end, "sein") and takes_object(entry) and entry.auxiliary == "haben":
                for cost, clause in filled(entry, items, passive=True):
                    yield cost + entry.cost, end + 1, clause
            elif entry.form == "pp" and self.words[end] in {"haben", "sein"}:
                for cost, clause in filled(entry, items):
                    yield cost + entry.cost, end + 1, replace(clause, tense=Tense.PERFECT)
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
        for more, end, items in self.field(start + 1):
            if any(kind in NOUNS for kind, _ in items):
                continue
            for further, stop, second in self.closing(verb, tense, end, items):
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

    def _lying(self, place: int, items: Field, tense: Tense) -> Iterator[Found[Clause]]:
        """Read "liegt über 5 %", "beträgt ⟨1⟩"."""
        kind, last = items[-1]
        if kind == "adjunct" and last[1].role not in WHEN:  # type: ignore[index]
            yield from self._state(0.0, place, items[:-1], Being(last[1]), tense)  # type: ignore[index]
        elif (amount := only_amount(last)) is not None:
            yield from self._state(0.0, place, items[:-1], Being(amount), tense)

    def _state(self, cost: float, place: int, items: Field, being: Being, tense: Tense) -> Iterator[Found[Clause]]:
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
