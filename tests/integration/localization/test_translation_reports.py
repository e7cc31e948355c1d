"""The queue, the counter behind it, the distances over time and the coverage of fixtures."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from builders import a_fixture, a_route
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from stored_words import ACME, ANA, OTHER, SYSTEM, Words, a_draft, key_of

from slack_fixtures.fixtures.commands import FixtureCommands
from slack_fixtures.fixtures.model import SlackFixtureEntity
from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.localization.postgres import Sightings
from slack_fixtures.localization.queries import LocaleCoverage, ReviewedEstimate
from slack_fixtures.localization.translations import Use
from slack_fixtures.routing.model import Route
from slack_fixtures.routing.postgres import ROUTE_DOCUMENTS

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
SOURCES = ("Disk of {{ a }} is full", "Queue of {{ a }} is long", "Host {{ a }} is down")


async def _drafts(words: Words, **fields: Any) -> list[str]:
    return [(await words.draft(source=source, target=f"de: {source}", **fields)).id for source in SOURCES]


async def test_the_queue_begins_with_what_most_and_most_urgent_alerts_show(words: Words) -> None:
    disk, queue, host = await _drafts(words, quality=0.5)
    sightings = Sightings(words.database)
    for _ in range(5):
        sightings.count(ACME, key_of(SOURCES[0]), "de-DE", severity="info")
    sightings.count(ACME, key_of(SOURCES[1]), "de-DE", severity="warning")
    sightings.count(ACME, key_of(SOURCES[1]), "de-DE", severity="critical")
    await sightings.flush()
    found = await words.queries.queue(ACME, limit=10)
    assert [(entry.translation.id, entry.seen, entry.worst_severity, entry.impact) for entry in found] == [
        (queue, 2, "critical", 16),
        (disk, 5, "info", 5),
        (host, 0, "", 0),
    ]
    (second,) = await words.queries.queue(ACME, limit=1, after=(16, queue))
    assert second.translation.id == disk
    await words.translations.approve(ACME, queue, actor=ANA)
    assert len(await words.queries.queue(ACME, limit=10)) == 2


async def test_drafts_that_readers_see_matter_a_fiftieth(words: Words) -> None:
    disk, queue, _ = await _drafts(words, quality=0.95)
    waiting = (await words.draft(source="Pod {{ p }} restarts", target="a b c d", quality=0.5)).id
    sightings = Sightings(words.database)
    for _ in range(20):
        sightings.count(ACME, key_of(SOURCES[0]), "de-DE", severity="critical")
    for source in (SOURCES[1], "Pod {{ p }} restarts"):
        sightings.count(ACME, key_of(source), "de-DE", severity="high")
    await sightings.flush()
    found = await words.queries.queue(ACME, limit=3)
    assert [(entry.translation.id, entry.impact, entry.published) for entry in found][:2] == [
        (waiting, 4, False),
        (disk, 3, True),
    ]
    behind = await words.queries.queue(ACME, limit=9, after=(3, disk))
    assert queue in {entry.translation.id for entry in behind}
    assert {entry.impact for entry in behind} == {0}


async def test_the_queue_can_be_read_by_locale_and_person(words: Words) -> None:
    disk, queue, host = await _drafts(words)
    await words.translations.assign(ACME, disk, ANA, actor=ANA)
    ids = [entry.translation.id for entry in await words.queries.queue(ACME, limit=9, assignee=ANA)]
    assert ids == [disk]
    nobody = {entry.translation.id for entry in await words.queries.queue(ACME, limit=9, assignee="")}
    assert nobody == {queue, host}
    assert await words.queries.queue(ACME, limit=9, locale="fr-FR") == []
    assert await words.queries.queue(OTHER, limit=9) == []


async def test_counts_add_up_from_flush_to_flush_and_for_each_tenant(words: Words) -> None:
    sightings = Sightings(words.database)
    for tenant in (ACME, OTHER, "removed-meanwhile"):
        sightings.count(tenant, "k", "de-DE")
    await sightings.flush()
    async with sightings.running():
        sightings.count(ACME, "k", "de-DE", severity="high")
        sightings.count(ACME, "k", "de-DE", severity="info")
    await sightings.flush()
    assert await _seen(words, ACME) == [("k", 3, 4)]
    assert await _seen(words, OTHER) == [("k", 1, 1)]


async def test_counts_that_cannot_be_written_are_kept(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    @asynccontextmanager
    async def broken(_tenant_id: str) -> AsyncIterator[AsyncConnection]:
        raise DependencyError("The database does not answer.")
        yield

    sightings = Sightings(words.database)
    sightings.count(ACME, "k", "de-DE", severity="critical")
    with monkeypatch.context() as outage:
        outage.setattr(words.database, "tenant_transaction", broken)
        async with sightings.running():
            pass
    sightings.count(ACME, "k", "de-DE")
    await sightings.flush()
    assert await _seen(words, ACME) == [("k", 2, 8)]


async def _seen(words: Words, tenant: str) -> list[Any]:
    async with words.database.tenant_transaction(tenant) as connection:
        rows = await connection.execute(text("SELECT template_key, seen, weight FROM translation_sightings"))
        return [tuple(row) for row in rows]


async def test_reviews_are_counted_by_week_origin_and_locale(words: Words) -> None:
    disk, queue, _ = await _drafts(words)
    model = await words.draft(source="Pod {{ p }} restarts", target="a b c d", origin="model", quality=0.5)
    await words.translations.approve(ACME, disk, actor=ANA)
    await words.translations.reject(ACME, queue, "no", actor=ANA)
    await words.translations.edit(ACME, model.id, "a x c d", actor=ANA)
    weeks = await words.queries.post_edits(ACME, since=LONG_AGO)
    assert [(w.origin, w.locale, w.reviewed, w.edited, w.rejected, w.changed, w.distance) for w in weeks] == [
        ("grammar", "de-DE", 2, 0, 1, 0.5, 0.0),
        ("model", "de-DE", 1, 1, 0, 1.0, 0.25),
    ]
    assert (weeks[0].week.weekday(), weeks[0].week.hour) == (0, 0)
    assert await words.queries.reviewed_estimates(ACME, since=LONG_AGO) == [
        ReviewedEstimate("grammar", "de-DE", 0.9, changed=False),
        ReviewedEstimate("grammar", "de-DE", 0.9, changed=True),
        ReviewedEstimate("model", "de-DE", 0.5, changed=True),
    ]
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    assert await words.queries.post_edits(ACME, since=tomorrow) == []
    assert await words.queries.post_edits(OTHER, since=LONG_AGO) == []


async def test_estimates_are_compared_with_what_reviewers_did(words: Words) -> None:
    disk, queue, host = await _drafts(words)
    model = await words.draft(source="Pod {{ p }} restarts", target="a b c d", origin="model", quality=0.5)
    await words.translations.approve(ACME, disk, actor=ANA)
    await words.translations.approve(ACME, host, actor=ANA)
    await words.translations.reject(ACME, queue, "no", actor=ANA)
    await words.translations.edit(ACME, model.id, "a x c d", actor=ANA)
    totals = await words.queries.estimates(ACME, since=LONG_AGO, by_week=False)
    told = [(one.week, one.origin, one.locale, one.reviewed, one.estimate, one.distance) for one in totals]
    assert told == [(None, "grammar", "de-DE", 3, 0.9, 0.0), (None, "model", "de-DE", 1, 0.5, 0.25)]
    assert [(one.unchanged, one.gap) for one in totals] == [
        (pytest.approx(2 / 3), pytest.approx(0.9 - 2 / 3)),
        (0.0, 0.5),
    ]
    weeks = await words.queries.estimates(ACME, since=LONG_AGO, by_week=True)
    assert [(one.origin, one.reviewed) for one in weeks] == [("grammar", 3), ("model", 1)]
    assert weeks[0].week is not None
    assert weeks[0].week.weekday() == 0
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    assert await words.queries.estimates(ACME, since=tomorrow, by_week=False) == []
    assert await words.queries.estimates(OTHER, since=LONG_AGO, by_week=True) == []


async def test_where_all_was_rejected_there_is_no_distance(words: Words) -> None:
    stored = await words.draft()
    await words.translations.reject(ACME, stored.id, "no", actor=ANA)
    (found,) = await words.queries.estimates(ACME, since=LONG_AGO, by_week=False)
    assert (found.unchanged, found.distance) == (0.0, None)


@pytest.fixture
async def fixture_id(words: Words) -> str:
    """A German fixture of two texts, which has English words, and audiences that read German, French and Swiss."""
    fixtures = FixtureCommands(words.units, lambda _template: [])
    made = await fixtures.create(ACME, SlackFixtureEntity.model_validate(a_fixture()), actor=ANA)
    audiences = [{"channel": "C0123456789", "locale": locale} for locale in ("de-DE", "fr-FR", "de-CH")]
    route = Route.model_validate(a_route(audiences=audiences))
    async with words.units.begin(ACME, actor=ANA) as work:
        await ROUTE_DOCUMENTS.create(work, "r1", route)
    return made.id


async def _draft_french(words: Words, fixture_id: str, **fields: Any) -> str:
    draft = a_draft(
        **{
            "source": "Wiedergabe gestört",
            "source_locale": "de-DE",
            "locale": "fr-FR",
            "target": "Lecture perturbée",
            "used_by": Use(fixture_id=fixture_id, field="title"),
            **fields,
        }
    )
    return (await words.translations.draft(ACME, draft, actor=SYSTEM)).id


async def test_coverage_tells_what_is_missing_in_the_locales_that_are_read(words: Words, fixture_id: str) -> None:
    coverage = await words.queries.coverage(ACME)
    expected = (
        LocaleCoverage("de-CH", approved=2, draft=0, missing=0, outdated=0),
        LocaleCoverage("de-DE", approved=2, draft=0, missing=0, outdated=0),
        LocaleCoverage("en-US", approved=2, draft=0, missing=0, outdated=0),
        LocaleCoverage("fr-FR", approved=0, draft=0, missing=2, outdated=0),
    )
    assert coverage.totals == expected
    assert [(one.fixture_id, one.name, one.locales) for one in coverage.fixtures] == [
        (fixture_id, "playback", expected)
    ]
    assert (await words.queries.coverage(OTHER)).fixtures == ()


async def test_coverage_follows_a_text_from_draft_to_outdated(words: Words, fixture_id: str) -> None:
    async def french() -> tuple[int, int, int, int]:
        (total,) = (await words.queries.coverage(ACME, locale="fr-FR")).totals
        return total.approved, total.draft, total.missing, total.outdated

    identity = await _draft_french(words, fixture_id)
    assert await french() == (0, 1, 1, 0)
    await words.translations.approve(ACME, identity, actor=ANA)
    assert await french() == (1, 0, 1, 0)
    fixtures = FixtureCommands(words.units, lambda _template: [])
    changed = a_fixture()
    changed["locales"]["de-DE"]["title"] = "Wiedergabe unterbrochen"
    fixture = SlackFixtureEntity.model_validate(changed)
    await fixtures.replace(ACME, fixture_id, fixture, expected_version=1, actor=ANA)
    assert await french() == (0, 0, 1, 1)
    use = Use(fixture_id=fixture_id, field="title")
    await words.translations.source_changed(ACME, use, "Wiedergabe unterbrochen", source_locale="de-DE", actor=ANA)
    assert await french() == (0, 0, 1, 1)
    await _draft_french(words, fixture_id, source="Wiedergabe unterbrochen", target="Lecture interrompue")
    assert await french() == (0, 1, 1, 0)
