"""Episodes as JSON documents, for storage."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.codec import alert_from_json, alert_to_json
from slack_fixtures.ingest.model import AlertStatus
from slack_fixtures.routing.episodes import Member


def members_to_json(members: dict[str, Member]) -> dict[str, Any]:
    """Return an episode's members as JSON values."""
    return {
        key: {
            "fingerprint": m.fingerprint,
            "starts_at": m.starts_at.isoformat(),
            "status": m.status.value,
            "severity": m.severity.value,
            "name": m.name,
            "ends_at": m.ends_at.isoformat() if m.ends_at else None,
            "alert": alert_to_json(m.alert) if m.alert else None,
            "seen_at": m.seen_at.isoformat() if m.seen_at else None,
        }
        for key, m in members.items()
    }


def members_from_json(document: dict[str, Any]) -> dict[str, Member]:
    """Return the members that ``members_to_json`` made."""
    return {
        key: Member(
            fingerprint=m["fingerprint"],
            starts_at=datetime.fromisoformat(m["starts_at"]),
            status=AlertStatus(m["status"]),
            severity=AlertSeverity(m["severity"]),
            name=m["name"],
            ends_at=datetime.fromisoformat(m["ends_at"]) if m["ends_at"] else None,
            alert=alert_from_json(m["alert"]) if m["alert"] else None,
            seen_at=datetime.fromisoformat(m["seen_at"]) if m["seen_at"] else None,
        )
        for key, m in document.items()
    }
