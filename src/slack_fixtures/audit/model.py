"""One line of the audit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what to which resource, and how it ended.

    Attributes:
        outcome: ``ok`` or ``refused``.
        frameworks: which rules the entry counts for (``SOC2``, ``GDPR``, ``HIPAA``); a tag for views and retention.
        details: JSON values without secrets.
    """

    tenant_id: str
    entry_id: UUID
    recorded_at: datetime
    actor: str
    action: str
    resource: str
    outcome: str
    frameworks: tuple[str, ...]
    details: dict[str, Any]
