"""An alert is one message per audience: posted, edited in place, replied to, and posted anew when it burns anew."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from delivery_stage import CHANNEL, START, Stage, a_group, an_alert, an_audience, ended, shown
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from slack_fixtures.delivery.model import Method
from slack_fixtures.kernel.errors import NotFoundError
from slack_fixtures.storage.straight import StatementError


async def test_every_audience_gets_one_message_in_its_language_and_an_edit_at_the_end(stage: Stage) -> None:
    await stage.connect()
    await stage.route(an_audience("C0DE", "de-DE"), an_audience("C0JA", "ja-JP"))
    alert = an_alert()
    accepted = await stage.accept(alert)
    await stage.settled()
    assert (accepted.accepted, accepted.unrouted, accepted.deliveries) == (1, 0, 2)
    german, japanese = stage.messages("C0DE"), stage.messages("C0JA")
    assert len(german) == len(japanese) == 1
    assert "Kritisch" in shown(german[0])
    assert "重大" in shown(japanese[0])

    await stage.accept(ended(alert))
    await stage.settled()
    assert [(m.ts, len(m.edits)) for m in stage.fake.messages("C0DE")] == [(german[0].ts, 1)]
    assert "Behoben" in shown(stage.messages("C0DE")[0])
    assert await stage.states() == [("post", "delivered")] * 2 + [("update", "delivered")] * 2


async def test_a_repeated_payload_says_nothing_new(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    for _ in range(3):
        await stage.accept(an_alert())
        await stage.settled()
    assert len(stage.calls()) == 1
    assert await stage.states() == [("post", "delivered")]


async def test_the_message_carries_the_delivery_id_as_metadata(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    await stage.accept(an_alert())
    [delivery] = await stage.settled()
    [message] = stage.messages()
    assert message.metadata["event_payload"] == {"delivery_id": str(delivery.delivery_id)}
    assert (delivery.slack_channel, delivery.slack_ts) == (CHANNEL, message.ts)


@pytest.mark.parametrize(("severity", "broadcast"), [("critical", True), ("warning", False)])
async def test_a_new_alert_in_the_group_is_an_edit_and_a_reply_that_names_it(
    stage: Stage, *, severity: str, broadcast: bool
) -> None:
    await stage.connect()
    await stage.route()
    first, second = an_alert(severity=severity), an_alert(instance="db-2", severity=severity)
    await stage.accept(first)
    await stage.settled()
    await stage.accept(first, second)
    await stage.settled()
    [message], [reply] = stage.messages(), stage.replies()
    assert len(message.edits) == 1
    assert reply.thread_ts == message.ts
    assert reply.broadcast is broadcast
    assert "db-2" in shown(reply)
    assert "db-1" not in shown(reply)


async def test_a_severity_rise_is_an_edit_and_a_broadcast_reply(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    warning = an_alert(severity="warning", fingerprint="same")
    await stage.accept(warning)
    await stage.settled()
    await stage.accept(an_alert(severity="critical", fingerprint="same"))
    await stage.settled()
    [message], [reply] = stage.messages(), stage.replies()
    assert len(message.edits) == 1
    assert "Critical" in shown(message)
    assert reply.broadcast
    assert "Warning" in shown(reply)
    assert "Critical" in shown(reply)


async def test_firing_again_is_a_new_message_and_the_old_one_is_left_alone(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    first = an_alert()
    await stage.accept(first)
    await stage.accept(ended(first))
    await stage.settled()
    old = stage.messages()[0]
    edits = len(old.edits)
    again = an_alert(start=START + timedelta(hours=1))
    await stage.accept(again)
    await stage.settled()
    await stage.accept(ended(again))
    await stage.settled()
    assert len(stage.messages()) == 2
    assert len(stage.messages()[0].edits) == edits
    assert len(stage.messages()[1].edits) == 1


async def test_a_later_start_without_an_end_closes_the_old_message_and_opens_a_new_one(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    await stage.accept(an_alert())
    await stage.settled()
    await stage.accept(an_alert(start=START + timedelta(hours=1)))
    await stage.settled()
    old, new = stage.messages()
    assert "Resolved" in shown(old)
    assert "Firing" in shown(new)


async def test_many_earlier_firings_do_not_make_the_next_one_slower(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    for hour in range(20):
        alert = an_alert(start=START + timedelta(hours=hour))
        await stage.accept(alert)
        await stage.accept(ended(alert))
    await stage.settled()
    statement = "SELECT count(*) FROM episodes WHERE tenant_id = :tenant_id"
    assert await stage.sql(statement) == [(20,)]
    assert len(stage.messages()) == 20


async def test_a_reply_waits_for_the_message_that_it_belongs_to(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    stage.fake.fail_next(hang=0.3, method=Method.POST)
    await stage.accept(an_alert())
    await stage.until(lambda: len(stage.calls()) == 1, "the message is on its way")
    await stage.accept(an_alert(), an_alert(instance="db-2"))
    await stage.settled()
    [message], [reply] = stage.messages(), stage.replies()
    assert reply.thread_ts == message.ts
    assert "db-2" in shown(message)


async def test_a_change_while_the_message_is_on_its_way_is_shown_in_the_end(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    alert = an_alert()
    stage.fake.fail_next(hang=0.3)
    await stage.accept(alert)
    await stage.until(lambda: len(stage.calls()) == 1, "the message is on its way")
    await stage.accept(ended(alert))
    await stage.settled()
    [message] = stage.fake.messages()
    assert "Resolved" in shown(message)


async def test_a_change_while_an_edit_is_on_its_way_is_shown_in_the_end(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    one, two = an_alert(), an_alert(instance="db-2")
    await stage.accept(one, two)
    await stage.settled()
    stage.fake.fail_next(hang=0.3, method=Method.UPDATE)
    await stage.accept(one, ended(two))
    await stage.until(lambda: len(stage.calls(Method.UPDATE)) == 1, "the edit is on its way")
    await stage.accept(ended(one), ended(two))
    await stage.settled()
    [message] = stage.messages()
    assert "Resolved" in message.text
    assert len(message.edits) == 2


async def test_identical_payloads_in_parallel_make_one_message(stage: Stage) -> None:
    await stage.connect()
    await stage.route(an_audience("C0DE", "de-DE"), an_audience("C0EN", "en-GB"))
    await asyncio.gather(*(stage.accept(an_alert(), an_alert(instance="db-2")) for _ in range(50)))
    await stage.settled()
    assert [len(stage.fake.messages(channel)) for channel in ("C0DE", "C0EN")] == [1, 1]


async def test_identical_endings_in_parallel_make_one_edit(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    alert = an_alert()
    await stage.accept(alert)
    await stage.settled()
    await asyncio.gather(*(stage.accept(ended(alert)) for _ in range(20)))
    await stage.settled()
    assert len(stage.calls(Method.UPDATE)) == 1


async def test_a_late_firing_after_the_end_stays_silent(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    alert = an_alert()
    await stage.accept(alert)
    await stage.accept(ended(alert))
    await stage.settled()
    calls = len(stage.calls())
    await stage.accept(alert)
    await stage.settled()
    assert len(stage.calls()) == calls


async def test_an_end_that_nobody_heard_begin_is_silent(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    await stage.accept(ended(an_alert()))
    assert await stage.settled() == []
    assert stage.calls() == []


async def test_alerts_that_no_route_takes_are_kept_and_listed(stage: Stage) -> None:
    await stage.connect()
    await stage.route(matchers=['team="db"'])
    accepted = await stage.accept(an_alert())
    assert (accepted.accepted, accepted.unrouted, accepted.deliveries) == (1, 1, 0)
    [alert] = await stage.application.delivery_queries.unrouted(stage.tenant_id, limit=10)
    assert (alert.alertname, alert.routed) == ("DiskFull", False)


async def test_the_catch_all_route_takes_what_no_other_does(stage: Stage) -> None:
    await stage.connect()
    await stage.route(an_audience("C0DB"), name="db", matchers=['team="db"'])
    await stage.route(an_audience("C0REST"), name="rest")
    await stage.accept(an_alert("A", labels={"team": "db"}))
    await stage.accept(an_alert("B"))
    await stage.settled()
    assert [len(stage.messages(channel)) for channel in ("C0DB", "C0REST")] == [1, 1]


async def test_an_audience_of_two_matching_routes_gets_one_message(stage: Stage) -> None:
    await stage.connect()
    await stage.route(name="one", matchers=['severity="critical"'])
    await stage.route(name="two", matchers=['alertname="DiskFull"'])
    accepted = await stage.accept(an_alert())
    await stage.settled()
    assert accepted.deliveries == 1
    assert len(stage.messages()) == 1


async def test_a_group_of_a_thousand_is_one_message_that_counts_the_rest(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    accepted = await stage.accept(*(an_alert(instance=f"db-{number}") for number in range(1_000)))
    await stage.settled()
    assert accepted.accepted == 1_000
    [message] = stage.fake.messages()
    assert "989 more" in shown(message)


async def test_a_thousand_alerts_of_their_own_in_one_body_are_a_thousand_messages(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    groups = [group for n in range(1_000) for group in a_group(an_alert(f"A{n}", labels={"n": str(n)}), key=f"g{n}")]
    accepted = await stage.application.intake.accept(stage.tenant_id, groups)
    assert accepted.deliveries == 1_000
    await stage.settled(patience_s=40)
    assert len(stage.messages()) == 1_000


async def test_nothing_is_accepted_for_a_tenant_that_does_not_exist(stage: Stage) -> None:
    with pytest.raises(NotFoundError):
        await stage.application.intake.accept("nobody", a_group(an_alert()))


async def test_the_alert_and_its_delivery_are_written_together_or_not_at_all(quiet_stage: Stage) -> None:
    stage = quiet_stage
    await stage.connect()
    await stage.route()
    owner = create_async_engine(stage.application.database.address.owner, isolation_level="AUTOCOMMIT")
    async with owner.connect() as connection:
        await connection.execute(text("ALTER TABLE deliveries ADD CONSTRAINT refused CHECK (alertname <> 'Refused')"))
        try:
            with pytest.raises(StatementError):
                await stage.accept(an_alert("Refused"))
        finally:
            await connection.execute(text("ALTER TABLE deliveries DROP CONSTRAINT refused"))
    await owner.dispose()
    counts = await stage.sql(
        "SELECT (SELECT count(*) FROM alerts WHERE tenant_id = :tenant_id),"
        " (SELECT count(*) FROM episodes WHERE tenant_id = :tenant_id),"
        " (SELECT count(*) FROM deliveries WHERE tenant_id = :tenant_id)"
    )
    assert counts == [(0, 0, 0)]
