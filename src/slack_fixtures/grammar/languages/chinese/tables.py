"""Word sets and mappings of Chinese."""

from __future__ import annotations

from collections.abc import Mapping

from slack_fixtures.grammar.abstract import Determiner, LinkKind, NounPhrase, Number, Relation, Role

# --- amounts and determiners ------------------------------------------------------------------------------------------

RELATIONS: Mapping[Relation, str] = {
    Relation.EXACTLY: "",
    Relation.MORE_THAN: "超过",
    Relation.LESS_THAN: "不到",
    Relation.AT_LEAST: "至少",
    Relation.AT_MOST: "最多",
    Relation.ONLY: "仅",
    Relation.ABOUT: "约",
    Relation.ALMOST: "接近",
}
BEFORE_NOUN: Mapping[Determiner, str] = {  # "~" is the measure word
    Determiner.NONE: "",
    Determiner.DEFINITE: "",
    Determiner.INDEFINITE: "",
    Determiner.ITS: "其",
    Determiner.YOUR: "您的",
    Determiner.OUR: "我们的",
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
QUANTITY_STATES: Mapping[Determiner, str] = {  # "Too many connections": 连接过多
    Determiner.TOO_MANY: "过多",
    Determiner.TOO_FEW: "过少",
    Determiner.NOT_ENOUGH: "不足",
}
FIXED = {
    Determiner.THIS,
    Determiner.THAT,
    Determiner.ITS,
    Determiner.YOUR,
    Determiner.OUR,
    Determiner.NO,
    Determiner.EACH,
}

# --- pronouns ---------------------------------------------------------------------------------------------------------

THAN: Mapping[str, str] = {
    "expected": "预期",
    "usual": "平时",
    "normal": "正常水平",
    "desired": "期望值",
    "required": "要求值",
    "allowed": "允许值",
    "configured": "配置值",
}
PRONOUNS: Mapping[str, str] = {
    "it": "它",
    "this": "这",
    "you": "您",
    "they": "它们",
    "these": "这些",
    "them": "它们",
    **dict.fromkeys(("anything", "something"), "任何内容"),
} | {
    **dict.fromkeys(("we", "us"), "我们"),
    "counterpart": "对方",
}

# --- links ------------------------------------------------------------------------------------------------------------

FIRST_LINKS: Mapping[LinkKind, tuple[str, str]] = {  # always said before the main clause
    LinkKind.WHEN: ("当", "时，"),
    LinkKind.IF: ("如果", "，"),
    LinkKind.WHILE: ("在", "时，"),
    LinkKind.AFTER: ("在", "后，"),
    LinkKind.BEFORE: ("在", "前，"),
    LinkKind.ALTHOUGH: ("尽管", "，但"),
    LinkKind.EVEN_THOUGH: ("尽管", "，但"),
}
LATER_LINKS: Mapping[LinkKind, str] = {
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

# --- adjuncts, by role ------------------------------------------------------------------------------------------------

PLACES = {Role.ON, Role.IN, Role.AT, Role.ACROSS}
TIMES = {Role.LAST, Role.NEXT, Role.AGO, Role.WHEN, Role.DURING, Role.AFTER, Role.BEFORE, Role.SINCE, Role.EVERY}
TIMES |= {Role.DEADLINE}
EARLY = {
    *(Role.DUE_TO, Role.BASED_ON, Role.DESPITE, Role.EXCEPT, Role.FOR, Role.UNDER, Role.WITHOUT, Role.FROM),
    *(Role.AMONG, Role.BETWEEN, Role.PER, Role.OUTSIDE, Role.COMPARED),
}
PAST_TIMES = {Role.LAST, Role.AGO, Role.WHEN, Role.DURING, Role.SINCE, Role.AFTER}

# --- nouns and adjectives, by concept ---------------------------------------------------------------------------------

TOWARD_HEADS: Mapping[str, str] = {  # "connection to": 与…的连接; "access to": 对…的访问; the others 到…的
    **dict.fromkeys(("connection", "connectivity", "communication", "session", "peering", "handshake"), "与"),
    **dict.fromkeys(("adjacency", "ospf_adjacency"), "与"),
    **dict.fromkeys(("agreement", "contract", "contact", "mismatch", "deviation", "mutual_exchange"), "与"),
    **dict.fromkeys(("access", "change", "update", "call", "request", "query", "api_call", "login"), "对"),
    "access_right": "对",
    **dict.fromkeys(
        ("read", "write", "search", "upgrade", "threat", "damage", "modification", "attack", "http_request", "impact"),
        "对",
    ),
}
LINES = {
    *("circuit", "connection", "downlink", "interface", "internet_connection", "line_net", "link", "link_net"),
    *("network", "network_interface", "peering", "port", "session", "trunk", "tunnel", "uplink", "vpn"),
    "vpn_tunnel",
}
LEFT = {"left", "remaining", "free", "available", "used", "unused", "spare"}
LEFT_WORDS = {"left": "剩余", "remaining": "剩余", "free": "可用", "available": "可用", "used": "已用"}
GENERATIONS = {"page_fault", "collection_activity", "compaction", "garbage_collection", "cycle", "version"}
FAILINGS = {"failed", "failing", "stuck", "missing", "unsuccessful", "incomplete", "stalled"}
QUIET = {
    *("active", "open", "connected", "running", "used", "allocated", "configured", "enabled", "live", "available"),
    *("ready", "online", "free", "healthy", "registered", "expected", "requested", "received", "reported", "sent"),
    *("processed", "existing", "current", "total", "accepted"),
}
CODES = {"state", "status", "status_code", "http_status_code", "error_code", "code", "reason", "exit_code", "severity"}
MESSAGES = {"alarm", "alert", "warning", "error", "notification", "message", "exception", "event", "log"}
WIDE_NUMBERS = {"significant", "large", "substantial", "high", "considerable", "big", "massive"}
LIMITS = {"limit", "threshold", "quota", "capacity", "budget", "allocation", "maximum", "total", "error_budget"} | {
    *("resource_limit", "resource_quota", "upper_limit", "storage_capacity", "rate_limit"),
}
QUANTITIES = {"number", "count", "percentage", "rate", "amount", "ratio", "quantity", "share"}
BREAKABLE = {"volume", "sensor", "power_supply", "battery", "component", "service", "system", "link", "link_net"} | {
    *("power", "hardware", "network", "filesystem", "network_interface", "broker", "pod", "instance", "controller"),
}
WAYS = {"behind": "落后", "up": "上升", "down": "下降"}
SAID_OTHERWISE = {
    *("night", "miss"),
    *("amount", "billing", "collection", "current", "detail", "failure", "health", "load", "loop", "loss"),
    *("month", "number", "permission", "quantity", "rate", "ratio", "read", "release", "ticket", "time"),
    *("vendor", "week", "write", "zero", "swap", "mismatch", "outage", "emergency"),
}
PARTS = {"power_supply", "battery", "sensor", "fan", "cable", "fuse", "motherboard"}
FOR_DOING = {"permission", "right", "privilege", "access_right", "capacity", "space", "ability", "time", "resource"}
IMMINENT = {"soon", "shortly", "imminently"}
SOON = {"很快", "即将", "几乎", "接近"}
NO_OWNERS = {
    *("day", "duration", "hour", "minute", "moment", "month", "period", "purpose", "reason", "time"),
    *("times_unit", "week"),
}
SOLVED = {
    *("alert", "bottleneck", "conflict", "error", "failure", "incident", "issue", "mistake", "problem"),
    "situation",
}
LOOKS = {"check", "inspect", "examine", "review", "scan", "monitor"}
OCCASIONS = {
    *("crash", "failover", "login", "reboot", "restart", "shutdown", "start", "startup", "switchover"),
    "upgrade",
}
OF_COUNTED = {"slow", "long", "large", "old", "short", "small", "big", "full"}
COUNTS = {"ratio", "rate", "number", "count", "percentage", "share"}

# --- verbs, marks and nouns beside them -------------------------------------------------------------------------------

DATED = {"expire", "fill_up", "run_out", "run_out_of", "end"}  # "in ⟨1⟩" tells when
AFTER_MARKS = {"可能", "将", "即将", "会", "已", "正在"}
TIME_UNITS = {"millisecond", "second", "minute", "hour", "day", "week", "month", "year"}
STATES = {"state", "status", "mode", "phase", "condition", "loop", "maintenance", "recovery", "standby", "error_state"}
INSIDE = {"cluster", "namespace", "region", "zone", "group", "fleet", "cloud", "environment", "network", "subnet"}
CHANGES = {"increase", "rise", "grow", "spike", "drop", "fall", "go", "climb", "decrease", "decline"}
SHOWN = {"content", "page", "file", "recommendation", "picture", "image_data", "ad", "playlist", "error_page"}
LATE = {"late", "delayed", "overdue", "early", "slow"}
DATES = {
    *("midnight", "afternoon", "evening", "weekend"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("month_start", "month_end", "quarter_end", "day_end"),
}
POSSIBLE = {"lead_to", "cause", "cause_obj_to", "affect", "result_in", "indicate", "mean", "degrade_obj", "prevent"}
EXCESS = {"excessive", "insufficient", "elevated", "low", "high", "degraded"}
TAKEN = {"snapshot", "backup", "dump", "full_backup", "incremental_backup", "savepoint", "checkpoint"}
NOT_TAKEN = {"event", "machine", "software", "place", "person"}
FILLINGS = {"used": "使用率", "full": "使用率", "free": "空闲率", "available": "可用率"}
REACHED = {Relation.AT_LEAST: "达到或超过", Relation.AT_MOST: "不超过"}
TAKEABLE = {"connection", "session", "slot", "port", "thread", "license", "worker", "ip_address", "address"}
SHARED = {"authorization", "approval", "success", "hit", "conversion", "packet_loss", "delivery", "completion"} | {
    *("authentication", "availability", "cache_hit", "acceptance", "utilization", "compression", "login_success"),
}
SCHEDULED = {"daily", "nightly", "weekly", "hourly", "monthly", "initial", "incremental"}
CASES = {"ticket", "incident", "issue", "alert", "case", "problem", "purchase_order"}
TYPED = {"password", "pin", "passcode", "card", "number", "username", "email_address"}
RUNS = {"run", "job", "import", "export", "backup", "backup_job"}
LET_IN = {"traffic", "login_attempt", "login", "ip_address", "access", "email"}
KEPT = {"keep", "store", "hold", "buffer"}
REALMS = {"Kerberos", "TLS", "TGS", "TGT"}
NEAR_TIMES: Mapping[str, str] = {
    "this week": "本周",
    "this month": "本月",
    "this year": "今年",
    "this morning": "今天上午",
    "this evening": "今晚",
    "this afternoon": "今天下午",
    "last night": "昨晚",
    "last week": "上周",
    "last month": "上个月",
    "last year": "去年",
    "last weekend": "上周末",
}
BREAKING = {"fail", "stop", "abort", "crash", "stall", "hang", "cancel", "die", "time_out"}
MEANWHILE = [NounPhrase(one, number, Determiner.THIS) for one in ("time", "period") for number in Number]
HAPPENING = {"failure", "data_loss", "loss", "outage", "crash", "node_failure", "disk_failure", "downtime"}
STATE_NOUNS = {"recovery", "standby", "split_brain"}  # 恢复状态
NAMED_STATES = {"state", "mode", "phase", "storey"}  # 处于 HEALTH_ERR 状态, 3 楼层
BURSTS = {"surge", "spike", "increase", "decrease", "rise", "drop", "decline", "dip"}
SUDDEN: Mapping[str, str] = {"sudden": "突然", "abrupt": "突然", "rapid": "快速", "sharp": "急剧"}
MERGED = {"merge", "upgrade", "restart", "update", "migration", "deletion", "removal", "reboot", "deployment"}
VITAL = {"table", "file", "path", "data", "file_path", "topic", "record", "report", "feature", "function", "index"}
ODD = {"unusual", "abnormal"}
LABELLED = {"missing", "unreachable", "offline", "unavailable", "down"}  # "Target missing: X" tells of the target
ABILITIES = {"able", "unable", "likely"}
DEEDS = {"required": "require", "needed": "require", "elected": "elect"}
EVER_LONGER = {"run": "运行时间", "wait": "等待时间"}
GUARDS = {"firewall", "web_application_firewall", "waf"}
POLICIES = {"policy", "network_policy", "admission_policy", "security_policy", "rule", "firewall_rule"}
CLOCKS = {"utc", "gmt", "cet", "cest"}
STALE_LINKS = {"mount", "mount_point", "file_handle", "handle", "nfs_mount"}
