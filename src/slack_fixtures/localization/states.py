"""How far a translation has come: the states that a person's decision moves it through."""

from __future__ import annotations

from enum import StrEnum


class TranslationState(StrEnum):
    """Whether a translation may be trusted.

    ``DRAFT`` is an engine's proposal or nothing yet, ``APPROVED`` was accepted by a person, ``REJECTED`` was refused
    by one, and ``OUTDATED`` belonged to a source text that has changed since.
    """

    DRAFT = "draft"
    APPROVED = "approved"
    REJECTED = "rejected"
    OUTDATED = "outdated"
