"""The demonstration, as a newcomer runs it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from processes import environment, run, started

from slack_fixtures.demo import run as demo_run
from slack_fixtures.demo.run import Played, play, stage
from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.settings import Settings
from slack_fixtures.testing.slack import TOKEN

LOCALES = ("de-DE", "en-US", "fr-FR", "ja-JP")
WORDS = {
    "de-DE": "Spotify-Wiedergabe unterbrochen",
    "en-US": "Spotify playback interrupted",
    "fr-FR": "Lecture Spotify interrompue",
    "ja-JP": "Spotify の再生が中断しています",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    done = run("demo", "--json", env=environment(tmp_path_factory.mktemp("home")))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_audience_reads_every_alert_once_in_its_own_locale(told: Any):
    assert [audience["locale"] for audience in told["audiences"]] == list(LOCALES)
    for audience in told["audiences"]:
        messages = [message for message in audience["messages"] if not message["reply"]]
        assert len(messages) == 5
        assert all(message["edits"] > 0 for message in messages)
    assert len({audience["messages"][0]["headline"] for audience in told["audiences"]}) == 4


def test_nothing_is_lost_and_the_numbers_add_up(told: Any):
    assert told["ok"] is True
    assert told["lost"] == 0
    arrivals = [arrival for scene in told["scenes"] for step in scene["steps"] for arrival in step["arrivals"]]
    assert told["messages"] + told["edits"] + told["replies"] == len(arrivals)
    assert told["messages"] == 5 * len(LOCALES)
    assert told["replies"] > 0


def test_it_says_which_bodies_were_recorded_and_which_written_by_hand(told: Any):
    origins = {scene["source"]: scene["origin"].split(",")[0] for scene in told["scenes"]}
    assert origins == {
        "alertmanager": "recorded from a real Prometheus and Alertmanager",
        "grafana": "written by hand after Grafana's documentation",
    }


def test_people_see_every_message_with_its_timing_and_the_service_is_kept_until_it_is_stopped(tmp_path: Path):
    # Whatever else is configured stays out of it.
    env = environment(tmp_path, COLUMNS="120", SPOTIFY_AI_DB_URL="postgresql://nobody@127.0.0.1:1/none")
    with started("demo", "--keep", env=env, output=tmp_path / "demo.log") as demo:
        demo.found(r"(Stop) with Ctrl-C")
        shown = demo.printed
        assert demo.stop() == 0
    for locale in LOCALES:
        assert WORDS[locale] in shown
    for expected in (
        "posted after",
        "edited in place after",
        "in the thread",
        "lost",
        "🇯🇵 #当番",
        "Slack sandbox  http",
    ):
        assert expected in shown


async def test_messages_that_slack_does_not_take_end_the_demonstration_with_a_plain_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(demo_run, "_SETTLE_S", 0.5)
    async with stage(Settings(data_dir=tmp_path)) as on:
        on.slack.revoke(TOKEN)
        try:
            flaws = (await play(on, shown=ignore)).flaws
        except DependencyError as error:
            flaws = [str(error)]
    assert flaws


async def test_a_message_that_somebody_deletes_is_missed(tmp_path: Path):
    async with stage(Settings(data_dir=tmp_path)) as on:

        def delete_one(_played: Played) -> None:
            channel = on.slack.channels[0].id
            if messages := on.slack.messages(channel):
                on.slack.delete(messages[0].ts)

        outcome = await play(on, shown=delete_one)
    assert any("#bereitschaft shows" in flaw for flaw in outcome.flaws)


def ignore(_played: Played) -> None:
    """Nobody looks."""
