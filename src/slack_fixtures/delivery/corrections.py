"""A decision about a translation reaches the messages that show or await it: they are edited in place."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.delivery import postgres as ledger
from slack_fixtures.delivery.intake import lane
from slack_fixtures.delivery.postgres import WAKE_CHANNEL
from slack_fixtures.delivery.task import TRANSLATED, DeliveryKind, EpisodeRecord, NewDelivery
from slack_fixtures.delivery.tenant_view import TenantView, TenantViews
from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.kernel.documents import event_type
from slack_fixtures.kernel.events import StreamType
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.localization.quality import PUBLISHED_FROM
from slack_fixtures.localization.translations import SHOWN
from slack_fixtures.storage.unit_of_work import Happening

MOST_EDITED = 200
"""Messages that one translation edits, the newest first: what is older is hardly read any more."""

_DECIDED = frozenset(
    event_type(StreamType.TRANSLATION, what) for what in ("Approved", "Edited", "Restored", "Rejected")
)
_DRAFTED = event_type(StreamType.TRANSLATION, "Drafted")

# Open episodes whose message, as it was sent last or is being sent, asked for the translation. One that waits for
# the edit already is left out; the ledger keeps the order within an episode, so a message that is being written now
# is edited after that.
_WAITING = text(
    """
    SELECT e.* FROM episodes e
    WHERE e.tenant_id = :tenant_id AND e.closed_at IS NULL AND e.message_ts <> ''
      AND EXISTS (SELECT 1 FROM deliveries d WHERE d.tenant_id = e.tenant_id AND d.episode_id = e.episode_id
        AND d.message->'translations' @> to_jsonb(CAST(:translation AS text)))
      AND NOT EXISTS (SELECT 1 FROM deliveries w WHERE w.tenant_id = e.tenant_id AND w.episode_id = e.episode_id
        AND w.state = 'pending' AND w.cause ? 'translated')
    ORDER BY e.episode_id DESC LIMIT :most
    """
)
_WAKE = text("SELECT pg_notify(:channel, '')")


class Corrections:
    """Writes down the edits that a decision causes, in its transaction."""

    def __init__(self, views: TenantViews, *, clock: Clock = utc_now) -> None:
        self._views = views
        self._clock = clock

    async def observe(self, connection: AsyncConnection, happening: Happening) -> None:
        """React to something that happened in this transaction; see ``InsideObserver``.

        Raises:
            DependencyError: the database does not answer.
        """
        if not _changes_messages(happening):
            return
        identity = happening.resource.partition("/")[2]
        values = {"tenant_id": happening.tenant_id, "translation": identity, "most": MOST_EDITED}
        rows = (await connection.execute(_WAITING, values)).all()
        if not rows:
            return
        view = await self._views.get(happening.tenant_id)
        edits = [self._edit(ledger.record_of(row), view, identity) for row in rows]
        await ledger.write_down(connection, happening.tenant_id, [edit for edit in edits if edit is not None])
        await connection.execute(_WAKE, {"channel": WAKE_CHANNEL})

    def _edit(self, record: EpisodeRecord, view: TenantView, identity: str) -> NewDelivery | None:
        channel = view.channels.get(record.audience.slack)
        if channel is not None and channel.workspace.is_webhook:
            return None  # what a webhook has posted cannot be edited
        method, bucket, pace_ms = lane(DeliveryKind.UPDATE, record.audience, channel)
        lead = record.episode.lead
        return NewDelivery(
            delivery_id=new_id(),
            episode_id=record.episode_id,
            kind=DeliveryKind.UPDATE,
            priority=lead.severity.rank,
            connection=record.audience.slack,
            method=method,
            bucket=bucket,
            pace_ms=pace_ms,
            severity=lead.severity,
            alertname=lead.name[:512],
            channel=record.audience.channel,
            locale=record.audience.locale or view.settings.default_locale,
            created_at=self._clock(),
            cause={TRANSLATED: identity},
        )


def _changes_messages(happening: Happening) -> bool:
    """Return whether readers see a translation from now on, or no more: a person decided so, or the gate."""
    if happening.action in _DECIDED:
        return True
    data: dict[str, Any] = happening.event.data if happening.event else {}
    quality = data.get("document", {}).get("quality", 0.0)
    return happening.action == _DRAFTED and quality >= PUBLISHED_FROM and not data.get(SHOWN, False)
