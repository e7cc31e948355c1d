"""How good a translation probably is, and whether it may be published without a person.

The estimate is fitted to reviewed translations (``quality.yaml``, made by ``scripts/calibrate.py``), by origin and
locale, and is the expected MQM score: 1 less the weighted penalty points a word.

Source:
    MQM, and the scoring that LQA profiles in the industry use: 1 point for a minor error, 5 for a major one, 10 for a
    critical one, per word of the source.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from slack_fixtures.grammar.collocations import familiarity
from slack_fixtures.grammar.parsing.tokens import SPAN
from slack_fixtures.grammar.translator import Said
from slack_fixtures.localization.checks import Finding, Severity

PUBLISHED_FROM = 0.86
"""The estimate from which a machine's translation is published without review, unless the tenant asks for more."""

_SERIOUS, _SLIGHT = 5.8, 1.1  # points of such an error, on average, where there is one
_UNREVIEWED = -0.2  # what is taken off the estimate of a locale without reviews
_SHORT = 4  # tokens; the cost of a shorter sentence is not spread thinner
_FURTHER_WORDS = 2  # that a text's points are spread over beside its own
_MANY_NEW, _MANY_STRANGE = 6, 5  # collocations; more of them tell no more
_REVIEWED = 1.0  # what a person approved
_REPAIRED = 0.99  # the same with other numbers and names
_STANDING_IN = 0.97  # what was approved for another locale of the language, see ``memory.STAND_IN_PENALTY``


class Verdict(StrEnum):
    """What becomes of a translation."""

    PUBLISHED = "published"
    HELD = "held"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Judged:
    """An estimate and its consequence.

    Attributes:
        quality: 0 to 1.
        verdict: published, held for review, or refused: not even a draft.
    """

    quality: float
    verdict: Verdict


def evidence(said: Sequence[Said], *, own: int = 0) -> dict[str, float]:
    """Return what is known of a grammar's translation: features of its trees, and how sure the parser was.

    Args:
        said: one entry a sentence.
        own: 1 for a text whose words' company was counted, see ``collocations.familiarity``.
    """
    found = {name: 1.0 for one in said for name in one.features}
    tokens = sum(one.tokens for one in said)
    found["cost"] = max((max(one.cost, 0.0) / max(one.tokens, _SHORT) for one in said), default=0.0)
    found["rivals"] = float(min(max((one.rivals for one in said), default=0), 3))
    found["rank"] = float(min(max((one.rank for one in said), default=0), 2))
    found["names"] = float(sum(one.names for one in said))
    found["clauses"] = float(sum(one.clauses for one in said))
    found["sentences"] = float(len(said))
    spans = sum(len(SPAN.findall(one.text)) for one in said)
    found[f"spans:{min(spans, 2)}"] = 1.0  # what names a host and a value is worded as others have worded it
    found["length"] = math.log(max(tokens, 1))
    known = familiarity({pair for one in said for pair in one.collocations}, own=own)
    found["new"] = float(min(known.new, _MANY_NEW))
    found["new verbs"] = float(min(known.new_verbs, _MANY_STRANGE))
    found["strange"] = float(min(known.strange, _MANY_STRANGE))
    return found


def expected_points(known: Mapping[str, float], model: Mapping[str, Any]) -> float:
    """Return the penalty points a word that a model expects of a translation, of its serious and its slight errors.

    A few words are added to the text's own, so that the model's error about one of two words is not taken at its word.
    """
    points = _SERIOUS * _probability(known, model["serious"]) + _SLIGHT * _probability(known, model["slight"])
    return points / (math.exp(known["length"]) + _FURTHER_WORDS)


def estimated(known: Mapping[str, float], model: Mapping[str, Any], locale: str = "") -> float:
    """Return the quality that goes with the evidence: between the model's points, moved by what the locale deserves.

    A locale that nobody has reviewed is moved below what may be published.
    """
    at = expected_points(known, model)
    shifts: Mapping[str, float] = model.get("shift", {})
    shift = shifts.get(locale, _UNREVIEWED) if locale else 0.0
    return min(max(_between(model["points"], at) + shift, 0.0), 1.0)


def _between(points: Sequence[Sequence[float]], at: float) -> float:
    before = points[0]
    for point in points[1:]:
        if at <= before[0]:
            break
        if at <= point[0]:
            share = (at - before[0]) / (point[0] - before[0])
            return float(before[1] + share * (point[1] - before[1]))
        before = point
    return float(before[1])


def _probability(known: Mapping[str, float], weights: Mapping[str, float]) -> float:
    total = weights[""] + sum(weights.get(name, 0.0) * value for name, value in known.items())
    return 1 / (1 + math.exp(-total))


def of_grammar(
    said: Sequence[Said], locale: str, findings: Iterable[Finding] = (), *, floor: float = PUBLISHED_FROM
) -> Judged:
    """Judge what the grammar said.

    Args:
        said: one entry a sentence.
        locale: of the words.
        findings: of the checks over the whole text.
        floor: estimate from which it is published.
    """
    known = {**evidence(said), f"locale:{locale}": 1.0}
    quality = estimated(known, _table()["model"], locale)
    return _gated(quality, findings, floor)


def of_provider(name: str, locale: str, findings: Iterable[Finding] = (), *, floor: float = PUBLISHED_FROM) -> Judged:
    """Judge what a provider wrote; without reviewed data of its own it is held for review."""
    table = _table().get("provider", {}).get(name, {})
    return _gated(float(table.get(locale, table.get("all", 0.8))), findings, floor)


def of_memory(
    *, approved: bool, quality: float, repaired: bool, stands_in: bool = False, findings: Iterable[Finding] = ()
) -> Judged:
    """Judge what the memory gave: what a person approved is published; a draft keeps its own estimate.

    Args:
        approved: whether a person has approved the words.
        quality: estimate of what nobody has.
        repaired: whether numbers or names in it were replaced.
        stands_in: whether it was approved for another locale of the language.
        findings: of the checks.
    """
    if not approved:
        return _gated(quality, findings, PUBLISHED_FROM)
    if stands_in:
        return _gated(_STANDING_IN, findings, PUBLISHED_FROM)
    return _gated(_REPAIRED if repaired else _REVIEWED, findings, PUBLISHED_FROM, trusted=not repaired)


def _gated(quality: float, findings: Iterable[Finding], floor: float, *, trusted: bool = False) -> Judged:
    severities = {finding.severity for finding in findings}
    if Severity.BLOCK in severities:
        return Judged(0.0, Verdict.REFUSED)
    if Severity.REVIEW in severities and not trusted:
        return Judged(min(quality, 0.8), Verdict.HELD)
    return Judged(quality, Verdict.PUBLISHED if quality >= floor or trusted else Verdict.HELD)


@cache
def _table() -> Mapping[str, Any]:
    text = (files("slack_fixtures.localization") / "quality.yaml").read_text("utf-8")
    table: Mapping[str, Any] = yaml.safe_load(text)
    return table
