"""The sender against a fake Slack over real HTTP."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from slack_fixtures.delivery.model import Delivered, Failed, FailureKind, Method, Outcome, SlackMessage, Workspace
from slack_fixtures.delivery.slack import AiohttpSlackSender
from slack_fixtures.testing.faults import Rate, RateLimits
from slack_fixtures.testing.slack import TOKEN, FakeChannel, FakeSlack, mentions_in
from slack_fixtures.testing.slack_server import FakeSlackServer

CHANNEL = "C01"
SECRET_TOKEN = "xoxb-4711-geheim"
SECRET_PATH = "geheimgeheim"
BLOCKS: list[dict[str, Any]] = [{"type": "section", "text": {"type": "mrkdwn", "text": "*Disk full*"}}]
SOON = timedelta(seconds=0.3)


@pytest.fixture
def fake() -> FakeSlack:
    slack = FakeSlack(FakeChannel(CHANNEL, "ops-berlin", "de-DE", "Europe/Berlin"), rate_limits=None)
    slack.add_token(SECRET_TOKEN, app="Alerts")
    return slack


@pytest.fixture
async def server(fake: FakeSlack) -> AsyncIterator[FakeSlackServer]:
    async with FakeSlackServer(fake) as running:
        yield running


@pytest.fixture
async def sender() -> AsyncIterator[AiohttpSlackSender]:
    async with AiohttpSlackSender(total_timeout=SOON) as running:
        yield running


@pytest.fixture
def bot(server: FakeSlackServer) -> Workspace:
    return Workspace("default", bot_token=SECRET_TOKEN, api_url=server.api_url)


@pytest.fixture
def hook(server: FakeSlackServer) -> Workspace:
    return Workspace("hook", webhook_url=server.webhook_url(CHANNEL))


def a_message(**more: Any) -> SlackMessage:
    return SlackMessage(**{"channel": CHANNEL, "text": "Disk full", "blocks": BLOCKS, "delivery_id": "d-1", **more})


def failed(outcome: Outcome) -> Failed:
    assert isinstance(outcome, Failed)
    return outcome


def delivered(outcome: Outcome) -> Delivered:
    assert isinstance(outcome, Delivered), outcome
    return outcome


async def test_a_message_is_posted_edited_and_replied_to(
    sender: AiohttpSlackSender, bot: Workspace, fake: FakeSlack
) -> None:
    posted = delivered(await sender.send(bot, Method.POST, a_message()))
    edit = a_message(ts=posted.ts, text="Disk fine", blocks=[])
    assert await sender.send(bot, Method.UPDATE, edit) == posted
    await sender.send(bot, Method.POST, a_message(thread_ts=posted.ts, broadcast=True))
    parent, reply = fake.messages(CHANNEL)
    assert (parent.ts, parent.text, parent.blocks, parent.edits[0].blocks) == (posted.ts, "Disk fine", [], BLOCKS)
    assert (reply.thread_ts, reply.broadcast) == (posted.ts, True)
    assert parent.metadata == {"event_type": "slack_fixtures_delivery", "event_payload": {"delivery_id": "d-1"}}


async def test_nothing_unfurls_and_no_name_becomes_a_mention(
    sender: AiohttpSlackSender, bot: Workspace, fake: FakeSlack
) -> None:
    posted = delivered(await sender.send(bot, Method.POST, a_message(text="@channel", blocks=[])))
    await sender.send(bot, Method.UPDATE, a_message(ts=posted.ts, text="@here", blocks=[]))
    post, update = (call.arguments for call in fake.calls)
    assert (post["unfurl_links"], post["unfurl_media"], post["link_names"], post["parse"]) == (
        False,
        False,
        False,
        "none",
    )
    assert (update["link_names"], update["parse"], update["text"], update["blocks"]) == (False, "none", "@here", [])
    assert mentions_in(fake.messages(CHANNEL)[0]) == []


async def test_a_webhook_delivers_without_channel_and_ts(
    sender: AiohttpSlackSender, hook: Workspace, fake: FakeSlack
) -> None:
    assert await sender.send(hook, Method.WEBHOOK, a_message()) == Delivered("", "")
    assert fake.messages(CHANNEL)[0].blocks == BLOCKS
    assert "metadata" not in fake.calls[0].arguments


async def test_connections_are_kept_and_a_session_of_someone_elses_stays_open(bot: Workspace, fake: FakeSlack) -> None:
    async with aiohttp.ClientSession() as session:
        async with AiohttpSlackSender(session) as sender:
            delivered(await sender.send(bot, Method.POST, a_message()))
        assert not session.closed
    lazy = AiohttpSlackSender()
    delivered(await lazy.send(bot, Method.POST, a_message()))
    await lazy.close()
    await lazy.close()


K = FailureKind


@pytest.mark.parametrize(
    ("fault", "kind", "code", "maybe"),
    [
        ({"hang": 5.0}, K.AMBIGUOUS, "timeout", True),
        ({"hang": 5.0, "accept_first": True}, K.AMBIGUOUS, "timeout", True),
        ({"reset": True}, K.AMBIGUOUS, "reset", True),
        ({"reset": True, "accept_first": True}, K.AMBIGUOUS, "reset", True),
        ({"cut_body": True}, K.AMBIGUOUS, "unreadable_answer", True),
        ({"cut_body": True, "accept_first": True}, K.AMBIGUOUS, "unreadable_answer", True),
        ({"body": b"<html>busy</html>"}, K.AMBIGUOUS, "unreadable_answer", True),
        ({"status": 503, "code": "service_unavailable"}, K.RETRYABLE, "service_unavailable", True),
        ({"status": 502, "body": b"<html>", "cut_body": True}, K.RETRYABLE, "http_502", True),
        ({"status": 500}, K.RETRYABLE, "http_500", True),
        ({"code": "fatal_error", "accept_first": True}, K.RETRYABLE, "fatal_error", True),
        ({"status": 429}, K.RATE_LIMITED, None, False),
        ({"status": 307, "headers": {"Location": "/api/chat.postMessage"}}, K.DESTINATION, "http_307", False),
        ({"code": "channel_not_found"}, K.DESTINATION, "channel_not_found", False),
        ({"code": "message_limit_exceeded"}, K.PLAN_LIMIT, "message_limit_exceeded", False),
        ({"code": "something_new"}, K.UNKNOWN, "something_new", False),
        ({"body": b"x" * 1_000_000}, K.AMBIGUOUS, "unreadable_answer", True),
    ],
)
@pytest.mark.parametrize("method", [Method.POST, Method.WEBHOOK])
async def test_each_way_to_fail_is_told_apart(
    *,
    sender: AiohttpSlackSender,
    bot: Workspace,
    hook: Workspace,
    fake: FakeSlack,
    fault: dict[str, Any],
    kind: FailureKind,
    code: str | None,
    maybe: bool,
    method: Method,
) -> None:
    fake.fail_next(**fault)
    workspace = hook if method is Method.WEBHOOK else bot
    outcome = failed(await sender.send(workspace, method, a_message()))
    assert (outcome.kind, outcome.maybe_sent) == (kind, maybe)
    assert outcome.code == (code or outcome.code)
    assert len(fake.calls) == 1  # nothing retried, no redirect followed
    assert len(fake.messages(CHANNEL)) == bool(fault.get("accept_first"))


async def test_doubt_about_an_edit_does_no_harm(sender: AiohttpSlackSender, bot: Workspace, fake: FakeSlack) -> None:
    posted = delivered(await sender.send(bot, Method.POST, a_message()))
    for fault in ({"hang": 5.0}, {"reset": True}, {"cut_body": True}):
        fake.fail_next(**fault, accept_first=True)
        outcome = failed(await sender.send(bot, Method.UPDATE, a_message(ts=posted.ts)))
        assert (outcome.kind, outcome.maybe_sent) == (K.RETRYABLE, False)
    delivered(await sender.send(bot, Method.UPDATE, a_message(ts=posted.ts)))
    assert len(fake.messages(CHANNEL)) == 1


async def test_a_slow_answer_within_the_limit_is_waited_for(bot: Workspace, fake: FakeSlack) -> None:
    fake.fail_next(hang=0.05)
    async with AiohttpSlackSender() as patient:
        delivered(await patient.send(bot, Method.POST, a_message()))
    assert len(fake.messages(CHANNEL)) == 1


async def test_slacks_pace_is_reported(sender: AiohttpSlackSender) -> None:
    slack = FakeSlack(FakeChannel(CHANNEL, "ops"), rate_limits=RateLimits(Rate(0.1, 1), None, Rate(0.1, 1)))
    async with FakeSlackServer(slack) as server:
        bot = Workspace("default", TOKEN, api_url=server.api_url)
        hook = Workspace("hook", webhook_url=server.webhook_url(CHANNEL))
        for workspace, method in ((bot, Method.POST), (hook, Method.WEBHOOK)):
            delivered(await sender.send(workspace, method, a_message()))
            limited = failed(await sender.send(workspace, method, a_message()))
            assert limited.kind is K.RATE_LIMITED
            assert limited.retry_after == timedelta(seconds=10)


def a_closed_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port


async def test_a_refused_connection_was_certainly_not_sent(sender: AiohttpSlackSender) -> None:
    nowhere = Workspace("default", TOKEN, api_url=f"http://127.0.0.1:{a_closed_port()}/api/")
    outcome = failed(await sender.send(nowhere, Method.POST, a_message()))
    assert (outcome.kind, outcome.code, outcome.maybe_sent) == (K.RETRYABLE, "connect", False)


async def test_an_unknown_host_was_certainly_not_sent() -> None:
    nowhere = Workspace("default", TOKEN, api_url="http://slack.invalid/api/")
    async with AiohttpSlackSender() as sender:
        outcome = failed(await sender.send(nowhere, Method.POST, a_message()))
    assert (outcome.kind, outcome.code, outcome.maybe_sent) == (K.RETRYABLE, "connect", False)


async def test_a_peer_without_tls_was_certainly_not_told(sender: AiohttpSlackSender, bot: Workspace) -> None:
    encrypted = replace(bot, api_url=bot.api_url.replace("http:", "https:"))
    outcome = failed(await sender.send(encrypted, Method.POST, a_message()))
    assert (outcome.kind, outcome.maybe_sent) == (K.RETRYABLE, False)
    assert outcome.code in {"tls", "connect"}


@pytest.mark.parametrize(
    "url", ["", "slack.com/api", "ftp://slack.com/api/", "file:///etc/passwd", "http://", "http://[::1", "http://a:b/"]
)
async def test_an_address_that_is_not_http_is_never_called(sender: AiohttpSlackSender, url: str) -> None:
    wrong = Workspace("default", TOKEN, webhook_url=url, api_url=url)
    for method in Method:
        outcome = failed(await sender.send(wrong, method, a_message()))
        assert (outcome.kind, outcome.code, outcome.maybe_sent) == (K.DESTINATION, "invalid_url", False)


@pytest.mark.parametrize(
    ("token", "code"), [("", "not_authed"), ("xoxb\r\nX-Evil: 1", "invalid_auth"), ("xoxb-ü", "invalid_auth")]
)
async def test_a_token_that_no_header_can_hold_is_not_sent(
    sender: AiohttpSlackSender, bot: Workspace, fake: FakeSlack, token: str, code: str
) -> None:
    outcome = failed(await sender.send(replace(bot, bot_token=token), Method.POST, a_message()))
    assert (outcome.kind, outcome.code) == (K.CREDENTIAL, code)
    assert fake.calls == []


async def test_text_that_is_not_unicode_is_not_sent(
    sender: AiohttpSlackSender, bot: Workspace, fake: FakeSlack
) -> None:
    outcome = failed(await sender.send(bot, Method.POST, a_message(text="\ud800")))
    assert (outcome.kind, outcome.code) == (K.PAYLOAD, "invalid_payload")
    assert fake.calls == []


async def test_a_revoked_token_is_a_matter_of_the_credential(
    sender: AiohttpSlackSender, bot: Workspace, fake: FakeSlack
) -> None:
    fake.revoke(SECRET_TOKEN)
    assert failed(await sender.send(bot, Method.POST, a_message())).kind is K.CREDENTIAL


async def test_slacks_answer_to_a_bad_block_names_it(sender: AiohttpSlackSender, bot: Workspace) -> None:
    long = [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}]
    outcome = failed(await sender.send(bot, Method.POST, a_message(blocks=long)))
    assert outcome.kind is K.PAYLOAD
    assert outcome.detail.startswith("C01: invalid_blocks (/blocks/0/text/text must be less than 151 characters). ")


FAULTS: dict[str, Callable[[str], dict[str, Any]]] = {
    "hang": lambda _: {"hang": 5.0},
    "reset": lambda _: {"reset": True},
    "cut body": lambda _: {"cut_body": True},
    "a page that echoes": lambda echo: {"status": 500, "body": f"<p>/services/T0/B0/{echo}</p>".encode()},
    "a redirect that echoes": lambda echo: {"status": 302, "headers": {"Location": f"https://hooks.example/{echo}"}},
    "a plain echo": lambda echo: {"status": 403, "body": echo.encode()},
    "a plain echo of a word": lambda echo: {"status": 418, "body": echo.encode()},
    "a code that echoes": lambda echo: {"body": f'{{"ok":false,"error":"{echo}"}}'.encode()},
    "a header that echoes": lambda echo: {"status": 429, "headers": {"X-Echo": echo}},
    "a scope that echoes": lambda echo: {"body": f'{{"ok":false,"error":"missing_scope","needed":"{echo}!"}}'.encode()},
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_no_failure_shows_a_secret(
    *,
    sender: AiohttpSlackSender,
    server: FakeSlackServer,
    bot: Workspace,
    fake: FakeSlack,
    fault: Callable[[str], dict[str, Any]],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    secret_hook = Workspace("hook", webhook_url=f"{server.page_url}services/T0/B0/{SECRET_PATH}")
    echoes = (
        (bot, Method.POST, SECRET_TOKEN),
        (bot, Method.POST, "geheim"),
        (secret_hook, Method.WEBHOOK, SECRET_PATH),
    )
    for workspace, method, echo in echoes:
        fake.fail_next(**fault(echo))
        failure = repr(failed(await sender.send(workspace, method, a_message())))
        assert "geheim" not in failure + repr(workspace) + repr(sender)
        assert "http://" not in failure
    assert "geheim" not in caplog.text


@pytest.mark.parametrize("host", ["http://127.0.0.1:{port}", "http://slack.invalid", "http://[::1", "ftp://a"])
async def test_no_failure_to_connect_shows_a_secret(host: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    base = host.format(port=a_closed_port())
    bot = Workspace("default", SECRET_TOKEN, api_url=f"{base}/{SECRET_PATH}/api/")
    hook = Workspace("hook", webhook_url=f"{base}/services/T0/B0/{SECRET_PATH}")
    async with AiohttpSlackSender() as sender:
        for workspace, method in ((bot, Method.POST), (hook, Method.WEBHOOK)):
            assert "geheim" not in repr(failed(await sender.send(workspace, method, a_message())))
    assert "geheim" not in caplog.text


async def test_a_cancelled_call_ends_at_once_and_shows_no_secret(bot: Workspace, fake: FakeSlack) -> None:
    fake.fail_next(hang=5.0)
    async with AiohttpSlackSender() as sender:
        call = asyncio.create_task(sender.send(bot, Method.POST, a_message()))
        while not fake.calls:
            await asyncio.sleep(0)
        call.cancel()
        with pytest.raises(asyncio.CancelledError) as cancelled:
            await call
    assert "geheim" not in repr(cancelled.value)
    assert fake.messages(CHANNEL) == []


async def test_proxies_of_the_environment_are_not_asked(
    bot: Workspace, fake: FakeSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{a_closed_port()}")
    async with AiohttpSlackSender() as sender:
        delivered(await sender.send(bot, Method.POST, a_message()))
    assert len(fake.calls) == 1
