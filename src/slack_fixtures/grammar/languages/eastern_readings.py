"""Trees of alert English that mean another thing than they say, put right before Japanese, Korean and Chinese.

Each change is small and has its example; ``EASTERN`` is the order in which they are made.
"""

from __future__ import annotations

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
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import (
    Changes,
    as_increase,
    changed,
    head_of,
    kind_of,
    told_of_doer,
    without,
)
from slack_fixtures.grammar.languages.eastern_attachment import ATTACHMENT
from slack_fixtures.grammar.languages.eastern_wording import WORDING

_HAVING_STATES = {
    *("pod", "container", "cluster", "node", "job", "volume", "replica", "deployment", "instance", "task"),
    *("persistent_volume_claim", "persistent_volume", "service", "shard", "pool"),
}
_STAYING = {"remain_left", "remain", "stay", "wait", "hang"}
_MUSIC = {"catalog", "royalty", "track", "album", "artist", "song", "playlist", "lyrics", "music"}
_SPREADING = {"patch", "update", "fix", "change", "release", "version", "hotfix", "kernel_update"}
_CAUSES = {"cause", "reason", "root_cause", "suspect", "explanation", "trigger"}
_USUAL = {"usual", "common", "frequent", "likely", "typical", "possible", "probable", "main", "prime", "other"}
_LOGINS = {"login", "login_attempt", "access", "session", "account", "shell", "login_failure"}
_SECURED = {"request", "rotation", "exchange", "server", "management", "material"}
_SOUGHT = {"identify", "find", "check", "list", "locate", "kill", "restart_obj", "terminate_obj", "inspect", "delete"}
_DONE_TO_EVENTS = {
    *(
        "send",
        "raise",
        "raise_alert",
        "trigger",
        "fire",
        "detect",
        "report",
        "observe",
        "log",
        "receive",
        "return",
        "see",
    ),
    *("find", "make", "process", "reject", "refuse", "handle", "cause"),
}
_NOBODY = NounPhrase(pronoun="nobody")
_PENDING = {LinkKind.BEFORE, LinkKind.IF, LinkKind.WHEN, LinkKind.UNTIL, LinkKind.AFTER}
_ANYTHING, _NOTHING, _SOMETHING = (NounPhrase(pronoun=one) for one in ("anything", "nothing", "something"))


# --- states that code names -------------------------------------------------------------------------------------------


def _code(phrase: object) -> Name | None:
    """Return the word of the source that a phrase is: HEALTH_WARN; None for others, and for values of labels."""
    name = phrase.head if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) else None
    coded = name is not None and name.kind == "product" and name.text.startswith("⟨")
    return name if coded and phrase == NounPhrase(name) else None  # type: ignore[arg-type]


def _state(name: Name) -> Adjunct:
    return Adjunct(Role.IN, NounPhrase("state", names=(name,)))


def _of_music(sentence: Sentence) -> Sentence:
    """English “Album missing for label ⟨1⟩”: a company that publishes music."""
    heads = {one.head for one in walk(sentence) if isinstance(one, NounPhrase)}
    return changed(sentence, ((NounPhrase, _as_publisher),)) if "label" in heads and heads & _MUSIC else sentence


def _as_publisher(phrase: NounPhrase) -> NounPhrase:
    return replace(phrase, head="record_label") if phrase.head == "label" else phrase


def _headline_of_state(sentence: Sentence) -> Sentence:
    """English “Cluster in HEALTH_WARN”, "Node NotReady": it is in that state."""
    thing = sentence.body
    if sentence.kind is not SentenceKind.HEADLINE or not isinstance(thing, NounPhrase) or sentence.asides:
        return sentence
    if thing.head not in _HAVING_STATES or thing.adjectives or thing.participle or thing.determiner in _COUNTING:
        return sentence
    if thing.amount is not None or thing.relative is not None or thing.of is not None:
        return sentence
    where = thing.adjuncts[0] if len(thing.adjuncts) == 1 and not thing.names else None
    name = _code(where.phrase) if where is not None and where.role is Role.IN else None
    if not thing.adjuncts and len(thing.names) == 1:
        name = _code(NounPhrase(thing.names[0]))
    if name is None or (not thing.adjuncts and thing.modifiers):
        return sentence
    bare = replace(thing, names=(), adjuncts=())
    return replace(sentence, body=Clause(bare, Being(_state(name))))


_COUNTING = {Determiner.NO, Determiner.TOO_MANY, Determiner.MANY, Determiner.NOT_ENOUGH}


def _staying_in_state(clause: Clause) -> Clause:
    """English “Remains in ImagePullBackOff”, "waiting on ContainerCreating", "stuck in Terminating"."""
    act = clause.predicate
    stuck = act == Being(Adjective("stuck"))
    staying = isinstance(act, Acting) and act.verb in _STAYING
    codes = [one for one in clause.adjuncts if one.role in {Role.IN, Role.ON, Role.AT} and _code(one.phrase)]
    if not (stuck or staying) or len(codes) != 1 or head_of(clause.subject) not in _HAVING_STATES:
        return clause
    name = _code(codes[0].phrase)
    assert name is not None
    rest = without(clause, codes)
    if stuck:
        return replace(rest, adjuncts=(*rest.adjuncts, _state(name)))
    still = ("still",) if isinstance(act, Acting) and act.verb not in {"wait", "hang"} else ()
    return replace(rest, predicate=Being(_state(name)), progressive=False, adverbs=(*still, *rest.adverbs))


# --- nouns ------------------------------------------------------------------------------------------------------------


def _arrived(clause: Clause) -> Clause:
    """English “The count has reached ⟨1⟩”, "the secret has not reached all pods": no connection is meant."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "get_through_to" or act.passive:
        return clause
    connecting = kind_of(clause.subject) in {"person", "software", "machine", "place", ""}
    connecting = connecting and head_of(clause.subject) not in _SPREADING
    return clause if connecting else replace(clause, predicate=replace(act, verb="reach"))


def _long_wait(phrase: NounPhrase) -> NounPhrase:
    """English “Long wait for a free runner”: the time that one waits."""
    awaited = [one for one in phrase.adjuncts if one.role is Role.FOR and isinstance(one.phrase, NounPhrase)]
    long = any(one.concept in {"long", "short"} for one in phrase.adjectives)
    if phrase.head != "wait" or not long or len(awaited) != 1:
        return phrase
    return replace(phrase, head="wait_time", number=Number.SINGULAR)


def _by_parts(phrase: NounPhrase) -> NounPhrase:
    """English “Root login”, "admin portal", "licence key request", "message jam": words that others make clear."""
    parts = tuple(
        Name("root")
        if one == NounPhrase("root_user") and phrase.head in _LOGINS
        else NounPhrase("administrator")
        if isinstance(one, Name) and one.text == "Admin"
        else NounPhrase("crypto_key")
        if one == NounPhrase("key") and phrase.head in _SECURED
        else one
        for one in phrase.modifiers
    )
    head = phrase.head
    if head == "congestion" and {head_of(one) for one in parts} & {"message", "queue"}:
        head = "backlog"
    return phrase if (head, parts) == (phrase.head, phrase.modifiers) else replace(phrase, head=head, modifiers=parts)


_SPANS = {"day", "week", "month", "year"}
_SHARES = {"end", "start", "beginning", "rest", "half", "middle", "course", "remainder", "part", "most", "number"}


def _of_the_span(phrase: NounPhrase) -> NounPhrase:
    """English “entries of the month”: of that month; the word that counts months cannot stand alone."""
    span = phrase.of
    if not isinstance(span, NounPhrase) or span.head not in _SPANS or phrase.head in _SHARES:
        return phrase
    if span != NounPhrase(span.head, determiner=Determiner.DEFINITE) or kind_of(phrase) in {"time", "unit"}:
        return phrase
    return replace(phrase, of=replace(span, head=f"calendar_{span.head}"))


def _of_the_nearer(phrase: NounPhrase) -> NounPhrase:
    """English “Errors for packages uploaded at night”: the packages were uploaded, not the errors."""
    done, last = phrase.participle, phrase.adjuncts[-1] if phrase.adjuncts else None
    near = last.phrase if last is not None and last.role is Role.FOR else None
    if done is None or not isinstance(done.predicate, Acting) or not done.predicate.passive or last is None:
        return phrase
    if not isinstance(near, NounPhrase) or near.number is not Number.PLURAL or near.participle or near.relative:
        return phrase
    if kind_of(phrase) != "event" or done.predicate.verb in _DONE_TO_EVENTS or not head_of(near):
        return phrase
    nearer = replace(last, phrase=replace(near, participle=done))
    return replace(phrase, participle=None, adjuncts=(*phrase.adjuncts[:-1], nearer))


# --- clauses ----------------------------------------------------------------------------------------------------------


def _usual_cause(clause: Clause) -> Clause:
    """English “A dirty fibre is the usual cause”: the usual cause is a dirty fibre."""
    being = clause.predicate
    cause = being.complement if isinstance(being, Being) and being == Being(being.complement) else None
    if not isinstance(cause, NounPhrase) or cause.head not in _CAUSES or cause.determiner is not Determiner.DEFINITE:
        return clause
    plain = not (clause.more or clause.negated or clause.modal or clause.adverbs or clause.adjuncts)
    what = clause.subject
    if not plain or not {one.concept for one in cause.adjectives} & _USUAL or not isinstance(what, _NOMINAL):
        return clause
    if isinstance(what, NounPhrase) and what.pronoun:
        return clause
    return replace(clause, subject=cause, predicate=Being(what))


_NOMINAL = (NounPhrase, Coordination)


def _by_half(clause: Clause) -> Clause:
    """English “Shrank by half”: by 50 %."""
    halves = {NounPhrase("half"), NounPhrase("half", determiner=Determiner.INDEFINITE)}
    if not any(one.role is Role.BY and one.phrase in halves for one in clause.adjuncts):
        return clause
    told = tuple(
        replace(one, phrase=Amount("50 %")) if one.role is Role.BY and one.phrase in halves else one
        for one in clause.adjuncts
    )
    act = clause.predicate
    shrunk = isinstance(act, Acting) and act.verb == "shrink"
    return replace(clause, predicate=Acting("decrease") if shrunk else act, adjuncts=told)


def _down_to(clause: Clause) -> Clause:
    """English “Free space is down to 3 GB”, "overdue by 5 days"."""
    being = clause.predicate
    state = being.complement if being == Being(getattr(being, "complement", None)) else None  # type: ignore[arg-type]
    amounts = tuple(one for one in clause.adjuncts if one.role in {Role.TO, Role.BY} and _is_value(one.phrase))
    if not isinstance(state, Adjective) or state.negated or len(amounts) != 1 or clause.modal or clause.negated:
        return clause
    (told,) = amounts
    if state.concept == "overdue" and told.role is Role.BY:
        lasting = replace(told, role=Role.DURATION)
        return replace(clause, adjuncts=tuple(lasting if one is told else one for one in clause.adjuncts))
    if state.concept not in {"down", "reduced", "decreased"} or told.role is not Role.TO:
        return clause
    if kind_of(clause.subject) not in {"measure", "resource"} or isinstance(told.phrase, Clause):
        return clause
    fallen = Acting("drop", obliques=(("to", told.phrase),))
    return replace(without(clause, amounts), predicate=fallen, tense=Tense.PERFECT)


def _is_value(phrase: object) -> bool:
    return isinstance(phrase, Amount) or (isinstance(phrase, NounPhrase) and phrase.amount is not None)


def _due_to(sentence: Sentence) -> Sentence:
    """English “Skips due to missing files”: for that reason."""
    clause = sentence.body
    if sentence.kind is not SentenceKind.HEADLINE or not isinstance(clause, Clause) or clause.more or clause.links:
        return sentence
    causes = [one for one in clause.adjuncts if one.role is Role.TO]
    due = clause.predicate == Being(Adjective("due"))
    if not due or not isinstance(clause.subject, NounPhrase) or len(clause.adjuncts) != 1 or len(causes) != 1:
        return sentence
    why = replace(causes[0], role=Role.DUE_TO)
    return replace(sentence, body=replace(clause.subject, adjuncts=(*clause.subject.adjuncts, why)))


def _refuse_days_running(phrase: NounPhrase) -> None:
    """Refuse "for the third day running"."""
    for one in phrase.adjuncts:
        days = one.phrase if one.role is Role.FOR and isinstance(one.phrase, NounPhrase) else None
        if days is not None and kind_of(days) == "unit" and days.adjectives and days.amount is None:
            raise UnsayableError("for the so manieth time")


def _out_of_there(clause: Clause) -> Clause:
    """English “Host out of inodes on ⟨1⟩”: those that are there."""
    act = clause.predicate
    of = dict(act.obliques).get("of") if isinstance(act, Acting) and act.verb == "run_out_of" else None
    if not isinstance(act, Acting) or not isinstance(of, NounPhrase) or clause.subject != NounPhrase("host"):
        return clause
    there = tuple(one for one in clause.adjuncts if one.role is Role.ON)
    whole = replace(of, adjuncts=(*of.adjuncts, *there))
    return replace(without(clause, there), predicate=replace(act, obliques=(("of", whole),)))


def _differing(clause: Clause) -> Clause:
    """English “the count is different from the target”: it differs from it."""
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    other = tuple(one for one in clause.adjuncts if one.role is Role.FROM)
    target = other[0].phrase if len(other) == 1 else None
    if state != Adjective("different") or not isinstance(target, NounPhrase):
        return clause
    return replace(without(clause, other), predicate=Acting("differ_from", obliques=(("from", target),)))


def _with_its_object(clause: Clause) -> Clause:
    """English “Identify the process with the largest heap”, "expect delays with payouts"."""
    act = clause.predicate
    own = tuple(one for one in clause.adjuncts if one.role is Role.WITH and isinstance(one.phrase, NounPhrase))
    if not isinstance(act, Acting) or not isinstance(act.obj, NounPhrase) or len(own) != 1 or act.passive:
        return clause
    part = own[0].phrase
    assert isinstance(part, NounPhrase)
    if act.verb in _SOUGHT and any(one.degree == "superlative" for one in part.adjectives):
        obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *own))
    elif act.verb == "expect" and kind_of(act.obj) in {"event", "measure"} and kind_of(part) == "event":
        obj = replace(act.obj, of=part)
    else:
        return clause
    return replace(without(clause, own), predicate=replace(act, obj=obj))


def _no_more_updates(clause: Clause) -> Clause:
    """English “Counts stopped updating”: their update stopped."""
    act, subject = clause.predicate, clause.subject
    inner = act.content if isinstance(act, Acting) and act.verb == "stop_ing" else None
    idle = inner is not None and inner.predicate == Acting("update_self")
    if not idle or not isinstance(subject, NounPhrase) or kind_of(subject) not in {"measure", "data"}:
        return clause
    if subject.pronoun or subject.determiner not in {Determiner.NONE, Determiner.DEFINITE}:
        return clause
    return replace(clause, subject=NounPhrase("update", of=subject), predicate=Acting("stop"))


def _refuse_alternative_orders(clause: Clause) -> None:
    """Refuse "it may be legitimate, but ask their manager", read as what may be."""
    last = clause.more[-1] if clause.more else None
    state = isinstance(clause.predicate, Being) and clause.modal is Modal.MAY and clause.joint == "but"
    if state and last is not None and isinstance(last.predicate, Acting) and last.modal is Modal.MAY:
        raise UnsayableError("an order that was taken for what may be")


def _refuse_time_of_participle(clause: Clause) -> None:
    """Refuse "returned errors for packages uploaded after …", read as what was returned then."""
    act = clause.predicate
    own = act.obj.adjuncts if isinstance(act, Acting) and isinstance(act.obj, NounPhrase) else ()
    near = own[-1].phrase if own and own[-1].role is Role.FOR else None
    done = near.participle if isinstance(near, NounPhrase) else None
    bare = done is not None and not done.adjuncts and not done.progressive
    if bare and any(one.role in {Role.AFTER, Role.BEFORE, Role.SINCE} for one in clause.adjuncts):
        raise UnsayableError("a time taken from its participle")


def _refuse_scheduled(clause: Clause) -> None:
    """Refuse "is scheduled for deletion": what will be done is told by a noun."""
    act = clause.predicate
    planned = act == Being(Adjective("scheduled")) or (
        isinstance(act, Acting) and act.verb == "schedule" and act.passive
    )
    if planned and any(one.role is Role.FOR and kind_of(one.phrase) == "event" for one in clause.adjuncts):
        raise UnsayableError("what is scheduled for something")


# --- nothing and anything ---------------------------------------------------------------------------------------------


def _by_nobody(clause: Clause) -> Clause:
    """English “Cannot be read by anyone”: nobody can."""
    act = clause.predicate
    by = tuple(one for one in clause.adjuncts if one.role is Role.BY and one.phrase == NounPhrase(pronoun="anyone"))
    if not by or not clause.negated or not isinstance(act, Acting) or not act.passive or clause.subject is None:
        return clause
    told = replace(act, passive=False, obj=clause.subject)
    return replace(without(clause, by), subject=NounPhrase(pronoun="nobody"), predicate=told, negated=False)


def _not_anything(clause: Clause) -> Clause:
    """English “Skip nothing”, "nothing was written": not anything."""
    act = clause.predicate
    nothing = isinstance(act, Acting) and act.obj == _NOTHING
    if not isinstance(act, Acting) or not (nothing or clause.subject == _NOTHING):
        return clause
    if clause.negated or clause.modal is Modal.MAY or (nothing and clause.subject == _NOTHING) or clause.more:
        raise UnsayableError("two negations")
    if nothing:
        return replace(clause, predicate=replace(act, obj=_ANYTHING), negated=True)
    done = clause.tense is Tense.PRESENT and not clause.modal and "yet" in clause.adverbs
    if not act.passive or act.obliques or act.content is not None:
        raise UnsayableError("nothing that does something")
    told = replace(act, passive=False, obj=_ANYTHING)
    return replace(clause, subject=None, predicate=told, negated=True, tense=Tense.PERFECT if done else clause.tense)


def _something(link: Link) -> Link:
    """English “Before you roll anything back”: something."""
    inner = link.clause
    act = inner.predicate if isinstance(inner, Clause) else None
    if link.kind not in _PENDING or not isinstance(inner, Clause) or not isinstance(act, Acting) or inner.negated:
        return link
    if act.content is not None and not act.content.negated:
        return replace(link, clause=replace(inner, predicate=replace(act, content=_of_something(act.content))))
    return replace(link, clause=_of_something(inner))


def _of_something(clause: Clause) -> Clause:
    act = clause.predicate
    if not isinstance(act, Acting) or act.obj != _ANYTHING or clause.negated:
        return clause
    return replace(clause, predicate=replace(act, obj=_SOMETHING))


def _refuse_any(sentence: Sentence) -> None:
    """Refuse "anything" that is neither denied nor only possible."""
    for one in walk(sentence):
        act = one.predicate if isinstance(one, Clause) and not one.negated else None
        if isinstance(act, Acting) and act.obj == _ANYTHING and getattr(one, "subject", None) != _NOBODY:
            raise UnsayableError("anything, without negation")


EASTERN: Changes = (
    *ATTACHMENT,
    *WORDING,
    *((NounPhrase, step) for step in (_refuse_days_running, _of_the_span, _of_the_nearer, _long_wait, _by_parts)),
    *(
        (Clause, step)
        for step in (
            *(
                _refuse_alternative_orders,
                _refuse_time_of_participle,
                _refuse_scheduled,
                as_increase,
                told_of_doer,
                _staying_in_state,
                _usual_cause,
                _by_half,
            ),
            *(
                _down_to,
                _arrived,
                _out_of_there,
                _differing,
                _with_its_object,
                _no_more_updates,
                _by_nobody,
                _not_anything,
            ),
        )
    ),
    (Link, _something),
    (Sentence, _refuse_any),
    (Sentence, _of_music),
    (Sentence, _due_to),
    (Sentence, _headline_of_state),
)
"""What is put right in all three languages."""
