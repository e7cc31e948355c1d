from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.storage.database import Database, DatabaseAddress
from slack_fixtures.storage.unit_of_work import UnitsOfWork
from slack_fixtures.tenancy.commands import TenantCommands
from slack_fixtures.tenancy.model import TenantSettings

TENANTS = ("acme", "umbrella")
PUT_FIXTURE = text(
    "INSERT INTO fixtures VALUES (:owner, :id, :name, 'info', 1, '{}', now(), now())"
    " ON CONFLICT (tenant_id, fixture_id) DO UPDATE SET version = fixtures.version + 1"
)
OWNERS = text("SELECT DISTINCT tenant_id FROM fixtures")


class BreakError(Exception):
    """Leaves a transaction on purpose."""


@pytest.fixture
async def database(database_address: DatabaseAddress) -> AsyncIterator[Database]:
    """Two connections for everybody, so that every one of them is used by both tenants."""
    opened = Database(database_address, pool_size=2)
    tenants = TenantCommands(UnitsOfWork(opened))
    for tenant in TENANTS:
        await tenants.create(tenant, TenantSettings(), actor="system")
    yield opened
    await opened.close()


async def _use(database: Database, tenant: str, chance: random.Random) -> set[str]:
    """Do something, and often leave it in the middle; return whose rows were seen."""
    seen: set[str] = set()
    name = f"f{chance.randrange(5)}"
    async with database.tenant_transaction(tenant) as connection:
        await connection.execute(PUT_FIXTURE, {"owner": tenant, "id": name, "name": name})
        seen |= set((await connection.execute(OWNERS)).scalars())
        match chance.randrange(5):
            case 0:
                raise BreakError
            case 1:
                await connection.execute(text("SELECT 1 / 0"))
            case 2:
                with suppress(DBAPIError):
                    async with connection.begin_nested():
                        await connection.execute(text("SELECT 'x'::uuid"))
                seen |= set((await connection.execute(OWNERS)).scalars())
            case 3:
                await connection.execute(text("SELECT pg_sleep(0.02)"))
        seen |= set((await connection.execute(OWNERS)).scalars())
    return seen


async def _disturbed(database: Database, tenant: str, chance: random.Random) -> set[str]:
    task = asyncio.create_task(_use(database, tenant, chance))
    if chance.random() < 0.3:
        await asyncio.sleep(chance.random() * 0.03)
        task.cancel()
    try:
        return await task
    except (BreakError, DBAPIError, DependencyError, asyncio.CancelledError):
        return set()


async def test_one_pool_never_shows_a_foreign_row_whatever_is_cancelled_or_fails(database: Database) -> None:
    chance = random.Random(20260301)
    for _ in range(15):
        batch = [(tenant, random.Random(chance.random())) for tenant in TENANTS for _ in range(6)]
        seen = await asyncio.gather(*(_disturbed(database, tenant, dice) for tenant, dice in batch))
        assert all(found <= {tenant} for (tenant, _), found in zip(batch, seen, strict=True))
    for tenant in TENANTS:
        assert await _owners(database, tenant) == {tenant}


async def _owners(database: Database, tenant: str) -> set[str]:
    async with database.tenant_transaction(tenant) as connection:
        return set((await connection.execute(OWNERS)).scalars())


async def test_a_transaction_without_a_tenant_sees_nothing_and_raises_nothing_on_a_used_connection(
    database: Database,
) -> None:
    await _put(database, "acme", "acme")
    for _ in range(4):
        async with database._app.begin() as connection:
            assert (await connection.execute(text("SELECT current_setting('app.tenant_id', true)"))).scalar() in {
                "",
                None,
            }
            assert (await connection.execute(OWNERS)).all() == []
        await _owners(database, "acme")


async def _put(database: Database, tenant: str, owner: str, name: str = "disk") -> None:
    async with database.tenant_transaction(tenant) as connection:
        await connection.execute(PUT_FIXTURE, {"owner": owner, "id": "f1", "name": name})


async def test_a_row_cannot_be_written_for_another_tenant(database: Database) -> None:
    with pytest.raises(DBAPIError, match="row-level security"):
        await _put(database, "acme", "umbrella")
    assert await _owners(database, "umbrella") == set()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE fixtures SET name = 'stolen'",
        "UPDATE fixtures SET name = 'stolen' WHERE tenant_id = 'umbrella'",
        "DELETE FROM fixtures WHERE tenant_id = 'umbrella'",
        "DELETE FROM tenants WHERE tenant_id = 'umbrella'",
    ],
)
async def test_rows_of_another_tenant_cannot_be_changed(database: Database, statement: str) -> None:
    await _put(database, "umbrella", "umbrella")
    async with database.tenant_transaction("acme") as connection:
        assert (await connection.execute(text(statement))).rowcount == 0
    async with database.tenant_transaction("umbrella") as connection:
        assert (await connection.execute(text("SELECT name FROM fixtures"))).scalars().all() == ["disk"]


async def test_a_row_cannot_be_moved_to_another_tenant(database: Database) -> None:
    await _put(database, "acme", "acme")
    with pytest.raises(DBAPIError, match="row-level security"):
        async with database.tenant_transaction("acme") as connection:
            await connection.execute(text("UPDATE fixtures SET tenant_id = 'umbrella'"))


@pytest.mark.parametrize("statement", ["SET row_security = off", "SET LOCAL row_security = off"])
async def test_switching_row_security_off_fails_closed(database: Database, statement: str) -> None:
    async def read() -> None:
        async with database.tenant_transaction("acme") as connection:
            await connection.execute(text(statement))
            await connection.execute(OWNERS)

    with pytest.raises(DBAPIError, match="row-level security"):
        await read()
    await database._app.dispose()


async def test_a_savepoint_that_is_rolled_back_brings_the_former_tenant_back_and_no_other(database: Database) -> None:
    await _put(database, "acme", "acme")
    async with database.tenant_transaction("acme") as connection:
        savepoint = await connection.begin_nested()
        await connection.execute(text("SELECT set_config('app.tenant_id', '', true)"))
        assert (await connection.execute(OWNERS)).all() == []
        await savepoint.rollback()
        assert (await connection.execute(OWNERS)).scalars().all() == ["acme"]


SAME_KEYS = [
    "INSERT INTO fixtures VALUES (:t, 'f1', 'disk', 'info', 1, '{}', now(), now())",
    "INSERT INTO routes VALUES (:t, 'r1', 'all', 1, '{}', now(), now())",
    "INSERT INTO slack_connections VALUES (:t, 'default', 1, 'bot', '', NULL, '{}', 'active', '', now(), now())",
    "INSERT INTO ingest_keys VALUES (:t, 'prometheus', 'digest', NULL, now())",
    "INSERT INTO idempotency_keys VALUES (:t, 'key', 'request', NULL, NULL, NULL, now())",
    "INSERT INTO events VALUES (:t, 'fixture', 'f1', 1, '01a203fb-2c28-733d-afe1-01330aa01abb', 'x', 1, '{}', '', now())",
    "INSERT INTO audit_log VALUES (:t, '01a203fb-2c28-733d-afe1-01330aa01abb', now(), '', '', '', '', '[]', '{}')",
    "INSERT INTO dead_letters VALUES (:t, '01a203fb-2c28-733d-afe1-01330aa01abb', now(), '', '', '', 0, '', '')",
    (
        "INSERT INTO alerts VALUES (:t, '01a203fb-2c28-733d-afe1-01330aa01abb', now(), '', '', '', 'f', 'n', 'firing',"
        " 'info', '', '', '', '', '', now(), NULL, true, '{}')"
    ),
    (
        "INSERT INTO episodes VALUES (:t, '01a203fb-2c28-733d-afe1-01330aa01abb', 'identity', '', '', '', '', '{}', 'info',"
        " now(), NULL, 1, 0, '{}', '{}', '', '', '', '')"
    ),
    "INSERT INTO pacing VALUES (:t, 'default', 'edits', now())",
    (
        "INSERT INTO translations VALUES (:t, 't1', 'key', 'en-US', 'de-DE', 'draft', '', '{}', '{}', 1, '{}', now(),"
        " now())"
    ),
    "INSERT INTO translation_sightings VALUES (:t, 'key', 'de-DE', 1, 1, now())",
    "INSERT INTO terms VALUES (:t, 't1', 'disk', 'en-US', 'de-DE', 'active', 1, '{}', now(), now())",
    "INSERT INTO locale_views VALUES (:t, '01a203fb-2c28-733d-afe1-01330aa01abb', 'ja-JP', '', '', '', now())",
    "INSERT INTO locale_decisions VALUES (:t, 'playback', 'default', 'C1', now())",
    "INSERT INTO lexicon_entries VALUES (:t, 'e1', 'de-DE|nouns|disk', 'de-DE', 'active', 1, '{}', now(), now())",
]


@pytest.mark.parametrize("statement", SAME_KEYS, ids=lambda s: s.split()[2])
async def test_two_tenants_may_use_the_same_key_and_both_rows_are_kept(database: Database, statement: str) -> None:
    table = statement.split()[2]
    for tenant in TENANTS:
        async with database.tenant_transaction(tenant) as connection:
            await connection.execute(text(f"{statement} ON CONFLICT DO NOTHING"), {"t": tenant})
    for tenant in TENANTS:
        async with database.tenant_transaction(tenant) as connection:
            rows = (await connection.execute(text(f"SELECT tenant_id FROM {table}"))).scalars().all()
        assert set(rows) == {tenant}


async def test_a_delivery_cannot_point_at_an_episode_of_another_tenant(database: Database) -> None:
    async with database.tenant_transaction("umbrella") as connection:
        await connection.execute(text(SAME_KEYS[9]), {"t": "umbrella"})
    delivery = text(
        "INSERT INTO deliveries (tenant_id, delivery_id, episode_id, kind, state, priority, due_at, connection, method,"
        " bucket, pace_ms, severity, alertname, channel, locale, cause, created_at) VALUES (:t,"
        " '01a203fb-2c28-733d-afe1-01330aa01abc', '01a203fb-2c28-733d-afe1-01330aa01abb', 'post', 'pending', 0, now(),"
        " '', '', '', 0, '', '', '', '', '{}', now())"
    )
    with pytest.raises(DBAPIError, match="foreign key"):
        async with database.tenant_transaction("acme") as connection:
            await connection.execute(delivery, {"t": "acme"})
    async with database.tenant_transaction("umbrella") as connection:
        await connection.execute(delivery, {"t": "umbrella"})


async def test_the_system_role_lists_tenants_and_reads_no_fixture(database: Database) -> None:
    async def read(statement: str) -> list[Any]:
        async with database.system_transaction() as connection:
            return list((await connection.execute(text(statement))).scalars())

    assert sorted(await read("SELECT tenant_id FROM tenants")) == sorted(TENANTS)
    for table in ("fixtures", "alerts", "episodes", "slack_connections", "audit_log", "events"):
        with pytest.raises(DBAPIError, match="permission denied"):
            await read(f"SELECT tenant_id FROM {table}")
    with pytest.raises(DBAPIError, match="permission denied"):
        await read("SELECT message FROM deliveries")
