"""How good a translation probably is."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.collocations import Collocation
from slack_fixtures.grammar.translator import Said
from slack_fixtures.localization import quality

SAID = Said("Der Knoten ist ausgefallen.", cost=0.2, tokens=4, rivals=0, rank=0, names=0, clauses=1)


def estimate(said: Said, locale: str = "de-DE") -> float:
    return quality.of_grammar([said], locale).quality


def test_words_that_no_text_has_brought_together_cost_trust() -> None:
    odd = frozenset(Collocation("object", f"v:rotate_{number}", "scanner") for number in range(4))
    assert estimate(replace(SAID, collocations=odd)) < estimate(SAID)


def test_the_same_risk_weighs_less_in_a_longer_text() -> None:
    model = {"serious": {"": -3.0}, "slight": {"": -2.0}}
    short, long = ({"length": length} for length in (1.0, 3.0))
    assert quality.expected_points(long, model) < quality.expected_points(short, model) / 3


def test_a_locale_that_nobody_has_reviewed_is_held() -> None:
    assert quality.of_grammar([SAID], "tr-TR").verdict is quality.Verdict.HELD
