from __future__ import annotations

from collections.abc import Sequence

import pytest

from slack_fixtures.kernel.errors import DependencyError, InvalidValueError
from slack_fixtures.localization.engine import LONGEST_AT_ONCE, LONGEST_SOURCE, AILocalizationEngine, untranslated
from slack_fixtures.localization.queries import Match, MemoryUnit
from slack_fixtures.localization.shapes import template_key
from slack_fixtures.localization.states import TranslationState

KNOWN = "Instance db-1 is down"
KNOWN_DE = "Die Instanz db-1 ist ausgefallen"
UNKNOWN = "The gazebo wobbles"


class Memory:
    """A memory of one unit, and of words that somebody has rejected."""

    def __init__(self, *, source: str = KNOWN, rejected: str | None = None, away: bool = False) -> None:
        self.unit: MemoryUnit | None = None
        self._key = template_key(source, "en-US")
        self._rejected = rejected
        self._away = away

    def holds(self, target: str, *, approved: bool, quality: float = 0.5, origin: str = "model") -> Memory:
        state = TranslationState.APPROVED if approved else TranslationState.DRAFT
        self.unit = MemoryUnit("1", self._key, KNOWN, "en-US", "de-DE", target, state, origin, quality)
        return self

    async def exact(self, _tenant_id: str, key: str, _locale: str) -> MemoryUnit | None:
        if self._away:
            raise DependencyError("away")
        return self.unit if key == self._key else None

    async def rejected(self, _tenant_id: str, key: str, _locale: str) -> str | None:
        if self._away:
            raise DependencyError("away")
        return self._rejected if key == self._key else None

    async def fuzzy(self, *_arguments: object, **_options: object) -> Sequence[Match]:
        return ()

    def forget(self, tenant_id: str, translation: str | None = None) -> None:
        self.unit = None


async def test_a_text_that_nobody_can_translate_comes_back_as_it_was_and_says_so() -> None:
    text = await AILocalizationEngine().adapt_content(
        source_text=UNKNOWN, target_locale="de-DE", context={"domain": "storage", "source_locale": "en_us"}
    )
    assert text == UNKNOWN
    assert (text.locale, text.origin, text.needs_review, text.quality) == ("en-US", "source", True, 0.0)


async def test_the_grammar_translates_without_any_network() -> None:
    text = await AILocalizationEngine().adapt_content(KNOWN, "de-DE")
    assert (text, text.locale, text.origin, text.needs_review) == (KNOWN_DE, "de-DE", "model", False)


async def test_words_without_a_language_are_left_alone() -> None:
    assert (await AILocalizationEngine().adapt_content("5xx", "de-DE")).locale == "und"


@pytest.mark.parametrize(
    ("text", "locale", "context", "field"),
    [
        ("x" * (LONGEST_SOURCE + 1), "de-DE", {}, "source_text"),
        ("x", "german", {}, "target_locale"),
        ("x", "de-DE", {"source_locale": "english"}, "context.source_locale"),
    ],
)
async def test_a_wrong_request_names_the_field(text: str, locale: str, context: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        await AILocalizationEngine().adapt_content(text, locale, context)
    assert [problem.field for problem in refused.value.problems] == [field]


async def test_what_a_person_approved_goes_before_everything() -> None:
    memory = Memory().holds("db-1 ist weg", approved=True)
    text = await AILocalizationEngine(memory=memory).adapt_content(KNOWN, "de-DE", tenant_id="acme")
    assert (text, text.origin, text.quality, text.needs_review) == ("db-1 ist weg", "memory", 1.0, False)


async def test_what_a_person_approved_is_used_where_the_translators_are_off() -> None:
    memory = Memory().holds("db-1 ist weg", approved=True)
    engine = AILocalizationEngine(memory=memory, enabled=False)
    assert await engine.adapt_content(KNOWN, "de-DE", tenant_id="acme") == "db-1 ist weg"
    assert await engine.adapt_content("Node down", "de-DE", tenant_id="acme") == "Node down"


async def test_a_poor_draft_does_not_keep_a_better_text_from_being_found() -> None:
    memory = Memory().holds("Instanz db-1 runter", approved=False, quality=0.6)
    text = await AILocalizationEngine(memory=memory).adapt_content(KNOWN, "de-DE", tenant_id="acme")
    assert (text, text.needs_review) == (KNOWN_DE, False)


async def test_an_entry_that_only_waits_for_its_words_is_no_translation() -> None:
    memory = Memory().holds(KNOWN, approved=False, quality=0.0, origin="source")
    assert await AILocalizationEngine(memory=memory).adapt_content(KNOWN, "de-DE", tenant_id="acme") == KNOWN_DE


async def test_words_that_somebody_rejected_are_held_whatever_the_gate_says() -> None:
    memory = Memory(rejected=KNOWN_DE.replace("db-1", "db-9"))
    text = await AILocalizationEngine(memory=memory).adapt_content(KNOWN, "de-DE", tenant_id="acme")
    assert (text, text.needs_review) == (KNOWN_DE, True)


async def test_other_words_than_the_rejected_ones_are_published() -> None:
    memory = Memory(rejected="Instanz db-9 runter")
    assert not (await AILocalizationEngine(memory=memory).adapt_content(KNOWN, "de-DE", tenant_id="acme")).needs_review


async def test_a_memory_that_is_away_publishes_nothing_that_may_have_been_rejected() -> None:
    engine = AILocalizationEngine(memory=Memory(away=True))
    assert (await engine.adapt_content(KNOWN, "de-DE", tenant_id="acme")).needs_review
    assert await engine.remembered(KNOWN, "de-DE", "en-US", tenant_id="acme") is None


async def test_a_reader_does_not_wait_for_a_long_text() -> None:
    long = " ".join(["Instance db-1 is down."] * (LONGEST_AT_ONCE // 20))
    at_once = await AILocalizationEngine().adapt(long, "de-DE", offline=True)
    later = await AILocalizationEngine().adapt(long, "de-DE")
    assert (at_once.published, bool(later.target)) == (False, True)


def test_a_text_that_nobody_was_asked_about_serves_readers_of_its_own_language() -> None:
    assert untranslated(KNOWN, "en-GB").published
    assert not untranslated(KNOWN, "de-DE").published
