"""Leases: one worker at a time may send, a late one is refused, and what a dead one held goes on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from delivery_stage import Stage, an_alert, ended, shown
from sqlalchemy import text

from slack_fixtures.delivery import postgres as ledger
from slack_fixtures.delivery.engine import Engine
from slack_fixtures.delivery.pipeline import Pipeline, Result
from slack_fixtures.delivery.slack import AiohttpSlackSender
from slack_fixtures.delivery.task import DeliveryState, DeliveryTask, Lease, Settled
from slack_fixtures.delivery.wording import Wording
from slack_fixtures.kernel.errors import DependencyError

PipelineOf = Callable[[Stage], Pipeline]

NOBODY = 4711
REPEAT = "This message may be a repeat"


@pytest.fixture
async def pipeline_of() -> AsyncIterator[PipelineOf]:
    async with AiohttpSlackSender() as sender:

        def make(stage: Stage) -> Pipeline:
            application = stage.application
            wording = Wording(application.localizer)
            return Pipeline(application.database, application.views, application.connection_repository, sender, wording)

        yield make


async def claim(stage: Stage, *, owner: int = NOBODY, most: int = 10) -> list[Lease]:
    async with stage.application.database.system_transaction() as connection:
        return await ledger.claim(connection, owner=owner, most=most)


async def begin(stage: Stage, lease: Lease) -> DeliveryTask | None:
    async with stage.application.database.tenant_transaction(stage.tenant_id) as connection:
        return await ledger.begin(connection, lease)


async def settle(stage: Stage, task: DeliveryTask) -> bool:
    async with stage.application.database.tenant_transaction(stage.tenant_id) as connection:
        return await ledger.settle(connection, task, Settled(DeliveryState.DELIVERED)) is not None


async def let_leases_run_out(stage: Stage) -> None:
    await stage.sql(
        "UPDATE deliveries SET lease_until = now() - interval '1 second' WHERE tenant_id = :tenant_id"
        " AND lease_until IS NOT NULL"
    )


async def an_alert_is_waiting(stage: Stage, *, severity: str = "critical") -> None:
    await stage.connect()
    await stage.route()
    await stage.accept_quietly(an_alert(severity=severity))


async def test_a_leased_delivery_is_nobody_elses(quiet_stage: Stage) -> None:
    await an_alert_is_waiting(quiet_stage)
    assert len(await claim(quiet_stage)) == 1
    assert await claim(quiet_stage) == []


async def test_a_worker_that_lost_its_lease_cannot_begin(quiet_stage: Stage) -> None:
    await an_alert_is_waiting(quiet_stage)
    [slow] = await claim(quiet_stage)
    await let_leases_run_out(quiet_stage)
    [quick] = await claim(quiet_stage)
    assert quick.fence == slow.fence + 1
    assert await begin(quiet_stage, slow) is None
    assert await begin(quiet_stage, quick) is not None
    assert await begin(quiet_stage, quick) is None


async def test_the_late_result_of_a_slow_worker_is_refused(quiet_stage: Stage) -> None:
    await an_alert_is_waiting(quiet_stage)
    [slow] = await claim(quiet_stage)
    slow_task = await begin(quiet_stage, slow)
    await let_leases_run_out(quiet_stage)
    [quick] = await claim(quiet_stage)
    quick_task = await begin(quiet_stage, quick)
    assert slow_task is not None
    assert quick_task is not None
    assert not await settle(quiet_stage, slow_task)
    assert await settle(quiet_stage, quick_task)
    assert not await settle(quiet_stage, quick_task)


async def test_what_a_worker_was_sending_when_it_vanished_is_sent_again_and_marked(quiet_stage: Stage) -> None:
    stage = quiet_stage
    await an_alert_is_waiting(stage, severity="warning")
    [lease] = await claim(stage)
    await begin(stage, lease)
    await let_leases_run_out(stage)
    async with stage.application.engine.running():
        [delivery] = await stage.settled()
    assert (delivery.state, delivery.maybe_sent) == ("delivered", True)
    assert REPEAT in shown(stage.messages()[0])


async def test_a_tenant_that_wants_no_repeat_decides_itself_about_what_a_vanished_worker_was_sending(
    quiet_stage: Stage,
) -> None:
    stage = quiet_stage
    await stage.configure(ambiguous_sends="prefer_single")
    await an_alert_is_waiting(stage)
    [lease] = await claim(stage)
    await begin(stage, lease)
    await let_leases_run_out(stage)
    async with stage.application.engine.running():
        [held] = await stage.settled()
        assert (held.state, held.code, stage.messages()) == ("held", "interrupted", [])
        assert "may have arrived" in held.hint
        await stage.redrive(held.delivery_id)
        [delivered] = await stage.settled()
    assert delivered.state == "delivered"


async def test_an_edit_that_a_worker_was_sending_when_it_vanished_is_simply_repeated(quiet_stage: Stage) -> None:
    stage = quiet_stage
    await stage.configure(ambiguous_sends="prefer_single")
    await an_alert_is_waiting(stage)
    async with stage.application.engine.running():
        await stage.settled()
    await stage.accept_quietly(ended(an_alert()))
    [lease] = await claim(stage)
    await begin(stage, lease)
    await let_leases_run_out(stage)
    async with stage.application.engine.running():
        deliveries = await stage.settled()
    assert [(d.state, d.maybe_sent) for d in deliveries] == [("delivered", False)] * 2


async def test_what_a_dead_worker_had_leased_is_free_at_once(quiet_stage: Stage) -> None:
    stage = quiet_stage
    await an_alert_is_waiting(stage)
    await claim(stage, owner=NOBODY)
    async with stage.application.engine.running():
        [delivery] = await stage.settled()
    assert (delivery.state, delivery.maybe_sent) == ("delivered", False)


async def test_what_a_living_worker_has_leased_is_left_to_it(quiet_stage: Stage) -> None:
    stage = quiet_stage
    await an_alert_is_waiting(stage)
    async with stage.application.engine.running():
        await stage.settled()
        await stage.sql(
            "UPDATE deliveries SET state = 'leased', lease_owner = :owner, lease_until = now() + interval '30 seconds'"
            " WHERE tenant_id = :tenant_id",
            owner=stage.application.engine.owner,
        )
        async with stage.application.database.system_transaction() as connection:
            assert await ledger.free_from_the_dead(connection) == 0


async def test_a_worker_that_stops_finishes_what_it_sends_and_leaves_the_rest(
    quiet_stage: Stage, pipeline_of: PipelineOf
) -> None:
    stage = quiet_stage
    await stage.connect()
    await stage.route()
    engine = Engine(stage.application.database, pipeline_of(stage), concurrency=2)
    stage.fake.fail_next(2, hang=0.3)
    for number in range(6):
        await stage.accept_quietly(an_alert(f"A{number}"), key=f"g{number}")
    async with engine.running():
        await stage.until(lambda: len(stage.calls()) == 2, "two are on their way")
    states = [state for _, state in await stage.states()]
    assert states.count("delivered") == len(stage.messages()) == 2
    async with stage.application.engine.running():
        await stage.settled()
    assert len(stage.messages()) == 6
    assert all(delivery.tries == 1 for delivery in await stage.deliveries())


async def test_more_than_a_worker_can_carry_waits_its_turn(quiet_stage: Stage, pipeline_of: PipelineOf) -> None:
    stage = quiet_stage
    await stage.connect()
    await stage.route()
    most = 0

    class Counting:
        def __init__(self) -> None:
            self.pipeline = pipeline_of(stage)

        async def deliver(self, lease: Lease) -> Result | None:
            nonlocal most
            most = max(most, engine.in_flight)
            return await self.pipeline.deliver(lease)

    engine = Engine(stage.application.database, Counting(), concurrency=3)
    for number in range(12):
        await stage.accept_quietly(an_alert(f"A{number}"), key=f"g{number}")
    async with engine.running():
        engine.submit(await claim(stage, owner=engine.owner, most=10))
        assert engine.room == 0
        await stage.settled()
    assert (most, len(stage.messages())) == (3, 12)


async def test_a_delivery_whose_database_was_away_for_a_moment_is_tried_again_soon(
    quiet_stage: Stage, pipeline_of: PipelineOf
) -> None:
    stage = quiet_stage
    await an_alert_is_waiting(stage)

    class Shaky:
        def __init__(self) -> None:
            self.failures = 2
            self.pipeline = pipeline_of(stage)

        async def deliver(self, lease: Lease) -> Result | None:
            if self.failures:
                self.failures -= 1
                raise DependencyError("The database does not answer.")
            return await self.pipeline.deliver(lease)

    async with Engine(stage.application.database, Shaky()).running():
        [delivery] = await stage.settled()
    assert (delivery.state, delivery.tries) == ("delivered", 1)


async def test_a_bug_in_one_delivery_does_not_end_the_others(quiet_stage: Stage, pipeline_of: PipelineOf) -> None:
    stage = quiet_stage
    await stage.connect()
    await stage.route()
    for number in range(3):
        await stage.accept_quietly(an_alert(f"A{number}"), key=f"g{number}")

    class Buggy:
        def __init__(self) -> None:
            self.called = 0
            self.pipeline = pipeline_of(stage)

        async def deliver(self, lease: Lease) -> Result | None:
            self.called += 1
            if self.called == 1:
                raise ZeroDivisionError
            return await self.pipeline.deliver(lease)

    async with Engine(stage.application.database, Buggy()).running():
        await stage.until(lambda: len(stage.messages()) == 2, "the others are delivered")
    assert sorted(state for _, state in await stage.states()) == ["delivered", "delivered", "leased"]


async def test_a_worker_hears_of_new_work_from_another_process(stage: Stage) -> None:
    await stage.connect()
    await stage.route()
    await asyncio.sleep(0.05)
    await stage.accept_quietly(an_alert())
    await stage.settled()
    assert len(stage.messages()) == 1


async def test_the_system_role_sees_no_message_and_no_alert(quiet_stage: Stage) -> None:
    async with quiet_stage.application.database.system_transaction() as connection:
        granted = await connection.execute(
            text(
                "SELECT column_name FROM information_schema.column_privileges"
                " WHERE grantee = 'slack_fixtures_system' AND table_name = 'deliveries'"
            )
        )
        columns = {row.column_name for row in granted}
    assert columns.isdisjoint({"message", "detail", "attempt_log", "cause", "alertname", "channel", "slack_ts"})


class Broken(Pipeline):
    """A pipeline with a bug behind, or before, the beginning of a try."""

    async def carry_on(self, task: DeliveryTask) -> Result:
        raise ZeroDivisionError(task.attempt)


class BrokenEarly(Broken):
    async def deliver(self, lease: Lease) -> Result | None:
        raise ZeroDivisionError(lease.fence)


@pytest.mark.parametrize("kind", [Broken, BrokenEarly])
async def test_a_delivery_that_always_ends_in_a_bug_waits_and_becomes_a_dead_letter(
    quiet_stage: Stage, kind: type[Pipeline]
) -> None:
    stage, application = quiet_stage, quiet_stage.application
    await an_alert_is_waiting(stage)
    async with AiohttpSlackSender() as sender:
        wording = Wording(application.localizer)
        broken = kind(application.database, application.views, application.connection_repository, sender, wording)
        engine = Engine(application.database, broken)
        async with engine.running():
            for tries in range(1, ledger.MOST_CRASHES + 1):
                wanted = "dead" if tries == ledger.MOST_CRASHES else "pending"

                async def is_put_back(tries: int = tries, wanted: str = wanted) -> bool:
                    [delivery] = await stage.deliveries()
                    return delivery.tries == tries and delivery.state.value == wanted

                await stage.until_async(is_put_back, f"try {tries} is put back as {wanted}")
                [delivery] = await stage.deliveries()
                assert delivery.code == "crashed"
                assert wanted == "dead" or delivery.due_at > delivery.created_at
                await stage.sql(
                    "UPDATE deliveries SET due_at = now() WHERE tenant_id = :tenant_id AND state = 'pending'"
                )

    assert "redrive" in delivery.hint
    assert delivery.finished_at is not None
    assert stage.messages() == []


async def test_a_worker_counts_what_all_workers_still_have_to_send(quiet_stage: Stage) -> None:
    await an_alert_is_waiting(quiet_stage)
    async with quiet_stage.application.database.system_transaction() as connection:
        waiting = await ledger.open_counts(connection)
    await claim(quiet_stage)
    async with quiet_stage.application.database.system_transaction() as connection:
        leased = await ledger.open_counts(connection)

    assert waiting["pending"] == leased.get("pending", 0) + 1
    assert leased["leased"] == waiting.get("leased", 0) + 1
