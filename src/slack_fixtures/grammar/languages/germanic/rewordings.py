"""Small changes to clauses that Dutch and German share: what holds for any, what follows together, ages, states."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Amount,
    Being,
    Clause,
    Determiner,
    LinkKind,
    Modal,
    Name,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.germanic.trees import kind_of

BROWSERS = {"Safari", "Chrome", "Firefox", "Edge", "Opera", "Brave", "Chromium"}
_STATES = {"state", "status", "health", "condition", "phase", "mode"}
_RANKS = {"second", "third", "fourth"}
_EACH = {Number.SINGULAR: Determiner.EACH, Number.PLURAL: Determiner.ALL}


def reworded(clause: Clause) -> Clause:
    """Return the clause with what both languages word otherwise than English."""
    return _with_named_state(_together(_for_each(clause)))


def _for_each(clause: Clause) -> Clause:
    """Say of each what is said of any: "any build that needs it will fail"."""
    subject = clause.subject
    if not isinstance(subject, NounPhrase) or subject.determiner is not Determiner.ANY or clause.negated:
        return clause
    certain = clause.tense is Tense.FUTURE or clause.modal in {Modal.MUST, Modal.SHOULD}
    if not certain or subject.number not in _EACH or subject.pronoun:
        return clause
    return replace(clause, subject=replace(subject, determiner=_EACH[subject.number]))


def _together(clause: Clause) -> Clause:
    """Let what stands behind "so …, and …" follow from the same: it is no sentence of its own."""
    for place, link in enumerate(clause.links[:-1]):
        told, after = link.clause, clause.links[place + 1]
        joined = link.kind is LinkKind.SO and not link.first and after.kind is LinkKind.AND
        if not joined or not isinstance(told, Clause) or not isinstance(after.clause, Clause):
            continue
        if told.links or after.clause.subject is None:
            continue
        both = replace(link, clause=replace(told, links=(after,)))
        return replace(clause, links=(*clause.links[:place], both, *clause.links[place + 2 :]))
    return clause


def _with_named_state(clause: Clause) -> Clause:
    """Say that a state is what it is called: "health is in HEALTH_WARN"."""
    being, subject = clause.predicate, clause.subject
    place = being.complement if isinstance(being, Being) and not (being.become or being.remain) else None
    if place is None or not isinstance(subject, NounPhrase) or subject.head not in _STATES:
        return clause
    name = getattr(place, "phrase", None)
    named = isinstance(name, NounPhrase) and isinstance(name.head, Name) and name == NounPhrase(name.head, name.number)
    if not named or getattr(place, "role", None) is not Role.IN or clause.tense is not Tense.PRESENT:
        return clause
    assert isinstance(being, Being)
    assert isinstance(name, NounPhrase)
    return replace(clause, predicate=replace(being, complement=name))


def aged(clause: Clause) -> tuple[Clause, Amount] | None:
    """Return what is said to be old, without its age: "the backup is 3 days old" was read as its age."""
    being, age = clause.predicate, clause.subject
    amount = being.complement if isinstance(being, Being) and not (being.become or being.remain) else None
    if not isinstance(amount, Amount) or not isinstance(age, NounPhrase) or age.head != "age" or clause.negated:
        return None
    owner = age.of
    if owner is None or age != NounPhrase("age", age.number, age.determiner, of=owner) or clause.adjuncts:
        return None
    return replace(clause, subject=owner, predicate=Being(Adjective("old"))), amount


def as_it_is_now(clause: Clause) -> Clause:
    """Say in a headline's present what does not do what it should: "page won't load"."""
    act, subject = clause.predicate, clause.subject
    if clause.modal is not None or clause.links or clause.more or clause.adverbs or not isinstance(act, Acting):
        return clause
    timed = any(kind_of(one.phrase) in {"time", "unit", ""} for one in clause.adjuncts)
    if clause.tense is Tense.FUTURE and clause.negated and subject is not None and not timed:
        return replace(clause, tense=Tense.PRESENT)
    return clause


def ranked(phrase: NounPhrase) -> str:
    """Return the rank before a superlative: "the second-largest item"; "" where there is none."""
    if len(phrase.adjectives) < 2:  # noqa: PLR2004  the rank, and what is ranked
        return ""
    rank, first = phrase.adjectives[:2]
    return rank.concept if first.degree == "superlative" and rank.concept in _RANKS else ""


def is_of_amount(phrase: NounPhrase) -> bool:
    """Whether it is one of so and so much, which has an article: "a load of 3"."""
    return isinstance(phrase.of, NounPhrase) and not phrase.of.head and phrase.of.amount is not None


def averaged(phrase: NounPhrase) -> NounPhrase:
    """Say with an adjective that a measure is an average, however it was read."""
    first = phrase.modifiers[0] if phrase.modifiers else None
    if first != NounPhrase("average") or not phrase.head or isinstance(phrase.head, Name):
        return phrase
    return replace(phrase, modifiers=phrase.modifiers[1:], adjectives=(*phrase.adjectives, Adjective("average")))
