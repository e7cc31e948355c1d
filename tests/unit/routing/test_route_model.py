from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.model import Alert, AlertStatus
from slack_fixtures.routing.model import Audience, Route, matching_labels, routes_for

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
CHANNEL = {"channel": "C0123456789"}


def _alert(normalised: AlertSeverity = AlertSeverity.CRITICAL, /, **labels: str) -> Alert:
    return Alert(
        fingerprint="f1",
        name="DiskFull",
        status=AlertStatus.FIRING,
        severity=normalised,
        labels=labels,
        annotations={},
        starts_at=NOON,
        ends_at=None,
    )


def _route(*matchers: str, name: str = "route") -> Route:
    return Route.model_validate({"name": name, "matchers": list(matchers), "audiences": [CHANNEL]})


def _names(alert: Alert, *routes: Route) -> list[str]:
    return [route.name for route in routes_for(alert, routes)]


def test_every_route_that_matches_takes_the_alert() -> None:
    routes = [_route("service=audio", name="a"), _route("service=~aud.*", name="b"), _route("service=video", name="c")]
    assert _names(_alert(service="audio"), *routes) == ["a", "b"]


def test_every_matcher_of_a_route_must_accept() -> None:
    route = _route("service=audio", "region=eu")
    assert _names(_alert(service="audio", region="eu"), route) == ["route"]
    assert _names(_alert(service="audio", region="us"), route) == []


def test_the_catch_all_takes_what_no_other_takes() -> None:
    routes = [_route(name="rest"), _route("service=audio", name="audio")]
    assert _names(_alert(service="audio"), *routes) == ["audio"]
    assert _names(_alert(service="video"), *routes) == ["rest"]


def test_an_alert_that_nobody_wants_has_no_route() -> None:
    assert _names(_alert(service="video"), _route("service=audio")) == []
    assert routes_for(_alert(), []) == []


@pytest.mark.parametrize(
    ("matcher", "taken"),
    [
        ("severity=critical", True),
        ("severity=P1", True),
        ("severity=~critical|high", True),
        ("severity=high", False),
        ("severity!=high", True),
        ("severity!=critical", False),
        ("severity!=P1", False),
        ("severity!~P.", False),
        ("severity!~crit.*", False),
    ],
)
def test_a_severity_is_found_and_kept_out_under_the_senders_word_and_ours(matcher: str, *, taken: bool) -> None:
    alert = _alert(AlertSeverity.CRITICAL, severity="P1")
    assert bool(_names(alert, _route(matcher))) is taken


def test_one_matcher_may_see_the_senders_word_and_another_ours() -> None:
    alert = _alert(AlertSeverity.CRITICAL, severity="P1")
    assert _names(alert, _route("severity=P1", "severity=critical")) == ["route"]


def test_matchers_see_the_name_the_status_and_a_severity_that_the_sender_left_out() -> None:
    labels = matching_labels(_alert(AlertSeverity.WARNING, service="audio"))
    assert labels == {"alertname": "DiskFull", "status": "firing", "severity": "warning", "service": "audio"}


def test_the_senders_labels_win_over_what_is_filled_in() -> None:
    assert matching_labels(_alert(alertname="Other"))["alertname"] == "Other"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "-x"}, "name"),
        ({"name": "a/b"}, "name"),
        ({"name": "x" * 129}, "name"),
        ({"matchers": ["severity"]}, "matchers"),
        ({"matchers": ['severity=~"("']}, "matchers"),
        ({"matchers": ["a=b"] * 51}, "matchers"),
        ({"fixture": "builtin:NOPE"}, "fixture"),
        ({"fixture": "../x"}, "fixture"),
        ({"audiences": []}, "audiences"),
        ({"audiences": [CHANNEL] * 101}, "audiences"),
        ({"audiences": [{"channel": "#general"}]}, "channel"),
        ({"audiences": [{"channel": "c0123456789"}]}, "channel"),
        ({"audiences": [{}]}, "channel"),
        ({"audiences": [{**CHANNEL, "locale": "xx-YY"}]}, "locale"),
        ({"audiences": [{**CHANNEL, "timezone": "Mars/Olympus"}]}, "timezone"),
        ({"audiences": [{**CHANNEL, "timezone": "../../etc/passwd"}]}, "timezone"),
        ({"audiences": [{**CHANNEL, "fallback": ["de"] * 11}]}, "fallback"),
        ({"audiences": [{**CHANNEL, "colour": "red"}]}, "colour"),
        ({"priority": 1}, "priority"),
    ],
)
def test_a_wrong_route_names_the_field(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Route.model_validate({"name": "route", "audiences": [CHANNEL], **changes})
    assert field in {str(part) for problem in refused.value.errors() for part in problem["loc"]}


def test_an_audience_is_read_in_canonical_spelling_and_fills_in_the_tenants_defaults() -> None:
    audience = Audience.model_validate({**CHANNEL, "locale": "pt_br"})
    assert audience.locale == "pt-BR"
    reader = audience.reader(default_locale="de-DE", timezone="Europe/Berlin")
    assert (reader.locale, reader.timezone) == ("pt-BR", "Europe/Berlin")
    silent = Audience.model_validate(CHANNEL).reader(default_locale="de-DE", timezone="Europe/Berlin")
    assert silent.locale == "de-DE"


def test_a_route_survives_its_json() -> None:
    route = _route("service=audio")
    assert Route.model_validate(route.to_json()) == route
    assert "fixture" not in route.to_json()
