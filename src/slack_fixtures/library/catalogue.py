"""The built-in fixtures, and which of them an alert gets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, cast

import yaml

from slack_fixtures.fixtures.model import FieldTexts, FixtureVersion
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.kernel.errors import NotFoundError
from slack_fixtures.library.words import SOURCE_LOCALE, words_for

BUILTIN = "builtin:"
"""Begins a reference to a built-in fixture: ``builtin:host``."""

_HERE = files(__package__)
_DEFAULT = "default_"

FIELDS = ("title", "description", "action_required")
"""The fields of a fixture, in the order of a message."""

_LONGEST_NAME = 200
"""Characters of an alert's name that are read; what comes later does not say what kind of alert it is."""

_SENDERS_WORDS = (
    "{% if annotations.summary %}\n"
    "{% ai_localize locale=user.locale %}{{ annotations.summary }}{% endai_localize %}{% endif %}"
    "{% if annotations.description %}\n"
    "{% ai_localize locale=user.locale %}{{ annotations.description }}{% endai_localize %}{% endif %}"
)
"""Ends every description: what the alert's author wrote, in the reader's language where a translation is known."""


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of alert, as ``families.yaml`` describes it.

    Attributes:
        severity: counts where the alert names none.
        words: finds a word that tells the family, in the alert's name or its job.
        generic: finds a word that hints at the family, in the alert's name.
        labels: labels that only such alerts have.
    """

    name: str
    severity: AlertSeverity
    words: re.Pattern[str]
    generic: re.Pattern[str]
    labels: frozenset[str]


def builtin_families() -> tuple[str, ...]:
    """Return the names of the built-in fixtures: one for each severity, then the families."""
    return tuple(builtin_texts(SOURCE_LOCALE))


@cache
def builtin_locales() -> tuple[str, ...]:
    """Return the locales that the built-in fixtures are written in, sorted."""
    names = (file.name for file in (_HERE / "fixtures").iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


@cache
def builtin_fixture(family: str) -> FixtureVersion:
    """Return a built-in fixture with all its locales.

    Raises:
        NotFoundError: no such family.
    """
    if family not in builtin_families():
        raise NotFoundError(f"there is no built-in fixture named {family[:40]!r}")
    return FixtureVersion(
        fixture_id=f"{BUILTIN}{family}",
        name=family,
        version=0,
        severity=_severity_of(family),
        source_locale=SOURCE_LOCALE,
        locales={tag: builtin_texts(tag)[family] for tag in builtin_locales()},
    )


@cache
def builtin_texts(tag: str) -> dict[str, FieldTexts]:
    """Return the templates of one locale by family.

    Args:
        tag: one of ``builtin_locales()``.
    """
    return {family: _fields(texts) for family, texts in written_texts(tag).items()}


@cache
def written_texts(tag: str) -> Mapping[str, Mapping[str, str]]:
    """Return the fields of one locale by family as its file has them, without the sender's words behind them.

    Args:
        tag: one of ``builtin_locales()``.
    """
    return _load(_HERE / "fixtures" / f"{tag}.yaml")


def family_of(name: str, labels: Mapping[str, str], severity: AlertSeverity) -> str:
    """Return the built-in fixture that speaks of such an alert, by the rules in ``families.yaml``.

    Args:
        name: the alert's name, such as ``KubePodCrashLooping``; may be empty.
        labels: the alert's labels.
        severity: decides where neither name nor labels tell a family.
    """
    return (
        _by_words(name[:_LONGEST_NAME])
        or _by_words(labels.get("job", "")[:_LONGEST_NAME])
        or _by_generic_words(name[:_LONGEST_NAME])
        or _by_labels(labels)
        or _DEFAULT + severity
    )


@lru_cache(maxsize=4096)
def _by_words(text: str) -> str:
    words = _as_words(text)
    return next((family.name for family in _families() if family.words.search(words)), "")


@lru_cache(maxsize=4096)
def _by_generic_words(text: str) -> str:
    words = _as_words(text)
    return next((family.name for family in _families() if family.generic.search(words)), "")


def _by_labels(labels: Mapping[str, str]) -> str:
    present = labels.keys()
    return next((family.name for family in _families() if not family.labels.isdisjoint(present)), "")


_WORD_BREAK = re.compile(r"[\W_]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def _as_words(name: str) -> str:
    """Return ``HTTPProbeFailed`` as ``http probe failed``."""
    return _WORD_BREAK.sub(" ", name).lower()


@cache
def _families() -> tuple[Family, ...]:
    return tuple(
        Family(
            name=name,
            severity=AlertSeverity(entry["severity"]),
            words=_any_of(entry.get("words", ())),
            generic=_any_of(entry.get("generic", ())),
            labels=frozenset(entry.get("labels", ())),
        )
        for name, entry in _load(_HERE / "families.yaml").items()
    )


def _any_of(entries: Iterable[str]) -> re.Pattern[str]:
    alternatives = [re.escape(entry).replace(r"\ ", " ?").replace(r"\*", r"\w*") for entry in entries]
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b" if alternatives else r"(?!)")


def _severity_of(family: str) -> AlertSeverity:
    if family.startswith(_DEFAULT):
        return AlertSeverity(family.removeprefix(_DEFAULT))
    return next(entry.severity for entry in _families() if entry.name == family)


def _fields(texts: Mapping[str, str]) -> FieldTexts:
    fields = FieldTexts(**texts)
    return FieldTexts(fields.title, fields.description + _SENDERS_WORDS, fields.action_required)


def _load(file: Traversable) -> dict[str, Any]:
    return cast(dict[str, Any], yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))


def preload() -> None:
    """Read every file of the library now, about 0.1 s, instead of with the first alert."""
    for family in builtin_families():
        builtin_fixture(family)
    for tag in builtin_locales():
        words_for(tag)
