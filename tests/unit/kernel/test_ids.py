from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from slack_fixtures.kernel.ids import new_id

MILLISECONDS = st.integers(0, 2**42)  # to the year 2109


@given(MILLISECONDS)
def test_an_id_is_a_version_7_uuid_that_carries_its_millisecond(unix_ms: int) -> None:
    made = new_id(unix_ms=unix_ms)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == unix_ms


def test_an_id_of_a_later_millisecond_sorts_behind_in_number_text_and_bytes() -> None:
    made = [new_id(unix_ms=unix_ms) for unix_ms in range(1_772_366_400_000, 1_772_366_400_500)]
    assert made == sorted(made)
    assert [str(m) for m in made] == sorted(str(m) for m in made)
    assert [m.bytes for m in made] == sorted(m.bytes for m in made)


def test_ids_of_one_millisecond_differ() -> None:
    assert len({new_id(unix_ms=0) for _ in range(10_000)}) == 10_000


def test_an_id_carries_the_present_moment_when_none_is_given() -> None:
    before = time.time_ns() // 1_000_000
    assert before <= new_id().int >> 80 <= time.time_ns() // 1_000_000
