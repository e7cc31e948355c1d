"""Trees as Chinese wants them: what an English or German sentence means rather than how it was put.

``reshaped`` turns a tree into one that the linearizer says well, and refuses readings that are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Link,
    LinkKind,
    Name,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.chinese.trees import kind_of, without
from slack_fixtures.grammar.languages.eastern import as_increase, told_of_doer

_LIMITS = {"limit", "quota", "threshold", "budget", "capacity", "resource_limit", "rate_limit", "resource_quota"}
_TIME_UNITS = {"minute", "hour", "day", "week", "month", "year", "second"}
_POD_STATES = re.compile(r"(Pending|Terminating|Unknown|Init|Released|\w*BackOff|ContainerCreating|Evicted|NotReady)")
_GIVEN = {"have", "lose", "get", "need", "request", "require", "revoke", "retain"}
_STANDING = {"seal": "sealed", "lock": "locked", "disable": "disabled", "enable": "enabled"}
_PANELS = {"dashboard", "user_interface", "menu", "settings_page", "terminal_program", "command_line"}
_COUNTABLE = {"item", "entry", "record", "row", "product", "piece", "unit"}
_LOST_PERCENT = {"packet_drop", "packet_loss"}
_SIZES = {"high", "low", "elevated", "excessive"}
_STORED_GIT = {"git", "helm", "terraform"}
_BARE_LOADS = {"deliver", "return", "finish", "complete", "import", "insert", "write", "run"}
_MUSIC = {"catalog", "royalty", "song", "track", "album", "artist", "music"}
_RUNNING = {"pod", "container", "job", "deployment", "instance", "task", "volume", "persistent_volume_claim"}
_CHANGES = {"increase", "decrease", "drop", "rise", "growth", "decline"}
_MADE_WHOLE = {"complete", "finish", "fail", "start", "stall", "run", "stop"}


def reshaped(node: Any) -> Any:
    """Return a tree with every part as Chinese says it, from the leaves up."""
    if isinstance(node, tuple):
        return tuple(reshaped(item) for item in node)
    if not is_dataclass(node):
        return node
    tree: Any = node
    whole = replace(tree, **{one.name: reshaped(getattr(node, one.name)) for one in fields(node)})
    for kind, reshape in _RESHAPERS:
        if isinstance(whole, kind):
            whole = reshape(whole)
    return whole


def _heads(parts: tuple[NounPhrase | Name | Coordination, ...]) -> set[object]:
    return {one.head for one in parts if isinstance(one, NounPhrase)}


# --- adjuncts -------------------------------------------------------------------------------------------------------


def _adjunct(adjunct: Adjunct) -> Adjunct:
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase):
        return adjunct
    if adjunct.role is Role.BETWEEN and phrase.number is not Number.PLURAL and phrase.determiner is not Determiner.BOTH:
        raise UnsayableError("between one thing")
    if adjunct.role is Role.AT and phrase.amount is not None and phrase.head and kind_of(phrase) != "place":
        raise UnsayableError("at so many things")
    limited = any(one.concept in {"minimum", "maximum"} for one in phrase.adjectives)
    if adjunct.role is Role.UNDER and (limited or _heads(phrase.modifiers) & {"minimum", "maximum"}):
        raise UnsayableError("under a limit")
    if adjunct.role is Role.IN and phrase.head == "future":
        raise UnsayableError("in the future")
    if adjunct.role is Role.VIA and phrase.head in _LIMITS:
        return replace(adjunct, role=Role.BEYOND)
    if adjunct.role is Role.BELOW and phrase.head == "limit" and not phrase.modifiers and not phrase.adjectives:
        return replace(adjunct, phrase=replace(phrase, head="threshold"))
    name = phrase.head if isinstance(phrase.head, Name) else None
    if adjunct.role is Role.IN and name is not None and phrase == NounPhrase(name) and _POD_STATES.fullmatch(name.text):
        return replace(adjunct, phrase=NounPhrase("state", names=(name,)))
    since = adjunct.role is Role.SINCE and phrase.number is Number.PLURAL and phrase.head in _TIME_UNITS
    if since and isinstance(phrase.head, str) and phrase == NounPhrase(phrase.head, Number.PLURAL):
        return Adjunct(Role.DURATION, Amount("数", phrase.head))
    amount = phrase.amount if adjunct.role is Role.DURATION and kind_of(phrase) == "unit" else None
    if amount is not None and phrase == NounPhrase(phrase.head, phrase.number, amount=amount):
        return replace(adjunct, phrase=replace(amount, unit=str(phrase.head)))  # "for two business days"
    return adjunct


# --- phrases --------------------------------------------------------------------------------------------------------


def _phrase(phrase: NounPhrase) -> NounPhrase:
    _refuse_phrase(phrase)
    said = {one.concept for one in phrase.adjectives}
    if phrase.head == "machine" and "virtual" in said:
        rest = tuple(one for one in phrase.adjectives if one.concept != "virtual")
        return replace(phrase, head="virtual_machine", adjectives=rest)
    if phrase.head == "location" and not phrase.modifiers and not said:
        fixed = phrase.determiner in {Determiner.DEFINITE, Determiner.THIS} and phrase.number is Number.SINGULAR
        if phrase.names or fixed:
            return replace(phrase, head="site")
    stored = [one for one in phrase.modifiers if isinstance(one, Name) and one.text.lower() in _STORED_GIT]
    if phrase.head == "level" and stored:
        return replace(phrase, head="state")
    if phrase.head == "loss" and _heads(phrase.modifiers[-1:]) == {"packet"}:
        return replace(phrase, head="packet_loss", modifiers=phrase.modifiers[:-1])
    return phrase


def _refuse_phrase(phrase: NounPhrase) -> None:
    said = {one.concept for one in phrase.adjectives}
    first = phrase.modifiers[0] if phrase.modifiers else None
    span = isinstance(first, Name) and first.kind == "span"
    last = phrase.names[-1] if phrase.names else None
    if last is not None and re.fullmatch(r"/(s|sec|second|min|minute|h|hour)", last.text):
        raise UnsayableError("a rate with a slash")
    if phrase.amount is not None and phrase.head in {"count", "share"}:
        raise UnsayableError("a value before what it is the value of")
    if phrase.amount is not None and said & {"last", "past"} and kind_of(phrase) not in {"time", "unit"}:
        raise UnsayableError("the last so many things")
    if phrase.head == "worker" and "remote" in said:
        raise UnsayableError("remote workers may be people")
    if span and phrase.head in _COUNTABLE and phrase.number is Number.PLURAL and len(phrase.modifiers) == 1:
        raise UnsayableError("a value that may be a number")
    if phrase.amount is not None and phrase.head in _CHANGES and phrase.of is not None:
        raise UnsayableError("so much of a change")
    if span and phrase.head == "store":
        raise UnsayableError("a store that may be a shop")
    if phrase.head == "feed" and isinstance(first, Name) and first.text == "Home":
        raise UnsayableError("a feed that users see")
    if phrase.head == "returned_goods" and phrase.modifiers:
        raise UnsayableError("goods that a program returns")
    aged = phrase.relative.predicate if phrase.relative is not None else None
    if isinstance(aged, Being) and isinstance(aged.complement, Adjective):
        said |= {aged.complement.concept}
    if "feature" in _heads(phrase.modifiers) and phrase.head in {"table", "view", "group", "drift", "set", "pipeline"}:
        raise UnsayableError("a feature of a model")
    counted = phrase.of if isinstance(phrase.of, NounPhrase) else None
    if phrase.head in {"count", "number"} and counted is not None and counted.amount and not counted.head and said:
        raise UnsayableError("a number of so many that is high or low")
    if phrase.head == "feature" and said & {"old", "stale", "outdated"}:
        raise UnsayableError("a feature of a model")
    if phrase.head == "lyrics" and _heads(phrase.modifiers) & {"time", "time_point"}:
        raise UnsayableError("a time that is synchronized")


def _shared(both: Coordination) -> Coordination:
    """Return "producers and consumers of these topics" with what both share before the first."""
    last, others = both.items[-1], both.items[:-1]
    if isinstance(last.head, str) and last.head == "run" and last.number is Number.PLURAL and last.adjuncts:
        raise UnsayableError("runs that are a verb")
    first = both.items[0]
    if first.head in {"problem", "issue"} and first.adjuncts and last.determiner is Determiner.NONE:
        raise UnsayableError("a problem with one thing or another")
    alike = all(one == NounPhrase(one.head, last.number, last.determiner) for one in others)
    if both.conjunction not in {"and", "or"} or not alike or not (last.of or last.adjuncts):
        return both
    if last.amount or last.adjectives or last.modifiers or last.names or last.participle or last.relative:
        return both
    lead = replace(others[0], of=last.of, adjuncts=last.adjuncts)
    return replace(both, items=(lead, *others[1:], replace(last, of=None, adjuncts=())))


# --- clauses --------------------------------------------------------------------------------------------------------


def _clause(clause: Clause) -> Clause:
    _refuse_clause(clause)
    clause = told_of_doer(as_increase(_until(clause)))
    if isinstance(clause.predicate, Being):
        return _state(clause, clause.predicate)
    return _deed(clause, clause.predicate) if isinstance(clause.predicate, Acting) else clause


def _refuse_clause(clause: Clause) -> None:
    subject, act = clause.subject, clause.predicate
    if any(one.role is Role.FROM and one.phrase == NounPhrase("end") for one in clause.adjuncts):
        raise UnsayableError("from end to end")
    kinds = [link.kind for link in clause.links]
    for link in clause.links:
        act_of = link.clause.predicate if isinstance(link.clause, Clause) else None
        if link.kind is LinkKind.SEQUEL and isinstance(act_of, Acting) and act_of.verb == "leave":
            raise UnsayableError("what is left")
    orders = [link for link in clause.links if link.kind is LinkKind.DASH and isinstance(link.clause, Clause)]
    if LinkKind.COLON in kinds and any(isinstance(o.clause, Clause) and o.clause.subject is None for o in orders):
        raise UnsayableError("a label that would be an order")
    for further in clause.more:
        done = isinstance(act, Acting) and act.passive and isinstance(further.predicate, Acting)
        bare = done and isinstance(further.predicate, Acting) and further.predicate.obj is None
        if bare and not further.predicate.passive and further.tense is Tense.PAST and clause.tense is Tense.PRESENT:  # type: ignore[union-attr]
            raise UnsayableError("a participle read as a verb")
    if not isinstance(subject, NounPhrase):
        return
    part = subject.participle
    labels = [one for one in (*subject.adjuncts, *clause.adjuncts) if one.role is Role.FOR]
    if _heads(subject.modifiers) & _MUSIC and any(
        isinstance(o.phrase, NounPhrase) and o.phrase.head == "label" for o in labels
    ):
        raise UnsayableError("a label that publishes music")
    gerund = part is not None and part.progressive and isinstance(part.predicate, Acting) and not part.adjuncts
    if gerund and isinstance(act, Acting) and act.verb in _MADE_WHOLE and not _carries(part):
        raise UnsayableError("a deed read as a thing that does it")
    if isinstance(act, Being) and isinstance(act.complement, Adjective):
        concept = act.complement.concept
        if subject.head == "head" and concept == "up":
            raise UnsayableError("a call for attention")
        if subject.head == "feature" and concept in {"old", "stale", "outdated", "fresh"}:
            raise UnsayableError("a feature of a model")
        if concept in {"short", "brief"} and any(one.role is Role.BEFORE for one in clause.adjuncts):
            raise UnsayableError("shortly before")
        values = [one for one in subject.names if one.kind == "span"]
        if concept == "full" and len(values) > 1:
            raise UnsayableError("a value that may be a share")
    if isinstance(act, Acting):
        if subject.head == "load" and act.verb in _BARE_LOADS and not (subject.modifiers or subject.adjectives):
            raise UnsayableError("a load of data")
        if kind_of(subject) in {"machine", "thing"} and isinstance(act.obj, NounPhrase) and act.obj.head == "booking":
            raise UnsayableError("bookings that a machine makes")


def _carries(part: Clause | None) -> bool:
    """Return whether a participle says more than its verb."""
    act = part.predicate if part is not None else None
    return isinstance(act, Acting) and bool(act.obj or act.obliques or act.content or act.verb in {"run", "wait"})


def _until(clause: Clause) -> Clause:
    """Hang "until …" on the link that it follows."""
    kept: list[Link] = []
    for link in clause.links:
        inner = kept[-1].clause if kept and kept[-1].kind in {LinkKind.BUT, LinkKind.AND} else None
        if link.kind is LinkKind.UNTIL and isinstance(inner, Clause):
            kept[-1] = replace(kept[-1], clause=replace(inner, links=(*inner.links, link)))
        else:
            kept.append(link)
    return replace(clause, links=tuple(kept))


def _state(clause: Clause, being: Being) -> Clause:
    subject, said = clause.subject, being.complement
    if not isinstance(subject, NounPhrase):
        return clause
    valued = isinstance(said, Adjunct) and said.role in {Role.ABOVE, Role.BELOW, Role.AT}
    if valued and kind_of(subject) == "measure" and not subject.adjuncts and subject.determiner is Determiner.NONE:
        own = tuple(one for one in clause.adjuncts if one.role is Role.BETWEEN or _is_owner(one))
        if len(own) == 1 and subject.of is None:
            clause = replace(without(clause, own), subject=_owned(subject, own[0]))
            subject = clause.subject
            assert isinstance(subject, NounPhrase)
    if isinstance(said, Adjective) and said.degree == "too":
        whose = (*subject.adjuncts, *clause.adjuncts)
        if any(one.role is Role.FOR and kind_of(one.phrase) == "event" for one in whose):
            raise UnsayableError("too much for something")
    per = tuple(one for one in clause.adjuncts if one.role is Role.PER)
    if isinstance(said, Amount) and per and kind_of(subject) == "measure":
        rest = tuple(one for one in clause.adjuncts if one not in per)
        rate = NounPhrase(amount=said, adjuncts=per)
        return replace(clause, predicate=replace(being, complement=rate), adjuncts=rest)
    if said == Adjective("left") and subject.amount and subject.head and not (clause.negated or clause.modal):
        return replace(clause, predicate=Acting("remain_left"))
    if said == Adjective("stuck"):
        return replace(clause, adjuncts=tuple(_as_state(one) for one in clause.adjuncts))
    if isinstance(said, Adjunct) and subject.head in _RUNNING:
        said = _as_state(said)
        clause = replace(clause, predicate=replace(being, complement=said))
    if {"last", "latest"} & {one.concept for one in subject.adjectives} and isinstance(said, Amount):
        clause = replace(clause, tense=Tense.PRESENT if clause.tense is Tense.PAST else clause.tense)
    if kind_of(subject) == "measure" and isinstance(said, NounPhrase) and not said.head and said.of:
        raise UnsayableError("a value that is a share of things")
    if kind_of(subject) == "measure" and isinstance(said, NounPhrase) and said.number is Number.PLURAL:
        number = said.modifiers[0] if len(said.modifiers) == 1 else None
        if isinstance(number, Name) and number.kind == "span" and not said.amount and isinstance(said.head, str):
            counted = replace(said, modifiers=(), amount=Amount(number.text))
            return replace(clause, predicate=replace(being, complement=counted))
    placed = isinstance(said, Adjunct) and said.role in {Role.ABOVE, Role.BELOW, Role.AT}
    sized = isinstance(said, Adjective) and said.concept in _SIZES
    rates = tuple(one for one in subject.adjuncts if one.role is Role.PER)
    things = subject.number is Number.PLURAL and kind_of(subject) not in {"measure", ""} and not subject.amount
    if rates and things and (placed or sized) and subject.determiner in {Determiner.NONE, Determiner.DEFINITE}:
        rest = tuple(one for one in subject.adjuncts if one not in rates)
        counted = NounPhrase("number", Number.SINGULAR, of=replace(subject, adjuncts=rest), adjuncts=rates)
        return replace(clause, subject=counted)
    value = said.phrase if placed and isinstance(said, Adjunct) else said
    return replace(clause, subject=_lost_share(subject)) if isinstance(value, Amount) and not value.unit else clause


def _is_owner(adjunct: Adjunct) -> bool:
    """Return whether it is "for ⟨1⟩", which tells whose the value is."""
    phrase = adjunct.phrase
    named = isinstance(phrase, NounPhrase) and (isinstance(phrase.head, Name) or bool(phrase.names))
    return adjunct.role is Role.FOR and named


def _owned(subject: NounPhrase, own: Adjunct) -> NounPhrase:
    if own.role is Role.FOR and isinstance(own.phrase, NounPhrase):
        return replace(subject, of=own.phrase)
    return replace(subject, adjuncts=(own,))


def _lost_share(subject: NounPhrase) -> NounPhrase:
    """Return "packet loss" as the rate that has a value in percent."""
    if subject.head not in _LOST_PERCENT:
        return subject
    lost = NounPhrase("packet_loss", Number.MASS)
    return replace(subject, head="rate", number=Number.SINGULAR, modifiers=(*subject.modifiers, lost))


def _as_state(adjunct: Adjunct) -> Adjunct:
    """Return "in CrashLoopBackOff" as a state; ⟨1⟩ that is no label's value is such a word."""
    name = adjunct.phrase.head if isinstance(adjunct.phrase, NounPhrase) else None
    if (
        adjunct.role is Role.IN
        and isinstance(name, Name)
        and name.kind != "span"
        and adjunct.phrase == NounPhrase(name)
    ):
        return replace(adjunct, phrase=NounPhrase("state", names=(name,)))
    return adjunct


def _deed(clause: Clause, act: Acting) -> Clause:
    subject = clause.subject
    present = clause.tense is Tense.PRESENT and not clause.progressive and clause.modal is None
    if act.verb in _STANDING and act.passive and present and not any(o.role is Role.BY for o in clause.adjuncts):
        return replace(clause, predicate=Being(Adjective(_STANDING[act.verb])))
    if act.verb == "skip_track" and subject is not None and kind_of(subject) in {"event", "data", "measure"}:
        tense = Tense.PERFECT if clause.tense is Tense.PAST else clause.tense
        return replace(clause, predicate=Acting("skip", passive=True), tense=tense)
    obj = act.obj
    tried = tuple(one for one in clause.adjuncts if one.role is Role.FROM and kind_of(one.phrase) == "place")
    if act.verb == "fail" and tried and isinstance(subject, NounPhrase) and not subject.adjuncts:
        counted = tried[0].phrase.amount if isinstance(tried[0].phrase, NounPhrase) else None
        if kind_of(subject) == "event" and (counted is None or not counted.total):
            return replace(without(clause, tried), subject=replace(subject, adjuncts=tried))
    if act.verb == "find" and not act.passive and kind_of(obj) == "event" and not (clause.negated or clause.modal):
        return replace(clause, predicate=replace(act, verb="discover"))
    if act.verb in {"see", "find"} and act.passive and not clause.negated and clause.modal is None:
        return replace(clause, predicate=replace(act, verb="detect"))
    certificate = isinstance(subject, NounPhrase) and subject.head == "certificate"
    if act.verb in {"serve", "return"} and act.passive and certificate:
        raise UnsayableError("what is shown to clients")
    limit = obj.head if isinstance(obj, NounPhrase) and isinstance(obj.head, Name) else None
    if act.verb == "reach" and limit is not None and kind_of(subject) in {"measure", "resource"} and not act.passive:
        return replace(clause, predicate=replace(act, verb="hit"))
    if act.verb == "take" and any(one.role is Role.FOR for one in (*clause.adjuncts, *_adjuncts(obj))):
        raise UnsayableError("how long something takes for something")
    if act.verb == "load" and kind_of(obj) == "event":
        raise UnsayableError("a load read as a verb")
    if act.verb == "drop_table" and isinstance(obj, Amount):
        raise UnsayableError("a value that is dropped")
    unknown = isinstance(obj, NounPhrase) and isinstance(obj.head, Name) and obj.amount is not None
    if act.verb == "restart_obj" and unknown:
        raise UnsayableError("so many of a word of the source")
    part = obj.participle if isinstance(obj, NounPhrase) else None
    if act.verb == "have" and part is not None and isinstance(obj, NounPhrase):
        lasting = tuple(one for one in part.adjuncts if one.role is Role.DURATION)
        done = without(part, lasting)
        whole = replace(act, obj=replace(obj, participle=done))
        return replace(clause, predicate=whole, adjuncts=(*clause.adjuncts, *lasting))
    if act.verb == "fail_to" and act.content is not None:
        lasting = tuple(one for one in act.content.adjuncts if one.role is Role.DURATION)
        rest = tuple(one for one in act.content.adjuncts if one not in lasting)
        inner = replace(act.content, adjuncts=rest)
        return replace(clause, predicate=replace(act, content=inner), adjuncts=(*clause.adjuncts, *lasting))
    if act.verb == "exceed" and isinstance(obj, Amount) and not obj.unit and isinstance(subject, NounPhrase):
        return replace(clause, subject=_lost_share(subject))
    if act.verb == "hold" and isinstance(obj, Amount) and clause.tense is Tense.PAST and not clause.negated:
        return replace(clause, tense=Tense.PERFECT)
    if isinstance(obj, NounPhrase) and obj.head == "access" and act.verb in _GIVEN and not obj.modifiers:
        return replace(clause, predicate=replace(act, obj=replace(obj, head="access_right")))
    if isinstance(obj, NounPhrase) and act.verb == "flush" and not act.obliques:
        goals = tuple(one for one in obj.adjuncts if one.role is Role.TO)
        if len(goals) == 1 and isinstance(goals[0].phrase, NounPhrase):
            kept = tuple(one for one in obj.adjuncts if one not in goals)
            moved_act = replace(act, obj=replace(obj, adjuncts=kept), obliques=(("to", goals[0].phrase),))
            return replace(clause, predicate=moved_act)
    if isinstance(obj, NounPhrase) and not act.passive:
        shown = tuple(one for one in obj.adjuncts if one.role is Role.FROM and _on_panel(one))
        if shown:
            kept = tuple(one for one in obj.adjuncts if one not in shown)
            moved = tuple(replace(one, role=Role.IN) for one in shown)
            plain = replace(act, obj=replace(obj, adjuncts=kept))
            return replace(clause, predicate=plain, adjuncts=(*clause.adjuncts, *moved))
    return _split(clause, act)


def _adjuncts(phrase: object) -> tuple[Adjunct, ...]:
    return phrase.adjuncts if isinstance(phrase, NounPhrase) else ()


def _on_panel(adjunct: Adjunct) -> bool:
    return isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in _PANELS


def _split(clause: Clause, act: Acting) -> Clause:
    """Return "has A and no B" as two predicates: 有 A，且没有 B."""
    obj = act.obj
    if act.verb != "have" or not isinstance(obj, Coordination) or clause.more or clause.negated:
        return clause
    if not any(one.determiner is Determiner.NO for one in obj.items) or obj.conjunction != "and":
        return clause
    first, *others = obj.items
    bare = replace(clause, subject=None, adjuncts=(), links=(), adverbs=())
    more = tuple(replace(bare, predicate=replace(act, obj=one)) for one in others)
    return replace(clause, predicate=replace(act, obj=first), more=more)


_RESHAPERS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (Adjunct, _adjunct),
    (NounPhrase, _phrase),
    (Coordination, _shared),
    (Clause, _clause),
)
