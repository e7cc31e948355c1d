"""Declared state on the real database: applied, applied again, exported, and applied once more."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from slack_fixtures.bootstrap import Application
from slack_fixtures.connections.model import ConnectionInput
from slack_fixtures.declared.apply import carry_out
from slack_fixtures.declared.documents import loads
from slack_fixtures.declared.export import export
from slack_fixtures.declared.plan import Action, Change, plan
from slack_fixtures.declared.secrets import read_secret
from slack_fixtures.kernel.errors import InvalidValueError, NotFoundError, VersionConflictError
from slack_fixtures.storage.tables import EVENTS

DECLARATION = """
apiVersion: slack-fixtures/v1
kind: Route
metadata: {tenant: radio, name: playback}
spec:
  matchers: ['alertname="PlaybackErrors"']
  fixture: playback_lost
  audiences:
    - {slack: default, channel: C0123456789, locale: de-DE, timezone: Europe/Berlin}
---
apiVersion: slack-fixtures/v1
kind: Fixture
metadata: {tenant: radio, name: playback_lost}
spec:
  severity: critical
  locales:
    de-DE:
      title: Wiedergabe unterbrochen 🎵
      description: |
        Erste Zeile {{ labels.instance }}
          eingerückt
      action_required: ""
    nb-NO: {title: "no"}
  metadata: {team: "on", since: "2026-01-01"}
---
apiVersion: slack-fixtures/v1
kind: Tenant
metadata: {name: radio}
spec:
  compliance_level: SOC2
  default_locale: de-DE
  timezone: Europe/Berlin
  quotas: {fixtures: 3}
  slack:
    default: {bot_token: {env: RADIO_TOKEN}, pacing: {messages_per_second_per_channel: 2}}
  ingest_keys:
    prometheus: {env: RADIO_KEY}
"""
SECRETS = {"RADIO_TOKEN": "xoxb-first-token", "RADIO_KEY": "an-ingest-key-of-the-radio"}


async def planned(application: Application, text: str, secrets: dict[str, str] = SECRETS) -> list[Change]:
    return await plan(application, loads(text), read_secret=lambda reference: read_secret(reference, secrets))


async def applied(application: Application, text: str, secrets: dict[str, str] = SECRETS) -> list[Change]:
    changes = await planned(application, text, secrets)
    await carry_out(application, changes)
    return changes


def actions(changes: list[Change]) -> dict[str, Action]:
    return {f"{change.kind}/{change.name}": change.action for change in changes}


async def events(application: Application) -> list[Any]:
    async with application.database.tenant_transaction("radio") as connection:
        return [tuple(row) for row in await connection.execute(select(EVENTS.c.stream_id, EVENTS.c.version))]


async def test_a_declaration_creates_tenants_before_fixtures_before_routes(application: Application):
    changes = await applied(application, DECLARATION)
    assert [change.kind.value for change in changes] == ["Tenant", "SlackConnection", "IngestKey", "Fixture", "Route"]
    assert set(actions(changes).values()) == {Action.CREATE}
    view = await application.views.get("radio")
    assert view.settings.quotas.fixtures == 3
    assert view.routes[0].fixture == "playback_lost"
    assert view.channels["default"].workspace.bot_token == "xoxb-first-token"


async def test_applying_twice_changes_nothing(application: Application):
    await applied(application, DECLARATION)
    before = await events(application)
    assert set(actions(await applied(application, DECLARATION)).values()) == {Action.UNCHANGED}
    assert await events(application) == before


async def test_an_export_applied_again_changes_nothing(application: Application):
    await applied(application, DECLARATION)
    text = await export(application, "radio")
    assert set(actions(await applied(application, text)).values()) == {Action.UNCHANGED}
    assert await export(application, "radio") == text
    assert "xoxb-first-token" not in text
    assert "an-ingest-key-of-the-radio" not in text


async def test_an_export_made_elsewhere_makes_the_same_tenant(application: Application):
    await applied(application, DECLARATION)
    text = await export(application, "radio")
    copied = text.replace("radio", "copy")
    await applied(application, copied)
    assert await export(application, "copy") == copied


async def test_a_plan_writes_nothing_and_says_what_differs(application: Application):
    await applied(application, DECLARATION)
    before = await events(application)
    changed = DECLARATION.replace("severity: critical", "severity: high").replace("fixtures: 3", "fixtures: 4")
    changes = [change for change in await planned(application, changed) if change.action is Action.CHANGE]
    told = {d.field: (d.before, d.after) for change in changes for d in change.differences}
    assert told == {"severity": ("critical", "high"), "quotas.fixtures": (3, 4)}
    assert await events(application) == before


async def test_another_secret_behind_the_same_reference_is_stored_and_never_shown(application: Application):
    await applied(application, DECLARATION)
    rotated = {"RADIO_TOKEN": "xoxb-second-token", "RADIO_KEY": "another-ingest-key-of-it"}
    changes = await applied(application, DECLARATION, rotated)
    found = actions(changes)
    assert {kind for kind, action in found.items() if action is Action.CHANGE} == {
        "SlackConnection/default",
        "IngestKey/prometheus",
    }
    shown = repr(changes) + repr([change.to_json() for change in changes])
    assert not any(secret in shown for secret in (*SECRETS.values(), *rotated.values()))
    view = await application.views.get("radio")
    assert view.channels["default"].workspace.bot_token == "xoxb-second-token"
    assert set(actions(await applied(application, DECLARATION, rotated)).values()) == {Action.UNCHANGED}


async def test_what_is_not_declared_stays(application: Application):
    await applied(application, DECLARATION)
    only_tenant = DECLARATION.rpartition("---")[2]
    await applied(application, only_tenant)
    view = await application.views.get("radio")
    assert "playback_lost" in view.fixtures
    assert [route.name for route in view.routes] == ["playback"]


async def test_a_secret_without_a_reference_is_exported_as_a_variable_to_set(application: Application):
    await applied(application, DECLARATION)
    given = ConnectionInput.model_validate({"bot_token": "xoxb-by-hand"})
    await application.connections.put("radio", "by-hand", given, actor="user:ana")
    key = await application.ingest_keys.put("radio", "grafana", actor="user:ana")
    text = await export(application, "radio")
    assert "# Set SLACK_FIXTURES_RADIO_BY_HAND_BOT_TOKEN before this is applied" in text
    assert "# Set SLACK_FIXTURES_RADIO_GRAFANA_INGEST_KEY before this is applied" in text
    secrets = {
        **SECRETS,
        "SLACK_FIXTURES_RADIO_BY_HAND_BOT_TOKEN": "xoxb-by-hand",
        "SLACK_FIXTURES_RADIO_GRAFANA_INGEST_KEY": key,
    }
    assert set(actions(await applied(application, text, secrets)).values()) == {Action.UNCHANGED}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{{ labels.instance }}", "{{ ''.__class__ }}", "document 2, spec.locales.de-DE.description, line 1: "),
        ("fixture: playback_lost", "fixture: playback_list", "document 1, spec.fixture: there is no fixture"),
        ("fixture: playback_lost", "fixture: builtin:nothing", "document 1, spec.fixture: there is no fixture"),
        ("slack: default,", "slack: other,", "document 1, spec.audiences.0.slack: the tenant has no Slack connection"),
        ("{env: RADIO_TOKEN}", "{env: NOT_SET}", "spec.slack.default: the environment variable NOT_SET is not set"),
        ("{env: RADIO_TOKEN}", "{vault: a#b}", "spec.slack.default: {vault: a#b} needs Vault"),
        ("{env: RADIO_KEY}", "{env: SHORT}", "spec.ingest_keys.prometheus.key: expected at least"),
        ("pacing:", "api_url: http://169.254.169.254/, pacing:", "spec.slack.default.api_url: expected an https URL"),
        ("quotas: {fixtures: 3}", "quotas: {fixtures: 1}", ""),
        ("metadata: {tenant: radio, name: playback}", "metadata: {tenant: tv, name: playback}", "no tenant tv"),
    ],
)
async def test_everything_is_checked_before_anything_is_written(
    application: Application, old: str, new: str, said: str
):
    assert old in DECLARATION
    text = DECLARATION.replace(old, new)
    if not said:  # a second fixture is one more than this quota
        text += "---" + DECLARATION.split("---")[1].replace("playback_lost", "second")
        said = "tenant radio: 2 fixtures are more than its quota of 1"
    with pytest.raises(InvalidValueError) as refused:
        await applied(application, text, {**SECRETS, "SHORT": "short"})
    assert said in str(refused.value)
    assert await events(application) == []


async def test_a_change_by_somebody_else_since_the_plan_is_not_overwritten(application: Application):
    await applied(application, DECLARATION)
    changes = await planned(application, DECLARATION.replace("SOC2", "HIPAA"))
    await application.tenants.change("radio", {"region": "us-east-1"}, expected_version=None, actor="user:ana")
    with pytest.raises(VersionConflictError):
        await carry_out(application, changes)


async def test_an_unknown_tenant_has_nothing_to_export(application: Application):
    with pytest.raises(NotFoundError):
        await export(application, "nobody")


GLOSSARY = """---
apiVersion: slack-fixtures/v1
kind: Glossary
metadata: {tenant: radio, name: en-US}
spec:
  terms:
    - {source: playback, locale: de-DE, target: Wiedergabe, note: not a replay}
    - {source: replay, locale: de-DE, target: Wiederholung, status: forbidden}
    - {source: Discover Weekly, status: do_not_translate}
"""


async def test_a_glossary_is_created_once_and_changed_where_it_differs(application: Application):
    created = await applied(application, DECLARATION + GLOSSARY)
    assert [change.kind.value for change in created][-1] == "Glossary"
    assert {term.source for term in await application.term_base.in_force("radio", "en-US", "de-DE")} >= {
        "playback",
        "replay",
        "Discover Weekly",
    }
    assert set(actions(await applied(application, DECLARATION + GLOSSARY)).values()) == {Action.UNCHANGED}
    changes = await applied(application, DECLARATION + GLOSSARY.replace("not a replay", "of a stream"))
    (changed,) = [change for change in changes if change.action is not Action.UNCHANGED]
    assert [(d.field, d.before, d.after) for d in changed.differences] == [
        ("playback (de-DE: Wiedergabe).note", "not a replay", "of a stream")
    ]


async def test_an_exported_glossary_applied_again_changes_nothing(application: Application):
    await applied(application, DECLARATION + GLOSSARY)
    text = await export(application, "radio")
    assert "- source: Discover Weekly\n    status: do_not_translate\n" in text
    assert set(actions(await applied(application, text)).values()) == {Action.UNCHANGED}
    assert await export(application, "radio") == text


async def test_a_declaration_says_whether_texts_may_leave(application: Application):
    allowed = DECLARATION.replace("default_locale: de-DE", "default_locale: de-DE\n  external_translation: true")
    await applied(application, allowed)
    assert await application.views.may_leave("radio")
    assert "external_translation: true" in await export(application, "radio")
