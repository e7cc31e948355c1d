"""What the parsers of all languages share: the place-by-place search, and how names and values look.

A parser is a set of rules. Each rule gives, for a place in the sentence, the best few readings with their ends and
costs; what a rule found at a place is remembered.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import TypeVar

from slack_fixtures.grammar.abstract import Amount, Aside, Clause, Name, Nominal, Sentence, SentenceKind
from slack_fixtures.grammar.parsing.names import known_names, looks_ordinary
from slack_fixtures.grammar.parsing.tokens import SPAN, Token

BEAM = 36
"""Readings kept for a rule at a place."""

LONGEST = 80
"""Tokens; a longer sentence is no alert's."""

T = TypeVar("T")
Found = tuple[float, int, T]  # cost, end, tree
Rule = Callable[..., list[Found[T]]]

_VALUE = re.compile(r"value|humanize|printf|\.Value|^\s*[<>≤≥=]*\s*[-+]?\d[\d.,]*\s*\S{0,6}$", re.IGNORECASE)
_DURATION = re.compile(r"^\s*[-+<>≤≥]?=?\s*\d[\d.,]*\s*(ms|s|sec|secs|m|min|mins|h|hr|hrs|d|w)$", re.IGNORECASE)
_STATUS_CLASS = re.compile(r"^[1-5]xx$", re.IGNORECASE)  # HTTP's classes of status codes
_ORDINAL = re.compile(r"^\d+(st|nd|rd|th)$|^p\d+$", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"[{}$%\[\]]|<%")
_NAMELIKE = re.compile(r"labels|\bname\b|instance|host", re.IGNORECASE)
_OF_KNOWN_WORDS = 0.6  # cost of a name that is made of ordinary words and hyphens
_TIMES = frozenset({"millisecond", "second", "minute", "hour", "day", "week", "month", "year"})


@dataclass(frozen=True, slots=True)
class Parsed:
    """One reading.

    Attributes:
        cost: 0 and up; lower is likelier.
        tree: what the sentence says.
        named: the same with nouns in the place of pronouns, for a language that cannot say those.
        misleading: whether a pronoun of ``tree`` would be taken for the clause's subject, in a language whose pronouns
            have a gender, and stands for something else.
    """

    cost: float
    tree: Sentence
    named: Sentence | None = None
    misleading: bool = False


def rule(function: Rule[T]) -> Rule[T]:
    """Remember what a rule found at a place, and keep the best few."""
    name = function.__name__

    @wraps(function)
    def remembered(self: Reading, *arguments: object) -> list[Found[T]]:
        key = (name, *arguments)
        known = self.memo.get(key)
        if known is None:
            self.memo[key] = []  # a rule that needs itself at the same place finds nothing there
            known = self.memo[key] = best(function(self, *arguments))
        return known

    return remembered


def best(found: Iterable[Found[T]], beam: int = BEAM) -> list[Found[T]]:
    """Return the cheapest readings, up to ``beam`` of them and only a few with the same end."""
    ordered = sorted(found, key=lambda one: (one[0], -one[1]))
    kept: list[Found[T]] = []
    count: dict[int, int] = {}
    for one in ordered:
        if count.get(one[1], 0) < 4 and len(kept) < beam:  # noqa: PLR2004  readings with the same end
            count[one[1]] = count.get(one[1], 0) + 1
            kept.append(one)
    return kept


def ranked(found: Iterable[Parsed]) -> list[Parsed]:
    """Return the readings of a whole sentence, likeliest first, each tree once."""
    unique: list[Parsed] = []
    for one in sorted(found, key=lambda one: one.cost):
        if all(one.tree != other.tree for other in unique):
            unique.append(one)
    return unique[:BEAM]


def _spelled(token: Token) -> str:
    """Return a token as the lexicon writes it: "node(s)" are nodes."""
    word = token.lower.replace("’", "'")
    return word.replace("(", "").replace(")", "") if word.endswith("s)") else word


class Reading(ABC):
    """The state of one parse. A language's parser says which words it knows.

    Args:
        tokens: of one sentence; a closing mark is taken off and kept.
        spans: texts of the protected spans.
    """

    def __init__(self, tokens: tuple[Token, ...], spans: Sequence[str]) -> None:
        self.end_mark = ""
        if tokens[-1].kind == "mark" and tokens[-1].text in {".", "!", "?", "…", "..."}:
            self.end_mark = tokens[-1].text
            tokens = tokens[:-1]
        self.tokens = tokens
        self.words = (*(_spelled(token) for token in tokens), "", "", "")
        self.spans = spans
        self.memo: dict[object, list[Found]] = {}  # type: ignore[type-arg]
        self.size = len(tokens)

    # --- what stands at a place -------------------------------------------------------------------------------------

    def starts(self, place: int, *words: str) -> bool:
        """Return whether these words, in small letters, begin at a place."""
        return self.words[place : place + len(words)] == words

    def kind(self, place: int) -> str:
        """Return the kind of the token at a place, "" behind the end."""
        return self.tokens[place].kind if place < self.size else ""

    def span_text(self, place: int) -> str:
        """Return what a span's token stands for."""
        return SPAN.sub(lambda match: self._span(int(match[1])), self.tokens[place].text)

    def _span(self, number: int) -> str:
        return self.spans[number - 1] if 0 < number <= len(self.spans) else ""

    @abstractmethod
    def knows(self, place: int) -> bool:
        """Return whether the language knows the word at a place."""

    @abstractmethod
    def capitals_tell(self, place: int) -> bool:
        """Return whether a capital at a place hints at a name: English capitalizes a title's words, German nouns."""

    def value(self, place: int) -> float | None:
        """Return the cost of reading a span as a value, or None where it is none."""
        if self.kind(place) != "span":
            return None
        text = self.span_text(place)
        if _ORDINAL.match(text.strip()) or _STATUS_CLASS.match(text.strip()):
            return None
        if not _PLACEHOLDER.search(text) and not _VALUE.search(text):
            return None
        if _VALUE.search(text) and "labels" not in text:
            return 0.0
        return None if _NAMELIKE.search(text) else 0.4

    def name(self, place: int) -> list[Found[Name]]:
        """Return the names at a place; a language may add its own."""
        return self.plain_name(place)

    @rule
    def plain_name(self, place: int) -> list[Found[Name]]:
        """A span, a quoted text, or words that look like a name."""
        if place >= self.size:
            return []
        token = self.tokens[place]
        if token.kind == "span":
            if (end := self._known_name_end(place)) > place:
                return [(0.0, end, Name(self.text(place, end), "product"))]
            cost = self.value(place)
            kind = "span" if _PLACEHOLDER.search(self.span_text(place)) or cost is not None else "product"
            return [(0.0 if cost is None else 0.8 if cost == 0 else 0.2, place + 1, Name(token.text, kind))]
        if token.kind == "mark":
            return self._quoted(place)
        found: list[Found[Name]] = [
            (0.1 if token.text[0].isupper() else 0.3, place + length, Name(self.text(place, place + length)))
            for length in known_names(self.words, place)[:1]  # "SQL Server", not "SQL"
        ]
        if found:
            whole, strange = self.glued(place)
            if strange and whole > found[0][1]:  # "PHP-FPM"
                return [(0.1, whole, Name(self.text(place, whole)))]
            return found
        end, unknown = self.glued(place)
        if unknown and not self.capitals_tell(place) and end == place + 1 and looks_ordinary(token.text):
            return []
        if unknown and (any(char.isupper() or char.isdigit() for char in self.text(place, end))):
            found.append((0.5, end, Name(self.text(place, end))))
            stop = end
            while stop < self.size and self.tokens[stop].kind == "word" and self.tokens[stop].text[0].isupper():
                further, strange = self.glued(stop)
                if not strange:
                    break
                stop = further
                found.append((0.6, stop, Name(self.text(place, stop))))
        elif end > place + 1 and self.is_made_up(place, end):
            found.append((_OF_KNOWN_WORDS, end, Name(self.text(place, end))))  # "team-growth"
        elif token.text[0].isupper() and self.capitals_tell(place):
            found.append((1.6, end, Name(self.text(place, end))))
        elif len(token.text) == 1 and token.text.isupper():
            found.append((1.0, end, Name(token.text)))
        return found

    def _known_name_end(self, place: int) -> int:
        """Return where a known name of several words ends whose first is protected, as "GitHub" in "GitHub Actions"."""
        if (
            place + 1 >= self.size
            or self.tokens[place + 1].kind != "word"
            or not self.tokens[place + 1].text[0].isupper()
        ):
            return place
        lengths = known_names([self.span_text(place).lower(), *self.words[place + 1 : place + 4]], 0)
        return place + lengths[0] if lengths and lengths[0] > 1 else place

    def is_made_up(self, place: int, end: int) -> bool:  # noqa: ARG002  a language may tell
        """Return whether ordinary words joined by hyphens are a name here."""
        return False

    def _quoted(self, place: int) -> list[Found[Name]]:
        marks = {'"': '"', "'": "'", "“": "”", "‘": "’", "«": "»"}
        close = marks.get(self.tokens[place].text)
        if close is None:
            return []
        for stop in range(place + 1, min(self.size, place + 8)):
            if self.tokens[stop].text == close:
                return [(0.1, stop + 1, Name(self.text(place, stop + 1), "quoted"))]
        return []

    def glued(self, place: int) -> tuple[int, bool]:
        """Return the end of the words joined by hyphens, slashes or dots, and whether one of them is unknown."""
        end, unknown = place + 1, not self.knows(place)
        while end + 1 < self.size and self.tokens[end].glued and self.tokens[end + 1].glued:
            if self.tokens[end].text not in {"-", "/", ".", "_", ":", "+"} or self.tokens[end + 1].kind == "mark":
                break
            unknown = unknown or not self.knows(end + 1)
            end += 2
        return end, unknown

    def text(self, start: int, end: int) -> str:
        """Return the words between two places as written, single spaces between them."""
        out = self.tokens[start].text
        for token in self.tokens[start + 1 : end]:
            out += token.text if token.glued else " " + token.text
        return out

    def is_time(self, amount: Amount) -> bool:
        """Return whether an amount is a time span: by its unit, or by the symbol in its span."""
        if amount.unit:
            return amount.unit in _TIMES
        match = SPAN.fullmatch(amount.value)
        text = self._span(int(match[1])) if match else ""
        return bool(_DURATION.match(text)) or "humanizeDuration" in text

    def is_literal(self, place: int) -> bool:
        """Return whether a span is written out (``500``, ``5m``) and no placeholder."""
        return not _PLACEHOLDER.search(self.span_text(place).rstrip("%"))

    # --- parentheses and the end ------------------------------------------------------------------------------------

    @abstractmethod
    def aside_body(self, place: int) -> Iterator[Found[Aside]]:
        """Yield what may stand between parentheses."""

    @rule
    def aside(self, place: int) -> list[Found[Aside]]:
        """What stands in parentheses, which are consumed."""
        if not self.starts(place, "("):
            return []
        close = next((stop for stop in range(place + 1, self.size) if self.tokens[stop].text == ")"), None)
        if close is None or close == place + 1:
            return []
        return [(cost, close + 1, tree) for cost, end, tree in self.aside_body(place + 1) if end == close]

    def closed(
        self, cost: float, place: int, kind: SentenceKind, body: Clause | Nominal
    ) -> Iterator[tuple[float, Sentence]]:
        """Yield the sentence where a reading reaches the end, or an aside that does."""
        if place == self.size:
            yield cost, Sentence(kind, body, self.end_mark)
        elif self.starts(place, "("):
            for more, end, aside in self.aside(place):
                if end == self.size:
                    yield cost + more, Sentence(kind, body, self.end_mark, asides=(aside,))
