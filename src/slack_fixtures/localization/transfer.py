"""Translations and terms of the store as those of files, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from types import MappingProxyType

from pydantic import ValidationError

from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError
from slack_fixtures.localization.exchange import csv_tables, model, po, tbx, tmx, xliff2, xliff12
from slack_fixtures.localization.glossary import Term, TermMatch, TermStatus
from slack_fixtures.localization.translations import HUMAN, Draft, Translation, TranslationContext
from slack_fixtures.storage.documents import Stored


class UnitFormat(StrEnum):
    """Files of translations."""

    XLIFF_2 = "xliff2"
    XLIFF_1_2 = "xliff12"
    PO = "po"
    TMX = "tmx"


class TermFormat(StrEnum):
    """Files of terms."""

    TBX = "tbx"
    CSV = "csv"
    TSV = "tsv"


@dataclass(frozen=True, slots=True)
class FileKind:
    """How a file of some format goes out.

    Attributes:
        media_type: with its character set.
        suffix: of the file's name, with the dot.
    """

    media_type: str
    suffix: str


KINDS: Mapping[UnitFormat | TermFormat, FileKind] = MappingProxyType(
    {
        UnitFormat.XLIFF_2: FileKind("application/xliff+xml; charset=utf-8", ".xlf"),
        UnitFormat.XLIFF_1_2: FileKind("application/x-xliff+xml; charset=utf-8", ".xlf"),
        UnitFormat.PO: FileKind("text/x-gettext-translation; charset=utf-8", ".po"),
        UnitFormat.TMX: FileKind("application/x-tmx+xml; charset=utf-8", ".tmx"),
        TermFormat.TBX: FileKind("application/x-tbx+xml; charset=utf-8", ".tbx"),
        TermFormat.CSV: FileKind("text/csv; charset=utf-8", ".csv"),
        TermFormat.TSV: FileKind("text/tab-separated-values; charset=utf-8", ".tsv"),
    }
)
_WRITE_UNITS: Mapping[UnitFormat, Callable[[Iterable[model.Unit]], bytes]] = MappingProxyType(
    {
        UnitFormat.XLIFF_2: xliff2.write,
        UnitFormat.XLIFF_1_2: xliff12.write,
        UnitFormat.PO: po.write,
        UnitFormat.TMX: tmx.write,
    }
)
_READ_UNITS: Mapping[UnitFormat, Callable[[bytes], Sequence[model.Unit]]] = MappingProxyType(
    {
        UnitFormat.XLIFF_2: xliff2.read,
        UnitFormat.XLIFF_1_2: xliff12.read,
        UnitFormat.PO: po.read,
        UnitFormat.TMX: tmx.read,
    }
)
_WRITE_TERMS: Mapping[TermFormat, Callable[[Iterable[model.Term]], bytes]] = MappingProxyType(
    {
        TermFormat.TBX: tbx.write,
        TermFormat.CSV: csv_tables.write,
        TermFormat.TSV: partial(csv_tables.write, delimiter="\t"),
    }
)
_READ_TERMS: Mapping[TermFormat, Callable[[bytes], Sequence[model.Term]]] = MappingProxyType(
    {TermFormat.TBX: tbx.read, TermFormat.CSV: csv_tables.read, TermFormat.TSV: csv_tables.read}
)


def write_units(units: Iterable[model.Unit], form: UnitFormat) -> bytes:
    """Return a file with the units.

    Raises:
        ExchangeError: the format cannot hold them, or there are none.
    """
    return _WRITE_UNITS[form](units)


def read_units(data: bytes, form: UnitFormat) -> Sequence[model.Unit]:
    """Return the units of a file.

    Raises:
        ExchangeError: the file is not of this format; names the line.
    """
    return _READ_UNITS[form](data)


def write_terms(terms: Iterable[Term], form: TermFormat, *, locale: str) -> bytes:
    """Return a file with the terms; what is not translated in any locale is written for the one that is given.

    Raises:
        ExchangeError: the format cannot hold them.
    """
    return _WRITE_TERMS[form](_as_file_term(term, locale) for term in terms)


def read_terms(data: bytes, form: TermFormat) -> list[Term]:
    """Return the terms of a file.

    Raises:
        ExchangeError: the file is not of this format; names the line.
        InvalidValueError: a term says what a term of the store cannot; names the term.
    """
    return [_as_stored_term(term) for term in _READ_TERMS[form](data)]


def as_unit(stored: Stored[Translation], matches: Iterable[TermMatch] = ()) -> model.Unit:
    """Return a stored translation as a file holds it.

    Args:
        matches: terms that occur in its source.

    Raises:
        InvalidValueError: no file can hold it, as it has control characters.
    """
    translation = stored.document
    marks = sorted((_mark(match) for match in matches), key=lambda mark: mark.start)
    return model.Unit(
        id=stored.id,
        source=translation.source,
        target=translation.target,
        source_locale=translation.source_locale,
        target_locale=translation.locale,
        state=translation.state,
        quality=translation.quality,
        origin=translation.origin,
        context=translation.template_key,
        notes=tuple(_notes(translation.context)),
        terms=tuple(mark for mark in marks if mark.target),
        author=translation.author,
        changed_at=stored.updated_at.replace(microsecond=0),
    )


def as_draft(unit: model.Unit) -> Draft:
    """Return a unit of a file as the draft of the person who sends it.

    Raises:
        InvalidValueError: it is longer than a text may be, or has no translation.
    """
    try:
        return Draft(
            source=unit.source,
            source_locale=unit.source_locale,
            locale=unit.target_locale,
            target=unit.target,
            origin=HUMAN,
        )
    except ValidationError as error:
        raise _refused(unit.id, error) from error


def _mark(match: TermMatch) -> model.TermMark:
    best = match.terms[0]
    is_kept = best.status is TermStatus.DO_NOT_TRANSLATE
    target = "" if best.status is TermStatus.FORBIDDEN else match.text if is_kept else best.target
    return model.TermMark(match.start, match.end, target)


def _notes(context: TranslationContext) -> Iterable[str]:
    for name, value in context.model_dump().items():
        if value.strip():
            yield f"{name.replace('_', ' ')}: {value.strip()}"


def _as_file_term(term: Term, locale: str) -> model.Term:
    return model.Term(
        source=term.source,
        target=term.target,
        source_locale=term.source_locale,
        target_locale=term.locale or locale,
        kind=model.TermKind(term.status.value),
        part_of_speech=term.part_of_speech.value,
        gender=term.gender.value,
        note=" ".join(term.note.split()),
    )


def _as_stored_term(term: model.Term) -> Term:
    try:
        return Term.model_validate(
            {
                "source": term.source,
                "target": term.target,
                "source_locale": term.source_locale,
                "locale": term.target_locale,
                "status": term.kind.value,
                "part_of_speech": term.part_of_speech,
                "gender": term.gender,
                "note": term.note,
            }
        )
    except ValidationError as error:
        raise _refused(term.source[:60], error) from error


def _refused(what: str, error: ValidationError) -> InvalidValueError:
    found = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in found["loc"])
    return InvalidValueError(FieldProblem("file", f"{what}, {place}: {found['msg']}"))
