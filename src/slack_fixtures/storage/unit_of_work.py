"""One command, one transaction, then the observers."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.kernel.events import RecordedEvent
from slack_fixtures.storage.database import Database


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that a command did, for whoever reacts to it.

    Attributes:
        action: past tense, such as ``FixturePublished``.
        resource: what it was done to, such as ``fixture/0192…``.
        details: JSON values without secrets.
        event: the event behind it, where history is the product.
    """

    tenant_id: str
    action: str
    resource: str
    actor: str
    at: datetime
    details: dict[str, Any]
    event: RecordedEvent | None = None


InsideObserver = Callable[[AsyncConnection, Happening], Awaitable[None]]
"""Writes in the same transaction: what must be true together with the change (audit, notifications)."""

AfterObserver = Callable[[Happening], None]
"""Reacts after the commit; must not fail the command (cache invalidation, metrics)."""


@dataclass(frozen=True, slots=True)
class UnitOfWork:
    """One open transaction of one tenant, and what happened in it."""

    tenant_id: str
    connection: AsyncConnection
    actor: str
    clock: Clock
    happenings: list[Happening] = field(default_factory=list)

    def note(self, action: str, resource: str, *, event: RecordedEvent | None = None, **details: Any) -> None:
        """Say what was done."""
        at = event.recorded_at if event else self.clock()
        self.happenings.append(Happening(self.tenant_id, action, resource, self.actor, at, details, event))


class UnitsOfWork:
    """Opens units of work and tells the observers what they did."""

    def __init__(
        self,
        database: Database,
        *,
        inside: Sequence[InsideObserver] = (),
        after: Sequence[AfterObserver] = (),
        clock: Clock = utc_now,
    ) -> None:
        self._database = database
        self._inside = tuple(inside)
        self._after = tuple(after)
        self._clock = clock

    @asynccontextmanager
    async def begin(self, tenant_id: str, *, actor: str) -> AsyncIterator[UnitOfWork]:
        """Open a transaction; commit it unless an error leaves it, and only then tell those who wait for that."""
        async with self._database.tenant_transaction(tenant_id) as connection:
            work = UnitOfWork(tenant_id, connection, actor, self._clock)
            yield work
            for happening in work.happenings:
                for observe_inside in self._inside:
                    await observe_inside(connection, happening)
        for happening in work.happenings:
            for observe_after in self._after:
                observe_after(happening)
