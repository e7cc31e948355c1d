"""When to try again, and when to stop."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_fixtures.delivery.answers import classify
from slack_fixtures.delivery.model import Failed, FailureKind, Method
from slack_fixtures.delivery.retry import BASE, CAP, MAX_ATTEMPTS, PLAN_LIMIT_PAUSE, Decision, decide, delay, give_up

K = FailureKind
ALMOST_ONE = 1 - 2**-53
DAY = timedelta(hours=24)


def a_failure(kind: FailureKind = K.RETRYABLE, retry_after: timedelta | None = None) -> Failed:
    return Failed(kind, "some_code", retry_after=retry_after)


@pytest.mark.parametrize(("attempt", "seconds"), [(1, 0.5), (2, 1), (3, 2), (4, 4), (10, 256), (11, 300), (5000, 300)])
def test_the_ceiling_doubles_up_to_the_cap(attempt: int, seconds: float) -> None:
    waited = delay(attempt, a_failure(), uniform=lambda: ALMOST_ONE)
    assert waited <= timedelta(seconds=seconds)
    assert waited > timedelta(seconds=seconds * 0.999)


@given(attempt=st.integers(-5, 10**9), draw=st.floats(0, 1, exclude_max=True), retry_after=st.none() | st.timedeltas())
def test_no_wait_is_negative_or_longer_than_five_minutes(
    attempt: int, draw: float, retry_after: timedelta | None
) -> None:
    waited = delay(attempt, a_failure(K.RATE_LIMITED, retry_after), uniform=lambda: draw)
    assert timedelta(0) <= waited <= CAP


@pytest.mark.parametrize("wish", ["inf", "-1", "NaN", "1e18", "Wed, 21 Oct 2099 07:28:00 GMT", "3600", ""])
def test_a_strange_retry_after_parks_no_message(wish: str) -> None:
    failed = classify(429, {"Retry-After": wish}, b"", method=Method.POST)
    assert isinstance(failed, Failed)
    assert timedelta(seconds=1) <= delay(1, failed, uniform=lambda: 0.0) <= CAP


def test_retry_after_is_a_lower_bound() -> None:
    failed = a_failure(K.RATE_LIMITED, timedelta(seconds=30))
    assert delay(1, failed, uniform=lambda: ALMOST_ONE) == timedelta(seconds=30)
    assert delay(11, failed, uniform=lambda: 0.5) == timedelta(seconds=150)


def test_jitter_is_full() -> None:
    assert delay(1, a_failure(), uniform=lambda: 0.0) == timedelta(0)
    assert delay(1, a_failure(), uniform=lambda: 0.5) == BASE / 2


def test_a_smaller_cap_holds() -> None:
    assert delay(20, a_failure(), cap=timedelta(seconds=2), uniform=lambda: 0.5) == timedelta(seconds=1)


def test_a_used_up_plan_is_left_alone_for_a_long_while() -> None:
    assert delay(1, a_failure(K.PLAN_LIMIT), uniform=lambda: 0.0) == PLAN_LIMIT_PAUSE / 2


@pytest.mark.parametrize(
    ("kind", "age", "ends"),
    [
        (K.RETRYABLE, timedelta(0), False),
        (K.RETRYABLE, DAY - timedelta(seconds=1), False),
        (K.RETRYABLE, DAY, True),
        (K.RATE_LIMITED, DAY, True),
        (K.AMBIGUOUS, timedelta(minutes=1), False),
        (K.AMBIGUOUS, DAY, True),
        (K.PLAN_LIMIT, DAY, False),
        (K.PLAN_LIMIT, 3 * DAY, True),
        (K.DESTINATION, timedelta(0), True),
        (K.PAYLOAD, timedelta(0), True),
        (K.MESSAGE_GONE, timedelta(0), True),
        (K.UNKNOWN, timedelta(0), True),
        (K.CREDENTIAL, 100 * DAY, False),
    ],
)
def test_how_long_each_class_is_tried(kind: FailureKind, age: timedelta, *, ends: bool) -> None:
    assert give_up(1, a_failure(kind), age) is ends


def test_a_retryable_failure_ends_after_the_last_attempt() -> None:
    assert give_up(MAX_ATTEMPTS, a_failure(), timedelta(0))
    assert not give_up(MAX_ATTEMPTS, a_failure(K.CREDENTIAL), timedelta(0))


@pytest.mark.parametrize(
    ("kind", "decision"),
    [
        (K.RETRYABLE, Decision.RETRY),
        (K.RATE_LIMITED, Decision.RETRY),
        (K.AMBIGUOUS, Decision.RETRY),
        (K.PLAN_LIMIT, Decision.RETRY),
        (K.CREDENTIAL, Decision.PARK),
        (K.MESSAGE_GONE, Decision.REPOST),
        (K.PAYLOAD, Decision.DEGRADE),
        (K.DESTINATION, Decision.DEAD_LETTER),
        (K.UNKNOWN, Decision.DEAD_LETTER),
    ],
)
def test_what_follows_each_class(kind: FailureKind, decision: Decision) -> None:
    assert decide(1, a_failure(kind), timedelta(0)) is decision


def test_a_plain_text_that_slack_refuses_too_ends() -> None:
    assert decide(2, a_failure(K.PAYLOAD), timedelta(0), degraded=True) is Decision.DEAD_LETTER


def test_every_class_has_a_decision() -> None:
    assert all(decide(1, a_failure(kind), timedelta(0)) in Decision for kind in K)
