"""What pronouns stand for, told by what the sentences say in another language."""

from __future__ import annotations

import pytest
from trees import Trees

from slack_fixtures.grammar.anaphora import cleared
from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.grammar.parsing.reading import Parsed
from slack_fixtures.localization import embedded


def said(text: str, locale: str = "de-DE", source: str = "en") -> str:
    """Return a text in the locale; the reasons, where it is refused."""
    draft = embedded.translate(text, source, locale, Style())
    return draft.text or f"refused: {', '.join(draft.refused)}"


@pytest.mark.parametrize(
    ("text", "german"),
    [
        (
            "The token has expired. Packages cannot be built without it.",
            "Das Token ist abgelaufen. Pakete können ohne das Token nicht gebaut werden.",
        ),
        (
            "Two of the six brokers are full. Delete them.",
            "2 von 6 Brokern sind voll. Löschen Sie diese Broker.",
        ),
        (
            "An access key is too old. Delete it immediately.",
            "Ein Zugriffsschlüssel ist zu alt. Löschen Sie den Zugriffsschlüssel sofort.",
        ),
        (
            "Vault is sealed. No application can read secrets from it.",
            "Vault ist versiegelt. Keine Anwendung kann Secrets von Vault lesen.",
        ),
        ("The index is broken. Its shards are missing.", "Der Index ist defekt. Die Shards des Index fehlen."),
        (
            "The certificate on {{ $labels.host }} has expired. Browsers do not accept it.",
            "Das Zertifikat auf {{ $labels.host }} ist abgelaufen. Browser akzeptieren das Zertifikat nicht.",
        ),
    ],
)
def test_a_thing_of_the_sentence_before_is_named_again(text: str, german: str) -> None:
    assert said(text) == german


@pytest.mark.parametrize(
    ("text", "german", "french"),
    [
        (
            "Read the messages and delete them.",
            "Lesen Sie die Nachrichten und löschen Sie sie.",
            "Lisez les messages et supprimez-les.",
        ),
        (
            "Find the sessions that are idle and terminate them.",
            "Finden Sie die Sitzungen, die inaktiv sind, und beenden Sie sie.",
            "Trouvez les sessions qui sont inactives et arrêtez-les.",
        ),
        (
            "If the disk fails, replace it.",
            "Wenn die Festplatte ausfällt, ersetzen Sie sie.",
            "Si le disque tombe en panne, remplacez-le.",
        ),
        (
            "The pod was killed because it is too old.",
            "Der Pod wurde beendet, weil er zu alt ist.",
            "Le pod a été tué car il est trop ancien.",
        ),
        (
            "The key is old, so nobody accepts it.",
            "Der Schlüssel ist alt, sodass niemand ihn akzeptiert.",
            "La clé est ancienne, donc personne ne l'accepte.",
        ),
    ],
)
def test_a_thing_of_the_same_sentence_is_told_again_as_the_language_can(text: str, german: str, french: str) -> None:
    assert (said(text), said(text, "fr-FR")) == (german, french)


@pytest.mark.parametrize(
    ("text", "german"),
    [
        (
            "The job failed: several machines are missing because their disks are full.",
            "Der Job ist fehlgeschlagen: Mehrere Maschinen fehlen, weil die Festplatten dieser Maschinen voll sind.",
        ),
        (
            "Several machines were skipped because their disks are full.",
            "Mehrere Maschinen wurden übersprungen, weil ihre Festplatten voll sind.",
        ),
        ("A user must change their password.", "Ein Benutzer muss sein Passwort ändern."),
    ],
)
def test_what_is_theirs_is_of_the_things_that_were_told(text: str, german: str) -> None:
    assert said(text) == german


@pytest.mark.parametrize(
    "text",
    [
        "{{ $labels.instance }} is down. Restart it.",  # a placeholder cannot stand twice
        "Clear the cache and the index. Rebuild it.",
        "No pod is ready. Delete it.",
        "Somebody used the key. The lock is old. The file is new. Delete it without asking.",
        "Nobody is on call at night. Ask them.",
        "The gateway slows the client down after it exceeded the limit.",
        "The node is old. This blocks nothing, it is a hint.",
        "Uploads stop at the second step. It seems to affect files above 5 MB.",
        "Compare the digest first. It was a mistake.",
    ],
)
def test_nothing_is_named_where_nothing_stands_out(text: str) -> None:
    assert said(text).startswith("refused")


def test_an_open_possessive_in_between_keeps_nothing_from_being_told() -> None:
    draft = embedded.translate("The broker is down. Check its share of the load. Restart it.", "en", "de-DE", Style())
    assert [one.text for one in draft.said] == ["Der Broker ist ausgefallen.", "Starten Sie den Broker neu."]


def test_restarting_is_of_software_rather_than_of_the_file_that_was_told_last() -> None:
    text = "The importer has locked the file. Restart it."
    assert said(text) == "Der Importer hat die Datei gesperrt. Starten Sie den Importer neu."


def test_a_fault_is_what_is_resolved() -> None:
    text = "The probe found a memory leak. Do not restart brokers until it is resolved."
    assert (
        said(text)
        == "Die Prüfung hat ein Speicherleck gefunden. Starten Sie keine Broker neu, bis das Speicherleck behoben ist."
    )


def test_a_thing_that_was_spoken_of_again_stands_out() -> None:
    text = "The key is old. Browsers do not accept it. Replace it."
    assert said(text).endswith("Ersetzen Sie den Schlüssel.")


def test_a_pronoun_is_not_given_to_a_subject_that_is_none() -> None:
    text = "The valve opened. No action is needed if it closes by itself."
    assert said(text, "fr-FR").endswith("si la vanne se ferme spontanément.")


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Die Broker haben ihre Partitionen verloren.", "The brokers have lost their partitions."),
        ("Der Knoten meldet seinen Status nicht mehr.", "The node does not report its status anymore."),
        ("Die Nachrichten sind alt. Löschen Sie sie.", "The messages are old. Delete the messages."),
        ("Die Warteschlange ist voll. Leeren Sie sie.", "The queue is full. Clear the queue."),
    ],
)
def test_a_german_ihr_may_be_of_one_or_of_several(german: str, english: str) -> None:
    assert said(german, "en-US", "de") == english


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sensors are connected. None of them has sent data.", "Kein Sensor hat Daten gesendet."),
        ("Both links are up, but only one of them is slow.", "aber nur 1 Link ist langsam."),
        ("Three replicas are configured. Two of them are down.", "2 Replikate sind ausgefallen."),
        ("Two nodes left the cluster. Each of them holds shards.", "Jeder Knoten hält Shards."),
        ("The nodes are back. Most of them are slow.", "Die meisten Knoten sind langsam."),
    ],
)
def test_some_of_them_are_some_of_what_was_told(text: str, expected: str) -> None:
    assert said(text).endswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The uploads fail. That's about 8% of them.", "Dies ist etwa 8% der Uploads."),
        ("The jobs are queued. 5 % of them fail.", "5 % der Jobs schlagen fehl."),
    ],
)
def test_a_share_of_them_is_one_of_the_things_that_were_told(text: str, expected: str) -> None:
    assert said(text).endswith(expected)


def test_what_is_looked_for_is_what_is_ended() -> None:
    assert said("Two nodes are slow. Find blocked sessions and terminate them.").endswith(
        "Finden Sie blockierte Sitzungen und beenden Sie sie."
    )
    wrong = said("Logins time out. Look for long-running transactions and terminate them if they hold locks.")
    assert "die Anmeldungen" not in wrong


def test_some_of_them_are_refused_where_nothing_was_told_of_them() -> None:
    for locale in ("de-DE", "ja-JP"):
        assert embedded.translate("Two of them are down.", "en", locale, Style()).refused


def test_german_pronouns_are_told_as_well() -> None:
    text = "Die Zahl der Sitzungen nähert sich dem Limit. Wird es überschritten, startet der Server neu."
    assert "Si el límite se supera" in said(text, "es-ES", "de")
    assert (
        said("Das Zertifikat ist abgelaufen. Ohne es startet der Dienst nicht.", "fr-FR", "de").count("certificat") == 2
    )


def test_whatever_was_told_before_a_sentence_keeps_its_own_words_where_no_noun_is_found() -> None:
    trees = Trees(seed=11)
    told = [trees.sentence() for _ in range(400)]
    for place in range(2, len(told)):
        reading = cleared(Parsed(0.0, told[place]), told[place - 2 : place])
        assert reading.tree == told[place]
        assert reading.named != reading.tree


def test_a_secret_is_rotated_rather_than_what_found_it() -> None:
    text = "The scanner found a password in an export. Rotate it."
    assert "le mot de passe" in said(text, "fr-FR").split(". ", 1)[1]
