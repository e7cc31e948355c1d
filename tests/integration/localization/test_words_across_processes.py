"""What one process decides, the others see; what is counted, is written down."""

from __future__ import annotations

from builders import TENANT, Api, a_fixture, eventually
from stored_words import ANA, SOURCE, SYSTEM, a_draft, a_term, key_of

from slack_fixtures.bootstrap import Application, running_on
from slack_fixtures.caching.keys import CacheKey
from slack_fixtures.settings import Settings
from slack_fixtures.storage.database import DatabaseAddress


async def test_a_decision_is_seen_by_another_process(
    api: Api, application: Application, settings: Settings, database_address: DatabaseAddress
) -> None:
    stored = await application.translations.draft(TENANT, a_draft(), actor=SYSTEM)
    async with running_on(settings, database_address) as other:

        async def approved_there() -> bool:
            found = await other.memory.exact(TENANT, key_of(SOURCE), "de-DE")
            return found is not None and found.approved

        async def terms_there() -> int:
            return len(await other.term_base.relevant(TENANT, "Disk full", "en-US", "de-DE"))

        assert not await approved_there()
        assert not await terms_there()
        await application.translations.approve(TENANT, stored.id, actor=ANA)
        await application.terms.create(TENANT, a_term(), actor=ANA)
        assert await eventually(approved_there)
        assert await eventually(terms_there)


async def test_an_accepted_word_of_the_lexicon_is_said_by_another_process(
    api: Api, application: Application, settings: Settings, database_address: DatabaseAddress
) -> None:
    source, said = "The disk is full.", "Die Festplatte ist voll."
    given = a_draft(source=source, target=said, origin="model")
    stored = await application.translations.draft(TENANT, given, actor=SYSTEM)
    await application.translations.edit(TENANT, stored.id, "Der Datenträger ist voll.", actor=ANA)
    (proposal,) = (await api.get("/lexicon/{t}/proposals")).json()["items"]
    async with running_on(settings, database_address) as other:

        async def said_there() -> str:
            return str(await other.localizer.adapt_content("The disk is slow.", "de-DE", tenant_id=TENANT))

        async def is_said_there() -> bool:
            return "Der Datenträger" in await said_there()

        assert "Die Festplatte" in await said_there()
        await application.lexicon.accept(TENANT, proposal["id"], actor=ANA)
        assert await eventually(is_said_there)


async def test_a_decision_about_words_leaves_everything_else_near(
    api: Api, application: Application, settings: Settings, database_address: DatabaseAddress
) -> None:
    probe: CacheKey[str] = CacheKey(TENANT, "probe")

    async def load() -> str:
        return "loaded anew"

    async with running_on(settings, database_address) as other:

        async def is_gone() -> bool:
            return await other.cache.get_or_load(probe, load) == "loaded anew"

        async def is_approved() -> bool:
            found = await other.memory.exact(TENANT, key_of(SOURCE), "de-DE")
            return found is not None and found.approved

        other.cache.put(probe, "near", ttl_s=60)
        await api.post("/fixtures/{t}", a_fixture())
        assert await eventually(is_gone)  # and with it, every earlier notification has been heard
        other.cache.put(probe, "near", ttl_s=60)
        stored = await application.translations.draft(TENANT, a_draft(), actor=SYSTEM)
        await application.translations.approve(TENANT, stored.id, actor=ANA)
        assert await eventually(is_approved)
        assert not await is_gone()


async def test_the_words_of_a_removed_tenant_are_gone(api: Api, application: Application) -> None:
    await application.translations.draft(TENANT, a_draft(), actor=SYSTEM)
    await application.terms.create(TENANT, a_term(), actor=ANA)
    assert await application.memory.exact(TENANT, key_of(SOURCE), "de-DE") is not None
    assert (await api.as_platform().delete("/tenants/{t}", version=1)).status_code == 204
    assert await application.memory.exact(TENANT, key_of(SOURCE), "de-DE") is None
    assert await application.term_base.relevant(TENANT, "Disk full", "en-US", "de-DE") == ()


async def test_what_a_process_counted_is_written_when_it_ends(
    api: Api, application: Application, settings: Settings, database_address: DatabaseAddress
) -> None:
    await application.translations.draft(TENANT, a_draft(), actor=SYSTEM)
    async with running_on(settings, database_address) as other:
        other.sightings.count(TENANT, key_of(SOURCE), "de-DE", severity="critical")
    (entry,) = await application.translation_queries.queue(TENANT, limit=5)
    assert (entry.seen, entry.worst_severity) == (1, "critical")
