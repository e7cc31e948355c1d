"""``slack-fixtures render``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
from pydantic import TypeAdapter, ValidationError
from rich.console import Console

from slack_fixtures.bootstrap import Application
from slack_fixtures.cli.common import named_by, print_json, quiet_settings, read_input, with_application
from slack_fixtures.demo.terminal import message_panel
from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.kernel.tenant import TimeZoneName
from slack_fixtures.rendering.model import RenderedMessage

_TIMEZONE: TypeAdapter[str] = TypeAdapter(TimeZoneName)


def run_render(
    *,
    tenant: str,
    fixture: str,
    locale: str,
    alert: Path | None,
    timezone: str | None,
    data_dir: Path | None,
    as_json: bool,
) -> None:
    """Render a message and show it."""
    body = _alert(alert) if alert is not None else None
    if timezone is not None:
        _check_timezone(timezone)

    async def use(application: Application) -> RenderedMessage:
        with named_by("--tenant", "tenant", tenant):
            await application.views.get(tenant)
        with named_by("--fixture", "fixture", fixture):
            return await application.previews.show(
                tenant, fixture=fixture, locale=locale, alert=body, timezone=timezone, now=utc_now()
            )

    message = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json(_to_json(message))
        return
    Console().print(
        message_panel(
            message.blocks, title=f"{message.locale} ({message.state})", subtitle=f"version {message.version}"
        )
    )
    for problem in message.problems:
        Console(stderr=True, highlight=False).print(f"note: {problem.field}: {problem.message}", markup=False)


def _check_timezone(name: str) -> None:
    try:
        _TIMEZONE.validate_python(name)
    except ValidationError as error:
        message = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise ConfigurationError(f"--timezone: {message}") from error


def _alert(path: Path) -> dict[str, Any]:
    try:
        body = orjson.loads(read_input(path, option="--alert"))
    except orjson.JSONDecodeError as error:
        raise ConfigurationError(f"--alert: {path} is not JSON ({error})") from error
    if not isinstance(body, dict):
        raise ConfigurationError(f"--alert: {path} is not a JSON object")
    return body


def _to_json(message: RenderedMessage) -> dict[str, Any]:
    return {
        "fixture_id": message.fixture_id,
        "version": message.version,
        "locale": message.locale,
        "requested_locale": message.requested_locale,
        "localization_state": message.state,
        "fields": {
            "title": message.fields.title,
            "description": message.fields.description,
            "action_required": message.fields.action_required,
        },
        "text": message.text,
        "blocks": message.blocks,
        "problems": [{"field": p.field, "message": p.message, "line": p.line} for p in message.problems],
    }
