"""What Dutch and German say in the same way, word for word."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Being,
    Clause,
    Determiner,
    Modal,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.abstract import Adjective as AdjectiveNode
from slack_fixtures.grammar.languages.base import Linearizer, UnsayableError, Word
from slack_fixtures.grammar.languages.germanic.trees import ABLE, LEVELS, PLAIN, Agreement, Setting, number_of


class Germanic(Linearizer[Word]):
    """Both languages; what differs between them is abstract."""

    outlooks: ClassVar[Mapping[str, str]]
    """The adverb that an English adjective is: voraussichtlich for "is predicted to"."""

    @abstractmethod
    def _said_otherwise(self, clause: Clause) -> Clause: ...

    @abstractmethod
    def _adjunct(self, adjunct: Adjunct, setting: Setting, *, clause: Clause | None = None) -> str: ...

    @abstractmethod
    def _agreement(self, nominal: Nominal) -> Agreement: ...

    @abstractmethod
    def _is_countable(self, phrase: NounPhrase) -> bool: ...

    def _many(self, nominal: Nominal | None) -> bool:
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
            tense = Tense.PAST if clause.tense is Tense.PERFECT else clause.tense
            return self._said_otherwise(replace(said, modal=Modal.CAN, tense=tense))
        if said.negated or clause.tense is not Tense.PRESENT:
            raise UnsayableError("an expectation that is none")
        adverbs = ("=" + self.outlooks[node.concept], *said.adverbs)
        return self._said_otherwise(replace(said, tense=Tense.FUTURE, adverbs=adverbs, progressive=False))
