"""The locales that can be rendered, as a file made from CLDR.

Asking Babel for 700 names at run time takes over a second and 150 MB that it never gives back, so the answer is kept in
``locales.json``. ``python -m slack_fixtures.web.locales`` writes it anew; a test says when that is due.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from pathlib import Path

import orjson
from babel.localedata import locale_identifiers
from pydantic import TypeAdapter

from slack_fixtures.library.catalogue import builtin_locales
from slack_fixtures.localization.model import UnknownLocaleTagError, canonical_tag, cldr_locale, script_of
from slack_fixtures.web.schemas import LocaleOut

_FILE = "locales.json"
_LOCALES = TypeAdapter(tuple[LocaleOut, ...])


@lru_cache(maxsize=1)
def renderable_locales() -> tuple[LocaleOut, ...]:
    """Return every locale with a region that CLDR has formats for, by tag."""
    return _LOCALES.validate_json(resources.files("slack_fixtures.web").joinpath(_FILE).read_bytes())


def locales_of_cldr() -> list[LocaleOut]:
    """Return what ``renderable_locales`` should return, read from CLDR."""
    builtin = frozenset(builtin_locales())
    tags = sorted({tag for identifier in locale_identifiers() if (tag := _tag(identifier)) is not None})
    return [_described(tag, builtin=tag in builtin) for tag in tags]


def _tag(identifier: str) -> str | None:
    """Return the tag of a language with a region; ``None`` for variants and for languages alone."""
    try:
        tag = canonical_tag(identifier)
    except UnknownLocaleTagError:
        return None
    return tag if cldr_locale(tag).territory else None


def _described(tag: str, *, builtin: bool) -> LocaleOut:
    locale = cldr_locale(tag)
    return LocaleOut(
        locale=tag,
        name=locale.get_display_name() or tag,
        english_name=locale.english_name or tag,
        script=script_of(tag),
        direction="rtl" if locale.character_order == "right-to-left" else "ltr",
        builtin=builtin,
    )


if __name__ == "__main__":
    lines = [orjson.dumps(locale.model_dump()).decode() for locale in locales_of_cldr()]
    Path(__file__).with_name(_FILE).write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
