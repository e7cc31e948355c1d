"""What keeps fields encrypted at rest."""

from __future__ import annotations

from typing import Protocol


class KeyRing(Protocol):
    """Encrypts single fields, one key per tenant, bound to the place where they are stored.

    A call does no input or output of its own: an adapter whose keys live elsewhere fetches them beforehand and
    raises ``KeyUnavailableError`` while it has none.
    """

    def encrypt(self, tenant_id: str, *, table: str, column: str, row: str, plaintext: bytes) -> bytes:
        """Return the ciphertext of one field.

        Args:
            tenant_id: whose key.
            table: the table that the ciphertext is stored in.
            column: its column.
            row: the row's id; a ciphertext moved to another row does not decrypt.
            plaintext: what to hide.

        Raises:
            KeyUnavailableError: the tenant's key cannot be had now. Nothing is ever stored in clear instead.
        """
        ...

    def decrypt(self, tenant_id: str, *, table: str, column: str, row: str, ciphertext: bytes) -> bytes:
        """Return what ``encrypt`` hid in this place.

        Raises:
            KeyUnavailableError: the tenant's key cannot be had now.
            CiphertextError: another key, another place, or changed bytes; nobody can tell which.
        """
        ...
