"""Predicates: the verb group with tense, modality and negation, its arguments, states and passives."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace

from slack_fixtures.grammar import lexicon
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
    Nominal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.romance.adjuncts import Adjuncts
from slack_fixtures.grammar.languages.romance.readings import is_stretch
from slack_fixtures.grammar.languages.romance.shapes import Finite, Group, Said, Use
from slack_fixtures.grammar.languages.romance.tables import NEGATIVE
from slack_fixtures.grammar.languages.romance.words import Verb, joined, live


class Predicates(Adjuncts):
    """Says what a clause tells of its subject."""

    @abstractmethod
    def joint(self, clause: Clause) -> str:
        """Return what stands before the last predicate of a subject, with its spaces."""

    @abstractmethod
    def links(self, clause: Clause, subject: Said | None) -> str:
        """Return the clauses that follow."""

    # --- predicates ---------------------------------------------------------------------------------------------------

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the finite verb with all that belongs to it; the subject is only agreed with."""
        predicate = clause.predicate
        if isinstance(predicate, Being):
            return self.being(clause, predicate, subject, subjunctive=subjunctive)
        if isinstance(predicate, Acting):
            return self.acting(clause, predicate, subject, subjunctive=subjunctive)
        raise UnsayableError("existence as a further predicate")

    def finite(self, clause: Clause, subject: Said, *, state: bool, since: bool, subjunctive: bool) -> Finite:
        """Return how a clause's verb is conjugated."""
        tense, compound = self.tense(clause, state=state, since=since)
        ended = {adjunct.role for adjunct in clause.adjuncts} & {Role.DURATION, Role.BY, Role.TIMES, Role.AGO}
        if state and clause.tense is Tense.PAST and ended:  # what lasted for a while, or was done by somebody, is over
            tense, compound = self.event_past()
        negation = self.NOT if clause.negated else "-" if subject.negative else ""
        if clause.negated and subject.negative:
            raise UnsayableError("a double negation")
        for adverb in clause.adverbs:
            options = self.adverb(adverb).options
            if (word := options.get("neg")) is not None:
                if clause.negated and adverb != "never":
                    raise UnsayableError("a double negation")
                negation = word
            elif clause.negated and (word := options.get("notneg")) is not None:
                negation = word
            elif clause.negated and "prepas" in options:
                negation = f"{self.adverb(adverb).text} {negation}"
        return Finite(
            subject.gender,
            subject.plural,
            subject.you,
            subject.we,
            tense,
            compound,
            clause.modal,
            negation,
            clause.progressive,
            subjunctive,
        )

    @staticmethod
    def _as_negative(clause: Clause, subject: Said) -> Clause:
        """Return a clause as negated where its subject is: "no data has been received for 10 minutes"."""
        return replace(clause, negated=True) if subject.negative else clause

    @staticmethod
    def lasts(clause: Clause, *, state: bool) -> bool:
        """Return whether a perfect with a duration says that something still is: Romance has the present there."""
        roles = {Role.DURATION if is_stretch(adjunct) else adjunct.role for adjunct in clause.adjuncts}
        unable = clause.modal is Modal.CAN and clause.tense is Tense.PERFECT
        if not roles & {Role.DURATION, Role.SINCE} or (clause.negated and not state and not unable):
            return False
        if clause.modal is not None and clause.tense is Tense.PRESENT and not clause.negated:
            return False  # "may be down for some minutes" tells of then
        if clause.tense is Tense.PERFECT:
            return state or clause.progressive or Role.DURATION in roles
        return clause.tense is Tense.PRESENT

    def being(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str:
        """Return "est hors service"."""
        complement = being.complement
        since = self.lasts(self._as_negative(clause, subject), state=True)
        f = self.finite(clause, subject, state=True, since=since, subjunctive=subjunctive)
        mid, end = self.adverbs(clause)
        if isinstance(complement, Adjective):
            word = self.adjective_word(complement.concept)
            key = "become" if being.become else "remain" if being.remain else "verb"
            plain = complement.degree == "positive" and not complement.adverbs and not f.negation
            plain = plain and key not in word.options and not being.become
            if plain and word.forms[0].startswith(self.NON + " "):
                f = replace(f, negation=self.NOT)
                text = word.forms[(subject.gender == "f") + 2 * subject.plural].removeprefix(self.NON + " ")
                verb = self.BECOME if being.become else self.REMAIN if being.remain else self.copula(complement)
                group = self.group(self.parse_verb(verb), f)
                rest = self.adjuncts(clause, subject, since=since)
                return joined(group.front, mid, group.back, self.manner(clause), text, *rest, end)
            if phrase := word.options.get(key):
                if complement.degree != "positive" or complement.adverbs or complement.negated:
                    raise UnsayableError(f"{complement.concept} is said with a verb")
                if being.become and f.tense == "impf":
                    f = replace(f, tense=self.event_past()[0], compound=self.event_past()[1])
                said = self.parse_verb(phrase)
                if said.negation:
                    f = self._negative(f, said)
                group = self.group(replace(said, negation=""), f)
                rest = self.adjuncts(clause, subject, since=since)
                return joined(group.front, mid, group.back, self.manner(clause), *rest, end)
        verb = self.BECOME if being.become else self.REMAIN if being.remain else self.copula(complement)
        happened = isinstance(complement, Adjective) and self.is_event(complement.concept)
        if (being.become or (happened and not being.remain)) and clause.tense is Tense.PAST and not f.modal:
            f = replace(f, tense=self.event_past()[0], compound=self.event_past()[1])
        group = self.group(self.parse_verb(verb), f)
        manner = self.manner(clause)
        behind = happened and " " in manner  # "a été sauvegardée avec succès"
        return joined(
            group.front,
            mid,
            group.back,
            "" if behind else manner,
            self.complement(complement, subject, unsure=clause.negated or clause.modal is not None),
            manner if behind else "",
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    def is_event(self, concept: str) -> bool:  # noqa: ARG002  a language may see it otherwise
        """Return whether an adjective in the past tells what happened ("was rolled back"), not how it was."""
        return False

    def complement(
        self,
        complement: Adjective | tuple[Adjective, ...] | Nominal | Adjunct | Amount,
        subject: Said,
        *,
        unsure: bool = False,
    ) -> str:
        """Return what something is; ``unsure``: "and" and "or" would mean quite different things."""
        if isinstance(complement, tuple):
            if unsure or any(one.negated for one in complement):
                raise UnsayableError("several adjectives with a modal or a negation: and, or?")
            texts = [self.agreed(one, subject.gender, plural=subject.plural) for one in complement]
            return f" {live(self.AND)} ".join(texts)
        if isinstance(complement, Adjective):
            return self.agreed(complement, subject.gender, plural=subject.plural)
        if isinstance(complement, Adjunct):
            return self.adjunct(complement, subject)
        if isinstance(complement, Amount):
            return self.amount(complement) if subject.data else self.being_amount(complement)
        if isinstance(complement, NounPhrase) and not complement.head and complement.adjectives:
            raise UnsayableError("an amount with an adjective")
        bare = isinstance(complement, NounPhrase) and complement.determiner is Determiner.NONE
        if isinstance(complement, NounPhrase) and bare and any(a.concept == "failing" for a in complement.adjectives):
            raise UnsayableError("a progressive read as a thing")
        if (
            isinstance(complement, NounPhrase)
            and bare
            and complement.participle
            and (complement.participle.progressive or not subject.measure)
        ):
            raise UnsayableError("a progressive read as a thing")
        if isinstance(complement, NounPhrase) and complement.number is Number.PLURAL and not subject.plural:
            raise UnsayableError("one thing that is many")
        return self.nominal(complement, Use.PREDICATE).text

    def being_amount(self, amount: Amount) -> str:
        """Return "de 90 %" of "est de 90 %"."""
        return joined(live(self.OF), self.amount(amount))

    def acting(self, clause: Clause, act: Acting, subject: Said, *, subjunctive: bool) -> str:
        """Return a verb with its arguments."""
        if clause.negated and isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.ANY:
            act = replace(act, obj=replace(act.obj, determiner=Determiner.NO))
            clause = replace(clause, negated=False)
        verb = self.verb(act.verb)
        if subject.we and act.passive:
            raise UnsayableError("what is done to us")
        if subject.we and verb.reflexive:
            verb = self._of_ourselves(verb)
        act, verb = self._with_us(act, verb)
        act, verb = self._with_pronoun(act, verb, clause)
        act, clause = self._compared_object(act, clause)
        if not act.passive and any(
            one.role is Role.BY and not isinstance(one.phrase, Amount) for one in clause.adjuncts
        ):
            raise UnsayableError("an agent of an active verb")
        if act.passive:
            if "nopass" in verb.options or (verb.options.get("obj") and "pass" not in verb.options):
                raise UnsayableError(f"the passive of {act.verb}")
            if "pass" not in verb.options:
                return self.passive(clause, act, verb, subject, subjunctive=subjunctive)
            verb = replace(self.parse_verb(verb.options["pass"]), options=verb.options)
        if clause.progressive and (other := verb.options.get("prog")):
            verb, clause = self.parse_verb(other, verb.options), replace(clause, progressive=False)
        if clause.tense is Tense.PERFECT and not clause.modal and (other := verb.options.get("done")):
            verb, clause = self.parse_verb(other, verb.options), replace(clause, tense=Tense.PRESENT)
        if verb.options.get("subj") == "measure" and not (subject.measure or self._is_counted(clause, act)):
            raise UnsayableError(f"{act.verb} of what is no value")
        state = "state" in verb.options or verb.options.get("past") == "impf"
        since = self.lasts(self._as_negative(clause, subject), state=state)
        f = self.finite(clause, subject, state=state, since=since, subjunctive=subjunctive)
        if verb.negation:
            f = self._negative(f, verb)
        negative = self._negates(act)
        if negative and not f.negation and not subject.negative:
            f = replace(f, negation="-" if act.obj is not None else f.negation)
        group = self.group(replace(verb, negation=""), f)
        mid, end = self.adverbs(clause)
        return joined(
            group.front,
            mid,
            group.back,
            self.manner(clause),
            *self.arguments(
                act,
                verb,
                subject,
                negated=clause.negated,
                modal=clause.modal is not None,
                known=clause.negated and clause.modal is not None,
            ),
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    @staticmethod
    def _is_counted(clause: Clause, act: Acting) -> bool:
        """Return whether things do what a value does: "signups have fallen below the average", "dropped by 40 %"."""
        told = [(one.role.value, one.phrase) for one in clause.adjuncts] + list(act.obliques)
        many = isinstance(clause.subject, NounPhrase) and clause.subject.number is not Number.SINGULAR
        return many and any(role == "below" or (role == "by" and isinstance(one, Amount)) for role, one in told)

    def _of_ourselves(self, verb: Verb) -> Verb:
        """Return a reflexive verb with the pronoun of "we"."""
        raise UnsayableError(f"{verb.infinitive} with we")

    def _with_us(self, act: Acting, verb: Verb) -> tuple[Acting, Verb]:
        """Return "us" as a pronoun before the verb: "nos bloquea", "ci blocca"."""
        if act.obj != NounPhrase(pronoun="us"):
            return act, verb
        if not self.US or verb.reflexive or verb.tail or verb.options.get("obj") or act.content or act.complement:
            raise UnsayableError("us, behind a verb with more to it")
        return replace(act, obj=None), replace(verb, options={**verb.options, "clitic": self.US})

    def _with_pronoun(self, act: Acting, verb: Verb, clause: Clause) -> tuple[Acting, Verb]:
        """Return what was told before as a pronoun: "ne le vérifie pas", "no puede analizarlo"."""
        agreeing = self.AGREES and clause.tense in {Tense.PAST, Tense.PERFECT}
        again = "" if clause.progressive or agreeing else self.told_again(act, verb)
        if not again or (clause.modal is not None and clause.tense is not Tense.PRESENT):
            return act, verb
        told = {"clitic": live(again)} if clause.modal is None else {"again": again}
        return replace(act, obj=None), replace(verb, options={**verb.options, **told})

    def told_again(self, act: Acting, verb: Verb) -> str:
        """Return the pronoun of an object that was told in the same sentence; "" where the noun has to stand."""
        obj = act.obj
        if not isinstance(obj, NounPhrase) or not obj.again or not isinstance(obj.head, str) or act.passive:
            return ""
        if verb.reflexive or verb.tail or verb.negation or {"obj", "clitic"} & set(verb.options):
            return ""
        if act.content or act.complement or obj.of or obj.adjuncts or obj.participle or obj.relative:
            return ""
        said = self.nominal(obj, Use.OBJECT)
        return self.THEM[(said.gender == "f") + 2 * said.plural]

    def _compared_object(self, act: Acting, clause: Clause) -> tuple[Acting, Clause]:
        """Give "above 10 %" to the value that is above: "has an error rate above 10 %"."""
        obj = act.obj
        if not isinstance(obj, NounPhrase) or not isinstance(obj.head, str) or not obj.head:
            return act, clause
        if self.noun(obj.head).kind != "measure":
            return act, clause
        compared = tuple(one for one in clause.adjuncts if one.role in {Role.ABOVE, Role.BELOW})
        if not compared:
            return act, clause
        rest = tuple(one for one in clause.adjuncts if one not in compared)
        return replace(act, obj=replace(obj, adjuncts=(*obj.adjuncts, *compared))), replace(clause, adjuncts=rest)

    def _negative(self, f: Finite, verb: Verb) -> Finite:
        if f.negation and f.negation != "-":
            raise UnsayableError("the negation of a negative verb")
        return replace(f, negation=verb.negation) if f.negation != "-" else f

    def _negates(self, act: Acting) -> bool:
        obj = act.obj
        lacking = isinstance(obj, NounPhrase) and obj.determiner in {Determiner.NO, Determiner.NOT_ENOUGH}
        return lacking or (isinstance(obj, NounPhrase) and obj.pronoun in NEGATIVE)

    def passive(self, clause: Clause, act: Acting, verb: Verb, subject: Said, *, subjunctive: bool) -> str:
        """Return "est rejeté", "a été rejeté"."""
        since = self.lasts(self._as_negative(clause, subject), state=False)
        f = self.finite(clause, subject, state=False, since=since, subjunctive=subjunctive)
        group = self.group(self.parse_verb(self.copula(None)), f)
        mid, end = self.adverbs(clause)
        return joined(
            group.front,
            mid,
            group.back,
            self.passive_participle(verb, subject),
            self.manner(clause),
            *self.arguments(act, verb, subject, negated=clause.negated),
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    def passive_participle(self, verb: Verb, host: Said) -> str:
        """Return the participle that agrees with a subject, with the verb's fixed words."""
        if "nopass" in verb.options or verb.options.get("obj") or verb.negation or verb.reflexive:
            raise UnsayableError(f"the passive of {verb.infinitive}")
        if other := verb.options.get("passpart"):
            return self.agree_tail(other, host.gender, plural=host.plural)
        pp = self.conjugate(verb.infinitive)["pp"]
        return joined(
            self.agree(pp, host.gender, plural=host.plural),
            self.agree_tail(verb.tail, host.gender, plural=host.plural),
        )

    def infinitive(self, clause: Clause, subject: Said) -> str:
        """Return an infinitive with all that belongs to it; ``subject`` is whom it agrees with."""
        predicate = clause.predicate
        mid, end = self.adverbs(clause)
        rest = self.adjuncts(clause, subject, since=False)
        if isinstance(predicate, Being):
            if predicate.become or predicate.remain:
                verb = self.BECOME if predicate.become else self.REMAIN
            else:
                verb = self.copula(predicate.complement)
            text = joined(verb, mid, self.complement(predicate.complement, subject), *rest, end)
        elif isinstance(predicate, Acting):
            verb_word = self.verb(predicate.verb)
            if verb_word.negation:
                raise UnsayableError("the infinitive of a negative verb")
            if predicate.passive:
                main = joined(self.copula(None), self.passive_participle(verb_word, subject))
            else:
                again = self.told_again(predicate, verb_word)
                predicate = replace(predicate, obj=None) if again else predicate
                form = self.infinitive_of(verb_word, Finite(subject.gender, plural=subject.plural))
                main = joined(
                    self.infinitive_with(form, again) if again else form,
                    self.agree_tail(verb_word.tail, subject.gender, plural=subject.plural),
                )
            arguments = self.arguments(predicate, verb_word, subject, negated=clause.negated, known=True)
            text = joined(main, mid, self.manner(clause), *arguments, *rest, end)
        else:
            raise UnsayableError("existence as an infinitive")
        for further in clause.more:
            text += self.joint(clause) + self.infinitive(further, subject)
        text += self.links(clause, None)
        return self.negated_infinitive(text) if clause.negated else text

    # --- verb groups --------------------------------------------------------------------------------------------------

    def group(self, verb: Verb, f: Finite) -> Group:
        """Return a conjugated verb in two parts."""
        tail = self.agree_tail(verb.tail, f.gender, plural=f.plural)
        if f.modal is not None:
            return self._modal_group(verb, f, tail)
        if f.compound:
            return self._compound_group(verb, f, tail)
        if f.progressive and (both := self.progressive(verb.infinitive, f)) is not None:
            finite = joined(self.clitic(verb), both[0])
            return Group(self.negated_verb(finite, f.negation) if f.negation else finite, joined(both[1], tail))
        finite = joined(self.clitic(verb), self.form(verb.infinitive, f))
        return Group(self.negated_verb(finite, f.negation) if f.negation else finite, tail)

    def clitic(self, verb: Verb) -> str:
        """Return the reflexive pronoun before a finite verb, or ""."""
        return live("se") if verb.reflexive else verb.options.get("clitic", "")

    def _modal_group(self, verb: Verb, f: Finite, tail: str) -> Group:
        assert f.modal is not None
        infinitive, tense = self.MODALS[f.modal]
        inner = self.infinitive_of(verb, f) if f.compound is False else self.perfect_infinitive(verb, f)
        plain = replace(f, modal=None, compound=False, subjunctive=f.subjunctive)
        if f.modal is Modal.MAY and f.negation not in {"", "-"}:  # may not: it is possible that it does not
            inner = self.negated_infinitive(inner)
            plain = replace(plain, negation="")
        if f.modal is Modal.CAN and f.compound:
            able = self.group(self.parse_verb(infinitive), replace(plain, compound=True))
            return Group(able.front, joined(able.back, self.infinitive_of(verb, f), tail))
        if f.modal is Modal.CAN and f.tense in {"past", "impf"}:
            return self._could(verb, plain, inner, tail)
        to_come = f.modal is Modal.CAN and f.tense == "fut"
        finite = self.form(infinitive, replace(plain, tense="fut" if to_come else tense))
        finite = joined(verb.options.get("clitic", ""), finite)
        front = self.negated_verb(finite, plain.negation) if plain.negation else finite
        return Group(front, joined(self.MODAL_LINK.get(f.modal, ""), inner, tail))

    def _could(self, verb: Verb, f: Finite, inner: str, tail: str) -> Group:  # noqa: ARG002
        tense, compound = self.event_past()
        group = self.group(self.parse_verb(self.MODALS[Modal.CAN][0]), replace(f, tense=tense, compound=compound))
        return Group(group.front, joined(group.back, inner, tail))

    def infinitive_of(self, verb: Verb, f: Finite) -> str:  # noqa: ARG002  a language may need the agreement
        """Return the infinitive with its clitic."""
        if "again" in verb.options:
            return self.infinitive_with(verb.infinitive, verb.options["again"])
        return self.reflexive_infinitive(verb.infinitive) if verb.reflexive else verb.infinitive

    def perfect_infinitive(self, verb: Verb, f: Finite) -> str:
        """Return "avoir échoué"."""
        pp = self.conjugate(verb.infinitive)["pp"]
        auxiliary = self.auxiliary(verb)
        if auxiliary == self.BE:
            pp = self.agree(pp, f.gender, plural=f.plural)
        return joined(self.reflexive_infinitive(auxiliary) if verb.reflexive else auxiliary, pp)

    def _compound_group(self, verb: Verb, f: Finite, tail: str) -> Group:
        auxiliary = self.auxiliary(verb)
        pp = self.conjugate(verb.infinitive)["pp"]
        if auxiliary == self.BE:
            pp = self.agree(pp, f.gender, plural=f.plural)
        finite = joined(self.clitic(verb), self.form(auxiliary, f))
        front = self.negated_verb(finite, f.negation) if f.negation else finite
        return Group(front, joined(pp, tail))

    def form(self, infinitive: str, f: Finite) -> str:
        """Return the finite form."""
        forms = self.conjugate(infinitive)
        tense = "subj" if f.subjunctive and f.tense in {"pres", "impf", "fut"} else f.tense
        if f.you and tense + "2p" in forms:
            return forms[tense + "2p"]
        if f.we:
            if tense + "1p" not in forms:
                raise UnsayableError(f"{infinitive} with we")
            return forms[tense + "1p"]
        return forms[tense + ("3p" if f.plural else "3s")]

    # --- arguments ----------------------------------------------------------------------------------------------------

    def arguments(
        self,
        act: Acting,
        verb: Verb,
        subject: Said,
        *,
        negated: bool = False,
        modal: bool = False,
        known: bool = False,
    ) -> list[str]:
        """Return a verb's arguments in the language's order."""
        options = verb.options
        parts: list[str] = []
        if act.complement is not None and act.obj is None:
            parts.append(self._verb_complement(act.complement, options, subject))
        if act.obj is not None:
            if known and not isinstance(act.obj, Amount) and "indef" not in options:
                act = replace(act, obj=self._the(act.obj))
            assert act.obj is not None
            said = self.direct_object(act.obj, verb, negated=negated and not modal)
            parts.append(said.text)
            if act.complement is not None:
                parts.append(self._verb_complement(act.complement, options, said))
            subject = said if act.content is not None else subject
        for slot, phrase in act.obliques:
            parts.append(self.oblique(slot, phrase, verb))
        if act.content is not None:
            parts.append(self._content_of(act, act.content, options, subject))
        return parts

    def _content_of(self, act: Acting, content: Clause, options: Mapping[str, str], subject: Said) -> str:
        slots = {slot.name for slot in lexicon.concept("verbs", act.verb).frame}
        own = {"inf", "ing", "that"} & slots or any(slot.endswith(" ing") for slot in slots)
        if content.subject is None and not own:  # a gerund behind one of the verb's prepositions
            prepositions = slots & {"from", "to", "by", "for", "of", "in", "against", "at"}
            if prepositions != {"by"} and not ({"by"} <= prepositions and "obj" in slots and act.obj is not None):
                raise UnsayableError(f"{act.verb} with a gerund")
            return self.gerund(content, Role.MEANS)
        return self.content(content, options, subject)

    def _verb_complement(self, adjective: Adjective, options: Mapping[str, str], host: Said) -> str:
        if "before" in self.adjective_word(adjective.concept).options:
            raise UnsayableError(f"the complement {adjective.concept}")
        return joined(options.get("adj", ""), self.agreed(adjective, host.gender, plural=host.plural, attributive=True))

    def direct_object(self, obj: Nominal | Amount, verb: Verb, *, negated: bool) -> Said:
        """Return the object with its preposition, if the verb wants one."""
        preposition = verb.options.get("obj", "")
        if isinstance(obj, Amount):
            return Said(joined(live(preposition.removesuffix(" 0")), self.amount(obj)), plural=True)
        if self._is_object_pronoun(obj):
            raise UnsayableError("a pronoun as object")
        if preposition:
            naked = preposition.endswith(" 0")
            use = Use.NAKED if naked else Use.INDEFINITE if "indef" in verb.options else Use.AFTER
            said = self.nominal(obj, use)
            return replace(said, text=joined(live(preposition.removesuffix(" 0")), said.text))
        if verb.negation and self.NEGATED_OF and self._is_bare(obj):
            said = self.nominal(obj, Use.NAKED)
            return replace(said, text=joined(live(self.NEGATED_OF), said.text))
        if negated or verb.negation:
            return self.nominal(obj, Use.NEGATED)
        return self.nominal(obj, Use.INDEFINITE if "indef" in verb.options else Use.OBJECT)

    @staticmethod
    def _is_bare(obj: Nominal) -> bool:
        return isinstance(obj, NounPhrase) and obj.determiner in {Determiner.NONE, Determiner.INDEFINITE}

    def oblique(self, slot: str, phrase: Nominal | Amount, verb: Verb) -> str:
        """Return an argument behind a preposition."""
        if slot == "of" and isinstance(phrase, NounPhrase) and phrase.head in {"order", "date", "sync", "range"}:
            raise UnsayableError(f"out of {phrase.head}")
        preposition = verb.options.get(slot, self.SLOTS.get(slot))
        if preposition is None:
            raise UnsayableError(f"{verb.infinitive} with {slot}")
        naked = preposition.endswith(" 0") or preposition == "0"
        preposition = preposition.removesuffix("0").strip()
        if isinstance(phrase, Amount):
            return joined(live(preposition), self.amount(phrase))
        if self._is_object_pronoun(phrase):
            raise UnsayableError("a pronoun behind a preposition")
        if slot in {"on", "in", "at"} and slot not in verb.options:
            preposition, naked = self._preposition(Role(slot), phrase, preposition, naked=naked)
        brings = "indef" in verb.options and not preposition  # "entraîner": the thing itself is its object
        use = Use.NAKED if naked else Use.INDEFINITE if brings else Use.AFTER
        return joined(live(preposition), self.nominal(phrase, use).text)

    def content(self, content: Clause, options: Mapping[str, str], subject: Said) -> str:
        """Return an infinitive or a that-clause."""
        if options.get("content") == "refuse":
            raise UnsayableError("a verb with a clause")
        if content.subject is not None or isinstance(content.predicate, Existing):
            subjunctive = options.get("mood") == "subj"
            if content.subject is not None and isinstance(content.predicate, Being):
                content = replace(content, subject=self._the(content.subject))
            conjunction = options.get("that", self.THAT)
            return joined(live(*conjunction.split()), self.clause(content, subjunctive=subjunctive))
        word = options.get("ing" if content.progressive else "inf", options.get("inf", options.get("ing", "")))
        return joined(live(*word.split()), self.infinitive(replace(content, progressive=False), subject))
