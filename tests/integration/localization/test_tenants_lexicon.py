"""Words of a tenant's own: what corrections of the grammar propose, and what accepting does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from stored_words import ACME, ANA, OTHER, Words, a_term

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.languages import linearizer
from slack_fixtures.kernel.errors import ConflictError, InvalidValueError, NotFoundError
from slack_fixtures.localization import commands, lexicon_commands
from slack_fixtures.localization.engine import AILocalizationEngine
from slack_fixtures.localization.exchange.model import Unit
from slack_fixtures.localization.lexicon import EntryState, LexiconEntry, as_yaml
from slack_fixtures.localization.postgres import LEXICON_DOCUMENTS, page_of_entries
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.storage.documents import Stored

DISK = "The disk of node-1 is almost full."
SAID = "Die Festplatte von node-1 ist fast voll."
FINAL = "Der Datenträger von node-1 ist fast voll."
ENTRY = "Datenträger m = ; apart"


async def entries(
    words: Words, state: EntryState = EntryState.PROPOSED, tenant: str = ACME
) -> list[Stored[LexiconEntry]]:
    async with words.database.tenant_transaction(tenant) as connection:
        return await page_of_entries(connection, tenant, limit=10, state=state, locale="de-DE")


async def corrected(words: Words, final: str = FINAL, source: str = DISK, **fields: Any) -> None:
    given = {"target": SAID, "origin": "model", **fields}
    await words.edited(final, source=source, **given)


def an_engine(words: Words) -> AILocalizationEngine:
    return AILocalizationEngine(memory=words.memory, terms=words.term_base, lexicon=words.own_words)


async def adapted(words: Words, source: str = DISK, locale: str = "de-DE", tenant: str = ACME) -> tuple[str, bool]:
    text = await an_engine(words).adapt_content(source, locale, {"source_locale": "en-US"}, tenant_id=tenant)
    return str(text), text.needs_review


async def test_a_correction_of_the_grammar_proposes_an_entry_with_its_evidence(words: Words) -> None:
    await corrected(words)
    (stored,) = await entries(words)
    entry = stored.document
    assert (entry.category, entry.concept, entry.locale) == ("nouns", "disk", "de-DE")
    assert entry.present.startswith("Festplatte f -n")
    assert (entry.replaced, entry.word, entry.line, entry.certain) == ("Festplatte", "Datenträger", ENTRY, True)
    assert (entry.state, entry.count) == (EntryState.PROPOSED, 1)
    (evidence,) = entry.evidence
    assert (evidence.source, evidence.draft, evidence.final, evidence.author) == (DISK, SAID, FINAL, ANA)
    assert await entries(words, tenant=OTHER) == []
    assert "lexicon" in {happening.resource.partition("/")[0] for happening in words.heard}


async def test_the_same_correction_elsewhere_is_counted_and_the_same_one_is_not(words: Words) -> None:
    await corrected(words)
    final, source = (text.replace("node-1", "node-2") for text in (FINAL, DISK))
    await corrected(words, final, source, target=SAID.replace("node-1", "node-2"))
    (shown,) = await entries(words)
    assert (shown.document.count, shown.version) == (1, 1)  # the same shape is the same translation
    source, said = "The disk is almost full.", "Die Festplatte ist fast voll."
    await words.edited("Der Datenträger ist fast voll.", source=source, target=said, origin="model")
    (stored,) = await entries(words)
    assert (stored.document.count, len(stored.document.evidence)) == (2, 2)


@pytest.mark.parametrize(
    "fields",
    [{"origin": "provider:deepl"}, {"origin": "human"}, {"source_locale": "fr-FR"}, {"locale": "sv-SE"}],
    ids=lambda fields: next(iter(fields.values())),
)
async def test_what_the_grammar_did_not_say_proposes_no_entry(words: Words, fields: dict[str, Any]) -> None:
    await corrected(words, **fields)
    async with words.database.tenant_transaction(ACME) as connection:
        assert [stored async for stored in LEXICON_DOCUMENTS.each(connection, ACME)] == []


async def test_an_accepted_entry_is_said_at_once_by_this_tenant_alone(words: Words) -> None:
    other = "The disk of the database is full."
    before, _ = await adapted(words, other)
    assert "Festplatte" in before
    await corrected(words)
    (stored,) = await entries(words)
    accepted = await words.lexicon.accept(ACME, stored.id, expected_version=1, actor=ANA)
    assert (accepted.document.state, accepted.document.line) == (EntryState.ACTIVE, ENTRY)
    assert await adapted(words, other) == (before.replace("Die Festplatte", "Der Datenträger"), False)
    assert await adapted(words, other, tenant=OTHER) == (before, False)
    with pytest.raises(ConflictError):
        await words.lexicon.accept(ACME, stored.id, actor=ANA)
    with pytest.raises(ConflictError):
        await words.lexicon.decline(ACME, stored.id, actor=ANA)
    await words.lexicon.remove(ACME, stored.id, expected_version=2, actor=ANA)
    assert await adapted(words, other) == (before, False)


async def test_a_draft_that_the_grammar_made_before_is_said_anew(words: Words) -> None:
    source, said = "The disk is full.", "Die Festplatte ist voll."
    await words.draft(source=source, target=said, origin="model", quality=0.97)
    assert await adapted(words, source) == (said, False)
    await corrected(words)
    (stored,) = await entries(words)
    await words.lexicon.accept(ACME, stored.id, actor=ANA)
    assert await adapted(words, source) == ("Der Datenträger ist voll.", False)


async def test_words_that_miss_a_preferred_term_are_not_published(words: Words) -> None:
    source, said = "The disk is full.", "Die Festplatte ist voll."
    await words.draft(source=source, target=said, origin="provider:deepl", quality=0.97)
    assert await adapted(words, source) == (said, False)
    await words.terms.create(ACME, a_term("disk", "Laufwerk"), actor=ANA)
    assert (await adapted(words, source))[1] is True  # neither what is remembered nor what the grammar says
    assert (await adapted(words))[1] is True
    await corrected(words, "Das Laufwerk von node-1 ist fast voll.")
    (stored,) = await entries(words)
    await words.lexicon.accept(ACME, stored.id, actor=ANA)
    assert await adapted(words, source) == ("Das Laufwerk ist voll.", False)


async def test_a_second_word_of_a_concept_takes_the_place_of_the_first(words: Words) -> None:
    await corrected(words)
    await words.lexicon.accept(ACME, (await entries(words))[0].id, actor=ANA)
    source = "The disk is almost full."
    await words.edited(
        "Das Laufwerk ist fast voll.", source=source, target="Der Datenträger ist fast voll.", origin="model"
    )
    (second,) = await entries(words)
    assert second.document.present == ENTRY
    await words.lexicon.accept(ACME, second.id, actor=ANA)
    assert [stored.document.word for stored in await entries(words, EntryState.ACTIVE)] == ["Laufwerk"]
    assert (await adapted(words, "The disk is full."))[0] == "Das Laufwerk ist voll."


async def test_a_declined_entry_is_not_proposed_again_and_can_still_be_accepted(words: Words) -> None:
    await corrected(words)
    (stored,) = await entries(words)
    await words.lexicon.decline(ACME, stored.id, expected_version=1, actor=ANA)
    source, said = "The disk is almost full.", "Die Festplatte ist fast voll."
    await words.edited("Der Datenträger ist fast voll.", source=source, target=said, origin="model")
    assert await entries(words) == []
    await words.lexicon.accept(ACME, stored.id, actor=ANA)
    assert len(await entries(words, EntryState.ACTIVE)) == 1


async def test_a_person_may_write_the_entry_and_must_write_one_that_can_be_read(words: Words) -> None:
    await corrected(words)
    (stored,) = await entries(words)
    with pytest.raises(InvalidValueError, match="cannot read"):
        await words.lexicon.accept(ACME, stored.id, line="Datenträger", actor=ANA)
    accepted = await words.lexicon.accept(ACME, stored.id, line="Massenspeicher m =", actor=ANA)
    assert accepted.document.line == "Massenspeicher m ="
    assert (await adapted(words, "The disk is full."))[0] == "Der Massenspeicher ist voll."
    for unknown in (words.lexicon.accept, words.lexicon.decline):
        with pytest.raises(NotFoundError):
            await unknown(ACME, "nothing", actor=ANA)


async def test_an_entry_that_cannot_be_inflected_is_refused_and_delays_no_alert(words: Words) -> None:
    source, said = "The backup failed.", "La sauvegarde a échoué."
    await words.edited("La sauvegarde a planté.", source=source, target=said, locale="fr-FR", origin="model")
    async with words.database.tenant_transaction(ACME) as connection:
        (stored,) = await page_of_entries(connection, ACME, limit=9, state=EntryState.PROPOSED)
    assert (stored.document.concept, stored.document.word) == ("fail", "planter")
    with pytest.raises(InvalidValueError, match="inflect"):
        await words.lexicon.accept(ACME, stored.id, line="er", actor=ANA)
    unusable = stored.document.model_copy(update={"state": EntryState.ACTIVE, "line": "er"})
    async with words.units.begin(ACME, actor=ANA) as work:
        await LEXICON_DOCUMENTS.replace(work, stored.id, unusable, expected_version=None)
    assert (await adapted(words, "The backup job failed", "fr-FR"))[0] == "Le job de sauvegarde a échoué"


async def test_a_proposal_without_an_entry_waits_for_one(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slack_fixtures.localization.word_choice.MOST_TRIED", 0)
    await corrected(words)
    (stored,) = await entries(words)
    assert (stored.document.word, stored.document.line) == ("Der Datenträger", "")
    with pytest.raises(InvalidValueError, match="none was found"):
        await words.lexicon.accept(ACME, stored.id, actor=ANA)


async def test_a_surer_entry_takes_the_place_of_one_that_came_only_near(words: Words) -> None:
    await corrected(words, "Der Datenträger von node-1 ist fast voll, bitte ansehen.")
    assert [(one.document.word, one.document.certain) for one in await entries(words)] == [("Datenträger", False)]
    source, said = "The disk is almost full.", "Die Festplatte ist fast voll."
    await words.edited("Der Datenträger ist fast voll.", source=source, target=said, origin="model")
    (stored,) = await entries(words)
    assert (stored.document.certain, stored.document.count) == (True, 2)


async def test_of_a_file_the_first_corrections_are_looked_at(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "MOST_LEARNED_IN_FILE", 1)
    corrections = {
        "The disk is full.": ("Die Festplatte ist voll.", "Der Datenträger ist voll."),
        "The disk is almost full.": ("Die Festplatte ist fast voll.", "Das Laufwerk ist fast voll."),
    }
    units = []
    for source, (said, final) in corrections.items():
        stored = await words.draft(source=source, target=said, origin="model")
        units.append(Unit(stored.id, source, final, "en-US", "de-DE", state=TranslationState.APPROVED))
    outcomes = await words.translations.import_units(ACME, units, actor=ANA)
    assert [outcome.code for outcome in outcomes] == ["", ""]
    assert [stored.document.word for stored in await entries(words)] == ["Datenträger"]


async def test_there_is_room_for_so_many_entries(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon_commands, "MOST_ENTRIES", 0)
    await corrected(words)
    assert await entries(words) == []


async def test_readers_of_a_region_get_its_words_over_those_of_the_language(words: Words) -> None:
    source, said = "The disk is full.", "El disco está lleno."
    for locale, final in (("es-ES", "La unidad está llena."), ("es-MX", "El volumen está lleno.")):
        await words.edited(final, source=source, target=said, locale=locale, origin="model")
    async with words.database.tenant_transaction(ACME) as connection:
        proposed = await page_of_entries(connection, ACME, limit=10, state=EntryState.PROPOSED)
    for stored in proposed:
        await words.lexicon.accept(ACME, stored.id, actor=ANA)
    texts = {to: (await adapted(words, DISK, to))[0].partition(" de ")[0] for to in ("es-ES", "es-MX", "es-AR")}
    assert texts == {"es-ES": "La unidad", "es-MX": "El volumen", "es-AR": "La unidad"}


async def test_entries_are_written_as_the_lexicon_writes_them(words: Words, tmp_path: Path) -> None:
    await corrected(words, "Der Datenträger von node-1 ist nahezu voll.")
    found = await entries(words)
    for stored in found:
        await words.lexicon.accept(ACME, stored.id, actor=ANA)
    active = [stored.document for stored in await entries(words, EntryState.ACTIVE)]
    text = as_yaml(active)
    assert "# de/" in text
    for number, document in enumerate(text.split("---\n")):
        (tmp_path / f"{number}.yaml").write_text(document, "utf-8")
    lines = {(category, key): line for _, category, key, line in lexicon.read_entries(tmp_path)}
    assert lines == {("nouns", "disk"): ENTRY, ("adverbs", "almost"): "nahezu"}
    assert all(linearizer("de-DE").parse_word(*key, line) for key, line in lines.items())
    unreadable = active[0].model_copy(update={"line": "Datenträger x"})
    assert as_yaml([unreadable, active[0].model_copy(update={"locale": "sv-SE"})]) == ""


async def test_what_this_release_cannot_read_is_left_out(words: Words) -> None:
    await corrected(words)
    (stored,) = await entries(words)
    unreadable = stored.document.model_copy(update={"state": EntryState.ACTIVE, "line": "Datenträger x"})
    async with words.units.begin(ACME, actor=ANA) as work:
        await LEXICON_DOCUMENTS.replace(work, stored.id, unreadable, expected_version=None)
    assert (await adapted(words, "The disk is full."))[0] == "Die Festplatte ist voll."


async def test_the_entries_can_be_told_again_from_the_events(words: Words) -> None:
    await corrected(words)
    await words.lexicon.accept(ACME, (await entries(words))[0].id, actor=ANA)
    told, stored = await words.views(LEXICON_DOCUMENTS)
    assert told == stored
