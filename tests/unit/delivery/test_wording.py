"""How a message gets its words without waiting for anybody."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from slack_fixtures.delivery.wording import AT_MOST_S, MOST_TEXTS, Asked, Worded, Wording
from slack_fixtures.fixtures.model import FieldTexts, FixtureVersion
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.localization.engine import Adaptation, AILocalizationEngine
from slack_fixtures.localization.model import LocaleConfiguration, LocalizationState
from slack_fixtures.localization.queries import MemoryUnit
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.rendering.evaluation import Localize
from slack_fixtures.rendering.model import Frame, RenderedMessage, RenderRequest
from slack_fixtures.rendering.renderer import render

NOW = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
KNOWN, KNOWN_DE = "Instance db-1 is down", "Die Instanz db-1 ist ausgefallen"
UNKNOWN = "The gazebo wobbles towards the pagoda"


def a_request(template: str, *, locale: str = "de-DE", written: str = "de-DE") -> RenderRequest:
    fixture = FixtureVersion("0192", "disk", 1, AlertSeverity.HIGH, written, {written: FieldTexts("Titel", template)})
    return RenderRequest(
        fixture=fixture,
        context={"user": {"locale": locale}, "alerts": [{"n": n} for n in range(50)]},
        frame=Frame("firing", AlertSeverity.HIGH, NOW),
        reader=LocaleConfiguration(locale=locale),
        default_locale="en-US",
        now=NOW,
    )


def said(text: str) -> str:
    return f"{{% ai_localize locale=user.locale %}}{text}{{% endai_localize %}}"


def make(request: RenderRequest, localize: Localize | None) -> RenderedMessage:
    return render(request, localize=localize)


async def worded(template: str, engine: AILocalizationEngine | None = None, **request: str) -> Worded:
    return await Wording(engine or AILocalizationEngine()).render("acme", a_request(template, **request), make)


async def test_a_known_text_is_put_in_and_a_message_without_texts_is_rendered_once() -> None:
    assert (await worded(said(KNOWN))).message.fields.description == KNOWN_DE
    renderings: list[bool] = []

    def counted(request: RenderRequest, localize: Localize | None) -> RenderedMessage:
        renderings.append(True)
        return make(request, localize)

    await Wording(AILocalizationEngine()).render("acme", a_request("Nichts"), counted)
    assert len(renderings) == 1


async def test_what_is_pending_is_named_with_its_translation() -> None:
    found = await worded(said(UNKNOWN) + said(KNOWN))
    assert [(one.text, one.published) for one in found.asked] == [(UNKNOWN, False), (KNOWN, True)]
    (pending,) = found.pending
    wanted = pending.wanted("acme", urgency="high")
    assert (wanted.place, wanted.locale, wanted.urgency) == (("acme", pending.id), "de-DE", "high")


@pytest.mark.parametrize("text", ["Die Platte von db-1 ist voll", "db-1", "  "])
async def test_a_text_in_the_readers_language_or_in_none_is_not_pending(text: str) -> None:
    found = await worded(said(text))
    assert found.asked == ()
    assert found.message.fields.description.strip() == text.strip()


async def test_a_template_that_names_no_locale_keeps_its_text() -> None:
    found = await worded("{% ai_localize locale='klingon' %}Disk full{% endai_localize %}")
    assert found.message.fields.description == "Disk full"
    assert found.asked == ()


async def test_more_texts_than_a_message_can_have_stay_as_they_are() -> None:
    # Two texts for each of the fifty alerts that a template sees.
    texts = (
        "{% ai_localize %}Alert {{ a.n }} x{% endai_localize %}{% ai_localize %}Host {{ a.n }} y{% endai_localize %}"
    )
    engine = Counting()
    await worded(f"{{% for a in alerts %}}{texts}{{% endfor %}}", engine)
    assert engine.asked == MOST_TEXTS


class Counting(AILocalizationEngine):
    """Counts what it is asked, and takes its time if told to."""

    def __init__(self, *, takes_s: float = 0.0) -> None:
        super().__init__(enabled=False)
        self.asked = 0
        self._takes_s = takes_s

    async def adapt(
        self,
        source_text: str,
        target_locale: str,
        context: Mapping[str, str] | None = None,
        *,
        tenant_id: str = "",
        offline: bool = False,
    ) -> Adaptation:
        assert offline, "nobody outside may be asked while a reader waits"
        self.asked += 1
        await asyncio.sleep(self._takes_s)
        return await super().adapt(source_text, target_locale, context, tenant_id=tenant_id, offline=True)


async def test_a_slow_look_up_ends_in_time_and_the_rest_is_pending() -> None:
    engine = Counting(takes_s=AT_MOST_S)
    began = time.perf_counter()
    found = await worded("".join(said(f"Instance {name} is down") for name in ("a-1", "b-2", "c-3")), engine)
    assert time.perf_counter() - began < 10 * AT_MOST_S
    assert engine.asked == 1
    assert [one.published for one in found.asked] == [False] * 3


async def test_a_fixture_is_read_in_the_readers_language_only_as_a_whole() -> None:
    half = await worded(UNKNOWN, written="en-US")
    assert (half.message.locale, half.message.fields.description) == ("en-US", UNKNOWN)
    request = a_request("Instance {{ labels.instance }} is down", written="en-US")
    request.fixture.locales["en-US"] = FieldTexts("Node down", "Instance {{ labels.instance }} is down")
    found = await Wording(AILocalizationEngine()).render("acme", request, make)
    assert (found.message.locale, found.message.state) == ("de-DE", LocalizationState.TRANSLATED)
    assert [one.used_by.slot for one in found.asked if one.used_by] == ["0192:title", "0192:description"]


class Approving(AILocalizationEngine):
    """Remembers that a person has approved whatever is asked for."""

    async def remembered(
        self, source_text: str, target_locale: str, source_locale: str, *, tenant_id: str
    ) -> MemoryUnit | None:
        state = TranslationState.APPROVED
        return MemoryUnit("1", "k", source_text, source_locale, target_locale, "x", state, "human", 1.0)

    async def adapt(
        self,
        source_text: str,
        target_locale: str,
        context: Mapping[str, str] | None = None,
        *,
        tenant_id: str = "",
        offline: bool = False,
    ) -> Adaptation:
        found = await super().adapt("Node down", target_locale, context, tenant_id=tenant_id, offline=offline)
        return Adaptation(found.job, source_text.replace("Node down", "Knoten weg"), "memory", found.judged)


async def test_a_template_with_statements_needs_a_person() -> None:
    template = "{% if labels.a %}Node down{% else %}Node down{% endif %}"
    assert (await worded(template, written="en-US")).message.locale == "en-US"
    approved = await worded(template, Approving(), written="en-US")
    assert (approved.message.locale, approved.message.fields.description) == ("de-DE", "Knoten weg")


def test_the_translation_of_a_text_has_one_id_for_each_locale() -> None:
    asked = [Asked("a", "en-US", locale, "key", published=False).id for locale in ("de-DE", "ja-JP", "de-DE")]
    assert asked[0] == asked[2] != asked[1]
