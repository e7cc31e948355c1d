"""The audit on PostgreSQL: the service's role may append and read, nothing else."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.audit.model import AuditEntry
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.storage.tables import AUDIT_LOG
from slack_fixtures.storage.unit_of_work import Happening


async def append(connection: AsyncConnection, entry: AuditEntry) -> None:
    """Store an entry in the open transaction: it stands exactly when the action stands."""
    await connection.execute(
        insert(AUDIT_LOG).values(
            tenant_id=entry.tenant_id,
            entry_id=entry.entry_id,
            recorded_at=entry.recorded_at,
            actor=entry.actor,
            action=entry.action,
            resource=entry.resource,
            outcome=entry.outcome,
            frameworks=list(entry.frameworks),
            details=entry.details,
        )
    )


async def audit_happening(connection: AsyncConnection, happening: Happening) -> None:
    """Observe a unit of work: every change of configuration is an entry."""
    entry = AuditEntry(
        tenant_id=happening.tenant_id,
        entry_id=new_id(),
        recorded_at=happening.at,
        actor=happening.actor,
        action=happening.action,
        resource=happening.resource,
        outcome="ok",
        frameworks=(),
        details=happening.details,
    )
    await append(connection, entry)


async def page(
    connection: AsyncConnection, tenant_id: str, *, limit: int, before: UUID | None = None
) -> list[AuditEntry]:
    """Return up to ``limit`` entries, newest first, those older than ``before``."""
    statement = select(AUDIT_LOG).where(AUDIT_LOG.c.tenant_id == tenant_id)
    if before is not None:
        statement = statement.where(AUDIT_LOG.c.entry_id < before)
    rows = await connection.execute(statement.order_by(AUDIT_LOG.c.entry_id.desc()).limit(limit))
    return [
        AuditEntry(
            tenant_id=row.tenant_id,
            entry_id=row.entry_id,
            recorded_at=row.recorded_at,
            actor=row.actor,
            action=row.action,
            resource=row.resource,
            outcome=row.outcome,
            frameworks=tuple(row.frameworks),
            details=row.details,
        )
        for row in rows
    ]
