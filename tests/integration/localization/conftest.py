from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from stored_words import ACME, ANA, OTHER, Words

from slack_fixtures.storage.database import Database, DatabaseAddress
from slack_fixtures.tenancy.model import TenantSettings


@pytest.fixture
async def words(database_address: DatabaseAddress) -> AsyncIterator[Words]:
    """Two tenants without any translation."""
    database = Database(database_address)
    made = Words(database)
    for tenant in (ACME, OTHER):
        await made.tenants.create(tenant, TenantSettings(), actor=ANA)
    yield made
    await database.close()
