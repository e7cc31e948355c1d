"""DeepL's API, version 2."""

from __future__ import annotations

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
from slack_fixtures.localization.providers.languages import deepl_source, deepl_target, language_of
from slack_fixtures.localization.providers.masks import ElementStyle
from slack_fixtures.localization.providers.transport import TOTAL_TIMEOUT, Service, credential

PRO_URL: Final = "https://api.deepl.com"
FREE_URL: Final = "https://api-free.deepl.com"
"""Where keys of the free plan work; DeepL ends them in ``:fx``."""

TEXTS_A_CALL: Final = 50
CHARACTERS_A_CALL: Final = 30_000
"""DeepL takes 50 texts and 128 KiB a call; a character has up to 4 bytes."""

_FORMALITY: Final[Mapping[str, str]] = {"formal": "prefer_more", "informal": "prefer_less"}
_STYLE: Final = ElementStyle()


class DeepLTranslator:
    """Translates through ``POST {base_url}/v2/translate`` with XML tags for protected spans.

    Args:
        api_key: sent as ``DeepL-Auth-Key``.
        base_url: ``PRO_URL``, ``FREE_URL`` or a proxy; without one, what the key's ending says.
        glossary_ids: DeepL's ids of glossaries that the operator keeps there, by language pair such as
            ``("en", "de")``; DeepL takes no terms within a call.
        session: shared with other adapters, and not closed here.
        total_timeout: for one call.

    Raises:
        InvalidValueError: the URL or the key cannot be one.
    """

    def __init__(
        self,
        *,
        api_key: str,
        base_url: str | None = None,
        glossary_ids: Mapping[tuple[str, str], str] | None = None,
        session: aiohttp.ClientSession | None = None,
        total_timeout: timedelta = TOTAL_TIMEOUT,
    ) -> None:
        self.name = "deepl"
        key = credential(api_key, field="DEEPL_API_KEY")
        self._glossary_ids = dict(glossary_ids or {})
        self._service = Service(
            self.name,
            base_url or (FREE_URL if key.endswith(":fx") else PRO_URL),
            headers={"Authorization": f"DeepL-Auth-Key {key}"},
            session=session,
            total_timeout=total_timeout,
        )

    @property
    def leaves_machine(self) -> bool:
        """Whether the server is another machine than this one."""
        return self._service.leaves_machine

    def supports(self, source_locale: str, target_locale: str) -> bool:
        """Return whether DeepL has both languages."""
        if language_of(source_locale) == language_of(target_locale):
            return False
        return None not in (deepl_source(source_locale), deepl_target(target_locale))

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        """Return one outcome a request; texts with the same locales and context share a call."""
        return await in_groups(
            requests,
            provider=self.name,
            key=_shared_part,
            call=self._translate,
            most=TEXTS_A_CALL,
            characters=CHARACTERS_A_CALL,
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._service.close()

    async def _translate(self, requests: list[TranslationRequest]) -> Sequence[TranslationOutcome]:
        if not self.supports(requests[0].source_locale, requests[0].target_locale):
            return [refused_pair(self.name, request) for request in requests]
        reply = await self._service.post("v2/translate", self._body(requests))
        if isinstance(reply, NotTranslated):
            return [reply] * len(requests)
        if not reply.ok:
            return [self._service.refusal(reply)] * len(requests)
        entries = reply.body.get("translations") if isinstance(reply.body, dict) else None
        if not isinstance(entries, list) or len(entries) != len(requests):
            failure = self._service.failed(FailureReason.MALFORMED, "the answer does not have one text for each")
            return [failure] * len(requests)
        return [self._outcome(request, entry) for request, entry in zip(requests, entries, strict=True)]

    def _body(self, requests: list[TranslationRequest]) -> dict[str, Any]:
        first = requests[0]
        body: dict[str, Any] = {
            "text": [_STYLE.encode(request.text) for request in requests],
            "source_lang": deepl_source(first.source_locale),
            "target_lang": deepl_target(first.target_locale),
            "tag_handling": "xml",
            "ignore_tags": ["x"],
            "split_sentences": "0",  # each text is one sentence already
            "preserve_formatting": True,
            "show_billed_characters": True,
        }
        if hint := context_hint(first.context):
            body["context"] = hint
        if formality := _FORMALITY.get(first.context.get("register", "")):
            body["formality"] = formality
        pair = language_of(first.source_locale), language_of(first.target_locale)
        if glossary_id := self._glossary_ids.get(pair):
            body["glossary_id"] = glossary_id
        return body

    def _outcome(self, request: TranslationRequest, entry: Any) -> TranslationOutcome:
        match entry:
            case {"text": str(text)}:
                billed = entry.get("billed_characters")
                cost = Cost(billed if isinstance(billed, int) and billed >= 0 else len(request.text))
                return judged(request, _STYLE.decode(text), provider=self.name, cost=cost)
        return self._service.failed(FailureReason.MALFORMED, "the answer does not have the agreed form")


def context_hint(context: Mapping[str, str]) -> str:
    """Return what DeepL reads beside the texts, unbilled and untranslated: the domain and the urgency in words."""
    if not context:
        return ""
    known = "; ".join(
        f"{key.replace('_', ' ')}: {context[key]}" for key in ("domain", "urgency", "technical_level") if key in context
    )
    return f"An alert about a computer system, read by the engineers on call. {known}".strip()


def _shared_part(request: TranslationRequest) -> tuple[Any, ...]:
    hint, register = context_hint(request.context), request.context.get("register")
    return request.source_locale, request.target_locale, hint, register
