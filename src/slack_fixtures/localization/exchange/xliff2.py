"""XLIFF 2.1, for translators: the format that holds everything a unit has.

One ``<unit>`` a template and context. Protected spans are ``<ph>`` over ``<originalData>``; terms are ``<mrk>`` with an
entry in the glossary module; what the core has no place for (origin, quality, author, time, context) stands in the
metadata module, the longest length in the size restriction module, suggestions in the candidates module.

Read are versions 2.0 and 2.1, groups, several files, several segments a unit, and ``<pc>``, ``<sc>``, ``<ec>`` with
original data. Units with ``translate="no"`` are passed over. White space is kept as it stands. A tool may only
approve through ``state``: ``reviewed`` and ``final`` read as approved; ``subState`` tells the others apart.

Source: https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from slack_fixtures.localization.exchange.model import (
    LIMITS,
    ExchangeError,
    Intake,
    Limits,
    Suggestion,
    TermMark,
    Unit,
    chosen,
    details,
    from_details,
    length_of,
    locale_of,
    must_agree,
    number_of,
    one_pair,
    usable_id,
    writable_all,
    written_number,
)
from slack_fixtures.localization.exchange.xml import (
    Content,
    Node,
    Placeholder,
    block,
    content_of,
    document,
    escaped,
    marked_up,
    parse,
    pieces_of_source,
    pieces_of_target,
    require_same_codes,
    tag,
)
from slack_fixtures.localization.states import TranslationState

_CORE = "urn:oasis:names:tc:xliff:document:2.0"
_METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
_MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
_GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
_SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
_VERSIONS = {"2.0", "2.1"}
_CATEGORY = "slack-fixtures"
_PREFIX = "sf:"
_STATES = ("initial", "translated", "reviewed", "final")
_WRITTEN_STATE = {
    TranslationState.DRAFT: "translated",
    TranslationState.APPROVED: "final",
    TranslationState.REJECTED: "initial",
    TranslationState.OUTDATED: "initial",
}
_IN_METADATA = frozenset({"quality", "origin", "context", "match-quality", "author", "changed-at"})


def write(units: Iterable[Unit]) -> bytes:
    """Return a file with the units, in their order.

    Raises:
        ExchangeError: there are none, they have several pairs of locales, or an id comes twice.
    """
    ready = writable_all(units)
    source, target = one_pair(ready)
    profiles = tag("slr:profiles", {"generalProfile": "xliff:codepoints"})
    root = {
        "xmlns": _CORE,
        "xmlns:mda": _METADATA,
        "xmlns:mtc": _MATCHES,
        "xmlns:gls": _GLOSSARY,
        "xmlns:slr": _SIZES,
        "version": "2.1",
        "srcLang": source,
        "trgLang": target,
    }
    return document(block("xliff", root, block("file", {"id": "f1"}, profiles, *map(_unit, ready))))


def _unit(unit: Unit) -> str:
    size = None if unit.max_length is None else str(unit.max_length)
    return block(
        "unit",
        {"id": unit.id, "canResegment": "no", "xml:space": "preserve", "slr:sizeRestriction": size},
        _metadata(unit),
        _matches(unit),
        _glossary(unit),
        (unit.notes and block("notes", None, *(tag("note", None, escaped(note)) for note in unit.notes))) or "",
        _original_data(unit.source),
        _segment(unit),
    )


def _metadata(unit: Unit) -> str:
    found = {name: value for name, value in details(unit).items() if name in _IN_METADATA}
    entries = (tag("mda:meta", {"type": name}, escaped(value)) for name, value in found.items())
    return block("mda:metadata", None, block("mda:metaGroup", {"category": _CATEGORY}, *entries)) if found else ""


def _matches(unit: Unit) -> str:
    return block("mtc:matches", None, *map(_match, unit.suggestions)) if unit.suggestions else ""


def _match(suggestion: Suggestion) -> str:
    quality = None if suggestion.quality is None else written_number(suggestion.quality)
    return tag(
        "mtc:match",
        {"ref": "#s1", "matchQuality": quality, "origin": suggestion.origin or None},
        tag("source", {"xml:space": "preserve"}, escaped(suggestion.source)),
        tag("target", {"xml:space": "preserve"}, escaped(suggestion.target)),
    )


def _glossary(unit: Unit) -> str:
    entries = (
        tag(
            "gls:glossEntry",
            {"ref": f"#m{number}"},
            tag("gls:term", None, escaped(unit.source[mark.start : mark.end])),
            tag("gls:translation", None, escaped(mark.target)),
        )
        for number, mark in enumerate(unit.terms, start=1)
    )
    return block("gls:glossary", None, *entries) if unit.terms else ""


def _original_data(source: str) -> str:
    codes = [piece for piece in pieces_of_source(source) if isinstance(piece, Placeholder)]
    data = (tag("data", {"id": f"d{code.number}"}, escaped(code.text)) for code in codes)
    return block("originalData", None, *data) if codes else ""


def _segment(unit: Unit) -> str:
    def start(number: int, mark: TermMark) -> str:
        translate = ' translate="no"' if mark.target == unit.source[mark.start : mark.end] else ""
        return f'<mrk id="m{number}" type="term"{translate}>'

    source = marked_up(
        pieces_of_source(unit.source), placeholder=_placeholder, terms=unit.terms, start=start, end="</mrk>"
    )
    if not unit.target:
        return tag("segment", {"id": "s1", "state": "initial"}, tag("source", None, source))
    target = marked_up(pieces_of_target(unit.target, unit.source), placeholder=_placeholder)
    state = {"state": _WRITTEN_STATE[unit.state], "subState": f"{_PREFIX}{unit.state}"}
    return tag("segment", {"id": "s1", **state}, tag("source", None, source), tag("target", None, target))


def _placeholder(code: Placeholder) -> str:
    number = str(code.number)
    flags = {"disp": code.text, "canCopy": "no", "canDelete": "no"}
    return tag("ph", {"id": number, "dataRef": f"d{number}", **flags})


def read(data: bytes, limits: Limits = LIMITS) -> list[Unit]:
    """Return the units of a file, in its order.

    Raises:
        ExchangeError: it is not XLIFF 2.0 or 2.1, or anything in it is wrong; see the package's first lines.
    """
    root = parse(data, limits)
    if (root.namespace, root.name) != (_CORE, "xliff") or root.get("version") not in _VERSIONS:
        raise ExchangeError(root.line, "the file is not XLIFF 2.0 or 2.1")
    locales = {
        "source_locale": locale_of(root.get("srcLang"), root.line, name="srcLang"),
        "target_locale": locale_of(root.get("trgLang"), root.line, name="trgLang"),
    }
    intake, allowance = Intake(limits), _Allowance(limits.size_bytes)
    for file in root.elements("file"):
        for unit in _units_in(file):
            intake.add(unit.line, _Reader(unit, limits, allowance).values() | locales)
    return intake.units


def _units_in(parent: Node) -> Iterator[Node]:
    """Yield the units of a file or of a group, those of its groups included."""
    for child in parent.elements():
        translate = child.get("translate", "yes") != "no"
        if child.name == "unit" and translate:
            yield child
        elif child.name == "group" and translate:
            yield from _units_in(child)
        elif child.name not in {"unit", "group", "skeleton", "notes"}:
            raise ExchangeError(child.line, f"<{child.name}> is not an element of XLIFF 2.1 here")


@dataclass(slots=True)
class _Allowance:
    """How many characters references to original data may still stand for in the whole file.

    A file of a few megabytes could otherwise ask for terabytes, by naming one long ``<data>`` many times.
    """

    left: int

    def take(self, code: str, line: int) -> str:
        self.left -= len(code)
        if self.left < 0:
            raise ExchangeError(line, "references to <data> stand for more text than a whole file may have")
        return code


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one unit."""

    unit: Node
    limits: Limits
    allowance: _Allowance

    def values(self) -> dict[str, Any]:
        segments = self._segments()
        codes = self._original_data()
        source = self._joined(segments, "source", codes)
        target = self._joined(segments, "target", codes)
        state = self._state(segments, has_target=bool(target.text))
        if target.text and must_agree(state):
            require_same_codes(source, target, self.unit.line)
        return {
            "id": usable_id(self.unit.need("id")),
            "source": source.text,
            "target": target.text,
            "state": state,
            "notes": self._notes(),
            "terms": self._terms(source),
            "suggestions": self._suggestions(),
            **self._further(),
        }

    def _segments(self) -> list[Node]:
        for child in self.unit.elements():
            if child.name not in {"notes", "originalData", "segment", "ignorable"}:
                raise ExchangeError(child.line, f"<{child.name}> is not an element of XLIFF 2.1 here")
        segments = list(self.unit.elements("segment", "ignorable"))
        if not any(segment.name == "segment" for segment in segments):
            raise ExchangeError(self.unit.line, "the unit has no <segment>")
        return segments

    def _original_data(self) -> dict[str, str]:
        return _data_of(self.unit)

    def _joined(self, segments: Sequence[Node], name: str, codes: dict[str, str]) -> Content:
        """Return the sources, or the targets, of all segments as one text."""
        whole = Content(self.limits)
        translated = [segment for segment in segments if self._target(segment) is not None]
        if name == "target" and not any(segment.name == "segment" for segment in translated):
            return whole
        for segment in segments:
            part = segment.only("source") if name == "source" else self._target(segment)
            if part is None and segment.name == "ignorable":
                part = segment.only("source")
            if part is None:
                raise ExchangeError(segment.line, f"a segment of this unit has no <{name}>")
            whole.append(self._text(part, codes), part.line)
        return whole

    def _target(self, segment: Node) -> Node | None:
        """Return a segment's translation; an empty element is none, unless the source is empty too."""
        target = segment.only("target")
        if target is not None and "order" in target.attributes:
            raise ExchangeError(target.line, "a translation in another order of segments is not supported")
        source = segment.only("source")
        empty = target is not None and not target.children and source is not None and bool(source.children)
        return None if empty else target

    def _state(self, segments: Sequence[Node], *, has_target: bool) -> TranslationState:
        """Return the state of the least advanced segment."""
        if not has_target:
            return TranslationState.DRAFT
        states = {_state_of(segment) for segment in segments if segment.name == "segment"}
        least = (TranslationState.REJECTED, TranslationState.OUTDATED, TranslationState.DRAFT)
        return next((state for state in least if state in states), TranslationState.APPROVED)

    def _notes(self) -> tuple[str, ...]:
        notes = self.unit.only("notes")
        return tuple(text for note in (notes.elements("note") if notes else ()) if (text := note.text().strip()))

    def _terms(self, source: Content) -> tuple[TermMark, ...]:
        translations: dict[str, str] = {}
        glossary = self.unit.only("glossary", namespace=_GLOSSARY)
        for entry in glossary.elements("glossEntry") if glossary else ():
            if found := next(entry.elements("translation"), None):
                translations[entry.get("ref").removeprefix("#")] = found.text()
        marks = []
        for start, end, node in source.terms:
            own = source.text[start:end] if node.get("translate") == "no" else ""
            if target := translations.get(node.get("id")) or own:
                marks.append(TermMark(start, end, target))
        return tuple(marks)

    def _suggestions(self) -> tuple[Suggestion, ...]:
        matches = self.unit.only("matches", namespace=_MATCHES)
        return tuple(self._suggestion(match) for match in (matches.elements("match") if matches else ()))

    def _suggestion(self, match: Node) -> Suggestion:
        codes = _data_of(match) | self._original_data()
        source, target = match.only("source", namespace=_CORE), match.only("target", namespace=_CORE)
        if source is None or target is None:
            raise ExchangeError(match.line, "a suggestion needs a <source> and a <target>")
        quality = match.attributes.get("matchQuality")
        return Suggestion(
            target=self._text(target, codes).text,
            source=self._text(source, codes).text,
            quality=None if quality is None else number_of(quality, match.line, name="matchQuality"),
            origin=match.get("origin"),
        )

    def _further(self) -> dict[str, Any]:
        found: dict[str, str] = {}
        metadata = self.unit.only("metadata", namespace=_METADATA)
        for group in metadata.elements("metaGroup") if metadata else ():
            if group.get("category") == _CATEGORY:
                found |= {meta.need("type"): meta.text() for meta in group.elements("meta")}
        values = from_details({name: found[name] for name in found if name in _IN_METADATA}, self.unit.line)
        if size := self.unit.get(f"{_SIZES} sizeRestriction"):
            longest = size.rpartition(",")[2]  # "10,150" names a minimum too
            values["max_length"] = length_of(longest, self.unit.line, name="sizeRestriction")
        return values

    def _text(self, node: Node, codes: dict[str, str]) -> Content:
        def data(child: Node, name: str) -> str:
            return self.allowance.take(_data(child, name, codes), child.line)

        def code(content: Content, child: Node) -> bool:
            if child.name == "pc":
                content.code(f"{child.need('id')} start", data(child, "dataRefStart"), child.line)
                content.append(self._text(child, codes), child.line)
                content.code(f"{child.need('id')} end", data(child, "dataRefEnd"), child.line)
                return True
            if child.name not in {"ph", "sc", "ec"}:
                return False
            key = child.get("startRef") or child.need("id")
            content.code(f"{key} end" if child.name == "ec" else key, data(child, "dataRef"), child.line)
            return True

        return content_of(
            node, code, limits=self.limits, wrappers=("mrk",), is_term=lambda mark: mark.get("type") == "term"
        )


def _data_of(parent: Node) -> dict[str, str]:
    """Return the original data of a unit or of a match, by id."""
    holder = parent.only("originalData", namespace=_CORE)
    codes: dict[str, str] = {}
    for data in holder.elements("data") if holder else ():
        if data.need("id") in codes:
            raise ExchangeError(data.line, f"the original data {data.get('id')!r} comes twice")
        codes[data.need("id")] = data.text()
    return codes


def _state_of(segment: Node) -> TranslationState:
    state = chosen(segment.get("state", "initial"), _STATES, segment.line, name="state")
    if state in {"reviewed", "final"}:
        return TranslationState.APPROVED
    below = segment.get("subState")
    if not below.startswith(_PREFIX) or state != "initial":
        return TranslationState.DRAFT  # somebody has worked on it since it was rejected or outdated
    known = [str(name) for name in TranslationState]
    kept = TranslationState(chosen(below.removeprefix(_PREFIX), known, segment.line, name="subState"))
    return TranslationState.DRAFT if kept is TranslationState.APPROVED else kept


def _data(child: Node, name: str, codes: dict[str, str]) -> str:
    """Return the code that an inline element stands for."""
    key = child.attributes.get(name)
    if key is None or key not in codes:
        raise ExchangeError(child.line, f"<{child.name}> does not say what it stands for: {name} and <data> are needed")
    return codes[key]
