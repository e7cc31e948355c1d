"""Slack messages in a terminal."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

_MARKUP = re.compile(
    r"```(?P<block>.+?)```|`(?P<code>[^`\n]+)`|(?<!\w)\*(?=\S)(?P<bold>[^*\n]+)(?<=\S)\*(?!\w)|(?<!\w)_(?P<italic>[^_\n]+)_(?!\w)"
    r"|<!date\^[^|>]*\|(?P<date>[^>]*)>|<(?P<link>https?://[^|>]+)(?:\|(?P<label>[^>]*))?>",
    re.DOTALL,
)
_STYLES = {"block": "cyan", "code": "cyan", "bold": "bold", "italic": "italic", "date": "", "label": "underline blue"}
_REGIONAL_A = 0x1F1E6


def message_panel(blocks: list[dict[str, Any]], *, title: str, subtitle: str = "", style: str = "none") -> Panel:
    """Return a message as a reader would see it."""
    return Panel(
        Group(*(shown for block in blocks for shown in _shown(block))),
        title=Text(title),
        subtitle=Text(subtitle, style="dim") if subtitle else None,
        title_align="left",
        subtitle_align="right",
        border_style=style,
    )


def headline(blocks: list[dict[str, Any]], text: str) -> str:
    """Return the message in one line: its header, or the first line of its text."""
    for block in blocks:
        if block["type"] == "header":
            return str(block["text"]["text"])
    return mrkdwn(text.partition("\n")[0]).plain


def flag_of(locale: str) -> str:
    """Return the flag of a locale's territory, or the tag where it has none."""
    territory = next((part for part in locale.split("-")[1:] if len(part) == 2 and part.isalpha()), "")  # noqa: PLR2004
    return "".join(chr(_REGIONAL_A + ord(letter) - ord("A")) for letter in territory.upper()) or locale


def mrkdwn(text: str) -> Text:
    """Return Slack's markup as styled text."""
    shown, end = Text(overflow="fold"), 0
    for match in _MARKUP.finditer(text):
        shown.append(html.unescape(text[end : match.start()]))
        name = match.lastgroup or ""
        if name == "link":
            shown.append(html.unescape(match["link"]), style="underline blue")
        else:
            shown.append(html.unescape(match[name] or ""), style=_STYLES[name])
        end = match.end()
    shown.append(html.unescape(text[end:]))
    return shown


def _shown(block: dict[str, Any]) -> Iterator[RenderableType]:
    match block["type"]:
        case "header":
            yield Text(block["text"]["text"], style="bold", overflow="fold")
        case "section":
            if "text" in block:
                yield _text(block["text"])
            if "fields" in block:
                yield _fields(block["fields"])
        case "context":
            yield Text(" ").join(_text(element) for element in block["elements"] if "text" in element)
        case "actions":
            labels = (element["text"]["text"] for element in block["elements"] if "text" in element)
            yield Padding(Text("  ".join(f"[{label}]" for label in labels), style="blue"), (0, 0))
        case "divider":
            yield Rule(style="dim")


def _text(given: dict[str, Any]) -> Text:
    text = str(given["text"])
    return mrkdwn(text) if given["type"] == "mrkdwn" else Text(text)


def _fields(fields: list[dict[str, Any]]) -> Table:
    table = Table.grid(padding=(0, 3), expand=False)
    for _ in range(2):
        table.add_column(overflow="fold")
    for start in range(0, len(fields), 2):
        table.add_row(*(_text(given) for given in fields[start : start + 2]))
    return table
