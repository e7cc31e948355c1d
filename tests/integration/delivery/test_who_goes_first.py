"""Pace, urgency and fairness: one message a second in a channel, the critical ones first, tenants in turns."""

from __future__ import annotations

import asyncio

import pytest
from delivery_stage import CHANNEL, Stage, a_group, a_stage, an_alert, an_audience, ended, shown

from slack_fixtures.bootstrap import Application, running
from slack_fixtures.settings import Settings
from slack_fixtures.testing.faults import Rate, RateLimits

STRICT = RateLimits(post=Rate(5, 2), update=Rate(50, 50), webhook=Rate(5, 2))
"""Five messages a second in a channel; two at once, because the way to Slack is not always equally long."""


async def test_a_burst_keeps_the_pace_and_slack_never_has_to_say_so(delivering: Application) -> None:
    async with delivering.engine.running(), a_stage(delivering, rate_limits=STRICT) as stage:
        await stage.connect(pace=5)
        await stage.route()
        for burst in ("warm", "hot"):  # the very first message of a process reads the texts of its language
            await asyncio.gather(*(stage.accept(an_alert(f"{burst}{n}"), key=f"{burst}{n}") for n in range(4)))
            deliveries = await stage.settled()
        assert len(stage.messages()) == 8
        assert [delivery.tries for delivery in deliveries[4:]] == [1] * 4


async def test_another_channel_does_not_wait(stage: Stage) -> None:
    await stage.connect(pace=0.1)
    await stage.route(an_audience("C0ONE"), an_audience("C0TWO"))
    await stage.accept(an_alert())
    await stage.settled()
    assert [len(stage.messages(channel)) for channel in ("C0ONE", "C0TWO")] == [1, 1]


async def test_edits_have_a_pace_of_their_own(stage: Stage) -> None:
    await stage.connect(pace=0.05, updates_per_minute=300)
    await stage.route()
    alert = an_alert()
    await stage.accept(alert)
    await stage.settled()
    await stage.accept(ended(alert))
    await stage.settled()
    assert "Resolved" in shown(stage.messages()[0])


async def test_a_webhook_keeps_its_pace(delivering: Application) -> None:
    async with delivering.engine.running(), a_stage(delivering, rate_limits=STRICT) as stage:
        await stage.connect_webhook(pace=5)
        await stage.route()
        for number in range(3):
            await stage.accept(an_alert(f"A{number}"), key=f"g{number}")
        assert [delivery.tries for delivery in await stage.settled()] == [1, 1, 1]


async def test_the_critical_ones_of_a_backlog_go_first(quiet_stage: Stage) -> None:
    stage = quiet_stage
    await stage.connect(pace=10)
    await stage.route()
    for number, severity in enumerate(("info", "warning", "critical", "high", "critical")):
        await stage.accept_quietly(an_alert(f"A{number}", severity=severity), key=f"g{number}")
    async with stage.application.engine.running():
        await stage.settled()
    order = [message.text.split()[1].rstrip(":·") for message in stage.messages()]
    assert order == ["Critical", "Critical", "High", "Warning", "Info"]


async def test_a_fresh_alert_does_not_jump_the_queue_of_its_channel(stage: Stage) -> None:
    await stage.connect(pace=5)
    await stage.route()
    for number in range(4):
        await stage.accept(an_alert(f"Early{number}"), key=f"g{number}")
    for number in range(4):
        await stage.accept(an_alert(f"Late{number}", severity="info"), key=f"late{number}")
        await asyncio.sleep(0.11)
    await stage.settled()
    names = ["Early" in shown(message) for message in stage.messages()]
    assert names == sorted(names, reverse=True)


async def test_a_warning_that_became_critical_overtakes_the_warnings_before_it(quiet_stage: Stage) -> None:
    stage = quiet_stage
    await stage.connect(pace=10)
    await stage.route()
    for number in range(3):
        await stage.accept_quietly(
            an_alert(f"A{number}", severity="warning", fingerprint=f"f{number}"), key=f"g{number}"
        )
    await stage.accept_quietly(an_alert("A2", severity="critical", fingerprint="f2"), key="g2")
    async with stage.application.engine.running():
        await stage.settled()
    assert "A2" in shown(stage.fake.messages()[0])


async def test_a_tenant_with_a_long_queue_does_not_delay_another(delivering: Application) -> None:
    async with a_stage(delivering) as busy, a_stage(delivering) as calm:
        for stage in (busy, calm):
            await stage.connect()
            await stage.route()
        for number in range(100):
            await busy.accept_quietly(an_alert(f"A{number}"), key=f"g{number}")
        await calm.accept_quietly(an_alert())
        async with delivering.engine.running():
            await calm.settled()
            assert len(busy.messages()) < 90
            await busy.settled()
        assert (len(busy.messages()), len(calm.messages())) == (100, 1)


async def test_two_processes_post_once_in_order_and_keep_the_pace(
    delivering: Application, delivery_settings: Settings
) -> None:
    async with (
        delivering.engine.running(),
        running(delivery_settings, worker=True) as other,
        a_stage(delivering, rate_limits=STRICT, channels=(CHANNEL, "C0FAST")) as stage,
    ):
        await stage.connect(pace=5)
        await stage.route()
        alerts = [an_alert(f"A{number}") for number in range(4)]
        for number, alert in enumerate(alerts):
            intake = (delivering, other)[number % 2].intake
            await intake.accept(stage.tenant_id, a_group(alert, key=f"g{number}"))
        await stage.settled()
        assert len(stage.messages()) == 4
        assert all(delivery.tries == 1 for delivery in await stage.deliveries())


async def test_two_processes_share_a_backlog_without_a_repeat(
    delivering: Application, delivery_settings: Settings
) -> None:
    async with a_stage(delivering) as stage:
        await stage.connect()
        await stage.route()
        alerts = [an_alert(f"A{number}") for number in range(80)]
        for number, alert in enumerate(alerts):
            await stage.accept_quietly(alert, key=f"g{number}")
        async with delivering.engine.running(), running(delivery_settings, worker=True):
            await stage.settled()
            for number, alert in enumerate(alerts[:20]):
                await stage.accept_quietly(ended(alert), key=f"g{number}")
            await stage.settled()
        assert len(stage.fake.messages()) == 80
        assert sum("Resolved" in message.text for message in stage.messages()) == 20
        assert all(delivery.tries == 1 for delivery in await stage.deliveries())


@pytest.mark.parametrize("workers", [1, 2])
async def test_a_storm_of_changes_ends_with_the_newest_state_in_one_message(
    delivering: Application, delivery_settings: Settings, workers: int
) -> None:
    async with a_stage(delivering) as stage, delivering.engine.running():
        await stage.connect()
        await stage.route()
        alerts = [an_alert(instance=f"db-{number}", severity="warning") for number in range(12)]
        async with running(delivery_settings, worker=workers == 2) as other:
            for count in range(1, 13):
                intake = (delivering, other)[count % 2].intake
                await intake.accept(stage.tenant_id, a_group(*alerts[:count], key="storm"))
            await delivering.intake.accept(stage.tenant_id, a_group(*map(ended, alerts), key="storm"))
            await stage.settled()
        [message] = stage.messages()
        assert "Resolved" in message.text
