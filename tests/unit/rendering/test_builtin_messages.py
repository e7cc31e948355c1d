"""Every built-in fixture in every locale, as a whole message: the first line tells what, where and how bad."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from slack_fixtures.library.catalogue import builtin_families, builtin_fixture, builtin_locales
from slack_fixtures.library.words import words_for
from slack_fixtures.localization.model import LocaleConfiguration
from slack_fixtures.rendering.filters import NOTHING
from slack_fixtures.rendering.model import Frame, RenderedMessage, RenderRequest
from slack_fixtures.rendering.renderer import render

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
LENGTH = timedelta(minutes=12, seconds=5)
WHERE = "db-1.example"
LABELS = {"instance": WHERE, "pod": WHERE, "environment": "production"}


def a_message(tag: str, family: str, status: str) -> RenderedMessage:
    fixture = builtin_fixture(family)
    alert = {"name": "NAME", "status": status, "starts_at": NOON.isoformat(), "duration": LENGTH.total_seconds()}
    frame = Frame(status, fixture.severity, NOON, NOON + LENGTH if status == "resolved" else None, facts=LABELS)
    context = {"alert": alert, "labels": LABELS, "annotations": {}}
    reader = LocaleConfiguration(locale=tag, timezone="Europe/Berlin")
    return render(RenderRequest(fixture, context, frame, reader, "en-US", NOON + LENGTH))


every_locale = pytest.mark.parametrize("tag", builtin_locales())
every_family = pytest.mark.parametrize("family", builtin_families())


@every_locale
@every_family
@pytest.mark.parametrize("status", ["firing", "resolved"])
def test_a_message_is_clean(tag: str, family: str, status: str) -> None:
    message = a_message(tag, family, status)
    assert message.problems == ()
    assert (message.locale, message.state) == (tag, "exact")
    for flaw in (NOTHING, "..", "。。", "  ", " .", "()"):
        assert flaw not in message.text, flaw


@every_locale
@every_family
def test_the_first_line_of_a_firing_alert_says_how_bad_what_and_where(tag: str, family: str) -> None:
    head = a_message(tag, family, "firing").text.partition("\n")[0]
    severity = words_for(tag)(f"severity_{builtin_fixture(family).severity}")
    assert head.partition(" ")[2].startswith(severity)
    assert len(re.findall(rf"(?<!\w){severity}(?!\w)", head, re.IGNORECASE)) == 1
    assert "NAME" in head
    assert WHERE in head


@every_locale
@every_family
def test_the_first_line_of_a_resolved_alert_says_so_after_how_long_what_and_where(tag: str, family: str) -> None:
    head = a_message(tag, family, "resolved").text.partition("\n")[0]
    assert head.startswith("✅ ")
    assert "12" in head
    assert "NAME" in head
    assert WHERE in head
