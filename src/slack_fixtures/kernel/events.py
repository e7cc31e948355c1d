"""The envelope around what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class StreamType(StrEnum):
    """Which kind of aggregate a stream belongs to."""

    TENANT = "tenant"
    FIXTURE = "fixture"
    ROUTE = "route"
    TRANSLATION = "translation"
    TERM = "term"
    LEXICON = "lexicon"


@dataclass(frozen=True, slots=True)
class Stream:
    """The history of one aggregate of one tenant."""

    tenant_id: str
    type: StreamType
    id: str


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event that has been decided and not yet stored.

    Attributes:
        type: past tense, such as ``FixturePublished``.
        data: JSON values only; all that a replay needs, so it never reads a clock or a setting.
        schema: version of ``data``'s shape; older ones are lifted when they are read.
    """

    type: str
    data: dict[str, Any]
    schema: int = 1


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """An event as it stands in the store.

    Attributes:
        version: 1-based position in its stream, without gaps.
        actor: who caused it: ``user:NAME``, ``cli:NAME`` or ``system``.
    """

    event_id: UUID
    stream: Stream
    version: int
    type: str
    schema: int
    data: dict[str, Any]
    actor: str
    recorded_at: datetime
