"""What a translation engine is: masked texts in, masked texts or typed failures out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Final, Protocol

SYMBOL: Final = re.compile(r"⟨([0-9]{1,9})⟩")
"""What stands for a protected span in a masked text, with its number, as ``segments.mask`` writes it."""


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """One term that the translation has to use.

    Attributes:
        source: the term in the source language, in the spelling of the term base.
        target: its preferred translation; equal to ``source`` for what is not translated.
    """

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Example:
    """One approved translation that resembles the request, masked like it."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class TranslationRequest:
    """One masked sentence to translate.

    Attributes:
        text: the sentence, in which each protected span is a symbol such as ``⟨1⟩``.
        source_locale: BCP 47 tag of the sentence.
        target_locale: BCP 47 tag to translate into.
        context: what helps to choose words: ``domain``, ``urgency``, ``technical_level``, ``register``, ``field``.
        glossary: terms of the term base that occur in the text.
        examples: approved translations of similar texts, the nearest first.
        values: what ``⟨1⟩``, ``⟨2⟩`` … stand for, in order, where the caller says it. Redaction reads them to find a
            secret that is only partly masked; ``redaction.outgoing`` takes them out, and no adapter sends them.
    """

    text: str
    source_locale: str
    target_locale: str
    context: Mapping[str, str] = field(default_factory=dict)
    glossary: tuple[GlossaryEntry, ...] = ()
    examples: tuple[Example, ...] = ()
    values: tuple[str, ...] = field(default=(), repr=False)


class FailureReason(StrEnum):
    """Why there is no translation.

    ``TIMEOUT``: no answer in time. ``REFUSED``: the engine will not do this one, now or later (credential, language
    pair, policy, size). ``QUOTA``: what was paid for or allowed is used up. ``UNAVAILABLE``: the engine cannot be
    reached, is loading, overloaded or broken. ``MALFORMED``: an answer that cannot be used, such as a lost symbol.
    """

    TIMEOUT = "timeout"
    REFUSED = "refused"
    QUOTA = "quota"
    UNAVAILABLE = "unavailable"
    MALFORMED = "malformed"


class CostUnit(StrEnum):
    """What an engine counts."""

    CHARACTERS = "characters"
    TOKENS = "tokens"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a translation used up: at least 0 of a unit, as the engine reports it, else counted by us."""

    amount: int
    unit: CostUnit = CostUnit.CHARACTERS


@dataclass(frozen=True, slots=True)
class Translated:
    """A translation, with every symbol of the request in it exactly as often.

    Attributes:
        text: still masked.
        provider: ``name`` of the translator that made it.
        cost: what it used up.
    """

    text: str
    provider: str
    cost: Cost


@dataclass(frozen=True, slots=True)
class NotTranslated:
    """No translation, and why.

    Attributes:
        reason: decides what to do next.
        detail: for operators; our own words, never a credential and never a piece of an answer.
        provider: ``name`` of the translator that failed.
        retry_after: how long the engine asked us to wait, where it did.
    """

    reason: FailureReason
    detail: str
    provider: str
    retry_after: timedelta | None = None

    @property
    def retryable(self) -> bool:
        """Whether the same request to the same engine may succeed a little later."""
        return self.reason in {FailureReason.TIMEOUT, FailureReason.UNAVAILABLE}


TranslationOutcome = Translated | NotTranslated


class Translator(Protocol):
    """An engine that translates masked sentences.

    Attributes:
        name: as in ``LocalizedText.origin`` behind ``provider:``, such as ``deepl`` or ``openai:gpt-4o-mini``.
        leaves_machine: whether texts leave this machine; such an engine is only called with the tenant's leave.
    """

    @property
    def name(self) -> str:
        """Return the name for origins, metrics and logs."""
        ...

    @property
    def leaves_machine(self) -> bool:
        """Return whether texts are sent to another machine."""
        ...

    def supports(self, source_locale: str, target_locale: str) -> bool:
        """Return whether this pair of BCP 47 tags is worth asking for; without any input or output."""
        ...

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        """Return one outcome a request, in order; what goes wrong is a value, never an exception."""
        ...

    async def close(self) -> None:
        """Let go of connections and models."""
        ...
