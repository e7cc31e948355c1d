r"""Bytes in, JSON that every part of the service agrees on.

One parser (orjson) and one check after it, so that what is hashed, stored and shown is the same value
(RELIABILITY_SECURITY, finding 9). ``parse_json`` is strict and serves every body. ``parse_alert_json`` serves ingest,
where a flaw in one text must not lose an alert:

==========================  ================================  ====================================
in the body                 ``parse_json``                    ``parse_alert_json``
==========================  ================================  ====================================
``\u0000`` in a text        refused                           replaced by U+FFFD, warning
a lone surrogate, escaped   refused                           replaced by U+FFFD, warning
a key twice in one object   refused                           the last one counts, warning
nested deeper than 64       refused                           refused
NaN, Infinity, 1e400        refused                           refused
not UTF-8, BOM, UTF-16      refused                           refused
empty, cut off, bad syntax  refused                           refused
==========================  ================================  ====================================
"""

from __future__ import annotations

import json
import re
from typing import Any

import orjson

from slack_fixtures.ingest.errors import MalformedJsonError, UnreadablePayloadError
from slack_fixtures.kernel.errors import FieldProblem
from slack_fixtures.kernel.jsonvalues import MAX_DEPTH, JsonValue

_NUL = b"\\u0000"
_ESCAPED_QUOTE = b"\\u0022"

# Every alternative eats one whole escape, so that the backslash of `\\u0000` is never taken for the start of one.
_ESCAPE = re.compile(
    rb"\\(?:(?P<nul>u0000)"
    rb"|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    rb"|(?P<lone>u[dD][89a-fA-F][0-9a-fA-F]{2})"
    rb"|.)",
    re.DOTALL,
)

_TOO_DEEP = f"The body is nested deeper than {MAX_DEPTH} levels."
_LONGEST_STEP = 64  # of a key that a message names: keys are the sender's


def parse_json(body: bytes) -> JsonValue:
    """Return the value of a JSON body, the same one that PostgreSQL would store.

    Raises:
        MalformedJsonError: the body is not JSON in UTF-8; names the line and column.
        UnreadablePayloadError: it is JSON that cannot be stored, or that two readers may understand differently.
    """
    value: JsonValue = _loads(body)
    if _NUL in body and _mended(body) != body:
        path = _path_to_nul(value, depth=MAX_DEPTH) or ()
        raise UnreadablePayloadError(FieldProblem(_shown(path), "holds the character U+0000"))
    if _is_too_deep(body, value):
        raise UnreadablePayloadError(_TOO_DEEP)
    if _repeats_a_key(body, value):
        raise UnreadablePayloadError(FieldProblem(_shown(_repeated_key(body)), "stands twice in one object"))
    return value


def parse_alert_json(body: bytes) -> tuple[JsonValue, tuple[str, ...]]:
    """Return the value of a body that carries alerts, and warnings for what had to be mended in it.

    Raises:
        MalformedJsonError: the body is not JSON in UTF-8; names the line and column.
        UnreadablePayloadError: it is nested too deep.
    """
    value, sound = _loads_mended(body)
    if _is_too_deep(sound, value):
        raise UnreadablePayloadError(_TOO_DEEP)
    warnings = []
    if sound != body:
        warnings.append("body: the character U+0000 or a lone surrogate was replaced by U+FFFD")
    if _repeats_a_key(sound, value):
        warnings.append("body: the same key stands twice in one object; the last one counts")
    return value, tuple(warnings)


def _loads(body: bytes) -> Any:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise _explained(body, error) from None


def _loads_mended(body: bytes) -> tuple[Any, bytes]:
    if _NUL not in body:
        try:
            return orjson.loads(body), body
        except orjson.JSONDecodeError:
            pass  # A lone surrogate is the one flaw that the parser refuses and that can be mended.
    mended = _mended(body)
    return _loads(mended), mended


def _explained(body: bytes, error: orjson.JSONDecodeError) -> UnreadablePayloadError:
    if not body.strip():
        return MalformedJsonError("The body is empty; a JSON object or array was expected.")
    if body.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in body[:2]:
        return MalformedJsonError("The body looks like UTF-16 or UTF-32; send JSON as UTF-8.")
    if body.startswith(b"\xef\xbb\xbf"):
        return MalformedJsonError("The body starts with a byte order mark; send UTF-8 without one.")
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as decoding:
        return MalformedJsonError(f"The body is not UTF-8 at byte {decoding.start}; send JSON as UTF-8.")
    if "depth" in error.msg or "recursion" in error.msg.lower():
        return UnreadablePayloadError(_TOO_DEEP)
    # The parser's messages are fixed sentences about syntax; none quotes the body.
    return MalformedJsonError(f"The body is not JSON at line {error.lineno}, column {error.colno}: {error.msg}.")


def _mended(body: bytes) -> bytes:
    """Return the body with U+FFFD for each escaped U+0000 and lone surrogate; every other byte keeps its place."""
    return _ESCAPE.sub(lambda match: rb"\ufffd" if match["nul"] or match["lone"] else match[0], body)


def _repeats_a_key(body: bytes, value: JsonValue) -> bool:
    r"""Return whether parsing dropped a key that was there before.

    A dropped member takes the quotes of its key along, so the parsed value, written again, has fewer quotes than the
    body. Both write a quote inside a text as ``\"``, except where the body spells it ``\u0022``; that rare body is
    written anew first. On a body of 0.9 kB: 3 µs, against 16 µs for reading it with the standard library and
    ``object_pairs_hook``. Needs a value that is not too deep: the writer gives up at 254 levels.
    """
    if _ESCAPED_QUOTE in body:
        body = _with_short_quotes(body)
    return body.count(b'"') != orjson.dumps(value).count(b'"')


def _repeated_key(body: bytes) -> tuple[str, ...]:
    """Return the first key that stands twice in one object, read slowly: this body is refused anyway."""
    twice: list[str] = []

    def note(pairs: list[tuple[str, Any]]) -> None:
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                twice.append(key)
            seen.add(key)

    json.loads(body, object_pairs_hook=note, parse_int=str)  # a number of any length, which nobody looks at
    return tuple(twice[:1])


def _path_to_nul(value: JsonValue, *, depth: int) -> tuple[str, ...] | None:
    if isinstance(value, str):
        return () if "\x00" in value else None
    if depth < 0 or not isinstance(value, dict | list):
        return None
    for step, item in value.items() if isinstance(value, dict) else enumerate(value):
        if "\x00" in str(step):
            return (str(step),)
        if (rest := _path_to_nul(item, depth=depth - 1)) is not None:
            return (str(step), *rest)
    return None


def _shown(path: tuple[str, ...]) -> str:
    return ".".join("".join(c if c.isprintable() else "\ufffd" for c in step[:_LONGEST_STEP]) for step in path)


def _with_short_quotes(body: bytes) -> bytes:
    return re.sub(rb"\\(?:(u0022)|.)", lambda match: rb"\"" if match[1] else match[0], body, flags=re.DOTALL)


def _is_too_deep(body: bytes, value: Any) -> bool:
    # A value cannot be nested deeper than it has opening brackets; most bodies end here.
    if body.count(b"{") + body.count(b"[") <= MAX_DEPTH:
        return False
    level = [value]
    for _ in range(MAX_DEPTH + 1):
        level = [child for parent in level for child in _children(parent)]
        if not level:
            return False
    return True


def _children(value: Any) -> Any:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
