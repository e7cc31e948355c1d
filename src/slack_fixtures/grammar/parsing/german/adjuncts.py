"""What follows a German noun or verb: asides, and adjuncts of place, time and cause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
)
from slack_fixtures.grammar.parsing.german.arguments import is_bare
from slack_fixtures.grammar.parsing.german.nouns import NounPhrases
from slack_fixtures.grammar.parsing.german.tables import EXPECTED, NUMBER_WORDS, PREPOSITIONS
from slack_fixtures.grammar.parsing.reading import Found, rule
from slack_fixtures.grammar.parsing.tables import BEYOND
from slack_fixtures.grammar.parsing.trees import noun_kind, only_amount

_AT_HOURS: Mapping[str, Role] = {
    **dict.fromkeys(("um", "gegen"), Role.AT),
    "seit": Role.SINCE,
    "bis": Role.UNTIL,
    "nach": Role.AFTER,
    "vor": Role.BEFORE,
}
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_HOUR = re.compile(r"\d{1,2}")
_BY_FIRST_WORD: Mapping[str, tuple[tuple[tuple[str, ...], Role, bool], ...]] = {
    first: tuple((words, *told) for words, told in PREPOSITIONS.items() if words[0] == first)
    for first in {words[0] for words in PREPOSITIONS}
}
_AIMS: Mapping[str, Role] = {"auf": Role.TO, "in": Role.INTO}
_SPANS = frozenset({"day", "week", "month", "quarter", "year"})
_KEEPING = frozenset({"aufbewahrt", "gespeichert", "vorgehalten", "aufgehoben", "behalten", "zwischengespeichert"})
_LATE = frozenset({"verzögerung", "verspätung", "verzug"})
_LEVELS = frozenset({"threshold", "limit", "target", "average", "maximum", "minimum"})


class Adjuncts(NounPhrases):
    """Asides and adjuncts."""

    def aside_body(self, place: int) -> Iterator[Found[Aside]]:
        """Yield what may stand between parentheses."""
        for cost, end, amount in self.amount(place):
            yield cost, end, Aside(amount)
        for cost, end, name in self.name(place):
            yield cost, end, Aside(name)
        for cost, end, label in self.nominal(place):
            yield cost + 0.2, end, Aside(label)
            if self.words[end] in {":", "="} and isinstance(label, NounPhrase):
                for more, stop, value in self.values(end + 1):
                    yield cost + more, stop, Aside(value, label)

    def values(self, place: int) -> Iterator[tuple[float, int, Amount | Name | Nominal | Adjective]]:
        """Yield what may be the value of a label."""
        yield from self.amount(place)
        yield from ((cost + 0.1, end, name) for cost, end, name in self.name(place))
        yield from ((cost + 0.3, end, nominal) for cost, end, nominal in self.nominal(place))
        yield from self.predicative(place)

    @rule
    def adjunct(self, place: int) -> list[Found[Adjunct]]:
        """A prepositional phrase or a time."""
        found: list[Found[Adjunct]] = [*self._times(place), *self._times_of_day(place), *self._since_day(place)]
        for words, role, with_article in _BY_FIRST_WORD.get(self.words[place], ()):
            if not self.starts(place, *words):
                continue
            start = place + len(words)
            if words[0] in {"innerhalb", "außerhalb", "oberhalb", "unterhalb", "anstelle", "aufgrund"} and (
                self.starts(start, "von")
            ):
                start += 1
            for cost, end, amount in self.amount(start):
                if self._opens_span(place, end):
                    continue
                if words[0] == "um" and not amount.unit and self._is_noun(end):
                    continue  # "um 500 Nachrichten"
                found.extend(_of_amount(cost, end, amount, role, words[-1], is_time=self.is_time(amount)))
            for cost, end, nominal in self.nominal(start):
                if words[0] == "um" and not (isinstance(nominal, NounPhrase) and nominal.amount and nominal.head):
                    continue
                if only_amount(nominal) is not None or self._opens_span(place, end):
                    continue
                if isinstance(nominal, NounPhrase) and nominal.amount is not None and noun_kind(nominal) == "unit":
                    continue  # read above
                if with_article and isinstance(nominal, NounPhrase):
                    nominal = replace(nominal, determiner=Determiner.DEFINITE)  # noqa: PLW2901
                if words[0] == "zum" and self.starts(end - 1, "mal"):
                    continue  # "zum dritten Mal"
                above = {"über": Role.ABOVE, "unter": Role.BELOW}.get(words[0], role)
                role_here = role_of_bei(nominal) if words[0] in {"bei", "beim"} else role
                if words[0] == "nach" and isinstance(nominal, NounPhrase) and _is_place(nominal):
                    role_here = Role.TO  # "nach S3"
                if words[0] in {"zu", "zum", "zur"} and isinstance(nominal, NounPhrase) and nominal.head == "time":
                    role_here = Role.AT
                aim = _AIMS.get(words[0])
                if aim is not None and self.is_accusative(start, end):
                    role_here = aim
                measured = isinstance(nominal, NounPhrase) and (
                    nominal.head in _LEVELS
                    or (nominal.head in _SPANS and Adjective("previous") in nominal.adjectives)
                    or (not nominal.head and nominal.amount is not None)
                )
                if isinstance(nominal, NounPhrase) and noun_kind(nominal) == "event" and not nominal.adjuncts:
                    for more, stop, hour in self._times_of_day(end):  # "seit dem Deployment um 11:40 Uhr"
                        when = replace(nominal, adjuncts=(hour,))
                        found.append((cost + more + 0.3, stop, Adjunct(role_here, when)))
                if words[0] in {"von", "vom"} and self.starts(end, "aus"):
                    end += 1  # noqa: PLW2901  "von der Adresse aus"
                if measured and isinstance(nominal, NounPhrase) and nominal.head in _SPANS:
                    nominal = replace(nominal, determiner=Determiner.DEFINITE)  # noqa: PLW2901  "unter Vorwoche"
                bare = 0.15 if is_bare(nominal) else 0.1
                found.append((cost + bare, end, Adjunct(above if measured else role_here, nominal)))
        if self.starts(place, "als") and (usual := EXPECTED.get(self.words[place + 1])) is not None:
            found.append((0.0, place + 2, Adjunct(Role.THAN, NounPhrase(pronoun=usual))))
        found.extend(self._measured(place))
        return found

    def _measured(self, place: int) -> Iterator[Found[Adjunct]]:
        """Read how long, and above or below what: "mehr als 10 Minuten lang", "über 90 %", "mit 5 s Verspätung"."""
        for cost, end, amount in self.amount(place + 1) if self.starts(place, "mit") else ():
            if self.words[end] in _LATE and self.is_time(amount):
                late = NounPhrase("delay", determiner=Determiner.INDEFINITE, of=NounPhrase(amount=amount))
                yield cost - 0.3, end + 1, Adjunct(Role.WITH, late)
        for cost, end, amount in self.amount(place):  # "über 90 %", "mehr als 10 Minuten lang"
            if self.is_time(amount) and self.words[place] == "länger":
                yield cost - 0.1, end, Adjunct(Role.DURATION, amount)
            elif self.is_time(amount) and self.words[end] in {"lang", "hinweg"}:
                yield cost - 0.2, end + 1, Adjunct(Role.DURATION, amount)
            elif self.is_time(amount) and self.words[end] in _KEEPING:  # "werden höchstens 3 Tage aufbewahrt"
                yield cost - 0.1, end, Adjunct(Role.DURATION, amount)
            elif amount.relation in BEYOND and self.words[place] in {"über", "unter"}:
                side = BEYOND[amount.relation]
                yield cost, end, Adjunct(side, replace(amount, relation=Relation.EXACTLY))

    def _since_day(self, place: int) -> Iterator[Found[Adjunct]]:
        """Read "seit gestern" and "seit heute Morgen"."""
        if not self.starts(place, "seit"):
            return
        if self.starts(place + 1, "heute") and self.words[place + 2] in {"morgen", "früh", "vormittag"}:
            yield 0.0, place + 3, Adjunct(Role.SINCE, NounPhrase("morning", determiner=Determiner.THIS))
        elif self.starts(place + 1, "gestern"):
            yield 0.0, place + 2, Adjunct(Role.SINCE, NounPhrase("yesterday"))

    def _times(self, place: int) -> Iterator[Found[Adjunct]]:
        start = place
        if self.words[start] in {"in", "innerhalb", "während", "über"}:
            start += 1
        if self.words[start] in {"den", "der", "die", "dem", "von"}:
            if start == place and self.words[start] in {"der", "dem", "von"}:
                return  # a genitive: "die Logs der letzten Stunde"
            start += 1
        if self.words[start] in {"letzten", "letzte", "letzter", "vergangenen", "nächsten", "kommenden", "nächste"}:
            role = Role.NEXT if self.words[start].startswith(("näch", "komm")) else Role.LAST
            for cost, end, amount in self.amount(start + 1):
                if self.is_time(amount):
                    yield cost - 0.5, end, Adjunct(role, amount)
            for end, unit in self.unit(start + 1):
                yield -0.3, end, Adjunct(role, Amount("", unit))
        if self.starts(place, "alle"):
            for cost, end, amount in self.amount(place + 1):
                if self.is_time(amount):
                    yield cost - 0.3, end, Adjunct(Role.EVERY, amount)
        if self.words[place] in {"pro", "je"}:
            for end, unit in self.unit(place + 1):
                yield -0.4, end, Adjunct(Role.PER, Amount("", unit))
        times = NUMBER_WORDS.get(self.words[place].removesuffix("mal")) if self.words[place].endswith("mal") else None
        if times is not None:
            yield -0.3, place + 1, Adjunct(Role.TIMES, Amount(times))
        elif self.starts(place, "mehr", "als") and self.words[place + 2].endswith("mal"):
            times = NUMBER_WORDS.get(self.words[place + 2].removesuffix("mal"))
            if times is not None:
                yield -0.3, place + 3, Adjunct(Role.TIMES, Amount(times, relation=Relation.MORE_THAN))
        for cost, end, amount in self.amount(place):
            start = end + 1 if self.starts(end, "-") else end  # "⟨1⟩-mal"
            if self.starts(start, "mal") and not amount.unit:
                yield cost - 0.3, start + 1, Adjunct(Role.TIMES, amount)

    def _times_of_day(self, place: int) -> Iterator[Found[Adjunct]]:
        """Read "um 17:30 Uhr", "seit 6 Uhr"."""
        role = _AT_HOURS.get(self.words[place])
        told = self.kind(place + 1) == "span" and _CLOCK.fullmatch(self.span_text(place + 1)) and role is Role.AT
        if role is not None and told and not self.starts(place + 2, "uhr"):  # "um 17:30"
            yield -0.3, place + 2, Adjunct(Role.WHEN, Amount(self.tokens[place + 1].text))
        if role is None or self.kind(place + 1) != "span" or not self.starts(place + 2, "uhr"):
            return
        value = self.tokens[place + 1].text
        if _HOUR.fullmatch(self.span_text(place + 1)):
            value += ":00"
        relation = Relation.ABOUT if self.words[place] == "gegen" else Relation.EXACTLY
        yield -0.5, place + 3, Adjunct(Role.WHEN if role is Role.AT else role, Amount(value, relation=relation))


def _is_place(nominal: NounPhrase) -> bool:
    """Say whether "nach" tells where to: "nach S3", "nach Produktion"."""
    return isinstance(nominal.head, Name) or nominal.head in {"production", "production_environment", "staging"}


def role_of_bei(nominal: Nominal) -> Role:
    """Return what "bei" says: for people, during what happens, at a thing."""
    if not isinstance(nominal, NounPhrase):
        return Role.AT
    if nominal.head == "listener":
        return Role.FOR
    if nominal.number is Number.PLURAL and noun_kind(nominal) in {"thing", "data"}:
        return Role.FOR  # "bei Kreditkarten"
    return {"person": Role.FOR, "event": Role.DURING}.get(noun_kind(nominal), Role.AT)


def _of_amount(
    cost: float, end: int, amount: Amount, role: Role, word: str, *, is_time: bool
) -> Iterator[Found[Adjunct]]:
    if is_time and role is Role.SINCE:
        yield cost - 0.2, end, Adjunct(Role.DURATION, amount)
    elif is_time and word == "vor":
        yield cost - 0.2, end, Adjunct(Role.AGO, amount)
    elif is_time and word in {"in", "innerhalb"}:
        point = word == "in" and amount.relation in {Relation.EXACTLY, Relation.ABOUT}
        yield cost, end, Adjunct(Role.NEXT, replace(amount, point=point))
    elif is_time and word == "für":
        yield cost, end, Adjunct(Role.DURATION, amount)
    elif word in {"über", "oberhalb"}:
        yield cost, end, Adjunct(Role.ABOVE, amount)
    elif word in {"unter", "unterhalb"}:
        yield cost, end, Adjunct(Role.BELOW, amount)
    elif word == "als":
        yield cost, end, Adjunct(Role.AS, amount)
    elif word == "um":
        yield cost, end, Adjunct(Role.BY, amount)
    elif word == "auf" and not is_time:
        yield cost, end, Adjunct(Role.TO, amount)  # "auf ⟨1⟩ gestiegen"
    elif role in {
        Role.FROM,
        Role.ON,
        Role.AFTER,
        Role.INSTEAD_OF,
    }:  # "zu 95 %" and "bei 12 %" say something else elsewhere
        rather_of = 0.5 if role is Role.FROM else 0.1  # "der Schwellenwert von 2 Sekunden"
        yield cost + rather_of, end, Adjunct(role, amount)
