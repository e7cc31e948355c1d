"""The kind of route that this interface is made of: rule first, then the body, then idempotency, then the endpoint."""

from __future__ import annotations

import email.message
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from fastapi import APIRouter
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response

from slack_fixtures.ingest.json_body import parse_json
from slack_fixtures.web import idempotency
from slack_fixtures.web.deps import Rule, authorize
from slack_fixtures.web.problems import UnsupportedMediaTypeError
from slack_fixtures.web.schemas import Problem

Handler = Callable[[Request], Coroutine[Any, Any, Response]]

_TOKEN: list[dict[str, list[str]]] = [{"token": []}]
_TOKEN_OR_KEY: list[dict[str, list[str]]] = [*_TOKEN, {"ingestKey": []}, {"ingestKeyAsPassword": []}]


class UndeclaredRouteError(RuntimeError):
    """A route says nothing about who may call it; nothing starts with such a route."""


class JsonRoute(APIRoute):
    """A route that cannot be made without a ``Rule``."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        super().__init__(path, endpoint, **options)
        self.rule = _rule_of(self.dependant, path)
        self.openapi_extra = {**_described(self.rule), **(self.openapi_extra or {})}

    def get_route_handler(self) -> Handler:
        """Return the endpoint behind the checks that come before it."""
        endpoint = super().get_route_handler()
        rule = _rule_of(self.dependant, self.path)
        if rule.ingest:
            own: Handler = self.endpoint  # takes the request and nothing else: the hot path solves no dependencies
            return own
        if rule.public:
            return endpoint

        async def handle(request: Request) -> Response:
            request = _JsonRequest(request.scope, request.receive)
            access = await authorize(request, rule)
            request.state.access = access
            await request.check_json()
            key = request.headers.get(idempotency.HEADER) if request.method == "POST" else None
            if key is None or access is None:
                return await endpoint(request)
            return await idempotency.once(access, request, key, endpoint)

        return handle


def router(*, tag: str, prefix: str = "") -> APIRouter:
    """Return a router whose routes all declare a rule.

    Args:
        tag: the group in the documentation.
        prefix: what its paths begin with.
    """
    return APIRouter(prefix=prefix, tags=[tag], route_class=JsonRoute)


def methods_of(routers: Sequence[APIRouter], path: str) -> list[str]:
    """Return the methods that a path answers to, in alphabetical order; empty for an unknown path."""
    found: set[str] = set()
    for candidate in routers:
        for route in candidate.routes:
            if isinstance(route, APIRoute) and route.path_regex.match(path):
                found |= route.methods or set()
    if "GET" in found:
        found.add("HEAD")
    return sorted({*found, "OPTIONS"}) if found else []


class _JsonRequest(Request):
    """A request whose JSON is read once, by the parser that the whole service agrees on."""

    _json: Any

    async def check_json(self) -> None:
        """Read the body, if there is one.

        Raises:
            UnsupportedMediaTypeError: it is labelled as something else than JSON.
            MalformedJsonError, UnreadablePayloadError: see ``parse_json``.
        """
        body = await self.body()
        if not body:
            return
        if not _is_json(self.headers.get("content-type", "application/json")):
            raise UnsupportedMediaTypeError("Content-Type: expected application/json.")
        self._json = parse_json(body)


def _is_json(content_type: str) -> bool:
    message = email.message.Message()
    message["content-type"] = content_type
    subtype = message.get_content_subtype()
    return message.get_content_maintype() == "application" and (subtype == "json" or subtype.endswith("+json"))


def _rule_of(dependant: Dependant, path: str) -> Rule:
    rules = [found.call for found in dependant.dependencies if isinstance(found.call, Rule)]
    if len(rules) != 1:
        raise UndeclaredRouteError(f"{path} declares {len(rules)} rules; a route declares exactly one.")
    return rules[0]


def _described(rule: Rule) -> dict[str, Any]:
    """Return what the documentation says about a rule."""
    if rule.public:
        return {"security": []}
    return {
        "security": _TOKEN_OR_KEY if rule.ingest else _TOKEN,
        "x-permission": rule.permission.value if rule.permission else "any",
    }


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return the problems that a route may answer with, for its documentation."""
    return {status: {"model": Problem, "description": _TITLES[status]} for status in statuses}


_TITLES = {
    400: "The request cannot be read.",
    401: "A valid bearer token or ingest key is required.",
    403: "The roles of the token do not allow this.",
    404: "There is nothing of that name here.",
    409: "The request clashes with the present state.",
    412: "The named version is not the present one.",
    413: "The body is larger than 1 MiB.",
    415: "The body is not JSON.",
    422: "Something in the request is wrong; `errors` names the fields.",
    428: "If-Match is missing.",
    503: "A dependency does not answer, or the service is overloaded; try again after `Retry-After` seconds.",
}

READING = refusals(400, 401, 403, 404, 422, 503)
CREATING = refusals(400, 401, 403, 404, 409, 413, 415, 422, 503)
CHANGING = refusals(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503)
REMOVING = refusals(400, 401, 403, 404, 412, 422, 428, 503)
