"""A fake Slack over HTTP, and a page that shows its messages as Slack would."""

from __future__ import annotations

import asyncio
import socket
import struct
from contextlib import suppress
from importlib import resources
from types import TracebackType
from typing import Final, Self

import orjson
from aiohttp import web

from slack_fixtures.delivery.model import Method
from slack_fixtures.testing.faults import Fault
from slack_fixtures.testing.slack import FakeCall, FakeSlack, Reply

MAX_REQUEST_BYTES: Final = 1024 * 1024

SECURITY_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
"""The page shows text from alerts, so nothing but its own files may run, load or be asked."""

_TYPES: Final = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_FILES: Final = ("page.css", "page.js", "blocks.js", "mrkdwn.js", "emoji.js", "icon.svg")
_NO_STATE: Final = b"{}"  # stands in the page where the state belongs
_NOT_IN_SCRIPT: Final = {b"<": b"\\u003c", b">": b"\\u003e", b"&": b"\\u0026"}  # only ever inside JSON strings
_PAUSE_S: Final = 0.1  # between two events: the page cannot show more than ten states a second
_HEARTBEAT_S: Final = 15.0  # shorter than any idle limit between us and the browser
_RESET_ON_CLOSE: Final = struct.pack("ii", 1, 0)  # SO_LINGER on, for 0 seconds: closing sends RST


class FakeSlackServer:
    """Serves a ``FakeSlack`` while its context is open.

    Args:
        fake: the workspace to serve.
        host: to listen on.
        port: to listen on; 0 takes a free one.
    """

    def __init__(self, fake: FakeSlack, *, host: str = "127.0.0.1", port: int = 0) -> None:
        self.fake = fake
        self._host = host
        self._port = port
        self._changed = asyncio.Event()
        self._closing = asyncio.Event()
        self._runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=1.0)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()
        self._port = self._runner.addresses[0][1]
        self.fake.on_change = self._changed.set
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._changed.set()
        await self._runner.cleanup()

    @property
    def page_url(self) -> str:
        """Where people look."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}/"

    @property
    def api_url(self) -> str:
        """Base of the Web API, as ``Workspace.api_url`` wants it."""
        return f"{self.page_url}api/"

    def webhook_url(self, channel: str) -> str:
        """Return the incoming webhook of a channel; made when first asked for."""
        return self.page_url.rstrip("/") + self.fake.add_webhook(channel)

    def _app(self) -> web.Application:
        app = web.Application(client_max_size=MAX_REQUEST_BYTES)
        app.router.add_post("/api/{method}", self._api)
        app.router.add_post("/services/{team}/{service}/{secret}", self._webhook)
        app.router.add_get("/", self._page)
        app.router.add_get("/sandbox/state", self._state)
        app.router.add_get("/sandbox/events", self._events)
        app.router.add_get("/sandbox/{name}", _asset)
        return app

    # Slack's side.

    async def _api(self, request: web.Request) -> web.StreamResponse:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        token = token.strip() if scheme.lower() == "bearer" else ""
        body = await request.read()
        content_type = request.headers.get("Content-Type", "")
        call = self.fake.receive(request.match_info["method"], body, token=token, content_type=content_type)
        return await self._serve(request, call)

    async def _webhook(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        call = self.fake.receive(Method.WEBHOOK, body, hook=request.path)
        return await self._serve(request, call)

    async def _serve(self, request: web.Request, call: FakeCall) -> web.StreamResponse:
        fault = self.fake.next_fault(call)
        if fault is None:
            return _response(self.fake.answer(call))
        return await self._serve_badly(request, call, fault)

    async def _serve_badly(self, request: web.Request, call: FakeCall, fault: Fault) -> web.StreamResponse:
        done = self.fake.answer(call) if fault.accept_first else None
        if fault.hang and not await self._still_there(request, fault.hang):
            return web.Response()
        if fault.reset:
            _reset(request)
            return web.Response()
        if fault.replaces_answer:
            reply = self.fake.spoiled(fault, call)
        elif fault.cut_body and done is None:
            reply = Reply(200, {}, b'{"ok": true, "channel": "C0"}')  # never whole, and never acted on
        else:
            reply = done or self.fake.answer(call)
        return await _cut(request, reply) if fault.cut_body else _response(reply)

    async def _still_there(self, request: web.Request, seconds: float) -> bool:
        """Wait, unless the server closes, and return whether the caller waited too."""
        try:
            async with asyncio.timeout(seconds):
                await self._closing.wait()
        except TimeoutError:
            pass
        return request.transport is not None and not request.transport.is_closing()

    # The page's side.

    async def _page(self, _request: web.Request) -> web.Response:
        """Serve the page with the present state in it, so that it is complete as soon as it is loaded."""
        state = orjson.dumps(self.fake.snapshot())
        for character, escape in _NOT_IN_SCRIPT.items():
            state = state.replace(character, escape)
        body = _read("index.html").replace(_NO_STATE, state)
        return web.Response(body=body, content_type="text/html", charset="utf-8", headers=SECURITY_HEADERS)

    async def _state(self, _request: web.Request) -> web.Response:
        body = orjson.dumps(self.fake.snapshot())
        return web.Response(body=body, content_type="application/json", headers=SECURITY_HEADERS)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={**SECURITY_HEADERS, "Content-Type": "text/event-stream"})
        await response.prepare(request)
        with suppress(ConnectionResetError):  # the page was closed, which is how watching it ends
            await self._tell_changes(response)
        return response

    async def _tell_changes(self, response: web.StreamResponse) -> None:
        shown = -1
        while not self._closing.is_set():
            if shown == self.fake.revision:
                await response.write(b": still here\n\n")
            else:
                shown = self.fake.revision
                await response.write(b"data: %d\n\n" % shown)
            await self._wait_for_change(shown)

    async def _wait_for_change(self, shown: int) -> None:
        if self.fake.revision == shown and not self._closing.is_set():
            self._changed.clear()
            try:
                async with asyncio.timeout(_HEARTBEAT_S):
                    await self._changed.wait()
            except TimeoutError:
                return
        await asyncio.sleep(_PAUSE_S)


async def _asset(request: web.Request) -> web.Response:
    if request.match_info["name"] not in _FILES:
        raise web.HTTPNotFound(headers=SECURITY_HEADERS)
    return _file(request.match_info["name"])


def _read(name: str) -> bytes:
    return resources.files("slack_fixtures.testing").joinpath("page", name).read_bytes()


def _file(name: str) -> web.Response:
    content_type = _TYPES[name.rpartition(".")[2]]
    return web.Response(body=_read(name), content_type=content_type, charset="utf-8", headers=SECURITY_HEADERS)


def _response(reply: Reply) -> web.Response:
    return web.Response(status=reply.status, headers=reply.headers, body=reply.body)


def _reset(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        request.transport.abort()


async def _cut(request: web.Request, reply: Reply) -> web.StreamResponse:
    response = web.StreamResponse(status=reply.status, headers=reply.headers)
    response.content_length = max(len(reply.body), 2)
    await response.prepare(request)
    await response.write(reply.body[: len(reply.body) // 2])
    if request.transport is not None:
        request.transport.close()
    return response
