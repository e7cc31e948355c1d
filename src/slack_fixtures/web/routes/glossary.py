"""The term base: list, create, read, replace, delete; proposals that corrections make."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import Body, Query, Response

from slack_fixtures.localization.commands import MOST_TERMS
from slack_fixtures.localization.glossary import Term, TermState
from slack_fixtures.localization.model import LocaleTag
from slack_fixtures.localization.postgres import TERM_DOCUMENTS, page_of_terms
from slack_fixtures.localization.transfer import TermFormat, read_terms, write_terms
from slack_fixtures.security.model import Permission
from slack_fixtures.storage.documents import Stored
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.files import file_response
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.routing import CHANGING, CREATING, READING, REMOVING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import (
    TERM_EXAMPLE,
    TERM_FILE_EXAMPLE,
    EventOut,
    TermFileIn,
    TermImportOut,
    TermIn,
    TermOut,
)
from slack_fixtures.web.versions import IfNoneMatch, KnownVersion, ReplacedVersion, etag, not_modified, stated

router = new_router(tag="glossary", prefix="/glossary/{tenant_id}")

Reader = Annotated[Access, permission(Permission.GLOSSARY_READ)]
Writer = Annotated[Access, permission(Permission.GLOSSARY_WRITE)]
TermBody = Annotated[TermIn, Body(openapi_examples={"rate": {"value": TERM_EXAMPLE}})]
SourceLocale = Annotated[LocaleTag | None, Query(description="Of the sources.")]
TargetLocale = Annotated[LocaleTag | None, Query(description="Of the targets; terms of every locale are included.")]


@router.get("", responses=READING)
async def list_terms(
    tenant_id: str,
    access: Reader,
    wanted: WantedPage,
    source_locale: SourceLocale = None,
    locale: TargetLocale = None,
) -> Page[TermOut]:
    """List the tenant's terms in the order of their making."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        found = await page_of_terms(
            connection,
            tenant_id,
            limit=wanted.one_more,
            after=wanted.after,
            source_locale=source_locale,
            locale=locale,
        )
    return wanted.page(found, lambda stored: stored.id, TermOut.of)


@router.post("", status_code=201, responses=CREATING)
async def create_term(tenant_id: str, access: Writer, body: TermBody, response: Response) -> TermOut:
    """Create a term; a proposal of the same source and target becomes it."""
    stored = await access.application.terms.create(tenant_id, body.term, actor=access.actor.label)
    response.headers["Location"] = f"/glossary/{tenant_id}/{stored.id}"
    return _shown(stored, response)


@router.get("/proposals", responses=READING)
async def list_proposals(
    tenant_id: str,
    access: Reader,
    wanted: WantedPage,
    source_locale: SourceLocale = None,
    locale: TargetLocale = None,
) -> Page[TermOut]:
    """List the terms that corrections suggest and nobody has decided on."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        found = await page_of_terms(
            connection,
            tenant_id,
            limit=wanted.one_more,
            after=wanted.after,
            state=TermState.PROPOSED,
            source_locale=source_locale,
            locale=locale,
        )
    return wanted.page(found, lambda stored: stored.id, TermOut.of)


@router.post("/proposals/{term_id}/accept", responses=CHANGING)
async def accept_proposal(
    tenant_id: str, term_id: str, access: Writer, version: KnownVersion, response: Response
) -> TermOut:
    """Take a proposal into the term base as it is; to take it in other words, replace the term."""
    with stated():
        stored = await access.application.terms.accept(
            tenant_id, term_id, expected_version=version, actor=access.actor.label
        )
    return _shown(stored, response)


@router.post("/proposals/{term_id}/decline", responses=CHANGING)
async def decline_proposal(
    tenant_id: str, term_id: str, access: Writer, version: KnownVersion, response: Response
) -> TermOut:
    """Decline a proposal; it is not made again."""
    with stated():
        stored = await access.application.terms.decline(
            tenant_id, term_id, expected_version=version, actor=access.actor.label
        )
    return _shown(stored, response)


@router.post("/import", responses=CHANGING)
async def import_terms(
    tenant_id: str,
    access: Writer,
    body: Annotated[TermFileIn, Body(openapi_examples={"csv": {"value": TERM_FILE_EXAMPLE}})],
) -> TermImportOut:
    """Add the terms of a file, all or none; those of the same source and target are replaced."""
    terms = await asyncio.to_thread(read_terms, body.content.encode(), body.format)
    added, replaced = await access.application.terms.import_all(tenant_id, terms, actor=access.actor.label)
    return TermImportOut(added=added, replaced=replaced)


@router.get("/export", responses=READING, response_class=Response)
async def export_terms(
    tenant_id: str,
    access: Reader,
    *,
    file_format: Annotated[TermFormat, Query(alias="format")],
    source_locale: Annotated[LocaleTag, Query(description="Of the sources.")],
    locale: Annotated[LocaleTag, Query(description="Of the targets.")],
) -> Response:
    """Write the tenant's terms from one locale into another as a file."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        found = await page_of_terms(connection, tenant_id, limit=MOST_TERMS, source_locale=source_locale, locale=locale)
    content = write_terms((stored.document for stored in found), file_format, locale=locale)
    return file_response(content, file_format, f"glossary.{source_locale}.{locale}")


@router.get("/{term_id}", responses=READING, response_model=TermOut)
async def read_term(
    tenant_id: str, term_id: str, access: Reader, response: Response, if_none_match: IfNoneMatch = None
) -> TermOut | Response:
    """Read a term or a proposal."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        stored = await TERM_DOCUMENTS.get(connection, tenant_id, term_id)
    return not_modified(if_none_match, stored.version) or _shown(stored, response)


@router.put("/{term_id}", responses=CHANGING)
async def replace_term(
    tenant_id: str, term_id: str, *, access: Writer, body: TermBody, version: ReplacedVersion, response: Response
) -> TermOut:
    """Replace a term; a proposal that is replaced is accepted with that."""
    with stated():
        stored = await access.application.terms.replace(
            tenant_id, term_id, body.term, expected_version=version, actor=access.actor.label
        )
    return _shown(stored, response)


@router.delete("/{term_id}", status_code=204, responses=REMOVING)
async def delete_term(tenant_id: str, term_id: str, access: Writer, version: KnownVersion) -> None:
    """Take a term out of the term base; its history stays."""
    with stated():
        await access.application.terms.remove(tenant_id, term_id, expected_version=version, actor=access.actor.label)


@router.get("/{term_id}/history", responses=READING)
async def read_term_history(tenant_id: str, term_id: str, access: Reader, wanted: WantedPage) -> Page[EventOut]:
    """List what happened to a term, oldest first; also after it was deleted."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        events = await TERM_DOCUMENTS.history(connection, tenant_id, term_id)
    begin = wanted.after_number
    return wanted.page(events[begin : begin + wanted.one_more], lambda event: event.version, EventOut.of)


def _shown(stored: Stored[Term], response: Response) -> TermOut:
    response.headers["ETag"] = etag(stored.version)
    return TermOut.of(stored)
