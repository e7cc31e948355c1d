"""What a route points at: one that points nowhere would say something else than was meant, or nothing at all."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError
from slack_fixtures.library.catalogue import BUILTIN, builtin_families
from slack_fixtures.routing.model import Route
from slack_fixtures.storage.tables import FIXTURES, SLACK_CONNECTIONS


def dangling_references(route: Route, *, fixtures: Collection[str], connections: Collection[str]) -> list[FieldProblem]:
    """Return what a route points at and is not there, one problem each.

    Args:
        route: the route as it shall be.
        fixtures: names of the tenant's fixtures.
        connections: names of the tenant's Slack connections.
    """
    problems = []
    if route.fixture is not None and not _is_fixture(route.fixture, fixtures):
        problems.append(FieldProblem("fixture", f"there is no fixture {route.fixture}"))
    return problems + [
        FieldProblem(f"audiences.{index}.slack", f"the tenant has no Slack connection {audience.slack}")
        for index, audience in enumerate(route.audiences)
        if audience.slack not in connections
    ]


async def require_references(connection: AsyncConnection, tenant_id: str, route: Route) -> None:
    """Refuse a route that points at something that the tenant does not have now.

    Raises:
        InvalidValueError: one problem for each reference, naming the field.
    """
    fixtures = select(FIXTURES.c.name).where(FIXTURES.c.tenant_id == tenant_id, FIXTURES.c.name == route.fixture)
    connections = select(SLACK_CONNECTIONS.c.name).where(SLACK_CONNECTIONS.c.tenant_id == tenant_id)
    problems = dangling_references(
        route,
        fixtures=(await connection.execute(fixtures)).scalars().all(),
        connections=(await connection.execute(connections)).scalars().all(),
    )
    if problems:
        raise InvalidValueError(*problems)


def _is_fixture(reference: str, fixtures: Collection[str]) -> bool:
    if reference.startswith(BUILTIN):
        return reference.removeprefix(BUILTIN) in builtin_families()
    return reference in fixtures
