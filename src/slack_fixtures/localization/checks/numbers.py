"""Numbers, their units, signs, ranges and comparison signs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from slack_fixtures.localization.checks import polarity
from slack_fixtures.localization.checks.model import Finding, Severity
from slack_fixtures.localization.checks.tables import any_of, folded, language_of, listed, table
from slack_fixtures.localization.checks.view import View, plain_of
from slack_fixtures.localization.model import cldr_locale

CHECK = "numbers"

_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬０１２３４５６７８９", "0123456789.,0123456789")
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<sign>[-−+±](?=[0-9]))?"
    r"(?P<digits>[0-9]+(?:[.,'’\u00a0\u202f ](?=[0-9]{3}(?![0-9]))[0-9]{3})*(?:[.,][0-9]+)?"
    r"(?:[:/-][0-9]+(?:[.,][0-9]+)?)*)"
)
_GROUP = 3  # digits between two grouping separators
_ATTACHED = re.compile(r"[0-9]")
_DATE_OR_CLOCK = re.compile(r"[:/-]")
_RANGE = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s?[%‰]?\s?(?:[-–—]|to|bis)\s?([0-9]+(?:[.,][0-9]+)?)")
_NOT_A_DIGIT = re.compile(r"[^0-9]+")
_LONGEST_UNIT = 16
_BEFORE = frozenset({"ar", "tr", "zh"})  # languages that may put "per cent" before its number


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text: where it stands, what it is worth and in which unit."""

    start: int
    end: int
    raw: str
    value: str
    unit: str


@lru_cache(maxsize=256)
def _separators(locale: str) -> tuple[str, str]:
    """Return the decimal and the grouping separator of a locale, in Latin digits."""
    symbols = cldr_locale(locale).number_symbols
    latin: Mapping[str, str] = symbols.get("latn", symbols)
    return str(latin.get("decimal", ".")), str(latin.get("group", ","))


@lru_cache(maxsize=8192)
def numbers_of(text: str, locale: str) -> tuple[Number, ...]:
    """Return the numbers of a text that stand outside names, code and placeholders."""
    plain = plain_of(text).translate(_EASTERN)
    if not _ATTACHED.search(plain):
        return ()
    decimal, group = _separators(locale)
    found: list[Number] = []
    for match in _NUMBER.finditer(plain):
        sign = "-" if match["sign"] in {"-", "−"} else ""
        unit = _unit(plain, match.start(), match.end(), language_of(locale))
        found.extend(
            Number(match.start(), match.end(), sign + match["digits"], sign + value, unit)
            for value in _values(match["digits"], decimal, group)
        )
    return tuple(found)


def _values(digits: str, decimal: str, group: str) -> tuple[str, ...]:
    if _DATE_OR_CLOCK.search(digits):  # a date, a time of day, a ratio or a range: each part for itself
        return tuple(_plain(part) for part in _NOT_A_DIGIT.split(digits))
    return (canonical(digits, decimal, group),)


def canonical(digits: str, decimal: str, group: str) -> str:
    """Return a number without grouping, with a point: ``1.234,50`` in German is ``1234.5``."""
    separators = [character for character in digits if not character.isdigit()]
    if not separators:
        return _plain(digits)
    last = separators[-1]
    whole, _, fraction = digits.rpartition(last)
    grouped = last != decimal and len(fraction) == _GROUP and (last == group or not last.isascii() or last in " '’.,")
    if len(set(separators)) == 1 and len(separators) > 1:
        grouped = True
    if grouped:
        whole, fraction = digits, ""
    whole = _NOT_A_DIGIT.sub("", whole)
    return _plain(f"{whole}.{fraction}" if fraction else whole)


def _plain(digits: str) -> str:
    whole, point, fraction = digits.partition(".")
    fraction = fraction.rstrip("0")
    return (whole.lstrip("0") or "0") + (point + fraction if fraction else "")


@cache
def _units(language: str) -> tuple[re.Pattern[str], Mapping[str, str], re.Pattern[str], Mapping[str, str]]:
    entries = table("units")
    symbols = {word: unit for unit, words in entries["any"].items() for word in listed(words)}
    own = {folded(word): unit for unit, words in entries.get(language, {}).items() for word in listed(str(words))}
    exact = re.compile(
        "|".join(f"{re.escape(symbol)}(?![A-Za-z])" for symbol in sorted(symbols, key=len, reverse=True))
    )
    return exact, symbols, any_of(own or ["\x00"], language), own


def _unit(plain: str, start: int, end: int, language: str) -> str:
    """Return the unit behind a number, or a percent sign before it, as Turkish writes; empty where there is none."""
    exact, symbols, words, own = _units(language)
    if start and plain[start - 1] in "%٪":
        return "percent"
    while end < len(plain) and plain[end] in "  \u202f":
        end += 1
    if match := exact.match(plain, end):
        return symbols[match[0]]
    if match := words.match(folded(plain[end : end + _LONGEST_UNIT])):
        return _named(match[0], own)
    if language in _BEFORE:
        before = folded(plain[max(0, start - 5) : start]).rstrip()
        return next((unit for word, unit in own.items() if before.endswith(word)), "") if before else ""
    return ""


def _named(word: str, own: Mapping[str, str]) -> str:
    if word in own:
        return own[word]
    stems = ((form.rstrip("*"), unit) for form, unit in own.items() if form.endswith("*"))
    return next((unit for stem, unit in stems if word.startswith(stem)), "")


@cache
def _number_words(language: str) -> Mapping[str, re.Pattern[str]]:
    entries: Mapping[int, str | None] = table("units")["numbers"].get(language, {})
    return {str(value): any_of(listed(words), language) for value, words in entries.items() if words}


def _in_words(value: str, text: str, language: str) -> bool:
    pattern = _number_words(language).get(value)
    return pattern is not None and pattern.search(folded(plain_of(text))) is not None


def numbers(view: View) -> Iterator[Finding]:
    """Every number is kept with its value, sign, unit, range and comparison."""
    source = numbers_of(view.source, view.context.source_locale)
    target = numbers_of(view.target, view.context.target_locale)
    yield from _lost_or_invented(view, source, target)
    yield from _units_changed(source, target)
    yield from _range_reversed(view)
    yield from _comparison_lost(view)


def _lost_or_invented(view: View, source: tuple[Number, ...], target: tuple[Number, ...]) -> Iterator[Finding]:
    if not source and not target:
        return
    raw = Counter(number.raw for number in source) & Counter(number.raw for number in target)
    left = Counter(number.value for number in _without(source, raw))
    got = Counter(number.value for number in _without(target, raw))
    end = len(view.target)
    for value in (left - got).elements():
        if not _in_words(value, view.target, view.target_language):
            yield Finding(CHECK, Severity.BLOCK, f"The number {value} of the source is lost.", end, end)
    for value in (got - left).elements():
        number = next(number for number in target if number.value == value)
        if not _in_words(value, view.source, view.source_language):
            message = f"The number {number.raw} does not stand in the source."
            yield Finding(CHECK, Severity.BLOCK, message, number.start, number.end)


def _without(numbers: tuple[Number, ...], raw: Counter[str]) -> Iterator[Number]:
    """Yield the numbers that are not written alike in both texts."""
    left = raw.copy()
    for number in numbers:
        if left[number.raw] > 0:
            left[number.raw] -= 1
        else:
            yield number


def _units_changed(source: tuple[Number, ...], target: tuple[Number, ...]) -> Iterator[Finding]:
    by_value: dict[str, list[Number]] = {}
    for number in target:
        by_value.setdefault(number.value, []).append(number)
    for number in source:
        same = by_value.get(number.value, [])
        if number.unit and same and all(other.unit and other.unit != number.unit for other in same):
            other = same[0]
            message = f"The unit of {other.raw} is {other.unit}, in the source {number.unit}."
            yield Finding(CHECK, Severity.BLOCK, message, other.start, other.end)


def _range_reversed(view: View) -> Iterator[Finding]:
    for match in _RANGE.finditer(view.source_plain):
        reverse = _RANGE.search(view.target_plain)
        if reverse and match[1] != match[2] and (reverse[1], reverse[2]) == (match[2], match[1]):
            yield Finding(CHECK, Severity.BLOCK, "The ends of the range are exchanged.", reverse.start(), reverse.end())


def _comparison_lost(view: View) -> Iterator[Finding]:
    if not polarity.compares(view.source) or polarity.compares(view.target):
        return
    reading = polarity.read(view.target, view.target_language)
    if reading is not None and not reading.has("threshold.above", "threshold.below", "level.high", "level.low"):
        end = len(view.target)
        yield Finding(CHECK, Severity.BLOCK, "The comparison sign of the source is lost.", end, end)
