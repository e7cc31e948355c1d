"""Spanish: sentences, headlines, and the clauses that put their verb in front.

Spanish of technical teams in Spain, with "usted". Headlines drop articles and the copula. What has happened is said in
the perfect ("ha fallado"), with a time of the past in the simple past ("falló hace 2 horas"). Passives are said with
"se", and the verb goes first where the subject is indefinite ("Se han detectado errores"); with an agent they are said
with "ser".

Options of the lexicon beyond those of ``Romance`` and ``Iberian``:
  adjectives: ``first`` (with ``verb``): the verb stands before the subject ("falta el nodo").
  verbs: ``a``: a direct object with "a" ("afecta a los nodos") that may still become a passive's subject.
"""

from __future__ import annotations

import re
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Being,
    Clause,
    Determiner,
    Link,
    LinkKind,
    Modal,
    NounPhrase,
    Number,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.romance.iberian_trees import told
from slack_fixtures.grammar.languages.romance.participles import passives
from slack_fixtures.grammar.languages.romance.senses import is_found, mended
from slack_fixtures.grammar.languages.romance.shapes import Said, Use
from slack_fixtures.grammar.languages.romance.tables import words
from slack_fixtures.grammar.languages.romance.words import Verb, joined
from slack_fixtures.grammar.languages.spanish.predicates import SpanishPredicates
from slack_fixtures.grammar.languages.spanish.trees import STATES, own, repeats

_TOLD = words("inform notify alert warn")


class Spanish(SpanishPredicates):
    """Spanish of technical teams in Spain."""

    # --- sentences ----------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence, with the opening mark of a question or an exclamation."""
        sentence = mended(own(told(sentence, self.NAMED)))
        text = super().sentence(sentence, style)
        text = re.sub(r"\bes más antigu[oa] de (?=[\d⟨])", "tiene más de ", text)
        text = re.sub(r"\bson más antigu[oa]s de (?=[\d⟨])", "tienen más de ", text)
        text = re.sub(r"\bmás antigu[oa]s? de (?=[\d⟨])", "de hace más de ", text)
        text = self.unpaused(text, sentence)
        opening = {"?": "¿", "!": "¡"}.get(sentence.end, "")
        return opening + text

    # --- passives and the verb in front -------------------------------------------------------------------------------

    def passive(self, clause: Clause, act: Acting, verb: Verb, subject: Said, *, subjunctive: bool) -> str:
        """Return "se rechaza", or "ha sido rechazado por …"."""
        if act.verb == "cause" and self._has_agent(clause):
            adjuncts = tuple(replace(one, role=Role.TO) if one.role is Role.BY else one for one in clause.adjuncts)
            owed = replace(clause, adjuncts=adjuncts)
            return self._with_verb(
                owed, replace(act, passive=False), Verb("deber", reflexive=True), subject, subjunctive=subjunctive
            )
        self.passive_participle(verb, subject)
        person = (self._is_person(clause.subject) or act.verb in _TOLD) and "no_longer" not in clause.adverbs
        since = self.lasts(clause, state=False)
        lasting = since and not clause.progressive and not clause.negated and not self._has_agent(clause)
        now = clause.tense is Tense.PRESENT and clause.modal is None and not clause.progressive
        lasting = lasting or (now and act.verb in STATES and not self._has_agent(clause) and not repeats(clause))
        if not lasting and not self._has_agent(clause) and not person and not subject.you:
            seen = replace(verb, reflexive=True, options={**verb.options, "climb": ""})
            return self._with_verb(clause, act, seen, subject, subjunctive=subjunctive)
        f = self.finite(clause, subject, state=False, since=since, subjunctive=subjunctive)
        be = "siendo" if f.progressive else ""
        group = self.group(Verb("estar" if be or lasting else "ser"), replace(f, progressive=False))
        mid, end = self.adverbs(clause)
        return joined(
            group.front,
            be,
            mid,
            self.passive_participle(verb, subject),
            self.manner(clause),
            *self.arguments(act, verb, subject, negated=clause.negated),
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    def _with_verb(self, clause: Clause, act: Acting, verb: Verb, subject: Said, *, subjunctive: bool) -> str:
        since = self.lasts(clause, state=False)
        f = self.finite(clause, subject, state=False, since=since, subjunctive=subjunctive)
        group = self.group(verb, f)
        mid, end = self.adverbs(clause)
        return joined(
            group.front,
            group.back,
            self.manner(clause),
            mid,
            *self.arguments(act, verb, subject, negated=clause.negated),
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    def _told(self, clause: Clause, *, subjunctive: bool) -> tuple[str, Said | None] | None:
        """Return "no se ha hecho una copia de seguridad de ⟨1⟩", "falta el nodo ⟨1⟩"."""
        if (impersonal := self._impersonal(clause, subjunctive=subjunctive)) is not None:
            return impersonal, None
        return self._missing(clause, subjunctive=subjunctive)

    def _advised(self, clause: Clause, verb: Verb) -> str:
        f = self.finite(clause, Said(""), state=False, since=False, subjunctive=False)
        group = self.group(replace(verb, reflexive=True), f)
        return joined(group.front, group.back)

    def link(self, link: Link, subject: Said | None) -> str:
        """Return a further clause; "until a leader is elected" says what happens, not a state."""
        if link.kind in {LinkKind.UNTIL, LinkKind.BEFORE, LinkKind.AFTER} and isinstance(link.clause, Clause):
            link = replace(link, clause=self._happened(link.clause, always=True))
        return super().link(link, subject)

    def _to_come(self, link: Link, subject: Said | None) -> str:
        inner = link.clause
        if link.kind is not LinkKind.WHEN or not isinstance(inner, Clause) or inner.tense is not Tense.PRESENT:
            return self.link(link, subject)
        return self.link(replace(link, kind=LinkKind.UNTIL), subject).replace(
            self.LINKS[LinkKind.UNTIL], self.LINKS[LinkKind.WHEN], 1
        )

    def _prepositional(self, clause: Clause) -> Verb | None:
        """Return the verb of a passive whose active object has a preposition."""
        act = clause.predicate
        if not isinstance(act, Acting) or not act.passive:
            return None
        verb = self.verb(act.verb)
        impersonal = verb.options.get("obj") and not {"pass", "nopass"} & set(verb.options) and not verb.reflexive
        return verb if impersonal else None

    def _impersonal(self, clause: Clause, *, subjunctive: bool) -> str | None:
        """Return "no se ha hecho una copia de seguridad de ⟨1⟩": a passive whose object has a preposition."""
        act, verb, subject = clause.predicate, self._prepositional(clause), clause.subject
        if verb is None or subject is None or self._has_agent(clause) or clause.more or not isinstance(act, Acting):
            return None
        if self._is_pronoun(subject) or (isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO):
            raise UnsayableError(f"the passive of {act.verb}")
        done = replace(act, passive=False, obj=self._the(subject))
        seen = replace(verb, reflexive=True, options={**verb.options, "climb": ""})
        return self._with_verb(clause, done, seen, Said(""), subjunctive=subjunctive)

    def _missing(self, clause: Clause, *, subjunctive: bool) -> tuple[str, Said | None] | None:
        """Return "falta el nodo ⟨1⟩": some adjectives are said with a verb that stands first."""
        being = clause.predicate
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or clause.more or being.become:
            return None
        options = self.adjective_word(being.complement.concept).options
        if "first" not in options or being.remain or clause.subject is None or self._is_pronoun(clause.subject):
            return None
        said = self.subject(clause, None)
        subject = clause.subject
        if isinstance(subject, NounPhrase) and isinstance(subject.head, str) and subject.determiner is Determiner.NONE:
            wanted = being.complement.concept in {"required", "needed", "necessary", "expected", "suspected"}
            if (
                subject.head
                and not subject.names
                and (wanted or subject.number is Number.PLURAL)
                and not clause.negated
            ):
                mass = self.noun(subject.head).mass
                said = self.phrase(subject, Use.NEGATED if mass else Use.INDEFINITE)
        if (said.negative and clause.negated) or being.complement.adverbs or being.complement.negated:
            return None
        since = self.lasts(clause, state=True)
        bare = replace(clause, adjuncts=(), adverbs=(), links=(), tense=Tense.PRESENT if since else clause.tense)
        if isinstance(subject, NounPhrase) and not subject.head and subject.of is None:
            said = replace(said, plural=False)  # "se requiere el 80 %"
        early = tuple(adverb for adverb in clause.adverbs if self.is_early(adverb, clause))
        rest = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in early))
        mid, end = self.adverbs(rest)
        text = joined(
            *(self.adverb(adverb).text for adverb in early),
            "no" if said.negative else "",
            self.predicate(bare, said, subjunctive=subjunctive),
            self.manner(rest),
            mid,
            said.text,
            *self.adjuncts(rest, said, since=since),
            end,
        )
        return self._owned(text, owners=said.plural), said

    def _front_verb(self, clause: Clause, *, definite: bool) -> Verb | None:
        """Return the verb of a clause that says something new, "se han detectado errores", or of any passive."""
        act, subject = clause.predicate, clause.subject
        if not isinstance(act, Acting) or not isinstance(subject, NounPhrase) or clause.more or clause.negated:
            return None
        advised = clause.modal in {Modal.SHOULD, Modal.MUST} and bool(subject.adjuncts)
        definite = definite and isinstance(subject.head, str) and bool(subject.head) and not subject.pronoun
        definite = definite and act.passive and subject.determiner is Determiner.DEFINITE
        nothing = subject.pronoun == "nothing" and act.passive
        if advised or not (definite or nothing or self._is_new(subject) or is_found(clause)):
            return None
        verb = self.verb(act.verb)
        if not act.passive:
            return verb if "first" in verb.options else None
        if "pass" in verb.options or self._has_agent(clause) or self._is_person(subject):
            return None
        self.passive_participle(verb, Said(""))
        return replace(verb, reflexive=True, options={**verb.options, "climb": ""})

    # --- headlines ----------------------------------------------------------------------------------------------------

    def _short_acting(self, clause: Clause, act: Acting) -> tuple[str, Said | None] | None:
        """Return a headline without auxiliary; "no processes found" is said in full."""
        subject = clause.subject
        if isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO and act.passive:
            return None
        if self._prepositional(clause) is not None:
            return None
        return super()._short_acting(clause, act)

    def _short_being(self, clause: Clause, being: Being) -> tuple[str, Said | None] | None:
        """Return a headline without copula; what happens by itself is said with its verb."""
        adjective, subject = being.complement, clause.subject
        verb = passives().get(adjective.concept) if isinstance(adjective, Adjective) else None
        if verb is not None and "automatically" in clause.adverbs and clause.tense is Tense.PRESENT:
            if isinstance(subject, NounPhrase) and subject.determiner is Determiner.NONE and subject.amount is None:
                subject = replace(subject, determiner=Determiner.DEFINITE)
            done = Acting(verb, passive=True)
            return self.plain(replace(clause, subject=subject, predicate=done, tense=Tense.PERFECT))
        return super()._short_being(clause, being)
