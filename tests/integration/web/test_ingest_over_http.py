"""Alerts in over HTTP, and what becomes of them."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from typing import Any

import orjson
import pytest
from builders import CHANNEL, OTHER_TENANT, Api, a_fixture, a_route, a_webhook, an_alert, bearer, eventually

from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.metrics import metrics
from slack_fixtures.security.model import Role
from slack_fixtures.testing import FakeSlack
from slack_fixtures.web.middleware import DRAINED_BYTES
from slack_fixtures.web.routes.ingest import MOST_AT_ONCE

LIMIT = 1_048_576


async def a_key(api: Api) -> str:
    created = await api.post("/ingest-keys/{t}", {"name": "prometheus"})
    return str(created.json()["key"])


def basic(password: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"anybody:{password}".encode()).decode()}


@pytest.mark.parametrize("path", ["alertmanager", "grafana", "generic"])
async def test_every_endpoint_accepts_an_alert_and_delivers_it(api: Api, fake_slack: FakeSlack, path: str) -> None:
    await api.post("/fixtures/{t}", a_fixture())
    await api.post("/routes/{t}", a_route(fixture="playback"))
    accepted = await api.post(f"/ingest/{{t}}/{path}", a_webhook())
    assert (accepted.status_code, accepted.json()) == (202, {"accepted": 1, "unrouted": 0, "deliveries": 1})

    async def message() -> Any:
        return fake_slack.messages(CHANNEL)

    (shown,) = await eventually(message)
    assert "Wiedergabe gestört" in str(shown.blocks)


async def test_grafana_may_put(api: Api) -> None:
    assert (await api.put("/ingest/{t}/grafana", a_webhook())).status_code == 202


async def test_an_alert_that_no_route_takes_is_listed(api: Api) -> None:
    accepted = await api.post("/ingest/{t}/alertmanager", a_webhook(an_alert("Nobody")))
    assert accepted.json() == {"accepted": 1, "unrouted": 1, "deliveries": 0}
    (listed,) = (await api.get("/alerts/{t}/unrouted")).json()["items"]
    assert (listed["alertname"], listed["alert"]["labels"]["instance"]) == ("Nobody", "edge-7")


async def test_an_ingest_key_opens_as_bearer_and_as_the_password_of_basic(api: Api) -> None:
    key = await a_key(api)
    for headers in (bearer(key), basic(key), {"Authorization": f"bearer  {key}"}):
        answer = await api.client.post(f"/ingest/{api.tenant_id}/alertmanager", json=a_webhook(), headers=headers)
        assert answer.status_code == 202
    # It opens nothing else.
    assert (await api.client.get(f"/fixtures/{api.tenant_id}", headers=bearer(key))).status_code == 401


async def test_a_wrong_key_and_an_unknown_tenant_look_alike(api: Api) -> None:
    key = await a_key(api)
    await Api(api.client, api.application, OTHER_TENANT).set_up()
    attempts = [
        (api.tenant_id, bearer("sfk_wrong")),
        (OTHER_TENANT, bearer(key)),
        ("nobody", bearer(key)),
        ("NOT-AN-ID", basic(key)),
        (api.tenant_id, {}),
        (api.tenant_id, {"Authorization": "Basic !!!"}),
        (api.tenant_id, {"Authorization": "Digest x"}),
        (api.tenant_id, bearer("ey.not.a-token")),
        (api.tenant_id, bearer("x" * 9_000)),
    ]
    answers = []
    for tenant_id, headers in attempts:
        answer = await api.client.post(f"/ingest/{tenant_id}/generic", json={"title": "a"}, headers=headers)
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")
        answers.append({**answer.json(), "instance": ""})
    assert all(answer == answers[0] for answer in answers)


async def test_a_token_posts_for_its_own_tenant_and_with_the_permission(api: Api) -> None:
    body = {"title": "a"}
    assert (await api.acting_as(Role.INGEST).post("/ingest/{t}/generic", body)).status_code == 202
    assert (await api.acting_as(Role.VIEWER).post("/ingest/{t}/generic", body)).status_code == 403
    foreign = api.acting_as(Role.INGEST, tenant_id=OTHER_TENANT)
    assert (await foreign.post("/ingest/{t}/generic", body)).status_code == 404


@pytest.mark.parametrize(
    ("content", "content_type", "status", "code"),
    [
        (b"{", "application/json", 400, "malformed-json"),
        (b"[]", "application/json", 422, "unreadable-payload"),
        (b"payload=x", "application/x-www-form-urlencoded", 415, "unsupported-media-type"),
        (b"--x\r\n", "multipart/form-data; boundary=x", 415, "unsupported-media-type"),
    ],
)
async def test_what_cannot_be_read_is_kept(api: Api, content: bytes, content_type: str, status: int, code: str) -> None:
    answer = await api.post("/ingest/{t}/generic", content=content, headers={"Content-Type": content_type})
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["type"].endswith(code)
    (listed,) = (await api.get("/dead-letters/{t}")).json()["items"]
    assert listed["id"] == answer.json()["dead_letter_id"]
    assert (listed["source"], listed["content_type"], listed["size_bytes"]) == ("generic", content_type, len(content))
    assert "body_base64" not in listed
    kept = (await api.get(f"/dead-letters/{{t}}/{listed['id']}")).json()
    assert base64.b64decode(kept["body_base64"]) == content
    assert kept["sha256"] == hashlib.sha256(content).hexdigest()
    # Looking into it is on record.
    entries = (await api.get("/audit/{t}")).json()["items"]
    assert ("dead_letter.read", f"dead_letter/{listed['id']}", "user:ana") in {
        (entry["action"], entry["resource"], entry["actor"]) for entry in entries
    }


@pytest.mark.parametrize("announced", [True, False])
async def test_a_body_above_the_limit_is_refused_and_its_beginning_kept(api: Api, *, announced: bool) -> None:
    content = b"x" * (LIMIT + 5)

    async def chunks() -> Any:
        for begin in range(0, len(content), 100_000):
            yield content[begin : begin + 100_000]

    answer = await api.post("/ingest/{t}/generic", content=content if announced else chunks())
    assert answer.status_code == 413
    letter = (await api.get(f"/dead-letters/{{t}}/{answer.json()['dead_letter_id']}")).json()
    assert letter["size_bytes"] == len(content)
    assert letter["sha256"] == hashlib.sha256(content).hexdigest()
    assert base64.b64decode(letter["body_base64"]) == content[:65_536]


async def test_an_endless_body_is_not_read_to_its_end(api: Api) -> None:
    given = 0

    async def chunks() -> Any:
        nonlocal given
        while True:
            given += LIMIT
            yield b"x" * LIMIT

    assert (await api.post("/ingest/{t}/generic", content=chunks())).status_code == 413
    assert given <= DRAINED_BYTES + 2 * LIMIT


async def test_a_body_at_the_limit_is_read(api: Api) -> None:
    body = orjson.dumps({"title": "a", "padding": ""})
    content = body[:-2] + b"x" * (LIMIT - len(body)) + body[-2:]
    assert len(content) == LIMIT
    assert (await api.post("/ingest/{t}/generic", content=content)).status_code == 202


async def test_overload_is_503_and_never_429(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    inside, go = asyncio.Semaphore(0), asyncio.Event()

    class SlowIntake:
        async def accept(self, *_: object) -> Any:
            inside.release()
            await go.wait()
            raise DependencyError("down")

    object.__setattr__(api.application, "intake", SlowIntake())
    first = [asyncio.create_task(api.post("/ingest/{t}/generic", {"title": "a"})) for _ in range(MOST_AT_ONCE)]
    for _ in range(MOST_AT_ONCE):
        await inside.acquire()
    refused = await api.post("/ingest/{t}/generic", {"title": "a"})
    go.set()
    for answer in [refused, *await asyncio.gather(*first)]:
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")
        assert "down" not in answer.text
    assert refused.json()["type"].endswith("overloaded")
    assert (await api.post("/ingest/{t}/generic", {"title": "a"})).json()["type"].endswith("dependency-failed")


async def test_what_comes_in_is_counted(api: Api) -> None:
    def value(name: str, **labels: str) -> float:
        return metrics.registry.get_sample_value(f"slack_fixtures_{name}", labels) or 0.0

    def now() -> list[float]:
        return [
            value("alerts_total", source="alertmanager", status="firing"),
            value("alerts_unrouted_total"),
            value("ingest_dead_letters_total", source="alertmanager"),
        ]

    before = now()
    await api.post("/ingest/{t}/alertmanager", a_webhook())
    await api.post("/ingest/{t}/alertmanager", content=b"nonsense")
    assert [after - was for after, was in zip(now(), before, strict=True)] == [1, 1, 1]


# Deliveries


async def test_a_failed_delivery_is_explained_and_redriven(api: Api, fake_slack: FakeSlack) -> None:
    await api.post("/routes/{t}", a_route())
    fake_slack.fail_next(code="channel_not_found")
    await api.post("/ingest/{t}/alertmanager", a_webhook())

    async def dead() -> Any:
        return (await api.get("/deliveries/{t}", params={"state": "dead"})).json()["items"]

    (listed,) = await eventually(dead)
    path = f"/deliveries/{{t}}/{listed['id']}"
    detail = (await api.get(path)).json()
    assert (detail["code"], detail["state"], detail["channel"]) == ("channel_not_found", "dead", CHANNEL)
    assert detail["hint"]
    assert len(detail["attempts"]) == 1
    assert detail["message"]["text"]
    assert "xoxb" not in str(detail)

    assert (await api.post(f"{path}/redrive")).status_code == 202

    async def delivered() -> Any:
        return (await api.get(path)).json()["state"] == "delivered"

    await eventually(delivered)
    assert len(fake_slack.messages(CHANNEL)) == 1
    assert (await api.post(f"{path}/redrive")).status_code == 409
    assert (await api.acting_as(Role.VIEWER).post(f"{path}/redrive")).status_code == 403


async def test_deliveries_are_listed_newest_first_page_by_page(api: Api) -> None:
    await api.post("/routes/{t}", a_route())
    for number in range(3):
        alert = an_alert(fingerprint=f"{number:016x}")
        await api.post("/ingest/{t}/alertmanager", a_webhook(alert, groupKey=f"group {number}"))
    first = (await api.get("/deliveries/{t}", params={"limit": 2})).json()
    second = (await api.get("/deliveries/{t}", params={"limit": 2, "cursor": first["next_cursor"]})).json()
    ids = [item["id"] for item in first["items"] + second["items"]]
    assert len(ids) == 3
    assert ids == sorted(ids, reverse=True)
    assert second["next_cursor"] is None
    assert (await api.get("/deliveries/{t}", params={"state": "nonsense"})).status_code == 422
    assert (await api.get("/deliveries/{t}/not-an-id")).status_code == 422
