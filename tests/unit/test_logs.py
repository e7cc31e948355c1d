"""Logs: no secret in any event, and one event is one line whatever is logged."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sys
import uuid
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import structlog
from pydantic import SecretStr

from slack_fixtures.logs import LONGEST_VALUE, configure_logging, log_context, one_line

HIDDEN = "Zm9ybWxlc3Mta2V5"
CANARIES = {
    "slack token": "xo" + "xb-1-2-canary-in-token",
    "webhook": "https://hooks.slack.com/services/T0/B0/canary-in-hook",
    "bearer": "Bearer canary-in-bearer-0123456789",
    "database": "postgresql://ada:canary-in-url@db/x",
    "ingest key": "sfk_canary-in-ingest-key-0123456789",
    "assignment": "password=canary-in-password",
    "jwt": "eyJhbGciOiJIUzI1NiJ9.canary-in-jwt.canary",
    "process secret": f"key canary {HIDDEN}".replace("canary ", ""),
}
BREAKS = [
    "\n",
    "\r\n",
    "\r",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x85",
    "\u2028",
    "\u2029",
    "\x00",
    "\x1b[2J\x1b[1;1H",
    "\x1b]0;title\x07",
    "\x9b2J",
    "\x08",
    "\u202e",
    "\ud800",
]
FORGED = '{"level":"critical","event":"forged"}'


@pytest.fixture(autouse=True)
def unchanged_logging() -> Iterator[None]:
    root, hook = logging.getLogger(), sys.excepthook
    handlers, level = root.handlers[:], root.level
    yield
    logging.captureWarnings(False)
    root.handlers[:], sys.excepthook = handlers, hook
    root.setLevel(level)
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def configured(*, as_json: bool = True, level: str = "info") -> io.StringIO:
    stream = io.StringIO()
    configure_logging(json=as_json, level=level, hidden=[HIDDEN], stream=stream)
    return stream


def events(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().split("\n") if line]


def raised(text: str) -> ValueError:
    secret_local = text
    try:
        raise ValueError(secret_local)  # noqa: TRY301
    except ValueError as error:
        return error


class Odd:
    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def in_context(text: str) -> None:
    with log_context(tenant_id=text):
        structlog.get_logger("a").info("it says")


def warned(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(text, UserWarning, stacklevel=1)


def chained(text: str) -> RuntimeError:
    error = RuntimeError("outer")
    error.__cause__ = raised(text)
    error.add_note(text)
    return error


PATHS: dict[str, Callable[[str], object]] = {
    "event": lambda text: structlog.get_logger("a").info(f"it says {text}"),
    "value": lambda text: structlog.get_logger("a").info("it says", text=text),
    "nested": lambda text: structlog.get_logger("a").info("it says", of={"x": [{"y": (text,)}]}),
    "name of a value": lambda text: structlog.get_logger("a").info("it says", **{text: 1}),
    "name in a mapping": lambda text: structlog.get_logger("a").info("it says", of={text: 1}),
    "object": lambda text: structlog.get_logger("a").info("it says", of=Odd(text)),
    "bytes": lambda text: structlog.get_logger("a").info("it says", of=text.encode("utf-8", "replace")),
    "bound": lambda text: structlog.get_logger("a").bind(of=text).info("it says"),
    "context": in_context,
    "body": lambda text: structlog.get_logger("a").info("it says", body=text, payload={"a": text}),
    "exception": lambda text: structlog.get_logger("a").error("failed", exc_info=raised(text)),
    "cause": lambda text: structlog.get_logger("a").error("failed", exc_info=chained(text)),
    "group": lambda text: structlog.get_logger("a").error("failed", exc_info=ExceptionGroup("two", [raised(text)])),
    "standard logging": lambda text: logging.getLogger("lib").warning("it says %s", text),
    "standard format": lambda text: logging.getLogger("lib").warning(text.replace("%", "")),
    "standard exception": lambda text: logging.getLogger("lib").error("failed", exc_info=raised(text)),
    "uvicorn": lambda text: logging.getLogger("uvicorn.access").info('"GET /%s"', text),
    "logger's name": lambda text: logging.getLogger(f"lib {text}").warning("hello"),
    "warning": warned,
    "uncaught": lambda text: sys.excepthook(ValueError, raised(text), None),
    "wrong arguments": lambda text: logging.getLogger("lib").warning("%d of %d", text),  # noqa: PLE1206
}


@pytest.mark.parametrize("as_json", [True, False], ids=["json", "console"])
@pytest.mark.parametrize("log", PATHS.values(), ids=PATHS.keys())
@pytest.mark.parametrize("secret", CANARIES.values(), ids=CANARIES.keys())
def test_no_secret_is_written(
    log: Callable[[str], object], secret: str, capsys: pytest.CaptureFixture[str], *, as_json: bool
) -> None:
    stream = configured(as_json=as_json)
    log(secret)
    written = stream.getvalue() + "".join(capsys.readouterr())
    assert stream.getvalue()
    assert "canary" not in written
    assert HIDDEN not in written


@pytest.mark.parametrize("log", PATHS.values(), ids=PATHS.keys())
@pytest.mark.parametrize("end", BREAKS, ids=ascii)
def test_no_text_makes_a_second_event(log: Callable[[str], object], end: str) -> None:
    stream = configured()
    log(f"harmless{end}{FORGED}")
    assert len(stream.getvalue().splitlines()) == 1
    (event,) = events(stream)
    assert event["event"] != "forged"
    assert not {c for c in json.dumps(event, ensure_ascii=False) if ord(c) < 32 or "\x7f" <= c <= "\x9f"}


@pytest.mark.parametrize("log", PATHS.values(), ids=PATHS.keys())
@pytest.mark.parametrize("end", BREAKS, ids=ascii)
def test_for_a_person_only_the_lines_of_an_error_follow_and_these_are_indented(
    log: Callable[[str], object], end: str
) -> None:
    stream = configured(as_json=False)
    log(f"harmless{end}2026-01-01T00:00:00Z critical forged")
    first, *rest = stream.getvalue().splitlines()
    assert not first.startswith("2026-01-01")
    assert all(line.startswith("    | ") for line in rest)
    assert "\x1b" not in stream.getvalue()


def test_an_event_carries_time_level_logger_and_the_ids_of_its_work() -> None:
    stream = configured()
    with log_context(request_id="r1", tenant_id="acme"), log_context(delivery_id="d1"):
        structlog.get_logger("slack_fixtures.delivery").warning("delivered", attempt=2, took_ms=1.5, ok=True, why=None)
        logging.getLogger("lib").error("from a library")
    structlog.get_logger("a").info("later")
    ours, library, later = events(stream)
    assert datetime.fromisoformat(ours.pop("timestamp")).tzinfo is UTC
    assert ours == {
        "level": "warning", "event": "delivered", "logger": "slack_fixtures.delivery", "request_id": "r1",
        "tenant_id": "acme", "delivery_id": "d1", "attempt": 2, "took_ms": 1.5, "ok": True, "why": None,
    }  # fmt: skip
    assert library["delivery_id"] == "d1"
    assert "request_id" not in later


async def test_tasks_inherit_the_ids_and_keep_their_own() -> None:
    stream = configured()

    async def work(delivery: str) -> None:
        with log_context(delivery_id=delivery):
            await asyncio.sleep(0)
            structlog.get_logger("a").info("working")

    with log_context(tenant_id="acme"):
        async with asyncio.TaskGroup() as tasks:
            for n in range(3):
                tasks.create_task(work(str(n)))
    assert [(e["tenant_id"], e["delivery_id"]) for e in events(stream)] == [("acme", "0"), ("acme", "1"), ("acme", "2")]


def test_values_that_are_not_json_are_written_as_text() -> None:
    stream = configured()
    identity = uuid.UUID(int=7)
    structlog.get_logger("a").info(
        "odd", id=identity, big=2**80, nan=float("nan"), raw=b"\x00", key=b"abc", deep=[[[[[[[[1]]]]]]]], many=range(3),
        secret=SecretStr("canary"), token_id="t1", numbers=list(range(500)),
    )  # fmt: skip
    (event,) = events(stream)
    assert (event["id"], event["big"], event["nan"]) == (str(identity), str(2**80), "nan")
    assert (event["raw"], event["key"], event["secret"]) == ("(not logged)", "(3 bytes)", "***")
    assert event["token_id"] == "t1"
    assert len(event["numbers"]) == 100


def test_bodies_are_left_out() -> None:
    stream = configured()
    structlog.get_logger("a").info("posted", body="Ada's alert", request={"payload": "Ada's alert"})
    (event,) = events(stream)
    assert "Ada" not in json.dumps(event)


def test_a_long_value_is_cut() -> None:
    stream = configured()
    structlog.get_logger("a").info("x" * 1_000_000)
    assert len(events(stream)[0]["event"]) == LONGEST_VALUE + 1


def test_a_traceback_shows_frames_and_no_local_variable() -> None:
    stream = configured()
    try:
        raised_with_local("plain-local-value")
    except LookupError:
        structlog.get_logger("a").exception("failed")
    lines = events(stream)[0]["exception"]
    assert lines[0].startswith("Traceback")
    assert lines[-1] == "LookupError: not found"
    assert not any("plain-local-value" in line for line in lines if "raised_with_local(" not in line)


def raised_with_local(value: str) -> None:
    hidden_local = value * 2
    assert hidden_local
    raise LookupError("not found")


def test_an_endless_traceback_keeps_its_ends() -> None:
    stream = configured()
    group = ExceptionGroup("many", [ValueError("\n".join(map(str, range(500))))])
    structlog.get_logger("a").error("failed", exc_info=group)
    lines = events(stream)[0]["exception"]
    assert len(lines) < 100
    assert any("lines left out" in line for line in lines)


def test_without_an_error_in_progress_there_is_no_traceback() -> None:
    stream = configured()
    structlog.get_logger("a").error("failed", exc_info=True)
    logging.getLogger("lib").error("failed", exc_info=(None, None, None))
    assert all("exception" not in event for event in events(stream))


def test_the_level_filters_and_talkative_libraries_stay_quiet() -> None:
    stream = configured(level="debug")
    structlog.get_logger("a").debug("ours")
    logging.getLogger("sqlalchemy.engine").info("INSERT … ('parameter')")
    logging.getLogger("aiohttp.client").debug("headers")
    assert [event["event"] for event in events(stream)] == ["ours"]
    stream = configured(level="error")
    structlog.get_logger("a").warning("ours")
    logging.getLogger("lib").warning("theirs")
    assert not stream.getvalue()


def test_configuring_twice_writes_once() -> None:
    logger = structlog.get_logger("a")
    first = configured()
    logger.info("one")
    second = configured()
    logger.info("two")
    assert [e["event"] for e in events(first)] == ["one"]
    assert [e["event"] for e in events(second)] == ["two"]


def test_an_interrupt_is_not_an_error() -> None:
    stream = configured()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not stream.getvalue()


def test_a_closed_pipe_is_not_worth_a_line() -> None:
    class Closed(io.StringIO):
        def flush(self) -> None:
            raise BrokenPipeError

    configure_logging(json=True, level="info", stream=Closed())
    structlog.get_logger("a").info("hello")


def test_secrets_joined_by_removing_control_characters_are_masked() -> None:
    assert "canary" not in one_line("xo\x1b[0mxb-1-2-canary")
    assert one_line("a\r\nb\x1b[31mred\x1b[0m") == "a bred"
    assert one_line("größer 日本") == "größer 日本"
