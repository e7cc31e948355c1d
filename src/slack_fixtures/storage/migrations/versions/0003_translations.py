"""Translations with their history, how often each text was seen, and the term base."""

from __future__ import annotations

from slack_fixtures.storage.migrations.scripts import run_script

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE translations (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  translation_id text NOT NULL,
  template_key text NOT NULL,
  source_locale text NOT NULL,
  locale text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'approved', 'rejected', 'outdated')),
  assignee text NOT NULL,
  words text[] NOT NULL,
  slots text[] NOT NULL,
  version integer NOT NULL,
  document jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, translation_id),
  UNIQUE (tenant_id, template_key, locale)
);
-- No index on words, which processes search in memory: under row-level security PostgreSQL uses only leakproof
-- operators in an index condition, and those on arrays and trigrams are not.
CREATE INDEX translations_by_locale ON translations (tenant_id, locale, state);
CREATE TABLE translation_sightings (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  template_key text NOT NULL,
  locale text NOT NULL,
  seen bigint NOT NULL,
  weight smallint NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, template_key, locale)
);
CREATE TABLE terms (
  tenant_id text NOT NULL REFERENCES tenants ON DELETE CASCADE,
  term_id text NOT NULL,
  name text NOT NULL,
  source_locale text NOT NULL,
  locale text NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'proposed', 'declined')),
  version integer NOT NULL,
  document jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, term_id),
  UNIQUE (tenant_id, name)
);
SELECT isolate_tenants('translations'), isolate_tenants('translation_sightings'), isolate_tenants('terms');
GRANT SELECT, INSERT, UPDATE, DELETE ON translations, translation_sightings, terms TO slack_fixtures_app;
"""


def upgrade() -> None:
    run_script(TABLES)


def downgrade() -> None:
    run_script("DROP TABLE terms, translation_sightings, translations;")
