"""Amounts with what counts them, and spans of time: 3台, 5分以上, 過去1時間."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import Amount, NounPhrase, Number, Relation
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import kind_of
from slack_fixtures.grammar.languages.japanese.adjectives import Adjectives
from slack_fixtures.grammar.languages.japanese.parts import joined
from slack_fixtures.grammar.languages.japanese.trees import counts_more_than_one

_FEW = {str(digit) for digit in range(1, 10)}
_UNCOUNTED = {"measure", "unit", "resource", "time"}  # kinds of nouns whose number takes no counter


class Amounts(Adjectives):
    """What Japanese says of how much and how long."""

    def amount(self, amount: Amount, counter: str = "") -> str:
        """Say an amount; ``counter`` is what counts its things where it has no unit of its own."""
        unit = self.noun(amount.unit).text if amount.unit else counter
        if unit in {"個", "つ"}:
            unit = "つ" if amount.value in (_FEW if unit == "つ" else {"1"}) and not amount.total else "個"
        value = joined([amount.value, unit])
        if amount.total:
            only = "わずか" if amount.relation is Relation.ONLY else ""
            value = f"{joined([amount.total, unit])}中{only}{value}"
            if only:
                return value
        return {
            Relation.EXACTLY: value,
            Relation.MORE_THAN: value + "超",
            Relation.LESS_THAN: value + "未満",
            Relation.AT_LEAST: value + "以上",
            Relation.AT_MOST: "最大" + value,
            Relation.ONLY: f"{value}のみ",
            Relation.ABOUT: "約" + value,
            Relation.ALMOST: "ほぼ" + value,
        }[amount.relation]

    def counted(self, phrase: NounPhrase, amount: Amount) -> str:
        """An amount before its noun, with what counts it."""
        counted = isinstance(phrase.head, str) and ("⟨" not in amount.value or amount.total or _counts(phrase))
        counter = self.counter(phrase.head) if counted and isinstance(phrase.head, str) else ""
        if amount.relation is Relation.MORE_THAN and counts_more_than_one(amount):
            return "複数の"
        if amount.relation is Relation.MORE_THAN:
            return self.amount(replace(amount, relation=Relation.EXACTLY), counter) + "を超える"
        if amount.relation is Relation.ONLY and amount.total:
            return self.amount(amount, counter) + "の"
        if amount.relation is Relation.ONLY:
            return "わずか" + self.amount(replace(amount, relation=Relation.EXACTLY), counter) + "の"
        return self.amount(amount, counter) + "の"

    def counter(self, head: str) -> str:
        """Return what counts a noun: 台, 件, 人, else 個."""
        noun = self.noun(head)
        if noun.counter:
            return noun.counter
        by_kind = {
            "machine": "台",
            "place": "つ",
            "event": "件",
            "person": "人",
            "data": "件",
            "measure": "",
            "unit": "",
        }
        return by_kind.get(lexicon.concept("nouns", head).kind, "個")

    def lasting(self, amount: Amount) -> str:
        """Say how long: 5分にわたり."""
        bare = self.since(replace(amount, relation=Relation.EXACTLY))
        if amount.relation is Relation.MORE_THAN:
            return bare + "を超えて"
        if amount.relation is Relation.AT_LEAST:
            return bare + "以上"
        if amount.relation in {Relation.EXACTLY, Relation.ABOUT}:
            return ("約" if amount.relation is Relation.ABOUT else "") + bare + "にわたり"
        raise UnsayableError(f"a duration of {amount.relation}")

    def since(self, amount: Amount) -> str:
        """A span of time: 5分, 1時間 where only the unit was said."""
        if not amount.value:
            return "1" + (self.noun(amount.unit).text if amount.unit else "")
        return self.amount(amount)

    def ahead(self, amount: Amount) -> str:
        """Say a time that is to come: 5分以内に."""
        if amount.relation is Relation.LESS_THAN:
            return f"{self.since(amount)}で"
        if amount.relation in {Relation.EXACTLY, Relation.AT_MOST}:
            return f"{self.since(replace(amount, relation=Relation.EXACTLY))}以内に"
        if amount.relation is Relation.ABOUT:
            return f"{self.since(amount)}後に"
        raise UnsayableError(f"in {amount.relation} a time")

    def within(self, amount: Amount) -> str:
        """Say a span that something falls into: 1時間."""
        text = self.since(amount)
        if not amount.unit:
            return text + "の間"
        return text if text.endswith("間") else text + "間"

    def each(self, amount: Amount) -> str:
        """Say what comes again and again: 毎日, 5分ごと."""
        if not amount.value and amount.unit == "times_unit":
            return "毎回"
        if not amount.value:
            text = self.noun(amount.unit).text
            return "毎日" if text == "日" else f"1{text}ごと"
        return self.amount(amount) + "ごと"

    def rate(self, amount: Amount) -> str:
        """Say what something is counted by: 1秒あたり."""
        return f"{self.since(amount)}あたり"


def _counts(phrase: NounPhrase) -> bool:
    """Whether a span before it is a number: "⟨1⟩ nodes"; a percentage is told as a share of them."""
    if phrase.number is not Number.PLURAL or not isinstance(phrase.head, str):
        return False
    return kind_of(phrase) not in _UNCOUNTED
