"""The sandbox's page: what it serves, what it forbids, and that it follows along."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator

import aiohttp
import orjson
import pytest

from slack_fixtures.delivery.model import Method
from slack_fixtures.testing.slack import TOKEN, FakeChannel, FakeSlack
from slack_fixtures.testing.slack_server import FakeSlackServer

HOSTILE = "</script><script>alert(1)</script>&<!--"
ASSETS = ["page.css", "page.js", "blocks.js", "mrkdwn.js", "emoji.js", "icon.svg"]


@pytest.fixture
def fake() -> FakeSlack:
    return FakeSlack(FakeChannel("C01", "ops-tokyo", "ja-JP", "Asia/Tokyo"), rate_limits=None, workspace="Acme")


@pytest.fixture
async def server(fake: FakeSlack) -> AsyncIterator[FakeSlackServer]:
    async with FakeSlackServer(fake) as running:
        yield running


@pytest.fixture
async def browser(server: FakeSlackServer) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(server.page_url) as session:
        yield session


def post(fake: FakeSlack, text: str) -> None:
    call = fake.receive(Method.POST, orjson.dumps({"channel": "C01", "text": text}), token=TOKEN)
    assert fake.answer(call).status == 200


@pytest.mark.parametrize("path", ["/", "/sandbox/state", *[f"/sandbox/{name}" for name in ASSETS]])
async def test_only_the_pages_own_files_may_run_load_or_be_asked(browser: aiohttp.ClientSession, path: str) -> None:
    async with browser.get(path) as response:
        assert response.status == 200
        policy = dict(part.split(" ", 1) for part in response.headers["Content-Security-Policy"].split("; "))
        assert policy.pop("default-src") == "'none'"
        assert set(policy.values()) == {"'self'", "'none'"}
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_the_page_asks_no_other_host(browser: aiohttp.ClientSession) -> None:
    for path in ("/", *[f"/sandbox/{name}" for name in ASSETS]):
        async with browser.get(path) as response:
            text = (await response.text()).replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(r"https?://[a-z]", text), path
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(| style=| on\w+=\"", text
        ), path


async def test_the_page_carries_the_state_and_no_text_can_leave_its_place(
    browser: aiohttp.ClientSession, fake: FakeSlack
) -> None:
    post(fake, HOSTILE)
    async with browser.get("/") as response:
        page = await response.text()
    assert page.count("</script>") == 2
    assert "alert(1)" in page
    found = re.search(r'<script type="application/json" id="state">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    state = orjson.loads(found[1])
    assert state["workspace"] == "Acme"
    assert state["channels"][0]["messages"][0]["text"] == HOSTILE


async def test_the_state_is_json(browser: aiohttp.ClientSession, fake: FakeSlack) -> None:
    post(fake, "ディスク残量わずか")
    async with browser.get("/sandbox/state") as response:
        assert response.content_type == "application/json"
        state = orjson.loads(await response.read())
    assert state == orjson.loads(orjson.dumps(fake.snapshot()))
    assert state["channels"][0]["messages"][0]["text"] == "ディスク残量わずか"


@pytest.mark.parametrize("path", ["/sandbox/slack.py", "/sandbox/..%2f__init__.py", "/sandbox/%2e%2e/slack.py", "/x"])
async def test_nothing_else_is_served(browser: aiohttp.ClientSession, path: str) -> None:
    async with browser.get(path) as response:
        assert response.status == 404


async def test_an_event_comes_with_every_change(browser: aiohttp.ClientSession, fake: FakeSlack) -> None:
    async with browser.get("/sandbox/events") as response:
        assert response.content_type == "text/event-stream"
        for _ in range(3):
            expected = fake.revision
            assert await response.content.readuntil(b"\n\n") == b"data: %d\n\n" % expected
            post(fake, "news")


async def test_the_server_closes_while_a_browser_watches(fake: FakeSlack) -> None:
    async with aiohttp.ClientSession() as session:
        async with FakeSlackServer(fake) as server:
            response = await session.get(f"{server.page_url}sandbox/events")
            await response.content.readuntil(b"\n\n")
        async with asyncio.timeout(5):
            assert await response.content.read() in {b"", b": still here\n\n"}
        response.close()


async def test_a_server_can_listen_on_an_ipv6_address(fake: FakeSlack) -> None:
    try:
        async with FakeSlackServer(fake, host="::1") as server:
            assert server.api_url.startswith("http://[::1]:")
    except OSError:
        return  # a machine without IPv6


async def test_a_page_that_is_closed_is_no_error(
    server: FakeSlackServer, fake: FakeSlack, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        async with aiohttp.ClientSession(server.page_url) as browser, browser.get("/sandbox/events") as response:
            await response.content.readline()
        for number in range(3):
            post(fake, f"after the page was closed {number}")
            await asyncio.sleep(0.15)  # longer than the pause between two events, so that each of them is tried
    assert caplog.records == []
