"""Translations and terms on PostgreSQL, and what is kept near of them: the memory, the term base, the counter."""

from __future__ import annotations

import asyncio
import math
import sys
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import structlog
from sqlalchemy import func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.caching.keys import CacheKey
from slack_fixtures.caching.manager import CacheManager
from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.kernel.events import StreamType
from slack_fixtures.localization.embedded import Words
from slack_fixtures.localization.glossary import (
    EVERY_LOCALE,
    SharedTerms,
    Term,
    TermIndex,
    TermMatch,
    TermState,
    in_force,
)
from slack_fixtures.localization.lexicon import EntryState, LexiconEntry, is_readable
from slack_fixtures.localization.lexicon import in_force as words_in_force
from slack_fixtures.localization.memory import STAND_IN_PENALTY, SUGGESTED, match_score, repair
from slack_fixtures.localization.model import stand_ins
from slack_fixtures.localization.queries import Match, MemoryUnit, SharedMemory
from slack_fixtures.localization.shapes import shape
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.translations import SEVERITY_WEIGHTS, Translation, translation_id
from slack_fixtures.localization.word_index import WordIndex
from slack_fixtures.storage.database import Database
from slack_fixtures.storage.documents import DocumentStore, Kind, Stored
from slack_fixtures.storage.tables import LEXICON_ENTRIES, TERMS, TRANSLATION_SIGHTINGS, TRANSLATIONS

log = structlog.get_logger(__name__)

_CANDIDATES = 20  # scored exactly after they were chosen by the words that they share
_INDEXES = 100  # of one tenant, source language and locale each; one of 1,000 sources takes about 0.3 MB
_MOST_INDEXED = 20_000  # the newest ones
_TENANTS = 100
_UNITS_PER_TENANT = 2_000  # a tenant has 100 to 1,000 templates (LOCALIZATION 0.1); a unit takes about 1 kB

_SHARED_PAIRS = 100  # of locales; an index of 500 names takes about 0.3 MB and 17 ms

_TTL_S = 60.0
"""A change elsewhere is seen after this at the latest, also when its notification is lost."""


TRANSLATION_DOCUMENTS: DocumentStore[Translation] = DocumentStore(
    Kind(
        stream_type=StreamType.TRANSLATION,
        table=TRANSLATIONS,
        id_column="translation_id",
        load=Translation.model_validate,
        dump=Translation.to_json,
        columns=lambda translation: {
            "template_key": translation.template_key,
            "source_locale": translation.source_locale,
            "locale": translation.locale,
            "state": translation.state.value,
            "assignee": translation.assignee,
            "words": list(shape(translation.source).words),
            "slots": [use.slot for use in translation.used_by],
        },
        what="translation",
    )
)
TERM_DOCUMENTS: DocumentStore[Term] = DocumentStore(
    Kind(
        stream_type=StreamType.TERM,
        table=TERMS,
        id_column="term_id",
        load=Term.model_validate,
        dump=Term.to_json,
        columns=lambda term: {
            "name": term.name,
            "source_locale": term.source_locale,
            "locale": term.locale or EVERY_LOCALE,
            "state": term.state.value,
        },
        what="term",
    )
)
LEXICON_DOCUMENTS: DocumentStore[LexiconEntry] = DocumentStore(
    Kind(
        stream_type=StreamType.LEXICON,
        table=LEXICON_ENTRIES,
        id_column="entry_id",
        load=LexiconEntry.model_validate,
        dump=LexiconEntry.to_json,
        columns=lambda entry: {"name": entry.name, "locale": entry.locale, "state": entry.state.value},
        what="entry",
    )
)


async def ids_in_slot(
    connection: AsyncConnection, tenant_id: str, slot: str, *, but: str, locale: str | None = None
) -> list[str]:
    """Return the translations that stand in a field of a fixture and belong to another source than this key's.

    Args:
        locale: the only one that is meant; every locale when left out.
    """
    statement = select(TRANSLATIONS.c.translation_id).where(
        TRANSLATIONS.c.tenant_id == tenant_id,
        TRANSLATIONS.c.slots.contains([slot]),
        TRANSLATIONS.c.template_key != but,
        TRANSLATIONS.c.state != TranslationState.OUTDATED.value,
    )
    if locale is not None:
        statement = statement.where(TRANSLATIONS.c.locale == locale)
    return list((await connection.execute(statement.order_by(TRANSLATIONS.c.translation_id))).scalars())


async def page_of_terms(
    connection: AsyncConnection,
    tenant_id: str,
    *,
    limit: int,
    after: str = "",
    state: TermState = TermState.ACTIVE,
    source_locale: str | None = None,
    locale: str | None = None,
) -> list[Stored[Term]]:
    """Return up to ``limit`` terms in the order of their ids, those behind ``after``."""
    statement = select(TERMS).where(
        TERMS.c.tenant_id == tenant_id, TERMS.c.state == state.value, TERMS.c.term_id > after
    )
    if source_locale is not None:
        statement = statement.where(TERMS.c.source_locale == source_locale)
    if locale is not None:
        statement = statement.where(TERMS.c.locale.in_([locale, EVERY_LOCALE]))
    rows = await connection.execute(statement.order_by(TERMS.c.term_id).limit(limit))
    return [
        Stored(row.term_id, row.version, Term.model_validate(row.document), row.created_at, row.updated_at)
        for row in rows
    ]


async def page_of_entries(
    connection: AsyncConnection,
    tenant_id: str,
    *,
    limit: int,
    after: str = "",
    state: EntryState = EntryState.ACTIVE,
    locale: str | None = None,
) -> list[Stored[LexiconEntry]]:
    """Return up to ``limit`` entries of the tenant's lexicon in the order of their ids, those behind ``after``."""
    table = LEXICON_ENTRIES
    statement = select(table).where(
        table.c.tenant_id == tenant_id, table.c.state == state.value, table.c.entry_id > after
    )
    if locale is not None:
        statement = statement.where(table.c.locale == locale)
    rows = await connection.execute(statement.order_by(table.c.entry_id).limit(limit))
    return [
        Stored(row.entry_id, row.version, LexiconEntry.model_validate(row.document), row.created_at, row.updated_at)
        for row in rows
    ]


class _Shelves:
    """What is kept near of each tenant, so that one with many texts does not push out the others'."""

    def __init__(self, *, tenants: int, entries: int) -> None:
        self._tenants = tenants
        self._entries = entries
        self._shelves: OrderedDict[str, CacheManager] = OrderedDict()

    def of(self, tenant_id: str) -> CacheManager:
        """Return a tenant's own cache."""
        shelf = self._shelves.get(tenant_id)
        if shelf is None:
            shelf = self._shelves[tenant_id] = CacheManager(max_entries=self._entries)
            if len(self._shelves) > self._tenants:
                self._shelves.popitem(last=False)
        else:
            self._shelves.move_to_end(tenant_id)
        return shelf

    def forget(self, tenant_id: str, key: CacheKey[Any] | None = None) -> None:
        """Forget one value of a tenant, or all."""
        shelf = self._shelves.get(tenant_id)
        if shelf is not None and key is not None:
            shelf.invalidate(key)
        elif shelf is not None:
            shelf.clear()


class _NoSharedMemory:
    """The shared base of a process that has none."""

    def exact(self, template_key: str, locale: str) -> MemoryUnit | None:  # noqa: ARG002 - the port's names
        return None

    def similar(self, text: str, source_locale: str, locale: str, *, limit: int) -> Iterable[MemoryUnit]:  # noqa: ARG002
        return ()


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a template in a locale: the unit to use, and the words not to use."""

    unit: MemoryUnit | None
    rejected: str | None = None


class TranslationMemory:
    """Finds translations of a tenant and of the shared base; reads the database where it does not know yet.

    Args:
        shared: what all tenants have.
        tenants: how many tenants' units are kept near at most.
        units: how many of each.
    """

    def __init__(
        self,
        database: Database,
        shared: SharedMemory | None = None,
        *,
        tenants: int = _TENANTS,
        units: int = _UNITS_PER_TENANT,
    ) -> None:
        self._database = database
        self._shared = shared or _NoSharedMemory()
        self._near = _Shelves(tenants=tenants, entries=units)
        self._indexes: OrderedDict[tuple[str, str, str], _Index] = OrderedDict()

    async def exact(self, tenant_id: str, template_key: str, locale: str) -> MemoryUnit | None:
        """Return the translation of a template: approved before draft, the tenant's before the shared one.

        A shared translation whose very words the tenant has rejected is not given.

        Raises:
            DependencyError: it is not near and the database does not answer.
        """
        return (await self._known(tenant_id, template_key, locale)).unit

    async def rejected(self, tenant_id: str, template_key: str, locale: str) -> str | None:
        """Return the words that the tenant has rejected for a template, which must not be shown again.

        They may hold other numbers and names than the text at hand: compare their ``shape``.

        Raises:
            DependencyError: it is not near and the database does not answer.
        """
        return (await self._known(tenant_id, template_key, locale)).rejected

    async def fuzzy(self, tenant_id: str, text: str, source_locale: str, locale: str, *, limit: int = 5) -> list[Match]:
        """Return up to ``limit`` units whose sources resemble a text, the best first, from ``memory.SUGGESTED`` on.

        One whose ``target`` is set was repaired to fit the text; the others are for translators to see. What was
        approved for a locale that may stand in for the wanted one is among them, with ``memory.STAND_IN_PENALTY``.

        Raises:
            DependencyError: the database does not answer.
        """
        scored = await self._scored(tenant_id, text, source_locale, locale)
        present = await self._locales(tenant_id)
        for nearby in stand_ins(locale):
            found = await self._scored(tenant_id if nearby in present else "", text, source_locale, nearby)
            scored += [(score - STAND_IN_PENALTY, unit) for score, unit in found if unit.approved]
        worth = [(score, unit) for score, unit in scored if score >= SUGGESTED]
        worth.sort(key=lambda found: (-found[0], not found[1].approved, found[1].shared, found[1].id))
        return [Match(unit, score, _repaired(unit, text)) for score, unit in worth[:limit]]

    async def _scored(self, tenant_id: str, text: str, source_locale: str, locale: str) -> list[tuple[int, MemoryUnit]]:
        units = await self._similar(tenant_id, text, source_locale, locale) if tenant_id else []
        own = {unit.template_key for unit in units}
        shared = self._shared.similar(text, source_locale, locale, limit=_CANDIDATES)
        every = (*units, *(unit for unit in shared if unit.template_key not in own))
        return [(match_score(text, unit.source, unit.source_locale), unit) for unit in every]

    async def _locales(self, tenant_id: str) -> frozenset[str]:
        """Return the locales for which the tenant has approved anything."""

        async def load() -> frozenset[str]:
            statement = select(TRANSLATIONS.c.locale).where(
                TRANSLATIONS.c.tenant_id == tenant_id, TRANSLATIONS.c.state == TranslationState.APPROVED.value
            )
            async with self._database.tenant_transaction(tenant_id) as connection:
                return frozenset((await connection.execute(statement.distinct())).scalars())

        return await self._near.of(tenant_id).get_or_load(_locales_key(tenant_id), load, ttl_s=_TTL_S)

    def forget(self, tenant_id: str, translation: str | None = None) -> None:
        """Read one translation of a tenant, or all, from the database when it is asked for again."""
        self._near.forget(tenant_id, _locales_key(tenant_id))
        self._near.forget(tenant_id, CacheKey(tenant_id, "memory", translation) if translation else None)
        for place in [place for place in self._indexes if place[0] == tenant_id]:
            if translation is None:
                del self._indexes[place]
            else:
                self._indexes[place].changed.add(translation)

    async def _similar(self, tenant_id: str, text: str, source_locale: str, locale: str) -> list[MemoryUnit]:
        index = await self._index(tenant_id, source_locale.partition("-")[0], locale)
        keys = [index.keys[name] for name in index.words.similar(shape(text).words, limit=_CANDIDATES)]
        found = [(await self._known(tenant_id, key, locale)).unit for key in keys]
        return [unit for unit in found if unit is not None]

    async def _known(self, tenant_id: str, template_key: str, locale: str) -> _Known:
        identity = translation_id(template_key, locale)
        key: CacheKey[_Known] = CacheKey(tenant_id, "memory", identity)
        load = _Load(self, tenant_id, template_key, locale, identity)
        return await self._near.of(tenant_id).get_or_load(key, load, ttl_s=_TTL_S)

    async def load(self, tenant_id: str, template_key: str, locale: str, identity: str) -> _Known:
        """Return what is known of a template, from the database."""
        statement = select(TRANSLATIONS.c.translation_id, TRANSLATIONS.c.document).where(
            TRANSLATIONS.c.tenant_id == tenant_id, TRANSLATIONS.c.translation_id == identity
        )
        async with self._database.tenant_transaction(tenant_id) as connection:
            row = (await connection.execute(statement)).one_or_none()
        shared = self._shared.exact(template_key, locale)
        if row is None:
            return _Known(shared)
        own = Translation.model_validate(row.document)
        if own.state is TranslationState.REJECTED:
            is_offered = shared is not None and shared.target != own.target
            return _Known(shared if is_offered else None, own.target)
        usable = None if own.state is TranslationState.OUTDATED else _unit(own)
        return _Known(shared if shared is not None and not (usable and usable.approved) else usable)

    async def _index(self, tenant_id: str, language: str, locale: str) -> _Index:
        place = (tenant_id, language, locale)
        index = self._indexes.setdefault(place, _Index())
        self._indexes.move_to_end(place)
        if len(self._indexes) > _INDEXES:
            self._indexes.popitem(last=False)
        if index.is_right():
            return index
        async with index.lock:
            if not index.is_right():
                await self._refresh(index, tenant_id, language, locale)
        return index

    async def _refresh(self, index: _Index, tenant_id: str, language: str, locale: str) -> None:
        """Bring an index up to date: read what changed, or all where it is new or old."""
        changed = index.begin()
        source_locale = TRANSLATIONS.c.source_locale
        statement = select(TRANSLATIONS.c.translation_id, TRANSLATIONS.c.template_key, TRANSLATIONS.c.words).where(
            TRANSLATIONS.c.tenant_id == tenant_id,
            TRANSLATIONS.c.locale == locale,
            TRANSLATIONS.c.state.in_([TranslationState.APPROVED.value, TranslationState.DRAFT.value]),
            or_(source_locale == language, source_locale.like(f"{language}-%")),
        )
        if changed is not None:
            statement = statement.where(TRANSLATIONS.c.translation_id.in_(changed))
        statement = statement.order_by(TRANSLATIONS.c.updated_at.desc()).limit(_MOST_INDEXED)
        try:
            async with self._database.tenant_transaction(tenant_id) as connection:
                rows = (await connection.execute(statement)).all()
        except DependencyError:
            index.give_up(changed)
            raise
        index.take(((row.translation_id, row.template_key, row.words) for row in rows), changed)


def _locales_key(tenant_id: str) -> CacheKey[frozenset[str]]:
    return CacheKey(tenant_id, "memory-locales", "")


class _Index:
    """The words of a tenant's sources of one language that have a translation into one locale.

    Attributes:
        lock: held by who brings it up to date.
        keys: of templates, by id of the translation.
        changed: translations that were written since.
    """

    __slots__ = ("_read_at", "changed", "keys", "lock", "words")

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.words: WordIndex[str] = WordIndex()
        self.keys: dict[str, str] = {}
        self.changed: set[str] = set()
        self._read_at = -math.inf

    def is_right(self) -> bool:
        """Return whether nothing is known to have changed and all was read not long ago."""
        return not self.changed and time.monotonic() - self._read_at < _TTL_S

    def begin(self) -> set[str] | None:
        """Return what to read again, ``None`` for all; what changes from now on is for the next time."""
        is_old = time.monotonic() - self._read_at >= _TTL_S
        changed, self.changed = self.changed, set()
        return None if is_old else changed

    def take(self, rows: Iterable[tuple[str, str, Sequence[str]]], changed: set[str] | None) -> None:
        """Replace what was to be read again by what was read: id, key and words of each."""
        if changed is None:
            self.words, self.keys, self._read_at = WordIndex(), {}, time.monotonic()
        for identity in changed or ():
            self.words.drop(identity)
            self.keys.pop(identity, None)
        for identity, key, words in rows:
            self.words.put(identity, [sys.intern(word) for word in words])
            self.keys[identity] = key

    def give_up(self, changed: set[str] | None) -> None:
        """Remember what could not be read."""
        self.changed |= changed or set()


class _Load:
    """Loads one unit: made on every lookup and run on few, so it is lighter than a function with its own cell."""

    __slots__ = ("_arguments", "_memory")

    def __init__(self, memory: TranslationMemory, *arguments: str) -> None:
        self._memory = memory
        self._arguments = arguments

    async def __call__(self) -> _Known:
        return await self._memory.load(*self._arguments)


def _unit(translation: Translation) -> MemoryUnit:
    return MemoryUnit(
        id=translation.id,
        template_key=translation.template_key,
        source=translation.source,
        source_locale=translation.source_locale,
        locale=translation.locale,
        target=translation.target,
        state=translation.state,
        origin=translation.origin,
        quality=translation.quality,
        findings=translation.findings,
    )


class _NoSharedTerms:
    """The shared term base of a process that has none."""

    def terms(self, source_locale: str, locale: str) -> Iterable[Term]:  # noqa: ARG002 - the port's names
        return ()


class TermBase:
    """The terms of a tenant over the shared ones, kept near by pair of locales.

    Args:
        shared: what all tenants have.
    """

    def __init__(self, database: Database, shared: SharedTerms | None = None) -> None:
        self._database = database
        self._shared = shared or _NoSharedTerms()
        self._near = _Shelves(tenants=_TENANTS, entries=200)  # pairs of locales
        self._shared_pairs: dict[tuple[str, str], tuple[tuple[Term, ...], TermIndex]] = {}

    async def relevant(self, tenant_id: str, text: str, source_locale: str, locale: str) -> tuple[TermMatch, ...]:
        """Return the terms that occur in a text, the longest first; see ``TermIndex.find``.

        Raises:
            DependencyError: they are not near and the database does not answer.
        """
        _, index = await self._pair(tenant_id, source_locale, locale)
        return index.find(text)

    async def in_force(self, tenant_id: str, source_locale: str, locale: str) -> tuple[Term, ...]:
        """Return all terms that count from one locale into another.

        Raises:
            DependencyError: they are not near and the database does not answer.
        """
        terms, _ = await self._pair(tenant_id, source_locale, locale)
        return terms

    def _alone(self, source_locale: str, locale: str) -> tuple[tuple[Term, ...], TermIndex]:
        """Return the shared terms, indexed once for all tenants that have none of their own."""
        pair = (source_locale, locale)
        if pair not in self._shared_pairs:
            if len(self._shared_pairs) >= _SHARED_PAIRS:  # a template may name any locale
                self._shared_pairs.clear()
            self._shared_pairs[pair] = self._indexed((), source_locale, locale)
        return self._shared_pairs[pair]

    def _indexed(self, own: Sequence[Term], source_locale: str, locale: str) -> tuple[tuple[Term, ...], TermIndex]:
        shared = self._shared.terms(source_locale, locale)
        terms = in_force(own, shared, source_locale=source_locale, locale=locale)
        return terms, TermIndex(terms)

    def forget(self, tenant_id: str) -> None:
        """Read the tenant's terms from the database when they are asked for again."""
        self._near.forget(tenant_id)

    async def _pair(self, tenant_id: str, source_locale: str, locale: str) -> tuple[tuple[Term, ...], TermIndex]:
        async def load() -> tuple[tuple[Term, ...], TermIndex]:
            statement = select(TERMS.c.document).where(
                TERMS.c.tenant_id == tenant_id, TERMS.c.state == TermState.ACTIVE.value
            )
            async with self._database.tenant_transaction(tenant_id) as connection:
                documents = (await connection.execute(statement.order_by(TERMS.c.term_id))).scalars().all()
            own = [Term.model_validate(document) for document in documents]
            return self._indexed(own, source_locale, locale) if own else self._alone(source_locale, locale)

        key: CacheKey[tuple[tuple[Term, ...], TermIndex]] = CacheKey(tenant_id, "terms", f"{source_locale}>{locale}")
        return await self._near.of(tenant_id).get_or_load(key, load, ttl_s=_TTL_S)


class TenantLexicon:
    """The words that tenants use instead of the lexicon's own, kept near by locale."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._near = _Shelves(tenants=_TENANTS, entries=200)  # locales

    async def words(self, tenant_id: str, locale: str) -> Words:
        """Return the words that count for a tenant's readers; what this release's grammar cannot read is left out.

        Raises:
            DependencyError: they are not near and the database does not answer.
        """

        async def load() -> Words:
            statement = select(LEXICON_ENTRIES.c.document).where(
                LEXICON_ENTRIES.c.tenant_id == tenant_id, LEXICON_ENTRIES.c.state == EntryState.ACTIVE.value
            )
            async with self._database.tenant_transaction(tenant_id) as connection:
                documents = (await connection.execute(statement.order_by(LEXICON_ENTRIES.c.entry_id))).scalars().all()
            found = words_in_force(map(LexiconEntry.model_validate, documents), locale)
            usable = tuple(word for word in found if is_readable(locale, *word))
            if len(usable) < len(found):
                log.warning("words of a tenant cannot be read", tenant_id=tenant_id, locale=locale)
            return usable

        key: CacheKey[Words] = CacheKey(tenant_id, "lexicon", locale)
        return await self._near.of(tenant_id).get_or_load(key, load, ttl_s=_TTL_S)

    def forget(self, tenant_id: str) -> None:
        """Read the tenant's words from the database when they are asked for again."""
        self._near.forget(tenant_id)


class Sightings:
    """Counts how often texts are shown, in memory, and writes the counts down from time to time.

    What was counted within the last seconds of a process that is killed is lost: the counts order a queue and prove
    nothing.

    Args:
        every_s: seconds between two writings.
    """

    def __init__(self, database: Database, *, every_s: float = 5.0, clock: Clock = utc_now) -> None:
        self._database = database
        self._every_s = every_s
        self._clock = clock
        self._counts: dict[tuple[str, str, str], tuple[int, int]] = {}

    def count(self, tenant_id: str, template_key: str, locale: str, *, severity: str = "") -> None:
        """Count one alert that showed a text.

        Args:
            severity: of the alert: ``critical``, ``high``, ``warning`` or ``info``; others weigh as the last.
        """
        place = (tenant_id, template_key, locale)
        seen, weight = self._counts.get(place, (0, 1))
        self._counts[place] = (seen + 1, max(weight, SEVERITY_WEIGHTS.get(severity, 1)))

    async def flush(self) -> None:
        """Write down what was counted; a tenant's counts are kept for the next time where that fails.

        Raises:
            DependencyError: the database does not answer.
        """
        by_tenant: dict[str, list[tuple[str, str]]] = {}
        for tenant_id, key, locale in sorted(self._counts):  # in one order everywhere, so that nobody deadlocks
            by_tenant.setdefault(tenant_id, []).append((key, locale))
        for tenant_id, places in by_tenant.items():
            await self._write(tenant_id, {place: self._counts.pop((tenant_id, *place)) for place in places})

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Write the counts down regularly while the block lasts, and once more at its end."""
        task = asyncio.create_task(self._keep_flushing())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait({task})
            await self._flush_or_log()

    async def _keep_flushing(self) -> None:
        while True:
            await asyncio.sleep(self._every_s)
            await self._flush_or_log()

    async def _flush_or_log(self) -> None:
        try:
            await self.flush()
        except DependencyError:
            log.warning("sightings were not written", waiting=len(self._counts))

    async def _write(self, tenant_id: str, counts: dict[tuple[str, str], tuple[int, int]]) -> None:
        now = self._clock()
        rows = [
            {
                "tenant_id": tenant_id,
                "template_key": key,
                "locale": locale,
                "seen": seen,
                "weight": weight,
                "last_seen_at": now,
            }
            for (key, locale), (seen, weight) in counts.items()
        ]
        table = TRANSLATION_SIGHTINGS
        statement = insert(table)
        statement = statement.on_conflict_do_update(
            index_elements=["tenant_id", "template_key", "locale"],
            set_={
                "seen": table.c.seen + statement.excluded.seen,
                "weight": func.greatest(table.c.weight, statement.excluded.weight),
                "last_seen_at": statement.excluded.last_seen_at,
            },
        )
        try:
            async with self._database.tenant_transaction(tenant_id) as connection:
                await connection.execute(statement, rows)
        except DependencyError:
            self._put_back(tenant_id, counts)
            raise
        except IntegrityError:
            log.info("sightings of a tenant that is no more were dropped", tenant_id=tenant_id)

    def _put_back(self, tenant_id: str, counts: dict[tuple[str, str], tuple[int, int]]) -> None:
        for (key, locale), (seen, weight) in counts.items():
            more, heavier = self._counts.get((tenant_id, key, locale), (0, 1))
            self._counts[tenant_id, key, locale] = (seen + more, max(weight, heavier))


def _repaired(unit: MemoryUnit, text: str) -> str | None:
    return repair(text, unit.source, unit.target, target_locale=unit.locale)
