"""Where, when, how and why: adverbs, prepositions, times, and what is above or below."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from itertools import pairwise

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.moments import moment
from slack_fixtures.grammar.languages.romance.phrases import Phrases
from slack_fixtures.grammar.languages.romance.readings import is_past_or_next
from slack_fixtures.grammar.languages.romance.shapes import Said, Use
from slack_fixtures.grammar.languages.romance.tables import COUNTRIES, INDEFINITE, KEPT, PARTS_OF_DAY, TIMES, TOWNS
from slack_fixtures.grammar.languages.romance.words import Noun, joined, live
from slack_fixtures.grammar.searching import is_search


def with_window(phrase: NounPhrase, role: Role) -> NounPhrase:
    """Return "15-minute load average" with the time behind the noun.

    Raises:
        UnsayableError: a time stands among several modifiers.
    """
    for place, (value, unit) in enumerate(pairwise(phrase.modifiers)):
        if not isinstance(value, Name) or value.kind != "span" or not isinstance(unit, NounPhrase):
            continue
        if isinstance(unit.head, str) and unit.head in TIMES and unit == NounPhrase(unit.head, unit.number):
            rest = (*phrase.modifiers[:place], *phrase.modifiers[place + 2 :])
            told = Adjunct(role, Amount(value.text, unit.head))
            return replace(phrase, modifiers=rest, adjuncts=(told, *phrase.adjuncts))
    if any(isinstance(part, NounPhrase) and part.head in TIMES | {"percent"} for part in phrase.modifiers):
        raise UnsayableError("a time among several modifiers")
    return phrase


class Adjuncts(Phrases):
    """Says adverbs and adjuncts."""

    @abstractmethod
    def clause(self, clause: Clause, *, subjunctive: bool = False, before: Said | None = None) -> str:
        """Return a full clause with all that hangs on it."""

    @abstractmethod
    def infinitive(self, clause: Clause, subject: Said) -> str:
        """Return an infinitive with all that belongs to it; ``subject`` is whom it agrees with."""

    def adverbs(self, clause: Clause) -> tuple[str, str]:
        """Return the adverbs that stand behind the finite verb, and those at the end."""
        mid: list[str] = []
        end: list[str] = []
        for concept in clause.adverbs:
            adverb = self.adverb(concept)
            if (
                self._is_manner(concept)
                or "neg" in adverb.options
                or (clause.negated and {"notneg", "prepas"} & set(adverb.options))
            ):
                continue
            (end if "end" in adverb.options else mid).append(adverb.text)
        return " ".join(mid), " ".join(end)

    def _is_manner(self, concept: str) -> bool:
        options = self.adverb(concept).options
        if {"end", "start", "mid", "prepas", "neg", "notneg"} & set(options):
            return False
        return "post" in options or lexicon.concepts()["adverbs", concept].kind == "manner"

    def manner(self, clause: Clause) -> str:
        """Return the adverbs of manner, which stand behind the participle or the simple verb."""
        return " ".join(self.adverb(concept).text for concept in clause.adverbs if self._is_manner(concept))

    def adjuncts(self, clause: Clause, subject: Said, *, since: bool) -> list[str]:
        """Return where, when, how and why."""
        roles = {adjunct.role for adjunct in clause.adjuncts}
        ahead = clause.tense not in {Tense.PAST, Tense.PERFECT} and Role.TIMES not in roles
        since = since or ((clause.negated or subject.negative) and clause.tense is Tense.PERFECT)
        since = since or self._is_still_not(clause, subject)
        since = since and not self._is_kept(clause)
        being = clause.predicate
        complement = being.complement if isinstance(being, Being) else None
        options = self.adjective_word(complement.concept).options if isinstance(complement, Adjective) else {}
        adjective = Noun(
            "m", "", "", options=options
        )  # "associé à": the adjective wants its preposition as a noun does
        acts = isinstance(being, Acting) and not subject.measure
        return [
            self.CLOCK.format(self.amount(adjunct.phrase))
            if acts and self.CLOCK and isinstance(adjunct.phrase, Amount) and self._is_clock(adjunct)
            else joined(*self.SEARCHING.split(), live(self.OF), self.nominal(adjunct.phrase, Use.NAKED).text)
            if is_search(being, adjunct) and isinstance(adjunct.phrase, NounPhrase | Coordination)
            else self.adjunct(
                adjunct,
                subject,
                since=since,
                clausal=f"takes-{adjunct.role.value}" not in options,
                ahead=ahead,
                head=adjective if f"takes-{adjunct.role.value}" in options else None,
            )
            for adjunct in clause.adjuncts
        ]

    @staticmethod
    def _is_kept(clause: Clause) -> bool:
        """Return whether a clause tells for how long something is kept at a time: "logs are stored for 30 days"."""
        told = clause.predicate
        kept = isinstance(told, Acting) and told.verb in KEPT
        if isinstance(told, Being) and isinstance(told.complement, Adjective):
            kept = told.complement.concept in KEPT
        return kept and clause.tense is Tense.PRESENT and not clause.progressive and not clause.negated

    @staticmethod
    def _is_clock(adjunct: Adjunct) -> bool:
        """Return whether something happens at a time of day: "at 18:30"."""
        told = adjunct.phrase
        return adjunct.role is Role.AT and isinstance(told, Amount) and told == Amount(told.value) and "⟨" in told.value

    @staticmethod
    def _is_still_not(clause: Clause, subject: Said) -> bool:
        """Return whether a clause says what does not happen for some time, up to now: "is not responding for 5 min"."""
        told = (
            clause.tense is Tense.PRESENT and clause.modal in {None, Modal.CAN} and isinstance(clause.predicate, Acting)
        )
        return told and (clause.negated or subject.negative) and not subject.you

    def _is_measure(self, phrase: Nominal | Amount | Clause) -> bool:
        if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
            return False
        return self.noun(phrase.head).kind == "measure"

    def _check_place(self, role: Role, phrase: Nominal) -> None:
        """Refuse what is no place to go to: such phrases are mostly misread."""
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        if not isinstance(first.head, str) or not first.head:
            return
        kind = lexicon.concepts()["nouns", first.head].kind
        if role is Role.FOR and first.head in {"time", "times_unit"}:
            raise UnsayableError("for a time")
        bare = isinstance(first, NounPhrase) and first.determiner is Determiner.NONE and not first.names
        wrong = kind not in {"software", "machine", "place", "person"} if bare else kind in {"event", "measure", "time"}
        if role is Role.OUT_OF or (role is Role.TO and wrong) or (role is Role.VIA and kind == "measure"):
            raise UnsayableError(f"{role} {first.head} in a clause")

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
        """Return a phrase with its preposition.

        Args:
            adjunct: what to say.
            host: what it is said of.
            since: whether a duration lasts till now.
            clausal: whether it belongs to a clause, not to a noun.
            head: the noun that it belongs to.
            ahead: whether it is said of what is or comes, not of what has happened.
        """
        role, phrase = adjunct.role, adjunct.phrase
        if role is Role.DEADLINE and clausal and not ahead and self.LATE_BY and isinstance(phrase, Amount):
            return joined(live(*self.LATE_BY.split()), live(self.HOURS), self.amount(phrase))
        if isinstance(phrase, Clause):
            if role is Role.PURPOSE:
                word = head.options.get("takes-purpose", "") if head is not None else ""
                return joined(live(*(word or self.ROLES[role]).split()), self.infinitive(phrase, host))
            return self.gerund(phrase, role)
        if told := moment(self.locale, adjunct) or self._part_of_day(adjunct):
            return told
        if isinstance(phrase, NounPhrase) and phrase.head == "utc" and phrase.amount is not None:
            before = "a" if role is Role.AT and self.HOURS else self.ROLES[role]
            return joined(live(*before.split()), live(self.HOURS), self.amount(phrase.amount), "UTC")
        if role is Role.WHEN and isinstance(phrase, NounPhrase):
            return self.when(phrase)
        if role is Role.DURATION and isinstance(phrase, NounPhrase):
            return joined(self.LASTING[since or not clausal], self.nominal(phrase, Use.AFTER).text)
        if role is Role.IN and isinstance(phrase, NounPhrase) and self._is_time_taken(phrase):
            return self.WITHIN.format(self.nominal(phrase, Use.AFTER).text)
        if role in {Role.SINCE, Role.UNTIL, Role.BEFORE} and isinstance(phrase, NounPhrase) and is_past_or_next(phrase):
            return joined(live(*self.ROLES[role].split()), self.when(phrase))
        if role is Role.VIA and host.measure and self._is_measure(phrase):  # "the temperature over the trip value"
            role = Role.ABOVE
        if role in {Role.ABOVE, Role.BELOW}:
            return self.beyond(role, phrase, host, clausal=clausal, head=head)
        if isinstance(phrase, Amount):
            if role is Role.THAN and not host.measure:
                raise UnsayableError("more than an amount, said of a thing")
            return self._amount_adjunct(role, phrase, since=since or not clausal, ahead=ahead)
        if role is Role.THAN and isinstance(phrase, NounPhrase) and phrase.pronoun:
            if (text := self.THAN_WORDS.get(phrase.pronoun)) is None:
                raise UnsayableError(f"than {phrase.pronoun}")
            return text
        if self._is_object_pronoun(phrase):
            raise UnsayableError("a pronoun behind a preposition")
        if role is Role.VIA and self._is_measure(phrase):
            raise UnsayableError("via a value")
        if clausal or (role is Role.TO and (head is None or head.kind == "resource")):
            self._check_place(role, phrase)
        return self._noun_adjunct(role, phrase, head)

    @staticmethod
    def _is_time_taken(phrase: NounPhrase) -> bool:
        """Return whether a phrase is a number of minutes or hours, and nothing else."""
        counted = phrase.amount is not None and phrase.head in TIMES
        return counted and phrase == NounPhrase(phrase.head, phrase.number, amount=phrase.amount)

    def _part_of_day(self, adjunct: Adjunct) -> str:
        """Return "ce matin" where a part of this day is told, and "de ce matin" of what comes from it; "" otherwise."""
        phrase = adjunct.phrase
        if not isinstance(phrase, NounPhrase) or phrase != NounPhrase(phrase.head, determiner=Determiner.THIS):
            return ""
        if phrase.head not in PARTS_OF_DAY or adjunct.role not in {Role.DURING, Role.IN, Role.FROM}:
            return ""
        said = self.nominal(phrase, Use.AFTER).text
        return joined(live(self.OF), said) if adjunct.role is Role.FROM else joined(live(self.ON_THIS), said)

    def beyond(self, role: Role, phrase: Nominal | Amount, host: Said, *, clausal: bool, head: Noun | None) -> str:
        """Return "supérieur à 90 %", which agrees with what is above, or "au-dessus de" for the rest."""
        inner = self.amount(phrase) if isinstance(phrase, Amount) else self.nominal(phrase, Use.AFTER).text
        if isinstance(phrase, Amount) and not host.measure and phrase.unit in TIMES:
            raise UnsayableError("longer than a time")
        if clausal or not (host.measure or (isinstance(phrase, Amount) and not head)):
            return joined(live(*self.ROLES[role].split()), inner)
        word = self.agree(self.ABOVE if role is Role.ABOVE else self.BELOW, host.gender, plural=host.plural)
        return joined(word, live(self.COMPARED), inner)

    def _amount_adjunct(self, role: Role, amount: Amount, *, since: bool, ahead: bool) -> str:
        if role is Role.DURATION:
            return self.duration(amount, since=since)
        if role is Role.DURING:
            return self.duration(amount, since=False)
        if role is Role.LAST:
            return self.last(amount)
        if role is Role.EVERY:
            return self.every(amount)
        if role is Role.NEXT:
            if amount.relation is not Relation.EXACTLY:
                return (self.IN_TIME if amount.point else self.WITHIN).format(self.amount(amount))
            if amount.point and ahead:
                return self.POINT.format(self.amount(amount))
            return (self.NEXT if ahead else self.WITHIN).format(self.amount(amount))
        if role is Role.BY:
            return joined(live(self.OF), self.amount(amount))
        if role is Role.AGO:
            return self.AGO.format(self.amount(amount))
        if role is Role.TIMES:
            return self.TIMES.format(self.amount(amount))
        if role is Role.PER and not amount.value:
            return joined(live(*self.ROLES[role].split()), self.noun(amount.unit).singular)
        return joined(live(*self.ROLES[role].split()), self.amount(amount))

    def _noun_adjunct(self, role: Role, phrase: Nominal, head: Noun | None) -> str:
        if role is Role.IN and isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name):
            there = COUNTRIES.get(phrase.head.text, {}).get(self.locale[:2])
            if there and phrase == NounPhrase(phrase.head):
                return there
        town = isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.text in TOWNS
        preposition = self.ROLES.get(Role.AT if town and role is Role.IN else role)
        if preposition is None:
            raise UnsayableError(f"the role {role}")
        naked = role in self.NAKED
        if head is not None and role in self.NOUN_ROLES:
            preposition = self.NOUN_ROLES[role]
        if head is not None and (wanted := head.options.get(f"takes-{role.value}")) is not None:
            naked = wanted.endswith(" 0")
            preposition = wanted.removesuffix(" 0")
        else:
            preposition, naked = self._preposition(role, phrase, preposition, naked=naked)
        if role in {Role.ACROSS, Role.FOR} and not naked:
            phrase = self._the(phrase)
        if role is Role.WITH and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
            phrase, preposition, naked = replace(phrase, determiner=Determiner.NONE), self.ROLES[Role.WITHOUT], True
        text = self.nominal(phrase, Use.NAKED if naked else Use.AFTER).text
        return joined(live(*preposition.split()), text)

    def _preposition(self, role: Role, phrase: Nominal, preposition: str, *, naked: bool) -> tuple[str, bool]:
        """Return the preposition that the noun itself wants for a role."""
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        if isinstance(first.head, str) and first.head:
            wanted = self.noun(first.head).options.get(role.value)
            if wanted is not None:
                naked = wanted == "0" or wanted.endswith(" 0")
                told = bool((first.names and first.names != (Name("UTC"),)) or first.participle or first.relative)
                told = told or any(self._is_last(adjective) for adjective in first.adjectives)
                if naked and (first.determiner is not Determiner.NONE or told):
                    return preposition, False
                return wanted.removesuffix("0").rstrip(), naked
        return preposition, naked

    def _wants(self, adjunct: Adjunct) -> bool:
        """Return whether the noun has its own preposition for a role."""
        phrase = adjunct.phrase
        if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
            return False
        return adjunct.role.value in self.noun(phrase.head).options

    def _is_span(self, phrase: NounPhrase) -> bool:
        """Return whether a phrase is "hours", with no number."""
        if not isinstance(phrase.head, str) or not phrase.head or phrase != NounPhrase(phrase.head, Number.PLURAL):
            return False
        return self.noun(phrase.head).kind in {"unit", "time"}

    @staticmethod
    def _is_object_pronoun(obj: Nominal) -> bool:
        """Return whether a phrase is a pronoun that stands for something: "it", but not "nothing"."""
        return isinstance(obj, NounPhrase) and bool(obj.pronoun) and obj.pronoun not in INDEFINITE

    def _the(self, nominal: Nominal) -> Nominal:
        """Return a bare phrase with the definite article."""
        if isinstance(nominal, Coordination):
            return replace(nominal, items=tuple(self._the_one(item) for item in nominal.items))
        return self._the_one(nominal)

    @staticmethod
    def _the_one(phrase: NounPhrase) -> NounPhrase:
        bare = phrase.determiner is Determiner.NONE and phrase.amount is None and not isinstance(phrase.head, Name)
        return replace(phrase, determiner=Determiner.DEFINITE) if bare and phrase.head else phrase
