"""Polish verbs without a subject and with what depends on them: infinitive, imperative, participle, verbal noun."""

from __future__ import annotations

from abc import abstractmethod
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
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.comparisons import compared_with
from slack_fixtures.grammar.languages.polish import forms as inflect
from slack_fixtures.grammar.languages.polish.adjuncts import Adjuncts
from slack_fixtures.grammar.languages.polish.conjugation import Agreement, negation
from slack_fixtures.grammar.languages.polish.mending import handed_down, negative_object
from slack_fixtures.grammar.languages.polish.tables import FOCUS, LINKS, QUANTIFIERS, SLOTS
from slack_fixtures.grammar.languages.polish.texts import COMMA, joined, preposed
from slack_fixtures.grammar.languages.polish.trees import adverbs_of, kind_of
from slack_fixtures.grammar.languages.polish.words import Verb, own_concept

_TROUBLE = frozenset({"failure", "error", "issue", "problem"})
_OF_TROUBLE = frozenset(
    ["avoid", "cause", "fix", "prevent", "report", "detect", "investigate", "handle", "resolve_obj", "reduce", "log"]
)


class Verbals(Adjuncts):
    """What Polish says of what is done, whoever does it."""

    @abstractmethod
    def clause(self, clause: Clause, *, headline: bool) -> str:
        """Say a clause with the clauses that are linked to it."""

    def imperative(self, clause: Clause) -> str:
        """Say a clause as an order."""
        clause = handed_down(clause)
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive:
            raise UnsayableError("an order to be something")
        clause, act = negative_object(clause, act)
        verb = self.verb_for(act, Agreement(), None)
        check_frame(verb)
        aspect = verb.aspect(perfective=not clause.negated and verb.slots.get("order") != "ipf")
        if not aspect.imperative:
            raise UnsayableError(f"{act.verb} has no imperative")
        core = joined(negation(clause), verb.before, aspect.imperative, verb.rest)
        return self.around(clause, core, act, verb)

    def infinitive(self, clause: Clause, *, perfective: bool = True, denied: bool = False) -> str:
        """Say a clause without its subject: "uruchomić usługę"; ``denied`` where the main verb is negated."""
        act = clause.predicate
        if isinstance(act, Being):
            return self._being_infinitive(clause, act)
        if not isinstance(act, Acting) or act.passive:
            raise UnsayableError("an infinitive without verb")
        if act.verb == "fail_to" and act.content is not None:
            return self.infinitive(replace(act.content, negated=True))
        verb = self.verb_for(act, Agreement(), None)
        check_frame(verb)
        aspect = verb.aspect(perfective=perfective and not clause.progressive)
        core = joined(negation(clause), verb.before, aspect.infinitive, verb.rest)
        return self.around(clause, core, act, verb, denied=denied)

    def _being_infinitive(self, clause: Clause, being: Being) -> str:
        """Say "To be down" is "nie działać"; what must agree with a subject has no infinitive of its own."""
        adjective = being.complement
        if (
            isinstance(adjective, Adjective)
            and adjective.degree == "positive"
            and not being.become
            and not being.remain
        ):
            verb, _, form = self.quality(adjective.concept).verb.partition("/")
            if verb and not form and not verb.startswith("lack"):
                no = verb.startswith("!") != (clause.negated != adjective.negated)
                act = Acting(own_concept(verb.removeprefix("!")))
                told = replace(clause, predicate=act, negated=no, progressive=True)
                return self.infinitive(told)
        if isinstance(adjective, Adjunct) and adjective.role in {Role.BELOW, Role.ABOVE}:
            return joined(negation(clause), "być", self.adjunct(adjective), *self.adjuncts(clause, "od"))
        raise UnsayableError("being as an infinitive")

    def participle(self, clause: Clause, gender: str, case: str, *, plural: bool) -> str:
        """Say a reduced relative clause: "używany przez usługę"."""
        act = clause.predicate
        if not isinstance(act, Acting):
            raise UnsayableError("a reduced relative without verb")
        if clause.more:
            raise UnsayableError("a reduced relative of several verbs")
        if (other := compared_with(clause)) is not None:
            return self.in_slot("w porównaniu z+ins", other)
        verb = self.verb(act.verb)
        check_frame(verb)
        if act.passive:
            aspect = verb.aspect(perfective=not clause.progressive)
            if (
                not aspect.participle
                or "się" in verb.rest.split()
                or verb.slots.get("obj", "acc") not in {"acc", "gen"}
            ):
                raise UnsayableError(f"{act.verb} has no participle")
            lemma = aspect.participle
        else:
            lemma = verb.imperfective.plural + "cy"
        no = negation(clause)
        said = no + inflect.adjective_form(lemma, gender, case, plural=plural)
        return joined(
            self.adverbs(adverbs_of(clause), after=False),
            verb.before,
            said,
            verb.rest,
            *self.arguments(act, verb, negated=clause.negated),
            self.adverbs(adverbs_of(clause), after=True),
            *self.adjuncts(clause, "od"),
        )

    def verbal_noun(self, clause: Clause, slot: str, *, perfective: bool) -> str:
        """Return "uruchomieniu usługi" in the case that the slot asks for."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive or act.content is not None or act.complement is not None:
            raise UnsayableError("a verbal noun of no plain verb")
        if clause.more:
            raise UnsayableError("a verbal noun of several verbs")
        if isinstance(act.obj, NounPhrase) and act.obj.head in _TROUBLE and act.verb not in _OF_TROUBLE:
            raise UnsayableError("a gerund that may be part of a compound")
        verb = self.verb(act.verb)
        check_frame(verb)
        aspect = verb.aspect(perfective=perfective)
        if not aspect.participle or clause.negated:
            raise UnsayableError(f"{act.verb} has no verbal noun")
        preposition, _, case = slot.rpartition("+")
        noun = inflect.noun_forms(inflect.verbal_noun(aspect.participle), "n")[case, False]
        rest = verb.rest
        if "się" in rest.split():
            rest = joined(*(word for word in rest.split() if word != "się"))
        if "ponownie" in rest.split():
            rest = joined(*(word for word in rest.split() if word != "ponownie"))
            noun = inflect.adjective_form("ponowny", "n", case, plural=False) + " " + noun
        slots = {"obj": "acc", **verb.slots}
        slots = {slot: "gen" if wanted == "acc" else wanted for slot, wanted in slots.items()}
        said = joined(
            verb.before,
            noun,
            rest,
            *self.arguments(act, replace(verb, slots=slots), negated=False),
            self.adverbs(adverbs_of(clause), after=True),
            *self.adjuncts(clause, "przez"),
        )
        return preposed(preposition, said) if preposition else said

    # --- arguments ----------------------------------------------------------------------------------------------------

    def around(
        self, clause: Clause, core: str, act: Acting, verb: Verb, *, duration: str = "przez", denied: bool = False
    ) -> str:
        """Return a verb with adverbs, arguments and adjuncts around it."""
        arguments = self.arguments(act, verb, negated=clause.negated or denied)
        sooner, close, later = self.placed(clause, arguments)
        return joined(sooner, core, close, *arguments, later, *self.adjuncts(clause, duration))

    def placed(self, clause: Clause, arguments: list[str]) -> tuple[str, str, str]:
        """Say the adverbs before a verb, those right behind it ("tam", "tylko") and those behind its arguments."""
        told = adverbs_of(clause)
        said = [one for one in arguments if not one.startswith(",")]
        close = tuple(one for one in told if said and _is_close(one))
        others = tuple(one for one in told if one not in close)
        words = " ".join(self.adverb(one).text for one in close)
        return self.adverbs(others, after=False), words, self.adverbs(others, after=True)

    def arguments(self, act: Acting, verb: Verb, *, negated: bool) -> list[str]:
        """Say the object and the other arguments of a verb."""
        parts: list[str] = []
        inner = act.content
        if act.obj is not None and not (inner is not None and verb.slots.get("inf") in {"że", "aby"}):
            wanted = verb.slots.get("obj", "acc")
            if wanted == "acc" and negated:
                wanted = "gen"
            obj = act.obj
            some = isinstance(obj, NounPhrase) and obj.determiner is Determiner.SOME and obj.number is Number.PLURAL
            if some and isinstance(obj, NounPhrase) and not negated:
                obj = replace(obj, determiner=Determiner.NONE)
            many = isinstance(obj, NounPhrase) and obj.determiner in QUANTIFIERS
            if wanted == "gen" and not negated and isinstance(obj, NounPhrase) and many:
                inflected = QUANTIFIERS[obj.determiner][1] and self.is_many(obj)
                wanted = "gen" if inflected else "acc"  # "użył zbyt dużo pamięci"
            if negated and isinstance(obj, Coordination) and obj.conjunction == "or":
                obj = replace(obj, conjunction="nor")
            parts.append(self.in_slot(wanted, obj))
        if act.complement is not None:
            parts.append(self._complement(act, verb))
        parts.extend(self.in_slot(verb.slots.get(slot, SLOTS[slot]), phrase) for slot, phrase in act.obliques)
        if inner is not None:
            parts.append(self._content(act, verb, inner, denied=negated))
        return parts

    def _complement(self, act: Acting, verb: Verb) -> str:
        assert act.complement is not None
        wanted = verb.slots.get("adj")
        if wanted in {None, "none", "subj", "adv"}:
            raise UnsayableError(f"{act.verb} with an adjective")
        assert wanted is not None
        preposition, _, case = wanted.rpartition("+")
        if act.obj is None or isinstance(act.obj, Amount):
            raise UnsayableError("a complement of nothing")
        agreement = self.agreement(act.obj)
        quality = self.quality(act.complement.concept)
        if quality.inflected < 0:
            raise UnsayableError("a complement that is not declined")
        said = self.graded(act.complement, quality, agreement.gender, case, plural=agreement.plural)
        return joined(preposition, said)

    def _content(self, act: Acting, verb: Verb, inner: Clause, *, denied: bool) -> str:
        frame = {slot.name for slot in lexicon.concept("verbs", act.verb).frame}
        if inner.subject is not None or isinstance(inner.predicate, Existing):
            if verb.slots.get("that") == "aby":
                if inner.modal or isinstance(inner.predicate, Being):
                    raise UnsayableError("a wish with a modal")
                inner = replace(inner, tense=Tense.PAST)
            return f", {verb.slots.get('that', 'że')} " + self.clause(inner, headline=False) + COMMA
        if inner.more:
            each = (replace(inner, more=()), *inner.more)
            return LINKS[LinkKind(inner.joint)].join(self._content(act, verb, one, denied=denied) for one in each)
        gerund = next((name for name in frame if name.endswith("ing")), "")
        if gerund or (inner.progressive and "inf" not in frame):
            wanted = verb.slots.get("ing", "")
            if wanted == "ipf":
                return self.infinitive(inner, perfective=False)
            if wanted == "pf":
                return self.infinitive(inner)
            if wanted in {"", "none"}:
                raise UnsayableError(f"{act.verb} with a gerund")
            return self.verbal_noun(inner, wanted, perfective=True)
        mode = verb.slots.get("inf", "")
        if mode in {"pf", "ipf"}:
            return self.infinitive(inner, perfective=mode == "pf", denied=denied)
        if mode in {"że", "aby"} and act.obj is not None and not isinstance(act.obj, Amount):
            told = replace(inner, subject=act.obj, tense=Tense.PAST if mode == "aby" else Tense.PRESENT)
            return f", {mode} " + self.clause(told, headline=False) + COMMA
        raise UnsayableError(f"{act.verb} with an infinitive")

    def verb_for(self, act: Acting, agreement: Agreement, subject: Nominal | None) -> Verb:
        """Return a verb in the variant for the class of its subject or (``obj-machine``) its object."""
        verb = self.verb(act.verb)
        done = subject if act.passive else act.obj
        if isinstance(done, Coordination):
            done = done.items[0]
        kind = ""
        if isinstance(done, NounPhrase):
            kind = "obj-name" if isinstance(done.head, Name) else "obj-" + kind_of(done)
        what = "obj-" + done.head if isinstance(done, NounPhrase) and isinstance(done.head, str) else ""
        for wanted in (agreement.concept, agreement.kind, what, kind):
            for keys, variant in verb.variants:
                if wanted and wanted in keys:
                    return variant
        return verb


def check_frame(verb: Verb) -> None:
    """Refuse verbs that are no predicate of their subject."""
    if verb.special or "subj" in verb.slots:
        raise UnsayableError("a verb that has no infinitive of its own")


def _is_close(adverb: str) -> bool:
    """Return whether an adverb stands right behind its verb: "spadł dzisiaj do 5"."""
    return adverb in FOCUS | {"today", "yesterday"} or lexicon.concept("adverbs", adverb).kind == "place"
