"""PO: what is written, what other tools write, and what is refused."""

from __future__ import annotations

import gettext
from dataclasses import replace

import pytest
from babel import Locale

from slack_fixtures.localization.exchange import po
from slack_fixtures.localization.exchange.model import ExchangeError, Unit
from slack_fixtures.localization.states import TranslationState

DOWN = Unit(
    "node.down", 'Node\nis "down"\t\\', "Knoten\nist „aus“\t\\", "en", "de-DE", context="summary", notes=("Urgency: high",),
    max_length=80,
)  # fmt: skip
HEADER = 'msgid ""\nmsgstr ""\n"Language: pt_BR\\n"\n"X-Source-Language: en\\n"\n\n'


def test_an_unreviewed_translation_is_fuzzy_and_has_its_context() -> None:
    assert po.write([DOWN]).decode().partition("\n\n")[2] == (
        "#. Urgency: high\n"
        "#. sf:id=node.down\n"
        "#, fuzzy, max-length:80\n"
        'msgctxt "summary"\n'
        'msgid ""\n"Node\\n"\n"is \\"down\\"\\t\\\\"\n'
        'msgstr ""\n"Knoten\\n"\n"ist „aus“\\t\\\\"\n'
    )


def test_who_removes_fuzzy_approves() -> None:
    rejected = replace(DOWN, state=TranslationState.REJECTED)
    data = po.write([rejected])
    assert po.read(data)[0].state is TranslationState.REJECTED
    assert po.read(data.replace(b"fuzzy, ", b""))[0].state is TranslationState.APPROVED


@pytest.mark.parametrize(
    "locale", ["ar", "de", "en-US", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt-BR", "zh-Hant-TW"]
)
def test_the_plural_header_tells_whole_numbers_apart_as_cldr_does(locale: str) -> None:
    count, _, formula = po.plural_forms(locale).partition("; plural=")
    index = gettext.c2py(formula.rstrip(";"))
    rule = Locale.parse(locale.replace("-", "_")).plural_form
    found = {(index(n), rule(n)) for n in range(1000)}  # millions, which CLDR tells apart, have no form in gettext
    assert len({form for form, _ in found}) == len({category for _, category in found}) == len(found)
    assert count == f"nplurals={len(found)}"


def test_entries_of_other_tools_are_read() -> None:
    data = (
        "# Translators:\n#, fuzzy\n"
        + HEADER
        + "# by hand\n#. from the source\n#: src/rules.yml:12\n#, c-format, no-wrap\n"
        '#| msgid "before"\nmsgid "Down %s"\nmsgstr "Fora %s"\n\n\n#~ msgid "gone"\n#~ msgstr "foi"\n\n'
        'msgctxt "menu"\nmsgid "Down %s"\nmsgstr ""\nmsgid "Up"\nmsgstr "De "\n"pé"'
    )
    first, second, third = po.read(data.encode())
    assert (first.source, first.target, first.state) == ("Down %s", "Fora %s", TranslationState.APPROVED)
    assert first.notes == ("by hand", "from the source")
    assert (second.context, second.target, second.state) == ("menu", "", TranslationState.DRAFT)
    assert third.target == "De pé"
    assert {unit.target_locale for unit in (first, second, third)} == {"pt-BR"}
    assert len({first.id, second.id, third.id}) == 3


def test_the_caller_may_name_the_locales() -> None:
    data = b'msgid ""\nmsgstr ""\n\nmsgid "Up"\nmsgstr "Auf"\n'
    assert po.read(data, source_locale="en", target_locale="de")[0].target_locale == "de"
    with pytest.raises(ExchangeError, match="X-Source-Language is missing"):
        po.read(data)


def test_a_note_that_looks_like_our_own_comment_stays_a_note() -> None:
    unit = replace(DOWN, notes=("sf:quality=9", "sf:note=x"))
    assert po.read(po.write([unit])) == [unit]


def test_one_source_in_one_context_is_written_once() -> None:
    with pytest.raises(ExchangeError, match="twice in one context"):
        po.write([DOWN, replace(DOWN, id="b")])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"', "plural entries"),
        ('msgid "a"\nmsgstr "b" x', "between two quotation marks"),
        ('msgid "a"\nmsgstr "b', "between two quotation marks"),
        ('msgid "a"\nmsgstr "b\\q"', r"escape \q"),
        ('msgid "a"\nmsgstr "b\\0"', r"escape \0"),
        ('msgstr "b"', "msgstr is not expected"),
        ('msgid "a"\nmsgid "b"', "msgid is not expected"),
        ('msgid "a"', "has no msgstr"),
        ('msgid "a"\n# late\nmsgstr "b"', "a comment stands within"),
        ('"loose"', "neither a comment"),
        ("hello", "neither a comment"),
        ('msgid "a"\nmsgstr ""\n\nmsgid "a"\nmsgstr "c"', "come before in the same context"),
        ('msgid "at %s"\nmsgstr "bei"', "has lost '%s'"),
        ('msgid ""\nmsgstr "x"', "must not be empty"),
        ('#, fuzzy\n#. sf:state=won\nmsgid "a"\nmsgstr "b"', "sf:state must be one of"),
        ('#. sf:quality=nan\nmsgid "a"\nmsgstr "b"', "quality must be a number"),
        ('#. sf:changed-at=today\nmsgid "a"\nmsgstr "b"', "a time must look like"),
    ],
)
def test_po_is_read_strictly(text: str, reason: str) -> None:
    with pytest.raises(ExchangeError) as caught:
        po.read((HEADER + text).encode())
    assert reason in caught.value.reason
    assert caught.value.line >= 6 or "no msgstr" in reason


@pytest.mark.parametrize(
    "data", [b"", b'msgid "a"\nmsgstr "b"', b'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"']
)
def test_a_po_file_needs_a_header_in_utf_8(data: bytes) -> None:
    with pytest.raises(ExchangeError):
        po.read(data, source_locale="en", target_locale="de")
