"""The language that an audience really reads: messages shown in another one, and the locale that this suggests."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from builders import OTHER_CHANNEL, OTHER_TENANT, TENANT, Api, a_route, a_webhook, an_alert
from sqlalchemy import select, update

from slack_fixtures.delivery import reading
from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.security.model import Role
from slack_fixtures.storage.tables import LOCALE_DECISIONS, LOCALE_VIEWS

SUGGESTIONS = "/routes/{t}/locale-suggestions"


@pytest.fixture(autouse=True)
def few_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LEAST_VIEWS", 3)


async def messages(api: Api, number: int, *, first: int = 0) -> list[str]:
    """Let alerts come, and return the ids of their deliveries, the oldest first."""
    for one in range(first, first + number):
        alert = an_alert(fingerprint=f"{one:016x}", annotations={"summary": "Instance edge-7 is down"})
        answer = await api.post("/ingest/{t}/alertmanager", a_webhook(alert, groupKey=f"group {one}"))
        assert answer.json()["deliveries"] == 1, answer.text
    listed = (await api.get("/deliveries/{t}?limit=200")).json()["items"]
    return [one["id"] for one in listed][:number][::-1]


async def show(api: Api, deliveries: list[str], locale: str = "ja-JP") -> dict[str, Any]:
    for one in deliveries:
        answer = await api.post(f"/deliveries/{{t}}/{one}/show", {"locale": locale})
        assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


async def suggested(api: Api) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await api.get(SUGGESTIONS)).json()["items"]
    return items


@pytest.fixture
async def readers(api: Api) -> Api:
    """One route to one channel that reads German."""
    assert (await api.post("/routes/{t}", a_route())).status_code == 201
    return api


async def test_a_message_is_shown_in_the_language_that_was_asked_for(readers: Api) -> None:
    (delivery,) = await messages(readers, 1)
    shown = await show(readers, [delivery], "es-es")
    assert (shown["requested_locale"], shown["locale"]) == ("es-ES", "es-ES")
    assert "La instancia edge-7" in shown["text"] + str(shown["blocks"])
    again = await show(readers, [delivery], "de-DE")
    assert "Die Instanz edge-7" in again["text"] + str(again["blocks"])


async def test_a_view_counts_once_for_a_message_and_names_nobody(readers: Api) -> None:
    (delivery,) = await messages(readers, 1)
    for reader in (readers, readers, readers.acting_as(Role.VIEWER, subject="bo")):
        await show(reader, [delivery])
    await show(readers, [delivery], "de-DE")  # their own language
    async with readers.application.database.tenant_transaction(TENANT) as connection:
        rows = [row._asdict() for row in await connection.execute(select(LOCALE_VIEWS))]
    assert [(row["locale"], row["route"], row["connection"]) for row in rows] == [("ja-JP", "everything", "default")]
    assert set(rows[0]) == {"tenant_id", "episode_id", "locale", "route", "connection", "channel", "viewed_at"}
    actions = [entry["action"] for entry in (await readers.get("/audit/{t}")).json()["items"]]
    assert not [action for action in actions if "show" in action.lower() or "view" in action.lower()]


async def test_the_language_that_most_messages_are_read_in_is_suggested_and_accepted(readers: Api) -> None:
    deliveries = await messages(readers, 5)
    await show(readers, deliveries[:2])
    assert await suggested(readers) == []
    await show(readers, deliveries[2:3])
    await show(readers, deliveries[3:5], "fr-FR")
    (found,) = await suggested(readers)
    told = {name: found[name] for name in ("route", "slack", "present", "locale", "views", "other_views", "messages")}
    assert told == {
        "route": "everything",
        "slack": "default",
        "present": "de-DE",
        "locale": "ja-JP",
        "views": 3,
        "other_views": 5,
        "messages": 5,
    }
    other = Api(readers.client, readers.application, OTHER_TENANT)
    await other.set_up()
    assert await suggested(other) == []
    assert (await readers.acting_as(Role.VIEWER).post(f"{SUGGESTIONS}/{found['id']}/accept")).status_code == 403
    accepted = await readers.post(f"{SUGGESTIONS}/{found['id']}/accept")
    assert accepted.json() == found
    route = (await readers.get(f"/routes/{{t}}/{found['route_id']}")).json()
    assert [(one["locale"], one["timezone"]) for one in route["audiences"]] == [("ja-JP", "Europe/Berlin")]
    assert route["version"] == 2
    assert await suggested(readers) == []
    assert (await readers.post(f"{SUGGESTIONS}/{found['id']}/accept")).status_code == 404
    (entry,) = [
        one for one in (await readers.get("/audit/{t}")).json()["items"] if one["action"] == "LocaleSuggestionAccepted"
    ]
    assert (entry["actor"], entry["details"]["was"], entry["details"]["locale"]) == ("user:ana", "de-DE", "ja-JP")


async def test_a_dismissed_suggestion_needs_new_views(readers: Api) -> None:
    await show(readers, await messages(readers, 3))
    (found,) = await suggested(readers)
    assert (await readers.post(f"{SUGGESTIONS}/{found['id']}/dismiss")).json()["locale"] == "ja-JP"
    assert await suggested(readers) == []
    assert (await readers.post(f"{SUGGESTIONS}/{found['id']}/dismiss")).status_code == 404
    await show(readers, await messages(readers, 3, first=3))
    (again,) = await suggested(readers)
    assert (again["id"], again["views"], again["messages"]) == (found["id"], 3, 3)
    await readers.post(f"{SUGGESTIONS}/{found['id']}/dismiss")
    async with readers.application.database.tenant_transaction(TENANT) as connection:
        assert len((await connection.execute(select(LOCALE_DECISIONS))).all()) == 1


@pytest.mark.parametrize(
    ("french", "least_of_messages", "expected"),
    [(2, 0.1, ["ja-JP"]), (3, 0.1, []), (0, 0.7, [])],
    ids=["three of five", "three of six", "three of six messages"],
)
async def test_only_what_is_clearly_read_most_is_suggested(
    readers: Api, monkeypatch: pytest.MonkeyPatch, french: int, least_of_messages: float, expected: list[str]
) -> None:
    monkeypatch.setattr(reading, "LEAST_OF_MESSAGES", least_of_messages)
    deliveries = await messages(readers, 6)
    await show(readers, deliveries[:3])
    if french:
        await show(readers, deliveries[:french], "fr-FR")
    assert [one["locale"] for one in await suggested(readers)] == expected


async def test_what_was_read_long_ago_does_not_count(readers: Api) -> None:
    deliveries = await messages(readers, 4)
    await show(readers, deliveries[:3])
    async with readers.application.database.tenant_transaction(TENANT) as connection:
        long_ago = utc_now() - reading.WINDOW - timedelta(days=1)
        await connection.execute(update(LOCALE_VIEWS).values(viewed_at=long_ago))
    assert await suggested(readers) == []
    await show(readers, deliveries[3:])
    async with readers.application.database.tenant_transaction(TENANT) as connection:
        assert len((await connection.execute(select(LOCALE_VIEWS))).all()) == 1


async def test_an_audience_without_a_locale_reads_the_tenants_and_others_of_the_route_stay(api: Api) -> None:
    both = [{"channel": "C0AAAAAAAA"}, {"channel": OTHER_CHANNEL, "locale": "fr-FR"}]
    assert (await api.post("/routes/{t}", a_route(audiences=both))).status_code == 201
    for one in range(3):
        alert = an_alert(fingerprint=f"{one:016x}")
        await api.post("/ingest/{t}/alertmanager", a_webhook(alert, groupKey=f"group {one}"))
    listed = (await api.get("/deliveries/{t}")).json()["items"]
    await show(api, [one["id"] for one in listed if one["channel"] == "C0AAAAAAAA"])
    (found,) = await suggested(api)
    await api.post(f"{SUGGESTIONS}/{found['id']}/accept")
    route = (await api.get(f"/routes/{{t}}/{found['route_id']}")).json()
    assert [(one["channel"], one["locale"]) for one in route["audiences"]] == [
        ("C0AAAAAAAA", "ja-JP"),
        (OTHER_CHANNEL, "fr-FR"),
    ]


async def test_what_cannot_be_shown_is_refused(readers: Api) -> None:
    (delivery,) = await messages(readers, 1)
    refused = await readers.post(f"/deliveries/{{t}}/{delivery}/show", {"locale": "klingon"})
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "locale")
    unknown = "0192f0c1-0000-7000-8000-000000000000"
    assert (await readers.post(f"/deliveries/{{t}}/{unknown}/show", {"locale": "ja-JP"})).status_code == 404
