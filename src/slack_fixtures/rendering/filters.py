"""The filters of the template language: every one takes JSON values, and its cost is known before it runs.

A filter gets the reader's formats, the value and its arguments. A value that is not of the filter's kind comes back as
it is, because an alert with an odd label is still an alert. Values that are missing never reach a filter, except
``default`` (see ``evaluation``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

import regex

from slack_fixtures.rendering import escaping, formats
from slack_fixtures.rendering.escaping import Mrkdwn
from slack_fixtures.rendering.formats import DATE_STYLES, MOST_DIGITS, Formats, as_moment, as_number

LONGEST_TEXT = 40_000
"""Characters in a rendered field and in any text made on the way; Slack cuts a message there (PEERS 5.1)."""

NOTHING = "–"
"""Stands where the alert has no value."""

LARGEST = 2**63
"""No whole number in a template reaches it: 64 bits with a sign."""

LONGEST_LIST = 1_000
"""Members that a filter takes; an alert has fewer."""


class FilterError(ValueError):
    """A filter was given an argument that it cannot take, or would make too long a text."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Stands for a value that the alert does not have.

    Attributes:
        path: how the template asked for it, such as ``labels.team``.
    """

    path: str

    def __bool__(self) -> bool:
        return False


Value = Any
"""A JSON value, a ``Mrkdwn`` or a ``Missing``."""


@dataclass(frozen=True, slots=True)
class FilterSpec:
    """A filter and what the language knows of it.

    Attributes:
        arguments: their names, in order.
        required: those that must be given.
        cost: what one use pays, in steps (about 0.5 µs); texts and lists pay for their length besides.
        takes_missing: whether it sees missing and null values.
    """

    function: Callable[..., Value]
    arguments: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    cost: int = 4
    takes_missing: bool = False


def as_text(value: Value) -> str:
    """Return a scalar as the template prints it.

    Raises:
        FilterError: a list, a mapping or anything else that has no plain form.
    """
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, Missing):
        return NOTHING
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < formats.LARGEST else str(value)
    raise FilterError(f"{_kind(value)} cannot be printed; use |list, |length or a loop")


def _kind(value: Value) -> str:
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list | tuple) else "this value"


def _plain(value: Value) -> str:
    """Return a text that may still be changed: a link or code is finished."""
    if type(value) is Mrkdwn:
        raise FilterError("link and code come last")
    return str(as_text(value))


def _members(value: Value) -> list[Value]:
    if isinstance(value, dict):
        value = list(value)
    if not isinstance(value, list | tuple):
        return [] if value is None else [value]
    if len(value) > LONGEST_LIST:
        raise FilterError(f"a list has at most {LONGEST_LIST} members here")
    return list(value)


def _within(value: Value, name: str, lowest: int, highest: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
        raise FilterError(f"{name} is a whole number from {lowest} to {highest}")
    return value


def _digits(value: Value) -> int | None:
    return None if value is None else _within(value, "digits", 0, MOST_DIGITS)


def _style(value: Value) -> str:
    if value not in DATE_STYLES:
        raise FilterError(f"style is one of {', '.join(DATE_STYLES)}")
    return str(value)


# The reader's formats ------------------------------------------------------------------------------------------------


def number(reader: Formats, value: Value, digits: Value = None) -> Value:
    """Return a number in the reader's format: 1234.5 is 1.234,5 in German."""
    parsed = as_number(value)
    return value if parsed is None else reader.number(parsed, _digits(digits))


def percent(reader: Formats, value: Value, digits: Value = None, of: Value = 1) -> Value:
    """Return a ratio as a percentage: 0.93 is 93 %; a value that counts to 100 is written ``percent(of=100)``."""
    parsed, whole = as_number(value), as_number(of)
    if whole is None or whole == 0:
        raise FilterError("of is the number that stands for 100 %")
    return value if parsed is None else reader.percent(parsed / whole, _digits(digits))


def size(reader: Formats, value: Value, digits: Value = 1, binary: Value = False) -> Value:  # noqa: FBT002
    """Return a number of bytes with its unit: 1500000 is 1.5 MB, with ``binary=true`` 1.4 MiB."""
    parsed = as_number(value)
    return value if parsed is None else reader.size(parsed, digits=_digits(digits) or 0, binary=bool(binary))


def duration(reader: Formats, value: Value, until: Value = None, units: Value = 2) -> Value:
    """Return seconds, or the time from one moment to another (or to now), as 2 h 5 min."""
    most_units = _within(units, "units", 1, 4)
    seconds = as_number(value)
    if seconds is None and (start := as_moment(value)) is not None:
        end = as_moment(until) or reader.now
        seconds = round((end - start).total_seconds())
    if seconds is None or abs(seconds) >= LARGEST:
        return value
    return reader.duration(seconds, most_units)


def date_and_time(reader: Formats, value: Value, style: Value = "medium") -> Value:
    """Return a moment as date and time in the reader's zone."""
    moment = as_moment(value)
    return value if moment is None else reader.datetime(moment, _style(style)) or value


def date(reader: Formats, value: Value, style: Value = "medium") -> Value:
    """Return a moment as a date in the reader's zone."""
    moment = as_moment(value)
    return value if moment is None else reader.date(moment, _style(style)) or value


def time(reader: Formats, value: Value, style: Value = "short") -> Value:
    """Return a moment as a time of day in the reader's zone."""
    moment = as_moment(value)
    return value if moment is None else reader.time(moment, _style(style)) or value


def relative(reader: Formats, value: Value) -> Value:
    """Return a moment as seen from now: 5 minutes ago."""
    moment = as_moment(value)
    return value if moment is None else reader.relative(moment)


def words_list(reader: Formats, value: Value) -> str:
    """Return the members of a list (the keys of a mapping) as A, B and C."""
    return reader.join(_texts(_members(value)))


def plural(  # noqa: PLR0917 - CLDR has six categories
    reader: Formats,
    value: Value,
    other: Value,
    one: Value = None,
    two: Value = None,
    few: Value = None,
    many: Value = None,
    zero: Value = None,
) -> str:
    """Return the form that the reader's language uses with a number; ``#`` in it stands for the number."""
    forms = {"zero": zero, "one": one, "two": two, "few": few, "many": many}
    parsed = as_number(len(value) if isinstance(value, dict | list | tuple) else value)
    form = forms.get(reader.plural_category(parsed)) if parsed is not None else None
    shown = _plain(value) if parsed is None else str(reader.number(parsed))
    return _replaced(_plain(other if form is None else form), "#", shown)


# Slack ---------------------------------------------------------------------------------------------------------------

_EMOJI = {
    "critical": "🚨",
    "high": "🔴",
    "warning": "⚠️",
    "info": "ℹ️",
    "firing": "🔥",
    "resolved": "✅",
}
_COLORS = {
    "critical": "#A30200",
    "high": "#E01E5A",
    "warning": "#DAA038",
    "info": "#1D9BD1",
    "firing": "#E01E5A",
    "resolved": "#2EB67D",
}


def urgency_emoji(_reader: Formats, value: Value) -> str:
    """Return the emoji of a severity or a status; a bell for any other."""
    return _EMOJI.get(as_text(value).strip().lower(), "🔔")


def status_color(_reader: Formats, value: Value) -> str:
    """Return the colour of a severity or a status as ``#RRGGBB``; grey for any other."""
    return _COLORS.get(as_text(value).strip().lower(), "#8D8D8D")


def code(_reader: Formats, value: Value) -> Mrkdwn:
    """Return a value in code style."""
    return escaping.code(_plain(value))


def link(_reader: Formats, value: Value, label: Value = None) -> Mrkdwn:
    """Return an http(s) address as a link; the label alone where it is none."""
    return escaping.link(_plain(value), "" if label is None else _plain(label))


# Texts ---------------------------------------------------------------------------------------------------------------

_GRAPHEME = regex.compile(r"\X")


def truncate(_reader: Formats, value: Value, length: Value = 80, end: Value = "…") -> str:
    """Return at most ``length`` characters as people count them, ``end`` included."""
    text, ending = _plain(value), _plain(end)
    room = _within(length, "length", 1, LONGEST_TRUNCATION)
    shown = _characters(text, room + 1)
    if len(shown) <= room:
        return text
    closing = _characters(ending, room)
    return "".join(shown[: room - len(closing)]).rstrip() + "".join(closing)


LONGEST_TRUNCATION = 4_000
"""Characters that ``truncate`` may leave; Slack's section takes 3,000 (PEERS 5.1)."""


def _characters(text: str, most: int) -> list[str]:
    """Return the first characters of a text as people count them."""
    if text.isascii():
        return list(text[:most])
    return [match[0] for match in islice(_GRAPHEME.finditer(text), most)]


def upper(_reader: Formats, value: Value) -> str:
    """Return a text in capital letters."""
    return _plain(value).upper()


def lower(_reader: Formats, value: Value) -> str:
    """Return a text in small letters."""
    return _plain(value).lower()


def title(_reader: Formats, value: Value) -> str:
    """Return a text with every word capitalised."""
    return _plain(value).title()


def capitalize(_reader: Formats, value: Value) -> str:
    """Return a text with its first letter capitalised."""
    return _plain(value).capitalize()


def trim(_reader: Formats, value: Value) -> str:
    """Return a text without white space around it."""
    return _plain(value).strip()


def replace(_reader: Formats, value: Value, old: Value, new: Value) -> str:
    """Return a text with every ``old`` replaced by ``new``."""
    return _replaced(_plain(value), _plain(old), _plain(new))


def _replaced(text: str, old: str, new: str) -> str:
    if not old:
        raise FilterError("the text to replace is not empty")
    if len(text) + text.count(old) * (len(new) - len(old)) > LONGEST_TEXT:
        raise FilterError(f"a text has at most {LONGEST_TEXT} characters")
    return text.replace(old, new)


def default(_reader: Formats, value: Value, default_value: Value = "", boolean: Value = False) -> Value:  # noqa: FBT002
    """Return another value where one is missing or null (with ``true`` also: empty, zero, false)."""
    absent = value is None or isinstance(value, Missing)
    return default_value if absent or (boolean and not value) else value


# Numbers -------------------------------------------------------------------------------------------------------------


def rounded(_reader: Formats, value: Value, digits: Value = 0) -> Value:
    """Return a number rounded to some decimals."""
    parsed = as_number(value)
    if parsed is None:
        return value
    places = _within(digits, "digits", -15, 15)
    return as_whole(round(float(parsed), places)) if places <= 0 else round(parsed, places)


def as_whole(value: float) -> Value:
    """Return a number as a whole one, toward zero; ``None`` beyond 64 bits."""
    return int(value) if abs(value) < LARGEST else None


def integer(_reader: Formats, value: Value, default_value: Value = 0) -> Value:
    """Return a value as a whole number, toward zero."""
    parsed = as_number(value)
    return default_value if parsed is None else as_whole(parsed)


def decimal(_reader: Formats, value: Value, default_value: Value = 0.0) -> Value:
    """Return a value as a number with decimals."""
    parsed = as_number(value)
    return default_value if parsed is None else float(parsed)


def absolute(_reader: Formats, value: Value) -> Value:
    """Return a number without its sign."""
    parsed = as_number(value)
    return value if parsed is None else abs(parsed)


# Lists and mappings --------------------------------------------------------------------------------------------------


def length(_reader: Formats, value: Value) -> int:
    """Return how many members a list or a mapping has, or characters a text."""
    return len(value) if isinstance(value, str | dict | list | tuple) else 0


def first(_reader: Formats, value: Value) -> Value:
    """Return the first member of a list, or the first character of a text."""
    if isinstance(value, str):
        return (_GRAPHEME.match(_plain(value)) or [""])[0]
    return next(iter(_members(value)), Missing("first"))


def last(_reader: Formats, value: Value) -> Value:
    """Return the last member of a list."""
    return next(reversed(_members(value)), Missing("last"))


def join(_reader: Formats, value: Value, separator: Value = "") -> str:
    """Return the members of a list as one text."""
    texts, between = _texts(_members(value)), _plain(separator)
    if sum(map(len, texts)) + len(between) * len(texts) > LONGEST_TEXT:
        raise FilterError(f"a text has at most {LONGEST_TEXT} characters")
    return between.join(texts)


def items(_reader: Formats, value: Value) -> list[Value]:
    """Return the pairs of a mapping, sorted by key."""
    if not isinstance(value, Mapping):
        return []
    if len(value) > LONGEST_LIST:
        raise FilterError(f"a mapping has at most {LONGEST_LIST} members here")
    return sorted(value.items())


def pluck(_reader: Formats, value: Value, path: Value) -> list[Value]:
    """Return what each member of a list has under a path such as ``labels.instance``, where there is something."""
    found: list[Value] = []
    for member in _members(value):
        inner: Value = member
        for key in _plain(path).split(".", maxsplit=4):
            inner = inner.get(key) if isinstance(inner, dict) else None
        if inner is not None:
            found.append(inner)
    return found


def unique(_reader: Formats, value: Value) -> list[Value]:
    """Return the different members of a list, in their order."""
    return list(dict.fromkeys(_scalars(value)))


def ordered(_reader: Formats, value: Value) -> list[Value]:
    """Return the members of a list in order: numbers by size, then texts by letter."""
    return sorted(_scalars(value), key=_order)


def _order(value: Value) -> tuple[bool, float, str]:
    parsed = as_number(value)
    return (parsed is None, 0.0 if parsed is None else float(parsed), as_text(value))


def _scalars(value: Value) -> Iterable[Value]:
    for member in _members(value):
        as_text(member)  # refuses what has no plain form
        yield member


def _texts(members: list[Value]) -> list[str]:
    texts = [_plain(member) for member in members]
    if sum(map(len, texts)) > LONGEST_TEXT:
        raise FilterError(f"a text has at most {LONGEST_TEXT} characters")
    return texts


# A new number takes 2 µs, a new date or size 3 to 30, a known one 0.3 (bench/bench_templates.py): hence their prices.
FILTERS: dict[str, FilterSpec] = {
    "number": FilterSpec(number, ("digits",), cost=30),
    "percent": FilterSpec(percent, ("digits", "of"), cost=30),
    "bytes": FilterSpec(size, ("digits", "binary"), cost=60),
    "duration": FilterSpec(duration, ("until", "units"), cost=100),
    "datetime": FilterSpec(date_and_time, ("style",), cost=100),
    "date": FilterSpec(date, ("style",), cost=60),
    "time": FilterSpec(time, ("style",), cost=100),
    "relative": FilterSpec(relative, cost=60),
    "list": FilterSpec(words_list),
    "plural": FilterSpec(plural, ("other", "one", "two", "few", "many", "zero"), required=("other",), cost=60),
    "urgency_emoji": FilterSpec(urgency_emoji),
    "status_color": FilterSpec(status_color),
    "code": FilterSpec(code, cost=10),
    "link": FilterSpec(link, ("label",), cost=30),
    "truncate": FilterSpec(truncate, ("length", "end"), cost=10),
    "upper": FilterSpec(upper),
    "lower": FilterSpec(lower),
    "title": FilterSpec(title),
    "capitalize": FilterSpec(capitalize),
    "trim": FilterSpec(trim),
    "replace": FilterSpec(replace, ("old", "new"), required=("old", "new")),
    "default": FilterSpec(default, ("default_value", "boolean"), takes_missing=True),
    "round": FilterSpec(rounded, ("digits",)),
    "int": FilterSpec(integer, ("default_value",)),
    "float": FilterSpec(decimal, ("default_value",)),
    "abs": FilterSpec(absolute),
    "length": FilterSpec(length),
    "count": FilterSpec(length),
    "first": FilterSpec(first),
    "last": FilterSpec(last),
    "join": FilterSpec(join, ("separator",)),
    "items": FilterSpec(items, cost=10),
    "dictsort": FilterSpec(items, cost=10),
    "pluck": FilterSpec(pluck, ("path",), required=("path",)),
    "unique": FilterSpec(unique),
    "sort": FilterSpec(ordered),
}
"""Filters by name."""
