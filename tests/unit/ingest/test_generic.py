from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest import generic
from slack_fixtures.ingest.errors import UnreadablePayloadError
from slack_fixtures.ingest.mapping import GenericMapping
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertSource, AlertStatus
from slack_fixtures.kernel.errors import InvalidValueError

NOW = datetime(2026, 3, 1, 13, tzinfo=UTC)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def group_of(payload: Any, mapping: dict[str, str] | None = None) -> AlertGroup:
    (group,) = generic.parse(payload, received_at=NOW, mapping=GenericMapping.of(mapping) if mapping else None)
    return group


def alert_of(payload: Any, mapping: dict[str, str] | None = None) -> Alert:
    (alert,) = group_of(payload, mapping).alerts
    return alert


def test_a_plain_object_is_read_without_any_configuration() -> None:
    group = group_of(
        {
            "title": "Disk full", "message": "91 % of /var is used", "severity": "P2", "status": "open", "id": 4711,
            "url": "https://monitor.example.org/4711", "runbook_url": "https://runbooks.example.org/disk",
            "timestamp": "2026-03-01T12:00:00Z", "tags": ["env:prod", "team:storage"], "host": "db1", "used": 91.5,
        }
    )  # fmt: skip
    assert group == AlertGroup(
        source=AlertSource.GENERIC,
        receiver="",
        group_key="alert:4711",
        status=AlertStatus.FIRING,
        alerts=(
            Alert(
                fingerprint="4711",
                name="Disk full",
                status=AlertStatus.FIRING,
                severity=AlertSeverity.HIGH,
                labels={"alertname": "Disk full", "severity": "P2", "env": "prod", "team": "storage", "host": "db1"},
                annotations={
                    "title": "Disk full",
                    "message": "91 % of /var is used",
                    "description": "91 % of /var is used",
                },
                starts_at=NOON,
                ends_at=None,
                starts_at_given=False,
                values={"used": 91.5},
                url="https://monitor.example.org/4711",
                links={"runbook": "https://runbooks.example.org/disk"},
            ),
        ),
        common_labels=group.alerts[0].labels,
        common_annotations=group.common_annotations,
        fallback_title="Disk full",
        fallback_text="91 % of /var is used",
    )


@pytest.mark.parametrize(
    "key", ["title", "name", "alertname", "summary", "subject", "ruleName", "Alert-Title", "rule_name"]
)
def test_a_name_is_found(key: str) -> None:
    assert alert_of({key: "Disk full"}).name == "Disk full"


@pytest.mark.parametrize("key", ["description", "message", "text", "body", "details", "MESSAGE"])
def test_a_text_is_found(key: str) -> None:
    assert alert_of({key: "91 %"}).annotations["description"] == "91 %"


@pytest.mark.parametrize("key", ["severity", "level", "priority", "Severity", "log_level"])
def test_a_severity_is_found(key: str) -> None:
    alert = alert_of({"title": "x", key: "critical"})
    assert (alert.severity, alert.severity_given, alert.labels["severity"]) == (
        AlertSeverity.CRITICAL,
        True,
        "critical",
    )


def test_an_unknown_severity_is_a_warning_with_a_warning() -> None:
    group = group_of({"title": "x", "severity": "purple"})
    assert not group.alerts[0].severity_given
    assert group.warnings == ("severity: is not a word that this service knows; warning stands in",)


@pytest.mark.parametrize(
    "word", ["ok", "OK", "resolved", "closed", "recovered", "Recovery", "normal", "clear", "behoben", "解決", False]
)
def test_an_end_is_understood(word: Any) -> None:
    assert alert_of({"title": "x", "status": word}).status is AlertStatus.RESOLVED


@pytest.mark.parametrize("word", ["firing", "open", "triggered", "problem", "In Alarm", "purple", "", None, [], True])
def test_everything_else_burns(word: Any) -> None:
    assert alert_of({"title": "x", "state": word}).status is AlertStatus.FIRING


def test_a_flag_called_resolved_says_the_opposite_of_a_status() -> None:
    assert alert_of({"title": "x", "resolved": True}).status is AlertStatus.RESOLVED
    assert alert_of({"title": "x", "resolved": False}).status is AlertStatus.FIRING


@pytest.mark.parametrize("key", ["id", "fingerprint", "dedup_key", "incident_key", "alias", "incidentId"])
def test_the_senders_id_is_the_fingerprint(key: str) -> None:
    assert alert_of({"title": "x", key: "abc"}).fingerprint == "abc"


def test_firing_and_resolved_share_a_computed_fingerprint() -> None:
    firing = alert_of(
        {"title": "Disk full", "host": "db1", "severity": "high", "text": "91 %", "used": 91, "time": 1_772_366_400}
    )
    resolved = alert_of(
        {"title": "Disk full", "host": "db1", "severity": "ok", "text": "40 %", "used": 40, "status": "ok"}
    )
    assert firing.fingerprint == resolved.fingerprint


@pytest.mark.parametrize(
    "other",
    [{"host": "db2"}, {"title": "Disk slow"}, {"labels": {"a": "b"}}, {"node": {"name": "db2"}}, {"check": "web"}],
)
def test_alerts_about_different_things_have_different_fingerprints(other: dict[str, Any]) -> None:
    sent = {"title": "Disk full", "host": "db1"}
    assert alert_of(sent).fingerprint != alert_of(sent | other).fingerprint


@pytest.mark.parametrize("sent", [1_772_366_400, 1_772_366_400_000, "1772366400", "2026-03-01T13:00:00+01:00"])
@pytest.mark.parametrize(
    ("key", "is_given"), [("startsAt", True), ("started_at", True), ("timestamp", False), ("time", False)]
)
def test_a_time_is_found_in_any_notation(*, sent: Any, key: str, is_given: bool) -> None:
    alert = alert_of({"title": "x", key: sent})
    assert (alert.starts_at, alert.starts_at_given) == (NOON, is_given)


def test_the_time_of_a_resolved_message_is_its_end() -> None:
    alert = alert_of(
        {"title": "x", "status": "ok", "startsAt": "2026-03-01T12:00:00Z", "timestamp": "2026-03-01T12:30:00Z"}
    )
    assert (alert.starts_at, alert.ends_at) == (NOON, NOON + timedelta(minutes=30))


def test_without_a_time_the_time_of_receipt_stands_in() -> None:
    alert = alert_of({"title": "x"})
    assert (alert.starts_at, alert.starts_at_given) == (NOW, False)


def test_a_list_gives_one_group_each() -> None:
    groups = generic.parse([{"title": "a"}, 1, {"title": "b", "status": "ok"}], received_at=NOW)
    assert [(group.alerts[0].name, group.status.value) for group in groups] == [("a", "firing"), ("b", "resolved")]
    assert all("left out" in group.warnings[0] for group in groups)


def test_only_the_odd_one_of_a_list_is_marked() -> None:
    odd, good = generic.parse([{}, {"title": "b"}], received_at=NOW)
    assert odd.warnings
    assert good.warnings == ()


def test_a_list_called_alerts_gives_one_group_each() -> None:
    groups = generic.parse({"alerts": [{"title": "a"}, {"title": "b"}]}, received_at=NOW)
    assert [group.alerts[0].name for group in groups] == ["a", "b"]


@pytest.mark.parametrize("alerts", [3, "x", [], [1], None])
def test_a_member_called_alerts_that_holds_none_is_just_a_member(alerts: Any) -> None:
    assert alert_of({"title": "a", "alerts": alerts}).name == "a"


@pytest.mark.parametrize("wrapper", ["alert", "event", "incident", "data", "payload"])
def test_an_alert_in_a_wrapper_is_found(wrapper: str) -> None:
    alert = alert_of({"source": "monitor", wrapper: {"title": "Disk full", "level": "crit"}})
    assert (alert.name, alert.severity, alert.labels["source"]) == ("Disk full", AlertSeverity.CRITICAL, "monitor")


@pytest.mark.parametrize("payload", [{}, {"foo": {"bar": 1}}, {"title": [], "message": {}, "labels": 7, "time": []}])
def test_an_unknown_shape_is_an_alert_with_defaults_and_a_mark(payload: Any) -> None:
    group = group_of(payload)
    (alert,) = group.alerts
    assert (alert.name, alert.severity, alert.severity_given, alert.status) == (
        "",
        AlertSeverity.WARNING,
        False,
        AlertStatus.FIRING,
    )
    assert 1 <= len(alert.fingerprint) <= 128
    assert any("no title and no text" in warning for warning in group.warnings)


@pytest.mark.parametrize("payload", [None, True, 1, "x", [], [1, "x", None], [[{"title": "a"}]], [{}] * 10_001])
def test_a_body_without_an_object_is_refused(payload: Any) -> None:
    with pytest.raises(UnreadablePayloadError):
        generic.parse(payload, received_at=NOW)


def test_labels_never_exceed_the_limit_with_those_that_routes_match_on() -> None:
    labels = alert_of({"title": "x", "severity": "high"} | {f"k{i}": "v" for i in range(100)}).labels
    assert len(labels) == 64
    assert {"alertname": "x", "severity": "high"}.items() <= labels.items()
    labels = alert_of(
        {"title": "x", "severity": "high", "labels": {f"k{i}": "v" for i in range(63)} | {"severity": "low"}}
    ).labels
    assert len(labels) == 64
    assert {"alertname": "x", "severity": "low"}.items() <= labels.items()


# Mapping


NESTED = {
    "meta": {"kind": "Disk full"},
    "data": {"items": [{"name": "db1", "prio": 1}], "why": "91 %", "since": 1_772_366_400, "a.b": "c", "n": 5},
    "title": "unused",
}


def test_a_mapping_says_where_fields_stand() -> None:
    alert = alert_of(
        NESTED,
        {
            "name": "$.meta.kind", "description": "data.why", "severity": "$.data.items[0].prio", "starts_at": "data.since",
            "fingerprint": "$['data']['items'][-1]['name']", "labels.host": "data.items[0].name", "labels.ab": 'data["a.b"]',
            "annotations.note": "meta", "values.n": "data.n",
        },
    )  # fmt: skip
    assert (alert.name, alert.severity, alert.starts_at, alert.fingerprint) == (
        "Disk full",
        AlertSeverity.CRITICAL,
        NOON,
        "db1",
    )
    assert alert.labels == {"alertname": "Disk full", "severity": "1", "host": "db1", "ab": "c"}
    assert alert.annotations["note"] == '{"kind":"Disk full"}'
    assert alert.annotations["description"] == "91 %"
    assert alert.values == {"n": 5.0}
    assert alert.starts_at_given


def test_a_mapping_finds_the_alerts() -> None:
    payload = {"result": {"problems": [{"n": "a"}, {"n": "b"}]}}
    groups = generic.parse(
        payload, received_at=NOW, mapping=GenericMapping.of({"alerts": "$.result.problems", "name": "n"})
    )
    assert [group.alerts[0].name for group in groups] == ["a", "b"]


def test_a_path_that_finds_nothing_is_told_and_costs_no_alert() -> None:
    group = group_of({"title": "x"}, {"name": "$.nope[3].x", "alerts": "nope"})
    assert group.alerts[0].name == "x"
    assert group.warnings == (
        "mapping.alerts: found nothing at its path; the whole body was read",
        "mapping.name: found nothing at its path",
    )


@pytest.mark.parametrize(
    ("paths", "field"),
    [
        ({"nope": "a"}, "mapping.nope: is not one of alerts, name"),
        ({"labels.": "a"}, "mapping.labels.: is not one of"),
        ({"name": "a..b"}, "mapping.name: is not a path at character 2"),
        ({"name": "$a"}, "mapping.name: is not a path at character 2"),
        ({"name": "a[*]"}, "mapping.name: is not a path at character 2"),
        ({"name": "a[?(@.x)]"}, "mapping.name: is not a path"),
        ({"name": "a[99999999]"}, "mapping.name: is not a path"),
        ({"name": "a['x]"}, "mapping.name: is not a path"),
        ({"name": "a."}, "mapping.name: is not a path"),
        ({"name": "x" * 1000}, "mapping.name: is longer than 512"),
        ({f"labels.{i}": "a" for i in range(200)}, "mapping: has more than 128 entries"),
    ],
)
def test_a_mapping_that_cannot_be_read_names_the_field(paths: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        GenericMapping.of(paths)
    assert str(refused.value).startswith(field)


def test_every_problem_of_a_mapping_is_told() -> None:
    with pytest.raises(InvalidValueError) as refused:
        GenericMapping.of({"nope": "a", "name": "["})
    assert [problem.field for problem in refused.value.problems] == ["mapping.nope", "mapping.name"]
