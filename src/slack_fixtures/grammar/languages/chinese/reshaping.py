"""Trees as Chinese wants them: what an English or German sentence means rather than how it was put.

``reshaped`` turns a tree into one that the linearizer says well, and refuses readings that are none.
"""

from __future__ import annotations

import re
from dataclasses import replace

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
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.chinese.tables import DATES, NEAR_TIMES
from slack_fixtures.grammar.languages.eastern import (
    Changes,
    changed,
    head_of,
    kind_of,
    near_time,
    without,
)

_LIMITS = {"limit", "quota", "threshold", "budget", "capacity", "resource_limit", "rate_limit", "resource_quota"}
_TIME_UNITS = {"minute", "hour", "day", "week", "month", "year", "second"}
_POD_STATES = re.compile(r"(Pending|Terminating|Unknown|Init|Released|\w*BackOff|ContainerCreating|Evicted|NotReady)")
_GIVEN = {"have", "lose", "get", "need", "request", "require", "revoke", "retain"}
_STANDING = {"seal": "sealed", "lock": "locked", "disable": "disabled", "enable": "enabled"}
_PANELS = {"dashboard", "user_interface", "menu", "settings_page", "terminal_program", "command_line"}
_COUNTABLE = {"item", "entry", "record", "row", "product", "piece", "unit"}
_LOST_PERCENT = {"packet_drop", "packet_loss"}
_LIMITED = {Role.ABOVE, Role.BELOW, Role.AT}
_ENDING = {
    *("end", "exit", "finish", "terminate", "complete", "refuse", "reject", "deny", "cut_off", "fail", "crash", "stop"),
    "quit",
}
_SIZES = {"high", "low", "elevated", "excessive"}
_STORED_GIT = {"git", "helm", "terraform"}
_BARE_LOADS = {"deliver", "return", "finish", "complete", "import", "insert", "write", "run"}
_RUNNING = {"pod", "container", "job", "deployment", "instance", "task", "volume", "persistent_volume_claim"}
_DEEDS = {"restart", "reboot", "retry", "rollback", "failover"}
_CHANGES = {"increase", "decrease", "drop", "rise", "growth", "decline"}
_MADE_WHOLE = {"complete", "finish", "fail", "start", "stall", "run", "stop"}


def reshaped(sentence: Sentence) -> Sentence:
    """Return a sentence with every part as Chinese says it.

    Raises:
        UnsayableError: it is a reading that is none.
    """
    return changed(sentence, _RESHAPERS)


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
    daytime = adjunct.role is Role.IN and not phrase.adjectives
    if (adjunct.role in {Role.ON, Role.AT} or daytime) and phrase.head in DATES and not phrase.names:
        return replace(adjunct, role=Role.WHEN)
    if adjunct.role is Role.VIA and phrase.head in _LIMITS:
        return replace(adjunct, role=Role.BEYOND)
    if adjunct.role is Role.BELOW and phrase.head == "limit" and not phrase.modifiers and not phrase.adjectives:
        return replace(adjunct, phrase=replace(phrase, head="threshold"))
    name = phrase.head if isinstance(phrase.head, Name) else None
    if adjunct.role is Role.IN and name is not None and phrase == NounPhrase(name) and _POD_STATES.fullmatch(name.text):
        return replace(adjunct, phrase=NounPhrase("state", names=(name,)))
    lasting = adjunct.role in {Role.SINCE, Role.DURATION} and phrase.head in _TIME_UNITS
    bare = replace(phrase, determiner=Determiner.NONE)
    some = phrase.determiner in {Determiner.NONE, Determiner.SEVERAL} and bare == NounPhrase(phrase.head, Number.PLURAL)
    if lasting and some and isinstance(phrase.head, str):
        return Adjunct(Role.DURATION, Amount("数", phrase.head))
    amount = phrase.amount if adjunct.role is Role.DURATION and kind_of(phrase) == "unit" else None
    if amount is not None and phrase == NounPhrase(phrase.head, phrase.number, amount=amount):
        return replace(adjunct, phrase=replace(amount, unit=str(phrase.head)))  # "for two business days"
    return adjunct


# --- phrases --------------------------------------------------------------------------------------------------------


def _phrase(phrase: NounPhrase) -> NounPhrase:
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


def _near_time(phrase: NounPhrase) -> NounPhrase:
    """Return "this week", "last night's" as 本周, 昨晚的."""
    text = NEAR_TIMES.get(near_time(phrase))
    return phrase if text is None else NounPhrase(Name(text))


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


def _said(clause: Clause) -> tuple[NounPhrase | None, object]:
    """Return what something is said of and what it is said to be; None of what is not told so."""
    being, subject = clause.predicate, clause.subject
    told = isinstance(being, Being) and isinstance(subject, NounPhrase)
    return (subject, being.complement) if told else (None, None)  # type: ignore[return-value, union-attr]


def _being(clause: Clause, complement: Adjunct | NounPhrase) -> Clause:
    assert isinstance(clause.predicate, Being)
    return replace(clause, predicate=replace(clause.predicate, complement=complement))


def _value_of_its_own(clause: Clause) -> Clause:
    """Say "latency is above 2 s for ⟨1⟩" of the latency of ⟨1⟩."""
    subject, said = _said(clause)
    if subject is None or not isinstance(said, Adjunct) or said.role not in _LIMITED or kind_of(subject) != "measure":
        return clause
    if subject.adjuncts or subject.of is not None or subject.determiner is not Determiner.NONE:
        return clause
    own = tuple(one for one in clause.adjuncts if one.role is Role.BETWEEN or _is_owner(one))
    return replace(without(clause, own), subject=_owned(subject, own[0])) if len(own) == 1 else clause


def _refuse_too_much(clause: Clause) -> None:
    subject, said = _said(clause)
    if subject is not None and isinstance(said, Adjective) and said.degree == "too":
        whose = (*subject.adjuncts, *clause.adjuncts)
        if any(one.role is Role.FOR and kind_of(one.phrase) == "event" for one in whose):
            raise UnsayableError("too much for something")


def _as_rate(clause: Clause) -> Clause:
    """Say "the rate is 5 per second" as that value."""
    subject, said = _said(clause)
    per = tuple(one for one in clause.adjuncts if one.role is Role.PER)
    if not per or not isinstance(said, Amount) or kind_of(subject) != "measure":
        return clause
    return _being(without(clause, per), NounPhrase(amount=said, adjuncts=per))


def _left_over(clause: Clause) -> Clause:
    """Say "5 slots are left" as what remains."""
    subject, said = _said(clause)
    counted = subject is not None and subject.amount and subject.head
    if said != Adjective("left") or not counted or clause.negated or clause.modal:
        return clause
    return replace(clause, predicate=Acting("remain_left"))


def _in_state(clause: Clause) -> Clause:
    """Say "stuck in Pending", "pods are in CrashLoopBackOff" with the word 状态."""
    subject, said = _said(clause)
    if said == Adjective("stuck"):
        return replace(clause, adjuncts=tuple(_as_state(one) for one in clause.adjuncts))
    running = subject is not None and subject.head in _RUNNING and isinstance(said, Adjunct)
    return _being(clause, _as_state(said)) if running and isinstance(said, Adjunct) else clause


def _as_of_now(clause: Clause) -> Clause:
    """Say "the last value was 5" as what it is."""
    subject, said = _said(clause)
    last = subject is not None and {"last", "latest"} & {one.concept for one in subject.adjectives}
    if not last or not isinstance(said, Amount) or clause.tense is not Tense.PAST:
        return clause
    return replace(clause, tense=Tense.PRESENT)


def _counted(clause: Clause) -> Clause:
    """Say "the backlog is ⟨1⟩ messages" as so many of them."""
    subject, said = _said(clause)
    if kind_of(subject) != "measure" or not isinstance(said, NounPhrase):
        return clause
    share = said.amount is not None and said.amount.unit == "percent" and kind_of(said.of) == "measure"
    if not said.head and said.of and not share:
        raise UnsayableError("a value that is a share of things")
    number = said.modifiers[0] if len(said.modifiers) == 1 and said.number is Number.PLURAL else None
    if not isinstance(number, Name) or number.kind != "span" or said.amount or not isinstance(said.head, str):
        return clause
    return _being(clause, replace(said, modifiers=(), amount=Amount(number.text)))


def _number_of_things(clause: Clause) -> Clause:
    """Say "requests per second are high" of their number."""
    subject, said = _said(clause)
    if subject is None or subject.number is not Number.PLURAL or subject.amount or kind_of(subject) in {"measure", ""}:
        return clause
    placed = isinstance(said, Adjunct) and said.role in _LIMITED
    sized = isinstance(said, Adjective) and said.concept in _SIZES
    rates = tuple(one for one in subject.adjuncts if one.role is Role.PER)
    if not rates or not (placed or sized) or subject.determiner not in {Determiner.NONE, Determiner.DEFINITE}:
        return clause
    return replace(clause, subject=NounPhrase("number", of=without(subject, rates), adjuncts=rates))


def _lost(clause: Clause) -> Clause:
    """Say "packet loss is 5 %" of its rate."""
    act, (subject, said) = clause.predicate, _said(clause)
    if isinstance(act, Acting) and act.verb == "exceed" and isinstance(clause.subject, NounPhrase):
        subject, said = clause.subject, act.obj
    value = said.phrase if isinstance(said, Adjunct) and said.role in _LIMITED else said
    if subject is None or not isinstance(value, Amount) or value.unit:
        return clause
    return replace(clause, subject=_lost_share(subject))


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


def _with_what(clause: Clause) -> Clause:
    """Say "exited with code 1" as 以代码 1 退出, "refused with 413" as 因 413."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in _ENDING:
        return clause
    role = Role.DUE_TO if act.passive else Role.MEANS
    return replace(
        clause,
        adjuncts=tuple(
            replace(one, role=role) if one.role is Role.WITH and _is_result(one.phrase) else one
            for one in clause.adjuncts
        ),
    )


def _is_result(phrase: object) -> bool:
    """Return whether it is a code, a status or a warning."""
    if isinstance(phrase, Amount):
        return not phrase.unit
    named = isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name)
    return named or head_of(phrase) in {"warning", "error", "code", "exit_code", "status", "status_code", "error_code"}


def _outside_hours(clause: Clause) -> Clause:
    """Say "rerun the job outside business hours" of when to run it."""
    act = clause.predicate
    if not isinstance(act, Acting) or not isinstance(act.obj, NounPhrase) or act.passive:
        return clause
    hours = tuple(one for one in act.obj.adjuncts if one.role is Role.OUTSIDE)
    plain = replace(act, obj=without(act.obj, hours))
    return replace(clause, predicate=plain, adjuncts=(*clause.adjuncts, *hours)) if hours else clause


def _refuse_scheduled(clause: Clause) -> None:
    act = clause.predicate
    if isinstance(act, Acting) and act.verb == "schedule" and any(one.role is Role.FOR for one in clause.adjuncts):
        raise UnsayableError("what is scheduled for something")


def _standing(clause: Clause) -> Clause:
    """Say "the vault is sealed" as how it is."""
    act = clause.predicate
    present = clause.tense is Tense.PRESENT and not clause.progressive and clause.modal is None
    if not isinstance(act, Acting) or act.verb not in _STANDING or not act.passive or not present:
        return clause
    if any(one.role is Role.BY for one in clause.adjuncts):
        return clause
    return replace(clause, predicate=Being(Adjective(_STANDING[act.verb])))


def _by_company(clause: Clause) -> Clause:
    """Choose the verb by what it is done to: problems are 检测到, a limit ⟨1⟩ is 达到."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting):
        return clause
    plain, limit = not clause.negated and clause.modal is None, isinstance(_name_of(act.obj), Name)
    if act.verb == "find" and not act.passive and kind_of(act.obj) == "event" and plain:
        return replace(clause, predicate=replace(act, verb="discover"))
    if act.verb in {"see", "find"} and act.passive and plain:
        return replace(clause, predicate=replace(act, verb="detect"))
    if act.verb == "reach" and limit and kind_of(subject) in {"measure", "resource"} and not act.passive:
        return replace(clause, predicate=replace(act, verb="hit"))
    return clause


def _name_of(phrase: object) -> Name | None:
    """Return the name that a phrase is, None for other phrases."""
    return phrase.head if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) else None


def _skipped(clause: Clause) -> Clause:
    """Say "the run skipped" as what was done to it."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting) or act.verb != "skip_track" or kind_of(subject) not in {"event", "data", "measure"}:
        return clause
    tense = Tense.PERFECT if clause.tense is Tense.PAST else clause.tense
    return replace(clause, predicate=Acting("skip", passive=True), tense=tense)


def _tried_from(clause: Clause) -> Clause:
    """Say "checks failed from 3 regions" of the checks from there."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting) or act.verb != "fail" or not isinstance(subject, NounPhrase) or subject.adjuncts:
        return clause
    tried = tuple(one for one in clause.adjuncts if one.role is Role.FROM and kind_of(one.phrase) == "place")
    counted = tried[0].phrase.amount if tried and isinstance(tried[0].phrase, NounPhrase) else None
    if not tried or kind_of(subject) != "event" or (counted is not None and counted.total):
        return clause
    return replace(without(clause, tried), subject=replace(subject, adjuncts=tried))


def _refuse_deed(clause: Clause) -> None:
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting):
        return
    obj = act.obj
    if act.verb in {"serve", "return"} and act.passive and head_of(subject) == "certificate":
        raise UnsayableError("what is shown to clients")
    if act.verb == "take" and any(one.role is Role.FOR for one in (*clause.adjuncts, *_adjuncts(obj))):
        raise UnsayableError("how long something takes for something")
    if act.verb == "load" and kind_of(obj) == "event":
        raise UnsayableError("a load read as a verb")
    if act.verb == "drop_table" and isinstance(obj, Amount):
        raise UnsayableError("a value that is dropped")
    if act.verb == "restart_obj" and isinstance(obj, NounPhrase) and _name_of(obj) and obj.amount is not None:
        raise UnsayableError("so many of a word of the source")


def _lasting_outside(clause: Clause) -> Clause:
    """Say "has had errors pending for 5 minutes", "failed to sync for 5 minutes" with the time of the whole."""
    act = clause.predicate
    if not isinstance(act, Acting):
        return clause
    if act.verb == "fail_to" and act.content is not None:
        lasting = tuple(one for one in act.content.adjuncts if one.role is Role.DURATION)
        whole = replace(act, content=without(act.content, lasting))
        return replace(clause, predicate=whole, adjuncts=(*clause.adjuncts, *lasting))
    part = act.obj.participle if isinstance(act.obj, NounPhrase) else None
    if act.verb != "have" or part is None or not isinstance(act.obj, NounPhrase):
        return clause
    lasting = tuple(one for one in part.adjuncts if one.role is Role.DURATION)
    whole = replace(act, obj=replace(act.obj, participle=without(part, lasting)))
    return replace(clause, predicate=whole, adjuncts=(*clause.adjuncts, *lasting))


def _held(clause: Clause) -> Clause:
    """Say "held 5 GB" as what it holds by now."""
    act = clause.predicate
    held = isinstance(act, Acting) and act.verb == "hold" and isinstance(act.obj, Amount)
    if not held or clause.tense is not Tense.PAST or clause.negated:
        return clause
    return replace(clause, tense=Tense.PERFECT)


def _right_of_access(clause: Clause) -> Clause:
    """Say "has access" as having the right."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) and act.verb in _GIVEN else None
    if not isinstance(act, Acting) or not isinstance(obj, NounPhrase) or obj.head != "access" or obj.modifiers:
        return clause
    return replace(clause, predicate=replace(act, obj=replace(obj, head="access_right")))


def _flushed_to(clause: Clause) -> Clause:
    """Say "flush the chunks to the store" with the goal at the verb."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "flush" or act.obliques or not isinstance(act.obj, NounPhrase):
        return clause
    goals = tuple(one for one in act.obj.adjuncts if one.role is Role.TO)
    if len(goals) != 1 or not isinstance(goals[0].phrase, NounPhrase):
        return clause
    return replace(clause, predicate=replace(act, obj=without(act.obj, goals), obliques=(("to", goals[0].phrase),)))


def _done_there(clause: Clause) -> Clause:
    """Say "enable the port from the dashboard" as done there."""
    act = clause.predicate
    if not isinstance(act, Acting) or not isinstance(act.obj, NounPhrase) or act.passive:
        return clause
    shown = tuple(one for one in act.obj.adjuncts if one.role is Role.FROM and head_of(one.phrase) in _PANELS)
    moved = tuple(replace(one, role=Role.IN) for one in shown)
    plain = replace(act, obj=without(act.obj, shown))
    return replace(clause, predicate=plain, adjuncts=(*clause.adjuncts, *moved)) if shown else clause


def _adjuncts(phrase: object) -> tuple[Adjunct, ...]:
    return phrase.adjuncts if isinstance(phrase, NounPhrase) else ()


def _split(clause: Clause) -> Clause:
    """Return "has A and no B" as two predicates: 有 A，且没有 B."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) else None
    if (
        not isinstance(act, Acting)
        or act.verb != "have"
        or not isinstance(obj, Coordination)
        or clause.more
        or clause.negated
    ):
        return clause
    if not any(one.determiner is Determiner.NO for one in obj.items) or obj.conjunction != "and":
        return clause
    first, *others = obj.items
    bare = replace(clause, subject=None, adjuncts=(), links=(), adverbs=())
    more = tuple(replace(bare, predicate=replace(act, obj=one)) for one in others)
    return replace(clause, predicate=replace(act, obj=first), more=more)


def _orders(sentence: Sentence) -> Sentence:
    """Say "check the log, and skip nothing" as two orders."""
    clause = sentence.body
    if sentence.kind is not SentenceKind.ORDER or not isinstance(clause, Clause) or clause.more:
        return sentence
    further = tuple(one for one in clause.links if _is_order(one) and one.kind is LinkKind.AND)
    more = tuple(one.clause for one in further if isinstance(one.clause, Clause))
    rest = tuple(one for one in clause.links if one not in further)
    return replace(sentence, body=replace(clause, more=more, links=rest)) if further else sentence


def _is_order(link: Link) -> bool:
    inner = link.clause
    return isinstance(inner, Clause) and inner.subject is None and not (inner.links or inner.more)


def _of_any(clause: Clause) -> Clause:
    """Say "a restart does not help" of any restart: 重启没有帮助."""
    subject, act = clause.subject, clause.predicate
    doing = isinstance(act, Acting) and not act.passive and clause.tense in {Tense.PRESENT, Tense.FUTURE}
    if not doing or not isinstance(subject, NounPhrase) or subject.head not in _DEEDS:
        return clause
    if subject.determiner is not Determiner.INDEFINITE or clause.progressive:
        return clause
    return replace(clause, subject=replace(subject, determiner=Determiner.NONE))


_RESHAPERS: Changes = (
    (Adjunct, _adjunct),
    (NounPhrase, _refuse_phrase),
    (NounPhrase, _phrase),
    (NounPhrase, _near_time),
    (Coordination, _shared),
    *(
        (Clause, step)
        for step in (
            *(_refuse_clause, _until, _of_any),
            *(_value_of_its_own, _refuse_too_much, _as_rate, _left_over, _in_state, _as_of_now, _counted),
            *(_number_of_things, _lost),
            *(
                _outside_hours,
                _with_what,
                _standing,
                _skipped,
                _tried_from,
                _by_company,
                _refuse_deed,
                _lasting_outside,
                _held,
            ),
            *(_right_of_access, _flushed_to, _done_there, _split),
        )
    ),
    (Sentence, _orders),
)
