"""The webhook that Alertmanager defined and Grafana extended: groups of alerts.

One reader for both, because each may arrive at the other's endpoint and custom payloads mix them (PEERS 4.1.12,
4.2.7). Every field is optional; what is missing or odd gets a default and, where a person should know, a warning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.errors import UnreadablePayloadError
from slack_fixtures.ingest.limits import MAX_ALERTS, MAX_LABEL_VALUE, MAX_TEXT, MAX_TITLE
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertSource, AlertStatus, EvaluationState
from slack_fixtures.ingest.moments import read_moment
from slack_fixtures.ingest.notes import Notes
from slack_fixtures.ingest.severities import severity_of
from slack_fixtures.ingest.statuses import status_of
from slack_fixtures.ingest.values import (
    as_text,
    fingerprint_of,
    note_local_url,
    read_count,
    read_fingerprint,
    read_map,
    read_numbers,
    read_text,
    read_url,
)
from slack_fixtures.kernel.errors import FieldProblem

_SEVERITY_LABELS = ("severity", "level", "priority", "urgency")
_NAME_LABELS = ("alertname", "alert", "name", "rulename")
_LINKS = {
    "dashboardURL": "dashboard",
    "panelURL": "panel",
    "silenceURL": "silence",
    "imageURL": "image",
}
_RUNBOOKS = ("runbook_url", "runbook", "runbookUrl", "runbookURL")

# Grafana names the alert, or an annotation, after what went wrong with the rule (PEERS 4.2.2).
_EVALUATIONS = {
    "DatasourceNoData": EvaluationState.NO_DATA,
    "DatasourceError": EvaluationState.ERROR,
    "NoData": EvaluationState.NO_DATA,
    "Error": EvaluationState.ERROR,
}


@dataclass(frozen=True, slots=True)
class _Context:
    """What an alert needs to know besides itself."""

    group_status: AlertStatus | None
    received_at: datetime
    notes: Notes


def parse_webhook(
    payload: Mapping[str, Any], *, source: AlertSource, received_at: datetime, notes: Notes
) -> tuple[AlertGroup, ...]:
    """Return the groups of a webhook body: one, or one an alert where the sender names no group.

    Without ``groupKey`` the key is made of the group labels. Without those too, every alert is a group of its own
    under its fingerprint: so the key of an alert does not depend on which others it happens to arrive with.

    Raises:
        UnreadablePayloadError: ``alerts`` is not a list of objects, or holds more than ``MAX_ALERTS``.
    """
    status = _group_status(payload.get("status"), notes)
    alerts = _read_alerts(payload.get("alerts"), _Context(status, received_at, notes))
    group = _read_group(payload, alerts, source=source, status=status, notes=notes)
    if group.group_key or not alerts:
        return (group,)
    return _one_group_an_alert(group)


def severity_from(labels: Mapping[str, str], notes: Notes) -> AlertSeverity | None:
    """Return the severity that the labels name, or ``None``."""
    named = next((labels[name] for name in _SEVERITY_LABELS if labels.get(name)), None)
    if named is None:
        folded = {name.lower(): value for name, value in labels.items()}
        named = next((folded[name] for name in _SEVERITY_LABELS if folded.get(name)), None)
    if named is None:
        return None
    severity = severity_of(named)
    if severity is None:
        notes.add("severity", "is not a word that this service knows; warning stands in")
    return severity


def runbook_from(annotations: Mapping[str, str], notes: Notes) -> str:
    """Return the address of the runbook that the annotations name, or an empty text."""
    given = next((annotations[name] for name in _RUNBOOKS if annotations.get(name)), "")
    return read_url(given, "annotations.runbook_url", notes)


def span_of(
    status: AlertStatus, starts_at: datetime | None, ends_at: datetime | None, received_at: datetime
) -> tuple[datetime, datetime | None]:
    """Return start and end that fit the status: no end while it fires, one after the start when resolved."""
    if status is AlertStatus.FIRING:
        return starts_at or received_at, None
    end = ends_at or received_at
    start = starts_at or end
    return start, max(start, end)


def _group_status(value: Any, notes: Notes) -> AlertStatus | None:
    if value is None:
        return None
    status = status_of(value)
    if status is None:
        notes.add("status", "is neither firing nor resolved; it was taken from the alerts")
    return status


def _read_alerts(value: Any, context: _Context) -> tuple[Alert, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise UnreadablePayloadError(FieldProblem("alerts", "expected a list of objects"))
    if len(value) > MAX_ALERTS:
        raise UnreadablePayloadError(
            FieldProblem("alerts", f"holds {len(value)} alerts; at most {MAX_ALERTS} are taken")
        )
    alerts = tuple(_read_alert(raw, context) for raw in value if isinstance(raw, dict))
    if value and not alerts:
        raise UnreadablePayloadError(FieldProblem("alerts[0]", "expected an object"))
    if len(alerts) < len(value):
        context.notes.add("alerts[]", "holds an entry that is not an object; it was left out")
    return alerts


def _read_alert(raw: dict[str, Any], context: _Context) -> Alert:
    notes = context.notes
    labels = read_map(raw.get("labels"), "alerts[].labels", notes, limit=MAX_LABEL_VALUE)
    annotations = read_map(raw.get("annotations"), "alerts[].annotations", notes, limit=MAX_TEXT)
    given_start = read_moment(raw.get("startsAt"), "alerts[].startsAt", notes)
    given_end = read_moment(raw.get("endsAt"), "alerts[].endsAt", notes)
    status = _alert_status(raw.get("status"), given_end, context)
    starts_at, ends_at = span_of(status, given_start, given_end, context.received_at)
    severity = severity_from(labels, notes)
    return Alert(
        fingerprint=read_fingerprint(raw.get("fingerprint")) or _computed_fingerprint(raw),
        name=_name_of(labels),
        status=status,
        severity=severity or AlertSeverity.WARNING,
        labels=labels,
        annotations=annotations,
        starts_at=starts_at,
        ends_at=ends_at,
        severity_given=severity is not None,
        starts_at_given=given_start is not None,
        evaluation=_evaluation_of(labels, annotations),
        values=read_numbers(raw.get("values"), "alerts[].values", notes),
        url=read_url(raw.get("generatorURL"), "alerts[].generatorURL", notes),
        links=_read_links(raw, annotations, notes),
    )


def _computed_fingerprint(raw: Mapping[str, Any]) -> str:
    # Of the labels as sent, before any is cut, so that two alerts never fall together. Without labels, of all that
    # does not change when the alert resolves.
    labels = raw.get("labels")
    if isinstance(labels, dict | list) and labels:
        return fingerprint_of(labels)
    return fingerprint_of({name: value for name, value in raw.items() if name not in ("status", "endsAt")})


def _alert_status(value: Any, ends_at: datetime | None, context: _Context) -> AlertStatus:
    status = status_of(value)
    if status is not None:
        return status
    if value is not None:
        context.notes.add("alerts[].status", "is neither firing nor resolved; it was told from endsAt and the group")
    if ends_at is not None and ends_at <= context.received_at:
        return AlertStatus.RESOLVED
    return context.group_status or AlertStatus.FIRING


def _name_of(labels: Mapping[str, str]) -> str:
    return next((labels[name] for name in _NAME_LABELS if labels.get(name)), "")[:MAX_TITLE]


def _evaluation_of(labels: Mapping[str, str], annotations: Mapping[str, str]) -> EvaluationState:
    told = labels.get("alertname", ""), annotations.get("grafana_state_reason", "")
    return next((_EVALUATIONS[word] for word in told if word in _EVALUATIONS), EvaluationState.NORMAL)


def _read_links(raw: Mapping[str, Any], annotations: Mapping[str, str], notes: Notes) -> dict[str, str]:
    links = {kind: read_url(raw[name], f"alerts[].{name}", notes) for name, kind in _LINKS.items() if raw.get(name)}
    links["runbook"] = runbook_from(annotations, notes)
    return {kind: url for kind, url in links.items() if url}


def _read_group(
    payload: Mapping[str, Any],
    alerts: tuple[Alert, ...],
    *,
    source: AlertSource,
    status: AlertStatus | None,
    notes: Notes,
) -> AlertGroup:
    group_labels = read_map(payload.get("groupLabels"), "groupLabels", notes, limit=MAX_LABEL_VALUE)
    external_url = read_url(payload.get("externalURL"), "externalURL", notes)
    note_local_url(external_url, "externalURL", notes)
    # An entry that could not be read is hidden like one that was cut off: the list is no longer the whole group.
    unread = len(payload.get("alerts") or ()) - len(alerts)
    return AlertGroup(
        source=source,
        receiver=read_text(payload.get("receiver"), "receiver", notes, limit=MAX_TITLE),
        group_key=_group_key(payload, group_labels),
        status=status or _status_of_all(alerts),
        alerts=alerts,
        group_labels=group_labels,
        common_labels=_common_labels(payload.get("commonLabels"), alerts, notes),
        common_annotations=_common_annotations(payload.get("commonAnnotations"), alerts, notes),
        external_url=external_url,
        truncated=read_count(payload.get("truncatedAlerts"), "truncatedAlerts", notes) + unread,
        reason=read_text(payload.get("notification_reason"), "notification_reason", notes, limit=MAX_TITLE),
        fallback_title=read_text(payload.get("title"), "title", notes, limit=MAX_TITLE),
        fallback_text=read_text(payload.get("message"), "message", notes, limit=MAX_TEXT),
        warnings=notes.texts(),
    )


def _group_key(payload: Mapping[str, Any], group_labels: Mapping[str, str]) -> str:
    given = payload.get("groupKey")
    if given:
        return as_text(given)
    return f"labels:{fingerprint_of(group_labels)}" if group_labels else ""


def _status_of_all(alerts: tuple[Alert, ...]) -> AlertStatus:
    # As Alertmanager does: firing if any alert fires, so no alerts at all read as resolved (PEERS 4.1.1).
    any_fires = any(alert.status is AlertStatus.FIRING for alert in alerts)
    return AlertStatus.FIRING if any_fires else AlertStatus.RESOLVED


def _common_labels(given: Any, alerts: tuple[Alert, ...], notes: Notes) -> dict[str, str]:
    if given is None:
        return _in_common([alert.labels for alert in alerts])
    return read_map(given, "commonLabels", notes, limit=MAX_LABEL_VALUE)


def _common_annotations(given: Any, alerts: tuple[Alert, ...], notes: Notes) -> dict[str, str]:
    if given is None:
        return _in_common([alert.annotations for alert in alerts])
    return read_map(given, "commonAnnotations", notes, limit=MAX_TEXT)


def _in_common(maps: list[dict[str, str]]) -> dict[str, str]:
    if not maps:
        return {}
    common = set(maps[0].items()).intersection(*(other.items() for other in maps[1:]))
    return {name: value for name, value in maps[0].items() if (name, value) in common}


def _one_group_an_alert(group: AlertGroup) -> tuple[AlertGroup, ...]:
    # The number of hidden alerts belongs to the whole message; the first group alone tells it.
    return tuple(
        AlertGroup(
            source=group.source,
            receiver=group.receiver,
            group_key=f"alert:{alert.fingerprint}",
            status=alert.status,
            alerts=(alert,),
            common_labels=alert.labels,
            common_annotations=alert.annotations,
            external_url=group.external_url,
            truncated=group.truncated if index == 0 else 0,
            reason=group.reason,
            fallback_title=group.fallback_title,
            fallback_text=group.fallback_text,
            warnings=group.warnings,
        )
        for index, alert in enumerate(group.alerts)
    )
