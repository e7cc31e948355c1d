"""The delivery ledger on PostgreSQL: written with the alert, leased by workers, fenced against late results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Row, and_, bindparam, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.delivery.model import Method
from slack_fixtures.delivery.task import (
    OPEN_STATES,
    DeliveryKind,
    DeliveryState,
    DeliveryTask,
    EpisodeRecord,
    Lease,
    NewDelivery,
    Settled,
)
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.routing.codec import members_from_json, members_to_json
from slack_fixtures.routing.episodes import Episode
from slack_fixtures.routing.model import Audience
from slack_fixtures.storage.tables import DELIVERIES, EPISODES, PACING

LEASE = timedelta(seconds=30)
"""How long a worker may keep a delivery that it has not begun to send."""

SENDING_LEASE = timedelta(seconds=15)
"""How long a send may take: the sender's total timeout of 10 s and the time to write its outcome down."""

WAKE_CHANNEL = "slack_fixtures_deliveries"
"""NOTIFY channel on which new work is announced to workers."""

WORKER_LOCKS = 0x51ACF2
"""First half of the advisory lock that each living worker holds; the second half is its owner number."""

_MOST_LOGGED_ATTEMPTS = 50

_CLAIM = text(
    """
    WITH due AS (
      SELECT d.tenant_id, d.delivery_id, d.connection, d.bucket, d.pace_ms, d.priority, d.seq, d.state, d.fence,
        row_number() OVER (PARTITION BY d.tenant_id, d.connection, d.bucket ORDER BY d.priority, d.seq) AS in_bucket,
        row_number() OVER (PARTITION BY d.tenant_id ORDER BY d.priority, d.seq) AS in_tenant
      FROM deliveries d
      WHERE d.state IN ('pending', 'leased', 'sending')
        AND ((d.state = 'pending' AND d.due_at <= now()) OR (d.state <> 'pending' AND d.lease_until < now()))
        AND NOT EXISTS (SELECT 1 FROM pacing p WHERE p.tenant_id = d.tenant_id AND p.connection = d.connection
          AND p.bucket IN ('*', d.method, d.bucket) AND p.free_at > now())
        AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE e.tenant_id = d.tenant_id AND e.episode_id = d.episode_id
          AND e.seq < d.seq AND e.state IN ('pending', 'leased', 'sending'))
    ), chosen AS (
      SELECT * FROM due WHERE pace_ms = 0 OR in_bucket = 1
      ORDER BY priority, in_tenant, seq LIMIT :most
    ), leased AS (
      UPDATE deliveries d
      SET state = 'leased', lease_until = now() + :lease, lease_owner = :owner, fence = d.fence + 1,
        maybe_sent = d.maybe_sent OR (d.state = 'sending' AND d.kind <> 'update')
      FROM chosen c
      WHERE d.tenant_id = c.tenant_id AND d.delivery_id = c.delivery_id AND d.state = c.state AND d.fence = c.fence
      RETURNING d.tenant_id, d.delivery_id, d.fence, d.connection, d.bucket, d.pace_ms
    ), paced AS (
      INSERT INTO pacing (tenant_id, connection, bucket, free_at)
      SELECT tenant_id, connection, bucket, now() + pace_ms * interval '1 millisecond' FROM leased WHERE pace_ms > 0
      ON CONFLICT (tenant_id, connection, bucket) DO UPDATE SET free_at = excluded.free_at
    )
    SELECT tenant_id, delivery_id, fence FROM leased
    """
)

_WAITING = text("SELECT 1 FROM deliveries WHERE state = 'pending' AND due_at <= now() + interval '1 second' LIMIT 1")

# One claim at a time: two that ran side by side would both see a channel as free.
_CLAIM_LOCK = text(f"SELECT pg_advisory_xact_lock({WORKER_LOCKS}, 0)")

_FREE_FROM_THE_DEAD = text(
    """
    UPDATE deliveries SET lease_until = now() - interval '1 second'
    WHERE state = 'leased' AND lease_until > now() AND lease_owner NOT IN (
      SELECT l.objid::bigint FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = :locks AND l.granted
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))
    """
)

# Which of the buckets a delivery may enter at once: not paused, nobody waiting before it, and, where it is paced,
# its next slot taken by this very statement.
_BLOCKED = text(
    """
    SELECT w.connection, w.method, w.bucket FROM unnest(
      CAST(:connections AS text[]), CAST(:methods AS text[]), CAST(:buckets AS text[])) AS w(connection, method, bucket)
    WHERE EXISTS (SELECT 1 FROM pacing p WHERE p.tenant_id = :tenant_id AND p.connection = w.connection
        AND p.bucket IN ('*', w.method) AND p.free_at > now())
      OR EXISTS (SELECT 1 FROM pacing p WHERE p.tenant_id = :tenant_id AND p.connection = w.connection
        AND p.bucket = w.bucket AND p.free_at > now())
    """
)

_BEGIN = text(
    """
    WITH begun AS (
      UPDATE deliveries SET state = 'sending', attempts = attempts + 1, lease_until = now() + :lease
      WHERE tenant_id = :tenant_id AND delivery_id = :delivery_id AND fence = :fence AND state = 'leased'
      RETURNING tenant_id, delivery_id, fence, episode_id, kind, method, connection, bucket, pace_ms, priority,
        severity, attempts, maybe_sent, cause, created_at
    )
    SELECT b.*, e.route, e.fixture, e.audience, e.severity AS episode_severity, e.opened_at, e.closed_at, e.revision,
      e.shown_revision, e.members, e.group_info, e.message_channel, e.message_ts, e.acknowledged_by
    FROM begun b JOIN episodes e ON e.tenant_id = b.tenant_id AND e.episode_id = b.episode_id
    """
)


async def claim(connection: AsyncConnection, *, owner: int, most: int) -> list[Lease]:
    """Lease up to ``most`` due deliveries of any tenant, as the system role.

    Order within an episode is kept, a paced bucket gives one at a time, more urgent ones come first, and tenants
    take turns among equally urgent ones.
    """
    await connection.execute(_CLAIM_LOCK)
    rows = await connection.execute(_CLAIM, {"owner": owner, "most": most, "lease": LEASE})
    return [Lease(row.tenant_id, row.delivery_id, row.fence) for row in rows]


async def has_waiting(connection: AsyncConnection) -> bool:
    """Return whether anything is due and waits for its channel, its episode or its connection."""
    found = await connection.execute(_WAITING)
    return found.one_or_none() is not None


async def free_from_the_dead(connection: AsyncConnection) -> int:
    """Let go of what dead workers had leased, and return how many; what they were sending waits its lease out."""
    result = await connection.execute(_FREE_FROM_THE_DEAD, {"locks": WORKER_LOCKS})
    return result.rowcount


async def write_down(
    connection: AsyncConnection, tenant_id: str, deliveries: Sequence[NewDelivery], *, owner: int | None
) -> list[Lease]:
    """Insert deliveries; with an owner, lease to it those that may start at once.

    Returns:
        The leases; what is not among them waits for a worker's claim.
    """
    if not deliveries:
        return []
    at_once = await _enterable(connection, tenant_id, deliveries) if owner is not None else set()
    rows = []
    for delivery in deliveries:
        row = {
            **asdict(delivery),
            "tenant_id": tenant_id,
            "state": DeliveryState.PENDING.value,
            "due_at": delivery.created_at,
            "lease_until": None,
            "lease_owner": None,
            "fence": 0,
        }
        if delivery.delivery_id in at_once:
            lease_until = delivery.created_at + LEASE
            row |= {"state": DeliveryState.LEASED.value, "lease_until": lease_until, "lease_owner": owner, "fence": 1}
        rows.append(row)
    await connection.execute(insert(DELIVERIES), rows)
    return [Lease(tenant_id, delivery_id, 1) for delivery_id in at_once]


async def _enterable(connection: AsyncConnection, tenant_id: str, deliveries: Sequence[NewDelivery]) -> set[UUID]:
    """Return the deliveries that may start at once: first of their episode and bucket, and neither paused nor paced."""
    first_of_episode: dict[UUID, NewDelivery] = {}
    for delivery in deliveries:
        first_of_episode.setdefault(delivery.episode_id, delivery)
    candidates = list(first_of_episode.values())
    wanted = sorted({(d.connection, d.method.value, d.bucket) for d in candidates})
    rows = await connection.execute(
        _BLOCKED,
        {
            "tenant_id": tenant_id,
            "connections": [connection_name for connection_name, _, _ in wanted],
            "methods": [method for _, method, _ in wanted],
            "buckets": [bucket for _, _, bucket in wanted],
        },
    )
    blocked = {(row.connection, row.bucket) for row in rows}
    free = [d for d in candidates if (d.connection, d.bucket) not in blocked]
    slots = await _take_slots(connection, tenant_id, [d for d in free if d.pace_ms > 0])
    return {d.delivery_id for d in free if d.pace_ms == 0} | slots


async def _take_slots(connection: AsyncConnection, tenant_id: str, paced: Sequence[NewDelivery]) -> set[UUID]:
    taken: set[UUID] = set()
    by_bucket = {(d.connection, d.bucket): d for d in reversed(paced)}
    for (connection_name, bucket), delivery in sorted(by_bucket.items(), key=lambda item: item[0]):
        free_at = text("now() + :pause")
        slot = (
            upsert(PACING)
            .values(tenant_id=tenant_id, connection=connection_name, bucket=bucket, free_at=free_at)
            .on_conflict_do_update(
                index_elements=["tenant_id", "connection", "bucket"],
                set_={"free_at": free_at},
                where=PACING.c.free_at <= text("now()"),
            )
            .returning(PACING.c.bucket)
        )
        result = await connection.execute(slot, {"pause": timedelta(milliseconds=delivery.pace_ms)})
        if result.one_or_none() is not None:
            taken.add(delivery.delivery_id)
    return taken


async def begin(connection: AsyncConnection, lease: Lease) -> DeliveryTask | None:
    """Mark a leased delivery as being sent and return it with its episode; ``None`` when the lease was lost."""
    result = await connection.execute(
        _BEGIN,
        {
            "tenant_id": lease.tenant_id,
            "delivery_id": lease.delivery_id,
            "fence": lease.fence,
            "lease": SENDING_LEASE,
        },
    )
    row = result.one_or_none()
    return _task(row) if row is not None else None


async def settle(connection: AsyncConnection, task: DeliveryTask, settled: Settled) -> bool:
    """Write down how a try ended; returns ``False``, and writes nothing, when another worker has taken over."""
    changes: dict[str, Any] = {
        "state": settled.state.value,
        "lease_until": None,
        "lease_owner": None,
        "maybe_sent": settled.maybe_sent,
        "slack_channel": settled.slack_channel,
        "slack_ts": settled.slack_ts,
    }
    if settled.attempt is not None:
        changes |= {"code": settled.attempt.code, "detail": settled.attempt.detail}
        if task.attempt <= _MOST_LOGGED_ATTEMPTS:
            changes["attempt_log"] = DELIVERIES.c.attempt_log.op("||")(
                bindparam("attempt", [settled.attempt.to_json()], type_=DELIVERIES.c.attempt_log.type)
            )
    if settled.due_at is not None:
        changes["due_at"] = settled.due_at
    if settled.kind is not None:
        changes["kind"] = settled.kind.value
    if settled.method is not None:
        changes["method"] = settled.method.value
    if settled.message is not None:
        changes["message"] = settled.message
    if not settled.state.is_open:
        changes["finished_at"] = text("now()")
    mine = and_(
        DELIVERIES.c.tenant_id == task.lease.tenant_id,
        DELIVERIES.c.delivery_id == task.lease.delivery_id,
        DELIVERIES.c.fence == task.lease.fence,
        DELIVERIES.c.state == DeliveryState.SENDING.value,
    )
    result = await connection.execute(update(DELIVERIES).where(mine).values(changes))
    if result.rowcount == 0:
        return False
    if settled.pause_until is not None:
        await pause(connection, task, settled.pause_bucket, until=settled.pause_until)
    return True


async def show(connection: AsyncConnection, task: DeliveryTask, settled: Settled) -> int:
    """Note on the episode which message shows it, and return the revision that it should show by now."""
    values: dict[str, Any] = {}
    if settled.forget_message:
        values |= {"message_channel": "", "message_ts": ""}
    if settled.shown_revision is not None:
        values |= {"shown_revision": settled.shown_revision, "locale_used": settled.locale_used}
        if settled.slack_ts:
            values |= {"message_channel": settled.slack_channel, "message_ts": settled.slack_ts}
    statement = (
        update(EPISODES)
        .where(EPISODES.c.tenant_id == task.lease.tenant_id, EPISODES.c.episode_id == task.record.episode_id)
        .values(values)
        .returning(EPISODES.c.revision)
    )
    return int((await connection.execute(statement)).scalar_one())


async def pause(connection: AsyncConnection, task: DeliveryTask, bucket: str, *, until: datetime) -> None:
    """Stop a bucket of a connection until a moment; a longer pause that stands already stays."""
    statement = upsert(PACING).values(
        tenant_id=task.lease.tenant_id, connection=task.connection, bucket=bucket, free_at=until
    )
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=["tenant_id", "connection", "bucket"],
            set_={"free_at": statement.excluded.free_at},
            where=PACING.c.free_at < statement.excluded.free_at,
        )
    )


async def has_open(connection: AsyncConnection, tenant_id: str, episode_id: UUID) -> bool:
    """Return whether a post or an update of the episode is still to be sent; it will show the newest state."""
    statement = select(DELIVERIES.c.delivery_id).where(
        DELIVERIES.c.tenant_id == tenant_id,
        DELIVERIES.c.episode_id == episode_id,
        DELIVERIES.c.kind.in_([DeliveryKind.POST.value, DeliveryKind.UPDATE.value]),
        DELIVERIES.c.state.in_([state.value for state in OPEN_STATES]),
    )
    return (await connection.execute(statement.limit(1))).one_or_none() is not None


async def latest_episodes(
    connection: AsyncConnection, tenant_id: str, identities: Sequence[bytes]
) -> dict[bytes, EpisodeRecord]:
    """Return the newest episode of each identity, locked until the end of the transaction."""
    rows = await connection.execute(
        select(EPISODES)
        .where(EPISODES.c.tenant_id == tenant_id, EPISODES.c.identity.in_(sorted(set(identities))))
        .order_by(EPISODES.c.identity, EPISODES.c.episode_id)
        .with_for_update()
    )
    return {bytes(row.identity): _record(row) for row in rows}


async def insert_episode(connection: AsyncConnection, record: EpisodeRecord, identity: bytes) -> bool:
    """Store a new episode; returns ``False`` when another request has just opened one of this identity."""
    statement = upsert(EPISODES).values(
        tenant_id=record.tenant_id,
        episode_id=record.episode_id,
        identity=identity,
        route=record.route,
        fixture=record.fixture,
        connection=record.audience.slack,
        channel=record.audience.channel,
        audience=record.audience.model_dump(mode="json"),
        opened_at=record.opened_at,
        shown_revision=record.shown_revision,
        message_channel="",
        message_ts="",
        locale_used="",
        acknowledged_by="",
        **_changing(record),
    )
    result = await connection.execute(
        statement.on_conflict_do_nothing(
            index_elements=["tenant_id", "identity"], index_where=text("closed_at IS NULL")
        ).returning(EPISODES.c.episode_id)
    )
    return result.one_or_none() is not None


async def update_episode(connection: AsyncConnection, record: EpisodeRecord) -> None:
    """Store what a payload changed about an episode that this transaction has locked."""
    await connection.execute(
        update(EPISODES)
        .where(EPISODES.c.tenant_id == record.tenant_id, EPISODES.c.episode_id == record.episode_id)
        .values(_changing(record))
    )


def new_episode_id() -> UUID:
    """Return an id for a new episode; ids sort by time."""
    return new_id()


def _changing(record: EpisodeRecord) -> dict[str, Any]:
    return {
        "severity": record.episode.severity.value,
        "closed_at": text("now()") if record.episode.closed else None,
        "revision": record.episode.revision,
        "members": members_to_json(record.episode.members),
        "group_info": {**record.group_info, "hidden": record.episode.hidden},
    }


def _task(row: Row[Any]) -> DeliveryTask:
    return DeliveryTask(
        lease=Lease(row.tenant_id, row.delivery_id, row.fence),
        kind=DeliveryKind(row.kind),
        method=Method(row.method),
        connection=row.connection,
        bucket=row.bucket,
        pace_ms=row.pace_ms,
        priority=row.priority,
        severity=AlertSeverity(row.severity),
        attempt=row.attempts,
        maybe_sent=row.maybe_sent,
        cause=_json(row.cause),
        created_at=row.created_at,
        record=_record(row, severity=row.episode_severity),
    )


def _record(row: Row[Any], *, severity: str | None = None) -> EpisodeRecord:
    group_info = _json(row.group_info)
    episode = Episode(
        members=members_from_json(_json(row.members)),
        severity=AlertSeverity(severity or row.severity),
        revision=row.revision,
        hidden=group_info["hidden"],
        closed=row.closed_at is not None,
    )
    return EpisodeRecord(
        tenant_id=row.tenant_id,
        episode_id=row.episode_id,
        route=row.route,
        fixture=row.fixture,
        audience=Audience.model_validate(_json(row.audience)),
        episode=episode,
        group_info=group_info,
        opened_at=row.opened_at,
        message_channel=row.message_channel,
        message_ts=row.message_ts,
        shown_revision=row.shown_revision,
        acknowledged_by=row.acknowledged_by,
    )


def _json(value: Any) -> Any:
    """Return a jsonb value; a textual statement does not know its columns' types and gives it as text."""
    return orjson.loads(value) if isinstance(value, str | bytes) else value
