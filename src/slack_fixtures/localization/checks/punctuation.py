"""Signs between the words, and characters that nobody sees."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from slack_fixtures.localization.checks.model import Finding, Severity
from slack_fixtures.localization.checks.tables import table
from slack_fixtures.localization.checks.view import BLANK, View

END, SPACING, BRACKETS, QUOTES = "end_punctuation", "punctuation_spacing", "brackets", "quotes"
INVISIBLE, BIDI = "invisible_characters", "bidi_isolation"

_KINDS = {"。": ".", "．": ".", "؟": "?", "？": "?", "！": "!", "：": ":", "؛": ";", "；": ";", "…": "…", "।": "."}
_LAST = re.compile(r"(\.\.\.|[.?!:;…。．؟？！：؛；।])[\s*_~\u2069]*$")
_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_WIDE_SIGN = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff])([,;:?!])(?=\s|$|[\u3040-\u30ff\u3400-\u9fff])\s?")
_DOUBLE_SPACE = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)|\t")
_BEFORE_SIGN = re.compile(r"(?<! ) +(?=[,.](?:\s|$))|(?<=\w) +(?=[;:?!](?:\s|$))")
_FRENCH = re.compile(r"(?<=[\w)»\]⟩⟨%])( ?)(?=[;:?!](?:\s|$))|(?<=\w)( ?)(?=»)|(?<=«)( ?)(?=\w)")
_PERCENT = re.compile(r"(?<=[0-9])([ \u00a0\u202f]?)(?=%)")
_NNBSP, _NBSP = "\u202f", "\u00a0"
_BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "「": "」", "『": "』", "【": "】", "«": "»", "《": "》"}
_STRAIGHT = re.compile(r"(?<!\w)\"([^\"\n]{1,80})\"(?!\w)")
_HIDDEN = re.compile(
    "[\u00ad\u0000-\u0008\u000b-\u001f\u007f-\u009f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
_ISOLATES = frozenset("\u2066\u2067\u2068\u2069\u200b")
_JOINERS = frozenset("\u200c\u200d")
_LATIN_RUN = re.compile(r"[A-Za-z]")
_ARABIC_SCRIPT = frozenset({"ar", "he", "fa", "ur"})


@cache
def _signs(language: str) -> Mapping[str, Any]:
    tables = table("punctuation")
    return {**tables["default"], **tables.get(language, {})}


def end_punctuation(view: View) -> Iterator[Finding]:
    """The text ends as the source ends, with the language's own sign."""
    source, target = _LAST.search(view.source_plain), _LAST.search(view.target_plain)
    wanted = _kind(source) if source else ""
    got = _kind(target) if target else ""
    sign = _signs(view.target_language)["end"].get(wanted, "")
    if wanted == got:
        if target and sign and target[1] not in {sign, "..."}:
            yield Finding(END, Severity.FIX, f"The last sign is {sign!r} here.", target.start(1), target.end(1), sign)
        return
    end = len(view.target.rstrip())
    if target and got == "." and not wanted and _is_abbreviated(view, target.start(1)):
        return
    if got and not wanted:
        assert target is not None
        severity = Severity.FIX if got in {".", ":"} else Severity.NOTE
        start, stop = target.span(1)
        yield Finding(
            END, severity, "The source has no sign at its end.", start, stop, "" if severity == "fix" else None
        )
    elif wanted and not got:
        before = _NNBSP if view.target_language == "fr" and wanted in ";:?!" else ""
        yield Finding(END, Severity.FIX, f"The sign {sign!r} at the end is missing.", end, end, before + sign)
    else:
        assert target is not None
        yield Finding(END, Severity.NOTE, f"The source ends with {wanted!r}.", target.start(1), target.end(1))


def _is_abbreviated(view: View, stop: int) -> bool:
    """Return whether a point belongs to the word before it: "za 5 godz."."""
    words = view.target_plain[:stop].split()
    return bool(words) and words[-1] in _signs(view.target_language)["abbreviated"]


def _kind(match: re.Match[str]) -> str:
    return "…" if match[1] == "..." else _KINDS.get(match[1], match[1])


def punctuation_spacing(view: View) -> Iterator[Finding]:
    """Spaces stand where the language puts them, and nowhere else."""
    yield from _edges(view)
    plain = view.target_plain
    for match in _DOUBLE_SPACE.finditer(plain):
        if view.target[match.start() : match.end()].isspace():
            yield _spacing("One space is enough.", match.start(), match.end(), " ")
    language = view.target_language
    if language == "fr":
        yield from _french(view)
    elif language in {"zh", "ja"}:
        for match in _WIDE_SIGN.finditer(plain):
            yield _spacing("Signs are full-width here.", match.start(), match.end(), _WIDE[match[1]])
    if language != "fr" and view.context.target_locale != "fr-CA":
        for match in _BEFORE_SIGN.finditer(plain):
            if view.target[match.start() : match.end()].isspace() and match.end() > match.start():
                yield _spacing("No space stands before this sign.", match.start(), match.end(), "")
    yield from _percent(view)


def _edges(view: View) -> Iterator[Finding]:
    target, source = view.target, view.source
    lead = len(target) - len(target.lstrip(" \t"))
    trail = len(target.rstrip(" \t"))
    if lead and not source[:1].isspace():
        yield _spacing("No space stands at the beginning.", 0, lead, "")
    if trail < len(target) and trail >= lead and not source[-1:].isspace():
        yield _spacing("No space stands at the end.", trail, len(target), "")


def _french(view: View) -> Iterator[Finding]:
    if view.context.target_locale == "fr-CA":
        return
    for match in _FRENCH.finditer(view.target_plain):
        yield _spacing("A narrow no-break space stands here.", match.start(), match.end(), _NNBSP)


def _percent(view: View) -> Iterator[Finding]:
    space = {"nbsp": _NBSP, "nnbsp": _NNBSP}.get(_signs(view.target_language).get("percent", ""))
    if space is None:
        return
    for match in _PERCENT.finditer(view.target_plain):
        if match[1] not in {_NBSP, _NNBSP}:
            yield _spacing("A no-break space stands before the percent sign.", match.start(), match.end(), space)


def _spacing(message: str, start: int, end: int, suggestion: str) -> Finding:
    return Finding(SPACING, Severity.FIX, message, start, end, suggestion)


def brackets(view: View) -> Iterator[Finding]:
    """Every bracket that opens closes."""
    if _unbalanced(view.source_plain) is not None:
        return
    place = _unbalanced(view.target_plain)
    if place is not None:
        yield Finding(BRACKETS, Severity.NOTE, "A bracket has no partner.", place, place + 1)


def _unbalanced(text: str) -> int | None:
    open_ones: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        if character in _BRACKETS:
            open_ones.append((_BRACKETS[character], place))
        elif character in _CLOSING and (not open_ones or open_ones.pop()[0] != character):
            return place
    return open_ones[0][1] if open_ones else None


_CLOSING = frozenset(_BRACKETS.values())


def quotes(view: View) -> Iterator[Finding]:
    """Quotation marks are the language's own."""
    opening, closing = _signs(view.target_language)["quotes"]
    if opening == "“" and view.target_language == "en":
        return
    for match in _STRAIGHT.finditer(view.target_plain):
        inner = view.target[match.start(1) : match.end(1)]
        suggestion = f"{opening}{inner}{closing}"
        if BLANK not in match[1]:
            yield Finding(QUOTES, Severity.FIX, "Use the language's quotation marks.", *match.span(), suggestion)


def invisible_characters(view: View) -> Iterator[Finding]:
    """Nobody smuggles in characters that nobody sees."""
    matches = list(_HIDDEN.finditer(view.target))
    if not matches:
        return
    allowed = Counter(_HIDDEN.findall(view.source))
    right_to_left = view.target_language in _ARABIC_SCRIPT
    for match in matches:
        character = match[0]
        if allowed[character] > 0:
            allowed[character] -= 1
        elif not (right_to_left and character in _ISOLATES) and not _joins(view, match.start()):
            name = unicodedata.name(character, f"U+{ord(character):04X}")
            message = f"The invisible character {name} does not stand in the source."
            yield Finding(INVISIBLE, Severity.FIX, message, match.start(), match.end(), "")


def _joins(view: View, place: int) -> bool:
    """Return whether a joiner is part of an emoji or of a word in a script that needs it."""
    if view.target[place] not in _JOINERS:
        return False
    around = view.target[max(0, place - 1) : place + 2]
    return any(
        unicodedata.category(character) == "So" or character > "\u0900"
        for character in around
        if character.isprintable()
    )


def bidi_isolation(view: View) -> Iterator[Finding]:
    """Isolates are balanced, and names within right-to-left text are isolated once it is rendered."""
    depth, last = 0, 0
    for place, character in enumerate(view.target):
        if character in "\u2066\u2067\u2068":
            depth, last = depth + 1, place
        elif character == "\u2069":
            depth -= 1
            if depth < 0:
                yield Finding(BIDI, Severity.FIX, "An isolate ends that never began.", place, place + 1, "")
                depth = 0
    if depth:
        yield Finding(BIDI, Severity.REVIEW, "An isolate does not end.", last, last + 1)
    if view.context.isolated and view.target_language in _ARABIC_SCRIPT:
        yield from _bare_names(view)


def _bare_names(view: View) -> Iterator[Finding]:
    for span in view.target_spans:
        before = view.target[: span.start]
        inside = before.count("\u2066") + before.count("\u2067") + before.count("\u2068") > before.count("\u2069")
        if not inside and _LATIN_RUN.search(span.text):
            yield Finding(BIDI, Severity.NOTE, f"{span.text!r} is not isolated.", span.start, span.end)
