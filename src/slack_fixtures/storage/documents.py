"""Documents with a history: the events are the truth, the projection is what queries read, both in one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

import orjson
from sqlalchemy import ColumnElement, Row, Table, delete, select
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.kernel.documents import DocumentState, fold, publish, require_version, retire, roll_back
from slack_fixtures.kernel.errors import NOTHING_HERE, ConflictError, NotFoundError, VersionConflictError
from slack_fixtures.kernel.events import NewEvent, RecordedEvent, Stream, StreamType
from slack_fixtures.storage import event_store
from slack_fixtures.storage.unit_of_work import UnitOfWork

T = TypeVar("T")

_NO_SUCH_TENANT = "23503"  # SQLSTATE foreign_key_violation; the tenant is all that a projection points at


@dataclass(frozen=True, slots=True)
class Stored(Generic[T]):
    """A document as it stands in the projection."""

    id: str
    version: int
    document: T
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """What tells one kind of document from another.

    Attributes:
        load: JSON to document; ``dump``: document to JSON, canonical, so that a replay gives the same bytes.
        columns: further typed columns of the projection, for searching.
        what: the word for people.
    """

    stream_type: StreamType
    table: Table
    id_column: str
    load: Callable[[dict[str, Any]], T]
    dump: Callable[[T], dict[str, Any]]
    columns: Callable[[T], Mapping[str, Any]]
    what: str


class DocumentStore(Generic[T]):
    """Reads and writes the documents of one kind; every call works inside a given transaction."""

    def __init__(self, kind: Kind[T]) -> None:
        self._kind = kind
        self._table = kind.table
        self._id = kind.table.c[kind.id_column]

    async def create(self, work: UnitOfWork, document_id: str, document: T) -> Stored[T]:
        """Store a new document.

        Raises:
            ConflictError: the id or the name is taken.
            NotFoundError: there is no such tenant.
        """
        history = await event_store.read(work.connection, self._stream(work, document_id))
        present = fold(history)
        if present is not None and present.document is not None:
            raise ConflictError(f"There is a {self._kind.what} of this name already.")
        return await self._publish(work, document_id, document, history)

    async def replace(
        self, work: UnitOfWork, document_id: str, document: T, *, expected_version: int | None
    ) -> Stored[T]:
        """Store the next version of a document.

        Args:
            expected_version: the version that the caller read; ``None`` where no other writer matters.

        Raises:
            NotFoundError, VersionConflictError, ConflictError: see the messages.
        """
        history = await event_store.read(work.connection, self._stream(work, document_id))
        require_version(fold(history), expected_version, what=self._kind.what)
        return await self._publish(work, document_id, document, history)

    async def roll_back(
        self, work: UnitOfWork, document_id: str, *, to_version: int, expected_version: int | None = None
    ) -> Stored[T]:
        """Go back to an earlier version, as a new one.

        Raises:
            NotFoundError, VersionConflictError: see the messages.
            InvalidValueError: there is no such version.
        """
        history = await event_store.read(work.connection, self._stream(work, document_id))
        if not history:
            raise NotFoundError(NOTHING_HERE)
        if expected_version is not None and history[-1].version != expected_version:
            raise VersionConflictError(f"The {self._kind.what} is at version {history[-1].version}; read it again.")
        event = roll_back(self._kind.stream_type, history, to_version=to_version)
        return await self._append(work, document_id, event, history)

    async def retire(self, work: UnitOfWork, document_id: str, *, expected_version: int | None) -> None:
        """Take a document out of use; its history stays.

        Raises:
            NotFoundError, VersionConflictError: see the messages.
        """
        stream = self._stream(work, document_id)
        state = require_version(
            fold(await event_store.read(work.connection, stream)), expected_version, what=self._kind.what
        )
        event = retire(self._kind.stream_type)
        await event_store.append(work, stream, event, expected_version=state.version)
        await work.connection.execute(delete(self._table).where(*self._is(work.tenant_id, document_id)))

    async def decide(
        self,
        work: UnitOfWork,
        document_id: str,
        decision: Callable[[T | None], NewEvent | None],
        *,
        expected_version: int | None = None,
    ) -> Stored[T]:
        """Append the event that a decision makes of the present document.

        Args:
            decision: takes the document, ``None`` where there is none, and returns an event that carries the next
                one, or ``None`` where nothing is to change.
            expected_version: the version that the caller read; ``None`` where no other writer matters.

        Raises:
            NotFoundError: there is no document and the decision makes none.
            VersionConflictError: somebody else wrote first.
        """
        history = await event_store.read(work.connection, self._stream(work, document_id))
        state = fold(history)
        if expected_version is not None:
            require_version(state, expected_version, what=self._kind.what)
        alive = state if state is not None and state.document is not None else None
        event = decision(self._from_state(document_id, alive).document if alive else None)
        if event is not None:
            return await self._append(work, document_id, event, history)
        if alive is None:
            raise NotFoundError(NOTHING_HERE)
        return self._from_state(document_id, alive)

    async def get(self, connection: AsyncConnection, tenant_id: str, document_id: str) -> Stored[T]:
        """Return a document.

        Raises:
            NotFoundError: there is none.
        """
        found = await connection.execute(select(self._table).where(*self._is(tenant_id, document_id)))
        row = found.one_or_none()
        if row is None:
            raise NotFoundError(NOTHING_HERE)
        return self._stored(row)

    async def find_by_name(self, connection: AsyncConnection, tenant_id: str, name: str) -> Stored[T] | None:
        """Return the document of this name, if there is one."""
        found = await connection.execute(
            select(self._table).where(self._table.c.tenant_id == tenant_id, self._table.c.name == name)
        )
        row = found.one_or_none()
        return self._stored(row) if row is not None else None

    async def page(
        self, connection: AsyncConnection, tenant_id: str, *, limit: int, after: str = ""
    ) -> list[Stored[T]]:
        """Return up to ``limit`` documents in the order of their ids, those behind ``after``."""
        rows = await connection.execute(
            select(self._table)
            .where(self._table.c.tenant_id == tenant_id, self._id > after)
            .order_by(self._id)
            .limit(limit)
        )
        return [self._stored(row) for row in rows]

    async def each(self, connection: AsyncConnection, tenant_id: str) -> AsyncIterator[Stored[T]]:
        """Yield every document of a tenant in the order of their ids."""
        rows = await connection.execute(
            select(self._table).where(self._table.c.tenant_id == tenant_id).order_by(self._id)
        )
        for row in rows:
            yield self._stored(row)

    async def history(self, connection: AsyncConnection, tenant_id: str, document_id: str) -> list[RecordedEvent]:
        """Return what happened to a document, oldest first; also after it was retired.

        Raises:
            NotFoundError: there never was one.
        """
        events = await event_store.read(connection, Stream(tenant_id, self._kind.stream_type, document_id))
        if not events:
            raise NotFoundError(NOTHING_HERE)
        return events

    async def replay(self, connection: AsyncConnection, tenant_id: str) -> bytes:
        """Return the projection as the events alone give it, as canonical JSON lines in the order of ids."""
        return b"\n".join([_line(row) async for row in self._rows(connection, tenant_id)])

    async def projection(self, connection: AsyncConnection, tenant_id: str) -> bytes:
        """Return the stored projection in the form of ``replay``, to be compared byte by byte."""
        rows = await connection.execute(
            select(self._table).where(self._table.c.tenant_id == tenant_id).order_by(self._id)
        )
        # SQLAlchemy's names of columns are no plain strings, which the serializer insists on.
        return b"\n".join(_line({str(name): value for name, value in row.items()}) for row in rows.mappings())

    async def rebuild(self, work: UnitOfWork) -> str:
        """Write the projection anew from the events and return the SHA-256 of its canonical form.

        Rows are overwritten rather than deleted wherever they may stay, because a tenant's row takes all that
        belongs to the tenant with it.
        """
        right = {row[self._kind.id_column]: row async for row in self._rows(work.connection, work.tenant_id)}
        present = await work.connection.execute(select(self._table).where(self._table.c.tenant_id == work.tenant_id))
        for found in present.mappings().all():
            document_id = found[self._kind.id_column]
            # A wrong name may be another document's right one, and names are unique.
            if document_id not in right or found.get("name") != right[document_id].get("name"):
                await work.connection.execute(delete(self._table).where(*self._is(work.tenant_id, document_id)))
        for row in right.values():
            await work.connection.execute(self._upsert(row))
        return hashlib.sha256(await self.projection(work.connection, work.tenant_id)).hexdigest()

    async def _rows(self, connection: AsyncConnection, tenant_id: str) -> AsyncIterator[dict[str, Any]]:
        async for history in event_store.read_all(connection, tenant_id, self._kind.stream_type):
            state = fold(history)
            if state is not None and state.document is not None:
                yield self._row(tenant_id, history[0].stream.id, state)

    async def _publish(
        self, work: UnitOfWork, document_id: str, document: T, history: list[RecordedEvent]
    ) -> Stored[T]:
        event = publish(self._kind.stream_type, self._kind.dump(document))
        return await self._append(work, document_id, event, history)

    async def _append(
        self, work: UnitOfWork, document_id: str, event: NewEvent, history: list[RecordedEvent]
    ) -> Stored[T]:
        recorded = await event_store.append(work, self._stream(work, document_id), event, expected_version=len(history))
        state = fold([*history, recorded])
        assert state is not None
        try:
            await work.connection.execute(self._upsert(self._row(work.tenant_id, document_id, state)))
        except IntegrityError as error:
            if getattr(error.orig, "sqlstate", "") == _NO_SUCH_TENANT:
                raise NotFoundError(NOTHING_HERE) from error
            raise ConflictError(f"There is a {self._kind.what} of this name already.") from error
        return self._from_state(document_id, state)

    def _upsert(self, row: dict[str, Any]) -> Insert:
        changes = {name: value for name, value in row.items() if name not in {"tenant_id", self._kind.id_column}}
        keys = [column.name for column in self._table.primary_key]
        return insert(self._table).values(row).on_conflict_do_update(index_elements=keys, set_=changes)

    def _row(self, tenant_id: str, document_id: str, state: DocumentState) -> dict[str, Any]:
        assert state.document is not None
        return {
            "tenant_id": tenant_id,
            self._kind.id_column: document_id,
            **self._kind.columns(self._kind.load(state.document)),
            "version": state.version,
            "document": state.document,
            "created_at": state.created_at,
            "updated_at": state.updated_at,
        }

    def _from_state(self, document_id: str, state: DocumentState) -> Stored[T]:
        assert state.document is not None
        document = self._kind.load(state.document)
        return Stored(document_id, state.version, document, state.created_at, state.updated_at)

    def _stored(self, row: Row[Any]) -> Stored[T]:
        mapping = row._mapping  # noqa: SLF001 - SQLAlchemy documents it as public
        document = self._kind.load(mapping["document"])
        identity = str(mapping[self._kind.id_column])
        return Stored(identity, mapping["version"], document, mapping["created_at"], mapping["updated_at"])

    def _stream(self, work: UnitOfWork, document_id: str) -> Stream:
        return Stream(work.tenant_id, self._kind.stream_type, document_id)

    def _is(self, tenant_id: str, document_id: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        return self._table.c.tenant_id == tenant_id, self._id == document_id


def _line(row: dict[str, Any]) -> bytes:
    return orjson.dumps(row, option=orjson.OPT_SORT_KEYS | orjson.OPT_UTC_Z | orjson.OPT_NAIVE_UTC)
