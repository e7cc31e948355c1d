"""XLIFF 2.1 and 1.2: what is written, what other tools write, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slack_fixtures.localization.exchange import xliff2, xliff12
from slack_fixtures.localization.exchange.model import ExchangeError, Suggestion, TermMark, Unit, derived_id
from slack_fixtures.localization.states import TranslationState

DISK = Unit(
    id="disk.summary",
    source="Disk usage on {{ $labels.instance }} is above 90%",
    target="Die Plattenbelegung auf {{ $labels.instance }} liegt über 90 %",
    source_locale="en",
    target_locale="de-DE",
    state=TranslationState.APPROVED,
    notes=("Urgency: high",),
    max_length=150,
    terms=(TermMark(0, 4, "Platte"),),
    suggestions=(Suggestion("Platte voll", "Disk full", 87.5, "memory"),),
)
CORE2 = 'xmlns="urn:oasis:names:tc:xliff:document:2.0"'
CORE12 = 'xmlns="urn:oasis:names:tc:xliff:document:1.2"'


def xliff2_file(units: str, *, root: str = f'{CORE2} version="2.0" srcLang="en" trgLang="de"') -> bytes:
    return f'<?xml version="1.0"?>\n<xliff {root}>\n<file id="f">\n{units}\n</file></xliff>'.encode()


def xliff12_file(units: str, *, file: str = 'source-language="en" target-language="de"') -> bytes:
    head = f'<xliff version="1.2" {CORE12}><file original="a" datatype="plaintext" {file}>'
    return f"{head}\n<body>\n{units}\n</body></file></xliff>".encode()


def segment(source: str, target: str, *, attributes: str = "", data: str = "") -> bytes:
    original = f"<originalData>{data}</originalData>" if data else ""
    return xliff2_file(
        f'<unit id="u">{original}<segment {attributes}><source>{source}</source><target>{target}</target></segment></unit>'
    )


def trans_unit(source: str, target: str, *, attributes: str = "", target_attributes: str = "") -> bytes:
    return xliff12_file(
        f'<trans-unit id="u" {attributes}><source>{source}</source><target {target_attributes}>{target}</target></trans-unit>'
    )


def test_a_unit_of_xliff_2_shows_translators_what_to_keep_and_what_to_know() -> None:
    text = xliff2.write([DISK]).decode()
    for part in (
        'version="2.1" srcLang="en" trgLang="de-DE"',
        '<unit id="disk.summary" canResegment="no" xml:space="preserve" slr:sizeRestriction="150">',
        '<data id="d1">{{ $labels.instance }}</data>',
        '<ph id="1" dataRef="d1" disp="{{ $labels.instance }}" canCopy="no" canDelete="no"/>',
        '<mrk id="m1" type="term">Disk</mrk>',
        '<gls:glossEntry ref="#m1"><gls:term>Disk</gls:term><gls:translation>Platte</gls:translation></gls:glossEntry>',
        '<mtc:match ref="#s1" matchQuality="87.5" origin="memory">',
        'state="final" subState="sf:approved"',
        "<note>Urgency: high</note>",
    ):
        assert part in text


def test_a_unit_of_xliff_1_shows_translators_what_to_keep_and_what_to_know() -> None:
    text = xliff12.write([DISK]).decode()
    for part in (
        '<trans-unit id="disk.summary" approved="yes" xml:space="preserve" maxwidth="150" size-unit="char">',
        '<ph id="1">{{ $labels.instance }}</ph>',
        '<mrk mtype="term" mid="m1" comment="Platte">Disk</mrk>',
        '<alt-trans match-quality="87.5" origin="memory" xml:space="preserve">',
        '<target state="final">',
    ):
        assert part in text


def test_a_term_that_must_stay_is_marked_as_not_to_be_translated() -> None:
    text = xliff2.write([replace(DISK, terms=(TermMark(0, 4, "Disk"),))]).decode()
    assert '<mrk id="m1" type="term" translate="no">Disk</mrk>' in text


def test_a_term_may_hold_a_placeholder_but_not_cut_it() -> None:
    start = DISK.source.index("{{")
    whole = TermMark(start - 3, DISK.source.index("}}") + 2, "auf X")
    cut = TermMark(start + 2, start + 5, "X")
    assert xliff2.read(xliff2.write([replace(DISK, terms=(whole,))]))[0].terms == (whole,)
    assert xliff2.read(xliff2.write([replace(DISK, terms=(cut,))]))[0].terms == ()


@pytest.mark.parametrize("module", [xliff2, xliff12])
def test_one_file_holds_one_pair_of_locales(module: object) -> None:
    with pytest.raises(ExchangeError, match="one pair"):
        module.write([DISK, replace(DISK, id="b", target_locale="fr")])
    with pytest.raises(ExchangeError, match="one pair"):
        module.write([])
    with pytest.raises(ExchangeError, match="comes 2 times"):
        module.write([DISK, DISK])


@pytest.mark.parametrize("module", [xliff2, xliff12])
def test_a_draft_without_its_placeholders_is_offered_as_a_suggestion(module: object) -> None:
    broken = replace(DISK, state=TranslationState.DRAFT, target="Platte voll", origin="model")
    (back,) = module.read(module.write([broken]))
    assert back.target == ""
    assert back.suggestions[-1] == Suggestion("Platte voll", DISK.source, None, "model")


@pytest.mark.parametrize("module", [xliff2, xliff12])
def test_an_approved_translation_without_its_placeholders_is_not_written(module: object) -> None:
    with pytest.raises(ExchangeError, match=r"disk\.summary.*has lost"):
        module.write([replace(DISK, target="Platte voll")])


@pytest.mark.parametrize("state", [TranslationState.REJECTED, TranslationState.OUTDATED])
@pytest.mark.parametrize("module", [xliff2, xliff12])
def test_what_is_rejected_or_outdated_may_have_other_placeholders(module: object, state: TranslationState) -> None:
    unit = replace(DISK, state=state, target="Platte auf {{ $labels.host }} voll")
    assert module.read(module.write([unit])) == [unit]


@pytest.mark.parametrize(
    ("attributes", "state"),
    [
        ('state="final"', TranslationState.APPROVED),
        ('state="reviewed" subState="sf:draft"', TranslationState.APPROVED),
        ('state="translated"', TranslationState.DRAFT),
        ('state="translated" subState="sf:rejected"', TranslationState.DRAFT),
        ('state="initial" subState="sf:rejected"', TranslationState.REJECTED),
        ('state="initial" subState="sf:approved"', TranslationState.DRAFT),
        ('state="initial" subState="other:mt"', TranslationState.DRAFT),
        ("", TranslationState.DRAFT),
    ],
)
def test_the_state_of_xliff_2_says_how_far_a_translation_is(attributes: str, state: TranslationState) -> None:
    assert xliff2.read(segment("Down", "Aus", attributes=attributes))[0].state is state


@pytest.mark.parametrize(
    ("unit", "target", "state"),
    [
        ('approved="yes"', 'state="final"', TranslationState.APPROVED),
        ('approved="yes"', 'state="translated"', TranslationState.APPROVED),
        ('approved="yes"', "", TranslationState.APPROVED),
        ("", 'state="signed-off"', TranslationState.APPROVED),
        ("", 'state="translated"', TranslationState.DRAFT),
        ('approved="yes"', 'state="needs-translation"', TranslationState.DRAFT),
        ("", 'state="x-other-tool"', TranslationState.DRAFT),
        ("", 'state="needs-translation" state-qualifier="rejected-grammar"', TranslationState.REJECTED),
    ],
)
def test_the_state_of_xliff_1_says_how_far_a_translation_is(unit: str, target: str, state: TranslationState) -> None:
    assert xliff12.read(trans_unit("Down", "Aus", attributes=unit, target_attributes=target))[0].state is state


def test_groups_segments_and_paired_codes_of_other_tools_are_read() -> None:
    data = xliff2_file(
        '<notes><note>of the file</note></notes><group id="g"><unit id="a"><originalData><data id="b">*</data></originalData>'
        '<segment state="final"><source>Node is <pc id="1" dataRefStart="b" dataRefEnd="b">down</pc>.</source>'
        '<target>Knoten ist <pc id="1" dataRefStart="b" dataRefEnd="b">aus</pc>.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment state="translated"><source>Act now.</source><target>Jetzt handeln.</target></segment></unit></group>'
        '<unit id="kept" translate="no"><segment><source>x</source></segment></unit>'
    )
    (unit,) = xliff2.read(data)
    assert unit.source == "Node is *down*. Act now."
    assert unit.target == "Knoten ist *aus*. Jetzt handeln."
    assert unit.state is TranslationState.DRAFT


def test_segmented_targets_and_native_codes_of_other_tools_are_read() -> None:
    data = xliff12_file(
        '<group id="g"><trans-unit id="4" approved="yes" resname="disk"><source>Node <bpt id="1">*</bpt>down<ept id="1">*</ept>'
        ' <x id="2" equiv-text="{{ $value }}"/></source><seg-source><mrk mtype="seg" mid="0">Node</mrk></seg-source>'
        '<target><mrk mtype="seg" mid="0">Knoten <bpt id="1">*</bpt>aus<ept id="1">*</ept></mrk> <x id="2" equiv-text="{{ $value }}"/>'
        '</target><note from="developer">seen at night</note><alt-trans match-quality="88%"><target>Alt</target></alt-trans>'
        '<alt-trans alttranstype="previous-version"><target>Older</target></alt-trans></trans-unit></group>'
    )
    (unit,) = xliff12.read(b"\xef\xbb\xbf" + data)
    assert (unit.id, unit.source, unit.target) == ("4", "Node *down* {{ $value }}", "Knoten *aus* {{ $value }}")
    assert unit.state is TranslationState.APPROVED
    assert unit.notes == ("seen at night",)
    assert unit.suggestions == (Suggestion("Alt", "Node *down* {{ $value }}", 88.0),)


def test_an_id_of_another_tool_becomes_one_of_ours_and_stays_the_same() -> None:
    data = xliff12_file('<trans-unit id="app/a b#1"><source>Down</source></trans-unit>')
    (unit,) = xliff12.read(data)
    assert unit.id == derived_id("app/a b#1")
    assert xliff12.read(xliff12.write([unit])) == [unit]


def test_space_around_a_text_is_kept() -> None:
    assert xliff2.read(segment("  Down\n", " Aus "))[0].source == "  Down\n"


PH = '<ph id="1" dataRef="d"/>'
DATA = '<data id="d">{{ $value }}</data>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (segment(f"At {PH}", "Bei", data=DATA), "has lost or changed the placeholder '1'"),
        (segment(f"At {PH}", f"Bei {PH} {PH}", data=DATA), "has a placeholder '1'"),
        (segment("At", f"Bei {PH}", data=DATA), "has a placeholder '1'"),
        (segment(f"At {PH}", 'Bei <ph id="1" dataRef="e"/>', data=f'{DATA}<data id="e">x</data>'), "lost or changed"),
        (segment("At {{ $value }}", "Bei"), "has lost '{{ $value }}'"),
        (segment("At", "Bei {{ $evil }}"), "the source has no '{{ $evil }}'"),
        (segment('At <ph id="1"/>', 'Bei <ph id="1"/>'), "does not say what it stands for"),
        (segment(PH, PH, data=f"{DATA}{DATA}"), "comes twice"),
        (segment('A <cp hex="0001"/>', "B"), "<cp> within a text is not supported"),
        (segment('A <x:y xmlns:x="urn:x"/>', "B"), "<y> within a text is not supported"),
        (segment("A", "B", attributes='state="done"'), "state must be one of"),
        (segment("A", "B", attributes='state="initial" subState="sf:won"'), "subState must be one of"),
        (segment("", ""), "must not be empty"),
        (xliff2_file('<unit id="a"/>'), "no <segment>"),
        (xliff2_file("<unit><segment><source>A</source></segment></unit>"), "has no attribute id"),
        (xliff2_file('<unit id="a"><segment><source>A</source></segment></unit>' * 2), "the id a has come before"),
        (xliff2_file("<trans-unit/>"), "not an element of XLIFF 2.1"),
        (xliff2_file('<unit id="a"><seg/></unit>'), "not an element of XLIFF 2.1"),
        (
            xliff2_file(
                '<unit id="a"><segment><source>A</source><target>B</target></segment>'
                "<segment><source>C</source></segment></unit>"
            ),
            "has no <target>",
        ),
        (
            xliff2_file('<unit id="a"><segment><source>A</source><target order="2">B</target></segment></unit>'),
            "another order",
        ),
        (xliff2_file("", root=f'{CORE2} version="2.0" srcLang="en"'), "trgLang is missing"),
        (xliff2_file("", root=f'{CORE2} version="2.0" srcLang="en" trgLang="qqq"'), "trgLang: 'qqq'"),
        (xliff2_file("", root=f'{CORE2} version="3.0" srcLang="en" trgLang="de"'), "not XLIFF 2.0 or 2.1"),
        (xliff2_file("", root='version="2.0" srcLang="en" trgLang="de"'), "not XLIFF 2.0 or 2.1"),
        (segment("A", "B").replace(b'trgLang="de"', b'trgLang="en"'), "another one than the source's"),
        (b"<xliff", "not well-formed"),
        (b"", "not well-formed"),
    ],
)
def test_xliff_2_is_read_strictly(data: bytes, reason: str) -> None:
    with pytest.raises(ExchangeError) as caught:
        xliff2.read(data)
    assert reason in caught.value.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (trans_unit('<g id="1">Down</g>', '<g id="1">Aus</g>'), "<g> is not supported"),
        (trans_unit('<x id="1"/>', '<x id="1"/>'), "has no attribute equiv-text"),
        (trans_unit('At <ph id="1">{{ $value }}</ph>', "Bei"), "has lost or changed the placeholder 'ph 1'"),
        (trans_unit('<ph id="1">a<sub>b</sub></ph>', ""), "must hold text alone"),
        (trans_unit("A", "B", attributes='approved="maybe"'), "approved must be one of"),
        (trans_unit("A", "B", target_attributes='state="done"'), "state must be one of"),
        (trans_unit("A", "B", attributes='size-unit="char" maxwidth="many"'), "maxwidth must be a whole number"),
        (xliff12_file('<trans-unit id="a"/>'), "has no <source>"),
        (
            xliff12_file('<trans-unit id="a"><source>A</source><source>A</source></trans-unit>'),
            "more than one <source>",
        ),
        (xliff12_file('<trans-unit id="a"><source>A</source></trans-unit>' * 2), "has come before, in line 3"),
        (xliff12_file("<bin-unit/>"), "<bin-unit> is not supported"),
        (xliff12_file("", file='source-language="en"'), "target-language is missing"),
        (
            xliff12_file(
                '<trans-unit id="a"><source>A</source><alt-trans match-quality="good"><target>B</target></alt-trans></trans-unit>'
            ),
            "match-quality must be a number",
        ),
        (xliff2.write([DISK]), "not XLIFF 1.2"),
    ],
)
def test_xliff_1_is_read_strictly(data: bytes, reason: str) -> None:
    with pytest.raises(ExchangeError) as caught:
        xliff12.read(data)
    assert reason in caught.value.reason


def test_an_error_names_its_line() -> None:
    data = xliff2_file('<unit id="a"><segment><source>A</source></segment></unit>\n\n<unit id="b"/>')
    with pytest.raises(ExchangeError) as caught:
        xliff2.read(data)
    assert caught.value.line == 6
    assert caught.value.problems[0].line == 6
