"""What something is in Chinese: 过高, 是主节点, 高于 90%, 处于只读模式."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Modal,
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.chinese.adjuncts import Adjuncts
from slack_fixtures.grammar.languages.chinese.checks import refuse_state
from slack_fixtures.grammar.languages.chinese.tables import (
    IMMINENT,
    PAST_TIMES,
    REACHED,
    STATE_NOUNS,
    THAN,
    TIME_UNITS,
    WAYS,
)
from slack_fixtures.grammar.languages.chinese.trees import exactly, is_state, side
from slack_fixtures.grammar.languages.chinese.words import Word, cat
from slack_fixtures.grammar.languages.eastern import kind_of


class States(Adjuncts):
    """What Chinese says of states."""

    def being(self, clause: Clause, being: Being) -> str:
        """Return what something is, with its marks of tense."""
        complement = being.complement
        if any(one.role is Role.TIMES for one in clause.adjuncts):
            raise UnsayableError("a state so many times")
        if isinstance(complement, tuple):
            if clause.negated or being.become or being.remain or clause.tense is Tense.FUTURE:
                raise UnsayableError("two states that are not plain")
            return self.marked_state(clause, "且".join(self.state(one, clause.subject) for one in complement))
        if isinstance(complement, Adjective):
            return self._adjectival(clause, being, complement)
        if isinstance(complement, Adjunct):
            return self._situated(clause, being, complement)
        if isinstance(complement, Amount):
            compared = complement.relation in {Relation.MORE_THAN, Relation.LESS_THAN}
            way = next((one for one in clause.adverbs if one in WAYS), "")
            if way:
                if clause.negated or being.become or being.remain or clause.modal:
                    raise UnsayableError(f"{way} that is not plain")
                clause = replace(clause, adverbs=tuple(one for one in clause.adverbs if one != way))
            link = WAYS[way] if way else "不是" if clause.negated else "" if compared else "为"
            return self.marked_state(clause, cat(staying(being, link), self.amount(complement)))
        if isinstance(clause.subject, NounPhrase) and isinstance(complement, NounPhrase) and not clause.subject.pronoun:
            if (
                clause.subject.number is Number.SINGULAR
                and complement.number is Number.PLURAL
                and not complement.amount
            ):
                raise UnsayableError("one thing that is several")
            states = any(lexicon.concept("adjectives", one.concept).kind == "state" for one in complement.adjectives)
            if complement.determiner is Determiner.NONE and states and not complement.amount:
                raise UnsayableError("a thing that is another in a state")
        if isinstance(complement, NounPhrase) and isinstance(complement.head, Name):
            named = self._being_named(clause, being, complement, complement.head)
            if named is not None:
                return named
        gerund = isinstance(complement, NounPhrase) and complement.number is Number.MASS
        if clause.progressive or (gerund and kind_of(complement) == "event"):
            raise UnsayableError("being a thing for a while")
        bare = complement if isinstance(complement, NounPhrase) and not complement.head else NounPhrase("node")
        if (bare.adjectives or bare.participle) and not bare.of and not clause.negated:
            return self.marked_state(clause, self.nominal(complement))
        link = "不再是" if {"no_longer", "anymore"} & set(clause.adverbs) else "不是" if clause.negated else "是"
        if being.become:
            link = "未成为" if clause.negated else "成为"
        counted = isinstance(complement, NounPhrase) and complement.amount and not clause.negated
        if counted and "measure" in {kind_of(complement), kind_of(clause.subject)}:
            link = "为"
        return self.marked_state(clause, cat(staying(being, link), self.nominal(complement)))

    def _being_named(self, clause: Clause, being: Being, complement: NounPhrase, name: Name) -> str | None:
        """训练损失为 NaN."""
        if clause.tense is Tense.PAST and name.kind != "span":
            raise UnsayableError("what a thing was by a word of the source")
        subject = clause.subject
        valued = kind_of(subject) == "measure" or (isinstance(subject, NounPhrase) and subject.head == "loss")
        if not valued or clause.negated or being.become:
            return None
        return self.marked_state(clause, cat(staying(being, "为"), self.nominal(complement)))

    def _situated(self, clause: Clause, being: Being, place: Adjunct) -> str:
        """Return "is above 90 %", "is in critical state", "is behind the primary"."""
        amount = isinstance(place.phrase, Amount)
        said = self.amount(place.phrase) if isinstance(place.phrase, Amount) else ""
        if isinstance(place.phrase, Clause):
            raise UnsayableError("a state that is a clause")
        if not isinstance(place.phrase, Amount):
            said = self.nominal(place.phrase)
        shared = place.phrase if isinstance(place.phrase, NounPhrase) and not place.phrase.head else None
        if (
            shared is not None
            and shared.amount
            and shared.of
            and shared == NounPhrase(amount=shared.amount, of=shared.of)
        ):
            said = cat(self.nominal(shared.of), "的", self.amount(shared.amount))
        goal = place.phrase if isinstance(place.phrase, NounPhrase) and place.phrase.head else None
        if goal is not None and goal.amount is not None and place.role in {Role.ABOVE, Role.BELOW}:
            counted = self.measure(goal)
            joint = counted if counted and not isinstance(goal.head, Name) else "的"
            said = cat(cat(self.amount(goal.amount), joint), self.phrase(replace(goal, amount=None)))
        about = kind_of(clause.subject) if clause.subject is not None else "measure"
        if isinstance(place.phrase, Amount) and place.phrase.unit in TIME_UNITS and about not in {"measure", "time"}:
            raise UnsayableError("a thing above a time")
        no = clause.negated
        head = place.phrase.head if isinstance(place.phrase, NounPhrase) else ""
        verbs: dict[Role, tuple[str, str, str]] = {
            Role.ABOVE: ("高于", "未高于", ""),
            Role.BELOW: ("低于", "未低于", ""),
            Role.BEYOND: ("超出", "未超出", ""),
            Role.OUTSIDE: ("超出", "未超出", ""),
            Role.BEHIND: ("落后于", "未落后于", ""),
            Role.NEAR: ("接近", "未接近", ""),
            Role.WITHOUT: ("没有", "", ""),
            Role.UNDER: ("处于", "未处于", "下"),
            Role.FROM: ("来自", "并非来自", ""),
            Role.OUT_OF: ("已耗尽", "未耗尽", ""),
            Role.DUE_TO: ("由", "并非由", "导致"),
        }
        if isinstance(place.phrase, Amount) and place.role is Role.AT and place.phrase.relation in REACHED:
            said = self.amount(exactly(place.phrase))
            link: tuple[str, str, str] = (REACHED[place.phrase.relation], "", "")
        elif place.role is Role.AT and amount:
            link = ("为", "不为", "")
        elif place.role is Role.IN and head in STATE_NOUNS and not isinstance(place.phrase, Amount):
            said, link = self.state_name(place), ("处于", "未处于", "")
        elif is_state(place):
            link = ("进入", "未进入", "") if being.become else ("处于", "未处于", "")
        elif place.role in {Role.ON, Role.IN} and not amount:
            link = ("位于", "不在", side(place))
        elif place.role in verbs and not (place.role is Role.OUT_OF and amount):
            link = verbs[place.role]
        else:
            raise UnsayableError(f"a state with {place.role}")
        if being.become and link[0] not in {"进入", "高于", "低于"}:
            raise UnsayableError(f"become with {place.role}")
        if no and not link[1]:
            raise UnsayableError(f"a negated state with {place.role}")
        return self.marked_state(clause, cat(staying(being, link[1] if no else link[0]), said, link[2]))

    def marked_state(self, clause: Clause, state: str) -> str:
        """Put tense and modality before a state."""
        before = self.adverbs_of(clause, late=False)
        mark = ""
        if clause.modal is not None:
            if clause.modal is Modal.CAN and state.startswith("被") and not clause.negated:
                return cat(*before, self.marked(clause, "可以"), *self.adverbs_of(clause, late=True), state[1:])
            mark = {Modal.CAN: "可能", Modal.MAY: "可能", Modal.SHOULD: "应", Modal.MUST: "必须"}[clause.modal]
        elif clause.tense is Tense.FUTURE:
            mark = "即将" if "soon" in clause.adverbs else "会" if "likely" in clause.adverbs else "将"
            before = [one for one in before if one != "很快"]
        elif clause.tense is Tense.PERFECT:
            lasting = any(one.role in {Role.DURATION, Role.TIMES} for one in clause.adjuncts)
            change = state.startswith(("已", "没有", "仍", "有", "存在")) or clause.negated
            mark = "已" if state.startswith("被") else "" if lasting or change else "一直"
        elif clause.tense is Tense.PAST and not any(one.role in PAST_TIMES for one in clause.adjuncts):
            timed = any(one.role is Role.NEXT for one in clause.adjuncts)
            mark = "" if timed or state.startswith(("已", "被", "内存")) else "此前"
        if mark in {"应", "必须"} and state.startswith(("已", "过", "正在", "持续")):
            raise UnsayableError(f"{mark} with this state")
        if clause.negated and IMMINENT & set(clause.adverbs):
            raise UnsayableError("what is not so soon")
        if mark == "此前" and "仍" in before:
            mark, before = "", ["当时", *before]
        late = [one for one in self.adverbs_of(clause, late=True) if one != "不再"]
        caused = any(one.role is Role.DUE_TO for one in clause.adjuncts)
        if caused and not mark and not late and state.startswith("已"):
            return cat(*before, self.marked(clause, ""), state[1:])
        if late and state.startswith(("已", "未")):
            return cat(*before, self.marked(clause, mark), state[0], *late, state[1:])
        return cat(*before, self.marked(clause, mark), *late, state)

    # --- adjectives -------------------------------------------------------------------------------------------------

    def _adjectival(self, clause: Clause, being: Being, adjective: Adjective) -> str:
        aims = [one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE]
        if aims:
            doing = aims[0]
            if adjective.concept != "ready" or being.become or not isinstance(doing, Clause):
                raise UnsayableError(f"{adjective.concept} to do")
            negated = clause.negated != adjective.negated
            ready = cat("未准备好" if negated else "已准备好", self.infinitive(doing))
            return self.marked_state(clause, ready)
        if adjective.concept in {"down", "up", "unreachable", "offline"} and kind_of(clause.subject) == "event":
            raise UnsayableError("an event that is down")
        refuse_state(clause, being, adjective)
        than = next((one for one in clause.adjuncts if one.role is Role.THAN), None)
        close = tuple(one for one in clause.adverbs if one in {"almost", "nearly"})
        if close:
            clause = replace(clause, adverbs=tuple(one for one in clause.adverbs if one not in close))
            adjective = replace(adjective, adverbs=(*adjective.adverbs, *close))
        word = self.word("adjectives", adjective.concept)
        if "never" in clause.adverbs:
            if clause.negated or clause.modal or clause.tense is Tense.FUTURE or adjective.adverbs:
                raise UnsayableError("never in a state that is not plain")
            bare = self.state(adjective, clause.subject).removeprefix("已")
            return cat(*self.adverbs_of(clause, late=False), self.marked(clause, "从未"), bare)
        gone = "no_longer" in clause.adverbs or ("anymore" in clause.adverbs and clause.negated)
        if than is not None:
            return self._comparison(clause, being, adjective, than)
        if gone:
            return self.marked_state(
                clause, "已" + self.state(adjective, clause.subject, negated=True).removeprefix("已")
            )
        if clause.modal is Modal.CAN and clause.negated:
            bare = self.state(adjective, clause.subject).removeprefix("已").removeprefix("被")
            before = self.adverbs_of(clause, late=False)
            return cat(*before, self.marked(clause, "无法"), *self.adverbs_of(clause, late=True), bare)
        if "again" in clause.adverbs and not clause.negated and clause.modal is None:
            back = word.forms.get("变", "")
            if adjective.degree != "positive" or adjective.adverbs or not back:
                raise UnsayableError("a state again")
            rest = replace(clause, adverbs=tuple(one for one in clause.adverbs if one != "again"))
            how = "已" if back.startswith("恢复") else "再次"
            return cat(*self.adverbs_of(rest, late=False), self.marked(rest, how), back)
        if being.become:
            if clause.negated:
                return self.marked_state(clause, self.state(adjective, clause.subject, negated=True))
            return self._becoming(clause, adjective, word)
        state = self.state(adjective, clause.subject, negated=clause.negated)
        down = adjective.concept == "down" and not (adjective.adverbs or clause.negated or being.remain)
        if clause.modal in {Modal.MAY, Modal.CAN} and down and not state.startswith("已"):
            state = "已" + state
        if clause.tense is Tense.FUTURE and not clause.negated and adjective.degree != "too":
            state = word.forms.get("变") or state.removeprefix("已")
        if being.remain:
            bare = state.removeprefix("已")
            return self.marked_state(clause, "仍" + bare if len(bare) > 1 else "仍然" + state)
        return self.marked_state(clause, state)

    def _comparison(self, clause: Clause, being: Being, adjective: Adjective, than: Adjunct) -> str:
        """重建耗时长于预期, 队列超过 50 个作业."""
        word = self.word("adjectives", adjective.concept)
        compared = word.forms.get("比", "")
        if adjective.concept == "old" and isinstance(than.phrase, Amount):
            compared = "已超过"
            if clause.negated or clause.modal or adjective.adverbs:
                raise UnsayableError("an age that is not plain")
        if adjective.degree != "comparative" or compared in {"", "-"}:
            raise UnsayableError(f"{adjective.concept} with than")
        degree = "".join(self.word("adverbs", one).text for one in adjective.adverbs)
        counted = isinstance(than.phrase, NounPhrase) and than.phrase.amount is not None
        if adjective.concept in {"long", "large", "big"} and counted and not clause.negated:
            compared = "超过"
        if adjective.concept == "old" and kind_of(clause.subject) in {"data", "event"} and compared == "已超过":
            compared = "距今已超过"
        if adjective.concept in {"long", "short"} and kind_of(clause.subject) == "event":
            compared = "耗时" + compared
        link = ("不" if clause.negated else "") + degree + compared
        return self.marked_state(clause, cat(staying(being, link), self.standard(than)))

    def standard(self, than: Adjunct) -> str:
        """Return what something is compared with: 预期, ⟨1⟩."""
        if isinstance(than.phrase, NounPhrase) and than.phrase.pronoun:
            return THAN[than.phrase.pronoun]
        if isinstance(than.phrase, Clause):
            raise UnsayableError("than with a clause")
        return self.amount(than.phrase) if isinstance(than.phrase, Amount) else self.nominal(than.phrase)

    def _becoming(self, clause: Clause, adjective: Adjective, word: Word) -> str:
        state = self.state(adjective, clause.subject)
        text = word.forms.get("变") if adjective.degree == "positive" and not adjective.adverbs else None
        if adjective.degree == "comparative":
            text = "变得更" + (word.forms.get("词") or word.text)
        if text is None:
            text = state.removeprefix("已") if state.startswith("已") else "变得" + state
            text = text.replace("变得为", "变为")
        if clause.tense in {Tense.PAST, Tense.PERFECT} and clause.modal is None:
            late = self.adverbs_of(clause, late=True)
            return cat(*self.adverbs_of(clause, late=False), self.marked(clause, "已"), *late, text)
        if clause.progressive and clause.modal is None and clause.tense is Tense.PRESENT:
            late = self.adverbs_of(clause, late=True)
            return cat(*self.adverbs_of(clause, late=False), self.marked(clause, "正在"), *late, text)
        return self.marked_state(replace(clause, progressive=False), text)


def staying(being: Being, text: str) -> str:
    """Return a state, with 仍 where it remains."""
    return "仍" + text if being.remain else text
