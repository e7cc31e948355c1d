"""Names out of a masked sentence and in again: the model moves symbols, and need not learn to spell names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from slack_fixtures.grammar.parsing.english.words import single_words
from slack_fixtures.grammar.parsing.names import known_names, looks_ordinary
from slack_fixtures.grammar.parsing.tokens import Token, tokenize

_SYMBOL = re.compile(r"⟨\d+⟩")


def hidden(masked: str) -> tuple[str, list[str]]:
    """Return a masked sentence whose names are symbols too, numbered in order, and what each symbol stands for.

    The model moves symbols; it need not learn to spell names. A name is what the lexicon lists as one, or what it
    does not know and has a capital or a digit; names in a row are one.
    """
    tokens = tokenize(masked)
    made, kept, end, place = "", [], 0, 0
    while place < len(tokens):
        length = _name_length(tokens, place)
        if length:
            stop = tokens[place + length - 1].end
            kept.append(masked[tokens[place].start : stop])
            made += masked[end : tokens[place].start] + f"⟨{len(kept)}⟩"
            end = stop
        place += max(length, 1)
    return made + masked[end:], kept


def _name_length(tokens: Sequence[Token], place: int) -> int:
    """Return how many tokens the name at a place has: names in a row are one, a span is one by itself."""
    if tokens[place].kind == "span":
        return 1
    stop = place
    while stop < len(tokens) and tokens[stop].kind == "word":
        words = [token.text.lower() for token in tokens[stop : stop + 8]]
        known = known_names([*words, "", "", ""], 0)
        if not known and not _is_strange(tokens[stop].text):
            break
        stop += known[0] if known else 1
        while (
            stop + 1 < len(tokens) and tokens[stop].glued and tokens[stop + 1].glued and tokens[stop].text in "-/._:+"
        ):
            stop += 2
    return stop - place


def _is_strange(word: str) -> bool:
    odd = any(sign.isupper() or sign.isdigit() for sign in word)
    return odd and word.lower() not in single_words() and not looks_ordinary(word)


def shown(text: str, kept: Sequence[str]) -> str | None:
    """Return a translation with its names again, or ``None`` where a symbol is lost, doubled or invented."""
    if sorted(_SYMBOL.findall(text)) != sorted(f"⟨{number}⟩" for number in range(1, len(kept) + 1)):
        return None
    return _SYMBOL.sub(lambda match: kept[int(match[0][1:-1]) - 1], text)
