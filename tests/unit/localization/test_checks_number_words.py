"""A number told in words in the source may stand in digits in the translation."""

import pytest

from slack_fixtures.localization.checks import CheckContext, Severity, run


@pytest.mark.parametrize(
    ("source_locale", "source", "locale", "target"),
    [
        ("en-US", "The probe failed four times.", "de-DE", "Die Prüfung ist 4-mal fehlgeschlagen."),
        ("en-US", "The link was down for half an hour.", "fr-FR", "Le lien a été coupé pendant 30 minutes."),
        ("en-US", "A quarter of the shards are stale.", "de-DE", "25 Prozent der Shards sind veraltet."),
        ("de-DE", "Die Prüfung ist sieben Minuten lang ausgefallen.", "en-US", "The probe was down for 7 minutes."),
    ],
)
def test_a_number_in_words_may_become_digits(source_locale: str, source: str, locale: str, target: str) -> None:
    findings = run(CheckContext(source, target, source_locale, locale))
    assert [one for one in findings if one.severity is Severity.BLOCK] == []


def test_a_number_that_no_word_tells_is_invented() -> None:
    findings = run(
        CheckContext("The probe failed four times.", "Die Prüfung ist 5-mal fehlgeschlagen.", "en-US", "de-DE")
    )
    assert "numbers" in {one.check for one in findings if one.severity is Severity.BLOCK}
