"""A request in, a message within Slack's limits out, whatever the templates and the alert say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slack_fixtures.fixtures.model import FieldTexts, FixtureVersion
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.library.words import words_for
from slack_fixtures.localization.model import LocaleConfiguration
from slack_fixtures.rendering.blocks import size, weight
from slack_fixtures.rendering.model import Frame, RenderRequest
from slack_fixtures.rendering.renderer import render, render_fields, safe_message

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)

WORDS = {
    "en-US": FieldTexts("Disk full on {{ labels.instance }}", "{{ labels.device }} has no room.", "Free some space."),
    "de-DE": FieldTexts(
        "Datenträger voll auf {{ labels.instance }}", "{{ labels.device }} ist voll.", "Platz schaffen."
    ),
    "ar-SA": FieldTexts("القرص ممتلئ على {{ labels.instance }}", "لا مساحة في {{ labels.device }} الآن.", "حرّر مساحة."),
}


def a_fixture(locales=None, *, source="en-US"):
    return FixtureVersion("0195a1f2", "disk-full", 3, AlertSeverity.WARNING, source, locales or WORDS)


def a_frame(**changes):
    return replace(Frame("firing", AlertSeverity.CRITICAL, NOON), **changes)


def a_context(**labels):
    return {
        "labels": {"instance": "db-01", "device": "/dev/sda", **labels},
        "annotations": {},
        "alert": {"name": "DiskFull", "status": "firing"},
        "alerts": [],
    }


def a_request(*, fixture=None, context=None, frame=None, locale="en-US", timezone="UTC", fallback=(), default="en-US"):
    return RenderRequest(
        fixture or a_fixture(),
        context or a_context(),
        frame or a_frame(),
        LocaleConfiguration(locale=locale, timezone=timezone, fallback=fallback),
        default,
        NOON + timedelta(minutes=20),
    )


def texts_in(value):
    """Every text that Slack would show, with its kind."""
    if isinstance(value, list):
        return [text for item in value for text in texts_in(item)]
    if not isinstance(value, dict):
        return []
    own = [(value["type"], value["text"])] if isinstance(value.get("text"), str) else []
    return own + [text for item in value.values() for text in texts_in(item)]


def shown(message):
    return "\n".join(text for _, text in texts_in(message.blocks))


def buttons(message):
    return [
        button["action_id"] for block in message.blocks if block["type"] == "actions" for button in block["elements"]
    ]


def block_types(message):
    return [block["type"] for block in message.blocks]


# The message ----------------------------------------------------------------------------------------------------------


def test_a_firing_alert_says_what_why_and_what_to_do_in_its_first_lines():
    message = render(a_request())
    assert texts_in(message.blocks)[:3] == [
        ("plain_text", "🚨 Critical · Disk full on db-01"),
        ("mrkdwn", "/dev/sda has no room."),
        ("mrkdwn", "*Action required*\nFree some space."),
    ]
    assert message.text == "🚨 Critical · Disk full on db-01\n/dev/sda has no room."
    assert message.problems == ()


def test_the_message_says_which_fixture_and_which_words_it_came_from():
    message = render(a_request(locale="de-AT"))
    assert (message.fixture_id, message.version) == ("0195a1f2", 3)
    assert (message.locale, message.requested_locale, message.state) == ("de-DE", "de-AT", "sibling")


def test_a_resolved_alert_leads_with_that_and_asks_for_nothing():
    frame = a_frame(
        status="resolved",
        ends_at=NOON + timedelta(minutes=12),
        links={"runbook": "https://a.example", "silence": "https://b.example"},
    )
    message = render(a_request(frame=frame))
    assert message.blocks[0]["text"]["text"] == "✅ Resolved after 12 min: Disk full on db-01"
    assert message.text.startswith("✅ Resolved after 12 min: Disk full on db-01\n")
    assert "Action required" not in shown(message)
    assert buttons(message) == ["open-runbook"]


def test_a_resolved_alert_of_unknown_length_still_says_that_it_is_over():
    message = render(a_request(frame=a_frame(status="resolved")))
    assert message.blocks[0]["text"]["text"] == "✅ Resolved: Disk full on db-01"


@pytest.mark.parametrize("severity", AlertSeverity)
@pytest.mark.parametrize("locale", ["en-US", "de-DE", "fr-FR", "ja-JP", "ar-SA"])
def test_every_severity_has_its_own_sign_and_its_word_in_the_readers_language(severity, locale):
    message = render(a_request(locale=locale, frame=a_frame(severity=severity)))
    assert words_for(locale)(f"severity_{severity}") in message.text
    assert message.text[0] == message.blocks[0]["text"]["text"][0]
    others = [render(a_request(frame=a_frame(severity=other))).text[0] for other in AlertSeverity if other != severity]
    assert message.text[0] not in others


@pytest.mark.parametrize(
    ("locale", "timezone", "expected"),
    [
        ("de-DE", "Europe/Berlin", "*Beginn*\n14.03.2026, 13:00:00 MEZ"),
        ("en-US", "America/New_York", "*Started*\nMar 14, 2026, 8:00:00\u202fAM EDT"),
        ("ja-JP", "Asia/Tokyo", "2026/03/14 21:00:00"),
    ],
)
def test_times_are_in_the_audiences_zone_and_format(locale, timezone, expected):
    assert expected in shown(render(a_request(locale=locale, timezone=timezone)))


def test_times_at_the_edge_of_the_calendar_do_not_fail():
    frame = a_frame(starts_at=datetime.min.replace(tzinfo=UTC))
    assert render(a_request(frame=frame, timezone="America/New_York")).blocks


def test_facts_have_localized_names_and_values_that_can_be_copied():
    frame = a_frame(facts={"service": "playback", "instance": "db-01:9100", "pod<x>": "a`b", "empty": ""})
    message = render(a_request(frame=frame, locale="de-DE"))
    facts = [text for _, text in texts_in(next(block for block in message.blocks if "fields" in block))]
    assert facts[1:] == ["*Dienst*\n`playback`", "*Instanz*\n`db-01:9100`", "*pod&lt;x&gt;*\n`ab`"]


@pytest.mark.parametrize("locale", ["en-US", "de-DE", "fr-FR", "ar-SA"])
@pytest.mark.parametrize("ended", [None, NOON + timedelta(minutes=12)], ids=["firing", "resolved"])
def test_the_text_begins_with_what_the_header_says(locale, ended):
    message = render(a_request(locale=locale, frame=a_frame(status="resolved" if ended else "firing", ends_at=ended)))
    assert message.text.partition("\n")[0] == message.blocks[0]["text"]["text"]


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("CRITICAL: disk full", "🚨 CRITICAL: disk full"),
        ("🚨 Critical disk", "🚨 Critical disk"),
        ("Criticality unknown", "🚨 Critical · Criticality unknown"),
        ("Warning: disk full", "🚨 Critical · Warning: disk full"),
    ],
)
def test_a_title_that_begins_with_the_severity_does_not_say_it_twice(title, head):
    assert render(a_request(fixture=a_fixture({"en-US": FieldTexts(title)}))).text == head


@pytest.mark.parametrize(("evaluation", "key"), [("nodata", "no_data"), ("error", "evaluation_error")])
@pytest.mark.parametrize("locale", ["en-US", "de-DE", "ja-JP"])
def test_a_rule_without_a_result_is_named_while_it_fires(evaluation, key, locale):
    request = a_request(locale=locale, frame=a_frame(evaluation=evaluation))
    assert words_for(locale)(key) in shown(render(request))
    over = replace(request, frame=replace(request.frame, status="resolved"))
    assert words_for(locale)(key) not in shown(render(over))


def test_a_rule_with_a_result_has_no_remark():
    message = render(a_request(frame=a_frame(evaluation="normal")))
    assert len(next(block for block in message.blocks if block["type"] == "context")["elements"]) == 1


def test_no_break_spaces_stay_in_header_and_text():
    message = render(a_request(locale="fr-FR", frame=a_frame(status="resolved", ends_at=NOON + timedelta(minutes=12))))
    assert message.text.startswith("✅ Résolue (durée\u202f: 12\u00a0min)\u202f: ")


def test_a_date_is_written_alike_in_blocks_and_text():
    words = FieldTexts("القرص ممتلئ", "منذ {{ alert.starts_at|datetime }}.")
    context = {**a_context(), "alert": {"name": "DiskFull", "starts_at": NOON.isoformat()}}
    message = render(a_request(fixture=a_fixture({"ar-SA": words}), context=context, locale="ar-SA"))
    date = "14\u200f/03\u200f/2026"
    assert (message.text.count(date), shown(message).count(date)) == (1, 2)


def test_a_title_that_begins_with_the_sign_does_not_show_it_twice():
    fixture = a_fixture({"en-US": FieldTexts("{{ 'critical'|urgency_emoji }} Disk full")})
    assert render(a_request(fixture=fixture)).blocks[0]["text"]["text"] == "🚨 Critical · Disk full"


def test_counts_appear_where_there_is_more_than_one_alert():
    assert "firing ·" not in shown(render(a_request()))
    context = next(
        block for block in render(a_request(frame=a_frame(firing=3, resolved=1))).blocks if block["type"] == "context"
    )
    assert context["elements"][0]["text"] == "Severity: Critical · Firing · 3 firing · 1 resolved"


def test_small_print_names_who_took_it_and_a_possible_repeat():
    text = shown(render(a_request(frame=a_frame(acknowledged_by="Ada <ops>", possibly_repeated=True))))
    assert "Acknowledged by Ada &lt;ops&gt;" in text
    assert "This message may be a repeat" in text


def test_further_alerts_are_listed_and_what_is_not_listed_is_counted():
    message = render(a_request(frame=a_frame(lines=tuple(f"Alert{n}" for n in range(12)), hidden=3)))
    listed = next(text for _, text in texts_in(message.blocks) if text.startswith("•")).splitlines()
    assert listed[:10] == [f"• Alert{n}" for n in range(10)]
    assert listed[10:] == ["and 5 more alerts"]


@pytest.mark.parametrize(
    ("locale", "counts"),
    [("pl-PL", (1, 2, 5)), ("ar-SA", (1, 2, 3, 11, 100)), ("en-US", (1, 2)), ("ja-JP", (1,))],
)
def test_and_more_takes_the_plural_forms_of_its_language(locale, counts):
    forms = set()
    for count in counts:
        expected = words_for(locale).plural("and_more", count, count=str(count))
        assert expected in shown(render(a_request(locale=locale, frame=a_frame(hidden=count))))
        forms.add(expected.replace(str(count), "#"))
    assert len(forms) == len(counts)


def test_buttons_open_known_pages_in_a_fixed_order_and_bad_addresses_have_none():
    links = {
        "silence": "https://a.example/silence",
        "dashboard": "javascript:alert(1)",
        "runbook": "https://a.example/run book|x",
        "unheard_of": "https://a.example",
        "alert_page": "https://a.example/alert",
    }
    message = render(a_request(frame=a_frame(links=links)))
    assert buttons(message) == ["open-runbook", "open-alert_page", "open-silence"]
    assert message.blocks[-1]["elements"][0]["url"] == "https://a.example/run%20book%7Cx"


def test_an_empty_description_and_action_leave_no_empty_block():
    message = render(a_request(fixture=a_fixture({"en-US": FieldTexts("Title")})))
    assert block_types(message) == ["header", "section", "context"]
    assert message.text == "🚨 Critical · Title"


def test_an_authors_shortcode_is_an_emoji_and_a_values_is_text():
    plain = render(a_request(context=a_context(instance=":fire:"))).blocks[0]["text"]
    assert (plain["emoji"], plain["text"]) == (False, "🚨 Critical · Disk full on :fire:")
    fixture = a_fixture({"en-US": FieldTexts(":fire: Disk full")})
    assert render(a_request(fixture=fixture)).blocks[0]["text"]["emoji"] is True


def test_formatting_of_a_title_does_not_show_in_the_header():
    fixture = a_fixture({"en-US": FieldTexts("*Disk* full on {{ labels.instance|code }} & co")})
    message = render(a_request(fixture=fixture))
    assert message.blocks[0]["text"]["text"] == "🚨 Critical · Disk full on db-01 & co"
    assert message.text == "🚨 Critical · Disk full on db-01 &amp; co"
    assert message.fields.title == "*Disk* full on `db-01` &amp; co"


def test_an_authors_bare_address_is_a_link():
    fixture = a_fixture({"en-US": FieldTexts("Disk", "See https://wiki.example/{{ labels.instance }}.")})
    assert render_fields(a_request(fixture=fixture)).texts.description == "See <https://wiki.example/db-01>."


def test_the_tag_ai_localize_reaches_the_translator_that_is_given():
    fixture = a_fixture({"en-US": FieldTexts("{% ai_localize locale='de-DE' %}disk full{% endai_localize %}")})
    request = a_request(fixture=fixture)
    assert render(request).fields.title == "disk full"
    assert render(request, localize=lambda text, locale: f"{text} in {locale}").fields.title == "disk full in de-DE"


# The words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("available", "requested", "fallback", "default", "source", "expected"),
    [
        ("en-US de-DE", "de-DE", (), "en-US", "en-US", ("de-DE", "exact")),
        ("en-US pt", "pt-BR", (), "en-US", "en-US", ("pt", "parent")),
        ("en-US de-DE", "de-AT", ("en-US",), "en-US", "en-US", ("de-DE", "sibling")),
        ("en-US fr-FR", "de-DE", ("fr-CH",), "en-US", "en-US", ("en-US", "tenant_default")),
        ("en-US fr-FR", "de-DE", ("nl-NL", "fr-FR"), "en-US", "en-US", ("fr-FR", "tenant_default")),
        ("en-US fr-FR", "de-DE", (), "fr-FR", "en-US", ("fr-FR", "tenant_default")),
        ("en-US fr-FR", "de-DE", ("it-IT",), "pl-PL", "fr-FR", ("fr-FR", "source")),
        ("ja-JP ko-KR", "de-DE", (), "pl-PL", "xx", ("ja-JP", "any")),
    ],
)
def test_the_words_come_from_the_nearest_locale_that_has_some(  # noqa: PLR0917 - a column each
    available, requested, fallback, default, source, expected
):
    fixture = a_fixture({tag: FieldTexts("Title") for tag in available.split()}, source=source)
    message = render(a_request(fixture=fixture, locale=requested, fallback=fallback, default=default))
    assert (message.locale, message.state) == expected


def test_the_frame_stays_in_the_readers_language_when_the_fixture_does_not_speak_it():
    message = render(a_request(fixture=a_fixture({"en-US": WORDS["en-US"]}), locale="de-DE"))
    text = shown(message)
    assert "Disk full on db-01" in text
    assert "*Erforderliche Maßnahme*" in text
    assert "Noch nicht auf Deutsch verfügbar" in text


@pytest.mark.parametrize(("locale", "noted"), [("de-AT", False), ("en-GB", False), ("fr-FR", True)])
def test_only_another_language_is_noted_as_not_translated(locale, noted):
    fixture = a_fixture({"en-US": WORDS["en-US"], "de-DE": WORDS["de-DE"]})
    note = words_for(locale)("not_translated", language="")
    assert (note.strip() in shown(render(a_request(fixture=fixture, locale=locale))).replace("français", "")) == noted


def test_numbers_and_dates_in_borrowed_words_still_follow_the_reader():
    fixture = a_fixture({"en-US": FieldTexts("{{ labels.used|number }} used")})
    message = render(a_request(fixture=fixture, locale="de-DE", context=a_context(used="1234.5")))
    assert message.fields.title == "1.234,5 used"


def test_identifiers_in_right_to_left_words_are_isolated():
    frame = a_frame(acknowledged_by="Ada", lines=("HostDown",), facts={"service": "api"})
    message = render(a_request(locale="ar-SA", frame=frame))
    assert "\u2068db-01\u2069" in message.fields.title
    assert "\u2068db-01\u2069" in message.blocks[0]["text"]["text"]
    assert "\u2068/dev/sda\u2069" in shown(message)
    assert "\u2068Ada\u2069" in shown(message)
    assert "\u2068db-01\u2069" in message.text
    assert "\u2068" not in shown(render(a_request(locale="de-DE", frame=frame)))


def test_a_latin_title_in_a_right_to_left_frame_is_isolated():
    fixture = a_fixture({"en-US": WORDS["en-US"]})
    frame = a_frame(status="resolved", ends_at=NOON + timedelta(minutes=5))
    message = render(a_request(fixture=fixture, locale="ar-SA", frame=frame))
    assert "\u2068Disk full on db-01\u2069" in message.blocks[0]["text"]["text"]


# What goes wrong ------------------------------------------------------------------------------------------------------

BROKEN = {
    "does not parse": "{{ labels.",
    "is not allowed": "{{ labels.__class__ }}",
    "fails on these values": "{{ labels }}",
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("field", ["title", "description", "action_required"])
@pytest.mark.parametrize("locale", ["en-US", "de-DE", "ja-JP"])
def test_a_broken_field_gives_way_to_a_safe_text_and_the_others_stay(field, broken, locale):
    good = FieldTexts("The title", "The description.", "The action.")
    message = render(a_request(fixture=a_fixture({locale: replace(good, **{field: broken})}), locale=locale))
    words = words_for(locale)
    safe = words("fallback_title", name="DiskFull") if field == "title" else words("fallback_note")
    assert {problem.field for problem in message.problems} == {field}
    assert message.problems[0].line == 1
    assert message.fields == replace(good, **{field: safe})
    assert safe in shown(message)


def test_a_fixture_of_which_nothing_renders_still_names_the_alert():
    broken = FieldTexts(*["{{ labels }}"] * 3)
    message = render(a_request(fixture=a_fixture({"en-US": broken}), context=a_context()))
    assert message.blocks[0]["text"]["text"] == "🚨 Critical · Alert: DiskFull"
    assert [problem.field for problem in message.problems] == ["title", "description", "action_required"]


@pytest.mark.parametrize("alert", [None, "text", {}, {"name": ""}, {"name": 7}, {"name": "\u200b"}])
def test_an_alert_without_a_name_goes_by_its_fixture(alert):
    request = a_request(
        fixture=a_fixture({"en-US": FieldTexts("{{ labels }}")}), context={**a_context(), "alert": alert}
    )
    assert render(request).fields.title == "Alert: disk-full"


@pytest.mark.parametrize("title", ["{{ labels.blank }}", " \n ", "{{ '' }}"])
def test_a_title_that_comes_out_blank_is_replaced(title):
    message = render(a_request(fixture=a_fixture({"en-US": FieldTexts(title)}), context=a_context(blank="  ")))
    assert message.fields.title == "Alert: DiskFull"
    assert message.problems[-1].message == "is empty with the values of this alert"


def test_a_value_that_the_alert_does_not_have_is_reported_and_the_text_stands():
    fixture = a_fixture({"en-US": FieldTexts("Disk {{ labels.absent }} full")})
    message = render(a_request(fixture=fixture))
    assert message.fields.title.startswith("Disk ")
    assert [(problem.field, problem.message) for problem in message.problems] == [
        ("title", "labels.absent has no value")
    ]


def test_a_context_that_is_not_json_never_reaches_a_template():
    message = render(a_request(context={**a_context(), "labels": object()}))
    assert message.fields.title == "Alert: DiskFull"
    assert [problem.field for problem in message.problems] == ["context"]


@pytest.mark.parametrize("locale", ["en-US", "de-DE", "ar-SA", "ja-JP"])
@pytest.mark.parametrize("status", ["firing", "resolved"])
def test_the_safe_message_needs_no_template_and_no_blocks(locale, status):
    fixture = a_fixture({"en-US": FieldTexts("{{ broken", "{{ broken", "{{ broken")})
    message = safe_message(a_request(fixture=fixture, locale=locale, frame=a_frame(status=status)))
    words = words_for(locale)
    assert message.blocks == []
    assert "DiskFull" in message.text
    assert words("severity_critical" if status == "firing" else "status_resolved") in message.text


HOSTILE = [
    "<!channel>",
    "<!here|x>",
    "<@U0123456789>",
    "<!subteam^S012|@ops>",
    "<#C0123456789>",
    "<https://evil.example|your bank>",
    "https://evil.example",
    "https:*//evil.example*",
    "&lt;!channel&gt;",
    "```\n<!channel>",
    "x` <!here>",
    "*<!everyone>*",
    "\u202e<!channel>",
]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("locale", ["en-US", "ar-SA"])
def test_no_value_of_an_alert_can_call_people_or_make_a_link(value, locale):
    fixture = a_fixture({locale: FieldTexts(*["{{ labels.evil }} نص {{ labels.evil }}"] * 3)})
    frame = a_frame(
        facts={"service": value, value: "x"}, lines=(value,), acknowledged_by=value, links={"runbook": value}
    )
    context = {**a_context(evil=value), "alert": {"name": value}}
    request = a_request(fixture=fixture, context=context, frame=frame, locale=locale)
    for message in (render(request), safe_message(request)):
        assert "<" not in message.text
        assert "://" not in message.text
        for kind, text in texts_in(message.blocks):
            assert kind != "mrkdwn" or ("<" not in text and "://" not in text)
            assert "\u202e" not in text
            assert "```" not in text


# Limits ---------------------------------------------------------------------------------------------------------------

TEXT_LIMITS = {"section": 3_000, "header": 150, "context": 3_000}


def assert_slack_takes(message):
    assert 0 < size(message.text) <= 3_000
    assert len(message.blocks) <= 50
    assert weight(message.blocks) <= 10_000
    for block in message.blocks:
        if "text" in block:
            assert 0 < size(block["text"]["text"]) <= TEXT_LIMITS[block["type"]]
        assert len(block.get("fields", [])) <= 10
        assert all(0 < size(field["text"]) <= 2_000 for field in block.get("fields", []))
        if block["type"] == "context":
            assert 1 <= len(block["elements"]) <= 10
            assert all(0 < size(element["text"]) <= 3_000 for element in block["elements"])
        if block["type"] == "actions":
            assert 1 <= len(block["elements"]) <= 25
            assert all(size(b["text"]["text"]) <= 75 and size(b["url"]) <= 3_000 for b in block["elements"])
    orjson.dumps(message.blocks)


@pytest.mark.parametrize("length", [2_999, 3_000, 3_001, 39_000])
@pytest.mark.parametrize("character", ["x", "&", "é", "😀", "ع"])
def test_long_values_are_cut_to_what_slack_takes(length, character):
    fixture = a_fixture({"ar-SA": FieldTexts(*["{{ labels.long }}"] * 3)})
    long = character * min(length, 39_000 // len({"&": "&amp;"}.get(character, character)))
    frame = a_frame(
        facts={f"f{n}": long for n in range(20)}, lines=(long,) * 30, links={"runbook": f"https://a.example/{long}"}
    )
    assert_slack_takes(render(a_request(fixture=fixture, context=a_context(long=long), frame=frame, locale="ar-SA")))


_ANY_TEXT = st.one_of(
    st.text(max_size=40),
    st.text(st.characters(), max_size=10),  # lone surrogates too
    st.builds(lambda text, times: text * times, st.text(min_size=1, max_size=6), st.integers(1, 2_000)),
)
_FRAMES = st.builds(
    Frame,
    status=st.sampled_from(["firing", "resolved"]),
    severity=st.sampled_from(AlertSeverity),
    starts_at=st.datetimes(timezones=st.just(UTC)),
    ends_at=st.none() | st.datetimes(timezones=st.just(UTC)),
    firing=st.integers(0, 10**6),
    resolved=st.integers(0, 10**6),
    hidden=st.integers(0, 10**6),
    lines=st.lists(_ANY_TEXT, max_size=15).map(tuple),
    facts=st.dictionaries(_ANY_TEXT, _ANY_TEXT, max_size=15),
    links=st.dictionaries(
        st.sampled_from(["runbook", "dashboard", "panel", "image", "alert_page", "silence", "x"]),
        _ANY_TEXT | _ANY_TEXT.map("https://a.example/{}".format),
    ),
    acknowledged_by=_ANY_TEXT,
    possibly_repeated=st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(
    frame=_FRAMES,
    value=_ANY_TEXT,
    literal=_ANY_TEXT,
    locale=st.sampled_from(["en-US", "ar-SA", "ja-JP", "pl-PL"]),
)
def test_whatever_the_alert_says_slack_takes_the_message(frame, value, literal, locale):
    fixture = a_fixture(
        {"en-US": FieldTexts("{{ labels.v }}" + literal[:50], literal[:4_000], literal[:200] + "{{ labels.v }}")}
    )
    request = a_request(fixture=fixture, context=a_context(v=value), frame=frame, locale=locale, timezone="Asia/Tokyo")
    assert_slack_takes(render(request))
    assert_slack_takes(safe_message(request))
