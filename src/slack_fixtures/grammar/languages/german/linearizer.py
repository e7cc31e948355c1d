"""German (Germany): Sie where people are addressed, headlines without article and copula.

The lexicon's notation is described in ``words.py``. Compounds are built from the nouns' combining forms; what would
grow too long, or belongs to something that has parts (a server, a pod), becomes a genitive: "Speicherauslastung des
Kafka-Brokers".
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
    Existing,
    Link,
    LinkKind,
    Nominal,
    NounPhrase,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages import misreadings
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.german import words
from slack_fixtures.grammar.languages.german.predicates import Predicates
from slack_fixtures.grammar.languages.german.readings import as_hanging
from slack_fixtures.grammar.languages.german.trees import LINKS, OUTLOOKS, SUBORDINATE, Place
from slack_fixtures.grammar.languages.german.words import Case, Noun, Word
from slack_fixtures.grammar.languages.germanic.settling import as_headline, settled
from slack_fixtures.grammar.languages.germanic.trees import (
    COMMA,
    Parts,
    Setting,
    check_shared,
    denies,
    finished,
    join,
    names_in,
    tidy,
    with_subject,
)

_OF_THE_SAME = {LinkKind.WHILE, LinkKind.WHEN}  # "errors while replaying": who has the errors does it

_PRONOUN = re.compile(r"(?:(?:sich|sie|es|ihn|ihm|ihnen|uns)(?: |$))+")


class German(Predicates):
    """German as written by engineers in Germany."""

    locale: ClassVar[str] = "de-DE"
    folder: ClassVar[str] = "de"
    several: ClassVar[frozenset[str]] = frozenset({"they", "these", "you", "we", "us"})
    maybe: ClassVar[str] = "möglicherweise"
    outlooks: ClassVar[Mapping[str, str]] = OUTLOOKS

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a line says; see ``words.py``."""
        try:
            return words.parse(category, line)
        except lexicon.LexiconError as error:
            raise lexicon.LexiconError(f"{self.folder}: {category}.{concept}: {error}") from None

    def noun_forms(self, concept: str) -> Mapping[tuple[str, str], str]:
        """Return a noun's forms by case (``nom``, ``gen``, ``dat``, ``akk``) and number (``sg``, ``pl``)."""
        noun = self._noun(concept)
        forms: dict[tuple[str, str], str] = {}
        for case in Case:
            if not noun.plural_only:
                forms[case.value, "sg"] = self._with_own_adjective(noun, case, plural=False)
            if noun.plural or noun.plural_only:
                forms[case.value, "pl"] = self._with_own_adjective(noun, case, plural=True)
        return forms

    def _with_own_adjective(self, noun: Noun, case: Case, *, plural: bool) -> str:
        ending = words.ending("weak", noun.gender, case, plural=plural)
        parts = [*(stem + ending for stem in noun.adjectives), noun.form(case, plural=plural), noun.suffix]
        return join(*parts)

    def verb_forms(self, concept: str) -> Mapping[str, str]:
        """Return a verb's forms by name; empty where German says it with a construction.

        Names: ``infinitive``, ``zu``, ``present_sg``, ``present_pl``, ``preterite_sg``, ``preterite_pl`` (these four
        without the separable prefix), ``participle``, ``present_participle``, ``prefix`` (the separable prefix),
        ``fixed`` (words that belong to it, such as "im Rückstand"), ``auxiliary`` and ``reflexive`` ("sich" or "").
        """
        verb = self._verb(concept)
        if verb.construction:
            return {}
        return {
            "infinitive": verb.whole,
            "zu": verb.with_zu,
            "present_sg": verb.finite(plural=False),
            "present_pl": verb.finite(plural=True),
            "preterite_sg": verb.finite(plural=False, past=True),
            "preterite_pl": verb.finite(plural=True, past=True),
            "participle": verb.past,
            "present_participle": verb.present_participle,
            "prefix": verb.prefix,
            "fixed": verb.fixed,
            "auxiliary": "sein" if verb.sein else "haben",
            "reflexive": "sich" if verb.reflexive else "",
        }

    def adjective_forms(self, concept: str) -> Mapping[str, str]:
        """Return ``predicative``, the attributive ``stem``, ``comparative`` and ``superlative`` stem; "" where none."""
        adjective = self._adjective_word(concept)
        return {
            "predicative": adjective.predicative,
            "stem": adjective.stem,
            "comparative": adjective.comparative,
            "superlative": adjective.superlative,
        }

    def synonyms(self, category: str, concept: str) -> tuple[str, ...]:
        """Return further German words of the same meaning, in their dictionary form."""
        return self.word(category, concept).also

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in German."""
        misreadings.refuse(sentence, self.locale)
        sentence = as_hanging(as_headline(settled(sentence)))
        text = self._body(sentence, style)
        text += "".join(f" ({self._aside(aside)})" for aside in sentence.asides)
        text = tidy(text)
        if re.search(r"\b(wir|uns)\b", text, re.IGNORECASE) and re.search(r"\bsich\b", text):
            raise UnsayableError("a reflexive verb of ours")
        return finished(sentence, text)

    def _bare(self, nominal: Nominal) -> str:
        return self._nominal(nominal, Place(Case.NOM, full=False))

    def _headline_phrase(self, nominal: Nominal) -> str:
        """Say a phrase as a headline: a participle is its predicate ("3 Fehler in ⟨1⟩ erkannt")."""
        if isinstance(nominal, NounPhrase) and nominal.participle is not None and nominal.aside is None:
            adjuncts = nominal.adjuncts
            clause = replace(
                nominal.participle,
                subject=replace(nominal, participle=None, adjuncts=()),
                adjuncts=(*adjuncts, *nominal.participle.adjuncts),
            )
            return self._clause(clause, Setting(full=False))
        return self._bare(nominal)

    def _aside(self, aside: Aside) -> str:
        body = self._value(aside.body)
        if aside.label is None:
            return body
        return f"{self._bare(aside.label)}: {body}"

    def _alone(self, amount: Amount) -> str:
        return self._amount(amount, Case.NOM)

    def _clause(self, clause: Clause, setting: Setting, first: str = "") -> str:
        clause = self._said_otherwise(clause)
        fronted = [self._subordinate(link, setting) for link in clause.links if link.first]
        if len(fronted) > 1 or (fronted and first):
            raise UnsayableError("two clauses before the sentence")
        setting = self._about(clause, setting)
        clause = with_subject(clause, setting)
        if not (fronted or first) and denies(clause.subject):
            first, clause = self._time_first(clause, setting)
        parts = self._parts(clause, setting)
        if fronted:
            if not parts.finite:
                parts = self._parts(clause, replace(setting, full=True))
            text = fronted[0] + ", " + parts.inverted("")
        else:
            text = parts.inverted(first) if first and parts.finite else join(first, parts.main())
        text += "".join(self._further(more, clause, setting) for more in clause.more)
        return text + "".join(self._link(link, setting) for link in clause.links if not link.first)

    def _time_first(self, clause: Clause, setting: Setting) -> tuple[str, Clause]:
        """Return how long there was none, and the clause without it: Seit 2 h sind keine Daten angekommen."""
        lasting = [one for one in clause.adjuncts if one.role in {Role.DURATION, Role.SINCE}]
        if len(lasting) != 1 or clause.subject == NounPhrase(pronoun="nobody"):
            return "", clause
        rest = tuple(one for one in clause.adjuncts if one is not lasting[0])
        said = self._adjunct(lasting[0], setting, tense=clause.tense, clause=clause)
        tense = Tense.PRESENT if self._still(clause) else clause.tense
        return said, replace(clause, adjuncts=rest, tense=tense)

    def _about(self, clause: Clause, setting: Setting) -> Setting:
        """Remember the subject, to which "its" refers."""
        subject = clause.subject
        if subject is None or subject == NounPhrase(pronoun="you"):
            return replace(setting, outer=setting.owner)
        if isinstance(subject, NounPhrase) and subject.pronoun:
            return setting
        owner = self._agreement(subject)
        if isinstance(subject, NounPhrase) and self._is_measure(subject) and isinstance(subject.of, NounPhrase):
            owner = self._agreement(subject.of)  # what has the value is spoken of, not the value
        return replace(setting, owner=owner, outer=setting.owner)

    def _further(self, clause: Clause, first: Clause, setting: Setting) -> str:
        parts = self._shared(clause, first, setting)
        same = self._parts(first, setting)
        if parts.end and same.end and parts.finite == same.finite and clause.tense is first.tense:
            parts = replace(parts, finite="")
        elif first.joint == "but":
            known = _PRONOUN.match(parts.middle)
            light = known.group() if known else ""  # "stellt sie aber nicht zu"
            parts = replace(parts, middle=join(light.strip(), "aber", parts.middle.removeprefix(light)))
            return ", " + parts.main() + "".join(self._link(link, setting) for link in clause.links)
        said = LINKS[LinkKind(first.joint)] + parts.main()
        return said + "".join(self._link(link, setting) for link in clause.links)

    def _shared(self, clause: Clause, first: Clause, setting: Setting) -> Parts:
        """Return a further predicate of a subject that has been said; it must stand in the same case."""
        check_shared(clause, first)
        clause = replace(self._said_otherwise(clause), subject=first.subject)
        for one in (clause, first):
            act = one.predicate
            if isinstance(act, Acting) and not self._verb(act.verb).construction:
                slot = self._verb(act.verb).slots.get("obj" if act.passive else "subj", "akk" if act.passive else "nom")
                if slot != ("akk" if act.passive else "nom"):
                    raise UnsayableError("predicates that share a subject in two cases")
        return replace(self._parts(clause, setting), subject="")

    def _final(self, clause: Clause, setting: Setting, subject: str | None = None) -> str:
        """Say a clause with the verb at its end; ``subject`` replaces its own ("was", "der")."""
        clause = self._said_otherwise(clause)
        setting = self._about(clause, replace(setting, full=True))
        parts = self._parts(clause, setting)
        if subject is not None:
            parts = replace(parts, subject=subject)
        several = [parts, *(self._shared(more, clause, setting) for more in clause.more)]
        for place, one in enumerate(several[:-1]):
            verb = several[place + 1].finite
            if one.finite == verb and one.whole.endswith(" " + verb) and not one.tail:
                several[place] = replace(one, whole=one.whole.removesuffix(" " + verb))
        text = ", ".join(one.final() for one in several[:-1])
        text = f"{text}{LINKS[LinkKind(clause.joint)]}{several[-1].final()}" if text else several[-1].final()
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
            if setting.owner is None or setting.owner.named or link.kind not in _OF_THE_SAME or link.first:
                raise UnsayableError(f"{link.kind} with a clause without subject")
            clause = replace(clause, subject=NounPhrase(pronoun="it"), progressive=False)
            setting = replace(setting, outer=setting.owner)
        conjunction = SUBORDINATE[link.kind]
        if link.kind is LinkKind.WHEN and clause.tense in {Tense.PAST, Tense.PERFECT}:
            conjunction = "als"
        return f"{conjunction} {self._final(clause, replace(setting, order=False))}"

    def _link(self, link: Link, setting: Setting) -> str:
        clause = link.clause
        if link.kind in SUBORDINATE:
            return ", " + self._subordinate(link, setting) + COMMA
        if not isinstance(clause, Clause):
            if link.kind not in LINKS:
                raise UnsayableError(f"{link.kind} with a phrase")
            full = link.kind is not LinkKind.COLON or setting.full
            return LINKS[link.kind] + self._nominal(clause, Place(Case.NOM, full=full, owner=setting.owner))
        if link.kind is LinkKind.SEQUEL:
            if clause.subject is not None:
                return "; " + self._clause(clause, Setting(owner=setting.owner))
            return ", " + self._final(clause, setting, subject="was") + COMMA
        if clause.subject is None and isinstance(clause.predicate, Being) and link.kind is LinkKind.COMMA:
            return ", " + self._standing_alone(clause.predicate, setting)
        if link.kind not in LINKS:
            raise UnsayableError(f"{link.kind} between clauses")
        if clause.subject is None and not isinstance(clause.predicate, Existing):
            return LINKS[link.kind] + self._order(clause, [], Style(), please=False)
        said = self._clause(clause, Setting(full=True, owner=setting.owner))
        joint = LINKS[link.kind]
        if link.kind is LinkKind.COLON:
            said = said if any(said.startswith(name) for name in names_in(clause)) else said[:1].upper() + said[1:]
        if link.kind in {LinkKind.AND, LinkKind.OR}:
            joint = "," + joint if link.kind is LinkKind.AND else joint
        return joint + said

    def _standing_alone(self, being: Being, setting: Setting) -> str:
        if not isinstance(being.complement, Adjunct):
            raise UnsayableError("a state behind a comma")
        return self._adjunct(being.complement, setting)

    def _order(self, clause: Clause, opening: list[str], style: Style, *, please: bool) -> str:
        clause = self._said_otherwise(clause)
        if clause.tense is not Tense.PRESENT or clause.modal or clause.subject is not None:
            raise UnsayableError("an order that is none")
        setting = Setting(order=True)
        fronted = [self._subordinate(link, Setting()) for link in clause.links if link.first]
        orders = []
        for one in (clause, *clause.more):
            parts = self._parts(self._said_otherwise(one), setting, order=True)
            extra = "sofort" if style.urgent and one is clause else ""
            middle = join(*opening, extra, parts.middle) if one is clause else parts.middle
            if parts.middle.startswith("sich ") and one is clause:
                middle = join("sich", *opening, extra, parts.middle.removeprefix("sich "))
            orders.append(join(parts.finite, "Sie", middle, parts.end) + parts.tail)
        text = LINKS[LinkKind(clause.joint)].join([", ".join(orders[:-1]), orders[-1]] if clause.more else orders)
        if please:
            text = "bitte " + text
        if fronted:
            text = fronted[0] + ", " + text
        if len(fronted) > 1:
            raise UnsayableError("two clauses before an order")
        return text + "".join(self._link(link, setting) for link in clause.links if not link.first)
