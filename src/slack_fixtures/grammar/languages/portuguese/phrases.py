"""Times and noun phrases of Portuguese."""

from __future__ import annotations

import re
from dataclasses import replace

from slack_fixtures.grammar.abstract import Adjective, Amount, Aside, Determiner, Name, NounPhrase, Number
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.portuguese.grammar import PortugueseGrammar
from slack_fixtures.grammar.languages.romance.shapes import Said, Use
from slack_fixtures.grammar.languages.romance.tables import TOWNS, words
from slack_fixtures.grammar.languages.romance.words import Noun, joined, live

_CITIES = TOWNS | words("Virginia Ireland Oregon Ohio")
_WITHOUT_ARTICLE = _CITIES | words(
    "Asia EMEA APAC May Amazon Cloudflare Microsoft Stripe Apple Oracle "
    "Pending Running Terminating Unknown Failed Ready root"
)


class PortuguesePhrases(PortugueseGrammar):
    """Says noun phrases."""

    # --- noun phrases -------------------------------------------------------------------------------------------------

    def _named_phrase(self, phrase: NounPhrase, head: Name, use: Use) -> Said:
        """Return a name, a program's with the article."""
        plain = phrase.determiner in {Determiner.NONE, Determiner.DEFINITE} and not phrase.adjectives
        if plain and phrase.number is not Number.PLURAL and _is_product(head):
            said = super()._named_phrase(replace(phrase, determiner=Determiner.NONE), head, use)
            if use in {Use.BARE, Use.NAKED, Use.PREDICATE}:
                return said
            return replace(said, text=joined(self._article_of(head), said.text))
        return super()._named_phrase(phrase, head, use)

    def _noun_phrase(self, phrase: NounPhrase, concept: str, use: Use) -> Said:
        """Return a noun with all around it: "suspeita de fraude", "um número excessivo de erros"."""
        suspected = Adjective("suspected")
        if use is Use.BARE and suspected in phrase.adjectives and phrase.determiner is Determiner.NONE:
            rest = tuple(one for one in phrase.adjectives if one != suspected)
            said = self._noun_phrase(replace(phrase, adjectives=rest), concept, Use.NAKED)
            return Said(joined("suspeita", live(self.OF), said.text), "f")
        if phrase.determiner is Determiner.TOO_MANY and use is not Use.BARE:
            said = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, Use.NAKED)
            if said.plural:
                return Said(joined("um número excessivo", live("de"), said.text))
            return replace(said, text=joined(said.text, "demais"))
        if phrase.determiner in {Determiner.ENOUGH, Determiner.NOT_ENOUGH}:
            return self._enough(phrase, concept, use)
        return super()._noun_phrase(phrase, concept, use)

    def _article_of(self, name: Name) -> str:
        """Return the article before a name, which a program has."""
        article = "a" if name.text in self.FEMININE_NAMES else "o"
        return live(article) if _is_product(name) else ""

    def _joint(self, name: Name, noun: Noun) -> str:
        """Return "-" for what stands next to its noun; a city has "de"."""
        if noun.kind not in {"machine", "software", "thing", "place"} or _is_product(name):
            return ""
        return "de" if name.text in _CITIES else "-"

    def _is_close(self, phrase: NounPhrase, noun: Noun) -> bool:
        """Return whether adjectives stand next to a noun: also next to a measure, unless a code is in between."""
        if any(one.degree == "too" for one in phrase.adjectives):
            return False
        coded = any(isinstance(part, Name) and not _is_product(part) for part in phrase.modifiers)
        return super()._is_close(phrase, noun) or (noun.kind == "measure" and not coded)

    def _enough(self, phrase: NounPhrase, concept: str, use: Use) -> Said:
        """Return "espaço suficiente", which needs a negated verb for "not enough"; in a headline "insuficiente"."""
        missing = phrase.determiner is Determiner.NOT_ENOUGH
        short = missing and use is Use.BARE
        if missing and use in {Use.SUBJECT, Use.AFTER, Use.OF}:
            raise UnsayableError("not enough of the subject")
        word = Adjective("insufficient" if short else "sufficient")
        grown = replace(phrase, determiner=Determiner.NONE, adjectives=(*phrase.adjectives, word))
        if short:
            return super()._noun_phrase(grown, concept, use)
        said = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, Use.NAKED)
        text = joined(said.text, self.agreed(word, said.gender, plural=said.plural))
        return replace(said, text=text, negative=missing)

    def agreed(self, adjective: Adjective, gender: str, *, plural: bool, attributive: bool = False) -> str:
        """Return an adjective; "too" stands behind it: "cheio demais"."""
        if adjective.concept == "late" and adjective.degree != "positive":
            raise UnsayableError("later")
        if adjective.degree == "too":
            said = super().agreed(replace(adjective, degree="positive"), gender, plural=plural, attributive=attributive)
            return joined(said, "demais")
        return super().agreed(adjective, gender, plural=plural, attributive=attributive)

    # --- asides and times ---------------------------------------------------------------------------------------------

    def aside(self, aside: Aside) -> str:
        """Return what stands in parentheses; "(80% > 5%)" is no part of something."""
        body = aside.body
        whole = body.of if isinstance(body, NounPhrase) and not body.head else None
        if isinstance(whole, NounPhrase) and isinstance(whole.head, Name):
            raise UnsayableError("two amounts in parentheses")
        return super().aside(aside)

    def every(self, amount: Amount) -> str:
        """Return "a cada 5 minutos"."""
        return "a cada " + self.amount(amount).removeprefix("1 ")


def _is_product(name: Name) -> bool:
    """Return whether a name is a program's, which has the article: "o Kafka", but not "JVM" or what is not known."""
    known = name.kind == "product" and "⟨" not in name.text and name.text not in _WITHOUT_ARTICLE
    return known and bool(re.match(r"[A-ZÁÍ].*[a-z]", name.text))
