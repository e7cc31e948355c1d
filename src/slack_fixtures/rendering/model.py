"""What goes into a rendering and what comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from slack_fixtures.fixtures.model import FieldTexts, FixtureVersion
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.localization.model import LocaleConfiguration, LocalizationState


@dataclass(frozen=True, slots=True)
class Frame:
    """What a message shows around the fixture's three fields.

    Attributes:
        status: ``firing`` or ``resolved``.
        firing, resolved: how many alerts of the episode are in each state.
        hidden: how many alerts the sender cut off or the message does not list.
        lines: further alerts of the group, one plain name each, most urgent first.
        facts: plain values by name, most useful first; eight are shown. ``environment``, ``cluster``, ``namespace``,
            ``service``, ``instance``, ``job`` and ``value`` have localized names.
        links: addresses of pages that get a button: ``runbook``, ``dashboard``, ``panel``, ``image``, ``alert_page``
            and ``silence``.
        possibly_repeated: an earlier try may have reached Slack.
        acknowledged_by: who took it, or empty.
        translation_pending: a text of the sender is shown in its own language, until somebody has translated it.
        evaluation: ``nodata`` or ``error`` where the sender's rule did not come to a result, else anything.
    """

    status: str
    severity: AlertSeverity
    starts_at: datetime
    ends_at: datetime | None = None
    firing: int = 1
    resolved: int = 0
    hidden: int = 0
    lines: tuple[str, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    acknowledged_by: str = ""
    possibly_repeated: bool = False
    evaluation: str = ""
    translation_pending: bool = False


@dataclass(frozen=True, slots=True)
class RenderRequest:
    """One message to render, for one audience.

    Attributes:
        context: template variables, JSON values only (see CONTRACT, Templates).
        reader: language, formats and time zone of the audience.
        default_locale: the tenant's.
        now: the moment that relative times count from.
    """

    fixture: FixtureVersion
    context: dict[str, Any]
    frame: Frame
    reader: LocaleConfiguration
    default_locale: str
    now: datetime


@dataclass(frozen=True, slots=True)
class RenderProblem:
    """Why a field could not be rendered as written; a safe text stands in its place."""

    field: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class RenderedMessage:
    """A message for one audience.

    Attributes:
        locale: whose words were used.
        state: why that locale.
        fields: the three fields as Slack mrkdwn.
        text: top-level text: one plain line or a few, never empty.
        blocks: Block Kit objects within Slack's limits.
        problems: what went wrong on the way; empty for a clean rendering.
    """

    fixture_id: str
    version: int
    locale: str
    requested_locale: str
    state: LocalizationState
    fields: FieldTexts
    text: str
    blocks: list[dict[str, Any]]
    problems: tuple[RenderProblem, ...] = ()
