"""What French mends in a tree before it says it: "has 3 left" is "il reste 3", what goes on, what runs short."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Being,
    Clause,
    Determiner,
    LinkKind,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError

_BOUNDS = frozenset({"service_level_agreement", "service_level_objective", "slo", "sla", "threshold", "target"})
_SUPPLIES = frozenset(
    {"space", "disk_space", "free_space", "memory", "storage", "disk", "inode", "capacity", "resource"}
)
"""What something can be low on."""


def has_noun(nominal: Nominal | None) -> TypeGuard[NounPhrase]:
    """Return whether a phrase has a noun for its head, and no name."""
    return isinstance(nominal, NounPhrase) and isinstance(nominal.head, str) and bool(nominal.head)


def with_left(phrase: NounPhrase) -> NounPhrase:
    """Return "addresses left" with the state that it is: nobody left them."""
    act = phrase.participle.predicate if phrase.participle is not None else None
    if phrase.participle is None or phrase.participle.adjuncts or not isinstance(act, Acting):
        return phrase
    if act.verb != "leave" or not act.passive:
        return phrase
    return replace(phrase, participle=None, adjectives=(*phrase.adjectives, Adjective("left")))


def with_lifted_time(clause: Clause) -> Clause:
    """Return "has not been ready to serve for 5 min" with the time behind the state, not within the purpose."""
    if clause.tense is not Tense.PERFECT:
        return clause
    kept: list[Adjunct] = []
    for adjunct in clause.adjuncts:
        inner = adjunct.phrase
        if adjunct.role is not Role.PURPOSE or not isinstance(inner, Clause):
            kept.append(adjunct)
            continue
        times = [one for one in inner.adjuncts if one.role in {Role.DURATION, Role.SINCE}]
        rest = tuple(one for one in inner.adjuncts if one not in times)
        kept.extend((replace(adjunct, phrase=replace(inner, adjuncts=rest)), *times))
    return replace(clause, adjuncts=tuple(kept))


def with_time_to_come(clause: Clause) -> Clause:
    """Return "will be dropped when the table is full" with both in the future."""
    inner_ones = [link.clause for link in clause.links if isinstance(link.clause, Clause)]
    if all(one.tense is not Tense.FUTURE for one in (clause, *clause.more, *inner_ones)):
        return clause
    links = []
    for link in clause.links:
        inner = link.clause
        if link.kind is LinkKind.WHEN and isinstance(inner, Clause) and inner.subject and not inner.modal:
            present = inner.tense is Tense.PRESENT
            links.append(replace(link, clause=replace(inner, tense=Tense.FUTURE)) if present else link)
        else:
            links.append(link)
    return replace(clause, links=tuple(links))


def with_going_on(clause: Clause) -> Clause:
    """Return "have been failing for the past 5 min" as what lasts: French has "depuis" there."""
    act = clause.predicate
    lasting = isinstance(act, Being) and isinstance(act.complement, Adjective) and not act.become
    lasting = (lasting and clause.tense in {Tense.PRESENT, Tense.PERFECT}) or (
        clause.tense is Tense.PERFECT and clause.progressive
    )
    if not lasting or clause.modal:
        return clause
    adjuncts = tuple(replace(one, role=Role.DURATION) if one.role is Role.LAST else one for one in clause.adjuncts)
    return replace(clause, adjuncts=adjuncts)


def with_short_supply(clause: Clause) -> Clause:
    """Return "is low on space" as "lacks space"."""
    being = clause.predicate
    if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or being.complement.concept != "low":
        return clause
    what = next((one.phrase for one in clause.adjuncts if one.role is Role.ON), None)
    if not isinstance(what, NounPhrase) or not has_noun(what) or what.names or what.head not in _SUPPLIES:
        return clause
    if being.become or being.complement.degree != "positive" or being.complement.negated or clause.negated:
        raise UnsayableError("a degree of short supply")
    rest = tuple(one for one in clause.adjuncts if one.role is not Role.ON)
    adverbs = (*clause.adverbs, *being.complement.adverbs)
    return replace(clause, predicate=Acting("lack", obj=what), adjuncts=rest, adverbs=adverbs)


def over(phrase: NounPhrase) -> Role:
    """Return how a time in front hangs on a noun: a mean over an hour, but a window of an hour."""
    lengths = {"window", "interval", "timeout", "period", "delay", "limit", "threshold", "time"}
    return Role.OF if phrase.head in lengths else Role.ACROSS


def with_bound(phrase: NounPhrase) -> NounPhrase:
    """Return "100 ms SLA" as the SLA of 100 ms, and "amount of errors" as their number."""
    amount, of = phrase.amount, phrase.of
    if (
        phrase.head in _BOUNDS
        and amount is not None
        and phrase.number is Number.SINGULAR
        and phrase.determiner is Determiner.NONE
    ):
        told = Adjunct(Role.OF, amount)
        return replace(phrase, amount=None, determiner=Determiner.DEFINITE, adjuncts=(told, *phrase.adjuncts))
    if phrase.head in {"amount", "quantity"} and isinstance(of, NounPhrase) and of.number is Number.PLURAL:
        return replace(phrase, head="number")
    return phrase


def with_switched(phrase: NounPhrase) -> NounPhrase:
    """Return "connections with compression enabled" with what is enabled: the compression."""
    switched, last = phrase.participle, phrase.adjuncts[-1] if phrase.adjuncts else None
    act = switched.predicate if switched is not None else None
    if not isinstance(act, Acting) or not act.passive or act.verb not in {"enable", "disable"} or last is None:
        return phrase
    if last.role is not Role.WITH or not isinstance(last.phrase, NounPhrase) or last.phrase.participle is not None:
        return phrase
    inner = replace(last.phrase, participle=switched)
    return replace(phrase, participle=None, adjuncts=(*phrase.adjuncts[:-1], replace(last, phrase=inner)))


def with_inner_name(phrase: NounPhrase) -> NounPhrase:
    """Return "replica SQL thread" as the SQL thread of the replica: the name tells the kind of the thread."""
    match phrase.modifiers:
        case (NounPhrase() as whole, Name() as name) if name.text.isupper() and phrase.of is None:
            pass
        case _:
            return phrase
    if whole != NounPhrase(whole.head, whole.number) or not isinstance(whole.head, str):
        return phrase
    return replace(phrase, modifiers=(name,), of=replace(whole, determiner=Determiner.DEFINITE))
