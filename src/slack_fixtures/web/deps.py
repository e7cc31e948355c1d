"""What a route may ask for: the application, who calls, and a permission, without which no route can be made."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import Annotated, Any

import structlog
from fastapi import Depends
from starlette.requests import Request

from slack_fixtures.bootstrap import Application
from slack_fixtures.caching.keys import CacheKey
from slack_fixtures.kernel.errors import NOTHING_HERE, NotFoundError, UnauthenticatedError
from slack_fixtures.kernel.tenant import TENANT_ID
from slack_fixtures.security import ingest_keys
from slack_fixtures.security.model import Actor, Permission
from slack_fixtures.tenancy.postgres import TENANT_DOCUMENTS

log = structlog.get_logger(__name__)

_LONGEST_CREDENTIAL = 8_300  # MAX_TOKEN_BYTES and the scheme; anything longer is not even decoded


@dataclass(frozen=True, slots=True)
class Access:
    """A call that was allowed.

    Attributes:
        tenant_id: whose data; empty where the route concerns no tenant.
    """

    application: Application
    actor: Actor
    tenant_id: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What a route needs; every route declares exactly one, and ``JsonRoute`` enforces it before anything is read.

    Attributes:
        permission: ``None`` where any valid credential will do.
        public: whether nobody is asked at all.
        ingest: whether a tenant's ingest key will do as well; the endpoint itself then authenticates.
        needs_tenant: whether the tenant of the path must exist.
    """

    permission: Permission | None = None
    public: bool = False
    ingest: bool = False
    needs_tenant: bool = True

    def __call__(self, request: Request) -> Any:
        """Return the access that was granted before the route was entered."""
        return getattr(request.state, "access", None)


def permission(needed: Permission, *, needs_tenant: bool = True) -> Any:
    """Declare that a route needs this permission, and hand it the ``Access``."""
    return Depends(Rule(needed, needs_tenant=needs_tenant))


ANY_ACTOR = Depends(Rule())
"""Declares that any valid credential will do."""

PUBLIC = Depends(Rule(public=True))
"""Declares that a route needs no credential: it shows no tenant's data."""

BY_INGEST_KEY = Depends(Rule(Permission.INGEST_WRITE, ingest=True))
"""Declares that a route takes alerts."""


def application_of(request: Request) -> Application:
    """Return the application that the request came to."""
    application: Application = request.app.state.application
    return application


TheApplication = Annotated[Application, Depends(application_of)]


async def authorize(request: Request, rule: Rule) -> Access | None:
    """Return the access that a rule grants to a request; ``None`` on public routes.

    Raises:
        UnauthenticatedError: no credential, or not a valid one.
        NotFoundError: the tenant is another's or does not exist: the same answer.
        PermissionDeniedError: no role of the actor allows it.
    """
    if rule.public or rule.ingest:
        return None
    application = application_of(request)
    actor = authenticate(request, application)
    tenant_id = request.path_params.get("tenant_id")
    if rule.permission is not None:
        application.security.require(actor, rule.permission, tenant_id)
    if tenant_id is not None and TENANT_ID.fullmatch(tenant_id) is None:
        raise NotFoundError(NOTHING_HERE)
    if tenant_id is not None and rule.needs_tenant:
        await _require_tenant(application, tenant_id)
    return Access(application, actor, tenant_id or "")


def authenticate(request: Request, application: Application) -> Actor:
    """Return whom the bearer token speaks for.

    Raises:
        UnauthenticatedError: there is none, or it is not valid.
    """
    scheme, credential = _credential(request)
    if scheme != "bearer":
        raise _refused("no bearer token")
    return _verified(application, credential)


async def authenticate_sender(request: Request, application: Application, tenant_id: str) -> Actor:
    """Return who posts alerts to a tenant: by ingest key, as Bearer or as the password of Basic, or by token.

    Raises:
        UnauthenticatedError: no valid credential; the same for a wrong key and for an unknown tenant.
        NotFoundError: a valid token of another tenant.
        PermissionDeniedError: a valid token that may not post alerts.
    """
    scheme, credential = _credential(request)
    if scheme == "basic":
        credential = _basic_password(credential)
    elif scheme != "bearer":
        raise _refused("no credential")
    if scheme == "bearer" and _looks_like_a_token(credential):
        actor = _verified(application, credential)
        application.security.require(actor, Permission.INGEST_WRITE, tenant_id)
        return actor
    name = await _name_of_key(application, tenant_id, credential)
    if name is None:
        raise _refused("unknown ingest key or tenant")
    return Actor.of_ingest_key(name, tenant_id=tenant_id)


async def _name_of_key(application: Application, tenant_id: str, key: str) -> str | None:
    if TENANT_ID.fullmatch(tenant_id) is None:
        return None
    try:
        view = await application.views.get(tenant_id)
    except NotFoundError:
        return None
    return view.ingest_keys.get(ingest_keys.digest(key))


def _verified(application: Application, token: str) -> Actor:
    try:
        return application.tokens.verify(token)
    except UnauthenticatedError:
        raise _refused("invalid token") from None


def _refused(why: str) -> UnauthenticatedError:
    log.warning("a credential was refused", why=why)
    return UnauthenticatedError()


def _credential(request: Request) -> tuple[str, str]:
    given = request.headers.getlist("authorization")
    if len(given) != 1 or len(given[0]) > _LONGEST_CREDENTIAL:
        return "", ""
    scheme, _, credential = given[0].partition(" ")
    return scheme.lower(), credential.strip()


def _basic_password(credential: str) -> str:
    try:
        return base64.b64decode(credential, validate=True).decode().partition(":")[2]
    except (binascii.Error, ValueError):
        raise _refused("malformed Basic credential") from None


def _looks_like_a_token(credential: str) -> bool:
    """Tell a JWT, whose header is a JSON object in base64, from an ingest key."""
    return credential.startswith("ey") and credential.count(".") == 2  # noqa: PLR2004 - header, claims, signature


async def _require_tenant(application: Application, tenant_id: str) -> None:
    async def load() -> bool:
        async with application.database.tenant_transaction(tenant_id) as connection:
            await TENANT_DOCUMENTS.get(connection, tenant_id, tenant_id)
        return True

    key: CacheKey[bool] = CacheKey(tenant_id, "exists")
    await application.cache.get_or_load(key, load)
