"""TMX 1.4b, for the translation memory.

A ``<tu>`` is one source in one context, with a ``<tuv>`` for each of its translations. State, quality and origin are
``<prop type="x-…">`` of the translation, protected spans are ``<ph>`` with their text in them, and author and time are
``changeid`` and ``changedate``. Not held: terms and suggestions.

Read are also ``<bpt>``, ``<ept>``, ``<it>`` and ``<ut>`` with the code in them, and ``<hi>``. A translation without
``x-state`` reads as a draft. A ``<!DOCTYPE>``, which many tools write, must be removed before the upload. The
languages of a ``srclang="*all*"`` are refused, as no side of such an entry is the source.

Source: https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from slack_fixtures import __version__
from slack_fixtures.localization.exchange.model import (
    LIMITS,
    ExchangeError,
    Intake,
    Limits,
    Unit,
    chosen,
    derived_id,
    details,
    from_details,
    locale_of,
    must_agree,
    time_of,
    usable_id,
    writable_all,
    written_time,
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

_VERSIONS = {"1.4", "1.4b"}
_TIME = "%Y%m%dT%H%M%SZ"
_ANY = "*all*"
_VARIANTS = 500  # about as many as CLDR has languages with their regions


def write(units: Iterable[Unit]) -> bytes:
    """Return a file with the units; those that follow each other and differ in the translation alone share an entry.

    Raises:
        ExchangeError: an id comes twice for one target locale.
    """
    ready = writable_all(units)
    locales = sorted({unit.source_locale for unit in ready})
    header = {
        "creationtool": "slack-fixtures",
        "creationtoolversion": __version__,
        "segtype": "block",
        "o-tmf": "slack-fixtures",
        "adminlang": "en",
        "srclang": locales[0] if len(locales) == 1 else _ANY,
        "datatype": "plaintext",
    }
    entries = (_entry(list(group)) for _, group in groupby(ready, key=_shared))
    return document(block("tmx", {"version": "1.4"}, tag("header", header), block("body", None, *entries)))


def _shared(unit: Unit) -> tuple[str, str, str, str]:
    return unit.id, unit.source_locale, unit.source, unit.context


def _entry(units: list[Unit]) -> str:
    first = units[0]
    source = marked_up(pieces_of_source(first.source), placeholder=_placeholder)
    return block(
        "tu",
        {"tuid": first.id, "srclang": first.source_locale},
        _prop("context", first.context) if first.context else "",
        tag("tuv", {"xml:lang": first.source_locale}, tag("seg", None, source)),
        *map(_translation, units),
    )


def _translation(unit: Unit) -> str:
    target = marked_up(pieces_of_target(unit.target, unit.source), placeholder=_placeholder)
    props = {"state": str(unit.state)} | details(unit)
    attributes = {
        "xml:lang": unit.target_locale,
        "changedate": written_time(unit.changed_at).replace("-", "").replace(":", "") if unit.changed_at else None,
        "changeid": unit.author or None,
    }
    return tag(
        "tuv",
        attributes,
        *(tag("note", None, escaped(note)) for note in unit.notes),
        *(_prop(name, value) for name, value in props.items() if name not in {"author", "changed-at", "context"}),
        tag("seg", None, target),
    )


def _prop(name: str, value: str) -> str:
    return tag("prop", {"type": f"x-{name}"}, escaped(value))


def _placeholder(code: Placeholder) -> str:
    return tag("ph", {"x": str(code.number)}, escaped(code.text))


def read(data: bytes, limits: Limits = LIMITS) -> list[Unit]:
    """Return the units of a file, in its order: one for each translation of each entry.

    Raises:
        ExchangeError: it is not TMX 1.4, or anything in it is wrong; see the package's first lines.
    """
    root = parse(data, limits)
    if (root.namespace, root.name) != ("", "tmx") or root.get("version") not in _VERSIONS:
        raise ExchangeError(root.line, "the file is not TMX 1.4")
    header, body = root.only("header"), root.only("body")
    if header is None or body is None:
        raise ExchangeError(root.line, "the file needs a <header> and a <body>")
    intake = Intake(limits)
    for number, entry in enumerate(body.elements(), start=1):
        if entry.name != "tu":
            raise ExchangeError(entry.line, f"<{entry.name}> is not an element of TMX here")
        for line, values in _units_of(entry, number, limits, default=header.get("srclang")):
            intake.add(line, values)
    return intake.units


def _units_of(entry: Node, number: int, limits: Limits, *, default: str) -> Iterator[tuple[int, dict[str, Any]]]:
    named = entry.get("srclang") or default
    if named == _ANY:
        raise ExchangeError(entry.line, 'srclang="*all*" does not say which side is the source')
    locale = locale_of(named, entry.line, name="srclang")
    variants = [(_language(variant), variant) for variant in entry.elements("tuv")]
    if len(variants) > _VARIANTS:
        raise ExchangeError(entry.line, f"the entry has more than {_VARIANTS} translations")
    sources = [variant for tag_, variant in variants if tag_ == locale]
    if len(sources) != 1:
        raise ExchangeError(entry.line, f"the entry must have one <tuv> in its source language {locale}")
    source = _segment(sources[0], limits)
    for target_locale, variant in variants:
        if variant is not sources[0]:
            shared = {"source": source.text, "source_locale": locale, "target_locale": target_locale}
            named_id = entry.get("tuid")
            own_id = usable_id(named_id) if named_id else derived_id(source.text, str(number))
            yield variant.line, {"id": own_id} | shared | _values(entry, variant, source, limits)


def _language(variant: Node) -> str:
    return locale_of(variant.language or variant.get("lang"), variant.line, name="xml:lang")


def _values(entry: Node, variant: Node, source: Content, limits: Limits) -> dict[str, Any]:
    target = _segment(variant, limits)
    props = _props(entry) | _props(variant)
    states = [str(name) for name in TranslationState]
    state = TranslationState(chosen(props.pop("state", "draft"), states, variant.line, name="x-state"))
    if target.text and must_agree(state):
        require_same_codes(source, target, variant.line)
    values = from_details(props, variant.line)
    if when := _attribute(entry, variant, "changedate", "creationdate"):
        values["changed_at"] = time_of(when, variant.line, form=_TIME)
    if author := _attribute(entry, variant, "changeid", "creationid"):
        values["author"] = author
    notes = (*entry.elements("note"), *variant.elements("note"))
    values["notes"] = tuple(text for note in notes if (text := note.text().strip()))
    return values | {"target": target.text, "state": state}


def _props(node: Node) -> dict[str, str]:
    return {prop.need("type").removeprefix("x-"): prop.text() for prop in node.elements("prop")}


def _attribute(entry: Node, variant: Node, *names: str) -> str:
    """Return the first of these attributes that the translation has, or else its entry."""
    return next((value for node in (variant, entry) for name in names if (value := node.get(name))), "")


def _segment(variant: Node, limits: Limits) -> Content:
    segment = variant.only("seg")
    if segment is None:
        raise ExchangeError(variant.line, "the <tuv> has no <seg>")

    def code(content: Content, child: Node) -> bool:
        if child.name not in {"ph", "bpt", "ept", "it", "ut"}:
            return False
        key = child.get("x") or child.get("i")
        content.code(f"{child.name} {key}".strip(), child.text(), child.line)
        return True

    return content_of(segment, code, limits=limits, wrappers=("hi",), is_term=lambda _: False)
