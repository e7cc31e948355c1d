"""What Spanish mends in a tree before it says it, and the misreadings that it refuses."""

from __future__ import annotations

from dataclasses import replace

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
    Number,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.rebuilding import rebuilt
from slack_fixtures.grammar.languages.romance.senses import RESULTS
from slack_fixtures.grammar.languages.romance.tables import words
from slack_fixtures.grammar.lexicon import concepts

STATES = RESULTS | {"occupy"}
"""Verbs whose passive of the present says a state, unless it happens again and again."""
_WRITTEN = words("detail data code password pin number address name")  # what people type in
_REACHED = words("database server broker upstream endpoint gateway datastore")  # what a connection leads to


def own(sentence: Sentence) -> Sentence:
    """Return a sentence mended as only Spanish wants it.

    Raises:
        UnsayableError: it was misread.
    """
    return rebuilt(sentence, _mended)


def _mended(node: object) -> object:
    match node:
        case NounPhrase():
            return _mend_phrase(node)
        case Clause():
            _check_clause(node)
            return _mend_clause(node)
    return node


def _mend_phrase(phrase: NounPhrase) -> NounPhrase:
    """Return "no free addresses left" without what "no" says already, "steal time" once, connections with an aim."""
    left = tuple(one for one in phrase.adjectives if one.concept not in {"left", "remaining"})
    if phrase.determiner is Determiner.NO and left and left != phrase.adjectives:
        phrase = replace(phrase, adjectives=left)
    if phrase.head == "responder" and (phrase.names or phrase.modifiers):
        raise UnsayableError("a responder that may be a server")
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if not isinstance(last, NounPhrase):
        return phrase
    if phrase.head in {"time", "times_unit"} and last == NounPhrase("steal_time", number=last.number):
        return replace(phrase, head="steal_time", number=Number.MASS, modifiers=phrase.modifiers[:-1])
    if phrase.head == "recovery" and last.head in {"crash", "failure", "outage"} and not phrase.adjuncts:
        event = replace(last, determiner=Determiner.DEFINITE)
        return replace(phrase, modifiers=phrase.modifiers[:-1], adjuncts=(Adjunct(Role.AFTER, event),))
    reached = phrase.head == "connection" and last.head in _REACHED and len(phrase.modifiers) == 1
    if reached and not (phrase.of or phrase.adjuncts or phrase.participle):
        aim = last if last.determiner is not Determiner.NONE else replace(last, determiner=Determiner.DEFINITE)
        return replace(phrase, modifiers=(), adjuncts=(Adjunct(Role.TO, aim),))
    return phrase


def _mend_clause(clause: Clause) -> Clause:
    """Return a clause with the roles that Spanish says otherwise."""
    act = clause.predicate
    if isinstance(act, Acting) and act.verb == "reach" and clause.progressive and not act.passive:
        clause = replace(clause, predicate=replace(act, verb="approach"), progressive=False)
    if isinstance(act, Acting) and act.verb == "hold" and not act.passive and _is_data(act.obj):
        clause = replace(clause, predicate=replace(act, verb="contain"))
    if isinstance(act, Acting) and act.verb == "enter" and isinstance(act.obj, NounPhrase) and act.obj.head in _WRITTEN:
        clause = replace(clause, predicate=replace(act, verb="introduce"))
    if isinstance(act, Acting) and act.verb == "react":
        clause = replace(clause, predicate=replace(act, verb="respond"))
    share = isinstance(clause.subject, NounPhrase) and not clause.subject.head and clause.subject.amount is not None
    if share and isinstance(act, Being) and act.complement == Adjective("used"):
        clause = replace(clause, predicate=replace(act, complement=Adjective("in_use")))
    told = act.complement if isinstance(act, Being) else None
    if told == Adjective("aborted") and clause.tense is not Tense.PRESENT and clause.modal is None:
        clause = replace(clause, predicate=Acting("abort"), tense=Tense.PERFECT)
    being = act.complement if isinstance(act, Being) else None
    roles: dict[Role, Role] = {}
    if isinstance(being, Adjective) and being.concept == "missing":
        roles = {Role.FROM: Role.IN}
    elif isinstance(act, Acting) and act.verb == "arrive":
        roles = {Role.IN: Role.TO, Role.AT: Role.TO, Role.ON: Role.TO}
    if not any(one.role in roles for one in clause.adjuncts):
        return clause
    adjuncts = tuple(replace(one, role=roles.get(one.role, one.role)) for one in clause.adjuncts)
    return replace(clause, adjuncts=adjuncts)


def _check_clause(clause: Clause) -> None:
    """Refuse clauses whose verb is read in another sense than it has."""
    act = clause.predicate
    low = isinstance(act, Being) and isinstance(act.complement, Adjective) and act.complement.concept == "low"
    bare_on = [one.phrase.head for one in clause.adjuncts if one.role is Role.ON and isinstance(one.phrase, NounPhrase)]
    if "schedule" in bare_on or (low and {"space", "disk_space", "memory", "storage", "capacity"} & set(bare_on)):
        raise UnsayableError("low on something, or on schedule")
    obj = act.obj if isinstance(act, Acting) and act.verb == "exceed" else None
    if isinstance(obj, Amount) and obj.unit == "times_unit":
        raise UnsayableError("exceeding a number of times")
    if not isinstance(act, Acting):
        return
    if act.verb == "send" and isinstance(act.obj, NounPhrase) and act.obj.head == "posting":
        raise UnsayableError("postings that may be bookings")


def _is_data(obj: object) -> bool:
    """Return whether an object is data, which is contained and not held."""
    head = obj.head if isinstance(obj, NounPhrase) else ""
    return isinstance(head, str) and bool(head) and concepts()["nouns", head].kind == "data"


def repeats(clause: Clause) -> bool:
    """Return whether a clause says what is done each time, and no state: "are locked after 5 attempts"."""
    roles = {one.role for one in clause.adjuncts} & {Role.AFTER, Role.EVERY}
    kinds = {one.kind for one in clause.links} & {LinkKind.AFTER, LinkKind.WHEN, LinkKind.IF}
    return bool(roles or kinds) or "automatically" in clause.adverbs
