"""What a statement leaves behind it in English: "leaving only one node", "after which it stops", "most of which"."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Amount,
    Being,
    Clause,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Tense,
)
from slack_fixtures.grammar.parsing.english.gerunds import Gerunds
from slack_fixtures.grammar.parsing.english.tables import NUMBER_WORDS
from slack_fixtures.grammar.parsing.english.trees import stands_in_plural
from slack_fixtures.grammar.parsing.reading import Found

_THIS = NounPhrase(pronoun="this")
LEAVING = {"leaving": Tense.PRESENT, "leaves": Tense.PRESENT, "left": Tense.PAST}
_REMAINING = {Relation.ONLY, Relation.AT_MOST, Relation.LESS_THAN}
_EITHER = {"because": LinkKind.BECAUSE, "if": LinkKind.IF, "when": LinkKind.WHEN}
_REPORTED = {"is", "are", "does", "do", "has", "have", "did", "was", "were"}
_THEY = {"it", "they", "this"}
_RULES = {"alerts", "fires", "triggers"}
_PARTS = {"most": Determiner.MOST, "all": Determiner.ALL, "some": Determiner.SOME, "several": Determiner.SEVERAL}
_PARTS |= {"many": Determiner.MANY, "half": Determiner.HALF, "none": Determiner.NO}
_BOUNDS = {"limit", "threshold", "average", "baseline", "maximum", "minimum", "target", "quota", "budget"}
_WORTH = {
    *_BOUNDS,
    "rate",
    "level",
    "value",
    "number",
    "amount",
    "volume",
    "size",
    "traffic",
    "load",
    "latency",
    "duration",
}
_HAVING_INSIDE = {"carry_obj", "contain", "store", "hold"}
_PERFORMING = {"evaluate": "evaluation", "deploy": "deployment", "build": "build", "restart": "restart"}


class Sequels(Gerunds):
    """Clauses behind a statement that tell what comes of it, or of which part more is told."""

    @abstractmethod
    def simple_clause(self, place: int) -> list[Found[Clause]]:
        """Subject and finite verb, or "there is"."""

    def what_remains(self, place: int) -> Iterator[Found[Clause]]:
        """Read what follows "leaving": "only two nodes" remain, "the jobs pending" are so, "it without power" is."""
        for cost, end, rest in self.full(place):
            plain = not (rest.pronoun or rest.participle or rest.relative)
            if not plain and not rest.pronoun:
                continue
            if plain and _is_what_remains(rest) and not self.starts(end, "behind"):
                alone = NounPhrase(rest.head, adjectives=rest.adjectives, number=rest.number)
                left = tuple(one for one in alone.adjectives if one.concept != "left")
                yield from self.finished(cost + 0.1, end, Clause(replace(rest, adjectives=left), Acting("remain_left")))
            for more, stop, state in self.adjectives(end):
                yield from self.finished(cost + more - 0.1, stop, Clause(rest, Being(state)))
            for more, stop, adjunct in self.adjunct(end) if self.starts(end, "without") else ():
                if not isinstance(adjunct.phrase, Clause):
                    yield from self.finished(cost + more - 0.1, stop, Clause(rest, Being(adjunct)))
            for more, stop, act in self.verb(end + 2, "base") if self.starts(end, "unable", "to") else ():
                yield cost + more - 0.1, stop, replace(act, subject=rest, modal=Modal.CAN, negated=True)

    def outcome(self, place: int) -> Iterator[Found[Link]]:
        """Read ", leaving only one node" and ", which leaves the jobs pending"."""
        start = place + self.starts(place, "which")
        if self.words[start] in LEAVING and (self.words[start] == "leaving") == (start == place):
            for cost, end, clause in self.what_remains(start + 1):
                told = replace(clause, tense=LEAVING[self.words[start]])
                yield cost - 0.2, end, Link(LinkKind.SO, told)

    def left_so(self, place: int) -> Iterator[Found[Clause]]:
        """Read "this leaves only one node": therefore only one remains."""
        if self.words[place] in {"this", "that"} and self.words[place + 1] in LEAVING:
            for cost, end, clause in self.what_remains(place + 2):
                tense = LEAVING[self.words[place + 1]]
                yield cost - 0.2, end, replace(clause, tense=tense, adverbs=("therefore", *clause.adverbs))

    def afterwards(self, place: int, base: Clause) -> Iterator[Found[Link]]:
        """Read ", after which entries are dropped": and subsequently they are, or will be."""
        if self.starts(place, ",", "after", "which"):
            for cost, end, clause in self.simple_clause(place + 3):
                later = base.tense is Tense.FUTURE and clause.tense is Tense.PRESENT and not clause.modal
                told = replace(clause, tense=Tense.FUTURE) if later else clause
                yield cost, end, Link(LinkKind.AND, replace(told, adverbs=("subsequently", *told.adverbs)))

    def of_which(self, place: int, base: Clause) -> Iterator[Found[Link]]:
        """Read ", most of which have failed" and ", the oldest of which is a day old", told of what stands before."""
        thing = _lone_plural(base)
        if thing is None or not self.starts(place, ","):
            return
        which = NounPhrase(thing.head, Number.PLURAL, modifiers=thing.modifiers)
        found: list[Found[NounPhrase]] = []
        if self.words[place + 1] in _PARTS and self.words[place + 2 : place + 4] in {("of", "which"), ("of", "whom")}:
            found.append((0.0, place + 4, replace(which, determiner=_PARTS[self.words[place + 1]])))
        for cost, end, rank in self.adjective(place + 2) if self.starts(place + 1, "the") else ():
            if rank.degree == "superlative" and self.words[end : end + 2] in {("of", "which"), ("of", "whom")}:
                one = replace(which, number=Number.SINGULAR, determiner=Determiner.DEFINITE, adjectives=(rank,))
                found.append((cost, end + 2, one))
        for cost, end, subject in found:
            for more, stop, clause in self.finite(end, stands_in_plural(subject)):
                yield cost + more, stop, Link(LinkKind.SEMICOLON, _told_of(subject, clause))

    def outrun(self, place: int, base: Clause) -> Iterator[Found[Clause]]:
        """Read "grows faster than it can be drained": too quickly, so it cannot be."""
        act = base.predicate
        if not isinstance(act, Acting) or base.negated or base.modal is not None or base.links:
            return
        if self.words[place] in {"faster", "quicker"} and self.starts(place + 1, "than"):
            for cost, end, clause in self.simple_clause(place + 2):
                if clause.modal is Modal.CAN and not (clause.negated or clause.more or clause.links):
                    result = Link(LinkKind.SO, replace(clause, negated=True))
                    hasty = replace(base, adverbs=(*base.adverbs, "too_quickly"), links=(result,))
                    yield cost + 0.2, end, hasty

    def exceeding(self, cost: float, place: int, subject: Nominal) -> Iterator[Found[Clause]]:
        """Read "takes longer than the timeout allows": its duration exceeds the timeout."""
        tense = {"takes": Tense.PRESENT, "take": Tense.PRESENT, "took": Tense.PAST}.get(self.words[place])
        if tense is None or not self.starts(place + 1, "longer") or not isinstance(subject, NounPhrase):
            return
        than, work = place + 2, subject
        if self.starts(than, "to") and self.words[than + 1] in _PERFORMING:
            work = NounPhrase(_PERFORMING[self.words[than + 1]], determiner=Determiner.DEFINITE, of=subject)
            than += 2
        for more, end, bound in self.nominal_simple(than + 1) if self.starts(than, "than") else ():
            if (
                self.words[end] in {"allows", "allow", "permits", "permit", "allowed", "permitted"}
                and not subject.pronoun
            ):
                long = NounPhrase("duration", determiner=Determiner.DEFINITE, of=work)
                yield from self.finished(cost + more, end + 1, Clause(long, Acting("exceed", obj=bound), tense=tense))

    def behind_either(self, place: int) -> int:
        """Return where "either because it is full or because …" begins to tell why."""
        return place + (self.starts(place, "either") and self.words[place + 1] in _EITHER)

    def hung_on(self, place: int, base: Clause, link: Link) -> Clause:
        """Return a clause with a further link: "because it is full or the node is down" tells two reasons."""
        if (told := _of_its_last_thing(base, link)) is not None and self.starts(place, ",", "which"):
            return told
        last = base.links[-1] if base.links else None
        if last is None or link.kind is not LinkKind.OR or not self.starts(place, "or") or last.first:
            return replace(base, links=(*base.links, link))
        return _with_either(base, link.clause) or replace(base, links=(*base.links, link))

    def or_too(self, place: int, base: Clause) -> Iterator[Found[Clause]]:
        """Read "because it is full or because the node is down"."""
        again = self.starts(place, "or") and self.words[place + 1] in _EITHER
        for cost, end, clause in self.simple_clause(place + 2) if again and base.links else ():
            both = _with_either(base, clause) if base.links[-1].kind is _EITHER[self.words[place + 1]] else None
            if both is not None:
                yield cost, end, both

    def as_told(self, place: int) -> Iterator[int]:
        """Yield the end of "if so," and "if they are,": in that case."""
        asked = self.words[place + 1] in _THEY and self.words[place + 2] in _REPORTED
        ends = [place + 3] if asked else [place + 2] if self.starts(place + 1, "so") else []
        if self.starts(place, "if", "this", "is", "the", "case") or self.starts(
            place, "if", "that", "is", "the", "case"
        ):
            ends = [place + 5]
        if self.starts(place, "if"):
            yield from (end + 1 for end in ends if self.starts(end, ","))

    def multiple(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read "three times the usual rate" and "twice the limit" as 300 % and 200 % of it."""
        times, start = {"twice": 2, "double": 2}.get(self.words[place], 0), place + 1
        if not times and self.starts(place + 1, "times"):
            times, start = int(NUMBER_WORDS.get(self.words[place], "0")), place + 2
        if times > 1 and self.words[start] in {"the", "its", "their"}:
            for cost, end, base in self.nominal_simple(start):
                if not isinstance(base, NounPhrase) or base.head not in _WORTH or base.amount:
                    continue
                if base.head in _BOUNDS or base.adjectives or base.of:  # "twice the size" leaves open of what
                    yield cost, end, NounPhrase(amount=Amount(f"{times}00", "percent"), of=base)

    def rule_told(self, place: int) -> Iterator[Found[Clause]]:
        """Read "Fires when the disk is full." as what the alert does."""
        if self.words[place] in _RULES and self.words[place + 1] in {"when", "if", "whenever"}:
            alert = NounPhrase("alert", determiner=Determiner.THIS)
            yield 0.1, place + 1, Clause(alert, Acting("fire"))


def _with_either(base: Clause, other: Nominal | Clause) -> Clause | None:
    """Return a clause whose last reason or condition is one of two."""
    last = base.links[-1]
    first = last.clause
    if last.kind not in _EITHER.values() or not isinstance(first, Clause) or not isinstance(other, Clause):
        return None
    if other.subject is None and not isinstance(other.predicate, Existing):
        return None
    both = replace(first, links=(*first.links, Link(LinkKind.OR, other)))
    return replace(base, links=(*base.links[:-1], replace(last, clause=both)))


def _of_its_last_thing(base: Clause, link: Link) -> Clause | None:
    """Return a clause whose last thing has something inside it: "runs over line 2, which only carries 1 Gbit/s"."""
    told = link.clause
    if link.kind is not LinkKind.SEQUEL or not isinstance(told, Clause) or base.links or base.more:
        return None
    if not isinstance(told.predicate, Acting) or told.predicate.verb not in _HAVING_INSIDE or told.predicate.passive:
        return None
    act = base.predicate
    if base.adjuncts:
        last = base.adjuncts[-1]
        thing = _with_inside(last.phrase, told)
        return replace(base, adjuncts=(*base.adjuncts[:-1], replace(last, phrase=thing))) if thing else None
    if not isinstance(act, Acting) or not act.obliques:
        return None
    slot, last_thing = act.obliques[-1]
    thing = _with_inside(last_thing, told)
    if thing is None:
        return None
    return replace(base, predicate=replace(act, obliques=(*act.obliques[:-1], (slot, thing))))


def _with_inside(thing: object, told: Clause) -> NounPhrase | None:
    if not isinstance(thing, NounPhrase) or thing.relative or thing.pronoun or not thing.head:
        return None
    return replace(thing, relative=told)


def _is_what_remains(rest: NounPhrase) -> bool:
    """Return whether a phrase counts what is left over: "only 2 of 5 nodes", "no replicas", "few hosts"."""
    if not isinstance(rest.head, str) or not rest.head:
        return False
    if rest.amount is not None:
        return rest.determiner is Determiner.NONE and (rest.amount.relation in _REMAINING or bool(rest.amount.total))
    return rest.determiner in {Determiner.NO, Determiner.FEW, Determiner.TOO_FEW, Determiner.NOT_ENOUGH}


def _lone_plural(base: Clause) -> NounPhrase | None:
    """Return the one thing in the plural of which a clause tells."""
    act = base.predicate
    said = [base.subject, act.obj if isinstance(act, Acting) else None, *(one.phrase for one in base.adjuncts)]
    several = [one for one in said if isinstance(one, NounPhrase) and one.number is Number.PLURAL and one.head]
    return several[0] if len(several) == 1 and isinstance(several[0].head, str) else None


def _told_of(subject: NounPhrase, clause: Clause) -> Clause:
    """Return a clause told of a subject; "is 3 hours old" is told of its age."""
    own = clause.subject
    if isinstance(own, NounPhrase) and own.head == "age":
        return replace(clause, subject=replace(own, of=subject, determiner=Determiner.DEFINITE))
    return replace(clause, subject=subject)
