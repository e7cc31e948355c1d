"""The pure rules around a try: which method, which lane, held or repeated, threaded or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from slack_fixtures.connections.model import Pacing
from slack_fixtures.delivery.context import render_request
from slack_fixtures.delivery.intake import lane
from slack_fixtures.delivery.model import Method, Workspace
from slack_fixtures.delivery.pipeline import message_to_json, method_for, must_hold, render_task, slack_message
from slack_fixtures.delivery.task import DeliveryKind, DeliveryState, DeliveryTask, EpisodeRecord, Lease
from slack_fixtures.delivery.tenant_view import Channel, TenantView
from slack_fixtures.delivery.wording import Worded
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertSource, AlertStatus
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.routing.episodes import observe
from slack_fixtures.routing.model import Audience
from slack_fixtures.tenancy.model import AmbiguousSends, TenantSettings

START = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
BOT = Channel(Workspace("default", bot_token="xoxb-1"), Pacing(), version=1)
HOOK = Channel(Workspace("default", webhook_url="https://hooks.slack.com/services/T/B/s"), Pacing(), version=1)
POST, UPDATE, REPLY, FOLLOW_UP = DeliveryKind


def a_task(
    kind: DeliveryKind = POST,
    *,
    severity: AlertSeverity = AlertSeverity.WARNING,
    now_is: AlertSeverity | None = None,
    message_ts: str = "",
    method: Method = Method.POST,
    cause: dict[str, Any] | None = None,
) -> DeliveryTask:
    alert = Alert("f1", "DiskFull", AlertStatus.FIRING, now_is or severity, {"instance": "db-1"}, {}, START, None)
    change = observe(None, AlertGroup(AlertSource.GENERIC, "r", "k", AlertStatus.FIRING, (alert,)))
    assert change is not None
    record = EpisodeRecord(
        tenant_id="radio",
        episode_id=new_id(),
        route="all",
        fixture="",
        audience=Audience(channel="C01"),
        episode=change.episode,
        group_info={},
        opened_at=START,
        message_channel="C0MOVED" if message_ts else "",
        message_ts=message_ts,
    )
    return DeliveryTask(
        lease=Lease("radio", new_id(), 1),
        kind=kind,
        method=method,
        connection="default",
        bucket="channel:C01",
        pace_ms=0,
        priority=2,
        severity=severity,
        attempt=1,
        maybe_sent=False,
        interrupted=False,
        cause=cause or {},
        created_at=START,
        record=record,
    )


def a_view(policy: AmbiguousSends = AmbiguousSends.BY_SEVERITY) -> TenantView:
    return TenantView("radio", TenantSettings(ambiguous_sends=policy), (), {}, {"default": BOT}, {})


@pytest.mark.parametrize(
    ("kind", "message_ts", "channel", "method"),
    [
        (POST, "", BOT, Method.POST),
        (UPDATE, "1.1", BOT, Method.UPDATE),
        (UPDATE, "", BOT, Method.POST),
        (REPLY, "1.1", BOT, Method.POST),
        (POST, "", HOOK, Method.WEBHOOK),
        (FOLLOW_UP, "", HOOK, Method.WEBHOOK),
        (REPLY, "", HOOK, Method.WEBHOOK),
    ],
)
def test_the_method_follows_from_what_is_there(
    kind: DeliveryKind, message_ts: str, channel: Channel, method: Method
) -> None:
    assert method_for(a_task(kind, message_ts=message_ts), channel) is method


@pytest.mark.parametrize(
    ("kind", "channel", "expected"),
    [
        (POST, BOT, (Method.POST, "channel:C01", 1000)),
        (REPLY, BOT, (Method.POST, "channel:C01", 1000)),
        (UPDATE, BOT, (Method.UPDATE, "edits", 1200)),
        (POST, HOOK, (Method.WEBHOOK, "webhook", 1000)),
        (FOLLOW_UP, HOOK, (Method.WEBHOOK, "webhook", 1000)),
        (POST, None, (Method.POST, "channel:C01", 0)),
    ],
)
def test_the_lane_of_a_delivery(kind: DeliveryKind, channel: Channel | None, expected: tuple[Method, str, int]) -> None:
    assert lane(kind, Audience(channel="C01"), channel) == expected


@pytest.mark.parametrize(
    ("policy", "severity", "held"),
    [
        (AmbiguousSends.BY_SEVERITY, AlertSeverity.CRITICAL, False),
        (AmbiguousSends.BY_SEVERITY, AlertSeverity.HIGH, True),
        (AmbiguousSends.BY_SEVERITY, AlertSeverity.INFO, True),
        (AmbiguousSends.PREFER_SINGLE, AlertSeverity.CRITICAL, True),
        (AmbiguousSends.PREFER_DUPLICATE, AlertSeverity.INFO, False),
    ],
)
def test_who_waits_for_a_person(*, policy: AmbiguousSends, severity: AlertSeverity, held: bool) -> None:
    assert must_hold(a_task(severity=severity), a_view(policy)) is held
    assert must_hold(a_task(UPDATE, severity=severity, message_ts="1.1"), a_view(policy)) is False


def test_a_delivery_whose_alert_has_become_critical_counts_as_critical() -> None:
    assert must_hold(a_task(severity=AlertSeverity.INFO, now_is=AlertSeverity.CRITICAL), a_view()) is False


def test_a_reply_goes_to_the_thread_where_the_message_stands_now() -> None:
    task = a_task(REPLY, message_ts="1.1", severity=AlertSeverity.CRITICAL, cause={"joined": []})
    message = slack_message(task, render_task(a_task(), render_request(task.record, a_view(), now=START)))
    assert (message.channel, message.thread_ts, message.broadcast, message.ts) == ("C0MOVED", "1.1", True, "")


def test_a_reply_that_slack_takes_in_no_thread_stands_alone() -> None:
    task = a_task(REPLY, message_ts="1.1", severity=AlertSeverity.CRITICAL, cause={"alone": True})
    message = slack_message(task, render_task(a_task(), render_request(task.record, a_view(), now=START)))
    assert (message.thread_ts, message.broadcast) == ("", False)


def test_an_edit_names_its_message() -> None:
    task = a_task(UPDATE, message_ts="1.1", method=Method.UPDATE)
    message = slack_message(task, render_task(task, render_request(task.record, a_view(), now=START)))
    assert (message.ts, message.thread_ts, message.delivery_id) == ("1.1", "", str(task.lease.delivery_id))


def test_a_first_message_goes_to_the_audiences_channel() -> None:
    task = a_task()
    message = slack_message(task, render_task(task, render_request(task.record, a_view(), now=START)))
    assert (message.channel, message.ts, message.thread_ts) == ("C01", "", "")


def test_a_reply_about_alerts_that_are_known_no_more_leaves_them_out() -> None:
    task = a_task(REPLY, message_ts="1.1")
    key = next(iter(task.record.episode.members))
    request = render_request(task.record, a_view(), now=START)
    rendered = render_task(replace(task, cause={"joined": [key, "gone@1"]}), request)
    assert "DiskFull" in rendered.text


def test_the_history_keeps_what_was_said_and_why_in_that_language() -> None:
    task = a_task()
    kept = message_to_json(Worded(render_task(task, render_request(task.record, a_view(), now=START))))
    assert kept["locale"] == "en-US"
    assert kept["localization_state"] == "exact"
    assert kept["blocks"]
    assert set(kept["fields"]) == {"title", "description", "action_required"}


@pytest.mark.parametrize("state", DeliveryState)
def test_a_state_is_open_until_nothing_is_left_to_do(state: DeliveryState) -> None:
    assert state.is_open is (state.value in {"pending", "leased", "sending"})
