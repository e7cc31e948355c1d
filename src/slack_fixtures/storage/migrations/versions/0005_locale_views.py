"""In which other languages messages were read, and what was decided about the locales of their audiences."""

from __future__ import annotations

from slack_fixtures.storage.migrations.scripts import run_script

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = """
-- Nobody is named: one row says that somebody read a message in a locale, however often and by how many.
CREATE TABLE locale_views (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  episode_id uuid NOT NULL,
  locale text NOT NULL,
  route text NOT NULL,
  connection text NOT NULL,
  channel text NOT NULL,
  viewed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, episode_id, locale)
);
CREATE TABLE locale_decisions (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  route text NOT NULL,
  connection text NOT NULL,
  channel text NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, route, connection, channel)
);
SELECT isolate_tenants('locale_views'), isolate_tenants('locale_decisions');
GRANT SELECT, INSERT, UPDATE, DELETE ON locale_views, locale_decisions TO slack_fixtures_app;
"""


def upgrade() -> None:
    run_script(TABLES)


def downgrade() -> None:
    run_script("DROP TABLE locale_decisions, locale_views;")
