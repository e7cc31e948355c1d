"""The audit; reading it is on record before it is shown."""

from __future__ import annotations

from typing import Annotated

from slack_fixtures.audit import postgres as audit
from slack_fixtures.security.model import Permission
from slack_fixtures.web.deps import Access, permission
from slack_fixtures.web.pages import Page, WantedPage
from slack_fixtures.web.routing import READING
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import AuditEntryOut

router = new_router(tag="audit", prefix="/audit/{tenant_id}")

# A tenant's audit outlives the tenant.
Reader = Annotated[Access, permission(Permission.AUDIT_READ, needs_tenant=False)]


@router.get("", responses=READING)
async def read_audit(tenant_id: str, access: Reader, wanted: WantedPage) -> Page[AuditEntryOut]:
    """List who did what, newest first; the access is audited first."""
    await access.application.compliance.log_access(tenant_id, "audit.read", "audit", actor=access.actor.label)
    async with access.application.database.tenant_transaction(tenant_id) as connection:
        found = await audit.page(connection, tenant_id, limit=wanted.one_more, before=wanted.before_id)
    return wanted.page(found, lambda entry: entry.entry_id, AuditEntryOut.of)
