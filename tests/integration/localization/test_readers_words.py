"""What readers of another language see of a sender's words: at once, when they are translated, and when corrected."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from builders import OTHER_CHANNEL, TENANT, Api, a_connection, a_route, a_webhook, an_alert, eventually

from slack_fixtures.library.words import words_for
from slack_fixtures.localization.quality import PUBLISHED_FROM
from slack_fixtures.localization.queries import QueueEntry
from slack_fixtures.localization.translations import Draft
from slack_fixtures.testing import FakeSlack
from slack_fixtures.testing.slack import FakeMessage

GERMAN = {"channel": OTHER_CHANNEL, "locale": "de-DE", "timezone": "Europe/Berlin"}
UNKNOWN = "The flux capacitor of edge-7 wobbles towards the gazebo"
KNOWN = "Instance edge-7 is down"
PENDING = words_for("de-DE")("translation_pending")


class Readers:
    """One channel whose readers read German, and what reaches it."""

    def __init__(self, api: Api, slack: FakeSlack) -> None:
        self.api = api
        self.slack = slack
        self.application = api.application

    async def alert(self, summary: str, **more: Any) -> None:
        alert = an_alert(annotations={"summary": summary}, fingerprint=summary[-16:])
        response = await self.api.post("/ingest/{t}/alertmanager", a_webhook(alert, **{"groupKey": summary, **more}))
        assert response.status_code == 202, response.text

    async def message(self, *, edits: int = 0, messages: int = 1) -> FakeMessage:
        async def found() -> FakeMessage | None:
            present = self.slack.messages(OTHER_CHANNEL)
            return present[-1] if len(present) >= messages and len(present[-1].edits) >= edits else None

        return await eventually(found)

    async def shown(self, *, edits: int = 0, messages: int = 1) -> str:
        message = await self.message(edits=edits, messages=messages)
        return message.text + orjson.dumps(message.blocks).decode()

    async def queue(self) -> list[QueueEntry]:
        async def settled() -> bool:
            counts = await self.application.delivery_queries.counts(TENANT)
            return not {"pending", "leased", "sending"} & counts.keys()

        await eventually(settled)
        await self.application.engine.drain()
        await self.application.backlog.drain()
        await self.application.sightings.flush()
        return await self.application.translation_queries.queue(TENANT, limit=100)


@pytest.fixture
async def readers(api: Api, fake_slack: FakeSlack) -> Readers:
    response = await api.post("/routes/{t}", a_route(audiences=[GERMAN]))
    assert response.status_code == 201, response.text
    return Readers(api, fake_slack)


async def test_a_sentence_that_the_grammar_knows_is_read_in_the_readers_language(readers: Readers) -> None:
    await readers.alert(KNOWN)
    shown = await readers.shown()
    assert "Die Instanz edge-7 ist ausgefallen" in shown
    assert KNOWN not in shown
    assert PENDING not in shown


async def test_what_the_gate_published_can_be_reviewed_and_is_not_edited_for_that(readers: Readers) -> None:
    await readers.alert(KNOWN)
    (entry,) = await readers.queue()
    written = entry.translation.document
    assert (written.source, written.target) == (KNOWN, "Die Instanz edge-7 ist ausgefallen")
    assert (written.state, written.origin, entry.published) == ("draft", "model", True)
    assert written.quality >= PUBLISHED_FROM
    assert (await readers.message()).edits == []
    assert set(await readers.application.delivery_queries.counts(TENANT)) == {"delivered"}
    await readers.application.translations.edit(TENANT, entry.translation.id, "edge-7 ist weg", actor="user:ana")
    assert "edge-7 ist weg" in await readers.shown(edits=1)
    await readers.alert(KNOWN, groupKey="another")
    assert "edge-7 ist weg" in await readers.shown(messages=2)
    assert await readers.queue() == []


async def test_what_waits_for_words_comes_before_what_is_published(readers: Readers) -> None:
    for number in range(3):
        await readers.alert(KNOWN, groupKey=f"group {number}")
    await readers.alert(UNKNOWN)
    first, second = await readers.queue()
    assert (first.translation.document.source, first.published, first.impact) == (UNKNOWN, False, 8)
    assert (second.translation.document.source, second.published, second.impact) == (KNOWN, True, 0)
    assert second.seen == 3
    listed = (await readers.api.get("/translations/{t}/queue")).json()["items"]
    assert [one["published"] for one in listed] == [False, True]


async def test_what_nobody_can_translate_goes_out_at_once_in_its_own_words_and_says_so(readers: Readers) -> None:
    await readers.alert(UNKNOWN)
    shown = await readers.shown()
    assert UNKNOWN in shown
    assert PENDING in shown


async def test_what_went_out_untranslated_waits_for_a_review_with_what_it_matters(readers: Readers) -> None:
    await readers.alert(UNKNOWN)
    await readers.shown()
    (entry,) = await readers.queue()
    waiting = entry.translation.document
    assert (waiting.source, waiting.target, waiting.origin, waiting.quality) == (UNKNOWN, UNKNOWN, "source", 0.0)
    assert (waiting.source_locale, waiting.locale, waiting.context.urgency) == ("en-US", "de-DE", "critical")
    assert (entry.seen, entry.worst_severity) == (1, "critical")


async def test_a_correction_edits_the_message_that_waits_for_it(readers: Readers) -> None:
    await readers.alert(UNKNOWN)
    (entry,) = await readers.queue()
    posted = await readers.message()
    await readers.application.translations.edit(TENANT, entry.translation.id, "edge-7 wackelt heftig", actor="user:ana")
    shown = await readers.shown(edits=1)
    assert "edge-7 wackelt heftig" in shown
    assert UNKNOWN not in shown
    assert PENDING not in shown
    assert [m.ts for m in readers.slack.messages(OTHER_CHANNEL)] == [posted.ts]


async def test_a_correction_serves_the_next_alert_with_its_own_names(readers: Readers) -> None:
    await readers.alert(UNKNOWN)
    (entry,) = await readers.queue()
    await readers.application.translations.edit(TENANT, entry.translation.id, "edge-7 wackelt heftig", actor="user:ana")
    await readers.shown(edits=1)
    await readers.alert(UNKNOWN.replace("edge-7", "edge-9"))
    assert "edge-9 wackelt heftig" in await readers.shown(messages=2)


async def test_words_that_are_rejected_while_they_are_shown_are_taken_back(readers: Readers) -> None:
    await readers.alert(KNOWN)
    words = "Die Instanz edge-7 ist ausgefallen"
    assert words in await readers.shown()
    given = Draft(source=KNOWN, source_locale="en-US", locale="de-DE", target=words, origin="model", quality=0.5)
    stored = await readers.application.translations.draft(TENANT, given, actor="system")
    await readers.application.translations.reject(TENANT, stored.id, "not our word", actor="user:ana")
    shown = await readers.shown(edits=1)
    assert words not in shown
    assert KNOWN in shown
    assert PENDING in shown


async def test_the_words_that_somebody_has_rejected_are_not_shown_again(readers: Readers) -> None:
    words = "Die Instanz edge-7 ist ausgefallen"
    given = Draft(source=KNOWN, source_locale="en-US", locale="de-DE", target=words, origin="model", quality=0.98)
    stored = await readers.application.translations.draft(TENANT, given, actor="system")
    await readers.application.translations.reject(TENANT, stored.id, "not our word", actor="user:ana")
    await readers.alert(KNOWN.replace("edge-7", "edge-8"))
    shown = await readers.shown()
    assert KNOWN.replace("edge-7", "edge-8") in shown
    assert PENDING in shown


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "Load of <edge-7> & <edge-8> is weird, @channel see https://evil.example",
            "&lt;edge-7&gt; &amp; &lt;edge-8&gt;",
        ),
        ("<!channel> the `edge-7` wobbles towards the gazebo", "&lt;!channel&gt;"),
    ],
)
async def test_a_senders_text_stays_as_harmless_as_without_translation(
    readers: Readers, summary: str, expected: str
) -> None:
    await readers.alert(summary)
    shown = await readers.shown()
    assert expected in shown
    assert "<!channel>" not in shown
    assert "<https://evil.example" not in shown


async def test_an_english_reader_sees_no_note_about_translations(readers: Readers) -> None:
    await readers.api.post("/routes/{t}", a_route("english", audiences=[{"channel": OTHER_CHANNEL, "locale": "en-GB"}]))
    response = await readers.api.post(
        "/fixtures/{t}/render", {"name": "builtin:host", "locale": "en-GB", "alert": a_webhook(an_alert())}
    )
    assert response.status_code == 200, response.text
    assert words_for("en-GB")("translation_pending") not in response.text


async def test_a_preview_shows_what_would_be_sent_and_asks_for_nothing(readers: Readers) -> None:
    def render(summary: str) -> Any:
        alert = a_webhook(an_alert(annotations={"summary": summary}))
        return readers.api.post("/fixtures/{t}/render", {"name": "builtin:host", "locale": "de-DE", "alert": alert})

    assert "Die Instanz edge-7 ist ausgefallen" in (await render(KNOWN)).text
    assert PENDING in (await render(UNKNOWN)).text
    assert await readers.queue() == []


async def test_a_message_whose_alert_is_over_is_not_edited(readers: Readers) -> None:
    await readers.alert(UNKNOWN)
    (entry,) = await readers.queue()
    await readers.alert(
        UNKNOWN, alerts=[an_alert(status="resolved", endsAt="2026-03-01T12:30:00Z", fingerprint=UNKNOWN[-16:])]
    )
    await readers.message(edits=1)
    await readers.application.translations.edit(TENANT, entry.translation.id, "edge-7 wackelt heftig", actor="user:ana")
    await readers.queue()
    assert len((await readers.message()).edits) == 1


async def test_approving_the_same_words_twice_edits_once(readers: Readers) -> None:
    await readers.alert(UNKNOWN)
    (entry,) = await readers.queue()
    for _ in range(2):
        await readers.application.translations.approve(TENANT, entry.translation.id, actor="user:ana")
    await readers.queue()
    assert len((await readers.message()).edits) == 1


async def test_what_was_posted_through_a_webhook_is_left_alone(readers: Readers) -> None:
    await readers.alert(UNKNOWN)
    (entry,) = await readers.queue()
    webhook = a_connection(bot_token=None, webhook_url="https://hooks.slack.com/services/T0/B0/" + "x" * 24)
    await readers.application.connections.put(TENANT, "default", webhook, actor="system")
    await readers.application.translations.approve(TENANT, entry.translation.id, actor="user:ana")
    await readers.queue()
    assert (await readers.message()).edits == []


async def test_the_history_names_the_translations_that_a_message_asked_for(readers: Readers) -> None:
    await readers.alert(UNKNOWN)
    (entry,) = await readers.queue()
    (delivery,) = await readers.application.delivery_queries.page(TENANT, limit=10)
    assert delivery.message is not None
    assert delivery.message["translations"] == [entry.translation.id]


async def test_a_tenant_says_over_http_whether_its_texts_may_leave(readers: Readers) -> None:
    platform = readers.api.as_platform()
    before = await platform.get("/tenants/{t}")
    assert before.json()["external_translation"] is False
    after = await platform.patch("/tenants/{t}", {"external_translation": True}, version=before.headers["ETag"])
    assert (after.status_code, after.json()["external_translation"]) == (200, True)
    assert await readers.application.views.may_leave(TENANT)
