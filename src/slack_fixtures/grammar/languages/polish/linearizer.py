"""Polish: seven cases, aspect, agreement, and names that stay as they are behind a noun that is declined.

A sentence is mended (``mending``) and checked (``checks``) as a tree before it is said. Each class of the package says
more than the one it extends: ``phrases``, ``adjuncts``, ``verbals``, ``actions``, ``states``, ``clauses``; here stand
whole sentences, labels and orders.
"""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar.abstract import (
    Acting,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Relation,
    Sentence,
    SentenceKind,
    walk,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.polish import forms as inflect
from slack_fixtures.grammar.languages.polish.checks import check, is_aim_of_itself
from slack_fixtures.grammar.languages.polish.clauses import Clauses
from slack_fixtures.grammar.languages.polish.conjugation import Agreement
from slack_fixtures.grammar.languages.polish.mending import as_if, mended
from slack_fixtures.grammar.languages.polish.numbers import NUMBER_MARKS, SYMBOL, with_choices
from slack_fixtures.grammar.languages.polish.tables import SIGNS
from slack_fixtures.grammar.languages.polish.texts import closed, joined
from slack_fixtures.grammar.languages.polish.trees import is_short


class Polish(Clauses):
    """Polish."""

    locale: ClassVar[str] = "pl-PL"
    folder: ClassVar[str] = "pl"

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Polish; words that depend on a hidden number stand with their other forms."""
        text = self._in_words(sentence, style)
        amounts = [node.value for node in walk(sentence) if isinstance(node, Amount)]
        for symbol in sorted(set(filter(SYMBOL.fullmatch, amounts))):
            others = []
            for mark in NUMBER_MARKS:
                try:
                    others.append(self._in_words(as_if(sentence, symbol, symbol + mark), style))
                except UnsayableError:
                    others.append(text)
            text = with_choices(
                text,
                symbol,
                *(other.replace(symbol + mark, symbol) for other, mark in zip(others, NUMBER_MARKS, strict=True)),
            )
        return text

    def _in_words(self, sentence: Sentence, style: Style) -> str:
        sentence = mended(sentence)
        check(sentence)
        self._check_fragment(sentence.body)
        if sentence.kind is SentenceKind.ORDER and any(is_aim_of_itself(node) for node in walk(sentence)):
            raise UnsayableError("an aim of a thing in an order")
        text = self._body(sentence, style)
        for adverb in reversed(sentence.opening):
            if adverb != "please":
                text = joined(self.adverb(adverb).text, text)
        text += "".join(f" ({self.aside(aside)})" for aside in sentence.asides)
        text = closed(text)
        named = isinstance(sentence.body, NounPhrase) and isinstance(sentence.body.head, Name)
        spelt = {node.text for node in walk(sentence) if isinstance(node, Name) and node.kind == "product"}
        kept = text.split(" ", 1)[0] in spelt  # "etcd nie ma lidera"
        if not (kept or sentence.prefix or (named and sentence.kind is SentenceKind.LABEL)):
            text = text[:1].upper() + text[1:]
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + ": " + text
        return text.removesuffix(".") + sentence.end if sentence.end == "." else text + sentence.end

    def _check_fragment(self, body: object) -> None:
        """Refuse "approaching the limit" without who does it: the verbal noun would lose its "się"."""
        act = body.predicate if isinstance(body, Clause) and body.subject is None and body.progressive else None
        if isinstance(act, Acting) and self.verb(act.verb).rest.startswith("się"):
            raise UnsayableError("a verbal noun of a reflexive verb")

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause) or sentence.value is None:
                raise UnsayableError("a label without value")
            return f"{self.nominal(body, 'nom')}: {self._value(sentence.value)}"
        if "please" in sentence.opening and sentence.kind is not SentenceKind.ORDER:
            raise UnsayableError("please without an order")
        if not isinstance(body, Clause):
            told = self._told_of_all(body)
            if isinstance(body, NounPhrase) and (counted := self.counted_headline(body)) is not None:
                return counted
            return self.clause(told, headline=True) if told else self.nominal(body, "nom", headline=True)
        if sentence.kind is SentenceKind.ORDER:
            return self._order(body, style, please="please" in sentence.opening)
        tally = self.tally(body)
        return tally if tally is not None else self.clause(body, headline=sentence.kind is SentenceKind.HEADLINE)

    def _told_of_all(self, nominal: Nominal) -> Clause | None:
        """Return the clause that "all tasks failing" is."""
        if not isinstance(nominal, NounPhrase) or nominal.determiner is not Determiner.ALL:
            return None
        if nominal.participle is not None and not nominal.adjectives:
            return replace(nominal.participle, subject=replace(nominal, participle=None))
        if len(nominal.adjectives) == 1 and self.quality(nominal.adjectives[0].concept).verb:
            return Clause(replace(nominal, adjectives=()), Being(nominal.adjectives[0]))
        return None

    # --- labels and asides --------------------------------------------------------------------------------------------

    def aside(self, aside: Aside) -> str:
        """Say what stands in parentheses, without them."""
        phrase = aside.body
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and len(phrase.adjectives) == 1:
            if phrase == NounPhrase(phrase.head, adjectives=phrase.adjectives) and aside.label is None:
                return f"{self.predicative(phrase.adjectives[0], Agreement(plural=True))}: {phrase.head.text}"
            raise UnsayableError("a name with adjectives in parentheses")
        if isinstance(phrase, NounPhrase) and not phrase.head and phrase.participle and phrase.amount:
            return self._share_of(phrase.participle, phrase)
        if isinstance(phrase, NounPhrase) and not phrase.head and len(phrase.adjectives) == 1 and phrase.amount:
            if phrase != NounPhrase(amount=phrase.amount, adjectives=phrase.adjectives):
                raise UnsayableError("a share in parentheses")
            quality = replace(self.quality(phrase.adjectives[0].concept), verb="")
            said = self.graded(phrase.adjectives[0], quality, "n", "nom", plural=False)
            return f"{said}: {self.aside(Aside(phrase.amount))}"
        if isinstance(aside.body, Amount) and aside.body.relation in SIGNS:
            body = f"{SIGNS[aside.body.relation]} {self.amount(replace(aside.body, relation=Relation.EXACTLY))}"
        else:
            body = self._value(aside.body)
        return f"{self.nominal(aside.label, 'nom')}: {body}" if aside.label else body

    def _share_of(self, clause: Clause, phrase: NounPhrase) -> str:
        """Return "pozostałe: 10%" for "10% left"."""
        act = clause.predicate
        if not isinstance(act, Acting) or not act.passive or not is_short(clause) or phrase.amount is None:
            raise UnsayableError("a share in parentheses")
        aspect = self.verb(act.verb).aspect(perfective=True)
        lemma = "pozostały" if act.verb == "leave" else aspect.participle
        if not lemma or phrase != NounPhrase(amount=phrase.amount, participle=clause):
            raise UnsayableError("a share in parentheses")
        word = inflect.adjective_form(lemma, "n", "nom", plural=False)
        return f"{word}: {self.aside(Aside(phrase.amount))}"

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self.amount(value)
        if isinstance(value, Clause):
            return self.clause(value, headline=False)
        if isinstance(value, NounPhrase | Coordination):
            return self.nominal(value, "nom")
        raise UnsayableError("a value that agrees with nothing")

    # --- orders -------------------------------------------------------------------------------------------------------

    def _order(self, clause: Clause, style: Style, *, please: bool) -> str:
        before = "".join(self.fronted(link) for link in clause.links if link.first)
        told = replace(clause, links=tuple(link for link in clause.links if not link.first))
        urged = ["proszę"] * please + ["natychmiast"] * style.urgent
        return before + joined(*urged, self.order(told, polite=please))
