"""The first schema: tenants, event-sourced configuration, alerts, episodes, the delivery ledger and the audit.

Rules that hold for every tenant table, checked by ``tests/integration/storage/test_catalogue.py``: keys, unique
constraints and foreign keys carry ``tenant_id``; row-level security is enabled and forced; the policy has USING and
WITH CHECK and reads the tenant through NULLIF, because the setting is '' and not NULL on a used connection.
"""

from __future__ import annotations

from slack_fixtures.storage.migrations.scripts import run_script

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROLES = """
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['slack_fixtures_app', 'slack_fixtures_system'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;  -- roles belong to the whole cluster
    END;
    IF NOT pg_has_role(current_user, name, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', name, current_user);
    END IF;
  END LOOP;
END $$;
"""

CONFIGURATION = """
CREATE TABLE events (
  tenant_id text NOT NULL,
  stream_type text NOT NULL,
  stream_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  event_id uuid NOT NULL,
  type text NOT NULL,
  schema smallint NOT NULL,
  data jsonb NOT NULL,
  actor text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, stream_type, stream_id, version),
  UNIQUE (tenant_id, event_id)
);
CREATE TABLE tenants (
  tenant_id text NOT NULL PRIMARY KEY,
  version integer NOT NULL,
  document jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE TABLE fixtures (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  fixture_id text NOT NULL,
  name text NOT NULL,
  severity text NOT NULL,
  version integer NOT NULL,
  document jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, fixture_id),
  UNIQUE (tenant_id, name)
);
CREATE TABLE routes (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  route_id text NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  document jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, route_id),
  UNIQUE (tenant_id, name)
);
CREATE TABLE slack_connections (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  name text NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('bot', 'webhook')),
  secret bytea NOT NULL,
  secret_ref jsonb,
  settings jsonb NOT NULL,
  state text NOT NULL,
  state_reason text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, name)
);
CREATE TABLE ingest_keys (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  name text NOT NULL,
  digest bytea NOT NULL,
  secret_ref jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, name)
);
CREATE INDEX ingest_keys_by_digest ON ingest_keys (tenant_id, digest);
CREATE TABLE idempotency_keys (
  tenant_id text NOT NULL,
  key_digest bytea NOT NULL,
  request_digest bytea NOT NULL,
  status smallint,
  headers jsonb,
  body bytea,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, key_digest)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (tenant_id, created_at);
CREATE TABLE audit_log (
  tenant_id text NOT NULL,
  entry_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  resource text NOT NULL,
  outcome text NOT NULL,
  frameworks jsonb NOT NULL,
  details jsonb NOT NULL,
  PRIMARY KEY (tenant_id, entry_id)
);
CREATE TABLE dead_letters (
  tenant_id text NOT NULL,
  dead_letter_id uuid NOT NULL,
  received_at timestamptz NOT NULL,
  source text NOT NULL,
  reason text NOT NULL,
  content_type text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 bytea NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (tenant_id, dead_letter_id)
);
"""

FACTS = """
CREATE TABLE alerts (
  tenant_id text NOT NULL,
  alert_id uuid NOT NULL,
  received_at timestamptz NOT NULL,
  source text NOT NULL,
  receiver text NOT NULL,
  group_hash bytea NOT NULL,
  fingerprint text NOT NULL,
  alertname text NOT NULL,
  status text NOT NULL,
  severity text NOT NULL,
  service text NOT NULL,
  instance text NOT NULL,
  namespace text NOT NULL,
  cluster text NOT NULL,
  environment text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz,
  routed boolean NOT NULL,
  document jsonb NOT NULL,
  PRIMARY KEY (tenant_id, alert_id)
) PARTITION BY RANGE (alert_id);
CREATE INDEX alerts_by_name ON alerts (tenant_id, alertname, alert_id);
CREATE INDEX alerts_by_fingerprint ON alerts (tenant_id, fingerprint, alert_id);
CREATE INDEX alerts_unrouted ON alerts (tenant_id, alert_id) WHERE NOT routed;

CREATE TABLE episodes (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  episode_id uuid NOT NULL,
  identity bytea NOT NULL,
  route text NOT NULL,
  fixture text NOT NULL,
  connection text NOT NULL,
  channel text NOT NULL,
  audience jsonb NOT NULL,
  severity text NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  revision integer NOT NULL,
  shown_revision integer NOT NULL,
  members jsonb NOT NULL,
  group_info jsonb NOT NULL,
  message_channel text NOT NULL,
  message_ts text NOT NULL,
  locale_used text NOT NULL,
  acknowledged_by text NOT NULL,
  PRIMARY KEY (tenant_id, episode_id)
);
CREATE INDEX episodes_by_identity ON episodes (tenant_id, identity, episode_id DESC);
CREATE UNIQUE INDEX episodes_one_open ON episodes (tenant_id, identity) WHERE closed_at IS NULL;

CREATE TABLE deliveries (
  tenant_id text NOT NULL,
  delivery_id uuid NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  episode_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('post', 'update', 'reply', 'follow_up')),
  state text NOT NULL CHECK (state IN ('pending', 'leased', 'sending', 'delivered', 'superseded', 'held', 'dead')),
  priority smallint NOT NULL,
  due_at timestamptz NOT NULL,
  lease_until timestamptz,
  lease_owner integer,
  fence integer NOT NULL DEFAULT 0,
  connection text NOT NULL,
  method text NOT NULL,
  bucket text NOT NULL,
  pace_ms integer NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  attempt_log jsonb NOT NULL DEFAULT '[]',
  maybe_sent boolean NOT NULL DEFAULT false,
  code text NOT NULL DEFAULT '',
  detail text NOT NULL DEFAULT '',
  severity text NOT NULL,
  alertname text NOT NULL,
  channel text NOT NULL,
  locale text NOT NULL,
  cause jsonb NOT NULL,
  message jsonb,
  slack_channel text NOT NULL DEFAULT '',
  slack_ts text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, delivery_id),
  FOREIGN KEY (tenant_id, episode_id) REFERENCES episodes ON DELETE CASCADE
) PARTITION BY RANGE (delivery_id);
CREATE INDEX deliveries_open ON deliveries (priority, seq) WHERE state IN ('pending', 'leased', 'sending');
CREATE INDEX deliveries_by_episode ON deliveries (tenant_id, episode_id, seq);
CREATE INDEX deliveries_by_state ON deliveries (tenant_id, state, delivery_id);

CREATE TABLE pacing (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  connection text NOT NULL,
  bucket text NOT NULL,
  free_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, connection, bucket)
);
"""

SECURITY = """
CREATE FUNCTION isolate_tenants(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant_isolation ON %s'
    ' USING (tenant_id = NULLIF(current_setting(''app.tenant_id'', true), ''''))'
    ' WITH CHECK (tenant_id = NULLIF(current_setting(''app.tenant_id'', true), ''''))', target);
END $$;

-- Months of the two append-only tables, cut by the time that a UUIDv7 carries; each partition is isolated by
-- itself, because a query that names a partition skips its parent's policy.
CREATE FUNCTION ensure_partitions(months_ahead integer DEFAULT 3) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  parent text; month timestamptz; child text; made integer := 0;
BEGIN
  FOREACH parent IN ARRAY ARRAY['alerts', 'deliveries'] LOOP
    FOR ahead IN 0..months_ahead LOOP
      month := date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' + make_interval(months => ahead);
      child := format('%s_%s', parent, to_char(month AT TIME ZONE 'UTC', 'YYYY_MM'));
      IF to_regclass(child) IS NULL THEN
        BEGIN
          EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', child, parent,
            first_id_at(month), first_id_at(month + interval '1 month'));
          PERFORM isolate_tenants(child::regclass);
          made := made + 1;
        EXCEPTION
          WHEN check_violation THEN NULL;  -- rows of that month came first; they stay in the default partition
          WHEN duplicate_table OR unique_violation THEN NULL;  -- another process was faster
        END;
      END IF;
    END LOOP;
  END LOOP;
  RETURN made;
END $$;

CREATE FUNCTION first_id_at(moment timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;
"""

TENANT_TABLES = (
    "events", "tenants", "fixtures", "routes", "slack_connections", "ingest_keys", "idempotency_keys",
    "audit_log", "dead_letters", "alerts", "episodes", "deliveries", "pacing",
)  # fmt: skip

GRANTS = """
GRANT USAGE ON SCHEMA public TO slack_fixtures_app, slack_fixtures_system;
GRANT SELECT, INSERT ON events, audit_log, dead_letters, alerts TO slack_fixtures_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tenants, fixtures, routes, slack_connections, ingest_keys,
  idempotency_keys, episodes, deliveries, pacing TO slack_fixtures_app;
GRANT DELETE ON alerts, dead_letters TO slack_fixtures_app;  -- retention and the end of a tenant
REVOKE EXECUTE ON FUNCTION ensure_partitions(integer), isolate_tenants(regclass) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ensure_partitions(integer) TO slack_fixtures_system;

-- The system role claims deliveries by their routing columns and lists tenants; it never sees an alert or a message.
GRANT SELECT (tenant_id, document, version, created_at, updated_at) ON tenants TO slack_fixtures_system;
GRANT SELECT (tenant_id, delivery_id, seq, episode_id, kind, state, priority, due_at, lease_until, lease_owner, fence,
  connection, method, bucket, pace_ms, maybe_sent, code, created_at) ON deliveries TO slack_fixtures_system;
GRANT UPDATE (state, due_at, lease_until, lease_owner, fence, maybe_sent, code) ON deliveries TO slack_fixtures_system;
GRANT SELECT, INSERT, UPDATE ON pacing TO slack_fixtures_system;
CREATE POLICY system_lists_tenants ON tenants FOR SELECT TO slack_fixtures_system USING (true);
CREATE POLICY system_claims ON deliveries TO slack_fixtures_system USING (true) WITH CHECK (true);
CREATE POLICY system_paces ON pacing TO slack_fixtures_system USING (true) WITH CHECK (true);
"""


def upgrade() -> None:
    isolate = ", ".join(
        f"isolate_tenants('{table}')" for table in (*TENANT_TABLES, "alerts_default", "deliveries_default")
    )
    run_script(
        ROLES,
        CONFIGURATION,
        FACTS,
        "CREATE TABLE alerts_default PARTITION OF alerts DEFAULT;",
        "CREATE TABLE deliveries_default PARTITION OF deliveries DEFAULT;",
        SECURITY,
        f"SELECT {isolate};",
        GRANTS,
        "SELECT ensure_partitions(3);",
    )


def downgrade() -> None:
    raise RuntimeError("The first schema has no predecessor; drop the database instead.")
