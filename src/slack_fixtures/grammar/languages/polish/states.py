"""Polish predicates that are no verbs in English: adjectives, nouns, amounts and places behind "to be"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

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
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.polish import forms as inflect
from slack_fixtures.grammar.languages.polish.actions import Actions
from slack_fixtures.grammar.languages.polish.conjugation import (
    Agreement,
    Subject,
    been,
    finite_form,
    modal_form,
    negation,
    past_form,
    to_be,
    will_be,
)
from slack_fixtures.grammar.languages.polish.tables import FOCUS, LEVELS, THINGS
from slack_fixtures.grammar.languages.polish.texts import joined, preposed
from slack_fixtures.grammar.languages.polish.trees import adverbs_of, by_place, is_share, is_short, is_time, kind_of
from slack_fixtures.grammar.languages.polish.words import own_concept

_CAUSES = frozenset({"cause", "reason", "root_cause"})  # what they are is the subject: "przyczyną był brak pamięci"


class States(Actions):
    """What Polish says of what something is."""

    def being(self, clause: Clause, being: Being, subject: Subject, *, headline: bool) -> str:
        """Say what a subject is or becomes."""
        complement = being.complement
        named = isinstance(clause.subject, NounPhrase) and isinstance(clause.subject.head, Name)
        told = clause.subject
        if headline and isinstance(told, NounPhrase) and told.participle and not is_short(told.participle):
            raise UnsayableError("a state behind a participle")
        if clause.tense is Tense.PRESENT and any(adjunct.role is Role.NEXT for adjunct in clause.adjuncts):
            raise UnsayableError("a state of the future")
        told_kind = kind_of(told) if isinstance(told, NounPhrase) and not told.pronoun else ""
        level = isinstance(complement, Adjective) and complement.concept in LEVELS
        thing = told_kind in THINGS
        if level and thing and not subject.agreement.plural:
            raise UnsayableError("a thing that is high")
        if named and isinstance(complement, Adjective) and complement.concept in LEVELS | {"long"}:
            raise UnsayableError("a name that is high")
        if isinstance(complement, Adjunct):
            return self._being_placed(clause, being, complement, subject, headline=headline)
        if isinstance(complement, Amount):
            if any(adjunct.role is Role.BEHIND for adjunct in clause.adjuncts):
                raise UnsayableError("an amount behind")
            if {"up", "down", "away"} & set(clause.adverbs):
                raise UnsayableError("an amount up or down")
            if (apart := self._apart(clause, being, complement, subject)) is not None:
                return apart
            return self._with_verb(clause, "say_be", subject, [self.amount(complement)], being)
        if isinstance(complement, NounPhrase | Coordination):
            if isinstance(complement, NounPhrase) and not complement.head:
                if complement.of is not None and complement.amount is not None and complement.amount.unit == "percent":
                    parts = [self.amount(complement.amount), self.nominal(complement.of, "gen")]
                    return self._with_verb(clause, "say_be", subject, parts, being)
                return self._filled(clause, being, complement, subject)
            if isinstance(complement, NounPhrase) and (
                isinstance(complement.head, Name) or kind_of(complement) == "unit"
            ):
                raise UnsayableError("to be a name or a time")
            if isinstance(complement, NounPhrase) and str(complement.head).endswith(("ing", "scale_up", "scale_down")):
                raise UnsayableError("a noun that may be a progressive")
            if isinstance(clause.subject, NounPhrase) and clause.subject.pronoun:
                return self._this_is(clause, being, complement, subject)
            if told_kind == "measure" and isinstance(complement, NounPhrase) and complement.amount:
                return self._with_verb(clause, "say_be", subject, [self.nominal(complement, "acc")], being)
            if self.agreement(complement).plural and not subject.agreement.plural:
                raise UnsayableError("one thing that is several")
            if isinstance(clause.subject, NounPhrase) and clause.subject.head in _CAUSES:
                caused = Subject(lambda _: subject.say("ins"), self.agreement(complement))
                return self._copula(clause, being, caused, self.nominal(complement, "nom"), headline=False)
            said = self.nominal(complement, "ins")
            return self._copula(clause, being, subject, said, headline=headline)
        if complement in {Adjective("remaining"), Adjective("left")} and _is_amount_left(clause, being):
            left = past_form(self.verb("say_remain").aspect(perfective=True), subject.agreement)
            return joined(left, subject.say("nom"), *self.adjuncts(clause, "od"))
        if isinstance(complement, Adjective) and (by_verb := self._by_verb(clause, being, complement, subject)):
            return by_verb
        both = complement if isinstance(complement, tuple) else (complement,)
        if len(both) > 1 and clause.modal:
            raise UnsayableError("whether both or one of them")
        if being.become and both[0].concept in {"wrong", "bad"}:
            raise UnsayableError("to go wrong")
        if len(both) > 1 and any(self.quality(one.concept).verb for one in both):
            raise UnsayableError("a verb and an adjective together")
        said = " i ".join(self.predicative(one, subject.agreement) for one in both)
        return self._copula(clause, being, subject, said, headline=headline)

    def _apart(self, clause: Clause, being: Being, by: Amount, subject: Subject) -> str | None:
        """Say "is 5 % below the forecast": "jest o 5 % niższy od prognozy"."""
        apart = next((one for one in clause.adjuncts if one.role in {Role.BELOW, Role.ABOVE}), None)
        if apart is None or not isinstance(apart.phrase, NounPhrase) or being.become:
            return None
        rest = tuple(one for one in clause.adjuncts if one is not apart)
        lemma, agreement = "niższy" if apart.role is Role.BELOW else "wyższy", subject.agreement
        case, plural = ("gen", True) if agreement.counted else ("nom", agreement.plural)
        word = inflect.adjective_form(lemma, agreement.gender, case, plural=plural)
        than = preposed("od", self.nominal(apart.phrase, "gen"))
        said = f"o {self.amount(by)} {word} {than}"
        return self._copula(replace(clause, adjuncts=rest), being, subject, said, headline=False)

    def _this_is(self, clause: Clause, being: Being, thing: Nominal, subject: Subject) -> str:
        """Say "This is not a local problem": "to nie jest lokalny problem"."""
        plain = clause.tense is Tense.PRESENT and not (clause.modal or being.become or being.remain)
        this = isinstance(clause.subject, NounPhrase) and clause.subject.pronoun == "this"
        if not this or not plain or any(map(is_time, clause.adjuncts)):
            raise UnsayableError("this is a thing")
        sooner, manner = by_place(clause)
        return joined(
            subject.say("nom"),
            negation(clause),
            to_be(self.agreement(thing), Tense.PRESENT),
            self.adverbs((*sooner, *manner), after=False),
            self.nominal(thing, "nom"),
            self.adverbs(adverbs_of(clause), after=True),
            *self._adjuncts_of(being, clause, "od"),
        )

    def _being_placed(self, clause: Clause, being: Being, adjunct: Adjunct, subject: Subject, *, headline: bool) -> str:
        inner = adjunct.phrase
        if isinstance(inner, NounPhrase) and not inner.head and inner.adjectives:
            if adjunct.role is not Role.ABOVE or inner.amount is None:
                raise UnsayableError("to be below a share")
            more = replace(inner, amount=replace(inner.amount, relation=Relation.MORE_THAN))
            return self._filled(clause, being, more, subject)
        if adjunct.role is Role.ABOVE and not headline and not being.become and not isinstance(adjunct.phrase, Clause):
            case = "gen" if clause.negated else "acc"
            phrase = adjunct.phrase
            said = self.amount(phrase) if isinstance(phrase, Amount) else self.nominal(phrase, case)
            return self._with_verb(clause, "say_exceed", subject, [said], being)
        told = clause.subject
        if (
            adjunct.role is Role.AT
            and isinstance(told, NounPhrase)
            and kind_of(told) == "measure"
            and is_share(inner)
            and isinstance(inner, NounPhrase)
        ):
            if told.adjectives:
                raise UnsayableError("a high number that is a value")
            return self._with_verb(clause, "say_be", subject, [self.nominal(inner, "nom")], being)
        if adjunct.role is Role.AT and isinstance(adjunct.phrase, Amount) and not being.become:
            return self._with_verb(clause, "say_be", subject, [self.amount(adjunct.phrase)], being)
        if adjunct.role is Role.AT and is_share(inner):
            raise UnsayableError("a thing at a share")
        if adjunct.role is Role.AT and isinstance(inner, NounPhrase) and inner.number is Number.PLURAL:
            raise UnsayableError("to be at a number of things")
        if adjunct.role is Role.BELOW and not headline and not being.become and (less := self._less(subject, adjunct)):
            return self._copula(clause, being, subject, less, headline=False)
        if adjunct.role is Role.UNDER and isinstance(inner, NounPhrase) and "pressure" in str(inner.head):
            raise UnsayableError("to be under pressure")
        if adjunct.role not in {
            Role.ABOVE,
            Role.BELOW,
            Role.IN,
            Role.ON,
            Role.AT,
            Role.UNDER,
            Role.OUTSIDE,
            Role.BEYOND,
        }:
            raise UnsayableError(f"to be {adjunct.role.value}")
        return self._copula(clause, being, subject, self.adjunct(adjunct, duration="being"), headline=headline)

    def _by_verb(self, clause: Clause, being: Being, adjective: Adjective, subject: Subject) -> str:
        """Say "X is down" is said with a verb: "X nie działa"."""
        quality = self.quality(adjective.concept)
        if not quality.verb or (
            adjective.concept == "broken" and subject.agreement.kind in {"data", "machine", "thing"}
        ):
            return ""
        if being.become or being.remain or adjective.degree != "positive":
            raise UnsayableError(f"become or remain {adjective.concept}")
        verb, _, form = quality.verb.partition("/")
        if subject.agreement.concept == "switch":
            raise UnsayableError("a switch, which may be a device")
        no = verb.startswith("!")
        if no and (clause.negated != adjective.negated):
            raise UnsayableError("a double negation")
        negated = (clause.negated != adjective.negated) or no
        act = Acting(own_concept(verb.removeprefix("!")), passive=form == "passive")
        progressive = not form and clause.tense is not Tense.FUTURE
        tense = clause.tense
        if form and tense is Tense.PRESENT:
            tense = Tense.PERFECT
            progressive = False
        adverbs = (*clause.adverbs, *adjective.adverbs)
        told = replace(clause, predicate=act, negated=negated, adverbs=adverbs, tense=tense, progressive=progressive)
        if form == "passive" and clause.subject is not None:
            impersonal = self.impersonal(told, headline=False)
            if impersonal is not None:
                return impersonal
        return self.acting(told, act, subject)

    def _filled(self, clause: Clause, being: Being, share: NounPhrase, subject: Subject) -> str:
        """Say "is 95% full": "jest zapełniony w 95%"."""
        words = {"full": "zapełniony", "used": "wykorzystany", "complete": "ukończony"}
        graded = share.adjectives[0].concept if len(share.adjectives) == 1 else ""
        if graded not in words or share.amount is None or share.of or subject.agreement.counted:
            raise UnsayableError("to be a share")
        agreement = subject.agreement
        word = inflect.adjective_form(words[graded], agreement.gender, "nom", plural=agreement.plural)
        return self._copula(clause, being, subject, f"{word} w {self.amount(share.amount)}", headline=False)

    def _less(self, subject: Subject, adjunct: Adjunct) -> str:
        """Say that a number is below another number: "mniejsza niż bieżąca liczba"."""
        other, agreement = adjunct.phrase, subject.agreement
        if not agreement.concept.startswith(("number", "count", "size", "amount")) or not isinstance(other, NounPhrase):
            return ""
        if isinstance(other.head, Name) or other.amount is not None:
            return ""
        if other.number is Number.PLURAL and kind_of(other) != "measure":
            other = NounPhrase("number", of=replace(other, determiner=Determiner.NONE))
        word = inflect.adjective_form("mniejszy", agreement.gender, "nom", plural=agreement.plural)
        return f"{word} niż {self.nominal(other, 'nom')}"

    def _with_verb(self, clause: Clause, concept: str, subject: Subject, said: list[str], being: Being) -> str:
        if being.become:
            raise UnsayableError("to become an amount")
        told = replace(clause, predicate=Acting(concept), progressive=clause.modal is None)
        remaining = ("wciąż",) if being.remain else ()
        return self.acting(told, Acting(concept), subject, said=said, before=" ".join(remaining))

    def _copula(self, clause: Clause, being: Being, subject: Subject, said: str, *, headline: bool) -> str:
        agreement = subject.agreement
        sooner, manner = by_place(clause)
        timed = any(is_time(adjunct) for adjunct in clause.adjuncts)
        tense = clause.tense
        if tense is Tense.PERFECT:
            tense = Tense.PRESENT if timed else Tense.PAST
        duration = "od" if tense is Tense.PRESENT and not clause.modal else "przez"
        single = tuple(one for one in manner if one in FOCUS and clause.adjuncts)
        manner = tuple(one for one in manner if one not in single)
        plain = tense is Tense.PRESENT and not clause.modal and not being.become and not being.remain
        happened = isinstance(being.complement, Adjective) and self.is_done(being.complement)
        if headline and plain and not clause.negated and not clause.more:
            verb = ""
        elif being.become or being.remain:
            verb = self._turned(clause, being, agreement, tense)
        elif clause.modal:
            due = happened and clause.modal in {Modal.MUST, Modal.SHOULD}
            verb = modal_form(clause, agreement, "zostać" if due else "być")
        elif happened and tense is Tense.PAST:
            verb = joined(negation(clause), been(agreement))
        elif happened and tense is Tense.FUTURE:
            verb = joined(negation(clause), will_be(agreement))
        else:
            verb = joined(negation(clause), to_be(agreement, tense))
        return joined(
            subject.say("nom"),
            self.adverbs(sooner, after=False),
            verb,
            self.adverbs(manner, after=False),
            self.adverbs(adverbs_of(clause), after=True),
            said,
            self.adverbs(single, after=False),
            *(self._adjuncts_of(being, clause, duration)),
        )

    def _turned(self, clause: Clause, being: Being, agreement: Agreement, tense: Tense) -> str:
        verb = self.verb("say_become" if being.become else "say_remain")
        told = replace(clause, tense=clause.tense if clause.tense is not Tense.PERFECT else Tense.PAST)
        if being.remain and tense is Tense.PRESENT:
            told = replace(told, tense=Tense.PRESENT)
        return finite_form(told, agreement, verb)

    def _adjuncts_of(self, being: Being, clause: Clause, duration: str) -> list[str]:
        """Return a state's adjuncts; an adjective may have a preposition of its own: "połączony z kolejką"."""
        governs: Mapping[str, str] = {}
        if isinstance(being.complement, Adjective):
            governs = self.quality(being.complement.concept).governs
        said = []
        for adjunct in clause.adjuncts:
            slot = governs.get(adjunct.role.value)
            if slot and isinstance(adjunct.phrase, NounPhrase | Coordination | Amount):
                said.append(self.in_slot(slot, adjunct.phrase))
            else:
                said.extend(self.adjuncts(replace(clause, adjuncts=(adjunct,)), duration))
        return said

    def is_done(self, adjective: Adjective) -> bool:
        """Return whether an adjective tells what happened ("zainstalowany") rather than how a thing is."""
        quality = self.quality(adjective.concept)
        plain = adjective.degree == "positive" and not adjective.negated and not quality.predicative
        lemma = quality.words[0]
        participle = lemma.endswith(("ony", "any", "ęty", "yty", "uty", "arty")) and not lemma.startswith("nie")
        past = lexicon.concept("adjectives", adjective.concept).spellings[0][0].endswith(("ed", "en", "t", "wn"))
        return plain and participle and past and lemma not in self._lasting

    @cached_property
    def _lasting(self) -> frozenset[str]:
        """The passive participles of imperfective verbs, which tell how things are rather than what happened."""
        verbs = [self.verb(concept) for category, concept in self._lines if category == "verbs"]
        return frozenset(verb.imperfective.participle for verb in verbs)


def _is_amount_left(clause: Clause, being: Being) -> bool:
    """Return whether so much of something is left: "less than 5 GB remaining"."""
    subject = clause.subject
    plain = not (being.become or being.remain or clause.negated or clause.modal or clause.more or clause.adverbs)
    counted = isinstance(subject, NounPhrase) and subject.amount is not None
    return plain and counted and clause.tense is Tense.PRESENT
