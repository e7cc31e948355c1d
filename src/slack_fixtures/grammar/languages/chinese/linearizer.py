"""Simplified Chinese of mainland engineers.

Lexicon lines (``lexicon/zh``), parts separated by `` ; ``:

- nouns: the word, then its measure word: ``节点 个``, ``CPU 使用率 -`` (nothing is counted), ``分钟 =`` (a unit, which
  stands directly behind a number). A third mark ``多`` is for quantities of which one says 过多 and 过少, not 过高 and
  过低: ``数量 - 多``; ``大`` is for those that are 过大 and 过小, ``长`` for 过长 and 过短.
- verbs: a pattern, ``[向{to}]发送{obj}``. ``{obj}``, ``{to}``, ``{inf}`` … are the slots of the verb's frame, brackets
  hold what goes when the slot is empty, `` / `` separates patterns of which the first that fits is taken, and
  ``{subj}的{of}|耗尽`` has the subject before the bar. Then marks: ``状态`` (a state: no 正在, negated with 不), ``被``
  (passive with 被), ``检出`` (in the passive the thing stands behind: 检测到错误), ``存现`` (the subject stands behind:
  发生错误). Then forms that are not regular: ``正=`` progressive, ``已=`` past, ``将=`` future, ``不=`` negated,
  ``被动=``, ``命=`` in orders, ``机=`` said of machines, ``量=`` of measures.
- adjectives: before a noun (with 的 where it needs it), then as predicate, ``-`` where one is not said. A line of one
  part is both, with 的 before a noun. Then ``词=`` (what a degree goes with), ``比=`` (with "than"), ``过=`` (too …),
  ``变=`` (becomes), ``将=`` (almost), ``不=`` (negated), ``机=`` (said of machines), ``线=`` (said of
  links), ``最=`` (superlative).
- adverbs: the word.

One space stands between Chinese and Latin letters, digits or protected text; none beside full-width punctuation.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Clause,
    Determiner,
    LinkKind,
    NounPhrase,
    Role,
    Sentence,
    SentenceKind,
    walk,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.chinese.checks import refuse_clumsy, refuse_losses
from slack_fixtures.grammar.languages.chinese.headlines import Headlines
from slack_fixtures.grammar.languages.chinese.reshaping import reshaped
from slack_fixtures.grammar.languages.chinese.settling import settled
from slack_fixtures.grammar.languages.chinese.tables import LABELLED, SAID_OTHERWISE
from slack_fixtures.grammar.languages.chinese.trees import with_conditions
from slack_fixtures.grammar.languages.chinese.words import Word, cat, fill, parse
from slack_fixtures.grammar.languages.eastern import kind_of, without
from slack_fixtures.grammar.languages.rereading import reread


class Chinese(Headlines):
    """Simplified Chinese."""

    locale: ClassVar[str] = "zh-CN"
    folder: ClassVar[str] = "zh"

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a lexicon line says; the module tells the notation."""
        return parse(category, concept, line)

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Chinese."""
        sentence = settled(reshaped(reread(sentence)))
        text = self._body(sentence, style)
        opening = [self._opening(adverb) for adverb in sentence.opening if adverb != "please"]
        text = cat(*opening, text, *(self.aside(aside) for aside in sentence.asides))
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + "：" + text
        text = (
            text.replace("仍正在", "仍在")
            .replace("CPU CPU ", "CPU ")
            .replace("再次已", "已再次")
            .replace("再次必须", "必须再次")
            .replace("意外高", "意外偏高")
            .replace("量量", "量")
            .replace("具有有", "有")
            .replace("不跟上", "跟不上")
            .replace("状态中将", "状态下将")
            .replace("可用可用", "可用")
            .replace("正常正常", "正常")
            .replace("有仅", "仅有")
            .replace("健康状况状态", "健康状态")
            .replace("未进行进展", "没有进展")
            .replace("请必要时", "必要时请")
            .replace("已几乎", "几乎已")
            .replace("值值", "值")
            .replace("窗口上", "窗口期间")
        )
        text = re.sub(r"(?<![存正处现])在([^，。；：在]{1,60}?[上中])已(?!知)", r"已在\1", text)
        text = re.sub(r"与没有([^，。；：]{1,30}?)匹配", r"未匹配任何\1", text)
        text = re.sub(r"被([^，。；：被]{1,40}?)不(?=[接批])", r"不被\1", text)
        text = re.sub(r"可用([^，。；：]{1,6})可用", r"空闲\1可用", text)
        text = text.replace("作为 root 登录", "以 root 身份登录")
        text = re.sub(r"仅有 (\S+ \S)剩余", r"仅剩 \1", text)
        text = re.sub(r"仅有 ([^，。]+?) 的([^，。 ]+)剩余", r"\2仅剩 \1", text)
        text = re.sub(r"仅有不到 ([^，。]+?) 的([^，。 ]+)剩余", r"剩余\2不到 \1", text)
        refuse_clumsy(text)
        refuse_losses(sentence, text)
        self._refuse_lost_nouns(sentence, text)
        text = text.replace("下一个天的末尾", "次日结束").replace("下一个天", "次日")
        return text + {".": "。", "!": "！", "?": "？", ":": "：", "…": "……", "...": "……"}.get(
            sentence.end, sentence.end
        )

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a clause as label")
            telling = self.telling(body) if isinstance(body, NounPhrase) else None
            graded = telling is not None and (
                lexicon.concept("adjectives", telling.concept).kind == "size" or telling.concept in LABELLED
            )
            label = self.headline(body) if graded and isinstance(body, NounPhrase) else self.nominal(body)
            value = sentence.value
            news = isinstance(value, NounPhrase) and (value.participle is not None or _is_told(value))
            said = self.headline(value) if news and isinstance(value, NounPhrase) else self.value(value)
            return label + "：" + said
        if "please" in sentence.opening and sentence.kind is not SentenceKind.ORDER:
            raise UnsayableError("please without an order")
        if isinstance(body, Clause):
            if isinstance(body.predicate, Acting) and body.predicate.verb == "miss" and body.subject is None:
                raise UnsayableError("missing without a subject")
            if sentence.kind is SentenceKind.ORDER:
                return self._order(body, "立即" if style.urgent else "")
            return self.clause(body)
        if isinstance(body, NounPhrase):
            return self.headline(body)
        first = body.items[0]
        if first.adjectives == (Adjective("possible"),) and first.determiner is Determiner.NONE:
            rest = (replace(first, adjectives=()), *body.items[1:])
            return cat("可能存在", self.nominal(replace(body, items=rest)))
        return self.nominal(body)

    def _opening(self, adverb: str) -> str:
        text = self.word("adverbs", adverb).text
        return text + "，" if lexicon.concept("adverbs", adverb).kind in {"linking", "epistemic"} else text

    def _refuse_lost_nouns(self, sentence: Sentence, text: str) -> None:
        """Refuse a text in which a noun of the tree is missing: something was not said."""
        fixed = {Role.DEADLINE, Role.COMPARED}
        due = [node.phrase for node in walk(sentence) if isinstance(node, Adjunct) and node.role in fixed]
        for node in walk(sentence):
            if any(node is part for phrase in due for part in walk(phrase)):
                continue  # "by the end of the week" is said as a whole
            head = node.unit if isinstance(node, Amount) else node.head if isinstance(node, NounPhrase) else ""
            moment = isinstance(node, Amount) and head in {"date", "timestamp"}  # "on ⟨1⟩"
            if not isinstance(head, str) or not head or head in SAID_OTHERWISE or moment:
                continue
            if self.word("nouns", head).text not in text:
                raise UnsayableError(f"{head} would be lost")

    # --- orders -----------------------------------------------------------------------------------------------------

    def _order(self, clause: Clause, urgent: str) -> str:
        clause = with_conditions(clause)
        first, later = self.links(clause)
        threats = [link.clause for link in clause.links if link.kind is LinkKind.OR and isinstance(link.clause, Clause)]
        if any(one.subject is not None for one in threats):
            later = later.replace("，或者", "，否则", 1)
        please = "请勿" if clause.negated else "请"
        bare = replace(clause, negated=False, links=(), more=())
        act = bare.predicate
        if isinstance(act, Acting) and act.content is not None and act.content.subject is not None:
            inner = replace(act.content, adjuncts=(*act.content.adjuncts, *bare.adjuncts))
            bare = replace(bare, adjuncts=(), predicate=replace(act, content=inner))
        text = cat(please, urgent, self._ordered(bare))
        for index, further in enumerate(clause.more):
            last = index == len(clause.more) - 1
            joint = {"and": "，并", "or": "，或", "but": "，但"}[clause.joint] if last else "，"
            ahead, behind = self.links(further)
            if ahead:
                text, joint = cat(text, "；", ahead), "请"
            told = self._ordered(replace(further, negated=False, links=()))
            text = cat(text, "，请勿" if further.negated else joint, told, behind)
        return cat(first, text, later)

    def _ordered(self, clause: Clause) -> str:
        """Return an order's verb; "for more information" is what one gets."""
        act = clause.predicate
        learning, rest = self._learning(clause.adjuncts)
        clause = replace(clause, adjuncts=rest)
        if isinstance(act, Acting) and isinstance(act.obj, NounPhrase):
            found, kept = self._learning(act.obj.adjuncts)
            learning, act = learning or found, replace(act, obj=replace(act.obj, adjuncts=kept))
            told, act = self._told_there(act) if not learning else ("", act)
            learning = learning or told
            clause = replace(clause, predicate=act)
        aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE]
        if isinstance(act, Acting) and act.verb == "ask" and act.obj is not None and aims:
            if len(clause.adjuncts) > 1 or not isinstance(aims[0].phrase, Clause) or clause.adverbs:
                raise UnsayableError("a request that is not plain")
            return cat("让", self.value(act.obj), self.infinitive(aims[0].phrase))
        if isinstance(act, Acting) and "命" in self.word("verbs", act.verb).forms and not act.passive:
            said = fill(self.word("verbs", act.verb).forms["命"], self.slots(clause, act))
            text = cat(self.before(clause), said, self.after(clause, nested=True))
        else:
            text = self.infinitive(clause)
        return cat(text, "以了解" if learning else "", learning)

    def _told_there(self, act: Acting) -> tuple[str, Acting]:
        """Return what is looked up, and the order without it: 参阅日志以了解进程的名称."""
        if act.verb not in {"see", "consult", "refer_to"} or not isinstance(act.obj, NounPhrase):
            return "", act
        sought = [one for one in act.obj.adjuncts if one.role is Role.FOR and kind_of(one.phrase) in {"data", "thing"}]
        if len(sought) != 1 or not isinstance(sought[0].phrase, NounPhrase):
            return "", act
        return self.phrase(sought[0].phrase), replace(act, obj=without(act.obj, sought))

    def _learning(self, adjuncts: tuple[Adjunct, ...]) -> tuple[str, tuple[Adjunct, ...]]:
        for one in adjuncts:
            if (
                one.role is Role.FOR
                and isinstance(one.phrase, NounPhrase)
                and one.phrase.head in {"information", "detail"}
            ):
                return self.phrase(one.phrase), tuple(other for other in adjuncts if other is not one)
        return "", adjuncts


def _is_told(phrase: NounPhrase) -> bool:
    """Return whether a phrase tells how much something is: "success rate below 95 %", "too many connections"."""
    if phrase.determiner is Determiner.TOO_MANY:
        return True
    return any(one.role in {Role.ABOVE, Role.BELOW} and isinstance(one.phrase, Amount) for one in phrase.adjuncts)
