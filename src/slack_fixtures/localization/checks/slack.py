"""Slack's markup and limits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from slack_fixtures.localization.checks.model import Finding, Severity
from slack_fixtures.localization.checks.spans import differences
from slack_fixtures.localization.checks.view import View
from slack_fixtures.localization.segments import Span, SpanKind

MRKDWN = "slack_mrkdwn"
LIMITS = "slack_limits"
SECTION = 3_000
"""Characters of a section's text. Source: https://docs.slack.dev/reference/block-kit/blocks/section-block"""

_MARKS = "*_~"
_ENTITIES = ("&lt;", "&gt;", "&amp;")
_RAW = re.compile(r"[<>]|&(?!(?:lt|gt|amp);)")


def slack_mrkdwn(view: View) -> Iterator[Finding]:
    """Formatting pairs, links, mentions, emoji and escaped characters are those of the source."""
    source, target = view.counted(SpanKind.MENTION)
    yield from differences(view, MRKDWN, "mention", source, target, exact=True)
    source, target = view.counted(SpanKind.EMOJI)
    yield from differences(view, MRKDWN, "emoji", source, target, exact=True)
    yield from _links(view)
    yield from _pairs(view)
    yield from _escapes(view)


def _links(view: View) -> Iterator[Finding]:
    if "<" not in view.source and "<" not in view.target:
        return
    source, target = _addresses(view.source_spans), _addresses(view.target_spans)
    end = len(view.target)
    for address in (source - target).elements():
        yield Finding(MRKDWN, Severity.BLOCK, f"The link to {address!r} is lost.", end, end)
    for address in (target - source).elements():
        message = f"The link to {address!r} does not stand in the source."
        yield Finding(MRKDWN, Severity.BLOCK, message, *view.found(address))


def _addresses(spans: tuple[Span, ...]) -> Counter[str]:
    """Return the addresses of ``<address|label>``, whose label may be translated."""
    links = (span.text for span in spans if span.kind is SpanKind.MARKUP and span.text.startswith("<"))
    return Counter(link[1:-1].partition("|")[0] for link in links)


def _pairs(view: View) -> Iterator[Finding]:
    if not any(mark in view.source or mark in view.target for mark in _MARKS):
        return
    source, target = _marks(view.source_spans), _marks(view.target_spans)
    for mark in _MARKS:
        if source[mark] != target[mark]:
            message = f"The source has {source[mark]} formatting characters {mark!r}, the target {target[mark]}."
            yield Finding(MRKDWN, Severity.BLOCK, message, *view.found(mark))


def _marks(spans: tuple[Span, ...]) -> Counter[str]:
    return Counter(
        mark for span in spans if span.kind is SpanKind.MARKUP and span.text[0] in _MARKS for mark in span.text
    )


def _escapes(view: View) -> Iterator[Finding]:
    """Refuse unescaped characters in the translation of an escaped text; a sign may become a word, an escape not."""
    if not any(entity in view.source for entity in _ENTITIES) or _RAW.search(_outside(view.source, view.source_spans)):
        return
    for match in _RAW.finditer(_outside(view.target, view.target_spans)):
        message = f"The character {match[0]!r} is not escaped, as it is in the source."
        suggestion = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}[match[0]]
        yield Finding(MRKDWN, Severity.BLOCK, message, match.start(), match.end(), suggestion)


def _outside(text: str, spans: tuple[Span, ...]) -> str:
    for span in spans:
        if span.kind is not SpanKind.QUANTITY and not (span.kind is SpanKind.PLACEHOLDER and span.text[0] in "<>&"):
            text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def slack_limits(view: View) -> Iterator[Finding]:
    """The text is no longer than its place in a message takes."""
    most = view.context.max_length or SECTION
    if len(view.target) > most:
        message = f"The text has {len(view.target)} characters; its place takes {most}."
        yield Finding(LIMITS, Severity.BLOCK, message, most, len(view.target))
