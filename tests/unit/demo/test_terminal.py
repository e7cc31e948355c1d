from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from rich.console import Console

from slack_fixtures.demo.terminal import flag_of, headline, message_panel, mrkdwn


@pytest.mark.parametrize(
    ("markup", "plain"),
    [
        ("*bold* and `code` and _italic_", "bold and code and italic"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("<https://example.org|the page> opens", "the page opens"),
        ("<https://example.org>", "https://example.org"),
        ("<!date^1700000000^{date}|22 Nov>", "22 Nov"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_slacks_markup_is_read_as_a_reader_reads_it(markup: str, plain: str):
    assert mrkdwn(markup).plain == plain


@pytest.mark.parametrize(
    ("locale", "flag"), [("de-DE", "🇩🇪"), ("ja-JP", "🇯🇵"), ("zh-Hant-HK", "🇭🇰"), ("es-419", "es-419")]
)
def test_a_flag_is_the_territorys(locale: str, flag: str):
    assert flag_of(locale) == flag


BLOCKS: list[dict[str, Any]] = [
    {"type": "header", "text": {"type": "plain_text", "text": "🚨 Aus"}},
    {"type": "section", "text": {"type": "mrkdwn", "text": "[bold red] is *text*"}},
    {"type": "section", "fields": [{"type": "mrkdwn", "text": f"*F{n}*\n{n}"} for n in range(3)]},
    {"type": "divider"},
    {"type": "context", "elements": [{"type": "mrkdwn", "text": "Aktiv"}]},
    {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Runbook"}}]},
]


def test_a_message_shows_every_block_and_takes_nothing_for_the_terminals_markup():
    console = Console(file=StringIO(), width=60)
    console.print(message_panel(BLOCKS, title="de-DE [red]", subtitle="after 3 ms"))
    shown = console.file.getvalue()
    for expected in ("de-DE [red]", "🚨 Aus", "[bold red] is text", "F0", "F2", "Aktiv", "[Runbook]", "after 3 ms"):
        assert expected in shown


def test_a_headline_is_the_header_or_the_first_line():
    assert headline(BLOCKS, "other") == "🚨 Aus"
    assert headline([], "*first* line\nsecond") == "first line"
