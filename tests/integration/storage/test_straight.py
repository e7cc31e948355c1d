"""Statements that go straight to the driver say the same as those that go through SQLAlchemy."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
from sqlalchemy import insert, select, text

from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.storage.database import Database, DatabaseAddress
from slack_fixtures.storage.straight import StatementError, StraightStatement
from slack_fixtures.storage.tables import AUDIT_LOG

INSERT = StraightStatement(insert(AUDIT_LOG), columns=[column.name for column in AUDIT_LOG.c])
NAMES = StraightStatement(text("SELECT actor, details FROM audit_log WHERE tenant_id = :tenant_id ORDER BY actor"))


@pytest.fixture
async def database(database_address: DatabaseAddress) -> AsyncIterator[Database]:
    opened = Database(database_address)
    yield opened
    await opened.close()


def an_entry(actor: str, tenant_id: str = "a") -> dict[str, object]:
    return {
        "tenant_id": tenant_id,
        "entry_id": new_id(),
        "recorded_at": utc_now(),
        "actor": actor,
        "action": "read",
        "resource": "",
        "outcome": "ok",
        "frameworks": ["SOC2"],
        "details": {"größe": [1, None, "α"]},
    }


async def test_what_goes_in_straight_is_what_sqlalchemy_reads(database: Database):
    async with database.tenant_transaction("a") as connection:
        await INSERT.run_many(connection, [an_entry("ana"), an_entry("bo")])
        read = (await connection.execute(select(AUDIT_LOG.c.actor, AUDIT_LOG.c.details))).all()

    assert sorted(row.actor for row in read) == ["ana", "bo"]
    assert read[0].details == {"größe": [1, None, "α"]}


async def test_it_belongs_to_the_transaction_and_its_tenant(database: Database):
    with suppress(RuntimeError):
        async with database.tenant_transaction("a") as connection:
            await INSERT.run_many(connection, [an_entry("ana")])
            raise RuntimeError
    async with database.tenant_transaction("a") as connection:
        assert await NAMES.fetch(connection, {"tenant_id": "a"}) == []
        await INSERT.run_many(connection, [an_entry("ana")])
    async with database.tenant_transaction("b") as connection:
        assert await NAMES.fetch(connection, {"tenant_id": "a"}) == []


async def test_rows_have_their_columns_as_attributes(database: Database):
    async with database.tenant_transaction("a") as connection:
        await INSERT.run_many(connection, [an_entry("ana")])
        rows = await NAMES.fetch(connection, {"tenant_id": "a"})

    assert [row.actor for row in rows] == ["ana"]


async def test_another_tenants_row_is_refused_as_a_bug(database: Database):
    with pytest.raises(StatementError, match="42501"):
        async with database.tenant_transaction("a") as connection:
            await INSERT.run_many(connection, [an_entry("ana", tenant_id="b")])


async def test_a_lost_connection_is_the_databases_trouble(database: Database):
    end_me = StraightStatement(text("SELECT pg_terminate_backend(pg_backend_pid())"))
    with pytest.raises(DependencyError):
        async with database.tenant_transaction("a") as connection:
            await end_me.fetch(connection, {})
