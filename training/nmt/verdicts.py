"""What people judged, as the share of the model's translations that could be published."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

WEIGHTS = {"minor": 1, "major": 5, "critical": 10}
"""Penalty points of an error."""

GOOD = 0.98
"""The quality that published translations must have."""


def points(verdict: Mapping[str, int]) -> int:
    """Return the penalty points of a verdict such as ``{"minor": 1, "major": 0, "critical": 0}``."""
    return sum(factor * int(verdict.get(kind, 0)) for kind, factor in WEIGHTS.items())


def share_at(scored: Sequence[tuple[float, int, int]], good: float = GOOD) -> float:
    """Return the largest share that can be published, surest first, with the mean quality still good.

    Args:
        scored: of each translation its score, its words and its penalty points.
        good: 1 less points per word.
    """
    best = words = penalty = 0
    for place, (_, count, lost) in enumerate(sorted(scored, key=lambda one: -one[0]), 1):
        words += count
        penalty += lost
        if 1 - penalty / words >= good:
            best = place
    return best / len(scored) if scored else 0.0


def judged(outputs: Path, verdicts: Path) -> dict[str, dict[str, float]]:
    """Return, by locale, what reviewers found.

    Args:
        outputs: of ``evaluate``.
        verdicts: lines of JSON with locale, n, minor, major and critical; every one that was read.
    """
    known = {(one["locale"], one["n"]): one for one in map(json.loads, outputs.read_text("utf-8").splitlines())}
    read: dict[str, list[tuple[float, int, int]]] = {}
    for verdict in map(json.loads, verdicts.read_text("utf-8").splitlines()):
        output = known[verdict["locale"], verdict["n"]]
        words = len(output["source"].split())
        read.setdefault(verdict["locale"], []).append((output["score"], words, points(verdict)))
    return {
        locale: {
            "read": len(found),
            "without error": round(sum(lost == 0 for *_, lost in found) / len(found), 3),
            "quality": round(1 - sum(lost for *_, lost in found) / sum(words for _, words, _ in found), 3),
            "share at 98 %": round(share_at(found), 3),
        }
        for locale, found in read.items()
    }
