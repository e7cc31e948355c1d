"""Length, lines, sentences and words of the target beside those of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slack_fixtures.localization.checks.model import Finding, Severity
from slack_fixtures.localization.checks.tables import listed, table
from slack_fixtures.localization.checks.view import BLANK, View
from slack_fixtures.localization.segments import split

_BULLET = re.compile(r"^\s*(?:[-*•·]|[0-9]+[.)])\s", re.MULTILINE)
_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d_]+)\s+\1(?![\w'’-])", re.IGNORECASE)
_LOOP = re.compile(r"([^\W\d_]{2,12}?)\1{2,}")
_LONGEST_PHRASE, _ROUNDS = 6, 3
_LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
_SHORTEST = 30
_SPACELESS = frozenset({"ja", "zh"})
_SENTENCES_APART = 1


def empty(view: View) -> Iterator[Finding]:
    """The target has more than white space."""
    if view.source.strip() and not view.target.strip():
        yield Finding("empty", Severity.BLOCK, "The text is empty.", 0, len(view.target))


def length_ratio(view: View) -> Iterator[Finding]:
    """The target is about as long as translations into its language are."""
    source, target = len(view.source_plain.replace(BLANK, "")), len(view.target_plain.replace(BLANK, ""))
    bounds = table("style")["length"]
    if source < _SHORTEST or view.target_language not in bounds or view.source_language not in bounds:
        return
    low, high = bounds[view.target_language]
    own_low, own_high = bounds[view.source_language]
    # A German source is itself longer than the English one that the table speaks of.
    middle = 1.0 if view.source_language == "en" else (own_low * own_high) ** 0.5
    ratio = target / source * middle
    if target and not low <= ratio <= high:
        message = f"The text is {'short' if ratio < low else 'long'} for its source: {target} to {source} characters."
        yield Finding("length_ratio", Severity.REVIEW, message, 0, len(view.target))


def repetition(view: View) -> Iterator[Finding]:
    """No word stands twice, and no phrase goes round."""
    plain = view.target_plain
    allowed = listed(table("style")["doubled"].get(view.target_language, ""))
    for match in _DOUBLED.finditer(plain) if view.target_language not in _SPACELESS else ():
        word = match[1]
        if BLANK not in word and word.lower() not in allowed and not _doubled_in_source(view, word):
            message = f"The word {word!r} stands twice."
            yield Finding("repetition", Severity.REVIEW, message, match.start(), match.end(), word)
    loop = _loop(view)
    if loop is not None and view.target[slice(*loop)] not in view.source:
        yield Finding("repetition", Severity.REVIEW, "A phrase is repeated.", *loop)


def _loop(view: View) -> tuple[int, int] | None:
    """Return where a phrase follows itself three times: what a model does that has lost the thread."""
    if view.target_language in _SPACELESS:
        match = _LOOP.search(view.target_plain)
        return match.span() if match else None
    words = [word[0].lower() for word in view.target_words]
    if len(words) - len(set(words)) < _ROUNDS - 1:
        return None
    for length in range(1, _LONGEST_PHRASE + 1):
        for start in range(len(words) - length * _ROUNDS + 1):
            phrase = words[start : start + length]
            if all(words[start + length * n : start + length * (n + 1)] == phrase for n in range(1, _ROUNDS)):
                return view.target_words[start].start(), view.target_words[start + length * _ROUNDS - 1].end()
    return None


def _doubled_in_source(view: View, word: str) -> bool:
    return any(match[1].lower() == word.lower() for match in _DOUBLED.finditer(view.source_plain))


def hallucination(view: View) -> Iterator[Finding]:
    """Nothing is said that the source gives no reason for."""
    if view.target_language in {"ja", "zh", "ko", "ar"}:
        source = view.source.lower()
        for match in _LATIN_WORD.finditer(view.target_plain):
            if match[0].lower() not in source and not match[0].isupper():
                message = f"The source has no {match[0]!r}."
                yield Finding("hallucination", Severity.REVIEW, message, match.start(), match.end())
        return
    source_words, target_words = len(view.source_words), len(view.target_words)
    if source_words and target_words > source_words * _WORDS_A_WORD + _WORDS_MORE:
        message = f"The text has {target_words} words for {source_words}."
        yield Finding("hallucination", Severity.REVIEW, message, 0, len(view.target))


_WORDS_A_WORD, _WORDS_MORE = 2.2, 4
"""Words that a right translation needs at most for one of the source, and for articles and prepositions."""


def line_count(view: View) -> Iterator[Finding]:
    """The target has as many lines as the source."""
    source, target = view.source.count("\n"), view.target.count("\n")
    if source != target:
        message = f"The source has {source + 1} lines, the target {target + 1}."
        yield Finding("line_count", Severity.REVIEW, message, 0, len(view.target))


def bullet_count(view: View) -> Iterator[Finding]:
    """The target has as many list items as the source."""
    source, target = len(_BULLET.findall(view.source)), len(_BULLET.findall(view.target))
    if source != target:
        message = f"The source has {source} list items, the target {target}."
        yield Finding("bullet_count", Severity.REVIEW, message, 0, len(view.target))


def sentence_count(view: View) -> Iterator[Finding]:
    """The target has as many sentences as the source, give or take one in a longer text."""
    source, target = len(split(view.source).sentences), len(split(view.target).sentences)
    apart = 0 if min(source, target) <= 1 and max(source, target) <= 1 else _SENTENCES_APART
    if abs(source - target) > apart:
        message = f"The source has {source} sentences, the target {target}."
        yield Finding("sentence_count", Severity.REVIEW, message, 0, len(view.target))
