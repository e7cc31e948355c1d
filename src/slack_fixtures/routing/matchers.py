r"""Matchers in Alertmanager's syntax: ``severity=~"critical|high"``.

Source:
    Alertmanager, "matcher" in its configuration: ``=``, ``!=``, ``=~``, ``!~``; expressions are anchored; a label that
    is not there is the empty string; names and values may be quoted, and names may be any UTF-8 when they are. In
    quotes, ``\n``, ``\"`` and ``\\`` are escapes and other backslashes stay, so ``"web\d+"`` needs no doubling.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

import re2

_LONGEST = 1_024
_SYNTAX = re.compile(
    r"""\s*(?P<name>"(?:[^"\\]|\\.)*"|[^\s"'`,{}()=!~\\]+)\s*(?P<operator>=~|!~|!=|=)\s*(?P<value>"(?:[^"\\]|\\.)*"|(?![=~!])[^"]*?)\s*""",
    re.DOTALL,
)
_ESCAPE = re.compile(r'\\([n"\\])')


class Operator(StrEnum):
    """How a label is compared."""

    EQUAL = "="
    NOT_EQUAL = "!="
    MATCHES = "=~"
    MATCHES_NOT = "!~"


class MatcherError(ValueError):
    """The text is not a matcher."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """One condition on one label."""

    name: str
    operator: Operator
    value: str

    def accepts(self, labels: Mapping[str, str]) -> bool:
        """Return whether the label is as wanted; a missing label is empty."""
        found = labels.get(self.name, "")
        match self.operator:
            case Operator.EQUAL:
                return found == self.value
            case Operator.NOT_EQUAL:
                return found != self.value
            case Operator.MATCHES:
                return _expression(self.value).fullmatch(found) is not None
            case Operator.MATCHES_NOT:
                return _expression(self.value).fullmatch(found) is None


@lru_cache(maxsize=4096)
def parse_matcher(text: str) -> Matcher:
    """Return the matcher that ``text`` spells.

    Raises:
        MatcherError: not a matcher, or not a regular expression; the message says what was expected.
    """
    if len(text) > _LONGEST:
        raise MatcherError(f"is longer than {_LONGEST} characters")
    found = _SYNTAX.fullmatch(text)
    if found is None:
        raise MatcherError(f'{text[:80]!r} is not a matcher such as severity=~"critical|high"')
    matcher = Matcher(_unquote(found["name"]), Operator(found["operator"]), _unquote(found["value"]))
    if not matcher.name:
        raise MatcherError("names no label")
    if matcher.operator in {Operator.MATCHES, Operator.MATCHES_NOT}:
        _expression(matcher.value)
    return matcher


def _unquote(text: str) -> str:
    if not text.startswith('"'):
        return text
    return _ESCAPE.sub(lambda found: "\n" if found[1] == "n" else found[1], text[1:-1])


@lru_cache(maxsize=4096)
def _expression(pattern: str) -> Any:
    options = re2.Options()
    options.log_errors = False
    options.max_mem = 1 << 20
    options.dot_nl = True
    try:
        return re2.compile(pattern, options=options)
    except re2.error as error:
        raise MatcherError(f"{pattern[:80]!r} is not a regular expression (RE2 syntax)") from error
