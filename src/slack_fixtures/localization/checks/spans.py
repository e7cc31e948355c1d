"""What must come back byte for byte: placeholders, code, addresses and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from slack_fixtures.localization.checks.model import Finding, Severity
from slack_fixtures.localization.checks.plurals import without_forms
from slack_fixtures.localization.checks.view import View
from slack_fixtures.localization.segments import SpanKind

_MACHINE_MADE = frozenset("_=/{}[]")
_EXACT = frozenset(
    {SpanKind.PLACEHOLDER, SpanKind.CODE, SpanKind.URL, SpanKind.EMAIL, SpanKind.MENTION, SpanKind.EMOJI}
)


def _kept(check: str, noun: str, *kinds: SpanKind) -> Callable[[View], Iterator[Finding]]:
    """Return a check that the spans of some kinds are the same in both texts, in any order."""

    def run(view: View) -> Iterator[Finding]:
        source, target = view.counted(*kinds)
        if source != target:
            yield from differences(view, check, noun, source, target, exact=not _EXACT.isdisjoint(kinds))

    return run


def differences(
    view: View, check: str, noun: str, source: Counter[str], target: Counter[str], *, exact: bool
) -> Iterator[Finding]:
    """Yield what is lost and what is invented.

    The lexer may see a name where a particle or an apostrophe follows it differently, so a span counts as kept where
    its text stands in the target as often as in the source.

    Args:
        exact: a span of the target that the source has not is always invented; else only where it looks machine-made,
            as ``HTTP-Fehler`` is a word.
    """
    end = len(view.target)
    for text, count in (source - target).items():
        if view.target.count(text) < min(count, view.source.count(text)) or not text:
            yield Finding(check, Severity.BLOCK, f"The {noun} {text!r} is lost.", end, end)
    for text in target - source:
        if view.target.count(text) <= view.source.count(text):
            continue
        if exact or not _MACHINE_MADE.isdisjoint(text):
            yield Finding(
                check, Severity.BLOCK, f"The {noun} {text!r} does not stand in the source.", *view.found(text)
            )


def placeholders(view: View) -> Iterator[Finding]:
    """Every placeholder is kept as it is, and none is invented; the words of plural forms are translated."""
    source, target = view.counted(SpanKind.PLACEHOLDER)
    if source == target:
        return
    source, target = _apart(source), _apart(target)
    if not any("plural" in text for text in (*source, *target)):
        yield from differences(view, "placeholders", "placeholder", source, target, exact=True)
        return
    source, target = (_without_forms(counted) for counted in (source, target))
    end = len(view.target)
    for text in (source - target).elements():
        yield Finding("placeholders", Severity.BLOCK, f"The placeholder {text!r} is lost.", end, end)
    for text in (target - source).elements():
        message = f"The placeholder {text!r} does not stand in the source."
        yield Finding("placeholders", Severity.BLOCK, message, *view.found(text))


_SENTENCE_SIGN = re.compile(r"(?<=\})\.(?=\{)|(?<=\}):(?=\{%)")


def _apart(counted: Counter[str]) -> Counter[str]:
    """Return placeholders one by one that the lexer took for one name, as a language has its own sign between them."""
    return Counter(part for text in counted.elements() for part in _SENTENCE_SIGN.split(text))


def _without_forms(counted: Counter[str]) -> Counter[str]:
    return Counter(without_forms(text) for text in counted.elements())


code_spans = _kept("code_spans", "code", SpanKind.CODE)
urls = _kept("urls", "address", SpanKind.URL)
emails = _kept("emails", "e-mail address", SpanKind.EMAIL)
paths = _kept("paths", "path", SpanKind.PATH)
addresses = _kept("addresses", "network address", SpanKind.ADDRESS)
hashes = _kept("hashes", "hash", SpanKind.HASH)
identifiers = _kept("identifiers", "name", SpanKind.IDENTIFIER, SpanKind.VERSION)
