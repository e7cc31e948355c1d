"""The little words of Polish (prepositions, conjunctions, quantifiers), and sets that several rules ask for."""

from __future__ import annotations

from collections.abc import Mapping

from slack_fixtures.grammar.abstract import Determiner, LinkKind, Relation, Role

SLOTS: Mapping[str, str] = {
    "obj": "acc",
    "to": "do+gen",
    "from": "z+gen",
    "with": "z+ins",
    "for": "dla+gen",
    "on": "na+loc",
    "of": "gen",
    "by": "o+acc",
    "as": "jako+nom",
    "in": "w+loc",
    "into": "do+gen",
    "at": "na+loc",
    "against": "wobec+gen",
    "above": "powyżej+gen",
    "below": "poniżej+gen",
    "between": "między+ins",
    "behind": "za+ins",
    "over": "przez+acc",
    "through": "przez+acc",
    "about": "o+loc",
    "within": "w ciągu+gen",
    "without": "bez+gen",
    "under": "pod+ins",
    "up": "do+gen",
    "after": "po+loc",
    "before": "przed+ins",
    "than": "niż+nom",
    "across": "w+loc",
    "among": "wśród+gen",
    "toward": "w kierunku+gen",
    "via": "przez+acc",
    "off": "z+gen",
    "out": "z+gen",
}
ROLES: Mapping[Role, str] = {
    Role.FROM: "z+gen",
    Role.TO: "do+gen",
    Role.TOWARD: "w kierunku+gen",
    Role.INTO: "do+gen",
    Role.FOR: "dla+gen",
    Role.BY: "przez+acc",
    Role.WITH: "z+ins",
    Role.WITHOUT: "bez+gen",
    Role.VIA: "za pośrednictwem+gen",
    Role.BETWEEN: "między+ins",
    Role.AMONG: "wśród+gen",
    Role.UNDER: "pod+ins",
    Role.BEHIND: "za+ins",
    Role.NEAR: "w pobliżu+gen",
    Role.ABOUT: "na temat+gen",
    Role.AS: "jako+nom",
    Role.PER: "na+acc",
    Role.LIKE: "taki jak+nom",
    Role.DURING: "podczas+gen",
    Role.AFTER: "po+loc",
    Role.BEFORE: "przed+ins",
    Role.SINCE: "od+gen",
    Role.UNTIL: "do+gen",
    Role.DUE_TO: "z powodu+gen",
    Role.DESPITE: "mimo+gen",
    Role.COMPARED: "w porównaniu z+ins",
    Role.INSTEAD_OF: "zamiast+gen",
    Role.EXCEPT: "z wyjątkiem+gen",
    Role.BASED_ON: "na podstawie+gen",
    Role.ABOVE: "powyżej+gen",
    Role.BELOW: "poniżej+gen",
    Role.BEYOND: "powyżej+gen",
    Role.OUT_OF: "z+gen",
    Role.OUTSIDE: "poza+ins",
    Role.THAN: "niż+nom",
    Role.OF: "gen",
}
PLACES = {Role.ON: "na", Role.IN: "w", Role.AT: "w", Role.ACROSS: "w"}
RELATIONS: Mapping[Relation, str] = {
    Relation.EXACTLY: "",
    Relation.MORE_THAN: "ponad",
    Relation.LESS_THAN: "mniej niż",
    Relation.AT_LEAST: "co najmniej",
    Relation.AT_MOST: "maksymalnie",
    Relation.ONLY: "tylko",
    Relation.ABOUT: "około",
    Relation.ALMOST: "prawie",
}
SIGNS = {Relation.MORE_THAN: ">", Relation.LESS_THAN: "<", Relation.AT_LEAST: "≥", Relation.AT_MOST: "≤"}
QUANTIFIERS: Mapping[Determiner, tuple[str, str]] = {  # nominative with genitive; the form of other cases, or ""
    Determiner.MANY: ("wiele", "wielu"),
    Determiner.TOO_MANY: ("zbyt wiele", "zbyt wielu"),
    Determiner.FEW: ("niewiele", "niewielu"),
    Determiner.TOO_FEW: ("zbyt mało", ""),
    Determiner.SEVERAL: ("kilka", "kilku"),
    Determiner.A_FEW: ("kilka", "kilku"),
    Determiner.MORE: ("więcej", ""),
    Determiner.LESS: ("mniej", ""),
    Determiner.ENOUGH: ("wystarczająco dużo", ""),
    Determiner.NOT_ENOUGH: ("zbyt mało", ""),
}
MASS_QUANTIFIERS = {Determiner.MANY: "dużo", Determiner.TOO_MANY: "zbyt dużo", Determiner.FEW: "mało"}
SHARES = {Determiner.MOST: "większość", Determiner.HALF: "połowa", Determiner.SOME: "część"}
AGREEING = {
    Determiner.THIS: "ten",
    Determiner.THAT: "ten",
    Determiner.EACH: "każdy",
    Determiner.NO: "żaden",
    Determiner.ANY: "dowolny",
    Determiner.ANOTHER: "inny",
    Determiner.SOME: "niektóry",
}
RIGHTS = frozenset({"permission", "right", "authorization", "ability"})  # to do something
FOCUS = frozenset({"only", "exclusively", "mainly", "especially"})  # stand before what they single out
PERSONS = frozenset({"someone", "anyone", "nobody", "us"})
DENIED = {"anything": "nothing", "anyone": "nobody"}  # what a denial makes of a pronoun
LINKS: Mapping[LinkKind, str] = {
    LinkKind.AND: " i ",
    LinkKind.BUT: ", ale ",
    LinkKind.OR: " lub ",
    LinkKind.BECAUSE: ", ponieważ ",
    LinkKind.WHEN: ", gdy ",
    LinkKind.IF: ", jeśli ",
    LinkKind.WHILE: ", gdy ",
    LinkKind.UNTIL: ", dopóki ",
    LinkKind.AFTER: " po tym, jak ",
    LinkKind.BEFORE: ", zanim ",
    LinkKind.SO: ", więc ",
    LinkKind.SO_THAT: ", aby ",
    LinkKind.ALTHOUGH: ", chociaż ",
    LinkKind.SEQUEL: ", co ",
    LinkKind.EVEN_THOUGH: ", mimo że ",
    LinkKind.WHERE: ", gdzie ",
    LinkKind.COLON: ": ",
    LinkKind.SEMICOLON: "; ",
    LinkKind.DASH: " – ",
    LinkKind.COMMA: ", ",
}
PLAIN = frozenset({Determiner.NONE, Determiner.DEFINITE, Determiner.ITS})
STATES = frozenset(
    {"report_obj_adj", "have", "lack", "exceed", "say_exceed", "say_be", "lack_self", "work", "run", "wait", "last"}
)
LEVELS = frozenset({"high", "low", "elevated"})
THINGS = frozenset({"software", "machine", "data", "place", "person"})  # classes of what has no level
PROCESSORS = frozenset({"cpu", "processor", "core", "gpu", "vcpu"})
AMOUNTS = frozenset(
    {
        *("spike", "increase", "grow", "rise", "drop", "fall", "decrease", "go_up", "fall_below", "rise_above"),
        *("soar", "climb", "plummet", "explode", "say_double"),
    }
)
COUNTING = frozenset(
    [
        "volume_quantity",
        "farm",
        "number",
        "count",
        "rate",
        "list",
        "pool",
        "queue",
        "group",
        "percentage",
        "ratio",
        "limit",
        "quota",
    ]
)  # what stands before them is plural
NUMBERS = frozenset({"share", "number", "count", "rate", "ratio", "percentage", "capacity", "limit", "quota"})
LOOKING = frozenset({"check", "investigate", "review", "inspect", "examine", "monitor", "look_into", "look_at"})
REACHED = frozenset({"database", "server", "broker", "endpoint", "gateway", "datastore"})  # what a connection leads to
PRONOUNS: Mapping[str, Mapping[str, str]] = {  # those that are declined, by case
    "someone": {"nom": "ktoś", "gen": "kogoś", "dat": "komuś", "acc": "kogoś", "ins": "kimś", "loc": "kimś"},
    "us": {"gen": "nas", "dat": "nam", "acc": "nas", "ins": "nami", "loc": "nas"},
    "this": {"nom": "to", "gen": "tego", "dat": "temu", "acc": "to", "ins": "tym", "loc": "tym"},
    "nobody": {"nom": "nikt", "gen": "nikogo", "dat": "nikomu", "acc": "nikogo", "ins": "nikim", "loc": "nikim"},
    "nothing": {"nom": "nic", "gen": "niczego", "dat": "niczemu", "acc": "nic", "ins": "niczym", "loc": "niczym"},
    "something": {"nom": "coś", "gen": "czegoś", "dat": "czemuś", "acc": "coś", "ins": "czymś", "loc": "czymś"},
    "everything": {
        "nom": "wszystko",
        "gen": "wszystkiego",
        "dat": "wszystkiemu",
        "acc": "wszystko",
        "ins": "wszystkim",
        "loc": "wszystkim",
    },
    "anything": {
        "nom": "cokolwiek",
        "gen": "czegokolwiek",
        "dat": "czemukolwiek",
        "acc": "cokolwiek",
        "ins": "czymkolwiek",
        "loc": "czymkolwiek",
    },
    "anyone": {
        "nom": "ktokolwiek",
        "gen": "kogokolwiek",
        "dat": "komukolwiek",
        "acc": "kogokolwiek",
        "ins": "kimkolwiek",
        "loc": "kimkolwiek",
    },
}
