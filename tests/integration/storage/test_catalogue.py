"""The build fails for a tenant table that is not walled off, whoever adds it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest

from slack_fixtures.storage.database import APP_ROLE, SYSTEM_ROLE, DatabaseAddress
from slack_fixtures.storage.embedded import EmbeddedPostgres
from slack_fixtures.storage.notifications import connect

TENANT_TABLES = """
SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity FROM pg_class c
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
"""
POLICIES = "SELECT polname, polroles, polpermissive, polcmd, pg_get_expr(polqual, polrelid) AS using, \
pg_get_expr(polwithcheck, polrelid) AS check FROM pg_policy WHERE polrelid = $1"
KEYS = """
SELECT i.indexrelid::regclass::text AS name, array_agg(a.attname::text) AS columns FROM pg_index i
JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
WHERE i.indrelid = $1 AND (i.indisunique OR i.indisprimary) GROUP BY 1
"""
FOREIGN_KEYS = """
SELECT conname AS name,
  ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey)) AS columns,
  ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = confrelid AND attnum = ANY (confkey)) AS targets
FROM pg_constraint WHERE conrelid = $1 AND contype = 'f'
"""
VIEWS = """
SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
AND (relkind = 'm' OR relkind = 'v' AND NOT COALESCE(reloptions, '{}') @> ARRAY['security_invoker=true'])
"""
ISOLATION = "(tenant_id = NULLIF(current_setting('app.tenant_id'::text, true), ''::text))"
TENANTS = {
    "events", "tenants", "fixtures", "routes", "slack_connections", "ingest_keys", "idempotency_keys", "audit_log",
    "dead_letters", "alerts", "episodes", "deliveries", "pacing", "translations", "translation_sightings", "terms",
    "lexicon_entries", "locale_views", "locale_decisions",
}  # fmt: skip


@pytest.fixture(scope="module")
async def catalogue(embedded_server: EmbeddedPostgres, migrated_template: str) -> DatabaseAddress:
    """The migrated template itself: every test here rolls back what it does."""
    return DatabaseAddress.embedded(embedded_server, migrated_template)


@pytest.fixture
async def owner(catalogue: DatabaseAddress) -> AsyncIterator[Any]:
    connection = await connect(catalogue.owner)
    planting = connection.transaction()
    await planting.start()
    yield connection
    await planting.rollback()
    await connection.close()


async def _flaws(owner: Any) -> list[str]:
    """Return everything that lets one tenant see, hit or learn of another."""
    flaws = [f"{row['relname']} shows more than its reader may see" for row in await owner.fetch(VIEWS)]
    for table in await owner.fetch(TENANT_TABLES):
        name = table["relname"]
        if not (table["relrowsecurity"] and table["relforcerowsecurity"]):
            flaws.append(f"{name} has no row-level security, or does not force it")
        policies = await owner.fetch(POLICIES, table["oid"])
        for_all = [p for p in policies if p["polroles"] == [0]]
        if [(p["using"], p["check"], p["polcmd"]) for p in for_all] != [(ISOLATION, ISOLATION, b"*")]:
            flaws.append(f"{name} is not isolated by one policy for everybody")
        system = await owner.fetchval("SELECT oid FROM pg_roles WHERE rolname = $1", SYSTEM_ROLE)
        if [p["polname"] for p in policies if p["polroles"] not in ([0], [system])]:
            flaws.append(f"{name} has a policy for a role that is not the system's")
        flaws += [
            f"{key['name']} of {name} is unique across tenants"
            for key in await owner.fetch(KEYS, table["oid"])
            if "tenant_id" not in key["columns"]
        ]
        flaws += [
            f"{key['name']} of {name} points at other tenants"
            for key in await owner.fetch(FOREIGN_KEYS, table["oid"])
            if "tenant_id" not in key["columns"] or "tenant_id" not in key["targets"]
        ]
    return flaws


async def test_every_tenant_table_and_partition_is_walled_off(owner: Any) -> None:
    names = {row["relname"] for row in await owner.fetch(TENANT_TABLES)}
    assert names > TENANTS
    assert {"alerts_default", "deliveries_default"} < names
    assert len([name for name in names if name.startswith("alerts_20")]) == 4
    assert await _flaws(owner) == []


@pytest.mark.parametrize(
    ("planted", "flaw"),
    [
        ("CREATE TABLE t (tenant_id text PRIMARY KEY)", "t has no row-level security"),
        (
            (
                "CREATE TABLE t (tenant_id text PRIMARY KEY); ALTER TABLE t ENABLE ROW LEVEL SECURITY;"
                "ALTER TABLE t FORCE ROW LEVEL SECURITY"
            ),
            "t is not isolated",
        ),
        ("ALTER TABLE fixtures NO FORCE ROW LEVEL SECURITY", "fixtures has no row-level security"),
        ("ALTER TABLE fixtures DISABLE ROW LEVEL SECURITY", "fixtures has no row-level security"),
        ("DROP POLICY tenant_isolation ON routes", "routes is not isolated"),
        (
            (
                "DROP POLICY tenant_isolation ON routes; CREATE POLICY p ON routes"
                " USING (tenant_id = current_setting('app.tenant_id', true))"
            ),
            "routes is not isolated",
        ),
        ("CREATE POLICY p ON routes USING (true)", "routes is not isolated"),
        (f"CREATE POLICY p ON routes TO {APP_ROLE} USING (true)", "routes has a policy for a role"),
        ("CREATE UNIQUE INDEX u ON alerts_default (alert_id)", "u of alerts_default is unique across tenants"),
        ("ALTER TABLE fixtures ADD UNIQUE (name)", "fixtures_name_key of fixtures is unique across tenants"),
        (
            "CREATE TABLE o (id text PRIMARY KEY); ALTER TABLE routes ADD FOREIGN KEY (name) REFERENCES o",
            "routes_name_fkey of routes points at other tenants",
        ),
        ("CREATE VIEW v AS SELECT * FROM fixtures", "v shows more"),
        ("CREATE MATERIALIZED VIEW v AS SELECT * FROM fixtures", "v shows more"),
        (
            (
                "CREATE TABLE alerts_2099 PARTITION OF alerts FOR VALUES FROM"
                " ('0fffffff-0000-0000-0000-000000000000') TO ('0fffffff-0000-0000-0000-000000000001')"
            ),
            "alerts_2099 has no row-level security",
        ),
    ],
)
async def test_a_planted_hole_is_found(owner: Any, planted: str, flaw: str) -> None:
    await owner.execute(planted)
    assert [found for found in await _flaws(owner) if found.startswith(flaw)]


async def test_a_view_of_its_reader_is_no_hole(owner: Any) -> None:
    await owner.execute("CREATE VIEW v WITH (security_invoker = true) AS SELECT * FROM fixtures")
    assert await _flaws(owner) == []


@pytest.mark.parametrize("role", [APP_ROLE, SYSTEM_ROLE])
async def test_the_services_roles_own_nothing_and_bypass_nothing(owner: Any, role: str) -> None:
    found = await owner.fetchrow("SELECT * FROM pg_roles WHERE rolname = $1", role)
    powers = ("rolsuper", "rolbypassrls", "rolcreaterole", "rolcreatedb", "rolreplication")
    assert not [power for power in powers if found[power]]
    assert await owner.fetchval("SELECT count(*) FROM pg_class WHERE relowner = $1", found["oid"]) == 0
    assert await owner.fetchval("SELECT count(*) FROM pg_proc WHERE proowner = $1", found["oid"]) == 0
    assert await owner.fetchval("SELECT count(*) FROM pg_auth_members WHERE member = $1", found["oid"]) == 0


async def _granted(owner: Any, role: str, table: str) -> set[str]:
    rows = await owner.fetch(
        "SELECT privilege_type FROM information_schema.role_table_grants WHERE grantee = $1 AND table_name = $2",
        role,
        table,
    )
    return {row["privilege_type"] for row in rows}


async def test_no_role_of_the_service_may_truncate_refer_or_set_triggers(owner: Any) -> None:
    rows = await owner.fetch(
        "SELECT * FROM information_schema.role_table_grants WHERE grantee = ANY ($1)"
        " AND privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')",
        [APP_ROLE, SYSTEM_ROLE],
    )
    assert rows == []


@pytest.mark.parametrize("table", ["events", "audit_log"])
async def test_history_and_audit_can_be_appended_to_and_read_and_nothing_else(owner: Any, table: str) -> None:
    assert await _granted(owner, APP_ROLE, table) == {"SELECT", "INSERT"}
    assert await _granted(owner, SYSTEM_ROLE, table) == set()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_log SET actor = 'nobody'",
        "DELETE FROM audit_log",
        "TRUNCATE audit_log",
        "UPDATE events SET actor = 'nobody'",
        "DELETE FROM events",
        "DROP TABLE events",
        "ALTER TABLE fixtures DISABLE ROW LEVEL SECURITY",
        "CREATE TABLE mine (a integer)",
        "SELECT * FROM alerts_default",
        "SELECT ensure_partitions(1)",
        "SELECT isolate_tenants('fixtures')",
        f"SET ROLE {SYSTEM_ROLE}",
        "SET ROLE postgres",
        "COPY fixtures TO PROGRAM 'cat'",
    ],
)
async def test_the_app_role_is_refused(catalogue: DatabaseAddress, statement: str) -> None:
    connection = await connect(catalogue.app)
    try:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(statement)
    finally:
        await connection.close()


async def test_the_system_role_sees_the_routing_columns_and_no_alert_and_no_message(owner: Any) -> None:
    rows = await owner.fetch(
        "SELECT table_name, privilege_type, array_agg(column_name::text ORDER BY column_name) AS columns"
        " FROM information_schema.column_privileges WHERE grantee = $1 AND table_name !~ '^pgqueuer' GROUP BY 1, 2",
        SYSTEM_ROLE,
    )
    seen = {(row["table_name"], row["privilege_type"]): set(row["columns"]) for row in rows}
    pacing = {"tenant_id", "connection", "bucket", "free_at"}
    assert seen == {
        ("tenants", "SELECT"): {"tenant_id", "document", "version", "created_at", "updated_at"},
        ("deliveries", "SELECT"): {
            "tenant_id", "delivery_id", "seq", "episode_id", "kind", "state", "priority", "due_at", "lease_until",
            "lease_owner", "fence", "connection", "method", "bucket", "pace_ms", "maybe_sent", "code",
            "created_at",
        },
        ("deliveries", "UPDATE"): {"state", "due_at", "lease_until", "lease_owner", "fence", "maybe_sent", "code"},
        ("pacing", "SELECT"): pacing,
        ("pacing", "INSERT"): pacing,
        ("pacing", "UPDATE"): pacing,
    }  # fmt: skip
