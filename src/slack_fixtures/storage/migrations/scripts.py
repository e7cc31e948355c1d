"""Runs SQL scripts inside a migration's transaction."""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy.util import await_only

LOCK_TIMEOUT = "5s"
"""A migration gives up rather than queue every other statement behind its lock."""


def run_script(*scripts: str) -> None:
    """Run scripts of several statements; asyncpg's prepared statements take only one each."""
    op.execute(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'")  # also opens the transaction that the scripts run in
    connection: Any = op.get_bind().connection.driver_connection
    for script in scripts:
        await_only(connection.execute(script))
