"""Noise for the source side: the same alert as a hurried author writes it, in words that no parser reads.

Nothing here may change what is said: no denial, direction, number or symbol is touched.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from slack_fixtures.grammar.lexicon import concepts

_ARTICLE = re.compile(r"\b(?:the|a|an)\s+", re.IGNORECASE)
_COPULA = re.compile(r"\s(?:is|are)(?=\s(?!(?:above|below|not)\b)\w)")
_INNER_MARK = re.compile(r",(?=\s)|(?<=\w)-(?=\w)")
_WORD = re.compile(r"[^\W\d_]{5,}")
_LAST_PLACE = re.compile(
    r"^(?P<rest>.+?\s(?:is|are|has|have|was|were)\s.+?) (?P<place>(?:on|in|for)(?: [\w⟨⟩-]+){1,4})(?P<end>[.]?)$"
)
_CONDITION = re.compile(r"^(?P<main>[^,;:]+) (?P<word>if|when|while|because) (?P<rest>[^,;:]+?)(?P<end>[.]?)$")
_KEPT = frozenset(
    {"above", "below", "under", "never", "cannot", "without", "before", "after", "until", "since", "minus"}
)
"""Words whose letters stay: a slip in them would change what is said."""

_WORDINGS: Mapping[str, Sequence[str]] = {
    "more than": ("over", "greater than", "in excess of", "upwards of", ">"),
    "less than": ("under", "fewer than", "lower than", "<"),
    "at least": ("no fewer than", "a minimum of", ">="),
    "is above": ("is higher than", "exceeds", "is over", "has gone above", "is greater than", "has exceeded"),
    "are above": ("are higher than", "exceed", "are over", "are greater than"),
    "is below": ("is lower than", "is under", "has dropped below", "has fallen below", "is less than"),
    "are below": ("are lower than", "are under", "have dropped below", "are less than"),
    "due to": ("because of", "caused by", "owing to", "as a result of", "on account of"),
    "in the last": ("over the last", "within the last", "during the past", "in the past", "over the past"),
    "within the next": ("in less than", "in the next", "in under"),
    "there is": ("we see", "we are seeing", "there exists"),
    "there are": ("we see", "we are seeing", "there exist"),
    "indicating": ("which indicates", "suggesting", "which suggests", "pointing to", "a sign of", "this indicates"),
    "indicating that": ("which suggests that", "which means that", "meaning that"),
    ", which may": (", this may", ", which might", ", potentially", ". This may", ", and this could", "; it may"),
    ", which can": (", this can", ". This can", "; this can"),
    "may": ("might", "could", "may possibly"),
    "must": ("needs to", "has to", "is required to"),
    "should": ("ought to", "is supposed to"),
    "will": ("is going to", "is about to"),
    "failed to": ("could not", "was unable to", "did not manage to", "was not able to"),
    "fails to": ("cannot", "is unable to", "is not able to", "does not manage to"),
    "cannot": ("can't", "can not", "is unable to", "is not able to"),
    "is not": ("isn't",),
    "are not": ("aren't",),
    "does not": ("doesn't",),
    "do not": ("don't",),
    "did not": ("didn't",),
    "has not": ("hasn't", "has yet not"),
    "have not": ("haven't",),
    "too many": ("an excessive number of", "way too many", "excessive"),
    "multiple": ("several", "various", "a number of", "quite a few"),
    "all": ("every one of the", "the entirety of"),
    "most": ("the majority of", "the bulk of"),
    "some": ("a portion of", "a subset of"),
    "because": ("since", "as", "given that", "seeing that"),
    "so": ("and therefore", "hence", "consequently"),
    "but": ("however", "yet"),
    "if": ("in case", "should it be that", "provided"),
    "while": ("whilst", "at the time when"),
    "Check the": ("Take a look at the", "Have a look at the", "Look into the", "Please check the", "Go and check the"),
    "current value": ("now", "value is", "value", "VALUE =", "currently"),
    "very": ("extremely", "really"),
}
"""What authors write for a wording of the linearizer; none of it says something else."""

Change = Callable[[str, random.Random], str]


@cache
def synonyms() -> Mapping[str, tuple[str, ...]]:
    """Return the other spellings of the lexicon's concepts by the one that the linearizer uses."""
    found: dict[str, tuple[str, ...]] = {}
    for one in concepts().values():
        first, *others = (spelling[0].lstrip("+") for spelling in one.spellings)
        if others and one.category in {"nouns", "adjectives", "adverbs"}:
            found[first.lower()] = tuple(others)
    return found


def noisy(text: str, chance: random.Random, *, has_names: bool = False) -> str:
    """Return a masked English sentence as somebody else might have written it; its symbols are all there.

    Args:
        text: as the linearizer says it.
        chance: where randomness comes from.
        has_names: whether letters must stay, because a name comes through as the source has it.
    """
    made = text
    for share, change in _CHANGES:
        if chance.random() < share and not (has_names and change in {misspelled, recased}):
            made = change(made, chance)
    return made if _symbols(made) == _symbols(text) else text


def _symbols(text: str) -> list[str]:
    return sorted(re.findall(r"⟨\d+⟩", text))


def reworded(text: str, chance: random.Random) -> str:
    """Return the sentence in other words of the same meaning."""
    for wording, others in _WORDINGS.items():
        if wording in text and chance.random() < 0.5:
            pattern = rf"(?<!\w){re.escape(wording)}(?!\w)"
            text = re.sub(pattern, chance.choice(others), text, count=1)
    return text


def with_synonyms(text: str, chance: random.Random) -> str:
    """Return the sentence with other spellings of the lexicon's own."""
    words = text.split(" ")
    for width in (3, 2, 1):
        for place in range(len(words) - width + 1):
            others = synonyms().get(" ".join(words[place : place + width]).lower().rstrip(".,"))
            if others and chance.random() < 0.5:
                end = words[place + width - 1][-1]
                words[place : place + width] = [chance.choice(others) + (end if end in ".," else "")]
                break
    return " ".join(words)


def without_articles(text: str, _: random.Random) -> str:
    """Return the sentence without articles, with its capital."""
    return capitalized(_ARTICLE.sub("", text)) if text[:1].isupper() else _ARTICLE.sub("", text)


def without_copula(text: str, _: random.Random) -> str:
    """Return the sentence as headlines have it, without its first "is" or "are"."""
    return _COPULA.sub("", text, count=1)


def without_marks(text: str, _: random.Random) -> str:
    """Return the sentence without commas and hyphens inside; the closing mark says what sort of sentence it is."""
    return _INNER_MARK.sub(lambda match: "" if match[0] == "," else " ", text)


def recased(text: str, chance: random.Random) -> str:
    """Return the sentence in small letters, as a title, or in capitals."""
    made = chance.choice((str.lower, str.lower, str.title, str.upper))
    return made(text)


def reordered(text: str, _: random.Random) -> str:
    """Return the sentence with its last place, or the clause behind its conjunction, in front."""
    found = _CONDITION.match(text)
    if found:
        return f"{capitalized(found['word'])} {found['rest']}, {small(found['main'])}{found['end']}"
    found = _LAST_PLACE.match(text)
    if found:
        return f"{capitalized(found['place'])}, {small(found['rest'])}{found['end']}"
    return text


def misspelled(text: str, chance: random.Random) -> str:
    """Return the sentence with one slip of the keyboard in a longer word."""
    words = [match for match in _WORD.finditer(text) if match[0].lower() not in _KEPT]
    if not words:
        return text
    match = chance.choice(words)
    word, place = match[0], chance.randrange(1, len(match[0]) - 2)
    slip = chance.choice(
        (
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
        )
    )
    return text[: match.start()] + slip + text[match.end() :]


def capitalized(text: str) -> str:
    """Return a text with its first letter large."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Return a text with its first letter small, unless the word is an acronym."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


_CHANGES: Sequence[tuple[float, Change]] = (
    (0.35, with_synonyms),
    (0.5, reworded),
    (0.12, reordered),
    (0.2, without_articles),
    (0.05, without_copula),
    (0.1, without_marks),
    (0.1, misspelled),
    (0.1, recased),
)
