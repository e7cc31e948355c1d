"""The worker: takes deliveries that were handed to it or that it claims, and carries them out side by side."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any, Protocol

import structlog

from slack_fixtures.delivery import postgres as ledger
from slack_fixtures.delivery.pipeline import Result
from slack_fixtures.delivery.postgres import WAKE_CHANNEL, WORKER_LOCKS
from slack_fixtures.delivery.task import Lease
from slack_fixtures.kernel.errors import DependencyError, NotFoundError
from slack_fixtures.storage.database import Database
from slack_fixtures.storage.notifications import listening

log = structlog.get_logger(__name__)

_POLL_S = 1.0  # without a notification: paced work falls due, and notifications can be lost
_BUSY_POLL_S = 0.1  # while there is work that waits for its channel
_REAP_EVERY_S = 2.0
_CLAIM_AT_ONCE = 100


class Deliverer(Protocol):
    """Carries out one leased delivery."""

    async def deliver(self, lease: Lease) -> Result | None:
        """Try once."""
        ...


class Engine:
    """One worker of one process.

    Args:
        concurrency: deliveries that are carried out side by side.
        observe: told of every result.
    """

    def __init__(
        self,
        database: Database,
        pipeline: Deliverer,
        *,
        concurrency: int = 32,
        observe: Callable[[Result], None] = lambda _result: None,
    ) -> None:
        self._database = database
        self._pipeline = pipeline
        self._concurrency = concurrency
        self._observe = observe
        self._owner = secrets.randbelow(2**31 - 1) + 1
        self._tasks: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._running = False

    @property
    def owner(self) -> int:
        """Number under which this worker leases."""
        return self._owner

    @property
    def in_flight(self) -> int:
        """Deliveries that are being carried out."""
        return len(self._tasks)

    def has_room(self) -> bool:
        """Return whether this worker can start more at once."""
        return self._running and len(self._tasks) < self._concurrency

    def submit(self, leases: Sequence[Lease]) -> None:
        """Start leased deliveries."""
        for lease in leases:
            task = asyncio.create_task(self._carry_out(lease))
            self._tasks.add(task)
            task.add_done_callback(self._done)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Work until the block ends; what is being sent then is finished, and the rest is left to others."""
        lock = partial(_declare_alive, owner=self._owner)
        async with listening(self._database.address.system, WAKE_CHANNEL, self._woken, prepare=lock):
            self._running = True
            claimer = asyncio.create_task(self._claim_forever())
            try:
                yield
            finally:
                self._running = False
                claimer.cancel()
                with suppress(asyncio.CancelledError):
                    await claimer
                await self.drain()

    async def drain(self) -> None:
        """Wait until nothing is being carried out."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    def _woken(self, _payload: str) -> None:
        self._wake.set()

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._wake.set()  # the next of its channel or its episode may be due

    async def _carry_out(self, lease: Lease) -> None:
        with structlog.contextvars.bound_contextvars(tenant_id=lease.tenant_id, delivery_id=str(lease.delivery_id)):
            try:
                result = await self._pipeline.deliver(lease)
            except (DependencyError, NotFoundError) as error:
                log.warning("delivery_interrupted", reason=error.code)
            except Exception:
                # The outermost loop of the process: a bug in one delivery must not end the others.
                log.exception("delivery_crashed")
            else:
                if result is not None:
                    self._observe(result)

    async def _claim_forever(self) -> None:
        loop = asyncio.get_running_loop()
        reap_at = loop.time()
        while True:
            self._wake.clear()
            wait = _POLL_S
            try:
                if loop.time() >= reap_at:
                    reap_at = loop.time() + _REAP_EVERY_S
                    await self._reap()
                wait = await self._claim_what_fits()
            except DependencyError:
                log.warning("claim_failed", reason="database")
            except Exception:
                log.exception("claim_crashed")
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._wake.wait()

    async def _claim_what_fits(self) -> float:
        """Lease and start what fits, and return how long to wait for the next look."""
        while (room := self._concurrency - len(self._tasks)) > 0:
            async with self._database.system_transaction() as connection:
                leases = await ledger.claim(connection, owner=self._owner, most=min(room, _CLAIM_AT_ONCE))
                if not leases:
                    return _BUSY_POLL_S if await ledger.has_waiting(connection) else _POLL_S
            self.submit(leases)
        return _POLL_S  # full: the next one that ends wakes us

    async def _reap(self) -> None:
        async with self._database.system_transaction() as connection:
            freed = await ledger.free_from_the_dead(connection)
        if freed:
            log.info("leases_freed", count=freed)


async def _declare_alive(connection: Any, *, owner: int) -> None:
    """Hold, as long as the connection lives, the lock that says this worker does."""
    await connection.execute("SELECT pg_advisory_lock($1, $2)", WORKER_LOCKS, owner)
