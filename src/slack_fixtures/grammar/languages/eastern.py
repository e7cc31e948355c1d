"""What Japanese, Korean and Chinese ask of trees and tell in another way than English does, the same in all three."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Being,
    Clause,
    Determiner,
    Link,
    LinkKind,
    Modal,
    Name,
    NounPhrase,
    Number,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.rebuilding import rebuilt

Changes = Sequence[tuple[type, Callable[[Any], Any]]]
"""Small changes in the order in which they are made, each with the kind of node that it is for."""

PENDING = {LinkKind.IF, LinkKind.WHEN, LinkKind.BEFORE}
"""Clauses that say when something still to come will be."""

_Tree = TypeVar("_Tree", Clause, NounPhrase)

_UPWARDS = {"climb", "rise"}
_COUNTED = {"event", "data", "person", "machine", "software"}
FRONTS = {"load_balancer", "proxy", "reverse_proxy", "firewall", "gateway", "ingress", "cdn", "nat_gateway", "router"}
"""What others stand behind."""

_TOWNS = {
    *("Frankfurt", "Leipzig", "Hamburg", "Munich", "Berlin", "London", "Paris", "Dublin", "Amsterdam", "Sydney"),
    *("Tokyo", "Singapore", "Ulm", "Essen", "Bonn", "Stuttgart", "Vienna", "Zurich", "Madrid", "Milan", "Rome"),
    *("Germany", "France", "Spain", "Italy", "Poland", "Japan", "China", "Korea", "Europe", "Asia", "Brazil", "India"),
    *("Oregon", "Virginia", "Ohio", "Mumbai", "Seoul", "Osaka", "Stockholm", "Warsaw", "Prague", "Rotterdam", "Venlo"),
}
_LOOKING = {
    *("check", "check_for", "look_for", "look_at", "inspect", "identify", "review", "examine", "verify", "find"),
    *("confirm", "investigate", "look_into", "compare", "monitor", "watch", "test", "validate", "ask"),
}
_AGREEING = {"compatible", "incompatible", "consistent", "inconsistent", "identical", "synchronized", "unsynchronized"}
_OWN_DEEDS = {"raise_alert", "breach"}  # told of who does them, not of what they are done to


def changed(sentence: Sentence, changes: Changes) -> Sentence:
    """Return a sentence with each change made of each node of its kind, the inner nodes first.

    A step that only looks for what cannot be said returns None.
    """

    def change(node: object) -> object:
        for kind, step in changes:
            if isinstance(node, kind):
                node = step(node) or node
        return node

    return rebuilt(sentence, change)


def is_by_your_deed(clause: Clause) -> bool:
    """Return whether a clause tells what happens if the reader does something: "if you restart it, this helps"."""
    if not isinstance(clause.subject, NounPhrase) or clause.subject.pronoun not in {"this", "it"}:
        return False
    return any(
        link.kind is LinkKind.IF
        and isinstance(link.clause, Clause)
        and link.clause.subject == NounPhrase(pronoun="you")
        for link in clause.links
    )


def head_of(phrase: object) -> str:
    """Return the concept of a phrase's noun, "" where it is none."""
    return phrase.head if isinstance(phrase, NounPhrase) and isinstance(phrase.head, str) else ""


def kind_of(phrase: object) -> str:
    """Return what sort of thing a phrase names, "" for a name or an amount."""
    head = head_of(phrase)
    return lexicon.concept("nouns", head).kind if head else ""


def is_mate(clause: Clause, adjunct: Adjunct) -> bool:
    """Return whether an adjunct names what its subject agrees with: "incompatible with the client"."""
    told = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    partner = adjunct.role in {Role.WITH, Role.TO} and isinstance(adjunct.phrase, NounPhrase)
    return partner and isinstance(told, Adjective) and told.concept in _AGREEING


def is_town(phrase: object) -> bool:
    """Return whether a phrase is only the name of a town or country."""
    name = phrase.head if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) else None
    return name is not None and phrase == NounPhrase(name) and name.text in _TOWNS


def near_time(phrase: object) -> str:
    """Return the time that "this week" or "last night" is, as "this week", "last night"; "" for other phrases."""
    if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str):
        return ""
    if phrase == NounPhrase(phrase.head, phrase.number, Determiner.THIS):
        return f"this {phrase.head}"
    last = phrase.adjectives[0].concept if len(phrase.adjectives) == 1 else ""
    alone = phrase.determiner in {Determiner.NONE, Determiner.DEFINITE} and last in {"last", "past"}
    if not alone or replace(phrase, adjectives=(), determiner=Determiner.NONE) != NounPhrase(phrase.head):
        return ""
    return f"last {phrase.head}"


def is_still_to_come(clause: Clause) -> bool:
    """Return whether a clause tells what will, may or should be."""
    return clause.tense is Tense.FUTURE or clause.modal in {Modal.MAY, Modal.SHOULD, Modal.MUST}


def conditions_of_last(clause: Clause) -> list[Link]:
    """Return the conditions that are those of the last predicate alone: "is down and must be restarted after …"."""
    last = clause.more[-1] if clause.more else None
    if last is None or clause.joint != "and":
        return []
    later = is_still_to_come(last) and not is_still_to_come(clause)
    if not later and not (_looks(clause) and _is_asked(last)):
        return []
    return [link for link in clause.links if not link.first and _is_pending(link)]


def _is_pending(link: Link) -> bool:
    done = isinstance(link.clause, Clause) and link.clause.tense is not Tense.PAST
    return link.kind in PENDING or (link.kind is LinkKind.AFTER and done)


def _looks(clause: Clause) -> bool:
    """Return whether somebody is asked to look, which is no matter of the condition behind what is to be done then."""
    act = clause.predicate
    return _is_asked(clause) and isinstance(act, Acting) and act.verb in _LOOKING


def _is_asked(clause: Clause) -> bool:
    act = clause.predicate
    plain = clause.tense is Tense.PRESENT and not (clause.modal or clause.progressive)
    return clause.subject is None and plain and isinstance(act, Acting) and not act.passive


def without(tree: _Tree, gone: Container[Adjunct]) -> _Tree:
    """Return a clause or phrase without some of its adjuncts."""
    return replace(tree, adjuncts=tuple(one for one in tree.adjuncts if one not in gone))


def as_increase(clause: Clause) -> Clause:
    """Say "errors are climbing" as their getting more: things that are counted do not rise."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting) or act.verb not in _UPWARDS or not isinstance(subject, NounPhrase):
        return clause
    counted = kind_of(subject) in _COUNTED or subject.head == "timeout"
    if not counted or subject.number is not Number.PLURAL:
        return clause
    return replace(clause, predicate=replace(act, verb="increase"))


def told_of_doer(clause: Clause) -> Clause:
    """Say "alarm raised by ⟨1⟩" as ⟨1⟩ has raised it."""
    act = clause.predicate
    doers = [one for one in clause.adjuncts if one.role is Role.BY]
    if not isinstance(act, Acting) or not act.passive or act.verb not in _OWN_DEEDS or len(doers) != 1:
        return clause
    doer, thing = doers[0].phrase, clause.subject
    if not isinstance(doer, NounPhrase) or not isinstance(thing, NounPhrase) or thing.pronoun or clause.more:
        return clause
    tense = Tense.PAST if clause.tense is Tense.PERFECT else clause.tense
    told = replace(act, passive=False, obj=thing)
    return replace(without(clause, doers), subject=doer, predicate=told, tense=tense)
