"""What happens to every request: an id, a size limit, security headers, one log line, metrics. Pure ASGI."""

from __future__ import annotations

import asyncio
import hashlib
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from slack_fixtures.ingest.limits import MAX_BODY_BYTES
from slack_fixtures.ingest.postgres import MOST_KEPT_BYTES
from slack_fixtures.kernel.errors import NOTHING_HERE, NotFoundError, SlackFixturesError, TooLargeError
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.logs import log_context
from slack_fixtures.metrics import Metrics
from slack_fixtures.web.problems import RequestTimeoutError, problem

log = structlog.get_logger(__name__)

REQUEST_ID = "X-Request-ID"

BODY_TIMEOUT_S = 30
"""A body of 1 MiB that takes longer comes from a sender that has given up, or never meant to finish."""

DRAINED_BYTES = 8 * MAX_BODY_BYTES
"""Of a body that is too large, this much is read on: most senders look at the answer only when all is sent."""

INGEST_PREFIX = "/ingest/"

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_UNKNOWN_ROUTE = "(unknown)"
_QUIET = frozenset({"/health", "/health/live", "/health/ready", "/metrics"})
_SERVER_ERROR = 500

SECURITY_HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
"""Of every answer, unless its route says something else."""


@dataclass(frozen=True, slots=True)
class TooLargeBody:
    """What is known of a body that is above the limit.

    Attributes:
        beginning: as much as a dead letter keeps.
        size_bytes: of the whole; of what was read, where the sender neither said nor finished.
        sha256: of what was read.
    """

    beginning: bytes
    size_bytes: int
    sha256: bytes


async def read_body(headers: Headers, receive: Receive, *, drain: bool = False) -> bytes | TooLargeBody:
    """Return a request's body, counted while it comes in, whatever ``Content-Length`` says.

    Args:
        headers: of the request.
        receive: of the request.
        drain: whether to read on above the limit, up to ``DRAINED_BYTES``, to learn what it was.

    Raises:
        RequestTimeoutError: it did not arrive in time, or the sender went away.
    """
    try:
        async with asyncio.timeout(BODY_TIMEOUT_S):
            return await _read(headers, receive, DRAINED_BYTES if drain else MAX_BODY_BYTES)
    except TimeoutError as error:
        raise RequestTimeoutError(f"The body did not arrive within {BODY_TIMEOUT_S} seconds.") from error


async def _read(headers: Headers, receive: Receive, most: int) -> bytes | TooLargeBody:
    announced = _announced(headers)
    chunks: list[bytes] = []
    size, sha256 = 0, hashlib.sha256()
    more = announced <= most
    while more and size <= most:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise RequestTimeoutError("The sender went away before its body was complete.")
        chunk = message.get("body", b"")
        more = message.get("more_body", False)
        size += len(chunk)
        if size <= MAX_BODY_BYTES:
            chunks.append(chunk)
        elif sum(map(len, chunks)) < MOST_KEPT_BYTES:
            chunks.append(chunk[:MOST_KEPT_BYTES])
        if most > MAX_BODY_BYTES:
            sha256.update(chunk)
    if max(size, announced) <= MAX_BODY_BYTES:
        return b"".join(chunks)
    return TooLargeBody(b"".join(chunks)[:MOST_KEPT_BYTES], max(size, announced), sha256.digest())


def _announced(headers: Headers) -> int:
    given = headers.get("content-length", "")
    return int(given) if given.isascii() and given.isdecimal() and len(given) < len(str(2**63)) else 0


class Observed:
    """The outermost layer: names the request, answers what nobody else did, and says what became of it."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get(REQUEST_ID, "")
        request_id = given if _REQUEST_ID.fullmatch(given) else str(new_id())
        is_head = scope["method"] == "HEAD"
        answer = _Answer(send, request_id, without_body=is_head)
        method = _method(scope)
        # A HEAD is a GET whose body stays here; routes need not know. The server does, so its own scope stays as it is.
        inner: Scope = {**scope, "method": "GET"} if is_head else scope
        began = time.perf_counter()
        with log_context(request_id=request_id):
            try:
                await self._answer(inner, receive, answer)
            finally:
                self._note(inner, method, answer.status, time.perf_counter() - began)

    async def _answer(self, scope: Scope, receive: Receive, answer: _Answer) -> None:
        try:
            if not scope["path"].isprintable():
                await problem(_printable(scope["path"]), NotFoundError(NOTHING_HERE))(scope, receive, answer.send)
                return
            await self._app(scope, receive, answer.send)
        except Exception:  # the outermost loop: whatever it is, it is logged once and answered
            log.exception("a request failed", route=_route(scope))
            if not answer.status:
                await problem(scope["path"], SlackFixturesError())(scope, receive, answer.send)

    def _note(self, scope: Scope, method: str, status: int, seconds: float) -> None:
        route = _route(scope)
        self._metrics.http_requests.labels(route, method, str(status)).inc()
        self._metrics.http_seconds.labels(route).observe(seconds)
        quiet = route in _QUIET and status < _SERVER_ERROR
        write = log.debug if quiet else log.info
        write(
            "request",
            method=method,
            route=route,
            status=status,
            ms=round(seconds * 1000, 2),
            tenant_id=scope.get("path_params", {}).get("tenant_id"),
        )


class _Answer:
    """Passes an answer on, with the headers that every answer has, and remembers its status."""

    def __init__(self, send: Send, request_id: str, *, without_body: bool) -> None:
        self._send = send
        self._request_id = request_id
        self._without_body = without_body
        self.status = 0

    async def send(self, message: Message) -> None:
        """Pass one message on."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            headers[REQUEST_ID] = self._request_id
            for name, value in SECURITY_HEADERS.items():
                headers.setdefault(name, value)
        elif self._without_body and message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await self._send(message)


class LimitedBody:
    """Reads a request's body before anything else does, and refuses one that is too large.

    Ingest reads its own, because there a body that is too large is kept as a dead letter.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["path"].startswith(INGEST_PREFIX) or scope["method"] in {"GET", "OPTIONS"}:
            await self._app(scope, receive, send)
            return
        try:
            body = await read_body(Headers(scope=scope), receive)
        except RequestTimeoutError as error:
            await problem(scope["path"], error)(scope, receive, send)
            return
        if isinstance(body, TooLargeBody):
            await too_large(scope["path"])(scope, receive, send)
            return
        await self._app(scope, _replay(body, receive), send)


def too_large(path: str, **extensions: Any) -> Response:
    """Return the answer to a body above the limit."""
    response = problem(path, TooLargeError(f"The body is larger than {MAX_BODY_BYTES} bytes."), **extensions)
    response.headers["Connection"] = "close"  # the rest of the body may still be on its way
    return response


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def replayed() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replayed


def _route(scope: Scope) -> str:
    """Return the route's pattern; the path itself would make endless metrics, and shows tenants."""
    route = scope.get("route")
    return str(getattr(route, "path", _UNKNOWN_ROUTE))


def _method(scope: Scope) -> str:
    known = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
    return scope["method"] if scope["method"] in known else "(other)"


def _printable(path: str) -> str:
    return "".join(c if c.isprintable() else "�" for c in path)
