"""Answers kept near, by tenant."""

from slack_fixtures.caching.keys import CacheKey
from slack_fixtures.caching.manager import CacheManager

__all__ = ["CacheKey", "CacheManager"]
