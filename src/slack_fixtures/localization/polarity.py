"""Words on which the meaning of an alert turns: severity, direction, success and failure, in English and German.

The translation memory never offers a text in which one of them differs. The words are those that are marked in the
tables of the checks (``checks/data/polarity-en.yaml``), which compare a source with its translation, and a few more;
a phrase wins over its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from slack_fixtures.localization.checks.polarity import words_of
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

_OF_CHECKS: Mapping[str, Value] = {  # value of the checks' tables → what their marked words decide here
    "severity.critical": _CRITICAL,
    "severity.warning": _WARNING,
    "severity.info": _INFO,
    "grave": _CRITICAL,
    "resolved": _RESOLVED,
    "bad": _NEGATIVE,
    "trouble": _NEGATIVE,
    "absence": _NEGATIVE,
    "good": _POSITIVE,
    "threshold.above": _OVER,
    "threshold.below": _UNDER,
    "level.high": _HIGH,
    "level.low": _LOW,
    "change.rising": _RISE,
    "change.falling": _FALL,
    "run.started": _ON,
    "run.stopped": _OFF,
}
_OWN: Mapping[str, Mapping[Value, str]] = {  # words that the checks do not know, or know as something else
    "en": {
        _RESOLVED: "recovery",
        _NEGATIVE: "unready loses stopped without insecure",
        _POSITIVE: "running alive responsive accessible",
        _OVER: "exceeded beyond",
        _UNDER: "beneath",
        _HIGH: "highly",
        _RISE: "elevated",
        _FALL: "drops dropped",
        _ON: "activated",
        _OFF: "deactivated",
        _BEFORE: "before",
        _AFTER: "after",
    },
    "de": {
        _NEGATIVE: "fehlschlag fehlschläge schlug_fehl erfolglos gestoppt tot abwesend ohne down unzugänglich",
        _POSITIVE: "gelingt läuft laufen angenommen zugänglich",
        _HIGH: "hoh",
        _RISE: "erhöht erhöht_sich",
        _ON: "eingeschaltet",
        _BEFORE: "bevor",
        _AFTER: "nachdem",
    },
}
LANGUAGES = tuple(_OWN)
"""Languages whose words are known."""


@cache
def _words(language: str) -> Mapping[str, Value]:
    """Return what words and phrases decide, case-folded as in a shape; German adjectives without their ending."""
    own = {word.replace("_", " "): value for value, words in _OWN[language].items() for word in words.split()}
    marked = {word: _OF_CHECKS[value] for value, word, heeded in words_of(language) if heeded and value != "negation"}
    return MappingProxyType({word.casefold(): value for word, value in (marked | own).items()})  # "grösser als"


@cache
def _negations(language: str) -> frozenset[str]:
    """Return the words that turn the next polar word around (``not ready``), or are negative alone."""
    return frozenset(word for value, word, heeded in words_of(language) if heeded and value == "negation")


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
    if language in LANGUAGES:
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
    negations = _negations(language)
    for index, word in enumerate(word.replace("’", "'") for word in words):
        if negated_at is not None and index - negated_at > _REACH:
            found.append(_NEGATIVE)
            negated_at = None
        if word in negations:
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
    table = _words(language)
    phrase = table.get(f"{word} {after[0]}") if after else None
    return phrase or table.get(word) or (_inflected(word, table) if language == "de" else None)


def _inflected(word: str, table: Mapping[str, Value]) -> Value | None:
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return next((table[stem] for stem in stems if stem in table), None)
