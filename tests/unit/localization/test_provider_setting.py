"""The setting that names providers: what it says, what it refuses, and what it never shows."""

from __future__ import annotations

import dataclasses

import pytest

from slack_fixtures.kernel.errors import InvalidValueError
from slack_fixtures.localization.providers.setting import (
    Credentials,
    ProviderKind,
    ProviderSpec,
    build,
    missing_credential,
    parse_model_setting,
)
from slack_fixtures.security.outbound import check_provider_url

KEY = "canary-key-0123456789"
ALL_KEYS = Credentials(openai_api_key=KEY, huggingface_api_key=KEY, deepl_api_key=KEY, libretranslate_api_key=KEY)


def test_providers_are_named_in_order() -> None:
    assert parse_model_setting("embedded, openai:gpt-4o-mini ,deepl") == (
        ProviderSpec(ProviderKind.EMBEDDED),
        ProviderSpec(ProviderKind.OPENAI, "gpt-4o-mini"),
        ProviderSpec(ProviderKind.DEEPL),
    )


@pytest.mark.parametrize(
    ("entry", "kind", "detail"),
    [
        ("ctranslate2:/models/opus-mt-en-de", "ctranslate2", "/models/opus-mt-en-de"),
        ("transformers:Helsinki-NLP/opus-mt-en-de", "transformers", "Helsinki-NLP/opus-mt-en-de"),
        ("openai:qwen2.5:7b", "openai", "qwen2.5:7b"),
        ("huggingface:facebook/m2m100_418M", "huggingface", "facebook/m2m100_418M"),
        ("libretranslate:http://127.0.0.1:5000", "libretranslate", "http://127.0.0.1:5000"),
    ],
)
def test_a_detail_may_hold_colons_and_slashes(entry: str, kind: str, detail: str) -> None:
    (spec,) = parse_model_setting(entry)
    assert (spec.kind, spec.detail) == (kind, detail)
    assert str(spec) == entry


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", 1), ("embedded,", 2), (",deepl", 1), ("gpt-4", 1), ("OpenAI:gpt-4", 1), ("openai", 1), ("openai:", 1),
        ("openai: ", 1), ("deepl:pro", 1), ("embedded:x", 1), ("embedded,deepl,deepl", 3), ("deepl,libretranslate:", 2),
        ("libretranslate:ftp://host", 1), ("libretranslate:host:5000", 1), ("libretranslate:http://u:canary@host", 1),
        ("libretranslate:http://host/?api_key=canary", 1), ("libretranslate:http://[", 1), ("huggingface:gpt2", 1),
        ("https://user:canary@host/", 1),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_named_by_its_place_and_not_repeated(text: str, place: int) -> None:
    with pytest.raises(InvalidValueError) as error:
        parse_model_setting(text)
    assert f"TRANSLATION_MODEL, entry {place}" in str(error.value)
    assert "canary" not in str(error.value)


def test_each_provider_becomes_its_adapter_and_embedded_none() -> None:
    specs = parse_model_setting(
        "deepl,embedded,openai:gpt-4o-mini,huggingface:Helsinki-NLP/opus-mt-en-de,libretranslate:http://127.0.0.1:5000"
    )
    translators = build(specs, ALL_KEYS)
    assert [(each.name, each.leaves_machine) for each in translators] == [
        ("deepl", True),
        ("openai:gpt-4o-mini", True),
        ("huggingface:Helsinki-NLP/opus-mt-en-de", True),
        ("libretranslate", False),
    ]


@pytest.mark.parametrize(
    ("entry", "credentials", "missing"),
    [
        ("openai:x", Credentials(), "OPENAI_API_KEY"),
        ("openai:x", Credentials(openai_base_url="http://127.0.0.1:11434"), None),
        ("huggingface:Helsinki-NLP/opus-mt-en-de", Credentials(), "HUGGINGFACE_API_KEY"),
        ("huggingface:Helsinki-NLP/opus-mt-en-de", Credentials(huggingface_base_url="https://mine.example"), None),
        ("deepl", Credentials(), "DEEPL_API_KEY"),
        ("libretranslate:http://127.0.0.1:5000", Credentials(), None),
    ],
)
def test_a_provider_without_its_key_is_off(entry: str, credentials: Credentials, missing: str | None) -> None:
    (spec,) = parse_model_setting(entry)
    assert missing_credential(spec, credentials) == missing
    assert len(build([spec], credentials)) == (0 if missing else 1)


def test_no_repr_shows_a_key() -> None:
    specs = parse_model_setting("deepl,openai:x,huggingface:facebook/m2m100_418M,libretranslate:http://127.0.0.1:5000")
    assert KEY not in repr(ALL_KEYS) + repr(build(specs, ALL_KEYS))


@pytest.mark.parametrize("field", ["openai_api_key", "deepl_api_key"])
def test_a_key_that_cannot_stand_in_a_header_is_refused_without_being_shown(field: str) -> None:
    credentials = dataclasses.replace(ALL_KEYS, **{field: "canary\r\nX: y"})
    with pytest.raises(InvalidValueError) as error:
        build(parse_model_setting("openai:x,deepl"), credentials)
    assert "canary" not in str(error.value)
    assert field.upper() in str(error.value)


class TestTenantsSetting:
    """A tenant may not send texts, or look, wherever it likes."""

    @pytest.mark.parametrize("entry", ["ctranslate2:/etc", "transformers:/etc", "transformers:facebook/m2m100_418M"])
    def test_models_on_this_machine_are_the_operators(self, entry: str) -> None:
        with pytest.raises(InvalidValueError, match="only the operator"):
            build(parse_model_setting(entry), ALL_KEYS, tenant_hosts=())

    @pytest.mark.parametrize(
        "url",
        [
            "http://127.0.0.1:11434", "http://169.254.169.254", "https://metadata.internal", "http://api.openai.com",
            "https://api.openai.com.evil.example", "https://api.openai.com:8443", "https://2130706433", "https://slack.com",
        ],
    )  # fmt: skip
    def test_hosts_beyond_the_known_services_are_the_operators(self, url: str) -> None:
        for name in ("openai_base_url", "huggingface_base_url", "deepl_base_url"):
            with pytest.raises(InvalidValueError) as error:
                build([], dataclasses.replace(ALL_KEYS, **{name: url}), tenant_hosts=())
            assert url not in str(error.value)
        with pytest.raises(InvalidValueError):
            build(parse_model_setting(f"libretranslate:{url}"), ALL_KEYS, tenant_hosts=())

    def test_known_services_and_allowed_hosts_are_fine(self) -> None:
        specs = parse_model_setting("openai:x,deepl,libretranslate:http://translate.example:5000")
        credentials = dataclasses.replace(
            ALL_KEYS, openai_base_url="https://api.openai.com/v1", deepl_base_url="https://api-free.deepl.com"
        )
        assert len(build(specs, credentials, tenant_hosts=["translate.example:5000"])) == 3

    def test_a_slack_host_is_no_translation_service(self) -> None:
        with pytest.raises(InvalidValueError, match="translation service"):
            check_provider_url("https://slack.com/api/")
