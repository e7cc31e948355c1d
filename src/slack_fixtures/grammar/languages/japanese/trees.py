"""What Japanese does with trees before it says them: what English hangs elsewhere is put where Japanese has it."""

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
    Existing,
    LinkKind,
    Modal,
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import Changes, changed, kind_of, without
from slack_fixtures.grammar.languages.eastern_readings import EASTERN
from slack_fixtures.grammar.languages.japanese.idioms import (
    CLAUSE_IDIOMS,
    PHRASE_IDIOMS,
    SENTENCE_IDIOMS,
    as_japanese_name,
)
from slack_fixtures.grammar.languages.japanese.questions import is_loop
from slack_fixtures.grammar.languages.japanese.senses import CLAUSE_SENSES, PHRASE_SENSES
from slack_fixtures.grammar.languages.japanese.tables import PLANS

_TAKING_WITH = {  # what is "with" something is their object
    "indicate",
    "receive",
    "detect",
    "find",
    "return",
    "reject",
    "contain",
    "get",
    "report",
    "observe",
    "serve",
    "handle",
    "process",
    "send",
    "accept",
    "ingest",
}
_SHOWN = {"experience", "have", "see", "encounter"}
_LASTING = {Role.DURATION, Role.LAST, Role.SINCE}
_PLACES = {Role.ON, Role.IN, Role.AT, Role.FOR}
_BYTES = {"byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "kibibyte", "mebibyte", "gibibyte", "tebibyte"}
_BEYOND = {Role.ABOVE, Role.BELOW, Role.BEYOND}
_UNDER = {"load", "pressure", "attack", "maintenance", "stress", "investigation", "control", "heavy_load"}
_LONGER = {Relation.MORE_THAN, Relation.AT_LEAST}
_LEADING = {"cause", "lead_to", "result_in", "lead"}
_WAITING = {"wait", "wait_for", "run", "be"}


def as_japanese(sentence: Sentence) -> Sentence:
    """Return a sentence with its clauses as Japanese builds them.

    Raises:
        UnsayableError: a clause is rather something else.
    """
    return changed(sentence, _CHANGES)


def _check(clause: Clause) -> None:
    act, subject = clause.predicate, clause.subject
    obj = act.obj if isinstance(act, Acting) else None
    told = obj.participle if isinstance(obj, NounPhrase) else None
    if told is not None and subject is None and clause.progressive and not told.progressive:
        raise UnsayableError("a compound that was taken for a doing")  # "Recording failures detected"
    things = [obj, *(phrase for _, phrase in act.obliques)] if isinstance(act, Acting) else []
    if isinstance(act, Acting) and act.verb in _LEADING and any(map(_is_doing, things)):
        raise UnsayableError("a doing that was taken for a thing")  # "leads to the daemon crashing"
    if not isinstance(subject, NounPhrase):
        return
    if isinstance(act, Being) and isinstance(act.complement, Adjunct) and act.complement.role is Role.UNDER:
        phrase = act.complement.phrase
        if not isinstance(phrase, NounPhrase) or phrase.head not in _UNDER | PLANS:
            raise UnsayableError("under what is no burden")
    if _is_value(subject) and isinstance(act, Being) and isinstance(act.complement, Adjunct):
        raise UnsayableError("a measure with its value before what is said of it")  # "Failure rate > 10% over 5m"
    of = subject.of if kind_of(subject) == "measure" and isinstance(act, Being) else None
    if isinstance(of, NounPhrase) and of == NounPhrase(amount=of.amount):
        raise UnsayableError("a measure with its value before what is said of it")
    within = isinstance(act, Being) and isinstance(act.complement, Adjunct) and act.complement.role is Role.IN
    within = (
        within and isinstance(act, Being) and isinstance(act.complement, Adjunct) and not is_loop(act.complement.phrase)
    )
    if within and any(link.kind is LinkKind.COLON for link in clause.links):
        raise UnsayableError("a state behind a colon")
    aged = isinstance(act, Being) and isinstance(act.complement, Adjective) and act.complement.concept == "old"
    if aged and any(one.role in {Role.LAST, Role.VIA} for one in subject.adjuncts):
        raise UnsayableError("so many minutes old")
    done = subject.participle.predicate if subject.participle is not None else None
    if (
        isinstance(done, Acting)
        and done.verb.startswith(("stop", "start", "begin", "keep", "lose"))
        and isinstance(act, Being)
    ):
        raise UnsayableError("an aspect that was taken for a participle")  # "Node stopped syncing"
    beyond = any(one.role in _BEYOND for one in subject.adjuncts)
    if beyond and isinstance(act, Being) and isinstance(act.complement, Adjunct) and act.complement.role in _BEYOND:
        raise UnsayableError("above two things")  # "Error rate above 5% over 5m"
    if not isinstance(act, Acting) or act.passive:
        return
    failed = any(one.concept == "failed" for one in subject.adjectives)
    if failed and subject.modifiers and isinstance(subject.modifiers[0], Name) and act.obj is not None:
        raise UnsayableError("a verb that was taken for an adjective")  # "X failed metrics fetch Y"
    if _is_value(act.obj) and act.verb in {"hit", "reach", "have", "experience"}:
        raise UnsayableError("a measure with its value as an object")  # "Cache hit rate < 70%"
    if act.verb == "have" and isinstance(act.obj, NounPhrase) and act.obj.number is Number.PLURAL and act.obj.names:
        raise UnsayableError("several things with one name")  # "has failed loops > 5m"
    bare = not subject.head and subject.amount is not None and subject.of is None
    if bare and act.obj is not None:
        raise UnsayableError("an amount that does something")
    if _is_sized(subject) and clause.progressive and _is_plain(act.obj):
        raise UnsayableError("a compound that was taken for a clause")  # "High order processing volume"


def _is_span(part: object) -> bool:
    return isinstance(part, Name) and part.kind == "span"


def _is_doing(phrase: object) -> bool:
    participle = phrase.participle if isinstance(phrase, NounPhrase) else None
    return participle is not None and participle.progressive


def _is_sized(phrase: NounPhrase) -> bool:
    return any(one.concept in {"high", "low", "elevated"} for one in phrase.adjectives)


def _is_plain(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, phrase.number)


def _is_value(phrase: object) -> bool:
    named = isinstance(phrase, NounPhrase) and any(one.kind == "span" for one in phrase.names)
    return named and kind_of(phrase) == "measure"


def _check_phrase(phrase: NounPhrase) -> None:
    per = any(one.role is Role.PER for one in phrase.adjuncts)
    if per and phrase.amount is not None and not phrase.head and phrase.amount.relation is Relation.LESS_THAN:
        raise UnsayableError("a bounded rate that is no thing")  # "increases by less than 1 per minute"
    doing, relative = phrase.participle, phrase.relative
    if relative is not None and relative.modal is Modal.SHOULD and isinstance(relative.predicate, Being):
        raise UnsayableError("what a thing ought to be, inside a phrase")
    act = doing.predicate if doing is not None and doing.progressive else None
    if isinstance(act, Acting) and _is_sized(phrase) and _is_plain(act.obj):
        raise UnsayableError("a compound that was taken for a participle")
    counted = phrase.amount is not None or (bool(phrase.modifiers) and _is_span(phrase.modifiers[-1]))
    if counted and any(one.kind != "span" and one.text.startswith("⟨") for one in phrase.names):
        raise UnsayableError("a rate behind its noun")  # "5 errors/sec"
    for one in phrase.adjuncts:
        between = one.phrase if one.role is Role.BETWEEN else None
        if isinstance(between, NounPhrase) and between.number is not Number.PLURAL:
            raise UnsayableError("between a single thing")
        if one.role is Role.PER and isinstance(one.phrase, NounPhrase) and one.phrase.names:
            raise UnsayableError("a value behind what it is told per")  # "parts per partition > 100"
    timed = any(isinstance(one, NounPhrase) and kind_of(one) == "unit" for one in phrase.modifiers)
    if timed and phrase.amount is not None:
        raise UnsayableError("a time inside a compound")  # "5 minute rolling rate"


def _beside_the_cluster(clause: Clause) -> Clause:
    """English “In namespace:cluster A:B” names both at once."""
    for link in clause.links:
        phrase = link.clause
        if link.kind is not LinkKind.COLON or not isinstance(phrase, NounPhrase) or phrase.head != "cluster":
            continue
        for one in clause.adjuncts:
            if one.role is Role.IN and one.phrase == NounPhrase("namespace") and phrase.names:
                both = NounPhrase(Name("名前空間:クラスター"), names=phrase.names)
                adjuncts = tuple(replace(one, phrase=both) if other is one else other for other in clause.adjuncts)
                return replace(
                    clause, adjuncts=adjuncts, links=tuple(other for other in clause.links if other is not link)
                )
        raise UnsayableError("a cluster behind a colon")
    return clause


def _lasting_outside(clause: Clause) -> Clause:
    """English “Has failed to sync for 5 minutes”: the failing lasts."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "fail_to" or act.content is None:
        return clause
    lasting = tuple(one for one in act.content.adjuncts if one.role in _LASTING)
    rest = tuple(one for one in act.content.adjuncts if one not in lasting)
    content = replace(act.content, adjuncts=rest)
    return replace(clause, predicate=replace(act, content=content), adjuncts=(*clause.adjuncts, *lasting))


def _with_its_object(clause: Clause) -> Clause:
    """English “Receives requests with bad labels”: the requests have them."""
    act = clause.predicate
    if not isinstance(act, Acting):
        return clause
    if act.obj is None and len(act.obliques) == 1:
        (slot, phrase), *_ = act.obliques
        own = tuple(one for one in clause.adjuncts if one.role is Role.LIKE)
        if own and isinstance(phrase, NounPhrase) and phrase.head:
            whole = replace(phrase, adjuncts=(*phrase.adjuncts, *own))
            rest = tuple(one for one in clause.adjuncts if one not in own)
            return replace(clause, predicate=replace(act, obliques=((slot, whole),)), adjuncts=rest)
    if not isinstance(act.obj, NounPhrase) or not act.obj.head:
        return clause
    roles = {Role.WITH, Role.LIKE} if act.verb in _TAKING_WITH else {Role.LIKE}
    own = tuple(one for one in clause.adjuncts if one.role in roles)
    if not own or act.passive:
        return clause
    obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *own))
    rest = tuple(one for one in clause.adjuncts if one not in own)
    return replace(clause, predicate=replace(act, obj=obj), adjuncts=rest)


def _taking_for(clause: Clause) -> Clause:
    """English “Takes 5 minutes for a query”: a query takes them."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "take" or not isinstance(act.obj, NounPhrase) or act.obj.head:
        return clause
    own = tuple(one for one in act.obj.adjuncts if one.role is Role.FOR)
    rest = tuple(one for one in act.obj.adjuncts if one not in own)
    obj = replace(act.obj, adjuncts=rest)
    return replace(clause, predicate=replace(act, obj=obj), adjuncts=(*clause.adjuncts, *own))


def _waiting_long(clause: Clause) -> Clause:
    """English “Waits for 5 minutes” is no waiting for them."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "wait_for" or len(act.obliques) != 1:
        return clause
    amount = act.obliques[0][1]
    if not isinstance(amount, Amount) or not amount.unit:
        return clause
    return replace(clause, predicate=Acting("wait"), adjuncts=(*clause.adjuncts, Adjunct(Role.DURATION, amount)))


def _longer_than(clause: Clause) -> Clause:
    """English “Not updated in more than 2 days”: for longer than that."""
    adjuncts = []
    for one in clause.adjuncts:
        longer = one.role is Role.LAST and isinstance(one.phrase, Amount) and one.phrase.relation in _LONGER
        none = isinstance(clause.subject, NounPhrase) and clause.subject.determiner is Determiner.NO
        if longer and not (clause.negated or none):
            raise UnsayableError("more than the last minutes")
        adjuncts.append(replace(one, role=Role.DURATION) if longer else one)
    return replace(clause, adjuncts=tuple(adjuncts))


def _having_inside(clause: Clause) -> Clause:
    """English “Has 5 messages in the queue”: the messages in the queue."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "have" or not isinstance(act.obj, NounPhrase) or not act.obj.amount:
        return clause
    inside = tuple(one for one in clause.adjuncts if _is_inside(clause, one))
    obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *inside))
    return replace(without(clause, inside), predicate=replace(act, obj=obj))


def _failing(clause: Clause) -> Clause:
    """English “Is failing 5% of the requests”: of its requests 5 % fail."""
    being, subject = clause.predicate, clause.subject
    if not isinstance(being, Being) or not isinstance(being.complement, NounPhrase) or subject is None:
        return clause
    part = being.complement
    whole = part.of
    if part.adjectives != (Adjective("failing"),) or not isinstance(whole, NounPhrase) or clause.negated:
        return clause
    if not isinstance(subject, NounPhrase) or subject.pronoun or part.adjuncts:
        return clause
    owned = replace(whole, adjuncts=(*whole.adjuncts, Adjunct(Role.ON, subject)))
    return replace(clause, subject=replace(part, adjectives=(), of=owned), predicate=Acting("fail"), progressive=True)


def _share_of_errors(clause: Clause) -> Clause:
    """English “Has 5% errors”: they occur at that rate."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in _SHOWN or not isinstance(act.obj, NounPhrase) or act.obj.head:
        return clause
    share, errors = act.obj, act.obj.of
    if share.amount is None or not isinstance(errors, NounPhrase) or errors.head not in {"error", "failure"}:
        return clause
    if errors.adjectives or errors.determiner is not Determiner.NONE or errors.amount is not None:
        return clause
    told = replace(
        errors,
        amount=share.amount,
        number=Number.SINGULAR,
        adjuncts=(*errors.adjuncts, *share.adjuncts),
        participle=share.participle,
    )
    return replace(clause, predicate=replace(act, verb="experience", obj=told))


def _something_wrong(clause: Clause) -> Clause:
    """English “Something is wrong”: there is a problem."""
    being, subject = clause.predicate, clause.subject
    wrong = isinstance(being, Being) and being.complement == Adjective("wrong")
    if not wrong or not isinstance(subject, NounPhrase) or subject.pronoun != "something" or clause.negated:
        return clause
    return replace(clause, subject=None, predicate=Existing(NounPhrase("problem")))


def _found_there(clause: Clause) -> Clause:
    """English “There have been failures detected”: they have been."""
    there = clause.predicate
    if not isinstance(there, Existing) or not isinstance(there.phrase, NounPhrase) or clause.negated or clause.modal:
        return clause
    done = there.phrase.participle
    if done is None or done.progressive or there.phrase.determiner is Determiner.NO or clause.tense is Tense.PRESENT:
        return clause
    if not isinstance(done.predicate, Acting) or not done.predicate.passive:
        return clause
    subject = replace(there.phrase, participle=None)
    adjuncts = (*done.adjuncts, *clause.adjuncts)
    return replace(clause, subject=subject, predicate=done.predicate, adjuncts=adjuncts)


def _is_inside(clause: Clause, adjunct: Adjunct) -> bool:
    if adjunct.role is Role.LAST:
        return clause.tense is not Tense.PAST and not clause.negated
    return adjunct.role is Role.IN and isinstance(adjunct.phrase, NounPhrase)


def _told_apart(clause: Clause) -> Clause:
    """English “Is ⟨1⟩, which is above the threshold”: is ⟨1⟩, and that is above it."""
    being = clause.predicate
    if not isinstance(being, Being) or not isinstance(being.complement, NounPhrase) or clause.more or clause.negated:
        return clause
    complement = being.complement
    valued = isinstance(complement.head, Name) or (not complement.head and complement.amount is not None)
    relative = complement.relative
    if not valued or relative is None or relative.subject is not None or not isinstance(relative.predicate, Being):
        return clause
    return replace(clause, predicate=replace(being, complement=replace(complement, relative=None)), more=(relative,))


def _measured(clause: Clause) -> Clause:
    """English “Has a latency of 5 seconds”: its latency is 5 seconds."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting) or act.verb not in _SHOWN or act.passive or not isinstance(subject, NounPhrase):
        return clause
    obj = act.obj
    if (
        not isinstance(obj, NounPhrase)
        or kind_of(obj) != "measure"
        or obj.number is Number.PLURAL
        or subject.pronoun
        or subject.relative
    ):
        return clause
    if clause.tense is not Tense.PRESENT or clause.negated or clause.modal or clause.more or obj.relative:
        return clause
    amount = obj.amount
    if amount is None and isinstance(obj.of, NounPhrase) and obj.of == NounPhrase(amount=obj.of.amount):
        amount, obj = obj.of.amount, replace(obj, of=None)
    if amount is None and _is_sized(obj) and act.verb != "have":
        return replace(clause, predicate=replace(act, verb="have"))
    if amount is None:
        return clause
    if _is_sized(obj):
        raise UnsayableError("a measure that is high, of so much")
    owner = Adjunct(Role.ON, subject)
    thing = replace(obj, amount=None, determiner=Determiner.NONE, adjuncts=(*obj.adjuncts, owner))
    return replace(clause, subject=thing, predicate=Being(amount), progressive=False)


def _owned(clause: Clause) -> Clause:
    """English “The rate is 5/s on ⟨1⟩”: that of ⟨1⟩ is."""
    being, subject = clause.predicate, clause.subject
    if not isinstance(being, Being) or being.become or being.remain or not isinstance(subject, NounPhrase):
        return clause
    complement = being.complement
    named = isinstance(complement, NounPhrase) and (isinstance(complement.head, Name) or not complement.head)
    if named and isinstance(complement, NounPhrase) and kind_of(subject) == "measure" and complement.adjuncts:
        clause = replace(
            clause,
            predicate=replace(being, complement=replace(complement, adjuncts=())),
            adjuncts=(*complement.adjuncts, *clause.adjuncts),
        )
    if isinstance(complement, Amount) and complement.unit in _BYTES and subject.head == "usage":
        subject = replace(subject, head="consumption")
        clause = replace(clause, subject=subject)
    if not (isinstance(complement, Amount) or named) or kind_of(subject) != "measure":
        return clause
    own = tuple(one for one in clause.adjuncts if one.role in _PLACES and isinstance(one.phrase, NounPhrase))
    return replace(without(clause, own), subject=replace(subject, adjuncts=(*subject.adjuncts, *own)))


def _ended_before(clause: Clause) -> Clause:
    """English “Already expired”: it is so now."""
    done = clause.predicate == Acting("expire") and clause.tense in {Tense.PAST, Tense.PERFECT}
    if not done or "already" not in clause.adverbs or clause.negated or clause.modal:
        return clause
    return replace(clause, predicate=Being(Adjective("expired")), tense=Tense.PRESENT)


def is_going_on(clause: Clause) -> bool:
    """Whether it tells, without a subject of its own, what is being done: "while replaying a block"."""
    act = clause.predicate
    return (
        clause.subject is None
        and clause.progressive
        and isinstance(act, Acting)
        and not act.passive
        and act.verb not in _WAITING
        and not clause.negated
    )


def counts_more_than_one(amount: Amount) -> bool:
    """Whether it is "more than one": several."""
    return amount.value == "1" and not amount.unit and not amount.total


def is_share_above(phrase: object) -> bool:
    """Whether it is "more than 10 % of the requests"."""
    return (
        isinstance(phrase, NounPhrase)
        and not phrase.head
        and phrase.amount is not None
        and isinstance(phrase.of, NounPhrase | Coordination)
        and not (phrase.modifiers or phrase.adjectives or phrase.adjuncts or phrase.relative or phrase.participle)
    )


_REWRITINGS = (
    _ended_before,
    _beside_the_cluster,
    _lasting_outside,
    _taking_for,
    _waiting_long,
    _longer_than,
    _failing,
    _share_of_errors,
    _something_wrong,
    _found_there,
    _with_its_object,
    _having_inside,
    _told_apart,
    _measured,
    _owned,
)
_CHANGES: Changes = (
    *EASTERN,
    (Name, as_japanese_name),
    (Clause, _check),
    *((Clause, step) for step in (*CLAUSE_IDIOMS, *CLAUSE_SENSES, *_REWRITINGS)),
    *((Sentence, step) for step in SENTENCE_IDIOMS),
    *((NounPhrase, step) for step in (*PHRASE_IDIOMS, *PHRASE_SENSES, _check_phrase)),
)
