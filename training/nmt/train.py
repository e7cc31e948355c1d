"""Training: batches of about equally long pairs, a rate that falls to nothing by the end of the time given.

It goes on from its last checkpoint when it is started again.
"""

from __future__ import annotations

import json
import math
import random
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from training.nmt import corpus, pieces
from training.nmt.corpus import Pair
from training.nmt.network import LONGEST, Network
from training.nmt.presets import Preset

CHECKPOINT = "checkpoint.pt"
"""File name of the state from which training goes on."""

REPORT = "training.json"
"""File name of the figures."""

_SMOOTHING = 0.05
_SAVE_EVERY = 300.0  # seconds
_SHOW_EVERY = 50  # steps
_STRETCH = 8000  # pairs drawn at a time, and put into batches by length
_SCHOOL = 0.4  # share of the time until the longest pairs are drawn too


@dataclass(slots=True)
class Progress:
    """Where training stands.

    Attributes:
        step: batches seen.
        tokens: source and target, seen.
        pairs: seen.
        seconds: of training.
        loss: per target piece, mean of the last steps.
    """

    step: int = 0
    tokens: int = 0
    pairs: int = 0
    seconds: float = 0.0
    loss: float = 0.0


class Encoded:
    """The corpus as numbers, without an object for every sentence."""

    def __init__(self) -> None:
        self._ids = array("H")
        self._starts = array("L", [0])

    def add(self, sentence: Sequence[int]) -> None:
        """Append a sentence."""
        self._ids.extend(sentence)
        self._starts.append(len(self._ids))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> array[int]:
        return self._ids[self._starts[number] : self._starts[number + 1]]

    def length(self, number: int) -> int:
        """Return how many pieces a sentence has."""
        return self._starts[number + 1] - self._starts[number]


def source_ids(processor: Any, locale: str, text: str) -> list[int]:
    """Return what the reader gets: the wanted language, the pieces, an end."""
    return [processor.piece_to_id(pieces.tag(locale)), *processor.encode(text), pieces.END]


def encoded(folder: Path, processor: Any, locales: Sequence[str]) -> tuple[Encoded, Encoded]:
    """Return sources and targets of the training corpus in these locales; too long ones are left out."""
    sources, targets = Encoded(), Encoded()
    for file in corpus.training_files(folder):
        for pair in corpus.read(file):
            if pair.locale not in locales:
                continue
            source, target = source_ids(processor, pair.locale, pair.source), processor.encode(pair.target)
            if max(len(source), len(target) + 1) < LONGEST:
                sources.add(source)
                targets.add([pieces.BEGIN, *target, pieces.END])
    return sources, targets


def batches(
    sources: Encoded, targets: Encoded, tokens: int, chance: random.Random, known: Callable[[], float]
) -> Iterator[tuple[Tensor, Tensor]]:
    """Yield batches of sources and targets without end: short pairs first, then ever longer ones among them.

    Args:
        sources: ids.
        targets: ids.
        tokens: of a batch, padding counted.
        chance: of the order.
        known: which share of the corpus, from the shortest pairs on, may be drawn by now.

    Source:
        Competence-based curriculum (Platanios et al. 2019): a small model learns words before it learns order.
    """
    by_length = sorted(range(len(sources)), key=lambda one: sources.length(one) + targets.length(one))
    while True:
        pool = max(int(len(by_length) * known()), min(_STRETCH, len(by_length)))
        drawn = chance.sample(range(pool), min(_STRETCH, pool))
        stretch = [by_length[place] for place in sorted(drawn)]
        groups = list(_groups(stretch, sources, targets, tokens))
        chance.shuffle(groups)
        for group in groups:
            yield _padded([sources[one] for one in group]), _padded([targets[one] for one in group])


def _groups(order: Sequence[int], sources: Encoded, targets: Encoded, tokens: int) -> Iterator[list[int]]:
    group: list[int] = []
    longest = 0
    for one in order:
        length = sources.length(one) + targets.length(one)
        if group and max(longest, length) * (len(group) + 1) > tokens:
            yield group
            group, longest = [], 0
        group.append(one)
        longest = max(longest, length)
    if group:
        yield group


def _padded(sentences: Sequence[Sequence[int]]) -> Tensor:
    longest = max(map(len, sentences))
    return torch.tensor([[*sentence, *[pieces.PAD] * (longest - len(sentence))] for sentence in sentences])


def rate(preset: Preset, done: float) -> float:
    """Return the learning rate after a share of the time: up in a line, down in a cosine."""
    if done < preset.warmup:
        return preset.peak * done / preset.warmup
    falling = (done - preset.warmup) / (1 - preset.warmup)
    return preset.peak * max(0.5 * (1 + math.cos(math.pi * min(falling, 1.0))), 0.01)


def loss_of(network: Network, source: Tensor, target: Tensor, *, smoothing: float = 0.0) -> Tensor:
    """Return the mean loss per target piece."""
    before, after = target[:, :-1], target[:, 1:]
    before = before.masked_fill(after == pieces.PAD, pieces.PAD)  # the end itself predicts nothing
    scores = network(source, before)
    return functional.cross_entropy(scores.float(), after[after != pieces.PAD], label_smoothing=smoothing)


def train(corpus_folder: Path, folder: Path, preset: Preset, seed: int, *, minutes: float, threads: int) -> Progress:
    """Train until the time is up, and write checkpoint and report.

    Args:
        corpus_folder: the pairs.
        folder: where the model goes.
        preset: sizes.
        seed: of weights and order.
        minutes: of training, those before an interruption counted.
        threads: of the processor.
    """
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    pieces.make(corpus_folder, folder, preset.locales, preset.vocabulary)
    processor = pieces.load(folder)
    sources, targets = encoded(corpus_folder, processor, preset.locales)
    print(f"train: {len(sources)} pairs on {device}", flush=True)
    network = Network(preset, processor.get_piece_size(), dropout=0.05).to(device)
    optimizer = torch.optim.AdamW(network.parameters(), lr=0.0, betas=(0.9, 0.98), weight_decay=0.01)
    progress = _restored(folder, network, optimizer, device)
    held = _held(corpus_folder, processor, preset, device)
    stream = batches(
        sources,
        targets,
        preset.tokens,
        random.Random(seed + progress.step),
        lambda: min(1.0, math.sqrt(progress.seconds / (minutes * 60 * _SCHOOL))),
    )
    half = torch.autocast(device.type, dtype=torch.bfloat16) if preset.half else nullcontext()
    network.train()
    mark, saved = time.monotonic(), progress.seconds
    while progress.seconds < minutes * 60:
        source, target = (part.to(device) for part in next(stream))
        for group in optimizer.param_groups:
            group["lr"] = rate(preset, progress.seconds / (minutes * 60))
        with half:
            loss = loss_of(network, source, target, smoothing=_SMOOTHING)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call, unused-ignore]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        progress.step += 1
        progress.pairs += len(source)
        progress.tokens += int((source != pieces.PAD).sum() + (target != pieces.PAD).sum())
        kept = min(0.98, 1 - 1 / progress.step)
        progress.loss = kept * progress.loss + (1 - kept) * float(loss.detach())
        progress.seconds += time.monotonic() - mark
        mark = time.monotonic()
        if progress.step % _SHOW_EVERY == 0:
            _show(progress, minutes)
        if progress.seconds - saved > _SAVE_EVERY:
            _save(folder, network, optimizer, progress, _loss_on(network, held))
            mark, saved = time.monotonic(), progress.seconds
    _save(folder, network, optimizer, progress, _loss_on(network, held))
    return progress


def _show(progress: Progress, minutes: float) -> None:
    pace = progress.tokens / max(progress.seconds, 1e-9)
    print(
        f"train: {progress.seconds / 60:.1f} of {minutes:g} min, step {progress.step}, loss {progress.loss:.3f},"
        f" {progress.pairs} pairs, {pace:.0f} tokens/s",
        flush=True,
    )


def _held(folder: Path, processor: Any, preset: Preset, device: torch.device) -> list[tuple[Tensor, Tensor]]:
    sources, targets = Encoded(), Encoded()
    found: list[Pair] = list(corpus.read(folder / "held-noisy.jsonl"))
    for pair in (pair for pair in found if pair.locale in preset.locales):
        sources.add(source_ids(processor, pair.locale, pair.source)[:LONGEST])
        targets.add([pieces.BEGIN, *processor.encode(pair.target), pieces.END][:LONGEST])
    return [
        (_padded([sources[one] for one in group]).to(device), _padded([targets[one] for one in group]).to(device))
        for group in _groups(range(len(sources)), sources, targets, preset.tokens)
    ]


def _loss_on(network: Network, held: Sequence[tuple[Tensor, Tensor]]) -> float:
    network.eval()
    with torch.inference_mode():
        total = sum(float(loss_of(network, *batch)) * len(batch[0]) for batch in held)
    network.train()
    return total / max(sum(len(batch[0]) for batch in held), 1)


def _restored(folder: Path, network: Network, optimizer: torch.optim.Optimizer, device: torch.device) -> Progress:
    file = folder / CHECKPOINT
    if not file.exists():
        return Progress()
    state = torch.load(file, map_location=device, weights_only=True)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    print("train: goes on from its checkpoint", flush=True)
    return Progress(**state["progress"])


def _save(
    folder: Path, network: Network, optimizer: torch.optim.Optimizer, progress: Progress, held_loss: float
) -> None:
    numbers = {
        "step": progress.step,
        "tokens": progress.tokens,
        "pairs": progress.pairs,
        "seconds": progress.seconds,
        "loss": progress.loss,
    }
    unfinished = folder / f"{CHECKPOINT}.part"
    torch.save({"network": network.state_dict(), "optimizer": optimizer.state_dict(), "progress": numbers}, unfinished)
    unfinished.rename(folder / CHECKPOINT)
    numbers |= {"held_loss": held_loss, "parameters": sum(weights.numel() for weights in network.parameters())}
    (folder / REPORT).write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")
    print(f"train: saved; loss on held-out pairs {held_loss:.3f}", flush=True)
