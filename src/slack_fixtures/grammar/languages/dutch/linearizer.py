"""Dutch (Netherlands): formal "u" where people are addressed, headlines without article and copula.

The lexicon's notation is described in ``words.py``. A clause is laid out as subject, conjugated verb, known objects
and times, adverbs, negation, new objects and states, the other verb forms, and behind them the prepositional phrases.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Nominal,
    NounPhrase,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.dutch import words
from slack_fixtures.grammar.languages.dutch.adjuncts import Place
from slack_fixtures.grammar.languages.dutch.predicates import Predicates
from slack_fixtures.grammar.languages.dutch.tables import LINKS, SUBORDINATE
from slack_fixtures.grammar.languages.dutch.words import Word
from slack_fixtures.grammar.languages.germanic.settling import as_headline, settled
from slack_fixtures.grammar.languages.germanic.trees import (
    COMMA,
    Parts,
    Setting,
    check_shared,
    denies,
    finished,
    join,
    tidy,
    with_subject,
)

_OUTLOOKS = {"predicted": "naar verwachting", "expected": "naar verwachting", "likely": "waarschijnlijk"}
_OF_THE_SAME = {LinkKind.WHILE, LinkKind.WHEN}  # "errors while replaying": who has the errors does it


class Dutch(Predicates):
    """Dutch as written by engineers in the Netherlands."""

    locale: ClassVar[str] = "nl-NL"
    folder: ClassVar[str] = "nl"
    several: ClassVar[frozenset[str]] = frozenset({"they", "these", "we", "us"})
    maybe: ClassVar[str] = "mogelijk"
    outlooks: ClassVar[Mapping[str, str]] = _OUTLOOKS

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a line says; see ``words.py``."""
        try:
            return words.parse(category, line)
        except lexicon.LexiconError as error:
            raise lexicon.LexiconError(f"{self.folder}: {category}.{concept}: {error}") from None

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Dutch."""
        sentence = as_headline(settled(sentence))
        text = self._body(sentence, style)
        text += "".join(f" ({self._aside(aside)})" for aside in sentence.asides)
        text = re.sub(r"\b(het|de) zelfde\b", r"\1zelfde", tidy(text))
        if re.search(r"\b(we|ons)\b", text, re.IGNORECASE) and re.search(r"\bzich\b", text):
            raise UnsayableError("a reflexive verb of ours")
        return finished(sentence, text)

    def _bare(self, nominal: Nominal) -> str:
        return self._nominal(nominal, Place(full=False))

    def _headline_phrase(self, nominal: Nominal) -> str:
        """Say a phrase as a headline: a participle is its predicate ("3 fouten gedetecteerd in ⟨1⟩")."""
        if isinstance(nominal, NounPhrase) and nominal.participle is not None and nominal.aside is None:
            clause = replace(
                nominal.participle,
                subject=replace(nominal, participle=None, adjuncts=()),
                adjuncts=(*nominal.adjuncts, *nominal.participle.adjuncts),
            )
            return self._clause(clause, Setting(full=False))
        if isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.NO:
            lasting = tuple(one for one in nominal.adjuncts if one.role is Role.DURATION)
            rest = replace(nominal, adjuncts=tuple(one for one in nominal.adjuncts if one not in lasting))
            return join(
                *(self._adjunct(one, Setting(full=False)) for one in lasting), self._nominal(rest, Place(full=False))
            )
        return self._bare(nominal)

    def _aside(self, aside: Aside) -> str:
        body = self._value(aside.body)
        if aside.label is None:
            return body
        if aside.label == NounPhrase(head="current", number=aside.label.number):
            return f"huidig: {body}"  # the value that the English adjective stands for
        return f"{self._bare(aside.label)}: {body}"

    def _alone(self, amount: Amount) -> str:
        return self._amount(amount)

    def _clause(self, clause: Clause, setting: Setting, first: str = "") -> str:
        clause = self._said_otherwise(clause)
        fronted = [self._subordinate(link, setting) for link in clause.links if link.first]
        if len(fronted) > 1 or (fronted and first):
            raise UnsayableError("two clauses before the sentence")
        setting = self._about(clause, setting)
        clause = with_subject(clause, setting)
        if fronted:
            first = fronted[0] + ","
            setting = replace(setting, full=True)
        parts = self._parts(clause, setting)
        if first and not parts.finite:
            parts = self._parts(clause, replace(setting, full=True))
        subject = clause.subject
        nobody = denies(subject) and subject != NounPhrase(pronoun="nobody") and bool(parts.subject)
        if nobody and parts.finite and setting.full and not first and not isinstance(clause.predicate, Existing):
            first = "er"  # er zijn geen gegevens ontvangen
        lasting = tuple(one for one in clause.adjuncts if one.role is Role.DURATION)
        if first == "er" and nobody and len(lasting) == 1:  # er is al 30 min geen heartbeat ontvangen
            rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in lasting))
            rest = replace(rest, tense=Tense.PRESENT) if self._still(clause) else rest
            parts = self._parts(rest, setting)
            parts = replace(parts, subject=join(self._adjunct(lasting[0], setting, tense=clause.tense), parts.subject))
        text = parts.inverted(first) if first else parts.main()
        if nobody and not parts.finite and len(lasting) == 1:  # al 10 min geen gebeurtenissen ontvangen
            rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in lasting))
            text = join(self._adjunct(lasting[0], setting, tense=clause.tense), self._parts(rest, setting).main())
        text += "".join(self._further(more, clause, setting) for more in clause.more)
        return text + "".join(self._link(link, setting) for link in clause.links if not link.first)

    def _about(self, clause: Clause, setting: Setting) -> Setting:
        """Remember the subject, to which "its" refers."""
        subject = clause.subject
        if subject is None or subject == NounPhrase(pronoun="you"):
            return replace(setting, outer=setting.owner)
        if isinstance(subject, NounPhrase) and subject.pronoun:
            return setting
        return replace(setting, owner=self._agreement(subject), outer=setting.owner)

    def _further(self, clause: Clause, first: Clause, setting: Setting) -> str:
        parts = self._shared(clause, first, setting)
        same = self._parts(first, setting)
        if parts.end and same.end and parts.finite == same.finite and clause.tense is first.tense:
            parts = replace(parts, finite="")
        said = LINKS[LinkKind(first.joint)] + parts.main()
        return said + "".join(self._link(link, setting) for link in clause.links)

    def _shared(self, clause: Clause, first: Clause, setting: Setting) -> Parts:
        """Return a further predicate of a subject that has been said."""
        check_shared(clause, first)
        clause = replace(self._said_otherwise(clause), subject=first.subject)
        return replace(self._parts(clause, setting), subject="")

    def _final(self, clause: Clause, setting: Setting, subject: str | None = None) -> str:
        """Say a clause with the verb at its end; ``subject`` replaces its own ("wat", "die")."""
        clause = self._said_otherwise(clause)
        setting = self._about(clause, replace(setting, full=True))
        act = clause.predicate
        agents = tuple(one for one in clause.adjuncts if one.role is Role.BY and not isinstance(one.phrase, Clause))
        if not (isinstance(act, Acting) and act.passive) or clause.more:
            agents = ()
        parts = self._parts(replace(clause, adjuncts=tuple(o for o in clause.adjuncts if o not in agents)), setting)
        if agents:  # "die door de operator worden beheerd"
            said = [self._adjunct(one, setting, tense=clause.tense, clause=clause) for one in agents]
            parts = replace(parts, middle=join(parts.middle, *said))
        if subject is not None:
            parts = replace(parts, subject=subject)
        several = [parts, *(self._shared(more, clause, setting) for more in clause.more)]
        text = LINKS[LinkKind(clause.joint)].join(one.final() for one in several)
        return text + "".join(self._behind_final(link, setting) for link in clause.links)

    def _behind_final(self, link: Link, setting: Setting) -> str:
        """Say what is joined to a clause with the verb at its end: that has it there too."""
        if link.kind in {LinkKind.AND, LinkKind.OR} and isinstance(link.clause, Clause) and link.clause.subject:
            return LINKS[link.kind] + self._final(link.clause, setting)
        return self._link(link, setting)

    def _subordinate(self, link: Link, setting: Setting) -> str:
        clause = link.clause
        if not isinstance(clause, Clause) or link.kind not in SUBORDINATE:
            raise UnsayableError(f"{link.kind} before a clause")
        if clause.subject is None and not isinstance(clause.predicate, Existing):
            doing = self._doing(clause) if link.kind in _OF_THE_SAME else ""
            if doing:
                return doing
            if setting.owner is None or setting.owner.named or link.kind not in _OF_THE_SAME or link.first:
                raise UnsayableError(f"{link.kind} with a clause without subject")
            clause = replace(clause, subject=NounPhrase(pronoun="it"), progressive=False)
            setting = replace(setting, outer=setting.owner)
        conjunction = SUBORDINATE[link.kind]
        if link.kind is LinkKind.WHEN and clause.tense in {Tense.PAST, Tense.PERFECT}:
            conjunction = "toen"
        asked = link.kind in {LinkKind.IF, LinkKind.WHEN} and any(
            adjunct.role is Role.DURATION for adjunct in clause.adjuncts
        )  # a condition's time is not one that lasts until now
        return f"{conjunction} {self._final(clause, replace(setting, order=asked))}"

    def _doing(self, clause: Clause) -> str:
        """Say what is done as a noun: "while evaluating rules" is bij het evalueren van regels; "" where it is long."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive or act.content or act.complement or act.obliques or clause.links:
            return ""
        if clause.negated or clause.modal or clause.adverbs or clause.more or isinstance(act.obj, Amount):
            return ""
        verb = self._verb_of(act, None, None, order=False)
        if verb.construction or verb.fixed not in {"", "opnieuw"} or verb.reflexive or "obj" in verb.slots:
            return ""
        of = f"van {self._nominal(act.obj, Place())}" if act.obj is not None else ""
        where = [self._adjunct(one, Setting(), clause=clause) for one in clause.adjuncts]
        return join("bij het", verb.fixed, verb.whole, of, *where)

    def _link(self, link: Link, setting: Setting) -> str:
        clause = link.clause
        if link.kind in SUBORDINATE:
            comma = "," if link.kind in {LinkKind.SO, LinkKind.WHERE, LinkKind.ALTHOUGH, LinkKind.EVEN_THOUGH} else ""
            return f"{comma} {self._subordinate(link, setting)}"
        if not isinstance(clause, Clause):
            if link.kind not in LINKS:
                raise UnsayableError(f"{link.kind} with a phrase")
            if isinstance(clause, NounPhrase) and any(one.concept == "required" for one in clause.adjectives):
                rest = tuple(one for one in clause.adjectives if one.concept != "required")
                asked = self._nominal(replace(clause, adjectives=rest), Place(full=False, owner=setting.owner))
                return f"{LINKS[link.kind]}{asked} vereist"
            return LINKS[link.kind] + self._nominal(clause, Place(owner=setting.owner))
        if link.kind is LinkKind.SEQUEL:
            if clause.subject is not None:
                return "; " + self._clause(clause, Setting(owner=setting.owner))
            return ", " + self._final(clause, setting, subject="wat") + COMMA
        if clause.subject is None and isinstance(clause.predicate, Being) and link.kind is LinkKind.COMMA:
            if not isinstance(clause.predicate.complement, Adjunct):
                raise UnsayableError("a state behind a comma")
            return ", " + self._adjunct(clause.predicate.complement, setting)
        if link.kind not in LINKS:
            raise UnsayableError(f"{link.kind} between clauses")
        if clause.subject is None and not isinstance(clause.predicate, Existing):
            return LINKS[link.kind] + self._order(clause, [], Style(), please=False)
        said = self._clause(clause, Setting(full=True, owner=setting.owner))
        return LINKS[link.kind] + said

    def _order(self, clause: Clause, opening: list[str], style: Style, *, please: bool) -> str:
        clause = self._said_otherwise(clause)
        if clause.tense is not Tense.PRESENT or clause.modal or clause.subject is not None:
            raise UnsayableError("an order that is none")
        first = [link for link in clause.links if link.first]
        fronted = [self._subordinate(link, Setting()) for link in first]
        if len(fronted) > 1:
            raise UnsayableError("two clauses before an order")
        orders = []
        for one in (clause, *clause.more):
            parts = self._parts(self._said_otherwise(one), Setting(order=True), order=True)
            lead = ""
            if one is clause:
                then = "dan" if first and first[0].kind in {LinkKind.IF, LinkKind.WHEN} else ""
                polite = "alstublieft" if please else ""
                lead = join(then, polite, *opening, "onmiddellijk" if style.urgent else "")
            orders.append(join(parts.finite, lead, parts.middle, parts.end, parts.behind) + parts.tail)
        text = LINKS[LinkKind(clause.joint)].join([", ".join(orders[:-1]), orders[-1]] if clause.more else orders)
        if fronted:
            text = fronted[0] + ", " + text
        return text + "".join(self._link(link, setting=Setting(order=True)) for link in clause.links if not link.first)
