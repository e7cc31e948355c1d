"""Tenants' own words over the grammar's lexicon, and what corrections propose for it."""

from __future__ import annotations

from slack_fixtures.storage.migrations.scripts import run_script

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE lexicon_entries (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  entry_id text NOT NULL,
  name text NOT NULL,
  locale text NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'proposed', 'declined')),
  version integer NOT NULL,
  document jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, entry_id),
  UNIQUE (tenant_id, name)
);
SELECT isolate_tenants('lexicon_entries');
GRANT SELECT, INSERT, UPDATE, DELETE ON lexicon_entries TO slack_fixtures_app;
"""


def upgrade() -> None:
    run_script(TABLES)


def downgrade() -> None:
    run_script("DROP TABLE lexicon_entries;")
