"""``python -m training.nmt``: corpus, train, convert, evaluate, judged; each step goes on where it was interrupted."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from training.nmt import corpus
from training.nmt.presets import PRESETS, Preset
from training.nmt.verdicts import judged

STEPS = ("corpus", "train", "convert", "evaluate", "judged")
"""In their order; ``judged`` needs verdicts of people."""


def main(arguments: list[str] | None = None) -> None:
    """Run the steps that the command line names.

    Only the step that needs them loads PyTorch, SentencePiece and CTranslate2 (``requirements-training.txt``).
    """
    parser = argparse.ArgumentParser(prog="python -m training.nmt", description=__doc__)
    parser.add_argument("steps", nargs="+", choices=STEPS, help="what to do, in this order")
    parser.add_argument(
        "--preset", choices=PRESETS, default="small", help="sizes: small for two cores, large for a GPU"
    )
    parser.add_argument("--folder", type=Path, default=Path("build/nmt"), help="where everything is written")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--locales", nargs="+", help="targets, instead of the preset's")
    parser.add_argument("--trees", type=int, help="abstract sentences, instead of the preset's")
    parser.add_argument("--minutes", type=float, help="of training, instead of the preset's")
    parser.add_argument("--threads", type=int, default=1, help="of the processor, in training")
    parser.add_argument("--texts", type=Path, help="real alerts for evaluate: JSON lines with summary and description")
    parser.add_argument("--verdicts", type=Path, help="what people judged: JSON lines, for judged")
    given = parser.parse_args(arguments)
    preset = PRESETS[given.preset]
    preset = replace(
        preset,
        locales=tuple(given.locales or preset.locales),
        trees=given.trees or preset.trees,
        minutes=given.minutes or preset.minutes,
    )
    for step in given.steps:
        if step == "judged" and given.verdicts is None:
            parser.error("judged needs --verdicts")
        _run(step, given, preset)


def _run(step: str, given: argparse.Namespace, preset: Preset) -> None:
    folder: Path = given.folder
    if step == "corpus":
        corpus.make(folder / "corpus", preset, given.seed)
        return
    if step == "judged":
        print(json.dumps(judged(folder / "evaluation" / "outputs.jsonl", given.verdicts), indent=2))
        return
    module = import_module(f"training.nmt.{step}")
    if step == "train":
        module.train(
            folder / "corpus", folder / "model", preset, given.seed, minutes=preset.minutes, threads=given.threads
        )
    elif step == "convert":
        module.convert(folder / "model", folder / "converted", preset, given.seed)
    else:
        module.evaluate(folder / "converted", folder / "corpus", given.texts, folder / "evaluation", preset.locales)


if __name__ == "__main__":
    main()
