"""The tables of PgQueuer, which runs the background work on the same database."""

from __future__ import annotations

from pgqueuer.adapters.persistence.qb import QueryBuilderEnvironment

from slack_fixtures.storage.migrations.scripts import run_script

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

GRANTS = """
DO $$
DECLARE item record;
BEGIN
  FOR item IN SELECT c.oid::regclass AS name, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relname LIKE 'pgqueuer%' AND c.relkind IN ('r', 'S') LOOP
    IF item.relkind = 'S' THEN
      EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO slack_fixtures_app, slack_fixtures_system', item.name);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO slack_fixtures_app, slack_fixtures_system',
        item.name);
    END IF;
  END LOOP;
END $$;
"""


def upgrade() -> None:
    run_script(QueryBuilderEnvironment().build_install_query(create_schema=False), GRANTS)


def downgrade() -> None:
    run_script(QueryBuilderEnvironment().build_uninstall_query())
