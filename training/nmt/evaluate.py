"""How good the converted model is: on held-out trees, and on real sentences that the grammar refuses.

Nothing here says that a translation is right: ``outputs.jsonl`` is for people to read and judge (``verdicts.py``).
"""

from __future__ import annotations

import json
import re
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import ctranslate2
from sacrebleu.metrics.chrf import CHRF

from slack_fixtures.grammar import translator
from slack_fixtures.localization import checks
from slack_fixtures.localization.checks import CheckContext, Severity
from slack_fixtures.localization.segments import frame, mask, split, unmask
from training.nmt import corpus, pieces
from training.nmt.hiding import hidden, shown

_BEAM = 4
_LONGEST = 160
_CJK = re.compile(r"([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])")
_SYMBOL = re.compile(r"⟨\d+⟩")
_CHRF = CHRF(word_order=2)


@dataclass(frozen=True, slots=True)
class Written:
    """What the model made of a masked sentence.

    Attributes:
        text: its translation, masked.
        score: mean log probability of its pieces.
        milliseconds: that it took alone.
    """

    text: str
    score: float
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Output:
    """A real sentence and what the model made of it.

    Attributes:
        n: number, by locale.
        locale: of the target.
        source: as its author wrote it.
        target: the model's words; "" where a protected span was lost.
        reason: why the grammar refused.
        score: mean log probability.
        failed: ids of the checks that keep it from being published.
    """

    n: int
    locale: str
    source: str
    target: str
    reason: str
    score: float
    failed: tuple[str, ...]


class Model:
    """The converted model.

    Args:
        folder: where it lies.
        threads: of the processor.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self._translator = ctranslate2.Translator(
            str(folder), device="cpu", compute_type="int8", inter_threads=1, intra_threads=threads
        )
        self._pieces = pieces.load_file(folder / "sentencepiece.model")

    def write(self, text: str, locale: str, *, beam: int = _BEAM) -> Written:
        """Translate one masked sentence."""
        began = time.perf_counter()
        source = [pieces.tag(locale), *self._pieces.encode(text, out_type=str), "</s>"]
        found = self._translator.translate_batch(
            [source], beam_size=beam, return_scores=True, max_decoding_length=_LONGEST
        )[0]
        made = str(self._pieces.decode(found.hypotheses[0]))
        return Written(made.strip(), float(found.scores[0]), (time.perf_counter() - began) * 1000)


# --- sentences of unseen trees ---------------------------------------------------------------------------------------


def on_trees(model: Model, folder: Path, locales: Sequence[str], most: int) -> dict[str, dict[str, float]]:
    """Return chrF++ and the share of exact answers on held-out trees, by kind of source and locale.

    Args:
        model: the model.
        folder: of the corpus.
        locales: that the model was trained for.
        most: sentences a locale.
    """
    figures: dict[str, dict[str, float]] = {}
    for kind in ("clean", "noisy"):
        found: dict[str, list[tuple[str, str]]] = {}
        for pair in corpus.read(folder / f"held-{kind}.jsonl"):
            done = found.setdefault(pair.locale, [])
            if pair.locale in locales and len(done) < most:
                done.append((model.write(pair.source, pair.locale).text, pair.target))
        for locale, made in ((one, done) for one, done in found.items() if done):
            spaced = [(_spaced(text, locale), _spaced(target, locale)) for text, target in made]
            score = _CHRF.corpus_score([text for text, _ in spaced], [[target for _, target in spaced]]).score
            figures[f"{kind} {locale}"] = {
                "sentences": len(made),
                "chrf++": round(score, 1),
                "exact": round(sum(text == target for text, target in made) / len(made), 3),
                "symbols kept": round(sum(_same_symbols(*one) for one in made) / len(made), 3),
            }
    return figures


def _same_symbols(text: str, target: str) -> bool:
    return sorted(_SYMBOL.findall(text)) == sorted(_SYMBOL.findall(target))


def _spaced(text: str, locale: str) -> str:
    return _CJK.sub(r" \1 ", text) if locale.startswith(("ja", "zh")) else text


# --- real sentences that the grammar refuses -------------------------------------------------------------------------


def refused(texts: Path, locale: str) -> Iterator[tuple[str, str]]:
    """Yield the English sentences of alerts that the grammar does not translate, with its reason.

    Args:
        texts: lines of JSON with ``summary`` and ``description``.
        locale: of the target.
    """
    seen = set()
    with texts.open(encoding="utf-8") as lines:
        for line in lines:
            alert = json.loads(line)
            for text in (alert.get("summary"), alert.get("description")):
                for sentence in split(text or "").sentences:
                    words = frame(sentence)[1].strip()
                    if words and words not in seen and re.search(r"[a-z]{2}", words):
                        seen.add(words)
                        masked = mask(words)
                        said = translator.translate(masked.text, [span.text for span in masked.spans], "en", locale)
                        if isinstance(said, translator.Refused):
                            yield words, said.reason


def on_refused(model: Model, texts: Path, locale: str) -> Iterator[tuple[Output, Written]]:
    """Yield what the model makes of every refused sentence, checked as the product checks it."""
    for number, (source, reason) in enumerate(refused(texts, locale), 1):
        masked = mask(source)
        plain, kept = hidden(masked.text)
        written = model.write(plain, locale)
        renamed = shown(written.text, kept) if len(kept) <= corpus.SYMBOLS else None
        target = unmask(renamed, masked.spans) if renamed is not None else None
        if target is None:
            yield Output(number, locale, source, "", reason, written.score, ("placeholders",)), written
            continue
        target = checks.repair(CheckContext(source, target, source_locale="en", target_locale=locale))
        findings = checks.run(CheckContext(source, target, source_locale="en", target_locale=locale))
        failed = {one.check for one in findings if one.severity in {Severity.BLOCK, Severity.REVIEW}}
        yield Output(number, locale, source, target, reason, written.score, tuple(sorted(failed))), written


def evaluate(model: Path, corpus_folder: Path, texts: Path | None, folder: Path, locales: Sequence[str]) -> None:
    """Write ``evaluation.json`` and, where real texts are given, ``outputs.jsonl``.

    Args:
        model: folder of the converted model.
        corpus_folder: of the held-out trees.
        texts: real alerts.
        folder: where the files go.
        locales: targets.
    """
    made = Model(model)
    folder.mkdir(parents=True, exist_ok=True)
    figures: dict[str, Any] = {"trees": on_trees(made, corpus_folder, locales, 400)}
    if texts is not None:
        with (folder / "outputs.jsonl").open("w", encoding="utf-8") as out:
            for locale in locales:
                found = list(on_refused(made, texts, locale))
                for output, _ in found:
                    out.write(json.dumps(asdict(output), ensure_ascii=False) + "\n")
                figures[locale] = _summary(found)
                print(f"evaluate: {locale}: {figures[locale]}", flush=True)
    (folder / "evaluation.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures["trees"], indent=1), flush=True)


def _summary(found: Sequence[tuple[Output, Written]]) -> dict[str, Any]:
    failed: dict[str, int] = {}
    for output, _ in found:
        for check in output.failed:
            failed[check] = failed.get(check, 0) + 1
    times = sorted(written.milliseconds for _, written in found)
    return {
        "refused by the grammar": len(found),
        "pass the checks": sum(not output.failed for output, _ in found),
        "failed checks": dict(sorted(failed.items(), key=lambda one: -one[1])),
        "ms median": round(statistics.median(times), 1) if times else 0.0,
        "ms p95": round(times[int(len(times) * 0.95)], 1) if times else 0.0,
    }
