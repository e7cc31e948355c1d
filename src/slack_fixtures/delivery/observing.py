"""Metrics and log lines around deliveries, outside the rules."""

from __future__ import annotations

from datetime import UTC, datetime

import structlog

from slack_fixtures.delivery.pipeline import Result
from slack_fixtures.delivery.task import DeliveryKind, DeliveryState
from slack_fixtures.localization.backlog import Backlog
from slack_fixtures.localization.postgres import Sightings
from slack_fixtures.metrics import Metrics

log = structlog.get_logger(__name__)

_LEVELS = {
    DeliveryState.DELIVERED: "info",
    DeliveryState.SUPERSEDED: "info",
    DeliveryState.PENDING: "warning",
    DeliveryState.HELD: "error",
    DeliveryState.DEAD: "error",
}


class Observing:
    """Turns results into metrics and log lines, and into work for translators.

    Args:
        sightings: counts which texts readers saw.
        backlog: translates those that have no translation.
    """

    def __init__(self, metrics: Metrics, sightings: Sightings, backlog: Backlog) -> None:
        self._metrics = metrics
        self._sightings = sightings
        self._backlog = backlog

    def delivery(self, result: Result) -> None:
        """Note how a try ended."""
        self._texts(result)
        task, settled, metrics = result.task, result.settled, self._metrics
        outcome = "overtaken" if result.overtaken else settled.state.value
        code = settled.attempt.code if settled.attempt else ""
        metrics.deliveries.labels(task.kind.value, outcome).inc()
        if code and settled.state is not DeliveryState.SUPERSEDED:
            metrics.slack_answers.labels(code).inc()
        if result.rendered is not None:
            metrics.render_seconds.observe(result.render_s)
            metrics.send_seconds.observe(result.send_s)
            metrics.render_problems.inc(len(result.rendered.problems))
        if settled.state is DeliveryState.DELIVERED:
            age = (datetime.now(UTC) - task.created_at).total_seconds()
            metrics.delivery_seconds.labels(task.kind.value).observe(max(age, 0.0))
        log.log(
            _level(settled.state),
            "delivery",
            kind=task.kind.value,
            outcome=outcome,
            code=code,
            attempt=task.attempt,
            channel=task.record.audience.channel,
            locale=result.rendered.locale if result.rendered else "",
            problems=[f"{p.field}: {p.message}" for p in result.rendered.problems] if result.rendered else [],
            render_ms=round(result.render_s * 1000, 2),
            send_ms=round(result.send_s * 1000, 2),
        )

    def _texts(self, result: Result) -> None:
        task, tenant_id = result.task, result.task.lease.tenant_id
        is_new = result.settled.state is DeliveryState.DELIVERED and task.kind is not DeliveryKind.UPDATE
        for one in result.asked:
            if is_new:
                self._sightings.count(tenant_id, one.template_key, one.locale, severity=task.severity.value)
            if not one.approved:  # what the gate published is written down too, so that people can review it
                self._backlog.add(one.wanted(tenant_id, urgency=task.severity.value))


def _level(state: DeliveryState) -> int:
    return {"info": 20, "warning": 30, "error": 40}[_LEVELS.get(state, "info")]
