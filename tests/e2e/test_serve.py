"""The service as operators run it: processes, signals, crashes, two commands on one data directory."""

from __future__ import annotations

import asyncio
import base64
import json
import secrets
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from processes import Service, environment, request, run, servers_in, started, waited_for

from slack_fixtures.storage.embedded import EmbeddedPostgres
from slack_fixtures.testing import FakeChannel, FakeSlack, FakeSlackServer

KEY = "an-ingest-key-of-these-tests"
DECLARATION = """
apiVersion: slack-fixtures/v1
kind: Tenant
metadata: {{name: radio}}
spec:
  default_locale: de-DE
  timezone: Europe/Berlin
  slack:
    default: {{bot_token: {{env: TOKEN}}, api_url: "{api_url}", pacing: {{messages_per_second_per_channel: 0}}}}
  ingest_keys: {{tests: {{env: KEY}}}}
---
apiVersion: slack-fixtures/v1
kind: Route
metadata: {{tenant: radio, name: everything}}
spec:
  audiences: [{{channel: C0123456789}}]
"""


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "data"
    assert servers_in(tmp_path / "data") == []


@pytest.fixture
async def slack() -> Any:
    async with FakeSlackServer(FakeSlack(FakeChannel("C0123456789", "radio"), rate_limits=None)) as server:
        yield server


@pytest.fixture
def env(data_dir: Path) -> dict[str, str]:
    return environment(
        data_dir, TOKEN="xoxb-sandbox", KEY=KEY, PORT="0", SLACK_FIXTURES_ALLOWED_SLACK_HOSTS="127.0.0.1"
    )


def declare(env: dict[str, str], slack: FakeSlackServer, folder: Path) -> None:
    file = folder / "radio.yaml"
    file.write_text(DECLARATION.format(api_url=slack.api_url), encoding="utf-8")
    done = run("apply", "-f", str(file), env=env)
    assert done.returncode == 0, done.stderr


def fire(service: Service, *, host: str, status: str = "firing", key: str = KEY) -> tuple[int, Any]:
    alert = {
        "status": status,
        "labels": {"alertname": "DiskSpaceLow", "instance": host, "severity": "critical"},
        "startsAt": "2026-05-04T10:00:00Z",
        "endsAt": "0001-01-01T00:00:00Z" if status == "firing" else "2026-05-04T11:00:00Z",
    }
    body = {"version": "4", "groupKey": f"{{}}:{{{host}}}", "groupLabels": {"instance": host}, "alerts": [alert]}
    return request(f"{service.url}/ingest/radio/alertmanager", body=body, key=key)


async def shown(slack: FakeSlackServer, condition: Callable[[FakeSlack], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition(slack.fake):
            await asyncio.sleep(0.02)


async def test_an_alert_becomes_a_message_and_is_edited_and_sigterm_leaves_nothing_behind(
    env: dict[str, str], data_dir: Path, tmp_path: Path, slack: FakeSlackServer
):
    await asyncio.to_thread(declare, env, slack, tmp_path)
    with started("serve", env=env, output=tmp_path / "serve.log") as service:
        url = await asyncio.to_thread(lambda: service.url)
        assert (await asyncio.to_thread(request, f"{url}/health"))[0] == 200
        assert (await asyncio.to_thread(fire, service, host="web-1"))[0] == 202
        await shown(slack, lambda fake: len(fake.messages()) == 1)
        assert "Host web-1" in slack.fake.messages()[0].text
        assert (await asyncio.to_thread(fire, service, host="web-1", status="resolved"))[0] == 202
        await shown(slack, lambda fake: len(fake.messages()[0].edits) == 1)
        assert (await asyncio.to_thread(fire, service, host="web-1", key="not-the-key-of-radio"))[0] == 401
        assert len(servers_in(data_dir)) > 0
        assert await asyncio.to_thread(service.stop) == 0
    assert servers_in(data_dir) == []
    assert KEY not in service.printed


async def test_a_message_on_its_way_is_finished_before_the_service_ends(
    env: dict[str, str], tmp_path: Path, slack: FakeSlackServer
):
    await asyncio.to_thread(declare, env, slack, tmp_path)
    slack.fake.fail_next(hang=1.5)
    with started("serve", env=env, output=tmp_path / "serve.log") as service:
        assert (await asyncio.to_thread(fire, service, host="web-1"))[0] == 202
        await shown(slack, lambda fake: len(fake.calls) == 1)
        assert slack.fake.messages() == []
        assert await asyncio.to_thread(service.stop) == 0
    assert len(slack.fake.messages()) == 1
    assert "outcome=delivered" in service.printed


async def test_a_service_that_was_killed_starts_again_and_sends_what_it_had_accepted(
    env: dict[str, str], tmp_path: Path, slack: FakeSlackServer
):
    await asyncio.to_thread(declare, env, slack, tmp_path)
    with started("serve", "--no-worker", env=env, output=tmp_path / "first.log") as service:
        answers = [await asyncio.to_thread(fire, service, host=f"web-{number}") for number in range(5)]
        assert {status for status, _ in answers} == {202}
        await asyncio.to_thread(service.kill)
    assert slack.fake.messages() == []
    with started("serve", env=env, output=tmp_path / "second.log") as service:
        await asyncio.to_thread(lambda: service.url)
        await shown(slack, lambda fake: len(fake.messages()) == 5)
        assert await asyncio.to_thread(service.stop) == 0


async def test_a_worker_joins_on_the_same_data_directory_and_delivers(
    env: dict[str, str], data_dir: Path, tmp_path: Path, slack: FakeSlackServer
):
    await asyncio.to_thread(declare, env, slack, tmp_path)
    with started("serve", "--no-worker", env=env, output=tmp_path / "serve.log") as service:
        await asyncio.to_thread(lambda: service.url)
        with started("work", "--json-logs", env=env, output=tmp_path / "work.log") as worker:
            await asyncio.to_thread(worker.found, r"(worker_started)")
            assert (await asyncio.to_thread(fire, service, host="web-1"))[0] == 202
            await shown(slack, lambda fake: len(fake.messages()) == 1)
            assert await asyncio.to_thread(service.stop) == 0
            assert len(servers_in(data_dir)) > 0  # the worker still needs it
            assert await asyncio.to_thread(worker.stop) == 0


async def test_further_worker_processes_deliver_and_end_with_the_service(
    env: dict[str, str], data_dir: Path, tmp_path: Path, slack: FakeSlackServer
):
    await asyncio.to_thread(declare, env, slack, tmp_path)
    with started("serve", "--no-worker", "--workers", "2", env=env, output=tmp_path / "serve.log") as service:
        await asyncio.to_thread(service.found, r"(worker_started)")
        assert (await asyncio.to_thread(fire, service, host="web-1"))[0] == 202
        await shown(slack, lambda fake: len(fake.messages()) == 1)
        await asyncio.to_thread(service.kill)  # not even this leaves a worker behind
        await asyncio.to_thread(waited_for, lambda: not servers_in(data_dir))


def test_the_demo_tenant_is_ready_to_be_tried(env: dict[str, str], tmp_path: Path):
    with started("serve", "--demo-tenant", env=env, output=tmp_path / "serve.log") as service:
        assert service.found(r"^(slack-fixtures token --tenant demo --role admin)$")
        key = service.found(r"^curl .*Bearer (sfk_[^']+)'")
        page = service.found(r"^Slack sandbox  (http://\S+)$")
        body = {"alerts": [{"status": "firing", "labels": {"alertname": "PlaybackErrors", "region": "eu"}}]}
        assert request(f"{service.url}/ingest/demo/alertmanager", body=body, key=key)[1]["deliveries"] == 4
        assert page != f"{service.url}/"
        assert service.stop() == 0


def test_a_port_in_use_is_one_line(env: dict[str, str]):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--port", str(port), env=env)
    assert done.returncode == 2
    assert (
        done.stderr
        == f"error: PORT: cannot listen on 127.0.0.1:{port} (Address already in use); choose another with --port\n"
    )


def test_no_demo_tenant_in_production(env: dict[str, str]):
    root_key = base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()
    keys = {"SECRET_KEY": secrets.token_urlsafe(64), "ENCRYPTION_KEY": root_key}
    done = run("serve", "--demo-tenant", env={**env, **keys, "ENVIRONMENT": "production"})
    assert done.returncode == 2
    assert done.stderr.startswith("error: --demo-tenant")


def test_commands_share_a_data_directory(env: dict[str, str], data_dir: Path, tmp_path: Path):
    file = tmp_path / "tenant.yaml"
    file.write_text(DECLARATION.format(api_url="https://slack.com/api/"), encoding="utf-8")
    with EmbeddedPostgres(data_dir):  # each command joins the server that runs, and none of them stops it
        migrated = run("migrate", env=env)
        assert (migrated.returncode, migrated.stderr) == (0, "")
        assert "from revision (empty) to" in migrated.stdout
        assert "is up to date" in run("migrate", env=env).stdout
        assert "Nothing was written" in run("apply", "-f", str(file), "--dry-run", env=env).stdout
        missing = run("export", "--tenant", "radio", env=env)
        assert (missing.returncode, missing.stderr) == (2, "error: --tenant: there is no tenant 'radio'\n")
        assert "4 created, 0 changed, 0 unchanged" in run("apply", "-f", str(file), env=env).stdout
        exported = run("export", "--tenant", "radio", env=env)
        as_json = json.loads(run("export", "--tenant", "radio", "--json", env=env).stdout)
        assert as_json == list(yaml.safe_load_all(exported.stdout))
        assert [document["kind"] for document in as_json] == ["Tenant", "Route"]
        again = run("apply", "-f", "-", env=env, input=exported.stdout)
        assert "0 created, 0 changed, 4 unchanged" in again.stdout
        arguments = ("render", "--tenant", "radio", "--locale", "ja-JP")
        unknown = run(*arguments, "--fixture", "nothing", env=env)
        assert (unknown.returncode, unknown.stderr) == (2, "error: --fixture: there is no fixture 'nothing'\n")
        rendered = run(*arguments, "--fixture", "builtin:host", "--json", env=env)
        assert '"locale": "ja-JP"' in rendered.stdout
        refused = run(*arguments, "--fixture", "nothing", env=env)
        assert (refused.returncode, refused.stderr.startswith("error: ")) == (2, True)
