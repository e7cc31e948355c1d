"""German clauses: main clauses, subordinate ones with the verb last, orders, and what hangs on them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.parsing.german.arguments import (
    CAUSE,
    arising,
    filled,
    subject_from_field,
    with_rest,
    worded,
)
from slack_fixtures.grammar.parsing.german.forms import ARTICLES, Form, state_verbs, takes_object
from slack_fixtures.grammar.parsing.german.states import STAYING
from slack_fixtures.grammar.parsing.german.tables import (
    COMING,
    DATIVES_ONLY,
    FINITE,
    IT,
    LACKING,
    LETTING,
    LINKS,
    MAIN_LINKS,
    MODALS,
    NOUNS,
    WHEN,
)
from slack_fixtures.grammar.parsing.german.trees import (
    Field,
    by_deadline,
    disagrees,
    is_binding,
    is_dative,
    lasting,
    under_modal,
    what_there_is,
    with_subject,
)
from slack_fixtures.grammar.parsing.german.verbs import VerbPhrases
from slack_fixtures.grammar.parsing.reading import Found, best, rule
from slack_fixtures.grammar.parsing.trees import only_amount

_EXISTING = {
    **dict.fromkeys(("gibt", "liegt", "liegen", "besteht", "bestehen"), Tense.PRESENT),
    **dict.fromkeys(("gab", "lag", "lagen", "bestand", "bestanden"), Tense.PAST),
}
_DATIVES = DATIVES_ONLY | {"den", "allen", "mehreren"}
_PLAIN_SLOTS = frozenset({"obj", "inf", "ing", "that", "adj"})
_DOING = frozenset({"wir", "man", "niemand", "jemand", "sie"})
_NUMBER = NounPhrase("number", determiner=Determiner.DEFINITE)
_SELF_EVIDENT = frozenset(  # orders that need not say what is meant
    {
        "check",
        "clarify",
        "investigate",
        "examine",
        "fix",
        "resolve",
        "escalate_obj",
        "report",
        "correct",
        "monitor",
        "watch",
    }
)
_TRENDS = {
    "steigend": "increase",
    "wachsend": "increase",
    "zunehmend": "increase",
    "fallend": "fall",
    "sinkend": "fall",
}
_ENOUGH_LAST = {
    **dict.fromkeys(("reicht", "reichen", "ausreicht", "ausreichen", "genügt", "genügen"), Tense.PRESENT),
    **dict.fromkeys(("reichte", "reichten", "ausreichte", "ausreichten"), Tense.PAST),
}
_DOERS = frozenset({"we", "you", "nobody", "someone", "one"})  # no object looks like them
_DISCORD = 0.6  # subject and verb in different numbers: people do write it


class Clauses(VerbPhrases):
    """Statements and orders with their links."""

    @abstractmethod
    def headline(self, place: int) -> list[Found[Clause]]:
        """A clause without its copula: "Knoten ausgefallen", "Festplatte fast voll", "Latenz über 5 s"."""

    @rule
    def main_clause(self, place: int) -> list[Found[Clause]]:
        """Subject, finite verb, field, rest of the verb; or an adverbial first and the subject behind the verb."""
        found: list[Found[Clause]] = []
        for cost, end, subject in self.full(place):
            discord = _DISCORD if disagrees(subject, self.words[end]) else 0.0
            for more, stop, clause in self.behind_subject(end):
                if clause.subject is None and self._stands(place, subject, clause):
                    found.append(
                        (cost + more + (0.0 if is_dative(clause) else discord), stop, with_subject(clause, subject))
                    )
        if self.starts(place, "es"):
            found.extend(self._existing(place + 1, place + 2))
            for more, stop, clause in self.behind_subject(place + 1):  # "Es wurden keine Metriken empfangen"
                if clause.subject is not None:
                    found.append((more + 0.1, stop, clause))
        elif self.words[place] in {"das", "dies"} and self.words[place + 1] in {"liegt", "lag"}:
            blamed = self.behind_subject(place + 1)
            found.extend((more, stop, clause) for more, stop, clause in blamed if clause.predicate == Being(CAUSE))
        for cost, end, item in self.field_item(place):
            if item[0] == "object" or (item[0] == "noun" and self.words[end + 1] in _DOING):
                found.extend(self._object_first(cost, end, item) if self._is_verb(end) else ())
            if item[0] not in {"adverb", "adjunct"}:
                continue
            for more, stop, clause in self.inverted(end):
                if item[0] == "adjunct" and worded(item)[0] in {"von", "vom"} and is_dative(clause):
                    continue  # "von ⟨1⟩ gehen Anfragen aus": they do not run out
                told = _counted_out(clause, item) or subject_from_field(clause, item)
                found.append((cost + more + 0.2, stop, lasting(told, self.words[end])))
            if item[0] == "adjunct" and self._asks_where(end):  # "Im Log steht …", "Auf den Dienst greift … zu"
                found.extend((cost + more + 0.4, stop, tree) for more, stop, tree in self.inverted(end, (item,)))
            for more, stop, second in self.field_item(end) if not self._is_verb(end) else ():
                if second[0] in {"adverb", "adjunct"} and self._is_verb(stop):  # "Seit heute Nacht um 3 Uhr ist …"
                    for further, last, clause in self.inverted(stop):
                        told = subject_from_field(subject_from_field(clause, second), item)
                        found.append((cost + more + further + 0.3, last, lasting(told, self.words[stop])))
        for cost, end, items in self.denied_items(place):  # "Auf keinem Knoten läuft der Agent"
            for more, stop, clause in self.inverted(end):
                if items[0][0] == "adjunct" and not clause.negated:
                    told = replace(subject_from_field(clause, items[0]), negated=True)
                    found.append((cost + more + 0.2, stop, lasting(told, self.words[end])))
        found.extend(self._state_first(place))
        if self.starts(place, "weder"):
            found.extend(self._neither(place + 1))
        return found

    @rule
    def subordinate(self, place: int) -> list[Found[Clause]]:
        """Subject, field and verbs at the end: "der Dienst nicht gestartet wurde"."""
        found: list[Found[Clause]] = []
        for cost, end, subject in self.full(place):
            for more, stop, clause in self.verb_last(end):
                if _gives(clause, subject):
                    continue
                if clause.subject is None:
                    discord = _DISCORD if disagrees(subject, self.words[stop - 1]) else 0.0
                    if isinstance(subject, NounPhrase) and subject.adjuncts:
                        filled_up = clause.adverbs or clause.adjuncts  # "weil die SMS mit dem Code zu spät kommt"
                        own = subject.adjuncts[-1].role is Role.WITH and filled_up
                        discord += -0.1 if own else 0.1  # rather the verb's
                    found.append((cost + more + discord, stop, with_subject(clause, subject)))
        for cost, end, clause in self.verb_last(place):  # "da auf dem Zielsystem kein Platz ist", "weil es … gibt"
            if _gives(clause, clause.subject):
                continue
            if clause.subject is not None or isinstance(clause.predicate, Existing):
                discord = _DISCORD if disagrees(clause.subject, self.words[end - 1]) else 0.0
                found.append((cost + discord + 0.2, end, with_subject(clause, clause.subject)))
        return [(cost, end, lasting(clause)) for cost, end, clause in found]

    @rule
    def verb_last(self, place: int, fronted: Field = ()) -> list[Found[Clause]]:
        """Field and verbs at the end, without subject; ``fronted`` is told by a relative pronoun."""
        found: list[Found[Clause]] = []
        for cost, end, items in self.field_with(place, fronted):
            for stop, entry in self.words_at(end, "verbs"):
                if entry.form in {"s_last", "p_last", "past_last"} or (
                    entry.form in {"s", "p", "past", "past_p"} and not entry.prefix
                ):
                    tense = Tense.PAST if entry.form.startswith("past") else Tense.PRESENT
                    for more, clause in filled(entry, items):
                        found.append((cost + more + entry.cost, stop, replace(clause, tense=tense)))
                    for more, reach, clause in self.with_content(entry, items, stop):
                        found.append((cost + more + entry.cost, reach, replace(clause, tense=tense)))
            found.extend(self.lying_last(cost, end, items))
            for stop in range(end, min(end + 5, self.size)):
                word = self.words[stop]
                if word in FINITE:
                    verb, tense, _ = FINITE[word]
                    for more, last, clause in self.closing(verb, tense, end, items):
                        if last == stop:
                            found.append((cost + more, stop + 1, clause))
                elif word in MODALS:
                    for more, last, clause in self.infinitive_closing(end, items):
                        if last == stop and is_binding(word, clause):
                            found.append((cost + more, stop + 1, under_modal(clause, word)))
                elif word in LETTING:
                    for more, last, clause in self.letting(end, items):
                        if last == stop:
                            found.append((cost + more, stop + 1, replace(clause, modal=Modal.CAN, tense=LETTING[word])))
                elif word in state_verbs() and stop == end:
                    for prefix, adjective, past in state_verbs()[word]:
                        tense = Tense.PAST if past else Tense.PRESENT
                        said = with_rest(Clause(None, Being(Adjective(adjective)), tense=tense), items)
                        if said is not None and not prefix:
                            found.append((cost, stop + 1, said))
                elif word in _ENOUGH_LAST and stop == end:
                    said = with_rest(Clause(None, Being(Adjective("sufficient")), tense=_ENOUGH_LAST[word]), items)
                    if said is not None and not any(one.role in WHEN for one in said.adjuncts):
                        found.append((cost, stop + 1, said))
                elif word in LACKING and stop == end:
                    state = with_rest(Clause(None, Being(Adjective("missing")), tense=LACKING[word]), items)
                    if state is not None:
                        found.append((cost, stop + 1, state))
                elif word in COMING or word in _EXISTING:
                    found.extend(self._occurring_last(word, cost, stop, items) if stop == end else ())
        return found

    @rule
    def clause(self, place: int) -> list[Found[Clause]]:
        """A main clause with the clauses that hang on it."""
        return list(self.continued(self.main_clause(place)))

    def continued(self, clauses: Iterable[Found[Clause]]) -> Iterator[Found[Clause]]:
        """Yield clauses, and the same with what hangs on them."""
        for cost, end, base in self._with_more(clauses):
            yield cost, end, base
            grown: list[Found[Clause]] = [(cost, end, base)]
            for _ in range(2):
                further: list[Found[Clause]] = []
                for so_far, stop, tree in grown:
                    for more, last, link in self.link(stop):
                        happens = link.kind in {LinkKind.IF, LinkKind.WHEN} and tree.tense is Tense.PRESENT
                        told = replace(tree, progressive=False) if happens else tree
                        further.append((so_far + more + 0.1, last, replace(told, links=(*tree.links, link))))
                    for more, last, grown_tree in self._described_later(stop, tree):
                        further.append((so_far + more + 0.1, last, grown_tree))
                    for more, last, adjunct in [*self.purpose(stop), *self.means(stop)] if not tree.negated else ():
                        grown_tree = replace(tree, adjuncts=(*tree.adjuncts, adjunct))
                        further.append((so_far + more + 0.1, last, grown_tree))
                yield from further
                grown = best(further)

    @rule
    def subordinates(self, place: int) -> list[Found[Clause]]:
        """One or two clauses with the verb last behind one conjunction: "weil der Pool voll ist und …"."""
        found = list(self.subordinate(place))
        if self.words[place] in {"das", "dies"} and self.starts(place + 1, "so"):  # "solange das so bleibt"
            state = Clause(NounPhrase(pronoun="this"), Acting("continue"))
            if self.words[place + 2] in {"ist", "bleibt"}:
                found.append((0.0, place + 3, state))
        if self.words[place] in {"es", "das", "dies"} and self.starts(place + 1, "so", "weitergeht"):
            found.append((0.0, place + 3, Clause(NounPhrase(pronoun="this"), Acting("continue"))))
        for cost, end, first in list(found):
            joint = {"und": LinkKind.AND, "oder": LinkKind.OR}.get(self.words[end])
            again = end + 2 if self.words[end + 1] == self.words[place - 1] else end + 1
            if joint is not None and not first.links:
                for more, stop, second in self.subordinate(again):
                    found.append((cost + more + 0.1, stop, replace(first, links=(Link(joint, second),))))
        return found

    @rule
    def link(self, place: int) -> list[Found[Link]]:
        """A further clause."""
        found: list[Found[Link]] = []
        start = place + 1 if self.starts(place, ",") else place
        for words, kind in LINKS.items():
            if start > place and self.starts(start, *words):
                for cost, end, clause in self.subordinates(start + len(words)):
                    found.append((cost, end, self.linked(kind, clause, start)))
        if self.starts(place, ",", "ohne", "dass"):
            for cost, end, clause in self.subordinates(place + 3):
                if not clause.negated:  # "…, ohne dass Daten übertragen wurden": but none were
                    denied = replace(_without_any(clause), progressive=False)
                    found.append((cost, end, Link(LinkKind.BUT, denied)))
        if self.starts(place, ",", "tendenz") and self.words[place + 2] in _TRENDS:
            rising = Clause(_NUMBER, Acting(_TRENDS[self.words[place + 2]]), progressive=True)
            found.append((0.0, place + 3, Link(LinkKind.AND, rising)))
        if start > place and self.starts(start, "was") and self.words[place - 1] not in {"alles", "nichts", "etwas"}:
            for cost, end, clause in self.verb_last(start + 1):
                if clause.subject is None:
                    found.append((cost, end, Link(LinkKind.SEQUEL, clause)))
        joint = MAIN_LINKS.get(self.words[start])
        if joint is not None:
            for cost, end, clause in self.main_clause(start + 1):
                found.append((cost + 0.1, end, Link(joint, clause)))
        ordered = any(entry.form == "inf" for _, entry in self.words_at(self.size - 1, "verbs"))
        if ordered and ((start > place and joint is None) or self.starts(place, ";")):
            for cost, end, clause in self.one_order(place + 1):  # "…, bitte die Logs prüfen"
                found.append((cost + 0.4, end, Link(LinkKind.SEMICOLON, clause)))
        if start > place and joint is None:  # "…, der Pool ist voll"
            for cost, end, clause in self.main_clause(start):
                if isinstance(clause.subject, NounPhrase | Coordination) or isinstance(clause.predicate, Existing):
                    found.append((cost + 0.5, end, Link(LinkKind.SEMICOLON, clause)))
        for mark, kind in (
            (";", LinkKind.SEMICOLON),
            (":", LinkKind.COLON),
            ("–", LinkKind.DASH),
            ("-", LinkKind.DASH),
        ):
            if self.starts(place, mark) and not (kind is LinkKind.DASH and self.tokens[place].glued):
                for cost, end, clause in self.main_clause(place + 1):
                    found.append((cost + 0.1, end, Link(kind, clause)))
                for cost, end, clause in self.headline(place + 1) if kind is LinkKind.COLON else ():
                    found.append((cost + 0.2, end, Link(kind, clause)))
        return found

    def linked(self, kind: LinkKind, clause: Clause, place: int) -> Link:
        """Return a link; what is told with "solange" is a time where it goes on, else a condition."""
        act = clause.predicate
        going = self.starts(place, "solange") and not clause.negated
        if going and isinstance(act, Acting) and act.verb != "continue":
            return Link(LinkKind.WHILE, lasting(clause, "läuft"))
        return Link(kind, clause)

    @rule
    def order(self, place: int) -> list[Found[Clause]]:
        """Orders, one or several: "Prüfen Sie … und starten Sie …"."""
        begin = place + 1 if self.starts(place, "entweder") else place
        found = list(self.one_order(begin))
        for cost, end, first in list(found):
            for more, middle, second in self.one_order(end + 1) if self.starts(end, ",") else ():
                for further, last, third in self.one_order(middle + 1) if self.starts(middle, "und") else ():
                    found.append((cost + more + further + 0.2, last, replace(first, more=(second, third))))
            stop = end + 1 if self.starts(end, ",") else end
            if self.words[stop] in {"und", "oder"}:
                again = list(self._same_again(stop + 1, first))
                closed = {last for _, last, _ in again}
                others = [one for one in self.one_order(stop + 1) if one[1] not in closed or _names_a_thing(one[2])]
                for more, last, second in [*others, *again]:
                    if self.words[stop] == "und":
                        found.append((cost + more + 0.1, last, replace(first, more=(second,))))
                    else:
                        links = (*first.links, Link(LinkKind.OR, second))
                        found.append((cost + more + 0.1, last, replace(first, links=links)))
            for more, last, link in [*self.link(end), *self._or_else(end)]:
                found.append((cost + more + 0.1, last, replace(first, links=(*first.links, link))))
            for more, last, adjunct in [*self.purpose(end), *self.means(end)] if not first.negated else ():
                found.append((cost + more + 0.1, last, replace(first, adjuncts=(*first.adjuncts, adjunct))))
        return found

    def _same_again(self, place: int, first: Clause) -> Iterator[Found[Clause]]:
        """Read an order that is told only once what to work on: "den Broker ermitteln und neu starten"."""
        thing = first.predicate.obj if isinstance(first.predicate, Acting) else None
        if not isinstance(thing, NounPhrase | Coordination) or (isinstance(thing, NounPhrase) and thing.pronoun):
            return
        several = isinstance(thing, Coordination) or thing.number is Number.PLURAL
        same = ("object", NounPhrase(pronoun="them" if several else "it"))
        for cost, end, items in self.field(place):
            if any(kind in NOUNS for kind, _ in items):
                continue
            for stop, entry in self.words_at(end, "verbs"):
                if entry.form == "inf" and takes_object(entry):
                    for more, clause in filled(entry, (*items, same)):
                        yield cost + more + entry.cost - 0.2, stop, by_deadline(clause)

    def means(self, place: int) -> Iterator[Found[Adjunct]]:
        """Read ", indem Sie den Dienst neu starten"."""
        if self.starts(place, ",", "indem"):
            for cost, end, clause in self.subordinate(place + 2):
                if isinstance(clause.subject, NounPhrase) and clause.subject.pronoun in {"you", "we", "they"}:
                    yield cost, end, Adjunct(Role.MEANS, replace(clause, subject=None, progressive=False))

    def _or_else(self, place: int) -> Iterator[Found[Link]]:
        """Read what happens unless one obeys: ", sonst gehen Daten verloren"."""
        if self.starts(place, ",") and self.words[place + 1] in {"sonst", "ansonsten", "andernfalls"}:
            for cost, end, clause in self.inverted(place + 2):
                coming = clause.tense is Tense.PRESENT and clause.modal is None
                told = replace(clause, tense=Tense.FUTURE, progressive=False) if coming else clause
                yield cost, end, Link(LinkKind.OR, told)

    @rule
    def one_order(self, place: int) -> list[Found[Clause]]:
        """An order: "Prüfen Sie …", "Bitte … prüfen", "… prüfen"."""
        found: list[Found[Clause]] = []
        start = place + 1 if self.starts(place, "bitte") else place
        if self.starts(start, "wenden", "sie", "sich", "an"):
            for cost, end, whom in self.nominal(start + 4):
                found.append((cost, end, Clause(None, Acting("contact", obj=whom))))
        if self.words[start] in {"bei", "beim"}:  # "bitte beim Netzwerkteam melden"
            for cost, end, item in self.field_item(start):
                told = worded(item)[1].phrase if item[0] == "adjunct" else None
                if self.words[end] in {"melden", "nachfragen"} and isinstance(told, NounPhrase | Coordination):
                    found.append((cost, end + 1, Clause(None, Acting("contact", obj=told))))
        for cost, end, items in self.field(start) if "wenden" in self.words else ():
            if items and items[-1][0] == "adjunct" and worded(items[-1])[0] == "an" and self.starts(end, "wenden"):
                helper = worded(items[-1])[1].phrase
                asked = with_rest(Clause(None, Acting("contact")), items[:-1])
                if asked is not None and asked.subject is None and isinstance(helper, NounPhrase | Coordination):
                    found.append((cost, end + 1, replace(asked, predicate=Acting("contact", obj=helper))))
        for end, entry in self.words_at(start, "verbs"):
            begin = (
                end + 1 if self.starts(end, "sie") and entry.form in {"p", "inf"} else self._asked_of_all(end, entry)
            )
            if begin:
                for cost, stop, items in self.field(begin):
                    last = stop
                    if entry.prefix:
                        if not self.starts(stop, *entry.prefix.split()):
                            continue
                        last = stop + len(entry.prefix.split())
                    for more, clause in filled(entry, items):
                        if clause.subject is None:
                            found.append((cost + more + entry.cost, last, clause))
                    for more, reach, clause in self.with_content(entry, items, last):
                        if clause.subject is None:
                            found.append((cost + more + entry.cost, reach, clause))
        for cost, end, items in self.field(start):
            for stop, entry in self.words_at(end, "verbs"):
                if entry.form == "inf" and items:
                    for more, clause in filled(entry, items):
                        if clause.subject is None:
                            found.append((cost + more + entry.cost + 0.1, stop, by_deadline(clause)))
                evident = entry.form == "inf" and entry.concept.id in _SELF_EVIDENT
                if evident and not any(kind in NOUNS for kind, _ in items):  # "Bitte umgehend prüfen"
                    for more, clause in filled(entry, (*items, ("object", NounPhrase(pronoun="this")))):
                        found.append((cost + more + entry.cost + 0.3, stop, clause))
                if entry.form == "inf":
                    for more, reach, clause in self.with_content(entry, items, stop):
                        if clause.subject is None:
                            found.append((cost + more + entry.cost + 0.1, reach, clause))
        return found

    def _asked_of_all(self, end: int, entry: Form) -> int:
        """Return where the field of "Startet bitte den Dienst neu" begins; 0 for what is no such order."""
        if entry.form != "s" or "bitte" not in self.words:
            return 0
        if self.starts(end, "bitte"):
            return end + 1
        before = self.words[end - len(entry.pieces) - 1] if end > len(entry.pieces) else ""
        return end if before in {"bitte", "und"} else 0

    def _asks_where(self, place: int) -> bool:
        """Say whether a verb may need what stands before it: "Im Log steht …"."""
        return self.words[place] in STAYING or any(
            any(not slot.optional and slot.name not in _PLAIN_SLOTS for slot in entry.concept.frame)
            for _, entry in self.words_at(place, "verbs")
            if entry.form in {"s", "p", "past", "past_p"}
        )

    def _neither(self, place: int) -> Iterator[Found[Clause]]:
        """Read "weder die Datenbank noch der Cache antwortet" behind its first word: both do not."""
        for cost, end, one in self.simple(place):
            for more, stop, other in self.phrase(end + 1) if self.starts(end, "noch") else ():
                for further, last, clause in self.behind_subject(stop):
                    if clause.subject is None and not clause.negated:
                        both = Coordination((one, other))
                        denied = replace(clause, subject=both, negated=True, progressive=False)
                        yield cost + more + further, last, denied

    def _is_verb(self, place: int) -> bool:
        """Say whether a finite verb may stand at a place."""
        word = self.words[place]
        return word in FINITE or word in MODALS or word in LETTING or self._is_finite(place)

    def _is_finite(self, place: int) -> bool:
        forms = {"s", "p", "past", "past_p"}
        return self.words[place] in FINITE or any(entry.form in forms for _, entry in self.words_at(place, "verbs"))

    def _object_first(self, cost: float, place: int, item: tuple[str, object]) -> Iterator[Found[Clause]]:
        """Read "Den Schwellenwert sollten wir prüfen", "Diese Meldung kann niemand sehen"."""
        for more, end, clause in self.inverted(place, (item,)):
            act = clause.predicate
            known = item[0] == "object" or (isinstance(clause.subject, NounPhrase) and clause.subject.pronoun in _DOERS)
            if (
                known and isinstance(act, Acting) and item[1] in (act.obj, *(phrase for _, phrase in act.obliques))
            ) or (isinstance(act, Acting) and act.passive and clause.subject == item[1] and "man" in self.words):
                yield cost + more + 0.2, end, clause

    def inverted(self, place: int, fronted: Field = ()) -> Iterator[Found[Clause]]:
        """Read a verb whose subject stands behind it; "gibt es …"."""
        for cost, end, clause in self.behind_subject(place, fronted):
            if clause.subject is not None:
                differs = not is_dative(clause) and disagrees(clause.subject, self.words[place])
                discord = _DISCORD if differs else 0.0
                yield cost + discord, end, with_subject(clause, clause.subject)
        if fronted:
            return
        if self.starts(place + 1, "es"):
            yield from self._existing(place, place + 2)
        elif self.words[place] in {"besteht", "bestehen", "bestand", "bestanden"}:
            for cost, end, clause in self._existing(place, place + 1):
                there = clause.predicate.phrase if isinstance(clause.predicate, Existing) else None
                if isinstance(there, NounPhrase) and there.determiner in {Determiner.NO, Determiner.INDEFINITE}:
                    yield cost - 0.4, end, clause

    def _described_later(self, place: int, clause: Clause) -> Iterator[Found[Clause]]:
        """Read a relative clause behind the verb: "Eine Sitzung ist offen, die Tabellen sperrt"."""
        act = clause.predicate
        thing = act.obj if isinstance(act, Acting) else None
        fits = [one for one in (clause.subject, thing) if isinstance(one, NounPhrase) and self.is_meant(place, one)]
        if clause.links or len(fits) != 1 or fits[0].determiner is Determiner.NO:
            return
        for cost, end, relative in self.relative(place, fits[0]):
            told = replace(fits[0], relative=relative)
            if fits[0] is clause.subject:
                yield cost, end, replace(clause, subject=told)
            elif isinstance(act, Acting):
                yield cost, end, replace(clause, predicate=replace(act, obj=told))

    def _stands(self, place: int, subject: Nominal, clause: Clause) -> bool:
        """Say whether the subject's case fits: "dem Cluster fehlen Ressourcen" has a dative before the verb."""
        named = isinstance(subject, NounPhrase) and isinstance(subject.head, Name)
        dative = self.words[place] in _DATIVES
        return (dative or (named and self.words[place] not in ARTICLES)) if is_dative(clause) else not dative

    def _state_first(self, place: int) -> Iterator[Found[Clause]]:
        """Read "Betroffen sind alle Dienste"."""
        for cost, end, adjective in self.predicative(place):
            verb, tense, _ = FINITE.get(self.words[end], ("", Tense.PRESENT, Number.SINGULAR))
            if verb != "sein":
                continue
            for more, middle, adverbs in self.adverbs(end + 1):
                for further, stop, subject in self.full(middle) if "only" not in adverbs else ():
                    discord = _DISCORD if disagrees(subject, self.words[end]) else 0.0
                    clause = Clause(subject, Being(adjective), tense=tense, adverbs=adverbs)
                    yield cost + more + further + discord + 0.2, stop, clause

    def _existing(self, place: int, start: int) -> Iterator[Found[Clause]]:
        """Read "gibt es … Fehler", "liegen … Fehler vor", "besteht … Gefahr"."""
        tense = _EXISTING.get(self.words[place])
        if tense is None:
            return
        for cost, end, items in self.field(start):
            stop = end
            if self.words[place].startswith("l"):
                if not self.starts(end, "vor"):
                    continue
                stop = end + 1
            state = with_rest(Clause(None, Existing(NounPhrase()), tense=tense), items)
            if state is not None and state.subject is not None:
                yield cost, stop, lasting(replace(state, subject=None, predicate=Existing(what_there_is(state))))

    def _occurring_last(self, word: str, cost: float, place: int, items: Field) -> Iterator[Found[Clause]]:
        """Read "es … zu Fehlern kommt", "es keine Fehler gibt" with the verb last."""
        if word in COMING:
            yield from ((cost, place + 1, replace(tree, tense=COMING[word])) for tree in arising(items))
        rest = tuple(item for item in items if item != IT)
        told = {"gibt", "gab"} if rest != items else {"besteht", "bestehen", "bestand", "bestanden"}
        if word in told:
            state = with_rest(Clause(None, Existing(NounPhrase()), tense=_EXISTING[word]), rest)
            known = rest == items and isinstance(state and state.subject, NounPhrase)
            if known and state.subject.determiner not in {Determiner.NO, Determiner.INDEFINITE}:  # type: ignore[union-attr]
                return  # "das Problem besteht"
            if state is not None and state.subject is not None:
                sure = 0.4 if rest == items else 0.0
                yield cost - sure, place + 1, replace(state, subject=None, predicate=Existing(what_there_is(state)))

    def _level(self, place: int) -> Iterator[Found[Clause]]:
        """Read "(und damit) weit über dem Vorjahr"."""
        for cost, end, items in self.field(place):
            level = worded(items[-1])[1] if items and items[-1][0] == "adjunct" else None
            if level is not None and level.role in {Role.ABOVE, Role.BELOW}:
                state = with_rest(Clause(None, Being(level)), items[:-1])
                if state is not None and state.subject is None:
                    yield cost, end, state

    def _with_more(self, clauses: Iterable[Found[Clause]]) -> Iterator[Found[Clause]]:
        """Yield main clauses, and those whose subject does a second thing: "ist ausgefallen und antwortet nicht"."""
        for cost, end, base in clauses:
            yield cost, end, base
            start = end + 1 if self.starts(end, ",") else end
            if start > end and {"aber", "jedoch"} & {self.words[start + 1], self.words[start + 2]}:
                for more, stop, further in self.behind_subject(start):
                    if further.subject is None and not base.more:
                        yield cost + more + 0.2, stop, replace(base, more=(further,), joint="but")
            if self.starts(start, "und", "damit") and isinstance(base.predicate, Being) and not base.more:
                for more, stop, level in self._level(start + 2):
                    yield cost + more, stop, replace(base, more=(level,))
            if self.starts(start, "und"):
                for more, stop, further in self.behind_subject(start + 1):
                    if further.subject is None:
                        yield cost + more + 0.2, stop, replace(base, more=(*base.more, further))


def _counted_out(clause: Clause, first: tuple[str, object]) -> Clause | None:
    """Read "Von den 300 Verbindungen sind 290 belegt": 290 of them."""
    amount = only_amount(clause.subject)
    if amount is None or first[0] != "adjunct":
        return None
    word, adjunct = worded(first)
    whole = adjunct.phrase
    if word not in {"von", "vom"} or not isinstance(whole, NounPhrase) or whole.number is not Number.PLURAL:
        return None
    if whole.amount is not None:
        whole = replace(whole, amount=replace(whole.amount, relation=Relation.EXACTLY))  # "den maximal 300"
    return replace(clause, subject=NounPhrase(amount=amount, of=whole))


def _without_any(clause: Clause) -> Clause:
    """Return what did not happen: "ein Fehler gemeldet wurde" denied is that no error was."""
    thing = clause.subject
    if isinstance(thing, NounPhrase) and not thing.pronoun and thing.determiner is Determiner.INDEFINITE:
        return replace(clause, subject=replace(thing, determiner=Determiner.NO))
    return replace(clause, negated=True)


def _gives(clause: Clause, subject: Nominal | None) -> bool:
    """Say whether "weil es Fehler gibt" was taken for a gift: it tells what there is."""
    act = clause.predicate
    return subject == IT[1] and isinstance(act, Acting) and act.verb == "give"


def _names_a_thing(clause: Clause) -> bool:
    """Say whether an order tells what to work on."""
    act = clause.predicate
    return isinstance(act, Acting) and (act.obj is not None or bool(act.obliques) or act.content is not None)
