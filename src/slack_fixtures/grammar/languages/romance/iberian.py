"""What Spanish and Portuguese share beyond ``Romance``: two copulas, the gerund, and a verb in front of what is new.

Options of the lexicon beyond those of ``Romance``:
  nouns: ``name: de`` / ``name: -`` for what a name in front hangs on (``name: span``: bare only for spans); left out:
      "de" for products, nothing for protocols and for spans before things that have names;  ``many``: as a modifier
      plural;
      ``of: many``: as a head, takes countable modifiers plural;  ``apposed``: bare behind a machine or software.
  adjectives: ``estar`` / ``ser``: the copula; left out: participles take "estar", the rest "ser".
  verbs: ``first``: stands before an indefinite subject ("ocorreram erros");  ``purpose: en``: the word before an aim;
      ``clause``: "hace que los pods se reinicien";  ``inf: ger`` / ``ing: ger``: the gerund ("sigue fallando");
      ``prog: -``: refuses the progressive.
  adverbs: ``before``: stands before the verb ("ya ha terminado", "ainda está").
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Link,
    LinkKind,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.romance.linearizer import Romance
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Said, Use
from slack_fixtures.grammar.languages.romance.tables import CODED, NEVER_ORDERED, words
from slack_fixtures.grammar.languages.romance.words import NAME, AdjectiveWord, Noun, Verb, joined, live, named

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

SOON = frozenset({"soon", "shortly", "imminently"})
"""Adverbs of what is still to come."""

PERSONS = frozenset({"someone", "nobody"})
"""Pronouns of persons."""

UNKNOWN = words(
    "unknown locked blocked unexpected suspicious unusual foreign different unauthorized untrusted invalid expired "
    "wrong unsupported"
)
"""Adjectives of what has not been spoken of, and so has "a" behind a preposition."""

COUNTED = frozenset({"maximum", "minimum", "total"})
"""Adjectives of a number that is only one."""

UNARTICLED = frozenset({Role.WITH, Role.DUE_TO, Role.LIKE})
"""Roles in which a bare noun has no article."""


class Iberian(Romance):
    """Spanish and Portuguese in common."""

    SPANNED: ClassVar[Mapping[Role, str]]  # what stands before a time without a number
    ONE: ClassVar[str]  # "one" of several, in its two forms
    NOR: ClassVar[str]  # between several things that are denied
    ON_DISK: ClassVar[str]  # behind "space"
    MAKE: ClassVar[str]  # the verb of "hace que los pods se reinicien"
    FAILED: ClassVar[str]  # what a headline says for "failed to": "no se ha podido"
    GERUNDS: ClassVar[Mapping[str, str]]  # what stands before an infinitive for "after restarting", by its role
    FORESEEN: ClassVar[Mapping[str, str]]  # "se prevé que", by adjective
    NEVER_ORDERED: ClassVar[frozenset[str]] = NEVER_ORDERED
    LAST_PERIOD: ClassVar[str]  # "en el último intervalo de {}", of a time whose unit is hidden
    LAST: ClassVar[str]  # what "the last" is before a time, in its four forms, with _ between words
    WHEN: ClassVar[str] = ""  # preposition of "na semana passada"
    GONE: ClassVar[str]  # "pasado"
    NAMED: ClassVar[Mapping[str, str]]  # words for what was taken for a name
    FEMININE: ClassVar[re.Pattern[str]]  # abbreviations of the feminine gender: "la IP"
    DEMONSTRATIVE: ClassVar[str]  # "this" in its four forms
    KNOWN: ClassVar[frozenset[Determiner]] = frozenset(
        {Determiner.DEFINITE, Determiner.ITS, Determiner.THIS, Determiner.THAT, Determiner.YOUR, Determiner.OUR}
    )
    """Determiners of what is not new, and so stands before its verb."""

    @abstractmethod
    def enclitic(self, form: str) -> str:
        """Return a gerund with the reflexive pronoun behind it."""

    @abstractmethod
    def _advised(self, clause: Clause, verb: Verb) -> str:
        """Return "se recomienda" of a clause that advises."""

    @abstractmethod
    def _bare_singular(self, phrase: NounPhrase, noun: Noun, use: Use) -> Article:
        """Return the article of a bare noun in the singular."""

    @abstractmethod
    def _is_estar(self, word: AdjectiveWord) -> bool:
        """Return whether an adjective has "estar", for a state."""

    @abstractmethod
    def _to_come(self, link: Link, subject: Said | None) -> str:
        """Return a clause that hangs on one of the future."""

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
            if use is Use.NEGATED:
                return Article.NONE
            if noun is not None and noun.mass and not (phrase.adjectives or phrase.modifiers or phrase.of):
                return Article.NONE if use is Use.INDEFINITE else Article.DEFINITE
            return Article.INDEFINITE
        if noun is None:
            return Article.NONE
        return self._bare_plural(noun, use) if plural else self._bare_singular(phrase, noun, use)

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

    def _part_of(self, phrase: NounPhrase, use: Use) -> Said:
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
        """Return "de reintentos" of "tasa de reintentos", also where the source has "rate of retry"; "de hoy"."""
        if isinstance(whole, NounPhrase) and whole == NounPhrase(whole.head) and whole.head in {"today", "yesterday"}:
            return joined(live(self.OF), self.noun(str(whole.head)).singular)
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

    # --- clauses ------------------------------------------------------------------------------------------------------

    def finite(self, clause: Clause, subject: Said, *, state: bool, since: bool, subjunctive: bool) -> Finite:
        """Return how a verb is conjugated; a negative subject before the verb needs no particle."""
        f = super().finite(clause, subject, state=state, since=since, subjunctive=subjunctive)
        ahead = any(one.role is Role.NEXT for one in clause.adjuncts) or bool(SOON & set(clause.adverbs))
        if f.progressive and f.tense == "pres" and ahead:
            f = replace(f, progressive=False, tense="pres" if f.compound else "fut")
        return replace(f, negation="") if subject.negative and f.negation == "-" and subject.text else f

    def clitic(self, verb: Verb) -> str:
        """Return "se" before a finite verb."""
        return "se" if verb.reflexive else ""

    def _negated(self, words: str, f: Finite) -> str:
        return self.negated_verb(words, f.negation) if f.negation else words

    def copula(self, complement: Adjective | tuple[Adjective, ...] | Nominal | Adjunct | Amount | None) -> str:
        """Return "estar" for states and places, otherwise "ser"."""
        if isinstance(complement, Adjective):
            return "estar" if self._is_estar(self.adjective_word(complement.concept)) else "ser"
        if isinstance(complement, tuple):
            kinds = {self.copula(one) for one in complement if isinstance(one, Adjective)}
            if len(kinds) > 1:
                raise UnsayableError("adjectives of two copulas")
            return kinds.pop()
        return "estar" if isinstance(complement, Adjunct) else "ser"

    def acting(self, clause: Clause, act: Acting, subject: Said, *, subjunctive: bool) -> str:
        """Return a verb with its arguments; some have no progressive."""
        if clause.progressive and self.verb(act.verb).options.get("prog") == "-":
            raise UnsayableError(f"the progressive of {act.verb}")
        return super().acting(clause, act, subject, subjunctive=subjunctive)

    def pronoun(self, pronoun: str, clause: Clause, before: Said | None) -> Said:
        """Return a subject pronoun: Spanish leaves it out; what agrees with it must be known."""
        being = clause.predicate.complement if isinstance(clause.predicate, Being) else None
        if pronoun == "this" and isinstance(being, NounPhrase) and isinstance(being.head, str) and being.head:
            noun, many = self.noun(being.head), being.number is Number.PLURAL
            return Said(self.DEMONSTRATIVE.split()[(noun.gender == "f") + 2 * many], noun.gender, many)
        if pronoun not in {"it", "they"}:
            return super().pronoun(pronoun, clause, before)
        many = pronoun == "they"
        if before is not None and before.plural == many:
            return Said("", before.gender, many)
        if isinstance(clause.predicate, Being):
            raise UnsayableError(f"the pronoun {pronoun!r}")
        return Said("", "m", many)

    def links(self, clause: Clause, subject: Said | None) -> str:
        """Return the clauses that follow; what is still to come has "cuando" with the subjunctive."""
        if clause.tense is not Tense.FUTURE:
            return super().links(clause, subject)
        return "".join(self._to_come(link, subject) for link in clause.links if not link.first)

    @staticmethod
    def _none_of_all(clause: Clause) -> Clause:
        """Return "all replicas are unavailable" as "no replica is available"."""
        being, subject = clause.predicate, clause.subject
        if not isinstance(being, Being) or being.complement != Adjective("unavailable") or being.become or being.remain:
            return clause
        if clause.negated or not isinstance(subject, NounPhrase) or subject.determiner is not Determiner.ALL:
            return clause
        none = replace(subject, determiner=Determiner.NO, number=Number.SINGULAR)
        return replace(clause, subject=none, predicate=Being(Adjective("available")))

    @staticmethod
    def _none_of_any(clause: Clause) -> Clause:
        """Return "not connected to any host" with "no host": "no está conectado a ningún host"."""

        def none(phrase: NounPhrase) -> NounPhrase:
            any_of = phrase.determiner is Determiner.ANY
            return replace(phrase, determiner=Determiner.NO, number=Number.SINGULAR) if any_of else phrase

        if not clause.negated:
            return clause
        adjuncts = tuple(
            replace(one, phrase=none(one.phrase)) if isinstance(one.phrase, NounPhrase) else one
            for one in clause.adjuncts
        )
        act = clause.predicate
        if isinstance(act, Acting):
            obliques = tuple(
                (slot, none(phrase) if isinstance(phrase, NounPhrase) else phrase) for slot, phrase in act.obliques
            )
            act = replace(act, obliques=obliques)
        return replace(clause, adjuncts=adjuncts, predicate=act)

    @staticmethod
    def _has_agent(clause: Clause) -> bool:
        return any(adjunct.role is Role.BY for adjunct in clause.adjuncts)

    def _is_new(self, subject: NounPhrase) -> bool:
        if subject.pronoun or not isinstance(subject.head, str) or not subject.head:
            return False
        if subject.determiner in self.KNOWN:
            return False
        if subject.determiner is not Determiner.NONE:
            return subject.determiner not in {Determiner.ALL, Determiner.EACH, Determiner.MOST, Determiner.HALF}
        noun = self.noun(subject.head)
        if subject.amount is not None:
            return True
        return (
            (subject.number is Number.PLURAL or (noun.kind == "event" and not noun.mass))
            and not subject.names
            and noun.kind != "measure"
        )

    def _foreseen(self, clause: Clause) -> str | None:
        """Return "se prevé que el disco se llene", "es probable que …"."""
        being = clause.predicate
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or clause.subject is None:
            return None
        words = self.FORESEEN.get(being.complement.concept)
        aim = clause.adjuncts[0].phrase if clause.adjuncts and clause.adjuncts[0].role is Role.PURPOSE else None
        if words is None or not isinstance(aim, Clause) or clause.modal or clause.tense is not Tense.PRESENT:
            return None
        inner = replace(aim, subject=clause.subject, adjuncts=(*aim.adjuncts, *clause.adjuncts[1:]))
        before = self.NOT if clause.negated else ""
        return joined(before, words, self.plain(inner, subjunctive=True)[0])

    def _advice(self, clause: Clause) -> str | None:
        """Return "se recomienda aumentar el límite", "é recomendado aumentar o limite"."""
        act, subject = clause.predicate, clause.subject
        if (
            not isinstance(act, Acting)
            or not act.passive
            or not isinstance(subject, NounPhrase)
            or subject.pronoun != "it"
        ):
            return None
        aim = clause.adjuncts[0].phrase if clause.adjuncts and clause.adjuncts[0].role is Role.PURPOSE else None
        if not isinstance(aim, Clause):
            return None
        if not act.verb.startswith(("recommend", "suggest")) or len(clause.adjuncts) > 1 or clause.adverbs:
            raise UnsayableError("an impersonal passive with an aim")
        return joined(self._advised(clause, self.verb(act.verb)), self.infinitive(aim, Said("")))

    def _one_order(self, clause: Clause, *, urgent: bool = False) -> str:
        """Return an order; what nobody orders was a headline ("Slow queries on the replica")."""
        act = clause.predicate
        if isinstance(act, Acting):
            obj = act.obj
            odd = isinstance(obj, NounPhrase) and obj.determiner is Determiner.NONE and obj.participle is not None
            if act.verb in self.NEVER_ORDERED or (odd and not clause.negated):
                raise UnsayableError(f"an order to {act.verb}")
        return super()._one_order(clause, urgent=urgent)

    def _impossible(self, clause: Clause) -> str:
        """Return "no se puede …"; of what has failed "no se ha podido …"."""
        text = super()._impossible(clause)
        act = clause.predicate
        failed = isinstance(act, Acting) and act.verb == "fail_to" and not clause.progressive
        plain = live(*self.IMPOSSIBLE.split())
        return text.replace(plain, live(*self.FAILED.split()), 1) if failed else text

    def _short_being(self, clause: Clause, being: Being) -> tuple[str, Said | None] | None:
        """Return a headline without copula; "possível" stands before the noun."""
        adjective, subject = being.complement, clause.subject
        front = isinstance(adjective, Adjective) and "before" in self.adjective_word(adjective.concept).options
        if not front or not isinstance(adjective, Adjective) or not isinstance(subject, NounPhrase):
            return super()._short_being(clause, being)
        if clause.negated or clause.adverbs or being.become or being.remain or clause.tense is not Tense.PRESENT:
            return None
        said = self.nominal(replace(subject, adjectives=(adjective, *subject.adjectives)), Use.BARE)
        return joined(said.text, *self.adjuncts(clause, said, since=True)), said

    def _merged(self, clause: Clause, adjective: Adjective) -> tuple[str, Said | None] | None:
        """Return a headline with its size within; "too high" stays behind all that it is said of."""
        return None if adjective.degree == "too" else super()._merged(clause, adjective)

    # --- arguments and adjuncts ---------------------------------------------------------------------------------------

    def arguments(
        self,
        act: Acting,
        verb: Verb,
        subject: Said,
        *,
        negated: bool = False,
        modal: bool = False,
        known: bool = False,
    ) -> list[str]:
        """Return a verb's arguments; "causes pods to restart" is "hace que los pods se reinicien"."""
        obj = act.obj
        if known and not subject.you and isinstance(obj, NounPhrase) and obj.number is Number.PLURAL:
            known = bool(obj.modifiers or obj.of or obj.names)
        if "clause" not in verb.options or act.content is None:
            if verb.infinitive == self.MAKE and "clause" in verb.options:
                raise UnsayableError(f"{act.verb} without what is done")
            return super().arguments(act, verb, subject, negated=negated, modal=modal, known=known)
        if not isinstance(act.obj, NounPhrase | Coordination) or self._is_object_pronoun(act.obj):
            raise UnsayableError(f"{act.verb} of nothing")
        inner = replace(act.content, subject=self._the(act.obj), progressive=False)
        rest = [self.oblique(slot, phrase, verb) for slot, phrase in act.obliques]
        return [*rest, joined("que", self.plain(inner, subjunctive=True)[0])]

    def oblique(self, slot: str, phrase: Nominal | Amount, verb: Verb) -> str:
        """Return an argument behind a preposition; what something points to is new: "apunta a problemas de red"."""
        new = isinstance(phrase, NounPhrase | Coordination) and "indef" in verb.options
        if (
            new
            and slot in verb.options
            and verb.infinitive in {"apuntar", "apontar"}
            and not isinstance(phrase, Amount)
        ):
            return joined(live(verb.options[slot]), self.nominal(phrase, Use.INDEFINITE).text)
        return super().oblique(slot, phrase, verb)

    def content(self, content: Clause, options: Mapping[str, str], subject: Said) -> str:
        """Return an infinitive or a clause; "keeps failing" is "sigue fallando"."""
        act = content.predicate
        if "noevents" in options and isinstance(act, Acting) and isinstance(act.obj, NounPhrase):
            obj = act.obj
            if isinstance(obj.head, str) and obj.head and obj == NounPhrase(obj.head, obj.number):
                raise UnsayableError("a gerund that may belong to a noun")
        if options.get("ing", options.get("inf")) != "ger":
            return super().content(content, options, subject)
        if not isinstance(act, Acting) or act.passive or content.negated or content.more or content.links:
            raise UnsayableError("a state that goes on")
        verb = self.verb(act.verb)
        if verb.negation:
            raise UnsayableError("a negative verb that goes on")
        form = self.conjugate(verb.infinitive)["ger"]
        mid, end = self.adverbs(content)
        return joined(
            self.enclitic(form) if verb.reflexive else form,
            mid,
            self.agree_tail(verb.tail, subject.gender, plural=subject.plural),
            self.manner(content),
            *self.arguments(act, verb, subject),
            *self.adjuncts(content, subject, since=False),
            end,
        )

    def gerund(self, clause: Clause, role: Role | LinkKind) -> str:
        """Return "reiniciando", "al reiniciar", "después de reiniciar"."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive:
            raise UnsayableError(f"{role} with a state")
        before = self.GERUNDS.get(role.value)
        plain = replace(clause, progressive=False)
        if before is not None:
            return joined(before, self.infinitive(plain, Said("")))
        verb = self.verb(act.verb)
        if role is not Role.MEANS or verb.negation or clause.negated:
            raise UnsayableError(f"{role} with a verb")
        form = self.conjugate(verb.infinitive)["ger"]
        mid, end = self.adverbs(clause)
        arguments = self.arguments(act, verb, Said(""), known=True)
        rest = [*arguments, *self.adjuncts(clause, Said(""), since=False), end]
        return joined(self.enclitic(form) if verb.reflexive else form, mid, verb.tail, *rest)

    def _noun_adjunct(self, role: Role, phrase: Nominal, head: Noun | None) -> str:
        """Say what comes with or is due to something new without a definite article; "por falta de"."""
        if role is Role.DUE_TO and isinstance(phrase, NounPhrase) and phrase.head == "lack" and phrase.modifiers:
            return joined(live("por"), self.nominal(phrase, Use.NAKED).text)
        several = phrase.items if isinstance(phrase, Coordination) else (phrase,)
        if role in UNARTICLED and all(one.determiner is Determiner.NONE for one in several):
            wanted = head is not None and f"takes-{role.value}" in head.options
            if not wanted:
                return joined(live(*self.ROLES[role].split()), self.nominal(phrase, Use.INDEFINITE).text)
        return super()._noun_adjunct(role, phrase, head)

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
        """Return a phrase with its preposition; a time without a number is bare: "en minutos", "durante horas"."""
        timed = adjunct.phrase
        if isinstance(timed, NounPhrase) and adjunct.role in self.SPANNED and self._is_span(timed):
            return joined(self.SPANNED[adjunct.role], self.noun(str(timed.head)).plural)
        return super().adjunct(adjunct, host, since=since, clausal=clausal, head=head, ahead=ahead)

    def adjuncts(self, clause: Clause, subject: Said, *, since: bool) -> list[str]:
        """Return where, when, how and why; a verb may have its own word before an aim: "tarda en completarse"."""
        act = clause.predicate
        word = self.verb(act.verb).options.get("purpose") if isinstance(act, Acting) else None
        if word is None:
            return super().adjuncts(clause, subject, since=since)
        aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in aims))
        said = [joined(word, self.infinitive(aim.phrase, subject)) for aim in aims if isinstance(aim.phrase, Clause)]
        return [*said, *super().adjuncts(rest, subject, since=since)]
