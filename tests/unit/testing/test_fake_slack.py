"""The fake Slack keeps Slack's rules: each limit at one below, at, and one above."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest

from slack_fixtures.delivery.model import Method
from slack_fixtures.testing.faults import Rate, RateLimits
from slack_fixtures.testing.slack import TOKEN, FakeChannel, FakeSlack, Reply, mentions_in

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OPS = FakeChannel("C01", "ops-berlin", "de-DE", "Europe/Berlin")
SILENT = FakeChannel("C02", "private", member=False)
OLD = FakeChannel("C03", "old", archived=True)

Json = dict[str, Any]


class Ticking:
    """Both clocks of a fake, moved by hand."""

    def __init__(self) -> None:
        self.elapsed = timedelta(0)

    def now(self) -> datetime:
        return NOON + self.elapsed

    def seconds(self) -> float:
        return self.elapsed.total_seconds()

    def advance(self, seconds: float) -> None:
        self.elapsed += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def slack(clock: Ticking) -> FakeSlack:
    return FakeSlack(OPS, SILENT, OLD, rate_limits=None, clock=clock.now, monotonic=clock.seconds)


def ask(slack: FakeSlack, method: str, arguments: object, *, token: str = TOKEN) -> Reply:
    return slack.answer(slack.receive(method, orjson.dumps(arguments), token=token, content_type="application/json"))


def post(slack: FakeSlack, *, token: str = TOKEN, **arguments: Any) -> Json:
    answer: Json = orjson.loads(ask(slack, Method.POST, {"channel": "C01", **arguments}, token=token).body)
    return answer


def update(slack: FakeSlack, *, token: str = TOKEN, **arguments: Any) -> Json:
    answer: Json = orjson.loads(ask(slack, Method.UPDATE, {"channel": "C01", **arguments}, token=token).body)
    return answer


def plain(n: int) -> Json:
    return {"type": "plain_text", "text": "x" * n}


def mrkdwn(n: int) -> Json:
    return {"type": "mrkdwn", "text": "x" * n}


def section(n: int = 1, **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(n), **more}


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain(1), **more}


def actions(*elements: Json) -> list[Json]:
    return [{"type": "actions", "elements": list(elements)}]


def image(**more: Any) -> Json:
    return {"type": "image", "alt_text": "a", "image_url": "https://example.com/a.png", **more}


def url(n: int) -> str:
    return "https://example.com/".ljust(n, "x")


def option(text: int = 1, value: int = 1) -> Json:
    return {"text": plain(text), "value": "x" * value}


def select(n: int) -> Json:
    return {"type": "static_select", "options": [option()] * n}


def confirm(**more: Any) -> Json:
    return {"title": plain(1), "text": mrkdwn(1), "confirm": plain(1), "deny": plain(1), **more}


def table(rows: int, columns: int) -> Json:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * columns] * rows}


def card(**more: Any) -> Json:
    return {"type": "card", "title": mrkdwn(1), **more}


FEEDBACK = {
    "type": "icon_button",
    "icon": "trash",
    "text": {"type": "plain_text", "text": "Delete"},
}

LIMITS: dict[str, tuple[int, Callable[[int], list[Json]]]] = {
    "blocks": (50, lambda n: [section()] * n),
    "section text": (3000, lambda n: [section(n)]),
    "section fields": (10, lambda n: [{"type": "section", "fields": [mrkdwn(1)] * n}]),
    "field text": (2000, lambda n: [{"type": "section", "fields": [mrkdwn(n)]}]),
    "header": (150, lambda n: [{"type": "header", "text": plain(n)}]),
    "context elements": (10, lambda n: [{"type": "context", "elements": [mrkdwn(1)] * n}]),
    "actions": (25, lambda n: actions(*[button()] * n)),
    "context actions": (5, lambda n: [{"type": "context_actions", "elements": [FEEDBACK] * n}]),
    "button text": (75, lambda n: actions(button(text=plain(n)))),
    "button value": (2000, lambda n: actions(button(value="x" * n))),
    "button url": (3000, lambda n: actions(button(url=url(n)))),
    "button accessibility label": (75, lambda n: actions(button(accessibility_label="x" * n))),
    "image url": (3000, lambda n: [image(image_url=url(n))]),
    "image alt": (2000, lambda n: [image(alt_text="x" * n)]),
    "image title": (2000, lambda n: [image(title=plain(n))]),
    "block_id": (255, lambda n: [section(block_id="x" * n)]),
    "action_id": (255, lambda n: actions(button(action_id="x" * n))),
    "option text": (75, lambda n: actions({"type": "static_select", "options": [option(text=n)]})),
    "option value": (150, lambda n: actions({"type": "static_select", "options": [option(value=n)]})),
    "options": (100, lambda n: actions(select(n))),
    "confirm title": (100, lambda n: actions(button(confirm=confirm(title=plain(n))))),
    "confirm text": (300, lambda n: actions(button(confirm=confirm(text=mrkdwn(n))))),
    "confirm button": (30, lambda n: actions(button(confirm=confirm(deny=plain(n))))),
    "markdown": (12_000, lambda n: [{"type": "markdown", "text": "x" * n}]),
    "markdown in all": (12_000, lambda n: [{"type": "markdown", "text": "x" * m} for m in (n - 5000, 5000)]),
    "table rows": (100, lambda n: [table(n, 1)]),
    "table columns": (20, lambda n: [table(1, n)]),
    "tables": (1, lambda n: [table(1, 1)] * n),
    "card title": (150, lambda n: [card(title=mrkdwn(n))]),
    "card subtitle": (150, lambda n: [card(subtitle=mrkdwn(n))]),
    "card body": (200, lambda n: [card(body=mrkdwn(n))]),
    "card actions": (3, lambda n: [card(actions=[button()] * n)]),
    "cards": (10, lambda n: [{"type": "carousel", "elements": [card()] * n}]),
}


@pytest.mark.parametrize("limit", LIMITS)
def test_a_block_limit_holds_to_the_unit(slack: FakeSlack, limit: str) -> None:
    most, blocks = LIMITS[limit]
    for n in (most - 1, most):
        if n:
            assert post(slack, text="t", blocks=blocks(n))["ok"], n
    refused = post(slack, text="t", blocks=blocks(most + 1))
    assert refused["error"] == "invalid_blocks"
    assert all("[json-pointer:/blocks" in message for message in refused["response_metadata"]["messages"])


def test_the_pointer_leads_to_the_flaw(slack: FakeSlack) -> None:
    refused = post(slack, text="t", blocks=[section(), section(3001)])
    expected = "[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]"
    assert refused["response_metadata"]["messages"] == [expected]


@pytest.mark.parametrize(("n", "error"), [(12_999, None), (13_000, None), (13_001, "msg_blocks_too_long")])
def test_the_characters_of_all_blocks_are_counted_together(slack: FakeSlack, n: int, error: str | None) -> None:
    blocks = [section(2500) for _ in range(n // 2500)] + [section(n % 2500)]
    assert post(slack, text="t", blocks=blocks).get("error") == error


@pytest.mark.parametrize(("n", "error"), [(3999, None), (4000, None), (4001, "msg_too_long")])
def test_the_text_is_limited_on_post_and_update(slack: FakeSlack, n: int, error: str | None) -> None:
    ts = post(slack, text="t")["ts"]
    assert post(slack, text="x" * n).get("error") == error
    assert update(slack, ts=ts, text="x" * n).get("error") == error


def test_lengths_count_utf_16_units(slack: FakeSlack) -> None:
    assert post(slack, text="🔥" * 2000)["ok"]
    assert post(slack, text="🔥" * 2000 + "x")["error"] == "msg_too_long"
    assert post(slack, text="é" * 4000)["ok"]


def nested(depth: int) -> Json:
    value: Json = {"type": "text", "text": "x"}
    for _ in range(depth):
        value = {"type": "x", "elements": [value]}
    return value


@pytest.mark.parametrize(
    "blocks",
    [
        "none",
        {"type": "section"},
        [None],
        ["section"],
        [[]],
        [{}],
        [{"type": "alert", "text": plain(1)}],  # for modals only
        [{"type": "input", "label": plain(1)}],
        [{"type": "selection"}],
        [{"type": ["section"]}],
        [{"type": "section"}],
        [{"type": "section", "text": "words"}],
        [{"type": "section", "text": {"type": "markdown", "text": "x"}}],
        [{"type": "section", "text": {"type": "mrkdwn"}}],
        [{"type": "section", "text": {"type": "mrkdwn", "text": ""}}],
        [{"type": "section", "text": {"type": "mrkdwn", "text": None}}],
        [{"type": "section", "text": {"type": "mrkdwn", "text": "x", "emoji": True}}],
        [{"type": "section", "text": {"type": "plain_text", "text": "x", "verbatim": True}}],
        [{"type": "section", "text": {"type": "plain_text", "text": "x", "emoji": "yes"}}],
        [{"type": "section", "fields": []}],
        [{"type": "section", "fields": "x"}],
        [section(colour="red")],
        [section(accessory={"type": "header", "text": plain(1)})],
        [{"type": "header", "text": mrkdwn(1)}],
        [{"type": "header", "text": plain(1), "text2": plain(1)}],
        [{"type": "divider", "text": plain(1)}],
        [{"type": "context", "elements": []}],
        [{"type": "context", "elements": [button()]}],
        actions(),
        actions({"type": "button"}),
        actions(button(style="warning")),
        actions(button(text=mrkdwn(1))),
        actions(button(url="javascript:alert(1)")),
        actions(button(url="https://example.com/a b")),
        actions(button(action_id="a"), button(action_id="a")),
        [section(block_id="a"), section(block_id="a")],
        [{"type": "image", "alt_text": "a"}],
        [image(image_url="data:image/png;base64,AAAA")],
        [
            {
                "type": "rich_text",
                "elements": [{"type": "rich_text_list", "style": "bullet", "indent": 9, "elements": []}],
            }
        ],
        [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [nested(100)]}]}],
    ],
)
def test_what_is_not_block_kit_is_refused(slack: FakeSlack, blocks: object) -> None:
    assert post(slack, text="t", blocks=blocks)["error"] == "invalid_blocks"
    assert slack.messages() == []


@pytest.mark.parametrize(
    "block",
    [
        section(accessory=button(url="https://example.com/", style="primary", confirm=confirm())),
        section(accessory=image()),
        section(fields=[mrkdwn(1), plain(1)], expand=True),
        {"type": "section", "text": {"type": "mrkdwn", "text": "x", "verbatim": True}},
        {"type": "header", "text": {"type": "plain_text", "text": "x", "emoji": False}},
        {"type": "divider", "block_id": "line"},
        {"type": "context", "elements": [image(), mrkdwn(1), plain(1)]},
        {"type": "image", "alt_text": "a", "slack_file": {"id": "F1"}},
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}]},
        {**table(2, 2), "column_settings": [{"align": "right", "is_wrapped": True}]},
        actions(button(), select(1), {"type": "overflow", "options": [option()]}, {"type": "users_select"})[0],
    ],
)
def test_ordinary_blocks_are_accepted(slack: FakeSlack, block: Json) -> None:
    assert post(slack, text="t", blocks=[block])["ok"]
    assert slack.messages("C01")[0].blocks == [block]


@pytest.mark.parametrize(
    ("token", "error"),
    [("", "not_authed"), ("xoxb-other", "invalid_auth"), ("xoxb-gone", "token_revoked"), (TOKEN, None)],
)
def test_a_token_must_be_known_and_live(slack: FakeSlack, token: str, error: str | None) -> None:
    slack.add_token("xoxb-gone", app="Former")
    slack.revoke("xoxb-gone")
    assert post(slack, token=token, text="t").get("error") == error
    assert post(slack, token=token, channel="C99", text="t")["error"] == (error or "channel_not_found")


@pytest.mark.parametrize(
    ("channel", "error"),
    [
        ("C01", None),
        ("#ops-berlin", None),
        ("ops-berlin", None),
        ("C99", "channel_not_found"),
        ("", "channel_not_found"),
        (None, "channel_not_found"),
        (["C01"], "channel_not_found"),
        ("C02", "not_in_channel"),
        ("C03", "is_archived"),
    ],
)
def test_a_channel_must_be_there_and_open(slack: FakeSlack, channel: object, error: str | None) -> None:
    assert post(slack, channel=channel, text="t").get("error") == error


def test_a_message_needs_text_or_blocks(slack: FakeSlack) -> None:
    assert post(slack)["error"] == "no_text"
    assert post(slack, text="", blocks=[])["error"] == "no_text"
    assert post(slack, blocks=[section()])["ok"]
    assert post(slack, text=["t"])["error"] == "invalid_arguments"


@pytest.mark.parametrize(
    ("attachments", "error"), [([{}] * 100, None), ([{}] * 101, "too_many_attachments"), ("x", "invalid_attachments")]
)
def test_attachments_are_counted(slack: FakeSlack, attachments: object, error: str | None) -> None:
    assert post(slack, text="t", attachments=attachments).get("error") == error


def sized_metadata(size: int) -> Json:
    empty = {"event_type": "a", "event_payload": {"x": ""}}
    return {"event_type": "a", "event_payload": {"x": "y" * (size - len(orjson.dumps(empty)))}}


@pytest.mark.parametrize(
    ("metadata", "error"),
    [
        ({"event_type": "a", "event_payload": {"delivery_id": "1"}}, None),
        ({}, None),
        (None, None),
        ([], "invalid_metadata_format"),
        ({"event_type": "a", "event_payload": {}, "more": 1}, "invalid_metadata_format"),
        ({"event_type": "a"}, "invalid_metadata_schema"),
        ({"event_type": 1, "event_payload": {}}, "invalid_metadata_schema"),
        (sized_metadata(8191), None),
        (sized_metadata(8192), None),
        (sized_metadata(8193), "metadata_too_large"),
    ],
)
def test_metadata_has_a_shape_and_a_size(slack: FakeSlack, metadata: object, error: str | None) -> None:
    assert post(slack, text="t", metadata=metadata).get("error") == error


@pytest.mark.parametrize(
    ("body", "content_type", "error"),
    [
        (b"{", "application/json", "invalid_json"),
        (b"[]", "application/json; charset=utf-8", "json_not_object"),
        (b"{}", "text/csv", "invalid_post_type"),
        (b"\xff", "application/json", "invalid_json"),
        (b"", "application/json", "channel_not_found"),
    ],
)
def test_a_body_must_be_a_json_object(slack: FakeSlack, body: bytes, content_type: str, error: str) -> None:
    call = slack.receive(Method.POST, body, token=TOKEN, content_type=content_type)
    assert orjson.loads(slack.answer(call).body)["error"] == error


def test_an_edit_keeps_what_it_leaves_out_and_remembers_what_it_replaced(slack: FakeSlack, clock: Ticking) -> None:
    metadata = {"event_type": "a", "event_payload": {}}
    ts = post(slack, text="fires", blocks=[section()], metadata=metadata)["ts"]
    clock.advance(60)
    answer = update(slack, ts=ts, text="resolved")
    assert (answer["channel"], answer["ts"], answer["text"]) == ("C01", ts, "resolved")
    (message,) = slack.messages("C01")
    assert (message.text, message.blocks, message.metadata) == ("resolved", [section()], metadata)
    (edit,) = message.edits
    assert (edit.text, edit.blocks, edit.replaced_at) == ("fires", [section()], NOON + timedelta(minutes=1))
    assert update(slack, ts=ts, blocks=[])["error"] == "no_text"
    assert update(slack, ts=ts, text="plain", blocks=[])["ok"]
    assert (message.text, message.blocks) == ("plain", [])


def test_an_edit_needs_a_message_of_ones_own(slack: FakeSlack) -> None:
    slack.add_token("xoxb-other", app="Other")
    ts = post(slack, text="t")["ts"]
    assert update(slack, ts=ts, text="t", token="xoxb-other")["error"] == "cant_update_message"
    assert update(slack, ts="1.000001", text="t")["error"] == "message_not_found"
    assert update(slack, ts=1, text="t")["error"] == "message_not_found"
    assert update(slack, text="t")["error"] == "message_not_found"
    assert update(slack, channel="ops-berlin", ts=ts, text="t")["error"] == "channel_not_found"
    assert update(slack, channel=7, ts=ts, text="t")["error"] == "channel_not_found"
    assert update(slack, channel="C03", ts=ts, text="t")["error"] == "is_inactive"
    slack.delete(ts)
    assert slack.deleted(ts)
    assert update(slack, ts=ts, text="t")["error"] == "message_not_found"


def test_the_edit_window_closes(slack: FakeSlack, clock: Ticking) -> None:
    slack.edit_window = timedelta(hours=1)
    ts = post(slack, text="t")["ts"]
    clock.advance(3600)
    assert update(slack, ts=ts, text="in time")["ok"]
    clock.advance(1)
    assert update(slack, ts=ts, text="too late")["error"] == "edit_window_closed"


def test_a_reply_needs_its_thread(slack: FakeSlack) -> None:
    ts = post(slack, text="parent")["ts"]
    reply = post(slack, text="reply", thread_ts=ts, reply_broadcast=True)["ts"]
    post(slack, text="reply to a reply", thread_ts=reply)
    post(slack, text="alone", reply_broadcast=True)
    shown = [(message.thread_ts, message.broadcast) for message in slack.messages("C01")]
    assert shown == [("", False), (ts, True), (ts, False), ("", False)]
    assert post(slack, text="t", thread_ts="1.000001")["error"] == "thread_not_found"
    assert post(slack, text="t", thread_ts=1)["error"] == "thread_not_found"
    slack.delete(ts)
    assert [message.text for message in slack.messages()] == ["alone"]
    with pytest.raises(KeyError):
        slack.delete(ts)


def test_ts_are_unique_and_rise_even_when_the_clock_stands(slack: FakeSlack) -> None:
    stamps = [post(slack, text="t")["ts"] for _ in range(100)]
    assert stamps == sorted(set(stamps))
    assert stamps[0] == "1795348800.000000"


def test_unknown_methods_are_refused_and_a_token_can_be_tested(slack: FakeSlack) -> None:
    assert orjson.loads(ask(slack, "chat.sing", {}).body)["error"] == "unknown_method"
    assert orjson.loads(ask(slack, "auth.test", {}).body)["team"] == "Sandbox"
    assert orjson.loads(ask(slack, "auth.test", {}, token="x").body)["error"] == "invalid_auth"


def paced(clock: Ticking, limits: RateLimits | None) -> FakeSlack:
    more = FakeChannel("C04", "ops-paris", "fr-FR", "Europe/Paris")
    return FakeSlack(OPS, more, rate_limits=limits, clock=clock.now, monotonic=clock.seconds)


def test_a_channel_takes_a_short_burst_and_then_one_message_a_second(clock: Ticking) -> None:
    slack = paced(clock, RateLimits())
    assert all(post(slack, text="t")["ok"] for _ in range(5))
    reply = ask(slack, Method.POST, {"channel": "C01", "text": "t"})
    assert (reply.status, reply.headers["Retry-After"]) == (429, "1")
    assert orjson.loads(reply.body) == {"ok": False, "error": "ratelimited"}
    assert post(slack, channel="C04", text="another channel")["ok"]
    clock.advance(0.999)
    assert not post(slack, text="t")["ok"]
    clock.advance(0.001)
    assert post(slack, text="t")["ok"]
    assert not post(slack, text="t")["ok"]
    assert len(slack.messages("C01")) == 6


def test_a_channels_name_and_id_share_one_limit(clock: Ticking) -> None:
    slack = paced(clock, RateLimits(post=Rate(1, 1)))
    assert post(slack, channel="C01", text="t")["ok"]
    assert not post(slack, channel="#ops-berlin", text="t")["ok"]


def test_edits_share_one_limit_over_the_workspace(clock: Ticking) -> None:
    slack = paced(clock, RateLimits(post=None))
    stamps = {channel: post(slack, channel=channel, text="t")["ts"] for channel in ("C01", "C04")}
    for n in range(50):
        channel = ("C01", "C04")[n % 2]
        assert update(slack, channel=channel, ts=stamps[channel], text="t")["ok"]
    reply = ask(slack, Method.UPDATE, {"channel": "C01", "ts": stamps["C01"], "text": "t"})
    assert (reply.status, reply.headers["Retry-After"]) == (429, "2")
    clock.advance(1.2)
    assert update(slack, ts=stamps["C01"], text="t")["ok"]


def test_limits_can_be_scaled_and_switched_off(clock: Ticking) -> None:
    fast = paced(clock, RateLimits().scaled(100))
    for _ in range(5):
        post(fast, text="t")
    clock.advance(0.01)
    assert post(fast, text="t")["ok"]
    endless = paced(clock, None)
    assert all(post(endless, text="t")["ok"] for _ in range(200))
    assert RateLimits(post=None).scaled(2).post is None


def hook(slack: FakeSlack, path: str, body: bytes) -> Reply:
    return slack.answer(slack.receive(Method.WEBHOOK, body, hook=path))


def test_a_webhook_answers_in_plain_text(slack: FakeSlack) -> None:
    path = slack.add_webhook("C01")
    assert slack.add_webhook("C01") == path
    assert hook(slack, path, b'{"text":"t"}') == Reply(200, {"Content-Type": "text/html"}, b"ok")
    assert slack.messages("C01")[0].text == "t"
    refused = {
        b"{": (400, b"invalid_payload"),
        b"{}": (400, b"no_text"),
        b'{"blocks":[{}]}': (400, b"invalid_blocks"),
        orjson.dumps({"text": "x" * 4001}): (400, b"msg_too_long"),
    }
    for body, expected in refused.items():
        reply = hook(slack, path, body)
        assert (reply.status, reply.body) == expected


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        ("C02", (403, b"action_prohibited")),
        ("C03", (410, b"channel_is_archived")),
        ("C99", (404, b"channel_not_found")),
    ],
)
def test_a_webhook_depends_on_its_channel(slack: FakeSlack, channel: str, expected: tuple[int, bytes]) -> None:
    reply = hook(slack, slack.add_webhook(channel), b'{"text":"t"}')
    assert (reply.status, reply.body) == expected


def test_a_webhook_must_be_a_known_one(slack: FakeSlack) -> None:
    path = slack.add_webhook("C01")
    assert hook(slack, path + "x", b"{}").body == b"invalid_token"
    assert hook(slack, "/services/T1/B1/x", b"{}").body == b"no_service"


def test_a_webhook_has_its_own_limit(clock: Ticking) -> None:
    slack = paced(clock, RateLimits())
    path = slack.add_webhook("C01")
    assert [hook(slack, path, b'{"text":"t"}').status for _ in range(6)] == [200] * 5 + [429]
    limited = hook(slack, path, b'{"text":"t"}')
    assert limited.headers["Retry-After"] == "1"
    assert orjson.loads(limited.body) == {"ok": False, "error": "rate_limited", "retry_after": 1}


def test_a_failure_waits_for_the_call_that_it_is_meant_for(slack: FakeSlack) -> None:
    slack.fail_next(2, code="fatal_error", method=Method.POST, channel="C01")
    other = slack.receive(Method.POST, b'{"channel":"C02"}', token=TOKEN)
    edit = slack.receive(Method.UPDATE, b'{"channel":"C01"}', token=TOKEN)
    meant = slack.receive(Method.POST, b'{"channel":"#ops-berlin"}', token=TOKEN)
    assert slack.next_fault(other) is None
    assert slack.next_fault(edit) is None
    fault = slack.next_fault(meant)
    assert fault is not None
    assert slack.spoiled(fault, meant).body == b'{"ok":false,"error":"fatal_error"}'
    slack.stop_failing()
    assert slack.next_fault(meant) is None


def test_a_failure_says_what_it_was_told(slack: FakeSlack) -> None:
    slack.fail_next(status=429, retry_after="soon")
    slack.fail_next(status=301, headers={"Location": "https://example.com/"})
    slack.fail_next(status=403, code="invalid_token")
    post_call = slack.receive(Method.POST, b"{}")
    hook_call = slack.receive(Method.WEBHOOK, b"{}", hook=slack.add_webhook("C01"))
    replies = []
    for call in (post_call, post_call, hook_call):
        fault = slack.next_fault(call)
        assert fault is not None
        replies.append(slack.spoiled(fault, call))
    limited, moved, forbidden = replies
    assert (limited.headers["Retry-After"], orjson.loads(limited.body)["error"]) == ("soon", "ratelimited")
    assert (moved.status, moved.headers["Location"], moved.body) == (301, "https://example.com/", b"")
    assert (forbidden.status, forbidden.body) == (403, b"invalid_token")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<!channel>", 1),
        ("<!here|here> <!everyone>", 2),
        ("<!subteam^S012AB|@ops>", 1),
        ("<@U012AB> <@W012AB|jo>", 2),
        ("&lt;!channel&gt;", 0),
        ("<https://example.com/|@channel>", 0),
        ("<!date^1^{date}|!>", 0),
        ("@channel mail@here.example", 0),
    ],
)
def test_live_mentions_are_found_wherever_they_hide(slack: FakeSlack, text: str, found: int) -> None:
    block = {"type": "section", "text": {"type": "mrkdwn", "text": text}}
    field = {"type": "section", "fields": [{"type": "mrkdwn", "text": text}]}
    unmarked = {"type": "header", "text": {"type": "plain_text", "text": text}}
    ts = post(slack, text=text, blocks=[block, field, unmarked])["ts"]
    (message,) = slack.messages("C01")
    assert len(mentions_in(message)) == 3 * found
    update(slack, ts=ts, text="calm", blocks=[])
    assert len(mentions_in(message)) == 3 * found  # an edit takes no notification back


def test_linked_names_and_rich_text_notify_too(slack: FakeSlack) -> None:
    post(slack, text="@channel look, jo@here.example", link_names=True)
    post(slack, text="@here", parse="full")
    rich = {"type": "rich_text_section", "elements": [{"type": "broadcast", "range": "here"}]}
    post(slack, text="x", blocks=[{"type": "rich_text", "elements": [rich]}])
    assert [len(mentions_in(message)) for message in slack.messages()] == [1, 1, 1]


def test_every_call_is_recorded_with_its_time(slack: FakeSlack, clock: Ticking) -> None:
    clock.advance(2)
    post(slack, text="t", token="")
    (call,) = slack.calls
    assert (call.method, call.channel, call.token, call.arguments["text"], call.at) == (Method.POST, "C01", "", "t", 2)


def test_the_snapshot_shows_channels_messages_and_trouble(slack: FakeSlack) -> None:
    before = slack.revision
    ts = post(slack, text="fires")["ts"]
    update(slack, ts=ts, text="resolved")
    post(slack, channel="C99", text="t")
    slack.archive("C01")
    snapshot = orjson.loads(orjson.dumps(slack.snapshot()))
    assert snapshot["revision"] == before + 4
    assert snapshot["counts"] == {"posted": 1, "edited": 1, "limited": 0, "failed": 1}
    assert snapshot["ticker"][0]["said"] == "channel_not_found"
    shown = next(channel for channel in snapshot["channels"] if channel["id"] == "C01")
    assert (shown["locale"], shown["timezone"], shown["archived"], shown["total"]) == (
        "de-DE",
        "Europe/Berlin",
        True,
        1,
    )
    assert shown["messages"][0]["edits"][0]["text"] == "fires"
    assert {channel.id for channel in slack.channels} == {"C01", "C02", "C03"}


def test_a_channel_needs_a_real_time_zone_and_locale() -> None:
    with pytest.raises(KeyError):
        FakeChannel("C1", "ops", timezone="Europe/Nowhere")
    with pytest.raises(ValueError, match="locale"):
        FakeChannel("C1", "ops", locale="klingon")
