"""``slack-fixtures demo``."""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from rich.console import Console

from slack_fixtures.cli.common import print_json
from slack_fixtures.demo.report import as_json, show_scene, show_summary
from slack_fixtures.demo.run import Outcome, Played, Stage, play, stage
from slack_fixtures.demo.tenant import curl_line
from slack_fixtures.logs import configure_logging
from slack_fixtures.settings import Settings, load_settings
from slack_fixtures.worker import run_until_signalled

_INTERRUPTED = 130


def run_demo(*, keep: bool, data_dir: Path | None, as_json: bool) -> int:
    """Run the demonstration and return the exit code: 0 for a success, 1 where something is missing."""
    began = psutil.Process().create_time()  # what Python needs to start counts as well
    with _folder(data_dir) as folder:
        settings = _settings(folder)
        configure_logging(json=False, level="error", hidden=settings.secrets)
        show = _Json() if as_json else _Terminal()
        outcome = run_until_signalled(lambda stop: _demo(settings, show, stop, keep=keep, began=began))
    if outcome is None:
        return _INTERRUPTED
    for flaw in outcome.flaws:
        sys.stderr.write(f"error: {flaw}\n")
    return 1 if outcome.flaws else 0


async def _demo(
    settings: Settings, show: _Terminal | _Json, stop: asyncio.Event, *, keep: bool, began: float
) -> Outcome | None:
    show.starting()
    async with stage(settings) as on:
        show.started(on)
        playing = asyncio.create_task(play(on, shown=show.scene))
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({playing, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not playing.done():
            playing.cancel()
            return None
        outcome = playing.result()
        show.ended(on, outcome, seconds=time.time() - began)
        if keep and not outcome.flaws:
            show.keeping(on)
            await stop.wait()
        return outcome


@contextmanager
def _folder(given: Path | None) -> Iterator[Path]:
    if given is not None:
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="slack-fixtures-demo-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _settings(folder: Path) -> Settings:
    """Return settings that touch nothing but the folder, whatever else the environment names."""
    settings = load_settings(data_dir=folder, environment="development", jwt_algorithm="HS256")
    return settings.model_copy(update={"database_url": None, "app_database_url": None, "redis_urls": ()})


class _Terminal:
    """Shows everything as it happens."""

    def __init__(self) -> None:
        self._console = Console(highlight=False)
        self._say: Callable[[str], None] = lambda text: self._console.print(text, style="dim", markup=False)

    def starting(self) -> None:
        self._say("Starting an embedded PostgreSQL, the service and a Slack sandbox ...")

    def started(self, on: Stage) -> None:
        self._say(f"The service is at {on.base_url}, the sandbox at {on.page_url}")

    def scene(self, played: Played) -> None:
        show_scene(self._console, played)

    def ended(self, _on: Stage, outcome: Outcome, *, seconds: float) -> None:
        show_summary(self._console, outcome, seconds=seconds)

    def keeping(self, on: Stage) -> None:
        self._console.print(
            f"\nSlack sandbox  {on.page_url}\nDocumentation  {on.base_url}/docs\nFire an alert:", markup=False
        )
        self._console.print(curl_line(on.base_url, on.ingest_key), markup=False, soft_wrap=True)
        self._say("\nStop with Ctrl-C.")


class _Json:
    """Prints one document at the end; the addresses go to standard error."""

    def starting(self) -> None:
        """Say nothing."""

    def started(self, _on: Stage) -> None:
        """Say nothing."""

    def scene(self, _played: Played) -> None:
        """Say nothing."""

    def ended(self, on: Stage, outcome: Outcome, *, seconds: float) -> None:
        print_json({**as_json(outcome, on.slack, seconds=seconds), "page": on.page_url})
        sys.stdout.flush()

    def keeping(self, on: Stage) -> None:
        sys.stderr.write(f"Slack sandbox: {on.page_url}\n{curl_line(on.base_url, on.ingest_key)}\n")
