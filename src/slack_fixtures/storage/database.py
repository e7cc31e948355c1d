"""Connections: one pool of the service's role, one of the system role, and transactions that name their tenant."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import URL, make_url, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from slack_fixtures.kernel.errors import ConfigurationError, DependencyError
from slack_fixtures.storage.embedded import DATABASE, SUPERUSER, EmbeddedPostgres

APP_ROLE = "slack_fixtures_app"
"""Works inside one tenant at a time: owns nothing, bypasses nothing."""

SYSTEM_ROLE = "slack_fixtures_system"
"""Crosses tenants where the product must: claims deliveries by their routing columns and lists tenants."""

_CONNECT_TIMEOUT_S = 5
_STATEMENT_TIMEOUT_S = 30
_POOL_WAIT_S = 5

_SET_TENANT = text("SELECT set_config('app.tenant_id', :tenant_id, true)")


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    """Where the database is, and as whom each part of the service enters it.

    Attributes:
        owner: may migrate.
        app: the service's own; ``SET ROLE`` follows when it is the owner's login.
    """

    owner: URL
    app: URL
    system: URL

    @classmethod
    def embedded(cls, server: EmbeddedPostgres, database: str = DATABASE) -> DatabaseAddress:
        """Return the address of the embedded server, whose roles log in without a password over a private socket."""

        def as_role(role: str) -> URL:
            socket = {"host": str(server.socket_dir)}
            return URL.create("postgresql+asyncpg", username=role, database=database, query=socket)

        return cls(owner=as_role(SUPERUSER), app=as_role(APP_ROLE), system=as_role(SYSTEM_ROLE))

    @classmethod
    def parse(cls, owner_url: str, app_url: str | None = None) -> DatabaseAddress:
        """Return the address that operators gave as libpq URLs.

        Raises:
            ConfigurationError: not a PostgreSQL URL; the text does not repeat it, for it may hold a password.
        """
        owner = _asyncpg_url(owner_url)
        app = _asyncpg_url(app_url) if app_url else owner
        return cls(owner=owner, app=app, system=app)


def _asyncpg_url(given: str) -> URL:
    try:
        url = make_url(given)
    except Exception as error:
        raise ConfigurationError(
            "SPOTIFY_AI_DB_URL is not a URL such as postgresql://user:password@host/name."
        ) from error
    if url.get_backend_name() not in {"postgresql", "postgres"}:
        raise ConfigurationError(f"SPOTIFY_AI_DB_URL names {url.get_backend_name()}; only PostgreSQL 15+ is supported.")
    return url.set(drivername="postgresql+asyncpg")


class Database:
    """The pools of one process."""

    def __init__(self, address: DatabaseAddress, *, pool_size: int = 10) -> None:
        self.address = address
        self._app = open_engine(address.app, role=APP_ROLE, pool_size=pool_size)
        self._system = open_engine(address.system, role=SYSTEM_ROLE, pool_size=3)

    @asynccontextmanager
    async def tenant_transaction(self, tenant_id: str) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that sees and writes this tenant's rows alone; commits unless an error leaves it.

        Raises:
            DependencyError: the database cannot be reached or refused to go on.
        """
        async with _translated_errors(), self._app.begin() as connection:
            await connection.execute(_SET_TENANT, {"tenant_id": tenant_id})
            yield connection

    @asynccontextmanager
    async def system_transaction(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction of the system role, which sees the ledger's routing columns and the list of tenants.

        Raises:
            DependencyError: the database cannot be reached or refused to go on.
        """
        async with _translated_errors(), self._system.begin() as connection:
            yield connection

    async def close(self) -> None:
        """Close both pools."""
        await self._app.dispose()
        await self._system.dispose()


def open_engine(url: URL, *, role: str | None = None, pool_size: int = 1) -> AsyncEngine:
    """Return an engine whose every connection works as ``role``."""
    query = dict(url.query)
    connect_args: dict[str, Any] = {
        "timeout": _CONNECT_TIMEOUT_S,
        "command_timeout": _STATEMENT_TIMEOUT_S,
        "server_settings": {"application_name": "slack-fixtures"},
    }
    if role is not None and url.username != role:
        connect_args["server_settings"]["role"] = role
    if sslmode := query.pop("sslmode", None):
        connect_args["ssl"] = _ssl(str(sslmode))
    return create_async_engine(
        url.set(query=query),
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=_POOL_WAIT_S,
        pool_recycle=1800,
        connect_args=connect_args,
        json_serializer=lambda value: orjson.dumps(value).decode(),
        json_deserializer=orjson.loads,
        hide_parameters=True,  # an error that reaches a log must not carry alert texts or secrets
    )


def _ssl(sslmode: str) -> ssl.SSLContext | str:
    """Map libpq's ``sslmode`` on what asyncpg takes; TLS 1.3 wherever certificates are checked."""
    if sslmode not in {"verify-ca", "verify-full"}:
        return sslmode
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = sslmode == "verify-full"
    return context


@asynccontextmanager
async def _translated_errors() -> AsyncIterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeoutError, OSError, TimeoutError) as error:
        raise DependencyError("The database does not answer.") from error
    except DBAPIError as error:
        if error.connection_invalidated or _is_servers_trouble(error):
            raise DependencyError("The database does not answer.") from error
        raise


def _is_servers_trouble(error: DBAPIError) -> bool:
    """Return whether the SQLSTATE speaks of the server's state rather than of our statement."""
    sqlstate = str(getattr(error.orig, "sqlstate", "") or "")
    return sqlstate[:2] in {"08", "53", "57", "58"} or sqlstate in {"25006", "40001", "40P01", "55P03"}
