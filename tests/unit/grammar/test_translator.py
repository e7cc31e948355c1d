from __future__ import annotations

import pytest

from slack_fixtures.grammar.translator import Refused, Said, translate


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
    assert "使用率" in said.text
