"""Errors as RFC 9457 problems: the one place that turns an error into a status."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

import orjson
import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from slack_fixtures.ingest.errors import MalformedJsonError
from slack_fixtures.kernel.errors import (
    ConflictError,
    DependencyError,
    FieldProblem,
    InvalidValueError,
    NotFoundError,
    PermissionDeniedError,
    PreconditionFailedError,
    PreconditionMissingError,
    QuotaExceededError,
    RefusedError,
    SlackFixturesError,
    TooLargeError,
    UnauthenticatedError,
)

log = structlog.get_logger(__name__)

MEDIA_TYPE = "application/problem+json"

TYPE_BASE = "urn:slack-fixtures:problem:"
"""Problem types are names, not addresses: nobody has to look one up, and no host has to exist."""

RETRY_SOON_S = 1
"""What ``Retry-After`` says when a dependency is down: senders of alerts give up within minutes (PEERS 4.1.13)."""

CHALLENGE = 'Bearer realm="slack-fixtures"'
INGEST_CHALLENGE = f'{CHALLENGE}, Basic realm="slack-fixtures"'

_LONGEST_PART = 64
_MOST_PROBLEMS = 100
_QUOTED_INPUT = re.compile(r"""\A(['"]).*\1(?= )""", re.DOTALL)
_SECTIONS = frozenset({"body", "query", "path", "header"})


class MalformedRequestError(RefusedError):
    """A header, cursor or parameter that cannot be read at all."""

    code = "malformed-request"


class UnsupportedMediaTypeError(RefusedError):
    """The body is of a type that this endpoint does not read."""

    code = "unsupported-media-type"


class RequestTimeoutError(RefusedError):
    """The body did not arrive in time."""

    code = "request-timeout"


class MethodNotAllowedError(RefusedError):
    """The resource is there and has no such method."""

    code = "method-not-allowed"


STATUS: Mapping[type[SlackFixturesError], int] = {
    MalformedJsonError: 400,
    MalformedRequestError: 400,
    UnauthenticatedError: 401,
    PermissionDeniedError: 403,
    NotFoundError: 404,
    MethodNotAllowedError: 405,
    RequestTimeoutError: 408,
    QuotaExceededError: 409,
    ConflictError: 409,
    PreconditionFailedError: 412,
    TooLargeError: 413,
    UnsupportedMediaTypeError: 415,
    InvalidValueError: 422,
    PreconditionMissingError: 428,
    DependencyError: 503,
    RefusedError: 400,
    SlackFixturesError: 500,
}
"""By the nearest class of the error's own order of resolution."""


def status_of(error: SlackFixturesError) -> int:
    """Return the status of an error; a quota that time refills is 429, one that does not is a conflict."""
    if isinstance(error, QuotaExceededError) and error.retry_after_s is not None:
        return HTTPStatus.TOO_MANY_REQUESTS
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def problem(path: str, error: SlackFixturesError, *, ingest: bool = False, **extensions: Any) -> Response:
    """Return the answer that an error stands for.

    Args:
        path: of the request; becomes ``instance``.
        error: what went wrong; its text is shown only where the caller can act on it.
        ingest: whether the endpoint takes ingest keys, which its challenge then says.
        extensions: further members, such as ``dead_letter_id``.
    """
    status = status_of(error)
    body: dict[str, Any] = {
        "type": TYPE_BASE + error.code,
        "title": error.code.replace("-", " ").capitalize(),
        "status": status,
        "instance": path,
    }
    if isinstance(error, RefusedError):
        body["detail"] = str(error)
    if isinstance(error, InvalidValueError):
        body["errors"] = [_field_problem(found) for found in error.problems[:_MOST_PROBLEMS]]
    return Response(
        orjson.dumps({**body, **extensions}, default=str),
        status,
        headers=_headers(error, status, ingest=ingest),
        media_type=MEDIA_TYPE,
    )


def invalid_input(found: Iterable[Any]) -> InvalidValueError:
    """Return Pydantic's findings as one error; the values that were given do not appear in it."""
    problems = dict.fromkeys(FieldProblem(_field(entry["loc"]), _message(entry)) for entry in found)
    # Where an item of a list is wrong, Pydantic adds that the list is shorter than it should be.
    deeper = {problem.field for problem in problems}
    kept = [p for p in problems if not (p.field and any(name.startswith(p.field + ".") for name in deeper))]
    return InvalidValueError(*kept)


def install(app: FastAPI, allowed_methods: Callable[[str], Sequence[str]]) -> None:
    """Let every error of the app be answered as a problem.

    Args:
        allowed_methods: what a path answers to; empty for an unknown path.
    """

    async def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, SlackFixturesError)
        if isinstance(error, DependencyError):
            log.warning("a dependency failed", code=error.code, error=str(error), cause=type(error.__cause__).__name__)
        elif not isinstance(error, RefusedError):
            log.error("an internal error", code=error.code, exc_info=error)
        return problem(request.url.path, error, ingest=request.url.path.startswith("/ingest/"))

    async def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError | ValidationError)
        return problem(request.url.path, invalid_input(error.errors()))

    async def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        path = request.url.path
        if error.status_code != HTTPStatus.METHOD_NOT_ALLOWED:
            return _plain(path, error)
        allow = {"Allow": ", ".join(allowed_methods(path))}
        if request.method == "OPTIONS":
            return Response(status_code=HTTPStatus.NO_CONTENT, headers=allow)
        response = problem(path, MethodNotAllowedError(f"This resource answers to {allow['Allow']}."))
        response.headers.update(allow)
        return response

    app.add_exception_handler(SlackFixturesError, refused)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, http)


def _plain(path: str, error: HTTPException) -> Response:
    if error.status_code == HTTPStatus.NOT_FOUND:
        return problem(path, NotFoundError("There is no such resource."))
    status = HTTPStatus(error.status_code)
    code = status.phrase.lower().replace(" ", "-")
    body = {"type": TYPE_BASE + code, "title": status.phrase.capitalize(), "status": status.value, "instance": path}
    return Response(orjson.dumps(body), status.value, headers=error.headers, media_type=MEDIA_TYPE)


def _headers(error: SlackFixturesError, status: int, *, ingest: bool) -> dict[str, str]:
    if status == HTTPStatus.UNAUTHORIZED:
        return {"WWW-Authenticate": INGEST_CHALLENGE if ingest else CHALLENGE}
    if isinstance(error, QuotaExceededError) and error.retry_after_s is not None:
        return {"Retry-After": str(math.ceil(error.retry_after_s))}
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        return {"Retry-After": str(RETRY_SOON_S)}
    return {}


def _field_problem(found: FieldProblem) -> dict[str, Any]:
    shown: dict[str, Any] = {"field": found.field, "message": found.message}
    return shown if found.line is None else {**shown, "line": found.line}


def _field(location: Sequence[Any]) -> str:
    parts = [str(part) for part in location]
    if parts and parts[0] in _SECTIONS:
        parts = parts[1:]
    # The names of unknown fields are the caller's; they are shown, but neither at length nor with control characters.
    return ".".join(_printable(part[:_LONGEST_PART]) for part in parts if part != "[key]")


def _printable(text: str) -> str:
    return text if text.isprintable() else "".join(c if c.isprintable() else "�" for c in text)


_A_NAME = "expected 1 to 128 letters, digits, _, - and ., beginning and ending with a letter or a digit"
_EXPECTED: Mapping[str, str] = {
    "name": _A_NAME,
    "slack": _A_NAME,
    "tenant_id": (
        "expected 1 to 63 lower-case letters, digits, _ and -, beginning and ending with a letter or a digit"
    ),
    "channel": "expected Slack's channel id such as C0123456789",
    "fixture": "expected a fixture's name, or builtin:FAMILY",
}
"""What is said in place of a pattern, by the last word of the path."""

_NO_OBJECT = frozenset({"missing", "model_type", "model_attributes_type"})


def _message(entry: Mapping[str, Any]) -> str:
    location = entry["loc"]
    if len(location) <= 1 and entry["type"] in _NO_OBJECT:
        return "expected a JSON object"
    if entry["type"] == "string_pattern_mismatch" and location[-1] in _EXPECTED:
        return _EXPECTED[location[-1]]
    message = str(entry["msg"]).removeprefix("Value error, ")
    return _QUOTED_INPUT.sub("the value", message)
