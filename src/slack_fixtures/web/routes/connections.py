"""Slack connections; their secrets go in and never come out."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Path, Response

from slack_fixtures.connections.model import ConnectionInput, SlackConnection
from slack_fixtures.routing.model import ResourceName
from slack_fixtures.security.model import Permission
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.routing import CHANGING, CREATING, READING, REMOVING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import CONNECTION_EXAMPLE, ConnectionIn, ConnectionOut
from slack_fixtures.web.versions import IfNoneMatch, KnownVersion, ReplacedVersion, etag, not_modified, stated

router = new_router(tag="slack", prefix="/slack/{tenant_id}/connections")

Reader = Annotated[Access, permission(Permission.CONNECTIONS_READ)]
Writer = Annotated[Access, permission(Permission.CONNECTIONS_WRITE)]
Name = Annotated[ResourceName, Path()]

_REPLACEMENT_EXAMPLE = {name: value for name, value in CONNECTION_EXAMPLE.items() if name != "name"}


@router.get("", responses=READING)
async def list_connections(tenant_id: str, access: Reader, wanted: WantedPage) -> Page[ConnectionOut]:
    """List the tenant's connections by name."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        every = await access.application.connection_repository.all(connection, tenant_id)
    behind = [found for found in every if found.name > wanted.after]
    return wanted.page(behind[: wanted.one_more], lambda found: found.name, ConnectionOut.of)


@router.post("", status_code=201, responses=CREATING)
async def create_connection(
    tenant_id: str,
    access: Writer,
    body: Annotated[ConnectionIn, Body(openapi_examples={"bot": {"value": CONNECTION_EXAMPLE}})],
    response: Response,
) -> ConnectionOut:
    """Create a connection with a bot token or an incoming webhook."""
    stored = await access.application.connections.put(
        tenant_id, body.name, body.given, expected_version=0, actor=access.actor.label
    )
    response.headers["Location"] = f"/slack/{tenant_id}/connections/{stored.name}"
    return _shown(stored, response)


@router.get("/{name}", responses=READING, response_model=ConnectionOut)
async def read_connection(
    tenant_id: str, name: Name, access: Reader, response: Response, if_none_match: IfNoneMatch = None
) -> ConnectionOut | Response:
    """Read a connection, without its secret."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        stored = await access.application.connection_repository.get(connection, tenant_id, name)
    return not_modified(if_none_match, stored.version) or _shown(stored, response)


@router.put("/{name}", responses=CHANGING)
async def replace_connection(
    tenant_id: str,
    name: Name,
    *,
    access: Writer,
    body: Annotated[ConnectionInput, Body(openapi_examples={"bot": {"value": _REPLACEMENT_EXAMPLE}})],
    version: ReplacedVersion,
    response: Response,
) -> ConnectionOut:
    """Replace a connection, make it active again, and let what waited for it go on."""
    with stated():
        stored = await access.application.connections.put(
            tenant_id, name, body, expected_version=version, actor=access.actor.label
        )
    return _shown(stored, response)


@router.delete("/{name}", status_code=204, responses=REMOVING)
async def delete_connection(tenant_id: str, name: Name, access: Writer, version: KnownVersion) -> None:
    """Remove a connection; what is still to be sent through it becomes a dead delivery."""
    with stated():
        await access.application.connections.remove(tenant_id, name, expected_version=version, actor=access.actor.label)


def _shown(stored: SlackConnection, response: Response) -> ConnectionOut:
    response.headers["ETag"] = etag(stored.version)
    return ConnectionOut.of(stored)
