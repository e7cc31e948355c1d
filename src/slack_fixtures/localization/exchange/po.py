"""PO, as GNU gettext and its many editors read it.

The context is ``msgctxt``, notes are extracted comments, and every translation that nobody has approved is ``fuzzy``.
What gettext has no place for (id, quality, origin, author, time) stands in comments such as ``#. sf:origin=memory``,
the longest length in the flag ``max-length:150``. Not held: terms and suggestions; a note of several lines comes back
as one note a line.

Plural entries are refused on reading, because a unit is one text. Previous (``#|``) and obsolete (``#~``) entries are
passed over. A translation without ``fuzzy`` reads as approved.

Source: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from babel.messages.plurals import get_plural

from slack_fixtures.localization.exchange.model import (
    LIMITS,
    ExchangeError,
    Intake,
    Limits,
    Unit,
    chosen,
    decoded,
    derived_id,
    details,
    from_details,
    length_of,
    locale_of,
    one_pair,
    usable_id,
    writable_all,
)
from slack_fixtures.localization.states import TranslationState

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_UNESCAPES = {written[1]: character for character, written in _ESCAPES.items()}
_WRITTEN = str.maketrans(_ESCAPES)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPED = re.compile(r"\\(.)")
_DETAIL = re.compile(r"sf:([a-z-]+)=(.*)")
_KEYWORD = re.compile(r"(msgctxt|msgid|msgstr)[ \t]+(.*)")
_ORDER = {"msgctxt": ("",), "msgid": ("", "msgctxt"), "msgstr": ("msgid",)}
_MAX_LENGTH = "max-length:"
_LONGEST = 5  # source, translation and notes, with escapes


def plural_forms(locale: str) -> str:
    """Return the ``Plural-Forms`` of a locale: its CLDR categories of whole numbers, as gettext writes them."""
    return str(get_plural(locale.replace("-", "_")))


def write(units: Iterable[Unit]) -> bytes:
    """Return a file with the units, in their order.

    Raises:
        ExchangeError: there are none, they have several pairs of locales, or an id, or a source with its context,
            comes twice.
    """
    ready = writable_all(units)
    source, target = one_pair(ready)
    seen: set[tuple[str, str]] = set()
    for unit in ready:
        if (unit.context, unit.source) in seen:
            raise ExchangeError(0, f"unit {unit.id}: PO cannot hold one source twice in one context")
        seen.add((unit.context, unit.source))
    header = (
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        f"Language: {target.replace('-', '_')}\n"
        f"X-Source-Language: {source.replace('-', '_')}\n"
        f"Plural-Forms: {plural_forms(target)}\n"
    )
    entries = [f'msgid ""\nmsgstr {_string(header)}\n', *map(_entry, ready)]
    return "\n".join(entries).encode()


def _entry(unit: Unit) -> str:
    named = {"id": unit.id, "state": str(unit.state)} | details(unit)
    if unit.state in {TranslationState.DRAFT, TranslationState.APPROVED}:
        named.pop("state")  # the flag says it
    lines = [f"#. {line}" for note in unit.notes for line in _note_lines(note)]
    lines += [f"#. sf:{name}={value}" for name, value in named.items() if name not in {"context", "max-length"}]
    fuzzy = ["fuzzy"] if unit.target and unit.state is not TranslationState.APPROVED else []
    if flags := fuzzy + ([f"{_MAX_LENGTH}{unit.max_length}"] if unit.max_length else []):
        lines.append(f"#, {', '.join(flags)}")
    if unit.context:
        lines.append(f"msgctxt {_string(unit.context)}")
    lines += [f"msgid {_string(unit.source)}", f"msgstr {_string(unit.target)}", ""]
    return "\n".join(lines)


def _note_lines(note: str) -> Iterator[str]:
    for part in re.split(r"[\r\n]", note):
        if line := part.strip():
            yield f"sf:note={line}" if _DETAIL.fullmatch(line) else line


def _string(text: str) -> str:
    written = text.translate(_WRITTEN)
    if "\n" not in text[:-1]:
        return f'"{written}"'
    lines = [line.translate(_WRITTEN) for line in re.findall(r"[^\n]*\n|[^\n]+", text)]
    return "\n".join(['""', *(f'"{line}"' for line in lines)])


# ── Reading ──


@dataclass(slots=True)
class _Entry:
    line: int
    flags: set[str] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)
    parts: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""
    length: int = 0

    def string(self, keyword: str) -> str:
        return "".join(self.parts.get(keyword, ()))


def read(
    data: bytes, limits: Limits = LIMITS, *, source_locale: str | None = None, target_locale: str | None = None
) -> list[Unit]:
    """Return the units of a file, in its order.

    Args:
        data: the file.
        limits: what it may hold at most.
        source_locale: where the header has no ``X-Source-Language``.
        target_locale: where the header has no ``Language``.

    Raises:
        ExchangeError: it is not PO in UTF-8, or anything in it is wrong; see the package's first lines.
    """
    entries = _entries(decoded(data, limits), limits)
    first = next(entries, None)
    if first is None or first.string("msgid") or "msgctxt" in first.parts:
        raise ExchangeError(1, "a PO file starts with a header: an entry whose msgid is empty")
    headers = _headers(first)
    locales = {
        "source_locale": locale_of(headers.get("x-source-language") or source_locale, 1, name="X-Source-Language"),
        "target_locale": locale_of(headers.get("language") or target_locale, 1, name="Language"),
    }
    intake = Intake(limits)
    seen: set[tuple[str, str]] = set()
    for entry in entries:
        values = _values(entry)
        if (values["context"], values["source"]) in seen:
            raise ExchangeError(entry.line, "this msgid has come before in the same context")
        seen.add((values["context"], values["source"]))
        intake.add(entry.line, values | locales)
    return intake.units


def _headers(entry: _Entry) -> dict[str, str]:
    pairs = (line.partition(":") for line in entry.string("msgstr").split("\n"))
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    charset = headers.get("content-type", "").lower().replace(" ", "").partition("charset=")[2]
    if charset not in {"", "utf-8", "utf8"}:
        raise ExchangeError(entry.line, "the header must say charset=UTF-8")
    return headers


def _entries(text: str, limits: Limits) -> Iterator[_Entry]:
    """Yield the entries, each once all of its strings are there."""
    entry: _Entry | None = None
    for number, raw in enumerate(io.StringIO(text, newline="\n"), start=1):
        line = raw.strip(" \t\r\n")
        if entry and entry.last == "msgstr" and not line.startswith('"'):
            yield entry
            entry = None
        if not line or line.startswith(("#~", "#|")):
            continue
        entry = entry or _Entry(number)
        entry.length += len(line)
        if entry.length > limits.characters * _LONGEST:  # before a pattern sees it, which needs 50 bytes a character
            raise ExchangeError(number, f"a text has more than {limits.characters} characters")
        _take(entry, line, number)
    if entry and entry.parts and entry.last != "msgstr":
        raise ExchangeError(entry.line, "the entry has no msgstr")
    if entry and entry.last == "msgstr":
        yield entry


def _take(entry: _Entry, line: str, number: int) -> None:
    """Add one line to its entry."""
    if line.startswith("#"):
        if entry.parts:
            raise ExchangeError(number, "a comment stands within an entry")
        _take_comment(entry, line)
    elif line.startswith('"') and entry.last:
        entry.parts[entry.last].append(_unquoted(line, number))
    elif line.startswith(("msgid_plural", "msgstr[")):
        raise ExchangeError(number, "plural entries are not supported: a unit is one text")
    elif match := _KEYWORD.fullmatch(line):
        keyword, string = match.groups()
        if entry.last not in _ORDER[keyword]:
            raise ExchangeError(number, f"{keyword} is not expected here")
        entry.parts[keyword] = [_unquoted(string, number)]
        entry.last = keyword
    else:
        raise ExchangeError(number, "this is neither a comment nor msgctxt, msgid, msgstr or a quoted string")


def _take_comment(entry: _Entry, line: str) -> None:
    if line.startswith("#,"):
        entry.flags |= {flag.strip() for flag in line[2:].split(",")}
    elif line.startswith("#."):
        entry.comments.append(line[2:].strip())
    elif not line.startswith("#:"):
        entry.comments.append(line[1:].strip())


def _unquoted(string: str, number: int) -> str:
    match = _STRING.fullmatch(string)
    if match is None:
        raise ExchangeError(number, 'a string must stand between two quotation marks, with \\" for those in it')

    def character(escape: re.Match[str]) -> str:
        if escape[1] not in _UNESCAPES:
            raise ExchangeError(number, f"the escape \\{escape[1]} is not supported")
        return _UNESCAPES[escape[1]]

    return _ESCAPED.sub(character, match[1])


def _values(entry: _Entry) -> dict[str, Any]:
    source, target = entry.string("msgid"), entry.string("msgstr")
    context = entry.string("msgctxt")
    details_found = (match for comment in entry.comments if (match := _DETAIL.fullmatch(comment)))
    named = {match[1]: match[2] for match in details_found}
    sizes = [flag.removeprefix(_MAX_LENGTH) for flag in sorted(entry.flags) if flag.startswith(_MAX_LENGTH)]
    foreign_id = named.pop("id", "")
    return {
        "id": usable_id(foreign_id) if foreign_id else derived_id(context, source),
        "source": source,
        "target": target,
        "state": _state(entry, named.pop("state", ""), target),
        "max_length": length_of(sizes[0], entry.line, name="max-length") if sizes else None,
        "notes": tuple(_notes(entry.comments)),
        **from_details({name: named[name] for name in named if name != "max-length"}, entry.line),
        "context": context,
    }


def _notes(comments: Iterable[str]) -> Iterator[str]:
    for comment in comments:
        match = _DETAIL.fullmatch(comment)
        if note := match[2] if match and match[1] == "note" else "" if match else comment:
            yield note


def _state(entry: _Entry, named: str, target: str) -> TranslationState:
    """Return the state; who removes ``fuzzy`` approves, whatever the comment still says."""
    if not target:
        return TranslationState.DRAFT
    if "fuzzy" not in entry.flags:
        return TranslationState.APPROVED
    allowed = (str(TranslationState.REJECTED), str(TranslationState.OUTDATED))
    return TranslationState(chosen(named, allowed, entry.line, name="sf:state")) if named else TranslationState.DRAFT
