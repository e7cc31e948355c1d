"""Secrets: examples and phrases are found, random ones pass."""

from __future__ import annotations

import random
import string

import pytest

from slack_fixtures.security.strength import check_secret_strength

WEAK = [
    "",
    "changeme",
    "x" * 31,
    "x" * 64,
    "ab" * 32,
    "secret" * 10,
    "changeme-changeme-changeme-changeme",
    "your-secret-key-change-this-in-production",
    "please-change-me-this-is-not-a-secret-key",
    "django-insecure-development-key-000000",
    "abcdefghijklmnopqrstuvwxyz0123456789",
    "0123456789abcdef0123456789abcdef",
    "1234567890" * 5,
    "correct horse battery staple and some",
    "deadbeef" * 8,
    "qwertyuiopasdfghjklzxcvbnm",
    "\x00" * 32,
    "SpotifySlackFixturesProductionSecretKey2026",
    "aaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbb",
]


@pytest.mark.parametrize("secret", WEAK)
def test_a_guessable_secret_is_told_why(secret: str) -> None:
    reason = check_secret_strength(secret)
    assert reason is not None
    assert secret not in reason or not secret


@pytest.mark.parametrize(
    ("alphabet", "length"),
    [
        (string.ascii_letters + string.digits + "-_", 32),
        (string.ascii_letters + string.digits + "-_", 43),
        (string.hexdigits[:16], 40),
        (string.hexdigits[:16], 64),
        (string.digits, 45),
        (string.ascii_lowercase + string.digits, 40),
        (string.ascii_letters + string.digits + string.punctuation, 32),
    ],
    ids=["base64 of 24", "base64 of 32", "hex of 20", "hex of 32", "digits", "lower-case", "printable"],
)
def test_a_random_secret_passes(alphabet: str, length: int) -> None:
    draw = random.Random(20260501)
    secrets = ("".join(draw.choices(alphabet, k=length)) for _ in range(300))
    # Chance writes a word of the list, or draws no digit, now and then; asking again is cheaper than letting examples in.
    refused = [secret for secret in secrets if check_secret_strength(secret)]
    assert len(refused) <= 3, refused


def test_bytes_are_judged_as_well() -> None:
    assert check_secret_strength(random.Random(1).randbytes(48)) is None
    assert check_secret_strength(b"\x01" * 48) == "repeats one character"
