"""Italian: sentences, headlines and orders.

Italian of technical teams. Orders are infinitives ("Verificare i log"); headlines drop articles and the copula. What
has happened is said in the passato prossimo ("non è riuscito"), a state of the past in the imperfect. Passives have
"venire" in the simple tenses and "essere" in the compound ones; what is new stands behind the verb ("Sono stati
rilevati errori").

Options of the lexicon beyond those of ``Romance``:
  verbs: ``first``: stands before an indefinite subject ("si sono verificati errori");  ``static``: the passive of the
      present says a state and has "essere" ("è abilitato");  ``clause``: "fa sì che i pod si riavviino".
"""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Existing,
    Link,
    LinkKind,
    NounPhrase,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.italian.clauses import ItalianClauses
from slack_fixtures.grammar.languages.rebuilding import by_kind, rebuilt
from slack_fixtures.grammar.languages.romance.idioms import on_battery
from slack_fixtures.grammar.languages.romance.senses import mended
from slack_fixtures.grammar.languages.romance.shapes import Said, Use
from slack_fixtures.grammar.languages.romance.tables import NEVER_ORDERED, NO_AGENTS
from slack_fixtures.grammar.languages.romance.words import joined


def _if_it_is_done(link: Link) -> Link:
    """Return "if you restart the pod" as "if the pod is restarted": Italian addresses nobody."""
    deed = link.clause
    if link.kind not in {LinkKind.IF, LinkKind.WHEN} or not isinstance(deed, Clause) or deed.more or deed.modal:
        return link
    act = deed.predicate
    if deed.subject != NounPhrase(pronoun="you") or not isinstance(act, Acting) or act.content or act.passive:
        return link
    if not isinstance(act.obj, NounPhrase):
        return link
    return replace(link, clause=replace(deed, subject=act.obj, predicate=replace(act, obj=None, passive=True)))


class Italian(ItalianClauses):
    """Italian of technical teams."""

    # --- sentences ----------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence; an adverb of degree at its front has no comma."""
        told = rebuilt(mended(sentence), by_kind((Clause, on_battery), (Link, _if_it_is_done)))
        return self.unpaused(super().sentence(told, style), told)

    def _body(self, sentence: Sentence, style: Style) -> str:
        """Return the body; a headline such as "all tasks failing" is a clause."""
        body = sentence.body
        if sentence.kind is SentenceKind.HEADLINE and isinstance(body, Clause) and isinstance(body.predicate, Existing):
            phrase = body.predicate.phrase
            if not body.adjuncts and not body.links and not body.adverbs and isinstance(phrase, NounPhrase):
                body = phrase
        if sentence.kind is SentenceKind.HEADLINE and isinstance(body, NounPhrase) and body.participle is not None:
            doing = body.participle
            if doing.progressive and body.head in NO_AGENTS:
                raise UnsayableError(f"{body.head} that does something")
            if doing.progressive and isinstance(doing.predicate, Acting) and not doing.predicate.passive:
                subject = replace(body, participle=None)
                return super()._body(replace(sentence, body=replace(doing, subject=subject)), style)
        return super()._body(sentence, style)

    # --- orders -------------------------------------------------------------------------------------------------------

    def _one_order(self, clause: Clause, *, urgent: bool = False) -> str:
        """Return an order; what nobody orders was a headline ("Slow queries on the replica")."""
        act = clause.predicate
        if isinstance(act, Acting):
            obj = act.obj
            odd = isinstance(obj, NounPhrase) and obj.determiner is Determiner.NONE and obj.participle is not None
            if act.verb in NEVER_ORDERED or (odd and not clause.negated):
                raise UnsayableError(f"an order to {act.verb}")
        return super()._one_order(clause, urgent=urgent)

    # --- headlines ----------------------------------------------------------------------------------------------------

    def _short_being(self, clause: Clause, being: Being) -> tuple[str, Said | None] | None:
        """Return a headline without copula; "possibile" stands before the noun."""
        adjective, subject = being.complement, clause.subject
        self._check_place_of_size(clause, adjective)
        if isinstance(subject, NounPhrase) and subject.participle is not None:
            doing = subject.participle.predicate
            if (
                isinstance(adjective, Adjective)
                and isinstance(doing, Acting)
                and doing.verb.startswith(("stop", "start"))
            ):
                raise UnsayableError("what stopped doing something")
        if isinstance(adjective, Adjunct) and isinstance(subject, NounPhrase):
            told = [one.role for one in subject.adjuncts if one.role in {Role.ABOVE, Role.BELOW}]
            if told and adjective.role is Role.ABOVE and isinstance(adjective.phrase, Amount):  # "above 5% over 5m"
                being = replace(being, complement=replace(adjective, role=Role.LAST))
        if isinstance(adjective, Adjunct) and isinstance(subject, NounPhrase) and subject.names:
            self.nominal(replace(subject, adjuncts=(*subject.adjuncts, adjective)), Use.BARE)
        front = isinstance(adjective, Adjective) and "before" in self.adjective_word(adjective.concept).options
        if isinstance(adjective, Adjective) and adjective.concept == "failed" and self._is_machine(subject):
            being = replace(being, complement=replace(adjective, concept="faulty"))
        counted = isinstance(subject, NounPhrase) and subject.head == "number" and subject.of is not None
        if counted and isinstance(adjective, Adjective) and self._counts(adjective) and isinstance(subject, NounPhrase):
            front, subject = adjective.degree == "positive", replace(subject, determiner=Determiner.NONE)
        if not front or not isinstance(adjective, Adjective) or not isinstance(subject, NounPhrase):
            return super()._short_being(clause, being)
        if clause.negated or clause.adverbs or being.become or being.remain or clause.tense is not Tense.PRESENT:
            return None
        said = self.nominal(replace(subject, adjectives=(adjective, *subject.adjectives)), Use.BARE)
        return joined(said.text, *self.adjuncts(clause, said, since=True)), said

    def _merged(self, clause: Clause, adjective: Adjective) -> tuple[str, Said | None] | None:
        """Return a headline with its size within; "too high" stays behind all that it is said of."""
        return None if adjective.degree == "too" else super()._merged(clause, adjective)

    def _short_acting(self, clause: Clause, act: Acting) -> tuple[str, Said | None] | None:
        """Return a headline without auxiliary; a machine that failed is "guasta"."""
        done = clause.tense in {Tense.PAST, Tense.PERFECT} and not clause.negated and not clause.progressive
        if act.verb == "fail" and done and self._is_machine(clause.subject):
            broken = replace(clause, predicate=Being(Adjective("faulty")), tense=Tense.PRESENT)
            return self._short_being(broken, Being(Adjective("faulty")))
        return super()._short_acting(clause, act)
