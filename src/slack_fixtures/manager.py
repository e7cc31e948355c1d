"""``SlackFixtureManager``: everything that can be done for one tenant, on one page."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

from slack_fixtures.bootstrap import Application, default_application
from slack_fixtures.caching.manager import CacheManager
from slack_fixtures.delivery.intake import Accepted
from slack_fixtures.fixtures.model import SlackFixtureEntity
from slack_fixtures.fixtures.postgres import FIXTURE_DOCUMENTS
from slack_fixtures.ingest.parsers import read
from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.kernel.events import RecordedEvent
from slack_fixtures.kernel.tenant import TenantContext
from slack_fixtures.localization.engine import AILocalizationEngine
from slack_fixtures.metrics import metrics
from slack_fixtures.rendering.model import RenderedMessage
from slack_fixtures.security.manager import SecurityManager
from slack_fixtures.storage.documents import Stored
from slack_fixtures.tenancy.model import TenantSettings

__all__ = ["AILocalizationEngine", "CacheManager", "SecurityManager", "SlackFixtureManager"]

_LIBRARY = "cli:library"  # who acts when the caller is code in the same process


class SlackFixtureManager:
    """The main flow for one tenant: keep fixtures, accept alerts, show what readers will see.

    Args:
        tenant_context: the tenant; it is created on ``initialize`` where there is none of this id.
        application: what runs in this process; the shared default, on the embedded database, when left out.
    """

    def __init__(self, tenant_context: TenantContext, application: Application | None = None) -> None:
        self.tenant = tenant_context
        self._application = application

    async def initialize(self) -> Self:
        """Start what is needed and make sure that the tenant exists; may be called again."""
        if self._application is None:
            self._application = await default_application()
        settings = TenantSettings.of(self.tenant)
        await self._application.tenants.ensure(self.tenant.tenant_id, settings, actor=_LIBRARY)
        return self

    async def __aenter__(self) -> Self:
        return await self.initialize()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    @metrics.count_requests
    @metrics.track_performance
    async def create_fixture(self, fixture: SlackFixtureEntity) -> Stored[SlackFixtureEntity]:
        """Store a new fixture.

        Raises:
            InvalidValueError, ConflictError, QuotaExceededError: see ``FixtureCommands.create``.
        """
        return await self._app.fixtures.create(self.tenant.tenant_id, fixture, actor=_LIBRARY)

    async def replace_fixture(
        self, fixture_id: str, fixture: SlackFixtureEntity, *, expected_version: int | None = None
    ) -> Stored[SlackFixtureEntity]:
        """Store the next version of a fixture.

        Raises:
            NotFoundError, VersionConflictError, InvalidValueError: see ``FixtureCommands.replace``.
        """
        return await self._app.fixtures.replace(
            self.tenant.tenant_id, fixture_id, fixture, expected_version=expected_version, actor=_LIBRARY
        )

    async def get_fixture(self, fixture_id: str) -> Stored[SlackFixtureEntity]:
        """Return a fixture.

        Raises:
            NotFoundError: there is none.
        """
        async with self._app.database.tenant_transaction(self.tenant.tenant_id) as connection:
            return await FIXTURE_DOCUMENTS.get(connection, self.tenant.tenant_id, fixture_id)

    async def list_fixtures(self, *, limit: int = 100, after: str = "") -> list[Stored[SlackFixtureEntity]]:
        """Return up to ``limit`` fixtures in the order of their ids, those behind ``after``."""
        async with self._app.database.tenant_transaction(self.tenant.tenant_id) as connection:
            return await FIXTURE_DOCUMENTS.page(connection, self.tenant.tenant_id, limit=limit, after=after)

    async def fixture_history(self, fixture_id: str) -> list[RecordedEvent]:
        """Return what happened to a fixture, oldest first.

        Raises:
            NotFoundError: there never was one.
        """
        async with self._app.database.tenant_transaction(self.tenant.tenant_id) as connection:
            return await FIXTURE_DOCUMENTS.history(connection, self.tenant.tenant_id, fixture_id)

    async def roll_back_fixture(self, fixture_id: str, *, to_version: int) -> Stored[SlackFixtureEntity]:
        """Go back to an earlier version of a fixture, as a new one.

        Raises:
            NotFoundError, InvalidValueError: see ``FixtureCommands.roll_back``.
        """
        return await self._app.fixtures.roll_back(
            self.tenant.tenant_id, fixture_id, to_version=to_version, actor=_LIBRARY
        )

    async def delete_fixture(self, fixture_id: str) -> None:
        """Take a fixture out of use; its history stays.

        Raises:
            NotFoundError: there is none.
        """
        await self._app.fixtures.retire(self.tenant.tenant_id, fixture_id, expected_version=None, actor=_LIBRARY)

    async def render(
        self,
        fixture: str,
        locale: str,
        *,
        alert: dict[str, Any] | None = None,
        context: dict[str, Any] | None = None,
    ) -> RenderedMessage:
        """Return the message that a reader of this locale would see, without sending it.

        Args:
            fixture: id or name, or ``builtin:FAMILY``.
            alert: a body of any supported sender.
            context: template variables instead of, or beside, an alert.

        Raises:
            NotFoundError, InvalidValueError: see ``preview_request``.
        """
        return await self._app.previews.show(
            self.tenant.tenant_id, fixture=fixture, locale=locale, alert=alert, context=context, now=utc_now()
        )

    async def ingest(self, source: str, body: bytes) -> Accepted:
        """Accept a body of ``alertmanager``, ``grafana`` or ``generic`` form; what it causes is on disk afterwards.

        Raises:
            UnreadablePayloadError: the body cannot be read.
            DependencyError: the database does not answer; nothing was accepted.
        """
        groups = read(source, body, received_at=utc_now())
        return await self._app.intake.accept(self.tenant.tenant_id, groups)

    @property
    def _app(self) -> Application:
        if self._application is None:
            raise ConfigurationError("Call `await manager.initialize()` first.")
        return self._application
