"""Short messages beside the main one: replies in its thread, and the follow-up where a message cannot be edited.

Slack tells nobody about an edit, so what must wake somebody up is also a reply (PEERS 5.6); and an incoming webhook
can neither edit nor thread, so its readers learn of the end from a message of its own (PEERS 5.4).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.rendering import blocks
from slack_fixtures.rendering.escaping import is_blank
from slack_fixtures.rendering.evaluation import Localize
from slack_fixtures.rendering.frame import (
    MOST_LINES,
    Voice,
    headline,
    lead_emoji,
    plain_line,
    short_name,
    translation_notes,
    voice_for,
)
from slack_fixtures.rendering.model import RenderedMessage, RenderRequest
from slack_fixtures.rendering.renderer import RenderedFields, alert_name, as_message, render_fields


@dataclass(frozen=True, slots=True)
class NewAlerts:
    """Further alerts of the group have begun to fire.

    Attributes:
        contexts: template variables of each of them, most urgent first, at least one.
    """

    contexts: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class SeverityRaised:
    """The alert has become more urgent; the request's frame has the new severity."""

    previous: AlertSeverity


ThreadReply = NewAlerts | SeverityRaised


def render_thread_reply(
    request: RenderRequest, reply: ThreadReply, *, localize: Localize | None = None
) -> RenderedMessage:
    """Return a reply to the message that ``render`` made of the same request.

    Args:
        request: the message replied to, as it stands now.
        reply: what happened.
        localize: as for ``render``.
    """
    if isinstance(reply, SeverityRaised):
        return _severity_raised(request, reply, localize)
    return _new_alerts(request, reply, localize)


def render_follow_up(request: RenderRequest, *, localize: Localize | None = None) -> RenderedMessage:
    """Return a short message that the alert is over and how long it lasted, for where nothing can be edited."""
    voice = voice_for(request.reader)
    fields = render_fields(request, localize=localize)
    line = blocks.escape_plain(headline(request.frame, plain_line(fields.texts.title), voice))
    return _short(request, fields, [line], voice)


def _severity_raised(request: RenderRequest, reply: SeverityRaised, localize: Localize | None) -> RenderedMessage:
    voice = voice_for(request.reader)
    fields = render_fields(request, localize=localize)
    old, new = voice.severity(reply.previous), voice.severity(request.frame.severity)
    what = voice.words("severity_raised", old=old, new=new)
    return _short(request, fields, [f"{lead_emoji(request.frame, voice)} *{what}*", fields.texts.title], voice)


def _new_alerts(request: RenderRequest, reply: NewAlerts, localize: Localize | None) -> RenderedMessage:
    voice = voice_for(request.reader)
    shown = [replace(request, context=context) for context in reply.contexts[:MOST_LINES]]
    rendered = [render_fields(alert, localize=localize) for alert in shown]
    count = voice.counted("new_alerts_in_group", len(reply.contexts))
    lines = [f"{lead_emoji(request.frame, voice)} *{count}*"]
    lines += [_alert_lines(alert, fields) for alert, fields in zip(shown, rendered, strict=True)]
    if more := len(reply.contexts) - len(shown):
        lines.append(voice.counted("and_more", more))
    problems = tuple(dict.fromkeys(problem for fields in rendered for problem in fields.problems))
    return _short(request, replace(rendered[0], problems=problems), lines, voice)


def _alert_lines(request: RenderRequest, fields: RenderedFields) -> str:
    """Return an alert's title and description; its name too, where the title does not hold it."""
    title = plain_line(fields.texts.title)
    name = alert_name(request)
    shown = blocks.escape_plain(title)
    lines = [f"*{shown}*" if name in title else f"*{shown}* ({short_name(name)})"]
    if not is_blank(fields.texts.description):
        lines.append(fields.texts.description)
    return "\n".join(lines)


def _short(request: RenderRequest, fields: RenderedFields, lines: Iterable[str], voice: Voice) -> RenderedMessage:
    """Return one paragraph a line, and the same words as top-level text."""
    paragraphs = [voice.directed(line) for line in lines if not is_blank(line)]
    parts = [blocks.section(paragraph) for paragraph in paragraphs]
    if notes := translation_notes(fields.choice.locale, request.reader, request.frame, voice):
        parts.append(blocks.context(notes))
    words = "\n".join(blocks.escape_plain(blocks.plain(paragraph)) for paragraph in paragraphs)
    text = blocks.cut(blocks.sendable(voice.directed(words)), blocks.MESSAGE_TEXT)
    return as_message(request, fields, text=text, parts=blocks.fit(parts, note=voice.words("message_cut")))
