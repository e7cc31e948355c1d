"""German (Germany): Sie where people are addressed, headlines without article and copula.

The lexicon's notation is described in ``german_words``. Compounds are built from the nouns' combining forms; what would
grow too long, or belongs to something that has parts (a server, a pod), becomes a genitive: "Speicherauslastung des
Kafka-Brokers".
"""

from __future__ import annotations

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
    Coordination,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.abstract import Adjective as AdjectiveNode
from slack_fixtures.grammar.languages import misreadings
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.german import words
from slack_fixtures.grammar.languages.german.phrases import GermanPhrases
from slack_fixtures.grammar.languages.german.trees import (
    CAUSES,
    DISTURBING,
    GOING_ON,
    KNOWN,
    LINKS,
    MOVING,
    OUTLOOKS,
    SLOTS,
    SUBORDINATE,
    TIMES,
    Place,
    with_lifted_time,
    without_left,
)
from slack_fixtures.grammar.languages.german.words import Adjective, Case, Noun, Verb, Word
from slack_fixtures.grammar.languages.germanic.trees import (
    CAUSING,
    COMMA,
    WITH_AIM,
    Chain,
    Parts,
    Setting,
    check_kept,
    is_bare_plural,
    is_in_time,
    is_long_time,
    join,
    names_in,
    takes_no,
    tidy,
    with_behind,
    with_clause,
    with_no,
    with_none,
    with_subject,
)

RETURNING = MOVING | {"fall_below", "rise_above", "run", "work", "respond", "stay_below"}
"""Verbs with which "again" is wieder, not once more."""
_MANNER = 46  # the rank of adverbs of manner in the middle field
_OF_THE_SAME = {LinkKind.WHILE, LinkKind.WHEN}  # "errors while replaying": who has the errors does it


class German(GermanPhrases):
    """German as written by engineers in Germany."""

    locale: ClassVar[str] = "de-DE"
    folder: ClassVar[str] = "de"
    outlooks: ClassVar[Mapping[str, str]] = OUTLOOKS

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a line says; see ``german_words``."""
        try:
            return words.parse(category, line)
        except lexicon.LexiconError as error:
            raise lexicon.LexiconError(f"{self.folder}: {category}.{concept}: {error}") from None

    # --- word forms, for the parser of German -----------------------------------------------------------------------

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

    # --- sentences --------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in German."""
        misreadings.refuse(sentence)
        text = self._body(sentence, style)
        text += "".join(f" ({self._aside(aside)})" for aside in sentence.asides)
        text = tidy(text)
        check_kept(replace(sentence, prefix=()), text)
        if not any(text.startswith(name) for name in names_in(sentence)):
            text = text[:1].upper() + text[1:]
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + ": " + text
        return text + sentence.end

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a clause as a label")
            return f"{self._nominal(body, Place(Case.NOM, full=False))}: {self._value(sentence.value)}"
        if not isinstance(body, Clause):
            if sentence.opening:
                raise UnsayableError("an adverb before a phrase")
            return self._headline_phrase(body)
        opening = [self._adverb(adverb) for adverb in sentence.opening if adverb != "please"]
        if sentence.kind is SentenceKind.ORDER:
            return self._order(body, opening, style, please="please" in sentence.opening)
        if len(opening) > 1 or (opening and sentence.kind is SentenceKind.HEADLINE):
            raise UnsayableError("adverbs before a headline")
        return self._clause(body, Setting(full=sentence.kind is not SentenceKind.HEADLINE), first="".join(opening))

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
        return self._nominal(nominal, Place(Case.NOM, full=False))

    def _aside(self, aside: Aside) -> str:
        body = self._value(aside.body)
        if aside.label is None:
            return body
        return f"{self._nominal(aside.label, Place(Case.NOM, full=False))}: {body}"

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self._amount(value, Case.NOM)
        if isinstance(value, AdjectiveNode):
            return self._predicative(value)
        if isinstance(value, Clause):
            return self._clause(value, Setting())
        if isinstance(value, NounPhrase | Coordination):
            return self._nominal(value, Place(Case.NOM, full=False))
        raise UnsayableError("a label without value")

    # --- clauses ----------------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, setting: Setting, first: str = "") -> str:
        clause = self._said_otherwise(clause)
        fronted = [self._subordinate(link, setting) for link in clause.links if link.first]
        if len(fronted) > 1 or (fronted and first):
            raise UnsayableError("two clauses before the sentence")
        setting = self._about(clause, setting)
        clause = with_subject(clause, setting)
        parts = self._parts(clause, setting)
        if fronted:
            if not parts.finite:
                parts = self._parts(clause, replace(setting, full=True))
            text = fronted[0] + ", " + parts.inverted("")
        else:
            text = parts.inverted(first) if first else parts.main()
        text += "".join(self._further(more, clause, setting) for more in clause.more)
        return text + "".join(self._link(link, setting) for link in clause.links if not link.first)

    def _about(self, clause: Clause, setting: Setting) -> Setting:
        """Remember the subject, to which "its" refers."""
        subject = clause.subject
        if subject is None or (isinstance(subject, NounPhrase) and subject.pronoun):
            return setting
        owner = self._agreement(subject)
        if isinstance(subject, NounPhrase) and self._is_measure(subject) and isinstance(subject.of, NounPhrase):
            owner = self._agreement(subject.of)  # what has the value is spoken of, not the value
        return replace(setting, owner=owner, outer=setting.owner)

    def _further(self, clause: Clause, first: Clause, setting: Setting) -> str:
        parts = self._shared(clause, first, setting)
        same = self._parts(first, setting)
        if parts.end and same.end and parts.finite == same.finite:
            parts = replace(parts, finite="")
        elif first.joint == "but":
            parts = replace(parts, middle=join("aber", parts.middle))
            return ", " + parts.main() + "".join(self._link(link, setting) for link in clause.links)
        said = LINKS[LinkKind(first.joint)] + parts.main()
        return said + "".join(self._link(link, setting) for link in clause.links)

    def _shared(self, clause: Clause, first: Clause, setting: Setting) -> Parts:
        """Return a further predicate of a subject that has been said; it must stand in the same case."""
        other = first.modal is not None and clause.modal is None
        own = clause.modal is not None and clause.modal is not first.modal
        denied = first.negated and not own
        doubtful = {"and": (first.modal is Modal.MAY and not own) or denied, "or": denied, "but": False}[first.joint]
        if other or (first.subject is not None and doubtful):
            raise UnsayableError("predicates that may be alternatives")
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
        return text + "".join(self._link(link, setting) for link in clause.links)

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
            return LINKS[link.kind] + self._nominal(clause, Place(Case.NOM, owner=setting.owner))
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
            orders.append(join(parts.finite, "Sie", middle, parts.end) + parts.tail)
        text = LINKS[LinkKind(clause.joint)].join([", ".join(orders[:-1]), orders[-1]] if clause.more else orders)
        if please:
            text = "bitte " + text
        if fronted:
            text = fronted[0] + ", " + text
        if len(fronted) > 1:
            raise UnsayableError("two clauses before an order")
        return text + "".join(self._link(link, setting) for link in clause.links if not link.first)

    def _said_otherwise(self, clause: Clause) -> Clause:
        """Turn what German says with another construction: "fails to send" → kann nicht senden."""
        if "no_longer" in clause.adverbs:
            if clause.negated:
                raise UnsayableError("a negated no longer")
            rest = tuple(adverb for adverb in clause.adverbs if adverb != "no_longer")
            clause = replace(clause, negated=True, adverbs=("=mehr", *rest))
        clause = with_lifted_time(without_left(with_none(clause)))
        act = clause.predicate
        if isinstance(act, Being):
            return self._state_with_purpose(clause, act)
        if isinstance(act, Acting) and "behind" in clause.adverbs:
            clause = with_behind(clause, act)
            act = clause.predicate
        if not isinstance(act, Acting):
            return clause
        if clause.subject is not None:
            clause, act = self._with_sense(clause, act)
        if act.verb == "take":
            return self._taking(clause)
        if act.verb == "run_out_of" and any(
            isinstance(phrase, NounPhrase) and phrase.head == "purchase_order" for _, phrase in act.obliques
        ):
            raise UnsayableError("out of order")
        if act.verb == "run_low_on" and self._is_measure(clause.subject):
            raise UnsayableError("a resource that runs low on something")
        verb = self._verb(act.verb)
        if not verb.construction:
            return clause
        kind, said = verb.construction
        if kind == "become":
            if act.complement is None or act.obj is not None:
                raise UnsayableError(f"{act.verb} without complement")
            return replace(clause, predicate=Being(act.complement, become=True))
        content = act.content
        if content is None or content.subject is not None or content.more or act.obj is not None:
            raise UnsayableError(f"{act.verb} without infinitive")
        if content.tense is not Tense.PRESENT or content.modal or (content.negated and clause.negated):
            raise UnsayableError(f"{act.verb} with such an infinitive")
        inner = replace(
            clause,
            predicate=content.predicate,
            negated=clause.negated or content.negated,
            adverbs=(*clause.adverbs, *content.adverbs),
            adjuncts=(*content.adjuncts, *clause.adjuncts),
            links=(*content.links, *clause.links),
            progressive=False,
        )
        return self._said_otherwise(self._constructed(kind, said, clause, inner, passive=act.passive))

    def _with_sense(self, clause: Clause, act: Acting) -> tuple[Clause, Acting]:
        """Choose the word that says what a verb means beside its object and subject."""
        if act.verb == "hold" and isinstance(act.obj, NounPhrase) and act.obj.amount is not None and not act.passive:
            act = replace(act, verb="contain")
        if act.verb == "delay" and isinstance(act.obj, Amount):
            act = replace(act, obj=None, obliques=(("by", act.obj), *act.obliques), passive=True)
        battery = Adjunct(Role.ON, NounPhrase(head="battery"))
        if act.verb == "run" and battery in clause.adjuncts:
            rest = tuple(adjunct for adjunct in clause.adjuncts if adjunct != battery)
            clause = replace(clause, adjuncts=rest, adverbs=(*clause.adverbs, "=im Batteriebetrieb"))
        return replace(clause, predicate=act), act

    def _taking(self, clause: Clause) -> Clause:
        """Turn "takes 5 s to complete" into Der Abschluss … dauert 5 s, another purpose into one of benötigen."""
        purpose = next((adjunct for adjunct in clause.adjuncts if adjunct.role is Role.PURPOSE), None)
        act = clause.predicate
        if isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and act.obj.head == "time":
            how = {Determiner.MORE: "länger", Determiner.TOO_MANY: "zu lange", Determiner.MANY: "lange"}
            if act.obj.determiner not in how or act.obj.adjectives or act.obj.modifiers or purpose:
                raise UnsayableError("taking such a time")
            adverbs = (*clause.adverbs, "=" + how[act.obj.determiner])
            adjuncts = (*act.obj.adjuncts, *clause.adjuncts)
            return replace(clause, predicate=replace(act, obj=None), adverbs=adverbs, adjuncts=adjuncts)
        if isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and act.obj.head and act.obj.amount is None:
            raise UnsayableError("taking a thing")
        if purpose is None or not isinstance(purpose.phrase, Clause) or not isinstance(act, Acting):
            return clause
        inner = purpose.phrase
        doing = inner.predicate
        if not isinstance(doing, Acting) or not isinstance(clause.subject, NounPhrase):
            raise UnsayableError("taking time for something")
        if doing.verb not in {"complete", "finish"}:
            return replace(clause, predicate=replace(act, verb="need"))
        if inner.negated or inner.adverbs or inner.links or clause.subject.pronoun:
            raise UnsayableError("taking time for something")
        subject = NounPhrase(head="completion", determiner=Determiner.DEFINITE, of=clause.subject)
        rest = tuple(adjunct for adjunct in clause.adjuncts if adjunct is not purpose)
        return replace(clause, subject=subject, adjuncts=(*rest, *inner.adjuncts))

    def _constructed(self, kind: str, said: str, clause: Clause, inner: Clause, *, passive: bool) -> Clause:
        if kind == "expected":
            if not passive or clause.tense is not Tense.PRESENT or clause.negated or clause.modal:
                raise UnsayableError("an expectation of somebody")
            return replace(inner, tense=Tense.FUTURE, adverbs=("=voraussichtlich", *inner.adverbs))
        if passive:
            raise UnsayableError(f"the passive of {kind}")
        if kind == "adv":
            act = inner.predicate
            said = "weiter" if said == "immer wieder" and isinstance(act, Acting) and act.verb in GOING_ON else said
            return replace(inner, adverbs=(f"={said}", *inner.adverbs), progressive=True)
        if inner.negated:
            raise UnsayableError(f"the negation of {kind}")
        if kind == "nomore":
            if clause.modal or clause.tense is Tense.FUTURE:
                raise UnsayableError("stopping in the future")
            return replace(inner, negated=True, adverbs=("=mehr", *inner.adverbs), tense=Tense.PRESENT)
        if kind == "cannot":
            maybe = ("=möglicherweise",) if clause.modal is Modal.MAY else ()
            if clause.modal and not maybe:
                raise UnsayableError("failing under a modal verb")
            tense = Tense.PAST if clause.tense is Tense.PERFECT else clause.tense
            return replace(inner, modal=Modal.CAN, negated=True, adverbs=(*maybe, *inner.adverbs), tense=tense)
        raise UnsayableError(f"no construction {kind}")

    def _parts(self, clause: Clause, setting: Setting, *, order: bool = False) -> Parts:
        predicate = clause.predicate
        if clause.subject is None and not order and not isinstance(predicate, Existing):
            subject: Nominal | None = NounPhrase(pronoun="that")  # of a relative or a sequel; the caller replaces it
        else:
            subject = clause.subject
        if isinstance(predicate, Existing):
            return self._existing(clause, predicate, setting)
        if isinstance(predicate, Being):
            return self._being(clause, predicate, subject, setting, order=order)
        return self._acting(clause, predicate, subject, setting, order=order)

    # --- existence --------------------------------------------------------------------------------------------------

    def _existing(self, clause: Clause, existing: Existing, setting: Setting) -> Parts:
        if clause.adverbs and set(clause.adverbs) & {"never"}:
            raise UnsayableError("never there")
        if not setting.full and clause.tense is Tense.PRESENT and not clause.modal and not clause.negated:
            middle = [self._adjunct(adjunct, setting) for adjunct in clause.adjuncts]
            phrase = self._nominal(existing.phrase, Place(Case.NOM, full=False, owner=setting.owner))
            return Parts(phrase, "", join(*map(self._adverb, clause.adverbs), *middle), "", "", "")
        geben = words.verb("geben")
        there = with_no(existing.phrase) if clause.negated else existing.phrase
        tense = Tense.PAST if clause.tense is Tense.PERFECT else clause.tense
        chain = self._chain(replace(clause, tense=tense), geben, plural=False, preterite=True)
        said = self._nominal(there, Place(Case.AKK, article="indefinite", owner=setting.owner))
        times, places = self._divided(clause, setting)
        maybe = "möglicherweise" if clause.modal is Modal.MAY else ""
        middle = [maybe, *map(self._adverb, clause.adverbs), *times, said, *places]
        return Parts("es", chain.finite, join(*middle), chain.end, chain.whole, "")

    def _divided(self, clause: Clause, setting: Setting) -> tuple[list[str], list[str]]:
        before: list[str] = []
        after: list[str] = []
        for adjunct in clause.adjuncts:
            said = self._adjunct(adjunct, setting, tense=clause.tense)
            (before if adjunct.role in TIMES | CAUSES else after).append(said)
        return before, after

    # --- states -----------------------------------------------------------------------------------------------------

    def _being(self, clause: Clause, being: Being, subject: Nominal | None, setting: Setting, *, order: bool) -> Parts:
        complement = being.complement
        if isinstance(complement, AdjectiveNode):
            if complement.concept == "failed" and self._runs_on(subject):
                complement = replace(complement, concept="down")
                being = replace(being, complement=complement)
            word = self._adjective_word(complement.concept)
            verb = self._verb_for(word, complement, being)
            if verb is not None:
                degree = tuple("=" + self._adverb(adverb) for adverb in complement.adverbs)
                happening = replace(
                    clause,
                    adverbs=(*clause.adverbs, *degree),
                    negated=clause.negated or complement.negated,
                    progressive=True,
                )
                act = Acting(complement.concept)
                return self._acting(happening, act, subject, setting, order=order, verb=verb)
            if self._is_done(clause, complement, word):
                return self._passive_state(clause, complement, word, subject, setting)
            if being.become and word.participle:
                raise UnsayableError(f"becoming {word.predicative}")
        if isinstance(complement, NounPhrase) and complement.head and not isinstance(complement.head, Name):
            told = tuple(one for one in clause.adjuncts if one.role in {Role.WITH, Role.WITHOUT})
            rest = tuple(one for one in clause.adjuncts if one not in told)
            complement = replace(complement, adjuncts=(*complement.adjuncts, *told))
            being, clause = replace(being, complement=complement), replace(clause, adjuncts=rest)
        if isinstance(complement, tuple) and (clause.modal or clause.negated):
            raise UnsayableError("alternative states")
        if (
            isinstance(complement, Adjunct)
            and complement.role is Role.OUT_OF
            and isinstance(complement.phrase, NounPhrase)
        ):
            return self._without_any(clause, complement.phrase, subject, setting)
        subject = self._level_subject(complement, subject)
        verb, said, ending = self._state(clause, being, subject, setting)
        bare = not setting.full and clause.tense is Tense.PRESENT and clause.modal is None
        bare = bare and not being.become and not being.remain and not isinstance(complement, NounPhrase | Coordination)
        bare = bare and clause.subject is not None
        attached, clause = self._at_subject(clause, subject)
        case_subject = self._subject(attached, setting, Case.NOM)
        if case_subject == "diese" and isinstance(complement, NounPhrase | Coordination):
            case_subject = "dies"
        ending += self._aim(clause, complement, setting)
        modal_adverb = clause.modal is Modal.MAY
        chain = self._chain(replace(clause, modal=None) if modal_adverb else clause, verb, plural=self._many(attached))
        middle = self._middle(clause, setting, maybe=modal_adverb, degree=said, reflexive=verb.reflexive)
        if order:
            return self._imperative(verb, middle, "")
        if bare:
            return Parts(case_subject, "", middle, "", "", ending)
        return Parts(case_subject, chain.finite, middle, chain.end, chain.whole, ending)

    def _aim(self, clause: Clause, complement: object, setting: Setting) -> str:
        """Return what something is ready or sufficient for."""
        aims = [adjunct.phrase for adjunct in clause.adjuncts if isinstance(adjunct.phrase, Clause)]
        if not aims:
            return ""
        if any(adjunct.role is not Role.PURPOSE for adjunct in clause.adjuncts if isinstance(adjunct.phrase, Clause)):
            raise UnsayableError("a clause of a state")
        lead = None
        if isinstance(complement, AdjectiveNode) and (complement.degree == "too" or complement.concept in WITH_AIM):
            lead = "," if complement.concept == "ready" and complement.degree != "too" else ", um"
        if lead is None or len(aims) > 1 or not isinstance(aims[0], Clause):
            raise UnsayableError("a purpose of a state")
        return lead + " " + self._infinitive(aims[0], setting) + COMMA

    def _is_done(self, clause: Clause, node: AdjectiveNode, word: Adjective) -> bool:
        """Whether an English state is what somebody does: "was rejected", "may be dropped"."""
        if not word.participle or word.becoming is not None or node.degree != "positive" or clause.subject is None:
            return False
        if clause.progressive and clause.tense is Tense.PRESENT:
            return True
        if node.concept == "used" and clause.adjuncts and not node.adverbs:
            return True
        lasting = any(adjunct.role in {Role.DURATION, Role.SINCE} for adjunct in clause.adjuncts)
        if clause.tense in {Tense.PAST, Tense.PERFECT} and not clause.modal:
            return clause.negated or node.negated or not lasting
        if clause.modal is not None and clause.modal is not Modal.MAY:
            return True
        doing = any(self._adverb_rank(adverb, state=False) == _MANNER for adverb in clause.adverbs)
        return word.done and (clause.tense is Tense.FUTURE or clause.modal is not None or doing)

    def _passive_state(
        self, clause: Clause, node: AdjectiveNode, word: Adjective, subject: Nominal | None, setting: Setting
    ) -> Parts:
        verb = Verb("", "", "", word.predicative)
        adverbs = (*clause.adverbs, *("=" + self._adverb(adverb) for adverb in node.adverbs))
        said = replace(clause, adverbs=adverbs, negated=clause.negated or node.negated)
        return self._acting(said, Acting("", passive=True), subject, setting, order=False, verb=verb)

    def _verb_for(self, word: Adjective, node: AdjectiveNode, being: Being) -> Verb | None:
        if node.degree != "positive":
            return None
        if being.become:
            return word.becoming or word.verb
        return word.verb if not being.remain else None

    def _without_any(self, clause: Clause, phrase: NounPhrase, subject: Nominal | None, setting: Setting) -> Parts:
        if clause.negated:
            raise UnsayableError("not out of something")
        act = Acting("have", obj=replace(phrase, determiner=Determiner.NO))
        said = replace(clause, adverbs=(*clause.adverbs, "=mehr"))
        return self._acting(said, act, subject, replace(setting, full=True), order=False, verb=words.verb("haben"))

    def _at_subject(self, clause: Clause, subject: Nominal | None) -> tuple[Nominal | None, Clause]:
        """Put the place of a measure behind it: "Die Latenz auf ⟨1⟩ ist hoch"."""
        if not isinstance(subject, NounPhrase) or subject.pronoun or subject.participle or subject.relative:
            return subject, clause
        if not self._is_measure(subject):
            return subject, clause
        places = tuple(one for one in clause.adjuncts if one.role in {Role.ON, Role.IN, Role.AT, Role.FOR, Role.OF})
        rest = tuple(one for one in clause.adjuncts if one not in places)
        return replace(subject, adjuncts=(*subject.adjuncts, *places)), replace(clause, adjuncts=rest)

    def _state(self, clause: Clause, being: Being, subject: Nominal | None, setting: Setting) -> tuple[Verb, str, str]:
        """Return the verb that says a state, its complement, and what follows the clause."""
        copula = words.verb("werden" if being.become else "bleiben" if being.remain else "sein")
        complement = being.complement
        if isinstance(complement, tuple):
            return copula, " und ".join(self._predicative(one, being=being) for one in complement), ""
        if isinstance(complement, AdjectiveNode):
            return copula, self._predicative(complement, being=being), ""
        if isinstance(complement, Adjunct):
            verb, said = self._place_state(complement, being, setting)
            return verb, said, ""
        if isinstance(complement, Amount):
            if being.become or being.remain:
                raise UnsayableError("becoming an amount")
            if self._is_measure(subject):
                return words.verb("betragen, beträgt, betrug, betragen"), self._amount(complement, Case.AKK), ""
            return copula, self._amount(complement, Case.NOM), ""
        named = isinstance(complement, NounPhrase) and isinstance(complement.head, Name)
        if clause.progressive:
            raise UnsayableError("being a thing just now")
        if named and clause.tense is not Tense.PRESENT:
            raise UnsayableError("having been a name")
        plain = isinstance(complement, NounPhrase) and isinstance(subject, NounPhrase) and not subject.pronoun
        if isinstance(complement, NounPhrase) and complement.amount is not None and self._is_measure(subject):
            place = Place(Case.AKK, article="none", owner=setting.owner)
            return words.verb("betragen, beträgt, betrug, betragen"), self._nominal(complement, place), ""
        if plain and self._many(complement) and not self._many(subject):
            raise UnsayableError("one being many")
        return copula, self._nominal(complement, Place(Case.NOM, article="none", owner=setting.owner)), ""

    def _place_state(self, adjunct: Adjunct, being: Being, setting: Setting) -> tuple[Verb, str]:
        role, phrase = adjunct.role, adjunct.phrase
        if role is Role.VIA and isinstance(phrase, NounPhrase) and phrase.amount is not None:
            adjunct, role = Adjunct(Role.ABOVE, phrase), Role.ABOVE
        moved = {Role.ABOVE: ("über+akk", "steigen"), Role.BELOW: ("unter+akk", "fallen")}
        if being.become:
            if role not in moved or isinstance(phrase, Clause):
                raise UnsayableError(f"becoming {role}")
            return words.verb(moved[role][1]), self._prepositional(moved[role][0], phrase, setting)
        said = self._adjunct(adjunct, setting)
        if being.remain:
            if role not in {Role.ABOVE, Role.BELOW, Role.IN}:
                raise UnsayableError(f"remaining {role}")
            return words.verb("bleiben"), said
        if role in {Role.ABOVE, Role.BELOW, Role.BETWEEN, Role.AT, Role.BEYOND, Role.NEAR, Role.OUTSIDE}:
            return words.verb("liegen"), said
        if role is Role.BEHIND:
            return words.verb("zurück|liegen"), said
        if role is Role.UNDER:
            return words.verb("stehen"), said
        if role is Role.DUE_TO and not isinstance(phrase, Clause):
            return words.verb("zurückzuführen sein"), self._prepositional("auf+akk", phrase, setting)
        if role in {Role.IN, Role.ON} and not isinstance(phrase, Clause):
            return words.verb("befinden, befindet, befand, befunden ; refl"), said
        if role in {Role.WITHOUT, Role.DURING, Role.AGO}:
            return words.verb("sein"), said
        raise UnsayableError(f"being {role}")

    # --- actions ----------------------------------------------------------------------------------------------------

    def _acting(
        self,
        clause: Clause,
        act: Acting,
        subject: Nominal | None,
        setting: Setting,
        *,
        order: bool,
        verb: Verb | None = None,
    ) -> Parts:
        if act.verb in {"fail", "failing", "failed"} and self._runs_on(subject):
            verb = words.verb("aus|fallen")
        if act.verb == "miss" and (act.passive or (clause.tense is not Tense.PRESENT and not clause.progressive)):
            verb = words.verb("verpassen")
        verb = verb or self._verb(act.verb)
        if order and verb.order is not None:
            verb = replace(verb.order, flags=verb.flags)
        if verb.things is not None and self._is_thing(act.obj if not act.passive else subject):
            verb = verb.things
        if act.verb == "resolve_obj" and isinstance(act.obj, NounPhrase) and isinstance(act.obj.head, Name):
            verb = self._verb("resolve_name")
        if verb.fixed == "erneut":
            verb = replace(verb, fixed="")
            clause = replace(clause, adverbs=(*clause.adverbs, "=erneut"))
        if verb.slots.get("obj") == "dass":
            act = with_clause(act)
        if act.passive and verb.undergo is not None:
            act, verb = replace(act, passive=False), verb.undergo
        if act.passive and verb.passive is not None:
            verb = verb.passive
        if act.content is not None and act.content.subject is not None:
            manners = tuple(adverb for adverb in clause.adverbs if self._adverb_rank(adverb, state=False) > 40)  # noqa: PLR2004
            clause = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in manners))
            inner = replace(
                act.content,
                adverbs=(*act.content.adverbs, *manners),
                adjuncts=(*act.content.adjuncts, *clause.adjuncts),
            )
            act, clause = replace(act, content=inner), replace(clause, adjuncts=())
        several = isinstance(subject, NounPhrase) and subject.number is Number.PLURAL
        if act.verb in {"drop", "fall"} and several and not self._is_measure(subject):
            raise UnsayableError("things that drop")
        state = act.passive and self._is_state(clause, verb)
        subject_case = verb.slots.get("obj" if act.passive else "subj", "nom" if not act.passive else "akk")
        subject_case = "nom" if act.passive and subject_case == "akk" else subject_case
        behind = ""
        if isinstance(act.obj, NounPhrase) and act.obj.relative is not None and not act.content and not clause.adjuncts:
            behind = self._relative(act.obj, act.obj.relative, Place(Case.AKK))
            act = replace(act, obj=replace(act.obj, relative=None))
        arguments, nominative, no = self._arguments(clause, act, verb, setting)
        agreeing = nominative if nominative is not None else subject if subject_case == "nom" else None
        plural = self._many(agreeing)
        negated = clause.negated and not no
        maybe = clause.modal is Modal.MAY and not self._can_cause(clause, act)
        said = replace(clause, modal=None) if maybe else clause
        chain = self._chain(said, verb, plural=plural, passive=act.passive, state=state)
        middle = self._middle(
            replace(clause, negated=negated),
            setting,
            maybe=maybe,
            arguments=arguments,
            reflexive=verb.reflexive and not act.passive,
        )
        tail = behind + self._content(act, verb, setting) + self._purpose(clause, setting, passive=act.passive)
        if order:
            if act.passive or "subj" in verb.slots:
                raise UnsayableError("an order nobody can follow")
            return self._imperative(verb, middle, tail)
        text = self._subject(subject, setting, subject_case) if subject is not None else ""
        if self._is_bare(clause, act, verb, setting):
            return Parts(text, "", middle, verb.past, "", tail)
        if "coherent" in verb.flags and act.content is not None:
            return self._coherent(text, chain, middle, act.content, setting)
        return Parts(text, chain.finite, middle, chain.end, chain.whole, tail)

    def _is_bare(self, clause: Clause, act: Acting, verb: Verb, setting: Setting) -> bool:
        """Whether a headline says only the participle: "Backup fehlgeschlagen", "Anfragen abgelehnt"."""
        if setting.full or clause.modal or clause.tense is Tense.FUTURE or clause.subject is None or clause.more:
            return False
        if "subj" in verb.slots:
            return False
        if act.passive:
            return not clause.progressive and "obj" not in verb.slots
        return verb.sein and clause.tense in {Tense.PAST, Tense.PERFECT} and not verb.fixed.endswith(("sein", "werden"))

    def _is_state(self, clause: Clause, verb: Verb) -> bool:
        lasting = any(adjunct.role in {Role.DURATION, Role.SINCE} for adjunct in clause.adjuncts)
        none = isinstance(clause.subject, NounPhrase) and clause.subject.determiner is Determiner.NO
        if clause.modal or clause.tense is Tense.FUTURE or clause.progressive or clause.negated or none:
            return False
        if clause.tense is Tense.PERFECT:
            return lasting
        return "state" in verb.flags and clause.tense is Tense.PRESENT

    def _can_cause(self, clause: Clause, act: Acting) -> bool:
        if clause.negated or clause.progressive or clause.tense is not Tense.PRESENT:
            return False
        return act.verb in CAUSING or clause.subject is None

    def _imperative(self, verb: Verb, middle: str, tail: str) -> Parts:
        if verb.infinitive == "werden" or verb.construction:
            raise UnsayableError(f"an order with {verb.whole}")
        finite = "seien" if verb.infinitive == "sein" else verb.infinitive
        return Parts("", finite, middle, verb.last, "", tail)

    def _coherent(self, subject: str, chain: Chain, middle: str, content: Clause, setting: Setting) -> Parts:
        inner = self._infinitive(content, setting)
        return Parts(subject, chain.finite, join(middle, inner), chain.end, join(chain.end, chain.finite), "")

    def _arguments(
        self, clause: Clause, act: Acting, verb: Verb, setting: Setting
    ) -> tuple[list[tuple[int, str]], Nominal | None, bool]:
        """Return the arguments with their ranks in the middle field, the nominative one, and whether "kein" negates."""
        found: list[tuple[int, str]] = []
        nominative: Nominal | None = None
        no = False
        slots: list[tuple[str, Nominal | Amount]] = [] if act.obj is None else [("obj", act.obj)]
        for name, said in [*slots, *act.obliques]:
            phrase = said
            shown = verb.slots.get(name) or ("akk" if name == "obj" else SLOTS.get(name))
            if shown is None:
                raise UnsayableError(f"{act.verb} with {name}")
            if name in {"to", "by"} and isinstance(phrase, Amount) and name not in verb.slots:
                shown = "auf+akk" if name == "to" else "um+akk"
            if shown == "nom":
                nominative = phrase if isinstance(phrase, NounPhrase | Coordination) else None
            if isinstance(phrase, Amount):
                found.append((50 if name == "obj" else 70, self._with_case(shown, phrase, setting, "auto")))
                continue
            if name == "obj" and clause.negated and takes_no(phrase):
                phrase, no = with_no(phrase), True
            article = self._object_article(act, verb, phrase, (name, shown), setting)
            rank = 10 if self._is_known(phrase, article) and shown != "nom" else 50
            rank = 44 if no and name == "obj" else rank
            counted = isinstance(phrase, NounPhrase) and phrase.amount is not None
            rank = 10 if counted and clause.negated and shown != "nom" else rank
            if "+" in shown:
                rank = 55 if name == "obj" else 70
            found.append((rank, self._with_case(shown, phrase, setting, article)))
        if act.complement is not None:
            word = verb.slots.get("adj", "als" if act.obj is not None or act.passive else "")
            found.append((80, join(word, self._predicative(act.complement))))
        return found, nominative, no

    def _object_article(self, act: Acting, verb: Verb, phrase: Nominal, slot: tuple[str, str], setting: Setting) -> str:
        name, shown = slot
        if isinstance(phrase, Coordination):
            return "definite" if setting.order and "look" in verb.flags else "auto"
        if shown == "nom" and name == "obj" and is_bare_plural(phrase):
            return "auto"
        if shown == "nom" or (setting.order and "look" in verb.flags):
            return "definite"
        if act.verb in DISTURBING and self._is_doing(phrase) and phrase.determiner is Determiner.NONE:
            return "definite"
        if phrase.number is Number.MASS and setting.order and self._is_measure(phrase) and not act.obliques:
            return "definite"
        return "auto"

    def _is_known(self, phrase: Nominal, article: str) -> bool:
        if isinstance(phrase, Coordination):
            return article == "definite"
        if phrase.pronoun or phrase.determiner in KNOWN:
            return True
        if phrase.determiner is not Determiner.NONE or phrase.amount is not None:
            return False
        if isinstance(phrase.head, Name) or article == "definite":
            return True
        return phrase.number is Number.SINGULAR

    def _middle(
        self,
        clause: Clause,
        setting: Setting,
        *,
        maybe: bool = False,
        arguments: list[tuple[int, str]] | None = None,
        degree: str = "",
        reflexive: bool = False,
    ) -> str:
        """Return the middle field: reflexive, known objects, time, adverbs, negation, new objects, places, states."""
        found: list[tuple[int, str]] = list(arguments or [])
        if reflexive:
            found.append((0, "sich"))
        if maybe:
            found.append((30, "möglicherweise"))
        more = ""
        for adverb in self._focused(clause.adverbs):
            back = bool(degree) or (isinstance(clause.predicate, Acting) and clause.predicate.verb in RETURNING)
            word = "wieder" if adverb == "again" and back else self._adverb(adverb)
            moving = isinstance(clause.predicate, Acting) and clause.predicate.verb in {"move_obj", "migrate", "move"}
            word = "anderswohin" if adverb == "elsewhere" and moving else word
            if setting.order and adverb in {"immediately", "now"}:
                found.append((52, word))
                continue
            if adverb in {"=mehr", "anymore"}:
                more = "mehr"
                continue
            if adverb == "never":
                continue
            found.append((self._adverb_rank(adverb, state=bool(degree)), word))
        never = "never" in clause.adverbs
        if never:
            found.append((42, "nie"))
        elif clause.negated:
            found.append((42, "nicht mehr" if more else "nicht"))
            more = ""
        if more:
            found.append((55, "mehr"))
        early = clause.negated or never or bool(degree)
        for adjunct in clause.adjuncts:
            if isinstance(adjunct.phrase, Clause):
                continue
            rank = 20 if adjunct.role in TIMES else 25 if adjunct.role in CAUSES else 38 if early else 60
            rank = 47 if adjunct.role is Role.TIMES or is_in_time(adjunct) else rank
            rank = 65 if adjunct.role in {Role.INTO, Role.TO, Role.TOWARD, Role.AS} else rank
            rank = 90 if adjunct.role is Role.THAN else rank
            agent = adjunct.role is Role.BY
            found.append((rank, self._adjunct(adjunct, setting, tense=clause.tense, agent=agent, clause=clause)))
        if degree:
            found.append((80, degree))
        return join(*(text for _, text in sorted(found, key=lambda pair: pair[0])))

    def _focused(self, adverbs: tuple[str, ...]) -> tuple[str, ...]:
        """Join "only" to the adverb of degree behind it: nur teilweise."""
        if len(adverbs) > 1 and adverbs[0] == "only" and self._adverb_rank(adverbs[1], state=False) > _MANNER - 1:
            return ("=" + join(self._adverb("only"), self._adverb(adverbs[1])), *adverbs[2:])
        return adverbs

    def _adverb_rank(self, adverb: str, *, state: bool) -> int:
        if adverb.startswith("="):
            return _MANNER if adverb == "=erneut" else 30
        known = lexicon.concepts().get(("adverbs", adverb))
        kind = known.kind if known else ""
        if kind == "degree":
            return 78 if state else 61 if adverb in {"nearly", "almost"} else 46
        return {"manner": _MANNER, "focus": 49 if not state else 40, "place": 62}.get(kind, 30)

    def _content(self, act: Acting, verb: Verb, setting: Setting) -> str:
        """Return what a verb's clause-like argument adds behind the clause."""
        content = act.content
        if content is None or "coherent" in verb.flags:
            return ""
        if content.subject is not None or isinstance(content.predicate, Existing):
            return f", {verb.slots.get('that', 'dass')} " + self._final(content, replace(setting, order=False)) + COMMA
        return ", " + self._infinitive(content, setting) + COMMA

    def _infinitive(self, content: Clause, setting: Setting, lead: str = "") -> str:
        if content.more:
            several = [replace(content, more=()), *content.more]
            texts = [self._infinitive(one, setting, lead if at == 0 else "") for at, one in enumerate(several)]
            return LINKS[LinkKind(content.joint)].join(texts)
        content = self._said_otherwise(content)
        if content.modal is Modal.CAN and content.negated:
            raise UnsayableError("an infinitive of failing")
        predicate = content.predicate
        if content.modal or content.tense is not Tense.PRESENT or content.links:
            raise UnsayableError("an infinitive with a tense")
        setting = replace(setting, order=False)
        if isinstance(predicate, Being):
            verb, said, _ = self._state(content, predicate, None, setting)
            return join(lead, self._middle(content, setting, degree=said, reflexive=verb.reflexive), verb.with_zu)
        if isinstance(predicate, Existing):
            raise UnsayableError("existence as an infinitive")
        verb = self._verb(predicate.verb)
        if verb.construction or "subj" in verb.slots:
            raise UnsayableError(f"an infinitive of {predicate.verb}")
        arguments, _, no = self._arguments(content, predicate, verb, setting)
        middle = self._middle(
            replace(content, negated=content.negated and not no),
            setting,
            arguments=arguments,
            reflexive=verb.reflexive and not predicate.passive,
        )
        tail = self._content(predicate, verb, setting) + self._purpose(content, setting, passive=predicate.passive)
        if predicate.passive:
            return join(lead, middle, verb.past, "zu werden") + tail
        return join(lead, middle, verb.with_zu) + tail

    # --- verb forms -------------------------------------------------------------------------------------------------

    def _chain(
        self,
        clause: Clause,
        verb: Verb,
        *,
        plural: bool,
        passive: bool = False,
        state: bool = False,
        preterite: bool = False,
    ) -> Chain:
        auxiliaries = {name: words.verb(name) for name in ("sein", "haben", "werden")}
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if passive:
            auxiliary = auxiliaries["sein" if state else "werden"]
            infinitive = f"{verb.past} {auxiliary.infinitive}"
            if state:
                past = clause.tense is Tense.PAST
        else:
            auxiliary, infinitive = verb, verb.whole
        if clause.modal:
            return self._modal_chain(clause, infinitive, plural=plural)
        if clause.tense is Tense.FUTURE:
            finite = auxiliaries["werden"].finite(plural=plural)
            return Chain(finite, infinitive, f"{infinitive} {finite}")
        if passive:
            finite = auxiliary.finite(plural=plural, past=past)
            return Chain(finite, verb.past, f"{verb.past} {finite}")
        present = not past or self._still(clause)
        if present or preterite or (past and verb.infinitive in {"sein", "haben", "bleiben", "liegen"}):
            finite = verb.finite(plural=plural, past=not present and past)
            end = verb.last
            return Chain(finite, end, join(verb.fixed, verb.prefix + finite))
        if "wurde" in verb.flags:
            finite = auxiliaries["werden"].finite(plural=plural, past=True)
            return Chain(finite, verb.past, f"{verb.past} {finite}")
        finite = auxiliaries["sein" if verb.sein else "haben"].finite(plural=plural)
        return Chain(finite, verb.past, f"{verb.past} {finite}")

    def _still(self, clause: Clause) -> bool:
        """Whether the English perfect lasts until now and is a German present: "has been down for 5 minutes"."""
        if clause.tense is not Tense.PERFECT:
            return False
        roles = {Role.DURATION if is_long_time(adjunct) else adjunct.role for adjunct in clause.adjuncts}
        if Role.LAST in roles and not isinstance(clause.predicate, Being):
            return False
        if isinstance(clause.predicate, Being):
            return not clause.predicate.become and bool(roles & {Role.DURATION, Role.SINCE} or clause.progressive)
        if clause.progressive:
            return True
        return Role.DURATION in roles and not clause.negated

    def _modal_chain(self, clause: Clause, infinitive: str, *, plural: bool) -> Chain:
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if clause.modal is Modal.SHOULD:
            if past:
                raise UnsayableError("should have")
            finite = "sollten" if plural else "sollte"
        elif clause.modal is Modal.MUST:
            stem = (
                ("dürfen", "darf", "durften", "durfte") if clause.negated else ("müssen", "muss", "mussten", "musste")
            )
            finite = stem[2 * past + (not plural)]
        else:
            finite = ("können", "kann", "konnten", "konnte")[2 * past + (not plural)]
        if clause.tense is Tense.FUTURE:
            finite = "werden" if plural else "wird"
            modal = {Modal.MUST: "müssen"}.get(clause.modal or Modal.CAN, "können")
            return Chain(finite, f"{infinitive} {modal}", f"{finite} {infinitive} {modal}")
        return Chain(finite, infinitive, f"{infinitive} {finite}")
