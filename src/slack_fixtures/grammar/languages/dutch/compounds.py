"""Dutch nouns and adjectives: what agrees with what, and compounds, closed, with a hyphen or taken apart."""

from __future__ import annotations

import re
from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar.abstract import Acting, Clause, Coordination, Determiner, Name, Nominal, NounPhrase, Number
from slack_fixtures.grammar.abstract import Adjective as AdjectiveNode
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.dutch.tables import DOINGS, FAULTS, PERIODS, SHARES, SPEEDS
from slack_fixtures.grammar.languages.dutch.words import Adjective, Noun, Verb, Word, inflect
from slack_fixtures.grammar.languages.germanic.linearizer import Germanic
from slack_fixtures.grammar.languages.germanic.trees import (
    COUNTS,
    LONGEST_COMPOUND,
    MOST_PARTS,
    ONE_BY_ONE,
    PLAIN,
    WITH_CODES,
    Agreement,
    join,
    kind_of,
    leading_names,
)

_LONGEST_CLOSED = 30  # letters of a compound without hyphen
_NAMED = {"machine", "software", "thing", "place", "person"}
_OWNED = {"memory", "heap", "swap", "capacity", "cpu", "disk_space", "space", "disk"}
_MEASURED = ("latency", "duration", "time", "delay", "lag")


class Compounds(Germanic[Word]):
    """What Dutch makes of single words and of nouns beside each other."""

    @abstractmethod
    def _runs_on(self, subject: Nominal | None) -> bool: ...

    def _noun(self, concept: str) -> Noun:
        return self._word_of("nouns", concept, Noun)

    def _verb(self, concept: str) -> Verb:
        return self._word_of("verbs", concept, Verb)

    def _adjective_word(self, concept: str) -> Adjective:
        return self._word_of("adjectives", concept, Adjective)

    def _agreement_of(self, phrase: NounPhrase) -> Agreement:
        noun = self._head(phrase)
        single = phrase.determiner in ONE_BY_ONE or phrase.determiner is Determiner.HALF
        gender = "n" if noun.gender == "het" else "f" if noun.feminine else "m"
        plural = phrase.number is Number.PLURAL and not single and bool(noun.plural)
        return Agreement(gender, noun.plural_only or plural)

    def _head(self, phrase: NounPhrase) -> Noun:
        assert isinstance(phrase.head, str)
        noun = self._noun(phrase.head)
        if phrase.number is Number.PLURAL and not noun.plural and phrase.amount is not None:
            raise UnsayableError(f"counting {noun.lemma}")
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if phrase.head == "use" and isinstance(last, NounPhrase) and last.number is Number.PLURAL:
            raise UnsayableError("things that use something, read as their use")
        if phrase.head == "rate" and isinstance(last, NounPhrase) and last.head in SPEEDS:
            return self._noun("speed")
        if phrase.head in {"rate", "ratio"} and isinstance(last, NounPhrase) and last.head in FAULTS | SHARES:
            return self._noun("percentage")
        if noun.machine is not None and isinstance(last, NounPhrase) and kind_of(last) == "machine":
            return noun.machine
        return noun

    def _attributive(self, node: AdjectiveNode, phrase: NounPhrase, *, bare: bool) -> str:
        concept = "down" if node.concept == "failed" and self._runs_on(phrase) else node.concept
        word = self._adjective_word(concept)
        if word.after:
            return ""
        adverbs = [self._adverb(adverb) for adverb in node.adverbs]
        shown = word.attributive if bare else word.inflected
        if node.degree == "comparative":
            shown = word.comparative + ("" if bare else "e") if word.comparative else ""
        elif node.degree == "superlative":
            shown = word.superlative + "e" if word.superlative else ""
        if not shown:
            raise UnsayableError(f"{concept} before a noun")
        negation = "niet-" if node.negated and not shown.startswith("niet") else ""
        if node.negated and not negation:
            raise UnsayableError("twice not")
        return join(*adverbs, "te" if node.degree == "too" else "", negation + shown)

    def _predicative(self, node: AdjectiveNode) -> str:
        word = self._adjective_word(node.concept)
        said = word.predicative
        if node.degree == "comparative":
            said = word.comparative
        elif node.degree == "superlative":
            said = f"het {word.superlative}" if word.superlative else ""
        elif node.degree == "too":
            said = f"te {said}"
        if not said:
            raise UnsayableError(f"{node.concept} of a subject")
        return join("niet" if node.negated else "", *(self._adverb(adverb) for adverb in node.adverbs), said)

    def _is_prenominal(self, phrase: NounPhrase) -> bool:
        """Whether a participle stands before its noun: geweigerde verzoeken."""
        clause = phrase.participle
        if clause is None or not isinstance(clause.predicate, Acting) or isinstance(phrase.head, Name):
            return False
        act = clause.predicate
        if act.obj or act.content or act.complement or clause.links or clause.modal or clause.more or act.obliques:
            return False
        verb = self._verb(act.verb)
        return not (verb.construction or "obj" in verb.slots or verb.reflexive or clause.adjuncts or verb.fixed)

    def _prenominal(self, clause: Clause, *, bare: bool) -> str:
        act = clause.predicate
        assert isinstance(act, Acting)
        verb = self._verb(act.verb)
        if act.passive:
            verb = verb.passive or verb
            said = verb.participle if bare else inflect(verb.participle)
        else:
            said = verb.whole + ("d" if bare else "de")
        negation = ["niet"] if clause.negated else []
        return join(*negation, *map(self._adverb, clause.adverbs), said)

    def _compound(self, phrase: NounPhrase, noun: Noun) -> tuple[str, Nominal | None, tuple[Name, ...]]:
        """Return the front of the compound, what stands behind with "van", and the names behind the head."""
        modifiers, names = phrase.modifiers, phrase.names
        if not modifiers:
            return "", None, names
        if kind_of(phrase) == "unit":
            raise UnsayableError("a unit with words before it")
        if any(isinstance(one, NounPhrase) and one.head == "number" for one in modifiers):
            raise UnsayableError("a number within a compound")
        first = modifiers[0]
        spanned = isinstance(first, Name) and first.kind == "span"
        if isinstance(first, NounPhrase) and first.head == "check" and len(modifiers) > 1:
            raise UnsayableError("an order to check, read as a compound")
        doing = phrase.head in DOINGS
        if len(modifiers) == 1 and spanned and doing and phrase.of is None and not names:
            assert isinstance(first, Name)
            return first.text + "-", None, ()
        if len(modifiers) == 1 and spanned and self._follows(phrase):
            assert isinstance(first, Name)
            return "", None, (first,)
        if spanned and (names or phrase.of is not None):
            raise UnsayableError("a span before other names")
        last = modifiers[-1]
        if isinstance(last, NounPhrase) and isinstance(last.head, str) and self._noun(last.head).lemma == noun.lemma:
            modifiers = modifiers[:-1]  # "disk drive" is one word
            phrase = replace(phrase, modifiers=modifiers)
            if not modifiers:
                return "", None, names
        ranked, modifiers = self._percentile(phrase)
        phrase = replace(phrase, modifiers=modifiers)
        place = self._split(phrase, noun)
        ours = phrase.determiner is Determiner.ITS and len(modifiers) < MOST_PARTS
        if place and ours and all(isinstance(one, NounPhrase) for one in modifiers):
            place = 0 if not (noun.split or noun.adjective) else place  # "its container limit": the owner is said
        if place == 0:
            front = self._front((*ranked, *modifiers))
            return front, None, names
        if phrase.of is not None or names:
            raise UnsayableError("a compound that is too long")
        rest = modifiers[place:]
        if any(isinstance(one, Name) and one.kind == "span" for one in rest):
            raise UnsayableError("a span within a compound")
        return self._front((*ranked, *rest)), self._owner(modifiers[:place], many=phrase.head in COUNTS), names

    def _percentile(self, phrase: NounPhrase) -> tuple[tuple[Name, ...], tuple[NounPhrase | Name | Coordination, ...]]:
        """Return what stands first in the compound whatever is said behind it ("p99 API latency"), and the rest."""
        first, *rest = phrase.modifiers
        if not str(phrase.head).endswith(_MEASURED) or not rest or not isinstance(first, Name) or first.kind == "span":
            return (), phrase.modifiers
        return ((first,), tuple(rest)) if re.fullmatch(r"[Pp]?⟨\d+⟩", first.text) else ((), phrase.modifiers)

    def _follows(self, phrase: NounPhrase) -> bool:
        """Whether a span before a noun stands behind it in Dutch: "the ⟨1⟩ namespace" → namespace ⟨1⟩."""
        if phrase.names or phrase.amount is not None or phrase.number is not Number.SINGULAR:
            return False
        return kind_of(phrase) in {"machine", "software", "thing", "place", "person"}

    def _split(self, phrase: NounPhrase, noun: Noun) -> int:
        """Return how many modifiers stand behind the head with "van"; 0 for a compound of all."""
        modifiers = phrase.modifiers
        count = len(modifiers)
        last = modifiers[-1]
        described = isinstance(last, NounPhrase) and isinstance(last.head, str) and self._noun(last.head).adjective
        named = all(isinstance(one, Name) and one.kind == "product" for one in modifiers)
        if noun.split or (noun.adjective and not named) or (described and phrase.head in COUNTS):
            return count
        if any(isinstance(one, NounPhrase) and one.head == "handling" for one in modifiers) and any(
            node.concept != "average" for node in phrase.adjectives
        ):
            raise UnsayableError("handling such things, or things to handle with")
        for place in range(count, 0, -1):
            if self._stands_behind(modifiers[place - 1]):
                return place
        leading = leading_names(modifiers)
        spans = [place for place, one in enumerate(modifiers, 1) if isinstance(one, Name) and one.kind == "span"]
        coded = phrase.head in WITH_CODES or any(
            isinstance(one, NounPhrase) and one.head in WITH_CODES for one in modifiers
        )
        if spans and not coded:
            if len(spans) == 1 and 1 < spans[0] < count and isinstance(modifiers[spans[0] - 2], NounPhrase):
                return spans[0]
            if spans[-1] > leading or len(spans) > 1:
                raise UnsayableError("a span within a compound")
            return spans[-1]
        owner = max((place for place, one in enumerate(modifiers, 1) if self._owns(one)), default=0)
        if 0 < owner < count:
            return owner
        measured = self._is_measure(phrase, resources=False) or phrase.head in _OWNED
        measured = measured and phrase.head not in {"limit", "version", "threshold"}
        if owner == count and (measured or count >= MOST_PARTS) and phrase.of is None and not phrase.names:
            return owner
        if isinstance(modifiers[-1], Coordination) and count > 1:
            return count - 1
        front = self._front(modifiers)
        if count > MOST_PARTS or len(front) + len(noun.lemma) > LONGEST_COMPOUND:
            return leading if 0 < leading < count else count
        if leading and leading < count and measured and count > 1:
            return leading
        return 0

    def _stands_behind(self, modifier: object) -> bool:
        if isinstance(modifier, Name):
            return modifier.kind == "quoted" and " " in modifier.text
        if isinstance(modifier, Coordination):
            return any(item.adjectives or item.modifiers or item.names for item in modifier.items)
        assert isinstance(modifier, NounPhrase)
        if modifier.adjectives or modifier.participle or modifier.amount or modifier.names or modifier.of:
            return True
        return isinstance(modifier.head, str) and (
            not self._noun(modifier.head).combining or self._noun(modifier.head).split
        )

    def _owns(self, modifier: object) -> bool:
        return (
            isinstance(modifier, NounPhrase)
            and kind_of(modifier) in {"machine", "software"}
            and (
                modifier.head not in {"disk", "cpu", "certificate", "tls_certificate", "volume", "filesystem", "system"}
            )
        )

    def _owner(self, modifiers: tuple[NounPhrase | Name | Coordination, ...], *, many: bool) -> Nominal:
        last = modifiers[-1]
        before = modifiers[-2] if len(modifiers) > 1 else None
        if isinstance(last, Name) and last.kind == "span" and isinstance(before, NounPhrase):
            if before.names or before.of or kind_of(before) not in _NAMED:
                raise UnsayableError("a name within a compound")
            return replace(before, names=(last,), modifiers=(*modifiers[:-2], *before.modifiers))
        if isinstance(last, Name):
            if any(not isinstance(one, Name) for one in modifiers):
                raise UnsayableError("a name within a compound")
            return NounPhrase(head=modifiers[0], names=modifiers[1:])  # type: ignore[arg-type]
        if isinstance(last, Coordination):
            if len(modifiers) > 1:
                raise UnsayableError("coordinated owners with something before them")
            return last
        number = Number.PLURAL if many and last.number is Number.SINGULAR and last.adjectives else last.number
        return replace(last, modifiers=(*modifiers[:-1], *last.modifiers), number=number)

    def _front(self, modifiers: tuple[NounPhrase | Name | Coordination, ...]) -> str:
        text = ""
        for place, modifier in enumerate(modifiers):
            part = self._combining(modifier, modifiers[:place])
            text = text + part if text.endswith("-") else joined(text, part)
        return text

    def _combining(
        self, modifier: NounPhrase | Name | Coordination, before: tuple[NounPhrase | Name | Coordination, ...] = ()
    ) -> str:
        """Return a modifier's form within the compound; ``before`` stands in front of it."""
        if isinstance(modifier, Name):
            return modifier.text + "-"
        if isinstance(modifier, Coordination):
            joint = {"slash": "/", "and": " en ", "or": " of "}.get(modifier.conjunction, ", ")
            parts = [self._combining(item).removesuffix("-") for item in modifier.items]
            hyphen = "" if modifier.conjunction == "slash" else "-"
            text = ", ".join(part + hyphen for part in parts[:-1]) + joint + parts[-1]
            return text + "-" if modifier.conjunction == "slash" else text
        if modifier.determiner not in PLAIN or modifier.adjuncts or modifier.relative or modifier.aside:
            raise UnsayableError("a phrase within a compound")
        if isinstance(modifier.head, Name):
            return modifier.head.text + "-"
        if modifier.head in PERIODS:
            raise UnsayableError("a period within a compound")
        combining = self._head(replace(modifier, modifiers=(*before, *modifier.modifiers))).combining
        if not combining:
            raise UnsayableError(f"{modifier.head} within a compound")
        return joined(self._front(modifier.modifiers), combining)


def joined(front: str, word: str) -> str:
    """Join the front of a compound to its next part, closed or with a hyphen."""
    if not front or not word or front.endswith("-"):
        return front + word
    last = re.split(r"[ -]", front)[-1]
    acronym = last[-1:].isupper() or last[-1:].isdigit() or not word[:1].islower() or word[:2].isupper()
    meeting = re.search(r"(aa|ae|ai|au|ee|ei|eu|ie|ii|ij|oe|oi|oo|ou|ui|uu)$", last[-1:] + word[:1]) is not None
    if (
        acronym
        or meeting
        or " " in word
        or word[1:2].isupper()
        or len(last) + len(word) > _LONGEST_CLOSED
        or (word.startswith("e-"))
    ):
        return f"{front}-{word}"
    return front + word
