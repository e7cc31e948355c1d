"""The recorded bodies show what a real sender does."""

from __future__ import annotations

import json
import re
from itertools import groupby
from typing import Any

import pytest

from slack_fixtures.testing.recorded import Recording, grafana_bodies, recordings

YEAR_ONE = "0001-01-01T00:00:00Z"
ALERTMANAGER_FIELDS = {
    "receiver", "status", "alerts", "groupLabels", "commonLabels", "commonAnnotations", "externalURL", "version",
    "groupKey", "truncatedAlerts",
}  # fmt: skip
ALERT_FIELDS = {"status", "labels", "annotations", "startsAt", "endsAt", "generatorURL", "fingerprint"}
SCENARIOS = {
    "single-disk": ["firing", "resolved"],
    "group-of-pods": ["firing", "firing", "firing", "resolved"],
    "escalation": ["firing", "firing", "firing", "resolved"],
    "utf8-values": ["firing"] * 3 + ["resolved"] * 3,
    "dotted-receiver": ["firing", "resolved"],
    "truncated": ["firing", "resolved", "resolved"],
    "missing-severity": ["firing", "resolved"],
    "template-errors": ["firing", "resolved"],
    "repeat": ["firing", "firing", "resolved"],
    "two-episodes": ["firing", "resolved", "firing", "resolved"],
    "posted-by-a-script": ["firing", "resolved"],
}


def bodies(scenario: str) -> list[dict[str, Any]]:
    return [json.loads(each.body) for each in recordings() if each.scenario == scenario]


def alerts(scenario: str) -> list[dict[str, Any]]:
    return [alert for body in bodies(scenario) for alert in body["alerts"]]


def test_every_scenario_is_there_and_ends_resolved() -> None:
    told = {name: [json.loads(each.body)["status"] for each in story] for name, story in stories(recordings())}
    assert told == SCENARIOS


@pytest.mark.parametrize("source", [recordings, grafana_bodies])
def test_a_story_is_numbered_from_one_and_its_times_rise(source: Any) -> None:
    for name, story in stories(source()):
        assert [each.order for each in story] == list(range(1, len(story) + 1)), name
        assert [each.at_s for each in story] == sorted(each.at_s for each in story), name


def test_every_body_has_the_fields_of_webhook_version_4() -> None:
    for recording in recordings():
        body = json.loads(recording.body)
        assert set(body) == ALERTMANAGER_FIELDS
        assert body["version"] == "4"
        assert all(set(alert) == ALERT_FIELDS for alert in body["alerts"])


def test_bodies_are_the_senders_bytes_not_pretty_printed() -> None:
    assert all(recording.body.count(b"\n") == 1 and recording.body.endswith(b"}\n") for recording in recordings())


def test_no_body_names_a_real_machine() -> None:
    for recording in [*recordings(), *grafana_bodies()]:
        hosts = re.findall(r"https?://([^/\s\"\\:]+)", recording.body.decode())
        assert all(host.endswith(".example") for host in hosts)
        assert not re.search(r"\d+\.\d+\.\d+\.\d+|localhost", recording.body.decode())


def test_a_firing_alert_ends_in_the_year_1_and_a_resolved_one_does_not() -> None:
    for scenario in SCENARIOS:
        for alert in alerts(scenario):
            assert (alert["endsAt"] == YEAR_ONE) == (alert["status"] == "firing")


def test_a_group_grows_and_shrinks_alert_by_alert() -> None:
    counts = [[alert["status"] for alert in body["alerts"]].count("firing") for body in bodies("group-of-pods")]
    assert counts == [3, 4, 2, 0]
    assert [len(body["alerts"]) for body in bodies("group-of-pods")] == [3, 4, 4, 2]


def test_an_escalation_adds_a_critical_alert_to_the_same_group() -> None:
    severities = [{alert["labels"]["severity"] for alert in body["alerts"]} for body in bodies("escalation")]
    assert severities == [{"warning"}, {"warning", "critical"}, {"warning", "critical"}, {"warning"}]
    assert len({body["groupKey"] for body in bodies("escalation")}) == 1


@pytest.mark.parametrize("text", ["Köln-Süd", "größer", "東京データセンター", "São Paulo", "🔐"])
def test_text_beyond_ascii_arrives_as_utf_8(text: str) -> None:
    assert any(text.encode() in each.body for each in recordings() if each.scenario == "utf8-values")


def test_a_receiver_with_a_dot_arrives_regexp_quoted() -> None:
    assert {body["receiver"] for body in bodies("dotted-receiver")} == {r"team\.payments"}


def test_a_truncated_body_says_resolved_while_alerts_still_fire() -> None:
    first, second, third = bodies("truncated")
    assert [body["truncatedAlerts"] for body in (first, second, third)] == [3, 3, 0]
    assert second["status"] == "resolved"
    assert {alert["fingerprint"] for alert in second["alerts"]}.isdisjoint(a["fingerprint"] for a in third["alerts"])


def test_a_rule_may_lack_a_severity() -> None:
    assert all("severity" not in alert["labels"] for alert in alerts("missing-severity"))


def test_a_failed_template_leaves_its_traces() -> None:
    for alert in alerts("template-errors"):
        assert alert["labels"]["owner"] == "<no value>"
        assert "<no value>" in alert["annotations"]["summary"]
        assert alert["annotations"]["description"].startswith("<error expanding template: ")


def test_a_repeat_is_the_same_body_again() -> None:
    first, second, _ = [each.body for each in recordings() if each.scenario == "repeat"]
    assert first == second


def test_a_second_episode_has_the_same_fingerprint_and_a_later_start() -> None:
    told = alerts("two-episodes")
    assert len({alert["fingerprint"] for alert in told}) == 1
    assert told[0]["startsAt"] == told[1]["startsAt"] < told[2]["startsAt"] == told[3]["startsAt"]


def test_times_have_milliseconds_from_prometheus_and_nanoseconds_from_alertmanager() -> None:
    assert all(re.fullmatch(r".*T\d\d:\d\d:\d\d(\.\d{1,3})?Z", alert["startsAt"]) for alert in alerts("single-disk"))
    fired, ended = alerts("posted-by-a-script")
    assert re.fullmatch(r".*\.\d{7,9}Z", fired["startsAt"])
    assert ended["endsAt"].endswith("+05:30")
    assert fired["generatorURL"] == ""


def test_grafana_bodies_carry_their_documented_links_and_values() -> None:
    for recording in grafana_bodies():
        body = json.loads(recording.body)
        assert body["state"] == {"firing": "alerting", "resolved": "ok"}[body["status"]]
        for alert in body["alerts"]:
            assert all(alert[link].startswith("https://grafana.example/") for link in LINKS)
            assert (alert["values"] is None) == (alert["labels"]["alertname"] == "DatasourceNoData")


LINKS = ("silenceURL", "dashboardURL", "panelURL", "generatorURL")


def stories(told: list[Recording]) -> list[tuple[str, list[Recording]]]:
    return [(name, list(story)) for name, story in groupby(told, key=lambda each: each.scenario)]
