"""Creating, changing and removing tenants."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete

from slack_fixtures.kernel.errors import ConflictError
from slack_fixtures.kernel.events import StreamType
from slack_fixtures.storage import event_store
from slack_fixtures.storage.documents import Stored
from slack_fixtures.storage.tables import ALERTS, DEAD_LETTERS, DELIVERIES, IDEMPOTENCY_KEYS
from slack_fixtures.storage.unit_of_work import UnitsOfWork
from slack_fixtures.tenancy.model import TenantSettings
from slack_fixtures.tenancy.postgres import TENANT_DOCUMENTS


class TenantCommands:
    """Writes tenants' settings; every change is an event."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    async def create(self, tenant_id: str, settings: TenantSettings, *, actor: str) -> Stored[TenantSettings]:
        """Store a new tenant.

        Raises:
            ConflictError: the id is taken.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            return await TENANT_DOCUMENTS.create(work, tenant_id, settings)

    async def ensure(self, tenant_id: str, settings: TenantSettings, *, actor: str) -> None:
        """Store a tenant unless there is one of this id already."""
        try:
            await self.create(tenant_id, settings, actor=actor)
        except ConflictError:
            return

    async def change(
        self, tenant_id: str, changes: dict[str, Any], *, expected_version: int | None, actor: str
    ) -> Stored[TenantSettings]:
        """Change some settings of a tenant.

        Args:
            changes: a merge patch (RFC 7396): what is left out stays, ``null`` goes back to the default.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.replace``.
            pydantic.ValidationError: a value is wrong.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            present = await TENANT_DOCUMENTS.get(work.connection, tenant_id, tenant_id)
            merged = TenantSettings.model_validate(merge_patch(present.document.model_dump(mode="json"), changes))
            return await TENANT_DOCUMENTS.replace(work, tenant_id, merged, expected_version=expected_version)

    async def remove(self, tenant_id: str, *, expected_version: int | None, actor: str) -> None:
        """Remove a tenant with its configuration, alerts and deliveries; its events and its audit stay.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.retire``.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            for table in (DELIVERIES, ALERTS, DEAD_LETTERS, IDEMPOTENCY_KEYS):
                await work.connection.execute(delete(table).where(table.c.tenant_id == tenant_id))
            await event_store.end_all(work, but=StreamType.TENANT)
            await TENANT_DOCUMENTS.retire(work, tenant_id, expected_version=expected_version)


def merge_patch(target: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
    """Return ``target`` with a JSON merge patch applied (RFC 7396)."""
    merged = dict(target)
    for name, value in patch.items():
        present = merged.get(name)
        if value is None:
            merged.pop(name, None)
        elif isinstance(value, dict):
            merged[name] = merge_patch(present if isinstance(present, dict) else {}, value)
        else:
            merged[name] = value
    return merged
