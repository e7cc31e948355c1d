"""Numbers, sizes, durations, dates and lists as CLDR writes them for one reader.

Digits are European in every locale, with the locale's own separators: a number in an alert is compared with dashboards
and typed into shells. Formatted values are cached by value and locale: one alert is rendered for many readers, three
fields each (``bench/bench_templates.py``: 5 µs for a new moment, 0.3 µs for a known one).
"""

from __future__ import annotations

import copy
import datetime as dt
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from babel import dates, numbers

from slack_fixtures.localization.model import LocaleConfiguration, cldr_locale
from slack_fixtures.rendering.escaping import Mrkdwn

CACHED = 4_096
"""Formatted values kept in each cache: a few hundred kilobytes together."""

LARGEST = 1e15
"""From here on numbers are written as powers of ten."""

MOST_DIGITS = 10
"""Decimals; Python's decimals have 28 digits, of which a percentage below ``LARGEST`` takes 17."""

DATE_STYLES = ("short", "medium", "long", "full")


class Formatted(Mrkdwn):
    """A value in the reader's format: reads the same as plain text and as mrkdwn."""

    __slots__ = ()


_NUMBER = re.compile(r"\s*[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][+-]?\d{1,3})?\s*", re.ASCII)


def as_number(value: Any) -> int | float | None:
    """Return a number, or a text that is one (labels are texts), as a finite number; else ``None``."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return value if math.isfinite(value) else None
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        return None
    number = float(value)
    if not math.isfinite(number):
        return None
    return int(value) if value.strip().lstrip("+-").isdigit() else number


def as_moment(value: Any) -> datetime | None:
    """Return an RFC 3339 text as an aware moment, taken as UTC where it names no offset; else ``None``."""
    return _moment(value) if isinstance(value, str) and len(value) <= _LONGEST_MOMENT else None


_LONGEST_MOMENT = len("2026-01-01T00:00:00.000000000+00:00")


_TOO_FINE = re.compile(r"(\.\d{6})\d+")


@lru_cache(maxsize=CACHED)
def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(_TOO_FINE.sub(r"\1", text) if "." in text else text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


@dataclass(frozen=True, slots=True)
class Formats:
    """How one reader's numbers and dates look.

    Attributes:
        tag: canonical BCP 47 tag of the formatting locale.
        zone: IANA name of the reader's time zone.
        now: the moment that relative times count from.
    """

    tag: str
    zone: str
    now: datetime

    @classmethod
    def of(cls, reader: LocaleConfiguration, now: datetime) -> Formats:
        """Return the formats of a reader at a moment."""
        return cls(reader.formats, reader.timezone, now)

    def number(self, value: float, digits: int | None = None) -> Formatted:
        """Return a number with the locale's separators.

        Args:
            value: any finite number.
            digits: decimals to show; when left out as many as there are, up to 3 (6 below 0.01).
        """
        return _number(value, self.tag, digits)

    def percent(self, value: float, digits: int | None = None) -> Formatted:
        """Return a ratio as a percentage: 0.93 is 93 %, with up to 1 decimal when ``digits`` is left out."""
        return _percent(value, self.tag, digits)

    def size(self, value: float, *, digits: int = 1, binary: bool = False) -> Formatted:
        """Return a number of bytes in powers of 1000 (kB, MB) or of 1024 (KiB, MiB)."""
        return _size(value, self.tag, digits, binary)

    def duration(self, seconds: float, most_units: int = 2) -> Formatted:
        """Return a length of time in its largest units, rounded down: 7,530 s are 2 h 5 min."""
        return _duration(seconds, self.tag, most_units)

    def relative(self, moment: datetime) -> Formatted:
        """Return a moment as seen from now: 5 minutes ago, in 2 hours."""
        return _relative(round((moment - self.now).total_seconds()), self.tag)

    def datetime(self, moment: datetime, style: str = "medium") -> Formatted | None:
        """Return date and time in the reader's zone, with the zone's abbreviation."""
        return _dated(moment, self.tag, self.zone, "datetime", style)

    def date(self, moment: dt.datetime, style: str = "medium") -> Formatted | None:
        """Return the date in the reader's zone."""
        return _dated(moment, self.tag, self.zone, "date", style)

    def time(self, moment: dt.datetime, style: str = "short") -> Formatted | None:
        """Return the time of day in the reader's zone, with the zone's abbreviation."""
        return _dated(moment, self.tag, self.zone, "time", style)

    def plural_category(self, value: float) -> str:
        """Return CLDR's category of a number: ``zero``, ``one``, ``two``, ``few``, ``many`` or ``other``."""
        return _plural_category(value, self.tag)

    def join(self, texts: Sequence[str]) -> str:
        """Return texts as a list in the reader's language: A, B and C."""
        pattern = _list_pattern(self.tag)
        match texts:
            case []:
                return ""
            case [only]:
                return only
            case [first, second]:
                return first + pattern.pair + second
            case [first, *middle, last]:
                return pattern.start.join([first, pattern.middle.join(middle)]) + pattern.end + last
        return ""


@lru_cache(maxsize=CACHED)
def _number(value: float, tag: str, digits: int | None) -> Formatted:
    if abs(value) >= LARGEST:
        return Formatted(numbers.format_scientific(value, locale=cldr_locale(tag)))
    fine = digits is None and 0 < abs(value) < 0.01  # noqa: PLR2004 - an error rate of 0.0004 is not 0
    places = (0, 6 if fine else 3) if digits is None else (digits, digits)
    return Formatted(_written(_exact(value), tag, "decimal", places))


@lru_cache(maxsize=CACHED)
def _percent(value: float, tag: str, digits: int | None) -> Formatted:
    if abs(value) >= LARGEST:
        return Formatted(numbers.format_scientific(value * 100, locale=cldr_locale(tag)) + "%")
    places = (0, 1) if digits is None else (digits, digits)
    return Formatted(_written(_exact(value), tag, "percent", places))


def _written(value: Decimal, tag: str, kind: str, places: tuple[int, int]) -> str:
    """Return what ``_written_by_pattern`` does (a percentage in bench_render: 1 µs instead of 9)."""
    look = _number_look(tag, kind)
    if look is None:
        return _written_by_pattern(value, tag, kind, places)
    fewest, most = places
    whole, _, fraction = f"{abs(value.scaleb(look.scale)):,.{most}f}".partition(".")
    if fewest < most:
        fraction = fraction.rstrip("0").ljust(fewest, "0")
    before, after = look.negative if value.is_signed() else look.positive
    return f"{before}{whole.replace(',', look.group)}{look.decimal if fraction else ''}{fraction}{after}"


def _written_by_pattern(value: Decimal, tag: str, kind: str, places: tuple[int, int]) -> str:
    """Return a number as Babel writes it.

    Args:
        value: what to write; a ratio for a percentage.
        tag: formatting locale.
        kind: ``decimal`` or ``percent``.
        places: fewest and most decimals.
    """
    pattern = copy.copy(_pattern(tag, kind))
    pattern.frac_prec = places
    return str(pattern.apply(value, cldr_locale(tag)))


@dataclass(frozen=True, slots=True)
class _NumberLook:
    """What a locale puts into a number and around it.

    Attributes:
        scale: powers of ten that are added: 2 for percentages.
        group: stands between thousands.
        positive, negative: what comes before and after the digits.
    """

    scale: int
    decimal: str
    group: str
    positive: tuple[str, str]
    negative: tuple[str, str]


@lru_cache(maxsize=256)
def _number_look(tag: str, kind: str) -> _NumberLook | None:
    """Return how numbers look; ``None`` where digits are not grouped by three, as in India."""
    pattern, locale = _pattern(tag, kind), cldr_locale(tag)
    if tuple(pattern.grouping) != (3, 3) or pattern.int_prec[0] != 1:
        return None
    one = Decimal(1).scaleb(-pattern.scale)
    around = [pattern.apply(sample, locale).partition("1") for sample in (one, -one)]
    return _NumberLook(
        pattern.scale,
        numbers.get_decimal_symbol(locale),
        numbers.get_group_symbol(locale),
        *((before, after) for before, _, after in around),
    )


@lru_cache(maxsize=256)
def _pattern(tag: str, kind: str) -> numbers.NumberPattern:
    locale = cldr_locale(tag)
    formats = locale.decimal_formats if kind == "decimal" else locale.percent_formats
    pattern: numbers.NumberPattern = formats[None]
    return pattern


def _exact(value: float) -> Decimal:
    """Return the number as it is written: 0.285 as a binary fraction would round to 0.28."""
    return Decimal(str(value))


_BYTE_UNITS = ("byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte")
_BINARY_PREFIXES = ("", "Ki", "Mi", "Gi", "Ti", "Pi")


@lru_cache(maxsize=CACHED)
def _size(value: float, tag: str, digits: int, binary: bool) -> Formatted:  # noqa: FBT001 - a cache key
    base = 1024 if binary else 1000
    power = 0
    while power < len(_BYTE_UNITS) - 1 and round(abs(value) / base**power, digits) >= base:
        power += 1
    scaled = round(value / base**power, digits)
    if abs(scaled) >= LARGEST:
        return _number(value, tag, None)
    if power == 0 or not binary:
        return Formatted(_with_unit(scaled, f"digital-{_BYTE_UNITS[power]}", tag))
    # CLDR has no binary units; French counts octets.
    symbol = "o" if cldr_locale(tag).language == "fr" else "B"
    return Formatted(f"{_number(scaled, tag, None)}\N{NO-BREAK SPACE}{_BINARY_PREFIXES[power]}{symbol}")


def _with_unit(value: float, unit: str, tag: str) -> str:
    # Deciding on a form takes 4 µs for a number with decimals, and most short units have only one.
    pattern = _only_unit_pattern(unit, tag) or _unit_pattern(unit, _plural_category(value, tag), tag)
    return pattern.replace("{0}", _number(value, tag, None))


@lru_cache(maxsize=1024)
def _only_unit_pattern(unit: str, tag: str) -> str:
    """Return a unit's pattern where it is the same for every number, else nothing."""
    categories = cldr_locale(tag).plural_form.tags | {"other"}
    forms = {_unit_pattern(unit, category, tag) for category in categories}
    return forms.pop() if len(forms) == 1 else ""


@lru_cache(maxsize=1024)
def _unit_pattern(unit: str, category: str, tag: str) -> str:
    """Return CLDR's pattern of a unit, such as ``{0} GB``.

    Babel's ``format_unit`` writes ``1 Mbyte`` for ``1 MB`` in German and ``5 duration-minute`` in Polish where a
    language gives a unit no form for one category: it looks for a name instead of CLDR's next form.
    """
    patterns: Any = cldr_locale(tag)._data["unit_patterns"]  # noqa: SLF001 - Babel offers no other way
    for length in ("short", "long"):
        for form in (category, "other"):
            if length in patterns[unit] and form in patterns[unit][length]:
                return str(patterns[unit][length][form])
    return f"{{0}} {unit.rpartition('-')[2]}"


_TIME_UNITS = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))


@lru_cache(maxsize=CACHED)
def _duration(seconds: float, tag: str, most_units: int) -> Formatted:
    rest = abs(seconds)
    if rest < 1:
        name, amount = ("second", 0) if rest == 0 else ("millisecond", round(rest * 1000, 0 if rest >= 0.001 else 3))  # noqa: PLR2004
        return Formatted(_with_unit(amount, f"duration-{name}", tag))
    parts: list[str] = []
    for position, (name, length) in enumerate(_TIME_UNITS):
        amount, rest = divmod(rest, length)
        if amount:
            parts.append(_with_unit(int(amount), f"duration-{name}", tag))
        if parts and position + 1 >= _first_unit(seconds) + most_units:
            break
    text = _unit_separator(tag).join(parts)
    return Formatted(f"-{text}" if seconds < 0 else text)


def _first_unit(seconds: float) -> int:
    """Return the position of the largest unit that fits, so that 1 h and 5 s read 1 h and not 1 h 5 s."""
    return next(position for position, (_, length) in enumerate(_TIME_UNITS) if abs(seconds) >= length)


@lru_cache(maxsize=256)
def _unit_separator(tag: str) -> str:
    patterns: Any = cldr_locale(tag).list_patterns
    for style, key in (("unit-short", "2"), ("unit-short", "end"), ("unit-narrow", "2")):
        if style in patterns and key in patterns[style]:
            return _separator(patterns[style][key])
    return " "


@lru_cache(maxsize=CACHED)
def _relative(seconds: int, tag: str) -> Formatted:
    delta = timedelta(seconds=seconds)
    return Formatted(dates.format_timedelta(delta, add_direction=True, locale=cldr_locale(tag)))


@lru_cache(maxsize=CACHED)
def _dated(moment: datetime, tag: str, zone: str, kind: str, style: str) -> Formatted | None:
    try:
        local = moment.astimezone(ZoneInfo(zone))
    except OverflowError:  # the years 1 and 9999 have neighbours that Python does not know
        return None
    if kind == "date":
        return Formatted(_date(local.date(), style, tag))
    text = _date_and_time(local, style, tag) if kind == "datetime" else _time(local, style, tag)
    # The long styles name the zone themselves.
    return Formatted(text if style in ("long", "full") else f"{text} {_zone_name(local, tag)}")


def _date_and_time(local: datetime, style: Any, tag: str) -> str:
    """Return CLDR's date and time; the date comes from a cache, because a day has many alerts."""
    date = _date(local.date(), style, tag)
    return _date_time_pattern(style, tag).replace("{0}", _time(local, style, tag)).replace("{1}", date)


@lru_cache(maxsize=1024)
def _date(day: dt.date, style: Any, tag: str) -> str:
    return dates.format_date(day, style, locale=cldr_locale(tag))


@lru_cache(maxsize=256)
def _date_time_pattern(style: Any, tag: str) -> str:
    return str(dates.get_datetime_format(style, locale=cldr_locale(tag))).replace("'", "")


def _time(local: datetime, style: str, tag: str) -> str:
    """Return what ``_time_by_pattern`` does (a time in bench_render: 1.7 µs instead of 5.5)."""
    clock = _clock(style, tag)
    if clock is None:
        return _time_by_pattern(local, style, tag)
    hour = local.hour
    return clock.template % {
        "H": hour,
        "h": hour % 12 or 12,
        "m": local.minute,
        "s": local.second,
        "a": clock.afternoon if hour >= _NOON else clock.morning,
    }


def _time_by_pattern(local: datetime, style: str, tag: str) -> str:
    """Return the time of day as Babel writes it."""
    return _time_pattern(style, tag).apply(local, cldr_locale(tag))


@dataclass(frozen=True, slots=True)
class _Clock:
    """How a locale writes the time of day.

    Attributes:
        template: for ``%``, with hours as ``H`` (of 24) and ``h`` (of 12), ``m``, ``s`` and ``a``, the half of the day.
        morning, afternoon: what stands for ``a``.
    """

    template: str
    morning: str
    afternoon: str


_NOON = 12
_CLOCK_FIELDS = re.compile(r"%\((?P<field>[Hhms])(?P<two>(?P=field))?\)s|%\((?P<half>a|aaaa)\)s")


@lru_cache(maxsize=256)
def _clock(style: str, tag: str) -> _Clock | None:
    """Return the clock of one locale and style; ``None`` where it shows more: a zone, or the part of the day."""
    pattern = str(_time_pattern(style, tag).format)
    if "%" in _CLOCK_FIELDS.sub("", pattern):
        return None
    template = _CLOCK_FIELDS.sub(
        lambda field: "%(a)s" if field["half"] else f"%({field['field']}){'02' if field['two'] else ''}d", pattern
    )
    return _Clock(template, *(_half_of_day(hour, tag) for hour in (0, _NOON)))


def _half_of_day(hour: int, tag: str) -> str:
    return dates.DateTimeFormat(dt.time(hour), cldr_locale(tag))[_half_of_day_field(tag)]


@lru_cache(maxsize=256)
def _half_of_day_field(tag: str) -> str:
    """Return CLDR's field for the half of the day: the long one where the short one is AM in foreign letters.

    Korean is the case in point: its CLDR has AM for 오전, which is what its readers write.
    """
    short, long = (dates.DateTimeFormat(dt.time(0), cldr_locale(tag))[field] for field in ("a", "aaaa"))
    return "aaaa" if short == "AM" and not long.isascii() else "a"


@lru_cache(maxsize=256)
def _time_pattern(style: Any, tag: str) -> dates.DateTimePattern:
    pattern = dates.get_time_format(style, locale=cldr_locale(tag))
    if _half_of_day_field(tag) == "a":
        return pattern
    return dates.parse_pattern(re.sub("a+", "aaaa", pattern.pattern))


def _zone_name(local: datetime, tag: str) -> str:
    """Return the zone's abbreviation in the reader's language, else the usual one, else the offset from UTC."""
    key = (tag, str(local.tzinfo), local.tzname() or "")
    name = _ZONE_NAMES.get(key)
    if name is None:
        if len(_ZONE_NAMES) >= CACHED:
            _ZONE_NAMES.clear()
        name = _ZONE_NAMES[key] = _new_zone_name(local, tag)
    return name


_ZONE_NAMES: dict[tuple[str, str, str], str] = {}
"""By locale, zone and the name that the zone's rules give to the present offset."""


def _new_zone_name(local: datetime, tag: str) -> str:
    in_words = dates.get_timezone_name(local, width="short", locale=cldr_locale(tag))
    for name in (in_words, local.tzname() or ""):
        if name.isalpha():
            return name
    hours, minutes = f"{local:%z}"[:3], f"{local:%z}"[3:5]
    return f"UTC{hours}" if minutes == "00" else f"UTC{hours}:{minutes}"


@lru_cache(maxsize=CACHED)
def _plural_category(value: float, tag: str) -> str:
    return str(cldr_locale(tag).plural_form(_exact(value).normalize() if isinstance(value, float) else value))


@dataclass(frozen=True, slots=True)
class _ListPattern:
    """What stands between the members of a list."""

    pair: str
    start: str
    middle: str
    end: str


@lru_cache(maxsize=256)
def _list_pattern(tag: str) -> _ListPattern:
    pattern: Any = cldr_locale(tag).list_patterns["standard"]
    return _ListPattern(*(_separator(pattern[key]) for key in ("2", "start", "middle", "end")))


def _separator(pattern: str) -> str:
    """Return what CLDR's ``{0}, {1}`` puts between its members; no locale puts anything around them."""
    return pattern.removeprefix("{0}").removesuffix("{1}")
