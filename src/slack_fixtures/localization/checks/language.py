"""The language and the script that a target is in, and what of the source is left in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from slack_fixtures.localization.checks.model import Finding, Severity
from slack_fixtures.localization.checks.tables import listed, table
from slack_fixtures.localization.checks.view import BLANK, View
from slack_fixtures.localization.detection import UNDETERMINED, source_language
from slack_fixtures.localization.model import script_of
from slack_fixtures.localization.segments import split

SCRIPT, LANGUAGE = "script", "language_id"
UNTRANSLATED, PARTLY = "untranslated", "partly_untranslated"
SHORT = 4
"""Words up to which two in a hundred right texts fail any recogniser, so that a person decides (LOCALIZATION 2.2)."""

_SCRIPTS: Mapping[str, str] = {
    "Latn": r"A-Za-zÀ-ɏḀ-ỿ",
    "Arab": r"\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Hans": r"\u3400-\u9fff",
    "Hant": r"\u3400-\u9fff",
    "Jpan": r"\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f",
    "Kore": r"\uac00-\ud7a3\u1100-\u11ff",
    "Cyrl": r"\u0400-\u052f",
    "Grek": r"\u0370-\u03ff",
    "Hebr": r"\u0590-\u05ff",
    "Deva": r"\u0900-\u097f",
    "Thai": r"\u0e00-\u0e7f",
}
_LETTER = re.compile(r"[^\W\d_]")
_KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30fa]")
_TRADITIONAL = re.compile("[錯誤請連線伺務務開關機無應過時網據庫處處題檢狀態嚴誤將從佇]")
_SIMPLIFIED = re.compile("[错误请连线务开关机无应过时网据库处题检状态严将从队]")


@cache
def _letters_of(script: str) -> re.Pattern[str] | None:
    return re.compile(f"[{_SCRIPTS[script]}]") if script in _SCRIPTS else None


def script(view: View) -> Iterator[Finding]:
    """The words are in the locale's script."""
    own = _letters_of(script_of(view.context.target_locale))
    if own is None:
        return
    letters = _LETTER.findall(view.target_plain)
    if not letters:
        return
    foreign = [letter for letter in letters if not own.match(letter)]
    latin_target = script_of(view.context.target_locale) == "Latn"
    if latin_target and foreign:
        start = view.target_plain.index(foreign[0])
        yield Finding(SCRIPT, Severity.BLOCK, "The text has letters of another script.", start, start + 1)
    elif not latin_target and len(foreign) == len(letters) and _has_words(view):
        yield Finding(SCRIPT, Severity.BLOCK, "No word is in the locale's script.", 0, len(view.target))
    elif not latin_target:
        yield from _third_script(view, foreign)


def _has_words(view: View) -> bool:
    """Return whether a small letter shows that there are words, as a name in capitals stays in Latin letters."""
    return len(view.target_words) > 1 and any(word[0].islower() for word in view.target_words)


def _third_script(view: View, foreign: list[str]) -> Iterator[Finding]:
    latin = _letters_of("Latn")
    assert latin is not None
    third = [letter for letter in foreign if not latin.match(letter) and letter not in view.source]
    if third:
        start = view.target_plain.index(third[0])
        yield Finding(SCRIPT, Severity.BLOCK, "The text has letters of another script.", start, start + 1)


@cache
def _function_words() -> Mapping[str, Mapping[str, float]]:
    """Return, for each language, its small words and what each tells: all for its own, less for shared ones."""
    words = {language: frozenset(listed(entry)) for language, entry in table("function_words").items()}
    owners: dict[str, int] = {}
    for own in words.values():
        for word in own:
            owners[word] = owners.get(word, 0) + 1
    return {language: {word: 1 / owners[word] for word in own} for language, own in words.items()}


def language_id(view: View) -> Iterator[Finding]:
    """The unprotected words are in the locale's language."""
    wanted = view.target_language
    if wanted in {"ja", "zh", "ko"}:
        yield from _east_asian(view, wanted)
        return
    tables = _function_words()
    if wanted not in tables or not view.target_words:
        return
    plain = view.target_plain
    words = [
        part
        for word in view.target_words
        if not plain[word.start() - 1 : word.start()].isdigit()  # the unit of "1s" is no word
        for part in re.split(r"['’]", word[0].lower())
    ]
    scores = {language: sum(weights.get(word, 0.0) for word in words) for language, weights in tables.items()}
    best = max(scores, key=lambda language: (scores[language], language == wanted))
    if scores[best] >= _CLEAR and scores[best] > scores[wanted] * 2 and scores[best] - scores[wanted] >= _CLEAR:
        severity = Severity.REVIEW if len(view.target_words) <= SHORT else Severity.BLOCK
        message = f"The text reads as {best!r}, not {wanted!r}."
        yield Finding(LANGUAGE, severity, message, 0, len(view.target))
    elif scores[wanted] < _CLEAR and len(view.target_words) >= _TELLING:
        yield from _recognised(view, wanted)


def _recognised(view: View, wanted: str) -> Iterator[Finding]:
    """Ask the recogniser of sources about a text without the small words of its language; a person decides then."""
    language, certainty = source_language(view.target, wanted)
    source = {word[0].lower() for word in view.source_words}
    left = sum(word[0].lower() in source for word in view.target_words)
    if language == view.source_language and left * 2 < len(view.target_words):
        return  # loan words look like the source's language; what is left over of it stands in the source
    if language not in {wanted, UNDETERMINED} and certainty >= _CERTAIN:
        message = f"The text reads as {language!r}, not {wanted!r}."
        yield Finding(LANGUAGE, Severity.REVIEW, message, 0, len(view.target))


_CERTAIN = 0.9
_TELLING = 3  # words below which a label such as "Instance" looks like several languages
_CLEAR = 1.0
"""Weight of small words that makes a language clear: one that no other has, or two that share."""


def _east_asian(view: View, wanted: str) -> Iterator[Finding]:
    plain = view.target_plain
    message = ""
    if wanted == "zh" and _KANA.search(plain):
        message = "The text reads as Japanese."
    elif wanted == "ja" and not _KANA.search(plain) and "。" in plain:
        message = "The text reads as Chinese."
    elif wanted == "zh" and script_of(view.context.target_locale) == "Hans":
        traditional = [letter for letter in _TRADITIONAL.findall(plain) if not _SIMPLIFIED.match(letter)]
        message = "The text is in traditional characters." if traditional else ""
    if message:
        yield Finding(LANGUAGE, Severity.REVIEW if len(plain) <= SHORT * 2 else Severity.BLOCK, message, 0, len(plain))


@cache
def _common(language: str) -> frozenset[str]:
    return frozenset(listed(table("common_words")["source"].get(language, "")))


@cache
def _loans(language: str) -> frozenset[str]:
    loans = table("common_words")["loan"]
    return frozenset(listed(loans["any"])) | frozenset(listed(loans.get(language, "") or ""))


def untranslated(view: View) -> Iterator[Finding]:
    """The target is not the source again."""
    if view.source_language == view.target_language or view.source != view.target:
        return
    if _left_over(view) or sum(word[0].islower() for word in view.target_words) > 1:
        yield Finding(UNTRANSLATED, Severity.REVIEW, "The text is not translated.", 0, len(view.target))


def partly_untranslated(view: View) -> Iterator[Finding]:
    """No ordinary word of the source's language is left over."""
    if view.source_language == view.target_language or view.source == view.target:
        return
    for word in _left_over(view):
        message = f"The word {word[0]!r} is not translated."
        yield Finding(PARTLY, Severity.REVIEW, message, word.start(), word.end())


def _left_over(view: View) -> list[re.Match[str]]:
    common = _common(view.source_language) - _loans(view.target_language) - _own_words(view.target_language)
    names = {term.source.lower() for term in view.context.terms if term.do_not_translate}
    source = {word[0] for word in view.source_words}
    end = len(view.target) - len(split(view.target).tail)  # what a machine appended stays as it is
    return [
        word
        for word in view.target_words
        if word[0] in source and word[0].lower() in common and word[0].lower() not in names and BLANK not in word[0]
        if word.end() <= end and not _is_name(word[0], view.source_plain)
    ]


def _is_name(word: str, source: str) -> bool:
    """Return whether a word is a name: one in capitals (Kubernetes' "Pending") between words in small letters."""
    return re.search(rf"\b[a-z]+ {re.escape(word)}\b(?! [A-Z])", source) is not None and word.istitle()


@cache
def _own_words(language: str) -> frozenset[str]:
    """Return words that are spelt alike in the target's language."""
    return frozenset(_function_words().get(language, ())) | (_common(language))
