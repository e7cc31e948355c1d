"""Where, when, how and why in Italian."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import (
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
    Role,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.italian.phrases import ItalianPhrases
from slack_fixtures.grammar.languages.italian.tables import SET_PHRASES
from slack_fixtures.grammar.languages.romance.readings import kind_of
from slack_fixtures.grammar.languages.romance.shapes import Article, Said, Use
from slack_fixtures.grammar.languages.romance.tables import LATE
from slack_fixtures.grammar.languages.romance.words import Noun, Verb, joined, live
from slack_fixtures.grammar.lexicon import concepts

_UNARTICLED = frozenset({Role.UNDER, Role.WITH, Role.DUE_TO, Role.LIKE})


class ItalianAdjuncts(ItalianPhrases):
    """Says adverbs and adjuncts."""

    def adverbs(self, clause: Clause) -> tuple[str, str]:
        """Return the adverbs behind the finite verb and at the end; "very" stays with its adverb."""
        degrees = self._degrees(clause)
        return super().adverbs(replace(clause, adverbs=tuple(one for one in clause.adverbs if one not in degrees)))

    def manner(self, clause: Clause) -> str:
        """Return the adverbs of manner with their degrees."""
        degrees = self._degrees(clause)
        return " ".join(self.adverb(one).text for one in clause.adverbs if one in degrees or self._is_manner(one))

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
        """Return a phrase with its preposition; a value "for" something is that thing's."""
        phrase = adjunct.phrase
        counted = isinstance(phrase, NounPhrase) and phrase.amount is not None
        if adjunct.role is Role.VIA and counted:  # "is over 100 jobs"
            if not host.measure:
                raise UnsayableError("over an amount of something")
            adjunct = replace(adjunct, role=Role.ABOVE)
        if adjunct.role is Role.BY and isinstance(phrase, NounPhrase) and self._is_deadline(phrase):
            if isinstance(phrase.of, NounPhrase) and phrase.of.head == "day":
                return "entro la fine della giornata"
            return joined("entro", self.nominal(self._the(phrase), Use.OBJECT).text)
        timed = phrase if adjunct.role is Role.FOR and isinstance(phrase, NounPhrase) else None
        if timed is not None and timed.amount is not None:
            part = timed.of if not timed.head else timed
            unit = part.head if isinstance(part, NounPhrase) and isinstance(part.head, str) else ""
            if unit and (unit == "time" or self.noun(unit).kind in {"unit", "time"}):
                return joined("da" if since else "per", self.nominal(timed, Use.NAKED).text)
        of_it = head is not None and head.kind in {"measure", "event"} and "takes-for" not in head.options
        told = isinstance(phrase, NounPhrase | Coordination) and not self._wants(adjunct)
        if adjunct.role is Role.FOR and of_it and told:
            adjunct = replace(adjunct, role=Role.OF)
        if isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, phrase.number, phrase.determiner):
            fixed = SET_PHRASES.get((adjunct.role, phrase.head, phrase.determiner))
            if fixed is not None:
                return fixed
        if adjunct.role is Role.SINCE and isinstance(phrase, NounPhrase) and self._is_span(phrase):
            return joined("da", self.nominal(phrase, Use.NAKED).text)  # "da ore"
        if adjunct.role is Role.BEHIND and isinstance(phrase, NounPhrase) and phrase.head in LATE:
            return joined("in ritardo rispetto", live("a"), self.nominal(self._the(phrase), Use.OBJECT).text)
        if adjunct.role is Role.DURING and isinstance(phrase, NounPhrase) and phrase.amount is not None:
            return joined("in", self.nominal(phrase, Use.NAKED).text)  # "during 10 minutes"
        if adjunct.role is Role.OUT_OF and not isinstance(phrase, Amount):
            raise UnsayableError("out of something")
        whole = head is None or host.negative or head.kind in {"measure", "event", "data", "resource"}
        if adjunct.role is Role.LAST and not whole:
            raise UnsayableError("a thing in the last period")
        if adjunct.role is Role.IN and isinstance(phrase, NounPhrase) and isinstance(phrase.head, str) and phrase.head:
            many = self.noun(phrase.head)
            if many.kind == "unit" and phrase == NounPhrase(phrase.head, Number.PLURAL):  # "in byte", "in pochi minuti"
                few = "" if head is not None else self.agree("poco", many.gender, plural=True)
                return joined("in", few, many.plural)
        if adjunct.role is Role.THAN and isinstance(phrase, NounPhrase) and phrase.amount is not None:
            raise UnsayableError("than an amount of something")
        if (
            adjunct.role is Role.THAN
            and isinstance(phrase, NounPhrase)
            and phrase.names
            and phrase.number is Number.PLURAL
        ):
            raise UnsayableError("than an amount that was read as a name")
        if adjunct.role is Role.THAN and isinstance(phrase, Amount):
            return joined(live("di"), self.amount(phrase))
        return super().adjunct(adjunct, host, since=since, clausal=clausal, head=head, ahead=ahead)

    def _is_deadline(self, phrase: NounPhrase) -> bool:
        """Return whether something is to be done by then: "by the end of the day"."""
        whole = phrase.of if phrase.head == "end" else phrase
        return kind_of(whole) in {"time", "unit"}

    def beyond(self, role: Role, phrase: Nominal | Amount, host: Said, *, clausal: bool, head: Noun | None) -> str:
        """Return "superiore al limite"; of a time that something takes "per più di 1 ora"."""
        if isinstance(phrase, Amount) and phrase.unit in {"second", "minute", "hour", "day"} and not host.measure:
            return f"per {'più' if role is Role.ABOVE else 'meno'} di {self.amount(phrase)}"
        if isinstance(phrase, NounPhrase) and phrase.amount is not None and phrase.of is not None and not host.measure:
            raise UnsayableError("a thing above an amount of a value")
        return super().beyond(role, phrase, host, clausal=clausal, head=head)

    def _noun_adjunct(self, role: Role, phrase: Nominal, head: Noun | None) -> str:
        """Say what comes with something new without a definite article; of several, each has the preposition."""
        if isinstance(phrase, Coordination) and role not in {Role.BETWEEN, Role.AMONG}:
            return self._each(phrase, lambda item: self._noun_adjunct(role, item, head))
        told = phrase.adjuncts if isinstance(phrase, NounPhrase) and phrase.amount is not None else ()
        if role is Role.AT and any(one.role is Role.PER for one in told):  # "at 5 errors per second"
            return joined("al ritmo", live("di"), self.nominal(phrase, Use.NAKED).text)
        place = phrase.head if isinstance(phrase, NounPhrase) and phrase.amount is None else ""
        machine = isinstance(place, str) and bool(place) and self.noun(place).kind == "machine"
        if role is Role.AT and isinstance(phrase, NounPhrase) and (isinstance(phrase.head, Name) or machine):
            role = Role.ON  # "at {{ $labels.instance }}"
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, str) and phrase.head:
            noun = self.noun(phrase.head)
            if (
                role is Role.FROM
                and noun.kind == "person"
                and head is not None
                and head.kind in {"event", "data", "thing"}
            ):
                return joined(live(self.OF), self.nominal(phrase, Use.AFTER).text)  # "da" would tell who did it
            named_part = any(isinstance(one, Name) for one in phrase.modifiers)
            if role is Role.ON and noun.kind == "measure" and named_part:  # "on host ⟨1⟩ usage"
                raise UnsayableError("on a value")
            many = phrase.number is Number.PLURAL and noun.kind == "event"
            if role is Role.BY and many and phrase.determiner is Determiner.NONE:
                return joined(live("da"), self.nominal(phrase, Use.INDEFINITE).text)
        if role in _UNARTICLED and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NONE:
            wanted = head is not None and f"takes-{role.value}" in head.options
            if not wanted:
                return joined(live(*self.ROLES[role].split()), self.nominal(phrase, Use.INDEFINITE).text)
        return super()._noun_adjunct(role, phrase, head)

    def _amount_adjunct(self, role: Role, amount: Amount, *, since: bool, ahead: bool) -> str:
        if role is Role.NEXT and not amount.value and amount.unit:
            noun = self.noun(amount.unit)
            return f"{'nella prossima' if noun.gender == 'f' else 'nel prossimo'} {noun.singular}"
        if role is Role.PER and not amount.value and amount.unit:
            noun = self.noun(amount.unit)  # "al secondo"
            return joined(live("a"), self.article(Article.DEFINITE, noun.gender, plural=False), noun.singular)
        if role is Role.IN:
            return f"{'tra' if ahead else 'in'} {self.amount(amount)}"
        return super()._amount_adjunct(role, amount, since=since, ahead=ahead)

    def oblique(self, slot: str, phrase: Nominal | Amount, verb: Verb) -> str:
        """Return an argument behind a preposition, which stands before each of several."""
        if isinstance(phrase, Coordination) and slot not in {"between", "among"}:
            return self._each(phrase, lambda item: self.oblique(slot, item, verb))
        return super().oblique(slot, phrase, verb)

    def _little(self, obj: Nominal | Amount) -> Nominal | Amount:
        """Return "low available memory" as "little available memory"."""
        if not isinstance(obj, NounPhrase) or not isinstance(obj.head, str) or not obj.head or obj.amount is not None:
            return obj
        noun, low = self.noun(obj.head), Adjective("low")
        if low not in obj.adjectives or not noun.mass or noun.kind != "resource":
            return obj
        if obj.determiner not in {Determiner.NONE, Determiner.INDEFINITE}:
            return obj
        rest = tuple(one for one in obj.adjectives if one != low)
        return replace(obj, adjectives=rest, determiner=Determiner.FEW)

    def _degrees(self, clause: Clause) -> frozenset[str]:
        """Return the adverbs of degree that belong to an adverb of manner: "very rapidly"."""
        pairs = zip(clause.adverbs, clause.adverbs[1:], strict=False)
        return frozenset(
            one for one, other in pairs if concepts()["adverbs", one].kind == "degree" and self._is_manner(other)
        )
