"""A real Prometheus and Alertmanager, from a metric to the webhook."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from slack_fixtures.kernel.errors import InvalidValueError
from slack_fixtures.testing import prometheus
from slack_fixtures.testing.prometheus import AlertingStack, AlertingStackError, available, versions

needs_both = pytest.mark.skipif(not available(), reason="Prometheus or Alertmanager is not installed")

RULES = """
groups:
  - name: queues
    rules:
      - alert: QueueDepthHigh
        expr: queue_messages > 1000
        labels: {severity: warning}
        annotations: {summary: "{{ $labels.queue }} holds {{ $value }} messages"}
"""


@asynccontextmanager
async def a_webhook() -> AsyncIterator[tuple[str, asyncio.Queue[tuple[str | None, dict[str, Any]]]]]:
    posts: asyncio.Queue[tuple[str | None, dict[str, Any]]] = asyncio.Queue()

    async def keep(request: web.Request) -> web.Response:
        posts.put_nowait((request.headers.get("Authorization"), json.loads(await request.read())))
        return web.Response(status=202)

    app = web.Application()
    app.router.add_post("/", keep)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/", posts
    finally:
        await runner.cleanup()


@needs_both
async def test_a_metric_over_its_threshold_reaches_the_webhook_and_resolves_when_it_falls(tmp_path: Path) -> None:
    labels = {"queue": 'größe "α"\\β', "instance": "mq-1.example:9100"}
    async with (
        a_webhook() as (url, posts),
        AlertingStack(url, bearer_token="a-token", rules=RULES, workdir=tmp_path) as stack,
    ):
        stack.set("queue_messages", labels, 5000)
        authorization, fired = await asyncio.wait_for(posts.get(), timeout=20)
        stack.set("queue_messages", labels, 3)
        _, ended = await asyncio.wait_for(posts.get(), timeout=20)
    assert processes_of(tmp_path) == []
    assert authorization == "Bearer a-token"
    assert (fired["status"], ended["status"]) == ("firing", "resolved")
    assert fired["alerts"][0]["labels"] == {
        **labels,
        "alertname": "QueueDepthHigh",
        "job": "services",
        "severity": "warning",
    }
    assert fired["alerts"][0]["annotations"] == {"summary": 'größe "α"\\β holds 5000 messages'}
    assert fired["alerts"][0]["fingerprint"] == ended["alerts"][0]["fingerprint"]


@needs_both
async def test_a_rule_file_that_prometheus_refuses_is_reported_with_its_log_and_leaves_no_process(
    tmp_path: Path,
) -> None:
    with pytest.raises(AlertingStackError, match=r"(?s)prometheus ended with exit code \d+.*rules\.yml"):
        async with AlertingStack("http://127.0.0.1:9/", bearer_token=None, rules="groups: 7", workdir=tmp_path):
            pytest.fail("the stack started")
    assert processes_of(tmp_path) == []


async def test_the_cause_that_a_program_logs_is_told_even_when_a_long_farewell_follows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("prometheus", "prometheus-alertmanager"):
        program = tmp_path / name
        farewell = "i=0; while [ $i -lt 40 ]; do echo level=info msg=stopping; i=$((i + 1)); done"
        program.write_text(f"#!/bin/sh\necho level=error msg=refused file=rules.yml\n{farewell}\nexit 1\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    with pytest.raises(AlertingStackError, match=r"(?s)ended with exit code 1.*file=rules\.yml.*msg=stopping"):
        async with AlertingStack("http://127.0.0.1:9/", bearer_token=None, rules="groups: 7", workdir=tmp_path):
            pytest.fail("the stack started")


@needs_both
async def test_an_alertmanager_that_refuses_its_configuration_is_reported_with_its_log(tmp_path: Path) -> None:
    stack = AlertingStack("no-url", bearer_token=None, rules=RULES, workdir=tmp_path)
    with pytest.raises(AlertingStackError, match=r"(?s)alertmanager ended with exit code \d+.*unsupported scheme"):
        await stack.__aenter__()


async def test_a_program_that_neither_answers_nor_stops_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("prometheus", "prometheus-alertmanager"):
        program = tmp_path / name
        # A signal that a shell ignores stays ignored in what it becomes.
        program.write_text("#!/bin/sh\ntrap '' TERM\necho I am deaf\nexec tail -f \"$0\"\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(prometheus, "_START_TIMEOUT_S", 0.5)
    monkeypatch.setattr(prometheus, "_STOP_TIMEOUT_S", 0.3)
    with pytest.raises(AlertingStackError, match=r"(?s)alertmanager was not ready after 0.5 s.*I am deaf"):
        async with AlertingStack("http://127.0.0.1:9/", bearer_token=None, rules=RULES, workdir=tmp_path):
            pytest.fail("the stack started")
    assert processes_of(tmp_path) == []


async def test_a_program_that_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not available()
    with pytest.raises(AlertingStackError, match="prometheus-alertmanager or alertmanager: not installed"):
        async with AlertingStack("http://127.0.0.1:9/", bearer_token=None, rules=RULES, workdir=tmp_path):
            pytest.fail("the stack started")


@pytest.mark.parametrize(("metric", "label"), [("queue-depth", "queue"), ("queue_depth", "queue.name"), ("", "queue")])
def test_a_name_that_would_spoil_the_scrape_is_refused(metric: str, label: str, tmp_path: Path) -> None:
    stack = AlertingStack("http://127.0.0.1:9/", bearer_token=None, rules=RULES, workdir=tmp_path)
    with pytest.raises(InvalidValueError, match="names that Prometheus accepts"):
        stack.set(metric, {label: "orders"}, 1)


@needs_both
async def test_both_programs_tell_their_version() -> None:
    assert {name: version[0].isdigit() for name, version in (await versions()).items()} == {
        "prometheus": True,
        "alertmanager": True,
    }


def processes_of(workdir: Path) -> list[Path]:
    """Those whose command line names the directory."""
    return [path for path in Path("/proc").glob("[0-9]*/cmdline") if str(workdir).encode() in _bytes(path)]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # the process ended meanwhile
        return b""
