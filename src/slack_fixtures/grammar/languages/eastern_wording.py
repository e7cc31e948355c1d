"""English ways of telling that Japanese, Korean and Chinese do not share: what is said of whom, and where it hangs.

Each change is small and has its example; ``WORDING`` is the order in which they are made.
"""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
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
    Modal,
    Name,
    NounPhrase,
    Number,
    Role,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import Changes, kind_of, without
from slack_fixtures.grammar.searching import is_search

_BESIDE = {LinkKind.SEMICOLON, LinkKind.COLON, LinkKind.DASH, LinkKind.AND, LinkKind.SO, LinkKind.BUT}
_TIMED = {LinkKind.IF, LinkKind.WHEN, LinkKind.BEFORE, LinkKind.AFTER, LinkKind.UNTIL}
_ASKED = {Modal.SHOULD, Modal.MUST}
_LOOKING = {"check", "inspect", "examine", "review", "search", "scan", "look_through", "watch"}
_RESTRICTING = {"restrict", "limit"}
_EMPTYING = {"run_out_of", "run_low_on"}
_LACKING = {"out_of_memory", "out_of_space", "out_of_disk_space"}
_SUPPLIES = {"resource", "measure"}
_STOCKS = {"pool", "buffer", "battery", "budget", "fund", "inventory", "reserve", "credit", "quota", "tank"}
_CONDITIONS = {"health", "status", "state", "health_status", "phase", "mode"}
_OF_CUSTOMERS = {"customer", "subscriber", "user", "client", "member", "account", "listener", "employee"}
_QUALITIES = {"quality", "resolution"}
_MORNING = NounPhrase("morning", determiner=Determiner.THIS)
_PASSED = {"breach", "violation"}
_PROMISES = {"service_level_agreement", "service_level_objective", "target", "objective"}
_SPANS = {"window", "window_time", "schedule", "time_window", "maintenance_window", "backup_window", "time_slot"}


# --- clauses ----------------------------------------------------------------------------------------------------------


def _with_its_own_condition(clause: Clause) -> Clause:
    """English “Usage is at 80 %; writes fail once it is full”: the condition is that of the nearer clause."""
    links: list[Link] = []
    for link in clause.links:
        near = links[-1] if links else None
        apart = near is not None and near.kind in _BESIDE and isinstance(near.clause, Clause)
        if not apart or link.first or not isinstance(link.clause, Clause) or not _is_of(near, link):
            links.append(link)
            continue
        assert near is not None
        assert isinstance(near.clause, Clause)
        links[-1] = replace(near, clause=replace(near.clause, links=(*near.clause.links, link)))
    return clause if len(links) == len(clause.links) else replace(clause, links=tuple(links))


def _is_of(near: Link | None, link: Link) -> bool:
    if link.kind in _TIMED:
        return True
    return link.kind is LinkKind.BECAUSE and near is not None and near.kind is not LinkKind.AND


def _looking_for(clause: Clause) -> Clause:
    """English “Check the logs for timeouts”: for things that happened."""
    act = clause.predicate
    if isinstance(act, Acting) and act.passive and any(is_search(act, one) for one in clause.adjuncts):
        raise UnsayableError("what is looked for in the subject")  # "files are checked for viruses"
    if not isinstance(act, Acting) or act.verb not in _LOOKING or not isinstance(act.obj, NounPhrase):
        return clause
    inside = tuple(_as_event(one) for one in act.obj.adjuncts)
    around = tuple(_as_event(one) for one in clause.adjuncts)
    return replace(clause, predicate=replace(act, obj=replace(act.obj, adjuncts=inside)), adjuncts=around)


def _access_to(clause: Clause) -> Clause:
    """English “Restrict access to the bucket”: it is the access to it, not what access becomes."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in _RESTRICTING or not isinstance(act.obj, NounPhrase):
        return clause
    name, whole = act.obliques[0] if len(act.obliques) == 1 else ("", None)
    if act.obj.head != "access" or name != "to" or act.obj.adjuncts:
        return clause
    if not isinstance(whole, NounPhrase) or kind_of(whole) in {"time", "unit", "person"}:
        return clause
    opened = replace(act.obj, adjuncts=(Adjunct(Role.TO, whole),))
    return replace(clause, predicate=replace(act, obj=opened, obliques=()))


def _as_event(adjunct: Adjunct) -> Adjunct:
    thing = adjunct.phrase
    if adjunct.role is not Role.FOR or not isinstance(thing, NounPhrase) or thing.head != "timeout":
        return adjunct
    return replace(adjunct, phrase=replace(thing, head="timeout_event"))


def is_fault(adjunct: Adjunct) -> bool:
    """Return whether one looks "for" something that should not be there: "for errors"."""
    thing = adjunct.phrase
    if adjunct.role is not Role.FOR or not isinstance(thing, NounPhrase) or not isinstance(thing.head, str):
        return False
    if not thing.head or thing.determiner is Determiner.DEFINITE:
        return False
    bad = lexicon.concept("nouns", thing.head).polarity < 0
    return bad or any(lexicon.concept("adjectives", one.concept).polarity < 0 for one in thing.adjectives)


def _ours_is_out(clause: Clause) -> Clause:
    """English “We are running out of memory on ⟨1⟩”: ⟨1⟩ is."""
    if not isinstance(clause.subject, NounPhrase) or clause.subject.pronoun != "we":
        return clause
    act = clause.predicate
    empty = isinstance(act, Acting) and act.verb in _EMPTYING
    state = act.complement if isinstance(act, Being) else None
    empty = empty or (isinstance(state, Adjective) and state.concept in _LACKING)
    where = tuple(one for one in clause.adjuncts if one.role in {Role.ON, Role.IN, Role.AT})
    if not empty or len(where) != 1 or not isinstance(where[0].phrase, NounPhrase):
        return clause
    if isinstance(state, Adjective) and state.concept == "out_of_memory" and isinstance(act, Being):
        near = tuple(one for one in state.adverbs if one in {"nearly", "almost"})
        if near and not (clause.negated or clause.modal):
            rest = tuple(one for one in state.adverbs if one not in near)
            memory = NounPhrase("memory", Number.MASS, adjuncts=where)
            gone = Being(Adjective("exhausted", adverbs=(*near, *rest)))
            return replace(without(clause, where), subject=memory, predicate=gone)
    return replace(without(clause, where), subject=where[0].phrase)


def _used_up(clause: Clause) -> Clause:
    """English “The credits are gone”: used up; "the pool ran dry": it was exhausted."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(subject, NounPhrase) or not isinstance(subject.head, str) or not subject.head:
        return clause
    stocked = kind_of(subject) in _SUPPLIES or subject.head in _STOCKS or subject.head.endswith(("_credit", "_pool"))
    if not stocked:
        return clause
    state = act.complement if isinstance(act, Being) else None
    if isinstance(act, Being) and isinstance(state, Adjective) and state.concept == "gone":
        return replace(clause, predicate=replace(act, complement=replace(state, concept="exhausted")))
    if isinstance(act, Acting) and act.verb == "dry_up":
        return replace(clause, predicate=replace(act, verb="exhaust", passive=True))
    return clause


def _early_today(clause: Clause) -> Clause:
    """English “Merged this morning”: 今朝, 今天上午, 오늘 아침."""
    today = tuple(one for one in clause.adjuncts if one.role in {Role.DURING, Role.WHEN} and one.phrase == _MORNING)
    if len(today) != 1:
        return clause
    return replace(without(clause, today), adverbs=(*clause.adverbs, "this_morning"))


def _in_quality(clause: Clause) -> Clause:
    """English “Play in high quality”: the quality is that of the doing."""
    if not isinstance(clause.predicate, Acting):
        return clause
    adjuncts = tuple(replace(one, role=Role.WITH) if _is_quality(one) else one for one in clause.adjuncts)
    return replace(clause, adjuncts=adjuncts)


def _is_quality(adjunct: Adjunct) -> bool:
    phrase = adjunct.phrase
    good = isinstance(phrase, NounPhrase) and phrase.head in _QUALITIES and bool(phrase.adjectives)
    return adjunct.role is Role.IN and good


def _is_in_code(clause: Clause) -> Clause:
    """English “Its health is in HEALTH_WARN”: it is HEALTH_WARN."""
    being, subject = clause.predicate, clause.subject
    way = being.complement if isinstance(being, Being) and not (being.become or being.remain) else None
    if not isinstance(way, Adjunct) or way.role is not Role.IN or not isinstance(subject, NounPhrase):
        return clause
    name = way.phrase.head if isinstance(way.phrase, NounPhrase) else None
    if subject.head not in _CONDITIONS or not isinstance(name, Name) or way.phrase != NounPhrase(name):
        return clause
    return replace(clause, predicate=Being(NounPhrase(name)))


# --- adjuncts ---------------------------------------------------------------------------------------------------------


def _outside_of(adjunct: Adjunct) -> Adjunct:
    """English “Outside of any approved change”: without one."""
    event = adjunct.phrase
    if adjunct.role is not Role.OUTSIDE or not isinstance(event, NounPhrase) or kind_of(event) != "event":
        return adjunct
    if event.determiner is not Determiner.ANY:
        return adjunct
    return Adjunct(Role.WITHOUT, replace(event, determiner=Determiner.NONE))


def _part_reached(adjunct: Adjunct) -> Adjunct:
    """English “Stuck at 2 of 6”: at 2/6."""
    part = adjunct.phrase
    of = part.of if isinstance(part, NounPhrase) else None
    if adjunct.role is not Role.AT or not isinstance(part, NounPhrase) or part.amount is None or part.head:
        return adjunct
    whole = of.amount if isinstance(of, NounPhrase) and of == NounPhrase(number=of.number, amount=of.amount) else None
    if whole is None or part.amount != Amount(part.amount.value) or whole != Amount(whole.value):
        return adjunct
    return replace(adjunct, phrase=NounPhrase(Name(f"{part.amount.value}/{whole.value}")))


# --- phrases ----------------------------------------------------------------------------------------------------------


def _measured_value(phrase: NounPhrase) -> NounPhrase:
    """German “Messwerte”: readings."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if phrase.head != "value" or last != NounPhrase("measurement"):
        return phrase
    return replace(phrase, head="reading", modifiers=phrase.modifiers[:-1])


def _clock_of_midnight(phrase: NounPhrase) -> NounPhrase:
    """English “Midnight UTC”: the time stands behind its zone."""
    if phrase.head != "utc" or phrase.modifiers != (NounPhrase("midnight"),):
        return phrase
    return replace(phrase, head="midnight", modifiers=(NounPhrase("utc", Number.MASS),))


def _leaving_customers(phrase: NounPhrase) -> NounPhrase:
    """English “Churn above plan”: that of customers."""
    of = phrase.of if isinstance(phrase.of, NounPhrase) else None
    whose = {one.head for one in (*phrase.modifiers, *((of,) if of else ())) if isinstance(one, NounPhrase)}
    if phrase.head != "churn" or whose - _OF_CUSTOMERS or any(isinstance(one, Name) for one in phrase.modifiers):
        return phrase
    return replace(phrase, head="churn_rate", number=Number.SINGULAR)


def beyond_measure(phrase: NounPhrase, over: str) -> NounPhrase:
    """Return a “latency breach” or "window overrun" with the word for being more than it should.

    Args:
        phrase: any phrase.
        over: the word.
    """
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if not isinstance(last, NounPhrase) or not isinstance(phrase.head, str):
        return phrase
    agreed = any(isinstance(one, NounPhrase) and one.head in _PROMISES for one in phrase.modifiers)
    passed = phrase.head in _PASSED and kind_of(last) == "measure" and not agreed
    spent = phrase.head == "overrun" and (last.head in _SPANS or kind_of(last) in {"time", "measure", "event"})
    return replace(phrase, head=Name(over)) if passed or spent else phrase


WORDING: Changes = (
    *((NounPhrase, step) for step in (_measured_value, _clock_of_midnight, _leaving_customers)),
    *((Adjunct, step) for step in (_outside_of, _part_reached)),
    *(
        (Clause, step)
        for step in (
            _looking_for,
            _access_to,
            _ours_is_out,
            _used_up,
            _early_today,
            _in_quality,
            _is_in_code,
            _with_its_own_condition,
        )
    ),
)
"""What is told otherwise in all three languages."""
