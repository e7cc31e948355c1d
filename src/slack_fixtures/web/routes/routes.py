"""Routes: which alerts go to whom."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Response

from slack_fixtures.routing.model import Route
from slack_fixtures.routing.postgres import ROUTE_DOCUMENTS
from slack_fixtures.security.model import Permission
from slack_fixtures.storage.documents import Stored
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.routing import CHANGING, CREATING, READING, REMOVING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import ROUTE_EXAMPLE, LocaleSuggestionOut, LocaleSuggestionsOut, RouteOut
from slack_fixtures.web.versions import IfNoneMatch, KnownVersion, ReplacedVersion, etag, not_modified, stated

router = new_router(tag="routes", prefix="/routes/{tenant_id}")

Reader = Annotated[Access, permission(Permission.ROUTES_READ)]
Writer = Annotated[Access, permission(Permission.ROUTES_WRITE)]
RouteIn = Annotated[Route, Body(openapi_examples={"playback": {"value": ROUTE_EXAMPLE}})]


@router.get("", responses=READING)
async def list_routes(tenant_id: str, access: Reader, wanted: WantedPage) -> Page[RouteOut]:
    """List the tenant's routes in the order of their making."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        found = await ROUTE_DOCUMENTS.page(connection, tenant_id, limit=wanted.one_more, after=wanted.after)
    return wanted.page(found, lambda stored: stored.id, RouteOut.of)


@router.post("", status_code=201, responses=CREATING)
async def create_route(tenant_id: str, access: Writer, route: RouteIn, response: Response) -> RouteOut:
    """Create a route; one without matchers takes what no other route takes."""
    stored = await access.application.routes.create(tenant_id, route, actor=access.actor.label)
    response.headers["Location"] = f"/routes/{tenant_id}/{stored.id}"
    return _shown(stored, response)


@router.get("/locale-suggestions", responses=READING)
async def list_locale_suggestions(tenant_id: str, access: Reader) -> LocaleSuggestionsOut:
    """List the audiences that read another language than theirs: what most of their messages were shown in."""
    return LocaleSuggestionsOut.of(await access.application.locale_suggestions.open(tenant_id))


@router.post("/locale-suggestions/{suggestion_id}/accept", responses=CHANGING)
async def accept_locale_suggestion(tenant_id: str, suggestion_id: str, access: Writer) -> LocaleSuggestionOut:
    """Give an audience the suggested locale: the next version of its route."""
    return LocaleSuggestionOut.model_validate(
        await access.application.locale_suggestions.accept(tenant_id, suggestion_id, actor=access.actor.label)
    )


@router.post("/locale-suggestions/{suggestion_id}/dismiss", responses=CHANGING)
async def dismiss_locale_suggestion(tenant_id: str, suggestion_id: str, access: Writer) -> LocaleSuggestionOut:
    """Leave an audience its locale; only what is read from now on can suggest another one."""
    return LocaleSuggestionOut.model_validate(
        await access.application.locale_suggestions.dismiss(tenant_id, suggestion_id, actor=access.actor.label)
    )


@router.get("/{route_id}", responses=READING, response_model=RouteOut)
async def read_route(
    tenant_id: str, route_id: str, access: Reader, response: Response, if_none_match: IfNoneMatch = None
) -> RouteOut | Response:
    """Read a route."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        stored = await ROUTE_DOCUMENTS.get(connection, tenant_id, route_id)
    return not_modified(if_none_match, stored.version) or _shown(stored, response)


@router.put("/{route_id}", responses=CHANGING)
async def replace_route(
    tenant_id: str, route_id: str, *, access: Writer, route: RouteIn, version: ReplacedVersion, response: Response
) -> RouteOut:
    """Replace a route."""
    with stated():
        stored = await access.application.routes.replace(
            tenant_id, route_id, route, expected_version=version, actor=access.actor.label
        )
    return _shown(stored, response)


@router.delete("/{route_id}", status_code=204, responses=REMOVING)
async def delete_route(tenant_id: str, route_id: str, access: Writer, version: KnownVersion) -> None:
    """Take a route out of use."""
    with stated():
        await access.application.routes.retire(tenant_id, route_id, expected_version=version, actor=access.actor.label)


def _shown(stored: Stored[Route], response: Response) -> RouteOut:
    response.headers["ETag"] = etag(stored.version)
    return RouteOut.of(stored)
