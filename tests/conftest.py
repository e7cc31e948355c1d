"""What integration tests share: one embedded server a session, one cloned database a test, a fake Slack, a client."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import asyncpg
import httpx2
import pytest
import structlog
from builders import CHANNELS, Api
from fastapi import FastAPI

from slack_fixtures.bootstrap import Application, running_on
from slack_fixtures.settings import Settings
from slack_fixtures.storage.database import DatabaseAddress
from slack_fixtures.storage.embedded import SUPERUSER, EmbeddedPostgres
from slack_fixtures.storage.migrate import create_embedded_database, migrate
from slack_fixtures.testing import FakeSlack, FakeSlackServer
from slack_fixtures.web.app import create_app

_TEMPLATE = "template_of_tests"
_numbers = count(1)


@pytest.fixture(scope="session", autouse=True)
def _plain_tracebacks() -> None:
    """Keep structlog from drawing every local variable of a failure, which takes seconds."""
    plain = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.contextvars.merge_contextvars, structlog.processors.add_log_level, plain])


@pytest.fixture(scope="session")
def embedded_server() -> Iterator[EmbeddedPostgres]:
    # Not below pytest's folder: each pytest of root closes that, also to the user that PostgreSQL runs as meanwhile.
    with tempfile.TemporaryDirectory(prefix="slack-fixtures-") as folder, EmbeddedPostgres(Path(folder)) as server:
        asyncio.run(_make_careless(server))
        yield server


@pytest.fixture(scope="session")
async def migrated_template(embedded_server: EmbeddedPostgres) -> str:
    """Migrate once; each test works on a copy."""
    await migrate(await create_embedded_database(embedded_server, _TEMPLATE))
    return _TEMPLATE


@pytest.fixture
async def database_address(embedded_server: EmbeddedPostgres, migrated_template: str) -> AsyncIterator[DatabaseAddress]:
    name = f"test_{next(_numbers)}"
    await _run(embedded_server, f"CREATE DATABASE {name} TEMPLATE {migrated_template}")
    yield DatabaseAddress.embedded(embedded_server, name)
    await _run(embedded_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def fake_slack() -> FakeSlack:
    return FakeSlack(*CHANNELS, rate_limits=None)


@pytest.fixture
async def fake_slack_server(fake_slack: FakeSlack) -> AsyncIterator[FakeSlackServer]:
    async with FakeSlackServer(fake_slack) as server:
        yield server


@pytest.fixture
def settings(tmp_path: Path, fake_slack_server: FakeSlackServer) -> Settings:
    return Settings(data_dir=tmp_path, slack_api_url=fake_slack_server.api_url, allowed_slack_hosts=("127.0.0.1",))


@pytest.fixture
async def application(settings: Settings, database_address: DatabaseAddress) -> AsyncIterator[Application]:
    """The whole service with a worker, on a database of its own and a fake Slack."""
    async with running_on(settings, database_address, worker=True) as running:
        yield running


@pytest.fixture
def app(application: Application) -> FastAPI:
    return create_app(application)


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://service") as session:
        yield session


@pytest.fixture
async def api(client: httpx2.AsyncClient, application: Application) -> Api:
    """A client of one tenant, which exists, has a Slack connection, and acts as its administrator."""
    api = Api(client, application)
    await api.set_up()
    return api


async def _make_careless(server: EmbeddedPostgres) -> None:
    """Write no byte to the disk for certain: what tests store need not survive the machine."""
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        await _run(server, f"ALTER SYSTEM SET {setting} = off")
    await _run(server, "SELECT pg_reload_conf()")


async def _run(server: EmbeddedPostgres, statement: str) -> None:
    connection = await asyncpg.connect(host=str(server.socket_dir), user=SUPERUSER, database="postgres")
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
