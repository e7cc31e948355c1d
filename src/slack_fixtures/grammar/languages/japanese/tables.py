"""What Japanese sets against the words of the tree: determiners, pronouns, particles, and sets of concepts."""

from __future__ import annotations

from collections.abc import Mapping

from slack_fixtures.grammar.abstract import Determiner, LinkKind, NounPhrase, Number, Role
from slack_fixtures.grammar.languages.japanese.words import Bending

DETERMINERS: Mapping[Determiner, str] = {
    Determiner.NONE: "",
    Determiner.DEFINITE: "",
    Determiner.INDEFINITE: "",
    Determiner.THIS: "この",
    Determiner.THAT: "その",
    Determiner.ITS: "",
    Determiner.YOUR: "",
    Determiner.OUR: "",
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
OF_THESE: Mapping[Determiner, str] = {  # "most of", "all of": behind the whole
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
PLENTY: Mapping[Determiner, Bending] = {  # said as the predicate: 接続が多すぎます
    Determiner.TOO_MANY: Bending("多すぎる", "one"),
    Determiner.TOO_FEW: Bending("少なすぎる", "one"),
    Determiner.NOT_ENOUGH: Bending("不足している", "one"),
}
PRONOUNS = {
    "this": "これ",
    "these": "これら",
    "it": "それ",
    "they": "それら",
    "them": "それら",
    "everything": "すべて",
    "something": "何か",
}
DROPPED = {"it", "they", "you"}
UNSAID = NounPhrase(pronoun="unsaid")
ITS = (
    NounPhrase(pronoun="it"),
    NounPhrase(pronoun="them"),
    NounPhrase(pronoun="it", number=Number.PLURAL),
    NounPhrase(pronoun="them", number=Number.PLURAL),
)
COMPARED = {
    "expected": "想定",
    "usual": "通常",
    "normal": "通常",
    "desired": "希望値",
    "required": "必要値",
    "allowed": "許容値",
    "configured": "設定値",
}
THERE_IS = Bending("ある", "aru")
OCCURS = Bending("発生している", "one")
CLAUSE_ROLES: Mapping[Role, str] = {
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
NOUN_ROLES: Mapping[Role, str] = {
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
FRONT = {
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
LINKS_BEFORE: Mapping[LinkKind, str] = {
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
WHEN = {
    ("day", "next"): "翌日",
    ("week", "next"): "来週",
    ("month", "next"): "来月",
    ("year", "next"): "来年",
    ("week", "last"): "先週",
    ("month", "last"): "先月",
    ("year", "last"): "昨年",
}
HIGH_ADJECTIVES = {"high", "elevated", "excessive"}
TRIED_AS_A_WHOLE = {  # software that succeeds or fails as a whole, as an event does
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
TIMED = {"take", "take_adj", "need", "require"}
PROMISES = {"service_level_agreement", "service_level_objective", "target", "objective", "goal"}
SITES = {Role.ON, Role.IN, Role.AT}
TIME_UNITS = {"ミリ秒", "秒", "分", "時間", "日", "週間", "か月", "年"}
TROUBLES = {"issue", "problem", "error", "failure", "trouble", "difficulty", "exception", "failure_rate", "error_rate"}
ALSO_VERBS = {
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
LARGE = {"significant", "large", "high", "considerable", "big", "massive", "substantial", "huge", "excessive"}
STATES = {"state", "status", "mode", "condition", "phase"}
ARRIVING = {
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
REACHED = {"reach", "hit", "exceed", "cross"}
LAPSES = {"time", "period", "time_period", "moment"}
SLOWED = {"load_self", "load", "respond", "run", "process", "render", "open", "sync", "replicate", "work", "boot"}
DENYING = {"never", "no_longer"}
USED_MEASURES = {"usage", "utilization", "capacity"}
OFF = {Role.ABOVE, Role.BELOW, Role.BEHIND}
RATED = {
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
AS_ONE = {
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
BURDENS = {
    "load": ("が", Bending("かかっている", "one")),
    "attack": ("を", Bending("受けている", "one")),
    "maintenance": ("", Bending("中", "copula")),
}
