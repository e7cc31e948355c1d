"""What a Japanese sentence is put together from: clauses and predicates that wait for their last form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.japanese.words import Bending

_NARROW = re.compile(r"[A-Za-z0-9$_%\)\]}⟩]$")
_NARROW_START = re.compile(r"^[A-Za-z0-9$_\(\[{⟨]")


@dataclass(frozen=True, slots=True)
class Part:
    """A clause that waits for its last form.

    Attributes:
        before: all that stands before the last word.
        word: the last word.
        past: whether it is in the past.
        order: whether it asks somebody to do it.
        after: what follows behind a mark, where the clause is done: "：…".
    """

    before: str
    word: Bending
    past: bool = False
    order: bool = False
    after: str = ""

    def polite(self) -> str:
        """Return the clause as it closes a sentence."""
        if self.order:
            close = self.word.nai + "ないで" if self.word.negative else self.word.te
            return self.before + close + "ください" + self.after
        return self.before + self.word.polite(past=self.past) + self.after

    def plain(self) -> str:
        """Return the clause as it stands inside a sentence: before a noun, ため or 場合."""
        if self.order or self.after or "。" in self.before:
            raise UnsayableError("an order or a second sentence inside a sentence")
        return self.before + self.word.plain(past=self.past)

    def chain(self) -> str:
        """Return the clause as another one follows it: …し, …しており."""
        if self.after:
            raise UnsayableError("a clause behind one that is closed")
        return self.before + self.word.chain()


@dataclass(frozen=True, slots=True)
class Core:
    """A predicate before tense and modality: what stands before it and its last word.

    Attributes:
        before: the arguments.
        word: the last word in its dictionary form.
        subject: the subject with its particle where the verb gives it one.
        general: whether the present takes no ている.
        has_ga: whether an argument takes が already.
        state: whether it is a state (``Being``).
        active: for a passive: the active word.
        gradual: whether "is doing" is said with つつある.
    """

    before: str
    word: Bending
    subject: str = ""
    general: bool = False
    has_ga: bool = False
    state: bool = False
    active: Bending | None = None
    gradual: bool = False


def joined(parts: Iterable[str]) -> str:
    """Return the parts as one, with a space only between what is not Japanese script."""
    text = ""
    for part in parts:
        if text and part and _NARROW.search(text) and _NARROW_START.search(part):
            text += " "
        text += part
    return text


def negated_if(word: Bending, negated: bool) -> Bending:
    """Return the word, denied where ``negated``; a denial of a denial is refused."""
    if negated and word.negative:
        raise UnsayableError("two negations")
    return word.denied(deny=negated)
