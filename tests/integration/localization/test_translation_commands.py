"""Translations on the real database: drafts, reviews, terms that corrections propose."""

from __future__ import annotations

import asyncio

import pytest
from stored_words import ACME, ANA, SOURCE, TARGET, Words, a_draft, a_term

from slack_fixtures.kernel.errors import (
    ConflictError,
    InvalidValueError,
    NotFoundError,
    QuotaExceededError,
    VersionConflictError,
)
from slack_fixtures.localization import commands
from slack_fixtures.localization.commands import MOST_IN_BULK, Outcome
from slack_fixtures.localization.glossary import TermState
from slack_fixtures.localization.postgres import TERM_DOCUMENTS, TRANSLATION_DOCUMENTS
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.translations import Use

TITLE = Use(fixture_id="f1", field="title")
FINAL = "Die Festplatte von {{ host }} ist zu 90% voll"


async def test_a_draft_is_stored_once_however_often_it_is_made(words: Words) -> None:
    first = await words.draft()
    again = await words.draft()
    other_numbers = await words.draft(source=SOURCE.replace("90", "7"), target=TARGET.replace("90", "7"))
    assert [(stored.id, stored.version) for stored in (again, other_numbers)] == [(first.id, 1)] * 2
    assert [event.type for event in await words.history(first.id)] == ["TranslationDrafted"]


async def test_drafts_of_one_text_made_at_once_meet_in_one_translation(words: Words) -> None:
    made = await asyncio.gather(*(words.draft(target=f"Entwurf {'x' * n}") for n in range(3)), return_exceptions=True)
    stored = [one for one in made if not isinstance(one, BaseException)]
    assert len({one.id for one in stored}) == 1
    assert all(isinstance(one, VersionConflictError) for one in made if isinstance(one, BaseException))
    assert stored


async def test_there_is_room_for_so_many_translations(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "MOST_TRANSLATIONS", 1)
    await words.draft()
    await words.draft(target="Besser: {{ host }} 90%")
    with pytest.raises(QuotaExceededError):
        await words.draft(locale="fr-FR")


async def test_what_is_only_written_down_leaves_room_for_what_waits(
    words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "MOST_TRANSLATIONS", 2)
    shown = await words.draft(shown=True)
    (event,) = await words.history(shown.id)
    assert event.data["shown"] is True
    with pytest.raises(QuotaExceededError):
        await words.draft(locale="fr-FR", shown=True)
    waiting = await words.draft(locale="fr-FR")
    (event,) = await words.history(waiting.id)
    assert "shown" not in event.data


async def test_a_review_is_told_as_it_happened(words: Words) -> None:
    drafted = await words.draft()
    await words.translations.assign(ACME, drafted.id, ANA, expected_version=1, actor=ANA)
    await words.translations.comment(ACME, drafted.id, "Platte or Festplatte?", expected_version=2, actor=ANA)
    edited = await words.translations.edit(ACME, drafted.id, FINAL, expected_version=3, actor=ANA)
    document = edited.document
    assert (edited.version, document.state, document.target) == (4, TranslationState.APPROVED, FINAL)
    assert (document.reviewer, document.author, document.draft) == (ANA, ANA, TARGET)
    assert document.findings == ("length_ratio",)
    assert document.comments[0].text == "Platte or Festplatte?"
    history = await words.history(drafted.id)
    assert [(event.type, event.actor) for event in history] == [
        ("TranslationDrafted", "system"),
        ("TranslationAssigned", ANA),
        ("TranslationCommented", ANA),
        ("TranslationEdited", ANA),
    ]
    assert f"translation/{drafted.id}" in {happening.resource for happening in words.heard[-2:]}


async def test_a_stale_version_is_refused_everywhere(words: Words) -> None:
    identity = (await words.approved()).id
    written = words.translations
    for call in (
        written.approve(ACME, identity, expected_version=1, actor=ANA),
        written.edit(ACME, identity, FINAL, expected_version=1, actor=ANA),
        written.reject(ACME, identity, "no", expected_version=1, actor=ANA),
        written.assign(ACME, identity, ANA, expected_version=1, actor=ANA),
        written.comment(ACME, identity, "x", expected_version=1, actor=ANA),
        written.remove(ACME, identity, expected_version=1, actor=ANA),
    ):
        with pytest.raises(VersionConflictError):
            await call


async def test_what_is_not_there_is_not_found(words: Words) -> None:
    written = words.translations
    for call in (
        written.approve(ACME, "none", actor=ANA),
        written.edit(ACME, "none", FINAL, actor=ANA),
        written.reject(ACME, "none", "no", actor=ANA),
        written.remove(ACME, "none", expected_version=None, actor=ANA),
        written.draft("nobody", a_draft(), actor=ANA),
        words.terms.accept(ACME, "none", actor=ANA),
    ):
        with pytest.raises(NotFoundError):
            await call


async def test_a_text_that_the_checks_refuse_is_not_stored(words: Words) -> None:
    identity = (await words.draft()).id
    words.refusals = ("{{ host }} is missing",)
    with pytest.raises(InvalidValueError, match="is missing"):
        await words.translations.edit(ACME, identity, "Die Festplatte ist voll", actor=ANA)
    assert (await words.get(identity)).document.state is TranslationState.DRAFT


async def test_a_field_that_says_something_else_outdates_what_it_said_in_that_locale(words: Words) -> None:
    old = await words.approved(used_by=TITLE)
    french = await words.draft(locale="fr-FR", target="Le disque de {{ host }} est plein à 90%", used_by=TITLE)
    await words.draft(source="Host {{ host }} is down", target="Host {{ host }} ist aus", used_by=TITLE)
    assert (await words.get(old.id)).document.state is TranslationState.OUTDATED
    assert (await words.get(french.id)).document.state is TranslationState.DRAFT
    with pytest.raises(ConflictError):
        await words.translations.approve(ACME, old.id, actor=ANA)


async def test_a_changed_source_outdates_its_translations_in_every_locale(words: Words) -> None:
    made = [await words.draft(locale=locale, used_by=TITLE) for locale in ("de-DE", "fr-FR")]
    change = words.translations.source_changed
    assert await change(ACME, TITLE, SOURCE, source_locale="en-US", actor=ANA) == 0
    assert await change(ACME, TITLE, "Something else", source_locale="en-US", actor=ANA) == 2
    assert {(await words.get(one.id)).document.state for one in made} == {TranslationState.OUTDATED}
    restored = await words.draft(used_by=TITLE)
    assert restored.document.state is TranslationState.DRAFT


async def test_a_bulk_decision_tells_of_each(words: Words) -> None:
    good, gone = await words.draft(used_by=TITLE), await words.draft(locale="fr-FR", used_by=TITLE)
    await words.translations.source_changed(ACME, TITLE, "", source_locale="en-US", actor=ANA)
    fresh = await words.draft(locale="it-IT")
    outcomes = await words.translations.approve_all(ACME, [fresh.id, gone.id, "none", fresh.id], actor=ANA)
    assert [(one.id, one.version, one.code) for one in outcomes] == [
        (fresh.id, 2, ""),
        (gone.id, None, "conflict"),
        ("none", None, "not-found"),
    ]
    (rejected,) = await words.translations.reject_all(ACME, [fresh.id], "stilted", actor=ANA)
    assert rejected == Outcome(fresh.id, 3)
    assert good.id != gone.id
    with pytest.raises(InvalidValueError, match="500"):
        await words.translations.approve_all(ACME, ["x"] * (MOST_IN_BULK + 1), actor=ANA)


async def test_a_correction_proposes_its_term_and_a_second_one_adds_evidence(words: Words) -> None:
    first = await words.edited(FINAL)
    second = await words.edited(
        "Die Festplatte ist voll", source="The disk is full", target="Die Platte ist voll", origin="model"
    )
    (proposed,) = await words.all_terms()
    assert (proposed.source, proposed.target, proposed.replaces) == ("Disk", "Festplatte", "Platte")
    assert (proposed.state, proposed.evidence) == (TermState.PROPOSED, (first.id, second.id))
    assert await words.term_base.relevant(ACME, "The disk is full", "en-US", "de-DE") == ()


async def test_a_proposal_that_was_declined_is_not_made_again(words: Words) -> None:
    await words.edited(FINAL)
    async with words.database.tenant_transaction(ACME) as connection:
        (proposed,) = [stored async for stored in TERM_DOCUMENTS.each(connection, ACME)]
    await words.terms.decline(ACME, proposed.id, actor=ANA)
    await words.edited("Die Festplatte ist voll", source="Disk full", target="Die Platte ist voll")
    assert [term.state for term in await words.all_terms()] == [TermState.DECLINED]


async def test_the_events_alone_give_both_projections_byte_for_byte(words: Words) -> None:
    identity = (await words.edited(FINAL, used_by=TITLE)).id
    await words.draft(locale="fr-FR", target="Le disque", used_by=TITLE)
    await words.translations.comment(ACME, identity, "good", actor=ANA)
    removed = await words.draft(locale="it-IT")
    await words.translations.remove(ACME, removed.id, expected_version=1, actor=ANA)
    await words.terms.import_all(ACME, [a_term(), a_term("node", "Knoten")], actor=ANA)
    for store in (TRANSLATION_DOCUMENTS, TERM_DOCUMENTS):
        replayed, stored = await words.views(store)
        assert replayed == stored
        assert stored


async def test_a_removed_translation_can_be_drafted_again(words: Words) -> None:
    first = await words.approved()
    await words.translations.remove(ACME, first.id, expected_version=2, actor=ANA)
    again = await words.draft()
    assert (again.id, again.version, again.document.state) == (first.id, 4, TranslationState.DRAFT)
