from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest import alertmanager
from slack_fixtures.ingest.errors import UnreadablePayloadError
from slack_fixtures.ingest.limits import MAX_ALERTS
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertSource, AlertStatus

NOW = datetime(2026, 3, 1, 13, tzinfo=UTC)
START = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
FIRING, RESOLVED = AlertStatus.FIRING, AlertStatus.RESOLVED


def an_alert(**fields: Any) -> dict[str, Any]:
    return {
        "status": "firing",
        "labels": {"alertname": "DiskFull", "severity": "critical", "instance": "db1"},
        "annotations": {"summary": "Disk is full", "runbook_url": "https://runbooks.example.org/disk"},
        "startsAt": "2026-03-01T12:00:00.123456789Z",
        "endsAt": "0001-01-01T00:00:00Z",
        "generatorURL": "http://p.example.org/graph?g0.expr=up",
        "fingerprint": "5ef77f1f8a3ecf8d",
    } | fields


def a_body(*alerts: Any, **fields: Any) -> dict[str, Any]:
    return {
        "version": "4",
        "groupKey": '{}:{alertname="DiskFull"}',
        "truncatedAlerts": 0,
        "status": "firing",
        "receiver": "slack",
        "groupLabels": {"alertname": "DiskFull"},
        "commonLabels": {"alertname": "DiskFull"},
        "commonAnnotations": {},
        "externalURL": "http://am.example.org:9093",
        "alerts": list(alerts) or [an_alert()],
    } | fields


def one_group(payload: Any) -> AlertGroup:
    (group,) = alertmanager.parse(payload, received_at=NOW)
    return group


def one_alert(**fields: Any) -> Alert:
    (alert,) = one_group(a_body(an_alert(**fields))).alerts
    return alert


def test_a_sound_body_is_read_whole() -> None:
    assert one_group(a_body()) == AlertGroup(
        source=AlertSource.ALERTMANAGER,
        receiver="slack",
        group_key='{}:{alertname="DiskFull"}',
        status=FIRING,
        alerts=(
            Alert(
                fingerprint="5ef77f1f8a3ecf8d",
                name="DiskFull",
                status=FIRING,
                severity=AlertSeverity.CRITICAL,
                labels={"alertname": "DiskFull", "severity": "critical", "instance": "db1"},
                annotations={"summary": "Disk is full", "runbook_url": "https://runbooks.example.org/disk"},
                starts_at=START,
                ends_at=None,
                url="http://p.example.org/graph?g0.expr=up",
                links={"runbook": "https://runbooks.example.org/disk"},
            ),
        ),
        group_labels={"alertname": "DiskFull"},
        common_labels={"alertname": "DiskFull"},
        external_url="http://am.example.org:9093",
    )


# Status and time (PEERS 4.1.1, 4.1.4, 4.1.5)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"status": "firing"}, FIRING),
        ({"status": "RESOLVED"}, RESOLVED),
        ({"status": None}, FIRING),
        ({"status": "purple"}, FIRING),
        ({"status": 7}, FIRING),
        ({"status": None, "endsAt": "2026-03-01T12:30:00Z"}, RESOLVED),
        ({"status": None, "endsAt": "2026-03-01T14:00:00Z"}, FIRING),
        ({"status": "firing", "endsAt": "2026-03-01T12:30:00Z"}, FIRING),
    ],
)
def test_the_status_of_an_alert_is_told_or_taken_from_its_end(fields: dict[str, Any], status: AlertStatus) -> None:
    assert one_alert(**fields).status is status


def test_a_firing_alert_has_no_end_whatever_the_sender_says() -> None:
    assert one_alert(endsAt="2026-03-01T14:00:00Z").ends_at is None
    assert one_alert(endsAt="0001-01-01T00:00:00Z").ends_at is None


def test_a_resolved_alert_ends_when_the_sender_says() -> None:
    assert one_alert(status="resolved", endsAt="2026-03-01T13:30:00+01:00").ends_at == datetime(
        2026, 3, 1, 12, 30, tzinfo=UTC
    )


def test_a_resolved_alert_without_end_ends_at_the_time_of_receipt() -> None:
    assert one_alert(status="resolved").ends_at == NOW


def test_an_alert_never_ends_before_it_starts() -> None:
    alert = one_alert(status="resolved", endsAt="2020-01-01T00:00:00Z")
    assert alert.starts_at == alert.ends_at == START


@pytest.mark.parametrize("start", [None, "", "0001-01-01T00:00:00Z", "yesterday", [], 9e99])
def test_without_a_start_the_time_of_receipt_stands_in_and_the_alert_says_so(start: Any) -> None:
    alert = one_alert(startsAt=start)
    assert alert.starts_at == NOW
    assert not alert.starts_at_given


def test_the_groups_status_is_the_senders() -> None:
    assert one_group(a_body(an_alert(status="resolved"), status="firing")).status is FIRING
    assert one_group(a_body(status="resolved")).status is RESOLVED


def test_without_a_status_the_group_fires_if_any_alert_does() -> None:
    assert one_group(a_body(an_alert(status="resolved"), an_alert(), status=None)).status is FIRING
    assert one_group(a_body(an_alert(status="resolved"), status=None)).status is RESOLVED


@pytest.mark.parametrize("alerts", [[], None])
def test_a_message_without_alerts_reads_resolved(alerts: Any) -> None:
    group = one_group(a_body(status=None, alerts=alerts))
    assert group.status is RESOLVED
    assert group.alerts == ()


# The group (PEERS 4.1.2, 4.1.3, 4.1.8, 4.1.9)


def test_the_number_of_hidden_alerts_is_kept() -> None:
    assert one_group(a_body(truncatedAlerts=7)).truncated == 7


def test_the_receiver_stays_quoted_because_it_is_part_of_the_identity() -> None:
    assert one_group(a_body(receiver="team\\.playback")).receiver == "team\\.playback"


def test_the_reason_of_the_notification_is_free_text() -> None:
    assert one_group(a_body(notification_reason="repeat interval elapsed")).reason == "repeat interval elapsed"
    assert one_group(a_body()).reason == ""


def test_a_group_key_of_any_length_is_kept_whole() -> None:
    key = '{}/{team="a"}:{' + "x" * 5000 + "}"
    group = one_group(a_body(groupKey=key))
    assert group.group_key == key
    assert len(group.group_key_hash) == 32


def test_a_missing_group_key_is_made_of_the_group_labels() -> None:
    first, again = (one_group(a_body(an_alert(fingerprint=f), groupKey=None)) for f in "ab")
    other = one_group(a_body(groupKey=None, groupLabels={"alertname": "Other"}))
    assert first.group_key == again.group_key != other.group_key


def test_without_key_and_group_labels_every_alert_is_a_group_of_its_own() -> None:
    both = alertmanager.parse(
        {"alerts": [an_alert(fingerprint="a"), an_alert(fingerprint="b")], "truncatedAlerts": 2}, received_at=NOW
    )
    (alone,) = alertmanager.parse({"alerts": [an_alert(fingerprint="b")]}, received_at=NOW)
    assert [group.group_key for group in both] == ["alert:a", "alert:b"]
    assert alone.group_key == both[1].group_key
    assert [group.truncated for group in both] == [2, 0]


def test_missing_common_labels_are_what_all_alerts_share() -> None:
    other = an_alert(labels={"alertname": "DiskFull", "severity": "critical", "instance": "db2"})
    group = one_group(a_body(an_alert(), other, commonLabels=None))
    assert group.common_labels == {"alertname": "DiskFull", "severity": "critical"}


def test_null_maps_are_empty_maps() -> None:
    group = one_group(
        a_body(an_alert(annotations=None, labels=None), groupLabels=None, commonLabels=None, commonAnnotations=None)
    )
    assert group.alerts[0].labels == group.alerts[0].annotations == {}
    assert group.group_labels == group.common_labels == group.common_annotations == {}
    assert group.warnings == ()


def test_unknown_fields_are_accepted() -> None:
    group = one_group(a_body(an_alert(enrichments=[{}], future={"a": 1}), routeLabels={"team": "a"}, more=[[]]))
    assert group.warnings == ()


def test_a_body_without_version_is_read() -> None:
    assert one_group({key: value for key, value in a_body().items() if key != "version"}) == one_group(a_body())


# The alert (PEERS 4.1.10)


@pytest.mark.parametrize(
    ("labels", "severity", "is_given"),
    [
        ({"severity": "page"}, AlertSeverity.CRITICAL, True),
        ({"severity": "Kritisch"}, AlertSeverity.CRITICAL, True),
        ({"Severity": "ERROR"}, AlertSeverity.HIGH, True),
        ({"priority": "P2"}, AlertSeverity.HIGH, True),
        ({"level": "info"}, AlertSeverity.INFO, True),
        ({"severity": "info", "priority": "P1"}, AlertSeverity.INFO, True),
        ({"severity": "", "priority": "P1"}, AlertSeverity.CRITICAL, True),
        ({"severity": "<no value>"}, AlertSeverity.WARNING, False),
        ({"severity": "purple"}, AlertSeverity.WARNING, False),
        ({"severity": 1}, AlertSeverity.CRITICAL, True),
        ({}, AlertSeverity.WARNING, False),
    ],
)
def test_a_severity_is_found_or_a_warning_stands_in(
    *, labels: dict[str, Any], severity: AlertSeverity, is_given: bool
) -> None:
    alert = one_alert(labels=labels)
    assert (alert.severity, alert.severity_given) == (severity, is_given)


@pytest.mark.parametrize(
    ("labels", "name"),
    [
        ({"alertname": "A"}, "A"),
        ({"alertname": "", "rulename": "B"}, "B"),
        ({"name": "C"}, "C"),
        ({"job": "x"}, ""),
        (None, ""),
    ],
)
def test_an_alert_is_named_by_its_alertname_or_the_best_substitute(labels: Any, name: str) -> None:
    assert one_alert(labels=labels).name == name


def test_label_names_may_be_any_utf8() -> None:
    labels = {"alertname": "x", "a.b": "1", "größe": "2", "🔥": "3"}
    assert one_alert(labels=labels).labels == labels


def test_texts_that_look_like_json_stay_texts() -> None:
    labels = {"a": "null", "b": "[1]", "c": "1e3", "d": "true"}
    assert one_alert(labels=labels).labels == labels


def test_a_missing_fingerprint_is_computed_from_the_labels_in_any_order() -> None:
    ab, ba = {"a": "1", "b": "2"}, {"b": "2", "a": "1"}
    firing, resolved = one_alert(labels=ab, fingerprint=None), one_alert(labels=ba, fingerprint="", status="resolved")
    assert firing.fingerprint == resolved.fingerprint != one_alert(labels={"a": "1"}, fingerprint=None).fingerprint
    assert len(firing.fingerprint) == 32


def test_alerts_that_differ_only_in_labels_beyond_the_limit_stay_apart() -> None:
    labels = {f"l{i:02}": "v" for i in range(70)}
    one, other = (one_alert(labels=labels | {"l69": value}, fingerprint=None) for value in "ab")
    assert one.labels == other.labels
    assert one.fingerprint != other.fingerprint


def test_an_alert_without_labels_keeps_its_fingerprint_when_it_resolves() -> None:
    sent = {"annotations": {"summary": "x"}, "startsAt": "2026-03-01T12:00:00Z", "status": "firing"}
    firing = one_group(a_body(sent)).alerts[0]
    resolved = one_group(a_body(sent | {"status": "resolved", "endsAt": "2026-03-01T12:30:00Z"})).alerts[0]
    assert firing.fingerprint == resolved.fingerprint


# What is refused, and what is not (PEERS 4.1.16)


@pytest.mark.parametrize(
    ("payload", "place"),
    [
        (a_body(alerts="x"), "alerts: expected a list"),
        (a_body(alerts={}), "alerts: expected a list"),
        (a_body(alerts=3), "alerts: expected a list"),
        (a_body(alerts=[1, None]), r"alerts\[0\]: expected an object"),
        (a_body(alerts=[{}] * (MAX_ALERTS + 1)), "alerts: holds 10001 alerts"),
        ("x", "Expected an object"),
        (None, "Expected an object"),
    ],
)
def test_alerts_of_a_wrong_type_are_refused_by_name(payload: Any, place: str) -> None:
    with pytest.raises(UnreadablePayloadError, match=place):
        alertmanager.parse(payload, received_at=NOW)


def test_one_bad_entry_does_not_cost_the_others() -> None:
    group = one_group(a_body(None, an_alert(), "x"))
    assert [alert.name for alert in group.alerts] == ["DiskFull"]
    assert group.truncated == 2
    assert not group.is_whole_group
    assert group.warnings == ("alerts[]: holds an entry that is not an object; it was left out",)


def test_a_bare_list_is_a_list_of_alerts() -> None:
    groups = alertmanager.parse([an_alert(fingerprint="a"), an_alert(fingerprint="b")], received_at=NOW)
    assert [group.alerts[0].fingerprint for group in groups] == ["a", "b"]


def test_warnings_name_fields_and_never_values() -> None:
    hostile = "<!channel> secret"
    group = one_group(
        a_body(
            an_alert(status=hostile, startsAt=hostile, generatorURL=hostile, labels={"severity": hostile, hostile: 1}),
            status=hostile, truncatedAlerts=hostile, externalURL=hostile, groupLabels=hostile,
        )
    )  # fmt: skip
    assert len(group.warnings) >= 8
    assert not any("secret" in warning or "<" in warning for warning in group.warnings)
