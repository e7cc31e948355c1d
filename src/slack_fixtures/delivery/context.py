"""From an episode to what a template sees and a message shows."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from slack_fixtures.delivery.task import EpisodeRecord
from slack_fixtures.delivery.tenant_view import TenantView
from slack_fixtures.fixtures.model import FixtureVersion
from slack_fixtures.ingest.model import Alert, AlertStatus
from slack_fixtures.localization.model import LocaleConfiguration
from slack_fixtures.rendering.model import Frame, RenderRequest
from slack_fixtures.routing.episodes import Episode, Member

_FACT_LABELS = ("service", "instance", "environment")
_LINKS = ("runbook", "dashboard", "panel", "silence")
_MOST_LINES = 10


def render_request(
    record: EpisodeRecord, view: TenantView, *, now: datetime, possibly_repeated: bool = False
) -> RenderRequest:
    """Return what is to be rendered for an episode as it stands."""
    lead = alert_of(record.episode.lead)
    fixture = view.fixture_for(record.fixture, lead)
    reader = record.audience.reader(default_locale=view.settings.default_locale, timezone=view.settings.timezone)
    alerts = [m.alert for m in (*record.episode.firing, *record.episode.resolved) if m.alert]
    context = template_context(
        lead, alerts, group=record.group_info, tenant_id=view.tenant_id, reader=reader, fixture=fixture, now=now
    )
    frame = frame_of(record.episode, lead, acknowledged_by=record.acknowledged_by, possibly_repeated=possibly_repeated)
    return RenderRequest(
        fixture=fixture,
        context=context,
        frame=frame,
        reader=reader,
        default_locale=view.settings.default_locale,
        now=now,
    )


def template_context(
    alert: Alert,
    alerts: list[Alert],
    *,
    group: dict[str, Any],
    tenant_id: str,
    reader: LocaleConfiguration,
    fixture: FixtureVersion,
    now: datetime,
) -> dict[str, Any]:
    """Return the variables of a template, JSON values only (CONTRACT, Templates)."""
    return {
        "labels": {"alertname": alert.name, **alert.labels},
        "annotations": alert.annotations,
        "values": alert.values,
        "alert": alert_variables(alert, now=now),
        "alerts": [
            {**alert_variables(a, now=now), "labels": a.labels, "annotations": a.annotations, "values": a.values}
            for a in alerts
        ],
        "group": {
            "labels": group.get("labels", {}),
            "common_labels": group.get("common_labels", {}),
            "receiver": group.get("receiver", ""),
            "url": group.get("url", ""),
            "size": len(alerts) + int(group.get("hidden", 0)),
        },
        "tenant": {"id": tenant_id},
        "user": {"locale": reader.locale, "timezone": reader.timezone},
        "fixture": {"name": fixture.name, "version": fixture.version, "severity": fixture.severity.value},
    }


def alert_variables(alert: Alert, *, now: datetime) -> dict[str, Any]:
    """Return the variable ``alert``; durations are seconds, up to now while it fires."""
    return {
        "name": alert.name,
        "status": alert.status.value,
        "severity": alert.severity.value,
        "starts_at": alert.starts_at.isoformat(),
        "ends_at": alert.ends_at.isoformat() if alert.ends_at else None,
        "duration": max(((alert.ends_at or now) - alert.starts_at).total_seconds(), 0.0),
        "fingerprint": alert.fingerprint,
        "url": alert.url,
        "values": alert.values,
        "evaluation": alert.evaluation.value,
    }


def frame_of(episode: Episode, lead: Alert, *, acknowledged_by: str = "", possibly_repeated: bool = False) -> Frame:
    """Return what a message shows around the fixture's fields."""
    firing, resolved = episode.firing, episode.resolved
    shown = firing or resolved
    # What the sender cut off may still burn: an episode that has not closed is not over (PEERS 4.1.1).
    is_over = not firing and episode.closed
    others = shown[1:]
    ends = [m.ends_at for m in resolved if m.ends_at]
    return Frame(
        status=(AlertStatus.RESOLVED if is_over else AlertStatus.FIRING).value,
        severity=shown[0].severity,
        starts_at=min(m.starts_at for m in episode.members.values()),
        ends_at=max(ends, default=None) if is_over else None,
        firing=len(firing),
        resolved=len(resolved),
        hidden=episode.hidden + max(len(others) - _MOST_LINES, 0),
        lines=tuple(_line(m) for m in others[:_MOST_LINES]),
        facts={name: lead.labels[name] for name in _FACT_LABELS if lead.labels.get(name)},
        links=_links(lead),
        acknowledged_by=acknowledged_by,
        possibly_repeated=possibly_repeated,
        evaluation=lead.evaluation.value,
    )


def alert_of(member: Member) -> Alert:
    """Return a member's alert; what is left of it where only its name was kept."""
    return member.alert or Alert(
        fingerprint=member.fingerprint,
        name=member.name,
        status=member.status,
        severity=member.severity,
        labels={},
        annotations={},
        starts_at=member.starts_at,
        ends_at=member.ends_at,
    )


def _line(member: Member) -> str:
    where = ""
    if member.alert is not None:
        labels = member.alert.labels
        where = next((labels[name] for name in ("instance", "pod", "host", "service") if labels.get(name)), "")
    return f"{member.name} ({where})" if where else member.name


def _links(alert: Alert) -> dict[str, str]:
    links = {name: alert.links[name] for name in _LINKS if alert.links.get(name)}
    if alert.url:
        links["alert_page"] = alert.url
    return links
