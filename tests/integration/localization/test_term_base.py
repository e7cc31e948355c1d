"""The stored term base."""

from __future__ import annotations

import pytest
from stored_words import ACME, ANA, OTHER, Words, a_term

from slack_fixtures.kernel.errors import ConflictError, NotFoundError, QuotaExceededError
from slack_fixtures.localization import commands
from slack_fixtures.localization.glossary import TermState


async def terms_in(words: Words, sentence: str, tenant: str = ACME) -> list[tuple[str, str]]:
    found = await words.term_base.relevant(tenant, sentence, "en-US", "de-DE")
    return [(match.text, match.terms[0].target) for match in found]


async def test_a_term_is_found_as_soon_as_it_is_stored_and_until_it_is_removed(words: Words) -> None:
    assert await terms_in(words, "Disk full") == []
    stored = await words.terms.create(ACME, a_term(), actor=ANA)
    assert await terms_in(words, "Disk full") == [("Disk", "Festplatte")]
    assert await terms_in(words, "Disk full", OTHER) == []
    await words.terms.replace(ACME, stored.id, a_term(target="Platte"), expected_version=1, actor=ANA)
    assert await terms_in(words, "Disk full") == [("Disk", "Platte")]
    await words.terms.remove(ACME, stored.id, expected_version=2, actor=ANA)
    assert await terms_in(words, "Disk full") == []


async def test_the_shared_base_counts_where_the_tenant_says_nothing(words: Words) -> None:
    words.shared.known = [a_term(target="Laufwerk"), a_term("node", "Knoten")]
    await words.terms.create(ACME, a_term(), actor=ANA)
    assert await terms_in(words, "disk of a node") == [("disk", "Festplatte"), ("node", "Knoten")]
    assert await terms_in(words, "disk of a node", OTHER) == [("disk", "Laufwerk"), ("node", "Knoten")]


async def test_the_same_term_is_stored_once(words: Words) -> None:
    await words.terms.create(ACME, a_term(), actor=ANA)
    with pytest.raises(ConflictError):
        await words.terms.create(ACME, a_term("Disk"), actor=ANA)
    await words.terms.create(ACME, a_term(target="Platte", status="admitted"), actor=ANA)
    with pytest.raises(NotFoundError):
        await words.terms.create("nobody", a_term(), actor=ANA)


async def test_an_import_adds_and_replaces_and_leaves_the_rest(words: Words) -> None:
    await words.terms.create(ACME, a_term(), actor=ANA)
    given = [a_term(note="not the floppy"), a_term("node", "Knoten"), a_term("node", "Knoten")]
    assert await words.terms.import_all(ACME, given, actor=ANA) == (1, 1)
    assert await words.terms.import_all(ACME, given, actor=ANA) == (0, 0)
    assert sorted((term.source, term.note) for term in await words.all_terms()) == [
        ("disk", "not the floppy"),
        ("node", ""),
    ]


async def test_there_is_room_for_so_many_terms(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "MOST_TERMS", 1)
    await words.terms.create(ACME, a_term(), actor=ANA)
    with pytest.raises(QuotaExceededError):
        await words.terms.create(ACME, a_term("node", "Knoten"), actor=ANA)
    with pytest.raises(QuotaExceededError):
        await words.terms.import_all(ACME, [a_term("node", "Knoten")], actor=ANA)


async def test_a_proposal_becomes_a_term_when_it_is_accepted_or_written(words: Words) -> None:
    await words.edited("Die Festplatte ist voll", source="The disk is full", target="Die Platte ist voll")
    (proposed,) = await words.all_terms()
    assert proposed.state is TermState.PROPOSED
    written = await words.terms.create(ACME, a_term("disk", "Festplatte", gender="feminine"), actor=ANA)
    assert (written.version, written.document.state, written.document.gender) == (2, TermState.ACTIVE, "feminine")
    with pytest.raises(ConflictError):
        await words.terms.accept(ACME, written.id, actor=ANA)
    with pytest.raises(ConflictError):
        await words.terms.decline(ACME, written.id, actor=ANA)
