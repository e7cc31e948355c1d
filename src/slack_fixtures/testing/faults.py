"""What a fake Slack can be told to do wrong, and how fast it lets callers go."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from slack_fixtures.delivery.model import Method


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong with the next calls.

    Attributes:
        status: of the HTTP answer; 200 together with no ``code`` and no ``body`` means the usual answer.
        code: Slack's error code: JSON for the Web API, plain text for a webhook.
        body: the whole answer instead, for what is not Slack at all.
        headers: added to the answer.
        retry_after: value of ``Retry-After``, as it stands.
        hang: seconds to wait before the answer; a caller that hangs up meanwhile is not served.
        cut_body: promise the whole answer, send half of it, close.
        reset: send nothing and reset the connection.
        accept_first: act on the call before anything goes wrong.
        method, channel: spare every other call.
    """

    status: int = 200
    code: str = ""
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    retry_after: float | str | None = None
    hang: float = 0.0
    cut_body: bool = False
    reset: bool = False
    accept_first: bool = False
    method: Method | None = None
    channel: str | None = None

    def hits(self, method: str, channel: str) -> bool:
        """Return whether a call is one of those that go wrong."""
        return self.method in {None, method} and self.channel in {None, channel}

    @property
    def replaces_answer(self) -> bool:
        """Whether the caller reads something else than the usual answer."""
        return self.status != 200 or bool(self.code) or self.body is not None  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast something may happen: ``per_second`` in the long run, ``burst`` at once."""

    per_second: float
    burst: int


@dataclass(frozen=True, slots=True)
class RateLimits:
    """How fast Slack lets callers go; ``None`` for without limit.

    Slack says "short bursts" and "50 and more a minute" and gives no numbers for either; these are our readings.

    Attributes:
        post: ``chat.postMessage``, for each channel.
        update: ``chat.update``, Tier 3, for the whole workspace.
        webhook: an incoming webhook, each.

    Source:
        PEERS 5.3.
    """

    post: Rate | None = Rate(1.0, 5)
    update: Rate | None = Rate(50 / 60, 50)
    webhook: Rate | None = Rate(1.0, 5)

    def scaled(self, factor: float) -> RateLimits:
        """Return limits that are ``factor`` times as fast, with the same bursts."""
        rates = (self.post, self.update, self.webhook)
        return RateLimits(*(rate and Rate(rate.per_second * factor, rate.burst) for rate in rates))


class TokenBucket:
    """Counts what a rate lets through."""

    def __init__(self, rate: Rate, *, now: float) -> None:
        self._rate = rate
        self._tokens = float(rate.burst)
        self._at = now

    def take(self, now: float) -> int:
        """Take one token and return 0, or return the whole seconds until there will be one."""
        self._tokens = min(self._rate.burst, self._tokens + (now - self._at) * self._rate.per_second)
        self._at = now
        if self._tokens >= 1:
            self._tokens -= 1
            return 0
        return max(1, math.ceil((1 - self._tokens) / self._rate.per_second))
