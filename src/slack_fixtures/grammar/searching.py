"""What one looks for in a thing: "check the logs for errors" is no check on behalf of errors."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Clause,
    Coordination,
    Determiner,
    Nominal,
    NounPhrase,
    Role,
)

LOOKING = frozenset(
    {
        *("check", "double_check", "inspect", "review", "examine", "investigate", "analyze", "monitor", "scan"),
        *("search", "watch", "audit", "look_through", "recheck"),
    }
)
_STRIKING = {
    *("recent", "new", "unusual", "unexpected", "unknown", "suspicious", "strange", "high", "low", "excessive"),
    *("elevated", "large", "long", "slow", "possible", "known", "similar", "other"),
}
_TRACES = {
    *("change", "pattern", "sign", "indication", "message", "error_message", "symptom", "clue", "cause", "growth"),
    *("spike", "restart", "log_entry", "stack_trace", "duplicate", "update", "process", "timeout", "timeout_event"),
}


def with_search(clause: Clause) -> Clause:
    """Return the clause with what is looked for beside the verb, not beside the thing that is looked through."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in LOOKING or not isinstance(act.obj, NounPhrase):
        return clause
    last = act.obj.adjuncts[-1] if act.obj.adjuncts else None
    if last is None or not is_search(act, last):
        return clause
    looked_through = replace(act.obj, adjuncts=act.obj.adjuncts[:-1])
    told = replace(last, phrase=_as_events(last.phrase))
    return replace(clause, predicate=replace(act, obj=looked_through), adjuncts=(told, *clause.adjuncts))


def as_search(clause: Clause) -> Clause:
    """Return German "auf Fehler prüfen" as English says it: what "auf" stands before is no place."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in LOOKING | {"verify"}:
        return clause
    looks = replace(act, verb="check" if act.verb == "verify" else act.verb)
    aims = {one: replace(one, role=Role.FOR) for one in clause.adjuncts if one.role in {Role.ON, Role.TO}}
    sought = tuple(aim for aim in aims.values() if is_search(looks, aim))
    rest = tuple(one for one in clause.adjuncts if aims.get(one) not in sought)
    if not sought:
        return clause
    if isinstance(looks.obj, NounPhrase) and not looks.passive:
        looks = replace(looks, obj=replace(looks.obj, adjuncts=(*looks.obj.adjuncts, *sought)))
        return replace(clause, predicate=looks, adjuncts=rest)
    return replace(clause, predicate=looks, adjuncts=(*sought, *rest))


def is_search(act: object, adjunct: Adjunct) -> bool:
    """Return whether an adjunct tells what one looks for, and not for whom or for which thing."""
    looks = isinstance(act, Acting) and act.verb in LOOKING
    if not looks or adjunct.role is not Role.FOR or not isinstance(adjunct.phrase, NounPhrase | Coordination):
        return False
    things = adjunct.phrase.items if isinstance(adjunct.phrase, Coordination) else (adjunct.phrase,)
    return all(map(_is_unknown, things)) and any(map(_is_found, things))


def _is_unknown(thing: NounPhrase) -> bool:
    plain = isinstance(thing.head, str) and bool(thing.head) and not thing.pronoun
    return plain and thing.determiner is Determiner.NONE and thing.amount is None and not thing.names


def _is_found(thing: NounPhrase) -> bool:
    bad = lexicon.concept("nouns", str(thing.head)).polarity < 0
    told = {one.concept for one in thing.adjectives}
    worse = any(lexicon.concept("adjectives", one).polarity < 0 for one in told if one)
    return bad or worse or bool(told & _STRIKING) or thing.head in _TRACES


def _as_events(phrase: Nominal | Amount | Clause) -> Nominal | Amount | Clause:
    """Return what happened instead of the time that is given: "timeouts"."""
    if isinstance(phrase, Coordination):
        return replace(phrase, items=tuple(_as_event(one) for one in phrase.items))
    return _as_event(phrase) if isinstance(phrase, NounPhrase) else phrase


def _as_event(phrase: NounPhrase) -> NounPhrase:
    return replace(phrase, head="timeout_event") if phrase.head == "timeout" else phrase
