from __future__ import annotations

import pytest

from slack_fixtures.grammar import german
from slack_fixtures.grammar.abstract import Acting, Clause, Modal, Tense
from slack_fixtures.grammar.german_forms import compound
from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.grammar.languages.english import English

SPANS = ("{{ $labels.instance }}", "{{ $value }}")
PAIRS = (
    ("Kritischer Systemfehler erkannt", "Critical system error detected"),
    ("Knoten ausgefallen", "Node failed"),
    ("Hohe Abfragelatenz auf ⟨1⟩", "High query latency on ⟨1⟩"),
    ("Zu viele offene Verbindungen", "Too many open connections"),
    ("Keine Verbindung zur Datenbank", "No connection to the database"),
    ("Verbindung zur Datenbank verloren", "Connection to the database lost"),
    ("Backup fehlgeschlagen", "Backup failed"),
    ("Die Fehlerrate von ⟨1⟩ liegt über ⟨2⟩.", "The error rate of ⟨1⟩ is above ⟨2⟩."),
    ("Die Datenbank nimmt keine Verbindungen mehr an.", "The database accepts no connections anymore."),
    ("Mehr als ⟨2⟩ der Anfragen schlagen fehl.", "More than ⟨2⟩ of the requests are failing."),
    ("Prüfen Sie die Logs und starten Sie den Dienst neu.", "Check the logs and restart the service."),
    ("Die Replikation kann nicht gestartet werden.", "The replication cannot be started."),
    ("Mindestens ein Replikat ist nicht verfügbar.", "At least one replica is unavailable."),
    ("Es wurden keine Metriken empfangen.", "No metrics were received."),
    ("Es gibt zu viele fehlgeschlagene Anmeldeversuche.", "There are too many failed login attempts."),
    ("Das letzte Backup ist älter als ⟨2⟩ Stunden.", "The last backup is older than ⟨2⟩ hours."),
    ("Unerwarteter Neustart des Dienstes", "Unexpected restart of service"),
    ("Aktueller Wert: ⟨2⟩", "Current value: ⟨2⟩"),
    ("Fehlgeschlagene Anfragen nehmen zu.", "Failed requests are increasing."),
    ("Backups fehlen.", "Backups are missing."),
    ("Pods können nicht neu gestartet werden.", "Pods cannot be restarted."),
    ("Der Durchsatz ist auf ⟨2⟩ gefallen.", "The throughput has fallen to ⟨2⟩."),
)


@pytest.mark.parametrize(("source", "expected"), PAIRS)
def test_a_german_alert_is_understood(source: str, expected: str) -> None:
    readings = german.parse(source, SPANS)
    assert readings
    assert English().sentence(readings[0].tree, Style()) == expected


@pytest.mark.parametrize(
    ("source", "tense", "modal", "negated"),
    [
        ("Der Dienst ist ausgefallen.", Tense.PERFECT, None, False),
        ("Der Dienst wurde beendet.", Tense.PAST, None, False),
        ("Der Dienst wird ausfallen.", Tense.FUTURE, None, False),
        ("Der Dienst könnte ausfallen.", Tense.PRESENT, Modal.MAY, False),
        ("Der Dienst konnte nicht gestartet werden.", Tense.PAST, Modal.CAN, True),
        ("Der Dienst muss gestartet werden.", Tense.PRESENT, Modal.MUST, False),
    ],
)
def test_tense_modality_and_negation_are_kept_apart(
    source: str, tense: Tense, modal: Modal | None, negated: object
) -> None:
    tree = german.parse(source, SPANS)[0].tree.body
    assert isinstance(tree, Clause)
    assert (tree.tense, tree.modal, tree.negated) == (tense, modal, negated)


def test_since_makes_the_present_a_perfect() -> None:
    tree = german.parse("Der Dienst antwortet seit ⟨2⟩ Minuten nicht.", SPANS)[0].tree.body
    assert isinstance(tree, Clause)
    assert isinstance(tree.predicate, Acting)
    assert (tree.tense, tree.negated) == (Tense.PERFECT, True)


def test_a_compound_is_taken_apart_by_the_lexicon() -> None:
    _, phrase = compound("abfragelatenz")[0]
    assert (phrase.head, [part.head for part in phrase.modifiers]) == ("latency", ["query"])  # type: ignore[union-attr]


def test_a_noun_that_the_lexicon_lacks_is_no_name() -> None:
    assert german.parse("Die Schnurzel ist ausgefallen.", SPANS) == []


def test_no_noun_of_the_sentence_is_lost() -> None:
    assert german.parse("Der Dienst startet den Server die Platte.", SPANS) == []
