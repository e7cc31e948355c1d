"""The delivery ledger on PostgreSQL: written with the alert, leased by workers, fenced against late results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import insert, select, text, update
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
from slack_fixtures.storage.straight import StraightStatement
from slack_fixtures.storage.tables import DELIVERIES, EPISODES, PACING

LEASE = timedelta(seconds=30)
"""How long a worker may keep a delivery that it has not begun to send."""

SENDING_LEASE = timedelta(seconds=15)
"""How long a send may take: the sender's total timeout of 10 s and the time to write its outcome down."""

WAKE_CHANNEL = "slack_fixtures_deliveries"
"""NOTIFY channel on which new work is announced to workers."""

WORKER_LOCKS = 0x51ACF2
"""First half of the advisory lock that each living worker holds; the second half is its owner number."""

INTERRUPTED = "interrupted"
"""Code of a delivery whose worker vanished while it was sending."""

MOST_CRASHES = 5
"""Tries after which a delivery that always ends in a bug stops taking a worker's time."""

CRASH_PAUSE = timedelta(seconds=5)
"""Wait after such a try, times the tries so far."""

_MOST_LOGGED_ATTEMPTS = 50

# A paced bucket's slot is taken before its delivery is leased, and only where it is free, so that a process that
# leases its own fresh deliveries meanwhile (``_TAKE_SLOTS``) and this statement cannot both have it. Rows are locked
# in one order everywhere, so that the two never wait for each other.
_CLAIM = text(
    """
    WITH unfinished AS (
      SELECT tenant_id, delivery_id, connection, method, bucket, pace_ms, priority, seq, state, fence,
        CASE state WHEN 'pending' THEN due_at <= now() ELSE lease_until < now() END AS is_due,
        row_number() OVER (PARTITION BY tenant_id, episode_id ORDER BY seq) AS in_episode
      FROM deliveries WHERE state IN ('pending', 'leased', 'sending')
    ), due AS (
      SELECT d.*,
        row_number() OVER (PARTITION BY d.tenant_id, d.connection, d.bucket ORDER BY d.priority, d.seq) AS in_bucket,
        row_number() OVER (PARTITION BY d.tenant_id ORDER BY d.priority, d.seq) AS in_tenant
      FROM unfinished d
      WHERE d.is_due AND d.in_episode = 1
        AND NOT EXISTS (SELECT 1 FROM pacing p WHERE p.tenant_id = d.tenant_id AND p.connection = d.connection
          AND p.bucket IN ('*', d.method, d.bucket) AND p.free_at > now())
    ), chosen AS (
      SELECT * FROM due WHERE pace_ms = 0 OR in_bucket = 1
      ORDER BY priority, in_tenant, seq LIMIT :most
    ), slots AS (
      INSERT INTO pacing AS p (tenant_id, connection, bucket, free_at)
      SELECT tenant_id, connection, bucket, clock_timestamp() + pace_ms * interval '1 millisecond'
      FROM chosen WHERE pace_ms > 0
      ORDER BY tenant_id COLLATE "C", connection COLLATE "C", bucket COLLATE "C"
      ON CONFLICT (tenant_id, connection, bucket) DO UPDATE SET free_at = excluded.free_at WHERE p.free_at <= now()
      RETURNING tenant_id, connection, bucket
    ), leased AS (
      UPDATE deliveries d
      SET state = 'leased', lease_until = now() + :lease, lease_owner = :owner, fence = d.fence + 1,
        maybe_sent = d.maybe_sent OR (d.state = 'sending' AND d.kind <> 'update'),
        code = CASE WHEN d.state = 'sending' THEN 'interrupted' ELSE d.code END
      FROM chosen c
      WHERE d.tenant_id = c.tenant_id AND d.delivery_id = c.delivery_id AND d.state = c.state AND d.fence = c.fence
        AND (c.pace_ms = 0 OR EXISTS (SELECT 1 FROM slots s
          WHERE s.tenant_id = c.tenant_id AND s.connection = c.connection AND s.bucket = c.bucket))
      RETURNING d.tenant_id, d.delivery_id, d.fence
    )
    SELECT tenant_id, delivery_id, fence FROM leased
    """
)

_NEXT_DUE = text(
    """
    SELECT extract(epoch FROM least(
      (SELECT min(free_at) FROM pacing WHERE free_at > now()),
      (SELECT min(due_at) FROM deliveries WHERE state = 'pending' AND due_at > now())
    ) - clock_timestamp())::float8 AS seconds
    """
)

# One claim at a time: two that ran side by side would both see a channel as free.
_CLAIM_LOCK = text(f"SELECT pg_advisory_xact_lock({WORKER_LOCKS}, 0)")

_OPEN_COUNTS = text(
    "SELECT state, count(*) AS number FROM deliveries WHERE state IN ('pending', 'leased', 'sending') GROUP BY state"
)

_FREE_FROM_THE_DEAD = text(
    """
    UPDATE deliveries SET lease_until = now() - interval '1 second'
    WHERE state = 'leased' AND lease_until > now() AND lease_owner NOT IN (
      SELECT l.objid::bigint FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = :locks AND l.granted
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))
    """
)

# Which fresh deliveries must wait because their connection, method or bucket is paused.
_PAUSED = StraightStatement(
    text(
        """
    SELECT w.number FROM unnest(CAST(:connections AS text[]), CAST(:methods AS text[]), CAST(:buckets AS text[]))
      WITH ORDINALITY AS w(connection, method, bucket, number)
    WHERE EXISTS (SELECT 1 FROM pacing p WHERE p.tenant_id = :tenant_id AND p.connection = w.connection
      AND p.bucket IN ('*', w.method, w.bucket) AND p.free_at > now())
    """
    )
)

# Which must wait because something of their episode is still to be sent, or because others wait for a slot of their
# bucket already and are perhaps more urgent.
_QUEUED = StraightStatement(
    text(
        """
    SELECT w.number FROM unnest(CAST(:connections AS text[]), CAST(:buckets AS text[]), CAST(:paces AS integer[]),
      CAST(:episodes AS uuid[])) WITH ORDINALITY AS w(connection, bucket, pace_ms, episode_id, number)
    WHERE EXISTS (SELECT 1 FROM deliveries e WHERE e.tenant_id = :tenant_id AND e.episode_id = w.episode_id
        AND e.state IN ('pending', 'leased', 'sending'))
      OR (w.pace_ms > 0 AND EXISTS (SELECT 1 FROM deliveries q WHERE q.tenant_id = :tenant_id
        AND q.connection = w.connection AND q.bucket = w.bucket AND q.state = 'pending' AND q.due_at <= now()))
    """
    )
)

_TAKE_SLOTS = StraightStatement(
    text(
        """
    INSERT INTO pacing AS p (tenant_id, connection, bucket, free_at)
    SELECT CAST(:tenant_id AS text), w.connection, w.bucket, clock_timestamp() + w.pace_ms * interval '1 millisecond'
    FROM unnest(CAST(:connections AS text[]), CAST(:buckets AS text[]), CAST(:paces AS integer[]))
      AS w(connection, bucket, pace_ms)
    ORDER BY w.connection COLLATE "C", w.bucket COLLATE "C"
    ON CONFLICT (tenant_id, connection, bucket) DO UPDATE SET free_at = excluded.free_at WHERE p.free_at <= now()
    RETURNING connection, bucket
    """
    )
)

_SETTLE = StraightStatement(
    text(
        """
    WITH settled AS (
      UPDATE deliveries SET state = :state, lease_until = NULL, lease_owner = NULL, maybe_sent = :maybe_sent,
        slack_channel = :slack_channel, slack_ts = :slack_ts, code = coalesce(:code, code),
        detail = coalesce(:detail, detail), attempt_log = attempt_log || CAST(:attempts AS jsonb),
        due_at = coalesce(:due_at, due_at), kind = coalesce(:kind, kind), method = coalesce(:method, method),
        bucket = coalesce(:bucket, bucket), pace_ms = coalesce(:pace_ms, pace_ms),
        cause = coalesce(CAST(:cause AS jsonb), cause), message = coalesce(CAST(:message AS jsonb), message),
        finished_at = CASE WHEN CAST(:is_over AS boolean) THEN now() ELSE finished_at END
      WHERE tenant_id = :tenant_id AND delivery_id = :delivery_id AND fence = :fence AND state = 'sending'
      RETURNING tenant_id
    ), shown AS (
      UPDATE episodes e SET shown_revision = coalesce(:shown_revision, e.shown_revision),
        locale_used = coalesce(:locale_used, e.locale_used),
        message_channel = coalesce(:message_channel, e.message_channel),
        message_ts = coalesce(:message_ts, e.message_ts)
      FROM settled s WHERE e.tenant_id = s.tenant_id AND e.episode_id = :episode_id
      RETURNING e.revision
    )
    SELECT (SELECT count(*) FROM settled) AS written, (SELECT revision FROM shown) AS revision
    """
    )
)

# A try that failed before it had begun was rolled back, so it is counted here.
_PUT_BACK = text(
    """
    WITH failed AS (
      SELECT tenant_id, delivery_id, attempts + CASE state WHEN 'leased' THEN 1 ELSE 0 END AS tries FROM deliveries
      WHERE tenant_id = :tenant_id AND delivery_id = :delivery_id AND fence = :fence AND state IN ('leased', 'sending')
    )
    UPDATE deliveries d SET state = CASE WHEN f.tries >= :most THEN 'dead' ELSE 'pending' END, attempts = f.tries,
      code = 'crashed', detail = 'The service met an error of its own; its log names this delivery.',
      due_at = now() + f.tries * CAST(:pause AS interval), lease_until = NULL, lease_owner = NULL,
      finished_at = CASE WHEN f.tries >= :most THEN now() END
    FROM failed f WHERE d.tenant_id = f.tenant_id AND d.delivery_id = f.delivery_id AND d.fence = :fence
    """
)

# An edit whose message is not there (any more) is a new message, and in doubt counts as one.
_BEGIN = StraightStatement(
    text(
        """
    UPDATE deliveries d SET state = 'sending', attempts = d.attempts + 1, lease_until = now() + :lease,
      kind = CASE WHEN d.kind = 'update' AND e.message_ts = '' THEN 'post' ELSE d.kind END
    FROM episodes e
    WHERE d.tenant_id = :tenant_id AND d.delivery_id = :delivery_id AND d.fence = :fence AND d.state = 'leased'
      AND e.tenant_id = d.tenant_id AND e.episode_id = d.episode_id
    RETURNING d.tenant_id, d.delivery_id, d.fence, d.episode_id, d.kind, d.method, d.connection, d.bucket, d.pace_ms,
      d.priority, d.severity, d.attempts, d.maybe_sent, d.code, d.cause, d.created_at, e.route, e.fixture, e.audience,
      e.severity AS episode_severity, e.opened_at, e.closed_at, e.revision, e.shown_revision, e.members,
      e.group_info, e.message_channel, e.message_ts, e.acknowledged_by
    """
    )
)

_LATEST = StraightStatement(
    text(
        """
    SELECT e.* FROM unnest(CAST(:identities AS bytea[])) AS wanted(identity), LATERAL (
      SELECT * FROM episodes WHERE tenant_id = :tenant_id AND identity = wanted.identity
      ORDER BY episode_id DESC LIMIT 1 FOR UPDATE
    ) e
    """
    )
)

_INSERT_EPISODE = StraightStatement(
    upsert(EPISODES)
    .on_conflict_do_nothing(index_elements=["tenant_id", "identity"], index_where=text("closed_at IS NULL"))
    .returning(EPISODES.c.episode_id),
    columns=[column.name for column in EPISODES.c],
)

_INSERT_DELIVERY = StraightStatement(
    insert(DELIVERIES),
    columns=[
        *(field.name for field in fields(NewDelivery)),
        *("tenant_id", "state", "due_at", "lease_until", "lease_owner", "fence", "attempts"),
    ],
)

# Rows that a worker is writing to are skipped: it holds them while it waits for the episode, which we hold.
_RAISE = text(
    """
    UPDATE deliveries SET priority = least(priority, :priority), severity = :severity
    WHERE tenant_id = :tenant_id AND delivery_id IN (
      SELECT delivery_id FROM deliveries WHERE tenant_id = :tenant_id AND episode_id = :episode_id AND state = 'pending'
      FOR UPDATE SKIP LOCKED)
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


async def next_due(connection: AsyncConnection) -> float | None:
    """Return the seconds until a delivery falls due or a pause ends, whichever comes first."""
    seconds: float | None = (await connection.execute(_NEXT_DUE)).scalar_one()
    return seconds


async def open_counts(connection: AsyncConnection) -> dict[str, int]:
    """Return how many deliveries of all tenants are in each open state, as the system role."""
    rows = await connection.execute(_OPEN_COUNTS)
    return {row.state: row.number for row in rows}


async def free_from_the_dead(connection: AsyncConnection) -> int:
    """Let go of what dead workers had leased, and return how many; what they were sending waits its lease out."""
    result = await connection.execute(_FREE_FROM_THE_DEAD, {"locks": WORKER_LOCKS})
    return result.rowcount


async def write_down(
    connection: AsyncConnection,
    tenant_id: str,
    deliveries: Sequence[NewDelivery],
    *,
    owner: int | None = None,
    most: int = 0,
) -> dict[UUID, Lease]:
    """Insert deliveries; with an owner, up to ``most`` of those that may start at once are its own to send now.

    Those are written as being sent already: to mark them in a transaction of its own would double the time from an
    alert to Slack. When their process dies before it has sent them, they count as perhaps sent.

    Returns:
        The leases of what was begun, by id; what is not among them waits for a worker's claim.
    """
    if not deliveries:
        return {}
    at_once = await _enterable(connection, tenant_id, deliveries, most=most) if owner is not None and most else set()
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
            "attempts": 0,
        }
        if delivery.delivery_id in at_once:
            lease = {"lease_until": delivery.created_at + SENDING_LEASE, "lease_owner": owner, "fence": 1}
            row |= {"state": DeliveryState.SENDING.value, "attempts": 1, **lease}
        rows.append(row)
    await _INSERT_DELIVERY.run_many(connection, rows)
    return {delivery_id: Lease(tenant_id, delivery_id, 1) for delivery_id in at_once}


async def _enterable(
    connection: AsyncConnection, tenant_id: str, deliveries: Sequence[NewDelivery], *, most: int
) -> set[UUID]:
    """Return the deliveries that may start at once: first of their episode and bucket, and neither paused nor paced."""
    first_of_episode: dict[UUID, NewDelivery] = {}
    for delivery in deliveries:
        first_of_episode.setdefault(delivery.episode_id, delivery)
    candidates = sorted(first_of_episode.values(), key=lambda d: d.priority)[:most]
    free = await _not_paused(connection, tenant_id, candidates)
    # Planning the next query over the partitions takes longer than all else here, and it tells nothing of these.
    if any(d.kind is not DeliveryKind.POST or d.pace_ms for d in free):
        free = await _not_queued(connection, tenant_id, free)
    slots = await _take_slots(connection, tenant_id, [d for d in free if d.pace_ms > 0])
    return {d.delivery_id for d in free if d.pace_ms == 0} | slots


async def _not_paused(
    connection: AsyncConnection, tenant_id: str, candidates: Sequence[NewDelivery]
) -> list[NewDelivery]:
    rows = await _PAUSED.fetch(
        connection,
        {
            "tenant_id": tenant_id,
            "connections": [d.connection for d in candidates],
            "methods": [d.method.value for d in candidates],
            "buckets": [d.bucket for d in candidates],
        },
    )
    blocked = {row.number for row in rows}
    return [d for number, d in enumerate(candidates, start=1) if number not in blocked]


async def _not_queued(
    connection: AsyncConnection, tenant_id: str, candidates: Sequence[NewDelivery]
) -> list[NewDelivery]:
    rows = await _QUEUED.fetch(
        connection,
        {
            "tenant_id": tenant_id,
            "connections": [d.connection for d in candidates],
            "buckets": [d.bucket for d in candidates],
            "paces": [d.pace_ms for d in candidates],
            "episodes": [d.episode_id for d in candidates],
        },
    )
    blocked = {row.number for row in rows}
    return [d for number, d in enumerate(candidates, start=1) if number not in blocked]


async def _take_slots(connection: AsyncConnection, tenant_id: str, paced: Sequence[NewDelivery]) -> set[UUID]:
    """Take the next slot of each bucket, for its most urgent delivery, where it is free."""
    if not paced:
        return set()
    by_bucket = {(d.connection, d.bucket): d for d in sorted(paced, key=lambda d: d.priority, reverse=True)}
    rows = await _TAKE_SLOTS.fetch(
        connection,
        {
            "tenant_id": tenant_id,
            "connections": [d.connection for d in by_bucket.values()],
            "buckets": [d.bucket for d in by_bucket.values()],
            "paces": [d.pace_ms for d in by_bucket.values()],
        },
    )
    return {by_bucket[row.connection, row.bucket].delivery_id for row in rows}


async def begin(connection: AsyncConnection, lease: Lease) -> DeliveryTask | None:
    """Mark a leased delivery as being sent and return it with its episode; ``None`` when the lease was lost."""
    rows = await _BEGIN.fetch(
        connection,
        {
            "tenant_id": lease.tenant_id,
            "delivery_id": lease.delivery_id,
            "fence": lease.fence,
            "lease": SENDING_LEASE,
        },
    )
    return _task(rows[0]) if rows else None


async def settle(connection: AsyncConnection, task: DeliveryTask, settled: Settled) -> int | None:
    """Write down how a try ended, and on the episode which message shows it.

    Returns:
        The revision that the message should show by now; ``None``, with nothing written, when another worker has
        taken over.
    """
    rows = await _SETTLE.fetch(connection, {**_outcome(task, settled), **_shown(settled), **_key(task)})
    revision = rows[0].revision
    return None if rows[0].written == 0 else int(revision)


def _key(task: DeliveryTask) -> dict[str, Any]:
    return {
        "tenant_id": task.lease.tenant_id,
        "delivery_id": task.lease.delivery_id,
        "fence": task.lease.fence,
        "episode_id": task.record.episode_id,
    }


def _outcome(task: DeliveryTask, settled: Settled) -> dict[str, Any]:
    """Return the values of the delivery's row; ``None`` leaves a column as it is."""
    attempt = settled.attempt
    method, bucket, pace_ms = settled.lane or (None, None, None)
    return {
        "state": settled.state.value,
        "maybe_sent": settled.maybe_sent,
        "slack_channel": settled.slack_channel,
        "slack_ts": settled.slack_ts,
        "code": attempt.code if attempt else None,
        "detail": attempt.detail if attempt else None,
        "attempts": _as_json([attempt.to_json()] if attempt and task.attempt <= _MOST_LOGGED_ATTEMPTS else []),
        "due_at": settled.due_at,
        "kind": settled.kind.value if settled.kind else None,
        "method": method.value if method else None,
        "bucket": bucket,
        "pace_ms": pace_ms,
        "cause": _as_json(task.cause | {"alone": True}) if settled.alone else None,
        "message": _as_json(settled.message) if settled.message is not None else None,
        "is_over": not settled.state.is_open,
    }


def _shown(settled: Settled) -> dict[str, Any]:
    """Return the values of the episode's row; ``None`` leaves a column as it is."""
    shows = settled.shown_revision is not None
    message = (settled.slack_channel, settled.slack_ts) if shows and settled.slack_ts else (None, None)
    message_channel, message_ts = ("", "") if settled.forget_message else message
    return {
        "shown_revision": settled.shown_revision,
        "locale_used": settled.locale_used if shows else None,
        "message_channel": message_channel,
        "message_ts": message_ts,
    }


def _as_json(value: Any) -> str:
    return orjson.dumps(value).decode()


async def put_back(connection: AsyncConnection, lease: Lease) -> None:
    """Let a delivery whose try ended in a bug wait a while; after ``MOST_CRASHES`` tries it is a dead letter."""
    await connection.execute(
        _PUT_BACK,
        {
            "tenant_id": lease.tenant_id,
            "delivery_id": lease.delivery_id,
            "fence": lease.fence,
            "most": MOST_CRASHES,
            "pause": CRASH_PAUSE,
        },
    )


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
    rows = await _LATEST.fetch(connection, {"tenant_id": tenant_id, "identities": sorted(set(identities))})
    return {bytes(row.identity): record_of(row) for row in rows}


async def insert_episode(connection: AsyncConnection, record: EpisodeRecord, identity: bytes) -> bool:
    """Store a new episode; returns ``False`` when another request has just opened one of this identity."""
    row = {
        "tenant_id": record.tenant_id,
        "episode_id": record.episode_id,
        "identity": identity,
        "route": record.route,
        "fixture": record.fixture,
        "connection": record.audience.slack,
        "channel": record.audience.channel,
        "audience": record.audience.model_dump(mode="json"),
        "opened_at": record.opened_at,
        "shown_revision": record.shown_revision,
        "message_channel": "",
        "message_ts": "",
        "locale_used": "",
        "acknowledged_by": "",
        **_changing(record),
        "closed_at": record.opened_at if record.episode.closed else None,
    }
    return bool(await _INSERT_EPISODE.fetch(connection, row))


async def update_episode(connection: AsyncConnection, record: EpisodeRecord) -> None:
    """Store what a payload changed about an episode that this transaction has locked."""
    await connection.execute(
        update(EPISODES)
        .where(EPISODES.c.tenant_id == record.tenant_id, EPISODES.c.episode_id == record.episode_id)
        .values(_changing(record))
    )


async def raise_waiting(
    connection: AsyncConnection, record: EpisodeRecord, *, severity: AlertSeverity, priority: int
) -> None:
    """Let what waits for an episode that became more urgent be as urgent."""
    await connection.execute(
        _RAISE,
        {
            "tenant_id": record.tenant_id,
            "episode_id": record.episode_id,
            "severity": severity.value,
            "priority": priority,
        },
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


def _task(row: Any) -> DeliveryTask:
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
        interrupted=row.code == INTERRUPTED,
        cause=_json(row.cause),
        created_at=row.created_at,
        record=record_of(row, severity=row.episode_severity),
    )


def record_of(row: Any, *, severity: str | None = None) -> EpisodeRecord:
    """Return a row of episodes as a record.

    Args:
        row: with every column of the table.
        severity: of the episode, where the row's is another one.
    """
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
