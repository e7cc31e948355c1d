"""Alerts in. The hot path: no model reads the body, and what is answered is on disk.

Senders retry a 503 and nothing else (PEERS 4.1.13), so overload is never answered 429, and a body that cannot be read
is kept as a dead letter before it is refused.
"""

from __future__ import annotations

import asyncio
import email.message
from collections.abc import Sequence
from typing import Any

import orjson
import structlog
from fastapi import Request, Response

from slack_fixtures.bootstrap import Application
from slack_fixtures.delivery.intake import Accepted
from slack_fixtures.ingest.errors import MalformedJsonError
from slack_fixtures.ingest.model import AlertGroup
from slack_fixtures.ingest.parsers import read
from slack_fixtures.ingest.postgres import store_dead_letter
from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.kernel.errors import InvalidValueError, OverloadedError, RefusedError
from slack_fixtures.logs import log_context
from slack_fixtures.web.deps import BY_INGEST_KEY, application_of, authenticate_sender
from slack_fixtures.web.middleware import TooLargeBody, read_body, too_large
from slack_fixtures.web.problems import UnsupportedMediaTypeError, problem
from slack_fixtures.web.routing import refusals
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import ALERTMANAGER_EXAMPLE, GENERIC_EXAMPLE, GRAFANA_EXAMPLE, AcceptedOut

log = structlog.get_logger(__name__)

router = new_router(tag="ingest", prefix="/ingest/{tenant_id}")

MOST_AT_ONCE = 200
"""Requests in work; what comes on top is told to come back. Twenty for each of the pool's connections."""

LARGE_BODY_BYTES = 131_072
"""From here on a body is parsed in a thread: a megabyte takes tens of milliseconds, in which nobody else is served."""

_REFUSALS = refusals(400, 401, 403, 404, 413, 415, 422, 503)


def _documented(example: dict[str, Any], *, identity: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {}, "examples": {"playback": {"value": example}}}}
    tenant = {"name": "tenant_id", "in": "path", "required": True, "schema": {"type": "string"}}
    return {"operationId": identity, "parameters": [tenant], "requestBody": {"required": True, "content": content}}


_OPTIONS: dict[str, Any] = {
    "status_code": 202,
    "dependencies": [BY_INGEST_KEY],
    "responses": {202: {"model": AcceptedOut}, **_REFUSALS},
    "response_class": Response,
}


@router.post(
    "/alertmanager", **_OPTIONS, openapi_extra=_documented(ALERTMANAGER_EXAMPLE, identity="ingest_alertmanager")
)
async def ingest_alertmanager(request: Request) -> Response:
    """Take alerts from Alertmanager's webhook, version 4."""
    return await _ingest(request, "alertmanager")


@router.post("/grafana", **_OPTIONS, openapi_extra=_documented(GRAFANA_EXAMPLE, identity="ingest_grafana"))
async def ingest_grafana(request: Request) -> Response:
    """Take alerts from Grafana, unified or legacy."""
    return await _ingest(request, "grafana")


@router.put("/grafana", **_OPTIONS, openapi_extra=_documented(GRAFANA_EXAMPLE, identity="ingest_grafana_by_put"))
async def ingest_grafana_by_put(request: Request) -> Response:
    """Take alerts from a Grafana that was told to use PUT."""
    return await _ingest(request, "grafana")


@router.post("/generic", **_OPTIONS, openapi_extra=_documented(GENERIC_EXAMPLE, identity="ingest_generic"))
async def ingest_generic(request: Request) -> Response:
    """Take any JSON that holds an alert."""
    return await _ingest(request, "generic")


class _Gate:
    """Counts the requests in work."""

    def __init__(self) -> None:
        self._inside = 0

    def __enter__(self) -> None:
        if self._inside >= MOST_AT_ONCE:
            raise OverloadedError(f"More than {MOST_AT_ONCE} requests are in work.")
        self._inside += 1

    def __exit__(self, *_: object) -> None:
        self._inside -= 1


def _gate_of(request: Request) -> _Gate:
    state = request.app.state
    if not hasattr(state, "ingest_gate"):
        state.ingest_gate = _Gate()
    gate: _Gate = state.ingest_gate
    return gate


async def _ingest(request: Request, source: str) -> Response:
    application, tenant_id = application_of(request), request.path_params["tenant_id"]
    with _gate_of(request):
        await authenticate_sender(request, application, tenant_id)
        with log_context(tenant_id=tenant_id):
            body = await read_body(request.headers, request.receive, drain=True)
            letters = _DeadLetters(application, request, tenant_id, source)
            if isinstance(body, TooLargeBody):
                return await letters.too_large(body)
            try:
                groups = await _read(source, body)
            except InvalidValueError as error:
                return await letters.unreadable(body, error)
            accepted = await application.intake.accept(tenant_id, groups)
            _count(application, groups, accepted)
    return Response(orjson.dumps(accepted), 202, media_type="application/json")


async def _read(source: str, body: bytes) -> tuple[AlertGroup, ...]:
    now = utc_now()
    if len(body) < LARGE_BODY_BYTES:
        return read(source, body, received_at=now)
    return await asyncio.to_thread(read, source, body, received_at=now)


def _count(application: Application, groups: Sequence[AlertGroup], accepted: Accepted) -> None:
    for group in groups:
        for alert in group.alerts:
            application.metrics.alerts.labels(group.source.value, alert.status.value).inc()
    if accepted.unrouted:
        application.metrics.unrouted.inc(accepted.unrouted)


class _DeadLetters:
    """Keeps what cannot be read and says so."""

    def __init__(self, application: Application, request: Request, tenant_id: str, source: str) -> None:
        self._application = application
        self._path = request.scope["path"]
        self._content_type = request.headers.get("content-type", "")
        self._tenant_id = tenant_id
        self._source = source

    async def unreadable(self, body: bytes, error: InvalidValueError) -> Response:
        """Keep a body that holds no alert. A form is told so: its sender was set up wrongly."""
        refusal: RefusedError = error
        if isinstance(error, MalformedJsonError) and _is_form(self._content_type):
            refusal = UnsupportedMediaTypeError("The body is a form; expected JSON.")
        letter = await self._store(body, reason=str(refusal), size_bytes=len(body))
        return problem(self._path, refusal, dead_letter_id=letter)

    async def too_large(self, body: TooLargeBody) -> Response:
        """Keep the beginning of a body that is above the limit."""
        reason = f"The body is larger than the limit: {body.size_bytes} bytes."
        letter = await self._store(body.beginning, reason=reason, size_bytes=body.size_bytes, sha256=body.sha256)
        return too_large(self._path, dead_letter_id=letter)

    async def _store(self, body: bytes, *, reason: str, size_bytes: int, sha256: bytes | None = None) -> str:
        async with self._application.database.tenant_transaction(self._tenant_id) as connection:
            letter = await store_dead_letter(
                connection,
                self._tenant_id,
                source=self._source,
                reason=reason,
                content_type=_storable(self._content_type),
                body=body,
                size_bytes=size_bytes,
                received_at=utc_now(),
                sha256=sha256,
            )
        self._application.metrics.dead_letters.labels(self._source).inc()
        log.warning("a body could not be read", dead_letter_id=str(letter), reason=reason)
        return str(letter)


def _is_form(content_type: str) -> bool:
    message = email.message.Message()
    message["content-type"] = content_type
    return message.get_content_type() in {"application/x-www-form-urlencoded", "multipart/form-data"}


def _storable(header: str) -> str:
    return "".join(c for c in header if c.isprintable())
