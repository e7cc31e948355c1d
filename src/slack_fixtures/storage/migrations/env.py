"""Alembic's entry: runs the migrations on the connection that ``storage/migrate.py`` hands over."""

from __future__ import annotations

from alembic import context

from slack_fixtures.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, transaction_per_migration=True
)
with context.begin_transaction():
    context.run_migrations()
