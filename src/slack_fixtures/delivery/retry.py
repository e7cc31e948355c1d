"""When to try again, and when to stop. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from typing import Final

from slack_fixtures.delivery.answers import RETRY_AFTER_MAX
from slack_fixtures.delivery.model import Failed, FailureKind

BASE: Final = timedelta(milliseconds=500)
"""Ceiling of the first wait; it doubles with every try."""

CAP: Final = timedelta(minutes=5)
"""No wait is longer than this, so that a message follows the end of an outage within five minutes."""

PLAN_LIMIT_PAUSE: Final = timedelta(hours=1)
"""Between tries while the workspace's plan is used up: a tight retry gets the app disabled (PEERS 5.3)."""

MAX_ATTEMPTS: Final = 1000
"""A stop behind the ages below: waits of ``CAP`` / 2 on average make 576 tries in 24 h, so age ends them first."""

MAX_AGE: Final = {
    FailureKind.RATE_LIMITED: timedelta(hours=24),
    FailureKind.RETRYABLE: timedelta(hours=24),
    FailureKind.AMBIGUOUS: timedelta(hours=24),
    FailureKind.PLAN_LIMIT: timedelta(hours=72),
}
"""How long after the first try each class is still tried. An alert older than a day is history, not news; a plan's
limit is lifted by people, who may need a weekend."""

_LARGEST_EXPONENT = 32  # the cap is reached long before; 2.0 ** 2000 would overflow


class Decision(StrEnum):
    """What follows a failed try.

    Attributes:
        RETRY: try again after ``delay``.
        PARK: keep it, untried, until somebody mends the connection; then all of its messages go on.
        REPOST: the message to edit or reply to is gone; post a new one.
        DEGRADE: try once more with a short, plain text.
        DEAD_LETTER: stop, show it to people, and wait for a redrive.
    """

    RETRY = "retry"
    PARK = "park"
    REPOST = "repost"
    DEGRADE = "degrade"
    DEAD_LETTER = "dead_letter"


def delay(attempt: int, failure: Failed, *, cap: timedelta = CAP, uniform: Callable[[], float]) -> timedelta:
    """Return how long to wait before the next try.

    Full jitter, so that senders that failed together do not come back together.

    Args:
        attempt: tries already made, from 1.
        failure: the last outcome; Slack's ``Retry-After``, if any, is a lower bound, itself bounded by 300 s.
        cap: the longest wait of the jitter.
        uniform: draws from [0, 1).

    Source:
        https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    """
    if failure.kind is FailureKind.PLAN_LIMIT:
        return PLAN_LIMIT_PAUSE * (0.5 + uniform())
    ceiling = min(cap, BASE * 2.0 ** min(max(attempt, 1) - 1, _LARGEST_EXPONENT))
    lower_bound = min(failure.retry_after or timedelta(0), RETRY_AFTER_MAX)
    return max(ceiling * uniform(), lower_bound)


def give_up(attempt: int, failure: Failed, age: timedelta, *, max_attempts: int = MAX_ATTEMPTS) -> bool:
    """Return whether this failure ends the delivery as a dead letter.

    ``RATE_LIMITED``, ``RETRYABLE``, ``AMBIGUOUS`` and ``PLAN_LIMIT`` are tried until ``MAX_AGE``. ``CREDENTIAL``
    never ends: it is parked, for the queue must survive until the app is installed again. ``DESTINATION``,
    ``PAYLOAD``, ``MESSAGE_GONE`` and ``UNKNOWN`` end at once, for the same call would fail the same way.

    Args:
        attempt: tries already made, from 1.
        failure: the last outcome.
        age: since the first try.
        max_attempts: tries after which even a retryable failure ends.
    """
    if failure.kind is FailureKind.CREDENTIAL:
        return False
    longest = MAX_AGE.get(failure.kind)
    return longest is None or age >= longest or attempt >= max_attempts


def decide(attempt: int, failure: Failed, age: timedelta, *, degraded: bool = False) -> Decision:
    """Return what follows a failed try.

    Args:
        attempt: tries already made, from 1.
        failure: the last outcome.
        age: since the first try.
        degraded: whether the plain text was tried already.
    """
    match failure.kind:
        case FailureKind.CREDENTIAL:
            return Decision.PARK
        case FailureKind.MESSAGE_GONE:
            return Decision.REPOST
        case FailureKind.PAYLOAD if not degraded:
            return Decision.DEGRADE
    return Decision.DEAD_LETTER if give_up(attempt, failure, age) else Decision.RETRY
