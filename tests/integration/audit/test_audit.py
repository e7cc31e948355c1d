from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from slack_fixtures.audit import postgres as audit
from slack_fixtures.audit.model import AuditEntry
from slack_fixtures.kernel.errors import ConflictError, InvalidValueError
from slack_fixtures.kernel.tenant import TenantContext
from slack_fixtures.security import ComplianceManager
from slack_fixtures.storage.database import Database, DatabaseAddress
from slack_fixtures.storage.unit_of_work import UnitsOfWork
from slack_fixtures.tenancy.commands import TenantCommands
from slack_fixtures.tenancy.model import TenantSettings

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
async def database(database_address: DatabaseAddress) -> AsyncIterator[Database]:
    opened = Database(database_address)
    yield opened
    await opened.close()


async def _page(database: Database, tenant: str, **where: Any) -> list[AuditEntry]:
    async with database.tenant_transaction(tenant) as connection:
        return await audit.page(connection, tenant, **{"limit": 10, **where})


async def test_an_access_is_written_down_as_it_was(database: Database) -> None:
    compliance = ComplianceManager(database, clock=lambda: NOON)
    entry = await compliance.log_access(
        TenantContext(tenant_id="acme"),
        "fixture.read",
        "fixture/f1",
        actor="user:ana",
        outcome="refused",
        compliance_frameworks=["SOC2", "GDPR"],
        details={"ip": "192.0.2.1", "fields": [1, None]},
    )
    assert await _page(database, "acme") == [entry]
    assert (entry.recorded_at, entry.frameworks, entry.outcome) == (NOON, ("SOC2", "GDPR"), "refused")


async def test_one_framework_may_stand_by_itself(database: Database) -> None:
    entry = await ComplianceManager(database).log_access("acme", compliance_frameworks="SOC2")
    assert entry.frameworks == ("SOC2",)


async def test_entries_are_paged_newest_first(database: Database) -> None:
    compliance = ComplianceManager(database)
    entries = [await compliance.log_access("acme", f"step-{n}") for n in range(5)]
    newest = await _page(database, "acme", limit=2)
    assert len(newest) == 2
    older = await _page(database, "acme", before=newest[-1].entry_id)
    assert {e.entry_id for e in (*newest, *older)} == {e.entry_id for e in entries}
    ids = [e.entry_id for e in (*newest, *older)]
    assert ids == sorted(ids, reverse=True)


async def test_a_tenant_reads_its_own_audit_alone(database: Database) -> None:
    await ComplianceManager(database).log_access("acme")
    assert await _page(database, "umbrella") == []
    async with database.tenant_transaction("umbrella") as connection:
        assert await audit.page(connection, "acme", limit=10) == []


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"tenant_id": "A b"}, "tenant_id"),
        ({"action": ""}, "action"),
        ({"actor": "x" * 257}, "actor"),
        ({"outcome": ""}, "outcome"),
        ({"resource": "x" * 2_049}, "resource"),
        ({"resource": "a\x00"}, "resource"),
        ({"actor": "\ud800"}, "actor"),
        ({"compliance_frameworks": ["\x00"]}, "compliance_frameworks"),
        ({"details": {"a": float("nan")}}, "details"),
        ({"details": {"a": 2**64}}, "details"),
        ({"details": {"a": object()}}, "details"),
    ],
)
async def test_a_wrong_entry_names_the_field_and_is_not_written(
    database: Database, fields: dict[str, Any], field: str
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        await ComplianceManager(database).log_access(**{"tenant_id": "acme", **fields})
    assert [problem.field for problem in refused.value.problems] == [field]
    assert await _page(database, "acme") == []


async def test_a_change_is_in_the_audit_exactly_when_it_stands(database: Database) -> None:
    tenants = TenantCommands(UnitsOfWork(database, inside=[audit.audit_happening]))
    await tenants.create("acme", TenantSettings(), actor="user:ana")
    with pytest.raises(ConflictError):
        await tenants.create("acme", TenantSettings(), actor="user:eve")
    told = [(e.actor, e.action, e.resource, e.outcome, e.details) for e in await _page(database, "acme")]
    assert told == [("user:ana", "TenantPublished", "tenant/acme", "ok", {"version": 1})]


async def test_the_audit_outlives_its_tenant(database: Database) -> None:
    tenants = TenantCommands(UnitsOfWork(database, inside=[audit.audit_happening]))
    await tenants.create("acme", TenantSettings(), actor="user:ana")
    await tenants.remove("acme", expected_version=None, actor="user:ana")
    assert [e.action for e in await _page(database, "acme")] == ["TenantRetired", "TenantPublished"]
