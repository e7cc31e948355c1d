"""English compounds: nouns, names, adjectives and participles before a head, as one noun phrase."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import Adjective, Clause, Coordination, Name, NounPhrase, Number
from slack_fixtures.grammar.lexicon import concept
from slack_fixtures.grammar.parsing.english.words import Entry
from slack_fixtures.grammar.parsing.tables import word_set

_OF_WHOLE = word_set(
    "frequent repeated recurring current recent unusual total average maximum minimum overall expected abnormal"
)
_OF_VALUE = frozenset({"size", "evaluation", ""})  # "high request rate": the rate is high
NUMBERS = {"sg": Number.SINGULAR, "pl": Number.PLURAL, "mass": Number.MASS}


def compound(before: tuple[tuple[str, object], ...], head: Entry) -> NounPhrase | None:
    """Build a compound. "Failed request rate" is the rate of failed requests, "high request rate" a high rate."""
    adjectives: list[Adjective] = []
    participles: list[Clause] = []
    waiting: list[Adjective] = []
    modifiers: list[NounPhrase | Name | Coordination] = []
    measured = head.concept.kind == "measure"
    for kind, tree in before:
        if kind == "adjective":
            assert isinstance(tree, Adjective)
            of_part = (
                measured and tree.concept not in _OF_WHOLE and concept("adjectives", tree.concept).kind not in _OF_VALUE
            )
            (waiting if of_part else adjectives).append(tree)
        elif kind == "participle":
            assert isinstance(tree, Clause)
            participles.append(tree)
        elif kind == "name":
            assert isinstance(tree, Name)
            modifiers.append(tree)
        elif kind == "joined":
            assert isinstance(tree, NounPhrase)
            modifiers.append(tree)
        elif kind == "pair":
            assert isinstance(tree, Coordination)
            modifiers.append(tree)
        else:
            part = as_part((kind, tree))
            if waiting:
                part = replace(part, adjectives=tuple(waiting))
                waiting = []
            if measured and participles:
                part = replace(part, participle=participles.pop())
            modifiers.append(part)
    if len(participles) > 1:
        return None
    return NounPhrase(
        head.concept.id,
        NUMBERS[head.form],
        adjectives=(*adjectives, *waiting),
        modifiers=tuple(modifiers),
        participle=participles[0] if participles else None,
    )


def as_part(item: tuple[str, object]) -> NounPhrase:
    """Return a part of a compound as a phrase of its own."""
    kind, tree = item
    if kind == "noun":
        assert isinstance(tree, Entry)
        return NounPhrase(tree.concept.id, NUMBERS[tree.form])
    assert isinstance(tree, Name)
    return NounPhrase(tree)


def called(phrase: NounPhrase | None) -> NounPhrase | None:
    """Return "the Domain Admins group" as the group of that name."""
    last = phrase.modifiers[-1] if phrase is not None and phrase.modifiers else None
    if phrase is None or phrase.head not in {"group", "role"} or not isinstance(last, Name) or " " not in last.text:
        return phrase
    return replace(phrase, modifiers=phrase.modifiers[:-1], names=(last,))
