"""What makes a source hard to translate, to tell the author of the rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slack_fixtures.localization.checks.model import Finding, Severity
from slack_fixtures.localization.checks.tables import table
from slack_fixtures.localization.checks.view import View
from slack_fixtures.localization.segments import SpanKind

CHECK = "source_quality"
LONGEST_SENTENCE = 40
"""Words of a sentence beyond which readers and translators lose the thread."""

_UNNAMED = re.compile(r"%[sdif]|\{\}|\{[0-9]\}")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)")
_GLUED = re.compile(r"(?:\w\s*\+\s*[\"']|[\"']\s*\+\s*\w)")
_VAGUE = re.compile(r"^(?:it|this|they|es|dies)\s", re.IGNORECASE)
_DOUBLED = re.compile(r"\b([a-zäöüß]{2,})\s+\1\b", re.IGNORECASE)


def source_quality(view: View) -> Iterator[Finding]:
    """The source is short, whole, clear and spelt right; positions are those of the target's beginning."""
    text = view.source_plain
    for sentence in _SENTENCE_END.split(text):
        words = len(sentence.split())
        if words > LONGEST_SENTENCE:
            yield _note(f"The source has a sentence of {words} words.")
    unnamed = [
        span for span in view.source_spans if span.kind is SpanKind.PLACEHOLDER and _UNNAMED.fullmatch(span.text)
    ]
    if len(unnamed) > 1:
        yield _note("The source has several placeholders without names, whose order no translation can change.")
    if _GLUED.search(text):
        yield _note("The source seems to be glued together from parts.")
    if _VAGUE.match(text):
        yield _note("Nobody knows what the first word of the source stands for.")
    doubled = _DOUBLED.search(text)
    if doubled and doubled[1].lower() not in {"that", "had", "die", "der", "das", "sie"}:
        yield _note(f"The word {doubled[1]!r} stands twice in the source.")
    yield from _misspelt(view)


def _misspelt(view: View) -> Iterator[Finding]:
    known: dict[str, str] = table("style")["misspelt"].get(view.source_language, {})
    for word in view.source_words:
        if right := known.get(word[0].lower()):
            yield _note(f"The source has {word[0]!r} for {right!r}.")


def _note(message: str) -> Finding:
    return Finding(CHECK, Severity.NOTE, message, 0, 0)
