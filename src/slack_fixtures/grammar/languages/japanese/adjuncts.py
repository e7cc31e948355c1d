"""What hangs on a clause beside its arguments: places, times, reasons, means, and where each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Existing,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import is_mate, kind_of
from slack_fixtures.grammar.languages.japanese.attributes import after_phrase, compared_with, is_misread
from slack_fixtures.grammar.languages.japanese.phrases import Phrases
from slack_fixtures.grammar.languages.japanese.questions import (
    is_bare_name,
    is_measure,
    is_passive,
    is_past,
    is_state,
    says_no,
)
from slack_fixtures.grammar.languages.japanese.senses import CHANGED_MEASURES
from slack_fixtures.grammar.languages.japanese.tables import (
    ARRIVING,
    CLAUSE_ROLES,
    FRONT,
    LAPSES,
    OFF,
    PLENTY,
    SITES,
    TIMED,
    TODAY,
    WHEN,
)
from slack_fixtures.grammar.languages.moments import moment

_FALLING = {"drop", "fall", "decrease", "dip_verb", "plummet"}
_MOMENTS = {"startup", "start", "boot", "shutdown", "restart", "reboot"}
_TIMES_OF_DAY = {"morning", "afternoon", "evening", "night", "midnight", "noon", "weekend"} | {
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("month_start", "month_end", "quarter_end", "day_end"),
}
_HOURS = {"business_hours", "window", "maintenance_window", "change_window"}
_SPREAD = {"distribute", "spread", "balance", "replicate"}
_WHERE_KINDS = {"machine", "place", "software"}


class Adjuncts(Phrases):
    """What Japanese says of where, when and why."""

    def adjuncts(self, clause: Clause, adjuncts: Sequence[Adjunct]) -> tuple[list[str], list[str]]:
        """Return what stands before the subject and what behind it."""
        front: list[str] = []
        behind: list[str] = []
        arrivals: list[str] = []
        for one in sorted(adjuncts, key=lambda one: one.role is not Role.PER):
            if one.role is Role.BY and not isinstance(one.phrase, Amount) and not is_passive(clause):
                raise UnsayableError("by, without passive")
            if is_by_so_much(clause, one) or is_failing_at(clause, one):
                continue
            if is_waiting_for(clause, one) or is_pinned_at(clause, one) or is_readied_for(clause, one):
                continue
            text = self.adjunct(one)
            text = _as_said_of(clause, one.role, text)
            if one.role is Role.IN and _is_stuck(clause) and kind_of(one.phrase) == "event":
                behind.append(text.removesuffix("で").removesuffix("中") + "中のまま")
                continue
            if (said := self._beside_verb(clause, one, text)) is not None:
                behind.append(said)
                continue
            if one.role is Role.FOR and isinstance(clause.predicate, Being) and kind_of(one.phrase) in _WHERE_KINDS:
                text = text.removesuffix("について") + "で"
            if one.role is Role.NEXT and isinstance(one.phrase, Amount) and is_past(clause) and not clause.negated:
                text = self.within(one.phrase) + "以内に"
            if one.role is Role.BELOW and isinstance(clause.predicate, Acting) and clause.predicate.verb in _FALLING:
                text = text.removesuffix("を下回って") + "未満に"
            if one.role in SITES and _arrives(clause) and is_place(text):
                arrivals.append(text.removesuffix("で"))
                continue
            if one.role is Role.AT and isinstance(one.phrase, Amount) and isinstance(clause.predicate, Being):
                behind.append(self.amount(one.phrase) + ("で" if _is_stuck(clause) else "と"))
                continue
            if one.role is Role.AT and isinstance(one.phrase, Amount) and not one.phrase.unit and not is_past(clause):
                behind.append(text)
                continue
            if one.role is Role.IN and is_bare_name(one.phrase) and _is_stuck(clause):
                behind.append(text.removesuffix("で") + "状態で")
                continue
            if one.role is Role.FOR and isinstance(clause.predicate, Acting) and clause.predicate.verb in TIMED:
                text = text.removesuffix("について") + "に"
            if one.role is Role.LAST and text.startswith("過去") and text.endswith("間に") and _is_lasting(clause):
                text = text.removesuffix("に") + "、"
            if one.role is Role.PURPOSE and isinstance(clause.predicate, Acting) and clause.predicate.verb in TIMED:
                behind.append(text.removesuffix("ために") + "のに")
                continue
            manner = one.role is Role.AT and is_measure(one.phrase)
            manner = manner or (one.role is Role.IN and is_state(one.phrase))
            (front if one.role in FRONT and not manner else behind).append(text)
        if arrivals:
            behind.append("の".join(reversed(arrivals)) + "に")
        front.reverse()
        return [
            as_larger_place(text) if at + 1 < len(front) and is_place(front[at + 1]) else text
            for at, text in enumerate(front)
        ], behind

    def _beside_verb(self, clause: Clause, adjunct: Adjunct, text: str) -> str | None:
        """Return what stands beside its predicate only: コア数に対して, 承認の段階で, 22:00に."""
        told = clause.predicate.complement if isinstance(clause.predicate, Being) else None
        if is_mate(clause, adjunct) or _is_partner(clause, adjunct):
            return text.removesuffix(CLAUSE_ROLES[adjunct.role]) + "と"
        if adjunct.role is Role.FOR and isinstance(told, Adjective) and is_measure(adjunct.phrase):
            return text.removesuffix("について") + "に対して"
        if adjunct.role is Role.AT and _is_stuck(clause) and kind_of(adjunct.phrase) == "event":
            return text.removesuffix("で").replace("の承認", "承認") + "の段階で"
        at = adjunct.phrase if adjunct.role in {Role.AT, Role.WHEN} and isinstance(adjunct.phrase, Amount) else None
        if at is not None and not (at.unit or at.share) and _is_planned(clause):
            return self.amount(at) + "に"
        if is_kept_for(clause, adjunct):
            return text.removesuffix("について") + "用に"
        if adjunct.role is Role.ACROSS and _is_spread(clause):
            return text.removesuffix("全体で") + "に"
        if adjunct.role is Role.IN and isinstance(clause.predicate, Acting) and clause.predicate.verb == "spend":
            return text.removesuffix("で") + "に"
        return None

    def adjunct(self, adjunct: Adjunct) -> str:
        """Say one adjunct of a clause."""
        phrase, role = adjunct.phrase, adjunct.role
        if isinstance(phrase, Clause):
            return self.adverbial_clause(role, phrase)
        if told := moment(self.locale, adjunct):
            return told
        if isinstance(phrase, Amount):
            return self._adverbial_amount(role, phrase)
        if role is Role.WHEN and isinstance(phrase, NounPhrase):
            return self._when(phrase)
        if role is Role.THAN and isinstance(phrase, NounPhrase) and phrase.pronoun:
            return compared_with(phrase.pronoun) + "より"
        if role is Role.IN and isinstance(phrase, NounPhrase) and phrase.head == "future":
            return "将来"
        if role is Role.IN and phrase in {NounPhrase("time", Number.MASS), NounPhrase("time")}:
            return "時間内に"
        if is_misread(role, phrase):
            raise UnsayableError(f"{role} with a bare noun")
        if role in SITES and isinstance(phrase, NounPhrase) and phrase.head in _TIMES_OF_DAY:
            return self.phrase(phrase) + "に"
        if role is Role.OUTSIDE and isinstance(phrase, NounPhrase) and phrase.head in _HOURS:
            return self.phrase(phrase) + "外に"
        if role in {Role.ON, Role.AT, Role.DURING} and isinstance(phrase, NounPhrase) and phrase.head in _MOMENTS:
            return self.phrase(phrase) + "時に"
        if role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.head in LAPSES:
            return self.phrase(phrase).replace("長い期間", "長期間").replace("長い時間", "長時間") + "にわたり"
        if role is Role.WITH and says_no(phrase):
            assert isinstance(phrase, NounPhrase)
            return self.phrase(replace(phrase, determiner=Determiner.NONE)) + "なしで"
        if role is Role.ON and phrase in {NounPhrase("schedule"), NounPhrase("schedule", Number.MASS)}:
            return "スケジュールどおりに"
        if role is Role.WITH and isinstance(phrase, NounPhrase) and _is_changed(phrase):
            thing = self.phrase(replace(phrase, adjectives=phrase.adjectives[1:]))
            return f"{thing}が{self.attribute(phrase.adjectives[0], phrase)}状態で"
        if role in {Role.SINCE, Role.DURATION} and isinstance(phrase, NounPhrase) and _is_unit(phrase):
            return f"数{self.phrase(replace(phrase, determiner=Determiner.NONE))}にわたり"
        if role in {Role.DURING, Role.IN} and isinstance(phrase, NounPhrase) and phrase in TODAY:
            return self.phrase(phrase) + "、"
        if role is Role.DURING and isinstance(phrase, NounPhrase):
            return self.during(phrase) + "に"
        if role is Role.BEFORE and isinstance(phrase, NounPhrase) and phrase.head in _TIMES_OF_DAY:
            return self.phrase(phrase) + "より前に"
        if role is Role.WITH and isinstance(phrase, NounPhrase) and _is_mishap(phrase):
            return self.phrase(phrase) + "を伴って"
        if role is Role.VIA and is_measure(phrase):
            raise UnsayableError("over a measure")
        if role is Role.DUE_TO and isinstance(phrase, NounPhrase) and phrase.determiner in PLENTY:
            thing = self.phrase(replace(phrase, determiner=Determiner.NONE))
            return f"{thing}が{PLENTY[phrase.determiner].plain()}ため、"
        if role not in CLAUSE_ROLES:
            raise UnsayableError(f"{role} with a clause")
        return self.nominal(phrase) + after_phrase(CLAUSE_ROLES[role], phrase)

    def _when(self, phrase: NounPhrase) -> str:
        which = phrase.adjectives[0].concept if phrase.adjectives else ""
        text = WHEN.get((str(phrase.head), which))
        if text is None:
            raise UnsayableError(f"{which} {phrase.head}")
        return text

    def adverbial_clause(self, role: Role, clause: Clause) -> str:
        """Say what is done beside the clause: ブロックを再生するために."""
        part = self.single(replace(clause, progressive=False), main=False, event=True)
        if role is Role.PURPOSE:
            return part.plain() + "ために"
        if role is Role.MEANS:
            return part.plain() + "ことで"
        if role is Role.WITHOUT and not part.word.negative:
            return part.before + part.word.denied().chain() + "に"
        if role is Role.AFTER:
            return replace(part, past=True).plain() + "後に"
        if role is Role.BEFORE:
            return part.plain() + "前に"
        if role is Role.INSTEAD_OF:
            return part.plain() + "代わりに"
        raise UnsayableError(f"{role} with a doing")

    def _adverbial_amount(self, role: Role, amount: Amount) -> str:
        bare = replace(amount, relation=Relation.EXACTLY)
        if role is Role.DURATION or (role is Role.SINCE and amount.unit):
            return self.lasting(amount)
        if role is Role.LAST:
            return f"過去{self.within(amount)}に"
        if role is Role.NEXT and amount.point:
            return self.amount(amount) + "後に"
        if role is Role.NEXT or (role is Role.IN and amount.relation is not Relation.EXACTLY):
            near = {Relation.LESS_THAN, Relation.AT_MOST}
            return self.ahead(bare if amount.relation in near else amount)
        if role is Role.IN:
            return self.amount(amount) + "後に"
        if role is Role.AGO:
            more = amount.relation is Relation.MORE_THAN
            return self.amount(replace(amount, relation=Relation.AT_LEAST) if more else amount) + "前に"
        if role is Role.EVERY:
            every = self.each(amount)
            return every + ("" if every in {"毎回", "毎日"} else "に")
        if role is Role.PER:
            return self.rate(amount)
        if role is Role.TIMES:
            return _times(amount)
        if role is Role.BY:
            return self.amount(amount)
        if role in {
            Role.ABOVE,
            Role.BEYOND,
            Role.BELOW,
            Role.AT,
            Role.AFTER,
            Role.SINCE,
            Role.THAN,
            Role.FROM,
            Role.TO,
        }:
            return self.amount(bare if role in {Role.ABOVE, Role.BELOW} else amount) + CLAUSE_ROLES[role]
        raise UnsayableError(f"{role} with an amount")


def is_ahead(adjunct: Adjunct) -> bool:
    """Whether it tells a time that is to come."""
    phrase = adjunct.phrase
    next_one = isinstance(phrase, NounPhrase) and any(one.concept == "next" for one in phrase.adjectives)
    return adjunct.role is Role.NEXT or (adjunct.role is Role.WHEN and next_one)


def is_at_a_time(clause: Clause) -> bool:
    """Whether what a clause tells in the present is a plan or a habit: "starts at 10:00", "expires on Friday"."""
    if not isinstance(clause.predicate, Acting) or clause.tense is not Tense.PRESENT or clause.negated:
        return False
    return {"currently", "still", "now"}.isdisjoint(clause.adverbs) and any(map(_is_moment, clause.adjuncts))


def _is_moment(adjunct: Adjunct) -> bool:
    phrase = adjunct.phrase
    if isinstance(phrase, Amount):
        return adjunct.role is Role.WHEN and not (phrase.unit or phrase.share)
    named = isinstance(phrase, NounPhrase) and phrase.head in _TIMES_OF_DAY and phrase.determiner is not Determiner.THIS
    return named and adjunct.role in {Role.WHEN, *SITES}


def is_kept_for(clause: Clause, adjunct: Adjunct) -> bool:
    """English “Is reserved for administrators”: 管理者用に."""
    told = clause.predicate
    if adjunct.role is not Role.FOR or not isinstance(adjunct.phrase, NounPhrase) or adjunct.phrase.pronoun:
        return False
    if isinstance(told, Acting):
        return told.verb == "reserve"
    return isinstance(told, Being) and told.complement == Adjective("reserved")


def _is_partner(clause: Clause, adjunct: Adjunct) -> bool:
    """English “Agrees with the value”: 値と一致."""
    act = clause.predicate
    partner = adjunct.role is Role.WITH and isinstance(adjunct.phrase, NounPhrase)
    return partner and isinstance(act, Acting) and act.verb == "agree_same"


def is_failing_at(clause: Clause, adjunct: Adjunct) -> bool:
    """English “Failed to sync”, where what was tried is told by a noun."""
    act, phrase = clause.predicate, adjunct.phrase
    if not isinstance(act, Acting) or act.verb != "fail" or adjunct.role is not Role.TO:
        return False
    return kind_of(phrase) == "event" and isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head)


def is_waiting_for(clause: Clause, adjunct: Adjunct) -> bool:
    """English “Are waiting to be archived”: for it to be done."""
    act = clause.predicate
    return isinstance(act, Acting) and act.verb == "wait" and adjunct.role is Role.PURPOSE


def is_readied_for(clause: Clause, adjunct: Adjunct) -> bool:
    """English “Is ready to serve traffic”."""
    being = clause.predicate
    told = isinstance(being, Being) and not being.become and not being.remain
    ready = isinstance(being, Being) and being.complement in {Adjective("ready"), Adjective("ready", negated=True)}
    return told and ready and adjunct.role is Role.PURPOSE


def is_pinned_at(clause: Clause, adjunct: Adjunct) -> bool:
    """English “CPU pinned at 100%”."""
    act = clause.predicate
    return isinstance(act, Acting) and act.verb == "pin" and act.passive and adjunct.role is Role.AT


def is_by_so_much(clause: Clause, adjunct: Adjunct) -> bool:
    """Whether it tells by how much something is above or below."""
    being = clause.predicate
    if (
        isinstance(being, Being)
        and isinstance(being.complement, Amount)
        and being.complement.relation is Relation.EXACTLY
    ):
        return adjunct.role in {Role.ABOVE, Role.BELOW} and not isinstance(adjunct.phrase, Clause)
    beyond = isinstance(being, Being) and isinstance(being.complement, Adjunct) and being.complement.role in OFF
    return beyond and adjunct.role is Role.BY and isinstance(adjunct.phrase, Amount)


def is_place(text: str) -> bool:
    """Whether a text is that of a place."""
    return text.endswith("で") and not text.endswith(("中で", "間で", "ことで"))


def as_larger_place(text: str) -> str:
    """Return a place as the larger one of the place that follows: ⟨1⟩の."""
    return text.removesuffix("で") + "の" if is_place(text) else text


def _is_mishap(phrase: NounPhrase) -> bool:
    """Whether it is "with warnings", "with errors"."""
    return phrase.head in {"warning", "error"} and phrase == NounPhrase(phrase.head, Number.PLURAL)


def _is_spread(clause: Clause) -> bool:
    act = clause.predicate
    if isinstance(act, Being):
        return act.complement in {Adjective("distributed"), Adjective("spread"), Adjective("replicated")}
    return isinstance(act, Acting) and act.verb in _SPREAD


def _is_changed(phrase: NounPhrase) -> bool:
    """Whether it is a measure that got lower or higher: "reduced capacity"."""
    return bool(phrase.adjectives) and phrase.adjectives[0] in map(Adjective, CHANGED_MEASURES)


def _as_said_of(clause: Clause, role: Role, text: str) -> str:
    """English “Remains valid for 3 days” (あと3日間), "is missing from the list" (リストで)."""
    being = clause.predicate
    adjective = being.complement if isinstance(being, Being) else None
    act = clause.predicate if isinstance(clause.predicate, Acting) else None
    if role is Role.FROM and (adjective == Adjective("missing") or (act is not None and act.verb == "fail")):
        return text.removesuffix("から") + "で"
    if not isinstance(being, Being) or adjective != Adjective("valid") or role is not Role.DURATION:
        return text
    if not text.endswith("にわたり"):
        return text
    return ("あと" if being.remain else "") + text.removesuffix("にわたり").removesuffix("間") + "間"


def _is_stuck(clause: Clause) -> bool:
    being = clause.predicate
    return isinstance(being, Being) and being.complement in {Adjective("stuck"), Adjective("blocked")}


def _is_planned(clause: Clause) -> bool:
    """Whether it tells what will be done, so that a value behind "at" is a time."""
    return isinstance(clause.predicate, Acting) and clause.tense is Tense.FUTURE


def _is_lasting(clause: Clause) -> bool:
    """Whether it tells what has been so all the time, not what happened within it."""
    being = isinstance(clause.predicate, Being | Existing)
    happened = clause.tense is Tense.PAST or (clause.tense is Tense.PERFECT and not (clause.progressive or being))
    return clause.negated or not happened


def _arrives(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.verb in ARRIVING


def _is_unit(phrase: NounPhrase) -> bool:
    """Whether it is "hours", "days": several of them."""
    bare = replace(phrase, determiner=Determiner.NONE)
    some = phrase.determiner in {Determiner.NONE, Determiner.SEVERAL}
    return kind_of(phrase) == "unit" and some and bare == NounPhrase(phrase.head, Number.PLURAL)


def _times(amount: Amount) -> str:
    relation = {Relation.MORE_THAN: "回を超えて", Relation.AT_LEAST: "回以上", Relation.EXACTLY: "回"}
    if amount.relation not in relation:
        raise UnsayableError(f"times with {amount.relation}")
    return amount.value + relation[amount.relation]
