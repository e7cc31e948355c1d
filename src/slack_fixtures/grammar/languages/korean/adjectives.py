"""Korean adjectives: before nouns (높은), as predicates (높다) and in headlines (높음), and how a thing is high."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Being,
    Clause,
    Determiner,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import Linearizer, UnsayableError
from slack_fixtures.grammar.languages.eastern import kind_of
from slack_fixtures.grammar.languages.korean.forms import Verb, verb
from slack_fixtures.grammar.languages.korean.kinds import is_machine
from slack_fixtures.grammar.languages.korean.lines import inflect
from slack_fixtures.grammar.languages.korean.tables import BREAKDOWN, CONTINUING, DEGREE_WORDS, LOOSE, QUANTITIES, VITAL
from slack_fixtures.grammar.languages.korean.trees import becomes, in_degree, joined, lasts, negation_of
from slack_fixtures.grammar.languages.korean.words import Word

_SIZES = {"large", "big", "small"}


class Adjectives(Linearizer[Word]):
    """What Korean says of qualities."""

    def attributive_adjective(self, adjective: Adjective, kind: str = "") -> str:
        """Return an adjective before its noun: 높은."""
        word = self.word("adjectives", adjective.concept)
        if kind == "machine" and adjective == Adjective("failed"):
            return "장애가 발생한"
        if adjective == Adjective("late", degree="superlative"):
            return "최신"
        if adjective == Adjective("critical") and kind in VITAL:
            return "중요한"
        if adjective == Adjective("critical", negated=True):
            return "중요하지 않은"
        adverbs = [self.adverb(adverb) for adverb in adjective.adverbs]
        degree = DEGREE_WORDS.get(adjective.degree, "")
        if word.attributive and not adjective.negated and not (adverbs or degree):
            return word.attributive
        if not word.text:
            if adjective.negated or adverbs or degree:
                raise UnsayableError(f"{adjective.concept} with a degree or negation")
            return word.attributive
        base, _ = self.adjective_verb(adjective, kind)
        if adjective.negated:
            base = negation_of(base)
        if word.marks & {"past", "result"}:
            base = base.in_past()
        return joined(*adverbs, degree, base.attributive())

    def adjective_verb(self, adjective: Adjective, kind: str) -> tuple[Verb, str]:
        """Return an adjective's dictionary form as a verb, and its headline form."""
        word = self.word("adjectives", adjective.concept)
        kinds = kind.split()
        if "several" in kinds and adjective.concept in _SIZES:
            kinds = []  # "large files" are not many files
        text = next((word.instead[one] for one in kinds if one in word.instead), word.text)
        bare = word.noun if text == word.text else ""
        if text == "부족하다":
            bare = "부족"
        if not text:
            raise UnsayableError(f"{adjective.concept} is no predicate")
        if word.marks & {"past", "result", "prog", "verb"}:
            return verb(text, "verb"), bare
        base = verb(text, "copula" if "copula" in word.marks else "")
        return (base if base.kind == "copula" else verb(text, "adj")), bare

    def adjective_said(self, adjective: Adjective, kind: str, clause: Clause) -> tuple[Verb, str]:
        """Return the predicate before tense and mood of the clause; adjectives of a result are in the past."""
        word = self.word("adjectives", adjective.concept)
        base, bare = self.adjective_verb(adjective, kind)
        base = in_degree(base, adjective, clause)
        negated = adjective.negated
        if negated:
            base = negation_of(base)
        if becomes(clause):
            return base.becoming(), bare
        told = clause.modal is None and clause.tense in {Tense.PRESENT, Tense.PERFECT}
        if clause.progressive and clause.tense is Tense.PRESENT and base.kind == "verb" and not negated:
            return base, ""  # "is being exposed"
        if isinstance(clause.predicate, Being) and clause.predicate.remain:
            return replace(base, past=bool(word.marks & {"past", "result"})).state(), bare
        if word.marks & {"past", "result"}:
            lasting_until = clause.tense is Tense.PRESENT and any(link.kind is LinkKind.UNTIL for link in clause.links)
            settled = (told and not lasting_until) or (clause.modal is Modal.MAY and "result" in word.marks)
            if settled and clause.negated:
                return base, bare
            told = told and not lasting_until
            base = base.in_past() if settled else base
            return (base.state(), bare) if told and lasts(clause) else (base, bare)
        if "prog" in word.marks and told:
            soon = any(adjunct.role is Role.NEXT for adjunct in clause.adjuncts)
            base = base.progressive() if not negated and not soon else base
            return base, bare
        stays = (
            clause.tense is Tense.PERFECT
            and lasts(clause)
            and not (negated or clause.negated)
            and "subj" not in word.instead
        )
        return (base.state(), bare) if stays else (base, bare)

    def graded(self, adjective: Adjective, kind: str) -> Verb:
        """Return an adjective as a present predicate with its adverbs, for headlines and labels."""
        base, _ = self.adjective_verb(adjective, kind)
        word = self.word("adjectives", adjective.concept)
        base = in_degree(base, adjective, None)
        if adjective.negated:
            base = negation_of(base)
        if word.marks & {"past", "result"} and not adjective.negated:
            base = replace(base, past=False)
        adverbs = joined(*(self.adverb(adverb) for adverb in adjective.adverbs))
        return replace(base, stem=joined(adverbs, base.stem))

    def adverb(self, adverb: str) -> str:
        """Return an adverb's word."""
        return self.word("adverbs", adverb).text

    def inflected(self, base: Verb, clause: Clause) -> tuple[Verb, list[str]]:
        """Return a predicate in tense and mood, and the adverbs before it."""
        words = {adverb: self.word("adverbs", adverb) for adverb in clause.adverbs}
        graded = bool(clause.adverbs) and clause.adverbs[-1] not in LOOSE and clause.adverbs[0] in {"too", "very"}
        if isinstance(clause.predicate, Acting) and not graded and (loose := LOOSE.intersection(words)):
            raise UnsayableError(f"{', '.join(sorted(loose))} with a verb")
        adverbs = [word.text for word in words.values() if not word.marks & {"likely", "front"}]
        negated = clause.negated
        if negated and "still" in clause.adverbs:
            adverbs = [self.adverb("yet") if one == self.adverb("still") else one for one in adverbs]
        if any("neg" in word.marks for word in words.values()):
            negated = True
        likely = any("likely" in word.marks for word in words.values())
        if likely and clause.modal:
            raise UnsayableError("likely with a modal")
        present = replace(clause, tense=Tense.PRESENT) if likely and clause.tense is Tense.FUTURE else clause
        inflected = inflect(base, present, negated=negated)
        if likely:
            inflected = inflected.likely()
        if clause.progressive and clause.tense is Tense.PERFECT and base.kind == "verb":
            adverbs = [*adverbs, CONTINUING] if not negated else adverbs
        return inflected, adverbs

    # --- by the noun ------------------------------------------------------------------------------------------------

    def quality(self, phrase: NounPhrase, *, headline: bool = False) -> tuple[NounPhrase, Verb, str] | None:
        """Return thing, predicate and headline word where a phrase tells how much there is of the thing."""
        if phrase.amount or not phrase.head:
            return None
        thing = replace(phrase, determiner=Determiner.NONE, adjuncts=())
        if phrase.determiner in QUANTITIES:
            word, kind = QUANTITIES[phrase.determiner]
            bare = {Determiner.NO: "없음", Determiner.NOT_ENOUGH: "부족"}.get(phrase.determiner, "")
            return thing, verb(word, kind), bare
        plain = phrase.determiner in {Determiner.NONE, Determiner.INDEFINITE, Determiner.DEFINITE}
        if not plain and not (headline and phrase.determiner is Determiner.ALL):
            return None
        if not phrase.adjectives or phrase.relative or phrase.participle:
            return None
        marks = {"pred", "turn"} if headline else {"pred"}
        first = next((one for one in phrase.adjectives if self.word("adjectives", one.concept).marks & marks), None)
        possible = headline and plain and [one.concept for one in phrase.adjectives] == ["possible"]
        if possible and kind_of(phrase) in {"event", "measure"} and phrase.head not in {"cause", "reason"}:
            return replace(thing, adjectives=()), verb("있다", "adj"), "가능성"
        grave = [one for one in phrase.adjectives if one == Adjective("critical") and kind_of(phrase) == "measure"]
        grave += [one for one in phrase.adjectives if one in {Adjective("required"), Adjective("needed")}]
        if headline and first is None and plain and grave:
            first = grave[0]
        if first is None and not plain and self.word("adjectives", phrase.adjectives[0].concept).noun:
            first = phrase.adjectives[0]
        if first is None or first.negated:
            return None
        if not plain:
            thing = replace(thing, determiner=phrase.determiner)
        rest = tuple(one for one in phrase.adjectives if one is not first)
        thing = self.use_of(replace(thing, adjectives=rest), first)
        _, bare = self.adjective_verb(first, self.class_of(phrase))
        if first.concept == "failed" and is_machine(phrase):
            bare = BREAKDOWN
        said = self.graded(first, self.class_of(phrase))
        return thing, said, "" if first.adverbs or first.degree != "positive" else bare

    def use_of(self, phrase: NounPhrase, adjective: Adjective) -> NounPhrase:
        """Return the use of a resource: "memory high" is 메모리 사용량이 높음."""
        if adjective.concept not in {"high", "elevated", "excessive"} or not self.has_mark(phrase, "use"):
            return phrase
        resource = NounPhrase(head=phrase.head, number=phrase.number)
        return replace(phrase, head="usage", number=Number.MASS, modifiers=(*phrase.modifiers, resource))

    def class_of(self, nominal: Nominal | None) -> str:
        """Return how a thing is said to be high or low: ``many``, ``res`` or ""; of several things ``several many``."""
        if not isinstance(nominal, NounPhrase):
            return ""
        marks = self._marks(nominal)
        for mark in ("many", "big", "long"):
            if mark in marks:
                return mark
        if "link" in marks:
            return "link many" if nominal.number is Number.PLURAL else "link"
        if "res" in marks:
            return "res many" if nominal.number is Number.PLURAL else "res"
        if not isinstance(nominal.head, str) or not nominal.head:
            return ""
        counted = self.word("nouns", nominal.head).counter
        several = nominal.number is Number.PLURAL
        return "several many" if counted and (several or lexicon.concept("nouns", nominal.head).kind == "event") else ""

    def _marks(self, phrase: NounPhrase) -> frozenset[str]:
        if isinstance(phrase.head, Name) or not phrase.head:
            return frozenset()
        return self.word("nouns", phrase.head).marks

    def has_mark(self, phrase: NounPhrase, mark: str) -> bool:
        """Return whether a phrase's noun has a mark in the lexicon."""
        return mark in self._marks(phrase)
