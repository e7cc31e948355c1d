"""What must not leave the machine, and the one way out for what may.

``outgoing`` turns a request into what an engine elsewhere may read: masked, redacted and cut down to the fields that
help it. ``restore`` puts back what was taken out. The wrapper ``providers.guarded.Disclosed`` calls both, and asks for
the tenant's leave before.
"""

from __future__ import annotations

import ipaddress
import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import accumulate
from typing import Final, Protocol

from slack_fixtures.localization.ports import (
    SYMBOL,
    FailureReason,
    NotTranslated,
    Translated,
    TranslationOutcome,
    TranslationRequest,
)
from slack_fixtures.security.redaction import joined, secret_spans

OPEN_CONTEXT: Final = frozenset({"domain", "urgency", "technical_level", "register", "field"})
"""Keys of a request's context that may leave; all others may name hosts or people and stay."""


class FindingKind(StrEnum):
    """What a finding is."""

    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    SECRET = "secret"  # noqa: S105  the name of a kind


@dataclass(frozen=True, slots=True)
class Replacement:
    """One thing that was taken out of a text.

    Attributes:
        start, end: where it stood, as offsets in code points of the text that was redacted.
        kind: what it is.
        symbol: what stands in its place.
        value: the characters, which never show in a ``repr``.
    """

    start: int
    end: int
    kind: FindingKind
    symbol: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text with symbols for what must not leave, and what they stand for."""

    text: str
    replacements: tuple[Replacement, ...]


class Redactor(Protocol):
    """Finds what must not leave the machine."""

    def redact(self, text: str) -> Redacted:
        """Return the text with a symbol ``⟨n⟩`` for each finding; its symbols are new to the text and all different."""
        ...


def without_replacements(text: str, replacements: Sequence[Replacement]) -> str | None:
    """Return the text with every replacement undone, or ``None`` where a symbol is not there exactly once."""
    values = {replacement.symbol: replacement.value for replacement in replacements}
    counts = Counter(match[0] for match in SYMBOL.finditer(text))
    if any(counts[symbol] != 1 for symbol in values):
        return None
    return SYMBOL.sub(lambda match: values.get(match[0], match[0]), text)


# --- finding by pattern ---------------------------------------------------------------------------------------------

_DOT = r"(?:\.|．|\[\.\])"  # defanged as in security reports, or full width
_EMAIL = re.compile(r"[^\s@＠<>()\[\]\"',;:⟨⟩|]{1,64}(?:@|＠|%40)[^\s@＠<>()\[\]\"',;:⟨⟩|%]{2,255}")
_IPV4 = re.compile(rf"(?<![0-9])[0-9]{{1,3}}(?:{_DOT}[0-9]{{1,3}}){{3}}(?![0-9])(?::[0-9]{{1,5}}|/[0-9]{{1,2}})?")
_IPV4_NAME = re.compile(r"\bip(?:-[0-9]{1,3}){4}\b", re.IGNORECASE)  # names that AWS gives to machines
_IPV6 = re.compile(r"(?<!:)(?:[0-9A-Fa-f]{0,4}:){2,7}(?:[0-9A-Fa-f]{1,4}|:|(?:[0-9]{1,3}\.){3}[0-9]{1,3})?")
_MAC = re.compile(r"(?<![0-9A-Fa-f:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![0-9A-Fa-f:-])")
_GAP = r"[\s().\-/\u00a0\u2009\u202f\u2010-\u2013]"
_PHONE = re.compile(
    rf"(?<![\w.])(?:[+＋]\s?[0-9]|00[1-9]|\(?0[1-9])(?:{_GAP}{{0,3}}[0-9]){{5,14}}(?![\w%]|\.[0-9])"
    rf"|(?<![\w.])\(?[2-9][0-9]{{2}}\)?[ .-][2-9][0-9]{{2}}[ .-][0-9]{{4}}(?!\w)"
)
_PHONE_DIGITS: Final = range(7, 16)  # ITU-T E.164 allows 15; below 7 nobody is reached from abroad
_NAMED_SECRET = re.compile(
    r"(?:pass(?:w(?:or)?d|phrase|code)|pwd|secret|token|api[ _-]?key|private[ _-]?key|credentials?|kenn?wort|passwort"
    r"|schlüssel|mot de passe|contraseña|senha|wachtwoord|hasło|parola|şifre|パスワード|密码|비밀번호)"
    r"[\"']?\s{0,4}(?:[:=：]\s{0,4}([^\s,;]{3,})|\s(?:is|ist|lautet|est|es)\s(?=[^\s,;]{0,64}[0-9])([^\s,;]{3,}))",
    re.IGNORECASE,
)
_RUN = re.compile(r"[A-Za-z0-9+/=_~.-]{16,}")
_HEX_RUN = re.compile(r"(?<![0-9A-Za-z])[0-9a-fA-F]{32,}(?![0-9A-Za-z])")
_LONGEST_RUN_WITHOUT_DIGITS: Final = 24

RANDOM_BITS: Final = 3.2
"""Bits a character from which a run with letters and digits counts as random.

Of 20,000 random base-62 runs of 20 characters, 20,000 have more; names with a number in them often do, too, which
costs nothing, since they come back unchanged.
"""


class PatternRedactor:
    """Finds e-mail addresses, phone numbers, IP and MAC addresses, tokens and secrets by their looks.

    It rather takes too much than too little: what it takes out comes back in its place.
    """

    def redact(self, text: str) -> Redacted:
        """Return the text with symbols for its findings, numbered on from the highest symbol in the text."""
        next_number = _highest_symbol(text) + 1
        replacements: list[Replacement] = []
        parts: list[str] = []
        position = 0
        for start, end, kind in find(text):
            symbol = f"⟨{next_number + len(replacements)}⟩"
            replacements.append(Replacement(start, end, kind, symbol, text[start:end]))
            parts += text[position:start], symbol
            position = end
        return Redacted("".join(parts) + text[position:], tuple(replacements))


def find(text: str) -> list[tuple[int, int, FindingKind]]:
    """Return every finding as start, end and kind: sorted, disjoint; one that overlaps others takes the first kind."""
    found = sorted((start, end, kind) for kind, finder in _FINDERS for start, end in finder(text))
    whole = joined((start, end) for start, end, _ in found)
    kinds = {start: kind for start, _, kind in reversed(found)}
    return [(start, end, kinds[start]) for start, end in whole]


def _emails(text: str) -> Iterator[tuple[int, int]]:
    if any(sign in text for sign in ("@", "＠", "%40")):
        for match in _EMAIL.finditer(text):
            yield match.start(), match.start() + len(match[0].rstrip(".!?"))


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_IPV4, _IPV4_NAME, _MAC):
        yield from (match.span() for match in pattern.finditer(text))
    for match in _IPV6.finditer(text):
        for candidate in (match[0], match[0].removesuffix(":")):
            if _is_ipv6(candidate):
                yield match.start(), match.start() + len(candidate)
                break


def _is_ipv6(text: str) -> bool:
    try:
        return ipaddress.IPv6Address(text).compressed != "::"
    except ValueError:
        return False


def _phones(text: str) -> Iterator[tuple[int, int]]:
    for match in _PHONE.finditer(text):
        if sum(character.isdigit() for character in match[0]) in _PHONE_DIGITS:
            yield match.span()


def _secrets(text: str) -> Iterator[tuple[int, int]]:
    yield from secret_spans(text)
    yield from (match.span(match.lastindex or 0) for match in _NAMED_SECRET.finditer(text))
    yield from (match.span() for match in _HEX_RUN.finditer(text))
    yield from (match.span() for match in _RUN.finditer(text) if _looks_random(match[0]))


def _looks_random(run: str) -> bool:
    if not any(character.isalpha() for character in run) or entropy(run) < RANDOM_BITS:
        return False
    if any(character.isdigit() for character in run):
        return True
    mixed = any(c.isupper() for c in run[1:]) and any(c.islower() for c in run)
    return mixed and len(run) >= _LONGEST_RUN_WITHOUT_DIGITS and not set(run) & set("._-/")


def entropy(text: str) -> float:
    """Return the Shannon entropy of a text's characters, in bits a character."""
    length = len(text)
    return -sum(count / length * math.log2(count / length) for count in Counter(text).values())


_Finder = Callable[[str], Iterable[tuple[int, int]]]
_FINDERS: Final[tuple[tuple[FindingKind, _Finder], ...]] = (
    (FindingKind.SECRET, _secrets),
    (FindingKind.EMAIL, _emails),
    (FindingKind.ADDRESS, _addresses),
    (FindingKind.PHONE, _phones),
)


def _highest_symbol(text: str) -> int:
    return max((int(match[1]) for match in SYMBOL.finditer(text)), default=0)


# --- the way out and back -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request that may leave the machine, and what was taken out of its text."""

    request: TranslationRequest
    replacements: tuple[Replacement, ...]


def outgoing(request: TranslationRequest, redactor: Redactor) -> Outgoing:
    """Return what an engine elsewhere may read of a request.

    Findings are looked for in the text as it was written, with ``request.values`` in place of their symbols, so that
    a token of which a part is masked is still seen whole; what they cover of the masked text becomes a new symbol.
    Terms, examples and context values with a finding are left out: their words cannot be put back.
    """
    redacted = _redact_masked(request.text, request.values, redactor)

    def clean(*texts: str) -> bool:
        return not any(redactor.redact(text).replacements for text in texts)

    return Outgoing(
        replace(
            request,
            text=redacted.text,
            context={k: v for k, v in request.context.items() if k in OPEN_CONTEXT and clean(v)},
            glossary=tuple(term for term in request.glossary if clean(term.source, term.target)),
            examples=tuple(example for example in request.examples if clean(example.source, example.target)),
            values=(),
        ),
        redacted.replacements,
    )


def restore(outcome: TranslationOutcome, sent: Outgoing) -> TranslationOutcome:
    """Return the outcome with what ``outgoing`` took out back in its text; a lost symbol makes it a failure."""
    if isinstance(outcome, NotTranslated) or not sent.replacements:
        return outcome
    text = without_replacements(outcome.text, sent.replacements)
    if text is None:
        detail = "what was redacted has no place in the answer"
        return NotTranslated(FailureReason.MALFORMED, detail, outcome.provider)
    return Translated(text, outcome.provider, outcome.cost)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a masked text: one symbol, or one character of its own."""

    start: int
    end: int
    written: str


def _redact_masked(masked: str, values: Sequence[str], redactor: Redactor) -> Redacted:
    pieces = list(_pieces(masked, {f"⟨{number}⟩": value for number, value in enumerate(values, 1)}))
    findings = redactor.redact("".join(piece.written for piece in pieces)).replacements
    ranges = _covered(pieces, findings)
    next_number = max(_highest_symbol(masked), len(values)) + 1
    replacements: list[Replacement] = []
    parts: list[str] = []
    position = 0
    for (start, end), kind in ranges.items():
        symbol = f"⟨{next_number + len(replacements)}⟩"
        replacements.append(Replacement(start, end, kind, symbol, masked[start:end]))
        parts += masked[position:start], symbol
        position = end
    return Redacted("".join(parts) + masked[position:], tuple(replacements))


def _pieces(masked: str, values: Mapping[str, str]) -> Iterator[_Piece]:
    position = 0
    for match in SYMBOL.finditer(masked):
        yield from (_Piece(at, at + 1, masked[at]) for at in range(position, match.start()))
        yield _Piece(match.start(), match.end(), values.get(match[0], match[0]))
        position = match.end()
    yield from (_Piece(at, at + 1, masked[at]) for at in range(position, len(masked)))


def _covered(pieces: Sequence[_Piece], findings: Sequence[Replacement]) -> dict[tuple[int, int], FindingKind]:
    """Return the ranges of the masked text that findings cover; what they cover of symbols alone is hidden already."""
    ranges: list[tuple[int, int, FindingKind]] = []
    ends = list(accumulate(len(piece.written) for piece in pieces))
    for finding in findings:
        touched = pieces[bisect_right(ends, finding.start) : bisect_left(ends, finding.end) + 1]
        if any(piece.end - piece.start == 1 for piece in touched):
            ranges.append((touched[0].start, touched[-1].end, finding.kind))
    kinds = {start: kind for start, _, kind in reversed(ranges)}
    return {(start, end): kinds[start] for start, end in joined((start, end) for start, end, _ in ranges)}
