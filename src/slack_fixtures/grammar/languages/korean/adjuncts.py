"""Where, when, how and why in Korean, with a clause and before a noun."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
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
from slack_fixtures.grammar.languages.eastern import FRONTS, head_of, kind_of, near_time
from slack_fixtures.grammar.languages.korean.forms import Verb, with_particle
from slack_fixtures.grammar.languages.korean.kinds import (
    as_amount,
    is_bare_amount,
    is_event,
    is_known,
    is_measure,
    is_owner,
    is_thing,
    is_weekday,
)
from slack_fixtures.grammar.languages.korean.lines import Line
from slack_fixtures.grammar.languages.korean.phrases import Phrases
from slack_fixtures.grammar.languages.korean.senses import is_any_time, is_extent, lasting, to_threshold
from slack_fixtures.grammar.languages.korean.tables import (
    CLAUSE_ROLES,
    EARLY,
    MOVES,
    NEAR_TIMES,
    PHRASE_ROLES,
    RELATIONS,
    ROUTES,
    SUBORDINATE,
    TIME_UNITS,
    TROUBLES,
)
from slack_fixtures.grammar.languages.korean.trees import (
    becomes,
    by_doing,
    fitted,
    is_date,
    is_manner,
    is_moment,
    joined,
    rate_of,
    refuse,
    split_places,
)
from slack_fixtures.grammar.languages.moments import moment


class Adjuncts(Phrases):
    """What Korean says of circumstances."""

    @abstractmethod
    def without_ending(self, clause: Clause, subject: str | None = None, lead: str = "") -> Line:
        """Return a clause without its ending."""

    # --- with a clause ----------------------------------------------------------------------------------------------

    def adjuncts(self, adjuncts: Iterable[Adjunct], means: str = "") -> tuple[list[str], list[str]]:
        """Return the adjuncts that stand before the subject, and those that stand behind it."""
        early: list[str] = []
        late: list[str] = []
        adjuncts = list(adjuncts)
        rate = next((one for one in adjuncts if one.role is Role.AT and rate_of(one.phrase)), None)
        per = next((one for one in adjuncts if one.role is Role.PER), None)
        if rate is not None:
            amount = rate_of(rate.phrase)
            assert amount is not None
            late.append(joined(self.adjunct(per) if per else "", self.amount(amount) + "의 비율로"))
            adjuncts = [one for one in adjuncts if one is not rate and one is not per]
        ends = {head_of(one.phrase): one for one in adjuncts if one.role in {Role.FROM, Role.TO}}
        if list(ends) == ["end"] and sum(one.role in {Role.FROM, Role.TO} for one in adjuncts) == 2:  # noqa: PLR2004
            adjuncts = [one for one in adjuncts if one.role not in {Role.FROM, Role.TO}]
            late.append("처음부터 끝까지")
        for adjunct in sorted(adjuncts, key=lambda one: one.role is Role.TIMES):
            many = adjunct.role is Role.FOR and getattr(adjunct.phrase, "determiner", None) is Determiner.MANY
            (early if many or adjunct.role in EARLY else late).append(self.adjunct(adjunct, means))
        return early, late

    def places(self, places: Sequence[Adjunct], particle: str) -> str:
        """Say places from the largest to the smallest: ⟨2⟩ 클러스터의 ⟨1⟩ 노드에서."""
        names = []
        for adjunct in reversed(places):
            if isinstance(adjunct.phrase, Amount):
                names.append(self.amount(adjunct.phrase))
            elif isinstance(adjunct.phrase, Clause):
                raise UnsayableError("a clause as a place")
            else:
                names.append(self.nominal(adjunct.phrase))
        return "의 ".join(names) + particle if names else ""

    def adjunct(self, adjunct: Adjunct, means: str = "") -> str:
        """Return an adjunct with its particle, as it stands in a clause."""
        if is_any_time(adjunct):
            return "언제든지"
        if told := moment(self.locale, adjunct):
            return told
        adjunct = lasting(to_threshold(adjunct))
        role, phrase = adjunct.role, as_amount(adjunct.phrase)
        if role in {Role.DURING, Role.WHEN, Role.IN} and (near := NEAR_TIMES.get(near_time(phrase))):
            return near + "에"
        if role is Role.DUE_TO and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NOT_ENOUGH:
            return self.phrase(replace(phrase, determiner=Determiner.NONE)) + " 부족으로 인해"
        if role is Role.FOR and isinstance(phrase, Amount) and phrase.unit in TIME_UNITS:
            role = Role.DURATION
        if isinstance(phrase, Clause):
            return self._clause_adjunct(role, phrase)
        if role is Role.DURING and isinstance(phrase, Amount):
            role = Role.DURATION
        if isinstance(phrase, NounPhrase) and phrase.pronoun and role is Role.THAN:
            return {"expected": "예상보다", "usual": "평소보다", "normal": "평소보다"}.get(phrase.pronoun) or refuse(
                f"than {phrase.pronoun}"
            )
        if role is Role.WHEN:
            return _when(phrase)
        if role is Role.IN and phrase == NounPhrase(head="time", number=getattr(phrase, "number", Number.SINGULAR)):
            return "제시간에"
        if role in {Role.ON, Role.AT, Role.IN} and isinstance(phrase, NounPhrase) and is_date(phrase):
            return self.nominal(phrase) + "에"
        if role is Role.ON and isinstance(phrase, NounPhrase) and is_moment(phrase):
            return "예정대로" if phrase.head == "schedule" else self.nominal(phrase) + " 시"
        if role is Role.AT and is_manner(phrase):
            if isinstance(phrase, NounPhrase) and phrase.head == "capacity" and not phrase.adjectives:
                return "최대 용량으로"
            name = self.named(phrase)
            return with_particle(name, "로")
        if isinstance(phrase, Amount) or is_bare_amount(phrase):
            amount = phrase if isinstance(phrase, Amount) else phrase.amount  # type: ignore[union-attr]
            assert amount is not None
            if (timed := self._timed(role, amount)) is not None:
                return timed
            name = self.amount(amount)
        else:
            name = self.pair(phrase) if role is Role.BETWEEN else self.nominal(phrase)
        if role is Role.VIA and isinstance(phrase, NounPhrase) and is_measure(phrase):
            raise UnsayableError("through a value")
        if role is Role.LAST:
            return f"지난 {name} 동안"
        if role is Role.NEXT:
            return f"앞으로 {name} 이내에"
        if role is Role.DURATION:
            return f"{name} 동안"
        if role is Role.BY and means and not isinstance(phrase, Amount):
            return with_particle(name, "에 의해")
        if is_extent(replace(adjunct, phrase=phrase)):
            return f"{name}만큼"
        if role is Role.WITH and head_of(phrase) in {"warning", "error"} and not means:
            return with_particle(name, "와") + " 함께"
        if role is Role.OUTSIDE and (
            "hours" in head_of(phrase) or head_of(phrase).endswith(("window", "time", "hour"))
        ):
            return f"{name} 외에"
        if role is Role.DURING and head_of(phrase) in {"time", "period", "window", "maintenance_window"}:
            return f"{name} 동안"
        if role is Role.BY and isinstance(phrase, Amount):
            return self.extent(phrase) if phrase.unit in TIME_UNITS else f"{name}만큼"
        particle = CLAUSE_ROLES.get(role)
        if particle is None:
            raise UnsayableError(f"an adjunct {role}")
        return with_particle(name, particle)

    def _timed(self, role: Role, amount: Amount) -> str | None:
        if not amount.value and role is Role.EVERY and amount.unit == "times_unit":
            return "매번"
        if not amount.value and role in {Role.LAST, Role.NEXT, Role.EVERY}:
            amount = replace(amount, value="1")
        if role is Role.PER and not amount.value:
            return self.unit(amount.unit) + "당"
        exact = self.amount(replace(amount, relation=Relation.EXACTLY))
        if role is Role.DURATION or (role is Role.SINCE and amount.unit in TIME_UNITS):
            return self.extent(amount) + ("" if amount.relation in {Relation.MORE_THAN, Relation.AT_LEAST} else " 동안")
        if role is Role.LAST and amount.relation in {Relation.MORE_THAN, Relation.AT_LEAST}:
            return self.extent(amount)
        if role is Role.LAST:
            return f"지난 {self.amount(amount)} 동안"
        if role is Role.NEXT:
            if amount.relation in {Relation.MORE_THAN, Relation.AT_LEAST}:
                return f"{exact} 이후에"
            about = "약 " if amount.relation is Relation.ABOUT else ""
            return f"{about}{exact} {'후' if amount.point else '이내'}에"
        if role is Role.IN:  # a time that the parser has not told apart
            return f"{exact} 이내에"
        if role is Role.AGO:
            if amount.relation is Relation.LESS_THAN:
                raise UnsayableError("less than a time ago")
            return f"{self.extent(amount)} 전에"
        if role is Role.TIMES:
            if amount.relation is Relation.MORE_THAN:
                return f"{self.number(amount, '회')} 넘게"
            return self.amount(amount, "회")
        if role is Role.EVERY:
            return f"{exact}마다"
        if role is Role.PER:
            return f"{exact}당"
        if role in {Role.ABOVE, Role.BELOW}:
            return f"{exact}보다 {'높게' if role is Role.ABOVE else '낮게'}"
        return None

    def _clause_adjunct(self, role: Role, clause: Clause) -> str:
        if clause.links:
            raise UnsayableError("an adjunct's clause with clauses of its own")
        line = self.without_ending(clause)
        if role is Role.PURPOSE:
            return line.end(lambda one: replace(one, past=False).plain("기 위해"))
        if role is Role.MEANS:
            return line.end(by_doing)
        if role is Role.WITHOUT:
            return line.end(lambda one: one.plain("지 않고"))
        if role in {Role.AFTER, Role.BEFORE}:
            kind = LinkKind.AFTER if role is Role.AFTER else LinkKind.BEFORE
            return line.end(SUBORDINATE[kind])
        raise UnsayableError(f"a clause with {role}")

    # --- with a noun ------------------------------------------------------------------------------------------------

    def phrase_adjunct(self, adjunct: Adjunct, phrase: NounPhrase) -> str:
        """Return an adjunct before its noun."""
        adjunct = to_threshold(adjunct)
        role = adjunct.role
        if role in {Role.DURING, Role.WHEN, Role.IN} and (near := NEAR_TIMES.get(near_time(adjunct.phrase))):
            return near + "의"
        if role is Role.BEHIND and head_of(adjunct.phrase) in FRONTS and isinstance(adjunct.phrase, NounPhrase):
            return self.nominal(adjunct.phrase) + " 뒤의"
        if isinstance(adjunct.phrase, Clause):
            if role is Role.PURPOSE:
                return self.attributive(adjunct.phrase, future=True)
            raise UnsayableError(f"a noun with {role} and a clause")
        if role is Role.WITH:
            return self._with(adjunct.phrase, phrase)
        thing = phrase.head and not is_event(phrase) and not is_measure(phrase)
        if role is Role.FOR and isinstance(as_amount(adjunct.phrase), Amount):
            raise UnsayableError("for an amount")
        if role is Role.DURATION and phrase.of is not None:
            raise UnsayableError("a duration of a part")
        if role is Role.TO and phrase.head in MOVES and not isinstance(adjunct.phrase, Amount):
            return with_particle(self.nominal(adjunct.phrase), "로") + "의"
        if role is Role.TO and phrase.head in ROUTES and not isinstance(adjunct.phrase, Amount):
            return with_particle(self.nominal(adjunct.phrase), "로") + " 연결되는"
        if role is Role.OUTSIDE and is_measure(phrase):
            return with_particle(self.value(adjunct.phrase), "를") + " 벗어난"
        if role is Role.TO and phrase.head in RELATIONS and is_known(adjunct.phrase):
            assert isinstance(adjunct.phrase, NounPhrase)
            return with_particle(self.nominal(adjunct.phrase), "와") + "의"
        if role is Role.TIMES or (role in {Role.DURATION, Role.NEXT} and thing):
            raise UnsayableError(f"a noun with {role}")
        if role is Role.BY and is_weekday(adjunct.phrase):
            raise UnsayableError("a deadline of a thing")
        if role is Role.NEXT or (
            role is Role.IN and isinstance(adjunct.phrase, Amount)
        ):  # "5 failures in 10m" looks back
            return f"{self.value(adjunct.phrase)} 동안"
        if role in {Role.LAST, Role.DURATION, Role.TIMES, Role.AGO}:
            joint = "의" if role in {Role.LAST, Role.DURATION} and phrase.head and phrase.amount is None else ""
            return self.adjunct(adjunct) + joint
        if role is Role.PER:
            return self.adjunct(adjunct)
        if role is Role.FOR and not is_owner(adjunct.phrase):
            return with_particle(self.value(adjunct.phrase), "에 대한")
        if role is Role.VIA and isinstance(adjunct.phrase, NounPhrase) and is_measure(adjunct.phrase):
            raise UnsayableError("through a value")
        if role is Role.VIA and phrase.head in {"query", "search", "scan", "aggregation"}:
            role = Role.ABOUT
        both = {one.role for one in phrase.adjuncts} >= {Role.FROM, Role.TO}
        if both and role in {Role.FROM, Role.TO} and not isinstance(adjunct.phrase, Amount):
            ending = "까지의" if is_measure(phrase) else "로의"
            return with_particle(self.nominal(adjunct.phrase), "에서" if role is Role.FROM else ending)
        several = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.number is Number.PLURAL
        if role is Role.OUT_OF and not several and not isinstance(adjunct.phrase, Amount):
            raise UnsayableError("out of a single thing")
        counted = role is Role.ABOVE and isinstance(adjunct.phrase, Amount) and kind_of(phrase) in {"event", "data"}
        particle = "를 초과하는" if counted else PHRASE_ROLES.get(role)
        if particle is None:
            raise UnsayableError(f"a noun with {role}")
        between = role is Role.BETWEEN and not isinstance(adjunct.phrase, Amount)
        name = self.pair(adjunct.phrase) if between else self.named(adjunct.phrase)  # type: ignore[arg-type]
        return with_particle(name, particle)

    def _with(self, phrase: Nominal | Amount, owner: NounPhrase) -> str:
        if isinstance(phrase, Amount):
            raise UnsayableError("a noun with an amount")
        if owner.head in TROUBLES:
            return self.nominal(phrase) + " 관련"
        if owner.head in {"login_attempt", "login"}:
            return with_particle(self.nominal(phrase), "를") + " 사용한"
        if owner.head in {"agreement", "contract", "mutual_exchange"}:
            return with_particle(self.nominal(phrase), "와") + "의"
        if owner.head in RELATIONS and is_thing(phrase):
            return with_particle(self.nominal(phrase), "와") + "의"
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.kind != "product":
            raise UnsayableError("with a name")
        if isinstance(phrase, NounPhrase) and phrase.of is not None and is_measure(phrase):
            raise UnsayableError("with so much of it")
        if isinstance(phrase, NounPhrase) and (self.has_mark(phrase, "state") or self.has_mark(phrase, "after")):
            return self.nominal(phrase) + "의"
        part = phrase.of if isinstance(phrase, NounPhrase) and not phrase.head else None
        if isinstance(phrase, NounPhrase) and isinstance(part, NounPhrase) and phrase.amount is not None:
            return joined(with_particle(self.phrase(part), "가"), self.amount(phrase.amount) + "인")
        said = self.quality(phrase) if isinstance(phrase, NounPhrase) else None
        if said is not None:
            return joined(with_particle(self.phrase(said[0]), "가"), said[1].attributive())
        return with_particle(self.nominal(phrase), "가") + " 있는"

    def attributive(self, clause: Clause, *, future: bool = False) -> str:
        """Say a clause before the noun that is its subject: 응답하지 않는."""
        if isinstance(clause.predicate, Acting) and clause.predicate.verb.startswith("compare"):
            raise UnsayableError("a thing that is compared")
        if clause.links or clause.subject is not None:
            raise UnsayableError("a relative clause with clauses or a subject of its own")
        act = clause.predicate
        if isinstance(act, Being) and isinstance(act.complement, Adjective) and is_plain(clause):
            adverbs = [self.adverb(adverb) for adverb in clause.adverbs]
            places, others = split_places(fitted(clause, act.complement).adjuncts)
            early, late = self.adjuncts(others)
            said = self.attributive_adjective(replace(act.complement, negated=clause.negated ^ act.complement.negated))
            return joined(self.places(places, "에서"), *early, *late, *adverbs, said)
        if isinstance(act, Acting) and act.passive and clause.tense is Tense.PRESENT and not clause.modal:
            clause = replace(clause, tense=Tense.PRESENT if clause.progressive else Tense.PAST)
        going = clause.progressive and clause.tense is Tense.PRESENT and clause.modal is None and not clause.negated
        if going and isinstance(act, Acting) and not act.passive and not clause.more:
            bare = self.without_ending(replace(clause, progressive=False))
            word = self.word("verbs", act.verb)
            simple = act.obj is None and not act.obliques and act.content is None and act.complement is None
            if simple and word.noun and word.text == word.noun + "되다":
                return joined(bare.before, word.noun, "중인")
            return bare.end(Verb.attributive)
        line = self.without_ending(clause)
        return line.end(Verb.prospective if future else Verb.attributive)


def is_plain(clause: Clause) -> bool:
    """Return whether a clause only tells what is, so that its adjective stands before a noun."""
    return clause.modal is None and not clause.more and not becomes(clause) and clause.tense is not Tense.FUTURE


def _when(phrase: Nominal | Amount) -> str:
    if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name):
        return phrase.head.text  # a time with its particle
    if isinstance(phrase, NounPhrase) and phrase.adjectives == (Adjective("last"),) and phrase.head == "night":
        return "어젯밤에"
    if isinstance(phrase, NounPhrase) and isinstance(phrase.head, str) and len(phrase.adjectives) == 1:
        which = {"next": "다음", "last": "지난"}.get(phrase.adjectives[0].concept)
        unit = {"week": "주", "month": "달", "hour": "시간"}.get(phrase.head)
        if which and unit:
            return f"{which} {unit}에"
    raise UnsayableError("a point in time")
