"""``kill -9`` of the service in a burst: whatever was answered with 202 reaches Slack after the restart."""

from __future__ import annotations

import asyncio
import re
import sys
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg
import pytest
from processes import Service, environment, run, started

from slack_fixtures.storage.embedded import DATABASE, SUPERUSER, EmbeddedPostgres
from slack_fixtures.testing import FakeChannel, FakeSlack, FakeSlackServer
from slack_fixtures.worker import CONCURRENCY

BURST = 1_000
SENDERS = 16
CHANNEL = "C0123456789"
KEY = "an-ingest-key-of-these-tests"
NAME = re.compile(r"Burst([0-9]{4})")
SEVERITIES = ("critical", "critical", "critical", "warning", "info")
DECLARATION = """
apiVersion: slack-fixtures/v1
kind: Tenant
metadata: {{name: radio}}
spec:
  ambiguous_sends: {policy}
  slack:
    default: {{bot_token: {{env: TOKEN}}, api_url: "{api_url}", pacing: {{messages_per_second_per_channel: 0}}}}
  ingest_keys: {{tests: {{env: KEY}}}}
---
apiVersion: slack-fixtures/v1
kind: Route
metadata: {{tenant: radio, name: everything}}
spec:
  audiences: [{{channel: C0123456789}}]
"""


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlackServer]:
    async with FakeSlackServer(FakeSlack(FakeChannel(CHANNEL, "radio"), rate_limits=None)) as server:
        yield server


def body(number: int) -> dict[str, Any]:
    labels = {"alertname": f"Burst{number:04}", "severity": SEVERITIES[number % len(SEVERITIES)]}
    alert = {"status": "firing", "labels": labels, "startsAt": "2026-05-04T10:00:00Z"}
    return {"version": "4", "status": "firing", "groupKey": f"g{number}", "groupLabels": labels, "alerts": [alert]}


class Burst:
    """Sends every alert once, and remembers which were accepted."""

    def __init__(self, url: str, *, enough: int) -> None:
        self.accepted: set[int] = set()
        self._enough_are = enough
        self.enough = asyncio.Event()
        self._address = f"{url}/ingest/radio/alertmanager"
        self._numbers = iter(range(BURST))

    async def send(self) -> None:
        headers = {"Authorization": f"Bearer {KEY}"}
        async with aiohttp.ClientSession(headers=headers) as session:
            await asyncio.gather(*(self._send_some(session) for _ in range(SENDERS)))

    async def _send_some(self, session: aiohttp.ClientSession) -> None:
        for number in self._numbers:
            try:
                async with session.post(self._address, json=body(number)) as answer:
                    if answer.status == 202:
                        self.accepted.add(number)
            except aiohttp.ClientError:
                continue  # nobody is there any more; this one was not accepted
            if len(self.accepted) >= self._enough_are:
                self.enough.set()


def shown(fake: FakeSlack) -> Counter[int]:
    """Return how often each alert stands in the channel."""
    found: Counter[int] = Counter()
    for message in fake.messages(CHANNEL):
        found[int(NAME.search(message.text)[1])] += 1  # type: ignore[index]  # every text names its alert
    return found


async def killed_in_a_burst(service: Service, fake: FakeSlack, *, after: int) -> set[int]:
    """Kill the service when it has accepted so many, and return all that it had accepted."""
    burst = Burst(await asyncio.to_thread(lambda: service.url), enough=after)
    sending = asyncio.create_task(burst.send())
    await burst.enough.wait()
    assert len(fake.messages(CHANNEL)) < BURST
    service.kill()
    await sending
    return burst.accepted


async def declared(tmp_path: Path, slack: FakeSlackServer, *, policy: str) -> dict[str, str]:
    """Declare the tenant, and return the environment that its service starts in."""
    env = environment(
        tmp_path / "data", TOKEN="xoxb-sandbox", KEY=KEY, PORT="0", SLACK_FIXTURES_ALLOWED_SLACK_HOSTS="127.0.0.1"
    )
    declaration = tmp_path / "radio.yaml"
    declaration.write_text(DECLARATION.format(api_url=slack.api_url, policy=policy), encoding="utf-8")
    applied = await asyncio.to_thread(run, "apply", "-f", str(declaration), env=env)
    assert applied.returncode == 0, applied.stderr
    return env


@pytest.mark.parametrize(("policy", "killed_after"), [("by_severity", BURST), ("prefer_duplicate", BURST // 3)])
async def test_nothing_that_was_accepted_is_lost(
    tmp_path: Path, slack: FakeSlackServer, policy: str, killed_after: int
) -> None:
    env = await declared(tmp_path, slack, policy=policy)
    with started("serve", env=env, output=tmp_path / "first.log") as service:
        accepted = await killed_in_a_burst(service, slack.fake, after=killed_after)
    before = len(slack.fake.messages(CHANNEL))
    with started("serve", env=env, output=tmp_path / "second.log") as service:
        async with asyncio.timeout(60):
            while not accepted <= shown(slack.fake).keys():
                await asyncio.sleep(0.05)
            while await open_deliveries(tmp_path / "data"):
                await asyncio.sleep(0.1)
        assert await asyncio.to_thread(service.stop) == 0

    repeated = sum(count - 1 for count in shown(slack.fake).values())
    sys.stdout.write(
        f"{policy}: accepted {len(accepted)}, sent before the kill {before}, lost 0, repeated {repeated}\n"
    )
    assert len(accepted) >= killed_after
    assert repeated <= CONCURRENCY


async def test_nothing_that_was_accepted_is_lost_when_the_embedded_server_is_killed(
    tmp_path: Path, slack: FakeSlackServer
) -> None:
    env = await declared(tmp_path, slack, policy="prefer_duplicate")
    with started("serve", env=env, output=tmp_path / "serve.log") as service:
        burst = Burst(await asyncio.to_thread(lambda: service.url), enough=BURST // 4)
        sending = asyncio.create_task(burst.send())
        await burst.enough.wait()
        postmaster = EmbeddedPostgres(tmp_path / "data")._postmaster()
        assert postmaster is not None
        postmaster.kill()
        await sending  # what comes meanwhile is refused
        accepted = burst.accepted
        async with asyncio.timeout(60):
            while len(accepted) < BURST:  # and comes again, as Alertmanager sends it
                again = Burst(service.url, enough=BURST)
                await again.send()
                accepted |= again.accepted
                await asyncio.sleep(0.1)
        async with asyncio.timeout(60):
            while not accepted <= shown(slack.fake).keys():
                await asyncio.sleep(0.05)
        assert await asyncio.to_thread(service.stop) == 0


async def open_deliveries(data_dir: Path) -> int:
    """Return how many deliveries the ledger still has to send."""
    connection = await asyncpg.connect(
        host=str(EmbeddedPostgres(data_dir).socket_dir), user=SUPERUSER, database=DATABASE
    )
    try:
        return int(
            await connection.fetchval("SELECT count(*) FROM deliveries WHERE state IN ('pending', 'leased', 'sending')")
        )
    finally:
        await connection.close()
