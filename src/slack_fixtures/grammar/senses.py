"""What an English word means in its company: a "daily load" moves data, a "load" of 5 is work to do.

The parser takes a word in the meaning that alerts use most. ``lexicon/senses.yaml`` tells which other meaning it has
beside certain words, once for all languages, or that nobody can tell: then the reading is given up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import TypeVar, cast

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Name,
    NounPhrase,
    Role,
    Sentence,
    walk,
)
from slack_fixtures.grammar.lexicon import LexiconError

T = TypeVar("T")

Company = Mapping[str, frozenset[str]]
"""By place, the concepts that stand there."""

PLACES = frozenset(
    {"adjective", "part", "whole", "of", "with", "argument", "name", "verb", "object", "doer", "noun", "adverb"}
)
"""Where a neighbour stands; ``beside`` is any of these, ``sentence`` anywhere in the sentence."""

REFUSED = "refused"

_AMOUNT = "~amount"
_PRONOUNS = frozenset(
    {"we", "i", "you", "it", "they", "them", "this", "these", "that", "someone", "nobody", "everyone"}
    | {"nothing", "something", "everything", "anything"}
)
_OTHER_PLACES = frozenset({"beside", "sentence", "determiner"})
_CATEGORIES = ("nouns", "verbs", "adjectives")
_PARTS_OF_TODAY = {part: f"this_{part}" for part in ("morning", "afternoon", "evening")}
"""Nouns, and the adverbs that say "this morning"."""


class UnclearError(ValueError):
    """A word's company does not tell what it means."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What one part of a line asks for.

    Attributes:
        place: one of ``PLACES``, ``beside``, ``sentence`` or ``determiner``: a verb's object's.
        words: concepts; ``~person`` is any noun of that kind, ``~amount`` "60 %", ``*`` anything at all.
        denied: whether none of them may stand there.
    """

    place: str
    words: frozenset[str]
    denied: bool = False

    def holds(self, company: Company) -> bool:
        """Return whether a word's company is as asked for."""
        places = PLACES if self.place == "beside" else {self.place}
        there = [word for place in places for word in company.get(place, ())]
        found = any("*" in self.words or word in self.words or _kind(word) in self.words for word in there)
        return found is not self.denied


@dataclass(frozen=True, slots=True)
class Sense:
    """One line of the file: the concept that is meant where all conditions hold, or ``REFUSED``."""

    concept: str
    conditions: tuple[Condition, ...]


@cache
def senses() -> Mapping[tuple[str, str], tuple[Sense, ...]]:
    """Return the other meanings by category and concept, in the order in which they are tried.

    Raises:
        LexiconError: a line breaks the format, or names a concept that there is not.
    """
    return {
        (category, key): tuple(_sense(f"senses.yaml: {category}.{key}", category, line) for line in lines)
        for category, key, lines in lexicon.read_senses(_CATEGORIES)
    }


def _sense(where: str, category: str, line: str) -> Sense:
    meant, *asked = (part.strip() for part in line.split(";"))
    known = lexicon.concepts()
    if meant != REFUSED and (category, meant) not in known:
        raise LexiconError(f"{where}: {meant!r} is no concept of the {category}")
    if not asked and meant != REFUSED:
        raise LexiconError(f"{where}: {meant!r} is meant nowhere")
    conditions = tuple(_condition(where, part) for part in asked)
    concepts = _words_of_conditions()
    for word in (word for condition in conditions for word in condition.words):
        if word not in concepts:
            raise LexiconError(f"{where}: {word!r} is no concept")
    return Sense(meant, conditions)


def _condition(where: str, text: str) -> Condition:
    place, _, words = text.partition(" ")
    denied = place == "not"
    if denied:
        place, _, words = words.partition(" ")
    if place not in PLACES | _OTHER_PLACES or not words.strip():
        raise LexiconError(f"{where}: {text!r} is no condition")
    return Condition(place, frozenset(word.strip() for word in words.split("|")), denied)


def _kind(word: str) -> str:
    known = lexicon.concepts().get(("nouns", word))
    return f"~{known.kind}" if known is not None and known.kind else ""


@cache
def _words_of_conditions() -> frozenset[str]:
    known = lexicon.concepts()
    return frozenset(
        {"*", _AMOUNT, *Determiner, *(f"~{one}" for one in _PRONOUNS)}.union(
            word for _, key in known for word in (key, _kind(key))
        )
    )


def settled(sentence: Sentence) -> Sentence:
    """Return a sentence with each word in the meaning that its company gives it.

    Raises:
        UnclearError: a word's company tells that nobody can tell what it means.
    """
    return _Settling(frozenset(_words(sentence))).inside(sentence)


def _words(tree: object) -> Iterator[str]:
    for node in walk(tree):
        if isinstance(node, NounPhrase) and isinstance(node.head, str) and node.head:
            yield node.head
        elif isinstance(node, Acting):
            yield node.verb
        elif isinstance(node, Adjective):
            yield node.concept


@dataclass(frozen=True, slots=True)
class _Settling:
    """One sentence's words, and what stands around the part that is looked at.

    Attributes:
        sentence: all concepts of the sentence.
        around: what a noun or adjective stands in: its whole, its verb, its noun.
    """

    sentence: frozenset[str]
    around: Company | None = None

    def inside(self, tree: T) -> T:
        """Return a part of the sentence with its words settled, from the outside in."""
        if isinstance(tree, tuple):
            return cast("T", tuple(self.inside(item) for item in tree))
        if not is_dataclass(tree) or isinstance(tree, type):
            return tree
        if isinstance(tree, NounPhrase):
            return cast("T", self._phrase(tree))
        if isinstance(tree, Clause):
            return cast("T", self._clause(tree))
        if isinstance(tree, Adjective):
            return cast("T", self._adjective(tree, frozenset()))
        return self._parts(tree, around=self.around)

    def _parts(self, tree: T, *, without: Iterable[str] = (), around: Company | None = None) -> T:
        inner = _Settling(self.sentence, around)
        changed = {}
        for field in fields(tree):  # type: ignore[arg-type]
            if field.name in without:
                continue
            old = getattr(tree, field.name)
            new = inner.inside(old) if isinstance(old, tuple) or is_dataclass(old) else old
            if new is not old and new != old:
                changed[field.name] = new
        return replace(tree, **changed) if changed else tree  # type: ignore[type-var]

    def _phrase(self, phrase: NounPhrase) -> NounPhrase:
        head = frozenset({phrase.head}) if isinstance(phrase.head, str) and phrase.head else frozenset()
        told = tuple(self._adjective(one, head) for one in phrase.adjectives)
        done = phrase.participle.predicate if phrase.participle is not None else None
        around = self.around or {}
        company = {
            **around,
            "adjective": frozenset(one.concept for one in phrase.adjectives) | around.get("adjective", frozenset()),
            "part": frozenset(_heads(phrase.modifiers)),
            "of": frozenset(_heads((phrase.of,))),
            "with": frozenset(_heads(one.phrase for one in phrase.adjuncts)),
            "name": frozenset({"*"}) if _is_named(phrase) else frozenset(),
        }
        if isinstance(done, Acting):
            company["verb"] = company.get("verb", frozenset()) | {done.verb}
        meant = self._meant("nouns", phrase.head, company) if isinstance(phrase.head, str) else phrase.head
        phrase = _of_today(phrase)
        inner = self._parts(phrase, without=("adjectives",), around={"whole": head})
        return (
            inner if meant == inner.head and told == inner.adjectives else replace(inner, head=meant, adjectives=told)
        )

    def _clause(self, clause: Clause) -> Clause:
        clause = _with_parts_of_today(clause)
        act = clause.predicate
        if isinstance(act, Being):
            return self._state(clause, act)
        if not isinstance(act, Acting):
            return self._parts(clause)
        thing = clause.subject if act.passive else act.obj
        beside = [phrase for _, phrase in act.obliques] + [one.phrase for one in clause.adjuncts]
        company = {
            "object": frozenset(_heads((thing,))),
            "doer": frozenset(_heads(() if act.passive else (clause.subject,))),
            "with": frozenset(_heads(beside)),
            "argument": frozenset(_heads(phrase for _, phrase in act.obliques)),
            "adverb": frozenset(clause.adverbs),
            "name": frozenset({"*"}) if isinstance(thing, NounPhrase) and isinstance(thing.head, Name) else frozenset(),
            "determiner": frozenset({thing.determiner}) if isinstance(thing, NounPhrase) else frozenset(),
        }
        act = replace(act, verb=self._meant("verbs", act.verb, company))
        if act.complement is not None:  # "the totals look off"
            told = company["doer"] if act.obj is None else company["object"]
            act = replace(act, complement=self._adjective(act.complement, told | {act.verb}))
        return self._parts(replace(clause, predicate=act), around={"verb": frozenset({act.verb})})

    def _state(self, clause: Clause, being: Being) -> Clause:
        nouns = frozenset(_heads((clause.subject,)))
        state = being.complement
        states = (state,) if isinstance(state, Adjective) else state if isinstance(state, tuple) else ()
        if not states:
            return self._parts(clause, around={"whole": nouns})
        told = tuple(self._adjective(one, nouns) for one in states)
        said = _Settling(self.sentence, {"adjective": frozenset(one.concept for one in states)})
        return replace(
            self._parts(clause, without=("subject", "predicate")),
            subject=said.inside(clause.subject),
            predicate=replace(being, complement=told[0] if isinstance(state, Adjective) else told),
        )

    def _adjective(self, adjective: Adjective, nouns: frozenset[str]) -> Adjective:
        if not nouns and ("adjectives", adjective.concept) not in senses():
            return adjective
        company = {"noun": nouns, "adverb": frozenset(adjective.adverbs)}
        meant = self._meant("adjectives", adjective.concept, company)
        return adjective if meant == adjective.concept else replace(adjective, concept=meant)

    def _meant(self, category: str, concept: str, company: Mapping[str, frozenset[str]]) -> str:
        known = senses().get((category, concept))
        if known is None:
            return concept
        around = {**company, "sentence": self.sentence - {concept}}
        for sense in known:
            if all(condition.holds(around) for condition in sense.conditions):
                if sense.concept == REFUSED:
                    raise UnclearError(f"{concept}, in company that leaves its meaning open")
                return sense.concept
        return concept


def _with_parts_of_today(clause: Clause) -> Clause:
    """Return a clause with "this morning" as an adverb: many languages have a word of its own for it."""
    then = [one for one in clause.adjuncts if one.role is Role.DURING and _part_of_today(one.phrase)]
    if not then:
        return clause
    return replace(
        clause,
        adverbs=(*clause.adverbs, *(_part_of_today(one.phrase) for one in then)),
        adjuncts=tuple(one for one in clause.adjuncts if one not in then),
    )


def _of_today(phrase: NounPhrase) -> NounPhrase:
    """Return "the change from this morning" as this morning's change."""
    then = [one for one in phrase.adjuncts if one.role is Role.FROM and _part_of_today(one.phrase)]
    if len(then) != 1 or phrase.of is not None:
        return phrase
    rest = tuple(one for one in phrase.adjuncts if one not in then)
    return replace(phrase, of=cast("NounPhrase", then[0].phrase), adjuncts=rest)


def _part_of_today(phrase: object) -> str:
    """Return the adverb of "this morning", or nothing."""
    if not isinstance(phrase, NounPhrase) or phrase != NounPhrase(phrase.head, determiner=Determiner.THIS):
        return ""
    return _PARTS_OF_TODAY.get(str(phrase.head), "")


def _heads(phrases: Iterable[object]) -> Iterator[str]:
    for phrase in phrases:
        if isinstance(phrase, Coordination):
            yield from _heads(phrase.items)
        elif isinstance(phrase, NounPhrase):
            if isinstance(phrase.head, str) and phrase.head:
                yield phrase.head
            elif phrase.of is not None:  # "some of the nodes"
                yield from _heads((phrase.of,))
            elif phrase.pronoun in _PRONOUNS:
                yield f"~{phrase.pronoun}"
        elif isinstance(phrase, Amount):
            yield from (_AMOUNT, phrase.unit)
        elif isinstance(phrase, Adjunct):
            yield from _heads((phrase.phrase,))


def _is_named(phrase: NounPhrase) -> bool:
    return bool(phrase.names) or any(isinstance(one, Name) for one in phrase.modifiers)
