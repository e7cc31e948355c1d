"""Abstract sentences made at random from the lexicon: what alerts could say, in the shapes that parsers give."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

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
from slack_fixtures.grammar.lexicon import Concept, commonness, concepts

T = TypeVar("T")

_COMMON = 25  # added to a rank: how flat the head of the distribution is
_RARE = 1 / 1200  # weight of a concept that alert texts hardly use
_THINGS = ("software", "machine", "data", "resource", "event", "thing")
_PLACES = ("software", "machine", "resource", "place")
_PREPOSITIONS = frozenset({"to", "from", "with", "for", "on", "of", "into", "against", "in", "by"})
_UNITS = ("second", "minute", "hour", "day", "week")
_ORDERS = ("check", "restart_obj", "increase_obj", "verify", "investigate", "contact", "reduce", "review", "inspect")
_SEQUELS = ("indicate", "cause", "affect", "prevent", "lead_to", "block_obj", "delay_obj", "break_obj")
_EVENT_ROLES = (Role.AFTER, Role.DURING, Role.SINCE, Role.BEFORE, Role.DUE_TO, Role.DUE_TO, Role.DESPITE)
_PLACE_ROLES = (Role.ON, Role.ON, Role.ON, Role.IN, Role.IN, Role.FOR, Role.FROM, Role.TO, Role.AT, Role.VIA)
_RELATIONS = (Relation.MORE_THAN, Relation.MORE_THAN, Relation.LESS_THAN, Relation.AT_LEAST, Relation.ONLY)
_PLURAL_WORDS = (
    Determiner.TOO_MANY,
    Determiner.TOO_MANY,
    Determiner.SOME,
    Determiner.ALL,
    Determiner.SEVERAL,
    Determiner.NO,
    Determiner.MANY,
    Determiner.MOST,
    Determiner.NOT_ENOUGH,
)
_LINKS = (
    LinkKind.SEQUEL,
    LinkKind.SEQUEL,
    LinkKind.SEQUEL,
    LinkKind.BECAUSE,
    LinkKind.BECAUSE,
    LinkKind.AND,
    LinkKind.BUT,
    LinkKind.WHEN,
    LinkKind.IF,
    LinkKind.WHILE,
    LinkKind.UNTIL,
    LinkKind.SO,
    LinkKind.AFTER,
    LinkKind.COLON,
    LinkKind.SEMICOLON,
)
_SYLLABLES = ("al", "bor", "cas", "dex", "el", "fra", "gor", "hel", "ix", "ka", "lo", "mir", "nos", "ora", "pyx", "qua",
    "ri", "sen", "tor", "ul", "ver", "wex", "yra", "zon")  # fmt: skip


def weight(category: str, key: str) -> float:
    """Return how often a concept is drawn, relative to others of its category."""
    rank = commonness().get((category, key))
    return _RARE if rank is None else 1 / (_COMMON + rank)


class Bag:
    """Concepts to draw from, common ones more often."""

    def __init__(self, found: Sequence[Concept]) -> None:
        self.concepts = tuple(found)
        self._sums = list(accumulate(weight(one.category, one.id) for one in self.concepts))

    def draw(self, chance: random.Random) -> Concept:
        """Return one concept."""
        return chance.choices(self.concepts, cum_weights=self._sums)[0]


class Sampler:
    """Draws sentences; the same seed draws the same ones.

    Args:
        chance: where randomness comes from.
    """

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._symbols = 0

    def sentence(self) -> Sentence:
        """Return one abstract sentence; not every language can say each."""
        self._symbols = 0
        made: Sentence = self._one_of(
            (25, self._noun_headline),
            (15, self._clause_headline),
            (52, self._statement),
            (6, self._order),
            (2, self._label),
        )
        if made.kind is not SentenceKind.LABEL and self._is(0.07):
            made = replace(made, asides=(self._aside(),))
        if self._is(0.02):
            made = replace(made, prefix=(self._name(),))
        return made

    # --- chance -----------------------------------------------------------------------------------------------------

    def _is(self, share: float) -> bool:
        return self._chance.random() < share

    def _one_of(self, *options: tuple[float, Callable[[], T]]) -> T:
        made = self._chance.choices([make for _, make in options], [share for share, _ in options])[0]
        return made()

    def _pick(self, options: Sequence[T]) -> T:
        return self._chance.choice(options)

    @cached_property
    def _bags(self) -> dict[tuple[str, ...], Bag]:
        return {}

    def _bag(self, category: str, *kinds: str) -> Bag:
        """Return the concepts of a category: of these kinds, or verbs with exactly these arguments."""
        key = (category, *kinds)
        if key not in self._bags:
            self._bags[key] = Bag([one for one in concepts().values() if _belongs(one, category, kinds)])
        return self._bags[key]

    def _verb(self, *frames: str) -> str:
        return self._bag("verbs", *frames).draw(self._chance).id

    def _known(self, keys: Sequence[str]) -> list[str]:
        return [key for key in keys if ("verbs", key) in concepts()]

    # --- names and amounts ------------------------------------------------------------------------------------------

    def _symbol(self) -> str:
        self._symbols += 1
        return f"⟨{self._symbols}⟩"

    def _name(self) -> Name:
        if self._is(0.88):
            return Name(self._symbol(), "span")
        word = "".join(self._chance.choices(_SYLLABLES, k=self._pick((2, 2, 3))))
        return Name(word if self._is(0.4) else word.capitalize() if self._is(0.7) else word[:4].upper())

    def _number(self) -> Amount:
        relation = self._pick(_RELATIONS) if self._is(0.3) else Relation.EXACTLY
        return Amount(self._symbol(), relation=relation, total=self._symbol() if self._is(0.06) else "")

    def _span_of_time(self) -> Amount:
        unit = self._pick(_UNITS) if self._is(0.7) else ""
        return Amount(self._symbol(), unit, Relation.MORE_THAN if self._is(0.3) else Relation.EXACTLY)

    def _plain_time(self) -> Amount:
        return replace(self._span_of_time(), relation=Relation.EXACTLY)

    # --- phrases ----------------------------------------------------------------------------------------------------

    def _noun(self, *kinds: str) -> NounPhrase:
        found = self._bag("nouns", *kinds).draw(self._chance)
        return NounPhrase(found.id, _number_of(found))

    def _adjective(self, *kinds: str) -> Adjective:
        made = Adjective(self._bag("adjectives", *kinds).draw(self._chance).id)
        if self._is(0.06):
            made = replace(made, adverbs=(self._bag("adverbs", "degree").draw(self._chance).id,))
        return made

    def _modifiers(self) -> tuple[NounPhrase | Name, ...]:
        count = self._chance.choices((0, 1, 2, 3), (38, 42, 16, 4))[0]
        names = [self._name()] if count and self._is(0.35) else []
        return (*names, *(self._noun(*_THINGS, "measure") for _ in range(count - len(names))))

    def phrase(self, *kinds: str, headline: bool = False, depth: int = 0) -> NounPhrase:
        """Return a noun with what tells which.

        Args:
            kinds: of the head; any thing or measure when left out.
            headline: leave articles out.
            depth: how deep it lies in another; deeper ones are plainer.
        """
        if depth and self._is(0.2):
            return NounPhrase(self._name())
        made = replace(self._noun(*(kinds or (*_THINGS, "measure"))), modifiers=self._modifiers())
        if self._is(0.25):
            made = replace(made, adjectives=(self._adjective("state", "size", "kind", "time"),))
        if made.number is Number.SINGULAR and self._is(0.4):
            made = replace(made, number=Number.PLURAL)
        made = self._determined(made, headline=headline)
        if depth or not self._is(0.3):
            return made
        return self._one_of(
            (20, lambda: replace(made, of=self.phrase(depth=1, headline=headline))),
            (55, lambda: replace(made, adjuncts=(self._place(),))),
            (12, lambda: replace(made, participle=self._participle())),
            (8, lambda: replace(made, relative=replace(self._core(None), tense=Tense.PRESENT))),
            (5, lambda: replace(made, aside=self._aside())),
        )

    def _determined(self, made: NounPhrase, *, headline: bool) -> NounPhrase:
        if made.number is Number.PLURAL:
            return self._determined_plural(made, headline=headline)
        is_one = made.number is Number.SINGULAR
        if is_one and self._is(0.3):
            return replace(made, names=(self._name(),))
        if headline or (not is_one and self._is(0.5)):
            return made
        if is_one and self._is(0.25):
            return replace(made, determiner=Determiner.INDEFINITE)
        odd = self._pick((Determiner.ITS, Determiner.THIS, Determiner.NO, Determiner.EACH, Determiner.ANOTHER))
        return replace(made, determiner=odd if self._is(0.08) else Determiner.DEFINITE)

    def _determined_plural(self, made: NounPhrase, *, headline: bool) -> NounPhrase:
        if self._is(0.2):
            return replace(made, amount=self._number())
        if self._is(0.25):
            return replace(made, determiner=self._pick(_PLURAL_WORDS))
        return made if headline or self._is(0.5) else replace(made, determiner=Determiner.DEFINITE)

    def _nominal(self, *kinds: str, headline: bool = False, depth: int = 0) -> Nominal:
        if not self._is(0.05):
            return self.phrase(*kinds, headline=headline, depth=depth)
        items = tuple(self.phrase(*kinds, headline=headline, depth=1) for _ in range(self._pick((2, 2, 3))))
        return Coordination(items, self._pick(("and", "and", "and", "or")))

    def _participle(self) -> Clause:
        return self._one_of(
            (7, lambda: Clause(None, Acting(self._verb("obj"), passive=True), adjuncts=self._adjuncts(1))),
            (3, lambda: Clause(None, Acting(self._verb("obj"), self.phrase(depth=1)), progressive=True)),
        )

    def _aside(self) -> Aside:
        return self._one_of(
            (4, lambda: Aside(Amount(self._symbol()), NounPhrase("value", adjectives=(Adjective("current"),)))),
            (2, lambda: Aside(Amount(self._symbol()), self.phrase("measure", depth=1, headline=True))),
            (3, lambda: Aside(Name(self._symbol(), "span"))),
            (1, lambda: Aside(self.phrase(depth=1, headline=True))),
        )

    # --- adjuncts ---------------------------------------------------------------------------------------------------

    def _place(self) -> Adjunct:
        where = NounPhrase(self._name()) if self._is(0.4) else self.phrase(*_PLACES, depth=1)
        return Adjunct(self._pick(_PLACE_ROLES), where)

    def _adjunct(self) -> Adjunct:
        return self._one_of(
            (50, self._place),
            (14, lambda: Adjunct(Role.DURATION, self._span_of_time())),
            (8, lambda: Adjunct(Role.LAST, self._plain_time())),
            (4, lambda: Adjunct(Role.NEXT, self._plain_time())),
            (2, lambda: Adjunct(Role.EVERY, self._plain_time())),
            (2, lambda: Adjunct(Role.AGO, self._plain_time())),
            (12, lambda: Adjunct(self._pick(_EVENT_ROLES), self.phrase("event", depth=1))),
            (3, lambda: Adjunct(Role.WITHOUT, self.phrase(depth=1, headline=True))),
            (3, lambda: Adjunct(Role.ACROSS, self.phrase(*_PLACES, depth=1))),
            (2, lambda: Adjunct(Role.PURPOSE, Clause(None, Acting(self._verb("obj"), self.phrase(depth=1))))),
        )

    def _adjuncts(self, most: int = 2) -> tuple[Adjunct, ...]:
        count = min(self._chance.choices((0, 1, 2), (52, 36, 12))[0], most)
        return tuple(self._adjunct() for _ in range(count))

    # --- clauses ----------------------------------------------------------------------------------------------------

    def _subject(self, *kinds: str, headline: bool = False, depth: int = 0) -> Nominal:
        if depth and self._is(0.2):
            return NounPhrase(pronoun="it")
        return self._nominal(*kinds, headline=headline, depth=min(depth, 1))

    def clause(self, *, headline: bool = False, depth: int = 0) -> Clause:
        """Return a clause with a subject.

        Args:
            headline: leave articles out.
            depth: how deep it lies in another; deeper ones are plainer.
        """
        return self._one_of(
            (14, lambda: self._level(headline=headline, depth=depth)),
            (5, lambda: Clause(None, Existing(self.phrase()), adjuncts=self._adjuncts(1))),
            (81, lambda: self._core(self._subject(headline=headline, depth=depth))),
        )

    def _level(self, *, headline: bool, depth: int) -> Clause:
        role = self._pick((Role.ABOVE, Role.ABOVE, Role.BELOW))
        limit: Amount | NounPhrase = Amount(self._symbol())
        if self._is(0.25):
            limit = replace(self._noun("measure"), determiner=Determiner.DEFINITE)
        return self._timed(
            Clause(self._subject("measure", headline=headline, depth=depth), Being(Adjunct(role, limit)))
        )

    def _core(self, subject: Nominal | None) -> Clause:
        options: list[tuple[float, Callable[[], Predicate]]] = [
            (26, lambda: Being(self._state())),
            (4, lambda: Being(self._state(), become=True)),
            (3, lambda: Being(self._state(), remain=True)),
            (3, lambda: Being(Adjunct(Role.IN, self.phrase("thing", "place", depth=1)))),
            (3, lambda: Being(self.phrase("software", "thing", "event", depth=1))),
            (15, lambda: Acting(self._verb(""))),
            (20, lambda: Acting(self._verb("obj"), self._nominal(depth=1))),
            (13, lambda: Acting(self._verb("obj"), passive=True)),
            (8, lambda: Acting("have", self.phrase(depth=1))),
            (9, self._with_oblique),
            (7, lambda: Acting(self._verb("inf"), content=self._infinitive())),
            (2, lambda: Acting(self._verb("ing"), content=replace(self._infinitive(), progressive=True))),
            (2, lambda: Acting(self._verb("that"), content=self.clause(depth=1))),
            (1, lambda: Acting(self._verb("obj,inf"), self.phrase(depth=1), content=self._infinitive())),
            (1, lambda: Acting(self._verb("adj"), complement=self._state())),
        ]
        return self._timed(Clause(subject, self._one_of(*options), adjuncts=self._adjuncts()))

    def _state(self) -> Adjective:
        if self._is(0.65):
            return self._adjective("state")
        made = self._adjective("size", "evaluation")
        return replace(made, degree="too", adverbs=()) if self._is(0.25) else made

    def _infinitive(self) -> Clause:
        return self._one_of(
            (5, lambda: Clause(None, Acting(self._verb("obj"), self.phrase(depth=1)))),
            (3, lambda: Clause(None, Acting(self._verb("")))),
            (1, lambda: Clause(None, self._with_oblique())),
        )

    def _with_oblique(self) -> Acting:
        found = self._bag("verbs", "oblique").draw(self._chance)
        takes_object = any(slot.name == "obj" for slot in found.frame)
        slot = next(slot for slot in found.frame if slot.name in _PREPOSITIONS)
        argument: Nominal | Amount = self.phrase(depth=1)
        if slot.name == "by" and self._is(0.7):
            argument = Amount(self._symbol())
        return Acting(found.id, self.phrase(depth=1) if takes_object else None, ((slot.name, argument),))

    def _timed(self, made: Clause) -> Clause:
        is_acting = isinstance(made.predicate, Acting) and made.predicate.verb != "have"
        tense = self._chance.choices((Tense.PRESENT, Tense.PAST, Tense.PERFECT, Tense.FUTURE), (66, 14, 16, 4))[0]
        made = replace(made, tense=tense)
        if tense is Tense.PRESENT and is_acting and self._is(0.45):
            made = replace(made, progressive=True)
        elif tense is Tense.PRESENT and self._is(0.2):
            made = replace(
                made, modal=self._pick((Modal.MAY, Modal.MAY, Modal.CAN, Modal.CAN, Modal.SHOULD, Modal.MUST))
            )
        if self._is(0.3 if made.modal is Modal.CAN else 0.12):
            made = replace(made, negated=True)
        if self._is(0.08):
            adverb = self._bag("adverbs", "time", "frequency", "manner", "epistemic").draw(self._chance)
            made = replace(made, adverbs=(adverb.id,))
        return made

    # --- sentences --------------------------------------------------------------------------------------------------

    def _noun_headline(self) -> Sentence:
        return Sentence(SentenceKind.HEADLINE, self._nominal(headline=True))

    def _clause_headline(self) -> Sentence:
        return Sentence(SentenceKind.HEADLINE, self.clause(headline=True), self._end(0.1))

    def _statement(self) -> Sentence:
        body = self.clause()
        if self._is(0.04) and body.subject is not None:
            body = replace(body, more=(self._core(None),))
        if self._is(0.22):
            body = replace(body, links=(self._link(),))
        return Sentence(SentenceKind.STATEMENT, body, self._end(0.75))

    def _order(self) -> Sentence:
        body = self._demand()
        if self._is(0.25):
            body = replace(body, more=(self._demand(),))
        if self._is(0.15):
            body = replace(body, links=(Link(LinkKind.IF, self.clause(depth=1), first=self._is(0.6)),))
        return Sentence(SentenceKind.ORDER, body, self._end(0.85))

    def _demand(self) -> Clause:
        verb = self._pick(self._known(_ORDERS)) if self._is(0.6) else self._verb("obj")
        return Clause(None, Acting(verb, self._nominal(depth=1)), adjuncts=self._adjuncts(1))

    def _label(self) -> Sentence:
        value = Amount(self._symbol()) if self._is(0.7) else Name(self._symbol(), "span")
        return Sentence(
            SentenceKind.LABEL, self.phrase("measure", "data", depth=0, headline=True), self._end(0.2), value
        )

    def _link(self) -> Link:
        kind = self._pick(_LINKS)
        if kind is not LinkKind.SEQUEL:
            first = kind in {LinkKind.WHEN, LinkKind.IF, LinkKind.WHILE} and self._is(0.3)
            return Link(kind, self.clause(depth=1), first=first)
        verb = self._pick(self._known(_SEQUELS)) if self._is(0.8) else self._verb("obj")
        if verb == "indicate" and self._is(0.3):
            return Link(kind, Clause(None, Acting("indicate_that", content=self.clause(depth=1))))
        result = Acting(verb, self._nominal(depth=1))
        if any(slot.name == "to" for slot in concepts()["verbs", verb].frame):
            result = Acting(verb, obliques=(("to", self._nominal(depth=1)),))
        return Link(kind, Clause(None, result, modal=Modal.MAY if verb != "indicate" and self._is(0.7) else None))

    def _end(self, share: float) -> str:
        return "." if self._is(share) else ""


def words(chance: random.Random, most: int) -> Iterator[Sentence]:
    """Yield short sentences around the concepts of the lexicon, so that each word is met a few times by itself.

    Args:
        chance: of tense and denial.
        most: concepts, the commonest ones.
    """
    common = sorted(concepts().values(), key=lambda one: -weight(one.category, one.id))[:most]
    chosen = {(one.category, one.id) for one in common}
    here, there = NounPhrase(Name("⟨1⟩", "span")), NounPhrase(Name("⟨2⟩", "span"))
    for one in (one for key, one in concepts().items() if key in chosen):
        if one.category == "nouns":
            thing = NounPhrase(one.id, _number_of(one))
            yield Sentence(SentenceKind.HEADLINE, thing)
            yield Sentence(SentenceKind.HEADLINE, replace(thing, modifiers=(Name("⟨1⟩", "span"),)))
            if thing.number is Number.SINGULAR:
                thing = replace(thing, number=Number.PLURAL)
                yield Sentence(SentenceKind.HEADLINE, replace(thing, determiner=Determiner.TOO_MANY))
            yield Sentence(SentenceKind.HEADLINE, replace(thing, adjuncts=(Adjunct(Role.ON, here),)))
            checked = Clause(None, Acting("check", replace(thing, determiner=Determiner.DEFINITE)))
            yield Sentence(SentenceKind.ORDER, checked, ".")
        elif one.category == "adjectives":
            state = Being(Adjective(one.id))
            yield Sentence(SentenceKind.HEADLINE, Clause(here, state))
            yield Sentence(SentenceKind.STATEMENT, Clause(here, state, negated=chance.random() < 0.3), ".")
            yield Sentence(SentenceKind.HEADLINE, NounPhrase("node", adjectives=(Adjective(one.id),)))
        elif one.category == "verbs":
            needed = {slot.name for slot in one.frame if not slot.optional}
            obliques = tuple((name, there) for name in needed & _PREPOSITIONS)
            if needed <= _PREPOSITIONS | {"obj"} and len(needed) <= 1 + ("obj" in needed):
                acting = Acting(one.id, there if "obj" in needed and not obliques else None, obliques)
                yield from _in_tenses(here, acting, chance)
                if needed == {"obj"}:
                    yield from _in_tenses(here, replace(acting, obj=None, passive=True), chance)
        else:
            yield Sentence(
                SentenceKind.STATEMENT, Clause(here, Acting("fail"), progressive=True, adverbs=(one.id,)), "."
            )


def _in_tenses(subject: NounPhrase, acting: Acting, chance: random.Random) -> Iterator[Sentence]:
    plain = Clause(subject, acting)
    yield Sentence(SentenceKind.STATEMENT, replace(plain, progressive=True), ".")
    yield Sentence(SentenceKind.STATEMENT, replace(plain, tense=chance.choice((Tense.PAST, Tense.PERFECT))), "")
    yield Sentence(SentenceKind.STATEMENT, replace(plain, modal=Modal.CAN, negated=True), ".")
    yield Sentence(SentenceKind.STATEMENT, replace(plain, modal=Modal.MAY), ".")


def _belongs(one: Concept, category: str, kinds: Sequence[str]) -> bool:
    if one.category != category:
        return False
    if category != "verbs":
        return one.kind in kinds
    names = [slot.name for slot in one.frame]
    needed = ",".join(slot.name for slot in one.frame if not slot.optional)
    if kinds == ("oblique",):
        return sum(name in _PREPOSITIONS for name in names) == 1 and set(names) <= _PREPOSITIONS | {"obj"}
    return needed in kinds and (needed != "" or not names or all(slot.optional for slot in one.frame))


def _number_of(found: Concept) -> Number:
    forms = found.spellings[0]
    if "-" in forms:
        return Number.MASS
    return Number.PLURAL if forms[0].startswith("+") else Number.SINGULAR
