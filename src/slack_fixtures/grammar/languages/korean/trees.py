"""Small questions and changes that Korean's linearizer puts to trees and verbs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.korean.forms import Verb
from slack_fixtures.grammar.languages.korean.tables import DATES, DEGREE_WORDS, PLACES, TAKING


def is_this(nominal: Nominal | None) -> bool:
    """Return whether a phrase is "this", the whole of what was said before."""
    return isinstance(nominal, NounPhrase) and nominal.pronoun in {"this", "that"} and nominal.of is None


def this_with(particle: str) -> str:
    """Return "this" with a particle: 이는, 이로 인해.

    Raises:
        UnsayableError: it stands with no other.
    """
    if particle == "로 인해":
        return "이로 인해"
    if particle in {"가", "는"}:
        return "이는"
    raise UnsayableError(f"this with {particle}")


def without_echo(words: Sequence[str]) -> list[str]:
    """Drop a word that repeats the one before: alert notification is one 알림, CPU 스틸 시간 says 시간 already."""
    kept: list[str] = []
    for word in words:
        if word and kept and kept[-1].split(" ")[-1] == word:
            continue
        kept.append(word)
    return kept


def joined(*parts: str) -> str:
    """Join what is not empty with spaces."""
    return " ".join(part for part in parts if part)


def refuse(reason: str) -> str:
    """Refuse inside an expression.

    Raises:
        UnsayableError: always.
    """
    raise UnsayableError(reason)


def by_doing(one: Verb) -> str:
    """Return the form of a means: 추가하여."""
    return one.stem + "여" if one.stem.endswith("하") else replace(one, past=False).infinitive() + "서"


def in_headline(one: Verb) -> Verb:
    """Headlines tell what happened without the past's ending: 충돌 감지됨, 실패함."""
    return replace(one, past=False) if one.kind == "verb" else one


def split_places(adjuncts: Iterable[Adjunct]) -> tuple[list[Adjunct], list[Adjunct]]:
    """Return the adjuncts that tell where, and the others, each in order."""
    places: list[Adjunct] = []
    others: list[Adjunct] = []
    for adjunct in adjuncts:
        is_place = adjunct.role in PLACES and not (adjunct.role is Role.AT and is_manner(adjunct.phrase))
        if adjunct.role is Role.IN and isinstance(adjunct.phrase, Amount):
            is_place = False
        if is_date(adjunct.phrase):
            is_place = False
        if isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head == "time" and not adjunct.phrase.names:
            is_place = False
        if adjunct.role is Role.ON and isinstance(adjunct.phrase, NounPhrase) and is_moment(adjunct.phrase):
            is_place = False
        (places if is_place else others).append(adjunct)
    return places, others


def is_date(phrase: object) -> bool:
    """Return whether it is a day of the week or a time of the day: 토요일에, 자정에, 저녁에."""
    return isinstance(phrase, NounPhrase) and phrase.head in DATES and not phrase.names


def fitted(clause: Clause, adjective: Adjective) -> Clause:
    """Give an adjective's complement the particle that it takes: registered with, available for."""
    role = TAKING.get(adjective.concept)
    if role is None:
        return clause
    return replace(
        clause,
        adjuncts=tuple(replace(one, role=Role.TO) if one.role is role else one for one in clause.adjuncts),
    )


def is_deed(phrase: Nominal | Amount | Clause) -> bool:
    """Return whether a phrase is only an event's noun: "failed to sync"."""
    if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
        return False
    alone = phrase == NounPhrase(head=phrase.head, number=phrase.number)
    return alone and lexicon.concept("nouns", phrase.head).kind == "event"


def is_bare_span(phrase: Nominal | Amount) -> bool:
    """Return whether a phrase is only a name or span."""
    return isinstance(phrase, NounPhrase) and phrase == NounPhrase(head=phrase.head) and isinstance(phrase.head, Name)


def deadline(adjunct: Adjunct) -> Adjunct:
    """Read "expires in ⟨1⟩" as a time."""
    phrase = adjunct.phrase
    named = (
        isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and not phrase.names and not phrase.modifiers
    )
    if adjunct.role is not Role.IN or not named:
        return adjunct
    assert isinstance(phrase, NounPhrase)
    assert isinstance(phrase.head, Name)
    return Adjunct(Role.NEXT, Amount(phrase.head.text)) if phrase.head.kind == "span" else adjunct


def beyond(amount: Amount, role: Role) -> Amount:
    """Return an amount as the limit that "above" or "below" makes of it.

    Raises:
        UnsayableError: it has a limit of its own.
    """
    relation = {Role.ABOVE: Relation.MORE_THAN, Role.BEYOND: Relation.MORE_THAN, Role.BELOW: Relation.LESS_THAN}.get(
        role
    )
    if relation is None or amount.relation is not Relation.EXACTLY:
        raise UnsayableError(f"{role} an amount with a limit of its own")
    return replace(amount, relation=relation)


def as_manner(adjunct: Adjunct) -> Adjunct:
    """Read "ending in a timeout" as how it ends."""
    phrase = adjunct.phrase
    if adjunct.role is not Role.IN or not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str):
        return adjunct
    is_event = phrase.head == "timeout" or (bool(phrase.head) and lexicon.concept("nouns", phrase.head).kind == "event")
    return replace(adjunct, role=Role.WITH) if is_event else adjunct


def rate_of(phrase: Nominal | Amount | Clause) -> Amount | None:
    """Return the amount of "a rate of ⟨1⟩"."""
    if not isinstance(phrase, NounPhrase) or phrase.head not in {"rate", "speed"} or phrase.adjectives:
        return None
    of = phrase.of
    return of.amount if isinstance(of, NounPhrase) and not of.head and of.of is None else None


def is_moment(phrase: NounPhrase) -> bool:
    """Return whether "on …" tells when: "on restart", "on schedule"."""
    if not isinstance(phrase.head, str) or not phrase.head or phrase.names or phrase.adjuncts or phrase.of:
        return False
    return phrase.head == "schedule" or lexicon.concept("nouns", phrase.head).kind == "event"


def is_manner(phrase: Nominal | Amount | Clause) -> bool:
    """Return whether "at …" tells how and not where: "at a high rate", "at capacity"."""
    if isinstance(phrase, Amount):
        return True
    if not isinstance(phrase, NounPhrase) or isinstance(phrase.head, Name):
        return False
    if any(one.concept in {"maximum", "minimum"} for one in phrase.adjectives):
        return True
    return not phrase.head or lexicon.concept("nouns", phrase.head).kind in {"measure", "resource"}


def becomes(clause: Clause) -> bool:
    """Return whether a clause tells of a change."""
    return isinstance(clause.predicate, Being) and clause.predicate.become


def lasts(clause: Clause) -> bool:
    """Return whether a clause in the perfect tells of a state that goes on: "has been down for 5 minutes"."""
    return clause.tense is Tense.PERFECT and any(
        adjunct.role in {Role.DURATION, Role.SINCE, Role.LAST} for adjunct in clause.adjuncts
    )


def details_first(clause: Clause, act: Acting) -> tuple[Clause, Acting, str]:
    """Take "for more information" out of an order: 자세한 내용은 …."""

    def is_detail(one: Adjunct) -> bool:
        phrase = one.phrase
        return (
            one.role is Role.FOR
            and isinstance(phrase, NounPhrase)
            and phrase.head in {"information", "detail"}
            and (phrase.determiner is Determiner.MORE or phrase.head == "detail")
            and phrase.of is None
            and not phrase.adjuncts
        )

    obj = act.obj
    found = any(map(is_detail, clause.adjuncts))
    if isinstance(obj, NounPhrase) and any(map(is_detail, obj.adjuncts)):
        found = True
        act = replace(act, obj=replace(obj, adjuncts=tuple(one for one in obj.adjuncts if not is_detail(one))))
    if not found:
        return clause, act, ""
    rest = tuple(one for one in clause.adjuncts if not is_detail(one))
    return replace(clause, adjuncts=rest, predicate=act), act, "자세한 내용은"


def is_settled(clause: Clause, base: Verb) -> bool:
    """Return whether a negated adjective of a result is said in the past: 연결되지 않았습니다."""
    return (
        base.kind == "verb"
        and isinstance(clause.predicate, Being)
        and isinstance(clause.predicate.complement, Adjective)
        and clause.modal is None
        and clause.tense in {Tense.PRESENT, Tense.PERFECT}
        and base.stem.endswith("되지 않")
    )


def negation_of(base: Verb) -> Verb:
    """Return a negation.

    Raises:
        UnsayableError: it is one already.
    """
    if base.stem.endswith(("않", "못하", "아니")):
        raise UnsayableError("a double negation")
    return base.negated()


def in_degree(base: Verb, adjective: Adjective, clause: Clause | None) -> Verb:
    """Return an adjective in its degree; with "than …" the comparative needs no 더."""
    word = DEGREE_WORDS.get(adjective.degree, "")
    if word == "더" and clause is not None and any(adjunct.role is Role.THAN for adjunct in clause.adjuncts):
        return base
    return replace(base, stem=joined(word, base.stem))
