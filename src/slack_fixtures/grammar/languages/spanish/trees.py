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
    Link,
    LinkKind,
    Name,
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
_DONE = words("installed deployed released created configured scheduled removed deleted added updated")
_SPLIT_TERMS = frozenset(
    {("branch", "office"), ("feature", "store"), ("erasure", "quorum"), ("erasure", "set"), ("paging", "message")}
)
_READ_AS_NAMES = frozenset({"Inlet", "Outlet", "Intake", "Exhaust", "Ambient", "Seats"})
_FOR_TIME = words("run wait use go take keep hang")  # before an adjective they make one predicate with it
_REACHED = words("database server broker upstream endpoint gateway datastore")  # what a connection leads to


def own(sentence: Sentence) -> Sentence:
    """Return a sentence mended as only Spanish wants it."""

    def mended(node: object) -> object:
        match node:
            case NounPhrase():
                return _mend_phrase(node)
            case Clause():
                return _mend_clause(node)
        return node

    return rebuilt(sentence, mended)


def _mend_phrase(phrase: NounPhrase) -> NounPhrase:
    """Return "no free addresses left" without what "no" says already, "steal time" once, connections with an aim."""
    left = tuple(one for one in phrase.adjectives if one.concept not in {"left", "remaining"})
    if phrase.determiner is Determiner.NO and left and left != phrase.adjectives:
        phrase = replace(phrase, adjectives=left)
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


def check_phrase(phrase: NounPhrase) -> None:
    """Refuse phrases that are read wrongly: words in capitals as names, people for machines."""
    names = [one for one in (*phrase.modifiers, *phrase.names) if isinstance(one, Name)]
    if any(name.text in _READ_AS_NAMES for name in names):
        raise UnsayableError("a word read as a name")
    if phrase.head == "responder" and (names or phrase.modifiers):
        raise UnsayableError("a responder that may be a server")
    if phrase.head == "set" and any(one.role is Role.BY for one in phrase.adjuncts):
        raise UnsayableError("a participle read as a set")
    if phrase.head == "day" and any(one.concept == "working" for one in phrase.adjectives):
        raise UnsayableError("a working day")
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if isinstance(last, NounPhrase) and (last.head, phrase.head) in _SPLIT_TERMS:
        raise UnsayableError("a term taken apart")
    if phrase.head == "times_unit" and phrase.amount is None:
        raise UnsayableError("a time without a number")


def check_clause(clause: Clause) -> None:
    """Refuse clauses whose verb is read in another sense than it has."""
    act, subject = clause.predicate, clause.subject
    low = isinstance(act, Being) and isinstance(act.complement, Adjective) and act.complement.concept == "low"
    bare_on = [one.phrase.head for one in clause.adjuncts if one.role is Role.ON and isinstance(one.phrase, NounPhrase)]
    if "schedule" in bare_on or (low and {"space", "disk_space", "memory", "storage", "capacity"} & set(bare_on)):
        raise UnsayableError("low on something, or on schedule")
    obj = act.obj if isinstance(act, Acting) and act.verb == "exceed" else None
    if isinstance(obj, Amount) and obj.unit == "times_unit":
        raise UnsayableError("exceeding a number of times")
    doing = subject.participle if isinstance(subject, NounPhrase) else None
    spent = doing.predicate if doing is not None and not doing.adjuncts else None
    if isinstance(act, Being) and isinstance(spent, Acting) and spent.verb in _FOR_TIME:
        raise UnsayableError(f"{spent.verb} before an adjective")
    if not isinstance(act, Acting):
        return
    if act.verb == "send" and isinstance(act.obj, NounPhrase) and act.obj.head == "posting":
        raise UnsayableError("postings that may be bookings")
    bare_passive = act.passive and act.verb in {"take", "have", "page"}
    paged = act.verb == "page" and isinstance(act.obj, NounPhrase) and not act.obj.pronoun
    if bare_passive or (paged and isinstance(act.obj, NounPhrase) and not _person(act.obj)):
        raise UnsayableError(f"another sense of {act.verb}")
    if act.verb.startswith("move") and "elsewhere" in clause.adverbs:
        raise UnsayableError("to move elsewhere")
    if act.verb == "delay" and isinstance(act.obj, Amount) and not act.passive:
        raise UnsayableError("a delay by an amount")
    if act.verb == "appear_adj" and isinstance(act.complement, Adjective) and act.complement.concept == "late":
        raise UnsayableError("to appear late")
    battery = any(isinstance(one.phrase, NounPhrase) and one.phrase.head == "battery" for one in clause.adjuncts)
    if act.verb == "run" and battery:
        raise UnsayableError("to run on battery")


def check_link(link: Link) -> None:
    """Refuse ", which was installed …": it belongs to a noun, not to what was said."""
    being = link.clause
    act = being.predicate if isinstance(being, Clause) else None
    done = isinstance(act, Being) and isinstance(act.complement, Adjective) and act.complement.concept in _DONE
    done = done or (isinstance(act, Acting) and act.passive and act.verb != "cause")
    if link.kind is LinkKind.SEQUEL and done:
        raise UnsayableError("a sequel of a noun")


def _is_data(obj: object) -> bool:
    """Return whether an object is data, which is contained and not held."""
    head = obj.head if isinstance(obj, NounPhrase) else ""
    return isinstance(head, str) and bool(head) and concepts()["nouns", head].kind == "data"


def _person(phrase: NounPhrase) -> bool:
    """Return whether a phrase's head is a person."""
    return isinstance(phrase.head, str) and bool(phrase.head) and concepts()["nouns", phrase.head].kind == "person"


def repeats(clause: Clause) -> bool:
    """Return whether a clause says what is done each time, and no state: "are locked after 5 attempts"."""
    roles = {one.role for one in clause.adjuncts} & {Role.AFTER, Role.EVERY}
    kinds = {one.kind for one in clause.links} & {LinkKind.AFTER, LinkKind.WHEN, LinkKind.IF}
    return bool(roles or kinds) or "automatically" in clause.adverbs
