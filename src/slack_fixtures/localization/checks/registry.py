"""Every check, and how they run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from slack_fixtures.localization.checks import (
    language,
    numbers,
    output,
    plurals,
    polarity,
    punctuation,
    slack,
    source,
    spans,
    structure,
    style,
    terms,
)
from slack_fixtures.localization.checks.model import CheckContext, Finding, Severity, blocks
from slack_fixtures.localization.checks.view import View

_ROUNDS = 3  # a repaired sign may need its space; more rounds would mean two checks that disagree


@dataclass(frozen=True, slots=True)
class Check:
    """One check as documents and interfaces list it.

    Attributes:
        id: how findings and ignore lists name it.
        severity: the gravest that it finds; a doubtful case may be milder.
        doc: what it asks for, in one sentence.
        run: reads a pair of texts and yields what is wrong.
    """

    id: str
    severity: Severity
    doc: str
    run: Callable[[View], Iterator[Finding]]


def _check(check_id: str, severity: Severity, run: Callable[[View], Iterator[Finding]], doc: str = "") -> Check:
    return Check(check_id, severity, doc or (run.__doc__ or "").partition("\n")[0], run)


_B, _R, _F, _W = Severity.BLOCK, Severity.REVIEW, Severity.FIX, Severity.NOTE

CHECKS: tuple[Check, ...] = (
    _check("empty", _B, structure.empty),
    _check("placeholders", _B, spans.placeholders, "Every placeholder is kept as it is, and none is invented."),
    _check("numbers", _B, numbers.numbers),
    _check("urls", _B, spans.urls, "Every address of the web is kept as it is."),
    _check("emails", _B, spans.emails, "Every e-mail address is kept as it is."),
    _check("paths", _B, spans.paths, "Every file path is kept as it is."),
    _check("addresses", _B, spans.addresses, "Every network address is kept as it is."),
    _check("hashes", _B, spans.hashes, "Every hash and identifier in hexadecimal is kept as it is."),
    _check("identifiers", _B, spans.identifiers, "Every metric, label, version and other machine name is kept."),
    _check("code_spans", _B, spans.code_spans, "Text in code style is kept as it is."),
    _check("slack_mrkdwn", _B, slack.slack_mrkdwn),
    _check("slack_limits", _B, slack.slack_limits),
    _check("do_not_translate", _B, terms.do_not_translate),
    _check("severity_polarity", _B, polarity.severity_polarity),
    _check("script", _B, language.script),
    _check("language_id", _B, language.language_id),
    _check("untranslated", _R, language.untranslated),
    _check("partly_untranslated", _R, language.partly_untranslated),
    _check("glossary_required", _B, terms.glossary_required),
    _check("glossary_forbidden", _B, terms.glossary_forbidden),
    _check("plural_syntax", _B, plurals.plural_syntax),
    _check("plural_categories", _B, plurals.plural_categories),
    _check("same_plurals", _W, plurals.same_plurals),
    _check("number_agreement", _R, plurals.number_agreement),
    _check("length_ratio", _R, structure.length_ratio),
    _check("repetition", _R, structure.repetition),
    _check("hallucination", _R, structure.hallucination),
    _check("end_punctuation", _F, punctuation.end_punctuation),
    _check("punctuation_spacing", _F, punctuation.punctuation_spacing),
    _check("brackets", _W, punctuation.brackets),
    _check("quotes", _F, punctuation.quotes),
    _check("capitalisation", _W, style.capitalisation),
    _check("line_count", _R, structure.line_count),
    _check("bullet_count", _R, structure.bullet_count),
    _check("sentence_count", _R, structure.sentence_count),
    _check("invisible_characters", _F, punctuation.invisible_characters),
    _check("bidi_isolation", _R, punctuation.bidi_isolation),
    _check("consistency", _R, style.consistency),
    _check("reused", _W, style.reused),
    _check("formality", _R, style.formality),
    _check("urgency_kept", _R, style.urgency_kept),
    _check("spelling", _W, style.spelling),
    _check("safe_output", _B, output.safe_output),
    _check("source_quality", _W, source.source_quality, "The source is short, whole, clear and spelt right."),
)
"""Every check, the gravest subjects first."""


def run(context: CheckContext, *, ignore: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what is wrong with a translation, check by check.

    Args:
        ignore: ids of checks that the tenant does not want.
    """
    view = View(context)
    if not context.target.strip():  # every other check would say the same in its own words
        return tuple(structure.empty(view)) if "empty" not in ignore else ()
    found: list[Finding] = []
    for check in CHECKS:
        if check.id not in ignore:
            found.extend(check.run(view))
    return tuple(found)


def repair(context: CheckContext, *, ignore: Collection[str] = ()) -> str:
    """Return the target with every certain repair made, and checked again.

    A repair that would make a text unfit to publish is not made.
    """
    before = blocks(run(context, ignore=ignore))
    current = context
    for _ in range(_ROUNDS):
        repaired = _apply(current.target, run(current, ignore=ignore))
        if repaired == current.target:
            break
        attempt = replace(current, target=repaired)
        if blocks(run(attempt, ignore=ignore)) and not before:
            break
        current = attempt
    return current.target


def _apply(text: str, findings: tuple[Finding, ...]) -> str:
    """Return a text with the suggestions of its ``fix`` findings in place, the last first; none overlaps another."""
    fixes = [finding for finding in findings if finding.severity is Severity.FIX and finding.suggestion is not None]
    begin = len(text) + 1
    for fix in sorted(fixes, key=lambda finding: (finding.start, finding.end), reverse=True):
        if fix.end <= begin and fix.start < begin:
            text = f"{text[: fix.start]}{fix.suggestion}{text[fix.end :]}"
            begin = fix.start
    return text
