"""What Dutch and German say in the same way, word for word."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar, TypeVar

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
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
from slack_fixtures.grammar.languages.base import Linearizer, Style, UnsayableError, Word
from slack_fixtures.grammar.languages.germanic.trees import (
    ABLE,
    LEVELS,
    PLAIN,
    Agreement,
    Parts,
    Setting,
    are_named,
    denies,
    is_long_time,
    kind_of,
    number_of,
    with_shared_measure,
)
from slack_fixtures.grammar.languages.germanic.words import Adverb

Kind = TypeVar("Kind")
_PLACES = {Role.ON, Role.IN, Role.AT, Role.FOR, Role.OF}
_AIMED = {"reserved", "sufficient", "insufficient"}
"""What takes "for" along: "is reserved for administrators"."""


class Germanic(Linearizer[Word]):
    """Both languages; what differs between them is abstract."""

    several: ClassVar[frozenset[str]]  # pronouns that are plurals
    maybe: ClassVar[str]
    outlooks: ClassVar[Mapping[str, str]]
    """The adverb that an English adjective is: voraussichtlich for "is predicted to"."""

    @abstractmethod
    def _said_otherwise(self, clause: Clause) -> Clause: ...

    @abstractmethod
    def _adjunct(self, adjunct: Adjunct, setting: Setting, *, clause: Clause | None = None) -> str: ...

    @abstractmethod
    def _agreement_of(self, phrase: NounPhrase) -> Agreement: ...

    @abstractmethod
    def _existing(self, clause: Clause, existing: Existing, setting: Setting) -> Parts: ...

    @abstractmethod
    def _being(
        self, clause: Clause, being: Being, subject: Nominal | None, setting: Setting, *, order: bool
    ) -> Parts: ...

    @abstractmethod
    def _acting(
        self, clause: Clause, act: Acting, subject: Nominal | None, setting: Setting, *, order: bool
    ) -> Parts: ...

    @abstractmethod
    def _clause(self, clause: Clause, setting: Setting, first: str = "") -> str: ...

    @abstractmethod
    def _headline_phrase(self, nominal: Nominal) -> str: ...

    @abstractmethod
    def _predicative(self, node: AdjectiveNode) -> str: ...

    @abstractmethod
    def _alone(self, amount: Amount) -> str: ...

    def _word_of(self, category: str, concept: str, kind: type[Kind]) -> Kind:
        word = self.word(category, concept)
        assert isinstance(word, kind)
        return word

    def _adverb(self, concept: str) -> str:
        return concept[1:] if concept.startswith("=") else self._word_of("adverbs", concept, Adverb).word

    def _agreement(self, nominal: Nominal) -> Agreement:
        nominal = with_shared_measure(nominal)
        if isinstance(nominal, Coordination):
            if nominal.conjunction in {"and", "comma"}:
                return Agreement(plural=True)
            return self._agreement(nominal.items[-1])
        if nominal.pronoun:
            return Agreement(plural=nominal.pronoun in self.several)
        if not nominal.head:
            one = nominal.amount.value in {"", "1"} if nominal.amount else True
            if nominal.of is None:
                return Agreement(plural=not one)
            single = nominal.amount is not None and nominal.amount.value == "1" and not nominal.amount.unit
            whole = self._agreement(nominal.of)
            return replace(whole, plural=False) if single else whole
        if isinstance(nominal.head, Name):
            return Agreement(plural=nominal.number is Number.PLURAL or are_named(nominal), named=True)
        return self._agreement_of(nominal)

    def _is_measure(self, nominal: Nominal | None, *, resources: bool = True) -> bool:
        return kind_of(nominal) in ({"measure", "resource"} if resources else {"measure"})

    def _is_countable(self, phrase: NounPhrase) -> bool:
        return kind_of(phrase) not in {"", "measure", "unit", "time"} and phrase.head != "number"

    @abstractmethod
    def _bare(self, nominal: Nominal) -> str: ...

    @abstractmethod
    def _order(self, clause: Clause, opening: list[str], style: Style, *, please: bool) -> str: ...

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a clause as a label")
            return f"{self._bare(body)}: {self._value(sentence.value)}"
        if not isinstance(body, Clause):
            if sentence.opening:
                raise UnsayableError("an adverb before a phrase")
            return self._headline_phrase(body)
        opening = [self._adverb(adverb) for adverb in sentence.opening if adverb != "please"]
        if sentence.kind is SentenceKind.ORDER:
            return self._order(body, opening, style, please="please" in sentence.opening)
        if "please" in sentence.opening:
            raise UnsayableError("a request read as a statement")
        if len(opening) > 1 or (opening and sentence.kind is SentenceKind.HEADLINE):
            raise UnsayableError("adverbs before a headline")
        if sentence.opening == ("only",) and body.subject is not None and not any(one.first for one in body.links):
            return f"{opening[0]} {self._clause(body, Setting(full=True))}"  # of the subject alone
        return self._clause(body, Setting(full=sentence.kind is not SentenceKind.HEADLINE), first="".join(opening))

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self._alone(value)
        if isinstance(value, AdjectiveNode):
            return self._predicative(value)
        if isinstance(value, Clause):
            return self._clause(value, Setting())
        if isinstance(value, NounPhrase | Coordination):
            return self._headline_phrase(value)
        raise UnsayableError("a label without value")

    def _parts(self, clause: Clause, setting: Setting, *, order: bool = False) -> Parts:
        predicate, subject = clause.predicate, clause.subject
        if subject is None and not order and not isinstance(predicate, Existing):
            subject = NounPhrase(pronoun="that")  # of a relative or a sequel; the caller replaces it
        if isinstance(predicate, Existing):
            return self._existing(clause, predicate, setting)
        if isinstance(predicate, Being):
            return self._being(clause, predicate, subject, setting, order=order)
        several = isinstance(subject, NounPhrase) and subject.number is Number.PLURAL
        out = any(adjunct.role is Role.OUT_OF for adjunct in clause.adjuncts)
        if predicate.verb in {"drop", "fall"} and several and not out and not self._is_measure(subject):
            raise UnsayableError("things that drop")
        return self._acting(clause, predicate, subject, setting, order=order)

    def _at_subject(self, clause: Clause, subject: Nominal | None) -> tuple[Nominal | None, Clause]:
        """Put the place of a measure behind it: "Die Latenz auf ⟨1⟩ ist hoch"."""
        if not isinstance(subject, NounPhrase) or subject.pronoun or subject.participle or subject.relative:
            return subject, clause
        if not self._is_measure(subject):
            return subject, clause
        state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
        aimed = isinstance(state, AdjectiveNode) and state.concept in _AIMED
        own = _PLACES - {Role.FOR} if aimed else _PLACES
        places = tuple(one for one in clause.adjuncts if one.role in own and not isinstance(one.phrase, Amount))
        rest = tuple(one for one in clause.adjuncts if one not in places)
        return replace(subject, adjuncts=(*subject.adjuncts, *places)), replace(clause, adjuncts=rest)

    def _still(self, clause: Clause) -> bool:
        """Whether the English perfect lasts until now and is a present: "has been down for 5 minutes"."""
        if clause.tense is not Tense.PERFECT:
            return False
        roles = {Role.DURATION if is_long_time(adjunct) else adjunct.role for adjunct in clause.adjuncts}
        if Role.LAST in roles and not isinstance(clause.predicate, Being):
            return False
        if isinstance(clause.predicate, Being):
            return not clause.predicate.become and bool(roles & {Role.DURATION, Role.SINCE} or clause.progressive)
        act = clause.predicate
        none = denies(clause.subject) or (isinstance(act, Acting) and act.verb != "have" and denies(act.obj))
        return clause.progressive or (Role.DURATION in roles and not clause.negated and not none)

    def _many(self, nominal: Nominal | None) -> bool:
        amount = nominal.amount if isinstance(nominal, NounPhrase) else None
        if amount is not None and amount.value == "1" and amount.total:
            return False  # "1 of 2 disks is full"
        return False if nominal is None else self._agreement(nominal).plural

    def _is_many_of(self, phrase: NounPhrase) -> bool:
        """Whether "high connections" means that there are many."""
        if phrase.number is not Number.PLURAL or phrase.determiner is not Determiner.NONE or phrase.amount is not None:
            return False
        if not any(node.concept in LEVELS for node in phrase.adjectives) or phrase.of is not None:
            return False
        return self._is_countable(phrase)

    def _level_subject(self, complement: object, subject: Nominal | None) -> Nominal | None:
        """Return the number of things for things that are said to be high or low."""
        if not isinstance(complement, AdjectiveNode) or complement.concept not in LEVELS:
            return subject
        if not isinstance(subject, NounPhrase) or subject.number is not Number.PLURAL or subject.amount is not None:
            return subject
        if subject.determiner not in PLAIN or subject.of is not None or not self._is_countable(subject):
            return subject
        return replace(number_of(subject), determiner=Determiner.DEFINITE)

    def _purpose(self, clause: Clause, setting: Setting, *, passive: bool) -> str:
        said = [adjunct for adjunct in clause.adjuncts if isinstance(adjunct.phrase, Clause)]
        if not said:
            return ""
        used = isinstance(clause.predicate, Acting) and clause.predicate.verb == "use"
        if (passive and not used) or len(said) > 1:
            raise UnsayableError("a purpose of nobody")
        return self._adjunct(said[0], setting, clause=clause)

    def _state_with_purpose(self, clause: Clause, being: Being) -> Clause:
        """Turn "is predicted to fill up" into wird voraussichtlich volllaufen, "is unable to" into kan niet."""
        node = being.complement
        purpose = next((adjunct for adjunct in clause.adjuncts if adjunct.role is Role.PURPOSE), None)
        if not isinstance(node, AdjectiveNode) or purpose is None or not isinstance(purpose.phrase, Clause):
            return clause
        inner = purpose.phrase
        plain = not (being.become or being.remain or clause.modal or clause.more)
        if not plain or inner.subject is not None or not (node.concept in self.outlooks or node.concept in ABLE):
            return clause
        rest = tuple(adjunct for adjunct in clause.adjuncts if adjunct is not purpose)
        said = replace(
            clause,
            predicate=inner.predicate,
            adverbs=(*clause.adverbs, *inner.adverbs),
            adjuncts=(*inner.adjuncts, *rest),
            links=(*inner.links, *clause.links),
            negated=(clause.negated or node.negated) != (node.concept == "unable"),
        )
        if node.concept in ABLE:
            return self._said_otherwise(replace(said, modal=Modal.CAN))
        if said.negated or clause.tense is not Tense.PRESENT:
            raise UnsayableError("an expectation that is none")
        adverbs = ("=" + self.outlooks[node.concept], *said.adverbs)
        return self._said_otherwise(replace(said, tense=Tense.FUTURE, adverbs=adverbs, progressive=False))

    def _constructed(self, kind: str, said: str, clause: Clause, inner: Clause, *, passive: bool) -> Clause:
        """Return what a verb's construction makes of what its infinitive does: "fails to send" cannot send."""
        if kind == "expected":
            if not passive or clause.tense is not Tense.PRESENT or clause.negated or clause.modal:
                raise UnsayableError("an expectation of somebody")
            return replace(inner, tense=Tense.FUTURE, adverbs=(f"={self.outlooks['expected']}", *inner.adverbs))
        if passive:
            raise UnsayableError(f"the passive of {kind}")
        if kind == "adv":
            return replace(inner, adverbs=(f"={said}", *inner.adverbs), progressive=True)
        if kind == "can":
            return replace(inner, modal=Modal.CAN) if clause.modal is None else inner
        if kind == "must":
            if clause.modal or clause.negated or clause.tense is not Tense.PRESENT:
                raise UnsayableError("needing to, otherwise than now")
            return replace(inner, modal=Modal.MUST)
        if inner.negated:
            raise UnsayableError(f"the negation of {kind}")
        if kind == "nomore":
            if clause.modal or clause.tense is Tense.FUTURE:
                raise UnsayableError("stopping in the future")
            return replace(inner, negated=True, adverbs=("anymore", *inner.adverbs), tense=Tense.PRESENT)
        if kind == "cannot":
            maybe = (f"={self.maybe}",) if clause.modal is Modal.MAY else ()
            if clause.modal and not maybe:
                raise UnsayableError("failing under a modal verb")
            return replace(inner, modal=Modal.CAN, negated=True, adverbs=(*maybe, *inner.adverbs))
        raise UnsayableError(f"no construction {kind}")
