"""Fixtures: list, create, read, replace, delete, history, roll back."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Response

from slack_fixtures.fixtures.model import SlackFixtureEntity
from slack_fixtures.fixtures.postgres import FIXTURE_DOCUMENTS
from slack_fixtures.security.model import Permission
from slack_fixtures.storage.documents import Stored
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.routing import CHANGING, CREATING, READING, REMOVING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import FIXTURE_EXAMPLE, ROLLBACK_EXAMPLE, EventOut, FixtureOut, RollbackIn
from slack_fixtures.web.versions import IfNoneMatch, KnownVersion, ReplacedVersion, etag, not_modified, stated

router = new_router(tag="fixtures", prefix="/fixtures/{tenant_id}")

Reader = Annotated[Access, permission(Permission.FIXTURES_READ)]
Writer = Annotated[Access, permission(Permission.FIXTURES_WRITE)]
WriterOrTranslator = Annotated[Access, permission(Permission.FIXTURES_TRANSLATE)]
FixtureIn = Annotated[SlackFixtureEntity, Body(openapi_examples={"playback": {"value": FIXTURE_EXAMPLE}})]

Rollback = Annotated[RollbackIn, Body(openapi_examples={"first": {"value": ROLLBACK_EXAMPLE}})]


@router.get("", responses=READING)
async def list_fixtures(tenant_id: str, access: Reader, wanted: WantedPage) -> Page[FixtureOut]:
    """List the tenant's fixtures in the order of their making."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        found = await FIXTURE_DOCUMENTS.page(connection, tenant_id, limit=wanted.one_more, after=wanted.after)
    return wanted.page(found, lambda stored: stored.id, FixtureOut.of)


@router.post("", status_code=201, responses=CREATING)
async def create_fixture(tenant_id: str, access: Writer, fixture: FixtureIn, response: Response) -> FixtureOut:
    """Create a fixture; its templates are checked before anything is stored."""
    stored = await access.application.fixtures.create(tenant_id, fixture, actor=access.actor.label)
    response.headers["Location"] = f"/fixtures/{tenant_id}/{stored.id}"
    return _shown(stored, response)


@router.get("/{fixture_id}", responses=READING, response_model=FixtureOut)
async def read_fixture(
    tenant_id: str, fixture_id: str, access: Reader, response: Response, if_none_match: IfNoneMatch = None
) -> FixtureOut | Response:
    """Read a fixture."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        stored = await FIXTURE_DOCUMENTS.get(connection, tenant_id, fixture_id)
    return not_modified(if_none_match, stored.version) or _shown(stored, response)


@router.put("/{fixture_id}", responses=CHANGING)
async def replace_fixture(
    tenant_id: str,
    fixture_id: str,
    *,
    access: WriterOrTranslator,
    fixture: FixtureIn,
    version: ReplacedVersion,
    response: Response,
) -> FixtureOut:
    """Replace a fixture; a translator may change the texts of other locales than the source and nothing else."""
    application, actor = access.application, access.actor
    may_write = application.security.may(actor, Permission.FIXTURES_WRITE, tenant_id)
    change = application.fixtures.replace if may_write else application.fixtures.translate
    with stated():
        stored = await change(tenant_id, fixture_id, fixture, expected_version=version, actor=actor.label)
    return _shown(stored, response)


@router.delete("/{fixture_id}", status_code=204, responses=REMOVING)
async def delete_fixture(tenant_id: str, fixture_id: str, access: Writer, version: KnownVersion) -> None:
    """Take a fixture out of use; its history stays, and `rollback` brings it back."""
    with stated():
        await access.application.fixtures.retire(
            tenant_id, fixture_id, expected_version=version, actor=access.actor.label
        )


@router.get("/{fixture_id}/history", responses=READING)
async def read_history(tenant_id: str, fixture_id: str, access: Reader, wanted: WantedPage) -> Page[EventOut]:
    """List what happened to a fixture, oldest first; also after it was deleted."""
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        events = await FIXTURE_DOCUMENTS.history(connection, tenant_id, fixture_id)
    # Versions have no gaps, so the version of the last event shown is the place of the next one.
    begin = wanted.after_number
    return wanted.page(events[begin : begin + wanted.one_more], lambda event: event.version, EventOut.of)


@router.post("/{fixture_id}/rollback", responses=CHANGING)
async def roll_back(
    tenant_id: str, fixture_id: str, *, access: Writer, body: Rollback, version: KnownVersion, response: Response
) -> FixtureOut:
    """Go back to an earlier version, as a new one."""
    with stated():
        stored = await access.application.fixtures.roll_back(
            tenant_id, fixture_id, to_version=body.version, expected_version=version, actor=access.actor.label
        )
    return _shown(stored, response)


def _shown(stored: Stored[SlackFixtureEntity], response: Response) -> FixtureOut:
    response.headers["ETag"] = etag(stored.version)
    return FixtureOut.of(stored)
