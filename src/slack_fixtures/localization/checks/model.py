"""What a check is asked about a translation, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """What a finding means for publishing.

    ``block`` is never published, ``review`` waits for a person, ``fix`` is repaired and checked again, and ``note`` is
    only shown.
    """

    BLOCK = "block"
    REVIEW = "review"
    FIX = "fix"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where.

    Attributes:
        check: id of the check, as the registry lists it.
        message: one sentence for the person who repairs the text.
        start: first code point of the place in the target.
        end: code point after its last one; equal to ``start`` where something is lost.
        suggestion: what should stand there instead, where that is certain.
    """

    check: str
    severity: Severity
    message: str
    start: int
    end: int
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry that matters for one source text.

    Attributes:
        source: the term as the source has it.
        accepted: stems or forms of the target, any of which will do.
        forbidden: forms that must not stand in the target.
        do_not_translate: the source's own spelling stays.
        critical: a severity term: a wrong one blocks, where another waits for review.
    """

    source: str
    accepted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    do_not_translate: bool = False
    critical: bool = False


@dataclass(frozen=True, slots=True)
class CheckContext:
    """A source, its translation and what is known about them.

    Attributes:
        source_locale: BCP 47 tag of the source.
        target_locale: BCP 47 tag of the translation.
        terms: glossary entries whose source term stands in the source.
        urgency: ``low``, ``normal``, ``high`` or ``critical``; empty where nobody said.
        register: ``formal`` or ``informal``; empty for the usual one of alerts in the locale.
        approved_elsewhere: approved targets of the same source and context.
        sources_elsewhere: other sources that have this very target.
        max_length: longest text of the place, in code points as Slack counts them.
        severity: severity of the alert, where it is known.
        knows: whether a word stands in the locale's dictionary; absent where none is installed.
        isolated: the target is already rendered, so names in right-to-left text must be isolated.
    """

    source: str
    target: str
    source_locale: str = "en-US"
    target_locale: str = "de-DE"
    terms: tuple[Term, ...] = ()
    urgency: str = ""
    register: str = ""
    approved_elsewhere: tuple[str, ...] = ()
    sources_elsewhere: tuple[str, ...] = ()
    max_length: int | None = None
    severity: str = ""
    knows: Callable[[str], bool] | None = field(default=None, compare=False)
    isolated: bool = False


def blocks(findings: Iterable[Finding]) -> bool:
    """Return whether one of the findings forbids publishing."""
    return any(finding.severity is Severity.BLOCK for finding in findings)
