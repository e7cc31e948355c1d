"""Secrets out of texts that leave us: logs, errors, histories.

Each pattern fails within a bounded number of characters, takes all that it reads, or cannot begin again inside what it
has read, so a hostile text costs time linear in its length; ``tests/unit/security/test_redaction.py`` holds it to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

MASK = "***"
_SHORTEST = 9  # a://b:c@d; most names and values of a log event are shorter


@dataclass(frozen=True, slots=True)
class _Secret:
    """A kind of secret.

    Attributes:
        marks: the pattern cannot match where none of these stands in the lower-cased text; looked for first, since
            nearly every text has none.
        pattern: what to mask; matched without regard to case.
        replacement: what stands there afterwards.
    """

    marks: tuple[str, ...]
    pattern: re.Pattern[str]
    replacement: str = MASK


def _secret(*marks: str, pattern: str, replacement: str = MASK) -> _Secret:
    return _Secret(marks, re.compile(pattern, re.IGNORECASE | re.ASCII), replacement)


_SECRETS = (
    # An unfinished block is masked to the end: it was cut, not closed.
    _secret(
        "private key",
        pattern=r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----"
        r"[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|\Z)",
    ),
    # https://api.slack.com/authentication/token-types; xoxe.xoxp-… are rotated ones.
    _secret("xox", pattern=r"xox[a-z][-.][a-z0-9.%_-]{6,}"),
    _secret("xapp-", pattern=r"xapp-[a-z0-9%_-]{6,}"),
    # A slash may be escaped, in JSON (\/) or in another URL (%2F).
    _secret(
        "hooks.slack",
        pattern=r"(hooks\.slack(?:-gov)?\.com(?:\\?/|%2F))[^\s\"'<>]+",
        replacement=rf"\1{MASK}",
    ),
    # Databases' passwords are often pasted in unescaped, with slashes in them.
    _secret(
        "://", ":\\/",
        pattern=r"((?:postgres(?:ql)?|rediss?|amqps?|mysql|mongodb|mssql)(?:\+[a-z0-9]{1,16})?:(?:\\?/){2})[^\s@:/]{0,128}:[^\s@]{0,128}@"
        r"(?:[^\s@/]{0,128}@)?",
        replacement=rf"\1{MASK}@",
    ),
    _secret("://", ":\\/", pattern=r"(:(?:\\?/){2})[^\s/?#]*@", replacement=rf"\1{MASK}@"),
    _secret(
        "authorization",
        pattern=r"(authorization\\?[\"']?\s{0,4}[:=,]\s{0,4}(?:b(?=[\"']))?\\?[\"']?)(?:(?:bearer|basic|token)\s{1,4})?[^\s\"',;\\]+",
        replacement=rf"\1{MASK}",
    ),
    # "Basic authentication" is prose and 14 letters long.
    _secret("bearer", "basic", pattern=r"\b((?:bearer|basic)\s{1,4})[a-z0-9._~+/=-]{16,}", replacement=rf"\1{MASK}"),
    # Whatever begins with base64 of '{"' is a JWT, or other JSON that somebody meant to wrap.
    _secret("eyj", pattern=r"eyJ[a-z0-9_-]{8,}(?:\.[a-z0-9_-]*)*"),
    _secret("sfk_", pattern=r"sfk_[a-z0-9_-]{8,}"),
    _secret("akia", "asia", "aroa", pattern=r"\b(?:AKIA|ASIA|AROA)[A-Z0-9]{16}\b"),
    _secret("sk-", "hf_", "glpat-", "hvs.", pattern=r"\b(?:sk-|hf_|glpat-|hvs\.)[a-z0-9_-]{16,}"),
    _secret("gh", pattern=r"\bgh[pousr]_[a-z0-9]{16,}|\bgithub_pat_[a-z0-9_]{16,}"),
    # name=value, "name": "value"; "password: expected a text" is prose and stays.
    _secret(
        "passw", "secret", "token", "key", "credential",
        pattern=r"((?:passw(?:or)?d|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|encryption[_-]?key"
        r"|private[_-]?key|credentials?)(?:\\?[\"']\s{0,4}[:=]\s{0,4}\\?[\"']|\s{0,4}=\s{0,4}\\?[\"']?|:\s{0,4}\\?[\"']))"
        r"[^\s\"'&,;\\]{4,}",
        replacement=rf"\1{MASK}",
    ),
)  # fmt: skip


def redact_secrets(text: str) -> str:
    """Return the text with every secret masked that can be told by its looks.

    Slack's tokens and webhook URLs, Bearer and Basic credentials, JWTs, passwords in URLs, our ingest keys, keys of
    AWS, GitHub and the translation providers, private key blocks, and values behind names such as ``password=``.
    """
    if len(text) < _SHORTEST:
        return text
    lowered = text.lower()
    for secret in _SECRETS:
        for mark in secret.marks:
            if mark in lowered:
                text = secret.pattern.sub(secret.replacement, text)
                break
    return text


def secret_spans(text: str) -> list[tuple[int, int]]:
    """Return where ``redact_secrets`` sees a secret: sorted, disjoint ranges of offsets in code points.

    What only names the secret, such as ``password=``, is not part of it.
    """
    if len(text) < _SHORTEST:
        return []
    lowered = text.lower()
    found = [
        (match.end(1) if secret.pattern.groups else match.start(), match.end())
        for secret in _SECRETS
        if any(mark in lowered for mark in secret.marks)
        for match in secret.pattern.finditer(text)
    ]
    return joined(found)


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the same ranges sorted, with those that overlap or touch made one."""
    whole: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole
