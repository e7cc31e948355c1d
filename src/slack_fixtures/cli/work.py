"""``slack-fixtures work``."""

from __future__ import annotations

import asyncio
from pathlib import Path

from slack_fixtures.logs import configure_logging
from slack_fixtures.settings import Settings, load_settings
from slack_fixtures.worker import parent_is_gone, run_until_signalled, run_worker, warn_of_unused


def run_work(*, concurrency: int, data_dir: Path | None, json_logs: bool, until_stdin_ends: bool) -> None:
    """Deliver until a signal comes, or until standard input ends where a parent process asks for that."""
    settings = load_settings(data_dir=data_dir, log_format="json" if json_logs else None)
    configure_logging(json=settings.log_format == "json", level=settings.log_level, hidden=settings.secrets)
    if not until_stdin_ends:  # or its parent has said so
        warn_of_unused(settings)
    run_until_signalled(
        lambda stop: _work(settings, concurrency=concurrency, stop=stop, until_stdin_ends=until_stdin_ends)
    )


async def _work(settings: Settings, *, concurrency: int, stop: asyncio.Event, until_stdin_ends: bool) -> None:
    watcher = asyncio.create_task(parent_is_gone(stop)) if until_stdin_ends else None
    try:
        await run_worker(settings, concurrency=concurrency, stop=stop)
    finally:
        if watcher is not None:
            watcher.cancel()
