"""The first cache level: values of this process, by tenant, loaded once at a time."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from slack_fixtures.caching.keys import CacheKey

T = TypeVar("T")

DEFAULT_TTL_S = 5.0
"""A change elsewhere is seen after this at the latest, also when its notification is lost (RELIABILITY 2.11)."""


@dataclass(frozen=True, slots=True)
class CacheStatistics:
    """What a cache did since it was made."""

    hits: int
    misses: int
    entries: int


@dataclass(slots=True)
class _Entry:
    value: Any
    expires_at: float


class CacheManager:
    """Keeps values near, evicting the least recently used.

    Args:
        max_entries: how many values are kept at most.
        monotonic: seconds that never go back.
    """

    def __init__(self, *, max_entries: int = 10_000, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._max_entries = max_entries
        self._monotonic = monotonic
        self._entries: OrderedDict[CacheKey[Any], _Entry] = OrderedDict()
        self._loading: dict[CacheKey[Any], asyncio.Task[Any]] = {}
        self._hits = 0
        self._misses = 0

    async def get_or_load(
        self, key: CacheKey[T], load: Callable[[], Awaitable[T]], *, ttl_s: float = DEFAULT_TTL_S
    ) -> T:
        """Return the cached value, or load it; callers that come while it loads wait for the same load.

        A value whose tenant is invalidated while it loads is handed to those who wait and not kept.
        """
        entry = self._entries.get(key)
        if entry is not None and entry.expires_at > self._monotonic():
            self._hits += 1
            self._entries.move_to_end(key)
            value: T = entry.value
            return value
        self._misses += 1
        task = self._loading.get(key)
        if task is None:
            task = asyncio.create_task(self._load(key, load, ttl_s))
            task.add_done_callback(_look_at_error)
            self._loading[key] = task
        loaded: T = await asyncio.shield(task)  # one impatient caller must not cancel the load of the others
        return loaded

    def put(self, key: CacheKey[T], value: T, *, ttl_s: float = DEFAULT_TTL_S) -> None:
        """Keep a value; one that is being loaded meanwhile is older and does not replace it."""
        self._loading.pop(key, None)
        self._entries[key] = _Entry(value, self._monotonic() + ttl_s)
        self._entries.move_to_end(key)
        while len(self._entries) > self._max_entries:
            self._entries.popitem(last=False)

    def invalidate(self, key: CacheKey[Any]) -> None:
        """Forget one value, also where it is being loaded."""
        self._entries.pop(key, None)
        self._loading.pop(key, None)

    def invalidate_tenant(self, tenant_id: str) -> None:
        """Forget every value of a tenant, and what is being loaded for it."""
        for key in [key for key in self._entries if key.tenant_id == tenant_id]:
            del self._entries[key]
        for key in [key for key in self._loading if key.tenant_id == tenant_id]:
            del self._loading[key]

    def clear(self) -> None:
        """Forget everything."""
        self._entries.clear()
        self._loading.clear()

    @property
    def statistics(self) -> CacheStatistics:
        """Hits, misses and entries since the start."""
        return CacheStatistics(self._hits, self._misses, len(self._entries))

    async def _load(self, key: CacheKey[T], load: Callable[[], Awaitable[T]], ttl_s: float) -> T:
        me = asyncio.current_task()
        try:
            value = await load()
            if self._loading.get(key) is me:
                self.put(key, value, ttl_s=ttl_s)
            return value
        finally:
            if self._loading.get(key) is me:
                del self._loading[key]


def _look_at_error(task: asyncio.Task[Any]) -> None:
    """Take note of a failed load also when every caller has gone, so that asyncio does not report it as lost."""
    if not task.cancelled():
        task.exception()
