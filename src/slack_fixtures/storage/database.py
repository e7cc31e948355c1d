"""Connections: one pool of the service's role, one of the system role, and transactions that name their tenant."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import asyncpg
import orjson
from sqlalchemy import URL, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError
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

_SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_PARAMETERS = ("host", "port", "sslmode", "sslrootcert")

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
        app = _asyncpg_url(app_url, variable="SLACK_FIXTURES_APP_DB_URL") if app_url else owner
        # The login of the service's role must not be able to become the system role, which crosses tenants.
        return cls(owner=owner, app=app, system=owner)


def _asyncpg_url(given: str, *, variable: str = "SPOTIFY_AI_DB_URL") -> URL:
    try:
        url = make_url(given)
    except (ArgumentError, ValueError):  # their texts hold the whole URL
        raise ConfigurationError(f"{variable} is not a URL such as postgresql://user:password@host/name.") from None
    backend = url.drivername.partition("+")[0]
    if backend not in {"postgresql", "postgres"}:
        raise ConfigurationError(f"{variable} names {backend[:40]}; only PostgreSQL 15+ is supported.")
    if unknown := sorted(url.query.keys() - set(_PARAMETERS)):
        raise ConfigurationError(f"{variable}: unknown parameter {unknown[0]!r}; known are {', '.join(_PARAMETERS)}.")
    if url.query.get("sslmode", "prefer") not in _SSL_MODES:
        raise ConfigurationError(f"{variable}: sslmode is one of {', '.join(_SSL_MODES)}.")
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


def open_engine(
    url: URL,
    *,
    role: str | None = None,
    pool_size: int = 1,
    statement_timeout_s: float | None = _STATEMENT_TIMEOUT_S,
) -> AsyncEngine:
    """Return an engine whose every connection works as ``role``."""
    query = {name: value for name, value in url.query.items() if name not in {"sslmode", "sslrootcert"}}
    connect_args: dict[str, Any] = {
        "timeout": _CONNECT_TIMEOUT_S,
        "command_timeout": statement_timeout_s,
        "server_settings": {"application_name": "slack-fixtures"},
    }
    if role is not None and url.username != role:
        connect_args["server_settings"]["role"] = role
    if (ssl_option := ssl_of(url)) is not None:
        connect_args["ssl"] = ssl_option
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


def ssl_of(url: URL) -> ssl.SSLContext | str | None:
    """Map libpq's ``sslmode`` on what asyncpg takes; TLS 1.3 wherever certificates are checked.

    Raises:
        ConfigurationError: the file of ``sslrootcert`` cannot be used.
    """
    sslmode = url.query.get("sslmode")
    if sslmode not in {"verify-ca", "verify-full"}:
        return str(sslmode) if sslmode else None
    authorities = url.query.get("sslrootcert")
    try:
        context = ssl.create_default_context(cafile=str(authorities) if authorities else None)
    except OSError as error:  # ssl.SSLError is one
        raise ConfigurationError(f"sslrootcert: the file {authorities} cannot be used.") from error
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = sslmode == "verify-full"
    return context


CONNECTING_FAILED = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError)
"""What goes wrong before there is a connection; SQLAlchemy before 2.1 lets the driver's own errors through."""


@asynccontextmanager
async def _translated_errors() -> AsyncIterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeoutError, *CONNECTING_FAILED) as error:
        raise DependencyError("The database does not answer.") from error
    except DBAPIError as error:
        if error.connection_invalidated or _is_servers_trouble(error):
            raise DependencyError("The database does not answer.") from error
        raise


def _is_servers_trouble(error: DBAPIError) -> bool:
    """Return whether the SQLSTATE speaks of the server's state, or of our login, rather than of our statement."""
    sqlstate = str(getattr(error.orig, "sqlstate", "") or "")
    return sqlstate[:2] in {"08", "28", "3D", "53", "57", "58"} or sqlstate in {"25006", "40001", "40P01", "55P03"}
