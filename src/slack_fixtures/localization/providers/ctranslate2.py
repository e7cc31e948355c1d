"""Models converted for CTranslate2: OPUS-MT pairs, M2M-100 and NLLB, cut into pieces by SentencePiece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from slack_fixtures.localization.errors import ProviderUnavailableError
from slack_fixtures.localization.providers.languages import Family, ModelKind
from slack_fixtures.localization.providers.local import (
    LocalEngine,
    LocalTranslator,
    kind_of_directory,
    language_token,
    library,
    read_description,
)

END: Final = "</s>"
BEAM: Final = 4
"""Hypotheses kept; the usual width of these models' own evaluations."""

LONGEST: Final = 256
"""Pieces in one translation, as many as the models were trained on at most."""

_PIECES: Final = (("source.spm", "target.spm"), ("sentencepiece.bpe.model",) * 2, ("sentencepiece.model",) * 2)


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """What lies in a converted model's directory.

    Attributes:
        kind: the model's languages.
        source_pieces, target_pieces: SentencePiece models, the same file for multilingual models.
        ends_source: whether CTranslate2 ends the source itself; else the tokenizer does, as in models that were
            converted from Transformers.
    """

    kind: ModelKind
    source_pieces: Path
    target_pieces: Path
    ends_source: bool


def ctranslate2_translator(directory: Path) -> LocalTranslator:
    """Return a translator for a directory with ``model.bin`` and its SentencePiece models.

    Raises:
        ProviderUnavailableError: a file or one of the packages ``ctranslate2`` and ``sentencepiece`` is missing.
    """
    files = files_of(directory)
    _libraries()
    return LocalTranslator(f"ctranslate2:{directory.name}", files.kind, lambda: _load(directory, files))


def files_of(directory: Path) -> ModelFiles:
    """Return what a directory holds, without loading it.

    Raises:
        ProviderUnavailableError: it is not a converted model, or its pieces are missing.
    """
    kind = kind_of_directory(directory)
    if not (directory / "model.bin").is_file():
        raise ProviderUnavailableError("TRANSLATION_MODEL: ctranslate2 expects model.bin in its directory")
    for source, target in _PIECES:
        if (directory / source).is_file() and (directory / target).is_file():
            ends = read_description(directory / "config.json").get("add_source_eos") is True
            return ModelFiles(kind, directory / source, directory / target, ends)
    raise ProviderUnavailableError(
        "TRANSLATION_MODEL: ctranslate2 expects source.spm and target.spm, or sentencepiece.bpe.model, beside model.bin"
    )


def source_tokens(files: ModelFiles, pieces: Sequence[str], language: str) -> list[str]:
    """Return what the encoder reads: the pieces, with the language in front where the model wants it, and an end."""
    tokens = list(pieces)
    if files.kind.family is not Family.OPUS_MT:
        tokens.insert(0, language_token(files.kind, language))
    return tokens if files.ends_source else [*tokens, END]


def target_prefix(kind: ModelKind, language: str) -> list[str] | None:
    """Return what the decoder has to begin with: the target language, where the model wants to be told."""
    return None if kind.family is Family.OPUS_MT else [language_token(kind, language)]


def without_marks(tokens: Sequence[str], prefix: Sequence[str] | None) -> list[str]:
    """Return the pieces of a hypothesis, without the prefix that it began with and without its end."""
    skip = len(prefix) if prefix and list(tokens[: len(prefix)]) == list(prefix) else 0
    return [token for token in tokens[skip:] if token != END]


def is_cut(source: Sequence[str], hypothesis: Sequence[str]) -> bool:
    """Return whether a sentence or its translation was longer than the model reads or writes."""
    return len(source) > LONGEST or len(hypothesis) >= LONGEST


class _CTranslate2Engine:
    def __init__(self, files: ModelFiles, translator: Any, source_pieces: Any, target_pieces: Any) -> None:
        self._files = files
        self._translator = translator
        self._source_pieces = source_pieces
        self._target_pieces = target_pieces

    def translate(self, texts: list[str], source: str, target: str) -> list[str]:
        prefix = target_prefix(self._files.kind, target)
        tokens = [source_tokens(self._files, self._source_pieces.encode(text, out_type=str), source) for text in texts]
        results = self._translator.translate_batch(
            [sentence[:LONGEST] for sentence in tokens],
            target_prefix=[prefix] * len(texts) if prefix else None,
            beam_size=BEAM,
            max_decoding_length=LONGEST,
            replace_unknowns=True,  # a mask that the vocabulary does not have is copied from the source
        )
        hypotheses = [result.hypotheses[0] for result in results]
        return [
            "" if is_cut(sentence, hypothesis) else str(self._target_pieces.decode(without_marks(hypothesis, prefix)))
            for sentence, hypothesis in zip(tokens, hypotheses, strict=True)
        ]


def _libraries() -> tuple[Any, Any]:
    return (
        library("ctranslate2", package="ctranslate2", needed_by="ctranslate2"),
        library("sentencepiece", package="sentencepiece", needed_by="ctranslate2"),
    )


def _load(directory: Path, files: ModelFiles) -> LocalEngine:
    runtime, pieces = _libraries()
    translator = runtime.Translator(str(directory), device="cpu", compute_type="default", inter_threads=1)
    return _CTranslate2Engine(
        files,
        translator,
        pieces.SentencePieceProcessor(model_file=str(files.source_pieces)),
        pieces.SentencePieceProcessor(model_file=str(files.target_pieces)),
    )
