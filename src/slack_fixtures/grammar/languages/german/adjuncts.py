"""Prepositions, times and amounts: auf ⟨1⟩, in den letzten 5 Minuten, mehr als 10."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

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
from slack_fixtures.grammar.languages.german import words
from slack_fixtures.grammar.languages.german.compounds import Compounds
from slack_fixtures.grammar.languages.german.trees import (
    ABBREVIATED,
    COUNTING,
    EXPECTED,
    FIXED_DETERMINERS,
    FIXED_TIMES,
    MOVING,
    RELATIONS,
    ROLES,
    Place,
    contracted,
)
from slack_fixtures.grammar.languages.german.words import Case, Noun
from slack_fixtures.grammar.languages.germanic.daytimes import GERMAN, time_of_day
from slack_fixtures.grammar.languages.germanic.rewordings import BROWSERS
from slack_fixtures.grammar.languages.germanic.trees import (
    COMMA,
    HARDWARE,
    PLAIN,
    RUNS_ONCE,
    WEEKDAYS,
    Setting,
    is_bare_plural,
    is_day,
    is_in_time,
    is_long_time,
    is_moment,
    join,
    kind_of,
    with_other_owner,
)
from slack_fixtures.grammar.languages.germanic.wordings import ONWARDS
from slack_fixtures.grammar.languages.moments import moment
from slack_fixtures.grammar.searching import is_search

_ALLOWING = {"permission", "right", "ability", "chance", "time"}
_DEALING = {"bank", "merchant"}  # they act themselves, like persons


class Adjuncts(Compounds):
    """What German says of where, when and how much."""

    @abstractmethod
    def _headline_article(self, phrase: Nominal, preposition: str) -> str: ...

    @abstractmethod
    def _nominal(self, nominal: Nominal, place: Place) -> str: ...

    @abstractmethod
    def _infinitive(self, content: Clause, setting: Setting, lead: str = "") -> str: ...

    @abstractmethod
    def _final(self, clause: Clause, setting: Setting, subject: str | None = None) -> str: ...

    def _adjunct(
        self,
        adjunct: Adjunct,
        setting: Setting,
        *,
        tense: Tense = Tense.PRESENT,
        agent: bool = False,
        clause: Clause | None = None,
        head: Noun | None = None,
    ) -> str:
        role, phrase = adjunct.role, adjunct.phrase
        measured = isinstance(phrase, NounPhrase) and phrase.modifiers and phrase.determiner is Determiner.NONE
        if (
            role is Role.ON
            and measured
            and isinstance(phrase, NounPhrase)
            and self._is_measure(phrase, resources=False)
        ):
            raise UnsayableError("a place that is a measure")
        if role in {Role.ON, Role.AT} and self._begins_with_span(phrase):
            raise UnsayableError("a place that is a measure")
        if isinstance(phrase, Clause):
            return self._clausal_adjunct(role, phrase, setting, clause)
        if isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, phrase.number):
            fixed = FIXED_TIMES.get((role, str(phrase.head)))
            if fixed:
                return fixed
        if is_long_time(adjunct):
            return "seit langer Zeit" if tense in {Tense.PRESENT, Tense.PERFECT} else "lange Zeit"
        if told := time_of_day(GERMAN, adjunct) or moment(self.locale, adjunct):
            return told
        if role in {Role.LAST, Role.NEXT, Role.DURATION, Role.AGO, Role.EVERY, Role.TIMES, Role.PER, Role.WHEN}:
            return self._time(adjunct, tense, setting, clause)
        if role is Role.THAN:
            return self._than(phrase)
        if role is Role.COMPARED and not isinstance(phrase, Amount):
            return self._prepositional("gegenüber+dat", phrase, setting)
        if role in {Role.DUE_TO, Role.DESPITE, Role.DURING, Role.OUTSIDE, Role.BASED_ON}:
            return self._genitive_adjunct(role, phrase, setting)
        act = clause.predicate if clause is not None else None
        if is_search(act, adjunct):
            return self._with_case("auf+akk", phrase, setting, "none")  # "auf Fehler prüfen"
        if role is Role.BY and is_extent(act, phrase):
            return self._prepositional("um+akk", phrase, setting)  # "um 2 h überschritten"
        if role is Role.AT and isinstance(phrase, Amount) and not (phrase.unit or phrase.share) and is_moment(act):
            return self._prepositional("um+akk", phrase, setting)  # "um 22:00"
        if role is Role.BY and agent:
            shown = "von+dat" if self._acts_itself(phrase) else "durch+akk"
            return self._prepositional(shown, phrase, setting)
        if role is Role.TOWARD and isinstance(phrase, NounPhrase) and isinstance(phrase.head, str) and phrase.head:
            return self._genitive_adjunct(role, phrase, setting)
        if role is Role.ACROSS:
            if not self._is_many(phrase):
                return self._prepositional("in+dat", phrase, setting)
            return self._prepositional("über+akk", phrase, setting) + " hinweg"
        if role is Role.BEYOND:
            return self._prepositional("über+akk", phrase, setting) + " hinaus"
        if role is Role.UNTIL:
            span = isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.kind == "span"
            near = isinstance(phrase, Amount) or span  # "bis 18:00"
            return self._prepositional("bis+akk" if near else "bis zu+dat", phrase, setting)
        if (
            role is Role.SINCE
            and isinstance(phrase, NounPhrase)
            and (isinstance(phrase.head, Name) or (phrase.head in WEEKDAYS and not phrase.adjectives))
        ):
            return f"seit {self._nominal(phrase, Place(Case.DAT, article='none'))}"
        stated = clause is not None and isinstance(clause.predicate, Being)
        if role is Role.WITH and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO and not stated:
            role, phrase = Role.WITHOUT, replace(phrase, determiner=Determiner.NONE)
        if is_in_time(adjunct):
            return "rechtzeitig"
        most = isinstance(phrase, NounPhrase) and any(node.concept == "maximum" for node in phrase.adjectives)
        if role is Role.AT and most and self._is_many(phrase):
            raise UnsayableError("at most of something")
        if role is Role.VIA and isinstance(phrase, NounPhrase) and self._is_measure(phrase, resources=False):
            role = Role.ABOVE
        if role is Role.AT and isinstance(act, Acting) and isinstance(phrase, NounPhrase) and phrase.head == "capacity":
            raise UnsayableError("at capacity")
        if role in {Role.ABOVE, Role.BELOW} and isinstance(act, Acting) and act.verb in MOVING:
            return self._prepositional(ROLES[role].replace("dat", "akk"), phrase, setting)
        bare = isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, phrase.number)
        if role is Role.AT and bare and isinstance(phrase, NounPhrase) and kind_of(phrase) == "event":
            phrase = replace(phrase, determiner=Determiner.DEFINITE)  # "stuck at approval"
        if role is Role.TO and clause is not None:
            return self._with_case(self._asked_by(clause, "to"), phrase, setting, "auto")
        state = clause.predicate if clause is not None else None
        if isinstance(state, Being) and isinstance(state.complement, AdjectiveNode):
            slots = self._adjective_word(state.complement.concept).slots
            if role.value in slots:
                return self._with_case(slots[role.value], phrase, setting, "auto")
        return self._prepositional(self._preposition(role, phrase, head), phrase, setting)

    def _runs_on(self, subject: Nominal | None) -> bool:
        """Whether it is a machine or a service, which fails by going down, not an operation."""
        if not isinstance(subject, NounPhrase) or not isinstance(subject.head, str):
            return False
        if subject.head in HARDWARE:
            return True
        kind = kind_of(subject)
        if kind not in {"machine", "software"}:
            return False
        if kind == "software" and (subject.head.endswith(RUNS_ONCE) or not self._noun(subject.head).owner):
            return False
        return subject.head != "process"

    def _asked_by(self, clause: Clause, name: str) -> str:
        """Return the preposition that a clause's verb has for the English one."""
        act = clause.predicate
        if isinstance(act, Being) and isinstance(act.complement, AdjectiveNode):
            slots = self._adjective_word(act.complement.concept).slots
            if name in slots:
                return slots[name]
        if isinstance(act, Acting):
            known = lexicon.concepts().get(("verbs", act.verb))
            state = lexicon.concepts().get(("adjectives", act.verb)) if known is None else None
            if state is not None and name in self._adjective_word(act.verb).slots:
                return self._adjective_word(act.verb).slots[name]
            if known is not None and name in self._verb(act.verb).slots:
                return self._verb(act.verb).slots[name]
        raise UnsayableError(f"{name} in a clause that does not ask for it")

    def _begins_with_span(self, phrase: Nominal | Amount | Clause) -> bool:
        """Whether "on ⟨1⟩ memory usage" was taken for one place."""
        if not isinstance(phrase, NounPhrase) or not phrase.modifiers:
            return False
        if kind_of(phrase) not in {"measure", "resource", "event"}:
            return False
        first = phrase.modifiers[0]
        return isinstance(first, Name) and first.kind == "span"

    def _with_case(
        self, shown: str, phrase: Nominal | Amount, setting: Setting, article: str, *, subject: bool = False
    ) -> str:
        """Say a phrase in a case or behind a preposition with its case ("auf+akk")."""
        if "+" in shown:
            return self._prepositional(shown, phrase, setting)
        if not subject:
            setting = with_other_owner(setting, phrase)
        case = Case(shown)
        if isinstance(phrase, Amount):
            return self._amount(phrase, case)
        if article == "definite" and subject and is_bare_plural(phrase):
            article = "auto"
        full = setting.full or (shown == "nom" and not subject) or case is Case.DAT
        return self._nominal(phrase, Place(case, full=full, article=article, owner=setting.owner))

    def _preposition(self, role: Role, phrase: Nominal | Amount, head: Noun | None) -> str:
        """Return preposition and case; the noun behind it, or the one before it, may ask for its own."""
        if role is Role.TO:
            if head is None or "to" not in head.options:
                raise UnsayableError("to behind such a noun")
            return head.options["to"]
        if head is not None and f"behind-{role.value}" in head.options:
            return head.options[f"behind-{role.value}"]
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        if role is Role.ON and isinstance(first, NounPhrase) and getattr(first.head, "text", "") in BROWSERS:
            return "in+dat"
        if isinstance(first, NounPhrase) and isinstance(first.head, str) and first.head and not is_day(first):
            noun = self._head(first)
            wanted = {Role.ON: "on", Role.IN: "in", Role.AT: "at", Role.FOR: "for"}.get(role, "")
            if wanted in noun.options:
                return noun.options[wanted]
            if role is Role.FROM and first.head in ONWARDS:
                return "ab+dat"
            if role is Role.FROM and (head is None or first.head == "country") and kind_of(first) == "place":
                return "aus+dat"
            if role is Role.FROM and noun.options.get("on") == "in+dat" and not noun.owner:
                return "aus+dat"
            if role is Role.AT and "on" in noun.options:
                return noun.options["on"]
            if role is Role.FROM and head is None and kind_of(first) == "data" and "address" not in first.head:
                return "aus+dat"
            if role is Role.ON and kind_of(first) in {"data", "place"}:
                return "in+dat"
            if role is Role.AT and kind_of(first) == "machine":
                return "auf+dat"
        shown = ROLES.get(role)
        if shown is None:
            raise UnsayableError(f"an adjunct of {role}")
        return shown

    def _prepositional(self, shown: str, phrase: Nominal | Amount, setting: Setting) -> str:
        preposition, _, case = shown.rpartition("+")
        if isinstance(phrase, Amount):
            return f"{preposition} {self._amount(phrase, Case(case))}"
        if phrase == NounPhrase("zero"):
            return f"{preposition} null"
        setting = with_other_owner(setting, phrase)
        article = "none" if preposition in {"pro", "ohne", "als"} else "auto"
        if article == "auto" and preposition not in {"unter", "um"} and self._is_doing(phrase):
            article = "definite"
        if not setting.full and article == "auto":
            article = self._headline_article(phrase, preposition)
        place = Place(Case(case), full=setting.full or article != "none", article=article, owner=setting.owner)
        return contracted(f"{preposition} {self._nominal(phrase, place)}")

    def _acts_itself(self, phrase: Nominal | Amount) -> bool:
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        if not isinstance(first, NounPhrase) or not isinstance(first.head, str) or not first.head:
            return True
        return kind_of(first) in {"machine", "software", "person"} or first.head in _DEALING

    def _is_many(self, phrase: Nominal | Amount) -> bool:
        return not isinstance(phrase, Amount) and self._many(phrase)

    def _is_doing(self, phrase: Nominal) -> bool:
        """Whether it is a bare mass noun for something that happens: in der Replikation."""
        if not isinstance(phrase, NounPhrase) or phrase.number is not Number.MASS:
            return False
        if any(not self._adjective_word(node.concept).prefix for node in phrase.adjectives):
            return False
        if isinstance(phrase.head, str) and phrase.head and self._noun(phrase.head).plural_only:
            return False
        return kind_of(phrase) in {"event", "thing"}

    def _clausal_adjunct(self, role: Role, clause: Clause, setting: Setting, whole: Clause | None) -> str:
        lead = {Role.PURPOSE: "um", Role.WITHOUT: "ohne", Role.INSTEAD_OF: "anstatt"}.get(role)
        act = whole.predicate if whole is not None else None
        allowing = isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and act.obj.head in _ALLOWING
        if allowing or (isinstance(act, Acting) and act.verb == "ask"):
            lead = "" if role is Role.PURPOSE else lead  # die Berechtigung, Tags zu erstellen
        if lead is not None:
            return ", " + self._infinitive(clause, setting, lead=lead) + COMMA
        if role is Role.MEANS and setting.order:
            return ", indem " + self._final(replace(clause, subject=NounPhrase(pronoun="you")), setting) + COMMA
        if role is Role.BEFORE and setting.order:
            said = self._final(replace(clause, subject=NounPhrase(pronoun="you")), replace(setting, order=False))
            return f", bevor {said}{COMMA}"
        raise UnsayableError(f"a clause of {role}")

    def _time(self, adjunct: Adjunct, tense: Tense, setting: Setting, clause: Clause | None) -> str:
        role, phrase = adjunct.role, adjunct.phrase
        if role is Role.PER and not isinstance(phrase, Clause):
            return self._per(phrase, setting)
        if role is Role.WHEN:
            return self._when(phrase)
        if not isinstance(phrase, Amount):
            if role is Role.LAST and isinstance(phrase, NounPhrase):
                return self._prepositional("in+dat", replace(phrase, determiner=Determiner.DEFINITE), setting)
            if role is Role.DURATION and isinstance(phrase, NounPhrase):
                lasting = tense in {Tense.PRESENT, Tense.PERFECT} and not setting.order
                lasting = lasting and (clause is None or clause.modal is None)
                said = self._nominal(phrase, Place(Case.DAT if lasting else Case.AKK, owner=setting.owner))
                return f"seit {said}" if lasting else f"{said} lang"
            raise UnsayableError(f"a phrase as {role}")
        if role is Role.TIMES:
            if phrase.relation is not Relation.EXACTLY:
                return f"{self._amount(phrase, Case.AKK)}-mal"
            return {"1": "einmal", "2": "zweimal", "3": "dreimal"}.get(phrase.value, phrase.value + "-mal")
        if role in {Role.LAST, Role.NEXT}:
            if role is Role.NEXT and tense in {Tense.PAST, Tense.PERFECT}:
                return "innerhalb von " + self._amount(phrase, Case.DAT)
            if role is Role.LAST and phrase.value == "1" and phrase.unit and phrase.relation is Relation.EXACTLY:
                noun = self._noun(phrase.unit)
                ein = words.ein_word("ein", noun.gender, Case.GEN, plural=False)
                return f"innerhalb {ein} {noun.form(Case.GEN, plural=False)}"
            if phrase.point:
                return "in " + self._amount(phrase, Case.DAT)
            stem = "letzte" if role is Role.LAST else "nächste"
            return self._period(phrase, stem)
        if role is Role.AGO:
            return "vor " + self._amount(phrase, Case.DAT)
        if role is Role.EVERY:
            if phrase.value in {"", "1"} and phrase.unit:
                noun = self._noun(phrase.unit)
                return words.der_word("jed", noun.gender, Case.AKK, plural=False) + " " + noun.lemma
            return "alle " + self._amount(phrase, Case.AKK)
        lasting = tense in {Tense.PRESENT, Tense.PERFECT} and not setting.order
        if lasting and (clause is None or clause.modal is None or tense is Tense.PERFECT):
            return "seit " + self._amount(phrase, Case.DAT)
        return self._amount(phrase, Case.AKK) + " lang"

    def _period(self, amount: Amount, stem: str) -> str:
        if amount.relation not in {Relation.EXACTLY, Relation.ABOUT}:
            lead = "in" if stem == "nächste" else "innerhalb von"
            return f"{lead} {self._amount(amount, Case.DAT)}"
        if amount.unit and amount.value in {"", "1"}:
            noun = self._noun(amount.unit)
            article = words.definite(noun.gender, Case.DAT, plural=False)
            return contracted(f"in {article} {stem}n {noun.form(Case.DAT, plural=False)}")
        return f"in den {stem}n {self._amount(amount, Case.DAT)}"

    def _per(self, phrase: Nominal | Amount, setting: Setting) -> str:
        if isinstance(phrase, Amount):
            if phrase.unit and phrase.value in {"", "1"}:
                return "pro " + self._noun(phrase.unit).lemma
            return "pro " + self._amount(phrase, Case.AKK)
        return self._prepositional("pro+akk", phrase, setting)

    def _when(self, phrase: Nominal | Amount | Clause) -> str:
        if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
            raise UnsayableError("such a time")
        noun = self._noun(phrase.head)
        stem = {"next": "nächst", "last": "letzt"}.get(phrase.adjectives[0].concept if phrase.adjectives else "")
        if stem is None:
            raise UnsayableError("such a time")
        ending = words.ending("strong", noun.gender, Case.AKK, plural=False)
        return f"{stem}{ending} {noun.form(Case.AKK, plural=False)}"

    def _than(self, phrase: Nominal | Amount) -> str:
        if isinstance(phrase, NounPhrase) and phrase.pronoun:
            if phrase.pronoun not in EXPECTED:
                raise UnsayableError(f"than {phrase.pronoun}")
            return "als " + EXPECTED[phrase.pronoun]
        if isinstance(phrase, Amount):
            return "als " + self._amount(phrase, Case.NOM)
        return "als " + self._nominal(phrase, Place(Case.NOM, article="definite"))

    def _genitive_adjunct(self, role: Role, phrase: Nominal | Amount, setting: Setting) -> str:
        lead = {
            Role.DUE_TO: ("aufgrund", "aufgrund von"),
            Role.DESPITE: ("trotz", "trotz"),
            Role.DURING: ("während", "bei"),
            Role.OUTSIDE: ("außerhalb", "außerhalb von"),
            Role.TOWARD: ("in Richtung", "in Richtung von"),
            Role.BASED_ON: ("auf Grundlage", "auf Grundlage von"),
        }[role]
        if isinstance(phrase, Amount):
            before = "innerhalb von" if role is Role.DURING else lead[1]
            return f"{before} {self._amount(phrase, Case.DAT)}"
        bare = isinstance(phrase, Coordination) or (
            phrase.determiner is Determiner.NONE and phrase.number is not Number.SINGULAR
        )
        if role is Role.DURING and isinstance(phrase, NounPhrase) and is_unit_of_ours(phrase):
            return self._nominal(phrase, Place(Case.AKK, owner=setting.owner))  # "diesen Monat"
        visible = isinstance(phrase, NounPhrase) and self._shows_genitive(phrase, bare=bare)
        if visible:
            place = Place(Case.GEN, owner=setting.owner)
            return f"{lead[0]} {self._nominal(phrase, place)}"
        place = Place(Case.DAT, article="auto", owner=setting.owner)
        return contracted(f"{lead[1]} {self._nominal(phrase, place)}")

    def _shows_genitive(self, phrase: NounPhrase, *, bare: bool) -> bool:
        if phrase.pronoun or isinstance(phrase.head, Name) or not phrase.head or phrase.amount is not None:
            return False
        if phrase.determiner in FIXED_DETERMINERS or phrase.determiner in COUNTING or is_day(phrase):
            return False
        if not bare or phrase.determiner not in PLAIN:
            return True
        described = bool(phrase.adjectives) or bool(self._head(phrase).adjectives)
        return described and all(self._adjective_word(one.concept).stem for one in phrase.adjectives)

    def _amount(self, amount: Amount, case: Case) -> str:
        parts = [RELATIONS[amount.relation], amount.value, f"von {amount.total}" if amount.total else ""]
        if amount.unit:
            if amount.value.startswith("⟨") and amount.unit in ABBREVIATED:
                return join(*parts, ABBREVIATED[amount.unit])  # one or several: the span does not show it
            if amount.value.startswith("⟨") and amount.unit in {"week", "month", "year"}:
                raise UnsayableError("one week or several")
            noun = self._noun(amount.unit)
            case = Case.DAT if case is Case.GEN else case
            parts.append(noun.form(case, plural=amount.value not in {"", "1"}))
        return join(*parts)

    def _lasts(self, adjunct: Adjunct) -> bool:
        """Whether it is a time that was taken for something: "for 1 week", "out of order"."""
        phrase = adjunct.phrase
        if not isinstance(phrase, NounPhrase):
            return False
        timed = kind_of(phrase) == "unit" and adjunct.role is Role.FOR
        return timed or (adjunct.role is Role.OUT_OF and phrase.amount is None)


def is_unit_of_ours(phrase: NounPhrase) -> bool:
    """Return whether it is the span of time that we are in: "this month"."""
    return phrase == NounPhrase(phrase.head, determiner=Determiner.THIS) and kind_of(phrase) == "unit"


def is_extent(act: object, phrase: object) -> bool:
    """Return whether "by" tells how much: "exceeded by 2 h", "lags by half".

    Raises:
        UnsayableError: a state has no such extent.
    """
    if isinstance(phrase, Amount):
        if not isinstance(act, Acting) and not (isinstance(act, Being) and isinstance(act.complement, Adjunct)):
            raise UnsayableError("by an amount")
        return True
    measured = isinstance(phrase, NounPhrase) and bool(phrase.amount or phrase.head == "half")
    return isinstance(act, Acting) and not act.passive and measured
