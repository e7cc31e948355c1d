"""What the parts of a sentence hand to each other: a phrase that was said, a verb group, what it agrees with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from slack_fixtures.grammar.abstract import Modal


@dataclass(frozen=True, slots=True)
class Said:
    """A noun phrase in words, with what agrees with it.

    Attributes:
        text: with marks.
        gender: ``m`` or ``f``.
        plural: of the verb.
        negative: "aucun …": the clause needs its negative particle.
        you: the addressee.
        we: those who write the alert.
        measure: whether it names a value, which is above or below.
        data: whether it names data, such as a state.
    """

    text: str
    gender: str = "m"
    plural: bool = False
    negative: bool = False
    you: bool = False
    we: bool = False
    measure: bool = False
    data: bool = False


class Use(Enum):
    """Where a noun phrase stands, for its article."""

    BARE = "bare"  # a headline's subject
    SUBJECT = "subject"
    OBJECT = "object"
    INDEFINITE = "indefinite"  # object of a verb that brings something new ("causes …"), existence
    AFTER = "after"  # behind a preposition
    OF = "of"  # behind "de" as the whole or the owner
    PREDICATE = "predicate"
    NEGATED = "negated"  # object under a negation
    NAKED = "naked"  # behind a preposition that takes no article ("sans leader")


class Article(StrEnum):
    """Kinds of article."""

    NONE = "none"
    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    PARTITIVE = "partitive"
    NEGATIVE = "negative"  # French "pas de"


@dataclass(frozen=True, slots=True)
class Finite:
    """What a verb agrees with, and how it is meant."""

    gender: str = "m"
    plural: bool = False
    you: bool = False
    we: bool = False
    tense: str = "pres"  # key of ``conjugate`` without person: pres, past, impf, fut, cond, subj
    compound: bool = False  # with the auxiliary of the perfect
    modal: Modal | None = None
    negation: str = ""  # "pas", "plus", "jamais"; "-" for the bare particle with a negative subject or object
    progressive: bool = False
    subjunctive: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group in two parts; short adverbs stand between."""

    front: str
    back: str
