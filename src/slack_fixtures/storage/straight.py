"""Statements of the hot path: built and compiled by SQLAlchemy once, then run straight on asyncpg.

An execution through SQLAlchemy costs 0.2 to 0.3 ms of processor time beside the statement's own 0.1 to 0.4 ms
(docs/adr/0011). Only statements that every alert pays for are run this way; everything else goes through the
connection itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import asyncpg
import orjson
from sqlalchemy import Executable
from sqlalchemy.dialects.postgresql.asyncpg import dialect
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.compiler import SQLCompiler

from slack_fixtures.kernel.errors import DependencyError, SlackFixturesError

_DIALECT = dialect(json_serializer=lambda value: orjson.dumps(value).decode())  # type: ignore[no-untyped-call]

_SERVERS_TROUBLE = ("08", "28", "3D", "53", "57", "58")
_RETRYABLE = frozenset({"25006", "40001", "40P01", "55P03"})


class StatementError(SlackFixturesError):
    """The database refused one of our statements: a bug."""


class StraightStatement:
    """One statement, to be run inside a transaction that has begun.

    Args:
        statement: as SQLAlchemy builds it; JSON columns of an insert are encoded as its tables say.
        columns: the columns that an insert gives values for.
    """

    def __init__(self, statement: Executable, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = list(columns) if columns is not None else None

    async def fetch(self, connection: AsyncConnection, parameters: Mapping[str, Any]) -> list[Any]:
        """Run it once and return its rows, whose columns are attributes; jsonb comes as text.

        Raises:
            DependencyError: the database does not answer.
        """
        driver = await _driver(connection)
        try:
            records = await driver.fetch(self._sql, *self._values(parameters))
        except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            raise _translated(error) from error
        return [_Row(record) for record in records]

    async def run_many(self, connection: AsyncConnection, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run it once a row, in one go.

        Raises:
            DependencyError: the database does not answer.
        """
        driver = await _driver(connection)
        try:
            await driver.executemany(self._sql, [self._values(row) for row in rows])
        except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            raise _translated(error) from error

    @cached_property
    def _compiled(self) -> SQLCompiler:
        compiled = self._statement.compile(dialect=_DIALECT, column_keys=self._columns)  # type: ignore[attr-defined]
        assert isinstance(compiled, SQLCompiler)
        return compiled

    @cached_property
    def _sql(self) -> str:
        return str(self._compiled)

    @cached_property
    def _encoders(self) -> list[tuple[str, Callable[[Any], Any] | None]]:
        """The parameters in the order of their numbers, each with what turns it into the driver's form."""
        processors: Mapping[str, Any] = self._compiled._bind_processors  # noqa: SLF001 - there is no public way
        return [(name, processors.get(name)) for name in self._compiled.positiontup or ()]

    def _values(self, parameters: Mapping[str, Any]) -> list[Any]:
        return [parameters[name] if encode is None else encode(parameters[name]) for name, encode in self._encoders]


class _Row:
    """A record whose columns are attributes, as SQLAlchemy's rows have them."""

    __slots__ = ("_record",)

    def __init__(self, record: Mapping[str, Any]) -> None:
        self._record = record

    def __getattr__(self, name: str) -> Any:
        return self._record[name]


async def _driver(connection: AsyncConnection) -> Any:
    raw = await connection.get_raw_connection()
    return raw.driver_connection


def _translated(error: asyncpg.PostgresError | asyncpg.InterfaceError) -> Exception:
    """Return what to raise for a driver's error: a bug in our statement stays what it is."""
    sqlstate = getattr(error, "sqlstate", None) or "08000"
    if sqlstate[:2] in _SERVERS_TROUBLE or sqlstate in _RETRYABLE:
        return DependencyError("The database does not answer.")
    return StatementError(f"A statement was refused (SQLSTATE {sqlstate}).")
