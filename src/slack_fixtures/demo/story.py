"""What happens in the demonstration: real and hand-written bodies, their times moved to now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from slack_fixtures.testing.recorded import Recording, grafana_bodies, recordings

RECORDED = "recorded from a real Prometheus and Alertmanager, times moved to now"
HAND_WRITTEN = "written by hand after Grafana's documentation, times moved to now"

_BEGAN_AGO = timedelta(minutes=12)
_TIME = re.compile(rb'"(startsAt|endsAt)"(\s*:\s*)"([^"]+)"')
_FRACTION = re.compile(r"\.(\d+)")
_NEVER = "0001-"  # the year in which Go's zero time lies: an alert that has not ended


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing to see.

    Attributes:
        source: the endpoint that takes the bodies.
        scenario: which of the recordings.
        orders: which bodies of it, posted one after the other.
        in_full: whether every audience's message is shown, or one line of it.
    """

    title: str
    source: str
    scenario: str
    orders: tuple[int, ...]
    in_full: bool = False

    @property
    def origin(self) -> str:
        """Where the bodies come from, for people."""
        return HAND_WRITTEN if self.source == "grafana" else RECORDED


SCENES = (
    Scene("Playback breaks off", "grafana", "playback-errors", (1,), in_full=True),
    Scene("A disk runs full", "alertmanager", "single-disk", (1,), in_full=True),
    Scene("Payments fail", "grafana", "payment-failures", (1,)),
    Scene("Three pods crash, a fourth joins", "alertmanager", "group-of-pods", (1, 2)),
    Scene("A warning becomes critical", "alertmanager", "escalation", (1, 2)),
    Scene("Playback is back", "grafana", "playback-errors", (2,), in_full=True),
    Scene("The disk has room again", "alertmanager", "single-disk", (2,)),
    Scene("Payments work again", "grafana", "payment-failures", (2,)),
    Scene("Pod after pod recovers", "alertmanager", "group-of-pods", (3, 4)),
    Scene("The database catches up", "alertmanager", "escalation", (3, 4)),
)

EPISODES = len({scene.scenario for scene in SCENES})
"""Messages that each audience gets; everything else is an edit or a reply in a thread."""


class Bodies:
    """Gives the bodies of a scene.

    Args:
        now: the moment to which the times of every scenario are moved.
    """

    def __init__(self, now: datetime) -> None:
        self._now = now
        found = {"alertmanager": recordings(), "grafana": grafana_bodies()}
        self._recordings = {(source, r.scenario, r.order): r for source, given in found.items() for r in given}

    def of(self, scene: Scene) -> Iterator[bytes]:
        """Yield the bodies of a scene; alerts began twelve minutes ago and end now."""
        first = self._recordings[scene.source, scene.scenario, 1]
        began = min(_moment(match[3].decode()) for match in _TIME.finditer(first.body) if match[1] == b"startsAt")
        for order in scene.orders:
            yield self._moved(self._recordings[scene.source, scene.scenario, order], began)

    def _moved(self, recording: Recording, began: datetime) -> bytes:
        def move(match: re.Match[bytes]) -> bytes:
            text = match[3].decode()
            if text.startswith(_NEVER):
                return match[0]
            moved = self._now - _BEGAN_AGO + (_moment(text) - began) if match[1] == b"startsAt" else self._now
            return b'"%s"%s"%s"' % (match[1], match[2], moved.isoformat(timespec="milliseconds").encode())

        return _TIME.sub(move, recording.body)


def _moment(text: str) -> datetime:
    microseconds = _FRACTION.sub(lambda match: f".{match[1][:6]:0<6}", text)  # senders write nanoseconds
    return datetime.fromisoformat(microseconds).astimezone(UTC)
