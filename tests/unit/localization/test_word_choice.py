"""Which entries of the lexicon a correction suggests to change."""

from __future__ import annotations

import pytest

from slack_fixtures.grammar.languages import linearizer
from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.localization import embedded, word_choice
from slack_fixtures.localization.embedded import Words
from slack_fixtures.localization.word_choice import WordChoice, changed_words, heading, inflects, readable

DISK = "The disk of node-1 is almost full."
MEMORY = "High memory usage on node-1"


def said(source: str, locale: str, words: Words = (), style: Style | None = None) -> str:
    return embedded.translate(source, "en", locale, style or Style(), words).text


def suggested(source: str, locale: str, final: str, words: Words = (), style: Style | None = None) -> list[WordChoice]:
    draft = said(source, locale, words, style)
    assert draft
    return changed_words(draft, final, source, source_locale="en-US", locale=locale, words=words)


@pytest.mark.parametrize(
    ("source", "locale", "final", "entries"),
    [
        (DISK, "de-DE", "Der Datenträger von node-1 ist fast voll.", {"nouns.disk": "Datenträger m = ; apart"}),
        (
            DISK,
            "de-DE",
            "Das Laufwerk von node-1 ist beinahe voll.",
            {"nouns.disk": "Laufwerk n -e ; apart", "adverbs.almost": "beinahe"},
        ),
        (DISK, "es-ES", "La unidad de node-1 está casi llena.", {"nouns.disk": "unidad f"}),
        (
            DISK,
            "es-ES",
            "El disco duro de node-1 está casi lleno.",
            {"nouns.disk": "disco duro m ; mod: de disco duro"},
        ),
        ("Playback failed", "fr-FR", "Le visionnage a échoué", {"nouns.playback": "visionnage m"}),
        ("The queue is growing", "pl-PL", "Fila rośnie", {"nouns.queue": "fila ; @w"}),
        ("The backup job failed", "ko-KR", "백업 잡이 실패했습니다", {"nouns.backup_job": "백업 잡"}),
        ("The broker rejects messages", "nl-NL", "De broker verwerpt berichten", {"verbs.reject": "verwerpen"}),
        (
            DISK,
            "ja-JP",
            "node-1のドライブがほぼいっぱいになっています。",
            {"nouns.disk": "ドライブ"},
        ),
        ("The certificate expires in 3 days", "zh-CN", "凭证将在 3 天后过期", {"nouns.certificate": "凭证 个"}),
    ],
)
def test_a_corrected_word_becomes_an_entry_with_which_the_grammar_says_the_same(
    source: str, locale: str, final: str, entries: dict[str, str]
) -> None:
    found = suggested(source, locale, final)
    assert {f"{one.category}.{one.concept}": one.line for one in found} == entries
    assert all(one.certain for one in found)
    words = tuple((one.category, one.concept, one.line) for one in found)
    assert said(source, locale, words) == final


def test_a_part_of_a_compound_is_found_in_it() -> None:
    (usage,) = suggested(MEMORY, "de-DE", "Hohe Speichernutzung auf node-1")
    assert (usage.concept, usage.replaced, usage.word) == ("usage", "Speicherauslastung", "Nutzung")
    (memory,) = suggested(MEMORY, "de-DE", "Hohe Arbeitsspeicherauslastung auf node-1")
    assert (memory.concept, memory.word, memory.certain) == ("memory", "Arbeitsspeicher", True)


def test_an_entry_that_only_comes_near_is_not_certain() -> None:
    (choice,) = suggested("The broker rejects messages", "nl-NL", "De broker wijst berichten af")
    assert (choice.concept, choice.replaced, choice.word) == ("reject", "weigert", "wijsen")
    assert (choice.line, choice.certain) == ("wijsen", False)


def test_an_entry_that_leaves_other_changes_over_is_not_certain() -> None:
    found = suggested(DISK, "de-DE", "Der Datenträger von node-1 ist jetzt fast voll.")
    assert [(one.concept, one.word, one.certain) for one in found] == [("disk", "Datenträger", False)]


@pytest.mark.parametrize(
    ("final", "why"),
    [
        ("Die Festplatte von node-1 ist fast voll.", "nothing was changed"),
        ("Bitte bald aufräumen, sonst geht hier nichts mehr!", "all was rewritten"),
        ("Die Festplatte von node-1 ist fast voll!", "a sign is no word"),
        ("Die Festplatte von node-1 ist voll.", "what was left out is no word"),
        ("Die Festplatte von node-1 ist jetzt fast voll.", "what was added is no word"),
    ],
)
def test_what_names_no_other_word_suggests_nothing(final: str, why: str) -> None:
    assert suggested(DISK, "de-DE", final) == [], why


def test_a_draft_that_the_grammar_would_not_say_suggests_nothing() -> None:
    found = changed_words(
        "Die Platte von node-1 ist halb voll.",
        "Das Laufwerk von node-1 ist halb voll.",
        DISK,
        source_locale="en-US",
        locale="de-DE",
    )
    assert found == []


def test_english_words_stand_with_the_concepts_and_are_not_proposed() -> None:
    draft = embedded.translate("Der Knoten ist ausgefallen.", "de", "en-US", Style()).text
    final = draft.replace("node", "machine")
    assert draft != final
    assert changed_words(draft, final, "Der Knoten ist ausgefallen.", source_locale="de-DE", locale="en-US") == []


def test_the_style_of_the_draft_is_found_out() -> None:
    urgent = Style(urgent=True)
    source = "Check the disk of node-1."
    draft = said(source, "de-DE", style=urgent)
    assert draft != said(source, "de-DE")
    final = draft.replace("die Festplatte", "das Laufwerk")
    (choice,) = suggested(source, "de-DE", final, style=urgent)
    assert (choice.concept, choice.certain) == ("disk", True)


def test_a_word_of_the_tenant_can_be_corrected_again() -> None:
    own = (("nouns", "disk", "Laufwerk n -e"),)
    (choice,) = suggested(DISK, "de-DE", "Der Datenträger von node-1 ist fast voll.", own)
    assert (choice.present, choice.line) == ("Laufwerk n -e", "Datenträger m =")


@pytest.mark.parametrize("final", ["Warnung: Knoten ausgefallen", "ausgefallen"])
def test_what_was_changed_at_the_beginning_is_looked_at_as_well(final: str) -> None:
    assert suggested("Node down", "de-DE", final) == []


def test_only_so_many_lines_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_choice, "MOST_TRIED", 0)
    (choice,) = suggested(DISK, "es-ES", "El volumen de node-1 está casi lleno.")
    assert (choice.concept, choice.word, choice.line) == ("disk", "volumen", "")


@pytest.mark.parametrize(
    ("category", "concept", "line", "expected"),
    [
        ("nouns", "disk", "Datenträger m =", True),
        ("nouns", "disk", "Datenträger", False),
        ("nouns", "no_such_concept", "Datenträger m =", False),
        ("pronouns", "disk", "Datenträger m =", False),
    ],
)
def test_a_line_is_read_by_its_language(category: str, concept: str, line: str, *, expected: bool) -> None:
    assert readable("de-DE", category, concept, line) is expected


@pytest.mark.parametrize(("line", "expected"), [("planter", True), ("er", False)])
def test_a_line_is_tried_out_on_a_text(line: str, *, expected: bool) -> None:
    words = (("verbs", "fail", line),)
    assert readable("fr-FR", "verbs", "fail", line)
    assert inflects("The backup failed.", "en-US", locale="fr-FR", words=words) is expected
    assert said("The backup failed.", "fr-FR", words) == (
        "La sauvegarde a planté." if expected else "La sauvegarde a échoué."
    )


def test_a_word_of_the_tenant_that_fails_suggests_nothing() -> None:
    own = (("verbs", "fail", "er"),)
    assert suggested("The backup failed.", "fr-FR", "Le backup a échoué.", own) == []


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Datenträger m = ; apart", "Datenträger"),
        ("disco duro m ; mod: de disco", "disco duro"),
        ("voll, voller", "voll"),
        ("满", "满"),
    ],
)
def test_the_heading_of_a_line_is_its_word(line: str, word: str) -> None:
    folder = {"d": "es", "满": "zh"}.get(line[0], "de")
    assert heading(folder, "adjectives" if "," in line else "nouns", line) == word


def test_a_language_with_other_words_leaves_the_first_as_it_was() -> None:
    before = said(DISK, "de-DE")
    plain = linearizer("de-DE")
    other = plain.with_lines({("nouns", "disk"): "Laufwerk n -e"})
    assert (other.line("nouns", "disk"), plain.line("nouns", "disk") == other.line("nouns", "disk")) == (
        "Laufwerk n -e",
        False,
    )
    assert other.used() == ()
    assert said(DISK, "de-DE") == before
