from __future__ import annotations

from pathlib import Path

import pytest

from slack_fixtures.declared.documents import load, loads
from slack_fixtures.declared.secrets import SecretRef, read_secret
from slack_fixtures.kernel.errors import ConfigurationError, InvalidValueError

TENANT = """
apiVersion: slack-fixtures/v1
kind: Tenant
metadata: {name: spotify-premium}
spec:
  region: eu-central-1
  compliance_level: DSGVO_STRIKT
  default_locale: de-DE
  timezone: Europe/Berlin
  quotas: {messages_per_minute: 600, fixtures: 1000, storage_mb: 500, render_cpu_seconds_per_minute: 30}
  slack:
    default:
      bot_token: {env: SPOTIFY_SLACK_TOKEN}
      api_url: https://slack.com/api/
      pacing: {messages_per_second_per_channel: 1}
  ingest_keys:
    prometheus: {file: keys/prometheus}
"""

GLOSSARY = """
apiVersion: slack-fixtures/v1
kind: Glossary
metadata: {tenant: radio, name: en-US}
spec:
  terms:
    - {source: playback, locale: de-DE, target: Wiedergabe}
    - {source: Kafka, status: do_not_translate}
"""
FIXTURE = """
apiVersion: slack-fixtures/v1
kind: Fixture
metadata: {tenant: spotify-premium, name: spotify_wiedergabe_fehler}
spec:
  severity: critical
  source_locale: de-DE
  locales:
    de-DE: {title: "Aus", description: "{{ labels.instance }}", action_required: ""}
    nb-NO: {title: "Av"}
"""
ROUTE = """
apiVersion: slack-fixtures/v1
kind: Route
metadata: {tenant: spotify-premium, name: playback}
spec:
  matchers: ['alertname="PlaybackErrors"', 'severity=~"critical|high"']
  fixture: spotify_wiedergabe_fehler
  audiences:
    - {slack: default, channel: C0123456789, locale: de-DE, timezone: Europe/Berlin}
"""


def test_the_documented_example_is_read_as_a_whole(tmp_path: Path):
    (tmp_path / "all.yaml").write_text(f"{TENANT}---{FIXTURE}---{ROUTE}", encoding="utf-8")
    declared = load(tmp_path)
    assert declared.tenant_ids == ["spotify-premium"]
    assert declared.tenants[0].spec.quotas.messages_per_minute == 600
    assert declared.tenants[0].spec.slack["default"].secret == SecretRef(env="SPOTIFY_SLACK_TOKEN")
    assert list(declared.fixtures[0].fixture.locales) == ["de-DE", "nb-NO"]
    assert declared.routes[0].route.audiences[0].channel == "C0123456789"


def test_a_relative_file_counts_from_the_documents_folder(tmp_path: Path):
    (tmp_path / "tenant.yaml").write_text(TENANT, encoding="utf-8")
    reference = load(tmp_path / "tenant.yaml").tenants[0].spec.ingest_keys["prometheus"]
    assert reference.file == str(tmp_path / "keys" / "prometheus")


@pytest.mark.parametrize(
    ("text", "old", "new", "said"),
    [
        (TENANT, "slack-fixtures/v1", "v2", "document 1, apiVersion: expected slack-fixtures/v1"),
        (TENANT, "kind: Tenant", "kind: Poem", "document 1, kind: expected Tenant, Fixture, Route or Glossary"),
        (GLOSSARY, "name: en-US", "name: english", "document 1, metadata.name: 'english' is not a locale"),
        (GLOSSARY, "locale: de-DE, ", "", "document 1, spec.terms.0.locale: is missing"),
        (GLOSSARY, "target: Wiedergabe", "target: Wiedergabe, state: active", "spec.terms.0.source_locale: is missing"),
        (GLOSSARY, "source: Kafka", "source: playback, locale: de-DE, target: Wiedergabe", "spec.terms.1"),
        (TENANT, "spec:", "status: {}\nspec:", "document 1, status: there is no such field"),
        (TENANT, "name: spotify-premium", "name: Spotify Premium", "document 1, metadata.name: "),
        (TENANT, "de-DE", "xx-YY-nope!", "document 1, spec.default_locale: "),
        (TENANT, "Europe/Berlin", "Europe/Bärlin", "document 1, spec.timezone: "),
        (TENANT, "fixtures: 1000", "fixtures: many", "document 1, spec.quotas.fixtures: "),
        (TENANT, "fixtures: 1000", "fixture: 1000", "document 1, spec.quotas.fixture: there is no such field"),
        (TENANT, "{env: SPOTIFY_SLACK_TOKEN}", "xoxb-in-clear", "spec.slack.default.bot_token: a secret is written as"),
        (TENANT, "{env: SPOTIFY_SLACK_TOKEN}", "{env: A, file: B}", "spec.slack.default.bot_token: a secret is"),
        (TENANT, "{file: keys/prometheus}", "s3cr3t-in-clear!", "spec.ingest_keys.prometheus: a secret is written as"),
        (TENANT, "bot_token: {env: SPOTIFY_SLACK_TOKEN}", "api: 1", "exactly one of bot_token and webhook_url"),
        (FIXTURE, "severity: critical", "severity: P1", "document 1, spec.severity: expected"),
        (FIXTURE, 'title: "Aus"', "titel: Aus", "document 1, spec.locales.de-DE.title: is missing"),
        (FIXTURE, 'title: "Aus"', "title: [Aus]", "document 1, spec.locales.de-DE.title: "),
        (FIXTURE, "de-DE: {", "de_XXXX_: {", "document 1, spec.locales.de_XXXX_: "),
        (FIXTURE, "name: spotify_wiedergabe_fehler", "name: a b", "document 1, metadata.name: expected letters"),
        (FIXTURE, "spec:", "spec:\n  name: other", "document 1, spec.name: the name belongs to metadata.name"),
        (FIXTURE, "tenant: spotify-premium, ", "", "document 1, metadata.tenant: is missing"),
        (ROUTE, "severity=~", "severity=~~", "document 1, spec.matchers.1: "),
        (ROUTE, "C0123456789", "general", "spec.audiences.0.channel: expected Slack's id of a channel"),
    ],
)
def test_a_mistake_is_named_by_document_and_field(text: str, old: str, new: str, said: str):
    assert old in text
    with pytest.raises(InvalidValueError) as refused:
        loads(text.replace(old, new), name="file.yaml")
    assert f"file.yaml, {said}" in str(refused.value) or said in str(refused.value)
    assert "in-clear" not in str(refused.value)


def test_every_mistake_is_told_at_once():
    broken = "---".join([TENANT.replace("DSGVO_STRIKT", "NONE"), ROUTE.replace("C0123456789", "general")])
    with pytest.raises(InvalidValueError) as refused:
        loads(broken)
    assert [problem.field.partition(", ")[2] for problem in refused.value.problems] == [
        "document 1, spec.compliance_level",
        "document 2, spec.audiences.0.channel",
    ]


def test_the_same_thing_twice_is_refused():
    with pytest.raises(InvalidValueError, match=r"document 2, metadata\.name: the Route playback is declared before"):
        loads(f"{ROUTE}---{ROUTE}")


@pytest.mark.parametrize("text", ["", "---\n---\n", "[]", "just a text", "a: 1"])
def test_what_declares_nothing_is_refused(text: str):
    with pytest.raises(InvalidValueError):
        loads(text)


def test_a_folder_without_yaml_and_a_missing_file_are_named(tmp_path: Path):
    with pytest.raises(ConfigurationError, match=r"there is no \.yaml file"):
        load(tmp_path)
    with pytest.raises(ConfigurationError, match=r"nothing\.yaml: cannot be read"):
        load(tmp_path / "nothing.yaml")


def test_a_secret_is_read_from_a_variable_or_a_file(tmp_path: Path):
    (tmp_path / "key").write_text("from-a-file\n", encoding="utf-8")
    assert read_secret(SecretRef(env="A"), {"A": "from-a-variable"}).get_secret_value() == "from-a-variable"
    assert read_secret(SecretRef(file=str(tmp_path / "key"))).get_secret_value() == "from-a-file"


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ({"env": "A"}, "the environment variable A is not set"),
        ({"file": "/nonexistent/key"}, "the file /nonexistent/key cannot be read"),
        ({"vault": "secret/slack#token"}, "Vault, which is not configured"),
    ],
)
def test_a_secret_that_is_not_there_says_what_is_missing(reference: dict[str, str], said: str):
    with pytest.raises(ConfigurationError, match=said):
        read_secret(SecretRef.model_validate(reference), {})
