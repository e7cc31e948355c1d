"""Ingest keys; a generated one is shown once, when it is made."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Path, Response

from slack_fixtures.ingest.keys import IngestKey, list_ingest_keys
from slack_fixtures.kernel.errors import NOTHING_HERE, ConflictError, NotFoundError
from slack_fixtures.routing.model import ResourceName
from slack_fixtures.security.model import Permission
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.routing import CREATING, READING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import (
    INGEST_KEY_EXAMPLE,
    INGEST_KEY_REPLACEMENT_EXAMPLE,
    IngestKeyIn,
    IngestKeyOut,
    IngestKeyReplacementIn,
    NewIngestKeyOut,
)

router = new_router(tag="ingest-keys", prefix="/ingest-keys/{tenant_id}")

Reader = Annotated[Access, permission(Permission.INGEST_KEYS_READ)]
Writer = Annotated[Access, permission(Permission.INGEST_KEYS_WRITE)]
Name = Annotated[ResourceName, Path()]
NewKey = Annotated[IngestKeyIn, Body(openapi_examples={"generated": {"value": INGEST_KEY_EXAMPLE}})]
ReplacedKey = Annotated[
    IngestKeyReplacementIn,
    Body(openapi_examples={"generated": {"value": {}}, "own": {"value": INGEST_KEY_REPLACEMENT_EXAMPLE}}),
]


@router.get("", responses=READING)
async def list_keys(
    tenant_id: str,  # noqa: ARG001 - named by the path
    access: Reader,
    wanted: WantedPage,
) -> Page[IngestKeyOut]:
    """List the tenant's keys by name, without the keys."""
    behind = [key for key in await _keys(access) if key.name > wanted.after]
    return wanted.page(behind[: wanted.one_more], lambda key: key.name, IngestKeyOut.of)


@router.post("", status_code=201, responses=CREATING)
async def create_key(tenant_id: str, access: Writer, body: NewKey, response: Response) -> NewIngestKeyOut:
    """Create a key; without `key`, one is made and shown in this answer alone."""
    if any(key.name == body.name for key in await _keys(access)):
        raise ConflictError("There is an ingest key of this name already.")
    response.headers["Location"] = f"/ingest-keys/{tenant_id}/{body.name}"
    return await _put(access, body.name, body.secret)


@router.get("/{name}", responses=READING)
async def read_key(tenant_id: str, name: Name, access: Reader) -> IngestKeyOut:  # noqa: ARG001 - named by the path
    """Read when a key was stored, without the key."""
    found = next((key for key in await _keys(access) if key.name == name), None)
    if found is None:
        raise NotFoundError(NOTHING_HERE)
    return IngestKeyOut.of(found)


@router.put("/{name}", responses=CREATING)
async def replace_key(
    tenant_id: str,  # noqa: ARG001 - named by the path
    name: Name,
    access: Writer,
    body: ReplacedKey,
) -> NewIngestKeyOut:
    """Replace a key; senders with the old one are refused from now on."""
    if all(key.name != name for key in await _keys(access)):
        raise NotFoundError(NOTHING_HERE)
    return await _put(access, name, body.secret)


@router.delete("/{name}", status_code=204, responses=READING)
async def delete_key(tenant_id: str, name: Name, access: Writer) -> None:
    """Remove a key; its senders are refused from now on."""
    await access.application.ingest_keys.remove(tenant_id, name, actor=access.actor.label)


async def _put(access: Access, name: str, given: str | None) -> NewIngestKeyOut:
    key = await access.application.ingest_keys.put(access.tenant_id, name, given, actor=access.actor.label)
    return NewIngestKeyOut(name=name, key=key if given is None else None)


async def _keys(access: Access) -> list[IngestKey]:
    async with access.application.database.tenant_transaction(access.tenant_id) as connection:
        return await list_ingest_keys(connection, access.tenant_id)
