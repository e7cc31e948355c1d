"""How a tree becomes one that Polish can say; phrases and subjects that are counted where they are said."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Name,
    NounPhrase,
    Number,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.polish.recasting import recast, recast_headline
from slack_fixtures.grammar.languages.polish.rewording import reworded_adjunct, reworded_phrase
from slack_fixtures.grammar.languages.polish.tables import AMOUNTS, COUNTING, DENIED, PLAIN, PROCESSORS
from slack_fixtures.grammar.languages.polish.trees import kind_of
from slack_fixtures.grammar.languages.rebuilding import rebuilt

_SIDES = ("upstream", "downstream", "inbound", "outbound", "incoming", "outgoing")  # of the part, not of the whole
_OF_NUMBER = frozenset(
    {"maximum", "minimum", "total", "high", "low", "elevated", "excessive"}
)  # of things: how many there are
_LONG_THINGS = frozenset({"queue", "backlog", "log", "table", "index", "file", "database", "cache", "heap", "volume"})


def mended(sentence: Sentence) -> Sentence:
    """Return a sentence with every phrase and clause as Polish says it, from the inside out."""
    return recast_headline(rebuilt(sentence, _mended))


def _mended(node: object) -> object:
    if isinstance(node, NounPhrase):
        return reworded_phrase(node)
    if isinstance(node, Adjunct):
        return reworded_adjunct(node)
    return recast(_as_to_come(node)) if isinstance(node, Clause) else node


def _as_to_come(clause: Clause) -> Clause:
    """Return "the maintenance lasts 4 hours" as what will be: trwa od 4 godz. says since when."""
    spans = any(one.role is Role.DURATION for one in clause.adjuncts)
    if clause.predicate != Acting("last") or clause.tense is not Tense.PRESENT or clause.progressive or not spans:
        return clause
    return replace(clause, tense=Tense.FUTURE)


def as_if(sentence: Sentence, symbol: str, value: str) -> Sentence:
    """Return a sentence with another value in the place of a hidden number."""

    def other(node: object) -> object:
        return replace(node, value=value) if isinstance(node, Amount) and node.value == symbol else node

    return rebuilt(sentence, other)


def by_number(phrase: NounPhrase) -> NounPhrase:
    """Return "a high number of connections" for "high connections", "too few" for "insufficient replicas"."""
    if phrase.number is not Number.PLURAL:
        return _by_usage(phrase)
    if isinstance(phrase.head, Name) or phrase.amount is not None:
        return phrase
    if phrase.determiner is not Determiner.NONE or not phrase.adjectives or kind_of(phrase) == "measure":
        return phrase
    first, *others = phrase.adjectives
    if first.concept == "insufficient" and first == Adjective("insufficient"):
        return replace(phrase, adjectives=tuple(others), determiner=Determiner.NOT_ENOUGH)
    if first.concept in _OF_NUMBER:
        rest = replace(phrase, adjectives=tuple(others))
        return NounPhrase("number", adjectives=(first,), of=rest)
    return phrase


def _by_usage(phrase: NounPhrase) -> NounPhrase:
    """Say "High CPU" is "high CPU usage"."""
    if isinstance(phrase.head, Name) or kind_of(phrase) != "resource" or phrase.amount is not None:
        return phrase
    if any(one.concept == "low" for one in phrase.adjectives) and phrase.head not in PROCESSORS:
        raise UnsayableError("a low resource in a case")
    if phrase.determiner is not Determiner.NONE or len(phrase.adjectives) != 1:
        return phrase
    concept = phrase.adjectives[0].concept
    if concept in {"high", "elevated", "excessive"} or (concept == "low" and phrase.head in PROCESSORS):
        return NounPhrase("usage", adjectives=phrase.adjectives, of=replace(phrase, adjectives=()))
    return phrase


def inner_kinds(phrase: NounPhrase) -> NounPhrase:
    """Return "failure of a physical disk" for "physical disk failure"."""
    first = phrase.modifiers[0] if phrase.modifiers else None
    if not isinstance(first, NounPhrase):
        return phrase
    dated = tuple(one for one in first.adjectives if lexicon.concept("adjectives", one.concept).kind == "time")
    if dated and dated == first.adjectives:  # "monthly cloud costs" are monthly costs
        modifiers = (replace(first, adjectives=()), *phrase.modifiers[1:])
        return replace(phrase, adjectives=(*dated, *phrase.adjectives), modifiers=modifiers)
    inward = set(_SIDES)
    if kind_of(phrase) == "event":
        inward |= {"physical", "virtual", "logical", "binary"}
    if phrase.head in COUNTING:
        inward |= {"slow", "long"}
    inner = tuple(one for one in phrase.adjectives if one.concept in inward)
    if not inner:
        return phrase
    rest = tuple(one for one in phrase.adjectives if one not in inner)
    moved = replace(first, adjectives=(*first.adjectives, *inner))
    return replace(phrase, adjectives=rest, modifiers=(moved, *phrase.modifiers[1:]))


def counted_subject(clause: Clause) -> Clause:
    """Say "Errors increase", "connections are high": it is their number that does."""
    subject, predicate = clause.subject, clause.predicate
    if not isinstance(subject, NounPhrase) or isinstance(subject.head, Name):
        return clause
    if subject.number is not Number.PLURAL and not (isinstance(predicate, Acting) and kind_of(subject) == "event"):
        return clause
    if not subject.head or kind_of(subject) == "measure" or subject.determiner not in PLAIN or subject.amount:
        return clause
    counted = isinstance(predicate, Acting) and predicate.verb in AMOUNTS
    if isinstance(predicate, Being) and isinstance(predicate.complement, Adjective):
        counted = predicate.complement.concept in _OF_NUMBER | {"growing", "increasing", "rising", "decreasing"}
    if isinstance(predicate, Acting) and predicate.verb in {"drop", "fall"}:
        raise UnsayableError("things that drop: their number, or they are discarded")
    if not counted or subject.head in _LONG_THINGS:
        return clause
    if subject.number is Number.MASS or subject.head in {"drop", "increase", "replication", "compression"}:
        return clause
    total = tuple(one for one in subject.adjectives if one.concept == "total")
    others = tuple(one for one in subject.adjectives if one.concept != "total")
    several = replace(subject, determiner=Determiner.NONE, number=Number.PLURAL, adjectives=others)
    return replace(clause, subject=NounPhrase("number", adjectives=total, of=several))


def handed_down(clause: Clause) -> Clause:
    """Return a clause whose adjuncts stand in its that-clause: "upewnij się, że … na tym hoście"."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.content is None or not clause.adjuncts:
        return clause
    if act.content.subject is None or act.content.links:
        return clause
    content = moved_down(act.content, clause)
    return replace(clause, predicate=replace(act, content=content), adjuncts=())


def moved_down(content: Clause, clause: Clause) -> Clause:
    """Return a clause within another with the adjuncts of the outer one."""
    return replace(content, adjuncts=(*content.adjuncts, *clause.adjuncts))


def negative_object(clause: Clause, act: Acting) -> tuple[Clause, Acting]:
    """Polish negates the verb too: "nie ma żadnych kopii"."""
    obj = act.obj
    if not isinstance(obj, NounPhrase) or act.passive:
        return clause, act
    if obj.pronoun in DENIED and clause.negated:
        obj = replace(obj, pronoun=DENIED[obj.pronoun])
    if obj.pronoun in DENIED.values():
        act = replace(act, obj=obj)
        return replace(clause, negated=True, predicate=act), act
    if obj.determiner is Determiner.NO:
        if clause.negated:
            raise UnsayableError("a double negation")
        act = replace(act, obj=replace(obj, determiner=Determiner.NONE) if act.verb == "have" else obj)
        return replace(clause, negated=True, predicate=act), act
    if obj.determiner is Determiner.ANY and clause.negated:
        act = replace(act, obj=replace(obj, determiner=Determiner.NO))
        return replace(clause, predicate=act), act
    return clause, act


def none_of(adjunct: Adjunct) -> Adjunct:
    """Return an adjunct of a negated clause: "not with any" is "nie z żadnym"."""
    phrase = adjunct.phrase
    if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY:
        return replace(adjunct, phrase=replace(phrase, determiner=Determiner.NO))
    if isinstance(phrase, NounPhrase) and phrase.pronoun in DENIED:
        return replace(adjunct, phrase=replace(phrase, pronoun=DENIED[phrase.pronoun]))
    return adjunct
