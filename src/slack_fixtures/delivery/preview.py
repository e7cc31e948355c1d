"""What a reader would see, without sending it: the same renderer as production."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import orjson
from pydantic import ValidationError

from slack_fixtures.delivery.context import frame_of, template_context
from slack_fixtures.delivery.tenant_view import TenantView, TenantViews
from slack_fixtures.delivery.wording import Wording
from slack_fixtures.fixtures.model import FixtureVersion
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertSource, AlertStatus
from slack_fixtures.ingest.parsers import read
from slack_fixtures.kernel.errors import NOTHING_HERE, FieldProblem, InvalidValueError, NotFoundError
from slack_fixtures.kernel.jsonvalues import flaw_in
from slack_fixtures.library.catalogue import BUILTIN, builtin_families, builtin_fixture
from slack_fixtures.localization.model import LocaleConfiguration, UnknownLocaleTagError, canonical_tag
from slack_fixtures.rendering.evaluation import Localize
from slack_fixtures.rendering.model import RenderedMessage, RenderRequest
from slack_fixtures.rendering.renderer import render
from slack_fixtures.routing.episodes import observe


class Previews:
    """Shows messages with the words that are known, like those that are sent, and asks for none."""

    def __init__(self, views: TenantViews, wording: Wording) -> None:
        self._views = views
        self._wording = wording

    async def show(
        self,
        tenant_id: str,
        *,
        fixture: str,
        locale: str,
        alert: Mapping[str, Any] | None = None,
        context: Mapping[str, Any] | None = None,
        timezone: str | None = None,
        now: datetime,
    ) -> RenderedMessage:
        """Return the message that a reader of a locale would see.

        The tenant's fixtures, memory and terms count; the other arguments are those of ``preview_request``.

        Raises:
            NotFoundError, InvalidValueError: see ``preview_request``; also where there is no such tenant.
        """
        view = await self._views.get(tenant_id)
        request = preview_request(
            view, fixture=fixture, locale=locale, alert=alert, context=context, timezone=timezone, now=now
        )
        return (await self._wording.render(tenant_id, request, _rendered)).message


def _rendered(request: RenderRequest, localize: Localize | None) -> RenderedMessage:
    return render(request, localize=localize)


def preview_request(
    view: TenantView,
    *,
    fixture: str,
    locale: str,
    alert: Mapping[str, Any] | None = None,
    context: Mapping[str, Any] | None = None,
    timezone: str | None = None,
    now: datetime,
) -> RenderRequest:
    """Return what a reader of this locale is to be shown.

    Args:
        fixture: id or name of a tenant's fixture, or ``builtin:FAMILY``.
        alert: a body of any supported sender, or a single alert.
        context: template variables; they go over those of the alert.

    Raises:
        NotFoundError: there is no such fixture.
        InvalidValueError: the locale, the alert or the context cannot be used; names which.
    """
    found = find_fixture(view, fixture)
    reader = _reader(locale, timezone or view.settings.timezone)
    if flaw := flaw_in(dict(context or {})):
        raise InvalidValueError(FieldProblem("context", flaw))
    group = _with_severity(_group(alert, found, now), found)
    change = observe(None, group)
    assert change is not None
    lead = change.episode.lead.alert or group.alerts[0]
    info = {"labels": group.group_labels, "common_labels": group.common_labels, "receiver": group.receiver}
    variables = template_context(
        lead, list(group.alerts), group=info, tenant_id=view.tenant_id, reader=reader, fixture=found, now=now
    )
    return RenderRequest(
        fixture=found,
        context={**variables, **(context or {})},
        frame=frame_of(change.episode, lead),
        reader=reader,
        default_locale=view.settings.default_locale,
        now=now,
    )


def find_fixture(view: TenantView, reference: str) -> FixtureVersion:
    """Return a fixture by id, name or ``builtin:FAMILY``.

    Raises:
        NotFoundError: there is none.
    """
    if reference.startswith(BUILTIN) and (family := reference.removeprefix(BUILTIN)) in builtin_families():
        return builtin_fixture(family)
    if reference in view.fixtures:
        return view.fixtures[reference]
    by_id = next((f for f in view.fixtures.values() if f.fixture_id == reference), None)
    if by_id is None:
        raise NotFoundError(NOTHING_HERE)
    return by_id


def _reader(locale: str, timezone: str) -> LocaleConfiguration:
    try:
        return LocaleConfiguration(locale=canonical_tag(locale), timezone=timezone)
    except UnknownLocaleTagError as error:
        raise InvalidValueError(FieldProblem("locale", str(error))) from error
    except ValidationError as error:
        problems = (FieldProblem("timezone", str(problem["ctx"]["error"])) for problem in error.errors())
        raise InvalidValueError(*problems) from error


def _with_severity(group: AlertGroup, fixture: FixtureVersion) -> AlertGroup:
    """Return the group with the fixture's severity where the sender names none, as in production."""
    alerts = (a if a.severity_given else replace(a, severity=fixture.severity) for a in group.alerts)
    return replace(group, alerts=tuple(alerts))


def _group(alert: Mapping[str, Any] | None, fixture: FixtureVersion, now: datetime) -> AlertGroup:
    if alert:
        try:
            body = orjson.dumps(dict(alert))
        except orjson.JSONEncodeError as error:
            raise InvalidValueError(FieldProblem("alert", "is not JSON that can be stored")) from error
        try:
            group = read("alertmanager" if "alerts" in alert else "generic", body, received_at=now)[0]
        except InvalidValueError as error:
            raise InvalidValueError(*(FieldProblem("alert", str(problem)) for problem in error.problems)) from error
        if not group.alerts:
            raise InvalidValueError(FieldProblem("alert", "holds no alert"))
        return group
    sample = Alert(
        fingerprint="preview",
        name=fixture.name,
        status=AlertStatus.FIRING,
        severity=fixture.severity,
        labels={},
        annotations={},
        starts_at=now,
        ends_at=None,
    )
    return AlertGroup(AlertSource.GENERIC, "preview", "preview", AlertStatus.FIRING, (sample,))
