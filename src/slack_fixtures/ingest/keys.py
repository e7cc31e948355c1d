"""The keys with which a tenant's senders post alerts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.kernel.errors import NOTHING_HERE, FieldProblem, InvalidValueError, NotFoundError
from slack_fixtures.security.ingest_keys import digest, new_ingest_key
from slack_fixtures.storage.tables import INGEST_KEYS
from slack_fixtures.storage.unit_of_work import UnitsOfWork

SHORTEST_KEY = 16


@dataclass(frozen=True, slots=True)
class IngestKey:
    """A key as people may see it: without the key."""

    name: str
    secret_ref: dict[str, str] | None
    created_at: datetime


class IngestKeys:
    """Makes, stores and removes ingest keys; only their digests are kept."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    async def put(
        self,
        tenant_id: str,
        name: str,
        key: str | None = None,
        *,
        secret_ref: dict[str, str] | None = None,
        actor: str,
    ) -> str:
        """Store a key under this name, replacing the one before, and return it: it can be read only now.

        Args:
            key: the tenant's own; a new one is made when left out.

        Raises:
            InvalidValueError: the given key is too short to be one.
            NotFoundError: there is no such tenant.
        """
        if key is not None:
            self.check(key)
        chosen = key or new_ingest_key()
        try:
            async with self._units.begin(tenant_id, actor=actor) as work:
                changes = {"digest": digest(chosen), "secret_ref": secret_ref, "created_at": work.clock()}
                statement = insert(INGEST_KEYS).values(tenant_id=tenant_id, name=name, **changes)
                await work.connection.execute(
                    statement.on_conflict_do_update(index_elements=["tenant_id", "name"], set_=changes)
                )
                work.note("IngestKeyStored", f"ingest-key/{name}")
        except IntegrityError as error:
            raise NotFoundError(NOTHING_HERE) from error
        return chosen

    def check(self, key: str) -> None:
        """Refuse a key that is too short or too odd to be one.

        Raises:
            InvalidValueError: says what was expected.
        """
        if len(key) < SHORTEST_KEY or not key.isascii() or any(c.isspace() for c in key):
            raise InvalidValueError(
                FieldProblem("key", f"expected at least {SHORTEST_KEY} ASCII characters without spaces")
            )

    async def remove(self, tenant_id: str, name: str, *, actor: str) -> None:
        """Remove a key; its senders are refused from now on.

        Raises:
            NotFoundError: there is none.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            found = await work.connection.execute(
                delete(INGEST_KEYS).where(INGEST_KEYS.c.tenant_id == tenant_id, INGEST_KEYS.c.name == name)
            )
            if found.rowcount == 0:
                raise NotFoundError(NOTHING_HERE)
            work.note("IngestKeyRemoved", f"ingest-key/{name}")


async def list_ingest_keys(connection: AsyncConnection, tenant_id: str) -> list[IngestKey]:
    """Return a tenant's keys by name."""
    rows = await connection.execute(
        select(INGEST_KEYS).where(INGEST_KEYS.c.tenant_id == tenant_id).order_by(INGEST_KEYS.c.name)
    )
    return [IngestKey(row.name, row.secret_ref, row.created_at) for row in rows]
