"""Starts the service as operators do, in processes of its own."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import psutil

PATIENCE_S = 60


def environment(data_dir: Path, **more: str) -> dict[str, str]:
    """Return an environment with nothing of the caller's configuration."""
    return {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "DATA_DIR": str(data_dir), **more}


def run(*arguments: str, env: dict[str, str], **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    command = [sys.executable, "-m", "slack_fixtures.cli", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=PATIENCE_S, check=False, **options)


class Service:
    """One `serve` or `work` that runs."""

    def __init__(self, process: subprocess.Popen[str], log: IO[str], output: Path) -> None:
        self.process = process
        self._log = log
        self._output = output

    @property
    def printed(self) -> str:
        return self._output.read_text(encoding="utf-8", errors="ignore")  # its last character may be half written

    def found(self, pattern: str) -> str:
        """Wait for a line of the output and return its first group."""
        matches = waited_for(lambda: re.search(pattern, self.printed, re.MULTILINE) or self._gone())
        return str(matches[1])

    @property
    def url(self) -> str:
        address = self.found(r"^Slack Fixtures (http://\S+)$")
        self.found(r"(Stop) with Ctrl-C")
        return address

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE_S)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(PATIENCE_S)

    def _gone(self) -> None:
        assert self.process.poll() is None, self.printed


@contextmanager
def started(*arguments: str, env: dict[str, str], output: Path) -> Iterator[Service]:
    """Run a command beside the test; whatever is left of it afterwards is ended."""
    with output.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "slack_fixtures.cli", *arguments],
            env=env,
            stdout=log,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
        )
        try:
            yield Service(process, log, output)
        finally:
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(PATIENCE_S)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()


def waited_for(look: Callable[[], Any]) -> Any:
    """Look until there is something."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.02)
    raise AssertionError("waited in vain")


def request(url: str, *, body: Any = None, key: str = "") -> tuple[int, Any]:
    """Send a request and return the status and the JSON of the answer."""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})
    data = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data=data, headers=headers), timeout=20) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def servers_in(data_dir: Path) -> list[int]:
    """Return the processes of the embedded PostgreSQL of a data directory."""
    found = []
    for process in psutil.process_iter(["name"]):
        try:
            if process.info["name"] == "postgres" and Path(process.cwd()) == (data_dir / "postgres").resolve():
                found.append(process.pid)
        except psutil.Error:
            continue
    return found
