"""What the hot path must know of a tenant, read once and kept near."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from slack_fixtures.caching.keys import CacheKey
from slack_fixtures.caching.manager import CacheManager
from slack_fixtures.connections.model import ConnectionKind, Pacing, SlackConnection
from slack_fixtures.connections.postgres import ConnectionRepository
from slack_fixtures.delivery.model import Workspace
from slack_fixtures.fixtures.model import FieldTexts, FixtureVersion, SlackFixtureEntity
from slack_fixtures.fixtures.postgres import FIXTURE_DOCUMENTS
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.model import Alert
from slack_fixtures.kernel.errors import NotFoundError
from slack_fixtures.library.catalogue import BUILTIN, builtin_families, builtin_fixture, family_of
from slack_fixtures.routing.model import Route
from slack_fixtures.routing.postgres import ROUTE_DOCUMENTS
from slack_fixtures.storage.database import Database
from slack_fixtures.storage.documents import Stored
from slack_fixtures.storage.tables import INGEST_KEYS
from slack_fixtures.tenancy.model import TenantSettings
from slack_fixtures.tenancy.postgres import TENANT_DOCUMENTS


@dataclass(frozen=True, slots=True)
class Channel:
    """A connection, ready to send through.

    Attributes:
        version: of the connection, which its secret is of.
    """

    workspace: Workspace
    pacing: Pacing
    version: int


@dataclass(frozen=True, slots=True)
class TenantView:
    """A tenant's configuration as of one moment.

    Attributes:
        ingest_keys: name by SHA-256 digest.
        fixtures: by name.
    """

    tenant_id: str
    settings: TenantSettings
    routes: tuple[Route, ...]
    fixtures: Mapping[str, FixtureVersion]
    channels: Mapping[str, Channel]
    ingest_keys: Mapping[bytes, str]

    def fixture_for(self, reference: str, alert: Alert) -> FixtureVersion:
        """Return the fixture of this name, or, where there is none, the built-in one of the alert's family."""
        if reference.startswith(BUILTIN):
            family = reference.removeprefix(BUILTIN)
            if family in builtin_families():
                return builtin_fixture(family)
        elif reference in self.fixtures:
            return self.fixtures[reference]
        return builtin_fixture(family_of(alert.name, alert.labels, alert.severity))

    def severity_of(self, alert: Alert, reference: str | None) -> AlertSeverity:
        """Return the alert's severity, or its fixture's where the sender names none."""
        if alert.severity_given or reference is None or reference not in self.fixtures:
            return alert.severity
        return self.fixtures[reference].severity


class TenantViews:
    """Loads and keeps tenants' views.

    Args:
        api_url: Slack's Web API for connections that name none.
    """

    def __init__(
        self, database: Database, cache: CacheManager, connections: ConnectionRepository, *, api_url: str
    ) -> None:
        self._database = database
        self._cache = cache
        self._connections = connections
        self._api_url = api_url

    async def get(self, tenant_id: str) -> TenantView:
        """Return a tenant's view.

        Raises:
            NotFoundError: there is no such tenant.
        """
        key: CacheKey[TenantView] = CacheKey(tenant_id, "view")
        return await self._cache.get_or_load(key, lambda: self._load(tenant_id))

    def forget(self, tenant_id: str) -> None:
        """Read a tenant's view anew next time."""
        self._cache.invalidate_tenant(tenant_id)

    async def may_leave(self, tenant_id: str) -> bool:
        """Return whether the tenant lets its texts go to translators on other machines; no where it is unknown."""
        try:
            view = await self.get(tenant_id)
        except NotFoundError:
            return False
        return view.settings.external_translation

    async def _load(self, tenant_id: str) -> TenantView:
        async with self._database.tenant_transaction(tenant_id) as connection:
            tenant = await TENANT_DOCUMENTS.get(connection, tenant_id, tenant_id)
            routes = [stored async for stored in ROUTE_DOCUMENTS.each(connection, tenant_id)]
            fixtures = [stored async for stored in FIXTURE_DOCUMENTS.each(connection, tenant_id)]
            connections = await self._connections.all_with_secrets(connection, tenant_id)
            keys = await connection.execute(
                select(INGEST_KEYS.c.digest, INGEST_KEYS.c.name).where(INGEST_KEYS.c.tenant_id == tenant_id)
            )
            ingest_keys = {bytes(row.digest): row.name for row in keys}
        return TenantView(
            tenant_id=tenant_id,
            settings=tenant.document,
            routes=tuple(stored.document for stored in sorted(routes, key=lambda s: (s.created_at, s.id))),
            fixtures={stored.document.name: fixture_version(stored) for stored in fixtures},
            channels={stored.name: self._channel(stored, secret) for stored, secret in connections},
            ingest_keys=ingest_keys,
        )

    def _channel(self, stored: SlackConnection, secret: str) -> Channel:
        is_bot = stored.kind is ConnectionKind.BOT
        workspace = Workspace(
            name=stored.name,
            bot_token=secret if is_bot else "",
            webhook_url="" if is_bot else secret,
            api_url=stored.settings.api_url or self._api_url,
        )
        return Channel(workspace=workspace, pacing=stored.settings.pacing, version=stored.version)


def fixture_version(stored: Stored[SlackFixtureEntity]) -> FixtureVersion:
    """Return a stored fixture in the form that rendering takes."""
    fixture = stored.document
    return FixtureVersion(
        fixture_id=stored.id,
        name=fixture.name,
        version=stored.version,
        severity=fixture.severity,
        source_locale=fixture.source,
        locales={
            tag: FieldTexts(texts.title, texts.description, texts.action_required)
            for tag, texts in fixture.locales.items()
        },
    )
