"""Times and noun phrases of Portuguese."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from slack_fixtures.grammar.abstract import Adjective, Amount, Aside, Determiner, Name, NounPhrase, Number
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.portuguese.grammar import PortugueseGrammar
from slack_fixtures.grammar.languages.romance.iberian import OF_PARTS, PROTOCOL
from slack_fixtures.grammar.languages.romance.senses import term
from slack_fixtures.grammar.languages.romance.shapes import Said, Use
from slack_fixtures.grammar.languages.romance.tables import OF_HEADS, RATES, words
from slack_fixtures.grammar.languages.romance.words import NAME, Noun, joined, live, named

_CITIES = words(
    "Frankfurt London Dublin Paris Tokyo Sydney Singapore Mumbai Berlin Amsterdam Madrid Lisbon Stockholm Chicago "
    "Toronto Virginia Singapura Londres Leipzig Hamburg Munich Cologne Vienna Zurich Rome Milan Warsaw "
    "Ireland Oregon Ohio"
)
_WITHOUT_ARTICLE = _CITIES | words(
    "Amazon Cloudflare Microsoft Stripe Apple Oracle Pending Running Terminating Unknown Failed Ready root"
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
            return replace(said, text=joined(live("o"), said.text))
        return super()._named_phrase(phrase, head, use)

    def _fronted_names(self, names: Sequence[Name], noun: Noun, *, plural: bool, own: bool) -> tuple[str, str]:  # noqa: ARG002
        """Hang names on a noun: "cluster de Kafka", "requisições HTTP", "serviço ⟨1⟩"."""
        if not names:
            return "", ""
        how = noun.options.get("name", "")
        if how == "span":
            how = "-" if all(name.text.startswith("⟨") for name in names) else ""
        last = names[-1]
        owner, _, protocol = last.text.rpartition(" ")
        if not how and owner and last.kind == "product" and PROTOCOL.fullmatch(protocol):
            rest = [*names[:-1], Name(owner)]
            article = live("o") if _is_product(rest[0]) else ""
            return NAME + protocol, joined(live(self.OF), article, *(named(name) for name in rest))
        if not how and len(names) > 1 and PROTOCOL.fullmatch(last.text):
            article = live("o") if _is_product(names[0]) else ""
            return named(last), joined(live(self.OF), article, *(named(name) for name in names[:-1]))
        said = " ".join(named(name) for name in names)
        if not how and noun.kind in {"machine", "software", "thing", "place"} and not _is_product(names[0]):
            how = "de" if names[0].text in _CITIES else "-"
        if not how:
            spans = all(name.kind != "product" for name in names)
            named_kind = noun.kind in {"machine", "software", "place", "thing", "data", "person", "resource"}
            quoted = all(name.kind == "quoted" for name in names)
            plain = (spans and named_kind and not own) or quoted or PROTOCOL.fullmatch(names[0].text)
            how = "-" if plain else "de"
        article = live("o") if _is_product(names[0]) else ""
        return (said, "") if how == "-" else ("", joined(live(self.OF), article, said))

    def _noun_phrase(self, phrase: NounPhrase, concept: str, use: Use) -> Said:
        """Return a noun with all around it; a headline's "no" is "sem", before the source's number."""
        if phrase.determiner is Determiner.NO and use is Use.BARE and phrase.amount is None:
            said = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, use)
            return replace(said, text=joined("sem", said.text))
        noun = self.noun(concept)
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
        if phrase.determiner is Determiner.NO and (noun.plural_only or noun.mass) and "one" not in noun.options:
            if use is Use.SUBJECT:
                raise UnsayableError(f"no {concept} as the subject")
            bare = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, Use.NAKED)
            return replace(bare, negative=True)
        return super()._noun_phrase(phrase, concept, use)

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

    def _part_of(self, phrase: NounPhrase, use: Use) -> Said:
        """Return "mais de ⟨1⟩ das requisições": a share of a bare plural is a percentage."""
        amount, whole = phrase.amount, phrase.of
        if isinstance(whole, NounPhrase) and not whole.head and whole.amount is not None:
            raise UnsayableError("a share of an amount")
        if isinstance(whole, NounPhrase) and isinstance(whole.head, Name) and whole.head.kind == "product":
            raise UnsayableError("a share of a name")
        share = amount is not None and not amount.unit and not amount.total and "⟨" in amount.value
        if (
            amount is None
            or not share
            or not isinstance(whole, NounPhrase)
            or not isinstance(whole.head, str)
            or not whole.head
        ):
            return super()._part_of(phrase, use)
        one = whole.number is Number.SINGULAR and not self.noun(whole.head).mass
        doing = phrase.participle is not None and phrase.participle.progressive
        if self.noun(whole.head).kind == "event" and (doing or (one and whole.determiner is Determiner.NONE)):
            raise UnsayableError("a share of one event, or of events that do something")
        if one and RATES.search(whole.head) and whole.determiner is Determiner.NONE:  # "a 5 % error rate"
            rate = self.nominal(replace(whole, determiner=Determiner.INDEFINITE), use)
            return replace(rate, text=joined(rate.text, live(self.OF), self.amount(amount)))
        if whole.determiner not in {Determiner.NONE, Determiner.ITS} and not one:
            return super()._part_of(phrase, use)
        if whole.number is not Number.PLURAL and not one and whole.determiner is Determiner.NONE:
            said = self.nominal(whole, Use.NAKED)
            return replace(said, text=joined(self.amount(amount), live(self.OF), said.text), plural=True)
        bare = whole.number is Number.PLURAL and (
            use is Use.INDEFINITE or (use is Use.BARE and whole.head in {"error", "failure", "inode"})
        )
        said = self.nominal(whole, Use.NAKED if bare else Use.OF)
        share_of = self.amount(amount)
        text = joined(share_of, live(self.OF), said.text)
        return replace(said, text=text, plural=not one and (use is not Use.BARE or said.plural))

    def _core(self, phrase: NounPhrase, noun: Noun, *, plural: bool) -> tuple[str, str]:
        """Return a noun with all that is said behind it; of a "failed requests rate" the requests have failed."""
        if term(self.TERMS, phrase):
            return self._core(replace(phrase, modifiers=phrase.modifiers[:-1]), noun, plural=plural)
        front = phrase.modifiers[0] if phrase.modifiers else None
        if isinstance(front, NounPhrase) and noun.kind in {"measure", "resource"}:
            own = tuple(one for one in front.adjectives if one.concept in OF_HEADS)
            rest = tuple(one for one in front.adjectives if one not in own)
            if own:  # "its configured series limit": the limit is configured
                parts = (replace(front, adjectives=rest), *phrase.modifiers[1:])
                phrase = replace(phrase, adjectives=(*phrase.adjectives, *own), modifiers=parts)
        part = phrase.modifiers[-1] if phrase.modifiers else None
        states = tuple(one for one in phrase.adjectives if one.concept in OF_PARTS)
        if noun.options.get("of") == "plural" and states and isinstance(part, NounPhrase) and not part.adjectives:
            kind = self.noun(part.head).kind if isinstance(part.head, str) and part.head else ""
            if kind in {"event", "data", "thing", "machine"}:
                rest = tuple(one for one in phrase.adjectives if one not in states)
                grown = replace(part, adjectives=states)
                phrase = replace(phrase, adjectives=rest, modifiers=(*phrase.modifiers[:-1], grown))
        sized = any(one.degree == "too" for one in phrase.adjectives)
        coded = sized or any(isinstance(part, Name) and not _is_product(part) for part in phrase.modifiers)
        close = noun.options.get("of") == "plural" or (noun.kind == "measure" and not coded)
        if not close or sized or not phrase.adjectives or not (phrase.modifiers or phrase.of):
            return super()._core(phrase, noun, plural=plural)
        before, after = self._adjectives(phrase, noun.gender, plural=plural)
        word = noun.plural if plural else noun.singular
        core = super()._core(replace(phrase, adjectives=()), noun, plural=plural)[1]
        return before, joined(word, after) + core.removeprefix(word)

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

    def duration(self, amount: Amount, *, since: bool) -> str:
        """Return "há 5 minutos" or "por 5 minutos"."""
        return f"{'há' if since else 'por'} {self.amount(amount)}"


def _is_product(name: Name) -> bool:
    """Return whether a name is a program's, which has the article: "o Kafka", but not "JVM" or what is not known."""
    known = name.kind == "product" and "⟨" not in name.text and name.text not in _WITHOUT_ARTICLE
    return known and bool(re.match(r"[A-Z].*[a-z]", name.text))
