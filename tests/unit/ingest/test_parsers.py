from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest
from corpus.bodies import CANARY, CASES, BodyCase
from hypothesis import given, settings
from hypothesis import strategies as st

from slack_fixtures.ingest.errors import MalformedJsonError, UnreadablePayloadError
from slack_fixtures.ingest.limits import (
    MAX_BODY_BYTES,
    MAX_FINGERPRINT,
    MAX_LABEL_NAME,
    MAX_LABEL_VALUE,
    MAX_LABELS,
    MAX_TEXT,
    MAX_TITLE,
    MAX_URL,
)
from slack_fixtures.ingest.mapping import GenericMapping
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertSource, AlertStatus
from slack_fixtures.ingest.parsers import ENDPOINTS, read
from slack_fixtures.kernel.jsonvalues import flaw_in

NOW = datetime(2026, 3, 1, 13, tzinfo=UTC)
ALERT = {"labels": {"alertname": "A"}, "startsAt": "2026-03-01T12:00:00Z", "fingerprint": "f"}
LEGACY = {"ruleId": 1, "ruleName": "A", "state": "alerting", "evalMatches": None}


def assert_sound(group: AlertGroup) -> None:
    """Whatever came in, what comes out can be stored, hashed and rendered."""
    texts = [group.receiver, group.group_key, group.reason, group.fallback_title, group.fallback_text, *group.warnings]
    assert flaw_in([*texts, group.group_labels, group.common_labels, group.common_annotations]) is None
    assert group.truncated >= 0
    assert len(group.group_key_hash) == 32
    assert len(group.receiver) <= MAX_TITLE
    assert len(group.fallback_title) <= MAX_TITLE
    assert len(group.fallback_text) <= MAX_TEXT
    for alert in group.alerts:
        assert_alert_sound(alert)


def assert_alert_sound(alert: Alert) -> None:
    assert flaw_in([alert.fingerprint, alert.name, alert.labels, alert.annotations, alert.values, alert.links]) is None
    assert 1 <= len(alert.fingerprint) <= MAX_FINGERPRINT
    assert len(alert.name) <= MAX_TITLE
    assert len(alert.labels) <= MAX_LABELS >= len(alert.annotations)
    assert all(len(name) <= MAX_LABEL_NAME and len(value) <= MAX_LABEL_VALUE for name, value in alert.labels.items())
    assert all(len(value) <= MAX_TEXT for value in alert.annotations.values())
    assert alert.starts_at.tzinfo is UTC
    assert 1970 <= alert.starts_at.year < 2200
    if alert.status is AlertStatus.FIRING:
        assert alert.ends_at is None
    else:
        assert alert.ends_at is not None
        assert alert.starts_at <= alert.ends_at
    for url in (alert.url, *alert.links.values()):
        assert len(url) <= 3 * MAX_URL
        assert not url or url.lower().startswith(("http://", "https://"))
        assert not set(url) & set("<>| \n\r")


# The corpus


@pytest.mark.parametrize("case", [case for case in CASES if case.expected_status != 413], ids=lambda case: case.name)
def test_every_body_of_the_corpus_is_read_or_refused_as_listed(case: BodyCase) -> None:
    assert len(case.body) <= MAX_BODY_BYTES
    if case.expected_status == 202:
        groups = read(case.endpoint, case.body, received_at=NOW)
        assert groups
        for group in groups:
            assert_sound(group)
        return
    with pytest.raises(UnreadablePayloadError) as refused:
        read(case.endpoint, case.body, received_at=NOW)
    assert isinstance(refused.value, MalformedJsonError) == (case.expected_status == 400)
    assert CANARY not in str(refused.value)
    assert str(refused.value).isprintable()
    assert len(str(refused.value)) < 200


def test_the_corpus_is_large_and_each_name_stands_once() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names)) >= 110
    assert all(len(case.body) > MAX_BODY_BYTES for case in CASES if case.expected_status == 413)


# Which parser


@pytest.mark.parametrize(
    ("endpoint", "payload", "source", "count"),
    [
        ("alertmanager", {"version": "4", "alerts": [ALERT]}, AlertSource.ALERTMANAGER, 1),
        ("alertmanager", {"alerts": []}, AlertSource.ALERTMANAGER, 1),
        ("alertmanager", [ALERT, ALERT], AlertSource.ALERTMANAGER, 2),
        ("alertmanager", ALERT, AlertSource.ALERTMANAGER, 1),
        ("alertmanager", {"version": "1", "orgId": 1, "alerts": [ALERT]}, AlertSource.GRAFANA, 1),
        ("alertmanager", LEGACY, AlertSource.GRAFANA_LEGACY, 1),
        ("alertmanager", {"title": "x"}, AlertSource.GENERIC, 1),
        ("grafana", {"alerts": [ALERT]}, AlertSource.GRAFANA, 1),
        ("grafana", LEGACY, AlertSource.GRAFANA_LEGACY, 1),
        ("grafana", [ALERT], AlertSource.GRAFANA, 1),
        ("grafana", {"title": "x"}, AlertSource.GENERIC, 1),
        ("grafana", [{"title": "x"}], AlertSource.GENERIC, 1),
        ("generic", {"alerts": [ALERT]}, AlertSource.ALERTMANAGER, 1),
        ("generic", {"alerts": [ALERT], "orgId": 1}, AlertSource.GRAFANA, 1),
        ("generic", {"alerts": [], "groupLabels": {}}, AlertSource.ALERTMANAGER, 1),
        ("generic", LEGACY, AlertSource.GRAFANA_LEGACY, 1),
        ("generic", ALERT, AlertSource.ALERTMANAGER, 1),
        ("generic", {"title": "x", "labels": {"a": "b"}}, AlertSource.GENERIC, 1),
        ("generic", {"alerts": [{"title": "x"}, {"title": "y"}]}, AlertSource.GENERIC, 2),
        ("generic", {"title": "x", "alerts": 3}, AlertSource.GENERIC, 1),
    ],
)
def test_the_body_says_what_it_is(endpoint: str, payload: Any, source: AlertSource, count: int) -> None:
    groups = read(endpoint, orjson.dumps(payload), received_at=NOW)
    assert [group.source for group in groups] == [source] * count


def test_a_mapping_makes_every_body_generic_at_its_own_endpoint_alone() -> None:
    mapping = GenericMapping.of({"name": "labels.alertname"})
    body = orjson.dumps(ALERT)
    assert read("generic", body, received_at=NOW, mapping=mapping)[0].source is AlertSource.GENERIC
    assert read("alertmanager", body, received_at=NOW, mapping=mapping)[0].source is AlertSource.ALERTMANAGER


def test_what_was_mended_in_the_body_is_told_with_every_group() -> None:
    groups = read("generic", b'[{"title":"a\\u0000"},{"title":"b"}]', received_at=NOW)
    assert [group.warnings for group in groups] == [
        ("body: the character U+0000 or a lone surrogate was replaced by U+FFFD",)
    ] * 2


def test_an_unknown_endpoint_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="is not one of alertmanager, grafana, generic"):
        read("zabbix", b"{}", received_at=NOW)


# Anything at all

SCALARS = (
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    | st.sampled_from(["firing", "resolved", "<no value>", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00", "http://a|b", "P1", "4"])
)  # fmt: skip
FIELDS = st.sampled_from(
    """version groupKey truncatedAlerts status receiver groupLabels commonLabels commonAnnotations externalURL alerts labels
    annotations startsAt endsAt generatorURL fingerprint orgId title state message values imageURL ruleId ruleName evalMatches
    tags id severity name alertname timestamp url resolved data event a.b grafana_state_reason metric value""".split()  # noqa: SIM905
)
PAYLOADS = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(FIELDS | st.text(max_size=5).filter(str.isprintable), inner, max_size=8)
    ),
    max_leaves=30,
)


@given(st.sampled_from(ENDPOINTS), PAYLOADS)
@settings(max_examples=400, deadline=None)
def test_any_json_gives_sound_groups_or_is_refused(endpoint: str, payload: Any) -> None:
    try:
        groups = read(endpoint, orjson.dumps(payload), received_at=NOW)
    except UnreadablePayloadError:
        return
    assert groups
    for group in groups:
        assert_sound(group)


@given(
    st.sampled_from(ENDPOINTS),
    PAYLOADS,
    st.sampled_from(["$", "a", "labels", "alerts[0].labels.alertname", "data[-1]", "['a.b']"]),
)
@settings(max_examples=100, deadline=None)
def test_any_json_gives_sound_groups_under_a_mapping(endpoint: str, payload: Any, path: str) -> None:
    mapping = GenericMapping.of(
        dict.fromkeys(
            ["name", "labels", "severity", "status", "starts_at", "labels.x", "values.y", "url", "fingerprint"], path
        )
    )
    try:
        groups = read(endpoint, orjson.dumps(payload), received_at=NOW, mapping=mapping)
    except UnreadablePayloadError:
        return
    for group in groups:
        assert_sound(group)


@given(st.sampled_from(ENDPOINTS), st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(endpoint: str, body: bytes) -> None:
    with contextlib.suppress(UnreadablePayloadError):
        assert read(endpoint, body, received_at=NOW)
