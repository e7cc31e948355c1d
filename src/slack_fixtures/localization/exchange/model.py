"""What is exchanged, ``Unit`` and ``Term``, what a file may hold at most, and the one error of all readers."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError
from slack_fixtures.localization.model import UnknownLocaleTagError, canonical_tag
from slack_fixtures.localization.segments import Span, SpanKind, protected_spans
from slack_fixtures.localization.states import TranslationState

_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")  # XML 1.0, production 2 (Char)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_ID = re.compile(r"[A-Za-z0-9._:-]{1,200}")  # an NMTOKEN in ASCII, which XLIFF 2.1 asks for
_NUMBER = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,20})?")
_PERCENT_BEHIND = re.compile(r"(?<=[\])}])[ \u00a0\u202f]?%$")
_PERCENT = 100
_NOTES, _SUGGESTIONS, _TERMS = 100, 100, 1_000
_QUALITY_DIGITS = 4


class ExchangeError(InvalidValueError):
    """A file cannot be read, or cannot be written, as a whole.

    Args:
        line: 1-based line of the file; 0 where the fault has no line.
        reason: what was expected and what was found; safe to show.
    """

    def __init__(self, line: int, reason: str) -> None:
        self.line = line
        self.reason = reason
        super().__init__(FieldProblem("file", reason, line=line or None))


@dataclass(frozen=True, slots=True)
class Limits:
    """What an upload may hold at most.

    Attributes:
        size_bytes: of the file.
        units: units, or terms, in it.
        characters: in one text of a unit.
        all_characters: in the sources and translations of all units; finding their placeholders takes about 0.3 s,
            and with a file made to be slow 5 s, for each million.
        depth: of XML elements within each other.
    """

    size_bytes: int = 10 * 1024 * 1024
    units: int = 5_000
    characters: int = 20_000
    all_characters: int = 2_000_000
    depth: int = 32


LIMITS = Limits()
"""The limits where a caller names none: a tenant has some hundreds of templates, seldom more than a thousand."""


@dataclass(frozen=True, slots=True)
class TermMark:
    """A stretch of the source that the glossary knows.

    Attributes:
        start: offset in code points, first character of the term.
        end: offset in code points, after its last character.
        target: what it must be called in the target; equal to the source's words where it must stay untranslated.
    """

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another translation that may help.

    Attributes:
        target: its words.
        source: what they translate; the unit's own source, or a similar one.
        quality: how well that source matches, in percent.
        origin: where it comes from, such as ``memory``.
    """

    target: str
    source: str
    quality: float | None = None
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """One text, its translation, and what a translator should know.

    Attributes:
        id: stable name of the template in its context: 1 to 200 of ``A-Z a-z 0-9 . _ : -``.
        source: the text, never empty.
        target: its translation; empty where there is none yet.
        source_locale: BCP 47 tag.
        target_locale: BCP 47 tag, another one than the source's.
        state: whether the translation may be trusted.
        quality: estimate from 0 to 1, exact to four digits.
        origin: what made the translation, such as ``grammar``.
        context: key that tells equal sources with different meanings apart.
        notes: for the translator: urgency, limits, a rendered example.
        max_length: most code points that the translation may have.
        terms: stretches of the source with their required translation, in order, without overlap.
        match_quality: how well the source matches that of the translation's origin, in percent.
        suggestions: other translations.
        author: who changed it last.
        changed_at: when, exact to the second.

    A unit has at most 100 notes, 100 suggestions and 1,000 terms.

    Raises:
        InvalidValueError: a value is outside what its attribute allows.
    """

    id: str
    source: str
    target: str
    source_locale: str
    target_locale: str
    state: TranslationState = TranslationState.DRAFT
    quality: float | None = None
    origin: str = ""
    context: str = ""
    notes: tuple[str, ...] = ()
    max_length: int | None = None
    terms: tuple[TermMark, ...] = ()
    match_quality: float | None = None
    suggestions: tuple[Suggestion, ...] = ()
    author: str = ""
    changed_at: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse what no format could hold."""
        _require(_ID.fullmatch(self.id) is not None, "id", "must be 1 to 200 letters, digits, dots, colons or hyphens")
        _require(self.source != "", "source", "must not be empty")
        _require_locales(self.source_locale, self.target_locale)
        _require(
            self.target != "" or self.state is TranslationState.DRAFT, "target", f"is empty and cannot be {self.state}"
        )
        texts = (self.source, self.target, *(text for mark in self.suggestions for text in (mark.source, mark.target)))
        for text in (*texts, *self.notes):
            _require_writable("text", text)
        _require(all(mark.target and mark.source for mark in self.suggestions), "suggestions", "must not be empty")
        _require(
            all(note == note.strip() != "" for note in self.notes),
            "notes",
            "must not be empty, nor start or end with a space",
        )
        for name, found, most in (
            ("notes", self.notes, _NOTES),
            ("suggestions", self.suggestions, _SUGGESTIONS),
            ("terms", self.terms, _TERMS),
        ):
            _require(len(found) <= most, name, f"must not be more than {most}")
        lines = (self.origin, self.context, self.author, *(mark.target for mark in self.terms))
        for line in (*lines, *(mark.origin for mark in self.suggestions)):
            _require_line("text", line)
        self._require_numbers()
        ends = [0, *(offset for mark in self.terms for offset in (mark.start, mark.end)), len(self.source)]
        _require(ends == sorted(ends), "terms", "must lie in the source, in order, without overlap")
        _require(all(mark.start < mark.end and mark.target for mark in self.terms), "terms", "must not be empty")

    def _require_numbers(self) -> None:
        _require(self.quality is None or 0 <= self.quality <= 1, "quality", "must be from 0 to 1")
        for percent in (self.match_quality, *(suggestion.quality for suggestion in self.suggestions)):
            _require(percent is None or 0 <= percent <= _PERCENT, "match_quality", "must be from 0 to 100")
        _require(self.max_length is None or 0 < self.max_length < 10**9, "max_length", "must be positive")
        when = self.changed_at
        _require(when is None or when.tzinfo is not None, "changed_at", "must name its time zone")


class TermKind(StrEnum):
    """How a translator must treat a term."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"
    DO_NOT_TRANSLATE = "do_not_translate"


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the glossary.

    Attributes:
        source: the term as it stands in the source language; one line, without spaces around it.
        target: the term in the target language; equal to the source where it must not be translated.
        source_locale: BCP 47 tag.
        target_locale: BCP 47 tag, another one than the source's.
        kind: how to treat it.
        part_of_speech: of the target: ``noun``, ``verb``, ``adjective``, ``adverb``, ``properNoun`` or ``other``.
        gender: of the target: ``masculine``, ``feminine``, ``neuter`` or ``other``.
        note: for the reader; one line.

    Raises:
        InvalidValueError: a value is outside what its attribute allows.
    """

    source: str
    target: str
    source_locale: str
    target_locale: str
    kind: TermKind = TermKind.PREFERRED
    part_of_speech: str = ""
    gender: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what no format could hold."""
        for name, text in (("source", self.source), ("target", self.target), ("note", self.note)):
            _require_line(name, text)
            _require(text == text.strip(), name, "must not start or end with a space")
        _require(bool(self.source and self.target), "source", "and target must not be empty")
        _require_locales(self.source_locale, self.target_locale)
        _require(self.part_of_speech in PARTS_OF_SPEECH, "part_of_speech", f"must be one of {_listed(PARTS_OF_SPEECH)}")
        _require(self.gender in GENDERS, "gender", f"must be one of {_listed(GENDERS)}")
        kept = self.kind is not TermKind.DO_NOT_TRANSLATE or self.source == self.target
        _require(kept, "target", "must equal the source of a term that must not be translated")


PARTS_OF_SPEECH = ("", "noun", "verb", "adjective", "adverb", "properNoun", "other")
"""The values of TBX-Basic's ``partOfSpeech``, and none."""
GENDERS = ("", "masculine", "feminine", "neuter", "other")
"""The values of TBX-Basic's ``grammaticalGender``, and none."""


def _listed(values: Iterable[str]) -> str:
    return ", ".join(value for value in values if value)


def _require(condition: bool, name: str, message: str) -> None:  # noqa: FBT001 -- reads as the sentence that it is
    if not condition:
        raise InvalidValueError(FieldProblem(name, message))


def _require_writable(name: str, text: str) -> None:
    if found := _UNWRITABLE.search(text):
        raise InvalidValueError(FieldProblem(name, f"must not hold the control character U+{ord(found[0]):04X}"))


def _require_line(name: str, text: str) -> None:
    _require_writable(name, text)
    _require(_CONTROL.search(text) is None, name, "must be one line without control characters")


def _require_locales(source: str, target: str) -> None:
    for name, tag in (("source_locale", source), ("target_locale", target)):
        try:
            canonical = canonical_tag(tag)
        except UnknownLocaleTagError as error:
            raise InvalidValueError(FieldProblem(name, str(error))) from error
        _require(canonical == tag, name, f"must be spelled {canonical}")
    _require(source != target, "target_locale", "must be another one than the source's")


# ── What readers and writers share ──


def fixed_spans(text: str) -> tuple[Span, ...]:
    """Return the protected spans that a translation must repeat byte for byte, so all but quantities."""
    # "3.5 GiB" is "3,5 GiB" in German, so quantities stay words, and the check of numbers compares their values.
    return tuple(_without_percent(span) for span in protected_spans(text) if span.kind is not SpanKind.QUANTITY)


def _without_percent(span: Span) -> Span:
    """Return the span without a percent sign behind its last brace, which German and French set apart by a space."""
    kept = _PERCENT_BEHIND.sub("", span.text)
    return replace(span, end=span.start + len(kept), text=kept)


def placeholder_problem(source: str, target: str) -> str:
    """Return what is wrong with a translation's placeholders, or nothing where each came back exactly once."""
    wanted = Counter(span.text for span in fixed_spans(source))
    found = Counter(span.text for span in fixed_spans(target))
    if missing := sorted((wanted - found).elements()):
        return f"the translation has lost {_shown(missing[0])}"
    if invented := sorted((found - wanted).elements()):
        return f"the source has no {_shown(invented[0])}, or not as often as the translation"
    return ""


def _shown(text: str) -> str:
    return repr(text[:60])


def must_agree(state: TranslationState) -> bool:
    """Return whether a translation in this state must have the placeholders of its source.

    A rejected one may have been rejected for just that, and an outdated one belongs to another source.
    """
    return state in {TranslationState.DRAFT, TranslationState.APPROVED}


def writable(unit: Unit) -> Unit:
    """Return the unit as writers write it and readers give it back.

    A draft without its placeholders would be refused when it returns, so it becomes a suggestion and the target stays
    empty for the translator. Marks of terms that cut through a placeholder are left out.

    Raises:
        ExchangeError: an approved translation has not the placeholders of its source.
    """
    fixed = fixed_spans(unit.source)
    kept = tuple(mark for mark in unit.terms if not any(_cuts(mark, span) for span in fixed))
    if kept != unit.terms:
        unit = replace(unit, terms=kept)
    problem = unit.target and must_agree(unit.state) and placeholder_problem(unit.source, unit.target)
    if not problem:
        return unit
    if unit.state is TranslationState.APPROVED:
        raise ExchangeError(0, f"unit {unit.id}: {problem}")
    broken = Suggestion(unit.target, unit.source, unit.match_quality, unit.origin)
    return replace(unit, target="", suggestions=(*unit.suggestions, broken))


def _cuts(mark: TermMark, span: Span) -> bool:
    """Return whether they overlap, other than by the term's holding the whole placeholder."""
    overlap = mark.start < span.end and span.start < mark.end
    return overlap and not (mark.start <= span.start and span.end <= mark.end)


def writable_all(units: Iterable[Unit]) -> list[Unit]:
    """Return the units as writers write them.

    Raises:
        ExchangeError: two of them have one id and one target locale, or a translation cannot be written.
    """
    ready = [writable(unit) for unit in units]
    for key, count in Counter((unit.id, unit.target_locale) for unit in ready).items():
        if count > 1:
            raise ExchangeError(0, f"the id {key[0]} comes {count} times")
    return ready


def one_pair(units: Sequence[Unit]) -> tuple[str, str]:
    """Return the source and the target locale that all units share.

    Raises:
        ExchangeError: there are no units, or they have several pairs of locales.
    """
    pairs = {(unit.source_locale, unit.target_locale) for unit in units}
    if len(pairs) != 1:
        raise ExchangeError(0, f"this format holds one pair of locales, and the units have {len(pairs)}")
    return pairs.pop()


@dataclass(slots=True)
class Intake:
    """Units as a reader finds them: counted, checked, and unique by id and target locale.

    Attributes:
        limits: what the file may hold at most.
        units: those found so far.
    """

    limits: Limits
    units: list[Unit] = field(default_factory=list)
    _characters: int = 0
    _lines: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, line: int, values: Mapping[str, Any]) -> None:
        """Add the unit with these attributes.

        Raises:
            ExchangeError: it is wrong in itself, one too many, or there already.
        """
        unit = self._made(line, values)
        if len(self.units) >= self.limits.units:
            raise ExchangeError(line, f"there are more than {self.limits.units} units")
        key = (unit.id, unit.target_locale)
        if key in self._lines:
            raise ExchangeError(line, f"the id {unit.id} has come before, in line {self._lines[key]}")
        self._lines[key] = line
        if unit.target and must_agree(unit.state) and (problem := placeholder_problem(unit.source, unit.target)):
            raise ExchangeError(line, f"unit {unit.id}: {problem}")
        self.units.append(unit)

    def _made(self, line: int, values: Mapping[str, Any]) -> Unit:
        for text in (values["source"], values["target"]):
            if len(text) > self.limits.characters:
                raise ExchangeError(line, f"a text has more than {self.limits.characters} characters")
            self._characters += len(text)
        if self._characters > self.limits.all_characters:
            raise ExchangeError(line, f"all texts have more than {self.limits.all_characters} characters")
        try:
            return Unit(**values)
        except InvalidValueError as error:
            raise ExchangeError(line, str(error)) from error


def decoded(data: bytes, limits: Limits) -> str:
    """Return the text of an upload.

    Raises:
        ExchangeError: it is too large, not UTF-8, or holds a character that no format allows.
    """
    if len(data) > limits.size_bytes:
        raise ExchangeError(0, f"the file has {len(data)} bytes, and at most {limits.size_bytes} are read")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ExchangeError(line, "the file is not UTF-8; save it in that encoding and try again") from error
    text = text.removeprefix("\ufeff")
    if found := _UNWRITABLE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise ExchangeError(line, f"the control character U+{ord(found[0]):04X} is not allowed")
    return text


def derived_id(*parts: str) -> str:
    """Return a stable id for a text whose file gives it none that ``Unit`` could take."""
    digest = hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()
    return f"u-{digest[:16]}"


def usable_id(foreign: str) -> str:
    """Return an id of another tool, or one derived from it where it holds characters that ours may not."""
    return foreign if _ID.fullmatch(foreign) else derived_id(foreign)


def locale_of(tag: str | None, line: int, *, name: str) -> str:
    """Return the canonical tag of a language that a file names.

    Raises:
        ExchangeError: it is missing or unknown.
    """
    if not tag:
        raise ExchangeError(line, f"{name} is missing")
    try:
        return canonical_tag(tag)
    except UnknownLocaleTagError as error:
        raise ExchangeError(line, f"{name}: {error}") from error


def number_of(text: str, line: int, *, name: str) -> float:
    """Return a plain decimal number, such as ``93.5``.

    Raises:
        ExchangeError: it is none.
    """
    if not _NUMBER.fullmatch(text):
        raise ExchangeError(line, f"{name} must be a number such as 93.5")
    return float(text)


def written_number(value: float) -> str:
    """Return a number exact to four digits, without needless ones."""
    rounded = round(value, _QUALITY_DIGITS)
    return f"{rounded:.{_QUALITY_DIGITS}f}".rstrip("0").rstrip(".") if math.isfinite(rounded) else ""


def written_time(when: datetime) -> str:
    """Return a time as RFC 3339 in UTC, exact to the second."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def time_of(text: str, line: int, *, form: str = "%Y-%m-%dT%H:%M:%SZ") -> datetime:
    """Return a time in UTC.

    Raises:
        ExchangeError: it is not of the form.
    """
    try:
        return datetime.strptime(text, form).replace(tzinfo=UTC)
    except ValueError as error:
        raise ExchangeError(line, "a time must look like 2026-01-31T12:00:00Z") from error


def chosen(value: str, allowed: Collection[str], line: int, *, name: str) -> str:
    """Return the value if it is one of those allowed.

    Raises:
        ExchangeError: it is none of them.
    """
    if value not in allowed:
        raise ExchangeError(line, f"{name} must be one of {_listed(allowed)}")
    return value


# ── What most formats have no place of their own for; each writes it as named texts ──


def details(unit: Unit) -> dict[str, str]:
    """Return a unit's further attributes as named texts; those that say nothing are left out."""
    values = {
        "quality": "" if unit.quality is None else written_number(unit.quality),
        "origin": unit.origin,
        "context": unit.context,
        "match-quality": "" if unit.match_quality is None else written_number(unit.match_quality),
        "max-length": "" if unit.max_length is None else str(unit.max_length),
        "author": unit.author,
        "changed-at": "" if unit.changed_at is None else written_time(unit.changed_at),
    }
    return {name: value for name, value in values.items() if value}


def from_details(found: Mapping[str, str], line: int) -> dict[str, Any]:
    """Return attributes of ``Unit`` for the names of ``details``; other names are passed over.

    Raises:
        ExchangeError: a value is not what its name asks for.
    """
    values: dict[str, Any] = {name: found[name] for name in ("origin", "context", "author") if name in found}
    for name, key in (("quality", "quality"), ("match-quality", "match_quality")):
        if name in found:
            values[key] = number_of(found[name], line, name=name)
    if "max-length" in found:
        values["max_length"] = length_of(found["max-length"], line, name="max-length")
    if "changed-at" in found:
        values["changed_at"] = time_of(found["changed-at"], line)
    return values


def length_of(text: str, line: int, *, name: str) -> int:
    """Return a count of code points.

    Raises:
        ExchangeError: it is no whole number of at most nine digits.
    """
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise ExchangeError(line, f"{name} must be a whole number")
    return int(text)
