"""What a tree holds that may be said wrongly: the evidence of the quality estimate beside cost and rivals."""

from __future__ import annotations

from collections.abc import Iterator

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Existing,
    Link,
    Name,
    NounPhrase,
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.lexicon import commonness, concept
from slack_fixtures.grammar.parsing.names import known_names

_MANY = 2


def features_of(tree: Sentence, source: str) -> frozenset[str]:
    """Return the names of a tree's features.

    Args:
        tree: a sentence.
        source: language that it was read from.
    """
    return frozenset({f"source:{source}", f"kind:{tree.kind}", f"body:{type(tree.body).__name__}", *_of_nodes(tree)})


def _of_nodes(tree: Sentence) -> Iterator[str]:
    rare = strangers = 0
    for node in walk(tree):
        if isinstance(node, NounPhrase):
            yield from _of_phrase(node)
            rare += isinstance(node.head, str) and bool(node.head) and _is_rare("nouns", node.head)
        elif isinstance(node, Clause):
            yield from _of_clause(node)
        elif isinstance(node, Adjunct):
            yield f"role:{node.role}:{type(node.phrase).__name__}"
        elif isinstance(node, Acting):
            yield "passive" if node.passive else "active"
            yield f"arguments:{bool(node.obj)}:{bool(node.content)}:{len(node.obliques)}"
            rare += _is_rare("verbs", node.verb)
        elif isinstance(node, Being):
            yield f"being:{type(node.complement).__name__}"
        elif isinstance(node, Existing):
            yield "existing"
        elif isinstance(node, Adjective):
            yield f"adjective:{concept('adjectives', node.concept).kind}:{node.degree}"
            rare += _is_rare("adjectives", node.concept)
        elif isinstance(node, Link):
            yield f"link:{node.kind}"
        elif isinstance(node, Coordination):
            yield f"coordination:{node.conjunction}"
        elif isinstance(node, Aside):
            yield f"aside:{type(node.body).__name__}"
        elif isinstance(node, Amount):
            yield f"amount:{node.relation}:{bool(node.unit)}"
        elif isinstance(node, Name):
            strangers += node.kind == "product" and _is_strange(node.text)
    yield f"rare:{min(rare, 3)}"
    yield f"strangers:{min(strangers, 2)}"
    if tree.kind is SentenceKind.ORDER and not tree.end:
        yield "order without a mark"


def _of_phrase(phrase: NounPhrase) -> Iterator[str]:
    if phrase.pronoun:
        yield f"pronoun:{phrase.pronoun}"
    yield f"modifiers:{min(len(phrase.modifiers), 3)}"
    yield f"determiner:{phrase.determiner}"
    if phrase.adjectives and phrase.modifiers:
        yield "adjective and modifier"
    if len(phrase.adjectives) >= _MANY:
        yield "adjectives"
    if phrase.participle is not None:
        yield f"participle:{bool(phrase.participle.adjuncts)}"
    if phrase.relative is not None:
        yield "relative"
    if phrase.of is not None:
        yield "of"
    if phrase.amount is not None and phrase.head:
        yield "counted"
    if phrase.adjuncts:
        yield f"adjuncts of a noun:{min(len(phrase.adjuncts), 2)}"
    if phrase.names:
        yield f"named:{phrase.names[0].kind}"
    if isinstance(phrase.head, Name):
        yield f"name:{phrase.head.kind}"


def _of_clause(clause: Clause) -> Iterator[str]:
    yield f"tense:{clause.tense}:{clause.progressive}"
    if clause.modal is not None:
        yield f"modal:{clause.modal}"
    if clause.negated:
        yield "negated"
        yield f"negated:{clause.tense}"
    if clause.more:
        yield "more"
    if clause.adverbs:
        yield "adverbs"
    if len(clause.adjuncts) >= _MANY:
        yield "adjuncts"
    if clause.tense is Tense.PERFECT and any(adjunct.role == "duration" for adjunct in clause.adjuncts):
        yield "lasting"


def _is_strange(name: str) -> bool:
    """Return whether a name is one word with a capital that no list knows: it may be an ordinary word."""
    return name[:1].isupper() and name[1:].islower() and known_names([*name.lower().split(), "", "", ""], 0) == []


def _is_rare(category: str, key: str) -> bool:
    return (category, key) not in commonness()
