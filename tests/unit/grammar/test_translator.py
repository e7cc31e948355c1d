from __future__ import annotations

import pytest

from slack_fixtures.grammar.languages import LOCALES, linearizer
from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.grammar.parsing.reading import Parsed
from slack_fixtures.grammar.translator import Refused, Said, read, say, translate
from slack_fixtures.localization import embedded


@pytest.mark.parametrize("locale", ["es-ES", "it-IT", "pt-BR", "nl-NL"])
def test_a_denial_that_a_short_form_would_lose_is_refused(locale: str) -> None:
    said = translate("Clock not synchronized with any time source", (), "en", locale)
    assert isinstance(said, Refused)
    assert said.reason == "a denial whose reach is not told"


@pytest.mark.parametrize("locale", ["de-DE", "es-ES", "ja-JP"])
def test_a_payment_is_not_taken_for_what_a_battery_holds(locale: str) -> None:
    said = translate("Duplicate charges detected", (), "en", locale)
    assert isinstance(said, Said)
    assert (
        said.text
        == {
            "de-DE": "Doppelbelastungen erkannt",
            "es-ES": "Cobros duplicados detectados",
            "ja-JP": "二重請求が検出されました",
        }[locale]
    )


def test_a_time_that_has_passed_is_not_said_to_be_ahead() -> None:
    said = translate("The gateway rejected 5 requests within ⟨1⟩ minutes.", ("{{ $value }}",), "en", "pt-BR")
    assert isinstance(said, Said)
    assert "próximos" not in said.text


def test_how_full_something_is_is_said_of_its_usage() -> None:
    said = translate("Transaktionsprotokoll zu ⟨1⟩ % gefüllt", ("{{ $value }}",), "de", "ja-JP")
    assert isinstance(said, Said)
    assert "使用" in said.text


def test_more_than_an_amount_is_not_said_to_be_a_way() -> None:
    said = translate("Heap usage is over ⟨1⟩ of the limit.", ("70%",), "en", "es-ES")
    assert not isinstance(said, Said) or "través" not in said.text


def test_how_long_something_waits_is_not_what_it_waits_for() -> None:
    said = translate("Build ⟨1⟩ has been waiting for longer than ⟨2⟩ minutes.", ("7", "20"), "en", "fr-FR")
    assert isinstance(said, Said)
    assert said.text == "Le build ⟨1⟩ attend depuis plus de ⟨2⟩ min."


@pytest.mark.parametrize(
    ("locale", "plain", "technical"),
    [
        ("de-DE", "Hohe Prozessorauslastung auf ⟨1⟩", "Hohe CPU-Auslastung auf ⟨1⟩"),
        ("fr-FR", "Utilisation élevée du processeur sur ⟨1⟩", "Utilisation élevée du CPU sur ⟨1⟩"),
        ("ja-JP", "⟨1⟩のプロセッサー使用率が高くなっています", "⟨1⟩のCPU使用率が高くなっています"),
    ],
)
def test_a_manager_reads_plain_words_where_an_engineer_reads_the_term(locale: str, plain: str, technical: str) -> None:
    source, spans = "High CPU usage on ⟨1⟩", ("db-1",)
    for level, expected in (("manager", plain), ("engineer", technical), ("", technical)):
        said = translate(source, spans, "en", locale, Style(level=level))
        assert isinstance(said, Said)
        assert said.text == expected


@pytest.mark.parametrize("locale", LOCALES)
def test_every_plain_word_stands_beside_a_word_and_can_be_read(locale: str) -> None:
    assert linearizer(locale, plain=True).gaps() == linearizer(locale).gaps()


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("Webhook error rate above 5% over 10 minutes", "mehr als 10"),
        ("The proxy handled 40 million requests.", "Million"),
        ("Ledger node stopped syncing", "Gestoppt"),
    ],
)
def test_a_misreading_is_refused_in_every_language(source: str, wrong: str) -> None:
    said = translate(source, (), "en", "de-DE")
    assert isinstance(said, Refused) or wrong not in said.text


@pytest.mark.parametrize("locale", ["fr-FR", "es-ES", "ja-JP", "zh-CN"])
@pytest.mark.parametrize(
    "sentence",
    ["Lag is ⟨1⟩ times higher than usual.", "Load is ⟨1⟩ times higher than normal."],
)
def test_how_many_times_more_is_refused_where_no_language_says_it_rightly(sentence: str, locale: str) -> None:
    assert isinstance(translate(sentence, ("3",), "en", locale), Refused)


def test_how_many_times_more_is_said_where_the_count_stands_before_the_adjective() -> None:
    said = translate("Lag is ⟨1⟩ times higher than usual.", ("3",), "en", "nl-NL")
    assert isinstance(said, Said)
    assert "⟨1⟩ keer hoger" in said.text


def test_a_reading_that_is_much_worse_is_no_way_out() -> None:
    near, far = read("The link is down.", (), "en")[0], read("The tape is full.", (), "en")[0]
    unsayable = Parsed(0.0, read("Lag is ⟨1⟩ times higher than usual.", ("4",), "en")[0].tree)
    language = linearizer("de-DE")
    assert isinstance(say("", [unsayable, Parsed(0.9, near.tree)], "en", language), Said)
    assert isinstance(say("", [unsayable, Parsed(1.1, far.tree)], "en", language), Refused)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("ja-JP", "エージェントは再起動すべきです。"),
        ("de-DE", "Der Agent sollte neu gestartet werden."),
        ("es-ES", "Se recomienda reiniciar el agente."),
    ],
)
def test_what_is_recommended_is_no_purpose(locale: str, text: str) -> None:
    said = translate("It is recommended to restart the agent.", (), "en", locale)
    assert isinstance(said, Said)
    assert said.text == text


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("The load failed at 02:00.", "fr-FR", "Le chargement de données a échoué à 02:00."),
        ("We post a banner.", "nl-NL", "We publiceren een banner."),
        ("Feature drift detected", "fr-FR", "Dérive de caractéristique détectée"),
        ("A restart will not help here.", "de-DE", "Ein Neustart wird hier nicht helfen."),
        ("A restart will not help here.", "nl-NL", "Een herstart zal hier niet helpen."),
        ("Clients cannot place orders.", "fr-FR", "Les clients ne peuvent pas créer des commandes."),
        ("The probe stopped reporting 10 minutes ago.", "fr-FR", "La sonde a cessé d'émettre il y a 10 minutes."),
        ("Latency is high in Germany.", "pt-BR", "A latência é alta na Alemanha."),
        ("Errors in Asia", "pt-BR", "Erros na Ásia"),
        ("Orders from Italy fail.", "es-ES", "Los pedidos de Italia fallan."),
        ("Errors in Asia", "de-DE", "Fehler in Asien"),
        ("Traffic to Japan is dropped.", "ja-JP", "日本へのトラフィックが破棄されています。"),
        ("Resume from the last checkpoint.", "nl-NL", "Hervat vanaf het laatste checkpoint."),
        (
            "Stop the job and resume from step 40.",
            "de-DE",
            "Stoppen Sie den Job und setzen Sie ab dem Schritt 40 fort.",
        ),
        ("Resume from the last checkpoint.", "zh-CN", "请从上次检查点恢复。"),
        ("Disk space running low", "de-DE", "Speicherplatz wird knapp"),
        ("Memory running low on cache-2", "de-DE", "Arbeitsspeicher auf cache-2 wird knapp"),
        ("Memory is running low on cache-2.", "fr-FR", "La mémoire devient rare sur cache-2."),
        ("Node 4 is running low on memory.", "fr-FR", "Le nœud 4 est presque à court de mémoire."),
        (
            "The index contains no files added since then.",
            "de-DE",
            "Der Index enthält keine seitdem hinzugefügten Dateien.",
        ),
    ],
)
def test_what_was_misread_once_is_said_as_it_is_meant(text: str, locale: str, expected: str) -> None:
    assert embedded.translate(text, "en", locale, Style()).text == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Asian users see errors.", "of a country"),
        ("Traffic from Switzerland is blocked.", "a country"),
        ("Do nothing unless the queue grows as well.", "a denial whose reach"),
        ("The Selenium grid is slow.", "no reading"),
        ("Somebody pushed to release, bypassing the review.", "someone who did something"),
    ],
)
def test_what_would_stay_english_or_turn_round_is_refused(text: str, reason: str) -> None:
    for locale in ("de-DE", "fr-FR", "pl-PL"):
        assert reason in embedded.translate(text, "en", locale, Style()).refused[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Lauf ist am Zeitlimit gescheitert.", "a causa del limite di tempo."),
        ("Der Import scheitert an fehlenden Rechten.", "a causa di diritti mancanti."),
    ],
)
def test_what_something_fails_at_in_german_is_the_cause(text: str, expected: str) -> None:
    assert (embedded.translate(text, "de", "it-IT", Style()).text or "").endswith(expected)


def test_french_names_a_country_in_which_something_is_and_no_other() -> None:
    assert embedded.translate("Errors in Poland", "en", "fr-FR", Style()).text == "Erreurs en Pologne"
    assert embedded.translate("Traffic from Poland", "en", "fr-FR", Style()).refused
    assert embedded.translate("Errors in India", "en", "it-IT", Style()).text


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Hotline wait time past 10 minutes", "Hotline-Wartezeit über 10 min"),
        ("Failed logins past 24 hours", "Fehlgeschlagene Anmeldungen in den letzten 24 h"),
        ("The price dropped yesterday.", "Der Preis ist gestern gesunken."),
        ("The single dropped yesterday.", "Die Single ist gestern erschienen."),
    ],
)
def test_what_is_past_a_limit_or_dropped_is_told_by_its_company(sentence: str, said: str) -> None:
    assert embedded.translate(sentence, "en", "de-DE", Style()).text.replace("\u00a0", " ") == said


@pytest.mark.parametrize("sentence", ["Our money is on the new driver.", "Signups dropped by ⟨1⟩%"])
def test_a_guess_is_no_place_and_a_fall_no_loss(sentence: str) -> None:
    assert isinstance(translate(sentence, ("40",), "en", "de-DE"), Refused)


@pytest.mark.parametrize("locale", ["ja-JP", "ko-KR"])
def test_what_runs_on_battery_is_no_part_of_one(locale: str) -> None:
    assert isinstance(translate("UPS on battery", (), "en", locale), Refused)
