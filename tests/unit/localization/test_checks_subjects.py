"""Each check finds what is wrong, and leaves what is right alone."""

from dataclasses import replace

import pytest

from slack_fixtures.localization.checks import CHECKS, CheckContext, Severity, Term, blocks, repair, run
from slack_fixtures.localization.checks.numbers import canonical

NNBSP, NBSP = "\u202f", "\u00a0"


def findings(check: str, source: str, target: str, locale: str = "de-DE", source_locale: str = "en-US", **known):
    context = CheckContext(source, target, source_locale, locale, **known)
    return [finding for finding in run(context) if finding.check == check]


# check, source, wrong target, right target, locale
WRONG_AND_RIGHT = [
    ("empty", "Disk full", " \n", "Datenträger voll", "de-DE"),
    ("placeholders", "Host {{ $labels.host }} is slow", "Host {{ $labels.hots }} ist langsam", "Host {{ $labels.host }} ist langsam", "de-DE"),
    ("placeholders", "Host %s is slow", "Host ist langsam", "Der Host %s ist langsam", "de-DE"),
    ("placeholders", "Host is slow", "Host {{ host }} ist langsam", "Host ist langsam", "de-DE"),
    ("placeholders", "{{ n|plural(other='# errors', one='# error') }}", "{{ m|plural(other='# Fehler', one='# Fehler') }}", "{{ n|plural(other='# Fehler', one='# Fehler') }}", "de-DE"),
    ("numbers", "Retried 1,234.5 times", "1234,6-mal wiederholt", "1.234,5-mal wiederholt", "de-DE"),
    ("numbers", "Temperature is -5", "Temperatur ist 5", "Temperatur ist -5", "de-DE"),
    ("numbers", "For 5 minutes", "Seit 5 Stunden", "Seit 5 Minuten", "de-DE"),
    ("numbers", "For 5 minutes", "5時間継続", "5分間継続", "ja-JP"),
    ("numbers", "Usage is 90%", "Kullanım %80", "Kullanım %90", "tr-TR"),
    ("numbers", "Usage is 90%", "الاستخدام ٨٠٪", "الاستخدام ٩٠٪", "ar-SA"),
    ("numbers", "Wait 5-10 seconds", "10-5 Sekunden warten", "5-10 Sekunden warten", "de-DE"),
    ("numbers", "Latency > 500 ms", "Latenz 500 ms", "Latenz > 500 ms", "de-DE"),
    ("numbers", "One replica is left", "3 Replikate sind übrig", "1 Replikat ist übrig", "de-DE"),
    ("numbers", "For 1 minute", "Depuis une heure et deux minutes 7", "Depuis une minute", "fr-FR"),
    ("urls", "See https://wiki.example.org/a", "Siehe https://wiki.example.org/b", "Siehe https://wiki.example.org/a", "de-DE"),
    ("emails", "Ask ops@example.org", "ops@example.com fragen", "ops@example.org fragen", "de-DE"),
    ("paths", "Volume /var/lib/data is full", "Volume /var/lib/daten ist voll", "Das Volume /var/lib/data ist voll", "de-DE"),
    ("addresses", "Host 10.0.0.7 is down", "Host 10.0.0.8 ist ausgefallen", "Host 10.0.0.7 ist ausgefallen", "de-DE"),
    ("hashes", "Commit 3f9a1c7b2d is bad", "Commit 3f9a1c7b2e ist fehlerhaft", "Commit 3f9a1c7b2d ist fehlerhaft", "de-DE"),
    ("identifiers", "node_load5 is high", "Knoten_last5 ist hoch", "node_load5 ist hoch", "de-DE"),
    ("code_spans", "Run `systemctl status`", "`systemctl Status` ausführen", "`systemctl status` ausführen", "de-DE"),
    ("slack_mrkdwn", "*Disk* full", "*Datenträger voll", "*Datenträger* voll", "de-DE"),
    ("slack_mrkdwn", "Ask <@U12345>", "Fragen Sie <!channel>", "<@U12345> fragen", "de-DE"),
    ("slack_mrkdwn", "Disk full", "<!here> Datenträger voll", "Datenträger voll", "de-DE"),
    ("slack_mrkdwn", "See <https://a.example|the page>", "Siehe <https://b.example|die Seite>", "Siehe <https://a.example|die Seite>", "de-DE"),
    ("slack_mrkdwn", ":fire: Disk full", ":feuer: Datenträger voll", ":fire: Datenträger voll", "de-DE"),
    ("slack_mrkdwn", "Read &amp; write fail", "Lesen & Schreiben schlagen fehl", "Lesen &amp; Schreiben schlagen fehl", "de-DE"),
    ("script", "The disk is full", "Der Datenträger ist 满", "Der Datenträger ist voll", "de-DE"),
    ("script", "The disk is full", "the disk is full", "ディスクがいっぱいです", "ja-JP"),
    ("script", "The disk is full", "القرص ممتلئ ディスク", "القرص ممتلئ", "ar-SA"),
    ("language_id", "The disk of the server is full now", "Le disque du serveur est plein", "Der Datenträger des Servers ist jetzt voll", "de-DE"),
    ("language_id", "The disk is full", "磁盘のディスクがいっぱいです", "磁盘已满", "zh-CN"),
    ("language_id", "The server has an error", "伺服器發生錯誤，請檢查連線", "服务器发生错误，请检查连接", "zh-CN"),
    ("untranslated", "The payment failed again", "The payment failed again", "Die Zahlung ist erneut fehlgeschlagen", "de-DE"),
    ("partly_untranslated", "The payment failed again", "Die Zahlung failed erneut", "Die Zahlung ist erneut fehlgeschlagen", "de-DE"),
    ("partly_untranslated", "The server in the cluster is slow", "El server del cluster is slow", "El server del cluster va lento", "es-ES"),
    ("plural_syntax", "{{ n|plural(other='# errors', one='# error') }}", "{{ n|plural(other='# Fehler', eins='# Fehler') }}", "{{ n|plural(other='# Fehler', one='# Fehler') }}", "de-DE"),
    ("plural_syntax", "{n, plural, one {# job} other {# jobs}}", "{n, plural, one {# Job}}", "{n, plural, one {# Job} other {# Jobs}}", "de-DE"),
    ("plural_categories", "{{ n|plural(other='# errors', one='# error') }}", "{{ n|plural(other='# błędu', one='# błąd') }}", "{{ n|plural(other='# błędu', one='# błąd', few='# błędy', many='# błędów') }}", "pl-PL"),
    ("same_plurals", "{{ n|plural(other='# jobs', one='# job') }}", "{{ n|plural(other='# Jobs', one='# Jobs') }}", "{{ n|plural(other='# Jobs', one='# Job') }}", "de-DE"),
    ("number_agreement", "For 1 minute", "Seit 1 Minuten", "Seit 1 Minute", "de-DE"),
    ("number_agreement", "For 5 minutes", "Od 5 minuty", "Od 5 minut", "pl-PL"),
    ("length_ratio", "The payment service answers far too slowly today", "Langsam", "Der Zahlungsdienst antwortet heute viel zu langsam", "de-DE"),
    ("repetition", "The disk is full", "Der Datenträger ist ist voll", "Der Datenträger ist voll", "de-DE"),
    ("repetition", "The disk is full", "Der Datenträger, der Datenträger, der Datenträger ist voll", "Der Datenträger ist voll", "de-DE"),
    ("repetition", "The disk is full", "磁盘已满磁盘已满磁盘已满", "磁盘已满", "zh-CN"),
    ("hallucination", "Disk full", "Der Datenträger ist voll, weil gestern jemand sehr viele Dateien dorthin kopiert hat", "Datenträger voll", "de-DE"),
    ("hallucination", "The disk is full", "ディスク banana がいっぱいです", "ディスクがいっぱいです", "ja-JP"),
    ("end_punctuation", "The disk is full.", "Der Datenträger ist voll", "Der Datenträger ist voll.", "de-DE"),
    ("end_punctuation", "The disk is full.", "ディスクがいっぱいです.", "ディスクがいっぱいです。", "ja-JP"),
    ("end_punctuation", "Is it slow?", "هل هو بطيء?", "هل هو بطيء؟", "ar-SA"),
    ("punctuation_spacing", "Warning: disk", "Avertissement: disque", f"Avertissement{NNBSP}: disque", "fr-FR"),
    ("punctuation_spacing", "Usage: 90%", "Nutzung: 90%", f"Nutzung: 90{NBSP}%", "de-DE"),
    ("punctuation_spacing", "Disk full", "Datenträger  voll", "Datenträger voll", "de-DE"),
    ("punctuation_spacing", "Slow, and full", "很慢, 而且已满", "很慢，而且已满", "zh-CN"),
    ("punctuation_spacing", "Disk full", " Datenträger voll ", "Datenträger voll", "de-DE"),
    ("brackets", "Disk (root) full", "Datenträger (root voll", "Datenträger (root) voll", "de-DE"),
    ("quotes", 'The job "nightly" fails', 'Der Job "nightly" schlägt fehl', "Der Job „nightly“ schlägt fehl", "de-DE"),
    ("capitalisation", "Disk full", "die Platte ist voll", "Platte voll", "de-DE"),
    ("capitalisation", "The connection is slow", "Die verbindung ist langsam", "Die Verbindung ist langsam", "de-DE"),
    ("capitalisation", "Disk space is low again", "Espacio Libre Disco Escaso Nuevamente", "Queda poco espacio libre en disco", "es-ES"),
    ("line_count", "One\nTwo", "Eins zwei", "Eins\nZwei", "de-DE"),
    ("bullet_count", "- one\n- two", "- eins\nzwei", "- eins\n- zwei", "de-DE"),
    ("sentence_count", "It fails. It waits. It stops.", "Es schlägt fehl, wartet und hält an.", "Es schlägt fehl. Es wartet. Es hält an.", "de-DE"),
    ("invisible_characters", "Disk full", "Daten\u200bträger voll", "Datenträger voll", "de-DE"),
    ("bidi_isolation", "Host web-1 is slow", "المضيف \u2068web-1 بطيء", "المضيف \u2068web-1\u2069 بطيء", "ar-SA"),
    ("formality", "Please check your server", "Bitte prüfen Sie deinen Server", "Bitte prüfen Sie Ihren Server", "de-DE"),
    ("urgency_kept", "Act immediately", "Bitte handeln", "Sofort handeln", "de-DE"),
    ("safe_output", "Disk full", "Datenträger <b>voll</b>", "Datenträger voll", "de-DE"),
    ("safe_output", "Disk full", "Datenträger {{ config }} voll", "Datenträger voll", "de-DE"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "source", "wrong", "right", "locale"), WRONG_AND_RIGHT)
def test_a_check_finds_what_is_wrong_and_leaves_what_is_right(check, source, wrong, right, locale):
    assert findings(check, source, wrong, locale)
    assert findings(check, source, right, locale) == []


@pytest.mark.parametrize(("check", "source", "wrong", "right", "locale"), WRONG_AND_RIGHT)
def test_a_finding_has_the_registered_severity_or_a_milder_one_and_a_place_in_the_target(
    check, source, wrong, right, locale
):
    order = [Severity.NOTE, Severity.FIX, Severity.REVIEW, Severity.BLOCK]
    registered = {entry.id: entry.severity for entry in CHECKS}[check]
    for finding in findings(check, source, wrong, locale):
        assert order.index(finding.severity) <= order.index(registered)
        assert 0 <= finding.start <= finding.end <= len(wrong)
        assert finding.message.endswith(".")


def test_every_check_has_an_example_here_or_in_a_test_of_its_own():
    own_test = {
        "severity_polarity", "slack_limits", "do_not_translate", "glossary_required", "glossary_forbidden",
        "consistency", "reused", "spelling", "source_quality",
    }  # fmt: skip
    assert {check.id for check in CHECKS} == {row[0] for row in WRONG_AND_RIGHT} | own_test


def test_every_check_is_listed_once_with_a_sentence():
    assert len({check.id for check in CHECKS}) == len(CHECKS)
    assert all(check.doc.endswith(".") and len(check.doc) > 20 for check in CHECKS)


def test_the_point_of_an_abbreviation_is_no_end_of_a_sentence():
    title = "Orders wait for 5 hours"
    assert findings("end_punctuation", title, "Zamówienia czekają od 5 godz.", "pl-PL") == []
    assert len(findings("end_punctuation", title, "Zamówienia czekają od 5 godzin.", "pl-PL")) == 1


def test_an_ignored_check_is_silent():
    context = CheckContext("The disk is full.", "Der Datenträger ist voll")
    assert {finding.check for finding in run(context)} == {"end_punctuation"}
    assert run(context, ignore={"end_punctuation"}) == ()


def test_a_blocking_finding_forbids_publishing_and_a_note_does_not():
    assert blocks(run(CheckContext("Host %s is slow", "Der Host ist langsam")))
    assert not blocks(run(CheckContext("The disk is full.", "Der Datenträger ist voll")))


def test_the_text_may_be_as_long_as_its_place_takes():
    assert findings("slack_limits", "Disk", "x" * 151, max_length=150)[0].start == 150
    assert findings("slack_limits", "Disk", "x" * 150, max_length=150) == []
    assert findings("slack_limits", "Disk", "x" * 3001)


NAME = Term("Payment Hub", do_not_translate=True)


@pytest.mark.parametrize(
    ("target", "locale", "kept"),
    [
        ("Payment Hub ist langsam", "de-DE", True),
        ("Der Zahlungs-Hub ist langsam", "de-DE", False),
        ("payment hub ist langsam", "de-DE", False),
        ("Payment Hub이 느립니다", "ko-KR", True),
        ("Payment Hub'a istek gelmiyor", "tr-TR", True),
        ("Payment Hub’a działa wolno", "pl-PL", True),
    ],
)
def test_a_name_stays_and_takes_only_the_ending_that_the_language_allows(target, locale, kept):
    assert (findings("do_not_translate", "Payment Hub is slow", target, locale, terms=(NAME,)) == []) is kept


def test_a_term_is_found_in_its_forms_and_compounds():
    term = Term("queue", accepted=("Warteschlange",), forbidden=("Schlange",))
    assert (
        findings("glossary_required", "Queue is full", "Die Nachrichtenwarteschlangen sind voll", terms=(term,)) == []
    )
    (finding,) = findings("glossary_required", "Queue is full", "Der Puffer ist voll", terms=(term,))
    assert finding.severity is Severity.REVIEW


def test_a_severity_term_blocks():
    term = Term("critical", accepted=("kritisch",), critical=True)
    (finding,) = findings("glossary_required", "Critical error", "Schwerer Fehler", terms=(term,))
    assert finding.severity is Severity.BLOCK


def test_a_forbidden_form_comes_with_the_preferred_one():
    term = Term("host", accepted=("Host",), forbidden=("Gastgeber",))
    (finding,) = findings("glossary_forbidden", "The host is slow", "Der Gastgeber ist langsam", terms=(term,))
    assert finding.suggestion == "Host"


def test_a_translation_differs_from_the_approved_one_only_after_review():
    assert findings("consistency", "Disk full", "Platte voll", approved_elsewhere=("Datenträger voll",))
    assert findings("consistency", "Disk full", "Datenträger voll", approved_elsewhere=("Datenträger voll",)) == []


def test_a_shared_translation_is_noted():
    assert findings("reused", "Disk full", "Datenträger voll", sources_elsewhere=("Volume full",))
    assert findings("reused", "Disk full", "Datenträger voll", sources_elsewhere=("Disk full",)) == []


def test_words_are_looked_up_only_where_a_dictionary_is_installed():
    known = {"der", "ist", "voll"}
    (finding,) = findings(
        "spelling", "The disk is full", "Der Datentreger ist voll", knows=lambda w: w.lower() in known
    )
    assert (finding.start, finding.end) == (4, 15)
    assert findings("spelling", "The disk is full", "Der Datentreger ist voll") == []


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Host %s has %d errors", "placeholders without names"),
        ("An error occured", "'occurred'"),
        ("It is slow", "first word"),
        ("The the disk is full", "twice"),
        ("One " * 41 + "end.", "words"),
        ("'Host ' + host is down", "glued"),
    ],
)
def test_the_author_of_a_rule_hears_what_is_hard_to_translate(source, told):
    assert any(told in finding.message for finding in findings("source_quality", source, "Text"))


@pytest.mark.parametrize("register", ["formal", "informal"])
def test_the_tenant_s_register_is_kept(register):
    target = {"formal": "Prüfe deine Logs", "informal": "Bitte prüfen Sie die Logs"}[register]
    assert findings("formality", "Check the logs", target, register=register)


def test_names_in_rendered_arabic_must_be_isolated_and_in_a_translation_need_not():
    target = "المضيف `web-1` بطيء"
    assert findings("bidi_isolation", "Host `web-1` is slow", target, "ar-SA") == []
    assert findings("bidi_isolation", "Host `web-1` is slow", target, "ar-SA", isolated=True)


@pytest.mark.parametrize(
    ("source", "target", "locale", "repaired"),
    [
        ("Warning: disk at 90%!", "Avertissement: disque à 90%!", "fr-FR", f"Avertissement{NNBSP}: disque à 90{NNBSP}%{NNBSP}!"),
        ("The disk is full.", " Der  Datenträger ist voll ", "de-DE", "Der Datenträger ist voll."),
        ("The disk is full.", "ディスクがいっぱいです", "ja-JP", "ディスクがいっぱいです。"),
        ("Slow, again.", "很慢, 再次.", "zh-CN", "很慢，再次。"),
        ('The job "a" waits', 'Le job "a" attend', "fr-FR", f"Le job «{NNBSP}a{NNBSP}» attend"),
        ("Disk full", "Daten\u200bträger voll", "de-DE", "Datenträger voll"),
        ("Disk full", "Datenträger voll", "de-DE", "Datenträger voll"),
    ],
)  # fmt: skip
def test_a_repair_makes_every_certain_correction(source, target, locale, repaired):
    context = CheckContext(source, target, target_locale=locale)
    assert repair(context) == repaired
    assert not [f for f in run(replace(context, target=repaired)) if f.severity is Severity.FIX]


@pytest.mark.parametrize(
    ("digits", "decimal", "group", "value"),
    [
        ("1,234.5", ".", ",", "1234.5"),
        ("1.234,5", ",", ".", "1234.5"),
        ("1\u202f234,50", ",", "\u202f", "1234.5"),
        ("0.05", ".", ",", "0.05"),
        ("1.234", ",", ".", "1234"),
        ("1.234", ".", ",", "1.234"),
        ("1,234,567", ".", ",", "1234567"),
        ("007", ".", ",", "7"),
    ],
)
def test_a_number_means_the_same_however_a_locale_writes_it(digits, decimal, group, value):
    assert canonical(digits, decimal, group) == value
