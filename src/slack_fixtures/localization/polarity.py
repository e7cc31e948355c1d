"""Words on which the meaning of an alert turns: severity, direction, success and failure, in English and German.

The translation memory never offers a text in which one of them differs, and the checks compare them between a source
and its translation. The tables are meant to be read and extended; a phrase wins over its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from slack_fixtures.localization.segments import SpanKind
from slack_fixtures.localization.shapes import SPAN_WORD, shape


class Feature(StrEnum):
    """What a word decides."""

    SEVERITY = "severity"  # critical, warning, info, resolved
    POLARITY = "polarity"  # negative: down, failed, not; positive: up, succeeded
    DIRECTION = "direction"  # over, under: on which side of a threshold
    LEVEL = "level"  # high, low
    CHANGE = "change"  # rise, fall
    SWITCH = "switch"  # on, off
    ORDER = "order"  # before, after


Value = tuple[Feature, str]

_CRITICAL, _WARNING = (Feature.SEVERITY, "critical"), (Feature.SEVERITY, "warning")
_INFO, _RESOLVED = (Feature.SEVERITY, "info"), (Feature.SEVERITY, "resolved")
_NEGATIVE, _POSITIVE = (Feature.POLARITY, "negative"), (Feature.POLARITY, "positive")
_OVER, _UNDER = (Feature.DIRECTION, "over"), (Feature.DIRECTION, "under")
_HIGH, _LOW = (Feature.LEVEL, "high"), (Feature.LEVEL, "low")
_RISE, _FALL = (Feature.CHANGE, "rise"), (Feature.CHANGE, "fall")
_ON, _OFF = (Feature.SWITCH, "on"), (Feature.SWITCH, "off")
_BEFORE, _AFTER = (Feature.ORDER, "before"), (Feature.ORDER, "after")

_ENGLISH: Mapping[Value, str] = {
    _CRITICAL: "critical critically fatal emergency",
    _WARNING: "warning warnings",
    _INFO: "info informational",
    _RESOLVED: "resolved recovered recovery restored",
    _NEGATIVE: "down failed fails fail failing failure failures unsuccessful unavailable unreachable unhealthy unready "
    "offline missing lost loses lacking unable crashed crashing crashes stopped dead broken rejected denied "
    "disconnected absent without unresponsive inaccessible insecure invalid",
    _POSITIVE: "succeeded succeeds successful successfully available reachable healthy ready online running connected "
    "alive accepted responsive accessible valid working",
    _OVER: "above exceeds exceed exceeded exceeding beyond more_than greater_than higher_than larger_than longer_than "
    "at_least",
    _UNDER: "below beneath less_than lower_than fewer_than smaller_than shorter_than at_most",
    _HIGH: "high highly too_many too_much",
    _LOW: "low too_few too_little",
    _RISE: "increase increases increased increasing rise rises rising risen grows growing grew elevated",
    _FALL: "decrease decreases decreased decreasing fall falls falling fell fallen drops dropped shrinking shrinks",
    _ON: "enabled activated",
    _OFF: "disabled deactivated",
    _BEFORE: "before",
    _AFTER: "after",
}
_GERMAN: Mapping[Value, str] = {
    _CRITICAL: "kritisch fatal notfall",
    _WARNING: "warnung warnungen",
    _INFO: "info information hinweis",
    _RESOLVED: "behoben gelöst wiederhergestellt erholt entwarnung",
    _NEGATIVE: "ausgefallen ausfall ausfälle fehlgeschlagen fehlschlägt fehlschlag fehlschläge schlägt_fehl "
    "schlug_fehl schlagen_fehl gescheitert scheitert erfolglos unerreichbar ungesund offline fehlt fehlen fehlend "
    "verloren abgestürzt stürzt_ab absturz gestoppt tot defekt abgelehnt verweigert getrennt abwesend ohne down "
    "außerstande unzugänglich ungültig unsicher",
    _POSITIVE: "erfolgreich gelungen gelingt verfügbar erreichbar gesund bereit online läuft laufen verbunden "
    "angenommen zugänglich gültig funktioniert funktionieren",
    _OVER: "oberhalb überschreitet überschreiten überschritten übersteigt übersteigen mehr_als größer_als höher_als "
    "länger_als mindestens",
    _UNDER: "unterhalb unterschreitet unterschreiten unterschritten weniger_als kleiner_als niedriger_als "
    "geringer_als kürzer_als höchstens",
    _HIGH: "hoch hoh zu_viele zu_viel",
    _LOW: "niedrig gering zu_wenige zu_wenig",
    _RISE: "steigt steigen steigend gestiegen anstieg zunahme wächst wachsend gewachsen erhöht erhöht_sich",
    _FALL: "sinkt sinken sinkend gesunken fällt gefallen rückgang abnahme verringert schrumpft",
    _ON: "aktiviert eingeschaltet",
    _OFF: "deaktiviert ausgeschaltet abgeschaltet",
    _BEFORE: "bevor",
    _AFTER: "nachdem",
}


def _by_word(table: Mapping[Value, str]) -> Mapping[str, Value]:
    return MappingProxyType({word.replace("_", " "): value for value, words in table.items() for word in words.split()})


WORDS: Mapping[str, Mapping[str, Value]] = MappingProxyType({"en": _by_word(_ENGLISH), "de": _by_word(_GERMAN)})
"""Language → word or phrase of two words, in small letters → what it decides. German adjectives without ending."""

_NEGATIONS: Mapping[str, str] = {
    "en": "not no never none cannot can't isn't aren't doesn't don't didn't hasn't haven't wasn't weren't won't nor",
    "de": "nicht kein keine keinen keinem keiner keines nie niemals weder",
}
NEGATIONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {language: frozenset(words.split()) for language, words in _NEGATIONS.items()}
)
"""Language → words that turn the next polar word around (``not ready``), or are negative alone."""

_BEFORE_A_NUMBER: Mapping[str, Mapping[str, Value]] = {  # elsewhere they are prepositions of place or time
    "en": {"over": _OVER, "under": _UNDER},
    "de": {"über": _OVER, "unter": _UNDER},
}
_TIMES = "second minute hour day week seconds minutes hours days weeks"
_ZEITEN = "sekunde stunde tag woche sekunden minuten stunden tage tagen wochen"
_TIME_WORDS = frozenset(f"{_TIMES} {_ZEITEN}".split())
_UP_AFTER = frozenset({"is", "are", "was", "were", "not", "back", "isn't", "aren't"})  # not in "set up", "up to date"
_ENDINGS = ("en", "em", "er", "es", "e", "n", "s")
_REACH = 3  # words between a negation and what it turns around: "not yet fully ready" [E]
_SIGNS = {"<": _UNDER, "≤": _UNDER, "&lt;": _UNDER, ">": _OVER, "≥": _OVER, "&gt;": _OVER}


def features(text: str, language: str) -> Counter[Value]:
    """Count what a text's words decide; a comparison sign counts like the word for it.

    Args:
        text: a sentence.
        language: its language or locale; one without a table has only signs.
    """
    language = language.partition("-")[0].casefold()
    found = Counter(_of_signs(text))
    if language in WORDS:
        found.update(_of_words(shape(text).words, language))
    return found


def _of_signs(text: str) -> list[Value]:
    spans = [span.text for span in shape(text).spans if span.kind in (SpanKind.QUANTITY, SpanKind.PLACEHOLDER)]
    return [
        value
        for span in spans
        for sign, value in _SIGNS.items()
        if span.startswith(sign) and not (span.startswith("<%") and "%>" in span)  # ERB's tag is no comparison
    ]


def _of_words(words: Sequence[str], language: str) -> list[Value]:
    found: list[Value] = []
    negated_at: int | None = None
    for index, word in enumerate(word.replace("’", "'") for word in words):
        if negated_at is not None and index - negated_at > _REACH:
            found.append(_NEGATIVE)
            negated_at = None
        if word in NEGATIONS[language]:
            negated_at = index if negated_at is None else negated_at
            continue
        value = _value(words, index, language)
        if value in (_POSITIVE, _NEGATIVE) and negated_at is not None:
            value = _NEGATIVE if value == _POSITIVE else _POSITIVE
            negated_at = None
        if value:
            found.append(value)
    return [*found, _NEGATIVE] if negated_at is not None else found


def _value(words: Sequence[str], index: int, language: str) -> Value | None:
    word, after = words[index], words[index + 1 : index + 3]
    if word in _BEFORE_A_NUMBER[language]:
        counts = after[:1] == (SPAN_WORD,) and not (after[1:] and after[1] in _TIME_WORDS)
        return _BEFORE_A_NUMBER[language][word] if counts else None
    if language == "en" and word == "up":
        return _POSITIVE if index and words[index - 1] in _UP_AFTER and after[:1] != ("to",) else None
    table = WORDS[language]
    phrase = table.get(f"{word} {after[0]}") if after else None
    return phrase or table.get(word) or (_inflected(word, table) if language == "de" else None)


def _inflected(word: str, table: Mapping[str, Value]) -> Value | None:
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return next((table[stem] for stem in stems if stem in table), None)
