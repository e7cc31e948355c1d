"""Polish words that depend on a number: they are chosen where the number is known, behind the linearizer.

A sentence is said while its numbers are hidden ("⟨1⟩"). A word that would be another behind 2 or behind 1 stands with
these forms between marks of its own, and ``settle_counts`` keeps the one that is right for the number: "3 węzły
działają", "5 węzłów działa".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

NUMBER_MARKS: Mapping[str, int] = {"\ue002": 2, "\ue001": 1}
"""Behind a hidden number: what it is taken to be."""

SYMBOL = re.compile("⟨[1-9][0-9]{0,2}⟩")

_OPEN, _OR, _CLOSE, _HERE = "\ue010", "\ue011", "\ue012", "\ue013"
_CHOICE = re.compile(
    f"{_OPEN}(?P<place>[0-9]+){_OR}(?P<many>[^{_OR}]*){_OR}(?P<few>[^{_OR}]*){_OR}(?P<one>[^{_OR}]*){_CLOSE}"
)
_NUMBER = re.compile(f"{_HERE}(?P<place>[0-9]+){_OR}(?P<figure>[0-9]+(?![0-9.,_:%/]*[0-9%]))?")

_MORE = re.compile(r"\b[Pp]onad 1 (?=[a-ząćęłńóśźż])(?!(?:min|s|godz|tyg|mies|dzień|dnia|h|ms)\b)")


def with_choices(text: str, symbol: str, few: str, one: str) -> str:
    """Return a text with the words that are others where a hidden number is 2 or 1; without where whole phrases are.

    Args:
        text: as it is said for a number that stays hidden.
        symbol: of the number.
        few: the text for 2, 3, 4, 22 …
        one: the text for 1.
    """
    written = text.split(" ")
    plain = [_plain(word) for word in written]
    variants = [other if len(other) == len(plain) else plain for other in (few.split(" "), one.split(" "))]
    place = symbol[1:-1]
    done, chosen = [], False
    for word, known, *others in zip(written, plain, *variants, strict=True):
        if _OPEN not in word and any(other != known for other in others):
            chosen = True
            done.append(f"{_OPEN}{place}{_OR}{word}{_OR}{others[0]}{_OR}{others[1]}{_CLOSE}")
        else:
            done.append(word)
    return " ".join(done).replace(symbol, f"{_HERE}{place}{_OR}{symbol}") if chosen else text


def _plain(text: str) -> str:
    return _NUMBER.sub("", _CHOICE.sub(lambda match: match["many"], text))


def settle_counts(text: str) -> str:
    """Return a finished sentence with the words that its numbers ask for."""
    figures = {match["place"]: match["figure"] for match in _NUMBER.finditer(text)}
    text = _CHOICE.sub(lambda match: match[_form(figures.get(match["place"]))], text)
    text = re.sub(f"{_HERE}[0-9]+{_OR}", "", text)
    text = re.sub(r"(?<=\w) (?=/(?:s|sec|min|h)\b)", "", text)
    return _MORE.sub(lambda match: ("Więcej" if match[0][0] == "P" else "więcej") + " niż 1 ", text)


def number_of(value: str) -> int | None:
    """Return the number that an amount's value is; None while it is hidden."""
    if value.endswith(tuple(NUMBER_MARKS)):
        return NUMBER_MARKS[value[-1]]
    return int(value) if value.isdecimal() else None


def is_few(number: int | None) -> bool:
    """Return whether a number takes the nominative plural: 2, 3, 4, 22 …, but not 12."""
    return number is not None and number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}


def _form(figure: str | None) -> str:
    if not figure:
        return "many"
    if figure == "1":
        return "one"
    return "few" if is_few(int(figure)) else "many"
