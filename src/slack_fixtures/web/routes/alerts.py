"""Alerts that no route took."""

from __future__ import annotations

from typing import Annotated

from slack_fixtures.security.model import Permission
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.routing import READING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import AlertOut

router = new_router(tag="alerts", prefix="/alerts/{tenant_id}")

Reader = Annotated[Access, permission(Permission.DELIVERIES_READ)]


@router.get("/unrouted", responses=READING)
async def list_unrouted(tenant_id: str, access: Reader, wanted: WantedPage) -> Page[AlertOut]:
    """List alerts that no route took, newest first; a route without matchers would take them."""
    found = await access.application.delivery_queries.unrouted(
        tenant_id, limit=wanted.one_more, before=wanted.before_id
    )
    return wanted.page(found, lambda record: record.alert_id, AlertOut.of)
