"""English sentences of alerts into abstract syntax.

A memoizing top-down parser: each rule gives, for a place in the sentence, the best few readings with their ends and
costs. Words that the lexicon does not know may only be names, and only where they look like one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
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
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.lexicon import Slot, concept
from slack_fixtures.grammar.parsing.english.words import Entry, index, single_words
from slack_fixtures.grammar.parsing.names import known_names, looks_ordinary
from slack_fixtures.grammar.parsing.reading import BEAM, LONGEST, Found, Parsed, Reading, best, rule
from slack_fixtures.grammar.parsing.tokens import SPAN, Token, tokenize

_NUMBER_WORDS = {
    word: str(value)
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_BE = {
    "is": (Tense.PRESENT, False),
    "are": (Tense.PRESENT, False),
    "isn't": (Tense.PRESENT, True),
    "aren't": (Tense.PRESENT, True),
    "was": (Tense.PAST, False),
    "were": (Tense.PAST, False),
    "wasn't": (Tense.PAST, True),
    "weren't": (Tense.PAST, True),
}
_HAVE = {
    "has": (Tense.PRESENT, False),
    "have": (Tense.PRESENT, False),
    "had": (Tense.PAST, False),
    "hasn't": (Tense.PRESENT, True),
    "haven't": (Tense.PRESENT, True),
}
_DO = {
    "does": (Tense.PRESENT, False),
    "do": (Tense.PRESENT, False),
    "did": (Tense.PAST, False),
    "doesn't": (Tense.PRESENT, True),
    "don't": (Tense.PRESENT, True),
    "didn't": (Tense.PAST, True),
}
_MODALS = {
    "can": (Modal.CAN, False, Tense.PRESENT),
    "cannot": (Modal.CAN, True, Tense.PRESENT),
    "can't": (Modal.CAN, True, Tense.PRESENT),
    "couldn't": (Modal.CAN, True, Tense.PAST),
    "could": (Modal.MAY, False, Tense.PRESENT),
    "may": (Modal.MAY, False, Tense.PRESENT),
    "might": (Modal.MAY, False, Tense.PRESENT),
    "should": (Modal.SHOULD, False, Tense.PRESENT),
    "must": (Modal.MUST, False, Tense.PRESENT),
    "will": (None, False, Tense.FUTURE),
    "won't": (None, True, Tense.FUTURE),
}
_PRONOUNS = {"it", "they", "this", "these", "you", "them", "everything", "nothing", "something"}
_SIMPLE_DETERMINERS = {
    "the": Determiner.DEFINITE,
    "a": Determiner.INDEFINITE,
    "an": Determiner.INDEFINITE,
    "this": Determiner.THIS,
    "these": Determiner.THIS,
    "that": Determiner.THAT,
    "those": Determiner.THAT,
    "its": Determiner.ITS,
    "their": Determiner.ITS,
    "your": Determiner.YOUR,
    "no": Determiner.NO,
    "zero": Determiner.NO,
    "some": Determiner.SOME,
    "any": Determiner.ANY,
    "all": Determiner.ALL,
    "each": Determiner.EACH,
    "every": Determiner.EACH,
    "both": Determiner.BOTH,
    "many": Determiner.MANY,
    "few": Determiner.FEW,
    "several": Determiner.SEVERAL,
    "multiple": Determiner.SEVERAL,
    "various": Determiner.SEVERAL,
    "most": Determiner.MOST,
    "more": Determiner.MORE,
    "less": Determiner.LESS,
    "fewer": Determiner.LESS,
    "enough": Determiner.ENOUGH,
    "insufficient": Determiner.NOT_ENOUGH,
    "another": Determiner.ANOTHER,
    "half": Determiner.HALF,
}
_LONG_DETERMINERS = {
    ("too", "many"): Determiner.TOO_MANY,
    ("too", "much"): Determiner.TOO_MANY,
    ("too", "few"): Determiner.TOO_FEW,
    ("too", "little"): Determiner.TOO_FEW,
    ("not", "enough"): Determiner.NOT_ENOUGH,
    ("a", "few"): Determiner.A_FEW,
    ("very", "few"): Determiner.FEW,
    ("very", "many"): Determiner.MANY,
    ("numerous",): Determiner.MANY,
    ("a", "number", "of"): Determiner.SEVERAL,
    ("a", "large", "number", "of"): Determiner.MANY,
    ("one", "or", "more"): Determiner.WHICH_EVER,
    ("at", "least", "one"): Determiner.WHICH_EVER,
    ("none", "of", "the"): Determiner.NO,
    ("a", "lot", "of"): Determiner.MANY,
    ("lots", "of"): Determiner.MANY,
}
_RELATIONS = {
    ("more", "than"): Relation.MORE_THAN,
    ("greater", "than"): Relation.MORE_THAN,
    ("higher", "than"): Relation.MORE_THAN,
    ("longer", "than"): Relation.MORE_THAN,
    ("over",): Relation.MORE_THAN,
    ("above",): Relation.MORE_THAN,
    ("less", "than"): Relation.LESS_THAN,
    ("fewer", "than"): Relation.LESS_THAN,
    ("lower", "than"): Relation.LESS_THAN,
    ("under",): Relation.LESS_THAN,
    ("below",): Relation.LESS_THAN,
    ("at", "least"): Relation.AT_LEAST,
    ("at", "most"): Relation.AT_MOST,
    ("up", "to"): Relation.AT_MOST,
    ("only",): Relation.ONLY,
    ("just",): Relation.ONLY,
    ("about",): Relation.ABOUT,
    ("around",): Relation.ABOUT,
    ("approximately",): Relation.ABOUT,
    ("roughly",): Relation.ABOUT,
    ("nearly",): Relation.ALMOST,
    ("almost",): Relation.ALMOST,
    ("exactly",): Relation.EXACTLY,
}
_SIGNS = {
    ">": Relation.MORE_THAN,
    "<": Relation.LESS_THAN,
}
_PREPOSITIONS: dict[tuple[str, ...], Role] = {
    ("on",): Role.ON,
    ("in",): Role.IN,
    ("inside",): Role.IN,
    ("within",): Role.IN,
    ("at",): Role.AT,
    ("for",): Role.FOR,
    ("from",): Role.FROM,
    ("to",): Role.TO,
    ("towards",): Role.TOWARD,
    ("toward",): Role.TOWARD,
    ("into",): Role.INTO,
    ("onto",): Role.INTO,
    ("by",): Role.BY,
    ("with",): Role.WITH,
    ("without",): Role.WITHOUT,
    ("via",): Role.VIA,
    ("through",): Role.VIA,
    ("using",): Role.VIA,
    ("over",): Role.VIA,
    ("between",): Role.BETWEEN,
    ("among",): Role.AMONG,
    ("against",): Role.AGAINST,
    ("across",): Role.ACROSS,
    ("under",): Role.UNDER,
    ("behind",): Role.BEHIND,
    ("near",): Role.NEAR,
    ("about",): Role.ABOUT,
    ("regarding",): Role.ABOUT,
    ("as",): Role.AS,
    ("per",): Role.PER,
    ("like",): Role.LIKE,
    ("during",): Role.DURING,
    ("after",): Role.AFTER,
    ("following",): Role.AFTER,
    ("before",): Role.BEFORE,
    ("since",): Role.SINCE,
    ("until",): Role.UNTIL,
    ("due", "to"): Role.DUE_TO,
    ("because", "of"): Role.DUE_TO,
    ("owing", "to"): Role.DUE_TO,
    ("despite",): Role.DESPITE,
    ("instead", "of"): Role.INSTEAD_OF,
    ("rather", "than"): Role.INSTEAD_OF,
    ("given",): Role.BASED_ON,
    ("except",): Role.EXCEPT,
    ("except", "for"): Role.EXCEPT,
    ("based", "on"): Role.BASED_ON,
    ("above",): Role.ABOVE,
    ("below",): Role.BELOW,
    ("beyond",): Role.BEYOND,
    ("out", "of"): Role.OUT_OF,
    ("outside",): Role.OUTSIDE,
    ("than",): Role.THAN,
}
_OF_NOUN = {Role.TO, Role.BETWEEN, Role.AGAINST, Role.FOR, Role.FROM, Role.ABOUT, Role.PER, Role.WITHOUT}
_SET_OFF = {Role.ABOVE, Role.BELOW, Role.BEYOND, Role.DUE_TO, Role.WITHOUT, Role.DESPITE, Role.BASED_ON, Role.OUTSIDE}
_LINKS: dict[tuple[str, ...], LinkKind] = {
    ("because",): LinkKind.BECAUSE,
    ("since",): LinkKind.BECAUSE,
    ("as",): LinkKind.BECAUSE,
    ("when",): LinkKind.WHEN,
    ("once",): LinkKind.WHEN,
    ("as", "soon", "as"): LinkKind.WHEN,
    ("in", "case"): LinkKind.IF,
    ("given", "that"): LinkKind.BECAUSE,
    ("whenever",): LinkKind.WHEN,
    ("if",): LinkKind.IF,
    ("while",): LinkKind.WHILE,
    ("until",): LinkKind.UNTIL,
    ("after",): LinkKind.AFTER,
    ("before",): LinkKind.BEFORE,
    ("so", "that"): LinkKind.SO_THAT,
    ("so",): LinkKind.SO,
    ("although",): LinkKind.ALTHOUGH,
    ("though",): LinkKind.ALTHOUGH,
    ("even", "though"): LinkKind.EVEN_THOUGH,
    ("but",): LinkKind.BUT,
    ("whereas",): LinkKind.BUT,
    ("and",): LinkKind.AND,
    ("or",): LinkKind.OR,
    ("where",): LinkKind.WHERE,
}
_AFTER_HEAD = {"available", "left", "remaining", "free", "unavailable", "used", "missing", "required", "ready"}
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "on",
        "in",
        "at",
        "for",
        "from",
        "to",
        "by",
        "with",
        "without",
        "and",
        "or",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "not",
        "no",
        "per",
        "as",
        "than",
        "via",
        "if",
        "when",
        "which",
        "that",
        "this",
        "has",
        "have",
        "it",
        "its",
    ]
)


_ORDINAL_MARKS = ("⟩st", "⟩nd", "⟩rd", "⟩th")
_HOSTS = {"it", "that", "there", "what", "here", "who", "this", "they", "you", "we"}  # of a short "is" or "are"
_NO_HOSTS = {"let", "o"}  # "Let's Encrypt"
_SEEMING = (  # before a clause: apparently
    ("it", "looks", "like"),
    ("it", "seems", "like"),
    ("it", "seems", "that"),
    ("it", "appears", "that"),
    ("looks", "like"),
    ("seems", "like"),
)
_NOTING = (("note", "that"), ("please", "note", "that"), ("note", ":"))  # before a clause; it says the same without
_CHANGES = {"increase", "decrease", "rise", "drop", "spike", "growth", "reduction", "surge", "decline", "jump"}
_BOUNDS = {"threshold", "limit", "target", "quota", "goal"}
_OWNERS = {
    Determiner.NONE,
    Determiner.DEFINITE,
    Determiner.INDEFINITE,
    Determiner.THIS,
    Determiner.THAT,
    Determiner.ITS,
    Determiner.YOUR,
}
_COUNTS = {"number", "count", "percentage", "share", "ratio", "amount", "majority"}
_LEVELS = {"critical", "warning", "error", "info", "alert", "emergency", "urgent"}  # in capitals before a colon
_WEEKDAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_PREFIXES = {"non", "re", "un", "pre", "post", "multi", "sub", "semi", "anti", "auto", "cross", "inter", "co", "ex"}
_WAYS = {"to", "into", "through", "down", "up", "back", "over", "beyond", "above", "below"}
_POSSIBLE = {  # of what is to be done: the modality, and whether it is denied
    "possible": (Modal.CAN, False),
    "impossible": (Modal.CAN, True),
    "recommended": (Modal.SHOULD, False),
    "advisable": (Modal.SHOULD, False),
    "necessary": (Modal.MUST, False),
}
_SPEAKERS = {"we", "our", "us", "i", "my", "e.g", "i.e"}  # who writes, whom no tree holds
_HELPERS = {*_BE, *_HAVE} - {"had"}
_FREE = {"free", "available", "usable", "remaining"}
_FREE_BEHIND = {"left", "remaining", "free", "available"}
_LIGHT = {"take", "set", "put", "have", "do", "make", "get"}  # what was taken depends on the thing
_TIME_UNITS = {"minute", "hour", "day", "week", "month", "year"}
_PARTICLES = {"on", "off", "up", "over", "under", "in", "out", "down", "left"}  # adjectives behind "be" alone
_SLIP = 1.2  # cost of "the connections is"
_SINGULAR = {"is", "isn't", "was", "wasn't", "has", "hasn't", "does", "doesn't"}
_PLURAL = {"are", "aren't", "have", "haven't", "do", "don't"}  # "were" is said of one thing too, in wishes
_STATUS = re.compile(r"[1-5]\d\d")
_OF_STATUS = {"response", "responses", "error", "errors", "status", "statuses", "code", "codes", "answers"}
_SIGNED = re.compile(r"\s*(?:&[lg]t;|[<>≤≥=])")
_STATES = {"state", "states", "status", "phase"}
_SHORT = 4  # letters: "CPU", "TCP" and "OK" are terms
_MAYBE_SEVERAL = re.compile(r"[a-z]+\(e?s\)", re.IGNORECASE)
_JOINED = {"session", "connection", "contact", "problem", "issue", "conflict"}
_VALUES = {"current", "actual", "expected", "desired", "previous", "maximum", "minimum"}
"""Adjectives that alone before a colon speak of a value."""
_BOUNDS = {"quota", "budget", "limit", "threshold", "allowance", "error_budget", "capacity"}
"""What one is over without going through it."""
_SIDES = {"above", "below", "over", "under", "beyond"}
_UNSAID_VERBS = {"become_adj", "get_adj", "run_adj", "go_adj", "page"}  # read as states, or by no one rightly
_UNSAID_ADVERBS = {"up", "down", "above", "below", "out", "behind", "far", "even", "too", "back", "off", "on"}
_ABLE = {"able", "unable", "likely", "unlikely", "about"}
_GRADING = {"degree", "manner", "focus"}
_EVENTS = frozenset(  # participles that tell what happened rather than how things are
    [
        "detected",
        "rejected",
        "dropped",
        "restarted",
        "cancelled",
        "deleted",
        "removed",
        "received",
        "reported",
        "sent",
        "created",
        "refused",
        "lost",
        "killed",
        "evicted",
        "found",
        "returned",
        "triggered",
        "executed",
        "processed",
        "uploaded",
        "retried",
        "skipped",
    ]
)
_AUXILIARIES = frozenset({*_BE, *_HAVE, *_DO, *_MODALS, "the", "a", "an", "and", "or"})
_TURNING = {  # "become", "remain": base, s, past, pp, ing
    **dict.fromkeys(
        ("become", "becomes", "became", "becoming", "get", "gets", "got", "getting", "go", "goes", "went"), False
    ),
    **dict.fromkeys(("remain", "remains", "remained", "remaining", "stay", "stays", "stayed", "staying"), True),
}
_CLOSED = frozenset(
    word
    for group in (_BE, _HAVE, _DO, _MODALS, _PRONOUNS, _SIMPLE_DETERMINERS, _NUMBER_WORDS, _SMALL, _AFTER_HEAD)
    for word in group
) | frozenset(
    word for group in (_LONG_DETERMINERS, _RELATIONS, _PREPOSITIONS, _LINKS) for words in group for word in words
)


_OF_WHOLE = frozenset(
    [
        "frequent",
        "repeated",
        "recurring",
        "current",
        "recent",
        "unusual",
        "total",
        "average",
        "maximum",
        "minimum",
        "overall",
        "expected",
        "abnormal",
    ]
)
_OF_VALUE = frozenset({"size", "evaluation", ""})  # "high request rate": the rate is high
_NUMBER = {"sg": Number.SINGULAR, "pl": Number.PLURAL, "mass": Number.MASS}


_TOPICAL = {
    Determiner.NO,
    Determiner.TOO_MANY,
    Determiner.TOO_FEW,
    Determiner.NOT_ENOUGH,
    Determiner.MANY,
    Determiner.SEVERAL,
    Determiner.SOME,
    Determiner.ALL,
}


def _bare_name(part: NounPhrase | Name | Coordination) -> Name | None:
    """Return the name that a phrase is and nothing else."""
    is_one = isinstance(part, NounPhrase) and isinstance(part.head, Name) and part == NounPhrase(part.head)
    return part.head if is_one and isinstance(part, NounPhrase) and isinstance(part.head, Name) else None


def _part(item: tuple[str, object]) -> NounPhrase:
    kind, tree = item
    if kind == "noun":
        assert isinstance(tree, Entry)
        return NounPhrase(tree.concept.id, _NUMBER[tree.form])
    assert isinstance(tree, Name)
    return NounPhrase(tree)


def _compound(before: tuple[tuple[str, object], ...], head: Entry) -> NounPhrase | None:
    """Build a compound. "Failed request rate" is the rate of failed requests, "high request rate" a high rate."""
    adjectives: list[Adjective] = []
    participles: list[Clause] = []
    waiting: list[Adjective] = []
    modifiers: list[NounPhrase | Name | Coordination] = []
    measured = head.concept.kind == "measure"
    for kind, tree in before:
        if kind == "adjective":
            assert isinstance(tree, Adjective)
            of_part = (
                measured and tree.concept not in _OF_WHOLE and concept("adjectives", tree.concept).kind not in _OF_VALUE
            )
            (waiting if of_part else adjectives).append(tree)
        elif kind == "participle":
            assert isinstance(tree, Clause)
            participles.append(tree)
        elif kind == "name":
            assert isinstance(tree, Name)
            modifiers.append(tree)
        elif kind == "pair":
            assert isinstance(tree, Coordination)
            modifiers.append(tree)
        else:
            part = _part((kind, tree))
            if waiting:
                part = replace(part, adjectives=tuple(waiting))
                waiting = []
            if measured and participles:
                part = replace(part, participle=participles.pop())
            modifiers.append(part)
    if len(participles) > 1:
        return None
    return NounPhrase(
        head.concept.id,
        _NUMBER[head.form],
        adjectives=(*adjectives, *waiting),
        modifiers=tuple(modifiers),
        participle=participles[0] if participles else None,
    )


def _timed(tree: Sentence) -> Sentence:
    """Tell what "in 5 minutes" means: of what has happened, a window that is over; of what will, a time to come."""
    if not any(isinstance(node, Adjunct) and _in_time(node) for node in walk(tree)):
        return tree
    timed = _settled(tree, past=False)
    assert isinstance(timed, Sentence)
    return timed


def _in_time(adjunct: Adjunct) -> bool:
    return adjunct.role is Role.IN and isinstance(adjunct.phrase, Amount)


def _settled(node: Any, *, past: bool) -> Any:
    if isinstance(node, tuple):
        return tuple(_settled(item, past=past) for item in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    if isinstance(node, Adjunct) and _in_time(node):
        amount = node.phrase
        assert isinstance(amount, Amount)
        point = amount.relation in {Relation.EXACTLY, Relation.ABOUT} and not past
        return Adjunct(Role.LAST if past else Role.NEXT, replace(amount, point=point))
    if isinstance(node, Clause):
        counted = any(one.role is Role.TIMES for one in node.adjuncts)  # "restarts 3 times in 5 minutes"
        past = counted or node.tense in {Tense.PAST, Tense.PERFECT}
    elif isinstance(node, NounPhrase):
        past = True  # "failures in 5 minutes"
    changed = {one.name: _settled(getattr(node, one.name), past=past) for one in fields(node)}
    return replace(node, **changed)


def _is_measured(nominal: Nominal) -> bool:
    """Return whether a phrase is a value, so that "over" is above it."""
    if not isinstance(nominal, NounPhrase):
        return False
    if nominal.amount is not None:
        return True
    if not isinstance(nominal.head, str) or not nominal.head:
        return False
    return nominal.head in _BOUNDS or concept("nouns", nominal.head).kind == "measure"


def _swallows(nominal: Nominal) -> bool:
    """Return whether a place took a value with it: "interface ⟨1⟩ on [⟨2⟩ inbound utilization] is high"."""
    if not isinstance(nominal, NounPhrase) or not nominal.modifiers or not isinstance(nominal.head, str):
        return False
    first = nominal.modifiers[0]
    is_span = isinstance(first, Name) and first.kind == "span"
    return is_span and bool(nominal.head) and concept("nouns", nominal.head).kind in {"measure", "event"}


def _is_joined(base: NounPhrase, adjunct: Adjunct) -> bool:
    """Return whether "with" belongs to the noun: "session with ⟨1⟩"."""
    return adjunct.role is Role.WITH and base.head in {
        "session",
        "connection",
        "contact",
        "problem",
        "issue",
        "conflict",
    }


def _full_of(subject: Nominal, clause: Clause) -> Clause | None:
    """Return what "the disk is 95 % full" says: 95 % of the disk are used; the clause holds the share or the age."""
    share = clause.subject
    if not isinstance(share, NounPhrase) or not isinstance(subject, NounPhrase):
        return None
    if share.head == "age" and subject.head == "age":
        return replace(clause, subject=subject)
    if share.of is not None:  # so much of its space is free
        return None if clause.more else replace(clause, adjuncts=(Adjunct(Role.ON, subject), *clause.adjuncts))
    determiner = Determiner.DEFINITE if share.head else Determiner.NONE
    return replace(clause, subject=replace(share, of=subject, determiner=determiner))


def _in_time_order(words: tuple[str, ...], kind: LinkKind, clause: Clause) -> LinkKind:
    """Return how "once it has drained" hangs on: after it has."""
    return LinkKind.AFTER if words in {("once",), ("as", "soon", "as")} and clause.tense is Tense.PERFECT else kind


def _does(phrase: NounPhrase) -> bool:
    return phrase.participle is not None and phrase.participle.progressive


def _is_extent(nominal: Nominal) -> bool:
    """Return whether something may grow by it: "by half", "by a factor of 2"."""
    return isinstance(nominal, NounPhrase) and (nominal.amount is not None or nominal.head in {"factor", "half"})


def _is_coined(word: str) -> bool:
    """Return whether a word is in no dictionary, in none of its forms."""
    stems = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("er")}
    return len(word) > 1 and not any(looks_ordinary(stem) for stem in stems)


def _is_possibility(phrase: NounPhrase) -> bool:
    """Return whether a phrase behind a comma guesses at what is the matter: "potential memory leak"."""
    guessed = any(one.concept in {"possible", "potential", "likely", "probable"} for one in phrase.adjectives)
    return (guessed or phrase.head == "risk") and phrase.determiner is Determiner.NONE


def _of_change(base: NounPhrase, adjunct: Adjunct) -> NounPhrase | None:
    """Return "an increase in errors" as one of errors; in a cluster it is no change of the cluster."""
    phrase = adjunct.phrase
    if adjunct.role is not Role.IN or base.head not in _CHANGES or base.of is not None or base.adjuncts:
        return None
    first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
    if not isinstance(first, NounPhrase) or not isinstance(first.head, str) or not first.head:
        return None
    counted = first.head == "traffic" or concept("nouns", first.head).kind in {"measure", "event", "resource"}
    return replace(base, of=phrase) if counted and isinstance(phrase, NounPhrase | Coordination) else None


def _is_time_noun(nominal: Nominal) -> bool:
    is_noun = isinstance(nominal, NounPhrase) and isinstance(nominal.head, str) and bool(nominal.head)
    return is_noun and concept("nouns", str(nominal.head)).kind in {"time", "unit"}  # type: ignore[union-attr]


def _is_alert(nominal: Nominal) -> bool:
    return isinstance(nominal, NounPhrase) and nominal.head in {"alert", "alarm", "exception", "error", "incident"}


def _is_agent(adjunct: Adjunct) -> bool:
    return adjunct.role is Role.BY and not isinstance(adjunct.phrase, Amount)


def _takes_bare(clause: Clause) -> bool:
    """Return whether a verb has a bare object: in a title "read failure" and "rejected inserts" are things."""
    obj = clause.predicate.obj if isinstance(clause.predicate, Acting) else None
    return isinstance(obj, NounPhrase) and obj.determiner is Determiner.NONE and obj.amount is None


def _is_any_in(clause: Clause) -> bool:
    """Return whether something in a clause is "any", "some", "no" or "all", so that a denial would turn it around."""
    reached = {Determiner.ANY, Determiner.SOME, Determiner.NO, Determiner.ALL, Determiner.EACH, Determiner.BOTH}
    return any(isinstance(node, NounPhrase) and node.determiner in reached for node in walk(clause))


def _is_free(adjective: Adjective) -> bool:
    return adjective.concept in _FREE


def _is_passive(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.passive


def _apart(end: int, longest: int) -> float:
    """Return what it costs to take a set term apart; only where a language lacks the term is it done."""
    return 0.4 if end < longest else 0.0


def _several(subject: Nominal) -> bool | None:
    """Return whether a verb stands in the plural behind a subject; None where nobody can say."""
    if isinstance(subject, Coordination):
        return True if subject.conjunction in {"and", "comma"} else None
    if subject.pronoun:
        return subject.pronoun in {"they", "these", "you", "them"}
    if isinstance(subject.head, Name) or not subject.head:
        return None if not isinstance(subject.head, Name) or subject.amount else _names_several(subject.head)
    if subject.determiner in {Determiner.HALF, Determiner.MOST, Determiner.ALL, Determiner.SOME, Determiner.WHICH_EVER}:
        return None
    if subject.of is not None and subject.head in {"number", "majority", "percentage", "share", "lot", "set"}:
        return None
    return subject.number is Number.PLURAL


def _names_several(name: Name) -> bool | None:
    return None if name.kind == "span" else False


def _form_of_turning(word: str) -> str:
    if word.endswith("ing"):
        return "ing"
    if word in {"became", "got", "went", "remained", "stayed"}:
        return "past"
    return "s" if word.endswith("s") else "base"


def parse(sentence: str, spans: Sequence[str] = ()) -> list[Parsed]:
    """Return the readings of one sentence, likeliest first; none where the grammar does not know it.

    Args:
        sentence: one sentence whose protected spans are ``⟨1⟩``, ``⟨2⟩`` ….
        spans: their texts, the first that of ``⟨1⟩``; they tell values from names.
    """
    tokens = _apart_words(tokenize(sentence))
    if not tokens or len(tokens) > LONGEST:
        return []
    return _Reading(tokens, spans).sentences()


def _apart_words(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Take contractions and possessives apart: "it's" is "it is", "the node's disk" has a "'s" of its own."""
    if not any("'" in token.text or "’" in token.text for token in tokens):
        return tokens
    found: list[Token] = []
    for place, token in enumerate(tokens):
        host, _, short = token.text.replace("’", "'").partition("'")
        begin = token.start + len(host)
        if token.kind != "word" or not short or host.lower() in _NO_HOSTS:
            found.append(token)
        elif host.lower() in _HOSTS and short.lower() in {"s", "re", "ve"}:
            after = tokens[place + 1].lower if place + 1 < len(tokens) else ""
            full = {"re": "are", "ve": "have"}.get(short.lower(), "has" if after == "been" else "is")
            found.append(replace(token, text=host, end=begin))
            found.append(Token(full, "word", begin, token.end, glued=False))
        elif short.lower() == "s" and host.lower() not in _HOSTS:
            found.append(replace(token, text=host, end=begin))
            found.append(Token("'s", "mark", begin, token.end, glued=True))
        else:
            found.append(token)
    return tuple(found)


class _Reading(Reading):
    """The rules of English."""

    def __init__(self, tokens: tuple[Token, ...], spans: Sequence[str]) -> None:
        super().__init__(tokens, spans)
        self.title_case = self._is_title_case()

    def _is_title_case(self) -> bool:
        words = [token.text for token in self.tokens[1:] if token.kind == "word" and token.lower not in _SMALL]
        return len(words) > 1 and sum(word[0].isupper() for word in words) * 2 > len(words)

    def entries(self, place: int, category: str) -> Iterator[tuple[int, Entry]]:
        """Yield the lexicon's readings at a place with their ends, longest first."""
        if self.kind(place) == "word" and (category == "verbs" or self.words[place] not in _AUXILIARIES):
            if self.tokens[place].text[0].isupper() and known_names(self.words, place):
                return  # "Windows Server", "Vault"
            if (category != "nouns" or self.words[place] in _LEVELS) and self._is_state_name(place):
                return
            for entry in index().get(self.words[place], ()):
                end = place + len(entry.pieces)
                if entry.concept.category == category and self.words[place:end] == entry.pieces:
                    yield end, entry

    def knows(self, place: int) -> bool:
        """Return whether the lexicon or the closed classes have the word."""
        word = self.words[place]
        return word in single_words() or word in _CLOSED

    def name(self, place: int) -> list[Found[Name]]:
        """Return names; "95th percentile" is P95, which is written so in every language."""
        if self.kind(place) == "span" and self.tokens[place].text.endswith(_ORDINAL_MARKS):
            if self.starts(place + 1, "percentile"):
                return [(0.0, place + 2, Name("P" + self.tokens[place].text[:-2]))]
            return []
        if self.words[place] in _SPEAKERS:
            return []
        if self.kind(place) == "span" and _MAYBE_SEVERAL.fullmatch(self.span_text(place)):
            return []  # "3 time(s)"
        if self._is_state_name(place):
            return [(0.2, place + 1, Name(self.tokens[place].text))]
        if self._is_identifier(place):
            end = self.glued(place)[0]
            return [(0.8, end, Name(self.text(place, end)))]
        if self.starts(place, "go") and self.words[place + 1] in _WAYS and self.tokens[place].text == "go":
            return []  # "writes go to the replica"
        return self.plain_name(place)

    def _is_state_name(self, place: int) -> bool:
        """Return whether a word in capitals is the name of a state: "in OPEN state", "status PAID"."""
        text = self.tokens[place].text if self.kind(place) == "word" else ""
        if not text.isupper() or len(text) < _SHORT or self.words[place] == "not":
            return False
        before = self.words[place - 1] if place else ""
        if not (self.words[place + 1] in _STATES or before in _STATES or before == "in"):
            return False
        return any(not token.text.isupper() and token.kind == "word" for token in self.tokens)

    def _is_identifier(self, place: int) -> bool:
        """Return whether words joined by hyphens name a component: "dex-operator", "ovnkube-node"."""
        if self.kind(place) != "word" or not self.tokens[place].text.islower() or known_names(self.words, place):
            return False
        end, unknown = self.glued(place)
        if not unknown or end == place + 1 or self.words[place] in _PREFIXES:
            return False
        parts = [token for token in self.tokens[place:end] if token.kind == "word"]
        strange = [at for at in range(place, end) if self.kind(at) == "word" and not self.knows(at)]
        hyphens = all(self.words[at] == "-" for at in range(place + 1, end, 2))
        return hyphens and len(parts) > 1 and all(_is_coined(self.words[at]) for at in strange)

    def capitals_tell(self, place: int) -> bool:
        """Return whether a capital hints at a name here: not at the start, and not in title case."""
        return place > 0 and not self.title_case and self.words[place - 1] != ":"

    def _is_signed(self, amount: Amount) -> bool:
        """Return whether a span holds its comparison: "is > 90%" has no good wording elsewhere."""
        match = SPAN.search(amount.value)
        return bool(match and _SIGNED.match(self._span(int(match[1]))))

    def _is_status(self, place: int) -> bool:
        """Return whether a number is an HTTP status: "502 responses" are no count."""
        return bool(_STATUS.fullmatch(self.span_text(place).strip())) and self.words[place + 1] in _OF_STATUS

    def _is_share(self, amount: Amount) -> bool:
        """Return whether an amount is a percentage: in its span, or as a word."""
        if amount.unit:
            return amount.unit in {"percent", "percentage_point"}
        match = SPAN.search(amount.value)
        return amount.value.endswith("%") or bool(match and self._span(int(match[1])).rstrip().endswith("%"))

    def _unit(self, place: int) -> list[tuple[int, str]]:
        return [(end, entry.concept.id) for end, entry in self.entries(place, "nouns") if entry.concept.kind == "unit"][
            :1
        ]

    @rule
    def amount(self, place: int) -> list[Found[Amount]]:
        """A value with what compares it and its unit: "more than 5 minutes", "⟨1⟩", "90%"."""
        found: list[Found[Amount]] = []
        relation, start = Relation.EXACTLY, place
        if self.words[place] in _SIGNS:
            relation, start = _SIGNS[self.words[place]], place + 1
        else:
            for words, meaning in _RELATIONS.items():
                if self.starts(place, *words):
                    relation, start = meaning, place + len(words)
                    break
        number = self._number(start)
        if number is None:
            return [(0.1, end, Amount("1", unit, relation)) for end, unit in self._one_unit(start)]
        cost, end, value = number
        if self.kind(end) == "word" and self.words[end] == "percent" and not self._unit(end):
            end += 1
        if self.starts(end, "+") and self.tokens[end].glued and relation is Relation.EXACTLY:
            relation, end = Relation.AT_LEAST, end + 1
        if relation is Relation.EXACTLY and start == place and self.starts(end, "or"):
            bound = {"more": Relation.AT_LEAST, "fewer": Relation.AT_MOST, "less": Relation.AT_MOST}
            if self.words[end + 1] in bound and value != "1":
                relation, end = bound[self.words[end + 1]], end + 2
        found.append((cost, end, Amount(value, "", relation)))
        for joint in (("of",), ("out", "of"), ("of", "the"), ("out", "of", "the")):
            if self.starts(end, *joint) and (total := self._number(end + len(joint))) is not None:
                found.append((cost, total[1], Amount(value, "", relation, total[2])))
        for unit_end, unit in self._unit(end):
            found.append((cost - 0.2, unit_end, Amount(value, unit, relation)))
        return found

    def _one_unit(self, place: int) -> list[tuple[int, str]]:
        """Read "an hour" as one hour; "a second" may be another one."""
        if self.words[place] not in {"a", "an"} or self.starts(place + 1, "second"):
            return []
        return [(end, unit) for end, unit in self._unit(place + 1) if unit in _TIME_UNITS]

    def _number(self, place: int) -> tuple[float, int, str] | None:
        if self.kind(place) == "span":
            cost = self.value(place)
            if cost is None or self._is_status(place):
                return None
            return cost, place + 1, self.tokens[place].text
        if self.words[place] in _NUMBER_WORDS and self.words[place] != "zero":
            return 0.0, place + 1, _NUMBER_WORDS[self.words[place]]
        return None

    def determiners(self, place: int) -> list[tuple[float, int, Determiner]]:
        """Return what may be read as determiner; always also none."""
        found = [(0.0, place, Determiner.NONE)]
        for words, meaning in _LONG_DETERMINERS.items():
            if self.starts(place, *words):
                found.append((0.0, place + len(words), meaning))
        if (simple := _SIMPLE_DETERMINERS.get(self.words[place])) is not None:
            end = place + 1
            found.append((0.0, end, simple))
            if self.starts(end, "of") and simple not in {Determiner.DEFINITE, Determiner.INDEFINITE}:
                found.append((0.0, end + (2 if self.words[end + 1] in {"the", "its", "these"} else 1), simple))
            elif simple in {Determiner.ALL, Determiner.HALF, Determiner.BOTH} and self.starts(end, "the"):
                found.append((0.0, end + 1, simple))
        return found

    # --- adjectives -------------------------------------------------------------------------------------------------

    @rule
    def adverbs(self, place: int) -> list[Found[tuple[str, ...]]]:
        """Zero or more adverbs."""
        found: list[Found[tuple[str, ...]]] = [(0.0, place, ())]
        for end, entry in self.entries(place, "adverbs"):
            if entry.concept.id in _UNSAID_ADVERBS or self._grades_adverb(end, entry):
                continue
            for cost, stop, rest in self.adverbs(end):
                found.append((cost + 0.1 + entry.cost, stop, (entry.concept.id, *rest)))
        return found

    def _grades_adverb(self, end: int, entry: Entry) -> bool:
        """Return whether an adverb grades the next one, which no tree holds: "very carelessly"."""
        graded = any(one.concept.kind in {"manner", "frequency"} for _, one in self.entries(end, "adverbs"))
        return entry.concept.id in {"very", "extremely", "relatively", "increasingly", "excessively"} and graded

    @rule
    def adjective(self, place: int) -> list[Found[Adjective]]:
        """An adjective with its grading."""
        found: list[Found[Adjective]] = []
        start, degree, negated = place, "positive", False
        if self.starts(start, "not"):
            start, negated = start + 1, True
        elif self.starts(start, "non"):
            start, negated = start + (2 if self.words[start + 1] == "-" else 1), True
        if self.starts(start, "too"):
            start, degree = start + 1, "too"
        elif self.starts(start, "more"):
            start, degree = start + 1, "comparative"
        elif self.starts(start, "most"):
            start, degree = start + 1, "superlative"
        for cost, middle, adverbs in self.adverbs(start):
            if any(concept("adverbs", adverb).kind not in _GRADING for adverb in adverbs):
                cost += 0.5  # noqa: PLW2901  "currently down": of the clause
            for end, entry in self.entries(middle, "adjectives"):
                if entry.concept.id == "used" and self.starts(end, "to", "be"):
                    continue  # "used to be healthy" tells of the past
                if entry.concept.id == "failed" and self.starts(end, "to"):
                    continue  # what failed to start did not fail towards a start
                held = {"marked", "reported", "considered"}  # "marked down"
                after_verb = middle > 0 and self.words[middle - 1] not in held and self._is_inflected(middle - 1)
                if self.words[middle] in _PARTICLES and after_verb:
                    continue  # "used up", "shut down": the particle of a verb
                if entry.pieces[-1].endswith("ing"):
                    cost += 0.12  # noqa: PLW2901  rather the verb's progressive
                grade = {"comp": "comparative", "sup": "superlative"}.get(entry.form, degree)
                found.append((cost + entry.cost, end, Adjective(entry.concept.id, grade, adverbs, negated)))
        return found

    @rule
    def adjectives(self, place: int) -> list[Found[Adjective | tuple[Adjective, ...]]]:
        """One adjective, or several with "and" or "or"."""
        found: list[Found[Adjective | tuple[Adjective, ...]]] = []
        for cost, end, first in self.adjective(place):
            found.append((cost, end, first))
            if self.words[end] == "and":
                for more_cost, stop, second in self.adjective(end + 1):
                    found.append((cost + more_cost, stop, (first, second)))
        return found

    # --- noun phrases -----------------------------------------------------------------------------------------------

    def _premodifiers(self, place: int, *, nouns: bool) -> Iterator[tuple[float, int, str, object]]:
        """Yield what may stand before a head, or be it.

        Args:
            place: where.
            nouns: whether a noun stood before; then no participle follows.
        """
        terms = list(self.entries(place, "nouns"))
        longest = max((end for end, _ in terms), default=0)
        described = False
        for cost, end, adjective in self.adjective(place):
            if self.words[place] in _PARTICLES:
                continue
            if not adjective.negated or self.starts(place, "non"):
                described = True
                yield cost + 0.05 + _apart(end, longest), end, "adjective", adjective
        if not nouns:
            for end, entry in self.entries(place, "verbs"):
                if entry.form == "pp" and entry.concept.frame and entry.concept.frame[0].name == "obj":
                    act = Clause(None, Acting(entry.concept.id, passive=True))
                    yield 0.6 + entry.cost, end, "participle", act
                elif entry.form == "ing" and all(slot.optional for slot in entry.concept.frame):
                    act = Clause(None, Acting(entry.concept.id), progressive=True)
                    yield 0.6 + entry.cost, end, "participle", act
        for end, entry in terms:
            if entry.concept.kind == "unit" and entry.form == "sg" and end < self.size:
                yield 1.1 + entry.cost, end, "noun", entry  # "the second replica" is no time
                continue
            both = 0.4 if described and end == place + 1 and end < self.size else 0.0  # "current value": the adjective
            yield 0.1 + entry.cost + _apart(end, longest) + both, end, "noun", entry
        for cost, end, name in self.name(place):
            if end == self.size or not self.span_text(place).startswith(("<", ">", "=")):  # "lag > 50 messages"
                yield cost + 0.1, end, "name", name

    @rule
    def core(self, place: int) -> list[Found[NounPhrase]]:
        """Adjectives, compound and head, with the names behind it; no determiner."""
        found: list[Found[NounPhrase]] = []
        self._grow(place, 0.0, (), found)
        return found

    def _grow(
        self, place: int, cost: float, before: tuple[tuple[str, object], ...], found: list[Found[NounPhrase]]
    ) -> None:
        if len(before) > 6:  # noqa: PLR2004  longer compounds are no alert's
            return
        had_noun = any(kind == "noun" for kind, _ in before)
        several = bool(before) and isinstance(before[-1][1], Entry) and before[-1][1].form == "pl"
        for more, end, kind, tree in self._premodifiers(place, nouns=had_noun):
            if several and kind == "adjective":
                continue  # "contributions pending approval" is no compound
            total = cost + more
            if kind == "noun":
                assert isinstance(tree, Entry)
                phrase = _compound(before, tree)
                if phrase is not None:
                    for names_cost, stop, names in self.trailing_names(end):
                        found.append((total + names_cost, stop, replace(phrase, names=names) if names else phrase))
            elif kind == "name" and not had_noun and not any(k == "participle" for k, _ in before):
                assert isinstance(tree, Name)
                adjectives = tuple(t for k, t in before if k == "adjective" and isinstance(t, Adjective))
                names = tuple(t for k, t in before if k == "name" and isinstance(t, Name))
                if len(adjectives) + len(names) == len(before):
                    stops = self.trailing_names(end) if tree.kind == "product" else [(0.0, end, ())]
                    for names_cost, stop, trailing in stops:
                        head = NounPhrase(tree, adjectives=adjectives, modifiers=names, names=trailing)
                        found.append((total + names_cost + 0.3 * len(names), stop, head))
            if end < self.size:
                item = (kind, tree)
                # a hyphen between the parts of a compound
                after = end + 1 if self.words[end] == "-" and self.tokens[end].glued else end
                self._grow(after, total, (*before, item), found)
                if self.words[end] in {"/", "and"} and kind in {"noun", "name"}:
                    self._grow_coordinated(end, total, before, item, found)

    def _grow_coordinated(
        self,
        place: int,
        cost: float,
        before: tuple[tuple[str, object], ...],
        first: tuple[str, object],
        found: list[Found[NounPhrase]],
    ) -> None:
        """Read "CPU and memory usage": both belong to the last noun."""
        for more, end, kind, tree in self._premodifiers(place + 1, nouns=True):
            if kind in {"noun", "name"} and end < self.size:
                pair = Coordination((_part(first), _part((kind, tree))), "slash" if self.words[place] == "/" else "and")
                self._grow(end, cost + more + 0.3, (*before, ("pair", pair)), found)

    @rule
    def trailing_names(self, place: int) -> list[Found[tuple[Name, ...]]]:
        """Names behind a head: "pod ⟨1⟩", "topic orders"."""
        found: list[Found[tuple[Name, ...]]] = [(0.0, place, ())]
        for cost, end, name in self.name(place):
            is_value = name.kind == "span" and self.value(place) == 0.0
            if not is_value or self.is_literal(place):  # "status 500"
                found.append((cost * 0.8, end, (name,)))
                for more, stop, rest in self.trailing_names(end):
                    if rest:
                        found.append((cost + more + 0.3, stop, (name, *rest)))
        return found

    @rule
    def simple(self, place: int) -> list[Found[NounPhrase]]:
        """A noun phrase without prepositional phrases: determiner, amount, core."""
        found: list[Found[NounPhrase]] = []
        if self.words[place] in _PRONOUNS:
            found.append((0.4, place + 1, NounPhrase(pronoun=self.words[place])))
        for cost, end, determiner in self.determiners(place):
            for more, stop, amount in [(0.0, end, None), *self.amount(end)]:
                for core_cost, last, core in self.core(stop):
                    if amount is not None and amount.unit:
                        continue
                    if amount is not None and self._is_share(amount) and core.head in _BOUNDS:
                        bound = replace(core, determiner=determiner, of=NounPhrase(amount=amount))
                        found.append((cost + more + core_cost + 0.2, last, bound))  # "the 5 % threshold"
                        continue
                    if amount is not None and self._is_share(amount) and any(map(_is_free, core.adjectives)):
                        continue  # "5 % free space" is no part of the free space
                    if amount is not None and self._is_share(amount):  # "5% errors" are 5 % of something
                        whole = NounPhrase(amount=amount, determiner=determiner, of=core)
                        found.append((cost + more + core_cost + 0.2, last, whole))
                        continue
                    phrase = replace(core, determiner=determiner, amount=amount)
                    unit = isinstance(core.head, str) and core.head and concept("nouns", core.head).kind == "unit"
                    misfit = 0.5 if amount is not None and unit else 0.0  # "5 minutes" is an amount
                    misfit += 0.3 if amount is not None and core.number is Number.SINGULAR and not core.names else 0.0
                    if determiner in {Determiner.TOO_MANY, Determiner.ALL} and core.number is Number.SINGULAR:
                        misfit += 0.3
                    found.append((cost + more + core_cost + misfit, last, phrase))
                if amount is not None and determiner in {Determiner.NONE, Determiner.DEFINITE}:
                    found.append((cost + more + 0.3, stop, NounPhrase(amount=amount, determiner=determiner)))
        return found

    @rule
    def possessed(self, place: int) -> list[Found[NounPhrase]]:
        """Read "the node's disk" as the disk of the node."""
        found: list[Found[NounPhrase]] = []
        for cost, end, owner in self.simple(place):
            if not owner.head or owner.of is not None or owner.determiner not in _OWNERS:
                continue
            if self.starts(end, "'s"):
                start = end + 1
            elif self.starts(end, "'", "s") and self.kind(end - 1) == "span":
                start = end + 2
            elif self.starts(end, "'") and self.tokens[end].glued and owner.number is Number.PLURAL:
                start = end + 1
            else:
                continue
            for more, stop, thing in self.core(start):
                if isinstance(thing.head, str):
                    grown = replace(thing, determiner=Determiner.DEFINITE, of=owner)
                    found.append((cost + more + 0.1, stop, grown))
        return found

    @rule
    def phrase(self, place: int) -> list[Found[NounPhrase]]:
        """A noun phrase with "of", an aside and postponed adjectives, but no adjuncts."""
        found: list[Found[NounPhrase]] = []
        for cost, end, simple in (*self.simple(place), *self.possessed(place)):
            found.append((cost, end, simple))
            if self.words[end] in _AFTER_HEAD and simple.head:
                for more, stop, adjective in self.adjective(end):
                    grown = replace(simple, adjectives=(*simple.adjectives, adjective))
                    found.append((cost + more + 0.2, stop, grown))
            found.extend(self._compared(cost, end, simple))
            if self.starts(end, "of") and simple.of is None:
                for more, stop, whole in self.nominal_simple(end + 1):
                    found.append((cost + more, stop, replace(simple, of=whole)))
            if self.starts(end, "("):
                for more, stop, aside in self.aside(end):
                    found.append((cost + more + 0.1, stop, replace(simple, aside=aside)))
        return found

    def _compared(self, cost: float, place: int, base: NounPhrase) -> Iterator[Found[NounPhrase]]:
        """Read "messages older than an hour"."""
        if not isinstance(base.head, str) or not base.head:
            return
        for more, end, adjective in self.adjective(place):
            if adjective.degree == "comparative" and self.starts(end, "than"):
                for than_cost, stop, adjunct in self.adjunct(end):
                    if adjunct.role is Role.THAN:
                        told = Clause(None, Being(adjective), adjuncts=(adjunct,))
                        yield cost + more + than_cost + 0.2, stop, replace(base, relative=told)

    @rule
    def nominal_simple(self, place: int) -> list[Found[Nominal]]:
        """A noun phrase or several, none with adjuncts."""
        return list(self._coordinated(place, self.phrase))

    def _coordinated(self, place: int, rule: Callable[[int], list[Found[NounPhrase]]]) -> Iterator[Found[Nominal]]:
        paired = {"both": "and", "either": "or"}.get(self.words[place], "")
        if paired:
            for cost, end, pair in self._coordinated(place + 1, rule):
                if isinstance(pair, Coordination) and pair.conjunction == paired and len(pair.items) == 2:  # noqa: PLR2004
                    yield cost, end, pair
        for cost, end, first in rule(place):
            if first.determiner is Determiner.BOTH and first.number is Number.SINGULAR:
                continue
            yield cost, end, first
            items: list[tuple[float, int, tuple[NounPhrase, ...]]] = [(cost, end, (first,))]
            for _ in range(4):
                longer: list[tuple[float, int, tuple[NounPhrase, ...]]] = []
                for so_far, stop, names in items:
                    joint = self._joint(stop)
                    if joint is None:
                        continue
                    for more, last, another in rule(joint[0]):
                        if len(names) == 1 and joint[0] == stop + 2 and _does(another):
                            continue  # "there is an alert, and stops firing …": no list
                        grown = (*names, another)
                        if joint[1] != "comma":
                            yield so_far + more + 0.15, last, Coordination(grown, joint[1])
                        elif len(grown) < 5:  # noqa: PLR2004
                            longer.append((so_far + more + 0.2, last, grown))
                items = best(longer)

    def _joint(self, place: int) -> tuple[int, str] | None:
        if self.starts(place, ",") and self.words[place + 1] in {"and", "or"}:
            return place + 2, self.words[place + 1]
        if self.words[place] in {"and", "or"}:
            return place + 1, self.words[place]
        begin = place + 1 if self.starts(place, ",") else place
        if self.starts(begin, "as", "well", "as"):
            return begin + 3, "and"
        if self.starts(place, "/"):
            return place + 1, "slash"
        if self.starts(place, "&"):
            return place + 1, "and"
        return (place + 1, "comma") if self.starts(place, ",") else None

    @rule
    def full(self, place: int) -> list[Found[NounPhrase]]:
        """A noun phrase with all that may follow it."""
        found: list[Found[NounPhrase]] = []
        for cost, end, phrase in self.phrase(place):
            found.append((cost, end, phrase))
            if self.starts(end, ",") and phrase.head:
                found.extend(self._set_apart(cost, end, phrase))
            if phrase.pronoun and phrase.pronoun not in {"everything", "nothing"}:
                continue
            grown: list[Found[NounPhrase]] = [(cost, end, phrase)]
            for _ in range(3):
                further: list[Found[NounPhrase]] = []
                for so_far, stop, base in grown:
                    for more, last, adjunct in self.adjunct(stop):
                        if adjunct.role in {Role.LAST, Role.NEXT, Role.DURATION, Role.PURPOSE, Role.BY}:
                            more += 0.5  # noqa: PLW2901  rather said of the clause
                        role_cost = 0.05 if adjunct.role in _OF_NOUN or _is_joined(base, adjunct) else 0.25
                        tree = _of_change(base, adjunct)
                        if tree is not None:
                            role_cost = -0.05
                        else:
                            tree = replace(base, adjuncts=(*base.adjuncts, adjunct))
                        further.append((so_far + more + role_cost, last, tree))
                found.extend(further)
                for so_far, stop, base in further:
                    found.extend(self._set_apart(so_far, stop, base))
                grown = best(further)
            for so_far, stop, base in list(found):
                if base.pronoun or base.relative or base.participle:
                    continue
                whole = base.of if base.head in _COUNTS and not base.adjuncts else None
                held = whole if isinstance(whole, NounPhrase) else base  # "the number of requests waiting for a worker"
                if held.participle or held.relative:
                    continue
                for more, last, clause in self.reduced_relative(stop):
                    told = replace(held, participle=clause)
                    found.append((so_far + more + 0.3, last, told if held is base else replace(base, of=told)))
                for more, last, clause in self.relative(stop):
                    told = replace(held, relative=clause)
                    found.append((so_far + more + 0.2, last, told if held is base else replace(base, of=told)))
        return found

    def _set_apart(self, cost: float, place: int, base: NounPhrase) -> Iterator[Found[NounPhrase]]:
        """Read "filesystem on ⟨1⟩, mounted on ⟨2⟩, at ⟨3⟩": what is told between commas."""
        if not self.starts(place, ",") or base.participle is not None or not self._is_inflected(place + 1):
            return
        for more, end, clause in self.verb(place + 1, "passive"):
            if self.starts(end, ","):
                told = replace(base, participle=clause)
                if self.words[end + 1] in _HELPERS:
                    yield cost + more + 0.4, end + 1, told
                for last_cost, stop, adjunct in self.adjunct(end + 1):
                    yield cost + more + last_cost + 0.4, stop, replace(told, adjuncts=(*told.adjuncts, adjunct))

    @rule
    def nominal(self, place: int) -> list[Found[Nominal]]:
        """Any noun phrase or several."""
        return list(self._coordinated(place, self.full))

    @rule
    def relative(self, place: int) -> list[Found[Clause]]:
        """Read "that is down"."""
        if self.words[place] not in {"that", "which", "who"}:
            return []
        return [*self.finite(place + 1), *self._done_to(place + 1)]

    def _done_to(self, place: int) -> Iterator[Found[Clause]]:
        """Read "the messages that the broker dropped" as those that were dropped by the broker."""
        for cost, end, doer in self.simple(place):
            if not doer.head or doer.determiner not in _OWNERS or doer.amount is not None:
                continue
            for tense, form in ((Tense.PRESENT, "base" if _several(doer) else "s"), (Tense.PAST, "past")):
                yield from self._left_open(cost, end, form, Clause(None, Acting(""), tense=tense), doer)
            if self.words[end] in {"has", "have"}:
                negated = self.starts(end + 1, "not")
                base = Clause(None, Acting(""), tense=Tense.PERFECT, negated=negated)
                yield from self._left_open(cost, end + 1 + negated, "pp", base, doer)
            if self.words[end] in _MODALS:
                modal, negated, tense = _MODALS[self.words[end]]
                no = self.starts(end + 1, "not") or negated
                base = Clause(None, Acting(""), tense=tense, modal=modal, negated=no)
                yield from self._left_open(cost, end + 1 + self.starts(end + 1, "not"), "base", base, doer)

    def _left_open(self, cost: float, place: int, form: str, base: Clause, doer: NounPhrase) -> Iterator[Found[Clause]]:
        """Read a verb whose object is told elsewhere."""
        for end, entry in self.entries(place, "verbs"):
            frame = entry.concept.frame
            if entry.form != form or not frame or frame[0].name != "obj" or entry.concept.id in _LIGHT:
                continue
            if all(slot.optional for slot in frame[1:]):
                by = Adjunct(Role.BY, doer)
                act = Acting(entry.concept.id, passive=True)
                yield cost + entry.cost + 0.4, end, replace(base, predicate=act, adjuncts=(by,))

    @rule
    def reduced_relative(self, place: int) -> list[Found[Clause]]:
        """Read "affected by errors", "waiting for a worker"."""
        found: list[Found[Clause]] = []
        for cost, start, adverbs in self.adverbs(place):
            negated = self.starts(start, "not")
            for more, end, clause in self.verb(start + negated, "ing"):
                tree = replace(clause, progressive=True, negated=negated, adverbs=(*adverbs, *clause.adverbs))
                found.append((cost + more, end, tree))
            under_way = self.starts(start, "being")
            for more, end, clause in self.verb(start + (under_way or negated), "passive"):
                tree = replace(clause, negated=negated, progressive=under_way, adverbs=(*adverbs, *clause.adverbs))
                found.append((cost + more, end, tree))
        return found

    # --- asides and adjuncts ----------------------------------------------------------------------------------------

    @rule
    def aside(self, place: int) -> list[Found[Aside]]:
        """What stands in parentheses, which are consumed."""
        if not self.starts(place, "("):
            return []
        close = next((stop for stop in range(place + 1, self.size) if self.tokens[stop].text == ")"), None)
        if close is None or close == place + 1:
            return []
        found: list[Found[Aside]] = []
        for cost, end, tree in self._aside_body(place + 1):
            if end == close:
                found.append((cost, close + 1, tree))
        return found

    def _aside_body(self, place: int) -> Iterator[Found[Aside]]:
        for cost, end, amount in self.amount(place):
            yield cost, end, Aside(amount)
        for cost, end, name in self.name(place):
            yield cost, end, Aside(name)
        for cost, end, phrase in self.full(place):
            yield cost + 0.2, end, Aside(phrase)
        for cost, end, label in self._labels(place):
            for more, stop, amount in self.amount(end):
                yield cost + more, stop, Aside(amount, label)
            for more, stop, name in self.name(end):
                yield cost + more + 0.1, stop, Aside(name, label)
            for more, stop, value in self.full(end):
                yield cost + more + 0.3, stop, Aside(value, label)
        for cost, end, both in self.nominal(place):
            yield cost + 0.3, end, Aside(both)
        yield from self._listed(place)
        for cost, end, clause in self.clause(place):
            yield cost + 0.4, end, Aside(clause)
        for cost, end, adjective in self.adjective(place):
            yield cost + 0.4, end, Aside(adjective)

    def _labels(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read "threshold:", and "current:" as the current value."""
        for cost, end, adjective in self.adjective(place):
            if self.words[end] == ":" and adjective.concept in _VALUES:
                yield cost, end + 1, NounPhrase("value", adjectives=(adjective,))
        for cost, end, label in self.full(place):
            if self.words[end] in {":", "=", "is"} and label != NounPhrase("current"):
                yield cost, end + 1, label

    def _listed(self, place: int) -> Iterator[Found[Aside]]:
        """Read "(Dovecot, Postfix)": a list without a conjunction."""
        lists: list[Found[tuple[NounPhrase, ...]]] = [(cost, end, (one,)) for cost, end, one in self.full(place)]
        for _ in range(4):
            lists = best(
                (so_far + more + 0.1, stop, (*items, one))
                for so_far, end, items in lists
                if self.starts(end, ",")
                for more, stop, one in self.full(end + 1)
            )
            for cost, end, items in lists:
                yield cost + 0.3, end, Aside(Coordination(items, "comma"))

    @rule
    def adjunct(self, place: int) -> list[Found[Adjunct]]:
        """A prepositional phrase, a time or a purpose."""
        found: list[Found[Adjunct]] = list(self._times(place))
        for words, role in _PREPOSITIONS.items():
            if not self.starts(place, *words):
                continue
            start = place + len(words)
            for cost, end, amount in self.amount(start):
                if role is Role.FOR and self.is_time(amount):
                    found.append((cost, end, Adjunct(Role.DURATION, amount)))
                elif role is Role.IN and self.is_time(amount):
                    within = self.words[place] in {"within", "inside"}
                    found.append((cost + 0.1, end, Adjunct(Role.NEXT if within else Role.IN, amount)))
                elif words == ("over",) and self.is_time(amount):
                    found.append((cost + 0.2, end, Adjunct(Role.LAST, amount)))
                elif role in {Role.UNDER, Role.BELOW, Role.ABOVE, Role.VIA}:
                    if words[0] in {"under", "below", "above", "over"}:
                        side = Role.BELOW if role in {Role.UNDER, Role.BELOW} else Role.ABOVE
                        found.append((cost - 0.1, end, Adjunct(side, amount)))
                elif role in {
                    Role.AT,
                    Role.BY,
                    Role.TO,
                    Role.THAN,
                    Role.FROM,
                    Role.PER,
                    Role.OUT_OF,
                    Role.AFTER,
                    Role.BEYOND,
                    Role.SINCE,
                    Role.NEAR,
                    Role.ON,
                    Role.WITH,
                    Role.BETWEEN,
                    Role.EXCEPT,
                }:
                    found.append((cost + 0.1, end, Adjunct(role, amount)))
            for cost, end, nominal in self.nominal_simple(start):
                if isinstance(nominal, NounPhrase) and nominal.amount and not nominal.head and nominal.of is None:
                    continue
                if role in {Role.ON, Role.AT, Role.IN} and _swallows(nominal):
                    continue
                if role is Role.FOR and self.value(start) == 0.0 and end == start + 1:
                    continue  # "for {{ $value }}" is a time, or what else it may be
                if isinstance(nominal, NounPhrase) and nominal.head in {"row", "time_point", "times_unit"}:
                    continue
                if role is Role.FOR and isinstance(nominal, NounPhrase) and nominal.head == "time":
                    continue  # "for the third time" counts, "for some time" lasts
                if role is Role.BY and self.tokens[start].lower in _WEEKDAYS:
                    continue
                if role is Role.BY and _is_time_noun(nominal):
                    continue  # "by Friday" is a deadline, which no tree holds
                meant = Role.ABOVE if words == ("over",) and _is_measured(nominal) else role
                found.append((cost + (0.9 if role is Role.OUT_OF else 0.1), end, Adjunct(meant, nominal)))
                if isinstance(nominal, NounPhrase) and nominal.participle is None and not nominal.pronoun:
                    for more, stop, clause in self.reduced_relative(end):
                        grown = Adjunct(role, replace(nominal, participle=clause))
                        found.append((cost + more + 0.6, stop, grown))
            if role in {Role.WITHOUT, Role.BY, Role.AFTER, Role.BEFORE, Role.INSTEAD_OF} or words == ("when",):
                for cost, end, clause in self.verb(start, "ing"):
                    meaning = Role.MEANS if role is Role.BY else role
                    found.append((cost + 0.3, end, Adjunct(meaning, clause)))
        if self.starts(place, "in", "order", "to") or self.starts(place, "to"):
            start = place + (3 if self.starts(place, "in") else 1)
            for cost, end, clause in self.verb(start, "base"):
                found.append((cost + 0.5, end, Adjunct(Role.PURPOSE, clause)))
        if self.starts(place, "than") and self.words[place + 1] in {
            "expected",
            "usual",
            "normal",
            "desired",
            "required",
            "allowed",
            "configured",
        }:
            found.append((0.0, place + 2, Adjunct(Role.THAN, NounPhrase(pronoun=self.words[place + 1]))))
        return found

    def _times(self, place: int) -> Iterator[Found[Adjunct]]:
        start = place
        if self.words[start] in {"in", "over", "within", "during", "for", "on"}:
            start += 1
        if self.starts(start, "the"):
            start += 1
        if self.words[start] in {"last", "past", "previous", "next", "coming"}:
            role = Role.NEXT if self.words[start] in {"next", "coming"} else Role.LAST
            for cost, end, amount in self.amount(start + 1):
                if self.is_time(amount):
                    yield cost - 0.5, end, Adjunct(role, amount)
            for end, unit in self._unit(start + 1):
                bare = place == start
                yield (
                    -0.3,
                    end,
                    Adjunct(
                        Role.WHEN if bare else role,
                        NounPhrase(unit, adjectives=(Adjective(role.value),)) if bare else Amount("", unit),
                    ),
                )
        for cost, end, amount in self.amount(place):
            if self.starts(end, "ago"):
                yield cost - 0.3, end + 1, Adjunct(Role.AGO, amount)
        for cost, end, amount in self.amount(place):
            if not amount.unit and self.starts(end, "times"):
                yield cost - 0.3, end + 1, Adjunct(Role.TIMES, amount)
        for word, number in (("once", "1"), ("twice", "2")):
            if self.starts(place, word):
                yield 0.0, place + 1, Adjunct(Role.TIMES, Amount(number))
        if self.words[place] in {"every", "each"}:
            for cost, end, amount in self.amount(place + 1):
                if self.is_time(amount):
                    yield cost - 0.3, end, Adjunct(Role.EVERY, amount)
            for end, unit in self._unit(place + 1):
                yield -0.3, end, Adjunct(Role.EVERY, Amount("", unit))
        if self.starts(place, "per") or (self.starts(place, "/") and self.tokens[place].glued):
            for end, unit in self._unit(place + 1):
                yield -0.4, end, Adjunct(Role.PER, Amount("", unit))

    # --- verbs ------------------------------------------------------------------------------------------------------

    @rule
    def verb(self, place: int, form: str) -> list[Found[Clause]]:
        """A verb in a form (``base``, ``s``, ``past``, ``pp``, ``ing``, ``passive``) with all that belongs to it."""
        found: list[Found[Clause]] = []
        if form in {"base", "ing"} and self.starts(place, "be" if form == "base" else "being"):
            found.extend(self._after_be(place + 1))
        found.extend(self._turning(place, form))
        passive = form == "passive"
        wanted = "pp" if passive else form
        for cost, start, adverbs in self.adverbs(place):
            for end, entry in self.entries(start, "verbs"):
                if entry.form != wanted or entry.concept.id in _UNSAID_VERBS:
                    continue
                if entry.concept.id == "fail" and self.starts(end, "to"):
                    continue  # what fails to start does not fail towards a start
                if entry.pieces == ("used",) and self.starts(end, "to", "be"):
                    continue  # "used to be healthy" tells of the past
                frame = entry.concept.frame
                if passive:
                    if not frame or frame[0].name != "obj" or entry.concept.id in _LIGHT:
                        continue  # what was taken depends on the thing
                    frame = frame[1:]
                for more, stop, act in self._arguments(end, frame, Acting(entry.concept.id, passive=passive)):
                    base = Clause(None, act, adverbs=adverbs)
                    found.extend(self._finished(cost + entry.cost + more, stop, base))
        return found

    @rule
    def several(self, place: int, form: str) -> list[Found[Clause]]:
        """Read one verb or two of a form: "consider raising the limit or adding nodes"."""
        found: list[Found[Clause]] = []
        for cost, end, clause in self.verb(place, form):
            found.append((cost, end, clause))
            if self.words[end] in {"and", "or"} and not clause.negated:
                for more, stop, second in self.verb(end + 1, form):
                    if not second.negated:
                        both = replace(clause, more=(second,), joint=self.words[end])
                        found.append((cost + more + 0.1, stop, both))
        return found

    def _turning(self, place: int, form: str) -> Iterator[Found[Clause]]:
        """Read "become full", "remaining unavailable"."""
        word = self.words[place]
        if word not in _TURNING or _form_of_turning(word) not in {form, "past" if form == "pp" else form}:
            return
        stays = _TURNING[word]
        for cost, end, adjective in self.adjectives(place + 1):
            being = Being(adjective, become=not stays, remain=stays)
            yield from self._finished(cost, end, Clause(None, being))

    def _arguments(self, place: int, frame: tuple[Slot, ...], act: Acting) -> list[Found[Acting]]:
        """Fill a frame's slots from left to right."""
        if not frame:
            return [(0.0, place, act)]
        slot, rest = frame[0], frame[1:]
        found: list[Found[Acting]] = []
        for cost, end, filled in self._argument(place, slot, act):
            found.extend((cost + more, stop, tree) for more, stop, tree in self._arguments(end, rest, filled))
        if slot.optional:
            found.extend((cost + 0.05, stop, tree) for cost, stop, tree in self._arguments(place, rest, act))
            if slot.name == "behind" and self.starts(place, "behind"):  # "is falling behind"
                found.extend((cost + 0.1, stop, tree) for cost, stop, tree in self._arguments(place + 1, rest, act))
        return best(found)

    def _argument(self, place: int, slot: Slot, act: Acting) -> Iterator[Found[Acting]]:
        if slot.name == "obj":
            for cost, end, nominal in self.nominal(place) if self.words[place] not in _SIDES else ():
                if act.verb == "raise_alert" and not _is_alert(nominal):
                    continue  # limits are raised in another sense
                if isinstance(nominal, NounPhrase) and nominal.head in {"time", "times_unit"} and nominal.amount:
                    continue  # "restarts 3 times" has no object
                obj: Nominal | Amount = nominal
                if isinstance(nominal, NounPhrase) and nominal == NounPhrase(amount=nominal.amount):
                    assert nominal.amount is not None
                    obj = nominal.amount
                yield cost, end, replace(act, obj=obj)
            for cost, end, amount in self.amount(place) if self.words[place] not in _SIDES else ():
                if amount.unit != "times_unit":
                    yield cost, end, replace(act, obj=amount)
        elif slot.name == "inf":
            if self.starts(place, "to"):
                for cost, end, clause in self.several(place + 1, "base"):
                    yield cost, end, replace(act, content=clause)
        elif slot.name == "ing" or slot.name.endswith(" ing"):
            if slot.name != "ing":
                if not self.starts(place, slot.name.removesuffix(" ing")):
                    return
                place += 1
            for cost, end, clause in self.several(place, "ing"):
                yield cost, end, replace(act, content=replace(clause, progressive=True))
        elif slot.name == "that":
            start = place + 1 if self.starts(place, "that") else place
            for cost, end, clause in self.clause(start):
                yield cost + (0.0 if start > place else 0.1), end, replace(act, content=clause)
        elif slot.name == "adj":
            start = place + 1 if self.starts(place, "as") else place
            for cost, end, adjective in self.adjective(start):
                yield cost, end, replace(act, complement=adjective)
        else:
            yield from self._oblique(place, slot, act)

    def _oblique(self, place: int, slot: Slot, act: Acting) -> Iterator[Found[Acting]]:
        spellings = {
            "above": ("above", "over", "beyond"),
            "below": ("below", "under"),
            "into": ("into",),
            "on": ("on", "upon"),
            "toward": ("toward", "towards"),
        }.get(slot.name, (slot.name,))
        if self.words[place] not in spellings:
            return
        for cost, end, amount in self.amount(place + 1):
            yield cost, end, replace(act, obliques=(*act.obliques, (slot.name, amount)))
        for cost, end, nominal in self.nominal(place + 1):
            if isinstance(nominal, NounPhrase) and nominal == NounPhrase(amount=nominal.amount):
                continue
            if slot.name == "by" and act.obj is None and not _is_extent(nominal):
                continue  # "dropped by a gate": somebody dropped it
            yield cost, end, replace(act, obliques=(*act.obliques, (slot.name, nominal)))
        if slot.name in {"from", "to", "by", "for", "of", "in", "against", "at"}:
            for cost, end, clause in self.verb(place + 1, "ing"):
                if act.content is None:
                    yield cost + 0.1, end, replace(act, content=replace(clause, progressive=True))

    def _finished(self, cost: float, place: int, clause: Clause) -> list[Found[Clause]]:
        """Add adjuncts and adverbs behind a verb, in any number."""
        found: list[Found[Clause]] = [(cost, place, clause)]
        grown = found
        act = clause.predicate
        within = isinstance(act, Acting) and act.content is not None and act.content.subject is not None
        said_within = 0.3 if within else 0.0  # "determined that it will fail soon": it is the failure that is near
        for _ in range(4):
            further: list[Found[Clause]] = []
            for so_far, stop, tree in grown:
                for more, end, adjunct in self.adjunct(stop):
                    stray = (0.8 if _is_agent(adjunct) and not _is_passive(tree) else 0.0) + said_within
                    grown_tree = replace(tree, adjuncts=(*tree.adjuncts, adjunct))
                    further.append((so_far + more + 0.1 + stray, end, grown_tree))
                for end, entry in self.entries(stop, "adverbs"):
                    if entry.concept.id in _UNSAID_ADVERBS or self._grades_adverb(end, entry):
                        continue
                    more_adverbs = (*tree.adverbs, entry.concept.id)
                    cost_here = so_far + 0.15 + entry.cost + said_within
                    further.append((cost_here, end, replace(tree, adverbs=more_adverbs)))
            if not further:
                break
            grown = best(further)
            found = [*found, *grown]
        return found

    @rule
    def _after_be(self, place: int) -> list[Found[Clause]]:
        """What follows a form of "be"; the caller sets the tense."""
        found: list[Found[Clause]] = []
        for cost, start, adverbs in self.adverbs(place):
            negated = self.starts(start, "not")
            begin = start + negated
            if self.starts(begin, "either") and not negated and "or" in self.words[begin:]:
                begin += 1  # "is either stuck or slow"
            for more, middle, later in self.adverbs(begin):
                both = (*adverbs, *later)
                base_cost = cost + more + (0.1 if any(concept("adverbs", one).kind in _GRADING for one in both) else 0)
                for found_cost, end, clause in self._predicates(middle):
                    tree = replace(clause, adverbs=(*both, *clause.adverbs), negated=negated or clause.negated)
                    found.append((base_cost + found_cost, end, tree))
        return found

    def _predicates(self, place: int) -> Iterator[Found[Clause]]:
        for cost, end, adjective in self.adjectives(place):
            if isinstance(adjective, Adjective) and (adjective.negated or self._is_doing(end - 1)):
                continue
            if isinstance(adjective, Adjective) and adjective.concept in _ABLE and self.starts(end, "to"):
                continue  # "unable to start" is a modality, read below
            event = 0.5 if isinstance(adjective, Adjective) and adjective.concept in _EVENTS else 0.0
            yield from self._finished(cost + event, end, Clause(None, Being(adjective)))
        for cost, end, clause in self.verb(place, "ing"):
            yield cost + 0.05, end, replace(clause, progressive=True)
        state = 0.4 if self._is_state(place) else 0.1
        for cost, end, clause in self.verb(place, "passive"):
            by = any(adjunct.role in {Role.BY, Role.MEANS} for adjunct in clause.adjuncts)
            yield cost + (0.0 if by else state), end, clause
        if self.starts(place, "being"):
            for cost, end, clause in self.verb(place + 1, "passive"):
                yield cost, end, replace(clause, progressive=True)
        for words, modal, negated, tense, adverb in (
            (("unable", "to"), Modal.CAN, True, Tense.PRESENT, ()),
            (("able", "to"), Modal.CAN, False, Tense.PRESENT, ()),
            (("likely", "to"), None, False, Tense.FUTURE, ("likely",)),
            (("going", "to"), None, False, Tense.FUTURE, ()),
            (("about", "to"), None, False, Tense.FUTURE, ("soon",)),
        ):
            if self.starts(place, *words):
                for cost, end, clause in self.verb(place + 2, "base"):
                    yield (
                        cost,
                        end,
                        replace(clause, modal=modal, negated=negated, tense=tense, adverbs=(*adverb, *clause.adverbs)),
                    )
        for cost, end, adjunct in self.adjunct(place):
            if adjunct.role not in {Role.PURPOSE, Role.PER, Role.THAN, Role.OUT_OF} and not self.starts(place, "using"):
                yield from self._finished(cost + 0.1, end, Clause(None, Being(adjunct)))
        for cost, end, amount in self.amount(place):
            if amount.relation in {Relation.MORE_THAN, Relation.LESS_THAN} and self.words[place] not in {">", "<"}:
                side = Role.ABOVE if amount.relation is Relation.MORE_THAN else Role.BELOW
                bare = replace(amount, relation=Relation.EXACTLY)
                yield from self._finished(cost - 0.1, end, Clause(None, Being(Adjunct(side, bare))))
                for more, stop, noted in self._noted(end, bare):
                    yield from self._finished(cost + more, stop, Clause(None, Being(Adjunct(side, noted))))
            elif not self._is_signed(amount):
                yield from self._finished(cost, end, Clause(None, Being(amount)))
        for cost, end, amount in self.amount(place):
            if self._is_share(amount) and self.words[end] in {"full", "used", "free"}:
                for more, stop, told in self.adjective(end):
                    being = Being(Adjective({"full": "used"}.get(told.concept, told.concept)))
                    share = NounPhrase(amount=amount)
                    yield from self._finished(cost + more - 0.2, stop, Clause(share, being))
            if self.is_time(amount) and self.starts(end, "old"):
                yield from self._finished(cost - 0.2, end + 1, Clause(NounPhrase("age"), Being(amount)))
        for cost, end, adjunct in self._times(place):
            if adjunct.role is Role.TIMES:  # "is 3 times higher than usual"
                for more, stop, adjective in self.adjective(end):
                    if adjective.degree == "comparative":
                        multiplied = Clause(None, Being(adjective), adjuncts=(adjunct,))
                        yield from self._finished(cost + more, stop, multiplied)
        yield from self._used_up(place)
        for words, side in ((("greater", "than"), Role.ABOVE), (("less", "than"), Role.BELOW)):
            if self.starts(place, *words):
                for cost, end, nominal in self.nominal_simple(place + 2):
                    yield from self._finished(cost, end, Clause(None, Being(Adjunct(side, nominal))))
        for cost, end, nominal in self.nominal(place):
            if isinstance(nominal, NounPhrase) and nominal == NounPhrase(amount=nominal.amount):
                continue
            yield from self._finished(cost + 0.3, end, Clause(None, Being(nominal)))

    def _noted(self, place: int, amount: Amount) -> Iterator[Found[NounPhrase]]:
        """Read what stands in parentheses behind an amount in the middle of a sentence."""
        if self.starts(place, "("):
            for cost, end, aside in self.aside(place):
                if end < self.size:
                    yield cost + 0.1, end, NounPhrase(amount=amount, aside=aside)

    def _used_up(self, place: int) -> Iterator[Found[Clause]]:
        """Read "out of disk space": the resource has run out."""
        if self.starts(place, "out", "of") and not self.starts(place + 2, "order"):
            for cost, end, nominal in self.nominal_simple(place + 2):
                act = Acting("run_out_of", obliques=(("of", nominal),))
                yield from self._finished(cost + 0.7, end, Clause(None, act, tense=Tense.PERFECT))

    @rule
    def finite(self, place: int, several: bool | None = None) -> list[Found[Clause]]:
        """A finite verb phrase; the clause has no subject yet. Several with "and" become ``more``.

        Args:
            place: where it begins.
            several: whether the subject is plural, with which the verb agrees; None where nobody can say.
        """
        found: list[Found[Clause]] = []
        for cost, end, clause in self.one_finite(place, several):
            found.append((cost, end, clause))
            open_lists: list[Found[Clause]] = [(cost, end, clause)]
            for _ in range(3):
                longer: list[Found[Clause]] = []
                for so_far, stop, tree in open_lists:
                    begin = stop + 1 if self.starts(stop, ",") else stop
                    joint = self.words[begin]
                    if joint in {"and", "or", "but"} and not (tree.more and joint == "but"):
                        for more, last, further in self._further(begin + 1, clause, several, joint):
                            grown = replace(tree, more=(*tree.more, further), joint=joint)
                            found.append((so_far + more + 0.1, last, grown))
                    elif begin > stop:
                        for more, last, further in self._further(begin, clause, several, ","):
                            longer.append((so_far + more - 0.3, last, replace(tree, more=(*tree.more, further))))
                            if self.words[begin] in _HELPERS:  # "has been high for an hour, is currently at 95 %"
                                loose = replace(tree, more=(*tree.more, further), joint="and")
                                found.append((so_far + more + 0.5, last, loose))
                open_lists = best(longer)
        return found

    def _further(self, place: int, first: Clause, several: bool | None, joint: str) -> Iterator[Found[Clause]]:
        if first.negated and joint != "but":  # "is not scheduled or ready" denies both
            if self.words[place] in _AUXILIARIES or joint != "or":
                yield from self.one_finite(place, several)
            return
        if joint in {"or", "but"} or self.starts(place, "not"):
            yield from self._still_being(place, first)
        if not (first.modal or first.tense is Tense.FUTURE):
            for cost, end, clause in self.one_finite(place, several):
                turned = first.tense is Tense.PRESENT and clause.tense is Tense.PAST
                if not (turned and _takes_bare(clause)):  # "is dropping samples with … but duplicated timestamps"
                    yield cost, end, clause
        else:  # "may fail and lose data": the second verb stands under the modal too
            if self.words[place] in _AUXILIARIES:
                yield from self.one_finite(place, several)
            for cost, end, clause in self.verb(place, "base"):
                yield cost, end, replace(clause, modal=first.modal, tense=first.tense)
        if first.tense is Tense.PERFECT:
            for cost, end, clause in self._perfect(place):
                yield cost + 0.1, end, replace(clause, modal=first.modal, tense=first.tense)
        if isinstance(first.predicate, Acting) and first.predicate.passive:
            for cost, end, clause in self.verb(place, "passive"):
                tree = replace(clause, modal=first.modal, tense=first.tense, progressive=first.progressive)
                yield cost + 0.1, end, tree
        if first.progressive and joint != ",":  # ", indicating a leak" is said of the whole
            for cost, end, clause in self.verb(place, "ing"):
                yield cost + 0.1, end, replace(clause, modal=first.modal, tense=first.tense, progressive=True)

    def _still_being(self, place: int, first: Clause) -> Iterator[Found[Clause]]:
        """Read what shares its form of "be" with the predicate before it: "is down or not reachable"."""
        being = first.predicate
        plain = isinstance(being, Being) and not (being.become or being.remain)
        if not plain and not (first.progressive and isinstance(being, Acting)) and not _is_passive(first):
            return
        for cost, end, clause in self._after_be(place):
            then = clause.predicate
            if clause.modal or clause.tense is not Tense.PRESENT:
                continue
            if first.tense is Tense.PERFECT and clause.adjuncts:
                continue  # "has been down or unreachable for an hour": both have lasted
            doing = plain and isinstance(then, Acting) and (clause.progressive or then.passive)
            if doing or (isinstance(then, Being) and isinstance(then.complement, Adjective | Adjunct | tuple)):
                yield cost, end, replace(clause, modal=first.modal, tense=first.tense)

    @rule
    def one_finite(self, place: int, several: bool | None = None) -> list[Found[Clause]]:
        """One finite verb phrase; see ``finite``."""
        found: list[Found[Clause]] = []
        for cost, start, adverbs in self.adverbs(place):
            for more, end, clause in self._finite_core(start, several):
                tree = replace(clause, adverbs=(*adverbs, *clause.adverbs)) if adverbs else clause
                found.append((cost + more, end, tree))
        return found

    def _finite_core(self, place: int, several: bool | None) -> Iterator[Found[Clause]]:
        word = self.words[place]
        if (several and word in _SINGULAR) or (several is False and word in _PLURAL):
            yield from ((cost + _SLIP, end, tree) for cost, end, tree in self._finite_core(place, None))
            return
        if word in _BE:
            tense, negated = _BE[word]
            for cost, end, clause in self._after_be(place + 1):
                yield (
                    cost,
                    end,
                    replace(
                        clause,
                        tense=clause.tense if clause.tense is Tense.FUTURE else tense,
                        negated=negated or clause.negated,
                    ),
                )
        elif word in _HAVE:
            tense, negated = _HAVE[word]
            start = place + 1
            for cost, middle, adverbs in self.adverbs(start):
                no = negated or self.starts(middle, "not")
                begin = middle + (1 if self.starts(middle, "not") else 0)
                for more, late, later in self.adverbs(begin):
                    extra = (*adverbs, *later)
                    if self.starts(late, "been"):
                        for been_cost, end, clause in self._after_be(late + 1):
                            yield (
                                cost + more + been_cost,
                                end,
                                replace(
                                    clause,
                                    tense=Tense.PERFECT,
                                    negated=no or clause.negated,
                                    adverbs=(*extra, *clause.adverbs),
                                ),
                            )
                    for verb_cost, end, clause in self.verb(late, "pp"):
                        yield (
                            cost + more + verb_cost,
                            end,
                            replace(clause, tense=Tense.PERFECT, negated=no, adverbs=(*extra, *clause.adverbs)),
                        )
            if not negated:
                yield from self._owning(place, tense)
            if self.starts(start, "yet", "to") and tense is Tense.PRESENT and not negated:  # has not done so yet
                for cost, end, clause in self.verb(start + 2, "base"):
                    if clause.modal is None and not clause.negated and not clause.more:
                        yield (
                            cost,
                            end,
                            replace(clause, tense=Tense.PERFECT, negated=True, adverbs=("yet", *clause.adverbs)),
                        )
            if self.starts(start, "to") and word != "had":  # what had to be done has no modality in the tree
                for cost, end, clause in self.verb(start + 1, "base"):
                    yield cost, end, replace(clause, modal=Modal.MUST, tense=tense)
        elif word in _MODALS:
            yield from self._under_modal(place)
        elif word in _DO:
            tense, negated = _DO[word]
            no = negated or self.starts(place + 1, "not")
            begin = place + (2 if self.starts(place + 1, "not") else 1)
            if no:
                for cost, start, adverbs in self.adverbs(begin):
                    for more, end, clause in self.verb(start, "base"):
                        yield (
                            cost + more,
                            end,
                            replace(clause, negated=True, tense=tense, adverbs=(*adverbs, *clause.adverbs)),
                        )
        elif word in {"needs", "need"} and self.starts(place + 1, "to"):
            for cost, end, clause in self.verb(place + 2, "base"):
                yield cost, end, replace(clause, modal=Modal.MUST)
        if self.starts(place, "never"):
            for cost, end, clause in self.one_finite(place + 1, several):
                yield cost, end, replace(clause, negated=True, adverbs=("never", *clause.adverbs))
        for form, tense in (("s", Tense.PRESENT), ("base", Tense.PRESENT), ("past", Tense.PAST)):
            if (form == "base" and (word == "be" or several is False)) or (form == "s" and several):
                continue
            named = self._is_plural_noun(place) if form == "s" else form == "base" and self._is_noun(place)
            titled = 0.7 if named and not self.end_mark else 0.0
            for cost, end, clause in self.verb(place, form):
                stray = 0.8 if form == "past" and not self.end_mark and _takes_bare(clause) else 0.0
                more = titled + stray + (0.1 if form == "base" else 0.0)
                yield cost + more, end, replace(clause, tense=tense)

    def _under_modal(self, place: int) -> Iterator[Found[Clause]]:
        word = self.words[place]
        modal, negated, tense = _MODALS[word]
        start = place + 1
        for cost, middle, adverbs in self.adverbs(start):
            no = negated or self.starts(middle, "not")
            if no and word == "could":  # "could not connect": it was unable to
                modal, tense = Modal.CAN, Tense.PAST
            begin = middle + (1 if self.starts(middle, "not") else 0)
            for more, end, clause in self.verb(begin, "base"):
                unable = clause.modal is Modal.CAN and not (clause.negated and no)
                if unable and modal is Modal.MAY:  # "may be unable to connect"
                    later = ("possibly", *adverbs, *clause.adverbs)
                    yield cost + more, end, replace(clause, negated=no or clause.negated, adverbs=later)
                    continue
                if (clause.modal is not None and not (unable and word == "will")) or (clause.negated and no):
                    continue  # two modalities that no tree holds
                tree = replace(
                    clause,
                    modal=modal or clause.modal,
                    negated=no or clause.negated,
                    tense=tense,
                    adverbs=(*adverbs, *clause.adverbs),
                )
                yield cost + more, end, tree
            if self.starts(begin, "have") and modal is not None:
                for more, end, clause in self._perfect(begin + 1):
                    tree = replace(
                        clause, modal=modal, negated=no, tense=Tense.PERFECT, adverbs=(*adverbs, *clause.adverbs)
                    )
                    yield cost + more, end, tree

    def _perfect(self, place: int) -> Iterator[Found[Clause]]:
        if self.starts(place, "been"):
            yield from self._after_be(place + 1)
        yield from self.verb(place, "pp")

    def _leaving(self, place: int, tense: Tense) -> Iterator[Found[Clause]]:
        """Read "has only 5 % free space" and "has less than 5 % disk space left": so much of it is free."""
        for cost, end, amount in self.amount(place):
            if not self._is_share(amount):
                continue
            for more, stop, rest in self.core(end):
                behind = self.words[stop] in _FREE_BEHIND and rest.number is not Number.PLURAL
                if rest.head and (behind or rest.adjectives) and all(map(_is_free, rest.adjectives)):
                    whole = replace(rest, adjectives=(), determiner=Determiner.DEFINITE)
                    told = Clause(NounPhrase(amount=amount, of=whole), Being(Adjective("free")), tense=tense)
                    yield from self._finished(cost + more, stop + behind, told)

    def _owning(self, place: int, tense: Tense) -> Iterator[Found[Clause]]:
        for cost, start, adverbs in self.adverbs(place + 1):
            if not adverbs:
                yield from self._leaving(start, tense)
            for more, end, nominal in self.nominal(start):
                obj: Nominal | Amount = nominal
                if isinstance(nominal, NounPhrase) and nominal == NounPhrase(amount=nominal.amount):
                    assert nominal.amount is not None
                    obj = nominal.amount
                yield from self._finished(
                    cost + more, end, Clause(None, Acting("have", obj=obj), tense=tense, adverbs=adverbs)
                )

    # --- clauses and sentences --------------------------------------------------------------------------------------

    @rule
    def simple_clause(self, place: int) -> list[Found[Clause]]:
        """Subject and finite verb, or "there is"."""
        found: list[Found[Clause]] = []
        if self.starts(place, "there") and self.words[place + 1] in {*_BE, *_MODALS, "has", "have"}:
            found.extend(self._existing(place + 1))
        for cost, end, subject in self.nominal(place):
            for more, stop, clause in self.finite(end, _several(subject)):
                found.append((cost + more, stop, _full_of(subject, clause) or replace(clause, subject=subject)))
        if self.starts(place, "not", "all"):
            found.extend(self._not_all(place + 1))
        found.extend(self._because(place))
        if self.starts(place, "neither"):
            found.extend(self._neither(place + 1))
        if self.starts(place, "it") and self.words[place + 1] in _BE:
            found.extend(self._to_be_done(place + 1))
        return found

    def _neither(self, place: int) -> Iterator[Found[Clause]]:
        """Read "neither the primary nor the replica is reachable": both are not."""
        for cost, end, first in self.full(place):
            if not self.starts(end, "nor") or not first.head or first.determiner not in _OWNERS:
                continue
            for more, stop, second in self.full(end + 1):
                if not second.head or second.determiner not in _OWNERS:
                    continue
                for told, last, clause in self.finite(stop):
                    if not (clause.negated or clause.more or clause.modal is not None or _is_any_in(clause)):
                        subject = Coordination((first, second))
                        yield cost + more + told, last, replace(clause, subject=subject, negated=True)

    def _to_be_done(self, place: int) -> Iterator[Found[Clause]]:
        """Read "it is not possible to create volumes": volumes cannot be created."""
        tense, no = _BE[self.words[place]]
        denied = self.starts(place + 1, "not")
        start = place + 1 + denied
        told = self.words[start]
        if told not in _POSSIBLE or not self.starts(start + 1, "to"):
            return
        modal, impossible = _POSSIBLE[told]
        negated = no or denied
        if modal is not Modal.CAN and (negated or tense is Tense.PAST):
            return  # "it is not necessary" forbids nothing
        for cost, end, clause in self.verb(start + 2, "base"):
            act = clause.predicate
            plain = not (clause.negated or clause.modal or clause.more)
            if not plain or not isinstance(act, Acting) or act.passive or not isinstance(act.obj, NounPhrase):
                continue
            if not act.obj.pronoun and not (negated and impossible) and act.content is None:
                passive = replace(act, obj=None, passive=True)
                yield (
                    cost + 1.7,
                    end,
                    replace(
                        clause,
                        subject=act.obj,
                        predicate=passive,
                        modal=modal,
                        negated=negated or impossible,
                        tense=tense,
                    ),
                )

    def _because(self, place: int) -> Iterator[Found[Clause]]:
        """Read "this is because the disk is full": it happens because …."""
        if self.words[place] not in {"this", "that"}:
            return
        modal, start = None, place + 1
        if self.words[start] in {"may", "might", "could"} and self.starts(start + 1, "be"):
            modal, start = Modal.MAY, start + 1
        if self.words[start] in {"is", "be"} and self.starts(start + 1, "because") and not self.starts(start + 2, "of"):
            for cost, end, reason in self.simple_clause(start + 2):
                links = (Link(LinkKind.BECAUSE, reason),)
                yield cost, end, Clause(NounPhrase(pronoun="this"), Acting("happen"), modal=modal, links=links)

    def _not_all(self, place: int) -> Iterator[Found[Clause]]:
        """Read "not all pods are ready": some pods are not."""
        for cost, end, subject in self.nominal(place):
            if isinstance(subject, NounPhrase) and subject.determiner is Determiner.ALL and subject.head:
                some = replace(subject, determiner=Determiner.SOME)
                for more, stop, clause in self.finite(end, True):
                    plain = not (clause.negated or clause.modal or clause.more or clause.adverbs or clause.links)
                    if plain:
                        yield cost + more + 0.1, stop, replace(clause, subject=some, negated=True)

    def _existing(self, place: int) -> Iterator[Found[Clause]]:
        word, start, tense, modal, negated = self.words[place], place + 1, Tense.PRESENT, None, False
        if word in _BE:
            tense, negated = _BE[word]
        elif word in {"has", "have"} and self.starts(start, "been"):
            tense, start = Tense.PERFECT, start + 1
        elif word in _MODALS and self.starts(start, "be"):
            modal, negated, tense = _MODALS[word]
            start += 1
        else:
            return
        if self.starts(start, "not"):
            negated, start = True, start + 1
        for cost, middle, adverbs in self.adverbs(start):
            for more, end, nominal in self.nominal(middle):
                lacking = isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.ENOUGH and negated
                if lacking and isinstance(nominal, NounPhrase):  # "there is not enough space"
                    nominal = replace(nominal, determiner=Determiner.NOT_ENOUGH)  # noqa: PLW2901
                denied = negated and not lacking
                clause = Clause(None, Existing(nominal), tense=tense, modal=modal, negated=denied, adverbs=adverbs)
                one = nominal.items[-1] if isinstance(nominal, Coordination) else nominal
                told = one.relative is not None  # "orders that have been open for an hour": they have
                for total, stop, grown in self._finished(cost + more, end, clause):
                    yield total + (0.3 if told and grown.adjuncts else 0.0), stop, grown

    @rule
    def clause(self, place: int) -> list[Found[Clause]]:
        """A clause with the clauses that hang on it."""
        found: list[Found[Clause]] = []
        for cost, end, base in self.simple_clause(place):
            found.append((cost, end, base))
            found.extend(self._linked(cost, end, base))
        if self.starts(place, "either"):
            for cost, end, base in self.clause(place + 1):
                if base.links and base.links[0].kind is LinkKind.OR:
                    found.append((cost, end, base))
        return found

    def _linked(self, cost: float, place: int, base: Clause) -> list[Found[Clause]]:
        """Add clauses behind a clause: sequels, reasons, conditions."""
        found: list[Found[Clause]] = []
        grown: list[Found[Clause]] = [(cost, place, base)]
        for _ in range(3):
            further: list[Found[Clause]] = []
            for so_far, stop, tree in grown:
                for more, end, link in self.link(stop):
                    if self._is_order_behind(base, link):
                        continue
                    further.append((so_far + more + 0.1, end, replace(tree, links=(*tree.links, link))))
            if not further:
                break
            grown = best(further)
            found.extend(grown)
        return found

    @staticmethod
    def _is_order_behind(base: Clause, link: Link) -> bool:
        """Return whether an order would hang on a statement: "may fail or lose data" has two predicates."""
        inner = link.clause
        told = isinstance(inner, Clause) and (inner.subject is not None or isinstance(inner.predicate, Existing))
        return link.kind in {LinkKind.AND, LinkKind.OR} and base.subject is not None and not told

    @rule
    def link(self, place: int) -> list[Found[Link]]:
        """A further clause behind a clause."""
        found: list[Found[Link]] = []
        comma = self.starts(place, ",")
        start = place + 1 if comma else place
        if comma:
            for cost, middle, adverbs in self.adverbs(start):
                for more, end, clause in self.verb(middle, "ing"):
                    tree = replace(clause, adverbs=(*adverbs, *clause.adverbs))
                    found.append((cost + more, end, Link(LinkKind.SEQUEL, tree)))
            if self.starts(start, "which"):
                for cost, end, clause in self.finite(start + 1):
                    found.append((cost, end, Link(LinkKind.SEQUEL, clause)))
                if self.words[start + 1] in {"is", "are"}:  # "5 %, which is above the threshold"
                    for cost, end, adjunct in self.adjunct(start + 2):
                        if adjunct.role in {Role.ABOVE, Role.BELOW}:
                            apart = Clause(None, Being(adjunct))
                            found.append((cost - 0.1, end, Link(LinkKind.COMMA, apart)))
            for cost, end, adjunct in self.adjunct(start):
                if adjunct.role in _SET_OFF:
                    for more, stop, clause in self._finished(cost, end, Clause(None, Being(adjunct))):
                        found.append((more + 0.3, stop, Link(LinkKind.COMMA, clause)))
            for cost, end, clause in self.simple_clause(start):
                found.append((cost + 1.5, end, Link(LinkKind.COMMA, clause)))
            for cost, end, clause in self.order_clause(start) if self.words[start] != "expect" else ():
                begun = 0.3 if self.starts(start, "please") else 0.9
                found.append((cost + begun, end, Link(LinkKind.SEMICOLON, clause)))
            for cost, end, guess in self.full(start):
                if end == self.size and _is_possibility(guess):
                    one = Determiner.INDEFINITE if guess.number is Number.SINGULAR else Determiner.NONE
                    found.append((cost + 0.6, end, Link(LinkKind.DASH, replace(guess, determiner=one))))
            found.extend(self._likely_cause(start))
        elif self.starts(start, "which", "is") and self.kind(start - 1) == "span":
            for cost, end, adjunct in self.adjunct(start + 2):
                if adjunct.role in {Role.ABOVE, Role.BELOW}:
                    found.append((cost, end, Link(LinkKind.COMMA, Clause(None, Being(adjunct)))))
        elif self.kind(place) == "word":
            for cost, end, clause in self.verb(start, "ing"):
                if isinstance(clause.predicate, Acting) and clause.predicate.verb.startswith(
                    ("indicat", "suggest", "caus", "mean", "lead", "result", "leav", "prevent")
                ):
                    found.append((cost + 0.2, end, Link(LinkKind.SEQUEL, clause)))
        for words, kind in _LINKS.items():
            if self.starts(start, *words):
                begin = start + len(words)
                for cost, end, clause in self.simple_clause(begin):
                    found.append((cost + 0.1, end, Link(_in_time_order(words, kind, clause), clause)))
                if kind in {LinkKind.WHEN, LinkKind.WHILE, LinkKind.AFTER, LinkKind.BEFORE}:
                    for cost, end, clause in self.verb(begin, "ing"):
                        found.append((cost + 0.3, end, Link(kind, replace(clause, progressive=True))))
                if kind in {LinkKind.WHEN, LinkKind.WHILE, LinkKind.IF, LinkKind.UNTIL}:
                    for cost, middle, adverbs in self.adverbs(begin):
                        for more, end, adjective in self.adjectives(middle):
                            clause = Clause(None, Being(adjective), adverbs=adverbs)
                            found.append((cost + more + 0.4, end, Link(kind, clause)))
                if kind in {LinkKind.AND, LinkKind.OR}:
                    for cost, end, clause in self.order_clause(begin):
                        found.append((cost + 0.2, end, Link(kind, clause)))
        found.extend(self._unless(start))
        for mark, kind in (
            (";", LinkKind.SEMICOLON),
            (":", LinkKind.COLON),
            ("-", LinkKind.DASH),
            ("–", LinkKind.DASH),
            ("—", LinkKind.DASH),
        ):
            if self.starts(place, mark) and not (kind is LinkKind.DASH and self.tokens[place].glued):
                for cost, end, clause in self.simple_clause(place + 1):
                    found.append((cost + 0.1, end, Link(kind, clause)))
                for cost, end, clause in self.order_clause(place + 1):
                    found.append((cost + 0.2, end, Link(kind, clause)))
                for cost, end, nominal in self.nominal(place + 1):
                    found.append((cost + 0.5, end, Link(kind, nominal)))
        return found

    def _unless(self, place: int) -> Iterator[Found[Link]]:
        """Read "unless consumers are added": if none are."""
        if self.starts(place, "unless"):
            for cost, end, clause in self.simple_clause(place + 1):
                if not (clause.negated or clause.more or clause.modal or _is_any_in(clause)):
                    yield cost + 0.1, end, Link(LinkKind.IF, replace(clause, negated=True))

    def _likely_cause(self, place: int) -> Iterator[Found[Link]]:
        """Read "likely due to a memory leak": the likely cause is a memory leak."""
        sure = {"likely": "likely", "probably": "likely", "possibly": "possible"}.get(self.words[place])
        start = place + 1
        for words in (("due", "to"), ("because", "of"), ("caused", "by")):
            if sure and self.starts(start, *words):
                cause = NounPhrase("cause", determiner=Determiner.DEFINITE, adjectives=(Adjective(sure),))
                for cost, end, nominal in self.nominal(start + 2):
                    yield cost + 0.2, end, Link(LinkKind.SEMICOLON, Clause(nominal, Being(cause)))

    @rule
    def order_clause(self, place: int) -> list[Found[Clause]]:
        """An order: "check the logs and restart the pod"."""
        found: list[Found[Clause]] = []
        start = place + 1 if self.starts(place, "please") else place
        negated = self.starts(start, "do", "not") or self.starts(start, "don't")
        if negated:
            start += 2 if self.starts(start, "do") else 1
        for cost, end, clause in self.verb(start, "base"):
            tree = replace(clause, negated=negated)
            found.append((cost, end, tree))
            open_lists: list[Found[Clause]] = [(cost, end, tree)]
            for _ in range(3 if not negated else 1):
                longer: list[Found[Clause]] = []
                for so_far, at, so_many in open_lists:
                    stop = at + 1 if self.starts(at, ",") else at
                    joint = self.words[stop]
                    if self.starts(stop, "and", "that") and not negated:
                        found.extend(self._that_too(so_far, stop + 2, so_many))
                    if joint in {"and", "then", "or"}:
                        begin = stop + (2 if self.starts(stop + 1, "then") else 1)
                        for more, last, second in self.verb(begin, "base"):
                            if not (negated and joint == "or"):
                                both = replace(
                                    so_many, more=(*so_many.more, second), joint="or" if joint == "or" else "and"
                                )
                                found.append((so_far + more + 0.2, last, both))
                    elif stop > at:
                        for more, last, second in self.verb(stop, "base"):
                            longer.append((so_far + more, last, replace(so_many, more=(*so_many.more, second))))
                open_lists = best(longer)
        return found

    def _that_too(self, cost: float, place: int, so_many: Clause) -> Iterator[Found[Clause]]:
        """Read "verify that it runs and that it is reachable" as two orders."""
        act = so_many.predicate
        if isinstance(act, Acting) and act.content is not None and act.content.subject is not None:
            for more, end, content in self.simple_clause(place):
                second = Clause(None, replace(act, content=content))
                yield cost + more, end, replace(so_many, more=(*so_many.more, second))

    @rule
    def order(self, place: int) -> list[Found[Clause]]:
        """An order with what hangs on it."""
        found: list[Found[Clause]] = []
        for cost, end, base in self.order_clause(place):
            found.append((cost, end, base))
            found.extend(self._linked(cost, end, base))
        return found

    @rule
    def headline(self, place: int) -> list[Found[Clause]]:
        """A clause without its copula: "node down", "jobs failing", "memory above 90 %"."""
        found: list[Found[Clause]] = []
        for cost, end, subject in self.nominal(place):
            for more, stop, clause in self._headline_predicates(end):
                found.append((cost + more + 0.2, stop, replace(clause, subject=subject)))
        return found

    @rule
    def topic(self, place: int) -> list[Found[NounPhrase]]:
        """Read "PostgreSQL too many connections": what it is about, then a phrase with a determiner."""
        found: list[Found[NounPhrase]] = []
        for cost, end, about in self.core(place):
            if about.number is Number.PLURAL or end == self.size:
                continue
            for more, start, determiner in self.determiners(end):
                if determiner in _TOPICAL:
                    for core_cost, stop, phrase in self.full(end):
                        if start <= stop and phrase.determiner is determiner and phrase.head:
                            parts = (*about.modifiers, replace(about, modifiers=(), names=()), *about.names)
                            own = tuple(_bare_name(part) or part for part in parts)
                            tree = replace(phrase, modifiers=(*own, *phrase.modifiers))
                            found.append((cost + more + core_cost + 0.3, stop, tree))
        return found

    def _two_headlines(self, place: int) -> Iterator[tuple[float, Sentence]]:
        """Read "OSD full, writes blocked"."""
        for cost, end, first in self.headline(place):
            if self.starts(end, ",") and not first.links:
                for more, stop, second in self.headline(end + 1):
                    if not second.links:
                        tree = replace(first, links=(Link(LinkKind.SEMICOLON, second),))
                        yield from self._closed(cost + more + 0.8, stop, SentenceKind.HEADLINE, tree)

    def _headline_predicates(self, place: int) -> Iterator[Found[Clause]]:
        for cost, start, adverbs in self.adverbs(place):
            negated = self.starts(start, "not")
            begin = start + negated
            for more, end, clause in self._bare_predicates(begin):
                tree = replace(clause, adverbs=(*adverbs, *clause.adverbs), negated=negated or clause.negated)
                yield cost + more, end, tree
                yield from ((cost + extra, stop, linked) for extra, stop, linked in self._linked(more, end, tree))

    def _is_inflected(self, place: int) -> bool:
        """Return whether a word is a verb's past, participle or -ing form."""
        return any(entry.form in {"pp", "past", "ing"} for _, entry in self.entries(place, "verbs"))

    def _is_noun(self, place: int) -> bool:
        """Return whether a word may be a thing: "limit" in a title is seldom what somebody does."""
        return any(len(entry.pieces) == 1 for _, entry in self.entries(place, "nouns"))

    def _is_plural_noun(self, place: int) -> bool:
        """Return whether a word may be a plural: "requests" in a title is rather a thing than what somebody does."""
        return any(entry.form == "pl" for _, entry in self.entries(place, "nouns"))

    def _is_state(self, place: int) -> bool:
        """Return whether a participle is an adjective as well: "connected", "degraded"."""
        return any(entry.concept.id not in _EVENTS for _, entry in self.entries(place, "adjectives"))

    def _is_doing(self, place: int) -> bool:
        """Return whether a word in -ing is a verb's, and so its progressive."""
        return self.words[place].endswith("ing") and any(
            entry.form == "ing" and all(slot.optional for slot in entry.concept.frame)
            for _, entry in self.entries(place, "verbs")
        )

    def _is_done(self, place: int) -> bool:
        """Return whether a word is the past of a verb without object: "failed", "crashed"."""
        return any(
            entry.form == "past" and all(slot.optional for slot in entry.concept.frame)
            for _, entry in self.entries(place, "verbs")
        )

    def _bare_predicates(self, place: int) -> Iterator[Found[Clause]]:
        for cost, end, adjective in self.adjectives(place):
            if self._is_doing(end - 1):
                continue
            if self._is_done(end - 1):
                cost += 0.5  # noqa: PLW2901
            event = 0.5 if isinstance(adjective, Adjective) and adjective.concept in _EVENTS else 0.0
            yield from self._finished(cost + event, end, Clause(None, Being(adjective)))
        thing = 0.4 if any(True for _ in self.entries(place, "nouns")) else 0.05  # "class loading anomaly"
        for cost, end, clause in self.verb(place, "ing"):
            takes = isinstance(clause.predicate, Acting) and clause.predicate.obj is not None
            yield cost + (thing if takes else 0.05), end, replace(clause, progressive=True)
        state = 0.6 if self._is_state(place) else 0.3
        for cost, end, clause in self.verb(place, "passive"):
            yield cost + state, end, replace(clause, tense=Tense.PERFECT)
        if self.starts(place, "unable", "to"):
            for cost, end, clause in self.verb(place + 2, "base"):
                yield cost, end, replace(clause, modal=Modal.CAN, negated=True)
        if self.starts(place, "about", "to"):
            for cost, end, clause in self.verb(place + 2, "base"):
                yield cost, end, replace(clause, tense=Tense.FUTURE, adverbs=("soon", *clause.adverbs))
        for cost, end, adjunct in self.adjunct(place):
            if adjunct.role in {Role.ABOVE, Role.BELOW, Role.UNDER, Role.AT, Role.BEHIND, Role.BEYOND}:
                yield from self._finished(cost + 0.1, end, Clause(None, Being(adjunct)))
        yield from self._used_up(place)
        for cost, end, amount in self.amount(place):
            if amount.relation in {Relation.MORE_THAN, Relation.LESS_THAN}:
                side = Role.ABOVE if amount.relation is Relation.MORE_THAN else Role.BELOW
                bare = replace(amount, relation=Relation.EXACTLY)
                yield from self._finished(cost, end, Clause(None, Being(Adjunct(side, bare))))

    def sentences(self) -> list[Parsed]:
        """Return the readings of the whole."""
        found: list[Parsed] = []
        for cost, opening, start in self._openings():
            for prefix_cost, prefix, begin in self._prefixes(start):
                for more, tree in self._bodies(begin):
                    found.append(
                        Parsed(
                            round(cost + prefix_cost + more, 3), replace(_timed(tree), opening=opening, prefix=prefix)
                        )
                    )
        found.sort(key=lambda one: one.cost)
        unique: list[Parsed] = []
        for one in found:
            if all(one.tree != other.tree for other in unique):
                unique.append(one)
        return unique[:BEAM]

    def _openings(self) -> Iterator[tuple[float, tuple[str, ...], int]]:
        yield 0.0, (), 0
        for end, entry in self.entries(0, "adverbs"):
            start = end + 1 if self.starts(end, ",") else end
            yield 0.1 + entry.cost, (entry.concept.id,), start
        for words in _SEEMING:
            if self.starts(0, *words):
                yield 0.1, ("apparently",), len(words)
        for words in _NOTING:
            if self.starts(0, *words):
                yield 0.1, (), len(words)
        if self.starts(0, "please"):
            yield 0.0, ("please",), 1

    def _prefixes(self, place: int) -> Iterator[tuple[float, tuple[Name, ...], int]]:
        yield 0.0, (), place
        if self.words[place] in _LEVELS and self.tokens[place].text.isupper() and self.starts(place + 1, ":"):
            yield 0.1, (Name(self.tokens[place].text),), place + 2
        for cost, end, name in self.name(place):
            if self.words[end] in {":", "|"} or (self.words[end] in {"-", "–", "—"} and not self.tokens[end].glued):
                yield cost, (name,), end + 1

    def _bodies(self, place: int) -> Iterator[tuple[float, Sentence]]:
        for cost, end, clause in self.clause(place):
            yield from self._closed(cost, end, SentenceKind.STATEMENT, clause)
        for cost, end, clause in self.order(place):
            titled = 0.2 if self.end_mark else 0.9  # a title without a full stop is seldom an order
            yield from self._closed(cost + titled, end, SentenceKind.ORDER, clause)
        for cost, end, clause in self.headline(place):
            yield from self._closed(cost + 0.1, end, SentenceKind.HEADLINE, clause)
        for cost, end, nominal in self.nominal(place):
            stray = isinstance(nominal, NounPhrase) and nominal.participle is not None and self._ends_in_verb(end)
            yield from self._closed(cost + (1.0 if stray else 0.4), end, SentenceKind.HEADLINE, nominal)
            if self.starts(end, ","):  # "High number of connections, indicating heavy traffic"
                for more, stop, link in self.link(end):
                    if link.kind is LinkKind.SEQUEL:
                        tree = Clause(None, Existing(nominal), links=(link,))
                        yield from self._closed(cost + more + 0.5, stop, SentenceKind.HEADLINE, tree)
            if self.words[end] in {":", "="}:
                yield from self._labelled(cost, end + 1, nominal)
        yield from self._two_headlines(place)
        for cost, end, nominal in self.topic(place):
            yield from self._closed(cost + 0.4, end, SentenceKind.HEADLINE, nominal)
        for cost, end, clause in self.finite(place):  # "Failed to sync"
            if isinstance(clause.predicate, Acting) and clause.tense is Tense.PAST:
                yield from self._closed(cost + 0.3, end, SentenceKind.HEADLINE, clause)
        for cost, end, clause in self._without_subject(place):
            kind = SentenceKind.STATEMENT if clause.subject else SentenceKind.HEADLINE
            yield from self._closed(cost, end, kind, clause)
        for cost, end, clause in self.verb(place, "ing"):
            tree = replace(clause, progressive=True)
            yield from self._closed(cost + 1.0, end, SentenceKind.HEADLINE, tree)
        yield from self._fronted(place)

    def _without_subject(self, place: int) -> Iterator[Found[Clause]]:
        """Read "May indicate a leak" and "Could be caused by a leak", of what was said before: "this"."""
        if self.starts(place, "unable", "to"):
            for cost, end, clause in self.verb(place + 2, "base"):
                yield cost + 0.3, end, replace(clause, modal=Modal.CAN, negated=True)
        elif self.words[place] in {"cannot", "can't"}:
            for cost, end, clause in self.finite(place):
                yield cost + 0.3, end, clause
        if self.words[place] in {"may", "might", "could", "can", "indicates", "means", "suggests"}:
            this = NounPhrase(pronoun="this")
            for cost, end, clause in self.finite(place, False):
                tree = replace(clause, subject=this)
                if not clause.negated:
                    yield cost + 0.4, end, tree
                    yield from self._linked(cost + 0.4, end, tree)

    def _fronted(self, place: int) -> Iterator[tuple[float, Sentence]]:
        """Read "If …, check …"; "In the last hour, …"."""
        for words, kind in _LINKS.items():
            if kind in {LinkKind.AND, LinkKind.OR, LinkKind.SO} or not self.starts(place, *words):
                continue
            for cost, end, first in self.simple_clause(place + len(words)):
                apart = self.starts(end, ",")
                begin = end + apart
                begin += self.starts(begin, "then")
                if not apart:
                    cost += 0.2 if begin > end else 0.6  # noqa: PLW2901
                for more, stop, main in self.clause(begin):
                    link = Link(_in_time_order(words, kind, first), first, first=True)
                    tree = replace(main, links=(link, *main.links))
                    yield from self._closed(cost + more, stop, SentenceKind.STATEMENT, tree)
                for more, stop, main in self.order(begin):
                    link = Link(_in_time_order(words, kind, first), first, first=True)
                    tree = replace(main, links=(link, *main.links))
                    yield from self._closed(cost + more, stop, SentenceKind.ORDER, tree)
        for cost, end, adjunct in self.adjunct(place):
            if self.starts(end, ","):
                for more, stop, main in self.clause(end + 1):
                    tree = replace(main, adjuncts=(adjunct, *main.adjuncts))
                    yield from self._closed(cost + more + 0.2, stop, SentenceKind.STATEMENT, tree)
                for more, stop, main in self.order(end + 1):
                    tree = replace(main, adjuncts=(adjunct, *main.adjuncts))
                    yield from self._closed(cost + more + 0.2, stop, SentenceKind.ORDER, tree)

    def _ends_in_verb(self, place: int) -> bool:
        """Return whether the last word is a participle: "jobs failing" is rather a clause than a thing."""
        return any(entry.form in {"ing", "pp"} for _, entry in self.entries(place - 1, "verbs"))

    def _labelled(self, cost: float, place: int, label: Nominal) -> Iterator[tuple[float, Sentence]]:
        if not isinstance(label, NounPhrase):
            return
        for more, end, amount in self.amount(place):
            if end == self.size:
                yield cost + more, Sentence(SentenceKind.LABEL, label, self.end_mark, amount)
        for more, end, name in self.name(place):
            if end == self.size:
                yield cost + more + 0.1, Sentence(SentenceKind.LABEL, label, self.end_mark, name)
        for more, end, nominal in self.nominal(place):
            if end == self.size:
                yield cost + more + 0.3, Sentence(SentenceKind.LABEL, label, self.end_mark, nominal)
        for more, end, clause in (*self.clause(place), *self.headline(place)):  # "etcd cluster main: members are down"
            for further, told in self._closed(cost + more + 1.0, end, SentenceKind.LABEL, label):
                yield further, replace(told, value=clause)

    def _closed(
        self, cost: float, place: int, kind: SentenceKind, body: Clause | Nominal
    ) -> Iterator[tuple[float, Sentence]]:
        if place == self.size:
            yield cost, Sentence(kind, body, self.end_mark)
        elif self.starts(place, "("):
            for more, end, aside in self.aside(place):
                if end == self.size:
                    yield cost + more, Sentence(kind, body, self.end_mark, asides=(aside,))


@cache
def warm() -> None:
    """Load the lexicon, so that the first sentence does not pay for it."""
    index()


__all__ = ["Parsed", "parse", "warm"]
