"""What was odd in a payload, in words for the tenant."""

from __future__ import annotations


class Notes:
    """Collects warnings while one payload is read; the same one is kept once, with how often it came up.

    A warning names our own words for a field, never a value or a name that the sender chose, so the list stays short
    and safe to show.
    """

    __slots__ = ("_counts",)

    def __init__(self, *texts: str) -> None:
        self._counts = dict.fromkeys(texts, 1)

    def add(self, field: str, message: str) -> None:
        """Note that something is odd about a field, such as ``alerts[].startsAt``."""
        text = f"{field}: {message}"
        self._counts[text] = self._counts.get(text, 0) + 1

    def texts(self) -> tuple[str, ...]:
        """Return the warnings in the order of their first appearance."""
        return tuple(text if count == 1 else f"{text} ({count} times)" for text, count in self._counts.items())
