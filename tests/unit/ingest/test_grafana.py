from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest import grafana
from slack_fixtures.ingest.errors import UnreadablePayloadError
from slack_fixtures.ingest.model import AlertGroup, AlertSource, AlertStatus, EvaluationState

NOW = datetime(2026, 3, 1, 13, tzinfo=UTC)
DATA = Path(__file__).parents[2] / "data" / "grafana"


def body(name: str, **fields: Any) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    return loaded | fields


def parsed(name: str, **fields: Any) -> AlertGroup:
    (group,) = grafana.parse(body(name, **fields), received_at=NOW)
    return group


def test_every_body_on_file_is_read_without_a_warning() -> None:
    for path in sorted(DATA.glob("*.json")):
        group = parsed(path.stem)
        assert group.alerts, path.name
        assert group.warnings == (), path.name


def test_a_unified_body_gives_its_values_links_and_fallback_texts() -> None:
    group = parsed("unified_firing")
    first, second = group.alerts
    assert group.source is AlertSource.GRAFANA
    assert group.fallback_title.startswith("[FIRING:2]")
    assert group.fallback_text.startswith("**Firing**")
    assert first.values == {"A": 7.5, "C": 1.0}
    assert first.links.keys() == {"dashboard", "panel", "silence", "runbook"}
    assert second.labels["grafana_folder"] == "Streaming"


def test_a_start_in_the_servers_offset_is_utc() -> None:
    assert parsed("unified_firing").alerts[0].starts_at == datetime(2026, 3, 1, 12, 0, 30, 123456, tzinfo=UTC)


def test_a_resolved_alert_keeps_the_identity_of_its_firing() -> None:
    firing, resolved = parsed("unified_firing"), parsed("unified_resolved")
    one, other = firing.alerts[0], resolved.alerts[0]
    assert (firing.group_key, one.fingerprint, one.starts_at) == (
        resolved.group_key,
        other.fingerprint,
        other.starts_at,
    )
    assert other.status is AlertStatus.RESOLVED
    assert other.ends_at == datetime(2026, 3, 1, 12, 20, 30, tzinfo=UTC)


def test_no_data_and_errors_of_a_rule_are_told_apart_from_its_alerts() -> None:
    assert parsed("unified_firing").alerts[0].evaluation is EvaluationState.NORMAL
    assert parsed("unified_no_data").alerts[0].evaluation is EvaluationState.NO_DATA
    assert parsed("unified_datasource_error").alerts[0].evaluation is EvaluationState.ERROR


@pytest.mark.parametrize(
    ("reason", "state"),
    [("NoData", EvaluationState.NO_DATA), ("Error", EvaluationState.ERROR), ("MissingSeries", EvaluationState.NORMAL)],
)
def test_a_state_reason_tells_the_evaluation_too(reason: str, state: EvaluationState) -> None:
    sent = body("unified_firing")
    sent["alerts"][0]["annotations"]["grafana_state_reason"] = reason
    (group,) = grafana.parse(sent, received_at=NOW)
    assert group.alerts[0].evaluation is state


def test_values_may_be_null() -> None:
    assert parsed("unified_no_data").alerts[0].values == {}


def test_a_label_that_a_template_failed_to_fill_is_missing() -> None:
    alert = parsed("unified_datasource_error").alerts[0]
    assert "zone" not in alert.labels
    assert alert.annotations["summary"] == "Playback fails in <no value>"


@pytest.mark.parametrize("url", ["http://localhost:3000/", "/grafana", ""])
def test_an_unset_root_url_is_flagged_unless_it_is_empty(url: str) -> None:
    assert len(parsed("unified_firing", externalURL=url).warnings) == (1 if url else 0)


def test_truncated_alerts_are_counted() -> None:
    assert parsed("unified_firing", truncatedAlerts=1).truncated == 1


def test_a_legacy_alert_is_read() -> None:
    group = parsed("legacy_alerting")
    (alert,) = group.alerts
    assert group.source is AlertSource.GRAFANA_LEGACY
    assert alert.name == alert.labels["alertname"] == "Playback errors"
    assert (alert.severity, alert.severity_given) == (AlertSeverity.CRITICAL, True)
    assert alert.values == {"errors": 7.5, "errors 2": 6.25}
    assert alert.annotations == {"description": "Playback starts fail"}
    assert alert.links == {"image": "https://images.example.org/panel-4.png"}
    assert (alert.starts_at, alert.starts_at_given) == (NOW, False)
    assert group.fallback_title == "[Alerting] Playback errors"


def test_a_legacy_alert_resolves_under_the_same_fingerprint_although_its_matches_are_null() -> None:
    firing, resolved = parsed("legacy_alerting"), parsed("legacy_ok")
    assert resolved.status is AlertStatus.RESOLVED
    assert resolved.alerts[0].ends_at == NOW
    assert resolved.group_key == firing.group_key
    assert resolved.alerts[0].fingerprint == firing.alerts[0].fingerprint
    assert resolved.alerts[0].values == {}


@pytest.mark.parametrize(
    ("state", "status", "evaluation", "reason", "is_odd"),
    [
        ("alerting", AlertStatus.FIRING, EvaluationState.NORMAL, "", False),
        ("no_data", AlertStatus.FIRING, EvaluationState.NO_DATA, "", False),
        ("pending", AlertStatus.FIRING, EvaluationState.NORMAL, "pending", False),
        ("ok", AlertStatus.RESOLVED, EvaluationState.NORMAL, "", False),
        ("paused", AlertStatus.RESOLVED, EvaluationState.NORMAL, "paused", False),
        ("purple", AlertStatus.FIRING, EvaluationState.NORMAL, "", True),
        (None, AlertStatus.FIRING, EvaluationState.NORMAL, "", True),
    ],
)
def test_every_legacy_state_has_a_meaning(
    *, state: Any, status: AlertStatus, evaluation: EvaluationState, reason: str, is_odd: bool
) -> None:
    group = parsed("legacy_alerting", state=state)
    assert (group.status, group.alerts[0].evaluation, group.reason) == (status, evaluation, reason)
    assert bool(group.warnings) == is_odd


@pytest.mark.parametrize("matches", [None, [], [None, 1, {"value": None}, {"metric": "x"}], "x", {}])
def test_legacy_matches_without_numbers_give_no_values(matches: Any) -> None:
    assert parsed("legacy_alerting", evalMatches=matches).alerts[0].values == {}


def test_a_legacy_alert_with_many_tags_keeps_its_name() -> None:
    labels = parsed("legacy_alerting", tags={f"t{i}": "v" for i in range(64)}).alerts[0].labels
    assert len(labels) == 64
    assert labels["alertname"] == "Playback errors"


def test_two_legacy_rules_stay_apart() -> None:
    one, other = parsed("legacy_alerting"), parsed("legacy_alerting", ruleId=8)
    assert one.alerts[0].fingerprint != other.alerts[0].fingerprint


@pytest.mark.parametrize("payload", [None, "x", 3, {"alerts": "x"}, {"ruleUID": "x", "alerts": [1]}])
def test_what_holds_no_alert_is_refused(payload: Any) -> None:
    with pytest.raises(UnreadablePayloadError):
        grafana.parse(payload, received_at=NOW)


def test_a_bare_list_is_a_list_of_alerts() -> None:
    groups = grafana.parse(body("unified_firing")["alerts"], received_at=NOW)
    assert [len(group.alerts) for group in groups] == [1, 1]
