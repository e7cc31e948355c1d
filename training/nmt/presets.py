"""How large corpus and model are: one preset for two processor cores, one for a graphics card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

TEN_LOCALES = ("de-DE", "fr-FR", "es-ES", "pt-BR", "it-IT", "nl-NL", "pl-PL", "ja-JP", "zh-CN", "ko-KR")
"""The ten main locales."""


@dataclass(frozen=True, slots=True)
class Preset:
    """The sizes of one experiment.

    Attributes:
        sources: languages that trees are said in before noise: ``en``, ``de``.
        locales: targets.
        trees: abstract sentences in the training corpus.
        words: concepts that get short sentences of their own, the commonest ones.
        held: abstract sentences kept apart, of which no training pair has the tree.
        vocabulary: pieces of the shared SentencePiece model.
        width: of the vectors.
        inner: width of the feed-forward layers.
        heads: of each attention.
        encoder_layers: of the reader.
        decoder_layers: of the writer.
        tokens: in one batch, source and target counted.
        minutes: of training.
        peak: highest learning rate.
        warmup: share of the training until the peak.
        half: whether matrices are multiplied in bfloat16.
    """

    sources: tuple[str, ...]
    locales: tuple[str, ...]
    trees: int
    words: int
    held: int
    vocabulary: int
    width: int
    inner: int
    heads: int
    encoder_layers: int
    decoder_layers: int
    tokens: int
    minutes: float
    peak: float
    warmup: float = 0.05
    half: bool = False


PRESETS: Mapping[str, Preset] = {
    "tiny": Preset(("en",), ("de-DE",), 400, 150, 40, 600, 32, 64, 2, 1, 1, 600, 0.5, 3e-3),
    "small": Preset(
        ("en",), ("de-DE", "fr-FR", "ja-JP"), 240_000, 10_000, 400, 4000, 192, 768, 4, 4, 2, 3000, 60, 1.5e-3, half=True
    ),
    "large": Preset(
        ("en", "de"), TEN_LOCALES, 2_000_000, 10_000, 1000, 8000, 256, 1536, 8, 6, 2, 60_000, 240, 1.5e-3, half=True
    ),
}
"""``tiny`` proves in a minute that the steps run; ``small`` is for two cores, ``large`` for a graphics card."""
