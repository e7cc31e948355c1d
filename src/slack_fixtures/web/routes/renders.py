"""What a reader would see, without sending it."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body

from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.security.model import Permission
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.routing import CREATING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import RENDER_EXAMPLE, RenderIn, RenderOut

router = new_router(tag="fixtures", prefix="/fixtures/{tenant_id}")

Renderer = Annotated[Access, permission(Permission.FIXTURES_RENDER)]


@router.post("/render", responses=CREATING, response_model_exclude_none=True)
async def render(
    tenant_id: str,
    access: Renderer,
    body: Annotated[RenderIn, Body(openapi_examples={"playback": {"value": RENDER_EXAMPLE}})],
) -> RenderOut:
    """Render a fixture, or a built-in one (`builtin:FAMILY`), for a locale, by the same code that sends messages."""
    message = await access.application.previews.show(
        tenant_id,
        fixture=body.reference,
        locale=body.locale,
        alert=body.alert,
        context=body.context,
        timezone=body.timezone,
        now=utc_now(),
    )
    return RenderOut.of(message)
