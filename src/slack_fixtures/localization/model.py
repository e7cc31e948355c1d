"""Locales: what a tag means, which tag comes next, and what a localized text carries."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, Self

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from slack_fixtures.kernel.tenant import TimeZoneName

_LONGEST_TAG = 35  # RFC 5646, section 4.4.1


class UnknownLocaleTagError(ValueError):
    """The text is not a BCP 47 tag of a locale that CLDR knows."""


_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")
_LANGUAGE_ALIASES = {
    "no": "nb",
    "iw": "he",
    "in": "id",
    "ji": "yi",
}  # BCP 47 registry: macrolanguage in use, and retired


@lru_cache(maxsize=1024)
def canonical_tag(tag: str) -> str:
    """Return the canonical spelling of a BCP 47 tag: ``pt_br`` becomes ``pt-BR``.

    Raises:
        UnknownLocaleTagError: not language[-Script][-REGION], or of a locale that CLDR does not know.
    """
    match = _TAG.fullmatch(tag)
    if match is None or match[1].lower() == "und":  # Babel would take "undetermined" for American English
        raise UnknownLocaleTagError(f"{tag[:40]!r} is not a locale tag such as de-DE or zh-Hant-TW")
    language, script, region = match.groups(default="")
    language = language.lower()
    parts = (_LANGUAGE_ALIASES.get(language, language), script.title(), region.upper())
    canonical = "-".join(part for part in parts if part)
    cldr_locale(canonical)
    return canonical


@lru_cache(maxsize=1024)
def cldr_locale(tag: str) -> Locale:
    """Return CLDR's data for a canonical tag.

    Raises:
        UnknownLocaleTagError: a locale that CLDR does not know.
    """
    try:
        return Locale.parse(tag.replace("-", "_"))
    except (ValueError, TypeError, UnknownLocaleError) as error:
        raise UnknownLocaleTagError(f"{tag!r} is not a locale that CLDR knows, such as de-DE") from error


def _canonical_or_value_error(tag: str) -> str:
    return canonical_tag(tag)  # UnknownLocaleTagError is a ValueError, as Pydantic wants


LocaleTag = Annotated[
    str, StringConstraints(min_length=2, max_length=_LONGEST_TAG), AfterValidator(_canonical_or_value_error)
]


def parents(tag: str) -> Iterator[str]:
    """Yield the tags that may stand in for ``tag``, nearest first, itself excluded.

    CLDR's parent comes before truncation, so ``es-MX`` is followed by ``es-419`` and then ``es``, and
    ``zh-Hant-HK`` by ``zh-Hant`` but never by ``zh``, which is written in another script.

    Source:
        RFC 4647, section 3.4, and CLDR ``parentLocales``.
    """
    exceptions: Mapping[str, str] = get_global("parent_exceptions")
    script = script_of(tag)
    current = str(cldr_locale(canonical_tag(tag)))
    if current.replace("_", "-") != canonical_tag(tag):
        yield current.replace("_", "-")  # zh-TW is zh-Hant-TW
    while parent := exceptions.get(current) or current.rpartition("_")[0]:
        if parent == "root" or script_of(parent.replace("_", "-")) != script:
            return
        if parent != "no":  # CLDR's parent of "nb", which is the canonical spelling of the same
            yield parent.replace("_", "-")
        elif not current.startswith("nb"):
            yield "nb"
        current = parent


OWN_WORDS = frozenset({"pt-PT"})
"""Locales whose technical vocabulary differs too much from their language's main one to be written from it."""


@lru_cache(maxsize=1024)
def stand_ins(tag: str) -> tuple[str, ...]:
    """Return the locales whose approved words may stand in for those of ``tag``, nearest first, itself excluded.

    They are its parents and then the region where most readers of the language live: ``es-419``, ``es`` and ``es-ES``
    for ``es-MX``. A locale with words of its own has none, and ends the way of those that come from it.
    """
    found: list[str] = []
    for one in (tag, *parents(tag)):
        if one != tag:
            found.append(one)
        if one in OWN_WORDS:
            return tuple(found)
    language, script = tag.partition("-")[0], script_of(tag)
    likely: Mapping[str, str] = get_global("likely_subtags")
    region = (likely.get(f"{language}_{script}") or likely.get(language, "")).rpartition("_")[2]
    home = f"{language}-{region}"
    if region.isupper() and home not in {tag, *found, *OWN_WORDS} and script_of(home) == script:
        found.append(home)
    return tuple(found)


class LocalizationState(StrEnum):
    """Which step of the fallback chain gave the words (see ``choose``).

    ``TRANSLATED`` is said by who put the words there: they are the reader's, but of the translation memory or of a
    translator instead of the fixture's author.
    """

    EXACT = "exact"
    TRANSLATED = "translated"
    PARENT = "parent"
    SIBLING = "sibling"
    TENANT_DEFAULT = "tenant_default"
    SOURCE = "source"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Choice:
    """The locale whose words are used, and why."""

    locale: str
    state: LocalizationState


def choose(requested: str, available: Collection[str], *, default: str, source: str) -> Choice:
    """Return the best available locale for a reader.

    The order is: the requested tag, its parents, another region of the same language and script (the nearest
    relative, then the region where most of its readers live: ``en-GB`` for ``en-NZ``, ``en-US`` for ``en``),
    the tenant's default (and its parents), the fixture's source locale, any.

    Args:
        requested: the audience's tag.
        available: tags that have words, at least one, in canonical spelling.
        default: the tenant's default locale.
        source: the locale in which the author wrote.

    Raises:
        ValueError: nothing is available.
    """
    if not available:
        raise ValueError("a fixture has at least one locale")
    wanted = canonical_tag(requested)
    if wanted in available:
        return Choice(wanted, LocalizationState.EXACT)
    for parent in parents(wanted):
        if parent in available:
            return Choice(parent, LocalizationState.PARENT)
    if siblings := [tag for tag in available if _written_alike(tag, wanted)]:
        return Choice(min(siblings, key=lambda tag: _distance(tag, wanted)), LocalizationState.SIBLING)
    for tag in (canonical_tag(default), *parents(default)):
        if tag in available:
            return Choice(tag, LocalizationState.TENANT_DEFAULT)
    if source in available:
        return Choice(source, LocalizationState.SOURCE)
    return Choice(min(available), LocalizationState.ANY)


@lru_cache(maxsize=4096)
def _written_alike(one: str, other: str) -> bool:
    return one.partition("-")[0] == other.partition("-")[0] and script_of(one) == script_of(other)


@lru_cache(maxsize=4096)
def _distance(tag: str, wanted: str) -> tuple[int, bool, str]:
    """Return how far a sibling is: steps up to the nearest common parent, another region than the likely one, name."""
    ancestors = list(parents(wanted))
    family = {tag, *parents(tag)}
    steps = next((step for step, ancestor in enumerate(ancestors) if ancestor in family), len(ancestors))
    language = wanted.partition("-")[0]
    likely: Mapping[str, str] = get_global("likely_subtags")
    home = likely.get(f"{language}_{script_of(wanted)}") or likely.get(language, "")
    return steps, cldr_locale(tag).territory != home.rpartition("_")[2], tag


@lru_cache(maxsize=1024)
def script_of(tag: str) -> str:
    """Return the ISO 15924 script that a locale is written in, such as ``Latn``."""
    locale = cldr_locale(canonical_tag(tag))
    if locale.script:
        return str(locale.script)
    likely: Mapping[str, str] = get_global("likely_subtags")
    full = likely.get(f"{locale.language}_{locale.territory}") or likely.get(locale.language, "")
    return next((part for part in full.split("_")[1:] if len(part) == len("Latn")), "Latn")


def is_right_to_left(tag: str) -> bool:
    """Return whether a locale is written from right to left."""
    return bool(cldr_locale(canonical_tag(tag)).character_order == "right-to-left")


class LocaleConfiguration(BaseModel):
    """How one audience reads: its language, its formats and its time zone.

    Attributes:
        locale: the language of the words.
        timezone: IANA name; times are shown in it.
        formatting_locale: numbers and dates follow this one where it differs (German words, Swiss numbers).
        fallback: tags to try after the locale's own parents and before the tenant's default.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    locale: LocaleTag = "en-US"
    timezone: TimeZoneName = "UTC"
    formatting_locale: LocaleTag | None = None
    fallback: tuple[LocaleTag, ...] = ()

    @property
    def formats(self) -> str:
        """The tag that numbers and dates follow."""
        return self.formatting_locale or self.locale

    @property
    def right_to_left(self) -> bool:
        """Whether the words are written from right to left."""
        return is_right_to_left(self.locale)


class LocalizedText(str):
    """A text that also says which locale it is in, where it came from and how good it is.

    Attributes:
        locale: BCP 47 tag.
        quality: estimate from 0 to 1.
        origin: ``memory``, ``glossary``, ``model``, ``provider:NAME`` or ``source``.
        needs_review: whether a person should look at it before it is trusted.
    """

    __slots__ = ("locale", "needs_review", "origin", "quality")

    locale: str
    quality: float
    origin: str
    needs_review: bool

    def __new__(cls, text: str, *, locale: str, quality: float, origin: str, needs_review: bool) -> Self:
        """Return ``text`` with what is known about it."""
        self = super().__new__(cls, text)
        self.locale = locale
        self.quality = quality
        self.origin = origin
        self.needs_review = needs_review
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        """Let copies and pickles keep the attributes."""
        return (str(self),), {
            "locale": self.locale,
            "quality": self.quality,
            "origin": self.origin,
            "needs_review": self.needs_review,
        }
