"""What "in 5 minutes" means: a window that is over, or a time to come."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    LinkKind,
    NounPhrase,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.parsing.english.tables import UNITS

_BESIDE = {LinkKind.AND, LinkKind.BUT, LinkKind.SEMICOLON}
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


_ARRANGED = {"keep", "retain", "retry", "retry_obj", "lock", "block", "silence", "mute", "pause", "hold", "suspend"}
_ARRANGED |= {"cache", "ban", "reserve", "delay", "postpone", "throttle", "wait", "last", "disable", "archive"}
_ARRANGED |= {"grant", "allow", "permit", "whitelist", "extend"}
_ENDING = {"valid", "usable", "good"}
_FIXED = {*_ENDING, "locked", "blocked", "silenced", "muted", "paused", "suspended", "banned", "disabled", "reserved"}
_FIXED |= {"throttled", "cached"}
"""What is arranged to last so long, where a failure has lasted so long: "is locked for 15 minutes"."""


def arranged(tree: Sentence) -> Sentence | None:
    """Tell "are kept for 30 days" as what will be, and "is valid for only 3 days" as what expires then.

    Returns:
        None where it stays open whether something has lasted so long or will.
    """
    body = tree.body
    if tree.kind is not SentenceKind.STATEMENT or not isinstance(body, Clause):
        return tree
    if not tree.end and body.predicate != Acting("last"):
        return tree
    clauses = [body, *(one.clause for one in body.links if one.kind in _BESIDE and isinstance(one.clause, Clause))]
    if not any(_lasts_now(one) for one in clauses):
        return tree
    told = [_until_then(one) for one in clauses]
    if any(one is None for one in told):
        return None
    known = iter(one for one in told[1:] if one is not None)
    assert told[0] is not None
    links = tuple(
        replace(one, clause=next(known)) if one.kind in _BESIDE and isinstance(one.clause, Clause) else one
        for one in body.links
    )
    return replace(tree, body=replace(told[0], links=links))


def _lasts_now(clause: Clause) -> bool:
    """Return whether a clause in the simple present tells how long."""
    now = clause.tense is Tense.PRESENT and not clause.progressive and not clause.modal and not clause.negated
    return now and any(_is_lasting(one) for one in clause.adjuncts)


def _is_lasting(adjunct: Adjunct) -> bool:
    """Return whether an adjunct tells how long: "for 3 days", "for another 3 days"."""
    phrase = adjunct.phrase
    time = isinstance(phrase, NounPhrase) and phrase.head in UNITS
    return adjunct.role is Role.DURATION or (adjunct.role is Role.FOR and time)


def _until_then(clause: Clause) -> Clause | None:
    act = clause.predicate
    if not _lasts_now(clause):
        return clause
    if isinstance(act, Acting):
        if act.verb not in _ARRANGED:
            return clause
        later = tuple(replace(one, tense=Tense.FUTURE) if one.tense is Tense.PRESENT else one for one in clause.more)
        return replace(clause, tense=Tense.FUTURE, more=later)
    state = act.complement if isinstance(act, Being) else None
    remains = isinstance(act, Being) and act.remain  # which languages say as what is left
    if not isinstance(state, Adjective) or state.concept not in _FIXED or remains:
        return clause
    time = next(one.phrase for one in clause.adjuncts if _is_lasting(one))
    left = _left(time)
    if left is None or state.concept not in _ENDING or clause.more:
        return None
    others = tuple(one for one in clause.adjuncts if not _is_lasting(one))
    return replace(clause, predicate=Acting("expire"), adjuncts=(*others, Adjunct(Role.NEXT, left)))


def _left(time: object) -> Amount | None:
    """Return the time that is left: "only 3 days", "another 10 days"."""
    if isinstance(time, Amount):
        return replace(time, point=True) if time.relation is Relation.ONLY else None
    if isinstance(time, NounPhrase) and time.determiner is Determiner.ANOTHER and time.amount is not None:
        return replace(time.amount, unit=str(time.head), point=True)
    return None
