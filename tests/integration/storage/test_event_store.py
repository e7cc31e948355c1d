from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from slack_fixtures.kernel.errors import VersionConflictError
from slack_fixtures.kernel.events import NewEvent, Stream, StreamType
from slack_fixtures.storage import event_store
from slack_fixtures.storage.database import Database, DatabaseAddress
from slack_fixtures.storage.unit_of_work import Happening, UnitsOfWork

STREAM = Stream("acme", StreamType.FIXTURE, "f1")
EVENT = NewEvent("FixturePublished", {"document": {"a": [1, None, "ä"]}})


@pytest.fixture
async def database(database_address: DatabaseAddress) -> AsyncIterator[Database]:
    opened = Database(database_address)
    yield opened
    await opened.close()


async def _append(units: UnitsOfWork, expected_version: int, stream: Stream = STREAM) -> int:
    async with units.begin(stream.tenant_id, actor="user:ana") as work:
        return (await event_store.append(work, stream, EVENT, expected_version=expected_version)).version


async def test_events_are_read_as_they_were_appended(database: Database) -> None:
    units = UnitsOfWork(database)
    async with units.begin("acme", actor="user:ana") as work:
        written = [await event_store.append(work, STREAM, EVENT, expected_version=n) for n in range(3)]
    async with database.tenant_transaction("acme") as connection:
        assert await event_store.read(connection, STREAM) == written


async def test_a_stream_that_nobody_wrote_is_empty(database: Database) -> None:
    async with database.tenant_transaction("acme") as connection:
        assert await event_store.read(connection, STREAM) == []


@pytest.mark.parametrize("expected_version", [0, -1])
async def test_a_version_that_is_taken_is_refused(database: Database, expected_version: int) -> None:
    units = UnitsOfWork(database)
    await _append(units, 0)
    with pytest.raises(VersionConflictError):
        await _append(units, expected_version)
    assert await _append(units, 1) == 2


async def test_of_two_writers_at_one_version_one_wins(database: Database) -> None:
    units = UnitsOfWork(database)
    await _append(units, 0)
    outcomes = await asyncio.gather(*(_append(units, 1) for _ in range(5)), return_exceptions=True)
    assert sorted(isinstance(outcome, VersionConflictError) for outcome in outcomes) == [False, True, True, True, True]


async def test_streams_are_read_one_by_one_in_the_order_of_their_ids(database: Database) -> None:
    units = UnitsOfWork(database)
    for name in ("b", "a"):
        stream = Stream("acme", StreamType.FIXTURE, name)
        await _append(units, 0, stream)
        await _append(units, 1, stream)
    await _append(units, 0, Stream("acme", StreamType.ROUTE, "r"))
    await _append(units, 0, Stream("umbrella", StreamType.FIXTURE, "u"))
    async with database.tenant_transaction("acme") as connection:
        histories = [h async for h in event_store.read_all(connection, "acme", StreamType.FIXTURE)]
    assert [[(e.stream.id, e.version) for e in h] for h in histories] == [[("a", 1), ("a", 2)], [("b", 1), ("b", 2)]]


async def test_observers_hear_of_an_event_once_it_stands_and_never_of_a_failed_one(database: Database) -> None:
    heard: list[Happening] = []
    units = UnitsOfWork(database, after=[heard.append])
    await _append(units, 0)
    with pytest.raises(VersionConflictError):
        await _append(units, 0)
    assert [(h.action, h.resource, h.actor, h.details) for h in heard] == [
        ("FixturePublished", "fixture/f1", "user:ana", {"version": 1})
    ]
