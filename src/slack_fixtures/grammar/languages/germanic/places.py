"""Sites that are named by their town: "the Berlin site" is der Standort Berlin, de locatie Berlin."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import Name, NounPhrase

_SITES = {
    "site",
    "office",
    "data_center",
    "region",
    "warehouse",
    "branch",
    "plant",
    "store",
    "location",
    "hub",
    "depot",
    "campus",
    "edge_location",
    "point_of_presence",
}
_NAMES = (
    "Amsterdam Antwerp Athens Atlanta Austin Bangalore Bangkok Barcelona Basel Beijing Berlin Bern Birmingham Boston "
    "Bratislava Bremen Brussels Bucharest Budapest Chennai Chicago Cologne Copenhagen Dallas Delhi Denver Dortmund "
    "Dresden Dubai Dublin Essen Frankfurt Geneva Graz Hamburg Hanoi Helsinki Houston Istanbul Jakarta Johannesburg "
    "Kyiv Leipzig Linz Lisbon London Lyon Madrid Manchester Manila Marseille Melbourne Memphis Miami Milan Montreal "
    "Mumbai Munich Nairobi Nuremberg Osaka Oslo Paris Phoenix Porto Prague Rome Rotterdam Salzburg Santiago Seattle "
    "Seoul Shanghai Singapore Sofia Stockholm Stuttgart Sydney Tokyo Toronto Utrecht Vancouver Vienna Vilnius Virginia "
    "Warsaw Wroclaw Zagreb Zurich"
)
_TOWNS = frozenset(_NAMES.split())


def at_their_place(phrase: NounPhrase) -> NounPhrase:
    """Put a town behind the site that is named by it."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if not isinstance(last, Name) or last.text not in _TOWNS or phrase.head not in _SITES or phrase.names:
        return phrase
    head = "location" if phrase.head == "site" else phrase.head
    return replace(phrase, head=head, modifiers=phrase.modifiers[:-1], names=(last,))


def is_named_by_town(phrase: NounPhrase) -> bool:
    """Whether it is a site with its town behind it, which has the article even in headlines: vom Standort Berlin."""
    return phrase.head in _SITES and bool(phrase.names) and phrase.names[0].text in _TOWNS
