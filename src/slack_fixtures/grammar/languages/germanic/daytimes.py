"""Parts of the day as Dutch and German say them: "this morning" is heute Morgen, vanochtend.

Neither language has a noun and a preposition for them: "dieser Morgen" is one that is told of in a story.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slack_fixtures.grammar.abstract import Adjective, Adjunct, Determiner, NounPhrase, Role

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow")
_GERMAN_DAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag morgen"
_DUTCH_DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag morgen"
_LAST = (Adjective("last"),)
_MIDNIGHT = NounPhrase("midnight")


@dataclass(frozen=True, slots=True)
class DayTimes:
    """How a language says parts of this day.

    Attributes:
        parts: of the day that it is, by their concept.
        midnight: as a name of the time, without preposition.
        leads: what stands before them, by role; "" where they stand alone.
        at: what stands before midnight alone.
        days: of the week, and tomorrow.
        day_leads: what stands before those, by role, where it is not a preposition with the article.
        last_night: the night that is over, without preposition and behind one.
    """

    parts: Mapping[str, str]
    midnight: str
    leads: Mapping[Role, str]
    at: str
    days: Mapping[str, str]
    day_leads: Mapping[Role, str]
    last_night: tuple[str, str]


_WITHIN = dict.fromkeys((Role.DURING, Role.IN, Role.ON, Role.AT, Role.WHEN), "")
GERMAN = DayTimes(
    {"morning": "heute Morgen", "afternoon": "heute Nachmittag", "evening": "heute Abend", "night": "heute Nacht"},
    "Mitternacht",
    {
        **_WITHIN,
        Role.FROM: "von",
        Role.SINCE: "seit",
        Role.UNTIL: "bis",
        Role.BEFORE: "vor",
        Role.AFTER: "nach",
        Role.DEADLINE: "bis",
    },
    "um",
    dict(zip(_DAYS, _GERMAN_DAYS.split(), strict=True)),
    {Role.UNTIL: "bis"},
    ("letzte Nacht", "letzter Nacht"),
)
DUTCH = DayTimes(
    {"morning": "vanochtend", "afternoon": "vanmiddag", "evening": "vanavond", "night": "vannacht"},
    "middernacht",
    {
        **_WITHIN,
        Role.FROM: "van",
        Role.SINCE: "sinds",
        Role.UNTIL: "tot",
        Role.BEFORE: "vóór",
        Role.AFTER: "na",
        Role.DEADLINE: "uiterlijk",
    },
    "om",
    dict(zip(_DAYS, _DUTCH_DAYS.split(), strict=True)),
    {Role.UNTIL: "tot", Role.FROM: "van", Role.AFTER: "na", Role.BEFORE: "vóór"},
    ("afgelopen nacht", "afgelopen nacht"),
)


def time_of_day(known: DayTimes, adjunct: Adjunct) -> str:
    """Return what a language says for a part of this day, or for midnight somewhere; "" for another phrase."""
    phrase, lead = adjunct.phrase, known.leads.get(adjunct.role)
    if lead is None or not isinstance(phrase, NounPhrase):
        return ""
    if is_midnight(phrase):
        zone = " UTC" if phrase.head == "utc" else ""
        return f"{lead or known.at} {known.midnight}{zone}"
    if phrase.head in known.days and phrase == NounPhrase(phrase.head, phrase.number):
        before = known.day_leads.get(adjunct.role)
        return f"{before} {known.days[str(phrase.head)]}" if before else ""
    if not is_part_of_day(phrase, known):
        return ""
    said = known.parts[str(phrase.head)] if not phrase.adjectives else known.last_night[bool(lead)]
    return f"{lead} {said}".strip()


def is_part_of_day(phrase: object, known: DayTimes = GERMAN) -> bool:
    """Whether it is "this morning", "last night" or the like."""
    if not isinstance(phrase, NounPhrase) or phrase.head not in known.parts:
        return False
    if phrase == NounPhrase("night", phrase.number, adjectives=_LAST):
        return True
    return phrase == NounPhrase(phrase.head, phrase.number, Determiner.THIS)


def is_midnight(phrase: NounPhrase) -> bool:
    """Whether it is midnight, with or without the time zone behind it."""
    zoned = phrase == NounPhrase("utc", phrase.number, modifiers=(_MIDNIGHT,))
    return zoned or phrase == NounPhrase("midnight", phrase.number)
