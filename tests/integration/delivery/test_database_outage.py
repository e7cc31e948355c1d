"""The database goes away and comes back: nothing is accepted meanwhile, and nothing is lost or repeated."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from delivery_stage import Stage, a_stage, an_alert, ended
from structlog.testing import capture_logs

from slack_fixtures.bootstrap import running
from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.settings import load_settings
from slack_fixtures.storage.embedded import EmbeddedPostgres


@asynccontextmanager
async def an_outage(data_dir: Path) -> AsyncIterator[None]:
    """Stop the server, and start it after the block; the lock keeps the service from starting it before."""
    server = EmbeddedPostgres(data_dir)
    with server._life_cycle_lock():
        await asyncio.to_thread(server._pg_ctl, "stop", "-m", "immediate", "-w")
        yield
        await asyncio.to_thread(server._run_server)


def kill(data_dir: Path) -> None:
    postmaster = EmbeddedPostgres(data_dir)._postmaster()
    assert postmaster is not None
    os.kill(postmaster.pid, signal.SIGKILL)


async def test_an_outage_refuses_what_comes_and_keeps_what_came(tmp_path: Path) -> None:
    settings = load_settings(data_dir=tmp_path, allowed_slack_hosts="127.0.0.1")
    async with running(settings, worker=True) as application, a_stage(application) as stage:
        await stage.connect()
        await stage.route()
        stage.fake.fail_next(status=503)
        await stage.accept(an_alert("Before"), key="before")
        await stage.until(lambda: len(stage.calls()) == 1, "the first try is made")
        async with an_outage(tmp_path):
            with pytest.raises(DependencyError):
                await stage.accept(an_alert("Meanwhile"), key="meanwhile")
        await stage.until_async(lambda: is_accepted(stage), "the service is back")
        await stage.settled()
        names = sorted(name for m in stage.messages() for name in ("Before", "Meanwhile", "After") if name in m.text)
        assert names == ["After", "Before"]


async def test_an_outage_between_slacks_answer_and_our_note_of_it_repeats_nothing(tmp_path: Path) -> None:
    settings = load_settings(data_dir=tmp_path, allowed_slack_hosts="127.0.0.1")
    async with running(settings, worker=True) as application, a_stage(application) as stage:
        await stage.connect()
        await stage.route()
        stage.fake.fail_next(hang=0.5, accept_first=True)
        await stage.accept(an_alert())
        await stage.until(lambda: len(stage.calls()) == 1, "the message is on its way")
        async with an_outage(tmp_path):
            await asyncio.sleep(0.7)  # Slack answers into the outage
        [delivery] = await stage.settled()
        assert (delivery.state, delivery.tries, delivery.maybe_sent) == ("delivered", 1, False)
        await stage.accept(ended(an_alert()))
        await stage.settled()
        assert [len(message.edits) for message in stage.fake.messages()] == [1]


async def test_a_killed_server_is_started_again_and_nothing_accepted_is_lost(tmp_path: Path) -> None:
    settings = load_settings(data_dir=tmp_path, allowed_slack_hosts="127.0.0.1")
    with capture_logs() as lines:
        async with running(settings, worker=True) as application, a_stage(application) as stage:
            await stage.connect()
            await stage.route()
            stage.fake.fail_next(status=503)
            await stage.accept(an_alert("Before"), key="before")
            await stage.until(lambda: len(stage.calls()) == 1, "the first try is made")
            kill(tmp_path)
            await stage.until_async(lambda: is_accepted(stage), "the service is back")
            await stage.until_async(lambda: is_settled(stage), "everything is delivered")
            names = sorted(name for m in stage.messages() for name in ("Before", "After") if name in m.text)
            assert names == ["After", "Before"]
    revived = [line for line in lines if line["event"] == "embedded_postgres_restarted"]
    assert [line["log_level"] for line in revived] == ["warning"]


async def is_accepted(stage: Stage) -> bool:
    try:
        await stage.accept(an_alert("After"), key="after")
    except DependencyError:
        return False
    return True


async def is_settled(stage: Stage) -> bool:
    try:
        return await stage.nothing_open()
    except DependencyError:  # a connection of the pool that the kill broke is noticed when it is used
        return False
