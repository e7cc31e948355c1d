"""Abstract trees grown at random, for what must hold of every sentence that a language can say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from random import Random
from typing import TypeVar

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
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
    Predicate,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)

_T = TypeVar("_T")
_TIMES = (Role.LAST, Role.NEXT, Role.DURATION, Role.AGO, Role.EVERY, Role.DURING, Role.SINCE, Role.UNTIL)
_OPENING = (LinkKind.IF, LinkKind.WHEN, LinkKind.AFTER, LinkKind.BEFORE, LinkKind.ALTHOUGH, LinkKind.BECAUSE)
_CLAUSES = (Role.PURPOSE, Role.MEANS, Role.WITHOUT)
_UNITS = ("minute", "second", "hour", "day", "week", "percent")


@cache
def _ids(category: str) -> tuple[str, ...]:
    """Return the ids of a category, the common ones first and twice."""
    rank = lexicon.commonness()
    common = [key for kind, key in sorted(rank, key=rank.__getitem__) if kind == category]
    return (*common, *common, *(key for kind, key in lexicon.concepts() if kind == category))


@cache
def _common_ids(category: str) -> tuple[str, ...]:
    rank = lexicon.commonness()
    return tuple(key for kind, key in sorted(rank, key=rank.__getitem__) if kind == category)


class Trees:
    """Grows sentences; one seed gives the same ones every time.

    Args:
        seed: of the random numbers.
        common: whether to take only the words that alert texts use most.
    """

    def __init__(self, seed: int, *, common: bool = True) -> None:
        self._random = Random(seed)
        self._ids: Callable[[str], Sequence[str]] = _common_ids if common else _ids
        self._spans = 0

    def sentence(self) -> Sentence:
        """Return a sentence whose spans are ``⟨1⟩``, ``⟨2⟩`` … in no special order."""
        self._spans = 0
        kind = self._one(tuple(SentenceKind))
        value: Name | Amount | None = None
        body: Clause | Nominal
        if kind is SentenceKind.LABEL:
            body, value = self._phrase(1), self._one((self._span(), self._amount()))
        elif kind is SentenceKind.HEADLINE and self._chance(0.4):
            body = self._nominal(2)
        elif kind is SentenceKind.ORDER:
            body = self._order()
        elif self._chance(0.08):
            body = replace(self._clause(2, subject=None, predicate=Existing(self._phrase(2))), more=())
        else:
            body = self._clause(2, subject=self._nominal(1))
        return Sentence(
            kind,
            body,
            end="" if kind is SentenceKind.HEADLINE else ".",
            value=value,
            asides=(self._aside(),) if self._chance(0.1) else (),
            prefix=(self._span(),) if kind is SentenceKind.HEADLINE and self._chance(0.1) else (),
            opening=("please",) if kind is SentenceKind.ORDER and self._chance(0.3) else (),
        )

    def _order(self) -> Clause:
        clause = self._clause(2, subject=None, predicate=self._acting(2, active=True))
        return replace(clause, tense=Tense.PRESENT, progressive=False, modal=None)

    def _one(self, choices: Sequence[_T]) -> _T:
        return self._random.choice(choices)

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _span(self) -> Name:
        self._spans += 1
        return Name(f"⟨{self._spans}⟩", "span")

    def _name(self) -> Name:
        return self._span() if self._chance(0.6) else Name(self._one(("Kafka", "PostgreSQL", "checkout")))

    def _amount(self) -> Amount:
        value = self._one(("1", "2", "5", "90", "1.5", self._span().text))
        unit = self._one((*_UNITS, "")) if self._chance(0.8) else ""
        return Amount(value, unit, self._one(tuple(Relation)), total="12" if self._chance(0.05) else "")

    def _span_of_time(self) -> Amount:
        return Amount(self._one(("5", "24", self._span().text)), self._one(_UNITS[:5]), self._one(tuple(Relation)))

    def _adjective(self) -> Adjective:
        return Adjective(
            self._one(self._ids("adjectives")),
            degree=self._one(("positive", "positive", "positive", "comparative", "superlative", "too")),
            adverbs=(self._one(self._ids("adverbs")),) if self._chance(0.15) else (),
            negated=self._chance(0.1),
        )

    def _phrase(self, depth: int) -> NounPhrase:
        if self._chance(0.1):
            return NounPhrase(pronoun=self._one(("it", "they", "this")))
        if self._chance(0.12):
            return NounPhrase(head=self._name())
        deeper = depth > 0
        head = self._one(self._ids("nouns"))
        return NounPhrase(
            head=head,
            number=Number.MASS if self._is_mass(head) else self._one((Number.SINGULAR, Number.PLURAL)),
            determiner=self._one(tuple(Determiner)) if self._chance(0.6) else Determiner.NONE,
            amount=self._amount() if self._chance(0.12) else None,
            adjectives=tuple(self._adjective() for _ in range(self._one((0, 0, 1, 2)))),
            modifiers=self._modifiers(),
            names=(self._name(),) if self._chance(0.2) else (),
            of=self._nominal(depth - 1) if deeper and self._chance(0.2) else None,
            adjuncts=(self._adjunct(depth - 1),) if deeper and self._chance(0.25) else (),
            participle=self._clause(0, None, self._acting(0)) if deeper and self._chance(0.08) else None,
            relative=self._clause(0, subject=None) if deeper and self._chance(0.1) else None,
            aside=self._aside() if deeper and self._chance(0.06) else None,
        )

    def _modifiers(self) -> tuple[NounPhrase | Name | Coordination, ...]:
        if self._chance(0.7):
            return ()
        if self._chance(0.15):
            return (Coordination((self._bare(), self._bare())),)
        return (self._name(), self._bare()) if self._chance(0.3) else (self._bare(),)

    def _bare(self) -> NounPhrase:
        return NounPhrase(head=self._one(self._ids("nouns")))

    def _nominal(self, depth: int) -> Nominal:
        if self._chance(0.1):
            items = tuple(self._phrase(depth - 1) for _ in range(self._one((2, 2, 3))))
            return Coordination(items, self._one(("and", "or", "slash", "comma")))
        return self._phrase(depth)

    def _aside(self) -> Aside:
        body = self._one((self._amount(), self._span(), self._bare(), self._adjective()))
        return Aside(body, label=self._bare() if self._chance(0.4) else None)

    def _adjunct(self, depth: int) -> Adjunct:
        role = self._one(tuple(Role))
        made: Nominal | Amount | Clause
        if role in _TIMES:
            made = self._span_of_time()
        elif role is Role.WHEN:
            made = NounPhrase(head="week", adjectives=(Adjective(self._one(("next", "last"))),))
        elif role is Role.TIMES:
            made = Amount(self._one(("2", "3")))
        elif role in _CLAUSES:
            made = self._clause(0, None, self._acting(0))
        elif role is Role.THAN and self._chance(0.6):
            made = NounPhrase(pronoun=self._one(("expected", "usual", "normal")))
        elif role in {Role.ABOVE, Role.BELOW, Role.AT} and self._chance(0.6):
            made = self._amount()
        else:
            made = self._nominal(depth)
        return Adjunct(role, made)

    def _clause(self, depth: int, subject: Nominal | None, predicate: Predicate | None = None) -> Clause:
        deeper = depth > 0
        return Clause(
            subject,
            predicate or self._predicate(depth),
            more=(self._clause(0, None, self._acting(0)),) if deeper and self._chance(0.1) else (),
            tense=self._one(tuple(Tense)),
            progressive=self._chance(0.15),
            modal=self._one(tuple(Modal)) if self._chance(0.2) else None,
            negated=self._chance(0.15),
            adverbs=(self._one(self._ids("adverbs")),) if self._chance(0.2) else (),
            adjuncts=tuple(self._adjunct(depth - 1) for _ in range(self._one((0, 0, 1, 1, 2)))) if deeper else (),
            links=(self._link(),) if deeper and self._chance(0.3) else (),
        )

    def _link(self) -> Link:
        kind = self._one(tuple(LinkKind))
        subject = None if kind in {LinkKind.SEQUEL, LinkKind.COMMA} else self._phrase(0)
        return Link(kind, self._clause(0, subject), first=kind in _OPENING and self._chance(0.5))

    def _predicate(self, depth: int) -> Predicate:
        draw = self._random.random()
        if draw < 0.5:
            return self._acting(depth)
        complement = self._one(
            (
                self._adjective(),
                self._adjective(),
                (self._adjective(), self._adjective()),
                self._phrase(0),
                self._adjunct(0),
                self._amount(),
            )
        )
        return Being(complement, become=self._chance(0.15), remain=self._chance(0.15))

    def _acting(self, depth: int, *, active: bool = False) -> Acting:
        verb = self._one(self._ids("verbs"))
        slots = [slot for slot in lexicon.concept("verbs", verb).frame if not slot.optional or self._chance(0.5)]
        names = [slot.name for slot in slots]
        passive = "obj" in names and not active and self._chance(0.3)
        content = None
        clauses = {name for name in names if name in {"inf", "that"} or name.endswith("ing")}
        if depth > 0 and clauses:
            content = self._clause(0, self._phrase(0) if "that" in names else None, self._acting(0))
        return Acting(
            verb,
            obj=self._nominal(depth - 1) if "obj" in names and not passive else None,
            obliques=tuple((name, self._nominal(0)) for name in names if name not in {"obj", "adj", *clauses}),
            content=content,
            complement=self._adjective() if "adj" in names else None,
            passive=passive,
        )

    @staticmethod
    def _is_mass(noun: str) -> bool:
        return lexicon.concept("nouns", noun).spellings[0][1:] == ("-",)
