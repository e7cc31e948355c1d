"""The engine that puts alert texts into the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError
from slack_fixtures.localization.model import LocalizedText, UnknownLocaleTagError, canonical_tag

LONGEST_SOURCE = 10_000
"""Characters in one source text; an alert's description has a few hundred."""

_UNDETERMINED = "und"  # BCP 47: a language that nobody named


class AILocalizationEngine:
    """Adapts a text to a locale.

    There is no translator behind it in this release: every text comes back as it was, marked as such.
    """

    async def adapt_content(
        self, source_text: str, target_locale: str, context: Mapping[str, str] | None = None
    ) -> LocalizedText:
        """Return the text for a locale.

        Args:
            source_text: up to ``LONGEST_SOURCE`` characters.
            target_locale: BCP 47 tag.
            context: what helps to choose words: ``domain``, ``urgency``, ``technical_level``, ``source_locale``.

        Raises:
            InvalidValueError: the text is too long, or the tag is none.
        """
        if len(source_text) > LONGEST_SOURCE:
            raise InvalidValueError(FieldProblem("source_text", f"expected at most {LONGEST_SOURCE} characters"))
        source_locale = (context or {}).get("source_locale", "")
        _known_tag("target_locale", target_locale)
        locale = _known_tag("context.source_locale", source_locale) if source_locale else _UNDETERMINED
        return LocalizedText(source_text, locale=locale, quality=0.0, origin="source", needs_review=True)


def _known_tag(field: str, tag: str) -> str:
    try:
        return canonical_tag(tag)
    except UnknownLocaleTagError as error:
        raise InvalidValueError(FieldProblem(field, str(error))) from error
