"""Ingest keys: random, told by their prefix, stored as a digest."""

from __future__ import annotations

from slack_fixtures.security.ingest_keys import digest, matches, new_ingest_key
from slack_fixtures.security.redaction import redact_secrets
from slack_fixtures.security.strength import check_secret_strength


def test_keys_are_random_and_recognised() -> None:
    keys = {new_ingest_key() for _ in range(1_000)}
    assert len(keys) == 1_000
    assert all(key.startswith("sfk_") and len(key) == 47 for key in keys)
    assert check_secret_strength(keys.pop()) is None


def test_only_the_same_key_matches_what_is_stored() -> None:
    key = new_ingest_key()
    assert len(digest(key)) == 32
    assert matches(key, digest(key))
    assert not matches(key[:-1], digest(key))
    assert not matches("", digest(key))
    assert not matches("\ud800é", digest(key))
    assert not matches(key, b"")


def test_a_key_that_leaks_into_a_text_is_masked() -> None:
    key = new_ingest_key()
    assert key not in redact_secrets(f"posted with {key}.")
