"""How fast something goes on: "at the current rate", "at this rate of growth"."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import Adjunct, Determiner, NounPhrase, Role

_NOW = {"current", "present", "usual", "normal"}


def paced(adjunct: Adjunct) -> Adjunct:
    """Return the adjunct with its rate said as a pace, where it is one of what goes on."""
    phrase = adjunct.phrase
    if adjunct.role is not Role.AT or not isinstance(phrase, NounPhrase) or phrase.head != "rate" or phrase.modifiers:
        return adjunct
    if phrase.amount is not None or phrase.participle is not None or phrase.relative is not None:
        return adjunct
    known = phrase.determiner in {Determiner.THIS, Determiner.THAT}
    if not known and not any(one.concept in _NOW for one in phrase.adjectives):
        return adjunct
    if isinstance(phrase.of, NounPhrase) and phrase.of.head == "growth":
        return replace(adjunct, phrase=replace(phrase, head="growth_rate", of=None))
    return replace(adjunct, phrase=replace(phrase, head="pace")) if phrase.of is None else adjunct
