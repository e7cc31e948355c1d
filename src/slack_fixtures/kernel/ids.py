"""Identity: UUID version 7, so that ids sort by time and partitions can be cut by id."""

from __future__ import annotations

import os
import time
from uuid import UUID

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62


def new_id(*, unix_ms: int | None = None) -> UUID:
    """Return a new UUIDv7.

    Args:
        unix_ms: milliseconds since 1970 to carry, 0 to 2**48 - 1; the present moment when left out.

    Source:
        RFC 9562, section 5.7.
    """
    milliseconds = time.time_ns() // 1_000_000 if unix_ms is None else unix_ms
    random = int.from_bytes(os.urandom(10), "big")
    rand_a, rand_b = random >> 68, random & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | _VERSION_7 | rand_a << 64 | _VARIANT | rand_b)
