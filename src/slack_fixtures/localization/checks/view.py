"""A pair of texts as the checks see it: taken apart once, on demand."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property, lru_cache

from slack_fixtures.localization.checks.model import CheckContext
from slack_fixtures.localization.checks.tables import language_of
from slack_fixtures.localization.segments import Span, SpanKind, protected_spans

BLANK = "\u27e8"
"""What stands for a protected code point in plain text: no letter, no digit, no space."""

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_KEPT_IN_PLAIN = frozenset({SpanKind.QUANTITY})
_DISPLAYED = frozenset({SpanKind.MARKUP})

_NONE: Counter[str] = Counter()  # nobody writes into what counted() returns


@lru_cache(maxsize=4096)
def spans_of(text: str) -> tuple[Span, ...]:
    """Return the protected spans of a text; the source of twelve targets is read once."""
    return protected_spans(text)


@lru_cache(maxsize=4096)
def plain_of(text: str) -> str:
    """Return a text of the same length in which what is protected, except quantities, is blanked."""
    parts, end = [], 0
    for span in spans_of(text):
        if span.kind in _KEPT_IN_PLAIN:
            continue
        parts += [text[end : span.start], _blank(span)]
        end = span.end
    parts.append(text[end:])
    return "".join(parts)


def _blank(span: Span) -> str:
    if span.kind in _DISPLAYED:  # formatting marks stand beside words, not in their place
        return " " * (span.end - span.start)
    return BLANK * (span.end - span.start)


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[re.Match[str], ...]:
    """Return the unprotected words of a text."""
    return tuple(_WORD.finditer(plain_of(text)))


class View:
    """A source and a target with everything that more than one check wants to know."""

    def __init__(self, context: CheckContext) -> None:
        self.context = context
        self.source = context.source
        self.target = context.target
        self.source_language = language_of(context.source_locale)
        self.target_language = language_of(context.target_locale)

    @cached_property
    def source_spans(self) -> tuple[Span, ...]:
        """Protected spans of the source."""
        return spans_of(self.source)

    @cached_property
    def target_spans(self) -> tuple[Span, ...]:
        """Protected spans of the target."""
        return spans_of(self.target)

    @cached_property
    def source_plain(self) -> str:
        """The source with what is protected blanked, quantities excepted."""
        return plain_of(self.source)

    @cached_property
    def target_plain(self) -> str:
        """The target with what is protected blanked, quantities excepted."""
        return plain_of(self.target)

    @cached_property
    def source_words(self) -> tuple[re.Match[str], ...]:
        """Unprotected words of the source."""
        return words_of(self.source)

    @cached_property
    def target_words(self) -> tuple[re.Match[str], ...]:
        """Unprotected words of the target."""
        return words_of(self.target)

    def counted(self, *kinds: SpanKind) -> tuple[Counter[str], Counter[str]]:
        """Return how often each span of some kinds stands in the source and in the target."""
        if self._kinds.isdisjoint(kinds):
            return _NONE, _NONE
        return _texts(self.source_spans, kinds), _texts(self.target_spans, kinds)

    @cached_property
    def _kinds(self) -> frozenset[SpanKind]:
        return frozenset(span.kind for spans in (self.source_spans, self.target_spans) for span in spans)

    def found(self, text: str) -> tuple[int, int]:
        """Return the last place of a text in the target; its end where it does not stand there."""
        start = self.target.rfind(text)
        return (start, start + len(text)) if start >= 0 else (len(self.target), len(self.target))


def _texts(spans: tuple[Span, ...], kinds: tuple[SpanKind, ...]) -> Counter[str]:
    return Counter(span.text for span in spans if span.kind in kinds)
