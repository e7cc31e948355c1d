"""The database goes away and comes back: nothing is accepted meanwhile, and nothing is lost or repeated."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from delivery_stage import Stage, a_stage, an_alert, ended

from slack_fixtures.bootstrap import running
from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.settings import load_settings
from slack_fixtures.storage.embedded import EmbeddedPostgres


async def stop(server: EmbeddedPostgres) -> None:
    await asyncio.to_thread(server._pg_ctl, "stop", "-m", "immediate", "-w")


async def start(server: EmbeddedPostgres) -> None:
    await asyncio.to_thread(server._run_server)


async def test_an_outage_refuses_what_comes_and_keeps_what_came(tmp_path: Path) -> None:
    settings = load_settings(data_dir=tmp_path, allowed_slack_hosts="127.0.0.1")
    async with running(settings, worker=True) as application, a_stage(application) as stage:
        server = EmbeddedPostgres(tmp_path)
        await stage.connect()
        await stage.route()
        stage.fake.fail_next(status=503)
        await stage.accept(an_alert("Before"), key="before")
        await stage.until(lambda: len(stage.calls()) == 1, "the first try is made")
        await stop(server)
        with pytest.raises(DependencyError):
            await stage.accept(an_alert("Meanwhile"), key="meanwhile")
        await start(server)
        await stage.until_async(lambda: is_accepted(stage), "the service is back")
        await stage.settled()
        names = sorted(name for m in stage.messages() for name in ("Before", "Meanwhile", "After") if name in m.text)
        assert names == ["After", "Before"]


async def test_an_outage_between_slacks_answer_and_our_note_of_it_repeats_nothing(tmp_path: Path) -> None:
    settings = load_settings(data_dir=tmp_path, allowed_slack_hosts="127.0.0.1")
    async with running(settings, worker=True) as application, a_stage(application) as stage:
        server = EmbeddedPostgres(tmp_path)
        await stage.connect()
        await stage.route()
        stage.fake.fail_next(hang=0.5, accept_first=True)
        await stage.accept(an_alert())
        await stage.until(lambda: len(stage.calls()) == 1, "the message is on its way")
        await stop(server)
        await asyncio.sleep(0.7)  # Slack answers into the outage
        await start(server)
        [delivery] = await stage.settled()
        assert (delivery.state, delivery.tries, delivery.maybe_sent) == ("delivered", 1, False)
        await stage.accept(ended(an_alert()))
        await stage.settled()
        assert [len(message.edits) for message in stage.fake.messages()] == [1]


async def is_accepted(stage: Stage) -> bool:
    try:
        await stage.accept(an_alert("After"), key="after")
    except DependencyError:
        return False
    return True
