"""Fit the estimates of quality to reviewed translations, and report how well they foretell unseen ones.

python scripts/calibrate.py [--write]

Reads tests/data/localization/judgements/*.jsonl: one object a translation, {id, locale, source, source_locale, target,
minor, major, critical}, the last three being how many errors of each severity a reviewer found. Only the sentences that
nobody had seen count (tests/data/localization/unseen, a folder a judging), with the verdicts that they got then, though
errors of theirs have been mended since: what they foretell is the next sentence that nobody has seen. One that is
refused by now is left out.

Two logistic models, fitted to all judgings, say how likely a serious and a slight error are, and so how many points a
word are to be expected. Pooled bins of the last two judgings, which saw the engine nearly as it is and of which the
last told of drafts that were held too, turn what they expect into a quality: the score of one judging of
some 230 short texts may be two points off by chance. Prints, per locale, what is published, its score and its estimate,
each from the fifth of the data that the fit did not see; --write stores the fit over all data in
localization/quality.yaml.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.localization import embedded, quality
from slack_fixtures.localization.segments import mask

ROOT = Path(__file__).parent.parent
JUDGEMENTS = ROOT / "tests" / "data" / "localization" / "judgements"
UNSEEN = ROOT / "tests" / "data" / "localization" / "unseen"
TABLE = ROOT / "src" / "slack_fixtures" / "localization" / "quality.yaml"

POINTS = {"minor": 1, "major": 5, "critical": 10}
"""Penalty points of an error, as LQA profiles of the industry weigh them."""

_FOLDS = 5
_SEEN = 25  # translations that must have a feature before it counts
_RIDGE = 60.0
_BINS = 10
_RECENT = 2  # judgings that the quality is told from


@dataclass(frozen=True, slots=True)
class Judged:
    """One reviewed translation: what the engine knew of it, and what the reviewer found."""

    locale: str
    evidence: dict[str, float]
    words: int
    points: float
    serious: bool
    slight: bool
    fold: int
    recent: bool


def load() -> tuple[list[Judged], int]:
    """Return what was reviewed unseen, and how many of those texts the engine refuses by now."""
    found, gone = [], 0
    unseen = {
        json.loads(line)["id"]: file.parent.name
        for file in sorted(UNSEEN.glob("*/*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    }
    recent = sorted(set(unseen.values()))[-_RECENT:]
    for file in sorted(JUDGEMENTS.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            entry = json.loads(line)
            if entry["id"] not in unseen:
                continue
            source = entry["source_locale"].partition("-")[0]
            draft = embedded.translate(entry["source"], source, entry["locale"], Style())
            if not draft.complete:
                gone += 1
                continue
            found.append(
                Judged(
                    entry["locale"],
                    {**quality.evidence(draft.said, own=1), f"locale:{entry['locale']}": 1.0},
                    max(len(mask(entry["source"]).text.split()), 1),  # a placeholder is one word
                    sum(entry.get(severity, 0) * weight for severity, weight in POINTS.items()),
                    bool(entry.get("major") or entry.get("critical")),
                    bool(entry.get("minor")),
                    blake2b(entry["id"].encode(), digest_size=1).digest()[0] % _FOLDS,
                    unseen[entry["id"]] in recent,
                )
            )
    return found, gone


def fit(judged: Sequence[Judged]) -> dict[str, Any]:
    """Return the weights of both models, and the points that map what they expect to a quality.

    The points come from translations that the models in question had not seen, or they would flatter.
    """
    unseen: list[tuple[float, Judged]] = []
    for fold in range(_FOLDS):
        inner = models([one for one in judged if one.fold != fold])
        tried = (one for one in judged if one.fold == fold and one.recent)
        unseen.extend((quality.expected_points(one.evidence, inner), one) for one in tried)
    table = {**models(judged), "points": _pooled(unseen)}
    return {**table, "shift": _shifts(judged, table)}


def _shifts(judged: Sequence[Judged], table: dict[str, Any]) -> dict[str, float]:
    """Return by how much each locale is better or worse than the common curve says."""
    shifts = {}
    for locale in sorted({one.locale for one in judged if one.recent}):
        ones = [one for one in judged if one.locale == locale and one.recent]
        words = sum(one.words for one in ones)
        score = 1 - sum(one.points for one in ones) / words
        expected = sum(quality.estimated(one.evidence, table) * one.words for one in ones) / words
        shifts[locale] = round(score - expected, 4)
    return shifts


def models(judged: Sequence[Judged]) -> dict[str, dict[str, float]]:
    """Return the weights of the two logistic models."""
    counts = Counter(name for one in judged for name in one.evidence)
    names = sorted(name for name, count in counts.items() if count >= _SEEN)
    rows = np.array([[1.0, *(one.evidence.get(name, 0.0) for name in names)] for one in judged])
    return {
        label: _weights(names, _logistic(rows, np.array([float(getattr(one, label)) for one in judged])))
        for label in ("serious", "slight")
    }


def _weights(names: Sequence[str], fitted: np.ndarray) -> dict[str, float]:
    return {name: round(float(weight), 3) for name, weight in zip(["", *names], fitted, strict=True)}


def _logistic(rows: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Return the weights of a ridge-regularized logistic regression, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], _RIDGE)
    ridge[0] = 1e-6
    for _ in range(40):
        expected = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (expected - labels) + ridge * weights
        curve = (rows * (expected * (1 - expected))[:, None]).T @ rows + np.diag(ridge)
        weights -= np.linalg.solve(curve, slope)
    return weights


def _pooled(foretold: Sequence[tuple[float, Judged]]) -> list[list[float]]:
    """Return falling points of [expected points, quality], from bins of equal size."""
    ordered = sorted(foretold, key=lambda pair: pair[0])
    size = max(len(ordered) // _BINS, 10)
    pooled: list[tuple[float, float, float]] = []
    for start in range(0, len(ordered) - size + 1, size):
        part = ordered[start : start + size]
        words = float(sum(one.words for _, one in part))
        score = max(1.0 - sum(one.points for _, one in part) / words, 0.0)
        pooled.append((sum(risk for risk, _ in part) / len(part), score, words))
        while len(pooled) > 1 and pooled[-1][1] > pooled[-2][1]:  # pool adjacent violators
            (r1, q1, w1), (r2, q2, w2) = pooled[-2:]
            pooled[-2:] = [((r1 * w1 + r2 * w2) / (w1 + w2), (q1 * w1 + q2 * w2) / (w1 + w2), w1 + w2)]
    return [[round(risk, 4), round(score, 4)] for risk, score, _ in pooled]


def report(judged: Sequence[Judged], fits: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Return share published, its score and its estimate; each translation is foretold by a fit without its fold."""
    published: list[tuple[Judged, float]] = []
    for one in judged:
        expected = quality.estimated(one.evidence, fits[one.fold], one.locale)
        if expected >= quality.PUBLISHED_FROM:
            published.append((one, expected))
    words = sum(one.words for one, _ in published) or 1
    return {
        "judged": len(judged),
        "score of all": round(100 * (1 - sum(one.points for one in judged) / sum(one.words for one in judged)), 1),
        "published": round(100 * len(published) / len(judged), 1),
        "score": round(100 * (1 - sum(one.points for one, _ in published) / words), 1),
        "estimate": round(100 * sum(expected * one.words for one, expected in published) / words, 1),
    }


def main() -> None:
    """Print the report; write the table where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="store the fit")
    arguments = parser.parse_args()
    judged, gone = load()
    fits = [fit([one for one in judged if one.fold != fold]) for fold in range(_FOLDS)]
    by_locale: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        if one.recent:
            by_locale[one.locale].append(one)
    print(f"{len(judged)} judged translations; {gone} that are refused by now; of the last two judgings:")
    for locale, ones in sorted(by_locale.items()):
        print(locale, report(ones, fits))
    print("all", report([one for one in judged if one.recent], fits))
    if arguments.write:
        head = "# Estimates of quality by origin, fitted to reviewed translations by scripts/calibrate.py.\n"
        TABLE.write_text(
            head + yaml.safe_dump({"model": fit(judged), "provider": {}}, default_flow_style=None, width=110)
        )


if __name__ == "__main__":
    main()
