from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from slack_fixtures.demo.story import HAND_WRITTEN, RECORDED, SCENES, Bodies, Scene
from slack_fixtures.testing.recorded import recordings

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.title)
def test_alerts_began_twelve_minutes_ago_and_end_now(scene: Scene):
    for body in Bodies(NOW).of(scene):
        for alert in json.loads(body)["alerts"]:
            began = datetime.fromisoformat(alert["startsAt"])
            assert NOW - timedelta(minutes=12) <= began < NOW - timedelta(minutes=11)
            if alert["status"] == "resolved":
                assert datetime.fromisoformat(alert["endsAt"]) == NOW


def test_nothing_but_times_differs_from_what_was_recorded():
    scene = next(scene for scene in SCENES if scene.scenario == "single-disk" and scene.orders == (1,))
    recorded = next(r for r in recordings() if (r.scenario, r.order) == ("single-disk", 1))
    moved, original = json.loads(next(Bodies(NOW).of(scene))), json.loads(recorded.body)
    assert moved["alerts"][0].pop("startsAt") != original["alerts"][0].pop("startsAt")
    assert moved == original


def test_two_bodies_of_one_alert_name_the_same_beginning():
    firing, resolved = (scene for scene in SCENES if scene.scenario == "single-disk")
    bodies = Bodies(NOW)
    starts = {json.loads(body)["alerts"][0]["startsAt"] for scene in (firing, resolved) for body in bodies.of(scene)}
    assert len(starts) == 1


def test_a_scene_says_whether_its_bodies_were_recorded():
    assert {scene.origin for scene in SCENES if scene.source == "grafana"} == {HAND_WRITTEN}
    assert {scene.origin for scene in SCENES if scene.source == "alertmanager"} == {RECORDED}
