"""Deliveries: what became of every message, and sending one once more."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Body, Query

from slack_fixtures.delivery.task import DeliveryState
from slack_fixtures.security.model import Permission
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.routing import CREATING, READING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import SHOW_EXAMPLE, DeliveryDetailOut, DeliveryOut, RenderOut, ShowIn

router = new_router(tag="deliveries", prefix="/deliveries/{tenant_id}")

Reader = Annotated[Access, permission(Permission.DELIVERIES_READ)]
Redriver = Annotated[Access, permission(Permission.DELIVERIES_REDRIVE)]


@router.get("", responses=READING)
async def list_deliveries(
    tenant_id: str,
    access: Reader,
    wanted: WantedPage,
    state: Annotated[DeliveryState | None, Query(description="Only those in this state.")] = None,
) -> Page[DeliveryOut]:
    """List deliveries, newest first."""
    found = await access.application.delivery_queries.page(
        tenant_id, limit=wanted.one_more, before=wanted.before_id, state=state
    )
    return wanted.page(found, lambda record: record.delivery_id, DeliveryOut.of)


@router.get("/{delivery_id}", responses=READING)
async def read_delivery(tenant_id: str, delivery_id: UUID, access: Reader) -> DeliveryDetailOut:
    """Read a delivery with every try, Slack's code, a hint, and the rendered message."""
    return DeliveryDetailOut.of(await access.application.delivery_queries.get(tenant_id, delivery_id))


@router.post("/{delivery_id}/show", responses=CREATING, response_model_exclude_none=True)
async def show_in_another_language(
    tenant_id: str,
    delivery_id: UUID,
    access: Reader,
    body: Annotated[ShowIn, Body(openapi_examples={"japanese": {"value": SHOW_EXAMPLE}})],
) -> RenderOut:
    """Show a message as a reader of another locale would see it by now.

    That it was read in this locale is counted for its audience, once and without a name; see `/routes`.
    """
    return RenderOut.of(await access.application.reading.show(tenant_id, delivery_id, body.locale))


@router.post("/{delivery_id}/redrive", status_code=202, responses=CREATING)
async def redrive(tenant_id: str, delivery_id: UUID, access: Redriver) -> DeliveryDetailOut:
    """Send a dead or held delivery once more, as its episode stands by then."""
    await access.application.deliveries.redrive(tenant_id, delivery_id, actor=access.actor.label)
    return DeliveryDetailOut.of(await access.application.delivery_queries.get(tenant_id, delivery_id))
