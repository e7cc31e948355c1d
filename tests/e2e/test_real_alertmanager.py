"""From a metric in a real Prometheus, through a real Alertmanager and our HTTP interface, to messages and their edits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import CHANNEL, OTHER_CHANNEL, TENANT, a_connection, a_tenant

from slack_fixtures.bootstrap import Application
from slack_fixtures.routing.model import Route
from slack_fixtures.server import listen, serving, url_of
from slack_fixtures.testing import FakeSlack, mentions_in
from slack_fixtures.testing.prometheus import AlertingStack, available

needs_both = pytest.mark.skipif(not available(), reason="Prometheus or Alertmanager is not installed")

RULES = """
groups:
  - name: database
    rules:
      - alert: DatabaseReplicationLag
        expr: pg_replication_lag_seconds > 30
        labels: {severity: critical}
        annotations: {summary: "{{ $labels.instance }} lags {{ $value }} s <!channel>"}
"""
LABELS = {"instance": "db-2.example:9187", "service": "billing"}


async def until(found: Callable[[], bool], *, within_s: float = 30) -> None:
    async with asyncio.timeout(within_s):
        while not found():
            await asyncio.sleep(0.05)


@needs_both
async def test_a_real_alert_reaches_each_audience_in_its_language_and_is_edited_when_it_resolves(
    application: Application, fake_slack: FakeSlack, tmp_path: Path
):
    await application.tenants.create(TENANT, a_tenant(), actor="system")
    await application.connections.put(TENANT, "default", a_connection(), actor="system")
    key = await application.ingest_keys.put(TENANT, "prometheus", actor="system")
    audiences = (
        {"channel": CHANNEL, "locale": "de-DE", "timezone": "Europe/Berlin"},
        {"channel": OTHER_CHANNEL, "locale": "ja-JP", "timezone": "Asia/Tokyo"},
    )
    await application.routes.create(TENANT, Route(name="everything", audiences=audiences), actor="system")
    listener = listen("127.0.0.1", 0)
    webhook = f"{url_of(listener)}/ingest/{TENANT}/alertmanager"

    async with (
        serving(application, listener),
        AlertingStack(webhook, bearer_token=key, rules=RULES, workdir=tmp_path) as stack,
    ):
        stack.set("pg_replication_lag_seconds", LABELS, 45)
        await until(lambda: len(fake_slack.messages()) == 2)
        german, japanese = fake_slack.messages(CHANNEL)[0], fake_slack.messages(OTHER_CHANNEL)[0]
        assert "Datenbank db-2.example:9187" in german.text
        assert "データベース db-2.example:9187" in japanese.text
        assert not mentions_in(german)

        stack.set("pg_replication_lag_seconds", LABELS, 0)
        await until(lambda: all(message.edits for message in fake_slack.messages()))

    assert len(fake_slack.messages()) == 2
    assert fake_slack.messages(CHANNEL)[0].ts == german.ts
    assert "Behoben" in fake_slack.messages(CHANNEL)[0].text
    assert "復旧" in fake_slack.messages(OTHER_CHANNEL)[0].text
