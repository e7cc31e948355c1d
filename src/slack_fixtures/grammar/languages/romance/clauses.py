"""Clauses with their subject, the clauses that hang on them, relative clauses, existence, and orders."""

from __future__ import annotations

import re
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Being,
    Clause,
    Determiner,
    Existing,
    Link,
    LinkKind,
    NounPhrase,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.romance.predicates import Predicates
from slack_fixtures.grammar.languages.romance.shapes import Finite, Said, Use
from slack_fixtures.grammar.languages.romance.tables import NO_AGENTS
from slack_fixtures.grammar.languages.romance.words import ITS, Noun, Verb, joined, live


class Clauses(Predicates):
    """Says clauses."""

    def clause(self, clause: Clause, *, subjunctive: bool = False, before: Said | None = None) -> str:
        """Return a full clause with all that hangs on it.

        Args:
            clause: with a subject, or existence.
            subjunctive: whether its conjunction wants it.
            before: the subject that a pronoun may stand for.
        """
        first = "".join(self.fronted(link) for link in clause.links if link.first)
        text, subject = self.plain(clause, subjunctive=subjunctive, before=before)
        return first + text + self.links(clause, subject)

    def fronted(self, link: Link) -> str:
        """Return "si le problème persiste, "."""
        conjunction = self.FIRST.get(link.kind)
        if conjunction is None or not isinstance(link.clause, Clause):
            raise UnsayableError(f"{link.kind} in front")
        if link.clause.subject is None and not isinstance(link.clause.predicate, Existing):
            return self.gerund(link.clause, link.kind) + ", "
        inner = self.clause(link.clause, subjunctive=link.kind in self.SUBJUNCTIVE)
        return f"{conjunction} {inner}, "

    def links(self, clause: Clause, subject: Said | None) -> str:
        """Return the clauses that follow."""
        return "".join(self.link(link, subject) for link in clause.links if not link.first)

    def link(self, link: Link, subject: Said | None) -> str:
        """Return a clause that follows, with its punctuation and conjunction."""
        if not isinstance(link.clause, Clause):
            if link.kind not in {LinkKind.COLON, LinkKind.DASH, LinkKind.SEMICOLON}:
                raise UnsayableError(f"{link.kind} with a phrase")
            return self.LINKS[link.kind] + self.nominal(link.clause, Use.BARE).text
        clause = link.clause
        if link.kind is LinkKind.SEQUEL:
            return self.sequel(clause)
        if clause.subject is None and not isinstance(clause.predicate, Existing):
            if link.kind is LinkKind.COMMA:
                return self._set_off(clause, subject)
            if clause.progressive:
                return " " + self.gerund(clause, link.kind)
            if link.kind in {LinkKind.AND, LinkKind.OR, LinkKind.COLON, LinkKind.DASH, LinkKind.SEMICOLON}:
                return self.LINKS[link.kind] + self.order(clause)
            raise UnsayableError(f"{link.kind} without subject")
        inner = self.clause(clause, subjunctive=link.kind in self.SUBJUNCTIVE, before=subject)
        return self.LINKS[link.kind] + inner

    def sequel(self, clause: Clause) -> str:
        """Return ", ce qui indique …"."""
        if clause.subject is not None:
            raise UnsayableError("a sequel with a subject")
        inner = self.predicate(replace(clause, progressive=False), Said(""))
        return self.SEQUEL + inner + self._further(clause, Said("")) + self.links(clause, None)

    def _further(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the further predicates of a subject: "fails, hangs and restarts"."""
        text = ""
        for index, further in enumerate(clause.more):
            if further.more:
                raise UnsayableError("predicates within predicates")
            joint = ", " if index < len(clause.more) - 1 else self.joint(clause)
            text += joint + self.predicate(further, subject, subjunctive=subjunctive) + self.links(further, subject)
        return text

    def joint(self, clause: Clause) -> str:
        """Return what stands before the last predicate of a subject, with its spaces."""
        if clause.joint == "but":
            return self.LINKS[LinkKind.BUT]
        return f" {live(self.OR if clause.joint == 'or' else self.AND)} "

    def _set_off(self, clause: Clause, subject: Said | None) -> str:
        if not isinstance(clause.predicate, Being) or not isinstance(clause.predicate.complement, Adjunct):
            raise UnsayableError("a clause set off by a comma")
        if clause.more or clause.links or clause.negated:
            raise UnsayableError("a long clause set off by a comma")
        host = subject or Said("")
        return ", " + joined(self.adjunct(clause.predicate.complement, host), *self.adjuncts(clause, host, since=False))

    def plain(
        self, clause: Clause, *, subjunctive: bool = False, before: Said | None = None
    ) -> tuple[str, Said | None]:
        """Return the clause without its links, and its subject."""
        if isinstance(clause.predicate, Existing):
            return self.existence(clause, clause.predicate, subjunctive=subjunctive), None
        if (used_up := self._none_left(clause)) is not None and not subjunctive:
            return used_up, None
        if clause.subject is None:
            raise UnsayableError("a clause without subject")
        clause = self.number_is(clause)
        subject = self.subject(clause, before)
        subject = replace(subject, text=self._owned(subject.text, owners=before is not None and before.plural))
        text = joined(subject.text, self.predicate(clause, subject, subjunctive=subjunctive))
        text += self._further(clause, subject, subjunctive=subjunctive)
        return self._owned(text, owners=subject.plural), subject

    def _none_left(self, clause: Clause) -> str | None:
        """Return "il ne reste plus de crédits", "no quedan créditos"; None where the clause tells something else."""
        state, subject = clause.predicate, clause.subject
        gone = isinstance(state, Being) and state.complement in {Adjective("left"), Adjective("remaining")}
        if not gone or not isinstance(subject, NounPhrase) or subject.determiner is not Determiner.NO:
            return None
        if clause.negated or clause.modal or clause.more or clause.tense is not Tense.PRESENT or clause.adverbs:
            return None
        said = self.nominal(replace(subject, determiner=Determiner.NONE), Use.NAKED)
        words = self.NONE_LEFT[said.plural].split()
        before = joined(" ".join(words[:-1]), live(words[-1])) if words[-1] == self.OF else " ".join(words)
        return joined(before, said.text, *self.adjuncts(clause, said, since=False))

    def subject(self, clause: Clause, before: Said | None) -> Said:
        """Return the subject; a pronoun is taken from what stands before, or said as the language can."""
        phrase = clause.subject
        assert phrase is not None
        if isinstance(phrase, NounPhrase) and phrase.pronoun:
            if phrase != NounPhrase(number=phrase.number, pronoun=phrase.pronoun):
                raise UnsayableError("a pronoun with more to it")
            return self.pronoun(phrase.pronoun, clause, before)
        if isinstance(phrase, NounPhrase) and phrase.again and before is not None:
            said = self.nominal(phrase, Use.SUBJECT)
            same = said.text.partition(" ")[2] == before.text.partition(" ")[2] and " " in said.text
            if same and (said.gender, said.plural) == (before.gender, before.plural):
                return replace(said, text=self.HE[(said.gender == "f") + 2 * said.plural])
        # "Logs are not collected" is said of the logs, not of some
        return self.nominal(self._the(phrase) if clause.negated else phrase, Use.SUBJECT)

    def pronoun(self, pronoun: str, clause: Clause, before: Said | None) -> Said:  # noqa: ARG002
        """Return a subject pronoun.

        Raises:
            UnsayableError: it is not known what it stands for.
        """
        known = self.PRONOUNS.get(pronoun)
        if known is None:
            raise UnsayableError(f"the pronoun {pronoun!r}")
        return known

    def _owned(self, text: str, *, owners: bool) -> str:
        def say(match: re.Match[str]) -> str:
            return self.possessive(match[1], plural=match[2] == "p", owners=owners)

        return re.sub(ITS + "([mf])([sp])", say, text)

    def existence(self, clause: Clause, existing: Existing, *, subjunctive: bool = False) -> str:
        """Return "il y a …"."""
        if clause.more:
            raise UnsayableError("existence and a further predicate")
        negated = clause.negated
        phrase = self.nominal(existing.phrase, Use.NEGATED if negated else Use.INDEFINITE)
        tense, compound = self.tense(clause, state=True, since=False)
        negation = self.NOT if negated else "-" if phrase.negative else ""
        f = Finite(
            "m",
            plural=False,
            you=False,
            tense=tense,
            compound=compound,
            modal=clause.modal,
            negation=negation,
            subjunctive=subjunctive,
        )
        group = self.group(self.exists_verb(), f)
        mid, end = self.adverbs(clause)
        return joined(
            self.EXISTS[0],
            group.front,
            mid,
            group.back,
            phrase.text,
            *self.adjuncts(clause, phrase, since=clause.tense is Tense.PRESENT and self.lasts(clause, state=True)),
            end,
        )

    def exists_verb(self) -> Verb:
        """Return the verb of existence."""
        return self.parse_verb(self.EXISTS[1])

    # --- behind a noun ------------------------------------------------------------------------------------------------

    def reduced(self, clause: Clause, host: Said, head: Noun | None = None) -> str:
        """Return "affectées par des erreurs", "qui attendent un worker"."""
        act = clause.predicate
        if isinstance(act, Acting) and act.passive:
            if clause.more or clause.links or clause.modal:
                raise UnsayableError("a participle with further clauses")
            verb = self.verb(act.verb)
            if "pass" in verb.options:
                return self.relative(clause, host)
            degrees = tuple(one for one in clause.adverbs if one in {"almost", "nearly"})  # "presque épuisée"
            clause = replace(clause, adverbs=tuple(one for one in clause.adverbs if one not in degrees))
            mid, end = self.adverbs(clause)
            return joined(
                self.NON if clause.negated else "",
                *(self.adverb(one).text for one in degrees),
                self.passive_participle(verb, host),
                mid,
                self.manner(clause),
                *self.arguments(act, verb, host),
                *self.adjuncts(clause, host, since=False),
                end,
            )
        if head is not None and head.concept in NO_AGENTS:
            raise UnsayableError(f"{head.concept} that does something")
        return self.relative(clause, host)

    def relative(self, clause: Clause, host: Said) -> str:
        """Return "qui est hors service"."""
        if clause.subject is not None:
            raise UnsayableError("a relative clause with its own subject")
        inner = self.predicate(clause, replace(host, text="", negative=False))
        inner += self._further(clause, replace(host, text="", negative=False))
        return joined(live(self.WHO), inner) + self.links(clause, None)

    # --- orders -------------------------------------------------------------------------------------------------------

    def order(self, clause: Clause, *, urgent: bool = False) -> str:
        """Return a polite order with all that hangs on it."""
        first = "".join(self.fronted(link) for link in clause.links if link.first)
        text = self._one_order(clause, urgent=urgent)
        for index, further in enumerate(clause.more):
            text += self.joint(clause) if index == len(clause.more) - 1 else ", "
            text += self._one_order(further)
        return first + text + self.links(clause, None)

    def _one_order(self, clause: Clause, *, urgent: bool = False) -> str:
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive:
            raise UnsayableError("an order that is no action")
        verb = self.verb(act.verb)
        if other := verb.options.get("order"):
            verb = self.parse_verb(other, verb.options)
        if verb.negation:
            raise UnsayableError("an order of a negative verb")
        form = self.conjugate(verb.infinitive)["imp"]
        negated = clause.negated or self._negates(act)
        again = "" if negated else self.told_again(act, verb)
        act = replace(act, obj=None) if again else act
        said = self.negative_order(form, verb) if negated else self.positive_order(form, verb)
        said = self.order_with(said, again) if again else said
        mid, end = self.adverbs(clause)
        host = Said("", you=True)
        return joined(
            said,
            self.URGENT if urgent else "",
            mid,
            self.agree_tail(verb.tail, "m", plural=False),
            self.manner(clause),
            *self.arguments(act, verb, host, negated=clause.negated, known=True),
            *self.adjuncts(clause, host, since=False),
            end,
        )

    def positive_order(self, form: str, verb: Verb) -> str:
        """Return the order with its clitic."""
        return self.reflexive_order(form) if verb.reflexive else form

    def negative_order(self, form: str, verb: Verb) -> str:
        """Return "ne redémarrez pas"."""
        if verb.reflexive:
            raise UnsayableError("a negative order of a reflexive verb")
        return self.negated_verb(form, self.NOT)
