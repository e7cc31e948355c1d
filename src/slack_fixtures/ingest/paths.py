"""Paths into a JSON value: the small part of JSONPath that names exactly one place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

_STEP = re.compile(
    r"\.?(?P<name>[^.\[\]$'\"\s][^.\[\]]*)|\[(?P<index>-?\d{1,6})\]|\[(?P<quote>['\"])(?P<key>.+?)(?P=quote)\]"
)
_LONGEST = 512

_MISSING = object()


@dataclass(frozen=True, slots=True)
class JsonPath:
    """A place in a JSON value, such as ``$.data.items[0].name`` or ``labels["a.b"]``.

    The leading ``$`` may be left out; a negative index counts from the end; keys with dots or brackets stand in
    brackets and quotes. There are no wildcards, filters or slices: a path names one value or none.
    """

    steps: tuple[str | int, ...]

    @classmethod
    def parse(cls, text: str) -> JsonPath:
        """Return the path that a text spells.

        Raises:
            ValueError: the text is no such path; names the position.
        """
        if len(text) > _LONGEST:
            raise ValueError(f"is longer than {_LONGEST} characters")
        position = 1 if text.startswith("$") else 0
        steps: list[str | int] = []
        while position < len(text):
            match = _STEP.match(text, position)
            if match is None or (position == 1 and match["name"] and not match[0].startswith(".")):
                raise ValueError(f"is not a path at character {position + 1}; expected .name, [0] or ['key']")
            steps.append(int(match["index"]) if match["index"] else match["name"] or match["key"])
            position = match.end()
        return cls(tuple(steps))

    def find(self, value: Any) -> Any:
        """Return what stands at the path, or ``None`` where there is nothing."""
        for step in self.steps:
            value = _child(value, step)
            if value is _MISSING:
                return None
        return value


def _child(value: Any, step: str | int) -> Any:
    if isinstance(step, str):
        return value.get(step, _MISSING) if isinstance(value, dict) else _MISSING
    if isinstance(value, list) and -len(value) <= step < len(value):
        return value[step]
    return _MISSING
