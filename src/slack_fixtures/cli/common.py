"""What several commands need."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import orjson

from slack_fixtures.bootstrap import Application, running
from slack_fixtures.kernel.errors import ConfigurationError, NotFoundError
from slack_fixtures.localization.model import UnknownLocaleTagError, canonical_tag
from slack_fixtures.localization.transfer import KINDS, TermFormat, UnitFormat
from slack_fixtures.logs import configure_logging
from slack_fixtures.settings import Settings, load_settings

_LARGEST_INPUT = 8 * 1024 * 1024

T = TypeVar("T")
F = TypeVar("F", UnitFormat, TermFormat)


def quiet_settings(data_dir: Path | None) -> Settings:
    """Return the settings of a command that prints a result; of its log only warnings are shown.

    Raises:
        ConfigurationError: a setting is wrong.
    """
    settings = load_settings(data_dir=data_dir)
    configure_logging(json=settings.log_format == "json", level="warning", hidden=settings.secrets)
    return settings


def with_application(settings: Settings, use: Callable[[Application], Coroutine[Any, Any, T]]) -> T:
    """Start an application that delivers nothing, use it and stop it."""

    async def main() -> T:
        async with running(settings) as application:
            return await use(application)

    return asyncio.run(main())


@contextmanager
def named_by(option: str, what: str, name: str) -> Iterator[None]:
    """Let what is not found be reported with the option that named it.

    Raises:
        ConfigurationError: instead of ``NotFoundError``.
    """
    try:
        yield
    except NotFoundError as error:
        raise ConfigurationError(f"{option}: there is no {what} {name!r}") from error


def print_json(value: Any) -> None:
    """Print JSON, indented, as one document."""
    sys.stdout.write(orjson.dumps(value, option=orjson.OPT_INDENT_2).decode() + "\n")


def read_input(path: Path, *, option: str) -> bytes:
    """Return the content of a file that an option names; ``-`` is standard input.

    Raises:
        ConfigurationError: it cannot be read, or is too large.
    """
    try:
        if str(path) == "-":
            content = sys.stdin.buffer.read(_LARGEST_INPUT + 1)
        else:
            with path.open("rb") as file:
                content = file.read(_LARGEST_INPUT + 1)
    except OSError as error:
        raise ConfigurationError(f"{option}: {path} cannot be read ({error.strerror})") from error
    if len(content) > _LARGEST_INPUT:
        raise ConfigurationError(f"{option}: {path} is larger than {_LARGEST_INPUT} bytes")
    return content


def tag(option: str, given: str | None) -> str | None:
    """Return the locale that an option names, in its canonical spelling; ``None`` where it is left out.

    Raises:
        ConfigurationError: it is no tag of a locale.
    """
    try:
        return canonical_tag(given) if given is not None else None
    except UnknownLocaleTagError as error:
        raise ConfigurationError(f"{option}: {error}") from error


def file_format(forms: type[F], given: str | None, file: Path | None) -> F:
    """Return the format that was named, or that the file's name tells.

    Raises:
        ConfigurationError: it is none of them, or the name tells nothing.
    """
    suffixes = {KINDS[form].suffix: form for form in reversed(list(forms))}
    if given is None and file is not None and file.suffix in suffixes:
        return suffixes[file.suffix]
    try:
        return forms(given or "")
    except ValueError as error:
        raise ConfigurationError(f"--format: expected one of {', '.join(forms)}") from error
