"""``python -m slack_fixtures.cli``."""

from __future__ import annotations

import sys

from slack_fixtures.cli import main

if __name__ == "__main__":
    sys.exit(main())
