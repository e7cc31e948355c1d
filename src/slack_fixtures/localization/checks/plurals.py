"""Plural forms: of the template filter ``plural``, of ICU messages, and of units of time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from slack_fixtures.localization.checks.model import Finding, Severity
from slack_fixtures.localization.checks.numbers import numbers_of
from slack_fixtures.localization.checks.tables import folded, listed, table
from slack_fixtures.localization.checks.view import View
from slack_fixtures.localization.model import cldr_locale

SYNTAX, CATEGORIES, SAME, AGREEMENT = "plural_syntax", "plural_categories", "same_plurals", "number_agreement"
_NAMES = frozenset({"zero", "one", "two", "few", "many", "other"})
_ORDER = ("other", "one", "two", "few", "many", "zero")  # the filter's arguments by position

_STRING = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
_FILTER = re.compile(rf"\|\s*plural\s*\(((?:{_STRING}|[^()\"'])*)(\)?)")
_ARGUMENT = re.compile(rf"\s*(?:(\w+)\s*=\s*)?({_STRING})\s*(?:,|$)")
_ICU = re.compile(r"\{\s*\w+\s*,\s*(?:plural|selectordinal)\s*,((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)(\}?)")
_ICU_FORM = re.compile(r"\s*(=[0-9]+|\w+)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")


@dataclass(frozen=True, slots=True)
class _Plural:
    """A message with plural forms: where it stands, its forms by category, and what is wrong with its syntax."""

    start: int
    end: int
    forms: Mapping[str, str]
    error: str


def without_forms(placeholder: str) -> str:
    """Return a placeholder without the plural forms in it, which are words to translate."""
    return _ICU.sub("{plural}", _FILTER.sub("|plural()", placeholder))


def _plurals(text: str) -> Iterator[_Plural]:
    if "plural" not in text:
        return
    for match in _FILTER.finditer(text):
        yield _read(match, _arguments(match[1]))
    for match in _ICU.finditer(text):
        forms = {form[1]: form[2] for form in _ICU_FORM.finditer(match[1])}
        left = _ICU_FORM.sub("", match[1]).strip()
        yield _read(match, (forms, f"{left!r} is no plural form" if left else ""))


def _read(match: re.Match[str], read: tuple[Mapping[str, str], str]) -> _Plural:
    forms, error = read
    unknown = [name for name in forms if name not in _NAMES and not name.startswith("=")]
    if not match[2]:
        error = "the bracket does not close"
    elif unknown:
        error = f"{unknown[0]!r} is no plural category"
    elif "other" not in forms and not error:
        error = "the form 'other' is missing"
    return _Plural(match.start(), match.end(), forms, error)


def _arguments(text: str) -> tuple[Mapping[str, str], str]:
    forms: dict[str, str] = {}
    place = 0
    while place < len(text):
        match = _ARGUMENT.match(text, place)
        if match is None:
            return forms, f"{text[place:].strip()[:30]!r} is no plural form" if text[place:].strip() else ""
        name = match[1] or _ORDER[min(len(forms), len(_ORDER) - 1)]
        if name in forms:
            return forms, f"the form {name!r} stands twice"
        forms[name] = match[2][1:-1]
        place = match.end()
    return forms, ""


@cache
def _categories(locale: str) -> frozenset[str]:
    return frozenset(cldr_locale(locale).plural_form.tags) | {"other"}


def plural_syntax(view: View) -> Iterator[Finding]:
    """Messages with plural forms can be read."""
    for plural in _plurals(view.target):
        if plural.error:
            yield Finding(SYNTAX, Severity.BLOCK, f"Plural forms: {plural.error}.", plural.start, plural.end)


def plural_categories(view: View) -> Iterator[Finding]:
    """Every plural category of the locale has its form."""
    for plural in _plurals(view.target):
        missing = sorted(_categories(view.context.target_locale) - set(plural.forms))
        if missing and not plural.error:
            message = f"The plural forms {', '.join(missing)} are missing."
            yield Finding(CATEGORIES, Severity.BLOCK, message, plural.start, plural.end)


def same_plurals(view: View) -> Iterator[Finding]:
    """Plural forms differ where the source's do."""
    for plural in _plurals(view.target):
        forms = list(plural.forms.values())
        if len(forms) > 1 and len(set(forms)) == 1:
            yield Finding(SAME, Severity.NOTE, "All plural forms are alike.", plural.start, plural.end)


@cache
def _unit_forms(language: str) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return, for each written form of a unit, the forms that each plural category takes."""
    found: dict[str, Mapping[str, frozenset[str]]] = {}
    for forms in table("unit_forms").get(language, {}).values():
        by_category = {category: frozenset(listed(words)) for category, words in forms.items()}
        for words in by_category.values():
            for word in words:
                found[folded(word)] = by_category
    return found


_WORD_BEHIND = re.compile(r"[ \u00a0\u202f]([^\W\d_]+)")


def number_agreement(view: View) -> Iterator[Finding]:
    """A unit of time has the form that the language uses with its number."""
    units = _unit_forms(view.target_language)
    if not units:
        return
    for number in numbers_of(view.target, view.context.target_locale):
        behind = _WORD_BEHIND.match(view.target, number.end)
        by_category = units.get(folded(behind[1])) if behind else None
        if behind is None or by_category is None or not number.value.isdigit():
            continue
        category = cldr_locale(view.context.target_locale).plural_form(int(number.value))
        right = by_category.get(category, by_category.get("other", frozenset()))
        if folded(behind[1]) not in {folded(word) for word in right}:
            message = f"{number.raw} takes {' or '.join(sorted(right))}."
            yield Finding(AGREEMENT, Severity.REVIEW, message, behind.start(1), behind.end(1))
