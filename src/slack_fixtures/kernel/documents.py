"""Aggregates that are one document with a history: fixtures, routes and tenant settings.

Deciding returns an event and changes nothing; folding applies it and never refuses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_fixtures.kernel.errors import (
    NOTHING_HERE,
    FieldProblem,
    InvalidValueError,
    NotFoundError,
    VersionConflictError,
)
from slack_fixtures.kernel.events import NewEvent, RecordedEvent, StreamType

PUBLISHED, ROLLED_BACK, RETIRED = "Published", "RolledBack", "Retired"


@dataclass(frozen=True, slots=True)
class DocumentState:
    """What the events up to ``version`` add up to; ``document`` is ``None`` once it is retired."""

    version: int
    document: dict[str, Any] | None
    created_at: datetime
    updated_at: datetime


def fold(events: Iterable[RecordedEvent]) -> DocumentState | None:
    """Return the state after ``events``, given from the first on; ``None`` for no events."""
    state: DocumentState | None = None
    for event in events:
        state = DocumentState(
            version=event.version,
            document=event.data.get("document"),
            created_at=state.created_at if state else event.recorded_at,
            updated_at=event.recorded_at,
        )
    return state


def publish(kind: StreamType, document: dict[str, Any]) -> NewEvent:
    """Decide that this is the document from now on."""
    return NewEvent(event_type(kind, PUBLISHED), {"document": document})


def retire(kind: StreamType) -> NewEvent:
    """Decide that the document is no more; its history stays."""
    return NewEvent(event_type(kind, RETIRED), {})


def roll_back(kind: StreamType, history: list[RecordedEvent], *, to_version: int) -> NewEvent:
    """Decide to go back to an earlier version, as a new one.

    Raises:
        InvalidValueError: there is no such version, or the document was retired in it.
    """
    then = fold(event for event in history if event.version <= to_version)
    if then is None or then.version != to_version or then.document is None:
        raise InvalidValueError(FieldProblem("version", f"{to_version} has no content to go back to"))
    return NewEvent(event_type(kind, ROLLED_BACK), {"document": then.document, "to_version": to_version})


def require_version(present: DocumentState | None, expected: int | None, *, what: str) -> DocumentState:
    """Return the present state if it is alive and at the expected version.

    Raises:
        NotFoundError: there is none.
        VersionConflictError: somebody else wrote first.
    """
    if present is None or present.document is None:
        raise NotFoundError(NOTHING_HERE)
    if expected is not None and present.version != expected:
        raise VersionConflictError(f"The {what} is at version {present.version}, not {expected}; read it again.")
    return present


def event_type(kind: StreamType, what: str) -> str:
    """Return an event's name, such as ``FixturePublished``."""
    return f"{kind.value.title()}{what}"
