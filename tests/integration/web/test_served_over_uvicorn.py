"""What only a real server shows: the interface behind uvicorn instead of a transport in memory."""

from __future__ import annotations

import logging

import httpx2
import pytest

from slack_fixtures.bootstrap import Application
from slack_fixtures.server import listen, serving, url_of


@pytest.mark.parametrize("path", ["/health", "/docs", "/openapi.json"])
async def test_a_head_is_answered_without_a_body_and_without_an_error(
    application: Application, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], path: str
) -> None:
    listener = listen("127.0.0.1", 0)
    with caplog.at_level(logging.ERROR):
        async with serving(application, listener), httpx2.AsyncClient(base_url=url_of(listener)) as client:
            head, get = await client.head(path), await client.get(path)
            # One connection carries both: a body that was announced and not sent would break the second.
            assert (head.status_code, head.content) == (200, b"")
            assert head.headers["Content-Length"] == str(len(get.content))
    assert caplog.records == []
    assert "Traceback" not in capfd.readouterr().err


async def test_a_head_is_counted_as_one_under_its_route(application: Application) -> None:
    counted = application.metrics.http_requests.labels("/docs", "HEAD", "200")
    before = counted._value.get()
    listener = listen("127.0.0.1", 0)
    async with serving(application, listener), httpx2.AsyncClient(base_url=url_of(listener)) as client:
        await client.head("/docs")
    assert counted._value.get() == before + 1
