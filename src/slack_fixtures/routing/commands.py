"""Writing routes: every change is an event at an expected version."""

from __future__ import annotations

from slack_fixtures.kernel.ids import new_id
from slack_fixtures.routing.model import Route
from slack_fixtures.routing.postgres import ROUTE_DOCUMENTS
from slack_fixtures.routing.references import require_references
from slack_fixtures.storage.documents import Stored
from slack_fixtures.storage.unit_of_work import UnitsOfWork


class RouteCommands:
    """Creates, replaces and retires routes."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    async def create(self, tenant_id: str, route: Route, *, actor: str) -> Stored[Route]:
        """Store a new route.

        Raises:
            ConflictError: the name is taken.
            NotFoundError: there is no such tenant.
            InvalidValueError: the fixture or a Slack connection is not there; names the field.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            stored = await ROUTE_DOCUMENTS.create(work, str(new_id()), route)
            await require_references(work.connection, tenant_id, route)
            return stored

    async def replace(
        self, tenant_id: str, route_id: str, route: Route, *, expected_version: int | None, actor: str
    ) -> Stored[Route]:
        """Store the next version of a route.

        Raises:
            NotFoundError, VersionConflictError, ConflictError: see ``DocumentStore.replace``.
            InvalidValueError: see ``create``.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            stored = await ROUTE_DOCUMENTS.replace(work, route_id, route, expected_version=expected_version)
            await require_references(work.connection, tenant_id, route)
            return stored

    async def retire(self, tenant_id: str, route_id: str, *, expected_version: int | None, actor: str) -> None:
        """Take a route out of use; its history stays.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.retire``.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            await ROUTE_DOCUMENTS.retire(work, route_id, expected_version=expected_version)
