"""What can go wrong with keys and ciphertexts."""

from __future__ import annotations

from slack_fixtures.kernel.errors import DependencyError, SlackFixturesError


class KeyUnavailableError(DependencyError):
    """The key store cannot be reached or is sealed; the same request may work later."""

    code = "key-unavailable"


class CiphertextError(SlackFixturesError):
    """A stored value cannot be decrypted: another key, another place, or changed bytes.

    One type and one text for every reason, so that the answer is no oracle.
    """

    code = "ciphertext-unreadable"

    def __init__(self) -> None:
        super().__init__("A stored secret cannot be decrypted.")
