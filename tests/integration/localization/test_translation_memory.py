"""What the memory finds: exactly, nearly, in the shared base, and after a change."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from stored_words import ACME, ANA, OTHER, SOURCE, SYSTEM, TARGET, Words, a_draft, key_of

from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.localization import postgres
from slack_fixtures.localization.states import TranslationState

KEY = key_of(SOURCE)


async def test_the_template_is_found_whatever_fills_it(words: Words) -> None:
    await words.approved()
    found = await words.memory.exact(ACME, key_of("Disk of {{ node }} is 12% full"), "de-DE")
    assert found is not None
    assert (found.source, found.target, found.approved) == (SOURCE, TARGET, True)


async def test_other_templates_locales_and_tenants_find_nothing(words: Words) -> None:
    await words.approved()
    assert await words.memory.exact(ACME, key_of("Disk of {{ host }} is empty"), "de-DE") is None
    assert await words.memory.exact(ACME, KEY, "fr-FR") is None
    assert await words.memory.exact(OTHER, KEY, "de-DE") is None


async def test_a_known_unit_is_found_without_the_database(words: Words) -> None:
    await words.approved()
    first = await words.memory.exact(ACME, KEY, "de-DE")
    async with words.database.tenant_transaction(ACME) as connection:
        await connection.execute(text("DELETE FROM translations"))
    assert await words.memory.exact(ACME, KEY, "de-DE") is first
    words.memory.forget(ACME)
    assert await words.memory.exact(ACME, KEY, "de-DE") is None


async def test_every_decision_is_seen_at_once(words: Words) -> None:
    assert await words.memory.exact(ACME, KEY, "de-DE") is None
    identity = (await words.draft()).id
    drafted = await words.memory.exact(ACME, KEY, "de-DE")
    assert drafted is not None
    assert drafted.state is TranslationState.DRAFT
    await words.translations.edit(ACME, identity, "Platte von {{ host }}: 90%", actor=ANA)
    edited = await words.memory.exact(ACME, KEY, "de-DE")
    assert edited is not None
    assert (edited.target, edited.origin) == ("Platte von {{ host }}: 90%", "human")
    await words.translations.reject(ACME, identity, "too short", actor=ANA)
    assert await words.memory.exact(ACME, KEY, "de-DE") is None
    await words.translations.approve(ACME, identity, actor=ANA)
    await words.translations.remove(ACME, identity, expected_version=None, actor=ANA)
    assert await words.memory.exact(ACME, KEY, "de-DE") is None


async def test_approved_beats_draft_and_the_tenant_beats_the_shared_base(words: Words) -> None:
    words.shared.remember(SOURCE, "Geteilt: {{ host }} zu 90% voll")
    identity = (await words.draft()).id
    shared = await words.memory.exact(ACME, KEY, "de-DE")
    assert shared is not None
    assert shared.shared
    await words.translations.approve(ACME, identity, actor=ANA)
    own = await words.memory.exact(ACME, KEY, "de-DE")
    assert own is not None
    assert not own.shared


async def test_shared_words_that_the_tenant_rejected_are_not_given(words: Words) -> None:
    words.shared.remember(SOURCE, TARGET)
    identity = (await words.draft()).id
    await words.translations.reject(ACME, identity, "we say Volume", actor=ANA)
    assert await words.memory.exact(ACME, KEY, "de-DE") is None
    assert await words.memory.exact(OTHER, KEY, "de-DE") is not None


async def test_rejected_words_are_told_until_somebody_approves_others(words: Words) -> None:
    identity = (await words.draft()).id
    assert await words.memory.rejected(ACME, KEY, "de-DE") is None
    await words.translations.reject(ACME, identity, "we say Volume", actor=ANA)
    assert await words.memory.rejected(ACME, KEY, "de-DE") == TARGET
    await words.translations.edit(ACME, identity, "Volume von {{ host }} zu 90% voll", actor=ANA)
    assert await words.memory.rejected(ACME, KEY, "de-DE") is None


async def test_a_tenant_with_many_texts_pushes_out_its_own_alone(words: Words) -> None:
    small = type(words.memory)(words.database, units=2, tenants=2)
    await words.approved()
    await words.translations.draft(OTHER, a_draft(), actor=SYSTEM)
    kept = await small.exact(OTHER, KEY, "de-DE")
    for number in range(5):
        await small.exact(ACME, f"key-{number}", "de-DE")
    assert await small.exact(OTHER, KEY, "de-DE") is kept


@pytest.mark.parametrize(
    ("asked", "least", "target"),
    [
        (SOURCE, 100, TARGET),
        ("Disk of {{ node }} is 12% full", 95, "Die Platte von {{ node }} ist zu 12% voll"),
        ("The disk of {{ host }} is 90% full", 75, None),
    ],
)
async def test_similar_texts_are_scored_and_repaired_where_that_is_safe(
    words: Words, asked: str, least: int, target: str | None
) -> None:
    await words.approved()
    await words.draft(source="Certificate of {{ host }} expires", target="Zertifikat von {{ host }} läuft ab")
    (match,) = await words.memory.fuzzy(ACME, asked, "en-US", "de-DE")
    assert match.score >= least
    assert match.target == target
    assert match.unit.target == TARGET


async def test_opposite_and_foreign_texts_are_not_suggested(words: Words) -> None:
    await words.approved(source="Service {{ host }} is up again", target="Dienst {{ host }} läuft wieder")
    assert await words.memory.fuzzy(ACME, "Service {{ host }} is down again", "en-US", "de-DE") == []
    assert await words.memory.fuzzy(ACME, "Service {{ host }} is up again", "en-US", "fr-FR") == []
    assert await words.memory.fuzzy(ACME, "Service {{ host }} is up again", "de-DE", "de-DE") == []
    assert await words.memory.fuzzy(OTHER, "Service {{ host }} is up again", "en-US", "de-DE") == []
    assert await words.memory.fuzzy(ACME, "42", "en-US", "de-DE") == []


async def test_what_was_written_since_the_last_search_is_found_and_what_was_taken_back_is_not(words: Words) -> None:
    async def similar() -> set[str]:
        found = await words.memory.fuzzy(ACME, "The disk of {{ host }} is 90% full", "en-US", "de-DE", limit=9)
        return {match.unit.target for match in found}

    assert await similar() == set()
    identity = (await words.approved()).id
    await words.translations.draft(OTHER, a_draft(), actor=SYSTEM)
    assert await similar() == {TARGET}
    await words.draft(source="A disk of {{ host }} is 90% full", target="Eine Platte von {{ host }} ist zu 90% voll")
    assert len(await similar()) == 2
    await words.translations.reject(ACME, identity, "no", actor=ANA)
    assert len(await similar()) == 1
    words.memory.forget(ACME)
    assert len(await similar()) == 1


async def test_the_least_used_index_makes_room(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "_INDEXES", 1)
    await words.approved()
    for _ in range(2):
        for locale, count in (("de-DE", 1), ("fr-FR", 0)):
            assert len(await words.memory.fuzzy(ACME, SOURCE, "en-US", locale)) == count


async def test_a_search_that_failed_loses_no_change(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    @asynccontextmanager
    async def broken(_tenant_id: str) -> AsyncIterator[AsyncConnection]:
        raise DependencyError("The database does not answer.")
        yield

    assert await words.memory.fuzzy(ACME, SOURCE, "en-US", "de-DE") == []
    await words.approved()
    with monkeypatch.context() as outage:
        outage.setattr(words.database, "tenant_transaction", broken)
        with pytest.raises(DependencyError):
            await words.memory.fuzzy(ACME, SOURCE, "en-US", "de-DE")
    assert len(await words.memory.fuzzy(ACME, SOURCE, "en-US", "de-DE")) == 1


async def test_the_shared_base_is_searched_too_and_regions_of_a_language_are_one(words: Words) -> None:
    words.shared.remember("Queue {{ q }} is 80% full", "Warteschlange {{ q }} zu 80% voll")
    await words.approved(source="Queue of {{ q }} is 80% full", target="Warteschlange von {{ q }} zu 80% voll")
    found = await words.memory.fuzzy(ACME, "Queue {{ q }} is 80% full", "en-GB", "de-DE", limit=2)
    assert [match.unit.shared for match in found] == [True, False]
    assert found[0].score == 100
    assert len(await words.memory.fuzzy(ACME, "Queue {{ q }} is 80% full", "en-GB", "de-DE", limit=1)) == 1
