"""Tells what happened, to people and to programs."""

from __future__ import annotations

from statistics import median
from typing import Any

from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from slack_fixtures.demo.run import Outcome, Played, Step
from slack_fixtures.demo.story import HAND_WRITTEN
from slack_fixtures.demo.tenant import CHANNELS
from slack_fixtures.demo.terminal import flag_of, headline, message_panel, mrkdwn
from slack_fixtures.testing import FakeChannel, FakeMessage, FakeSlack

_WIDE = 110  # columns from which two messages stand side by side
_STATES = {"🚨": "red", "✅": "green"}


def show_scene(console: Console, played: Played) -> None:
    """Show a scene: where its bodies come from, and what each audience reads now."""
    console.print()
    console.print(Rule(Text(played.scene.title, style="bold"), align="left"))
    for step, order in zip(played.steps, played.scene.orders, strict=True):
        console.print(Text(_line(played, step, order), style="dim"))
    if played.scene.in_full:
        _show_in_full(console, played)
    else:
        _show_headlines(console, played)


def show_summary(console: Console, outcome: Outcome, *, seconds: float) -> None:
    """Show the numbers."""
    numbers = summary(outcome, seconds=seconds)
    table = Table(title="What happened", title_justify="left", show_header=False, title_style="bold")
    table.add_column(style="dim")
    table.add_column(justify="right")
    rows = {
        "alerts accepted": numbers["alerts"],
        "messages": numbers["messages"],
        "edits in place": numbers["edits"],
        "replies in threads": numbers["replies"],
        "lost": numbers["lost"],
        "accepted over HTTP after, median": f"{numbers['accepted_ms_median']} ms",
        "received by Slack after, median": f"{numbers['at_slack_ms_median']} ms",
        "in all, start-up included": f"{numbers['seconds']} s",
    }
    for name, value in rows.items():
        table.add_row(name, str(value))
    console.print()
    console.print(table)


def summary(outcome: Outcome, *, seconds: float) -> dict[str, Any]:
    """Return the numbers; times from the beginning of the request that carried the alert."""
    steps = outcome.steps
    arrivals = [arrival.after_ms for step in steps for arrival in step.arrivals]
    return {
        "ok": not outcome.flaws,
        "flaws": outcome.flaws,
        "alerts": sum(step.alerts for step in steps),
        "messages": outcome.count("message"),
        "edits": outcome.count("edit"),
        "replies": outcome.count("reply"),
        "lost": outcome.lost,
        "accepted_ms_median": _median(step.accepted_ms for step in steps),
        "at_slack_ms_median": _median(arrivals),
        "seconds": round(seconds, 1),
    }


def as_json(outcome: Outcome, slack: FakeSlack, *, seconds: float) -> dict[str, Any]:
    """Return everything, for programs."""
    return {
        **summary(outcome, seconds=seconds),
        "scenes": [
            {
                "title": played.scene.title,
                "source": played.scene.source,
                "scenario": played.scene.scenario,
                "origin": played.scene.origin,
                "steps": [_step(step) for step in played.steps],
            }
            for played in outcome.played
        ],
        "audiences": [
            {
                "channel": channel.id,
                "name": channel.name,
                "locale": channel.locale,
                "timezone": channel.timezone,
                "messages": [_message(message) for message in slack.messages(channel.id)],
            }
            for channel in slack.channels
        ],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "alerts": step.alerts,
        "accepted_ms": round(step.accepted_ms, 1),
        "arrivals": [{"channel": a.channel, "what": a.what, "after_ms": round(a.after_ms, 1)} for a in step.arrivals],
    }


def _message(message: FakeMessage) -> dict[str, Any]:
    return {
        "headline": headline(message.blocks, message.text),
        "text": message.text,
        "reply": bool(message.thread_ts),
        "edits": len(message.edits),
        "blocks": message.blocks,
    }


def _line(played: Played, step: Step, order: int) -> str:
    sender = "Grafana" if played.scene.source == "grafana" else "Alertmanager"
    origin = "hand-written" if played.scene.origin == HAND_WRITTEN else "recorded"
    arrived = f", the last of {len(step.arrivals)} calls at Slack after {_last(step):.1f} ms" if step.arrivals else ""
    return (
        f"{sender} ({origin}, {played.scene.scenario} {order}): {step.alerts} alert{'s' * (step.alerts != 1)}, "
        f"accepted in {step.accepted_ms:.1f} ms{arrived}"
    )


def _last(step: Step) -> float:
    return max(arrival.after_ms for arrival in step.arrivals)


def _show_in_full(console: Console, played: Played) -> None:
    panels = [
        message_panel(
            message.blocks,
            title=_title(channel),
            subtitle=_timing(played, channel, message),
            style=next((style for sign, style in _STATES.items() if message.text.startswith(sign)), "yellow"),
        )
        for channel, message in _by_channel(played)
    ]
    grid = Table.grid(expand=True, padding=(0, 1, 0, 0))
    columns = 2 if console.width >= _WIDE else 1
    for _ in range(columns):
        grid.add_column(ratio=1, overflow="fold")
    for start in range(0, len(panels), columns):
        grid.add_row(*panels[start : start + columns])
    console.print(grid)


def _show_headlines(console: Console, played: Played) -> None:
    for channel, message in _by_channel(played):
        console.print(Text(f"{flag_of(channel.locale)} #{channel.name}  {headline(message.blocks, message.text)}"))
        console.print(Text(f"      {_timing(played, channel, message)}", style="dim"))
        if channel.id in played.replies:
            reply = mrkdwn(played.replies[channel.id].text.partition("\n")[0]).plain
            console.print(Text(f"      ↳ in the thread: {reply}"))


def _by_channel(played: Played) -> list[tuple[FakeChannel, FakeMessage]]:
    return [(channel, played.messages[channel.id]) for channel in CHANNELS if channel.id in played.messages]


def _title(channel: FakeChannel) -> str:
    return f"{flag_of(channel.locale)} #{channel.name} · {channel.locale} · {channel.timezone}"


def _timing(played: Played, channel: FakeChannel, message: FakeMessage) -> str:
    words = {"message": "posted", "edit": "edited in place", "reply": "reply"}
    arrivals = [a for step in played.steps for a in step.arrivals if a.channel == channel.id]
    told = ", ".join(f"{words[a.what]} after {a.after_ms:.1f} ms" for a in arrivals)
    return told or f"unchanged, {len(message.edits)} edits"


def _median(values: Any) -> float:
    known = list(values)
    return round(median(known), 1) if known else 0.0
