"""How a process is told to stop, and what it still does then."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap

import pytest
from structlog.testing import capture_logs

from slack_fixtures.settings import load_settings
from slack_fixtures.worker import warn_of_unused

PREAMBLE = """
import asyncio, os, signal, sys
from slack_fixtures import worker

def tell(number=signal.SIGTERM):
    os.kill(os.getpid(), number)
"""


def run(body: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own, whose signals hurt nobody."""
    script = PREAMBLE + textwrap.dedent(body)
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_lets_the_process_end_in_order(number: signal.Signals):
    done = run(f"""
        async def main(stop):
            tell({number.value})
            await stop.wait()
            return "ended in order"
        print(worker.run_until_signalled(main))
    """)
    assert (done.stdout, done.returncode) == ("ended in order\n", 0)


@pytest.mark.parametrize(
    ("setting", "again"), [("", "tell()"), ("worker.STOP_WITHIN_S = 0.05", "")], ids=["second signal", "time is up"]
)
def test_what_does_not_end_is_cancelled_and_still_cleans_up(setting: str, again: str):
    done = run(f"""
        {setting}
        async def main(stop):
            tell()
            await stop.wait()
            {again}
            try:
                await asyncio.sleep(3600)
            finally:
                print("cleaned up")
        print(worker.run_until_signalled(main))
    """)
    assert (done.stdout, done.returncode) == ("cleaned up\nNone\n", 0)


def test_an_error_of_the_process_is_not_swallowed():
    done = run("""
        async def main(stop):
            raise LookupError("lost")
        try:
            worker.run_until_signalled(main)
        except LookupError as error:
            print(error)
    """)
    assert done.stdout == "lost\n"


def test_the_end_of_standard_input_stops_a_worker_whose_parent_is_gone():
    read, write = os.pipe()
    script = PREAMBLE + textwrap.dedent("""
        async def main(stop):
            watcher = asyncio.create_task(worker.parent_is_gone(stop))
            print("waits", flush=True)
            await stop.wait()
            return "stopped"
        print(worker.run_until_signalled(main))
    """)
    with subprocess.Popen([sys.executable, "-c", script], stdin=read, stdout=subprocess.PIPE, text=True) as process:
        os.close(read)
        assert process.stdout is not None
        assert process.stdout.readline() == "waits\n"
        os.close(write)
        assert process.communicate(timeout=60)[0] == "stopped\n"


def test_what_is_set_in_vain_is_said_once_by_name_and_without_its_value():
    settings = load_settings(sentry_dsn="https://canary@sentry.example/1", datadog_api_key="canary" * 8)
    with capture_logs() as lines:
        warn_of_unused(settings)
        warn_of_unused(load_settings())
    assert lines == [
        {
            "event": "settings_not_used_in_this_release",
            "log_level": "warning",
            "variables": "SENTRY_DSN, DATADOG_API_KEY",
        }
    ]
