"""Tenants, for platform administrators."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Body, Response
from pydantic import ValidationError

from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError
from slack_fixtures.security.model import Permission
from slack_fixtures.storage.documents import Stored
from slack_fixtures.tenancy.model import TenantSettings
from slack_fixtures.tenancy.postgres import TENANT_DOCUMENTS, list_tenants
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.problems import invalid_input
from slack_fixtures.web.routing import CHANGING, CREATING, READING, REMOVING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import TENANT_EXAMPLE, TENANT_PATCH_EXAMPLE, TenantIn, TenantOut
from slack_fixtures.web.versions import IfNoneMatch, KnownVersion, etag, not_modified, stated

router = new_router(tag="tenants", prefix="/tenants")

RESERVED = frozenset({"locales"})
"""`/fixtures/locales` is a resource of its own, so no tenant can be called that."""

Reader = Annotated[Access, permission(Permission.TENANTS_READ)]
Writer = Annotated[Access, permission(Permission.TENANTS_WRITE)]


@router.get("", responses=READING)
async def read_tenants(access: Reader, wanted: WantedPage) -> Page[TenantOut]:
    """List the tenants in the order of their ids."""
    found = await list_tenants(access.application.database, limit=wanted.one_more, after=wanted.after)
    return wanted.page(found, lambda stored: stored.id, TenantOut.of_stored)


@router.post("", status_code=201, responses=CREATING)
async def create_tenant(
    access: Writer,
    body: Annotated[TenantIn, Body(openapi_examples={"premium": {"value": TENANT_EXAMPLE}})],
    response: Response,
) -> TenantOut:
    """Create a tenant."""
    if body.tenant_id in RESERVED:
        raise InvalidValueError(FieldProblem("tenant_id", "is reserved"))
    stored = await access.application.tenants.create(body.tenant_id, body.settings, actor=access.actor.label)
    response.headers["Location"] = f"/tenants/{stored.id}"
    return _shown(stored, response)


@router.get("/{tenant_id}", responses=READING, response_model=TenantOut)
async def read_tenant(
    tenant_id: str, access: Reader, response: Response, if_none_match: IfNoneMatch = None
) -> TenantOut | Response:
    """Read a tenant's settings."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        stored = await TENANT_DOCUMENTS.get(connection, tenant_id, tenant_id)
    return not_modified(if_none_match, stored.version) or _shown(stored, response)


@router.patch("/{tenant_id}", responses=CHANGING)
async def change_tenant(
    tenant_id: str,
    access: Writer,
    changes: Annotated[dict[str, Any], Body(openapi_examples={"french": {"value": TENANT_PATCH_EXAMPLE}})],
    version: KnownVersion,
    response: Response,
) -> TenantOut:
    """Change some settings (a merge patch, RFC 7396); `null` goes back to the default."""
    try:
        with stated():
            stored = await access.application.tenants.change(
                tenant_id, changes, expected_version=version, actor=access.actor.label
            )
    except ValidationError as error:
        raise invalid_input(error.errors(include_url=False)) from None
    return _shown(stored, response)


@router.delete("/{tenant_id}", status_code=204, responses=REMOVING)
async def remove_tenant(tenant_id: str, access: Writer, version: KnownVersion) -> None:
    """Remove a tenant with its configuration, alerts and deliveries; its events and its audit stay."""
    with stated():
        await access.application.tenants.remove(tenant_id, expected_version=version, actor=access.actor.label)


def _shown(stored: Stored[TenantSettings], response: Response) -> TenantOut:
    response.headers["ETag"] = etag(stored.version)
    return TenantOut.of_stored(stored)
