"""The only place that spells a cache key: tenant first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CacheKey(Generic[T]):
    """Names one cached value of type ``T`` of one tenant."""

    tenant_id: str
    kind: str
    name: str = ""
