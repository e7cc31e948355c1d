"""How far a denial reaches in English: "not on every node", and where "anything" may stand."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Clause,
    Determiner,
    Link,
    LinkKind,
    Modal,
    NounPhrase,
    Number,
    Role,
    Sentence,
    SentenceKind,
    walk,
)

_WHOLE = {Determiner.ALL, Determiner.EACH}
_UNSAID = {"anything", "anyone"}
_NOBODY = {"nobody", "nothing"}
_LICENSING = {Role.WITHOUT, Role.BEFORE, Role.THAN}
_BINDING = {Modal.SHOULD, Modal.MUST}


def reached(tree: Sentence) -> Sentence:
    """Tell "not on every node" as what it means: on some nodes not."""
    if not any(isinstance(node, NounPhrase) and node.determiner in _WHOLE for node in walk(tree)):
        return tree
    told = _reached(tree, order=tree.kind is SentenceKind.ORDER)
    assert isinstance(told, Sentence)
    return told


def _reached(node: Any, *, order: bool) -> Any:
    if isinstance(node, tuple):
        return tuple(_reached(item, order=order) for item in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    if isinstance(node, Link):
        order = False
    if isinstance(node, Clause) and not order and _denies(node):
        act = node.predicate
        if isinstance(act, Acting):
            obliques = tuple((name, _some(phrase)) for name, phrase in act.obliques)
            act = replace(act, obj=_some(act.obj), obliques=obliques)
        adjuncts = tuple(replace(one, phrase=_some(one.phrase)) for one in node.adjuncts)
        node = replace(node, predicate=act, adjuncts=adjuncts)
    changed = {one.name: _reached(getattr(node, one.name), order=order) for one in fields(node)}
    return replace(node, **changed)


def _denies(clause: Clause) -> bool:
    """Return whether a clause denies of all things what holds of some."""
    subject = clause.subject
    counted = isinstance(subject, NounPhrase) and subject.determiner in {*_WHOLE, Determiner.SOME, Determiner.NO}
    return clause.negated and not counted and clause.modal not in _BINDING and "never" not in clause.adverbs


def _some(phrase: Any) -> Any:
    if not isinstance(phrase, NounPhrase) or phrase.determiner not in _WHOLE or not phrase.head or phrase.amount:
        return phrase
    number = Number.PLURAL if phrase.number is Number.SINGULAR else phrase.number
    return replace(phrase, determiner=Determiner.SOME, number=number)


def forbids_all(tree: Sentence) -> bool:
    """Return whether an order denies of all things, which may mean all at once or each: "do not restart all nodes"."""
    body = tree.body
    if tree.kind is not SentenceKind.ORDER or not isinstance(body, Clause) or not body.negated:
        return False
    act = body.predicate
    return isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and act.obj.determiner in _WHOLE


def is_any_misplaced(node: Any, *, licensed: bool = False) -> bool:
    """Return whether "anything" or "anyone" stands where nothing is denied or supposed."""
    if isinstance(node, tuple):
        return any(is_any_misplaced(item, licensed=licensed) for item in node)
    if not is_dataclass(node) or isinstance(node, type):
        return False
    if isinstance(node, NounPhrase):
        licensed = licensed or node.determiner is Determiner.NO
        if node.pronoun in _UNSAID and not licensed:
            return True
    elif isinstance(node, Clause):
        doer = node.subject
        nobody = isinstance(doer, NounPhrase) and (doer.determiner is Determiner.NO or doer.pronoun in _NOBODY)
        licensed = licensed or node.negated or nobody
    elif isinstance(node, Link):
        licensed = licensed or node.kind in {LinkKind.IF, LinkKind.BEFORE}
    elif isinstance(node, Adjunct):
        licensed = licensed or node.role in _LICENSING
    return any(is_any_misplaced(getattr(node, one.name), licensed=licensed) for one in fields(node))
