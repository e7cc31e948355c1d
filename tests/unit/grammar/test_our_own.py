"""What belongs to whoever writes the alert, in every language."""

from __future__ import annotations

import pytest

from slack_fixtures.grammar import translator
from slack_fixtures.grammar.languages import linearizer
from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.localization.embedded import translate


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("de-DE", "Prüfen Sie die Logs unserer Warteschlange."),
        ("es-ES", "Compruebe los registros de nuestra cola."),
        ("fr-FR", "Vérifiez les journaux de notre file d'attente."),
        ("it-IT", "Controllare i log della nostra coda."),
        ("ja-JP", "キューのログを確認してください。"),
        ("ko-KR", "큐의 로그를 확인하십시오."),
        ("nl-NL", "Controleer de logs van onze wachtrij."),
        ("pl-PL", "Sprawdź dzienniki naszej kolejki."),
        ("pt-BR", "Verifique os logs de nossa fila."),
        ("tr-TR", "Kuyruğun günlüklerini kontrol edin."),
        ("zh-CN", "请检查我们的队列的日志。"),
    ],
)
def test_a_thing_of_ours_is_told_as_the_language_tells_it(locale: str, said: str) -> None:
    assert translate("Check the logs of our queue.", "en", locale, Style()).text == said


def test_polish_declines_what_is_ours() -> None:
    assert translate("Restart our server.", "en", "pl-PL", Style()).text == "Uruchom ponownie nasz serwer."
    assert translate("Our nodes are slow.", "en", "pl-PL", Style()).text == "Nasze węzły są wolne."


@pytest.mark.parametrize("sentence", ["We have lost the backup.", "Nobody can open the portal."])
def test_a_person_who_is_not_named_is_said_in_english_as_it_was(sentence: str) -> None:

    tree = translator.read(sentence, [], "en")[0].tree
    assert linearizer("en-US").sentence(tree, Style()) == sentence
