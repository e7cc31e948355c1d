"""A fake Slack that keeps the real one's rules: state and decisions, no I/O, deterministic under given clocks."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, Final
from zoneinfo import ZoneInfo

import orjson

from slack_fixtures.delivery.model import Method
from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.localization.model import canonical_tag
from slack_fixtures.testing import blocks as block_kit
from slack_fixtures.testing.faults import Fault, RateLimits, TokenBucket

TOKEN: Final = "xoxb-sandbox"  # noqa: S105 - opens nothing but a fake
"""The bot token that every fake Slack knows from the start."""

MAX_METADATA_BYTES: Final = 8_192
"""Slack has the error and names no number; small ids are a hundred times smaller."""

_TICKER_LENGTH = 50
_SHOWN_A_CHANNEL = 200  # of the snapshot; the page is for people
_JSON: Final = {"Content-Type": "application/json; charset=utf-8"}
_HTML: Final = {"Content-Type": "text/html"}  # so Slack labels a webhook's plain "ok"
_MANY_ATTACHMENTS = 100


@dataclass(frozen=True, slots=True)
class FakeChannel:
    """A channel of the fake workspace.

    Attributes:
        locale: of its readers; the page shows a flag and writes times and dates its way.
        timezone: of its readers, an IANA name.
        member: whether the app was invited.
    """

    id: str
    name: str
    locale: str = "en-US"
    timezone: str = "UTC"
    member: bool = True
    archived: bool = False
    topic: str = ""

    def __post_init__(self) -> None:
        canonical_tag(self.locale)  # both refuse what the page could not show
        ZoneInfo(self.timezone)


@dataclass(frozen=True, slots=True)
class FakeEdit:
    """What a message said before an edit.

    Attributes:
        replaced_at: when the edit came.
    """

    text: str
    blocks: list[dict[str, Any]]
    replaced_at: datetime


@dataclass(slots=True)
class FakeMessage:
    """A message as it stands now.

    Attributes:
        edits: its earlier contents, oldest first.
        received_at: when it was posted.
        received_monotonic: the same on a clock that never jumps, to measure from.
        app: who posted it: only the same app may edit it.
        link_names: whether the caller asked to link bare names.
    """

    channel: str
    ts: str
    text: str
    blocks: list[dict[str, Any]]
    thread_ts: str
    broadcast: bool
    metadata: dict[str, Any]
    received_at: datetime
    received_monotonic: float
    app: str
    link_names: bool = False
    edits: list[FakeEdit] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FakeCall:
    """One request, served or not.

    Attributes:
        method: a Web API method, or ``incoming-webhook``.
        token: as it came; empty for none.
        arguments: the body; empty where it could not be read.
        error: why the body could not be read, as Slack's code.
        at: on a clock that never jumps.
    """

    method: str
    channel: str
    token: str
    arguments: dict[str, Any]
    at: float
    error: str = ""
    hook: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back to the caller."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _RefusedCallError(Exception):
    """Slack says no."""

    def __init__(self, code: str, *, messages: Iterable[str] = (), retry_after: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.messages = list(messages)
        self.retry_after = retry_after


class FakeSlack:
    """One workspace.

    Args:
        channels: of the workspace; more can be added later.
        rate_limits: ``None`` switches them off.
        clock: for times that people see, and for ``ts``.
        monotonic: seconds for rate limits and measurements.
        workspace: its name, for the page.
        edit_window: after which a message cannot be edited any more; ``None`` for never.
    """

    def __init__(
        self,
        *channels: FakeChannel,
        rate_limits: RateLimits | None = RateLimits(),  # noqa: B008 - frozen
        clock: Clock = utc_now,
        monotonic: Callable[[], float] = time.monotonic,
        workspace: str = "Sandbox",
        edit_window: timedelta | None = None,
    ) -> None:
        self.workspace = workspace
        self.edit_window = edit_window
        self.calls: list[FakeCall] = []
        self.revision = 0
        self.on_change: Callable[[], None] = _nothing
        self._limits = rate_limits
        self._clock = clock
        self._monotonic = monotonic
        self._channels: dict[str, FakeChannel] = {}
        self._messages: dict[str, dict[str, FakeMessage]] = {}
        self._apps = {TOKEN: "Slack Fixtures"}
        self._revoked: set[str] = set()
        self._hooks: dict[str, str] = {}
        self._deleted: set[str] = set()
        self._buckets: dict[tuple[str, str], TokenBucket] = {}
        self._faults: deque[Fault] = deque()
        self._ticker: deque[dict[str, Any]] = deque(maxlen=_TICKER_LENGTH)
        self._counts = {"posted": 0, "edited": 0, "limited": 0, "failed": 0}
        self._last_ts = 0
        self._ids = count(1)
        for channel in channels:
            self.add_channel(channel)

    # The workspace, as its people see and change it.

    @property
    def channels(self) -> tuple[FakeChannel, ...]:
        """Every channel, in the order that it was added or last changed in."""
        return tuple(self._channels.values())

    def add_channel(self, channel: FakeChannel) -> None:
        """Add a channel, or change the one with this id; its messages stay."""
        self._channels[channel.id] = channel
        self._messages.setdefault(channel.id, {})
        self._changed()

    def archive(self, channel: str) -> None:
        """Archive a channel."""
        self.add_channel(replace(self._channels[channel], archived=True))

    def add_token(self, token: str, *, app: str) -> None:
        """Install an app with a bot token; apps cannot edit each other's messages."""
        self._apps[token] = app

    def revoke(self, token: str) -> None:
        """Revoke a token, as when the app is removed from the workspace."""
        self._revoked.add(token)

    def add_webhook(self, channel: str) -> str:
        """Create an incoming webhook and return its path, the same one for the same channel."""
        for path, fixed in self._hooks.items():
            if fixed == channel:
                return path
        path = f"/services/T0SANDBOX/B{next(self._ids):08d}/sandbox{len(self._hooks):017d}"
        self._hooks[path] = channel
        return path

    def messages(self, channel: str | None = None) -> list[FakeMessage]:
        """Return the messages of a channel, or of all, thread replies included, oldest first."""
        if channel is not None:
            return list(self._messages.get(channel, {}).values())
        everything = (message for messages in self._messages.values() for message in messages.values())
        return sorted(everything, key=lambda message: message.ts)

    def delete(self, ts: str) -> None:
        """Delete a message, as a person would; its thread goes with it.

        Raises:
            KeyError: there is no such message.
        """
        channel = next((c for c, messages in self._messages.items() if ts in messages), None)
        if channel is None:
            raise KeyError(ts)
        gone = [m.ts for m in self._messages[channel].values() if ts in {m.ts, m.thread_ts}]
        for one in gone:
            del self._messages[channel][one]
        self._deleted.update(gone)
        self._changed()

    def deleted(self, ts: str) -> bool:
        """Return whether there was a message that somebody deleted."""
        return ts in self._deleted

    def fail_next(
        self,
        n: int = 1,
        *,
        status: int = 200,
        code: str = "",
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        retry_after: float | str | None = None,
        hang: float = 0.0,
        cut_body: bool = False,
        reset: bool = False,
        accept_first: bool = False,
        method: Method | None = None,
        channel: str | None = None,
    ) -> None:
        """Let the next ``n`` calls that fit ``method`` and ``channel`` go wrong; see ``Fault``."""
        fault = Fault(
            status, code, body, headers or {}, retry_after, hang, cut_body, reset, accept_first, method, channel
        )
        self._faults.extend([fault] * n)

    def stop_failing(self) -> None:
        """Forget every failure that has not happened yet."""
        self._faults.clear()

    # One call: receive it, see what goes wrong, answer it.

    def receive(self, method: str, body: bytes, *, token: str = "", hook: str = "", content_type: str = "") -> FakeCall:
        """Record a request and return it, read."""
        arguments, error = _read(body, content_type)
        channel = self._hooks.get(hook, "") if hook else self._channel_id(arguments.get("channel"))
        call = FakeCall(method, channel, token, arguments, self._monotonic(), error, hook)
        self.calls.append(call)
        return call

    def next_fault(self, call: FakeCall) -> Fault | None:
        """Return what goes wrong with this call, and use it up."""
        fault = next((fault for fault in self._faults if fault.hits(call.method, call.channel)), None)
        if fault is not None:
            self._faults.remove(fault)
            self._tick("failed", call.channel, _said(fault))
        return fault

    def answer(self, call: FakeCall) -> Reply:
        """Act on a call as Slack would."""
        return self._answer_webhook(call) if call.method == Method.WEBHOOK else self._answer_api(call)

    def spoiled(self, fault: Fault, call: FakeCall) -> Reply:
        """Return the answer that a fault puts in the usual one's place."""
        headers = dict(fault.headers)
        if fault.retry_after is not None:
            headers["Retry-After"] = str(fault.retry_after)
        plain = call.method == Method.WEBHOOK
        code = fault.code or ("ratelimited" if fault.status == 429 else "")  # noqa: PLR2004
        usual = code.encode() if plain else orjson.dumps({"ok": False, "error": code}) if code else b""
        body = usual if fault.body is None else fault.body
        return Reply(fault.status, {**(_HTML if plain or not code else _JSON), **headers}, body)

    def _answer_api(self, call: FakeCall) -> Reply:
        try:
            return Reply(200, _JSON, orjson.dumps({"ok": True, **self._act(call)}))
        except _RefusedCallError as refusal:
            self._refused(call, refusal)
            return _api_refusal(refusal)

    def _act(self, call: FakeCall) -> dict[str, Any]:
        handlers = {Method.POST: self._post, Method.UPDATE: self._update, "auth.test": self._auth_test}
        if call.method not in handlers:
            raise _RefusedCallError("unknown_method")
        app = self._authenticated(call)
        if call.error:
            raise _RefusedCallError(call.error)
        return handlers[call.method](call, app)

    def _answer_webhook(self, call: FakeCall) -> Reply:
        try:
            self._post_by_webhook(call)
        except _RefusedCallError as refusal:
            self._refused(call, refusal)
            return _webhook_refusal(refusal)
        return Reply(200, _HTML, b"ok")

    def _authenticated(self, call: FakeCall) -> str:
        if not call.token:
            raise _RefusedCallError("not_authed")
        if call.token not in self._apps:
            raise _RefusedCallError("invalid_auth")
        if call.token in self._revoked:
            raise _RefusedCallError("token_revoked")
        return self._apps[call.token]

    def _auth_test(self, _call: FakeCall, app: str) -> dict[str, Any]:
        return {"url": "https://sandbox.example/", "team": self.workspace, "user": app, "team_id": "T0SANDBOX"}

    def _post(self, call: FakeCall, app: str) -> dict[str, Any]:
        self._pace(Method.POST, call.channel)
        channel = self._writable(call.channel)
        arguments = call.arguments
        text, blocks = _content(arguments)
        if not text and not blocks:
            raise _RefusedCallError("no_text")
        thread_ts = self._thread(channel.id, arguments.get("thread_ts"))
        message = self._store(
            channel.id,
            text,
            blocks,
            app=app,
            thread_ts=thread_ts,
            broadcast=bool(thread_ts) and arguments.get("reply_broadcast") is True,
            metadata=_metadata(arguments) or {},
            link_names=_wants_names_linked(arguments),
        )
        shown = {"type": "message", "text": text, "ts": message.ts, "blocks": blocks}
        return {"channel": channel.id, "ts": message.ts, "message": shown}

    def _update(self, call: FakeCall, app: str) -> dict[str, Any]:
        self._pace(Method.UPDATE, "")
        arguments = call.arguments
        message = self._editable(arguments.get("channel"), arguments.get("ts"), app)
        text, blocks = _content(arguments)
        if not text and not blocks:
            raise _RefusedCallError("no_text")
        metadata = _metadata(arguments)
        message.edits.append(FakeEdit(message.text, message.blocks, self._clock()))
        message.text = text if "text" in arguments else message.text
        message.blocks = blocks if "blocks" in arguments else message.blocks  # Slack keeps what is left out
        message.metadata = message.metadata if metadata is None else metadata
        message.link_names = _wants_names_linked(arguments)
        self._tick("edited", message.channel, "")
        return {"channel": message.channel, "ts": message.ts, "text": message.text}

    def _post_by_webhook(self, call: FakeCall) -> None:
        if not call.channel:
            known = any(call.hook.rpartition("/")[0] == path.rpartition("/")[0] for path in self._hooks)
            raise _RefusedCallError("invalid_token" if known else "no_service")
        self._pace(Method.WEBHOOK, call.hook)
        if call.error:
            raise _RefusedCallError("invalid_payload")
        channel = self._writable(call.channel)
        text, blocks = _content(call.arguments)
        if not text and not blocks:
            raise _RefusedCallError("no_text")
        self._store(channel.id, text, blocks, app="Slack Fixtures", link_names=_wants_names_linked(call.arguments))

    # Rules.

    def _channel_id(self, value: Any) -> str:
        """Return the id behind an id or a name; posting takes both, editing only the id."""
        if not isinstance(value, str) or value in self._channels:
            return value if isinstance(value, str) else ""
        named = (channel.id for channel in self._channels.values() if channel.name == value.removeprefix("#"))
        return next(named, value)

    def _writable(self, channel_id: str) -> FakeChannel:
        channel = self._channels.get(channel_id)
        if channel is None:
            raise _RefusedCallError("channel_not_found")
        if channel.archived:
            raise _RefusedCallError("is_archived")
        if not channel.member:
            raise _RefusedCallError("not_in_channel")
        return channel

    def _thread(self, channel: str, thread_ts: Any) -> str:
        if not thread_ts:
            return ""
        parent = self._messages[channel].get(thread_ts) if isinstance(thread_ts, str) else None
        if parent is None:
            raise _RefusedCallError("thread_not_found")
        return parent.thread_ts or parent.ts  # a reply to a reply joins the same thread

    def _editable(self, channel_id: Any, ts: Any, app: str) -> FakeMessage:
        channel = self._channels.get(channel_id) if isinstance(channel_id, str) else None
        if channel is None:
            raise _RefusedCallError("channel_not_found")
        if channel.archived:
            raise _RefusedCallError("is_inactive")
        message = self._messages[channel.id].get(ts) if isinstance(ts, str) else None
        if message is None:
            raise _RefusedCallError("message_not_found")
        if message.app != app:
            raise _RefusedCallError("cant_update_message")
        if self.edit_window is not None and self._clock() - message.received_at > self.edit_window:
            raise _RefusedCallError("edit_window_closed")
        return message

    def _pace(self, method: Method, subject: str) -> None:
        if self._limits is None:
            return
        limits = {
            Method.POST: self._limits.post,
            Method.UPDATE: self._limits.update,
            Method.WEBHOOK: self._limits.webhook,
        }
        rate = limits[method]
        if rate is None:
            return
        now = self._monotonic()
        bucket = self._buckets.setdefault((method, subject), TokenBucket(rate, now=now))
        if wait := bucket.take(now):
            raise _RefusedCallError("ratelimited", retry_after=wait)

    def _store(
        self,
        channel: str,
        text: str,
        blocks: list[dict[str, Any]],
        *,
        app: str,
        thread_ts: str = "",
        broadcast: bool = False,
        metadata: dict[str, Any] | None = None,
        link_names: bool = False,
    ) -> FakeMessage:
        now = self._clock()
        message = FakeMessage(
            channel=channel,
            ts=self._new_ts(now),
            text=text,
            blocks=blocks,
            thread_ts=thread_ts,
            broadcast=broadcast,
            metadata=metadata or {},
            received_at=now,
            received_monotonic=self._monotonic(),
            app=app,
            link_names=link_names,
        )
        self._messages[channel][message.ts] = message
        self._tick("posted", channel, "")
        return message

    def _new_ts(self, now: datetime) -> str:
        microseconds = (now - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
        self._last_ts = max(microseconds, self._last_ts + 1)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    # What the page shows.

    def snapshot(self) -> dict[str, Any]:
        """Return the workspace as JSON values: the last messages of every channel, and what went wrong lately."""
        return {
            "workspace": self.workspace,
            "revision": self.revision,
            "counts": dict(self._counts),
            "ticker": list(self._ticker),
            "channels": [self._shown(channel) for channel in self._channels.values()],
        }

    def _shown(self, channel: FakeChannel) -> dict[str, Any]:
        messages = self._messages[channel.id]
        newest = list(messages)[-_SHOWN_A_CHANNEL:]
        return {
            "id": channel.id,
            "name": channel.name,
            "locale": channel.locale,
            "timezone": channel.timezone,
            "topic": channel.topic,
            "archived": channel.archived,
            "total": len(messages),
            "messages": [_shown_message(messages[ts]) for ts in newest],
        }

    def _refused(self, call: FakeCall, refusal: _RefusedCallError) -> None:
        kind = "limited" if refusal.retry_after else "failed"
        said = f"retry after {refusal.retry_after} s" if refusal.retry_after else refusal.code
        self._tick(kind, call.channel, said)

    def _tick(self, kind: str, channel: str, said: str) -> None:
        self._counts[kind] += 1
        if said:
            name = self._channels[channel].name if channel in self._channels else ""
            self._ticker.append({"kind": kind, "channel": name, "said": said, "at": self._clock().isoformat()})
        self._changed()

    def _changed(self) -> None:
        self.revision += 1
        self.on_change()


def mentions_in(message: FakeMessage) -> list[str]:
    """Return everything that notified somebody, in the message as it stands or in an earlier content of it."""
    contents = [(message.text, message.blocks), *((edit.text, edit.blocks) for edit in message.edits)]
    return [
        mention
        for text, blocks in contents
        for mention in block_kit.mentions(text, blocks, link_names=message.link_names)
    ]


def _nothing() -> None:
    """Nobody watches."""


def _said(fault: Fault) -> str:
    parts = (
        f"HTTP {fault.status}" if fault.status != 200 else "",  # noqa: PLR2004
        fault.code,
        "connection reset" if fault.reset else "",
        "answer cut" if fault.cut_body else "",
        f"hangs {fault.hang:g} s" if fault.hang else "",
    )
    return ", ".join(filter(None, parts)) or "another answer"


def _read(body: bytes, content_type: str) -> tuple[dict[str, Any], str]:
    if content_type.partition(";")[0].strip().lower() not in {"application/json", ""}:
        return {}, "invalid_post_type"
    try:
        value = orjson.loads(body or b"{}")
    except orjson.JSONDecodeError:
        return {}, "invalid_json"
    return (value, "") if isinstance(value, dict) else ({}, "json_not_object")


def _content(arguments: dict[str, Any]) -> tuple[str, list[dict[str, Any]]]:
    """Return text and blocks, or refuse them as Slack does."""
    text = arguments.get("text", "")
    if not isinstance(text, str):
        raise _RefusedCallError("invalid_arguments", messages=["[ERROR] must be a string [json-pointer:/text]"])
    blocks = arguments.get("blocks") or []
    if flaws := block_kit.flaws_in(blocks):
        raise _RefusedCallError("invalid_blocks", messages=flaws)
    if block_kit.total_characters(blocks) > block_kit.MAX_TOTAL_CHARACTERS:
        raise _RefusedCallError("msg_blocks_too_long")
    if block_kit.length(text) > block_kit.MAX_TEXT:
        raise _RefusedCallError("msg_too_long")
    attachments = arguments.get("attachments") or []
    if not isinstance(attachments, list):
        raise _RefusedCallError("invalid_attachments")
    if len(attachments) > _MANY_ATTACHMENTS:
        raise _RefusedCallError("too_many_attachments")
    return text, blocks


def _metadata(arguments: dict[str, Any]) -> dict[str, Any] | None:
    metadata = arguments.get("metadata")
    if metadata is None or metadata == {}:
        return metadata
    if not isinstance(metadata, dict) or set(metadata) - {"event_type", "event_payload", "entities"}:
        raise _RefusedCallError("invalid_metadata_format")
    if not isinstance(metadata.get("event_type"), str) or not isinstance(metadata.get("event_payload"), dict):
        raise _RefusedCallError("invalid_metadata_schema")
    if len(orjson.dumps(metadata)) > MAX_METADATA_BYTES:
        raise _RefusedCallError("metadata_too_large")
    return metadata


def _wants_names_linked(arguments: dict[str, Any]) -> bool:
    return bool(arguments.get("link_names")) or arguments.get("parse") == "full"


def _api_refusal(refusal: _RefusedCallError) -> Reply:
    body: dict[str, Any] = {"ok": False, "error": refusal.code}
    if refusal.messages:
        body["response_metadata"] = {"messages": refusal.messages}
    if refusal.retry_after:
        return Reply(429, {**_JSON, "Retry-After": str(refusal.retry_after)}, orjson.dumps(body))
    return Reply(200, _JSON, orjson.dumps(body))  # Slack's errors come with 200


_WEBHOOK_STATUS: Final = {
    "invalid_token": 403,
    "not_in_channel": 403,
    "no_service": 404,
    "channel_not_found": 404,
    "is_archived": 410,
}
_WEBHOOK_CODE: Final = {"is_archived": "channel_is_archived", "not_in_channel": "action_prohibited"}


def _webhook_refusal(refusal: _RefusedCallError) -> Reply:
    if refusal.retry_after:
        body = {"ok": False, "error": "rate_limited", "retry_after": refusal.retry_after}
        return Reply(429, {**_JSON, "Retry-After": str(refusal.retry_after)}, orjson.dumps(body))
    code = _WEBHOOK_CODE.get(refusal.code, refusal.code)
    return Reply(_WEBHOOK_STATUS.get(refusal.code, 400), _HTML, code.encode())


def _shown_message(message: FakeMessage) -> dict[str, Any]:
    return {
        "ts": message.ts,
        "app": message.app,
        "text": message.text,
        "blocks": message.blocks,
        "thread_ts": message.thread_ts,
        "broadcast": message.broadcast,
        "edits": [
            {"text": edit.text, "blocks": edit.blocks, "at": edit.replaced_at.isoformat()} for edit in message.edits
        ],
    }
