"""Settings: variables, files that they name, and errors that help without repeating a secret."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.kernel.tenant import Environment
from slack_fixtures.settings import Settings, load_settings, unused_variables, variable_of

STRONG = "hx7f-0Qz_pL2mVw9sRk4TnYb6cGd8JaE1uXi3oPqWvZt"
ROOT_KEY = base64.urlsafe_b64encode(bytes(range(32))).decode()  # the same in every test process
PRODUCTION = {"ENVIRONMENT": "production", "SECRET_KEY": STRONG, "ENCRYPTION_KEY": ROOT_KEY}


@pytest.fixture(autouse=True)
def no_other_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [name for field in Settings.model_fields for name in variable_of(field).names]
    for name in names:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(f"{name}_FILE", raising=False)


def loaded(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], **overrides: Any) -> Settings:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return load_settings(**overrides)


def test_nothing_has_to_be_set() -> None:
    settings = load_settings()
    assert settings.database_url is None
    assert settings.redis_urls == ()
    assert settings.environment is Environment.DEVELOPMENT
    assert settings.translation_models == ("embedded",)
    assert settings.slack_api_url == "https://slack.com/api/"
    assert (settings.host, settings.port, settings.jwt_algorithm) == ("127.0.0.1", 8080, "HS256")
    assert settings.enable_ai_localization
    assert settings.enable_metrics_collection
    assert settings.enable_audit_logging
    assert settings.data_dir.is_absolute()
    assert settings.data_dir.name == "slack-fixtures"
    assert (settings.log_level, settings.log_format) == ("info", "console")


ACCEPTED = [
    ({"SPOTIFY_AI_DB_URL": "postgres://u:p@h/d"}, "database_url", "postgresql://u:p@h/d"),
    ({"DATABASE_URL": "postgresql://u:p@h:5433/d"}, "database_url", "postgresql://u:p@h:5433/d"),
    ({"SPOTIFY_AI_DB_URL": "postgresql://a/d", "DATABASE_URL": "postgresql://a/d"}, "database_url", "postgresql://a/d"),
    ({"DATABASE_URL": "postgresql:///d?host=/run/postgresql"}, "database_url", "postgresql:///d?host=/run/postgresql"),
    ({"SLACK_FIXTURES_APP_DB_URL": "postgresql://app@h/d"}, "app_database_url", "postgresql://app@h/d"),
    ({"REDIS_CLUSTER_URLS": "redis://a:6379, rediss://b:6379,"}, "redis_urls", ("redis://a:6379", "rediss://b:6379")),
    ({"SECRET_KEY": STRONG}, "secret_key", STRONG),
    ({"SECRET_KEY": ""}, "secret_key", None),
    ({"SECRET_KEY": "k" * 64, "JWT_ALGORITHM": "HS512"}, "jwt_algorithm", "HS512"),
    ({"ENCRYPTION_KEY": ROOT_KEY}, "encryption_key", ROOT_KEY),
    ({"ENVIRONMENT": "Staging"}, "environment", Environment.STAGING),
    ({"TRANSLATION_MODEL": "deepl, openai:gpt-x,embedded"}, "translation_models", ("deepl", "openai:gpt-x", "embedded")),
    ({"TRANSLATION_MODEL": "libretranslate:http://mt:5000"}, "translation_models", ("libretranslate:http://mt:5000",)),
    ({"OPENAI_API_KEY": "sk-x"}, "openai_api_key", "sk-x"),
    ({"OPENAI_BASE_URL": "http://llm:8000/v1"}, "openai_base_url", "http://llm:8000/v1"),
    ({"HUGGINGFACE_API_KEY": "hf_x"}, "huggingface_api_key", "hf_x"),
    ({"HUGGINGFACE_BASE_URL": "https://mt.example/v1"}, "huggingface_base_url", "https://mt.example/v1"),
    ({"DEEPL_API_KEY": "d:fx"}, "deepl_api_key", "d:fx"),
    ({"DEEPL_BASE_URL": "https://deepl.example"}, "deepl_base_url", "https://deepl.example"),
    ({"LIBRETRANSLATE_API_KEY": "lt"}, "libretranslate_api_key", "lt"),
    ({"PROMETHEUS_GATEWAY": "http://push:9091"}, "prometheus_gateway", "http://push:9091"),
    ({"SENTRY_DSN": "https://k@sentry.example/1"}, "sentry_dsn", "https://k@sentry.example/1"),
    ({"DATADOG_API_KEY": "0" * 32}, "datadog_api_key", "0" * 32),
    ({"ENABLE_AI_LOCALIZATION": "false"}, "enable_ai_localization", False),
    ({"ENABLE_METRICS_COLLECTION": "0"}, "enable_metrics_collection", False),
    ({"ENABLE_AUDIT_LOGGING": "OFF"}, "enable_audit_logging", False),
    ({"ENABLE_AUDIT_LOGGING": ""}, "enable_audit_logging", True),
    ({"SLACK_API_URL": "http://127.0.0.1:9000/api"}, "slack_api_url", "http://127.0.0.1:9000/api/"),
    ({"SLACK_FIXTURES_ALLOWED_SLACK_HOSTS": "127.0.0.1:9000,Proxy.Example"}, "allowed_slack_hosts", ("127.0.0.1:9000", "proxy.example")),
    ({"HOST": "0.0.0.0"}, "host", "0.0.0.0"),
    ({"PORT": "9090"}, "port", 9090),
    ({"DATA_DIR": "/srv/data"}, "data_dir", Path("/srv/data")),
    ({"SLACK_FIXTURES_LOG_LEVEL": "DEBUG"}, "log_level", "debug"),
    ({"SLACK_FIXTURES_LOG_FORMAT": "json"}, "log_format", "json"),
]  # fmt: skip


def plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(plain(item) for item in value)
    return value.get_secret_value() if hasattr(value, "get_secret_value") else value


@pytest.mark.parametrize(("environment", "field", "expected"), ACCEPTED)
def test_a_variable_sets_its_setting(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], field: str, expected: Any
) -> None:
    assert plain(getattr(loaded(monkeypatch, environment), field)) == expected


@pytest.mark.parametrize(("environment", "field", "expected"), ACCEPTED)
def test_a_file_sets_its_setting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, environment: dict[str, str], field: str, expected: Any
) -> None:
    files = {}
    for name, value in environment.items():
        (tmp_path / name).write_text(value + "\r\n", encoding="utf-8", newline="")
        files[f"{name}_FILE"] = str(tmp_path / name)
    assert plain(getattr(loaded(monkeypatch, files), field)) == expected


def test_every_setting_is_documented_and_tested() -> None:
    assert all(info.description for info in Settings.model_fields.values())
    assert {field for _, field, _ in ACCEPTED} == set(Settings.model_fields)


CANARY = "canary-canary-canary-canary-canary-canary"
REFUSED = [
    ({"SPOTIFY_AI_DB_URL": f"sqlite:///{CANARY}.db"}, "SPOTIFY_AI_DB_URL: expected a URL that begins with postgresql://"),
    ({"DATABASE_URL": f"mysql://u:{CANARY}@h/d"}, "SPOTIFY_AI_DB_URL: expected a URL that begins with postgresql://"),
    ({"DATABASE_URL": f"postgresql+psycopg://u:{CANARY}@h/d"}, "SPOTIFY_AI_DB_URL: expected a URL that begins with"),
    ({"DATABASE_URL": CANARY}, "SPOTIFY_AI_DB_URL: expected a URL"),
    ({"DATABASE_URL": f"postgresql://u:{CANARY}@h:port/d"}, "SPOTIFY_AI_DB_URL: expected a URL such as postgresql://"),
    ({"DATABASE_URL": f"postgresql://u:{CANARY}@[h/d"}, "SPOTIFY_AI_DB_URL: expected a URL such as postgresql://"),
    ({"DATABASE_URL": f"postgresql:///{CANARY}"}, "SPOTIFY_AI_DB_URL: expected a URL with a host"),
    ({"SPOTIFY_AI_DB_URL": f"postgresql://u:{CANARY}@a/d", "DATABASE_URL": f"postgresql://u:{CANARY}@b/d"}, "SPOTIFY_AI_DB_URL: expected either SPOTIFY_AI_DB_URL or DATABASE_URL, and both are set, to different values"),
    ({"SLACK_FIXTURES_APP_DB_URL": f"oracle://{CANARY}"}, "SLACK_FIXTURES_APP_DB_URL: expected a URL that begins with"),
    ({"REDIS_CLUSTER_URLS": f"redis://a,http://:{CANARY}@b"}, "REDIS_CLUSTER_URLS: expected a URL that begins with redis://"),
    ({"SECRET_KEY": CANARY[:31]}, "SECRET_KEY: expected at least 32 bytes for HS256"),
    ({"SECRET_KEY": CANARY, "JWT_ALGORITHM": "HS512"}, "SECRET_KEY: expected at least 64 bytes for HS512"),
    ({"JWT_ALGORITHM": "none"}, "JWT_ALGORITHM: expected 'HS256', 'HS384' or 'HS512'"),
    ({"JWT_ALGORITHM": "RS256"}, "JWT_ALGORITHM: expected 'HS256', 'HS384' or 'HS512'"),
    ({"ENCRYPTION_KEY": CANARY}, "ENCRYPTION_KEY: expected 32 bytes in URL-safe base64"),
    ({"ENVIRONMENT": "prod"}, "ENVIRONMENT: expected 'development', 'staging' or 'production'"),
    ({"TRANSLATION_MODEL": "openai"}, "TRANSLATION_MODEL: expected embedded, ctranslate2:PATH"),
    ({"TRANSLATION_MODEL": "embedded:x"}, "TRANSLATION_MODEL: expected embedded"),
    ({"TRANSLATION_MODEL": ","}, "TRANSLATION_MODEL: "),
    ({"OPENAI_BASE_URL": "llm:8000"}, "OPENAI_BASE_URL: expected a URL that begins with https://"),
    ({"PROMETHEUS_GATEWAY": "push:9091"}, "PROMETHEUS_GATEWAY: expected a URL that begins with https://"),
    ({"SENTRY_DSN": CANARY}, "SENTRY_DSN: expected a URL that begins with https://"),
    ({"ENABLE_AI_LOCALIZATION": "maybe"}, "ENABLE_AI_LOCALIZATION: expected a valid boolean"),
    ({"SLACK_API_URL": "slack.com"}, "SLACK_API_URL: expected a URL that begins with https://"),
    ({"SLACK_API_URL": "https://slack.com/api/?a=1"}, "SLACK_API_URL: expected a base URL without query"),
    ({"SLACK_FIXTURES_ALLOWED_SLACK_HOSTS": "https://a/"}, "SLACK_FIXTURES_ALLOWED_SLACK_HOSTS: expected host names"),
    ({"HOST": "a b"}, "HOST: "),
    ({"PORT": "http"}, "PORT: expected a valid integer"),
    ({"PORT": "70000"}, "PORT: expected less than or equal to 65535"),
    ({"PORT": "tcp://10.0.0.1:80"}, "PORT: expected a valid integer"),
    ({"SLACK_FIXTURES_LOG_LEVEL": "loud"}, "SLACK_FIXTURES_LOG_LEVEL: expected 'debug', 'info'"),
    ({"SLACK_FIXTURES_LOG_FORMAT": "xml"}, "SLACK_FIXTURES_LOG_FORMAT: expected 'console' or 'json'"),
    ({"ENVIRONMENT": "production"}, "SECRET_KEY: must be set in production"),
    (PRODUCTION | {"SECRET_KEY": ""}, "SECRET_KEY: must be set in production"),
    (PRODUCTION | {"SECRET_KEY": "   "}, "SECRET_KEY: must be set in production"),
    (PRODUCTION | {"SECRET_KEY": CANARY}, "SECRET_KEY: is easy to guess"),
    (PRODUCTION | {"SECRET_KEY": "c" * 40}, "SECRET_KEY: repeats one character"),
    (PRODUCTION | {"ENCRYPTION_KEY": ""}, "ENCRYPTION_KEY: must be set in production"),
    (PRODUCTION | {"ENCRYPTION_KEY": "A" * 43 + "="}, "ENCRYPTION_KEY: repeats a few bytes"),
    (PRODUCTION | {"SLACK_API_URL": "http://slack.example/api/"}, "SLACK_API_URL: expected https in production"),
]  # fmt: skip


@pytest.mark.parametrize(("environment", "start"), REFUSED)
def test_a_wrong_variable_is_named_with_what_was_expected_and_without_its_value(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], start: str
) -> None:
    with pytest.raises(ConfigurationError) as refusal:
        loaded(monkeypatch, environment)
    lines = str(refusal.value).splitlines()
    assert any(line.startswith(start) for line in lines), lines
    assert "canary" not in str(refusal.value)
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__


def test_every_problem_has_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigurationError) as refusal:
        loaded(monkeypatch, {"PORT": "x", "ENVIRONMENT": "x", "REDIS_CLUSTER_URLS": "http://a,http://b"})
    names = [line.partition(":")[0] for line in str(refusal.value).splitlines()]
    assert sorted(names) == ["ENVIRONMENT", "PORT", "REDIS_CLUSTER_URLS"]


@pytest.mark.parametrize("key", ["short", "c" * 31, "c" * 40, CANARY, ""])
def test_one_mistake_in_a_key_has_one_line(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    with pytest.raises(ConfigurationError) as refusal:
        loaded(monkeypatch, PRODUCTION | {"SECRET_KEY": key})
    assert len(str(refusal.value).splitlines()) == 1


UNUSED = {
    "REDIS_CLUSTER_URLS": "redis://a",
    "PROMETHEUS_GATEWAY": "http://push:9091",
    "SENTRY_DSN": "https://k@sentry.example/1",
    "DATADOG_API_KEY": "0" * 32,
}


def test_what_is_set_and_does_nothing_is_listed_and_documented_so(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = loaded(monkeypatch, PRODUCTION | UNUSED)
    assert unused_variables(settings) == tuple(UNUSED)
    said = {
        variable_of(field).name
        for field, info in Settings.model_fields.items()
        if "not used in this release" in (info.description or "").lower()
    }
    assert said == set(UNUSED)


def test_what_does_something_or_is_not_set_is_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert unused_variables(load_settings()) == ()
    given = PRODUCTION | {"TRANSLATION_MODEL": "deepl,embedded", "ENABLE_METRICS_COLLECTION": "false"}
    assert unused_variables(loaded(monkeypatch, given)) == ()


def test_production_starts_with_good_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    assert loaded(monkeypatch, PRODUCTION).environment is Environment.PRODUCTION
    assert loaded(monkeypatch, {"SLACK_API_URL": "http://127.0.0.1:9000/"}).slack_api_url == "http://127.0.0.1:9000/"


def test_a_variable_and_its_file_cannot_both_be_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(STRONG)
    with pytest.raises(ConfigurationError, match="SECRET_KEY: expected either SECRET_KEY or SECRET_KEY_FILE"):
        loaded(monkeypatch, {"SECRET_KEY": STRONG, "SECRET_KEY_FILE": str(tmp_path / "key")})


def test_files_that_cannot_be_read_are_named_together(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    (tmp_path / "long").write_bytes(b"x" * 70_000)
    files = {
        "SECRET_KEY_FILE": str(tmp_path / "missing"),
        "ENCRYPTION_KEY_FILE": str(tmp_path),
        "SENTRY_DSN_FILE": str(tmp_path / "binary"),
        "DATADOG_API_KEY_FILE": str(tmp_path / "long"),
    }
    with pytest.raises(ConfigurationError) as refusal:
        loaded(monkeypatch, files)
    lines = dict(line.split(": ", 1) for line in str(refusal.value).splitlines())
    assert set(lines) == set(files)
    assert "No such file" in lines["SECRET_KEY_FILE"]
    assert "UTF-8" in lines["SENTRY_DSN_FILE"]
    assert "larger than" in lines["DATADOG_API_KEY_FILE"]


def test_an_empty_file_counts_as_not_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "key").write_text("\n")
    assert loaded(monkeypatch, {"SECRET_KEY_FILE": str(tmp_path / "key")}).secret_key is None


def test_flags_go_before_variables_and_missing_flags_do_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = loaded(monkeypatch, {"PORT": "9090", "HOST": "::1"}, port=7000, host=None, data_dir=tmp_path)
    assert (settings.port, settings.host, settings.data_dir) == (7000, "::1", tmp_path)


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="colour: there is no such setting"):
        load_settings(colour="red")


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        load_settings().port = 1  # type: ignore[misc]


def test_no_secret_shows_in_settings_and_all_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = PRODUCTION | {
        "DATABASE_URL": "postgresql://ada:canary-%70w@h/d",
        "REDIS_CLUSTER_URLS": "redis://:canary-redis@a",
        "OPENAI_API_KEY": "canary-openai",
    }
    settings = loaded(monkeypatch, environment)
    shown = f"{settings!r}{settings}{settings.model_dump()}{settings.model_dump_json()}"
    assert "canary" not in shown
    assert STRONG not in shown
    assert {STRONG, ROOT_KEY, "canary-pw", "canary-%70w", "canary-redis", "canary-openai"} <= set(settings.secrets)


def test_variables_of_kubernetes_services_do_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    service = {"SLACK_FIXTURES_PORT": "tcp://10.0.0.1:80", "SLACK_FIXTURES_SERVICE_HOST": "10.0.0.1"}
    assert loaded(monkeypatch, service).port == 8080


def test_reading_settings_creates_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    loaded(monkeypatch, {"DATA_DIR": str(tmp_path / "new")})
    assert not (tmp_path / "new").exists()
    assert not list(tmp_path.iterdir())
