"""Tenants on PostgreSQL."""

from __future__ import annotations

from sqlalchemy import select

from slack_fixtures.kernel.events import StreamType
from slack_fixtures.storage.database import Database
from slack_fixtures.storage.documents import DocumentStore, Kind, Stored
from slack_fixtures.storage.tables import TENANTS
from slack_fixtures.tenancy.model import TenantSettings

TENANT_DOCUMENTS: DocumentStore[TenantSettings] = DocumentStore(
    Kind(
        stream_type=StreamType.TENANT,
        table=TENANTS,
        id_column="tenant_id",
        load=TenantSettings.model_validate,
        dump=lambda settings: settings.model_dump(mode="json"),
        columns=lambda _settings: {},
        what="tenant",
    )
)


async def list_tenants(database: Database, *, limit: int, after: str = "") -> list[Stored[TenantSettings]]:
    """Return up to ``limit`` tenants in the order of their ids: the one list that crosses tenants."""
    statement = select(TENANTS).where(TENANTS.c.tenant_id > after).order_by(TENANTS.c.tenant_id).limit(limit)
    async with database.system_transaction() as connection:
        rows = (await connection.execute(statement)).all()
    return [
        Stored(row.tenant_id, row.version, TenantSettings.model_validate(row.document), row.created_at, row.updated_at)
        for row in rows
    ]
