"""The abstract syntax: what an alert's sentence says, in no language.

A parser makes these trees from English or German, and a language's linearizer says them again. A noun, verb,
adjective or adverb is the id of a concept in the lexicon; whatever must come through unchanged (a placeholder, a
host, a product's name) is a ``Name``.

Source:
    The division into abstract and concrete syntax is that of Grammatical Framework (Ranta 2011).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import TypeAlias


class Number(StrEnum):
    """The grammatical number of the source's noun; ``MASS`` for nouns that have no plural (memory)."""

    SINGULAR = "singular"
    PLURAL = "plural"
    MASS = "mass"


class Determiner(StrEnum):
    """What stands before a noun. ``NONE`` is headline style, or an English bare plural or mass noun."""

    NONE = "none"
    DEFINITE = "definite"  # the
    INDEFINITE = "indefinite"  # a, an
    THIS = "this"  # this, these
    THAT = "that"  # that, those
    ITS = "its"  # its, their (of the subject)
    YOUR = "your"
    OUR = "our"  # of whoever writes the alert
    NO = "no"  # no, zero
    SOME = "some"
    ANY = "any"
    ALL = "all"
    EACH = "each"  # each, every
    BOTH = "both"
    MANY = "many"
    TOO_MANY = "too_many"  # too many, too much
    FEW = "few"
    TOO_FEW = "too_few"  # too few, too little
    SEVERAL = "several"  # several, multiple, various
    MOST = "most"
    MORE = "more"  # "more capacity", "more replicas"
    LESS = "less"  # less, fewer
    ENOUGH = "enough"
    NOT_ENOUGH = "not_enough"
    ANOTHER = "another"
    A_FEW = "a_few"
    HALF = "half"  # "half of the nodes", "half the nodes"
    WHICH_EVER = "which_ever"  # "one of", "one or more": at least one


class Relation(StrEnum):
    """How an amount is compared."""

    EXACTLY = "exactly"
    MORE_THAN = "more_than"  # more than, over, above, greater than, >
    LESS_THAN = "less_than"  # less than, fewer than, under, below, <
    AT_LEAST = "at_least"  # at least, >=
    AT_MOST = "at_most"  # at most, up to, <=
    ONLY = "only"
    ABOUT = "about"  # about, around, approximately, nearly
    ALMOST = "almost"


@dataclass(frozen=True, slots=True)
class Name:
    """What comes through byte for byte: a product, a host, a metric, a protected span such as ``⟨1⟩``.

    Attributes:
        text: as in the source.
        kind: ``span`` (a masked span), ``product`` (a known or capitalized name), ``quoted``.
    """

    text: str
    kind: str = "product"


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity.

    Attributes:
        value: digits, a number word's digits or a span (``90``, ``⟨2⟩``), verbatim; "" where only the unit is said.
        unit: concept id of the unit where it was a word (``minute``, ``percent``); "" where there is none, or
            the value holds its symbol.
        relation: the comparison.
        total: "3 of 5": the 5.
        point: with ``Role.NEXT``: a point in time ("in 3 days"), where otherwise it is a span ("within 3 days").
        share: with ``Role.AT``: how much of something, and no time of day ("blocked at 90 %").
    """

    value: str
    unit: str = ""
    relation: Relation = Relation.EXACTLY
    total: str = ""
    point: bool = False
    share: bool = False


@dataclass(frozen=True, slots=True)
class Adjective:
    """An adjective with what grades it.

    Attributes:
        concept: adjective id.
        degree: ``positive``, ``comparative``, ``superlative``, ``too``.
        adverbs: adverb ids before it: ``very``, ``almost``, ``critically``, ``unusually``, ``currently``.
        negated: "not ready", "non-ready".
    """

    concept: str
    degree: str = "positive"
    adverbs: tuple[str, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A thing, with all that tells which.

    Attributes:
        head: noun id, or a name where the phrase is only that (``Kafka``, ``⟨1⟩``), or "" for a bare amount or pronoun.
        number: of the head.
        determiner: before it.
        amount: "5 nodes", "more than 5% of" (then ``of`` holds the whole), "⟨1⟩ messages".
        adjectives: attributive, in the source's order.
        modifiers: parts of the compound before the head, left to right: ``[Name(Kafka), consumer_group] lag``. Each
            is a NounPhrase with head (and perhaps adjectives of its own), a Name, or a Coordination ("CPU and memory
            usage").
        names: after the head: "pod ⟨1⟩", "topic orders".
        of: "the queue *of the broker*", "5 % *of requests*".
        adjuncts: "error rate *on ⟨1⟩*", "connection *to the database*".
        participle: reduced relative: "alerts *affected by errors*" (passive), "requests *waiting for a worker*"; a
            clause without subject.
        relative: "a node *that is down*"; a clause whose subject is None stands for the head.
        aside: in parentheses after the phrase.
        pronoun: ``it``, ``they``, ``them``, ``this``, ``these``, ``you``, ``everything``, ``nothing``, ``something``,
            ``anything``, ``someone``, ``anyone``, ``nobody``, ``we``, ``us``; then ``head`` is "".
        theirs: with the determiner ``its``: whether it belongs to several ("their"); ``None`` where the source does not
            tell, as in German.
        again: the thing was told in the same sentence already; a language with a pronoun for it may say that.
    """

    head: str | Name = ""
    number: Number = Number.SINGULAR
    determiner: Determiner = Determiner.NONE
    amount: Amount | None = None
    adjectives: tuple[Adjective, ...] = ()
    modifiers: tuple[NounPhrase | Name | Coordination, ...] = ()
    names: tuple[Name, ...] = ()
    of: NounPhrase | Coordination | None = None
    adjuncts: tuple[Adjunct, ...] = ()
    participle: Clause | None = None
    relative: Clause | None = None
    aside: Aside | None = None
    pronoun: str = ""
    theirs: bool | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Coordination:
    """Several phrases of one kind: "CPU and memory".

    Attributes:
        items: at least two.
        conjunction: ``and``, ``or``, ``slash`` (CPU/memory), ``comma``.
    """

    items: tuple[NounPhrase, ...]
    conjunction: str = "and"


Nominal: TypeAlias = NounPhrase | Coordination


class Role(StrEnum):
    """What an adjunct is to its phrase; the value is the English preposition or the kind of time."""

    ON = "on"  # on instance ⟨1⟩
    IN = "in"  # in cluster ⟨1⟩
    AT = "at"  # at ⟨1⟩
    FOR = "for"  # for job ⟨1⟩ (which concerns)
    FROM = "from"
    TO = "to"  # requests to the API
    TOWARD = "toward"
    INTO = "into"
    BY = "by"  # agent of a passive; "grouped by"
    MEANS = "means"  # by doing; "by" + clause
    WITH = "with"
    WITHOUT = "without"
    VIA = "via"  # via, through
    BETWEEN = "between"
    AMONG = "among"
    AGAINST = "against"
    ACROSS = "across"
    UNDER = "under"  # under load
    BEHIND = "behind"  # behind the primary
    NEAR = "near"
    ABOUT = "about"  # regarding
    AS = "as"
    PER = "per"  # errors per second; an amount's rate
    LIKE = "like"
    DURING = "during"
    AFTER = "after"
    BEFORE = "before"
    SINCE = "since"
    UNTIL = "until"
    DUE_TO = "due_to"  # due to, because of, caused by
    DESPITE = "despite"
    INSTEAD_OF = "instead_of"
    EXCEPT = "except"
    BASED_ON = "based_on"
    ABOVE = "above"  # above the threshold, above 90 %
    BELOW = "below"
    BEYOND = "beyond"
    OUT_OF = "out_of"  # "out of 5"
    OUTSIDE = "outside"
    LAST = "last"  # in / over / within the last 5 minutes
    NEXT = "next"  # within the next 4 hours, in 24 hours
    DURATION = "duration"  # for (more than) 10 minutes
    AGO = "ago"  # 5 minutes ago
    EVERY = "every"  # every 5 minutes
    TIMES = "times"  # 3 times, twice: `phrase` is an Amount without unit
    WHEN = "when"  # next week, on Friday, at noon, at 14:02: a noun ("week" with adjective next or last) or the time
    DEADLINE = "deadline"  # by Friday, by 14:00
    COMPARED = "compared"  # compared with last week
    PURPOSE = "purpose"  # to + verb: `phrase` is a clause
    THAN = "than"  # "higher than ⟨1⟩"; "than expected" is a phrase whose `pronoun` is ``expected``, ``usual`` …
    OF = "of"  # complements of verbs and adjectives: "capable of", "consist of"


@dataclass(frozen=True, slots=True)
class Adjunct:
    """A phrase that says where, when, how or why.

    Attributes:
        role: what it says.
        phrase: the noun phrase, amount or (for ``PURPOSE``, ``MEANS``, ``WITHOUT``) clause without subject.
    """

    role: Role
    phrase: Nominal | Amount | Clause


class Tense(StrEnum):
    """When; a progressive is a flag of the clause."""

    PRESENT = "present"
    PAST = "past"
    PERFECT = "perfect"
    FUTURE = "future"


class Modal(StrEnum):
    """How certain or binding."""

    CAN = "can"
    MAY = "may"  # may, might, could
    SHOULD = "should"
    MUST = "must"  # must, needs to, has to


@dataclass(frozen=True, slots=True)
class Being:
    """A state: "is down", "is above 90 %", "is the leader", "are in critical state".

    Attributes:
        complement: adjective, coordinated adjectives (tuple), noun phrase or adjunct.
        become: "becomes", "went", "gets".
        remain: "remains", "stays", "is still".
    """

    complement: Adjective | tuple[Adjective, ...] | Nominal | Adjunct | Amount
    become: bool = False
    remain: bool = False


@dataclass(frozen=True, slots=True)
class Acting:
    """A verb with its arguments.

    Attributes:
        verb: verb id; the lexicon says which arguments it takes.
        obj: direct object (of the active sentence: in a passive the subject of the clause is the thing done to, and
            ``obj`` is None).
        obliques: arguments behind the verb's own prepositions: ``(("to", NP),)``.
        content: infinitive ("fails to start": a clause without subject), that-clause (with subject) or gerund.
        complement: "mark X *as failed*", "become *unavailable*", "report X *down*".
        passive: whether the subject is what is done to; the agent, if said, is an adjunct ``BY``.
    """

    verb: str
    obj: Nominal | Amount | None = None
    obliques: tuple[tuple[str, Nominal | Amount], ...] = ()
    content: Clause | None = None
    complement: Adjective | None = None
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Existing:
    """There is (are) …; in a headline the bare phrase: "High load, indicating …" is existence with a sequel."""

    phrase: Nominal


Predicate: TypeAlias = Being | Acting | Existing


class LinkKind(StrEnum):
    """How a further clause hangs on a sentence."""

    AND = "and"
    BUT = "but"
    OR = "or"
    BECAUSE = "because"  # because, since, as
    WHEN = "when"
    IF = "if"
    WHILE = "while"
    UNTIL = "until"
    AFTER = "after"
    BEFORE = "before"
    SO = "so"  # so, therefore
    SO_THAT = "so_that"
    ALTHOUGH = "although"
    SEQUEL = "sequel"  # ", indicating X", ", which may cause X": the clause's subject is the whole sentence (None)
    EVEN_THOUGH = "even_though"
    WHERE = "where"
    COLON = "colon"  # "A: B"
    SEMICOLON = "semicolon"
    DASH = "dash"
    COMMA = "comma"  # ", above the threshold of 90 %": a clause without subject that is ``Being(Adjunct)``; or a clause


@dataclass(frozen=True, slots=True)
class Link:
    """A further clause.

    Attributes:
        kind: how it hangs on.
        clause: for ``SEQUEL`` without a subject: what the whole sentence does ("indicating …", "which may cause …").
        first: whether it stood before the main clause ("If …, check …").
    """

    kind: LinkKind
    clause: Clause | NounPhrase | Coordination
    first: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """Who does, or is, what.

    Attributes:
        subject: None in orders, infinitives, participles, relatives (then it is the head) and sequels.
        predicate: what is said.
        more: further predicates of the same subject, each a clause without subject: "is down *and cannot be reached*".
        joint: ``and``, ``or`` or ``but``: what stands before the last of them.
        tense: see ``Tense``.
        progressive: "is failing"; a headline's bare participle "failing" too.
        modal: or None.
        negated: "not", "cannot", "never" (then adverb ``never`` is absent).
        adverbs: adverb ids, in the source's order: ``currently``, ``again``, ``likely``.
        adjuncts: in the source's order.
        links: further clauses.
    """

    subject: Nominal | None
    predicate: Predicate
    more: tuple[Clause, ...] = ()
    joint: str = "and"
    tense: Tense = Tense.PRESENT
    progressive: bool = False
    modal: Modal | None = None
    negated: bool = False
    adverbs: tuple[str, ...] = ()
    adjuncts: tuple[Adjunct, ...] = ()
    links: tuple[Link, ...] = ()


class SentenceKind(StrEnum):
    """What sort of sentence; it decides style and punctuation."""

    HEADLINE = "headline"  # "Node down", "High latency on ⟨1⟩": a NounPhrase, or a clause without copula and articles
    STATEMENT = "statement"  # a full sentence
    ORDER = "order"  # "Check the logs."
    LABEL = "label"  # "Current value: ⟨1⟩": `body` is the label, `value` what follows


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands in parentheses.

    Attributes:
        body: an amount ("> 80%"), a name or span, a phrase, a clause, or a labelled value.
        label: "current value: ⟨1⟩": the label; then ``body`` is the value.
    """

    body: Nominal | Amount | Name | Clause | Adjective
    label: NounPhrase | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Attributes:
        kind: see ``SentenceKind``.
        body: a clause, or a nominal (headlines and labels).
        end: the closing mark as in the source: ``.``, ``!``, ``?``, ``:``, ``""``.
        value: of a ``LABEL``.
        asides: parentheses at the end of the sentence.
        prefix: names before a colon: "Kafka: broker down" → ``Name("Kafka")``.
        opening: sentence adverb or order's politeness: ``please``, ``also``, ``therefore``, ``currently``.
    """

    kind: SentenceKind
    body: Clause | Nominal
    end: str = ""
    value: Name | Nominal | Amount | Adjective | Clause | None = None
    asides: tuple[Aside, ...] = ()
    prefix: tuple[Name, ...] = ()
    opening: tuple[str, ...] = ()


Node: TypeAlias = (
    Sentence | Clause | NounPhrase | Coordination | Adjective | Amount | Name | Adjunct | Link | Aside | Predicate
)


_PARTS: dict[type, tuple[str, ...] | None] = {}


def parts_of(kind: type) -> tuple[str, ...] | None:
    """Return the names of a node's parts by its type; ``None`` for what is no node."""
    if kind not in _PARTS:
        _PARTS[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None
    return _PARTS[kind]


def walk(node: object) -> Iterator[object]:
    """Yield a tree's nodes, the root first."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting.extend(reversed(one))
        elif (names := parts_of(type(one))) is not None:
            yield one
            for name in reversed(names):
                part = getattr(one, name)
                if part and not isinstance(part, str):
                    waiting.append(part)


def sketch(node: object) -> str:
    """Return a tree as one compact line for people: only what differs from the defaults."""
    if isinstance(node, tuple):
        return "[" + ", ".join(sketch(item) for item in node) + "]"
    if not is_dataclass(node):
        return str(node)
    shown = []
    for field in fields(node):
        value = getattr(node, field.name)
        if value not in (None, "", (), False) and value != field.default:
            shown.append(f"{field.name}={sketch(value)}")
    return f"{type(node).__name__}({', '.join(shown)})"
