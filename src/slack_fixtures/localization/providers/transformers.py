"""Models for Hugging Face's Transformers, from a local directory or from its cache; nothing is ever downloaded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from slack_fixtures.localization.errors import ProviderUnavailableError
from slack_fixtures.localization.providers.languages import Family, ModelKind, kind_of_model
from slack_fixtures.localization.providers.local import (
    LocalEngine,
    LocalTranslator,
    kind_of_directory,
    language_token,
    library,
)

BEAM: Final = 4
LONGEST: Final = 256
"""Tokens in one source and in one translation, as with CTranslate2."""


def transformers_translator(name_or_path: str) -> LocalTranslator:
    """Return a translator for a model's directory, or for the name of a model in the local cache.

    Raises:
        ProviderUnavailableError: a model of no known family, or one of the packages ``transformers``,
            ``sentencepiece`` and ``torch`` is missing.
    """
    kind = kind_of(name_or_path)
    _library()
    name = Path(name_or_path).name if Path(name_or_path).is_dir() else name_or_path
    return LocalTranslator(f"transformers:{name}", kind, lambda: _load(name_or_path, kind))


def kind_of(name_or_path: str) -> ModelKind:
    """Return a model's languages, from its directory or from its name.

    Raises:
        ProviderUnavailableError: neither says which family it is of.
    """
    if Path(name_or_path).is_dir():
        return kind_of_directory(Path(name_or_path))
    kind = kind_of_model(name_or_path)
    if kind is None:
        raise ProviderUnavailableError(
            "TRANSLATION_MODEL: transformers expects a directory, or the name of a model of OPUS-MT, M2M-100, NLLB or "
            "mBART-50 in its cache, such as Helsinki-NLP/opus-mt-en-de"
        )
    return kind


def generate_arguments(kind: ModelKind, language_id: int | None) -> dict[str, Any]:
    """Return what the decoder is told: greedy enough to be repeatable, and the target language where it is a token."""
    arguments: dict[str, Any] = {"num_beams": BEAM, "max_new_tokens": LONGEST, "do_sample": False}
    if kind.family is not Family.OPUS_MT and language_id is not None:
        arguments["forced_bos_token_id"] = language_id
    return arguments


def is_finished(ids: Sequence[int], *, end: int) -> bool:
    """Return whether a translation ends by itself; its first token is the decoder's start, which may be the end's."""
    return end in ids[1:]


class _TransformersEngine:
    def __init__(self, kind: ModelKind, tokenizer: Any, model: Any) -> None:
        self._kind = kind
        self._tokenizer = tokenizer
        self._model = model

    def translate(self, texts: list[str], source: str, target: str) -> list[str]:
        language_id = None
        if self._kind.family is not Family.OPUS_MT:
            self._tokenizer.src_lang = source
            language_id = self._tokenizer.convert_tokens_to_ids(language_token(self._kind, target))
        fitting = [at for at, ids in enumerate(self._tokenizer(texts)["input_ids"]) if len(ids) <= LONGEST]
        translations = [""] * len(texts)
        if not fitting:
            return translations
        batch = self._tokenizer([texts[at] for at in fitting], return_tensors="pt", padding=True)
        generated = self._model.generate(**batch, **generate_arguments(self._kind, language_id))
        for at, ids in zip(fitting, generated.tolist(), strict=True):
            if is_finished(ids, end=self._tokenizer.eos_token_id):
                translations[at] = str(self._tokenizer.decode(ids, skip_special_tokens=True))
        return translations


def _library() -> Any:
    for package in ("torch", "sentencepiece"):
        library(package, package=package, needed_by="transformers")
    return library("transformers", package="transformers", needed_by="transformers")


def _load(name_or_path: str, kind: ModelKind) -> LocalEngine:
    transformers = _library()
    tokenizer = transformers.AutoTokenizer.from_pretrained(name_or_path, local_files_only=True)
    model = transformers.AutoModelForSeq2SeqLM.from_pretrained(name_or_path, local_files_only=True)
    return _TransformersEngine(kind, tokenizer, model.eval())
