"""${message}"""

from __future__ import annotations

from slack_fixtures.storage.migrations.scripts import run_script

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    run_script("")


def downgrade() -> None:
    run_script("")
