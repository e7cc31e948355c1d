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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, ClassVar

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages.base import Linearizer, Style, UnsayableError
from slack_fixtures.grammar.languages.chinese.trees import reshaped

_RELATIONS: Mapping[Relation, str] = {
    Relation.EXACTLY: "",
    Relation.MORE_THAN: "超过",
    Relation.LESS_THAN: "不到",
    Relation.AT_LEAST: "至少",
    Relation.AT_MOST: "最多",
    Relation.ONLY: "仅",
    Relation.ABOUT: "约",
    Relation.ALMOST: "接近",
}
_BEFORE_NOUN: Mapping[Determiner, str] = {  # "~" is the measure word
    Determiner.NONE: "",
    Determiner.DEFINITE: "",
    Determiner.INDEFINITE: "",
    Determiner.ITS: "其",
    Determiner.YOUR: "您的",
    Determiner.SOME: "部分",
    Determiner.ANY: "任何",
    Determiner.ALL: "所有",
    Determiner.EACH: "每~",
    Determiner.BOTH: "两~",
    Determiner.MANY: "大量",
    Determiner.TOO_MANY: "过多",
    Determiner.FEW: "少量",
    Determiner.TOO_FEW: "过少的",
    Determiner.SEVERAL: "多~",
    Determiner.MOST: "大多数",
    Determiner.MORE: "更多",
    Determiner.LESS: "更少的",
    Determiner.ENOUGH: "足够的",
    Determiner.NOT_ENOUGH: "不足的",
    Determiner.ANOTHER: "另一~",
    Determiner.A_FEW: "几~",
    Determiner.HALF: "一半的",
    Determiner.WHICH_EVER: "至少一~",
    Determiner.NO: "没有",
}
_QUANTITY_STATES: Mapping[Determiner, str] = {  # "Too many connections": 连接过多
    Determiner.TOO_MANY: "过多",
    Determiner.TOO_FEW: "过少",
    Determiner.NOT_ENOUGH: "不足",
}
_FIXED = {Determiner.THIS, Determiner.THAT, Determiner.ITS, Determiner.YOUR, Determiner.NO, Determiner.EACH}
_THAN: Mapping[str, str] = {
    "expected": "预期",
    "usual": "平时",
    "normal": "正常水平",
    "desired": "期望值",
    "required": "要求值",
    "allowed": "允许值",
    "configured": "配置值",
}
_PRONOUNS: Mapping[str, str] = {"it": "它", "this": "这", "you": "您", "they": "它们", "these": "这些", "them": "它们"}
_FIRST_LINKS: Mapping[LinkKind, tuple[str, str]] = {  # always said before the main clause
    LinkKind.WHEN: ("当", "时，"),
    LinkKind.IF: ("如果", "，"),
    LinkKind.WHILE: ("在", "时，"),
    LinkKind.AFTER: ("在", "后，"),
    LinkKind.BEFORE: ("在", "前，"),
    LinkKind.ALTHOUGH: ("尽管", "，但"),
    LinkKind.EVEN_THOUGH: ("尽管", "，但"),
}
_LATER_LINKS: Mapping[LinkKind, str] = {
    LinkKind.AND: "，且",
    LinkKind.BUT: "，但",
    LinkKind.OR: "，或者",
    LinkKind.BECAUSE: "，因为",
    LinkKind.UNTIL: "，直到",
    LinkKind.SO: "，因此",
    LinkKind.SO_THAT: "，以便",
    LinkKind.SEQUEL: "，",
    LinkKind.COLON: "：",
    LinkKind.SEMICOLON: "；",
    LinkKind.DASH: "：",
    LinkKind.COMMA: "，",
}
_PLACES = {Role.ON, Role.IN, Role.AT, Role.ACROSS}
_TIMES = {Role.LAST, Role.NEXT, Role.AGO, Role.WHEN, Role.DURING, Role.AFTER, Role.BEFORE, Role.SINCE, Role.EVERY}
_EARLY = {
    *(Role.DUE_TO, Role.BASED_ON, Role.DESPITE, Role.EXCEPT, Role.FOR, Role.UNDER, Role.WITHOUT, Role.FROM),
    *(Role.AMONG, Role.BETWEEN, Role.PER),
}
_PAST_TIMES = {Role.LAST, Role.AGO, Role.WHEN, Role.DURING, Role.SINCE, Role.AFTER}
_TOWARD_HEADS: Mapping[str, str] = {  # "connection to": 与…的连接; "access to": 对…的访问; the others 到…的
    **dict.fromkeys(("connection", "connectivity", "communication", "session", "peering", "handshake"), "与"),
    **dict.fromkeys(("access", "change", "update", "call", "request", "query", "api_call", "login"), "对"),
    **dict.fromkeys(
        ("read", "write", "search", "upgrade", "threat", "damage", "modification", "attack", "http_request", "impact"),
        "对",
    ),
}
_LINES = {
    "interface",
    "link",
    "link_net",
    "line_net",
    "connection",
    "network",
    "tunnel",
    "port",
    "uplink",
    "downlink",
} | {
    *("network_interface", "vpn_tunnel", "internet_connection", "vpn", "circuit", "trunk", "session", "peering"),
}
_LEFT = {"left", "remaining", "free", "available", "used", "unused", "spare"}
_LEFT_WORDS = {"left": "剩余", "remaining": "剩余", "free": "可用", "available": "可用", "used": "已用"}
_GENERATIONS = {"page_fault", "collection_activity", "compaction", "garbage_collection", "cycle", "version"}
_FAILINGS = {"failed", "failing", "stuck", "missing", "unsuccessful", "incomplete", "stalled"}
_QUIET = {
    *("active", "open", "connected", "running", "used", "allocated", "configured", "enabled", "live", "available"),
    *("ready", "online", "free", "healthy", "registered", "expected", "requested", "received", "reported", "sent"),
    *("processed", "existing", "current", "total", "accepted"),
}
_CODES = {"state", "status", "status_code", "http_status_code", "error_code", "code", "reason", "exit_code", "severity"}
_MESSAGES = {"alarm", "alert", "warning", "error", "notification", "message", "exception", "event", "log"}
_WIDE_NUMBERS = {"significant", "large", "substantial", "high", "considerable", "big", "massive"}
_LIMITS = {"limit", "threshold", "quota", "capacity", "budget", "allocation", "maximum", "total", "error_budget"} | {
    *("resource_limit", "resource_quota", "upper_limit", "error_budget", "storage_capacity", "rate_limit"),
}
_QUANTITIES = {"number", "count", "percentage", "rate", "amount", "ratio", "quantity", "share"}
_BREAKABLE = {"volume", "sensor", "power_supply", "battery", "component", "service", "system", "link", "link_net"} | {
    *("power", "hardware", "network", "filesystem", "network_interface", "broker", "pod", "instance", "controller"),
}
_WAYS = {"behind": "落后", "up": "上升", "down": "下降"}
_SAID_OTHERWISE = {
    "health",
    "ratio",
    "rate",
    "release",
    "collection",
    "loss",
    "vendor",
    "load",
    "loop",
    "ticket",
    "billing",
} | {
    "failure",
    "detail",
    "read",
    "write",
    "current",
    "time",
    "zero",
    "number",
    "amount",
    "quantity",
    "week",
    "month",
    "permission",
}
_PARTS = {"power_supply", "battery", "sensor", "fan", "cable", "fuse", "motherboard"}
_FOR_DOING = {"permission", "right", "privilege", "access_right", "capacity", "space", "ability", "time", "resource"}
_SOON = {"很快", "即将", "几乎", "接近"}
_NO_OWNERS = {
    "times_unit",
    "time",
    "period",
    "moment",
    "reason",
    "purpose",
    "duration",
    "minute",
    "hour",
    "day",
    "week",
    "month",
}
_SOLVED = {
    "issue",
    "problem",
    "incident",
    "alert",
    "error",
    "failure",
    "conflict",
    "bottleneck",
    "mistake",
    "situation",
}
_LOOKS = {"check", "inspect", "examine", "review", "scan", "monitor"}
_OCCASIONS = {
    "restart",
    "failover",
    "startup",
    "shutdown",
    "reboot",
    "start",
    "crash",
    "upgrade",
    "login",
    "switchover",
}
_OF_COUNTED = {"slow", "long", "large", "old", "short", "small", "big", "full"}
_COUNTS = {"ratio", "rate", "number", "count", "percentage", "share"}
_DATED = {"expire", "fill_up", "run_out", "run_out_of", "end"}  # "in ⟨1⟩" tells when
_AFTER_MARKS = {"可能", "将", "即将", "会", "已", "正在"}
_TIME_UNITS = {"millisecond", "second", "minute", "hour", "day", "week", "month", "year"}
_STATES = {"state", "status", "mode", "phase", "condition", "loop", "maintenance", "recovery", "standby", "error_state"}
_INSIDE = {"cluster", "namespace", "region", "zone", "group", "fleet", "cloud", "environment", "network", "subnet"}
_CHANGES = {"increase", "rise", "grow", "spike", "drop", "fall", "go", "climb", "decrease", "decline"}
_POSSIBLE = {"lead_to", "cause", "cause_obj_to", "affect", "result_in", "indicate", "mean", "degrade_obj", "prevent"}
_EXCESS = {"excessive", "insufficient", "elevated", "low", "high", "degraded"}
_CLUMSY = re.compile(
    r"已已|的的|可能可能|可能很可能|在在|将将|将已|正在正|已正在|未已|未正在|没有没有|不未|上上|意味着以|过[慢高低长大小少多]以|（[^）]*（|被被|被已|将即将|已未|的其(?![他中它])|是扩容|将未"
)
_MOST_LINKING = 4  # 的 in one stretch between commas; more is a pile
_MOST_PARTS = 5  # nouns in one compound
_LONG_PART = 6  # characters of a participle that stands before a leading name
_SHORT = 4  # Chinese characters of an adjective that goes without 的 inside a compound

_TAKEN = {"snapshot", "backup", "dump", "full_backup", "incremental_backup", "savepoint", "checkpoint"}
_NOT_TAKEN = {"event", "machine", "software", "place", "person"}
_FILLINGS = {"used": "使用率", "full": "使用率", "free": "空闲率", "available": "可用率"}
_REACHED = {Relation.AT_LEAST: "达到或超过", Relation.AT_MOST: "不超过"}
_TAKEABLE = {"connection", "session", "slot", "port", "thread", "license", "worker", "ip_address", "address"}
_SHARED = {"authorization", "approval", "success", "hit", "conversion", "packet_loss", "delivery", "completion"} | {
    *("authentication", "availability", "cache_hit", "acceptance", "utilization", "compression", "login_success"),
}
_SCHEDULED = {"daily", "nightly", "weekly", "hourly", "monthly", "initial", "incremental"}
_CASES = {"ticket", "incident", "issue", "alert", "case", "problem", "purchase_order"}
_TYPED = {"password", "pin", "passcode", "card", "number", "username", "email_address"}
_RUNS = {"run", "job", "import", "export", "backup", "backup_job"}
_LET_IN = {"traffic", "login_attempt", "login", "ip_address", "access", "email"}
_KEPT = {"keep", "store", "hold", "buffer"}
_REALMS = {"Kerberos", "TLS", "TGS", "TGT"}
_MEANWHILE = [NounPhrase(one, number, Determiner.THIS) for one in ("time", "period") for number in Number]
_HAPPENING = {"failure", "data_loss", "loss", "outage", "crash", "node_failure", "disk_failure", "downtime"}
_STATE_NOUNS = {"recovery", "standby", "split_brain"}  # 恢复状态
_NAMED_STATES = {"state", "mode", "phase"}  # 处于 HEALTH_ERR 状态
_BURSTS = {"surge", "spike", "increase", "decrease", "rise", "drop", "decline", "dip"}
_SUDDEN: Mapping[str, str] = {"sudden": "突然", "abrupt": "突然", "rapid": "快速", "sharp": "急剧"}
_MERGED = {"merge", "upgrade", "restart", "update", "migration", "deletion", "removal", "reboot", "deployment"}
_ODD = {"unusual", "abnormal"}
_ABILITIES = {"able", "unable", "likely"}
_DEEDS = {"required": "require", "needed": "require", "elected": "elect"}
_EVER_LONGER = {"run": "运行时间", "wait": "等待时间"}
_GUARDS = {"firewall", "web_application_firewall", "waf"}
_CLOCKS = {"utc", "gmt", "cet", "cest"}
_STALE_LINKS = {"mount", "mount_point", "file_handle", "handle", "nfs_mount"}

_SPAN = re.compile(r"⟨\d+⟩")
_SLOT = re.compile(r"\[([^\]]*)\]|\{(\w+)\}")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_WIDE = re.compile(r"[\u3000-\u303f\uff00-\uffef“”‘’…—]")
_NOUN_LINE = re.compile(r"(\S.*?) (\S{1,2})(?: ([多大长]))?$")
_MEASURES = frozenset("-=场个条次台块张名家笔首项种份根位只封起间栋集件批盘棵")
_FORMS = {
    "verbs": {"正", "已", "将", "不", "被动", "命", "机", "量"},
    "adjectives": {"词", "比", "过", "变", "将", "不", "机", "线", "最"},
}
_MARKS = {"状态", "被", "检出", "存现"}


@dataclass(frozen=True, slots=True)
class Word:
    """What a lexicon line says.

    Attributes:
        text: the noun or adverb, the verb's patterns, the adjective as predicate ("" where it is none).
        attribute: the adjective before a noun, the noun's measure word.
        forms: irregular forms by their key.
        marks: ``状态``, ``被``, ``检出``, ``存现``, ``多``.
    """

    text: str
    attribute: str = ""
    forms: Mapping[str, str] = field(default_factory=dict)
    marks: frozenset[str] = frozenset()


def _cat(*parts: str) -> str:
    """Join texts, with one space between Chinese and Latin and between two that are not Chinese."""
    text = ""
    for part in parts:
        if not part:
            continue
        if text and _needs_space(text[-1], part[0]):
            text += " "
        text += part
    return text


def _needs_space(left: str, right: str) -> bool:
    if left.isspace() or right.isspace() or _WIDE.match(left) or _WIDE.match(right):
        return False
    if left in "/(" or right in "/),.;:":
        return False
    return not (_CHINESE.match(left) and _CHINESE.match(right))


class Chinese(Linearizer[Word]):
    """Simplified Chinese."""

    locale: ClassVar[str] = "zh-CN"
    folder: ClassVar[str] = "zh"

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a lexicon line says; see the module."""
        parts = [part.strip() for part in line.split(" ; ")]
        if not parts[0]:
            raise lexicon.LexiconError(f"zh: {category}.{concept}: no word")
        if category == "nouns":
            found = _NOUN_LINE.fullmatch(line)
            if found is None or found[2] not in _MEASURES:
                raise lexicon.LexiconError(f"zh: nouns.{concept}: {line!r} has no measure word")
            return Word(found[1], found[2], marks=frozenset(filter(None, [found[3]])))
        if category == "adverbs":
            return Word(line)
        plain = [part for part in parts if "=" not in part]
        forms = dict(part.split("=", 1) for part in parts if "=" in part)
        if unknown := set(forms) - _FORMS[category]:
            raise lexicon.LexiconError(f"zh: {category}.{concept}: unknown form {', '.join(sorted(unknown))}")
        return self._verb_word(concept, plain, forms) if category == "verbs" else _adjective_word(concept, plain, forms)

    def _verb_word(self, concept: str, plain: list[str], forms: Mapping[str, str]) -> Word:
        if unknown := set(plain[1:]) - _MARKS:
            raise lexicon.LexiconError(f"zh: verbs.{concept}: unknown mark {', '.join(sorted(unknown))}")
        known = {"subj", "by"}
        if ("verbs", concept) in lexicon.concepts():
            for slot in lexicon.concept("verbs", concept).frame:
                known |= {slot.name, *slot.name.split()}
        for text in (plain[0], *forms.values()):
            if strange := {found[1] for found in re.finditer(r"\{(\w+)\}", text)} - known:
                raise lexicon.LexiconError(f"zh: verbs.{concept}: no argument {', '.join(sorted(strange))}")
        return Word(plain[0], forms=forms, marks=frozenset(plain[1:]))

    # --- sentences --------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Chinese."""
        sentence = _with_spans_of_time(reshaped(sentence))
        text = self._body(sentence, style)
        opening = [self._opening(adverb) for adverb in sentence.opening if adverb != "please"]
        text = _cat(*opening, text, *(self._aside(aside) for aside in sentence.asides))
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + "：" + text
        text = (
            text.replace("仍正在", "仍在")
            .replace("CPU CPU ", "CPU ")
            .replace("再次已", "已再次")
            .replace("可用可用", "可用")
            .replace("有仅", "仅有")
            .replace("健康状况状态", "健康状态")
        )
        _refuse_clumsy(text)
        _refuse_losses(sentence, text)
        self._refuse_lost_nouns(sentence, text)
        return text + {".": "。", "!": "！", "?": "？", ":": "：", "…": "……", "...": "……"}.get(
            sentence.end, sentence.end
        )

    def _refuse_lost_nouns(self, sentence: Sentence, text: str) -> None:
        """Refuse a text in which a noun of the tree is missing: something was not said."""
        for node in walk(sentence):
            head = node.unit if isinstance(node, Amount) else node.head if isinstance(node, NounPhrase) else ""
            if not isinstance(head, str) or not head or head.startswith("=") or head in _SAID_OTHERWISE:
                continue
            if self.word("nouns", head).text not in text:
                raise UnsayableError(f"{head} would be lost")

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a clause as label")
            telling = self._telling(body) if isinstance(body, NounPhrase) else None
            graded = telling is not None and lexicon.concept("adjectives", telling.concept).kind == "size"
            label = self._headline(body) if graded and isinstance(body, NounPhrase) else self._nominal(body)
            if isinstance(body, NounPhrase) and not graded:
                label = self._nominal(body)
            return label + "：" + self._value(sentence.value)
        if "please" in sentence.opening and sentence.kind is not SentenceKind.ORDER:
            raise UnsayableError("please without an order")
        if isinstance(body, Clause):
            if isinstance(body.predicate, Acting) and body.predicate.verb == "miss" and body.subject is None:
                raise UnsayableError("missing without a subject")
            if sentence.kind is SentenceKind.ORDER:
                return self._order(body, "立即" if style.urgent else "")
            return self._clause(body)
        if isinstance(body, NounPhrase):
            return self._headline(body)
        return self._nominal(body)

    def _opening(self, adverb: str) -> str:
        text = self.word("adverbs", adverb).text
        return text + "，" if lexicon.concept("adverbs", adverb).kind in {"linking", "epistemic"} else text

    def _order(self, clause: Clause, urgent: str) -> str:
        first, later = self._links(clause)
        threats = [link.clause for link in clause.links if link.kind is LinkKind.OR and isinstance(link.clause, Clause)]
        if any(one.subject is not None for one in threats):
            later = later.replace("，或者", "，否则", 1)
        please = "请勿" if clause.negated else "请"
        bare = replace(clause, negated=False, links=(), more=())
        act = bare.predicate
        if isinstance(act, Acting) and act.content is not None and act.content.subject is not None:
            inner = replace(act.content, adjuncts=(*act.content.adjuncts, *bare.adjuncts))
            bare = replace(bare, adjuncts=(), predicate=replace(act, content=inner))
        text = _cat(please, urgent, self._ordered(bare))
        for index, further in enumerate(clause.more):
            last = index == len(clause.more) - 1
            joint = {"and": "，并", "or": "，或", "but": "，但"}[clause.joint] if last else "，"
            text = _cat(text, "，请勿" if further.negated else joint, self._ordered(replace(further, negated=False)))
        return _cat(first, text, later)

    def _ordered(self, clause: Clause) -> str:
        """Return an order's verb; "for more information" is what one gets."""
        act = clause.predicate
        learning, rest = self._learning(clause.adjuncts)
        clause = replace(clause, adjuncts=rest)
        if isinstance(act, Acting) and isinstance(act.obj, NounPhrase):
            found, kept = self._learning(act.obj.adjuncts)
            learning, act = learning or found, replace(act, obj=replace(act.obj, adjuncts=kept))
            clause = replace(clause, predicate=act)
        aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE]
        if isinstance(act, Acting) and act.verb == "ask" and act.obj is not None and aims:
            if len(clause.adjuncts) > 1 or not isinstance(aims[0].phrase, Clause) or clause.adverbs:
                raise UnsayableError("a request that is not plain")
            return _cat("让", self._value(act.obj), self._infinitive(aims[0].phrase))
        if isinstance(act, Acting) and "命" in self.word("verbs", act.verb).forms and not act.passive:
            said = self._fill(self.word("verbs", act.verb).forms["命"], self._slots(clause, act))
            text = _cat(self._before(clause), said, self._after(clause, nested=True))
        else:
            text = self._infinitive(clause)
        return _cat(text, "以了解" if learning else "", learning)

    def _learning(self, adjuncts: tuple[Adjunct, ...]) -> tuple[str, tuple[Adjunct, ...]]:
        for one in adjuncts:
            if (
                one.role is Role.FOR
                and isinstance(one.phrase, NounPhrase)
                and one.phrase.head in {"information", "detail"}
            ):
                return self._phrase(one.phrase), tuple(other for other in adjuncts if other is not one)
        return "", adjuncts

    def _aside(self, aside: Aside) -> str:
        if isinstance(aside.body, Amount) and aside.body.relation is Relation.LESS_THAN:
            body = _cat("低于", self._amount(replace(aside.body, relation=Relation.EXACTLY)))
        else:
            body = self._value(aside.body)
        return f"（{self._nominal(aside.label)}：{body}）" if aside.label else f"（{body}）"

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self._amount(value)
        if isinstance(value, Adjective):
            return self._state(value, None)
        if isinstance(value, Clause):
            return self._clause(value, nested=True)
        if isinstance(value, NounPhrase | Coordination):
            return self._nominal(value)
        raise UnsayableError("a label without value")

    # --- headlines that are a noun phrase ---------------------------------------------------------------------------

    def _headline(self, phrase: NounPhrase) -> str:
        """Say "High CPU usage on ⟨1⟩" as 使用率过高, "Failed jobs" as 存在失败的作业."""
        if phrase.determiner in _QUANTITY_STATES and phrase.head:
            bare = replace(phrase, determiner=Determiner.NONE, aside=None)
            return _cat(self._phrase(bare), _QUANTITY_STATES[phrase.determiner], self._trailing(phrase))
        if phrase.determiner is Determiner.NO:
            lasting = [one.phrase for one in phrase.adjuncts if one.role is Role.DURATION]
            others = tuple(one for one in phrase.adjuncts if one.role is not Role.DURATION)
            text = self._existence(replace(phrase, determiner=Determiner.NONE, adjuncts=others), "没有")
            return _cat(text, *(_cat("，已持续", self._value(one)) for one in lasting))
        said_as_clause = self._news(phrase)
        if said_as_clause is not None:
            return said_as_clause
        how = [
            _SUDDEN.get(one.concept, "") for one in phrase.adjectives if one.degree == "positive" and not one.adverbs
        ]
        plain = len(how) == len(phrase.adjectives) <= 1 and all(how)
        phrase = self._burst_of(phrase)
        alone = plain and not (phrase.modifiers or phrase.participle or phrase.amount or phrase.names)
        if phrase.head in _BURSTS and isinstance(phrase.of, NounPhrase) and alone and not phrase.relative:
            whose = replace(phrase.of, adjuncts=(*phrase.of.adjuncts, *phrase.adjuncts))
            if not any(one.role in {*_TIMES, Role.TO, Role.DURATION, Role.DUE_TO} for one in phrase.adjuncts):
                noun = self._noun(phrase)
                sudden = () if noun.startswith("突") else how
                return _cat(self._phrase(whose), *sudden, noun, self._trailing(phrase))
        lacking = next((one for one in phrase.adjuncts if one.role is Role.WITHOUT), None)
        if lacking is not None and phrase.amount is None and isinstance(lacking.phrase, NounPhrase | Coordination):
            return self._lacking(phrase, lacking)
        state = next((one for one in phrase.adjuncts if self._is_state(one)), None)
        if state is not None and phrase.amount is None:
            rest = replace(phrase, adjuncts=tuple(one for one in phrase.adjuncts if one is not state), aside=None)
            return _cat(self._phrase(rest), "处于", self._state_name(state), self._trailing(phrase))
        whole = phrase.determiner is Determiner.ALL and len(phrase.adjectives) == 1 and phrase.amount is None
        if whole and self.word("adjectives", phrase.adjectives[0].concept).text:
            state_text = self._state(phrase.adjectives[0], phrase)
            things = self._phrase(replace(phrase, adjectives=(), aside=None))
            return _cat(things, "均", state_text, self._trailing(phrase))
        said = self._telling(phrase)
        if said is not None:
            rest = replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one is not said), aside=None)
            causes = [one for one in phrase.adjuncts if one.role is Role.DUE_TO]
            rest = replace(rest, adjuncts=tuple(one for one in rest.adjuncts if one not in causes))
            cause = _cat(*(_cat(self._nominal_of(one), "导致") for one in causes))
            return _cat(cause, self._phrase(rest), self._state(said, phrase), self._trailing(phrase))
        part = phrase.participle
        if part is not None and phrase.determiner is Determiner.NONE and not phrase.amount and self._tells(part):
            tense = Tense.PERFECT if isinstance(part.predicate, Acting) and part.predicate.passive else part.tense
            news = Clause(replace(phrase, participle=None, aside=None), part.predicate)
            news = replace(news, tense=tense, progressive=part.progressive, negated=part.negated, adverbs=part.adverbs)
            return _cat(self._clause(replace(news, adjuncts=part.adjuncts, links=part.links)), self._trailing(phrase))
        counted = phrase.number is Number.PLURAL and phrase.determiner is Determiner.NONE
        told = any(
            lexicon.concept("adjectives", one.concept).kind == "state"
            and (one.concept not in _QUIET or one.negated or (one.concept == "open" and phrase.head in _CASES))
            for one in phrase.adjectives
        )
        lost = [one for one in phrase.adjectives if one == Adjective("missing")]
        sited = any(one.role in _PLACES for one in phrase.adjuncts)
        if counted and sited and len(lost) == len(phrase.adjectives) == 1 and not (phrase.amount or phrase.participle):
            return self._existence(replace(phrase, adjectives=()), "缺少")
        known = isinstance(phrase.head, str) and bool(phrase.head) and self._kind(phrase) != "event"
        sited = sited or bool(phrase.modifiers and isinstance(phrase.modifiers[0], Name))
        told = told or (known and sited and lexicon.concept("nouns", str(phrase.head)).polarity < 0)
        if counted and (told or phrase.participle is not None) and phrase.amount is None and not phrase.names:
            return self._existence(phrase, "存在")
        return self._phrase(phrase)

    def _news(self, phrase: NounPhrase) -> str | None:
        """Return a headline that is rather a clause: X 高于 3%, 可能存在攻击, 集群中有超过 1 个控制器."""
        compared = [one for one in phrase.adjuncts if one.role in {Role.ABOVE, Role.BELOW, Role.BEYOND}]
        if len(compared) == 1 and not isinstance(compared[0].phrase, Clause) and phrase.head and not phrase.amount:
            return self._compared(phrase, compared[0])
        possible = [one for one in phrase.adjectives if one == Adjective("possible")]
        if (
            possible
            and phrase.determiner is Determiner.NONE
            and (self._kind(phrase) in {"event", "thing"} or phrase.head in _HAPPENING)
        ):
            rest = replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one not in possible))
            return self._existence(rest, "可能发生" if phrase.head in _HAPPENING else "可能存在")
        sited = phrase.amount is not None and phrase.head and any(one.role in _PLACES for one in phrase.adjuncts)
        if sited and phrase.participle is None and not any(self._is_state(one) for one in phrase.adjuncts):
            return self._existence(phrase, "有")
        owed = tuple(one for one in phrase.adjectives if one in {Adjective("required"), Adjective("needed")})
        if owed and phrase.determiner is Determiner.NONE and not phrase.amount and not phrase.adjuncts:
            others = tuple(one for one in phrase.adjectives if one not in owed)
            return _cat("需要", self._phrase(replace(phrase, adjectives=others)))
        lasting = [one for one in phrase.adjuncts if one.role is Role.DURATION and isinstance(one.phrase, Amount)]
        if len(lasting) == 1 and not any(one.role is Role.WITHOUT for one in phrase.adjuncts):
            rest = replace(phrase, adjuncts=tuple(one for one in phrase.adjuncts if one not in lasting))
            return _cat(self._headline(rest), "，已持续", self._value(lasting[0].phrase))
        return None

    def _compared(self, phrase: NounPhrase, compared: Adjunct) -> str:
        """Say "packet loss above 3 % for 5 minutes" as a clause: 丢包率高于 3%，已持续 5 分钟."""
        lasting = tuple(one for one in phrase.adjuncts if one.role is Role.DURATION)
        kept = tuple(one for one in phrase.adjuncts if one is not compared and one not in lasting)
        things = replace(phrase, adjuncts=kept, aside=None)
        whole = reshaped(Clause(things, Being(compared), adjuncts=lasting))
        return _cat(self._clause(whole), self._trailing(phrase))

    def _lacking(self, phrase: NounPhrase, lacking: Adjunct) -> str:
        """Say "peer without handshake for 10 minutes": 对等节点已有 10 分钟没有握手."""
        lasting = [one for one in phrase.adjuncts if one.role is Role.DURATION]
        rest = tuple(one for one in phrase.adjuncts if one is not lacking and one not in lasting)
        how_long = _cat(*(_cat("已有", self._value(one.phrase)) for one in lasting[:1]))
        things = self._phrase(replace(phrase, adjuncts=rest, aside=None))
        return _cat(things, how_long, "没有", self._nominal_of(lacking), self._trailing(phrase))

    def _tells(self, part: Clause) -> bool:
        """Return whether a participle says more than one word could: "not connected to Alertmanager"."""
        act = part.predicate
        if not isinstance(act, Acting):
            return False
        return part.negated or bool(act.obj or act.obliques or act.content or part.adjuncts)

    def _telling(self, phrase: NounPhrase) -> Adjective | None:
        """Return the adjective of a bare headline that is its news."""
        if phrase.determiner not in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE} or phrase.amount:
            return None
        for adjective in phrase.adjectives:
            kind = lexicon.concept("adjectives", adjective.concept).kind
            if not self.word("adjectives", adjective.concept).text or self._of_parts(adjective, phrase):
                continue
            if phrase.head in _MESSAGES and kind != "size":
                continue
            if kind == "state" and any(one.concept in {"maximum", "minimum"} for one in phrase.adjectives):
                continue
            if adjective.concept in _ODD and self._kind(phrase) == "measure" and phrase.of is not None:
                return adjective
            event = self._kind(phrase) == "event" and adjective.concept not in _FAILINGS
            single = phrase.number is not Number.PLURAL and isinstance(phrase.head, str) and not event
            if kind == "size" or adjective.concept in _EXCESS or (single and kind == "state"):
                return adjective
        return None

    def _existence(self, phrase: NounPhrase, verb: str) -> str:
        places = tuple(adjunct for adjunct in phrase.adjuncts if adjunct.role in _PLACES)
        times = [one for one in phrase.adjuncts if one.role in {Role.LAST, Role.DURING, Role.SINCE}]
        rest = replace(phrase, adjuncts=tuple(one for one in phrase.adjuncts if one not in (*places, *times)))
        verb = _cat(*(self._when(one) for one in times), verb)
        if not places:
            names = tuple(_leading_names(rest.modifiers))
            bare = replace(rest, modifiers=rest.modifiers[len(names) :])
            return _cat(*(name.text for name in names), verb, self._phrase(bare))
        return _cat(self._places(places), verb, self._phrase(rest))

    def _trailing(self, phrase: NounPhrase) -> str:
        return self._aside(phrase.aside) if phrase.aside else ""

    # --- clauses ----------------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, *, nested: bool = False) -> str:
        clause = _with_conditions(clause)
        first, later = self._links(clause)
        text = self._plain(clause, nested=nested)
        for further in clause.more:
            contrast = clause.joint == "but" or (further.negated and "still" in clause.adverbs)
            joint = "，但" if contrast else "，或者" if clause.joint == "or" else "，且"
            joint = "，" if "then" in further.adverbs and joint == "，且" else joint
            ahead, behind = self._links(further)
            text = _cat(text, joint, ahead, self._bare(further, nested=nested), behind)
        return _cat(first, text, later)

    def _links(self, clause: Clause) -> tuple[str, str]:
        """Return what stands before the main clause and what follows; a condition after a sequel is the sequel's."""
        before, behind, sequel = "", "", ""
        for link in clause.links:
            condition = self._condition(link, clause)
            if condition and sequel and not link.first:
                sequel = _cat("，", condition, sequel.removeprefix("，"))
            elif condition:
                before += condition
            elif link.first:
                raise UnsayableError(f"{link.kind} before the main clause")
            else:
                labelled = link.kind is LinkKind.DASH and any(one.kind is LinkKind.COLON for one in clause.links)
                behind, sequel = _cat(behind, sequel), self._later(link)
                sequel = "，" + sequel.removeprefix("：").lstrip() if labelled else sequel
                if link.kind is not LinkKind.SEQUEL:
                    behind, sequel = _cat(behind, sequel), ""
        return before, _cat(behind, sequel)

    def _condition(self, link: Link, clause: Clause) -> str:
        """Return a clause that stands before what it belongs to: 如果…，; "" for other links."""
        inner = link.clause
        if not isinstance(inner, Clause) or _is_contrast(link):
            return ""
        if link.kind is LinkKind.UNTIL and (clause.negated or not isinstance(clause.predicate, Acting)):
            return _cat("在", _not_yet(self._clause(inner, nested=True)), "之前，")
        if link.kind in _FIRST_LINKS:
            opening, closing = _FIRST_LINKS[link.kind]
            if inner.subject is None and inner.progressive:
                inner = replace(inner, progressive=False)
            said = self._clause(inner, nested=True)
            return _cat(opening, _not_yet(said) if link.kind is LinkKind.BEFORE else said, closing)
        if link.first and link.kind is LinkKind.BECAUSE:
            return _cat("由于", self._clause(inner, nested=True)) + "，"
        return ""

    def _later(self, link: Link) -> str:
        mark = "，而" if _is_contrast(link) else _LATER_LINKS.get(link.kind)
        if link.kind is LinkKind.DASH and isinstance(link.clause, Clause):
            mark = "，"
        if mark is None:
            raise UnsayableError(f"a clause with {link.kind}")
        if not isinstance(link.clause, Clause):
            return _cat(
                mark, self._headline(link.clause) if isinstance(link.clause, NounPhrase) else self._nominal(link.clause)
            )
        if link.clause.subject is None and link.kind is LinkKind.SEQUEL and isinstance(link.clause.predicate, Being):
            if any(one.role is Role.AGO for one in link.clause.adjuncts):
                raise UnsayableError("when the last thing was in a state")
            return _cat("，这", self._clause(link.clause))
        return _cat(mark, self._clause(link.clause))

    def _plain(self, clause: Clause, *, nested: bool) -> str:
        clause = _with_dates(clause)
        predicate = clause.predicate
        if isinstance(predicate, Existing):
            return self._existing(clause, predicate, nested=nested)
        subject = clause.subject
        if isinstance(subject, NounPhrase):
            if subject.pronoun in {"nothing", "everything", "something"}:
                raise UnsayableError(f"the pronoun {subject.pronoun}")
            if isinstance(predicate, Being):
                told = self._filled(clause, subject, predicate, nested=nested)
                if told is None:
                    told = self._valid(clause, subject, predicate)
                if told is None:
                    told = self._longer(clause, subject, predicate, nested=nested)
                if told is None:
                    told = self._missing_from(clause, subject, predicate, nested=nested)
                if told is not None:
                    return told
                foreseen = self._foreseen(clause, subject, predicate) or self._predicted(clause, subject)
                if foreseen is not None:
                    return foreseen
            if isinstance(predicate, Acting):
                special = self._special(clause, subject, predicate, nested=nested)
                if special is not None:
                    return special
            if subject.determiner is Determiner.NO:
                return self._nobody(clause, subject, nested=nested)
            subject, clause = self._attach(subject, clause)
            if subject.determiner is Determiner.INDEFINITE and clause.modal and self._kind(subject) == "event":
                subject = replace(subject, determiner=Determiner.NONE)
            if subject == NounPhrase("failure", subject.number, Determiner.ANOTHER):
                return _cat("再次发生故障", self._bare(clause, nested=nested))
        text = self._subject(subject) if subject is not None else ""
        if isinstance(subject, NounPhrase) and subject.pronoun == "it" and isinstance(predicate, Acting):
            text = "这" if predicate.verb in _POSSIBLE or predicate.verb.endswith("_that") else text
        return _cat(text, self._bare(clause, nested=nested, many=_each(subject)))

    def _existing(self, clause: Clause, predicate: Existing, *, nested: bool) -> str:
        phrase = predicate.phrase
        if any(one.role is Role.FOR for one in clause.adjuncts):
            raise UnsayableError("existence for something")
        plain = clause.tense is Tense.PRESENT and not clause.modal and not clause.negated
        where = tuple(one for one in clause.adjuncts if one.role in _PLACES)
        if plain and isinstance(phrase, NounPhrase) and where == clause.adjuncts and not phrase.of:
            phrase, clause = replace(phrase, adjuncts=(*phrase.adjuncts, *where)), replace(clause, adjuncts=())
        if plain and not clause.adverbs and not clause.adjuncts and isinstance(phrase, NounPhrase):
            told = self._telling(phrase)
            graded = told is not None and lexicon.concept("adjectives", told.concept).kind == "size"
            if phrase.determiner in _QUANTITY_STATES or (told and clause.links) or graded:
                return self._headline(phrase)
        if isinstance(phrase, NounPhrase) and not clause.adjuncts:
            places = tuple(one for one in phrase.adjuncts if one.role in _PLACES)
            inner = replace(phrase, adjuncts=tuple(one for one in phrase.adjuncts if one not in places))
            phrase, clause = inner, replace(clause, adjuncts=places)
        verb = "存在" if isinstance(phrase, NounPhrase) and phrase.amount is None and phrase.head else "有"
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
            phrase, clause = replace(phrase, determiner=Determiner.NONE), replace(clause, negated=not clause.negated)
        mark = self._being_mark(clause, "没有" if clause.negated else verb)
        part = phrase.participle if isinstance(phrase, NounPhrase) else None
        if part is not None and isinstance(phrase, NounPhrase) and part.progressive and not clause.negated:
            phrase = replace(phrase, participle=None)
            doing = self._bare(part, nested=nested)
            before = self._before(clause).removeprefix("在").lstrip()
            return _cat(before, mark, self._nominal(phrase), doing, self._after(clause, nested=nested))
        before = self._before(clause).removeprefix("在").lstrip()
        return _cat(before, mark, self._nominal(phrase), self._after(clause, nested=nested))

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
        return _cat(self._subject(subject), "还有" if being.remain else "有", self._amount(lasting[0]), "有效期")

    def _longer(self, clause: Clause, subject: NounPhrase, being: Being, *, nested: bool) -> str | None:
        """⟨1⟩ 运行时间长于平时: "job running longer than usual"."""
        part, said = subject.participle, being.complement
        act = part.predicate if part is not None else None
        if part is None or not isinstance(act, Acting) or act.verb not in _EVER_LONGER or not part.progressive:
            return None
        if isinstance(said, Adjunct) and said.role in {Role.ABOVE, Role.BELOW}:
            raise UnsayableError("a thing above a value")
        plain = not (part.adjuncts or part.negated or part.adverbs or act.obj or act.obliques or act.passive)
        if isinstance(said, Adjective) and said.concept == "low" and act.verb == "run" and plain:
            return self._plain(replace(clause, subject=replace(subject, participle=None)), nested=nested)
        if not isinstance(said, Adjective) or said.concept not in {"long", "short"} or said.degree != "comparative":
            return None
        if not plain or subject.determiner is Determiner.NO:
            raise UnsayableError("a comparison of what goes on")
        things = self._subject(replace(subject, participle=None))
        return _cat(things, _EVER_LONGER[act.verb], self._bare(clause, nested=nested))

    def _missing_from(self, clause: Clause, subject: NounPhrase, being: Being, *, nested: bool) -> str | None:
        """备份中缺少 3 个资源."""
        said = being.complement
        where = [one for one in clause.adjuncts if one.role is Role.FROM]
        if not isinstance(said, Adjective) or said.concept != "missing" or len(where) != 1:
            return None
        plain = not (clause.negated or said.negated or said.adverbs or being.become or being.remain or clause.more)
        steady = clause.tense is Tense.PRESENT and clause.modal is None and subject.determiner is not Determiner.NO
        if not plain or not steady or subject.pronoun or isinstance(where[0].phrase, Amount | Clause):
            return None
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in where))
        place = _cat(self._nominal_of(where[0]), "中")
        how = self._adverbs_of(rest, late=False)
        return _cat(place, self._before(rest), *how, "缺少", self._nominal(subject), self._after(rest, nested=nested))

    def _foreseen(self, clause: Clause, subject: NounPhrase, being: Being) -> str | None:
        """预计⟨1⟩将…: "is predicted to run out of space"."""
        said = being.complement
        eventual = self._kind(subject) in {"event", "data"} and not clause.negated and clause.modal is None
        if isinstance(said, Adjective) and said.concept == "possible" and eventual and clause.tense is Tense.PRESENT:
            known = not said.adverbs and not said.negated and not clause.adverbs and not clause.adjuncts
            if known and not being.become and not being.remain:
                return _cat("可能发生", self._nominal(subject))
        doing = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
        if not isinstance(said, Adjective) or said.concept not in {"predicted", "expected"} or not doing:
            return None
        if clause.negated or clause.modal or clause.tense is not Tense.PRESENT or len(doing) != 1:
            raise UnsayableError("a forecast that is not plain")
        inner = doing[0].phrase
        assert isinstance(inner, Clause)
        rest = tuple(one for one in clause.adjuncts if one is not doing[0])
        whole = replace(inner, subject=subject, tense=Tense.FUTURE, adjuncts=(*rest, *inner.adjuncts))
        return _cat("预计", *self._adverbs_of(clause, late=False), self._clause(whole, nested=True))

    def _predicted(self, clause: Clause, subject: NounPhrase) -> str | None:
        """预计磁盘将写满: "predicted disk full"."""
        said = [one for one in subject.adjectives if one.concept == "predicted"]
        plain = clause.tense is Tense.PRESENT and clause.modal is None and not clause.negated
        if not said or subject.determiner is not Determiner.NONE or not plain:
            return None
        names = tuple(_leading_names(subject.modifiers))
        others = tuple(one for one in subject.adjectives if one not in said)
        rest = replace(subject, adjectives=others, modifiers=subject.modifiers[len(names) :])
        whole = self._clause(replace(clause, subject=rest, tense=Tense.FUTURE, links=()), nested=True)
        return _cat(*(name.text for name in names), "预计", whole)

    def _special(self, clause: Clause, subject: NounPhrase, act: Acting, *, nested: bool) -> str | None:
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
            return _cat("预计", *self._adverbs_of(clause, late=False), self._clause(content, nested=True))
        troubled = isinstance(act.obj, NounPhrase) and act.obj.head in {"issue", "problem"} and act.obj.participle
        if isinstance(act.obj, NounPhrase) and (act.verb == "have" or (act.verb == "experience" and troubled)):
            return self._having(clause, subject, act.obj, nested=nested)
        indefinite = subject.determiner not in {*_FIXED, Determiner.ALL} - {Determiner.NO}
        behind = ("检出" in word.marks and act.passive) or ("存现" in word.marks)
        if act.verb == "reach":
            behind = behind and self._kind(subject) in {"measure", "resource"}
        counted = isinstance(subject.head, Name) or self._kind(subject) in {"measure", "resource"}
        if act.verb == "exceed" and act.passive and not counted:
            raise UnsayableError("a thing that is exceeded")
        if act.verb == "drop" and self._kind(subject) not in {"measure", "resource", ""}:
            raise UnsayableError("a thing whose value drops")
        many = subject.determiner in {Determiner.TOO_MANY, Determiner.TOO_FEW}
        if many and act.passive and any(one.role is Role.BY for one in clause.adjuncts):
            raise UnsayableError("too many that somebody did")
        if act.verb == "arrive" and any(one.role is Role.IN for one in clause.adjuncts):
            return self._arriving(clause, subject, nested=nested)
        named = isinstance(subject.head, Name) and subject.head.kind == "span"
        if behind and indefinite and not subject.names and not named and not subject.pronoun:
            return self._inverted(clause, subject, act, nested=nested)
        meant = self._in_other_words(clause, subject, act, word, nested=nested)
        if meant is not None:
            return meant
        owed = clause.modal in {Modal.SHOULD, Modal.MUST} and act.passive and act.content is None
        agent = any(one.role is Role.BY for one in clause.adjuncts)
        plain = not (agent or act.complement or act.obliques or clause.more or subject.pronoun)
        if owed and plain and subject.determiner not in {Determiner.NO, Determiner.ALL, Determiner.EACH}:
            active = replace(act, passive=False, obj=subject)
            return self._bare(replace(clause, predicate=active), nested=nested)
        if act.passive and subject.determiner is Determiner.NO:
            return self._inverted(clause, subject, act, nested=nested)
        return None

    def _in_other_words(
        self, clause: Clause, subject: NounPhrase, act: Acting, word: Word, *, nested: bool
    ) -> str | None:
        """Return a clause that Chinese says with another verb or another subject."""
        if act.passive and "被动" not in word.forms and re.match(r"[向给为]\{obj\}", word.text) and not clause.more:
            return self._inverted(clause, subject, act, nested=nested)
        if act.verb == "predict" and act.passive and self._kind(subject) == "event":
            return self._forecast(clause, subject)
        if act.verb in _KEPT and act.passive and not clause.negated and clause.modal is None:
            stored = self._stored(clause, subject, act, nested=nested)
            if stored is not None:
                return stored
        if act.verb == "expect" and act.passive and clause.tense in {Tense.PRESENT, Tense.PERFECT}:
            if clause.negated or clause.modal or clause.adverbs or clause.adjuncts or clause.more:
                raise UnsayableError("an expectation that is not plain")
            return _cat("预计会出现", self._nominal(subject))
        failing = [one for one in clause.adjuncts if one.role is Role.AT and _is_rate(one.phrase)]
        if act.verb == "fail" and failing and clause.tense is Tense.PRESENT and not clause.negated:
            return self._failure_rate(clause, subject, failing[0], nested=nested)
        share = act.obj if isinstance(act.obj, NounPhrase) and not act.obj.head else None
        if act.verb == "throttle" and share is not None and share.amount and isinstance(share.of, NounPhrase):
            if share.of.head != "time" or clause.negated or clause.modal or clause.adverbs or clause.adjuncts:
                raise UnsayableError("a share of what is throttled")
            return _cat(self._subject(subject), "在", self._amount(share.amount), "的时间内被限流")
        return None

    def _forecast(self, clause: Clause, subject: NounPhrase) -> str:
        """预计磁盘 ⟨1⟩ 将发生故障: "a failure was predicted for disk ⟨1⟩"."""
        whose = [one for one in (*subject.adjuncts, *clause.adjuncts) if one.role is Role.FOR]
        others = any(one.role is not Role.FOR for one in (*subject.adjuncts, *clause.adjuncts))
        if others or len(whose) > 1 or clause.negated or clause.modal or clause.more or clause.adverbs:
            raise UnsayableError("a forecast that is not plain")
        event = self._phrase(replace(subject, determiner=Determiner.NONE, adjuncts=()))
        return _cat("预计", *(self._nominal_of(one) for one in whose), "将发生", event)

    def _stored(self, clause: Clause, subject: NounPhrase, act: Acting, *, nested: bool) -> str | None:
        """日志保存在内存中."""
        where = [one for one in clause.adjuncts if one.role in {Role.IN, Role.ON} and not self._is_state(one)]
        if len(where) != 1 or act.obliques or act.content or isinstance(where[0].phrase, Amount | Clause):
            return None
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in where), more=())
        said = "缓存在" if act.verb == "buffer" else "保存在"
        doing = _cat(*self._adverbs_of(rest, late=False), said, self._places(where))
        return _cat(self._subject(subject), self._before(rest), doing, self._after(rest, nested=nested))

    def _failure_rate(self, clause: Clause, subject: NounPhrase, share: Adjunct, *, nested: bool) -> str:
        """任务的失败率为 5%."""
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one is not share))
        of = share.phrase.of if isinstance(share.phrase, NounPhrase) else None
        if clause.modal or clause.adverbs or clause.more or not isinstance(of, NounPhrase) or of.amount is None:
            raise UnsayableError("a rate of failure that is not plain")
        value = self._amount(of.amount)
        return _cat(
            self._subject(subject), "的失败率", self._before(rest), "为", value, self._after(rest, nested=nested)
        )

    def _arriving(self, clause: Clause, subject: NounPhrase, *, nested: bool) -> str:
        """有消息进入队列 ⟨1⟩."""
        place = next(one for one in clause.adjuncts if one.role is Role.IN)
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one is not place))
        plain = clause.tense in {Tense.PRESENT, Tense.PERFECT} and not (clause.negated or clause.modal or clause.more)
        if not plain or isinstance(place.phrase, Clause | Amount) or any(one.role in _PLACES for one in rest.adjuncts):
            raise UnsayableError("an arrival that is not plain")
        loose = _plain_many(subject) and not subject.names and not isinstance(subject.head, Name)
        text = _cat("有" if loose else "", self._subject(subject), self._before(rest))
        how = self._adverbs_of(rest, late=True)
        return _cat(text, *how, "进入", self._nominal_of(place), self._after(rest, nested=nested))

    def _topical(self, clause: Clause, subject: NounPhrase, act: Acting, word: Word, *, nested: bool) -> str:
        """⟨1⟩ 的内存即将耗尽."""
        subject, clause = self._attach(subject, replace(clause, predicate=replace(act, obliques=())))
        clause = self._dated(clause, act)
        owner, _, plain = word.text.partition("|")
        slots = {name: self._value(value) for name, value in act.obliques}
        used = [value for _, value in act.obliques]
        if any(isinstance(one, Amount) or self._kind(one) not in {"resource", "measure", ""} for one in used):
            raise UnsayableError("what cannot run out")
        topic = self._fill(owner, {**slots, "subj": self._subject(subject)})
        form, mark = self._aspect(clause, act, word)
        adverbs = self._adverbs_of(clause, late=False)
        if mark == "即将" or (form == "正" and word.forms["正"].startswith("即将")):
            adverbs = [one for one in adverbs if one not in _SOON]
        means = [_cat("按", self._nominal_of(one), "计算，") for one in clause.adjuncts if self._is_means(one)]
        if any(one.role in {Role.VIA, Role.MEANS, Role.AGAINST, Role.AS} for one in clause.adjuncts):
            raise UnsayableError("means of what happens to a resource")
        topic = _cat(*means, topic)
        late = [one for one in self._adverbs_of(clause, late=True) if one not in _SOON or mark == form == ""]
        said = _cat(*adverbs, self._marked(clause, mark), *late, word.forms[form] if form else plain)
        return _cat(topic, self._before(clause), said, self._after(clause, nested=nested))

    def _taking(self, clause: Clause, subject: NounPhrase, act: Acting, *, nested: bool) -> str:
        """作业 ⟨1⟩ 完成耗时超过 ⟨2⟩."""
        if clause.negated or not isinstance(act.obj, Amount | NounPhrase):
            raise UnsayableError("take with this object")
        doing = next(one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE)
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one.role is not Role.PURPOSE))
        if not isinstance(doing, Clause):
            raise UnsayableError("take for a purpose that is none")
        mark = "可能" if clause.modal is Modal.MAY else "将" if clause.tense is Tense.FUTURE else ""
        how = _cat(*self._adverbs_of(rest, late=False), mark, "耗时", self._value(act.obj))
        return _cat(
            self._subject(subject), self._before(rest), self._infinitive(doing), how, self._after(rest, nested=nested)
        )

    def _inverted(self, clause: Clause, subject: NounPhrase, act: Acting, *, nested: bool) -> str:
        """检测到错误, 未收到数据, 发生错误."""
        if subject.determiner is Determiner.NO:
            subject, clause = replace(subject, determiner=Determiner.NONE), replace(clause, negated=True)
        places = tuple(one for one in subject.adjuncts if one.role in _PLACES)
        subject = replace(subject, adjuncts=tuple(one for one in subject.adjuncts if one not in places))
        moved = replace(clause, adjuncts=(*places, *clause.adjuncts))
        said = self.word("verbs", act.verb)
        if "存现" in said.marks:
            verb = self._acting(replace(moved, adjuncts=()), act)
            return _cat(self._before(moved), verb, self._nominal(subject), self._after(moved, nested=nested))
        active = replace(act, passive=False, obj=subject)
        return self._bare(replace(moved, predicate=active), nested=nested)

    def _having(self, clause: Clause, subject: NounPhrase, obj: NounPhrase, *, nested: bool) -> str | None:
        """⟨1⟩ has high latency: ⟨1⟩ 的延迟过高."""
        if obj.head in {"issue", "problem"} and obj.participle is not None and clause.tense is Tense.PRESENT:
            if clause.negated or clause.modal or obj.adjectives or obj.amount:
                raise UnsayableError("a problem in doing")
            doing = _cat("在", self._infinitive(obj.participle), "时出现问题")
            return _cat(self._subject(subject), self._before(clause), doing, self._after(clause, nested=nested))
        told = obj.participle
        if told is not None and any(one.role is Role.BY for one in told.adjuncts) and clause.tense is Tense.PERFECT:
            raise UnsayableError("what somebody has done")
        valued = self._valued(clause, subject, obj, nested=nested)
        if valued is not None:
            return valued
        spare = self._phrase(obj) if not obj.head and obj.amount is not None else ""
        if spare.startswith(("剩余", "可用")) and not clause.negated and clause.modal is None:
            if clause.tense is not Tense.PRESENT or clause.adverbs:
                raise UnsayableError("what was left")
            return _cat(self._subject(subject), self._before(clause), spare, self._after(clause, nested=nested))
        than = next((one for one in (*clause.adjuncts, *obj.adjuncts) if one.role is Role.THAN), None)
        if than is not None and obj.determiner in {Determiner.MORE, Determiner.LESS} and not clause.negated:
            bare = replace(obj, determiner=Determiner.NONE, adjuncts=tuple(a for a in obj.adjuncts if a is not than))
            rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one is not than))
            owner = _cat(self._subject(subject), "的", self._phrase(bare), self._before(rest))
            more = "多于" if obj.determiner is Determiner.MORE else "少于"
            state = self._being_mark(rest, _cat(more, self._standard(than)))
            return _cat(owner, state, self._after(rest, nested=nested))
        left = any(one.concept in _LEFT for one in obj.adjectives)
        if (
            left
            and obj.amount is not None
            and self._kind(obj) in {"resource", "measure", "data"}
            and not clause.negated
        ):
            bare = replace(obj, amount=None, determiner=Determiner.NONE)
            owner = _cat(self._subject(subject), "的", self._phrase(bare), self._before(clause))
            link = "" if obj.amount.relation is not Relation.EXACTLY else "为"
            state = self._being_mark(clause, _cat(link, self._amount(obj.amount)))
            return _cat(owner, state, self._after(clause, nested=nested))
        simple = clause.tense is Tense.PRESENT and not clause.negated and clause.modal is None and not clause.adverbs
        if not simple or subject.determiner in {Determiner.NO, Determiner.INDEFINITE} or subject.pronoun:
            return None
        owner = self._subject(subject)
        if obj.determiner in _QUANTITY_STATES:
            inner = self._phrase(replace(obj, determiner=Determiner.NONE))
            state = _QUANTITY_STATES[obj.determiner]
        else:
            said = self._telling(obj)
            if said is None or self._kind(obj) not in {"measure", "resource"}:
                return None
            inner = self._phrase(replace(obj, adjectives=tuple(one for one in obj.adjectives if one is not said)))
            state = self._state(said, obj)
        joint = "" if "的" in inner else "的"
        return _cat(_cat(owner, joint), inner, self._before(clause), state, self._after(clause, nested=nested))

    def _valued(self, clause: Clause, subject: NounPhrase, obj: NounPhrase, *, nested: bool) -> str | None:
        """⟨1⟩ 的延迟为 ⟨2⟩, ⟨1⟩ 的状态为 ⟨2⟩."""
        if clause.tense is not Tense.PRESENT or clause.negated or clause.modal or clause.adverbs or obj.amount:
            return None
        of = obj.of if isinstance(obj.of, NounPhrase) else None
        plain = replace(obj, determiner=Determiner.NONE)
        moving = tuple(one for one in clause.adjuncts if one.role is Role.FOR)
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in moving))
        if self._kind(obj) == "measure" and of is not None and of == NounPhrase(amount=of.amount) and of.amount:
            inner, value = replace(plain, of=None), self._amount(of.amount)
        elif obj.head in _CODES and len(obj.names) == 1 and not of:
            inner, value = replace(plain, names=()), obj.names[0].text
        else:
            return None
        owner = _cat(self._subject(subject), "的", self._phrase(replace(inner, adjuncts=(*inner.adjuncts, *moving))))
        return _cat(owner, self._before(rest), "为", value, self._after(rest, nested=nested))

    def _nobody(self, clause: Clause, subject: NounPhrase, *, nested: bool) -> str:
        """没有节点可用."""
        phrase = self._phrase(replace(subject, determiner=Determiner.NONE))
        if clause.negated:
            raise UnsayableError("a negated clause about nothing")
        state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
        if isinstance(state, Adjective) and self.word("adjectives", state.concept).text.startswith("已"):
            raise UnsayableError("nothing that is done")
        lasting = [one for one in clause.adjuncts if one.role is Role.DURATION and isinstance(one.phrase, Amount)]
        acting = isinstance(clause.predicate, Acting) and not clause.predicate.passive and not clause.progressive
        how_long = ""
        if acting and clause.tense is Tense.PERFECT:
            how_long = _cat(*(_cat("已有", self._value(one.phrase)) for one in lasting[:1]))
            kept = tuple(one for one in clause.adjuncts if one not in lasting)
            clause = replace(clause, tense=Tense.PRESENT, adjuncts=kept)
        before = _cat(self._before(clause), how_long)
        times = self._adverbs_of(clause, late=False)
        late = tuple(one for one in clause.adverbs if self.word("adverbs", one).text not in times)
        behind = tuple(one for one in clause.adjuncts if not self._is_early(one))
        rest = replace(clause, adverbs=late, adjuncts=behind)
        return _cat(*times, before, "没有", phrase, self._bare(rest, nested=nested))

    def _attach(self, subject: NounPhrase, clause: Clause) -> tuple[NounPhrase, Clause]:
        """Hang where and whose on the subject: 集群 ⟨1⟩ 中的节点宕机."""
        act = clause.predicate
        if subject.pronoun or subject.determiner in _FIXED or (isinstance(act, Acting) and act.obj is not None):
            return subject, clause
        if isinstance(act, Acting) and (act.content or act.obliques):
            return subject, clause
        if isinstance(act, Being) and isinstance(act.complement, Adjunct) and act.complement.role in _PLACES:
            return subject, clause
        where = [one for one in clause.adjuncts if one.role in _PLACES and not self._is_means(one)]
        where = [one for one in where if not self._is_state(one)]
        owners = [one for one in clause.adjuncts if one.role is Role.FOR and self._kind(one.phrase) != "person"]
        moving = tuple(one for one in clause.adjuncts if one in where or one in owners)
        if any(isinstance(one.phrase, Amount | Clause) for one in moving):
            return subject, clause
        rest = tuple(one for one in clause.adjuncts if one not in moving)
        return replace(subject, adjuncts=(*subject.adjuncts, *moving)), replace(clause, adjuncts=rest)

    def _subject(self, subject: Nominal) -> str:
        if isinstance(subject, Coordination):
            return self._nominal(subject)
        amount = subject.amount
        if amount is not None and not subject.head and isinstance(subject.of, NounPhrase) and not amount.total:
            part = self._part_of(subject, subject.of, amount)
            if part is not None:
                return part
        if amount is not None and amount.relation in {Relation.ONLY, Relation.LESS_THAN} and not amount.total:
            only = "仅有" if amount.relation is Relation.ONLY else "仅有不到"
            if not subject.head:
                return self._headless(_exact(subject), only)
            places = [one for one in subject.adjuncts if one.role in _PLACES]
            rest = tuple(one for one in subject.adjuncts if one not in places)
            return _cat(self._places(places), only, self._phrase(_exact(replace(subject, adjuncts=rest))))
        text = self._phrase(subject)
        if amount is not None and amount.total:
            return text.replace("中的", "中有", 1).replace("有仅", "仅有", 1) if subject.head else text
        if subject.determiner is Determiner.INDEFINITE and subject.number is Number.SINGULAR and subject.head:
            measure = self._measure(subject)
            one = f"有一{measure}" if measure and self._kind(subject) != "event" else "有"
            where = tuple(o for o in subject.adjuncts if o.role in _PLACES and not self._is_state(o))
            kept = tuple(o for o in subject.adjuncts if o not in where)
            return _cat(self._places(where), one, self._phrase(replace(subject, adjuncts=kept)))
        return text

    def _part_of(self, subject: NounPhrase, of: NounPhrase, amount: Amount) -> str | None:
        """Return "5 % of requests to ⟨1⟩" as subject: 对 ⟨1⟩ 的请求中有 5%."""
        plain = amount.relation not in {Relation.ONLY, Relation.LESS_THAN}
        if not plain or subject.relative or subject.participle or subject.adjectives or not of.head:
            return None
        inner = replace(of, adjuncts=(*of.adjuncts, *subject.adjuncts))
        placed = any(one.role in _PLACES for one in inner.adjuncts)
        if of.number is not Number.PLURAL or not (inner.adjuncts or inner.of) or placed or of.head in _LIMITS:
            return None
        return _cat(self._phrase(inner), "中有", self._amount(amount))

    def _filled(self, clause: Clause, subject: NounPhrase, being: Being, *, nested: bool) -> str | None:
        """卷 ⟨1⟩ 的使用率超过 95%: "volume ⟨1⟩ is above 95 % used"."""
        said, of, amount = being.complement, subject.of, subject.amount
        if not isinstance(said, Adjective) or said.concept not in _FILLINGS or subject.head or amount is None:
            return None
        whole = isinstance(of, NounPhrase) and of.number is Number.SINGULAR and of.head
        if not whole or said.negated or clause.negated or being.become or said.degree != "positive" or said.adverbs:
            return None
        assert isinstance(of, NounPhrase)
        link = {Relation.EXACTLY: "为", Relation.LESS_THAN: "低于", Relation.AT_LEAST: "达到或超过"}.get(
            amount.relation
        )
        value = self._amount(amount if link is None else _exact_amount(amount))
        measured = _cat(self._phrase(of), "的", _FILLINGS[said.concept])
        rest = _cat(self._before(clause), self._being_mark(clause, _cat(link or "", value)))
        return _cat(measured, rest, self._after(clause, nested=nested))

    def _bare(self, clause: Clause, *, nested: bool, many: bool = False) -> str:
        """Return the predicate with what goes before and behind it."""
        predicate = clause.predicate
        if isinstance(predicate, Being):
            ahead = any(one.role is Role.NEXT for one in clause.adjuncts)
            if ahead and clause.modal is None and clause.tense is Tense.PRESENT and not clause.negated:
                clause = replace(clause, tense=Tense.FUTURE)
            held = [one for one in clause.adjuncts if self._is_state(one)]
            stuck = isinstance(predicate.complement, Adjective) and predicate.complement.concept == "stuck"
            if held and stuck and not clause.negated and not predicate.become and not predicate.remain:
                clause = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in held))
                text = self._being_mark(clause, _cat("卡在", self._state_name(held[0])))
                return _cat(self._before(clause), "均" if many else "", text, self._after(clause, nested=nested))
            core = self._being(clause, predicate)
            return _cat(self._before(clause), "均" if many else "", core, self._after(clause, nested=nested))
        if isinstance(predicate, Acting):
            return self._said(clause, predicate, nested=nested, many=many)
        raise UnsayableError("existence as a further predicate")

    def _said(self, clause: Clause, act: Acting, *, nested: bool, many: bool) -> str:
        aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
        if act.verb == "use" and act.passive and aims and clause.modal is None and not clause.negated:
            rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in aims))
            doing = aims[0].phrase
            assert isinstance(doing, Clause)
            return _cat(self._before(rest), "用于", self._infinitive(doing), self._after(rest, nested=nested))
        several = act.obj.items if isinstance(act.obj, Coordination) else ()
        if act.verb in _LOOKS and any(one.role is Role.FOR for item in several for one in item.adjuncts):
            raise UnsayableError("a look for something")
        if act.verb in _LOOKS and isinstance(act.obj, NounPhrase) and not act.passive:
            looked = self._looking(clause, act, act.obj, nested=nested)
            if looked is not None:
                return looked
        if act.verb == "wait" and len(aims) == 1 and isinstance(aims[0].phrase, Clause):
            rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in aims))
            waiting = _cat(self._acting(rest, act), self._infinitive(aims[0].phrase).removeprefix("已"))
            return _cat(self._before(rest), "均" if many else "", waiting, self._after(rest, nested=nested))
        clause, act = self._on_object(clause, act)
        return _cat(
            self._before(clause),
            "均" if many else "",
            self._acting(clause, act),
            self._after(clause, nested=nested),
        )

    def _looking(self, clause: Clause, act: Acting, obj: NounPhrase, *, nested: bool) -> str | None:
        """检查存储是否存在问题: "check storage for issues"."""
        wanted = [one for one in (*clause.adjuncts, *obj.adjuncts) if one.role is Role.FOR]
        if not wanted:
            return None
        if len(wanted) > 1 or isinstance(wanted[0].phrase, Clause | Amount) or self._kind(wanted[0].phrase) != "event":
            raise UnsayableError("a look for something")
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in wanted))
        plain = replace(obj, adjuncts=tuple(one for one in obj.adjuncts if one not in wanted))
        text = self._acting(rest, replace(act, obj=plain))
        found = self._nominal_of(wanted[0])
        return _cat(self._before(rest), text, "是否存在", found, self._after(rest, nested=nested))

    def _on_object(self, clause: Clause, act: Acting) -> tuple[Clause, Acting]:
        """Hang "for ⟨1⟩" on the object, and make "received no data" a negation."""
        moving = tuple(one for one in clause.adjuncts if one.role is Role.FOR and not isinstance(one.phrase, Clause))
        if moving and isinstance(act.obj, NounPhrase):
            obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *moving))
            rest = tuple(one for one in clause.adjuncts if one not in moving)
            clause, act = replace(clause, adjuncts=rest), replace(act, obj=obj)
        aims = [one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE]
        if aims and isinstance(act.obj, NounPhrase) and act.obj.head in _FOR_DOING and isinstance(aims[0], Clause):
            rest = tuple(one for one in clause.adjuncts if one.role is not Role.PURPOSE)
            clause, act = replace(clause, adjuncts=rest), replace(act, obj=replace(act.obj, relative=aims[0]))
        states = tuple(one for one in clause.adjuncts if self._is_state(one))
        if states and isinstance(act.obj, NounPhrase):
            rest = tuple(one for one in clause.adjuncts if one not in states)
            obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *states))
            clause, act = replace(clause, adjuncts=rest), replace(act, obj=obj)
        where = tuple(one for one in clause.adjuncts if one.role in _PLACES)
        if where and act.verb in _POSSIBLE and isinstance(act.obj, NounPhrase):
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
            if act.verb == "have" or "状态" not in self.word("verbs", act.verb).marks:
                act = replace(act, obj=replace(act.obj, determiner=Determiner.NONE))
                clause = replace(clause, negated=True)
        return clause, act

    # --- states -----------------------------------------------------------------------------------------------------

    def _being(self, clause: Clause, being: Being) -> str:
        complement = being.complement
        if any(one.role is Role.TIMES for one in clause.adjuncts):
            raise UnsayableError("a state so many times")
        if isinstance(complement, tuple):
            if clause.negated or being.become or being.remain or clause.tense is Tense.FUTURE:
                raise UnsayableError("two states that are not plain")
            return self._being_mark(clause, "且".join(self._state(one, clause.subject) for one in complement))
        if isinstance(complement, Adjective):
            return self._adjectival(clause, being, complement)
        if isinstance(complement, Adjunct):
            return self._situated(clause, being, complement)
        if isinstance(complement, Amount):
            compared = complement.relation in {Relation.MORE_THAN, Relation.LESS_THAN}
            way = next((one for one in clause.adverbs if one in _WAYS), "")
            if way:
                if clause.negated or being.become or being.remain or clause.modal:
                    raise UnsayableError(f"{way} that is not plain")
                clause = replace(clause, adverbs=tuple(one for one in clause.adverbs if one != way))
            link = _WAYS[way] if way else "不是" if clause.negated else "" if compared else "为"
            return self._being_mark(clause, _cat(self._stay(being, link), self._amount(complement)))
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
        if clause.progressive or (gerund and self._kind(complement) == "event"):
            raise UnsayableError("being a thing for a while")
        bare = complement if isinstance(complement, NounPhrase) and not complement.head else NounPhrase("node")
        if (bare.adjectives or bare.participle) and not bare.of and not clause.negated:
            return self._being_mark(clause, self._nominal(complement))
        link = "不再是" if {"no_longer", "anymore"} & set(clause.adverbs) else "不是" if clause.negated else "是"
        if being.become:
            link = "未成为" if clause.negated else "成为"
        counted = isinstance(complement, NounPhrase) and complement.amount and not clause.negated
        if counted and "measure" in {self._kind(complement), self._kind(clause.subject)}:
            link = "为"
        return self._being_mark(clause, _cat(self._stay(being, link), self._nominal(complement)))

    def _being_named(self, clause: Clause, being: Being, complement: NounPhrase, name: Name) -> str | None:
        """训练损失为 NaN."""
        if clause.tense is Tense.PAST and name.kind != "span":
            raise UnsayableError("what a thing was by a word of the source")
        subject = clause.subject
        valued = self._kind(subject) == "measure" or (isinstance(subject, NounPhrase) and subject.head == "loss")
        if not valued or clause.negated or being.become:
            return None
        return self._being_mark(clause, _cat(self._stay(being, "为"), self._nominal(complement)))

    def _stay(self, being: Being, text: str) -> str:
        return "仍" + text if being.remain else text

    def _adjectival(self, clause: Clause, being: Being, adjective: Adjective) -> str:
        aims = [one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE]
        if aims:
            doing = aims[0]
            if adjective.concept != "ready" or being.become or not isinstance(doing, Clause):
                raise UnsayableError(f"{adjective.concept} to do")
            negated = clause.negated != adjective.negated
            ready = _cat("未准备好" if negated else "已准备好", self._infinitive(doing))
            return self._being_mark(clause, ready)
        if adjective.concept in {"down", "up", "unreachable", "offline"} and self._kind(clause.subject) == "event":
            raise UnsayableError("an event that is down")
        self._refuse_state(clause, being, adjective)
        than = next((one for one in clause.adjuncts if one.role is Role.THAN), None)
        close = tuple(one for one in clause.adverbs if one in {"almost", "nearly"})
        if close:
            clause = replace(clause, adverbs=tuple(one for one in clause.adverbs if one not in close))
            adjective = replace(adjective, adverbs=(*adjective.adverbs, *close))
        word = self.word("adjectives", adjective.concept)
        gone = "no_longer" in clause.adverbs or ("anymore" in clause.adverbs and clause.negated)
        if than is not None:
            return self._comparison(clause, being, adjective, than)
        if gone:
            return self._being_mark(
                clause, "已" + self._state(adjective, clause.subject, negated=True).removeprefix("已")
            )
        if clause.modal is Modal.CAN and clause.negated:
            bare = self._state(adjective, clause.subject).removeprefix("已").removeprefix("被")
            before = self._adverbs_of(clause, late=False)
            return _cat(*before, self._marked(clause, "无法"), *self._adverbs_of(clause, late=True), bare)
        if "again" in clause.adverbs and not clause.negated and clause.modal is None:
            back = word.forms.get("变", "")
            if adjective.degree != "positive" or adjective.adverbs or not back:
                raise UnsayableError("a state again")
            rest = replace(clause, adverbs=tuple(one for one in clause.adverbs if one != "again"))
            how = "已" if back.startswith("恢复") else "再次"
            return _cat(*self._adverbs_of(rest, late=False), self._marked(rest, how), back)
        if being.become:
            if clause.negated:
                return self._being_mark(clause, self._state(adjective, clause.subject, negated=True))
            return self._becoming(clause, adjective, word)
        state = self._state(adjective, clause.subject, negated=clause.negated)
        down = adjective.concept == "down" and not (adjective.adverbs or clause.negated or being.remain)
        if clause.modal in {Modal.MAY, Modal.CAN} and down and not state.startswith("已"):
            state = "已" + state
        if clause.tense is Tense.FUTURE and not clause.negated:
            state = word.forms.get("变") or state.removeprefix("已")
        if being.remain:
            bare = state.removeprefix("已")
            return self._being_mark(clause, "仍" + bare if len(bare) > 1 else "仍然" + state)
        return self._being_mark(clause, state)

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
        if adjective.concept == "old" and self._kind(clause.subject) in {"data", "event"} and compared == "已超过":
            compared = "距今已超过"
        if adjective.concept in {"long", "short"} and self._kind(clause.subject) == "event":
            compared = "耗时" + compared
        link = ("不" if clause.negated else "") + degree + compared
        return self._being_mark(clause, _cat(self._stay(being, link), self._standard(than)))

    def _refuse_state(self, clause: Clause, being: Being, adjective: Adjective) -> None:
        """Refuse states whose words mean something else in Chinese."""
        concept, subject = adjective.concept, clause.subject
        if being.become and clause.modal is Modal.CAN:
            raise UnsayableError("can become")
        if concept in {"sufficient", "insufficient"} and any(one.role is Role.FOR for one in clause.adjuncts):
            raise UnsayableError("sufficient for something")
        if not isinstance(subject, NounPhrase):
            return
        if concept in {"high", "low"} and subject.head in {"warning", "alarm", "alert"}:
            raise UnsayableError("a high message")
        if concept == "full" and any(one.role is Role.TO for one in subject.adjuncts):
            raise UnsayableError("full to a degree")
        if concept == "up" and subject.participle is not None:
            raise UnsayableError("a thing done that is up")
        if concept == "missing" and any(one.role is Role.FROM for one in clause.adjuncts):
            raise UnsayableError("missing from something")

    def _standard(self, than: Adjunct) -> str:
        if isinstance(than.phrase, NounPhrase) and than.phrase.pronoun:
            return _THAN[than.phrase.pronoun]
        if isinstance(than.phrase, Clause):
            raise UnsayableError("than with a clause")
        return self._amount(than.phrase) if isinstance(than.phrase, Amount) else self._nominal(than.phrase)

    def _becoming(self, clause: Clause, adjective: Adjective, word: Word) -> str:
        state = self._state(adjective, clause.subject)
        text = word.forms.get("变") if adjective.degree == "positive" and not adjective.adverbs else None
        if adjective.degree == "comparative":
            text = "变得更" + (word.forms.get("词") or word.text)
        if text is None:
            text = state.removeprefix("已") if state.startswith("已") else "变得" + state
        if clause.tense in {Tense.PAST, Tense.PERFECT} and clause.modal is None:
            late = self._adverbs_of(clause, late=True)
            return _cat(*self._adverbs_of(clause, late=False), self._marked(clause, "已"), *late, text)
        if clause.progressive and clause.modal is None and clause.tense is Tense.PRESENT:
            late = self._adverbs_of(clause, late=True)
            return _cat(*self._adverbs_of(clause, late=False), self._marked(clause, "正在"), *late, text)
        return self._being_mark(replace(clause, progressive=False), text)

    def _state(self, adjective: Adjective, about: Nominal | None, *, negated: bool = False) -> str:
        """Return an adjective as predicate: 过高, 不可用."""
        word = self.word("adjectives", adjective.concept)
        if not word.text:
            raise UnsayableError(f"{adjective.concept} as a predicate")
        negated = negated != adjective.negated
        if "only" in adjective.adverbs:
            raise UnsayableError("only before an adjective")
        stem = word.forms.get("词", "")
        if "机" in word.forms and self._kind(about) == "machine":
            word = replace(word, text=word.forms["机"], forms={})
        if adjective.concept == "complete" and self._kind(about) == "event":
            word = Word("已完成")
        if adjective.concept == "resolved" and isinstance(about, NounPhrase) and about.head in _SOLVED - _MESSAGES:
            word = Word("已解决")
        if adjective.concept == "stale" and isinstance(about, NounPhrase) and about.head in _STALE_LINKS:
            word = Word("已失效")
        if "线" in word.forms and isinstance(about, NounPhrase) and about.head in _LINES:
            word = replace(word, text=word.forms["线"], forms={})
        if adjective == Adjective("degraded") and self._kind(about) == "measure":
            word = Word("已下降")
        occupied = adjective == Adjective("full") and self._occupied(about)
        if occupied:
            word = Word("已被占用")
        if adjective.concept == "lost" and isinstance(about, NounPhrase) and about.head in _PARTS:
            word = Word("已失效")
        if negated:
            if adjective.degree != "positive" or adjective.adverbs:
                raise UnsayableError("a negated degree")
            return word.forms.get("不") or _not(word.text)
        if adjective.degree == "comparative":
            return "更" + (stem or word.text)
        if adjective.degree == "superlative":
            if not stem and "最" not in word.forms:
                raise UnsayableError(f"{adjective.concept} as a superlative")
            return word.forms.get("最") or "最" + stem
        if {"almost", "nearly"} & set(adjective.adverbs):
            if "将" in word.forms:
                return word.forms["将"]
            return "即将" + word.text[1:] if word.text.startswith("已") else "几乎" + (stem or word.text)
        state = self._excess(adjective, word, about)
        if adjective.adverbs and adjective.concept in {"high", "elevated"} and state in {"过长", "过大"}:
            stem = state[1:]
        if adjective.adverbs:
            degree = "".join(self.word("adverbs", one).text for one in adjective.adverbs)
            if not stem and state.startswith(("已", "正在", "未", "被", "过")):
                raise UnsayableError(f"a degree of {adjective.concept}")
            return degree + (stem or state)
        return state

    def _occupied(self, about: Nominal | None) -> bool:
        """Return whether "full" things are rather taken: connections, slots."""
        whole = about.of if isinstance(about, NounPhrase) and not about.head else about
        return isinstance(whole, NounPhrase) and whole.head in _TAKEABLE and whole.number is Number.PLURAL

    def _excess(self, adjective: Adjective, word: Word, about: Nominal | None) -> str:
        """Return 过高, 过多 or 不足, as the noun wants it."""
        head = about.head if isinstance(about, NounPhrase) and isinstance(about.head, str) else ""
        if head and adjective.concept in {"old", "large", "big"} and "长" in self.word("nouns", head).marks:
            return "过长"
        if head and adjective.concept in {"high", "low", "excessive", "elevated"}:
            noun = self.word("nouns", head)
            marks = noun.marks
            low = adjective.concept == "low"
            many = isinstance(about, NounPhrase) and about.number is Number.PLURAL
            things = many and noun.attribute not in {"-", "="} and self._kind(about) != "measure"
            if low and lexicon.concept("nouns", head).kind == "resource" and not adjective.adverbs:
                return "不足"
            if self._kind(about) in {"machine", "software", "person"} and not things:
                raise UnsayableError(f"{adjective.concept} of a thing")
            if things or "多" in marks or noun.attribute == "次":
                return "过少" if low else "过多"
            if "长" in marks:
                return "过短" if low else "过长"
            if "大" in marks:
                return "过小" if low else "过大"
        named = about.head.text if isinstance(about, NounPhrase) and isinstance(about.head, Name) else ""
        if adjective.concept == "low" and re.fullmatch(r"[A-Z]+s", named):
            return "不足"
        if adjective.degree == "too":
            return word.forms.get("过") or "过于" + word.text
        return word.text

    def _situated(self, clause: Clause, being: Being, place: Adjunct) -> str:
        """Return "is above 90 %", "is in critical state", "is behind the primary"."""
        amount = isinstance(place.phrase, Amount)
        said = self._amount(place.phrase) if isinstance(place.phrase, Amount) else ""
        if isinstance(place.phrase, Clause):
            raise UnsayableError("a state that is a clause")
        if not isinstance(place.phrase, Amount):
            said = self._nominal(place.phrase)
        shared = place.phrase if isinstance(place.phrase, NounPhrase) and not place.phrase.head else None
        if (
            shared is not None
            and shared.amount
            and shared.of
            and shared == NounPhrase(amount=shared.amount, of=shared.of)
        ):
            said = _cat(self._nominal(shared.of), "的", self._amount(shared.amount))
        goal = place.phrase if isinstance(place.phrase, NounPhrase) and place.phrase.head else None
        if goal is not None and goal.amount is not None and place.role in {Role.ABOVE, Role.BELOW}:
            counted = self._measure(goal)
            joint = counted if counted and not isinstance(goal.head, Name) else "的"
            said = _cat(_cat(self._amount(goal.amount), joint), self._phrase(replace(goal, amount=None)))
        about = self._kind(clause.subject) if clause.subject is not None else "measure"
        if isinstance(place.phrase, Amount) and place.phrase.unit in _TIME_UNITS and about not in {"measure", "time"}:
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
        if isinstance(place.phrase, Amount) and place.role is Role.AT and place.phrase.relation in _REACHED:
            said = self._amount(_exact_amount(place.phrase))
            link: tuple[str, str, str] = (_REACHED[place.phrase.relation], "", "")
        elif place.role is Role.AT and amount:
            link = ("为", "不为", "")
        elif place.role is Role.IN and head in _STATE_NOUNS and not isinstance(place.phrase, Amount):
            said, link = self._state_name(place), ("处于", "未处于", "")
        elif place.role is Role.IN and head in _STATES:
            link = ("进入", "未进入", "") if being.become else ("处于", "未处于", "")
        elif place.role in {Role.ON, Role.IN} and not amount:
            link = ("位于", "不在", self._side(place))
        elif place.role in verbs and not (place.role is Role.OUT_OF and amount):
            link = verbs[place.role]
        else:
            raise UnsayableError(f"a state with {place.role}")
        if being.become and link[0] not in {"进入", "高于", "低于"}:
            raise UnsayableError(f"become with {place.role}")
        if no and not link[1]:
            raise UnsayableError(f"a negated state with {place.role}")
        return self._being_mark(clause, _cat(self._stay(being, link[1] if no else link[0]), said, link[2]))

    def _being_mark(self, clause: Clause, state: str) -> str:
        """Put tense and modality before a state."""
        before = self._adverbs_of(clause, late=False)
        mark = ""
        if clause.modal is not None:
            if clause.modal is Modal.CAN and state.startswith("被") and not clause.negated:
                return _cat(*before, self._marked(clause, "可以"), *self._adverbs_of(clause, late=True), state[1:])
            mark = {Modal.CAN: "可能", Modal.MAY: "可能", Modal.SHOULD: "应", Modal.MUST: "必须"}[clause.modal]
        elif clause.tense is Tense.FUTURE:
            mark = "即将" if "soon" in clause.adverbs else "会" if "likely" in clause.adverbs else "将"
            before = [one for one in before if one != "很快"]
        elif clause.tense is Tense.PERFECT:
            lasting = any(one.role in {Role.DURATION, Role.TIMES} for one in clause.adjuncts)
            change = state.startswith(("已", "没有", "仍", "有", "存在")) or clause.negated
            mark = "已" if state.startswith("被") else "" if lasting or change else "一直"
        elif clause.tense is Tense.PAST and not any(one.role in _PAST_TIMES for one in clause.adjuncts):
            timed = any(one.role is Role.NEXT for one in clause.adjuncts)
            mark = "" if timed or state.startswith(("已", "被", "内存")) else "此前"
        if mark in {"应", "必须"} and state.startswith(("已", "过", "正在", "持续")):
            raise UnsayableError(f"{mark} with this state")
        if clause.negated and {"soon", "shortly", "imminently"} & set(clause.adverbs):
            raise UnsayableError("what is not so soon")
        if mark == "此前" and "仍" in before:
            mark, before = "", ["当时", *before]
        late = [one for one in self._adverbs_of(clause, late=True) if one != "不再"]
        caused = any(one.role is Role.DUE_TO for one in clause.adjuncts)
        if caused and not mark and not late and state.startswith("已"):
            return _cat(*before, self._marked(clause, ""), state[1:])
        if late and state.startswith(("已", "未")):
            return _cat(*before, self._marked(clause, mark), state[0], *late, state[1:])
        return _cat(*before, self._marked(clause, mark), *late, state)

    def _marked(self, clause: Clause, mark: str) -> str:
        """Return the mark with when and why: 将在 7 天内, 正因…而, 因…而无法."""
        coming = [self._when(one) for one in clause.adjuncts if one.role is Role.NEXT]
        coming = [] if isinstance(clause.predicate, Existing) else coming  # said before the place
        causes = [_cat("因", self._nominal_of(one), "而") for one in clause.adjuncts if one.role is Role.DUE_TO]
        if mark in _AFTER_MARKS:
            return _cat(mark.removesuffix("在") if causes else mark, *coming, *causes)
        return _cat(*coming, *causes, mark)

    # --- verbs ------------------------------------------------------------------------------------------------------

    def _refuse_other_meaning(self, clause: Clause, act: Acting) -> None:
        """Refuse "resolve" of what is neither alert nor problem: a name is resolved otherwise (解析)."""
        solved = act.obj if act.obj is not None else clause.subject
        known = isinstance(solved, NounPhrase) and solved.head in _SOLVED | _MESSAGES
        if act.verb in {"resolve", "resolve_obj"} and not known:
            raise UnsayableError("what is resolved is no problem")

    def _acting(self, clause: Clause, act: Acting) -> str:
        """Return marks of tense, modality and negation, manner, and the verb with its arguments."""
        if act.complement is not None and act.verb in {"get_adj", "go_adj", "become_adj", "run_adj"}:
            if act.verb == "run_adj" and act.complement.concept == "slow":
                return self._being_mark(clause, "运行缓慢")
            return self._being(clause, Being(act.complement, become=act.verb != "run_adj"))
        self._refuse_other_meaning(clause, act)
        word = self._said_of(clause.subject, self.word("verbs", act.verb))
        clause = self._dated(clause, act)
        slots = self._slots(clause, act)
        form, mark = self._aspect(clause, act, word)
        if self._keeps(clause):
            mark = "已"
        pattern = self._pattern(word, form, act, slots, clause.modal)
        manner = [text for text in self._adverbs_of(clause, late=True) if text != "不再"]
        before = [text for text in self._adverbs_of(clause, late=False) if not (text == mark == "已")]
        if mark in {"即将", "将", "会"} or (form == "正" and word.forms["正"].startswith("即将")):
            before = [text for text in before if text not in _SOON]
            manner = [text for text in manner if text not in _SOON]
        if mark == "可能":
            before = [text for text in before if text != "可能"]
        if mark == "已" and {"最近", "刚刚"} & set(before):
            mark = ""
        means = [self._preverbal(one) for one in clause.adjuncts if self._is_means(one)]
        bare = isinstance(act.obj, NounPhrase) and not act.obj.adjectives and act.obj.participle is None
        if act.verb == "indicate" and self._kind(act.obj) == "measure" and bare:
            raise UnsayableError("a measure as what is indicated")
        if clause.negated and {"soon", "shortly", "imminently"} & set(clause.adverbs):
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
        verb = self._fill(pattern, slots)
        if act.passive and "by" not in _names_in(pattern):
            verb = self._agent(clause, verb)
        if mark in {"无法", "不得", "请勿", "已无法", "可能无法", "将无法", "未能"}:
            verb = verb.removeprefix("被")
        if mark == "正在" and {"持续", "始终", "反复", "不断"} & {*before, *manner}:
            mark = ""
        if form == "正" and manner and word.forms.get("正"):
            verb = verb.removeprefix("持续") if manner == ["持续"] else verb
        if manner == ["缓慢"] and act.obj is None and not act.obliques:
            mark = mark.removesuffix("正在")
            return _cat(*before, self._marked(clause, mark), *means, verb, *manner)
        return _cat(*before, self._marked(clause, mark), *means, *manner, verb)

    def _dated(self, clause: Clause, act: Acting) -> Clause:
        """Return "expires in 7 days" as what will be."""
        ahead = any(one.role is Role.NEXT for one in clause.adjuncts)
        plain = clause.tense is Tense.PRESENT and clause.modal is None and not clause.negated
        soon = bool({"soon", "shortly", "imminently"} & set(clause.adverbs))
        if soon and plain and clause.subject is not None and not clause.progressive:
            return replace(clause, tense=Tense.FUTURE)
        if ahead and clause.subject is not None and plain and act.verb in _DATED:
            return replace(clause, tense=Tense.FUTURE, progressive=False)
        return clause

    def _said_of(self, subject: Nominal | None, word: Word) -> Word:
        part = isinstance(subject, NounPhrase) and subject.head in _PARTS
        if isinstance(subject, NounPhrase) and subject.head in _GUARDS and word.text.startswith("阻塞"):
            return replace(word, text=word.text.replace("阻塞", "拦截"))
        head = subject.head if isinstance(subject, NounPhrase) else ""
        if word.text == "产生{obj}" and self._kind(subject) == "data":
            return replace(word, text="生成{obj}")
        if "被动" in word.forms and word.text == "失去{obj}" and head in _PARTS:
            return replace(word, forms={**word.forms, "被动": "失效"})
        if word.text == "取消{obj}" and head in _RUNS:
            return replace(word, text="中止{obj}")
        if word.text.startswith("阻塞") and (head in _LET_IN or head == "browser"):
            return replace(word, text=word.text.replace("阻塞", "拦截"))
        if "机" in word.forms and head == "server":
            return replace(word, text=word.forms["机"], forms={})
        for key, kind in (("机", "machine"), ("量", "measure")):
            if key in word.forms and (self._kind(subject) == kind or (key == "机" and part)):
                return replace(word, text=word.forms[key], forms={})
        return word

    def _slots(self, clause: Clause, act: Acting) -> dict[str, str]:
        slots: dict[str, str] = {}
        if act.obj is not None:
            slots["obj"] = self._amount(act.obj) if isinstance(act.obj, Amount) else self._nominal(act.obj)
        for name, phrase in act.obliques:
            slots[name] = self._amount(phrase) if isinstance(phrase, Amount) else self._nominal(phrase)
        if act.complement is not None:
            slots["adj"] = self._state(act.complement, None)
        if act.content is not None:
            frame = [slot.name.split()[-1] for slot in lexicon.concept("verbs", act.verb).frame]
            name = next((one for one in ("that", "inf", "ing") if one in frame), "ing")
            if act.content.subject is not None or isinstance(act.content.predicate, Existing):
                slots[name] = self._clause(act.content, nested=True)
            else:
                if isinstance(act.content.predicate, Being) and act.verb not in {"appear_to", "seem_to", "continue_to"}:
                    raise UnsayableError("a state as an infinitive")
                slots[name] = self._infinitive(act.content)
        if act.passive:
            agents = [one.phrase for one in clause.adjuncts if one.role is Role.BY]
            if agents and isinstance(agents[0], NounPhrase | Coordination):
                slots["by"] = self._nominal(agents[0])
        if clause.subject is not None and "{subj}" in self.word("verbs", act.verb).text:
            slots["subj"] = "*"
        return slots

    def _agent(self, clause: Clause, verb: str) -> str:
        agent = next((one.phrase for one in clause.adjuncts if one.role is Role.BY), None)
        if agent is None:
            return verb
        if not isinstance(agent, NounPhrase | Coordination):
            raise UnsayableError("an agent that is none")
        text = self._nominal(agent)
        return _cat("被", text, verb.removeprefix("被")) if verb.startswith("被") else _cat("由", text, verb)

    def _aspect(self, clause: Clause, act: Acting, word: Word) -> tuple[str, str]:
        """Return which form of the verb is said, and the mark before it."""
        lasting = "状态" in word.marks
        gone = "no_longer" in clause.adverbs or ("anymore" in clause.adverbs and clause.negated)
        if act.verb == "fail_to":
            return self._failing(clause)
        if gone:
            if clause.modal not in {None, Modal.CAN} or clause.tense is Tense.FUTURE:
                raise UnsayableError("no longer with this modality")
            return ("", "已无法") if clause.modal is Modal.CAN else ("", "不再")
        if "never" in clause.adverbs:
            return "", "从未" if clause.tense is not Tense.FUTURE else "绝不会"
        if clause.modal is not None:
            return self._modal(clause, act, word, lasting=lasting)
        if clause.tense is Tense.FUTURE:
            if clause.negated:
                return "", "将不" if lasting else "将不会"
            if "将" in word.forms:
                return "将", ""
            soon = {"soon", "shortly", "imminently"} & set(clause.adverbs)
            return "", "即将" if soon else "会" if {"likely", "probably"} & set(clause.adverbs) else "将"
        if clause.negated:
            return ("不", "") if "不" in word.forms else ("", "不" if self._denies(clause, lasting) else "未")
        if clause.progressive:
            if "检出" in word.marks and "正" not in word.forms:
                return "", ""
            spans = {one.role for one in clause.adjuncts}
            if Role.SINCE in spans and clause.tense is Tense.PRESENT and "正" not in word.forms:
                return "", "" if lasting else "一直"
            if (
                clause.tense is Tense.PERFECT
                and not lasting
                and "正" not in word.forms
                and spans & {Role.LAST, Role.SINCE}
            ):
                return "", "持续" if Role.LAST in spans else "一直"
            if any(one.role is Role.LAST for one in clause.adjuncts):
                return ("正", "") if word.forms.get("正", "").startswith(("持续", "频繁", "不断")) else ("", "")
            past = "此前" if clause.tense is Tense.PAST else ""
            return ("正", past) if "正" in word.forms else ("", past if lasting else past + "正在")
        return self._finished(clause, word, lasting=lasting)

    def _denies(self, clause: Clause, lasting: bool) -> bool:
        return lasting and clause.tense is Tense.PRESENT

    def _finished(self, clause: Clause, word: Word, *, lasting: bool) -> tuple[str, str]:
        if clause.tense is Tense.PRESENT:
            return "", ""
        if "已" in word.forms:
            return "已", ""
        if clause.tense is Tense.PAST and any(one.role in {Role.AGO, Role.WHEN} for one in clause.adjuncts):
            return "", ""
        if lasting and clause.tense is Tense.PAST and any(one.role is Role.DURATION for one in clause.adjuncts):
            return "", ""
        if clause.tense is Tense.PAST and lasting:
            return "", "" if any(one.role in _PAST_TIMES for one in clause.adjuncts) else "曾"
        return "", "已"

    def _modal(self, clause: Clause, act: Acting, word: Word, *, lasting: bool) -> tuple[str, str]:
        form = "正" if clause.progressive and "正" in word.forms and not clause.negated else ""
        going = "正在" if clause.progressive and not form and not lasting else ""
        done = "已" if clause.tense is Tense.PERFECT and not clause.negated else ""
        if clause.modal is Modal.CAN:
            if clause.negated:
                return "", "未能" if clause.tense in {Tense.PAST, Tense.PERFECT} else "无法"
            person = self._kind(clause.subject) == "person" or (
                isinstance(clause.subject, NounPhrase) and clause.subject.pronoun == "you"
            )
            likely = act.verb in _POSSIBLE or not (person or act.passive)
            return form, ("可能" if likely else "可以") + going
        if clause.modal is Modal.MAY:
            if clause.negated:
                refusal = "未" if clause.tense in {Tense.PERFECT, Tense.PAST} else "不" if lasting else "不会"
                return "", "可能" + refusal
            return form, "可能" + going + done
        if going or done:
            raise UnsayableError("must or should with an aspect")
        return "", {Modal.SHOULD: ("应", "不应"), Modal.MUST: ("必须", "不得")}[clause.modal or Modal.MUST][
            clause.negated
        ]

    def _failing(self, clause: Clause) -> tuple[str, str]:
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

    def _pattern(
        self, word: Word, form: str, act: Acting, slots: Mapping[str, str], clause_modal: Modal | None = None
    ) -> str:
        text = word.forms[form] if form else word.text
        if act.verb == "have" and act.passive:
            raise UnsayableError("what is had")
        if act.verb == "take" and isinstance(act.obj, NounPhrase) and self._kind(act.obj) in _NOT_TAKEN:
            raise UnsayableError("what is taken is no time")
        if act.verb == "take" and act.passive:
            raise UnsayableError("what is taken")
        if act.verb == "page" and act.obj is not None and self._kind(act.obj) not in {"person", "team"}:
            raise UnsayableError("what is paged is nobody")
        if act.verb == "extend" and self._kind(act.obj) not in {"measure", "time", "unit", "event"}:
            text = text.replace("延长", "扩展")
        if act.verb == "drop_obj" and isinstance(act.obj, Amount):
            raise UnsayableError("a bare amount that is discarded")
        if act.verb == "lose" and not act.passive and self._kind(act.obj) in {"data", "event"}:
            text = "丢失{obj}"
        if act.passive and (act.verb.startswith("recommend") or act.verb == "mean"):
            raise UnsayableError("what is recommended or meant")
        text = self._verb_in_company(act, text, slots)
        if act.verb == "reach" and not act.passive and self._kind(act.obj) in {"machine", "software", "place", "thing"}:
            text = "访问{obj}"
        named = act.obj.head if isinstance(act.obj, NounPhrase) and isinstance(act.obj.head, Name) else None
        if act.verb == "reach" and not act.passive and named is not None and named.kind != "span":
            text = "访问{obj}"
        if act.verb.startswith("fail") and any(self._kind(value) == "measure" for _, value in act.obliques):
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
            places = _names_in(choice)
            optional = _names_in("".join(found[0] for found in re.finditer(r"\[[^\]]*\]", choice)))
            if filled <= places and places - optional <= filled | ({"by"} & set(slots)):
                return choice
        raise UnsayableError(f"no pattern of {act.verb} for {', '.join(sorted(filled)) or 'nothing'}")

    def _verb_in_company(self, act: Acting, text: str, slots: Mapping[str, str]) -> str:
        """Return a verb's pattern as its object wants it."""
        kind, head = self._kind(act.obj), act.obj.head if isinstance(act.obj, NounPhrase) else ""
        if act.verb == "enter" and (kind == "data" or head in _TYPED):
            return "输入{obj}"
        if act.verb == "serve" and not act.passive and kind in {"data", "thing"} and head != "traffic":
            return "提供{obj}"
        if act.verb == "complete_obj" and head in {"record", "profile", "form", "entry"}:
            return "补全{obj}"
        if act.verb == "deliver" and not act.passive and kind == "data" and head not in _MESSAGES:
            return "产出{obj}"
        if act.verb == "flush" and "to" in slots and not act.passive:
            return "将{obj}刷写到{to}"
        return text

    def _fill(self, pattern: str, slots: Mapping[str, str]) -> str:
        parts: list[str] = []
        place = 0
        for found in _SLOT.finditer(pattern):
            parts.append(pattern[place : found.start()])
            place = found.end()
            if found[2] is not None:
                parts.append(slots[found[2]])
            elif all(slots.get(name) for name in _names_in(found[1])):
                parts.append(self._fill(found[1], slots))
        parts.append(pattern[place:])
        return _cat(*parts)

    def _infinitive(self, clause: Clause) -> str:
        """Return a clause without subject, as after 请, 未能, 以 or 停止."""
        bare = replace(clause, progressive=False, tense=Tense.PRESENT)
        if isinstance(clause.predicate, Being):
            return self._clause(bare, nested=True)
        return self._clause(bare, nested=True)

    # --- adverbs and adjuncts ---------------------------------------------------------------------------------------

    def _adverbs_of(self, clause: Clause, *, late: bool) -> list[str]:
        """Return the adverbs before the marks of tense, or those behind them (manner)."""
        texts = []
        for adverb in clause.adverbs:
            if adverb in {"never", "no_longer", "anymore"}:
                continue
            lagging = isinstance(clause.predicate, Acting) and clause.predicate.verb == "lag"
            if adverb == "behind" and lagging:
                continue
            behind = lexicon.concept("adverbs", adverb).kind in {"manner", "degree", "frequency"} or adverb == "only"
            if behind is late:
                changing = isinstance(clause.predicate, Acting) and clause.predicate.verb in _CHANGES
                grown = adverb == "highly" and changing
                texts.append("大幅" if grown else self.word("adverbs", adverb).text)
        return texts

    def _before(self, clause: Clause) -> str:
        """Return when, where and why, which stand before the predicate."""
        times, causes, first = [], [], []
        roles = {one.role for one in clause.adjuncts}
        if Role.PER in roles and any(self._is_means(one) for one in clause.adjuncts):
            raise UnsayableError("a rate per time")
        for adjunct in clause.adjuncts:
            role = adjunct.role
            if isinstance(adjunct.phrase, Amount) and self._is_lack(clause, adjunct):
                times.append(_cat("已有", self._amount(adjunct.phrase)))
            if role in _TIMES:
                if role is not Role.NEXT or not isinstance(clause.predicate, Acting | Being):
                    times.append(self._when(adjunct))
            elif role is Role.DUE_TO:
                if isinstance(clause.predicate, Existing):
                    causes.append(_cat("由于", self._nominal_of(adjunct)) + "，")
            elif role is Role.BASED_ON:
                causes.append(_cat("根据", self._nominal_of(adjunct)))
            elif role is Role.DESPITE:
                first.append(_cat("尽管存在", self._nominal_of(adjunct)) + "，")
            elif role is Role.EXCEPT:
                first.append(_cat("除", self._nominal_of(adjunct), "外") + "，")
            elif role is Role.FOR and self._kind(adjunct.phrase) == "person":
                causes.append(_cat("对", self._nominal_of(adjunct)))
            elif role is Role.FOR:
                first.append(_cat("对于", self._nominal_of(adjunct)) + "，")
            elif role is Role.FROM and self._fails_in(clause, adjunct):
                times.append(_cat("在", self._nominal_of(adjunct)))
            elif role in {Role.UNDER, Role.WITHOUT, Role.FROM, Role.AMONG, Role.BETWEEN, Role.PER}:
                times.append(self._preverbal(adjunct))
        places = [one for one in clause.adjuncts if one.role in _PLACES and not self._is_means(one)]
        where = _cat("在", self._places(places)) if places else ""
        return _cat(*first, *times, where, *causes)

    def _after(self, clause: Clause, *, nested: bool) -> str:
        """Return how often, how long and what for, which stand behind the predicate."""
        parts = []
        for adjunct in clause.adjuncts:
            role, phrase = adjunct.role, adjunct.phrase
            if role is Role.TIMES and isinstance(phrase, Amount):
                parts.append(_cat(self._amount(phrase), "次"))
            elif role is Role.DURATION and isinstance(phrase, Amount) and self._is_lack(clause, adjunct):
                continue
            elif role is Role.DURATION and isinstance(phrase, Amount):
                parts.append(self._lasting(clause, phrase, nested=nested))
            elif role is Role.PURPOSE and isinstance(phrase, Clause) and isinstance(clause.predicate, Acting):
                parts.append(_cat("以", self._infinitive(phrase)))
            elif role in {Role.ABOVE, Role.BELOW} and isinstance(clause.predicate, Acting):
                parts.append(self._past(clause.predicate, adjunct))
            elif role is Role.EVERY and isinstance(clause.predicate, Acting):
                parts.append("一次")
            elif role is Role.INSTEAD_OF:
                parts.append(_cat("，而不是", self._nominal_of(adjunct)))
            elif role is Role.UNTIL:
                parts.append(_cat("，直到", self._nominal_of(adjunct)))
            elif not self._known_before(clause, adjunct):
                raise UnsayableError(f"an adjunct with {role}")
        return _cat(*parts)

    def _fails_in(self, clause: Clause, adjunct: Adjunct) -> bool:
        """Return whether a check fails "from 2 of 5 locations": 在 5 个位置中的至少 2 个."""
        phrase, act = adjunct.phrase, clause.predicate
        counted = isinstance(phrase, NounPhrase) and phrase.amount is not None and bool(phrase.amount.total)
        return counted and isinstance(act, Acting) and act.verb == "fail" and self._kind(phrase) == "place"

    def _is_early(self, adjunct: Adjunct) -> bool:
        return adjunct.role in {*_TIMES, *_PLACES, *_EARLY}

    def _is_lack(self, clause: Clause, adjunct: Adjunct) -> bool:
        """Return whether it is how long something has not happened: 已有 48 小时未备份."""
        acting = isinstance(clause.predicate, Acting) and clause.negated and clause.modal is None
        done = isinstance(clause.predicate, Being) and clause.negated and clause.tense is Tense.PERFECT
        now = clause.tense in {Tense.PRESENT, Tense.PERFECT} and clause.subject is not None
        return adjunct.role is Role.DURATION and (acting or done) and now and "never" not in clause.adverbs

    def _is_means(self, adjunct: Adjunct) -> bool:
        if adjunct.role is Role.AT and not isinstance(adjunct.phrase, Clause):
            phrase = adjunct.phrase
            share = isinstance(phrase, NounPhrase) and phrase.amount is not None and not phrase.head
            of = phrase.of if share and isinstance(phrase, NounPhrase) else phrase
            return isinstance(of, NounPhrase) and self._kind(of) in ({"measure", "resource"} if share else {"measure"})
        return adjunct.role in {Role.VIA, Role.MEANS, Role.AGAINST, Role.AS}

    def _known_before(self, clause: Clause, adjunct: Adjunct) -> bool:
        role = adjunct.role
        if self._is_early(adjunct):
            return True
        if role is Role.PURPOSE and isinstance(clause.predicate, Being):
            return isinstance(clause.predicate.complement, Adjective)
        acting = isinstance(clause.predicate, Acting)
        if role is Role.THAN:
            return isinstance(clause.predicate, Being)
        if role is Role.BY:
            return isinstance(clause.predicate, Acting) and clause.predicate.passive
        return self._is_means(adjunct) and acting

    def _keeps(self, clause: Clause) -> bool:
        """Return whether the progressive says already that it lasts: 已持续失败 5 分钟."""
        act = clause.predicate
        if not isinstance(act, Acting) or not clause.progressive or clause.negated or clause.modal or act.obj:
            return False
        now = clause.tense in {Tense.PRESENT, Tense.PERFECT} and clause.subject is not None
        word = self._said_of(clause.subject, self.word("verbs", act.verb))
        lasting = any(one.role is Role.DURATION for one in clause.adjuncts)
        steady = word.forms.get("正", "").startswith("持续") or act.verb in {"run", "wait"}
        return now and lasting and steady and not act.passive and not act.obliques

    def _lasting(self, clause: Clause, amount: Amount, *, nested: bool) -> str:
        if self._keeps(clause):
            return self._amount(amount)
        unable = clause.modal is Modal.CAN and clause.negated and clause.tense is Tense.PERFECT
        planned = (clause.modal is not None and not unable) or clause.tense is Tense.FUTURE
        planned = planned or (clause.subject is None and not isinstance(clause.predicate, Existing))
        over = clause.tense is Tense.PAST and not clause.negated
        text = _cat("持续" if planned or over else "已持续", self._amount(amount))
        return text if nested else "，" + text

    def _past(self, act: Acting, adjunct: Adjunct) -> str:
        if act.verb not in _CHANGES or act.obliques or act.obj:
            raise UnsayableError(f"{act.verb} with {adjunct.role}")
        return _cat("到", self._nominal_of(adjunct), "以上" if adjunct.role is Role.ABOVE else "以下")

    def _nominal_of(self, adjunct: Adjunct) -> str:
        phrase = adjunct.phrase
        if adjunct.role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.head in _NO_OWNERS:
            raise UnsayableError("for a time or a reason")
        if isinstance(adjunct.phrase, Clause):
            raise UnsayableError(f"a clause after {adjunct.role}")
        if isinstance(adjunct.phrase, Amount):
            return self._amount(adjunct.phrase)
        if isinstance(adjunct.phrase, NounPhrase) and adjunct.role in {Role.DUE_TO, Role.WITH}:
            return self._headline(adjunct.phrase)
        return self._nominal(adjunct.phrase)

    def _when(self, adjunct: Adjunct) -> str:
        role, phrase = adjunct.role, adjunct.phrase
        if role is Role.WHEN and isinstance(phrase, NounPhrase) and isinstance(phrase.head, str):
            last = bool(phrase.adjectives) and phrase.adjectives[0].concept in {"last", "past"}
            known = {"week": "周", "month": "个月", "hour": "一小时", "minute": "一分钟"}.get(phrase.head)
            if known is None:
                raise UnsayableError(f"last or next {phrase.head}")
            return ("上" if last else "下") + known
        if isinstance(phrase, Clause):
            text = self._infinitive(phrase)
            if role in {Role.AFTER, Role.BEFORE}:
                return _cat("在", text, "后" if role is Role.AFTER else "前")
            raise UnsayableError(f"a clause with {role}")
        if (
            isinstance(phrase, Amount)
            and role is Role.NEXT
            and phrase.relation in {Relation.LESS_THAN, Relation.AT_MOST}
        ):
            phrase = replace(phrase, relation=Relation.EXACTLY)
        if role in {Role.AFTER, Role.BEFORE} and isinstance(phrase, NounPhrase) and phrase.head in _MERGED:
            alone = replace(phrase, of=None, determiner=Determiner.NONE, number=Number.SINGULAR)
            if phrase.of is not None and alone == NounPhrase(phrase.head):
                return _cat("在", self._noun(phrase), self._nominal(phrase.of), "后" if role is Role.AFTER else "前")
        if role is Role.DURING and phrase in _MEANWHILE:
            return "在此期间"
        text = self._nominal_of(replace(adjunct, phrase=phrase))
        frames: dict[Role, tuple[str, str]] = {
            Role.LAST: ("在过去", "内"),
            Role.NEXT: ("在", "内"),
            Role.AGO: ("在", "前"),
            Role.DURING: ("在", "期间"),
            Role.AFTER: ("在", "后"),
            Role.BEFORE: ("在", "前"),
            Role.SINCE: ("自", "前起" if isinstance(phrase, Amount) and phrase.unit in _TIME_UNITS else "起"),
            Role.EVERY: ("每", ""),
        }
        opening, closing = frames[role]
        if role is Role.NEXT and isinstance(phrase, Amount) and phrase.point:
            closing = "后"
        return _cat(opening, text, closing)

    def _preverbal(self, adjunct: Adjunct) -> str:
        role = adjunct.role
        if isinstance(adjunct.phrase, Clause):
            text = self._infinitive(adjunct.phrase)
            if role is Role.MEANS:
                return _cat("通过", text)
            if role is Role.WITHOUT:
                return _cat("在不", text, "的情况下")
            raise UnsayableError(f"a clause after {role}")
        if role is Role.AT and adjunct.phrase == NounPhrase("time", determiner=Determiner.ANY):
            return "随时"
        text = self._nominal_of(adjunct)
        if role is Role.PER:
            return self._per(adjunct)
        frames: dict[Role, tuple[str, str]] = {
            Role.VIA: ("通过", ""),
            Role.AT: ("以", ""),
            Role.AGAINST: ("针对", ""),
            Role.AS: ("作为", ""),
            Role.UNDER: ("在", "下"),
            Role.WITHOUT: ("在没有", "的情况下"),
            Role.FROM: ("从", ""),
            Role.AMONG: ("在", "之间"),
            Role.BETWEEN: ("在", "之间"),
        }
        opening, closing = frames[role]
        if role is Role.VIA and self._kind(adjunct.phrase) in {"measure", "time", "unit"}:
            raise UnsayableError("by way of a value")
        return _cat(opening, text, closing)

    def _per(self, adjunct: Adjunct) -> str:
        phrase = adjunct.phrase
        if isinstance(phrase, Amount):
            return _cat("每", "" if not phrase.value else phrase.value, self._unit(phrase.unit))
        if isinstance(phrase, NounPhrase):
            return _cat("每" + (self._measure(phrase) or ""), self._phrase(phrase))
        raise UnsayableError("per with this phrase")

    def _side(self, adjunct: Adjunct) -> str:
        """Return 上 or 中: on a machine, in a cluster."""
        phrase = adjunct.phrase
        if isinstance(phrase, NounPhrase) and phrase.head in _INSIDE:
            return "中"
        if adjunct.role is Role.ON or adjunct.role is Role.AT:
            return "上"
        if adjunct.role is Role.IN:
            return "中"
        inside = not isinstance(phrase, NounPhrase) or phrase.head in _INSIDE or isinstance(phrase.head, Name)
        return "中" if inside or self._kind(phrase) != "machine" else "上"

    def _is_inside(self, adjunct: Adjunct) -> bool:
        phrase = adjunct.phrase
        if isinstance(phrase, NounPhrase) and self._kind(phrase) == "event" and not phrase.amount:
            going_on = phrase.number in {Number.MASS, Number.PLURAL} and phrase.head not in {"timeout_event", "error"}
            if going_on:
                return True
        return isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in {"discovery", "service_discovery"}

    def _places(self, adjuncts: Iterable[Adjunct]) -> str:
        """Return where, from the wide to the narrow: 集群 ⟨2⟩ 中节点 ⟨1⟩ 上."""
        parts = []
        for adjunct in reversed(list(adjuncts)):
            if isinstance(adjunct.phrase, Amount | Clause):
                raise UnsayableError(f"{adjunct.role} with this phrase")
            kind = self._kind(adjunct.phrase)
            named = isinstance(adjunct.phrase, NounPhrase) and (adjunct.phrase.names or adjunct.phrase.modifiers)
            if adjunct.role is Role.ON and isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in _OCCASIONS:
                parts.append(_cat(self._nominal(adjunct.phrase), "时"))
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
            if (
                adjunct.role is Role.IN
                and kind in {"event", "measure", "unit", "time"}
                and not self._is_inside(adjunct)
            ):
                raise UnsayableError("in an event")
            text = self._nominal(adjunct.phrase)
            if adjunct.role is Role.ACROSS and isinstance(adjunct.phrase, NounPhrase) and _plain_many(adjunct.phrase):
                text = _cat("各", text)
            parts.append(_cat(text, self._side(adjunct)))
        return _cat(*parts)

    # --- phrases ----------------------------------------------------------------------------------------------------

    def _amount(self, amount: Amount) -> str:
        value = amount.value or "1"
        if "⟩ ⟨" in value:
            raise UnsayableError("two values in one")
        text = _cat(_RELATIONS[amount.relation], value, self._unit(amount.unit))
        if amount.total:
            return _cat(amount.total, "中的", text)
        return text

    def _unit(self, unit: str) -> str:
        if not unit or unit.startswith("="):
            return unit[1:]
        return self.word("nouns", unit).text

    def _nominal(self, nominal: Nominal) -> str:
        if isinstance(nominal, NounPhrase):
            return self._phrase(nominal)
        if any(item.head in {"", "half"} and not item.amount and not item.pronoun for item in nominal.items):
            raise UnsayableError("a quantifier beside a phrase")
        items = [self._phrase(item) for item in nominal.items]
        if nominal.conjunction == "slash":
            if any(item.adjuncts or item.of or item.relative for item in nominal.items):
                raise UnsayableError("long phrases with a slash")
            return "/".join(items)
        if nominal.conjunction == "comma":
            return "、".join(items)
        return _cat("、".join(items[:-1]), {"and": "和", "or": "或"}[nominal.conjunction], items[-1])

    def _phrase(self, phrase: NounPhrase) -> str:
        if phrase.head in {"number", "amount", "quantity"} and isinstance(phrase.of, NounPhrase) and not phrase.amount:
            if any(one.concept == "unexpected" for one in phrase.adjectives):
                raise UnsayableError("an unexpected number")
            loose = [one for one in phrase.adjectives if self.word("adjectives", one.concept).attribute.endswith("的")]
            if any(one.concept not in _WIDE_NUMBERS for one in loose):
                raise UnsayableError("a number with an attribute")
            wide = [one for one in phrase.adjectives if one.concept in _WIDE_NUMBERS and not one.adverbs]
            if wide and len(phrase.adjectives) == 1 and wide[0].degree == "positive" and not phrase.of.amount:
                many = replace(phrase.of, determiner=Determiner.MANY)
                return self._phrase(replace(many, adjuncts=(*phrase.of.adjuncts, *phrase.adjuncts)))
        if phrase.pronoun:
            if phrase.pronoun not in _PRONOUNS:
                raise UnsayableError(f"the pronoun {phrase.pronoun}")
            return _PRONOUNS[phrase.pronoun]
        if not phrase.head:
            text = self._headless(replace(phrase, aside=None))
            return _cat(text, self._aside(phrase.aside)) if phrase.aside else text
        lead: tuple[str, ...] = ()
        if phrase.of is not None and phrase.modifiers and phrase.head in _QUANTITIES:
            spans = isinstance(phrase.of, NounPhrase) and isinstance(phrase.of.head, Name)
            if not spans and not any(isinstance(one, NounPhrase) for one in phrase.modifiers):
                lead, phrase = tuple(self._modifiers(phrase)), replace(phrase, modifiers=())
        if phrase.head == "row" and phrase.amount is not None and (phrase.adjectives or phrase.participle):
            if phrase.adjuncts or phrase.of or phrase.relative or phrase.names or phrase.aside or phrase.amount.total:
                raise UnsayableError("a number of rows with attributes")
            bare = replace(phrase, head="data", amount=None, determiner=Determiner.NONE)
            return _cat(self._amount(phrase.amount), "行", self._phrase(bare))
        attributes, phrase = self._attributes(phrase)
        attributes = _cat(*lead, attributes)
        if attributes and phrase.determiner is Determiner.ITS:
            raise UnsayableError("its with attributes")
        first = self._participle(phrase) if attributes else ""
        if len(first) > _LONG_PART:
            attributes, phrase = _cat(first, attributes), replace(phrase, participle=None)
        core = self._core(phrase, linked=attributes.endswith("的"))
        text = _cat(attributes, self._determined(phrase, core))
        return _cat(text, self._aside(phrase.aside)) if phrase.aside else text

    def _burst_of(self, phrase: NounPhrase) -> NounPhrase:
        """Return "a spike in failures" as a spike of failures."""
        inside = [one for one in phrase.adjuncts if one.role is Role.IN and isinstance(one.phrase, NounPhrase)]
        if phrase.head not in _BURSTS or phrase.of is not None or len(inside) != 1:
            return phrase
        whole = inside[0].phrase
        if not isinstance(whole, NounPhrase) or self._kind(whole) not in {"event", "measure", "data"}:
            return phrase
        return replace(phrase, of=whole, adjuncts=tuple(one for one in phrase.adjuncts if one is not inside[0]))

    def _core(self, phrase: NounPhrase, *, linked: bool = False) -> str:
        """Return adjectives, compound, head and names; a product's name leads: Kafka 离线分区."""
        _refuse_terms(phrase)
        parts = self._modifiers(phrase)
        last = max((place for place, one in enumerate(phrase.modifiers) if isinstance(one, Name)), default=-1) + 1
        degrees = [one for one in phrase.adjectives if self._grades(one, phrase) and (len(parts) > 0 or one.adverbs)]
        others = [self._attribute(one, phrase) for one in phrase.adjectives if one not in degrees]
        said = [self._state(one, phrase) + "的" for one in degrees]
        often = [one for one in phrase.adjectives if one.concept == "frequent" and parts and not one.adverbs]
        if often and len(phrase.adjectives) == 1 and self._kind(phrase) == "event" and phrase.participle is None:
            return _cat(*parts, "频繁", self._noun(phrase), *(name.text for name in phrase.names))
        if linked or phrase.head in _STATES:
            others = [_tight(one) for one in others]
        part = self._participle(phrase)
        noun = self._noun(phrase)
        inner = [one for one in phrase.adjectives if one.concept == "internal" and not one.adverbs and not one.negated]
        if inner and last and len(phrase.adjectives) == 1 and not part and last < len(parts):
            return _cat("内部", *parts, noun, *(name.text for name in phrase.names))
        if phrase.head in _NAMED_STATES and phrase.names and not (parts or phrase.adjectives or part):
            return _cat(*(name.text for name in phrase.names), noun)
        if phrase.adjectives and phrase.adjectives[0].concept == "degraded" and self._kind(phrase) == "measure":
            return _cat(self._core(replace(phrase, adjectives=phrase.adjectives[1:])), "下降")
        if parts and last < len(parts) and len(parts[-1]) > 1 and noun.startswith(parts[-1]):
            parts = parts[:-1]  # 服务中断, not 服务服务中断
        if parts and last < len(parts) and len(noun) > 1 and parts[-1].endswith(noun) and noun[0] > "\u3000":
            noun = ""  # 主节点, not 主节点节点
        if parts and last < len(parts) and parts[-1].endswith("率") and noun in {"比率", "速率"}:
            noun = ""
        if parts and last < len(parts) and noun in {"速率", "比率"} and _is_share(phrase.modifiers[-1]):
            noun = "率"  # 拒绝率: a share of what went wrong, not a speed
        if part and any(isinstance(one, Name) and one.kind == "span" for one in phrase.modifiers):
            raise UnsayableError("a participle before a value")
        if last and len(phrase.adjectives) == 1 and phrase.adjectives[0].concept == "configured" and others:
            return _cat(part, "配置的", *parts, noun, *(name.text for name in phrase.names))
        long = len(part) > _LONG_PART or last == len(parts)
        loose = [one for one in others if one.endswith("的")] if last and not part else []
        others = [one for one in others if one not in loose]
        return _cat(
            *loose,
            part if long else "",
            *said,
            *parts[:last],
            "" if long else part,
            *others,
            *parts[last:],
            noun,
            *(name.text for name in phrase.names),
        )

    def _of_parts(self, adjective: Adjective, phrase: NounPhrase) -> bool:
        """Return whether an adjective is of what is counted: "slow requests ratio"."""
        return bool(phrase.modifiers) and adjective.concept in _OF_COUNTED and phrase.head in _COUNTS

    def _grades(self, adjective: Adjective, phrase: NounPhrase) -> bool:
        if self._of_parts(adjective, phrase):
            return False
        return "词" in self.word("adjectives", adjective.concept).forms

    def _headless(self, phrase: NounPhrase, only: str = "") -> str:
        """Return "5 % of requests", "3 of 5 nodes", a bare amount."""
        part = phrase.participle.predicate if phrase.participle else None
        told = {"leave": "left", "use": "used"}.get(part.verb, "") if isinstance(part, Acting) and part.passive else ""
        if phrase.of is None and phrase.amount is not None and not phrase.relative and bool(part) is bool(told):
            left = [_LEFT_WORDS.get(one.concept, "") for one in phrase.adjectives]
            left += [_LEFT_WORDS[told]] if told else []
            if not left and len(phrase.adjuncts) == 1 and phrase.adjuncts[0].role is Role.PER:
                return _cat(self._per(phrase.adjuncts[0]), self._amount(phrase.amount))
            if all(left) and all(one.role is Role.LAST for one in phrase.adjuncts):
                when = [self._when(one).removeprefix("在").lstrip() for one in phrase.adjuncts]
                return _cat(*when, *left, self._amount(phrase.amount))
        if phrase.adjuncts or phrase.relative or phrase.participle or phrase.adjectives:
            if phrase.of is None or phrase.adjectives or phrase.participle:
                raise UnsayableError("an amount with attributes")
            of = phrase.of
            if not isinstance(of, NounPhrase):
                raise UnsayableError("an amount of several")
            inner = replace(of, adjuncts=(*of.adjuncts, *phrase.adjuncts), relative=phrase.relative or of.relative)
            return self._headless(NounPhrase(amount=phrase.amount, determiner=phrase.determiner, of=inner), only)
        if phrase.amount is None:
            word = _BEFORE_NOUN.get(phrase.determiner, "")
            if phrase.of is None or not word or "~" in word or phrase.determiner is Determiner.NO:
                raise UnsayableError("a phrase without head")
            return _cat(word, self._nominal(phrase.of))
        text = _cat(only, self._amount(phrase.amount))
        if phrase.of is None:
            return text
        if isinstance(phrase.of, NounPhrase) and any(one.role in _PLACES for one in phrase.of.adjuncts):
            places = [one for one in phrase.of.adjuncts if one.role in _PLACES]
            inner = replace(phrase.of, adjuncts=tuple(one for one in phrase.of.adjuncts if one not in places))
            return _cat(self._places(places), self._headless(replace(phrase, of=inner), only))
        if phrase.amount.value.isdigit() and isinstance(phrase.of, NounPhrase) and not phrase.amount.unit:
            return _cat(text, self._measure(phrase.of), self._nominal(phrase.of))
        of, owner = phrase.of, ""
        exact = phrase.amount.relation in {Relation.EXACTLY, Relation.ABOUT, Relation.ALMOST}
        over = phrase.amount.relation is Relation.MORE_THAN
        limited = isinstance(of, NounPhrase) and (of.head in _LIMITS or (self._kind(of) == "resource" and _many(of)))
        if not only and isinstance(of, NounPhrase) and limited and (exact or over):
            plain = self._amount(replace(phrase.amount, relation=Relation.EXACTLY) if over else phrase.amount)
            return _cat(self._nominal(of), "的", plain, "以上" if over else "")
        if isinstance(of, NounPhrase) and of.determiner in {Determiner.ITS, Determiner.YOUR}:
            of, owner = replace(of, determiner=Determiner.NONE), _BEFORE_NOUN[of.determiner]
        single = isinstance(of, NounPhrase) and of.number is Number.SINGULAR
        if owner and single and not only and phrase.amount.relation is Relation.EXACTLY:
            return _cat(owner, self._nominal(of), "的", text)
        if owner and phrase.amount.relation is Relation.MORE_THAN:
            plain = self._amount(replace(phrase.amount, relation=Relation.EXACTLY))
            return _cat(owner, self._nominal(of), "的", plain, "以上")
        return _cat(owner, _cat(text, "的"), self._nominal(of))

    def _attributes(self, phrase: NounPhrase) -> tuple[str, NounPhrase]:
        """Return what stands before determiner and number, with its 的, and the phrase without it."""
        states = [one for one in phrase.adjuncts if self._is_state(one)]
        places = [one for one in phrase.adjuncts if one.role in _PLACES and one not in states]
        owners = [one for one in phrase.adjuncts if one.role is Role.FOR]
        rest = [one for one in phrase.adjuncts if one not in places and one not in owners and one not in states]
        head = phrase.head if isinstance(phrase.head, str) else ""
        parts: list[str] = []
        said = phrase.amount is not None
        others = [self._adnominal(one, head, said_before=said) for one in reversed(rest)]
        if phrase.of is not None:
            parts, others = others, []
        where = self._places(places) if places else ""
        whose = [_cat(self._nominal_of(one)) for one in owners]
        if phrase.of is not None:
            whose.append(self._nominal(phrase.of))
        loose = self._kind(phrase) == "measure" and not owners and _flat(phrase.of)
        if where and whose:
            parts.append(_cat(_linked(whose), "在", where, "的") if owners else _cat(where, _linked(whose)))
            if not owners and not loose:
                parts.append("的")
        elif where:
            parts.append(_cat(where, "的"))
        elif whose:
            parts.append(_cat(_linked(whose), "" if loose else "的"))
        parts.extend(others)
        parts.extend(_cat("处于", self._state_name(one), "的") for one in states)
        if phrase.relative is not None:
            parts.append(_cat(self._bare(phrase.relative, nested=True), "的"))
        return _cat(*parts), replace(phrase, adjuncts=(), of=None, relative=None)

    def _is_state(self, adjunct: Adjunct) -> bool:
        known = _STATES | _STATE_NOUNS
        head = adjunct.phrase.head if isinstance(adjunct.phrase, NounPhrase) else None
        named = isinstance(head, str) and head.endswith(("_mode", "_state"))
        return adjunct.role is Role.IN and (named or head in known)

    def _state_name(self, adjunct: Adjunct) -> str:
        """Return the state in which something is: 恢复状态, HEALTH_ERR 状态."""
        text = self._nominal_of(adjunct)
        bare = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in _STATE_NOUNS
        return _cat(text, "状态") if bare else text

    def _adnominal(self, adjunct: Adjunct, head: str, *, said_before: bool = False) -> str:
        """Return an adjunct before its noun, with 的."""
        role = adjunct.role
        if role is Role.PER:
            said = self._per(adjunct)
            return said if isinstance(adjunct.phrase, Amount) else _cat(said, "的")
        if role is Role.TO and not _is_percentage(adjunct.phrase):
            way = _TOWARD_HEADS.get(head, "到")
            return _cat(way, self._nominal_of(adjunct), "的")
        if role is Role.WITH and _TOWARD_HEADS.get(head) == "与":
            return _cat("与", self._nominal_of(adjunct), "的")
        if role is Role.WITH:
            return self._with(adjunct, head)
        if role is Role.TO and _is_percentage(adjunct.phrase):
            raise UnsayableError("to a percentage")
        if role is Role.BY and (not head or lexicon.concept("nouns", head).kind != "event"):
            raise UnsayableError("a thing by somebody, or by a time")
        if role in _TIMES - {Role.EVERY}:
            return _cat(self._when(adjunct).removeprefix("在").lstrip(), "的")
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
        if role is Role.VIA and self._kind(adjunct.phrase) in {"measure", "time", "unit"}:
            raise UnsayableError("by way of a value")
        if role is Role.VIA and _TOWARD_HEADS.get(head) == "对" and self._kind(adjunct.phrase) == "data":
            return _cat("对", self._nominal_of(adjunct), "的")
        if role in {Role.ABOVE, Role.BELOW} and said_before:
            raise UnsayableError("an amount above an amount")
        if role is Role.DURATION and head in {"problem", "issue"}:
            raise UnsayableError("a problem with a duration")
        return _cat(opening, self._nominal_of(adjunct), closing)

    def _with(self, adjunct: Adjunct, head: str) -> str:
        phrase = adjunct.phrase
        if head in {"problem", "issue"}:
            return _cat(self._nominal_of(adjunct), "方面的")
        if isinstance(phrase, NounPhrase) and phrase.head in _CODES and len(phrase.names) == 1:
            said = self._phrase(replace(phrase, names=(), aside=None))
            return _cat(said, "为", phrase.names[0].text, self._trailing(phrase), "的")
        ranked = isinstance(phrase, NounPhrase) and phrase.head in {"priority", "severity"} and phrase.adjectives
        if (
            ranked
            and isinstance(phrase, NounPhrase)
            and phrase.adjectives == (Adjective(phrase.adjectives[0].concept),)
        ):
            return _cat(_tight(self._attribute(phrase.adjectives[0], phrase)), self._noun(phrase), "的")
        if isinstance(phrase, NounPhrase) and self._telling(phrase) is not None and self._kind(phrase) == "measure":
            return _cat(self._headline(phrase), "的")
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
            return _cat("没有", self._phrase(replace(phrase, determiner=Determiner.NONE)), "的")
        return _cat("具有", self._nominal(phrase) if isinstance(phrase, NounPhrase | Coordination) else "", "的")

    def _determined(self, phrase: NounPhrase, core: str) -> str:
        determiner, amount = phrase.determiner, phrase.amount
        measure = self._measure(phrase)
        if amount is not None and isinstance(phrase.head, Name) and phrase.participle is not None:
            raise UnsayableError("a unit with a participle")
        if amount is not None and phrase.head in _CLOCKS:
            return _cat(self._amount(amount), core)
        if (
            amount is not None
            and isinstance(phrase.head, Name)
            and (phrase.head.kind == "span" or _is_unit(phrase.head))
        ):
            return _cat(self._amount(amount), core)
        if amount is not None:
            return self._counted(phrase, amount, core, measure)
        if determiner in {Determiner.THIS, Determiner.THAT}:
            here = determiner is Determiner.THIS
            if phrase.number is Number.PLURAL:
                return _cat("这些" if here else "那些", core)
            return _cat("此" if here else "该", core)
        before = _BEFORE_NOUN[determiner]
        if "~" in before:
            if not measure:
                before = {"多~": "多项", "另一~": "另一个", "至少一~": "至少一个"}.get(before, "")
                if not before:
                    raise UnsayableError(f"{determiner} with a noun that is not counted")
            before = before.replace("~", measure)
        return _cat(before, core)

    def _counted(self, phrase: NounPhrase, amount: Amount, core: str, measure: str) -> str:
        text = self._amount(replace(amount, total=""))
        if self._is_often(phrase):
            return _cat(text, "次")
        if phrase.head in {"failure", "loss", "drop", "cpu"} and amount.relation is not Relation.EXACTLY:
            raise UnsayableError("a compared number of failures")
        uncertain = amount.value.startswith("⟨") and isinstance(phrase.head, str) and phrase.head.endswith("error")
        if uncertain:  # the value may be a percentage, so no measure word
            if amount.relation is not Relation.EXACTLY or amount.total or phrase.determiner is not Determiner.NONE:
                raise UnsayableError("a compared number of errors")
            return core + f"（{text}）"
        before = ""
        if phrase.determiner in {Determiner.ALL, Determiner.THIS, Determiner.ITS, Determiner.YOUR, Determiner.ANOTHER}:
            before = {Determiner.ALL: "全部", Determiner.THIS: "这", Determiner.ANOTHER: "另外"}.get(
                phrase.determiner, _BEFORE_NOUN.get(phrase.determiner, "")
            )
        elif phrase.determiner not in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE}:
            raise UnsayableError(f"a number after {phrase.determiner}")
        if amount.total:
            if not measure:
                raise UnsayableError("a part of what is not counted")
            return _cat(amount.total, measure, core, "中的", text, measure)
        if measure:
            return _cat(before, text, measure, core)
        if self._kind(phrase) == "unit":
            if core != self._noun(phrase):
                raise UnsayableError("a unit with attributes")
            return _cat(before, text, core)
        joint = "的"
        return _cat(before, _cat(text, joint), core)

    def _is_often(self, phrase: NounPhrase) -> bool:
        """Return whether it is "3 times"."""
        return phrase.head == "time" and phrase.amount is not None and phrase.number is Number.PLURAL

    def _measure(self, phrase: Nominal) -> str:
        """Return the measure word of a phrase's head; "" where it is not counted."""
        if not isinstance(phrase, NounPhrase) or not phrase.head:
            return "个"
        if isinstance(phrase.head, Name):
            return "个"
        measure = self.word("nouns", phrase.head).attribute
        return "" if measure in {"-", "="} else measure

    def _kind(self, phrase: object) -> str:
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, str) and phrase.head:
            return lexicon.concept("nouns", phrase.head).kind
        return ""

    def _noun(self, phrase: NounPhrase) -> str:
        if isinstance(phrase.head, Name):
            return phrase.head.text
        if phrase.head == "release" and phrase.names and not phrase.modifiers:
            return "版本"
        if phrase.head == "collection" and phrase.names:
            return "集合"
        if phrase.head == "zero" and phrase.modifiers:
            return "为零"
        special = self._noun_in_company(phrase)
        if special:
            return special
        last = phrase.modifiers[-1] if phrase.modifiers else None
        broken = self._kind(last) in {"machine", "resource"} or (
            isinstance(last, NounPhrase) and last.head in _BREAKABLE
        )
        if phrase.head == "failure" and broken:
            return "故障"
        return self.word("nouns", phrase.head).text

    def _noun_in_company(self, phrase: NounPhrase) -> str:
        """Return a noun whose word depends on what stands before it; "" for the others."""
        parts = {one.head if isinstance(one, NounPhrase) else "*" for one in phrase.modifiers}
        said = {one.concept for one in phrase.adjectives}
        texts = {one.text.lower() for one in phrase.modifiers if isinstance(one, Name)}
        if phrase.head == "loss" and parts & {"training", "validation", "evaluation", "model"}:
            return "损失"
        if phrase.head == "load" and (said & _SCHEDULED or parts & {"data", "data_warehouse"}):
            return "加载"
        if phrase.head == "loop" and (
            not parts or parts & {"network", "routing", "forwarding", "bridge", "switch_device"}
        ):
            return "环路"
        if phrase.head == "ticket" and (texts & {"kerberos", "tgs", "tgt", "tls"} or parts & {"service", "session"}):
            return "票据"
        if phrase.head == "billing" and "royalty" in parts:
            return "结算"
        if phrase.head == "detail" and "bank" in parts:
            return "账户信息"
        if phrase.head == "failure" and not phrase.of and not phrase.amount and parts <= {"*"}:
            return "故障"
        return ""

    def _attribute(self, adjective: Adjective, phrase: NounPhrase) -> str:
        """Return an adjective before its noun."""
        word = self.word("adjectives", adjective.concept)
        collected = any(isinstance(one, Name) and one.text.upper() == "GC" for one in phrase.modifiers)
        if adjective.concept in {"major", "minor"} and (collected or phrase.head in _GENERATIONS):
            raise UnsayableError("major as a generation")
        marks = self.word("nouns", phrase.head).marks if isinstance(phrase.head, str) and phrase.head else frozenset()
        if adjective.negated and adjective.concept == "critical":
            return "非关键"
        if adjective == Adjective("old", degree="comparative"):
            return "较旧"
        special = self._special_attribute(adjective, phrase)
        if special:
            return special
        if adjective.negated or adjective.degree != "positive" or adjective.adverbs:
            return self._state(adjective, phrase) + "的"
        if "多" in marks and adjective.concept in {"high", "low", "large"}:
            return "过少的" if adjective.concept == "low" else "过多的"
        if "机" in word.forms and self._kind(phrase) == "machine":
            return word.forms["机"] + "的"
        if adjective.concept == "critical" and self._kind(phrase) in {"software", "machine", "person"}:
            return "关键"
        if "线" in word.forms and phrase.head in _LINES:
            return word.forms["线"] + "的"
        if not word.attribute:
            raise UnsayableError(f"{adjective.concept} before a noun")
        if adjective.concept == "low" and self._kind(phrase) == "resource":
            return "不足的"
        return word.attribute

    def _special_attribute(self, adjective: Adjective, phrase: NounPhrase) -> str:
        """Return an attribute that depends on its noun: 上一次, 最近几次, 失效的; "" for the others."""
        concept, event = adjective.concept, self._kind(phrase) == "event"
        if adjective.negated or adjective.degree != "positive" or adjective.adverbs:
            return ""
        if concept == "working" and phrase.head == "day":
            raise UnsayableError("a working day")
        if concept == "stale" and phrase.head in _STALE_LINKS:
            return "失效的"
        if concept == "open" and phrase.head in _CASES:
            return "未关闭的"
        if concept in {"unhealthy", "bad"} and self._kind(phrase) == "data":
            return "有问题的"
        if concept == "failing" and self._kind(phrase) == "data":
            return "失败的"
        if concept == "last" and self._kind(phrase) == "measure":
            return "最近一次的"
        if concept == "current" and phrase.head == "sensor":
            return "电流"
        if concept in {"last", "previous"} and event and phrase.number is Number.PLURAL and not phrase.amount:
            return "最近几次" if concept == "last" else "之前的"
        if concept == "previous":
            return "上一次" if event else "先前的" if phrase.number is Number.PLURAL else "上一个"
        return ""

    def _modifiers(self, phrase: NounPhrase) -> list[str]:
        if len(phrase.modifiers) > _MOST_PARTS:
            raise UnsayableError("a long compound")
        texts = [self._modifier(modifier) for modifier in phrase.modifiers]
        pairs = zip(texts, phrase.modifiers[1:], strict=False)
        tickets = {
            place for place, (text, one) in enumerate(pairs, 1) if text in _REALMS and one == NounPhrase("ticket")
        }
        return ["票据" if place in tickets else text for place, text in enumerate(texts)]

    def _modifier(self, modifier: NounPhrase | Name | Coordination) -> str:
        if isinstance(modifier, Name):
            return modifier.text
        if isinstance(modifier, Coordination):
            items = [self._modifier(item) for item in modifier.items]
            if modifier.conjunction == "slash":
                return "/".join(items)
            return _cat("、".join(items[:-1]), "或" if modifier.conjunction == "or" else "和", items[-1])
        if modifier.head == "vendor" and modifier == NounPhrase("vendor", modifier.number):
            return "第三方"
        if modifier.head in {"place", "number"}:
            raise UnsayableError(f"{modifier.head} before a noun")
        attributes = [_tight(self._attribute(adjective, modifier)) for adjective in modifier.adjectives]
        return _cat(_tight(self._participle(modifier)), *attributes, *self._modifiers(modifier), self._noun(modifier))

    def _participle(self, phrase: NounPhrase) -> str:
        if phrase.participle is None:
            return ""
        clause = phrase.participle
        act = clause.predicate
        by = [one for one in clause.adjuncts if one.role is Role.BY]
        if isinstance(act, Acting) and act.verb in {"require", "need"} and act.passive and len(by) == 1:
            if len(clause.adjuncts) > 1 or clause.negated or clause.adverbs:
                raise UnsayableError("what somebody needs in some way")
            return _cat(self._nominal_of(by[0]), "所需的")
        bare = isinstance(act, Acting) and act.passive and not clause.adjuncts and not clause.negated
        if bare and isinstance(act, Acting) and "检出" in self.word("verbs", act.verb).marks and not clause.adverbs:
            kept = self.word("verbs", act.verb).text.replace("{obj}", "")
            return self._fill(kept, self._slots(clause, act)) + "的"
        if clause.progressive and isinstance(act, Acting) and "正" not in self.word("verbs", act.verb).forms:
            clause = replace(clause, progressive=False)
        if (
            isinstance(clause.predicate, Acting)
            and clause.predicate.passive
            and not clause.adjuncts
            and not clause.negated
        ):
            word = self.word("verbs", clause.predicate.verb)
            if "被" not in word.marks and "被动" not in word.forms and not clause.adverbs:
                clause = replace(clause, tense=Tense.PERFECT)
        return _cat(self._bare(clause, nested=True), "的")


def _with_conditions(clause: Clause) -> Clause:
    """Return "is kept in memory and will be lost if …" with the condition on what will be."""
    last = clause.more[-1] if clause.more else None
    late = [one for one in clause.links if one.kind in {LinkKind.IF, LinkKind.WHEN} and not one.first]
    if last is None or not late or last.tense is not Tense.FUTURE or clause.tense is Tense.FUTURE:
        return clause
    rest = tuple(one for one in clause.links if one not in late)
    whole = replace(last, links=(*last.links, *late))
    return replace(clause, links=rest, more=(*clause.more[:-1], whole))


def _with_dates(clause: Clause) -> Clause:
    """Return "expires in ⟨1⟩" with ⟨1⟩ as a time."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in _DATED:
        return clause
    adjuncts = []
    for one in clause.adjuncts:
        phrase = one.phrase
        name = phrase.head if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) else None
        if one.role is Role.IN and name is not None and name.kind == "span" and phrase == NounPhrase(name):
            adjuncts.append(Adjunct(Role.NEXT, Amount(name.text)))
        else:
            adjuncts.append(one)
    return replace(clause, adjuncts=tuple(adjuncts))


def _adjective_word(concept: str, plain: list[str], forms: Mapping[str, str]) -> Word:
    if len(plain) == 1:
        return Word(plain[0].removesuffix("的"), plain[0].removesuffix("的") + "的", forms)
    if len(plain) != 2:  # noqa: PLR2004  before a noun, and as predicate
        raise lexicon.LexiconError(f"zh: adjectives.{concept}: too many parts")
    before, predicate = ("" if part == "-" else part for part in plain)
    return Word(predicate, before, forms)


def _leading_names(modifiers: tuple[NounPhrase | Name | Coordination, ...]) -> Iterator[Name]:
    """Yield the names with which a compound begins."""
    for one in modifiers:
        if not isinstance(one, Name):
            return
        yield one


def _names_in(pattern: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", pattern))


def _not(state: str) -> str:
    """Return the regular negation of a state."""
    if state.startswith("已"):
        return "未" + state[1:]
    if state.startswith("正在"):
        return "未" + state[2:]
    if state.startswith(("即将", "未", "不", "无", "没有")):
        raise UnsayableError(f"a double negation of {state}")
    return "未" + state


def _is_mishap(modifier: NounPhrase | Name | Coordination) -> bool:
    """Return whether a part of a compound is something that goes wrong."""
    if not isinstance(modifier, NounPhrase) or not isinstance(modifier.head, str) or not modifier.head:
        return False
    known = lexicon.concept("nouns", modifier.head)
    return known.kind == "event" and known.polarity < 0


def _is_rate(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.head == "rate" and phrase.of is not None and not phrase.modifiers


def _is_share(modifier: NounPhrase | Name | Coordination) -> bool:
    """Return whether a rate of it is a share, not a speed: 拒绝率, 授权成功率."""
    named = isinstance(modifier, NounPhrase) and modifier.head in _SHARED
    return named or _is_mishap(modifier)


def _tight(attribute: str) -> str:
    """Drop 的 inside a compound: 失败请求速率."""
    bare = attribute.removesuffix("的")
    return bare if len(bare) <= _SHORT else attribute


def _exact_amount(amount: Amount) -> Amount:
    return replace(amount, relation=Relation.EXACTLY)


def _exact(phrase: NounPhrase) -> NounPhrase:
    assert phrase.amount is not None
    return replace(phrase, amount=replace(phrase.amount, relation=Relation.EXACTLY))


def _each(nominal: Nominal | None) -> bool:
    return isinstance(nominal, NounPhrase) and nominal.determiner in {Determiner.ALL, Determiner.BOTH}


def _with_spans_of_time(node: Any) -> Any:
    """Return a tree in which "in 5 minutes" is a time, not a place: 在 5 分钟内."""
    if isinstance(node, tuple):
        return tuple(_with_spans_of_time(item) for item in node)
    if not is_dataclass(node):
        return node
    if isinstance(node, Adjunct) and node.role is Role.IN and isinstance(node.phrase, Amount):
        return replace(node, role=Role.NEXT)
    changed = {one.name: _with_spans_of_time(getattr(node, one.name)) for one in fields(node)}
    tree: Any = node
    whole = replace(tree, **changed)
    if isinstance(whole, Clause):
        return _settled(whole)
    return _left_first(whole) if isinstance(whole, NounPhrase) else whole


def _left_first(phrase: NounPhrase) -> NounPhrase:
    """Return "free addresses left" with 剩余 before 可用."""
    said = sorted(phrase.adjectives, key=lambda one: one.concept not in {"left", "remaining"})
    return replace(phrase, adjectives=tuple(said))


def _settled(clause: Clause) -> Clause:
    """Return a clause with its adjuncts where Chinese says them, and with verbs and nouns of the meaning they have."""
    act, subject = clause.predicate, clause.subject
    if isinstance(subject, NounPhrase) and not isinstance(act, Existing):
        lasting = tuple(one for one in subject.adjuncts if one.role is Role.DURATION)
        if lasting:
            subject = replace(subject, adjuncts=tuple(one for one in subject.adjuncts if one not in lasting))
            clause = replace(clause, subject=subject, adjuncts=(*clause.adjuncts, *lasting))
        net = subject.head == "link" and isinstance(act, Being) and isinstance(act.complement, Adjective)
        if net:
            clause = replace(clause, subject=replace(subject, head="link_net"))
    if isinstance(act, Being):
        return _as_deed(_hoisted(clause), act)
    if not isinstance(act, Acting):
        return clause
    done = clause.subject if act.passive else act.obj
    if act.verb == "take" and isinstance(done, NounPhrase) and done.head in _TAKEN:
        clause = replace(clause, predicate=replace(act, verb="create"))
    if act.verb == "return" and isinstance(act.obj, NounPhrase) and not act.passive:
        towards = tuple(one for one in act.obj.adjuncts if one.role is Role.FOR)
        kept = tuple(one for one in act.obj.adjuncts if one not in towards)
        answered = tuple(replace(one, role=Role.AGAINST) for one in towards)
        moved = replace(act, obj=replace(act.obj, adjuncts=kept))
        clause = replace(clause, predicate=moved, adjuncts=(*clause.adjuncts, *answered))
    steady = clause.tense is Tense.PRESENT and not (clause.progressive or clause.negated or clause.modal)
    if steady and isinstance(act.obj, NounPhrase) and act.obj.amount and not act.passive and clause.subject is not None:
        rates = tuple(one for one in act.obj.adjuncts if one.role is Role.PER)
        if rates and "on_average" in clause.adverbs:
            kept = tuple(one for one in act.obj.adjuncts if one not in rates)
            moved = replace(act, obj=replace(act.obj, adjuncts=kept))
            clause = replace(clause, predicate=moved, adjuncts=(*clause.adjuncts, *rates))
    return clause


def _as_deed(clause: Clause, being: Being) -> Clause:
    """Return "a reboot is required", "is located on", "no servers left" as the clause that Chinese says."""
    said = being.complement
    if not isinstance(said, Adjective) or said.adverbs or said.negated or said.degree != "positive":
        return clause
    if being.become or being.remain or not isinstance(clause.subject, NounPhrase):
        return clause
    if said.concept in _DEEDS:
        return replace(clause, predicate=Acting(_DEEDS[said.concept], passive=True))
    if said.concept in _ABILITIES:
        return _able(clause, said.concept)
    if said.concept == "synchronized":
        mates = tuple(one for one in clause.adjuncts if one.role is Role.WITH)
        if len(mates) == 1 and isinstance(mates[0].phrase, NounPhrase):
            rest = tuple(one for one in clause.adjuncts if one not in mates)
            deed = Acting("synchronize_obj", passive=True, obliques=(("with", mates[0].phrase),))
            return replace(clause, predicate=deed, adjuncts=rest)
    places = [one for one in clause.adjuncts if one.role in {Role.ON, Role.IN}]
    if said.concept == "located" and places:
        rest = tuple(one for one in clause.adjuncts if one is not places[0])
        return replace(clause, predicate=Being(places[0]), adjuncts=rest)
    none = clause.subject.determiner is Determiner.NO and not clause.negated and not clause.more
    if said.concept in {"left", "remaining"} and none:
        things = replace(clause.subject, adjectives=(said, *clause.subject.adjectives))
        return replace(clause, subject=None, predicate=Existing(things))
    return clause


def _able(clause: Clause, concept: str) -> Clause:
    """Return "is unable to connect" as "cannot connect", "is likely to fail" as "will likely fail"."""
    doing = [one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE]
    inner = doing[0] if len(doing) == 1 else None
    if not isinstance(inner, Clause) or inner.subject is not None or inner.modal is not None or inner.negated:
        return clause
    if clause.modal is not None or clause.more or inner.more or (clause.negated and concept != "able"):
        return clause
    rest = tuple(one for one in clause.adjuncts if one.role is not Role.PURPOSE)
    whole = replace(inner, subject=clause.subject, adjuncts=(*inner.adjuncts, *rest), tense=clause.tense)
    whole = replace(whole, links=(*clause.links, *inner.links), adverbs=(*clause.adverbs, *inner.adverbs))
    if concept == "likely":
        if clause.tense is not Tense.PRESENT:
            return clause
        return replace(whole, tense=Tense.FUTURE, progressive=False, adverbs=("likely", *whole.adverbs))
    return replace(whole, modal=Modal.CAN, negated=clause.negated or concept == "unable", progressive=False)


def _hoisted(clause: Clause) -> Clause:
    """Return "not ready to serve for 5 minutes" with the duration of the whole."""
    adjuncts: list[Adjunct] = []
    for one in clause.adjuncts:
        inner = one.phrase
        if one.role is not Role.PURPOSE or not isinstance(inner, Clause):
            adjuncts.append(one)
            continue
        lasting = tuple(each for each in inner.adjuncts if each.role is Role.DURATION)
        rest = tuple(each for each in inner.adjuncts if each not in lasting)
        adjuncts += [replace(one, phrase=replace(inner, adjuncts=rest)), *lasting]
    return replace(clause, adjuncts=tuple(adjuncts))


def _refuse_terms(phrase: NounPhrase) -> None:
    """Refuse compounds that are terms of their own: a latency bucket, a feature store, an erasure set."""
    parts = [one for one in phrase.modifiers if isinstance(one, NounPhrase)]
    heads = {one.head for one in parts}
    if phrase.head == "bucket" and heads & {"latency", "histogram", "time", "duration"}:
        raise UnsayableError("a bucket of a histogram")
    if phrase.head == "store" and "feature" in heads:
        raise UnsayableError("a feature store")
    if phrase.head == "erasure" or "erasure" in heads:
        raise UnsayableError("an erasure set")


def _not_yet(text: str) -> str:
    """Return what has to happen still, without the mark of what has: 在文件发布前."""
    return text.replace("已", "", 1) if text.count("已") == 1 else text


def _is_contrast(link: Link) -> bool:
    """Return whether "while" tells of something else that is the case already, not of a time."""
    inner = link.clause
    told = isinstance(inner, Clause) and inner.tense is Tense.PERFECT and inner.subject is not None
    return link.kind is LinkKind.WHILE and not link.first and told


def _is_percentage(phrase: object) -> bool:
    """Return whether a phrase is a bare value in percent."""
    return isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.text.endswith("%")


def _linked(parts: list[str]) -> str:
    """Join owners with 的."""
    text = parts[0]
    for part in parts[1:]:
        text = _cat(text, "的", part)
    return text


def _is_unit(name: Name) -> bool:
    """Return whether a name is rather a unit: QPS, RPS."""
    return name.text in {"QPS", "RPS", "TPS", "IOPS", "RPM", "FPS", "req/s", "ops/s", "rps", "qps"}


def _plain_many(phrase: NounPhrase) -> bool:
    return _many(phrase) and phrase.determiner in {Determiner.NONE, Determiner.DEFINITE} and not phrase.amount


def _many(phrase: NounPhrase) -> bool:
    return phrase.number is Number.PLURAL


def _flat(of: Nominal | None) -> bool:
    """Return whether a quantity follows what it counts without 的: 消息数量."""
    if not isinstance(of, NounPhrase) or not isinstance(of.head, str) or not of.head or of.amount is not None:
        return False
    owned = of.of is None or (isinstance(of.of, NounPhrase) and not of.of.amount and not of.modifiers)
    return owned and not (of.names or of.adjuncts or of.relative or of.aside or of.participle)


def _refuse_losses(sentence: Sentence, text: str) -> None:
    """Refuse a text in which a name or a value of the tree is missing or stands twice."""
    names: list[str] = []
    for node in walk(sentence):
        if isinstance(node, Name):
            names.append(node.text)
        elif isinstance(node, Amount):
            names += [part for part in (node.value, node.total) if part]
    spans = _SPAN.findall(" ".join(names))
    if sorted(spans) != sorted(_SPAN.findall(text)):
        raise UnsayableError("a value would be lost or doubled")
    if lost := [name for name in names if name not in text]:
        raise UnsayableError(f"{lost[0]} would be lost")


def _refuse_clumsy(text: str) -> None:
    if found := _CLUMSY.search(text):
        raise UnsayableError(f"it came out as {found[0]}")
    if any(stretch.count("的") > _MOST_LINKING for stretch in re.split(r"[，。；：（）]", text)):
        raise UnsayableError("too many 的")
