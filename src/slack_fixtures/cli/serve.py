"""``slack-fixtures serve``."""

from __future__ import annotations

import asyncio
import shlex
import socket
import sys
from contextlib import AsyncExitStack
from pathlib import Path
from urllib.parse import urlsplit

from slack_fixtures import jobs
from slack_fixtures.bootstrap import running
from slack_fixtures.demo.tenant import TENANT_ID as DEMO_TENANT
from slack_fixtures.demo.tenant import curl_line, install, new_workspace
from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.kernel.tenant import Environment
from slack_fixtures.logs import configure_logging
from slack_fixtures.security.ingest_keys import new_ingest_key
from slack_fixtures.security.keys import load_or_create_key
from slack_fixtures.server import listen, serving, url_of
from slack_fixtures.settings import Settings, load_settings
from slack_fixtures.testing import FakeSlackServer
from slack_fixtures.worker import CONCURRENCY, run_until_signalled, warn_of_unused, worker_processes


def run_serve(
    *,
    host: str | None,
    port: int | None,
    data_dir: Path | None,
    workers: int,
    deliver: bool,
    demo_tenant: bool,
    json_logs: bool,
) -> None:
    """Serve until a signal comes."""
    log_format = "json" if json_logs else None
    settings = load_settings(host=host, port=port, data_dir=data_dir, log_format=log_format)
    configure_logging(json=settings.log_format == "json", level=settings.log_level, hidden=settings.secrets)
    warn_of_unused(settings)
    if demo_tenant and settings.environment is Environment.PRODUCTION:
        raise ConfigurationError("--demo-tenant: a sandbox with a known token is not for production")
    listener = listen(settings.host, settings.port)
    run_until_signalled(
        lambda stop: _serve(
            settings,
            listener,
            stop,
            workers=workers,
            deliver=deliver,
            demo_tenant=demo_tenant,
            token_line=_token_line(data_dir),
        )
    )


async def _serve(
    settings: Settings,
    listener: socket.socket,
    stop: asyncio.Event,
    *,
    workers: int,
    deliver: bool,
    demo_tenant: bool,
    token_line: str,
) -> None:
    async with AsyncExitStack() as stack:  # closes in reverse order: requests first, the database last
        stack.callback(listener.close)
        sandbox = None
        if demo_tenant:
            sandbox = await stack.enter_async_context(FakeSlackServer(new_workspace()))
            settings = _with_allowed_host(settings, sandbox.api_url)
        application = await stack.enter_async_context(running(settings, worker=deliver, concurrency=CONCURRENCY))
        if deliver:
            await stack.enter_async_context(jobs.running(application))
        lines = _addresses(url_of(listener))
        if sandbox is not None:
            key = load_or_create_key(settings.data_dir / "demo_ingest_key", make=new_ingest_key)
            await install(application, api_url=sandbox.api_url, ingest_key=key)
            lines += ["", f"Slack sandbox  {sandbox.page_url}", "Fire an alert:", curl_line(url_of(listener), key)]
            lines += ["Print a token for the API:", token_line]
        await stack.enter_async_context(worker_processes(workers - 1, settings=settings))
        await stack.enter_async_context(serving(application, listener))
        sys.stdout.write("\n".join([*lines, "", "Stop with Ctrl-C.", ""]))
        sys.stdout.flush()
        await stop.wait()


def _token_line(data_dir: Path | None) -> str:
    command = ["slack-fixtures", "token", "--tenant", DEMO_TENANT, "--role", "admin"]
    return shlex.join([*command, "--data-dir", str(data_dir)] if data_dir is not None else command)


def _with_allowed_host(settings: Settings, url: str) -> Settings:
    return settings.model_copy(update={"allowed_slack_hosts": (*settings.allowed_slack_hosts, urlsplit(url).netloc)})


def _addresses(base_url: str) -> list[str]:
    return [
        f"Slack Fixtures {base_url}",
        f"Documentation  {base_url}/docs",
        f"Health         {base_url}/health",
        f"Metrics        {base_url}/metrics",
    ]
