"""``slack-fixtures translate``."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from slack_fixtures.bootstrap import running, translators
from slack_fixtures.cli.common import quiet_settings
from slack_fixtures.kernel.errors import ConfigurationError, InvalidValueError
from slack_fixtures.localization.engine import AILocalizationEngine
from slack_fixtures.localization.model import LocalizedText
from slack_fixtures.settings import Settings

_PROGRESS_EVERY = 500  # lines


@dataclass(frozen=True, slots=True)
class _Line:
    """One text of the input: ``number`` counts from 1."""

    number: int
    id: object
    text: str
    source_locale: str
    target_locale: str


def run_translate(
    *,
    to: str | None,
    source: str | None,
    context: Sequence[str],
    jsonl: bool,
    tenant: str | None,
    data_dir: Path | None,
) -> int:
    """Translate standard input line by line; return how many lines need review, as an exit code's base: 0 done."""
    if to is None and not jsonl:
        raise ConfigurationError("--to: expected the locale to translate into, such as de-DE")
    settings = quiet_settings(data_dir)
    given = _context(context)
    return asyncio.run(_run(settings, given, to=to, source=source, jsonl=jsonl, tenant=tenant))


async def _run(
    settings: Settings,
    context: Mapping[str, str],
    *,
    to: str | None,
    source: str | None,
    jsonl: bool,
    tenant: str | None,
) -> int:
    done = held = 0
    async with _engine(settings, tenant) as engine:
        for line in _lines(to=to, source=source, jsonl=jsonl):
            text = await _translated(engine, line, context, tenant or "")
            _write(line, text, jsonl=jsonl)
            done += 1
            held += text.needs_review
            if done % _PROGRESS_EVERY == 0 and sys.stderr.isatty():
                sys.stderr.write(f"{done} lines\n")
    if held and not jsonl:
        sys.stderr.write(f"{held} of {done} lines need review\n")
    return 0


@asynccontextmanager
async def _engine(settings: Settings, tenant: str | None) -> AsyncIterator[AILocalizationEngine]:
    """Yield the engine: with a tenant's memory and terms where one is named, else without any database."""
    if tenant is not None:
        async with running(settings) as application:
            yield application.localizer
        return
    async with translators(settings) as providers:
        yield AILocalizationEngine(
            providers=providers,
            order=settings.translation_models,
            may_leave=_yes,
            enabled=settings.enable_ai_localization,
        )


async def _yes(_tenant_id: str) -> bool:
    return True  # who calls the command with a provider configured has decided so


async def _translated(
    engine: AILocalizationEngine, line: _Line, context: Mapping[str, str], tenant: str
) -> LocalizedText:
    about = {**context, **({"source_locale": line.source_locale} if line.source_locale else {})}
    try:
        return await engine.adapt_content(line.text, line.target_locale, about, tenant_id=tenant)
    except InvalidValueError as error:
        raise ConfigurationError(f"line {line.number}: {'; '.join(str(one) for one in error.problems)}") from error


def _context(pairs: Sequence[str]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not equals or not key:
            raise ConfigurationError(f"--context: expected KEY=VALUE such as urgency=high, not {pair!r}")
        found[key] = value
    return found


def _lines(*, to: str | None, source: str | None, jsonl: bool) -> Iterator[_Line]:
    for number, raw in enumerate(sys.stdin.buffer, start=1):
        try:
            text = raw.decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise ConfigurationError(f"line {number}: not UTF-8 text") from error
        if not jsonl:
            yield _Line(number, number, text, source or "", to or "")
        elif text.strip():
            yield _object(number, text, to=to, source=source)


def _object(number: int, text: str, *, to: str | None, source: str | None) -> _Line:
    try:
        value: Any = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise ConfigurationError(f"line {number}: not JSON ({error})") from error
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise ConfigurationError(f'line {number}: expected an object with a text, such as {{"id": 1, "text": "…"}}')
    target = value.get("target_locale") or to
    if not isinstance(target, str):
        raise ConfigurationError(f"line {number}: expected a target_locale, or --to")
    origin = value.get("source_locale") or source or ""
    if not isinstance(origin, str):
        raise ConfigurationError(f"line {number}: expected source_locale to be a text")
    return _Line(number, value.get("id", number), value["text"], origin, target)


def _write(line: _Line, text: LocalizedText, *, jsonl: bool) -> None:
    if not jsonl:
        sys.stdout.write(text + "\n")
        return
    answer = {
        "id": line.id,
        "locale": line.target_locale,
        "text": str(text),
        "quality": text.quality,
        "origin": text.origin,
        "needs_review": text.needs_review,
    }
    sys.stdout.write(orjson.dumps(answer).decode() + "\n")
