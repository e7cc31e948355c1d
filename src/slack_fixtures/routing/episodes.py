"""An episode: one firing of one alert group in one channel. Pure rules; the database is elsewhere.

A group's first firing alert opens an episode and gets a message. While anything of it burns, further alerts of the
group belong to the same episode and message. When the last one is resolved, the episode closes, and the next
firing opens a new one with a new message: an edit never targets last week's message (PEERS 4.1.7).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertStatus
from slack_fixtures.routing.model import Audience

MOST_DOCUMENTS = 50
"""Alerts of an episode that are kept whole, for templates and lists; further ones are only counted."""


@dataclass(frozen=True, slots=True)
class Member:
    """One alert of an episode: one fingerprint's one firing.

    Attributes:
        alert: the newest that was said about it; ``None`` beyond ``MOST_DOCUMENTS``.
    """

    fingerprint: str
    starts_at: datetime
    status: AlertStatus
    severity: AlertSeverity
    name: str
    ends_at: datetime | None = None
    alert: Alert | None = None

    @property
    def key(self) -> str:
        """What tells this firing from all others of the group."""
        return member_key(self.fingerprint, self.starts_at)


@dataclass(frozen=True, slots=True)
class Episode:
    """What is known about one firing of one group in one channel.

    Attributes:
        severity: the highest that was reached.
        revision: goes up with every change that a reader should see.
        hidden: how many alerts the sender cut off, as last said.
    """

    members: dict[str, Member]
    severity: AlertSeverity
    revision: int
    hidden: int = 0
    closed: bool = False

    @property
    def firing(self) -> list[Member]:
        """The alerts that burn, most urgent first."""
        return _by_urgency(m for m in self.members.values() if m.status is AlertStatus.FIRING)

    @property
    def resolved(self) -> list[Member]:
        """The alerts that burned, most urgent first."""
        return _by_urgency(m for m in self.members.values() if m.status is AlertStatus.RESOLVED)

    @property
    def lead(self) -> Member:
        """The alert that the message is about: the most urgent that burns, else the most urgent that did."""
        return (self.firing or self.resolved)[0]


@dataclass(frozen=True, slots=True)
class Change:
    """What one payload does to a channel.

    Attributes:
        episode: as it stands now.
        opens: a new episode begins, with a new message.
        visible: the message must be edited.
        joined: keys of alerts that began to burn in an open episode; they get a thread reply.
        raised_from: the severity before it rose; the rise gets a thread reply.
        ends: the earlier episode, closed because its alert fires anew under a later start.
    """

    episode: Episode
    opens: bool = False
    visible: bool = False
    joined: tuple[str, ...] = ()
    raised_from: AlertSeverity | None = None
    ends: Episode | None = None


def member_key(fingerprint: str, starts_at: datetime) -> str:
    """Return what tells one firing of an alert from another."""
    return f"{fingerprint}@{starts_at.timestamp():.6f}"


def identity(group: AlertGroup, audience: Audience) -> bytes:
    """Return 32 bytes that are the same for every payload of one group to one audience."""
    parts = (group.receiver, audience.slack, audience.channel, audience.locale or "", audience.timezone or "")
    digest = hashlib.sha256(group.group_key_hash)
    for part in parts:
        digest.update(b"\x00" + part.encode("utf-8", "surrogatepass"))
    return digest.digest()


def observe(latest: Episode | None, group: AlertGroup) -> Change | None:
    """Return what a payload changes, or ``None`` where readers have nothing to learn from it.

    Args:
        latest: the newest episode of this identity, open or closed.
    """
    if latest is None or latest.closed:
        return _open(latest, group)
    return _continue(latest, group)


def _open(latest: Episode | None, group: AlertGroup) -> Change | None:
    known = latest.members if latest else {}
    firing = [a for a in group.alerts if _burns(a) and member_key(a.fingerprint, a.starts_at) not in known]
    if firing:
        return Change(_new_episode(firing, group), opens=True)
    if latest is None and group.alerts:
        # Resolved before anybody heard of it: remember that, so that a late "firing" of the same start stays silent.
        return Change(replace(_new_episode(group.alerts, group), closed=True))
    return None


def _new_episode(alerts: Iterable[Alert], group: AlertGroup) -> Episode:
    members = _with_alerts({}, alerts)
    severity = min((m.severity for m in members.values()), key=lambda s: s.rank)
    return Episode(members=members, severity=severity, revision=1, hidden=group.truncated)


def _continue(present: Episode, group: AlertGroup) -> Change | None:
    # The sender may have lost the news that an alert ended: its new start says so.
    restarted = _restarts(present, group)
    if restarted and not (
        {m.key for m in present.firing} - {m.key for m in present.firing if m.fingerprint in restarted}
    ):
        ended = _closed(present, at={a.fingerprint: a.starts_at for a in group.alerts})
        opened = _new_episode([a for a in group.alerts if _burns(a)], group)
        return Change(opened, opens=True, ends=ended)

    members = dict(present.members)
    for key, member in present.members.items():
        if member.fingerprint in restarted and member.status is AlertStatus.FIRING:
            members[key] = replace(member, status=AlertStatus.RESOLVED, ends_at=restarted[member.fingerprint])
    joined = _joining(members, group)
    members = _with_alerts(members, (a for a in group.alerts if _key_in(members, a) is not None or a in joined))
    if _says_all_is_over(group):
        members = {key: _ended(m, group) for key, m in members.items()}

    firing = [m for m in members.values() if m.status is AlertStatus.FIRING]
    highest = min((m.severity for m in firing), key=lambda s: s.rank, default=present.severity)
    raised = highest.outranks(present.severity)
    closed = not firing and group.truncated == 0  # what was cut off may still burn (PEERS 4.1.1)
    visible = bool(joined) or raised or _statuses(members) != _statuses(present.members)
    episode = Episode(
        members=members,
        severity=highest if raised else present.severity,
        revision=present.revision + visible,
        hidden=group.truncated,
        closed=closed,
    )
    if not visible and episode == present:
        return None
    return Change(
        episode,
        visible=visible,
        joined=tuple(member_key(a.fingerprint, a.starts_at) for a in joined),
        raised_from=present.severity if raised else None,
    )


def _burns(alert: Alert) -> bool:
    return alert.status is AlertStatus.FIRING


def _restarts(present: Episode, group: AlertGroup) -> dict[str, datetime]:
    """Return the alerts that fire with a later start than the one that burns here, with that start."""
    burning = {m.fingerprint: m.starts_at for m in present.firing}
    return {
        alert.fingerprint: alert.starts_at
        for alert in group.alerts
        if _burns(alert)
        and alert.starts_at_given
        and alert.fingerprint in burning
        and alert.starts_at > burning[alert.fingerprint]
    }


def _joining(members: dict[str, Member], group: AlertGroup) -> list[Alert]:
    return [alert for alert in group.alerts if _burns(alert) and _key_in(members, alert) is None]


def _key_in(members: dict[str, Member], alert: Alert) -> str | None:
    """Return the member that an alert speaks of: the same start, else the one that burns where starts are unsure."""
    key = member_key(alert.fingerprint, alert.starts_at)
    if key in members:
        return key
    if _burns(alert) and alert.starts_at_given:
        return None
    burning = (k for k, m in members.items() if m.fingerprint == alert.fingerprint and m.status is AlertStatus.FIRING)
    return next(burning, None)


def _with_alerts(members: dict[str, Member], alerts: Iterable[Alert]) -> dict[str, Member]:
    updated = dict(members)
    whole = sum(m.alert is not None for m in updated.values())
    for alert in alerts:
        key = _key_in(updated, alert)
        before = updated.get(key) if key else None
        if before is not None and before.status is AlertStatus.RESOLVED:
            continue  # a late repeat of "firing" does not wake what is over
        keeps = (before is not None and before.alert is not None) or whole < MOST_DOCUMENTS
        whole += keeps and (before is None or before.alert is None)
        starts_at = before.starts_at if before else alert.starts_at
        member = Member(
            fingerprint=alert.fingerprint,
            starts_at=starts_at,
            status=alert.status,
            severity=alert.severity,
            name=alert.name,
            ends_at=alert.ends_at,
            alert=replace(alert, starts_at=starts_at) if keeps else None,
        )
        updated[member.key] = member
    return updated


def _says_all_is_over(group: AlertGroup) -> bool:
    return (
        bool(group.alerts)
        and group.truncated == 0
        and not any(_burns(a) for a in group.alerts)
        and (group.status is AlertStatus.RESOLVED and group.is_whole_group)
    )


def _ended(member: Member, group: AlertGroup) -> Member:
    if member.status is AlertStatus.RESOLVED:
        return member
    ends_at = max((a.ends_at for a in group.alerts if a.ends_at), default=None)
    return replace(member, status=AlertStatus.RESOLVED, ends_at=ends_at)


def _closed(episode: Episode, *, at: dict[str, datetime]) -> Episode:
    members = {
        key: m
        if m.status is AlertStatus.RESOLVED
        else replace(m, status=AlertStatus.RESOLVED, ends_at=at.get(m.fingerprint))
        for key, m in episode.members.items()
    }
    return replace(episode, members=members, revision=episode.revision + 1, closed=True)


def _statuses(members: dict[str, Member]) -> dict[str, AlertStatus]:
    return {key: m.status for key, m in members.items()}


def _by_urgency(members: Iterable[Member]) -> list[Member]:
    return sorted(members, key=lambda m: (m.severity.rank, m.alert is None, m.starts_at, m.fingerprint))
