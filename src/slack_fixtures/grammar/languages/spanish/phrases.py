"""Amounts, times and noun phrases of Spanish."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import Amount, Aside, Name, NounPhrase, Relation
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.romance.words import joined, live
from slack_fixtures.grammar.languages.spanish.grammar import SpanishGrammar


class SpanishPhrases(SpanishGrammar):
    """Says noun phrases."""

    # --- noun phrases -------------------------------------------------------------------------------------------------

    # --- amounts and times --------------------------------------------------------------------------------------------

    def amount(self, amount: Amount, *, symbols: bool = False) -> str:
        """Return a quantity; a percentage has the article: "el 5 %"."""
        if symbols or amount.unit != "percent" or amount.total:
            return super().amount(amount, symbols=symbols)
        return self._share(replace(amount, value=joined(amount.value, "%")))

    def _share(self, amount: Amount) -> str:
        """Return a percentage with its article; the sign belongs to the value."""
        text = joined(live("el"), amount.value)
        return text if amount.relation is Relation.EXACTLY else self.RELATIONS[amount.relation].format(text)

    def _value(self, value: object) -> str:
        """Return a label's value, without an article."""
        return (
            super()._value(value).removeprefix(live("el") + " ") if isinstance(value, Amount) else super()._value(value)
        )

    def aside(self, aside: Aside) -> str:
        """Return what stands in parentheses; a percentage has no article there."""
        body = aside.body
        whole = body.of if isinstance(body, NounPhrase) and not body.head and body.amount else None
        if isinstance(whole, NounPhrase) and isinstance(whole.head, Name):  # "(⟨1⟩ ⟨2⟩)" may be a comparison
            raise UnsayableError("a share of a name in parentheses")
        return (
            super().aside(aside).removeprefix(live("el") + " ")
            if isinstance(aside.body, Amount)
            else super().aside(aside)
        )

    def every(self, amount: Amount) -> str:
        """Return "cada 5 minutos"."""
        return "cada " + self.amount(amount).removeprefix("1 ")
