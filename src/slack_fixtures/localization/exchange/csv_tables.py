"""Glossaries as tables: CSV and TSV with a header row, and plain lists of two columns.

Columns of a table with a header: ``source``, ``target``, ``source_locale``, ``target_locale``, ``kind``,
``part_of_speech``, ``gender``, ``note``, in any order; the first two are needed, the locales also where the caller
does not give them. Comma, semicolon and tab are told apart by the header. A list of two columns has no header, no
quoting in TSV, and one pair of locales, which the caller gives; its equal words must not be translated.

Spreadsheets run a cell that starts with ``=``, ``+``, ``-`` or ``@`` as a formula, so such cells are written with an
apostrophe before them, which is taken away on reading; without it they are refused.

Source: https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from slack_fixtures.kernel.errors import InvalidValueError
from slack_fixtures.localization.exchange.model import (
    LIMITS,
    ExchangeError,
    Limits,
    Term,
    TermKind,
    chosen,
    decoded,
    locale_of,
)

COLUMNS = ("source", "target", "source_locale", "target_locale", "kind", "part_of_speech", "gender", "note")
"""The columns of a table with a header, in the order in which they are written."""
_DELIMITERS = ("\t", ";", ",")
_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
_PAIR = 2
_KINDS = tuple(str(kind) for kind in TermKind)


def write(terms: Iterable[Term], *, delimiter: str = ",") -> bytes:
    """Return a table of the terms with a header, lines ended as RFC 4180 asks for.

    Args:
        terms: in their order.
        delimiter: comma, semicolon or tab.
    """
    rows = ([_guarded(str(getattr(term, column))) for column in COLUMNS] for term in terms)
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return table.getvalue().encode()


def write_pairs(terms: Iterable[Term]) -> bytes:
    """Return two columns with tabs and no header: each preferred or untranslatable term and its source.

    Raises:
        ExchangeError: the terms have several pairs of locales, or one source has two translations.
    """
    kept = [term for term in terms if term.kind in {TermKind.PREFERRED, TermKind.DO_NOT_TRANSLATE}]
    if len({(term.source_locale, term.target_locale) for term in kept}) > 1:
        raise ExchangeError(0, "a list of two columns holds one pair of locales")
    if len({term.source for term in kept}) < len(kept):
        raise ExchangeError(0, "a list of two columns holds one translation of a source")
    return "".join(f"{_guarded(term.source)}\t{_guarded(term.target)}\n" for term in kept).encode()


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) or _GUARDED.match(cell) else cell


def _unguarded(cell: str, line: int) -> str:
    if _FORMULA.match(cell):
        raise ExchangeError(line, "a cell starts like a formula; put an apostrophe before it if it is a word")
    return cell[1:] if _GUARDED.match(cell) else cell


@dataclass(frozen=True, slots=True)
class _Table:
    columns: Sequence[str]
    delimiter: str
    quoted: bool
    text: str
    first_line: int

    def rows(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield the line where a row ends, and its cells by column."""
        lines = io.StringIO(self.text, newline="")
        if self.quoted:
            reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        else:
            reader = csv.reader(lines, delimiter=self.delimiter, quoting=csv.QUOTE_NONE)
        try:
            for cells in reader:
                if reader.line_num < self.first_line or not any(cells):
                    continue
                if len(cells) != len(self.columns):
                    raise ExchangeError(reader.line_num, f"the row has {len(cells)} cells, not {len(self.columns)}")
                yield reader.line_num, dict(zip(self.columns, cells, strict=True))
        except csv.Error as error:
            raise ExchangeError(reader.line_num, f"the table cannot be read: {error}") from error


def read(
    data: bytes, limits: Limits = LIMITS, *, source_locale: str | None = None, target_locale: str | None = None
) -> list[Term]:
    """Return the terms of a table or of a list of two columns, in its order.

    Args:
        data: the file.
        limits: what it may hold at most.
        source_locale: for rows that name none.
        target_locale: for rows that name none.

    Raises:
        ExchangeError: it is not such a table, or anything in it is wrong.
    """
    table = _table(decoded(data, limits))
    terms: list[Term] = []
    seen: set[tuple[str, str, str, str]] = set()
    for line, cells in table.rows():
        words = {name: _unguarded(cell.strip(), line) for name, cell in cells.items()}
        term = _term(words, line, source_locale, target_locale, paired=table.first_line == 1)
        key = (term.source, term.target, term.source_locale, term.target_locale)
        if key in seen:
            raise ExchangeError(line, "this term has come before")
        if max(map(len, words.values())) > limits.characters:
            raise ExchangeError(line, f"a cell has more than {limits.characters} characters")
        if len(terms) >= limits.units:
            raise ExchangeError(line, f"there are more than {limits.units} terms")
        seen.add(key)
        terms.append(term)
    return terms


def _table(text: str) -> _Table:
    """Return the kind of table that the first line shows."""
    first = text.partition("\n")[0].rstrip("\r")
    for delimiter in _DELIMITERS:
        names = [name.strip().strip('"').lower() for name in first.split(delimiter)]
        if {"source", "target"} <= set(names):
            unknown = [name for name in names if name not in COLUMNS]
            if unknown or len(set(names)) < len(names):
                raise ExchangeError(1, f"the columns are {', '.join(COLUMNS)}, each at most once")
            return _Table(names, delimiter, quoted=True, text=text, first_line=2)
    for delimiter in _DELIMITERS:
        if len(first.split(delimiter)) == _PAIR:
            return _Table(("source", "target"), delimiter, quoted=delimiter != "\t", text=text, first_line=1)
    raise ExchangeError(1, "the first row must name the columns, or have two of them")


def _term(
    words: dict[str, str], line: int, source_locale: str | None, target_locale: str | None, *, paired: bool
) -> Term:
    kept = paired and words["source"] == words["target"]
    kind = words.get("kind") or (TermKind.DO_NOT_TRANSLATE if kept else TermKind.PREFERRED)
    try:
        return Term(
            source=words["source"],
            target=words["target"],
            source_locale=locale_of(words.get("source_locale") or source_locale, line, name="source_locale"),
            target_locale=locale_of(words.get("target_locale") or target_locale, line, name="target_locale"),
            kind=TermKind(chosen(kind, _KINDS, line, name="kind")),
            part_of_speech=words.get("part_of_speech", ""),
            gender=words.get("gender", ""),
            note=words.get("note", ""),
        )
    except ExchangeError:
        raise
    except InvalidValueError as error:
        raise ExchangeError(line, str(error)) from error
