"""What Slack's answers mean: every status, every known code, and bodies of all sorts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import orjson
import pytest

from slack_fixtures.delivery import answers
from slack_fixtures.delivery.answers import classify, hint, retry_after, unanswered
from slack_fixtures.delivery.model import Delivered, Failed, FailureKind, Method

HTML = b"<!doctype html><title>Bad gateway</title>"

K = FailureKind


def kind_of(status: int, body: bytes = b"", method: Method = Method.POST) -> FailureKind | None:
    outcome = classify(status, {}, body, method=method)
    return outcome.kind if isinstance(outcome, Failed) else None


def failure(
    status: int, body: bytes, headers: Mapping[str, str] | None = None, *, method: Method = Method.POST
) -> Failed:
    outcome = classify(status, headers or {}, body, method=method, channel="C01")
    assert isinstance(outcome, Failed)
    return outcome


def refusal(code: str, **more: object) -> bytes:
    return orjson.dumps({"ok": False, "error": code, **more})


@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("status", range(100, 600))
def test_every_status_without_a_readable_body_has_a_class(status: int, method: Method) -> None:
    failed = failure(status, HTML, method=method)
    again = {K.RATE_LIMITED, K.RETRYABLE, K.AMBIGUOUS}
    assert (failed.kind in again) == (status // 100 in {2, 5} or status in {408, 429})
    assert failed.code == ("unreadable_answer" if status // 100 == 2 else f"http_{status}")
    assert failed.maybe_sent == (status // 100 in {2, 5} and method is not Method.UPDATE)


@pytest.mark.parametrize(
    ("codes", "kind"),
    [
        ("ratelimited rate_limited", K.RATE_LIMITED),
        ("internal_error fatal_error service_unavailable request_timeout update_failed", K.RETRYABLE),
        ("team_added_to_org external_channel_migrating rollup_error", K.RETRYABLE),
        ("message_limit_exceeded plan_upgrade_required", K.PLAN_LIMIT),
        ("channel_not_found not_in_channel is_archived is_inactive restricted_action no_permission", K.DESTINATION),
        ("restricted_action_read_only_channel restricted_action_thread_only_channel", K.DESTINATION),
        ("restricted_action_non_threadable_channel missing_scope ekm_access_denied", K.DESTINATION),
        ("team_access_not_granted cannot_dm_bot user_not_found", K.DESTINATION),
        ("invalid_auth not_authed account_inactive token_revoked token_expired", K.CREDENTIAL),
        ("not_allowed_token_type org_login_required access_denied", K.CREDENTIAL),
        ("invalid_blocks invalid_blocks_format msg_too_long msg_blocks_too_long no_text", K.PAYLOAD),
        ("too_many_attachments invalid_attachments invalid_arguments metadata_too_large", K.PAYLOAD),
        ("markdown_text_conflict", K.PAYLOAD),
        ("message_not_found cant_update_message edit_window_closed block_mismatch", K.MESSAGE_GONE),
        ("a_code_of_next_year", K.UNKNOWN),
    ],
)
def test_slacks_codes_belong_to_the_documented_classes(codes: str, kind: FailureKind) -> None:
    for code in codes.split():
        failed = failure(200, refusal(code))
        assert (failed.kind, failed.code) == (kind, code)
        assert failed.detail.startswith(f"C01: {code}. ")
        assert "\n" not in hint(code)
        assert hint(code).endswith((".", "@app."))


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, b"invalid_payload", K.PAYLOAD),
        (400, b"no_text", K.PAYLOAD),
        (400, b"user_not_found", K.DESTINATION),
        (400, b"invalid_blocks", K.PAYLOAD),
        (403, b"action_prohibited", K.DESTINATION),
        (403, b"posting_to_general_channel_denied", K.DESTINATION),
        (403, b"invalid_token", K.CREDENTIAL),
        (404, b"channel_not_found", K.DESTINATION),
        (404, b"no_service", K.CREDENTIAL),
        (404, b"no_active_hooks", K.CREDENTIAL),
        (410, b"channel_is_archived", K.DESTINATION),
        (429, b'{"ok":false,"error":"rate_limited","retry_after":7}', K.RATE_LIMITED),
        (500, b"rollup_error", K.RETRYABLE),
        (200, b"no_channel", K.UNKNOWN),
        (200, b"", K.AMBIGUOUS),
        (200, b"okay then", K.AMBIGUOUS),
        (200, HTML, K.AMBIGUOUS),
        (400, b'{"ok":false,"error":"invalid_payload"}', K.PAYLOAD),
    ],
)
def test_a_webhooks_plain_answers_are_read(status: int, body: bytes, kind: FailureKind) -> None:
    assert kind_of(status, body, Method.WEBHOOK) is kind


@pytest.mark.parametrize("body", [b"ok", b"ok\n", b" ok ", b'{"ok":true}'])
def test_a_webhook_says_ok_in_several_ways(body: bytes) -> None:
    assert classify(200, {"Content-Type": "text/html"}, body, method=Method.WEBHOOK) == Delivered("", "")


def test_the_web_api_answers_with_channel_and_ts() -> None:
    body = orjson.dumps({"ok": True, "channel": "C9", "ts": "1.000002"})
    assert classify(200, {}, body, method=Method.POST, channel="#ops") == Delivered("C9", "1.000002")


def test_an_ok_without_ts_is_delivered_all_the_same_for_a_second_try_would_repeat_it() -> None:
    assert classify(200, {}, b'{"ok":true}', method=Method.POST, channel="C1") == Delivered("C1", "")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b'{"error":3}',
        b'{"ok":1}',
        b'{"ok":"true"}',
        b'"ok"',
        b"ok",
        b"\xff\xfe",
        HTML,
    ],
)
def test_an_unreadable_200_leaves_us_in_doubt_about_a_post_and_not_about_an_edit(body: bytes) -> None:
    posted = failure(200, body)
    assert (posted.kind, posted.code, posted.maybe_sent) == (K.AMBIGUOUS, "unreadable_answer", True)
    edited = failure(200, body, method=Method.UPDATE)
    assert (edited.kind, edited.code, edited.maybe_sent) == (K.RETRYABLE, "unreadable_answer", False)


@pytest.mark.parametrize("code", ["internal_error", "fatal_error"])
def test_slack_may_have_stored_the_message_before_its_internal_error(code: str) -> None:
    assert failure(200, refusal(code)).maybe_sent
    assert not failure(200, refusal(code), method=Method.UPDATE).maybe_sent


def test_other_refusals_are_certain() -> None:
    assert not failure(200, refusal("service_unavailable")).maybe_sent
    assert not failure(200, refusal("channel_not_found")).maybe_sent
    assert not failure(429, refusal("ratelimited")).maybe_sent


def test_a_5xx_or_429_outranks_the_code_in_its_body() -> None:
    assert kind_of(503, refusal("channel_not_found")) is K.RETRYABLE
    assert kind_of(429, refusal("channel_not_found")) is K.RATE_LIMITED


def test_a_plan_limit_is_not_a_rate_limit() -> None:
    failed = failure(429, refusal("message_limit_exceeded"))
    assert (failed.kind, failed.retry_after) == (K.PLAN_LIMIT, None)


def test_a_known_code_outranks_a_4xx() -> None:
    assert kind_of(400, refusal("invalid_auth")) is K.CREDENTIAL
    assert kind_of(401) is K.CREDENTIAL
    assert kind_of(418, refusal("made_of_tea")) is K.UNKNOWN


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, 5),
        ("", 5),
        ("soon", 5),
        ("NaN", 5),
        ("0", 1),
        ("-1", 1),
        ("-inf", 1),
        ("0.25", 1),
        ("1", 1),
        ("2.5", 2.5),
        ("30", 30),
        (30, 30),
        ("299", 299),
        ("300", 300),
        ("301", 300),
        ("3600", 300),
        ("1e18", 300),
        ("9" * 4000, 300),
        (10**400, 300),
        ("inf", 300),
        ([], 5),
        ("Wed, 21 Oct 2099 07:28:00 GMT", 5),  # nothing to measure it from
    ],
)
def test_retry_after_tolerates_anything(value: object, seconds: float) -> None:
    assert retry_after(value) == timedelta(seconds=seconds)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("Sun, 22 Nov 2026 10:00:30 GMT", 30),
        ("Sun, 22 Nov 2026 09:00:00 GMT", 1),
        ("Wed, 21 Oct 2099 07:28:00 GMT", 300),
        ("Sun, 99 Nov 2026 09:00:00 GMT", 5),
        ("Sun, 22 Nov 2026 10:00:30 -0000", 5),  # no zone
    ],
)
def test_a_date_is_measured_from_the_answers_own_clock(value: str, seconds: int) -> None:
    assert retry_after(value, date="Sun, 22 Nov 2026 10:00:00 GMT") == timedelta(seconds=seconds)


def test_the_header_goes_before_the_body_and_the_body_before_nothing() -> None:
    body = refusal("rate_limited", retry_after=7)
    assert failure(429, body).retry_after == timedelta(seconds=7)
    assert failure(429, body, {"Retry-After": "9"}).retry_after == timedelta(seconds=9)
    assert failure(429, b"").retry_after == answers.RETRY_AFTER_UNSTATED
    assert failure(503, b"").retry_after is None
    assert failure(503, b"", {"Retry-After": "9"}).retry_after == timedelta(seconds=9)


def test_the_detail_names_the_block_that_slack_pointed_at() -> None:
    messages = ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]", 7, "Geheim: 4711"]
    failed = failure(200, refusal("invalid_blocks", response_metadata={"messages": messages}))
    assert "(/blocks/0/text/text must be less than 3001 characters)" in failed.detail
    assert "4711" not in failed.detail


def test_the_detail_names_the_scope_that_is_missing() -> None:
    assert "(needs chat:write)" in failure(200, refusal("missing_scope", needed="chat:write")).detail


@pytest.mark.parametrize("metadata", [None, [], {}, {"messages": None}, {"messages": "x"}, {"messages": [None]}])
def test_strange_response_metadata_is_ignored(metadata: object) -> None:
    assert failure(200, refusal("invalid_blocks", response_metadata=metadata)).kind is K.PAYLOAD


@pytest.mark.parametrize(
    "echo",
    [
        b"xoxb-1234-secret",
        b"https://hooks.slack.com/services/T0/B0/secret",
        refusal("xoxb-1234-secret"),
        refusal("https://hooks.slack.com/services/T0/B0/secret"),
        refusal("missing_scope", needed="xoxb-1234-SECRET secret"),
        refusal("invalid_blocks", response_metadata={"messages": ["[ERROR] xoxb-1234-secret [json-pointer:/a]"]}),
        refusal("invalid_blocks", response_metadata={"messages": ["[ERROR] bad [json-pointer:/xoxb-1-secret]"]}),
    ],
)
@pytest.mark.parametrize("status", [200, 302, 400, 403, 500])
@pytest.mark.parametrize("method", [Method.POST, Method.WEBHOOK])
def test_an_answer_that_echoes_a_secret_leaves_no_trace(echo: bytes, status: int, method: Method) -> None:
    assert "secret" not in repr(failure(status, echo, method=method)).lower()


@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize(
    ("code", "kind", "maybe"),
    [
        ("timeout", K.AMBIGUOUS, True),
        ("reset", K.AMBIGUOUS, True),
        ("unreadable_answer", K.AMBIGUOUS, True),
        ("connect", K.RETRYABLE, False),
        ("tls", K.RETRYABLE, False),
    ],
)
def test_a_call_without_an_answer(code: str, kind: FailureKind, *, maybe: bool, method: Method) -> None:
    failed = unanswered(code, method=method, channel="C01")
    if method is Method.UPDATE:
        assert (failed.kind, failed.maybe_sent) == (K.RETRYABLE, False)
    else:
        assert (failed.kind, failed.maybe_sent) == (kind, maybe)
    assert failed.detail.startswith(f"C01: {code}. ")


@pytest.mark.parametrize("status", range(100, 600))
def test_every_status_code_has_a_hint(status: int) -> None:
    assert hint(f"http_{status}")
    assert "\n" not in hint(f"http_{status}")


def test_an_unknown_code_has_a_hint_too() -> None:
    assert "documentation" in hint("something_new")
