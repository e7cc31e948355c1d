"""Builders: each fills in what does not matter to a test."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx2

from slack_fixtures.bootstrap import Application
from slack_fixtures.connections.model import ConnectionInput, Pacing
from slack_fixtures.security.model import Role
from slack_fixtures.tenancy.model import TenantSettings
from slack_fixtures.testing import FakeChannel
from slack_fixtures.testing.slack import TOKEN

TENANT = "spotify-premium"
OTHER_TENANT = "spotify-free"
CHANNEL = "C0123456789"
OTHER_CHANNEL = "C0987654321"
CHANNELS = (
    FakeChannel(CHANNEL, "ops-berlin", "de-DE", "Europe/Berlin"),
    FakeChannel(OTHER_CHANNEL, "ops-tokyo", "ja-JP", "Asia/Tokyo"),
)
_PATIENCE_S = 10.0


def a_tenant(**settings: Any) -> TenantSettings:
    return TenantSettings(**{"default_locale": "en-US", **settings})


def a_connection(**fields: Any) -> ConnectionInput:
    """Return a connection to the fake Slack that waits for nothing."""
    return ConnectionInput(**{"bot_token": TOKEN, "pacing": Pacing(messages_per_second_per_channel=0), **fields})


def a_fixture(name: str = "playback", **fields: Any) -> dict[str, Any]:
    return {
        "name": name,
        "severity": "critical",
        "source_locale": "de-DE",
        "locales": {
            "de-DE": {"title": "Wiedergabe gestört", "description": "{{ labels.instance }}", "action_required": ""},
            "en-US": {"title": "Playback broken", "description": "{{ labels.instance }}", "action_required": ""},
        },
        **fields,
    }


def a_route(name: str = "everything", **fields: Any) -> dict[str, Any]:
    """Return a catch-all route to one German channel."""
    return {"name": name, "audiences": [{"channel": CHANNEL, "locale": "de-DE", "timezone": "Europe/Berlin"}], **fields}


def an_alert(name: str = "PlaybackErrors", **fields: Any) -> dict[str, Any]:
    return {
        "status": "firing",
        "labels": {"alertname": name, "severity": "critical", "instance": "edge-7"},
        "annotations": {"summary": "12 % of streams break off"},
        "startsAt": "2026-03-01T12:00:00Z",
        "endsAt": "0001-01-01T00:00:00Z",
        "generatorURL": "http://prometheus.example.org:9090/graph",
        "fingerprint": "5ef77f1f8a3ecf8d",
        **fields,
    }


def a_webhook(*alerts: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {
        "version": "4",
        "groupKey": '{}:{alertname="PlaybackErrors"}',
        "truncatedAlerts": 0,
        "status": "firing",
        "receiver": "slack-fixtures",
        "groupLabels": {"alertname": "PlaybackErrors"},
        "commonLabels": {},
        "commonAnnotations": {},
        "externalURL": "http://alertmanager.example.org:9093",
        "alerts": list(alerts) or [an_alert()],
        **fields,
    }


def a_token(
    application: Application,
    *roles: Role,
    tenant_id: str | None = TENANT,
    subject: str = "ana",
    platform_admin: bool = False,
) -> str:
    return application.tokens.issue(
        tenant_id=tenant_id, roles=roles, subject=subject, ttl=timedelta(hours=1), platform_admin=platform_admin
    )


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@dataclass
class Api:
    """Requests in the name of one actor of one tenant."""

    client: httpx2.AsyncClient
    application: Application
    tenant_id: str = TENANT
    token: str = ""

    async def set_up(self) -> None:
        """Make the tenant and its connection."""
        await self.application.tenants.ensure(self.tenant_id, a_tenant(), actor="system")
        await self.application.connections.put(self.tenant_id, "default", a_connection(), actor="system")
        self.token = a_token(self.application, Role.ADMIN, tenant_id=self.tenant_id)

    def acting_as(self, *roles: Role, subject: str = "ana", tenant_id: str | None = None) -> Api:
        """Return the same tenant as seen by somebody else, or by somebody of another tenant."""
        token = a_token(self.application, *roles, tenant_id=tenant_id or self.tenant_id, subject=subject)
        return Api(self.client, self.application, self.tenant_id, token)

    def as_platform(self) -> Api:
        """Return the view of a platform administrator."""
        token = a_token(self.application, tenant_id=None, platform_admin=True, subject="root")
        return Api(self.client, self.application, self.tenant_id, token)

    async def request(self, method: str, path: str, **options: Any) -> httpx2.Response:
        """Send a request; ``{t}`` in the path is the tenant."""
        headers = {**bearer(self.token), **options.pop("headers", {})}
        return await self.client.request(method, path.replace("{t}", self.tenant_id), headers=headers, **options)

    async def get(self, path: str, **options: Any) -> httpx2.Response:
        return await self.request("GET", path, **options)

    async def post(self, path: str, json: Any = None, **options: Any) -> httpx2.Response:
        return await self.request("POST", path, **({"json": json} if json is not None else {}), **options)

    async def put(self, path: str, json: Any, *, version: int | str | None = None, **options: Any) -> httpx2.Response:
        return await self.request("PUT", path, json=json, headers=_if_match(version), **options)

    async def patch(self, path: str, json: Any, *, version: int | str | None = None) -> httpx2.Response:
        return await self.request("PATCH", path, json=json, headers=_if_match(version))

    async def delete(self, path: str, *, version: int | str | None = None) -> httpx2.Response:
        return await self.request("DELETE", path, headers=_if_match(version))


def _if_match(version: int | str | None) -> dict[str, str]:
    if version is None:
        return {}
    return {"If-Match": f'"{version}"' if isinstance(version, int) else version}


async def eventually(found: Callable[[], Awaitable[Any]]) -> Any:
    """Wait until ``found`` returns something true, and return that."""
    async with asyncio.timeout(_PATIENCE_S):
        while not (result := await found()):
            await asyncio.sleep(0.01)
        return result
