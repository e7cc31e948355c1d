"""Where, when, how and why in Chinese: before the predicate, behind it, and before a noun."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import replace

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
    Existing,
    Modal,
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.chinese.aspect import word_for
from slack_fixtures.grammar.languages.chinese.phrases import Phrases
from slack_fixtures.grammar.languages.chinese.tables import (
    AFTER_MARKS,
    CHANGES,
    CODES,
    DATES,
    MEANWHILE,
    MERGED,
    NEAR_TIMES,
    OCCASIONS,
    PLACES,
    TIME_UNITS,
    TIMES,
    TOWARD_HEADS,
)
from slack_fixtures.grammar.languages.chinese.trees import (
    fails_in,
    is_extent,
    is_inside,
    is_lack,
    is_means,
    is_percentage,
    is_plain_many,
    is_planned_at,
    is_reached_at,
    known_before,
    side,
)
from slack_fixtures.grammar.languages.chinese.words import cat, tight
from slack_fixtures.grammar.languages.eastern import FRONTS, head_of, is_mate, kind_of
from slack_fixtures.grammar.languages.moments import moment


class Adjuncts(Phrases):
    """What Chinese says of circumstances."""

    @abstractmethod
    def infinitive(self, clause: Clause) -> str:
        """Return a clause without subject, as after 请, 未能, 以 or 停止."""

    # --- with a clause ----------------------------------------------------------------------------------------------

    def before(self, clause: Clause) -> str:
        """Return when, where and why, which stand before the predicate."""
        times, causes, first = [], [], []
        roles = {one.role for one in clause.adjuncts}
        if Role.PER in roles and any(is_means(one) for one in clause.adjuncts):
            raise UnsayableError("a rate per time")
        for adjunct in clause.adjuncts:
            role = adjunct.role
            if isinstance(adjunct.phrase, Amount) and is_lack(clause, adjunct):
                times.append(cat("已有", self.amount(adjunct.phrase)))
            if role in TIMES and not is_planned_at(clause, adjunct):
                if role is not Role.NEXT or not isinstance(clause.predicate, Acting | Being):
                    times.append(self.when(adjunct))
            elif role is Role.AT and isinstance(adjunct.phrase, Amount) and is_reached_at(clause, adjunct):
                times.append(cat("在", self.amount(adjunct.phrase), "时"))
            elif role is Role.DUE_TO:
                if isinstance(clause.predicate, Existing):
                    causes.append(cat("由于", self.nominal_of(adjunct)) + "，")
            elif role is Role.BASED_ON:
                causes.append(cat("根据", self.nominal_of(adjunct)))
            elif role is Role.DESPITE:
                first.append(cat("尽管存在", self.nominal_of(adjunct)) + "，")
            elif role is Role.COMPARED:
                causes.append(moment(self.locale, adjunct) or cat("与", self.nominal_of(adjunct), "相比"))
            elif is_mate(clause, adjunct):
                causes.append(cat("与", self.nominal_of(adjunct)))
            elif role is Role.EXCEPT:
                first.append(cat("除", self.nominal_of(adjunct), "外") + "，")
            elif role is Role.FOR and isinstance(clause.predicate, Being) and kind_of(adjunct.phrase) == "measure":
                causes.append(cat("相对于", self.nominal_of(adjunct)))
            elif role is Role.FOR and kind_of(adjunct.phrase) == "person":
                causes.append(cat("对", self.nominal_of(adjunct)))
            elif role is Role.FOR:
                first.append(cat("对于", self.nominal_of(adjunct)) + "，")
            elif role is Role.FROM and fails_in(clause, adjunct):
                times.append(cat("在", self.nominal_of(adjunct)))
            elif role in {Role.OUTSIDE, Role.UNDER, Role.WITHOUT, Role.FROM, Role.AMONG, Role.BETWEEN, Role.PER}:
                times.append(self.preverbal(adjunct))
        places = [one for one in clause.adjuncts if one.role in PLACES and not is_means(one)]
        places = [one for one in places if not is_planned_at(clause, one) and not is_reached_at(clause, one)]
        where = cat("在", self.places(places)) if places else ""
        return cat(*first, *times, where, *causes)

    def after(self, clause: Clause, *, nested: bool) -> str:
        """Return how often, how long and what for, which stand behind the predicate."""
        parts = []
        for adjunct in clause.adjuncts:
            role, phrase = adjunct.role, adjunct.phrase
            if role is Role.TIMES and isinstance(phrase, Amount):
                parts.append(cat(self.amount(phrase), "次"))
            elif role is Role.DURATION and isinstance(phrase, Amount) and is_lack(clause, adjunct):
                continue
            elif role is Role.DURATION and isinstance(phrase, Amount):
                parts.append(self._lasting(clause, phrase, nested=nested))
            elif role is Role.PURPOSE and isinstance(phrase, Clause) and isinstance(clause.predicate, Acting):
                parts.append(cat("以", self.infinitive(phrase)))
            elif role in {Role.ABOVE, Role.BELOW} and isinstance(clause.predicate, Acting):
                parts.append(self._past_value(clause.predicate, adjunct))
            elif role is Role.EVERY and isinstance(clause.predicate, Acting):
                parts.append("" if isinstance(phrase, Amount) and phrase.unit == "times_unit" else "一次")
            elif role is Role.INSTEAD_OF:
                parts.append(cat("，而不是", self.nominal_of(adjunct)))
            elif role is Role.UNTIL:
                parts.append(cat("，直到", self.nominal_of(adjunct)))
            elif role is Role.BY and isinstance(phrase, Amount) and is_extent(clause):
                parts.append(self.amount(phrase))
            elif not known_before(clause, adjunct):
                raise UnsayableError(f"an adjunct with {role}")
        return cat(*parts)

    def adverbs_of(self, clause: Clause, *, late: bool) -> list[str]:
        """Return the adverbs before the marks of tense, or those behind them (manner)."""
        texts = []
        for adverb in clause.adverbs:
            if adverb in {"never", "no_longer", "anymore"}:
                continue
            if adverb == "most_recently" and any(one.role is Role.AGO for one in clause.adjuncts):
                continue  # in 3 天前 it is told
            lagging = isinstance(clause.predicate, Acting) and clause.predicate.verb == "lag"
            if adverb == "behind" and lagging:
                continue
            behind = lexicon.concept("adverbs", adverb).kind in {"manner", "degree", "frequency"} or adverb in {
                "only",
                "late",
            }
            if behind is late:
                changing = isinstance(clause.predicate, Acting) and clause.predicate.verb in CHANGES
                grown = adverb == "highly" and changing
                texts.append("大幅" if grown else self.word("adverbs", adverb).text)
        return texts

    def marked(self, clause: Clause, mark: str) -> str:
        """Return the mark with when and why: 将在 7 天内, 正因…而, 因…而无法."""
        coming = [self.when(one) for one in clause.adjuncts if one.role is Role.NEXT]
        coming += [cat("于", self.value(one.phrase)) for one in clause.adjuncts if is_planned_at(clause, one)]
        coming = [] if isinstance(clause.predicate, Existing) else coming  # said before the place
        causes = [cat("因", self.nominal_of(one), "而") for one in clause.adjuncts if one.role is Role.DUE_TO]
        if mark in AFTER_MARKS:
            return cat(mark.removesuffix("在") if causes else mark, *coming, *causes)
        return cat(*coming, *causes, mark)

    def preverbal(self, adjunct: Adjunct) -> str:
        """Return how and out of what something happens: 通过 ⟨1⟩, 从 ⟨1⟩."""
        role = adjunct.role
        if isinstance(adjunct.phrase, Clause):
            text = self.infinitive(adjunct.phrase)
            if role is Role.MEANS:
                return cat("通过", text)
            if role is Role.WITHOUT:
                return cat("在不", text, "的情况下")
            raise UnsayableError(f"a clause after {role}")
        if role is Role.AT and adjunct.phrase == NounPhrase("time", determiner=Determiner.ANY):
            return "随时"
        whole = role is Role.WITH and isinstance(adjunct.phrase, NounPhrase | Coordination)
        text = self.nominal(adjunct.phrase) if whole else self.nominal_of(adjunct)  # type: ignore[arg-type]
        if role is Role.PER:
            return self.per(adjunct)
        frames: dict[Role, tuple[str, str]] = {
            Role.VIA: ("通过", ""),
            Role.AT: ("以", ""),
            Role.MEANS: ("以", ""),
            Role.WITH: ("使用", ""),
            Role.OUTSIDE: ("在", "之外"),
            Role.AGAINST: ("针对", ""),
            Role.AS: ("作为", ""),
            Role.UNDER: ("在", "下"),
            Role.WITHOUT: ("在没有", "的情况下"),
            Role.FROM: ("从", ""),
            Role.AMONG: ("在", "之间"),
            Role.BETWEEN: ("在", "之间"),
        }
        opening, closing = frames[role]
        if role is Role.VIA and kind_of(adjunct.phrase) in {"measure", "time", "unit"}:
            raise UnsayableError("by way of a value")
        return cat(opening, text, closing)

    def _lasting(self, clause: Clause, amount: Amount, *, nested: bool) -> str:
        told = clause.predicate.complement if isinstance(clause.predicate, Being) else None
        since = isinstance(told, Adjective) and (told.concept == "overdue" or (nested and told.concept == "idle"))
        if since and clause.modal is None and not clause.negated and not clause.adverbs:
            return self.amount(amount)
        if self.keeps(clause) or clause.predicate in {Acting("last"), Acting("last_supply")}:
            return self.amount(amount)
        unable = clause.modal is Modal.CAN and clause.negated and clause.tense is Tense.PERFECT
        planned = (clause.modal is not None and not unable) or clause.tense is Tense.FUTURE
        planned = planned or (clause.subject is None and not isinstance(clause.predicate, Existing))
        over = clause.tense is Tense.PAST and not clause.negated
        text = cat("持续" if planned or over else "已持续", self.amount(amount))
        return text if nested else "，" + text

    def keeps(self, clause: Clause) -> bool:
        """Return whether the progressive says already that it lasts: 已持续失败 5 分钟."""
        act = clause.predicate
        if not isinstance(act, Acting) or clause.negated or clause.modal or act.obj:
            return False
        if not clause.progressive and act.verb not in {"persist", "last"}:
            return False
        now = clause.tense in {Tense.PRESENT, Tense.PERFECT} and clause.subject is not None
        now = now or (act.verb == "last" and clause.subject is not None)
        word = word_for(clause.subject, self.word("verbs", act.verb))
        lasting = any(one.role is Role.DURATION for one in clause.adjuncts)
        steady = word.forms.get("正", "").startswith("持续") or act.verb in {"run", "wait"}
        return now and lasting and steady and not act.passive and not act.obliques

    def _past_value(self, act: Acting, adjunct: Adjunct) -> str:
        if act.verb not in CHANGES or act.obliques or act.obj:
            raise UnsayableError(f"{act.verb} with {adjunct.role}")
        return cat("到", self.nominal_of(adjunct), "以上" if adjunct.role is Role.ABOVE else "以下")

    # --- with a noun ------------------------------------------------------------------------------------------------

    def adnominal(self, adjunct: Adjunct, head: str, *, said_before: bool = False) -> str:
        """Return an adjunct before its noun, with 的."""
        role = adjunct.role
        if role is Role.PER:
            said = self.per(adjunct)
            return said if isinstance(adjunct.phrase, Amount) else cat(said, "的")
        if role is Role.TO and not is_percentage(adjunct.phrase):
            way = TOWARD_HEADS.get(head, "到")
            return cat(way, self.nominal_of(adjunct), "的")
        if role is Role.WITH and TOWARD_HEADS.get(head) == "与":
            return cat("与", self.nominal_of(adjunct), "的")
        if role is Role.WITH:
            return self._with(adjunct, head)
        if role is Role.BEHIND and head_of(adjunct.phrase) in FRONTS:
            return cat(self.nominal_of(adjunct), "后面的")
        if role is Role.TO and is_percentage(adjunct.phrase):
            raise UnsayableError("to a percentage")
        if role is Role.BY and (not head or lexicon.concept("nouns", head).kind != "event"):
            raise UnsayableError("a thing by somebody, or by a time")
        if role in TIMES - {Role.EVERY}:
            return cat(self.when(adjunct).removeprefix("在").lstrip(), "的")
        frames: dict[Role, tuple[str, str]] = {
            Role.FROM: ("来自", "的"),
            Role.INTO: ("到", "的"),
            Role.BY: ("", "的"),
            Role.WITHOUT: ("没有", "的"),
            Role.BETWEEN: ("", "之间的"),
            Role.AMONG: ("", "之间的"),
            Role.AGAINST: ("针对", "的"),
            Role.UNDER: ("", "下的"),
            Role.ABOUT: ("关于", "的"),
            Role.DUE_TO: ("", "导致的"),
            Role.LIKE: ("", "等"),
            Role.ABOVE: ("高于", "的"),
            Role.BELOW: ("低于", "的"),
            Role.BEYOND: ("超出", "的"),
            Role.OUTSIDE: ("", "之外的"),
            Role.DURATION: ("持续", "的"),
            Role.VIA: ("通过", "的"),
            Role.NEAR: ("接近", "的"),
            Role.BASED_ON: ("基于", "的"),
        }
        if role not in frames:
            raise UnsayableError(f"a noun with {role}")
        opening, closing = frames[role]
        if role is Role.VIA and kind_of(adjunct.phrase) in {"measure", "time", "unit"}:
            raise UnsayableError("by way of a value")
        if role is Role.VIA and TOWARD_HEADS.get(head) == "对" and kind_of(adjunct.phrase) == "data":
            return cat("对", self.nominal_of(adjunct), "的")
        if role is Role.ABOVE and head and lexicon.concept("nouns", head).kind == "event":
            return cat("超过", self.nominal_of(adjunct), "的")
        if role in {Role.ABOVE, Role.BELOW} and said_before:
            raise UnsayableError("an amount above an amount")
        if role is Role.DURATION and head in {"problem", "issue"}:
            raise UnsayableError("a problem with a duration")
        return cat(opening, self.nominal_of(adjunct), closing)

    def _with(self, adjunct: Adjunct, head: str) -> str:
        phrase = adjunct.phrase
        if head in {"problem", "issue"}:
            return cat(self.nominal_of(adjunct), "方面的")
        if isinstance(phrase, NounPhrase) and phrase.head in CODES and len(phrase.names) == 1:
            said = self.phrase(replace(phrase, names=(), aside=None))
            return cat(said, "为", phrase.names[0].text, self.trailing(phrase), "的")
        ranked = isinstance(phrase, NounPhrase) and phrase.head in {"priority", "severity"} and phrase.adjectives
        if (
            ranked
            and isinstance(phrase, NounPhrase)
            and phrase.adjectives == (Adjective(phrase.adjectives[0].concept),)
        ):
            return cat(tight(self.attribute(phrase.adjectives[0], phrase)), self.noun(phrase), "的")
        if isinstance(phrase, NounPhrase) and self.telling(phrase) is not None and kind_of(phrase) == "measure":
            return cat(self.headline(phrase), "的")
        first = phrase.adjectives[0] if isinstance(phrase, NounPhrase) and phrase.adjectives else None
        most = first is not None and first == Adjective(first.concept, degree="superlative")
        if isinstance(phrase, NounPhrase) and first is not None and most and not phrase.amount:
            bare = replace(phrase, adjectives=phrase.adjectives[1:], determiner=Determiner.NONE)
            return cat(self.phrase(bare), self.state(first, phrase), "的")
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
            return cat("没有", self.phrase(replace(phrase, determiner=Determiner.NONE)), "的")
        if head in {"login_attempt", "login"} and isinstance(phrase, NounPhrase | Coordination):
            return cat("使用", self.nominal(phrase), "的")
        part = phrase.of if isinstance(phrase, NounPhrase) and not phrase.head and phrase.amount is not None else None
        if isinstance(phrase, NounPhrase) and isinstance(part, NounPhrase) and phrase.amount is not None:
            less = phrase.amount.relation is Relation.LESS_THAN
            said = self.amount(replace(phrase.amount, relation=Relation.EXACTLY) if less else phrase.amount)
            link = "不足" if less else "为" if phrase.amount.relation is Relation.EXACTLY else ""
            if part.number is Number.PLURAL or phrase.adjectives or phrase.adjuncts:
                raise UnsayableError("with a part")
            return cat(self.phrase(replace(part, determiner=Determiner.NONE)), link, said, "的")
        valued = phrase.of if isinstance(phrase, NounPhrase) and kind_of(phrase) in {"measure", "time"} else None
        if isinstance(valued, NounPhrase) and valued.amount and valued == NounPhrase(amount=valued.amount):
            assert isinstance(phrase, NounPhrase)
            link = "为" if valued.amount.relation is Relation.EXACTLY else ""
            bare = replace(phrase, of=None, determiner=Determiner.NONE)
            return cat(self.phrase(bare), link, self.amount(valued.amount), "的")
        return cat("具有", self.nominal(phrase) if isinstance(phrase, NounPhrase | Coordination) else "", "的")

    # --- when and where ---------------------------------------------------------------------------------------------

    def when(self, adjunct: Adjunct) -> str:
        """Return a time: 在过去 5 分钟内, 在重启后."""
        role, phrase = adjunct.role, adjunct.phrase
        if told := moment(self.locale, adjunct):
            return told
        near = isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.text
        if role in {Role.WHEN, Role.DURING} and near in NEAR_TIMES.values():
            return str(near)
        if role is Role.WHEN and isinstance(phrase, NounPhrase) and isinstance(phrase.head, str):
            if phrase.head in DATES:
                return cat("在", self.nominal(phrase))
            last = bool(phrase.adjectives) and phrase.adjectives[0].concept in {"last", "past"}
            if phrase.head == "night" and last:
                return "昨晚"
            known = {"week": "周", "month": "个月", "hour": "一小时", "minute": "一分钟"}.get(phrase.head)
            if known is None:
                raise UnsayableError(f"last or next {phrase.head}")
            return ("上" if last else "下") + known
        if isinstance(phrase, Clause):
            text = self.infinitive(phrase)
            if role in {Role.AFTER, Role.BEFORE}:
                return cat("在", text, "后" if role is Role.AFTER else "前")
            raise UnsayableError(f"a clause with {role}")
        if (
            isinstance(phrase, Amount)
            and role is Role.NEXT
            and phrase.relation in {Relation.LESS_THAN, Relation.AT_MOST}
        ):
            phrase = replace(phrase, relation=Relation.EXACTLY)
        if role in {Role.AFTER, Role.BEFORE} and isinstance(phrase, NounPhrase) and phrase.head in MERGED:
            alone = replace(phrase, of=None, determiner=Determiner.NONE, number=Number.SINGULAR)
            named = isinstance(phrase.of, NounPhrase) and isinstance(phrase.of.head, Name)
            if phrase.of is not None and not named and alone == NounPhrase(phrase.head):
                return cat("在", self.noun(phrase), self.nominal(phrase.of), "后" if role is Role.AFTER else "前")
        if role is Role.DURING and phrase in MEANWHILE:
            return "在此期间"
        text = self.nominal_of(replace(adjunct, phrase=phrase))
        frames: dict[Role, tuple[str, str]] = {
            Role.LAST: ("在过去", "内"),
            Role.NEXT: ("在", "内"),
            Role.AGO: ("在", "前"),
            Role.DURING: ("在", "期间"),
            Role.AFTER: ("在", "后"),
            Role.BEFORE: ("在", "前"),
            Role.SINCE: ("自", "前起" if isinstance(phrase, Amount) and phrase.unit in TIME_UNITS else "起"),
            Role.EVERY: ("每", ""),
        }
        if role is Role.EVERY and isinstance(phrase, Amount) and not phrase.value:
            return "每次" if phrase.unit == "times_unit" else cat("每", self._unit(phrase.unit))
        opening, closing = frames[role]
        if role is Role.NEXT and isinstance(phrase, Amount) and phrase.point:
            closing = "后"
        return cat(opening, text, closing)

    def places(self, adjuncts: Iterable[Adjunct]) -> str:
        """Return where, from the wide to the narrow: 集群 ⟨2⟩ 中节点 ⟨1⟩ 上."""
        parts = []
        for adjunct in reversed(list(adjuncts)):
            if isinstance(adjunct.phrase, Amount | Clause):
                raise UnsayableError(f"{adjunct.role} with this phrase")
            kind = kind_of(adjunct.phrase)
            named = isinstance(adjunct.phrase, NounPhrase) and (adjunct.phrase.names or adjunct.phrase.modifiers)
            if adjunct.role is Role.ON and isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in OCCASIONS:
                parts.append(cat(self.nominal(adjunct.phrase), "时"))
                continue
            on_part = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in {
                "battery",
                "mains",
                "power",
                "schedule",
            }
            port = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head == "port"
            if on_part or (
                adjunct.role is Role.ON and not port and kind in {"resource", "unit", "event", "measure", "time"}
            ):
                raise UnsayableError("on what is no place")
            if adjunct.role is Role.AT and kind == "measure":
                raise UnsayableError("at a value")
            if adjunct.role is Role.AT and kind not in {"", "machine", "place"} and not named:
                raise UnsayableError("at a thing that is no place")
            if adjunct.role is Role.IN and kind in {"event", "measure", "unit", "time"} and not is_inside(adjunct):
                raise UnsayableError("in an event")
            text = self.nominal(adjunct.phrase)
            if adjunct.role is Role.ACROSS and isinstance(adjunct.phrase, NounPhrase) and is_plain_many(adjunct.phrase):
                text = cat("各", text)
            parts.append(cat(text, side(adjunct)))
        return cat(*parts)
