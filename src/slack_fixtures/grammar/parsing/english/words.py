"""English word forms: the index from what is written to the concepts that it may mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from slack_fixtures.grammar.lexicon import Concept, concepts

_VOWELS = "aeiou"
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgklmnprtz]$")  # "drop", "scrub"
_DOUBLED_LONG = {"format", "snapshot", "overcommit", "commit", "submit", "permit", "refer", "prefer", "reset", "offset"}
_LATER_MEANING = 0.4  # cost of each further meaning of one word: enough to make the first one the only likely one
_FIRST = {"switch_device"}  # likelier than an older meaning in the same file
_PREFERRED = {"ci": 0, "storage": 1, "general": 2}  # whose meaning of a word comes first; then by name
_PIECE = re.compile(r"(?<!\w)'s\b|[^\W_]+(?:['’&+][^\W_]+)*|[^\w\s]")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")  # has a token of its own: "dead man's switch"


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to read some words.

    Attributes:
        pieces: the words in small letters, as the tokenizer cuts them.
        concept: what they mean.
        form: ``sg``, ``pl``, ``mass``; ``base``, ``s``, ``past``, ``pp``, ``ing``; ``pos``, ``comp``, ``sup``; ``adv``.
        cost: 0 for the first meaning of a word, more for later ones.
    """

    pieces: tuple[str, ...]
    concept: Concept
    form: str
    cost: float


def plural(noun: str) -> str:
    """Return the regular plural of an English noun; the last word of several takes it."""
    if re.search(r"(s|x|z|ch|sh)$", noun):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def verb_forms(forms: Sequence[str]) -> dict[str, str]:
    """Return base, s, past, pp and ing of a verb of which one to four forms are given; particles stay behind."""
    base, *given = forms
    head, _, particle = base.partition(" ")
    tail = f" {particle}" if particle else ""
    e_dropped = head[:-1] if head.endswith("e") and not head.endswith(("ee", "oe", "ye")) else head
    third = "has" if head == "have" else plural(head) if not head.endswith("o") else head + "es"
    if _DOUBLED.match(head) or head in _DOUBLED_LONG:
        head_ing, past = head + head[-1] + "ing", head + head[-1] + "ed"
    elif head.endswith("ic"):
        head_ing, past = head + "king", head + "ked"
    elif head.endswith("y") and head[-2:-1] not in _VOWELS:
        head_ing, past = head + "ing", head[:-1] + "ied"
    else:
        head_ing = e_dropped + "ing"
        past = head + ("d" if head.endswith("e") else "ed")
    regular = [past + tail, past + tail, head_ing + tail]
    given = [form if " " in form or not tail else form + tail for form in given]
    if len(given) == 1:
        given = [given[0], given[0]]
    filled = [*given, *regular[len(given) :]]
    return {"base": base, "s": third + tail, "past": filled[0], "pp": filled[1], "ing": filled[2]}


def _forms(concept: Concept, spelling: Sequence[str]) -> list[tuple[str, str]]:
    first = spelling[0]
    if concept.category == "nouns":
        if first.startswith("+"):
            return [("pl", first[1:].strip())]
        if len(spelling) > 1 and spelling[1] == "-":
            return [("mass", first)]
        return [("sg", first), ("pl", spelling[1] if len(spelling) > 1 else plural(first))]
    if concept.category == "verbs":
        return list(verb_forms(spelling).items())
    if concept.category == "adjectives":
        return list(zip(("pos", "comp", "sup"), spelling, strict=False))
    return [("adv", first)]


def _order(concept: Concept) -> int:
    return -1 if concept.id in _FIRST else _PREFERRED.get(concept.field, len(_PREFERRED))


@cache
def index() -> Mapping[str, tuple[Entry, ...]]:
    """Return every reading by its first word, longest first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    seen: dict[tuple[object, ...], int] = defaultdict(int)
    for concept in sorted(concepts().values(), key=_order):
        for spelling in concept.spellings:
            for form, written in _forms(concept, spelling):
                pieces = tuple(_PIECE.findall(_POSSESSIVE.sub(r" \g<0>", written.lower())))
                key = (pieces, concept.category, form, concept.frame)
                if concept.id in {entry.concept.id for entry in found[pieces[0]] if entry.pieces == pieces} and (
                    form
                    in {entry.form for entry in found[pieces[0]] if entry.pieces == pieces and entry.concept is concept}
                ):
                    continue
                found[pieces[0]].append(Entry(pieces, concept, form, _LATER_MEANING * seen[key]))
                seen[key] += 1
                if any(piece == "-" for piece in pieces):  # "read-only" is also written "read only"
                    apart = tuple(piece for piece in pieces if piece != "-")
                    found[apart[0]].append(Entry(apart, concept, form, _LATER_MEANING * (seen[key] - 1)))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry.pieces))) for word, entries in found.items()}


@cache
def single_words() -> frozenset[str]:
    """Return the words that stand for something by themselves."""
    return frozenset(word for word, entries in index().items() if any(len(entry.pieces) == 1 for entry in entries))
