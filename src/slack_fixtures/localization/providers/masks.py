"""How a protected span looks to an engine: something that it can move but not change (LOCALIZATION 3.1).

A style turns the symbols ``⟨1⟩`` of a masked text into its own form and back. ``decode`` gives ``None`` for what the
style cannot read; whether every symbol came back is asked afterwards, with ``same_symbols``.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import Final, Protocol

from slack_fixtures.localization.ports import SYMBOL

_LOOSE_SYMBOL = re.compile(r"[⟨〈\u2329]\s{0,2}([0-9]{1,9})\s{0,2}[⟩〉\u232a]")
_BRACKETS = re.compile(r"[⟨⟩]")
_ELEMENT = re.compile(r"<x\s{1,4}id\s{0,2}=\s{0,2}[\"']?([0-9]{1,9})[\"']?\s{0,4}(?:/>|>\s{0,2}</x\s{0,2}>)")
_LEFTOVER = re.compile(r"</?[A-Za-z!]")


def same_symbols(source: str, target: str) -> bool:
    """Return whether two masked texts hold the same symbols, each as often, and no torn one."""
    if Counter(SYMBOL.findall(source)) != Counter(SYMBOL.findall(target)):
        return False
    return _BRACKETS.search(SYMBOL.sub("", target)) is None or _BRACKETS.search(SYMBOL.sub("", source)) is not None


class MaskStyle(Protocol):
    """One way to write symbols."""

    def encode(self, masked: str) -> str | None:
        """Return the text as the engine gets it, or ``None`` where it already holds what the style would write."""
        ...

    def decode(self, text: str) -> str | None:
        """Return the masked text that an answer stands for, or ``None`` where it cannot be read."""
        ...


class SymbolStyle:
    """``⟨1⟩`` itself, for engines that read instructions; spaces inside and East Asian brackets are forgiven."""

    def encode(self, masked: str) -> str | None:
        """Return the text as it is."""
        return masked

    def decode(self, text: str) -> str | None:
        """Return the text with its symbols in the plain spelling."""
        return _LOOSE_SYMBOL.sub(r"⟨\1⟩", text)


class ElementStyle:
    """Empty elements ``<x id="1"/>`` in escaped XML or HTML, for engines that handle tags.

    Args:
        self_closing: write ``<x id="1"/>``; HTML parsers need ``<x id="1"></x>``.
    """

    def __init__(self, *, self_closing: bool = True) -> None:
        self._close = "/>" if self_closing else "></x>"

    def encode(self, masked: str) -> str | None:
        """Return the text with its own ``<``, ``>`` and ``&`` escaped and elements for symbols."""
        return SYMBOL.sub(rf'<x id="\1"{self._close}', html.escape(masked, quote=False))

    def decode(self, text: str) -> str | None:
        """Return the text with symbols for elements; ``None`` where any other tag stands in it."""
        symbols = _ELEMENT.sub(r"⟨\1⟩", text)
        return None if _LEFTOVER.search(symbols) else html.unescape(symbols)


class WordStyle:
    """A short word around the number, for engines that know no markup and mostly copy rare words.

    Args:
        before, after: what stands around the number, such as ``[X`` and ``X]``.
    """

    def __init__(self, before: str, after: str) -> None:
        self._before, self._after = before, after
        spaced = rf"{_spaced(before)}\s{{0,2}}([0-9]{{1,9}})\s{{0,2}}{_spaced(after)}"
        self._pattern = re.compile(spaced, re.IGNORECASE)

    def encode(self, masked: str) -> str | None:
        """Return the text with words for symbols."""
        if self._pattern.search(masked):
            return None
        return SYMBOL.sub(rf"{self._before}\1{self._after}", masked)

    def decode(self, text: str) -> str | None:
        """Return the text with symbols for words, however the engine spaced or cased them."""
        return self._pattern.sub(r"⟨\1⟩", text)


def _spaced(part: str) -> str:
    return r"\s{0,2}".join(re.escape(character) for character in part)


NEURAL_STYLES: Final[tuple[MaskStyle, ...]] = (WordStyle("[X", "X]"), WordStyle("__", "__"))
"""Tried in order on engines without markup: each model copies another form best, and none copies always."""
