"""Bare phrases that tell what is so: "high latency" is latency being high."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Being,
    Clause,
    Determiner,
    Existing,
    Name,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import kind_of
from slack_fixtures.grammar.languages.japanese.adjuncts import Adjuncts
from slack_fixtures.grammar.languages.japanese.questions import is_event, is_loop, is_measure, is_passive, is_state
from slack_fixtures.grammar.languages.japanese.rewritings import as_usage
from slack_fixtures.grammar.languages.japanese.tables import HIGH_ADJECTIVES, PLENTY, SITES, TRIED_AS_A_WHOLE

_SET_TIMES = {Role.LAST, Role.DURATION, Role.SINCE, Role.DUE_TO, Role.NEXT, Role.AFTER}
_POINTED = {"missing", "unavailable", "unreachable", "stuck", "insufficient", "unresponsive"}
_ENDED = {Adjective("lost"), Adjective("stopped"), Adjective("halted"), Adjective("paused"), Adjective("exhausted")}
_WAITING = {(Adjective("pending"),), (Adjective("unresolved"),), (Adjective("overdue"),), (Adjective("blocked"),)}
_STRANGE = {(Adjective("unusual"),), (Adjective("abnormal"),), (Adjective("suspicious"),)}
_NAMED_STATES = {
    "err-disabled",
    "NotReady",
    "CrashLoopBackOff",
    "OOMKilled",
    "ImagePullBackOff",
    "OutOfSync",
    "read-only",
}
_NEEDS = {"require", "require_obj_to", "need"}
_BOUNDARIES = {"quota", "limit", "threshold", "budget", "rate_limit", "allowance", "cap"}
_HINDERED = {"block", "limit", "throttle", "restrict", "affect", "delay", "impact", "hold", "cause"}


class Headlines(Adjuncts):
    """What a headline says of its subject."""

    def pointed(self, phrase: NounPhrase) -> Clause | None:
        """Return "latency is high" for "high latency", or None where the phrase stays one."""
        if phrase.determiner in {*PLENTY, Determiner.NO} or (
            phrase.determiner in {Determiner.MANY, Determiner.SEVERAL} and is_event(phrase)
        ):
            roles = _SET_TIMES | (SITES if is_event(phrase) else set())
            times = tuple(one for one in phrase.adjuncts if one.role in roles)
            rest = tuple(one for one in phrase.adjuncts if one not in times)
            return Clause(None, Existing(replace(phrase, adjuncts=rest)), adjuncts=times)
        states = [one for one in phrase.adjuncts if one.role is Role.IN and is_state(one.phrase)]
        lasting = tuple(one for one in phrase.adjuncts if one.role is Role.DURATION)
        if len(states) == 1 and lasting and len(phrase.adjuncts) == 1 + len(lasting):
            return Clause(replace(phrase, adjuncts=()), Being(states[0]), tense=Tense.PERFECT, adjuncts=lasting)
        looping = [one for one in phrase.adjuncts if one.role is Role.IN and is_loop(one.phrase)]
        if looping and not phrase.relative and not phrase.participle:
            rest = tuple(one for one in phrase.adjuncts if one not in looping)
            return Clause(replace(phrase, adjuncts=rest), Being(looping[0]))
        if (clause := _beyond_limits(phrase) or _nearing(phrase)) is not None:
            return clause
        if any(_is_failure(one) for one in phrase.adjuncts) and not phrase.relative and not phrase.participle:
            times = tuple(one for one in phrase.adjuncts if one.role in _SET_TIMES)
            rest = tuple(one for one in phrase.adjuncts if one not in times and not _is_failure(one))
            subject = replace(phrase, adjuncts=rest)
            return Clause(subject, Acting("succeed"), tense=Tense.PERFECT, negated=True, adjuncts=times)
        tried = is_event(phrase) or phrase.head in {*TRIED_AS_A_WHOLE, "purchase_order"}
        more = bool(phrase.relative or phrase.participle or phrase.amount)
        more = more or any(one.role not in {*SITES, Role.FOR, Role.LAST} for one in phrase.adjuncts)
        if tried and phrase.adjectives == (Adjective("failed"),) and phrase.number is Number.SINGULAR and not more:
            own = tuple(one for one in phrase.adjuncts if one.role is Role.FOR)
            rest = tuple(one for one in phrase.adjuncts if one not in own)
            subject = replace(phrase, adjectives=(), adjuncts=own)
            return Clause(subject, Acting("fail"), tense=Tense.PERFECT, adjuncts=rest)
        named = [one for one in phrase.modifiers if isinstance(one, Name)]
        if named and any(one == Adjective("detected") for one in phrase.adjectives) and not phrase.participle:
            left = tuple(one for one in phrase.adjectives if one.concept != "detected")
            return Clause(replace(phrase, adjectives=left), Acting("detect", passive=True), tense=Tense.PAST)
        act = phrase.participle.predicate if phrase.participle is not None else None
        if isinstance(act, Acting) and act.passive and act.verb in _NEEDS and phrase.participle is not None:
            return replace(phrase.participle, subject=replace(phrase, participle=None))
        if isinstance(act, Acting) and act.passive and phrase.participle is not None and phrase.participle.negated:
            return replace(phrase.participle, subject=replace(phrase, participle=None), tense=Tense.PERFECT)
        if isinstance(act, Acting) and act.passive and act.verb in _HINDERED and phrase.participle is not None:
            return replace(phrase.participle, subject=replace(phrase, participle=None), tense=Tense.PRESENT)
        if phrase.participle is not None and (isinstance(phrase.head, Name) or phrase.determiner is Determiner.ALL):
            passive = is_passive(phrase.participle) and not phrase.participle.negated
            tense = Tense.PERFECT if passive else Tense.PRESENT
            return replace(phrase.participle, subject=replace(phrase, participle=None), tense=tense)
        if phrase.determiner is Determiner.ALL and (clause := self._all_are(phrase)) is not None:
            return clause
        if not phrase.adjectives or not phrase.head or phrase.amount or phrase.relative or phrase.participle:
            return None
        first = phrase.adjectives[0]
        if first in {Adjective("negative"), Adjective("critical")} and is_measure(phrase):
            return Clause(replace(phrase, adjectives=phrase.adjectives[1:]), Being(first))
        quality = self.quality(first.concept)
        known = lexicon.concept("adjectives", first.concept)
        if (known.kind != "size" and first.concept not in _POINTED) or quality.word is None:
            return None
        if isinstance(phrase.head, Name) and phrase.head.kind != "product":
            return None
        if first.degree == "superlative" or quality.word.kind == "copula":
            return None
        if isinstance(phrase.of, NounPhrase) and phrase.of == NounPhrase(amount=phrase.of.amount):
            raise UnsayableError("a measure that is high, of so much")
        times = tuple(one for one in phrase.adjuncts if one.role in _SET_TIMES)
        rest = tuple(one for one in phrase.adjuncts if one not in times)
        subject = replace(phrase, adjectives=phrase.adjectives[1:], adjuncts=rest)
        if first.concept in HIGH_ADJECTIVES:
            subject = as_usage(subject)
        return Clause(subject, Being(first), adjuncts=times)

    def happened(self, phrase: NounPhrase) -> Clause | None:
        """Return what a headline tells that names a thing and what became of it, or None: "quota used up"."""
        if phrase.relative or phrase.determiner not in {Determiner.NONE, Determiner.DEFINITE}:
            return None
        if (clause := _in_named_state(phrase) or _lacking(phrase) or _strange(phrase)) is not None:
            return clause
        waited = tuple(one for one in phrase.adjuncts if one.role is Role.DURATION)
        if waited and phrase.adjectives[:1] in _WAITING and phrase.participle is None:
            others = tuple(one for one in phrase.adjuncts if one not in waited)
            subject = replace(phrase, adjectives=phrase.adjectives[1:], adjuncts=others)
            return Clause(subject, Being(phrase.adjectives[0]), adjuncts=waited)
        done = phrase.participle
        if done is not None and is_passive(done) and not done.links and not done.more:
            tense = Tense.PRESENT if done.progressive else Tense.PERFECT
            return replace(done, subject=replace(phrase, participle=None), tense=tense)
        ended = [one for one in phrase.adjectives if one in _ENDED]
        if not ended or done is not None or phrase.amount is not None or not phrase.modifiers:
            return None
        rest = tuple(one for one in phrase.adjectives if one not in ended)
        times = tuple(one for one in phrase.adjuncts if one.role in {*_SET_TIMES, *SITES})
        others = tuple(one for one in phrase.adjuncts if one not in times)
        subject = replace(phrase, adjectives=rest, adjuncts=others)
        return Clause(subject, Being(ended[0], become=True), tense=Tense.PAST, adjuncts=times)

    def _all_are(self, phrase: NounPhrase) -> Clause | None:
        """English “All tasks failing”: they all are."""
        if len(phrase.adjectives) != 1 or phrase.participle or phrase.relative or phrase.amount:
            return None
        first = phrase.adjectives[0]
        word = self.quality(first.concept).word
        if word is None or word.kind == "copula":
            return None
        return Clause(replace(phrase, adjectives=()), Being(first))


def _in_named_state(phrase: NounPhrase) -> Clause | None:
    """English “Node ⟨1⟩ NotReady”: the second name is its state."""
    named = len(phrase.names) > 1 and phrase.names[0].kind == "span" and phrase.names[-1].text.startswith("⟨")
    told = phrase.names[-1].text in _NAMED_STATES if phrase.names else False
    if not (told or (named and phrase.names[-1].kind == "product")) or phrase.amount or phrase.participle:
        return None
    if kind_of(phrase) not in {"machine", "software", "thing", "resource", "data"}:
        return None
    times = tuple(one for one in phrase.adjuncts if one.role in _SET_TIMES)
    rest = tuple(one for one in phrase.adjuncts if one not in times)
    subject = replace(phrase, names=phrase.names[:-1], adjuncts=rest)
    state = NounPhrase("state", names=phrase.names[-1:])
    return Clause(subject, Being(Adjunct(Role.IN, state)), adjuncts=times)


def _lacking(phrase: NounPhrase) -> Clause | None:
    """English “Queue with no consumers”: it has none."""
    several = phrase.number is Number.PLURAL
    if is_event(phrase) or several or phrase.participle or phrase.amount or len(phrase.adjuncts) != 1:
        return None
    without = phrase.adjuncts[0]
    thing = without.phrase
    if not isinstance(thing, NounPhrase) or thing.pronoun or not thing.head or is_event(thing):
        return None
    none = thing.determiner is Determiner.NO
    if without.role is not (Role.WITH if none else Role.WITHOUT) or _is_failure(without):
        return None
    having = Acting("have", obj=replace(thing, determiner=Determiner.NO))
    return Clause(replace(phrase, adjuncts=()), having)


def _strange(phrase: NounPhrase) -> Clause | None:
    """English “Unusual number of retries”: their number is unusual."""
    if phrase.head not in {"number", "amount", "volume_quantity"} or phrase.adjectives[:1] not in _STRANGE:
        return None
    times = tuple(one for one in phrase.adjuncts if one.role in {*_SET_TIMES, *SITES})
    rest = tuple(one for one in phrase.adjuncts if one not in times)
    of = phrase.of
    if isinstance(of, NounPhrase):
        phrase, rest = replace(phrase, of=replace(of, adjuncts=(*of.adjuncts, *rest))), ()
    subject = replace(phrase, adjectives=phrase.adjectives[1:], adjuncts=rest)
    return Clause(subject, Being(phrase.adjectives[0]), adjuncts=times)


def _is_failure(adjunct: Adjunct) -> bool:
    """Whether it is "without success"."""
    return adjunct.role is Role.WITHOUT and adjunct.phrase in {
        NounPhrase("success"),
        NounPhrase("success", Number.MASS),
    }


def _is_beyond(adjunct: Adjunct) -> bool:
    """Whether it tells a bound that is passed: "above 5%", "over its quota"."""
    if adjunct.role in {Role.ABOVE, Role.BELOW}:
        return not isinstance(adjunct.phrase, Clause)
    return adjunct.role is Role.VIA and isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in _BOUNDARIES


def _nearing(phrase: NounPhrase) -> Clause | None:
    """English “Database size near quota”: it gets near."""
    near = [one for one in phrase.adjuncts if one.role is Role.NEAR]
    others = tuple(one for one in phrase.adjuncts if one not in near)
    if len(near) != 1 or not is_measure(phrase) or phrase.participle or phrase.relative or phrase.amount:
        return None
    if isinstance(near[0].phrase, Clause):
        return None
    return Clause(replace(phrase, adjuncts=others), Acting("near", obj=near[0].phrase), progressive=True)


def _beyond_limits(phrase: NounPhrase) -> Clause | None:
    """English “Error rate above 5%”, "tenant over its quota": it is."""
    beyond = [one for one in phrase.adjuncts if _is_beyond(one)]
    others = [one for one in phrase.adjuncts if one not in beyond]
    if len(beyond) != 1 or phrase.relative or phrase.participle or phrase.amount or not phrase.head:
        return None
    if any(one.role not in {*SITES, Role.FOR, *_SET_TIMES} for one in others):
        return None
    first = beyond[0]
    if first.role is Role.VIA:
        first = replace(first, role=Role.ABOVE)
    times = tuple(one for one in others if one.role in _SET_TIMES)
    subject = replace(phrase, adjuncts=tuple(one for one in others if one not in times))
    return Clause(subject, Being(first), adjuncts=times)
