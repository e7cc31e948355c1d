"""Bodies that could not be read; looking into one is on record before it is shown."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from slack_fixtures.security.model import Permission
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.routing import READING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import DeadLetterDetailOut, DeadLetterOut

router = new_router(tag="alerts", prefix="/dead-letters/{tenant_id}")

Reader = Annotated[Access, permission(Permission.DEAD_LETTERS_READ)]


@router.get("", responses=READING)
async def list_dead_letters(tenant_id: str, access: Reader, wanted: WantedPage) -> Page[DeadLetterOut]:
    """List bodies that could not be read, newest first, with the reason."""
    found = await access.application.delivery_queries.dead_letters(
        tenant_id, limit=wanted.one_more, before=wanted.before_id
    )
    return wanted.page(found, lambda letter: letter.dead_letter_id, DeadLetterOut.of)


@router.get("/{dead_letter_id}", responses=READING)
async def read_dead_letter(tenant_id: str, dead_letter_id: UUID, access: Reader) -> DeadLetterDetailOut:
    """Read what was kept of a body; the access is audited first."""
    letter = await access.application.delivery_queries.dead_letter(tenant_id, dead_letter_id)
    await access.application.compliance.log_access(
        tenant_id, "dead_letter.read", f"dead_letter/{dead_letter_id}", actor=access.actor.label
    )
    return DeadLetterDetailOut.of(letter)
