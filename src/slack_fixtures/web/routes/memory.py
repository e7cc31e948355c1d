"""The translation memory: look up, list, delete."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Query

from slack_fixtures.localization.model import LocaleTag
from slack_fixtures.localization.shapes import template_key
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.security.model import Permission
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.routing import READING, REMOVING, refusals
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import (
    LOOKUP_EXAMPLE,
    LookupIn,
    LookupOut,
    MemoryUnitOut,
    SuggestionOut,
    TranslationOut,
)
from slack_fixtures.web.versions import KnownVersion, stated

router = new_router(tag="memory", prefix="/memory/{tenant_id}")

Reader = Annotated[Access, permission(Permission.TRANSLATIONS_READ)]
Approver = Annotated[Access, permission(Permission.TRANSLATIONS_APPROVE)]
LOOKING_UP = refusals(400, 401, 403, 404, 413, 415, 422, 503)


@router.get("", responses=READING)
async def list_memory(
    tenant_id: str,
    access: Reader,
    wanted: WantedPage,
    locale: Annotated[LocaleTag | None, Query(description="Of the words.")] = None,
) -> Page[TranslationOut]:
    """List the tenant's approved translations in the order of their ids."""
    found = await access.application.translation_queries.page(
        tenant_id, limit=wanted.one_more, after=wanted.after, locale=locale, states=[TranslationState.APPROVED]
    )
    return wanted.page(found, lambda stored: stored.id, TranslationOut.of)


@router.post("/lookup", responses=LOOKING_UP)
async def look_up(
    tenant_id: str,
    access: Reader,
    body: Annotated[LookupIn, Body(openapi_examples={"playback": {"value": LOOKUP_EXAMPLE}})],
) -> LookupOut:
    """Look up a text: the translation of its very template, and those of similar texts."""
    memory = access.application.memory
    key = template_key(body.text, body.source_locale)
    exact = await memory.exact(tenant_id, key, body.locale)
    similar = await memory.fuzzy(tenant_id, body.text, body.source_locale, body.locale, limit=body.limit)
    return LookupOut(
        template_key=key,
        exact=MemoryUnitOut.of(exact) if exact else None,
        similar=[SuggestionOut.of(match) for match in similar],
    )


@router.delete("/{translation_id}", status_code=204, responses=REMOVING)
async def forget_translation(tenant_id: str, translation_id: str, access: Approver, version: KnownVersion) -> None:
    """Take a translation out of the memory; its history stays."""
    with stated():
        await access.application.translations.remove(
            tenant_id, translation_id, expected_version=version, actor=access.actor.label
        )
