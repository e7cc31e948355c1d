"""Fixtures in the languages that their readers need and their authors did not write: drafted before an alert comes.

Whole templates are translated, their placeholders protected. A template with statements (``{% if … %}``) is left to
people: its sentences stand in each other's way, and half of them in another language would be worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import exists, or_, select

from slack_fixtures.delivery.tenant_view import TenantView, TenantViews
from slack_fixtures.delivery.wording import has_statements
from slack_fixtures.fixtures.model import FixtureVersion
from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.kernel.errors import NotFoundError, SlackFixturesError
from slack_fixtures.library.catalogue import FIELDS
from slack_fixtures.localization.backlog import ACTOR, Wanted, draft_of
from slack_fixtures.localization.commands import TranslationCommands
from slack_fixtures.localization.engine import AILocalizationEngine
from slack_fixtures.localization.model import LocalizationState, choose
from slack_fixtures.localization.shapes import template_key
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.translations import Use
from slack_fixtures.storage.database import Database
from slack_fixtures.storage.tables import FIXTURES, ROUTES, TRANSLATIONS
from slack_fixtures.tenancy.postgres import list_tenants

log = structlog.get_logger(__name__)

MOST_AT_ONCE = 500
"""Drafts of one tenant in one run; the next run goes on."""

_FIRST_LOOK = timedelta(days=1)  # what changed while no process ran
_OVERLAP = timedelta(minutes=2)  # a change may be committed later than it says
_TENANTS_AT_ONCE = 500
_WRITTEN = frozenset({LocalizationState.EXACT, LocalizationState.PARENT, LocalizationState.SIBLING})


@dataclass(frozen=True, slots=True)
class _Known:
    """What the tenant has: where each template and locale stands, and which templates stand in each field."""

    slots_of: dict[tuple[str, str], frozenset[str]]
    keys_in: dict[str, frozenset[str]]


class Ahead:
    """Drafts what the fixtures of a tenant lack.

    Args:
        engine: the whole cascade.
        commands: store the drafts.
    """

    def __init__(
        self,
        database: Database,
        views: TenantViews,
        engine: AILocalizationEngine,
        commands: TranslationCommands,
        *,
        clock: Clock = utc_now,
    ) -> None:
        self._database = database
        self._views = views
        self._engine = engine
        self._commands = commands
        self._clock = clock
        self._looked_at: datetime | None = None

    async def run(self) -> int:
        """Draft what is missing for every tenant that changed since the last run, and return how many drafts.

        Raises:
            DependencyError: the database does not answer.
        """
        now = self._clock()
        since = now - _FIRST_LOOK if self._looked_at is None else self._looked_at - _OVERLAP
        drafted, last = 0, ""
        while page := await list_tenants(self._database, limit=_TENANTS_AT_ONCE, after=last):
            for tenant in page:
                with suppress(NotFoundError):  # it has gone meanwhile
                    if tenant.updated_at > since or await self._has_changed(tenant.id, since):
                        drafted += await self.draft(tenant.id)
            last = page[-1].id
        self._looked_at = now
        return drafted

    async def draft(self, tenant_id: str) -> int:
        """Draft what the fixtures of a tenant lack, and return how many drafts; what has words is left alone.

        Raises:
            NotFoundError: there is no such tenant.
            DependencyError: the database does not answer.
        """
        view, known = await self._views.get(tenant_id), await self._known(tenant_id)
        for use, source, source_locale in _moved_on(view, known):
            await self._commands.source_changed(tenant_id, use, source, source_locale=source_locale, actor=ACTOR)
        drafted = 0
        for wanted in _missing(view, known):
            if drafted >= MOST_AT_ONCE:
                log.info("translate_ahead_goes_on", tenant_id=tenant_id)
                break
            try:
                await self._commands.draft(tenant_id, await draft_of(self._engine, wanted), actor=ACTOR)
                drafted += 1
            except SlackFixturesError as error:
                log.warning("translation_failed", tenant_id=tenant_id, locale=wanted.locale, reason=error.code)
        return drafted

    async def _has_changed(self, tenant_id: str, since: datetime) -> bool:
        changed = (
            exists().where(table.c.tenant_id == tenant_id, table.c.updated_at > since) for table in (FIXTURES, ROUTES)
        )
        async with self._database.tenant_transaction(tenant_id) as connection:
            return bool((await connection.execute(select(or_(*changed)))).scalar_one())

    async def _known(self, tenant_id: str) -> _Known:
        columns = (TRANSLATIONS.c.template_key, TRANSLATIONS.c.locale, TRANSLATIONS.c.slots)
        statement = select(*columns).where(
            TRANSLATIONS.c.tenant_id == tenant_id, TRANSLATIONS.c.state != TranslationState.OUTDATED.value
        )
        async with self._database.tenant_transaction(tenant_id) as connection:
            rows = (await connection.execute(statement)).all()
        keys_in: dict[str, set[str]] = {}
        for row in rows:
            for slot in row.slots:
                keys_in.setdefault(slot, set()).add(row.template_key)
        return _Known(
            {(row.template_key, row.locale): frozenset(row.slots) for row in rows},
            {slot: frozenset(keys) for slot, keys in keys_in.items()},
        )


def _fields(fixture: FixtureVersion) -> Iterator[tuple[Use, str]]:
    for name in FIELDS:
        yield Use(fixture_id=fixture.fixture_id, field=name), getattr(fixture.locales[fixture.source_locale], name)


def _moved_on(view: TenantView, known: _Known) -> Iterator[tuple[Use, str, str]]:
    """Yield the fields that say something else than what was translated for them."""
    for fixture in view.fixtures.values():
        for use, source in _fields(fixture):
            present = {template_key(source, fixture.source_locale)} if source else set()
            if known.keys_in.get(use.slot, frozenset()) - present:
                yield use, source, fixture.source_locale


def _missing(view: TenantView, known: _Known) -> Iterator[Wanted]:
    """Yield the texts of fixtures that some reader lacks and nobody has drafted or decided about."""
    read = {audience.locale for route in view.routes for audience in route.audiences if audience.locale}
    for fixture in view.fixtures.values():
        for locale in sorted(read | {view.settings.default_locale}):
            if _has_words(fixture, locale):
                continue
            for use, source in _fields(fixture):
                key = template_key(source, fixture.source_locale)
                if (
                    source.strip()
                    and not has_statements(source)
                    and use.slot not in known.slots_of.get((key, locale), ())
                ):
                    yield Wanted(view.tenant_id, source, fixture.source_locale, locale, key, used_by=use)


def _has_words(fixture: FixtureVersion, locale: str) -> bool:
    source = fixture.source_locale
    is_same_language = source.partition("-")[0] == locale.partition("-")[0]
    return is_same_language or choose(locale, fixture.locales, default=source, source=source).state in _WRITTEN
