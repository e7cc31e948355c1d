"""Alerts as JSON documents, for storage."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.model import Alert, AlertStatus, EvaluationState


def alert_to_json(alert: Alert) -> dict[str, Any]:
    """Return an alert as JSON values."""
    return {
        "fingerprint": alert.fingerprint,
        "name": alert.name,
        "status": alert.status.value,
        "severity": alert.severity.value,
        "severity_given": alert.severity_given,
        "labels": alert.labels,
        "annotations": alert.annotations,
        "starts_at": alert.starts_at.isoformat(),
        "starts_at_given": alert.starts_at_given,
        "ends_at": alert.ends_at.isoformat() if alert.ends_at else None,
        "evaluation": alert.evaluation.value,
        "values": alert.values,
        "url": alert.url,
        "links": alert.links,
    }


def alert_from_json(document: dict[str, Any]) -> Alert:
    """Return the alert that ``alert_to_json`` made."""
    ends_at = document["ends_at"]
    return Alert(
        **{
            **document,
            "status": AlertStatus(document["status"]),
            "severity": AlertSeverity(document["severity"]),
            "starts_at": datetime.fromisoformat(document["starts_at"]),
            "ends_at": datetime.fromisoformat(ends_at) if ends_at else None,
            "evaluation": EvaluationState(document["evaluation"]),
        }
    )
