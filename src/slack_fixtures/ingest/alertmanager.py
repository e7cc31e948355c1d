"""Prometheus Alertmanager's webhook, version 4 and what custom payloads make of it (PEERS 4.1)."""

from __future__ import annotations

from datetime import datetime

from slack_fixtures.ingest.errors import UnreadablePayloadError
from slack_fixtures.ingest.model import AlertGroup, AlertSource
from slack_fixtures.ingest.notes import Notes
from slack_fixtures.ingest.webhook import parse_webhook
from slack_fixtures.kernel.jsonvalues import JsonValue


def parse(payload: JsonValue, *, received_at: datetime) -> tuple[AlertGroup, ...]:
    """Return the groups of an Alertmanager webhook body.

    Args:
        payload: a parsed body; a list is read as a list of alerts, as Alertmanager's own API takes them.
        received_at: stands in where the sender gives no time; aware.

    Raises:
        UnreadablePayloadError: it is neither an object nor a list, or ``alerts`` is not a list of objects.
    """
    if isinstance(payload, list):
        payload = {"alerts": payload}
    if not isinstance(payload, dict):
        raise UnreadablePayloadError("Expected an object with a list of alerts.")
    return parse_webhook(payload, source=AlertSource.ALERTMANAGER, received_at=received_at, notes=Notes())
