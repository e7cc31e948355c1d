from __future__ import annotations

import pytest

from slack_fixtures.metrics import Metrics


def _value(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(f"slack_fixtures_{name}", labels)


async def test_an_async_function_is_counted_and_timed_by_outcome() -> None:
    metrics = Metrics()

    @metrics.count_requests
    @metrics.track_performance
    async def divide(number: int) -> float:
        return 1 / number

    assert await divide(2) == 0.5
    with pytest.raises(ZeroDivisionError):
        await divide(0)
    function = divide.__qualname__
    assert _value(metrics, "calls_total", function=function, outcome="ok") == 1
    assert _value(metrics, "calls_total", function=function, outcome="error") == 1
    assert _value(metrics, "call_seconds_count", function=function) == 2


def test_an_ordinary_function_is_counted_too_and_keeps_its_name() -> None:
    metrics = Metrics()

    @metrics.track_performance
    @metrics.count_requests
    def greet(name: str) -> str:
        """Say hello."""
        return f"Hello {name}"

    assert greet("Ana") == "Hello Ana"
    assert (greet.__name__, greet.__doc__) == ("greet", "Say hello.")
    assert _value(metrics, "calls_total", function=greet.__qualname__, outcome="ok") == 1
    assert _value(metrics, "call_seconds_count", function=greet.__qualname__) == 1


def test_everything_is_shown_in_the_text_format_of_prometheus() -> None:
    shown = Metrics().render().decode()
    assert "# TYPE slack_fixtures_delivery_seconds histogram" in shown
    assert "# TYPE slack_fixtures_alerts_total counter" in shown


def test_what_is_switched_off_counts_nothing_and_is_still_shown() -> None:
    metrics = Metrics()

    @metrics.count_requests
    @metrics.track_performance
    def greet() -> str:
        return "Hello"

    metrics.alerts.labels("grafana", "firing").inc()
    metrics.counting = False
    assert greet() == "Hello"
    metrics.alerts.labels("grafana", "firing").inc()
    metrics.alerts.labels("json", "firing").inc()
    metrics.unrouted.inc(3)
    metrics.render_seconds.observe(0.1)
    metrics.delivery_seconds.labels("post").observe(0.1)
    assert _value(metrics, "alerts_total", source="grafana", status="firing") == 1
    assert _value(metrics, "alerts_total", source="json", status="firing") is None
    assert _value(metrics, "alerts_unrouted_total") == 0
    assert _value(metrics, "render_seconds_count") == 0
    assert _value(metrics, "delivery_seconds_count", kind="post") is None
    assert _value(metrics, "calls_total", function=greet.__qualname__, outcome="ok") == 0
    assert _value(metrics, "call_seconds_count", function=greet.__qualname__) == 0
    assert "slack_fixtures_alerts_total" in metrics.render().decode()


def test_what_is_switched_on_again_counts_again() -> None:
    metrics = Metrics()
    metrics.counting = False
    metrics.counting = True
    metrics.unrouted.inc()
    assert _value(metrics, "alerts_unrouted_total") == 1
