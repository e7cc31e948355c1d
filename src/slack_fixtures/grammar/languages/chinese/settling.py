"""Clauses with their parts where Chinese says them, and with verbs and nouns of the meaning they have."""

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
    Existing,
    Modal,
    NounPhrase,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.chinese.tables import ABILITIES, DEEDS, TAKEN
from slack_fixtures.grammar.languages.eastern import changed, without


def settled(sentence: Sentence) -> Sentence:
    """Return a sentence with its parts where Chinese says them."""
    return changed(sentence, ((Adjunct, _timed), (Clause, _put_right), (NounPhrase, _left_first)))


def _timed(adjunct: Adjunct) -> Adjunct:
    """Return "in 5 minutes" as a time, not a place: 在 5 分钟内."""
    timed = adjunct.role is Role.IN and isinstance(adjunct.phrase, Amount)
    return replace(adjunct, role=Role.NEXT) if timed else adjunct


def _left_first(phrase: NounPhrase) -> NounPhrase:
    """Return "free addresses left" with 剩余 before 可用."""
    said = sorted(phrase.adjectives, key=lambda one: one.concept not in {"left", "remaining"})
    return replace(phrase, adjectives=tuple(said))


def _put_right(clause: Clause) -> Clause:
    """Return a clause with its adjuncts where Chinese says them, and with verbs and nouns of the meaning they have."""
    act, subject = clause.predicate, clause.subject
    if isinstance(subject, NounPhrase) and not isinstance(act, Existing):
        lasting = tuple(one for one in subject.adjuncts if one.role is Role.DURATION)
        if lasting:
            subject = without(subject, lasting)
            clause = replace(clause, subject=subject, adjuncts=(*clause.adjuncts, *lasting))
        net = subject.head == "link" and isinstance(act, Being) and isinstance(act.complement, Adjective)
        if net:
            clause = replace(clause, subject=replace(subject, head="link_net"))
    if isinstance(act, Being):
        return _as_deed(_hoisted(clause), act)
    if not isinstance(act, Acting):
        return clause
    link = isinstance(subject, NounPhrase) and subject.head == "link"
    if link and act.verb in {"come_back", "recover", "flap", "go_down"} and isinstance(subject, NounPhrase):
        clause = replace(clause, subject=replace(subject, head="link_net"))
    done = clause.subject if act.passive else act.obj
    if act.verb == "take" and isinstance(done, NounPhrase) and done.head in TAKEN:
        clause = replace(clause, predicate=replace(act, verb="create"))
    if act.verb == "return" and isinstance(act.obj, NounPhrase) and not act.passive:
        towards = tuple(one for one in act.obj.adjuncts if one.role is Role.FOR)
        kept = tuple(one for one in act.obj.adjuncts if one not in towards)
        answered = tuple(replace(one, role=Role.AGAINST) for one in towards)
        moved = replace(act, obj=replace(act.obj, adjuncts=kept))
        clause = replace(clause, predicate=moved, adjuncts=(*clause.adjuncts, *answered))
    steady = clause.tense is Tense.PRESENT and not (clause.negated or clause.modal)
    if steady and isinstance(act.obj, NounPhrase) and act.obj.amount and not act.passive and clause.subject is not None:
        rates = tuple(one for one in act.obj.adjuncts if one.role is Role.PER)
        if rates and ("on_average" in clause.adverbs or act.verb == "have" or clause.progressive):
            kept = tuple(one for one in act.obj.adjuncts if one not in rates)
            moved = replace(act, obj=replace(act.obj, adjuncts=kept))
            clause = replace(clause, predicate=moved, adjuncts=(*clause.adjuncts, *rates))
    return clause


def _as_deed(clause: Clause, being: Being) -> Clause:
    """Return "a reboot is required", "is located on", "no servers left" as the clause that Chinese says."""
    said = being.complement
    if not isinstance(said, Adjective) or said.adverbs or said.negated or said.degree != "positive":
        return clause
    if being.become or being.remain or not isinstance(clause.subject, NounPhrase):
        return clause
    if said.concept in DEEDS:
        return replace(clause, predicate=Acting(DEEDS[said.concept], passive=True))
    if said.concept in ABILITIES:
        return _able(clause, said.concept)
    if said.concept == "synchronized":
        mates = tuple(one for one in clause.adjuncts if one.role is Role.WITH)
        if len(mates) == 1 and isinstance(mates[0].phrase, NounPhrase):
            rest = tuple(one for one in clause.adjuncts if one not in mates)
            deed = Acting("synchronize_obj", passive=True, obliques=(("with", mates[0].phrase),))
            return replace(clause, predicate=deed, adjuncts=rest)
    places = [one for one in clause.adjuncts if one.role in {Role.ON, Role.IN}]
    if said.concept == "located" and places:
        rest = tuple(one for one in clause.adjuncts if one is not places[0])
        return replace(clause, predicate=Being(places[0]), adjuncts=rest)
    none = clause.subject.determiner is Determiner.NO and not clause.negated and not clause.more
    if said.concept in {"left", "remaining"} and none:
        things = replace(clause.subject, adjectives=(said, *clause.subject.adjectives))
        return replace(clause, subject=None, predicate=Existing(things))
    return clause


def _able(clause: Clause, concept: str) -> Clause:
    """Return "is unable to connect" as "cannot connect", "is likely to fail" as "will likely fail"."""
    doing = [one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE]
    inner = doing[0] if len(doing) == 1 else None
    if not isinstance(inner, Clause) or inner.subject is not None or inner.modal is not None or inner.negated:
        return clause
    if clause.modal is not None or clause.more or inner.more or (clause.negated and concept != "able"):
        return clause
    rest = tuple(one for one in clause.adjuncts if one.role is not Role.PURPOSE)
    whole = replace(inner, subject=clause.subject, adjuncts=(*inner.adjuncts, *rest), tense=clause.tense)
    whole = replace(whole, links=(*clause.links, *inner.links), adverbs=(*clause.adverbs, *inner.adverbs))
    if concept == "likely":
        if clause.tense is not Tense.PRESENT:
            return clause
        return replace(whole, tense=Tense.FUTURE, progressive=False, adverbs=("likely", *whole.adverbs))
    return replace(whole, modal=Modal.CAN, negated=clause.negated or concept == "unable", progressive=False)


def _hoisted(clause: Clause) -> Clause:
    """Return "not ready to serve for 5 minutes" with the duration of the whole."""
    adjuncts: list[Adjunct] = []
    for one in clause.adjuncts:
        inner = one.phrase
        if one.role is not Role.PURPOSE or not isinstance(inner, Clause):
            adjuncts.append(one)
            continue
        lasting = tuple(each for each in inner.adjuncts if each.role is Role.DURATION)
        rest = tuple(each for each in inner.adjuncts if each not in lasting)
        adjuncts += [replace(one, phrase=replace(inner, adjuncts=rest)), *lasting]
    return replace(clause, adjuncts=tuple(adjuncts))
