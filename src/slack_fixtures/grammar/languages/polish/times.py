"""Parts of the day in Polish: "rano", "wieczorem" are adverbs, "o północy" has a preposition of its own."""

from __future__ import annotations

from slack_fixtures.grammar.abstract import Adjective, Adjunct, Determiner, NounPhrase, Role

WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})

_THEN = frozenset({Role.IN, Role.ON, Role.AT, Role.DURING, Role.WHEN})
_PARTS = {  # then; since then; until then
    "morning": ("rano", "od rana", "do rana"),
    "afternoon": ("po południu", "od popołudnia", "do popołudnia"),
    "evening": ("wieczorem", "od wieczora", "do wieczora"),
    "night": ("w nocy", "od nocy", "do nocy"),
    "noon": ("w południe", "od południa", "do południa"),
    "midnight": ("o północy", "od północy", "do północy"),
}
_DAYS = {"yesterday": "wczoraj", "today": "dziś", "tomorrow": "jutro"}
_SINCE = {"yesterday": "od wczoraj", "today": "od dziś", "tomorrow": "od jutra"}
_UNTIL = {"yesterday": "do wczoraj", "today": "do dziś", "tomorrow": "do jutra"}


def part_of_day(adjunct: Adjunct) -> tuple[NounPhrase | None, str] | None:
    """Return the day of a part of the day, where it is a day of the week, and how the rest is said; None for others."""
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase):
        return None
    if phrase == NounPhrase(phrase.head, phrase.number) and phrase.head in _DAYS:
        said = {Role.SINCE: _SINCE, Role.UNTIL: _UNTIL}.get(adjunct.role, _DAYS if adjunct.role in _THEN else {})
        return (None, said[phrase.head]) if phrase.head in said else None
    known = _PARTS.get(str(phrase.head))
    bare = NounPhrase(phrase.head, phrase.number, phrase.determiner, None, phrase.adjectives, phrase.modifiers)
    if known is None or phrase != bare:
        return None
    then, since, until = known
    if adjunct.role in {Role.SINCE, Role.UNTIL}:
        plain = not (phrase.adjectives or phrase.modifiers)
        return (None, since if adjunct.role is Role.SINCE else until) if plain else None
    if adjunct.role not in _THEN:
        return None
    if phrase.adjectives == (Adjective("last"),) and phrase.head == "night" and not phrase.modifiers:
        return None, "zeszłej nocy"
    if phrase.adjectives or len(phrase.modifiers) > 1:
        return None
    day = phrase.modifiers[0] if phrase.modifiers else None
    if day is None:
        return None, "dziś " + then if phrase.determiner is Determiner.THIS else then
    if not isinstance(day, NounPhrase) or day.adjectives:
        return None
    if day.head in _DAYS:
        return None, f"{_DAYS[str(day.head)]} {then}"
    return (day, then) if day.head in WEEKDAYS else None
