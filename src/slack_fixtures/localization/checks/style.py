"""Capitals, register, urgency, consistency and spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from slack_fixtures.localization.checks.model import Finding, Severity
from slack_fixtures.localization.checks.tables import any_of, folded, listed, table
from slack_fixtures.localization.checks.view import BLANK, View

_CASED = frozenset({"Latn"})
_UNCASED = frozenset({"ja", "zh", "ko", "ar"})
_TITLE_WORDS = 4
_KNOWN_FROM = 3  # letters of a word worth looking up


def capitalisation(view: View) -> Iterator[Finding]:
    """Capitals stand where the language puts them."""
    if view.target_language in _UNCASED or not view.target_words:
        return
    yield from _first_letter(view)
    yield from _title_case(view)
    if view.target_language == "de":
        yield from _german_nouns(view)


def _first_letter(view: View) -> Iterator[Finding]:
    source, first = view.source_plain.lstrip(" *_~\"'("), view.target_words[0]
    starts = view.target_plain[: first.start()].strip(" *_~\"'(„«¿¡“") == ""
    if starts and source[:1].isupper() and first[0][0].islower() and first[0] not in view.source:
        message = "The text begins with a small letter, the source with a capital."
        yield Finding("capitalisation", Severity.NOTE, message, first.start(), first.start() + 1, first[0][0].upper())


def _title_case(view: View) -> Iterator[Finding]:
    words = [word[0] for word in view.target_words if len(word[0]) > _KNOWN_FROM and word[0] not in view.source]
    if view.target_language not in {"en", "de"} and len(words) >= _TITLE_WORDS and all(w.istitle() for w in words):
        yield Finding(
            "capitalisation", Severity.NOTE, "Only English puts a capital on every word.", 0, len(view.target)
        )


@cache
def _nouns() -> frozenset[str]:
    return frozenset(listed(table("style")["german_nouns"]))


def _german_nouns(view: View) -> Iterator[Finding]:
    for word in view.target_words:
        if word[0] in _nouns() and word[0] not in view.source:
            message = "German nouns have a capital."
            yield Finding("capitalisation", Severity.NOTE, message, word.start(), word.end(), word[0].title())


@cache
def _register_words(language: str, register: str) -> re.Pattern[str] | None:
    entry = table("style")["register"].get(language, {})
    words = listed(entry.get(register, ""))
    return any_of(words if entry.get("case") else map(folded, words), language) if words else None


def formality(view: View) -> Iterator[Finding]:
    """The reader is addressed in one register, the tenant's where it has one."""
    found = {register: _addressed(view, register) for register in ("formal", "informal")}
    wanted = view.context.register
    wrong = found.get({"formal": "informal", "informal": "formal"}.get(wanted, ""))
    if wrong is not None:
        yield Finding("formality", Severity.REVIEW, f"The register is {wanted} here.", *wrong)
    elif not wanted and found["formal"] and found["informal"]:
        yield Finding("formality", Severity.REVIEW, "The text mixes two registers.", *found["informal"])


def _addressed(view: View, register: str) -> tuple[int, int] | None:
    pattern = _register_words(view.target_language, register)
    if pattern is None:
        return None
    text = view.target_plain
    if not table("style")["register"][view.target_language].get("case"):
        text = folded(text)
    for match in pattern.finditer(text):
        # A capital at the beginning of a sentence tells "Sie" and "sie" apart no more.
        if match[0] not in {"Sie", "Ihr", "Ihre", "Lei"} or text[: match.start()].rstrip()[-1:] not in {
            "",
            ".",
            "!",
            "?",
        }:
            return match.span()
    return None


@cache
def _urgent(language: str) -> re.Pattern[str] | None:
    words = table("style")["urgency"].get(language)
    return any_of(map(folded, listed(words)), language) if words else None


@lru_cache(maxsize=4096)
def _urges(text: str, language: str) -> bool | None:
    """Return whether a text urges; ``None`` for a language without words for that."""
    pattern = _urgent(language)
    return None if pattern is None else pattern.search(folded(text)) is not None


def urgency_kept(view: View) -> Iterator[Finding]:
    """What is urgent in the source is urgent in the target."""
    if _urges(view.source_plain, view.source_language) and _urges(view.target_plain, view.target_language) is False:
        severity = Severity.NOTE if view.context.urgency == "low" else Severity.REVIEW
        end = len(view.target)
        yield Finding("urgency_kept", severity, "The source urges, and the target has no word for it.", end, end)


def consistency(view: View) -> Iterator[Finding]:
    """One source has one approved translation in one context."""
    if view.context.approved_elsewhere and view.target not in view.context.approved_elsewhere:
        message = f"The approved translation is {view.context.approved_elsewhere[0]!r}."
        yield Finding("consistency", Severity.REVIEW, message, 0, len(view.target))


def reused(view: View) -> Iterator[Finding]:
    """Two sources do not share a translation without somebody having seen it."""
    others = [source for source in view.context.sources_elsewhere if source != view.source]
    if others:
        message = f"The same text translates {others[0]!r}."
        yield Finding("reused", Severity.NOTE, message, 0, len(view.target))


def spelling(view: View) -> Iterator[Finding]:
    """Words stand in the dictionary, where one is installed."""
    knows = view.context.knows
    if knows is None:
        return
    for word in view.target_words:
        name = word[0]
        if len(name) >= _KNOWN_FROM and BLANK not in name and name not in view.source and not knows(name):
            message = f"The dictionary has no {name!r}."
            yield Finding("spelling", Severity.NOTE, message, word.start(), word.end())
