"""Times as senders write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from slack_fixtures.ingest.notes import Notes

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_END = datetime(2200, 1, 1, tzinfo=UTC)  # Later ones stand for "never", and time zones fail near the year 9999.
_NONE = ("", "0", "null", 0)
_LONGEST = 64  # Characters; RFC 3339 with nanoseconds needs 35.
_NUMBER = re.compile(r"\d{9,20}(?:\.\d+)?", re.ASCII)  # Shorter ones are dates: 20260131.

# Upper bounds of each unit's plausible numbers: 10**11 s is the year 5138, 10**11 ms is 1973.
_UNITS = ((10**11, 1_000_000.0), (10**14, 1_000.0), (10**17, 1.0), (10**20, 0.001))

_UNREADABLE = "is not a time between 1970 and 2200 in RFC 3339 or as epoch seconds; it was left out"


def read_moment(value: Any, field: str, notes: Notes) -> datetime | None:
    """Return a time in UTC with microseconds, or ``None`` where the sender gives none.

    Takes RFC 3339 with any offset and up to nanoseconds, and epoch seconds, milliseconds, microseconds or nanoseconds,
    told apart by their size. Go's zero time (year 1), 0, an empty text and null mean "none" and bring no warning;
    anything else that is not a time between 1970 and 2200 does.
    """
    if value is None or value in _NONE:
        return None
    try:
        moment = _from_text(value.strip()) if isinstance(value, str) else _from_epoch(value)
    except ValueError:
        notes.add(field, _UNREADABLE)
        return None
    if moment.year == 1:  # Shifting it to UTC could leave the calendar.
        return None
    if moment.tzinfo is None:
        notes.add(field, "has no offset; it was read as UTC")
        moment = moment.replace(tzinfo=UTC)
    if not _EPOCH <= moment < _END:  # Aware times compare without leaving the calendar.
        notes.add(field, _UNREADABLE)
        return None
    return moment.astimezone(UTC)


def _from_text(text: str) -> datetime:
    if len(text) > _LONGEST:
        raise ValueError
    return _from_epoch(float(text)) if _NUMBER.fullmatch(text) else datetime.fromisoformat(text.upper())


def _from_epoch(number: Any) -> datetime:
    if isinstance(number, int | float) and not isinstance(number, bool):
        for bound, microseconds in _UNITS:
            if 0 < number < bound:
                return _EPOCH + timedelta(microseconds=round(number * microseconds))
    raise ValueError
