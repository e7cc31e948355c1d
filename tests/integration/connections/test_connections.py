from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from slack_fixtures.connections.commands import ConnectionCommands
from slack_fixtures.connections.model import ConnectionInput, ConnectionState
from slack_fixtures.connections.postgres import ConnectionRepository
from slack_fixtures.kernel.errors import InvalidValueError, NotFoundError
from slack_fixtures.security.errors import CiphertextError
from slack_fixtures.security.local import LocalKeyRing, new_root_key, parse_root_key
from slack_fixtures.storage.database import Database, DatabaseAddress
from slack_fixtures.storage.unit_of_work import Happening, UnitsOfWork
from slack_fixtures.tenancy.commands import TenantCommands
from slack_fixtures.tenancy.model import TenantSettings

TOKEN = "xoxb-1111-2222-not-a-real-token"
ANA = "user:ana"


class Connections:
    """The connections on one database, and what was said about changing them."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.heard: list[Happening] = []
        self.repository = ConnectionRepository(LocalKeyRing(parse_root_key(new_root_key())))
        units = UnitsOfWork(database, after=[self.heard.append])
        self.tenants = TenantCommands(units)
        self.commands = ConnectionCommands(units, self.repository, allowed_hosts=())

    async def put(self, tenant: str = "acme", name: str = "default", secret: str = TOKEN) -> None:
        await self.commands.put(tenant, name, ConnectionInput(bot_token=secret), actor=ANA)

    async def secrets(self, tenant: str = "acme") -> dict[str, str]:
        async with self.database.tenant_transaction(tenant) as connection:
            found = await self.repository.all_with_secrets(connection, tenant)
        return {stored.name: secret for stored, secret in found}

    async def run(self, statement: str, tenant: str = "acme") -> list[object]:
        async with self.database.tenant_transaction(tenant) as connection:
            result = await connection.execute(text(statement))
            return list(result.scalars()) if result.returns_rows else []


@pytest.fixture
async def connections(database_address: DatabaseAddress) -> AsyncIterator[Connections]:
    database = Database(database_address)
    made = Connections(database)
    for tenant in ("acme", "umbrella"):
        await made.tenants.create(tenant, TenantSettings(), actor=ANA)
    yield made
    await database.close()


async def test_a_secret_is_kept_encrypted_and_comes_back_for_sending(connections: Connections) -> None:
    await connections.put()
    assert await connections.secrets() == {"default": TOKEN}
    stored = await connections.run("SELECT encode(secret, 'hex') FROM slack_connections")
    rows = await connections.run("SELECT to_jsonb(slack_connections)::text FROM slack_connections")
    assert TOKEN.encode().hex() not in str(stored)
    assert TOKEN not in str(rows)


async def test_a_secret_shows_nowhere_else(connections: Connections) -> None:
    await connections.put()
    async with connections.database.tenant_transaction("acme") as connection:
        stored = await connections.repository.get(connection, "acme", "default")
        listed = await connections.repository.all(connection, "acme")
    assert TOKEN not in f"{stored!r}{listed!r}{connections.heard!r}"
    assert connections.heard[-1].action == "ConnectionStored"


async def test_a_ciphertext_moved_to_another_name_does_not_decrypt(connections: Connections) -> None:
    await connections.put()
    await connections.run("UPDATE slack_connections SET name = 'moved'")
    with pytest.raises(CiphertextError):
        await connections.secrets()


async def test_a_ciphertext_moved_to_another_tenant_does_not_decrypt(connections: Connections) -> None:
    await connections.put()
    await connections.put("umbrella", secret="xoxb-another")
    (stolen,) = await connections.run("SELECT encode(secret, 'hex') FROM slack_connections")
    await connections.run(f"UPDATE slack_connections SET secret = decode('{stolen}', 'hex')", "umbrella")
    with pytest.raises(CiphertextError):
        await connections.secrets("umbrella")


async def test_a_revoked_connection_stays_off_until_it_is_written_anew(connections: Connections) -> None:
    await connections.put()
    await connections.run("INSERT INTO pacing VALUES ('acme', 'default', 'edits', now() + interval '1 hour')")
    async with connections.database.tenant_transaction("acme") as connection:
        await connections.repository.disable(connection, "acme", "default", version=1, reason="token_revoked")
        off = await connections.repository.get(connection, "acme", "default")
    assert (off.state, off.state_reason) == (ConnectionState.DISABLED, "token_revoked")
    await connections.put(secret="xoxb-new")
    async with connections.database.tenant_transaction("acme") as connection:
        on = await connections.repository.get(connection, "acme", "default")
    assert (on.state, on.state_reason, on.version) == (ConnectionState.ACTIVE, "", 2)
    assert on.created_at == off.created_at
    assert await connections.secrets() == {"default": "xoxb-new"}
    assert await connections.run("SELECT bucket FROM pacing") == []


async def test_a_connection_is_removed_once(connections: Connections) -> None:
    await connections.put()
    await connections.commands.remove("acme", "default", actor=ANA)
    with pytest.raises(NotFoundError):
        await connections.commands.remove("acme", "default", actor=ANA)
    assert await connections.secrets() == {}


async def test_a_connection_of_no_tenant_is_not_found(connections: Connections) -> None:
    with pytest.raises(NotFoundError):
        await connections.put("nobody")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"bot_token": "xoxb a"}, "bot_token"),
        ({"bot_token": "xöxb"}, "bot_token"),
        ({"bot_token": ""}, "bot_token"),
        ({"webhook_url": "https://example.org/services/T0/B0/x"}, "webhook_url"),
        ({"webhook_url": "http://hooks.slack.com/services/T0/B0/x"}, "webhook_url"),
        ({"bot_token": TOKEN, "api_url": "https://127.0.0.1/api/"}, "api_url"),
    ],
)
async def test_a_connection_that_leads_elsewhere_is_refused_without_repeating_its_secret(
    connections: Connections, given: dict[str, str], field: str
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        await connections.commands.put("acme", "default", ConnectionInput.model_validate(given), actor=ANA)
    assert refused.value.problems[0].field == field
    assert TOKEN not in str(refused.value)
