"""The history of deliveries, as people read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select

from slack_fixtures.delivery.answers import hint
from slack_fixtures.delivery.task import DeliveryState
from slack_fixtures.ingest.postgres import DeadLetter, get_dead_letter, page_of_dead_letters
from slack_fixtures.kernel.errors import NOTHING_HERE, NotFoundError
from slack_fixtures.storage.database import Database
from slack_fixtures.storage.tables import ALERTS, DELIVERIES

_OWN_HINTS = {
    "already_shown": "Nothing to do: the message already showed this state.",
    "resolved_meanwhile": "Nothing to do: the alert was over before this reply could be sent.",
    "stale": "Nothing to do: the alert was over a day before its message could be sent.",
    "no_connection": "The route names a Slack connection that is not there: create it, then redrive.",
    "interrupted": "The process ended while it was sending; the message may have arrived. Redrive it if it has not.",
    "crashed": "The service met an error of its own: see its log for this delivery's id, then redrive.",
    "degraded": "Slack refused the message as written and took a plain one; check the fixture's templates.",
}


@dataclass(frozen=True, slots=True)
class DeliveryRecord:
    """One delivery, with everything that happened to it.

    Attributes:
        hint: one line for people on what the code means and what to do.
        message: as rendered last; ``None`` before the first try.
        attempts: oldest first.
    """

    delivery_id: UUID
    episode_id: UUID
    kind: str
    state: DeliveryState
    severity: str
    alertname: str
    connection: str
    channel: str
    locale: str
    code: str
    detail: str
    hint: str
    maybe_sent: bool
    tries: int
    attempts: list[dict[str, Any]]
    due_at: datetime
    created_at: datetime
    finished_at: datetime | None
    slack_channel: str
    slack_ts: str
    message: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class AlertRecord:
    """One alert as it was received."""

    alert_id: UUID
    received_at: datetime
    source: str
    alertname: str
    status: str
    severity: str
    routed: bool
    document: dict[str, Any]


class DeliveryQueries:
    """Reads the ledger of one tenant at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, tenant_id: str, delivery_id: UUID) -> DeliveryRecord:
        """Return a delivery.

        Raises:
            NotFoundError: there is none.
        """
        statement = select(DELIVERIES).where(
            DELIVERIES.c.tenant_id == tenant_id, DELIVERIES.c.delivery_id == delivery_id
        )
        async with self._database.tenant_transaction(tenant_id) as connection:
            row = (await connection.execute(statement)).one_or_none()
        if row is None:
            raise NotFoundError(NOTHING_HERE)
        return _record(row)

    async def page(
        self, tenant_id: str, *, limit: int, before: UUID | None = None, state: DeliveryState | None = None
    ) -> list[DeliveryRecord]:
        """Return up to ``limit`` deliveries, newest first, those older than ``before``."""
        statement = select(DELIVERIES).where(DELIVERIES.c.tenant_id == tenant_id)
        if before is not None:
            statement = statement.where(DELIVERIES.c.delivery_id < before)
        if state is not None:
            statement = statement.where(DELIVERIES.c.state == state.value)
        statement = statement.order_by(DELIVERIES.c.delivery_id.desc()).limit(limit)
        async with self._database.tenant_transaction(tenant_id) as connection:
            rows = (await connection.execute(statement)).all()
        return [_record(row) for row in rows]

    async def counts(self, tenant_id: str) -> dict[str, int]:
        """Return how many deliveries are in each state."""
        statement = (
            select(DELIVERIES.c.state, func.count())
            .where(DELIVERIES.c.tenant_id == tenant_id)
            .group_by(DELIVERIES.c.state)
        )
        async with self._database.tenant_transaction(tenant_id) as connection:
            rows = await connection.execute(statement)
            return {row[0]: row[1] for row in rows}

    async def unrouted(self, tenant_id: str, *, limit: int, before: UUID | None = None) -> list[AlertRecord]:
        """Return up to ``limit`` alerts that no route took, newest first."""
        statement = select(ALERTS).where(ALERTS.c.tenant_id == tenant_id, ~ALERTS.c.routed)
        if before is not None:
            statement = statement.where(ALERTS.c.alert_id < before)
        statement = statement.order_by(ALERTS.c.alert_id.desc()).limit(limit)
        async with self._database.tenant_transaction(tenant_id) as connection:
            rows = (await connection.execute(statement)).all()
        return [
            AlertRecord(
                alert_id=row.alert_id,
                received_at=row.received_at,
                source=row.source,
                alertname=row.alertname,
                status=row.status,
                severity=row.severity,
                routed=row.routed,
                document=row.document,
            )
            for row in rows
        ]

    async def dead_letters(self, tenant_id: str, *, limit: int, before: UUID | None = None) -> list[DeadLetter]:
        """Return up to ``limit`` bodies that could not be read, newest first."""
        async with self._database.tenant_transaction(tenant_id) as connection:
            return await page_of_dead_letters(connection, tenant_id, limit=limit, before=before)

    async def dead_letter(self, tenant_id: str, dead_letter_id: UUID) -> DeadLetter:
        """Return a body that could not be read.

        Raises:
            NotFoundError: there is none.
        """
        async with self._database.tenant_transaction(tenant_id) as connection:
            return await get_dead_letter(connection, tenant_id, dead_letter_id)


def _record(row: Row[Any]) -> DeliveryRecord:
    return DeliveryRecord(
        delivery_id=row.delivery_id,
        episode_id=row.episode_id,
        kind=row.kind,
        state=DeliveryState(row.state),
        severity=row.severity,
        alertname=row.alertname,
        connection=row.connection,
        channel=row.channel,
        locale=row.locale,
        code=row.code,
        detail=row.detail,
        hint=_OWN_HINTS.get(row.code) or (hint(row.code) if row.code else ""),
        maybe_sent=row.maybe_sent,
        tries=row.attempts,
        attempts=row.attempt_log,
        due_at=row.due_at,
        created_at=row.created_at,
        finished_at=row.finished_at,
        slack_channel=row.slack_channel,
        slack_ts=row.slack_ts,
        message=row.message,
    )
