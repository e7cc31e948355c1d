"""A tenant's own words over the grammar's lexicon: list, decide on proposals, remove, export."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Query, Response

from slack_fixtures.localization.lexicon import EntryState, LexiconEntry, as_yaml
from slack_fixtures.localization.lexicon_commands import MOST_ENTRIES
from slack_fixtures.localization.model import LocaleTag
from slack_fixtures.localization.postgres import LEXICON_DOCUMENTS, page_of_entries
from slack_fixtures.security.model import Permission
from slack_fixtures.storage.documents import Stored
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.routing import CHANGING, READING, REMOVING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import ENTRY_EXAMPLE, EventOut, LexiconEntryIn, LexiconEntryOut
from slack_fixtures.web.versions import IfNoneMatch, KnownVersion, etag, not_modified, stated

router = new_router(tag="lexicon", prefix="/lexicon/{tenant_id}")

Reader = Annotated[Access, permission(Permission.GLOSSARY_READ)]
Writer = Annotated[Access, permission(Permission.GLOSSARY_WRITE)]
Locale = Annotated[LocaleTag | None, Query(description="Of the words.")]
State = Annotated[EntryState, Query(description="Which entries.")]


@router.get("", responses=READING)
async def list_entries(
    tenant_id: str, access: Reader, wanted: WantedPage, locale: Locale = None, state: State = EntryState.ACTIVE
) -> Page[LexiconEntryOut]:
    """List the tenant's words in the order of their making."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        found = await page_of_entries(
            connection, tenant_id, limit=wanted.one_more, after=wanted.after, state=state, locale=locale
        )
    return wanted.page(found, lambda stored: stored.id, LexiconEntryOut.of)


@router.get("/proposals", responses=READING)
async def list_proposed_entries(
    tenant_id: str, access: Reader, wanted: WantedPage, locale: Locale = None
) -> Page[LexiconEntryOut]:
    """List the words that corrections of the grammar suggest and nobody has decided on."""
    return await list_entries(tenant_id, access, wanted, locale, EntryState.PROPOSED)


@router.post("/proposals/{entry_id}/accept", responses=CHANGING)
async def accept_entry(
    tenant_id: str,
    entry_id: str,
    *,
    access: Writer,
    version: KnownVersion,
    response: Response,
    body: Annotated[LexiconEntryIn | None, Body(openapi_examples={"disk": {"value": ENTRY_EXAMPLE}})] = None,
) -> LexiconEntryOut:
    """Use a proposed word from now on, in place of the lexicon's and of another one of the same concept."""
    with stated():
        stored = await access.application.lexicon.accept(
            tenant_id,
            entry_id,
            line=body.line if body else None,
            expected_version=version,
            actor=access.actor.label,
        )
    return _shown(stored, response)


@router.post("/proposals/{entry_id}/decline", responses=CHANGING)
async def decline_entry(
    tenant_id: str, entry_id: str, access: Writer, version: KnownVersion, response: Response
) -> LexiconEntryOut:
    """Decline a proposal; it is not made again."""
    with stated():
        stored = await access.application.lexicon.decline(
            tenant_id, entry_id, expected_version=version, actor=access.actor.label
        )
    return _shown(stored, response)


@router.get("/export", responses=READING, response_class=Response)
async def export_entries(
    tenant_id: str, access: Reader, locale: Locale = None, state: State = EntryState.ACTIVE
) -> Response:
    """Write the words as the lexicon's files have them, for its maintainers; what cannot be read is left out."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        found = await page_of_entries(connection, tenant_id, limit=MOST_ENTRIES, state=state, locale=locale)
    return Response(as_yaml(stored.document for stored in found), media_type="application/yaml")


@router.get("/{entry_id}", responses=READING, response_model=LexiconEntryOut)
async def read_entry(
    tenant_id: str, entry_id: str, access: Reader, response: Response, if_none_match: IfNoneMatch = None
) -> LexiconEntryOut | Response:
    """Read a word or a proposal, with the corrections that suggest it."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        stored = await LEXICON_DOCUMENTS.get(connection, tenant_id, entry_id)
    return not_modified(if_none_match, stored.version) or _shown(stored, response)


@router.delete("/{entry_id}", status_code=204, responses=REMOVING)
async def delete_entry(tenant_id: str, entry_id: str, access: Writer, version: KnownVersion) -> None:
    """Remove a word, so that the lexicon's own counts again; its history stays."""
    with stated():
        await access.application.lexicon.remove(tenant_id, entry_id, expected_version=version, actor=access.actor.label)


@router.get("/{entry_id}/history", responses=READING)
async def read_entry_history(tenant_id: str, entry_id: str, access: Reader, wanted: WantedPage) -> Page[EventOut]:
    """List what happened to a word, oldest first; also after it was removed."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        events = await LEXICON_DOCUMENTS.history(connection, tenant_id, entry_id)
    begin = wanted.after_number
    return wanted.page(events[begin : begin + wanted.one_more], lambda event: event.version, EventOut.of)


def _shown(stored: Stored[LexiconEntry], response: Response) -> LexiconEntryOut:
    response.headers["ETag"] = etag(stored.version)
    return LexiconEntryOut.of(stored)
