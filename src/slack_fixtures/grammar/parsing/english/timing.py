"""What "in 5 minutes" means: a window that is over, or a time to come."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from slack_fixtures.grammar.abstract import (
    Adjunct,
    Amount,
    Clause,
    Determiner,
    NounPhrase,
    Relation,
    Role,
    Sentence,
    Tense,
    walk,
)

_LONGER = {Relation.MORE_THAN, Relation.AT_LEAST}
"""Of a time in which something has not happened: "in more than 24 hours" is how long it has not."""


def timed(tree: Sentence) -> Sentence:
    """Tell what "in 5 minutes" means: of what has happened, a window that is over; of what will, a time to come."""
    if not any(isinstance(node, Adjunct) and _in_time(node) for node in walk(tree)):
        return tree
    settled = _settled(tree, past=False)
    assert isinstance(settled, Sentence)
    return settled


def _in_time(adjunct: Adjunct) -> bool:
    return adjunct.role is Role.IN and isinstance(adjunct.phrase, Amount)


def _settled(node: Any, *, past: bool, lacking: bool = False) -> Any:
    if isinstance(node, tuple):
        return tuple(_settled(item, past=past, lacking=lacking) for item in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    if isinstance(node, Adjunct) and _in_time(node):
        amount = node.phrase
        assert isinstance(amount, Amount)
        if lacking and amount.relation in _LONGER:
            return Adjunct(Role.DURATION, amount)
        point = amount.relation in {Relation.EXACTLY, Relation.ABOUT} and not past
        return Adjunct(Role.LAST if past else Role.NEXT, replace(amount, point=point))
    if isinstance(node, Clause):
        counted = any(one.role is Role.TIMES for one in node.adjuncts)  # "restarts 3 times in 5 minutes"
        past = counted or node.tense in {Tense.PAST, Tense.PERFECT}
        none = isinstance(node.subject, NounPhrase) and node.subject.determiner is Determiner.NO
        lacking = node.tense is Tense.PERFECT and (node.negated or none)
    elif isinstance(node, NounPhrase):
        past, lacking = True, False  # "failures in 5 minutes"
    changed = {one.name: _settled(getattr(node, one.name), past=past, lacking=lacking) for one in fields(node)}
    return replace(node, **changed)
