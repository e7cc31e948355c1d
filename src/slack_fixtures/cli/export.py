"""``slack-fixtures export``."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from slack_fixtures.bootstrap import Application
from slack_fixtures.cli.common import named_by, print_json, quiet_settings, with_application
from slack_fixtures.declared.export import export


def run_export(*, tenant: str, data_dir: Path | None, as_json: bool) -> None:
    """Print the declaration of a tenant; what must be set by hand is said on standard error, too."""

    async def use(application: Application) -> str:
        with named_by("--tenant", "tenant", tenant):
            return await export(application, tenant)

    text = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json(list(yaml.safe_load_all(text)))
    else:
        sys.stdout.write(text)
    for line in text.splitlines():
        if line.startswith("# Set "):
            sys.stderr.write(f"note: {line.removeprefix('# ')}\n")
