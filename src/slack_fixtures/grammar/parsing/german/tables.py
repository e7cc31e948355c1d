"""German's closed classes, and sets of words and concepts that several rules ask for."""

from __future__ import annotations

from collections.abc import Mapping

from slack_fixtures.grammar.abstract import Determiner, LinkKind, Modal, NounPhrase, Number, Relation, Role, Tense
from slack_fixtures.grammar.parsing.tables import number_words

SAME = frozenset({"derselbe", "dieselbe", "dasselbe", "desselben", "demselben", "denselben", "derselben", "dieselben"})
_TENS = ("15", "20", "30", "40", "50", "60", "100")
DETERMINERS: Mapping[str, Determiner] = {
    **dict.fromkeys(("der", "die", "das", "den", "dem", "des"), Determiner.DEFINITE),
    **dict.fromkeys(SAME, Determiner.DEFINITE),
    **dict.fromkeys(("ein", "eine", "einen", "einem", "einer", "eines"), Determiner.INDEFINITE),
    **dict.fromkeys(("kein", "keine", "keinen", "keinem", "keiner", "keines"), Determiner.NO),
    **dict.fromkeys(("dieser", "diese", "dieses", "diesen", "diesem"), Determiner.THIS),
    **dict.fromkeys(("jeder", "jede", "jedes", "jeden", "jedem"), Determiner.EACH),
    **dict.fromkeys(("alle", "allen", "aller"), Determiner.ALL),
    **dict.fromkeys(("einige", "einigen", "einiger", "manche"), Determiner.SOME),
    **dict.fromkeys(("mehrere", "mehreren", "mehrerer", "verschiedene"), Determiner.SEVERAL),
    **dict.fromkeys(("viele", "vielen", "vieler", "viel"), Determiner.MANY),
    **dict.fromkeys(("wenige", "wenigen", "wenig"), Determiner.FEW),
    "weniger": Determiner.LESS,
    **dict.fromkeys(("beide", "beiden"), Determiner.BOTH),
    **dict.fromkeys(("sein", "seine", "seinen", "seinem", "seiner", "seines"), Determiner.ITS),
    **dict.fromkeys(("ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"), Determiner.ITS),
    **dict.fromkeys(("unser", "unsere", "unseren", "unserem", "unserer", "unseres"), Determiner.OUR),
    **dict.fromkeys(("sämtliche", "sämtlichen", "sämtlicher"), Determiner.ALL),
    **dict.fromkeys(("genügend", "genug", "ausreichend"), Determiner.ENOUGH),
    "mehr": Determiner.MORE,
}
LONG_DETERMINERS: Mapping[tuple[str, ...], Determiner] = {
    ("zu", "viele"): Determiner.TOO_MANY,
    ("zu", "vielen"): Determiner.TOO_MANY,
    ("zu", "vieler"): Determiner.TOO_MANY,
    ("kein", "einziger"): Determiner.NO,
    ("kein", "einziges"): Determiner.NO,
    ("keine", "einzige"): Determiner.NO,
    ("keinen", "einzigen"): Determiner.NO,
    ("keinem", "einzigen"): Determiner.NO,
    ("keiner", "einzigen"): Determiner.NO,
    ("zu", "viel"): Determiner.TOO_MANY,
    ("zu", "wenige"): Determiner.TOO_FEW,
    ("zu", "wenig"): Determiner.TOO_FEW,
    ("nicht", "genügend"): Determiner.NOT_ENOUGH,
    ("nicht", "genug"): Determiner.NOT_ENOUGH,
    ("nicht", "ausreichend"): Determiner.NOT_ENOUGH,
    ("nur", "noch", "wenig"): Determiner.FEW,
    ("nur", "noch", "wenige"): Determiner.FEW,
    ("nur", "wenig"): Determiner.FEW,
    ("nur", "wenige"): Determiner.FEW,
    ("die", "meisten"): Determiner.MOST,
    ("mindestens", "ein"): Determiner.WHICH_EVER,
    ("mindestens", "eine"): Determiner.WHICH_EVER,
    ("mindestens", "einer"): Determiner.WHICH_EVER,
    ("ein", "oder", "mehrere"): Determiner.WHICH_EVER,
    ("eine", "oder", "mehrere"): Determiner.WHICH_EVER,
    ("mindestens", "einer", "der"): Determiner.WHICH_EVER,
    ("mindestens", "eine", "der"): Determiner.WHICH_EVER,
    ("keiner", "der"): Determiner.NO,
    ("keine", "der"): Determiner.NO,
    ("keines", "der"): Determiner.NO,
    ("einer", "der"): Determiner.WHICH_EVER,
    ("eine", "der"): Determiner.WHICH_EVER,
    ("eines", "der"): Determiner.WHICH_EVER,
    ("die", "hälfte", "der"): Determiner.HALF,
    **{(word, "halbe"): Determiner.HALF for word in ("das", "die", "der")},
    **{(word, "halben"): Determiner.HALF for word in ("dem", "den", "der", "des")},
    **dict.fromkeys((("halbe",), ("halber",), ("halbes",)), Determiner.HALF),
    ("ein", "teil", "der"): Determiner.SOME,
}
NUMBER_WORDS: Mapping[str, str] = {
    "null": "0",
    **number_words("eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn", first=1),
    **dict(zip(["fünfzehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "hundert"], _TENS, strict=True)),
}
PARTS_OF_HOURS: Mapping[tuple[str, ...], str] = {  # minutes
    **dict.fromkeys((("eine", "viertelstunde"), ("einer", "viertelstunde")), "15"),
    **dict.fromkeys((("eine", "halbe", "stunde"), ("einer", "halben", "stunde")), "30"),
    **dict.fromkeys((("eine", "dreiviertelstunde"), ("einer", "dreiviertelstunde")), "45"),
}
RELATIONS: Mapping[tuple[str, ...], Relation] = {
    ("mehr", "als"): Relation.MORE_THAN,
    ("länger", "als"): Relation.MORE_THAN,
    ("höher", "als"): Relation.MORE_THAN,
    ("größer", "als"): Relation.MORE_THAN,
    ("über",): Relation.MORE_THAN,
    ("oberhalb", "von"): Relation.MORE_THAN,
    ("weniger", "als"): Relation.LESS_THAN,
    ("niedriger", "als"): Relation.LESS_THAN,
    ("kleiner", "als"): Relation.LESS_THAN,
    ("unter",): Relation.LESS_THAN,
    ("unterhalb", "von"): Relation.LESS_THAN,
    ("mindestens",): Relation.AT_LEAST,
    ("wenigstens",): Relation.AT_LEAST,
    ("höchstens",): Relation.AT_MOST,
    ("maximal",): Relation.AT_MOST,
    ("bis", "zu"): Relation.AT_MOST,
    ("nur", "noch"): Relation.ONLY,
    ("nur",): Relation.ONLY,
    ("lediglich",): Relation.ONLY,
    ("etwa",): Relation.ABOUT,
    ("rund",): Relation.ABOUT,
    ("circa",): Relation.ABOUT,
    ("ungefähr",): Relation.ABOUT,
    ("fast",): Relation.ALMOST,
    ("knapp",): Relation.ALMOST,
}
PREPOSITIONS: Mapping[tuple[str, ...], tuple[Role, bool]] = {  # the flag: it holds the article
    ("auf",): (Role.ON, False),
    ("in",): (Role.IN, False),
    ("im",): (Role.IN, True),
    ("innerhalb",): (Role.IN, False),
    ("an",): (Role.AT, False),
    ("am",): (Role.AT, True),
    ("bei",): (Role.AT, False),
    ("beim",): (Role.AT, True),
    ("für",): (Role.FOR, False),
    ("von",): (Role.FROM, False),
    ("vom",): (Role.FROM, True),
    ("aus",): (Role.FROM, False),
    ("zu",): (Role.TO, False),
    ("zum",): (Role.TO, True),
    ("zur",): (Role.TO, True),
    ("nach",): (Role.AFTER, False),
    ("mit",): (Role.WITH, False),
    ("ohne",): (Role.WITHOUT, False),
    ("über",): (Role.VIA, False),
    ("via",): (Role.VIA, False),
    ("per",): (Role.VIA, False),
    ("durch",): (Role.BY, False),
    ("zwischen",): (Role.BETWEEN, False),
    ("unter",): (Role.UNDER, False),
    ("gegen",): (Role.AGAINST, False),
    ("gegenüber",): (Role.COMPARED, False),
    ("im", "vergleich", "zu"): (Role.COMPARED, False),
    ("im", "vergleich", "zum"): (Role.COMPARED, True),
    ("im", "vergleich", "zur"): (Role.COMPARED, True),
    ("hinter",): (Role.BEHIND, False),
    ("während",): (Role.DURING, False),
    ("vor",): (Role.BEFORE, False),
    ("seit",): (Role.SINCE, False),
    ("bis",): (Role.UNTIL, False),
    ("bis", "zum"): (Role.UNTIL, True),
    ("bis", "zur"): (Role.UNTIL, True),
    ("spätestens", "bis"): (Role.BEFORE, False),
    ("bis", "spätestens"): (Role.BEFORE, False),
    ("spätestens", "am"): (Role.BEFORE, True),
    ("spätestens", "zum"): (Role.BEFORE, True),
    ("mittels",): (Role.VIA, False),
    ("anhand",): (Role.BASED_ON, False),
    ("wegen",): (Role.DUE_TO, False),
    ("aufgrund",): (Role.DUE_TO, False),
    ("infolge",): (Role.DUE_TO, False),
    ("trotz",): (Role.DESPITE, False),
    ("statt",): (Role.INSTEAD_OF, False),
    ("anstelle",): (Role.INSTEAD_OF, False),
    ("außer",): (Role.EXCEPT, False),
    ("außerhalb",): (Role.OUTSIDE, False),
    ("oberhalb",): (Role.ABOVE, False),
    ("unterhalb",): (Role.BELOW, False),
    ("gemäß",): (Role.BASED_ON, False),
    ("laut",): (Role.BASED_ON, False),
    ("pro",): (Role.PER, False),
    ("je",): (Role.PER, False),
    ("als",): (Role.AS, False),
    ("um",): (Role.BY, False),
    ("ins",): (Role.INTO, True),
    **{(how, "vor"): (Role.BEFORE, False) for how in ("kurz", "unmittelbar", "direkt")},
    **{(how, "nach"): (Role.AFTER, False) for how in ("kurz", "unmittelbar", "direkt", "gleich")},
}
LINKS: Mapping[tuple[str, ...], LinkKind] = {
    ("weil",): LinkKind.BECAUSE,
    ("da",): LinkKind.BECAUSE,
    ("wenn",): LinkKind.IF,
    ("falls",): LinkKind.IF,
    ("sofern",): LinkKind.IF,
    ("solange",): LinkKind.IF,
    ("weshalb",): LinkKind.SO,
    ("wodurch",): LinkKind.SO,
    ("weswegen",): LinkKind.SO,
    ("ehe",): LinkKind.BEFORE,
    ("obgleich",): LinkKind.ALTHOUGH,
    ("sobald",): LinkKind.WHEN,
    ("während",): LinkKind.WHILE,
    ("bis",): LinkKind.UNTIL,
    ("nachdem",): LinkKind.AFTER,
    ("bevor",): LinkKind.BEFORE,
    ("obwohl",): LinkKind.ALTHOUGH,
    ("sodass",): LinkKind.SO,
    ("so", "dass"): LinkKind.SO,
    ("damit",): LinkKind.SO_THAT,
}
MAIN_LINKS: Mapping[str, LinkKind] = {
    "und": LinkKind.AND,
    "aber": LinkKind.BUT,
    "jedoch": LinkKind.BUT,
    "oder": LinkKind.OR,
    "denn": LinkKind.BECAUSE,
}
FINITE: Mapping[str, tuple[str, Tense, Number]] = {
    "ist": ("sein", Tense.PRESENT, Number.SINGULAR),
    "sind": ("sein", Tense.PRESENT, Number.PLURAL),
    "war": ("sein", Tense.PAST, Number.SINGULAR),
    "waren": ("sein", Tense.PAST, Number.PLURAL),
    "hat": ("haben", Tense.PRESENT, Number.SINGULAR),
    "haben": ("haben", Tense.PRESENT, Number.PLURAL),
    "hatte": ("haben", Tense.PAST, Number.SINGULAR),
    "hatten": ("haben", Tense.PAST, Number.PLURAL),
    "wird": ("werden", Tense.PRESENT, Number.SINGULAR),
    "werden": ("werden", Tense.PRESENT, Number.PLURAL),
    "wurde": ("werden", Tense.PAST, Number.SINGULAR),
    "wurden": ("werden", Tense.PAST, Number.PLURAL),
    "bleibt": ("bleiben", Tense.PRESENT, Number.SINGULAR),
    "bleiben": ("bleiben", Tense.PRESENT, Number.PLURAL),
}
MODALS: Mapping[str, tuple[Modal, Tense]] = {
    **dict.fromkeys(("kann", "können"), (Modal.CAN, Tense.PRESENT)),
    **dict.fromkeys(("könnte", "könnten", "dürfte", "dürften"), (Modal.MAY, Tense.PRESENT)),
    **dict.fromkeys(("konnte", "konnten"), (Modal.CAN, Tense.PAST)),
    **dict.fromkeys(("soll", "sollen", "sollte", "sollten"), (Modal.SHOULD, Tense.PRESENT)),
    **dict.fromkeys(("müsste", "müssten"), (Modal.SHOULD, Tense.PRESENT)),
    **dict.fromkeys(("muss", "müssen"), (Modal.MUST, Tense.PRESENT)),
    **dict.fromkeys(("musste", "mussten"), (Modal.MUST, Tense.PAST)),
    **dict.fromkeys(("darf", "dürfen"), (Modal.CAN, Tense.PRESENT)),
}
COMING = {
    **dict.fromkeys(("kommt", "kommen"), Tense.PRESENT),
    **dict.fromkeys(("kam", "kamen"), Tense.PAST),
}
LETTING = {
    **dict.fromkeys(("lässt", "lassen"), Tense.PRESENT),
    **dict.fromkeys(("ließ", "ließen"), Tense.PAST),
}
LACKING = {
    **dict.fromkeys(("fehlt", "fehlen"), Tense.PRESENT),
    **dict.fromkeys(("fehlte", "fehlten"), Tense.PAST),
}
EXPECTED = {
    "erwartet": "expected",
    "üblich": "usual",
    "gewöhnlich": "usual",
    "sonst": "usual",
    "normalerweise": "usual",
    "normal": "normal",
    "gewünscht": "desired",
    "erforderlich": "required",
    "erlaubt": "allowed",
    "zulässig": "allowed",
    "konfiguriert": "configured",
}
WHEN = frozenset(
    {Role.DURATION, Role.LAST, Role.NEXT, Role.SINCE, Role.UNTIL, Role.EVERY, Role.TIMES, Role.AGO, Role.DURING}
)
OF_CLAUSES = (WHEN | {Role.DUE_TO, Role.AFTER, Role.DESPITE}) - {Role.DURING}
DATIVES_ONLY = frozenset({"dem", "einem", "diesem", "jedem", "keinem", "seinem", "ihrem", "unserem"})
NOUNS = frozenset({"noun", "subject", "object", "dative"})
_AUXILIARIES = frozenset({*FINITE, *MODALS, "worden", "geworden", "gewesen", "nicht", "zu", "sich", "und", "oder"})
CLOSED = (
    frozenset(
        {
            *DETERMINERS,
            *FINITE,
            *MODALS,
            *NUMBER_WORDS,
            *_AUXILIARIES,
            "es",
            "sie",
            "er",
            "ihn",
            "dies",
            "zwar",
            "selbst",
            "dabei",
            "jeweils",
            "erst",
            "weg",
            "was",
            "dass",
            "ob",
            "uhr",
            "man",
        }
    )
    | frozenset({"wir", "uns", "jemand", "niemand", "niemanden", "etwas", "nichts", "alles", "bitte", "entweder"})
    | frozenset(word for words in PARTS_OF_HOURS for word in words)
    | frozenset(word for words in LONG_DETERMINERS for word in words)
    | frozenset(word for words in RELATIONS for word in words)
    | frozenset(word for words in PREPOSITIONS for word in words)
    | frozenset(word for words in LINKS for word in words)
    | frozenset(MAIN_LINKS)
)
IT = ("noun", NounPhrase(pronoun="it"))
