from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import text

from slack_fixtures.connections.model import ConnectionInput
from slack_fixtures.connections.postgres import ConnectionRepository
from slack_fixtures.fixtures.commands import FixtureCommands
from slack_fixtures.fixtures.model import SlackFixtureEntity
from slack_fixtures.fixtures.postgres import FIXTURE_DOCUMENTS
from slack_fixtures.kernel.errors import (
    ConflictError,
    InvalidValueError,
    NotFoundError,
    QuotaExceededError,
    RefusedError,
    VersionConflictError,
)
from slack_fixtures.routing.commands import RouteCommands
from slack_fixtures.routing.model import Route
from slack_fixtures.routing.postgres import ROUTE_DOCUMENTS
from slack_fixtures.security.local import LocalKeyRing, new_root_key, parse_root_key
from slack_fixtures.storage.database import Database, DatabaseAddress
from slack_fixtures.storage.documents import DocumentStore
from slack_fixtures.storage.unit_of_work import UnitsOfWork
from slack_fixtures.tenancy.commands import TenantCommands
from slack_fixtures.tenancy.model import TenantSettings
from slack_fixtures.tenancy.postgres import TENANT_DOCUMENTS, list_tenants

ACME = "acme"
ANA = "user:ana"


class Commands:
    """The commands on one database."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.units = UnitsOfWork(database)
        self.tenants = TenantCommands(self.units)
        self.fixtures = FixtureCommands(self.units, lambda _template: [])
        self.routes = RouteCommands(self.units)

    async def create(self, name: str) -> str:
        return (await self.fixtures.create(ACME, fixture(name), actor=ANA)).id

    async def create_route(self) -> None:
        connections = ConnectionRepository(LocalKeyRing(parse_root_key(new_root_key())))
        async with self.database.tenant_transaction(ACME) as connection:
            await connections.put(connection, ACME, "default", ConnectionInput(bot_token="xoxb-1"))
        await self.routes.create(ACME, route(), actor=ANA)

    async def replace(self, fixture_id: str, name: str, expected_version: int | None = None) -> int:
        made = fixture(name, metadata={"n": random.Random(name).random(), "ä": [1e300, -0.0, 10**18, None]})
        stored = await self.fixtures.replace(ACME, fixture_id, made, expected_version=expected_version, actor=ANA)
        return stored.version

    async def go_back(self, fixture_id: str, to_version: int) -> int:
        return (await self.fixtures.roll_back(ACME, fixture_id, to_version=to_version, actor=ANA)).version

    async def retire(self, fixture_id: str, expected_version: int | None = None) -> None:
        await self.fixtures.retire(ACME, fixture_id, expected_version=expected_version, actor=ANA)

    async def names(self) -> list[str]:
        async with self.database.tenant_transaction(ACME) as connection:
            return sorted([stored.document.name async for stored in FIXTURE_DOCUMENTS.each(connection, ACME)])

    async def views(self, store: DocumentStore[Any]) -> tuple[bytes, bytes]:
        async with self.database.tenant_transaction(ACME) as connection:
            return await store.replay(connection, ACME), await store.projection(connection, ACME)

    async def damage(self, statement: str) -> None:
        async with self.database.tenant_transaction(ACME) as connection:
            await connection.execute(text(statement))

    async def rebuild(self, store: DocumentStore[Any]) -> str:
        async with self.units.begin(ACME, actor=ANA) as work:
            return await store.rebuild(work)


def fixture(name: str = "disk", **fields: Any) -> SlackFixtureEntity:
    locales = {"de-DE": {"title": "Platte voll"}, "en-US": {"title": "Disk full"}}
    return SlackFixtureEntity.model_validate({"name": name, "locales": locales, **fields})


def route(name: str = "all") -> Route:
    return Route.model_validate({"name": name, "audiences": [{"channel": "C0123456789"}]})


@pytest.fixture
async def commands(database_address: DatabaseAddress) -> AsyncIterator[Commands]:
    database = Database(database_address)
    made = Commands(database)
    await made.tenants.create(ACME, TenantSettings(), actor=ANA)
    yield made
    await database.close()


async def test_a_document_is_created_replaced_and_read(commands: Commands) -> None:
    fixture_id = await commands.create("disk")
    assert await commands.replace(fixture_id, "disk-full", expected_version=1) == 2
    async with commands.database.tenant_transaction(ACME) as connection:
        stored = await FIXTURE_DOCUMENTS.get(connection, ACME, fixture_id)
        assert (stored.version, stored.document.name) == (2, "disk-full")
        assert stored.created_at < stored.updated_at
        assert await FIXTURE_DOCUMENTS.find_by_name(connection, ACME, "disk-full") == stored
        assert await FIXTURE_DOCUMENTS.find_by_name(connection, ACME, "disk") is None


async def test_a_name_is_taken_once(commands: Commands) -> None:
    await commands.create("disk")
    other = await commands.create("other")
    with pytest.raises(ConflictError):
        await commands.create("disk")
    with pytest.raises(ConflictError):
        await commands.replace(other, "disk")
    assert await commands.names() == ["disk", "other"]


async def test_of_two_writers_of_one_version_one_wins(commands: Commands) -> None:
    fixture_id = await commands.create("disk")
    writers = (commands.replace(fixture_id, f"disk-{n}", expected_version=1) for n in range(4))
    outcomes = await asyncio.gather(*writers, return_exceptions=True)
    assert sorted(isinstance(outcome, VersionConflictError) for outcome in outcomes) == [False, True, True, True]


async def test_an_outdated_version_is_refused_everywhere(commands: Commands) -> None:
    fixture_id = await commands.create("disk")
    await commands.replace(fixture_id, "disk")
    with pytest.raises(VersionConflictError):
        await commands.replace(fixture_id, "disk", expected_version=1)
    with pytest.raises(VersionConflictError):
        await commands.retire(fixture_id, expected_version=1)
    with pytest.raises(VersionConflictError):
        await commands.fixtures.roll_back(ACME, fixture_id, to_version=1, expected_version=1, actor=ANA)


async def test_what_is_not_there_is_not_found(commands: Commands) -> None:
    for call in (commands.replace("nope", "x"), commands.retire("nope"), commands.go_back("nope", 1)):
        with pytest.raises(NotFoundError):
            await call
    async with commands.database.tenant_transaction(ACME) as connection:
        with pytest.raises(NotFoundError):
            await FIXTURE_DOCUMENTS.get(connection, ACME, "nope")
        with pytest.raises(NotFoundError):
            await FIXTURE_DOCUMENTS.history(connection, ACME, "nope")


async def test_a_document_of_no_tenant_is_not_found_rather_than_in_conflict(commands: Commands) -> None:
    with pytest.raises(NotFoundError):
        await commands.routes.create("nobody", route(), actor=ANA)
    with pytest.raises(NotFoundError):
        await commands.fixtures.create("nobody", fixture(), actor=ANA)


async def test_history_tells_everything_also_of_what_is_retired(commands: Commands) -> None:
    fixture_id = await commands.create("disk")
    await commands.replace(fixture_id, "other")
    assert await commands.go_back(fixture_id, 1) == 3
    await commands.retire(fixture_id)
    assert await commands.names() == []
    async with commands.database.tenant_transaction(ACME) as connection:
        history = await FIXTURE_DOCUMENTS.history(connection, ACME, fixture_id)
    told = [(event.version, event.type, event.actor) for event in history]
    assert told == [
        (1, "FixturePublished", ANA),
        (2, "FixturePublished", ANA),
        (3, "FixtureRolledBack", ANA),
        (4, "FixtureRetired", ANA),
    ]


async def test_going_back_revives_what_is_retired_unless_its_name_is_taken(commands: Commands) -> None:
    fixture_id = await commands.create("disk")
    await commands.retire(fixture_id)
    with pytest.raises(InvalidValueError):
        await commands.go_back(fixture_id, 2)
    successor = await commands.create("disk")
    with pytest.raises(ConflictError):
        await commands.go_back(fixture_id, 1)
    await commands.retire(successor)
    assert await commands.go_back(fixture_id, 1) == 3
    assert await commands.names() == ["disk"]


async def test_a_quota_of_fixtures_is_kept(commands: Commands) -> None:
    await commands.tenants.change(ACME, {"quotas": {"fixtures": 1}}, expected_version=None, actor=ANA)
    await commands.create("disk")
    with pytest.raises(QuotaExceededError):
        await commands.create("other")


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_after_any_commands_the_events_alone_give_the_projection_byte_for_byte(
    commands: Commands, seed: int
) -> None:
    chance = random.Random(seed)
    ids: list[str] = ["nope"]
    refused = 0
    for _ in range(80):
        name, fixture_id, version = f"n{chance.randrange(6)}", chance.choice(ids), chance.randrange(1, 5)
        try:
            match chance.randrange(5):
                case 0 | 1:
                    ids.append(await commands.create(name))
                case 2:
                    await commands.replace(fixture_id, name)
                case 3:
                    await commands.go_back(fixture_id, version)
                case _:
                    await commands.retire(fixture_id)
        except RefusedError:
            refused += 1
    replayed, projected = await commands.views(FIXTURE_DOCUMENTS)
    assert replayed == projected
    assert replayed
    assert 5 < refused < 70


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM fixtures",
        "UPDATE fixtures SET document = '{}', version = 99",
        "UPDATE fixtures SET name = CASE name WHEN 'a' THEN 'b' WHEN 'b' THEN 'c' ELSE 'stray' END",
        "UPDATE fixtures SET fixture_id = 'ghost-' || fixture_id",
        "INSERT INTO fixtures VALUES ('acme', 'ghost', 'ghost', 'info', 1, '{}', now(), now())",
    ],
)
async def test_a_damaged_projection_is_rebuilt(commands: Commands, damage: str) -> None:
    for name in "cba":  # so that ids and names are sorted differently
        await commands.create(name)
    _, whole = await commands.views(FIXTURE_DOCUMENTS)
    await commands.damage(damage)
    replayed, damaged = await commands.views(FIXTURE_DOCUMENTS)
    assert (replayed, damaged == whole) == (whole, False)
    first = await commands.rebuild(FIXTURE_DOCUMENTS)
    assert await commands.views(FIXTURE_DOCUMENTS) == (whole, whole)
    assert await commands.rebuild(FIXTURE_DOCUMENTS) == first


async def test_rebuilding_a_tenant_takes_nothing_of_it_away(commands: Commands) -> None:
    await commands.create("disk")
    await commands.create_route()
    await commands.damage("UPDATE tenants SET document = '{}', version = 7")
    await commands.rebuild(TENANT_DOCUMENTS)
    replayed, projected = await commands.views(TENANT_DOCUMENTS)
    assert replayed == projected
    assert await commands.names() == ["disk"]
    assert (await commands.views(ROUTE_DOCUMENTS))[1]


async def test_a_removed_tenant_leaves_its_history_and_nothing_to_a_successor(commands: Commands) -> None:
    fixture_id = await commands.create("disk")
    await commands.create_route()
    await commands.tenants.remove(ACME, expected_version=1, actor=ANA)
    assert await list_tenants(commands.database, limit=10) == []
    await commands.tenants.create(ACME, TenantSettings(), actor=ANA)
    for store in (FIXTURE_DOCUMENTS, ROUTE_DOCUMENTS):
        assert await commands.views(store) == (b"", b"")
    async with commands.database.tenant_transaction(ACME) as connection:
        history = await FIXTURE_DOCUMENTS.history(connection, ACME, fixture_id)
    assert [event.type for event in history] == ["FixturePublished", "FixtureRetired"]


async def test_a_tenant_is_ensured_by_many_at_once_and_created_once(commands: Commands) -> None:
    await asyncio.gather(*(commands.tenants.ensure("umbrella", TenantSettings(), actor=ANA) for _ in range(8)))
    assert [stored.id for stored in await list_tenants(commands.database, limit=10)] == [ACME, "umbrella"]
    with pytest.raises(ConflictError):
        await commands.tenants.create("umbrella", TenantSettings(), actor=ANA)


async def test_pages_follow_each_other_without_gap_or_repeat(commands: Commands) -> None:
    ids = sorted([await commands.create(f"n{n}") for n in range(5)])
    async with commands.database.tenant_transaction(ACME) as connection:
        first = await FIXTURE_DOCUMENTS.page(connection, ACME, limit=3)
        rest = await FIXTURE_DOCUMENTS.page(connection, ACME, limit=3, after=first[-1].id)
    assert [stored.id for stored in (*first, *rest)] == ids
