"""A key ring whose root key is a setting of this process.

A ciphertext is ``version (1 byte) | key id (4) | nonce (12) | AES-256-GCM ciphertext and tag``.

Source:
    RELIABILITY_SECURITY 2.17: Fernet is AES-128 without associated data, so a ciphertext moved to another tenant's row
    would still decrypt. Only its key format is taken over.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
from collections.abc import Collection

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.security.errors import CiphertextError

KEY_BYTES = 32
_VERSION = 1
_ID_BYTES = 4
_NONCE_BYTES = 12
_HEADER_BYTES = 1 + _ID_BYTES + _NONCE_BYTES


def new_root_key() -> str:
    """Return a new root key as text, in Fernet's format: 32 random bytes in URL-safe base64."""
    return base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode("ascii")


def parse_root_key(text: str) -> bytes:
    """Return the 32 bytes of a key in Fernet's format.

    Raises:
        ConfigurationError: it is not 32 bytes in URL-safe base64. The text is not repeated.
    """
    try:
        key = base64.b64decode(text.encode("ascii"), altchars=b"-_", validate=True)
    except (binascii.Error, UnicodeEncodeError):
        key = b""
    if len(key) != KEY_BYTES:
        raise ConfigurationError("ENCRYPTION_KEY: expected 32 bytes in URL-safe base64 (44 characters, as Fernet's)")
    return key


class LocalKeyRing:
    """Derives one key per tenant from a root key that this process holds.

    Args:
        root_key: encrypts and decrypts; 32 bytes.
        previous: root keys that only decrypt, for the time of a rotation.

    Raises:
        ConfigurationError: a root key does not have 32 bytes.
    """

    def __init__(self, root_key: bytes, *, previous: Collection[bytes] = ()) -> None:
        for key in (root_key, *previous):
            if len(key) != KEY_BYTES:
                raise ConfigurationError(f"ENCRYPTION_KEY: expected {KEY_BYTES} bytes")
        self._current = _key_id(root_key)
        self._roots = {_key_id(key): key for key in (*previous, root_key)}

    def encrypt(self, tenant_id: str, *, table: str, column: str, row: str, plaintext: bytes) -> bytes:
        """Return the ciphertext of one field; see ``KeyRing``."""
        nonce = os.urandom(_NONCE_BYTES)
        place = _place(self._current, tenant_id, table, column, row)
        sealed = self._cipher(self._current, tenant_id).encrypt(nonce, plaintext, place)
        return bytes([_VERSION]) + self._current + nonce + sealed

    def decrypt(self, tenant_id: str, *, table: str, column: str, row: str, ciphertext: bytes) -> bytes:
        """Return what ``encrypt`` hid in this place; see ``KeyRing``."""
        key_id = ciphertext[1 : 1 + _ID_BYTES]
        if len(ciphertext) < _HEADER_BYTES or ciphertext[0] != _VERSION or key_id not in self._roots:
            raise CiphertextError
        nonce, sealed = ciphertext[1 + _ID_BYTES : _HEADER_BYTES], ciphertext[_HEADER_BYTES:]
        place = _place(key_id, tenant_id, table, column, row)
        try:
            return self._cipher(key_id, tenant_id).decrypt(nonce, sealed, place)
        except InvalidTag:
            raise CiphertextError from None

    def _cipher(self, key_id: bytes, tenant_id: str) -> AESGCM:
        # Derived anew each time: it costs microseconds, and no tenant's key stays in memory.
        return AESGCM(_derive(self._roots[key_id], "tenant", tenant_id, size=KEY_BYTES))


def _derive(root: bytes, *purpose: str, size: int) -> bytes:
    return HKDF(SHA256(), size, salt=None, info=_canonical("slack-fixtures", str(_VERSION), *purpose)).derive(root)


def _key_id(root: bytes) -> bytes:
    return _derive(root, "key-id", size=_ID_BYTES)


def _place(key_id: bytes, tenant_id: str, table: str, column: str, row: str) -> bytes:
    return _canonical(str(_VERSION), key_id.hex(), tenant_id, table, column, row)


def _canonical(*parts: str) -> bytes:
    # An array of strings without spaces has one spelling, and no two lists of parts share it.
    return json.dumps(parts, ensure_ascii=True, separators=(",", ":")).encode("ascii")
