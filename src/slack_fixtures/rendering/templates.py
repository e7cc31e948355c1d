"""Templates: checked and compiled once per source, rendered for one reader at a time."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self

from slack_fixtures.kernel.errors import FieldProblem
from slack_fixtures.kernel.jsonvalues import MAX_DEPTH
from slack_fixtures.localization.model import LocaleConfiguration
from slack_fixtures.rendering import language
from slack_fixtures.rendering.errors import TemplateError, TemplateFault
from slack_fixtures.rendering.escaping import Mrkdwn
from slack_fixtures.rendering.evaluation import Localize, Run
from slack_fixtures.rendering.filters import LARGEST
from slack_fixtures.rendering.formats import Formats
from slack_fixtures.rendering.statements import Statement, program

MOST_ALERTS = 50
"""Alerts that a template sees; the message says how many more there are."""

MOST_VALUES = 20_000
"""Values in a context: 50 alerts with 200 labels and annotations each."""

KEPT_CHARACTERS = 500_000
"""Source whose compiled templates stay in memory; one character takes 50 to 120 bytes, so 60 MB at most."""


class TemplateContext(dict[str, Any]):
    """Values that have been found to be JSON and nothing else, with at most ``MOST_ALERTS`` alerts.

    Make one with ``of`` to render several fields from the same values; a mapping that is not one is checked each time.
    """

    __slots__ = ()

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Self:
        """Return the values, checked.

        Raises:
            TemplateError: something in them is not JSON: an object of a class is never shown to a template, because
                its methods are code (RELIABILITY_SECURITY, finding 1).
        """
        context = cls(values)
        alerts = context.get("alerts")
        if isinstance(alerts, list | tuple):
            context["alerts"] = list(alerts[:MOST_ALERTS])
        if flaw := _flaw_in(context):
            raise TemplateError(f"the values for a template {flaw}", kind=TemplateFault.EXECUTION_ERROR)
        return context


_TEXT = frozenset({str})
_SIMPLE = frozenset({str, bool, type(None)})


def _flaw_in(context: TemplateContext) -> str | None:
    """Return what keeps a context from being JSON; plain loops, because every message pays for this."""
    pending: list[Any] = [dict(context)]
    seen = depth = 0
    while pending:
        inner: list[Any] = []
        for container in pending:
            if type(container) is dict:
                if not _TEXT.issuperset(map(type, container)) and not all(isinstance(key, str) for key in container):
                    return "have a key that is not a text"
                members = container.values()
            else:
                members = container
            seen += len(members)
            if _SIMPLE.issuperset(map(type, members)):
                continue
            for value in members:
                kind = type(value)
                if kind is dict or kind is list or kind is tuple:
                    inner.append(value)
                elif kind not in _SIMPLE and not _is_scalar(value):
                    return f"hold a {kind.__name__}, which is not JSON"
        depth += 1
        if depth > MAX_DEPTH or seen > MOST_VALUES:
            return f"are more than {MOST_VALUES}, or nested deeper than {MAX_DEPTH}"
        pending = inner
    return None


def _is_scalar(value: Any) -> bool:
    """Return whether a value is a text of a subclass, or a number that a template can count with."""
    if type(value) is float:
        return math.isfinite(value)
    return isinstance(value, str) or (type(value) is int and abs(value) <= LARGEST)


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text of one template.

    Attributes:
        text: Slack mrkdwn.
        missing: what the template asked for and the alert does not have, in order; shown as an en dash.
    """

    text: Mrkdwn
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A checked template; get one from ``compile_template``."""

    source: str
    _program: Statement = field(repr=False, compare=False)

    def render(
        self,
        context: Mapping[str, Any],
        *,
        reader: LocaleConfiguration,
        now: datetime,
        localize: Localize | None = None,
    ) -> Rendered:
        """Return the text for one reader.

        Args:
            reader: its formats and its time zone are used.
            context: JSON values by name, see ``language.CONTEXT_NAMES``; of ``alerts`` the first 50 are seen.
            now: aware; relative times count from it.
            localize: takes a text and a locale tag and returns the text in it; for ``{% ai_localize %}``.

        Raises:
            TemplateError: of the kind ``execution_error``: a value is not JSON or cannot be printed, or the text or
                the work would be too large.
        """
        values = context if isinstance(context, TemplateContext) else TemplateContext.of(context)
        run = Run(dict(values), reader=reader, formats=Formats.of(reader, now), localize=localize)
        self._program(run)
        return Rendered(Mrkdwn("".join(run.out)), tuple(run.missing))


class CompiledTemplates:
    """Compiled templates by source, the least recently used given up first.

    Counted in characters and not in templates, because one of 2,000 elements takes as much as a hundred common ones.
    For one thread, as the event loop is.
    """

    def __init__(self, *, most_characters: int = KEPT_CHARACTERS) -> None:
        self._most_characters = most_characters
        self._templates: dict[str, Template] = {}
        self._characters = 0

    def get(self, source: str) -> Template:
        """Return a template, compiled when it is not known.

        Raises:
            TemplateError: with every problem of ``check_template``.
        """
        template = self._templates.pop(source, None)
        if template is None:
            template = _compiled(source)
            self._characters += len(source)
        self._templates[source] = template  # a dict keeps its order: the last used stands last
        while self._characters > self._most_characters and len(self._templates) > 1:
            oldest = next(iter(self._templates))
            del self._templates[oldest]
            self._characters -= len(oldest)
        return template

    def __len__(self) -> int:
        return len(self._templates)


def _compiled(source: str) -> Template:
    tree = language.parse(source)
    if problems := language.problems_in(tree):
        raise TemplateError(*problems)
    return Template(source, program(tree))


_COMPILED = CompiledTemplates()


def compile_template(source: str) -> Template:
    """Return a template, checked; a known source costs nothing.

    Raises:
        TemplateError: with every problem of ``check_template``.
    """
    return _COMPILED.get(source)


def check_template(source: str) -> list[FieldProblem]:
    """Return everything that is wrong with a template, with lines; nothing of it is executed."""
    return list(language.check(source))
