"""Translations as people and the engine read them: units of memory, the review queue, what reviews have taught."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Row, Select, and_, case, cast, func, select, tuple_
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import Boolean, Float, Text

from slack_fixtures.kernel.documents import event_type
from slack_fixtures.kernel.events import StreamType
from slack_fixtures.localization.model import LocalizationState, choose
from slack_fixtures.localization.quality import PUBLISHED_FROM
from slack_fixtures.localization.shapes import template_key
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.translations import SEVERITY_WEIGHTS, Translation
from slack_fixtures.storage.database import Database
from slack_fixtures.storage.documents import Stored
from slack_fixtures.storage.tables import EVENTS, FIXTURES, ROUTES, TRANSLATION_SIGHTINGS, TRANSLATIONS

PUBLISHED_IMPACT = 50
"""What divides the impact of a draft that readers see: of what the gate publishes, about one in fifty has an error."""

# Units of memory


@dataclass(frozen=True, slots=True)
class MemoryUnit:
    """A translation as the memory gives it.

    Attributes:
        id: of the translation; empty for a shared one.
        template_key: of ``source``, whose protected spans may differ from those of the text that was asked for.
        state: ``approved`` or ``draft``; what was rejected or is outdated is never given.
        origin: what made the words, see ``translations.ORIGIN``.
        quality: estimate from 0 to 1.
        findings: ids of the checks that found something.
        shared: whether it comes from the base that all tenants have.
    """

    id: str
    template_key: str
    source: str
    source_locale: str
    locale: str
    target: str
    state: TranslationState
    origin: str
    quality: float
    findings: tuple[str, ...] = ()
    shared: bool = False

    @property
    def approved(self) -> bool:
        """Whether a person has approved the words."""
        return self.state is TranslationState.APPROVED


@dataclass(frozen=True, slots=True)
class Match:
    """A unit whose source resembles a text.

    Attributes:
        score: 0 to 100, see ``memory.match_score``.
        target: the unit's words with the spans and numbers of the text in place of its own; ``None`` where more
            differs than those.
    """

    unit: MemoryUnit
    score: int
    target: str | None


class SharedMemory(Protocol):
    """The translations that all tenants have and none can change."""

    def exact(self, template_key: str, locale: str) -> MemoryUnit | None:
        """Return the translation of a template, without any input or output."""
        ...

    def similar(self, text: str, source_locale: str, locale: str, *, limit: int) -> Iterable[MemoryUnit]:
        """Return units whose sources share words with a text, the most likely ones first."""
        ...


# Reading


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """A translation that waits for a review, and what it matters.

    Attributes:
        seen: alerts that showed it.
        worst_severity: of those alerts; empty where none did.
        impact: ``seen`` times the weight of the worst severity, see ``SEVERITY_WEIGHTS``; of what is published, the
            ``PUBLISHED_IMPACT``-th part.
        published: whether readers see the words: the gate was sure enough of them.
    """

    translation: Stored[Translation]
    seen: int
    worst_severity: str
    impact: int
    published: bool = False


@dataclass(frozen=True, slots=True)
class WeekOfReviews:
    """What reviewers did to the words of one origin in one locale in one week.

    Attributes:
        week: Monday, 00:00 UTC.
        changed: share of those edited or rejected, from 0 to 1.
        distance: mean post-edit distance of what was approved or edited; ``None`` where all was rejected.
    """

    week: datetime
    origin: str
    locale: str
    reviewed: int
    edited: int
    rejected: int
    changed: float
    distance: float | None


@dataclass(frozen=True, slots=True)
class ReviewedEstimate:
    """One row to calibrate with: what was estimated, and whether a person changed the words."""

    origin: str
    locale: str
    quality: float
    changed: bool


@dataclass(frozen=True, slots=True)
class EstimateReport:
    """How the gate's estimates compare with what reviewers did, for one origin in one locale.

    Attributes:
        week: Monday, 00:00 UTC; ``None`` for the whole time.
        reviewed: decisions.
        estimate: mean of what was estimated of the first words, from 0 to 1.
        unchanged: share of them that were approved as they were, from 0 to 1.
        distance: mean post-edit distance of what was approved or edited; ``None`` where all was rejected.
    """

    week: datetime | None
    origin: str
    locale: str
    reviewed: int
    estimate: float
    unchanged: float
    distance: float | None

    @property
    def gap(self) -> float:
        """``estimate`` less ``unchanged``: above 0 the gate is too sure of itself.

        Quality is estimated, not whether the words are left alone: reviewers also change what was right, so a small
        gap is no fault.
        """
        return self.estimate - self.unchanged


@dataclass(frozen=True, slots=True)
class LocaleCoverage:
    """How many texts of a fixture, or of all, have words in a locale.

    Attributes:
        approved: written in the fixture itself, or approved; ``missing`` are those without usable words.
    """

    locale: str
    approved: int
    draft: int
    missing: int
    outdated: int


@dataclass(frozen=True, slots=True)
class FixtureCoverage:
    """The coverage of one fixture in every locale that its tenant's audiences read."""

    fixture_id: str
    name: str
    locales: tuple[LocaleCoverage, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The coverage of a tenant: totals by locale, and each fixture in the order of their ids."""

    totals: tuple[LocaleCoverage, ...]
    fixtures: tuple[FixtureCoverage, ...]


_REVIEWS = tuple(event_type(StreamType.TRANSLATION, verdict) for verdict in ("Approved", "Edited", "Rejected"))
_REVIEW = EVENTS.c.data["review"]
_IS_PUBLISHED: ColumnElement[bool] = cast(TRANSLATIONS.c.document["quality"].astext, Float) >= PUBLISHED_FROM
_WEIGHT: ColumnElement[int] = func.coalesce(TRANSLATION_SIGHTINGS.c.seen * TRANSLATION_SIGHTINGS.c.weight, 0)
_IMPACT: ColumnElement[int] = case((_IS_PUBLISHED, _WEIGHT // PUBLISHED_IMPACT), else_=_WEIGHT)
_SEVERITIES = {weight: severity for severity, weight in SEVERITY_WEIGHTS.items()}
_COUNTS = ("approved", "draft", "missing", "outdated")
_FIELDS = ("title", "description", "action_required")


class TranslationQueries:
    """Reads the translations of one tenant at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(
        self,
        tenant_id: str,
        *,
        limit: int,
        after: str = "",
        locale: str | None = None,
        states: Sequence[TranslationState] = (),
    ) -> list[Stored[Translation]]:
        """Return up to ``limit`` translations in the order of their ids, those behind ``after``."""
        statement = _chosen(select(TRANSLATIONS), tenant_id, locale, states)
        statement = statement.where(TRANSLATIONS.c.translation_id > after).order_by(TRANSLATIONS.c.translation_id)
        async with self._database.tenant_transaction(tenant_id) as connection:
            return [stored(row) for row in await connection.execute(statement.limit(limit))]

    async def every(
        self, tenant_id: str, *, source_locale: str, locale: str, states: Sequence[TranslationState] = ()
    ) -> list[Stored[Translation]]:
        """Return all translations from one locale into another in the order of their ids."""
        statement = _chosen(select(TRANSLATIONS), tenant_id, locale, states)
        statement = statement.where(TRANSLATIONS.c.source_locale == source_locale)
        async with self._database.tenant_transaction(tenant_id) as connection:
            rows = await connection.execute(statement.order_by(TRANSLATIONS.c.translation_id))
            return [stored(row) for row in rows]

    async def queue(
        self,
        tenant_id: str,
        *,
        limit: int,
        after: tuple[int, str] | None = None,
        locale: str | None = None,
        assignee: str | None = None,
    ) -> list[QueueEntry]:
        """Return up to ``limit`` drafts, those of the greatest impact first.

        Args:
            after: impact and id of the last one of the page before.
            assignee: whose; an empty name for those that are nobody's.
        """
        seen = TRANSLATION_SIGHTINGS
        joined = TRANSLATIONS.outerjoin(
            seen,
            and_(
                seen.c.tenant_id == TRANSLATIONS.c.tenant_id,
                seen.c.template_key == TRANSLATIONS.c.template_key,
                seen.c.locale == TRANSLATIONS.c.locale,
            ),
        )
        statement = select(TRANSLATIONS, seen.c.seen, seen.c.weight, _IMPACT.label("impact")).select_from(joined)
        statement = _chosen(statement, tenant_id, locale, [TranslationState.DRAFT])
        if assignee is not None:
            statement = statement.where(TRANSLATIONS.c.assignee == assignee)
        if after is not None:
            impact, last = after
            statement = statement.where(tuple_(-_IMPACT, TRANSLATIONS.c.translation_id) > tuple_(-impact, last))
        statement = statement.order_by(_IMPACT.desc(), TRANSLATIONS.c.translation_id).limit(limit)
        async with self._database.tenant_transaction(tenant_id) as connection:
            rows = (await connection.execute(statement)).all()
        return [
            QueueEntry(
                stored(row),
                row.seen or 0,
                _SEVERITIES.get(row.weight or 0, ""),
                row.impact,
                row.document["quality"] >= PUBLISHED_FROM,
            )
            for row in rows
        ]

    async def post_edits(self, tenant_id: str, *, since: datetime) -> list[WeekOfReviews]:
        """Return what reviews did by week, origin and locale, oldest week first."""
        week = func.date_trunc("week", EVENTS.c.recorded_at, "UTC").label("week")
        origin, locale = _word("origin").label("origin"), _word("locale").label("locale")
        verdict = _word("verdict")
        statement = (
            _reviews(
                week,
                origin,
                locale,
                func.count().label("reviewed"),
                func.count().filter(verdict == "edited").label("edited"),
                func.count().filter(verdict == "rejected").label("rejected"),
                func.avg(cast(_word("distance"), Float)).label("distance"),
                tenant_id=tenant_id,
                since=since,
            )
            .group_by(week, origin, locale)
            .order_by(week, origin, locale)
        )
        async with self._database.tenant_transaction(tenant_id) as connection:
            rows = (await connection.execute(statement)).all()
        return [
            WeekOfReviews(
                week=row.week,
                origin=row.origin,
                locale=row.locale,
                reviewed=row.reviewed,
                edited=row.edited,
                rejected=row.rejected,
                changed=(row.edited + row.rejected) / row.reviewed,
                distance=row.distance,
            )
            for row in rows
        ]

    async def reviewed_estimates(self, tenant_id: str, *, since: datetime) -> list[ReviewedEstimate]:
        """Return every estimate that a person has judged since a moment, oldest first."""
        columns = (
            _word("origin").label("origin"),
            _word("locale").label("locale"),
            cast(_word("quality"), Float).label("quality"),
            cast(_word("changed"), Boolean).label("changed"),
        )
        statement = _reviews(*columns, tenant_id=tenant_id, since=since).order_by(EVENTS.c.recorded_at)
        async with self._database.tenant_transaction(tenant_id) as connection:
            rows = (await connection.execute(statement)).all()
        return [ReviewedEstimate(row.origin, row.locale, row.quality, row.changed) for row in rows]

    async def estimates(self, tenant_id: str, *, since: datetime, by_week: bool) -> list[EstimateReport]:
        """Return how right the estimates were, by origin and locale; by week as well, oldest first, if asked for."""
        weeks = [func.date_trunc("week", EVENTS.c.recorded_at, "UTC").label("week")] if by_week else []
        names = (*weeks, _word("origin").label("origin"), _word("locale").label("locale"))
        statement = _reviews(
            *names,
            func.count().label("reviewed"),
            func.avg(cast(_word("quality"), Float)).label("estimate"),
            func.avg(cast(_word("distance"), Float)).label("distance"),
            func.count().filter(~cast(_word("changed"), Boolean)).label("unchanged"),
            tenant_id=tenant_id,
            since=since,
        )
        async with self._database.tenant_transaction(tenant_id) as connection:
            rows = (await connection.execute(statement.group_by(*names).order_by(*names))).all()
        return [
            EstimateReport(
                week=row.week if by_week else None,
                origin=row.origin,
                locale=row.locale,
                reviewed=row.reviewed,
                estimate=row.estimate,
                unchanged=row.unchanged / row.reviewed,
                distance=row.distance,
            )
            for row in rows
        ]

    async def coverage(self, tenant_id: str, *, locale: str | None = None) -> Coverage:
        """Return which texts of the tenant's fixtures have words in the locales of its audiences.

        Args:
            locale: the only one that is asked for; all of the audiences and of the fixtures when left out.
        """
        async with self._database.tenant_transaction(tenant_id) as connection:
            fixtures = (await connection.execute(_documents(FIXTURES, tenant_id))).all()
            routes = (await connection.execute(_documents(ROUTES, tenant_id))).all()
            columns = (TRANSLATIONS.c.template_key, TRANSLATIONS.c.locale, TRANSLATIONS.c.state, TRANSLATIONS.c.slots)
            known = (await connection.execute(select(*columns).where(TRANSLATIONS.c.tenant_id == tenant_id))).all()
        wanted = _wanted_locales([row.document for row in routes], [row.document for row in fixtures])
        locales = [locale] if locale is not None else sorted(wanted)
        # 1,000 fixtures in a dozen locales take 0.2 s, which nobody else should wait for.
        return await asyncio.to_thread(_covered, fixtures, known, locales)


def stored(row: Row[Any]) -> Stored[Translation]:
    """Return a row of the projection as a document."""
    document = Translation.model_validate(row.document)
    return Stored(row.translation_id, row.version, document, row.created_at, row.updated_at)


def _chosen(
    statement: Select[Any], tenant_id: str, locale: str | None, states: Sequence[TranslationState]
) -> Select[Any]:
    statement = statement.where(TRANSLATIONS.c.tenant_id == tenant_id)
    if locale is not None:
        statement = statement.where(TRANSLATIONS.c.locale == locale)
    if states:
        statement = statement.where(TRANSLATIONS.c.state.in_([state.value for state in states]))
    return statement


def _word(name: str) -> ColumnElement[str]:
    """Return a member of the review that an event tells of, as text; SQL's null for JSON's."""
    found: ColumnElement[str] = cast(_REVIEW, JSONB)[name].astext.cast(Text)
    return found


def _reviews(*columns: Any, tenant_id: str, since: datetime) -> Select[Any]:
    return select(*columns).where(
        EVENTS.c.tenant_id == tenant_id,
        EVENTS.c.stream_type == StreamType.TRANSLATION.value,
        EVENTS.c.type.in_(_REVIEWS),
        EVENTS.c.recorded_at >= since,
    )


def _documents(table: Any, tenant_id: str) -> Select[Any]:
    """Select fixtures or routes as they are stored: what they mean belongs to features that know of this one."""
    identity = table.primary_key.columns[1]
    return select(identity, table.c.document).where(table.c.tenant_id == tenant_id).order_by(identity)


def _wanted_locales(routes: Iterable[dict[str, Any]], fixtures: Iterable[dict[str, Any]]) -> set[str]:
    read = {audience["locale"] for route in routes for audience in route["audiences"] if audience.get("locale")}
    return read | {tag for fixture in fixtures for tag in fixture["locales"]}


def _covered(fixtures: Sequence[Any], known: Sequence[Any], locales: Sequence[str]) -> Coverage:
    states = {(row.template_key, row.locale): TranslationState(row.state) for row in known}
    slots = {(slot, row.locale) for row in known for slot in row.slots}
    shown = tuple(
        FixtureCoverage(
            row.fixture_id,
            row.document["name"],
            tuple(_coverage(row.fixture_id, row.document, tag, states, slots) for tag in locales),
        )
        for row in fixtures
    )
    return Coverage(tuple(_total(tag, shown) for tag in locales), shown)


def _coverage(
    fixture_id: str,
    fixture: dict[str, Any],
    locale: str,
    states: Mapping[tuple[str, str], TranslationState],
    slots: Collection[tuple[str, str]],
) -> LocaleCoverage:
    own = _own_words(fixture, locale)
    counts: Counter[str] = Counter()
    for name in _FIELDS:
        source = fixture["locales"][fixture["source_locale"]].get(name, "")
        if not source:
            continue
        state = states.get((template_key(source, fixture["source_locale"]), locale))
        if own.get(name) or state is TranslationState.APPROVED:
            counts["approved"] += 1
        elif state is TranslationState.DRAFT:
            counts["draft"] += 1
        else:
            counts["outdated" if (f"{fixture_id}:{name}", locale) in slots and state is None else "missing"] += 1
    return _counted(locale, counts)


def _own_words(fixture: dict[str, Any], locale: str) -> dict[str, str]:
    """Return the texts that the fixture itself has for a reader: in the locale, or in one that stands in for it."""
    source = fixture["source_locale"]
    choice = choose(locale, fixture["locales"], default=source, source=source)
    stands_in = choice.state in {LocalizationState.EXACT, LocalizationState.PARENT, LocalizationState.SIBLING}
    words: dict[str, str] = fixture["locales"][choice.locale]
    return words if stands_in else {}


def _total(locale: str, fixtures: Iterable[FixtureCoverage]) -> LocaleCoverage:
    counts: Counter[str] = Counter()
    for fixture in fixtures:
        for covered in fixture.locales:
            if covered.locale == locale:
                counts.update({name: getattr(covered, name) for name in _COUNTS})
    return _counted(locale, counts)


def _counted(locale: str, counts: Counter[str]) -> LocaleCoverage:
    return LocaleCoverage(locale, *(counts[name] for name in _COUNTS))
