"""Every locale that can be rendered."""

from __future__ import annotations

from slack_fixtures.web.deps import ANY_ACTOR
from slack_fixtures.web.locales import renderable_locales
from slack_fixtures.web.pages import Page
from slack_fixtures.web.routing import READING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import LocaleOut

router = new_router(tag="fixtures", prefix="/fixtures/locales")


@router.get("", dependencies=[ANY_ACTOR], responses=READING)
async def list_locales() -> Page[LocaleOut]:
    """List every locale that can be rendered, in one page; any valid token will do."""
    return Page(items=list(renderable_locales()))
