"""Japanese: clauses in です・ます (headlines too), bare phrases as they stand (体言止め), orders in 〜してください.

No space stands between Japanese and other script; one stands between two words of Latin letters or digits. What is
reported takes が, what is explained (これ, identity, obligation, rules) takes は.

The lexicon, fields separated by " ; ":

nouns
    ``ノード ; 数=台 ; 後=… ; 事後=… ; 級=多`` — the word; what counts it; how it stands behind another noun
    (``使用量 ; 後=使用率``; with の where that must stand between: ``後=の問題``); how it stands behind the
    noun of an event (``事後=の失敗``); what a high one is: 多い (``級=多``), 大きい (``級=大``), 長い (``級=長``),
    else 高い.
verbs
    ``{obj}を {to}に 送信する ; 受=送信される ; 名=送信 ; 常 ; 漸`` — arguments with their particles, then the word
    in its dictionary form; the passive where it is not the regular one; the noun of doing it where it is not
    the word before する; ``常`` where the present is told without ている, ``漸`` where "is doing" needs つつある.
    ``{subj}`` where the subject takes another particle than が. Of an infinitive or clause: ``{noun}`` the noun
    of doing, ``{plain}`` its plain form, ``{stem}`` the form before ます; of an adjective: ``{adj}`` its plain
    form, ``{adv}`` the form before verbs, ``{become}`` coming to be so. ``機=`` the pattern of machines and
    services, ``事=`` of events, ``令=`` that of orders and purposes.
adjectives
    ``失敗した ; 失敗している ; 失敗する`` — before a noun; as a predicate ("-": never one; by rule for い, な, の
    and ている); coming to be so (by rule for い, だ, ない and している). ``多=``, ``大=``, ``長=`` the adjective
    for nouns of that scale, ``機=障害が発生した 障害が 発生している`` what is said of machines and services.
adverbs
    ``現在``; with "~" what is said at the end of the sentence: ``~可能性が高い``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

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
)
from slack_fixtures.grammar.languages.base import Linearizer, Style, UnsayableError
from slack_fixtures.grammar.languages.japanese.senses import (
    CHANGED_MEASURES,
    OF_RELATION,
    in_company,
    kind_of,
    of_these,
)
from slack_fixtures.grammar.languages.japanese.trees import (
    as_japanese,
    counts_more_than_one,
    is_going_on,
    is_share_above,
)
from slack_fixtures.grammar.languages.japanese.words import (
    Bending,
    Manner,
    Noun,
    Pattern,
    Quality,
    Verb,
    Word,
    read_word,
)

_DETERMINERS: Mapping[Determiner, str] = {
    Determiner.NONE: "",
    Determiner.DEFINITE: "",
    Determiner.INDEFINITE: "",
    Determiner.THIS: "この",
    Determiner.THAT: "その",
    Determiner.ITS: "",
    Determiner.YOUR: "",
    Determiner.SOME: "一部の",
    Determiner.ANY: "いずれかの",
    Determiner.ALL: "すべての",
    Determiner.EACH: "各",
    Determiner.BOTH: "両方の",
    Determiner.MANY: "多数の",
    Determiner.TOO_MANY: "過剰な",
    Determiner.FEW: "少数の",
    Determiner.SEVERAL: "複数の",
    Determiner.MOST: "ほとんどの",
    Determiner.MORE: "より多くの",
    Determiner.LESS: "より少ない",
    Determiner.ENOUGH: "十分な",
    Determiner.ANOTHER: "別の",
    Determiner.A_FEW: "いくつかの",
    Determiner.HALF: "半数の",
    Determiner.WHICH_EVER: "1つ以上の",
}
_THESE = {Determiner.THIS: "これらの", Determiner.THAT: "それらの"}
_OF_THESE: Mapping[Determiner, str] = {  # "most of", "all of": behind the whole
    Determiner.SOME: "の一部",
    Determiner.ANY: "のいずれか",
    Determiner.ALL: "のすべて",
    Determiner.EACH: "のそれぞれ",
    Determiner.BOTH: "の両方",
    Determiner.MANY: "の多く",
    Determiner.SEVERAL: "のいくつか",
    Determiner.MOST: "のほとんど",
    Determiner.A_FEW: "のいくつか",
    Determiner.HALF: "の半数",
    Determiner.WHICH_EVER: "の1つ以上",
}
_PLENTY: Mapping[Determiner, Bending] = {  # said as the predicate: 接続が多すぎます
    Determiner.TOO_MANY: Bending("多すぎる", "one"),
    Determiner.TOO_FEW: Bending("少なすぎる", "one"),
    Determiner.NOT_ENOUGH: Bending("不足している", "one"),
}
_PRONOUNS = {
    "this": "これ",
    "these": "これら",
    "it": "それ",
    "they": "それら",
    "them": "それら",
    "everything": "すべて",
    "something": "何か",
}
_DROPPED = {"it", "they", "you"}
_UNSAID = NounPhrase(pronoun="unsaid")
_ITS = (
    NounPhrase(pronoun="it"),
    NounPhrase(pronoun="them"),
    NounPhrase(pronoun="it", number=Number.PLURAL),
    NounPhrase(pronoun="them", number=Number.PLURAL),
)
_CONDITIONS = {"have", "need", "require", "use", "contain", "want", "exceed", "depend_on", "persist", "show", "lack"}
_COMPARED = {
    "expected": "想定",
    "usual": "通常",
    "normal": "通常",
    "desired": "希望値",
    "required": "必要値",
    "allowed": "許容値",
    "configured": "設定値",
}
_IS = Bending("ある", "aru")
_OCCURS = Bending("発生している", "one")
_REMAINS = Bending("残っている", "one")
_EXCEEDS = Bending("超えている", "one")
_FALLS_BELOW = Bending("下回っている", "one")

_CLAUSE_ROLES: Mapping[Role, str] = {
    Role.ON: "で",
    Role.IN: "で",
    Role.AT: "で",
    Role.FOR: "について",
    Role.FROM: "から",
    Role.TO: "に",
    Role.TOWARD: "に向けて",
    Role.INTO: "に",
    Role.BY: "によって",
    Role.WITH: "で",
    Role.WITHOUT: "なしで",
    Role.VIA: "経由で",
    Role.BETWEEN: "の間で",
    Role.AMONG: "の間で",
    Role.AGAINST: "に対して",
    Role.ACROSS: "全体で",
    Role.UNDER: "下で",
    Role.NEAR: "付近で",
    Role.ABOUT: "について",
    Role.AS: "として",
    Role.PER: "ごとに",
    Role.LIKE: "のように",
    Role.DURING: "中に",
    Role.AFTER: "後に",
    Role.BEFORE: "の前に",
    Role.SINCE: "以降、",
    Role.UNTIL: "まで",
    Role.DUE_TO: "により",
    Role.DESPITE: "にもかかわらず",
    Role.INSTEAD_OF: "の代わりに",
    Role.EXCEPT: "を除いて",
    Role.BASED_ON: "に基づいて",
    Role.ABOVE: "を超えて",
    Role.BELOW: "を下回って",
    Role.BEYOND: "を超えて",
    Role.OUTSIDE: "の外で",
    Role.THAN: "より",
}
_NOUN_ROLES: Mapping[Role, str] = {
    Role.ON: "の",
    Role.IN: "の",
    Role.AT: "の",
    Role.FOR: "の",
    Role.FROM: "からの",
    Role.TO: "への",
    Role.TOWARD: "への",
    Role.INTO: "への",
    Role.BY: "による",
    Role.WITHOUT: "のない",
    Role.VIA: "経由の",
    Role.BETWEEN: "間の",
    Role.AMONG: "の中の",
    Role.AGAINST: "に対する",
    Role.ACROSS: "全体の",
    Role.UNDER: "下の",
    Role.NEAR: "付近の",
    Role.ABOUT: "に関する",
    Role.AS: "としての",
    Role.PER: "ごとの",
    Role.LIKE: "のような",
    Role.DURING: "中の",
    Role.AFTER: "後の",
    Role.BEFORE: "前の",
    Role.SINCE: "以降の",
    Role.UNTIL: "までの",
    Role.DUE_TO: "による",
    Role.DESPITE: "にもかかわらず発生した",
    Role.EXCEPT: "以外の",
    Role.BASED_ON: "に基づく",
    Role.ABOVE: "を超える",
    Role.BELOW: "を下回る",
    Role.BEYOND: "を超える",
    Role.OUTSIDE: "外の",
    Role.OUT_OF: "中の",
}
_FRONT = {
    Role.ON,
    Role.IN,
    Role.AT,
    Role.ACROSS,
    Role.DURING,
    Role.AFTER,
    Role.BEFORE,
    Role.SINCE,
    Role.DUE_TO,
    Role.DESPITE,
    Role.LAST,
    Role.WHEN,
    Role.BETWEEN,
    Role.AMONG,
    Role.OUTSIDE,
    Role.PURPOSE,
    Role.NEXT,
}
_LINKS_BEFORE: Mapping[LinkKind, str] = {
    LinkKind.BECAUSE: "ため、",
    LinkKind.WHEN: "場合に、",
    LinkKind.IF: "場合は、",
    LinkKind.WHILE: "間、",
    LinkKind.UNTIL: "まで、",
    LinkKind.AFTER: "後、",
    LinkKind.BEFORE: "前に、",
    LinkKind.SO_THAT: "ように、",
    LinkKind.ALTHOUGH: "にもかかわらず、",
    LinkKind.EVEN_THOUGH: "にもかかわらず、",
}
_AS_EVENTS = {LinkKind.UNTIL, LinkKind.AFTER, LinkKind.BEFORE, LinkKind.SO_THAT}
_MARKS = {"": "", ".": "。", "!": "！", ":": "：", "…": "…", "...": "…"}
_WHEN = {
    ("day", "next"): "翌日",
    ("week", "next"): "来週",
    ("month", "next"): "来月",
    ("year", "next"): "来年",
    ("week", "last"): "先週",
    ("month", "last"): "先月",
    ("year", "last"): "昨年",
}
_HIGH = {"high", "elevated", "excessive"}
_DOINGS = {  # software that succeeds or fails as a whole, as an event does
    "job",
    "task",
    "cron_job",
    "batch_job",
    "background_job",
    "scheduled_job",
    "training_job",
    "backup_job",
    "workflow",
    "pipeline",
    "deployment",
    "pod",
    "script",
    "process",
    "build",
    "connection",
    "health_check",
    "heartbeat",
}
_DEVICES = {"battery", "sensor", "fuse", "cable", "power", "power_supply", "cooling", "switch_device"}
_LEFT = {"used": "使用済み", "free": "空き", "left": "残り", "remaining": "残り", "available": "利用可能"}
_OF_LOOKING = {"check", "inspect", "review", "examine", "monitor", "see", "look_at"}
_TIMED = {"take", "take_adj", "need", "require"}
_HELD = {"lock", "connection", "lease", "memory", "port", "handle"}
_ENDED = {"terminated", "expired", "crashed", "stopped", "interrupted", "corrupted", "aborted"}
_PROMISES = {"service_level_agreement", "service_level_objective", "target", "objective", "goal"}
_SET_TIMES = {Role.LAST, Role.DURATION, Role.SINCE, Role.DUE_TO, Role.NEXT, Role.AFTER}
_SITES = {Role.ON, Role.IN, Role.AT}
_POINTED = {"missing", "unavailable", "unreachable", "stuck", "insufficient", "unresponsive"}
_TIMES = {"ミリ秒", "秒", "分", "時間", "日", "週間", "か月", "年"}
_TROUBLES = {"issue", "problem", "error", "failure", "trouble", "difficulty", "exception", "failure_rate", "error_rate"}
_ACCIDENTS = {"attack", "intrusion", "delay", "restart", "reboot", "failover", "change", "increase", "decrease"}
_NEEDS = {"require", "require_obj_to", "need"}
_RUNNING_OUT = {"expire", "fill_up", "run_out", "run_out_of"}
_FORESEEING = {"predict", "expect", "estimate"}
_PLURAL_ONLY = {"多い": "大量の", "少ない": "少量の"}  # before nouns
_ALSO_VERBS = {
    "trigger",
    "place",
    "scrape",
    "load",
    "run",
    "check",
    "process",
    "restart",
    "start",
    "stop",
    "write",
    "read",
}
_VERBS_TOO = {"returned_goods", "return", "process", "load", "trigger"}  # "to return data"
_SOON = {"soon", "shortly", "imminently", "tomorrow"}
_GRADUAL_STATES = {"low", "slow", "hot", "high", "full", "dry", "late", "short"}
_LARGE = {"significant", "large", "high", "considerable", "big", "massive", "substantial", "huge", "excessive"}
_FALLING = {"drop", "fall", "decrease", "dip_verb", "plummet"}
_STATES = {"state", "status", "mode", "condition", "phase"}
_CHANGES = {"increase", "decrease", "drop", "rise", "spike", "surge", "reduction", "change", "growth", "dip"}
_UNCOUNTED = {"measure", "unit", "resource", "time"}  # kinds of nouns whose number takes no counter
_ARRIVING = {
    "arrive",
    "move",
    "migrate",
    "remain",
    "store",
    "save",
    "keep",
    "hold",
    "retain",
    "cache",
    "buffer",
}  # what happens there is told with に
_UNDERGONE = {"experience", "see", "encounter", "have", "suffer"}
_REACHED = {"reach", "hit", "exceed", "cross"}
_WEEKDAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_REMAINING = {"left", "remaining"}
_DENIED = {"expiring": "無期限の", "critical": "重要でない"}  # before nouns
_MOMENTS = {"startup", "start", "boot", "shutdown", "restart", "reboot"}
_LAPSES = {"time", "period", "time_period", "moment"}
_BY_THE_VERB = {"as_soon_as_possible"}
_BOUNDARIES = {"quota", "limit", "threshold", "budget", "rate_limit", "allowance", "cap"}
_HINDERED = {"block", "limit", "throttle", "restrict", "affect", "delay", "impact", "hold", "cause"}
_SETTING = {"keep", "reduce", "raise", "increase_obj", "decrease_obj", "set", "hold", "bring", "scale", "adjust"}
_CHANGING = {"increase", "decrease", "grow", "rise", "drop", "fall", "fluctuate", "change", "vary", "increase_obj"}
_SLOWED = {"load_self", "load", "respond", "run", "process", "render", "open", "sync", "replicate", "work", "boot"}
_DENYING = {"never", "no_longer"}
_CHANGED = {"increased": "の増加", "decreased": "の減少", "reduced": "の低下", "degraded": "の低下"}
_SPREAD = {"distribute", "spread", "balance", "replicate"}
_SWITCHED = {"enabled", "disabled", "missing"}
_USED = {"usage", "utilization", "capacity"}
_SHOWING = {"indicate", "indicate_that", "suggest", "suggest_that", "point_to", "signal", "reflect"}
_ACCESS = {"accessible", "inaccessible", "reachable"}  # what can be got at takes に
_QUALITIES = {"health", "performance", "quality", "efficiency", "user_experience", "experience", "functionality"}
_SENSES = {  # an adjective before certain nouns
    ("low", "state"): "ロー",
    ("concurrent", "limit"): "同時実行",
    ("operational", "cost"): "運用",
    ("operational", "issue"): "運用上の",
    ("operational", "problem"): "運用上の",
}
_DEGRADED = Quality("低下した", Bending("低下している", "one"), Bending("低下する", "suru"))  # of a measure
_OFF = {Role.ABOVE, Role.BELOW, Role.BEHIND}
_BOUNDS = {Relation.MORE_THAN: _EXCEEDS, Relation.LESS_THAN: _FALLS_BELOW}
_SO_MANY = {Determiner.MANY: "多数", Determiner.SEVERAL: "複数"}  # before the verb of what occurs
_COUNTABLE = {"data", "software", "machine", "person", "event"}  # kinds of what gets fewer, not lower
_WHERE_KINDS = {"machine", "place", "software"}
_IDENTIFIED = {"namespace", "topic", "queue", "endpoint", "slot", "pod"}  # what a name behind them tells apart
_NAMED_LAST = {"pod", "node", "container", "instance", "cluster", "namespace"}
_RATED = {
    "failure",
    "error",
    "success",
    "rejection",
    "loss",
    "timeout_event",
    "miss",
    "hit",
    "crash",
    "conversion",
    "dispute",
    "refund",
    "cancellation",
    "bounce",
    "churn",
    "approval",
    "decline",
    "fraud",
}
_RATES = {"エラーレート": "エラー率", "失敗レート": "失敗率", "成功レート": "成功率"}
_AS_ONE = {
    ("login_failure", "attempt"): "失敗したログイン試行",
    ("bank", "detail"): "銀行口座情報",
    ("payment", "detail"): "支払い情報",
    ("card", "detail"): "カード情報",
    ("account", "detail"): "アカウント情報",
    ("contact", "detail"): "連絡先情報",
    ("part", "outcome"): "部分結果",
    ("part", "result"): "部分結果",
    ("part", "outage"): "部分停止",
    ("part", "failure"): "部分障害",
    ("billing", "run"): "精算処理",
    ("payroll", "run"): "給与計算処理",
    ("royalty", "billing"): "ロイヤルティ精算",
    ("fault", "tolerance"): "耐障害性",
    ("usage", "logic"): "使用ロジック",
    ("usage", "pattern"): "使用パターン",
    ("block", "production"): "ブロック生成",
    ("consumption", "rate"): "消費レート",
    ("consumption", "failure"): "消費失敗",
}  # a noun and the one behind it
_MANAGED = {"socket", "page", "console", "panel", "interface", "port", "api", "dashboard", "endpoint", "server"}
_LONG_COMPOUND = 14  # letters before the head
_BURDENS = {
    "load": ("が", Bending("かかっている", "one")),
    "attack": ("を", Bending("受けている", "one")),
    "maintenance": ("", Bending("中", "copula")),
}
_EXISTS = Bending("存在する", "suru")
_NARROW = re.compile(r"[A-Za-z0-9$_%\)\]}⟩]$")
_NARROW_START = re.compile(r"^[A-Za-z0-9$_\(\[{⟨]")


def _join(parts: Iterable[str]) -> str:
    """Return the parts as one, with a space only between what is not Japanese script."""
    text = ""
    for part in parts:
        if text and part and _NARROW.search(text) and _NARROW_START.search(part):
            text += " "
        text += part
    return text


@dataclass(frozen=True, slots=True)
class _Part:
    """A clause that waits for its last form.

    Attributes:
        before: all that stands before the last word.
        word: the last word.
        past: whether it is in the past.
        order: whether it asks somebody to do it.
        after: what follows behind a mark, where the clause is done: "：…".
    """

    before: str
    word: Bending
    past: bool = False
    order: bool = False
    after: str = ""

    def polite(self) -> str:
        if self.order:
            close = self.word.nai + "ないで" if self.word.negative else self.word.te
            return self.before + close + "ください" + self.after
        return self.before + self.word.polite(past=self.past) + self.after

    def plain(self) -> str:
        if self.order or self.after or "。" in self.before:
            raise UnsayableError("an order or a second sentence inside a sentence")
        return self.before + self.word.plain(past=self.past)

    def chain(self) -> str:
        if self.after:
            raise UnsayableError("a clause behind one that is closed")
        return self.before + self.word.chain()


@dataclass(frozen=True, slots=True)
class _Core:
    """A predicate before tense and modality: what stands before it and its last word.

    Attributes:
        before: the arguments.
        word: the last word in its dictionary form.
        subject: the subject with its particle where the verb gives it one.
        general: whether the present takes no ている.
        has_ga: whether an argument takes が already.
        state: whether it is a state (``Being``).
        active: for a passive: the active word.
        gradual: whether "is doing" is said with つつある.
    """

    before: str
    word: Bending
    subject: str = ""
    general: bool = False
    has_ga: bool = False
    state: bool = False
    active: Bending | None = None
    gradual: bool = False


class Japanese(Linearizer[Word]):
    """Japanese as written in alerts."""

    locale: ClassVar[str] = "ja-JP"
    folder: ClassVar[str] = "ja"

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a line says."""
        return read_word(category, line, f"{self.folder}: {category}.{concept}")

    def _noun(self, concept: str) -> Noun:
        word = self.word("nouns", concept)
        assert isinstance(word, Noun)
        return word

    def _verb(self, concept: str) -> Verb:
        word = self.word("verbs", concept)
        assert isinstance(word, Verb)
        return word

    def _quality(self, concept: str) -> Quality:
        word = self.word("adjectives", concept)
        assert isinstance(word, Quality)
        return word

    def _manner(self, concept: str) -> Manner:
        word = self.word("adverbs", concept)
        assert isinstance(word, Manner)
        return word

    # --- sentences --------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Japanese."""
        if sentence.end not in _MARKS:
            raise UnsayableError(f"a sentence that ends in {sentence.end}")
        sentence = _with_value_aside(as_japanese(in_company(sentence)))
        text = self._body(sentence, style)
        text = self._opened(sentence.opening, text)
        text += "".join(f"（{self._aside(aside)}）" for aside in sentence.asides)
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + "：" + text
        for loose, one_word in _RATES.items():
            text = text.replace(loose, one_word)
        mark = _MARKS[sentence.end]
        return text + (mark or ("。" if "。" in text else ""))

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a clause as a label")
            return f"{self._headline(body)}：{self._value(sentence.value)}"
        if not isinstance(body, Clause):
            if "please" in sentence.opening:
                raise UnsayableError("an order without verb")
            return self._headline(body)
        order = sentence.kind is SentenceKind.ORDER
        if "please" in sentence.opening and not order:
            raise UnsayableError("an order that was taken for a statement")
        if order and "now" in body.adverbs:
            body = replace(body, adverbs=tuple("immediately" if one == "now" else one for one in body.adverbs))
        if order and style.urgent and "immediately" not in body.adverbs:
            body = replace(body, adverbs=("immediately", *body.adverbs))
        return self._whole(body, main=True, order=order).polite()

    def _opened(self, opening: Sequence[str], text: str) -> str:
        for adverb in reversed(opening):
            if adverb == "please":
                continue
            manner = self._manner(adverb)
            if manner.ending is not None:
                raise UnsayableError(f"{adverb} before a sentence")
            text = f"{'また' if adverb in {'also', 'additionally', 'too_also'} else manner.text}、{text}"
        return text

    def _headline(self, nominal: Nominal) -> str:
        """A bare phrase; one whose point is its adjective or determiner becomes a clause."""
        if isinstance(nominal, NounPhrase) and (clause := self._pointed(nominal)) is not None:
            return self._whole(clause, main=False).polite()
        return self._nominal(nominal)

    def _pointed(self, phrase: NounPhrase) -> Clause | None:
        """Return "latency is high" for "high latency", or None where the phrase stays one."""
        if phrase.determiner in {*_PLENTY, Determiner.NO} or (
            phrase.determiner in {Determiner.MANY, Determiner.SEVERAL} and _is_event(phrase)
        ):
            roles = _SET_TIMES | (_SITES if _is_event(phrase) else set())
            times = tuple(one for one in phrase.adjuncts if one.role in roles)
            rest = tuple(one for one in phrase.adjuncts if one not in times)
            return Clause(None, Existing(replace(phrase, adjuncts=rest)), adjuncts=times)
        states = [one for one in phrase.adjuncts if one.role is Role.IN and _is_state(one.phrase)]
        lasting = tuple(one for one in phrase.adjuncts if one.role is Role.DURATION)
        if len(states) == 1 and lasting and len(phrase.adjuncts) == 1 + len(lasting):
            return Clause(replace(phrase, adjuncts=()), Being(states[0]), tense=Tense.PERFECT, adjuncts=lasting)
        looping = [one for one in phrase.adjuncts if one.role is Role.IN and _is_loop(one.phrase)]
        if looping and not phrase.relative and not phrase.participle:
            rest = tuple(one for one in phrase.adjuncts if one not in looping)
            return Clause(replace(phrase, adjuncts=rest), Being(looping[0]))
        if (clause := _beyond_limits(phrase)) is not None:
            return clause
        if any(_is_failure(one) for one in phrase.adjuncts) and not phrase.relative and not phrase.participle:
            times = tuple(one for one in phrase.adjuncts if one.role in _SET_TIMES)
            rest = tuple(one for one in phrase.adjuncts if one not in times and not _is_failure(one))
            subject = replace(phrase, adjuncts=rest)
            return Clause(subject, Acting("succeed"), tense=Tense.PERFECT, negated=True, adjuncts=times)
        tried = _is_event(phrase) or phrase.head in {*_DOINGS, "purchase_order"}
        more = bool(phrase.relative or phrase.participle or phrase.amount)
        more = more or any(one.role not in {*_SITES, Role.FOR, Role.LAST} for one in phrase.adjuncts)
        if tried and phrase.adjectives == (Adjective("failed"),) and phrase.number is Number.SINGULAR and not more:
            own = tuple(one for one in phrase.adjuncts if one.role is Role.FOR)
            rest = tuple(one for one in phrase.adjuncts if one not in own)
            subject = replace(phrase, adjectives=(), adjuncts=own)
            return Clause(subject, Acting("fail"), tense=Tense.PERFECT, adjuncts=rest)
        named = [one for one in phrase.modifiers if isinstance(one, Name)]
        if named and any(one == Adjective("detected") for one in phrase.adjectives) and not phrase.participle:
            left = tuple(one for one in phrase.adjectives if one.concept != "detected")
            return Clause(replace(phrase, adjectives=left), Acting("detect", passive=True), tense=Tense.PAST)
        act = phrase.participle.predicate if phrase.participle is not None else None
        if isinstance(act, Acting) and act.passive and act.verb in _NEEDS and phrase.participle is not None:
            return replace(phrase.participle, subject=replace(phrase, participle=None))
        if isinstance(act, Acting) and act.passive and phrase.participle is not None and phrase.participle.negated:
            return replace(phrase.participle, subject=replace(phrase, participle=None), tense=Tense.PERFECT)
        if isinstance(act, Acting) and act.passive and act.verb in _HINDERED and phrase.participle is not None:
            return replace(phrase.participle, subject=replace(phrase, participle=None), tense=Tense.PRESENT)
        if phrase.participle is not None and (isinstance(phrase.head, Name) or phrase.determiner is Determiner.ALL):
            passive = _is_passive(phrase.participle) and not phrase.participle.negated
            tense = Tense.PERFECT if passive else Tense.PRESENT
            return replace(phrase.participle, subject=replace(phrase, participle=None), tense=tense)
        if phrase.determiner is Determiner.ALL and (clause := self._all_are(phrase)) is not None:
            return clause
        if not phrase.adjectives or not phrase.head or phrase.amount or phrase.relative or phrase.participle:
            return None
        first = phrase.adjectives[0]
        if first in {Adjective("negative"), Adjective("critical")} and _is_measure(phrase):
            return Clause(replace(phrase, adjectives=phrase.adjectives[1:]), Being(first))
        quality = self._quality(first.concept)
        known = lexicon.concept("adjectives", first.concept)
        if (known.kind != "size" and first.concept not in _POINTED) or quality.word is None:
            return None
        if isinstance(phrase.head, Name) and phrase.head.kind != "product":
            return None
        if first.degree == "superlative" or quality.word.kind == "copula":
            return None
        if isinstance(phrase.of, NounPhrase) and phrase.of == NounPhrase(amount=phrase.of.amount):
            raise UnsayableError("a measure that is high, of so much")
        times = tuple(one for one in phrase.adjuncts if one.role in _SET_TIMES)
        rest = tuple(one for one in phrase.adjuncts if one not in times)
        subject = replace(phrase, adjectives=phrase.adjectives[1:], adjuncts=rest)
        if first.concept in _HIGH:
            subject = _as_usage(subject)
        return Clause(subject, Being(first), adjuncts=times)

    def _all_are(self, phrase: NounPhrase) -> Clause | None:
        """English “All tasks failing”: they all are."""
        if len(phrase.adjectives) != 1 or phrase.participle or phrase.relative or phrase.amount:
            return None
        first = phrase.adjectives[0]
        word = self._quality(first.concept).word
        if word is None or word.kind == "copula":
            return None
        return Clause(replace(phrase, adjectives=()), Being(first))

    def _aside(self, aside: Aside) -> str:
        body = self._value(aside.body)
        if aside.label is not None and aside.label == NounPhrase("target", aside.label.number):
            return f"目標：{body}"
        return f"{self._nominal(aside.label)}：{body}" if aside.label else body

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self._amount(value)
        if isinstance(value, Adjective):
            word = self._adjective_word(value)
            return word.text if word.kind == "copula" and not word.negative else word.plain()
        if isinstance(value, Clause):
            return self._whole(value, main=True).polite()
        if isinstance(value, NounPhrase | Coordination):
            return self._nominal(value)
        raise UnsayableError("a label without value")

    # --- clauses and what hangs on them -----------------------------------------------------------------------------

    def _whole(self, clause: Clause, *, main: bool, order: bool = False) -> _Part:
        """A clause with its links: conditions and reasons stand before it."""
        clause = _may_or(clause)
        clause, late = _told_late(clause)
        fronted = [link for link in clause.links if link.kind in _LINKS_BEFORE]
        until = any(link.kind is LinkKind.UNTIL for link in fronted)
        if until and (clause.more or len(clause.links) > 1):
            raise UnsayableError("until, with several things before it")
        clause = self._as_rule(clause)
        ahead = not order and _is_ahead_of(clause)
        between = "".join(self._fronted(link, ahead=True) for link in late)
        part = self._single(clause, main=main, order=order, between=between)
        part = replace(part, before="".join(self._fronted(link, ahead=ahead) for link in fronted) + part.before)
        for link in clause.links:
            if link not in fronted:
                part = self._linked(part, link, main=main)
        return part

    def _as_rule(self, clause: Clause) -> Clause:
        """English “If the disk is full, messages are dropped”: what is then done, not what has been."""
        comes = any(
            link.kind in {LinkKind.IF, LinkKind.WHEN} and isinstance(link.clause, Clause) and _is_to_come(link.clause)
            for link in clause.links
        )
        if not comes or clause.negated or clause.modal or clause.more or clause.tense is not Tense.PRESENT:
            return clause
        being = clause.predicate
        if _is_passive(clause):
            return replace(clause, progressive=False)
        adjective = being.complement if isinstance(being, Being) and not being.remain else None
        if not isinstance(being, Being) or not isinstance(adjective, Adjective) or adjective.negated:
            return clause
        word = self._quality(adjective.concept).word
        done = word is not None and word.text.endswith("されている")
        return replace(clause, predicate=replace(being, become=True)) if done else clause

    def _fronted(self, link: Link, *, ahead: bool = False) -> str:
        if not isinstance(link.clause, Clause):
            raise UnsayableError("a phrase as a subordinate clause")
        inner = _without_it(link.clause) if link.clause.subject is None else link.clause
        if link.kind is LinkKind.WHILE and "still" in inner.adverbs and inner.subject is not None:
            contrast = self._single(replace(inner, links=()), main=True)
            return contrast.polite() + "が、"
        event = link.kind in _AS_EVENTS
        part = self._single(inner, main=False, event=event)
        if inner.links:
            raise UnsayableError("a subordinate clause with one of its own")
        if link.kind is LinkKind.WHILE and inner.tense is Tense.PERFECT:
            raise UnsayableError("a contrast")
        if link.kind in {LinkKind.WHILE, LinkKind.WHEN} and inner.subject is None and inner.progressive:
            return self._in_doing(inner)
        if ahead and link.kind in {LinkKind.IF, LinkKind.WHEN} and _is_to_come(inner):
            return self._single(inner, main=False, event=True).plain() + "と、"
        if link.kind in {LinkKind.IF, LinkKind.WHEN} and _sets_in(inner):
            part = replace(self._single(inner, main=False, event=True), past=True)
        if link.kind is LinkKind.AFTER:
            part = replace(part, past=True)
        elif event:
            part = replace(part, past=False)
        return part.plain() + _LINKS_BEFORE[link.kind]

    def _in_doing(self, clause: Clause) -> str:
        """English “While replaying a block”: ブロックを再生する際に."""
        if "still" in clause.adverbs:
            raise UnsayableError("a contrast")
        if not is_going_on(clause):
            return self._single(clause, main=False).plain() + _LINKS_BEFORE[LinkKind.WHILE]
        return self._single(replace(clause, progressive=False), main=False, event=True).plain() + "際に、"

    def _linked(self, part: _Part, link: Link, *, main: bool) -> _Part:
        if not isinstance(link.clause, Clause):
            mark = {LinkKind.COLON: "：", LinkKind.DASH: " - ", LinkKind.SEMICOLON: "。"}.get(link.kind)
            if isinstance(link.clause, NounPhrase) and link.clause.relative is not None:
                raise UnsayableError("a relative clause that belongs to the first part")
            if mark is None or part.word.text in {"フェーズ", "状態", "ステータス"}:
                raise UnsayableError("a phrase behind a clause")
            if isinstance(link.clause, NounPhrase) and Adjective("required") in link.clause.adjectives:
                rest = tuple(one for one in link.clause.adjectives if one.concept != "required")
                needed = Clause(replace(link.clause, adjectives=rest), Being(Adjective("required")))
                return replace(part, after="。" + self._plain(needed, main=True).polite())
            return replace(part, after=mark + self._nominal(link.clause))
        if link.kind is LinkKind.SEQUEL:
            return self._sequel(part, link.clause)
        if link.clause.subject is None and isinstance(link.clause.predicate, Being):
            second = self._whole(link.clause, main=False)
            return replace(second, before=f"{part.chain()}、{second.before}")
        order = _is_order(link)
        second = self._whole(link.clause, main=main, order=order)
        if link.kind is LinkKind.AND and (part.order == order):
            return replace(second, before=f"{part.chain()}、{second.before}")
        if link.kind is LinkKind.SO and not order:
            return replace(second, before=f"{part.plain()}ため、{second.before}")
        if link.kind is LinkKind.BUT and not part.order:
            return replace(second, before=f"{part.polite()}が、{second.before}")
        if link.kind is LinkKind.OR and part.order == second.order:
            return replace(second, before=f"{replace(part, order=False).plain()}か、{second.before}")
        joint = {LinkKind.COLON: "：", LinkKind.DASH: "。"}.get(link.kind, "。")
        if link.kind not in {LinkKind.COLON, LinkKind.DASH, LinkKind.SEMICOLON, LinkKind.AND, LinkKind.COMMA}:
            raise UnsayableError(f"a clause linked by {link.kind}")
        return replace(second, before=f"{part.polite()}{joint}{second.before}")

    def _sequel(self, part: _Part, clause: Clause) -> _Part:
        """English “, indicating …” becomes a sentence of its own about the first."""
        if part.order:
            raise UnsayableError("a sequel to an order")
        whole = replace(clause, subject=NounPhrase(pronoun="this"), progressive=False)
        if isinstance(clause.predicate, Being):
            raise UnsayableError("a state of the whole sentence")
        second = self._whole(whole, main=True)
        return replace(second, before=f"{part.polite()}。{second.before}")

    def _single(
        self, clause: Clause, *, main: bool, order: bool = False, event: bool = False, between: str = ""
    ) -> _Part:
        """A clause and its further predicates, without links; "between" stands before the last of them."""
        if order:
            clause = replace(_without_it(clause), more=tuple(map(_without_it, clause.more)))
        if clause.more and clause.modal is Modal.CAN and not clause.negated and _happens(clause):
            more = tuple(replace(one, modal=Modal.MAY) if one.modal is Modal.CAN else one for one in clause.more)
            clause = replace(clause, modal=Modal.MAY, more=more)
        if isinstance(clause.subject, NounPhrase) and clause.subject.determiner in _PLENTY:
            part = self._plenty(clause, clause.subject)
        elif clause.subject is not None and _says_no(clause.subject):
            part = self._none(clause, main=main, event=event)
        else:
            part = self._plain(clause, main=main, order=order, event=event)
        if clause.more and clause.modal is Modal.MAY:
            return self._maybe_both(clause, part, main=main)
        for further in clause.more:
            second = self._plain(_without_it(replace(further, subject=None)), main=main, order=order, event=event)
            joint = "but" if clause.joint == "and" and main and _is_contrast(clause, further) else clause.joint
            condition = between if further is clause.more[-1] else ""
            part = replace(second, before=f"{_chained(part, joint, main=main)}、{condition}{second.before}")
        return part

    def _plenty(self, clause: Clause, subject: NounPhrase) -> _Part:
        """English “Too many cursors are timing out”: those that do are too many."""
        if subject.relative or subject.participle or clause.links or clause.more or clause.modal or subject.amount:
            raise UnsayableError("too many, of such a clause")
        doing = self._plain(replace(clause, subject=None), main=False).plain()
        thing = self._phrase(replace(subject, determiner=Determiner.NONE))
        return _Part(f"{doing}{thing}が", _PLENTY[subject.determiner])

    def _maybe_both(self, clause: Clause, first: _Part, *, main: bool) -> _Part:
        """English “May fail or time out”: 失敗したり、タイムアウトしたりする可能性があります."""
        texts = []
        for one in (clause, *clause.more):
            subject = clause.subject if one is clause else None
            bare = replace(one, subject=subject, more=(), modal=None, tense=Tense.PRESENT, progressive=False)
            if one.negated or one.modal is not Modal.MAY or one.tense is not Tense.PRESENT:
                raise UnsayableError("several possibilities of different kinds")
            part = self._plain(bare, main=main, event=True)
            texts.append(part.before + part.word.ta + "り")
        return replace(first, before="、".join(texts) + "する可能性が", word=_IS)

    def _none(self, clause: Clause, *, main: bool, event: bool) -> _Part:
        """English “No node is available”: there is no available node; "no node responds": every node does not."""
        subject = clause.subject
        assert isinstance(subject, NounPhrase)
        bare = replace(subject, determiner=Determiner.NONE)
        if clause.negated:
            raise UnsayableError("two negations")
        if isinstance(clause.predicate, Being):
            adjective = clause.predicate.complement
            if isinstance(adjective, Adjective) and adjective.concept in {"required", "needed", "necessary"}:
                return _Part(self._phrase(bare) + "は必要", _IS.denied(), _was(clause))
            if not isinstance(adjective, Adjective) or clause.modal or clause.predicate.become:
                raise UnsayableError("no, of such a state")
            done = self._quality(adjective.concept).word
            if done is not None and done.text.endswith("されている") and adjective == Adjective(adjective.concept):
                return self._plain(replace(clause, subject=bare, negated=True), main=main, event=event)
            there = replace(bare, adjectives=(adjective, *bare.adjectives), determiner=Determiner.NO)
            return self._plain(replace(clause, subject=None, predicate=Existing(there)), main=main, event=event)
        if clause.modal is Modal.MAY and _is_passive(clause) and clause.tense is Tense.PRESENT:  # could not be found
            clause = replace(clause, modal=Modal.CAN, tense=Tense.PAST)
        counted = bare.number is not Number.MASS and not _is_event(bare)
        part = self._plain(replace(clause, subject=bare, negated=True), main=False, event=event)
        if not counted or _is_passive(clause):
            return part
        text = self._phrase(bare)
        if f"{text}が" not in part.before:
            raise UnsayableError("no, of a subject that is not in が")
        return replace(part, before=part.before.replace(f"{text}が", f"どの{text}も", 1))

    def _plain(self, clause: Clause, *, main: bool, order: bool = False, event: bool = False) -> _Part:
        if (foreseen := _foreseen(clause)) is not None:
            part = self._plain(foreseen, main=False, event=True)
            return _Part(part.plain(), Bending("見込み", "copula", negative=clause.negated))
        if (near := _nearly(clause)) is not None:
            return _Part(self._plain(near, main=False, event=True).plain(), Bending("寸前", "copula"))
        if event:
            clause = self._as_event(clause)
        if clause.negated and "anymore" in clause.adverbs and (ceased := self._ceased(clause, main=main)) is not None:
            return ceased
        if "more" in clause.adverbs and any(one.role is Role.THAN for one in clause.adjuncts):
            raise UnsayableError("more than, of a clause")
        endings = [manner.ending for adverb in clause.adverbs if (manner := self._manner(adverb)).ending]
        clause, owner = self._owned(
            _measured(_having_in_state(_having_beyond(_there_for(_told_inside(_without_any(clause))))))
        )
        clause = _before_long(clause)
        than = [one for one in clause.adjuncts if one.role is Role.THAN]
        rates = [one for one in clause.adjuncts if _is_at_rate(clause, one)]
        if order and _is_misordered(clause):
            raise UnsayableError("a compound that was taken for an order")
        core = self._core(clause, order=order)
        before_subject, behind_subject = self._adjuncts(
            clause, [one for one in clause.adjuncts if one not in (*than, *rates)]
        )
        subject, topic = self._subject(clause, core, main=main, owner=owner)
        adverbs, manners = self._adverbs(clause)
        manners = [*(self._adjunct(one) for one in rates), *manners]
        if isinstance(clause.predicate, Existing) and core.word.text in {"ある", "存在する", "残っている"}:
            before_subject = [text.removesuffix("で") + "に" if _is_place(text) else text for text in before_subject]
        act = clause.predicate
        told = isinstance(clause.subject, NounPhrase) and clause.subject.pronoun in {"this", "these"}
        if (
            told
            and isinstance(act, Acting)
            and act.obj is not None
            and before_subject
            and _is_place(before_subject[-1])
        ):
            behind_subject = [*behind_subject, _nested(before_subject.pop())]
        if before_subject and core.subject.endswith("で") and _is_place(before_subject[-1]):
            behind_subject = [*behind_subject, _nested(before_subject.pop())]
        lead = [subject, *before_subject] if topic else [*before_subject, subject]
        if subject.endswith("の"):
            pause = ["、"] if adverbs and not behind_subject else []
            lead = [*before_subject, *adverbs, *pause, *behind_subject, subject]
            adverbs, behind_subject = [], []
        parts = [*lead, *adverbs, *behind_subject, *(self._adjunct(one) for one in than), core.before, *manners]
        part = self._tensed(clause, core, order=order, event=event)
        part = replace(part, before=_join(parts).replace("よりより", "より") + part.before)
        for ending in endings[:1]:
            if ending is not None and clause.modal is not Modal.MAY:
                part = _ended(part, ending)
        return part

    def _ceased(self, clause: Clause, *, main: bool) -> _Part | None:
        """English “Does not respond anymore”: 応答しなくなりました; None where that cannot be said."""
        rest = tuple(one for one in clause.adverbs if one != "anymore")
        try:
            return self._plain(replace(clause, negated=False, adverbs=("no_longer", *rest)), main=main)
        except UnsayableError:
            return None

    def _as_event(self, clause: Clause) -> Clause:
        """Say "is elected" as "becomes elected" where the moment counts: until, before, after, to be …."""
        being = clause.predicate
        if not isinstance(being, Being) or being.become or being.remain or clause.negated or clause.modal:
            return clause
        adjective = being.complement
        if not isinstance(adjective, Adjective) or adjective.negated or adjective.degree == "too":
            return clause
        if self._quality(adjective.concept).start is None:
            return clause
        return replace(clause, predicate=replace(being, become=True))

    def _adverbs(self, clause: Clause) -> tuple[list[str], list[str]]:
        """Return the adverbs before the arguments, and those of manner, which stand right before the verb."""
        texts: list[str] = []
        manners: list[str] = []
        for adverb in clause.adverbs:
            manner = self._manner(adverb)
            if manner.ending is not None or adverb in _DENYING or (adverb == "slowly" and _is_slowed(clause)):
                continue
            if adverb in {"yet", "anymore"} and not clause.negated:
                raise UnsayableError(f"{adverb} without negation")
            act = clause.predicate
            if adverb in {"highly", "strongly"} and isinstance(act, Acting) and act.verb in _CHANGING:
                manners.append("大幅に")
                continue
            near = lexicon.concept("adverbs", adverb).kind in {"manner", "degree"} or adverb in _BY_THE_VERB
            text = "別の場所に" if adverb == "elsewhere" and _moves(clause) else manner.text
            (manners if near or adverb == "elsewhere" else texts).append(text)
        return texts, manners

    def _owned(self, clause: Clause) -> tuple[Clause, str]:
        """Take "for X" from the clause: it is said of the subject (Xの)."""
        subject = clause.subject
        if not isinstance(subject, NounPhrase) or subject.pronoun:
            return clause, ""
        own = [one for one in clause.adjuncts if one.role is Role.FOR and isinstance(one.phrase, NounPhrase)]
        timed = isinstance(clause.predicate, Acting) and clause.predicate.verb in _TIMED
        if (
            not own
            or timed
            or subject.adjuncts
            or (subject.of and subject.head)
            or subject.determiner in {Determiner.THIS, Determiner.THAT}
        ):
            return clause, ""
        rest = tuple(one for one in clause.adjuncts if one is not own[0])
        phrase = own[0].phrase
        if isinstance(phrase, NounPhrase) and phrase.head in _LAPSES:
            return clause, ""
        assert isinstance(phrase, NounPhrase)
        return replace(clause, adjuncts=rest), self._phrase(phrase) + "の"

    def _subject(self, clause: Clause, core: _Core, *, main: bool, owner: str) -> tuple[str, bool]:
        """Return the subject with its particle, and whether it is the topic (は)."""
        if core.subject:
            return owner + core.subject, core.subject.endswith("は")
        subject = clause.subject
        if subject is None or (isinstance(subject, NounPhrase) and subject.pronoun in _DROPPED):
            return "", False
        text = owner + self._nominal(subject)
        topic = main and (core.has_ga or self._explains(clause, core))
        if core.has_ga and not main:
            return text + "の" if core.before.count("が") == 1 else text + "が", False
        return text + ("は" if topic else "が"), topic

    def _explains(self, clause: Clause, core: _Core) -> bool:
        subject = clause.subject
        if isinstance(subject, NounPhrase) and (subject.pronoun or subject.determiner is Determiner.THIS):
            return True
        if clause.modal in {Modal.SHOULD, Modal.MUST}:
            return True
        being = clause.predicate
        if isinstance(being, Being) and isinstance(being.complement, NounPhrase | Coordination | Amount):
            return not being.become
        general = core.general or (_is_rule(clause) and not core.state)
        return general and clause.tense is Tense.PRESENT and clause.modal is None and not clause.progressive

    # --- tense and modality -----------------------------------------------------------------------------------------

    def _tensed(self, clause: Clause, core: _Core, *, order: bool, event: bool) -> _Part:
        word, past = core.word, False
        negated = clause.negated or "never" in clause.adverbs or _denies(clause)
        if clause.negated and _DENYING & set(clause.adverbs):
            raise UnsayableError("two negations")
        if "no_longer" in clause.adverbs:
            return self._no_more(clause, core, order=order)
        if order:
            return _Part("", _denied(word, negated), order=True)
        if clause.modal is not None:
            return self._modal(clause, core, negated=negated)
        present = clause.tense is Tense.PRESENT and not negated
        soon = present and (any(_is_ahead(one) for one in clause.adjuncts) or bool(_SOON & set(clause.adverbs)))
        if clause.tense is Tense.FUTURE or (soon and not core.state):
            word = word.going_on() if clause.progressive and not soon else word
        elif word.lasting:
            past = clause.tense is Tense.PAST or (clause.tense is Tense.PERFECT and not core.state and not negated)
        elif event:
            past = clause.tense in {Tense.PAST, Tense.PERFECT}
        elif clause.progressive and core.gradual and not negated and not _is_with(clause):
            word, past = Bending(word.stem + "つつある", "aru"), clause.tense is Tense.PAST
        elif clause.progressive:
            word, past = word.going_on(), clause.tense is Tense.PAST
        elif clause.tense is Tense.PRESENT and not (negated and _is_finding(clause)):
            word = word if core.general or _is_rule(clause) else word.going_on()
        elif negated and _is_finding(clause) and clause.tense is not Tense.PAST:
            pass
        elif (negated and {"still", "yet"} & set(clause.adverbs)) or (
            clause.tense is Tense.PERFECT and (negated or _lasts(clause) or _is_using(clause))
        ):
            word = word.going_on()
        else:
            past = True
        return _Part("", _denied(word, negated), past)

    def _no_more(self, clause: Clause, core: _Core, *, order: bool) -> _Part:
        """English “No longer responds”: 応答しなくなりました."""
        if order or clause.modal not in {None, Modal.CAN} or core.word.negative or _denies(clause):
            raise UnsayableError("no longer, of such a clause")
        word: Bending | None = core.word
        if clause.modal is Modal.CAN:
            word = (core.active or core.word).able()
        elif core.word.text.endswith(("ている", "でいる")):
            word = core.word.beginning()
        if word is None or word.kind == "aru":
            raise UnsayableError("no longer, of such a state")
        return _Part("", Bending(word.nai + "なくなる", "five"), past=clause.tense is not Tense.FUTURE)

    def _modal(self, clause: Clause, core: _Core, *, negated: bool) -> _Part:
        if clause.modal is Modal.CAN:
            return self._ability(clause, core, negated=negated)
        if clause.modal is Modal.MAY:
            act = clause.predicate
            showing = isinstance(act, Acting) and act.verb in _SHOWING and not clause.negated
            word = core.word.going_on() if clause.progressive or showing else core.word
            past = clause.tense in {Tense.PERFECT, Tense.PAST}
            return _Part(_denied(word, negated).plain(past=past) + "可能性が", _IS)
        word = core.active or core.word
        advised = isinstance(clause.subject, NounPhrase) and clause.subject.pronoun == "you"
        if clause.modal is Modal.SHOULD and advised and not core.state:
            return _Part("", _denied(word, negated), order=True)
        if clause.tense is not Tense.PRESENT:
            raise UnsayableError("an obligation of the past")
        act = clause.predicate
        if clause.modal is Modal.SHOULD and isinstance(act, Acting) and act.verb == "have":
            if negated or core.word.text != _IS.text:
                raise UnsayableError("an obligation to have such a thing")
            return _Part("", Bending("必要", "copula"))
        if clause.modal is Modal.SHOULD:
            plain = word.text[:-2] + "す" if word.kind == "suru" else word.plain()
            return _Part("", Bending(plain + "べき", "copula", negative=negated))
        if negated:
            return _Part(word.te + "は", Bending("いける", "one", negative=True))
        return _Part(word.plain() + "必要が", _IS)

    def _ability(self, clause: Clause, core: _Core, *, negated: bool) -> _Part:
        if not negated and _happens(clause):
            return self._modal(replace(clause, modal=Modal.MAY), core, negated=False)
        if core.state:
            raise UnsayableError("being able to be")
        able = (core.active or core.word).able()
        if able is not None and negated and clause.tense is Tense.PERFECT:  # has not been able to, up to now
            return _Part("", Bending(able.te + "いる", "one", negative=True))
        if able is None:
            if core.word.lasting:
                raise UnsayableError("being able to be in a state")
            return _Part(core.word.plain() + "ことが", Bending("できる", "one", negative=negated), _was(clause))
        return _Part("", _denied(able, negated), _was(clause))

    # --- predicates -------------------------------------------------------------------------------------------------

    def _core(self, clause: Clause, *, order: bool = False) -> _Core:
        core = self._core_of(clause, order=order)
        happened = core.word == _OCCURS and core.state and not _lasts(clause) and not clause.negated
        if happened and (clause.tense is Tense.PAST or (clause.tense is Tense.PERFECT and clause.modal is None)):
            return replace(core, word=Bending("発生する", "suru"), state=False, general=False)
        return core

    def _core_of(self, clause: Clause, *, order: bool = False) -> _Core:
        predicate = clause.predicate
        if isinstance(predicate, Existing):
            return self._existing(predicate.phrase)
        if isinstance(predicate, Being):
            return self._being(clause, predicate)
        if predicate.verb == "have" and not predicate.passive:
            return self._having(clause, predicate)
        return self._acting(clause, predicate, order=order)

    def _existing(self, phrase: Nominal) -> _Core:
        if isinstance(phrase, Coordination):
            word = _OCCURS if _is_event(phrase) else _IS
            return _Core(self._nominal(phrase) + "が", word, has_ga=True, state=True)
        if phrase.pronoun:
            raise UnsayableError("the existence of a pronoun")
        phrase = _as_many(phrase)
        if phrase.determiner in _PLENTY:
            bare = replace(phrase, determiner=Determiner.NONE)
            return _Core(self._phrase(bare) + "が", _PLENTY[phrase.determiner], has_ga=True, state=True)
        if phrase.determiner is Determiner.NO:
            bare = replace(phrase, determiner=Determiner.NONE)
            if (rest := _without_rest(bare)) is not None:
                return _Core(self._phrase(rest) + "が", _REMAINS.denied(), has_ga=True, state=True, general=True)
            done = bare.participle
            if done is not None and done == Clause(None, done.predicate) and _is_passive(done):
                thing = self._phrase(replace(bare, participle=None))
                word = self._core(done).word.going_on().denied()
                return _Core(thing + "が", word, has_ga=True, state=True, general=True)
            word = (
                _OCCURS if _is_event(bare) and not (bare.adjectives or bare.participle) else self._there(bare)
            ).denied()
            return _Core(self._phrase(bare) + "が", word, has_ga=True, state=True, general=True)
        pointed = self._pointed(phrase)
        if pointed is not None and pointed.subject is not None and not pointed.adjuncts:
            core = self._core(pointed)
            return replace(core, before=self._nominal(pointed.subject) + "が" + core.before, has_ga=True)
        if phrase.determiner in _SO_MANY and _is_event(phrase):
            several = replace(phrase, determiner=Determiner.NONE)
            occurring = replace(_OCCURS, text=_SO_MANY[phrase.determiner] + _OCCURS.text)
            return _Core(self._phrase(several) + "が", occurring, has_ga=True, state=True, general=True)
        word = _OCCURS if _is_event(phrase) else self._there(phrase)
        return _Core(self._phrase(phrase) + "が", word, has_ga=True, state=True, general=True)

    def _there(self, phrase: NounPhrase) -> Bending:
        alive = kind_of(phrase) in {"software", "machine", "person"}
        return _EXISTS if alive and not phrase.adjectives else _IS

    def _being(self, clause: Clause, being: Being) -> _Core:
        complement = being.complement
        if isinstance(complement, tuple):
            if clause.modal is Modal.MAY and not clause.negated:
                return self._this_and_that(complement)
            return self._being_both(clause, complement)
        if isinstance(complement, Adjective):
            return self._being_so(clause, being, complement)
        if isinstance(complement, Adjunct):
            core = self._placed(complement, being, clause.subject)
            amounts = [one.phrase for one in clause.adjuncts if _is_by_so_much(clause, one)]
            so_much = "".join(self._amount(one) for one in amounts if isinstance(one, Amount))
            return replace(core, before=core.before + so_much)
        if isinstance(complement, Amount) and (core_of := self._off_by(clause, complement)) is not None:
            return core_of
        if _became(clause, complement):
            assert isinstance(complement, NounPhrase)
            return _Core(self._nominal(complement) + "に", Bending("なる", "five"))
        if being.remain:
            raise UnsayableError("remaining something")
        if isinstance(complement, NounPhrase) and (rest := _rest_or_used(complement)) and complement.amount:
            subject = self._nominal(clause.subject) + "の" if clause.subject is not None else ""
            word = Bending("使用されている" if rest == "use" else "残っている", "one")
            return _Core(self._amount(complement.amount) + "が", word, subject, has_ga=True, state=True)
        if any(one.role is Role.TIMES for one in clause.adjuncts):
            raise UnsayableError("being something so many times")
        counted = complement.amount if isinstance(complement, NounPhrase) else None
        if isinstance(complement, NounPhrase) and counted is not None and kind_of(clause.subject) == "measure":
            plain = complement == NounPhrase(complement.head, complement.number, amount=counted)
            if plain and counted.relation is Relation.EXACTLY and not _is_measure(complement):
                counter = self._counter(complement.head) if isinstance(complement.head, str) else ""
                thing = self._phrase(replace(complement, amount=None))
                told = [thing, self._amount(counted, counter)]
                text = _join(told if isinstance(complement.head, str) else reversed(told))
                return _Core("", Bending(text, "copula"), state=True)
        text, word = self._identity(complement)
        if (being.become or clause.tense is Tense.FUTURE) and word.kind == "copula":
            return _Core(word.text + "に", Bending("なる", "five"))
        return _Core(text, word, state=True)

    def _off_by(self, clause: Clause, amount: Amount) -> _Core | None:
        """English “Is 20% below average”: falls below it by so much."""
        beyond = [one for one in clause.adjuncts if one.role in {Role.ABOVE, Role.BELOW}]
        if not beyond or amount.relation is not Relation.EXACTLY or isinstance(beyond[0].phrase, Clause):
            return None
        word = _FALLS_BELOW if beyond[0].role is Role.BELOW else _EXCEEDS
        return _Core(f"{self._argument(beyond[0].phrase)}を{self._amount(amount)}", word, state=True)

    def _being_both(self, clause: Clause, adjectives: Sequence[Adjective]) -> _Core:
        if clause.negated or clause.modal or clause.tense is Tense.FUTURE:
            raise UnsayableError("several states with more than their time")
        words = [self._adjective_word(one, self._fitting(one, clause.subject)) for one in adjectives]
        graded = [self._graded(one) for one in adjectives]
        texts = [before + word.chain() + "、" for before, word in zip(graded, words, strict=True)]
        return _Core("".join(texts[:-1]) + graded[-1], words[-1], state=True)

    def _this_and_that(self, adjectives: Sequence[Adjective]) -> _Core:
        """English “May be lost or duplicated”: 失われたり、重複したりする."""
        starts = [self._quality(one.concept).start for one in adjectives]
        if any(one.negated or one.adverbs or one.degree != "positive" for one in adjectives) or None in starts:
            raise UnsayableError("several states")
        texts = [start.ta + "り" for start in starts if start is not None]
        return _Core("、".join(texts), Bending("する", "suru"))

    def _being_so(self, clause: Clause, being: Being, adjective: Adjective) -> _Core:
        compared = any(one.role is Role.THAN for one in clause.adjuncts)
        self._check_state(clause, adjective, compared=compared)
        soon = any(_is_ahead(one) for one in clause.adjuncts)
        if any(one.role is Role.BY for one in clause.adjuncts) and adjective.degree == "positive":
            raise UnsayableError("being so by an amount")
        future = (clause.tense is Tense.FUTURE or soon) and not being.remain and clause.modal is None
        if adjective.concept in {"failed", "failing"} and any(one.role is Role.TO for one in clause.adjuncts):
            raise UnsayableError("failed to a thing")
        if (
            adjective == Adjective("missed")
            and isinstance(clause.subject, NounPhrase)
            and clause.subject.head in _PROMISES
        ):
            return _Core("", Bending("満たされている", "one", negative=True), state=True)
        if adjective.concept == "down" and _is_event(clause.subject or Coordination(())):
            raise UnsayableError("an event that is down")
        aimed = any(one.role is Role.PURPOSE for one in clause.adjuncts)
        if aimed and adjective.concept not in {"required", "needed", "necessary", "used"}:
            raise UnsayableError("being so to do something")
        quality = self._fitting(adjective, clause.subject)
        graded = self._graded(adjective, compared=compared)
        if quality.of_machine is not None and _is_machine(clause.subject):
            if being.become or being.remain or future or graded or clause.subject is None:
                raise UnsayableError(f"{adjective.concept} of a machine")
            _, what, word = quality.of_machine
            word = _denied(word, adjective.negated)
            return _Core(what, word, self._nominal(clause.subject) + "で", has_ga=True, state=True)
        done = clause.tense in {Tense.PAST, Tense.PERFECT} and not _lasts(clause) and not adjective.negated
        plain_word = quality.word.text if quality.word is not None else ""
        if done and plain_word.endswith("されている") and quality.start and clause.modal is None and not clause.negated:
            return _Core(graded, quality.start)
        ended = done and adjective.concept in _ENDED and clause.tense is Tense.PAST
        if ended and quality.start and clause.modal is None and not clause.negated:
            return _Core(graded, quality.start)
        if clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST} and plain_word.endswith("されている"):
            done_to = Bending(plain_word.removesuffix("されている") + "する", "suru")
            subject = self._thing_done(clause) if clause.modal is Modal.CAN else ""
            return _Core(graded, quality.start or done_to, subject, active=done_to)
        valid = adjective == Adjective("valid") and _lasts(clause) and clause.tense is Tense.PRESENT
        if valid and being.remain and not clause.negated:
            being = replace(being, remain=False)
        word = self._state(adjective, replace(being, become=True) if future else being, quality)
        if adjective.concept in _ACCESS and clause.subject is not None:
            shown = not isinstance(clause.subject, NounPhrase) or clause.subject.pronoun not in _DROPPED
            subject = self._nominal(clause.subject) + "に" if shown else ""
            return _Core(graded, word, subject, state=not (being.become or future))
        if "が" in word.text and clause.subject is not None and not being.remain:
            shown = not isinstance(clause.subject, NounPhrase) or clause.subject.pronoun not in _DROPPED
            subject = self._nominal(clause.subject) + "の" if shown else ""
            return _Core(graded, word, subject, has_ga=True, state=not (being.become or future))
        goes_on = clause.tense is Tense.PERFECT and _lasts(clause) and not clause.negated
        if word.kind == "copula" and not word.negative and goes_on:
            return _Core(graded + quality.before + "状態が", Bending("続いている", "one"), has_ga=True, state=True)
        return _Core(graded, word, state=not (being.become or future), gradual=being.become)

    def _check_state(self, clause: Clause, adjective: Adjective, *, compared: bool) -> None:
        """Refuse readings of an adjective that its subject does not allow."""
        if compared and adjective.degree == "positive":
            raise UnsayableError("a comparison without more or less")
        subject = clause.subject
        if not isinstance(subject, NounPhrase):
            return
        if adjective.concept == "up" and kind_of(subject) in {"measure", "resource", "event"}:
            raise UnsayableError("a measure that is up")
        if adjective.concept == "long" and subject.participle is not None:
            raise UnsayableError("a thing that does something long")

    def _identity(self, complement: Nominal | Amount, counter: str = "") -> tuple[str, Bending]:
        if isinstance(complement, Amount):
            bare = self._amount(replace(complement, relation=Relation.EXACTLY), counter)
            if complement.relation is Relation.MORE_THAN:
                return bare + "を", _EXCEEDS
            if complement.relation is Relation.LESS_THAN:
                return bare + "を", _FALLS_BELOW
            return "", Bending(self._amount(complement, counter), "copula")
        if _says_no(complement):
            raise UnsayableError("being no such thing")
        amount = complement.amount if isinstance(complement, NounPhrase) else None
        if isinstance(complement, NounPhrase) and amount is not None and amount.relation in _BOUNDS:
            if _is_measure(complement):
                raise UnsayableError("a measure as an amount")
            if is_share_above(complement):
                if isinstance(complement.of, NounPhrase) and complement.of == NounPhrase(
                    complement.of.head, Number.MASS
                ):
                    raise UnsayableError("a share of a measure")
                share = replace(complement, amount=replace(amount, relation=Relation.EXACTLY))
                return self._phrase(share) + "を", _BOUNDS[amount.relation]
            if complement == NounPhrase(complement.head, complement.number, amount=amount):
                counter = self._counter(complement.head) if isinstance(complement.head, str) else ""
                bare_amount = self._amount(replace(amount, relation=Relation.EXACTLY), counter)
                thing = self._phrase(replace(complement, amount=None))
                return _join([thing, bare_amount]) + "を", _BOUNDS[amount.relation]
        doing = (
            isinstance(complement, NounPhrase)
            and complement.participle is not None
            and complement.participle.progressive
        )
        if doing and isinstance(complement, NounPhrase) and complement.determiner is Determiner.NONE:
            raise UnsayableError("doing a thing")
        if isinstance(complement, NounPhrase) and any(one.concept == "failing" for one in complement.adjectives):
            raise UnsayableError("failing a thing")
        alone = isinstance(complement, NounPhrase) and complement == NounPhrase(complement.head, complement.number)
        alone = alone and isinstance(complement, NounPhrase) and complement.number is not Number.PLURAL
        if alone and _is_event(complement):
            return "", Bending(self._nominal(complement) + "中", "copula")  # "is scaling up"
        return "", Bending(self._nominal(complement), "copula")

    def _state(self, adjective: Adjective, being: Being, quality: Quality | None = None) -> Bending:
        quality = quality or self._quality(adjective.concept)
        if being.become:
            start = quality.start
            if adjective.negated or start is None or adjective.degree == "too":
                raise UnsayableError(f"becoming {adjective.concept}")
            return start
        word = self._adjective_word(adjective, quality)
        return self._remaining(adjective, word) if being.remain else word

    def _remaining(self, adjective: Adjective, word: Bending) -> Bending:
        if word.kind == "copula":
            link = "な" if self._quality(adjective.concept).before.endswith("な") else "の"
            return Bending((word.nai + "ない" if word.negative else word.text + link) + "まま", "copula")
        if word.kind == "aru":
            raise UnsayableError(f"remaining {adjective.concept}")
        if word.text.endswith(("ている", "でいる")) and not word.negative:
            te = word.text.removesuffix("いる")
            return Bending(te[:-1] + ("た" if te.endswith("て") else "だ") + "まま", "copula")
        return Bending(word.plain() + "まま", "copula")

    def _adjective_word(self, adjective: Adjective, quality: Quality | None = None) -> Bending:
        quality = quality or self._quality(adjective.concept)
        word = quality.word
        if word is None:
            raise UnsayableError(f"{adjective.concept} as a predicate")
        if adjective.degree == "too":
            before = quality.before
            stem = Bending(before, "adjective") if before.endswith("い") else word
            word = stem.excessive()
            if word is None:
                raise UnsayableError(f"too {adjective.concept}")
        return _denied(word, adjective.negated)

    def _graded(self, adjective: Adjective, *, compared: bool = False) -> str:
        texts = []
        for adverb in adjective.adverbs:
            manner = self._manner(adverb)
            if manner.ending is not None:
                raise UnsayableError(f"{adverb} before an adjective")
            texts.append(manner.text)
        if adjective.degree == "comparative" and not compared:
            texts.append("より")
        elif adjective.degree == "superlative":
            texts.append("最も")
        return "".join(texts)

    def _placed(self, adjunct: Adjunct, being: Being, subject: Nominal | None) -> _Core:
        """English “Is above 90 %”, "is in maintenance"."""
        phrase = adjunct.phrase
        if isinstance(phrase, Clause):
            raise UnsayableError("being, with a clause")
        if being.remain and adjunct.role not in {Role.ABOVE, Role.BELOW, Role.BEYOND}:
            raise UnsayableError("remaining at a place")
        if isinstance(phrase, NounPhrase) and is_share_above(phrase):
            of = phrase.of
            if isinstance(of, NounPhrase) and of == NounPhrase(of.head, of.number) and of.head in _USED:
                phrase = replace(of, amount=phrase.amount)
        aside = phrase.aside if isinstance(phrase, NounPhrase) else None
        told = (
            aside is not None
            and isinstance(phrase, NounPhrase)
            and phrase == NounPhrase(amount=phrase.amount, number=phrase.number, aside=aside)
        )
        measured = isinstance(phrase, NounPhrase) and phrase.amount is not None and not told
        if adjunct.role in {Role.ABOVE, Role.BELOW} and measured and isinstance(phrase, NounPhrase) and phrase.amount:
            return self._measured_beyond(adjunct.role, phrase, phrase.amount, subject)
        if adjunct.role is Role.IN and _is_state(phrase) and not being.become:
            return _Core("", Bending(self._argument(phrase), "copula"), state=True)
        if adjunct.role is Role.IN and _is_loop(phrase):
            word = Bending("陥る", "five") if being.become else Bending("陥っている", "one")
            return _Core(self._argument(phrase) + "に", word, state=not being.become)
        if adjunct.role is Role.UNDER and isinstance(phrase, NounPhrase):
            particle, word = _BURDENS.get(str(phrase.head), _BURDENS["load"])
            if particle == "が" and subject is not None:
                return _Core(self._nominal(phrase) + particle, word, self._nominal(subject) + "に", state=True)
            return _Core(self._nominal(phrase) + particle, word, has_ga=particle == "が", state=True)
        if adjunct.role is Role.OUT_OF and not _is_resource(phrase):
            raise UnsayableError("being out of a thing")
        told = adjunct.role is Role.BELOW or (kind_of(subject) == "measure" and not _is_used(subject))
        if told and adjunct.role in _OFF and isinstance(phrase, NounPhrase) and phrase.head == "limit":
            phrase = replace(phrase, head="threshold")  # what a rate is not to pass
        text = self._argument(phrase)
        words: dict[Role, tuple[str, Bending]] = {
            Role.ABOVE: ("を", _EXCEEDS),
            Role.BEYOND: ("を", _EXCEEDS),
            Role.BELOW: ("を", _FALLS_BELOW),
            Role.IN: ("に", _IS),
            Role.ON: ("に", _IS),
            Role.OUT_OF: ("が", Bending("枯渇している", "one")),
            Role.BEHIND: ("より", Bending("遅れている", "one")),
            Role.WITHOUT: ("が", _IS.denied()),
            Role.NEAR: ("に", Bending("近づいている", "one")),
            Role.OUTSIDE: ("の外に", _IS),
            Role.DUE_TO: ("による", Bending("もの", "copula")),
        }
        timed = isinstance(phrase, Amount) and phrase.unit and self._noun(phrase.unit).text in _TIMES
        if timed and adjunct.role in {Role.ABOVE, Role.BELOW} and not _is_lapse(subject):
            raise UnsayableError("a thing above a time")
        share = isinstance(phrase, NounPhrase) and (isinstance(phrase.head, Name) or not phrase.head) and phrase.of
        if adjunct.role is Role.AT and (isinstance(phrase, Amount) or share):
            return _Core("", Bending(text, "copula"), state=True)
        if adjunct.role is Role.BELOW and isinstance(phrase, Amount) and phrase.relation is not Relation.EXACTLY:
            raise UnsayableError("two comparisons")
        if adjunct.role not in words:
            raise UnsayableError(f"being {adjunct.role}")
        particle, word = words[adjunct.role]
        if being.become:
            if adjunct.role not in {Role.ABOVE, Role.BEYOND, Role.BELOW}:
                raise UnsayableError("coming to a place")
            word = Bending("超える", "one") if word is _EXCEEDS else Bending("下回る", "five")
        if being.remain:
            word = Bending(word.te[:-3] + "たまま" if word is _EXCEEDS else "下回ったまま", "copula")
        return _Core(text + particle, word, has_ga=particle == "が", state=not being.become)

    def _measured_beyond(self, role: Role, phrase: NounPhrase, amount: Amount, subject: Nominal | None) -> _Core:
        """English “Is above 85% usage”: its usage is above 85 %."""
        if phrase.head not in _USED or subject is None:
            raise UnsayableError("above such an amount")
        measure = self._phrase(replace(phrase, amount=None))
        bare = self._amount(replace(amount, relation=Relation.EXACTLY))
        word = _EXCEEDS if role is Role.ABOVE else _FALLS_BELOW
        return _Core(f"{measure}が{bare}を", word, self._nominal(subject) + "の", has_ga=True, state=True)

    def _having(self, clause: Clause, act: Acting) -> _Core:
        """English “Has high latency” is its latency being high, "has errors" errors occurring."""
        obj, subject = act.obj, clause.subject
        owner = (
            "" if subject is None or (isinstance(subject, NounPhrase) and subject.pronoun) else self._nominal(subject)
        )
        if isinstance(obj, Coordination):
            return _owning(owner, self._nominal(obj) + "が", _OCCURS if _is_event(obj) else _IS, event=False)
        if not isinstance(obj, NounPhrase) or act.content or act.complement or act.obliques:
            raise UnsayableError("having such a thing")
        if obj.head == "access" and obj.determiner in {Determiner.NONE, Determiner.NO}:
            right = self._phrase(replace(obj, determiner=Determiner.NONE)) + "権を"
            return _Core(right, Bending("持っている", "one"), state=True)
        if obj.determiner in _PLENTY:
            bare = self._phrase(replace(obj, determiner=Determiner.NONE))
            return _owning(owner, bare + "が", _PLENTY[obj.determiner])
        if obj.determiner is Determiner.NO:
            bare_phrase = replace(obj, determiner=Determiner.NONE)
            if (rest := _without_rest(bare_phrase)) is not None:
                return _owning(owner, self._phrase(rest) + "が", _REMAINS, place="には")
            done = bare_phrase.participle
            if done is not None and done == Clause(None, done.predicate) and _is_passive(done):
                thing = self._phrase(replace(bare_phrase, participle=None))
                return replace(_owning(owner, thing + "が", self._core(done).word, place="に"), state=False)
            event = _is_event(obj) and not obj.adjectives
            word = _OCCURS if event else self._there(bare_phrase)
            core = _owning(owner, self._phrase(bare_phrase) + "が", word, event=event, place="には")
            return replace(core, general=True)
        if obj.amount is not None and obj.head and not (obj.relative or obj.participle):
            return self._having_so_many(owner, obj, obj.amount)
        if obj.amount is not None and not obj.head and isinstance(obj.of, NounPhrase):
            return self._having_part(owner, obj, obj.amount, obj.of)
        pointed = self._pointed(obj)
        if pointed is not None and pointed.subject is not None and not pointed.adjuncts:
            core = self._core(pointed)
            return _owning(owner, f"{self._nominal(pointed.subject)}が{core.before}", core.word)
        if _is_event(obj):
            return _owning(owner, self._phrase(obj) + "が", _OCCURS, event=True)
        return _owning(owner, self._phrase(obj) + "が", _IS, place="には")

    def _having_part(self, owner: str, obj: NounPhrase, amount: Amount, whole: NounPhrase) -> _Core:
        """English “Has only ⟨1⟩ of space left”: the space left is only that."""
        act = obj.participle.predicate if obj.participle is not None else None
        if isinstance(act, Acting) and act.verb == "leave":
            left = "残りの" + self._phrase(whole) + "が"
            return _owning(owner, left, Bending(self._amount(amount), "copula"))
        if whole.number is Number.PLURAL or obj != NounPhrase(amount=amount, of=whole, number=obj.number):
            raise UnsayableError("having a part")
        return _owning(owner, self._phrase(whole) + "が", Bending(self._amount(amount), "copula"))

    def _having_so_many(self, owner: str, obj: NounPhrase, amount: Amount) -> _Core:
        assert isinstance(obj.head, str | Name)
        if obj.names:
            raise UnsayableError("so many of what has a name")
        if any(one.concept in {*_HIGH, "low"} for one in obj.adjectives) and _is_measure(obj):
            raise UnsayableError("a measure that is high, of so much")
        measured = _is_measure(obj) or _is_resource(obj)
        measured = measured and obj.number is not Number.PLURAL
        bare = self._phrase(replace(obj, amount=None))
        if not measured and obj.number is Number.PLURAL and amount.relation in {Relation.EXACTLY, *_BOUNDS}:
            bare += "の数"
        counter = "" if "⟨" in amount.value or measured or not isinstance(obj.head, str) else self._counter(obj.head)
        text, word = self._identity(amount, counter)
        return _owning(owner, f"{bare}が{text}", word)

    def _acting(self, clause: Clause, act: Acting, *, order: bool = False) -> _Core:
        if act.verb == "raise_alert" and isinstance(act.obj, NounPhrase) and not _is_event(act.obj):
            act = replace(act, verb="raise")
        act = _losing_contact(act)
        verb = self._verb(act.verb)
        if verb.in_order is not None and (order or (clause.subject is None and not clause.progressive)):
            verb = replace(verb, active=verb.in_order)
        if verb.of_event is not None and clause.subject is not None and _is_event(clause.subject):
            verb = replace(verb, active=verb.of_event)
        if verb.of_machine is not None and _is_machine(clause.subject):
            verb = replace(verb, active=verb.of_machine)
        if (idiom := self._idiom(clause, act)) is not None:
            return idiom
        failing = [one.phrase for one in clause.adjuncts if _is_failing_at(clause, one)]
        if failing and isinstance(failing[0], NounPhrase):
            return _Core(self._phrase(failing[0]) + "に", Bending("失敗する", "suru"))
        if act.verb == "take_adj" and act.complement is not None and act.complement.concept == "long":
            return self._taking_long(clause, act.complement)
        if "slowly" in clause.adverbs and act.verb in _SLOWED and verb.noun and not act.passive and act.obj is None:
            return self._slowed(clause, verb)
        act, means = self._means(act)
        pattern, active = self._voice(act, verb)
        act, sought = self._sought(act) if order else (act, "")
        if clause.negated and isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.ANY:
            act = replace(act, obj=replace(act.obj, determiner=Determiner.NONE))
        self._check_sense(clause, act)
        given = self._given(act, pattern)
        subject = ""
        if pattern.takes("subj"):
            subject = self._placed_subject(clause, pattern)
        taken = {slot for slot, _ in pattern.pieces} | {pattern.inner, "subj"}
        if strange := set(given) - taken:
            raise UnsayableError(f"{act.verb} with {', '.join(sorted(strange))}")
        told = "obj" in given or act.obj == _UNSAID
        if "obj" in taken and not act.passive and not told and _needs(act.verb, "obj"):
            raise UnsayableError(f"{act.verb} without object")
        pieces = [
            _join([given.get(slot, ""), particle])
            for slot, particle in pattern.pieces
            if slot != "subj" and (slot == "" or slot in given)
        ]
        word = self._inner(act, pattern, given, clause.subject)
        if act.passive and clause.modal is Modal.CAN and active is not None and not subject:
            subject = self._thing_done(clause)
        if isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.TOO_MANY:
            if dict(pattern.pieces).get("obj") != "を":
                raise UnsayableError("too many, of such an object")
            pieces.append("過剰に")
        ga = any(slot and slot != "subj" and slot in given and particle == "が" for slot, particle in pattern.pieces)
        return _Core(
            _join([means, sought, *pieces]), word, subject, verb.general, ga, active=active, gradual=verb.gradual
        )

    def _slowed(self, clause: Clause, verb: Verb) -> _Core:
        """English “Load slowly”: 読み込みが遅くなっている."""
        if clause.subject is None or clause.negated or clause.modal:
            raise UnsayableError("doing so slowly")
        word = Bending("遅くなっている", "one")
        return _Core(verb.noun + "が", word, self._nominal(clause.subject) + "の", has_ga=True, state=True)

    def _idiom(self, clause: Clause, act: Acting) -> _Core | None:
        """What Japanese says with other words for this verb in this company."""
        waited = [one.phrase for one in clause.adjuncts if _is_waiting_for(clause, one)]
        if waited and isinstance(waited[0], Clause):
            doing = self._single(replace(waited[0], progressive=False), main=False, event=True)
            return _Core(doing.plain() + "のを", Bending("待つ", "five"))
        pinned = [one.phrase for one in clause.adjuncts if _is_pinned_at(clause, one)]
        if pinned and not isinstance(pinned[0], Clause):
            at = self._argument(pinned[0])
            at += "数" if kind_of(pinned[0]) in {"machine", "software"} else ""
            return _Core(at + "に", Bending("張り付いている", "one"), state=True)
        if act.verb == "miss":
            return self._missing(clause, act)
        obj = act.obj
        if not isinstance(obj, NounPhrase) or act.passive or obj.pronoun:
            return None
        if act.verb == "see" and kind_of(clause.subject) == "person" and obj.determiner is not Determiner.NO:
            assert clause.subject is not None
            if clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST}:
                raise UnsayableError("being able to see")
            if _is_event(obj):
                word = Bending("発生する", "suru")
                return _Core(self._phrase(obj) + "が", word, self._nominal(clause.subject) + "で", has_ga=True)
            word = Bending("表示される", "one")
            return _Core(self._argument(obj) + "が", word, self._nominal(clause.subject) + "に", has_ga=True)
        if act.verb == "leave" and obj.head in {"company", "organization"}:
            return _Core("", Bending("退職する", "suru"))
        if act.verb == "complete_obj" and obj.head in {"record", "data", "profile", "detail", "information"}:
            return _Core(self._argument(obj) + "を", Bending("補完する", "suru"))
        if act.verb == "replay" and not act.obliques and obj.head in {"message", "event", "transaction", "webhook"}:
            return _Core(self._argument(obj) + "を", Bending("再処理する", "suru"))
        return None

    def _missing(self, clause: Clause, act: Acting) -> _Core | None:
        """English “Missed its SLA” is not to meet it, "is missing 3 disks" to have 3 too few."""
        missed = clause.subject if act.passive else act.obj
        if not isinstance(missed, NounPhrase) or not isinstance(missed.head, str):
            return None
        if missed.head in _PROMISES:
            if act.passive:
                return _Core("", Bending("満たされる", "one", negative=True))
            return _Core(self._argument(missed) + "を", Bending("満たせる", "one", negative=True))
        if missed.head == "deadline" and not act.passive:
            return _Core(self._argument(missed) + "に", Bending("間に合う", "five", negative=True))
        planned = missed.head in {"schedule", "scheduled_run"} and missed.amount is None and not act.passive
        if planned and missed.number is not Number.PLURAL:
            return _Core("スケジュールどおりに", Bending("実行される", "one", negative=True))
        lacking = clause.progressive and not act.passive and isinstance(clause.subject, NounPhrase)
        if not lacking or _is_event(missed) or clause.negated or clause.modal or not missed.head:
            return None
        if missed.names or clause.subject is None or missed.relative or missed.participle:
            raise UnsayableError("lacking such a thing")
        lacks = Bending("不足している", "one")
        amount = missed.amount
        if amount is None:
            thing = self._argument(missed) + "が"
            return _Core(thing, _IS.denied(), self._nominal(clause.subject) + "に", has_ga=True, state=True)
        many = self._amount(amount, "" if amount.unit else self._counter(missed.head))
        thing = self._phrase(replace(missed, amount=None)) + "が" + many
        return _Core(thing, lacks, self._nominal(clause.subject) + "で", has_ga=True, state=True)

    def _taking_long(self, clause: Clause, long: Adjective) -> _Core:
        """English “Is taking too long”: 時間がかかりすぎています."""
        if long.negated or long.degree == "superlative" or long.adverbs:
            raise UnsayableError("taking so long")
        shown = not isinstance(clause.subject, NounPhrase) or clause.subject.pronoun not in _DROPPED
        subject = self._nominal(clause.subject) + "に" if clause.subject is not None and shown else ""
        word = Bending("かかりすぎている", "one") if long.degree == "too" else Bending("かかる", "five")
        time = {"too": "時間が", "comparative": "長い時間が"}.get(long.degree, "長い時間が")
        return _Core(time, word, subject, has_ga=True)

    def _check_sense(self, clause: Clause, act: Acting) -> None:
        """Refuse readings of a verb that its subject does not allow; another reading is the right one."""
        subject = clause.subject
        if act.verb == "miss" and not act.passive:
            machine = isinstance(act.obj, NounPhrase) and _is_machine(act.obj)
            if subject is None or machine or clause.progressive:
                raise UnsayableError("missing something that is not there")
        state = act.content.predicate if act.content is not None else None
        falls = (
            isinstance(state, Being) and isinstance(state.complement, Adjective) and state.complement.concept == "down"
        )
        if falls and subject is not None and _is_event(subject):
            raise UnsayableError("an event that is down")
        if act.verb == "delay" and (kind_of(act.obj) == "unit" or isinstance(act.obj, Amount)):
            raise UnsayableError("delaying a time")
        part = isinstance(act.obj, NounPhrase) and not act.obj.head and act.obj.amount is not None
        if part and act.verb in _UNDERGONE and isinstance(act.obj, NounPhrase) and act.obj.of is not None:
            raise UnsayableError("undergoing a part")
        if act.verb == "run" and any(_is_battery(one.phrase) for one in clause.adjuncts):
            raise UnsayableError("running on a source of power")
        if act.verb.startswith("appear") and act.complement is not None and act.complement.concept == "late":
            raise UnsayableError("appearing late")
        if act.verb == "page" and kind_of(act.obj) in {"data", "resource"}:
            raise UnsayableError("calling data")
        counted = act.obj if isinstance(act.obj, NounPhrase) and isinstance(act.obj.head, Name) else None
        if counted is not None and subject is not None and act.verb.startswith("restart"):
            raise UnsayableError("a count that was taken for an object")  # "restarted 5 time(s)"
        by = dict(act.obliques).get("by")
        if (
            isinstance(by, Amount)
            and by.relation is not Relation.EXACTLY
            and any(one.role in {Role.PER, Role.DURATION} for one in clause.adjuncts)
        ):
            raise UnsayableError("a change by a bounded rate")
        if act.verb in {"occur", "happen"} and kind_of(subject) in {"machine", "software", "person"}:
            raise UnsayableError("a thing that occurs")
        if act.verb == "mean" and act.passive:
            raise UnsayableError("being meant")
        if isinstance(act.obj, Amount) and act.obj.unit == "times_unit":
            raise UnsayableError("a number of times as the object")
        dropped = isinstance(act.obj, NounPhrase) and isinstance(act.obj.head, Name)
        dropping = act.verb.startswith("drop_") and subject is not None
        if dropping and (dropped or isinstance(act.obj, Amount)):
            raise UnsayableError("discarding an amount")
        into = dict(act.obliques).get("into")
        if act.verb == "run_into" and isinstance(into, NounPhrase) and not (_is_event(into) or _is_measure(into)):
            raise UnsayableError("running in a place")
        if act.verb == "run_adj" and act.complement is not None and act.complement.concept not in _GRADUAL_STATES:
            raise UnsayableError("running into a state")
        aims = [one for one in clause.adjuncts if one.role is Role.TO]
        if act.verb == "fail" and aims and not _is_failing_at(clause, aims[0]):
            raise UnsayableError("failing to a thing")
        if act.verb == "drop" and kind_of(subject) in _COUNTABLE:
            raise UnsayableError("a thing that gets lower")

    def _sought(self, act: Acting) -> tuple[Acting, str]:
        """English “Check the logs for errors” is to check errors in the logs, and likewise of details."""
        at = dict(act.obliques).get("at")
        if act.verb == "look_at" and isinstance(at, NounPhrase):
            looked, text = self._sought(replace(act, obj=at, obliques=()))
            return (act, "") if not text else (replace(act, obliques=(("at", looked.obj or at),)), text)
        obj = act.obj
        if act.verb not in _OF_LOOKING or not isinstance(obj, NounPhrase):
            return act, ""
        sought = [one for one in obj.adjuncts if one.role is Role.FOR]
        if len(sought) != 1 or not isinstance(sought[0].phrase, NounPhrase):
            return act, ""
        place = replace(obj, adjuncts=tuple(one for one in obj.adjuncts if one is not sought[0]))
        if act.verb == "see" or sought[0].phrase.head in {"detail", "information", "data"}:
            return replace(act, obj=place), self._nominal(sought[0].phrase) + "については、"
        return replace(act, obj=sought[0].phrase), self._nominal(place) + "で"

    def _placed_subject(self, clause: Clause, pattern: Pattern) -> str:
        particle = next(after for slot, after in pattern.pieces if slot == "subj")
        if clause.subject is None or (isinstance(clause.subject, NounPhrase) and clause.subject.pronoun in _DROPPED):
            return ""
        return self._nominal(clause.subject) + particle

    def _means(self, act: Acting) -> tuple[Acting, str]:
        """Take "by adding nodes" from a verb whose "by" else tells an amount."""
        frame = lexicon.concept("verbs", act.verb).frame
        plain = not any(slot.name in {"inf", "that", "ing"} or slot.name.endswith(" ing") for slot in frame)
        if act.content is None or not plain or all(slot.name != "by" for slot in frame):
            return act, ""
        return replace(act, content=None), self._adverbial_clause(Role.MEANS, act.content)

    def _thing_done(self, clause: Clause) -> str:
        """What can or cannot be done is the object of the active: Podをスケジュールできません."""
        subject = clause.subject
        if subject is None or (isinstance(subject, NounPhrase) and subject.pronoun in _DROPPED):
            return ""
        return self._nominal(subject) + "を"

    def _voice(self, act: Acting, verb: Verb) -> tuple[Pattern, Bending | None]:
        """Return the pattern, and for a passive the active word (for what can or must be done)."""
        if not act.passive:
            return verb.active, None
        active = None if verb.active.inner or verb.active.takes("subj") else verb.active.word
        if verb.passive is not None:
            return verb.passive, active
        if active is None or dict(verb.active.pieces).get("obj") != "を":
            raise UnsayableError(f"{act.verb} in the passive")
        word = verb.active.word.passive()
        if word is None:
            raise UnsayableError(f"{act.verb} in the passive")
        rest = tuple(piece for piece in verb.active.pieces if piece[0] != "obj")
        return Pattern(rest, "", word), active

    def _given(self, act: Acting, pattern: Pattern) -> dict[str, str]:
        given: dict[str, str] = {}
        if act.obj is not None and act.obj != _UNSAID:
            obj = act.obj
            if isinstance(obj, NounPhrase) and obj.determiner in {Determiner.NO, Determiner.TOO_MANY}:
                obj = replace(obj, determiner=Determiner.NONE)
            given["obj"] = self._argument(obj)
        for preposition, phrase in act.obliques:
            given[preposition] = "そこ" if preposition == "from" and phrase in _ITS else self._argument(phrase)
        if act.content is not None:
            given.update(self._content(act.content, pattern))
        if act.complement is not None:
            slot = next((one for one in ("adj", "adv", "become") if pattern.takes(one)), "")
            if not slot:
                raise UnsayableError(f"{act.verb} with an adjective")
            given[slot] = self._complement(act.complement, slot)
        return given

    def _complement(self, adjective: Adjective, slot: str) -> str:
        if slot == "become":
            return ""
        word = self._adjective_word(adjective)
        if slot == "adv":
            if word.kind not in {"adjective", "copula"} or word.negative:
                raise UnsayableError(f"{adjective.concept} as an adverb")
            return self._graded(adjective) + word.stem + ("に" if word.kind == "copula" else "")
        return self._graded(adjective) + word.plain()

    def _content(self, content: Clause, pattern: Pattern) -> dict[str, str]:
        for slot in ("noun", "stem", "te", "plain"):
            if not pattern.takes(slot):
                continue
            if slot == "plain":
                event = content.subject is None
                part = self._single(replace(content, progressive=False), main=False, event=event)
                if content.links:
                    raise UnsayableError("a linked clause as an argument")
                return {slot: part.plain()}
            if slot == "noun":
                return {slot: self._doing(content)}
            part = self._single(replace(content, progressive=False), main=False, event=True)
            if part.word.negative or part.past:
                raise UnsayableError("going on not to do")
            if part.word.kind in {"aru", "copula", "adjective"}:
                raise UnsayableError("going on in a state")
            return {slot: part.before + (part.word.stem if slot == "stem" else part.word.te)}
        raise UnsayableError("a verb with a clause")

    def _inner(
        self, act: Acting, pattern: Pattern, given: Mapping[str, str], subject: Nominal | None = None
    ) -> Bending:
        if not pattern.inner:
            return pattern.word
        if pattern.inner == "become":
            assert act.complement is not None
            start = self._fitting(act.complement, subject).start
            if start is None or act.complement.negated:
                raise UnsayableError(f"becoming {act.complement.concept}")
            return replace(start, text=self._graded(act.complement) + start.text)
        if pattern.inner not in given:
            raise UnsayableError(f"{act.verb} without its clause")
        return replace(pattern.word, text=given[pattern.inner] + pattern.word.text)

    def _doing(self, clause: Clause) -> str:
        """The noun of doing: ターゲットのスクレイプ; a clause with こと where there is none."""
        act = clause.predicate
        if isinstance(act, Acting) and not clause.adverbs and not clause.more and not clause.negated:
            verb = self._verb(act.verb)
            slots = {"obj"} if act.obj is not None else set()
            slots |= {preposition for preposition, _ in act.obliques}
            whole = all(verb.active.takes(slot) for slot in slots) and not _denies(clause)
            plain_frame = whole and not verb.active.takes("subj") and not act.content and not act.complement
            if verb.noun and plain_frame and not clause.links:
                pieces = [self._adjunct_of_noun(one, "event") for one in clause.adjuncts]
                given = self._given(act, verb.active)
                for slot, particle in verb.active.pieces:
                    if slot in given:
                        pieces.append(_join([given[slot], _of_noun(particle)]))
                return _join([*pieces, verb.noun])
        return self._single(replace(clause, progressive=False), main=False, event=True).plain() + "こと"

    def _argument(self, phrase: Nominal | Amount) -> str:
        if isinstance(phrase, Amount):
            return self._amount(phrase)
        return self._nominal(phrase)

    # --- adjuncts ---------------------------------------------------------------------------------------------------

    def _adjuncts(self, clause: Clause, adjuncts: Sequence[Adjunct]) -> tuple[list[str], list[str]]:
        """Return what stands before the subject and what behind it."""
        front: list[str] = []
        behind: list[str] = []
        arrivals: list[str] = []
        for one in sorted(adjuncts, key=lambda one: one.role is not Role.PER):
            if one.role is Role.BY and not isinstance(one.phrase, Amount) and not _is_passive(clause):
                raise UnsayableError("by, without passive")
            if _is_by_so_much(clause, one) or _is_failing_at(clause, one):
                continue
            if _is_waiting_for(clause, one) or _is_pinned_at(clause, one):
                continue
            text = self._adjunct(one)
            text = _as_said_of(clause, one.role, text)
            if one.role is Role.IN and _is_stuck(clause) and kind_of(one.phrase) == "event":
                behind.append(text.removesuffix("で").removesuffix("中") + "中のまま")
                continue
            if one.role is Role.FOR and isinstance(clause.predicate, Being) and kind_of(one.phrase) in _WHERE_KINDS:
                text = text.removesuffix("について") + "で"
            if one.role is Role.NEXT and isinstance(one.phrase, Amount) and _was(clause) and not clause.negated:
                text = self._within(one.phrase) + "に"
            if one.role is Role.BELOW and isinstance(clause.predicate, Acting) and clause.predicate.verb in _FALLING:
                text = text.removesuffix("を下回って") + "未満に"
            if one.role in _SITES and _arrives(clause) and _is_place(text):
                arrivals.append(text.removesuffix("で"))
                continue
            if one.role is Role.IN and isinstance(clause.predicate, Acting) and clause.predicate.verb == "spend":
                behind.append(text.removesuffix("で") + "に")
                continue
            if one.role is Role.AT and isinstance(one.phrase, Amount) and isinstance(clause.predicate, Being):
                behind.append(self._amount(one.phrase) + "と")
                continue
            if one.role is Role.ACROSS and _is_spread(clause):
                behind.append(text.removesuffix("全体で") + "に")
                continue
            if one.role is Role.IN and _is_bare_name(one.phrase) and _is_stuck(clause):
                behind.append(text.removesuffix("で") + "状態で")
                continue
            if one.role is Role.FOR and isinstance(clause.predicate, Acting) and clause.predicate.verb in _TIMED:
                text = text.removesuffix("について") + "に"
            if one.role is Role.LAST and text.startswith("過去") and text.endswith("間に") and _is_lasting(clause):
                text = text.removesuffix("に") + "、"
            if one.role is Role.PURPOSE and isinstance(clause.predicate, Acting) and clause.predicate.verb in _TIMED:
                behind.append(text.removesuffix("ために") + "のに")
                continue
            manner = one.role is Role.AT and isinstance(one.phrase, NounPhrase) and _is_measure(one.phrase)
            manner = manner or (one.role is Role.IN and _is_state(one.phrase))
            (front if one.role in _FRONT and not manner else behind).append(text)
        if arrivals:
            behind.append("の".join(reversed(arrivals)) + "に")
        front.reverse()
        return [
            _nested(text) if at + 1 < len(front) and _is_place(front[at + 1]) else text for at, text in enumerate(front)
        ], behind

    def _adjunct(self, adjunct: Adjunct) -> str:
        phrase, role = adjunct.phrase, adjunct.role
        if isinstance(phrase, Clause):
            return self._adverbial_clause(role, phrase)
        if isinstance(phrase, Amount):
            return self._adverbial_amount(role, phrase)
        if role is Role.WHEN and isinstance(phrase, NounPhrase):
            return self._when(phrase)
        if role is Role.THAN and isinstance(phrase, NounPhrase) and phrase.pronoun:
            return _expected(phrase.pronoun) + "より"
        if role is Role.IN and isinstance(phrase, NounPhrase) and phrase.head == "future":
            return "将来"
        if role is Role.IN and phrase in {NounPhrase("time", Number.MASS), NounPhrase("time")}:
            return "時間内に"
        if _is_misread(role, phrase):
            raise UnsayableError(f"{role} with a bare noun")
        if role in {Role.ON, Role.AT, Role.DURING} and isinstance(phrase, NounPhrase) and phrase.head in _MOMENTS:
            return self._phrase(phrase) + "時に"
        if role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.head in _LAPSES:
            return self._phrase(phrase).replace("長い期間", "長期間").replace("長い時間", "長時間") + "にわたり"
        if role is Role.WITH and _says_no(phrase):
            assert isinstance(phrase, NounPhrase)
            return self._phrase(replace(phrase, determiner=Determiner.NONE)) + "なしで"
        if role is Role.ON and phrase in {NounPhrase("schedule"), NounPhrase("schedule", Number.MASS)}:
            return "スケジュールどおりに"
        if role is Role.WITH and isinstance(phrase, NounPhrase) and _is_changed(phrase):
            thing = self._phrase(replace(phrase, adjectives=phrase.adjectives[1:]))
            return f"{thing}が{self._attribute(phrase.adjectives[0], phrase)}状態で"
        if role in {Role.SINCE, Role.DURATION} and isinstance(phrase, NounPhrase) and _is_unit(phrase):
            return f"数{self._phrase(phrase)}にわたり"
        if role is Role.DURING and isinstance(phrase, NounPhrase):
            return self._during(phrase) + "に"
        if role is Role.VIA and isinstance(phrase, NounPhrase) and _is_measure(phrase):
            raise UnsayableError("over a measure")
        if role is Role.DUE_TO and isinstance(phrase, NounPhrase) and phrase.determiner in _PLENTY:
            thing = self._phrase(replace(phrase, determiner=Determiner.NONE))
            return f"{thing}が{_PLENTY[phrase.determiner].plain()}ため、"
        if role not in _CLAUSE_ROLES:
            raise UnsayableError(f"{role} with a clause")
        return self._nominal(phrase) + _after_phrase(_CLAUSE_ROLES[role], phrase)

    def _during(self, phrase: NounPhrase) -> str:
        if phrase.determiner is Determiner.THIS and phrase.head in _LAPSES:
            return "この間"
        return self._phrase(phrase) + ("中" if kind_of(phrase) == "event" and not phrase.names else "の間")

    def _when(self, phrase: NounPhrase) -> str:
        which = phrase.adjectives[0].concept if phrase.adjectives else ""
        text = _WHEN.get((str(phrase.head), which))
        if text is None:
            raise UnsayableError(f"{which} {phrase.head}")
        return text

    def _adverbial_clause(self, role: Role, clause: Clause) -> str:
        part = self._single(replace(clause, progressive=False), main=False, event=True)
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
            return self._lasting(amount)
        if role is Role.LAST:
            return f"過去{self._within(amount)}に"
        if role is Role.NEXT and amount.point:
            return self._amount(amount) + "後に"
        if role is Role.NEXT or (role is Role.IN and amount.relation is not Relation.EXACTLY):
            near = {Relation.LESS_THAN, Relation.AT_MOST}
            return self._ahead(bare if amount.relation in near else amount)
        if role is Role.IN:
            return self._amount(amount) + "後に"
        if role is Role.AGO:
            return self._amount(amount) + "前に"
        if role is Role.EVERY:
            return self._each(amount) + "に"
        if role is Role.PER:
            return self._rate(amount)
        if role is Role.TIMES:
            return _times(amount)
        if role is Role.BY:
            return self._amount(amount)
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
            return self._amount(bare if role in {Role.ABOVE, Role.BELOW} else amount) + _CLAUSE_ROLES[role]
        raise UnsayableError(f"{role} with an amount")

    def _lasting(self, amount: Amount) -> str:
        bare = self._since(replace(amount, relation=Relation.EXACTLY))
        if amount.relation is Relation.MORE_THAN:
            return bare + "を超えて"
        if amount.relation is Relation.AT_LEAST:
            return bare + "以上"
        if amount.relation in {Relation.EXACTLY, Relation.ABOUT}:
            return ("約" if amount.relation is Relation.ABOUT else "") + bare + "にわたり"
        raise UnsayableError(f"a duration of {amount.relation}")

    def _since(self, amount: Amount) -> str:
        """A span of time: 5分, 1時間 where only the unit was said."""
        if not amount.value:
            unit = self._noun(amount.unit).text if amount.unit else ""
            return {"日": "1日", "時間": "1時間"}.get(unit, f"1{unit}")
        return self._amount(amount)

    def _ahead(self, amount: Amount) -> str:
        if amount.relation is Relation.LESS_THAN:
            return f"{self._since(amount)}で"
        if amount.relation in {Relation.EXACTLY, Relation.AT_MOST}:
            return f"{self._since(replace(amount, relation=Relation.EXACTLY))}以内に"
        if amount.relation is Relation.ABOUT:
            return f"{self._since(amount)}後に"
        raise UnsayableError(f"in {amount.relation} a time")

    def _within(self, amount: Amount) -> str:
        text = self._since(amount)
        if not amount.unit:
            return text + "の間"
        return text if text.endswith("間") else text + "間"

    def _each(self, amount: Amount) -> str:
        if not amount.value:
            return {"日": "毎日", "分": "1分ごと", "秒": "1秒ごと"}.get(
                text := self._noun(amount.unit).text, f"1{text}ごと"
            )
        return self._amount(amount) + "ごと"

    def _rate(self, amount: Amount) -> str:
        return f"{self._since(amount)}あたり"

    def _adjunct_of_noun(self, adjunct: Adjunct, kind: str, head: str = "") -> str:
        """A prepositional phrase before the noun that it tells of."""
        phrase, role = adjunct.phrase, adjunct.role
        if isinstance(phrase, Clause):
            raise UnsayableError("a noun with a clause")
        if isinstance(phrase, Amount):
            if role in {Role.DURATION, Role.NEXT} and kind not in {"event", "measure", "time", ""}:
                raise UnsayableError("a thing for a time")
            return self._amount_of_noun(role, phrase)
        if isinstance(phrase, NounPhrase) and phrase.pronoun in {"it", "they", "them"}:
            raise UnsayableError("a pronoun beside a noun")
        if role is Role.AT and isinstance(phrase, NounPhrase) and _is_measure(phrase):
            raise UnsayableError("a thing at a measure")
        if role is Role.VIA and _counts_things(phrase):
            raise UnsayableError("through so many things")
        if role is Role.SINCE and isinstance(phrase, NounPhrase) and kind_of(phrase) == "unit":
            raise UnsayableError("a thing since hours")
        if _is_misread(role, phrase):
            raise UnsayableError(f"{role} with a bare noun")
        if role is Role.BY and isinstance(phrase, NounPhrase) and _is_weekday(phrase):
            raise UnsayableError("a deadline of a thing")
        if role is Role.WITH:
            return self._having_noun(phrase, head)
        if role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.amount is not None and phrase.head:
            raise UnsayableError("a thing for so many")
        if role is Role.UNDER and (not isinstance(phrase, NounPhrase) or phrase.head not in _BURDENS):
            raise UnsayableError("under what is no burden")
        if role is Role.DURING and isinstance(phrase, NounPhrase):
            return self._during(phrase) + "の"
        if role is Role.THAN and isinstance(phrase, NounPhrase) and phrase.pronoun:
            return _expected(phrase.pronoun) + "より"
        if role in {Role.ON, Role.IN} and isinstance(phrase, NounPhrase) and _is_no_place(phrase):
            raise UnsayableError("a measure as a place")
        if role is Role.IN and phrase in {
            NounPhrase("use"),
            NounPhrase("use", Number.MASS),
            NounPhrase("usage", Number.MASS),
        }:
            return "使用中の"
        if role is Role.IN and isinstance(phrase, NounPhrase) and kind_of(phrase) == "unit" and phrase.amount is None:
            return self._nominal(phrase) + "単位の"
        if role is Role.IN and head in _CHANGES:
            return self._nominal(phrase) + "の"
        if role in {Role.ON, Role.IN, Role.AT, Role.ACROSS} and kind == "event":
            return self._nominal(phrase) + ("全体での" if role is Role.ACROSS else "での")
        if role is Role.VIA and isinstance(phrase, NounPhrase) and _is_measure(phrase):
            role = Role.ABOVE
        if role not in _NOUN_ROLES:
            raise UnsayableError(f"a noun with {role}")
        return self._nominal(phrase) + _after_phrase(_NOUN_ROLES[role], phrase)

    def _having_noun(self, phrase: Nominal, head: str) -> str:
        if _says_no(phrase):
            assert isinstance(phrase, NounPhrase)
            return self._phrase(replace(phrase, determiner=Determiner.NONE)) + "のない"
        if head in OF_RELATION and _is_partner(phrase):
            return self._nominal(phrase) + "との"
        if head in _TROUBLES:
            return self._nominal(phrase) + "に関する"
        if isinstance(phrase, NounPhrase) and phrase.adjectives and phrase.adjectives[-1].concept in _SWITCHED:
            thing = self._phrase(replace(phrase, adjectives=phrase.adjectives[:-1]))
            return f"{thing}が{self._attribute(phrase.adjectives[-1], phrase)}"
        if _is_event(phrase):
            return self._nominal(phrase) + "が発生している"
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.kind != "product":
            raise UnsayableError("with a name")
        if isinstance(phrase, NounPhrase) and phrase.of is not None and not phrase.head:
            raise UnsayableError("with a part")
        return self._nominal(phrase) + "を持つ"

    def _amount_of_noun(self, role: Role, amount: Amount) -> str:
        bare = replace(amount, relation=Relation.EXACTLY)
        if role is Role.LAST:
            return f"過去{self._within(amount)}の"
        if role is Role.PER:
            return self._rate(amount) + "の"
        if role is Role.NEXT:
            return self._since(amount) + "間の"
        if role is Role.EVERY:
            return self._each(amount) + "の"
        if role is Role.DURATION and amount.relation is Relation.EXACTLY:
            return self._amount(amount) + "間の" if amount.unit else self._amount(amount) + "の"
        if role in {Role.ABOVE, Role.BELOW, Role.BEYOND}:
            return self._amount(bare) + _NOUN_ROLES[role]
        if role is Role.AGO:
            return self._amount(amount) + "前の"
        if role is Role.AT:
            return self._amount(amount) + "の"
        raise UnsayableError(f"a noun with {role} and an amount")

    # --- phrases ----------------------------------------------------------------------------------------------------

    def _amount(self, amount: Amount, counter: str = "") -> str:
        unit = self._noun(amount.unit).text if amount.unit else counter
        value = _join([amount.value, unit])
        if amount.total:
            only = "わずか" if amount.relation is Relation.ONLY else ""
            value = f"{_join([amount.total, unit])}中{only}{value}"
            if only:
                return value
        return {
            Relation.EXACTLY: value,
            Relation.MORE_THAN: value + "超",
            Relation.LESS_THAN: value + "未満",
            Relation.AT_LEAST: value + "以上",
            Relation.AT_MOST: "最大" + value,
            Relation.ONLY: f"{value}のみ",
            Relation.ABOUT: "約" + value,
            Relation.ALMOST: "ほぼ" + value,
        }[amount.relation]

    def _counted(self, phrase: NounPhrase, amount: Amount) -> str:
        """An amount before its noun, with what counts it."""
        counted = isinstance(phrase.head, str) and ("⟨" not in amount.value or amount.total or _counts(phrase))
        counter = self._counter(phrase.head) if counted and isinstance(phrase.head, str) else ""
        if amount.relation is Relation.MORE_THAN and counts_more_than_one(amount):
            return "複数の"
        if amount.relation is Relation.MORE_THAN:
            return self._amount(replace(amount, relation=Relation.EXACTLY), counter) + "を超える"
        if amount.relation is Relation.ONLY and amount.total:
            return self._amount(amount, counter) + "の"
        if amount.relation is Relation.ONLY:
            return "わずか" + self._amount(replace(amount, relation=Relation.EXACTLY), counter) + "の"
        return self._amount(amount, counter) + "の"

    def _counter(self, head: str) -> str:
        noun = self._noun(head)
        if noun.counter:
            return noun.counter
        by_kind = {"machine": "台", "event": "件", "person": "人", "data": "件", "measure": "", "unit": ""}
        return by_kind.get(lexicon.concept("nouns", head).kind, "個")

    def _nominal(self, nominal: Nominal) -> str:
        if isinstance(nominal, NounPhrase):
            return self._phrase(nominal)
        if nominal.conjunction == "or" and any(one.determiner is Determiner.MORE for one in nominal.items):
            raise UnsayableError("half or more")
        if (whole := of_these(nominal)) is not None:
            both = replace(nominal, items=(*nominal.items[:-1], replace(nominal.items[-1], of=None)))
            return f"{self._nominal(whole)}の{self._nominal(both)}"
        items = [self._phrase(item) for item in nominal.items]
        if nominal.conjunction == "slash":
            return "/".join(items)
        joint = {"and": "と", "or": "または"}.get(nominal.conjunction, "、")
        if len(items) == 2:  # noqa: PLR2004  a pair needs no list
            return joint.join(items)
        last = {"と": "および", "または": "または"}.get(joint, "")
        return "、".join(items[:-1]) + "、" + last + items[-1]

    def _phrase(self, phrase: NounPhrase) -> str:
        if phrase.pronoun:
            if phrase.pronoun not in _PRONOUNS:
                raise UnsayableError(f"the pronoun {phrase.pronoun}")
            return _PRONOUNS[phrase.pronoun]
        if _is_left(phrase):
            assert isinstance(phrase.head, Name)
            return _join([_LEFT[phrase.adjectives[0].concept], phrase.head.text])
        if phrase.determiner is Determiner.MORE and phrase.head in {"information", "detail", "data"}:
            if any(one.role is Role.PER for one in phrase.adjuncts):
                raise UnsayableError("more at a rate")
            phrase = replace(phrase, head="detail", determiner=Determiner.NONE)
        if (done := self._done_by_name(phrase)) is not None:
            return done
        phrase = _as_many(_named_inside(phrase))
        if phrase.determiner in {Determiner.NO, Determiner.TOO_FEW, Determiner.NOT_ENOUGH}:
            raise UnsayableError(f"{phrase.determiner} inside a sentence")
        if (change := self._changed(phrase)) is not None:
            return change
        if phrase.head == "number" and phrase.of is not None and phrase.adjectives == (Adjective("constant"),):
            return f"一定数の{self._nominal(phrase.of)}"
        if _is_possible(phrase):
            bare = tuple(one for one in phrase.adjectives if one.concept not in {"possible", "potential"})
            return self._phrase(replace(phrase, adjectives=bare)) + "の可能性"
        text = _join([*self._before_head(phrase), self._named(phrase)]) if phrase.head else self._share(phrase)
        return f"{text}（{self._aside(phrase.aside)}）" if phrase.aside else text

    def _done_by_name(self, phrase: NounPhrase) -> str | None:
        """English “Jira reindexing”: the doing, not the thing that does it."""
        doing = phrase.participle
        act = doing.predicate if doing is not None else None
        if not isinstance(act, Acting) or not isinstance(phrase.head, Name) or phrase.head.kind == "span":
            return None
        bare = doing == Clause(None, Acting(act.verb), progressive=True) and not phrase.relative
        if not bare or not (noun := self._verb(act.verb).noun):
            return None
        return f"{self._phrase(replace(phrase, participle=None))}の{noun}"

    def _changed(self, phrase: NounPhrase) -> str | None:
        """English “An increased error rate”: エラー率の増加."""
        first = phrase.adjectives[0] if phrase.adjectives else None
        if first is None or not (_is_measure(phrase) or _is_quality(phrase)) or phrase.amount is not None:
            return None
        if first.concept not in _CHANGED or first != Adjective(first.concept):
            return None
        return self._phrase(replace(phrase, adjectives=phrase.adjectives[1:])) + _CHANGED[first.concept]

    def _share(self, phrase: NounPhrase) -> str:
        """English “5% of the requests”, "most of the nodes", "⟨1⟩"."""
        if (rest := _rest_or_used(phrase)) and phrase.amount is not None:
            return _join(["使用済み" if rest == "use" else "残り", self._amount(phrase.amount)])
        if phrase.modifiers or phrase.relative or phrase.participle:
            raise UnsayableError("a share with more words")
        if phrase.adjectives:
            left = phrase.adjectives[0]
            if left.concept not in _LEFT or left.negated or phrase.of or phrase.adjuncts or phrase.amount is None:
                raise UnsayableError("a share with an adjective")
            return _join([_LEFT[left.concept], self._amount(phrase.amount)])
        qualities = [self._adjunct_of_noun(one, "") for one in _from_afar(phrase.adjuncts)]
        if phrase.amount is None:
            if phrase.of is None or phrase.determiner not in _OF_THESE:
                raise UnsayableError("a phrase without noun")
            return _join([*qualities, self._nominal(phrase.of) + _OF_THESE[phrase.determiner]])
        if phrase.of is not None:
            aimed = isinstance(phrase.of, NounPhrase) and phrase.of == NounPhrase("target")
            whole = "目標" if aimed else self._nominal(phrase.of)
            return _join([*qualities, whole, "の", self._amount(phrase.amount)])
        return _join([*qualities, self._amount(phrase.amount)])

    def _check_phrase(self, phrase: NounPhrase, kind: str) -> None:
        """Refuse phrases that are rather something else."""
        concepts = {one.concept for one in phrase.adjectives}
        if phrase.head in {"day", "time"} and (phrase.participle or concepts & {"working", "running", "opening"}):
            raise UnsayableError("a time that does something")
        act = phrase.participle.predicate if phrase.participle is not None else None
        if isinstance(act, Acting) and act.verb.startswith("run") and kind in {"measure", "resource"}:
            raise UnsayableError("a measure that runs")
        if phrase.head == "set" and any(one.role is Role.BY for one in phrase.adjuncts):
            raise UnsayableError("a set by somebody")
        if phrase.of is not None and any(one.role is Role.DURATION for one in phrase.adjuncts):
            raise UnsayableError("a duration of a part")
        if phrase.head == "message" and any(
            isinstance(one, NounPhrase) and one.head == "paging" for one in phrase.modifiers
        ):
            raise UnsayableError("messages that are paged")
        if phrase.head == "erasure" and (phrase.participle or concepts):
            raise UnsayableError("an erasure that is set")

    def _before_head(self, phrase: NounPhrase) -> list[str]:
        kind = kind_of(phrase)
        self._check_phrase(phrase, kind)
        head = phrase.head if isinstance(phrase.head, str) else ""
        parts = []
        if phrase.relative is not None:
            parts.append(self._relative(phrase.relative))
        if phrase.participle is not None:
            parts.append(self._participle(phrase.participle, trouble=head in _TROUBLES))
        parts.extend(self._adjunct_of_noun(one, kind, head) for one in _from_afar(phrase.adjuncts))
        if phrase.of is not None and not self._joins_of(phrase):
            parts.append(self._nominal(phrase.of) + "の")
        if phrase.number is Number.PLURAL and phrase.determiner in _THESE:
            parts.append(_THESE[phrase.determiner])
            phrase = replace(phrase, determiner=Determiner.NONE)
        own = phrase.determiner is Determiner.ITS and any(one.concept == "own" for one in phrase.adjectives)
        parts.append("" if own else _DETERMINERS[phrase.determiner])
        if phrase.amount is not None:
            loose = kind == "unit" or isinstance(phrase.head, Name)
            parts.append(self._amount(phrase.amount) if loose else self._counted(phrase, phrase.amount))
        texts = [text for one in phrase.adjectives if (text := self._attribute(one, phrase)) and not _is_prefix(text)]
        maybe = bool(phrase.adjectives) and phrase.adjectives[0] in {Adjective("potential"), Adjective("possible")}
        if maybe and len(texts) == len(phrase.adjectives) and len(texts) > 1 and texts[1][-1] in "るた":
            texts = [texts[1] + "可能性のある", *texts[2:]]
        parts.extend(texts)
        return parts

    def _joins_of(self, phrase: NounPhrase) -> bool:
        """Whether "number of connections" is one word (接続数)."""
        of, head = phrase.of, phrase.head
        if not isinstance(of, NounPhrase) or not isinstance(head, str) or phrase.adjectives or phrase.modifiers:
            return False
        noun = self._noun(head)
        bare = replace(of, adjuncts=(), modifiers=()) if all(map(_is_part, of.modifiers)) else of
        counted = noun.text == "数"
        one_word = not noun.behind.startswith("の") and (counted or noun.behind != noun.text)
        return one_word and _is_simple(bare if counted else of)

    def _relative(self, clause: Clause) -> str:
        if clause.links:
            raise UnsayableError("a relative clause with further clauses")
        part = self._single(replace(clause, subject=None), main=False)
        if part.word == Bending("必要", "copula") and not part.past:
            return part.before + "必要な"
        return part.plain()

    def _participle(self, clause: Clause, *, trouble: bool = False) -> str:
        if isinstance(clause.predicate, Acting) and clause.predicate.verb.startswith("compare"):
            raise UnsayableError("a thing that is compared")
        if clause.links:
            raise UnsayableError("a participle with further clauses")
        if trouble and clause.progressive and not _is_passive(clause):
            return self._single(replace(clause, progressive=False), main=False, event=True).plain() + "際の"
        if _is_passive(clause) and not clause.negated and not clause.progressive:
            clause = replace(clause, tense=Tense.PERFECT)
        part = self._single(replace(clause, subject=None), main=False)
        if part.word.kind == "copula" and not part.word.negative:
            return part.before + part.word.text + "な"
        return part.plain()

    def _attribute(self, adjective: Adjective, phrase: NounPhrase) -> str:
        quality = self._fitting(adjective, phrase)
        if adjective.concept == "late" and adjective.degree == "superlative":
            return "最新の"
        if adjective.concept in _LARGE and phrase.head in _LAPSES:
            return "長い"
        if (sense := _SENSES.get((adjective.concept, str(phrase.head)))) is not None and not adjective.adverbs:
            return sense
        if adjective.concept == "previous" and phrase.head == "day":
            return "前の"
        if adjective.negated and adjective.concept in _DENIED:
            return _DENIED[adjective.concept]
        if adjective.negated or adjective.degree == "too":
            return self._graded(adjective) + self._adjective_word(adjective, quality).plain()
        if quality.before in _PLURAL_ONLY:
            if _is_measure(phrase):
                raise UnsayableError("a number that is many")
            return _PLURAL_ONLY[quality.before]
        if quality.of_machine is not None and _is_machine(phrase):
            return self._graded(adjective) + quality.of_machine[0]
        if phrase.head in _STATES and not phrase.modifiers and quality.before.endswith("された"):
            return self._graded(adjective) + quality.before.removesuffix("された") + "済み"
        return self._graded(adjective) + quality.before

    def _prefixes(self, phrase: NounPhrase) -> list[str]:
        """Adjectives that are one word with the noun: 平均, リモート."""
        return [text for one in phrase.adjectives if _is_prefix(text := self._attribute(one, phrase))]

    def _fitting(self, adjective: Adjective, nominal: Nominal | None) -> Quality:
        """Return the adjective as it is said of a thing: connections are many, not high."""
        quality = self._quality(adjective.concept)
        phrase = nominal.items[0] if isinstance(nominal, Coordination) else nominal
        if adjective.concept == "degraded" and (kind_of(phrase) == "measure" or _is_quality(phrase)):
            return _DEGRADED
        if adjective.concept == "released" and (kind_of(phrase) == "resource" or (phrase and phrase.head in _HELD)):
            freed = Bending("解放される", "one")
            return Quality("解放された", freed.going_on(), freed)
        if adjective.concept == "possible" and _is_wanted(phrase):
            return Quality("可能な", Bending("可能", "copula"), Bending("可能になる", "five"))
        if not quality.scales or phrase is None or not phrase.head:
            return quality
        if not isinstance(phrase.head, str):
            return quality.on_scale("多") if phrase.number is Number.PLURAL else quality
        scale = self._noun(phrase.head).scale
        kind = kind_of(phrase)
        plural = phrase.number is Number.PLURAL
        if not plural and kind in {"machine", "software", "place"} and adjective.concept in {"high", "elevated", "low"}:
            raise UnsayableError(f"a {adjective.concept} {kind}")
        if not scale and kind != "measure" and adjective.concept not in {"large", "small"}:
            scale = "多" if plural or kind in {"event", "data", "person", "resource"} else ""
        return quality.on_scale(scale)

    def _named(self, phrase: NounPhrase) -> str:
        """The compound with the names behind it."""
        if isinstance(phrase.head, Name):
            core = _join([*self._prefixes(phrase), *self._modifiers(phrase.modifiers), phrase.head.text])
        else:
            core = self._compound(phrase, phrase.head)
        if phrase.head in _STATES and phrase.names and not phrase.names[0].text.startswith("`"):  # HEALTH_ERR状態
            return _join([*(name.text for name in phrase.names), core])
        return _join([core, *(name.text for name in phrase.names)])

    def _compound(self, phrase: NounPhrase, head: str) -> str:
        noun = self._noun("switch_device" if head == "switch" and phrase.names else head)
        if head == "location" and phrase.names:
            noun = replace(noun, text="拠点", behind="拠点")
        modifiers = phrase.modifiers
        if (phrase.adjectives or modifiers) and kind_of(phrase) == "unit":
            raise UnsayableError("a unit with an adjective")
        if head == "purchase_order" and any(isinstance(one, Name) and one.text == "ACME" for one in modifiers):
            noun = replace(noun, text="オーダー", behind="オーダー")
        prefixes = self._prefixes(phrase)
        if phrase.of is not None and self._joins_of(phrase):
            assert isinstance(phrase.of, NounPhrase)
            return _join([self._phrase(phrase.of), self._behind(noun, phrase.of)])
        if not modifiers:
            return _join([*prefixes, "使用量" if head == "usage" else noun.text])
        last = modifiers[-1]
        texts = self._modifiers(modifiers)
        if prefixes:
            place = next((at for at, one in enumerate(modifiers) if not isinstance(one, Name)), len(modifiers))
            if place == len(modifiers):
                loose_name = "の" if isinstance(last, Name) and last.kind != "product" else ""
                return _join([*texts, loose_name, *prefixes, noun.text])
            texts = [*texts[:place], *prefixes, *texts[place:]]
        behind = self._behind(noun, last)
        if head == "rate" and kind_of(last) in {"machine", "person"}:
            return _join([*texts, "の割合"])
        part = str(last.head) if isinstance(last, NounPhrase) else ""
        if part == "administrator" and head in _MANAGED and not prefixes:
            return _join([*texts[:-1], "管理", noun.text])
        if (
            (part, head) in _AS_ONE
            and isinstance(last, NounPhrase)
            and last == NounPhrase(part, last.number)
            and not prefixes
        ):
            return _join([*texts[:-1], _AS_ONE[part, head]])
        if head == "rate" and (part in _RATED or texts[-1].endswith("失敗")) and not prefixes:
            told = "失敗" if part == "failure" else texts[-1].replace("の失敗", "失敗")
            return _join([*texts[:-1], told, "率"])
        if texts[-1].endswith("間の"):
            return _join([*texts, noun.text])
        if not prefixes and isinstance(last, NounPhrase) and texts[-1].endswith(noun.text):
            return _join(texts)  # スティール時間 says 時間 already
        if (
            isinstance(last, Name)
            and last.kind != "product"
            and (text := self._identified(noun, phrase, texts, modifiers))
        ):
            return text
        resource = isinstance(last, NounPhrase) and _is_resource(last)
        if head in {"usage", "utilization"} and len(texts) > 1 and resource:
            return _join([*texts[:-1], "" if texts[-2].endswith("の") else "の", texts[-1], behind])
        loose = isinstance(last, Name) and last.kind != "product"
        words = sum(not isinstance(one, Name) for one in modifiers)
        rich = isinstance(last, NounPhrase) and (last.adjectives or last.participle)
        if isinstance(last, Name) and last.text.startswith("P⟨"):  # P95応答時間
            return _join([*texts, noun.text])
        if behind.startswith("の"):
            return _join([*texts, behind])
        long = words > 2 or len("".join(texts)) > _LONG_COMPOUND  # noqa: PLR2004  three nouns are hard to read
        if (
            loose
            or rich
            or (head == "failure" and words > 1 and behind == noun.text)
            or (long and words > 1 and behind == noun.text)
            or isinstance(last, Coordination)
        ):
            return _join([*texts, "の", noun.text if loose else behind])
        return _join([*texts, behind])

    def _identified(
        self,
        noun: Noun,
        phrase: NounPhrase,
        texts: Sequence[str],
        modifiers: Sequence[NounPhrase | Name | Coordination],
    ) -> str:
        """English “The ⟨1⟩ namespace” is 名前空間⟨1⟩, "⟨1⟩ errors" ⟨1⟩エラー; "" where の must join them."""
        head = str(phrase.head)
        kind = kind_of(phrase)
        if (kind in {"machine", "software", "place"} or head in _IDENTIFIED) and not phrase.names:
            if len(modifiers) == 1:
                return _join([noun.text, *texts])
            if head in _NAMED_LAST and all(isinstance(one, Name) and one.kind == "product" for one in modifiers[:-1]):
                return _join([*texts[:-1], "の", noun.text, texts[-1]])
        return _join([*texts, noun.text]) if kind == "event" and len(modifiers) == 1 else ""

    def _behind(self, noun: Noun, last: NounPhrase | Name | Coordination) -> str:
        tried = isinstance(last, NounPhrase) and (_is_event(last) or last.head in _DOINGS)
        return noun.behind_event if tried else noun.behind

    def _modifiers(self, modifiers: Sequence[NounPhrase | Name | Coordination]) -> list[str]:
        texts: list[str] = []
        for at, modifier in enumerate(modifiers):
            before = modifiers[at - 1] if at else None
            if isinstance(modifier, Name):
                follows = modifiers[at + 1] if at + 1 < len(modifiers) else None
                close = follows is None or modifier.kind != "span" or self._is_span_of_time(follows)
                close = close or (isinstance(follows, Name) and follows.kind == "span")
                ranked = bool(texts) and modifier.text.startswith("P⟨") and not texts[-1].endswith("の")
                texts.append(("の" if ranked else "") + modifier.text + ("" if close else "の"))
            elif isinstance(before, Name) and isinstance(modifier, NounPhrase) and self._is_span_of_time(modifier):
                texts.pop()
                time = self._within(Amount(before.text, str(modifier.head)))
                texts.extend(["", ("の" if any(texts) else "") + time + "の"])
            elif isinstance(modifier, Coordination):
                texts.append(self._nominal(modifier))
            elif modifier.head == "failure" and isinstance(before, NounPhrase) and _is_event(before):
                texts.append("失敗")
            else:
                texts.append(self._modifier(modifier, texts))
        return texts

    def _is_span_of_time(self, modifier: NounPhrase | Name | Coordination) -> bool:
        if not isinstance(modifier, NounPhrase) or modifier != NounPhrase(modifier.head, modifier.number):
            return False
        return kind_of(modifier) == "unit" and self._noun(str(modifier.head)).text in _TIMES

    def _modifier(self, modifier: NounPhrase, before: Sequence[str]) -> str:
        if modifier.head in {"number", "place", "erasure"} or any(one.concept == "set" for one in modifier.adjectives):
            raise UnsayableError("a compound with such a word")
        if modifier.names or modifier.of or modifier.adjuncts or modifier.relative:
            raise UnsayableError("a compound of phrases")
        if before and (modifier.adjectives or modifier.participle):
            raise UnsayableError("an adjective inside a compound")
        head = modifier.head
        text = head.text if isinstance(head, Name) else self._compound(modifier, head)
        if head == "usage" and before:
            text = self._noun(head).behind
        participle = self._participle(modifier.participle) if modifier.participle else ""
        loose = [one for one in (self._attribute(one, modifier) for one in modifier.adjectives) if not _is_prefix(one)]
        prefixes = self._prefixes(modifier) if isinstance(head, Name) else []
        return _join([participle, *loose, *prefixes, text])


def _nearly(clause: Clause) -> Clause | None:
    """Return what has "nearly" been reached or exceeded as what is to come, or None."""
    act, near = clause.predicate, {"almost", "nearly"} & set(clause.adverbs)
    if not near or not isinstance(act, Acting) or act.verb not in _REACHED or clause.negated or clause.modal:
        return None
    rest = tuple(one for one in clause.adverbs if one not in near)
    return replace(clause, adverbs=rest, tense=Tense.PRESENT, progressive=False, more=(), links=())


def _is_with(clause: Clause) -> bool:
    return any(one.role is Role.WITH for one in clause.adjuncts)


def _is_failure(adjunct: Adjunct) -> bool:
    """Whether it is "without success"."""
    return adjunct.role is Role.WITHOUT and adjunct.phrase in {
        NounPhrase("success"),
        NounPhrase("success", Number.MASS),
    }


def _is_used(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.head in _USED


def _is_misordered(clause: Clause) -> bool:
    """Whether “Build queue over 50 jobs” was taken for something to do."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb in _SETTING:
        return False
    also_noun = act.verb == "build" or act.verb in _ALSO_VERBS
    inside = act.obj.adjuncts if also_noun and isinstance(act.obj, NounPhrase) else ()
    sides = {Role.ABOVE, Role.BELOW, Role.VIA}
    return any(one.role in sides and _counts_things(one.phrase) for one in (*clause.adjuncts, *inside))


def _counts_things(phrase: object) -> bool:
    return isinstance(phrase, Amount) or (isinstance(phrase, NounPhrase) and phrase.amount is not None)


def _is_loop(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.head in {"loop", "crash_loop", "restart_loop", "boot_loop"}


def _is_beyond(adjunct: Adjunct) -> bool:
    """Whether it tells a bound that is passed: "above 5%", "over its quota"."""
    if adjunct.role in {Role.ABOVE, Role.BELOW}:
        return not isinstance(adjunct.phrase, Clause)
    return adjunct.role is Role.VIA and isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in _BOUNDARIES


def _is_prefix(text: str) -> bool:
    """Whether an attribute is a word of the compound: 平均, リモート; not 高い, 現在の, 単純な, 失敗した."""
    return not re.search(r"[ぁ-ん]$", text) and text != "各"


def _says_no(nominal: Nominal | Amount | None) -> bool:
    return isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.NO


def _without_any(clause: Clause) -> Clause:
    """Drop "any" where the clause is negated: Japanese says it with the negation alone."""
    if not clause.negated:
        return clause
    if sum(_is_any(one.phrase) for one in clause.adjuncts) > 1:
        raise UnsayableError("not at any place")
    adjuncts = tuple(
        replace(one, phrase=replace(one.phrase, determiner=Determiner.NONE))
        if isinstance(one.phrase, NounPhrase) and _is_any(one.phrase)
        else one
        for one in clause.adjuncts
    )
    return replace(clause, adjuncts=adjuncts)


def _is_any(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY


def _told_inside(clause: Clause) -> Clause:
    """Say "indicating tasks fail unexpectedly" with the adverb where it belongs: at the inner clause."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.content is None or act.content.subject is None:
        return clause
    manners = tuple(one for one in clause.adverbs if lexicon.concept("adverbs", one).kind == "manner")
    content = replace(act.content, adverbs=(*act.content.adverbs, *manners))
    rest = tuple(one for one in clause.adverbs if one not in manners)
    return replace(clause, predicate=replace(act, content=content), adverbs=rest)


def _there_for(clause: Clause) -> Clause:
    """Say "there are errors for X" as errors of X."""
    there = clause.predicate
    if not isinstance(there, Existing) or not isinstance(there.phrase, NounPhrase):
        return clause
    own = tuple(one for one in clause.adjuncts if one.role is Role.FOR)
    rest = tuple(one for one in clause.adjuncts if one.role is not Role.FOR)
    phrase = replace(there.phrase, adjuncts=(*there.phrase.adjuncts, *own))
    return replace(clause, predicate=Existing(phrase), adjuncts=rest)


def _having_in_state(clause: Clause) -> Clause:
    """English “Has 3 endpoints in invalid state”: the state is that of the endpoints."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "have" or not isinstance(act.obj, NounPhrase):
        return clause
    own = tuple(
        one
        for one in clause.adjuncts
        if one.role is Role.IN and isinstance(one.phrase, NounPhrase) and one.phrase.head in {"state", "status", "mode"}
    )
    obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *own))
    rest = tuple(one for one in clause.adjuncts if one not in own)
    return replace(clause, predicate=replace(act, obj=obj), adjuncts=rest)


def _before_long(clause: Clause) -> Clause:
    """English “Expires in ⟨1⟩”: a span there is a time, not a place."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in _RUNNING_OUT or clause.tense not in {Tense.PRESENT, Tense.FUTURE}:
        return clause
    adjuncts = tuple(
        Adjunct(Role.NEXT, Amount(one.phrase.head.text))
        if one.role is Role.IN
        and isinstance(one.phrase, NounPhrase)
        and isinstance(one.phrase.head, Name)
        and one.phrase == NounPhrase(one.phrase.head, one.phrase.number)
        and one.phrase.head.kind == "span"
        else one
        for one in clause.adjuncts
    )
    return replace(clause, adjuncts=adjuncts)


def _is_weekday(phrase: NounPhrase) -> bool:
    head = phrase.head.text if isinstance(phrase.head, Name) else phrase.head
    return head.lower() in _WEEKDAYS


def _losing_contact(act: Acting) -> Acting:
    """English “Lost contact with X” is to lose the communication with it."""
    if act.verb != "lose" or not isinstance(act.obj, NounPhrase) or act.obj.head != "contact":
        return act
    return replace(act, obj=replace(act.obj, head="communication"))


def _without_rest(phrase: NounPhrase) -> NounPhrase | None:
    """Return "threads" for "threads left", or None where none is said to be left."""
    rest = tuple(one for one in phrase.adjectives if one.concept not in _REMAINING)
    return replace(phrase, adjectives=rest) if len(rest) < len(phrase.adjectives) else None


def _is_state(phrase: object) -> bool:
    head = phrase.head if isinstance(phrase, NounPhrase) else ""
    return isinstance(head, str) and (head in _STATES or head.endswith(("_mode", "_state", "_status")))


def _is_rule(clause: Clause) -> bool:
    """Whether it tells what happens whenever something else does."""
    return not clause.progressive and any(one.kind in {LinkKind.WHEN, LinkKind.IF} for one in clause.links)


def _expected(pronoun: str) -> str:
    """Return what something is compared with: 想定 of "than expected"."""
    if pronoun not in _COMPARED:
        raise UnsayableError(f"a comparison with {pronoun}")
    return _COMPARED[pronoun]


def _is_finding(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.verb == "find"


def _is_using(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.verb in {"use", "expect", "require", "need"}


def _chained(part: _Part, joint: str, *, main: bool) -> str:
    """Return a predicate as it stands before another one of the same subject."""
    if joint == "and":
        return part.chain()
    if part.order:
        raise UnsayableError("orders that are alternatives")
    if joint == "or":
        return part.plain().removesuffix("だ") + "か"
    return (part.polite() if main else part.plain()) + "が"


def _is_contrast(clause: Clause, further: Clause) -> bool:
    """Whether "and" stands between what goes on, or is to come, and what could not be done about it."""
    denied = further.negated and not clause.negated
    ahead = clause.tense is Tense.FUTURE and _was(further)
    return denied and ("still" in clause.adverbs or ahead)


def _is_ahead_of(clause: Clause) -> bool:
    """Whether what it tells comes behind its condition: "logs will be lost if the pod restarts"."""
    if clause.tense is Tense.FUTURE or clause.modal is Modal.MAY:
        return clause.subject is not None
    plain = clause.tense is Tense.PRESENT and not (clause.progressive or clause.modal or clause.negated)
    becoming = isinstance(clause.predicate, Being) and clause.predicate.become
    return plain and clause.subject is not None and (becoming or isinstance(clause.predicate, Acting))


def _told_late(clause: Clause) -> tuple[Clause, list[Link]]:
    """Take the conditions of the last predicate alone: "logs are kept and will be lost if the pod restarts"."""
    last = clause.more[-1] if clause.more else clause
    ahead = last.tense is Tense.FUTURE or last.modal is Modal.MAY
    if clause.tense is Tense.FUTURE or clause.modal is Modal.MAY or not ahead or clause.joint != "and":
        return clause, []
    late = [link for link in clause.links if link.kind in {LinkKind.IF, LinkKind.WHEN} and not link.first]
    return replace(clause, links=tuple(link for link in clause.links if link not in late)), late


def _without_it(clause: Clause) -> Clause:
    """Leave out "it" and "them" as what something is done to, where nobody else is told of."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.obj not in _ITS:
        return clause
    return replace(clause, predicate=replace(act, obj=_UNSAID))


def _may_or(clause: Clause) -> Clause:
    """Return "may fail or time out" as two things of one subject that may be."""
    if clause.modal is not Modal.MAY:
        return clause
    both = [
        link
        for link in clause.links
        if link.kind is LinkKind.OR and isinstance(link.clause, Clause) and not link.clause.subject
    ]
    rest = tuple(link for link in clause.links if link not in both)
    more = tuple(replace(link.clause, modal=Modal.MAY) for link in both if isinstance(link.clause, Clause))
    return replace(clause, more=(*clause.more, *more), links=rest)


def _as_many(phrase: NounPhrase) -> NounPhrase:
    """Return "many connections" for "a large number of connections"."""
    of, large = phrase.of, bool(phrase.adjectives) and phrase.adjectives[0].concept in _LARGE
    if phrase.head == "number" and any(one.concept == "odd" for one in phrase.adjectives):
        raise UnsayableError("an odd number")
    if (
        phrase.head not in {"number", "amount"}
        or not large
        or not isinstance(of, NounPhrase)
        or phrase.amount
        or phrase.modifiers
    ):
        return phrase
    if of.determiner is not Determiner.NONE or (phrase.head == "amount" and of.number is not Number.PLURAL):
        return phrase
    excessive = phrase.adjectives[0].concept == "excessive"
    return replace(of, determiner=Determiner.TOO_MANY if excessive else Determiner.MANY)


def _foreseen(clause: Clause) -> Clause | None:
    """Return what "is predicted to" happen, or None where nothing is."""
    act = clause.predicate
    foreseen = isinstance(act, Acting) and act.passive and act.verb in _FORESEEING and not act.content
    if isinstance(act, Being) and isinstance(act.complement, Adjective):
        foreseen = act.complement.concept in {"predicted", "expected"} and not act.complement.negated
    if not foreseen or clause.modal:
        return None
    for one in clause.adjuncts:
        if one.role is Role.PURPOSE and isinstance(one.phrase, Clause):
            rest = tuple(other for other in clause.adjuncts if other is not one)
            adjuncts = (*one.phrase.adjuncts, *rest)
            return replace(one.phrase, subject=clause.subject, tense=Tense.PRESENT, adjuncts=adjuncts)
    return None


def _is_ahead(adjunct: Adjunct) -> bool:
    """Whether it tells a time that is to come."""
    phrase = adjunct.phrase
    next_one = isinstance(phrase, NounPhrase) and any(one.concept == "next" for one in phrase.adjectives)
    return adjunct.role is Role.NEXT or (adjunct.role is Role.WHEN and next_one)


def _is_quality(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.head in _QUALITIES


def _is_spread(clause: Clause) -> bool:
    act = clause.predicate
    if isinstance(act, Being):
        return act.complement in {Adjective("distributed"), Adjective("spread"), Adjective("replicated")}
    return isinstance(act, Acting) and act.verb in _SPREAD


def _is_bare_name(phrase: object) -> bool:
    named = isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.kind != "span"
    return named and isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head)


def _is_changed(phrase: NounPhrase) -> bool:
    """Whether it is a measure that got lower or higher: "reduced capacity"."""
    return bool(phrase.adjectives) and phrase.adjectives[0] in map(Adjective, CHANGED_MEASURES)


def _as_said_of(clause: Clause, role: Role, text: str) -> str:
    """English “Remains valid for 3 days” (あと3日間), "is missing from the list" (リストで)."""
    being = clause.predicate
    adjective = being.complement if isinstance(being, Being) else None
    if role is Role.FROM and adjective == Adjective("missing"):
        return text.removesuffix("から") + "で"
    if not isinstance(being, Being) or adjective != Adjective("valid") or role is not Role.DURATION:
        return text
    if not text.endswith("にわたり"):
        return text
    return ("あと" if being.remain else "") + text.removesuffix("にわたり").removesuffix("間") + "間"


def _is_stuck(clause: Clause) -> bool:
    being = clause.predicate
    return isinstance(being, Being) and being.complement == Adjective("stuck")


def _with_value_aside(sentence: Sentence) -> Sentence:
    """English “With a value of ⟨1⟩” stands in parentheses."""
    body = sentence.body
    if isinstance(body, Coordination):
        return sentence
    told = tuple(one for one in body.adjuncts if _value_of(one) is not None)
    if not told:
        return sentence
    asides = tuple(value for one in told if (value := _value_of(one)) is not None)
    rest = tuple(one for one in body.adjuncts if one not in told)
    return replace(sentence, body=replace(body, adjuncts=rest), asides=(*asides, *sentence.asides))


def _value_of(adjunct: Adjunct) -> Aside | None:
    phrase = adjunct.phrase
    if adjunct.role is not Role.WITH or not isinstance(phrase, NounPhrase) or phrase.adjuncts or phrase.relative:
        return None
    of = phrase.of
    if phrase.head == "value" and isinstance(of, NounPhrase) and of == NounPhrase(amount=of.amount) and of.amount:
        return Aside(of.amount, NounPhrase("value"))
    named = [one for one in (*phrase.names, *phrase.modifiers) if isinstance(one, Name) and one.kind == "span"]
    if not _is_state(phrase) or len(named) != 1 or of is not None or phrase.adjectives or phrase.aside:
        return None
    modifiers = tuple(one for one in phrase.modifiers if one is not named[0])
    return Aside(named[0], replace(phrase, names=(), modifiers=modifiers, determiner=Determiner.NONE))


def _from_afar(adjuncts: Sequence[Adjunct]) -> list[Adjunct]:
    """Return what stands before a noun in the order of Japanese: the largest place first."""
    order = sorted(enumerate(adjuncts), key=lambda pair: (_distance(pair[1]), -pair[0]))
    return [one for _, one in order]


def _distance(adjunct: Adjunct) -> int:
    """Return where it stands before its noun: times first, then places, then what else tells of it."""
    if adjunct.role in {Role.LAST, Role.DURATION, Role.NEXT}:
        return 0
    return 1 if adjunct.role in {*_SITES, Role.ACROSS} else 2


def _is_lasting(clause: Clause) -> bool:
    """Whether it tells what has been so all the time, not what happened within it."""
    being = isinstance(clause.predicate, Being | Existing)
    happened = clause.tense is Tense.PAST or (clause.tense is Tense.PERFECT and not (clause.progressive or being))
    return clause.negated or not happened


def _is_failing_at(clause: Clause, adjunct: Adjunct) -> bool:
    """English “Failed to sync”, where what was tried is told by a noun."""
    act, phrase = clause.predicate, adjunct.phrase
    if not isinstance(act, Acting) or act.verb != "fail" or adjunct.role is not Role.TO:
        return False
    return kind_of(phrase) == "event" and isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head)


def _is_slowed(clause: Clause) -> bool:
    act = clause.predicate
    return isinstance(act, Acting) and act.verb in _SLOWED and not act.passive and act.obj is None


def _is_waiting_for(clause: Clause, adjunct: Adjunct) -> bool:
    """English “Are waiting to be archived”: for it to be done."""
    act = clause.predicate
    return isinstance(act, Acting) and act.verb == "wait" and adjunct.role is Role.PURPOSE


def _is_pinned_at(clause: Clause, adjunct: Adjunct) -> bool:
    """English “CPU pinned at 100%”."""
    act = clause.predicate
    return isinstance(act, Acting) and act.verb == "pin" and act.passive and adjunct.role is Role.AT


def _is_by_so_much(clause: Clause, adjunct: Adjunct) -> bool:
    """Whether it tells by how much something is above or below."""
    being = clause.predicate
    if (
        isinstance(being, Being)
        and isinstance(being.complement, Amount)
        and being.complement.relation is Relation.EXACTLY
    ):
        return adjunct.role in {Role.ABOVE, Role.BELOW} and not isinstance(adjunct.phrase, Clause)
    beyond = isinstance(being, Being) and isinstance(being.complement, Adjunct) and being.complement.role in _OFF
    return beyond and adjunct.role is Role.BY and isinstance(adjunct.phrase, Amount)


def _became(clause: Clause, complement: object) -> bool:
    """English “Was OOMKilled”: a state that has come, told by its name."""
    return _is_bare_name(complement) and _was(clause) and not clause.negated


def _is_place(text: str) -> bool:
    return text.endswith("で") and not text.endswith(("中で", "間で", "ことで"))


def _nested(text: str) -> str:
    """Return a place as the larger one of the place that follows: ⟨1⟩の."""
    return text.removesuffix("で") + "の" if _is_place(text) else text


def _is_passive(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.passive


def _was(clause: Clause) -> bool:
    return clause.tense in {Tense.PAST, Tense.PERFECT}


def _is_part(modifier: object) -> bool:
    return isinstance(modifier, NounPhrase) and modifier == NounPhrase(modifier.head, modifier.number)


def _is_simple(phrase: NounPhrase) -> bool:
    plain = NounPhrase(phrase.head, phrase.number, determiner=phrase.determiner)
    return (
        phrase == plain
        and isinstance(phrase.head, str)
        and bool(phrase.head)
        and phrase.determiner in {Determiner.NONE, Determiner.DEFINITE}
    )


def _of_noun(particle: str) -> str:
    """Return the particle before a noun: を and が become の, に への."""
    return {"を": "の", "が": "の", "に": "への", "へ": "への"}.get(particle, particle + "の")


def _beyond_limits(phrase: NounPhrase) -> Clause | None:
    """English “Error rate above 5%”, "tenant over its quota": it is."""
    beyond = [one for one in phrase.adjuncts if _is_beyond(one)]
    others = [one for one in phrase.adjuncts if one not in beyond]
    if len(beyond) != 1 or phrase.relative or phrase.participle or phrase.amount or not phrase.head:
        return None
    if any(one.role not in {*_SITES, Role.FOR, *_SET_TIMES} for one in others):
        return None
    first = beyond[0]
    if first.role is Role.VIA:
        first = replace(first, role=Role.ABOVE)
    times = tuple(one for one in others if one.role in _SET_TIMES)
    subject = replace(phrase, adjuncts=tuple(one for one in others if one not in times))
    return Clause(subject, Being(first), adjuncts=times)


def _is_event(phrase: Nominal) -> bool:
    if isinstance(phrase, Coordination):
        return bool(phrase.items) and all(_is_event(item) for item in phrase.items)
    return kind_of(phrase) == "event"


def _sets_in(clause: Clause) -> bool:
    """Whether a condition is an event that is still to come: 上限に到達した場合は."""
    act = clause.predicate
    plain = clause.tense is Tense.PRESENT and not (clause.progressive or clause.negated or clause.modal)
    if isinstance(act, Being) and act.complement == Adjective("full"):
        return plain and not clause.more
    return isinstance(act, Acting) and act.passive and act.verb in _REACHED and plain and not clause.more


def _is_to_come(clause: Clause) -> bool:
    """Whether a condition is an event whose coming brings about another: 再起動すると."""
    act = clause.predicate
    plain = clause.tense is Tense.PRESENT and not (clause.progressive or clause.modal or clause.more)
    if isinstance(act, Being):
        return plain and not clause.negated and (act.become or act.complement == Adjective("full"))
    return plain and isinstance(act, Acting) and act.verb not in _CONDITIONS


def _is_order(link: Link) -> bool:
    clause = link.clause
    return (
        isinstance(clause, Clause)
        and clause.subject is None
        and isinstance(clause.predicate, Acting)
        and not clause.predicate.passive
        and not clause.progressive
        and clause.tense is Tense.PRESENT
        and clause.modal is None
    )


def _is_at_rate(clause: Clause, adjunct: Adjunct) -> bool:
    """Whether it tells how often: it stands right before the verb."""
    phrase = adjunct.phrase
    measured = adjunct.role is Role.AT and isinstance(phrase, NounPhrase) and _is_measure(phrase)
    return measured and isinstance(clause.predicate, Acting)


def _measured(clause: Clause) -> Clause:
    """English “Memory is high”: its use is."""
    being = clause.predicate
    if not isinstance(being, Being) or not isinstance(clause.subject, NounPhrase):
        return clause
    complement = being.complement
    high = isinstance(complement, Adjective) and complement.concept in _HIGH
    above = isinstance(complement, Adjunct) and complement.role is Role.ABOVE and clause.subject.head == "cpu"
    return replace(clause, subject=_as_usage(clause.subject)) if high or above else clause


def _having_beyond(clause: Clause) -> Clause:
    """Say "has a rate above 10 %" as having a rate of more than 10 %."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "have" or not isinstance(act.obj, NounPhrase) or act.obj.amount:
        return clause
    beyond = [one for one in (*clause.adjuncts, *act.obj.adjuncts) if one.role in {Role.ABOVE, Role.BELOW}]
    if len(beyond) != 1 or not isinstance(beyond[0].phrase, Amount) or not _is_measure(act.obj):
        return clause
    relation = Relation.MORE_THAN if beyond[0].role is Role.ABOVE else Relation.LESS_THAN
    amount = replace(beyond[0].phrase, relation=relation)
    inner = tuple(one for one in act.obj.adjuncts if one is not beyond[0])
    obj = replace(act.obj, amount=amount, adjuncts=inner, determiner=Determiner.NONE)
    rest = tuple(one for one in clause.adjuncts if one is not beyond[0])
    return replace(clause, predicate=replace(act, obj=obj), adjuncts=rest)


def _ended(part: _Part, ending: Bending) -> _Part:
    if part.order:
        raise UnsayableError("an order that is only likely")
    return _Part(part.plain(), ending)


def _moves(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.verb.startswith(("move", "migrate"))


def _lasts(clause: Clause) -> bool:
    return any(one.role in {Role.DURATION, Role.SINCE} for one in clause.adjuncts)


def _denies(clause: Clause) -> bool:
    act = clause.predicate
    return isinstance(act, Acting) and _says_no(act.obj)


def _denied(word: Bending, negated: bool) -> Bending:
    if negated and word.negative:
        raise UnsayableError("two negations")
    return word.denied(deny=negated)


def _happens(clause: Clause) -> bool:
    """Whether "can" tells what may happen, not what somebody is able to do."""
    subject = clause.subject
    if isinstance(clause.predicate, Existing):
        return True
    if not isinstance(subject, NounPhrase) or _is_passive(clause):
        return False
    return subject.pronoun in {"this", "these", "it"} or _is_event(subject) or _is_measure(subject)


def _is_resource(phrase: object) -> bool:
    return kind_of(phrase) == "resource"


def _is_lapse(subject: Nominal | None) -> bool:
    """Whether it can be longer than a time."""
    return kind_of(subject) in {"", "measure", "time", "event"}


def _owning(owner: str, thing: str, word: Bending, *, event: bool = False, place: str = "の") -> _Core:
    if not owner:
        return _Core(thing, word, has_ga=True, state=True)
    return _Core(thing, word, subject=owner + ("で" if event else place), has_ga=True, state=True)


def _needs(verb: str, slot: str) -> bool:
    return any(one.name == slot and not one.optional for one in lexicon.concept("verbs", verb).frame)


def _arrives(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.verb in _ARRIVING


def _is_no_place(phrase: NounPhrase) -> bool:
    named = any(isinstance(one, Name) and one.kind == "span" for one in phrase.modifiers)
    return named and kind_of(phrase) in {"measure", "event", "data"}


def _is_battery(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.head in {"battery", "battery_power"}


def _is_measure(phrase: object) -> bool:
    """Whether it is a number that is watched: latency, a rate."""
    return kind_of(phrase) == "measure"


def _is_unit(phrase: NounPhrase) -> bool:
    """Whether it is "hours", "days": several of them."""
    return kind_of(phrase) == "unit" and phrase == NounPhrase(phrase.head, Number.PLURAL)


def _is_misread(role: Role, phrase: Nominal) -> bool:
    """Whether it is rather a verb ("to trigger") or an idiom ("at capacity")."""
    if not isinstance(phrase, NounPhrase):
        return False
    first = phrase.modifiers[0] if phrase.modifiers else None
    bare = role is Role.TO and isinstance(first, NounPhrase) and phrase.determiner is Determiner.NONE
    if bare and isinstance(first, NounPhrase) and first.head in _VERBS_TOO:
        return True
    if phrase != NounPhrase(phrase.head, phrase.number):
        return False
    if role is Role.TO:
        return phrase.head in _ALSO_VERBS and phrase.number is not Number.PLURAL
    return role is Role.AT and kind_of(phrase) in {"resource", "measure"}


def _after_phrase(particle: str, phrase: Nominal) -> str:
    """A suffix such as 後 takes の behind a name."""
    named = isinstance(phrase, NounPhrase) and (phrase.names or not isinstance(phrase.head, str))
    if named and particle.startswith(("後", "下", "中")):
        return "の" + particle
    return particle


def _times(amount: Amount) -> str:
    relation = {Relation.MORE_THAN: "回を超えて", Relation.AT_LEAST: "回以上", Relation.EXACTLY: "回"}
    if amount.relation not in relation:
        raise UnsayableError(f"times with {amount.relation}")
    return amount.value + relation[amount.relation]


def _is_partner(phrase: Nominal) -> bool:
    if isinstance(phrase, Coordination) or not isinstance(phrase.head, str):
        return True
    return kind_of(phrase) in {"machine", "software", "person", "place"}


def _counts(phrase: NounPhrase) -> bool:
    """Whether a span before it is a number: "⟨1⟩ nodes"; a percentage is told as a share of them."""
    if phrase.number is not Number.PLURAL or not isinstance(phrase.head, str):
        return False
    return kind_of(phrase) not in _UNCOUNTED


def _is_possible(phrase: NounPhrase) -> bool:
    """Whether it is "possible data loss": the possibility of it."""
    known = isinstance(phrase.head, str) and bool(phrase.head) and phrase.head not in {*_TROUBLES, "cause"}
    event = known and (_is_event(phrase) or lexicon.concept("nouns", str(phrase.head)).polarity < 0)
    return event and bool({Adjective("possible"), Adjective("potential")} & set(phrase.adjectives))


def _named_inside(phrase: NounPhrase) -> NounPhrase:
    """English “Nats number of connections” is the number of Nats connections."""
    of = phrase.of
    if not isinstance(of, NounPhrase) or not isinstance(of.head, str) or not of.head or not _is_measure(phrase):
        return phrase
    if not phrase.modifiers or not all(isinstance(one, Name) for one in phrase.modifiers):
        return phrase
    return replace(phrase, modifiers=(), of=replace(of, modifiers=(*phrase.modifiers, *of.modifiers)))


def _rest_or_used(phrase: NounPhrase) -> str:
    """Return the verb of "10 % left", "95 % used", or ""."""
    act = phrase.participle.predicate if phrase.participle is not None else None
    if phrase.head or phrase.modifiers or phrase.of or phrase.adjuncts or phrase.amount is None:
        return ""
    if not isinstance(act, Acting) or not act.passive:
        return ""
    return {"use": "use", "utilize": "use", "leave": "leave"}.get(act.verb, "")


def _is_left(phrase: NounPhrase) -> bool:
    """Whether it is "⟨1⟩ available"."""
    if len(phrase.adjectives) != 1 or not isinstance(phrase.head, Name) or phrase.head.kind != "span":
        return False
    adjective = phrase.adjectives[0]
    return adjective.concept in _LEFT and phrase == NounPhrase(
        phrase.head, phrase.number, adjectives=(Adjective(adjective.concept),)
    )


def _is_wanted(phrase: NounPhrase | None) -> bool:
    """Whether it is something to be done, so that its being possible is being able to do it."""
    if phrase is None or not isinstance(phrase.head, str) or not _is_event(phrase):
        return False
    return lexicon.concept("nouns", phrase.head).polarity >= 0 and phrase.head not in _TROUBLES | _ACCIDENTS


def _is_machine(nominal: Nominal | None) -> bool:
    """Whether a failure of it is one of a machine or a service, not of something that was tried."""
    if not isinstance(nominal, NounPhrase):
        return False
    kind = kind_of(nominal)
    return nominal.head in _DEVICES or (kind in {"machine", "software"} and nominal.head not in _DOINGS)


def _as_usage(phrase: NounPhrase) -> NounPhrase:
    """High memory is a high use of it."""
    if not isinstance(phrase.head, str) or not _is_resource(phrase) or phrase.names:
        return phrase
    head = NounPhrase(phrase.head, phrase.number)
    return replace(phrase, head="usage", number=Number.MASS, modifiers=(*phrase.modifiers, head))
