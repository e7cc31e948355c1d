"""The local key ring: a ciphertext opens in its own place and nowhere else."""

from __future__ import annotations

import base64
import itertools
import os

import pytest
from cryptography.fernet import Fernet

from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.security.errors import CiphertextError
from slack_fixtures.security.local import LocalKeyRing, new_root_key, parse_root_key
from slack_fixtures.security.ports import KeyRing

ROOT = bytes(range(32))
PLACES = [
    (tenant, table, column, row)
    for tenant in ("acme", "globex")
    for table, column in (("connections", "bot_token"), ("connections", "webhook"), ("people", "name"), ("", ""))
    for row in ("1", "2", "é")
]


def seal(ring: KeyRing, place: tuple[str, str, str, str], plaintext: bytes = b"xoxb-canary") -> bytes:
    tenant, table, column, row = place
    return ring.encrypt(tenant, table=table, column=column, row=row, plaintext=plaintext)


def unseal(ring: KeyRing, place: tuple[str, str, str, str], ciphertext: bytes) -> bytes:
    tenant, table, column, row = place
    return ring.decrypt(tenant, table=table, column=column, row=row, ciphertext=ciphertext)


@pytest.mark.parametrize(
    "plaintext", [b"", b"x", b"\x00" * 20, os.urandom(70_000)], ids=["empty", "1", "NULs", "70 kB"]
)
def test_what_is_sealed_is_unsealed_in_its_place(plaintext: bytes) -> None:
    ring = LocalKeyRing(ROOT)
    assert unseal(ring, PLACES[0], seal(ring, PLACES[0], plaintext)) == plaintext


def test_a_ciphertext_moved_to_any_other_place_fails_with_one_text() -> None:
    ring = LocalKeyRing(ROOT)
    sealed = {place: seal(ring, place) for place in PLACES}
    texts = set()
    for origin, target in itertools.permutations(PLACES, 2):
        with pytest.raises(CiphertextError) as refusal:
            unseal(ring, target, sealed[origin])
        texts.add(str(refusal.value))
    assert len(PLACES) >= 20
    assert len(texts) == 1


def test_names_that_run_together_are_different_places() -> None:
    ring = LocalKeyRing(ROOT)
    sealed = seal(ring, ("acme", "a", "bc", "1"))
    for place in (("acme", "ab", "c", "1"), ("acme", "a", 'b","c', "1"), ("acme", 'a","bc', "1", "")):
        with pytest.raises(CiphertextError):
            unseal(ring, place, sealed)


def test_every_flipped_bit_fails() -> None:
    ring = LocalKeyRing(ROOT)
    sealed = seal(ring, PLACES[0])
    for position, bit in itertools.product(range(len(sealed)), range(8)):
        forged = bytearray(sealed)
        forged[position] ^= 1 << bit
        with pytest.raises(CiphertextError):
            unseal(ring, PLACES[0], bytes(forged))


def test_every_cut_ciphertext_fails() -> None:
    ring = LocalKeyRing(ROOT)
    sealed = seal(ring, PLACES[0])
    for cut in (*(sealed[:length] for length in range(len(sealed))), sealed + b"\x00"):
        with pytest.raises(CiphertextError):
            unseal(ring, PLACES[0], cut)


def test_nothing_of_the_plaintext_shows_and_no_nonce_comes_twice() -> None:
    ring = LocalKeyRing(ROOT)
    sealed = [seal(ring, PLACES[0]) for _ in range(2_000)]
    assert len({ciphertext[5:17] for ciphertext in sealed}) == len(sealed)
    assert not any(b"canary" in ciphertext for ciphertext in sealed)


def test_a_former_root_key_still_reads_and_a_stranger_does_not() -> None:
    old, new = LocalKeyRing(ROOT), LocalKeyRing(ROOT[::-1], previous=[ROOT])
    assert unseal(new, PLACES[0], seal(old, PLACES[0])) == b"xoxb-canary"
    with pytest.raises(CiphertextError):
        unseal(old, PLACES[0], seal(new, PLACES[0]))


def test_a_key_in_fernets_format_is_key_material() -> None:
    text = Fernet.generate_key().decode()
    assert parse_root_key(text) == base64.urlsafe_b64decode(text)
    assert len(parse_root_key(new_root_key())) == 32


@pytest.mark.parametrize(
    "text", ["", "short", "é" * 44, "A" * 43, "A" * 44, base64.urlsafe_b64encode(b"k" * 33).decode()]
)
def test_another_format_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(ConfigurationError, match="ENCRYPTION_KEY: expected 32 bytes") as refusal:
        parse_root_key(text)
    assert not text or text not in str(refusal.value)


def test_a_root_key_of_another_size_is_refused() -> None:
    with pytest.raises(ConfigurationError):
        LocalKeyRing(b"k" * 31)
    with pytest.raises(ConfigurationError):
        LocalKeyRing(ROOT, previous=[b""])


def test_the_root_key_does_not_show() -> None:
    assert repr(ROOT) not in repr(LocalKeyRing(ROOT))
