"""Whole texts through the grammar."""

from __future__ import annotations

import pytest

from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.localization import embedded


@pytest.mark.parametrize(
    "text",
    [
        "The role is {{ if eq $value 1.0 }}replica{{ else }}primary{{ end }}.",
        "The host is {% if up %}ready{% endif %}.",
        "Node {{ range .Alerts }}{{ .Labels.node }}{{ end }} is down.",
    ],
)
def test_a_template_that_chooses_its_words_is_left_to_people(text: str) -> None:
    draft = embedded.translate(text, "en", "fr-FR", Style())
    assert not draft.complete
    assert draft.refused == ("a template that chooses its words",)


def test_the_first_of_two_sentences_may_be_refused_without_the_second() -> None:
    draft = embedded.translate("Qwrtzly blorp vexed. The node is down.", "en", "fr-FR", Style())
    assert not draft.complete
    assert [said.text for said in draft.said] == ["Le nœud est hors service."]
