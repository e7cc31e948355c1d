"""What Dutch says with another construction than English, and readings of English that it refuses."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Modal,
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.abstract import Adjective as AdjectiveNode
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.dutch.phrases import Phrases
from slack_fixtures.grammar.languages.dutch.tables import FIXED_TIMES
from slack_fixtures.grammar.languages.germanic.rewordings import aged
from slack_fixtures.grammar.languages.germanic.trees import (
    PLAIN,
    kind_of,
    number_of,
    with_content,
    with_left,
    with_none,
    without_longer,
)

_DONE = {"deliver", "fail", "complete", "finish", "start", "run", "skip", "abort", "import", "write", "insert"}
_TRENDS = {
    *("rise", "increase", "climb", "grow", "fall", "drop", "decrease", "decline", "shrink", "go_up", "go_down"),
    *("worsen", "deteriorate", "drift", "fill_up", "pile_up", "accumulate", "degrade", "back_up"),
}
_RUNNING = {"creep_up", "run", "work", "operate", "serve", "use"}


class Readings(Phrases):
    """What Dutch turns a clause into before it says it."""

    def _said_otherwise(self, clause: Clause) -> Clause:
        """Turn what Dutch says with another construction: "fails to send" → kan niet verzenden."""
        clause = _without_left(self._with_sense(with_none(without_longer(clause))))
        act = clause.predicate
        if (told := aged(clause)) is not None:
            return replace(told[0], adverbs=(*clause.adverbs, "=" + self._amount(told[1])))
        if isinstance(act, Being):
            return self._state_with_purpose(clause, act)
        if not isinstance(act, Acting):
            return clause
        if act.verb == "take":
            return self._taking(clause, act)
        if act.verb == "take_adj" and any(adjunct.role is Role.PURPOSE for adjunct in clause.adjuncts):
            raise UnsayableError("a time that something takes somebody")
        verb = self._verb(act.verb) if ("verbs", act.verb) in lexicon.concepts() else None
        if verb is None or not verb.construction:
            return clause
        kind, said = verb.construction
        if kind in {"outof", "lowon"}:
            return self._without(kind, clause, act)
        if kind == "become":
            if act.complement is None or act.obj is not None:
                raise UnsayableError(f"{act.verb} without complement")
            return replace(clause, predicate=Being(act.complement, become=True))
        inner = with_content(clause, act)
        doing = inner.predicate
        if said == "voortdurend" and isinstance(doing, Acting):
            said = "steeds verder" if doing.verb in _TRENDS else "nog steeds" if doing.verb in _RUNNING else said
        return self._said_otherwise(self._constructed(kind, said, clause, inner, passive=act.passive))

    def _with_sense(self, clause: Clause) -> Clause:
        """Choose the words that the neighbours ask for, and refuse what was read wrongly."""
        self._check_reading(clause)
        clause = self._with_verb_of(clause)
        subject, act = clause.subject, clause.predicate
        roles = {adjunct.role for adjunct in clause.adjuncts}
        times = act.obj if isinstance(act, Acting) and act.verb == "exceed" else None
        if isinstance(act, Acting) and isinstance(times, Amount) and times.unit == "times_unit" and not act.passive:
            often = Adjunct(Role.TIMES, replace(times, unit=""))
            act = replace(act, obj=None)
            clause = replace(clause, predicate=act, adjuncts=(often, *clause.adjuncts))
        if isinstance(act, Acting) and act.verb == "exceed" and act.obj is None and not act.passive:
            return replace(clause, predicate=replace(act, passive=True))  # "limit exceeded 3 times"
        if isinstance(act, Acting) and act.verb == "drop_obj" and isinstance(act.obj, Amount) and not act.passive:
            return replace(clause, predicate=Acting("drop", obliques=(("by", act.obj), *act.obliques)))
        if isinstance(subject, NounPhrase) and self._is_total(subject):
            subject = self._total_of(subject)
            clause = replace(clause, subject=subject)
        nobody = isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO
        missing = (clause.negated or nobody) and (nobody or clause.tense is Tense.PERFECT)
        if missing and any(self._is_over(adjunct) for adjunct in clause.adjuncts):  # "not updated in over 2 days"
            kept = tuple(replace(a, role=Role.DURATION) if self._is_over(a) else a for a in clause.adjuncts)
            clause = replace(clause, adjuncts=kept)
        if not isinstance(act, Being):
            return clause
        said = act.complement
        if isinstance(said, AdjectiveNode) and said.concept == "low":
            return self._with_little(clause, act, said)
        lasting = bool(roles & {Role.DURATION, Role.SINCE})
        if isinstance(said, AdjectiveNode) and said.concept == "used" and clause.tense is Tense.PERFECT and not lasting:
            return replace(clause, predicate=Acting("use", passive=True))
        rated = isinstance(subject, NounPhrase) and subject.head in {"failure_rate", "error_rate"}
        if rated and isinstance(said, Amount) and Role.PER in roles and isinstance(subject, NounPhrase):
            fault = NounPhrase(str(subject.head).removesuffix("_rate"), Number.PLURAL, modifiers=subject.modifiers)
            return replace(clause, subject=replace(subject, head="number", modifiers=(), of=fault))
        if not isinstance(said, Adjunct) or not isinstance(subject, NounPhrase):
            return clause
        value = said.phrase
        if isinstance(value, Amount) and said.role is Role.AT and self._is_measure(subject) and not act.become:
            return replace(clause, predicate=replace(act, complement=value))
        many = subject.number is Number.PLURAL and subject.amount is None and not subject.pronoun
        if said.role is Role.AT and many and subject.head and self._is_countable(subject) and subject.of is None:
            headed = isinstance(value, NounPhrase) and bool(value.head)
            if subject.determiner not in PLAIN or isinstance(subject.head, Name) or headed:
                raise UnsayableError("things that are at a value")
            count = replace(number_of(subject), determiner=Determiner.DEFINITE)
            level = value if isinstance(value, Amount) or (isinstance(value, NounPhrase) and not value.head) else said
            return replace(clause, subject=count, predicate=replace(act, complement=level))
        if (
            str(subject.head).endswith("queue")
            and isinstance(value, NounPhrase)
            and value.head
            and value.amount is not None
        ):
            exact = value.amount.relation is Relation.EXACTLY and not act.become
            if said.role is Role.ABOVE and exact:  # "the queue is above 25 jobs"
                obj = replace(value, amount=replace(value.amount, relation=Relation.MORE_THAN))
                return replace(clause, predicate=Acting("contain", obj=obj))
        percent = isinstance(value, NounPhrase) and not value.head and value.of is not None
        if subject.head == "rate" and percent and said.role in {Role.ABOVE, Role.BELOW}:
            return replace(clause, subject=replace(subject, head="percentage"))
        return clause

    def _with_verb_of(self, clause: Clause) -> Clause:
        """Choose another verb where subject or adjunct show what is meant."""
        subject, act = clause.subject, clause.predicate
        lost = isinstance(act, Acting) and act.verb == "lose" and act.passive and act.obj is None
        if isinstance(act, Acting) and act.verb == "trail" and isinstance(act.obj, NounPhrase):
            return _lagging(clause, act)
        if isinstance(act, Acting) and act.verb in {"lag", "lag_behind"} and not act.obliques:
            ahead = next((one for one in clause.adjuncts if one.role is Role.BEHIND), None)
            if ahead is not None and isinstance(ahead.phrase, NounPhrase):
                rest = tuple(one for one in clause.adjuncts if one is not ahead)
                lag = Acting("lag_behind", obliques=(("behind", ahead.phrase),))
                return replace(clause, predicate=lag, adjuncts=rest)
        if lost and self._runs_on(subject):
            return replace(clause, predicate=Acting("go_down"))  # machines drop out; only data gets lost
        if lost and isinstance(subject, NounPhrase) and subject.head == "connection":
            return replace(clause, predicate=Acting("disconnect_obj", passive=True))
        if isinstance(act, Being) and act.complement == AdjectiveNode("due") and not act.become:
            aim = next((one for one in clause.adjuncts if one.role is Role.FOR), None)
            if aim is not None and isinstance(aim.phrase, NounPhrase) and kind_of(aim.phrase) == "event":
                rest = tuple(one for one in clause.adjuncts if one is not aim)
                return replace(clause, predicate=Acting("need", obj=aim.phrase), adjuncts=rest)
        return clause

    def _is_over(self, adjunct: Adjunct) -> bool:
        phrase = adjunct.phrase
        over = isinstance(phrase, Amount) and phrase.relation in {Relation.MORE_THAN, Relation.AT_LEAST}
        return adjunct.role is Role.LAST and over

    def _with_little(self, clause: Clause, being: Being, node: AdjectiveNode) -> Clause:
        """Turn "is critically low on space" into heeft nog maar zeer weinig ruimte."""
        resource = next((one for one in clause.adjuncts if one.role is Role.ON), None)
        phrase = resource.phrase if resource else None
        if not isinstance(phrase, NounPhrase) or kind_of(phrase) != "resource" or phrase.determiner not in PLAIN:
            return clause
        if self._is_measure(clause.subject) or phrase.number is Number.PLURAL or being.become or clause.negated:
            raise UnsayableError("low on what can be counted")
        rest = tuple(one for one in clause.adjuncts if one is not resource)
        little = "=nog maar zeer" if node.adverbs else "=nog maar"
        obj = replace(phrase, determiner=Determiner.FEW, number=Number.MASS)
        return replace(clause, predicate=Acting("have", obj=obj), adjuncts=rest, adverbs=(little, *clause.adverbs))

    def _check_company(self, clause: Clause) -> None:
        """Refuse words whose sense the subject or object rules out."""
        subject, act = clause.subject, clause.predicate
        declining = isinstance(act, Being) and act.complement == AdjectiveNode("declining")
        if declining and not self._is_measure(subject):
            raise UnsayableError("declining something, read as going down")
        reading = act.complement if isinstance(act, Being) else None
        if isinstance(reading, NounPhrase) and reading.head == "reading" and reading.determiner is Determiner.NONE:
            raise UnsayableError("reading, read as what was measured")
        if isinstance(act, Acting) and isinstance(subject, NounPhrase) and subject.head == "load" and act.verb in _DONE:
            raise UnsayableError("loading of data, read as what weighs")
        if isinstance(act, Acting) and act.verb == "charge":
            charged = subject if act.passive else act.obj
            if isinstance(charged, NounPhrase) and kind_of(charged) == "person":
                raise UnsayableError("charging somebody")

    def _check_reading(self, clause: Clause) -> None:
        self._check_company(clause)
        subject, act = clause.subject, clause.predicate
        if isinstance(subject, NounPhrase):
            amount = subject.amount
            if not subject.head and amount is not None and subject.of is None and isinstance(act, Acting):
                raise UnsayableError("percent of nothing")
            masked = isinstance(subject.head, Name) and subject.head.text.startswith("⟨") and not subject.names
            named = isinstance(subject.head, Name) and subject.head.kind == "product"
            if (
                masked
                and named
                and subject.number is Number.SINGULAR
                and (clause.modal or clause.tense is Tense.FUTURE)
            ):
                raise UnsayableError("a name that may be a plural")
            timed = any(one.role in {Role.LAST, Role.ABOVE} for one in subject.adjuncts)
            if timed and isinstance(act, Being) and act.complement == AdjectiveNode("old"):
                raise UnsayableError("old for a time")
        if isinstance(act, Acting) and act.verb == "pass" and self._is_measure(subject):
            raise UnsayableError("a measure that passes")
        loaded = act.obj if isinstance(act, Acting) and act.verb == "load" else None
        if isinstance(loaded, NounPhrase) and kind_of(loaded) in {"event", "measure"}:
            raise UnsayableError("a load read as loading")
        led = [phrase for name, phrase in act.obliques if name == "to"] if isinstance(act, Acting) else []
        doing = [one.participle.predicate for one in led if isinstance(one, NounPhrase) and one.participle]
        if any(isinstance(one, Acting) and not one.passive for one in doing):
            raise UnsayableError("what something leads to, read as doing it")
        if isinstance(act, Acting) and act.verb == "hit" and isinstance(act.obj, NounPhrase) and act.obj.head == "rate":
            raise UnsayableError("a hit rate read as hitting a rate")
        if (
            isinstance(act, Acting)
            and act.verb == "fail"
            and any(
                one.role is Role.AT and (Role.AT, str(getattr(one.phrase, "head", ""))) not in FIXED_TIMES
                for one in clause.adjuncts
            )
        ):
            raise UnsayableError("failing at something")
        places = [one for one in clause.adjuncts if one.role in {Role.ABOVE, Role.BELOW, Role.BEYOND}]
        if isinstance(act, Being) and isinstance(act.complement, Adjunct):
            if act.complement.role in {Role.ABOVE, Role.BELOW} and places:
                raise UnsayableError("above twice")
            state = act.complement.phrase
            if act.complement.role is Role.UNDER and isinstance(state, NounPhrase) and state.adjectives:
                raise UnsayableError("under the least")
        if isinstance(act, Acting) and act.obj is not None and not act.passive and isinstance(subject, NounPhrase):
            failed = any(one.concept == "failed" for one in subject.adjectives)
            if failed and kind_of(subject) == "data":
                raise UnsayableError("failed data doing something")
        lasting = clause.tense is Tense.PERFECT or (
            isinstance(act, Being) and isinstance(act.complement, AdjectiveNode) and not self._is_measure(subject)
        )
        aims = [one.phrase for one in clause.adjuncts if one.role is Role.FOR and lasting]
        heads = [aim.head for aim in aims if isinstance(aim, NounPhrase) and not aim.names]
        if any(isinstance(head, Name) and head.kind == "span" for head in heads):
            raise UnsayableError("for a time, or for somebody")

    def _without(self, kind: str, clause: Clause, act: Acting) -> Clause:
        """Turn "is running out of memory" into heeft bijna geen geheugen meer."""
        phrase = act.obliques[0][1] if act.obliques else None
        if not isinstance(phrase, NounPhrase) or clause.negated or phrase.determiner not in PLAIN or act.passive:
            raise UnsayableError(f"{act.verb} without such a resource")
        if self._is_measure(clause.subject) or phrase.head == "purchase_order":
            raise UnsayableError("a resource that runs out of something")
        adverbs: tuple[str, ...] = ("anymore", *clause.adverbs)
        determiner = Determiner.FEW if kind == "lowon" else Determiner.NO
        if kind == "lowon":
            adverbs = ("=nog maar", *clause.adverbs)
        elif clause.tense is Tense.PRESENT and not clause.modal and clause.progressive:
            adverbs = adverbs if {"almost", "nearly"} & set(clause.adverbs) else ("=bijna", *adverbs)
        elif clause.modal is Modal.MAY or clause.tense is Tense.FUTURE:
            timed = any(adjunct.role in {Role.NEXT, Role.IN, Role.BEFORE} for adjunct in clause.adjuncts)
            adverbs = adverbs if timed or "soon" in clause.adverbs else ("=binnenkort", *adverbs)
        tense = Tense.PRESENT if clause.tense is Tense.PERFECT or clause.progressive else clause.tense
        obj = replace(phrase, determiner=determiner)
        if kind == "lowon" and (phrase.number is Number.SINGULAR or phrase.head == "space"):
            raise UnsayableError("little of one")
        return replace(
            clause, predicate=Acting("have", obj=obj), adverbs=adverbs, tense=tense, progressive=False, more=clause.more
        )

    def _taking(self, clause: Clause, act: Acting) -> Clause:
        """Turn "takes too long" into duurt te lang; "takes 5 s to complete" is said of the completion."""
        if isinstance(act.obj, NounPhrase) and act.obj.head == "time":
            how = {Determiner.MORE: "langer", Determiner.TOO_MANY: "te lang", Determiner.MANY: "lang"}
            if act.obj.determiner not in how or act.obj.adjectives or act.obj.modifiers:
                raise UnsayableError("taking such a time")
            clause = _without_completion(clause)
            if any(adjunct.role is Role.PURPOSE for adjunct in clause.adjuncts):
                raise UnsayableError("taking such a time for something")
            adverbs = (*clause.adverbs, "=" + how[act.obj.determiner])
            adjuncts = (*act.obj.adjuncts, *clause.adjuncts)
            return replace(clause, predicate=replace(act, obj=None), adverbs=adverbs, adjuncts=adjuncts)
        if isinstance(act.obj, NounPhrase) and act.obj.head and act.obj.amount is None:
            raise UnsayableError("taking a thing")
        purpose = next((adjunct for adjunct in clause.adjuncts if adjunct.role is Role.PURPOSE), None)
        if purpose is None or not isinstance(purpose.phrase, Clause):
            return clause
        inner = purpose.phrase
        doing = inner.predicate
        if not isinstance(doing, Acting) or doing.verb not in {"complete", "finish"}:
            return replace(clause, predicate=replace(act, verb="need"))
        if inner.negated or inner.adverbs or inner.links:
            raise UnsayableError("taking time for something")
        rest = tuple(adjunct for adjunct in clause.adjuncts if adjunct is not purpose)
        return replace(clause, adjuncts=(*rest, *inner.adjuncts))


def _without_left(clause: Clause) -> Clause:
    """Turn "has no free addresses left" into heeft geen vrije adressen meer."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) and act.verb == "have" else None
    if not isinstance(obj, NounPhrase) or obj.determiner is not Determiner.NO or clause.negated:
        return clause
    obj = with_left(obj)
    rest = tuple(node for node in obj.adjectives if node.concept not in {"left", "remaining"})
    if rest == obj.adjectives:
        return clause
    assert isinstance(act, Acting)
    obj = replace(obj, adjectives=rest)
    return replace(clause, predicate=replace(act, obj=obj), adverbs=(*clause.adverbs, "anymore"))


def _without_completion(clause: Clause) -> Clause:
    """Return the clause without "to complete", which duren says."""
    kept = []
    for adjunct in clause.adjuncts:
        act = adjunct.phrase.predicate if isinstance(adjunct.phrase, Clause) else None
        if not isinstance(act, Acting) or act.verb not in {"complete", "finish"}:
            kept.append(adjunct)
    return replace(clause, adjuncts=tuple(kept))


def _lagging(clause: Clause, act: Acting) -> Clause:
    """Say how far something is behind before what it is behind: loopt 5 s achter op de primary."""
    far = tuple(Adjunct(Role.BY, amount) for name, amount in act.obliques if name == "by" and amount is not None)
    lag = Acting("lag_behind", obliques=(("behind", act.obj),) if act.obj is not None else ())
    return replace(clause, predicate=lag, adjuncts=(*far, *clause.adjuncts))
