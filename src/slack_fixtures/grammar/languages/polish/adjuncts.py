"""Polish adjuncts: prepositions with their cases, places, times, aims."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Clause,
    Coordination,
    Determiner,
    LinkKind,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.moments import moment
from slack_fixtures.grammar.languages.paces import paced
from slack_fixtures.grammar.languages.polish import forms as inflect
from slack_fixtures.grammar.languages.polish.numbers import number_of
from slack_fixtures.grammar.languages.polish.phrases import Phrases
from slack_fixtures.grammar.languages.polish.tables import LINKS, LOOKING, PLACES, PRONOUNS, RELATIONS, ROLES
from slack_fixtures.grammar.languages.polish.texts import COMMA, joined, preposed, until
from slack_fixtures.grammar.languages.polish.times import WEEKDAYS, part_of_day
from slack_fixtures.grammar.languages.polish.trees import (
    IN_A_ROW,
    is_product,
    is_share,
    is_trouble,
    kind_of,
    place_of,
)

_EXPECTED = {
    "expected": "oczekiwano",
    "usual": "zwykle",
    "normal": "zwykle",
    "desired": "oczekiwano",
    "required": "wymagano",
    "allowed": "dozwolono",
    "configured": "skonfigurowano",
}
_ON_DAYS = frozenset({Role.ON, Role.IN, Role.AT, Role.DURING, Role.WHEN})
_TIME_OF = {"next": "przyszły", "last": "zeszły"}
_ANSWERING = frozenset({"answer", "answer_self", "respond", "reply"})
_VERBLIKE = frozenset(
    {"swap", "delete", "read", "write", "fix", "trigger", "place", "schedule", "load", "repair", "start", "sync"}
)
_GENITIVE = {Role.SINCE, Role.NEXT, Role.TO, Role.UNTIL, Role.FROM, Role.ABOVE, Role.BELOW, Role.BEYOND, Role.OUT_OF}
_POINTS = frozenset(
    ["start", "end", "finish", "complete", "expire", "fail", "stop", "restart", "close", "open", "begin", "arrive"]
)  # what happens at a time of the day
_TAKING = frozenset({"complete", "finish", "end", "complete_obj"})
_LASTING = frozenset({Role.FOR, Role.DURATION})
_ORDINALS = frozenset({"second", "third", "fourth", "fifth"})
_NOT_OUT_OF = frozenset({"purchase_order", "balance"})
_LASTING_TIME = frozenset({"period", "time_period", "time"})
_BEFORE_AMOUNTS = {
    Role.NEXT: "w ciągu",
    Role.EVERY: "co",
    Role.ABOVE: "powyżej",
    Role.BELOW: "poniżej",
    Role.BEYOND: "powyżej",
    Role.AT: "na poziomie",
    Role.TO: "do",
    Role.FROM: "z",
    Role.PER: "na",
    Role.THAN: "niż",
    Role.OUT_OF: "z",
    Role.AFTER: "po",
    Role.SINCE: "od",
    Role.NEAR: "blisko",
    Role.WITH: "z",
    Role.BY: "o",
    Role.UNTIL: "do",
    Role.BETWEEN: "między",
    Role.ON: "na",
    Role.EXCEPT: "z wyjątkiem",
}
_BEFORE_CLAUSES = {
    Role.AFTER: "po+loc",
    Role.BEFORE: "przed+ins",
    Role.WITHOUT: "bez+gen",
    Role.INSTEAD_OF: "zamiast+gen",
    Role.MEANS: "przez+acc",
    Role.SINCE: "od+gen",
    Role.UNTIL: "do+gen",
}
_BEFORE_NOUNS = {  # prepositions that a noun has for a role
    (Role.FOR, "reason"): "z+gen",
    **{(Role.FROM, who): "od+gen" for who in ("acquirer", "bank", "merchant", "supplier", "provider", "partner")},
    (Role.DURING, "time"): "w+loc",
    (Role.WITH, "priority"): "o+loc",
    (Role.BEHIND, "schedule"): "względem+gen",
    **{(Role.FOR, aim): "na potrzeby+gen" for aim in ("analysis", "audit", "reporting", "debugging")},
    **{
        (role, whom): "u+gen"
        for role in (Role.AT, Role.IN, Role.ON)
        for whom in ("provider", "payment_provider", "supplier", "vendor", "carrier", "acquirer")
    },
    (Role.DURING, "startup"): "przy+loc",
    (Role.ON, "startup"): "przy+loc",
    (Role.AT, "startup"): "przy+loc",
    (Role.ON, "boot"): "podczas+gen",
    (Role.AT, "boot"): "podczas+gen",
    (Role.ON, "shutdown"): "podczas+gen",
}


class Adjuncts(Phrases):
    """What Polish says of where, when and why."""

    @abstractmethod
    def infinitive(self, clause: Clause, *, perfective: bool = True, denied: bool = False) -> str:
        """Say a clause without its subject: "uruchomić usługę"; ``denied`` where the main verb is negated."""

    def adjuncts(self, clause: Clause, duration: str) -> list[str]:
        """Say the adjuncts of a clause; ``duration`` is the preposition of a time that something lasts."""
        act = clause.predicate
        looking = isinstance(act, Acting) and act.verb in LOOKING
        sought = [one for one in clause.adjuncts if looking and one.role is Role.FOR and is_trouble(one)]
        ending = isinstance(act, Acting) and act.verb in {"expire", "fill_up", "run_out", "run_out_of", "fill_self"}
        expiring = isinstance(act, Acting) and act.verb in {"expire", "run_out"}
        paced = any(one.role is Role.PER for one in clause.adjuncts)
        said = [self.in_slot("pod kątem+gen", one.phrase) for one in sought if isinstance(one.phrase, NounPhrase)]
        for adjunct in map(_without_any, clause.adjuncts):
            if adjunct in sought:
                continue
            time = adjunct.phrase.head if isinstance(adjunct.phrase, NounPhrase) else ""
            filling = isinstance(act, Acting) and act.verb in {"fill_up", "fill_self"} and clause.progressive
            timed = ending and not filling  # "is filling up in ⟨1⟩" tells where
            at_time = isinstance(act, Acting) and (act.verb in _POINTS or act.passive) and _is_hour(adjunct)
            if at_time and isinstance(adjunct.phrase, Amount):
                said.append("o " + self.amount(adjunct.phrase))
            elif adjunct.role is Role.WITH and isinstance(act, Acting) and act.verb in _ANSWERING:
                said.append(self._answer(adjunct.phrase))
            elif paced and adjunct.role is Role.AT and isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.amount:
                said.append("z szybkością " + self.nominal(adjunct.phrase, "gen"))
            elif isinstance(act, Acting) and act.verb in _TAKING and _is_length(adjunct):
                assert isinstance(adjunct.phrase, Amount)
                said.append("w czasie " + self.amount(adjunct.phrase, case="gen"))
            elif timed and adjunct.role is Role.IN and isinstance(time, Name) and time.kind == "span":
                said.append(f"w ciągu {time.text}")
            else:
                text = self.adjunct(adjunct, duration=duration)
                if adjunct.role is Role.TIMES and IN_A_ROW in clause.adverbs:
                    text = f"{text} {self.adverb(IN_A_ROW).text}"
                said.append(until(text) if expiring and adjunct.role is Role.NEXT else text)
        return said

    def _answer(self, phrase: Nominal | Amount | Clause) -> str:
        """Say what somebody answers with: "odpowiada pustą listą", "odpowiada kodem 502"."""
        if isinstance(phrase, NounPhrase) and not phrase.head and phrase.amount and not phrase.of:
            phrase = phrase.amount
        if isinstance(phrase, Amount) and not phrase.unit and phrase.relation is Relation.EXACTLY:
            return "kodem " + phrase.value
        if not isinstance(phrase, NounPhrase) or phrase.amount is not None:
            raise UnsayableError("to answer with several things")
        if isinstance(phrase.head, Name):
            return "kodem " + phrase.head.text + "".join(" " + name.text for name in phrase.names)
        return self.nominal(phrase, "ins")

    def adjunct(self, adjunct: Adjunct, *, duration: str = "od") -> str:
        """Say an adjunct; ``duration`` is the preposition of a time that something lasts, "being" behind "to be"."""
        phrase = adjunct.phrase
        if (part := part_of_day(adjunct)) is not None:
            day, then = part
            return joined(preposed("w", self.nominal(day, "acc")) if day is not None else "", then)
        if isinstance(phrase, NounPhrase) and phrase.head in WEEKDAYS | {"weekend"} and adjunct.role in _ON_DAYS:
            return preposed("w", self._day(phrase))
        if isinstance(phrase, NounPhrase) and not phrase.head and phrase.amount and adjunct.role is Role.FOR:
            if phrase == NounPhrase(amount=phrase.amount):
                return self._adjunct_amount(Role.DURATION, phrase.amount, duration)
            raise UnsayableError("for an amount")
        if adjunct.role is Role.OUT_OF and isinstance(phrase, NounPhrase) and phrase.head in _NOT_OUT_OF:
            raise UnsayableError("out of order or balance")
        ordered = isinstance(phrase, NounPhrase) and any(one.concept in _ORDINALS for one in phrase.adjectives)
        if ordered and isinstance(phrase, NounPhrase) and adjunct.role in _LASTING and kind_of(phrase) == "unit":
            raise UnsayableError("for the third time unit")
        if adjunct.role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.head in _LASTING_TIME:
            return preposed(duration, self.nominal(phrase, "gen" if duration == "od" else "acc"))
        if adjunct.role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.head in {"detail", "information"}:
            return ", aby uzyskać " + self.in_slot("acc", phrase) + COMMA
        if isinstance(phrase, NounPhrase) and (own := _BEFORE_NOUNS.get((adjunct.role, str(phrase.head)))):
            return self.in_slot(own, phrase)
        if adjunct.role is Role.TO and isinstance(phrase, NounPhrase):
            parts = [one.head for one in phrase.modifiers if isinstance(one, NounPhrase)]
            if phrase.determiner is Determiner.NONE and _VERBLIKE & {phrase.head, *parts}:
                raise UnsayableError("to and a noun that may be a verb")
        if isinstance(phrase, Clause):
            return self._adjunct_clause(adjunct.role, phrase)
        if told := moment(self.locale, adjunct):
            return told
        if isinstance(phrase, Amount):
            return self._adjunct_amount(adjunct.role, phrase, duration)
        if adjunct.role is Role.WHEN:
            return self._when(phrase)
        if isinstance(phrase, NounPhrase) and phrase.pronoun:
            if adjunct.role is Role.THAN and phrase.pronoun in _EXPECTED:
                return "niż " + _EXPECTED[phrase.pronoun]
            if phrase.pronoun not in PRONOUNS:
                raise UnsayableError(f"the pronoun {phrase.pronoun}")
        if adjunct.role in PLACES:
            return self._placed(adjunct.role, phrase)
        if adjunct.role is Role.DURATION:
            return preposed(duration, self.nominal(phrase, "gen" if duration == "od" else "acc"))
        if adjunct.role is Role.EVERY:
            return "co " + self.nominal(phrase, "acc")
        if adjunct.role is Role.BETWEEN and isinstance(phrase, Coordination) and phrase.conjunction == "and":
            *others, end = (self.phrase(one, "ins") for one in phrase.items)
            return f"między {', '.join(others)} a {end}"
        slot = ROLES.get(adjunct.role)
        if slot is None:
            raise UnsayableError(f"the relation {adjunct.role.value}")
        return self.in_slot(slot, phrase)

    def seat(self, subject: Nominal) -> str:
        """Return a subject as the place where something happens; a bare span may be anything."""
        first = subject.items[0] if isinstance(subject, Coordination) else subject
        if isinstance(first.head, Name) and not is_product(first.head):
            return "w przypadku " + self.nominal(subject, "gen")
        return self._placed(place_of(subject), subject)

    def _placed(self, role: Role, phrase: Nominal) -> str:
        if role is Role.IN and isinstance(phrase, NounPhrase) and phrase == NounPhrase("time", phrase.number):
            return "na czas"
        if isinstance(phrase, NounPhrase) and kind_of(phrase) == "unit" and phrase.amount and role is Role.IN:
            return "w ciągu " + self.nominal(phrase, "gen")
        if role is Role.ON and isinstance(phrase, NounPhrase) and phrase.head == "schedule":
            return preposed("zgodnie z", self.nominal(phrase, "ins"))
        if role is Role.AT and isinstance(phrase, NounPhrase) and is_share(phrase) and phrase.of:
            return "na poziomie " + self.nominal(phrase, "nom")
        stood = isinstance(phrase, NounPhrase) and kind_of(phrase) == "place"  # "na 3 stacjach"
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.amount and phrase.head and not stood:
            return "na poziomie " + self.nominal(phrase, "gen")
        several = isinstance(phrase, NounPhrase) and phrase.number is Number.PLURAL
        if role is Role.AT and several and isinstance(phrase, NounPhrase) and kind_of(phrase) == "software":
            raise UnsayableError("at several things")
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.head == "rate" and phrase.modifiers:
            return preposed("przy", self.nominal(phrase, "loc"))
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.head == "capacity":
            raise UnsayableError("at capacity")
        going = paced(Adjunct(role, phrase)).phrase
        if going is not phrase and isinstance(going, NounPhrase):
            return preposed("przy", self.nominal(going, "loc"))
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.head == "rate" and not phrase.modifiers:
            return preposed("z", self.nominal(replace(phrase, head="frequency"), "ins"))
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        preposition = PLACES[role]
        if isinstance(first.head, str) and first.head:
            kind = lexicon.concept("nouns", first.head).kind
            place = self.noun(first.head).place
            preposition = place or ("na" if role is Role.AT and kind == "machine" else preposition)
        elif isinstance(first.head, Name) and is_product(first.head):
            preposition = "w"
        elif isinstance(first.head, Name) and role is Role.AT:
            preposition = "na"
        elif not first.head and first.amount is not None and first.of is not None:
            raise UnsayableError("a place that is a share")
        return preposed(preposition, self.nominal(phrase, "loc"))

    def _adjunct_clause(self, role: Role, clause: Clause) -> str:
        if role is Role.PURPOSE:
            joint = LINKS[LinkKind(clause.joint)] if clause.more else ""
            return ", aby " + joint.join(self.infinitive(one) for one in (clause, *clause.more)) + COMMA
        if role not in _BEFORE_CLAUSES:
            raise UnsayableError(f"a clause behind {role.value}")
        return self.verbal_noun(clause, _BEFORE_CLAUSES[role], perfective=True)

    def _adjunct_amount(self, role: Role, amount: Amount, duration: str) -> str:
        if role is Role.LAST or (role is Role.NEXT and not amount.value):
            return self._within(role, amount)
        if role is Role.PER and not amount.value:
            return "na " + self.unit(amount, "acc")
        timed = bool(amount.unit) and lexicon.concept("nouns", amount.unit).field == "time_units"
        if role in {Role.ABOVE, Role.BELOW} and timed and duration != "being":
            raise UnsayableError("longer than a time")
        genitive = role in _GENITIVE or (role is Role.DURATION and duration == "od")
        said = self.amount(amount, case="gen" if genitive else "nom", bare=not amount.value)
        if role is Role.EVERY and not amount.value:
            return "co " + self.unit(amount, "acc")
        if role is Role.TIMES:
            return {"1": "raz", "2": "dwukrotnie"}.get(amount.value, f"{said} razy")
        if role is Role.AGO:
            return f"{said} temu"
        if role is Role.NEXT and amount.point:
            return f"za {said}"
        if role is Role.DURATION:
            return f"{duration} {said}"
        if role is Role.AFTER and amount.unit == "day":
            noun = self.noun("day")
            days = noun.forms["loc", number_of(amount.value) != 1]
            return joined("po", RELATIONS[amount.relation], amount.value, days)
        if role not in _BEFORE_AMOUNTS:
            raise UnsayableError(f"an amount behind {role.value}")
        if role is Role.AT and amount.total:
            return f"na {said}"  # "zatrzymało się na 2 z 6"
        return f"{_BEFORE_AMOUNTS[role]} {said}"

    def _within(self, role: Role, amount: Amount) -> str:
        if amount.relation is not Relation.EXACTLY:
            if role is not Role.LAST:
                raise UnsayableError("about the next time")
            return "od " + self.amount(amount, case="gen")
        word = "ostatni" if role is Role.LAST else "najbliższy"
        if amount.value in {"", "1"} and amount.unit:
            noun = self.noun(amount.unit)
            said = inflect.adjective_form(word, noun.gender, "gen", plural=False)
            return f"w ciągu {said} {noun.forms['gen', False]}"
        said = inflect.adjective_form(word, "m", "gen", plural=True)
        return f"w ciągu {said} {self.amount(amount, case='gen')}"

    def _day(self, phrase: NounPhrase) -> str:
        """Return "zeszły wtorek", "wszystkie soboty" behind its preposition."""
        first = phrase.adjectives[0].concept if phrase.adjectives else ""
        if first not in _TIME_OF:
            return self.nominal(phrase, "acc")
        noun = self.noun(str(phrase.head))
        word = inflect.adjective_form(_TIME_OF[first], noun.gender, "acc", plural=False)
        return joined(word, self.nominal(replace(phrase, adjectives=phrase.adjectives[1:]), "acc"))

    def _when(self, phrase: Nominal) -> str:
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.THIS and not phrase.adjectives:
            return preposed("w", self.nominal(phrase, "loc"))
        if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.adjectives:
            raise UnsayableError("a point in time")
        word = _TIME_OF.get(phrase.adjectives[0].concept)
        if word is None or phrase.head not in {"week", "month", "year"}:
            raise UnsayableError("a point in time")
        noun = self.noun(phrase.head)
        return f"w {inflect.adjective_form(word, noun.gender, 'loc', plural=False)} {noun.forms['loc', False]}"


def _is_hour(adjunct: Adjunct) -> bool:
    """Return whether a number behind "at" may be a time of day."""
    told = adjunct.phrase
    return adjunct.role is Role.AT and isinstance(told, Amount) and not (told.unit or told.share)


def _is_length(adjunct: Adjunct) -> bool:
    """Return whether an adjunct tells how long something took: "completed in more than 2 s"."""
    amount = adjunct.phrase
    told = isinstance(amount, Amount) and amount.relation is not Relation.EXACTLY
    return told and adjunct.role in {Role.LAST, Role.IN}


def _without_any(adjunct: Adjunct) -> Adjunct:
    """Return "without any alarm" as "without alarm"."""
    phrase = adjunct.phrase
    if (
        adjunct.role is not Role.WITHOUT
        or not isinstance(phrase, NounPhrase)
        or phrase.determiner is not Determiner.ANY
    ):
        return adjunct
    return replace(adjunct, phrase=replace(phrase, determiner=Determiner.NONE))
