"""What a word means in its company: a "daily load" moves data, a "load" of 5 is work to do.

The parser takes a word in the meaning that alerts use most. ``lexicon/senses.yaml`` tells which other meaning it has
beside certain words, once for all languages, or that nobody can tell: then the reading is given up. What it says of
English words holds for German ones that mean both too; ``lexicon/senses_de.yaml`` tells of other German words.
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
    Number,
    Relation,
    Role,
    Sentence,
    Tense,
    walk,
)
from slack_fixtures.grammar.lexicon import LexiconError
from slack_fixtures.grammar.parsing.german.forms import spellings

T = TypeVar("T")

Company = Mapping[str, frozenset[str]]
"""By place, the concepts that stand there."""

PLACES = frozenset(
    {"adjective", "part", "whole", "of", "with", "argument", "name", "verb", "object", "doer", "noun", "adverb"}
)
"""Where a neighbour stands; ``beside`` is any of these, ``sentence`` anywhere in the
sentence, ``text`` also before it."""

REFUSED = "refused"

_AMOUNT = "~amount"
_PRONOUNS = frozenset(
    {"we", "i", "you", "it", "they", "them", "this", "these", "that", "someone", "nobody", "everyone"}
    | {"nothing", "something", "everything", "anything"}
)
_OTHER_PLACES = frozenset({"beside", "sentence", "text", "determiner", "number", "role"})
_CATEGORIES = ("nouns", "verbs", "adjectives")
_PARTS_OF_TODAY = {part: f"this_{part}" for part in ("morning", "afternoon", "evening")}
"""Nouns, and the adverbs that say "this morning"."""
_BEYOND = {
    **dict.fromkeys(("raise", "increase_obj"), (Role.ABOVE, Relation.MORE_THAN)),
    **dict.fromkeys(("reduce", "lower", "decrease_obj"), (Role.BELOW, Relation.LESS_THAN)),
}
"""Verbs of change, with what stands before the amount that they pass."""
_CONNECTIONS = frozenset(
    ["connection", "link", "link_net", "line_net", "uplink", "vpn_tunnel", "tunnel", "heartbeat", "signal", "contact"]
)
_NEWS = frozenset({"news_update", "status_update"})


class UnclearError(ValueError):
    """A word's company does not tell what it means."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What one part of a line asks for.

    Attributes:
        place: one of ``PLACES``, ``beside``, ``sentence``, ``text``, ``determiner`` (of a noun, or of a
            verb's object), ``number`` or ``role`` (``since``: what an adjunct says of it).
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
def senses(source: str = "en") -> Mapping[tuple[str, str], tuple[Sense, ...]]:
    """Return the other meanings by category and concept, in the order in which they are tried.

    Args:
        source: the language of the words.

    Raises:
        LexiconError: a line breaks the format, or names a concept that there is not.
    """
    own = {
        (category, key): tuple(_sense(f"senses ({source}): {category}.{key}", category, line) for line in lines)
        for category, key, lines in lexicon.read_senses(_CATEGORIES, source)
    }
    return own if source == "en" else _with_shared(own)


def _with_shared(own: Mapping[tuple[str, str], tuple[Sense, ...]]) -> Mapping[tuple[str, str], tuple[Sense, ...]]:
    """Add the English lines whose two meanings have a German word in common: "Konto", "Schicht", "offen"."""
    words = spellings()
    found = dict(own)
    for (category, key), lines in senses().items():
        here = words.get((category, key), frozenset())
        shared = (one for one in lines if here & words.get((category, one.concept), frozenset()))
        told = (*own.get((category, key), ()), *shared)
        if told:
            found[category, key] = told
    return found


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
    pronouns = (f"~{one}" for one in _PRONOUNS)
    named = (word for _, key in known for word in (key, _kind(key)))
    return frozenset({"*", _AMOUNT, *Determiner, *Number, *Role, *pronouns, *named})


def settled(sentence: Sentence, earlier: Iterable[Sentence] = (), source: str = "en") -> Sentence:
    """Return a sentence with each word in the meaning that its company gives it.

    Args:
        sentence: as it was read.
        earlier: the sentences of the text before it, which a line with ``text`` looks at as well.
        source: the language that it was read from.

    Raises:
        UnclearError: a word's company tells that nobody can tell what it means.
    """
    before = frozenset(word for one in earlier for word in _words(one))
    return _with_loss(_Settling(frozenset(_words(sentence)), before, senses(source)).inside(sentence))


def _with_loss(sentence: Sentence) -> Sentence:
    """Return "the connection is lost" as what has come to pass; "lost" tells of a state, and "is" of today."""
    clause = sentence.body
    if not isinstance(clause, Clause) or clause.tense is not Tense.PRESENT or clause.links:
        return sentence
    act, lost = clause.predicate, clause.subject
    plain = clause.modal is None and not clause.negated and not clause.progressive and not clause.adverbs
    if not isinstance(act, Acting) or act.verb != "lose" or not act.passive or not isinstance(lost, NounPhrase):
        return sentence
    if not plain or lost.head not in _CONNECTIONS or lost.number is not Number.SINGULAR:
        return sentence
    return replace(sentence, body=replace(clause, tense=Tense.PERFECT))


def _with_goal(clause: Clause, act: Acting) -> Clause:
    """Return "raise the latency above 3 s" as what is raised to more than that, which is no latency above 3 s."""
    beyond = _BEYOND.get(act.verb)
    if beyond is None or act.obj is None or act.passive or any(word in {"to", "by"} for word, _ in act.obliques):
        return clause
    role, relation = beyond
    goals = [one for one in clause.adjuncts if one.role is role and isinstance(one.phrase, Amount)]
    if len(goals) != 1 or not isinstance(goals[0].phrase, Amount) or goals[0].phrase.relation is not Relation.EXACTLY:
        return clause
    to = ("to", replace(goals[0].phrase, relation=relation))
    rest = tuple(one for one in clause.adjuncts if one is not goals[0])
    return replace(clause, predicate=replace(act, obliques=(*act.obliques, to)), adjuncts=rest)


def _with_deviation(clause: Clause) -> Clause:
    """Return "the clock is off by 3 s" as what deviates by that."""
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    by = [one.phrase for one in clause.adjuncts if one.role is Role.BY and isinstance(one.phrase, Amount)]
    if len(by) != 1 or state not in {Adjective("wrong"), Adjective("off_state")}:
        return clause
    rest = tuple(one for one in clause.adjuncts if one.phrase is not by[0])
    return replace(clause, predicate=Acting("deviate_by", obliques=(("by", by[0]),)), adjuncts=rest)


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
        earlier: those of the sentences before it.
        senses: the other meanings of the language's words.
        around: what a noun or adjective stands in: its whole, its verb, its noun.
    """

    sentence: frozenset[str]
    earlier: frozenset[str]
    senses: Mapping[tuple[str, str], tuple[Sense, ...]]
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
        if isinstance(tree, Adjunct):
            return cast("T", self._parts(tree, around={**(self.around or {}), "role": frozenset({tree.role})}))
        return self._parts(tree, around=self.around)

    def _parts(self, tree: T, *, without: Iterable[str] = (), around: Company | None = None) -> T:
        inner = replace(self, around=around)
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
            "number": frozenset({phrase.number}),
            "determiner": frozenset({phrase.determiner}),
        }
        if isinstance(done, Acting):
            company["verb"] = company.get("verb", frozenset()) | {done.verb}
        meant = self._meant("nouns", phrase.head, company) if isinstance(phrase.head, str) else phrase.head
        phrase = _of_news(_of_today(phrase), meant)
        if meant == "email" and phrase.number is Number.MASS:
            phrase = replace(phrase, number=Number.PLURAL)
        elif meant == "mail_exchange" and phrase == NounPhrase(phrase.head) and "verb" in around:
            return NounPhrase(Name("Exchange", "product"))
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
        clause = _with_goal(replace(clause, predicate=act), act)
        return _with_news(self._parts(clause, around={"verb": frozenset({act.verb})}))

    def _state(self, clause: Clause, being: Being) -> Clause:
        nouns = frozenset(_heads((clause.subject,)))
        state = being.complement
        states = (state,) if isinstance(state, Adjective) else state if isinstance(state, tuple) else ()
        if not states:
            return self._parts(clause, around={"whole": nouns})
        told = tuple(self._adjective(one, nouns) for one in states)
        said = replace(self, around={"adjective": frozenset(one.concept for one in states)})
        settled_clause = replace(
            self._parts(clause, without=("subject", "predicate")),
            subject=said.inside(clause.subject),
            predicate=replace(being, complement=told[0] if isinstance(state, Adjective) else told),
        )
        return _with_deviation(settled_clause)

    def _adjective(self, adjective: Adjective, nouns: frozenset[str]) -> Adjective:
        if not nouns and ("adjectives", adjective.concept) not in self.senses:
            return adjective
        company = {"noun": nouns, "adverb": frozenset(adjective.adverbs)}
        meant = self._meant("adjectives", adjective.concept, company)
        return adjective if meant == adjective.concept else replace(adjective, concept=meant)

    def _meant(self, category: str, concept: str, company: Mapping[str, frozenset[str]]) -> str:
        known = self.senses.get((category, concept))
        if known is None:
            return concept
        here = self.sentence - {concept}
        around = {**company, "sentence": here, "text": here | self.earlier}
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


def _of_news(phrase: NounPhrase, meant: object) -> NounPhrase:
    """Return "an update on the outage" with what it tells about."""
    if meant not in _NEWS:
        return phrase
    return replace(phrase, adjuncts=_about(phrase.adjuncts))


def _with_news(clause: Clause) -> Clause:
    """Return "send an update on the outage" with what the update tells about."""
    thing = clause.predicate.obj if isinstance(clause.predicate, Acting) else None
    tells = isinstance(thing, NounPhrase) and thing.head in _NEWS
    return replace(clause, adjuncts=_about(clause.adjuncts)) if tells else clause


def _about(adjuncts: tuple[Adjunct, ...]) -> tuple[Adjunct, ...]:
    return tuple(replace(one, role=Role.ABOUT) if one.role is Role.ON else one for one in adjuncts)


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
            elif phrase.amount is not None:  # "three hours passed"
                yield from _heads((phrase.amount,))
            elif phrase.pronoun in _PRONOUNS:
                yield f"~{phrase.pronoun}"
        elif isinstance(phrase, Amount):
            yield from (_AMOUNT, phrase.unit)
        elif isinstance(phrase, Adjunct):
            yield from _heads((phrase.phrase,))


def _is_named(phrase: NounPhrase) -> bool:
    return bool(phrase.names) or any(isinstance(one, Name) for one in phrase.modifiers)
