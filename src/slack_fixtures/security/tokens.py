"""Access tokens: JWTs that this service issues and verifies.

Source:
    RFC 8725 (JSON Web Token Best Current Practices), and RFC 9068 for the type ``at+jwt``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from datetime import timedelta
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from joserfc.jwt import JWTClaimsRegistry
from joserfc.util import urlsafe_b64decode

from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.kernel.errors import ConfigurationError, InvalidValueError, UnauthenticatedError
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.kernel.tenant import TENANT_ID
from slack_fixtures.security.model import Actor, Role

SKEW = timedelta(seconds=30)
"""By how much the clocks of issuer and verifier may differ."""

MAX_TTL = timedelta(days=366)
"""No token lives longer: an ``exp`` in the year 9999 is a token that never expires."""

MAX_TOKEN_BYTES = 8192
MAX_HEADER_BYTES = 512

MIN_KEY_BYTES = {"HS256": 32, "HS384": 48, "HS512": 64}
"""A key has at least the size of the hash (RFC 7518, section 3.2)."""

TOKEN_TYPE = "at+jwt"  # noqa: S105 - a media type
"""Tells access tokens from any other kind that the same key may sign one day (RFC 8725, section 3.11)."""

_SUBJECT = re.compile(
    r"[^\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff](?:[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]{0,254})"
)
_TOKEN_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}", re.ASCII)


class TokenIssuer:
    """Issues and verifies access tokens with one key and one algorithm.

    An issuer never accepts another algorithm than the one that it was built with, so no key of one family can be
    taken for a key of another.

    Args:
        key: the secret, at least as long as the algorithm's hash; a text counts in UTF-8 bytes.
        algorithm: ``HS256``, ``HS384`` or ``HS512``.
        issuer: who issues (``iss``).
        audience: for whom (``aud``).
        now: the clock.

    Raises:
        ConfigurationError: an unknown algorithm, or a key that is too short or a public key.
    """

    def __init__(
        self,
        key: bytes | str,
        algorithm: str = "HS256",
        issuer: str = "slack-fixtures",
        audience: str = "slack-fixtures",
        *,
        now: Clock = utc_now,
    ) -> None:
        self._key = _signing_key(key.encode() if isinstance(key, str) else key, algorithm)
        self._header = {"alg": algorithm, "typ": TOKEN_TYPE}
        self._issuer = issuer
        self._audience = audience
        self._now = now
        self._claims = JWTClaimsRegistry(
            now=self._unix_now,
            leeway=int(SKEW.total_seconds()),
            iss={"essential": True, "value": issuer},
            aud={"essential": True, "value": audience},
            sub={"essential": True},
            jti={"essential": True},
            iat={"essential": True},
            nbf={"essential": True},
            exp={"essential": True},
        )

    def issue(
        self,
        *,
        tenant_id: str | None,
        roles: Collection[Role],
        subject: str,
        ttl: timedelta,
        platform_admin: bool = False,
    ) -> str:
        """Return a new token.

        Args:
            tenant_id: the tenant that the roles hold in; ``None`` for a platform administrator of no tenant.
            roles: what the subject is within the tenant.
            subject: whom the token is for, 1 to 255 printable characters.
            ttl: how long it lives, one second to ``MAX_TTL``.
            platform_admin: whether it may manage tenants.

        Raises:
            InvalidValueError: one of these is out of its range.
        """
        _check_order(tenant_id=tenant_id, roles=roles, subject=subject, ttl=ttl, platform_admin=platform_admin)
        now = self._unix_now()
        claims: dict[str, Any] = {
            "iss": self._issuer,
            "aud": self._audience,
            "sub": subject,
            "jti": str(new_id()),
            "iat": now,
            "nbf": now,
            "exp": now + int(ttl.total_seconds()),
            "roles": sorted(role.value for role in roles),
        }
        if tenant_id is not None:
            claims["tenant"] = tenant_id
        if platform_admin:
            claims["platform_admin"] = True
        return jwt.encode(self._header, claims, self._key, [self._header["alg"]], default_type=None)

    def verify(self, token: str) -> Actor:
        """Return whom a token speaks for.

        Raises:
            UnauthenticatedError: anything is wrong with it; one text for every reason.
        """
        try:
            self._check_envelope(token)
            claims = jwt.decode(token, self._key, [self._header["alg"]], decoder_cls=_StrictDecoder).claims
            self._claims.validate(claims)
            self._check_lifetime(claims)
            return _actor(claims)
        # What a hostile token can make the parsers raise; the reason stays inside.
        except (JoseError, ValueError, TypeError, RecursionError, OverflowError):
            raise UnauthenticatedError from None

    def _unix_now(self) -> int:
        return int(self._now().timestamp())

    def _check_envelope(self, token: str) -> None:
        """Refuse by size and header before anything large is parsed.

        Exactly our own two header fields: no ``crit``, ``b64``, ``kid``, ``jwk``, ``jku``, ``x5u`` or ``x5c``
        reaches the library, whatever it would do with them.
        """
        if len(token) > MAX_TOKEN_BYTES or not token.isascii():
            raise ValueError("size")
        encoded, dot, _ = token.partition(".")
        if not dot or len(encoded) > MAX_HEADER_BYTES:
            raise ValueError("header size")
        if json.loads(urlsafe_b64decode(encoded.encode()), cls=_StrictDecoder) != self._header:
            raise ValueError("header")

    def _check_lifetime(self, claims: dict[str, Any]) -> None:
        # The registry has already refused whatever is not a finite number.
        if not claims["nbf"] < claims["exp"] <= self._unix_now() + (MAX_TTL + SKEW).total_seconds():
            raise ValueError("exp")
        if not isinstance(claims["aud"], str):
            raise TypeError("aud")


class _StrictDecoder(json.JSONDecoder):
    """Refuses what parsers read differently: duplicate names, NaN and infinities."""

    def __init__(self) -> None:
        super().__init__(object_pairs_hook=_unique, parse_constant=_no_constant)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("duplicate name")
    return result


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def _signing_key(key: bytes, algorithm: str) -> OctKey:
    if algorithm not in MIN_KEY_BYTES:
        raise ConfigurationError(f"JWT_ALGORITHM: expected one of {', '.join(MIN_KEY_BYTES)}")
    if len(key) < MIN_KEY_BYTES[algorithm]:
        raise ConfigurationError(f"SECRET_KEY: {algorithm} needs at least {MIN_KEY_BYTES[algorithm]} bytes")
    try:
        return OctKey.import_key(key)
    except ValueError as error:
        raise ConfigurationError("SECRET_KEY: expected a random secret, not a public key") from error


def _check_order(
    *, tenant_id: str | None, roles: Collection[Role], subject: str, ttl: timedelta, platform_admin: bool
) -> None:
    if tenant_id is None and (roles or not platform_admin):
        raise InvalidValueError("a token names a tenant, unless it is a platform administrator's without roles")
    if tenant_id is not None and TENANT_ID.fullmatch(tenant_id) is None:
        raise InvalidValueError("the tenant is not a name of 1 to 63 lower-case letters, digits, - and _")
    if _SUBJECT.fullmatch(subject) is None:
        raise InvalidValueError("the subject is not 1 to 255 printable characters")
    if not timedelta(seconds=1) <= ttl <= MAX_TTL:
        raise InvalidValueError(f"the lifetime is not between one second and {MAX_TTL.days} days")


def _actor(claims: dict[str, Any]) -> Actor:
    subject, token_id, tenant_id = claims["sub"], claims["jti"], claims.get("tenant")
    roles, platform_admin = claims.get("roles"), claims.get("platform_admin", False)
    if not isinstance(roles, list) or not isinstance(platform_admin, bool):
        raise TypeError("roles or platform_admin")
    if _TOKEN_ID.fullmatch(token_id) is None:
        raise ValueError("jti")
    actor = Actor(
        name=subject,
        tenant_id=tenant_id,
        roles=frozenset(Role(role) for role in roles),
        platform_admin=platform_admin,
        token_id=token_id,
    )
    # A token that this service would not issue is refused, whoever signed it.
    try:
        _check_order(
            tenant_id=tenant_id,
            roles=actor.roles,
            subject=subject,
            ttl=timedelta(seconds=1),
            platform_admin=platform_admin,
        )
    except InvalidValueError as error:
        raise ValueError("claims") from error
    return actor
