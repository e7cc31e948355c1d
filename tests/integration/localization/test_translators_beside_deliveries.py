"""Translators outside the process are asked beside the deliveries and never waited for."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import orjson
import pytest
from builders import OTHER_CHANNEL, TENANT, a_connection, a_tenant, a_webhook, an_alert, eventually

from slack_fixtures.bootstrap import Application, running_on
from slack_fixtures.ingest.parsers import read
from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.localization import backlog
from slack_fixtures.localization.backlog import Backlog, Wanted
from slack_fixtures.localization.shapes import template_key
from slack_fixtures.localization.translations import Draft, Translation
from slack_fixtures.routing.model import Route
from slack_fixtures.settings import Settings
from slack_fixtures.storage.database import DatabaseAddress
from slack_fixtures.testing import FakeSlack
from slack_fixtures.testing.faults import Fault
from slack_fixtures.testing.translators import FakeLibreTranslate

UNKNOWN = "The flux capacitor of edge-7 wobbles towards the gazebo"
JAPANESE = {"channel": OTHER_CHANNEL, "locale": "ja-JP"}


def in_japanese(text: str, _target: str) -> str:
    span = "".join(re.findall(r"<[^>]*>", text))
    return f"{span}のフラックスがふらついています"


@pytest.fixture
async def provider() -> AsyncIterator[FakeLibreTranslate]:
    async with FakeLibreTranslate(words=in_japanese, languages=("en", "ja")) as server:
        yield server


@pytest.fixture
async def service(
    settings: Settings, database_address: DatabaseAddress, provider: FakeLibreTranslate
) -> AsyncIterator[Application]:
    models = ("embedded", f"libretranslate:{provider.base_url}")
    changed = Settings(**{**settings.model_dump(exclude_unset=True), "translation_models": models})
    async with running_on(changed, database_address, worker=True) as application:
        await application.tenants.ensure(TENANT, a_tenant(), actor="system")
        await application.connections.put(TENANT, "default", a_connection(), actor="system")
        route = Route.model_validate({"name": "all", "audiences": [JAPANESE]})
        await application.routes.create(TENANT, route, actor="system")
        yield application


async def alert(application: Application, summary: str = UNKNOWN) -> None:
    body = orjson.dumps(a_webhook(an_alert(annotations={"summary": summary})))
    await application.intake.accept(TENANT, read("alertmanager", body, received_at=utc_now()))


async def drafts(application: Application) -> list[Translation]:
    async def settled() -> bool:
        counts = await application.delivery_queries.counts(TENANT)
        return set(counts) == {"delivered"}

    await eventually(settled)
    await application.engine.drain()
    await application.backlog.drain()
    return [stored.document for stored in await application.translation_queries.page(TENANT, limit=100)]


async def test_a_provider_drafts_what_the_grammar_does_not_know(
    service: Application, provider: FakeLibreTranslate, fake_slack: FakeSlack
) -> None:
    await alert(service)
    (draft,) = await drafts(service)
    assert draft.origin == "provider:libretranslate"
    assert (draft.source, draft.state) == (UNKNOWN, "draft")
    assert UNKNOWN in fake_slack.messages(OTHER_CHANNEL)[0].text
    assert provider.received


async def test_texts_leave_the_machine_only_where_the_tenant_says_so(service: Application) -> None:
    before = await service.views.may_leave(TENANT)
    await service.tenants.change(TENANT, {"external_translation": True}, expected_version=None, actor="system")
    assert (before, await service.views.may_leave(TENANT)) == (False, True)
    assert not await service.views.may_leave("nobody")


async def test_a_provider_that_hangs_delays_no_message(
    service: Application, provider: FakeLibreTranslate, fake_slack: FakeSlack
) -> None:
    provider.fail_next(Fault(hang=60), Fault(hang=60), Fault(hang=60))
    await alert(service)

    async def posted() -> Any:
        return provider.received and fake_slack.messages(OTHER_CHANNEL)

    assert UNKNOWN in (await eventually(posted))[0].text
    assert await drafts_of(service) == []


async def test_a_storm_of_one_alert_asks_once(service: Application, provider: FakeLibreTranslate) -> None:
    wanted = Wanted(TENANT, UNKNOWN, "en-US", "ja-JP", template_key(UNKNOWN, "en-US"))
    taken = [service.backlog.add(wanted) for _ in range(50)]
    await service.backlog.drain()
    assert taken == [True] + [False] * 49
    assert len(await drafts_of(service)) == 1


async def drafts_of(application: Application) -> list[Any]:
    return await application.translation_queries.page(TENANT, limit=100)


async def test_an_overload_drops_what_the_next_alert_asks_for_again(service: Application) -> None:
    small = Backlog(service.localizer, service.translations, most=2)
    texts = [f"The {word} wobbles" for word in ("gazebo", "pagoda", "cupola", "belfry")]
    wanted = [Wanted(TENANT, text, "en-US", "ja-JP", template_key(text, "en-US")) for text in texts]
    async with small.running():
        taken = [small.add(one) for one in wanted]
        await small.drain()
        again = [small.add(one) for one in wanted]
        await small.drain()
    assert taken == [True, True, False, False]
    assert again == [False, False, True, True]
    assert {stored.document.source for stored in await drafts_of(service)} == set(texts)


async def test_what_readers_have_already_gives_way_to_what_waits(
    service: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backlog, "MOST_SHOWN_WAITING", 1)
    small = Backlog(service.localizer, service.translations)
    texts = ["Instance edge-7 is down", "The disk is full.", UNKNOWN]
    shown = [Wanted(TENANT, text, "en-US", "ja-JP", template_key(text, "en-US"), shown=True) for text in texts]
    async with small.running():
        taken = [small.add(shown[0]), small.add(shown[1]), small.add(replace(shown[2], shown=False))]
        await small.drain()
    assert taken == [True, False, True]
    assert {stored.document.source for stored in await drafts_of(service)} == {texts[0], texts[2]}


async def test_what_a_person_approved_meanwhile_is_not_written_down_for_review(service: Application) -> None:
    source, spanish = "The gazebo wobbles", "El cenador se tambalea"
    given = Draft(source=source, source_locale="en-US", locale="es-ES", target=spanish)
    stored = await service.translations.draft(TENANT, given, actor="user:ana")
    await service.translations.approve(TENANT, stored.id, actor="user:ana")
    wanted = Wanted(TENANT, source, "en-US", "es-MX", template_key(source, "en-US"), shown=True)
    assert service.backlog.add(wanted)
    await service.backlog.drain()
    assert [one.id for one in await drafts_of(service)] == [stored.id]


async def test_nothing_is_taken_where_nobody_works(service: Application) -> None:
    idle = Backlog(service.localizer, service.translations)
    assert not idle.add(Wanted(TENANT, UNKNOWN, "en-US", "ja-JP", template_key(UNKNOWN, "en-US")))


async def test_a_text_that_could_not_be_stored_is_tried_again(service: Application) -> None:
    gone = Wanted("nobody", UNKNOWN, "en-US", "ja-JP", template_key(UNKNOWN, "en-US"))
    assert service.backlog.add(gone)
    await service.backlog.drain()
    assert service.backlog.add(gone)
    await service.backlog.drain()
