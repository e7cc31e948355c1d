"""What Dutch and German mend in a tree before they say it: times that were read as aims, words that company decides.

What it cannot mend it refuses, where a sentence made of it would be wrong in both languages.
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
    Coordination,
    Determiner,
    Existing,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.germanic.daytimes import is_part_of_day
from slack_fixtures.grammar.languages.germanic.places import at_their_place
from slack_fixtures.grammar.languages.germanic.rewordings import as_it_is_now, averaged, reworded
from slack_fixtures.grammar.languages.germanic.trees import LEVELS, POSSIBLE, SCORES, WEEKDAYS, kind_of
from slack_fixtures.grammar.languages.moments import as_taking
from slack_fixtures.grammar.languages.paces import paced
from slack_fixtures.grammar.languages.rebuilding import by_kind, rebuilt
from slack_fixtures.grammar.searching import with_search

_STATES = {"state", "status", "condition"}
_STATE_NAMES = {"pending", "terminating", "failed"}
_FAULTS = {"error", "failure", "checksum_error", "exception", "warning", "timeout_event"}
_TERMS = {"lifetime", "term", "period", "lease_time", "retention_period"}
_MEASURED = {"measure", "resource"}
_DENIED = {"anything": "nothing", "anyone": "nobody"}
_WHATEVER = {"nothing", "anything", "something"}
_SOON = {"soon", "shortly"}
_DONE = {"accepted": "accept", "suspected": "suspect"}  # what goes on, no lasting state


def settled(sentence: Sentence) -> Sentence:
    """Return the sentence with every phrase and clause mended, the inner ones first.

    Raises:
        UnsayableError: a part was read wrongly.
    """
    return rebuilt(sentence, _MENDED)


def as_headline(sentence: Sentence) -> Sentence:
    """Make a headline of what an alert tells without article or full stop: "Restore test failed"."""
    body = sentence.body
    if not sentence.end and isinstance(body, Clause):
        body = as_it_is_now(body)
        sentence = replace(sentence, body=body)
    if sentence.kind is not SentenceKind.STATEMENT or sentence.end or sentence.opening or not isinstance(body, Clause):
        return sentence
    act, subject = body.predicate, body.subject
    plain = not (body.links or body.more or body.modal or body.progressive) and body.tense is Tense.PAST
    if not plain or not isinstance(act, Acting) or act.obj is not None or act.content is not None:
        return sentence
    if not isinstance(subject, NounPhrase) or subject.pronoun or subject.determiner is not Determiner.NONE:
        return sentence
    return replace(sentence, kind=SentenceKind.HEADLINE)


def _adjunct(adjunct: Adjunct) -> Adjunct:
    adjunct = paced(adjunct)
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase):
        return adjunct
    if adjunct.role is Role.FOR and phrase.head == "lack" and phrase.determiner is Determiner.NONE:
        return replace(adjunct, role=Role.DUE_TO)  # "for lack of memory"
    if (
        adjunct.role is Role.FOR
        and phrase.amount is not None
        and kind_of(phrase) in {"unit", "time"}
        and phrase.of is None
    ):
        return replace(adjunct, role=Role.DURATION)  # "for over five business days"
    if adjunct.role is Role.SINCE and phrase.determiner is Determiner.NONE and _is_last(phrase):
        return replace(adjunct, phrase=replace(phrase, determiner=Determiner.DEFINITE))  # "since last release"
    return adjunct


def _is_last(phrase: NounPhrase) -> bool:
    return any(node.concept in {"last", "latest", "previous"} for node in phrase.adjectives)


def _phrase(phrase: NounPhrase) -> NounPhrase:
    if any(isinstance(one, NounPhrase) and one.head in SCORES for one in phrase.modifiers):
        raise UnsayableError("a hundred as a part of a compound")  # "a hundred users"
    phrase = averaged(at_their_place(_of_a_day(_of_one(_with_own_parts(phrase)))))
    state = phrase.adjectives[0].concept if len(phrase.adjectives) == 1 else ""
    if phrase.head in _STATES and state in _STATE_NAMES and not (phrase.names or phrase.modifiers):
        named = Determiner.DEFINITE if phrase.determiner is Determiner.NONE else phrase.determiner
        name = state if state == "failed" else state.capitalize()
        return replace(phrase, adjectives=(), names=(Name(name),), determiner=named)
    ranked = any(node.concept == "top" for node in phrase.adjectives)
    if ranked and isinstance(phrase.of, NounPhrase) and not phrase.of.head and phrase.of.amount is not None:
        raise UnsayableError("the top of a number")  # "top 100 tracks"
    return phrase


def _of_one(phrase: NounPhrase) -> NounPhrase:
    """Say the "risk of collision" as that of one: of none in particular."""
    of = phrase.of
    if phrase.head not in POSSIBLE or not isinstance(of, NounPhrase) or of.names or not of.head:
        return phrase
    single = of.number is Number.SINGULAR and of.determiner is Determiner.NONE and of.amount is None
    return replace(phrase, of=replace(of, determiner=Determiner.INDEFINITE)) if single else phrase


def _of_a_day(phrase: NounPhrase) -> NounPhrase:
    """Say "Friday's cleanup" and "the release of this morning" with von: no day owns anything."""
    of = phrase.of
    day = isinstance(of, NounPhrase) and of == NounPhrase(of.head, of.number) and of.head in WEEKDAYS
    if not phrase.head or not isinstance(of, NounPhrase) or not (day or is_part_of_day(of)):
        return phrase
    return replace(phrase, of=None, adjuncts=(Adjunct(Role.FROM, of), *phrase.adjuncts))


def _with_own_parts(phrase: NounPhrase) -> NounPhrase:
    """Give what was read as said of the whole to the part that it stands behind or before."""
    of = phrase.of
    if not phrase.head and isinstance(of, NounPhrase) and phrase.adjuncts and not (of.adjuncts or of.participle):
        return replace(phrase, of=replace(of, adjuncts=phrase.adjuncts), adjuncts=())  # "5 % of calls to the API"
    last = phrase.adjuncts[-1] if phrase.adjuncts else None
    whatever = last.phrase if last is not None else None
    if last is not None and phrase.participle is not None and isinstance(whatever, NounPhrase) and whatever.pronoun:
        told = replace(last, phrase=replace(whatever, participle=phrase.participle))
        return replace(phrase, adjuncts=(*phrase.adjuncts[:-1], told), participle=None)  # "times for all that runs"
    aimed = isinstance(whatever, NounPhrase) and _is_plain_plural(whatever) and phrase.head in _FAULTS
    if last is not None and last.role is Role.FOR and aimed and phrase.participle is not None:
        raise UnsayableError("what is done to files, read as done to their errors")  # "errors for files sent"
    first = phrase.modifiers[0] if phrase.modifiers else None
    lasting = phrase.amount is not None and phrase.determiner is Determiner.INDEFINITE and kind_of(first) == "unit"
    if lasting and phrase.amount is not None and phrase.amount.value.startswith("⟨"):
        return replace(phrase, amount=None, modifiers=(Name(phrase.amount.value, "span"), *phrase.modifiers))
    return phrase


def _is_plain_plural(phrase: NounPhrase) -> bool:
    return phrase == NounPhrase(phrase.head, Number.PLURAL, phrase.determiner)


def _clause(clause: Clause) -> Clause:
    clause = reworded(_with_links_in_order(with_search(as_taking(clause))))
    clause = _with_present_links(_lasting(_times(clause)))
    clause = _denying(clause)
    clause = _with_rate_told(_waiting_with(clause))
    act = clause.predicate
    if isinstance(act, Being):
        return _being(clause, act)
    if isinstance(act, Acting):
        return _acting(clause, act)
    return clause


def _with_rate_told(clause: Clause) -> Clause:
    """Put "per second" to what there is of so much: "is limited to 5 messages per second"."""
    told: list[Adjunct] = []
    for one in clause.adjuncts:
        before = told[-1].phrase if told else None
        if one.role is Role.PER and isinstance(before, NounPhrase) and before.amount is not None and before.head:
            told[-1] = replace(told[-1], phrase=replace(before, adjuncts=(*before.adjuncts, one)))
        else:
            told.append(one)
    clause = replace(clause, adjuncts=tuple(told)) if len(told) < len(clause.adjuncts) else clause
    act, first = clause.predicate, clause.adjuncts[0] if clause.adjuncts else None
    if first is None or first.role is not Role.PER or not isinstance(act, Acting) or not act.obliques:
        return clause
    name, value = act.obliques[-1]
    if not isinstance(value, Amount) or value.unit:
        return clause
    rated = NounPhrase(amount=value, adjuncts=(first,))  # "fell to 5 per second"
    act = replace(act, obliques=(*act.obliques[:-1], (name, rated)))
    return replace(clause, predicate=act, adjuncts=clause.adjuncts[1:])


def _waiting_with(clause: Clause) -> Clause:
    """Tell of what is waited for what it has: "pods waiting for a node with enough memory"."""
    there = clause.predicate.phrase if isinstance(clause.predicate, Existing) else None
    if not isinstance(there, NounPhrase) or there.participle is None:
        return clause
    doing = there.participle
    act = doing.predicate
    if not isinstance(act, Acting) or not act.obliques or doing.adjuncts:
        return clause
    name, aim = act.obliques[-1]
    having = tuple(one for one in clause.adjuncts if one.role in {Role.WITH, Role.WITHOUT})
    if not having or not isinstance(aim, NounPhrase) or aim.determiner is not Determiner.INDEFINITE or aim.adjuncts:
        return clause
    rest = tuple(one for one in clause.adjuncts if one not in having)
    act = replace(act, obliques=(*act.obliques[:-1], (name, replace(aim, adjuncts=having))))
    there = replace(there, participle=replace(doing, predicate=act))
    return replace(clause, predicate=Existing(there), adjuncts=rest)


def _denying(clause: Clause) -> Clause:
    """Say "not … anything" with the word that denies, and hang on the verb what was hung on a pronoun."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) else None
    if isinstance(act, Acting) and isinstance(obj, NounPhrase):
        moved = tuple(one for one in obj.adjuncts if obj.pronoun in _WHATEVER or isinstance(one.phrase, Clause))
        kept = tuple(one for one in obj.adjuncts if one not in moved)
        act = replace(act, obj=replace(obj, adjuncts=kept))
        clause = replace(clause, predicate=act, adjuncts=(*moved, *clause.adjuncts)) if moved else clause
        clause = _running_there(clause, act, obj)
        act = clause.predicate
    subject = clause.subject
    if isinstance(subject, NounPhrase) and subject.pronoun in {"nothing", "nobody"}:
        if any(map(_is_any, clause.adjuncts)):
            raise UnsayableError("nothing at any place")
        if "yet" in clause.adverbs:  # "nothing is lost yet"
            waiting = isinstance(act, Acting) and act.passive and clause.tense is Tense.PRESENT
            rest = tuple(adverb for adverb in clause.adverbs if adverb != "yet")
            subject = replace(subject, pronoun=f"{subject.pronoun} yet")
            tense = Tense.PERFECT if waiting and clause.modal is None else clause.tense
            return replace(clause, subject=subject, adverbs=rest, tense=tense)
    if not clause.negated:
        denying = isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO
        rest = tuple(adverb for adverb in clause.adverbs if adverb != "yet")
        return replace(clause, adverbs=rest) if denying else clause  # "no signal was found yet": "geen" says enough
    if isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and act.obj.pronoun in _DENIED:
        none = replace(act.obj, pronoun=_DENIED[act.obj.pronoun])
        return replace(clause, predicate=replace(act, obj=none), negated=False)
    for adjunct in clause.adjuncts:
        phrase = adjunct.phrase
        if isinstance(phrase, NounPhrase) and phrase.pronoun in _DENIED:
            none = replace(phrase, pronoun=_DENIED[phrase.pronoun])
            adjuncts = tuple(replace(one, phrase=none) if one is adjunct else one for one in clause.adjuncts)
            return replace(clause, adjuncts=adjuncts, negated=False)
    return clause


def _running_there(clause: Clause, act: Acting, obj: NounPhrase) -> Clause:
    """Say of what runs where it runs: "long times for everything running here"."""
    last = obj.adjuncts[-1] if obj.adjuncts else None
    whatever = last.phrase if last is not None else None
    where = tuple(adverb for adverb in clause.adverbs if adverb in {"here", "there"})
    if last is None or not where or not isinstance(whatever, NounPhrase) or not whatever.pronoun:
        return clause
    if whatever.participle is None:
        return clause
    running = replace(whatever.participle, adverbs=(*whatever.participle.adverbs, *where))
    told = replace(last, phrase=replace(whatever, participle=running))
    rest = tuple(adverb for adverb in clause.adverbs if adverb not in where)
    said = replace(act, obj=replace(obj, adjuncts=(*obj.adjuncts[:-1], told)))
    return replace(clause, predicate=said, adverbs=rest)


def _is_any(adjunct: Adjunct) -> bool:
    return isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.determiner is Determiner.ANY


def _with_links_in_order(clause: Clause) -> Clause:
    """Give what stands behind "A: B" to B, whose words it speaks of: "…: files are lost because their disk died"."""
    for place, link in enumerate(clause.links):
        told, later = link.clause, clause.links[place + 1 :]
        joined = link.kind in {LinkKind.COLON, LinkKind.SEMICOLON, LinkKind.DASH} and not link.first
        if joined and later and isinstance(told, Clause) and told.subject is not None:
            whole = replace(link, clause=replace(told, links=(*told.links, *later)))
            return replace(clause, links=(*clause.links[:place], whole))
    return clause


def _times(clause: Clause) -> Clause:
    """Say what comes soon in the present, and how shortly before something else something was."""
    soon = _SOON.intersection(clause.adverbs)
    if soon and clause.tense is Tense.FUTURE and clause.modal is None:
        return replace(clause, tense=Tense.PRESENT)
    if soon and clause.tense in {Tense.PAST, Tense.PERFECT}:
        raise UnsayableError("what was soon")  # "shortly before this began"
    return clause


def _lasting(clause: Clause) -> Clause:
    """Take for what lasts what goes on "for the last 5 minutes"."""
    act = clause.predicate
    if clause.tense is not Tense.PRESENT or not clause.progressive or not isinstance(act, Acting) or clause.modal:
        return clause
    if clause.subject is None or act.obj is not None:
        return clause
    adjuncts = tuple(
        replace(one, role=Role.DURATION) if one.role is Role.LAST and isinstance(one.phrase, Amount) else one
        for one in clause.adjuncts
    )
    return replace(clause, adjuncts=adjuncts)


def _with_present_links(clause: Clause) -> Clause:
    """Say in the present what is to have happened: "once the limit has been reached, users get an error"."""
    if clause.tense in {Tense.PAST, Tense.PERFECT}:
        return clause
    links = []
    for link in clause.links:
        told = link.clause
        if link.kind is LinkKind.WHEN and isinstance(told, Clause) and told.tense is Tense.PERFECT:
            told = replace(told, tense=Tense.PRESENT)
        links.append(replace(link, clause=told))
    awaited = any(link.kind is LinkKind.WHEN for one in (clause, *clause.more) for link in one.links)
    more = tuple(
        replace(one, tense=Tense.PRESENT) if awaited and one.tense is Tense.FUTURE and one.modal is None else one
        for one in clause.more
    )
    if clause.tense is Tense.PRESENT:  # "are stored and will be sent once the line is restored"
        clause = replace(clause, more=more)
    return replace(clause, links=tuple(links))


def _being(clause: Clause, being: Being) -> Clause:
    state = being.complement
    if state == NounPhrase("right", determiner=Determiner.ALL):
        return replace(clause, predicate=replace(being, complement=Adjective("fine")))  # "are all right"
    sides = [one for one in clause.adjuncts if one.role in {Role.ABOVE, Role.BELOW}]
    if isinstance(state, Amount) and len(sides) == 1 and not isinstance(sides[0].phrase, Amount | Clause):
        far = Adjunct(Role.BY, state)  # "is 20 % below the average"
        return replace(
            clause, predicate=replace(being, complement=sides[0]), adjuncts=(far, *_without(clause, sides[0]))
        )
    if isinstance(state, Adjunct) and "well" in clause.adverbs and state.role in {Role.ABOVE, Role.BELOW, Role.UNDER}:
        adverbs = tuple("significantly" if adverb == "well" else adverb for adverb in clause.adverbs)
        return replace(clause, adverbs=adverbs)  # "well under forecast"
    if not isinstance(state, Adjective):
        return clause
    kind = clause.subject.head if isinstance(clause.subject, NounPhrase) else ""
    if state == Adjective("pending") and isinstance(kind, Name) and kind.kind != "span" and not being.become:
        status = NounPhrase("status", Number.SINGULAR, Determiner.DEFINITE, names=(Name("Pending"),))
        return replace(clause, predicate=replace(being, complement=Adjunct(Role.IN, status)))
    if state == Adjective("wrong") and being.become:
        return replace(clause, predicate=Acting("fail"))  # "something went wrong"
    if state.concept == "wrong" and isinstance(clause.subject, NounPhrase) and clause.subject.pronoun == "something":
        raise UnsayableError("something that is wrong")
    told = _amounting(clause, being, state)
    if told is not None:
        return told
    idle = kind_of(clause.subject) in {"measure", "resource", "unit"} or clause.adjuncts or clause.adverbs
    plain = clause.tense is Tense.PRESENT and not (being.become or being.remain or clause.modal)
    done = _DONE.get(state.concept) if state == Adjective(state.concept) else None
    if done and clause.tense is Tense.PRESENT and not (being.become or being.remain or clause.modal):
        return replace(clause, predicate=Acting(done, passive=True))
    measured = kind_of(clause.subject) in {"measure", "resource", "unit"}
    if state == Adjective("used") and clause.modal is not None and not (being.become or being.remain or measured):
        return replace(clause, predicate=Acting("use", passive=True))  # "must not be used for a restore"
    if state == Adjective("used") and plain and isinstance(clause.subject, NounPhrase) and not idle:
        named = clause.subject.head in {"account", "user", "token", "key", "password", "credential", "api_key"}
        if named and not clause.progressive:
            return replace(clause, predicate=Acting("use", passive=True), tense=Tense.PERFECT)
    return clause


def _amounting(clause: Clause, being: Being, state: Adjective) -> Clause | None:
    """Say with a verb what a state tells of an amount or an aim: "is off by 5 s", "is down to 3 GB"."""
    if being.become or being.remain or state.degree != "positive" or clause.modal is not None:
        return None
    by_role = {one.role: one for one in clause.adjuncts}
    aim, off, value = by_role.get(Role.TO), by_role.get(Role.BY), by_role.get(Role.AT)
    denied = clause.negated or state.negated
    ended = isinstance(clause.subject, NounPhrase) and clause.subject.head in _TERMS
    if state.concept == "increased" and ended and off is None and aim is None and clause.tense is Tense.PRESENT:
        return replace(clause, predicate=Acting("expire"), tense=Tense.PERFECT)  # "the lease time is up"
    adverbs = (*clause.adverbs, *state.adverbs)
    if state.concept == "close" and aim is not None and not denied and not isinstance(aim.phrase, Amount | Clause):
        near = aim.phrase
        if isinstance(near, NounPhrase) and near.determiner is Determiner.NONE and near.number is not Number.PLURAL:
            near = replace(near, determiner=Determiner.DEFINITE)
        return replace(clause, predicate=Acting("near", near), adverbs=adverbs, adjuncts=_without(clause, aim))
    if state.concept == "wrong" and off is not None and isinstance(off.phrase, Amount) and not denied:
        source = by_role.get(Role.FROM)
        far = () if source is None or isinstance(source.phrase, Clause) else (("from", source.phrase),)
        kept = _without(clause, source) if far else clause.adjuncts
        return replace(clause, predicate=Acting("drift", obliques=far), adverbs=adverbs, adjuncts=kept)
    if state.concept == "down" and aim is not None and not denied:
        return _left(clause, aim)
    if state.concept in LEVELS and value is not None and kind_of(clause.subject) in _MEASURED:
        adjuncts = tuple(replace(one, role=Role.WITH) if one is value else one for one in clause.adjuncts)
        return replace(clause, adjuncts=adjuncts) if isinstance(value.phrase, Amount) else None
    purpose = by_role.get(Role.PURPOSE)
    doing = purpose.phrase if purpose is not None else None
    if state.concept == "slow" and isinstance(doing, Clause) and isinstance(doing.predicate, Acting) and not denied:
        plain = doing == Clause(None, doing.predicate, adjuncts=doing.adjuncts)
        done = replace(clause, predicate=doing.predicate, adverbs=(*adverbs, "slowly"))
        return replace(done, adjuncts=(*doing.adjuncts, *_without(clause, purpose))) if plain else None
    return None


def _without(clause: Clause, adjunct: Adjunct | None) -> tuple[Adjunct, ...]:
    return tuple(one for one in clause.adjuncts if one is not adjunct)


def _left(clause: Clause, rest: Adjunct) -> Clause | None:
    """Say what is "down to 3 GB of free space" as what it still has, and a measure as fallen."""
    phrase, adjuncts = rest.phrase, _without(clause, rest)
    if isinstance(phrase, NounPhrase) and phrase.amount is not None and kind_of(clause.subject) not in _MEASURED:
        what = phrase.of if isinstance(phrase.of, NounPhrase) and not phrase.head else None
        if what is None or what.amount is not None or clause.tense is not Tense.PRESENT:
            return None
        only = replace(what, amount=replace(phrase.amount, relation=Relation.ONLY))
        return replace(clause, predicate=Acting("have", only), adjuncts=adjuncts)
    if kind_of(clause.subject) not in _MEASURED or isinstance(phrase, Clause) or clause.tense is Tense.FUTURE:
        return None
    tense = Tense.PERFECT if clause.tense is Tense.PRESENT else clause.tense
    return replace(clause, predicate=Acting("drop", obliques=(("to", phrase),)), tense=tense, adjuncts=adjuncts)


def _is_time(phrase: NounPhrase | Amount) -> bool:
    if isinstance(phrase, Amount):
        return bool(phrase.unit) and lexicon.concept("nouns", phrase.unit).kind in {"time", "unit"}
    return phrase.amount is not None and kind_of(phrase) in {"time", "unit"}


def _going_out(subject: NounPhrase, act: Acting) -> Acting:
    """Say that what goes out is sent, a release published."""
    if subject.head in {"release", "version", "update", "patch"}:
        return Acting("publish", passive=True)
    told = kind_of(subject) in {"data", "thing"} or subject.head in {"payment", "notification", "alert", "batch"}
    return replace(act, verb="send", passive=True) if told else act


def _acting(clause: Clause, act: Acting) -> Clause:
    aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
    if act.verb == "begin" and len(aims) == 1 and isinstance(aims[0].phrase, Clause):  # "has begun to swap"
        begun = Acting("start_to", content=aims[0].phrase)
        return replace(clause, predicate=begun, adjuncts=_without(clause, aims[0]))
    amount = act.obj if isinstance(act.obj, NounPhrase | Amount) else None
    if act.verb == "run_obj" and amount is not None and _is_time(amount):
        raise UnsayableError("a time that is run")  # "jobs run two hours late"
    dated = any(one.role is Role.AGO for one in clause.adjuncts)
    if act.verb == "stop_obj" and act.obj == NounPhrase("reporting", Number.MASS) and not (act.passive or dated):
        data = NounPhrase("data", Number.PLURAL)
        return replace(
            clause, predicate=Acting("stop_ing", content=Clause(None, Acting("send", data))), tense=Tense.PRESENT
        )
    unable = act.verb == "fail_to" or clause.modal is Modal.CAN
    since = (*clause.adjuncts, *(act.content.adjuncts if act.content is not None else ()))
    if unable and clause.tense is Tense.PERFECT and any(one.role is Role.SINCE for one in since):
        clause = replace(clause, tense=Tense.PRESENT)  # "nobody has been able to log in since Monday"
    if act.verb == "get" and clause.subject is not None:
        return replace(clause, predicate=replace(act, verb="receive"))
    if act.verb == "go_out" and isinstance(clause.subject, NounPhrase):
        return replace(clause, predicate=_going_out(clause.subject, act))
    if act.verb == "remain_left" and any(one.role is Role.IN for one in clause.adjuncts):
        return _remaining(clause)
    if act.verb == "take_too_long_to" and act.content is not None:
        long = NounPhrase("time", determiner=Determiner.TOO_MANY)
        aim = Adjunct(Role.PURPOSE, act.content)
        return replace(clause, predicate=Acting("take", long), adjuncts=(*clause.adjuncts, aim))
    if act.verb == "join" and kind_of(act.obj) == "unit":
        raise UnsayableError("a time that was taken for what somebody joins")  # "who joined this month"
    if (
        act.verb == "expect_obj_to"
        and isinstance(act.obj, NounPhrase | Coordination)
        and act.content
        and not act.passive
    ):
        told = replace(act.content, subject=act.obj, adjuncts=(*act.content.adjuncts, *clause.adjuncts))
        return replace(clause, predicate=Acting("expect", content=told), adjuncts=())
    if act.verb == "expect" and any(one.role is Role.PURPOSE for one in clause.adjuncts):
        raise UnsayableError("what is expected of something, read as what it is for")
    if act.verb == "work" and any(one.role is Role.FROM for one in clause.adjuncts):
        raise UnsayableError("what something works with")
    if any(one.role is Role.AS and _is_many(one.phrase) for one in clause.adjuncts):
        raise UnsayableError("as many as something else")
    subject = clause.subject
    gone = subject.participle.predicate if isinstance(subject, NounPhrase) and subject.participle else None
    if act.verb == "run_out_of" and isinstance(gone, Acting) and gone.verb == "drop_obj":
        raise UnsayableError("what dropped out, read as what lacks something")
    if act.verb == "run_out_of":
        full = tuple((word, _space(phrase)) for word, phrase in act.obliques)
        return replace(clause, predicate=replace(act, obliques=full))
    happening = act.verb in {"happen", "occur"} and isinstance(clause.subject, NounPhrase)
    if happening and isinstance(clause.subject, NounPhrase) and clause.subject.head in {"failover", "switchover"}:
        return replace(clause, predicate=replace(act, verb="take_place"))
    if act.verb == "manage_to" and act.content is not None:
        return _with_time_of(clause, act, act.content)
    return clause


def _remaining(clause: Clause) -> Clause:
    """Say that something stays where it is: "pods scheduled there remain in the queue"."""
    place = next(one for one in clause.adjuncts if one.role is Role.IN)
    subject, where = clause.subject, tuple(adverb for adverb in clause.adverbs if adverb in {"here", "there"})
    if isinstance(subject, NounPhrase) and subject.participle is not None and where:
        done = replace(subject.participle, adverbs=(*subject.participle.adverbs, *where))
        rest = tuple(adverb for adverb in clause.adverbs if adverb not in where)
        clause = replace(clause, subject=replace(subject, participle=done), adverbs=rest)
    return replace(clause, predicate=Being(place, remain=True), adjuncts=_without(clause, place))


def _with_time_of(clause: Clause, act: Acting, content: Clause) -> Clause:
    """Give to the whole how long it lasts: "has not managed to renew it for 3 days"."""
    lasting = tuple(one for one in content.adjuncts if one.role in {Role.DURATION, Role.SINCE})
    if not lasting:
        return clause
    rest = tuple(one for one in content.adjuncts if one not in lasting)
    content = replace(content, adjuncts=rest)
    return replace(clause, predicate=replace(act, content=content), adjuncts=(*clause.adjuncts, *lasting))


def _is_many(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.MANY


def _space(phrase: Nominal | Amount) -> Nominal | Amount:
    if isinstance(phrase, NounPhrase) and phrase.head == "disk" and phrase.determiner is Determiner.NONE:
        return replace(phrase, head="disk_space")  # "out of disk"
    return phrase


_MENDED = by_kind((Clause, _clause), (NounPhrase, _phrase), (Adjunct, _adjunct))
