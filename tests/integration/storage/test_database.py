from __future__ import annotations

import asyncio
import traceback
from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.storage.database import Database, DatabaseAddress, open_engine
from slack_fixtures.storage.embedded import EmbeddedPostgres
from slack_fixtures.storage.notifications import connect, listening


@pytest.fixture
async def database(database_address: DatabaseAddress) -> AsyncIterator[Database]:
    opened = Database(database_address, pool_size=1)
    yield opened
    await opened.close()


async def _run(database: Database, statement: str) -> object:
    async with database.tenant_transaction("acme") as connection:
        return (await connection.execute(text(statement))).scalar()


async def test_a_server_that_stops_is_a_dependency_that_fails() -> None:
    with TemporaryDirectory() as folder:
        with EmbeddedPostgres(Path(folder)) as server:
            url = DatabaseAddress.embedded(server, "postgres").owner
            database = Database(DatabaseAddress(owner=url, app=url, system=url))
            database._app = open_engine(url)  # the roles are not there before a migration
            assert await _run(database, "SELECT 1") == 1
        for _ in range(2):  # on the connection that broke, and on a new one
            with pytest.raises(DependencyError):
                await _run(database, "SELECT 1")
        await database.close()


@pytest.mark.parametrize(
    "changes", [{"query": {"host": "/nonexistent"}}, {"database": "nowhere"}, {"username": "nobody"}]
)
async def test_a_database_that_cannot_be_entered_is_a_dependency_that_fails(
    database_address: DatabaseAddress, changes: dict[str, object]
) -> None:
    url = database_address.app.set(**changes)  # type: ignore[arg-type]
    database = Database(DatabaseAddress(owner=url, app=url, system=url))
    with pytest.raises(DependencyError):
        await _run(database, "SELECT 1")
    await database.close()


async def test_a_connection_that_the_server_ends_is_a_dependency_that_fails_and_the_next_one_works(
    database: Database, database_address: DatabaseAddress
) -> None:
    pid = await _run(database, "SELECT pg_backend_pid()")
    owner = await connect(database_address.owner)
    await owner.execute(f"SELECT pg_terminate_backend({pid}, 5000)")
    await owner.close()
    with pytest.raises(DependencyError):
        await _run(database, "SELECT 1")
    assert await _run(database, "SELECT 1") == 1


async def test_a_pool_without_a_free_connection_is_a_dependency_that_fails(
    database_address: DatabaseAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("slack_fixtures.storage.database._POOL_WAIT_S", 0.05)
    database = Database(database_address, pool_size=1)
    async with database.tenant_transaction("acme"):
        with pytest.raises(DependencyError):
            await _run(database, "SELECT 1")
    await database.close()


@pytest.mark.parametrize("sqlstate", ["53300", "57P03", "40001", "40P01", "55P03", "25006"])
async def test_trouble_of_the_server_is_a_dependency_that_fails(database: Database, sqlstate: str) -> None:
    with pytest.raises(DependencyError):
        await _run(database, f"DO $$ BEGIN RAISE 'x' USING ERRCODE = '{sqlstate}'; END $$")


async def test_a_mistake_of_ours_stays_a_mistake(database: Database) -> None:
    with pytest.raises(DBAPIError):
        await _run(database, "SELECT nonsense")


async def test_an_error_shows_no_parameter(database: Database) -> None:
    secret = "the text of an alert"

    async def fail() -> None:
        async with database.tenant_transaction("acme") as connection:
            await connection.execute(text("SELECT 1 / length(:a) / 0"), {"a": secret})

    with pytest.raises(DBAPIError) as failed:
        await fail()
    assert secret not in "".join(traceback.format_exception(failed.value))


async def test_a_listener_hears_again_after_its_connection_broke(database_address: DatabaseAddress) -> None:
    heard: asyncio.Queue[str] = asyncio.Queue()
    owner = await connect(database_address.owner)
    async with asyncio.timeout(10), listening(database_address.system, "news", heard.put_nowait):
        await owner.execute("NOTIFY news, 'first'")
        assert await heard.get() == "first"
        await owner.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'slack-fixtures listener'"
            " AND datname = current_database() AND pid <> pg_backend_pid()"
        )
        while heard.empty():
            await owner.execute("NOTIFY news, 'second'")
            await asyncio.sleep(0.05)
        assert await heard.get() == "second"
    await owner.close()
