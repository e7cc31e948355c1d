"""The short ways of writing numbers and times, against Babel's own."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from slack_fixtures.localization.model import UnknownLocaleTagError, canonical_tag
from slack_fixtures.rendering import formats
from slack_fixtures.rendering.formats import LARGEST, MOST_DIGITS, Formats


def every_locale() -> list[str]:
    tags = []
    for identifier in locale_identifiers():
        try:
            tags.append(canonical_tag(identifier))
        except UnknownLocaleTagError:  # Valencian and the like: a variant is no locale of an audience
            continue
    return sorted(tags)


EVERY_LOCALE = every_locale()
NUMBERS = ("0", "-0.0", "0.285", "0.0004", "-0.00004", "1", "-1", "999.9995", "-1234567.891", "100000000000000")
PLACES = ((0, 0), (0, 1), (0, 3), (0, 6), (2, 2))


@pytest.mark.parametrize("kind", ["decimal", "percent"])
def test_numbers_of_every_locale_are_written_as_cldr_says(kind: str) -> None:
    for tag in EVERY_LOCALE:
        for value in map(Decimal, NUMBERS):
            for places in PLACES:
                expected = formats._written_by_pattern(value, tag, kind, places)
                assert formats._written(value, tag, kind, places) == expected, (tag, value, places)


@given(
    st.floats(-LARGEST, LARGEST),
    st.sampled_from(["en-US", "de-CH", "fr-FR", "ar-SA", "tr-TR", "hi-IN"]),
    st.sampled_from(["decimal", "percent"]),
    st.integers(0, MOST_DIGITS).flatmap(lambda most: st.sampled_from([(0, most), (most, most)])),
)
def test_any_number_is_written_as_cldr_says(value: float, tag: str, kind: str, places: tuple[int, int]) -> None:
    number = Decimal(str(value))
    assert formats._written(number, tag, kind, places) == formats._written_by_pattern(number, tag, kind, places)


@pytest.mark.parametrize("style", formats.DATE_STYLES)
def test_times_of_every_locale_are_written_as_cldr_says(style: str) -> None:
    for tag in EVERY_LOCALE:
        for hour in (0, 1, 11, 12, 13, 23):
            moment = datetime(2026, 3, 14, hour, 5, 9, tzinfo=ZoneInfo("Europe/Berlin"))
            assert formats._time(moment, style, tag) == formats._time_by_pattern(moment, style, tag), (tag, hour)


@pytest.mark.parametrize(
    ("locale", "morning", "afternoon"),
    [
        ("ko-KR", "오전 9:05", "오후 11:05"),
        ("en-US", "9:05\u202fAM", "11:05\u202fPM"),
        ("zh-Hant-TW", "上午9:05", "晚上11:05"),
        ("ar-SA", "9:05 ص", "11:05 م"),
        ("de-DE", "09:05", "23:05"),
    ],
)
def test_the_half_of_the_day_is_in_the_readers_letters(locale: str, morning: str, afternoon: str) -> None:
    reader = Formats(locale, "UTC", datetime(2026, 3, 14, tzinfo=UTC))
    shown = [str(reader.time(datetime(2026, 3, 14, hour, 5, tzinfo=UTC))) for hour in (9, 23)]
    assert shown == [f"{morning} UTC", f"{afternoon} UTC"]
