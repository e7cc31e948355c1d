"""What a template sees of an episode, and what a message shows around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest

from slack_fixtures.delivery.context import alert_of, alert_variables, frame_of, render_request
from slack_fixtures.delivery.task import EpisodeRecord
from slack_fixtures.delivery.tenant_view import TenantView
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertSource, AlertStatus
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.routing.episodes import MOST_DOCUMENTS, Episode, observe
from slack_fixtures.routing.model import Audience
from slack_fixtures.tenancy.model import TenantSettings

START = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
NOW = START + timedelta(minutes=7)
VIEW = TenantView("radio", TenantSettings(default_locale="de-DE", timezone="Europe/Berlin"), (), {}, {}, {})


def an_alert(number: int = 1, *, end: datetime | None = None, **given: Any) -> Alert:
    labels = {"instance": f"db-{number}", "service": "database", **given.pop("labels", {})}
    return Alert(
        fingerprint=f"f{number}",
        name="DiskFull",
        status=AlertStatus.RESOLVED if end else AlertStatus.FIRING,
        severity=given.pop("severity", AlertSeverity.WARNING),
        labels=labels,
        annotations={"summary": "full"},
        starts_at=START,
        ends_at=end,
        **given,
    )


def an_episode(*alerts: Alert, truncated: int = 0) -> Episode:
    group = AlertGroup(AlertSource.ALERTMANAGER, "team", "key", AlertStatus.FIRING, alerts, truncated=truncated)
    change = observe(None, group)
    assert change is not None
    return change.episode


def a_record(*alerts: Alert, audience: Audience | None = None, **given: Any) -> EpisodeRecord:
    return EpisodeRecord(
        tenant_id="radio",
        episode_id=new_id(),
        route="all",
        fixture="",
        audience=audience or Audience(channel="C01"),
        episode=an_episode(*alerts),
        group_info={
            "receiver": "team",
            "labels": {"a": "b"},
            "common_labels": {},
            "url": "https://am.example",
            "hidden": 3,
        },
        opened_at=START,
        **given,
    )


def test_a_template_sees_json_values_alone() -> None:
    request = render_request(a_record(an_alert(), an_alert(2)), VIEW, now=NOW)
    assert orjson.loads(orjson.dumps(request.context)) == request.context
    assert set(request.context) == {
        "labels", "annotations", "values", "alert", "alerts", "group", "tenant", "user", "fixture",
    }  # fmt: skip


def test_a_template_sees_the_alert_its_group_and_its_reader() -> None:
    context = render_request(a_record(an_alert(), an_alert(2)), VIEW, now=NOW).context
    assert context["labels"] == {"alertname": "DiskFull", "instance": "db-1", "service": "database"}
    assert context["group"]["size"] == 5
    assert context["user"] == {"locale": "de-DE", "timezone": "Europe/Berlin"}
    assert context["tenant"] == {"id": "radio"}
    assert [alert["labels"]["instance"] for alert in context["alerts"]] == ["db-1", "db-2"]


def test_the_audiences_language_and_zone_go_before_the_tenants() -> None:
    audience = Audience(channel="C01", locale="ja-JP", timezone="Asia/Tokyo")
    reader = render_request(a_record(an_alert(), audience=audience), VIEW, now=NOW).reader
    assert (reader.locale, reader.timezone) == ("ja-JP", "Asia/Tokyo")


def test_a_label_named_alertname_goes_before_the_name_that_was_found() -> None:
    context = render_request(a_record(an_alert(labels={"alertname": "Theirs"})), VIEW, now=NOW).context
    assert context["labels"]["alertname"] == "Theirs"


@pytest.mark.parametrize(
    ("end", "seconds"),
    [(None, 420.0), (START + timedelta(minutes=2), 120.0), (START - timedelta(minutes=2), 0.0)],
    ids=["fires still", "is over", "ended before it began"],
)
def test_the_duration_counts_to_the_end_or_to_now(end: datetime | None, seconds: float) -> None:
    assert alert_variables(an_alert(end=end), now=NOW)["duration"] == seconds


def test_a_frame_speaks_of_the_most_urgent_alert_and_lists_the_others() -> None:
    episode = an_episode(an_alert(1), an_alert(2, severity=AlertSeverity.CRITICAL), an_alert(3))
    frame = frame_of(episode, alert_of(episode.lead))
    assert (frame.status, frame.severity, frame.firing, frame.hidden) == ("firing", AlertSeverity.CRITICAL, 3, 0)
    assert frame.lines == ("DiskFull (db-1)", "DiskFull (db-3)")
    assert frame.facts == {"service": "database", "instance": "db-2"}


def test_a_frame_counts_what_it_does_not_list_and_what_the_sender_cut_off() -> None:
    episode = an_episode(*(an_alert(number) for number in range(40)), truncated=5)
    frame = frame_of(episode, alert_of(episode.lead))
    assert (len(frame.lines), frame.hidden, frame.firing) == (10, 29 + 5, 40)


def test_a_resolved_frame_has_the_whole_span() -> None:
    ends = [START + timedelta(minutes=minutes) for minutes in (3, 9)]
    episode = an_episode(an_alert(1, end=ends[0]), an_alert(2, end=ends[1]))
    frame = frame_of(episode, alert_of(episode.lead))
    assert (frame.status, frame.starts_at, frame.ends_at, frame.resolved) == ("resolved", START, ends[1], 2)


def test_a_frame_has_no_end_while_anything_fires() -> None:
    episode = an_episode(an_alert(1), an_alert(2, end=NOW))
    assert frame_of(episode, alert_of(episode.lead)).ends_at is None


def test_the_links_of_the_alert_become_buttons() -> None:
    links = {"runbook": "https://runbooks.example", "image": "https://images.example", "dashboard": ""}
    episode = an_episode(an_alert(url="https://prometheus.example", links=links))
    frame = frame_of(episode, alert_of(episode.lead))
    assert frame.links == {"runbook": "https://runbooks.example", "alert_page": "https://prometheus.example"}


def test_a_member_that_was_only_counted_still_has_its_name() -> None:
    episode = an_episode(*(an_alert(number) for number in range(MOST_DOCUMENTS + 1)))
    counted = next(member for member in episode.members.values() if member.alert is None)
    alert = alert_of(counted)
    assert (alert.name, alert.labels, alert.severity) == ("DiskFull", {}, AlertSeverity.WARNING)


def test_a_frame_is_not_over_while_what_the_sender_cut_off_may_burn() -> None:
    alert = an_alert()
    fired = an_episode(alert, truncated=3)
    ended = replace(alert, status=AlertStatus.RESOLVED, ends_at=alert.starts_at + timedelta(minutes=5))
    group = AlertGroup(AlertSource.ALERTMANAGER, "r", "g", AlertStatus.RESOLVED, (ended,), truncated=3)
    change = observe(fired, group)

    assert change is not None
    assert not change.episode.firing
    frame = frame_of(change.episode, alert_of(change.episode.lead))
    assert (frame.status, frame.ends_at) == ("firing", None)
