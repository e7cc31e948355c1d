"""One call to a translation service over HTTP: JSON in, JSON or a typed failure out.

No error, ``repr`` or failure of this module holds a header, a URL or a piece of a body: each may carry a credential.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final

import aiohttp
import orjson
from yarl import URL

from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError
from slack_fixtures.localization.ports import FailureReason, NotTranslated
from slack_fixtures.security.outbound import is_loopback

CONNECT_TIMEOUT: Final = timedelta(seconds=3)
"""For a place in the pool, DNS, TCP and TLS together, as on the posting path."""

TOTAL_TIMEOUT: Final = timedelta(seconds=30)
"""For one call; a large language model takes seconds. ``guarded.TimeLimited`` sets the limit that callers feel."""

MAX_ANSWER_BYTES: Final = 1024 * 1024
"""A batch of translations has some 10 kB; what is longer is no translation."""

_IDLE_S: Final = 15.0  # below any peer's own idle limit, as in delivery
_QUOTA_STATUSES: Final = frozenset({HTTPStatus.PAYMENT_REQUIRED, 456})  # 456: DeepL's "quota exceeded"
_BUSY_STATUSES: Final = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.CONFLICT, HTTPStatus.TOO_MANY_REQUESTS})
_CREDENTIAL = re.compile(r"[\x21-\x7e]+")  # anything else cannot stand in a header


@dataclass(frozen=True, slots=True)
class Reply:
    """What a service answered.

    Attributes:
        status: of the HTTP answer.
        body: the JSON in it; ``None`` where there is none.
        retry_after: what the service asked us to wait.
    """

    status: int
    body: Any = field(repr=False)
    retry_after: timedelta | None = None

    @property
    def ok(self) -> bool:
        """Whether the call succeeded."""
        return self.status == HTTPStatus.OK


class Service:
    """A translation service at one base URL.

    Args:
        provider: name to put into failures.
        base_url: http or https; endpoints are appended to its path.
        headers: sent with every call, the credential among them.
        session: to use, and not to close; without one, a session is made on the first call.
        total_timeout: for one call.

    Raises:
        InvalidValueError: the base URL is none, or the credential cannot stand in a header.
    """

    def __init__(
        self,
        provider: str,
        base_url: str,
        *,
        headers: Mapping[str, str] | None = None,
        session: aiohttp.ClientSession | None = None,
        total_timeout: timedelta = TOTAL_TIMEOUT,
    ) -> None:
        self._provider = provider
        self._base = base_of(base_url)
        self._headers = dict(headers or {})
        self._session = session
        self._owns_session = session is None
        self._timeout = aiohttp.ClientTimeout(
            total=total_timeout.total_seconds(), connect=CONNECT_TIMEOUT.total_seconds()
        )

    @property
    def leaves_machine(self) -> bool:
        """Whether the service is somewhere else; only a loopback address is plainly here."""
        return not is_loopback(self._base.host or "")

    async def post(self, path: str, body: Mapping[str, Any]) -> Reply | NotTranslated:
        """Send JSON and return the answer, or why there is none; nothing is retried and no redirect is followed."""
        return await self._call("POST", path, orjson.dumps(body))

    async def get(self, path: str) -> Reply | NotTranslated:
        """Return what stands at a path, or why nothing does."""
        return await self._call("GET", path, None)

    async def close(self) -> None:
        """Close the connections that this service opened itself."""
        if self._session is not None and self._owns_session:
            await self._session.close()
            self._session = None

    def failed(self, reason: FailureReason, detail: str, *, retry_after: timedelta | None = None) -> NotTranslated:
        """Return a failure of this provider."""
        return NotTranslated(reason, detail, self._provider, retry_after)

    def refusal(self, reply: Reply) -> NotTranslated:
        """Return what an answer other than 200 means in general; providers look for their own codes first."""
        return self.failed(_reason(reply.status), f"answered {reply.status}", retry_after=reply.retry_after)

    async def _call(self, method: str, path: str, body: bytes | None) -> Reply | NotTranslated:
        headers = {**self._headers, "Accept": "application/json", "Accept-Encoding": "identity"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        url = self._base / path
        try:
            async with self._open_session().request(
                method, url, data=body, headers=headers, allow_redirects=False, timeout=self._timeout
            ) as response:
                return await self._read(response)
        except aiohttp.ClientSSLError:
            return self.failed(FailureReason.UNAVAILABLE, "no secure connection")
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            return self.failed(FailureReason.UNAVAILABLE, "no connection")
        except TimeoutError:
            return self.failed(FailureReason.TIMEOUT, "no answer in time")
        except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError):
            return self.failed(FailureReason.UNAVAILABLE, "the connection broke off")
        except aiohttp.ClientError:  # a cut body, or an answer that is not HTTP
            return self.failed(FailureReason.UNAVAILABLE, "the answer broke off")

    async def _read(self, response: aiohttp.ClientResponse) -> Reply | NotTranslated:
        raw = bytearray()
        async for chunk in response.content.iter_any():
            raw += chunk
            if len(raw) > MAX_ANSWER_BYTES:
                return self.failed(FailureReason.MALFORMED, "the answer is too long")
        reply = Reply(response.status, _json(bytes(raw)), _retry_after(response.headers.get("Retry-After", "")))
        if reply.ok and reply.body is None:
            return self.failed(FailureReason.MALFORMED, "the answer is not JSON")
        return reply

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=20, keepalive_timeout=_IDLE_S),
                cookie_jar=aiohttp.DummyCookieJar(),  # one call must not be told from another by a cookie
                trust_env=False,
            )
        return self._session


def base_of(text: str, *, field: str = "base_url") -> URL:
    """Return a base URL without a slash at its end.

    Raises:
        InvalidValueError: not http or https, without a host, or with user information, query or fragment; the value
            is not repeated, since it may hold a password.
    """
    problem = FieldProblem(field, "expected a base URL such as https://host.example/v1, without user, query or #")
    try:
        url = URL(text.rstrip("/"))
    except ValueError as error:
        raise InvalidValueError(problem) from error
    if url.scheme not in {"http", "https"} or not url.host or url.user or url.password or url.query_string:
        raise InvalidValueError(problem)
    if url.fragment:
        raise InvalidValueError(problem)
    return url


def credential(value: str, *, field: str) -> str:
    """Return a key that can stand in a header.

    Raises:
        InvalidValueError: it is empty or has characters that no key has; it is not repeated.
    """
    if not _CREDENTIAL.fullmatch(value):
        raise InvalidValueError(FieldProblem(field, "expected a key of printable ASCII characters without spaces"))
    return value


def _reason(status: int) -> FailureReason:
    if status in _QUOTA_STATUSES:
        return FailureReason.QUOTA
    if status in _BUSY_STATUSES or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return FailureReason.UNAVAILABLE
    return FailureReason.REFUSED if status >= HTTPStatus.BAD_REQUEST else FailureReason.MALFORMED


def _json(raw: bytes) -> Any:
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        return None


def seconds(value: object) -> timedelta | None:
    """Return a wait that a service names in seconds, at most a day; ``None`` for what is no such number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
        return None
    return timedelta(seconds=min(float(value), 86_400.0))


def _retry_after(value: str) -> timedelta | None:
    return seconds(int(value)) if value.isascii() and value.isdecimal() and len(value) < len("1000000") else None


def shared(amount: int, weights: list[int]) -> list[int]:
    """Return a whole amount split by weight, so that the parts add up to it again."""
    total = sum(weights) or 1
    parts = [amount * weight // total for weight in weights]
    if parts:
        parts[0] += amount - sum(parts)
    return parts
