"""Names of products that come through every translation as they are: the term base that all tenants have."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from slack_fixtures.localization.glossary import Term, TermStatus

SOURCES = frozenset({"en", "de"})
"""Languages of sources in which the names are looked for."""


class BuiltinTerms:
    """Gives the names; see ``SharedTerms``."""

    def terms(self, source_locale: str, locale: str) -> tuple[Term, ...]:  # noqa: ARG002 - the same in every locale
        """Return the terms from one locale into another."""
        return _terms(source_locale) if source_locale.partition("-")[0] in SOURCES else ()


@cache
def _terms(source_locale: str) -> tuple[Term, ...]:
    return tuple(
        Term(source=name, source_locale=source_locale, locale=None, target=name, status=TermStatus.DO_NOT_TRANSLATE)
        for name in _names()
    )


@cache
def _names() -> tuple[str, ...]:
    """Return the grammar's names that are written with a capital: the others may be common words elsewhere."""
    text = (files("slack_fixtures.grammar") / "lexicon" / "names.txt").read_text("utf-8")
    names = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(dict.fromkeys(name for name in names if name != name.lower()))
