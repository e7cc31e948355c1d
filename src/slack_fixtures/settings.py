"""Everything an operator can set.

Each setting is an environment variable; each may also be read from a file that ``NAME_FILE`` names, as secrets are
mounted in containers. OpenTelemetry's own variables (``OTEL_*``) are read by its SDK.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import unquote, urlsplit

from platformdirs import user_data_path
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from slack_fixtures.kernel.errors import ConfigurationError, InvalidValueError
from slack_fixtures.kernel.tenant import Environment
from slack_fixtures.localization.providers.setting import parse_model_setting
from slack_fixtures.security.local import parse_root_key
from slack_fixtures.security.outbound import is_loopback
from slack_fixtures.security.strength import check_secret_strength
from slack_fixtures.security.tokens import MIN_KEY_BYTES

_LARGEST_FILE = 65_536
_HOST_ENTRY = re.compile(r"(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Variable:
    """The environment variable of a setting.

    Attributes:
        alias: another name, that is read when the first is not set.
    """

    name: str
    alias: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Return both names, the one that wins first."""
        return (self.name,) if self.alias is None else (self.name, self.alias)


def _split_list(value: Any) -> Any:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _each(check: Callable[[str], str]) -> AfterValidator:
    return AfterValidator(lambda values: tuple(check(value) for value in values))


def _url(schemes: tuple[str, ...], example: str) -> Callable[[str], str]:
    """Return a check of a URL; its errors never repeat the value, which may hold a password."""

    def check(value: str) -> str:
        try:
            parts = urlsplit(value)
            scheme, host, _ = parts.scheme, parts.hostname, parts.port
        except ValueError as error:
            raise ValueError(f"expected a URL such as {example}") from error
        if scheme not in schemes or any(c.isspace() for c in value):
            raise ValueError(f"expected a URL that begins with {' or '.join(s + '://' for s in schemes)}")
        if not host and not parts.query:
            raise ValueError(f"expected a URL with a host, such as {example}")
        return value

    return check


def _secret(check: Callable[[str], str]) -> AfterValidator:
    return AfterValidator(lambda value: SecretStr(check(value.get_secret_value())))


_http_url = _url(("https", "http"), "https://example.org/")
_redis_url = _url(("redis", "rediss"), "redis://localhost:6379/0")
_plain_database_url = _url(("postgresql", "postgres"), "postgresql://user:password@host:5432/database")


def _database_url(value: str) -> str:
    checked = _plain_database_url(value)
    return "postgresql://" + checked.partition("://")[2]


def _slack_api_url(value: str) -> str:
    checked = _http_url(value)
    if urlsplit(checked).query or urlsplit(checked).fragment:
        raise ValueError("expected a base URL without query and fragment, such as https://slack.com/api/")
    return checked.rstrip("/") + "/"


def _host_entry(value: str) -> str:
    if _HOST_ENTRY.fullmatch(value) is None:
        raise ValueError("expected host names or host:port, separated by commas, such as 127.0.0.1:9000")
    return value.lower()


def _translator(value: str) -> str:
    try:
        parse_model_setting(value)
    except InvalidValueError as error:
        raise ValueError(error.problems[0].message) from error
    return value


def _encryption_key(value: str) -> str:
    try:
        parse_root_key(value)
    except ConfigurationError as error:
        raise ValueError(str(error).removeprefix("ENCRYPTION_KEY: ")) from error
    return value


def _absolute(path: Path) -> Path:
    return path.expanduser().absolute()


def _default_data_dir() -> Path:
    return user_data_path("slack-fixtures", appauthor=False)


def _lower(value: Any) -> Any:
    return value.strip().lower() if isinstance(value, str) else value


_DatabaseUrl = Annotated[SecretStr, _secret(_database_url)]
_HttpUrl = Annotated[str, AfterValidator(_http_url)]


_NOT_USED = " Not used in this release."
_EMBEDDED_ALONE = ("embedded",)
_UNUSED = (
    "redis_urls",
    "prometheus_gateway",
    "sentry_dsn",
    "datadog_api_key",
)


class Settings(BaseSettings):
    """The settings of one process; read once, in the composition root, and handed on as plain values."""

    model_config = SettingsConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, validate_default=False)

    database_url: Annotated[_DatabaseUrl | None, Variable("SPOTIFY_AI_DB_URL", alias="DATABASE_URL")] = Field(
        default=None,
        description="PostgreSQL 15+ URL of the owner role; unset: embedded PostgreSQL in the data directory.",
    )
    app_database_url: Annotated[_DatabaseUrl | None, Variable("SLACK_FIXTURES_APP_DB_URL")] = Field(
        default=None, description="URL of the unprivileged role that the service works as, where it logs in by itself."
    )
    redis_urls: Annotated[
        tuple[Annotated[SecretStr, _secret(_redis_url)], ...],
        BeforeValidator(_split_list),
        Variable("REDIS_CLUSTER_URLS"),
    ] = Field(default=(), description="One URL is a single Redis, several are the seeds of a cluster." + _NOT_USED)
    secret_key: Annotated[SecretStr | None, Variable("SECRET_KEY")] = Field(
        default=None, description="Signs access tokens; at least 32 bytes. Unset outside production: generated."
    )
    jwt_algorithm: Annotated[Literal["HS256", "HS384", "HS512"], Variable("JWT_ALGORITHM")] = Field(
        default="HS256", description="Algorithm of access tokens; HS384 needs a key of 48 bytes, HS512 one of 64."
    )
    encryption_key: Annotated[
        Annotated[SecretStr, _secret(_encryption_key)] | None,
        Variable("ENCRYPTION_KEY"),
    ] = Field(
        default=None,
        description="Root key of encryption at rest, in Fernet's format. Unset outside production: generated.",
    )
    environment: Annotated[Environment, BeforeValidator(_lower), Variable("ENVIRONMENT")] = Field(
        default=Environment.DEVELOPMENT, description="development, staging or production; production generates no key."
    )
    translation_models: Annotated[
        tuple[str, ...],
        BeforeValidator(_split_list),
        _each(_translator),
        Field(min_length=1),
        Variable("TRANSLATION_MODEL"),
    ] = Field(
        default=_EMBEDDED_ALONE,
        description="Translators, tried in this order: embedded, ctranslate2:PATH, transformers:NAME-OR-PATH, "
        "openai:MODEL, huggingface:MODEL, deepl, libretranslate:URL.",
    )
    openai_api_key: Annotated[SecretStr | None, Variable("OPENAI_API_KEY")] = Field(
        default=None,
        description="Key of OpenAI or of a service that speaks its protocol; unset: provider off.",
    )
    openai_base_url: Annotated[_HttpUrl | None, Variable("OPENAI_BASE_URL")] = Field(
        default=None,
        description="Base URL of a service that speaks OpenAI's protocol, such as http://127.0.0.1:11434/v1.",
    )
    huggingface_api_key: Annotated[SecretStr | None, Variable("HUGGINGFACE_API_KEY")] = Field(
        default=None, description="Key of Hugging Face's inference service; unset: provider off."
    )
    huggingface_base_url: Annotated[_HttpUrl | None, Variable("HUGGINGFACE_BASE_URL")] = Field(
        default=None, description="Base URL of an inference endpoint of one's own."
    )
    deepl_api_key: Annotated[SecretStr | None, Variable("DEEPL_API_KEY")] = Field(
        default=None, description="Key of DeepL, of the free or the pro plan; unset: provider off."
    )
    deepl_base_url: Annotated[_HttpUrl | None, Variable("DEEPL_BASE_URL")] = Field(
        default=None, description="Base URL of DeepL; unset: what the key's ending says."
    )
    libretranslate_api_key: Annotated[SecretStr | None, Variable("LIBRETRANSLATE_API_KEY")] = Field(
        default=None, description="Key of the LibreTranslate server, where it asks for one."
    )
    prometheus_gateway: Annotated[_HttpUrl | None, Variable("PROMETHEUS_GATEWAY")] = Field(
        default=None, description="URL of a Prometheus push gateway; /metrics is always there." + _NOT_USED
    )
    sentry_dsn: Annotated[Annotated[SecretStr, _secret(_http_url)] | None, Variable("SENTRY_DSN")] = Field(
        default=None, description="Where errors are reported to." + _NOT_USED
    )
    datadog_api_key: Annotated[SecretStr | None, Variable("DATADOG_API_KEY")] = Field(
        default=None, description="Key of Datadog, for metrics and traces." + _NOT_USED
    )
    enable_ai_localization: Annotated[bool, BeforeValidator(_lower), Variable("ENABLE_AI_LOCALIZATION")] = Field(
        default=True,
        description="Whether missing texts are translated by a model; what people approved is used all the same.",
    )
    enable_metrics_collection: Annotated[bool, BeforeValidator(_lower), Variable("ENABLE_METRICS_COLLECTION")] = Field(
        default=True, description="Whether metrics are counted."
    )
    enable_audit_logging: Annotated[bool, BeforeValidator(_lower), Variable("ENABLE_AUDIT_LOGGING")] = Field(
        default=True, description="Whether accesses are written to the audit."
    )
    slack_api_url: Annotated[str, AfterValidator(_slack_api_url), Variable("SLACK_API_URL")] = Field(
        default="https://slack.com/api/", description="Base URL of Slack's Web API, for every tenant that names none."
    )
    allowed_slack_hosts: Annotated[
        tuple[str, ...],
        BeforeValidator(_split_list),
        _each(_host_entry),
        Variable("SLACK_FIXTURES_ALLOWED_SLACK_HOSTS"),
    ] = Field(default=(), description="Hosts beside Slack's that tenants may send to: host or host:port.")
    host: Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[^\s/]+$"), Variable("HOST")] = Field(
        default="127.0.0.1", description="Address to listen on."
    )
    port: Annotated[int, Field(ge=0, le=65535), Variable("PORT")] = Field(
        default=8080, description="Port to listen on; 0 takes a free one."
    )
    data_dir: Annotated[Path, AfterValidator(_absolute), Variable("DATA_DIR")] = Field(
        default_factory=_default_data_dir,
        description="Where the embedded database and generated keys are kept; unset: the user's data folder.",
    )
    log_level: Annotated[
        Literal["debug", "info", "warning", "error", "critical"],
        BeforeValidator(_lower),
        Variable("SLACK_FIXTURES_LOG_LEVEL"),
    ] = Field(default="info", description="The least severe events that are written.")
    log_format: Annotated[
        Literal["console", "json"], BeforeValidator(_lower), Variable("SLACK_FIXTURES_LOG_FORMAT")
    ] = Field(default="console", description="console: lines for a person; json: one object a line.")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - replaced by _Variables
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - no .env file is read behind the operator's back
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - NAME_FILE takes their place
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Return where values come from: arguments first, then variables and the files that they name."""
        return init_settings, _Variables(settings_cls)

    @field_validator("secret_key", "encryption_key", mode="after")
    @classmethod
    def _not_blank(cls, value: SecretStr | None) -> SecretStr | None:
        return value if value is not None and value.get_secret_value().strip() else None

    @model_validator(mode="after")
    def _keys_fit(self) -> Self:
        if problems := [*self._secret_key_problems(), *self._production_problems()]:
            raise ValueError("\n".join(problems))
        return self

    def _secret_key_problems(self) -> Iterator[str]:
        if reason := self._why_secret_key_is_unfit():
            yield f"SECRET_KEY: {reason}; {_HOW_TO_MAKE_SECRET}"

    def _why_secret_key_is_unfit(self) -> str | None:
        in_production = self.environment is Environment.PRODUCTION
        if self.secret_key is None:
            return "must be set in production" if in_production else None
        key, needed = self.secret_key.get_secret_value(), MIN_KEY_BYTES[self.jwt_algorithm]
        if len(key.encode()) < needed:
            return f"expected at least {needed} bytes for {self.jwt_algorithm}"
        return check_secret_strength(key) if in_production else None

    def _production_problems(self) -> Iterator[str]:
        if self.environment is not Environment.PRODUCTION:
            return
        if self.encryption_key is None:
            yield f"ENCRYPTION_KEY: must be set in production; {_HOW_TO_MAKE_KEY}"
        elif _guessable_key(self.encryption_key):
            yield f"ENCRYPTION_KEY: repeats a few bytes; {_HOW_TO_MAKE_KEY}"
        if self.slack_api_url.startswith("http:") and not is_loopback(urlsplit(self.slack_api_url).hostname or ""):
            yield "SLACK_API_URL: expected https in production, since bot tokens are sent there"

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return every secret value, and the passwords inside URLs, so that logs can leave them out."""
        found: list[str] = []
        for name in type(self).model_fields:
            value = getattr(self, name)
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, SecretStr):
                    text = item.get_secret_value()
                    found += [text, *_passwords(text)]
        return tuple(text for text in found if text)


def _passwords(url: str) -> tuple[str, ...]:
    """Return the password of a URL, as it stands there and as drivers decode it."""
    password = (urlsplit(url).password or "") if "://" in url else ""
    return password, unquote(password)


_HOW_TO_MAKE_SECRET = "make one with: python -c 'import secrets; print(secrets.token_urlsafe(64))'"  # noqa: S105
_HOW_TO_MAKE_KEY = "make one with: head -c 32 /dev/urandom | base64 | tr '+/' '-_'"
_FEWEST_BYTES = 16  # 32 random bytes show fewer than 16 different ones less than once in 10**14


def _guessable_key(key: SecretStr) -> bool:
    return len(set(parse_root_key(key.get_secret_value()))) < _FEWEST_BYTES


def load_settings(**overrides: Any) -> Settings:
    """Return the settings of this process.

    Args:
        overrides: settings by field name that go before the environment, such as a command's flags; ``None`` stands
            for a flag that was not given.

    Raises:
        ConfigurationError: one plain line per problem, naming the variable and what was expected; never its value.
    """
    try:
        return Settings(**{name: value for name, value in overrides.items() if value is not None})
    except ValidationError as error:
        lines = [line for problem in error.errors(include_url=False, include_input=False) for line in _lines(problem)]
        raise ConfigurationError("\n".join(dict.fromkeys(lines))) from None


def unused_variables(settings: Settings) -> tuple[str, ...]:
    """Return the variables that are set and do nothing in this release."""
    given = set(settings.model_fields_set)
    return tuple(variable_of(field).name for field in _UNUSED if field in given)


def variable_of(field: str) -> Variable:
    """Return the environment variable of a setting."""
    return next(item for item in Settings.model_fields[field].metadata if isinstance(item, Variable))


def _lines(problem: ErrorDetails) -> list[str]:
    message = problem["msg"].removeprefix("Value error, ")
    message = re.sub(r"^Input should be ", "expected ", message)
    if not problem["loc"]:
        return message.splitlines()
    field = str(problem["loc"][0])
    if problem["type"] == "extra_forbidden":
        return [f"{field}: there is no such setting"]
    return [f"{variable_of(field).name}: {message}"]


class _Variables(PydanticBaseSettingsSource):
    """Reads each setting from its variable, or from the file that ``NAME_FILE`` names."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """Return the value of one setting, ``None`` where it is not set."""
        variable = next(item for item in field.metadata if isinstance(item, Variable))
        values = {value for name in variable.names if (value := _read(name, os.environ)) is not None}
        if len(values) > 1:  # the wrong database is worse than none
            either = " or ".join(variable.names)
            raise ConfigurationError(
                f"{variable.name}: expected either {either}, and both are set, to different values"
            )
        return next(iter(values), None), field_name, False

    def __call__(self) -> dict[str, Any]:
        """Return every setting that is set.

        Raises:
            ConfigurationError: a file cannot be read, or a variable is set both ways; one line per problem.
        """
        found: dict[str, Any] = {}
        problems: list[str] = []
        for name, field in self.settings_cls.model_fields.items():
            try:
                value, _, _ = self.get_field_value(field, name)
            except ConfigurationError as error:
                problems.append(str(error))
                continue
            if value is not None:
                found[name] = value
        if problems:
            raise ConfigurationError("\n".join(problems)) from None
        return found


def _read(name: str, environ: Mapping[str, str]) -> str | None:
    """Return the value of a variable; an empty one counts as not set, since Compose files pass those on."""
    value, path = environ.get(name) or None, environ.get(f"{name}_FILE") or None
    if path is None:
        return value
    if value is not None:
        raise ConfigurationError(f"{name}: expected either {name} or {name}_FILE, and both are set")
    return _read_file(f"{name}_FILE", Path(path)) or None


def _read_file(name: str, path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST_FILE + 1)
        text = raw.decode("utf-8")
    except OSError as error:
        raise ConfigurationError(f"{name}: the file {path} cannot be read ({error.strerror})") from error
    except ValueError as error:  # not UTF-8, or a path with U+0000
        raise ConfigurationError(f"{name}: expected the path of a text file in UTF-8") from error
    if len(raw) > _LARGEST_FILE:
        raise ConfigurationError(f"{name}: the file {path} is larger than {_LARGEST_FILE} bytes")
    return text.rstrip("\r\n")
