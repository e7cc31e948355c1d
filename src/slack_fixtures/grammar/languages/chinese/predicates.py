"""Predicates in Chinese: a verb with its marks and arguments, and what goes before and behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
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
from slack_fixtures.grammar.languages.chinese.aspect import aspect, dated, verb_in_company, word_for
from slack_fixtures.grammar.languages.chinese.checks import refuse_other_meaning
from slack_fixtures.grammar.languages.chinese.states import States
from slack_fixtures.grammar.languages.chinese.tables import (
    FOR_DOING,
    IMMINENT,
    LOOKS,
    NOT_TAKEN,
    PLACES,
    POSSIBLE,
    SOON,
)
from slack_fixtures.grammar.languages.chinese.trees import is_means, is_state
from slack_fixtures.grammar.languages.chinese.words import Word, cat, fill, names_in
from slack_fixtures.grammar.languages.eastern import kind_of, without
from slack_fixtures.grammar.languages.eastern_wording import is_fault

_ILLS = {"warning", "error"}


class Predicates(States):
    """What Chinese says of deeds."""

    def predicate(self, clause: Clause, *, nested: bool, many: bool = False) -> str:
        """Return the predicate with what goes before and behind it."""
        predicate = clause.predicate
        if isinstance(predicate, Being):
            ahead = any(one.role is Role.NEXT for one in clause.adjuncts)
            if ahead and clause.modal is None and clause.tense is Tense.PRESENT and not clause.negated:
                clause = replace(clause, tense=Tense.FUTURE)
            held = [one for one in clause.adjuncts if is_state(one)]
            stuck = isinstance(predicate.complement, Adjective) and predicate.complement.concept == "stuck"
            if held and stuck and not clause.negated and not predicate.become and not predicate.remain:
                clause = without(clause, held)
                text = self.marked_state(clause, cat("卡在", self.state_name(held[0])))
                return cat(self.before(clause), "均" if many else "", text, self.after(clause, nested=nested))
            value = [one for one in clause.adjuncts if one.role is Role.AT and isinstance(one.phrase, Amount)]
            if len(value) == 1 and stuck and not clause.negated and not predicate.become and not predicate.remain:
                clause = without(clause, value)
                text = self.marked_state(clause, cat("卡在", self.nominal_of(value[0])))
                return cat(self.before(clause), "均" if many else "", text, self.after(clause, nested=nested))
            at = [one for one in clause.adjuncts if one.role is Role.AT and kind_of(one.phrase) == "event"]
            waiting = stuck or predicate.complement == Adjective("blocked")
            if len(at) == 1 and waiting and not clause.negated and not predicate.become and not predicate.remain:
                clause = without(clause, at)
                text = self.marked_state(clause, cat("卡在", self.nominal_of(at[0]), "环节"))
                return cat(self.before(clause), "均" if many else "", text, self.after(clause, nested=nested))
            core = self.being(clause, predicate)
            return cat(self.before(clause), "均" if many else "", core, self.after(clause, nested=nested))
        if isinstance(predicate, Acting):
            return self._said(clause, predicate, nested=nested, many=many)
        raise UnsayableError("existence as a further predicate")

    def _said(self, clause: Clause, act: Acting, *, nested: bool, many: bool) -> str:
        mishaps = [one for one in clause.adjuncts if one.role in {Role.WITH, Role.MEANS} and _is_mishap(one.phrase)]
        if mishaps and act.verb in {"complete", "finish", "end"} and not (clause.negated or clause.modal):
            text = self._said(without(clause, mishaps), act, nested=nested, many=many)
            return cat(text, "，但有", self.nominal_of(mishaps[0]))
        aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
        if act.verb == "use" and act.passive and aims and clause.modal is None and not clause.negated:
            rest = without(clause, aims)
            doing = aims[0].phrase
            assert isinstance(doing, Clause)
            used = "被用于" if clause.tense is Tense.PAST else "用于"
            return cat(self.before(rest), used, self.infinitive(doing), self.after(rest, nested=nested))
        several = act.obj.items if isinstance(act.obj, Coordination) else ()
        if act.verb in LOOKS and any(one.role is Role.FOR for item in several for one in item.adjuncts):
            raise UnsayableError("a look for something")
        if act.verb in LOOKS and isinstance(act.obj, NounPhrase) and not act.passive:
            looked = self._looking(clause, act, act.obj, nested=nested)
            if looked is not None:
                return looked
        if act.verb == "wait" and len(aims) == 1 and isinstance(aims[0].phrase, Clause):
            rest = without(clause, aims)
            waiting = cat(self.acting(rest, act), self.infinitive(aims[0].phrase).removeprefix("已"))
            return cat(self.before(rest), "均" if many else "", waiting, self.after(rest, nested=nested))
        clause, act = self._on_object(clause, act)
        return cat(
            self.before(clause),
            "均" if many else "",
            self.acting(clause, act),
            self.after(clause, nested=nested),
        )

    def _looking(self, clause: Clause, act: Acting, obj: NounPhrase, *, nested: bool) -> str | None:
        """检查存储是否存在问题: "check storage for issues"."""
        wanted = [one for one in (*clause.adjuncts, *obj.adjuncts) if one.role is Role.FOR]
        if not wanted:
            return None
        sought = wanted[0].phrase
        if len(wanted) == 1 and isinstance(sought, NounPhrase) and kind_of(sought) in {"data", "measure"}:
            looked = without(clause, wanted)
            text = self.acting(looked, replace(act, obj=sought))
            return cat("在", self.phrase(without(obj, wanted)), "中", self.before(looked), text)
        found_out = kind_of(sought) == "event" or is_fault(wanted[0])
        if len(wanted) > 1 or isinstance(sought, Clause | Amount) or not found_out:
            raise UnsayableError("a look for something")
        rest = without(clause, wanted)
        plain = without(obj, wanted)
        text = self.acting(rest, replace(act, obj=plain))
        found = self.nominal_of(wanted[0])
        return cat(self.before(rest), text, "是否存在", found, self.after(rest, nested=nested))

    def _on_object(self, clause: Clause, act: Acting) -> tuple[Clause, Acting]:
        """Hang "for ⟨1⟩" on the object, and make "received no data" a negation."""
        moving = tuple(one for one in clause.adjuncts if one.role is Role.FOR and not isinstance(one.phrase, Clause))
        if moving and isinstance(act.obj, NounPhrase):
            obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *moving))
            rest = tuple(one for one in clause.adjuncts if one not in moving)
            clause, act = replace(clause, adjuncts=rest), replace(act, obj=obj)
        aims = [one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE]
        if aims and isinstance(act.obj, NounPhrase) and act.obj.head in FOR_DOING and isinstance(aims[0], Clause):
            rest = tuple(one for one in clause.adjuncts if one.role is not Role.PURPOSE)
            clause, act = replace(clause, adjuncts=rest), replace(act, obj=replace(act.obj, relative=aims[0]))
        states = tuple(one for one in clause.adjuncts if is_state(one))
        if states and isinstance(act.obj, NounPhrase):
            rest = tuple(one for one in clause.adjuncts if one not in states)
            obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *states))
            clause, act = replace(clause, adjuncts=rest), replace(act, obj=obj)
        where = tuple(one for one in clause.adjuncts if one.role in PLACES)
        if where and act.verb in POSSIBLE and isinstance(act.obj, NounPhrase):
            obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *where))
            rest = tuple(one for one in clause.adjuncts if one not in where)
            clause, act = replace(clause, adjuncts=rest), replace(act, obj=obj)
        amount = act.obj.amount if isinstance(act.obj, NounPhrase) else act.obj
        if isinstance(amount, Amount) and amount.relation is Relation.ONLY and act.obj is not None:
            plain = replace(amount, relation=Relation.EXACTLY)
            act = replace(act, obj=replace(act.obj, amount=plain) if isinstance(act.obj, NounPhrase) else plain)
            clause = replace(clause, adverbs=(*clause.adverbs, "only"))
        none = isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.NO
        if none and isinstance(act.obj, NounPhrase):
            if clause.negated:
                raise UnsayableError("a double negation")
            if act.verb in {"have", "need", "require"} or "状态" not in self.word("verbs", act.verb).marks:
                act = replace(act, obj=replace(act.obj, determiner=Determiner.NONE))
                clause = replace(clause, negated=True)
        return clause, act

    # --- the verb ---------------------------------------------------------------------------------------------------

    def acting(self, clause: Clause, act: Acting) -> str:
        """Return marks of tense, modality and negation, manner, and the verb with its arguments."""
        if act.complement is not None and act.verb in {"get_adj", "go_adj", "become_adj", "run_adj"}:
            if act.verb == "run_adj" and act.complement.concept == "slow":
                return self.marked_state(clause, "运行缓慢")
            return self.being(clause, Being(act.complement, become=act.verb != "run_adj"))
        refuse_other_meaning(clause, act)
        word = word_for(clause.subject, self.word("verbs", act.verb))
        clause = dated(clause, act)
        slots = self.slots(clause, act)
        form, mark = aspect(clause, act, word)
        if self.keeps(clause):
            mark = "已"
        pattern = self._pattern(word, form, act, slots, clause.modal)
        manner = [text for text in self.adverbs_of(clause, late=True) if text != "不再"]
        before = [text for text in self.adverbs_of(clause, late=False) if not (text == mark == "已")]
        if mark in {"即将", "将", "会"} or (form == "正" and word.forms["正"].startswith("即将")):
            before = [text for text in before if text not in SOON]
            manner = [text for text in manner if text not in SOON]
        if mark == "可能":
            before = [text for text in before if text != "可能"]
        if mark == "已" and {"最近", "刚刚"} & set(before):
            mark = ""
        means = [self.preverbal(one) for one in clause.adjuncts if is_means(one)]
        bare = isinstance(act.obj, NounPhrase) and not act.obj.adjectives and act.obj.participle is None
        if act.verb == "indicate" and kind_of(act.obj) == "measure" and bare:
            raise UnsayableError("a measure as what is indicated")
        if clause.negated and IMMINENT & set(clause.adverbs):
            raise UnsayableError("what does not happen soon")
        if "again" in clause.adverbs and mark.endswith("正在"):
            raise UnsayableError("going on again")
        if form == "正" and word.forms["正"].startswith("不断") and manner:
            form, mark = "", "正在"
            pattern = self._pattern(word, form, act, slots, clause.modal)
        steady = form == "正" and word.forms["正"].startswith("持续")
        if steady and manner and not set(manner) <= {"反复", "持续", "间歇性", "频繁"}:
            raise UnsayableError("a manner of going on")
        if "仅" in manner and mark == "已":
            mark = ""
        if manner and mark == "从未":
            raise UnsayableError("never with a manner")
        verb = fill(pattern, slots)
        if act.passive and "by" not in names_in(pattern):
            verb = self._agent(clause, verb)
        if mark in {"无法", "不得", "请勿", "已无法", "可能无法", "将无法", "未能"}:
            verb = verb.removeprefix("被")
        if mark == "正在" and {"持续", "始终", "反复", "不断"} & {*before, *manner}:
            mark = ""
        if form == "正" and manner and word.forms.get("正"):
            verb = verb.removeprefix("持续") if manner == ["持续"] else verb
        if manner in (["缓慢"], ["过慢"]) and act.obj is None and not act.obliques:
            mark = mark.removesuffix("正在")
            return cat(*before, self.marked(clause, mark), *means, verb, *manner)
        return cat(*before, self.marked(clause, mark), *means, *manner, verb)

    def slots(self, clause: Clause, act: Acting) -> dict[str, str]:
        """Return the texts of a verb's slots by their names."""
        slots: dict[str, str] = {}
        if act.obj is not None:
            slots["obj"] = self.value(act.obj)
        for name, phrase in act.obliques:
            slots[name] = self.value(phrase)
        if act.complement is not None:
            slots["adj"] = self.state(act.complement, None)
        if act.content is not None:
            frame = [slot.name.split()[-1] for slot in lexicon.concept("verbs", act.verb).frame]
            name = next((one for one in ("that", "inf", "ing") if one in frame), "ing")
            if act.content.subject is not None or isinstance(act.content.predicate, Existing):
                slots[name] = self.clause(act.content, nested=True)
            else:
                if isinstance(act.content.predicate, Being) and act.verb not in {"appear_to", "seem_to", "continue_to"}:
                    raise UnsayableError("a state as an infinitive")
                slots[name] = self.infinitive(act.content)
        if act.passive:
            agents = [one.phrase for one in clause.adjuncts if one.role is Role.BY]
            if agents and isinstance(agents[0], NounPhrase | Coordination):
                slots["by"] = self.nominal(agents[0])
        if clause.subject is not None and "{subj}" in self.word("verbs", act.verb).text:
            slots["subj"] = "*"
        return slots

    def _agent(self, clause: Clause, verb: str) -> str:
        agent = next((one.phrase for one in clause.adjuncts if one.role is Role.BY), None)
        if agent is None:
            return verb
        if not isinstance(agent, NounPhrase | Coordination):
            raise UnsayableError("an agent that is none")
        text = self.nominal(agent)
        if verb.startswith("被使用"):
            return cat("由", text, verb.removeprefix("被"))
        return cat("被", text, verb.removeprefix("被")) if verb.startswith("被") else cat("由", text, verb)

    def _pattern(
        self, word: Word, form: str, act: Acting, slots: Mapping[str, str], clause_modal: Modal | None = None
    ) -> str:
        text = word.forms[form] if form else word.text
        if act.verb == "have" and act.passive:
            raise UnsayableError("what is had")
        if act.verb == "take" and isinstance(act.obj, NounPhrase) and kind_of(act.obj) in NOT_TAKEN:
            raise UnsayableError("what is taken is no time")
        if act.verb == "take" and act.passive:
            raise UnsayableError("what is taken")
        if act.verb == "page" and act.obj is not None and kind_of(act.obj) not in {"person", "team"}:
            raise UnsayableError("what is paged is nobody")
        if act.verb == "extend" and kind_of(act.obj) not in {"measure", "time", "unit", "event"}:
            text = text.replace("延长", "扩展")
        if act.verb == "drop_obj" and isinstance(act.obj, Amount):
            raise UnsayableError("a bare amount that is discarded")
        if act.verb == "lose" and not act.passive and kind_of(act.obj) in {"data", "event"}:
            text = "丢失{obj}"
        if act.passive and (act.verb.startswith("recommend") or act.verb == "mean"):
            raise UnsayableError("what is recommended or meant")
        text = verb_in_company(act, text, slots)
        if act.verb == "reach" and not act.passive and kind_of(act.obj) in {"machine", "software", "place", "thing"}:
            text = "到达{obj}"
        named = act.obj.head if isinstance(act.obj, NounPhrase) and isinstance(act.obj.head, Name) else None
        if act.verb == "reach" and not act.passive and named is not None and named.kind != "span":
            text = "访问{obj}"
        if act.verb.startswith("fail") and any(kind_of(value) == "measure" for _, value in act.obliques):
            raise UnsayableError("a failure with a measure")
        if act.verb == "fail_to":
            text = "{inf}"
        if "{subj}" in word.text or "|" in word.text:
            raise UnsayableError("a verb whose subject belongs to its object, without a subject")
        if act.passive and act.verb == "reach" and clause_modal is not Modal.CAN:
            raise UnsayableError("what is reached")
        if act.passive:
            if "被动" in word.forms:
                text = word.forms["被动"]
            else:
                kept = text.replace("将{obj}", "").replace("对{obj}", "").replace("{obj}", "")
                text = "被" + kept if {"被", "检出"} & word.marks else kept
        filled = {name for name, value in slots.items() if value and name != "by"}
        for choice in text.split(" / "):
            places = names_in(choice)
            optional = names_in("".join(found[0] for found in re.finditer(r"\[[^\]]*\]", choice)))
            if filled <= places and places - optional <= filled | ({"by"} & set(slots)):
                return choice
        raise UnsayableError(f"no pattern of {act.verb} for {', '.join(sorted(filled)) or 'nothing'}")

    def infinitive(self, clause: Clause) -> str:
        """Return a clause without subject, as after 请, 未能, 以 or 停止."""
        bare = replace(clause, progressive=False, tense=Tense.PRESENT)
        return self.clause(bare, nested=True)


def _is_mishap(phrase: object) -> bool:
    """Return whether it is "with warnings", "with errors"."""
    return isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, Number.PLURAL) and phrase.head in _ILLS
