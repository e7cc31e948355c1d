"""Who looked at what: the part of the audit that is written on reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slack_fixtures.audit import postgres as audit
from slack_fixtures.audit.model import AuditEntry
from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.kernel.jsonvalues import flaw_in
from slack_fixtures.kernel.tenant import TENANT_ID, TenantContext
from slack_fixtures.storage.database import Database

_LONGEST = 256
_LONGEST_RESOURCE = 2_048  # a path with ids in it


class ComplianceManager:
    """Writes accesses to the tenant's audit, which can be appended to and never changed.

    Args:
        database: the embedded default of this process when left out.
    """

    def __init__(self, database: Database | None = None, *, clock: Clock = utc_now) -> None:
        self._database = database
        self._clock = clock

    async def log_access(
        self,
        tenant_id: str | TenantContext = "default",
        action: str = "access",
        resource: str = "",
        *,
        actor: str = "system",
        outcome: str = "ok",
        compliance_frameworks: str | Sequence[str] = (),
        details: dict[str, Any] | None = None,
    ) -> AuditEntry:
        """Append one entry and return it; a sensitive read goes ahead only after this has returned.

        Args:
            tenant_id: whose audit; a ``TenantContext`` will do.
            action: what was done, such as ``fixture.read``.
            resource: what it was done to, such as ``fixture/0192…``.
            actor: who did it, such as ``user:ana``.
            outcome: ``ok`` or ``refused``.
            compliance_frameworks: tags such as ``SOC2``, ``GDPR``, ``HIPAA``.
            details: JSON values without secrets.

        Raises:
            InvalidValueError: a field is not as described.
            DependencyError: the audit cannot be written.
        """
        tenant = tenant_id.tenant_id if isinstance(tenant_id, TenantContext) else tenant_id
        entry = AuditEntry(
            tenant_id=tenant,
            entry_id=new_id(),
            recorded_at=self._clock(),
            actor=actor,
            action=action,
            resource=resource,
            outcome=outcome,
            frameworks=(compliance_frameworks,)
            if isinstance(compliance_frameworks, str)
            else tuple(compliance_frameworks),
            details=details or {},
        )
        _check(entry)
        database = self._database or await _default_database()
        async with database.tenant_transaction(tenant) as connection:
            await audit.append(connection, entry)
        return entry


async def _default_database() -> Database:
    from slack_fixtures.bootstrap import default_application  # noqa: PLC0415 - the composition root stands above

    return (await default_application()).database


def _check(entry: AuditEntry) -> None:
    problems = [
        FieldProblem(name, f"expected 1 to {_LONGEST} characters")
        for name in ("actor", "action", "outcome")
        if not 1 <= len(getattr(entry, name)) <= _LONGEST
    ]
    if len(entry.resource) > _LONGEST_RESOURCE:
        problems.append(FieldProblem("resource", f"expected at most {_LONGEST_RESOURCE} characters"))
    if not TENANT_ID.fullmatch(entry.tenant_id):
        problems.append(FieldProblem("tenant_id", "expected 1 to 63 lower-case letters, digits, - and _"))
    written = {name: getattr(entry, name) for name in ("actor", "action", "resource", "outcome", "details")}
    written["compliance_frameworks"] = list(entry.frameworks)
    problems += [FieldProblem(name, flaw) for name, value in written.items() if (flaw := flaw_in(value))]
    if problems:
        raise InvalidValueError(*problems)
