"""The corpus: trees said in the source language, with noise, and in every target that can say them.

It is written in shards, each from its own seed; a shard that is there is not made again.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from slack_fixtures.grammar.abstract import Name, Sentence, walk
from slack_fixtures.grammar.languages import linearizer
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.misreadings import refuse
from training.nmt.noise import noisy
from training.nmt.presets import Preset
from training.nmt.trees import Sampler, words

SYMBOLS = 12
"""Protected spans in one sentence at most."""

CLEAN = 0.35
"""Share of the training sources that stay as the grammar says them."""

_JOINED = 0.05  # share of pairs that are two sentences
_LONGEST = 220  # characters of a source
_PER_SHARD = 10_000
_SYMBOL = re.compile(r"⟨(\d+)⟩")
_HOME = {"en": "en-US", "de": "de-DE"}
_MARKS = (" - ", "; ", ". ", ", ", " – ")  # what authors put between two sentences


@dataclass(frozen=True, slots=True)
class Pair:
    """One sentence in two languages.

    Attributes:
        locale: of the target.
        source: masked.
        target: masked, with the same symbols.
    """

    locale: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Told:
    """A tree in its source language and in the targets that can say it."""

    source: str
    targets: dict[str, str]
    has_names: bool


def told(tree: Sentence, language: str, locales: Sequence[str]) -> Told | None:
    """Return a tree in words, with its symbols in the order of the source, or ``None`` where nobody can say it.

    Args:
        tree: a sentence.
        language: of the source.
        locales: targets.
    """
    source = _said(tree, _HOME[language])
    if not source or len(source) > _LONGEST or "\n" in source:
        return None
    order = list(dict.fromkeys(_SYMBOL.findall(source)))
    if len(order) > SYMBOLS:
        return None
    renamed = {old: str(new) for new, old in enumerate(order, 1)}
    targets = {}
    for locale in locales:
        target = "" if locale.startswith(language) else _said(tree, locale)
        if target and sorted(_SYMBOL.findall(target)) == sorted(_SYMBOL.findall(source)):
            targets[locale] = renumbered(target, renamed)
    names = any(isinstance(node, Name) and not _SYMBOL.search(node.text) for node in walk(tree))
    return Told(renumbered(source, renamed), targets, names) if targets else None


def _said(tree: Sentence, locale: str) -> str:
    try:
        refuse(tree, locale)
        return linearizer(locale).sentence(tree, Style())
    except UnsayableError:
        return ""


def renumbered(text: str, renamed: dict[str, str]) -> str:
    """Return a text with other numbers in its symbols."""
    return _SYMBOL.sub(lambda match: f"⟨{renamed[match[1]]}⟩", text)


def in_order(pair: Pair) -> Pair:
    """Return a pair whose symbols are numbered in the order of its source, as the product's mask numbers them."""
    renamed = {old: str(new) for new, old in enumerate(dict.fromkeys(_SYMBOL.findall(pair.source)), 1)}
    return Pair(pair.locale, renumbered(pair.source, renamed), renumbered(pair.target, renamed))


def joined(first: Pair, second: Pair, mark: str) -> Pair:
    """Return two sentences as one source; the translation keeps them apart.

    Args:
        first: a pair.
        second: another of the same locale.
        mark: what stands between the sources.
    """
    count = len(set(_SYMBOL.findall(first.source)))
    moved = {str(number): str(number + count) for number in range(1, SYMBOLS + 1)}
    ended = first.target.rstrip(".。")
    stop = "。" if first.locale.startswith(("ja", "zh")) else ". "
    tail = renumbered(second.source, moved)
    return Pair(
        first.locale,
        first.source.rstrip(".") + mark + (tail if mark == ". " else tail[:1].lower() + tail[1:]),
        ended + stop + renumbered(second.target, moved),
    )


def pairs(seed: int, trees: int, preset: Preset, *, clean: float = CLEAN) -> Iterator[Pair]:
    """Yield pairs; each tree gives one for each source language and target, each with noise of its own.

    Args:
        seed: of trees and noise.
        trees: how many are drawn; a few cannot be said.
        preset: languages.
        clean: share of sources without noise; 1 for none at all.
    """
    chance = random.Random(seed)
    sampler = Sampler(chance)
    last: dict[tuple[str, str], Pair] = {}
    for _ in range(trees):
        tree = sampler.sentence()
        for language in preset.sources:
            found = told(tree, language, preset.locales)
            for locale, target in found.targets.items() if found else ():
                source = found.source if found else ""
                if language == "en" and chance.random() >= clean:
                    source = noisy(source, chance, has_names=bool(found and found.has_names))
                pair = in_order(Pair(locale, source, target))
                before = last.get((language, locale))
                last[language, locale] = pair
                if before and clean < 1 and chance.random() < _JOINED and _fit(before, pair):
                    pair = joined(before, pair, chance.choice(_MARKS))
                yield pair


def _fit(first: Pair, second: Pair) -> bool:
    symbols = len(set(_SYMBOL.findall(first.source))) + len(set(_SYMBOL.findall(second.source)))
    return symbols <= SYMBOLS and len(first.source) + len(second.source) < _LONGEST


def word_pairs(seed: int, preset: Preset) -> Iterator[Pair]:
    """Yield short pairs without noise for every word of the lexicon.

    Args:
        seed: of tenses.
        preset: languages.
    """
    for tree in words(random.Random(seed), preset.words):
        for language in preset.sources:
            found = told(tree, language, preset.locales)
            for locale, target in found.targets.items() if found else ():
                yield Pair(locale, found.source if found else "", target)


def make(folder: Path, preset: Preset, seed: int) -> None:
    """Write the corpus of a preset: words and shards for training, and held-out sentences with and without noise.

    Args:
        folder: where it goes.
        preset: languages and sizes.
        seed: of everything.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shards = -(-preset.trees // _PER_SHARD)
    held = {name: folder / f"held-{name}.jsonl" for name in ("clean", "noisy")}
    for name, file in held.items():  # the last seeds, so that more shards do not touch them
        _write_once(file, partial(pairs, seed * 1000 + 999, preset.held, preset, clean=float(name == "clean")))
    kept_apart = {pair.target for file in held.values() for pair in read(file)}
    _write_once(folder / "train-words.jsonl", partial(_apart, kept_apart, partial(word_pairs, seed, preset)))
    for number in range(shards):
        trees = min(_PER_SHARD, preset.trees - number * _PER_SHARD)
        file = folder / f"train-{number:03d}.jsonl"
        _write_once(file, partial(_apart, kept_apart, partial(pairs, seed * 1000 + number, trees, preset)))
        print(f"corpus: shard {number + 1} of {shards}: {file.name}", flush=True)


def _apart(kept_apart: set[str], made: Callable[[], Iterator[Pair]]) -> Iterator[Pair]:
    return (pair for pair in made() if pair.target not in kept_apart)


def _write_once(file: Path, made: Callable[[], Iterator[Pair]]) -> None:
    if file.exists():
        return
    unfinished = file.with_suffix(".part")
    with unfinished.open("w", encoding="utf-8") as out:
        for pair in made():
            out.write(json.dumps([pair.locale, pair.source, pair.target], ensure_ascii=False) + "\n")
    unfinished.rename(file)


def read(file: Path) -> Iterator[Pair]:
    """Yield the pairs of a file."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield Pair(*json.loads(line))


def training_files(folder: Path) -> list[Path]:
    """Return the shards for training.

    Raises:
        FileNotFoundError: there are none.
    """
    found = sorted(folder.glob("train-*.jsonl"))
    if not found:
        raise FileNotFoundError(f"{folder} has no corpus; run the step corpus first")
    return found
