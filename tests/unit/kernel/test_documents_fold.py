from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from slack_fixtures.kernel.documents import fold, publish, require_version, retire, roll_back
from slack_fixtures.kernel.errors import InvalidValueError, NotFoundError, VersionConflictError
from slack_fixtures.kernel.events import NewEvent, RecordedEvent, Stream, StreamType
from slack_fixtures.kernel.ids import new_id

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
STREAM = Stream("acme", StreamType.FIXTURE, "f1")


def _history(*events: NewEvent) -> list[RecordedEvent]:
    return [
        RecordedEvent(
            event_id=new_id(),
            stream=STREAM,
            version=number,
            type=event.type,
            schema=event.schema,
            data=event.data,
            actor="user:ana",
            recorded_at=NOON + timedelta(minutes=number),
        )
        for number, event in enumerate(events, 1)
    ]


def _published(**document: Any) -> NewEvent:
    return publish(StreamType.FIXTURE, document)


RETIRED = retire(StreamType.FIXTURE)


def test_no_events_are_no_document() -> None:
    assert fold([]) is None


def test_the_last_document_counts_and_the_first_time_stays() -> None:
    state = fold(_history(_published(a=1), _published(a=2)))
    assert state is not None
    assert (state.version, state.document) == (2, {"a": 2})
    assert (state.created_at, state.updated_at) == (NOON + timedelta(minutes=1), NOON + timedelta(minutes=2))


def test_a_retired_document_has_a_version_and_no_content() -> None:
    state = fold(_history(_published(a=1), RETIRED))
    assert state is not None
    assert (state.version, state.document) == (2, None)


def test_an_event_is_named_after_its_kind_and_what_was_done() -> None:
    history = _history(_published(a=1))
    names = [_published().type, RETIRED.type, roll_back(StreamType.ROUTE, history, to_version=1).type]
    assert names == ["FixturePublished", "FixtureRetired", "RouteRolledBack"]


def test_going_back_brings_the_former_content_as_a_new_event() -> None:
    event = roll_back(StreamType.FIXTURE, _history(_published(a=1), _published(a=2), RETIRED), to_version=1)
    assert event.data == {"document": {"a": 1}, "to_version": 1}


@pytest.mark.parametrize("to_version", [-1, 0, 3, 4])
def test_a_version_without_content_cannot_be_gone_back_to(to_version: int) -> None:
    with pytest.raises(InvalidValueError):
        roll_back(StreamType.FIXTURE, _history(_published(a=1), _published(a=2), RETIRED), to_version=to_version)


def test_the_version_that_was_read_must_be_the_present_one() -> None:
    state = fold(_history(_published(a=1), _published(a=2)))
    assert require_version(state, 2, what="fixture") is state
    assert require_version(state, None, what="fixture") is state
    with pytest.raises(VersionConflictError, match="version 2, not 1"):
        require_version(state, 1, what="fixture")


@pytest.mark.parametrize("history", [[], _history(_published(a=1), RETIRED)])
def test_what_is_absent_or_retired_is_not_found(history: list[RecordedEvent]) -> None:
    with pytest.raises(NotFoundError):
        require_version(fold(history), None, what="fixture")
