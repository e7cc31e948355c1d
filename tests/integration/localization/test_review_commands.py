"""`slack-fixtures review` on what audiences read and on how right the gate was."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from stored_words import ACME, ANA, OTHER, Words
from test_words_commands import Shell, shell

from slack_fixtures.delivery.reading import LEAST_VIEWS, WINDOW, LocaleSuggestions
from slack_fixtures.kernel.errors import NotFoundError
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.routing.model import Audience, Route
from slack_fixtures.routing.postgres import ROUTE_DOCUMENTS
from slack_fixtures.storage.tables import LOCALE_VIEWS

__all__ = ["shell"]

CHANNEL = "C0123456789"


@pytest.fixture
async def japanese(words: Words) -> None:
    """A German channel that has read twenty messages in Japanese."""
    route = Route(name="playback", audiences=(Audience(channel=CHANNEL, locale="de-DE"),))
    async with words.units.begin(ACME, actor=ANA) as work:
        await ROUTE_DOCUMENTS.create(work, str(new_id()), route)
        views = [
            {
                "tenant_id": ACME,
                "episode_id": UUID(int=number),
                "locale": "ja-JP",
                "route": "playback",
                "connection": "default",
                "channel": CHANNEL,
                "viewed_at": datetime.now(UTC),
            }
            for number in range(LEAST_VIEWS)
        ]
        await work.connection.execute(LOCALE_VIEWS.insert(), views)


@pytest.mark.usefixtures("japanese")
async def test_a_suggested_locale_is_accepted(words: Words, shell: Shell) -> None:
    (found,) = await shell.json("review", "locales", "--tenant", ACME)
    line = f"{found['id']}  playback default/{CHANNEL}  de-DE -> ja-JP  (20 of 0 messages were read in it)\n"
    assert await shell.run("review", "locales", "--tenant", ACME) == line
    assert await shell.run("review", "accept-locale", found["id"], "--tenant", ACME) == f"accepted: {line}"
    async with words.database.tenant_transaction(ACME) as connection:
        stored = await ROUTE_DOCUMENTS.find_by_name(connection, ACME, "playback")
    assert stored is not None
    assert [one.locale for one in stored.document.audiences] == ["ja-JP"]


@pytest.mark.usefixtures("japanese")
async def test_suggestions_are_decided_in_the_library_as_well(words: Words) -> None:
    suggestions = LocaleSuggestions(words.database, words.units)
    (found,) = await suggestions.open(ACME)
    assert await suggestions.open(OTHER) == []
    assert await suggestions.dismiss(ACME, found.id, actor=ANA) == found
    assert await suggestions.open(ACME) == []
    with pytest.raises(NotFoundError):
        await suggestions.accept(ACME, found.id, actor=ANA)
    later = LocaleSuggestions(words.database, words.units, clock=lambda: datetime.now(UTC) + WINDOW)
    assert await later.open(ACME) == []
    assert "LocaleSuggestionDismissed" in {happening.action for happening in words.heard}


@pytest.mark.usefixtures("japanese")
async def test_an_accepted_locale_is_the_next_version_of_the_route(words: Words) -> None:
    suggestions = LocaleSuggestions(words.database, words.units)
    (found,) = await suggestions.open(ACME)
    assert await suggestions.accept(ACME, found.id, actor=ANA) == found
    async with words.database.tenant_transaction(ACME) as connection:
        stored = await ROUTE_DOCUMENTS.get(connection, ACME, found.route_id)
    assert (stored.version, stored.document.audiences[0].locale) == (2, "ja-JP")
    actions = [happening.action for happening in words.heard]
    assert actions[-2:] == ["RoutePublished", "LocaleSuggestionAccepted"]


@pytest.mark.usefixtures("japanese")
async def test_a_suggested_locale_is_dismissed(shell: Shell) -> None:
    (found,) = await shell.json("review", "locales", "--tenant", ACME)
    dismissed = await shell.json("review", "dismiss-locale", found["id"], "--tenant", ACME)
    assert (dismissed["locale"], dismissed["views"]) == ("ja-JP", LEAST_VIEWS)
    assert (await shell.run("review", "locales", "--tenant", ACME)).startswith("Every audience")
    assert "there is no suggestion" in await shell.run(
        "review", "dismiss-locale", found["id"], "--tenant", ACME, code=2
    )


async def test_the_estimates_are_compared_with_the_reviews(words: Words, shell: Shell) -> None:
    await words.approved()
    rejected = await words.draft(source="Node down", target="Knoten weg", origin="model", quality=0.5)
    await words.translations.reject(ACME, rejected.id, "no", actor=ANA)
    told = (await shell.run("review", "estimates", "--tenant", ACME)).splitlines()
    assert told[0].split() == ["week", "origin", "locale", "reviewed", "estimate", "unchanged", "distance"]
    assert [line.split()[0] for line in told[1:3]] == ["all", "all"]
    assert told[1].split()[1:] == ["grammar", "de-DE", "1", "0.900", "1.000", "0.00"]
    assert told[2].split()[1:] == ["model", "de-DE", "1", "0.500", "0.000", "-"]
    found = await shell.json("review", "estimates", "--tenant", ACME, "--weeks", "4")
    assert [one["gap"] for one in found["totals"]] == pytest.approx([-0.1, 0.5])
    assert len(found["weeks"]) == 2
