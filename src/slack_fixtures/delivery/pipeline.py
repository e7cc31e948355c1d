"""One try at one delivery: still worth sending? → render → send → write down → what next."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.connections.postgres import ConnectionRepository
from slack_fixtures.delivery import postgres as ledger
from slack_fixtures.delivery.context import alert_of, render_request, template_context
from slack_fixtures.delivery.intake import lane
from slack_fixtures.delivery.model import (
    Delivered,
    Failed,
    FailureKind,
    Method,
    Outcome,
    SlackMessage,
)
from slack_fixtures.delivery.ports import SlackSender
from slack_fixtures.delivery.retry import Decision, decide, delay
from slack_fixtures.delivery.task import (
    TRANSLATED,
    WHOLE_CONNECTION,
    Attempt,
    DeliveryKind,
    DeliveryState,
    DeliveryTask,
    Lease,
    NewDelivery,
    Settled,
)
from slack_fixtures.delivery.tenant_view import Channel, TenantView, TenantViews
from slack_fixtures.delivery.wording import Asked, Worded, Wording
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.rendering.evaluation import Localize
from slack_fixtures.rendering.model import RenderedMessage, RenderRequest
from slack_fixtures.rendering.renderer import render, safe_message
from slack_fixtures.rendering.threads import NewAlerts, SeverityRaised, render_follow_up, render_thread_reply
from slack_fixtures.storage.database import Database
from slack_fixtures.tenancy.model import AmbiguousSends

STALE_AFTER = timedelta(hours=24)
"""A first message that waited this long and whose alert is over by now has nothing to tell any more."""

FOREVER = timedelta(days=3650)
"""A pause that only a new secret ends."""

_SETTLE_WAITS_S = (0.1, 0.4, 1.0, 2.0, 4.0)  # within ``SENDING_LEASE``, after which another worker may repeat it

_THREAD_GONE = frozenset({"message_not_found", "thread_not_found"})


@dataclass(frozen=True, slots=True)
class Result:
    """How a try ended, for metrics, logs and the review of translations.

    Attributes:
        asked: the texts that the message wanted in its reader's language.
    """

    task: DeliveryTask
    settled: Settled
    rendered: RenderedMessage | None
    render_s: float
    send_s: float
    overtaken: bool = False
    asked: tuple[Asked, ...] = ()


class Pipeline:
    """Carries out leased deliveries.

    Args:
        uniform: draws from [0, 1), for the jitter of retries.
    """

    def __init__(
        self,
        database: Database,
        views: TenantViews,
        connections: ConnectionRepository,
        sender: SlackSender,
        wording: Wording,
        *,
        clock: Clock = utc_now,
        uniform: Callable[[], float] = random.random,
    ) -> None:
        self._database = database
        self._views = views
        self._connections = connections
        self._sender = sender
        self._wording = wording
        self._clock = clock
        self._uniform = uniform

    async def deliver(self, lease: Lease) -> Result | None:
        """Try once; ``None`` when somebody else has taken the delivery over.

        Raises:
            DependencyError: the database does not answer; the lease runs out and the delivery is tried again.
            NotFoundError: the tenant is gone, and its deliveries with it.
        """
        async with self._database.tenant_transaction(lease.tenant_id) as connection:
            task = await ledger.begin(connection, lease)
        return await self.carry_on(task) if task is not None else None

    async def carry_on(self, task: DeliveryTask) -> Result:
        """Finish a try that has begun.

        Raises:
            DependencyError, NotFoundError: see ``deliver``.
        """
        view = await self._views.get(task.lease.tenant_id)
        reason = _not_worth_sending(task, self._clock())
        if reason:
            attempt = Attempt(self._clock(), task.attempt, "superseded", reason, "", 0.0)
            return await self._settle(Result(task, Settled(DeliveryState.SUPERSEDED, attempt), None, 0.0, 0.0))
        if task.interrupted and task.maybe_sent and view.settings.ambiguous_sends is AmbiguousSends.PREFER_SINGLE:
            attempt = Attempt(self._clock(), task.attempt, FailureKind.AMBIGUOUS.value, ledger.INTERRUPTED, "", 0.0)
            held = Settled(DeliveryState.HELD, attempt, maybe_sent=True)
            return await self._settle(Result(task, held, None, 0.0, 0.0))
        channel = view.channels.get(task.connection)
        if channel is None:
            missing = Failed(
                FailureKind.DESTINATION, "no_connection", "The route names a Slack connection that is not there."
            )
            return await self._settle(self._after(task, view, missing, None, Timing()))
        return await self._settle(await self._send(task, view, channel))

    async def put_back(self, lease: Lease) -> None:
        """Let a delivery whose try ended in a bug wait, and in the end become a dead letter.

        Raises:
            DependencyError: the database does not answer; the lease runs out instead.
        """
        async with self._database.tenant_transaction(lease.tenant_id) as connection:
            await ledger.put_back(connection, lease)

    async def _send(self, task: DeliveryTask, view: TenantView, channel: Channel) -> Result:
        timing = Timing()
        task = replace(task, method=method_for(task, channel))
        if translation := task.cause.get(TRANSLATED):
            self._wording.forget(task.lease.tenant_id, translation)
        with timing.rendering():
            request = render_request(
                task.record,
                view,
                now=self._clock(),
                possibly_repeated=task.maybe_sent and task.kind is not DeliveryKind.UPDATE,
            )
            worded = await self._wording.render(task.lease.tenant_id, request, partial(render_task, task))
        outcome = await self._call(task, channel, worded.message, timing)
        degraded = isinstance(outcome, Failed) and decide(task.attempt, outcome, timedelta(0)) is Decision.DEGRADE
        if degraded:  # Slack refuses the message as written: a short, plain one still tells people
            worded = Worded(replace(safe_message(request), problems=worded.message.problems))
            outcome = await self._call(task, channel, worded.message, timing)
        return self._after(task, view, outcome, worded, timing, degraded=degraded)

    async def _call(self, task: DeliveryTask, channel: Channel, rendered: RenderedMessage, timing: Timing) -> Outcome:
        with timing.sending():
            return await self._sender.send(channel.workspace, task.method, slack_message(task, rendered))

    def _after(
        self,
        task: DeliveryTask,
        view: TenantView,
        outcome: Outcome,
        worded: Worded | None,
        timing: Timing,
        *,
        degraded: bool = False,
    ) -> Result:
        """Decide how the try leaves the delivery."""
        now, rendered = self._clock(), worded.message if worded else None
        if isinstance(outcome, Delivered):
            settled = _delivered(task, outcome, rendered, timing.attempt(task, now, "delivered", degraded=degraded))
        else:
            settled = self._failed(task, view, outcome, now, timing, degraded=degraded)
        if worded is not None:
            settled = replace(settled, message=message_to_json(worded))
        asked = worded.asked if worded else ()
        return Result(task, settled, rendered, timing.render_s, timing.send_s, asked=asked)

    def _failed(
        self, task: DeliveryTask, view: TenantView, failure: Failed, now: datetime, timing: Timing, *, degraded: bool
    ) -> Settled:
        attempt = timing.attempt(task, now, failure.kind.value, code=failure.code, detail=failure.detail)
        maybe_sent = task.maybe_sent or (failure.maybe_sent and task.kind is not DeliveryKind.UPDATE)
        if failure.kind is FailureKind.AMBIGUOUS and must_hold(task, view):
            return Settled(DeliveryState.HELD, attempt, maybe_sent=True)
        pending = Settled(DeliveryState.PENDING, attempt, due_at=now, maybe_sent=maybe_sent)
        dead = Settled(DeliveryState.DEAD, attempt, maybe_sent=maybe_sent)
        channel = view.channels.get(task.connection)
        match decide(task.attempt, failure, now - task.created_at, degraded=degraded):
            case Decision.PARK:
                version = channel.version if channel else None
                return replace(
                    pending, pause_bucket=WHOLE_CONNECTION, pause_until=now + FOREVER, refused_version=version
                )
            case Decision.REPOST:
                return _reposted(pending, task, failure, channel) or dead
            case Decision.RETRY | Decision.DEGRADE:
                wait = delay(task.attempt, failure, uniform=self._uniform)
                return self._retry(replace(pending, due_at=now + wait), task, failure, now + wait)
            case Decision.DEAD_LETTER:
                return dead

    def _retry(self, pending: Settled, task: DeliveryTask, failure: Failed, at: datetime) -> Settled:
        if failure.kind is FailureKind.RATE_LIMITED:
            return replace(pending, pause_bucket=task.method.value, pause_until=at)
        if failure.kind is FailureKind.PLAN_LIMIT:
            return replace(pending, pause_bucket=WHOLE_CONNECTION, pause_until=at)
        return pending

    async def _settle(self, result: Result) -> Result:
        """Write the outcome down; losing it would mean a repeat, so a database that is away is waited for."""
        for wait_s in _SETTLE_WAITS_S:
            try:
                return await self._write(result)
            except DependencyError:
                await asyncio.sleep(wait_s)
        return await self._write(result)

    async def _write(self, result: Result) -> Result:
        task, settled = result.task, result.settled
        async with self._database.tenant_transaction(task.lease.tenant_id) as connection:
            wanted = await ledger.settle(connection, task, settled)
            if wanted is None:
                return replace(result, overtaken=True)
            if settled.shown_revision is not None and wanted > settled.shown_revision:
                await self._follow(connection, task)
            if settled.pause_until is not None and await self._is_still_so(connection, task, settled):
                await ledger.pause(connection, task, settled.pause_bucket, until=settled.pause_until)
        return result

    async def _follow(self, connection: AsyncConnection, task: DeliveryTask) -> None:
        """The episode moved on while its message was being written: write down one more edit."""
        if task.method is Method.WEBHOOK:
            return
        if await ledger.has_open(connection, task.lease.tenant_id, task.record.episode_id):
            return
        view = await self._views.get(task.lease.tenant_id)
        method, bucket, pace_ms = lane(DeliveryKind.UPDATE, task.record.audience, view.channels.get(task.connection))
        edit = NewDelivery(
            delivery_id=new_id(),
            episode_id=task.record.episode_id,
            kind=DeliveryKind.UPDATE,
            priority=task.priority,
            connection=task.connection,
            method=method,
            bucket=bucket,
            pace_ms=pace_ms,
            severity=task.severity,
            alertname=task.record.episode.lead.name[:512],
            channel=task.record.audience.channel,
            locale=task.record.audience.locale or view.settings.default_locale,
            created_at=self._clock(),
        )
        await ledger.write_down(connection, task.lease.tenant_id, [edit])

    async def _is_still_so(self, connection: AsyncConnection, task: DeliveryTask, settled: Settled) -> bool:
        """Disable the connection whose secret was refused, and return whether it is still the one that was tried."""
        if settled.refused_version is None or settled.attempt is None:
            return True
        self._views.forget(task.lease.tenant_id)
        return await self._connections.disable(
            connection,
            task.lease.tenant_id,
            task.connection,
            version=settled.refused_version,
            reason=settled.attempt.code,
        )


class Timing:
    """Measures the two slow steps of a try."""

    def __init__(self) -> None:
        self.render_s = 0.0
        self.send_s = 0.0

    def rendering(self) -> _Stopwatch:
        """Add the time until the block ends to ``render_s``."""
        return _Stopwatch(lambda seconds: setattr(self, "render_s", self.render_s + seconds))

    def sending(self) -> _Stopwatch:
        """Add the time until the block ends to ``send_s``."""
        return _Stopwatch(lambda seconds: setattr(self, "send_s", self.send_s + seconds))

    def attempt(
        self,
        task: DeliveryTask,
        at: datetime,
        outcome: str,
        *,
        code: str = "",
        detail: str = "",
        degraded: bool = False,
    ) -> Attempt:
        """Return the entry for the history."""
        code = code or ("degraded" if degraded else "")
        return Attempt(at, task.attempt, outcome, code, detail, self.send_s * 1000)


class _Stopwatch:
    def __init__(self, add: Callable[[float], None]) -> None:
        self._add = add
        self._began = 0.0

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self._add(time.perf_counter() - self._began)


def method_for(task: DeliveryTask, channel: Channel) -> Method:
    """Return what to ask of Slack now: an edit needs a message, so without one it is a new post."""
    if channel.workspace.is_webhook:
        return Method.WEBHOOK
    if task.kind is DeliveryKind.UPDATE and task.record.message_ts:
        return Method.UPDATE
    return Method.POST


def must_hold(task: DeliveryTask, view: TenantView) -> bool:
    """Return whether a message that may have reached Slack waits for a person instead of being repeated."""
    if task.kind is DeliveryKind.UPDATE:
        return False  # editing twice is editing once
    policy = view.settings.ambiguous_sends
    if policy is AmbiguousSends.BY_SEVERITY:
        return AlertSeverity.CRITICAL not in {task.severity, task.record.episode.lead.severity}
    return policy is AmbiguousSends.PREFER_SINGLE


def render_task(task: DeliveryTask, request: RenderRequest, localize: Localize | None = None) -> RenderedMessage:
    """Return the message of a delivery: the episode's own, a reply, or a follow-up.

    Args:
        task: says which of them.
        request: what it is to say.
        localize: as for ``render``.
    """
    if task.kind is DeliveryKind.FOLLOW_UP:
        return render_follow_up(request, localize=localize)
    if task.kind is not DeliveryKind.REPLY:
        return render(request, localize=localize)
    if "raised_from" in task.cause:
        raised = SeverityRaised(AlertSeverity(task.cause["raised_from"]))
        return render_thread_reply(request, raised, localize=localize)
    joined = [task.record.episode.members[key] for key in task.cause["joined"] if key in task.record.episode.members]
    alerts = [alert_of(member) for member in joined]
    contexts = tuple(
        template_context(
            alert,
            [alert],
            group=task.record.group_info,
            tenant_id=task.lease.tenant_id,
            reader=request.reader,
            fixture=request.fixture,
            now=request.now,
        )
        for alert in alerts
    )
    return render_thread_reply(request, NewAlerts(contexts), localize=localize)


def slack_message(task: DeliveryTask, rendered: RenderedMessage) -> SlackMessage:
    """Return a rendered message addressed to its channel, its message or its thread."""
    record = task.record
    is_reply = task.kind is DeliveryKind.REPLY and task.method is Method.POST and not task.cause.get("alone")
    return SlackMessage(
        channel=(record.message_channel if record.message_ts else "") or record.audience.channel,
        text=rendered.text,
        blocks=rendered.blocks,
        delivery_id=str(task.lease.delivery_id),
        ts=record.message_ts if task.method is Method.UPDATE else "",
        thread_ts=record.message_ts if is_reply else "",
        broadcast=is_reply and bool(record.message_ts) and task.severity is AlertSeverity.CRITICAL,
    )


def message_to_json(worded: Worded) -> dict[str, Any]:
    """Return a rendered message as the history shows it; ``translations`` are the ids of those that it asked for."""
    rendered = worded.message
    return {
        "fixture_id": rendered.fixture_id,
        "version": rendered.version,
        "locale": rendered.locale,
        "requested_locale": rendered.requested_locale,
        "localization_state": rendered.state.value,
        "fields": asdict(rendered.fields),
        "text": rendered.text,
        "blocks": rendered.blocks,
        "problems": [asdict(problem) for problem in rendered.problems],
        "translations": sorted({one.id for one in worded.asked}),
    }


def _not_worth_sending(task: DeliveryTask, now: datetime) -> str:
    record = task.record
    writes_message = task.kind in {DeliveryKind.POST, DeliveryKind.UPDATE}
    is_reworded = TRANSLATED in task.cause
    if writes_message and record.shown_revision >= record.episode.revision and not is_reworded:
        return "already_shown"
    if task.kind is DeliveryKind.POST and record.episode.closed and now - task.created_at > STALE_AFTER:
        return "stale"
    if task.kind is DeliveryKind.FOLLOW_UP and record.shown_revision >= record.episode.revision:
        return "already_shown"
    if task.kind is DeliveryKind.REPLY and record.episode.closed:
        return "resolved_meanwhile"
    return ""


def _reposted(pending: Settled, task: DeliveryTask, failure: Failed, channel: Channel | None) -> Settled | None:
    """Return how what was to be edited or replied to gets a message of its own; ``None`` for what already is one."""
    if task.method is Method.UPDATE:
        lane_of_post = lane(DeliveryKind.POST, task.record.audience, channel)
        return replace(pending, kind=DeliveryKind.POST, lane=lane_of_post, forget_message=True)
    if task.kind is DeliveryKind.REPLY and task.record.message_ts and not task.cause.get("alone"):
        return replace(pending, alone=True, forget_message=failure.code in _THREAD_GONE)
    return None


def _delivered(task: DeliveryTask, outcome: Delivered, rendered: RenderedMessage | None, attempt: Attempt) -> Settled:
    settled = Settled(
        DeliveryState.DELIVERED,
        attempt,
        maybe_sent=task.maybe_sent,
        slack_channel=outcome.channel,
        slack_ts=outcome.ts,
    )
    if task.kind is DeliveryKind.REPLY:
        return settled
    locale_used = rendered.locale if rendered else ""
    return replace(settled, shown_revision=task.record.episode.revision, locale_used=locale_used)
