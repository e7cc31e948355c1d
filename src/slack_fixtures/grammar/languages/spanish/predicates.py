"""Spanish predicates: tense, modals, states, and what stands around the verb."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Modal,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.romance.iberian_phrases import SPANS
from slack_fixtures.grammar.languages.romance.participles import passives
from slack_fixtures.grammar.languages.romance.shapes import Finite, Group, Said, Use
from slack_fixtures.grammar.languages.romance.tables import SEARCHED, words
from slack_fixtures.grammar.languages.romance.words import Noun, Verb, joined, live
from slack_fixtures.grammar.languages.spanish.forms import with_clitic
from slack_fixtures.grammar.languages.spanish.phrases import SpanishPhrases
from slack_fixtures.grammar.languages.spanish.trees import STATES, repeats

_STATIVE = words(
    "tener superar ser estar haber hay poder deber faltar necesitar requerir tardar parecer "
    "contener significar suponer indicar existir depender pertenecer saber sugerir mostrar "
    "incluir exigir afectar seguir permanecer alcanzar coincidir"
)


class SpanishPredicates(SpanishPhrases):
    """Says what a clause tells of its subject."""

    # --- verbs --------------------------------------------------------------------------------------------------------

    def tense(self, clause: Clause, *, state: bool, since: bool) -> tuple[str, bool]:
        """Return the tense; what has happened is in the perfect unless a past time is named."""
        if since:
            return "pres", False
        if clause.tense is Tense.FUTURE:
            return "fut", False
        over = bool({"yesterday", "previously", "last_night"} & set(clause.adverbs))
        if clause.tense is Tense.PERFECT:
            return ("past", False) if over and clause.modal is None and not clause.progressive else ("pres", True)
        if clause.tense is Tense.PAST:
            if state or clause.progressive:
                return "impf", False
            timed = any(adjunct.role in {Role.AGO, Role.WHEN} for adjunct in clause.adjuncts)
            return ("past", False) if timed or over else ("pres", True)
        return "pres", False

    @staticmethod
    def lasts(clause: Clause, *, state: bool) -> bool:
        """Return whether something still is, or still has not happened: "no responde desde hace 5 min"."""
        roles = {adjunct.role for adjunct in clause.adjuncts}
        missing = clause.negated and clause.tense is Tense.PERFECT and clause.modal is None
        return (missing and Role.DURATION in roles) or SpanishPhrases.lasts(clause, state=state)

    def infinitive_of(self, verb: Verb, f: Finite) -> str:
        """Return the infinitive with its clitic; of existence "haber"."""
        if f.progressive and not f.modal and verb.infinitive not in _STATIVE:
            gerund = self.conjugate(verb.infinitive)["ger"]
            return f"estar {with_clitic(gerund) if verb.reflexive else gerund}"
        return "haber" if verb.infinitive == "hay" else super().infinitive_of(verb, f)

    def group(self, verb: Verb, f: Finite) -> Group:
        """Return a conjugated verb; no adverb stands inside."""
        tail = self.agree_tail(verb.tail, f.gender, plural=f.plural)
        clitic = self.clitic(verb)
        if f.modal is not None:
            words = self._modal(verb, f)
        elif f.progressive and verb.infinitive not in _STATIVE:
            gerund = self.conjugate(verb.infinitive)["ger"]
            be = joined(self.form("haber", f), "estado") if f.compound else self.form("estar", f)
            words = self._negated(joined(clitic, be, gerund), f)
        elif f.compound:
            words = self._negated(joined(clitic, self.form("haber", f), self.conjugate(verb.infinitive)["pp"]), f)
        else:
            words = self._negated(joined(clitic, self.form(verb.infinitive, f)), f)
        return Group(words, tail)

    def _modal(self, verb: Verb, f: Finite) -> str:
        assert f.modal is not None
        infinitive, tense = self.MODALS[f.modal]
        able = f.modal is Modal.CAN
        climbing = verb.reflexive and able and "climb" in verb.options
        bare = replace(verb, reflexive=False) if climbing else verb
        if f.compound and not able:
            inner = self.perfect_infinitive(bare, f)
        else:
            inner = self.infinitive_of(bare, replace(f, modal=None))
        if f.modal is Modal.MAY and f.negation not in {"", "-"}:
            return joined(self.form(infinitive, replace(f, tense="cond")), self.negated_infinitive(inner))
        if able and f.compound:
            finite = joined(self.form("haber", replace(f, tense="pres")), "podido")
        elif able and f.tense in {"past", "impf", "fut"}:
            finite = self.form(infinitive, f)
        else:
            finite = self.form(infinitive, replace(f, tense=tense))
        return joined(self._negated(joined("se" if climbing else verb.options.get("clitic", ""), finite), f), inner)

    def being(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str:
        """Return "está caído", "es superior a 5"; what is becoming so has no words where that is "pasar a estar"."""
        if being.become and clause.progressive and isinstance(being.complement, Adjective):
            become = self.adjective_word(being.complement.concept).options.get("become", "")
            if become.startswith("pasar a"):
                raise UnsayableError(f"becoming {being.complement.concept}")
        return super().being(clause, being, subject, subjunctive=subjunctive)

    def _remaining(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str | None:
        """Return "sigue siendo alta", of what is so with "ser"."""
        complement = being.complement
        if not isinstance(complement, Adjective) or not self._still_is(complement):
            return None
        f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
        group = self.group(Verb("seguir"), f)
        rest = self.adjuncts(clause, subject, since=False)
        mid, end = self.adverbs(clause)
        said = self.complement(complement, subject)
        return joined(group.front, mid, group.back, "siendo", self.manner(clause), said, *rest, end)

    def _still_is(self, adjective: Adjective) -> bool:
        """Return whether what remains so is said with "sigue siendo", not "sigue" alone."""
        told = self.adjective_word(adjective.concept).options
        return self.copula(adjective) == "ser" and not {"verb", "remain"} & set(told)

    def _behind(self, clause: Clause, much: Amount | NounPhrase, subject: Said, *, subjunctive: bool) -> str:
        """Return "lleva 40 s de retraso con respecto al primario"."""
        f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
        text = self.amount(much) if isinstance(much, Amount) else self.nominal(much, Use.NAKED).text
        aim = self.adjunct(replace(clause.adjuncts[0], role=Role.TO), subject, clausal=True)
        rest = self.adjuncts(replace(clause, adjuncts=clause.adjuncts[1:]), subject, since=False)
        return joined(self.group(Verb("llevar"), f).front, text, "de retraso con respecto", aim, *rest)

    def _happened(self, clause: Clause, *, always: bool = False) -> Clause:
        """Return what happened, or happens again and again, as a passive: "are locked after 5 attempts"."""
        state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
        again = isinstance(state, Adjective) and passives().get(state.concept) in STATES and repeats(clause)
        return super()._happened(clause, always=always or again)

    # --- arguments and adjuncts ---------------------------------------------------------------------------------------

    def direct_object(self, obj: Nominal | Amount, verb: Verb, *, negated: bool) -> Said:
        """Return the object, with "a" for persons and where the verb wants it."""
        person = self._is_person(obj) and verb.infinitive not in {"tener", "necesitar"}
        if isinstance(obj, NounPhrase | Coordination) and ("a" in verb.options or person):
            verb = replace(verb, options={**verb.options, "obj": verb.options.get("obj", "a")})
        preposition = verb.options.get("obj", "")
        if preposition.endswith(" 0") and not isinstance(obj, Amount):  # "un riesgo de pérdida"
            said = self.nominal(obj, Use.NAKED)
            return replace(said, text=joined(live(preposition.removesuffix(" 0")), said.text))
        return super().direct_object(obj, verb, negated=negated)

    def adjunct(
        self,
        adjunct: Adjunct,
        host: Said,
        *,
        since: bool = False,
        clausal: bool = False,
        head: Noun | None = None,
        ahead: bool = False,
    ) -> str:
        """Return a phrase with its preposition: "desde hace horas", "a las 5 UTC"."""
        if head is not None and head.concept in SEARCHED and (text := self._sought(adjunct)):
            return joined("en busca de", text)
        timed = adjunct.phrase
        bare = adjunct.role is Role.SINCE and isinstance(timed, NounPhrase) and timed.head in SPANS
        if bare and isinstance(timed, NounPhrase) and timed == NounPhrase(timed.head, Number.PLURAL, timed.determiner):
            return joined("desde hace", self.noun(str(timed.head)).plural)
        return super().adjunct(adjunct, host, since=since, clausal=clausal, head=head, ahead=ahead)

    def beyond(self, role: Role, phrase: Nominal | Amount, host: Said, *, clausal: bool, head: Noun | None) -> str:
        """Return "superior al 90 %", "por encima de …"; of a time that something takes "durante más de 1 h"."""
        if isinstance(phrase, Amount) and phrase.unit in SPANS and not host.measure:
            words = "más" if role is Role.ABOVE else "menos"
            return f"durante {words} de {self.amount(phrase)}"
        return super().beyond(role, phrase, host, clausal=clausal, head=head)

    def _amount_adjunct(self, role: Role, amount: Amount, *, since: bool, ahead: bool) -> str:
        if role is Role.FROM:
            return joined(live(self.OF), self.amount(amount))
        if role is Role.NEXT and amount.relation is Relation.EXACTLY and amount.unit:
            noun = self.noun(amount.unit)
            f = noun.gender == "f"
            if not amount.value:
                return f"en {'la próxima' if f else 'el próximo'} {noun.singular}"
        return super()._amount_adjunct(role, amount, since=since, ahead=ahead)
