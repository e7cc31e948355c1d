"""Uploads that mean harm are refused by every reader, with one kind of error."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slack_fixtures.kernel.errors import InvalidValueError
from slack_fixtures.localization.exchange import csv_tables, po, tbx, tmx, xliff2, xliff12
from slack_fixtures.localization.exchange.model import ExchangeError, Limits, Term, Unit

UNIT = Unit("a", "Disk {{ $labels.x }} full", "Platte {{ $labels.x }} voll", "en", "de")
OTHER = Unit("b", "Disk", "Platte", "en", "de")
TERM = Term("disk", "Platte", "en", "de")
OTHER_TERM = Term("node", "Knoten", "en", "de")
READERS: dict[str, tuple[Callable[..., list[object]], bytes]] = {
    "xliff2": (xliff2.read, xliff2.write([UNIT, OTHER])),
    "xliff12": (xliff12.read, xliff12.write([UNIT, OTHER])),
    "tmx": (tmx.read, tmx.write([UNIT, OTHER])),
    "po": (po.read, po.write([UNIT, OTHER])),
    "tbx": (tbx.read, tbx.write([TERM, OTHER_TERM])),
    "csv": (csv_tables.read, csv_tables.write([TERM, OTHER_TERM])),
}
XML_READERS = ("xliff2", "xliff12", "tmx", "tbx")
LAUGHS = b'<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>'
STEAL = b'<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'


def refused(name: str, data: bytes, **limits: int) -> str:
    with pytest.raises(ExchangeError) as caught:
        READERS[name][0](data, Limits(**limits))
    assert isinstance(caught.value, InvalidValueError)
    return caught.value.reason


@pytest.mark.parametrize("name", READERS)
def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(name: str) -> None:
    read, data = READERS[name]
    assert read(b"\xef\xbb\xbf" + data) == read(data)
    assert read(data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")) == read(data)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "utf-7-like"])
def test_other_encodings_are_refused(name: str, encoding: str) -> None:
    data = READERS[name][1]
    tricky = b"\xff" + data if encoding == "utf-7-like" else data.decode().encode(encoding)
    assert refused(name, tricky)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("character", ["\0", "\x01", "\x1b", "\x0c", "\ufffe"])
def test_control_characters_are_refused(name: str, character: str) -> None:
    text = READERS[name][1].decode()
    assert "control character" in refused(name, text.replace("Platte", f"Pla{character}tte").encode())


@pytest.mark.parametrize("name", READERS)
def test_lone_surrogates_and_overlong_forms_are_refused(name: str) -> None:
    for bad in (b"\xed\xa0\x80", b"\xc0\xaf", b"\xf5\x80\x80\x80"):
        assert "UTF-8" in refused(name, READERS[name][1].replace(b"Platte", bad))


@pytest.mark.parametrize("name", READERS)
def test_a_file_above_the_limits_is_refused(name: str) -> None:
    data = READERS[name][1]
    assert "bytes" in refused(name, data, size_bytes=len(data) - 1)
    assert "more than 1" in refused(name, data, units=1)
    assert "more than 3 characters" in refused(name, data, characters=3)


@pytest.mark.parametrize("name", ["xliff2", "xliff12", "tmx", "po"])
def test_all_texts_of_a_file_together_have_a_limit_too(name: str) -> None:
    assert "all texts have more than 50 characters" in refused(name, READERS[name][1], all_characters=50)


@pytest.mark.parametrize("name", XML_READERS)
@pytest.mark.parametrize("attack", [LAUGHS, STEAL, b"<!DOCTYPE x>", b'<!DOCTYPE tmx SYSTEM "tmx14.dtd">'])
def test_document_types_are_refused_before_anything_else(name: str, attack: bytes) -> None:
    head, _, rest = READERS[name][1].partition(b"?>")
    assert "document type" in refused(name, head + b"?>" + attack + rest)


@pytest.mark.parametrize("name", XML_READERS)
@pytest.mark.parametrize("reference", ["&secret;", "&#0;", "&#x1;", "&#xD800;", "&#xFFFE;"])
def test_entities_and_references_to_control_characters_are_refused(name: str, reference: str) -> None:
    assert "not well-formed" in refused(name, READERS[name][1].replace(b"Platte", reference.encode()))


@pytest.mark.parametrize("name", XML_READERS)
@pytest.mark.parametrize("declared", [b"UTF-16", b"ISO-8859-1", b"UTF-7", b"IBM037"])
def test_a_file_that_claims_another_encoding_is_refused(name: str, declared: bytes) -> None:
    assert "UTF-8" in refused(name, READERS[name][1].replace(b"UTF-8", declared, 1))


@pytest.mark.parametrize("name", XML_READERS)
def test_deep_nesting_is_refused_at_the_first_step_too_far(name: str) -> None:
    assert "deep" in refused(name, b"<a>" * 2_000_000)


@pytest.mark.parametrize("name", XML_READERS)
def test_a_flood_of_elements_is_refused(name: str) -> None:
    assert "too many elements" in refused(name, b"<a>" + b"<b/>" * 100_000 + b"</a>", units=10)


@pytest.mark.parametrize("name", XML_READERS)
@pytest.mark.parametrize("data", [b"", b"   ", b"<a/>", b"<a>", b"<a></b>", b"<a b='1' b='2'/>", b"<x:a/>", b"{}"])
def test_what_is_not_the_format_is_refused(name: str, data: bytes) -> None:
    assert refused(name, data)


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_but_never_breaks_the_reader(name: str, data: st.DataObject) -> None:
    read, good = READERS[name]
    position = data.draw(st.integers(0, len(good) - 1))
    length = data.draw(st.integers(0, 12))
    damaged = good[:position] + data.draw(st.binary(max_size=6)) + good[position + length :]
    with contextlib.suppress(ExchangeError):
        assert isinstance(read(damaged), list)


def test_references_cannot_ask_for_more_text_than_a_file_may_have() -> None:
    long = f'<originalData><data id="d">{"x" * 900}</data></originalData>'
    text = '<ph id="1" dataRef="d"/>' * 20
    units = "".join(f'<unit id="u{n}">{long}<segment><source>{text}</source></segment></unit>' for n in range(100))
    head = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="de"><file id="f">'
    data = f"{head}{units}</file></xliff>".encode()
    assert "more than 10000 characters" in refused("xliff2", data, characters=10_000)
    assert "more text than a whole file" in refused("xliff2", data, size_bytes=len(data))


def test_an_entry_with_more_translations_than_there_are_languages_is_refused() -> None:
    variants = '<tuv xml:lang="de"><seg>B</seg></tuv>' * 501
    data = f'<tmx version="1.4"><header srclang="en"/><body><tu>{variants}</tu></body></tmx>'
    assert "more than 500 translations" in refused("tmx", data.encode())


def test_a_unit_with_a_thousand_notes_is_refused() -> None:
    data = READERS["xliff12"][1].replace(b"</trans-unit>", b"<note>x</note>" * 101 + b"</trans-unit>", 1)
    assert "must not be more than 100" in refused("xliff12", data)
