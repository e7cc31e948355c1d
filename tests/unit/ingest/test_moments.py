from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slack_fixtures.ingest.moments import read_moment
from slack_fixtures.ingest.notes import Notes

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sent", "moment"),
    [
        ("2026-03-01T12:00:00Z", NOON),
        ("2026-03-01t12:00:00z", NOON),
        ("2026-03-01 12:00:00Z", NOON),
        (" 2026-03-01T12:00:00Z\n", NOON),
        ("2026-03-01T13:00:00+01:00", NOON),
        ("2026-03-01T17:45:00+05:45", NOON),
        ("2026-02-28T22:00:00-14:00", NOON),
        ("2026-03-01T12:00:00.1Z", NOON + timedelta(milliseconds=100)),
        ("2026-03-01T12:00:00.123456789Z", NOON + timedelta(microseconds=123_456)),
        ("2026-03-01T12:00:00.999999999Z", NOON + timedelta(microseconds=999_999)),
        (1_772_366_400, NOON),
        (1_772_366_400.5, NOON + timedelta(milliseconds=500)),
        (1_772_366_400_000, NOON),
        (1_772_366_400_000_000, NOON),
        (1_772_366_400_000_000_000, NOON),
        ("1772366400", NOON),
        ("1772366400000", NOON),
    ],
)
def test_a_time_is_read_in_utc_with_microseconds(sent: Any, moment: datetime) -> None:
    notes = Notes()
    assert read_moment(sent, "startsAt", notes) == moment
    assert notes.texts() == ()


@pytest.mark.parametrize(
    "sent",
    [
        None,
        "",
        0,
        "0",
        0.0,
        "0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00+14:00",
        "0001-01-01T00:00:00-07:52:58",
        "0001-01-01",
    ],
)
def test_the_zero_time_is_no_time_and_nothing_odd(sent: Any) -> None:
    notes = Notes()
    assert read_moment(sent, "endsAt", notes) is None
    assert notes.texts() == ()


@pytest.mark.parametrize(
    "sent",
    [
        "yesterday",
        "2026-13-01T00:00:00Z",
        "2026-03-01T12:00:00+24:00",
        "2026-03-01T12:00:00+99:99",
        "9999-12-31T23:59:59-14:00",
        "9999-12-31T23:59:59Z",
        "1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00+14:00",
        "2199-12-31T23:59:59-14:00",
        "0000-00-00T00:00:00Z",
        "2" * 100_000,
        "99999999999999999999",
        -1,
        1e308,
        True,
        [],
        {},
    ],
)
def test_what_is_no_time_is_left_out_with_a_warning(sent: Any) -> None:
    notes = Notes()
    assert read_moment(sent, "startsAt", notes) is None
    assert len(notes.texts()) == 1
    assert notes.texts()[0].startswith("startsAt: is not a time")


def test_a_time_without_offset_is_utc_with_a_warning() -> None:
    notes = Notes()
    assert read_moment("2026-03-01T12:00:00", "startsAt", notes) == NOON
    assert notes.texts() == ("startsAt: has no offset; it was read as UTC",)


@given(
    st.text() | st.floats() | st.integers() | st.datetimes().map(str) | st.datetimes(timezones=st.timezones()).map(str)
)
@settings(deadline=None)
def test_anything_is_a_time_that_can_be_shifted_or_none(sent: Any) -> None:
    moment = read_moment(sent, "startsAt", Notes())
    assert (
        moment is None
        or timedelta(days=-30) < moment - NOON.replace(year=1970) < timedelta(days=366 * 230)
        or moment.year == 1970
    )
