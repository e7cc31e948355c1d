"""Translation models behind Hugging Face's inference API."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final

import aiohttp

from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError
from slack_fixtures.localization.ports import FailureReason, NotTranslated, TranslationOutcome, TranslationRequest
from slack_fixtures.localization.providers.batches import Answer, in_groups, refused_pair, with_styles
from slack_fixtures.localization.providers.languages import Family, ModelKind, kind_of_model
from slack_fixtures.localization.providers.masks import NEURAL_STYLES
from slack_fixtures.localization.providers.transport import (
    TOTAL_TIMEOUT,
    Reply,
    Service,
    credential,
    seconds,
)

BASE_URL: Final = "https://router.huggingface.co/hf-inference"
"""Where Hugging Face serves models itself."""

_MODEL = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]{0,95}(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,95})?")  # part of a path
_NO_LISTS: Final = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY})

TEXTS_A_CALL: Final = 16
CHARACTERS_A_CALL: Final = 6000


class HuggingFaceTranslator:
    """Translates through ``POST {base_url}/models/{model}``.

    Args:
        model: such as ``Helsinki-NLP/opus-mt-en-de`` or ``facebook/m2m100_418M``; its name says how it is told the
            languages.
        api_key: sent as Bearer.
        base_url: of the API.
        session: shared with other adapters, and not closed here.
        total_timeout: for one call.

    Raises:
        InvalidValueError: a model of no known family, or a URL or key that cannot be one.
    """

    def __init__(
        self,
        model: str,
        *,
        api_key: str | None,
        base_url: str = BASE_URL,
        session: aiohttp.ClientSession | None = None,
        total_timeout: timedelta = TOTAL_TIMEOUT,
    ) -> None:
        kind = kind_of(model)
        if kind is None:
            expected = "expected a model of OPUS-MT, M2M-100, NLLB or mBART-50, such as Helsinki-NLP/opus-mt-en-de"
            raise InvalidValueError(FieldProblem("TRANSLATION_MODEL", expected))
        self.name = f"huggingface:{model}"
        self._kind = kind
        self._path = f"models/{model}"
        self._takes_lists = True
        headers = {"Authorization": f"Bearer {credential(api_key, field='HUGGINGFACE_API_KEY')}"} if api_key else {}
        self._service = Service(self.name, base_url, headers=headers, session=session, total_timeout=total_timeout)

    @property
    def leaves_machine(self) -> bool:
        """Whether the server is another machine than this one."""
        return self._service.leaves_machine

    def supports(self, source_locale: str, target_locale: str) -> bool:
        """Return whether the model has both languages."""
        return self._kind.supports(source_locale, target_locale)

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        """Return one outcome a request; a text that lost a symbol is sent again in another form."""
        return await in_groups(
            requests,
            provider=self.name,
            key=lambda request: (request.source_locale, request.target_locale),
            call=self._translate,
            most=TEXTS_A_CALL,
            characters=CHARACTERS_A_CALL,
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._service.close()

    async def _translate(self, requests: list[TranslationRequest]) -> Sequence[TranslationOutcome]:
        first = requests[0]
        if not self.supports(first.source_locale, first.target_locale):
            return [refused_pair(self.name, request) for request in requests]
        parameters = self._parameters(first)

        async def ask(texts: list[str]) -> Sequence[Answer]:
            return await self._ask(texts, parameters)

        return await with_styles(requests, ask, styles=NEURAL_STYLES, provider=self.name)

    def _parameters(self, request: TranslationRequest) -> dict[str, Any]:
        if self._kind.family is Family.OPUS_MT:
            return {}
        return {
            "src_lang": self._kind.code(request.source_locale),
            "tgt_lang": self._kind.code(request.target_locale),
        }

    async def _ask(self, texts: list[str], parameters: dict[str, Any]) -> Sequence[Answer]:
        """Return one answer a text, in one call; or in a call each where the server takes single texts only."""
        if len(texts) == 1:
            return [await self._one(texts[0], parameters)]
        if self._takes_lists:
            reply = await self._post(texts, parameters)
            if isinstance(reply, NotTranslated) or reply.status not in _NO_LISTS:
                return self._answers(reply, len(texts))
        answers = [await self._one(text, parameters) for text in texts]
        if any(isinstance(answer, str) for answer in answers):
            self._takes_lists = False
        return answers

    async def _one(self, text: str, parameters: dict[str, Any]) -> Answer:
        return self._answers(await self._post(text, parameters), 1)[0]

    async def _post(self, inputs: str | list[str], parameters: dict[str, Any]) -> Reply | NotTranslated:
        return await self._service.post(
            self._path, {"inputs": inputs, "parameters": parameters} if parameters else {"inputs": inputs}
        )

    def _answers(self, reply: Reply | NotTranslated, count: int) -> Sequence[Answer]:
        if isinstance(reply, NotTranslated):
            return [reply] * count
        if not reply.ok:
            return [self._refusal(reply)] * count
        entries = reply.body if isinstance(reply.body, list) else [reply.body]
        texts = [text for entry in entries if (text := _text(entry)) is not None]
        if len(texts) != count or len(entries) != count:
            failure = self._service.failed(FailureReason.MALFORMED, "the answer does not have one text for each")
            return [failure] * count
        return texts

    def _refusal(self, reply: Reply) -> NotTranslated:
        if reply.status == HTTPStatus.SERVICE_UNAVAILABLE and isinstance(reply.body, dict):
            wait = seconds(reply.body.get("estimated_time"))
            if wait is not None:
                return self._service.failed(FailureReason.UNAVAILABLE, "the model is loading", retry_after=wait)
        return self._service.refusal(reply)


def kind_of(model: str) -> ModelKind | None:
    """Return the languages of a model on Hugging Face; ``None`` for what is no name or of no known family."""
    return kind_of_model(model) if _MODEL.fullmatch(model) else None


def _text(entry: Any) -> str | None:
    match entry:
        case {"translation_text": str(text)} | [{"translation_text": str(text)}]:
            return text
    return None
