"""Portuguese predicates: tense, modals, states, and what stands around the verb."""

from __future__ import annotations

from collections.abc import Mapping
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
    Name,
    Nominal,
    NounPhrase,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.portuguese.phrases import PortuguesePhrases
from slack_fixtures.grammar.languages.romance.iberian import SPANS, Iberian
from slack_fixtures.grammar.languages.romance.participles import passives
from slack_fixtures.grammar.languages.romance.senses import is_value
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Group, Said, Use
from slack_fixtures.grammar.languages.romance.tables import CODES, LATE, LEVELS, words
from slack_fixtures.grammar.languages.romance.words import Noun, Verb, joined, live

_STATIVE = words(
    "ter ser estar haver poder dever faltar precisar parecer conter significar existir depender pertencer saber "
    "permanecer exigir"
)
_SET_PHRASES: Mapping[tuple[Role, str | Name, Determiner], str] = {
    (Role.IN, "row", Determiner.INDEFINITE): "seguidas",
    (Role.IN, "time", Determiner.NONE): "a tempo",
    (Role.ON, "time", Determiner.NONE): "no prazo",
    (Role.AT, "capacity", Determiner.NONE): "no limite da capacidade",
    (Role.AT, "time", Determiner.ANY): "a qualquer momento",
    (Role.ON, "rise", Determiner.DEFINITE): "em alta",
    (Role.DURING, "time", Determiner.THIS): "enquanto isso",
}
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
        person = "3p" if f.plural else "3s"
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
        if f.modal is Modal.MAY and f.negation not in {"", "-"}:
            return joined(self.form(infinitive, replace(f, tense=tense)), self.negated_infinitive(inner))
        if able and (f.compound or f.tense in {"past", "impf", "fut"}):
            finite = self.form(infinitive, replace(f, tense="past" if f.compound else f.tense))
        else:
            finite = self.form(infinitive, replace(f, tense=tense))
        return joined(self._negated(finite, f), inner)

    def being(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str:
        """Return "está cheio", "está acima de 5"; what can be detected is not "pode estar detectado"."""
        complement = being.complement
        if isinstance(complement, Adjective) and clause.tense is Tense.PAST and not being.become and not being.remain:
            phrase = self.adjective_word(complement.concept).options.get("verb", "haber")
            if not phrase.startswith(("haber", "estar", "tener")):  # "was successful" happened, and is over
                return self.being(replace(clause, tense=Tense.PERFECT), being, subject, subjunctive=subjunctive)
        first = clause.adjuncts[0] if clause.adjuncts else None
        late = first is not None and first.role is Role.BEHIND and not (clause.negated or being.become or being.remain)
        if late and first is not None and isinstance(first.phrase, NounPhrase) and is_value(complement):
            assert isinstance(complement, Amount | NounPhrase)
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            much = (
                self.amount(complement) if isinstance(complement, Amount) else self.nominal(complement, Use.NAKED).text
            )
            whom = joined("de atraso em relação", live("a"), self.nominal(self._the(first.phrase), Use.OBJECT).text)
            front = joined(self.group(Verb("estar"), f).front, "com", much, whom)
            return joined(front, *self.adjuncts(replace(clause, adjuncts=clause.adjuncts[1:]), subject, since=False))
        if first is not None and first.role is Role.THAN and subject.measure and isinstance(complement, Adjective):
            role = LEVELS.get(complement.concept)
            pronoun = isinstance(first.phrase, NounPhrase) and first.phrase.pronoun
            if role is not None and not pronoun and complement == Adjective(complement.concept, "comparative"):
                being = replace(being, complement=replace(first, role=role))
                return self.being(
                    replace(clause, adjuncts=clause.adjuncts[1:]), being, subject, subjunctive=subjunctive
                )
        if isinstance(complement, Amount) and isinstance(clause.subject, NounPhrase) and clause.subject.head in CODES:
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            group = self.group(Verb("ser"), f)
            return joined(group.front, self.amount(complement), *self.adjuncts(clause, subject, since=False))
        negative = isinstance(complement, Adjective) and self.adjective_word(complement.concept).forms[0][:3] == "no "
        if clause.negated and negative:
            raise UnsayableError("a double negation")
        if isinstance(complement, NounPhrase) and complement.head == "offset":
            raise UnsayableError("being an offset")
        if isinstance(complement, NounPhrase) and complement.participle and complement.participle.progressive:
            raise UnsayableError("a participle before a noun")
        if isinstance(complement, Adjective) and clause.modal is Modal.CAN:
            masculine = self.adjective_word(complement.concept).forms[0]
            if masculine.endswith(("ado", "ido", "ído", "to")) and self.copula(complement) == "estar":
                raise UnsayableError("a participle with can")
        if isinstance(complement, Adjunct) and complement.role is Role.AGO:
            past = replace(
                self.finite(clause, subject, state=True, since=False, subjunctive=False), tense="past", compound=False
            )
            rest = self.adjuncts(clause, subject, since=False)
            return joined(self.group(Verb("ser"), past).front, self.adjunct(complement, subject), *rest)
        if (
            (
                isinstance(complement, NounPhrase)
                and isinstance(complement.head, str)
                and complement == NounPhrase(complement.head, complement.number)
            )
            and complement.head
            and self.noun(complement.head).mass
            and self.noun(complement.head).kind == "event"
        ):
            raise UnsayableError(f"being {complement.head}")
        if not isinstance(complement, Adjunct) or complement.role not in {Role.ABOVE, Role.BELOW} or being.remain:
            return super().being(clause, being, subject, subjunctive=subjunctive)
        if being.become or not (subject.measure or isinstance(complement.phrase, Amount)):
            return super().being(clause, being, subject, subjunctive=subjunctive)
        since = self.lasts(clause, state=True)
        group = self.group(
            Verb("estar"), self.finite(clause, subject, state=True, since=since, subjunctive=subjunctive)
        )
        mid, end = self.adverbs(clause)
        said = self.adjunct(complement, replace(subject, measure=True))
        return joined(group.front, self.manner(clause), mid, said, *self.adjuncts(clause, subject, since=since), end)

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the finite verb with all that belongs to it; some adverbs stand before it."""
        clause = self._happened(self._none_of_any(self._undone(clause)))
        before = [adverb for adverb in clause.adverbs if "before" in self.adverb(adverb).options]
        if not before:
            return super().predicate(clause, subject, subjunctive=subjunctive)
        rest = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in before))
        words = " ".join(self.adverb(adverb).text for adverb in before)
        return joined(words, super().predicate(rest, subject, subjunctive=subjunctive))

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

    def _happened(self, clause: Clause, *, always: bool = False) -> Clause:
        """Return "was elected" as the passive that it is: an adjective that is a participle says a state."""
        being = clause.predicate
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or being.become or being.remain:
            return clause
        bound = clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST}
        if (
            (clause.tense is Tense.PRESENT and not bound and not always and not clause.progressive)
            or clause.modal is Modal.MAY
            or being.complement != Adjective(being.complement.concept)
        ):
            return clause
        lasting = {one.role for one in clause.adjuncts} & {Role.DURATION, Role.SINCE}
        verb = {"aborted": "cancel"}.get(being.complement.concept) or passives().get(being.complement.concept)
        if lasting or verb is None or ("verbs", verb) not in self._lines or self.verb(verb).negation:
            return clause
        return replace(clause, predicate=Acting(verb, passive=True))

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
        """Return a phrase with its preposition; a value "for" something is that thing's."""
        timed = adjunct.phrase
        if adjunct.role is Role.SINCE and isinstance(timed, NounPhrase) and self._is_span(timed):
            return joined("há", self.nominal(timed, Use.NAKED).text)  # "há horas"
        if adjunct.role is Role.BEHIND and isinstance(timed, NounPhrase) and timed.head in LATE:
            return joined("em atraso em relação", live("a"), self.nominal(self._the(timed), Use.OBJECT).text)
        screen = isinstance(timed, NounPhrase) and timed.head in _SCREENS
        if adjunct.role is Role.FROM and screen:  # "re-enable the port from the dashboard"
            adjunct = replace(adjunct, role=Role.IN)
        if adjunct.role is Role.FOR and isinstance(timed, NounPhrase) and timed.amount is not None:
            part = timed.of if not timed.head else timed
            unit = part.head if isinstance(part, NounPhrase) and isinstance(part.head, str) else ""
            if unit and (unit == "time" or self.noun(unit).kind in {"unit", "time"}):
                return joined("há" if since else "por", self.nominal(timed, Use.AFTER).text)
        if adjunct.role is Role.FOR and not isinstance(adjunct.phrase, Clause | Amount) and not self._wants(adjunct):
            if clausal and host.measure:
                adjunct = adjunct if self._is_measure(adjunct.phrase) else replace(adjunct, role=Role.IN)
            elif head is not None and head.kind in {"measure", "event"} and "takes-for" not in head.options:
                adjunct = replace(adjunct, role=Role.OF)
        phrase = adjunct.phrase
        if (
            adjunct.role is Role.PURPOSE
            and host.you
            and isinstance(phrase, Clause)
            and isinstance(phrase.predicate, Acting)
        ) and phrase.predicate.verb.endswith("_self"):
            raise UnsayableError("an aim of a thing in an order")
        if adjunct.role is Role.BY and isinstance(phrase, Amount):
            return joined("em" if clausal else live("de"), self.amount(phrase))
        if isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, phrase.number, phrase.determiner):
            fixed = _SET_PHRASES.get((adjunct.role, phrase.head, phrase.determiner))
            if fixed is not None:
                return fixed
        if adjunct.role is Role.AT and isinstance(phrase, Amount):
            return joined("em", self.amount(phrase))
        counted = isinstance(phrase, Amount) or (isinstance(phrase, NounPhrase) and phrase.amount is not None)
        if adjunct.role is Role.THAN and counted and isinstance(phrase, NounPhrase | Amount):
            text = self.amount(phrase) if isinstance(phrase, Amount) else self.nominal(phrase, Use.AFTER).text
            return joined("do que", text)
        if adjunct.role is Role.THAN and head is not None and host.plural and isinstance(phrase, NounPhrase):
            word = self.THAN_WORDS.get(phrase.pronoun)
            if word is not None:
                article = self.article(Article.DEFINITE, host.gender, plural=True)
                return joined("do que", article, self.agree(word.split()[-1], host.gender, plural=True))
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
