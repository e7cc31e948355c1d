"""What a tenant has now, to be compared with what is declared, or to be exported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from slack_fixtures.bootstrap import Application
from slack_fixtures.connections.model import SlackConnection
from slack_fixtures.fixtures.model import SlackFixtureEntity
from slack_fixtures.fixtures.postgres import FIXTURE_DOCUMENTS
from slack_fixtures.kernel.errors import NotFoundError
from slack_fixtures.localization.glossary import Term, TermState
from slack_fixtures.localization.postgres import TERM_DOCUMENTS
from slack_fixtures.routing.model import Route
from slack_fixtures.routing.postgres import ROUTE_DOCUMENTS
from slack_fixtures.storage.documents import Stored
from slack_fixtures.storage.tables import INGEST_KEYS
from slack_fixtures.tenancy.model import TenantSettings
from slack_fixtures.tenancy.postgres import TENANT_DOCUMENTS


@dataclass(frozen=True, slots=True)
class PresentConnection:
    """A Slack connection with its secret, which only the comparison reads."""

    connection: SlackConnection
    secret: str

    def __repr__(self) -> str:
        return f"PresentConnection({self.connection!r}, secret=…)"


@dataclass(frozen=True, slots=True)
class PresentKey:
    """An ingest key: its digest, and where the key itself was read from."""

    digest: bytes
    secret_ref: dict[str, str] | None


@dataclass(frozen=True, slots=True)
class PresentTenant:
    """Everything that a declaration can say of one tenant, by name."""

    tenant_id: str
    settings: Stored[TenantSettings]
    connections: dict[str, PresentConnection]
    ingest_keys: dict[str, PresentKey]
    fixtures: dict[str, Stored[SlackFixtureEntity]]
    routes: dict[str, Stored[Route]]
    terms: dict[str, Term]


async def read_present(application: Application, tenant_id: str) -> PresentTenant | None:
    """Return what a tenant has now, from one snapshot; ``None`` where there is no such tenant."""
    async with application.database.tenant_transaction(tenant_id) as connection:
        try:
            settings = await TENANT_DOCUMENTS.get(connection, tenant_id, tenant_id)
        except NotFoundError:
            return None
        connections = await application.connection_repository.all_with_secrets(connection, tenant_id)
        keys = await connection.execute(select(INGEST_KEYS).where(INGEST_KEYS.c.tenant_id == tenant_id))
        return PresentTenant(
            tenant_id=tenant_id,
            settings=settings,
            connections={stored.name: PresentConnection(stored, secret) for stored, secret in connections},
            ingest_keys={row.name: PresentKey(bytes(row.digest), row.secret_ref) for row in keys},
            fixtures={stored.document.name: stored async for stored in FIXTURE_DOCUMENTS.each(connection, tenant_id)},
            routes={stored.document.name: stored async for stored in ROUTE_DOCUMENTS.each(connection, tenant_id)},
            terms={
                stored.document.name: stored.document
                async for stored in TERM_DOCUMENTS.each(connection, tenant_id)
                if stored.document.state is TermState.ACTIVE
            },
        )


def exported_variable(tenant_id: str, *names: str) -> str:
    """Return the environment variable that an export names for a secret that was not read from a reference."""
    return "_".join(_word(part) for part in ("SLACK_FIXTURES", tenant_id, *names))


def _word(text: str) -> str:
    return "".join(c if c.isalnum() else "_" for c in text).upper()


def default_reference(present: Any, tenant_id: str, name: str) -> dict[str, str]:
    """Return the reference that stands in an export where none is stored."""
    kind = "INGEST_KEY" if isinstance(present, PresentKey) else present.connection.kind.secret_name
    return {"env": exported_variable(tenant_id, name, kind)}
