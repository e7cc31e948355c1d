"""From a payload to the ledger: alerts, episodes and one delivery per audience, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.delivery import postgres as ledger
from slack_fixtures.delivery.model import Method
from slack_fixtures.delivery.postgres import WAKE_CHANNEL
from slack_fixtures.delivery.task import DeliveryKind, DeliveryTask, EpisodeRecord, NewDelivery
from slack_fixtures.delivery.tenant_view import Channel, TenantView, TenantViews
from slack_fixtures.ingest.model import Alert, AlertGroup
from slack_fixtures.ingest.postgres import store_alerts
from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.routing.episodes import Change, identity, observe
from slack_fixtures.routing.model import Audience, Route, routes_for
from slack_fixtures.storage.database import Database

_WAKE = text("SELECT pg_notify(:channel, '')")

_RESOLVED_LAST = 4  # added to the rank of what tells only that something is over


class LocalWorker(Protocol):
    """The worker of this process, to which fresh deliveries are handed."""

    @property
    def owner(self) -> int:
        """Number under which it leases."""
        ...

    @property
    def room(self) -> int:
        """How many more it can start at once."""
        ...

    def submit(self, work: Sequence[DeliveryTask]) -> None:
        """Take over deliveries that have begun."""
        ...


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of a payload.

    Attributes:
        accepted: alerts stored.
        unrouted: those of them that no route took.
        deliveries: messages, edits and replies written down.
    """

    accepted: int
    unrouted: int
    deliveries: int


@dataclass(frozen=True, slots=True)
class _Target:
    """One audience of one route, and the part of the group that the route takes."""

    identity: bytes
    route: Route
    audience: Audience
    group: AlertGroup


_Planned = tuple[NewDelivery, EpisodeRecord]
"""A delivery to write down, and its episode as this payload leaves it."""


class Intake:
    """Accepts alerts for tenants.

    Args:
        worker: takes fresh deliveries at once; without one they wait for any worker's claim.
    """

    def __init__(
        self, database: Database, views: TenantViews, *, worker: LocalWorker | None = None, clock: Clock = utc_now
    ) -> None:
        self._database = database
        self._views = views
        self._worker = worker
        self._clock = clock

    async def accept(self, tenant_id: str, groups: Sequence[AlertGroup]) -> Accepted:
        """Store what was received and write down what is to be sent; returns after the commit.

        Raises:
            NotFoundError: there is no such tenant.
            DependencyError: the database does not answer; nothing was accepted.
        """
        view = await self._views.get(tenant_id)
        now = self._clock()
        alerts, targets = _route(groups, view)
        worker = self._worker if self._worker is not None and self._worker.room else None
        async with self._database.tenant_transaction(tenant_id) as connection:
            await store_alerts(connection, tenant_id, alerts, received_at=now)
            planned = await self._observe(connection, view, targets, now)
            begun = await ledger.write_down(
                connection,
                tenant_id,
                [delivery for delivery, _ in planned],
                owner=worker.owner if worker else None,
                most=worker.room if worker else 0,
            )
            if len(begun) < len(planned):
                await connection.execute(_WAKE, {"channel": WAKE_CHANNEL})
        if worker is not None:
            worker.submit(
                [DeliveryTask.first(begun[d.delivery_id], d, r) for d, r in planned if d.delivery_id in begun]
            )
        unrouted = sum(not routed for _, _, routed in alerts)
        return Accepted(accepted=len(alerts), unrouted=unrouted, deliveries=len(planned))

    async def _observe(
        self, connection: AsyncConnection, view: TenantView, targets: Sequence[_Target], now: datetime
    ) -> list[_Planned]:
        if not targets:
            return []
        # Sorted, so that two requests that meet in the same episodes lock them in the same order.
        targets = sorted(targets, key=lambda target: target.identity)
        latest = await ledger.latest_episodes(connection, view.tenant_id, [t.identity for t in targets])
        planned: list[_Planned] = []
        for target in targets:
            more, record = await self._apply(connection, view, target, latest.get(target.identity), now)
            planned += more
            if record is not None:
                latest[target.identity] = record
        return planned

    async def _apply(
        self,
        connection: AsyncConnection,
        view: TenantView,
        target: _Target,
        record: EpisodeRecord | None,
        now: datetime,
    ) -> tuple[list[_Planned], EpisodeRecord | None]:
        change = observe(record.episode if record else None, target.group)
        if change is None:
            return [], record
        plan = _Plan(view, target, now)
        planned: list[_Planned] = []
        if change.ends is not None and record is not None:
            ended = replace(record, episode=change.ends)
            await ledger.update_episode(connection, ended)
            waiting = await ledger.has_open(connection, view.tenant_id, ended.episode_id)
            planned += plan.change_of(ended, Change(change.ends, visible=True), edit=not waiting)
        if record is None or record.episode.closed or change.ends is not None:
            opened = _new_record(view.tenant_id, target, change, now)
            if not await ledger.insert_episode(connection, opened, target.identity):
                # Another request has just opened it; look again, now that its rows can be seen.
                found = await ledger.latest_episodes(connection, view.tenant_id, [target.identity])
                return await self._apply(connection, view, target, found[target.identity], now)
            return planned + plan.opening_of(opened, change), opened
        current = replace(record, episode=change.episode, group_info=_group_info(target.group))
        await ledger.update_episode(connection, current)
        if change.raised_from is not None:
            severity = change.episode.lead.severity
            await ledger.raise_waiting(connection, current, severity=severity, priority=severity.rank)
        pending = await ledger.has_open(connection, view.tenant_id, current.episode_id) if change.visible else True
        return planned + plan.change_of(current, change, edit=not pending), current


@dataclass(frozen=True, slots=True)
class _Plan:
    """Turns a change of an episode into deliveries."""

    view: TenantView
    target: _Target
    now: datetime

    def opening_of(self, record: EpisodeRecord, change: Change) -> list[_Planned]:
        """Return the first message; nothing for an episode that was over before anybody heard of it."""
        return [self._delivery(record, DeliveryKind.POST)] if change.opens else []

    def change_of(self, record: EpisodeRecord, change: Change, *, edit: bool = True) -> list[_Planned]:
        """Return the edit, where none is on its way, and the replies for what an edit would tell nobody."""
        planned: list[_Planned] = []
        if change.visible and edit and not self._is_webhook(record):
            # Where Slack refused the first message there is nothing to edit: readers must still learn about it.
            planned.append(self._delivery(record, DeliveryKind.UPDATE if record.message_ts else DeliveryKind.POST))
        if change.joined:
            planned.append(self._delivery(record, DeliveryKind.REPLY, {"joined": list(change.joined)}))
        if change.raised_from is not None:
            planned.append(self._delivery(record, DeliveryKind.REPLY, {"raised_from": change.raised_from.value}))
        if record.episode.closed and change.visible and self._is_webhook(record):
            planned.append(self._delivery(record, DeliveryKind.FOLLOW_UP))
        return planned

    def _channel(self, record: EpisodeRecord) -> Channel | None:
        return self.view.channels.get(record.audience.slack)

    def _is_webhook(self, record: EpisodeRecord) -> bool:
        channel = self._channel(record)
        return channel is not None and channel.workspace.is_webhook

    def _delivery(self, record: EpisodeRecord, kind: DeliveryKind, cause: dict[str, Any] | None = None) -> _Planned:
        method, bucket, pace_ms = lane(kind, record.audience, self._channel(record))
        episode = record.episode
        priority = episode.lead.severity.rank + (0 if episode.firing else _RESOLVED_LAST)
        delivery = NewDelivery(
            delivery_id=new_id(),
            episode_id=record.episode_id,
            kind=kind,
            priority=priority,
            connection=record.audience.slack,
            method=method,
            bucket=bucket,
            pace_ms=pace_ms,
            severity=episode.lead.severity,
            alertname=episode.lead.name[:512],
            channel=record.audience.channel,
            locale=record.audience.locale or self.view.settings.default_locale,
            created_at=self.now,
            cause=cause or {},
        )
        return delivery, record


def lane(kind: DeliveryKind, audience: Audience, channel: Channel | None) -> tuple[Method, str, int]:
    """Return the method, the pacing bucket and the pause after it, for a kind of delivery to an audience."""
    if channel is None:
        return Method.POST, f"channel:{audience.channel}", 0
    pause = channel.pacing.post_pause_ms
    if channel.workspace.is_webhook:
        return Method.WEBHOOK, "webhook", pause  # the hook has one channel, whatever the audience says
    if kind is DeliveryKind.UPDATE:
        return Method.UPDATE, "edits", channel.pacing.update_pause_ms
    return Method.POST, f"channel:{audience.channel}", pause


def _route(
    groups: Iterable[AlertGroup], view: TenantView
) -> tuple[list[tuple[AlertGroup, Alert, bool]], list[_Target]]:
    """Return the alerts with whether a route took them, and the targets: each audience of a group once."""
    alerts: list[tuple[AlertGroup, Alert, bool]] = []
    targets: dict[tuple[int, bytes], tuple[Route, Audience, list[Alert]]] = {}
    for number, group in enumerate(groups):
        for given in group.alerts:
            routes = routes_for(given, view.routes)
            alerts.append((group, given, bool(routes)))
            for route in routes:
                alert = replace(given, severity=view.severity_of(given, route.fixture))
                for audience in route.audiences:
                    key = (number, identity(group, audience))
                    taken = targets.setdefault(key, (route, audience, []))[2]
                    if not taken or taken[-1].fingerprint != alert.fingerprint or taken[-1] != alert:
                        taken.append(alert)
    listed = list(groups)
    return alerts, [
        _Target(key, route, audience, replace(listed[number], alerts=tuple(taken)))
        for (number, key), (route, audience, taken) in targets.items()
    ]


def _new_record(tenant_id: str, target: _Target, change: Change, now: datetime) -> EpisodeRecord:
    return EpisodeRecord(
        tenant_id=tenant_id,
        episode_id=ledger.new_episode_id(),
        route=target.route.name,
        fixture=target.route.fixture or "",
        audience=target.audience,
        episode=change.episode,
        group_info=_group_info(target.group),
        opened_at=now,
    )


def _group_info(group: AlertGroup) -> dict[str, Any]:
    return {
        "source": group.source.value,
        "receiver": group.receiver,
        "labels": group.group_labels,
        "common_labels": group.common_labels,
        "url": group.external_url,
        "hidden": group.truncated,
    }
