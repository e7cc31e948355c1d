"""The language that an audience really reads: messages shown in another one, and the locale that this suggests.

A message that somebody has shown in another language counts once for that language, however often and by how many: no
reader is named, and one curious person proves nothing. When most of the messages that an audience read in another
language were read in the same one, its locale is suggested; a person decides.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, Table, and_, delete, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.delivery.context import render_request
from slack_fixtures.delivery.postgres import record_of
from slack_fixtures.delivery.tenant_view import TenantViews
from slack_fixtures.delivery.wording import Wording
from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.kernel.errors import NOTHING_HERE, FieldProblem, InvalidValueError, NotFoundError
from slack_fixtures.localization.model import UnknownLocaleTagError, canonical_tag
from slack_fixtures.rendering.evaluation import Localize
from slack_fixtures.rendering.model import RenderedMessage, RenderRequest
from slack_fixtures.rendering.renderer import render
from slack_fixtures.routing.model import Route
from slack_fixtures.routing.postgres import ROUTE_DOCUMENTS
from slack_fixtures.storage.database import Database
from slack_fixtures.storage.documents import Stored
from slack_fixtures.storage.tables import DELIVERIES, EPISODES, LOCALE_DECISIONS, LOCALE_VIEWS
from slack_fixtures.storage.unit_of_work import UnitOfWork, UnitsOfWork
from slack_fixtures.tenancy.postgres import TENANT_DOCUMENTS

WINDOW = timedelta(weeks=8)
"""How far back views count: a team changes, and two months hold enough incidents of most channels."""

LEAST_VIEWS = 20
"""Messages read in the locale before it is suggested.

Twenty of thirty-three, the least that is suggested, come about by chance in one case of seven where it is really one
in two; ten of sixteen would in one case of four. A channel with an alert a day reaches twenty within a month.
"""

MOST_OF_VIEWS = 0.6
"""Share of the messages read in any other language: clearly more than all others together."""

LEAST_OF_MESSAGES = 0.1
"""Share of the audience's messages: where nine in ten are read as they are, their language is right."""


@dataclass(frozen=True, slots=True)
class LocaleSuggestion:
    """A locale that an audience reads more than its own.

    Attributes:
        id: of the suggestion; it follows from what it says.
        route_id: of the route; ``route`` is its name.
        slack: the audience's connection; with ``channel`` it names the audience within its route.
        present: the audience's locale, the tenant's default where it has none of its own.
        locale: the suggested one.
        views: messages that were read in it.
        other_views: messages that were read in any other language, these included.
        messages: of the audience, in the same time.
    """

    id: str
    route_id: str
    route: str
    slack: str
    channel: str
    present: str
    locale: str
    views: int
    other_views: int
    messages: int


class Reading:
    """Shows messages in another language, and keeps count."""

    def __init__(self, database: Database, views: TenantViews, wording: Wording, *, clock: Clock = utc_now) -> None:
        self._database = database
        self._views = views
        self._wording = wording
        self._clock = clock

    async def show(self, tenant_id: str, delivery_id: UUID, locale: str) -> RenderedMessage:
        """Return the message of a delivery as a reader of a locale would see it by now, and count that it was read.

        Raises:
            NotFoundError: there is no such delivery, or its alert is not kept any more.
            InvalidValueError: there is no such locale.
        """
        try:
            wanted = canonical_tag(locale)
        except UnknownLocaleTagError as error:
            raise InvalidValueError(FieldProblem("locale", str(error))) from error
        view, now = await self._views.get(tenant_id), self._clock()
        async with self._database.tenant_transaction(tenant_id) as connection:
            row = (await connection.execute(_episode_of(tenant_id, delivery_id))).one_or_none()
        if row is None:
            raise NotFoundError(NOTHING_HERE)
        record = record_of(row)
        if wanted != (record.audience.locale or view.settings.default_locale):
            await self._count(tenant_id, row, wanted, now)
        reader = replace(record, audience=record.audience.model_copy(update={"locale": wanted}))
        request = render_request(reader, view, now=now)
        return (await self._wording.render(tenant_id, request, _rendered)).message

    async def _count(self, tenant_id: str, row: Row[Any], locale: str, now: datetime) -> None:
        values = {
            "tenant_id": tenant_id,
            "episode_id": row.episode_id,
            "locale": locale,
            "route": row.route,
            "connection": row.connection,
            "channel": row.channel,
            "viewed_at": now,
        }
        old = LOCALE_VIEWS.c.tenant_id == tenant_id, LOCALE_VIEWS.c.viewed_at < now - WINDOW
        async with self._database.tenant_transaction(tenant_id) as connection:
            await connection.execute(insert(LOCALE_VIEWS).values(values).on_conflict_do_nothing())
            await connection.execute(delete(LOCALE_VIEWS).where(*old))


class LocaleSuggestions:
    """Says which audiences read another language than their own, and carries out what is decided about it."""

    def __init__(self, database: Database, units: UnitsOfWork, *, clock: Clock = utc_now) -> None:
        self._database = database
        self._units = units
        self._clock = clock

    async def open(self, tenant_id: str) -> list[LocaleSuggestion]:
        """Return what is suggested and not decided, by route and channel."""
        async with self._database.tenant_transaction(tenant_id) as connection:
            return await _suggested(connection, tenant_id, self._clock())

    async def accept(self, tenant_id: str, identity: str, *, actor: str) -> LocaleSuggestion:
        """Let an audience have the suggested locale: the next version of its route.

        Raises:
            NotFoundError: it is not suggested, or not any more.
            VersionConflictError: somebody else changed the route meanwhile.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            found = _named(await _suggested(work.connection, tenant_id, work.clock()), identity)
            stored = await ROUTE_DOCUMENTS.get(work.connection, tenant_id, found.route_id)
            changed = _with_locale(stored.document, found)
            await ROUTE_DOCUMENTS.replace(work, stored.id, changed, expected_version=stored.version)
            await _decided(work.connection, tenant_id, found, work.clock())
            _note(work, "LocaleSuggestionAccepted", found)
            return found

    async def dismiss(self, tenant_id: str, identity: str, *, actor: str) -> LocaleSuggestion:
        """Leave an audience its locale; only what is read from now on can suggest another one.

        Raises:
            NotFoundError: it is not suggested, or not any more.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            found = _named(await _suggested(work.connection, tenant_id, work.clock()), identity)
            await _decided(work.connection, tenant_id, found, work.clock())
            _note(work, "LocaleSuggestionDismissed", found)
            return found


_Audience = tuple[str, str, str]  # route, connection, channel


async def _suggested(connection: AsyncConnection, tenant_id: str, now: datetime) -> list[LocaleSuggestion]:
    since = now - WINDOW
    views: dict[_Audience, dict[str, int]] = defaultdict(dict)
    for row in await connection.execute(_views_since(tenant_id, since)):
        views[row.route, row.connection, row.channel][row.locale] = row.number
    if not views:
        return []
    rows = await connection.execute(_messages_since(tenant_id, since))
    messages = {(row.route, row.connection, row.channel): row.number for row in rows}
    default = (await TENANT_DOCUMENTS.get(connection, tenant_id, tenant_id)).document.default_locale
    found = []
    async for stored in ROUTE_DOCUMENTS.each(connection, tenant_id):
        audiences = {(one.slack, one.channel): one.locale or default for one in stored.document.audiences}
        for (slack, channel), present in audiences.items():
            key = (stored.document.name, slack, channel)
            suggestion = _suggestion(stored, key, present, views.get(key, {}), messages.get(key, 0))
            if suggestion is not None:
                found.append(suggestion)
    return sorted(found, key=lambda one: (one.route, one.slack, one.channel))


def _suggestion(
    stored: Stored[Route], audience: _Audience, present: str, views: Mapping[str, int], messages: int
) -> LocaleSuggestion | None:
    others = {locale: number for locale, number in views.items() if locale != present}
    locale = max(sorted(others), key=lambda one: others[one], default="")
    total, most = sum(others.values()), others.get(locale, 0)
    if most < LEAST_VIEWS or most < MOST_OF_VIEWS * total or most < LEAST_OF_MESSAGES * messages:
        return None
    route, slack, channel = audience
    identity = hashlib.sha256(f"{stored.id}\n{slack}\n{channel}\n{locale}".encode()).hexdigest()[:32]
    return LocaleSuggestion(
        id=identity,
        route_id=stored.id,
        route=route,
        slack=slack,
        channel=channel,
        present=present,
        locale=locale,
        views=most,
        other_views=total,
        messages=messages,
    )


def _views_since(tenant_id: str, since: datetime) -> Select[Any]:
    table = LOCALE_VIEWS
    names = (table.c.route, table.c.connection, table.c.channel, table.c.locale)
    return (
        select(*names, func.count().label("number"))
        .select_from(table.outerjoin(LOCALE_DECISIONS, _of_audience(table)))
        .where(table.c.tenant_id == tenant_id, _counts(table.c.viewed_at, since))
        .group_by(*names)
    )


def _messages_since(tenant_id: str, since: datetime) -> Select[Any]:
    table = EPISODES
    names = (table.c.route, table.c.connection, table.c.channel)
    return (
        select(*names, func.count().label("number"))
        .select_from(table.outerjoin(LOCALE_DECISIONS, _of_audience(table)))
        .where(table.c.tenant_id == tenant_id, _counts(table.c.opened_at, since))
        .group_by(*names)
    )


def _of_audience(table: Table) -> ColumnElement[bool]:
    columns = ("tenant_id", "route", "connection", "channel")
    return and_(*(LOCALE_DECISIONS.c[name] == table.c[name] for name in columns))


def _counts(at: ColumnElement[datetime], since: datetime) -> ColumnElement[bool]:
    """Return whether a moment lies within the window and behind the last decision about the audience."""
    decided_at = LOCALE_DECISIONS.c.decided_at
    return and_(at >= since, or_(decided_at.is_(None), at > decided_at))


def _named(suggestions: list[LocaleSuggestion], identity: str) -> LocaleSuggestion:
    found = next((one for one in suggestions if one.id == identity), None)
    if found is None:
        raise NotFoundError(NOTHING_HERE)
    return found


def _with_locale(route: Route, found: LocaleSuggestion) -> Route:
    audiences = tuple(
        one.model_copy(update={"locale": found.locale})
        if (one.slack, one.channel) == (found.slack, found.channel)
        else one
        for one in route.audiences
    )
    return route.model_copy(update={"audiences": audiences})


async def _decided(connection: AsyncConnection, tenant_id: str, found: LocaleSuggestion, now: datetime) -> None:
    statement = insert(LOCALE_DECISIONS).values(
        tenant_id=tenant_id, route=found.route, connection=found.slack, channel=found.channel, decided_at=now
    )
    keys = [column.name for column in LOCALE_DECISIONS.primary_key]
    await connection.execute(statement.on_conflict_do_update(index_elements=keys, set_={"decided_at": now}))


def _note(work: UnitOfWork, action: str, found: LocaleSuggestion) -> None:
    work.note(
        action,
        f"route/{found.route_id}",
        slack=found.slack,
        channel=found.channel,
        was=found.present,
        locale=found.locale,
        views=found.views,
    )


def _rendered(request: RenderRequest, localize: Localize | None) -> RenderedMessage:
    return render(request, localize=localize)


def _episode_of(tenant_id: str, delivery_id: UUID) -> Select[Any]:
    joined = EPISODES.join(
        DELIVERIES,
        and_(DELIVERIES.c.tenant_id == EPISODES.c.tenant_id, DELIVERIES.c.episode_id == EPISODES.c.episode_id),
    )
    return (
        select(EPISODES)
        .select_from(joined)
        .where(DELIVERIES.c.tenant_id == tenant_id, DELIVERIES.c.delivery_id == delivery_id)
    )
