"""TBX-Basic (TBX version 3, ISO 30042:2019), style DCA, for glossaries.

A ``<conceptEntry>`` is one source term, with a ``<langSec>`` for it and one for each language that it has terms in.
``administrativeStatus`` says how to treat a term (``deprecatedTerm`` is forbidden), and a term that must not be
translated has ``projectSubset`` ``do-not-translate``. Grouping by source may change the order of terms.

Read is the style DCA alone. The source language is that of the root; where a concept has several source terms, every
one of them gets every target term. Terms without a status read as preferred; ``supersededTerm`` reads as forbidden.

Source: https://www.tbxinfo.net/tbx-dialects/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slack_fixtures.kernel.errors import InvalidValueError
from slack_fixtures.localization.exchange.model import (
    GENDERS,
    LIMITS,
    PARTS_OF_SPEECH,
    ExchangeError,
    Limits,
    Term,
    TermKind,
    chosen,
    locale_of,
)
from slack_fixtures.localization.exchange.xml import Node, block, document, escaped, parse, tag

_CORE = "urn:iso:std:iso:30042:ed-2"
_DIALECT = "TBX-Basic"
_STATUS = {
    TermKind.PREFERRED: "preferredTerm-admn-sts",
    TermKind.ADMITTED: "admittedTerm-admn-sts",
    TermKind.FORBIDDEN: "deprecatedTerm-admn-sts",
    TermKind.DO_NOT_TRANSLATE: "preferredTerm-admn-sts",
}
_KINDS = {
    "preferredTerm-admn-sts": TermKind.PREFERRED,
    "admittedTerm-admn-sts": TermKind.ADMITTED,
    "deprecatedTerm-admn-sts": TermKind.FORBIDDEN,
    "supersededTerm-admn-sts": TermKind.FORBIDDEN,
}
_KEPT = "do-not-translate"


def write(terms: Iterable[Term]) -> bytes:
    """Return a file with the terms, grouped by their source in the order in which each comes first.

    Raises:
        ExchangeError: there are none, or they have several source locales.
    """
    concepts: dict[str, list[Term]] = {}
    locales = set()
    for term in terms:
        locales.add(term.source_locale)
        concepts.setdefault(term.source, []).append(term)
    if len(locales) != 1:
        raise ExchangeError(0, f"this format holds one source locale, and the terms have {len(locales)}")
    description = tag("p", None, "Glossary of slack-fixtures")
    header = block("tbxHeader", None, block("fileDesc", None, block("sourceDesc", None, description)))
    entries = (_concept(number, concept) for number, concept in enumerate(concepts.values(), start=1))
    root = {"xmlns": _CORE, "type": _DIALECT, "style": "dca", "xml:lang": locales.pop()}
    return document(block("tbx", root, header, block("text", None, block("body", None, *entries))))


def _concept(number: int, terms: list[Term]) -> str:
    sections: dict[str, list[Term]] = {}
    for term in terms:
        sections.setdefault(term.target_locale, []).append(term)
    source = block("termSec", None, tag("term", None, escaped(terms[0].source)))
    return block(
        "conceptEntry",
        {"id": f"c{number}"},
        block("langSec", {"xml:lang": terms[0].source_locale}, source),
        *(block("langSec", {"xml:lang": locale}, *map(_section, found)) for locale, found in sections.items()),
    )


def _section(term: Term) -> str:
    return block(
        "termSec",
        None,
        tag("term", None, escaped(term.target)),
        _note("administrativeStatus", _STATUS[term.kind]),
        _note("partOfSpeech", term.part_of_speech),
        _note("grammaticalGender", term.gender),
        tag("admin", {"type": "projectSubset"}, _KEPT) if term.kind is TermKind.DO_NOT_TRANSLATE else "",
        tag("note", None, escaped(term.note)) if term.note else "",
    )


def _note(category: str, value: str) -> str:
    return tag("termNote", {"type": category}, escaped(value)) if value else ""


def read(data: bytes, limits: Limits = LIMITS) -> list[Term]:
    """Return the terms of a file, in its order.

    Raises:
        ExchangeError: it is not TBX-Basic of version 3 in style DCA, or anything in it is wrong.
    """
    root = parse(data, limits)
    if (root.namespace, root.name, root.get("style")) != (_CORE, "tbx", "dca"):
        raise ExchangeError(root.line, "the file is not TBX version 3 (ISO 30042:2019) in style dca")
    if root.get("type") != _DIALECT:
        raise ExchangeError(root.line, f"the dialect must be {_DIALECT}")
    locale = locale_of(root.language, root.line, name="xml:lang")
    text = root.only("text")
    body = text.only("body") if text else None
    if body is None:
        raise ExchangeError(root.line, "the file needs <text> with <body>")
    terms: list[Term] = []
    seen: set[str] = set()
    for concept in body.elements("conceptEntry"):
        if concept.need("id") in seen:
            raise ExchangeError(concept.line, f"the id {concept.get('id')!r} comes twice")
        seen.add(concept.get("id"))
        for term in _terms_of(concept, locale, limits):
            terms.append(term)
            if len(terms) > limits.units:
                raise ExchangeError(concept.line, f"there are more than {limits.units} terms")
    return terms


def _terms_of(concept: Node, locale: str, limits: Limits) -> Iterator[Term]:
    sections: dict[str, Node] = {}
    for section in concept.elements("langSec"):
        language = locale_of(section.language, section.line, name="xml:lang")
        if language in sections:
            raise ExchangeError(section.line, f"the concept has the language {language} twice")
        sections[language] = section
    if locale not in sections:
        raise ExchangeError(concept.line, f"the concept has no term in the source language {locale}")
    source_sections = list(sections.pop(locale).elements("termSec"))
    sources = [_word(section, limits) for section in source_sections if _kind(section) is not TermKind.FORBIDDEN]
    if not sources:
        raise ExchangeError(concept.line, f"the concept has no term in the source language {locale}")
    seen: set[tuple[str, str, str]] = set()
    for source in sources:
        for language, section in sections.items():
            for found in section.elements("termSec"):
                term = _term(source, found, locale=locale, language=language, limits=limits)
                if (source, language, term.target) in seen:
                    raise ExchangeError(found.line, "the concept has this term twice")
                seen.add((source, language, term.target))
                yield term


def _term(source: str, section: Node, *, locale: str, language: str, limits: Limits) -> Term:
    notes = _categories(section, "termNote")
    note = section.only("note")
    try:
        return Term(
            source=source,
            target=_word(section, limits),
            source_locale=locale,
            target_locale=language,
            kind=_kind(section),
            part_of_speech=chosen(notes.get("partOfSpeech", ""), PARTS_OF_SPEECH, section.line, name="partOfSpeech"),
            gender=chosen(notes.get("grammaticalGender", ""), GENDERS, section.line, name="grammaticalGender"),
            note=" ".join(note.text().split()) if note else "",
        )
    except ExchangeError:
        raise
    except InvalidValueError as error:
        raise ExchangeError(section.line, str(error)) from error


def _word(section: Node, limits: Limits) -> str:
    term = section.only("term")
    text = term.text() if term else ""
    if not text:
        raise ExchangeError(section.line, "the <termSec> has no <term>")
    if len(text) > limits.characters:
        raise ExchangeError(section.line, f"a term has more than {limits.characters} characters")
    return text


def _kind(section: Node) -> TermKind:
    if _categories(section, "admin").get("projectSubset") == _KEPT:
        return TermKind.DO_NOT_TRANSLATE
    status = _categories(section, "termNote").get("administrativeStatus", "preferredTerm-admn-sts")
    return _KINDS[chosen(status, _KINDS, section.line, name="administrativeStatus")]


def _categories(section: Node, name: str) -> dict[str, str]:
    """Return data categories by their names, those in groups included."""
    nodes = [
        *section.elements(name),
        *(node for group in section.elements(f"{name}Grp") for node in group.elements(name)),
    ]
    return {node.need("type"): node.text().strip() for node in nodes}
