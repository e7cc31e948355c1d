"""An episode: one firing of one alert group in one channel. Pure rules; the database is elsewhere.

A group's first firing alert opens an episode and gets a message. While anything of it burns, further alerts of the
group belong to the same episode and message. When the last one is resolved, the episode closes, and the next
firing opens a new one with a new message: an edit never targets last week's message (PEERS 4.1.7).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertStatus
from slack_fixtures.routing.model import Audience

MOST_DOCUMENTS = 50
"""Alerts of an episode that are kept whole, for templates and lists; further ones are only counted."""

QUIET_AFTER = timedelta(hours=4)
"""After this long without a word, a sender that gives no start speaks of a new firing: one that still burned would have
been repeated (Alertmanager's default ``repeat_interval``), and a nightly job's failure is news every night."""


@dataclass(frozen=True, slots=True)
class Member:
    """One alert of an episode: one fingerprint's one firing.

    Attributes:
        alert: the newest that was said about it; ``None`` beyond ``MOST_DOCUMENTS``.
        seen_at: when it was last said to burn, by a sender that gives no start; ``None`` for one that does.
    """

    fingerprint: str
    starts_at: datetime
    status: AlertStatus
    severity: AlertSeverity
    name: str
    ends_at: datetime | None = None
    alert: Alert | None = None
    seen_at: datetime | None = None

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
    if firing := _unknown_firing(known, group):
        return Change(_new_episode(firing, group, known=known), opens=True)
    if latest is None and group.alerts:
        # Resolved before anybody heard of it: remember that, so that a late "firing" of the same start stays silent.
        return Change(replace(_new_episode(group.alerts, group), closed=True))
    return None


def _unknown_firing(known: dict[str, Member], group: AlertGroup) -> list[Alert]:
    return [a for a in group.alerts if _burns(a) and member_key(a.fingerprint, a.starts_at) not in known]


def _new_episode(alerts: Sequence[Alert], group: AlertGroup, *, known: Mapping[str, Member] | None = None) -> Episode:
    """Return an episode of these alerts.

    Args:
        known: the members of the episode before; what the payload lists as burning though it is over is remembered,
            so that the payload's repeat does not wake it.
    """
    listed = (member_key(a.fingerprint, a.starts_at) for a in group.alerts if _burns(a))
    over = {key: known[key] for key in listed if key in known} if known else {}
    severity = min((alert.severity for alert in alerts), key=lambda s: s.rank)
    return Episode(members=_with_alerts(over, alerts), severity=severity, revision=1, hidden=group.truncated)


def _continue(present: Episode, group: AlertGroup) -> Change | None:
    starts = _later_starts(present, group)
    if _begins_anew(present, group, starts):
        ended = _closed(present, at=starts)
        opened = _new_episode(_unknown_firing(present.members, group), group, known=ended.members)
        return Change(opened, opens=True, ends=ended)

    # What was over before anybody heard of it is no news.
    burning = _burning(present.members)
    known = (a for a in group.alerts if _burns(a) or _key_in(present.members, burning, a) is not None)
    members = _with_alerts(present.members, known)
    if _says_all_is_over(group):
        newest_end = max((a.ends_at for a in group.alerts if a.ends_at), default=None)
        members = {key: _ended(m, newest_end) for key, m in members.items()}

    firing_now = [m for m in members.values() if m.status is AlertStatus.FIRING]
    joined = tuple(m.key for m in firing_now if m.key not in present.members)
    highest = min((m.severity for m in firing_now), key=lambda s: s.rank, default=present.severity)
    raised = highest.outranks(present.severity)
    closed = not firing_now and group.truncated == 0  # what was cut off may still burn (PEERS 4.1.1)
    visible = bool(joined) or raised or closed or _statuses(members) != _statuses(present.members)
    episode = Episode(
        members=members,
        severity=highest if raised else present.severity,
        revision=present.revision + visible,
        hidden=group.truncated,
        closed=closed,
    )
    if not visible and episode == present:
        return None
    return Change(episode, visible=visible, joined=joined, raised_from=present.severity if raised else None)


def _burns(alert: Alert) -> bool:
    return alert.status is AlertStatus.FIRING


def _later_starts(present: Episode, group: AlertGroup) -> dict[str, datetime]:
    """Return the alerts that fire with a later start than any that is known of them here, with that start."""
    newest: dict[str, datetime] = {}
    for member in present.members.values():
        newest[member.fingerprint] = max(member.starts_at, newest.get(member.fingerprint, member.starts_at))
    burning = _burning(present.members)
    starts: dict[str, datetime] = {}
    for alert in filter(_burns, group.alerts):
        known = newest.get(alert.fingerprint)
        is_later = alert.starts_at_given and known is not None and alert.starts_at > known
        if is_later or _was_quiet(burning.get(alert.fingerprint), alert):
            starts[alert.fingerprint] = max(alert.starts_at, starts.get(alert.fingerprint, alert.starts_at))
    return starts


def _begins_anew(present: Episode, group: AlertGroup, starts: dict[str, datetime]) -> bool:
    """Return whether everything that burned here has ended, which only the later starts tell.

    The sender may have lost the news of the end. What it cut off may still burn, so a truncated payload never ends
    an episode.
    """
    return bool(starts) and group.truncated == 0 and all(m.fingerprint in starts for m in present.firing)


def _key_in(members: dict[str, Member], burning: dict[str, Member], alert: Alert) -> str | None:
    """Return the member that an alert speaks of: the same start, else the one of its fingerprint that burns.

    The start of one firing may move: senders that give none are read anew each time, and a pair of Prometheis
    agrees on the earlier one. Only a later start, or an end before that member began, speaks of another firing.
    """
    key = member_key(alert.fingerprint, alert.starts_at)
    if key in members:
        return key
    candidate = burning.get(alert.fingerprint)
    if candidate is None or _speaks_of_another(candidate, alert):
        return None
    return candidate.key


def _burning(members: dict[str, Member]) -> dict[str, Member]:
    """Return what burns by fingerprint, so that nobody searches 10,000 members for each of 10,000 alerts."""
    return {m.fingerprint: m for m in reversed(members.values()) if m.status is AlertStatus.FIRING}


def _speaks_of_another(burning: Member, alert: Alert) -> bool:
    if not alert.starts_at_given:
        return _was_quiet(burning, alert)
    if _burns(alert):
        return alert.starts_at > burning.starts_at
    return alert.ends_at is not None and _began_after(burning, alert.ends_at)


def _was_quiet(burning: Member | None, alert: Alert) -> bool:
    """Return whether a sender that gives no start has said nothing of this firing for so long that it is over."""
    if burning is None or alert.starts_at_given or not _burns(alert):
        return False
    return alert.starts_at - (burning.seen_at or burning.starts_at) > QUIET_AFTER


def _began_after(member: Member, moment: datetime) -> bool:
    """Return whether a firing surely began at this moment of the sender's clock or later."""
    is_sure = member.alert is None or member.alert.starts_at_given
    return is_sure and member.starts_at >= moment


def _with_alerts(members: dict[str, Member], alerts: Iterable[Alert]) -> dict[str, Member]:
    updated, burning = dict(members), _burning(members)
    for alert in alerts:
        key = _key_in(updated, burning, alert)
        before = updated.get(key) if key else None
        if before is not None and before.status is AlertStatus.RESOLVED:
            continue  # a late repeat of "firing" does not wake what is over
        if before is None and _burns(alert):
            _end_former_firing(updated, burning, alert)
        starts_at = before.starts_at if before else alert.starts_at
        member = Member(
            fingerprint=alert.fingerprint,
            starts_at=starts_at,
            status=alert.status,
            severity=alert.severity,
            name=alert.name,
            ends_at=alert.ends_at,
            alert=replace(alert, starts_at=starts_at),
            seen_at=None if alert.starts_at_given else _later(alert.starts_at, before.seen_at if before else None),
        )
        updated[member.key] = member
        if member.status is AlertStatus.FIRING:
            burning[member.fingerprint] = member
        elif before is not None and burning.get(member.fingerprint, member).key == member.key:
            burning.pop(member.fingerprint, None)
    return _trimmed(updated)


def _later(moment: datetime, other: datetime | None) -> datetime:
    return moment if other is None else max(moment, other)


def _end_former_firing(members: dict[str, Member], burning: dict[str, Member], alert: Alert) -> None:
    former = burning.pop(alert.fingerprint, None)
    if former is not None:
        members[former.key] = replace(former, status=AlertStatus.RESOLVED, ends_at=alert.starts_at)


def _trimmed(members: dict[str, Member]) -> dict[str, Member]:
    """Keep ``MOST_DOCUMENTS`` whole: what burns and is urgent first, so that the lead always is; else first come."""
    whole = sorted(
        (m for m in members.values() if m.alert is not None),
        key=lambda m: (m.status is AlertStatus.RESOLVED, m.severity.rank),
    )
    return members | {m.key: replace(m, alert=None) for m in whole[MOST_DOCUMENTS:]}


def _says_all_is_over(group: AlertGroup) -> bool:
    return (
        bool(group.alerts)
        and not any(_burns(a) for a in group.alerts)
        and group.status is AlertStatus.RESOLVED
        and group.is_whole_group
    )


def _ended(member: Member, newest_end: datetime | None) -> Member:
    """Return a member after a payload that says that all is over, unless it began after all that the payload knows."""
    if member.status is AlertStatus.RESOLVED or (newest_end is not None and _began_after(member, newest_end)):
        return member
    return replace(member, status=AlertStatus.RESOLVED, ends_at=newest_end)


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
