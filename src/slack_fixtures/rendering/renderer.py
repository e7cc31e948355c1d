"""One alert, one fixture, one audience: a Slack message. Pure: no I/O, no clock.

Whatever is wrong with a template, a message comes out: a field that cannot be rendered gives way to a short text in
the reader's language, and ``safe_message`` needs no template at all (PEERS 2.2).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from slack_fixtures.fixtures.model import FieldTexts
from slack_fixtures.localization.model import Choice, LocaleConfiguration, LocalizationState, choose, is_right_to_left
from slack_fixtures.rendering import blocks
from slack_fixtures.rendering.bidi import isolate
from slack_fixtures.rendering.errors import TemplateError
from slack_fixtures.rendering.escaping import Mrkdwn, is_blank
from slack_fixtures.rendering.evaluation import Localize
from slack_fixtures.rendering.frame import (
    Voice,
    headline,
    message_blocks,
    plain_line,
    short_name,
    summary,
    translation_notes,
    voice_for,
)
from slack_fixtures.rendering.model import RenderedMessage, RenderProblem, RenderRequest
from slack_fixtures.rendering.templates import TemplateContext, compile_template

_LAST_RESORTS = frozenset({LocalizationState.SOURCE, LocalizationState.ANY})
_SHORTCODE = re.compile(r":[a-z0-9_+'-]+:")


@dataclass(frozen=True, slots=True)
class RenderedFields:
    """The three fields of a fixture in one locale, without what a message shows around them.

    Attributes:
        choice: the locale whose words were used, and why that one.
        texts: Slack mrkdwn; the title is never empty.
        problems: what could not be rendered as written, and values that were missing.
    """

    choice: Choice
    texts: FieldTexts
    problems: tuple[RenderProblem, ...]


def render(request: RenderRequest, *, localize: Localize | None = None) -> RenderedMessage:
    """Return the message for one audience.

    Args:
        request: what to say, and to whom.
        localize: puts the text of an ``ai_localize`` tag into another language; its own text stays when left out.
    """
    voice = voice_for(request.reader)
    fields = render_fields(request, localize=localize)
    locale = fields.choice.locale
    head = headline(request.frame, plain_line(fields.texts.title), voice)
    return as_message(
        request,
        fields,
        text=summary(head, plain_line(fields.texts.description)),
        parts=message_blocks(
            request.frame,
            head,
            fields.texts,
            emoji=names_emoji(request.fixture.locales[locale].title),
            notes=translation_notes(locale, request.reader, request.frame, voice),
            voice=voice,
        ),
    )


def render_fields(request: RenderRequest, *, localize: Localize | None = None) -> RenderedFields:
    """Return the three fields, each standing on its own: an error in one leaves the others alone.

    Args:
        request: the frame is not used.
        localize: as for ``render``.
    """
    choice = choose_words(request)
    sources = request.fixture.locales[choice.locale]
    work = _FieldWork(request, choice.locale, localize)
    voice = voice_for(request.reader)
    title = work.field("title", sources.title)
    if title is not None and is_blank(plain_line(title)):
        work.problems.append(RenderProblem("title", "is empty with the values of this alert"))
        title = None
    note = Mrkdwn(voice.words("fallback_note"))
    description = work.field("description", sources.description)
    action_required = work.field("action_required", sources.action_required)
    texts = FieldTexts(
        fallback_title(request, voice) if title is None else title,
        note if description is None else description,
        note if action_required is None else action_required,
    )
    return RenderedFields(choice, texts, tuple(work.problems))


class _FieldWork:
    """The rendering of one message's fields, one after the other."""

    def __init__(self, request: RenderRequest, locale: str, localize: Localize | None) -> None:
        self.problems: list[RenderProblem] = []
        self._now = request.now
        self._context = self._checked(request.context)
        self._reader = _template_reader(request.reader, locale)
        self._right_to_left = is_right_to_left(locale)
        self._localize = localize

    def _checked(self, context: Mapping[str, Any]) -> TemplateContext | None:
        try:
            return TemplateContext.of(context)
        except TemplateError as error:
            self._note("context", error)
            return None

    def field(self, name: str, source: str) -> Mrkdwn | None:
        """Return the rendered field, or ``None`` where it cannot be rendered."""
        if not source:
            return Mrkdwn("")
        if self._context is None:
            return None
        try:
            template = compile_template(source)
            rendered = template.render(self._context, reader=self._reader, now=self._now, localize=self._localize)
        except TemplateError as error:
            self._note(name, error)
            return None
        self.problems += [RenderProblem(name, f"{path} has no value") for path in rendered.missing]
        text = blocks.link_addresses(rendered.text)
        return isolate(text) if self._right_to_left else text

    def _note(self, name: str, error: TemplateError) -> None:
        self.problems += [RenderProblem(name, problem.message, problem.line) for problem in error.problems]


@lru_cache(maxsize=1024)
def _template_reader(reader: LocaleConfiguration, locale: str) -> LocaleConfiguration:
    """Return the reader of a template in ``locale``: plurals follow the words, numbers and dates the reader."""
    if reader.locale == locale:
        return reader
    return reader.model_copy(update={"locale": locale, "formatting_locale": reader.formats})


def choose_words(request: RenderRequest) -> Choice:
    """Return the locale whose words this reader gets.

    The reader's own fallbacks come before the tenant's default, and are reported like it.
    """
    available = request.fixture.locales
    for default in (*request.reader.fallback, request.default_locale):
        choice = choose(request.reader.locale, available, default=default, source=request.fixture.source_locale)
        if choice.state not in _LAST_RESORTS:
            break
    if choice.locale in request.fixture.translated:
        return Choice(choice.locale, LocalizationState.TRANSLATED)
    return choice


def fallback_title(request: RenderRequest, voice: Voice) -> Mrkdwn:
    """Return a title that needs no template: the alert's name behind a word for an alert."""
    title = voice.words("fallback_title", name=short_name(alert_name(request)))
    return Mrkdwn(voice.directed(title))


def alert_name(request: RenderRequest) -> str:
    """Return the alert's name, or the fixture's where the alert has none."""
    alert = request.context.get("alert")
    name = alert.get("name") if isinstance(alert, dict) else None
    return name if isinstance(name, str) and not is_blank(name) else request.fixture.name


def safe_message(request: RenderRequest) -> RenderedMessage:
    """Return a message of plain words, without any template and any block, for when Slack refuses the full one."""
    voice = voice_for(request.reader)
    choice = choose_words(request)
    fields = RenderedFields(choice, FieldTexts(fallback_title(request, voice)), ())
    started = voice.words("labelled", label=voice.words("started"), value=voice.moment(request.frame.starts_at))
    head = headline(request.frame, plain_line(fields.texts.title), voice)
    return as_message(request, fields, text=summary(head, started), parts=[])


@lru_cache(maxsize=1024)
def names_emoji(source: str) -> bool:
    """Return whether an author's title writes an emoji as ``:shortcode:``."""
    return bool(_SHORTCODE.search(source))


def as_message(
    request: RenderRequest, fields: RenderedFields, *, text: Mrkdwn, parts: list[blocks.Block]
) -> RenderedMessage:
    """Return the message with what the request knows about its origin.

    Args:
        request: whom it is for, and of which fixture.
        fields: its words, their locale and what was wrong with them.
        text: top-level text.
        parts: blocks.
    """
    return RenderedMessage(
        fixture_id=request.fixture.fixture_id,
        version=request.fixture.version,
        locale=fields.choice.locale,
        requested_locale=request.reader.locale,
        state=fields.choice.state,
        fields=fields.texts,
        text=text,
        blocks=parts,
        problems=fields.problems,
    )
