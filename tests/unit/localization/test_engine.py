from __future__ import annotations

import pytest

from slack_fixtures.kernel.errors import InvalidValueError
from slack_fixtures.localization.engine import LONGEST_SOURCE, AILocalizationEngine


async def test_a_text_without_a_translator_comes_back_as_it_was_and_says_so() -> None:
    text = await AILocalizationEngine().adapt_content(
        source_text="Disk full", target_locale="de-DE", context={"domain": "storage", "source_locale": "en_us"}
    )
    assert text == "Disk full"
    assert (text.locale, text.origin, text.needs_review, text.quality) == ("en-US", "source", True, 0.0)


async def test_a_language_that_nobody_named_is_undetermined() -> None:
    assert (await AILocalizationEngine().adapt_content("Disk full", "de-DE")).locale == "und"


@pytest.mark.parametrize(
    ("text", "locale", "context", "field"),
    [
        ("x" * (LONGEST_SOURCE + 1), "de-DE", {}, "source_text"),
        ("x", "german", {}, "target_locale"),
        ("x", "de-DE", {"source_locale": "english"}, "context.source_locale"),
    ],
)
async def test_a_wrong_request_names_the_field(text: str, locale: str, context: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        await AILocalizationEngine().adapt_content(text, locale, context)
    assert [problem.field for problem in refused.value.problems] == [field]
