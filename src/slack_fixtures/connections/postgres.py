"""Slack connections on PostgreSQL, their secrets encrypted."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.connections.model import (
    ConnectionInput,
    ConnectionKind,
    ConnectionSettings,
    ConnectionState,
    SlackConnection,
)
from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.kernel.errors import NOTHING_HERE, NotFoundError
from slack_fixtures.security.ports import KeyRing
from slack_fixtures.storage.tables import PACING, SLACK_CONNECTIONS

_TABLE, _COLUMN = "slack_connections", "secret"


class ConnectionRepository:
    """Reads and writes connections inside a given transaction."""

    def __init__(self, keyring: KeyRing, *, clock: Clock = utc_now) -> None:
        self._keyring = keyring
        self._clock = clock

    async def put(
        self,
        connection: AsyncConnection,
        tenant_id: str,
        name: str,
        given: ConnectionInput,
        *,
        secret_ref: dict[str, str] | None = None,
    ) -> SlackConnection:
        """Store a connection under this name, make it active, and let what waited for it go on."""
        now = self._clock()
        secret = self._keyring.encrypt(
            tenant_id, table=_TABLE, column=_COLUMN, row=name, plaintext=given.secret.encode()
        )
        changes = {
            "kind": given.kind.value,
            "secret": secret,
            "secret_ref": secret_ref,
            "settings": given.settings.model_dump(mode="json"),
            "state": ConnectionState.ACTIVE.value,
            "state_reason": "",
            "updated_at": now,
        }
        row = {"tenant_id": tenant_id, "name": name, "version": 1, "created_at": now, **changes}
        statement = insert(SLACK_CONNECTIONS).values(row)
        upsert = statement.on_conflict_do_update(
            index_elements=["tenant_id", "name"], set_={**changes, "version": SLACK_CONNECTIONS.c.version + 1}
        ).returning(SLACK_CONNECTIONS)
        stored = (await connection.execute(upsert)).one()
        await connection.execute(delete(PACING).where(PACING.c.tenant_id == tenant_id, PACING.c.connection == name))
        return _connection(stored)

    async def get(self, connection: AsyncConnection, tenant_id: str, name: str) -> SlackConnection:
        """Return a connection.

        Raises:
            NotFoundError: there is none.
        """
        found = await connection.execute(select(SLACK_CONNECTIONS).where(*_is(tenant_id, name)))
        row = found.one_or_none()
        if row is None:
            raise NotFoundError(NOTHING_HERE)
        return _connection(row)

    async def lock_version(self, connection: AsyncConnection, tenant_id: str, name: str) -> int:
        """Return a connection's version, 0 for none, and keep others from writing it until the transaction ends."""
        statement = select(SLACK_CONNECTIONS.c.version).where(*_is(tenant_id, name)).with_for_update()
        return (await connection.execute(statement)).scalar_one_or_none() or 0

    async def all(self, connection: AsyncConnection, tenant_id: str) -> list[SlackConnection]:
        """Return the tenant's connections by name."""
        return [stored for stored, _ in await self.all_with_secrets(connection, tenant_id, decrypt=False)]

    async def all_with_secrets(
        self, connection: AsyncConnection, tenant_id: str, *, decrypt: bool = True
    ) -> list[tuple[SlackConnection, str]]:
        """Return the tenant's connections with their secrets, for sending and for nothing else."""
        rows = await connection.execute(
            select(SLACK_CONNECTIONS)
            .where(SLACK_CONNECTIONS.c.tenant_id == tenant_id)
            .order_by(SLACK_CONNECTIONS.c.name)
        )
        return [(_connection(row), self._secret(tenant_id, row) if decrypt else "") for row in rows]

    async def delete(self, connection: AsyncConnection, tenant_id: str, name: str) -> None:
        """Remove a connection.

        Raises:
            NotFoundError: there is none.
        """
        removed = await connection.execute(delete(SLACK_CONNECTIONS).where(*_is(tenant_id, name)))
        if removed.rowcount == 0:
            raise NotFoundError(NOTHING_HERE)

    async def disable(
        self, connection: AsyncConnection, tenant_id: str, name: str, *, version: int, reason: str
    ) -> bool:
        """Stop sending through a connection until it is written anew; returns ``False`` when it already was."""
        result = await connection.execute(
            update(SLACK_CONNECTIONS)
            .where(*_is(tenant_id, name), SLACK_CONNECTIONS.c.version == version)
            .values(state=ConnectionState.DISABLED.value, state_reason=reason, updated_at=self._clock())
        )
        return result.rowcount > 0

    def _secret(self, tenant_id: str, row: Row[Any]) -> str:
        plaintext = self._keyring.decrypt(
            tenant_id, table=_TABLE, column=_COLUMN, row=row.name, ciphertext=bytes(row.secret)
        )
        return plaintext.decode()


def _is(tenant_id: str, name: str) -> tuple[Any, Any]:
    return SLACK_CONNECTIONS.c.tenant_id == tenant_id, SLACK_CONNECTIONS.c.name == name


def _connection(row: Row[Any]) -> SlackConnection:
    return SlackConnection(
        name=row.name,
        version=row.version,
        kind=ConnectionKind(row.kind),
        settings=ConnectionSettings.model_validate(row.settings),
        state=ConnectionState(row.state),
        state_reason=row.state_reason,
        secret_ref=row.secret_ref,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
