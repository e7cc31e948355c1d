"""What Japanese, Korean and Chinese tell in another way than English does, the same in all three."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import Acting, Clause, NounPhrase, Number, Role, Tense

_UPWARDS = {"climb", "rise"}
_COUNTED = {"event", "data", "person", "machine", "software"}
_OWN_DEEDS = {"raise_alert", "breach"}  # told of who does them, not of what they are done to


def as_increase(clause: Clause) -> Clause:
    """Say "errors are climbing" as their getting more: things that are counted do not rise."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting) or act.verb not in _UPWARDS or not isinstance(subject, NounPhrase):
        return clause
    known = isinstance(subject.head, str) and bool(subject.head) and subject.number is Number.PLURAL
    if not known or (lexicon.concept("nouns", str(subject.head)).kind not in _COUNTED and subject.head != "timeout"):
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
    rest = tuple(one for one in clause.adjuncts if one not in doers)
    tense = Tense.PAST if clause.tense is Tense.PERFECT else clause.tense
    return replace(clause, subject=doer, predicate=replace(act, passive=False, obj=thing), adjuncts=rest, tense=tense)
