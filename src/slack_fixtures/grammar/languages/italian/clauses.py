"""Italian clauses: what is new stands behind its verb, and some things are said in quite another way."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Being,
    Clause,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.italian.predicates import ItalianPredicates
from slack_fixtures.grammar.languages.romance.participles import passives
from slack_fixtures.grammar.languages.romance.senses import is_found
from slack_fixtures.grammar.languages.romance.shapes import Finite, Said, Use
from slack_fixtures.grammar.languages.romance.words import Verb, joined, live

_FORESEEN = frozenset({"predicted", "expected"})
_ABSTRACT = ("indicat", "suggest", "caus", "mean", "lead", "result", "affect", "impact", "prevent", "happen", "occur")


class ItalianClauses(ItalianPredicates):
    """Says clauses."""

    def plain(
        self, clause: Clause, *, subjunctive: bool = False, before: Said | None = None
    ) -> tuple[str, Said | None]:
        """Return the clause without its links; the verb goes first before what is new."""
        if clause.modal and any(further.modal is None for further in clause.more):
            raise UnsayableError("a modal of the first predicate only")
        if (advice := self._advice(clause)) is not None:
            return advice, None
        if (impossible := self._not_possible(clause)) is not None:
            text, said = impossible
            return self._owned(text, owners=before is not None and before.plural), said
        if (foreseen := self._foreseen(clause)) is not None:
            return foreseen, None
        if (none := self._none_of_all(clause, subjunctive=subjunctive)) is not None:
            return none
        act = clause.predicate
        if not self._verb_first(clause) or not isinstance(act, Acting) or not isinstance(clause.subject, NounPhrase):
            return super().plain(clause, subjunctive=subjunctive, before=before)
        said = self.phrase(clause.subject, Use.INDEFINITE)
        text = self._front(clause, act, said, subjunctive=subjunctive)
        return self._owned(text, owners=said.plural), said

    def existence(self, clause: Clause, existing: Existing, *, subjunctive: bool = False) -> str:
        """Return "ci sono errori", "non c'è alcun leader"."""
        if clause.more:
            raise UnsayableError("existence and a further predicate")
        if (found := self._found(clause, existing)) is not None:
            return self.plain(found, subjunctive=subjunctive)[0]
        phrase = self.nominal(existing.phrase, Use.NEGATED if clause.negated else Use.INDEFINITE)
        since = self.lasts(self._as_negative(clause, phrase), state=True)
        tense, compound = self.tense(clause, state=True, since=since)
        negation = self.NOT if clause.negated else "-" if phrase.negative else ""
        f = Finite(
            phrase.gender,
            phrase.plural,
            tense=tense,
            compound=compound,
            modal=clause.modal,
            negation=negation,
            subjunctive=subjunctive,
        )
        group = self.group(self.exists_verb(), f)
        mid, end = self.adverbs(clause)
        return joined(group.front, mid, group.back, phrase.text, *self.adjuncts(clause, phrase, since=since), end)

    @staticmethod
    def _found(clause: Clause, existing: Existing) -> Clause | None:
        """Return "there have been errors detected" as "errors have been detected"."""
        phrase = existing.phrase
        if not isinstance(phrase, NounPhrase) or phrase.participle is None or clause.negated or clause.modal:
            return None
        act = phrase.participle.predicate
        if not isinstance(act, Acting) or not act.passive or clause.tense not in {Tense.PAST, Tense.PERFECT}:
            return None
        adjuncts = (*phrase.participle.adjuncts, *clause.adjuncts)
        new = Determiner.INDEFINITE if phrase.determiner is Determiner.NONE else phrase.determiner
        subject = replace(phrase, participle=None, determiner=new)
        return replace(clause, subject=subject, predicate=act, adjuncts=adjuncts)

    def _none_of_all(self, clause: Clause, *, subjunctive: bool) -> tuple[str, Said | None] | None:
        """Return "nessuna replica è disponibile" for "all replicas are unavailable"."""
        being, subject = clause.predicate, clause.subject
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or clause.more or clause.negated:
            return None
        if not isinstance(subject, NounPhrase) or subject.determiner is not Determiner.ALL or being.become:
            return None
        adjective = being.complement
        masculine = self.adjective_word(adjective.concept).forms[0]
        plain = adjective.degree == "positive" and not adjective.adverbs and not adjective.negated and not being.remain
        if not masculine.startswith("non ") or not plain:
            return None
        said = self.nominal(replace(subject, determiner=Determiner.NO, number=Number.SINGULAR), Use.SUBJECT)
        since = self.lasts(replace(clause, negated=True), state=True)
        f = self.finite(clause, replace(said, negative=False), state=True, since=since, subjunctive=subjunctive)
        group = self.group(Verb("essere"), f)
        mid, end = self.adverbs(clause)
        word = self.agree(masculine.removeprefix("non "), said.gender, plural=False)
        rest = self.adjuncts(clause, said, since=since)
        text = joined(said.text, group.front, mid, group.back, self.manner(clause), word, *rest, end)
        return self._owned(text, owners=False), said

    def _front(self, clause: Clause, act: Acting, said: Said, *, subjunctive: bool) -> str:
        verb = self.verb(act.verb)
        since = self.lasts(clause, state=False)
        f = self.finite(clause, replace(said, text=""), state=False, since=since, subjunctive=subjunctive)
        mid, end = self.adverbs(clause)
        if act.passive:
            group = self.group(Verb("essere" if f.compound else "venire"), replace(f, progressive=False))
            participle = self.passive_participle(verb, said)
        else:
            group, participle = self.group(verb, f), ""
        return joined(
            group.front,
            mid,
            group.back,
            participle,
            self.manner(clause),
            said.text,
            *self.arguments(act, verb, said),
            *self.adjuncts(clause, said, since=since),
            end,
        )

    def _verb_first(self, clause: Clause) -> bool:
        """Return whether a clause says that something new has happened: "sono stati rilevati errori"."""
        act, subject = clause.predicate, clause.subject
        if not isinstance(act, Acting) or not isinstance(subject, NounPhrase):
            return False
        if clause.more or clause.negated or clause.modal or not (self._is_new(subject) or is_found(clause)):
            return False
        verb = self.verb(act.verb)
        if not act.passive:
            return "first" in verb.options
        done = clause.tense in {Tense.PAST, Tense.PERFECT} and not clause.progressive
        if not done or "pass" in verb.options or any(one.role is Role.BY for one in clause.adjuncts):
            return False
        self.passive_participle(verb, Said(""))
        return True

    def _is_new(self, subject: NounPhrase) -> bool:
        if subject.pronoun or not isinstance(subject.head, str) or not subject.head:
            return False
        if subject.determiner is Determiner.INDEFINITE:
            return True
        if subject.determiner is not Determiner.NONE:
            return subject.determiner in {Determiner.MANY, Determiner.SEVERAL, Determiner.TOO_MANY, Determiner.A_FEW}
        noun = self.noun(subject.head)
        if subject.amount is not None:
            return True
        many = subject.number is Number.PLURAL or (noun.kind == "event" and not noun.mass)
        return many and not subject.names and noun.kind != "measure"

    def _advice(self, clause: Clause) -> str | None:
        """Return "si consiglia di aumentare il limite"."""
        act, subject = clause.predicate, clause.subject
        if not isinstance(act, Acting) or not act.passive or not isinstance(subject, NounPhrase):
            return None
        aim = clause.adjuncts[0].phrase if clause.adjuncts and clause.adjuncts[0].role is Role.PURPOSE else None
        if subject.pronoun != "it" or not isinstance(aim, Clause):
            return None
        if not act.verb.startswith("recommend") or len(clause.adjuncts) > 1 or clause.adverbs or clause.negated:
            raise UnsayableError("an impersonal passive with an aim")
        return joined("si consiglia", live("di"), self.infinitive(aim, Said("")))

    def _not_possible(self, clause: Clause) -> tuple[str, Said | None] | None:
        """Return "non è stato possibile ricaricare …", "il servizio non è riuscito a …": what could not be done."""
        act, subject = clause.predicate, clause.subject
        if isinstance(act, Being) and isinstance(act.complement, Adjective) and clause.modal is Modal.CAN:
            verb = passives().get(act.complement.concept)
            if verb is not None and act.complement == Adjective(act.complement.concept):
                act = Acting(verb, passive=True)
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if not isinstance(act, Acting) or clause.modal is not Modal.CAN or not clause.negated or not past:
            return None
        if subject is None or clause.more or self._is_pronoun(subject):
            return None
        if clause.adverbs or any(one.role is Role.BY for one in clause.adjuncts):
            raise UnsayableError("could not, with an adverb")
        bare = replace(clause, modal=None, negated=False, tense=Tense.PRESENT, progressive=False, links=())
        if act.passive:
            word = self.verb(act.verb)
            if word.negation or word.reflexive:
                raise UnsayableError(f"the passive of {act.verb}")
            done = replace(act, passive=False, obj=self._the(subject))
            return joined("non è stato possibile", self.infinitive(replace(bare, predicate=done), Said(""))), None
        said = self.nominal(self._the(subject), Use.SUBJECT)
        if said.negative:
            raise UnsayableError("nobody could not")
        f = replace(Finite(said.gender, said.plural), tense="pres", compound=True, negation=self.NOT)
        group = self.group(Verb("riuscire"), f)
        text = joined(said.text, group.front, group.back, live("a"), self.infinitive(bare, said))
        return self._owned(text, owners=said.plural), said

    def _foreseen(self, clause: Clause) -> str | None:
        """Return "si prevede che il disco si riempia"."""
        told, act = clause.adjuncts, clause.predicate
        goal: object = None
        if isinstance(act, Being) and isinstance(act.complement, Adjective):
            known = act.complement.concept in _FORESEEN
            goal = told[0].phrase if known and told and told[0].role is Role.PURPOSE else None
            told = told[1:]
        elif isinstance(act, Acting) and act.passive and act.verb in {"predict", "expect_obj_to"}:
            goal = act.content
            if goal is None and told and told[0].role is Role.PURPOSE:
                goal, told = told[0].phrase, told[1:]
        if not isinstance(goal, Clause) or clause.subject is None or clause.modal or clause.more:
            return None
        if clause.tense is not Tense.PRESENT or goal.subject is not None or self._is_pronoun(clause.subject):
            return None
        inner = replace(goal, subject=self._the(clause.subject), adjuncts=(*goal.adjuncts, *told), tense=Tense.PRESENT)
        inner = replace(inner, adverbs=(*clause.adverbs, *goal.adverbs))
        return joined("non" if clause.negated else "", "si prevede che", self.plain(inner, subjunctive=True)[0])

    def pronoun(self, pronoun: str, clause: Clause, before: Said | None) -> Said:
        """Return a subject pronoun: Italian leaves it out; what agrees with it must be known."""
        if pronoun == "this" and isinstance(clause.predicate, Being):
            raise UnsayableError("this, of something")
        if pronoun not in {"it", "they"}:
            return super().pronoun(pronoun, clause, before)
        many = pronoun == "they"
        if before is not None and before.plural == many:
            return Said("", before.gender, many)
        act = clause.predicate
        if not many and isinstance(act, Acting) and act.verb.startswith(_ABSTRACT):
            return Said("ciò")
        raise UnsayableError(f"the pronoun {pronoun!r}")

    def link(self, link: Link, subject: Said | None) -> str:
        """Return a further clause; "until …" is said with "non"."""
        inner = link.clause
        if link.kind is LinkKind.UNTIL and isinstance(inner, Clause) and inner.subject is not None:
            if inner.negated or inner.more or inner.modal:
                raise UnsayableError("until, with more than a predicate")
            what = inner.predicate.complement if isinstance(inner.predicate, Being) else None
            happens = isinstance(what, Adjective) and self.is_event(what.concept) and inner.tense is Tense.PRESENT
            tense = Tense.PERFECT if happens else inner.tense
            link = replace(link, clause=replace(inner, negated=True, tense=tense))
        return super().link(link, subject)

    def fronted(self, link: Link) -> str:
        """Return a clause that stands first; "until …" is refused there."""
        if link.kind is LinkKind.UNTIL:
            raise UnsayableError("until in front")
        return super().fronted(link)
