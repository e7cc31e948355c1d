"""Logs: one event is one line, and no secret is in it.

Our own events and those of every library (standard ``logging``, warnings, uncaught errors) pass the same steps:
the context's ids are added, bodies are left out, secrets are masked, control characters are removed, and the event is
written as JSON or for a person.
"""

from __future__ import annotations

import logging
import math
import re
import sys
import traceback
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from types import TracebackType
from typing import Any, TextIO

import orjson
import structlog
from structlog.typing import EventDict, ExcInfo, Processor, WrappedLogger

from slack_fixtures.security.redaction import MASK, redact_secrets

LONGEST_VALUE = 4096
"""Characters of one value; more is cut."""

LONGEST_TRACEBACK = 80
"""Lines of one traceback; the middle is left out of longer ones."""

_META = ("_record", "_from_structlog")  # structlog's notes to itself, removed before anything is written
_MAX_ITEMS = 100
_MAX_DEPTH = 6
_JSON_INTEGERS = range(-(2**63), 2**63)

# What senders gave us, whole: it holds personal data and is stored where its retention is known.
_BODIES = frozenset({"body", "raw", "raw_body", "payload", "request_body", "response_body", "blocks", "parameters"})
_SECRET_NAMES = re.compile(
    r"(?:.*[_-])?(?:password|passwd|secret|token|api_?key|secret_key|encryption_key|private_key|ingest_key"
    r"|authorization|cookie|dsn)",
    re.IGNORECASE,
)

_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~])?|\x9b[0-?]*[ -/]*[@-~]")
# Line breaks of every kind, other control characters, marks that reorder a line, and halves of surrogate pairs, which
# cannot be written.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+")

# These write statements with their parameters, headers or frames at DEBUG and INFO.
_TALKATIVE = ("sqlalchemy", "asyncio", "aiohttp", "asyncpg", "httpx2", "httpcore2", "hpack", "urllib3", "alembic")


def configure_logging(*, json: bool, level: str, hidden: Collection[str] = (), stream: TextIO | None = None) -> None:
    """Send every log event of this process to one stream.

    Args:
        json: JSON lines; otherwise lines for a person, with tracebacks indented below them.
        level: ``debug``, ``info``, ``warning``, ``error`` or ``critical``; libraries that write parameters or frames
            stay at ``warning`` whatever it is.
        hidden: secrets of this process that no pattern could tell by their looks, such as the encryption key.
        stream: where to; standard error when left out.
    """
    threshold = logging.getLevelNamesMapping()[level.upper()]
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _render_exception,
        _Cleaner(hidden),
    ]
    structlog.configure(
        processors=[
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(threshold),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,  # module-level loggers follow a later configuration
    )
    handler = _Handler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _as_json if json else _as_line,
            ],
            keep_exc_info=False,
            keep_stack_info=False,
        )
    )
    _route_standard_logging(handler, threshold)
    sys.excepthook = _log_uncaught


@contextmanager
def log_context(
    *, request_id: str | None = None, tenant_id: str | None = None, delivery_id: str | None = None
) -> Iterator[None]:
    """Name what is being worked on in every event of this block and of the tasks that it starts."""
    ids = {"request_id": request_id, "tenant_id": tenant_id, "delivery_id": delivery_id}
    with structlog.contextvars.bound_contextvars(**{name: value for name, value in ids.items() if value is not None}):
        yield


def one_line(text: str) -> str:
    """Return the text without secrets, terminal sequences, line breaks and other control characters.

    Removing control characters could join the halves of a secret, so secrets are masked before and after.
    """
    masked = redact_secrets(text)
    if masked.isascii() and masked.isprintable():
        return masked
    cleaned = _CONTROLS.sub(" ", _ANSI.sub("", masked))
    return cleaned if cleaned == masked else redact_secrets(cleaned)


class _Cleaner:
    """Masks and cleans every name and value of an event."""

    def __init__(self, hidden: Collection[str]) -> None:
        literals = sorted({h for h in hidden if len(h) >= 8}, key=len, reverse=True)  # noqa: PLR2004 - shorter ones are words
        self._hidden = re.compile("|".join(map(re.escape, literals))) if literals else None
        self._name = lru_cache(maxsize=1024)(self._text)  # an event's names are nearly always the same few

    def __call__(self, _logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        own = {key: event[key] for key in _META if key in event}
        return {self._name(k): self._named(k, v, _MAX_DEPTH) for k, v in event.items() if k not in own} | own

    def _named(self, name: str, value: Any, depth: int) -> Any:
        if name in _BODIES:
            return "(not logged)"
        if value is not None and _is_secret_name(name):
            return MASK
        return self._value(value, depth)

    def _value(self, value: Any, depth: int) -> Any:
        if value is None or isinstance(value, bool):
            return value
        if type(value) in (int, float):
            return value if _is_json_number(value) else str(value)
        if isinstance(value, bytes | bytearray | memoryview):
            return f"({len(value)} bytes)"
        if isinstance(value, Mapping) and depth:
            return {self._text(str(k)): self._named(str(k), v, depth - 1) for k, v in _first(value.items())}
        if isinstance(value, list | tuple | set | frozenset) and depth:
            return [self._value(item, depth - 1) for item in _first(value)]
        return self._text(str(value))

    def _text(self, text: str) -> str:
        """Mask before cutting: half a token would not be told as one."""
        # A text far beyond the limit is cut twice, so that a hostile megabyte costs nothing.
        clean = one_line(text[: LONGEST_VALUE * 4])
        if self._hidden is not None:
            clean = self._hidden.sub(MASK, clean)
        return clean if len(clean) <= LONGEST_VALUE else clean[:LONGEST_VALUE] + "…"


@lru_cache(maxsize=1024)
def _is_secret_name(name: str) -> bool:
    return _SECRET_NAMES.fullmatch(name) is not None


def _first(items: Iterable[Any]) -> list[Any]:
    return [item for _, item in zip(range(_MAX_ITEMS), items, strict=False)]


def _is_json_number(value: float) -> bool:
    return value in _JSON_INTEGERS if isinstance(value, int) else math.isfinite(value)


def _render_exception(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replace ``exc_info`` by the lines of the traceback, without any local variable."""
    exc_info = _exc_info(event.pop("exc_info", None))
    if exc_info is not None:
        lines = "".join(traceback.format_exception(*exc_info)).splitlines()
        if len(lines) > LONGEST_TRACEBACK:
            half = LONGEST_TRACEBACK // 2
            lines = [*lines[:half], f"({len(lines) - LONGEST_TRACEBACK} lines left out)", *lines[-half:]]
        # A secret may span lines (a private key), so the whole is masked before each line is.
        event["exception"] = redact_secrets("\n".join(lines)).split("\n")
    return event


def _exc_info(given: Any) -> ExcInfo | None:
    if isinstance(given, BaseException):
        return type(given), given, given.__traceback__
    if isinstance(given, tuple):
        return given if given[0] is not None else None
    if not given:
        return None
    current = sys.exc_info()
    return current if current[0] is not None else None


def _as_json(_logger: WrappedLogger, _method: str, event: EventDict) -> str:
    first = {key: event[key] for key in ("timestamp", "level", "event") if key in event}
    return orjson.dumps({**first, **event}).decode()


def _as_line(_logger: WrappedLogger, _method: str, event: EventDict) -> str:
    lines = event.pop("exception", [])
    timestamp, level, text = event.pop("timestamp", ""), event.pop("level", ""), event.pop("event", "")
    event.pop("logger", None)
    details = "".join(f" {key}={_detail(value)}" for key, value in event.items())
    # Nothing that an error says can look like an event of its own: its lines are indented.
    below = "".join(f"\n    | {line}" for line in lines)
    return f"{timestamp} {level:<8} {text}{details}{below}"


def _detail(value: Any) -> str:
    text = value if isinstance(value, str) else orjson.dumps(value).decode()
    return repr(text) if " " in text or "=" in text else text


def _route_standard_logging(handler: logging.Handler, threshold: int) -> None:
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(threshold)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(threshold, logging.WARNING))
    logging.captureWarnings(True)


class _Handler(logging.StreamHandler[TextIO]):
    """Writes events; one that cannot be written is named without its content."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the base class's name
        """Say where the event came from; the base class would print its arguments."""
        event = {"level": "error", "event": "a log event could not be written", "logger": one_line(record.name)}
        error = sys.exc_info()[0]
        if error is not None and not issubclass(error, OSError):
            self.stream.write(orjson.dumps(event).decode() + self.terminator)


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    structlog.get_logger(__name__).critical("uncaught error", exc_info=(kind, error, trace))
