"""Words that German and Dutch choose by what is done to what, and the countries' names in both."""

from __future__ import annotations

from collections.abc import Mapping

from slack_fixtures.grammar.abstract import Acting, Coordination, Nominal, NounPhrase

Wordings = Mapping[str, Mapping[str, str]]
"""By verb and the noun of its object, the verb that is said."""

_REQUESTS = ("request", "query", "call", "http_request", "api_call")
_USERS = ("user", "client", "customer", "tenant", "region")
IN_GERMAN: Wordings = {
    "serve": {
        **dict.fromkeys(_REQUESTS, "bearbeiten"),
        **dict.fromkeys(_USERS, "bedienen"),
        "traffic": "verarbeiten",
    },
    "ask": {"question": "stellen"},
    "need": {"action": "erfordern", "intervention": "erfordern"},
    "make": {"progress": "machen", "error": "machen", "mistake": "machen"},
}
IN_DUTCH: Wordings = {
    "serve": {
        **dict.fromkeys(_REQUESTS, "af|handelen"),
        **dict.fromkeys(_USERS, "bedienen"),
        "traffic": "verwerken",
    },
    "ask": {"question": "stellen"},
    "make": {"progress": "boeken"},
}
ONWARDS = frozenset({"step", "checkpoint", "offset", "savepoint"})
"""From which something goes on."""
COUNTRIES: Mapping[str, tuple[str, str]] = {
    "Africa": ("Afrika", "Afrika"),
    "Asia": ("Asien", "Azië"),
    "Australia": ("Australien", "Australië"),
    "Austria": ("Österreich", "Oostenrijk"),
    "Belgium": ("Belgien", "België"),
    "Brazil": ("Brasilien", "Brazilië"),
    "Canada": ("Kanada", "Canada"),
    "China": ("China", "China"),
    "Denmark": ("Dänemark", "Denemarken"),
    "Europe": ("Europa", "Europa"),
    "Finland": ("Finnland", "Finland"),
    "France": ("Frankreich", "Frankrijk"),
    "Germany": ("Deutschland", "Duitsland"),
    "India": ("Indien", "India"),
    "Ireland": ("Irland", "Ierland"),
    "Italy": ("Italien", "Italië"),
    "Mexico": ("Mexiko", "Mexico"),
    "Norway": ("Norwegen", "Noorwegen"),
    "Poland": ("Polen", "Polen"),
    "Spain": ("Spanien", "Spanje"),
    "Sweden": ("Schweden", "Zweden"),
}
"""In German and in Dutch."""


def wording(wordings: Wordings, act: Acting, subject: Nominal | None) -> str:
    """Return the verb that is said of such an object, "" for the usual one."""
    done = subject if act.passive else act.obj
    if isinstance(done, Coordination):
        done = done.items[0]
    while isinstance(done, NounPhrase) and not done.head and isinstance(done.of, NounPhrase):
        done = done.of  # "5 % of the requests"
    if not isinstance(done, NounPhrase) or not isinstance(done.head, str):
        return ""
    return wordings.get(act.verb, {}).get(done.head, "")
