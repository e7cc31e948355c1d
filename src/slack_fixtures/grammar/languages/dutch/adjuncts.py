"""Prepositions, times and amounts: op ⟨1⟩, in de afgelopen 5 minuten, meer dan 10."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Being,
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
from slack_fixtures.grammar.abstract import Adjective as AdjectiveNode
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.dutch.compounds import Compounds
from slack_fixtures.grammar.languages.dutch.tables import FAULTS, FIXED_TIMES, HERE, OPERATING, ROLES
from slack_fixtures.grammar.languages.dutch.words import Noun
from slack_fixtures.grammar.languages.germanic.daytimes import DUTCH, time_of_day
from slack_fixtures.grammar.languages.germanic.rewordings import BROWSERS
from slack_fixtures.grammar.languages.germanic.trees import (
    HARDWARE,
    RUNS_ONCE,
    WEEKDAYS,
    Agreement,
    Setting,
    is_day,
    is_in_time,
    is_long_time,
    is_moment,
    join,
    kind_of,
)
from slack_fixtures.grammar.languages.germanic.wordings import ONWARDS
from slack_fixtures.grammar.languages.moments import moment
from slack_fixtures.grammar.searching import is_search

RELATIONS: Mapping[Relation, str] = {
    Relation.EXACTLY: "",
    Relation.MORE_THAN: "meer dan",
    Relation.LESS_THAN: "minder dan",
    Relation.AT_LEAST: "ten minste",
    Relation.AT_MOST: "maximaal",
    Relation.ONLY: "slechts",
    Relation.ABOUT: "ongeveer",
    Relation.ALMOST: "bijna",
}
_MOVING = {"drop", "throw", "throw_out", "take", "remove", "fall", "kick", "pull", "move", "move_obj", "evict"}
_EXPECTED = {"expected": "verwacht", "usual": "gebruikelijk", "normal": "normaal", "average": "gemiddeld"}
_ABBREVIATED = {"minute": "min", "second": "s", "millisecond": "ms", "hour": "uur", "year": "jaar"}
_FOR_LONG = {"minute": "minuten", "hour": "uren", "day": "dagen", "week": "weken", "month": "maanden"}
_COUNTED = {"slot", "block", "epoch", "round", "cycle", "interval", "scrape", "check", "attempt", "evaluation", "run"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands.

    Attributes:
        full: articles as in a sentence, not as in a headline.
        article: ``auto``; ``definite`` where a bare phrase takes the article; ``none`` where it never does.
        owner: what "its" refers to.
    """

    full: bool = True
    article: str = "auto"
    owner: Agreement | None = None


class Adjuncts(Compounds):
    """What Dutch says of where, when and how much."""

    @abstractmethod
    def _nominal(self, nominal: Nominal, place: Place) -> str: ...

    @abstractmethod
    def _infinitive(self, content: Clause, setting: Setting, lead: str = "") -> str: ...

    def _adjunct(
        self,
        adjunct: Adjunct,
        setting: Setting,
        *,
        tense: Tense = Tense.PRESENT,
        clause: Clause | None = None,
        head: Noun | None = None,
    ) -> str:
        role, phrase = adjunct.role, adjunct.phrase
        if isinstance(phrase, Clause):
            return self._clausal_adjunct(role, phrase, setting)
        moving = clause is not None and isinstance(clause.predicate, Acting) and clause.predicate.verb in _MOVING
        if role is Role.OUT_OF and isinstance(phrase, NounPhrase) and phrase.amount is None and not moving:
            raise UnsayableError("out of something")
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.head == "capacity":
            raise UnsayableError("at capacity")
        if isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, phrase.number):
            fixed = FIXED_TIMES.get((role, str(phrase.head)))
            if fixed:
                return fixed
            if role in {Role.SINCE, Role.ON} and phrase.head in WEEKDAYS:
                return f"{'op' if role is Role.ON else 'sinds'} {self._noun(str(phrase.head)).lemma}"
        if clause is not None and is_search(clause.predicate, adjunct):
            return self._prepositional("op", phrase, setting)
        if is_long_time(adjunct):
            return "al lange tijd" if tense in {Tense.PRESENT, Tense.PERFECT} else "lange tijd"
        if is_in_time(adjunct):
            return "op tijd"
        if told := time_of_day(DUTCH, adjunct) or moment(self.locale, adjunct):
            return told
        if role is Role.IN and isinstance(phrase, Amount):
            return f"over {self._amount(phrase)}"
        if role in {Role.LAST, Role.NEXT, Role.DURATION, Role.AGO, Role.EVERY, Role.TIMES, Role.PER, Role.WHEN}:
            return self._time(adjunct, tense, setting, clause)
        if role is Role.THAN:
            return self._than(phrase)
        if role is Role.ACROSS and isinstance(phrase, NounPhrase):
            kind = kind_of(phrase)
            shown = "op" if kind in {"machine", "software"} else "in" if kind == "place" else "over"
            shown = "in" if not self._many(phrase) else shown
            return self._prepositional(shown, phrase, setting)
        if role is Role.UNTIL and not isinstance(phrase, Amount):
            return self._prepositional("tot", phrase, setting)
        if role is Role.WITH and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
            role, phrase = Role.WITHOUT, replace(phrase, determiner=Determiner.NONE)
        if (
            role is Role.SINCE
            and isinstance(phrase, NounPhrase)
            and phrase.head in _FOR_LONG
            and self._is_hours(phrase)
        ):
            return f"al {_FOR_LONG[str(phrase.head)]}"
        if role is Role.DURING and isinstance(phrase, NounPhrase) and phrase.head == "time":
            return self._prepositional("in", replace(phrase, head="period"), setting)
        if role is Role.BY and isinstance(phrase, Amount):
            return self._prepositional("met", phrase, setting)
        if role is Role.BY and isinstance(phrase, NounPhrase) and phrase.head == "half":
            return "met de helft"
        act = clause.predicate if clause is not None else None
        if role is Role.AT and isinstance(phrase, Amount) and not (phrase.unit or phrase.share) and is_moment(act):
            return self._prepositional("om", phrase, setting)
        if role is Role.VIA and self._is_measure(phrase if isinstance(phrase, NounPhrase) else None, resources=False):
            role = Role.ABOVE
        if role is Role.BEHIND and clause is None:
            raise UnsayableError("behind something")
        if (
            role is Role.FOR
            and isinstance(phrase, NounPhrase)
            and phrase.amount is not None
            and phrase.head in _COUNTED
        ):
            return self._prepositional("gedurende", phrase, setting)
        asked = self._asked_by(clause, role.value) if clause is not None else ""
        if asked:
            return self._prepositional(asked, phrase, setting)
        return self._prepositional(self._preposition(role, phrase, head), phrase, setting)

    def _runs_on(self, subject: Nominal | None) -> bool:
        """Whether it is a machine or a service, which fails by going down, not an operation."""
        if not isinstance(subject, NounPhrase) or not isinstance(subject.head, str) or not subject.head:
            return False
        if subject.head in HARDWARE:
            return True
        if subject.head.endswith((*RUNS_ONCE, *OPERATING)):
            return False
        return kind_of(subject) in {"machine", "software"}

    def _is_hours(self, phrase: NounPhrase) -> bool:
        """Whether a period stands for its many: "for hours"."""
        return phrase.number is Number.PLURAL and phrase.amount is None and not (phrase.adjectives or phrase.modifiers)

    def _asked_by(self, clause: Clause, name: str) -> str:
        """Return the preposition that a clause's verb or adjective has for the English one; "" for none."""
        act = clause.predicate
        if isinstance(act, Being) and isinstance(act.complement, AdjectiveNode):
            return self._adjective_word(act.complement.concept).slots.get(name, "")
        if isinstance(act, Acting):
            key = ("verbs", act.verb)
            if key in lexicon.concepts():
                return self._verb(act.verb).slots.get(name, "")
            if ("adjectives", act.verb) in lexicon.concepts():
                return self._adjective_word(act.verb).slots.get(name, "")
        return ""

    def _preposition(self, role: Role, phrase: Nominal | Amount, head: Noun | None) -> str:
        if role is Role.TO:
            if head is not None and "to" in head.options:
                return head.options["to"]
            if head is not None:
                raise UnsayableError("to behind such a noun")
            raise UnsayableError("to in a clause that does not ask for it")
        if head is not None and f"behind-{role.value}" in head.options:
            return head.options[f"behind-{role.value}"]
        if role is Role.VIA and head is not None and "via" in head.options:
            return head.options["via"]  # query's op de gegevens
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        if role is Role.ON and isinstance(first, NounPhrase) and getattr(first.head, "text", "") in BROWSERS:
            return "in"
        if isinstance(first, NounPhrase) and isinstance(first.head, str) and first.head and not is_day(first):
            noun = self._noun(first.head)
            if role.value in noun.options:
                return noun.options[role.value]
            kind = kind_of(first)
            if role is Role.AT and kind in {"machine", "software", "place"}:
                return "op"
            if role is Role.AT and (self._is_measure(first) or kind == "time"):
                return "op"
            if role is Role.ON and first.head in {"cluster", "namespace", "bucket", "table", "queue"}:
                return "in" if first.head != "queue" else "op"
        if role is Role.AT and isinstance(first, NounPhrase) and first.amount is not None and first.head in FAULTS:
            raise UnsayableError("failing at a rate")
        least = isinstance(first, NounPhrase) and (
            any(one.concept == "minimum" for one in first.adjectives)
            or any(isinstance(one, NounPhrase) and one.head == "minimum" for one in first.modifiers)
        )
        if role is Role.UNDER and least:
            raise UnsayableError("under the least")
        if role is Role.AT and (isinstance(first, Amount) or isinstance(first.head, Name) or first.amount is not None):
            return "op"
        archived = kind_of(first) == "data" and isinstance(first, NounPhrase) and "address" not in str(first.head)
        if role is Role.FROM and head is None and archived:
            return "uit"
        addressed = isinstance(first, NounPhrase) and str(first.head).endswith("address")
        if role is Role.FROM and head is None and addressed:
            return "vanaf"
        if role is Role.FROM and isinstance(first, NounPhrase) and first.head in ONWARDS:
            return "vanaf"
        if role is Role.FROM and isinstance(first, NounPhrase) and kind_of(first) in {"place", "machine"}:
            return "vanuit" if kind_of(first) == "place" else "vanaf"
        if role is Role.FROM and isinstance(first, NounPhrase) and isinstance(first.head, Name) and head is None:
            return "vanaf"
        shown = ROLES.get(role)
        if shown is None:
            raise UnsayableError(f"an adjunct of {role}")
        return shown

    def _prepositional(self, preposition: str, phrase: Nominal | Amount, setting: Setting) -> str:
        if isinstance(phrase, Amount):
            return f"{preposition} {self._amount(phrase)}"
        if isinstance(phrase, NounPhrase) and phrase.pronoun in {"this", "that", "it"}:
            if preposition not in HERE:
                raise UnsayableError(f"{preposition} this")
            return HERE[preposition]
        if isinstance(phrase, NounPhrase) and phrase.again:
            phrase = replace(phrase, again=False)  # no pronoun stands behind a preposition: daarvan
        article = "none" if preposition in {"per", "zonder", "als"} else "auto"
        known = isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.DEFINITE
        return f"{preposition} {self._nominal(phrase, Place(setting.full or known, article, setting.owner))}"

    def _clausal_adjunct(self, role: Role, clause: Clause, setting: Setting) -> str:
        lead = {Role.PURPOSE: "om", Role.WITHOUT: "zonder", Role.INSTEAD_OF: "in plaats van", Role.MEANS: "door"}
        if role not in lead or (role is Role.MEANS and not setting.order):
            raise UnsayableError(f"a clause of {role}")
        comma = "," if role is Role.INSTEAD_OF else ""
        return f"{comma} {self._infinitive(clause, setting, lead=lead[role])}"

    def _time(self, adjunct: Adjunct, tense: Tense, setting: Setting, clause: Clause | None) -> str:
        role, phrase = adjunct.role, adjunct.phrase
        if isinstance(phrase, Clause):
            raise UnsayableError(f"a clause as {role}")
        if role is Role.PER:
            if isinstance(phrase, Amount) and phrase.unit and phrase.value in {"", "1"}:
                return "per " + self._noun(phrase.unit).lemma
            return self._prepositional("per", phrase, setting)
        if role is Role.WHEN:
            return self._when(phrase)
        if not isinstance(phrase, Amount):
            if role is Role.LAST and isinstance(phrase, NounPhrase):
                return self._prepositional("in", replace(phrase, determiner=Determiner.DEFINITE), Setting())
            if role is Role.DURATION and isinstance(phrase, NounPhrase):
                said = self._nominal(phrase, Place(owner=setting.owner))
                lasting = tense in {Tense.PRESENT, Tense.PERFECT} and not setting.order
                lasting = lasting and (clause is None or clause.modal is None)
                return f"al {said}" if lasting else f"gedurende {said}"
            raise UnsayableError(f"a phrase as {role}")
        if role is Role.TIMES:
            return "één keer" if phrase.value == "1" else f"{self._amount(phrase)} keer"
        if role is Role.NEXT and phrase.point:
            return "over " + self._amount(phrase)
        if role in {Role.LAST, Role.NEXT}:
            return self._period(phrase, "afgelopen" if role is Role.LAST else "komende")
        if role is Role.AGO:
            return self._amount(phrase) + " geleden"
        if role is Role.EVERY:
            if phrase.value in {"", "1"} and phrase.unit:
                noun = self._noun(phrase.unit)
                return ("elk " if noun.gender == "het" else "elke ") + noun.lemma
            return "elke " + self._amount(phrase)
        lasting = tense in {Tense.PRESENT, Tense.PERFECT} and not setting.order
        if lasting and (clause is None or clause.modal is None or tense is Tense.PERFECT):
            return "al " + self._amount(phrase)
        return "gedurende " + self._amount(phrase)

    def _period(self, amount: Amount, which: str) -> str:
        if amount.relation is Relation.LESS_THAN and amount.value:
            return ("over " if which == "komende" else "in ") + self._amount(amount)
        if which == "komende" or amount.relation not in {Relation.EXACTLY, Relation.ABOUT}:
            return "binnen " + (self._amount(amount) if amount.value else "één " + self._noun(amount.unit).lemma)
        if amount.unit and amount.value in {"", "1"}:
            noun = self._noun(amount.unit)
            return f"in {noun.gender} {which} {noun.lemma}"
        return f"in de {which} {self._amount(amount)}"

    def _when(self, phrase: Nominal | Amount) -> str:
        if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
            raise UnsayableError("such a time")
        which = {"next": "volgend", "last": "vorig"}.get(phrase.adjectives[0].concept if phrase.adjectives else "")
        if which is None:
            raise UnsayableError("such a time")
        noun = self._noun(phrase.head)
        return f"{which}{'' if noun.gender == 'het' else 'e'} {noun.lemma}"

    def _than(self, phrase: Nominal | Amount) -> str:
        if isinstance(phrase, NounPhrase) and phrase.pronoun:
            if phrase.pronoun not in _EXPECTED:
                raise UnsayableError(f"than {phrase.pronoun}")
            return "dan " + _EXPECTED[phrase.pronoun]
        if isinstance(phrase, Amount):
            return "dan " + self._amount(phrase)
        return "dan " + self._nominal(phrase, Place(article="definite"))

    def _amount(self, amount: Amount) -> str:
        parts = [RELATIONS[amount.relation], amount.value, f"van de {amount.total}" if amount.total else ""]
        if amount.unit:
            if amount.value.startswith("⟨") and amount.unit in _ABBREVIATED:
                return join(*parts, _ABBREVIATED[amount.unit])  # one or several: the span does not show it
            if amount.value.startswith("⟨") and amount.unit in {"week", "month"}:
                raise UnsayableError("one week or several")
            parts.append(self._noun(amount.unit).form(plural=amount.value not in {"", "1"}))
        return join(*parts)

    def _lasts(self, adjunct: Adjunct) -> bool:
        phrase = adjunct.phrase
        if not isinstance(phrase, NounPhrase):
            return False
        timed = kind_of(phrase) == "unit" and adjunct.role is Role.FOR
        return timed or (adjunct.role is Role.OUT_OF and phrase.amount is None)
