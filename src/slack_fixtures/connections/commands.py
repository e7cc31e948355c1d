"""Writing Slack connections."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.exc import IntegrityError

from slack_fixtures.connections.model import ConnectionInput, SlackConnection
from slack_fixtures.connections.postgres import ConnectionRepository
from slack_fixtures.kernel.errors import NOTHING_HERE, FieldProblem, InvalidValueError, NotFoundError
from slack_fixtures.security.outbound import check_slack_url
from slack_fixtures.storage.unit_of_work import UnitsOfWork


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
        actor: str,
    ) -> SlackConnection:
        """Store a connection under this name; what waited for it goes on.

        Raises:
            InvalidValueError: a URL that is not Slack's, or a token that is not one.
            NotFoundError: there is no such tenant.
        """
        self._check(given)
        try:
            async with self._units.begin(tenant_id, actor=actor) as work:
                stored = await self._repository.put(work.connection, tenant_id, name, given, secret_ref=secret_ref)
                work.note("ConnectionStored", f"connection/{name}", version=stored.version, kind=stored.kind.value)
                return stored
        except IntegrityError as error:
            raise NotFoundError(NOTHING_HERE) from error

    async def remove(self, tenant_id: str, name: str, *, actor: str) -> None:
        """Remove a connection; what is still to be sent through it becomes a dead letter.

        Raises:
            NotFoundError: there is none.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            await self._repository.delete(work.connection, tenant_id, name)
            work.note("ConnectionRemoved", f"connection/{name}")

    def _check(self, given: ConnectionInput) -> None:
        if not given.secret.isascii() or not given.secret.strip() or any(c.isspace() for c in given.secret):
            field = "bot_token" if given.bot_token else "webhook_url"
            raise InvalidValueError(FieldProblem(field, "expected printable ASCII without spaces"))
        if given.webhook_url is not None:
            check_slack_url(given.secret, allow_hosts=self._allowed_hosts, field="webhook_url")
        if given.api_url is not None:
            check_slack_url(given.api_url, allow_hosts=self._allowed_hosts, field="api_url")
