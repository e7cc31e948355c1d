from __future__ import annotations

import pytest

from slack_fixtures.grammar.languages import LOCALES, linearizer
from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.grammar.parsing.reading import Parsed
from slack_fixtures.grammar.translator import Refused, Said, read, say, translate


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
    ["Lag is ⟨1⟩ times higher than usual."],
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
