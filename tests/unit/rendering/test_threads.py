"""Replies in a message's thread, and the follow-up where a message cannot be edited."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from slack_fixtures.fixtures.model import FieldTexts, FixtureVersion
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.library.words import words_for
from slack_fixtures.localization.model import LocaleConfiguration
from slack_fixtures.rendering.blocks import size, weight
from slack_fixtures.rendering.model import Frame, RenderRequest
from slack_fixtures.rendering.threads import NewAlerts, SeverityRaised, render_follow_up, render_thread_reply

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
WORDS = {
    "en-US": FieldTexts("Disk full on {{ labels.instance }}", "{{ labels.device }} has no room."),
    "de-DE": FieldTexts("Datenträger voll auf {{ labels.instance }}", "{{ labels.device }} ist voll."),
    "ar-SA": FieldTexts("القرص ممتلئ على {{ labels.instance }}"),
}


def a_context(number=1, name="DiskFull"):
    return {"labels": {"instance": f"db-{number}", "device": "/dev/sda"}, "alert": {"name": name}}


def a_request(*, locale="en-US", words=WORDS, **frame):
    return RenderRequest(
        FixtureVersion("id", "disk-full", 1, AlertSeverity.WARNING, "en-US", words),
        a_context(),
        replace(Frame("firing", AlertSeverity.CRITICAL, NOON), **frame),
        LocaleConfiguration(locale=locale),
        "en-US",
        NOON,
    )


def paragraphs(message):
    return [block["text"]["text"] for block in message.blocks if block["type"] == "section"]


def test_a_rise_in_severity_says_from_what_to_what():
    message = render_thread_reply(a_request(), SeverityRaised(AlertSeverity.WARNING))
    assert paragraphs(message) == ["🚨 *Severity raised from Warning to Critical*", "Disk full on db-1"]
    assert message.text == "🚨 Severity raised from Warning to Critical\nDisk full on db-1"


def test_new_alerts_are_counted_and_shown_with_title_name_and_description():
    reply = NewAlerts((a_context(2), a_context(3, "Disk full on db-3")))
    message = render_thread_reply(a_request(locale="de-DE"), reply)
    assert paragraphs(message) == [
        "🚨 *2 neue Alarme in dieser Gruppe*",
        "*Datenträger voll auf db-2* (DiskFull)\n/dev/sda ist voll.",
        "*Datenträger voll auf db-3* (Disk full on db-3)\n/dev/sda ist voll.",
    ]


@pytest.mark.parametrize("locale", ["pl-PL", "ar-SA", "ja-JP"])
@pytest.mark.parametrize("count", [1, 2, 5, 22])
def test_the_number_of_new_alerts_takes_its_plural_form(locale, count):
    reply = NewAlerts(tuple(a_context(number) for number in range(count)))
    expected = words_for(locale).plural("new_alerts_in_group", count, count=str(count))
    assert expected in render_thread_reply(a_request(locale=locale), reply).text


@pytest.mark.parametrize(("count", "shown"), [(9, 9), (10, 10), (11, 10), (500, 10)])
def test_a_reply_lists_ten_alerts_and_counts_the_rest(count, shown):
    message = render_thread_reply(a_request(), NewAlerts(tuple(a_context(number) for number in range(count))))
    assert sum("Disk full" in text for text in paragraphs(message)) == shown
    assert any("more alert" in text for text in paragraphs(message)) == (count > shown)
    assert weight(message.blocks) <= 10_000
    assert size(message.text) <= 3_000


def test_a_broken_description_of_a_new_alert_is_reported_once():
    words = {"en-US": FieldTexts("Disk", "{{ labels }}")}
    message = render_thread_reply(a_request(words=words), NewAlerts((a_context(1), a_context(2))))
    assert [problem.field for problem in message.problems] == ["description"]


def test_a_follow_up_says_that_it_is_over_and_how_long_it_took():
    request = a_request(status="resolved", ends_at=NOON + timedelta(minutes=12))
    message = render_follow_up(request)
    assert paragraphs(message) == ["✅ Resolved after 12 min: Disk full on db-1"]
    assert message.text == paragraphs(message)[0]


def test_a_reply_in_borrowed_words_says_so():
    message = render_follow_up(a_request(locale="fr-FR", status="resolved"))
    assert message.blocks[-1]["type"] == "context"
    assert message.locale == "en-US"


def test_identifiers_in_right_to_left_replies_are_isolated():
    message = render_follow_up(a_request(locale="ar-SA", status="resolved"))
    assert "\u2068db-1\u2069" in paragraphs(message)[0]
    assert "\u2068db-1\u2069" in message.text


@pytest.mark.parametrize("evil", ["<!channel>", "<@U1>", "https://evil.example", "*<!here>*"])
def test_no_name_in_a_reply_calls_people(evil):
    context = {**a_context(name=evil), "labels": {"instance": evil, "device": evil}}
    message = render_thread_reply(a_request(), NewAlerts((context,)))
    for text in (message.text, *paragraphs(message)):
        assert "<" not in text
        assert "://" not in text
