"""Tenants, routes, connections and ingest keys over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from builders import OTHER_TENANT, Api, a_fixture, a_route

from slack_fixtures.security.model import Role
from slack_fixtures.testing.slack import TOKEN

# Tenants


async def test_a_platform_administrator_manages_tenants(api: Api) -> None:
    root = api.as_platform()
    created = await root.post("/tenants", {"tenant_id": "podcasts", "default_locale": "fr-FR"})
    assert (created.status_code, created.headers["ETag"], created.headers["Location"]) == (
        201,
        '"1"',
        "/tenants/podcasts",
    )
    path = created.headers["Location"]
    assert (await root.get(path)).json() == created.json()
    changed = await root.patch(path, {"quotas": {"fixtures": 7}, "default_locale": None}, version=1)
    assert changed.status_code == 200
    assert changed.json()["quotas"] == {**created.json()["quotas"], "fixtures": 7}
    assert changed.json()["default_locale"] == "en-US"
    assert [item["tenant_id"] for item in (await root.get("/tenants")).json()["items"]] == ["podcasts", api.tenant_id]
    assert (await root.delete(path, version=1)).status_code == 412
    assert (await root.delete(path, version=2)).status_code == 204
    assert (await root.get(path)).status_code == 404


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"tenant_id": "locales"}, "tenant_id"),
        ({"tenant_id": "Not An Id"}, "tenant_id"),
        ({"tenant_id": "a", "timezone": "Mars/Olympus"}, "timezone"),
        ({"tenant_id": "a", "version": 7}, "version"),
        ({"tenant_id": "a", "quotas": {"fixtures": 0}}, "quotas.fixtures"),
        ({}, "tenant_id"),
    ],
)
async def test_a_bad_tenant_names_the_field(api: Api, body: Any, field: str) -> None:
    refused = await api.as_platform().post("/tenants", body)
    assert refused.status_code == 422
    assert [error["field"] for error in refused.json()["errors"]] == [field]


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"timezone": "Mars/Olympus"}, "timezone"), ({"nonsense": 1}, "nonsense"), ({"quotas": 1}, "quotas")],
)
async def test_a_bad_change_of_a_tenant_names_the_field(api: Api, changes: Any, field: str) -> None:
    refused = await api.as_platform().patch("/tenants/{t}", changes, version=1)
    assert refused.status_code == 422
    assert [error["field"] for error in refused.json()["errors"]] == [field]
    assert "Olympus" not in refused.text


async def test_a_tenant_is_created_once_and_changed_by_version(api: Api) -> None:
    root = api.as_platform()
    assert (await root.post("/tenants", {"tenant_id": api.tenant_id})).status_code == 409
    assert (await root.patch("/tenants/{t}", {}, version=7)).status_code == 412
    assert (await root.delete("/tenants/{t}", version=7)).status_code == 412
    assert (await root.patch("/tenants/nobody", {}, version=1)).status_code == 404


# Routes


async def test_a_route_is_created_replaced_and_deleted(api: Api) -> None:
    created = await api.post("/routes/{t}", a_route(matchers=['severity=~"critical|high"']))
    assert (created.status_code, created.headers["ETag"]) == (201, '"1"')
    path = created.headers["Location"]
    assert (await api.get(path)).json() == created.json()
    assert (await api.get(path, headers={"If-None-Match": '"1"'})).status_code == 304
    assert (await api.put(path, a_route())).status_code == 428
    assert (await api.put(path, a_route(), version=2)).status_code == 412
    replaced = await api.put(path, a_route(), version=1)
    assert (replaced.status_code, replaced.json()["matchers"], replaced.headers["ETag"]) == (200, [], '"2"')
    assert len((await api.get("/routes/{t}")).json()["items"]) == 1
    assert (await api.delete(path, version=2)).status_code == 204
    assert (await api.get(path)).status_code == 404


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"matchers": ["nonsense"]}, "matchers.0"),
        ({"matchers": ['a=~"("']}, "matchers.0"),
        ({"audiences": []}, "audiences"),
        ({"audiences": [{"channel": "#general"}]}, "audiences.0.channel"),
        ({"audiences": [{"channel": "C01", "locale": "klingon"}]}, "audiences.0.locale"),
        ({"fixture": "builtin:../etc"}, "fixture"),
    ],
)
async def test_a_bad_route_names_the_field(api: Api, changes: Any, field: str) -> None:
    refused = await api.post("/routes/{t}", a_route(**changes))
    assert refused.status_code == 422
    assert [error["field"] for error in refused.json()["errors"]] == [field]
    assert "klingon" not in refused.text


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"fixture": "nobody_wrote_it"}, "fixture", "there is no fixture nobody_wrote_it"),
        ({"fixture": "builtin:weather"}, "fixture", "there is no fixture builtin:weather"),
        (
            {"audiences": [{"channel": "C01"}, {"channel": "C02", "slack": "elsewhere"}]},
            "audiences.1.slack",
            "the tenant has no Slack connection elsewhere",
        ),
    ],
)
async def test_a_route_that_points_nowhere_is_refused(api: Api, changes: Any, field: str, message: str) -> None:
    path = (await api.post("/routes/{t}", a_route())).headers["Location"]
    created = await api.post("/routes/{t}", a_route("another", **changes))
    replaced = await api.put(path, a_route(**changes), version=1)
    for answer in (created, replaced):
        assert (answer.status_code, answer.json()["errors"]) == (422, [{"field": field, "message": message}])
    assert [item["version"] for item in (await api.get("/routes/{t}")).json()["items"]] == [1]


async def test_a_route_may_point_at_a_fixture_of_the_tenant_a_built_in_one_or_none(api: Api) -> None:
    await api.post("/fixtures/{t}", a_fixture("playback"))
    for name, changes in (("own", {"fixture": "playback"}), ("built-in", {"fixture": "builtin:host"}), ("none", {})):
        assert (await api.post("/routes/{t}", a_route(name, **changes))).status_code == 201


# Connections


async def test_the_secret_of_a_connection_never_comes_out(api: Api) -> None:
    created = await api.post("/slack/{t}/connections", {"name": "second", "bot_token": TOKEN})
    assert (created.status_code, created.headers["ETag"]) == (201, '"1"')
    path = created.headers["Location"]
    listed = await api.get("/slack/{t}/connections")
    assert [item["name"] for item in listed.json()["items"]] == ["default", "second"]
    replaced = await api.put(path, {"webhook_url": "https://hooks.slack.com/services/T0/B0/geheim"}, version=1)
    assert (replaced.status_code, replaced.json()["kind"], replaced.headers["ETag"]) == (200, "webhook", '"2"')
    audit = await api.get("/audit/{t}")
    for answer in (created, listed, replaced, await api.get(path), audit):
        assert TOKEN not in answer.text
        assert "geheim" not in answer.text
    assert (await api.put(path, {"bot_token": TOKEN}, version=1)).status_code == 412
    assert (await api.put(path, {"bot_token": TOKEN})).status_code == 428
    assert (await api.delete(path, version=1)).status_code == 412
    assert (await api.delete(path, version=2)).status_code == 204
    assert (await api.get(path)).status_code == 404
    assert (await api.put(path, {"bot_token": TOKEN}, version=1)).status_code == 404


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "bot_token"),
        ({"bot_token": "xoxb-geheim", "webhook_url": "https://hooks.slack.com/geheim"}, "bot_token"),
        ({"bot_token": "geheim geheim"}, "bot_token"),
        ({"webhook_url": "https://evil.example/geheim"}, "webhook_url"),
        ({"bot_token": "xoxb-geheim", "api_url": "http://169.254.169.254/"}, "api_url"),
        ({"bot_token": 12345}, "bot_token"),
    ],
)
async def test_a_bad_connection_names_the_field_and_not_the_secret(api: Api, body: Any, field: str) -> None:
    refused = await api.post("/slack/{t}/connections", {"name": "bad", **body})
    assert refused.status_code == 422
    assert [error["field"] for error in refused.json()["errors"]] == [field]
    assert "geheim" not in refused.text


async def test_a_connection_is_created_once(api: Api) -> None:
    assert (await api.post("/slack/{t}/connections", {"name": "default", "bot_token": TOKEN})).status_code == 409


# Ingest keys


async def test_a_generated_key_is_shown_once(api: Api) -> None:
    created = await api.post("/ingest-keys/{t}", {"name": "grafana"})
    key = created.json()["key"]
    assert created.status_code == 201
    assert key.startswith("sfk_")
    path = created.headers["Location"]
    for answer in (await api.get(path), await api.get("/ingest-keys/{t}"), await api.get("/audit/{t}")):
        assert answer.status_code == 200
        assert key not in answer.text
    assert (await api.post("/ingest-keys/{t}", {"name": "grafana"})).status_code == 409
    assert (await api.put(path, {})).json()["key"] != key
    assert (await api.put("/ingest-keys/{t}/nothing", {})).status_code == 404
    assert (await api.delete(path)).status_code == 204
    assert (await api.delete(path)).status_code == 404


async def test_a_key_of_ones_own_is_never_shown(api: Api) -> None:
    created = await api.post("/ingest-keys/{t}", {"name": "own", "key": "a-key-of-16-chars"})
    assert (created.status_code, created.json()["key"]) == (201, None)
    short = await api.post("/ingest-keys/{t}", {"name": "short", "key": "geheim"})
    assert (short.status_code, short.json()["errors"][0]["field"]) == (422, "key")
    assert "geheim" not in short.text


# Other tenants


async def test_what_is_foreign_and_what_is_absent_look_alike(api: Api) -> None:
    other = Api(api.client, api.application, OTHER_TENANT)
    await other.set_up()
    route = (await other.post("/routes/{t}", a_route())).json()["id"]
    admin = api.acting_as(Role.ADMIN)
    answers = [
        await admin.get(f"/routes/{OTHER_TENANT}/{route}"),
        await admin.get(f"/routes/{OTHER_TENANT}"),
        await admin.get("/routes/nobody"),
        await admin.get(f"/routes/{{t}}/{route}"),
        await admin.get("/routes/{t}/nothing"),
        await api.as_platform().get("/routes/nobody"),
        await api.as_platform().get("/routes/NOT%20AN%20ID"),
    ]
    assert {answer.status_code for answer in answers} == {404}
    bodies = [{**answer.json(), "instance": ""} for answer in answers]
    assert all(body == bodies[0] for body in bodies)


async def test_a_removed_tenant_keeps_its_audit(api: Api) -> None:
    root = api.as_platform()
    assert (await root.delete("/tenants/{t}", version=1)).status_code == 204
    assert (await api.get("/fixtures/{t}")).status_code == 404
    actions = [entry["action"] for entry in (await root.get("/audit/{t}")).json()["items"]]
    assert actions[:2] == ["audit.read", "TenantRetired"]


# Mistakes

NAME_IS = "expected 1 to 128 letters, digits, _, - and ., beginning and ending with a letter or a digit"
TENANT_IS = "expected 1 to 63 lower-case letters, digits, _ and -, beginning and ending with a letter or a digit"
CHANNEL_IS = "expected Slack's channel id such as C0123456789"


@pytest.mark.parametrize(
    ("path", "body", "field", "message"),
    [
        ("/routes/{t}", b"", "", "expected a JSON object"),
        ("/routes/{t}", b"[]", "", "expected a JSON object"),
        ("/routes/{t}", b'{"name": "a b", "audiences": [{"channel": "C01"}]}', "name", NAME_IS),
        ("/routes/{t}", b'{"name": "a", "audiences": [{"channel": "#ops"}]}', "audiences.0.channel", CHANNEL_IS),
        (
            "/routes/{t}",
            b'{"name": "a", "audiences": [{"channel": "C01", "slack": "-"}]}',
            "audiences.0.slack",
            NAME_IS,
        ),
        (
            "/routes/{t}",
            b'{"name": "a", "audiences": [{"channel": "C01"}], "fixture": "builtin:A"}',
            "fixture",
            "expected a fixture's name, or builtin:FAMILY",
        ),
        ("/routes/{t}", b'{"name": "a", "name": "b"}', "name", "stands twice in one object"),
        ("/fixtures/{t}", b'{"metadata": {"a": [1, "\\u0000"]}}', "metadata.a.1", "holds the character U+0000"),
        ("/fixtures/{t}", b'{"name": "a b", "locales": {"en-US": {"title": "x"}}}', "name", NAME_IS),
        (
            "/fixtures/{t}",
            b'{"name": "a", "locales": {"en-US": {"title": "x"}}, "source_locale": "fr-FR"}',
            "source_locale",
            "fr-FR has no entry in locales",
        ),
        ("/fixtures/{t}/render", b'{"locale": "de-DE"}', "fixture_id", "expected exactly one of fixture_id and name"),
        (
            "/slack/{t}/connections",
            b'{"name": "a"}',
            "bot_token",
            "expected exactly one of bot_token and webhook_url",
        ),
        ("/ingest-keys/{t}", b'{"name": "a b"}', "name", NAME_IS),
        ("/tenants", b'{"tenant_id": "A B"}', "tenant_id", TENANT_IS),
    ],
)
async def test_a_mistake_is_named_with_what_is_expected(
    api: Api, path: str, body: bytes, field: str, message: str
) -> None:
    actor = api.as_platform() if path == "/tenants" else api
    refused = await actor.post(path, content=body, headers={"Content-Type": "application/json"})
    assert (refused.status_code, refused.json()["errors"]) == (422, [{"field": field, "message": message}])


async def test_going_back_to_an_unknown_version_names_the_version(api: Api) -> None:
    path = (await api.post("/fixtures/{t}", a_fixture())).headers["Location"]
    refused = await api.post(f"{path}/rollback", {"version": 7})
    assert refused.json()["errors"] == [{"field": "version", "message": "7 has no content to go back to"}]
