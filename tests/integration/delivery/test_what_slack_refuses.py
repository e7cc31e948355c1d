"""Slack says no, falls silent, or asks for a pause: what readers and operators see then."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from delivery_stage import CHANNEL, Stage, an_alert, an_audience, ended, shown

from slack_fixtures.delivery.model import Method
from slack_fixtures.delivery.queries import DeliveryRecord
from slack_fixtures.kernel.errors import ConflictError, NotFoundError
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.testing.slack import FakeChannel

REPEAT = "This message may be a repeat"
OTHER_TOKEN = "xoxb-installed-again"


async def set_up(stage: Stage, **connection: Any) -> None:
    await stage.connect(**connection)
    await stage.route()


def outcomes(delivery: DeliveryRecord) -> list[tuple[str, str]]:
    return [(attempt["outcome"], attempt["code"]) for attempt in delivery.attempts]


# The message is gone.


async def test_a_message_that_somebody_deleted_is_posted_anew(stage: Stage) -> None:
    await set_up(stage)
    alert = an_alert()
    await stage.accept(alert)
    await stage.settled()
    stage.fake.delete(stage.messages()[0].ts)
    await stage.accept(ended(alert))
    [_, edit] = await stage.settled()
    [message] = stage.fake.messages()
    assert "Resolved" in shown(message)
    assert (edit.kind, edit.state) == ("post", "delivered")
    assert outcomes(edit) == [("message_gone", "message_not_found"), ("delivered", "")]


async def test_a_repost_keeps_the_pace_of_its_channel(stage: Stage) -> None:
    await set_up(stage, pace=4)
    alert = an_alert()
    await stage.accept(alert)
    await stage.settled()
    stage.fake.delete(stage.messages()[0].ts)
    await stage.accept(ended(alert))
    await stage.settled()
    [row] = await stage.sql(
        "SELECT bucket, method, pace_ms FROM deliveries WHERE tenant_id = :tenant_id ORDER BY seq DESC LIMIT 1"
    )
    assert row == (f"channel:{CHANNEL}", "chat.postMessage", 250)


async def test_a_new_alert_after_the_message_was_deleted_replies_to_the_new_message(stage: Stage) -> None:
    await set_up(stage)
    await stage.accept(an_alert())
    await stage.settled()
    stage.fake.delete(stage.messages()[0].ts)
    await stage.accept(an_alert(), an_alert(instance="db-2"))
    await stage.settled()
    [message], [reply] = stage.messages(), stage.replies()
    assert reply.thread_ts == message.ts


@pytest.mark.parametrize("code", ["cant_update_message", "edit_window_closed", "block_mismatch"])
async def test_a_message_that_cannot_be_edited_is_followed_by_a_new_one(stage: Stage, code: str) -> None:
    await set_up(stage)
    alert = an_alert()
    await stage.accept(alert)
    await stage.settled()
    stage.fake.fail_next(code=code, method=Method.UPDATE)
    await stage.accept(ended(alert))
    await stage.settled()
    assert ["Resolved" in shown(message) for message in stage.messages()] == [False, True]


@pytest.mark.parametrize("code", ["cant_broadcast_message", "cannot_reply_to_message"])
async def test_a_reply_that_slack_does_not_take_stands_alone_and_the_message_is_edited_on(
    stage: Stage, code: str
) -> None:
    await set_up(stage)
    one, two = an_alert(), an_alert(instance="db-2")
    await stage.accept(one)
    await stage.settled()
    stage.fake.fail_next(code=code, method=Method.POST)
    await stage.accept(one, two)
    await stage.settled()
    await stage.accept(ended(one), ended(two))
    await stage.settled()
    message, lone = stage.messages()
    assert "Resolved" in message.text
    assert "db-2" in shown(lone)


async def test_a_new_message_that_slack_says_is_gone_is_not_posted_for_ever(stage: Stage) -> None:
    await set_up(stage)
    stage.fake.fail_next(50, code="message_not_found")
    await stage.accept(an_alert())
    [delivery] = await stage.settled()
    assert (delivery.state, delivery.code) == ("dead", "message_not_found")
    assert len(stage.calls()) < 5


# The place is wrong.


@pytest.mark.parametrize(
    ("channel", "code", "hint"),
    [
        (FakeChannel(CHANNEL, "ops", archived=True), "is_archived", "unarchive"),
        (FakeChannel(CHANNEL, "ops", member=False), "not_in_channel", "/invite"),
    ],
    ids=["archived", "not a member"],
)
async def test_a_closed_channel_is_a_dead_letter_with_a_hint_and_a_redrive_delivers_it(
    stage: Stage, channel: FakeChannel, code: str, hint: str
) -> None:
    await set_up(stage)
    stage.fake.add_channel(channel)
    await stage.accept(an_alert())
    [dead] = await stage.settled()
    assert (dead.state, dead.code, dead.tries) == ("dead", code, 1)
    assert hint in dead.hint
    assert CHANNEL in dead.detail

    stage.fake.add_channel(FakeChannel(CHANNEL, "ops"))
    await stage.redrive(dead.delivery_id)
    [delivered] = await stage.settled()
    assert (delivered.state, len(stage.messages())) == ("delivered", 1)


async def test_only_dead_and_held_deliveries_can_be_redriven(stage: Stage) -> None:
    await set_up(stage)
    await stage.accept(an_alert())
    [delivered] = await stage.settled()
    with pytest.raises(ConflictError):
        await stage.redrive(delivered.delivery_id)
    with pytest.raises(NotFoundError):
        await stage.redrive(new_id())


async def test_the_end_is_told_although_slack_refused_the_only_message(stage: Stage) -> None:
    await set_up(stage)
    stage.fake.fail_next(code="restricted_action")
    alert = an_alert()
    await stage.accept(alert)
    await stage.settled()
    await stage.accept(ended(alert))
    dead, last = await stage.settled()
    [message] = stage.messages()
    assert (dead.state, last.state) == ("dead", "delivered")
    assert "Resolved" in shown(message)
    assert (last.kind, last.channel) == ("post", CHANNEL)


async def test_a_route_to_a_connection_that_is_not_there_any_more_is_a_dead_letter(stage: Stage) -> None:
    await stage.connect("other")
    await stage.route(an_audience(slack="other"))
    await stage.application.connections.remove(stage.tenant_id, "other", actor="tests")
    await stage.accept(an_alert())
    [dead] = await stage.settled()
    assert (dead.state, dead.code) == ("dead", "no_connection")
    assert "create it" in dead.hint
    await stage.connect("other")
    await stage.redrive(dead.delivery_id)
    [delivered] = await stage.settled()
    assert delivered.state == "delivered"


# The credential is wrong.


async def test_a_revoked_token_disables_the_connection_and_keeps_the_queue_until_it_is_written_anew(
    stage: Stage,
) -> None:
    stage.fake.add_token(OTHER_TOKEN, app="Slack Fixtures")
    await set_up(stage)
    stage.fake.revoke("xoxb-sandbox")
    for number in range(5):
        await stage.accept(an_alert(f"A{number}"), key=f"g{number}")

    async def disabled() -> bool:
        rows = await stage.sql("SELECT state, state_reason FROM slack_connections WHERE tenant_id = :tenant_id")
        return rows == [("disabled", "token_revoked")]

    await stage.until_async(disabled, "the connection is disabled")
    calls = len(stage.calls())
    await stage.accept(an_alert("Later"), key="later")
    assert {state for _, state in await stage.states()} <= {"pending", "sending", "leased"}
    await stage.connect(token=OTHER_TOKEN)
    await stage.settled()
    assert len(stage.messages()) == 6
    assert calls <= 6


async def test_a_late_refusal_of_the_old_token_leaves_the_new_one_alone(stage: Stage) -> None:
    stage.fake.add_token(OTHER_TOKEN, app="Slack Fixtures")
    await set_up(stage)
    stage.fake.fail_next(code="token_revoked", hang=0.3)
    await stage.accept(an_alert())
    await stage.until(lambda: len(stage.calls()) == 1, "the message is on its way")
    await stage.connect(token=OTHER_TOKEN)
    await stage.settled()
    rows = await stage.sql("SELECT state FROM slack_connections WHERE tenant_id = :tenant_id")
    assert rows == [("active",)]
    assert len(stage.messages()) == 1


# The message is wrong.


@pytest.mark.parametrize("code", ["invalid_blocks", "msg_too_long"])
async def test_a_refused_message_gives_way_to_a_short_one_in_the_readers_language(stage: Stage, code: str) -> None:
    await stage.connect()
    await stage.route(an_audience(CHANNEL, "de-DE"))
    stage.fake.fail_next(code=code)
    await stage.accept(an_alert())
    [delivery] = await stage.settled()
    [message] = stage.messages()
    assert "Alarm: DiskFull" in message.text
    assert message.blocks == []
    assert (delivery.state, delivery.code) == ("delivered", "degraded")
    assert "template" in delivery.hint


async def test_a_refused_edit_gives_way_to_a_short_one_without_the_old_blocks(stage: Stage) -> None:
    await set_up(stage)
    alert = an_alert()
    await stage.accept(alert)
    await stage.settled()
    stage.fake.fail_next(code="invalid_blocks", method=Method.UPDATE)
    await stage.accept(ended(alert))
    await stage.settled()
    [message] = stage.messages()
    assert "Resolved" in message.text
    assert message.blocks == []


async def test_a_message_that_is_refused_even_when_plain_is_a_dead_letter(stage: Stage) -> None:
    await set_up(stage)
    stage.fake.fail_next(2, code="invalid_blocks")
    await stage.accept(an_alert())
    [dead] = await stage.settled()
    assert (dead.state, dead.code, len(stage.calls())) == ("dead", "invalid_blocks", 2)


async def test_a_template_that_fails_leaves_a_safe_text_in_its_field_and_a_note_in_the_history(stage: Stage) -> None:
    await stage.connect()
    await stage.fixture(
        name="broken",
        locales={
            "en-US": {
                "title": "Disk of {{ labels.instance }}",
                "description": "{{ labels }}",
                "action_required": "Call {{ labels.team }}",
            }
        },
    )
    await stage.route(fixture="broken")
    await stage.accept(an_alert())
    [delivery] = await stage.settled()
    [message] = stage.messages()
    assert "Disk of" in shown(message)
    assert delivery.message is not None
    assert {problem["field"] for problem in delivery.message["problems"]} == {"description", "action_required"}
    assert delivery.message["locale"] == "en-US"


# Slack asks for a pause.


async def test_a_pause_holds_that_method_of_that_workspace_and_nothing_else(stage: Stage) -> None:
    await set_up(stage)
    alert = an_alert("Edited")
    await stage.accept(alert)
    await stage.connect("other")
    await stage.route(an_audience("C0ELSE", slack="other"), name="else", matchers=['alertname="Elsewhere"'])
    await stage.settled()
    stage.fake.fail_next(status=429, retry_after=2, method=Method.POST)
    await stage.accept(an_alert("Limited"))
    await stage.until(lambda: len(stage.calls(Method.POST)) == 2, "the pause is asked for")
    await stage.accept(ended(alert))
    await stage.accept(an_alert("Elsewhere"))
    await stage.accept(an_alert("Waiting"))
    await stage.until(lambda: len(stage.calls(Method.UPDATE)) == 1, "the edit passes")
    await stage.until(lambda: len(stage.messages("C0ELSE")) == 1, "the other workspace passes")
    assert len(stage.messages()) == 1
    await stage.settled()
    assert len(stage.messages()) == 3
    posts = [call.at for call in stage.calls(Method.POST) if call.channel == CHANNEL]
    assert all(at - posts[1] >= 1.9 for at in posts[2:])


@pytest.mark.parametrize("retry_after", [None, "soon", "-1", "0", "nan"])
async def test_an_unreadable_pause_is_a_short_one(stage: Stage, retry_after: str | None) -> None:
    await set_up(stage)
    stage.fake.fail_next(status=429, retry_after=retry_after)
    await stage.accept(an_alert())
    due_in = await pause_of(stage)
    assert timedelta(0) < due_in <= timedelta(seconds=6)


@pytest.mark.parametrize("retry_after", ["inf", "1e18", "86400", "Fri, 31 Dec 2099 23:59:59 GMT"])
async def test_a_pause_without_end_ends_within_minutes(stage: Stage, retry_after: str) -> None:
    await set_up(stage)
    stage.fake.fail_next(status=429, retry_after=retry_after)
    await stage.accept(an_alert())
    due_in = await pause_of(stage)
    assert timedelta(minutes=4) < due_in <= timedelta(minutes=5)


async def pause_of(stage: Stage) -> timedelta:
    async def paused() -> bool:
        return bool(await stage.sql("SELECT 1 FROM pacing WHERE tenant_id = :tenant_id"))

    await stage.until_async(paused, "the pause is written down")
    [(due_in,)] = await stage.sql("SELECT due_at - now() FROM deliveries WHERE tenant_id = :tenant_id")
    assert isinstance(due_in, timedelta)
    return due_in


# Slack is in trouble, or nobody knows.


@pytest.mark.parametrize("fault", [{"status": 503}, {"code": "internal_error"}, {"code": "service_unavailable"}])
async def test_trouble_is_retried_until_it_is_over(stage: Stage, fault: dict[str, Any]) -> None:
    await set_up(stage)
    stage.fake.fail_next(2, **fault)
    await stage.accept(an_alert(severity="warning"))
    [delivery] = await stage.settled()
    assert (delivery.state, delivery.tries, len(stage.messages())) == ("delivered", 3, 1)
    assert [attempt["number"] for attempt in delivery.attempts] == [1, 2, 3]


@pytest.mark.parametrize(("code", "marked"), [("internal_error", True), ("service_unavailable", False)])
async def test_only_what_may_have_been_stored_is_marked_as_a_possible_repeat(
    stage: Stage, *, code: str, marked: bool
) -> None:
    await set_up(stage)
    stage.fake.fail_next(code=code)
    await stage.accept(an_alert())
    [delivery] = await stage.settled()
    assert delivery.maybe_sent is marked
    assert (REPEAT in shown(stage.messages()[0])) is marked


@pytest.mark.parametrize(
    ("severity", "policy", "state"),
    [
        ("critical", "by_severity", "delivered"),
        ("warning", "by_severity", "held"),
        ("critical", "prefer_single", "held"),
        ("info", "prefer_duplicate", "delivered"),
    ],
)
async def test_doubt_is_repeated_and_marked_or_held_as_the_tenant_wants(
    stage: Stage, severity: str, policy: str, state: str
) -> None:
    await stage.configure(ambiguous_sends=policy)
    await set_up(stage)
    stage.fake.fail_next(reset=True, accept_first=True)
    await stage.accept(an_alert(severity=severity))
    [delivery] = await stage.settled()
    assert delivery.state == state
    assert delivery.maybe_sent
    assert [REPEAT in shown(message) for message in stage.messages()] == [False, True][: 2 - (state == "held")]


async def test_what_is_held_is_shown_and_can_be_redriven(stage: Stage) -> None:
    await set_up(stage)
    stage.fake.fail_next(reset=True)
    await stage.accept(an_alert(severity="warning"))
    [held] = await stage.settled()
    assert (held.state, held.code) == ("held", "reset")
    assert "may have arrived" in held.hint
    assert stage.messages() == []
    await stage.redrive(held.delivery_id)
    await stage.settled()
    assert [REPEAT in shown(message) for message in stage.messages()] == [True]


async def test_a_warning_that_became_critical_on_its_way_is_repeated_and_not_held(stage: Stage) -> None:
    await set_up(stage)
    stage.fake.fail_next(code="service_unavailable", hang=0.2)
    stage.fake.fail_next(reset=True)
    await stage.accept(an_alert(severity="warning", fingerprint="same"))
    await stage.until(lambda: len(stage.calls()) == 1, "the message is on its way")
    await stage.accept(an_alert(severity="critical", fingerprint="same"))
    deliveries = await stage.settled()
    assert [delivery.state for delivery in deliveries] == ["delivered", "delivered"]


async def test_an_edit_is_repeated_whatever_happens(stage: Stage) -> None:
    await stage.configure(ambiguous_sends="prefer_single")
    await set_up(stage)
    alert = an_alert(severity="info")
    await stage.accept(alert)
    await stage.settled()
    stage.fake.fail_next(reset=True, accept_first=True)
    stage.fake.fail_next(cut_body=True, accept_first=True)
    await stage.accept(ended(alert))
    deliveries = await stage.settled()
    [message] = stage.fake.messages()
    assert "Resolved" in shown(message)
    assert REPEAT not in shown(message)
    assert not deliveries[-1].maybe_sent


async def test_an_end_whose_first_message_is_in_doubt_is_not_repeated_freely(stage: Stage) -> None:
    await stage.configure(ambiguous_sends="prefer_single")
    await set_up(stage)
    stage.fake.fail_next(code="is_archived")
    alert = an_alert()
    await stage.accept(alert)
    await stage.settled()
    stage.fake.fail_next(reset=True, accept_first=True)
    await stage.accept(ended(alert))
    deliveries = await stage.settled()
    assert deliveries[-1].state == "held"
    assert len(stage.messages()) == 1


async def test_a_begin_and_an_end_during_an_outage_are_one_message(stage: Stage) -> None:
    await set_up(stage)
    alert = an_alert()
    stage.fake.fail_next(2, status=503)
    await stage.accept(alert)
    await stage.until(lambda: len(stage.calls()) == 1, "the outage is felt")
    await stage.accept(ended(alert))
    deliveries = await stage.settled()
    [message] = stage.fake.messages()
    assert "Resolved" in shown(message)
    assert message.edits == []
    assert len(deliveries) == 1


async def test_a_reply_that_is_overtaken_by_the_end_is_left_out(stage: Stage) -> None:
    await set_up(stage)
    one, two = an_alert(severity="warning"), an_alert(severity="warning", instance="db-2")
    await stage.accept(one)
    await stage.settled()
    stage.fake.fail_next(hang=0.2, status=503)
    await stage.accept(one, two)
    await stage.until(lambda: len(stage.calls()) == 2, "the edit is on its way")
    await stage.accept(ended(one), ended(two))
    deliveries = await stage.settled()
    assert [d.code for d in deliveries if d.kind == "reply"] == ["resolved_meanwhile"]
    assert len(stage.fake.messages()) == 1


# Incoming webhooks.


async def test_a_webhook_gets_a_message_and_a_short_one_at_the_end(stage: Stage) -> None:
    await stage.connect_webhook()
    await stage.route()
    alert = an_alert()
    await stage.accept(alert)
    await stage.settled()
    await stage.accept(ended(alert))
    await stage.settled()
    first, last = stage.fake.messages()
    assert "Resolved" in shown(last)
    assert len(shown(last)) < len(shown(first))
    assert await stage.states() == [("post", "delivered"), ("follow_up", "delivered")]
    assert {call.method for call in stage.calls()} == {Method.WEBHOOK}


async def test_a_webhook_gets_new_alerts_as_a_further_message(stage: Stage) -> None:
    await stage.connect_webhook()
    await stage.route()
    await stage.accept(an_alert())
    await stage.settled()
    await stage.accept(an_alert(), an_alert(instance="db-2"))
    await stage.settled()
    assert await stage.states() == [("post", "delivered"), ("reply", "delivered")]
    assert "db-2" in shown(stage.fake.messages()[-1])


async def test_a_webhook_tells_an_end_that_came_while_its_message_was_on_its_way(stage: Stage) -> None:
    await stage.connect_webhook()
    await stage.route()
    alert = an_alert()
    stage.fake.fail_next(hang=0.2)
    await stage.accept(alert)
    await stage.until(lambda: len(stage.calls()) == 1, "the message is on its way")
    await stage.accept(ended(alert))
    await stage.settled()
    assert len(stage.fake.messages()) == 2
    assert "Resolved" in shown(stage.fake.messages()[-1])


async def test_a_webhook_says_nothing_twice_when_begin_and_end_meet(stage: Stage) -> None:
    await stage.connect_webhook()
    await stage.route()
    alert = an_alert()
    stage.fake.fail_next(status=503)
    await stage.accept(alert)
    await stage.until(lambda: len(stage.calls()) == 1, "the outage is felt")
    await stage.accept(ended(alert))
    await stage.settled()
    [message] = stage.fake.messages()
    assert "Resolved" in shown(message)
