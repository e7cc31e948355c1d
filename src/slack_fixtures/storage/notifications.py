"""Listening to PostgreSQL's notifications, over one connection that is opened again when it breaks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import asyncpg
import structlog
from sqlalchemy import URL

from slack_fixtures.storage.database import ssl_of

log = structlog.get_logger(__name__)

_CONNECT_TIMEOUT_S = 5
_RECONNECT_S = 1.0

Prepare = Callable[[Any], Awaitable[None]]
"""Runs on each new connection before it listens."""


@asynccontextmanager
async def listening(
    url: URL, channel: str, heard: Callable[[str], None], *, prepare: Prepare | None = None
) -> AsyncIterator[None]:
    """Call ``heard`` with each notification's payload until the block ends.

    The block begins once the first connection listens, or has failed to. What is said while the connection is broken
    is lost, so listeners look for themselves from time to time.
    """
    stopping, tried = asyncio.Event(), asyncio.Event()
    task = asyncio.create_task(_listen(url, channel, heard, prepare=prepare, stopping=stopping, tried=tried))
    await tried.wait()
    try:
        yield
    finally:
        stopping.set()
        await task


async def _listen(
    url: URL,
    channel: str,
    heard: Callable[[str], None],
    *,
    prepare: Prepare | None,
    stopping: asyncio.Event,
    tried: asyncio.Event,
) -> None:
    while not stopping.is_set():
        connection = None
        try:
            connection = await connect(url)
            if prepare is not None:
                await prepare(connection)
            await connection.add_listener(channel, lambda _c, _pid, _channel, payload: heard(payload))
            lost = asyncio.Event()
            connection.add_termination_listener(lambda _connection, lost=lost: lost.set())
            tried.set()
            await _first_of(lost, stopping)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            log.warning("listening_interrupted", channel=channel)
            tried.set()
            with suppress(TimeoutError):
                async with asyncio.timeout(_RECONNECT_S):
                    await stopping.wait()
        finally:
            if connection is not None and not connection.is_closed():
                connection.terminate()  # says nothing more: a farewell to a dead server would wait for its answer


async def _first_of(*events: asyncio.Event) -> None:
    waits = {asyncio.create_task(event.wait()) for event in events}
    _, pending = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()


async def connect(url: URL) -> Any:
    """Return a connection of its own, outside every pool.

    Raises:
        OSError, asyncpg.PostgresError: the server cannot be reached or refuses.
    """
    return await asyncpg.connect(
        host=str(url.query.get("host", url.host or "")) or None,
        port=url.port,
        user=url.username,
        password=url.password,
        database=url.database,
        ssl=ssl_of(url),
        timeout=_CONNECT_TIMEOUT_S,
        server_settings={"application_name": "slack-fixtures listener"},
    )
