"""Fixtures over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from builders import Api, a_fixture, a_token, a_webhook, bearer

from slack_fixtures.security.model import Role
from slack_fixtures.web.locales import locales_of_cldr, renderable_locales


async def test_a_created_fixture_has_a_location_and_a_version(api: Api) -> None:
    created = await api.post("/fixtures/{t}", a_fixture())
    assert created.status_code == 201
    assert created.headers["ETag"] == '"1"'
    read = await api.get(created.headers["Location"])
    assert read.json() == created.json()
    assert read.headers["ETag"] == '"1"'
    assert {name: read.json()[name] for name in ("name", "severity", "source_locale", "locales")} == {
        name: a_fixture()[name] for name in ("name", "severity", "source_locale", "locales")
    }


async def test_a_replaced_fixture_is_the_next_version(api: Api) -> None:
    path = (await api.post("/fixtures/{t}", a_fixture())).headers["Location"]
    replaced = await api.put(path, a_fixture(severity="warning"), version=1)
    assert (replaced.status_code, replaced.headers["ETag"], replaced.json()["severity"]) == (200, '"2"', "warning")


@pytest.mark.parametrize(
    ("condition", "status"),
    [
        (None, 428),
        (7, 412),
        ('W/"1"', 412),
        ('"abc"', 412),
        ("1", 400),
        ('"1', 400),
        ("", 400),
        ("*", 200),
        (1, 200),
    ],
)
async def test_a_change_names_the_version_that_it_replaces(api: Api, condition: Any, status: int) -> None:
    path = (await api.post("/fixtures/{t}", a_fixture())).headers["Location"]
    assert (await api.put(path, a_fixture(severity="info"), version=condition)).status_code == status
    # A version that was replaced meanwhile does not match any more.
    condition = 2 if condition == 1 else condition
    # A deletion may do without: only a replacement could write over somebody's words.
    expected = 204 if status in {200, 428} else status
    assert (await api.delete(path, version=condition)).status_code == expected


async def test_a_reader_that_has_the_version_gets_no_body(api: Api) -> None:
    path = (await api.post("/fixtures/{t}", a_fixture())).headers["Location"]
    for condition in ('"1"', 'W/"1"', '"0", "1"', "*"):
        known = await api.get(path, headers={"If-None-Match": condition})
        assert (known.status_code, known.content, known.headers["ETag"]) == (304, b"", '"1"')
    assert (await api.get(path, headers={"If-None-Match": '"2"'})).status_code == 200


async def test_a_fixture_goes_back_to_an_earlier_version_also_after_its_end(api: Api) -> None:
    path = (await api.post("/fixtures/{t}", a_fixture())).headers["Location"]
    await api.put(path, a_fixture(severity="info"), version=1)
    assert (await api.delete(path, version=2)).status_code == 204
    assert (await api.get(path)).status_code == 404
    restored = await api.post(f"{path}/rollback", {"version": 1})
    assert (restored.status_code, restored.json()["version"], restored.json()["severity"]) == (200, 4, "critical")
    history = (await api.get(f"{path}/history")).json()["items"]
    assert [(event["version"], event["type"]) for event in history] == [
        (1, "FixturePublished"),
        (2, "FixturePublished"),
        (3, "FixtureRetired"),
        (4, "FixtureRolledBack"),
    ]
    assert {event["actor"] for event in history} == {"user:ana"}


async def test_a_rollback_to_nothing_is_refused(api: Api) -> None:
    path = (await api.post("/fixtures/{t}", a_fixture())).headers["Location"]
    assert (await api.post(f"{path}/rollback", {"version": 2})).status_code == 422
    assert (await api.post(f"{path}/rollback", {"version": "1"})).status_code == 422
    stale = await api.post(f"{path}/rollback", {"version": 1}, headers={"If-Match": '"9"'})
    assert stale.status_code == 412


async def test_a_name_is_taken_once(api: Api) -> None:
    await api.post("/fixtures/{t}", a_fixture())
    assert (await api.post("/fixtures/{t}", a_fixture())).status_code == 409


async def test_a_bad_template_names_its_place(api: Api) -> None:
    bad = a_fixture(locales={"de-DE": {"title": "gut", "description": "eins\n{{ labels.__class__ }}"}})
    refused = await api.post("/fixtures/{t}", bad)
    assert refused.status_code == 422
    (error,) = refused.json()["errors"]
    assert (error["field"], error["line"]) == ("locales.de-DE.description", 2)


async def test_a_full_quota_is_a_conflict(api: Api) -> None:
    changed = await api.as_platform().patch("/tenants/{t}", {"quotas": {"fixtures": 1}}, version=1)
    assert changed.status_code == 200
    assert (await api.post("/fixtures/{t}", a_fixture("one"))).status_code == 201
    assert (await api.post("/fixtures/{t}", a_fixture("two"))).status_code == 409


async def test_a_translator_changes_translations_and_nothing_else(api: Api) -> None:
    path = (await api.post("/fixtures/{t}", a_fixture())).headers["Location"]
    translator = api.acting_as(Role.TRANSLATOR)
    fixture = a_fixture()
    fixture["locales"]["fr-FR"] = {"title": "Lecture interrompue"}
    assert (await translator.put(path, fixture, version=1)).status_code == 200
    for forbidden in (
        {**fixture, "severity": "info"},
        {**fixture, "locales": {**fixture["locales"], "de-DE": {"title": "anders"}}},
        {**fixture, "name": "renamed"},
    ):
        assert (await translator.put(path, forbidden, version=2)).status_code == 403
    assert (await translator.post("/fixtures/{t}", a_fixture("new"))).status_code == 403
    assert (await translator.delete(path, version=2)).status_code == 403


async def test_the_list_is_read_page_by_page(api: Api) -> None:
    for number in range(5):
        await api.post("/fixtures/{t}", a_fixture(f"fixture-{number}"))
    names: list[str] = []
    cursor, pages = "", 0
    while cursor is not None:
        page = (await api.get("/fixtures/{t}", params={"limit": 2, "cursor": cursor})).json()
        names += [item["name"] for item in page["items"]]
        cursor, pages = page["next_cursor"], pages + 1
    assert names == [f"fixture-{number}" for number in range(5)]
    assert pages == 3


@pytest.mark.parametrize("parameters", [{"limit": 0}, {"limit": 501}, {"limit": "many"}])
async def test_a_limit_is_between_1_and_500(api: Api, parameters: dict[str, Any]) -> None:
    refused = await api.get("/fixtures/{t}", params=parameters)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["field"] == "limit"


@pytest.mark.parametrize("path", ["/deliveries/{t}", "/dead-letters/{t}", "/audit/{t}", "/alerts/{t}/unrouted"])
async def test_a_cursor_that_we_never_gave_is_refused(api: Api, path: str) -> None:
    for cursor in ("!", "A", "AAAA", "gA", "bm90LWEtdXVpZA", "é"):
        assert (await api.get(path, params={"cursor": cursor})).status_code == 400, cursor


async def test_every_locale_of_cldr_with_a_region_is_listed(api: Api) -> None:
    assert list(renderable_locales()) == locales_of_cldr()
    listed = await api.get("/fixtures/locales")
    assert listed.status_code == 200
    by_tag = {item["locale"]: item for item in listed.json()["items"]}
    assert len(by_tag) > 500
    assert by_tag["de-DE"]["builtin"]
    assert by_tag["ar-SA"]["direction"] == "rtl"
    assert by_tag["zh-Hant-TW"]["script"] == "Hant"
    assert (by_tag["ja-JP"]["name"], by_tag["ja-JP"]["english_name"]) == ("日本語 (日本)", "Japanese (Japan)")


async def test_the_locales_need_some_valid_token(api: Api) -> None:
    assert (await api.client.get("/fixtures/locales")).status_code == 401
    anybody = bearer(a_token(api.application, Role.INGEST, tenant_id="anything"))
    assert (await api.client.get("/fixtures/locales", headers=anybody)).status_code == 200


# Rendering


async def test_a_render_has_the_shape_of_the_contract(api: Api) -> None:
    created = (await api.post("/fixtures/{t}", a_fixture())).json()
    for reference in ({"fixture_id": created["id"]}, {"name": "playback"}):
        body = {**reference, "locale": "de-AT", "context": {"labels": {"instance": "edge <7>"}}}
        rendered = await api.post("/fixtures/{t}/render", body)
        assert rendered.status_code == 200
        answer = rendered.json()
        assert {name: answer[name] for name in answer if name not in {"text", "blocks"}} == {
            "fixture_id": created["id"],
            "version": 1,
            "locale": "de-DE",
            "requested_locale": "de-AT",
            "localization_state": "sibling",
            "fields": {"title": "Wiedergabe gestört", "description": "edge &lt;7&gt;", "action_required": ""},
        }
        assert answer["text"]
        assert answer["blocks"]


async def test_a_built_in_fixture_and_an_alert_are_rendered(api: Api) -> None:
    body = {"name": "builtin:streaming_playback", "locale": "ja-JP", "alert": a_webhook()}
    rendered = await api.post("/fixtures/{t}/render", body)
    assert rendered.status_code == 200, rendered.text


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({"locale": "de-DE"}, 422, "fixture_id"),
        ({"name": "a", "fixture_id": "b", "locale": "de-DE"}, 422, "fixture_id"),
        ({"name": "playback", "locale": "xx-nonsense"}, 422, "locale"),
        ({"name": "playback"}, 422, "locale"),
        ({"name": "playback", "locale": "de-DE", "extra": 1}, 422, "extra"),
        ({"name": "playback", "locale": "de-DE", "timezone": "Mars/Olympus"}, 422, "timezone"),
        ({"name": "playback", "locale": "de-DE", "alert": {"alerts": 1}}, 422, "alert"),
        ({"name": "missing", "locale": "de-DE"}, 404, None),
        ([], 422, ""),
    ],
)
async def test_a_bad_render_request_names_the_field(api: Api, body: Any, status: int, field: str | None) -> None:
    await api.post("/fixtures/{t}", a_fixture())
    refused = await api.post("/fixtures/{t}/render", body)
    assert refused.status_code == status, refused.text
    if field is not None:
        assert field in {error["field"] for error in refused.json()["errors"]}
        assert "Olympus" not in refused.text
