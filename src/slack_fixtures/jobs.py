"""Background jobs on PgQueuer: what has to happen from time to time, once, however many processes run."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Any

import asyncpg
import structlog
from pgqueuer import PgQueuer
from sqlalchemy import delete, text

from slack_fixtures.bootstrap import Application
from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.kernel.errors import SlackFixturesError
from slack_fixtures.storage.notifications import connect
from slack_fixtures.storage.tables import IDEMPOTENCY_KEYS
from slack_fixtures.tenancy.postgres import list_tenants

log = structlog.get_logger(__name__)

IDEMPOTENCY_KEYS_LIVE = timedelta(hours=24)
"""How long a repeated request gets its first answer."""

MONTHS_AHEAD = 3
"""Partitions that exist in advance, so that a quarter without this job costs nothing but a larger default one."""

_RECONNECT_S = 5.0
_STOP_TIMEOUT_S = 5.0
_TENANTS_AT_ONCE = 500

_ENSURE_PARTITIONS = text("SELECT ensure_partitions(:months)")

Job = Callable[[Application], Awaitable[None]]


async def make_partitions(application: Application) -> None:
    """Create the partitions of the months to come."""
    async with application.database.system_transaction() as connection:
        made = (await connection.execute(_ENSURE_PARTITIONS, {"months": MONTHS_AHEAD})).scalar_one()
    if made:
        log.info("partitions_made", count=made)


async def forget_idempotency_keys(application: Application) -> None:
    """Delete the idempotency keys that have expired, tenant by tenant."""
    expired = IDEMPOTENCY_KEYS.c.created_at < utc_now() - IDEMPOTENCY_KEYS_LIVE
    count = 0
    async for tenant_id in _tenant_ids(application):
        statement = delete(IDEMPOTENCY_KEYS).where(IDEMPOTENCY_KEYS.c.tenant_id == tenant_id, expired)
        async with application.database.tenant_transaction(tenant_id) as connection:
            count += (await connection.execute(statement)).rowcount
    if count:
        log.info("idempotency_keys_forgotten", count=count)


async def translate_ahead(application: Application) -> None:
    """Draft what fixtures lack that changed, or whose readers did, in the languages of those readers."""
    if drafted := await application.ahead.run():
        log.info("translations_drafted", count=drafted)


SCHEDULES: dict[str, tuple[str, Job]] = {
    "partitions": ("17 3 * * *", make_partitions),
    "idempotency-keys": ("*/15 * * * *", forget_idempotency_keys),
    "translate-ahead": ("* * * * *", translate_ahead),
}
"""When each job runs (cron, UTC): the rare ones off the full hour, when everybody else's run."""


@asynccontextmanager
async def running(application: Application, schedules: dict[str, tuple[str, Job]] | None = None) -> AsyncIterator[None]:
    """Run the jobs that fall due until the block ends; a job that runs then is given a few seconds.

    Several processes may do so at once: PostgreSQL gives each due run to one of them.
    """
    stopping = asyncio.Event()
    task = asyncio.create_task(_run(application, schedules or SCHEDULES, stopping))
    try:
        yield
    finally:
        stopping.set()
        with suppress(TimeoutError, asyncio.CancelledError):
            async with asyncio.timeout(_STOP_TIMEOUT_S):
                await task


async def _run(application: Application, schedules: dict[str, tuple[str, Job]], stopping: asyncio.Event) -> None:
    while not stopping.is_set():
        try:
            await _run_until_lost(application, schedules, stopping)
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
            log.warning("jobs_interrupted", reason="database")
        with suppress(TimeoutError):
            async with asyncio.timeout(_RECONNECT_S):
                await stopping.wait()


async def _run_until_lost(
    application: Application, schedules: dict[str, tuple[str, Job]], stopping: asyncio.Event
) -> None:
    connection = await connect(application.database.address.system)
    try:
        queuer = PgQueuer.from_asyncpg_connection(connection)
        connection.add_termination_listener(lambda _connection: queuer.shutdown.set())
        for name, (cron, job) in schedules.items():
            queuer.schedule(name, cron)(_guarded(application, name, job))
        stop = asyncio.create_task(_set_after(stopping, queuer.shutdown))
        try:
            await queuer.run()
        finally:
            stop.cancel()
    finally:
        if not connection.is_closed():
            await connection.close()


async def _set_after(first: asyncio.Event, second: asyncio.Event) -> None:
    await first.wait()
    second.set()


def _guarded(application: Application, name: str, job: Job) -> Callable[[Any], Awaitable[None]]:
    async def run(_schedule: Any) -> None:
        with structlog.contextvars.bound_contextvars(job=name):
            try:
                await job(application)
            except SlackFixturesError as error:
                log.warning("job_failed", reason=error.code)

    return run


async def _tenant_ids(application: Application) -> AsyncIterator[str]:
    last = ""
    while page := await list_tenants(application.database, limit=_TENANTS_AT_ONCE, after=last):
        for tenant in page:
            yield tenant.id
        last = page[-1].id
