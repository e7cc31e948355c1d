"""Polish predicates that are verbs: active, passive, impersonal, and those that turn the sentence round."""

from __future__ import annotations

import re
from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Modal,
    Nominal,
    NounPhrase,
    Role,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.polish import forms as inflect
from slack_fixtures.grammar.languages.polish.conjugation import (
    SENTENCE,
    Agreement,
    Subject,
    been,
    can,
    finite_form,
    modal_form,
    negation,
    past_form,
    present_form,
    to_be,
    will_be,
)
from slack_fixtures.grammar.languages.polish.tables import FOCUS, SLOTS, STATES
from slack_fixtures.grammar.languages.polish.texts import COMMA, joined
from slack_fixtures.grammar.languages.polish.trees import adverbs_of, by_place, is_span, is_time
from slack_fixtures.grammar.languages.polish.verbals import Verbals
from slack_fixtures.grammar.languages.polish.words import Verb

_HAPPENING = frozenset({"occur", "happen"})


class Actions(Verbals):
    """What Polish says of what somebody or something does."""

    @abstractmethod
    def being(self, clause: Clause, being: Being, subject: Subject, *, headline: bool) -> str:
        """Say what a subject is or becomes."""

    def acting(
        self, clause: Clause, act: Acting, subject: Subject, *, said: list[str] | None = None, before: str = ""
    ) -> str:
        """Say what a subject does, or what is done to it.

        Args:
            clause: the predicate with tense, negation, adverbs and adjuncts.
            act: the predicate.
            subject: who does it.
            said: what stands in the place of the verb's arguments; None where they are said as usual.
            before: a word between subject and verb.
        """
        verb = self.verb_for(act, subject.agreement, clause.subject)
        if verb.special == "fail_to":
            return self._failing_to(clause, act, subject)
        if verb.special == "adj":
            if act.complement is None:
                raise UnsayableError("to become nothing")
            being = Being(act.complement, become=True)
            return self.being(replace(clause, predicate=being, progressive=False), being, subject, headline=False)
        timed = any(is_time(adjunct) for adjunct in clause.adjuncts)
        told = _in_polish_time(clause, timed=timed)
        lasts = clause.progressive or clause.tense is not Tense.PRESENT or act.passive or act.verb in STATES
        from_then = (told.tense is Tense.PRESENT and lasts) or (told.tense is Tense.PERFECT and told.negated)
        unable = told.modal is Modal.CAN and told.negated and told.tense is Tense.PRESENT
        duration = "od" if unable or (from_then and not told.modal) else "przez"
        if act.passive:
            return self._passive(told, act, subject, verb, duration)
        if any(adjunct.role is Role.BY and not isinstance(adjunct.phrase, Amount) for adjunct in clause.adjuncts):
            raise UnsayableError("an agent of what is active")
        if isinstance(act.obj, Amount) and (act.obj.unit == "times_unit" or act.verb == "drop_obj"):
            raise UnsayableError("times as an object")
        if act.verb == "degrade" and subject.agreement.kind in {"machine", "software", "data", "thing"}:
            raise UnsayableError("a thing that gets worse")
        if act.verb == "fail" and any(adjunct.role is Role.TO for adjunct in clause.adjuncts):
            raise UnsayableError("to fail to a thing")
        if act.verb == "miss" and clause.progressive:
            raise UnsayableError("missing, which may be an adjective")
        if verb.slots.get("subj"):
            return self._turned_round(told, act, subject, verb, duration)
        finite = finite_form(told, subject.agreement, verb)
        if act.complement is not None and verb.slots.get("adj") == "subj":
            unable = self.quality(act.complement.concept).verb.startswith("!") and act.complement.degree == "positive"
            bare = Clause(None, Being(act.complement))
            said = [self.infinitive(bare) if unable else self.predicative(act.complement, subject.agreement)]
        content = act.content
        if act.verb == "appear_to" and content is not None and isinstance(content.predicate, Being):
            seen = content.predicate.complement
            if isinstance(seen, Adjective) and not self.quality(seen.concept).verb and not content.negated:
                said = [self.predicative(seen, subject.agreement), *self.adjuncts(content, "od")]
        if act.complement is not None and verb.slots.get("adj") == "adv":
            said = [_adverbial(act.complement)]
        if act.verb == "request" and subject.agreement.kind == "measure":
            raise UnsayableError("a number that requests")
        aims = (one for one in (*told.adjuncts, *walk(act.obj)) if isinstance(one, Adjunct))
        if act.verb == "take" and any(one.role is Role.PURPOSE for one in aims):
            raise UnsayableError("time that something takes")
        known = isinstance(clause.subject, NounPhrase) and clause.subject.determiner is Determiner.DEFINITE
        first, second = subject.say("nom"), finite
        if act.verb in _HAPPENING and not (known or clause.more or said or clause.modal or told.adverbs):
            first, second = second, first  # "wystąpił błąd"
        arguments = said if said is not None else self.arguments(act, verb, negated=told.negated)
        sooner, close, later = self.placed(told, arguments)
        return joined(first, before, sooner, second, close, *arguments, later, *self.adjuncts(told, duration))

    def _failing_to(self, clause: Clause, act: Acting, subject: Subject) -> str:
        """Say "Fails to start" is "nie jest w stanie uruchomić się"; "failed to start" is "nie zdołał …"."""
        content = act.content
        if content is None or clause.negated or content.more or isinstance(content.predicate, Being):
            raise UnsayableError("to fail to be, or to do several things")
        agreement = subject.agreement
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        timed = any(is_time(adjunct) for adjunct in clause.adjuncts)
        if isinstance(content.predicate, Acting) and content.predicate.passive:
            raise UnsayableError("to fail to be done")
        if clause.modal is Modal.MAY:
            said = joined(can(agreement), "nie", self.infinitive(content, denied=True))
        elif clause.modal:
            raise UnsayableError("a modal of failing to")
        elif clause.tense is Tense.FUTURE:
            dare = self.verb("say_dare").imperfective
            said = joined("nie", present_form(dare, agreement))
            said = joined(said, self.infinitive(content, denied=True))
        elif past and not timed and not clause.progressive:
            said = joined(
                "nie",
                past_form(self.verb("say_dare").imperfective, agreement),
                self.infinitive(content, denied=True),
            )
        else:
            tense = Tense.PAST if clause.tense is Tense.PAST else Tense.PRESENT
            said = joined("nie", to_be(agreement, tense), "w stanie", self.infinitive(content, denied=True))
        said = re.sub(r"^(nie \w+|nie \w+ w stanie) (\w+) się\b", r"\1 się \2", said)
        return joined(
            subject.say("nom"),
            self.adverbs(adverbs_of(clause), after=False),
            said,
            self.adverbs(adverbs_of(clause), after=True),
            *self.adjuncts(clause, "od" if not past or timed else "przez"),
        )

    def _turned_round(self, clause: Clause, act: Acting, subject: Subject, verb: Verb, duration: str) -> str:
        """Say "The disk runs out of space": "na dysku kończy się miejsce"."""
        main: Nominal | Amount | None = None
        others: list[str] = []
        for slot, phrase in (*((("obj", act.obj),) if act.obj is not None else ()), *act.obliques):
            wanted = verb.slots.get(slot, SLOTS[slot])
            if wanted == "nom":
                main = phrase
            else:
                others.append(self.in_slot(wanted, phrase))
        if isinstance(main, Amount):
            raise UnsayableError("an amount that runs out")
        agreement = self.agreement(main) if main is not None else SENTENCE
        finite = finite_form(clause, agreement, verb)
        if verb.slots["subj"] == "place":
            if clause.subject is None:
                raise UnsayableError("a place without subject")
            said = self.seat(clause.subject)
        elif verb.slots["subj"] == "dat" and isinstance(clause.subject, NounPhrase) and is_span(clause.subject):
            said = "na " + subject.say("loc")
        else:
            said = subject.say(verb.slots["subj"])
        if main is None and not others and verb.slots["subj"] == "gen":
            said, finite = finite, said  # "brakuje zadania"
        return joined(
            said,
            self.adverbs(adverbs_of(clause), after=False),
            finite,
            self.nominal(main, "gen" if clause.negated else "nom") if main is not None else "",
            *others,
            self.adverbs(adverbs_of(clause), after=True),
            *self.adjuncts(clause, duration),
        )

    def _passive(self, clause: Clause, act: Acting, subject: Subject, verb: Verb, duration: str) -> str:
        if act.content is not None and verb.slots.get("inf"):
            return self._expected(clause, act, subject, verb)
        if act.verb == "predict" and act.content is None:
            aims = [
                one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)
            ]
            if aims:
                others = tuple(one for one in clause.adjuncts if one.role is not Role.PURPOSE)
                inner = replace(aims[0], adjuncts=(*aims[0].adjuncts, *others))
                return self._expected(replace(clause, adjuncts=()), replace(act, content=inner), subject, verb)
        if verb.slots.get("obj", "acc") != "acc" and verb.slots.get("obj") != "gen":
            raise UnsayableError(f"{act.verb} has no passive")
        if "się" in verb.rest.split() or "subj" in verb.slots:
            raise UnsayableError(f"{act.verb} has no passive")
        agreement = subject.agreement
        marked = verb.slots.get("adj", "")
        tail = ""
        if act.complement is not None and marked.startswith("jako"):
            quality = self.quality(act.complement.concept)
            tail = "jako " + self.graded(act.complement, quality, agreement.gender, "nom", plural=agreement.plural)
            act = replace(act, complement=None)
        lasting = clause.progressive or (clause.tense is Tense.PRESENT and duration == "od" and not clause.modal)
        done = not lasting or (not clause.negated and any(is_time(adjunct) for adjunct in clause.adjuncts))
        aspect = verb.aspect(perfective=done)
        if not aspect.participle:
            raise UnsayableError(f"{act.verb} has no passive")
        case, plural, gender = ("gen", True, "m") if agreement.counted else ("nom", agreement.plural, agreement.gender)
        participle = inflect.adjective_form(aspect.participle, gender, case, plural=plural)
        auxiliary = _passive_auxiliary(clause, agreement, lasting=lasting)
        sooner, manner = by_place(clause)
        single = tuple(one for one in manner if one in FOCUS and clause.adjuncts)
        manner = tuple(one for one in manner if one not in single)
        return joined(
            subject.say("nom"),
            self.adverbs(sooner, after=False),
            auxiliary,
            self.adverbs(manner, after=False),
            verb.before,
            participle,
            verb.rest,
            tail,
            *self.arguments(act, verb, negated=clause.negated),
            self.adverbs(adverbs_of(clause), after=True),
            self.adverbs(single, after=False),
            *self.adjuncts(clause, duration),
        )

    def _expected(self, clause: Clause, act: Acting, subject: Subject, verb: Verb) -> str:
        """Say "X is expected to fail": "oczekuje się, że X …"."""
        if (
            verb.slots.get("inf", "że") != "że"
            or act.content is None
            or clause.modal
            or clause.tense is not Tense.PRESENT
        ):
            raise UnsayableError("a passive with an infinitive")
        head = joined(negation(clause), verb.imperfective.singular, "się", "że")
        told = replace(act.content, tense=Tense.FUTURE, subject=clause.subject)
        said = self.predicated(told, subject, headline=False)
        return f"{head.removesuffix(' że')}, że {said}" + COMMA + joined("", *self.adjuncts(clause, "od"))

    # --- without subject ----------------------------------------------------------------------------------------------

    def impersonal(self, clause: Clause, *, headline: bool) -> str | None:
        """Passives that Polish says without subject: "nie można odczytać pliku", "wykryto błędy"."""
        act = clause.predicate
        subject = clause.subject
        if not isinstance(act, Acting) or not act.passive or clause.more or subject is None:
            return None
        if isinstance(subject, NounPhrase) and subject.pronoun:
            return None
        if isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO:
            if clause.negated or clause.modal:
                return None
            subject = replace(subject, determiner=Determiner.NONE)
            clause = replace(clause, negated=True, subject=subject)
        if act.verb == "predict":
            return None
        if (
            act.complement is not None
            or act.content is not None
            or any(adjunct.role is Role.BY for adjunct in clause.adjuncts)
        ):
            return None
        verb = self.verb_for(act, Agreement(), subject)
        if verb.special or "subj" in verb.slots:
            return None
        active = replace(act, obj=subject, passive=False)
        head = self._impersonal_head(clause, verb, headline=headline)
        if head is None:
            return None
        if clause.modal:
            sooner, manner = by_place(clause)
            verbal, _, rest = head.partition(" ") if not clause.negated else head.removeprefix("nie ").partition(" ")
            how = " ".join(self.adverb(one).text for one in manner)
            head = joined(negation(clause), verbal, how, rest)
            clause = replace(clause, adverbs=sooner)
        duration = "od" if clause.negated else "przez"
        return self.around(replace(clause, subject=None), head, active, verb, duration=duration)

    def _impersonal_head(self, clause: Clause, verb: Verb, *, headline: bool) -> str | None:
        perfective = verb.aspect(perfective=True)
        infinitive = joined(perfective.infinitive, verb.rest)
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if clause.modal is Modal.CAN:
            said = "można było" if past else "można"
            return joined(negation(clause), said, infinitive)
        if clause.modal in {Modal.SHOULD, Modal.MUST} and not clause.negated and not past:
            return joined("należy" if clause.modal is Modal.SHOULD else "trzeba", infinitive)
        if clause.modal or clause.progressive or not past or "się" in verb.rest.split():
            return None
        timed = any(is_time(adjunct) for adjunct in clause.adjuncts) and not clause.negated
        if timed or not perfective.participle:
            return None
        subject = clause.subject
        known = isinstance(subject, NounPhrase) and subject.determiner is Determiner.DEFINITE
        if known and not headline and not clause.negated:
            return None
        done = inflect.impersonal(perfective.participle)
        return joined(negation(clause), done, verb.rest)


def _adverbial(adjective: Adjective) -> str:
    """Return the adverb of an adjective behind a verb ("takes long"); few have one here."""
    words = {"positive": "długo", "too": "zbyt długo", "comparative": "dłużej"}
    if adjective.concept != "long" or adjective.adverbs or adjective.negated or adjective.degree not in words:
        raise UnsayableError(f"{adjective.concept} as an adverb")
    return words[adjective.degree]


def _in_polish_time(clause: Clause, *, timed: bool) -> Clause:
    """Return a clause in the present where what began still lasts."""
    if clause.tense is not Tense.PERFECT:
        return clause
    if timed and not clause.negated and not clause.modal:
        return replace(clause, tense=Tense.PRESENT)
    if timed and clause.negated and clause.modal is Modal.CAN:
        return replace(clause, tense=Tense.PRESENT)  # it still cannot
    if clause.progressive and not clause.modal:
        return replace(clause, tense=Tense.PRESENT if timed else Tense.PAST)
    return clause


def _passive_auxiliary(clause: Clause, agreement: Agreement, *, lasting: bool) -> str:
    no = negation(clause)
    if clause.modal is Modal.MAY and clause.tense is Tense.PERFECT:
        return joined("być może", no, been(agreement))
    if clause.modal:
        return modal_form(clause, agreement, "być" if clause.progressive else "zostać")
    if clause.tense is Tense.FUTURE:
        return joined(no, will_be(agreement))
    if lasting:
        return joined(no, to_be(agreement, clause.tense))
    return joined(no, been(agreement))
