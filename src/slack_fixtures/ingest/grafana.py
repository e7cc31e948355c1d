"""Grafana's webhooks: unified alerting (PEERS 4.2) and the legacy one of versions before 9 (PEERS 4.3)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.errors import UnreadablePayloadError
from slack_fixtures.ingest.limits import MAX_ALERTS, MAX_LABEL_VALUE, MAX_LABELS, MAX_TEXT, MAX_TITLE
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertSource, AlertStatus, EvaluationState
from slack_fixtures.ingest.notes import Notes
from slack_fixtures.ingest.values import as_number, as_text, clip, fingerprint_of, read_map, read_text, read_url
from slack_fixtures.ingest.webhook import parse_webhook, runbook_from, severity_from, span_of
from slack_fixtures.kernel.jsonvalues import JsonValue

# A paused rule is no longer watched and will never send its "ok", so its alert ends here.
_LEGACY_STATUS = {
    "alerting": AlertStatus.FIRING,
    "no_data": AlertStatus.FIRING,
    "pending": AlertStatus.FIRING,
    "ok": AlertStatus.RESOLVED,
    "paused": AlertStatus.RESOLVED,
}
_LEGACY_IDENTITY = ("orgId", "dashboardId", "panelId", "ruleId", "ruleName")


def parse(payload: JsonValue, *, received_at: datetime) -> tuple[AlertGroup, ...]:
    """Return the groups of a Grafana webhook body, unified or legacy.

    Args:
        payload: a parsed body; a list is read as a list of alerts.
        received_at: stands in where the sender gives no time, which legacy alerts never do; aware.

    Raises:
        UnreadablePayloadError: it is neither an object nor a list, or ``alerts`` is not a list of objects.
    """
    if isinstance(payload, list):
        payload = {"alerts": payload}
    if not isinstance(payload, dict):
        raise UnreadablePayloadError("Expected an object with a list of alerts, or a legacy alert.")
    if is_legacy(payload):
        return (_parse_legacy(payload, received_at, Notes()),)
    return parse_webhook(payload, source=AlertSource.GRAFANA, received_at=received_at, notes=Notes())


def is_legacy(payload: Mapping[str, Any]) -> bool:
    """Return whether this is the body of a Grafana before version 9: one rule, no list of alerts."""
    return not isinstance(payload.get("alerts"), list) and ("ruleId" in payload or "evalMatches" in payload)


def is_unified(payload: Mapping[str, Any]) -> bool:
    """Return whether this webhook carries fields that Grafana adds to Alertmanager's."""
    return "orgId" in payload or payload.get("version") == "1"


def _parse_legacy(payload: Mapping[str, Any], received_at: datetime, notes: Notes) -> AlertGroup:
    alert = _legacy_alert(payload, received_at, notes)
    state = read_text(payload.get("state"), "state", notes, limit=MAX_TITLE)
    return AlertGroup(
        source=AlertSource.GRAFANA_LEGACY,
        receiver=read_text(payload.get("receiver"), "receiver", notes, limit=MAX_TITLE),
        group_key=f"alert:{alert.fingerprint}",
        status=alert.status,
        alerts=(alert,),
        common_labels=alert.labels,
        common_annotations=alert.annotations,
        reason=state if state in ("paused", "pending") else "",
        fallback_title=read_text(payload.get("title"), "title", notes, limit=MAX_TITLE),
        fallback_text=read_text(payload.get("message"), "message", notes, limit=MAX_TEXT),
        warnings=notes.texts(),
    )


def _legacy_alert(payload: Mapping[str, Any], received_at: datetime, notes: Notes) -> Alert:
    name = read_text(payload.get("ruleName"), "ruleName", notes, limit=MAX_TITLE)
    tags = read_map(payload.get("tags"), "tags", notes, limit=MAX_LABEL_VALUE)
    labels = read_map({"alertname": name, **tags} if name else tags, "tags", notes, limit=MAX_LABEL_VALUE)
    message = read_text(payload.get("message"), "message", notes, limit=MAX_TEXT)
    annotations = {"description": message} if message else {}
    status = _legacy_status(payload.get("state"), notes)
    starts_at, ends_at = span_of(status, None, None, received_at)
    severity = severity_from(labels, notes)
    links = {
        "image": read_url(payload.get("imageUrl"), "imageUrl", notes),
        "runbook": runbook_from(labels, notes),
    }
    return Alert(
        fingerprint=_legacy_fingerprint(payload, labels),
        name=name,
        status=status,
        severity=severity or AlertSeverity.WARNING,
        labels=labels,
        annotations=annotations,
        starts_at=starts_at,
        ends_at=ends_at,
        severity_given=severity is not None,
        starts_at_given=False,
        evaluation=EvaluationState.NO_DATA if payload.get("state") == "no_data" else EvaluationState.NORMAL,
        values=_legacy_values(payload.get("evalMatches"), notes),
        url=read_url(payload.get("ruleUrl"), "ruleUrl", notes),
        links={kind: url for kind, url in links.items() if url},
    )


def _legacy_status(state: Any, notes: Notes) -> AlertStatus:
    status = _LEGACY_STATUS.get(state.strip().lower()) if isinstance(state, str) else None
    if status is None:
        notes.add("state", "is not a state of Grafana's; alerting stands in")
    return status or AlertStatus.FIRING


def _legacy_fingerprint(payload: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    # The address of the rule stays out: it changes with the dashboard's title.
    identity = {name: payload[name] for name in _LEGACY_IDENTITY if payload.get(name) is not None}
    return fingerprint_of(identity or labels)


def _legacy_values(matches: Any, notes: Notes) -> dict[str, float]:
    if matches is None:  # Grafana sends null where a rule had no series (PEERS 4.3).
        return {}
    if not isinstance(matches, list):
        notes.add("evalMatches", "is not a list; it was left out")
        return {}
    values: dict[str, float] = {}
    for match in matches[:MAX_ALERTS]:
        number = as_number(match.get("value")) if isinstance(match, dict) else None
        if number is not None and len(values) < MAX_LABELS:
            values[_unused(clip(as_text(match.get("metric") or "value"), MAX_TITLE), values)] = number
    return values


def _unused(name: str, taken: Mapping[str, float]) -> str:
    # Several series of one metric differ in their tags alone; each number is worth keeping.
    candidates = (name if count == 1 else f"{name} {count}" for count in range(1, MAX_LABELS + 2))
    return next(candidate for candidate in candidates if candidate not in taken)
