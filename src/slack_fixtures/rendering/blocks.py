"""Block Kit within Slack's limits: builders, truncation that breaks nothing, and a budget for the whole message.

Decisions:
    Lengths are counted after escaping and in UTF-16 units. Slack does not document its unit; code points are never
    more, so this is the larger of the two.

    Every mrkdwn object is ``verbatim``: Slack then links only what is written as ``<…>``, so a host name or an
    ``@name`` in a label stays text. ``link_addresses`` gives authors' bare addresses their link back.

    Every plain_text object has ``emoji`` off, so that ``:rotating_light:`` in a label stays text, unless the author's
    own words hold a shortcode.

Source:
    PEERS 5.1 and 5.2: the limits of the elements stand in slackapi/python-slack-sdk ``slack_sdk/models/blocks``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import orjson
import regex

from slack_fixtures.rendering.escaping import JOINER, Mrkdwn, safe_url

Block = dict[str, Any]
"""A block or an element of one, as JSON."""

MOST_BLOCKS = 50
CHARACTER_BUDGET = 10_000
"""Characters in all blocks together; Slack refuses messages from about 11,300 (``msg_blocks_too_long``)."""

HEADER_TEXT = 150
SECTION_TEXT = 3_000
FIELD_TEXT = 2_000
MOST_FIELDS = 10
CONTEXT_TEXT = 3_000
MOST_CONTEXT_ELEMENTS = 10
BUTTON_TEXT = 75
BUTTON_URL = 3_000
MOST_BUTTONS = 25
MESSAGE_TEXT = 3_000
"""Characters in the top-level text; Slack refuses or splits from about 4,000."""

ADDRESS_BUDGET = 4_000
"""Characters in the addresses of all buttons, so that two monstrous ones do not crowd out the words."""

ELLIPSIS = "…"
_SHORTEST_SECTION = 150  # 50 sections of this length stay within the budget

_UNSENDABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def size(text: str) -> int:
    """Return the length that counts against Slack's limits: UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _fits(text: str, limit: int) -> bool:
    return len(text) * 2 <= limit or size(text) <= limit  # a code point has at most two units


# A piece is what a cut may not enter: an entity, a <…> token or a grapheme cluster. Characters that join a token from
# either side (prepended signs, combining marks) belong to it.
_PIECE = regex.compile(
    r"\p{GCB=Prepend}*(?:&(?:amp|lt|gt);|<[^<>\n]*>)[\p{GCB=Extend}\p{GCB=SpacingMark}\p{GCB=ZWJ}]*|\X"
)
_PLAIN_PIECE = regex.compile(r"\X")
_CODE = re.compile(r"(```).+?```|(`)[^`\n]+`", re.DOTALL)


def cut(mrkdwn: str, limit: int) -> Mrkdwn:
    """Return the text within ``limit``, ending in an ellipsis where something is missing.

    A cut never enters a grapheme cluster, an entity or a ``<…>`` token, and code that is cut is closed again.
    """
    if _fits(mrkdwn, limit):
        return Mrkdwn(mrkdwn)
    best, best_closer, used = 0, "", 0
    code = _CodeRegions(mrkdwn)
    for piece in _PIECE.finditer(mrkdwn):
        used += size(piece[0])
        if used + len(ELLIPSIS) > limit:
            break
        closer = code.closer_at(piece.end())
        if closer is not None and not piece[0].isspace() and used + len(ELLIPSIS) + len(closer) <= limit:
            best, best_closer = piece.end(), closer
    return Mrkdwn(mrkdwn[:best] + ELLIPSIS + best_closer if limit > 0 else "")


def cut_plain(text: str, limit: int) -> str:
    """Return plain text within ``limit``, cut between grapheme clusters and ending in an ellipsis where it was cut."""
    if _fits(text, limit):
        return text
    best, used = 0, 0
    for piece in _PLAIN_PIECE.finditer(text):
        used += size(piece[0])
        if used + len(ELLIPSIS) > limit:
            break
        if not piece[0].isspace():
            best = piece.end()
    return text[:best] + ELLIPSIS if limit > 0 else ""


class _CodeRegions:
    """The code spans and fences of a text, asked with rising positions."""

    def __init__(self, mrkdwn: str) -> None:
        self._regions: Iterator[re.Match[str]] = _CODE.finditer(mrkdwn) if "`" in mrkdwn else iter(())
        self._region = next(self._regions, None)

    def closer_at(self, position: int) -> str | None:
        """Return what closes the code that ``position`` lies in; ``None`` within the back-ticks themselves."""
        while self._region is not None and self._region.end() <= position:
            self._region = next(self._regions, None)
        if self._region is None or position <= self._region.start():
            return ""
        ticks = self._region[1] or self._region[2]
        inside = self._region.start() + len(ticks) < position <= self._region.end() - len(ticks)
        return ticks if inside else None


_MARKUP = re.compile(
    r"```(?P<fence>.+?)```|`(?P<code>[^`\n]+)`|<(?P<token>[^<>\n]*)>|&(?P<entity>amp|lt|gt);"
    r"|(?<![\w*_~])(?P<mark>[*_~])(?=\S)(?P<marked>(?:<[^<>\n]*>|`[^`\n]*`|(?!(?P=mark))[^\n<`])+?)(?<=\S)(?P=mark)(?![\w*_~])",
    re.DOTALL,
)
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">"}
_HAS_MARKUP = re.compile(r"[`<*_~]")  # entities alone need no such care


def plain(mrkdwn: str) -> str:
    """Return the words of a mrkdwn text, for plain_text objects: no entities, no tokens, no formatting marks.

    The joiners of ``escape`` stay, so that the words can become mrkdwn again (``escape_plain``).
    """
    return _MARKUP.sub(_words_of_markup, mrkdwn) if _HAS_MARKUP.search(mrkdwn) else _decoded(str(mrkdwn))


def _words_of_markup(match: re.Match[str]) -> str:
    if match["entity"]:
        return _ENTITIES[match["entity"]]
    if match["token"] is not None:
        return _words_of_token(match["token"])
    if match["marked"]:
        return plain(match["marked"])
    return _decoded(match["fence"] or match["code"] or "").strip("\n")


def _words_of_token(token: str) -> str:
    target, _, label = token.partition("|")
    if label:
        return plain(label)
    if target.startswith("!"):
        return "@" + target[1:].partition("^")[0]
    return _decoded(target)


def _decoded(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") if "&" in text else text


def escape_plain(text: str) -> Mrkdwn:
    """Return what ``plain`` gave as mrkdwn again: without links and mentions, and with its direction marks."""
    return Mrkdwn(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("://", f":{JOINER}//"))


_ADDRESS = re.compile(
    r"```.+?```|`[^`\n]+`|<[^<>\n]*>|\bhttps?://(?:&amp;|[^\s<>&|`*\"'{}\\^])+(?<![.,:!?)\]~_…])", re.DOTALL
)


def link_addresses(mrkdwn: Mrkdwn) -> Mrkdwn:
    """Return the text with the author's bare http(s) addresses as links.

    Addresses in values are no matter: ``escape`` has put a joiner behind their scheme.
    """
    return Mrkdwn(_ADDRESS.sub(_linked, mrkdwn)) if "://" in mrkdwn else mrkdwn


def _linked(match: re.Match[str]) -> str:
    found = match[0]
    if found.startswith(("`", "<")):
        return found
    address = _decoded(found)
    return f"<{found}>" if safe_url(address) == address else found


_BREAKABLE_SPACES = re.compile(r"[^\S\u00a0\u202f]+")


def one_line(text: str) -> str:
    """Return the text on one line with single spaces; no-break spaces stay, as before a French colon."""
    if "\u202f" in text or "\u00a0" in text:
        return _BREAKABLE_SPACES.sub(" ", text).strip()
    return " ".join(text.split())


def header(text: str, *, emoji: bool = False) -> Block:
    """Return a header of one line of plain text."""
    return {"type": "header", "text": _plain_text(one_line(text), HEADER_TEXT, emoji=emoji)}


def section(text: str) -> Block:
    """Return a paragraph of mrkdwn, which must not be blank."""
    return {"type": "section", "text": _mrkdwn(text, SECTION_TEXT)}


def fields(texts: Sequence[str]) -> Block:
    """Return up to ten short mrkdwn texts in two columns; at least one is needed."""
    return {"type": "section", "fields": [_mrkdwn(text, FIELD_TEXT) for text in texts[:MOST_FIELDS]]}


def context(texts: Sequence[str]) -> Block:
    """Return up to ten mrkdwn texts in small print; at least one is needed."""
    return {"type": "context", "elements": [_mrkdwn(text, CONTEXT_TEXT) for text in texts[:MOST_CONTEXT_ELEMENTS]]}


_button_address = lru_cache(maxsize=1024)(safe_url)  # the same pages for every audience and every edit


def link_button(kind: str, label: str, url: str) -> Block | None:
    """Return a button that opens a page, or ``None`` where the address is not one that Slack takes.

    Args:
        kind: unique within the message; becomes the ``action_id``.
        label: plain text on the button.
        url: as it came; what Slack would stumble over is percent-encoded.
    """
    address = _button_address(url)
    if not address or size(address) > BUTTON_URL:
        return None
    return {
        "type": "button",
        "action_id": f"open-{kind}",
        "text": _plain_text(label, BUTTON_TEXT),
        "url": address,
    }


def actions(buttons: Iterable[Block | None]) -> Block | None:
    """Return the buttons that there are and that fit, or ``None`` where that is none of them."""
    elements: list[Block] = []
    room = ADDRESS_BUDGET
    for button in buttons:
        if button is not None and len(elements) < MOST_BUTTONS and size(button["url"]) <= room:
            room -= size(button["url"])
            elements.append(button)
    return {"type": "actions", "elements": elements} if elements else None


def _mrkdwn(text: str, limit: int) -> Block:
    return {"type": "mrkdwn", "text": cut(sendable(text), limit), "verbatim": True}


def _plain_text(text: str, limit: int, *, emoji: bool = False) -> Block:
    return {"type": "plain_text", "text": cut_plain(sendable(text), limit), "emoji": emoji}


def sendable(text: str) -> str:
    """Return the text without what JSON or Slack refuses: control characters and lone surrogates."""
    # Most texts are printable but for the ends of their lines.
    return text if text.replace("\n", "").isprintable() else _UNSENDABLE.sub("", text)


def fit(blocks: list[Block], *, note: str = "") -> list[Block]:
    """Return the blocks within Slack's number and the budget of characters.

    The longest paragraphs give way first; only when all are short do whole blocks go, from the end.

    Args:
        blocks: most important first; they are not changed.
        note: mrkdwn that is added in small print when something had to go.
    """
    if len(blocks) <= MOST_BLOCKS and _within_budget(blocks):
        return blocks
    notes = [context([note])] if note else []
    room = CHARACTER_BUDGET - weight(notes)
    kept = _shortened(blocks[: MOST_BLOCKS - len(notes)], room)
    while weight(kept) > room:
        kept.pop()
    return kept + notes


def _within_budget(blocks: list[Block]) -> bool:
    # Texts in UTF-8, with the JSON around them, are never shorter than in UTF-16 units: most messages need no counting
    # (bench_render, en-US: 4 µs instead of 40).
    return len(orjson.dumps(blocks)) <= CHARACTER_BUDGET or weight(blocks) <= CHARACTER_BUDGET


def _shortened(blocks: list[Block], room: int) -> list[Block]:
    kept = list(blocks)
    while (excess := weight(kept) - room) > 0:
        longest = max(range(len(kept)), key=lambda index: _paragraph_size(kept[index]))
        present = _paragraph_size(kept[longest])
        if present <= _SHORTEST_SECTION:
            break
        text = kept[longest]["text"]
        shorter = cut(text["text"], max(_SHORTEST_SECTION, present - excess))
        kept[longest] = {**kept[longest], "text": {**text, "text": shorter}}
    return kept


def _paragraph_size(block: Block) -> int:
    return size(block["text"]["text"]) if block["type"] == "section" and "text" in block else 0


def weight(value: Any) -> int:
    """Return how many characters of blocks count against the budget: texts and addresses, not the JSON around them."""
    if isinstance(value, str):
        return size(value)
    if isinstance(value, list):
        return sum(map(weight, value))
    return sum(weight(value[key]) for key in _COUNTED if key in value) if isinstance(value, dict) else 0


_COUNTED = ("text", "fields", "elements", "url")
