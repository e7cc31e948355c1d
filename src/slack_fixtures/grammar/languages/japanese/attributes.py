"""What stands before a noun: clauses, places and times, the whole it belongs to, determiners, amounts, adjectives."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
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
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import FRONTS, kind_of
from slack_fixtures.grammar.languages.japanese.adjectives import is_prefix
from slack_fixtures.grammar.languages.japanese.compounds import Compounds
from slack_fixtures.grammar.languages.japanese.parts import Part
from slack_fixtures.grammar.languages.japanese.questions import counts_things, is_event, is_measure, is_passive, says_no
from slack_fixtures.grammar.languages.japanese.senses import OF_RELATION
from slack_fixtures.grammar.languages.japanese.tables import (
    ALSO_VERBS,
    BURDENS,
    COMPARED,
    DETERMINERS,
    LAPSES,
    NOUN_ROLES,
    SITES,
    TROUBLES,
)
from slack_fixtures.grammar.languages.japanese.words import Bending

_THESE = {Determiner.THIS: "これらの", Determiner.THAT: "それらの"}
_VERBS_TOO = {"returned_goods", "return", "process", "load", "trigger"}  # "to return data"
_CHANGES = {"increase", "decrease", "drop", "rise", "spike", "surge", "reduction", "change", "growth", "dip"}
_TRIED_AS = {"attempt", "login_attempt", "login", "request", "session", "connection"}  # with some account
_WEEKDAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_SWITCHED = {"enabled", "disabled", "missing"}


class Attributes(Compounds):
    """What Japanese says before a noun."""

    @abstractmethod
    def single(
        self, clause: Clause, *, main: bool, order: bool = False, event: bool = False, between: str = ""
    ) -> Part:
        """Say a clause and its further predicates, without links; "between" stands before the last of them."""

    def before_head(self, phrase: NounPhrase) -> list[str]:
        """Return all that stands before the noun, in its order."""
        kind = kind_of(phrase)
        self._check_phrase(phrase, kind)
        head = phrase.head if isinstance(phrase.head, str) else ""
        parts = []
        if phrase.relative is not None:
            parts.append(self._relative(phrase.relative))
        if phrase.participle is not None:
            parts.append(self.participle(phrase.participle, trouble=head in TROUBLES))
        adjuncts = from_afar(phrase.adjuncts)
        if head in _CHANGES:  # what changes stands next to the change
            adjuncts.sort(key=lambda one: one.role is Role.IN)
        told = [self.adjunct_of_noun(one, kind, head) for one in adjuncts]
        if phrase.amount is not None and adjuncts and adjuncts[-1].role is Role.PER and phrase.of is None:
            told[-1] = told[-1].removesuffix("の")  # 1分あたり5件の
        parts.extend(told)
        if phrase.of is not None and not self.joins_of(phrase):
            parts.append(self.nominal(phrase.of) + "の")
        if phrase.number is Number.PLURAL and phrase.determiner in _THESE:
            parts.append(_THESE[phrase.determiner])
            phrase = replace(phrase, determiner=Determiner.NONE)
        own = phrase.determiner is Determiner.ITS and any(one.concept == "own" for one in phrase.adjectives)
        every = phrase.determiner is Determiner.EACH and kind == "event" and not phrase.amount
        parts.append("" if own else DETERMINERS[Determiner.ALL if every else phrase.determiner])
        if phrase.amount is not None:
            loose = kind == "unit" or isinstance(phrase.head, Name)
            parts.append(self.amount(phrase.amount) if loose else self.counted(phrase, phrase.amount))
        texts = [text for one in phrase.adjectives if (text := self.attribute(one, phrase)) and not is_prefix(text)]
        maybe = bool(phrase.adjectives) and phrase.adjectives[0] in {Adjective("potential"), Adjective("possible")}
        if maybe and len(texts) == len(phrase.adjectives) and len(texts) > 1 and texts[1][-1] in "るた":
            texts = [texts[1] + "可能性のある", *texts[2:]]
        parts.extend(texts)
        return parts

    def _check_phrase(self, phrase: NounPhrase, kind: str) -> None:
        """Refuse phrases that are rather something else."""
        concepts = {one.concept for one in phrase.adjectives}
        if phrase.head in {"day", "time"} and (phrase.participle or concepts & {"working", "running", "opening"}):
            raise UnsayableError("a time that does something")
        act = phrase.participle.predicate if phrase.participle is not None else None
        if isinstance(act, Acting) and act.verb.startswith("run") and kind in {"measure", "resource"}:
            raise UnsayableError("a measure that runs")
        if phrase.head == "set" and any(one.role is Role.BY for one in phrase.adjuncts):
            raise UnsayableError("a set by somebody")
        if phrase.of is not None and any(one.role is Role.DURATION for one in phrase.adjuncts):
            raise UnsayableError("a duration of a part")
        if phrase.head == "message" and any(
            isinstance(one, NounPhrase) and one.head == "paging" for one in phrase.modifiers
        ):
            raise UnsayableError("messages that are paged")
        if phrase.head == "erasure" and (phrase.participle or concepts):
            raise UnsayableError("an erasure that is set")

    def _relative(self, clause: Clause) -> str:
        if clause.links:
            raise UnsayableError("a relative clause with further clauses")
        part = self.single(replace(clause, subject=None), main=False)
        if part.word == Bending("使用中", "copula") and not part.past:
            return part.before + "使用中の"
        if part.word == Bending("必要", "copula") and not part.past:
            return part.before + "必要な"
        return part.plain()

    def participle(self, clause: Clause, *, trouble: bool = False) -> str:
        """Say a participle before its noun: 応答していない."""
        if isinstance(clause.predicate, Acting) and clause.predicate.verb.startswith("compare"):
            raise UnsayableError("a thing that is compared")
        if clause.links:
            raise UnsayableError("a participle with further clauses")
        if trouble and clause.progressive and not is_passive(clause):
            return self.single(replace(clause, progressive=False), main=False, event=True).plain() + "際の"
        if is_passive(clause) and not clause.negated and not clause.progressive:
            clause = replace(clause, tense=Tense.PERFECT)
        part = self.single(replace(clause, subject=None), main=False)
        if part.word.kind == "copula" and not part.word.negative:
            return part.before + part.word.text + "な"
        return part.plain()

    def adjunct_of_noun(self, adjunct: Adjunct, kind: str, head: str = "") -> str:
        """A prepositional phrase before the noun that it tells of."""
        phrase, role = adjunct.phrase, adjunct.role
        if isinstance(phrase, Clause) and role is Role.PURPOSE and head:
            return self.single(replace(phrase, progressive=False), main=False, event=True).plain()
        if isinstance(phrase, Clause):
            raise UnsayableError("a noun with a clause")
        if isinstance(phrase, Amount):
            if role in {Role.DURATION, Role.NEXT} and kind not in {"event", "measure", "time", ""}:
                raise UnsayableError("a thing for a time")
            return self._amount_of_noun(role, phrase)
        if isinstance(phrase, NounPhrase) and phrase.pronoun in {"it", "they", "them"}:
            raise UnsayableError("a pronoun beside a noun")
        if role is Role.AT and is_measure(phrase):
            raise UnsayableError("a thing at a measure")
        if role is Role.VIA and counts_things(phrase):
            raise UnsayableError("through so many things")
        if role is Role.SINCE and kind_of(phrase) == "unit":
            raise UnsayableError("a thing since hours")
        if is_misread(role, phrase):
            raise UnsayableError(f"{role} with a bare noun")
        if role is Role.BY and isinstance(phrase, NounPhrase) and _is_weekday(phrase):
            raise UnsayableError("a deadline of a thing")
        if role is Role.WITH:
            return self._having_noun(phrase, head)
        if role is Role.WITHOUT and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY:
            phrase = replace(phrase, determiner=Determiner.NONE)
        if role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.amount is not None and phrase.head:
            raise UnsayableError("a thing for so many")
        if role is Role.UNDER and (not isinstance(phrase, NounPhrase) or phrase.head not in BURDENS):
            raise UnsayableError("under what is no burden")
        if role is Role.DURING and isinstance(phrase, NounPhrase):
            return self.during(phrase) + "の"
        if role is Role.THAN and isinstance(phrase, NounPhrase) and phrase.pronoun:
            return compared_with(phrase.pronoun) + "より"
        if role in {Role.ON, Role.IN} and isinstance(phrase, NounPhrase) and _is_no_place(phrase):
            raise UnsayableError("a measure as a place")
        if role is Role.IN and phrase in {
            NounPhrase("use"),
            NounPhrase("use", Number.MASS),
            NounPhrase("usage", Number.MASS),
        }:
            return "使用中の"
        if role is Role.IN and isinstance(phrase, NounPhrase) and kind_of(phrase) == "unit" and not phrase.amount:
            return self.nominal(phrase) + "単位の"
        if role is Role.IN and head in _CHANGES:
            return self.nominal(phrase) + "の"
        if role in {Role.ON, Role.IN, Role.AT, Role.ACROSS} and kind == "event":
            return self.nominal(phrase) + ("全体での" if role is Role.ACROSS else "での")
        if role is Role.BEHIND and isinstance(phrase, NounPhrase) and phrase.head in FRONTS:
            return self.nominal(phrase) + "の背後にある"
        if role is Role.VIA and is_measure(phrase):
            role = Role.ABOVE
        if role not in NOUN_ROLES:
            raise UnsayableError(f"a noun with {role}")
        return self.nominal(phrase) + after_phrase(NOUN_ROLES[role], phrase)

    def _having_noun(self, phrase: Nominal, head: str) -> str:
        if says_no(phrase):
            assert isinstance(phrase, NounPhrase)
            return self.phrase(replace(phrase, determiner=Determiner.NONE)) + "のない"
        if head in _TRIED_AS and kind_of(phrase) == "person":
            return self.nominal(phrase) + "での"
        if head == "mutual_exchange" or (head in OF_RELATION and _is_partner(phrase)):
            return self.nominal(phrase) + "との"
        if head in TROUBLES:
            return self.nominal(phrase) + "に関する"
        if isinstance(phrase, NounPhrase) and phrase.adjectives and phrase.adjectives[-1].concept in _SWITCHED:
            thing = self.phrase(replace(phrase, adjectives=phrase.adjectives[:-1]))
            return f"{thing}が{self.attribute(phrase.adjectives[-1], phrase)}"
        if is_event(phrase):
            if isinstance(phrase, NounPhrase) and Adjective("known") in phrase.adjectives:
                return self.nominal(phrase) + "が存在する"
            trouble = isinstance(phrase, Coordination) or lexicon.concept("nouns", str(phrase.head)).polarity < 0
            return self.nominal(phrase) + ("が発生している" if trouble else "のある")
        if isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, names=phrase.names) and phrase.names:
            return self.nominal(phrase) + "の"
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.kind != "product":
            raise UnsayableError("with a name")
        if isinstance(phrase, NounPhrase) and (valued := self._valued(phrase)):
            return valued
        if isinstance(phrase, NounPhrase) and phrase.of is not None and not phrase.head:
            raise UnsayableError("with a part")
        return self.nominal(phrase) + "を持つ"

    def _valued(self, phrase: NounPhrase) -> str:
        """English “With less than 1 GB of space”, "with a factor of 2": 空き容量が1 GB未満の; "" for others."""
        of = phrase.of
        much = isinstance(of, NounPhrase) and phrase == NounPhrase(number=phrase.number, amount=phrase.amount, of=of)
        if much and isinstance(of, NounPhrase) and phrase.amount is not None and of.number is not Number.PLURAL:
            return f"{self.phrase(of)}が{self.amount(phrase.amount)}の"
        valued = isinstance(of, NounPhrase) and of.amount is not None and of == NounPhrase(amount=of.amount)
        if not valued or not isinstance(of, NounPhrase) or of.amount is None:
            return ""
        thing = self.phrase(replace(phrase, of=None, determiner=Determiner.NONE))
        return f"{thing}が{self.amount(of.amount)}の"

    def _amount_of_noun(self, role: Role, amount: Amount) -> str:
        bare = replace(amount, relation=Relation.EXACTLY)
        if role is Role.LAST:
            return f"過去{self.within(amount)}の"
        if role is Role.PER:
            return self.rate(amount) + "の"
        if role is Role.NEXT:
            return self.since(amount) + "間の"
        if role is Role.EVERY:
            return self.each(amount) + "の"
        if role is Role.DURATION and amount.relation is Relation.EXACTLY:
            return self.amount(amount) + "間の" if amount.unit else self.amount(amount) + "の"
        if role in {Role.ABOVE, Role.BELOW, Role.BEYOND}:
            return self.amount(bare) + NOUN_ROLES[role]
        if role is Role.AGO:
            more = amount.relation is Relation.MORE_THAN
            return self.amount(replace(amount, relation=Relation.AT_LEAST) if more else amount) + "前の"
        if role is Role.AT:
            return self.amount(amount) + "の"
        raise UnsayableError(f"a noun with {role} and an amount")

    def during(self, phrase: NounPhrase) -> str:
        """Say the time of something: メンテナンス中, この間."""
        if phrase.determiner is Determiner.THIS and phrase.head in LAPSES:
            return "この間"
        return self.phrase(phrase) + ("中" if kind_of(phrase) == "event" and not phrase.names else "の間")


def compared_with(pronoun: str) -> str:
    """Return what something is compared with: 想定 of "than expected"."""
    if pronoun not in COMPARED:
        raise UnsayableError(f"a comparison with {pronoun}")
    return COMPARED[pronoun]


def from_afar(adjuncts: Sequence[Adjunct]) -> list[Adjunct]:
    """Return what stands before a noun in the order of Japanese: the largest place first."""
    order = sorted(enumerate(adjuncts), key=lambda pair: (_distance(pair[1]), -pair[0]))
    return [one for _, one in order]


def is_misread(role: Role, phrase: Nominal) -> bool:
    """Whether it is rather a verb ("to trigger") or an idiom ("at capacity")."""
    if not isinstance(phrase, NounPhrase):
        return False
    first = phrase.modifiers[0] if phrase.modifiers else None
    bare = role is Role.TO and isinstance(first, NounPhrase) and phrase.determiner is Determiner.NONE
    if bare and isinstance(first, NounPhrase) and first.head in _VERBS_TOO:
        return True
    if phrase != NounPhrase(phrase.head, phrase.number):
        return False
    if role is Role.TO:
        return phrase.head in ALSO_VERBS and phrase.number is not Number.PLURAL
    return role is Role.AT and kind_of(phrase) in {"resource", "measure"}


def after_phrase(particle: str, phrase: Nominal) -> str:
    """A suffix such as 後 takes の behind a name."""
    named = isinstance(phrase, NounPhrase) and (phrase.names or not isinstance(phrase.head, str))
    if named and particle.startswith(("後", "下", "中")):
        return "の" + particle
    return particle


def _is_weekday(phrase: NounPhrase) -> bool:
    head = phrase.head.text if isinstance(phrase.head, Name) else phrase.head
    return head.lower() in _WEEKDAYS


def _distance(adjunct: Adjunct) -> int:
    """Return where it stands before its noun: times first, then places, then what else tells of it."""
    if adjunct.role in {Role.LAST, Role.DURATION, Role.NEXT}:
        return 0
    return 1 if adjunct.role in {*SITES, Role.ACROSS} else 2


def _is_no_place(phrase: NounPhrase) -> bool:
    named = any(isinstance(one, Name) and one.kind == "span" for one in phrase.modifiers)
    return named and kind_of(phrase) in {"measure", "event", "data"}


def _is_partner(phrase: Nominal) -> bool:
    if isinstance(phrase, Coordination) or not isinstance(phrase.head, str):
        return True
    return kind_of(phrase) in {"machine", "software", "person", "place"}
