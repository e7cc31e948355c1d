"""The demonstration's tenant and its Slack workspace."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

from slack_fixtures.bootstrap import Application
from slack_fixtures.declared.apply import carry_out
from slack_fixtures.declared.documents import Declaration, DeclaredTenant, loads
from slack_fixtures.declared.plan import plan
from slack_fixtures.declared.secrets import read_secret
from slack_fixtures.testing import FakeChannel, FakeSlack
from slack_fixtures.testing.slack import TOKEN

TENANT_ID = "demo"

CHANNELS = (
    FakeChannel("C0DEMODE01", "bereitschaft", locale="de-DE", timezone="Europe/Berlin", topic="Rufbereitschaft Berlin"),
    FakeChannel("C0DEMOUS01", "on-call", locale="en-US", timezone="America/New_York", topic="On call, New York"),
    FakeChannel("C0DEMOFR01", "astreinte", locale="fr-FR", timezone="Europe/Paris", topic="Astreinte Paris"),
    FakeChannel("C0DEMOJP01", "当番", locale="ja-JP", timezone="Asia/Tokyo", topic="東京の当番"),
)
"""One channel for each audience."""


def new_workspace() -> FakeSlack:
    """Return the sandbox workspace; it takes messages as fast as they come."""
    return FakeSlack(*CHANNELS, rate_limits=None, workspace="Music streaming (sandbox)")


async def install(application: Application, *, api_url: str, ingest_key: str) -> None:
    """Create the tenant, or bring the one that is there up to date, with the code of ``apply``.

    Raises:
        InvalidValueError, ConflictError, DependencyError: see ``plan`` and ``carry_out``.
    """
    secrets = {"SLACK_FIXTURES_DEMO_BOT_TOKEN": TOKEN, "SLACK_FIXTURES_DEMO_INGEST_KEY": ingest_key}
    declaration = _declaration(api_url)
    changes = await plan(application, declaration, read_secret=lambda reference: read_secret(reference, secrets))
    await carry_out(application, changes)


def curl_line(base_url: str, ingest_key: str) -> str:
    """Return a command that fires an alert, ready to be pasted."""
    labels = {"alertname": "PlaybackErrors", "severity": "critical", "region": "eu-central-1", "service": "player"}
    body = json.dumps({"alerts": [{"status": "firing", "labels": labels}]})
    return (
        f"curl -X POST {base_url}/ingest/{TENANT_ID}/alertmanager -H 'Content-Type: application/json' "
        f"-H 'Authorization: Bearer {ingest_key}' -d '{body}'"
    )


def _declaration(api_url: str) -> Declaration:
    text = (resources.files(__package__) / "declaration" / "demo.yaml").read_text(encoding="utf-8")
    declared = loads(text, name="demo.yaml", folder=Path.cwd())
    declared.tenants = [_at_sandbox(tenant, api_url) for tenant in declared.tenants]
    return declared


def _at_sandbox(declared: DeclaredTenant, api_url: str) -> DeclaredTenant:
    slack = {name: spec.model_copy(update={"api_url": api_url}) for name, spec in declared.spec.slack.items()}
    return DeclaredTenant(declared.where, declared.tenant_id, declared.spec.model_copy(update={"slack": slack}))
