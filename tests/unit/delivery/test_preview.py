"""A preview is what a reader would see: the same renderer, no message sent."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from slack_fixtures.delivery.preview import preview_request
from slack_fixtures.delivery.tenant_view import TenantView
from slack_fixtures.fixtures.model import FieldTexts, FixtureVersion
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.kernel.errors import InvalidValueError, NotFoundError
from slack_fixtures.rendering.renderer import render
from slack_fixtures.tenancy.model import TenantSettings

NOW = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
DISK = FixtureVersion(
    fixture_id="0192",
    name="disk",
    version=3,
    severity=AlertSeverity.HIGH,
    source_locale="en-US",
    locales={
        "en-US": FieldTexts("Disk of {{ labels.instance }}", "since {{ alert.starts_at | time }}"),
        "de-DE": FieldTexts("Platte von {{ labels.instance }}"),
    },
)
VIEW = TenantView("t", TenantSettings(timezone="Europe/Berlin"), (), {"disk": DISK}, {}, {})


def shown(fixture: str, **given: Any) -> Any:
    return render(preview_request(VIEW, fixture=fixture, **{"locale": "en-US", "now": NOW, **given}))


@pytest.mark.parametrize("reference", ["disk", "0192"])
def test_a_fixture_is_found_by_name_and_by_id(reference: str) -> None:
    message = shown(reference, context={"labels": {"instance": "db-1"}})
    assert (message.fixture_id, message.version, message.fields.title) == ("0192", 3, "Disk of db-1")


def test_a_builtin_fixture_needs_no_alert() -> None:
    message = shown("builtin:host", locale="ja-JP")
    assert (message.fixture_id, message.locale) == ("builtin:host", "ja-JP")


@pytest.mark.parametrize("reference", ["nothing", "builtin:nothing", ""])
def test_what_is_not_there_is_not_found(reference: str) -> None:
    with pytest.raises(NotFoundError):
        shown(reference)


@pytest.mark.parametrize(
    "alert",
    [
        {"title": "Disk", "labels": {"instance": "db-1"}},
        {"labels": {"alertname": "Disk", "instance": "db-1"}, "annotations": {}},
        {"version": "4", "alerts": [{"status": "firing", "labels": {"instance": "db-1"}}]},
        {
            "status": "resolved",
            "alerts": [
                {
                    "status": "resolved",
                    "labels": {"instance": "db-1"},
                    "startsAt": "2026-05-04T09:00:00Z",
                    "endsAt": "2026-05-04T09:30:00Z",
                }
            ],
        },
    ],
    ids=["generic", "one alert", "Alertmanager", "resolved"],
)
def test_an_alert_of_any_sender_fills_the_template(alert: dict[str, Any]) -> None:
    assert shown("disk", alert=alert, locale="de-DE").fields.title == "Platte von db-1"


def test_the_context_goes_over_the_alert() -> None:
    message = shown(
        "disk", alert={"title": "x", "labels": {"instance": "db-1"}}, context={"labels": {"instance": "db-2"}}
    )
    assert message.fields.title == "Disk of db-2"


def test_the_time_zone_is_the_tenants_or_the_given_one() -> None:
    alert = {"title": "Disk", "starts_at": "2026-05-04T10:00:00Z"}
    assert "12:00" in shown("disk", alert=alert).fields.description
    assert "7:00" in shown("disk", alert=alert, timezone="Asia/Tokyo").fields.description


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("locale", {"locale": "klingon"}),
        ("timezone", {"timezone": "Mars/Olympus"}),
        ("alert", {"alert": {"alerts": []}}),
        ("alert", {"alert": {"alerts": "none"}}),
        ("alert", {"alert": {"alerts": [7]}}),
        ("alert", {"alert": {"title": "\ud800"}}),
        ("context", {"context": {"labels": {"instance": "\x00"}}}),
        ("context", {"context": {"labels": {"instance": float("nan")}}}),
    ],
)
def test_what_cannot_be_used_is_named(field: str, given: dict[str, Any]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        shown("disk", **given)
    assert {problem.field for problem in caught.value.problems} == {field}


def test_an_alert_without_a_severity_has_its_fixtures() -> None:
    assert "High" in shown("disk", alert={"labels": {"alertname": "X"}}).text
