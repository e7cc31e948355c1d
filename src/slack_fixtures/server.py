"""The HTTP server of one process."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn

from slack_fixtures.bootstrap import Application
from slack_fixtures.kernel.errors import ConfigurationError, DependencyError
from slack_fixtures.web.app import create_app

_BACKLOG = 2048
_FINISH_REQUESTS_S = 10
_CLIENT_KEEPS_OPEN_S = 75  # longer than Alertmanager and common proxies reuse a connection without a request


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket.

    Raises:
        ConfigurationError: the address is not this machine's, or something listens there already.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError as error:
        raise ConfigurationError(f"HOST: {host} is not an address of this machine") from error
    listener = socket.socket(family, kind, protocol)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(address)
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise ConfigurationError(
            f"PORT: cannot listen on {host}:{port} ({error.strerror}); choose another with --port"
        ) from error
    listener.setblocking(False)
    return listener


def url_of(listener: socket.socket) -> str:
    """Return the URL under which this machine reaches the server."""
    host, port = listener.getsockname()[:2]
    reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - asked, not bound
    return f"http://[{reachable}]:{port}" if ":" in reachable else f"http://{reachable}:{port}"


class _Server(uvicorn.Server):
    """Leaves signals to the process, which has more to stop than requests."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(application: Application, listener: socket.socket) -> AsyncIterator[None]:
    """Answer requests until the block ends; those that have begun are finished.

    Raises:
        DependencyError: the server does not start.
    """
    config = uvicorn.Config(
        create_app(application),
        http="httptools",
        loop="none",
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_FINISH_REQUESTS_S,
        timeout_keep_alive=_CLIENT_KEEPS_OPEN_S,
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        while not server.started:
            if task.done():
                raise DependencyError("The HTTP server does not start.")
            await asyncio.sleep(0.005)
        yield
    finally:
        server.should_exit = True
        await task
