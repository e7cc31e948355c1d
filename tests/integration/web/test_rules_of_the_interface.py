"""What holds for every endpoint: permissions, problems, headers, documentation."""

from __future__ import annotations

import asyncio
import dataclasses
import re
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from builders import OTHER_TENANT, Api, a_fixture, a_route, a_token, a_webhook, bearer
from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from pydantic import TypeAdapter
from sqlalchemy import select

from slack_fixtures.bootstrap import Application
from slack_fixtures.connections.model import ConnectionInput
from slack_fixtures.fixtures.model import SlackFixtureEntity
from slack_fixtures.kernel.errors import DependencyError, QuotaExceededError, SlackFixturesError
from slack_fixtures.routing.model import Route
from slack_fixtures.security.model import Role
from slack_fixtures.storage.tables import IDEMPOTENCY_KEYS
from slack_fixtures.web import schemas
from slack_fixtures.web.app import ROUTERS, create_app
from slack_fixtures.web.problems import problem
from slack_fixtures.web.routing import JsonRoute, UndeclaredRouteError, router

ADMIN, EDITOR, TRANSLATOR, VIEWER, INGEST, AUDITOR = Role
NOBODY: frozenset[Role] = frozenset()
READERS = frozenset({ADMIN, EDITOR, VIEWER, AUDITOR})
WORDSMITHS = frozenset({ADMIN, EDITOR, TRANSLATOR})

MAY: dict[str, frozenset[Role]] = {
    "GET /fixtures/{tenant_id}": READERS | {TRANSLATOR},
    "POST /fixtures/{tenant_id}": frozenset({ADMIN, EDITOR}),
    "GET /fixtures/{tenant_id}/{fixture_id}": READERS | {TRANSLATOR},
    "PUT /fixtures/{tenant_id}/{fixture_id}": frozenset({ADMIN, EDITOR, TRANSLATOR}),
    "DELETE /fixtures/{tenant_id}/{fixture_id}": frozenset({ADMIN, EDITOR}),
    "GET /fixtures/{tenant_id}/{fixture_id}/history": READERS | {TRANSLATOR},
    "POST /fixtures/{tenant_id}/{fixture_id}/rollback": frozenset({ADMIN, EDITOR}),
    "POST /fixtures/{tenant_id}/render": frozenset({ADMIN, EDITOR, VIEWER, TRANSLATOR}),
    "GET /translations/{tenant_id}": READERS | {TRANSLATOR},
    "POST /translations/{tenant_id}": WORDSMITHS,
    "GET /translations/{tenant_id}/queue": READERS | {TRANSLATOR},
    "GET /translations/{tenant_id}/coverage": READERS | {TRANSLATOR},
    "GET /translations/{tenant_id}/statistics": READERS | {TRANSLATOR},
    "GET /translations/{tenant_id}/estimates": READERS | {TRANSLATOR},
    "POST /translations/{tenant_id}/bulk": WORDSMITHS,
    "POST /translations/{tenant_id}/import": WORDSMITHS,
    "GET /translations/{tenant_id}/export": READERS | {TRANSLATOR},
    "GET /translations/{tenant_id}/{translation_id}": READERS | {TRANSLATOR},
    "PUT /translations/{tenant_id}/{translation_id}": WORDSMITHS,
    "DELETE /translations/{tenant_id}/{translation_id}": WORDSMITHS,
    "POST /translations/{tenant_id}/{translation_id}/approve": WORDSMITHS,
    "POST /translations/{tenant_id}/{translation_id}/reject": WORDSMITHS,
    "POST /translations/{tenant_id}/{translation_id}/assign": WORDSMITHS,
    "POST /translations/{tenant_id}/{translation_id}/comments": WORDSMITHS,
    "GET /translations/{tenant_id}/{translation_id}/history": READERS | {TRANSLATOR},
    "GET /glossary/{tenant_id}": READERS | {TRANSLATOR},
    "POST /glossary/{tenant_id}": frozenset({ADMIN, EDITOR}),
    "GET /glossary/{tenant_id}/proposals": READERS | {TRANSLATOR},
    "POST /glossary/{tenant_id}/proposals/{term_id}/accept": frozenset({ADMIN, EDITOR}),
    "POST /glossary/{tenant_id}/proposals/{term_id}/decline": frozenset({ADMIN, EDITOR}),
    "POST /glossary/{tenant_id}/import": frozenset({ADMIN, EDITOR}),
    "GET /glossary/{tenant_id}/export": READERS | {TRANSLATOR},
    "GET /glossary/{tenant_id}/{term_id}": READERS | {TRANSLATOR},
    "PUT /glossary/{tenant_id}/{term_id}": frozenset({ADMIN, EDITOR}),
    "DELETE /glossary/{tenant_id}/{term_id}": frozenset({ADMIN, EDITOR}),
    "GET /glossary/{tenant_id}/{term_id}/history": READERS | {TRANSLATOR},
    "GET /lexicon/{tenant_id}": READERS | {TRANSLATOR},
    "GET /lexicon/{tenant_id}/proposals": READERS | {TRANSLATOR},
    "POST /lexicon/{tenant_id}/proposals/{entry_id}/accept": frozenset({ADMIN, EDITOR}),
    "POST /lexicon/{tenant_id}/proposals/{entry_id}/decline": frozenset({ADMIN, EDITOR}),
    "GET /lexicon/{tenant_id}/export": READERS | {TRANSLATOR},
    "GET /lexicon/{tenant_id}/{entry_id}": READERS | {TRANSLATOR},
    "DELETE /lexicon/{tenant_id}/{entry_id}": frozenset({ADMIN, EDITOR}),
    "GET /lexicon/{tenant_id}/{entry_id}/history": READERS | {TRANSLATOR},
    "GET /memory/{tenant_id}": READERS | {TRANSLATOR},
    "POST /memory/{tenant_id}/lookup": READERS | {TRANSLATOR},
    "DELETE /memory/{tenant_id}/{translation_id}": WORDSMITHS,
    "GET /routes/{tenant_id}": READERS,
    "POST /routes/{tenant_id}": frozenset({ADMIN, EDITOR}),
    "GET /routes/{tenant_id}/locale-suggestions": READERS,
    "POST /routes/{tenant_id}/locale-suggestions/{suggestion_id}/accept": frozenset({ADMIN, EDITOR}),
    "POST /routes/{tenant_id}/locale-suggestions/{suggestion_id}/dismiss": frozenset({ADMIN, EDITOR}),
    "GET /routes/{tenant_id}/{route_id}": READERS,
    "PUT /routes/{tenant_id}/{route_id}": frozenset({ADMIN, EDITOR}),
    "DELETE /routes/{tenant_id}/{route_id}": frozenset({ADMIN, EDITOR}),
    "GET /slack/{tenant_id}/connections": frozenset({ADMIN, EDITOR, AUDITOR}),
    "POST /slack/{tenant_id}/connections": frozenset({ADMIN}),
    "GET /slack/{tenant_id}/connections/{name}": frozenset({ADMIN, EDITOR, AUDITOR}),
    "PUT /slack/{tenant_id}/connections/{name}": frozenset({ADMIN}),
    "DELETE /slack/{tenant_id}/connections/{name}": frozenset({ADMIN}),
    "GET /ingest-keys/{tenant_id}": frozenset({ADMIN, AUDITOR}),
    "POST /ingest-keys/{tenant_id}": frozenset({ADMIN}),
    "GET /ingest-keys/{tenant_id}/{name}": frozenset({ADMIN, AUDITOR}),
    "PUT /ingest-keys/{tenant_id}/{name}": frozenset({ADMIN}),
    "DELETE /ingest-keys/{tenant_id}/{name}": frozenset({ADMIN}),
    "POST /ingest/{tenant_id}/alertmanager": frozenset({ADMIN, INGEST}),
    "POST /ingest/{tenant_id}/grafana": frozenset({ADMIN, INGEST}),
    "PUT /ingest/{tenant_id}/grafana": frozenset({ADMIN, INGEST}),
    "POST /ingest/{tenant_id}/generic": frozenset({ADMIN, INGEST}),
    "GET /deliveries/{tenant_id}": READERS,
    "GET /deliveries/{tenant_id}/{delivery_id}": READERS,
    "POST /deliveries/{tenant_id}/{delivery_id}/show": READERS,
    "POST /deliveries/{tenant_id}/{delivery_id}/redrive": frozenset({ADMIN, EDITOR}),
    "GET /alerts/{tenant_id}/unrouted": READERS,
    "GET /dead-letters/{tenant_id}": frozenset({ADMIN, EDITOR, AUDITOR}),
    "GET /dead-letters/{tenant_id}/{dead_letter_id}": frozenset({ADMIN, EDITOR, AUDITOR}),
    "GET /audit/{tenant_id}": frozenset({ADMIN, AUDITOR}),
    "GET /tenants": NOBODY,
    "POST /tenants": NOBODY,
    "GET /tenants/{tenant_id}": NOBODY,
    "PATCH /tenants/{tenant_id}": NOBODY,
    "DELETE /tenants/{tenant_id}": NOBODY,
}
"""Which roles may do what within their own tenant; platform administrators may do all of it."""

PUBLIC = {
    "GET /health",
    "GET /health/live",
    "GET /health/ready",
    "GET /metrics",
    "GET /",
    "GET /docs",
    "GET /redoc",
    "GET /openapi.json",
    "GET /docs/assets/{name}",
}
ANY_ACTOR = {"GET /fixtures/locales"}


def every_route() -> Iterator[tuple[str, JsonRoute]]:
    for one in ROUTERS:
        for route in one.routes:
            assert isinstance(route, JsonRoute)
            for method in route.methods or ():
                yield f"{method} {route.path}", route


# Permissions


def test_every_route_declares_who_may_call_it() -> None:
    declared = dict(every_route())
    assert set(declared) == set(MAY) | PUBLIC | ANY_ACTOR
    assert {name for name, route in declared.items() if route.rule.public} == PUBLIC
    assert {name for name, r in declared.items() if not r.rule.public and r.rule.permission is None} == ANY_ACTOR


def test_a_route_without_a_declaration_cannot_be_made() -> None:
    undeclared: APIRouter = router(tag="new")

    async def endpoint() -> None: ...

    with pytest.raises(UndeclaredRouteError, match="/new declares 0 rules"):
        undeclared.get("/new")(endpoint)


def test_the_app_has_no_route_beside_the_declared_ones(app: FastAPI) -> None:
    documented = {f"{method.upper()} {path}" for path, item in app.openapi()["paths"].items() for method in item}
    assert documented == {name for name, route in every_route() if route.include_in_schema}
    assert not [route for route in app.routes if isinstance(route, APIRoute) and not isinstance(route, JsonRoute)]


async def test_roles_reach_exactly_what_the_table_says(api: Api) -> None:
    """Every operation, as every role, in the own tenant, a foreign one and one that is not there."""
    await Api(api.client, api.application, OTHER_TENANT).set_up()
    nobody_can_know = dict.fromkeys(("delivery_id", "dead_letter_id"), "0192f0c1-0000-7000-8000-000000000000")
    wrong = []
    for operation, allowed in MAY.items():
        method, pattern = operation.split(" ")
        for role in Role:
            token = bearer(a_token(api.application, role))
            for tenant_id in (api.tenant_id, OTHER_TENANT, "nobody"):
                values = {
                    "fixture_id": "x",
                    "route_id": "x",
                    "name": "x",
                    "translation_id": "x",
                    "term_id": "x",
                    "entry_id": "x",
                    "suggestion_id": "x",
                    **nobody_can_know,
                    "tenant_id": tenant_id,
                }
                answer = await api.client.request(method, pattern.format(**values), headers=token)
                own = tenant_id == api.tenant_id or "{tenant_id}" not in pattern
                denied = answer.status_code == (403 if own else 404)
                # A call that gets in finds nothing, or lacks a body or a version.
                entered = own and answer.status_code in {200, 400, 404, 422, 428}
                if not (entered if own and role in allowed else denied) or answer.status_code >= 500:
                    wrong.append((operation, role.value, tenant_id, answer.status_code))
    assert wrong == []


async def test_a_platform_administrator_may_do_everything(api: Api) -> None:
    root = api.as_platform()
    values = {
        "fixture_id": "x",
        "route_id": "x",
        "name": "x",
        "translation_id": "x",
        "term_id": "x",
        "entry_id": "x",
        "suggestion_id": "x",
        "tenant_id": api.tenant_id,
    }
    values |= dict.fromkeys(("delivery_id", "dead_letter_id"), "0192f0c1-0000-7000-8000-000000000000")
    for operation in MAY:
        method, pattern = operation.split(" ")
        answer = await root.request(method, pattern.format(**values))
        assert answer.status_code in {200, 204, 400, 404, 422, 428}, operation


async def test_nothing_but_the_public_answers_without_a_token(api: Api) -> None:
    values = {
        "fixture_id": "x",
        "route_id": "x",
        "name": "redoc.js",
        "translation_id": "x",
        "term_id": "x",
        "entry_id": "x",
        "suggestion_id": "x",
        "tenant_id": api.tenant_id,
    }
    values |= dict.fromkeys(("delivery_id", "dead_letter_id"), "0192f0c1-0000-7000-8000-000000000000")
    for operation in {*MAY, *PUBLIC, *ANY_ACTOR}:
        method, pattern = operation.split(" ")
        answer = await api.client.request(method, pattern.format(**values), content=b"{broken")
        public = 307 if operation == "GET /" else 200
        assert answer.status_code == (public if operation in PUBLIC else 401), operation
        if operation not in PUBLIC:
            assert answer.headers["WWW-Authenticate"].startswith('Bearer realm="slack-fixtures"')


@pytest.mark.parametrize("value", ["", "Bearer", "Bearer ", "Basic eDp4", "Bearer a.b.c", "Bearer " + "x" * 20_000])
async def test_a_bad_credential_is_refused_in_one_way(api: Api, value: str) -> None:
    answer = await api.client.get(f"/fixtures/{api.tenant_id}", headers={"Authorization": value})
    assert answer.status_code == 401
    assert answer.json()["detail"] == "A valid bearer token or ingest key is required."


# Problems


@pytest.mark.parametrize(
    ("content", "content_type", "status"),
    [
        (b"{", "application/json", 400),
        (b"\xff", "application/json", 400),
        (b'{"version": NaN}', "application/json", 400),
        (b'{"version": 1, "version": 2}', "application/json", 422),
        (b'{"a": "\\u0000"}', "application/json", 422),
        (b'{"a": "\\ud800"}', "application/json", 400),
        (b"[" * 100 + b"]" * 100, "application/json", 422),
        (b"version=1", "application/x-www-form-urlencoded", 415),
        (b'{"version": 1}', "text/plain", 415),
        (b"", "application/json", 422),
        (b"null", "application/json", 422),
        (b'{"version": 1}', "application/vnd.api+json; charset=utf-8", 404),
    ],
)
async def test_a_body_that_is_no_good_is_a_problem(api: Api, content: bytes, content_type: str, status: int) -> None:
    path = "/fixtures/{t}/nothing/rollback"
    answer = await api.post(path, content=content, headers={"Content-Type": content_type})
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert {"type", "title", "status", "instance", "detail"} <= set(answer.json())
    assert answer.json()["status"] == status


async def test_what_was_given_is_not_echoed(api: Api) -> None:
    canary = "hunter2-canary"
    bodies: list[Any] = [
        {**a_fixture(), "severity": canary},
        {**a_fixture(), "locales": {"de-DE": {"title": [canary]}}},
        {**a_fixture(), "source_locale": canary},
        {**a_fixture(), "metadata": canary},
        canary,
    ]
    for body in bodies:
        answer = await api.post("/fixtures/{t}", body)
        assert answer.status_code == 422
        assert canary not in answer.text
        assert answer.json()["errors"]
    assert canary not in (await api.post("/fixtures/{t}", content=f'{{"a": "{canary}" x'.encode())).text


async def test_an_unexpected_error_shows_nothing(api: Api) -> None:
    class BrokenQueries:
        async def page(self, *_: object, **__: object) -> Any:
            raise RuntimeError("geheim")

    object.__setattr__(api.application, "delivery_queries", BrokenQueries())
    answer = await api.get("/deliveries/{t}")
    assert answer.status_code == 500
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "geheim" not in answer.text
    assert set(answer.json()) == {"type", "title", "status", "instance"}


@pytest.mark.parametrize(
    ("error", "status", "retry_after"),
    [
        (SlackFixturesError("geheim"), 500, None),
        (DependencyError("geheim"), 503, "1"),
        (QuotaExceededError("too many", retry_after_s=7), 429, "7"),
        (QuotaExceededError("too many"), 409, None),
    ],
)
def test_each_error_has_its_status(error: SlackFixturesError, status: int, retry_after: str | None) -> None:
    answer = problem("/x", error)
    assert (answer.status_code, answer.headers.get("Retry-After")) == (status, retry_after)
    assert b"geheim" not in bytes(answer.body)


async def test_an_unknown_path_and_an_unknown_method_are_problems(api: Api) -> None:
    for path in ("/nothing", "/fixtures/{t}/", "/fixtures", "/a%00b", "/fixtures/{t}/%0a", "/docs//"):
        answer = await api.get(path)
        assert (answer.status_code, answer.json()["status"]) == (404, 404), path
    answer = await api.request("PATCH", "/fixtures/{t}/x")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "DELETE, GET, HEAD, OPTIONS, PUT")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert (await api.request("BREW", "/fixtures/{t}")).status_code == 405


async def test_options_lists_the_methods_and_head_is_get_without_a_body(api: Api) -> None:
    answer = await api.client.request("OPTIONS", f"/routes/{api.tenant_id}")
    assert (answer.status_code, answer.headers["Allow"]) == (204, "GET, HEAD, OPTIONS, POST")
    for path in ("/routes/{t}", "/health", "/docs", "/metrics"):
        head, get = await api.request("HEAD", path), await api.get(path)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["Content-Type"] == get.headers["Content-Type"]


async def test_the_root_leads_to_the_documentation(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/")
    assert (answer.status_code, answer.headers["Location"]) == (307, "/docs")
    assert (await client.get("/", follow_redirects=True)).status_code == 200


async def test_every_body_is_documented_with_an_example(client: httpx2.AsyncClient) -> None:
    paths = (await client.get("/openapi.json")).json()["paths"]
    without = [
        f"{method} {path}"
        for path, operations in paths.items()
        for method, operation in operations.items()
        for content in operation.get("requestBody", {}).get("content", {}).values()
        if not content.get("examples")
    ]
    assert without == []


async def test_a_large_body_is_refused_everywhere(api: Api) -> None:
    async def chunks() -> Any:
        for _ in range(12):
            yield b" " * 100_000

    for content in (b" " * 1_048_577, chunks()):
        answer = await api.post("/fixtures/{t}", content=content)
        assert answer.status_code == 413
        assert answer.headers["Content-Type"] == "application/problem+json"


async def test_every_answer_has_an_id_and_safe_headers(api: Api) -> None:
    given = await api.get("/fixtures/{t}", headers={"X-Request-ID": "abc-123"})
    assert given.headers["X-Request-ID"] == "abc-123"
    for odd in ("a b", "x" * 65, "<script>", ""):
        made = await api.get("/nothing", headers={"X-Request-ID": odd})
        assert re.fullmatch(r"[0-9a-f-]{36}", made.headers["X-Request-ID"])
        assert made.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in made.headers["Content-Security-Policy"]
        assert "Server" not in made.headers


# Idempotency


async def test_the_same_request_twice_is_done_once(api: Api) -> None:
    key = {"Idempotency-Key": "first"}
    first = await api.post("/routes/{t}", a_route(), headers=key)
    again = await api.post("/routes/{t}", a_route(), headers=key)
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    for name in ("ETag", "Location", "Content-Type"):
        assert again.headers[name] == first.headers[name]
    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert len((await api.get("/routes/{t}")).json()["items"]) == 1


async def test_a_key_belongs_to_one_request_of_one_actor(api: Api) -> None:
    key = {"Idempotency-Key": "mine"}
    await api.post("/routes/{t}", a_route("one"), headers=key)
    other_body = await api.post("/routes/{t}", a_route("two"), headers=key)
    assert (other_body.status_code, other_body.json()["errors"][0]["field"]) == (422, "Idempotency-Key")
    other_actor = await api.acting_as(Role.EDITOR, subject="bo").post("/routes/{t}", a_route("two"), headers=key)
    assert other_actor.status_code == 201
    other_path = await api.post("/fixtures/{t}", a_fixture(), headers=key)
    assert other_path.status_code == 201
    # Somebody who may not do it does not get the answer either.
    assert (await api.acting_as(Role.VIEWER).post("/routes/{t}", a_route("one"), headers=key)).status_code == 403


async def test_an_error_is_not_kept(api: Api) -> None:
    await api.post("/routes/{t}", a_route())
    key = {"Idempotency-Key": "again"}
    refused = await api.post("/routes/{t}", a_route(), headers=key)
    assert refused.status_code == 409
    path = (await api.get("/routes/{t}")).json()["items"][0]["id"]
    await api.delete(f"/routes/{{t}}/{path}", version=1)
    assert (await api.post("/routes/{t}", a_route(), headers=key)).status_code == 201


async def test_requests_at_the_same_time_are_done_once(api: Api) -> None:
    key = {"Idempotency-Key": "at once"}
    answers = await asyncio.gather(*(api.post("/routes/{t}", a_route(), headers=key) for _ in range(5)))
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert 201 in {answer.status_code for answer in answers}
    assert len((await api.get("/routes/{t}")).json()["items"]) == 1


async def test_a_tenant_is_made_once_and_a_key_is_kept_encrypted(api: Api) -> None:
    root, key = api.as_platform(), {"Idempotency-Key": "tenant"}
    answers = [await root.post("/tenants", {"tenant_id": "podcasts"}, headers=key) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    made = [await api.post("/ingest-keys/{t}", {"name": "a"}, headers=key) for _ in range(2)]
    assert made[0].json()["key"] == made[1].json()["key"]
    async with api.application.database.tenant_transaction(api.tenant_id) as connection:
        stored = (await connection.execute(select(IDEMPOTENCY_KEYS.c.body))).scalars().all()
    assert stored
    assert all(made[0].json()["key"].encode() not in bytes(body) for body in stored)


@pytest.mark.parametrize("key", ["", "x" * 256, "é"])
async def test_a_bad_key_is_refused(api: Api, key: str) -> None:
    headers = {"Idempotency-Key": key.encode()}
    answer = await api.client.post(f"/routes/{api.tenant_id}", json=a_route(), headers={**bearer(api.token), **headers})
    assert answer.status_code == 400


# Documentation


def test_the_description_is_whole(app: FastAPI) -> None:
    document = app.openapi()
    assert document["openapi"].startswith("3.1")
    assert document["info"]["title"] == "Slack Fixtures"
    assert set(document["components"]["securitySchemes"]) == {"token", "ingestKey", "ingestKeyAsPassword"}
    assert "HTTPValidationError" not in str(document)
    for reference in re.findall(r"'#/components/(\w+)/([^']+)'", str(document)):
        assert reference[1] in document["components"][reference[0]], reference
    tags = {tag["name"] for tag in document["tags"]}
    operations = [operation for item in document["paths"].values() for operation in item.values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    for operation in operations:
        assert operation["summary"]
        assert operation["description"]
        assert set(operation["tags"]) <= tags
        assert "security" in operation
        refused = {status for status in operation["responses"] if int(status) >= 400}
        assert not operation["security"] or {"401", "403", "503"} <= refused
        for status in refused:
            content = operation["responses"][status]["content"]
            assert content["application/problem+json"]["schema"] == {"$ref": "#/components/schemas/Problem"}


EXAMPLES = [
    (SlackFixtureEntity, schemas.FIXTURE_EXAMPLE),
    (schemas.RenderIn, schemas.RENDER_EXAMPLE),
    (schemas.TenantIn, schemas.TENANT_EXAMPLE),
    (Route, schemas.ROUTE_EXAMPLE),
    (schemas.ConnectionIn, schemas.CONNECTION_EXAMPLE),
    (schemas.RollbackIn, schemas.ROLLBACK_EXAMPLE),
    (schemas.DraftIn, schemas.DRAFT_EXAMPLE),
    (schemas.CorrectionIn, schemas.CORRECTION_EXAMPLE),
    (schemas.RejectionIn, schemas.REJECTION_EXAMPLE),
    (schemas.AssignmentIn, schemas.ASSIGNMENT_EXAMPLE),
    (schemas.CommentIn, schemas.COMMENT_EXAMPLE),
    (schemas.BulkIn, schemas.BULK_EXAMPLE),
    (schemas.LookupIn, schemas.LOOKUP_EXAMPLE),
    (schemas.UnitFileIn, schemas.UNIT_FILE_EXAMPLE),
    (schemas.TermFileIn, schemas.TERM_FILE_EXAMPLE),
    (schemas.TermIn, schemas.TERM_EXAMPLE),
    (schemas.IngestKeyIn, schemas.INGEST_KEY_EXAMPLE),
    (schemas.IngestKeyReplacementIn, schemas.INGEST_KEY_REPLACEMENT_EXAMPLE),
    (ConnectionInput, {k: v for k, v in schemas.CONNECTION_EXAMPLE.items() if k != "name"}),
]


@pytest.mark.parametrize(("model", "example"), EXAMPLES)
def test_each_example_is_valid(model: type, example: dict[str, Any]) -> None:
    TypeAdapter(model).validate_python(example)


async def test_the_examples_work_one_after_the_other(api: Api) -> None:
    assert (await api.post("/fixtures/{t}", schemas.FIXTURE_EXAMPLE)).status_code == 201
    assert (await api.post("/routes/{t}", schemas.ROUTE_EXAMPLE)).status_code == 201
    rendered = await api.post("/fixtures/{t}/render", schemas.RENDER_EXAMPLE)
    assert rendered.json()["fields"]["description"] == "edge-7 meldet 12 % Abbrüche"
    changed = await api.as_platform().patch("/tenants/{t}", schemas.TENANT_PATCH_EXAMPLE, version=1)
    assert changed.status_code == 200
    for source, example in (
        ("alertmanager", schemas.ALERTMANAGER_EXAMPLE),
        ("grafana", schemas.GRAFANA_EXAMPLE),
        ("generic", schemas.GENERIC_EXAMPLE),
    ):
        assert (await api.post(f"/ingest/{{t}}/{source}", example)).status_code == 202


async def test_the_documentation_needs_no_other_host(client: httpx2.AsyncClient) -> None:
    for page in ("/docs", "/redoc"):
        shown = await client.get(page)
        assert shown.status_code == 200
        assert "://" not in shown.text
        policy = shown.headers["Content-Security-Policy"]
        assert "http" not in policy
        assert "script-src 'self';" in policy
        assets = re.findall(r'(?:src|href)="(/[^"]+)"', shown.text)
        assert len(assets) >= 2
        for asset in assets:
            served = await client.get(asset)
            assert served.status_code == 200
            assert served.headers["Content-Type"].startswith("text/")
            assert "max-age" in served.headers["Cache-Control"]
            assert "sourceMappingURL" not in served.text[-500:]
    assert (await client.get("/docs/assets/README.md")).status_code == 404
    assert (await client.get("/docs/assets/..%2fapp.py")).status_code == 404
    assert (await client.get("/openapi.json")).json()["info"]["title"] == "Slack Fixtures"


# Operations


async def test_health_says_whether_the_database_answers(api: Api) -> None:
    for path in ("/health", "/health/live", "/health/ready"):
        assert (await api.client.get(path)).json() == {"status": "ok"}

    class DeadDatabase:
        def system_transaction(self) -> Any:
            raise DependencyError("geheim")

    dead = create_app(_with(api.application, database=DeadDatabase()))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=dead), base_url="http://service") as session:
        assert (await session.get("/health/live")).status_code == 200
        for path in ("/health", "/health/ready"):
            answer = await session.get(path)
            assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")
            assert "geheim" not in answer.text


async def test_metrics_name_no_tenant(api: Api) -> None:
    await api.post("/routes/{t}", a_route())
    await api.post("/ingest/{t}/alertmanager", a_webhook())
    await api.client.get("/no/such/path/at-all")
    shown = await api.client.get("/metrics")
    assert shown.headers["Content-Type"].startswith("text/plain")
    assert 'slack_fixtures_http_requests_total{method="POST",route="/routes/{tenant_id}",status="201"}' in shown.text
    assert 'slack_fixtures_deliveries_open{state="pending"}' in shown.text
    assert api.tenant_id not in shown.text
    assert "at-all" not in shown.text


def _with(application: Application, **changes: Any) -> Application:
    return dataclasses.replace(application, **changes)
