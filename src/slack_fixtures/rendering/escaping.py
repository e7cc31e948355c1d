"""Slack's mrkdwn: what a value may do in a message (nothing), and what an author's text may (format).

Two kinds of text meet in a message. A *value* comes from an alert, so from anybody: it may not become a mention, a
link or a code fence, and may not reorder or hide what stands around it. An *author's text* is the literal part of a
template: it may use ``*bold*``, bare addresses and ``<https://…|links>``, but no mention.

Source:
    PEERS 5.2: Slack decodes only ``&amp;``, ``&lt;`` and ``&gt;``; ``<…>`` is a link, a mention or a date.
"""

from __future__ import annotations

import re
from typing import Self
from urllib.parse import urlsplit

LONGEST_URL = 3_000
"""Characters in an address; Slack's buttons and images take no more (PEERS 5.1)."""

JOINER = "\u2060"
"""WORD JOINER: invisible, no line break; put inside what Slack would otherwise read as a link or a fence."""


class Mrkdwn(str):
    """Text that is safe to stand in Slack's mrkdwn as it is.

    Autoescaping engines recognise it by ``__html__``; ``escape`` leaves it alone.
    """

    __slots__ = ()

    def __html__(self) -> Self:
        """Return the text itself: it is already escaped."""
        return self


# Removed from values: control characters but tab and line feed, soft hyphen, bidirectional controls, zero-width and
# invisible format characters, line separators, lone surrogates, interlinear annotation and tag characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
    # The joiners belong to Persian, to Indic scripts and to emoji; next to ASCII they only hide something.
    "|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
)
_BARE_LINK = re.compile(r"(?<=:)(?=//)|(?i:(?<=\bmailto:)|(?<=\bwww)(?=\.))")
_CALL_TO_ALL = re.compile(r"(?i)@(?=channel|here|everyone|group)")
_FENCE_BEGIN = re.compile(r"^`")
_FENCE_REST = re.compile(r"`(?=`|$)")


def escape(text: str) -> Mrkdwn:
    """Return a value as text that Slack shows and does not obey.

    Host names and mail addresses keep their characters, so that they can be copied; blocks set ``verbatim`` so that
    Slack does not turn them into links.
    """
    if isinstance(text, Mrkdwn):
        return text
    return Mrkdwn(text if _is_harmless(text) else _escaped(text))


_NEEDS_CARE = re.compile("[&<>`@\x00-\x08\x0b-\x1f\x7f]")


def _is_harmless(text: str) -> bool:
    # Most values are words and host names (a host name in bench_render: 0.4 µs instead of 2).
    if not text.isascii() or _NEEDS_CARE.search(text) or "://" in text:
        return False
    lower = text.lower()
    return "www." not in lower and "mailto:" not in lower


def _escaped(text: str) -> str:
    """Return what ``escape`` makes of any text; the longer way."""
    visible = _defused(visible_text(text))
    if "`" in visible:
        # A fence may also form across two values, so a back-tick at either end is kept from its neighbours.
        visible = _FENCE_REST.sub("`" + JOINER, _FENCE_BEGIN.sub(JOINER + "`", visible))
    return _entities(visible)


def _defused(text: str) -> str:
    """Return the text with an invisible character in every bare link and every call to all."""
    if ":" in text or "www" in text.lower():
        text = _BARE_LINK.sub(JOINER, text)
    return _CALL_TO_ALL.sub("@" + JOINER, text) if "@" in text else text


def visible_text(text: str) -> str:
    """Return the text without characters that hide, reorder or break what stands around them."""
    # Printable ASCII has none of them (a host name in bench_render: 0.1 µs instead of 1.2).
    if text.isascii() and text.isprintable():
        return text
    return _INVISIBLE.sub("", text.replace("\r\n", "\n"))


_GRAPHIC = re.compile("[!-~]")


def is_blank(text: str) -> bool:
    """Return whether a text shows nothing; Slack refuses a block without words."""
    # A graphic ASCII character is never removed, and nearly every text has one near its beginning.
    return not _GRAPHIC.search(text) and not visible_text(text).strip()


def code(text: str) -> Mrkdwn:
    """Return the text in code style, on one line and without back-ticks; nothing for an empty text."""
    bare = _SPACES.sub(" ", visible_text(str(text)).replace("`", "")).strip()
    return Mrkdwn(f"`{bare if _is_harmless(bare) else _in_code(bare)}`") if bare else Mrkdwn("")


_SPACES = re.compile(r" [ \t\n]+|[\t\n][ \t\n]*")


def escape_beside_code(text: str) -> Mrkdwn:
    """Return words around an author's own code style as ``escape`` does, but with the code style kept."""
    return Mrkdwn(_in_code(visible_text(text)))


def _in_code(text: str) -> str:
    return _entities(_defused(text))


def link(url: str, label: str = "") -> Mrkdwn:
    """Return a link, or only its words where the address is not a plain http(s) one.

    Args:
        url: an address; what Slack would stumble over is percent-encoded, existing sequences are kept.
        label: the words to click on; the address's host when left out.
    """
    address = safe_url(url)
    if not address:
        return escape(label or url)
    words = " ".join(escape(label).replace("|", "¦").split()) or _entities(urlsplit(address).hostname or "")
    return Mrkdwn(f"<{_entities(address)}|{words}>")


_URL_UNSAFE = {code: f"%{code:02X}" for code in (*range(0x21), *map(ord, '<>|"`\\^{}\x7f'))}
_HTTP = re.compile(r"(?i)https?://[^/?#]")
_COMMON_URL = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.\-]*(?::[0-9]+)?(?:[/?#][!#-;=?-\[\]_a-z~]*)?")


def safe_url(url: str) -> str:
    """Return an http(s) address with Slack's control characters percent-encoded, or nothing where it is none.

    Addresses with user information are refused: ``https://bank.example@evil.example`` leads to the second.
    """
    if len(url) > LONGEST_URL:
        return ""
    # Needs no encoding and has only a host and a port before its path (bench_render: 0.3 µs instead of 7).
    return url if _COMMON_URL.fullmatch(url) else _checked_url(url)


def _checked_url(url: str) -> str:
    """Return what ``safe_url`` makes of any address; the longer way."""
    address = visible_text(url).strip().translate(_URL_UNSAFE)
    if len(address) > LONGEST_URL or not _HTTP.match(address):
        return ""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return ""
    return address if host and "@" not in parts.netloc and "%" not in parts.netloc else ""


_AUTHOR_TOKEN = re.compile(r"(&(?:amp|lt|gt);|<https?://[^\s<>|]+(?:\|[^<>|\n]+)?>)")
_LINK = re.compile(r"<(https?://[^\s<>|]+)")


def links_in(text: str) -> frozenset[str]:
    """Return the addresses that mrkdwn links to with ``<…>``."""
    return frozenset(_LINK.findall(text))


_ANY_ADDRESS = re.compile(r"(?i)\b[a-z][a-z0-9+.-]*://[^\s<>|]+|\bmailto:[^\s<>|]+|\bwww\.[^\s<>|]+")


def addresses_in(text: str) -> frozenset[str]:
    """Return every address in mrkdwn, linked or bare, without the punctuation that ends a sentence."""
    return frozenset(found.rstrip(".,;:!?)。、，；：") for found in _ANY_ADDRESS.findall(text))


def has_bare_link(text: str) -> bool:
    """Return whether an author's address stands in mrkdwn; in a value it has an invisible character inside."""
    return bool(_BARE_LINK.search(text))


_MENTION = re.compile(r"(?i)<[!@#][^>\s]{0,200}>?|(?<![\w.])@(?:channel|here|everyone)\b")


def mentions_in(text: str) -> list[tuple[int, str]]:
    """Return the mentions in an author's text: where each begins and how it is written."""
    return [(match.start(), match[0]) for match in _MENTION.finditer(text)]


def escape_template_text(text: str) -> Mrkdwn:
    """Return an author's literal text as mrkdwn.

    Formatting, bare addresses, ``<https://…|links>`` and the three entities stay; every other control character is
    escaped, so that half a token in the text cannot be completed by a value.
    """
    parts = _AUTHOR_TOKEN.split(text)
    return Mrkdwn("".join(part if index % 2 else _entities(part) for index, part in enumerate(parts)))


def _entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
