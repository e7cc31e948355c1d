"""Amounts, times and noun phrases of Spanish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slack_fixtures.grammar.abstract import Amount, Aside, Determiner, Name, NounPhrase, Number, Relation
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.romance.iberian import OF_PARTS, PROTOCOL
from slack_fixtures.grammar.languages.romance.senses import term
from slack_fixtures.grammar.languages.romance.shapes import Said, Use
from slack_fixtures.grammar.languages.romance.tables import OF_HEADS, RATES
from slack_fixtures.grammar.languages.romance.words import NAME, Noun, joined, live, named
from slack_fixtures.grammar.languages.spanish.grammar import SpanishGrammar


class SpanishPhrases(SpanishGrammar):
    """Says noun phrases."""

    # --- noun phrases -------------------------------------------------------------------------------------------------

    def _fronted_names(self, names: Sequence[Name], noun: Noun, *, plural: bool, own: bool) -> tuple[str, str]:  # noqa: ARG002
        """Hang names on a noun: "clúster de Kafka", "solicitudes HTTP", "servicio ⟨1⟩"."""
        if not names:
            return "", ""
        how = noun.options.get("name", "")
        if how == "span":
            how = "-" if all(name.text.startswith("⟨") for name in names) else ""
        last = names[-1]
        owner, _, protocol = last.text.rpartition(" ")
        if not how and owner and last.kind == "product" and PROTOCOL.fullmatch(protocol):
            rest = [*names[:-1], Name(owner)]
            return NAME + protocol, joined(live(self.OF), *(named(name) for name in rest))
        if not how and len(names) > 1 and PROTOCOL.fullmatch(last.text):
            return named(last), joined(live(self.OF), *(named(name) for name in names[:-1]))
        said = " ".join(named(name) for name in names)
        if not how:
            spans = all(name.kind != "product" for name in names)
            named_kind = noun.kind in {"machine", "software", "place", "thing", "data", "person", "resource"}
            quoted = all(name.kind == "quoted" for name in names)
            plain = (spans and named_kind and not own) or quoted or PROTOCOL.fullmatch(names[0].text)
            how = "-" if plain else "de"
        return (said, "") if how == "-" else ("", joined(live(self.OF), said))

    def _noun_phrase(self, phrase: NounPhrase, concept: str, use: Use) -> Said:
        """Return a noun with all around it; a headline's "no" is "sin", before the source's number."""
        if phrase.determiner is Determiner.NO and use is Use.BARE and phrase.amount is None:
            said = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, use)
            return replace(said, text=joined("sin", said.text))
        noun = self.noun(concept)
        if phrase.determiner is Determiner.NO and (noun.plural_only or noun.mass):
            if use is Use.SUBJECT:
                raise UnsayableError(f"no {concept} as the subject")
            bare = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, Use.NAKED)
            return replace(bare, negative=True)
        return super()._noun_phrase(phrase, concept, use)

    def _part_of(self, phrase: NounPhrase, use: Use) -> Said:
        """Return "más del ⟨1⟩ de las solicitudes": a share of a bare plural is a percentage."""
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
            return replace(rate, text=joined(rate.text, live(self.OF), self._share(amount)))
        substance = whole.number is Number.MASS and whole.determiner is Determiner.DEFINITE
        if whole.determiner is Determiner.ALL or substance:  # "10 % of all requests" is a share, not a count
            said = self.nominal(whole, Use.OF)
            share_of = self._share(amount)
            return replace(said, text=joined(share_of, live(self.OF), said.text))
        if whole.determiner not in {Determiner.NONE, Determiner.ITS} and not one:
            return super()._part_of(phrase, use)
        if whole.number is not Number.PLURAL and not one and whole.determiner is Determiner.NONE:
            said = self.nominal(whole, Use.NAKED)
            return replace(said, text=joined(self.amount(amount), live(self.OF), said.text), plural=True)
        bare = whole.number is Number.PLURAL and (
            use is Use.INDEFINITE or (use is Use.BARE and whole.head in {"error", "failure", "inode"})
        )
        said = self.nominal(whole, Use.NAKED if bare else Use.OF)
        share_of = self._share(amount)
        if use is Use.INDEFINITE:  # "returns 5 % errors": "un 5 % de errores"
            share_of = share_of.replace(live("el"), live("un"), 1)
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
        if noun.options.get("of") != "plural" or not phrase.adjectives or not (phrase.modifiers or phrase.of):
            return super()._core(phrase, noun, plural=plural)
        before, after = self._adjectives(phrase, noun.gender, plural=plural)
        word = noun.plural if plural else noun.singular
        core = super()._core(replace(phrase, adjectives=()), noun, plural=plural)[1]
        return before, joined(word, after) + core.removeprefix(word)

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

    def duration(self, amount: Amount, *, since: bool) -> str:
        """Return "desde hace 5 minutos" or "durante 5 minutos"."""
        return f"{'desde hace' if since else 'durante'} {self.amount(amount)}"
