"""Clauses that Polish says with another verb, state or tense: "latency doubled" is "opóźnienie się podwoiło"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Name,
    NounPhrase,
    Number,
    Role,
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages.polish.rewording import charge_of
from slack_fixtures.grammar.languages.polish.tables import AMOUNTS, FOCUS, LEVELS, LOOKING, RIGHTS, STATES
from slack_fixtures.grammar.languages.polish.trees import (
    IN_A_ROW,
    is_by_agent,
    is_short,
    is_span,
    is_time,
    is_trouble,
    kind_of,
)

_ENDING = frozenset({"end", "finish", "complete"})
_TROUBLE = frozenset({"error", "failure", "timeout", "exception", "warning", "server_error", "client_error"})
_DONE = {"lost": "lose", "detected": "detect", "missed": "miss"}
_FINISHED = {Tense.PAST, Tense.PERFECT}
_AWAITING = {LinkKind.BEFORE, LinkKind.UNTIL, LinkKind.WHEN}
_RUNS = frozenset({"job", "task", "process", "query", "request", "call", "transaction", "check", "test"})
_DISKS = frozenset({"disk", "hard_disk", "drive", "storage"})
_REPEATED = frozenset(
    ["update", "refresh", "vacuum", "compact", "archive", "process", "renew", "test", "delete", "publish", "validate"]
)  # what is done again and again
_GOING_ON = frozenset({"match", "progress", "respond", "answer", "reply", "report", "advance", "accept"})
_TOLD = frozenset({"detail", "information", "instruction", "documentation", "step"})
_REFUSING = frozenset({"load", "start", "open", "connect", "boot", "respond", "sync", "work", "play", "mount", "close"})
_MULTIPLYING = frozenset({"double_self", "triple", "quadruple", "halve", "say_double"})
_SPANNING = frozenset({"session", "connection", "tunnel"})  # what has another end


def recast(clause: Clause) -> Clause:
    """Return a clause with the verb, the state and the tense that Polish has for what is meant."""
    for first in _FIRST:
        clause = first(clause)
    for of_act in _ACTS:
        if isinstance(clause.predicate, Acting):
            clause = of_act(clause, clause.predicate)
    for of_state in _STATES:
        if isinstance(clause.predicate, Being):
            clause = of_state(clause, clause.predicate)
    for last in _LAST:
        clause = last(clause)
    return clause


def _lasts(clause: Clause) -> bool:
    return any(map(is_time, clause.adjuncts))


# --- whatever is said -------------------------------------------------------------------------------------------------


def _not_all(clause: Clause) -> Clause:
    """Not on every node is not on some of them."""
    return replace(clause, adjuncts=tuple(map(_some_of, clause.adjuncts))) if clause.negated else clause


def _some_of(adjunct: Adjunct) -> Adjunct:
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase) or phrase.determiner is not Determiner.EACH or adjunct.role is Role.EVERY:
        return adjunct
    return replace(adjunct, phrase=replace(phrase, determiner=Determiner.SOME, number=Number.PLURAL))


def _in_a_row(clause: Clause) -> Clause:
    if IN_A_ROW not in clause.adverbs:
        return clause
    others = tuple(one for one in clause.adverbs if one != IN_A_ROW)
    if _lasts(clause):
        return replace(clause, adverbs=others)
    if any(isinstance(one, Amount) for one in walk(clause)):
        return clause
    return replace(clause, adverbs=tuple("repeatedly" if one == IN_A_ROW else one for one in clause.adverbs))


def _awaited(clause: Clause) -> Clause:
    """What is still to come is told in the future: "before the rebuild is complete", "if it does not go away"."""
    if clause.tense in _FINISHED:
        return clause
    order = clause.subject is None
    return replace(clause, links=tuple(_to_come(link, order=order) for link in clause.links))


def _to_come(link: Link, *, order: bool) -> Link:
    clause = link.clause
    act = clause.predicate if isinstance(clause, Clause) else None
    if not isinstance(clause, Clause) or not isinstance(act, Acting | Being):
        return link
    if clause.tense is Tense.PERFECT and link.kind in _AWAITING and not (clause.negated or clause.modal):
        return replace(link, clause=replace(clause, tense=Tense.FUTURE))
    pending = order and link.kind is LinkKind.IF and clause.negated and clause.tense is Tense.PRESENT
    if not isinstance(act, Acting) or clause.progressive or clause.modal or act.passive or act.content:
        return link
    if pending and act.verb not in STATES:
        return replace(link, clause=replace(clause, tense=Tense.FUTURE))
    return link


def _ahead(clause: Clause) -> Clause:
    """Tell a condition of something to come in the future: "jeśli lider ulegnie awarii"."""
    coming = any(one.tense is Tense.FUTURE for one in (clause, *clause.more))
    told = coming or clause.modal is Modal.MAY
    links = (_in_future(link, coming=coming) if told or _is_your_deed(link) else link for link in clause.links)
    return replace(clause, links=tuple(links))


def _is_your_deed(link: Link) -> bool:
    return isinstance(link.clause, Clause) and link.clause.subject == NounPhrase(pronoun="you")


def _in_future(link: Link, *, coming: bool) -> Link:
    clause = link.clause
    ahead = link.kind in {LinkKind.IF, LinkKind.WHEN}
    if not ahead or not isinstance(clause, Clause) or clause.tense is not Tense.PRESENT:
        return link
    act = clause.predicate
    if clause.progressive or clause.modal or (isinstance(act, Acting) and (act.verb in STATES or act.content)):
        return link
    if not isinstance(act, Acting | Being) or (isinstance(act, Being) and (act.remain or not coming)):
        return link
    return replace(link, clause=replace(clause, tense=Tense.FUTURE))


def _detected(clause: Clause) -> Clause:
    """Say "there were errors detected" with the verb alone."""
    there = clause.predicate
    phrase = there.phrase if isinstance(there, Existing) else None
    if not isinstance(phrase, NounPhrase) or clause.modal or clause.negated:
        return clause
    others = tuple(one for one in phrase.adjectives if one.concept not in {"detected", "discovered"})
    work = phrase.participle
    seen = work is not None and is_short(work) and work.predicate == Acting("detect", passive=True)
    if not (seen or others != phrase.adjectives):
        return clause
    if phrase.determiner not in {Determiner.NONE, Determiner.INDEFINITE}:
        return clause
    found = replace(phrase, adjectives=others, participle=None if seen else work)
    return replace(clause, subject=found, predicate=Acting("detect", passive=True), tense=Tense.PERFECT)


# --- what somebody or something does ----------------------------------------------------------------------------------


def _is_left(clause: Clause, act: Acting) -> Clause:
    if act != Acting("remain_left") or not clause.progressive or clause.modal:
        return clause
    return replace(clause, predicate=Being(Adjective("remaining")), progressive=False)


def _ends_in_timeout(clause: Clause, act: Acting) -> Clause:
    """What ends in a timeout ends in no limit; requests end in errors and do not lead to them."""
    spent = act.obliques[0][1] if act.verb == "result_in" and act.obliques else None
    if not isinstance(spent, NounPhrase) or spent.head not in _TROUBLE:
        return clause
    subject = clause.subject
    who = subject.of if isinstance(subject, NounPhrase) and not subject.head and subject.of is not None else subject
    verb = "say_end" if isinstance(who, NounPhrase) and who.head in _RUNS else act.verb
    end = replace(spent, head="timeout_event") if spent.head == "timeout" else spent
    ended = tuple((name, end) for name, _ in act.obliques)
    return replace(clause, predicate=replace(act, verb=verb, obliques=ended))


def _doubles(clause: Clause, act: Acting) -> Clause:
    done = act.verb == "double" and act.passive and clause.tense in _FINISHED and not clause.modal
    if not done or any(map(is_by_agent, clause.adjuncts)):
        return clause
    return replace(clause, predicate=Acting("say_double"), tense=Tense.PAST)


def _did_not_begin(clause: Clause, act: Acting) -> Clause:
    """An export that did not run, or failed to, did not begin."""
    subject, told = clause.subject, act.content.predicate if act.content is not None else None
    if act.verb == "fail_to" and act.content is not None and isinstance(told, Acting) and told.verb == "run":
        begun = replace(act.content, predicate=replace(told, verb="start"))
        return replace(clause, predicate=replace(act, content=begun))
    happening = isinstance(subject, NounPhrase) and not subject.pronoun and kind_of(subject) == "event"
    past = act == Acting("run") and clause.tense is Tense.PAST and not clause.modal and happening
    lasting = act.verb == "run" and _lasts(clause) and clause.tense is Tense.PERFECT and not clause.progressive
    return replace(clause, predicate=replace(act, verb="start")) if clause.negated and (past or lasting) else clause


def _runs_out(clause: Clause, act: Acting) -> Clause:
    subject, spent = clause.subject, act.obliques[0][1] if act.obliques else None
    if act.verb not in {"run_low_on", "run_out_of"} or not isinstance(spent, NounPhrase):
        return clause
    if spent.head in _DISKS:
        space = replace(spent, head="disk_space", number=Number.SINGULAR)
        return replace(clause, predicate=replace(act, obliques=((act.obliques[0][0], space),)))
    used = isinstance(subject, NounPhrase) and kind_of(subject) in {"data", "resource", "thing", "measure"}
    if is_span(spent) and used and act.verb == "run_low_on":
        place = Adjunct(Role.ON, spent)  # "inodes running low on …"
        return replace(clause, predicate=Acting("run_out"), adjuncts=(place, *clause.adjuncts))
    if act.verb == "run_out_of" and subject is None and clause.progressive:  # "Running out of space"
        return replace(clause, subject=spent, predicate=Acting("run_out"))
    return clause


def _ends_in_trouble(clause: Clause, act: Acting) -> Clause:
    inside = [one for one in clause.adjuncts if one.role is Role.IN and _is_failure(one)]
    if act.verb not in _ENDING or not inside or not isinstance(inside[0].phrase, NounPhrase):
        return clause
    end = inside[0].phrase
    end = replace(end, head="timeout_event") if end.head == "timeout" else end
    rest = tuple(one for one in clause.adjuncts if one is not inside[0])
    return replace(clause, predicate=Acting("end", obliques=(("in", end),)), adjuncts=rest)


def _is_failure(adjunct: Adjunct) -> bool:
    head = adjunct.phrase.head if isinstance(adjunct.phrase, NounPhrase) else ""
    return isinstance(head, str) and (head in _TROUBLE or head.endswith("_error"))


def _waits_for_lack(clause: Clause, act: Acting) -> Clause:
    """What waits "for lack of memory" waits because of it."""
    lacking = act.obliques[0][1] if act.verb == "wait_for" and act.obliques else None
    if not isinstance(lacking, NounPhrase) or lacking.head != "lack":
        return clause
    return replace(clause, predicate=Acting("wait"), adjuncts=(Adjunct(Role.DUE_TO, lacking), *clause.adjuncts))


def _is_paused(clause: Clause, act: Acting) -> Clause:
    """What paused and is no program was paused."""
    subject = clause.subject
    paused = act.verb == "pause" and clause.tense in _FINISHED and not clause.progressive
    if not paused or not isinstance(subject, NounPhrase) or kind_of(subject) in {"software", "machine"}:
        return clause
    return replace(clause, predicate=Acting("pause_obj", passive=True))


def _approaches(clause: Clause, act: Acting) -> Clause:
    reaching = act.verb == "reach" and clause.progressive and not act.passive
    return replace(clause, predicate=replace(act, verb="approach")) if reaching else clause


def _is_no_longer_done(clause: Clause, act: Acting) -> Clause:
    over = act.passive and "no_longer" in clause.adverbs and clause.tense in _FINISHED
    return replace(clause, tense=Tense.PRESENT, progressive=True) if over else clause


def _misses(clause: Clause, act: Acting) -> Clause:
    """An agreement that is missed is broken, a target is not reached; what missed its schedule did not start by it."""
    told = act.obj.head if isinstance(act.obj, NounPhrase) else ""
    if act.verb not in {"miss", "miss_target"} or act.passive or act.obj is None:
        return clause
    if told == "service_level_agreement":
        return replace(clause, predicate=replace(act, verb="breach"))
    if act.verb == "miss_target" and not clause.negated and not clause.modal:
        return replace(clause, predicate=replace(act, verb="reach"), negated=True)
    if told != "schedule" or clause.negated:
        return clause
    started = replace(clause, predicate=Acting("start"), negated=True)
    return replace(started, adjuncts=(Adjunct(Role.ON, act.obj), *clause.adjuncts))


def _has_none_left(clause: Clause, act: Acting) -> Clause:
    """What "has no server left" no longer has one."""
    obj = act.obj
    if act.verb != "have" or not isinstance(obj, NounPhrase) or obj.determiner is not Determiner.NO or clause.negated:
        return clause
    if obj.adjectives not in {(Adjective("left"),), (Adjective("remaining"),)}:
        return clause
    none = replace(obj, determiner=Determiner.NONE, adjectives=())
    return replace(clause, predicate=replace(act, obj=none), adverbs=(*clause.adverbs, "no_longer"))


def _comes_back_with(clause: Clause, act: Acting) -> Clause:
    """What "comes back with a 403" answers so."""
    with_what = [one.phrase for one in clause.adjuncts if one.role is Role.WITH]
    answer = with_what[0] if act.verb == "come_back" and with_what else None
    said = isinstance(answer, NounPhrase) and (isinstance(answer.head, Name) or answer.head in _TROUBLE)
    return replace(clause, predicate=Acting("respond")) if said else clause


def _is_allowed(clause: Clause, act: Acting) -> Clause:
    """A right "to create tags" is one of that kind, no aim of what is done."""
    aims = tuple(one for one in clause.adjuncts if one.role is Role.PURPOSE)
    if not aims or not isinstance(act.obj, NounPhrase) or act.obj.head not in RIGHTS:
        return clause
    rest = tuple(one for one in clause.adjuncts if one not in aims)
    told = replace(act.obj, adjuncts=(*act.obj.adjuncts, *aims))
    return replace(clause, predicate=replace(act, obj=told), adjuncts=rest)


def _reaches_value(clause: Clause, act: Acting) -> Clause:
    """A number reaches a limit that is named, it does not get in touch with it."""
    subject = clause.subject
    measured = isinstance(subject, NounPhrase) and kind_of(subject) in {"measure", "resource"}
    told = act.verb in {"reach", "get_through_to"} and not act.passive
    return replace(clause, predicate=replace(act, verb="say_reach")) if measured and told else clause


def _has_not_managed(clause: Clause, act: Acting) -> Clause:
    """What has not managed to do something for days cannot do it since then."""
    content = act.content
    lasting = content is not None and any(map(is_time, (*clause.adjuncts, *content.adjuncts)))
    if act.verb != "manage_to" or not lasting or content is None or content.more or not clause.negated:
        return clause
    told = replace(clause, predicate=content.predicate, modal=Modal.CAN)
    return replace(told, adverbs=(*clause.adverbs, *content.adverbs), adjuncts=(*content.adjuncts, *clause.adjuncts))


def _keeps(clause: Clause, act: Acting) -> Clause:
    """What keeps running still runs."""
    content = act.content
    if act.verb != "keep_ing" or content is None or content.more or content.negated or clause.negated:
        return clause
    told = replace(clause, predicate=content.predicate, progressive=clause.modal is None)
    lasts = isinstance(content.predicate, Acting) and content.predicate.verb in STATES | {"grow", "use", "accept"}
    adverbs = ("still" if lasts else "constantly", *clause.adverbs, *content.adverbs)
    return replace(told, adverbs=adverbs, adjuncts=(*content.adjuncts, *clause.adjuncts))


def _is_active(clause: Clause, act: Acting) -> Clause:
    firing = act.verb == "fire" and clause.progressive and not clause.modal
    return replace(clause, predicate=Being(Adjective("active")), progressive=False) if firing else clause


def _still_does_not_match(clause: Clause, act: Acting) -> Clause:
    lasting = _lasts(clause) and clause.negated and clause.tense is Tense.PERFECT and act.verb in _GOING_ON
    return replace(clause, tense=Tense.PRESENT, progressive=True) if lasting else clause


def _is_connected(clause: Clause, act: Acting) -> Clause:
    connected = act.verb in {"connect", "connect_obj"} and act.passive and clause.tense is Tense.PRESENT
    if not connected or clause.modal:
        return clause
    return replace(clause, predicate=Being(Adjective("connected")), progressive=False)


def _says_how(clause: Clause, act: Acting) -> Clause:
    """What tells how something was done belongs to what is said: "make sure that it is closed safely"."""
    single = bool(clause.adverbs) and clause.adverbs[0] in FOCUS and act.content is not None
    if single and act.content is not None and act.content.subject is None and clause.adjuncts:  # "only over this path"
        told = replace(act.content, adverbs=clause.adverbs, adjuncts=(*act.content.adjuncts, *clause.adjuncts))
        return replace(clause, predicate=replace(act, content=told), adverbs=(), adjuncts=())
    manner = len(clause.adverbs) == 1 and lexicon.concept("adverbs", clause.adverbs[0]).kind == "manner"
    if not manner or not act.verb.endswith("_that") or act.content is None:
        return clause
    told = replace(act.content, adverbs=(*act.content.adverbs, *clause.adverbs))
    return replace(clause, predicate=replace(act, content=told), adverbs=())


def _looks_for(clause: Clause, act: Acting) -> Clause:
    """What the logs are checked for is no part of the logs."""
    if act.verb not in LOOKING or not isinstance(act.obj, NounPhrase):
        return clause
    sought = tuple(one for one in act.obj.adjuncts if one.role is Role.FOR and is_trouble(one))
    rest = tuple(one for one in act.obj.adjuncts if one not in sought)
    act = replace(act, obj=replace(act.obj, adjuncts=rest))
    return replace(clause, predicate=act, adjuncts=(*sought, *clause.adjuncts))


def _seen_for(clause: Clause, act: Acting) -> Clause:
    """Who is to "see the logs for resets" is to check them."""
    aims = [one for one in (*clause.adjuncts, *_adjuncts_of(act.obj)) if one.role is Role.FOR and is_trouble(one)]
    sought = any(isinstance(one.phrase, NounPhrase) and one.phrase.head not in _TOLD for one in aims)
    order = clause.subject is None and act.verb == "see" and not clause.progressive
    return replace(clause, predicate=replace(act, verb="check")) if order and sought else clause


def _adjuncts_of(phrase: object) -> tuple[Adjunct, ...]:
    return phrase.adjuncts if isinstance(phrase, NounPhrase) else ()


def _ends_with_code(clause: Clause, act: Acting) -> Clause:
    """A request that "ended with status 502" ended by that code, one that ended with an error by that."""
    ends = [one for one in clause.adjuncts if one.role is Role.WITH and (_is_code(one) or _is_failure(one))]
    if act.verb not in _ENDING or not ends or not isinstance(ends[0].phrase, NounPhrase):
        return clause
    told = ends[0].phrase
    code = replace(told, head="status_code") if told.head == "status" else told
    rest = tuple(one for one in clause.adjuncts if one is not ends[0])
    return replace(clause, predicate=Acting("say_end", obliques=(("in", code),)), adjuncts=rest)


def _is_code(adjunct: Adjunct) -> bool:
    return isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in {"status", "status_code", "exit_code"}


def _differ(clause: Clause, act: Acting) -> Clause:
    """What differs by so much is told of both: "saldo i wyciąg różnią się o 7 EUR"."""
    both = act.verb == "deviate_by" and isinstance(clause.subject, Coordination)
    return replace(clause, predicate=replace(act, verb="differ_from")) if both else clause


def _exceeds_period(clause: Clause, act: Acting) -> Clause:
    kept = act.obj if act.verb == "exceed" else None
    if not isinstance(kept, NounPhrase) or kept.head != "retention":
        return clause
    return replace(clause, predicate=replace(act, obj=replace(kept, head="retention_period")))


def _such_as(clause: Clause, act: Acting) -> Clause:
    """What is like something is the last thing before it."""
    alike = tuple(one for one in clause.adjuncts if one.role is Role.LIKE)
    slot, noun = act.obliques[-1] if act.obliques else ("", None)
    if not alike or not isinstance(noun, NounPhrase):
        return clause
    told = replace(noun, adjuncts=(*noun.adjuncts, *alike))
    rest = tuple(one for one in clause.adjuncts if one not in alike)
    return replace(clause, predicate=replace(act, obliques=(*act.obliques[:-1], (slot, told))), adjuncts=rest)


def _arrives(clause: Clause, act: Acting) -> Clause:
    if act.verb != "arrive":
        return clause
    places = {Role.IN, Role.AT, Role.ON}
    return replace(
        clause,
        adjuncts=tuple(replace(one, role=Role.TO) if one.role in places else one for one in clause.adjuncts),
    )


def _is_aborted(clause: Clause, act: Acting) -> Clause:
    """An import that "aborts" is broken off."""
    event = isinstance(clause.subject, NounPhrase) and not clause.subject.pronoun and bool(clause.subject.head)
    if act != Acting("abort") or clause.modal or not event:
        return clause
    return replace(clause, predicate=Acting("interrupt", passive=True))


def _gives_out(clause: Clause, act: Acting) -> Clause:
    """What fails and is told by a pronoun may be a disk as well as a job."""
    subject = clause.subject
    unknown = isinstance(subject, NounPhrase) and subject.pronoun in {"it", "they"}
    return replace(clause, predicate=Acting("say_give_out")) if unknown and act == Acting("fail") else clause


def _expects(clause: Clause, act: Acting) -> Clause:
    """Who is told to "expect delays" is to be prepared for them."""
    order = clause.subject is None and act.verb == "expect" and not (act.passive or clause.progressive)
    return replace(clause, predicate=replace(act, verb="say_await")) if order and act.obj is not None else clause


def _will_not(clause: Clause, act: Acting) -> Clause:
    """What "won't load" does not load now."""
    refusing = (
        clause.negated
        and clause.tense is Tense.FUTURE
        and act.verb.removesuffix("_self") in _REFUSING
        and not clause.modal
    )
    if not refusing or act.passive or clause.links or any(one.role is Role.NEXT for one in clause.adjuncts):
        return clause
    return replace(clause, tense=Tense.PRESENT, progressive=True)


def _has_grown(clause: Clause, act: Acting) -> Clause:
    """What has grown to a value since then, or doubled, has come to it, and grows no longer."""
    reached = any(slot in {"to", "by"} for slot, _ in act.obliques)
    reached = reached or any(one.role in {Role.TO, Role.BY} for one in clause.adjuncts)
    come = act.verb in _MULTIPLYING or (reached and act.verb in AMOUNTS)
    if clause.tense is not Tense.PERFECT or not come or clause.negated or clause.modal:
        return clause
    return replace(clause, tense=Tense.PAST, progressive=False)


# --- what something is ------------------------------------------------------------------------------------------------


def _charged(clause: Clause, being: Being) -> Clause:
    state, subject = being.complement, clause.subject
    level = isinstance(state, Adjective) and state.concept in LEVELS
    if not level or not isinstance(subject, NounPhrase) or subject.head != "battery":
        return clause
    return replace(clause, subject=charge_of(subject))


def _completed(clause: Clause, being: Being) -> Clause:
    subject = clause.subject
    plain = clause.tense is Tense.PRESENT and not (being.become or being.remain or clause.modal)
    over = being.complement == Adjective("complete") and isinstance(subject, NounPhrase) and kind_of(subject) == "event"
    return replace(clause, predicate=Acting("complete"), tense=Tense.PERFECT) if over and plain else clause


def _fills_up(clause: Clause, being: Being) -> Clause:
    state = being.complement
    full = isinstance(state, Adjective) and state.concept == "full" and _is_plain(clause, state)
    if not full or clause.tense is not Tense.FUTURE or being.become or clause.modal:
        return clause
    return replace(clause, predicate=Acting("fill_up"))


def _is_plain(clause: Clause, state: Adjective) -> bool:
    return state.degree == "positive" and not state.negated and not clause.negated


def _becomes_scarce(clause: Clause, being: Being) -> Clause:
    state = being.complement
    scarce = isinstance(state, Adjective) and state.concept == "scarce" and _is_plain(clause, state)
    if not scarce or not being.become or clause.tense is not Tense.PRESENT:
        return clause
    return replace(clause, predicate=Acting("run_out"), progressive=True)


def _is_used(clause: Clause, being: Being) -> Clause:
    """When 90 % of a disk is used, the disk is used to that share."""
    subject = clause.subject
    plain = not (being.become or being.remain or clause.negated or clause.modal or clause.adjuncts)
    if being.complement != Adjective("used") or not plain or not isinstance(subject, NounPhrase):
        return clause
    whole = subject.of if not subject.head and subject.amount is not None else None
    if not isinstance(whole, NounPhrase) or whole.number is Number.PLURAL or not whole.head:
        return clause
    used = NounPhrase(amount=subject.amount, adjectives=(Adjective("used"),))
    return replace(clause, subject=whole, predicate=Being(used))


def _none_is_left(clause: Clause, being: Being) -> Clause:
    """Where no credits are left there are none any more."""
    subject = clause.subject
    none = isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO
    plain = not (being.become or being.remain or clause.negated or clause.modal or clause.more)
    if being.complement not in {Adjective("left"), Adjective("remaining")} or not none or not plain:
        return clause
    assert isinstance(subject, NounPhrase)
    adverbs = (*clause.adverbs, "already") if clause.tense is Tense.PRESENT else clause.adverbs
    return replace(clause, subject=None, predicate=Existing(subject), adverbs=adverbs)


def _becomes_read_only(clause: Clause, being: Being) -> Clause:
    read_only = being.become and being.complement == Adjective("readonly")
    return replace(clause, predicate=Acting("say_read_only")) if read_only else clause


def _comes_near(clause: Clause, being: Being) -> Clause:
    nearer = being.become and being.complement == Adjective("close", degree="comparative")
    return replace(clause, predicate=Acting("say_near")) if nearer and not clause.negated else clause


def _does_slowly(clause: Clause, being: Being) -> Clause:
    """What "is slow to respond" responds slowly."""
    aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
    slow = being.complement == Adjective("slow") and not (clause.negated or being.become)
    aim = aims[0].phrase if slow and len(aims) == 1 else None
    if not isinstance(aim, Clause) or not isinstance(aim.predicate, Acting) or aim.more:
        return clause
    rest = tuple(one for one in clause.adjuncts if one is not aims[0])
    told = replace(clause, predicate=aim.predicate, adverbs=(*clause.adverbs, "slowly"))
    return replace(told, adjuncts=(*aim.adjuncts, *rest), progressive=clause.tense is Tense.PRESENT)


def _filled(clause: Clause, being: Being) -> Clause:
    """The last of several spans is no name of a thing: "volume X 96 % full"."""
    state, subject = being.complement, clause.subject
    full = isinstance(state, Adjective) and state.concept == "full" and _is_plain(clause, state)
    if not full or not isinstance(subject, NounPhrase) or not isinstance(state, Adjective):
        return clause
    if len(subject.names) < 2 or any(name.kind != "span" for name in subject.names):  # noqa: PLR2004
        return clause
    share = NounPhrase(amount=Amount(subject.names[-1].text), adjectives=(state,))
    named = replace(subject, names=subject.names[:-1])
    return replace(clause, subject=named, predicate=replace(being, complement=share))


def _is_late(clause: Clause, being: Being) -> Clause:
    late = being.complement
    plan = late.phrase if isinstance(late, Adjunct) and late.role is Role.BEHIND else None
    if not isinstance(late, Adjunct) or not isinstance(plan, NounPhrase) or plan.head != "schedule":
        return clause
    return replace(clause, predicate=replace(being, complement=Adjective("delayed")), adjuncts=(late, *clause.adjuncts))


def _has_another_end(clause: Clause, being: Being) -> Clause:
    """A session is one "with" the other end: that is no part of its state."""
    subject = clause.subject
    if not isinstance(subject, NounPhrase) or subject.head not in _SPANNING or isinstance(being.complement, Adjunct):
        return clause
    ends = tuple(one for one in clause.adjuncts if one.role is Role.WITH)
    rest = tuple(one for one in clause.adjuncts if one not in ends)
    return replace(clause, subject=replace(subject, adjuncts=(*subject.adjuncts, *ends)), adjuncts=rest)


def _missing_in(clause: Clause, being: Being) -> Clause:
    state = being.complement
    if not isinstance(state, Adjective) or state.concept != "missing":
        return clause
    adjuncts = tuple(replace(one, role=Role.IN) if one.role is Role.FROM else one for one in clause.adjuncts)
    return replace(clause, adjuncts=adjuncts)


def _has_not_been_done(clause: Clause, being: Being) -> Clause:
    """What "has not been updated for an hour" is no state: "nie jest aktualizowany od 1 godz."."""
    verb = _verb_of(being) if _lasts(clause) else ""
    none = isinstance(clause.subject, NounPhrase) and clause.subject.determiner is Determiner.NO
    if verb and none and clause.tense is Tense.PRESENT and not (clause.negated or clause.modal):
        return replace(clause, predicate=Acting(verb, passive=True), tense=Tense.PERFECT)
    if not verb or not clause.negated or clause.tense is not Tense.PERFECT:
        return clause
    return replace(clause, predicate=Acting(verb, passive=True), tense=Tense.PRESENT, progressive=True)


def _verb_of(being: Being) -> str:
    """Return the verb whose participle an adjective is ("updated"), or ""."""
    adjective = being.complement
    if being.become or being.remain or not isinstance(adjective, Adjective) or adjective.degree != "positive":
        return ""
    stems = (adjective.concept.removesuffix("d"), adjective.concept.removesuffix("ed"))
    verbs = (one for one in stems if one != adjective.concept and one in _REPEATED)
    return next(verbs, "")


def _can_happen(clause: Clause, act: Acting) -> Clause:
    """What can be done to something by mishap may happen to it: "traffic can be interrupted"."""
    known = lexicon.concepts().get(("verbs", act.verb))
    harmful = known is not None and known.polarity < 0
    if not harmful or not act.passive or clause.modal is not Modal.CAN or clause.negated:
        return clause
    return replace(clause, modal=Modal.MAY) if clause.tense is Tense.PRESENT else clause


def _is_swamped(clause: Clause, act: Acting) -> Clause:
    """What swamps something is who does it: "zasypany przez wiadomości"."""
    if not act.passive or act.verb not in {"swamp", "overwhelm"}:
        return clause
    adjuncts = (replace(one, role=Role.BY) if one.role is Role.WITH else one for one in clause.adjuncts)
    return replace(clause, adjuncts=tuple(adjuncts))


def _is_accepted(clause: Clause, being: Being) -> Clause:
    lasting = any(map(is_time, clause.adjuncts)) or clause.modal is not None or being.become
    if being.complement != Adjective("accepted") or lasting or clause.tense is not Tense.PRESENT:
        return clause
    return replace(clause, predicate=Acting("accept", passive=True))


def _stops_reporting(clause: Clause, act: Acting) -> Clause:
    if act.verb != "stop_obj" or act.passive or act.obj != NounPhrase("reporting", Number.MASS):
        return clause
    data = NounPhrase("data", Number.PLURAL)
    return replace(clause, predicate=Acting("stop_ing", content=Clause(None, Acting("send", data))))


def _is_predicted(clause: Clause, being: Being) -> Clause:
    """Say "is predicted to fill up" with the verb: "przewiduje się, że …"."""
    aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
    if being.complement != Adjective("predicted") or being.become or not aims or clause.modal is not None:
        return clause
    return replace(clause, predicate=Acting("predict", passive=True), tense=Tense.PRESENT)


_FIRST: tuple[Callable[[Clause], Clause], ...] = (_not_all, _in_a_row, _awaited, _detected)
_ACTS: tuple[Callable[[Clause, Acting], Clause], ...] = (
    *(_is_left, _ends_in_timeout, _doubles, _did_not_begin, _runs_out, _ends_in_trouble, _waits_for_lack, _is_paused),
    *(_approaches, _is_no_longer_done, _misses, _is_active, _still_does_not_match, _is_connected),
    *(_has_none_left, _comes_back_with, _is_allowed, _reaches_value, _has_not_managed, _keeps),
    *(_can_happen, _stops_reporting, _is_swamped),
    *(_is_aborted, _gives_out, _expects, _will_not, _has_grown),
    *(_differ, _says_how, _seen_for, _ends_with_code, _exceeds_period, _looks_for, _such_as, _arrives),
)
_STATES: tuple[Callable[[Clause, Being], Clause], ...] = (
    *(
        _charged,
        _completed,
        _is_predicted,
        _is_accepted,
        _fills_up,
        _becomes_scarce,
        _is_used,
        _becomes_read_only,
        _comes_near,
        _does_slowly,
        _filled,
    ),
    *(_is_late, _has_another_end, _missing_in, _has_not_been_done, _none_is_left),
)
_LAST: tuple[Callable[[Clause], Clause], ...] = (_ahead,)


# --- headlines --------------------------------------------------------------------------------------------------------


def recast_headline(sentence: Sentence) -> Sentence:
    """Return "no backup present" as what there is not, and "account used" as what was done."""
    body = sentence.body
    if sentence.kind is not SentenceKind.HEADLINE:
        return sentence
    if isinstance(body, NounPhrase):
        return replace(sentence, body=_told(body))
    if not isinstance(body, Clause) or body.links or body.more or body.negated or body.modal:
        return sentence
    being, subject = body.predicate, body.subject
    if not isinstance(subject, NounPhrase):
        return sentence
    if being == Acting("use", passive=True) and body.tense is Tense.PERFECT and _is_told(subject):
        return replace(sentence, body=replace(body, predicate=Acting("say_use", passive=True)))
    state = being.complement if isinstance(being, Being) else None
    if not isinstance(being, Being) or not isinstance(state, Adjective) or subject.determiner is not Determiner.NO:
        return sentence
    if state in {Adjective("left"), Adjective("remaining")} and not body.adverbs:
        return replace(sentence, body=replace(subject, adjuncts=(*subject.adjuncts, *body.adjuncts)))
    if being.become or being.remain or body.tense is not Tense.PRESENT:
        return sentence
    if state in {Adjective("present"), Adjective("existing")}:
        return replace(sentence, body=replace(subject, adjuncts=(*subject.adjuncts, *body.adjuncts)))
    if state == Adjective("available") and not subject.participle:
        there = replace(subject, adjectives=(Adjective("available"), *subject.adjectives))
        return replace(sentence, body=replace(there, adjuncts=(*subject.adjuncts, *body.adjuncts)))
    return sentence


def _is_told(subject: NounPhrase) -> bool:
    """Return whether "used" tells of one use ("account used") and not of a share."""
    plain = subject.determiner is Determiner.NONE and not subject.amount and not isinstance(subject.head, Name)
    return plain and kind_of(subject) not in {"resource", "measure"}


def _told(phrase: NounPhrase) -> NounPhrase | Clause:
    """Return "Galera cluster lost quorum" as what the cluster did; "lost cluster quorum" says the same."""
    done = phrase.adjectives[-1] if phrase.adjectives else None
    verb = _DONE.get(done.concept) if done is not None and done == Adjective(done.concept) else None
    named = bool(phrase.modifiers) and isinstance(phrase.modifiers[0], Name)
    plain = phrase.determiner is Determiner.NONE and phrase.amount is None and phrase.participle is None
    if verb is None or not named or not plain or len(phrase.adjectives) > 1:
        return phrase
    last = phrase.modifiers[-1]
    if isinstance(last, Name):
        doer = NounPhrase(last, modifiers=phrase.modifiers[:-1])
    elif isinstance(last, NounPhrase) and kind_of(last) in {"software", "machine"}:
        doer = replace(last, modifiers=(*phrase.modifiers[:-1], *last.modifiers))
    else:
        return phrase
    what = replace(phrase, adjectives=(), modifiers=(), adjuncts=())
    return Clause(doer, Acting(verb, obj=what), tense=Tense.PAST, adjuncts=phrase.adjuncts)
