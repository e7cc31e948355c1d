"""Is a secret hard to guess."""

from __future__ import annotations

import math
import re
from itertools import pairwise

MIN_BYTES = 32
MIN_BITS = 128

# Left out of the count: a secret made of these was copied from an example.
_EXAMPLE_WORDS = re.compile(
    r"change[-_ ]?(?:me|this|it)|pass[-_ ]?(?:word|phrase|w0rd)|replace[-_ ]?me|secret|insecure|default|example|sample"
    r"|develop(?:ment)?|production|staging|testing|test|token|django|jwt|key|your|please|admin|letmein|qwerty|asdfgh"
    r"|spotify|slack|fixtures|deadbeef|cafebabe|0123456789|123456",
    re.IGNORECASE,
)
# A word drawn from a list of 7,776 has 12.9 bits and, with its separator, some 5.5 characters.
_BITS_PER_LETTER_OF_WORDS = 2.3
_PHRASE = re.compile(r"[a-z _.,'!?-]*", re.IGNORECASE)  # 43 random base64 characters are one once in 1,500
_RUN = 5  # shorter runs such as "abcd" turn up in random text
_FEW_SYMBOLS = 10  # 32 random hexadecimal digits show fewer different ones once in 9,000
_ALPHABETS = ((re.compile(r"[0-9]*"), 10), (re.compile(r"[0-9a-f]*|[0-9A-F]*"), 16), (re.compile(r"[\w-]*"), 64))
_PRINTABLE = 95


def check_secret_strength(secret: str | bytes) -> str | None:
    """Return why a secret is too easy to guess, or ``None`` where it is not.

    The estimate is meant to find examples, phrases and keyboards, not to prove randomness.

    Source:
        RELIABILITY_SECURITY 2.13: at least 32 bytes and an estimated 128 bits of entropy.
    """
    raw = secret.encode() if isinstance(secret, str) else secret
    if len(raw) < MIN_BYTES:
        return f"is shorter than {MIN_BYTES} bytes"
    if len(set(raw)) == 1:
        return "repeats one character"
    bits = _estimated_bits(raw.decode("utf-8", "replace"))
    if bits < MIN_BITS:
        return f"is easy to guess (about {bits:.0f} bits of entropy, {MIN_BITS} are needed)"
    return None


def _estimated_bits(text: str) -> float:
    rest = _without_runs(_smallest_period(_EXAMPLE_WORDS.sub("", text)))
    return len(rest) * _bits_per_character(rest)


def _bits_per_character(text: str) -> float:
    symbols = len(set(text))
    if symbols < _FEW_SYMBOLS:
        return math.log2(max(symbols, 1))
    if _PHRASE.fullmatch(text):
        return _BITS_PER_LETTER_OF_WORDS
    return math.log2(next((size for pattern, size in _ALPHABETS if pattern.fullmatch(text)), _PRINTABLE))


def _smallest_period(text: str) -> str:
    """Return the shortest beginning whose repetition makes up the text."""
    if not text:
        return text
    return text[: (text + text).index(text, 1)]


def _without_runs(text: str) -> str:
    """Return the text without the tails of runs such as ``aaaaa``, ``12345`` and ``zyxwv``."""
    steps = [ord(b) - ord(a) for a, b in pairwise(text)]
    kept, start = list(text[:1]), 0
    for i in range(len(steps)):
        if steps[i] != steps[start]:
            start = i
        if i - start < _RUN - 2 or abs(steps[i]) > 1:
            kept.append(text[i + 1])
    return "".join(kept)
