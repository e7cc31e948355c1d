"""``slack-fixtures export``."""

from __future__ import annotations

import sys
from pathlib import Path

from slack_fixtures.cli.common import quiet_settings, with_application
from slack_fixtures.declared.export import export


def run_export(*, tenant: str, data_dir: Path | None) -> None:
    """Print the declaration of a tenant; what must be set by hand is said on standard error, too."""
    text = with_application(quiet_settings(data_dir), lambda application: export(application, tenant))
    sys.stdout.write(text)
    for line in text.splitlines():
        if line.startswith("# Set "):
            sys.stderr.write(f"note: {line.removeprefix('# ')}\n")
