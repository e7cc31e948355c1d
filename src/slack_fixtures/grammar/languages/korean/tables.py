"""What Korean's linearizer looks up: particles, connecting endings, and concepts that need care."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from slack_fixtures.grammar.abstract import Determiner, LinkKind, Role
from slack_fixtures.grammar.languages.korean.forms import Verb

MARKS = {
    "nouns": frozenset({"many", "res", "tight", "after", "state", "use", "big", "long", "link"}),
    "verbs": frozenset({"adj"}),
    "adjectives": frozenset({"past", "result", "prog", "verb", "copula", "pred", "turn"}),
    "adverbs": frozenset({"neg", "likely", "front"}),
}
SLOT = re.compile(
    r"(subj|obj|inf|ing|that|adj|to|into|from|with|for|on|of|against|as|by|at|in|above|below|between|over|through|about|"
    r"behind|without|within|under|out|off|up|after|before|than|across|among|toward|via)(?=[가-힣])(.*)"
)
CLAUSE_SLOTS = frozenset({"inf", "ing", "that", "adj"})
USUAL_PARTICLES: Mapping[str, str] = {
    "obj": "를",
    "to": "에",
    "into": "에",
    "from": "에서",
    "with": "와",
    "for": "에 대해",
    "on": "에서",
    "of": "의",
    "against": "에 대해",
    "as": "로",
    "by": "만큼",
    "at": "에서",
    "in": "에서",
    "above": "보다",
    "below": "보다",
    "between": " 간에",
    "over": "를 통해",
    "through": "를 통해",
    "about": "에 대해",
    "across": " 전체에",
    "via": "를 통해",
    "than": "보다",
    "among": " 간에",
}
DETERMINERS: Mapping[Determiner, str] = {
    Determiner.NONE: "",
    Determiner.DEFINITE: "",
    Determiner.INDEFINITE: "",
    Determiner.ITS: "",
    Determiner.YOUR: "",
    Determiner.OUR: "",
    Determiner.ANY: "",
    Determiner.THIS: "이",
    Determiner.THAT: "해당",
    Determiner.SOME: "일부",
    Determiner.ALL: "모든",
    Determiner.EACH: "각",
    Determiner.MANY: "많은",
    Determiner.TOO_MANY: "너무 많은",
    Determiner.FEW: "소수의",
    Determiner.TOO_FEW: "너무 적은",
    Determiner.SEVERAL: "여러",
    Determiner.MOST: "대부분의",
    Determiner.MORE: "더 많은",
    Determiner.LESS: "더 적은",
    Determiner.ENOUGH: "충분한",
    Determiner.ANOTHER: "다른",
    Determiner.A_FEW: "몇몇",
    Determiner.WHICH_EVER: "하나 이상의",
}
NEAR_TIMES: Mapping[str, str] = {
    "this week": "이번 주",
    "this month": "이번 달",
    "this year": "올해",
    "this morning": "오늘 아침",
    "this evening": "오늘 저녁",
    "this afternoon": "오늘 오후",
    "last night": "어젯밤",
    "last week": "지난주",
    "last month": "지난달",
    "last year": "작년",
    "last weekend": "지난 주말",
}
QUANTITIES: Mapping[Determiner, tuple[str, str]] = {  # what a headline or "has …" says of the noun: word, kind
    Determiner.TOO_MANY: ("너무 많다", "adj"),
    Determiner.MANY: ("많다", "adj"),
    Determiner.TOO_FEW: ("너무 적다", "adj"),
    Determiner.FEW: ("적다", "adj"),
    Determiner.NOT_ENOUGH: ("부족하다", "adj"),
    Determiner.NO: ("없다", "adj"),
}
SAID_BEHIND = frozenset({Determiner.NO, Determiner.NOT_ENOUGH, Determiner.TOO_MANY, Determiner.TOO_FEW})
SHOWING = frozenset({"have", "experience", "see", "show", "exhibit", "suffer_from", "encounter"})
CLAUSE_ROLES: Mapping[Role, str] = {  # the particle of an adjunct in a clause
    Role.ON: "에서",
    Role.IN: "에서",
    Role.AT: "에서",
    Role.FOR: "에 대해",
    Role.FROM: "에서",
    Role.TO: "에",
    Role.INTO: "에",
    Role.BY: "에 의해",
    Role.WITH: "로",
    Role.VIA: "를 통해",
    Role.WITHOUT: " 없이",
    Role.BETWEEN: " 간에",
    Role.AMONG: " 간에",
    Role.AGAINST: "에 대해",
    Role.ACROSS: " 전체에서",
    Role.UNDER: "에서",
    Role.ABOUT: "에 대해",
    Role.AS: "로",
    Role.DURING: " 중에",
    Role.AFTER: " 후",
    Role.BEFORE: " 전에",
    Role.SINCE: " 이후",
    Role.UNTIL: "까지",
    Role.DUE_TO: "로 인해",
    Role.DESPITE: "에도 불구하고",
    Role.COMPARED: "에 비해",
    Role.INSTEAD_OF: " 대신",
    Role.EXCEPT: "를 제외하고",
    Role.BASED_ON: "를 기준으로",
    Role.OUTSIDE: " 외부에서",
    Role.THAN: "보다",
    Role.EVERY: "마다",
    Role.PER: "당",
    Role.NEAR: " 근처에서",
}
PHRASE_ROLES: Mapping[Role, str] = {  # the particle of an adjunct before the noun it belongs to
    Role.ON: "의",
    Role.IN: "의",
    Role.AT: "의",
    Role.OF: "의",
    Role.FOR: "의",
    Role.FROM: "의",
    Role.TO: "에 대한",
    Role.INTO: "에 대한",
    Role.BY: "에 의한",
    Role.VIA: "를 통한",
    Role.BETWEEN: " 간",
    Role.AMONG: " 간",
    Role.AGAINST: "에 대한",
    Role.ACROSS: " 전체의",
    Role.ABOUT: "에 대한",
    Role.DURING: " 중의",
    Role.AFTER: " 후의",
    Role.BEFORE: " 전의",
    Role.SINCE: " 이후의",
    Role.DUE_TO: "로 인한",
    Role.EXCEPT: "를 제외한",
    Role.BASED_ON: "를 기준으로 한",
    Role.OUTSIDE: " 외부의",
    Role.ABOVE: "보다 높은",
    Role.BELOW: "보다 낮은",
    Role.BEYOND: "를 초과하는",
    Role.WITHOUT: "가 없는",
    Role.OUT_OF: " 중",
    Role.EVERY: "마다의",
    Role.PER: "당",
}
UNDERGOING = frozenset({"experience", "see", "encounter"})
USING = frozenset({"use", "consume", "utilize", "use_up", "waste", "allocate", "reserve"})
AIMED = frozenset({"required", "necessary", "needed", "available", "used", "insufficient", "sufficient", "ready"})
SOON = frozenset({"soon", "shortly", "imminently"})
LOOSE = frozenset({"too", "very", "more", "even"})  # adverbs of degree that lost their adjective
USED = frozenset({"used", "full", "in_use", "utilized", "occupied"})
TAKING: Mapping[str, Role] = {
    "registered": Role.WITH,
    "available": Role.FOR,
    "unavailable": Role.FOR,
    "usable": Role.FOR,
    "unusable": Role.FOR,
    "required": Role.FOR,
    "needed": Role.FOR,
    "necessary": Role.FOR,
}
BORNE = frozenset({"load", "pressure", "attack", "memory_pressure", "disk_pressure", "ddos_attack"})
ENDING = frozenset({"end", "finish", "complete", "exit", "terminate"})
TROUBLES = frozenset({"issue", "problem", "error", "failure", "difficulty", "trouble", "exception", "warning"})
CONTINUED = frozenset({"keep_ing", "continue_to", "continue_ing"})
TELLING = frozenset({"indicate", "mean", "mean_that", "cause", "suggest", "lead_to", "indicate_that", "result_in"})
EXPECTING: Mapping[str, str] = {
    "predict": "예측되",
    "predicted": "예측되",
    "expect": "예상되",
    "expect_obj_to": "예상되",
    "expected": "예상되",
    "project": "예측되",
    "projected": "예측되",
    "estimate": "추정되",
    "estimated": "추정되",
    "forecast": "예측되",
}
ABILITIES: Mapping[str, Callable[[Verb], Verb]] = {
    "able": Verb.possible,
    "unable": Verb.impossible,
    "likely": Verb.likely,
    "unlikely": lambda one: Verb(one.prospective() + " 가능성이 낮", "adj"),
    "due": lambda one: Verb(one.prospective() + " 예정이", "copula"),
    "scheduled": lambda one: Verb(one.prospective() + " 예정이", "copula"),
}
PLACES = frozenset({Role.ON, Role.IN, Role.AT})
EARLY = frozenset(
    {Role.ACROSS, Role.LAST, Role.SINCE, Role.AFTER, Role.BEFORE, Role.DURING, Role.WHEN, Role.DUE_TO}
    | {Role.DEADLINE, Role.COMPARED}
    | {Role.DESPITE, Role.BETWEEN, Role.UNDER, Role.OUTSIDE}
)
SUBORDINATE: Mapping[LinkKind, Callable[[Verb], str]] = {
    LinkKind.BECAUSE: lambda one: one.plain("기 때문에"),
    LinkKind.WHEN: lambda one: one.prospective() + " 때",
    LinkKind.IF: lambda one: one.conditional(),
    LinkKind.WHILE: lambda one: one.attributive() + " 동안",
    LinkKind.UNTIL: lambda one: replace(one, past=False).prospective() + " 때까지",
    LinkKind.AFTER: lambda one: replace(one, past=True).attributive() + " 후",
    LinkKind.BEFORE: lambda one: replace(one, past=False).plain("기 전에"),
    LinkKind.SO_THAT: lambda one: replace(one, past=False).plain("도록"),
    LinkKind.ALTHOUGH: lambda one: one.plain("지만"),
    LinkKind.EVEN_THOUGH: lambda one: one.plain("지만"),
}
JOINING: Mapping[LinkKind, Callable[[Verb], str]] = {
    LinkKind.AND: lambda one: one.joining() + ",",
    LinkKind.BUT: lambda one: one.plain("지만"),
    LinkKind.OR: lambda one: one.plain("거나"),
    LinkKind.SO: lambda one: one.reason(),
    LinkKind.SEQUEL: lambda one: one.joining() + ",",
    LinkKind.COMMA: lambda one: one.joining() + ",",
}
MARKED: Mapping[LinkKind, str] = {LinkKind.COLON: ": ", LinkKind.SEMICOLON: ". ", LinkKind.DASH: " - "}
CONTENT: Mapping[str, Callable[[Verb], str]] = {  # the ending of a content clause by how the slot begins
    "는지": lambda one: one.plain("는지") if one.past else one.attributive() + "지",
    "음": lambda one: one.nominal(),
    "는": lambda one: one.attributive(),
    "을": lambda one: one.prospective(),
    "어야": lambda one: one.infinitive() + "야",
    "어": lambda one: one.infinitive(),
    "려고": lambda one: one.plain("려고"),
    "기": lambda one: one.plain("기"),
    "지": lambda one: one.plain("지"),
    "도록": lambda one: one.plain("도록"),
    "게": lambda one: one.plain("게"),
    "고": lambda one: one.plain("고"),
    "것으로": lambda one: one.attributive() + " 것으로",
}
DEGREE_WORDS = {"comparative": "더", "superlative": "가장", "too": "너무"}
DEGREES = {"": ("높", "낮"), "many": ("많", "적"), "big": ("크", "작"), "long": ("길", "짧")}
BREAKDOWN = "장애"  # machines fail otherwise than tasks do
PRONOUNS = {
    "someone": "누군가",
    "anything": "아무것도",
    "something": "무언가",
    "us": "저희",
    "counterpart": "상대 측",
}
THIS = "이"  # with a particle: 이는, 이로 인해
NESTED = re.compile(r"\((⟨\d+⟩)\)")
TIME_UNITS = frozenset({"millisecond", "second", "minute", "hour", "day", "week", "month", "year"})
DEEPEST = 2  # 의 in a row; more are a chain that nobody follows
STATE_ADVERB = "여전히"
CONTINUING = "계속"
ARRIVING = frozenset({"arrive", "remain"})  # what happens there is told with 에
RELATIONS = frozenset({"session", "peering", "connection", "communication", "connectivity", "handshake", "sync"}) | {
    *("agreement", "contract", "contact", "mutual_exchange"),
}
DEVICES = frozenset({"power_supply", "battery", "fan", "sensor", "fuse", "cable"})  # they break and do not fail
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
DATES = (
    WEEKDAYS
    | {"midnight", "morning", "afternoon", "evening", "night", "weekend"}
    | {"month_start", "month_end", "quarter_end", "day_end"}
)
MOVES = frozenset({"deployment", "deploy", "export", "data_export", "migration", "upload", "failover", "rollout"})
ROUTES = frozenset({"tunnel", "vpn_tunnel", "line_net", "wan_link", "uplink", "link_net", "circuit", "route"})
TWO_PLACES = re.compile(r"⟨\d+⟩에서 ⟨\d+⟩에서")
ALERTING = frozenset({"pipeline", "rule", "system", "stack", "path", "chain", "channel", "tool", "service"})
ARRAYS = frozenset({"pool", "array", "raid", "raid_array", "volume", "mirror", "storage_pool", "vdev"})
VITAL = frozenset({"data", "software", "place"})  # what is critical is important, not bad
STANDARDS = frozenset({"threshold", "limit", "target", "objective", "baseline", "quota", "budget", "maximum", "goal"})
LOOKING = frozenset({"check", "inspect", "examine", "review", "scan", "monitor", "investigate", "search"})
EFFECTS = frozenset({"delay", "affect", "cause", "block", "prevent", "impact", "slow_down", "disrupt", "interrupt"})
DUE = frozenset({"expire", "end", "run_out"})  # what a date tells: 만료될 예정입니다
NUMBERED = frozenset({"fan", "rack", "vlan", "slot", "port", "conveyor", "warehouse", "ward", "lane", "gate"}) | {
    *(
        "floor",
        "room",
        "bay",
        "line",
        "channel",
        "level",
        "page",
        "track",
        "elevator",
        "dock",
        "platform",
        "terminal",
        "power_supply",
        "encoder",
    ),
    *("hall", "door", "decoder", "camera", "power_generator", "tape_drive", "pump", "chiller", "phase", "cell"),
    *("chassis", "memory_module", "aisle", "scanner", "handheld_scanner", "handheld", "printer", "robot", "compressor"),
    *("generator", "ups", "branch_office", "bank_branch", "truck", "mains_phase", "cooling_unit", "air_conditioner"),
    *("storey", "line_card", "line_net", "production_line", "forklift", "payment_terminal", "access_point", "building"),
    *("drive", "disk", "charger", "season", "tv_season"),
    *("switch_device", "network_switch", "meeting_room", "boarding_gate", "server_room", "tank", "valve", "turbine"),
}  # which are told apart by a number: 랙 12
TIMELY = frozenset({"now", "soon", "shortly", "again", "usually", "often", "typically", "generally", "sometimes"})
