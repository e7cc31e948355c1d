"""Translation models in a local directory: what CTranslate2 and Transformers have in common."""

from __future__ import annotations

import asyncio
import importlib
import re
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final, Protocol

import orjson

from slack_fixtures.localization.errors import ProviderUnavailableError
from slack_fixtures.localization.ports import FailureReason, NotTranslated, TranslationOutcome, TranslationRequest
from slack_fixtures.localization.providers.batches import Answer, in_groups, refused_pair, with_styles
from slack_fixtures.localization.providers.languages import Family, ModelKind, kind_of_model
from slack_fixtures.localization.providers.masks import NEURAL_STYLES

TEXTS_A_CALL: Final = 32
CHARACTERS_A_CALL: Final = 8000
"""What one batch may hold; the memory of a batch grows with both."""

_LARGEST_DESCRIPTION: Final = 1024 * 1024  # config.json and its like have some kilobytes
_LARGEST_VOCABULARY: Final = 32 * 1024 * 1024  # NLLB's 256,206 tokens are some 5 MB of JSON
_CODE = re.compile(r"[a-z]{2,3}")


class LocalEngine(Protocol):
    """A loaded model."""

    def translate(self, texts: list[str], source: str, target: str) -> list[str]:
        """Return one translation a text; blocks while it computes.

        Args:
            texts: to translate; one that is too long for the model comes back empty, never cut.
            source, target: languages in the model's own codes.

        Raises:
            RuntimeError, ValueError, OSError: the library failed.
        """
        ...


class LocalTranslator:
    """Translates with a model on this machine, which is loaded when it is first needed.

    One thread of its own loads and computes, so that the event loop goes on and calls do not fight over the
    processor; a call that was given up still ends before the next begins.

    Args:
        name: for origins, such as ``ctranslate2:opus-mt-en-de``.
        kind: the model's languages.
        load: returns the loaded model, or raises what ``LocalEngine.translate`` may raise or
            ``ProviderUnavailableError``.
    """

    leaves_machine = False

    def __init__(self, name: str, kind: ModelKind, load: Callable[[], LocalEngine]) -> None:
        self.name = name
        self._kind = kind
        self._load = load
        self._engine: LocalEngine | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="translation")

    def supports(self, source_locale: str, target_locale: str) -> bool:
        """Return whether the model has both languages."""
        return self._kind.supports(source_locale, target_locale)

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        """Return one outcome a request; a text that lost a symbol is computed again in another form."""
        return await in_groups(
            requests,
            provider=self.name,
            key=lambda request: (request.source_locale, request.target_locale),
            call=self._translate,
            most=TEXTS_A_CALL,
            characters=CHARACTERS_A_CALL,
        )

    async def close(self) -> None:
        """Let go of the model; what is being computed ends first, in its thread."""
        self._engine = None
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _translate(self, requests: list[TranslationRequest]) -> Sequence[TranslationOutcome]:
        first = requests[0]
        source, target = self._kind.code(first.source_locale), self._kind.code(first.target_locale)
        if source is None or target is None or not self.supports(first.source_locale, first.target_locale):
            return [refused_pair(self.name, request) for request in requests]

        async def compute(texts: list[str]) -> Sequence[Answer]:
            return await self._compute(texts, source, target)

        return await with_styles(requests, compute, styles=NEURAL_STYLES, provider=self.name)

    async def _compute(self, texts: list[str], source: str, target: str) -> Sequence[Answer]:
        loop = asyncio.get_running_loop()
        try:
            answers = await loop.run_in_executor(self._thread, self._blocking, texts, source, target)
        except ProviderUnavailableError as error:
            return [NotTranslated(FailureReason.UNAVAILABLE, str(error), self.name)] * len(texts)
        except (RuntimeError, ValueError, OSError):  # the libraries' texts may hold paths and pieces of the input
            return [NotTranslated(FailureReason.UNAVAILABLE, "the model failed", self.name)] * len(texts)
        if len(answers) != len(texts):
            failure = NotTranslated(FailureReason.MALFORMED, "the model did not give one text for each", self.name)
            return [failure] * len(texts)
        return answers

    def _blocking(self, texts: list[str], source: str, target: str) -> list[str]:
        if self._engine is None:
            self._engine = self._load()
        return self._engine.translate(texts, source, target)


def library(module: str, *, package: str, needed_by: str) -> Any:
    """Return an optional library.

    Args:
        module: to import.
        package: what ``pip install`` calls it.
        needed_by: the setting that asks for it.

    Raises:
        ProviderUnavailableError: it is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ProviderUnavailableError(
            f"TRANSLATION_MODEL: {needed_by} needs the Python package {package}, which is not installed: "
            f"pip install {package}"
        ) from error


def kind_of_directory(directory: Path) -> ModelKind:
    """Return what the files of a model say about its languages, else what its name says.

    Raises:
        ProviderUnavailableError: there is no directory, or no sign of a family that we know.
    """
    if not directory.is_dir():
        raise ProviderUnavailableError("TRANSLATION_MODEL: expected a directory with a translation model")
    tokenizer = read_description(directory / "tokenizer_config.json")
    kind = (
        _by_tokenizer(tokenizer)
        or _by_model_type(read_description(directory / "config.json"))
        or kind_of_model(directory.name)
        or _by_vocabulary(directory)
    )
    if kind is None:
        raise ProviderUnavailableError(
            "TRANSLATION_MODEL: expected a model of OPUS-MT, M2M-100 or NLLB; name its directory as the model is "
            "named, such as opus-mt-en-de"
        )
    return kind


def read_description(path: Path) -> Mapping[str, Any]:
    """Return a JSON object beside a model; empty where there is none that can be read."""
    value = _read_json(path, _LARGEST_DESCRIPTION)
    return value if isinstance(value, dict) else {}


def language_token(kind: ModelKind, code: str) -> str:
    """Return the token by which a model is told a language: ``__de__`` for M2M-100, else the code."""
    return f"__{code}__" if kind.family is Family.M2M100 else code


def _by_tokenizer(tokenizer: Mapping[str, Any]) -> ModelKind | None:
    name = str(tokenizer.get("tokenizer_class", "")).lower()
    if name.startswith("nllb"):
        return ModelKind(Family.NLLB)
    if name.startswith("m2m100"):
        return ModelKind(Family.M2M100)
    if name.startswith("mbart50"):
        return ModelKind(Family.MBART50)
    pair = tokenizer.get("source_lang"), tokenizer.get("target_lang")
    match pair:
        case (str(source), str(target)) if _CODE.fullmatch(source) and _CODE.fullmatch(target):
            return ModelKind(Family.OPUS_MT, (source, target))
    return None


def _by_model_type(config: Mapping[str, Any]) -> ModelKind | None:
    named = kind_of_model(str(config.get("_name_or_path", "")))
    if named is not None:  # both NLLB and M2M-100 are of type m2m_100
        return named
    return ModelKind(Family.M2M100) if config.get("model_type") == "m2m_100" else None


def _by_vocabulary(directory: Path) -> ModelKind | None:
    tokens = vocabulary(directory)
    if "eng_Latn" in tokens:
        return ModelKind(Family.NLLB)
    return ModelKind(Family.M2M100) if "__en__" in tokens else None


def vocabulary(directory: Path) -> frozenset[str]:
    """Return the tokens of a converted model, from ``shared_vocabulary`` in either of its forms; empty without it."""
    listed = _read_json(directory / "shared_vocabulary.json", _LARGEST_VOCABULARY)
    if isinstance(listed, list):
        return frozenset(token for token in listed if isinstance(token, str))
    plain = directory / "shared_vocabulary.txt"
    if not _readable(plain, _LARGEST_VOCABULARY):
        return frozenset()
    return frozenset(plain.read_text(encoding="utf-8", errors="replace").split("\n"))


def _read_json(path: Path, largest: int) -> Any:
    if not _readable(path, largest):
        return None
    try:
        return orjson.loads(path.read_bytes())
    except orjson.JSONDecodeError:
        return None


def _readable(path: Path, largest: int) -> bool:
    return path.is_file() and path.stat().st_size <= largest
