"""Names of products are not translated, in any locale, unless they are common words there."""

from __future__ import annotations

import pytest

from slack_fixtures.library.terms import BuiltinTerms
from slack_fixtures.localization.glossary import TermIndex, TermStatus


@pytest.mark.parametrize("source", ["en-US", "en-GB", "de-DE"])
@pytest.mark.parametrize("locale", ["de-DE", "ja-JP", "sv-SE"])
def test_a_products_name_comes_through_as_it_is(source: str, locale: str) -> None:
    (match,) = TermIndex(BuiltinTerms().terms(source, locale)).find("Prometheus 3 is down")
    assert (match.text, match.terms[0].status) == ("Prometheus", TermStatus.DO_NOT_TRANSLATE)


def test_the_same_letters_in_small_are_a_word() -> None:
    assert not TermIndex(BuiltinTerms().terms("en-US", "de-DE")).find("the tempo of the node exporter")


def test_other_sources_have_none() -> None:
    assert BuiltinTerms().terms("ja-JP", "de-DE") == ()
