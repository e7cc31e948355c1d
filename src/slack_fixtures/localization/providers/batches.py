"""What adapters share: grouping requests into calls, and judging what came back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from slack_fixtures.localization.ports import (
    Cost,
    FailureReason,
    NotTranslated,
    Translated,
    TranslationOutcome,
    TranslationRequest,
)
from slack_fixtures.localization.providers.masks import MaskStyle, same_symbols

Answer = str | NotTranslated
"""An engine's words for one text, or why there are none."""

_Item = TypeVar("_Item")


def refused_pair(provider: str, request: TranslationRequest) -> NotTranslated:
    """Return the failure for a pair of locales that an engine does not have."""
    detail = f"does not translate {request.source_locale} to {request.target_locale}"
    return NotTranslated(FailureReason.REFUSED, detail, provider)


def judged(request: TranslationRequest, text: str | None, *, provider: str, cost: Cost) -> TranslationOutcome:
    """Return a translation if it has words and every symbol, else why it cannot be used."""
    if text is None or not text.strip():
        return NotTranslated(FailureReason.MALFORMED, "the answer has no text", provider)
    if not same_symbols(request.text, text):
        return NotTranslated(FailureReason.MALFORMED, "a protected span was lost, doubled or invented", provider)
    return Translated(text, provider, cost)


def chunks(
    items: Sequence[_Item], *, most: int, characters: int, size: Callable[[_Item], int]
) -> Iterator[list[_Item]]:
    """Yield the items in order, at most so many and so long at a time; what is longer alone goes alone."""
    chunk: list[_Item] = []
    length = 0
    for item in items:
        if chunk and (len(chunk) == most or length + size(item) > characters):
            yield chunk
            chunk, length = [], 0
        chunk.append(item)
        length += size(item)
    if chunk:
        yield chunk


Call = Callable[[list[TranslationRequest]], Awaitable[Sequence[TranslationOutcome]]]
"""Translates requests that one call can hold."""


async def in_groups(
    requests: Sequence[TranslationRequest],
    *,
    provider: str,
    key: Callable[[TranslationRequest], Hashable],
    call: Call,
    most: int,
    characters: int,
) -> list[TranslationOutcome]:
    """Translate requests of the same key together and return the outcomes in the order of the requests.

    The calls follow each other, so that one message never takes a service's whole rate. A request that cannot be
    written as UTF-8 is refused on its own, so that it does not spoil a call.
    """
    groups: dict[Hashable, list[int]] = defaultdict(list)
    outcomes: dict[int, TranslationOutcome] = {}
    for position, request in enumerate(requests):
        if _is_writable(request):
            groups[key(request)].append(position)
        else:
            outcomes[position] = NotTranslated(FailureReason.REFUSED, "holds half a character", provider)
    for positions in groups.values():
        for chunk in chunks(positions, most=most, characters=characters, size=lambda at: len(requests[at].text)):
            outcomes.update(zip(chunk, await call([requests[at] for at in chunk]), strict=True))
    return [outcomes[position] for position in range(len(requests))]


def _is_writable(request: TranslationRequest) -> bool:
    beside = (*request.context.values(), *request.context, request.source_locale, request.target_locale)
    terms = (text for term in request.glossary for text in (term.source, term.target))
    examples = (text for example in request.examples for text in (example.source, example.target))
    try:
        "".join((request.text, *beside, *terms, *examples)).encode()
    except UnicodeEncodeError:  # a lone surrogate, as a JSON escape may bring one
        return False
    return True


Engine = Callable[[list[str]], Awaitable[Sequence[Answer]]]
"""Translates encoded texts of one pair of languages."""


async def with_styles(
    requests: Sequence[TranslationRequest], engine: Engine, *, styles: Iterable[MaskStyle], provider: str
) -> list[TranslationOutcome]:
    """Translate with one mask style after the other until every symbol comes back.

    Only a lost symbol leads to the next style; a service that is down stays down.
    """
    outcomes: list[TranslationOutcome] = [
        NotTranslated(FailureReason.MALFORMED, "no form of the protected spans fits the text", provider)
        for _ in requests
    ]
    open_positions = list(range(len(requests)))
    for style in styles:
        encoded = {at: text for at in open_positions if (text := style.encode(requests[at].text)) is not None}
        if not encoded:
            continue
        spoilt: list[int] = []
        for at, answer in zip(encoded, await engine(list(encoded.values())), strict=True):
            outcomes[at] = _read(requests[at], answer, style, provider=provider)
            if isinstance(answer, str) and isinstance(outcomes[at], NotTranslated):
                spoilt.append(at)
        open_positions = [at for at in open_positions if at not in encoded or at in spoilt]
    return outcomes


def _read(request: TranslationRequest, answer: Answer, style: MaskStyle, *, provider: str) -> TranslationOutcome:
    if isinstance(answer, NotTranslated):
        return answer
    return judged(request, style.decode(answer), provider=provider, cost=Cost(len(request.text)))
