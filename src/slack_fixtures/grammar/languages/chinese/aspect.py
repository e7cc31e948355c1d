"""Which form of a verb is said, and the mark of tense, modality and negation before it: 已, 将, 无法, 正在."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slack_fixtures.grammar.abstract import Acting, Clause, Modal, Nominal, NounPhrase, Role, Tense
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.chinese.tables import (
    DATED,
    GUARDS,
    IMMINENT,
    LET_IN,
    LINES,
    MESSAGES,
    PARTS,
    PAST_TIMES,
    POLICIES,
    POSSIBLE,
    RUNS,
    SHOWN,
    STATE_NOUNS,
    STATES,
    TYPED,
)
from slack_fixtures.grammar.languages.chinese.words import Word
from slack_fixtures.grammar.languages.eastern import kind_of

_BARRED = {"domain", "sender", "ip_address", "address", "user", "website", "number", "phone_number", "email_address"}


def aspect(clause: Clause, act: Acting, word: Word) -> tuple[str, str]:
    """Return which form of the verb is said, and the mark before it."""
    lasting = "状态" in word.marks
    gone = "no_longer" in clause.adverbs or ("anymore" in clause.adverbs and clause.negated)
    if act.verb == "fail_to":
        return _failing(clause)
    if gone:
        if clause.modal not in {None, Modal.CAN} or clause.tense is Tense.FUTURE:
            raise UnsayableError("no longer with this modality")
        return ("", "已无法") if clause.modal is Modal.CAN else ("", "不再")
    if "never" in clause.adverbs:
        return "", "从未" if clause.tense is not Tense.FUTURE else "绝不会"
    if clause.modal is not None:
        return _modal(clause, act, word, lasting=lasting)
    if clause.tense is Tense.FUTURE:
        if clause.negated:
            return "", "将不" if lasting else "将不会"
        if "将" in word.forms:
            return "将", ""
        soon = IMMINENT & set(clause.adverbs)
        return "", "即将" if soon else "会" if {"likely", "probably"} & set(clause.adverbs) else "将"
    if clause.negated:
        return ("不", "") if "不" in word.forms else ("", "不" if lasting and clause.tense is Tense.PRESENT else "未")
    if clause.progressive:
        if "检出" in word.marks and "正" not in word.forms:
            return "", ""
        spans = {one.role for one in clause.adjuncts}
        if Role.SINCE in spans and clause.tense is Tense.PRESENT and "正" not in word.forms:
            return "", "" if lasting else "一直"
        if clause.tense is Tense.PERFECT and not lasting and "正" not in word.forms and spans & {Role.LAST, Role.SINCE}:
            return "", "持续" if Role.LAST in spans else "一直"
        if any(one.role is Role.LAST for one in clause.adjuncts):
            return ("正", "") if word.forms.get("正", "").startswith(("持续", "频繁", "不断")) else ("", "")
        past = "此前" if clause.tense is Tense.PAST else ""
        return ("正", past) if "正" in word.forms else ("", past if lasting else past + "正在")
    return _finished(clause, word, lasting=lasting)


def _finished(clause: Clause, word: Word, *, lasting: bool) -> tuple[str, str]:
    if clause.tense is Tense.PRESENT:
        return "", ""
    if "已" in word.forms:
        return "已", ""
    if clause.tense is Tense.PAST and any(one.role in {Role.AGO, Role.WHEN} for one in clause.adjuncts):
        return "", ""
    if lasting and clause.tense is Tense.PAST and any(one.role is Role.DURATION for one in clause.adjuncts):
        return "", ""
    if clause.tense is Tense.PAST and lasting:
        return "", "" if any(one.role in PAST_TIMES for one in clause.adjuncts) else "曾"
    return "", "已"


def _modal(clause: Clause, act: Acting, word: Word, *, lasting: bool) -> tuple[str, str]:
    form = "正" if clause.progressive and "正" in word.forms and not clause.negated else ""
    going = "正在" if clause.progressive and not form and not lasting else ""
    done = "已" if clause.tense is Tense.PERFECT and not clause.negated else ""
    if clause.modal is Modal.CAN:
        if clause.negated:
            return "", "未能" if clause.tense in {Tense.PAST, Tense.PERFECT} else "无法"
        person = kind_of(clause.subject) == "person" or (
            isinstance(clause.subject, NounPhrase) and clause.subject.pronoun == "you"
        )
        likely = act.verb in POSSIBLE or not (person or act.passive)
        return form, ("可能" if likely else "可以") + going
    if clause.modal is Modal.MAY:
        if clause.negated:
            refusal = "未" if clause.tense in {Tense.PERFECT, Tense.PAST} else "不" if lasting else "不会"
            return "", "可能" + refusal
        return form, "可能" + going + done
    if going or done:
        raise UnsayableError("must or should with an aspect")
    return "", {Modal.SHOULD: ("应", "不应"), Modal.MUST: ("必须", "不得")}[clause.modal or Modal.MUST][clause.negated]


def _failing(clause: Clause) -> tuple[str, str]:
    """Return "fails to" before a verb: 无法, 未能, 持续无法."""
    if clause.negated:
        raise UnsayableError("a negated fail to")
    if clause.modal is Modal.MAY:
        return "", "可能未能" if clause.tense is Tense.PERFECT else "可能无法"
    if clause.modal is not None:
        raise UnsayableError("fail to with this modality")
    if clause.tense is Tense.FUTURE:
        return "", "将无法"
    if clause.progressive:
        return "", "一直无法"
    return "", "无法" if clause.tense is Tense.PRESENT else "未能"


def dated(clause: Clause, act: Acting) -> Clause:
    """Return "expires in 7 days" as what will be."""
    ahead = any(one.role is Role.NEXT for one in clause.adjuncts)
    plain = clause.tense is Tense.PRESENT and clause.modal is None and not clause.negated
    soon = bool(IMMINENT & set(clause.adverbs))
    if soon and plain and clause.subject is not None and not clause.progressive:
        return replace(clause, tense=Tense.FUTURE)
    if ahead and clause.subject is not None and plain and act.verb in DATED:
        return replace(clause, tense=Tense.FUTURE, progressive=False)
    return clause


def word_for(subject: Nominal | None, word: Word) -> Word:
    """Return a verb as it is said of its subject: of a machine, of a measure, of a guard."""
    part = isinstance(subject, NounPhrase) and subject.head in PARTS
    if isinstance(subject, NounPhrase) and subject.head in GUARDS and word.text.startswith("阻塞"):
        return replace(word, text=word.text.replace("阻塞", "拦截"))
    head = subject.head if isinstance(subject, NounPhrase) else ""
    if head in POLICIES and word.text.startswith("阻塞"):
        return replace(word, text=word.text.replace("阻塞", "阻止"))
    if word.text == "产生{obj}" and kind_of(subject) == "data":
        return replace(word, text="生成{obj}")
    if "被动" in word.forms and word.text == "失去{obj}" and head in PARTS:
        return replace(word, forms={**word.forms, "被动": "失效"})
    if word.text == "取消{obj}" and head in RUNS:
        return replace(word, text="中止{obj}")
    if word.text.startswith("阻塞") and (head in LET_IN or head == "browser"):
        return replace(word, text=word.text.replace("阻塞", "拦截"))
    if word.text.startswith("失败") and head in LINES:
        return replace(word, text=word.text.replace("失败", "中断", 1), forms={})
    if "机" in word.forms and head == "server":
        return replace(word, text=word.forms["机"], forms={})
    for key, kind in (("机", "machine"), ("量", "measure")):
        if key in word.forms and (kind_of(subject) == kind or (key == "机" and part)):
            return replace(word, text=word.forms[key], forms={})
    return word


def verb_in_company(act: Acting, text: str, slots: Mapping[str, str]) -> str:
    """Return a verb's pattern as its object wants it."""
    kind, head = kind_of(act.obj), act.obj.head if isinstance(act.obj, NounPhrase) else ""
    if act.verb == "enter" and (head in STATES or head in STATE_NOUNS):
        return "进入{obj}"
    if act.verb == "clean" and kind == "machine":
        return "清洁{obj}"
    to = dict(act.obliques).get("to")
    if act.verb == "point_to" and to is not None and kind_of(to) not in {"event", "measure"}:
        return "指向{to}"
    if act.verb == "dispatch" and kind == "person":
        return "派遣{obj}"
    if act.verb == "hit" and kind in {"machine", "software", "person"}:
        return "影响{obj}"
    if act.verb == "enter" and (kind == "data" or head in TYPED):
        return "输入{obj}"
    if act.verb == "block" and isinstance(act.obj, NounPhrase) and (kind == "person" or act.obj.pronoun):
        return "屏蔽{obj}"
    if act.verb == "block" and (kind == "machine" or head in _BARRED):
        return "屏蔽{obj}"
    if act.verb == "serve" and not act.passive and kind in {"data", "thing"} and head != "traffic":
        return "提供{obj}"
    if act.verb == "complete_obj" and head in {"record", "profile", "form", "entry"}:
        return "补全{obj}"
    if act.verb == "deliver" and not act.passive and head in {"power", "current"}:
        return "提供{obj}"
    if act.verb == "deliver" and not act.passive and kind == "data" and head not in MESSAGES:
        return "提供{obj}" if head in SHOWN else "产出{obj}"
    if act.verb == "flush" and "to" in slots and not act.passive:
        return "将{obj}刷写到{to}"
    return text
