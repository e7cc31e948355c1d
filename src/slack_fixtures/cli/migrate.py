"""``slack-fixtures migrate``."""

from __future__ import annotations

import asyncio
import sys
from contextlib import AsyncExitStack
from pathlib import Path

from slack_fixtures.bootstrap import open_database
from slack_fixtures.cli.common import print_json, quiet_settings
from slack_fixtures.settings import Settings
from slack_fixtures.storage.migrate import Migrated, migrate


def run_migrate(*, data_dir: Path | None, as_json: bool) -> None:
    """Run the missing migrations and say which."""
    done = asyncio.run(_migrate(quiet_settings(data_dir)))
    if as_json:
        print_json({"before": done.before, "after": done.after, "changed": done.before != done.after})
    elif done.before == done.after:
        sys.stdout.write(f"The database is up to date (revision {done.after}).\n")
    else:
        sys.stdout.write(f"The database went from revision {done.before or '(empty)'} to {done.after}.\n")


async def _migrate(settings: Settings) -> Migrated:
    async with AsyncExitStack() as stack:
        return await migrate(await open_database(settings, stack))
