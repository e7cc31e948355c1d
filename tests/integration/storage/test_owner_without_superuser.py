"""On a server of the operator's, the owner is no superuser: it migrates, and the service works as roles that it made."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import count

import asyncpg
import pytest
from sqlalchemy import URL, text

from slack_fixtures.kernel.tenant import ComplianceLevel
from slack_fixtures.storage.database import Database, DatabaseAddress
from slack_fixtures.storage.embedded import SUPERUSER, EmbeddedPostgres
from slack_fixtures.storage.migrate import migrate, needs_migration
from slack_fixtures.storage.unit_of_work import UnitsOfWork
from slack_fixtures.tenancy.commands import TenantCommands
from slack_fixtures.tenancy.model import TenantSettings
from slack_fixtures.tenancy.postgres import list_tenants

_numbers = count(1)


@pytest.fixture
async def owners_address(embedded_server: EmbeddedPostgres, migrated_template: str) -> AsyncIterator[DatabaseAddress]:
    """A database whose owner may create roles and nothing more; the roles exist already, made by somebody else."""
    name = f"owned_{next(_numbers)}"
    superuser = await asyncpg.connect(host=str(embedded_server.socket_dir), user=SUPERUSER, database="postgres")
    await superuser.execute(f"CREATE ROLE {name} LOGIN CREATEROLE")
    await superuser.execute(f"GRANT slack_fixtures_app, slack_fixtures_system TO {name} WITH ADMIN OPTION")
    await superuser.execute(f"CREATE DATABASE {name} OWNER {name}")
    socket = {"host": str(embedded_server.socket_dir)}
    url = URL.create("postgresql+asyncpg", username=name, database=name, query=socket)
    yield DatabaseAddress(owner=url, app=url, system=url)
    await superuser.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await superuser.execute(f"DROP OWNED BY {name}")
    await superuser.execute(f"DROP ROLE {name}")
    await superuser.close()


async def test_the_owner_migrates_and_the_service_works_as_its_own_roles(owners_address: DatabaseAddress):
    assert (await migrate(owners_address)).before is None
    assert not await needs_migration(owners_address)

    database = Database(owners_address)
    tenants = TenantCommands(UnitsOfWork(database))
    await tenants.create("a", TenantSettings(compliance_level=ComplianceLevel.SOC2), actor="system")
    async with database.tenant_transaction("a") as connection:
        assert (await connection.execute(text("SELECT current_user"))).scalar_one() == "slack_fixtures_app"
        assert (await connection.execute(text("SELECT count(*) FROM tenants"))).scalar_one() == 1
    async with database.tenant_transaction("b") as connection:
        assert (await connection.execute(text("SELECT count(*) FROM tenants"))).scalar_one() == 0
    assert [stored.id for stored in await list_tenants(database, limit=10)] == ["a"]
    await database.close()
