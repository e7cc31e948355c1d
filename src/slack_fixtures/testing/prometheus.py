"""A real Prometheus and Alertmanager, wired to a webhook, with metrics that a test can set.

The two programs are those of the machine (Debian: ``apt-get install prometheus prometheus-alertmanager``). Nothing of
them is shared with a system service: ports, configuration and data belong to one :class:`AlertingStack`.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp
import yaml
from aiohttp import web

from slack_fixtures.kernel.errors import DependencyError, InvalidValueError

PROMETHEUS = ("prometheus",)
ALERTMANAGER = ("prometheus-alertmanager", "alertmanager")
"""What Debian and what the upstream archive call the program; the first one found is used."""

PROMETHEUS_URL = "http://prometheus.example:9090"
ALERTMANAGER_URL = "http://alertmanager.example:9093"
"""What the alerts link to: reserved names (RFC 2606), so that no payload names the machine that made it."""

TARGET_INSTANCE = "target.example:9100"
"""The ``instance`` label of a sample that brings none of its own."""

# Alerts follow a changed metric within two of these intervals.
_INTERVAL = timedelta(milliseconds=250)
# Prometheus publishes discovered targets every 5 s (discovery/manager.go), so a healthy start takes 5 to 7 s.
_START_TIMEOUT_S = 30.0
_STOP_TIMEOUT_S = 5.0
_REQUEST_TIMEOUT = aiohttp.ClientTimeout(total=2)
_POLL_S = 0.1
_LOG_TAIL_LINES = 15
_ERROR_LINE = re.compile(r"\blevel=error\b", re.IGNORECASE)
_METRIC_NAME = re.compile(r"[a-zA-Z_:][a-zA-Z0-9_:]*")
_LABEL_NAME = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*")
_VERSION = re.compile(r"version (\S+)")


class AlertingStackError(DependencyError):
    """A program of the stack is missing, or did not start; the text tells its errors and the last lines of its log."""

    code = "alerting-stack-failed"


@dataclass(frozen=True, slots=True)
class _Program:
    """A running program of the stack."""

    name: str
    process: asyncio.subprocess.Process
    log: Path
    url: str

    def failure(self, what: str) -> AlertingStackError:
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        # Prometheus tells the cause first and then, line by line, how it stops: the end alone may lack the cause.
        errors = [line for line in lines[:-_LOG_TAIL_LINES] if _ERROR_LINE.search(line)]
        tail = lines[-_LOG_TAIL_LINES:]
        return AlertingStackError(
            "\n".join([f"{self.name} {what}; its errors and the end of its log:", *errors, *tail])
        )

    async def stop(self) -> None:
        """End the program: politely first, then not."""
        with suppress(ProcessLookupError):
            self.process.terminate()
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(_STOP_TIMEOUT_S):
                    await self.process.wait()
        finally:
            # The process may live on after the timeout, or when somebody cancels the wait.
            with suppress(ProcessLookupError):
                self.process.kill()
            await self.process.wait()


class AlertingStack:
    """A Prometheus that watches settable gauges, and an Alertmanager that posts its alerts to a webhook.

    Entering takes 5 to 7 seconds, because Prometheus looks for its targets every 5 seconds; after that an alert reaches
    the webhook about half a second plus ``group_wait`` after :meth:`set`.

    Args:
        webhook_url: where Alertmanager posts.
        bearer_token: what it authenticates with, if anything.
        rules: a Prometheus rule file (YAML).
        group_wait: how long Alertmanager collects alerts of a new group before it first posts.
        group_interval: how long it waits before it posts a change of a group.
        workdir: an existing directory for configuration, data and logs; the caller removes it.
        repeat_interval: how long before an unchanged group is posted again.
        receiver: the receiver's name; Alertmanager quotes it as a regular expression in its posts.
        group_by: the labels that make a group.
        max_alerts: how many alerts one post may list; 0 for all.

    Raises:
        AlertingStackError: on entering, when a program is missing or does not become ready.
    """

    def __init__(
        self,
        webhook_url: str,
        *,
        bearer_token: str | None,
        rules: str,
        group_wait: timedelta = timedelta(milliseconds=200),
        group_interval: timedelta = timedelta(seconds=1),
        workdir: Path,
        repeat_interval: timedelta = timedelta(hours=4),
        receiver: str = "slack-fixtures",
        group_by: Sequence[str] = ("alertname",),
        max_alerts: int = 0,
    ) -> None:
        self._webhook_url = webhook_url
        self._bearer_token = bearer_token
        self._rules = rules
        self._workdir = workdir
        self._route = {
            "receiver": receiver,
            "group_by": list(group_by),
            "group_wait": _duration(group_wait),
            "group_interval": _duration(group_interval),
            "repeat_interval": _duration(repeat_interval),
        }
        self._max_alerts = max_alerts
        self._gauges: dict[str, dict[tuple[tuple[str, str], ...], float]] = {}
        self._running = AsyncExitStack()
        self.alertmanager_url = ""
        """Where the Alertmanager listens while the stack runs, for senders that post alerts to it themselves."""

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            http = await stack.enter_async_context(aiohttp.ClientSession(timeout=_REQUEST_TIMEOUT))
            target = await stack.enter_async_context(_serving(self._metrics))
            alertmanager = await stack.enter_async_context(self._alertmanager())
            prometheus = await stack.enter_async_context(self._prometheus(target=target, alertmanager=alertmanager))
            await _until(lambda: _answers(http, alertmanager), alertmanager)
            await _until(lambda: _is_wired(http, prometheus), prometheus)
            self.alertmanager_url = alertmanager.url
            self._running = stack.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._running.aclose()

    def set(self, metric: str, labels: Mapping[str, str], value: float) -> None:
        """Set one series of a gauge; the next scrape sees it.

        Raises:
            InvalidValueError: a name that Prometheus would refuse, and with it, silently, the whole scrape.
        """
        if not _METRIC_NAME.fullmatch(metric) or not all(_LABEL_NAME.fullmatch(name) for name in labels):
            raise InvalidValueError(f"{metric} {sorted(labels)}: expected names that Prometheus accepts")
        self._gauges.setdefault(metric, {})[tuple(sorted(labels.items()))] = value

    async def _metrics(self, _: web.Request) -> web.Response:
        lines: list[str] = []
        for metric, series in self._gauges.items():
            lines.append(f"# TYPE {metric} gauge")
            lines += [f"{metric}{{{_exposed(labels)}}} {value!r}" for labels, value in series.items()]
        return web.Response(text="\n".join([*lines, ""]), content_type="text/plain")

    @asynccontextmanager
    async def _alertmanager(self) -> AsyncIterator[_Program]:
        program = _found(ALERTMANAGER)
        port = _free_port()
        arguments = [
            f"--config.file={_written(self._workdir / 'alertmanager.yml', self._alertmanager_configuration())}",
            f"--storage.path={self._workdir / 'alertmanager'}",
            f"--web.listen-address=127.0.0.1:{port}",
            f"--web.external-url={ALERTMANAGER_URL}",
            "--cluster.listen-address=",  # no peers, no gossip port
        ]
        async with _started(program, arguments, log=self._workdir / "alertmanager.log", port=port) as running:
            yield running

    @asynccontextmanager
    async def _prometheus(self, *, target: str, alertmanager: _Program) -> AsyncIterator[_Program]:
        program = _found(PROMETHEUS)
        port = _free_port()
        configuration = self._prometheus_configuration(target=target, alertmanager=alertmanager)
        arguments = [
            f"--config.file={_written(self._workdir / 'prometheus.yml', configuration)}",
            f"--storage.tsdb.path={self._workdir / 'prometheus'}",
            f"--web.listen-address=127.0.0.1:{port}",
            f"--web.external-url={PROMETHEUS_URL}",
        ]
        async with _started(program, arguments, log=self._workdir / "prometheus.log", port=port) as running:
            yield running

    def _alertmanager_configuration(self) -> dict[str, Any]:
        webhook: dict[str, Any] = {"url": self._webhook_url, "send_resolved": True, "max_alerts": self._max_alerts}
        if self._bearer_token is not None:
            webhook["http_config"] = {"authorization": {"type": "Bearer", "credentials": self._bearer_token}}
        return {
            "route": self._route,
            "receivers": [{"name": self._route["receiver"], "webhook_configs": [webhook]}],
        }

    def _prometheus_configuration(self, *, target: str, alertmanager: _Program) -> dict[str, Any]:
        rules = self._workdir / "rules.yml"
        rules.write_text(self._rules, encoding="utf-8")
        scrape = {
            "job_name": "services",
            "honor_labels": True,  # a sample's own instance and job win over the target's
            "static_configs": [{"targets": [_host(target)], "labels": {"instance": TARGET_INSTANCE}}],
        }
        interval = _duration(_INTERVAL)
        return {
            "global": {"scrape_interval": interval, "scrape_timeout": interval, "evaluation_interval": interval},
            "rule_files": [str(rules)],
            "scrape_configs": [scrape],
            "alerting": {"alertmanagers": [{"static_configs": [{"targets": [_host(alertmanager.url)]}]}]},
        }


def available() -> bool:
    """Whether both programs are installed."""
    return all(any(map(shutil.which, names)) for names in (PROMETHEUS, ALERTMANAGER))


async def versions() -> dict[str, str]:
    """Return the version of each program, as it gives it itself.

    Raises:
        AlertingStackError: a program is missing or says no version.
    """
    return {"prometheus": await _version(PROMETHEUS), "alertmanager": await _version(ALERTMANAGER)}


async def _version(names: Sequence[str]) -> str:
    process = await asyncio.create_subprocess_exec(
        _found(names), "--version", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    output, _ = await process.communicate()
    if (version := _VERSION.search(output.decode(errors="replace"))) is None:
        raise AlertingStackError(f"{names[0]} --version names no version")
    return version[1]


def _found(names: Sequence[str]) -> str:
    if (path := next(filter(None, map(shutil.which, names)), None)) is None:
        raise AlertingStackError(f"{' or '.join(names)}: not installed, or not on the PATH")
    return path


@asynccontextmanager
async def _serving(handler: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> AsyncIterator[str]:
    """Serve ``/metrics`` on a free port of the loopback interface and yield the base URL."""
    app = web.Application()
    app.router.add_get("/metrics", handler)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def _started(path: str, arguments: Sequence[str], *, log: Path, port: int) -> AsyncIterator[_Program]:
    with log.open("wb") as output:
        # A session of its own, so that Ctrl-C reaches us alone and we stop the programs in order.
        process = await asyncio.create_subprocess_exec(
            path, *arguments, stdout=output, stderr=asyncio.subprocess.STDOUT, start_new_session=True
        )
    program = _Program(name=Path(path).name, process=process, log=log, url=f"http://127.0.0.1:{port}")
    try:
        yield program
    finally:
        await program.stop()


async def _until(ready: Callable[[], Awaitable[bool]], program: _Program) -> None:
    try:
        async with asyncio.timeout(_START_TIMEOUT_S):
            while not await ready():
                if program.process.returncode is not None:
                    raise program.failure(f"ended with exit code {program.process.returncode} while it started")
                await asyncio.sleep(_POLL_S)
    except TimeoutError as error:
        raise program.failure(f"was not ready after {_START_TIMEOUT_S:g} s") from error


async def _answers(http: aiohttp.ClientSession, program: _Program) -> bool:
    try:
        async with http.get(f"{program.url}/-/ready") as response:
            return response.ok
    except (aiohttp.ClientError, TimeoutError):
        return False


async def _is_wired(http: aiohttp.ClientSession, prometheus: _Program) -> bool:
    """Whether Prometheus knows the Alertmanager and has scraped the target once."""
    try:
        async with http.get(f"{prometheus.url}/api/v1/alertmanagers") as response:
            known = (await response.json())["data"]["activeAlertmanagers"]
        async with http.get(f"{prometheus.url}/api/v1/targets") as response:
            targets = (await response.json())["data"]["activeTargets"]
    except (aiohttp.ClientError, TimeoutError):
        return False
    return bool(known) and any(target["health"] == "up" for target in targets)


def _written(path: Path, configuration: Mapping[str, Any]) -> Path:
    path.touch(mode=0o600)  # it may hold the bearer token
    path.write_text(yaml.safe_dump(dict(configuration), allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def _host(url: str) -> str:
    return url.removeprefix("http://")


def _duration(length: timedelta) -> str:
    return f"{length // timedelta(milliseconds=1)}ms"


def _exposed(labels: Sequence[tuple[str, str]]) -> str:
    return ",".join(f'{name}="{_escaped(value)}"' for name, value in labels)


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
