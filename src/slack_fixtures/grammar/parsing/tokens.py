"""Tokens of one masked sentence: words, spans and marks, with what stood between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

SPAN = re.compile(r"⟨(\d+)⟩")

_TOKEN = re.compile(
    r"""(?P<span>⟨\d+⟩(?:[/.:_%@-]?(?:⟨\d+⟩|(?<=[/])[A-Za-z]+|(?<=⟩)(?:%|ms|s|st|nd|rd|th)\b))*(?:[ \u00a0\u202f]?%)?)
      | (?P<word>[^\W_]+(?:['’&+][^\W_]+)*(?:\([se]+s?\))?)
      | (?P<mark>\.\.\.|…|--|[^\w\s])""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token.

    Attributes:
        text: as written.
        kind: ``word``, ``span`` or ``mark``.
        start: offset in the sentence.
        end: offset behind it.
        glued: whether nothing stands between it and the token before.
    """

    text: str
    kind: str
    start: int
    end: int
    glued: bool

    @property
    def lower(self) -> str:
        """The text in small letters."""
        return self.text.lower()


def tokenize(sentence: str) -> tuple[Token, ...]:
    """Return the tokens of a sentence whose protected spans are ``⟨n⟩``; spans that touch become one token."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(sentence):
        glued = bool(tokens) and tokens[-1].end == match.start()
        tokens.append(Token(match[0], str(match.lastgroup), match.start(), match.end(), glued))
    return tuple(tokens)
