from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertSource, AlertStatus
from slack_fixtures.routing.codec import members_from_json, members_to_json
from slack_fixtures.routing.episodes import MOST_DOCUMENTS, Change, Episode, identity, member_key, observe
from slack_fixtures.routing.model import Audience

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FIRING, RESOLVED = AlertStatus.FIRING, AlertStatus.RESOLVED
CRITICAL, HIGH, WARNING, INFO = AlertSeverity


def at(minute: float) -> datetime:
    return NOON + timedelta(minutes=minute)


def firing(fingerprint: str = "a", start: float = 0, severity: AlertSeverity = WARNING, **fields: Any) -> Alert:
    return Alert(
        **{
            "fingerprint": fingerprint,
            "name": f"Alert-{fingerprint}",
            "status": FIRING,
            "severity": severity,
            "labels": {"instance": fingerprint},
            "annotations": {},
            "starts_at": at(start),
            "ends_at": None,
            **fields,
        }
    )


def resolved(fingerprint: str = "a", start: float = 0, end: float | None = 30, **fields: Any) -> Alert:
    ends_at = None if end is None else at(end)
    return firing(fingerprint, start, **{"status": RESOLVED, "ends_at": ends_at, **fields})


def group(*alerts: Alert, source: AlertSource = AlertSource.ALERTMANAGER, **fields: Any) -> AlertGroup:
    burns = any(alert.status is FIRING for alert in alerts)
    return AlertGroup(
        **{
            "source": source,
            "receiver": "slack",
            "group_key": "{}",
            "status": FIRING if burns else RESOLVED,
            "alerts": alerts,
            **fields,
        }
    )


def part(*alerts: Alert) -> AlertGroup:
    """Return what a sender says that tells of single alerts and not of whole groups."""
    return group(*alerts, source=AlertSource.GENERIC)


def play(*groups: AlertGroup) -> tuple[Episode | None, list[Change | None]]:
    """Observe one payload after the other and return the last episode and every change."""
    latest: Episode | None = None
    changes = []
    for payload in groups:
        change = observe(latest, payload)
        changes.append(change)
        latest = change.episode if change else latest
    return latest, changes


def last(*groups: AlertGroup) -> Change:
    _, changes = play(*groups)
    assert changes[-1] is not None
    return changes[-1]


def fingerprints(change: Change) -> list[str]:
    return [member.fingerprint for member in change.episode.firing]


class TestOpening:
    def test_the_first_firing_opens_an_episode(self) -> None:
        change = last(group(firing()))
        assert (change.opens, change.visible, change.episode.revision, change.episode.closed) == (True, False, 1, False)
        assert change.episode.lead.fingerprint == "a"

    def test_nothing_comes_of_a_payload_without_alerts(self) -> None:
        assert observe(None, group()) is None
        assert play(group(firing()), group())[1][-1] is None

    def test_an_alert_that_was_over_before_anybody_heard_of_it_is_silent(self) -> None:
        change = last(group(resolved()))
        assert (change.opens, change.visible, change.episode.closed) == (False, False, True)

    def test_a_late_firing_of_what_is_over_stays_silent(self) -> None:
        assert play(group(resolved()), group(firing()))[1][-1] is None
        assert play(group(firing()), group(resolved()), group(firing()))[1][-1] is None

    def test_a_later_firing_after_the_end_opens_a_new_episode(self) -> None:
        change = last(group(firing()), group(resolved()), group(firing(start=60)))
        assert change.opens
        assert change.ends is None
        assert list(change.episode.members) == [member_key("a", at(60))]

    def test_only_what_burns_belongs_to_a_new_episode(self) -> None:
        change = last(group(firing("a"), resolved("b", start=-500, end=-400)))
        assert fingerprints(change) == ["a"]
        assert change.episode.resolved == []

    def test_a_firing_without_a_start_opens_after_the_end(self) -> None:
        first = firing(starts_at_given=False)
        again = firing(start=60, starts_at_given=False)
        assert last(part(first), part(resolved(end=30)), part(again)).opens

    def test_a_late_firing_beside_a_new_one_stays_silent_however_often_it_is_repeated(self) -> None:
        late_and_new = group(firing("a"), firing("b", start=40))
        _, changes = play(group(resolved("a")), late_and_new, late_and_new)
        assert changes[1] is not None
        assert [m.fingerprint for m in changes[1].episode.firing] == ["b"]
        assert changes[2] is None

    def test_a_sender_without_starts_that_was_silent_for_long_speaks_of_a_new_firing(self) -> None:
        nightly = (part(firing(start=day * 24 * 60, starts_at_given=False)) for day in range(3))
        episode, changes = play(*nightly)
        assert [change is not None and change.opens for change in changes] == [True, True, True]
        assert episode is not None
        assert len(episode.members) == 1

    def test_a_sender_without_starts_that_keeps_repeating_speaks_of_the_same_firing(self) -> None:
        hourly = (part(firing(start=hour * 60, starts_at_given=False)) for hour in range(30))
        _, changes = play(*hourly)
        assert [change is not None and change.opens for change in changes] == [True] + [False] * 29
        assert not any(change.visible for change in changes[1:] if change)


class TestContinuing:
    def test_a_duplicate_is_silent(self) -> None:
        assert play(group(firing()), group(firing()))[1][-1] is None

    def test_the_order_of_alerts_does_not_matter(self) -> None:
        one, other = firing("a"), firing("b", severity=CRITICAL)
        assert play(group(one, other), group(other, one))[1][-1] is None

    def test_a_changed_text_is_kept_and_silent(self) -> None:
        change = last(group(firing()), group(firing(annotations={"summary": "97 %"})))
        assert (change.visible, change.episode.revision, change.joined) == (False, 1, ())
        assert change.episode.lead.alert is not None
        assert change.episode.lead.alert.annotations == {"summary": "97 %"}

    def test_a_new_alert_joins_the_fire(self) -> None:
        change = last(group(firing("a")), group(firing("a"), firing("b", start=5)))
        assert (change.opens, change.visible, change.episode.revision) == (False, True, 2)
        assert change.joined == (member_key("b", at(5)),)

    def test_an_alert_that_is_listed_twice_joins_once(self) -> None:
        change = last(group(firing("a")), group(firing("a"), firing("b"), firing("b")))
        assert change.joined == (member_key("b", at(0)),)

    def test_one_of_two_alerts_ends_and_the_episode_goes_on(self) -> None:
        change = last(group(firing("a"), firing("b")), group(firing("a"), resolved("b")))
        assert (change.visible, change.episode.closed) == (True, False)
        assert fingerprints(change) == ["a"]

    def test_the_repeat_of_an_end_is_silent(self) -> None:
        payload = group(firing("a"), resolved("b"))
        assert play(group(firing("a"), firing("b")), payload, payload)[1][-1] is None

    def test_an_end_of_what_is_unknown_is_silent(self) -> None:
        assert play(group(firing("a")), group(firing("a"), resolved("b")))[1][-1] is None

    def test_an_ended_alert_does_not_wake_by_a_late_repeat(self) -> None:
        assert (
            play(group(firing("a"), firing("b")), group(firing("a"), resolved("b")), group(firing("a"), firing("b")))[
                1
            ][-1]
            is None
        )

    def test_a_rise_of_the_severity_is_told_and_a_fall_is_not(self) -> None:
        rise = last(group(firing()), group(firing(severity=CRITICAL)))
        assert (rise.raised_from, rise.episode.severity, rise.visible) == (WARNING, CRITICAL, True)
        fall = last(group(firing(severity=CRITICAL)), group(firing(severity=INFO)))
        assert (fall.raised_from, fall.episode.severity, fall.visible) == (None, CRITICAL, False)

    def test_a_joining_alert_can_raise_the_severity(self) -> None:
        change = last(group(firing("a")), group(firing("a"), firing("b", severity=HIGH)))
        assert (change.raised_from, len(change.joined)) == (WARNING, 1)
        assert change.episode.lead.fingerprint == "b"


class TestClosing:
    def test_the_end_of_the_last_alert_closes(self) -> None:
        change = last(group(firing()), group(resolved()))
        assert (change.visible, change.episode.closed, change.episode.revision) == (True, True, 2)
        assert change.episode.lead.ends_at == at(30)

    def test_members_that_a_whole_resolved_group_does_not_name_are_over_too(self) -> None:
        change = last(group(firing("a"), firing("b", start=5)), group(resolved("a", end=30)))
        assert change.episode.closed
        assert change.episode.members[member_key("b", at(5))].ends_at == at(30)

    def test_a_sender_of_single_alerts_ends_only_what_it_names(self) -> None:
        change = last(part(firing("a"), firing("b")), part(resolved("a")))
        assert not change.episode.closed
        assert fingerprints(change) == ["b"]

    def test_a_truncated_payload_ends_what_it_names_and_never_closes(self) -> None:
        change = last(group(firing("a"), truncated=3), group(resolved("a"), truncated=3))
        assert (change.visible, change.episode.closed, change.episode.hidden) == (True, False, 3)
        assert change.episode.firing == []

    def test_the_whole_truth_after_a_truncated_payload_closes_visibly(self) -> None:
        steps = [group(firing("a"), truncated=1), group(resolved("a"), truncated=1), group(resolved("a"))]
        change = last(*steps)
        assert (change.visible, change.episode.closed, change.episode.revision) == (True, True, 3)

    def test_an_end_without_a_start_ends_what_burns(self) -> None:
        ended = resolved(start=29, starts_at_given=False)
        assert last(part(firing()), part(ended)).episode.closed

    def test_an_end_under_another_start_ends_what_burns(self) -> None:
        assert last(part(firing(start=5)), part(resolved(start=0, end=30))).episode.closed

    def test_late_news_of_an_earlier_firing_ends_nothing(self) -> None:
        old = resolved(start=0, end=30)
        _, changes = play(group(firing()), group(old), group(firing(start=60)), group(old))
        assert changes[-1] is None

    def test_late_news_of_the_group_does_not_end_what_began_since(self) -> None:
        _, changes = play(group(firing("a")), group(firing("a"), firing("b", start=50)), group(resolved("a", end=40)))
        assert changes[-1] is not None
        assert fingerprints(changes[-1]) == ["b"]
        assert not changes[-1].episode.closed


class TestBeginningAnew:
    def test_a_later_start_of_the_alert_ends_the_old_episode_and_opens_another(self) -> None:
        change = last(group(firing()), group(firing(start=60)))
        assert change.opens
        assert change.ends is not None
        assert (change.ends.closed, change.ends.revision, change.ends.lead.ends_at) == (True, 2, at(60))
        assert list(change.episode.members) == [member_key("a", at(60))]

    def test_while_others_burn_a_later_start_joins_instead(self) -> None:
        change = last(group(firing("a"), firing("b")), group(firing("a", start=60), firing("b")))
        assert (change.opens, change.ends) == (False, None)
        assert change.joined == (member_key("a", at(60)),)
        former = change.episode.members[member_key("a", at(0))]
        assert (former.status, former.ends_at) == (RESOLVED, at(60))

    def test_all_that_burned_may_begin_anew_together(self) -> None:
        change = last(group(firing("a"), firing("b")), group(firing("a", 60), firing("b", 61), firing("c", 62)))
        assert change.opens
        assert sorted(fingerprints(change)) == ["a", "b", "c"]

    def test_what_is_over_does_not_come_back_with_a_new_episode(self) -> None:
        steps = [group(firing("a"), firing("b")), group(firing("a"), resolved("b"))]
        change = last(*steps, group(firing("a", start=60), firing("b")))
        assert change.opens
        assert fingerprints(change) == ["a"]

    def test_a_truncated_payload_does_not_end_the_old_episode(self) -> None:
        change = last(group(firing("a")), group(firing("a", start=60), truncated=1))
        assert (change.opens, change.ends, len(change.joined)) == (False, None, 1)

    def test_an_episode_in_which_nothing_known_burns_ends_with_a_later_start(self) -> None:
        steps = [group(firing("a"), truncated=1), group(resolved("a"), truncated=1)]
        change = last(*steps, group(firing("a", start=600)))
        assert change.opens
        assert change.ends is not None
        assert change.ends.closed

    @pytest.mark.parametrize("start", [-5, 0, 5])
    def test_a_start_that_the_sender_does_not_give_goes_on_with_the_fire(self, start: float) -> None:
        assert not last(
            part(firing()), part(firing(start=start, starts_at_given=False, annotations={"summary": "x"}))
        ).visible

    def test_an_earlier_start_is_the_same_fire_as_another_replica_saw_it(self) -> None:
        latest, changes = play(group(firing(start=5)), group(firing(start=0)))
        assert latest is not None
        assert list(latest.members) == [member_key("a", at(5))]
        assert changes[-1] is None or not changes[-1].visible
        assert last(group(firing(start=5)), group(firing(start=0)), group(resolved(start=0))).episode.closed


class TestLargeGroups:
    def test_only_so_many_alerts_are_kept_whole_and_all_are_counted(self) -> None:
        change = last(group(*(firing(f"f{n:03}") for n in range(120))))
        members = change.episode.members.values()
        assert (len(members), sum(m.alert is not None for m in members)) == (120, MOST_DOCUMENTS)

    def test_a_large_payload_said_twice_is_silent(self) -> None:
        payload = group(*(firing(f"f{n:03}") for n in range(120)))
        assert play(payload, payload)[1][-1] is None

    def test_the_most_urgent_alert_is_kept_whole_wherever_it_stands(self) -> None:
        change = last(group(*(firing(f"f{n:03}") for n in range(119)), firing("urgent", severity=CRITICAL)))
        assert change.episode.lead.fingerprint == "urgent"
        assert change.episode.lead.alert is not None

    def test_a_large_group_closes_as_a_whole(self) -> None:
        names = [f"f{n:03}" for n in range(120)]
        change = last(group(*map(firing, names)), group(*map(resolved, names[:60])))
        assert change.episode.closed


class TestIdentity:
    AUDIENCE = Audience(channel="C0123456789", locale="de-DE", timezone="Europe/Berlin")

    def test_every_payload_of_a_group_has_one_identity_for_an_audience(self) -> None:
        one, other = group(firing("a")), group(resolved("b"), truncated=3, reason="repeat")
        assert identity(one, self.AUDIENCE) == identity(other, self.AUDIENCE)
        assert len(identity(one, self.AUDIENCE)) == 32

    @pytest.mark.parametrize("change", [{"receiver": "other"}, {"group_key": "{}:{}"}])
    def test_another_group_has_another_identity(self, change: dict[str, str]) -> None:
        assert identity(group(firing()), self.AUDIENCE) != identity(group(firing(), **change), self.AUDIENCE)

    @pytest.mark.parametrize(
        "change", [{"slack": "other"}, {"channel": "C1"}, {"locale": "fr-FR"}, {"locale": None}, {"timezone": None}]
    )
    def test_another_audience_has_another_identity(self, change: dict[str, str | None]) -> None:
        other = self.AUDIENCE.model_copy(update=change)
        assert identity(group(firing()), self.AUDIENCE) != identity(group(firing()), other)

    def test_a_group_key_of_any_length_and_content_will_do(self) -> None:
        assert len(identity(group(firing(), group_key="\ud800" + "x" * 100_000), self.AUDIENCE)) == 32

    def test_starts_of_neighbouring_microseconds_are_told_apart(self) -> None:
        assert member_key("a", NOON) != member_key("a", NOON + timedelta(microseconds=1))


_ALERTS = st.builds(
    lambda name, start, end, severity, sure: (firing if end is None else resolved)(
        name, start, **({} if end is None else {"end": start + end}), severity=severity, starts_at_given=sure
    ),
    st.sampled_from("abc"),
    st.integers(0, 6).map(lambda n: n * 10),
    st.none() | st.integers(1, 30),
    st.sampled_from(list(AlertSeverity)),
    st.sampled_from([True, True, True, False]),
)
_GROUPS = st.builds(
    lambda alerts, truncated, source: group(*alerts, truncated=truncated, source=source),
    st.lists(_ALERTS, max_size=5),
    st.sampled_from([0, 0, 0, 2]),
    st.sampled_from([AlertSource.ALERTMANAGER, AlertSource.GENERIC]),
)


class EpisodeMachine(RuleBasedStateMachine):
    """One audience of one group, told anything in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.latest: Episode | None = None
        self.change: Change | None = None

    @rule(payload=_GROUPS)
    def observe_anything(self, payload: AlertGroup) -> None:
        before, change = self.latest, observe(self.latest, payload)
        self.change = change
        if change is None:
            return
        self.latest = change.episode
        if before is not None and not change.opens:
            assert not before.closed, "an episode reopened"
            assert change.episode.revision == before.revision + change.visible
            assert before.members.keys() <= change.episode.members.keys(), "an alert was forgotten"
            assert not before.severity.outranks(change.episode.severity), "the highest severity fell"
            woken = {m.key for m in before.resolved} & {m.key for m in change.episode.firing}
            assert not woken, "an alert that was over burns again"
        if change.opens:
            assert change.episode.firing
            assert (before is None or before.closed) == (change.ends is None)
        if change.ends is not None:
            assert change.ends.closed
            assert not change.ends.firing
            assert before is not None
            assert change.ends.revision == before.revision + 1
        assert payload.truncated == 0 or not change.episode.closed or before is None, "a truncated payload closed"

    @rule()
    def say_it_again(self) -> None:
        """What was just stored is read back and told once more by the next payload."""
        if self.latest is not None:
            document = json.loads(json.dumps(members_to_json(self.latest.members)))
            assert members_from_json(document) == self.latest.members
            self.latest = replace(self.latest, members=members_from_json(document))

    @rule(payload=_GROUPS)
    def observe_twice(self, payload: AlertGroup) -> None:
        self.observe_anything(payload)
        again = observe(self.latest, payload)
        if payload.alerts and all(a.starts_at_given for a in payload.alerts) and _names_each_alert_once(payload):
            assert again is None or not (again.opens or again.visible), "a duplicate was heard"

    @invariant()
    def an_episode_is_closed_exactly_when_nothing_burns_or_is_hidden(self) -> None:
        if self.latest is not None:
            assert self.latest.closed == (not self.latest.firing and (self.latest.hidden == 0 or self._never_opened()))

    @invariant()
    def at_most_one_firing_of_an_alert_burns(self) -> None:
        if self.latest is not None:
            names = [m.fingerprint for m in self.latest.firing]
            assert len(names) == len(set(names))

    @invariant()
    def keys_name_their_members(self) -> None:
        if self.latest is not None:
            assert all(key == member.key for key, member in self.latest.members.items())

    def _never_opened(self) -> bool:
        return self.latest is not None and self.latest.revision == 1


def _names_each_alert_once(payload: AlertGroup) -> bool:
    names = [alert.fingerprint for alert in payload.alerts]
    return len(names) == len(set(names))


TestEpisodesToldAnything = EpisodeMachine.TestCase
TestEpisodesToldAnything.settings = settings(max_examples=200, stateful_step_count=20, deadline=None)
