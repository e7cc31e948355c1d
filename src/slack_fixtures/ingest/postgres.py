"""Alerts, dead letters and ingest keys on PostgreSQL."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.ingest.codec import alert_to_json
from slack_fixtures.ingest.model import Alert, AlertGroup
from slack_fixtures.kernel.errors import NOTHING_HERE, NotFoundError
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.storage.straight import StraightStatement
from slack_fixtures.storage.tables import ALERTS, DEAD_LETTERS

MOST_KEPT_BYTES = 65_536
"""Of a body that is too large, this much is kept to recognise it by; its size and SHA-256 are exact."""

_LONGEST_LABEL = 512  # typed columns are for searching; the whole value stands in the document


_INSERT_ALERT = StraightStatement(insert(ALERTS), columns=[column.name for column in ALERTS.c])


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A body that could not be read, and why."""

    dead_letter_id: UUID
    received_at: datetime
    source: str
    reason: str
    content_type: str
    size_bytes: int
    sha256: bytes
    body: bytes


async def store_alerts(
    connection: AsyncConnection,
    tenant_id: str,
    alerts: Sequence[tuple[AlertGroup, Alert, bool]],
    *,
    received_at: datetime,
) -> None:
    """Store what was received; the flag says whether a route took it."""
    if alerts:
        rows = [
            _row(tenant_id, group, alert, routed=routed, received_at=received_at) for group, alert, routed in alerts
        ]
        await _INSERT_ALERT.run_many(connection, rows)


async def store_dead_letter(
    connection: AsyncConnection,
    tenant_id: str,
    *,
    source: str,
    reason: str,
    content_type: str,
    body: bytes,
    size_bytes: int,
    received_at: datetime,
    sha256: bytes | None = None,
) -> UUID:
    """Store a body that could not be read, and return its id.

    Args:
        sha256: of the whole body, where ``body`` is only its beginning.
    """
    dead_letter_id = new_id()
    await connection.execute(
        upsert(DEAD_LETTERS).values(
            tenant_id=tenant_id,
            dead_letter_id=dead_letter_id,
            received_at=received_at,
            source=source,
            reason=reason[:2_000],
            content_type=content_type[:200],
            size_bytes=size_bytes,
            sha256=sha256 or hashlib.sha256(body).digest(),
            body=body[:MOST_KEPT_BYTES],
        )
    )
    return dead_letter_id


async def page_of_dead_letters(
    connection: AsyncConnection, tenant_id: str, *, limit: int, before: UUID | None = None
) -> list[DeadLetter]:
    """Return up to ``limit`` dead letters, newest first, those older than ``before``."""
    statement = select(DEAD_LETTERS).where(DEAD_LETTERS.c.tenant_id == tenant_id)
    if before is not None:
        statement = statement.where(DEAD_LETTERS.c.dead_letter_id < before)
    rows = await connection.execute(statement.order_by(DEAD_LETTERS.c.dead_letter_id.desc()).limit(limit))
    return [_dead_letter(row) for row in rows]


async def get_dead_letter(connection: AsyncConnection, tenant_id: str, dead_letter_id: UUID) -> DeadLetter:
    """Return a dead letter.

    Raises:
        NotFoundError: there is none.
    """
    found = await connection.execute(
        select(DEAD_LETTERS).where(
            DEAD_LETTERS.c.tenant_id == tenant_id, DEAD_LETTERS.c.dead_letter_id == dead_letter_id
        )
    )
    row = found.one_or_none()
    if row is None:
        raise NotFoundError(NOTHING_HERE)
    return _dead_letter(row)


def _dead_letter(row: Row[Any]) -> DeadLetter:
    return DeadLetter(
        dead_letter_id=row.dead_letter_id,
        received_at=row.received_at,
        source=row.source,
        reason=row.reason,
        content_type=row.content_type,
        size_bytes=row.size_bytes,
        sha256=bytes(row.sha256),
        body=bytes(row.body),
    )


def _row(tenant_id: str, group: AlertGroup, alert: Alert, *, routed: bool, received_at: datetime) -> dict[str, Any]:
    labels = alert.labels

    def label(*names: str) -> str:
        return next((labels[name] for name in names if labels.get(name)), "")[:_LONGEST_LABEL]

    return {
        "tenant_id": tenant_id,
        "alert_id": new_id(),
        "received_at": received_at,
        "source": group.source.value,
        "receiver": group.receiver[:_LONGEST_LABEL],
        "group_hash": group.group_key_hash,
        "fingerprint": alert.fingerprint,
        "alertname": alert.name[:_LONGEST_LABEL],
        "status": alert.status.value,
        "severity": alert.severity.value,
        "service": label("service", "job", "app"),
        "instance": label("instance", "host", "node", "pod"),
        "namespace": label("namespace", "grafana_folder"),
        "cluster": label("cluster"),
        "environment": label("environment", "env", "stage"),
        "starts_at": alert.starts_at,
        "ends_at": alert.ends_at,
        "routed": routed,
        "document": alert_to_json(alert),
    }
