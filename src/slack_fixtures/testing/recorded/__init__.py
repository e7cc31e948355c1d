"""Webhook bodies to replay: recorded from a real Alertmanager, and written by hand after Grafana's documentation.

``README.md`` beside this module says where each of them comes from.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Recording:
    """One body of a scenario.

    Attributes:
        scenario: the story that it belongs to, such as ``escalation``.
        order: its place in the story, from 1.
        body: the bytes as they were posted.
        at_s: seconds after the start of the story.
    """

    scenario: str
    order: int
    body: bytes
    at_s: float


def recordings() -> list[Recording]:
    """Return what a real Alertmanager posted, story by story, each in the order of its posts."""
    return _replayed("alertmanager")


def grafana_bodies() -> list[Recording]:
    """Return bodies written by hand after Grafana's documented fields; nobody recorded them."""
    return _replayed("grafana")


def _replayed(folder: str) -> list[Recording]:
    files = resources.files(__name__) / folder
    index = json.loads((files / "index.json").read_text(encoding="utf-8"))
    return [
        Recording(entry["scenario"], entry["order"], (files / entry["file"]).read_bytes(), entry["at_s"])
        for entry in index["recordings"]
    ]
