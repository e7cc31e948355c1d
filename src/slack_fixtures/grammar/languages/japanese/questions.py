"""Questions about trees that several of the Japanese modules ask."""

from __future__ import annotations

from slack_fixtures.grammar.abstract import (
    Acting,
    Amount,
    Clause,
    Coordination,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.eastern import kind_of
from slack_fixtures.grammar.languages.japanese.tables import STATES, TRIED_AS_A_WHOLE, USED_MEASURES

_DEVICES = {"battery", "sensor", "fuse", "cable", "power", "power_supply", "cooling", "switch_device"}
_QUALITIES = {"health", "performance", "quality", "efficiency", "user_experience", "experience", "functionality"}


def is_used(phrase: object) -> bool:
    """Whether a phrase is a use or a capacity."""
    return isinstance(phrase, NounPhrase) and phrase.head in USED_MEASURES


def counts_things(phrase: object) -> bool:
    """Whether a phrase is an amount or says how many."""
    return isinstance(phrase, Amount) or (isinstance(phrase, NounPhrase) and phrase.amount is not None)


def is_loop(phrase: object) -> bool:
    """Whether a phrase is a loop of restarts."""
    return isinstance(phrase, NounPhrase) and phrase.head in {"loop", "crash_loop", "restart_loop", "boot_loop"}


def says_no(nominal: Nominal | Amount | None) -> bool:
    """Whether a phrase denies: "no nodes"."""
    return isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.NO


def is_state(phrase: object) -> bool:
    """Whether a phrase is a state or a mode."""
    head = phrase.head if isinstance(phrase, NounPhrase) else ""
    return isinstance(head, str) and (head in STATES or head.endswith(("_mode", "_state", "_status")))


def is_quality(phrase: object) -> bool:
    """Whether a phrase is something that gets worse: quality, performance."""
    return isinstance(phrase, NounPhrase) and phrase.head in _QUALITIES


def is_bare_name(phrase: object) -> bool:
    """Whether a phrase is a name alone."""
    named = isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.kind != "span"
    return named and isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head)


def is_passive(clause: Clause) -> bool:
    """Whether something is done to the subject."""
    return isinstance(clause.predicate, Acting) and clause.predicate.passive


def is_past(clause: Clause) -> bool:
    """Whether a clause tells of the past."""
    return clause.tense in {Tense.PAST, Tense.PERFECT}


def is_event(phrase: Nominal) -> bool:
    """Whether a phrase, or each of several, is something that happens."""
    if isinstance(phrase, Coordination):
        return bool(phrase.items) and all(is_event(item) for item in phrase.items)
    return kind_of(phrase) == "event"


def tells_how_long(clause: Clause) -> bool:
    """Whether a clause says how long or since when."""
    return any(one.role in {Role.DURATION, Role.SINCE} for one in clause.adjuncts)


def denies(clause: Clause) -> bool:
    """Whether the object denies: "found no nodes"."""
    act = clause.predicate
    return isinstance(act, Acting) and says_no(act.obj)


def is_resource(phrase: object) -> bool:
    """Whether a phrase is something that is used up."""
    return kind_of(phrase) == "resource"


def is_measure(phrase: object) -> bool:
    """Whether it is a number that is watched: latency, a rate."""
    return kind_of(phrase) == "measure"


def is_machine(nominal: Nominal | None) -> bool:
    """Whether a failure of it is one of a machine or a service, not of something that was tried."""
    if not isinstance(nominal, NounPhrase):
        return False
    kind = kind_of(nominal)
    return nominal.head in _DEVICES or (kind in {"machine", "software"} and nominal.head not in TRIED_AS_A_WHOLE)
