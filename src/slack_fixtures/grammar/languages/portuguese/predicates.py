"""Portuguese predicates: tense, modals, states, and what stands around the verb."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Clause,
    Modal,
    Nominal,
    NounPhrase,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.portuguese.phrases import PortuguesePhrases
from slack_fixtures.grammar.languages.romance.iberian import Iberian
from slack_fixtures.grammar.languages.romance.iberian_phrases import SPANS
from slack_fixtures.grammar.languages.romance.shapes import Finite, Group, Said, Use
from slack_fixtures.grammar.languages.romance.tables import LATE, words
from slack_fixtures.grammar.languages.romance.words import Noun, Verb, joined, live

_STATIVE = words(
    "ter ser estar haver poder dever faltar precisar parecer conter significar existir depender pertencer saber "
    "permanecer exigir"
)
_SCREENS = words("dashboard console portal panel menu")


class PortuguesePredicates(PortuguesePhrases):
    """Says what a clause tells of its subject."""

    # --- verbs --------------------------------------------------------------------------------------------------------

    def tense(self, clause: Clause, *, state: bool, since: bool) -> tuple[str, bool]:
        """Return the tense; only behind a modal something perfect is compound ("pode ter falhado")."""
        if since:
            return "pres", False
        if clause.tense is Tense.FUTURE:
            return "fut", False
        if clause.tense is Tense.PERFECT:
            return "past", clause.modal is not None
        if clause.tense is Tense.PAST:
            return ("impf" if state or clause.progressive else "past"), False
        return "pres", False

    def form(self, infinitive: str, f: Finite) -> str:
        """Return the finite form; the future has its own subjunctive ("se persistir"), the past says the indicative."""
        person = "1p" if f.we else "3p" if f.plural else "3s"
        if f.subjunctive and f.tense == "fut":
            return self.conjugate(infinitive)["fsub" + person]
        return super().form(infinitive, replace(f, subjunctive=f.subjunctive and f.tense == "pres"))

    def infinitive_of(self, verb: Verb, f: Finite) -> str:
        """Return the infinitive with its clitic."""
        if f.progressive and not f.modal and verb.infinitive not in _STATIVE:
            return joined("estar", "se" if verb.reflexive else "", self.conjugate(verb.infinitive)["ger"])
        return super().infinitive_of(verb, f)

    @staticmethod
    def lasts(clause: Clause, *, state: bool) -> bool:
        """Return whether something still is, or still has not happened: "não responde há 5 minutos"."""
        roles = {adjunct.role for adjunct in clause.adjuncts}
        missing = clause.negated and clause.tense is Tense.PERFECT and clause.modal is None
        return (missing and Role.DURATION in roles) or Iberian.lasts(clause, state=state)

    def group(self, verb: Verb, f: Finite) -> Group:
        """Return a conjugated verb; no adverb stands inside."""
        tail = self.agree_tail(verb.tail, f.gender, plural=f.plural)
        clitic = self.clitic(verb)
        if f.modal is not None:
            words = self._modal(verb, f)
        elif f.progressive and verb.infinitive not in _STATIVE | {"ser"}:
            gerund = joined(clitic, self.conjugate(verb.infinitive)["ger"])
            words = joined(self._negated(self.form("estar", f), f), gerund)
        elif f.progressive and verb.infinitive == "ser" and tail:  # "está sendo executado"
            words = joined(self._negated(self.form("estar", f), f), "sendo")
        else:
            words = self._negated(joined(clitic, self.form(verb.infinitive, f)), f)
        return Group(words, tail)

    def _modal(self, verb: Verb, f: Finite) -> str:
        assert f.modal is not None
        infinitive, tense = self.MODALS[f.modal]
        able = f.modal is Modal.CAN
        if able and f.negation and verb.infinitive not in {"ser", "estar", "haver", "ficar"}:
            infinitive = "conseguir"
        if f.compound and not able:
            inner = self.perfect_infinitive(verb, f)
        else:
            inner = self.infinitive_of(verb, replace(f, modal=None))
        inner = joined(verb.options.get("clitic", ""), inner)
        if f.modal is Modal.MAY and f.negation not in {"", "-"}:
            return joined(self.form(infinitive, replace(f, tense=tense)), self.negated_infinitive(inner))
        if able and (f.compound or f.tense in {"past", "impf", "fut"}):
            finite = self.form(infinitive, replace(f, tense="past" if f.compound else f.tense))
        else:
            finite = self.form(infinitive, replace(f, tense=tense))
        return joined(self._negated(finite, f), inner)

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the finite verb with all that belongs to it; what "failed to complete" was not completed."""
        return super().predicate(self._undone(clause), subject, subjunctive=subjunctive)

    def _behind(self, clause: Clause, much: Amount | NounPhrase, subject: Said, *, subjunctive: bool) -> str:
        """Return "está com 40 s de atraso em relação ao primário"."""
        f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
        text = self.amount(much) if isinstance(much, Amount) else self.nominal(much, Use.NAKED).text
        rest = self.adjuncts(replace(clause, adjuncts=clause.adjuncts[1:]), subject, since=False)
        whom = self._late(clause.adjuncts[0].phrase)
        return joined(self.group(Verb("estar"), f).front, "com", text, "de", whom, *rest)

    def _late(self, phrase: Nominal | Amount | Clause) -> str:
        if not isinstance(phrase, NounPhrase):
            raise UnsayableError("being late behind several things")
        return joined("atraso em relação", live("a"), self.nominal(self._the(phrase), Use.OBJECT).text)

    def _undone(self, clause: Clause) -> Clause:
        """Return "failed to complete" as "não foi concluído" where the verb is said with a passive."""
        act = clause.predicate
        if (
            not isinstance(act, Acting)
            or act.verb != "fail_to"
            or act.content is None
            or clause.negated
            or clause.modal
        ):
            return clause
        inner: Clause = act.content
        done = inner.predicate
        plain = isinstance(done, Acting) and not (inner.negated or inner.more or inner.links)
        if not plain or not isinstance(done, Acting) or not (done.passive or self.verb(done.verb).infinitive == "ser"):
            return clause
        adjuncts = (*inner.adjuncts, *clause.adjuncts)
        adverbs = (*clause.adverbs, *inner.adverbs)
        return replace(clause, predicate=done, negated=True, adjuncts=adjuncts, adverbs=adverbs)

    # --- arguments and adjuncts ---------------------------------------------------------------------------------------

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
        """Return a phrase with its preposition: "há horas", "em atraso em relação ao previsto"."""
        timed = adjunct.phrase
        if adjunct.role is Role.SINCE and isinstance(timed, NounPhrase) and self._is_span(timed):
            return joined("há", self.nominal(timed, Use.NAKED).text)  # "há horas"
        if adjunct.role is Role.BEHIND and isinstance(timed, NounPhrase) and timed.head in LATE:
            return joined("em", self._late(timed))
        screen = isinstance(timed, NounPhrase) and timed.head in _SCREENS
        if adjunct.role is Role.FROM and screen:  # "re-enable the port from the dashboard"
            adjunct = replace(adjunct, role=Role.IN)
        return super().adjunct(adjunct, host, since=since, clausal=clausal, head=head, ahead=ahead)

    def beyond(self, role: Role, phrase: Nominal | Amount, host: Said, *, clausal: bool, head: Noun | None) -> str:  # noqa: ARG002
        """Return "acima de 90%"; of a time that something takes "por mais de 1 h"."""
        if isinstance(phrase, Amount) and phrase.unit in SPANS and not host.measure:
            words = "mais" if role is Role.ABOVE else "menos"
            return f"por {words} de {self.amount(phrase)}"
        return super().beyond(role, phrase, host, clausal=True, head=head)

    def _amount_adjunct(self, role: Role, amount: Amount, *, since: bool, ahead: bool) -> str:
        if role is Role.FROM:
            return joined(live(self.OF), self.amount(amount))
        if role is Role.NEXT and not amount.point and ahead and amount.relation is Relation.EXACTLY and amount.unit:
            noun = self.noun(amount.unit)
            f = noun.gender == "f"
            if amount.value in {"", "1"}:
                return f"{'na próxima' if f else 'no próximo'} {noun.singular}"
            return f"{'nas próximas' if f else 'nos próximos'} {amount.value} {noun.plural}"
        return super()._amount_adjunct(role, amount, since=since, ahead=ahead)
