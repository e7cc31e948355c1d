from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

from slack_fixtures.kernel.errors import ConfigurationError, DependencyError
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.storage import migrations
from slack_fixtures.storage.database import DatabaseAddress, open_engine
from slack_fixtures.storage.embedded import EmbeddedPostgres
from slack_fixtures.storage.migrate import create_embedded_database, migrate, needs_migration
from slack_fixtures.storage.notifications import connect
from slack_fixtures.storage.tables import METADATA

_PARTITION = re.compile(r"(alerts|deliveries)_(default|\d{4}_\d{2})")


@pytest.fixture
async def empty_database(embedded_server: EmbeddedPostgres) -> AsyncIterator[DatabaseAddress]:
    yield await create_embedded_database(embedded_server, "empty_of_test_schema")
    maintenance = await connect(DatabaseAddress.embedded(embedded_server, "postgres").owner)
    await maintenance.execute('DROP DATABASE "empty_of_test_schema" WITH (FORCE)')
    await maintenance.close()


@pytest.fixture
async def owner(database_address: DatabaseAddress) -> AsyncIterator[Any]:
    connection = await connect(database_address.owner)
    yield connection
    await connection.close()


def _is_ours(thing: Any, name: str | None, kind: str, *_: Any) -> bool:
    table = name if kind == "table" else thing.table.name
    return not table.startswith("pgqueuer") and table != "alembic_version" and _PARTITION.fullmatch(table) is None


def _differences(connection: Connection) -> list[Any]:
    options = {"compare_type": True, "compare_server_default": True, "include_object": _is_ours}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), METADATA))


async def test_the_migrations_end_at_the_declared_tables(database_address: DatabaseAddress) -> None:
    engine = open_engine(database_address.owner)
    async with engine.connect() as connection:
        assert await connection.run_sync(_differences) == []
    await engine.dispose()


@pytest.mark.parametrize(
    "planted",
    ["ALTER TABLE fixtures ADD x text", "DROP INDEX alerts_by_name", "ALTER TABLE routes ALTER name DROP NOT NULL"],
)
async def test_a_planted_difference_is_found(database_address: DatabaseAddress, owner: Any, planted: str) -> None:
    await owner.execute(planted)
    engine = open_engine(database_address.owner)
    async with engine.connect() as connection:
        assert await connection.run_sync(_differences)
    await engine.dispose()


async def test_migrating_twice_changes_nothing(database_address: DatabaseAddress) -> None:
    assert not await needs_migration(database_address)
    migrated = await migrate(database_address)
    assert migrated.before == migrated.after


async def test_two_processes_may_migrate_one_database_at_once(empty_database: DatabaseAddress) -> None:
    assert await needs_migration(empty_database)
    first, second = await asyncio.gather(migrate(empty_database), migrate(empty_database))
    assert first.after == second.after
    assert {first.before, second.before} == {None, first.after}
    assert not await needs_migration(empty_database)


async def test_a_migration_gives_up_when_a_lock_is_not_to_be_had(
    empty_database: DatabaseAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations.scripts, "LOCK_TIMEOUT", "50ms")
    holder = await connect(empty_database.owner)
    await holder.execute("CREATE TABLE events (a integer); BEGIN; LOCK TABLE events")
    with pytest.raises(DependencyError, match="rolled back"):
        await migrate(empty_database)
    await holder.close()


def test_every_migration_runs_under_the_lock_timeout() -> None:
    steps = sorted((Path(migrations.__file__).parent / "versions").glob("*.py"))
    assert steps
    assert not [step.name for step in steps if "run_script(" not in step.read_text(encoding="utf-8")]


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"database": "nowhere"}, ConfigurationError, "does not exist"),
        ({"username": "nobody"}, ConfigurationError, "refuses the user"),
        ({"query": {"host": "/nonexistent"}}, DependencyError, "does not answer"),
    ],
)
async def test_a_wrong_url_gives_a_clear_error(
    database_address: DatabaseAddress, changes: dict[str, Any], error: type[Exception], words: str
) -> None:
    url = database_address.owner.set(**changes)
    wrong = DatabaseAddress(owner=url, app=url, system=url)
    for call in (needs_migration, migrate):
        with pytest.raises(error, match=words):
            await call(wrong)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_an_address_where_nothing_listens_is_named_without_the_password(host: str) -> None:
    with socket.socket() as taken:  # bound, and not listening: nobody else gets this port meanwhile
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        address = DatabaseAddress.parse(f"postgresql://ada:canary@{host}:{port}/alerts")
        for call in (needs_migration, migrate):
            with pytest.raises(DependencyError) as failure:
                await call(address)
            assert str(failure.value) == f"SPOTIFY_AI_DB_URL: nothing answers at {host}:{port}"


async def test_a_server_that_speaks_no_tls_is_not_called_silent() -> None:
    async def refuse_tls(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(8)  # PostgreSQL's SSLRequest
        writer.write(b"N")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(refuse_tls, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        address = DatabaseAddress.parse(f"postgresql://ada:canary@127.0.0.1:{port}/alerts?sslmode=require")
        with pytest.raises(DependencyError, match=f"no TLS connection with 127.0.0.1:{port}"):
            await needs_migration(address)


async def test_a_login_that_may_not_create_roles_gets_a_clear_error(
    empty_database: DatabaseAddress, migrated_template: str
) -> None:
    owner = await connect(empty_database.owner)
    await owner.execute(
        "DROP ROLE IF EXISTS weak_of_test_schema; CREATE ROLE weak_of_test_schema LOGIN;"
        "GRANT ALL ON SCHEMA public TO weak_of_test_schema"
    )
    url = empty_database.owner.set(username="weak_of_test_schema")
    with pytest.raises(ConfigurationError, match="may not create roles or tables"):
        await migrate(DatabaseAddress(owner=url, app=url, system=url))
    await owner.execute("DROP OWNED BY weak_of_test_schema; DROP ROLE weak_of_test_schema")
    await owner.close()


async def test_partitions_reach_months_ahead_and_may_be_asked_for_again(owner: Any) -> None:
    assert await owner.fetchval("SELECT ensure_partitions(3)") == 0
    assert await owner.fetchval("SELECT ensure_partitions(5)") == 4


async def test_rows_that_came_before_their_partition_do_not_stop_later_ones(owner: Any) -> None:
    later = new_id(unix_ms=int((datetime.now(UTC) + timedelta(days=155)).timestamp() * 1000))
    await owner.execute("SELECT set_config('app.tenant_id', 'acme', false)")
    await owner.execute(
        "INSERT INTO alerts SELECT 'acme', $1, now(), 'generic', '', '', 'f', 'n', 'firing', 'info', '', '', '', '', '',"
        " now(), NULL, false, '{}'",
        later,
    )
    assert await owner.fetchval("SELECT tableoid::regclass::text FROM alerts") == "alerts_default"
    assert await owner.fetchval("SELECT ensure_partitions(7)") == 7
    assert await owner.fetchval("SELECT count(*) FROM alerts") == 1


async def test_an_id_falls_into_the_partition_of_its_month(owner: Any) -> None:
    bound = await owner.fetchval("SELECT first_id_at('2026-03-01T00:00:00Z')")
    assert bound.int >> 80 == int(datetime(2026, 3, 1, tzinfo=UTC).timestamp() * 1000)
