"""Spanish predicates: tense, modals, states, and what stands around the verb."""

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
from slack_fixtures.grammar.languages.romance.iberian import SPANS
from slack_fixtures.grammar.languages.romance.participles import passives
from slack_fixtures.grammar.languages.romance.senses import is_value
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Group, Said, Use
from slack_fixtures.grammar.languages.romance.tables import CODES, LEVELS, SEARCHED, words
from slack_fixtures.grammar.languages.romance.words import Noun, Verb, joined, live
from slack_fixtures.grammar.languages.spanish.forms import with_clitic
from slack_fixtures.grammar.languages.spanish.phrases import SpanishPhrases
from slack_fixtures.grammar.languages.spanish.trees import STATES, repeats

_STATIVE = words(
    "tener superar ser estar haber hay poder deber faltar necesitar requerir tardar parecer "
    "contener significar suponer indicar existir depender pertenecer saber sugerir mostrar "
    "incluir exigir afectar seguir permanecer alcanzar coincidir"
)
_SET_PHRASES: Mapping[tuple[Role, str | Name, Determiner], str] = {
    (Role.IN, "row", Determiner.INDEFINITE): "seguidas",
    (Role.IN, "time", Determiner.NONE): "a tiempo",
    (Role.ON, "time", Determiner.NONE): "a tiempo",
    (Role.AT, "capacity", Determiner.NONE): "al máximo de su capacidad",
    (Role.AT, "time", Determiner.ANY): "en cualquier momento",
    (Role.ON, "rise", Determiner.DEFINITE): "en aumento",
    (Role.DURING, "time", Determiner.THIS): "mientras tanto",
}


class SpanishPredicates(SpanishPhrases):
    """Says what a clause tells of its subject."""

    # --- verbs --------------------------------------------------------------------------------------------------------

    def tense(self, clause: Clause, *, state: bool, since: bool) -> tuple[str, bool]:
        """Return the tense; what has happened is in the perfect unless a past time is named."""
        if since:
            return "pres", False
        if clause.tense is Tense.FUTURE:
            return "fut", False
        if clause.tense is Tense.PERFECT:
            return "pres", True
        if clause.tense is Tense.PAST:
            if state or clause.progressive:
                return "impf", False
            timed = any(adjunct.role in {Role.AGO, Role.WHEN} for adjunct in clause.adjuncts)
            return ("past", False) if timed or {"yesterday", "previously"} & set(clause.adverbs) else ("pres", True)
        return "pres", False

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
        return joined(self._negated(joined("se" if climbing else "", finite), f), inner)

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

    def being(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str:
        """Return "está caído", "es superior a 5"; what can be detected is not "puede estar detectado"."""
        complement = being.complement
        if isinstance(complement, Adjective) and clause.tense is Tense.PAST and not being.become and not being.remain:
            phrase = self.adjective_word(complement.concept).options.get("verb", "haber")
            if not phrase.startswith(("haber", "estar", "tener")):  # "was successful" happened, and is over
                return self.being(replace(clause, tense=Tense.PERFECT), being, subject, subjunctive=subjunctive)
        first = clause.adjuncts[0] if clause.adjuncts else None
        late = first is not None and first.role is Role.BEHIND and not (clause.negated or being.become or being.remain)
        if late and is_value(complement):  # "lleva 40 s de retraso con respecto al primario"
            assert isinstance(complement, Amount | NounPhrase)
            return self._behind(clause, complement, subject, subjunctive=subjunctive)
        if first is not None and first.role is Role.THAN and subject.measure and isinstance(complement, Adjective):
            role = LEVELS.get(complement.concept)
            pronoun = isinstance(first.phrase, NounPhrase) and first.phrase.pronoun
            if role is not None and not pronoun and complement == Adjective(complement.concept, "comparative"):
                being = replace(being, complement=replace(first, role=role))
                return self.being(
                    replace(clause, adjuncts=clause.adjuncts[1:]), being, subject, subjunctive=subjunctive
                )
        if being.become and clause.progressive and isinstance(complement, Adjective):
            become = self.adjective_word(complement.concept).options.get("become", "")
            if become.startswith("pasar a"):
                raise UnsayableError(f"becoming {complement.concept}")
        if isinstance(complement, Amount) and isinstance(clause.subject, NounPhrase) and clause.subject.head in CODES:
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            group = self.group(Verb("ser"), f)
            return joined(group.front, self.amount(complement), *self.adjuncts(clause, subject, since=False))
        if being.remain and isinstance(complement, Adjective) and self._still_is(complement):
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            group = self.group(Verb("seguir"), f)
            rest = self.adjuncts(clause, subject, since=False)
            mid, end = self.adverbs(clause)
            said = self.complement(complement, subject)
            return joined(group.front, mid, group.back, "siendo", self.manner(clause), said, *rest, end)
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
        group = self.group(Verb("ser"), self.finite(clause, subject, state=True, since=since, subjunctive=subjunctive))
        mid, end = self.adverbs(clause)
        said = self.adjunct(complement, replace(subject, measure=True))
        return joined(group.front, self.manner(clause), mid, said, *self.adjuncts(clause, subject, since=since), end)

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the finite verb with all that belongs to it; some adverbs stand before it."""
        clause = self._happened(self._none_of_any(clause))
        before = [adverb for adverb in clause.adverbs if "before" in self.adverb(adverb).options]
        if not before:
            return super().predicate(clause, subject, subjunctive=subjunctive)
        rest = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in before))
        words = " ".join(self.adverb(adverb).text for adverb in before)
        return joined(words, super().predicate(rest, subject, subjunctive=subjunctive))

    def _happened(self, clause: Clause, *, always: bool = False) -> Clause:
        """Return "was elected" as the passive that it is: an adjective that is a participle says a state."""
        being = clause.predicate
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or being.become or being.remain:
            return clause
        always = always or (repeats(clause) and passives().get(being.complement.concept) in STATES)
        bound = clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST}
        if (
            (clause.tense is Tense.PRESENT and not bound and not always and not clause.progressive)
            or clause.modal is Modal.MAY
            or being.complement != Adjective(being.complement.concept)
        ):
            return clause
        lasting = {one.role for one in clause.adjuncts} & {Role.DURATION, Role.SINCE}
        verb = passives().get(being.complement.concept)
        if (
            (lasting and not clause.negated)
            or verb is None
            or ("verbs", verb) not in self._lines
            or self.verb(verb).negation
        ):
            return clause
        return replace(clause, predicate=Acting(verb, passive=True))

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
        """Return a phrase with its preposition; a value "for" something is that thing's."""
        if head is not None and head.concept in SEARCHED and (text := self._sought(adjunct)):
            return joined("en busca de", text)
        timed = adjunct.phrase
        bare = adjunct.role is Role.SINCE and isinstance(timed, NounPhrase) and timed.head in SPANS
        if bare and isinstance(timed, NounPhrase) and timed == NounPhrase(timed.head, Number.PLURAL, timed.determiner):
            return joined("desde hace", self.noun(str(timed.head)).plural)
        if adjunct.role is Role.FOR and isinstance(timed, NounPhrase) and timed.amount is not None:
            part = timed.of if not timed.head else timed
            unit = part.head if isinstance(part, NounPhrase) and isinstance(part.head, str) else ""
            if unit and (unit == "time" or self.noun(unit).kind in {"unit", "time"}):
                return joined("desde hace" if since else "durante", self.nominal(timed, Use.AFTER).text)
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
            return joined("en" if clausal else live("de"), self.amount(phrase))
        if isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, phrase.number, phrase.determiner):
            fixed = _SET_PHRASES.get((adjunct.role, phrase.head, phrase.determiner))
            if fixed is not None:
                return fixed
        if isinstance(phrase, NounPhrase) and phrase.head == "utc" and phrase.amount is not None:
            return joined(live(*self.ROLES[adjunct.role].split()), self.amount(phrase.amount), "UTC")
        if adjunct.role is Role.AT and isinstance(phrase, Amount):
            return joined(live("a"), self.amount(phrase))
        counted = isinstance(phrase, Amount) or (isinstance(phrase, NounPhrase) and phrase.amount is not None)
        if adjunct.role is Role.THAN and counted and isinstance(phrase, NounPhrase | Amount):
            text = self.amount(phrase) if isinstance(phrase, Amount) else self.nominal(phrase, Use.AFTER).text
            return joined(live("de"), text)
        if adjunct.role is Role.THAN and head is not None and host.plural and isinstance(phrase, NounPhrase):
            word = self.THAN_WORDS.get(phrase.pronoun)
            if word is not None:
                article = self.article(Article.DEFINITE, host.gender, plural=True)
                return joined(live("de"), article, self.agree(word.split()[-1], host.gender, plural=True))
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

    def adjuncts(self, clause: Clause, subject: Said, *, since: bool) -> list[str]:
        """Return where, when, how and why; how long something has not been so stands first."""
        act = clause.predicate
        if clause.negated and clause.tense is Tense.PERFECT and isinstance(act, Acting):
            timed = [one for one in clause.adjuncts if one.role is Role.DURATION]
            if timed and not since:
                rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in timed))
                said = [f"durante {self.amount(one.phrase)}" for one in timed if isinstance(one.phrase, Amount)]
                return [*said, *self.adjuncts(rest, subject, since=since)]
        return super().adjuncts(clause, subject, since=since)
