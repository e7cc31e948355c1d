"""XLIFF 1.2, for the tools that do not read 2.1.

Protected spans are ``<ph>`` with their text in them, terms are ``<mrk mtype="term">`` with the translation as comment,
suggestions are ``<alt-trans>``, and what has no place of its own stands in a ``<context-group>``.

Read are also ``<x>``, ``<bx>`` and ``<ex>`` with ``equiv-text``, ``<bpt>``, ``<ept>`` and ``<it>`` with the code in
them, groups, and several files of one pair of languages. ``<g>`` is refused: the file has not the code that it stands
for. Units with ``translate="no"`` are passed over. White space is kept as it stands. A translation reads as approved
with ``approved="yes"`` or the states ``final`` and ``signed-off``.

Source: https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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

_CORE = "urn:oasis:names:tc:xliff:document:1.2"
_PURPOSE = "x-slack-fixtures"
_STATES = (
    "final",
    "needs-adaptation",
    "needs-l10n",
    "needs-review-adaptation",
    "needs-review-l10n",
    "needs-review-translation",
    "needs-translation",
    "new",
    "signed-off",
    "translated",
)
_OUTDATED = "x-outdated"
_REJECTED = "rejected-inaccurate"
_WRITTEN_STATE: dict[TranslationState, dict[str, str | None]] = {
    TranslationState.DRAFT: {"state": "needs-review-translation"},
    TranslationState.APPROVED: {"state": "final"},
    TranslationState.REJECTED: {"state": "needs-translation", "state-qualifier": _REJECTED},
    TranslationState.OUTDATED: {"state": _OUTDATED},
}


def write(units: Iterable[Unit]) -> bytes:
    """Return a file with the units, in their order.

    Raises:
        ExchangeError: there are none, they have several pairs of locales, or an id comes twice.
    """
    ready = writable_all(units)
    source, target = one_pair(ready)
    attributes = {
        "original": "slack-fixtures",
        "datatype": "plaintext",
        "source-language": source,
        "target-language": target,
    }
    file = block("file", attributes, block("body", None, *map(_trans_unit, ready)))
    return document(block("xliff", {"xmlns": _CORE, "version": "1.2"}, file))


def _trans_unit(unit: Unit) -> str:
    size = None if unit.max_length is None else str(unit.max_length)
    attributes = {
        "id": unit.id,
        "approved": "yes" if unit.state is TranslationState.APPROVED else "no",
        "xml:space": "preserve",
        "maxwidth": size,
        "size-unit": size and "char",
    }
    return block("trans-unit", attributes, _source(unit), _target(unit), _contexts(unit), *_notes(unit), *_others(unit))


def _source(unit: Unit) -> str:
    pieces = pieces_of_source(unit.source)
    text = marked_up(pieces, placeholder=_placeholder, terms=unit.terms, start=_term, end="</mrk>")
    return tag("source", None, text)


def _term(number: int, mark: TermMark) -> str:
    return tag("mrk", {"mtype": "term", "mid": f"m{number}", "comment": mark.target}).removesuffix("/>") + ">"


def _target(unit: Unit) -> str:
    if not unit.target:
        return tag("target", {"state": "needs-translation"})
    pieces = pieces_of_target(unit.target, unit.source)
    return tag("target", _WRITTEN_STATE[unit.state], marked_up(pieces, placeholder=_placeholder))


def _placeholder(code: Placeholder) -> str:
    return tag("ph", {"id": str(code.number)}, escaped(code.text))


def _contexts(unit: Unit) -> str:
    found = {name: value for name, value in details(unit).items() if name != "max-length"}
    entries = (tag("context", {"context-type": f"x-{name}"}, escaped(value)) for name, value in found.items())
    return block("context-group", {"purpose": _PURPOSE}, *entries) if found else ""


def _notes(unit: Unit) -> Iterator[str]:
    return (tag("note", None, escaped(note)) for note in unit.notes)


def _others(unit: Unit) -> Iterator[str]:
    for suggestion in unit.suggestions:
        quality = None if suggestion.quality is None else written_number(suggestion.quality)
        yield tag(
            "alt-trans",
            {"match-quality": quality, "origin": suggestion.origin or None, "xml:space": "preserve"},
            tag("source", None, escaped(suggestion.source)),
            tag("target", None, escaped(suggestion.target)),
        )


def read(data: bytes, limits: Limits = LIMITS) -> list[Unit]:
    """Return the units of a file, in its order.

    Raises:
        ExchangeError: it is not XLIFF 1.2, or anything in it is wrong; see the package's first lines.
    """
    root = parse(data, limits)
    if (root.namespace, root.name, root.get("version")) != (_CORE, "xliff", "1.2"):
        raise ExchangeError(root.line, "the file is not XLIFF 1.2")
    intake = Intake(limits)
    for file in root.elements("file"):
        locales = {
            "source_locale": locale_of(file.get("source-language"), file.line, name="source-language"),
            "target_locale": locale_of(file.get("target-language"), file.line, name="target-language"),
        }
        body = file.only("body")
        for unit in _units_in(body) if body else ():
            intake.add(unit.line, _values(unit, limits) | locales)
    return intake.units


def _units_in(parent: Node) -> Iterator[Node]:
    """Yield the units of a body or of a group, those of its groups included."""
    for child in parent.elements():
        translate = child.get("translate", "yes") != "no"
        if child.name == "trans-unit" and translate:
            yield child
        elif child.name == "group" and translate:
            yield from _units_in(child)
        elif child.name not in {"trans-unit", "group", "context-group", "count-group", "prop-group", "note"}:
            raise ExchangeError(child.line, f"<{child.name}> is not supported here")


def _values(unit: Node, limits: Limits) -> dict[str, Any]:
    source_node, target_node = unit.only("source"), unit.only("target")
    if source_node is None:
        raise ExchangeError(unit.line, "the unit has no <source>")
    source = _text_of(source_node, limits)
    target = _text_of(target_node, limits) if target_node else Content(limits)
    state = _state_of(unit, target_node) if target_node and target.text else TranslationState.DRAFT
    if target.text and must_agree(state):
        require_same_codes(source, target, unit.line)
    return {
        "id": usable_id(unit.need("id")),
        "source": source.text,
        "target": target.text,
        "state": state,
        "notes": tuple(text for note in unit.elements("note") if (text := note.text().strip())),
        "terms": tuple(
            TermMark(start, end, node.get("comment")) for start, end, node in source.terms if node.get("comment")
        ),
        "suggestions": tuple(
            _suggestion(other, source, limits) for other in unit.elements("alt-trans") if _is_other(other)
        ),
        **_further(unit),
    }


def _state_of(unit: Node, target: Node) -> TranslationState:
    """Return what the file claims; where its two attributes disagree, the lower claim."""
    approved = chosen(unit.get("approved", "no"), ("yes", "no"), unit.line, name="approved") == "yes"
    state = target.get("state")
    if not state:
        return TranslationState.APPROVED if approved else TranslationState.DRAFT
    if not state.startswith("x-"):
        chosen(state, _STATES, target.line, name="state")
    if state == _OUTDATED:
        return TranslationState.OUTDATED
    if target.get("state-qualifier").startswith("rejected-"):
        return TranslationState.REJECTED
    done = state in {"final", "signed-off"} or (state == "translated" and approved)
    return TranslationState.APPROVED if done else TranslationState.DRAFT


def _is_other(other: Node) -> bool:
    """Return whether an ``<alt-trans>`` proposes words; other kinds tell the history of the unit."""
    return other.get("alttranstype", "proposal") == "proposal"


def _suggestion(other: Node, of: Content, limits: Limits) -> Suggestion:
    source, target = other.only("source"), other.only("target")
    if target is None:
        raise ExchangeError(other.line, "a suggestion needs a <target>")
    quality = other.get("match-quality").removesuffix("%")
    return Suggestion(
        target=_text_of(target, limits).text,
        source=_text_of(source, limits).text if source else of.text,
        quality=number_of(quality, other.line, name="match-quality") if quality else None,
        origin=other.get("origin"),
    )


def _further(unit: Node) -> dict[str, Any]:
    found: dict[str, str] = {}
    for group in unit.elements("context-group"):
        if group.get("purpose") == _PURPOSE:
            found |= {context.need("context-type").removeprefix("x-"): context.text() for context in group.elements()}
    found.pop("max-length", None)  # has an attribute of its own
    values = from_details(found, unit.line)
    if unit.get("size-unit") == "char" and (size := unit.get("maxwidth")):
        values["max_length"] = length_of(size, unit.line, name="maxwidth")
    return values


def _text_of(node: Node, limits: Limits) -> Content:
    def code(content: Content, child: Node) -> bool:
        if child.name in {"ph", "it", "bpt", "ept"}:
            content.code(f"{child.name} {child.need('id')}", child.text(), child.line)
            return True
        if child.name in {"x", "bx", "ex"}:
            content.code(f"{child.name} {child.need('id')}", child.need("equiv-text"), child.line)
            return True
        if child.name == "g":
            raise ExchangeError(child.line, "<g> is not supported: the file has not the code that it stands for")
        return False

    return content_of(node, code, limits=limits, wrappers=("mrk",), is_term=lambda mark: mark.get("mtype") == "term")
