"""Tokens: what is issued is accepted, and whatever else is refused without a reason."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from slack_fixtures.kernel.errors import ConfigurationError, InvalidValueError, UnauthenticatedError
from slack_fixtures.security.model import Actor, Role
from slack_fixtures.security.tokens import MAX_TTL, TokenIssuer

KEY = "hx7f-0Qz_pL2mVw9sRk4TnYb6cGd8JaE1uXi3oPqWvZt"
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
UNIX = int(NOW.timestamp())
HASHES = {"HS256": hashlib.sha256, "HS384": hashlib.sha384, "HS512": hashlib.sha512}
REFUSAL = "A valid bearer token or ingest key is required."


def an_issuer(key: str | bytes = KEY, algorithm: str = "HS256") -> TokenIssuer:
    return TokenIssuer(key, algorithm, now=lambda: NOW)


def claims(**changes: Any) -> dict[str, Any]:
    given: dict[str, Any] = {
        "iss": "slack-fixtures",
        "aud": "slack-fixtures",
        "sub": "ada",
        "jti": "0197-1",
        "iat": UNIX,
        "nbf": UNIX,
        "exp": UNIX + 3600,
        "tenant": "spotify-premium",
        "roles": ["editor"],
    } | changes
    return {name: value for name, value in given.items() if value is not ...}


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def signed(header: Any, payload: Any, *, key: str | bytes = KEY, algorithm: str = "HS256") -> str:
    """Sign whatever is given; texts go in as they are, so that invalid JSON can be signed as well."""
    parts = (part if isinstance(part, str) else json.dumps(part) for part in (header, payload))
    signing_input = ".".join(b64(part.encode("utf-8", "surrogatepass")) for part in parts)
    raw_key = key.encode() if isinstance(key, str) else key
    return f"{signing_input}.{b64(hmac.new(raw_key, signing_input.encode(), HASHES[algorithm]).digest())}"


HEADER = {"alg": "HS256", "typ": "at+jwt"}


def with_header(**changes: Any) -> str:
    return signed(HEADER | changes, claims())


def with_claims(**changes: Any) -> str:
    return signed(HEADER, claims(**changes))


def with_payload(text: str) -> str:
    return signed(HEADER, text)


def unsigned(algorithm: str) -> str:
    return f"{b64(json.dumps({'alg': algorithm, 'typ': 'at+jwt'}).encode())}.{b64(json.dumps(claims()).encode())}."


def replace_payload(token: str, **changes: Any) -> str:
    header, _, signature = token.split(".")
    return f"{header}.{b64(json.dumps(claims(**changes)).encode())}.{signature}"


PUBLIC_PEM = (
    generate_private_key(65537, 2048).public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
)
GOOD = signed(HEADER, claims())
PLAIN = json.dumps(claims())

FORGED = {
    "empty": "",
    "one part": "abc",
    "two parts": GOOD.rpartition(".")[0],
    "four parts": GOOD + ".x",
    "only dots": "..",
    "json serialization": json.dumps({"payload": "e30", "signatures": []}),
    "encrypted form": "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..aaaaaaaaaaaaaaaa.bbbb.cccc",
    "alg none, unsigned": unsigned("none"),
    "alg None": unsigned("None"),
    "alg nOnE": unsigned("nOnE"),
    "alg missing": signed({"typ": "at+jwt"}, claims()),
    "alg not a string": with_header(alg=["HS256"]),
    "alg null": with_header(alg=None),
    "alg swapped within the family": signed(HEADER | {"alg": "HS512"}, claims(), algorithm="HS512"),
    "alg of another family": with_header(alg="RS256"),
    "a public key as HMAC secret": signed(HEADER, claims(), key=PUBLIC_PEM),
    "the key of another tenant's service": signed(HEADER, claims(), key="another-" + KEY),
    "an empty key": signed(HEADER, claims(), key=b"\x00"),
    "signature stripped": GOOD.rpartition(".")[0] + ".",
    "signature cut": GOOD[:-4],
    "signature padded": GOOD + "=",
    "signature in plain base64": GOOD + "+/",
    "payload replaced": replace_payload(GOOD, roles=["admin"]),
    "tenant replaced": replace_payload(GOOD, tenant="other"),
    "jwk in header": with_header(jwk={"kty": "oct", "k": b64(KEY.encode())}),
    "jku in header": with_header(jku="https://evil.example/keys"),
    "x5u in header": with_header(x5u="https://evil.example/cert"),
    "x5c in header": with_header(x5c=["MIIB"]),
    "kid is a path": with_header(kid="../../dev/null"),
    "kid is SQL": with_header(kid="' OR 1=1 --"),
    "kid harmless": with_header(kid="1"),
    "unknown crit": with_header(crit=["exp-policy"], **{"exp-policy": 1}),
    "crit empty": with_header(crit=[]),
    "crit not a list": with_header(crit=1),
    "b64 false": with_header(b64=False, crit=["b64"]),
    "cty nested": with_header(cty="JWT"),
    "typ of an ID token": with_header(typ="JWT"),
    "typ missing": signed({"alg": "HS256"}, claims()),
    "typ in other case": with_header(typ="AT+JWT"),
    "header with duplicate alg": signed('{"alg":"none","alg":"HS256","typ":"at+jwt"}', claims()),
    "header not an object": signed("[]", claims()),
    "header not JSON": signed("{", claims()),
    "header nested deeply": signed("[" * 250, claims()),
    "header of 600 bytes": with_header(kid="k" * 600),
    "no exp": with_claims(exp=...),
    "no nbf": with_claims(nbf=...),
    "no iat": with_claims(iat=...),
    "no aud": with_claims(aud=...),
    "no iss": with_claims(iss=...),
    "no sub": with_claims(sub=...),
    "no jti": with_claims(jti=...),
    "no roles": with_claims(roles=...),
    "exp as text": with_claims(exp=str(UNIX + 3600)),
    "exp true": with_claims(exp=True),
    "exp null": with_claims(exp=None),
    "exp a list": with_claims(exp=[UNIX + 3600]),
    "exp NaN": with_payload(PLAIN.replace(str(UNIX + 3600), "NaN")),
    "exp Infinity": with_payload(PLAIN.replace(str(UNIX + 3600), "Infinity")),
    "exp 1e308": with_payload(PLAIN.replace(str(UNIX + 3600), "1e308")),
    "exp 1e400": with_payload(PLAIN.replace(str(UNIX + 3600), "1e400")),
    "exp of 400 digits": with_payload(PLAIN.replace(str(UNIX + 3600), "9" * 400)),
    "exp of 5000 digits": with_payload(PLAIN.replace(str(UNIX + 3600), "9" * 5000)),
    "exp in a thousand years": with_claims(exp=UNIX + 1000 * 365 * 86400),
    "exp negative": with_claims(exp=-1),
    "expired 31 s ago": with_claims(iat=UNIX - 90, nbf=UNIX - 90, exp=UNIX - 31),
    "expired exactly by the skew": with_claims(iat=UNIX - 90, nbf=UNIX - 90, exp=UNIX - 30),
    "not valid for 31 s yet": with_claims(nbf=UNIX + 31),
    "issued 31 s ahead": with_claims(iat=UNIX + 31),
    "ends before it begins": with_claims(nbf=UNIX + 20, exp=UNIX + 10),
    "iat true": with_claims(iat=True),
    "aud of another service": with_claims(aud="billing"),
    "aud a prefix": with_claims(aud="slack"),
    "aud a list": with_claims(aud=["slack-fixtures", "billing"]),
    "iss of another service": with_claims(iss="slack-fixtures.evil.example"),
    "iss a prefix": with_claims(iss="slack"),
    "iss a list": with_claims(iss=["slack-fixtures"]),
    "sub empty": with_claims(sub=""),
    "sub a number": with_claims(sub=1),
    "sub with a line break": with_claims(sub="ada\nroot"),
    "sub of 300 characters": with_claims(sub="a" * 300),
    "sub with a lone surrogate": with_payload(PLAIN.replace('"ada"', '"\\ud800"')),
    "jti a number": with_claims(jti=7),
    "jti empty": with_claims(jti=""),
    "jti with a slash": with_claims(jti="../1"),
    "tenant a number": with_claims(tenant=1),
    "tenant a list": with_claims(tenant=["spotify-premium"]),
    "tenant not a name": with_claims(tenant="../other"),
    "tenant with a line break": with_claims(tenant="spotify-premium\n"),
    "tenant empty": with_claims(tenant=""),
    "no tenant and no platform administrator": with_claims(tenant=...),
    "platform administrator with roles of no tenant": with_claims(tenant=..., platform_admin=True),
    "roles a text": with_claims(roles="admin"),
    "roles an object": with_claims(roles={"admin": True}),
    "unknown role": with_claims(roles=["editor", "root"]),
    "role nested": with_claims(roles=[["admin"]]),
    "role a number": with_claims(roles=[1]),
    "platform_admin a text": with_claims(platform_admin="false"),
    "platform_admin a number": with_claims(platform_admin=1),
    "duplicate tenant": with_payload(PLAIN[:-1] + ', "tenant": "other"}'),
    "duplicate exp": with_payload(PLAIN[:-1] + f', "exp": {UNIX + 60}}}'),
    "duplicate inside a claim": with_payload(PLAIN[:-1] + ', "x": {"a": 1, "a": 2}}'),
    "payload a list": with_payload("[]"),
    "payload not JSON": with_payload("{'a': 1}"),
    "payload empty": with_payload(""),
    "payload nested deeply": with_payload("[" * 5000),
    "64 kB": with_claims(padding="x" * 65536),
    "one byte above the limit": GOOD + "A" * (8193 - len(GOOD)),
    "not ASCII": GOOD + "é",
    "a space in front": " " + GOOD,
    "a line break behind": GOOD + "\n",
    "lone surrogate": "\ud800.a.b",
}


@pytest.mark.parametrize("token", FORGED.values(), ids=FORGED.keys())
def test_a_forged_token_is_refused_with_one_text(token: str) -> None:
    with pytest.raises(UnauthenticatedError) as refusal:
        an_issuer().verify(token)
    assert str(refusal.value) == REFUSAL
    assert refusal.value.__cause__ is None


def test_the_forgeries_differ_from_a_token_that_is_accepted() -> None:
    assert an_issuer().verify(GOOD) == Actor(
        name="ada", tenant_id="spotify-premium", roles=frozenset({Role.EDITOR}), token_id="0197-1"
    )
    assert len(set(FORGED.values())) == len(FORGED) >= 40


@pytest.mark.parametrize(
    "changes",
    [
        {"exp": UNIX - 29, "iat": UNIX - 90, "nbf": UNIX - 90},
        {"nbf": UNIX + 30},
        {"iat": UNIX + 30},
        {"exp": UNIX + 1800.5},
        {"another_claim": "of a later version"},
    ],
    ids=["expired within the skew", "valid within the skew", "issued within the skew", "fraction", "unknown claim"],
)
def test_clocks_may_differ_by_half_a_minute_and_later_claims_may_come(changes: dict[str, Any]) -> None:
    assert an_issuer().verify(with_claims(**changes)).name == "ada"


@pytest.mark.parametrize("algorithm", ["HS256", "HS384", "HS512"])
def test_what_is_issued_is_verified(algorithm: str) -> None:
    issuer = an_issuer(KEY * 2, algorithm)
    token = issuer.issue(tenant_id="acme", roles=[Role.VIEWER, Role.AUDITOR], subject="ada", ttl=timedelta(hours=1))
    actor = issuer.verify(token)
    assert actor.roles == {Role.VIEWER, Role.AUDITOR}
    assert (actor.tenant_id, actor.platform_admin) == ("acme", False)
    assert actor.label == "user:ada"
    assert (
        actor.token_id
        != issuer.verify(issuer.issue(tenant_id="acme", roles=[], subject="ada", ttl=timedelta(hours=1))).token_id
    )


def test_a_platform_administrator_needs_no_tenant() -> None:
    issuer = an_issuer()
    token = issuer.issue(tenant_id=None, roles=[], subject="ops", ttl=MAX_TTL, platform_admin=True)
    assert issuer.verify(token).platform_admin


def test_a_token_for_another_audience_or_issuer_is_refused() -> None:
    token = TokenIssuer(KEY, audience="other", now=lambda: NOW).issue(
        tenant_id="acme", roles=[], subject="ada", ttl=timedelta(hours=1)
    )
    with pytest.raises(UnauthenticatedError):
        an_issuer().verify(token)


@pytest.mark.parametrize(
    "change",
    [
        {"tenant_id": None},
        {"tenant_id": None, "platform_admin": True, "roles": [Role.ADMIN]},
        {"tenant_id": "Not A Name"},
        {"subject": ""},
        {"subject": "a\nb"},
        {"ttl": timedelta(0)},
        {"ttl": timedelta(days=-1)},
        {"ttl": MAX_TTL + timedelta(seconds=1)},
    ],
)
def test_a_token_that_would_be_refused_is_not_issued(change: dict[str, Any]) -> None:
    order: dict[str, Any] = {"tenant_id": "acme", "roles": [], "subject": "ada", "ttl": timedelta(hours=1)}
    with pytest.raises(InvalidValueError):
        an_issuer().issue(**(order | change))


@pytest.mark.parametrize(
    "build",
    [
        lambda: an_issuer("k" * 31),
        lambda: an_issuer(""),
        lambda: an_issuer("k" * 47, "HS384"),
        lambda: an_issuer("k" * 63, "HS512"),
        lambda: an_issuer(KEY, "none"),
        lambda: an_issuer(KEY, "RS256"),
        lambda: an_issuer(PUBLIC_PEM),
    ],
    ids=["short", "empty", "short for HS384", "short for HS512", "none", "RS256", "public key"],
)
def test_a_key_that_does_not_fit_is_a_configuration_error(build: Callable[[], TokenIssuer]) -> None:
    with pytest.raises(ConfigurationError) as refusal:
        build()
    assert "kkk" not in str(refusal.value)


def test_a_key_does_not_show_in_the_issuer() -> None:
    assert KEY not in repr(vars(an_issuer()))
