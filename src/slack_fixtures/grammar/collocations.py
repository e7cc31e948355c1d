"""Which words alert texts bring together, and how: what a reading combines that no text combines may be a misreading.

``lexicon/collocations.txt`` counts them over texts written for development and texts that have been judged
(``scripts/count_collocations.py``). A scanner that is rotated where passwords are, or a run that rises where errors
do, stands out against it.

Source:
    That words tell by their company in a syntactic relation which reading is meant: Hindle and Rooth 1993 (attachment),
    Resnik 1996 (selectional preferences).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Clause,
    Coordination,
    Existing,
    Name,
    Nominal,
    NounPhrase,
    Sentence,
)

_NAME, _CLAUSE = "=name", "=clause"  # what stands for any name, any clause
_BE, _EXIST = "=be", "=exist"  # states and existence, where a verb stands otherwise
_SELDOM = 2  # texts


class Collocation(NamedTuple):
    """Two words and what one is to the other.

    Attributes:
        relation: ``subject``, ``object``, ``of``, ``part``, ``quality``, ``is``, ``adverb``, or a preposition.
        head: id of the concept, for a verb with ``v:`` and for an adjective with ``a:`` before it.
        word: id of the concept that stands in the relation to it.
    """

    relation: str
    head: str
    word: str


def collocations_of(tree: Sentence) -> frozenset[Collocation]:
    """Return what a reading brings together."""
    body = _of_clause(tree.body, ()) if isinstance(tree.body, Clause) else _of_nominal(tree.body)
    value = tree.value
    return frozenset([*body, *(_of_nominal(value) if isinstance(value, NounPhrase | Coordination) else ())])


class Familiarity(NamedTuple):
    """How much of a text's company of words is known.

    Attributes:
        new: collocations that no counted text has.
        new_verbs: those of them that are a verb's.
        strange: words in a relation in which at most two counted texts have them.
    """

    new: int
    new_verbs: int
    strange: int


def familiarity(found: Iterable[Collocation], *, own: int = 0) -> Familiarity:
    """Compare collocations with the counted ones.

    Args:
        found: of one text.
        own: 1 for a text that was counted itself, which does not count for itself; else 0.
    """
    told, roles = _counted()
    found = list(found)
    new = [one for one in found if told.get(one, 0) <= own]
    return Familiarity(
        len(new),
        sum(one.head.startswith("v:") for one in new),
        sum(roles.get((one.relation, one.word), 0) - own <= _SELDOM for one in found),
    )


@cache
def _counted() -> tuple[Mapping[Collocation, int], Mapping[tuple[str, str], int]]:
    told: dict[Collocation, int] = {}
    roles: Counter[tuple[str, str]] = Counter()
    for line in (files("slack_fixtures.grammar") / "lexicon" / "collocations.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        relation, head, word, count = line.split()
        told[Collocation(relation, head, word)] = int(count)
        roles[relation, word] += int(count)
    return told, roles


def _heads(phrase: object) -> tuple[str, ...]:
    """Return the words that a phrase is about; none for a pronoun that says nothing of a thing."""
    if isinstance(phrase, Coordination):
        return tuple(head for item in phrase.items for head in _heads(item))
    if isinstance(phrase, NounPhrase):
        if isinstance(phrase.head, Name):
            return (_NAME,)
        return (phrase.head or (f"={phrase.pronoun}" if phrase.pronoun else "=amount"),)
    if isinstance(phrase, Amount):
        return (f"={phrase.unit or 'amount'}",)
    return (_NAME,) if isinstance(phrase, Name) else ()


def _of_nominal(phrase: Nominal) -> Iterator[Collocation]:
    if isinstance(phrase, Coordination):
        for item in phrase.items:
            yield from _of_nominal(item)
        return
    for head in _heads(phrase):
        yield from (Collocation("quality", head, adjective.concept) for adjective in phrase.adjectives)
        yield from (Collocation("part", head, part) for modifier in phrase.modifiers for part in _heads(modifier))
        yield from (Collocation("of", head, word) for word in _heads(phrase.of))
        for adjunct in phrase.adjuncts:
            yield from _beside(head, adjunct)
    for modifier in phrase.modifiers:
        if not isinstance(modifier, Name):
            yield from _of_nominal(modifier)
    if phrase.of is not None:
        yield from _of_nominal(phrase.of)
    for adjunct in phrase.adjuncts:
        yield from _within(adjunct)
    for clause in (phrase.participle, phrase.relative):
        if clause is not None:
            yield from _of_clause(clause, _heads(phrase))


def _beside(head: str, adjunct: Adjunct) -> Iterator[Collocation]:
    words = (_CLAUSE,) if isinstance(adjunct.phrase, Clause) else _heads(adjunct.phrase)
    yield from (Collocation(str(adjunct.role), head, word) for word in words)


def _within(adjunct: Adjunct) -> Iterator[Collocation]:
    if isinstance(adjunct.phrase, Clause):
        yield from _of_clause(adjunct.phrase, ())
    elif not isinstance(adjunct.phrase, Amount):
        yield from _of_nominal(adjunct.phrase)


def _of_clause(clause: Clause, subject: tuple[str, ...]) -> Iterator[Collocation]:
    """Yield a clause's collocations.

    Args:
        clause: of any kind.
        subject: who it is about where it has no subject of its own.
    """
    if clause.subject is not None:
        subject = _heads(clause.subject)
        yield from _of_nominal(clause.subject)
    predicate = clause.predicate
    if isinstance(predicate, Acting):
        verb = f"v:{predicate.verb}"
        yield from _of_acting(predicate, verb, subject)
    elif isinstance(predicate, Existing):
        verb = _EXIST
        yield from _of_nominal(predicate.phrase)
    else:
        verb = _BE
        for complement in predicate.complement if isinstance(predicate.complement, tuple) else (predicate.complement,):
            verb = f"a:{complement.concept}" if isinstance(complement, Adjective) else verb
            yield from _of_being(complement, subject)
    for adjunct in clause.adjuncts:
        yield from _beside(verb, adjunct)
        yield from _within(adjunct)
    yield from (Collocation("adverb", verb, adverb) for adverb in clause.adverbs)
    for further in clause.more:
        yield from _of_clause(further, subject)
    for link in clause.links:
        if isinstance(link.clause, Clause):
            yield from _of_clause(link.clause, subject)
        else:
            yield from _of_nominal(link.clause)


def _of_acting(predicate: Acting, verb: str, subject: tuple[str, ...]) -> Iterator[Collocation]:
    yield from (Collocation("object" if predicate.passive else "subject", verb, word) for word in subject)
    objects = [("object", predicate.obj), *predicate.obliques]
    for relation, phrase in objects:
        yield from (Collocation(relation, verb, word) for word in _heads(phrase))
        if isinstance(phrase, NounPhrase | Coordination):
            yield from _of_nominal(phrase)
    if predicate.content is not None:
        yield from _of_clause(predicate.content, subject)
    if predicate.complement is not None:
        yield Collocation("complement", verb, predicate.complement.concept)


def _of_being(complement: object, subject: tuple[str, ...]) -> Iterator[Collocation]:
    if isinstance(complement, Adjective):
        yield from (Collocation("quality", word, complement.concept) for word in subject)
    elif isinstance(complement, Adjunct):
        for word in subject:
            yield from _beside(word, complement)
        yield from _within(complement)
    else:
        yield from (Collocation("is", word, other) for word in subject for other in _heads(complement))
        if isinstance(complement, NounPhrase | Coordination):
            yield from _of_nominal(complement)
