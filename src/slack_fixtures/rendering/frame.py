"""What stands around a fixture's three fields, in the reader's own language even where the fields are not.

Decisions:
    Times are formatted in the audience's zone and formats, not as Slack's ``<!date>`` tokens: those follow the language
    of each reader's client, which need not be the audience's, and an audience has a declared zone.

    A picture becomes a button, never an image block: Slack refuses the whole message when it cannot load a picture.

    A resolved message asks for nothing, so it shows no required action and no button to silence.

    The header and the first line of the top-level text are the same headline. It leads with how bad it is, as a word
    besides the sign, or with the end and the duration: then the severity no longer matters and stands below.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from slack_fixtures.fixtures.model import FieldTexts
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.library.words import Words, words_for
from slack_fixtures.localization.model import LocaleConfiguration, cldr_locale, is_right_to_left, script_of
from slack_fixtures.rendering import blocks
from slack_fixtures.rendering.bidi import isolate
from slack_fixtures.rendering.blocks import Block
from slack_fixtures.rendering.escaping import Mrkdwn, code, escape, is_blank
from slack_fixtures.rendering.filters import urgency_emoji
from slack_fixtures.rendering.formats import Formats
from slack_fixtures.rendering.model import Frame

RESOLVED = "resolved"
SEPARATOR = " · "
MOST_LINES = 10
LONGEST_NAME = 200
LONGEST_SUMMARY = 500

_NAMED_FACTS = frozenset({"environment", "cluster", "namespace", "service", "instance", "job", "value"})
_EVALUATION_WORDS = {"nodata": "no_data", "error": "evaluation_error"}
_LINKS = ("runbook", "dashboard", "panel", "image", "alert_page", "silence")


@dataclass(frozen=True, slots=True)
class Voice:
    """How one audience is spoken to.

    Attributes:
        words: the fixed words in its language.
        formats: numbers and dates as it writes them.
        lengths: the same for lengths of time, whose units are words.
        right_to_left: whether its words run from right to left.
    """

    words: Words
    formats: Formats
    lengths: Formats
    right_to_left: bool

    def directed(self, text: str) -> str:
        """Return the text with Latin runs isolated where this audience reads from right to left."""
        return isolate(text) if self.right_to_left else text

    def moment(self, moment: datetime) -> str:
        """Return a date and time as this audience writes it, in its zone; safe as mrkdwn."""
        return self.directed(self.formats.datetime(moment) or moment.isoformat())

    def duration(self, length: timedelta) -> str:
        """Return a length of time in this audience's words; whole seconds, never negative."""
        return self.lengths.duration(max(0, round(length.total_seconds())))

    def severity(self, severity: AlertSeverity) -> str:
        """Return the severity's word."""
        return self.words(_SEVERITY_WORDS[severity])

    def counted(self, key: str, count: int) -> str:
        """Return words with plural forms and a number in this audience's format."""
        return self.words.plural(key, count, count=self.formats.number(count))


@lru_cache(maxsize=1024)
def voice_for(reader: LocaleConfiguration) -> Voice:
    """Return how an audience is spoken to."""
    words = words_for(reader.locale)
    # The frame shows no relative times, so its formats need no present moment and can be kept.
    formats = Formats.of(reader, _NO_MOMENT)
    lengths = formats if same_language(reader.formats, words.tag) else replace(formats, tag=words.tag)
    return Voice(words, formats, lengths, is_right_to_left(words.tag))


_NO_MOMENT = datetime.min.replace(tzinfo=UTC)
_SEVERITY_WORDS = {severity: f"severity_{severity}" for severity in AlertSeverity}


@lru_cache(maxsize=1024)
def _language_name(tag: str, words: str) -> str:
    locale = cldr_locale(tag)
    return str(locale.get_language_name(cldr_locale(words)) or locale.language)


@lru_cache(maxsize=4096)
def same_language(one: str, other: str) -> bool:
    """Return whether readers of one locale read the other: the same language in the same script."""
    return one.partition("-")[0] == other.partition("-")[0] and script_of(one) == script_of(other)


def lead_emoji(frame: Frame, voice: Voice) -> str:
    """Return the sign of a message's state, the one that templates use too.

    Unicode, not a shortcode: it also shows in notifications. Blocks have no colour of their own.
    """
    return urgency_emoji(voice.formats, RESOLVED if frame.status == RESOLVED else str(frame.severity))


def lasted(frame: Frame) -> timedelta | None:
    """Return how long a resolved alert burned, where that is known."""
    return frame.ends_at - frame.starts_at if frame.status == RESOLVED and frame.ends_at else None


def plain_line(mrkdwn: str) -> str:
    """Return a field's words on one line."""
    return blocks.one_line(blocks.plain(mrkdwn))


def short_name(text: str) -> Mrkdwn:
    """Return a name from an alert on one line of bounded length."""
    return escape(blocks.cut_plain(" ".join(text.split()), LONGEST_NAME))


def headline(frame: Frame, title: str, voice: Voice) -> str:
    """Return the plain title behind its sign and its state: the severity, or that it is over and after how long."""
    emoji = lead_emoji(frame, voice)
    title = title.removeprefix(emoji).lstrip() or title
    said = _resolved_title(frame, title, voice) if frame.status == RESOLVED else _firing_title(frame, title, voice)
    return f"{emoji} {voice.directed(said)}"


def _firing_title(frame: Frame, title: str, voice: Voice) -> str:
    severity = voice.severity(frame.severity)
    return title if _begins_with(title, severity) else f"{severity}{SEPARATOR}{title}"


def _begins_with(title: str, word: str) -> bool:
    """Return whether the title's first word is this one, as in ``WARNING: disk full``."""
    return title.casefold().startswith(word.casefold()) and not title[len(word) : len(word) + 1].isalnum()


def _resolved_title(frame: Frame, title: str, voice: Voice) -> str:
    length = lasted(frame)
    if length is None:
        return voice.words("labelled", label=voice.words("status_resolved"), value=title)
    return voice.words("resolved_follow_up", duration=voice.duration(length), title=title)


def summary(head: str, description: str) -> Mrkdwn:
    """Return the top-level text: the headline, and the description's beginning below.

    Args:
        head: plain, one line.
        description: plain, may be empty.
    """
    lines = [blocks.escape_plain(head)]
    if description:
        lines.append(blocks.escape_plain(blocks.cut_plain(description, LONGEST_SUMMARY)))
    return blocks.cut(blocks.sendable("\n".join(lines)), blocks.MESSAGE_TEXT)


def message_blocks(
    frame: Frame, head: str, fields: FieldTexts, *, emoji: bool, notes: tuple[str, ...], voice: Voice
) -> list[Block]:
    """Return the blocks of a message within Slack's limits.

    Args:
        frame: what stands around the fields.
        head: the headline, plain, one line.
        fields: rendered mrkdwn; its title is not used.
        emoji: whether shortcodes in the headline become emoji.
        notes: further small print, mrkdwn.
        voice: how the audience is spoken to.
    """
    parts: list[Block | None] = [blocks.header(head, emoji=emoji)]
    if not is_blank(fields.description):
        parts.append(blocks.section(fields.description))
    if not is_blank(fields.action_required) and frame.status != RESOLVED:
        parts.append(blocks.section(f"*{voice.words('action_required')}*\n{fields.action_required}"))
    parts.append(blocks.fields(_facts(frame, voice)))
    if frame.lines:
        parts.append(blocks.section(_further_alerts(frame, voice)))
    parts.append(blocks.context([_state(frame, voice), *_remarks(frame, voice), *notes]))
    parts.append(_buttons(frame, voice))
    return blocks.fit([part for part in parts if part is not None], note=voice.words("message_cut"))


def not_translated(locale: str, reader: LocaleConfiguration, voice: Voice) -> tuple[str, ...]:
    """Return a note where the fields are not in the reader's language."""
    if same_language(locale, reader.locale):
        return ()
    return (voice.words("not_translated", language=_language_name(reader.locale, voice.words.tag)),)


def translation_notes(locale: str, reader: LocaleConfiguration, frame: Frame, voice: Voice) -> tuple[str, ...]:
    """Return what is to be said of words that are not in the reader's language: the fields', or only the sender's."""
    notes = not_translated(locale, reader, voice)
    return notes or ((voice.words("translation_pending"),) if frame.translation_pending else ())


def _facts(frame: Frame, voice: Voice) -> list[str]:
    """Return when it happened, then the facts that the alert brought."""
    words, length = voice.words, lasted(frame)
    facts = [_fact(words("started"), voice.moment(frame.starts_at))]
    if length is not None and frame.ends_at is not None:
        facts.append(_fact(words("ended"), voice.moment(frame.ends_at)))
    for name, value in frame.facts.items():
        label = words(name) if name in _NAMED_FACTS else short_name(name)
        shown = code(blocks.cut_plain(value, LONGEST_NAME))
        if label and shown:
            facts.append(_fact(label, shown))
    return facts


def _fact(label: str, value: str) -> str:
    return f"*{label}*\n{value}"


def _further_alerts(frame: Frame, voice: Voice) -> str:
    shown = [f"• {short_name(line)}" for line in frame.lines[:MOST_LINES]]
    if more := _hidden(frame):
        shown.append(voice.counted("and_more", more))
    return "\n".join(shown)


def _hidden(frame: Frame) -> int:
    return frame.hidden + max(0, len(frame.lines) - MOST_LINES)


def _state(frame: Frame, voice: Voice) -> str:
    """Return severity and status, and the counts where more than one alert is meant."""
    words = voice.words
    parts = [
        words("labelled", label=words("severity"), value=voice.severity(frame.severity)),
        words(f"status_{frame.status}"),
    ]
    if frame.firing + frame.resolved > 1:
        parts += [
            voice.counted(f"{status}_count", count)
            for status, count in (("firing", frame.firing), ("resolved", frame.resolved))
            if count
        ]
    if frame.hidden and not frame.lines:
        parts.append(voice.counted("and_more", frame.hidden))
    return SEPARATOR.join(parts)


def _remarks(frame: Frame, voice: Voice) -> list[str]:
    remarks = []
    if frame.status != RESOLVED and frame.evaluation in _EVALUATION_WORDS:
        remarks.append(voice.words(_EVALUATION_WORDS[frame.evaluation]))
    if frame.acknowledged_by:
        remarks.append(voice.directed(voice.words("acknowledged_by", user=short_name(frame.acknowledged_by))))
    if frame.possibly_repeated:
        remarks.append(voice.words("possible_repeat"))
    return remarks


def _buttons(frame: Frame, voice: Voice) -> Block | None:
    kinds = [kind for kind in _LINKS if kind in frame.links and not (kind == "silence" and frame.status == RESOLVED)]
    return blocks.actions(blocks.link_button(kind, voice.words(kind), frame.links[kind]) for kind in kinds)
