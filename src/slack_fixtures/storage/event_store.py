"""Streams of events on PostgreSQL: append at an expected version, read from the start."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.kernel.documents import retire
from slack_fixtures.kernel.errors import VersionConflictError
from slack_fixtures.kernel.events import NewEvent, RecordedEvent, Stream, StreamType
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.storage.tables import EVENTS
from slack_fixtures.storage.unit_of_work import UnitOfWork


async def append(work: UnitOfWork, stream: Stream, event: NewEvent, *, expected_version: int) -> RecordedEvent:
    """Append one event behind ``expected_version`` (0 for a new stream).

    Raises:
        VersionConflictError: the stream is not at that version; the transaction is lost.
    """
    recorded = RecordedEvent(
        event_id=new_id(),
        stream=stream,
        version=expected_version + 1,
        type=event.type,
        schema=event.schema,
        data=event.data,
        actor=work.actor,
        recorded_at=work.clock(),
    )
    row = {
        "tenant_id": stream.tenant_id,
        "stream_type": stream.type.value,
        "stream_id": stream.id,
        "version": recorded.version,
        "event_id": recorded.event_id,
        "type": recorded.type,
        "schema": recorded.schema,
        "data": recorded.data,
        "actor": recorded.actor,
        "recorded_at": recorded.recorded_at,
    }
    try:
        await work.connection.execute(insert(EVENTS).values(row))
    except IntegrityError as error:
        raise VersionConflictError(f"The {stream.type.value} has changed meanwhile; read it again.") from error
    work.note(recorded.type, f"{stream.type.value}/{stream.id}", event=recorded, version=recorded.version)
    return recorded


async def read(connection: AsyncConnection, stream: Stream) -> list[RecordedEvent]:
    """Return the history of a stream, oldest first; empty for an unknown one."""
    rows = await connection.execute(
        select(EVENTS)
        .where(
            EVENTS.c.tenant_id == stream.tenant_id,
            EVENTS.c.stream_type == stream.type.value,
            EVENTS.c.stream_id == stream.id,
        )
        .order_by(EVENTS.c.version)
    )
    return [_event(row) for row in rows]


async def read_all(connection: AsyncConnection, tenant_id: str, kind: StreamType) -> AsyncIterator[list[RecordedEvent]]:
    """Yield the history of every stream of one kind, stream by stream, in the order of their ids."""
    rows = await connection.stream(
        select(EVENTS)
        .where(EVENTS.c.tenant_id == tenant_id, EVENTS.c.stream_type == kind.value)
        .order_by(EVENTS.c.stream_id, EVENTS.c.version)
    )
    history: list[RecordedEvent] = []
    async for row in rows:
        event = _event(row)
        if history and history[-1].stream != event.stream:
            yield history
            history = []
        history.append(event)
    if history:
        yield history


async def end_all(work: UnitOfWork, *, but: StreamType) -> None:
    """Append the end of every living stream of the tenant, those of one kind excepted.

    Without it, a replay for a later tenant of the same id would bring the former one's documents back.
    """
    newest = await work.connection.execute(
        select(EVENTS)
        .ext(distinct_on(EVENTS.c.stream_type, EVENTS.c.stream_id))
        .where(EVENTS.c.tenant_id == work.tenant_id, EVENTS.c.stream_type != but.value)
        .order_by(EVENTS.c.stream_type, EVENTS.c.stream_id, EVENTS.c.version.desc())
    )
    for event in [_event(row) for row in newest]:
        end = retire(event.stream.type)
        if event.type != end.type:
            await append(work, event.stream, end, expected_version=event.version)


def _event(row: Row[Any]) -> RecordedEvent:
    stream = Stream(row.tenant_id, StreamType(row.stream_type), row.stream_id)
    return RecordedEvent(
        event_id=UUID(str(row.event_id)),
        stream=stream,
        version=row.version,
        type=row.type,
        schema=row.schema,
        data=row.data,
        actor=row.actor,
        recorded_at=row.recorded_at,
    )
