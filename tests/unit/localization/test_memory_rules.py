"""How alike two texts are, and which translations may be repaired without a person."""

import pytest

from slack_fixtures.localization.checks.polarity import words_of
from slack_fixtures.localization.checks.tables import tables
from slack_fixtures.localization.memory import (
    POLARITY_CAP,
    Band,
    band,
    match_score,
    repair,
    suggestions,
)
from slack_fixtures.localization.polarity import LANGUAGES, Feature, features

NEGATIVE, POSITIVE = (Feature.POLARITY, "negative"), (Feature.POLARITY, "positive")
OVER, UNDER = (Feature.DIRECTION, "over"), (Feature.DIRECTION, "under")


@pytest.mark.parametrize(
    ("english", "german", "expected"),
    [
        ("Pod is not ready", "Pod ist nicht bereit", [NEGATIVE]),
        ("Service unavailable", "Dienst nicht verfügbar", [NEGATIVE]),
        ("Target is up", "Ziel ist erreichbar", [POSITIVE]),
        ("Backup failed", "Sicherung fehlgeschlagen", [NEGATIVE]),
        ("A failed backup", "Eine fehlgeschlagene Sicherung", [NEGATIVE]),
        ("CPU above 90%", "CPU über 90 %", [OVER]),
        ("CPU > 90%", "CPU > 90 %", [OVER]),
        ("Less than 5 nodes", "Weniger als 5 Knoten", [UNDER]),
        ("Larger than 2 GiB", "Größer als 2 GiB", [OVER]),
        ("A critical error", "Ein kritischer Fehler", [(Feature.SEVERITY, "critical")]),
        ("Errors over the last 5 minutes", "Fehler über 5 Minuten", []),
        ("Image is up to date", "Das Abbild ist aktuell", []),
        ("High latency", "Hohe Latenz", [(Feature.LEVEL, "high")]),
        ("It did not restart at all today", "Es startete nicht neu", [NEGATIVE]),
        ("Problem resolved", "Problem behoben", [(Feature.SEVERITY, "resolved")]),
    ],
)
def test_both_languages_decide_the_same(english: str, german: str, expected: list[tuple[Feature, str]]) -> None:
    assert list(features(english, "en-US").elements()) == expected
    assert list(features(german, "de").elements()) == expected


def test_only_a_sign_before_a_value_is_a_comparison() -> None:
    assert list(features("Load of <%= host %> is &lt; {{ $min }} or ≥ 90%", "en").elements()) == [UNDER, OVER]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_marked_word_of_the_checks_decides_something(language: str) -> None:
    marked = [word for _, word, heeded in words_of(language) if heeded]
    assert marked
    assert [word for word in marked if "*" in word or not features(word, language)] == []


@pytest.mark.parametrize("language", sorted({*tables("polarity-")} - {*LANGUAGES}))
def test_no_word_of_another_language_is_marked(language: str) -> None:
    assert [word for _, word, heeded in words_of(language) if heeded] == []


def test_a_language_without_table_has_only_signs() -> None:
    assert list(features("CPU élevé > 90%", "fr").elements()) == [OVER]


SCORES = [
    ("Disk full", "Disk full", 100, 100),
    ("CPU at 90% on web-1", "CPU at 95% on web-2", 95, 99),
    ("Disk full", "disk full.", 95, 99),
    ("Host {{ $labels.a }} is slow", "Host {{ $labels.b }} is slow", 95, 99),
    ("The disk of the host is nearly full", "The disk of the node is nearly full", 85, 94),
    ("Host is out of memory now", "Host is out of disk now", 75, 84),
    ("Disk full", "Certificate expires soon", 0, 30),
]


@pytest.mark.parametrize(("one", "other", "least", "most"), SCORES)
def test_likeness_counts_masked_words(one: str, other: str, least: int, most: int) -> None:
    assert least <= match_score(one, other, "en") <= most
    assert match_score(one, other, "en") == match_score(other, one, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The load of the whole cluster is above its usual limit",
            "The load of the whole cluster is below its usual limit",
        ),
        ("CPU load of the host is > 90%", "CPU load of the host is < 90%"),
        ("The backup of the database has failed", "The backup of the database has succeeded"),
        ("This is a critical state of the node", "This is a warning state of the node"),
        ("Der Dienst ist seit 5 Minuten nicht erreichbar", "Der Dienst ist seit 5 Minuten erreichbar"),
        ("The host has no more free space on it", "The host has more free space on it"),
    ],
)
def test_texts_that_disagree_in_polarity_or_severity_are_never_suggested(one: str, other: str) -> None:
    assert match_score(one, other) <= POLARITY_CAP
    assert suggestions(one, [(other, "…")]) == ()


def test_a_number_that_only_one_has_costs_points() -> None:
    plain = match_score("Queue of the service is long today", "Queue of the broker is long today")
    assert match_score("Queue of the service is long 5", "Queue of the broker is long today") < plain


@pytest.mark.parametrize(
    ("score", "name"),
    [
        (100, Band.EXACT),
        (99, Band.REPAIRABLE),
        (95, Band.REPAIRABLE),
        (94, Band.GOOD),
        (84, Band.FAIR),
        (74, Band.NONE),
    ],
)
def test_scores_fall_into_the_customary_bands(score: int, name: Band) -> None:
    assert band(score) is name


def test_numbers_and_names_are_repaired() -> None:
    target = "CPU auf web-1 seit 5 Minuten bei 90 %"
    assert (
        repair("CPU at 95% on db-7 for 5 minutes", "CPU at 90% on web-1 for 5 minutes", target)
        == "CPU auf db-7 seit 5 Minuten bei 95 %"
    )


def test_values_that_swap_places_are_repaired_at_once() -> None:
    assert (
        repair("From 20 to 30 requests", "From 30 to 20 requests", "Von 30 auf 20 Anfragen") == "Von 20 auf 30 Anfragen"
    )


@pytest.mark.parametrize(
    ("new", "old", "target"),
    [
        ("Disk full", "Disk nearly full", "Festplatte fast voll"),
        ("5 of 5 pods", "3 of 3 pods", "3 von 3 Pods"),
        ("CPU at 95%", "CPU at 90%", "CPU hoch"),
        ("CPU at 95%", "CPU at 90%", "CPU bei 90% (90%)"),
        ("CPU > 90%", "CPU < 90%", "CPU < 90%"),
    ],
)
def test_what_is_not_safe_is_not_repaired(new: str, old: str, target: str) -> None:
    assert repair(new, old, target) is None


def test_a_number_of_another_plural_form_is_not_repaired() -> None:
    assert repair("Failed pods: 5", "Failed pods: 2", "Nieudane: 2 pody", target_locale="pl-PL") is None
    assert repair("Failed pods: 3", "Failed pods: 2", "Nieudane: 2 pody", target_locale="pl-PL") == "Nieudane: 3 pody"


def test_suggestions_come_best_first_and_repaired_where_that_is_safe() -> None:
    remembered = [
        ("Disk of the old host web-2 is full", "Festplatte des alten Rechners web-2 ist voll"),
        ("Disk of host web-1 is full", "Festplatte von web-1 ist voll"),
        ("Certificate expired", "Zertifikat abgelaufen"),
    ]
    first, second = suggestions("Disk of host web-9 is full", remembered, language="en")
    assert (first.band, first.repaired) == (Band.REPAIRABLE, "Festplatte von web-9 ist voll")
    assert (second.band, second.repaired) == (Band.FAIR, None)
