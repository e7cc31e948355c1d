"""What the glossary asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from slack_fixtures.localization.checks.model import Finding, Severity, Term
from slack_fixtures.localization.checks.tables import any_of, folded
from slack_fixtures.localization.checks.view import View

_SUFFIXED = frozenset({"ja", "ko", "zh"})
_STEM = 4  # letters of a word below which it must be followed by no ending


def do_not_translate(view: View) -> Iterator[Finding]:
    """Names stand in the target as in the source; only an ending of the language may follow."""
    for term in view.context.terms:
        if not term.do_not_translate:
            continue
        wanted = len(_exact(term.source, "en").findall(view.source))
        got = len(_exact(term.source, view.target_language).findall(view.target))
        if got < wanted:
            end = len(view.target)
            yield Finding("do_not_translate", Severity.BLOCK, f"The name {term.source!r} must stay as it is.", end, end)


@lru_cache(maxsize=4096)
def _exact(name: str, language: str) -> re.Pattern[str]:
    before = r"(?<![A-Za-z0-9_])"
    after = r"(?![A-Za-z0-9_])" if language in _SUFFIXED else r"(?!\w)"
    return re.compile(before + re.escape(name) + after)


def glossary_required(view: View) -> Iterator[Finding]:
    """A term of the glossary is translated by one of its accepted forms."""
    plain = folded(view.target)
    for term in view.context.terms:
        if term.accepted and not term.do_not_translate and not _accepted(term.accepted, view).search(plain):
            end = len(view.target)
            message = f"The term {term.source!r} should read {' or '.join(map(repr, term.accepted))}."
            yield Finding("glossary_required", _weight(term), message, end, end)


def _accepted(forms: tuple[str, ...], view: View) -> re.Pattern[str]:
    return _forms(forms, view.target_language)


@lru_cache(maxsize=4096)
def _forms(forms: tuple[str, ...], language: str) -> re.Pattern[str]:
    """Return a pattern of forms with any ending, and within compounds, as the glossary lists base forms."""
    return any_of([f"*{form}*" if len(form) >= _STEM else form for form in map(folded, forms)], language)


def glossary_forbidden(view: View) -> Iterator[Finding]:
    """No forbidden form of a term stands in the target."""
    plain = folded(view.target)
    for term in view.context.terms:
        for form in term.forbidden:
            match = _forms((form,), view.target_language).search(plain)
            if match is not None:
                suggestion = term.accepted[0] if match[0] == folded(form) and term.accepted else None
                message = f"{form!r} is not used for {term.source!r} here."
                yield Finding("glossary_forbidden", _weight(term), message, match.start(), match.end(), suggestion)


def _weight(term: Term) -> Severity:
    return Severity.BLOCK if term.critical else Severity.REVIEW
