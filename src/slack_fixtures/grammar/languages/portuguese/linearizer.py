"""Portuguese: sentences, headlines, and the clauses that put their verb in front.

Portuguese of technical teams in Brazil. Headlines drop articles and the copula. What has happened is in the simple
past ("falhou", "foi rejeitado"), what lasts in the present ("está fora do ar há 5 minutos"). Passives are said
with "ser", and the verb goes first where the subject is indefinite ("Foram detectados erros"). After "se" and "depois
que" stands the future subjunctive ("se o problema persistir").

Options of the lexicon beyond those of ``Romance`` and ``Iberian``:
  adverbs: ``neg: mais`` / ``notneg: mais``: stands behind the negated verb ("não responde mais").
"""

from __future__ import annotations

import re
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Being,
    Clause,
    Determiner,
    Existing,
    Link,
    LinkKind,
    NounPhrase,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.portuguese.predicates import PortuguesePredicates
from slack_fixtures.grammar.languages.romance.iberian_trees import told
from slack_fixtures.grammar.languages.romance.senses import RESULTS, is_found, mended
from slack_fixtures.grammar.languages.romance.shapes import Finite, Group, Said, Use
from slack_fixtures.grammar.languages.romance.tables import words
from slack_fixtures.grammar.languages.romance.words import Verb, joined

_UNDER_WAY = words("deliver send process forward replicate write receive update consume dispatch")
_WITH_FUTURE = frozenset({LinkKind.WHEN, LinkKind.WHILE})


class Portuguese(PortuguesePredicates):
    """Portuguese of technical teams in Brazil."""

    # --- sentences ----------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence; an adverb of degree in front has no comma."""
        meant = mended(told(sentence, self.NAMED))
        text = self.unpaused(super().sentence(meant, style), meant)
        text = re.sub(r"\b([Ss]e [^,;.]*?)\btenha(m?) ", lambda m: f"{m[1]}tiver{'em' * bool(m[2])} ", text)
        return self._aged(text)

    @staticmethod
    def _aged(text: str) -> str:
        """Return "tem mais de 26 h" and "com mais de 26 h" of what is older than that."""
        text = re.sub(r"\bé mais antig[oa] do que (?=[\d⟨])", "tem mais de ", text)
        text = re.sub(r"\bsão mais antig[oa]s do que (?=[\d⟨])", "têm mais de ", text)
        return re.sub(r"\bmais antig[oa]s? do que (?=[\d⟨])", "com mais de ", text)

    # --- passives and the verb in front -------------------------------------------------------------------------------

    def passive(self, clause: Clause, act: Acting, verb: Verb, subject: Said, *, subjunctive: bool) -> str:
        """Return "é rejeitado", "está sendo rejeitado", "foi rejeitado por …"."""
        participle = self.passive_participle(verb, subject)
        now = clause.tense is Tense.PRESENT and clause.modal is None and not self._has_agent(clause)
        if now and clause.negated and act.verb in _UNDER_WAY and not clause.adjuncts and not clause.adverbs:
            clause = replace(clause, progressive=True)  # "não estão sendo entregues"
        state = now and act.verb in RESULTS and not clause.progressive
        since = self.lasts(self._as_negative(clause, subject), state=False)
        lasting = since and not (clause.progressive or clause.negated or subject.negative or self._has_agent(clause))
        f = self.finite(clause, subject, state=False, since=since, subjunctive=subjunctive)
        be = "sendo" if f.progressive else ""
        ended = "no_longer" in clause.adverbs and clause.tense is Tense.PRESENT and not self._has_agent(clause)
        lasting = (
            lasting
            or ended
            or state
            or ((act.complement is not None or act.verb == "mark_as") and clause.tense is Tense.PRESENT)
        )  # "está marcado como …"
        group = self.group(Verb("estar" if be or lasting else "ser"), replace(f, progressive=False))
        mid, end = self.adverbs(clause)
        return joined(
            group.front,
            be,
            mid,
            participle,
            self.manner(clause),
            *self.arguments(act, verb, subject, negated=clause.negated),
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    def _front_group(self, verb: Verb, act: Acting, f: Finite, subject: Said) -> tuple[Group, str]:
        """Return "foram detectados"."""
        if not act.passive:
            return super()._front_group(verb, act, f, subject)
        return self.group(Verb("ser"), f), self.passive_participle(verb, subject)

    def _advised(self, clause: Clause, verb: Verb) -> str:
        f = self.finite(clause, Said(""), state=False, since=False, subjunctive=False)
        return joined(self.group(Verb("ser"), f).front, self.passive_participle(verb, Said("")))

    def _front_verb(self, clause: Clause, *, definite: bool = False) -> Verb | None:  # noqa: ARG002
        """Return the verb of a clause that says something new: "foram detectados erros"."""
        act, subject = clause.predicate, clause.subject
        if not isinstance(act, Acting) or not isinstance(subject, NounPhrase) or clause.more or clause.negated:
            return None
        if not (self._is_new(subject) or is_found(clause)):
            return None
        verb = self.verb(act.verb)
        if not act.passive:
            return verb if "first" in verb.options and not verb.reflexive else None
        past = clause.tense in {Tense.PAST, Tense.PERFECT} and not clause.progressive and not clause.modal
        if not past or "pass" in verb.options or self._has_agent(clause) or self._is_person(subject):
            return None
        return None if self.lasts(clause, state=False) else verb

    # --- further clauses ----------------------------------------------------------------------------------------------

    def link(self, link: Link, subject: Said | None) -> str:
        """Return a further clause; "until a leader is elected" says what happens, not a state."""
        if link.kind in {LinkKind.UNTIL, LinkKind.BEFORE, LinkKind.AFTER} and isinstance(link.clause, Clause):
            done = self._happened(link.clause, always=True)
            if link.kind is LinkKind.UNTIL and done.tense is Tense.PERFECT and done.modal is None:
                done = replace(done, tense=Tense.PRESENT)  # "até que a causa seja esclarecida"
            link = replace(link, clause=done)
        return super().link(self._mood(link), subject)

    def fronted(self, link: Link) -> str:
        """Return "se o problema persistir, "."""
        return super().fronted(self._mood(link))

    def _to_come(self, link: Link, subject: Said | None) -> str:
        inner = link.clause
        known = isinstance(inner, Clause) and isinstance(inner.predicate, Being) and link.kind is LinkKind.WHILE
        if link.kind not in _WITH_FUTURE or known or not isinstance(inner, Clause) or inner.tense is not Tense.PRESENT:
            return self.link(link, subject)
        return self.link(replace(link, kind=LinkKind.IF), subject).replace(" se ", self.LINKS[link.kind], 1)

    def _mood(self, link: Link) -> Link:
        """Return a link whose clause stands in the future subjunctive where its conjunction wants that."""
        clause = link.clause
        if not isinstance(clause, Clause):
            return link
        if link.kind is LinkKind.AFTER and clause.tense is Tense.PERFECT and not clause.more and not clause.modal:
            return replace(link, clause=replace(clause, tense=Tense.FUTURE))
        if link.kind not in {LinkKind.IF, LinkKind.AFTER} or clause.tense is not Tense.PRESENT or clause.modal:
            return link
        present = [one.tense is Tense.PRESENT and one.modal is None for one in clause.more]
        if not all(present):
            raise UnsayableError(f"{link.kind} with several tenses")
        more = tuple(replace(one, tense=Tense.FUTURE) for one in clause.more)
        return replace(link, clause=replace(clause, tense=Tense.FUTURE, more=more))

    # --- headlines ----------------------------------------------------------------------------------------------------

    def _short(self, clause: Clause) -> tuple[str, Said | None] | None:
        """Return a headline; with a full verb its subject still has no article ("Backup falhou")."""
        short = super()._short(clause)
        subject = clause.subject
        if short is not None or not isinstance(subject, NounPhrase) or isinstance(clause.predicate, Existing):
            return short
        plain = subject.determiner is Determiner.NONE and subject.head and not subject.pronoun
        if not plain or self._special(clause):
            return None
        said = self.nominal(subject, Use.BARE)
        return joined(said.text, self.predicate(self._happened(clause), said)), said

    def _special(self, clause: Clause) -> bool:
        """Return whether a clause is no subject with a predicate behind it."""
        return self._front_verb(clause) is not None or self._foreseen(clause) is not None

    def _short_acting(self, clause: Clause, act: Acting) -> tuple[str, Said | None] | None:
        """Return a headline without auxiliary; "no processes found" is said in full."""
        subject = clause.subject
        if isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO and act.passive:
            return None
        return super()._short_acting(clause, act)
