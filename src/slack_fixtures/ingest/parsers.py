"""Which parser reads a body: the endpoint says what to expect, the body says what it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from slack_fixtures.ingest import alertmanager, generic, grafana
from slack_fixtures.ingest.errors import UnreadablePayloadError
from slack_fixtures.ingest.json_body import parse_alert_json
from slack_fixtures.ingest.mapping import GenericMapping
from slack_fixtures.ingest.model import AlertGroup
from slack_fixtures.kernel.jsonvalues import JsonValue

ENDPOINTS = ("alertmanager", "grafana", "generic")
"""What a sender may call: the last part of ``/ingest/{tenant_id}/...``."""

_OF_AN_ALERT = frozenset({"labels", "annotations", "startsAt", "endsAt", "generatorURL", "fingerprint"})


def read(
    source: str, body: bytes, *, received_at: datetime, mapping: GenericMapping | None = None
) -> tuple[AlertGroup, ...]:
    """Return the alerts of a body, at least one group.

    Args:
        source: the endpoint that was called, see ``ENDPOINTS``.
        body: as received; its size is the caller's business (``limits.MAX_BODY_BYTES``).
        received_at: stands in where the sender gives no time; aware.
        mapping: the tenant's mapping for ``generic``; where one is given, the body is not looked at for other formats.

    Raises:
        MalformedJsonError: the body is not JSON.
        UnreadablePayloadError: it is JSON without an alert in it; the text is the reason for the dead letter.
        ValueError: there is no such endpoint.
    """
    if source not in ENDPOINTS:
        raise ValueError(f"{source!r} is not one of {', '.join(ENDPOINTS)}")
    payload, warnings = parse_alert_json(body)
    groups = _groups(source, payload, received_at, mapping if source == "generic" else None)
    if warnings:
        return tuple(replace(group, warnings=warnings + group.warnings) for group in groups)
    return groups


def _groups(
    source: str, payload: JsonValue, received_at: datetime, mapping: GenericMapping | None
) -> tuple[AlertGroup, ...]:
    if not isinstance(payload, dict | list):
        raise UnreadablePayloadError("Expected an object or a list of objects, not a single value.")
    if isinstance(payload, list) and not payload:
        raise UnreadablePayloadError("The body is an empty list; expected at least one alert.")
    if mapping is not None:
        return generic.parse(payload, received_at=received_at, mapping=mapping)
    if isinstance(payload, dict) and grafana.is_legacy(payload):
        return grafana.parse(payload, received_at=received_at)
    if _is_webhook(source, payload):
        return _webhook(source, payload, received_at)
    if isinstance(payload, dict) and _is_alert(payload):
        return _webhook(source, [payload], received_at)
    return generic.parse(payload, received_at=received_at)


def _webhook(source: str, payload: JsonValue, received_at: datetime) -> tuple[AlertGroup, ...]:
    is_grafana = isinstance(payload, dict) and grafana.is_unified(payload)
    parse = grafana.parse if source == "grafana" or is_grafana else alertmanager.parse
    return parse(payload, received_at=received_at)


def _is_webhook(source: str, payload: dict[str, Any] | list[Any]) -> bool:
    if isinstance(payload, list):
        return _holds_alerts(payload)
    if "alerts" not in payload:
        return False
    # At their own endpoints `alerts` of a wrong type is an error to tell; elsewhere it may be a count or a word.
    return source != "generic" or _holds_alerts(payload["alerts"]) or "groupLabels" in payload


def _holds_alerts(entries: Any) -> bool:
    return isinstance(entries, list) and any(isinstance(entry, dict) and _is_alert(entry) for entry in entries)


def _is_alert(entry: dict[str, Any]) -> bool:
    return isinstance(entry.get("labels"), dict) and not _OF_AN_ALERT.isdisjoint(entry.keys() - {"labels"})
