"""Brings a database up to date."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path

import asyncpg
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import DBAPIError

from slack_fixtures.kernel.errors import ConfigurationError, DependencyError, SlackFixturesError
from slack_fixtures.storage.database import CONNECTING_FAILED, DatabaseAddress, open_engine
from slack_fixtures.storage.embedded import DATABASE, SUPERUSER, EmbeddedPostgres

_OLDEST_SUPPORTED = 150_000  # server_version_num of PostgreSQL 15
_POSTGRES_PORT = 5432
_ADVISORY_KEY = 0x51ACF1  # one migration at a time on one database


@dataclass(frozen=True, slots=True)
class Migrated:
    """From which revision to which; equal when there was nothing to do."""

    before: str | None
    after: str


async def migrate(address: DatabaseAddress) -> Migrated:
    """Run the missing migrations, one process at a time.

    Raises:
        ConfigurationError: the server is too old, or the login may not migrate.
        DependencyError: the server does not answer, or a lock was not to be had in time.
    """
    engine = open_engine(address.owner, statement_timeout_s=None)  # a large table's migration takes its time
    try:
        async with engine.connect() as connection:
            version = (await connection.execute(text("SHOW server_version_num"))).scalar_one()
            _require_supported(int(version))
            await connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": _ADVISORY_KEY})
            await connection.commit()
            migrated = await connection.run_sync(_upgrade)
            await connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _ADVISORY_KEY})
            await connection.commit()
            return migrated
    except (DBAPIError, *CONNECTING_FAILED) as error:
        raise _translated(error, address.owner) from error
    finally:
        await engine.dispose()


async def needs_migration(address: DatabaseAddress) -> bool:
    """Return whether the database is behind this release.

    Raises:
        ConfigurationError: the server refuses the login.
        DependencyError: the server does not answer.
    """
    engine = open_engine(address.owner)
    try:
        async with engine.connect() as connection:
            present = await connection.run_sync(_present_revision)
        return present != _script().get_current_head()
    except (DBAPIError, *CONNECTING_FAILED) as error:
        raise _translated(error, address.owner) from error
    finally:
        await engine.dispose()


async def create_embedded_database(server: EmbeddedPostgres, name: str = DATABASE) -> DatabaseAddress:
    """Create the service's database on the embedded server if it is not there, and return its address."""
    connection = await asyncpg.connect(host=str(server.socket_dir), user=SUPERUSER, database="postgres")
    try:
        if not await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", name):
            await connection.execute(f'CREATE DATABASE "{name}"')
    except (asyncpg.DuplicateDatabaseError, asyncpg.UniqueViolationError):
        pass  # another process was faster
    finally:
        await connection.close()
    return DatabaseAddress.embedded(server, name)


def _require_supported(version: int) -> None:
    if version < _OLDEST_SUPPORTED:
        raise ConfigurationError(f"PostgreSQL 15 or newer is needed; the server is {version // 10_000}.")


def _translated(error: Exception, url: URL) -> SlackFixturesError:
    """Return what an operator can do about an error; the driver's arrive bare from scripts and on connecting."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    sqlstate = str(getattr(cause, "sqlstate", None) or "")
    if sqlstate == "42501":
        return ConfigurationError("The login of SPOTIFY_AI_DB_URL may not create roles or tables.")
    if sqlstate == "3D000":
        return ConfigurationError("The database that SPOTIFY_AI_DB_URL names does not exist.")
    if sqlstate.startswith("28"):
        return ConfigurationError("The server refuses the user or the password of SPOTIFY_AI_DB_URL.")
    if isinstance(cause, OSError):
        return DependencyError(_unreachable(cause, url))
    if not sqlstate or sqlstate[:2] in {"08", "57"}:
        return DependencyError("The database does not answer.")
    return DependencyError(f"The migration failed and was rolled back (SQLSTATE {sqlstate}).")


def _unreachable(error: OSError, url: URL) -> str:
    host = url.query.get("host", url.host or "localhost")
    where = host if isinstance(host, str) else ",".join(host)
    if where.startswith("/"):
        return f"The database does not answer at {where}."
    port = url.query.get("port", url.port or _POSTGRES_PORT)
    where = f"{where}:{port}"
    if isinstance(error, ssl.SSLError) or type(error) is ConnectionError:  # asyncpg's, where the server has no TLS
        return f"SPOTIFY_AI_DB_URL: no TLS connection with {where}"
    return f"SPOTIFY_AI_DB_URL: nothing answers at {where}"


def _upgrade(connection: Connection) -> Migrated:
    before = _present_revision(connection)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.commit()
    return Migrated(before=before, after=str(_script().get_current_head()))


def _present_revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _script() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config
