"""The processes of the service: what runs in them, and how they stop."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

import structlog

from slack_fixtures import jobs
from slack_fixtures.bootstrap import running
from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.settings import Settings, unused_variables

log = structlog.get_logger(__name__)

CONCURRENCY = 32
"""Deliveries that one worker carries out side by side."""

STOP_WITHIN_S = 15.0
"""After this long a stop waits no more for what is being sent: its leases run out and others go on."""

_RESTART_AFTER_S = 1.0
_SIGNALS = (signal.SIGINT, signal.SIGTERM)

T = TypeVar("T")


async def run_worker(settings: Settings, *, concurrency: int, stop: asyncio.Event) -> None:
    """Deliver, and run the background jobs, until told to stop.

    Raises:
        ConfigurationError, DependencyError: see ``bootstrap.running``.
    """
    async with running(settings, worker=True, concurrency=concurrency) as application, jobs.running(application):
        log.info("worker_started", concurrency=concurrency, pid=os.getpid())
        await stop.wait()
        log.info("worker_stopping")


def warn_of_unused(settings: Settings) -> None:
    """Log which variables an operator set in vain."""
    if names := unused_variables(settings):
        log.warning("settings_not_used_in_this_release", variables=", ".join(names))


def run_until_signalled(main: Callable[[asyncio.Event], Coroutine[Any, Any, T]]) -> T | None:
    """Run a process's main coroutine; SIGINT and SIGTERM set the event that it is given.

    A second signal, or ``STOP_WITHIN_S`` after the first, cancels what still runs; its clean-up is done even then.
    """
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        return runner.run(_guided(main))


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    if sys.platform == "win32":
        return None
    import uvloop  # noqa: PLC0415 - not on Windows

    return uvloop.new_event_loop


async def _guided(main: Callable[[asyncio.Event], Coroutine[Any, Any, T]]) -> T | None:
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    task = asyncio.create_task(main(stop))

    def stop_or_cancel() -> None:
        if stop.is_set():
            task.cancel()
        else:
            stop.set()
            loop.call_later(STOP_WITHIN_S, task.cancel)

    for number in _SIGNALS:
        loop.add_signal_handler(number, stop_or_cancel)
    try:
        return await task
    except asyncio.CancelledError:
        if not stop.is_set():
            raise
        return None  # what was left undone is leased to nobody soon
    finally:
        for number in _SIGNALS:
            loop.remove_signal_handler(number)


async def parent_is_gone(stop: asyncio.Event) -> None:
    """Set the event once standard input ends: the parent holds its other end, and ``kill -9`` lets go of it, too."""
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    await reader.read()
    stop.set()


@asynccontextmanager
async def worker_processes(count: int, *, settings: Settings) -> AsyncIterator[None]:
    """Keep ``count`` delivery workers running beside this process, and stop them with the block."""
    keepers = [asyncio.create_task(_keep_running(settings)) for _ in range(count)]
    try:
        yield
    finally:
        for keeper in keepers:
            keeper.cancel()
        for keeper in keepers:
            with suppress(asyncio.CancelledError):
                await keeper


async def _keep_running(settings: Settings) -> None:
    while True:
        process = await _start_worker(settings)
        try:
            code = await process.wait()
        finally:
            await _end(process)
        log.error("worker_process_ended", code=code, pid=process.pid)
        await asyncio.sleep(_RESTART_AFTER_S)


async def _start_worker(settings: Settings) -> asyncio.subprocess.Process:
    environ = {**os.environ, "DATA_DIR": str(settings.data_dir), "SLACK_FIXTURES_LOG_FORMAT": settings.log_format}
    environ.pop("DATA_DIR_FILE", None)
    try:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "slack_fixtures.cli",
            "work",
            "--until-stdin-ends",
            stdin=asyncio.subprocess.PIPE,
            env=environ,
            start_new_session=True,  # Ctrl-C reaches this process alone, which then stops them in order
        )
    except OSError as error:
        raise DependencyError("A worker process cannot be started.") from error


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        async with asyncio.timeout(STOP_WITHIN_S + 5):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
