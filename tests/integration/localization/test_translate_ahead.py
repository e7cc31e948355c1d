"""A fixture is drafted in its readers' languages before an alert needs it."""

from __future__ import annotations

from typing import Any

import pytest
from builders import OTHER_CHANNEL, TENANT, Api, a_fixture, a_route

from slack_fixtures.jobs import translate_ahead
from slack_fixtures.localization.quality import PUBLISHED_FROM
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.translations import Translation

TITLE = "Service {{ labels.service }} is down"
TITLE_DE = "Der Dienst {{ labels.service }} ist ausgefallen"
ODD = "The gazebo of {{ labels.instance }} wobbles"
STATEMENTS = "{% if labels.a %}Node down{% endif %}"
GERMAN = {"channel": OTHER_CHANNEL, "locale": "de-DE"}


class Author:
    """Somebody who writes fixtures in English for readers of German."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.version = 0
        self.id = ""

    async def writes(self, title: str, description: str = "") -> None:
        body = a_fixture(
            "service", source_locale="en-US", locales={"en-US": {"title": title, "description": description}}
        )
        if not self.id:
            response = await self.api.post("/fixtures/{t}", body)
        else:
            response = await self.api.put(f"/fixtures/{{t}}/{self.id}", body, version=self.version)
        assert response.status_code in {200, 201}, response.text
        self.id, self.version = response.json()["id"], self.version + 1
        await translate_ahead(self.api.application)

    async def drafts(self) -> dict[str, Translation]:
        page = await self.api.application.translation_queries.page(TENANT, limit=100)
        return {stored.document.source: stored.document for stored in page}

    async def rendered(self, locale: str = "de-DE") -> dict[str, Any]:
        context = {"labels": {"service": "api", "instance": "edge-7"}}
        response = await self.api.post(
            "/fixtures/{t}/render", {"name": "service", "locale": locale, "context": context}
        )
        assert response.status_code == 200, response.text
        return dict(response.json())


@pytest.fixture
async def author(api: Api) -> Author:
    response = await api.post("/routes/{t}", a_route(audiences=[GERMAN]))
    assert response.status_code == 201, response.text
    return Author(api)


async def test_what_the_audiences_lack_is_drafted_with_the_field_that_it_stands_in(author: Author) -> None:
    await author.writes(TITLE)
    (draft,) = (await author.drafts()).values()
    assert (draft.source, draft.target, draft.locale, draft.state) == (TITLE, TITLE_DE, "de-DE", "draft")
    assert [use.slot for use in draft.used_by] == [f"{author.id}:title"]
    assert draft.quality >= PUBLISHED_FROM


async def test_a_draft_that_the_gate_publishes_is_what_the_reader_sees_and_says_what_it_is(author: Author) -> None:
    await author.writes(TITLE)
    shown = await author.rendered()
    assert shown["fields"]["title"] == "Der Dienst api ist ausgefallen"
    assert (shown["locale"], shown["localization_state"]) == ("de-DE", "translated")


async def test_nothing_half_translated_is_shown(author: Author) -> None:
    await author.writes(TITLE, ODD)
    drafts = await author.drafts()
    assert drafts[ODD].origin == "source"
    shown = await author.rendered()
    assert (shown["locale"], shown["fields"]["title"]) == ("en-US", "Service api is down")


async def test_what_a_person_has_approved_completes_the_message(author: Author) -> None:
    await author.writes(TITLE, ODD)
    draft = (await author.drafts())[ODD]
    words = "{{ labels.instance }} wackelt heftig"
    await author.api.application.translations.edit(TENANT, draft.id, words, actor="user:ana")
    shown = await author.rendered()
    assert shown["localization_state"] == "translated"
    assert shown["fields"]["description"] == "edge-7 wackelt heftig"


async def test_a_changed_source_makes_its_translation_outdated(author: Author) -> None:
    await author.writes(TITLE)
    await author.writes("Database {{ labels.service }} is down")
    states = {source: draft.state for source, draft in (await author.drafts()).items()}
    assert states == {TITLE: TranslationState.OUTDATED, "Database {{ labels.service }} is down": TranslationState.DRAFT}


async def test_a_template_with_statements_is_left_to_people(author: Author) -> None:
    await author.writes(STATEMENTS)
    assert await author.drafts() == {}
    assert (await author.rendered())["locale"] == "en-US"


async def test_a_second_look_drafts_nothing_twice(author: Author) -> None:
    await author.writes(TITLE, ODD)
    assert await author.api.application.ahead.draft(TENANT) == 0


async def test_a_language_that_the_author_wrote_is_not_drafted(author: Author) -> None:
    await author.writes(TITLE)
    assert {draft.locale for draft in (await author.drafts()).values()} == {"de-DE"}
