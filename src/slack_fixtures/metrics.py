"""Prometheus metrics of every step, and the two decorators that feed them."""

from __future__ import annotations

import functools
import inspect
import time
from collections.abc import Callable
from typing import Any, ParamSpec, Self, TypeVar, cast

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

P = ParamSpec("P")
R = TypeVar("R")

_FAST = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_WAITS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 15.0, 60.0, 300.0, 3600.0)


class Metrics:
    """Every metric of the service. No label takes a tenant's text, so the number of series is bounded.

    Attributes:
        counting: whether anything is counted or measured; what has been is shown in any case.
    """

    def __init__(self) -> None:
        self.counting = True
        self.registry = CollectorRegistry()
        self.calls = self._counter("calls_total", "Calls of decorated functions.", "function", "outcome")
        self.call_seconds = self._histogram("call_seconds", "Duration of decorated functions.", _FAST, "function")
        self.http_requests = self._counter("http_requests_total", "HTTP requests.", "route", "method", "status")
        self.http_seconds = self._histogram("http_request_seconds", "Duration of HTTP requests.", _FAST, "route")
        self.alerts = self._counter("alerts_total", "Alerts received.", "source", "status")
        self.unrouted = self._counter("alerts_unrouted_total", "Alerts that no route took.")
        self.dead_letters = self._counter("ingest_dead_letters_total", "Bodies that could not be read.", "source")
        self.deliveries = self._counter("deliveries_total", "Tries by how they ended.", "kind", "outcome")
        self.slack_answers = self._counter("slack_errors_total", "Slack's errors by code.", "code")
        self.render_seconds = self._histogram("render_seconds", "Rendering of one message.", _FAST)
        self.render_problems = self._counter("render_problems_total", "Fields that a safe text stood in for.")
        self.send_seconds = self._histogram("slack_call_seconds", "One call to Slack.", _FAST)
        self.delivery_seconds = self._histogram(
            "delivery_seconds", "From the alert's receipt to Slack's answer.", _WAITS, "kind"
        )
        self.in_flight = Gauge(
            "slack_fixtures_deliveries_in_flight", "Deliveries being carried out.", registry=self.registry
        )
        self.backlog = Gauge(
            "slack_fixtures_deliveries_open", "Deliveries still to be sent.", ("state",), registry=self.registry
        )

    def render(self) -> bytes:
        """Return everything in Prometheus's text format."""
        return generate_latest(self.registry)

    def track_performance(self, function: Callable[P, R]) -> Callable[P, R]:
        """Decorate a function, async or not, so that its duration is measured."""
        histogram = self.call_seconds.labels(function.__qualname__)
        return self._wrap(function, lambda seconds, _ok: histogram.observe(seconds))

    def count_requests(self, function: Callable[P, R]) -> Callable[P, R]:
        """Decorate a function, async or not, so that its calls are counted by outcome."""
        good = self.calls.labels(function.__qualname__, "ok")
        bad = self.calls.labels(function.__qualname__, "error")
        return self._wrap(function, lambda _seconds, ok: (good if ok else bad).inc())

    def _wrap(self, function: Callable[P, R], note: Callable[[float, bool], None]) -> Callable[P, R]:
        if inspect.iscoroutinefunction(function):

            @functools.wraps(function)
            async def observed_async(*args: P.args, **kwargs: P.kwargs) -> Any:
                began, ok = time.perf_counter(), False
                try:
                    result = await function(*args, **kwargs)
                    ok = True
                    return result
                finally:
                    note(time.perf_counter() - began, ok)

            return cast("Callable[P, R]", observed_async)

        @functools.wraps(function)
        def observed(*args: P.args, **kwargs: P.kwargs) -> R:
            began, ok = time.perf_counter(), False
            try:
                result = function(*args, **kwargs)
                ok = True
                return result
            finally:
                note(time.perf_counter() - began, ok)

        return observed

    def _is_counting(self) -> bool:
        return self.counting

    def _counter(self, name: str, documentation: str, *labels: str) -> Counter:
        counter = _SwitchedCounter(f"slack_fixtures_{name}", documentation, labels, registry=self.registry)
        counter.is_on = self._is_counting
        return counter

    def _histogram(self, name: str, documentation: str, buckets: tuple[float, ...], *labels: str) -> Histogram:
        histogram = _SwitchedHistogram(
            f"slack_fixtures_{name}", documentation, labels, registry=self.registry, buckets=buckets
        )
        histogram.is_on = self._is_counting
        return histogram


class _Nothing:
    """Stands in for a series while nothing is counted, so that none is created."""

    def inc(self, amount: float = 1) -> None:
        pass

    def observe(self, amount: float) -> None:
        pass


_NOTHING = _Nothing()


class _SwitchedCounter(Counter):
    is_on: Callable[[], bool]

    def labels(self, *values: Any, **named: Any) -> Self:
        if not self.is_on():
            return cast("Self", _NOTHING)
        child = super().labels(*values, **named)
        child.is_on = self.is_on
        return child

    def inc(self, amount: float = 1, exemplar: dict[str, str] | None = None) -> None:
        if self.is_on():
            super().inc(amount, exemplar)


class _SwitchedHistogram(Histogram):
    is_on: Callable[[], bool]

    def labels(self, *values: Any, **named: Any) -> Self:
        if not self.is_on():
            return cast("Self", _NOTHING)
        child = super().labels(*values, **named)
        child.is_on = self.is_on
        return child

    def observe(self, amount: float, exemplar: dict[str, str] | None = None) -> None:
        if self.is_on():
            super().observe(amount, exemplar)


metrics = Metrics()
"""The process's metrics; ``/metrics`` shows them."""
