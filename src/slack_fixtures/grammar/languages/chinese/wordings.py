"""Clauses that Chinese puts in another way: 检测到错误, ⟨1⟩ 的延迟过高, 队列中有消息进入."""

from __future__ import annotations

import re
from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.chinese.aspect import aspect, dated
from slack_fixtures.grammar.languages.chinese.predicates import Predicates
from slack_fixtures.grammar.languages.chinese.tables import (
    CODES,
    EVER_LONGER,
    FILLINGS,
    FIXED,
    KEPT,
    LEFT,
    LIMITS,
    PLACES,
    QUANTITY_STATES,
    SOON,
)
from slack_fixtures.grammar.languages.chinese.trees import (
    attach,
    counted_exactly,
    exactly,
    is_means,
    is_plain_many,
    is_rate,
    is_state,
    leading_names,
)
from slack_fixtures.grammar.languages.chinese.words import Word, cat, fill
from slack_fixtures.grammar.languages.eastern import kind_of, without

_BROUGHT = {"create", "install", "add", "deploy"}  # in the passive, what is there then stands behind


class Wordings(Predicates):
    """What Chinese says with another verb or another subject."""

    @abstractmethod
    def unlinked(self, clause: Clause, *, nested: bool) -> str:
        """Return a clause without what is linked to it."""

    def in_its_own_way(
        self, clause: Clause, subject: NounPhrase, predicate: Acting | Being, *, nested: bool
    ) -> str | None:
        """Return a clause that Chinese puts in another way; ``None`` for the others."""
        if isinstance(predicate, Acting):
            return self._rearranged(clause, subject, predicate, nested=nested)
        return (
            self._too_many(clause, subject, predicate)
            or self._filled(clause, subject, predicate, nested=nested)
            or self._valid(clause, subject, predicate)
            or self._longer(clause, subject, predicate, nested=nested)
            or self._missing_from(clause, subject, predicate, nested=nested)
            or self._foreseen(clause, subject, predicate)
            or self._predicted(clause, subject)
        )

    def _too_many(self, clause: Clause, subject: NounPhrase, being: Being) -> str | None:
        """正在使用的连接过多: "too many connections in use"."""
        plain = clause.tense is Tense.PRESENT and not (clause.negated or clause.modal or clause.adverbs or clause.more)
        used = being == Being(Adjective("in_use")) and subject.determiner is Determiner.TOO_MANY
        if not used or not plain or any(one.role not in PLACES for one in clause.adjuncts) or subject.adjuncts:
            return None
        things = replace(subject, determiner=Determiner.NONE, adjuncts=clause.adjuncts)
        return cat("正在使用的", self.phrase(things), "过多")

    def _rearranged(self, clause: Clause, subject: NounPhrase, act: Acting, *, nested: bool) -> str | None:
        """Return a clause in which subject or object does not stand where it usually does."""
        word = self.word("verbs", act.verb)
        if "|" in word.text:
            return self._topical(clause, subject, act, word, nested=nested)
        if act.verb == "take" and any(one.role is Role.PURPOSE for one in clause.adjuncts):
            return self._taking(clause, subject, act, nested=nested)
        if act.verb == "expect_obj_to" and act.passive and act.content is not None:
            content = replace(act.content, subject=subject, tense=Tense.FUTURE)
            if clause.negated or clause.modal or clause.tense is not Tense.PRESENT:
                raise UnsayableError("an expectation that is not plain")
            content = replace(content, adjuncts=(*clause.adjuncts, *content.adjuncts))
            return cat("预计", *self.adverbs_of(clause, late=False), self.clause(content, nested=True))
        troubled = isinstance(act.obj, NounPhrase) and act.obj.head in {"issue", "problem"} and act.obj.participle
        if isinstance(act.obj, NounPhrase) and (act.verb == "have" or (act.verb == "experience" and troubled)):
            return self._having(clause, subject, act.obj, nested=nested)
        indefinite = subject.determiner not in {*FIXED, Determiner.ALL} - {Determiner.NO}
        behind = ("检出" in word.marks and act.passive) or ("存现" in word.marks)
        if act.verb == "reach":
            behind = behind and kind_of(subject) in {"measure", "resource"}
        counted = isinstance(subject.head, Name) or kind_of(subject) in {"measure", "resource"}
        if act.verb == "exceed" and act.passive and not counted:
            raise UnsayableError("a thing that is exceeded")
        if act.verb == "drop" and kind_of(subject) not in {"measure", "resource", ""}:
            raise UnsayableError("a thing whose value drops")
        many = subject.determiner in {Determiner.TOO_MANY, Determiner.TOO_FEW}
        if many and act.passive and any(one.role is Role.BY for one in clause.adjuncts):
            raise UnsayableError("too many that somebody did")
        if act.verb == "arrive" and any(one.role is Role.IN for one in clause.adjuncts):
            return self._arriving(clause, subject, nested=nested)
        named = isinstance(subject.head, Name) and subject.head.kind == "span"
        if behind and indefinite and not subject.names and not named and not subject.pronoun:
            return self._inverted(clause, subject, act, nested=nested)
        sought = act.verb == "find" and clause.negated
        if (sought or (act.verb in _BROUGHT and _is_brought(clause, subject))) and act.passive and not act.obliques:
            return self._inverted(clause, subject, act, nested=nested)
        meant = self._in_other_words(clause, subject, act, word, nested=nested)
        if meant is not None:
            return meant
        owed = clause.modal in {Modal.SHOULD, Modal.MUST} and act.passive and act.content is None
        agent = any(one.role is Role.BY for one in clause.adjuncts)
        plain = not (agent or act.complement or act.obliques or clause.more or subject.pronoun)
        if owed and plain and subject.determiner not in {Determiner.NO, Determiner.ALL, Determiner.EACH}:
            active = replace(act, passive=False, obj=subject)
            return self.predicate(replace(clause, predicate=active), nested=nested)
        if act.passive and subject.determiner is Determiner.NO:
            return self._inverted(clause, subject, act, nested=nested)
        return None

    def _in_other_words(
        self, clause: Clause, subject: NounPhrase, act: Acting, word: Word, *, nested: bool
    ) -> str | None:
        """Return a clause that Chinese says with another verb or another subject."""
        if act.passive and "被动" not in word.forms and re.match(r"[向给为]\{obj\}", word.text) and not clause.more:
            return self._inverted(clause, subject, act, nested=nested)
        if act.verb == "predict" and act.passive and kind_of(subject) == "event":
            return self._forecast(clause, subject)
        if act.verb in KEPT and act.passive and not clause.negated and clause.modal is None:
            stored = self._stored(clause, subject, act, nested=nested)
            if stored is not None:
                return stored
        if act.verb == "expect" and act.passive and clause.tense in {Tense.PRESENT, Tense.PERFECT}:
            if clause.negated or clause.modal or clause.adverbs or clause.adjuncts or clause.more:
                raise UnsayableError("an expectation that is not plain")
            return cat("预计会出现", self.nominal(subject))
        failing = [one for one in clause.adjuncts if one.role is Role.AT and is_rate(one.phrase)]
        if act.verb == "fail" and failing and clause.tense is Tense.PRESENT and not clause.negated:
            return self._failure_rate(clause, subject, failing[0], nested=nested)
        share = act.obj if isinstance(act.obj, NounPhrase) and not act.obj.head else None
        if act.verb == "throttle" and share is not None and share.amount and isinstance(share.of, NounPhrase):
            if share.of.head != "time" or clause.negated or clause.modal or clause.adverbs or clause.adjuncts:
                raise UnsayableError("a share of what is throttled")
            return cat(self.subject(subject), "在", self.amount(share.amount), "的时间内被限流")
        return None

    # --- one verb ---------------------------------------------------------------------------------------------------

    def _forecast(self, clause: Clause, subject: NounPhrase) -> str:
        """预计磁盘 ⟨1⟩ 将发生故障: "a failure was predicted for disk ⟨1⟩"."""
        whose = [one for one in (*subject.adjuncts, *clause.adjuncts) if one.role is Role.FOR]
        others = any(one.role is not Role.FOR for one in (*subject.adjuncts, *clause.adjuncts))
        if others or len(whose) > 1 or clause.negated or clause.modal or clause.more or clause.adverbs:
            raise UnsayableError("a forecast that is not plain")
        event = self.phrase(replace(subject, determiner=Determiner.NONE, adjuncts=()))
        return cat("预计", *(self.nominal_of(one) for one in whose), "将发生", event)

    def _stored(self, clause: Clause, subject: NounPhrase, act: Acting, *, nested: bool) -> str | None:
        """日志保存在内存中."""
        where = [one for one in clause.adjuncts if one.role in {Role.IN, Role.ON} and not is_state(one)]
        if len(where) != 1 or act.obliques or act.content or isinstance(where[0].phrase, Amount | Clause):
            return None
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in where), more=())
        said = "缓存在" if act.verb == "buffer" else "保存在"
        doing = cat(*self.adverbs_of(rest, late=False), said, self.places(where))
        return cat(self.subject(subject), self.before(rest), doing, self.after(rest, nested=nested))

    def _failure_rate(self, clause: Clause, subject: NounPhrase, share: Adjunct, *, nested: bool) -> str:
        """任务的失败率为 5%."""
        rest = without(clause, [share])
        of = share.phrase.of if isinstance(share.phrase, NounPhrase) else None
        if clause.modal or clause.adverbs or clause.more or not isinstance(of, NounPhrase) or of.amount is None:
            raise UnsayableError("a rate of failure that is not plain")
        value = self.amount(of.amount)
        return cat(self.subject(subject), "的失败率", self.before(rest), "为", value, self.after(rest, nested=nested))

    def _arriving(self, clause: Clause, subject: NounPhrase, *, nested: bool) -> str:
        """有消息进入队列 ⟨1⟩."""
        place = next(one for one in clause.adjuncts if one.role is Role.IN)
        rest = without(clause, [place])
        plain = clause.tense in {Tense.PRESENT, Tense.PERFECT} and not (clause.negated or clause.modal or clause.more)
        if not plain or isinstance(place.phrase, Clause | Amount) or any(one.role in PLACES for one in rest.adjuncts):
            raise UnsayableError("an arrival that is not plain")
        loose = is_plain_many(subject) and not subject.names and not isinstance(subject.head, Name)
        text = cat("有" if loose else "", self.subject(subject), self.before(rest))
        how = self.adverbs_of(rest, late=True)
        return cat(text, *how, "进入", self.nominal_of(place), self.after(rest, nested=nested))

    def _topical(self, clause: Clause, subject: NounPhrase, act: Acting, word: Word, *, nested: bool) -> str:
        """⟨1⟩ 的内存即将耗尽."""
        subject, clause = attach(subject, replace(clause, predicate=replace(act, obliques=())))
        clause = dated(clause, act)
        owner, _, plain = word.text.partition("|")
        slots = {name: self.value(value) for name, value in act.obliques}
        used = [value for _, value in act.obliques]
        if any(isinstance(one, Amount) or kind_of(one) not in {"resource", "measure", ""} for one in used):
            raise UnsayableError("what cannot run out")
        topic = fill(owner, {**slots, "subj": self.subject(subject)})
        form, mark = aspect(clause, act, word)
        adverbs = self.adverbs_of(clause, late=False)
        if mark == "即将" or (form == "正" and word.forms["正"].startswith("即将")):
            adverbs = [one for one in adverbs if one not in SOON]
        means = [cat("按", self.nominal_of(one), "计算，") for one in clause.adjuncts if is_means(one)]
        if any(one.role in {Role.VIA, Role.MEANS, Role.AGAINST, Role.AS} for one in clause.adjuncts):
            raise UnsayableError("means of what happens to a resource")
        topic = cat(*means, topic)
        late = [one for one in self.adverbs_of(clause, late=True) if one not in SOON or mark == form == ""]
        said = cat(*adverbs, self.marked(clause, mark), *late, word.forms[form] if form else plain)
        return cat(topic, self.before(clause), said, self.after(clause, nested=nested))

    def _taking(self, clause: Clause, subject: NounPhrase, act: Acting, *, nested: bool) -> str:
        """作业 ⟨1⟩ 完成耗时超过 ⟨2⟩."""
        if clause.negated or not isinstance(act.obj, Amount | NounPhrase):
            raise UnsayableError("take with this object")
        doing = next(one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE)
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one.role is not Role.PURPOSE))
        if not isinstance(doing, Clause):
            raise UnsayableError("take for a purpose that is none")
        mark = "可能" if clause.modal is Modal.MAY else "将" if clause.tense is Tense.FUTURE else ""
        how = cat(*self.adverbs_of(rest, late=False), mark, "耗时", self.value(act.obj))
        return cat(
            self.subject(subject), self.before(rest), self.infinitive(doing), how, self.after(rest, nested=nested)
        )

    def _inverted(self, clause: Clause, subject: NounPhrase, act: Acting, *, nested: bool) -> str:
        """检测到错误, 未收到数据, 发生错误."""
        if subject.determiner is Determiner.NO:
            subject, clause = replace(subject, determiner=Determiner.NONE), replace(clause, negated=True)
        places = tuple(one for one in subject.adjuncts if one.role in PLACES)
        subject = without(subject, places)
        moved = replace(clause, adjuncts=(*places, *clause.adjuncts))
        said = self.word("verbs", act.verb)
        if "存现" in said.marks:
            verb = self.acting(replace(moved, adjuncts=()), act)
            return cat(self.before(moved), verb, self.nominal(subject), self.after(moved, nested=nested))
        active = replace(act, passive=False, obj=subject)
        return self.predicate(replace(moved, predicate=active), nested=nested)

    def _having(self, clause: Clause, subject: NounPhrase, obj: NounPhrase, *, nested: bool) -> str | None:
        """⟨1⟩ has high latency: ⟨1⟩ 的延迟过高."""
        if obj.head in {"issue", "problem"} and obj.participle is not None and clause.tense is Tense.PRESENT:
            if clause.negated or clause.modal or obj.adjectives or obj.amount:
                raise UnsayableError("a problem in doing")
            doing = cat("在", self.infinitive(obj.participle), "时出现问题")
            return cat(self.subject(subject), self.before(clause), doing, self.after(clause, nested=nested))
        told = obj.participle
        if told is not None and any(one.role is Role.BY for one in told.adjuncts) and clause.tense is Tense.PERFECT:
            raise UnsayableError("what somebody has done")
        valued = self._valued(clause, subject, obj, nested=nested)
        if valued is not None:
            return valued
        spare = self.phrase(obj) if not obj.head and obj.amount is not None else ""
        if spare.startswith(("剩余", "可用")) and not clause.negated and clause.modal is None:
            if clause.tense is not Tense.PRESENT or clause.adverbs:
                raise UnsayableError("what was left")
            return cat(self.subject(subject), self.before(clause), spare, self.after(clause, nested=nested))
        than = next((one for one in (*clause.adjuncts, *obj.adjuncts) if one.role is Role.THAN), None)
        if than is not None and obj.determiner in {Determiner.MORE, Determiner.LESS} and not clause.negated:
            bare = replace(obj, determiner=Determiner.NONE, adjuncts=tuple(a for a in obj.adjuncts if a is not than))
            rest = without(clause, [than])
            owner = cat(self.subject(subject), "的", self.phrase(bare), self.before(rest))
            more = "多于" if obj.determiner is Determiner.MORE else "少于"
            state = self.marked_state(rest, cat(more, self.standard(than)))
            return cat(owner, state, self.after(rest, nested=nested))
        left = any(one.concept in LEFT for one in obj.adjectives)
        if left and obj.amount is not None and kind_of(obj) in {"resource", "measure", "data"} and not clause.negated:
            bare = replace(obj, amount=None, determiner=Determiner.NONE)
            owner = cat(self.subject(subject), "的", self.phrase(bare), self.before(clause))
            link = "" if obj.amount.relation is not Relation.EXACTLY else "为"
            state = self.marked_state(clause, cat(link, self.amount(obj.amount)))
            return cat(owner, state, self.after(clause, nested=nested))
        simple = clause.tense is Tense.PRESENT and not clause.negated and clause.modal is None and not clause.adverbs
        if not simple or subject.determiner in {Determiner.NO, Determiner.INDEFINITE} or subject.pronoun:
            return None
        owner = self.subject(subject)
        if obj.determiner in QUANTITY_STATES:
            inner = self.phrase(replace(obj, determiner=Determiner.NONE))
            state = QUANTITY_STATES[obj.determiner]
        else:
            said = self.telling(obj)
            if said is None or kind_of(obj) not in {"measure", "resource"}:
                return None
            inner = self.phrase(replace(obj, adjectives=tuple(one for one in obj.adjectives if one is not said)))
            state = self.state(said, obj)
        joint = "" if "的" in inner else "的"
        return cat(cat(owner, joint), inner, self.before(clause), state, self.after(clause, nested=nested))

    def _valued(self, clause: Clause, subject: NounPhrase, obj: NounPhrase, *, nested: bool) -> str | None:
        """⟨1⟩ 的延迟为 ⟨2⟩, ⟨1⟩ 的状态为 ⟨2⟩."""
        if clause.tense is not Tense.PRESENT or clause.negated or clause.modal or clause.adverbs or obj.amount:
            return None
        of = obj.of if isinstance(obj.of, NounPhrase) else None
        plain = replace(obj, determiner=Determiner.NONE)
        moving = tuple(one for one in clause.adjuncts if one.role is Role.FOR)
        rest = without(clause, moving)
        if kind_of(obj) == "measure" and of is not None and of == NounPhrase(amount=of.amount) and of.amount:
            inner, value = replace(plain, of=None), self.amount(of.amount)
        elif obj.head in CODES and len(obj.names) == 1 and not of:
            inner, value = replace(plain, names=()), obj.names[0].text
        else:
            return None
        owner = cat(self.subject(subject), "的", self.phrase(replace(inner, adjuncts=(*inner.adjuncts, *moving))))
        return cat(owner, self.before(rest), "为", value, self.after(rest, nested=nested))

    # --- being ------------------------------------------------------------------------------------------------------

    def _filled(self, clause: Clause, subject: NounPhrase, being: Being, *, nested: bool) -> str | None:
        """卷 ⟨1⟩ 的使用率超过 95%: "volume ⟨1⟩ is above 95 % used"."""
        said, of, amount = being.complement, subject.of, subject.amount
        if not isinstance(said, Adjective) or said.concept not in FILLINGS or subject.head or amount is None:
            return None
        whole = isinstance(of, NounPhrase) and of.number is Number.SINGULAR and of.head
        if not whole or said.negated or clause.negated or being.become or said.degree != "positive" or said.adverbs:
            return None
        assert isinstance(of, NounPhrase)
        link = {Relation.EXACTLY: "为", Relation.LESS_THAN: "低于", Relation.AT_LEAST: "达到或超过"}.get(
            amount.relation
        )
        value = self.amount(amount if link is None else exactly(amount))
        measured = cat(self.phrase(of), "的", FILLINGS[said.concept])
        rest = cat(self.before(clause), self.marked_state(clause, cat(link or "", value)))
        return cat(measured, rest, self.after(clause, nested=nested))

    def _valid(self, clause: Clause, subject: NounPhrase, being: Being) -> str | None:
        """证书还有 7 天有效期: "remains valid for 7 days" tells of time to come."""
        lasting = [one.phrase for one in clause.adjuncts if one.role is Role.DURATION]
        if len(lasting) != 1 or clause.tense is not Tense.PRESENT or not isinstance(being.complement, Adjective):
            return None
        if being.complement != Adjective("valid") or clause.negated or clause.modal or len(clause.adjuncts) > 1:
            if being.remain:
                raise UnsayableError("what remains for a time")
            return None
        if clause.adverbs or clause.more or not isinstance(lasting[0], Amount):
            raise UnsayableError("validity that is not plain")
        return cat(self.subject(subject), "还有" if being.remain else "有", self.amount(lasting[0]), "有效期")

    def _longer(self, clause: Clause, subject: NounPhrase, being: Being, *, nested: bool) -> str | None:
        """⟨1⟩ 运行时间长于平时: "job running longer than usual"."""
        part, said = subject.participle, being.complement
        act = part.predicate if part is not None else None
        if part is None or not isinstance(act, Acting) or act.verb not in EVER_LONGER or not part.progressive:
            return None
        if isinstance(said, Adjunct) and said.role in {Role.ABOVE, Role.BELOW}:
            raise UnsayableError("a thing above a value")
        plain = not (part.adjuncts or part.negated or part.adverbs or act.obj or act.obliques or act.passive)
        if isinstance(said, Adjective) and said.concept == "low" and act.verb == "run" and plain:
            return self.unlinked(replace(clause, subject=replace(subject, participle=None)), nested=nested)
        if not isinstance(said, Adjective) or said.concept not in {"long", "short"} or said.degree != "comparative":
            return None
        if not plain or subject.determiner is Determiner.NO:
            raise UnsayableError("a comparison of what goes on")
        things = self.subject(replace(subject, participle=None))
        return cat(things, EVER_LONGER[act.verb], self.predicate(clause, nested=nested))

    def _missing_from(self, clause: Clause, subject: NounPhrase, being: Being, *, nested: bool) -> str | None:
        """备份中缺少 3 个资源."""
        said = being.complement
        loose = subject.determiner is Determiner.NONE and not subject.names and isinstance(subject.head, str)
        roles = {Role.FROM, Role.IN} if loose else {Role.FROM}
        where = [one for one in clause.adjuncts if one.role in roles]
        if not isinstance(said, Adjective) or said.concept != "missing" or len(where) != 1:
            return None
        plain = not (clause.negated or said.negated or said.adverbs or being.become or being.remain or clause.more)
        steady = clause.tense is Tense.PRESENT and clause.modal is None and subject.determiner is not Determiner.NO
        if not plain or not steady or subject.pronoun or isinstance(where[0].phrase, Amount | Clause):
            return None
        rest = without(clause, where)
        place = cat(self.nominal_of(where[0]), "中")
        how = self.adverbs_of(rest, late=False)
        return cat(place, self.before(rest), *how, "缺少", self.nominal(subject), self.after(rest, nested=nested))

    def _foreseen(self, clause: Clause, subject: NounPhrase, being: Being) -> str | None:
        """预计⟨1⟩将…: "is predicted to run out of space"."""
        said = being.complement
        eventual = kind_of(subject) in {"event", "data"} and not clause.negated and clause.modal is None
        if isinstance(said, Adjective) and said.concept == "possible" and eventual and clause.tense is Tense.PRESENT:
            known = not said.adverbs and not said.negated and not clause.adverbs and not clause.adjuncts
            if known and not being.become and not being.remain:
                return cat("可能发生", self.nominal(subject))
        doing = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
        if not isinstance(said, Adjective) or said.concept not in {"predicted", "expected"} or not doing:
            return None
        if clause.negated or clause.modal or clause.tense is not Tense.PRESENT or len(doing) != 1:
            raise UnsayableError("a forecast that is not plain")
        inner = doing[0].phrase
        assert isinstance(inner, Clause)
        rest = tuple(one for one in clause.adjuncts if one is not doing[0])
        whole = replace(inner, subject=subject, tense=Tense.FUTURE, adjuncts=(*rest, *inner.adjuncts))
        return cat("预计", *self.adverbs_of(clause, late=False), self.clause(whole, nested=True))

    def _predicted(self, clause: Clause, subject: NounPhrase) -> str | None:
        """预计磁盘将写满: "predicted disk full"."""
        said = [one for one in subject.adjectives if one.concept == "predicted"]
        plain = clause.tense is Tense.PRESENT and clause.modal is None and not clause.negated
        if not said or subject.determiner is not Determiner.NONE or not plain:
            return None
        names = tuple(leading_names(subject.modifiers))
        others = tuple(one for one in subject.adjectives if one not in said)
        rest = replace(subject, adjectives=others, modifiers=subject.modifiers[len(names) :])
        whole = self.clause(replace(clause, subject=rest, tense=Tense.FUTURE, links=()), nested=True)
        return cat(*(name.text for name in names), "预计", whole)

    # --- the subject ------------------------------------------------------------------------------------------------

    def subject(self, subject: Nominal) -> str:
        """Return a phrase as subject: 仅有 3 个节点, 有一个节点."""
        if isinstance(subject, Coordination):
            return self.nominal(subject)
        amount = subject.amount
        if amount is not None and not subject.head and isinstance(subject.of, NounPhrase) and not amount.total:
            part = self._part_of(subject, subject.of, amount)
            if part is not None:
                return part
        if amount is not None and amount.relation in {Relation.ONLY, Relation.LESS_THAN} and not amount.total:
            only = "仅有" if amount.relation is Relation.ONLY else "仅有不到"
            if not subject.head:
                return self.headless(counted_exactly(subject), only)
            places = [one for one in subject.adjuncts if one.role in PLACES]
            rest = tuple(one for one in subject.adjuncts if one not in places)
            return cat(self.places(places), only, self.phrase(counted_exactly(replace(subject, adjuncts=rest))))
        text = self.phrase(subject)
        if amount is not None and amount.total:
            return text.replace("中的", "中有", 1).replace("有仅", "仅有", 1) if subject.head else text
        if subject.determiner is Determiner.INDEFINITE and subject.number is Number.SINGULAR and subject.head:
            measure = self.measure(subject)
            one = f"有一{measure}" if measure and kind_of(subject) != "event" else "有"
            where = tuple(o for o in subject.adjuncts if o.role in PLACES and not is_state(o))
            kept = tuple(o for o in subject.adjuncts if o not in where)
            return cat(self.places(where), one, self.phrase(replace(subject, adjuncts=kept)))
        return text

    def _part_of(self, subject: NounPhrase, of: NounPhrase, amount: Amount) -> str | None:
        """Return "5 % of requests to ⟨1⟩" as subject: 对 ⟨1⟩ 的请求中有 5%."""
        plain = amount.relation not in {Relation.ONLY, Relation.LESS_THAN}
        if not plain or subject.relative or subject.participle or subject.adjectives or not of.head:
            return None
        inner = replace(of, adjuncts=(*of.adjuncts, *subject.adjuncts))
        placed = any(one.role in PLACES for one in inner.adjuncts)
        if of.number is not Number.PLURAL or not (inner.adjuncts or inner.of) or placed or of.head in LIMITS:
            return None
        return cat(self.phrase(inner), "中有", self.amount(amount))


def _is_brought(clause: Clause, subject: NounPhrase) -> bool:
    """Return whether something new is told of, by nobody: 已安装内核更新."""
    new = subject.determiner is Determiner.INDEFINITE or Adjective("new") in subject.adjectives
    loose = new and subject.determiner in {Determiner.NONE, Determiner.INDEFINITE} and not subject.names
    done = clause.tense in {Tense.PAST, Tense.PERFECT} and not (clause.negated or clause.modal or clause.more)
    agent = any(one.role in {Role.BY, Role.VIA, Role.FOR, Role.AGO} for one in clause.adjuncts)
    return loose and done and not agent and not subject.relative and not subject.participle
