"""What Korean refuses to say: words that would mean something else beside their neighbours."""

from __future__ import annotations

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import Acting, Adjective, Amount, Clause, NounPhrase, Role
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.korean.kinds import as_amount, is_event, is_thing


def refuse_phrase(phrase: NounPhrase) -> None:
    """Refuse phrases that are rather something else."""
    concepts = {one.concept for one in phrase.adjectives}
    if phrase.head in {"day", "time"} and (phrase.participle or concepts & {"working", "running", "opening"}):
        raise UnsayableError("a time that does something")
    if phrase.head == "set" and any(one.role is Role.BY for one in phrase.adjuncts):
        raise UnsayableError("a set by somebody")
    if phrase.head == "message" and any(
        isinstance(one, NounPhrase) and one.head == "paging" for one in phrase.modifiers
    ):
        raise UnsayableError("messages that are paged")
    if phrase.head == "erasure" and (phrase.participle or concepts):
        raise UnsayableError("an erasure that is set")
    if any(
        isinstance(one, NounPhrase) and one.head in {"number", "place", "check", "erasure"} for one in phrase.modifiers
    ):
        raise UnsayableError("a compound with such a word")


def refuse_state(clause: Clause, adjective: Adjective) -> None:
    """Refuse readings of an adjective that its subject does not allow."""
    subject = clause.subject
    compared = any(one.role is Role.THAN for one in clause.adjuncts)
    if compared and (adjective.degree == "positive" or any(one.role is Role.TIMES for one in clause.adjuncts)):
        raise UnsayableError("a comparison without more or less")
    if not isinstance(subject, NounPhrase) or not isinstance(subject.head, str) or not subject.head:
        return
    kind = lexicon.concept("nouns", subject.head).kind
    if adjective.concept == "up" and kind in {"measure", "resource", "event"}:
        raise UnsayableError("a measure that is up")


def refuse_sense(clause: Clause, act: Acting) -> None:
    """Refuse readings of a verb that its arguments do not allow; another reading is the right one."""
    obj = act.obj
    unit = isinstance(obj, NounPhrase) and isinstance(as_amount(obj), Amount)
    if act.verb in {"delay", "drop_obj"} and (isinstance(obj, Amount) or unit):
        raise UnsayableError(f"{act.verb} with an amount")
    if act.verb == "page" and isinstance(obj, NounPhrase) and is_thing(obj):
        raise UnsayableError("calling data")
    part = obj.of if isinstance(obj, NounPhrase) and not obj.head and obj.amount is not None else None
    undergone = act.verb in {"see", "experience", "encounter", "have", "suffer"}
    if undergone and isinstance(part, NounPhrase) and is_event(part):
        raise UnsayableError("undergoing a part")
    powered = any(isinstance(one.phrase, NounPhrase) and one.phrase.head == "battery" for one in clause.adjuncts)
    if act.verb == "run" and powered:
        raise UnsayableError("running on a source of power")
    if act.verb.startswith("appear") and act.complement == Adjective("late"):
        raise UnsayableError("appearing late")
    if act.verb == "lose" and isinstance(obj, NounPhrase) and obj.head == "contact":
        raise UnsayableError("losing contact")
