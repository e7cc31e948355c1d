"""TMX, TBX, CSV and TSV: what is written, what other tools write, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from slack_fixtures.kernel.errors import InvalidValueError
from slack_fixtures.localization.exchange import csv_tables, tbx, tmx
from slack_fixtures.localization.exchange.model import ExchangeError, Term, TermKind, Unit
from slack_fixtures.localization.states import TranslationState

GERMAN = Unit(
    "disk", "Disk {{ $labels.x }} full", "Platte {{ $labels.x }} voll", "en", "de-DE", TranslationState.APPROVED,
    author="eva", changed_at=datetime(2026, 1, 31, 12, tzinfo=UTC), origin="human",
)  # fmt: skip
FRENCH = replace(GERMAN, target="Disque {{ $labels.x }} plein", target_locale="fr", state=TranslationState.DRAFT)


def tmx_file(entries: str, *, header: str = 'srclang="en-US"', version: str = "1.4") -> bytes:
    return f'<tmx version="{version}"><header {header}/><body>\n{entries}\n</body></tmx>'.encode()


def entry(source: str, target: str, *, attributes: str = "") -> bytes:
    return tmx_file(
        f'<tu {attributes}><tuv xml:lang="EN-US"><seg>{source}</seg></tuv><tuv xml:lang="de"><seg>{target}</seg></tuv></tu>'
    )


def test_translations_of_one_source_share_an_entry() -> None:
    text = tmx.write([GERMAN, FRENCH]).decode()
    assert text.count("<tu ") == 1
    assert text.count("<tuv ") == 3
    assert (
        '<tuv xml:lang="de-DE" changedate="20260131T120000Z" changeid="eva"><prop type="x-state">approved</prop>'
        in text
    )
    assert '<ph x="1">{{ $labels.x }}</ph>' in text
    assert tmx.read(text.encode()) == [GERMAN, FRENCH]


def test_memories_of_other_tools_are_read() -> None:
    data = tmx_file(
        '<tu creationid="ann" creationdate="20200102T030405Z"><note>n</note><prop type="client">c</prop>'
        '<tuv lang="en-us"><seg>The <bpt i="1">*</bpt>node<ept i="1">*</ept> <hi>is</hi> down</seg></tuv>'
        '<tuv xml:lang="de-AT"><seg>Der <bpt i="1">*</bpt>Knoten<ept i="1">*</ept> ist aus</seg></tuv></tu>'
    )
    (unit,) = tmx.read(data)
    assert (unit.source, unit.target) == ("The *node* is down", "Der *Knoten* ist aus")
    assert (unit.source_locale, unit.target_locale, unit.author) == ("en-US", "de-AT", "ann")
    assert unit.changed_at == datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert unit.state is TranslationState.DRAFT


def test_entries_without_a_name_may_repeat_each_other() -> None:
    pair = '<tu><tuv xml:lang="en-US"><seg>Down</seg></tuv><tuv xml:lang="de"><seg>Aus</seg></tuv></tu>'
    one, other = tmx.read(tmx_file(pair + pair))
    assert one == replace(other, id=one.id)
    assert one.id != other.id


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (entry('At <ph x="1">{{ $value }}</ph>', "Bei"), "has lost or changed the placeholder 'ph 1'"),
        (entry("At {{ $value }}", "Bei"), "has lost '{{ $value }}'"),
        (entry("A <g/>", "B"), "<g> within a text"),
        (entry('A <ph x="1">a<sub>b</sub></ph>', "B"), "must hold text alone"),
        (entry("A", "B", attributes='srclang="fr"'), "one <tuv> in its source language fr"),
        (entry("A", "B", attributes='srclang="*all*"'), "which side is the source"),
        (entry("A", "B", attributes='changedate="yesterday"'), "a time must look like"),
        (tmx_file('<tu tuid="1"><tuv xml:lang="en-US"/></tu>'), "no <seg>"),
        (tmx_file("<tuv/>"), "not an element of TMX"),
        (tmx_file("", version="2.0"), "not TMX 1.4"),
        (
            tmx_file(
                '<tu tuid="a"><tuv xml:lang="en-US"><seg>A</seg></tuv><tuv xml:lang="de"><seg>B</seg></tuv></tu>' * 2
            ),
            "has come before",
        ),
        (b'<tmx version="1.4"/>', "needs a <header>"),
    ],
)
def test_tmx_is_read_strictly(data: bytes, reason: str) -> None:
    with pytest.raises(ExchangeError) as caught:
        tmx.read(data)
    assert reason in caught.value.reason


TERMS = [
    Term("disk", "Platte", "en", "de-DE", part_of_speech="noun", gender="feminine", note="storage"),
    Term("disk", "Festplatte", "en", "de-DE", TermKind.ADMITTED),
    Term("disk", "Scheibe", "en", "de-DE", TermKind.FORBIDDEN),
    Term("PostgreSQL", "PostgreSQL", "en", "de-DE", TermKind.DO_NOT_TRANSLATE),
]


def test_a_glossary_of_every_kind_comes_back() -> None:
    data = tbx.write(TERMS)
    assert tbx.read(data) == TERMS
    assert b'<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">' in data
    assert csv_tables.read(csv_tables.write(TERMS)) == TERMS


def tbx_file(concepts: str, *, root: str = 'type="TBX-Basic" style="dca" xml:lang="en"') -> bytes:
    return f'<tbx xmlns="urn:iso:std:iso:30042:ed-2" {root}><text><body>\n{concepts}\n</body></text></tbx>'.encode()


def section(language: str, *words: str, more: str = "") -> str:
    terms = "".join(f"<termSec><term>{word}</term>{more}</termSec>" for word in words)
    return f'<langSec xml:lang="{language}">{terms}</langSec>'


def concept(*sections: str) -> str:
    return f'<conceptEntry id="c1">{"".join(sections)}</conceptEntry>'


def test_every_synonym_of_a_source_gets_every_target() -> None:
    found = tbx.read(tbx_file(concept(section("de", "Knoten"), section("en", "node", "host"))))
    assert [(term.source, term.target) for term in found] == [("node", "Knoten"), ("host", "Knoten")]


def status(value: str) -> str:
    return f'<termNote type="administrativeStatus">{value}</termNote>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (tbx_file("", root='type="TBX-Basic" style="dct" xml:lang="en"'), "style dca"),
        (tbx_file("", root='type="TBX-Min" style="dca" xml:lang="en"'), "dialect must be TBX-Basic"),
        (tbx_file("", root='type="TBX-Basic" style="dca"'), "xml:lang is missing"),
        (b'<martif type="TBX" xml:lang="en"/>', "not TBX version 3"),
        (b'<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en"/>', "needs <text>"),
        (tbx_file(concept(section("de", "Knoten"))), "no term in the source language en"),
        (tbx_file(concept(section("en", "a"), section("de", "b"), section("de", "c"))), "the language de twice"),
        (tbx_file(concept(section("en", "a"), section("de", "b", "b"))), "this term twice"),
        (tbx_file(concept(section("en", "a")) * 2), "comes twice"),
        (tbx_file(concept(section("en", "a"), section("de", ""))), "has no <term>"),
        (tbx_file(concept(section("en", "a"), section("de", " b"))), "must not start or end with a space"),
        (
            tbx_file(concept(section("en", "a"), section("de", "b", more=status("best")))),
            "administrativeStatus must be",
        ),
    ],
)
def test_tbx_is_read_strictly(data: bytes, reason: str) -> None:
    with pytest.raises(ExchangeError) as caught:
        tbx.read(data)
    assert reason in caught.value.reason


def test_a_tbx_file_has_one_source_locale() -> None:
    with pytest.raises(ExchangeError, match="one source locale"):
        tbx.write([TERMS[0], replace(TERMS[0], source_locale="fr")])


@pytest.mark.parametrize("word", ["=1+2", "+49", "-verbose", "@here", "＝cmd", "'=x", "''@", "'quoted'"])
def test_no_cell_is_a_formula_and_every_word_comes_back(word: str) -> None:
    term = Term(word, word, "en", "de")
    for delimiter in ",;\t":
        data = csv_tables.write([term], delimiter=delimiter)
        row = data.decode().splitlines()[1]
        assert row.lstrip('"')[0] == "'"
        assert csv_tables.read(data) == [term]
    assert csv_tables.write_pairs([term]).startswith(b"'")


def test_two_columns_with_tabs_are_read_as_they_stand() -> None:
    found = csv_tables.read(b'5" disk\tPlatte\r\n\r\n"a"\tb\nGrafana\tGrafana', source_locale="en", target_locale="de")
    assert [(term.source, term.target) for term in found] == [
        ('5" disk', "Platte"),
        ('"a"', "b"),
        ("Grafana", "Grafana"),
    ]
    assert [term.kind for term in found] == [TermKind.PREFERRED, TermKind.PREFERRED, TermKind.DO_NOT_TRANSLATE]


def test_columns_may_stand_in_any_order_with_semicolons() -> None:
    data = b'"Target";"Source";"note"\n"Plat;te";disk;"two\nlines"\n'
    with pytest.raises(ExchangeError, match="one line"):
        csv_tables.read(data, source_locale="en", target_locale="de")
    (term,) = csv_tables.read(data.replace(b"two\nlines", b"one"), source_locale="en", target_locale="de")
    assert (term.source, term.target, term.note) == ("disk", "Plat;te", "one")


@pytest.mark.parametrize(
    ("data", "reason", "line"),
    [
        (b"source,target\n=1,x", "starts like a formula", 2),
        (b"source,target\n a,\t@x", "starts like a formula", 2),
        (b"source,target\na,b,c", "3 cells, not 2", 2),
        (b"source,target\na", "1 cells, not 2", 2),
        (b'source,target\na,"b', "cannot be read", 2),
        (b'source,target\na,"b"x', "cannot be read", 2),
        (b"source,target\na,b\na,b", "come before", 3),
        (b"source,target\na,", "must not be empty", 2),
        (b"source,target,kind\na,b,best", "kind must be one of", 2),
        (b"source,target,kind\na,b,do_not_translate", "must equal the source", 2),
        (b"source,target,price\na,b,1", "the columns are", 1),
        (b"source,target,source\na,b,c", "the columns are", 1),
        (b"one column", "name the columns", 1),
        (b"", "name the columns", 1),
        (b"source,target\na," + b"b" * 200_000, "cannot be read", 2),
    ],
)
def test_tables_are_read_strictly(data: bytes, reason: str, line: int) -> None:
    with pytest.raises(ExchangeError) as caught:
        csv_tables.read(data, source_locale="en", target_locale="de")
    assert reason in caught.value.reason
    assert caught.value.line == line


def test_the_locales_of_a_list_must_come_from_the_caller() -> None:
    with pytest.raises(ExchangeError, match="source_locale is missing"):
        csv_tables.read(b"a\tb")


def test_a_list_of_two_columns_holds_one_translation_of_a_source_in_one_language() -> None:
    with pytest.raises(ExchangeError, match="one pair of locales"):
        csv_tables.write_pairs([TERMS[0], replace(TERMS[0], target_locale="fr")])
    with pytest.raises(ExchangeError, match="one translation"):
        csv_tables.write_pairs([TERMS[0], replace(TERMS[0], target="Laufwerk")])
    assert csv_tables.write_pairs(TERMS) == b"disk\tPlatte\nPostgreSQL\tPostgreSQL\n"


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "a b"},
        {"source": ""},
        {"source": "\x01"},
        {"target": ""},
        {"target_locale": "en"},
        {"target_locale": "de_de"},
        {"target_locale": "qqq"},
        {"quality": 1.5},
        {"quality": float("nan")},
        {"match_quality": 101.0},
        {"max_length": 0},
        {"notes": (" x",)},
        {"context": "two\nlines"},
        {"changed_at": datetime(2026, 1, 1)},  # noqa: DTZ001 -- that is the point
    ],
)
def test_a_unit_that_no_file_could_hold_cannot_be_made(changes: dict[str, object]) -> None:
    with pytest.raises(InvalidValueError):
        replace(GERMAN, **changes)
