"""Noun phrases, articles and times of Spanish and Portuguese."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar.abstract import (
    Adjective,
    Amount,
    Clause,
    Coordination,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.romance.linearizer import Romance
from slack_fixtures.grammar.languages.romance.senses import term
from slack_fixtures.grammar.languages.romance.shapes import Article, Said, Use
from slack_fixtures.grammar.languages.romance.tables import CODED, INTRUDERS, OF_HEADS, PUBLISHED, RATES, words
from slack_fixtures.grammar.languages.romance.words import NAME, AdjectiveWord, Noun, joined, live, named

OF_PARTS = words(
    "slow failed allocated pending dropped rejected blocked stuck unavailable active invalid dead "
    "missing offline lost idle queued running open denied unauthorized expired skipped missed"
)
"""Adjectives that are said of the part that is counted: "slow query rate"."""

PROTOCOL = re.compile(
    r"(?i:https?|grpc|tcp|udp|tls|ssl|ssh|icmp|bgp|smtp|dhcp|nfs|ntp|saml|ecc|crc|syn|ldap|oauth|oidc|smb|iscsi|acme)"
    r"|DKIM|DMARC|SPF|SEPA|EBICS|SMART|PIN|IAM|ERP|SFTP|FTP|SNMP|AMQP|MQTT|WebSocket|comodín|curinga|IP|IPv[46]|SQL|REST|RAID|\d+\w*|[45](xx|XX)"
)
"""Names of protocols and codes, which stand next to their noun."""

SPANS = frozenset({"second", "minute", "hour", "day", "week", "month", "millisecond"})
"""Units in which a time is told."""

PERCENTILE = re.compile(r"[pP](\d{2,3}|⟨\d+⟩)")
"""A percentile, which stands next to its measure."""

PERSONS = frozenset({"someone", "nobody"})
"""Pronouns of persons."""

UNKNOWN = words(
    "unknown locked blocked unexpected suspicious unusual foreign different unauthorized untrusted invalid expired "
    "wrong unsupported"
)
"""Adjectives of what has not been spoken of, and so has "a" behind a preposition."""

COUNTED = frozenset({"maximum", "minimum", "total"})
"""Adjectives of a number that is only one."""


class IberianPhrases(Romance):
    """Says noun phrases."""

    ONE: ClassVar[str]  # "one" of several, in its two forms
    NOR: ClassVar[str]  # between several things that are denied
    ON_DISK: ClassVar[str]  # behind "space"
    LAST_PERIOD: ClassVar[str]  # "en el último intervalo de {}", of a time whose unit is hidden
    LAST: ClassVar[str]  # what "the last" is before a time, in its four forms, with _ between words
    GONE: ClassVar[str]  # "pasado"
    NAMED: ClassVar[Mapping[str, str]]  # words for what was taken for a name
    FEMININE: ClassVar[re.Pattern[str]]  # abbreviations of the feminine gender: "la IP"

    @abstractmethod
    def _is_estar(self, word: AdjectiveWord) -> bool:
        """Return whether an adjective has "estar", for a state."""

    def is_early(self, adverb: str, clause: Clause) -> bool:
        """Return whether an adverb stands before the verb, some only where the verb is denied: "pronto no podrán"."""
        options = self.adverb(adverb).options
        return "before" in options or (clause.negated and "early" in options)

    # --- words and articles -------------------------------------------------------------------------------------------

    def unit(self, amount: Amount) -> str:
        """Return the unit; a week or more of an unknown number is refused, as it may be one."""
        if "⟨" in amount.value and amount.unit in {"week", "month", "year"}:
            raise UnsayableError("one week or several")
        return super().unit(amount)

    def article_kind(self, phrase: NounPhrase, noun: Noun | None, use: Use, *, plural: bool) -> Article:
        """Return the article of a phrase."""
        if use is Use.BARE:
            return Article.NONE
        determiner = phrase.determiner
        if determiner is Determiner.DEFINITE:
            return Article.DEFINITE
        if use is Use.NAKED:
            return Article.NONE
        if determiner is Determiner.INDEFINITE:
            if use is Use.NEGATED and (noun is None or noun.mass or plural):
                return Article.NONE
            if noun is not None and noun.mass and not (phrase.adjectives or phrase.modifiers or phrase.of):
                return Article.NONE if use is Use.INDEFINITE else Article.DEFINITE
            return Article.INDEFINITE
        if noun is None:
            return Article.NONE
        return self._bare_plural(noun, use) if plural else self._bare_singular(phrase, noun, use)

    def _bare_singular(self, phrase: NounPhrase, noun: Noun, use: Use) -> Article:
        """Return the article of a bare noun in the singular."""
        if use is Use.PREDICATE or (use is Use.NEGATED and noun.mass):
            return Article.NONE
        fresh = use is Use.AFTER and not noun.mass and any(one.concept in UNKNOWN for one in phrase.adjectives)
        open_one = noun.concept in PUBLISHED and Adjective("public") in phrase.adjectives
        fresh = fresh or (use is Use.AFTER and open_one)
        intruder = use is Use.SUBJECT and noun.concept in INTRUDERS
        if intruder or (fresh and noun.kind != "measure" and not phrase.names):
            return Article.INDEFINITE
        if use is Use.INDEFINITE and not phrase.names:
            return Article.NONE if noun.mass and not phrase.adjectives else Article.INDEFINITE
        return Article.DEFINITE

    @staticmethod
    def _bare_plural(noun: Noun, use: Use) -> Article:
        if (wanted := noun.options.get("bare")) is not None:
            return Article.DEFINITE if wanted == "les" else Article.NONE
        if use is Use.OBJECT and noun.kind == "measure":
            return Article.DEFINITE
        if use in {Use.NEGATED, Use.INDEFINITE, Use.PREDICATE, Use.OBJECT}:
            return Article.NONE
        return Article.DEFINITE

    def last(self, amount: Amount) -> str:
        """Return "en los últimos 5 minutos"."""
        if amount.relation is not Relation.EXACTLY:
            raise UnsayableError("a compared last period")
        if not amount.unit:
            return self.LAST_PERIOD.format(self.amount(amount))
        noun = self.noun(amount.unit)
        one = amount.value in {"", "1"}
        front = self.LAST.split()[(noun.gender == "f") + 2 * (not one)].replace("_", " ")
        return joined(front, "" if one else amount.value, noun.singular if one else noun.plural)

    def when(self, phrase: NounPhrase) -> str:
        """Return "la semana pasada", "na semana passada"."""
        if not isinstance(phrase.head, str) or not phrase.head or not phrase.adjectives:
            raise UnsayableError("a time")
        noun = self.noun(phrase.head)
        which = phrase.adjectives[0].concept
        article = joined(live(self.WHEN), self.article(Article.DEFINITE, noun.gender, plural=False))
        if which == "next":
            return joined(article, self.agree("próximo", noun.gender, plural=False), noun.singular)
        if which == "last":
            return joined(article, noun.singular, self.agree(self.GONE, noun.gender, plural=False))
        raise UnsayableError("a time")

    # --- noun phrases -------------------------------------------------------------------------------------------------

    def nominal(self, nominal: Nominal, use: Use) -> Said:
        """Return a noun phrase or several; under a negation they are joined with "ni" or "nem"."""
        if isinstance(nominal, Coordination) and any(item.head == "half" for item in nominal.items):
            raise UnsayableError("half or more of something")
        if isinstance(nominal, Coordination) and use is Use.NEGATED and nominal.conjunction in {"or", "and"}:
            items = [self.phrase(item, use) for item in nominal.items]
            gender = "f" if all(item.gender == "f" for item in items) else "m"
            return Said(f" {self.NOR} ".join(item.text for item in items), gender, plural=True)
        return super().nominal(nominal, use)

    def _noun_phrase(self, phrase: NounPhrase, concept: str, use: Use) -> Said:
        """Return a noun with all around it; a headline's "no" is "sin" or "sem", before the source's number."""
        if phrase.determiner is Determiner.NO and use is Use.BARE and phrase.amount is None:
            said = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, use)
            return replace(said, text=joined(self.ROLES[Role.WITHOUT], said.text))
        noun = self.noun(concept)
        if phrase.determiner is Determiner.NO and (noun.plural_only or noun.mass) and "one" not in noun.options:
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
            return self._one_of(phrase, use)
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
            return self._one_of(phrase, use)
        if whole.number is not Number.PLURAL and not one and whole.determiner is Determiner.NONE:
            said = self.nominal(whole, Use.NAKED)
            return replace(said, text=joined(self.amount(amount), live(self.OF), said.text), plural=said.plural)
        bare = whole.number is Number.PLURAL and (
            use is Use.INDEFINITE or (use is Use.BARE and whole.head in {"error", "failure", "inode"})
        )
        said = self.nominal(whole, Use.NAKED if bare else Use.OF)
        share_of = self._share(amount)
        if use is Use.INDEFINITE:  # "returns 5 % errors": "un 5 % de errores"
            share_of = share_of.replace(live("el"), live("un"), 1)
        text = joined(share_of, live(self.OF), said.text)
        return replace(said, text=text, plural=not one and (use is not Use.BARE or said.plural))

    def _one_of(self, phrase: NounPhrase, use: Use) -> Said:
        """Return "una de las réplicas", which is one."""
        said = super()._part_of(phrase, use)
        amount = phrase.amount
        if amount != Amount("1") or phrase.of is None or phrase.adjectives:
            return said
        one = self.ONE.split()[said.gender == "f"]
        return replace(said, text=one + said.text.removeprefix("1"), plural=False)

    def _counted(self, phrase: NounPhrase, noun: Noun, core: str, *, plural: bool, use: Use) -> Said:
        """Return "5 nodos"; of a substance "5 GB de memoria"."""
        amount = phrase.amount
        if amount is not None and amount.total and phrase.determiner is Determiner.NONE:
            if not plural:  # "one of two supplies"
                core = joined(*self._core(replace(phrase, amount=None), noun, plural=True))
            of_all = joined(live(self.OF), self.article(Article.DEFINITE, noun.gender, plural=True), amount.total, core)
            text = joined(amount.value, of_all)
            if amount.relation is not Relation.EXACTLY:
                text = self.RELATIONS[amount.relation].format(text)
            return Said(text, noun.gender, plural, measure=noun.kind == "measure")
        if (
            (
                amount is not None
                and not amount.total
                and (noun.kind == "resource" or noun.mass)
                and phrase.number is not Number.PLURAL
            )
            and phrase.determiner is Determiner.NONE
            and amount.value != "1"
        ):
            text = joined(self.amount(amount), live(self.OF), core)
            return Said(text, noun.gender, plural, measure=True)
        one = amount is not None and amount.value == "1" and amount.relation is Relation.EXACTLY
        if one and phrase.determiner is Determiner.NONE and noun.kind != "measure":
            article = self.article(Article.INDEFINITE, noun.gender, plural=False)
            return Said(joined(article, core), noun.gender)
        if amount is not None and not plural and noun.kind == "event" and "⟨" in amount.value:
            raise UnsayableError("an amount of one event")
        return super()._counted(phrase, noun, core, plural=plural, use=use)

    def _adjectives(self, phrase: NounPhrase, gender: str, *, plural: bool) -> tuple[str, str]:
        """Return what stands before and behind a noun; a full snapshot is "completo", a full disk "lleno"."""
        if isinstance(phrase.head, str) and phrase.head and self.noun(phrase.head).kind in {"event", "data"}:
            whole = tuple(
                replace(one, concept="complete") if one.concept == "full" else one for one in phrase.adjectives
            )
            phrase = replace(phrase, adjectives=whole)
        return super()._adjectives(phrase, gender, plural=plural)

    def numbered(self, phrase: NounPhrase) -> NounPhrase:
        """Return "max connections" as "the maximum number of connections"."""
        said = super().numbered(phrase)
        if said is not phrase and any(one.concept in COUNTED for one in said.adjectives):
            return replace(said, determiner=Determiner.DEFINITE)
        return said

    def _of(self, whole: Nominal, head: Noun | None) -> str:
        """Return "de reintentos" of "tasa de reintentos", also where the source has "rate of retry"."""
        quantity = head is not None and head.options.get("of") == "plural"
        if quantity and isinstance(whole, NounPhrase) and isinstance(whole.head, str) and whole.head:
            noun = self.noun(whole.head)
            if noun.kind == "event" and not noun.mass and whole == NounPhrase(whole.head):
                whole = replace(whole, number=Number.PLURAL)
        return super()._of(whole, head)

    def _modifier_style(self, noun: Noun, head: Noun, *, plural: bool) -> str:
        """Return how a modifier hangs on a head; some are many as a matter of course: "errores de solicitudes"."""
        wanted = head.options.get("of", "")
        if wanted == "bare" and noun.kind in {"machine", "software", "person"}:
            head, wanted = replace(head, options={}), ""
        if noun.kind == "resource" and not noun.mass and wanted == "plural":
            return wanted
        if wanted == "many":
            if (
                not noun.mass
                and noun.kind in {"thing", "event", "data", "resource", "person"}
                and "mod" not in noun.options
            ):
                return "plural"
            head = replace(head, options={})
        style = super()._modifier_style(noun, head, plural=plural)
        return "plural" if style == "bare" and "many" in noun.options else style

    def chain(
        self, head: Noun, modifiers: Sequence[NounPhrase | Name | Coordination], *, plural: bool, own: bool
    ) -> tuple[str, str]:
        """Return a compound's parts behind its head; a percentile stands first: "latencia P99 de …"."""
        percentile = ""
        rest: list[NounPhrase | Name | Coordination] = []
        for one in modifiers:
            owner, _, last = one.text.rpartition(" ") if isinstance(one, Name) else ("", "", "")
            if not percentile and PERCENTILE.fullmatch(last):
                percentile = NAME + last
                rest += [Name(owner)] if owner else []
            else:
                rest.append(one)
        tight, loose = super().chain(head, rest, plural=plural, own=own)
        return joined(percentile, tight), loose

    @staticmethod
    def _own_codes(
        head: Noun, modifiers: Sequence[NounPhrase | Name | Coordination]
    ) -> tuple[str, Sequence[NounPhrase | Name | Coordination]]:
        """Return a code before the head ("errores 5xx"); an identifier is one only before errors and the like."""
        last = modifiers[-1] if modifiers else None
        if isinstance(last, Name) and last.text.startswith("⟨") and head.concept not in CODED:
            return "", modifiers
        return Romance._own_codes(head, modifiers)  # noqa: SLF001  the static base of this one

    def _item_of(self, part: NounPhrase, head: Noun) -> tuple[str, bool]:
        """Return a modifier behind its head; some stand bare behind a machine or software: "nodo maestro"."""
        noun = self.noun(part.head) if isinstance(part.head, str) and part.head else None
        if head.concept == "space" and part == NounPhrase("disk", number=part.number):
            return self.ON_DISK, True
        if noun is None or "apposed" not in noun.options or head.kind not in {"machine", "software"}:
            return super()._item_of(part, head)
        if part != NounPhrase(part.head, number=part.number):
            return super()._item_of(part, head)
        return noun.singular, True

    def _is_person(self, phrase: object) -> bool:
        if isinstance(phrase, Coordination):
            return any(self._is_person(item) for item in phrase.items)
        if isinstance(phrase, NounPhrase) and phrase.pronoun in PERSONS:
            return True
        head = phrase.head if isinstance(phrase, NounPhrase) else ""
        return isinstance(head, str) and bool(head) and head != "tenant" and self.noun(head).kind == "person"

    def _named_phrase(self, phrase: NounPhrase, head: Name, use: Use) -> Said:
        """Return a name; "the" before it is not said, and some abbreviations are feminine."""
        if phrase.adjectives and self.FEMININE.fullmatch(head.text):
            return self._abbreviation(phrase, head, use)
        if self.FEMININE.fullmatch(head.text) and phrase == NounPhrase(head, phrase.number):
            return replace(super()._named_phrase(phrase, head, use), gender="f")
        fresh = any(one.concept in UNKNOWN for one in phrase.adjectives) and use is Use.AFTER
        if fresh and phrase.determiner is Determiner.NONE and phrase.number is not Number.PLURAL:
            phrase = replace(phrase, determiner=Determiner.INDEFINITE)
        if phrase.adjectives and phrase.determiner is Determiner.NONE and use is Use.SUBJECT:
            phrase = replace(phrase, determiner=Determiner.DEFINITE)
        if self._is_known_short_form(phrase, head) and not phrase.adjectives and use not in {Use.BARE, Use.NAKED}:
            gender = "f" if self.FEMININE.fullmatch(head.text) else "m"
            article = self.article(Article.DEFINITE, gender, plural=False)
            return Said(
                joined(article, super()._named_phrase(replace(phrase, determiner=Determiner.NONE), head, use).text),
                gender,
            )
        if phrase.determiner is Determiner.DEFINITE and not phrase.adjectives:
            phrase = replace(phrase, determiner=Determiner.NONE)
        elif phrase.determiner is Determiner.DEFINITE and use is not Use.BARE:
            said = super()._named_phrase(replace(phrase, determiner=Determiner.NONE), head, use)
            article = self.article(Article.DEFINITE, said.gender, plural=said.plural)
            return replace(said, text=said.text if said.text.startswith(article) else joined(article, said.text))
        return super()._named_phrase(phrase, head, use)

    def _abbreviation(self, phrase: NounPhrase, head: Name, use: Use) -> Said:
        """Return "IP desconocida", which agrees with what it stands for."""
        if phrase.amount is not None or phrase.of is not None or phrase.modifiers:
            raise UnsayableError("an amount of names, or a name of something")
        plural = phrase.number is Number.PLURAL or head.text.endswith("s")
        before, after = self._adjectives(phrase, "f", plural=plural)
        text = joined(before, named(head), *(named(name) for name in phrase.names), after)
        noun = Noun("f", head.text, head.text)
        return self._determine(phrase, noun, text, "f", plural=plural, use=use)

    def agreed(self, adjective: Adjective, gender: str, *, plural: bool, attributive: bool = False) -> str:
        """Return an adjective; "only" before one is not said."""
        if "only" in adjective.adverbs:
            raise UnsayableError("only before an adjective")
        if attributive and adjective.degree == "superlative":
            adjective = replace(adjective, degree="comparative")
        return super().agreed(adjective, gender, plural=plural, attributive=attributive)

    def _fronted_names(self, names: Sequence[Name], noun: Noun, *, plural: bool, own: bool) -> tuple[str, str]:  # noqa: ARG002
        """Hang names on a noun: "clúster de Kafka", "requisições HTTP", "serviço ⟨1⟩"."""
        if not names:
            return "", ""
        how = noun.options.get("name", "")
        if how == "span":
            how = "-" if all(name.text.startswith("⟨") for name in names) else ""
        last = names[-1]
        owner, _, protocol = last.text.rpartition(" ")
        if not how and owner and last.kind == "product" and PROTOCOL.fullmatch(protocol):
            rest = [*names[:-1], Name(owner)]
            article = self._article_of(rest[0])
            return NAME + protocol, joined(live(self.OF), article, *(named(name) for name in rest))
        if not how and len(names) > 1 and PROTOCOL.fullmatch(last.text):
            article = self._article_of(names[0])
            return named(last), joined(live(self.OF), article, *(named(name) for name in names[:-1]))
        said = " ".join(named(name) for name in names)
        how = how or self._joint(names[0], noun)
        if not how:
            spans = all(name.kind != "product" for name in names)
            named_kind = noun.kind in {"machine", "software", "place", "thing", "data", "person", "resource"}
            quoted = all(name.kind == "quoted" for name in names)
            plain = (spans and named_kind and not own) or quoted or PROTOCOL.fullmatch(names[0].text)
            how = "-" if plain else "de"
        article = self._article_of(names[0])
        return (said, "") if how == "-" else ("", joined(live(self.OF), article, said))

    def _article_of(self, name: Name) -> str:  # noqa: ARG002
        """Return the article before a name."""
        return ""

    def _joint(self, name: Name, noun: Noun) -> str:  # noqa: ARG002
        """Return what a name hangs on its noun with, where the language tells: "-" for nothing."""
        return ""

    def _is_close(self, phrase: NounPhrase, noun: Noun) -> bool:  # noqa: ARG002
        """Return whether adjectives stand next to a noun, before its parts."""
        return noun.options.get("of") == "plural"

    def _share(self, amount: Amount) -> str:
        """Return a percentage of something."""
        return self.amount(amount)

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
        if not self._is_close(phrase, noun) or not phrase.adjectives or not (phrase.modifiers or phrase.of):
            return super()._core(phrase, noun, plural=plural)
        before, after = self._adjectives(phrase, noun.gender, plural=plural)
        word = noun.plural if plural else noun.singular
        core = super()._core(replace(phrase, adjectives=()), noun, plural=plural)[1]
        return before, joined(word, after) + core.removeprefix(word)
