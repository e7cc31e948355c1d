"""Writing Slack connections."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.exc import IntegrityError

from slack_fixtures.connections.model import ConnectionInput, SlackConnection
from slack_fixtures.connections.postgres import ConnectionRepository
from slack_fixtures.kernel.errors import (
    NOTHING_HERE,
    FieldProblem,
    InvalidValueError,
    NotFoundError,
    VersionConflictError,
)
from slack_fixtures.security.outbound import check_slack_url
from slack_fixtures.storage.unit_of_work import UnitOfWork, UnitsOfWork


class ConnectionCommands:
    """Stores and removes connections.

    Args:
        allowed_hosts: hosts beside Slack's that the operator lets tenants send to.
    """

    def __init__(self, units: UnitsOfWork, repository: ConnectionRepository, *, allowed_hosts: Collection[str]) -> None:
        self._units = units
        self._repository = repository
        self._allowed_hosts = allowed_hosts

    async def put(
        self,
        tenant_id: str,
        name: str,
        given: ConnectionInput,
        *,
        secret_ref: dict[str, str] | None = None,
        expected_version: int | None = None,
        actor: str,
    ) -> SlackConnection:
        """Store a connection under this name; what waited for it goes on.

        Args:
            expected_version: the version that the caller read, 0 for a name that must be free; ``None`` where no
                other writer matters.

        Raises:
            VersionConflictError: somebody else wrote first.
            InvalidValueError: a URL that is not Slack's, or a token that is not one.
            NotFoundError: there is no such tenant.
        """
        self.check(given)
        try:
            async with self._units.begin(tenant_id, actor=actor) as work:
                await self._require_version(work, name, expected_version)
                stored = await self._repository.put(work.connection, tenant_id, name, given, secret_ref=secret_ref)
                work.note("ConnectionStored", f"connection/{name}", version=stored.version, kind=stored.kind.value)
                return stored
        except IntegrityError as error:
            raise NotFoundError(NOTHING_HERE) from error

    async def remove(self, tenant_id: str, name: str, *, expected_version: int | None = None, actor: str) -> None:
        """Remove a connection; what is still to be sent through it becomes a dead letter.

        Raises:
            NotFoundError: there is none.
            VersionConflictError: somebody else wrote first.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            await self._require_version(work, name, expected_version)
            await self._repository.delete(work.connection, tenant_id, name)
            work.note("ConnectionRemoved", f"connection/{name}")

    async def _require_version(self, work: UnitOfWork, name: str, expected: int | None) -> None:
        if expected is None:
            return
        present = await self._repository.lock_version(work.connection, work.tenant_id, name)
        if not present and expected:
            raise NotFoundError(NOTHING_HERE)
        if present != expected:
            raise VersionConflictError(f"The connection is at version {present}; read it again.")

    def check(self, given: ConnectionInput) -> None:
        """Refuse a connection that could not be used.

        Raises:
            InvalidValueError: see ``put``.
        """
        if not given.secret.isascii() or not given.secret.strip() or any(c.isspace() for c in given.secret):
            field = "webhook_url" if given.bot_token is None else "bot_token"
            raise InvalidValueError(FieldProblem(field, "expected printable ASCII without spaces"))
        if given.webhook_url is not None:
            check_slack_url(given.secret, allow_hosts=self._allowed_hosts, field="webhook_url")
        if given.api_url is not None:
            check_slack_url(given.api_url, allow_hosts=self._allowed_hosts, field="api_url")
