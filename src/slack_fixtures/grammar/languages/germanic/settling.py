"""What Dutch and German mend in a tree before they say it: times that were read as aims, words that company decides.

What it cannot mend it refuses, where a sentence made of it would be wrong in both languages.
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
    Determiner,
    LinkKind,
    Nominal,
    NounPhrase,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.germanic.trees import kind_of
from slack_fixtures.grammar.languages.rebuilding import by_kind, rebuilt

_SOON = {"soon", "shortly"}


def settled(sentence: Sentence) -> Sentence:
    """Return the sentence with every phrase and clause mended, the inner ones first.

    Raises:
        UnsayableError: a part was read wrongly.
    """
    return rebuilt(sentence, _MENDED)


def as_headline(sentence: Sentence) -> Sentence:
    """Make a headline of what an alert tells without article or full stop: "Restore test failed"."""
    body = sentence.body
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
    ranked = any(node.concept == "top" for node in phrase.adjectives)
    if ranked and isinstance(phrase.of, NounPhrase) and not phrase.of.head and phrase.of.amount is not None:
        raise UnsayableError("the top of a number")  # "top 100 tracks"
    return phrase


def _clause(clause: Clause) -> Clause:
    clause = _with_present_links(_lasting(_times(clause)))
    act = clause.predicate
    if isinstance(act, Being):
        return _being(clause, act)
    if isinstance(act, Acting):
        return _acting(clause, act)
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
    if isinstance(state, Adjunct) and "well" in clause.adverbs and state.role in {Role.ABOVE, Role.BELOW, Role.UNDER}:
        adverbs = tuple("significantly" if adverb == "well" else adverb for adverb in clause.adverbs)
        return replace(clause, adverbs=adverbs)  # "well under forecast"
    if not isinstance(state, Adjective):
        return clause
    idle = kind_of(clause.subject) in {"measure", "resource", "unit"} or clause.adjuncts or clause.adverbs
    plain = clause.tense is Tense.PRESENT and not (being.become or being.remain or clause.modal)
    if state == Adjective("used") and plain and isinstance(clause.subject, NounPhrase) and not idle:
        named = clause.subject.head in {"account", "user", "token", "key", "password", "credential", "api_key"}
        if named and not clause.progressive:
            return replace(clause, predicate=Acting("use", passive=True), tense=Tense.PERFECT)
    return clause


def _acting(clause: Clause, act: Acting) -> Clause:
    if act.verb == "join" and kind_of(act.obj) == "unit":
        raise UnsayableError("a time that was taken for what somebody joins")  # "who joined this month"
    if act.verb == "expect" and any(one.role is Role.PURPOSE for one in clause.adjuncts):
        raise UnsayableError("what is expected of something, read as what it is for")
    if act.verb == "work" and any(one.role is Role.FROM for one in clause.adjuncts):
        raise UnsayableError("what something works with")
    if any(one.role is Role.AS and _is_many(one.phrase) for one in clause.adjuncts):
        raise UnsayableError("as many as something else")
    if act.verb == "run_out_of":
        full = tuple((word, _space(phrase)) for word, phrase in act.obliques)
        return replace(clause, predicate=replace(act, obliques=full))
    happening = act.verb in {"happen", "occur"} and isinstance(clause.subject, NounPhrase)
    if happening and isinstance(clause.subject, NounPhrase) and clause.subject.head in {"failover", "switchover"}:
        return replace(clause, predicate=replace(act, verb="take_place"))
    if act.verb == "manage_to" and act.content is not None:
        return _with_time_of(clause, act, act.content)
    return clause


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
