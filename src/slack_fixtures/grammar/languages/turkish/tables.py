"""What Turkish's linearizer looks up: cases and postpositions, determiners, and concepts that need care."""

from __future__ import annotations

from slack_fixtures.grammar.abstract import Determiner, LinkKind, Role

ROLES = {  # what a role asks of its noun: case, and the word behind it
    Role.ON: ("loc", ""),
    Role.IN: ("loc", ""),
    Role.AT: ("loc", ""),
    Role.FROM: ("abl", ""),
    Role.TO: ("dat", ""),
    Role.INTO: ("dat", ""),
    Role.TOWARD: ("dat", "doğru"),
    Role.BY: ("", "tarafından"),
    Role.WITH: ("ins", ""),
    Role.WITHOUT: ("", "olmadan"),
    Role.VIA: ("", "aracılığıyla"),
    Role.AGAINST: ("dat", "karşı"),
    Role.ACROSS: ("", "genelinde"),
    Role.UNDER: ("", "altında"),
    Role.BEHIND: ("gen", "gerisinde"),
    Role.NEAR: ("gen", "yakınında"),
    Role.ABOUT: ("", "hakkında"),
    Role.AS: ("", "olarak"),
    Role.PER: ("", "başına"),
    Role.DURING: ("", "sırasında"),
    Role.AFTER: ("abl", "sonra"),
    Role.BEFORE: ("abl", "önce"),
    Role.SINCE: ("abl", "beri"),
    Role.UNTIL: ("dat", "kadar"),
    Role.DUE_TO: ("", "nedeniyle"),
    Role.DESPITE: ("dat", "rağmen"),
    Role.COMPARED: ("dat", "kıyasla"),
    Role.INSTEAD_OF: ("", "yerine"),
    Role.EXCEPT: ("", "dışında"),
    Role.BASED_ON: ("dat", "göre"),
    Role.ABOVE: ("gen", "üzerinde"),
    Role.BELOW: ("gen", "altında"),
    Role.BEYOND: ("gen", "üzerinde"),
    Role.OUTSIDE: ("gen", "dışında"),
    Role.FOR: ("", "için"),
}
OF_NOUNS = {  # the same before a noun: düğümdeki disk, ağdan gelen istekler
    Role.ON: ("loc", "ki"),
    Role.IN: ("loc", "ki"),
    Role.AT: ("loc", "ki"),
    Role.FROM: ("abl", " gelen"),
    Role.DURING: ("", " sırasındaki"),
    Role.AFTER: ("", " sonrasındaki"),
    Role.BEFORE: ("", " öncesindeki"),
    Role.ACROSS: ("", " genelindeki"),
    Role.UNDER: ("", " altındaki"),
    Role.DUE_TO: ("abl", " kaynaklanan"),
    Role.ABOVE: ("gen", " üzerindeki"),
    Role.BEYOND: ("gen", " üzerindeki"),
    Role.BELOW: ("gen", " altındaki"),
    Role.OUTSIDE: ("gen", " dışındaki"),
    Role.ABOUT: ("", " hakkındaki"),
    Role.FOR: ("", " için"),
    Role.PER: ("", " başına"),
}
PLACES = frozenset({Role.ON, Role.IN, Role.AT, Role.ACROSS, Role.FOR})
CAUSES = frozenset(
    {Role.DUE_TO, Role.COMPARED, Role.DESPITE, Role.DURING, Role.AFTER, Role.BEFORE, Role.INSTEAD_OF, Role.EXCEPT}
)
ARRIVALS = frozenset({"request", "message", "traffic", "packet", "event", "http_request", "query"})
CALLS = frozenset({"call", "api_call"})
DATIVE = frozenset({"connected", "attached", "assigned", "close", "exposed", "allocated", "visible", "available"})
RESULTS = frozenset(
    {"mark_as", "mark_obj_adj", "configure", "set", "define", "assign", "attach", "schedule", "block", "associate"}
)
LATE = frozenset({"delayed", "late", "overdue"})
AIMED = frozenset({"ready", "required", "needed", "necessary", "sufficient", "insufficient", "available", "predicted"})
LOSING = frozenset({"drop_obj", "drop", "discard", "reject", "ingest", "refuse"})
GETTING = frozenset(
    {"collect", "scrape", "read", "receive", "get", "fetch", "retrieve", "load", "import", "pull", "download", "delete"}
    | {"remove", "restore", "export", "copy", "recover_obj"}
)
LARGE = frozenset({"cluster", "region", "zone", "namespace", "project", "environment", "network", "site"})
LASTING = frozenset({"depend_on", "rely_on", "belong_to", "differ_from", "apply_to"})  # bağlı ol-: bağlı
CHANGING = frozenset({"grow", "increase", "rise", "drop", "fall", "decrease", "shrink", "scale", "climb", "soar"})
STATES = frozenset({"state", "status", "mode", "phase", "http_status_code", "code"})
TROUBLES = frozenset({"issue", "problem", "error", "trouble", "failure"})
DEVICES = frozenset({"disk", "fan", "drive", "power_supply", "battery", "sensor", "cable", "ups", "hardware"})
SCARCE = frozenset({"insufficient", "excessive"})  # a noun that they describe stays in the singular
TIES = frozenset({"connection", "access", "connectivity", "route"})  # a thing to which they lead: veritabanı bağlantısı

DETERMINERS = {  # the word before the noun, and whether the noun stays in the plural
    Determiner.NONE: ("", True),
    Determiner.DEFINITE: ("", True),
    Determiner.THIS: ("bu", True),
    Determiner.THAT: ("bu", True),
    Determiner.ITS: ("", True),
    Determiner.YOUR: ("", True),
    Determiner.OUR: ("", True),
    Determiner.SOME: ("bazı", True),
    Determiner.ALL: ("tüm", True),
    Determiner.EACH: ("her", False),
    Determiner.BOTH: ("her iki", False),
    Determiner.MANY: ("çok sayıda", False),
    Determiner.TOO_MANY: ("çok fazla", False),
    Determiner.FEW: ("az sayıda", False),
    Determiner.TOO_FEW: ("çok az", False),
    Determiner.SEVERAL: ("birden fazla", False),
    Determiner.MOST: ("çoğu", False),
    Determiner.MORE: ("daha fazla", False),
    Determiner.LESS: ("daha az", False),
    Determiner.ENOUGH: ("yeterli", False),
    Determiner.NOT_ENOUGH: ("yetersiz", False),
    Determiner.ANOTHER: ("başka bir", False),
    Determiner.A_FEW: ("birkaç", False),
    Determiner.NO: ("hiçbir", False),
    Determiner.ANY: ("herhangi bir", False),
    Determiner.WHICH_EVER: ("bir veya daha fazla", False),
}
PARTS = {  # the part of a whole: düğümlerin yarısı
    Determiner.ALL: "tamamı",
    Determiner.SOME: "bazıları",
    Determiner.MOST: "çoğu",
    Determiner.HALF: "yarısı",
    Determiner.MANY: "birçoğu",
    Determiner.NONE: "",
}
DEGREES = {"comparative": "daha", "superlative": "en", "too": "çok"}

WAYS = {  # how a clause before the main one ends
    LinkKind.BECAUSE: "done için",
    LinkKind.WHEN: "when",
    LinkKind.WHILE: "done sırada",
    LinkKind.IF: "if",
    LinkKind.UNTIL: "until",
    LinkKind.AFTER: "after",
    LinkKind.BEFORE: "before",
    LinkKind.ALTHOUGH: "done halde",
    LinkKind.EVEN_THOUGH: "done halde",
}
JOINTS = {
    LinkKind.AND: " ve ",
    LinkKind.BUT: ", ancak ",
    LinkKind.OR: " veya ",
    LinkKind.SO: "; bu nedenle ",
    LinkKind.SEQUEL: "; bu durum ",
    LinkKind.COLON: ": ",
    LinkKind.SEMICOLON: "; ",
    LinkKind.DASH: " - ",
    LinkKind.COMMA: "; ",
}

PREPOSITIONS = {  # how a verb's argument behind a preposition is said, where the verb's line does not tell: case, word
    "to": ("dat", ""),
    "into": ("dat", ""),
    "from": ("abl", ""),
    "with": ("ins", ""),
    "for": ("", "için"),
    "on": ("loc", ""),
    "in": ("loc", ""),
    "at": ("loc", ""),
    "against": ("dat", "karşı"),
    "as": ("", "olarak"),
    "by": ("", ""),
    "above": ("gen", "üzerinde"),
    "below": ("gen", "altında"),
    "between": ("", "arasında"),
    "about": ("", "hakkında"),
    "behind": ("gen", "gerisinde"),
}
TIME_UNITS = frozenset({"millisecond", "second", "minute", "hour", "day", "week", "month", "year"})
COMPARISONS = {"expected": "beklenenden", "usual": "normalden", "normal": "normalden"}
NOMINATIVE_PRONOUNS = {"this": "bu", "that": "bu", "these": "bunlar", "those": "bunlar"}
PRONOUNS = {  # by case
    "it": {"acc": "onu", "gen": "onun", "dat": "ona", "loc": "onda", "abl": "ondan"},
    "they": {"acc": "onları", "gen": "onların", "dat": "onlara", "loc": "onlarda", "abl": "onlardan"},
    "this": {"acc": "bunu", "gen": "bunun", "dat": "buna", "loc": "bunda", "abl": "bundan"},
}
SOUNDS = {  # how the end of a product's name is read
    "kafka": "ka", "redis": "is", "mysql": "el", "postgresql": "el", "mariadb": "bi", "mongodb": "bi",
    "kubernetes": "tes", "prometheus": "us", "alertmanager": "ır", "grafana": "na", "jenkins": "ins",
    "nginx": "iks", "etcd": "di", "ceph": "sef", "vault": "volt", "docker": "ır", "istio": "yo", "envoy": "oy",
    "haproxy": "si", "cassandra": "ra", "gitlab": "lab", "github": "hab", "linux": "uks", "thanos": "os",
    "loki": "ki", "mimir": "mir", "tempo": "po", "cortex": "eks", "clickhouse": "aus", "hadoop": "up",
    "windows": "vs", "aws": "es", "s3": "üç", "sql": "el",
}  # fmt: skip
