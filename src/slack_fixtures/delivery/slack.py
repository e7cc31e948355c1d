"""Slack over HTTP: one call, one outcome. No error, ``repr`` or log line of this module holds a token or a URL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from types import TracebackType
from typing import Any, Final, Self

import aiohttp
import orjson
from yarl import URL

from slack_fixtures.delivery.answers import classify, hint, unanswered
from slack_fixtures.delivery.model import Failed, FailureKind, Method, Outcome, SlackMessage, Workspace

CONNECT_TIMEOUT: Final = timedelta(seconds=3)
"""For a place in the pool, DNS, TCP and TLS together; what fails here was certainly not sent."""

TOTAL_TIMEOUT: Final = timedelta(seconds=10)
"""For the whole call. Slack answers in well under a second; a worker must not wait for minutes on a hang."""

MAX_ANSWER_BYTES: Final = 64 * 1024
"""Slack's answers echo the message, at most some 40 kB; more is not Slack (RELIABILITY_SECURITY 2.19)."""

EVENT_TYPE: Final = "slack_fixtures_delivery"
"""Name of the metadata that carries the delivery's id, so that an operator can find a message again."""

_IDLE_S: Final = 15.0  # below any peer's own idle limit: a POST into a closing connection leaves us in doubt
_TOKEN = re.compile(r"[\x21-\x7e]+")  # anything else cannot stand in a header


class AiohttpSlackSender:
    """Sends to Slack through aiohttp, over connections that stay open.

    Args:
        session: to use, and not to close; it should have ``trust_env`` off and no cookie jar. Without one, a session
            is made on entry or on the first call, and closed on exit.
        connect_timeout: until a connection stands.
        total_timeout: for the whole call.
        connections: open at once, over all workspaces.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession | None = None,
        *,
        connect_timeout: timedelta = CONNECT_TIMEOUT,
        total_timeout: timedelta = TOTAL_TIMEOUT,
        connections: int = 100,
    ) -> None:
        self._session = session
        self._owns_session = session is None
        self._connections = connections
        self._timeout = aiohttp.ClientTimeout(
            total=total_timeout.total_seconds(), connect=connect_timeout.total_seconds()
        )

    async def __aenter__(self) -> Self:
        self._open_session()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections that this sender opened itself."""
        if self._session is not None and self._owns_session:
            await self._session.close()
            self._session = None

    async def send(self, workspace: Workspace, method: Method, message: SlackMessage) -> Outcome:
        """Make one call, without retrying and without following a redirect."""
        channel = "" if method is Method.WEBHOOK else message.channel
        url = _endpoint(workspace, method)
        if url is None:
            return _never_sent(FailureKind.DESTINATION, "invalid_url", channel)
        if method is not Method.WEBHOOK and not _TOKEN.fullmatch(workspace.bot_token):
            return _never_sent(FailureKind.CREDENTIAL, "invalid_auth" if workspace.bot_token else "not_authed", channel)
        try:
            body = orjson.dumps(payload(method, message))
        except orjson.JSONEncodeError:
            return _never_sent(FailureKind.PAYLOAD, "invalid_payload", channel)
        outcome = await self._call(url, _headers(workspace, method), body, method=method, channel=channel)
        return _without_echo(outcome, workspace)

    async def _call(
        self, url: URL, headers: Mapping[str, str], body: bytes, *, method: Method, channel: str
    ) -> Outcome:
        try:
            async with self._open_session().post(
                url, data=body, headers=headers, allow_redirects=False, timeout=self._timeout
            ) as response:
                answer = await _read(response)
                return classify(response.status, response.headers, answer, method=method, channel=channel)
        except aiohttp.ClientSSLError:
            code = "tls"
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            code = "connect"
        except TimeoutError:
            code = "timeout"
        except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError):
            code = "reset"
        except aiohttp.InvalidURL:
            return _never_sent(FailureKind.DESTINATION, "invalid_url", channel)
        except aiohttp.ClientError:  # a cut body, or an answer that is not HTTP
            code = "unreadable_answer"
        return unanswered(code, method=method, channel=channel)

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=_IDLE_S),
                cookie_jar=aiohttp.DummyCookieJar(),  # one workspace's cookies must not reach another's calls
                trust_env=False,
            )
        return self._session


def payload(method: Method, message: SlackMessage) -> dict[str, Any]:
    """Return the JSON body of a call.

    An update always carries both text and blocks, for Slack keeps what is left out; and it names ``parse``, which
    would otherwise fall back to linking names (PEERS 5.6).
    """
    body: dict[str, Any] = {"text": message.text, "blocks": message.blocks}
    if method is Method.WEBHOOK:
        return body | {"unfurl_links": False, "unfurl_media": False}
    body |= {
        "channel": message.channel,
        "parse": "none",
        "link_names": False,
        "metadata": {"event_type": EVENT_TYPE, "event_payload": {"delivery_id": message.delivery_id}},
    }
    if method is Method.UPDATE:
        return body | {"ts": message.ts}
    body |= {"unfurl_links": False, "unfurl_media": False}
    if message.thread_ts:
        body |= {"thread_ts": message.thread_ts, "reply_broadcast": message.broadcast}
    return body


def _endpoint(workspace: Workspace, method: Method) -> URL | None:
    """Return where to send, or ``None`` for what is not an http address; hosts are checked where they are stored."""
    text = workspace.webhook_url if method is Method.WEBHOOK else workspace.api_url.rstrip("/") + "/" + method.value
    try:
        url = URL(text)
    except ValueError:
        return None
    return url if url.scheme in {"http", "https"} and url.host else None


def _headers(workspace: Workspace, method: Method) -> dict[str, str]:
    headers = {"Content-Type": "application/json; charset=utf-8", "Accept-Encoding": "identity"}
    if method is not Method.WEBHOOK:
        headers["Authorization"] = f"Bearer {workspace.bot_token}"
    return headers


async def _read(response: aiohttp.ClientResponse) -> bytes:
    """Return the body, cut at ``MAX_ANSWER_BYTES``; what broke off counts as empty where the status says enough."""
    answer = bytearray()
    try:
        async for chunk in response.content.iter_any():
            answer += chunk
            if len(answer) >= MAX_ANSWER_BYTES:
                break
    except aiohttp.ClientError:
        if response.ok:
            raise
        return b""
    return bytes(answer[:MAX_ANSWER_BYTES])


def _never_sent(kind: FailureKind, code: str, channel: str) -> Failed:
    return Failed(kind, code, f"{channel}: {code}. {hint(code)}" if channel else f"{code}. {hint(code)}")


def _without_echo(outcome: Outcome, workspace: Workspace) -> Outcome:
    """Blank a code that Slack does not have and that is a piece of our secret, sent back by something in between."""
    if not isinstance(outcome, Failed) or outcome.kind is not FailureKind.UNKNOWN:
        return outcome
    if outcome.code in workspace.webhook_url or outcome.code in workspace.bot_token:
        return replace(outcome, code="unknown_error", detail=hint("unknown_error"))
    return outcome
