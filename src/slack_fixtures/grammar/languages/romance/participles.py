"""English participles that are adjectives, and the verbs they belong to: "mounted" of "mount"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from slack_fixtures.grammar.lexicon import concepts
from slack_fixtures.grammar.parsing.english.words import verb_forms


@cache
def passives() -> Mapping[str, str]:
    """Return the verb of each adjective that is a participle: ``mounted`` of ``mount``."""
    adjectives = {
        spelling[0]: key
        for (kind, key), one in concepts().items()
        if kind == "adjectives"
        for spelling in one.spellings
    }
    found: dict[str, str] = {}
    for (kind, key), one in concepts().items():
        frame = one.frame if kind == "verbs" else ()
        if not frame or frame[0].name != "obj" or not all(slot.optional for slot in frame[1:]):
            continue
        for spelling in one.spellings:
            adjective = adjectives.get(verb_forms(spelling)["pp"])
            if adjective is not None:
                found.setdefault(adjective, key)
    return found
