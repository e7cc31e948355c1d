"""German nouns and adjectives: what agrees with what, and compounds, closed, with a hyphen or taken apart."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Being,
    Clause,
    Coordination,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.abstract import Adjective as AdjectiveNode
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.german.trees import LONGEST_CLOSED, Core, joined
from slack_fixtures.grammar.languages.german.words import Adjective, Noun, Verb, Word
from slack_fixtures.grammar.languages.germanic.linearizer import Germanic
from slack_fixtures.grammar.languages.germanic.trees import (
    COUNTS,
    LONGEST_COMPOUND,
    MOST_PARTS,
    ONE_BY_ONE,
    PLAIN,
    WITH_CODES,
    Agreement,
    Setting,
    join,
    kind_of,
    leading_names,
)


class Compounds(Germanic[Word]):
    """What German makes of single words and of nouns beside each other."""

    @abstractmethod
    def _arguments(
        self, clause: Clause, act: Acting, verb: Verb, setting: Setting
    ) -> tuple[list[tuple[int, str]], Nominal | None, bool]: ...

    @abstractmethod
    def _middle(
        self,
        clause: Clause,
        setting: Setting,
        *,
        maybe: bool = False,
        arguments: list[tuple[int, str]] | None = None,
        degree: str = "",
        reflexive: bool = False,
    ) -> str: ...

    def _noun(self, concept: str) -> Noun:
        return self._word_of("nouns", concept, Noun)

    def _verb(self, concept: str) -> Verb:
        return self._word_of("verbs", concept, Verb)

    def _adjective_word(self, concept: str) -> Adjective:
        return self._word_of("adjectives", concept, Adjective)

    def _agreement_of(self, phrase: NounPhrase) -> Agreement:
        noun = self._head(phrase)
        if phrase.determiner is Determiner.HALF:
            return Agreement("f")
        plural = phrase.number is Number.PLURAL and phrase.determiner not in ONE_BY_ONE
        plural = plural or (phrase.determiner is Determiner.SOME and phrase.number is Number.SINGULAR)
        return Agreement(noun.gender, noun.plural_only or (plural and bool(noun.plural)))

    def _head(self, phrase: NounPhrase) -> Noun:
        assert isinstance(phrase.head, str)
        noun = self._noun(phrase.head)
        if phrase.number is Number.PLURAL and not noun.plural and not noun.plural_only:
            if noun.many is not None:
                return noun.many
            if phrase.amount is not None:
                raise UnsayableError(f"counting {noun.lemma}")
        if noun.machine is not None and phrase.modifiers and kind_of(phrase.modifiers[-1]) == "machine":
            return noun.machine
        return noun

    def _is_thing(self, phrase: object) -> bool:
        return kind_of(phrase) in {"thing", "data", "event"}

    def _attributive(self, node: AdjectiveNode, ending: str) -> str:
        word = self._adjective_word(node.concept)
        adverbs = [self._adverb(adverb) for adverb in node.adverbs]
        if word.prefix or word.after:
            if node.negated or node.adverbs or node.degree != "positive":
                raise UnsayableError(f"a graded {node.concept}")
            return ""
        degree = "positive" if node.degree == "too" else node.degree
        stem = word.stem_of(degree)
        if not stem:
            raise UnsayableError(f"{node.concept} before a noun")
        parts = ["nicht" if node.negated else "", *adverbs, "zu" if node.degree == "too" else "", stem + ending]
        return join(*parts)

    def _predicative(self, node: AdjectiveNode, being: Being | None = None) -> str:
        word = self._adjective_word(node.concept)
        said = word.predicative
        if node.degree == "comparative":
            said = word.comparative
        elif node.degree == "superlative":
            said = f"am {word.superlative}en" if word.superlative else ""
        if not said:
            raise UnsayableError(f"{node.concept} of a subject")
        if node.degree == "too":
            said = f"zu {said}"
        if word.participle and being is not None and being.become:
            raise UnsayableError(f"becoming {said}")
        return join("nicht" if node.negated else "", *(self._adverb(adverb) for adverb in node.adverbs), said)

    def _is_prenominal(self, phrase: NounPhrase) -> bool:
        """Whether a participle stands before its noun: "erkannte Fehler", "das von ⟨1⟩ beanspruchte Volume"."""
        clause = phrase.participle
        if clause is None or not isinstance(clause.predicate, Acting) or isinstance(phrase.head, Name):
            return False
        act = clause.predicate
        if act.obj or act.content or act.complement or clause.links or clause.modal or clause.more:
            return False
        verb = self._verb(act.verb)
        if verb.construction or "obj" in verb.slots or "subj" in verb.slots:
            return False
        if not act.passive:
            return not act.obliques and not clause.adjuncts and not verb.reflexive
        return len(clause.adjuncts) + len(act.obliques) <= 1 and not any(
            isinstance(adjunct.phrase, Clause) or adjunct.role is Role.THAN for adjunct in clause.adjuncts
        )

    def _prenominal(self, clause: Clause, ending: str) -> str:
        act = clause.predicate
        assert isinstance(act, Acting)
        verb = self._verb(act.verb)
        if act.passive and verb.passive is not None:
            verb = verb.passive
        setting = Setting()
        arguments, _, _ = self._arguments(clause, act, verb, setting)
        middle = self._middle(replace(clause, tense=Tense.PRESENT), setting, arguments=arguments)
        stem = verb.past if act.passive else verb.present_participle
        return join(middle, stem + ending)

    def _core(self, phrase: NounPhrase) -> Core:
        noun = self._head(phrase)
        modifiers, names = phrase.modifiers, phrase.names
        if modifiers and kind_of(phrase) == "unit":
            raise UnsayableError("a unit with words before it")
        if len(modifiers) == 1 and self._follows(phrase, modifiers[0]):
            name = modifiers[0]
            assert isinstance(name, Name)
            if any(self._adjective_word(node.concept).prefix for node in phrase.adjectives):
                raise UnsayableError("a prefix before a noun with a name")
            return Core("", noun, None, (name,))
        first = modifiers[0] if modifiers else None
        crowded = names or (len(modifiers) > 1 and isinstance(modifiers[-1], Name))
        if isinstance(first, Name) and first.kind == "span" and crowded:
            rest = modifiers[1:]
            plain = all(isinstance(one, Name) and one.kind != "span" for one in rest)
            if names or not plain or not self._follows(phrase, first):
                raise UnsayableError("a span before other names")
            return Core(self._front(rest), noun, None, (first,))
        place = self._split(phrase, noun)
        prefix = ""
        for node in phrase.adjectives:
            prefix = joined(prefix, self._adjective_word(node.concept).prefix, loan=False)
        if place is None:
            return Core(self._front(modifiers, prefix), noun, None, names)
        if phrase.of is not None or names:
            raise UnsayableError("a compound that is too long")
        owner = self._owner(modifiers[:place], many=phrase.head in COUNTS)
        rest = modifiers[place:]
        coded = phrase.head in WITH_CODES or any(
            isinstance(one, NounPhrase) and one.head in WITH_CODES for one in rest[1:2]
        )
        named = rest and isinstance(rest[0], Name) and rest[0].kind == "span" and not coded
        if named and isinstance(owner, NounPhrase) and isinstance(rest[0], Name):
            owner, rest = replace(owner, names=(*owner.names, rest[0])), rest[1:]
        return Core(self._front(rest, prefix), noun, owner, names)

    def _follows(self, phrase: NounPhrase, modifier: object) -> bool:
        """Whether a span before a noun stands behind it in German: "the ⟨1⟩ namespace" → Namespace ⟨1⟩."""
        if not isinstance(modifier, Name) or modifier.kind != "span" or phrase.names or phrase.amount is not None:
            return False
        named = kind_of(phrase) in {"machine", "software", "thing", "place", "person"}
        return named and phrase.number is Number.SINGULAR

    def _split(self, phrase: NounPhrase, noun: Noun) -> int | None:
        """Return how many modifiers become a genitive behind the head; None for a compound of all."""
        modifiers = phrase.modifiers
        if not modifiers:
            return None
        spans = [place for place, one in enumerate(modifiers, 1) if isinstance(one, Name) and one.kind == "span"]
        numbered = len(modifiers) == 2 and spans == [2] and kind_of(modifiers[0]) == "place"  # noqa: PLR2004
        if numbered and not phrase.names and phrase.of is None:
            return 1  # "Scanner der Laderampe 7"
        if spans and spans[0] == len(modifiers) == leading_names(modifiers) > 1 and phrase.head not in WITH_CODES:
            return spans[0]
        if spans and 1 < spans[0] < len(modifiers) and leading_names(modifiers) >= spans[0]:
            following = modifiers[spans[0]]
            if len(spans) > 1 or not (isinstance(following, NounPhrase) and following.head in WITH_CODES):
                return spans[0]
        for place in range(len(modifiers), 0, -1):
            if self._stands_behind(modifiers[place - 1], place == len(modifiers), noun):
                return place
        last_owner = max((place for place, one in enumerate(modifiers, 1) if self._owns(one)), default=0)
        if 0 < last_owner < len(modifiers):
            return last_owner
        if isinstance(modifiers[-1], Coordination) and len(modifiers) > 1:
            return len(modifiers) - 1
        if last_owner == len(modifiers) > 1 and (noun.apart or self._is_measure(phrase, resources=False)):
            return last_owner
        front = self._front(modifiers)
        length = len(front) + len(noun.lemma)
        if " " in noun.lemma and not isinstance(modifiers[-1], Name):
            return len(modifiers)
        if length > LONGEST_COMPOUND + 6 * (len(modifiers) == 1) or len(modifiers) > MOST_PARTS:
            leading = 0 if last_owner == len(modifiers) > 1 else leading_names(modifiers)
            if 0 < leading < len(modifiers) and len(self._front(modifiers[leading:])) <= LONGEST_COMPOUND:
                return leading
            return len(modifiers) if last_owner or len(modifiers) > 1 else None
        if last_owner == len(modifiers) and last_owner > 1 and not noun.owner and length > LONGEST_CLOSED:
            return last_owner
        return None

    def _stands_behind(self, modifier: object, last: bool, noun: Noun) -> bool:
        if isinstance(modifier, Name):
            quoted = modifier.kind == "quoted" and noun.lemma not in {"Anfrage", "Abfrage", "Fehler", "Operation"}
            return (" " in modifier.text.strip() and modifier.kind != "quoted") or quoted or (noun.split and last)
        if isinstance(modifier, NounPhrase):
            if modifier.adjectives or modifier.participle or modifier.amount or modifier.names or modifier.of:
                return True
            if not isinstance(modifier.head, str) or (noun.split and last):
                return True
            word = self._noun(modifier.head)
            if last and noun.apart and word.owner:
                return True
            if word.lift:
                return not last or noun.lemma == "Rate"
            return not word.combining or word.split
        return noun.split and last

    def _owns(self, modifier: object) -> bool:
        return isinstance(modifier, NounPhrase) and isinstance(modifier.head, str) and self._head(modifier).owner

    def _owner(self, modifiers: tuple[NounPhrase | Name | Coordination, ...], *, many: bool) -> Nominal:
        last = modifiers[-1]
        if isinstance(last, Name):
            if any(not isinstance(one, Name) for one in modifiers):
                raise UnsayableError("a name within a compound")
            return NounPhrase(head=modifiers[0], names=modifiers[1:])  # type: ignore[arg-type]
        if isinstance(last, Coordination):
            if len(modifiers) > 1:
                raise UnsayableError("coordinated owners with something before them")
            return last
        described = last.adjectives or (isinstance(last.head, str) and self._noun(last.head).adjectives)
        number = Number.PLURAL if many and last.number is Number.SINGULAR and described else last.number
        return replace(last, modifiers=(*modifiers[:-1], *last.modifiers), number=number)

    def _front(self, modifiers: tuple[NounPhrase | Name | Coordination, ...], prefix: str = "") -> str:
        """Return the front part of a compound, as it stands before the head; a prefix goes behind its names."""
        text = ""
        leading = leading_names(modifiers)
        rest = sorted(modifiers[leading:], key=lambda one: not (isinstance(one, Name) and one.kind == "span"))
        modifiers = (*modifiers[:leading], *rest)
        leading = leading_names(modifiers)
        for place, modifier in enumerate(modifiers):
            if place == leading:
                text = joined(text, prefix, loan=False)
            timed = place > 0 and isinstance(modifiers[place - 1], Name) and kind_of(modifier) == "unit"
            part = self._timed(modifier) if timed else self._combining(modifier)
            text = joined(text, part, loan=False)
        return text if leading < len(modifiers) else joined(text, prefix, loan=False)

    def _timed(self, unit: NounPhrase | Name | Coordination) -> str:
        """Return a unit behind its number: 7-Tage-Durchschnitt."""
        assert isinstance(unit, NounPhrase)
        assert isinstance(unit.head, str)
        return (self._noun(unit.head).plural or self._noun(unit.head).lemma) + "-"

    def _combining(self, modifier: NounPhrase | Name | Coordination) -> str:
        if isinstance(modifier, Name):
            return modifier.text + "-"
        if isinstance(modifier, Coordination):
            joint = {"slash": "/", "and": " und ", "or": " oder "}.get(modifier.conjunction, ", ")
            parts = [self._combining(item).removesuffix("-") for item in modifier.items]
            if modifier.conjunction == "slash":
                if all(isinstance(item.head, Name) for item in modifier.items):
                    return "/".join(parts) + "-"
                joint = "/"
            fronts = [part + "-" for part in parts[:-1]]
            last = self._combining(modifier.items[-1])
            return ", ".join(fronts) + joint + last
        if modifier.determiner not in PLAIN or modifier.adjuncts or modifier.relative or modifier.aside:
            raise UnsayableError("a phrase within a compound")
        if isinstance(modifier.head, Name):
            return modifier.head.text + "-"
        combining = self._noun(modifier.head).combining
        if not combining:
            raise UnsayableError(f"{modifier.head} within a compound")
        if "-" in combining.removesuffix("-") and self._noun(modifier.head).owner:
            combining = combining.removesuffix("-") + "-"
        return joined(self._front(modifier.modifiers), combining, loan=False)
