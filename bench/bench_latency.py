"""From the request to Slack's receiving it: ``python -m bench.bench_latency``.

The service (HTTP interface, worker, embedded PostgreSQL) runs in this process, the sender and the fake Slack in
processes of their own. Both clocks are ``time.monotonic``, which Linux keeps for the whole machine. Beside it
stands a plain aiohttp POST to the same fake Slack, because machines differ and are shared: trust the ratios.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import re
import statistics
import tempfile
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Self

import aiohttp
import structlog
import uvloop

from slack_fixtures.bootstrap import Application, running
from slack_fixtures.connections.model import ConnectionInput
from slack_fixtures.ingest.keys import IngestKeys
from slack_fixtures.routing.model import Route
from slack_fixtures.security.ingest_keys import new_ingest_key
from slack_fixtures.server import listen, serving, url_of
from slack_fixtures.settings import load_settings
from slack_fixtures.tenancy.model import TenantSettings
from slack_fixtures.testing import FakeChannel, FakeSlack, FakeSlackServer
from slack_fixtures.testing.slack import TOKEN

TENANT, CHANNEL, ACTOR = "bench", "C0BENCH", "cli:bench"
PER_SECOND = 20
NAME = re.compile(r"Bench[0-9]+")

Moments = dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10, help="of the trickle")
    parser.add_argument("--burst", type=int, default=1_000, help="alerts sent as fast as they are accepted")
    given = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    uvloop.run(_measure(round(given.seconds * PER_SECOND), given.burst))


async def _measure(trickle: int, burst: int) -> None:
    with tempfile.TemporaryDirectory() as home, Helper(_be_slack) as slack:
        api_url = await slack.answer()
        settings = load_settings(data_dir=Path(home), port=0, allowed_slack_hosts="127.0.0.1")
        listener = listen("127.0.0.1", 0)
        async with running(settings, worker=True) as application, serving(application, listener):
            key = await _set_up(application, api_url)
            with Helper(_be_sender, f"{url_of(listener)}/ingest/{TENANT}/alertmanager", key, api_url) as sender:
                await _run(sender, slack, count=40, per_second=PER_SECOND)  # warms up
                _head()
                for kind in ("service", "plain POST"):
                    sent, received = await _run(sender, slack, count=trickle, per_second=PER_SECOND, kind=kind)
                    _line(f"trickle, {kind}", [received[name] - sent[name] for name in sent])
                sent, received = await _run(sender, slack, count=burst, per_second=0)
                took = max(received.values()) - min(sent.values())
                _line(f"burst of {burst}", [received[name] - sent[name] for name in sent])
                print(f"\nburst: {burst / took:.0f} delivered/s; lost {burst - len(received)}")


async def _set_up(application: Application, api_url: str) -> str:
    key = new_ingest_key()
    await application.tenants.create(TENANT, TenantSettings(), actor=ACTOR)
    connection = {"bot_token": TOKEN, "api_url": api_url, "pacing": {"messages_per_second_per_channel": 0}}
    await application.connections.put(TENANT, "default", ConnectionInput.model_validate(connection), actor=ACTOR)
    route = Route.model_validate({"name": "all", "audiences": [{"channel": CHANNEL, "locale": "de-DE"}]})
    await application.routes.create(TENANT, route, actor=ACTOR)
    keys: IngestKeys = application.ingest_keys
    await keys.put(TENANT, "bench", key, actor=ACTOR)
    return key


async def _run(
    sender: Helper, slack: Helper, *, count: int, per_second: float, kind: str = "service"
) -> tuple[Moments, Moments]:
    sender.ask((count, per_second, kind))
    sent: Moments = await sender.answer()
    received: Moments = {}
    deadline = time.monotonic() + 60
    while sent.keys() - received.keys() and time.monotonic() < deadline:
        await asyncio.sleep(0.1)
        slack.ask(None)
        received |= await slack.answer()
    return sent, {name: at for name, at in received.items() if name in sent}


def _head() -> None:
    print(f"{'':24}{'median':>10}{'p90':>10}{'p99':>10}   ms, from the request to Slack's receiving it")


def _line(name: str, seconds: Sequence[float]) -> None:
    cuts = statistics.quantiles(seconds * 2 if len(seconds) == 1 else seconds, n=100)
    print(f"{name:24}" + "".join(f"{1000 * cuts[percent - 1]:10.2f}" for percent in (50, 90, 99)))


class Helper:
    """A process that answers over a pipe."""

    def __init__(self, target: Any, *arguments: Any) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=target, args=(theirs, *arguments), daemon=True)

    def __enter__(self) -> Self:
        self._process.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.join()

    def ask(self, what: Any) -> None:
        """Send it something to do."""
        self._pipe.send(what)

    async def answer(self) -> Any:
        """Wait for what it has to say."""
        return await asyncio.to_thread(self._pipe.recv)


def _be_slack(pipe: Connection) -> None:
    asyncio.run(_slack(pipe))


async def _slack(pipe: Connection) -> None:
    fake = FakeSlack(FakeChannel(CHANNEL, "bench"), rate_limits=None)
    async with FakeSlackServer(fake) as server:
        pipe.send(server.api_url)
        while True:
            await asyncio.to_thread(pipe.recv)
            calls, fake.calls = fake.calls, []
            names = ((NAME.search(str(call.arguments.get("text"))), call.at) for call in calls)
            pipe.send({name[0]: at for name, at in names if name is not None})


def _be_sender(pipe: Connection, address: str, key: str, api_url: str) -> None:
    asyncio.run(_send(pipe, address, key, api_url))


async def _send(pipe: Connection, address: str, key: str, api_url: str) -> None:
    number = 0
    async with aiohttp.ClientSession() as session:
        while True:
            count, per_second, kind = await asyncio.to_thread(pipe.recv)
            names = [f"Bench{number + n}" for n in range(count)]
            number += count
            if kind == "service":
                posts = [(name, address, key, _alert(name)) for name in names]
            else:
                posts = [(name, f"{api_url}chat.postMessage", TOKEN, _message(name)) for name in names]
            pipe.send(await _send_all(session, posts, per_second))


async def _send_all(
    session: aiohttp.ClientSession, posts: Sequence[tuple[str, str, str, Any]], per_second: float
) -> Moments:
    sent: Moments = {}
    room = asyncio.Semaphore(32)

    async def post(name: str, address: str, key: str, body: Any) -> None:
        async with room:
            sent[name] = time.monotonic()
            async with session.post(address, json=body, headers={"Authorization": f"Bearer {key}"}) as answer:
                assert answer.ok, await answer.text()
                await answer.read()

    began = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for n, given in enumerate(posts):
            if per_second:
                await asyncio.sleep(max(began + n / per_second - time.monotonic(), 0))
            group.create_task(post(*given))
    return sent


def _alert(name: str) -> dict[str, Any]:
    alert = {
        "status": "firing",
        "labels": {"alertname": name, "severity": "critical", "instance": "db-1:9100", "job": "node"},
        "annotations": {"summary": "The disk is almost full", "runbook_url": "https://runbooks.example/disk"},
        "startsAt": "2026-05-04T10:00:00Z",
        "endsAt": "0001-01-01T00:00:00Z",
        "generatorURL": "https://prometheus.example/graph",
    }
    group = {"version": "4", "status": "firing", "groupKey": name, "groupLabels": {"alertname": name}}
    return {**group, "receiver": "bench", "truncatedAlerts": 0, "alerts": [alert]}


def _message(name: str) -> dict[str, Any]:
    return {"channel": CHANNEL, "text": name}


if __name__ == "__main__":
    main()
