"""English's closed classes, and sets of words and concepts that several rules ask for."""

from __future__ import annotations

import re

from slack_fixtures.grammar.abstract import Determiner, LinkKind, Modal, Relation, Role, Tense
from slack_fixtures.grammar.parsing.tables import number_words, word_set

NUMBER_WORDS = number_words("zero one two three four five six seven eight nine ten eleven twelve")
ORDINALS = dict(
    zip(
        ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        strict=True,
    )
)
BE = {
    "is": (Tense.PRESENT, False),
    "are": (Tense.PRESENT, False),
    "isn't": (Tense.PRESENT, True),
    "aren't": (Tense.PRESENT, True),
    "was": (Tense.PAST, False),
    "were": (Tense.PAST, False),
    "wasn't": (Tense.PAST, True),
    "weren't": (Tense.PAST, True),
}
HAVE = {
    "has": (Tense.PRESENT, False),
    "have": (Tense.PRESENT, False),
    "had": (Tense.PAST, False),
    "hasn't": (Tense.PRESENT, True),
    "haven't": (Tense.PRESENT, True),
}
DO = {
    "does": (Tense.PRESENT, False),
    "do": (Tense.PRESENT, False),
    "did": (Tense.PAST, False),
    "doesn't": (Tense.PRESENT, True),
    "don't": (Tense.PRESENT, True),
    "didn't": (Tense.PAST, True),
}
MODALS = {
    "can": (Modal.CAN, False, Tense.PRESENT),
    "cannot": (Modal.CAN, True, Tense.PRESENT),
    "can't": (Modal.CAN, True, Tense.PRESENT),
    "couldn't": (Modal.CAN, True, Tense.PAST),
    "could": (Modal.MAY, False, Tense.PRESENT),
    "may": (Modal.MAY, False, Tense.PRESENT),
    "might": (Modal.MAY, False, Tense.PRESENT),
    "would": (Modal.MAY, False, Tense.PRESENT),  # if something is done that a sentence before may tell
    "should": (Modal.SHOULD, False, Tense.PRESENT),
    "must": (Modal.MUST, False, Tense.PRESENT),
    "will": (None, False, Tense.FUTURE),
    "won't": (None, True, Tense.FUTURE),
}
PRONOUNS = {
    **{word: word for word in ("it", "they", "this", "these", "you", "them", "we", "us")},
    **{word: word for word in ("everything", "nothing", "something", "anything")},
    **dict.fromkeys(("someone", "somebody"), "someone"),
    **dict.fromkeys(("anyone", "anybody"), "anyone"),
    "nobody": "nobody",
}
SIMPLE_DETERMINERS = {
    "the": Determiner.DEFINITE,
    "a": Determiner.INDEFINITE,
    "an": Determiner.INDEFINITE,
    "this": Determiner.THIS,
    "these": Determiner.THIS,
    "that": Determiner.THAT,
    "those": Determiner.THAT,
    "its": Determiner.ITS,
    "their": Determiner.ITS,
    "your": Determiner.YOUR,
    "our": Determiner.OUR,
    "no": Determiner.NO,
    "zero": Determiner.NO,
    "some": Determiner.SOME,
    "any": Determiner.ANY,
    "all": Determiner.ALL,
    "each": Determiner.EACH,
    "every": Determiner.EACH,
    "both": Determiner.BOTH,
    "many": Determiner.MANY,
    "few": Determiner.FEW,
    "several": Determiner.SEVERAL,
    "multiple": Determiner.SEVERAL,
    "various": Determiner.SEVERAL,
    "most": Determiner.MOST,
    "more": Determiner.MORE,
    "less": Determiner.LESS,
    "fewer": Determiner.LESS,
    "enough": Determiner.ENOUGH,
    "insufficient": Determiner.NOT_ENOUGH,
    "another": Determiner.ANOTHER,
    "half": Determiner.HALF,
}
LONG_DETERMINERS = {
    ("too", "many"): Determiner.TOO_MANY,
    ("too", "much"): Determiner.TOO_MANY,
    ("too", "few"): Determiner.TOO_FEW,
    ("too", "little"): Determiner.TOO_FEW,
    ("not", "enough"): Determiner.NOT_ENOUGH,
    ("a", "few"): Determiner.A_FEW,
    ("very", "few"): Determiner.FEW,
    ("very", "many"): Determiner.MANY,
    ("numerous",): Determiner.MANY,
    ("a", "number", "of"): Determiner.SEVERAL,
    ("a", "large", "number", "of"): Determiner.MANY,
    ("one", "or", "more"): Determiner.WHICH_EVER,
    ("at", "least", "one"): Determiner.WHICH_EVER,
    ("none", "of", "the"): Determiner.NO,
    ("the", "majority", "of", "the"): Determiner.MOST,
    ("the", "vast", "majority", "of", "the"): Determiner.MOST,
    ("the", "majority", "of"): Determiner.MOST,
    ("the", "vast", "majority", "of"): Determiner.MOST,
    ("a", "lot", "of"): Determiner.MANY,
    ("lots", "of"): Determiner.MANY,
    ("not", "a", "single"): Determiner.NO,
    ("not", "one"): Determiner.NO,
}
RELATIONS = {
    ("more", "than"): Relation.MORE_THAN,
    ("greater", "than"): Relation.MORE_THAN,
    ("higher", "than"): Relation.MORE_THAN,
    ("longer", "than"): Relation.MORE_THAN,
    ("over",): Relation.MORE_THAN,
    ("above",): Relation.MORE_THAN,
    ("less", "than"): Relation.LESS_THAN,
    ("fewer", "than"): Relation.LESS_THAN,
    ("lower", "than"): Relation.LESS_THAN,
    ("under",): Relation.LESS_THAN,
    ("below",): Relation.LESS_THAN,
    ("at", "least"): Relation.AT_LEAST,
    ("at", "most"): Relation.AT_MOST,
    ("up", "to"): Relation.AT_MOST,
    ("only",): Relation.ONLY,
    ("just",): Relation.ONLY,
    ("merely",): Relation.ONLY,
    ("about",): Relation.ABOUT,
    ("around",): Relation.ABOUT,
    ("approximately",): Relation.ABOUT,
    ("roughly",): Relation.ABOUT,
    ("nearly",): Relation.ALMOST,
    ("almost",): Relation.ALMOST,
    ("exactly",): Relation.EXACTLY,
}
PREPOSITIONS: dict[tuple[str, ...], Role] = {
    ("on",): Role.ON,
    ("in",): Role.IN,
    ("inside",): Role.IN,
    ("within",): Role.IN,
    ("at",): Role.AT,
    ("for",): Role.FOR,
    ("from",): Role.FROM,
    ("to",): Role.TO,
    ("towards",): Role.TOWARD,
    ("toward",): Role.TOWARD,
    ("into",): Role.INTO,
    ("onto",): Role.INTO,
    ("by",): Role.BY,
    ("with",): Role.WITH,
    ("without",): Role.WITHOUT,
    ("via",): Role.VIA,
    ("through",): Role.VIA,
    ("using",): Role.VIA,
    ("over",): Role.VIA,
    ("between",): Role.BETWEEN,
    ("among",): Role.AMONG,
    ("against",): Role.AGAINST,
    ("across",): Role.ACROSS,
    ("under",): Role.UNDER,
    ("behind",): Role.BEHIND,
    ("near",): Role.NEAR,
    ("about",): Role.ABOUT,
    ("regarding",): Role.ABOUT,
    ("as",): Role.AS,
    ("per",): Role.PER,
    ("like",): Role.LIKE,
    ("during",): Role.DURING,
    ("after",): Role.AFTER,
    ("following",): Role.AFTER,
    ("before",): Role.BEFORE,
    ("since",): Role.SINCE,
    ("until",): Role.UNTIL,
    ("due", "to"): Role.DUE_TO,
    ("because", "of"): Role.DUE_TO,
    ("owing", "to"): Role.DUE_TO,
    ("despite",): Role.DESPITE,
    ("instead", "of"): Role.INSTEAD_OF,
    ("rather", "than"): Role.INSTEAD_OF,
    ("given",): Role.BASED_ON,
    ("except",): Role.EXCEPT,
    ("except", "for"): Role.EXCEPT,
    ("based", "on"): Role.BASED_ON,
    ("above",): Role.ABOVE,
    ("below",): Role.BELOW,
    ("beyond",): Role.BEYOND,
    ("out", "of"): Role.OUT_OF,
    ("outside",): Role.OUTSIDE,
    ("outside", "of"): Role.OUTSIDE,
    ("prior", "to"): Role.BEFORE,
    ("as", "seen", "from"): Role.FROM,
    ("seen", "from"): Role.FROM,
    ("than",): Role.THAN,
}
LINKS: dict[tuple[str, ...], LinkKind] = {
    ("because",): LinkKind.BECAUSE,
    ("since",): LinkKind.BECAUSE,
    ("as",): LinkKind.BECAUSE,
    ("when",): LinkKind.WHEN,
    ("once",): LinkKind.WHEN,
    ("as", "soon", "as"): LinkKind.WHEN,
    ("in", "case"): LinkKind.IF,
    ("as", "long", "as"): LinkKind.IF,
    ("for", "as", "long", "as"): LinkKind.WHILE,
    ("provided", "that"): LinkKind.IF,
    ("now", "that"): LinkKind.BECAUSE,
    ("every", "time"): LinkKind.WHEN,
    ("given", "that"): LinkKind.BECAUSE,
    ("whenever",): LinkKind.WHEN,
    ("if",): LinkKind.IF,
    ("while",): LinkKind.WHILE,
    ("until",): LinkKind.UNTIL,
    ("after",): LinkKind.AFTER,
    ("before",): LinkKind.BEFORE,
    ("prior", "to"): LinkKind.BEFORE,
    ("so", "that"): LinkKind.SO_THAT,
    ("so",): LinkKind.SO,
    ("although",): LinkKind.ALTHOUGH,
    ("though",): LinkKind.ALTHOUGH,
    ("even", "though"): LinkKind.EVEN_THOUGH,
    ("but",): LinkKind.BUT,
    ("whereas",): LinkKind.BUT,
    ("yet",): LinkKind.BUT,
    ("hence",): LinkKind.SO,
    ("and",): LinkKind.AND,
    ("or",): LinkKind.OR,
    ("where",): LinkKind.WHERE,
}
CLOCK = re.compile(r"\d{1,2}:\d\d\b")
UNITS = {"second", "minute", "hour", "day", "week", "month", "year"}
PARTS_OF_TIME: dict[tuple[str, ...], tuple[str, str]] = {
    ("half", "an", "hour"): ("30", "minute"),
    ("a", "half", "hour"): ("30", "minute"),
    ("half", "hour"): ("30", "minute"),
    ("quarter", "of", "an", "hour"): ("15", "minute"),
    ("a", "quarter", "of", "an", "hour"): ("15", "minute"),
    ("three", "quarters", "of", "an", "hour"): ("45", "minute"),
    ("an", "hour", "and", "a", "half"): ("90", "minute"),
    ("half", "a", "minute"): ("30", "second"),
    ("half", "a", "day"): ("12", "hour"),
}
PARTS_OF_WHOLE: dict[tuple[str, ...], str] = {  # in percent
    ("a", "quarter"): "25",
    ("one", "quarter"): "25",
    ("three", "quarters"): "75",
    ("half",): "50",
}
AFTER_HEAD = {"available", "left", "remaining", "free", "unavailable", "used", "missing", "required", "ready"}
SMALL = word_set(
    "a an the of on in at for from to by with without and or is are was were be been not no per as than via if "
    "when which that this has have it its"
)
OWNERS = {
    Determiner.NONE,
    Determiner.DEFINITE,
    Determiner.INDEFINITE,
    Determiner.THIS,
    Determiner.THAT,
    Determiner.ITS,
    Determiner.YOUR,
}
MONTHS = word_set("january february march april may june july august september october november december")
WEEKDAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
VERSIONED = {"update", "upgrade", "downgrade", "migration", "rollback"}  # to a version
TIME_ZONES = {"utc", "gmt", "cet", "cest", "est", "edt", "pst", "pdt", "ist", "jst"}
LEVELS = {"critical", "warning", "error", "info", "alert", "emergency", "urgent"}  # in capitals before a colon
HELPERS = {*BE, *HAVE} - {"had"}
LIGHT = {"take", "set", "put", "have", "do", "make", "get"}  # what was taken depends on the thing
PARTICLES = {"on", "off", "up", "over", "under", "in", "out", "down", "left"}  # adjectives behind "be" alone
BOUNDS = {"quota", "budget", "limit", "threshold", "allowance", "error_budget", "capacity"}
"""What one is over without going through it."""
UNSAID_ADVERBS = {"up", "down", "above", "below", "out", "behind", "far", "even", "too", "back", "off", "on"}
LAGGING = {"running", "lagging", "falling", "trailing"}  # so much behind
GRADING = {"degree", "manner", "focus"}
PROCESSES = word_set(  # participles that tell behind "is" what goes on rather than how things are
    "captured declined downloaded handled ingested issued minted negotiated observed played recommended "
    "refunded renewed repeated replicated sampled served settled shipped transcoded transformed"
)
EVENTS = word_set(  # participles that tell what happened rather than how things are
    "detected rejected dropped restarted cancelled deleted removed received reported sent created refused lost "
    "killed evicted found returned triggered executed processed uploaded retried skipped"
)
AUXILIARIES = frozenset({*BE, *HAVE, *DO, *MODALS, "the", "a", "an", "and", "or"})
FUNCTIONAL = word_set(
    "being been be unless either neither nor ago hence times quarter quarters whether itself else otherwise "
    "who whom whose what why how let lets letting"
)
CLOSED = (
    FUNCTIONAL
    | frozenset(
        word
        for group in (BE, HAVE, DO, MODALS, PRONOUNS, SIMPLE_DETERMINERS, NUMBER_WORDS, SMALL, AFTER_HEAD)
        for word in group
    )
    | frozenset(
        word for group in (LONG_DETERMINERS, RELATIONS, PREPOSITIONS, LINKS) for words in group for word in words
    )
)
