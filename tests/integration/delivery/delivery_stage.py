"""A stage for stories of delivery: one tenant, its strict fake Slack, and what happens between them."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import text

from slack_fixtures.bootstrap import Application
from slack_fixtures.connections.model import ConnectionInput
from slack_fixtures.delivery.intake import Accepted, Intake
from slack_fixtures.delivery.queries import DeliveryRecord
from slack_fixtures.fixtures.model import SlackFixtureEntity
from slack_fixtures.ingest.model import AlertGroup
from slack_fixtures.ingest.parsers import read
from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.routing.model import Route
from slack_fixtures.tenancy.model import TenantSettings
from slack_fixtures.testing.faults import RateLimits
from slack_fixtures.testing.slack import TOKEN, FakeCall, FakeChannel, FakeMessage, FakeSlack
from slack_fixtures.testing.slack_server import FakeSlackServer

ACTOR = "cli:test"
CHANNEL = "C0OPS"
PATIENCE_S = 15.0
START = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)

_tenants = count(1)


def an_alert(name: str = "DiskFull", **given: Any) -> dict[str, Any]:
    """Return an alert as Alertmanager writes it; ``severity``, ``instance``, ``start`` and ``end`` may be given."""
    severity, instance = given.pop("severity", "critical"), given.pop("instance", "db-1")
    start, end = given.pop("start", START), given.pop("end", None)
    return {
        "status": "resolved" if end else "firing",
        "labels": {"alertname": name, "severity": severity, "instance": instance, **given.pop("labels", {})},
        "annotations": {"summary": f"{name} on {instance}"},
        "startsAt": start.isoformat(),
        "endsAt": end.isoformat() if end else "0001-01-01T00:00:00Z",
        "generatorURL": "https://prometheus.example/graph",
        "fingerprint": f"{name}-{severity}-{instance}".lower()[:64],
        **given,
    }


def a_group(*alerts: dict[str, Any], key: str = "", truncated: int = 0) -> tuple[AlertGroup, ...]:
    """Return what is read from an Alertmanager body with these alerts."""
    name = alerts[0]["labels"]["alertname"]
    firing = any(alert["status"] == "firing" for alert in alerts)
    body = {
        "version": "4",
        "groupKey": key or f'{{}}:{{alertname="{name}"}}',
        "truncatedAlerts": truncated,
        "status": "firing" if firing else "resolved",
        "receiver": "slack-fixtures",
        "groupLabels": {"alertname": name},
        "commonLabels": {"alertname": name},
        "commonAnnotations": {},
        "externalURL": "https://alertmanager.example",
        "alerts": list(alerts),
    }
    return read("alertmanager", orjson.dumps(body), received_at=utc_now())


def ended(alert: dict[str, Any], *, after: timedelta = timedelta(minutes=7)) -> dict[str, Any]:
    """Return the same alert, resolved."""
    end = datetime.fromisoformat(alert["startsAt"]) + after
    return {**alert, "status": "resolved", "endsAt": end.isoformat()}


def an_audience(channel: str = CHANNEL, locale: str = "en-US", **more: Any) -> dict[str, Any]:
    return {"channel": channel, "locale": locale, **more}


@dataclass(frozen=True, slots=True)
class Stage:
    """One tenant of a running application, with a Slack workspace of its own."""

    application: Application
    tenant_id: str
    fake: FakeSlack
    server: FakeSlackServer

    async def connect(self, name: str = "default", *, token: str = TOKEN, pace: float = 0, **pacing: Any) -> None:
        given = ConnectionInput.model_validate(
            {
                "bot_token": token,
                "api_url": self.server.api_url,
                "pacing": {"messages_per_second_per_channel": pace, **pacing},
            }
        )
        await self.application.connections.put(self.tenant_id, name, given, actor=ACTOR)

    async def connect_webhook(self, channel: str = CHANNEL, *, name: str = "default", pace: float = 0) -> None:
        given = ConnectionInput.model_validate(
            {
                "webhook_url": self.server.webhook_url(channel),
                "pacing": {"messages_per_second_per_channel": pace},
            }
        )
        await self.application.connections.put(self.tenant_id, name, given, actor=ACTOR)

    async def route(self, *audiences: dict[str, Any], name: str = "all", **more: Any) -> None:
        for audience in audiences:
            if audience["channel"] not in {channel.id for channel in self.fake.channels}:
                self.fake.add_channel(FakeChannel(audience["channel"], audience["channel"].lower()))
        route = Route.model_validate({"name": name, "audiences": audiences or [an_audience()], **more})
        await self.application.routes.create(self.tenant_id, route, actor=ACTOR)

    async def fixture(self, **given: Any) -> None:
        await self.application.fixtures.create(self.tenant_id, SlackFixtureEntity.model_validate(given), actor=ACTOR)

    async def configure(self, **changes: Any) -> None:
        await self.application.tenants.change(self.tenant_id, changes, expected_version=None, actor=ACTOR)

    async def accept(self, *alerts: dict[str, Any], key: str = "", truncated: int = 0) -> Accepted:
        return await self.application.intake.accept(self.tenant_id, a_group(*alerts, key=key, truncated=truncated))

    async def accept_quietly(self, *alerts: dict[str, Any], key: str = "") -> Accepted:
        """Accept as a process without a worker does."""
        intake = Intake(self.application.database, self.application.views)
        return await intake.accept(self.tenant_id, a_group(*alerts, key=key))

    async def deliveries(self) -> list[DeliveryRecord]:
        """Return everything in the ledger, oldest first."""
        page = await self.application.delivery_queries.page(self.tenant_id, limit=5_000)
        return page[::-1]

    async def states(self) -> list[tuple[str, str]]:
        return [(delivery.kind, delivery.state.value) for delivery in await self.deliveries()]

    async def redrive(self, delivery_id: UUID) -> None:
        await self.application.deliveries.redrive(self.tenant_id, delivery_id, actor=ACTOR)

    async def settled(self, *, patience_s: float = PATIENCE_S) -> list[DeliveryRecord]:
        """Wait until nothing is open, and return everything in the ledger, oldest first."""
        await self.until_async(self.nothing_open, "every delivery is settled", patience_s=patience_s)
        return await self.deliveries()

    async def nothing_open(self) -> bool:
        """Say whether every delivery has come to an end."""
        counts = await self.application.delivery_queries.counts(self.tenant_id)
        return not {"pending", "leased", "sending"} & counts.keys()

    async def until_async(self, condition: Callable[[], Any], what: str, *, patience_s: float = PATIENCE_S) -> None:
        try:
            async with asyncio.timeout(patience_s):
                while not await condition():
                    await asyncio.sleep(0.01)
        except TimeoutError:
            ledger = dict(Counter(await self.states()))
            raise AssertionError(f"not within {patience_s} s: {what}; ledger: {ledger}") from None

    async def until(self, condition: Callable[[], bool], what: str) -> None:
        async def checked() -> bool:
            return condition()

        await self.until_async(checked, what)

    def messages(self, channel: str = CHANNEL) -> list[FakeMessage]:
        """Return what stands in a channel, without thread replies, oldest first."""
        return [message for message in self.fake.messages(channel) if not message.thread_ts]

    def replies(self, channel: str = CHANNEL) -> list[FakeMessage]:
        return [message for message in self.fake.messages(channel) if message.thread_ts]

    def calls(self, method: str | None = None) -> list[FakeCall]:
        return [call for call in self.fake.calls if method in {None, call.method}]

    async def sql(self, statement: str, **values: Any) -> Sequence[Any]:
        async with self.application.database.tenant_transaction(self.tenant_id) as connection:
            result = await connection.execute(text(statement), {"tenant_id": self.tenant_id, **values})
            return result.all() if result.returns_rows else ()


@asynccontextmanager
async def a_stage(
    application: Application, *, rate_limits: RateLimits | None = None, channels: Iterable[str] = (CHANNEL,)
) -> AsyncIterator[Stage]:
    """Set up a tenant with a workspace, and remove it afterwards."""
    fake = FakeSlack(*(FakeChannel(channel, channel.lower()) for channel in channels), rate_limits=rate_limits)
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(FakeSlackServer(fake))
        tenant_id = f"stage-{next(_tenants)}"
        await application.tenants.create(tenant_id, TenantSettings(), actor=ACTOR)
        yield Stage(application, tenant_id, fake, server)
        fake.stop_failing()
        await application.engine.drain()
        await application.tenants.remove(tenant_id, expected_version=None, actor=ACTOR)


def shown(message: FakeMessage) -> str:
    """Return everything that a message shows, as one text."""
    return message.text + orjson.dumps(message.blocks).decode()
