"""The setting ``TRANSLATION_MODEL``: what it says, and the adapters that it asks for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

import aiohttp

from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError
from slack_fixtures.localization.ports import Translator
from slack_fixtures.localization.providers import ctranslate2, deepl, huggingface, libretranslate, openai, transformers
from slack_fixtures.localization.providers.transport import base_of
from slack_fixtures.security.outbound import check_provider_url

FIELD: Final = "TRANSLATION_MODEL"

_EXPECTED: Final = (
    "expected embedded, ctranslate2:PATH, transformers:NAME-OR-PATH, openai:MODEL, huggingface:MODEL, deepl or "
    "libretranslate:URL, or several of them separated by commas"
)


class ProviderKind(StrEnum):
    """What stands before the colon."""

    EMBEDDED = "embedded"
    CTRANSLATE2 = "ctranslate2"
    TRANSFORMERS = "transformers"
    OPENAI = "openai"
    HUGGINGFACE = "huggingface"
    DEEPL = "deepl"
    LIBRETRANSLATE = "libretranslate"


_ALONE: Final = frozenset({ProviderKind.EMBEDDED, ProviderKind.DEEPL})
_LOCAL: Final = frozenset({ProviderKind.CTRANSLATE2, ProviderKind.TRANSFORMERS})


@dataclass(frozen=True, slots=True)
class ProviderSpec:
    """One entry of the setting.

    Attributes:
        kind: which adapter.
        detail: a model, a path or a URL, as the kind wants it; empty for ``embedded`` and ``deepl``.
    """

    kind: ProviderKind
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.detail}" if self.detail else self.kind.value


@dataclass(frozen=True, slots=True)
class Credentials:
    """Keys and base URLs of providers; keys never show in a ``repr``.

    Attributes:
        openai_api_key: may be absent where ``openai_base_url`` names a server that asks for none.
        openai_base_url: of any service with OpenAI's protocol.
        huggingface_api_key: may be absent where ``huggingface_base_url`` names a server that asks for none.
        huggingface_base_url: of an endpoint of one's own.
        deepl_api_key: of the free or the pro plan.
        deepl_base_url: ``deepl.PRO_URL``, ``deepl.FREE_URL`` or a proxy; without it, what the key's ending says.
        libretranslate_api_key: where the server asks for one.
    """

    openai_api_key: str | None = field(default=None, repr=False)
    openai_base_url: str | None = None
    huggingface_api_key: str | None = field(default=None, repr=False)
    huggingface_base_url: str | None = None
    deepl_api_key: str | None = field(default=None, repr=False)
    deepl_base_url: str | None = None
    libretranslate_api_key: str | None = field(default=None, repr=False)


def parse_model_setting(text: str) -> tuple[ProviderSpec, ...]:
    """Return the entries of the setting, in their order.

    Raises:
        InvalidValueError: an entry is none, or stands there twice; it is named by its place, since a URL may hold a
            password.
    """
    entries = [entry.strip() for entry in text.split(",")]
    specs = [_spec(entry, place) for place, entry in enumerate(entries, 1)]
    for place, spec in enumerate(specs, 1):
        if spec in specs[: place - 1]:
            raise _wrong(place, "stands there twice")
    return tuple(specs)


def missing_credential(spec: ProviderSpec, credentials: Credentials) -> str | None:
    """Return the variable without which a provider is off, or ``None`` where it has what it needs."""
    if spec.kind is ProviderKind.OPENAI and not (credentials.openai_api_key or credentials.openai_base_url):
        return "OPENAI_API_KEY"
    if spec.kind is ProviderKind.HUGGINGFACE and not (
        credentials.huggingface_api_key or credentials.huggingface_base_url
    ):
        return "HUGGINGFACE_API_KEY"
    if spec.kind is ProviderKind.DEEPL and not credentials.deepl_api_key:
        return "DEEPL_API_KEY"
    return None


def build(
    specs: Sequence[ProviderSpec],
    credentials: Credentials,
    *,
    session: aiohttp.ClientSession | None = None,
    tenant_hosts: Collection[str] | None = None,
) -> list[Translator]:
    """Return the adapters that a setting asks for, in its order.

    ``embedded`` is no provider and left out, and so is what lacks a credential (``missing_credential`` says which).

    Args:
        specs: from ``parse_model_setting``.
        credentials: keys and base URLs.
        session: for all HTTP adapters, and not closed by them.
        tenant_hosts: ``None`` for an operator's setting, which may name any host and directory. For a tenant's, the
            hosts that the operator allows beyond the known services; directories are then refused.

    Raises:
        InvalidValueError: a URL, a model or a key cannot be one, or a tenant may not name it.
        ProviderUnavailableError: a library or a model's file is missing.
    """
    if tenant_hosts is not None:
        _check_outbound(specs, credentials, tenant_hosts)
    wanted = [spec for spec in specs if spec.kind is not ProviderKind.EMBEDDED]
    return [_adapter(spec, credentials, session) for spec in wanted if missing_credential(spec, credentials) is None]


def _spec(entry: str, place: int) -> ProviderSpec:
    name, colon, detail = entry.partition(":")
    try:
        kind = ProviderKind(name)
    except ValueError as error:
        raise _wrong(place, _EXPECTED) from error
    if (kind in _ALONE) == bool(colon) or (colon and not detail.strip()):
        raise _wrong(place, _EXPECTED)
    if kind is ProviderKind.LIBRETRANSLATE:
        base_of(detail.strip(), field=f"{FIELD}, entry {place}")
    if kind is ProviderKind.HUGGINGFACE and huggingface.kind_of(detail.strip()) is None:
        raise _wrong(place, "expected a model of OPUS-MT, M2M-100, NLLB or mBART-50")
    return ProviderSpec(kind, detail.strip())


def _wrong(place: int, message: str) -> InvalidValueError:
    return InvalidValueError(FieldProblem(f"{FIELD}, entry {place}", message))


def _check_outbound(specs: Sequence[ProviderSpec], credentials: Credentials, hosts: Collection[str]) -> None:
    for spec in specs:
        if spec.kind in _LOCAL:
            raise InvalidValueError(FieldProblem(FIELD, "only the operator may name a model on this machine"))
        if spec.kind is ProviderKind.LIBRETRANSLATE:
            check_provider_url(spec.detail, allow_hosts=hosts, field=FIELD)
    named = {
        "OPENAI_BASE_URL": credentials.openai_base_url,
        "HUGGINGFACE_BASE_URL": credentials.huggingface_base_url,
        "DEEPL_BASE_URL": credentials.deepl_base_url,
    }
    for name, url in named.items():
        if url is not None:
            check_provider_url(url, allow_hosts=hosts, field=name)


def _adapter(spec: ProviderSpec, given: Credentials, session: aiohttp.ClientSession | None) -> Translator:
    match spec.kind:
        case ProviderKind.CTRANSLATE2:
            return ctranslate2.ctranslate2_translator(Path(spec.detail).expanduser())
        case ProviderKind.TRANSFORMERS:
            return transformers.transformers_translator(spec.detail)
        case ProviderKind.OPENAI:
            url = given.openai_base_url or openai.BASE_URL
            return openai.OpenAITranslator(spec.detail, api_key=given.openai_api_key, base_url=url, session=session)
        case ProviderKind.HUGGINGFACE:
            url = given.huggingface_base_url or huggingface.BASE_URL
            return huggingface.HuggingFaceTranslator(
                spec.detail, api_key=given.huggingface_api_key, base_url=url, session=session
            )
        case ProviderKind.DEEPL:
            return deepl.DeepLTranslator(
                api_key=given.deepl_api_key or "", base_url=given.deepl_base_url, session=session
            )
        case ProviderKind.LIBRETRANSLATE:
            return libretranslate.LibreTranslateTranslator(
                spec.detail, api_key=given.libretranslate_api_key, session=session
            )
        case ProviderKind.EMBEDDED:
            raise InvalidValueError(FieldProblem(FIELD, "embedded is no provider"))
