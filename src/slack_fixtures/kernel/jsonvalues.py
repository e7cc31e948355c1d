"""JSON that PostgreSQL can store: what Python accepts and jsonb refuses is refused at the door.

Source:
    RELIABILITY_SECURITY, finding 9: NaN, infinities, NUL and lone surrogates pass Python's parsers and fail in jsonb.
"""

from __future__ import annotations

import math
from typing import Annotated, Any

from pydantic import AfterValidator

MAX_DEPTH = 64
_INTEGERS = range(-(2**63), 2**64)  # what the serializer writes; others would be an error on the way to the database

JsonValue = None | bool | int | float | str | list[Any] | dict[str, Any]


def flaw_in(value: Any, *, depth: int = MAX_DEPTH) -> str | None:
    """Return why a parsed value cannot be stored as jsonb, or ``None`` where it can."""
    if depth < 0:
        return f"is nested deeper than {MAX_DEPTH} levels"
    if isinstance(value, str):
        return _flaw_in_text(value)
    if isinstance(value, dict):
        flaws = (_flaw_in_text(key) or flaw_in(item, depth=depth - 1) for key, item in value.items())
        return next(filter(None, flaws), None)
    if isinstance(value, list):
        return next(filter(None, (flaw_in(item, depth=depth - 1) for item in value)), None)
    return _flaw_in_scalar(value)


def _flaw_in_scalar(value: Any) -> str | None:
    if isinstance(value, float) and not math.isfinite(value):
        return "holds a number that is not finite"
    if isinstance(value, int) and value not in _INTEGERS:
        return "holds an integer of more than 64 bits"
    if value is None or isinstance(value, bool | int | float):
        return None
    return f"holds a {type(value).__name__}, which is not JSON"


def _flaw_in_text(text: Any) -> str | None:
    if not isinstance(text, str):
        return "has a key that is not a string"
    if "\x00" in text:
        return "holds the character U+0000"
    if not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
        return "holds a lone surrogate"
    return None


def _storable(value: dict[str, Any]) -> dict[str, Any]:
    if flaw := flaw_in(value):
        raise ValueError(flaw)
    return value


def _storable_text(text: str) -> str:
    if flaw := _flaw_in_text(text):
        raise ValueError(flaw)
    return text


JsonObject = Annotated[dict[str, Any], AfterValidator(_storable)]
StorableText = AfterValidator(_storable_text)
"""Added to the annotation of a string that jsonb or text keeps."""
