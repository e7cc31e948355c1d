"""Background jobs on the real database."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select, text

from slack_fixtures import jobs
from slack_fixtures.bootstrap import Application
from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.storage.notifications import connect
from slack_fixtures.storage.tables import IDEMPOTENCY_KEYS
from slack_fixtures.tenancy.model import TenantSettings

EVERY_SECOND = "* * * * * *"


async def test_partitions_of_the_coming_months_are_made_again(application: Application):
    owner = await connect(application.database.address.owner)
    try:
        month = await owner.fetchval("SELECT to_char(now() AT TIME ZONE 'UTC' + interval '2 months', 'YYYY_MM')")
        await owner.execute(f"DROP TABLE alerts_{month}")
        await jobs.make_partitions(application)
        row = await owner.fetchrow(
            "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = $1", f"alerts_{month}"
        )
    finally:
        await owner.close()
    assert tuple(row) == (True, True)


async def test_only_expired_idempotency_keys_are_forgotten_in_every_tenant(application: Application):
    for tenant in ("one", "two"):
        await application.tenants.create(tenant, TenantSettings(), actor="system")
        await remember(application, tenant, key=b"old", age=jobs.IDEMPOTENCY_KEYS_LIVE + timedelta(minutes=1))
        await remember(application, tenant, key=b"new", age=jobs.IDEMPOTENCY_KEYS_LIVE - timedelta(minutes=1))
    await jobs.forget_idempotency_keys(application)
    assert [await remembered(application, tenant) for tenant in ("one", "two")] == [[b"new"], [b"new"]]


async def test_the_schedule_runs_a_job_and_one_that_fails_does_not_end_the_others(application: Application):
    ran, failed = asyncio.Event(), asyncio.Event()

    async def job(given: Application) -> None:
        assert given is application
        ran.set()

    async def failing(_given: Application) -> None:
        failed.set()
        raise DependencyError("not now")

    async with jobs.running(application, {"job": (EVERY_SECOND, job), "failing": (EVERY_SECOND, failing)}):
        async with asyncio.timeout(20):
            await failed.wait()
            ran.clear()
            await ran.wait()


async def test_two_processes_share_the_runs(application: Application):
    count = 0

    async def job(_given: Application) -> None:
        nonlocal count
        count += 1

    schedule = {"shared": (EVERY_SECOND, job)}
    async with jobs.running(application, schedule), jobs.running(application, schedule):
        async with asyncio.timeout(20):
            while count < 2:
                await asyncio.sleep(0.05)
        async with application.database.system_transaction() as connection:
            rows = (await connection.execute(text("SELECT count(*) FROM pgqueuer_schedules"))).scalar_one()
    assert rows == 1


async def test_a_lost_connection_is_opened_again(application: Application, monkeypatch: pytest.MonkeyPatch):
    """A run that was under way when the connection broke is due again after PgQueuer's 30 s without a heartbeat."""
    monkeypatch.setattr(jobs, "_RECONNECT_S", 0.1)
    runs: asyncio.Queue[None] = asyncio.Queue()

    async def job(_given: Application) -> None:
        runs.put_nowait(None)

    async with jobs.running(application, {"again": (EVERY_SECOND, job)}), asyncio.timeout(75):
        await runs.get()
        owner = await connect(application.database.address.owner)
        try:
            await owner.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ILIKE '%pgqueuer%'"
                " AND pid <> pg_backend_pid() AND datname = current_database()"
            )
        finally:
            await owner.close()
        while not runs.empty():
            runs.get_nowait()
        await runs.get()


async def test_every_schedule_is_one_that_cron_knows(application: Application):
    async with jobs.running(application), asyncio.timeout(20):
        found = 0
        while found < len(jobs.SCHEDULES):
            async with application.database.system_transaction() as connection:
                found = (await connection.execute(text("SELECT count(*) FROM pgqueuer_schedules"))).scalar_one()


async def remember(application: Application, tenant: str, *, key: bytes, age: timedelta) -> None:
    row = {"tenant_id": tenant, "key_digest": key, "request_digest": b"r", "created_at": utc_now() - age}
    async with application.database.tenant_transaction(tenant) as connection:
        await connection.execute(insert(IDEMPOTENCY_KEYS).values(row))


async def remembered(application: Application, tenant: str) -> list[bytes]:
    keys = IDEMPOTENCY_KEYS.c
    async with application.database.tenant_transaction(tenant) as connection:
        rows = await connection.execute(select(keys.key_digest, func.count()).group_by(keys.key_digest))
        return [bytes(row.key_digest) for row in rows]
