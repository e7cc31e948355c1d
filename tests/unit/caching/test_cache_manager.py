from __future__ import annotations

import asyncio
import gc
from dataclasses import dataclass, field

import pytest

from slack_fixtures.caching import CacheKey, CacheManager


@dataclass
class Clock:
    now: float = 1_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Source:
    """A slow store: each load waits until it is told its value."""

    started: list[asyncio.Future[str]] = field(default_factory=list)

    async def load(self) -> str:
        self.started.append(asyncio.get_running_loop().create_future())
        return await self.started[-1]

    async def loading(self, number: int = 1) -> None:
        while len(self.started) < number:
            await asyncio.sleep(0)


KEY: CacheKey[str] = CacheKey("acme", "view")


async def _answer(value: str) -> str:
    return value


async def test_a_value_is_loaded_once_and_then_kept() -> None:
    cache = CacheManager()
    assert await cache.get_or_load(KEY, lambda: _answer("a")) == "a"
    assert await cache.get_or_load(KEY, lambda: _answer("b")) == "a"
    assert (cache.statistics.hits, cache.statistics.misses, cache.statistics.entries) == (1, 1, 1)


async def test_callers_that_come_together_wait_for_one_load() -> None:
    cache, source = CacheManager(), Source()
    callers = [asyncio.create_task(cache.get_or_load(KEY, source.load)) for _ in range(50)]
    await source.loading()
    await asyncio.sleep(0)
    source.started[0].set_result("a")
    assert await asyncio.gather(*callers) == ["a"] * 50
    assert len(source.started) == 1


async def test_a_value_is_loaded_again_when_its_time_is_over() -> None:
    clock = Clock()
    cache = CacheManager(monotonic=clock)
    await cache.get_or_load(KEY, lambda: _answer("a"), ttl_s=5)
    clock.now += 4.9
    assert await cache.get_or_load(KEY, lambda: _answer("b"), ttl_s=5) == "a"
    clock.now += 0.2
    assert await cache.get_or_load(KEY, lambda: _answer("b"), ttl_s=5) == "b"


async def test_the_least_recently_used_value_makes_room() -> None:
    cache = CacheManager(max_entries=2)
    keys: list[CacheKey[str]] = [CacheKey("acme", "view", name) for name in "abc"]
    first, second, third = keys
    cache.put(first, "1")
    cache.put(second, "2")
    await cache.get_or_load(first, lambda: _answer("new"))
    cache.put(third, "3")
    assert await cache.get_or_load(first, lambda: _answer("new")) == "1"
    assert await cache.get_or_load(second, lambda: _answer("new")) == "new"
    assert cache.statistics.entries == 2


async def test_forgetting_a_tenant_leaves_the_others_alone() -> None:
    cache = CacheManager()
    other: CacheKey[str] = CacheKey("umbrella", "view")
    cache.put(KEY, "a")
    cache.put(other, "b")
    cache.invalidate_tenant("acme")
    assert await cache.get_or_load(KEY, lambda: _answer("new")) == "new"
    assert await cache.get_or_load(other, lambda: _answer("new")) == "b"


@pytest.mark.parametrize("forget", ["invalidate_tenant", "clear"])
async def test_what_was_forgotten_while_it_loaded_is_handed_out_and_not_kept(forget: str) -> None:
    cache, source = CacheManager(), Source()
    early = asyncio.create_task(cache.get_or_load(KEY, source.load))
    await source.loading()
    if forget == "clear":
        cache.clear()
    else:
        cache.invalidate_tenant("acme")
    late = asyncio.create_task(cache.get_or_load(KEY, source.load))
    await source.loading(2)
    source.started[1].set_result("new")
    assert await late == "new"
    source.started[0].set_result("old")
    assert await early == "old"
    assert await cache.get_or_load(KEY, source.load) == "new"


async def test_a_value_put_while_another_loads_is_the_newer_one() -> None:
    cache, source = CacheManager(), Source()
    early = asyncio.create_task(cache.get_or_load(KEY, source.load))
    await source.loading()
    cache.put(KEY, "new")
    source.started[0].set_result("old")
    assert await early == "old"
    assert await cache.get_or_load(KEY, source.load) == "new"


async def test_a_cancelled_caller_does_not_cancel_the_load_of_the_others() -> None:
    cache, source = CacheManager(), Source()
    impatient = asyncio.create_task(cache.get_or_load(KEY, source.load))
    await source.loading()
    patient = asyncio.create_task(cache.get_or_load(KEY, source.load))
    await asyncio.sleep(0)
    impatient.cancel()
    with pytest.raises(asyncio.CancelledError):
        await impatient
    source.started[0].set_result("a")
    assert await patient == "a"
    assert len(source.started) == 1


async def test_a_failed_load_is_told_to_all_who_wait_and_tried_anew_by_the_next() -> None:
    cache, source = CacheManager(), Source()
    callers = [asyncio.create_task(cache.get_or_load(KEY, source.load)) for _ in range(3)]
    await source.loading()
    await asyncio.sleep(0)
    source.started[0].set_exception(OSError("away"))
    answers = await asyncio.gather(*callers, return_exceptions=True)
    assert all(isinstance(answer, OSError) for answer in answers)
    assert await cache.get_or_load(KEY, lambda: _answer("a")) == "a"


async def test_a_load_that_fails_after_every_caller_has_gone_is_not_reported_as_lost() -> None:
    reports: list[object] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, context: reports.append(context))
    try:
        cache, source = CacheManager(), Source()
        caller = asyncio.create_task(cache.get_or_load(KEY, source.load))
        await source.loading()
        caller.cancel()
        await asyncio.wait({caller})
        source.started[0].set_exception(OSError("away"))
        await asyncio.sleep(0.01)
        del cache, caller, source
        gc.collect()
    finally:
        loop.set_exception_handler(None)
    assert reports == []
