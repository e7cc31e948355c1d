"""German sentences of alerts into abstract syntax.

The same search as for English over German order: the finite verb stands second, what belongs to it closes the clause,
and what lies between is read in any order. Compounds are taken apart by the lexicon's nouns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

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
from slack_fixtures.grammar.lexicon import Slot, concept, concepts
from slack_fixtures.grammar.parsing.german.forms import (
    ARTICLES,
    STRONG,
    WEAK_E,
    Form,
    adjective_entries,
    compound,
    index,
    masculines,
    single_words,
)
from slack_fixtures.grammar.parsing.names import known_names
from slack_fixtures.grammar.parsing.reading import BEAM, LONGEST, Found, Parsed, Reading, best, rule
from slack_fixtures.grammar.parsing.tokens import tokenize

_DETERMINERS: Mapping[str, Determiner] = {
    **dict.fromkeys(("der", "die", "das", "den", "dem", "des"), Determiner.DEFINITE),
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
    **dict.fromkeys(("genügend", "genug", "ausreichend"), Determiner.ENOUGH),
    "mehr": Determiner.MORE,
}
_LONG_DETERMINERS: Mapping[tuple[str, ...], Determiner] = {
    ("zu", "viele"): Determiner.TOO_MANY,
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
}
_GENITIVES = frozenset(
    {"des", "der", "eines", "einer", "dieses", "dieser", "aller", "mehrerer", "einiger", "vieler", "seiner", "ihrer"}
    | {"seines", "ihres", "jedes", "jeder", "keines", "beider"}
)
_NUMBER_WORDS = {
    word: str(value)
    for value, word in enumerate(
        ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
    )
    if word != "null"
}
_RELATIONS: Mapping[tuple[str, ...], Relation] = {
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
_SIGNS = {">": Relation.MORE_THAN, "<": Relation.LESS_THAN}
_PREPOSITIONS: Mapping[tuple[str, ...], tuple[Role, bool]] = {  # the flag: it holds the article
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
    ("hinter",): (Role.BEHIND, False),
    ("während",): (Role.DURING, False),
    ("vor",): (Role.BEFORE, False),
    ("seit",): (Role.SINCE, False),
    ("bis",): (Role.UNTIL, False),
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
}
_LINKS: Mapping[tuple[str, ...], LinkKind] = {
    ("weil",): LinkKind.BECAUSE,
    ("da",): LinkKind.BECAUSE,
    ("wenn",): LinkKind.IF,
    ("falls",): LinkKind.IF,
    ("sofern",): LinkKind.IF,
    ("solange",): LinkKind.WHILE,
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
_MAIN_LINKS: Mapping[str, LinkKind] = {
    "und": LinkKind.AND,
    "aber": LinkKind.BUT,
    "jedoch": LinkKind.BUT,
    "oder": LinkKind.OR,
    "denn": LinkKind.BECAUSE,
}
_FINITE: Mapping[str, tuple[str, Tense, Number]] = {
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
_MODALS: Mapping[str, tuple[Modal, Tense]] = {
    **dict.fromkeys(("kann", "können"), (Modal.CAN, Tense.PRESENT)),
    **dict.fromkeys(("könnte", "könnten", "dürfte", "dürften"), (Modal.MAY, Tense.PRESENT)),
    **dict.fromkeys(("konnte", "konnten"), (Modal.CAN, Tense.PAST)),
    **dict.fromkeys(("soll", "sollen", "sollte", "sollten"), (Modal.SHOULD, Tense.PRESENT)),
    **dict.fromkeys(("müsste", "müssten"), (Modal.SHOULD, Tense.PRESENT)),
    **dict.fromkeys(("muss", "müssen"), (Modal.MUST, Tense.PRESENT)),
    **dict.fromkeys(("musste", "mussten"), (Modal.MUST, Tense.PAST)),
    **dict.fromkeys(("darf", "dürfen"), (Modal.MUST, Tense.PRESENT)),
}
_EXISTING = {
    **dict.fromkeys(("gibt", "liegt", "liegen", "besteht", "bestehen"), Tense.PRESENT),
    **dict.fromkeys(("gab", "lag", "lagen", "bestand", "bestanden"), Tense.PAST),
}
_COMING = {
    **dict.fromkeys(("kommt", "kommen"), Tense.PRESENT),
    **dict.fromkeys(("kam", "kamen"), Tense.PAST),
}
_TAKING = {
    **dict.fromkeys(("dauert", "dauern"), Tense.PRESENT),
    **dict.fromkeys(("dauerte", "dauerten"), Tense.PAST),
}
_STAYING = {
    **dict.fromkeys(("befindet", "befinden", "steht", "stehen", "liegt", "liegen", "hängt", "hängen"), Tense.PRESENT),
    **dict.fromkeys(("befand", "befanden", "stand", "standen", "lag", "lagen", "hing", "hingen"), Tense.PAST),
}
_LYING = {
    **dict.fromkeys(("liegt", "liegen", "beträgt", "betragen"), Tense.PRESENT),
    **dict.fromkeys(("lag", "lagen", "betrug", "betrugen"), Tense.PAST),
}
_LACKING = {
    **dict.fromkeys(("fehlt", "fehlen"), Tense.PRESENT),
    **dict.fromkeys(("fehlte", "fehlten"), Tense.PAST),
}
_SLOT_PREPOSITIONS: Mapping[str, frozenset[str]] = {
    "to": frozenset({"zu", "zum", "zur", "an", "auf", "in", "nach", "ans", "am"}),
    "from": frozenset({"von", "vom", "aus"}),
    "with": frozenset({"mit"}),
    "for": frozenset({"für", "auf", "um"}),
    "on": frozenset({"auf", "an", "von", "bei"}),
    "of": frozenset({"von", "über", "aus"}),
    "into": frozenset({"in", "ins", "im"}),
    "in": frozenset({"in", "im", "an"}),
    "against": frozenset({"gegen"}),
    "as": frozenset({"als"}),
    "by": frozenset({"um", "durch"}),
    "at": frozenset({"bei", "an", "auf", "in", "am", "beim"}),
    "below": frozenset({"unter", "unterhalb"}),
    "above": frozenset({"über", "oberhalb"}),
    "over": frozenset({"über"}),
    "behind": frozenset({"hinter"}),
    "between": frozenset({"zwischen"}),
    "about": frozenset({"über"}),
    "through": frozenset({"durch"}),
    "without": frozenset({"ohne"}),
}
_SHAPES = {
    "an": ("an", "am", "ans"),
    "bei": ("bei", "beim"),
    "in": ("in", "im", "ins"),
    "von": ("von", "vom"),
    "zu": ("zu", "zum", "zur"),
}
_EXPECTED = {
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
_BEYOND = {Relation.MORE_THAN: Role.ABOVE, Relation.LESS_THAN: Role.BELOW}
_WHEN = frozenset(
    {Role.DURATION, Role.LAST, Role.NEXT, Role.SINCE, Role.UNTIL, Role.EVERY, Role.TIMES, Role.AGO, Role.DURING}
)
_OF_CLAUSES = (_WHEN | {Role.DUE_TO, Role.AFTER, Role.DESPITE}) - {Role.DURING}
_FILLED = frozenset({"voll", "gefüllt", "belegt", "ausgelastet", "genutzt", "verbraucht", "ausgeschöpft"})
_SYMBOLS = frozenset({"ms", "s", "min", "h", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "RPM", "W", "V"})
_OF_THE_CLAUSE = frozenset({"linking", "epistemic", "focus"})  # kinds of adverbs
_DENIED_IN_PART = frozenset(  # "nicht alle" denies no more than that it is all
    {"alle", "allen", "aller", "jede", "jeder", "jedes", "jeden", "jedem", "beide", "beiden", "nur", "immer", "überall"}
)
_LEVELS = frozenset({"threshold", "limit", "target", "average", "maximum", "minimum"})
_STATES = frozenset({"zustand", "status", "phase", "zustands", "standort", "rechenzentrum", "filiale"})
_SENT = frozenset({"request", "message", "notification", "call", "email", "payment", "transfer", "write_request"})
_SOURCED = frozenset({"response", "reply", "request", "message", "data", "metric", "traffic", "login", "email"})
_MOVES = frozenset(
    {"rollback", "upgrade", "update", "downgrade", "migration", "failover", "access", "write_access", "read_access"}
)
_MEASURED = frozenset({"number", "count", "rate", "amount", "share", "percentage", "high_number", "quantity"})
_PRONOUNS: Mapping[str, tuple[str, ...]] = {
    "es": ("it",),
    "er": ("it",),
    "ihn": ("it",),
    "sie": ("they", "it"),
    **dict.fromkeys(("dies", "das", "dieses"), ("this",)),
}
_DATIVE_PREPOSITIONS = frozenset({"mit", "von", "aus", "bei", "seit", "nach", "zu", "zwischen"})
_DATIVES_ONLY = frozenset({"dem", "einem", "diesem", "jedem", "keinem", "seinem", "ihrem"})
_CASES: Mapping[str, str] = {
    **dict.fromkeys(_DATIVES_ONLY, "dative"),
    **dict.fromkeys(("der", "dieser", "jeder", "keiner"), "subject"),
    **dict.fromkeys(("den", "einen", "keinen", "diesen", "jeden", "seinen", "ihren"), "object"),
}
_NOUNS = frozenset({"noun", "subject", "object", "dative"})
_DATIVES = _DATIVES_ONLY | {"den", "allen", "mehreren"}
_GENITIVE_PREPOSITIONS = frozenset(
    {"wegen", "aufgrund", "infolge", "trotz", "statt", "anstelle", "während", "innerhalb", "außerhalb"}
)
_BARELY = frozenset({"nsm", "nsf", "nsn", "np", "dp", "ap"})  # without article and adjective; "Pods" is no genitive
_DISCORD = 0.6  # subject and verb in different numbers: people do write it
_AUXILIARIES = frozenset({*_FINITE, *_MODALS, "worden", "geworden", "gewesen", "nicht", "zu", "sich", "und", "oder"})
_CLOSED = (
    frozenset({*_DETERMINERS, *_FINITE, *_MODALS, *_NUMBER_WORDS, *_AUXILIARIES, "es", "sie", "dies", "was", "dass"})
    | frozenset(word for words in _LONG_DETERMINERS for word in words)
    | frozenset(word for words in _RELATIONS for word in words)
    | frozenset(word for words in _PREPOSITIONS for word in words)
    | frozenset(word for words in _LINKS for word in words)
    | frozenset(_MAIN_LINKS)
)


def parse(sentence: str, spans: Sequence[str] = ()) -> list[Parsed]:
    """Return the readings of one German sentence, likeliest first; none where the grammar does not know it.

    Args:
        sentence: one sentence whose protected spans are ``⟨1⟩``, ``⟨2⟩`` ….
        spans: their texts, the first that of ``⟨1⟩``.
    """
    tokens = tokenize(sentence)
    if not tokens or len(tokens) > LONGEST:
        return []
    return _German(tokens, spans).sentences()


Field = tuple[tuple[str, object], ...]  # what stands between the verbs: ("adverb" | "adjunct" | "noun" | "not" …, tree)


class _German(Reading):
    """The rules of German."""

    def knows(self, place: int) -> bool:
        """Return whether the lexicon or the closed classes have the word, as a whole or as a compound."""
        word = self.words[place]
        return word in single_words() or word in _CLOSED or bool(adjective_entries(word)) or bool(compound(word))

    def capitals_tell(self, place: int) -> bool:  # noqa: ARG002  every noun has one
        """Return False: German writes every noun with a capital."""
        return False

    def name(self, place: int) -> list[Found[Name]]:
        """Return names; an unknown word with one capital is more likely a noun that the lexicon lacks."""
        if self.starts(place + 1, ".") and self.words[place + 2] in {"perzentil", "perzentils"}:
            return [(0.0, place + 3, Name("P" + self.tokens[place].text))]
        if self.kind(place) == "word" and not known_names(self.words, place):
            text = self.tokens[place].text
            if self.knows(place) or not (text[1:] != text[1:].lower() or any(letter.isdigit() for letter in text)):
                return []
        return [(cost + self._nounlike(place, end), end, name) for cost, end, name in self.plain_name(place)]

    def _nounlike(self, place: int, end: int) -> float:
        """Return what it costs to take for a name what ends in a noun: "Android-App"."""
        ends_in_noun = end - place > 2 and self.words[end - 2] == "-" and self.knows(end - 1)  # noqa: PLR2004
        return 0.4 if ends_in_noun else 0.0

    def words_at(self, place: int, category: str) -> Iterator[tuple[int, Form]]:
        """Yield the lexicon's readings at a place with their ends, longest first."""
        if self.kind(place) == "word":
            for entry in index().get(self.words[place], ()):
                end = place + len(entry.pieces)
                if entry.concept.category == category and self.words[place:end] == entry.pieces:
                    yield end, entry

    # --- amounts and determiners ------------------------------------------------------------------------------------

    @rule
    def amount(self, place: int) -> list[Found[Amount]]:
        """A value with what compares it and its unit: "mehr als 5 Minuten", "⟨1⟩"."""
        relation, start = Relation.EXACTLY, place
        if self.words[place] in _SIGNS:
            relation, start = _SIGNS[self.words[place]], place + 1
        else:
            for words, meaning in _RELATIONS.items():
                if self.starts(place, *words):
                    relation, start = meaning, place + len(words)
                    break
        number = self._number(start)
        if number is None:
            return []
        cost, end, value = number
        found: list[Found[Amount]] = [(cost, end, Amount(value, "", relation))]
        if self.starts(end, "von") and (total := self._number(end + 1)) is not None:
            found.append((cost, total[1], Amount(value, "", relation, total[2])))
        found.extend((cost - 0.2, last, Amount(value, unit, relation)) for last, unit in self._unit(end))
        return found

    def _number(self, place: int) -> tuple[float, int, str] | None:
        if self.kind(place) == "span":
            cost = self.value(place)
            if cost is None:
                return None
            if self.kind(place + 1) == "word" and self.tokens[place + 1].text in _SYMBOLS:
                return cost, place + 2, self.text(place, place + 2)
            return cost, place + 1, self.tokens[place].text
        if self.words[place] in _NUMBER_WORDS:
            return 0.0, place + 1, _NUMBER_WORDS[self.words[place]]
        if self.words[place] in {"eine", "einer", "einem", "einen", "eines"} and self._unit(place + 1):
            return 0.0, place + 1, "1"
        return None

    def is_time(self, amount: Amount) -> bool:
        """Return whether an amount is a time span, also where its unit is a symbol behind a placeholder."""
        return super().is_time(amount) or amount.value.endswith((" s", " ms", " min", " h"))

    def _unit(self, place: int) -> list[tuple[int, str]]:
        units = (
            (end, entry.concept.id) for end, entry in self.words_at(place, "nouns") if entry.concept.kind == "unit"
        )
        return list(units)[:1]

    def determiners(self, place: int) -> list[tuple[float, int, Determiner]]:
        """Return what may be read as determiner; always also none."""
        found = [(0.0, place, Determiner.NONE)]
        for words, meaning in _LONG_DETERMINERS.items():
            if self.starts(place, *words):
                found.append((0.0, place + len(words), meaning))
        if (simple := _DETERMINERS.get(self.words[place])) is not None:
            found.append((0.0, place + 1, simple))
            if simple in {Determiner.ALL, Determiner.SOME, Determiner.MANY} and self.starts(place + 1, "der"):
                found.append((0.0, place + 2, simple))
        return found

    # --- adjectives -------------------------------------------------------------------------------------------------

    @rule
    def adverbs(self, place: int) -> list[Found[tuple[str, ...]]]:
        """Zero or more adverbs."""
        found: list[Found[tuple[str, ...]]] = [(0.0, place, ())]
        for end, entry in self.words_at(place, "adverbs"):
            if entry.concept.id in {"no_longer", "anymore"}:
                continue
            for cost, stop, rest in self.adverbs(end):
                found.append((cost + 0.1 + entry.cost, stop, (entry.concept.id, *rest)))
        return found

    @rule
    def attributive(self, place: int) -> list[Found[tuple[str, object]]]:
        """An adjective or participle before its noun, with its ending."""
        found: list[Found[tuple[str, object]]] = []
        start, degree, negated = place, "positive", False
        if self.starts(start, "nicht", "mehr"):
            return [(cost, end, ("gone", tree)) for cost, end, (_, tree) in self.attributive(start + 2)]
        if self.starts(start, "nicht"):
            for entry in adjective_entries(f"nicht {self.words[start + 1]}"):
                found.append((entry.cost, start + 2, ("adjective", Adjective(entry.concept.id))))
            if found:
                return found
            start, negated = start + 1, True
        if self.starts(start, "zu"):
            start, degree = start + 1, "too"
        for cost, middle, adverbs in self.adverbs(start):
            if any(concept("adverbs", adverb).kind in _OF_THE_CLAUSE for adverb in adverbs):
                continue
            for entry in adjective_entries(self.words[middle]) if self.kind(middle) == "word" else ():
                if not entry.ending:
                    continue
                if entry.concept.category == "adjectives":
                    grade = entry.form if entry.form != "positive" else degree
                    adjective = Adjective(entry.concept.id, grade, adverbs)
                    told = ("denied", adjective) if negated else ("adjective", adjective)
                    found.append((cost + entry.cost, middle + 1, told))
                elif entry.form == "pp":
                    act = Clause(None, Acting(entry.concept.id, passive=_takes_object(entry)), adverbs=adverbs)
                    act = replace(act, negated=negated, tense=Tense.PRESENT)
                    found.append((cost + 0.3 + entry.cost, middle + 1, ("participle", act)))
                elif entry.form == "part1":
                    act = Clause(None, Acting(entry.concept.id), progressive=True, adverbs=adverbs, negated=negated)
                    found.append((cost + 0.3 + entry.cost, middle + 1, ("participle", act)))
        return found

    @rule
    def predicative(self, place: int) -> list[Found[Adjective]]:
        """An adjective without ending: "zu hoch", "fast voll", "nicht bereit"."""
        found: list[Found[Adjective]] = []
        start, degree = place, "positive"
        if self.starts(start, "zu"):
            start, degree = start + 1, "too"
        for cost, middle, adverbs in self.adverbs(start):
            if any(concept("adverbs", adverb).kind not in {"degree", "manner", "focus"} for adverb in adverbs):
                cost += 0.5  # noqa: PLW2901  of the clause
            if middle > 0 and self.kind(middle) == "word" and self.tokens[middle].text[0].isupper():
                continue  # a noun or a name: "im Status Rot"
            for end, entry in self.words_at(middle, "adjectives"):
                grade = entry.form if entry.form in {"comparative", "superlative"} else degree
                found.append((cost + entry.cost, end, Adjective(entry.concept.id, grade, adverbs)))
        return found

    # --- noun phrases -----------------------------------------------------------------------------------------------

    @rule
    def head(self, place: int) -> list[Found[NounPhrase]]:
        """A noun, a compound, or names and nouns joined by hyphens: "Kafka-Consumer-Gruppe", "⟨1⟩-Datenbank"."""
        found: list[Found[NounPhrase]] = []
        if not self.written_as_noun(place):
            return found
        for end, entry in self.words_at(place, "nouns"):
            if self.agrees(place, entry.cells):
                found.append((entry.cost, end, NounPhrase(entry.concept.id, entry.number)))
        if self.kind(place) == "word":
            for cost, tree, cells in compound(self.words[place]):
                if self.agrees(place, cells):
                    found.append((cost, place + 1, tree))
        if self.words[place + 1] == "-" and self.kind(place) in {"word", "span"} and self.tokens[place + 1].glued:
            found.extend(self._hyphenated(place))
        return found

    def written_as_noun(self, place: int) -> bool:
        """Say whether a word may be a noun: "morgen" is none where the sentence has capitals."""
        if self.kind(place) != "word" or not self.tokens[place].text[0].islower():
            return True
        if place and self.tokens[place].glued:
            return True
        return not any(token.kind == "word" and token.text[0].isupper() for token in self.tokens[1:])

    def agrees(self, place: int, cells: frozenset[str]) -> bool:
        """Say whether a noun may be what the article and the adjectives before it ask for."""
        allowed = self.asked(place)
        return allowed is None or not cells or any(_matches(cell, allowed) for cell in cells)

    def asked(self, place: int) -> frozenset[str] | None:
        """Return the cells that the words before a noun leave it; None where they say nothing."""
        key = ("asked", place)
        if key not in self.memo:
            self.memo[key] = [(0.0, place, self._asked(place))]
        return self.memo[key][0][2]  # type: ignore[no-any-return]

    def _asked(self, place: int) -> frozenset[str] | None:
        ending, before = "", place - 1
        while before >= 0 and before > place - 6:
            word = self.words[before]
            if word in ARTICLES and not (word == "weniger" and ending):
                break
            if self.words[before] == "-" or self.tokens[before + 1].glued:
                before -= 1  # "der Kafka-Broker"
                continue
            entries = adjective_entries(word) if self.kind(before) == "word" else ()
            if entries:
                ending = ending or entries[0].ending
            elif self.value(before) is None and word not in _NUMBER_WORDS and not (ending and self._is_adverb(before)):
                return self._unasked(before, ending)
            before -= 1
        if before < 0 or word not in ARTICLES:
            return STRONG.get(ending) if ending else _BARELY
        if before and self.words[before - 1] == ",":
            return None  # rather a relative pronoun
        cells = ARTICLES[word]
        if word == "den" and before and self.words[before - 1] in _DATIVE_PREPOSITIONS:
            cells = frozenset({"dp"})
        if not ending or word.startswith(("all", "viel", "mehr", "einig", "wenig", "manch")):
            return cells
        if ending in {"er", "es"} and word in {"ein", "kein", "sein", "ihr"}:
            return frozenset({"nsm"}) if ending == "er" else frozenset({"nsn", "asn"})
        return cells & WEAK_E if ending == "e" else cells - WEAK_E

    def _unasked(self, before: int, ending: str) -> frozenset[str] | None:
        if self.kind(before) != "word" or self.words[before] in _GENITIVE_PREPOSITIONS or self.name(before):
            return None
        if ending and self.tokens[before].text[0].isupper():
            return None  # "der vom Kernel beendete Prozess"
        return STRONG.get(ending) if ending else _BARELY

    def _is_adverb(self, place: int) -> bool:
        return self.words[place] in {"nicht", "zu"} or any(True for _ in self.words_at(place, "adverbs"))

    def _hyphenated(self, place: int) -> Iterator[Found[NounPhrase]]:
        for end, entry in self.words_at(place, "nouns"):  # "E-Mail-Dienst"
            if end > place + 1 and self.words[end] == "-" and self.tokens[end].glued:
                for more, stop, rest in self.head(end + 1):
                    modifiers = (NounPhrase(entry.concept.id), *rest.modifiers)
                    yield entry.cost + more, stop, replace(rest, modifiers=modifiers)
        if place + 2 >= self.size or not self.tokens[place + 2].glued:
            return
        firsts: list[tuple[float, NounPhrase | Name]] = []
        if self.kind(place) == "span":
            firsts = [(0.0, name) for _, _, name in self.name(place)]
        else:
            firsts = [(cost, tree) for cost, end, tree in self._single_noun(place) if end == place + 1]
            if not firsts:
                firsts = [(0.3, Name(self.tokens[place].text))]
        for cost, first in firsts:
            for more, end, rest in self.head(place + 2):
                yield cost + more, end, replace(rest, modifiers=(first, *rest.modifiers))

    def _single_noun(self, place: int) -> Iterator[Found[NounPhrase]]:
        written = self.tokens[place].text
        for end, entry in self.words_at(place, "nouns"):
            if written.isupper() and not any(cell.startswith("ns") for cell in entry.cells):
                continue  # "NATS" are no NATs
            yield entry.cost, end, NounPhrase(entry.concept.id, Number.SINGULAR)
        for cost, tree, _ in compound(self.words[place]):
            yield cost, place + 1, replace(tree, number=Number.SINGULAR)

    @rule
    def core(self, place: int) -> list[Found[NounPhrase]]:
        """Adjectives, head and the names behind it; no determiner."""
        found: list[Found[NounPhrase]] = []
        for cost, end, tree in self.head(place):
            for more, stop, names in self.trailing_names(end):
                found.append((cost + more, stop, replace(tree, names=names)))
        for cost, end, name in self.name(place):
            for more, stop, names in self.trailing_names(end) if name.kind == "product" else [(0.0, end, ())]:
                further = names if not names or names[0].kind == "span" else None
                if further is not None:
                    found.append((cost + more + 0.2, stop, NounPhrase(name, names=further)))
            for more, stop, tree in self.head(end):  # "Kafka Broker"
                if name.kind == "product" and isinstance(tree.head, str):
                    for names_cost, last, names in self.trailing_names(stop):
                        grown = replace(tree, modifiers=(name, *tree.modifiers), names=names)
                        found.append((cost + more + names_cost + 0.2, last, grown))
        for cost, end, (kind, item) in self.attributive(place):
            for more, stop, tree in self.core(end):
                if kind == "adjective" and isinstance(item, Adjective):
                    found.append((cost + more + 0.05, stop, replace(tree, adjectives=(item, *tree.adjectives))))
                elif kind == "denied":
                    denied = Clause(None, Being(item), negated=True)  # type: ignore[arg-type]
                    found.append((cost + more + 0.05, stop, replace(tree, relative=denied)))
                elif kind == "gone":
                    found.append((cost + more + 0.05, stop, replace(tree, relative=_no_longer(item))))
                elif isinstance(item, Clause) and tree.participle is None:
                    found.append((cost + more + 0.05, stop, replace(tree, participle=item)))
        return found

    @rule
    def trailing_names(self, place: int) -> list[Found[tuple[Name, ...]]]:
        """Names behind a head: "Pod ⟨1⟩"."""
        found: list[Found[tuple[Name, ...]]] = [(0.0, place, ())]
        if self.words[place + 1] == "-" and place + 1 < self.size and self.tokens[place + 1].glued:
            return found
        if self.words[place - 1] in _STATES and self.kind(place) == "word" and self.tokens[place].text[0].isupper():
            found.append((0.2, place + 1, (Name(self.tokens[place].text),)))
        for cost, end, name in self.name(place):
            is_value = name.kind == "span" and self.value(place) == 0.0
            if not is_value or self.is_literal(place):
                found.append((cost * 0.8, end, (name,)))
            elif self.words[place - 1] == "wert":
                found.append((0.1, end, (name,)))
                for more, stop, rest in self.trailing_names(end):
                    if rest:
                        found.append((cost + more + 0.3, stop, (name, *rest)))
        return found

    @rule
    def simple(self, place: int) -> list[Found[NounPhrase]]:
        """Determiner, amount, core."""
        found: list[Found[NounPhrase]] = []
        for cost, end, adverbs in self.adverbs(place) if self.kind(place) == "word" else ():
            size = {"viele": "high", "vielen": "high", "wenige": "low"}.get(self.words[end]) if adverbs else None
            head = "number"
            if "too" in adverbs:
                continue  # "zu viele" is one determiner
            if size is None and adverbs and self.words[end] in {"viel", "wenig"}:
                size, head = "high" if self.words[end] == "viel" else "low", "amount"
            if size is not None and all(concept("adverbs", one).kind == "degree" for one in adverbs):
                for more, stop, whole in self.core(end + 1):
                    tree = NounPhrase(head, adjectives=(Adjective(size, adverbs=adverbs),), of=whole)
                    found.append((cost + more, stop, replace(tree, determiner=Determiner.INDEFINITE)))
        addressed = place > 0 and self.kind(place) == "word" and self.tokens[place].text == "Sie"
        for pronoun in ("you",) if addressed else _PRONOUNS.get(self.words[place], ()):
            found.append((0.6, place + 1, NounPhrase(pronoun=pronoun)))
        for cost, end, determiner in self.determiners(place):
            if determiner is not Determiner.NONE:
                found.extend(
                    (cost + more, stop, replace(tree, determiner=determiner))
                    for more, stop, tree in self._described(end)
                )
            for more, stop, amount in [(0.0, end, None), *self.amount(end)]:
                for core_cost, last, core in self.core(stop) if amount is None or not amount.unit else ():
                    parted = end > place + 1 and self.words[end - 1] == "der"
                    misfit = _misfit(self.words[place], determiner, amount, core, parted=parted)
                    if misfit is not None:
                        tree = replace(core, determiner=determiner, amount=amount)
                        found.append((cost + more + core_cost + misfit, last, tree))
                if amount is not None and determiner in {Determiner.NONE, Determiner.DEFINITE}:
                    found.append((cost + more + 0.3, stop, NounPhrase(amount=amount, determiner=determiner)))
        return found

    def _described(self, place: int) -> Iterator[Found[NounPhrase]]:
        """Read what a participle with its own words describes: "auf ⟨1⟩ laufende Dienst"."""
        for cost, end, adjunct in self.adjunct(place):
            for entry in adjective_entries(self.words[end]) if self.kind(end) == "word" else ():
                passive = entry.form == "pp" and _takes_object(entry)
                if entry.form not in {"pp", "part1"} or (entry.form == "pp" and not passive):
                    continue
                act = Clause(None, Acting(entry.concept.id, passive=passive), progressive=not passive)
                told = replace(act, adjuncts=(_agent(act, self.words[place], adjunct),))
                for more, stop, tree in self.core(end + 1):
                    if tree.participle is None:
                        yield cost + more + entry.cost + 0.4, stop, replace(tree, participle=told)

    @rule
    def phrase(self, place: int) -> list[Found[NounPhrase]]:
        """A noun phrase with a genitive or "von", and an aside."""
        found: list[Found[NounPhrase]] = []
        for cost, end, simple in self.simple(place):
            found.append((cost, end, simple))
            if simple.pronoun or simple.of is not None:
                continue
            if self.words[end] in _GENITIVES:
                for more, stop, whole in self.phrase(end):
                    if (
                        self.starts(end, "der")
                        and str(whole.head) in masculines()
                        and whole.number is not Number.PLURAL
                    ):
                        continue  # the genitive of a masculine singular is "des"
                    found.append((cost + more, stop, replace(simple, of=whole)))
            elif self.starts(end, "von") or self.starts(end, "vom"):
                for more, stop, whole in self.phrase(end + 1):
                    article = Determiner.DEFINITE if self.starts(end, "vom") else whole.determiner
                    told = replace(whole, determiner=article)
                    tree = replace(simple, of=told)
                    if simple.head in _SOURCED:  # "Antwort vom Server"
                        tree = replace(simple, adjuncts=(*simple.adjuncts, Adjunct(Role.FROM, told)))
                    found.append((cost + more + 0.05, stop, tree))
                for more, stop, both in self.nominal(end + 1):
                    if isinstance(both, Coordination):
                        found.append((cost + more + 0.05, stop, replace(simple, of=both)))
            elif self._is_aim(end, simple):  # "dem Update auf ⟨1⟩"
                for more, stop, adjunct in self.adjunct(end):
                    aimed = replace(adjunct, role=Role.TO)
                    found.append((cost + more + 0.1, stop, replace(simple, adjuncts=(*simple.adjuncts, aimed))))
            elif simple.head in _MEASURED and self.kind(end) == "word" and self.words[end].endswith("er"):
                for more, stop, whole in self.phrase(end):  # "die Anzahl offener Verbindungen"
                    if whole.number is Number.PLURAL and whole.adjectives:
                        found.append((cost + more, stop, replace(simple, of=whole)))
            elif self.starts(end, "an") and simple.head in _MEASURED:  # "die Anzahl an Fehlern"
                for more, stop, whole in self.phrase(end + 1):
                    found.append((cost + more, stop, replace(simple, of=whole)))
            if self.starts(end, "("):
                for more, stop, aside in self.aside(end):
                    found.append((cost + more + 0.1, stop, replace(simple, aside=aside)))
        for cost, end, tree in list(found):
            for more, stop, clause in self._relative(end, tree):
                found.append((cost + more, stop, replace(tree, relative=clause)))
        return found

    def _relative(self, place: int, tree: NounPhrase) -> Iterator[Found[Clause]]:
        """Read a relative clause whose pronoun is its subject: ", der auf ⟨1⟩ läuft,"."""
        if not self.starts(place, ",") or tree.pronoun or tree.relative is not None:
            return
        if self.words[place + 1] not in {"der", "die", "das", "welcher", "welche", "welches"}:
            return
        if isinstance(tree.head, str) and tree.head and not tree.names:
            several = tree.number is Number.PLURAL
            if several is not (self.words[place + 1] in {"die", "welche"}) and several:
                return
        for cost, end, clause in self.verb_last(place + 2):
            if clause.subject is None and not _disagrees(replace(tree, amount=None), self.words[end - 1]):
                clause = _lasting(clause)  # noqa: PLW2901
                yield cost + 0.3, end, clause
                if self.starts(end, ","):
                    yield cost + 0.25, end + 1, clause

    @rule
    def nominal(self, place: int) -> list[Found[Nominal]]:
        """Noun phrases, coordinated or not, without adjuncts."""
        return list(self._coordinated(place, self.phrase))

    @rule
    def full(self, place: int) -> list[Found[Nominal]]:
        """Noun phrases with their adjuncts: what stands before the finite verb, or as a headline."""
        return list(self._coordinated(place, self._with_adjuncts))

    @rule
    def _with_adjuncts(self, place: int) -> list[Found[NounPhrase]]:
        found: list[Found[NounPhrase]] = []
        for cost, end, phrase in self.phrase(place):
            found.append((cost, end, phrase))
            if phrase.pronoun:
                continue
            grown: list[Found[NounPhrase]] = [(cost, end, phrase)]
            for _ in range(3):
                further: list[Found[NounPhrase]] = []
                for so_far, stop, base in grown:
                    for more, last, adjunct in self.adjunct(stop):
                        aimed = replace(adjunct, role=Role.TO) if self._is_aim(stop, base) else adjunct
                        tree = replace(base, adjuncts=(*base.adjuncts, aimed))
                        rather = 0.3 if adjunct.role in _OF_CLAUSES else 0.15
                        further.append((so_far + more + rather, last, tree))
                found.extend(further)
                grown = best(further)
        return found

    def _is_aim(self, place: int, base: NounPhrase) -> bool:
        """Say whether "an" or "auf" tells where to: "Anfragen an ⟨1⟩", "Rollback auf ⟨1⟩"."""
        connected = base.head == "connection" and self.words[place] in {"zu", "zum", "zur"}
        return (
            connected
            or (self.words[place] in {"an", "am", "ans"} and base.head in _SENT)
            or (self.words[place] in {"auf", "aufs"} and base.head in _MOVES)
        )

    def _coordinated(self, place: int, parts: Callable[[int], list[Found[NounPhrase]]]) -> Iterator[Found[Nominal]]:
        for cost, end, first in parts(place):
            yield cost, end, first
            items: list[tuple[float, int, tuple[NounPhrase, ...]]] = [(cost, end, (first,))]
            for _ in range(3):
                longer: list[tuple[float, int, tuple[NounPhrase, ...]]] = []
                for so_far, stop, names in items:
                    joint = {"und": "and", "sowie": "and", "oder": "or", "/": "slash", ",": "comma"}.get(
                        self.words[stop]
                    )
                    if joint is None:
                        continue
                    for more, last, another in parts(stop + 1):
                        grown = (*names, another)
                        if joint == "comma":
                            longer.append((so_far + more + 0.3, last, grown))
                        else:
                            yield so_far + more + 0.2, last, Coordination(grown, joint)
                items = best(longer)

    # --- asides and adjuncts ----------------------------------------------------------------------------------------

    @rule
    def aside(self, place: int) -> list[Found[Aside]]:
        """What stands in parentheses, which are consumed."""
        if not self.starts(place, "("):
            return []
        close = next((stop for stop in range(place + 1, self.size) if self.tokens[stop].text == ")"), None)
        if close is None or close == place + 1:
            return []
        return [(cost, close + 1, tree) for cost, end, tree in self._aside_body(place + 1) if end == close]

    def _aside_body(self, place: int) -> Iterator[Found[Aside]]:
        for cost, end, amount in self.amount(place):
            yield cost, end, Aside(amount)
        for cost, end, name in self.name(place):
            yield cost, end, Aside(name)
        for cost, end, label in self.nominal(place):
            yield cost + 0.2, end, Aside(label)
            if self.words[end] in {":", "="} and isinstance(label, NounPhrase):
                for more, stop, value in self._values(end + 1):
                    yield cost + more, stop, Aside(value, label)

    def _values(self, place: int) -> Iterator[tuple[float, int, Amount | Name | Nominal | Adjective]]:
        yield from self.amount(place)
        yield from ((cost + 0.1, end, name) for cost, end, name in self.name(place))
        yield from ((cost + 0.3, end, nominal) for cost, end, nominal in self.nominal(place))
        yield from self.predicative(place)

    @rule
    def adjunct(self, place: int) -> list[Found[Adjunct]]:
        """A prepositional phrase or a time."""
        found: list[Found[Adjunct]] = list(self._times(place))
        for words, (role, with_article) in _PREPOSITIONS.items():
            if not self.starts(place, *words):
                continue
            start = place + len(words)
            if words[0] in {"innerhalb", "außerhalb", "oberhalb", "unterhalb", "anstelle", "aufgrund"} and (
                self.starts(start, "von")
            ):
                start += 1
            for cost, end, amount in self.amount(start):
                found.extend(_of_amount(cost, end, amount, role, words[0], is_time=self.is_time(amount)))
            for cost, end, nominal in self.nominal(start) if words[0] != "um" else ():
                if isinstance(nominal, NounPhrase) and nominal == NounPhrase(amount=nominal.amount):
                    continue
                if isinstance(nominal, NounPhrase) and nominal.amount is not None and _is_unit(nominal):
                    continue  # read above
                if with_article and isinstance(nominal, NounPhrase):
                    nominal = replace(nominal, determiner=Determiner.DEFINITE)  # noqa: PLW2901
                if words[0] == "zum" and self.starts(end - 1, "mal"):
                    continue  # "zum dritten Mal"
                above = {"über": Role.ABOVE, "unter": Role.BELOW}.get(words[0], role)
                role_here = _where(nominal) if words[0] in {"bei", "beim"} else role
                if words[0] == "nach" and isinstance(nominal, NounPhrase) and isinstance(nominal.head, Name):
                    role_here = Role.TO  # "nach S3"
                measured = isinstance(nominal, NounPhrase) and (
                    nominal.head in _LEVELS or (not nominal.head and nominal.amount is not None)
                )
                bare = 0.15 if _is_bare(nominal) else 0.1
                found.append((cost + bare, end, Adjunct(above if measured else role_here, nominal)))
        if self.starts(place, "als") and (usual := _EXPECTED.get(self.words[place + 1])) is not None:
            found.append((0.0, place + 2, Adjunct(Role.THAN, NounPhrase(pronoun=usual))))
        for cost, end, amount in self.amount(place):  # "über 90 %", "mehr als 10 Minuten lang"
            if self.is_time(amount) and self.words[place] == "länger":
                found.append((cost - 0.1, end, Adjunct(Role.DURATION, amount)))
            elif self.is_time(amount) and self.words[end] in {"lang", "hinweg"}:
                found.append((cost - 0.2, end + 1, Adjunct(Role.DURATION, amount)))
            elif amount.relation in {Relation.MORE_THAN, Relation.LESS_THAN} and self.words[place] in {"über", "unter"}:
                side = Role.ABOVE if amount.relation is Relation.MORE_THAN else Role.BELOW
                found.append((cost, end, Adjunct(side, replace(amount, relation=Relation.EXACTLY))))
        return found

    def _times(self, place: int) -> Iterator[Found[Adjunct]]:
        start = place
        if self.words[start] in {"in", "innerhalb", "während", "über"}:
            start += 1
        if self.words[start] in {"den", "der", "die", "dem", "von"}:
            start += 1
        if self.words[start] in {"letzten", "letzte", "letzter", "vergangenen", "nächsten", "kommenden", "nächste"}:
            role = Role.NEXT if self.words[start].startswith(("näch", "komm")) else Role.LAST
            for cost, end, amount in self.amount(start + 1):
                if self.is_time(amount):
                    yield cost - 0.5, end, Adjunct(role, amount)
            for end, unit in self._unit(start + 1):
                yield -0.3, end, Adjunct(role, Amount("", unit))
        if self.starts(place, "alle"):
            for cost, end, amount in self.amount(place + 1):
                if self.is_time(amount):
                    yield cost - 0.3, end, Adjunct(Role.EVERY, amount)
        if self.words[place] in {"pro", "je"}:
            for end, unit in self._unit(place + 1):
                yield -0.4, end, Adjunct(Role.PER, Amount("", unit))
        for cost, end, amount in self.amount(place):
            if self.starts(end, "mal") and not amount.unit:
                yield cost - 0.3, end + 1, Adjunct(Role.TIMES, amount)

    # --- the field between the verbs --------------------------------------------------------------------------------

    @rule
    def field(self, place: int) -> list[Found[Field]]:
        """Adverbs, phrases, adjuncts and "nicht" in any order; up to six of them."""
        found: list[Found[Field]] = [(0.0, place, ())]
        grown: list[Found[Field]] = [(0.0, place, ())]
        for _ in range(6):
            further: list[Found[Field]] = []
            for cost, end, items in grown:
                for more, stop, item in self._field_item(end):
                    further.append((cost + more, stop, (*items, item)))
                for more, stop, several in self._field_items(end):
                    further.append((cost + more, stop, (*items, *several)))
            if not further:
                break
            grown = _widest(further)
            found.extend(grown)
        return _widest(found)

    @rule
    def _field_items(self, place: int) -> list[Found[Field]]:
        """What is several things at once: "keine Verbindung mehr", "noch keine Metriken", "weder … noch …"."""
        found: list[Found[Field]] = []
        started = self.starts(place, "noch")
        for cost, end, nominal in self.nominal(place + 1 if started else place):
            if isinstance(nominal, NounPhrase) and nominal.determiner is Determiner.NO:
                plain = ("noun", replace(nominal, determiner=Determiner.NONE))
                if started:
                    found.append((cost, end, (plain, ("not", None), ("adverb", "yet"))))
                elif self.starts(end, "mehr"):
                    found.append((cost, end + 1, (plain, ("no more", None))))
        for cost, end, adjunct in self.adjunct(place):
            phrase = adjunct.phrase
            if self.starts(end, "mehr") and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
                plain_adjunct = replace(adjunct, phrase=replace(phrase, determiner=Determiner.NONE))
                found.append((cost, end + 1, (("adjunct", (self.words[place], plain_adjunct)), ("no more", None))))
        if self.starts(place, "noch", "nicht"):
            found.append((0.0, place + 2, (("not", None), ("adverb", "yet"))))
        if self.starts(place, "weder"):
            for cost, end, first in self._field_item(place + 1):
                for more, stop, second in self._field_item(end + 1) if self.starts(end, "noch") else ():
                    both = _either(first, second)
                    if both is not None:
                        found.append((cost + more, stop, (both, ("not", None))))
        return found

    @rule
    def _field_item(self, place: int) -> list[Found[tuple[str, object]]]:
        found: list[Found[tuple[str, object]]] = []
        if self.starts(place, "nicht", "mehr"):
            found.append((0.8 if self.attributive(place + 2) else 0.0, place + 2, ("no more", None)))
        if self.starts(place, "auf", "keinen", "fall"):
            return [(0.0, place + 3, ("not", None))]
        if self.starts(place, "nicht") and self.words[place + 1] not in _DENIED_IN_PART:
            found.append((0.8 if self.attributive(place + 1) else 0.05, place + 1, ("not", None)))
        if self.words[place] in {"aber", "jedoch"} and self.words[place - 2] == ",":
            found.append((0.0, place + 1, ("but", None)))
        if self.starts(place, "sich"):
            found.append((0.0, place + 1, ("self", None)))
        for end, entry in self.words_at(place, "adverbs"):
            if self.starts(place, "nur", "noch"):
                continue
            if entry.concept.id not in {"no_longer", "anymore"}:  # they are read with what they deny
                found.append((0.1 + entry.cost, end, ("adverb", entry.concept.id)))
        for cost, end, adjunct in self.adjunct(place):
            found.append((cost + 0.1, end, ("adjunct", (self.words[place], adjunct))))
        for cost, end, nominal in self.nominal(place):
            if isinstance(nominal, NounPhrase) and nominal.amount is None and _is_unit(nominal):
                continue  # a unit without its number
            found.append((cost + 0.1, end, (_CASES.get(self.words[place], "noun"), nominal)))
        return found

    # --- clauses ----------------------------------------------------------------------------------------------------

    @rule
    def main_clause(self, place: int) -> list[Found[Clause]]:
        """Subject, finite verb, field, rest of the verb; or an adverbial first and the subject behind the verb."""
        found: list[Found[Clause]] = []
        for cost, end, subject in self.full(place):
            discord = _DISCORD if _disagrees(subject, self.words[end]) else 0.0
            for more, stop, clause in self.behind_subject(end):
                if clause.subject is None and self._stands(place, subject, clause):
                    found.append(
                        (cost + more + (0.0 if _is_dative(clause) else discord), stop, _of_subject(clause, subject))
                    )
        if self.starts(place, "es"):
            found.extend(self._existing(place + 1, place + 2))
            for more, stop, clause in self.behind_subject(place + 1):  # "Es wurden keine Metriken empfangen"
                if clause.subject is not None:
                    found.append((more + 0.1, stop, clause))
        for cost, end, item in self._field_item(place):
            if item[0] not in {"adverb", "adjunct"}:
                continue
            for more, stop, clause in self._inverted(end):
                found.append((cost + more + 0.2, stop, _lasting(_subject_from_field(clause, item), self.words[end])))
        found.extend(self._state_first(place))
        return found

    def _stands(self, place: int, subject: Nominal, clause: Clause) -> bool:
        """Say whether the subject's case fits: "dem Cluster fehlen Ressourcen" has a dative before the verb."""
        named = isinstance(subject, NounPhrase) and isinstance(subject.head, Name)
        dative = self.words[place] in _DATIVES
        return (dative or (named and self.words[place] not in ARTICLES)) if _is_dative(clause) else not dative

    def _inverted(self, place: int) -> Iterator[Found[Clause]]:
        """Read a verb whose subject stands behind it; "gibt es …"."""
        for cost, end, clause in self.behind_subject(place):
            if clause.subject is not None:
                differs = not _is_dative(clause) and _disagrees(clause.subject, self.words[place])
                discord = _DISCORD if differs else 0.0
                yield cost + discord, end, _of_subject(clause, clause.subject)
        if self.starts(place + 1, "es"):
            yield from self._existing(place, place + 2)
        elif self.words[place] in {"besteht", "bestehen", "bestand", "bestanden"}:
            for cost, end, clause in self._existing(place, place + 1):
                there = clause.predicate.phrase if isinstance(clause.predicate, Existing) else None
                if isinstance(there, NounPhrase) and there.determiner in {Determiner.NO, Determiner.INDEFINITE}:
                    yield cost - 0.4, end, clause

    def _state_first(self, place: int) -> Iterator[Found[Clause]]:
        """Read "Betroffen sind alle Dienste"."""
        for cost, end, adjective in self.predicative(place):
            verb, tense, _ = _FINITE.get(self.words[end], ("", Tense.PRESENT, Number.SINGULAR))
            if verb != "sein":
                continue
            for more, middle, adverbs in self.adverbs(end + 1):
                for further, stop, subject in self.full(middle) if "only" not in adverbs else ():
                    discord = _DISCORD if _disagrees(subject, self.words[end]) else 0.0
                    clause = Clause(subject, Being(adjective), tense=tense, adverbs=adverbs)
                    yield cost + more + further + discord + 0.2, stop, clause

    def _existing(self, place: int, start: int) -> Iterator[Found[Clause]]:
        """Read "gibt es … Fehler", "liegen … Fehler vor", "besteht … Gefahr"."""
        tense = _EXISTING.get(self.words[place])
        if tense is None:
            return
        for cost, end, items in self.field(start):
            stop = end
            if self.words[place].startswith("l"):
                if not self.starts(end, "vor"):
                    continue
                stop = end + 1
            state = _around(Clause(None, Existing(NounPhrase()), tense=tense), items)
            if state is not None and state.subject is not None:
                yield cost, stop, _lasting(replace(state, subject=None, predicate=Existing(_any(state))))

    @rule
    def behind_subject(self, place: int) -> list[Found[Clause]]:
        """Finite verb, field and what closes the clause."""
        found: list[Found[Clause]] = []
        word = self.words[place]
        if word in _FINITE:
            verb, tense, _ = _FINITE[word]
            for cost, end, items in self.field(place + 1):
                for more, stop, clause in self._closing(verb, tense, end, items):
                    found.append((cost + more, stop, clause))
                    found.extend(self._closed_twice(verb, tense, cost + more, stop, clause))
        elif word in _MODALS:
            modal, tense = _MODALS[word]
            for cost, end, items in self.field(place + 1):
                for more, stop, clause in self._infinitive_closing(end, items):
                    if _is_binding(word, clause):
                        found.append((cost + more, stop, _modal(clause, modal, tense)))
        if word in _LYING:
            for cost, end, items in self.field(place + 1):
                for more, stop, amount in self.amount(end + 1) if self.starts(end, "bei") else ():
                    side = _BEYOND.get(amount.relation)
                    level = Adjunct(side or Role.AT, replace(amount, relation=Relation.EXACTLY) if side else amount)
                    found.extend(self._state(cost + more, stop, items, Being(level), _LYING[word]))
                if items and items[-1][0] in {"adjunct", "noun"}:
                    found.extend(
                        (cost + more, stop, tree) for more, stop, tree in self._lying(end, items, _LYING[word])
                    )
        if word in _COMING:
            for cost, end, items in self.field(place + 1):
                found.extend((cost, end, replace(tree, tense=_COMING[word])) for tree in _arising(items))
        if word in _STAYING:
            for cost, end, items in self.field(place + 1):
                found.extend((cost, end, tree) for tree in _staying(items, _STAYING[word]))
        if word in {"lässt", "lassen", "ließ", "ließen"}:
            tense = Tense.PRESENT if word.startswith("l") and word[1] in "äa" else Tense.PAST
            for cost, end, items in self.field(place + 1):
                for more, stop, clause in self._letting(end, items):
                    found.append((cost + more, stop, replace(clause, modal=Modal.CAN, tense=tense)))
        if word in _TAKING and self.starts(place + 1, "länger", "als"):
            usual = _EXPECTED.get(self.words[place + 3])
            if usual is not None:
                than = Adjunct(Role.THAN, NounPhrase(pronoun=usual))
                state = Being(Adjective("long", "comparative"))
                found.append((0.0, place + 4, Clause(None, state, tense=_TAKING[word], adjuncts=(than,))))
        if word in _LACKING:
            for cost, end, items in self.field(place + 1):
                found.extend(self._state(cost, end, items, Being(Adjective("missing")), _LACKING[word]))
        for end, entry in self.words_at(place, "verbs"):
            if entry.form not in {"s", "p", "past", "past_p"}:
                continue
            tense = Tense.PAST if entry.form.startswith("past") else Tense.PRESENT
            unclear = 0.3 if end == self.size and self._is_participle(place) else 0.0  # "Container beendet"
            for cost, stop, items in self.field(end):
                last = stop
                if entry.prefix:
                    if not self.starts(stop, *entry.prefix.split()):
                        continue
                    last = stop + len(entry.prefix.split())
                for more, clause in _filled(entry, items):
                    found.append((cost + more + entry.cost + unclear, last, replace(clause, tense=tense)))
                for more, reach, clause in self._with_content(entry, items, last):
                    found.append((cost + more + entry.cost, reach, replace(clause, tense=tense)))
        return [(cost, end, _lasting(clause, word)) for cost, end, clause in found]

    def _closed_twice(self, verb: str, tense: Tense, cost: float, place: int, first: Clause) -> Iterator[Found[Clause]]:
        """Read a second participle with the same auxiliary: "wurde beendet und neu gestartet"."""
        if self.words[place] != "und" or not isinstance(first.predicate, Acting):
            return
        for more, end, items in self.field(place + 1):
            if any(kind in _NOUNS for kind, _ in items):
                continue
            for further, stop, second in self._closing(verb, tense, end, items):
                if isinstance(second.predicate, Acting) and second.predicate.passive is first.predicate.passive:
                    going = _lasting(second, "wird" if verb == "werden" else "ist")
                    yield cost + more + further + 0.2, stop, replace(first, more=(going,))

    def _is_participle(self, place: int) -> bool:
        return any(entry.form == "pp" for _, entry in self.words_at(place, "verbs"))

    def _with_content(self, entry: Form, items: Field, place: int) -> Iterator[Found[Clause]]:
        """Read what a verb governs: "versucht, … zu starten", "stellt sicher, dass …"."""
        frame = entry.concept.frame
        if entry.concept.id in _CHECKING and self.starts(place, ",", "ob") and not items:
            for cost, end, content in self.subordinate(place + 2):
                if _is_wanted(content):
                    going = _lasting(content, "läuft") if isinstance(content.predicate, Acting) else content
                    yield cost, end, Clause(None, Acting("check_that", content=going))
        if not frame or frame[-1].name not in {"inf", "that"}:
            return
        start = place + 1 if self.starts(place, ",") else place
        contents: list[Found[Clause]] = []
        if frame[-1].name == "inf":
            contents = self.infinitive(start)
        elif start > place and self.starts(start, "dass"):
            contents = [(cost, end, _lasting(tree, "läuft")) for cost, end, tree in self.subordinate(start + 1)]
        for cost, end, content in contents:
            for more, clause in _filled(entry, items, shorter=True):
                if isinstance(clause.predicate, Acting):
                    yield cost + more, end, replace(clause, predicate=replace(clause.predicate, content=content))

    @rule
    def infinitive(self, place: int) -> list[Found[Clause]]:
        """An infinitive with "zu" and what belongs to it: "Ausfälle zu vermeiden", "nicht gestartet zu werden"."""
        found: list[Found[Clause]] = []
        for cost, end, items in self.field(place):
            for stop, entry in self.words_at(end, "verbs"):
                if entry.form == "zu":
                    found.extend((cost + more + entry.cost, stop, tree) for more, tree in _filled(entry, items))
                elif entry.form == "pp" and _takes_object(entry) and self.starts(stop, "zu", "werden"):
                    found.extend(
                        (cost + more + entry.cost, stop + 2, tree) for more, tree in _filled(entry, items, passive=True)
                    )
            for more, stop, adjective in self.predicative(end):
                state = _around(Clause(None, Being(adjective)), items)
                if self.starts(stop, "zu", "sein") and state is not None:
                    found.append((cost + more, stop + 2, state))
        return [(cost, end, tree) for cost, end, tree in found if tree.subject is None]

    @rule
    def purpose(self, place: int) -> list[Found[Adjunct]]:
        """An infinitive that says what for, or without what: "um … zu", "ohne … zu"."""
        start = place + 1 if self.starts(place, ",") else place
        role = {"um": Role.PURPOSE, "ohne": Role.WITHOUT}.get(self.words[start])
        if role is None:
            return []
        return [(cost, end, Adjunct(role, tree)) for cost, end, tree in self.infinitive(start + 1)]

    def _letting(self, place: int, items: Field) -> Iterator[Found[Clause]]:
        """Read "lässt sich nicht starten": it cannot be started."""
        rest = tuple(item for item in items if item[0] != "self")
        if rest == items:
            return
        for end, entry in self.words_at(place, "verbs"):
            if entry.form == "inf" and _takes_object(entry):
                for cost, clause in _filled(entry, rest, passive=True):
                    yield cost + entry.cost, end, clause

    def _closing(self, verb: str, tense: Tense, place: int, items: Field) -> Iterator[Found[Clause]]:
        """What may follow "sein", "haben", "werden" and the field."""
        if verb == "sein":
            for cost, end, being in self._share(place):
                yield from self._state(cost, end, items, being, tense)
        if verb in {"sein", "bleiben"}:
            for cost, end, adjective in self.predicative(place):
                if any(
                    entry.form == "pp" and entry.auxiliary == "sein" for _, entry in self.words_at(end - 1, "verbs")
                ):
                    cost += 0.15  # noqa: PLW2901  rather what happened: "ist gescheitert"
                yield from self._state(cost, end, items, Being(adjective, remain=verb == "bleiben"), tense)
            for cost, end, adjunct in self.adjunct(place):
                if adjunct.role in {Role.ABOVE, Role.BELOW, Role.IN, Role.ON, Role.AT, Role.WITHOUT}:
                    yield from self._state(cost + 0.1, end, items, Being(adjunct), tense)
        if verb == "sein":
            for end, entry in self.words_at(place, "verbs"):
                if entry.form == "zu" and _takes_object(entry):  # "ist zu prüfen"
                    for cost, clause in _filled(entry, items, passive=True):
                        if not clause.negated:
                            yield cost + entry.cost, end, replace(clause, modal=Modal.MUST, tense=tense)
                if entry.form != "pp":
                    continue
                if entry.auxiliary == "sein":
                    for cost, clause in _filled(entry, items):
                        yield cost + entry.cost, end, replace(clause, tense=_completed(tense))
                elif _takes_object(entry) and not self.starts(end, "worden"):
                    for cost, clause in _filled(entry, items, passive=True):  # "ist gestoppt": it has been stopped
                        done = tense if entry.concept.id in _KEPT_UP else _completed(tense)
                        yield cost + entry.cost + 0.1, end, replace(clause, tense=done)
                if _takes_object(entry) and self.starts(end, "worden"):
                    for cost, clause in _filled(entry, items, passive=True):
                        yield cost + entry.cost, end + 1, replace(clause, tense=_completed(tense))
            if self.starts(place, "gekommen"):
                yield from ((0.0, place + 1, replace(tree, tense=_completed(tense))) for tree in _arising(items))
            last = items[-1] if items else None
            if last is not None and last[0] in {"noun", "subject"} and isinstance(last[1], NounPhrase | Coordination):
                yield from self._state(0.3, place, items[:-1], Being(last[1]), tense)
            if last is not None and last[0] == "adjunct" and last[1][1].role not in _WHEN:  # type: ignore[index]
                adjunct = last[1][1]  # type: ignore[index]
                yield from self._state(0.2, place, items[:-1], Being(adjunct), tense)
        elif verb == "werden":
            for end, entry in self.words_at(place, "verbs"):
                if entry.form == "pp" and _takes_object(entry):
                    for cost, clause in _filled(entry, items, passive=True):
                        yield cost + entry.cost, end, replace(clause, tense=tense)
                elif entry.form == "inf" and tense is Tense.PRESENT:
                    for cost, clause in _filled(entry, items):
                        yield cost + entry.cost, end, replace(clause, tense=Tense.FUTURE)
            for cost, end, adjective in self.predicative(place):
                if self.starts(end, "sein"):
                    yield from self._state(cost, end + 1, items, Being(adjective), Tense.FUTURE)
                if not (self._is_participle(place) or self._is_participle(end - 1)):
                    yield from self._state(cost, end, items, Being(adjective, become=True), tense)
        elif verb == "haben":
            for end, entry in self.words_at(place, "verbs"):
                if entry.form == "pp":
                    for cost, clause in _filled(entry, items):
                        yield cost + entry.cost, end, replace(clause, tense=_completed(tense))
                    for cost, stop, clause in self._with_content(entry, items, end):
                        yield cost + entry.cost, stop, replace(clause, tense=_completed(tense))
            for cost, clause in _owned(items):
                yield cost, place, replace(clause, tense=tense)

    def _share(self, place: int) -> Iterator[Found[Being]]:
        """Read "zu 90 % gefüllt", which ``_of_subject`` says of the subject's usage."""
        if not self.starts(place, "zu"):
            return
        for cost, end, amount in self.amount(place + 1):
            whole = self.span_text(end - 1) if self.kind(end - 1) == "span" else ""
            percent = amount.unit == "percent" or amount.value.endswith("%") or whole.endswith("%")
            if percent and self.words[end] in _FILLED:
                yield cost - 0.3, end + 1, Being(Adjunct(Role.OUT_OF, amount))

    def _lying(self, place: int, items: Field, tense: Tense) -> Iterator[Found[Clause]]:
        """Read "liegt über 5 %", "beträgt ⟨1⟩"."""
        kind, last = items[-1]
        if kind == "adjunct" and last[1].role not in _WHEN:  # type: ignore[index]
            yield from self._state(0.0, place, items[:-1], Being(last[1]), tense)  # type: ignore[index]
        elif isinstance(last, NounPhrase) and last.amount is not None and last == NounPhrase(amount=last.amount):
            yield from self._state(0.0, place, items[:-1], Being(last.amount), tense)

    def _state(self, cost: float, place: int, items: Field, being: Being, tense: Tense) -> Iterator[Found[Clause]]:
        clause = _around(Clause(None, being, tense=tense), items)
        if clause is None:
            return
        yield cost, place, clause
        for more, end, adjunct in self.adjunct(place):
            yield cost + more + 0.1, end, _graded(clause, adjunct)

    def _infinitive_closing(self, place: int, items: Field) -> Iterator[Found[Clause]]:
        if self.starts(place, "kommen"):
            yield from ((0.0, place + 1, tree) for tree in _arising(items))
        for end, entry in self.words_at(place, "verbs"):
            if entry.form == "inf":
                for cost, clause in _filled(entry, items):
                    yield cost + entry.cost, end, clause
            elif entry.form == "pp" and _takes_object(entry) and self.starts(end, "werden"):
                for cost, clause in _filled(entry, items, passive=True):
                    yield cost + entry.cost, end + 1, clause
            elif entry.form == "pp" and self.words[end] in {"haben", "sein"}:
                for cost, clause in _filled(entry, items):
                    yield cost + entry.cost, end + 1, replace(clause, tense=Tense.PERFECT)
        acted = any(entry.form == "pp" and _takes_object(entry) for _, entry in self.words_at(place, "verbs"))
        for cost, end, adjective in self.predicative(place):
            done = acted or any(entry.form == "pp" for _, entry in self.words_at(end - 1, "verbs"))
            if self.words[end] == "sein" or (self.words[end] == "werden" and not done):
                being = Being(adjective, become=self.starts(end, "werden"))
                state = _around(Clause(None, being), items)
                if state is not None:
                    yield cost, end + 1, state

    @rule
    def subordinate(self, place: int) -> list[Found[Clause]]:
        """Subject, field and verbs at the end: "der Dienst nicht gestartet wurde"."""
        found: list[Found[Clause]] = []
        for cost, end, subject in self.full(place):
            for more, stop, clause in self.verb_last(end):
                if clause.subject is None:
                    discord = _DISCORD if _disagrees(subject, self.words[stop - 1]) else 0.0
                    discord += 0.1 if isinstance(subject, NounPhrase) and subject.adjuncts else 0.0  # rather the verb's
                    found.append((cost + more + discord, stop, _of_subject(clause, subject)))
        for cost, end, clause in self.verb_last(place):  # "da auf dem Zielsystem kein Platz ist", "weil es … gibt"
            if clause.subject is not None or isinstance(clause.predicate, Existing):
                discord = _DISCORD if _disagrees(clause.subject, self.words[end - 1]) else 0.0
                found.append((cost + discord + 0.2, end, _of_subject(clause, clause.subject)))
        return [(cost, end, _lasting(clause)) for cost, end, clause in found]

    @rule
    def verb_last(self, place: int) -> list[Found[Clause]]:
        """Field and verbs at the end, without subject."""
        found: list[Found[Clause]] = []
        for cost, end, items in self.field(place):
            for stop, entry in self.words_at(end, "verbs"):
                if entry.form in {"s_last", "p_last", "past_last"} or (
                    entry.form in {"s", "p", "past", "past_p"} and not entry.prefix
                ):
                    tense = Tense.PAST if entry.form.startswith("past") else Tense.PRESENT
                    for more, clause in _filled(entry, items):
                        found.append((cost + more + entry.cost, stop, replace(clause, tense=tense)))
                    for more, reach, clause in self._with_content(entry, items, stop):
                        found.append((cost + more + entry.cost, reach, replace(clause, tense=tense)))
            for stop in range(end, min(end + 5, self.size)):
                word = self.words[stop]
                if word in _FINITE:
                    verb, tense, _ = _FINITE[word]
                    for more, last, clause in self._closing(verb, tense, end, items):
                        if last == stop:
                            found.append((cost + more, stop + 1, clause))
                elif word in _MODALS:
                    modal, tense = _MODALS[word]
                    for more, last, clause in self._infinitive_closing(end, items):
                        if last == stop and _is_binding(word, clause):
                            found.append((cost + more, stop + 1, _modal(clause, modal, tense)))
                elif word in _LACKING and stop == end:
                    state = _around(Clause(None, Being(Adjective("missing")), tense=_LACKING[word]), items)
                    if state is not None:
                        found.append((cost, stop + 1, state))
                elif word in _COMING or word in _EXISTING:
                    found.extend(self._occurring_last(word, cost, stop, items) if stop == end else ())
        return found

    def _occurring_last(self, word: str, cost: float, place: int, items: Field) -> Iterator[Found[Clause]]:
        """Read "es … zu Fehlern kommt", "es keine Fehler gibt" with the verb last."""
        if word in _COMING:
            yield from ((cost, place + 1, replace(tree, tense=_COMING[word])) for tree in _arising(items))
        rest = tuple(item for item in items if item != _IT)
        told = {"gibt", "gab"} if rest != items else {"besteht", "bestehen", "bestand", "bestanden"}
        if word in told:
            state = _around(Clause(None, Existing(NounPhrase()), tense=_EXISTING[word]), rest)
            known = rest == items and isinstance(state and state.subject, NounPhrase)
            if known and state.subject.determiner not in {Determiner.NO, Determiner.INDEFINITE}:  # type: ignore[union-attr]
                return  # "das Problem besteht"
            if state is not None and state.subject is not None:
                sure = 0.4 if rest == items else 0.0
                yield cost - sure, place + 1, replace(state, subject=None, predicate=Existing(_any(state)))

    @rule
    def clause(self, place: int) -> list[Found[Clause]]:
        """A main clause with the clauses that hang on it."""
        found: list[Found[Clause]] = []
        for cost, end, base in self._with_more(place):
            found.append((cost, end, base))
            grown: list[Found[Clause]] = [(cost, end, base)]
            for _ in range(2):
                further: list[Found[Clause]] = []
                for so_far, stop, tree in grown:
                    for more, last, link in self.link(stop):
                        further.append((so_far + more + 0.1, last, replace(tree, links=(*tree.links, link))))
                    for more, last, adjunct in self.purpose(stop) if not tree.negated else ():
                        grown_tree = replace(tree, adjuncts=(*tree.adjuncts, adjunct))
                        further.append((so_far + more + 0.1, last, grown_tree))
                found.extend(further)
                grown = best(further)
        return found

    def _with_more(self, place: int) -> Iterator[Found[Clause]]:
        """Yield main clauses, and those whose subject does a second thing: "ist ausgefallen und antwortet nicht"."""
        for cost, end, base in self.main_clause(place):
            yield cost, end, base
            start = end + 1 if self.starts(end, ",") else end
            if start > end and self.words[start + 1] in {"aber", "jedoch"}:
                for more, stop, further in self.behind_subject(start):
                    if further.subject is None and not base.more:
                        yield cost + more + 0.2, stop, replace(base, more=(further,), joint="but")
            if self.starts(start, "und"):
                for more, stop, further in self.behind_subject(start + 1):
                    if further.subject is None:
                        yield cost + more + 0.2, stop, replace(base, more=(*base.more, further))

    @rule
    def link(self, place: int) -> list[Found[Link]]:
        """A further clause."""
        found: list[Found[Link]] = []
        start = place + 1 if self.starts(place, ",") else place
        for words, kind in _LINKS.items():
            if start > place and self.starts(start, *words):
                for cost, end, clause in self.subordinate(start + len(words)):
                    found.append((cost, end, Link(kind, clause)))
        if start > place and self.starts(start, "was"):
            for cost, end, clause in self.verb_last(start + 1):
                if clause.subject is None:
                    found.append((cost, end, Link(LinkKind.SEQUEL, clause)))
        joint = _MAIN_LINKS.get(self.words[start])
        if joint is not None:
            for cost, end, clause in self.main_clause(start + 1):
                found.append((cost + 0.1, end, Link(joint, clause)))
        if start > place and joint is None:  # "…, der Pool ist voll"
            for cost, end, clause in self.main_clause(start):
                if isinstance(clause.subject, NounPhrase | Coordination) or isinstance(clause.predicate, Existing):
                    found.append((cost + 0.5, end, Link(LinkKind.SEMICOLON, clause)))
        for mark, kind in (
            (";", LinkKind.SEMICOLON),
            (":", LinkKind.COLON),
            ("–", LinkKind.DASH),
            ("-", LinkKind.DASH),
        ):
            if self.starts(place, mark) and not (kind is LinkKind.DASH and self.tokens[place].glued):
                for cost, end, clause in self.main_clause(place + 1):
                    found.append((cost + 0.1, end, Link(kind, clause)))
                for cost, end, clause in self.headline(place + 1) if kind is LinkKind.COLON else ():
                    found.append((cost + 0.2, end, Link(kind, clause)))
        return found

    @rule
    def order(self, place: int) -> list[Found[Clause]]:
        """Orders, one or several: "Prüfen Sie … und starten Sie …"."""
        found = list(self.one_order(place))
        for cost, end, first in list(found):
            stop = end + 1 if self.starts(end, ",") else end
            if self.words[stop] in {"und", "oder"}:
                for more, last, second in self.one_order(stop + 1):
                    if self.words[stop] == "und":
                        found.append((cost + more + 0.1, last, replace(first, more=(second,))))
                    else:
                        links = (*first.links, Link(LinkKind.OR, second))
                        found.append((cost + more + 0.1, last, replace(first, links=links)))
            for more, last, link in self.link(end):
                found.append((cost + more + 0.1, last, replace(first, links=(*first.links, link))))
            for more, last, adjunct in self.purpose(end) if not first.negated else ():
                found.append((cost + more + 0.1, last, replace(first, adjuncts=(*first.adjuncts, adjunct))))
        return found

    @rule
    def one_order(self, place: int) -> list[Found[Clause]]:
        """An order: "Prüfen Sie …", "Bitte … prüfen", "… prüfen"."""
        found: list[Found[Clause]] = []
        start = place + 1 if self.starts(place, "bitte") else place
        if self.starts(start, "wenden", "sie", "sich", "an"):
            for cost, end, whom in self.nominal(start + 4):
                found.append((cost, end, Clause(None, Acting("contact", obj=whom))))
        for end, entry in self.words_at(start, "verbs"):
            if entry.form in {"p", "inf"} and self.starts(end, "sie"):
                for cost, stop, items in self.field(end + 1):
                    last = stop
                    if entry.prefix:
                        if not self.starts(stop, *entry.prefix.split()):
                            continue
                        last = stop + len(entry.prefix.split())
                    for more, clause in _filled(entry, items):
                        if clause.subject is None:
                            found.append((cost + more + entry.cost, last, clause))
                    for more, reach, clause in self._with_content(entry, items, last):
                        if clause.subject is None:
                            found.append((cost + more + entry.cost, reach, clause))
        for cost, end, items in self.field(start):
            for stop, entry in self.words_at(end, "verbs"):
                if entry.form == "inf" and items:
                    for more, clause in _filled(entry, items):
                        if clause.subject is None:
                            found.append((cost + more + entry.cost + 0.1, stop, clause))
                if entry.form == "inf":
                    for more, reach, clause in self._with_content(entry, items, stop):
                        if clause.subject is None:
                            found.append((cost + more + entry.cost + 0.1, reach, clause))
        return found

    @rule
    def headline(self, place: int) -> list[Found[Clause]]:
        """A clause without its copula: "Knoten ausgefallen", "Festplatte fast voll", "Latenz über 5 s"."""
        found: list[Found[Clause]] = []
        for cost, end, subject in self.full(place):
            for field_cost, begin, items in self.field(end):
                if any(kind in _NOUNS for kind, _ in items):
                    continue
                field_cost += 0.2 * sum(map(_is_of_noun, items))  # noqa: PLW2901  rather the noun's
                for more, stop, clause in self._bare(begin, items):
                    found.append((cost + field_cost + more + 0.2, stop, _of_subject(clause, subject)))
        return found

    def _bare(self, place: int, items: Field) -> Iterator[Found[Clause]]:
        for cost, end, being in self._share(place):
            clause = _around(Clause(None, being), items)
            if clause is not None:
                yield cost, end, clause
        for cost, end, adjective in self.predicative(place):
            clause = _around(Clause(None, Being(adjective)), items)
            if clause is not None:
                yield cost, end, clause
                for more, stop, adjunct in self.adjunct(end):
                    yield cost + more + 0.1, stop, _graded(clause, adjunct)
        for end, entry in self.words_at(place, "verbs"):
            if entry.form == "pp" and (_takes_object(entry) or entry.auxiliary == "sein"):
                passive = _takes_object(entry) and entry.auxiliary != "sein"
                for cost, clause in _filled(entry, items, passive=passive):
                    tree = replace(clause, tense=Tense.PERFECT)
                    yield cost + entry.cost + 0.1, end, tree
                    for more, stop, adjunct in self.adjunct(end):
                        yield cost + more + 0.2, stop, replace(tree, adjuncts=(*tree.adjuncts, adjunct))
        if items and items[-1][0] == "adjunct":
            adjunct = items[-1][1][1]  # type: ignore[index]
            if adjunct.role in {Role.ABOVE, Role.BELOW}:
                clause = _around(Clause(None, Being(adjunct)), items[:-1])
                if clause is not None:
                    yield 0.0, place, clause

    # --- sentences --------------------------------------------------------------------------------------------------

    def sentences(self) -> list[Parsed]:
        """Return the readings of the whole."""
        found: list[Parsed] = []
        for prefix_cost, prefix, start in self._prefixes():
            for cost, tree in self._bodies(start):
                found.append(Parsed(round(prefix_cost + cost, 3), replace(tree, prefix=prefix)))
        found.sort(key=lambda one: one.cost)
        unique: list[Parsed] = []
        for one in found:
            if all(one.tree != other.tree for other in unique):
                unique.append(one)
        return unique[:BEAM]

    def _prefixes(self) -> Iterator[tuple[float, tuple[Name, ...], int]]:
        yield 0.0, (), 0
        for cost, end, name in self.name(0):
            if self.starts(end, ":"):
                yield cost, (name,), end + 1

    def _bodies(self, place: int) -> Iterator[tuple[float, Sentence]]:
        for cost, end, clause in self.clause(place):
            if clause.subject == NounPhrase(pronoun="you") and clause.modal is None:
                asked = replace(clause, subject=None)  # "Bei Störungen informieren Sie …"
                yield from self._closed(cost, end, SentenceKind.ORDER, asked)
            else:
                yield from self._closed(cost, end, SentenceKind.STATEMENT, clause)
        for cost, end, clause in self.order(place):
            yield from self._closed(cost + 0.3, end, SentenceKind.ORDER, clause)
        for cost, end, clause in self.headline(place):
            yield from self._closed(cost + 0.1, end, SentenceKind.HEADLINE, clause)
        for cost, end, nominal in self.full(place):
            yield from self._closed(cost + 0.4, end, SentenceKind.HEADLINE, nominal)
            if self.starts(end, ":") and isinstance(nominal, NounPhrase):
                for more, stop, value in self._values(end + 1):
                    if stop == self.size:
                        yield cost + more, Sentence(SentenceKind.LABEL, nominal, self.end_mark, value)
        for words, kind in _LINKS.items():
            if self.starts(place, *words):
                yield from self._fronted(place + len(words), kind)
        if self.words[place] in {"sollte", "sollten"}:
            yield from self._fronted(place, LinkKind.IF, inverted=True)
        for cost, end, adjunct in self.purpose(place):
            if not self.starts(end, ","):
                continue
            for more, stop, clause in [*self._inverted(end + 1), *self.order(end + 1)]:
                if clause.negated:
                    continue  # whether the purpose is denied too is not told
                kind_of = SentenceKind.ORDER if clause.subject is None else SentenceKind.STATEMENT
                tree = replace(clause, adjuncts=(*clause.adjuncts, adjunct))
                yield from self._closed(cost + more, stop, kind_of, tree)
        if self.starts(place, "entweder"):
            for cost, end, clause in self._inverted(place + 1):
                for more, stop, link in self.link(end):
                    if link.kind is LinkKind.OR:
                        tree = replace(clause, links=(link,))
                        yield from self._closed(cost + more, stop, SentenceKind.STATEMENT, tree)

    def _fronted(self, place: int, kind: LinkKind, *, inverted: bool = False) -> Iterator[tuple[float, Sentence]]:
        """Read a clause before the main one; "sollte … bestehen" is "falls … besteht"."""
        for cost, end, first in self._inverted(place) if inverted else self.subordinate(place):
            if not self.starts(end, ","):
                continue
            if inverted:
                first = replace(first, modal=None)  # noqa: PLW2901
            link = Link(kind, first, first=True)
            for more, stop, clause in self._inverted(end + 1):
                yield from self._closed(
                    cost + more, stop, SentenceKind.STATEMENT, replace(clause, links=(link, *clause.links))
                )
            for more, stop, clause in self.order(end + 1):
                tree = replace(clause, links=(link, *clause.links))
                yield from self._closed(cost + more, stop, SentenceKind.ORDER, tree)

    def _closed(
        self, cost: float, place: int, kind: SentenceKind, body: Clause | Nominal
    ) -> Iterator[tuple[float, Sentence]]:
        if isinstance(body, Clause) and _denies_all(body):
            return
        if place == self.size:
            yield cost, Sentence(kind, body, self.end_mark)
        elif self.starts(place, "("):
            for more, end, aside in self.aside(place):
                if end == self.size:
                    yield cost + more, Sentence(kind, body, self.end_mark, asides=(aside,))


def _widest(found: Iterable[Found[Field]]) -> list[Found[Field]]:
    """Keep more readings than elsewhere: which of them fits is told by the verb behind."""
    ordered = sorted(found, key=lambda one: (one[0], -one[1]))
    kept: list[Found[Field]] = []
    count: dict[int, int] = {}
    for one in ordered:
        if count.get(one[1], 0) < 4 and len(kept) < 3 * BEAM:  # noqa: PLR2004  readings with the same end
            count[one[1]] = count.get(one[1], 0) + 1
            kept.append(one)
    return kept


_COUNTED = {
    Determiner.TOO_MANY,
    Determiner.MANY,
    Determiner.ALL,
    Determiner.SEVERAL,
    Determiner.SOME,
    Determiner.FEW,
    Determiner.TOO_FEW,
    Determiner.MOST,
    Determiner.WHICH_EVER,
}


def _misfit(
    word: str, determiner: Determiner, amount: Amount | None, core: NounPhrase, *, parted: bool
) -> float | None:
    """Return what it costs that article, amount and number do not fit; None where they cannot."""
    singular = core.number is Number.SINGULAR and isinstance(core.head, str)
    if singular and parted:
        return None  # "die Hälfte der Knoten"
    if singular and word in {"das", "des", "dem", "ein", "eine", "einen"}:
        return 0.0
    if amount is None and determiner is Determiner.NONE and _is_unit(core):
        return 0.8
    if singular and (determiner in _COUNTED or (amount is not None and amount.value != "1")):
        return 0.5
    return 0.0


def _is_unit(core: NounPhrase) -> bool:
    known = concepts().get(("nouns", str(core.head)))
    return known is not None and known.kind == "unit"


def _disagrees(subject: Nominal | None, verb: str) -> bool:
    """Say whether a plain subject has another number than its verb: "Pods" is no genitive before "können"."""
    if isinstance(subject, Coordination):
        return subject.conjunction in {"and", "comma"} and not verb.endswith(("n", "d"))
    if not isinstance(subject, NounPhrase) or not isinstance(subject.head, str) or subject.amount:
        return False
    if subject.determiner is Determiner.HALF:
        return False
    several = verb == "sind" or verb.endswith(("en", "ern", "eln"))
    if subject.pronoun:
        return (subject.pronoun in {"they", "you"}) is not several
    return subject.number is (Number.SINGULAR if several else Number.PLURAL)


def _matches(cell: str, allowed: frozenset[str]) -> bool:
    """Say whether a noun's cell is asked for; a synonym's may lack the gender."""
    return cell in allowed or (len(cell) == 2 and cell[1] == "s" and any(one.startswith(cell) for one in allowed))  # noqa: PLR2004


_KEPT_UP = frozenset(
    {
        "affect",
        "impact",
        "saturate",
        "overload_obj",
        "overload",
        "use",
        "configure",
        "limit",
        "limit_to",
        "block",
        "protect",
        "encrypt",
        "connect_obj",
        "assign",
        "allow",
        "forbid",
        "permit",
        "plan",
        "expect",
        "occupy",
        "involve",
        "require",
        "exhaust",
    }
)
"""Verbs whose "ist … t" tells what is so ("Kunden sind betroffen"), not what was done ("ist gestoppt")."""
_OBJECT_CASES = frozenset({"akk", "dat", "dass"})


def _takes_object(entry: Form) -> bool:
    case = dict(entry.slots).get("obj", "akk")
    return bool(entry.concept.frame) and entry.concept.frame[0].name == "obj" and case in _OBJECT_CASES


def _of_amount(
    cost: float, end: int, amount: Amount, role: Role, word: str, *, is_time: bool
) -> Iterator[Found[Adjunct]]:
    if is_time and role is Role.SINCE:
        yield cost - 0.2, end, Adjunct(Role.DURATION, amount)
    elif is_time and word == "vor":
        yield cost - 0.2, end, Adjunct(Role.AGO, amount)
    elif is_time and word in {"in", "innerhalb"}:
        point = word == "in" and amount.relation in {Relation.EXACTLY, Relation.ABOUT}
        yield cost, end, Adjunct(Role.NEXT, replace(amount, point=point))
    elif is_time and word == "für":
        yield cost, end, Adjunct(Role.DURATION, amount)
    elif word in {"über", "oberhalb"}:
        yield cost, end, Adjunct(Role.ABOVE, amount)
    elif word in {"unter", "unterhalb"}:
        yield cost, end, Adjunct(Role.BELOW, amount)
    elif word == "als":
        yield cost, end, Adjunct(Role.AS, amount)
    elif word == "um":
        yield cost, end, Adjunct(Role.BY, amount)
    elif word == "auf" and not is_time:
        yield cost, end, Adjunct(Role.TO, amount)  # "auf ⟨1⟩ gestiegen"
    elif role in {Role.FROM, Role.ON, Role.AFTER}:  # "zu 95 %" and "bei 12 %" say something else elsewhere
        rather_of = 0.5 if role is Role.FROM else 0.1  # "der Schwellenwert von 2 Sekunden"
        yield cost + rather_of, end, Adjunct(role, amount)


def _filled(
    entry: Form, items: Field, *, passive: bool = False, shorter: bool = False
) -> Iterator[tuple[float, Clause]]:
    """Give a verb its arguments out of the field; what is left are adjuncts and adverbs."""
    frame = entry.concept.frame[1:] if passive or entry.passive else entry.concept.frame
    own = entry.reflexive and not passive
    if own is not any(kind == "self" for kind, _ in items):
        return
    passive = passive or entry.passive
    own_words = {slot: frozenset(_SHAPES.get(word, (word,))) for slot, word in entry.slots}
    start = Acting(entry.concept.id, passive=passive)
    for cost, act, rest in _argued(start, frame[:-1] if shorter else frame, items, own_words):
        clause = _around(Clause(None, act), rest, own=own)
        if clause is not None:
            unused = 0.06 * sum(kind == "adjunct" and tree[0] in _AIMS for kind, tree in rest)  # type: ignore[index]
            yield cost + unused, clause


_NONE: frozenset[str] = frozenset()
_OBJECTS = frozenset({"noun", "object"})
_BARE_CASES = frozenset({"nom", "akk"})  # an argument without preposition


def _argued(
    act: Acting, frame: tuple[Slot, ...], items: Field, words: Mapping[str, frozenset[str]]
) -> Iterator[tuple[float, Acting, Field]]:
    if not frame:
        yield 0.0, act, items
        return
    slot, rest = frame[0], frame[1:]
    nouns = [place for place, (kind, _) in enumerate(items) if kind in _OBJECTS]
    for place, (kind, tree) in enumerate(items):
        without = items[:place] + items[place + 1 :]
        if (
            kind in _NOUNS and slot.name != "obj" and words.get(slot.name, _NONE) & _BARE_CASES
        ):  # "der Speicher geht aus"
            yield from _argued(_with_oblique(act, slot.name, tree), rest, without, words)  # type: ignore[arg-type]
            continue
        if slot.name == "obj" and kind == "adjunct" and tree[0] in words.get("obj", ()):  # type: ignore[index]
            phrase = tree[1].phrase  # type: ignore[index]
            if not isinstance(phrase, Clause):
                yield from _argued(replace(act, obj=phrase), rest, without, words)
            continue
        if kind == "dative" and "dat" in words.get(slot.name, ()):  # "dem Cluster Knoten hinzufügen"
            filled = replace(act, obj=tree) if slot.name == "obj" else _with_oblique(act, slot.name, tree)  # type: ignore[arg-type]
            yield from _argued(filled, rest, without, words)
            continue
        if slot.name == "obj" and kind in _OBJECTS and words.get("obj", _OBJECT_CASES) & (_OBJECT_CASES | {"nom"}):
            later = 0.0 if place == nouns[-1] else 0.5  # the subject comes first
            bare = 0.15 if _is_bare(tree) else 0.0
            obj = tree.amount if isinstance(tree, NounPhrase) and tree == NounPhrase(amount=tree.amount) else tree
            if isinstance(obj, NounPhrase) and obj.pronoun == "they":
                obj = replace(obj, pronoun="them")
            for cost, filled, left in _argued(replace(act, obj=obj), rest, without, words):  # type: ignore[arg-type]
                yield cost + later + bare, filled, left
            continue
        taken = words.get(slot.name) or _SLOT_PREPOSITIONS.get(slot.name, _NONE)
        if slot.name == "to" and kind == "adjunct" and tree[1].role is Role.TO:  # type: ignore[index]
            taken |= {"nach"}
        if kind == "adjunct" and tree[0] in taken:  # type: ignore[index]
            phrase = tree[1].phrase  # type: ignore[index]
            if not isinstance(phrase, Clause) and tree[1].role not in _WHEN:  # type: ignore[index]
                yield from _argued(_with_oblique(act, slot.name, phrase), rest, without, words)
    if slot.optional:
        for cost, tree, left in _argued(act, rest, items, words):
            yield cost + 0.05, tree, left


def _with_oblique(act: Acting, slot: str, phrase: Nominal | Amount) -> Acting:
    return replace(act, obliques=(*act.obliques, (slot, phrase)))


def _is_bare(tree: object) -> bool:
    """Say whether a thing that is counted has neither article nor name: "meldet Fehler" are rather several."""
    return (
        isinstance(tree, NounPhrase)
        and isinstance(tree.head, str)
        and tree.head != ""
        and tree.number is Number.SINGULAR
        and tree.determiner is Determiner.NONE
        and not (tree.names or tree.amount)
    )


def _owned(items: Field) -> Iterator[tuple[float, Clause]]:
    for place, (kind, tree) in enumerate(items):
        if kind in _OBJECTS and isinstance(tree, NounPhrase | Coordination):
            clause = _around(Clause(None, Acting("have", obj=tree)), items[:place] + items[place + 1 :])
            if clause is not None:
                yield 0.1, clause
            return


_IT = ("noun", NounPhrase(pronoun="it"))
_SIDES = {**dict.fromkeys(("high", "large", "big"), Role.ABOVE), **dict.fromkeys(("low", "small"), Role.BELOW)}
_CHECKING = frozenset({"check", "verify", "examine", "inspect", "review"})
_GOOD = frozenset({"present", "enabled", "configured", "running", "active", "mounted", "installed", "sufficient"})
_WANTED = frozenset({"run", "work", "respond", "start", "exist", "connect"})
_COMING_SOON = frozenset({"soon", "shortly", "imminently"})
_AIMS = frozenset({"auf", "an", "zu", "zum", "zur"})  # rather an argument of another verb


def _arising(items: Field) -> Iterator[Clause]:
    """Read "es … zu Verzögerungen kommen": they occur."""
    rest = tuple(item for item in items if item != _IT)
    for place, (kind, tree) in enumerate(rest):
        if kind == "adjunct" and tree[0] in {"zu", "zum", "zur"}:  # type: ignore[index]
            phrase = tree[1].phrase  # type: ignore[index]
            clause = _around(Clause(None, Acting("occur")), rest[:place] + rest[place + 1 :])
            if clause is not None and clause.subject is None and isinstance(phrase, NounPhrase | Coordination):
                yield replace(clause, subject=phrase)


def _staying(items: Field, tense: Tense) -> Iterator[Clause]:
    """Read "befindet sich im Zustand …"."""
    rest = tuple(item for item in items if item[0] != "self")
    if rest and rest[-1][0] == "adjunct":
        adjunct = rest[-1][1][1]  # type: ignore[index]
        clause = _around(Clause(None, Being(adjunct), tense=tense), rest[:-1])
        if clause is not None and adjunct.role in {Role.IN, Role.ON, Role.AT}:
            yield clause


def _of_subject(clause: Clause, subject: Nominal | None) -> Clause:
    """Give a clause its subject; of what is "zu 90 % gefüllt" the usage is at 90 %, of what takes long the duration."""
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    if subject is None:
        return clause
    if state == Adjective("long", "comparative"):
        return replace(clause, subject=NounPhrase("duration", Number.MASS, Determiner.DEFINITE, of=subject))
    if not isinstance(state, Adjunct) or state.role is not Role.OUT_OF or not isinstance(state.phrase, Amount):
        return replace(clause, subject=subject)
    side = _BEYOND.get(state.phrase.relation)
    amount = replace(state.phrase, relation=Relation.EXACTLY) if side else state.phrase
    usage = NounPhrase("usage", Number.MASS, Determiner.DEFINITE, of=subject)
    return replace(clause, subject=usage, predicate=Being(Adjunct(side or Role.AT, amount)))


def _graded(clause: Clause, adjunct: Adjunct) -> Clause:
    """Add what a state is compared with: "älter als ⟨1⟩"; "größer als ⟨1⟩" is above it."""
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    if not isinstance(state, Adjective) or state.degree != "comparative" or adjunct.role is not Role.AS:
        return replace(clause, adjuncts=(*clause.adjuncts, adjunct))
    side = _SIDES.get(state.concept)
    if side is not None and isinstance(adjunct.phrase, Amount):
        return replace(clause, predicate=Being(Adjunct(side, adjunct.phrase)))
    return replace(clause, adjuncts=(*clause.adjuncts, replace(adjunct, role=Role.THAN)))


def _where(nominal: Nominal) -> Role:
    """Return what "bei" says: for people, during what happens, at a thing."""
    if not isinstance(nominal, NounPhrase):
        return Role.AT
    known = concepts().get(("nouns", str(nominal.head)))
    if nominal.head == "listener":
        return Role.FOR
    return {"person": Role.FOR, "event": Role.DURING}.get(known.kind if known else "", Role.AT)


def _no_longer(item: object) -> Clause:
    """Return "nicht mehr benötigte" as "that are no longer needed"."""
    clause = item if isinstance(item, Clause) else Clause(None, Being(item))  # type: ignore[arg-type]
    return replace(clause, adverbs=("no_longer", *clause.adverbs), progressive=False)


def _modal(clause: Clause, modal: Modal, tense: Tense) -> Clause:
    """Return what may, or must, be; "könnte ausgefallen sein" stays a perfect."""
    return replace(clause, modal=modal, tense=clause.tense if clause.tense is Tense.PERFECT else tense)


def _is_dative(clause: Clause) -> bool:
    """Say whether German says the subject of a clause in the dative: what lacks something, or runs out of it."""
    return isinstance(clause.predicate, Acting) and clause.predicate.verb in {"lack", "run_out_of", "run_low_on"}


def _is_wanted(clause: Clause) -> bool:
    """Say whether a state is one to make sure of: "prüfen, ob der Dienst läuft" is "check that it is running"."""
    if clause.negated or clause.modal is not None:
        return False
    predicate = clause.predicate
    if isinstance(predicate, Acting):
        return predicate.verb in _WANTED and not predicate.passive
    state = predicate.complement if isinstance(predicate, Being) else None
    good = isinstance(state, Adjective) and concept("adjectives", state.concept).polarity > 0
    return good or (isinstance(state, Adjective) and state.concept in _GOOD)


def _completed(tense: Tense) -> Tense:
    """Return the tense of what was completed: a pluperfect is told as past."""
    return Tense.PAST if tense is Tense.PAST else Tense.PERFECT


def _is_binding(word: str, clause: Clause) -> bool:
    """Say whether a modal is told right: "muss nicht" is no prohibition, "darf" alone is no duty."""
    if word in {"darf", "dürfen"}:
        return clause.negated
    return not (word in {"muss", "müssen", "musste", "mussten", "müsste", "müssten"} and clause.negated)


def _worded(item: tuple[str, object]) -> tuple[str, Adjunct]:
    """Return the preposition and the adjunct of a field's item."""
    return item[1]  # type: ignore[return-value]


def _is_of_noun(item: tuple[str, object]) -> bool:
    return item[0] == "adjunct" and _worded(item)[1].role not in _OF_CLAUSES


def _any(state: Clause) -> Nominal:
    """Return what there is; "keine … mehr" is not any."""
    there = state.subject
    if state.negated and isinstance(there, NounPhrase) and there.determiner is Determiner.NONE:
        return replace(there, determiner=Determiner.ANY)
    return there or NounPhrase()


def _denies_all(clause: Clause) -> bool:
    """Say whether it is told only roughly how many are denied: "alle Pods laufen nicht"."""
    subject = clause.subject
    return (
        clause.negated and isinstance(subject, NounPhrase) and subject.determiner in {Determiner.ALL, Determiner.EACH}
    )


def _agent(clause: Clause, word: str, adjunct: Adjunct) -> Adjunct:
    """Return an adjunct, "von" and "durch" as what does it where the verb is passive."""
    passive = isinstance(clause.predicate, Acting) and clause.predicate.passive
    if word in {"von", "vom"} and passive and any(slot == "to" for slot, _ in clause.predicate.obliques):  # type: ignore[union-attr]
        return replace(adjunct, role=Role.FROM)  # "von Kafka nach S3"
    if word in {"von", "vom"} and passive:
        return replace(adjunct, role=Role.BY)
    if adjunct.role is Role.BY and word != "um" and not passive:
        return replace(adjunct, role=Role.DUE_TO if isinstance(clause.predicate, Being) else Role.VIA)
    return adjunct


def _either(first: tuple[str, object], second: tuple[str, object]) -> tuple[str, object] | None:
    """Return two things of one kind as one that "or" joins."""
    if first[0] == second[0] == "noun" and isinstance(first[1], NounPhrase) and isinstance(second[1], NounPhrase):
        return "noun", Coordination((first[1], second[1]), "or")
    if first[0] == second[0] == "adjunct":
        word, one = _worded(first)
        _, other = _worded(second)
        if one.role is other.role and isinstance(one.phrase, NounPhrase) and isinstance(other.phrase, NounPhrase):
            return "adjunct", (word, replace(one, phrase=Coordination((one.phrase, other.phrase), "or")))
    return None


def _around(clause: Clause, items: Field, *, own: bool = False) -> Clause | None:
    """Add what the verb did not take; a noun that is left over may only be the subject, see ``_subject_from_field``."""
    adverbs: list[str] = []
    adjuncts: list[Adjunct] = []
    negated, subject = False, None
    for kind, tree in items:
        if kind == "adverb":
            adverbs.append(str(tree))
        elif kind == "adjunct":
            adjuncts.append(_agent(clause, *_worded((kind, tree))))
        elif kind == "not":
            negated = True
        elif kind == "no more":
            negated = True
            adverbs.append("anymore")
        elif kind == "self" and not own:
            return None
        elif kind in {"noun", "subject"} and subject is None and isinstance(tree, NounPhrase | Coordination):
            subject = tree
        elif kind == "dative" and subject is None and _is_dative(clause):
            subject = tree  # type: ignore[assignment]
        elif kind in _NOUNS:
            return None
    return replace(
        clause,
        subject=subject,
        adverbs=(*clause.adverbs, *adverbs),
        adjuncts=(*clause.adjuncts, *adjuncts),
        negated=negated or clause.negated,
    )


def _lasting(clause: Clause, verb: str = "") -> Clause:
    """Return what "seit" says as the perfect, and a present passive or happening as going on.

    Args:
        clause: as it was read.
        verb: the finite verb of a main clause; "" at the end of another.
    """
    if clause.modal is not None:
        return clause
    if clause.tense in {Tense.PAST, Tense.PERFECT} and any(one.role is Role.NEXT for one in clause.adjuncts):
        passed = (replace(one, role=Role.LAST) if one.role is Role.NEXT else one for one in clause.adjuncts)
        clause = replace(clause, adjuncts=tuple(passed))  # "innerhalb von 5 Minuten sind … fehlgeschlagen"
    act = clause.predicate
    long = any(adjunct.role in {Role.DURATION, Role.SINCE} for adjunct in clause.adjuncts)
    if clause.tense is Tense.PAST and long and isinstance(act, Acting) and act.passive:
        subject = clause.subject
        denied = clause.negated or (isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO)
        return replace(clause, tense=Tense.PERFECT) if denied else clause  # "wurde seit 5 Minuten nicht abgefragt"
    if clause.tense is not Tense.PRESENT:
        return clause
    goes_on = isinstance(act, Acting) and verb != "" and _goes_on(act, verb)
    if long:
        return replace(clause, tense=Tense.PERFECT, progressive=goes_on and not clause.negated)
    soon = any(adverb in _COMING_SOON for adverb in clause.adverbs)
    if goes_on and (soon or any(adjunct.role is Role.NEXT for adjunct in clause.adjuncts)):
        return replace(clause, tense=Tense.FUTURE)
    return replace(clause, progressive=True) if goes_on and not clause.negated else clause


def _goes_on(act: Acting, verb: str) -> bool:
    if act.passive:
        return verb in {"wird", "werden"}
    return not act.obliques and all(slot.optional for slot in concept("verbs", act.verb).frame)


def _subject_from_field(clause: Clause, first: tuple[str, object]) -> Clause:
    """Return a clause whose subject stood in the field, with what stood before the verb."""
    kind, tree = first
    if kind == "adverb":
        return replace(clause, adverbs=(str(tree), *clause.adverbs))
    return replace(clause, adjuncts=(tree[1], *clause.adjuncts))  # type: ignore[index]
