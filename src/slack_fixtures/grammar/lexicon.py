"""The lexicon: concepts with their English words, and one folder of words a language.

The data are YAML files of one-line entries (see ``lexicon/README.md``), so that a native speaker corrects them without
knowing Python.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

CATEGORIES = ("nouns", "verbs", "adjectives", "adverbs")

FRAME_SLOTS = frozenset(
    [
        "obj",
        "inf",
        "ing",
        "that",
        "adj",
        "to",
        "into",
        "from",
        "with",
        "for",
        "on",
        "of",
        "against",
        "as",
        "by",
        "at",
        "in",
        "above",
        "below",
        "between",
        "over",
        "through",
        "about",
        "behind",
        "without",
        "within",
        "under",
        "out",
        "off",
        "up",
        "after",
        "before",
        "than",
        "across",
        "among",
        "toward",
        "via",
    ]
)


_PLAIN = "plain.yaml"


class LexiconError(ValueError):
    """A lexicon file says something that no language can use; the message names file and entry."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One argument of a verb: ``obj``, ``inf``, ``ing``, ``that``, ``adj``, a preposition, or ``from ing``."""

    name: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Concept:
    """What one entry of the concept files says.

    Attributes:
        id: unique over all files.
        category: one of ``CATEGORIES``.
        field: the file it stands in: ``host``, ``queue``.
        spellings: alternatives, each a tuple of its English forms as written.
        kind: the class of a noun, adjective or adverb: ``measure``, ``state``.
        frame: a verb's arguments.
        gloss: which of several meanings.
        polarity: -1, 0 or 1: bad, neutral, good.
        intensity: 1 to 3.
    """

    id: str
    category: str
    field: str
    spellings: tuple[tuple[str, ...], ...]
    kind: str = ""
    frame: tuple[Slot, ...] = ()
    gloss: str = ""
    polarity: int = 0
    intensity: int = 1


class _NoDuplicates(yaml.CSafeLoader):
    """A loader that refuses a key that stands twice; YAML would silently keep the last."""


def _mapping(loader: _NoDuplicates, node: yaml.MappingNode) -> dict[str, Any]:
    pairs = [(loader.construct_object(key), loader.construct_object(value, deep=True)) for key, value in node.value]
    seen: set[object] = set()
    for (key, _), (key_node, _) in zip(pairs, node.value, strict=True):
        if key in seen:
            raise LexiconError(f"{key_node.start_mark.name}: {key!r} stands twice")
        seen.add(key)
    return dict(pairs)


_NoDuplicates.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def _folder() -> Traversable:
    return files("slack_fixtures.grammar") / "lexicon"


def read_entries(folder: Traversable) -> Iterator[tuple[str, str, str, str]]:
    """Yield field, category, id and line of each entry in a folder's YAML files, in the order of their names.

    The words for readers who are no engineers (``plain.yaml``) stand beside the others and are left out.

    Raises:
        LexiconError: a file is not such a mapping, or an id stands twice.
    """
    seen: dict[tuple[str, str], str] = {}
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if not file.name.endswith(".yaml") or file.name == _PLAIN:
            continue
        for entry in _read_file(file):
            field, category, key, _ = entry
            if (category, key) in seen:
                raise LexiconError(f"{file.name}: {category}.{key} stands in {seen[category, key]}.yaml too")
            seen[category, key] = field
            yield entry


def read_senses(categories: Collection[str], source: str = "en") -> Iterator[tuple[str, str, list[str]]]:
    """Yield category, concept and lines of each word that a file of senses gives other meanings.

    Args:
        categories: that may have them.
        source: the language of the words: ``senses.yaml`` is English, ``senses_de.yaml`` German.

    Raises:
        LexiconError: the file is not such a mapping, or names a concept that there is not.
    """
    file = _folder() / ("senses.yaml" if source == "en" else f"senses_{source}.yaml")
    document = yaml.load(file.read_text("utf-8"), Loader=_NoDuplicates) or {}  # noqa: S506  a safe loader's child
    for category, entries in document.items():
        if category not in categories:
            raise LexiconError(f"{file.name}: {category!r} is none of {', '.join(categories)}")
        for key, lines in entries.items():
            if (category, key) not in concepts():
                raise LexiconError(f"{file.name}: {category}.{key} is no concept")
            if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
                raise LexiconError(f"{file.name}: {category}.{key}: expected a list of lines")
            yield category, key, lines


def _read_file(file: Traversable) -> Iterator[tuple[str, str, str, str]]:
    document = yaml.load(file.read_text("utf-8"), Loader=_NoDuplicates) or {}  # noqa: S506  a safe loader's child
    for category, entries in document.items():
        if category not in CATEGORIES:
            raise LexiconError(f"{file.name}: {category!r} is none of {', '.join(CATEGORIES)}")
        for key, line in (entries or {}).items():
            if not isinstance(key, str) or not isinstance(line, str):
                raise LexiconError(f"{file.name}: {category}.{key}: expected text; quote it")
            yield file.name.removesuffix(".yaml"), category, key, line


@cache
def concepts() -> Mapping[tuple[str, str], Concept]:
    """Return every concept by category and id.

    Raises:
        LexiconError: an entry that breaks the format.
    """
    return {
        (category, key): _concept(field, category, key, line)
        for field, category, key, line in read_entries(_folder() / "concepts")
    }


def concept(category: str, key: str) -> Concept:
    """Return a concept.

    Raises:
        KeyError: there is none of that id.
    """
    return concepts()[category, key]


@cache
def commonness() -> Mapping[tuple[str, str], int]:
    """Return the rank of the concepts that alert texts use most, 0 for the first; rare ones have none."""
    lines = (_folder() / "common.txt").read_text("utf-8").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return {(category, key): rank for rank, (category, key) in enumerate(pairs)}


@cache
def words(language: str) -> Mapping[tuple[str, str], str]:
    """Return a language's lines by category and id; empty for a language that has no folder."""
    folder = _folder() / language
    if not folder.is_dir():
        return {}
    return {(category, key): line for _, category, key, line in read_entries(folder)}


@cache
def plain_words(language: str) -> Mapping[tuple[str, str], str]:
    """Return a language's lines for readers who are no engineers: only where they differ from ``words``.

    Raises:
        LexiconError: a line is for a concept that has no word, or breaks the format.
    """
    file = _folder() / language / _PLAIN
    if not file.is_file():
        return {}
    plain = {(category, key): line for _, category, key, line in _read_file(file)}
    if unknown := sorted(plain.keys() - words(language).keys()):
        raise LexiconError(f"{_PLAIN}: {'.'.join(unknown[0])} has no word in {language}")
    return plain


def _concept(field: str, category: str, key: str, line: str) -> Concept:
    parts = [part.strip() for part in line.split(";")]
    spellings = tuple(
        tuple(form.strip() for form in spelling.split(",") if form.strip()) for spelling in parts[0].split("|")
    )
    if not all(spellings):
        raise LexiconError(f"{field}.yaml: {category}.{key}: no English word")
    polarity, intensity, gloss = 0, 1, ""
    for part in parts[2:]:
        if part.startswith("polarity"):
            polarity = {"-": -1, "+": 1}.get(part.split()[1], 0)
        elif part.startswith("intensity"):
            intensity = int(part.split()[1])
        else:
            gloss = part
    kind = parts[1] if len(parts) > 1 else ""
    frame = _frame(f"{field}.yaml: {category}.{key}", kind) if category == "verbs" else ()
    return Concept(
        key, category, field, spellings, "" if category == "verbs" else kind, frame, gloss, polarity, intensity
    )


def _frame(where: str, text: str) -> tuple[Slot, ...]:
    if text in {"-", ""}:
        return ()
    slots = tuple(Slot(name.strip().removesuffix("?"), optional=name.strip().endswith("?")) for name in text.split(","))
    if unknown := [slot.name for slot in slots if slot.name.removesuffix(" ing") not in FRAME_SLOTS]:
        raise LexiconError(f"{where}: unknown argument {', '.join(unknown)}")
    return slots
