"""Translations: list, draft, review, and the reports on them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable
from datetime import timedelta
from typing import Annotated

from fastapi import Body, Query, Response

from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.localization.model import LocaleTag
from slack_fixtures.localization.postgres import TRANSLATION_DOCUMENTS
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.transfer import UnitFormat, as_unit, read_units, write_units
from slack_fixtures.localization.translations import Translation
from slack_fixtures.security.model import Permission
from slack_fixtures.storage.documents import Stored
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.files import file_response
from slack_fixtures.web.pages import Page, PageRequest, WantedPage
from slack_fixtures.web.problems import MalformedRequestError
from slack_fixtures.web.routing import CHANGING, CREATING, READING, REMOVING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import (
    ASSIGNMENT_EXAMPLE,
    BULK_EXAMPLE,
    COMMENT_EXAMPLE,
    CORRECTION_EXAMPLE,
    DRAFT_EXAMPLE,
    REJECTION_EXAMPLE,
    UNIT_FILE_EXAMPLE,
    AssignmentIn,
    BulkIn,
    BulkOut,
    CommentIn,
    CorrectionIn,
    CoverageOut,
    DraftIn,
    EstimatesOut,
    EventOut,
    FixtureCoverageOut,
    OutcomeOut,
    QueueEntryOut,
    RejectionIn,
    StatisticsOut,
    TranslationOut,
    UnitFileIn,
)
from slack_fixtures.web.versions import IfNoneMatch, KnownVersion, ReplacedVersion, etag, not_modified, stated

router = new_router(tag="translations", prefix="/translations/{tenant_id}")

Reader = Annotated[Access, permission(Permission.TRANSLATIONS_READ)]
Writer = Annotated[Access, permission(Permission.TRANSLATIONS_WRITE)]
Approver = Annotated[Access, permission(Permission.TRANSLATIONS_APPROVE)]
Locale = Annotated[LocaleTag | None, Query(description="Of the words.")]

_PLACE_IN_QUEUE = re.compile(r"([0-9]{1,18}):([0-9a-f]{1,64})")


@router.get("", responses=READING)
async def list_translations(
    tenant_id: str,
    access: Reader,
    wanted: WantedPage,
    locale: Locale = None,
    state: Annotated[TranslationState | None, Query()] = None,
) -> Page[TranslationOut]:
    """List the tenant's translations in the order of their ids."""
    found = await access.application.translation_queries.page(
        tenant_id, limit=wanted.one_more, after=wanted.after, locale=locale, states=[state] if state else ()
    )
    return wanted.page(found, lambda stored: stored.id, TranslationOut.of)


@router.post("", responses=CREATING)
async def draft_translation(
    tenant_id: str,
    access: Writer,
    body: Annotated[DraftIn, Body(openapi_examples={"playback": {"value": DRAFT_EXAMPLE}})],
    response: Response,
) -> TranslationOut:
    """Propose a translation and get what stands now: words that somebody has approved stay as they are."""
    stored = await access.application.translations.draft(tenant_id, body.draft, actor=access.actor.label)
    response.headers["Location"] = f"/translations/{tenant_id}/{stored.id}"
    return _shown(stored, response)


@router.get("/queue", responses=READING)
async def read_queue(
    tenant_id: str,
    access: Reader,
    wanted: WantedPage,
    locale: Locale = None,
    assignee: Annotated[str | None, Query(max_length=128, description="Empty for those that are nobody's.")] = None,
) -> Page[QueueEntryOut]:
    """List the drafts that wait for a review, those that most and most urgent alerts show first."""
    found = await access.application.translation_queries.queue(
        tenant_id, limit=wanted.one_more, after=_place(wanted), locale=locale, assignee=assignee
    )
    return wanted.page(found, lambda entry: f"{entry.impact}:{entry.translation.id}", QueueEntryOut.of_entry)


@router.get("/coverage", responses=READING)
async def read_coverage(tenant_id: str, access: Reader, wanted: WantedPage, locale: Locale = None) -> CoverageOut:
    """Tell which texts of the fixtures have words in the locales that the audiences read."""
    coverage = await access.application.translation_queries.coverage(tenant_id, locale=locale)
    behind = [fixture for fixture in coverage.fixtures if fixture.fixture_id > wanted.after]
    page = wanted.page(behind[: wanted.one_more], lambda fixture: fixture.fixture_id, FixtureCoverageOut.of)
    return CoverageOut.of(coverage, page.items, page.next_cursor)


@router.get("/statistics", responses=READING)
async def read_statistics(
    tenant_id: str,
    access: Reader,
    weeks: Annotated[int, Query(ge=1, le=520, description="How far to look back.")] = 12,
) -> StatisticsOut:
    """Tell how much reviewers changed, by week, origin and locale."""
    since = utc_now() - timedelta(weeks=weeks)
    return StatisticsOut.of(await access.application.translation_queries.post_edits(tenant_id, since=since))


@router.get("/estimates", responses=READING)
async def read_estimates(
    tenant_id: str,
    access: Reader,
    weeks: Annotated[int, Query(ge=1, le=520, description="How far to look back.")] = 12,
) -> EstimatesOut:
    """Tell how the gate's estimates compare with what reviewers did, by origin and locale, in all and by week."""
    since, queries = utc_now() - timedelta(weeks=weeks), access.application.translation_queries
    return EstimatesOut.of(
        await queries.estimates(tenant_id, since=since, by_week=False),
        await queries.estimates(tenant_id, since=since, by_week=True),
    )


@router.post("/bulk", responses=CHANGING)
async def decide_in_bulk(
    tenant_id: str,
    access: Approver,
    body: Annotated[BulkIn, Body(openapi_examples={"approve": {"value": BULK_EXAMPLE}})],
) -> BulkOut:
    """Approve or reject many translations, each for itself: what is refused does not keep the others back."""
    commands, actor = access.application.translations, access.actor.label
    if body.decision == "approve":
        outcomes = await commands.approve_all(tenant_id, body.ids, actor=actor)
    else:
        outcomes = await commands.reject_all(tenant_id, body.ids, body.reason, actor=actor)
    return BulkOut(items=[OutcomeOut.of(outcome) for outcome in outcomes])


@router.post("/import", responses=CHANGING)
async def import_translations(
    tenant_id: str,
    access: Approver,
    body: Annotated[UnitFileIn, Body(openapi_examples={"po": {"value": UNIT_FILE_EXAMPLE}})],
) -> BulkOut:
    """Take over a file from a translator's tool: approved translations correct and approve, others are drafts.

    Units without a translation, rejected and outdated ones are passed over. The file is refused as a whole where it
    cannot be read; a single translation, where somebody reviewed it after the file was written.
    """
    units = await asyncio.to_thread(read_units, body.content.encode(), body.format)
    outcomes = await access.application.translations.import_units(tenant_id, units, actor=access.actor.label)
    return BulkOut(items=[OutcomeOut.of(outcome) for outcome in outcomes])


@router.get("/export", responses=READING, response_class=Response)
async def export_translations(
    tenant_id: str,
    access: Reader,
    *,
    file_format: Annotated[UnitFormat, Query(alias="format")],
    source_locale: Annotated[LocaleTag, Query(description="Of the sources.")],
    locale: Annotated[LocaleTag, Query(description="Of the words.")],
    state: Annotated[TranslationState | None, Query()] = None,
) -> Response:
    """Write the translations from one locale into another as a file for translators' tools, with their terms."""
    application = access.application
    units = []
    for stored in await application.translation_queries.every(
        tenant_id, source_locale=source_locale, locale=locale, states=[state] if state else ()
    ):
        matches = await application.term_base.relevant(tenant_id, stored.document.source, source_locale, locale)
        units.append(as_unit(stored, matches))
    content = await asyncio.to_thread(write_units, units, file_format)
    return file_response(content, file_format, f"{source_locale}.{locale}")


@router.get("/{translation_id}", responses=READING, response_model=TranslationOut)
async def read_translation(
    tenant_id: str, translation_id: str, access: Reader, response: Response, if_none_match: IfNoneMatch = None
) -> TranslationOut | Response:
    """Read a translation."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        stored = await TRANSLATION_DOCUMENTS.get(connection, tenant_id, translation_id)
    return not_modified(if_none_match, stored.version) or _shown(stored, response)


@router.put("/{translation_id}", responses=CHANGING)
async def correct_translation(
    tenant_id: str,
    translation_id: str,
    *,
    access: Approver,
    body: Annotated[CorrectionIn, Body(openapi_examples={"quota": {"value": CORRECTION_EXAMPLE}})],
    version: ReplacedVersion,
    response: Response,
) -> TranslationOut:
    """Correct a translation and approve it; terms that the correction suggests become proposals in the glossary."""
    change = access.application.translations.edit(
        tenant_id, translation_id, body.target, expected_version=version, actor=access.actor.label
    )
    return await _changed(change, response)


@router.delete("/{translation_id}", status_code=204, responses=REMOVING)
async def delete_translation(tenant_id: str, translation_id: str, access: Approver, version: KnownVersion) -> None:
    """Remove a translation; its history stays."""
    with stated():
        await access.application.translations.remove(
            tenant_id, translation_id, expected_version=version, actor=access.actor.label
        )


@router.post("/{translation_id}/approve", responses=CHANGING)
async def approve_translation(
    tenant_id: str, translation_id: str, access: Approver, version: KnownVersion, response: Response
) -> TranslationOut:
    """Approve a translation as it stands."""
    change = access.application.translations.approve(
        tenant_id, translation_id, expected_version=version, actor=access.actor.label
    )
    return await _changed(change, response)


@router.post("/{translation_id}/reject", responses=CHANGING)
async def reject_translation(
    tenant_id: str,
    translation_id: str,
    *,
    access: Approver,
    body: Annotated[RejectionIn, Body(openapi_examples={"term": {"value": REJECTION_EXAMPLE}})],
    version: KnownVersion,
    response: Response,
) -> TranslationOut:
    """Reject a translation; the same words are not offered again."""
    change = access.application.translations.reject(
        tenant_id, translation_id, body.reason, expected_version=version, actor=access.actor.label
    )
    return await _changed(change, response)


@router.post("/{translation_id}/assign", responses=CHANGING)
async def assign_translation(
    tenant_id: str,
    translation_id: str,
    *,
    access: Writer,
    body: Annotated[AssignmentIn, Body(openapi_examples={"ana": {"value": ASSIGNMENT_EXAMPLE}})],
    version: KnownVersion,
    response: Response,
) -> TranslationOut:
    """Say who looks at a translation."""
    change = access.application.translations.assign(
        tenant_id, translation_id, body.assignee, expected_version=version, actor=access.actor.label
    )
    return await _changed(change, response)


@router.post("/{translation_id}/comments", responses=CHANGING)
async def comment_on_translation(
    tenant_id: str,
    translation_id: str,
    *,
    access: Writer,
    body: Annotated[CommentIn, Body(openapi_examples={"question": {"value": COMMENT_EXAMPLE}})],
    version: KnownVersion,
    response: Response,
) -> TranslationOut:
    """Comment on a translation."""
    change = access.application.translations.comment(
        tenant_id, translation_id, body.text, expected_version=version, actor=access.actor.label
    )
    return await _changed(change, response)


@router.get("/{translation_id}/history", responses=READING)
async def read_translation_history(
    tenant_id: str, translation_id: str, access: Reader, wanted: WantedPage
) -> Page[EventOut]:
    """List what happened to a translation, oldest first; also after it was deleted."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        events = await TRANSLATION_DOCUMENTS.history(connection, tenant_id, translation_id)
    begin = wanted.after_number
    return wanted.page(events[begin : begin + wanted.one_more], lambda event: event.version, EventOut.of)


async def _changed(change: Awaitable[Stored[Translation]], response: Response) -> TranslationOut:
    with stated():
        return _shown(await change, response)


def _shown(stored: Stored[Translation], response: Response) -> TranslationOut:
    response.headers["ETag"] = etag(stored.version)
    return TranslationOut.of(stored)


def _place(wanted: PageRequest) -> tuple[int, str] | None:
    if not wanted.after:
        return None
    found = _PLACE_IN_QUEUE.fullmatch(wanted.after)
    if found is None:
        raise MalformedRequestError("cursor: expected the next_cursor of an earlier page of the same list.")
    return int(found[1]), found[2]
