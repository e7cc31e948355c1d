"""A LibreTranslate server."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

import aiohttp

from slack_fixtures.localization.ports import (
    Cost,
    FailureReason,
    NotTranslated,
    TranslationOutcome,
    TranslationRequest,
)
from slack_fixtures.localization.providers.batches import in_groups, judged, refused_pair
from slack_fixtures.localization.providers.languages import language_of, libretranslate_codes
from slack_fixtures.localization.providers.masks import ElementStyle
from slack_fixtures.localization.providers.transport import TOTAL_TIMEOUT, Service, credential

TEXTS_A_CALL: Final = 20
CHARACTERS_A_CALL: Final = 4000
"""Public servers take 2,000 to 5,000 characters a call; an operator's own takes what it is told."""

_STYLE: Final = ElementStyle(self_closing=False)


class LibreTranslateTranslator:
    """Translates through ``POST {base_url}/translate`` as HTML with empty elements for protected spans.

    Which pairs a server has stands in its ``/languages``, which is read before the first translation.

    Args:
        base_url: of the server.
        api_key: where the server asks for one; sent in the body, as its protocol wants.
        session: shared with other adapters, and not closed here.
        total_timeout: for one call.

    Raises:
        InvalidValueError: the URL or the key cannot be one.
    """

    def __init__(
        self,
        base_url: str,
        *,
        api_key: str | None = None,
        session: aiohttp.ClientSession | None = None,
        total_timeout: timedelta = TOTAL_TIMEOUT,
    ) -> None:
        self.name = "libretranslate"
        self._api_key = credential(api_key, field="LIBRETRANSLATE_API_KEY") if api_key else None
        self._service = Service(self.name, base_url, session=session, total_timeout=total_timeout)
        self._languages: Mapping[str, frozenset[str]] | None = None
        self._reading = asyncio.Lock()

    @property
    def leaves_machine(self) -> bool:
        """Whether the server is another machine than this one."""
        return self._service.leaves_machine

    def supports(self, source_locale: str, target_locale: str) -> bool:
        """Return whether the server has the pair; any two languages until it has said which it has."""
        if self._languages is None:
            return language_of(source_locale) != language_of(target_locale)
        return pair_of(self._languages, source_locale, target_locale) is not None

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        """Return one outcome a request; texts of one pair of locales share a call."""
        async with self._reading:
            languages = self._languages or await self._read_languages()
        if isinstance(languages, NotTranslated):
            return [languages] * len(requests)
        self._languages = languages
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

    async def _read_languages(self) -> Mapping[str, frozenset[str]] | NotTranslated:
        reply = await self._service.get("languages")
        if isinstance(reply, NotTranslated):
            return reply
        if not reply.ok:
            return self._service.refusal(reply)
        languages = read_languages(reply.body)
        if not languages:
            return self._service.failed(FailureReason.MALFORMED, "the server names no languages")
        return languages

    async def _translate(self, requests: list[TranslationRequest]) -> Sequence[TranslationOutcome]:
        first = requests[0]
        pair = pair_of(self._languages or {}, first.source_locale, first.target_locale)
        if pair is None:
            return [refused_pair(self.name, request) for request in requests]
        body: dict[str, Any] = {"source": pair[0], "target": pair[1], "format": "html"}
        body["q"] = [_STYLE.encode(request.text) for request in requests]
        if self._api_key is not None:
            body["api_key"] = self._api_key
        reply = await self._service.post("translate", body)
        if isinstance(reply, NotTranslated):
            return [reply] * len(requests)
        if not reply.ok:
            return [self._service.refusal(reply)] * len(requests)
        texts = reply.body.get("translatedText") if isinstance(reply.body, dict) else None
        if not isinstance(texts, list) or len(texts) != len(requests):
            failure = self._service.failed(FailureReason.MALFORMED, "the answer does not have one text for each")
            return [failure] * len(requests)
        return [self._outcome(request, text) for request, text in zip(requests, texts, strict=True)]

    def _outcome(self, request: TranslationRequest, text: Any) -> TranslationOutcome:
        decoded = _STYLE.decode(text) if isinstance(text, str) else None
        return judged(request, decoded, provider=self.name, cost=Cost(len(request.text)))


def read_languages(body: Any) -> dict[str, frozenset[str]]:
    """Return the target codes of each source code in an answer of ``/languages``; empty for what is none."""
    languages: dict[str, frozenset[str]] = {}
    for entry in body if isinstance(body, list) else ():
        match entry:
            case {"code": str(code), "targets": [*targets]}:
                languages[code] = frozenset(target for target in targets if isinstance(target, str))
    return languages


def pair_of(languages: Mapping[str, frozenset[str]], source_locale: str, target_locale: str) -> tuple[str, str] | None:
    """Return the server's codes of a pair of locales, or ``None`` where it does not translate between them."""
    if language_of(source_locale) == language_of(target_locale):
        return None
    for source in libretranslate_codes(source_locale):
        for target in libretranslate_codes(target_locale):
            if target in languages.get(source, ()):
                return source, target
    return None
