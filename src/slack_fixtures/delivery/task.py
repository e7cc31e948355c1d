"""A delivery as it stands in the ledger, and what its columns may say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Self
from uuid import UUID

from slack_fixtures.delivery.model import Method
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.routing.episodes import Episode
from slack_fixtures.routing.model import Audience

WHOLE_CONNECTION = "*"
"""The pacing bucket that stops everything of a connection (plan limit, revoked token)."""

TRANSLATED = "translated"
"""In the cause of an edit: the id of a translation that the message does not show yet."""


class DeliveryKind(StrEnum):
    """What the reader sees: a new message, its edit, a reply in its thread, or, by webhook, a short further message."""

    POST = "post"
    UPDATE = "update"
    REPLY = "reply"
    FOLLOW_UP = "follow_up"


class DeliveryState(StrEnum):
    """How far a delivery is.

    ``leased`` rows have certainly not been sent; ``sending`` ones may have been. ``superseded`` ones have nothing to
    say any more; ``held`` ones may have reached Slack and wait for a person; ``dead`` ones failed and can be redriven.
    """

    PENDING = "pending"
    LEASED = "leased"
    SENDING = "sending"
    DELIVERED = "delivered"
    SUPERSEDED = "superseded"
    HELD = "held"
    DEAD = "dead"

    @property
    def is_open(self) -> bool:
        """Whether the ledger still has something to do."""
        return self in OPEN_STATES


OPEN_STATES = frozenset({DeliveryState.PENDING, DeliveryState.LEASED, DeliveryState.SENDING})


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to send one delivery, until somebody else gets it with a higher fence."""

    tenant_id: str
    delivery_id: UUID
    fence: int


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A delivery to be written down.

    Attributes:
        cause: what a reply or follow-up is about: ``joined`` (member keys), ``raised_from``; ``alone`` where Slack
            takes no reply, so that it stands in the channel; ``TRANSLATED`` with the id of a translation that an edit
            is to show.
        pace_ms: pause after it in its bucket; 0 for none.
    """

    delivery_id: UUID
    episode_id: UUID
    kind: DeliveryKind
    priority: int
    connection: str
    method: Method
    bucket: str
    pace_ms: int
    severity: AlertSeverity
    alertname: str
    channel: str
    locale: str
    created_at: datetime
    cause: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EpisodeRecord:
    """An episode with what the database knows beside the rules.

    Attributes:
        group_info: receiver, group labels, common labels, external URL and source of its newest payload.
        message_ts: Slack's id of its message; empty before the first post.
        shown_revision: the revision that the message shows; 0 before the first post.
    """

    tenant_id: str
    episode_id: UUID
    route: str
    fixture: str
    audience: Audience
    episode: Episode
    group_info: dict[str, Any]
    opened_at: datetime
    message_channel: str = ""
    message_ts: str = ""
    shown_revision: int = 0
    acknowledged_by: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryTask:
    """One try at one delivery: the ledger's row and its episode, as of the start of the try.

    Attributes:
        attempt: number of this try, from 1.
        maybe_sent: an earlier try may have reached Slack.
        interrupted: the worker of the last try vanished while it was sending.
    """

    lease: Lease
    kind: DeliveryKind
    method: Method
    connection: str
    bucket: str
    pace_ms: int
    priority: int
    severity: AlertSeverity
    attempt: int
    maybe_sent: bool
    interrupted: bool
    cause: dict[str, Any]
    created_at: datetime
    record: EpisodeRecord

    @classmethod
    def first(cls, lease: Lease, delivery: NewDelivery, record: EpisodeRecord) -> Self:
        """Return the first try of a delivery that was begun in the transaction that wrote it down."""
        return cls(
            lease=lease,
            kind=delivery.kind,
            method=delivery.method,
            connection=delivery.connection,
            bucket=delivery.bucket,
            pace_ms=delivery.pace_ms,
            priority=delivery.priority,
            severity=delivery.severity,
            attempt=1,
            maybe_sent=False,
            interrupted=False,
            cause=delivery.cause,
            created_at=delivery.created_at,
            record=record,
        )


@dataclass(frozen=True, slots=True)
class Attempt:
    """What one try came to, as the history shows it."""

    at: datetime
    number: int
    outcome: str
    code: str
    detail: str
    took_ms: float

    def to_json(self) -> dict[str, Any]:
        """Return the attempt as JSON values."""
        return {
            "at": self.at.isoformat(),
            "number": self.number,
            "outcome": self.outcome,
            "code": self.code,
            "detail": self.detail,
            "took_ms": round(self.took_ms, 3),
        }


@dataclass(frozen=True, slots=True)
class Settled:
    """How a try leaves its delivery in the ledger.

    Attributes:
        due_at: when it is due again, for ``PENDING``.
        kind, lane: what it becomes, for a repost: with the method, the pacing bucket and the pause after it.
        alone: it must not be a thread reply any more.
        message: as it was rendered, for the history.
        shown_revision: what the episode's message shows now, if it was written.
        refused_version: version of the connection whose secret Slack does not accept any more.
    """

    state: DeliveryState
    attempt: Attempt | None = None
    due_at: datetime | None = None
    kind: DeliveryKind | None = None
    lane: tuple[Method, str, int] | None = None
    alone: bool = False
    maybe_sent: bool = False
    message: dict[str, Any] | None = None
    slack_channel: str = ""
    slack_ts: str = ""
    shown_revision: int | None = None
    locale_used: str = ""
    forget_message: bool = False
    pause_bucket: str = ""
    pause_until: datetime | None = None
    refused_version: int | None = None
