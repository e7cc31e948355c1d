"""The worker: takes deliveries that were handed to it or that it claims, and carries them out side by side."""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any, Protocol

import structlog

from slack_fixtures.delivery import postgres as ledger
from slack_fixtures.delivery.pipeline import Result
from slack_fixtures.delivery.postgres import WAKE_CHANNEL, WORKER_LOCKS
from slack_fixtures.delivery.task import DeliveryTask, Lease
from slack_fixtures.kernel.errors import DependencyError, NotFoundError
from slack_fixtures.storage.database import Database
from slack_fixtures.storage.notifications import listening

log = structlog.get_logger(__name__)

_POLL_S = 1.0  # without a notification: paced work falls due, and notifications can be lost
_SHORTEST_POLL_S = 0.005
_REAP_EVERY_S = 2.0
_LONGEST_REST_S = 0.05
_RETRY_WAITS_S = (0.2, 1.0, 3.0)  # within ``LEASE``, together with the pool's and the connection's own timeouts


class Deliverer(Protocol):
    """Carries out one leased delivery."""

    async def deliver(self, lease: Lease) -> Result | None:
        """Try once."""
        ...

    async def carry_on(self, task: DeliveryTask) -> Result:
        """Finish a try that has begun."""
        ...

    async def put_back(self, lease: Lease) -> None:
        """Let a delivery whose try ended in a bug wait."""
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
        self._waiting: deque[Lease | DeliveryTask] = deque()
        self._wake = asyncio.Event()
        self._running = False
        self._backlog: dict[str, int] = {}

    @property
    def backlog(self) -> dict[str, int]:
        """Open deliveries of all workers by state, as of the last look, which is every two seconds."""
        return self._backlog

    @property
    def owner(self) -> int:
        """Number under which this worker leases."""
        return self._owner

    @property
    def in_flight(self) -> int:
        """Deliveries that are being carried out."""
        return len(self._tasks)

    @property
    def room(self) -> int:
        """How many more this worker can start at once."""
        return max(self._concurrency - len(self._tasks) - len(self._waiting), 0) if self._running else 0

    @property
    def _claimable(self) -> int:
        """How many more to lease: as many again as can start, so that a claim, which is dear, brings a whole batch."""
        return 2 * self._concurrency - len(self._tasks) - len(self._waiting)

    def submit(self, work: Sequence[Lease | DeliveryTask]) -> None:
        """Start deliveries that were leased or have begun; those above the concurrency as soon as others end."""
        self._waiting.extend(work)
        self._start_waiting()

    def _start_waiting(self) -> None:
        while self._running and self._waiting and len(self._tasks) < self._concurrency:
            task = asyncio.create_task(self._carry_out(self._waiting.popleft()))
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
                self._waiting.clear()
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
        self._start_waiting()
        self._wake.set()  # the next of its channel or its episode may be due

    async def _carry_out(self, work: Lease | DeliveryTask) -> None:
        lease = work if isinstance(work, Lease) else work.lease
        with structlog.contextvars.bound_contextvars(tenant_id=lease.tenant_id, delivery_id=str(lease.delivery_id)):
            try:
                result = await self._deliver(work)
            except (DependencyError, NotFoundError) as error:
                log.warning("delivery_interrupted", reason=error.code)
            except Exception:
                # The outermost loop of the process: a bug in one delivery must not end the others.
                log.exception("delivery_crashed")
                with suppress(DependencyError):
                    await self._pipeline.put_back(lease)
            else:
                if result is not None:
                    self._observe(result)

    async def _deliver(self, work: Lease | DeliveryTask) -> Result | None:
        """Try while the lease lasts: a database that was away for a moment must not park the delivery until its end."""
        if isinstance(work, DeliveryTask):
            return await self._pipeline.carry_on(work)
        for wait_s in _RETRY_WAITS_S:
            try:
                return await self._pipeline.deliver(work)
            except DependencyError as error:
                log.warning("delivery_interrupted", reason=error.code, again_in_s=wait_s)
                await asyncio.sleep(wait_s)
        return await self._pipeline.deliver(work)

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
        loop = asyncio.get_running_loop()
        while (ahead := self._claimable) >= self._concurrency:
            began = loop.time()
            async with self._database.system_transaction() as connection:
                leases = await ledger.claim(connection, owner=self._owner, most=ahead)
                if not leases:
                    seconds = await ledger.next_due(connection)
                    return _POLL_S if seconds is None else min(max(seconds, _SHORTEST_POLL_S), _POLL_S)
            self.submit(leases)
            # A claim looks at the whole backlog; resting as long as it took leaves the database to the deliveries.
            await asyncio.sleep(min(loop.time() - began, _LONGEST_REST_S))
        return _POLL_S  # enough: the next one that ends wakes us

    async def _reap(self) -> None:
        async with self._database.system_transaction() as connection:
            freed = await ledger.free_from_the_dead(connection)
            self._backlog = await ledger.open_counts(connection)
        if freed:
            log.info("leases_freed", count=freed)


async def _declare_alive(connection: Any, *, owner: int) -> None:
    """Hold, as long as the connection lives, the lock that says this worker does."""
    await connection.execute("SELECT pg_advisory_lock($1, $2)", WORKER_LOCKS, owner)
