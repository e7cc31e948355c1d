from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from slack_fixtures.kernel.ids import first_id_at, new_id, time_of

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECONDS = st.integers(0, 2**42)  # to the year 2109


@given(MILLISECONDS)
def test_an_id_is_a_version_7_uuid_that_carries_its_millisecond(unix_ms: int) -> None:
    made = new_id(unix_ms=unix_ms)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert time_of(made) == EPOCH + timedelta(milliseconds=unix_ms)


@given(MILLISECONDS)
def test_the_first_id_of_a_moment_is_below_its_ids_and_above_all_earlier_ones(unix_ms: int) -> None:
    bound = first_id_at(EPOCH + timedelta(milliseconds=unix_ms))
    assert bound <= new_id(unix_ms=unix_ms)
    assert unix_ms == 0 or new_id(unix_ms=unix_ms - 1) < bound


def test_an_id_of_a_later_millisecond_sorts_behind_in_number_text_and_bytes() -> None:
    made = [new_id(unix_ms=unix_ms) for unix_ms in range(1_772_366_400_000, 1_772_366_400_500)]
    assert made == sorted(made)
    assert [str(m) for m in made] == sorted(str(m) for m in made)
    assert [m.bytes for m in made] == sorted(m.bytes for m in made)


def test_ids_of_one_millisecond_differ() -> None:
    assert len({new_id(unix_ms=0) for _ in range(10_000)}) == 10_000


def test_an_id_carries_the_present_moment_when_none_is_given() -> None:
    before = datetime.now(UTC) - timedelta(milliseconds=1)
    assert before <= time_of(new_id()) <= datetime.now(UTC)
