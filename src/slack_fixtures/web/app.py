"""The HTTP interface, built around an application that already runs."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi

import slack_fixtures
from slack_fixtures.bootstrap import Application
from slack_fixtures.web import problems
from slack_fixtures.web.middleware import LimitedBody, Observed
from slack_fixtures.web.problems import MEDIA_TYPE
from slack_fixtures.web.routes import (
    alerts,
    audit,
    connections,
    dead_letters,
    deliveries,
    docs,
    fixtures,
    glossary,
    health,
    ingest,
    ingest_keys,
    lexicon,
    locales,
    memory,
    metrics,
    renders,
    routes,
    tenants,
    translations,
)
from slack_fixtures.web.routing import methods_of

ROUTERS: tuple[APIRouter, ...] = (
    ingest.router,
    locales.router,  # before the fixtures, one of whose paths it would match
    fixtures.router,
    renders.router,
    translations.router,
    glossary.router,
    lexicon.router,
    memory.router,
    routes.router,
    connections.router,
    ingest_keys.router,
    deliveries.router,
    alerts.router,
    dead_letters.router,
    tenants.router,
    audit.router,
    health.router,
    metrics.router,
    docs.router,
)
"""Every route, in the order in which a path is looked up."""

_DESCRIPTION = """Alerts in the language of the people who must act, delivered to Slack once and never lost.

Send `Authorization: Bearer <token>`; `slack-fixtures token` prints one. Senders of alerts may use an ingest key
instead, as Bearer or as the password of Basic. Errors are RFC 9457 problems. Lists are paged with `limit` and `cursor`.
Changes name the version that they replace with `If-Match`. A POST with an `Idempotency-Key` is done once in 24 hours.
"""
_TAGS = [
    {"name": "ingest", "description": "Alerts in."},
    {"name": "fixtures", "description": "What is said when an alert fires, in every locale of its readers."},
    {"name": "translations", "description": "Words for readers of other languages, and their review."},
    {"name": "glossary", "description": "What words are to be called, and what corrections suggest."},
    {"name": "lexicon", "description": "Words of a tenant's own in the embedded translator's lexicon."},
    {"name": "memory", "description": "What was translated before."},
    {"name": "routes", "description": "Which alerts go to whom."},
    {"name": "slack", "description": "Slack connections; secrets are write-only."},
    {"name": "ingest-keys", "description": "Keys with which senders post alerts."},
    {"name": "deliveries", "description": "What became of every message."},
    {"name": "alerts", "description": "Alerts that no route took, and bodies that could not be read."},
    {"name": "tenants", "description": "For platform administrators."},
    {"name": "audit", "description": "Who did what."},
    {"name": "operations", "description": "Health and metrics; no token, no tenant's data."},
]
_SECURITY_SCHEMES = {
    "token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    "ingestKey": {"type": "http", "scheme": "bearer", "description": "An ingest key of the tenant."},
    "ingestKeyAsPassword": {"type": "http", "scheme": "basic", "description": "An ingest key as the password."},
}


def create_app(application: Application) -> FastAPI:
    """Return the HTTP interface of a running application, which the caller starts and stops."""
    app = FastAPI(
        title="Slack Fixtures",
        version=slack_fixtures.__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    app.state.application = application
    for router in ROUTERS:
        app.include_router(router)
    problems.install(app, lambda path: methods_of(ROUTERS, path))
    app.add_middleware(LimitedBody)
    app.add_middleware(Observed, metrics=application.metrics)  # added last, so outermost
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]  # FastAPI documents this way
    return app


def _openapi(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        schema = get_openapi(
            title=app.title, version=app.version, description=_DESCRIPTION, tags=_TAGS, routes=app.routes
        )
        components = schema["components"]
        components["securitySchemes"] = _SECURITY_SCHEMES
        # FastAPI's own shapes of errors, which this interface never sends.
        for unused in ("HTTPValidationError", "ValidationError"):
            components["schemas"].pop(unused, None)
        for item in schema["paths"].values():
            for operation in item.values():
                _declare_problems(operation["responses"])
        app.openapi_schema = schema
    return app.openapi_schema


def _declare_problems(responses: dict[str, Any]) -> None:
    """Say of every refusal that it is a problem, also of those that FastAPI has added."""
    for status, response in responses.items():
        if int(status) >= HTTPStatus.BAD_REQUEST:
            response["content"] = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
