"""What the parsers of all languages ask of trees."""

from __future__ import annotations

from slack_fixtures.grammar.abstract import Acting, Amount, Clause, Nominal, NounPhrase
from slack_fixtures.grammar.lexicon import concept


def noun_kind(nominal: Nominal | Amount) -> str:
    """Return the kind of the noun at the head (``measure``, ``unit``), "" where a name or several things stand."""
    if not isinstance(nominal, NounPhrase) or not isinstance(nominal.head, str) or not nominal.head:
        return ""
    return concept("nouns", nominal.head).kind


def only_amount(tree: object) -> Amount | None:
    """Return the amount that a noun phrase is and nothing else; None for all other trees."""
    return tree.amount if isinstance(tree, NounPhrase) and tree == NounPhrase(amount=tree.amount) else None


def is_passive(clause: Clause) -> bool:
    """Return whether a clause tells what is done to its subject."""
    return isinstance(clause.predicate, Acting) and clause.predicate.passive
