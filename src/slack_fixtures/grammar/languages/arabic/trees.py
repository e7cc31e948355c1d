"""Trees that Arabic says otherwise: adjectives where they belong, comparisons at what they compare."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import Acting, Clause, Determiner, Name, NounPhrase, Number, Role, Tense
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.parsing.english.words import verb_forms

_RATIOS = frozenset({"number", "count", "rate", "ratio", "percentage"})
_STATES_OF_PARTS = frozenset(
    [
        "slow",
        "busy",
        "denied",
        "failed",
        "failing",
        "dropped",
        "rejected",
        "blocked",
        "stuck",
        "invalid",
        "dead",
        "expired",
        "missed",
        "open",
        "active",
        "pending",
        "unhealthy",
        "idle",
        "running",
        "waiting",
        "lost",
    ]
)


@cache
def done_states() -> frozenset[str]:
    """Return the adjectives that are participles of verbs with an object: "deployed", "deleted"."""
    done = set()
    for (category, _), verb in lexicon.concepts().items():
        if category == "verbs" and any(slot.name == "obj" for slot in verb.frame):
            done |= {verb_forms(spelling)["pp"] for spelling in verb.spellings}
    concepts = lexicon.concepts().items()
    return frozenset(
        key for (category, key), one in concepts if category == "adjectives" and one.spellings[0][0] in done
    )


def _check_action(act: Acting, subject: object) -> None:
    """Refuse what is hardly an action: a warning that is reached, things that drop but are no value."""
    if act.verb in {"reach", "hit", "exceed"} and isinstance(act.obj, NounPhrase) and act.obj.head == "warning":
        raise UnsayableError("a warning that was taken for a limit")
    if act.verb in {"drop", "fall"} and not act.obliques and _kind(subject) in {"data", "event", "thing", "software"}:
        raise UnsayableError("a discarding that was taken for a fall")
    if act.verb == "set" and subject is not None and not act.obliques:
        raise UnsayableError("a set that was taken for an action")


def _kind(phrase: object) -> str:
    if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str):
        return ""
    known = lexicon.concepts().get(("nouns", phrase.head))
    return known.kind if known is not None else ""


def _is_none(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO


def _is_machine(phrase: object) -> bool:
    return _kind(phrase) == "machine"


def _says(part: object, after: object) -> bool:
    """Say whether a part of a compound is in the word for the next: "disk drive"."""
    drive = isinstance(after, NounPhrase) and after.head == "drive"
    return drive and isinstance(part, NounPhrase) and part.head == "disk" and not part.modifiers


def settled_phrase(phrase: NounPhrase) -> NounPhrase:
    """Return "slow request ratio" as the ratio of slow requests, and "maximum clients" as their maximum."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if any(one.concept == "full" for one in phrase.adjectives) and _kind(phrase) in {"data", "event"}:
        whole = tuple(replace(one, concept="complete") if one.concept == "full" else one for one in phrase.adjectives)
        phrase = replace(phrase, adjectives=whole)
    if phrase.head in {"user", "password"} and isinstance(last, NounPhrase) and last.head == "root_directory":
        raise UnsayableError("a user that was taken for a directory")
    if phrase.head == "process" and isinstance(last, NounPhrase) and last == NounPhrase("worker"):
        phrase = replace(phrase, head="worker", modifiers=phrase.modifiers[:-1])
        last = phrase.modifiers[-1] if phrase.modifiers else None
    if phrase.head == "drive" and isinstance(last, NounPhrase) and last.head == "disk" and not last.modifiers:
        phrase = replace(phrase, modifiers=phrase.modifiers[:-1])  # the word says it
        last = phrase.modifiers[-1] if phrase.modifiers else None
    kept = tuple(
        one for one, after in zip(phrase.modifiers, phrase.modifiers[1:], strict=False) if not _says(one, after)
    )
    phrase = replace(phrase, modifiers=(*kept, *phrase.modifiers[-1:]))
    if phrase.head == "error" and any(one.concept == "denied" for one in phrase.adjectives):
        raise UnsayableError("an error that is denied")
    failing = isinstance(last, NounPhrase) and last.head in {"login_failure", "build_failure", "test_failure"}
    if phrase.head in {"attempt", "test", "job", "build"} and failing:
        raise UnsayableError("an attempt to fail")
    if phrase.head == "failure" and _is_machine(last):
        phrase = replace(phrase, head="crash")
    if phrase.head in _RATIOS and isinstance(last, NounPhrase):
        own = tuple(one for one in phrase.adjectives if one.concept in _STATES_OF_PARTS)
        if own and _kind(last) in {"machine", "software", "place"}:
            raise UnsayableError("a state of a rate")
        if own:
            rest = tuple(one for one in phrase.adjectives if one not in own)
            part = replace(last, adjectives=(*last.adjectives, *own), number=Number.PLURAL)
            phrase = replace(phrase, adjectives=rest, modifiers=(*phrase.modifiers[:-1], part))
    alone = not phrase.modifiers and phrase.of is None
    if phrase.head in _RATIOS and alone and any(one.concept in _STATES_OF_PARTS for one in phrase.adjectives):
        raise UnsayableError("a state of a rate")
    of = phrase.of
    names_only = bool(phrase.modifiers) and all(isinstance(one, Name) for one in phrase.modifiers)
    names_only = names_only or phrase.head in {"number", "count"}
    thing = isinstance(of, NounPhrase) and isinstance(of.head, str) and bool(of.head)
    if phrase.head in _RATIOS and names_only and thing and isinstance(of, NounPhrase):
        phrase = replace(phrase, modifiers=(), of=replace(of, modifiers=(*phrase.modifiers, *of.modifiers)))
    bound = next((one for one in phrase.adjectives if one.concept in {"maximum", "minimum"}), None)
    if bound is not None and phrase.number is Number.PLURAL and phrase.amount is None and not phrase.names:
        rest = tuple(one for one in phrase.adjectives if one is not bound)
        inner = replace(phrase, adjectives=rest, determiner=Determiner.NONE)
        return NounPhrase(bound.concept, determiner=phrase.determiner, of=inner)
    return phrase


def settled_clause(clause: Clause) -> Clause:
    """Return "has more members than expected" with the comparison at what is compared; machines break down."""
    act = clause.predicate
    if "never" in clause.adverbs and not clause.negated:
        return settled_clause(replace(clause, negated=True))
    if isinstance(act, Acting) and not act.passive:
        _check_action(act, clause.subject)
    lasts = any(one.role in {Role.DURATION, Role.SINCE} for one in clause.adjuncts)
    still = clause.tense is Tense.PERFECT and clause.modal is None and (clause.progressive or not clause.negated)
    if isinstance(act, Acting) and not act.passive and lasts and still:  # "has been failing since yesterday"
        return settled_clause(replace(clause, tense=Tense.PRESENT, progressive=True))
    if clause.negated and {"no_longer", "anymore"} & set(clause.adverbs):
        return settled_clause(replace(clause, negated=False))
    if isinstance(act, Acting) and act.verb not in {"have", "lack"} and not clause.negated and _is_none(act.obj):
        assert isinstance(act.obj, NounPhrase)  # "sends no metrics"
        any_one = replace(act.obj, determiner=Determiner.ANY)
        return settled_clause(replace(clause, negated=True, predicate=replace(act, obj=any_one)))
    if isinstance(act, Acting) and act.verb == "fail" and _is_machine(clause.subject):
        return replace(clause, predicate=replace(act, verb="crash"))
    if not isinstance(act, Acting) or not isinstance(act.obj, NounPhrase):
        return clause
    than = tuple(one for one in clause.adjuncts if one.role is Role.THAN)
    if not than or act.obj.determiner not in {Determiner.MORE, Determiner.LESS}:
        return clause
    obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *than))
    rest = tuple(one for one in clause.adjuncts if one.role is not Role.THAN)
    return replace(clause, predicate=replace(act, obj=obj), adjuncts=rest)
