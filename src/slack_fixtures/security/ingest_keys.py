"""Keys with which a tenant's Alertmanager or Grafana posts alerts."""

from __future__ import annotations

import hashlib
import hmac
import secrets

PREFIX = "sfk_"
"""Tells a key from a JWT at a glance, and lets scanners and our own redaction find one that leaked."""


def new_ingest_key() -> str:
    """Return a new key of 256 random bits."""
    return PREFIX + secrets.token_urlsafe(32)


def digest(key: str) -> bytes:
    """Return what is stored of a key: its SHA-256, 32 bytes.

    A slow password hash would protect nothing more at 256 random bits, and would run on every ingest request.
    """
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()


def matches(key: str, stored: bytes) -> bool:
    """Return whether a presented key is the one whose digest is stored, in a time that does not tell how nearly."""
    return hmac.compare_digest(digest(key), stored)
