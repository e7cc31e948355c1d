"""What is written is read back, in every format, as far as the format can hold it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slack_fixtures.localization.exchange import csv_tables, po, tbx, tmx, xliff2, xliff12
from slack_fixtures.localization.exchange.model import (
    GENDERS,
    PARTS_OF_SPEECH,
    Suggestion,
    Term,
    TermKind,
    TermMark,
    Unit,
    must_agree,
    placeholder_problem,
    writable,
)
from slack_fixtures.localization.states import TranslationState

SPANS = (
    "{{ $labels.instance }}",
    "{{ $value }}%",
    "${HOST}",
    "%s",
    "%(name)s",
    "{pod}",
    "[[x]]",
    "<%= a %>",
    "`kubectl get pods -n a`",
    "<https://example.com/a?b=1&c=2|runbook>",
    "https://example.com/a?b=1&c=2",
    "ops@example.com",
    "10.0.0.1:9100",
    "/var/log/app.log",
    "node_cpu_seconds_total",
    "3f786850e387550fdab836ed7e6dc881de23001b",
    "v1.2.3",
    "90%",
    "5 minutes",
    "3.5 GiB",
    "*",
    "_",
    "~",
    "&lt;",
    "&amp;",
    "<@U012AB3CD>",
    "<!here>",
    ":fire:",
)
WORDS = (
    "disk is full on ",
    " über 90 Prozent\n",
    "\tHöchstwert ",
    "ディスク使用率が高い。",
    "القرص ممتلئ على \u200f",
    '"quoted" \\n ]]> <b> & \' ',
    "\r\n",
    "  ",
    "\u00a0\u202f\u2028\u0085",
    "🔥👩‍💻",
)

_character = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
texts = st.lists(
    st.one_of(st.sampled_from(SPANS), st.sampled_from(WORDS), st.text(_character, max_size=8)), max_size=7
).map("".join)
lines = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufffe\uffff"), max_size=20
)
cells = lines.map(str.strip)
words = cells.filter(bool)
notes = st.lists(texts.map(str.strip).filter(bool), max_size=2).map(tuple)
percents = st.none() | st.integers(0, 1_000_000).map(lambda n: n / 10_000)
ids = st.from_regex(r"[A-Za-z0-9._:-]{1,40}", fullmatch=True)
times = st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(  # noqa: DTZ001 -- made aware below
    lambda when: when.replace(microsecond=0, tzinfo=UTC)
)


@st.composite
def units(draw: st.DrawFn) -> Unit:
    source = draw(texts.filter(bool))
    spare = draw(texts)
    target = draw(st.sampled_from(["", source, source[::-1], f" {source}。", spare, f"{spare} {source}"]))
    possible = [state for state in TranslationState if target or state is TranslationState.DRAFT]
    if placeholder_problem(source, target):
        possible = [state for state in possible if state is not TranslationState.APPROVED]
    edges = sorted(draw(st.sets(st.integers(0, len(source)), max_size=4)))
    marks = [TermMark(a, b, draw(words)) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    suggestion = st.builds(Suggestion, texts.filter(bool), texts.filter(bool), percents, lines)
    return Unit(
        id=draw(ids),
        source=source,
        target=target,
        source_locale="en",
        target_locale=draw(st.sampled_from(["de-DE", "ar"])),
        state=draw(st.sampled_from(possible)),
        quality=draw(st.none() | st.integers(0, 10_000).map(lambda n: n / 10_000)),
        origin=draw(lines),
        context=draw(lines),
        notes=draw(notes),
        max_length=draw(st.none() | st.integers(1, 3000)),
        terms=tuple(marks),
        match_quality=draw(percents),
        suggestions=tuple(draw(st.lists(suggestion, max_size=2))),
        author=draw(lines),
        changed_at=draw(times),
    )


many_units = st.lists(units(), min_size=1, max_size=3, unique_by=lambda unit: (unit.id, unit.target_locale))
one_pair = many_units.map(lambda found: [replace(unit, target_locale="de-DE") for unit in found]).filter(
    lambda found: len({unit.id for unit in found}) == len(found)
)


@dataclass(frozen=True)
class Format:
    write: Callable[[list[Unit]], bytes]
    read: Callable[[bytes], list[Unit]]
    held: Callable[[Unit], Unit]


def held_by_po(unit: Unit) -> Unit:
    lines_of = (line.strip() for note in unit.notes for line in note.replace("\r", "\n").split("\n"))
    return replace(
        unit,
        terms=(),
        suggestions=(),
        notes=tuple(line for line in lines_of if line),
        origin=unit.origin.rstrip(),
        author=unit.author.rstrip(),
    )


FORMATS = {
    "xliff2": Format(xliff2.write, xliff2.read, lambda unit: unit),
    "xliff12": Format(xliff12.write, xliff12.read, lambda unit: unit),
    "tmx": Format(tmx.write, tmx.read, lambda unit: replace(unit, terms=(), suggestions=())),
    "po": Format(po.write, po.read, held_by_po),
}


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_units_come_back_as_they_were_written(name: str, data: st.DataObject) -> None:
    used = FORMATS[name]
    given_units = data.draw(many_units if name == "tmx" else one_pair)
    if name == "po":
        given_units = list({(unit.context, unit.source): unit for unit in given_units}.values())
    written = used.write(given_units)
    assert used.read(written) == [used.held(writable(unit)) for unit in given_units]
    assert used.write(given_units) == written


@given(units())
@settings(max_examples=60, deadline=None)
def test_whatever_is_written_has_its_placeholders(unit: Unit) -> None:
    ready = writable(unit)
    assert writable(ready) == ready
    assert not ready.target or not must_agree(ready.state) or not placeholder_problem(ready.source, ready.target)


@st.composite
def terms(draw: st.DrawFn) -> Term:
    kind = draw(st.sampled_from(TermKind))
    source = draw(words)
    return Term(
        source=source,
        target=source if kind is TermKind.DO_NOT_TRANSLATE else draw(words),
        source_locale="en",
        target_locale=draw(st.sampled_from(["de-DE", "ja", "ar"])),
        kind=kind,
        part_of_speech=draw(st.sampled_from(PARTS_OF_SPEECH)),
        gender=draw(st.sampled_from(GENDERS)),
        note=" ".join(draw(cells).split()),
    )


glossaries = st.lists(
    terms(), min_size=1, max_size=5, unique_by=lambda term: (term.source, term.target, term.target_locale)
)


@settings(max_examples=50, deadline=None)
@given(glossaries)
def test_a_glossary_comes_back_from_tbx(glossary: list[Term]) -> None:
    def key(term: Term) -> tuple[str, str, str]:
        return term.source, term.target_locale, term.target

    assert sorted(tbx.read(tbx.write(glossary)), key=key) == sorted(glossary, key=key)


@settings(max_examples=50, deadline=None)
@given(glossaries, st.sampled_from([",", ";", "\t"]))
def test_a_glossary_comes_back_from_a_table(glossary: list[Term], delimiter: str) -> None:
    assert csv_tables.read(csv_tables.write(glossary, delimiter=delimiter)) == glossary


@settings(max_examples=50, deadline=None)
@given(glossaries)
def test_a_list_of_two_columns_comes_back_with_its_preferred_words(glossary: list[Term]) -> None:
    plain = {
        term.source: Term(
            term.source,
            term.target,
            "en",
            "fr",
            TermKind.DO_NOT_TRANSLATE if term.source == term.target else TermKind.PREFERRED,
        )
        for term in glossary
        if (term.source.lower(), term.target.lower()) != ("source", "target")
    }
    listed = list(plain.values())
    if listed:
        assert csv_tables.read(csv_tables.write_pairs(listed), source_locale="en", target_locale="fr") == listed
