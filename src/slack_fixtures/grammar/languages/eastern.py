"""What Japanese, Korean and Chinese ask of trees and tell in another way than English does, the same in all three."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Clause,
    LinkKind,
    Modal,
    NounPhrase,
    Number,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.rebuilding import rebuilt

Changes = Sequence[tuple[type, Callable[[Any], Any]]]
"""Small changes in the order in which they are made, each with the kind of node that it is for."""

PENDING = {LinkKind.IF, LinkKind.WHEN, LinkKind.BEFORE}
"""Clauses that say when something still to come will be."""

_Tree = TypeVar("_Tree", Clause, NounPhrase)

_UPWARDS = {"climb", "rise"}
_COUNTED = {"event", "data", "person", "machine", "software"}
_OWN_DEEDS = {"raise_alert", "breach"}  # told of who does them, not of what they are done to


def changed(sentence: Sentence, changes: Changes) -> Sentence:
    """Return a sentence with each change made of each node of its kind, the inner nodes first.

    A step that only looks for what cannot be said returns None.
    """

    def change(node: object) -> object:
        for kind, step in changes:
            if isinstance(node, kind):
                node = step(node) or node
        return node

    return rebuilt(sentence, change)


def is_by_your_deed(clause: Clause) -> bool:
    """Return whether a clause tells what happens if the reader does something: "if you restart it, this helps"."""
    if not isinstance(clause.subject, NounPhrase) or clause.subject.pronoun not in {"this", "it"}:
        return False
    return any(
        link.kind is LinkKind.IF
        and isinstance(link.clause, Clause)
        and link.clause.subject == NounPhrase(pronoun="you")
        for link in clause.links
    )


def head_of(phrase: object) -> str:
    """Return the concept of a phrase's noun, "" where it is none."""
    return phrase.head if isinstance(phrase, NounPhrase) and isinstance(phrase.head, str) else ""


def kind_of(phrase: object) -> str:
    """Return what sort of thing a phrase names, "" for a name or an amount."""
    head = head_of(phrase)
    return lexicon.concept("nouns", head).kind if head else ""


def is_still_to_come(clause: Clause) -> bool:
    """Return whether a clause tells what will, may or should be."""
    return clause.tense is Tense.FUTURE or clause.modal in {Modal.MAY, Modal.SHOULD, Modal.MUST}


def without(tree: _Tree, gone: Container[Adjunct]) -> _Tree:
    """Return a clause or phrase without some of its adjuncts."""
    return replace(tree, adjuncts=tuple(one for one in tree.adjuncts if one not in gone))


def as_increase(clause: Clause) -> Clause:
    """Say "errors are climbing" as their getting more: things that are counted do not rise."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting) or act.verb not in _UPWARDS or not isinstance(subject, NounPhrase):
        return clause
    counted = kind_of(subject) in _COUNTED or subject.head == "timeout"
    if not counted or subject.number is not Number.PLURAL:
        return clause
    return replace(clause, predicate=replace(act, verb="increase"))


def told_of_doer(clause: Clause) -> Clause:
    """Say "alarm raised by ⟨1⟩" as ⟨1⟩ has raised it."""
    act = clause.predicate
    doers = [one for one in clause.adjuncts if one.role is Role.BY]
    if not isinstance(act, Acting) or not act.passive or act.verb not in _OWN_DEEDS or len(doers) != 1:
        return clause
    doer, thing = doers[0].phrase, clause.subject
    if not isinstance(doer, NounPhrase) or not isinstance(thing, NounPhrase) or thing.pronoun or clause.more:
        return clause
    tense = Tense.PAST if clause.tense is Tense.PERFECT else clause.tense
    told = replace(act, passive=False, obj=thing)
    return replace(without(clause, doers), subject=doer, predicate=told, tense=tense)
