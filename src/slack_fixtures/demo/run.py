"""Plays the story over HTTP and measures what arrives at Slack."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

import aiohttp

from slack_fixtures import jobs
from slack_fixtures.bootstrap import Application, running
from slack_fixtures.delivery.model import Method
from slack_fixtures.delivery.task import OPEN_STATES, DeliveryState
from slack_fixtures.demo.story import EPISODES, SCENES, Bodies, Scene
from slack_fixtures.demo.tenant import CHANNELS, TENANT_ID, install, new_workspace
from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.security.ingest_keys import new_ingest_key
from slack_fixtures.server import listen, serving, url_of
from slack_fixtures.settings import Settings
from slack_fixtures.testing import FakeMessage, FakeSlack, FakeSlackServer
from slack_fixtures.testing.slack import FakeCall

_SETTLE_S = 10.0  # far longer than anything here takes; only a fault reaches it
_LOOK_AGAIN_S = 0.02  # asking more often would slow down what is measured
_WELL_ENDED = {DeliveryState.DELIVERED, DeliveryState.SUPERSEDED}


@dataclass(frozen=True, slots=True)
class Arrival:
    """One call that reached Slack.

    Attributes:
        after_ms: since the alert's request was begun.
    """

    channel: str
    what: str
    after_ms: float


@dataclass(frozen=True, slots=True)
class Step:
    """One body that was posted, and what came of it."""

    alerts: int
    accepted_ms: float
    arrivals: tuple[Arrival, ...]


@dataclass(frozen=True, slots=True)
class Played:
    """A scene with its steps, and the messages that they wrote, by channel."""

    scene: Scene
    steps: tuple[Step, ...]
    messages: dict[str, FakeMessage]
    replies: dict[str, FakeMessage]


@dataclass(slots=True)
class Outcome:
    """Everything that happened.

    Attributes:
        lost: deliveries that did not end well.
        flaws: what is missing; empty for a success.
    """

    played: list[Played] = field(default_factory=list)
    lost: int = 0
    flaws: list[str] = field(default_factory=list)

    @property
    def steps(self) -> list[Step]:
        """Every body that was posted."""
        return [step for played in self.played for step in played.steps]

    def count(self, what: str) -> int:
        """Return how many calls of a kind reached Slack."""
        return sum(arrival.what == what for step in self.steps for arrival in step.arrivals)


@dataclass(frozen=True, slots=True)
class Stage:
    """The running service and its sandbox."""

    application: Application
    slack: FakeSlack
    base_url: str
    page_url: str
    ingest_key: str


@asynccontextmanager
async def stage(settings: Settings) -> AsyncIterator[Stage]:
    """Start the sandbox, the service with its worker, and the HTTP interface on a free port, with the tenant in it.

    Raises:
        ConfigurationError, DependencyError: something does not start.
    """
    async with AsyncExitStack() as stack:
        sandbox = await stack.enter_async_context(FakeSlackServer(new_workspace()))
        host = sandbox.page_url.split("/")[2]
        settings = settings.model_copy(update={"allowed_slack_hosts": (host,)})
        application = await stack.enter_async_context(running(settings, worker=True))
        await stack.enter_async_context(jobs.running(application))
        key = new_ingest_key()
        await install(application, api_url=sandbox.api_url, ingest_key=key)
        listener = listen("127.0.0.1", 0)
        stack.callback(listener.close)
        base_url = url_of(listener)
        await stack.enter_async_context(serving(application, listener))
        yield Stage(application, sandbox.fake, base_url, sandbox.page_url, key)


async def play(on: Stage, *, shown: Callable[[Played], None]) -> Outcome:
    """Play every scene and return what happened.

    Args:
        shown: told of each scene as soon as it is over.

    Raises:
        DependencyError: the service does not accept an alert, or does not deliver it in time.
    """
    outcome = Outcome()
    bodies = Bodies(utc_now())
    headers = {"Authorization": f"Bearer {on.ingest_key}", "Content-Type": "application/json"}
    async with aiohttp.ClientSession(on.base_url, headers=headers) as client:
        for scene in SCENES:
            played = await _play(on, client, scene, bodies)
            outcome.played.append(played)
            shown(played)
    counts = await on.application.delivery_queries.counts(TENANT_ID)
    outcome.lost = sum(count for state, count in counts.items() if DeliveryState(state) not in _WELL_ENDED)
    outcome.flaws = _flaws(on.slack, outcome)
    return outcome


async def _play(on: Stage, client: aiohttp.ClientSession, scene: Scene, bodies: Bodies) -> Played:
    begin = len(on.slack.calls)
    steps = [await _post(on, client, scene, body) for body in bodies.of(scene)]
    calls = on.slack.calls[begin:]
    return Played(scene, tuple(steps), _messages(on.slack, calls), _replies(on.slack, calls))


async def _post(on: Stage, client: aiohttp.ClientSession, scene: Scene, body: bytes) -> Step:
    begin, started = len(on.slack.calls), time.monotonic()
    async with client.post(f"/ingest/{TENANT_ID}/{scene.source}", data=body) as response:
        if response.status != 202:  # noqa: PLR2004
            raise DependencyError(f"{scene.title}: the service answered {response.status}, not 202.")
        alerts = int((await response.json())["accepted"])
        accepted_ms = (time.monotonic() - started) * 1000
    await _settled(on, scene)
    arrivals = (Arrival(c.channel, _what(c), (c.at - started) * 1000) for c in on.slack.calls[begin:])
    return Step(alerts, accepted_ms, tuple(arrivals))


async def _settled(on: Stage, scene: Scene) -> None:
    """Wait until the ledger has nothing more to do."""
    deadline = time.monotonic() + _SETTLE_S
    while True:
        counts = await on.application.delivery_queries.counts(TENANT_ID)
        waiting = sum(count for state, count in counts.items() if DeliveryState(state) in OPEN_STATES)
        if not waiting:
            return
        if time.monotonic() > deadline:
            raise DependencyError(f"{scene.title}: {waiting} messages are not at Slack after {_SETTLE_S:g} s.")
        await asyncio.sleep(_LOOK_AGAIN_S)


def _what(call: FakeCall) -> str:
    if call.method == Method.UPDATE:
        return "edit"
    return "reply" if call.arguments.get("thread_ts") else "message"


def _messages(slack: FakeSlack, calls: list[FakeCall]) -> dict[str, FakeMessage]:
    """Return, by channel, the message that these calls wrote or edited last."""
    edited = {c.channel: str(c.arguments.get("ts")) for c in calls if c.method == Method.UPDATE}
    posted = {c.channel for c in calls if _what(c) == "message"}
    found = {}
    for channel in slack.channels:
        roots = [message for message in slack.messages(channel.id) if not message.thread_ts]
        if channel.id in posted and roots:
            found[channel.id] = roots[-1]
        for root in roots:
            if root.ts == edited.get(channel.id):
                found[channel.id] = root
    return found


def _replies(slack: FakeSlack, calls: list[FakeCall]) -> dict[str, FakeMessage]:
    channels = {call.channel for call in calls if _what(call) == "reply"}
    return {
        channel: next(message for message in reversed(slack.messages(channel)) if message.thread_ts)
        for channel in channels
    }


def _flaws(slack: FakeSlack, outcome: Outcome) -> list[str]:
    flaws = [f"{outcome.lost} deliveries did not end well"] if outcome.lost else []
    headlines: set[str] = set()
    for channel in CHANNELS:
        roots = [message for message in slack.messages(channel.id) if not message.thread_ts]
        if len(roots) != EPISODES:
            flaws.append(f"#{channel.name} shows {len(roots)} messages instead of {EPISODES}")
        if unedited := sum(not message.edits for message in roots):
            flaws.append(f"#{channel.name} shows {unedited} messages that were never edited")
        headlines.update(message.text.partition("\n")[0] for message in roots[:1])
    if len(headlines) < len(CHANNELS):
        flaws.append("two audiences read the same words")
    return flaws
