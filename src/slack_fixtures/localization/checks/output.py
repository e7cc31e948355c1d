"""What a translation must never bring into a message."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from slack_fixtures.localization.checks.model import Finding, Severity
from slack_fixtures.localization.checks.view import View

_HTML = re.compile(r"</?[a-z][a-z0-9-]*(?:\s[^<>]*)?/?>|<!--|&#x?[0-9a-f]+;", re.IGNORECASE)
_TEMPLATE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|\$\{|<%|%>")
_SCRIPT = re.compile(r"\b(?:javascript|vbscript|data:text/html)\s*:", re.IGNORECASE)

_SUSPICIOUS = frozenset("<>{}%#:&")


def safe_output(view: View) -> Iterator[Finding]:
    """The target brings no HTML, no script and no template syntax that the source has not."""
    target = view.target
    if _SUSPICIOUS.isdisjoint(target):
        return
    for pattern, noun in ((_HTML, "HTML"), (_TEMPLATE, "template syntax"), (_SCRIPT, "script")):
        left = Counter(match.lower() for match in pattern.findall(view.source))
        for match in pattern.finditer(target):
            key = match[0].lower()
            left[key] -= 1
            if left[key] < 0:
                message = f"The {noun} {match[0][:40]!r} does not stand in the source."
                yield Finding("safe_output", Severity.BLOCK, message, match.start(), match.end())
