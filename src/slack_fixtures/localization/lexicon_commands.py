"""Writing a tenant's lexicon: what corrections propose for it, and what people decide."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from sqlalchemy import func, select

from slack_fixtures.kernel.errors import NOTHING_HERE, NotFoundError
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.localization import lexicon
from slack_fixtures.localization.embedded import ENGLISH_AND_GERMAN, target_of
from slack_fixtures.localization.lexicon import EntryState, Evidence, LexiconEntry
from slack_fixtures.localization.postgres import LEXICON_DOCUMENTS, TenantLexicon
from slack_fixtures.localization.translations import Translation
from slack_fixtures.localization.word_choice import WordChoice, changed_words
from slack_fixtures.storage.documents import Stored
from slack_fixtures.storage.tables import LEXICON_ENTRIES
from slack_fixtures.storage.unit_of_work import UnitOfWork, UnitsOfWork

MOST_ENTRIES = 5_000
"""Entries of one tenant, proposals included: more than the lexicon has concepts."""

OF_THE_GRAMMAR = frozenset({"model", "grammar"})
"""Origins of words that the embedded grammar chose."""


class LexiconCommands:
    """Decides on proposals and removes entries."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    async def accept(
        self,
        tenant_id: str,
        identity: str,
        *,
        line: str | None = None,
        expected_version: int | None = None,
        actor: str,
    ) -> Stored[LexiconEntry]:
        """Use an entry from now on; another one of the same concept and locale is removed.

        Args:
            line: another one than was proposed.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.decide``.
            ConflictError, InvalidValueError: see ``lexicon.accept``.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            stored = await LEXICON_DOCUMENTS.decide(
                work, identity, lambda p: lexicon.accept(_there(p), line), expected_version=expected_version
            )
            async for other in LEXICON_DOCUMENTS.each(work.connection, tenant_id):
                is_same = other.document.key == stored.document.key and other.id != stored.id
                if is_same and other.document.state is EntryState.ACTIVE:
                    await LEXICON_DOCUMENTS.retire(work, other.id, expected_version=None)
            return stored

    async def decline(
        self, tenant_id: str, identity: str, *, expected_version: int | None = None, actor: str
    ) -> Stored[LexiconEntry]:
        """Decline a proposed entry; it is not proposed again.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.decide``.
            ConflictError: it is no open proposal.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            return await LEXICON_DOCUMENTS.decide(
                work, identity, lambda p: lexicon.decline(_there(p)), expected_version=expected_version
            )

    async def remove(self, tenant_id: str, identity: str, *, expected_version: int | None, actor: str) -> None:
        """Take an entry out of the tenant's lexicon, so that the language's own counts again; its history stays.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.retire``.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            await LEXICON_DOCUMENTS.retire(work, identity, expected_version=expected_version)


async def suggested(
    words: TenantLexicon | None, tenant_id: str, before: Translation, final: str
) -> Sequence[WordChoice]:
    """Return the words of the grammar that a correction changes; none where something else made the draft.

    It takes up to half a second of another thread.

    Raises:
        DependencyError: the tenant's words are not near and the database does not answer.
    """
    source, target = before.source_locale.partition("-")[0], target_of(before.locale)
    if words is None or target is None or source not in ENGLISH_AND_GERMAN or before.origin not in OF_THE_GRAMMAR:
        return ()
    own = await words.words(tenant_id, before.locale)
    return await asyncio.to_thread(
        changed_words, before.target, final, before.source, source_locale=source, locale=target, words=own
    )


async def propose_entries(work: UnitOfWork, before: Translation, final: str, choices: Sequence[WordChoice]) -> None:
    """Propose the entries that a correction suggests, as far as there is room for more."""
    found = Evidence(
        translation=before.id,
        source=before.source,
        source_locale=before.source_locale,
        draft=before.target,
        final=final,
        author=work.actor,
    )
    for choice in choices:
        entry = LexiconEntry(
            locale=before.locale,
            category=choice.category,
            concept=choice.concept,
            present=choice.present,
            replaced=choice.replaced,
            word=choice.word,
            line=choice.line,
            certain=choice.certain,
            evidence=(found,),
            count=1,
        )
        present = await LEXICON_DOCUMENTS.find_by_name(work.connection, work.tenant_id, entry.name)
        event = lexicon.propose(present.document if present else None, entry)
        if event is None or (present is None and await _count(work) >= MOST_ENTRIES):
            continue
        identity = present.id if present else str(new_id())
        await LEXICON_DOCUMENTS.decide(work, identity, lambda _, event=event: event)  # type: ignore[misc]


async def _count(work: UnitOfWork) -> int:
    count = select(func.count()).select_from(LEXICON_ENTRIES).where(LEXICON_ENTRIES.c.tenant_id == work.tenant_id)
    return int((await work.connection.execute(count)).scalar_one())


def _there(present: LexiconEntry | None) -> LexiconEntry:
    if present is None:
        raise NotFoundError(NOTHING_HERE)
    return present
