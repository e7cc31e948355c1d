"""Amounts and noun phrases: determiner, number, adjectives, and what follows the noun."""

from __future__ import annotations

import re
from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.romance.compounds import Compounds
from slack_fixtures.grammar.languages.romance.readings import is_past_or_next
from slack_fixtures.grammar.languages.romance.senses import term
from slack_fixtures.grammar.languages.romance.shapes import Article, Said, Use
from slack_fixtures.grammar.languages.romance.tables import (
    BOUNDS,
    COUNTRIES,
    COUNTS,
    DAYS,
    INDEFINITE,
    KINDS,
    MONTHS,
    PLACES,
    POSSIBLE,
    SUMS,
    VALUES,
    WHOLE_DAYS,
)
from slack_fixtures.grammar.languages.romance.words import ITS, Noun, joined, live, named

_MANY = re.compile("^[A-Z]{2,}s$")
"""Names that are a plural to the eye: "PVCs"."""


class Phrases(Compounds):
    """Says noun phrases."""

    @abstractmethod
    def aside(self, aside: Aside) -> str:
        """Return what stands in parentheses."""

    @abstractmethod
    def adjunct(
        self,
        adjunct: Adjunct,
        host: Said,
        *,
        since: bool = False,
        clausal: bool = False,
        head: Noun | None = None,
        ahead: bool = False,
    ) -> str:
        """Return where, when, how or why something is, with its preposition."""

    @abstractmethod
    def reduced(self, clause: Clause, host: Said, head: Noun | None = None) -> str:
        """Return a participle behind its noun: "affectées par des erreurs"."""

    @abstractmethod
    def relative(self, clause: Clause, host: Said) -> str:
        """Return a relative clause: "qui est hors service"."""

    # --- amounts ------------------------------------------------------------------------------------------------------

    def amount(self, amount: Amount, *, symbols: bool = False) -> str:
        """Return a quantity with what compares it."""
        value = amount.value
        if amount.total:
            value = f"{value} {self.TOTAL} {amount.total}"
        text = joined(value, self.unit(amount))
        if amount.relation is Relation.EXACTLY:
            return text
        if symbols and amount.relation in self.SYMBOLS:
            return f"{self.SYMBOLS[amount.relation]} {text}"
        return self.RELATIONS[amount.relation].format(text)

    def duration(self, amount: Amount, *, since: bool) -> str:
        """Return "depuis 5 minutes" (it lasts till now) or "pendant 5 minutes"."""
        return joined(self.LASTING[since], self.amount(amount))

    def unit(self, amount: Amount) -> str:
        """Return the unit's word or symbol."""
        if not amount.unit:
            return ""
        noun = self.noun(amount.unit)
        if "⟨" in amount.value and "abbr" in noun.options:  # right for one and for many
            return noun.options["abbr"]
        return noun.singular if amount.value in {"", "1"} else noun.plural

    # --- noun phrases -------------------------------------------------------------------------------------------------

    def nominal(self, nominal: Nominal, use: Use) -> Said:
        """Return a noun phrase or several."""
        if isinstance(nominal, NounPhrase):
            return self.phrase(nominal, use)
        if nominal.conjunction == "slash":
            raise UnsayableError("phrases with a slash")
        items = [self.phrase(item, use) for item in nominal.items]
        if any(item.negative for item in items):
            raise UnsayableError("a negative phrase among several")
        gender = "f" if all(item.gender == "f" for item in items) else "m"
        plural = nominal.conjunction in {"and", "comma", "slash"} or any(item.plural for item in items)
        word = self.OR if nominal.conjunction == "or" else self.AND
        texts = [item.text for item in items]
        if nominal.conjunction == "comma":
            text = ", ".join(texts)
        else:
            text = ", ".join(texts[:-1]) + f" {live(word)} " + texts[-1]
        return Said(text, gender, plural, measure=all(item.measure for item in items))

    def phrase(self, phrase: NounPhrase, use: Use) -> Said:
        """Return a noun phrase with all that belongs to it."""
        alone = phrase == NounPhrase(number=phrase.number, pronoun=phrase.pronoun)
        if alone and phrase.pronoun in INDEFINITE and phrase.pronoun in self.PRONOUNS:
            return self.PRONOUNS[phrase.pronoun]
        if phrase.pronoun:
            raise UnsayableError(f"the pronoun {phrase.pronoun!r} here")
        phrase = self._names_to_whole(self.numbered(phrase))
        if not phrase.head:
            said = self._part_of(phrase, use)
        elif isinstance(phrase.head, Name):
            said = self._named_phrase(phrase, phrase.head, use)
        else:
            said = self._noun_phrase(phrase, phrase.head, use)
        head = self.noun(phrase.head) if isinstance(phrase.head, str) and phrase.head else None
        parts = [said.text]
        if phrase.of is not None and head is not None and head.concept in COUNTS - BOUNDS and phrase.modifiers:
            raise UnsayableError("a quantity of something with a compound")
        if phrase.of is not None and phrase.head:
            parts.append(self._of(phrase.of, head))
        if phrase.aside is not None:
            parts.append(f"({self.aside(phrase.aside)})")
        parts += [self.adjunct(adjunct, said, head=head) for adjunct in phrase.adjuncts]
        if phrase.participle is not None and not (head is not None and self._is_short(phrase.participle)):
            parts.append(self.reduced(phrase.participle, said, head))
        if phrase.relative is not None:
            parts.append(self.relative(phrase.relative, said))
        return replace(said, text=joined(*parts), data=head is not None and head.kind == "data")

    @staticmethod
    def _names_to_whole(phrase: NounPhrase) -> NounPhrase:
        """Return "Kafka number of topics" as the number of Kafka topics."""
        if not isinstance(phrase.of, NounPhrase) or not isinstance(phrase.of.head, str) or not phrase.modifiers:
            return phrase
        if phrase.head not in COUNTS or not all(isinstance(part, Name) for part in phrase.modifiers):
            return phrase
        whole = replace(phrase.of, modifiers=(*phrase.modifiers, *phrase.of.modifiers))
        return replace(phrase, modifiers=(), of=whole)

    def with_placed_kind(self, phrase: NounPhrase) -> NounPhrase:
        """Return "external service health check" with the adjective at the service, whose kind it tells."""
        first = phrase.modifiers[0] if phrase.modifiers else None
        if not isinstance(first, NounPhrase) or not isinstance(first.head, str) or first.adjectives:
            return phrase
        if self.noun(first.head).kind not in {"software", "machine"}:
            return phrase
        kinds = tuple(one for one in phrase.adjectives if one.concept in PLACES)
        if not kinds:
            return phrase
        rest = tuple(one for one in phrase.adjectives if one not in kinds)
        return replace(phrase, adjectives=rest, modifiers=(replace(first, adjectives=kinds), *phrase.modifiers[1:]))

    def _sought(self, adjunct: Adjunct) -> str:
        """Return what is looked for in logs, without article; "" where it is something else."""
        phrase = adjunct.phrase
        if (
            adjunct.role is not Role.FOR
            or not isinstance(phrase, NounPhrase)
            or phrase.determiner is not Determiner.NONE
        ):
            return ""
        return self.nominal(phrase, Use.NAKED).text if phrase.number is Number.PLURAL else ""

    def _is_countable(self, phrase: NounPhrase) -> bool:
        if not isinstance(phrase.head, str) or not phrase.head or phrase.amount is not None:
            return False
        if phrase.determiner not in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE}:
            return False
        noun = self.noun(phrase.head)
        return phrase.number is Number.PLURAL and not noun.mass and not noun.plural_only and noun.kind != "measure"

    def _counts(self, adjective: Adjective) -> bool:
        return "count" in self.adjective_word(adjective.concept).options

    def numbered(self, phrase: NounPhrase) -> NounPhrase:
        """Return "high connections" as "high number of connections"."""
        counted = tuple(adjective for adjective in phrase.adjectives if self._counts(adjective))
        if not counted or not self._is_countable(phrase):
            return phrase
        rest = tuple(adjective for adjective in phrase.adjectives if adjective not in counted)
        things = NounPhrase(
            phrase.head, Number.PLURAL, adjectives=rest, modifiers=phrase.modifiers, names=phrase.names, of=phrase.of
        )
        known = any("def" in self.adjective_word(adjective.concept).options for adjective in counted)
        the = known or phrase.determiner is Determiner.DEFINITE
        determiner = Determiner.DEFINITE if the else Determiner.INDEFINITE
        return replace(
            phrase,
            head="number",
            number=Number.SINGULAR,
            determiner=determiner,
            adjectives=counted,
            modifiers=(),
            names=(),
            of=things,
        )

    def number_is(self, clause: Clause) -> Clause:
        """Return "connections are high" as "the number of connections is high"."""
        being, subject = clause.predicate, clause.subject
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective):
            return clause
        if not isinstance(subject, NounPhrase) or subject.pronoun or not self._counts(being.complement):
            return clause
        if not self._is_countable(subject):
            return clause
        things = replace(subject, determiner=Determiner.NONE)
        return replace(clause, subject=NounPhrase("number", determiner=Determiner.DEFINITE, of=things))

    def _of(self, whole: Nominal, head: Noun | None) -> str:
        if isinstance(whole, NounPhrase) and whole == NounPhrase(whole.head) and whole.head in WHOLE_DAYS | MONTHS:
            return joined(live(self.OF), self.noun(str(whole.head)).singular)  # "d'hier", "de mars"
        if self.BARE_DAYS and isinstance(whole, NounPhrase) and whole == NounPhrase(whole.head) and whole.head in DAYS:
            return joined(live(self.OF), self.noun(str(whole.head)).singular)  # "de vendredi"
        if is_past_or_next(whole):
            assert isinstance(whole, NounPhrase)
            return joined(live(self.OF), self.when(whole).removeprefix(live(self.WHEN) + " "))  # "de la nuit dernière"
        quantity = head is not None and (head.options.get("of") == "plural" or head.concept in POSSIBLE)
        bare = quantity and isinstance(whole, NounPhrase) and whole.determiner is Determiner.NONE and not whole.names
        return joined(live(self.OF), self.nominal(whole, Use.NAKED if bare else Use.OF).text)

    def _part_of(self, phrase: NounPhrase, use: Use) -> Said:
        """Return "5 % des requêtes", or a bare amount."""
        if phrase.amount is None:
            if phrase.of is None:
                raise UnsayableError("a phrase without head")
            raise UnsayableError(f"{phrase.determiner} of something")
        if phrase.modifiers or phrase.names:
            raise UnsayableError("an amount with a compound")
        text = self.amount(phrase.amount)
        if phrase.adjectives:
            text = joined(text, self._adjectives(phrase, "m", plural=True)[1])
        if phrase.of is None:
            return Said(text, plural=True)
        mass = isinstance(phrase.of, NounPhrase) and self._is_bare_mass(phrase.of)
        whole = self.nominal(phrase.of, Use.NAKED if mass else Use.OF)
        one = phrase.amount == Amount("1") and whole.plural and not phrase.adjectives
        if one:  # "one of the nodes" is one: "l'un des nœuds"
            text = self.ONE_OF[whole.gender == "f"]
            return replace(whole, text=joined(text, live(self.OF), whole.text), plural=False)
        return replace(whole, text=joined(text, live(self.OF), whole.text), plural=use is not Use.BARE or whole.plural)

    def _is_bare_mass(self, phrase: NounPhrase) -> bool:
        if phrase.determiner is not Determiner.NONE or not isinstance(phrase.head, str) or not phrase.head:
            return False
        noun = self.noun(phrase.head)
        return noun.mass and noun.kind == "resource"

    def _named_phrase(self, phrase: NounPhrase, head: Name, use: Use) -> Said:
        if phrase.amount is not None or phrase.of is not None:
            raise UnsayableError("an amount of names, or a name of something")
        if self.locale[:2] in COUNTRIES.get(head.text, {}):
            raise UnsayableError("a country that has a name of its own")
        plural = phrase.number is Number.PLURAL or bool(_MANY.search(head.text))
        if head.kind == "span" and phrase.adjectives:
            raise UnsayableError("an adjective of a span")
        gender = "f" if head.text in self.FEMININE_NAMES else "m"
        before, after = self._adjectives(phrase, gender, plural=plural)
        names = [named(name) for part in phrase.modifiers for name in self._names_in(part)]
        text = joined(before, *names, named(head), *(named(name) for name in phrase.names), after)
        if phrase.determiner in {Determiner.NONE, Determiner.DEFINITE}:
            if phrase.determiner is Determiner.DEFINITE and head.kind == "span" and use is not Use.BARE:
                article = self.article(Article.DEFINITE, "m", plural=plural)
                text = joined(article, self.THING, text) if self.THING else joined(article, text)
            elif (before or self._is_known_short_form(phrase, head)) and use is not Use.BARE:
                text = joined(self.article(Article.DEFINITE, gender, plural=plural), text)
            return Said(text, gender, plural)
        if phrase.determiner in {Determiner.THIS, Determiner.THAT, Determiner.NO} or plural:
            raise UnsayableError("a name with a demonstrative or a quantity")
        return self._determine(phrase, None, text, gender, plural=plural, use=use)

    @staticmethod
    def _is_known_short_form(phrase: NounPhrase, head: Name) -> bool:
        """Return whether short forms that stand for a noun keep their article: "the OSD", not "the Kafka"."""
        short = phrase.determiner is Determiner.DEFINITE and not phrase.names and not phrase.modifiers
        return short and re.fullmatch("[A-Z]{2,4}", head.text) is not None

    def _noun_phrase(self, phrase: NounPhrase, concept: str, use: Use) -> Said:
        noun = self._fitting(self.noun(concept), phrase)
        if phrase.determiner is Determiner.SOME and not noun.mass:
            phrase = replace(phrase, number=Number.PLURAL)
        if noun.plural_only and phrase.determiner in {Determiner.NO, Determiner.EACH, Determiner.WHICH_EVER}:
            if "one" not in noun.options:
                raise UnsayableError(f"{phrase.determiner} {concept}")
            noun = replace(noun, singular=noun.options["one"], plural_only=False)
        plural = self._is_plural(phrase, noun)
        before, core = self._core(phrase, noun, plural=plural)
        if phrase.amount is not None:
            return self._counted(phrase, noun, joined(before, core), plural=plural, use=use)
        return self._determine(phrase, noun, joined(before, core), noun.gender, plural=plural, use=use, before=before)

    def _fitting(self, noun: Noun, phrase: NounPhrase) -> Noun:
        """Return the noun that fits what the compound or "of" names: a machine's failure, an operation's.

        Of a set term it says the last part too: "serveur de noms".
        """
        if line := term(self.TERMS, phrase):
            whole = self.parse_word("nouns", noun.concept, line)
            assert isinstance(whole, Noun)
            return whole
        part: object = phrase.modifiers[-1] if phrase.modifiers else phrase.of
        if not isinstance(part, NounPhrase) or not isinstance(part.head, str) or not part.head:
            return noun
        other = noun.options.get(f"for-{self.noun(part.head).kind}")
        return self._parse_noun(other, {}, noun.kind, noun.concept) if other else noun

    def _is_plural(self, phrase: NounPhrase, noun: Noun) -> bool:
        if noun.plural_only:
            return True
        one = phrase.amount is not None and (not phrase.amount.total or phrase.amount.value == "1")  # "1 in 3 users"
        if one and phrase.amount is not None:
            one = phrase.amount.value == "1" or (phrase.number is Number.SINGULAR and not noun.mass)
        if one:
            return False
        _, effect = self._effect(phrase, noun)
        if effect == "singular" or noun.mass:
            return False
        return effect == "plural" or phrase.number is Number.PLURAL or phrase.amount is not None

    def _effect(self, phrase: NounPhrase, noun: Noun) -> tuple[str, str]:
        if phrase.determiner in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE, Determiner.ITS}:
            return "", ""
        many = phrase.determiner in {Determiner.TOO_MANY, Determiner.TOO_FEW, Determiner.FEW, Determiner.SEVERAL}
        if many and phrase.number is Number.SINGULAR and not noun.mass and noun.kind not in {"measure", "resource"}:
            raise UnsayableError(f"{phrase.determiner} of one thing")
        text, effect = self.determined(
            phrase.determiner, noun.gender, plural=phrase.number is Number.PLURAL and not noun.mass, use=Use.OBJECT
        )
        return text, effect.removeprefix("negative").strip() or effect

    def _core(self, phrase: NounPhrase, noun: Noun, *, plural: bool) -> tuple[str, str]:
        """Return the adjectives before the noun, and the noun with all that is said behind it."""
        phrase = self._kinds_to_parts(self._values_to_head(phrase, noun))
        kinds = tuple(adjective for adjective in phrase.adjectives if adjective.concept in KINDS | SUMS)
        _, near = self._adjectives(replace(phrase, adjectives=kinds), noun.gender, plural=plural)
        rest = replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one not in kinds))
        before, after = self._adjectives(rest, noun.gender, plural=plural)
        if noun.options.get("of") == "plural" and len(rest.adjectives) > 1:
            raise UnsayableError("several adjectives of a quantity")
        if phrase.participle is not None and self._is_short(phrase.participle):
            host = Said("", noun.gender, plural)
            after = joined(after, self.reduced(phrase.participle, host))
        tight, loose = self.chain(noun, phrase.modifiers, plural=plural, own=bool(phrase.names))
        names = " ".join(named(name) for name in phrase.names)
        word = noun.plural if plural else noun.singular
        if noun.concept in {"state", "status"} and any(self._is_last(adjective) for adjective in rest.adjectives):
            after = self.QUOTES.format(after)  # the state "pending"
        if any(self._is_last(adjective) for adjective in rest.adjectives):
            return before, joined(word, near, tight, names, loose, after)  # "en attente" would take the rest with it
        valued = noun.kind == "measure" or (noun.kind == "event" and plural)
        if valued and all(name.kind == "span" for name in phrase.names):  # a threshold: "retraso de PostgreSQL > ⟨1⟩"
            return before, joined(word, near, tight, after, loose, names)
        return before, joined(word, near, tight, after, names, loose)

    def _is_last(self, adjective: Adjective) -> bool:
        word = self.adjective_word(adjective.concept)
        return "last" in word.options or (word.invariable and " " in word.forms[0])

    @staticmethod
    def _is_short(clause: Clause) -> bool:
        act = clause.predicate
        if not isinstance(act, Acting) or clause.adjuncts or clause.adverbs or clause.negated or not act.passive:
            return False
        return not (act.obj or act.obliques or act.content or act.complement)

    @staticmethod
    def _values_to_head(phrase: NounPhrase, noun: Noun) -> NounPhrase:
        """Return "current write rate" as the current rate of writes."""
        first = phrase.modifiers[0] if phrase.modifiers else None
        if noun.kind != "measure" or not isinstance(first, NounPhrase) or not first.adjectives:
            return phrase
        if any(adjective.concept not in VALUES for adjective in first.adjectives):
            return phrase
        modifiers = (replace(first, adjectives=()), *phrase.modifiers[1:])
        return replace(phrase, adjectives=(*phrase.adjectives, *first.adjectives), modifiers=modifiers)

    def _kinds_to_parts(self, phrase: NounPhrase) -> NounPhrase:
        """Return "physical disk failure" as the failure of a physical disk."""
        if not phrase.adjectives or phrase.adjectives[-1].concept not in KINDS:
            return phrase
        place = next((i for i, part in enumerate(phrase.modifiers) if isinstance(part, NounPhrase)), None)
        if place is None:
            return phrase
        part = phrase.modifiers[place]
        assert isinstance(part, NounPhrase)
        said_of_part = isinstance(phrase.head, str) and self.noun(phrase.head).kind in {"event", "measure"}
        if isinstance(part.head, Name) or not said_of_part:
            return phrase
        grown = replace(part, adjectives=(phrase.adjectives[-1], *part.adjectives))
        modifiers = (*phrase.modifiers[:place], grown, *phrase.modifiers[place + 1 :])
        return replace(phrase, adjectives=phrase.adjectives[:-1], modifiers=modifiers)

    def _adjectives(self, phrase: NounPhrase, gender: str, *, plural: bool) -> tuple[str, str]:
        before: list[str] = []
        after: list[str] = []
        for adjective in phrase.adjectives:
            text = self.agreed(adjective, gender, plural=plural, attributive=True)
            plain = adjective.degree == "positive" and not adjective.adverbs and not adjective.negated
            stands = plain and "before" in self.adjective_word(adjective.concept).options
            (before if stands else after).append(text)
        if len(after) == 2:  # noqa: PLR2004  "low free space": free space that is low
            after.reverse()
            after.sort(key=lambda text: " " in text)  # a phrase stands last: "trafic sortant de longue durée"
        elif len(after) > 1:
            if any(self.adjective_word(adjective.concept).invariable for adjective in phrase.adjectives):
                raise UnsayableError("several adjectives, one of them a phrase")
            after = [f"{', '.join(after[:-1])} {live(self.AND)} {after[-1]}"]
        return " ".join(before), " ".join(after)

    def _determine(
        self,
        phrase: NounPhrase,
        noun: Noun | None,
        text: str,
        gender: str,
        *,
        plural: bool,
        use: Use,
        before: str = "",
    ) -> Said:
        determiner = phrase.determiner
        measure = noun is not None and noun.kind == "measure"
        if determiner is Determiner.ITS:
            owner = f"{ITS}{gender}{'p' if plural else 's'}"
            return Said(joined(owner, text), gender, plural, measure=measure)
        if determiner not in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE}:
            word, effect = self.determined(determiner, gender, plural=plural, use=use)
            return Said(joined(word, text), gender, plural, negative="negative" in effect, measure=measure)
        kind = self.article_kind(self._definite(phrase), noun, use, plural=plural)
        if kind is Article.INDEFINITE and plural and before:
            article = self.indefinite_before_adjective(gender)
        else:
            article = self.article(kind, gender, plural=plural)
        return Said(joined(article, text), gender, plural, measure=measure)

    def indefinite_before_adjective(self, gender: str) -> str:
        """Return the plural indefinite article before an adjective: French "de nouveaux"."""
        return self.article(Article.INDEFINITE, gender, plural=True)

    def _definite(self, phrase: NounPhrase) -> NounPhrase:
        """Return a phrase whose adjective ("last", "same") wants the definite article with it."""
        best = any(adjective.degree == "superlative" for adjective in phrase.adjectives)
        if phrase.determiner is Determiner.NONE and best:
            return replace(phrase, determiner=Determiner.DEFINITE)
        if phrase.determiner is Determiner.NONE and any(
            "def" in self.adjective_word(adjective.concept).options for adjective in phrase.adjectives
        ):
            return replace(phrase, determiner=Determiner.DEFINITE)
        return phrase

    def _counted(self, phrase: NounPhrase, noun: Noun, core: str, *, plural: bool, use: Use) -> Said:
        amount = phrase.amount
        assert amount is not None
        measure = noun.kind == "measure"
        one = phrase.number is Number.SINGULAR and not noun.mass and amount.value != "1"
        if one and noun.kind == "event" and amount.relation is not Relation.EXACTLY:
            raise UnsayableError("a compared amount of one event")
        if measure and phrase.number is not Number.PLURAL and not amount.total:  # "a 100% error rate"
            article = (
                "" if use in {Use.BARE, Use.NAKED} else self.article(Article.INDEFINITE, noun.gender, plural=False)
            )
            word = self._core(replace(phrase, amount=None), noun, plural=False)
            return Said(joined(article, *word, live(self.OF), self.amount(amount)), noun.gender, measure=True)
        if (noun.mass or noun.kind == "resource") and phrase.number is not Number.PLURAL and not amount.total:
            text = joined(self.amount(amount), live(self.OF), core)  # "80 % de CPU"
        elif amount.total:
            text = joined(amount.value, core, live(self.TOTAL), amount.total)
            if amount.relation is not Relation.EXACTLY:
                text = self.RELATIONS[amount.relation].format(text)
        elif amount == Amount("1") and phrase.number is Number.SINGULAR and phrase.determiner is Determiner.NONE:
            text = joined(self.article(Article.INDEFINITE, noun.gender, plural=False), core)
        elif amount.relation is Relation.EXACTLY:
            text = joined(self.amount(amount), core)
        else:
            text = joined(self.RELATIONS[amount.relation].format(amount.value), core)
        if phrase.determiner is Determiner.NONE or (phrase.determiner is Determiner.DEFINITE and use is Use.BARE):
            return Said(text, noun.gender, plural, measure=measure)
        return self._determine(replace(phrase, amount=None), noun, text, noun.gender, plural=plural, use=use)
