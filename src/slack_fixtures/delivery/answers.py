"""What an answer of Slack means: every status, error code and body becomes ``Delivered`` or ``Failed``. Pure.

Nothing of an answer is quoted as it stands. Codes, scopes and block pointers are picked out by narrow patterns, so
a proxy's page that echoes our request cannot carry a token or a webhook URL into an error text.

Source:
    PEERS 5.4 (incoming webhooks), 5.5 (error classes), 6.1.1, 6.1.2 and 6.2.2 (answers that peers are tested with).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Final

import orjson

from slack_fixtures.delivery.model import Delivered, Failed, FailureKind, Method, Outcome

RETRY_AFTER_MIN: Final = timedelta(seconds=1)
"""Zero and negative wishes mean this: Slack takes one message a second from a channel (PEERS 5.3)."""

RETRY_AFTER_MAX: Final = timedelta(minutes=5)
"""No peer may park a message for longer: after this a further try costs one call and tells the truth again."""

RETRY_AFTER_UNSTATED: Final = timedelta(seconds=5)
"""For a 429 that names no time, or one that cannot be read."""

_RATE, _RETRY, _PLAN = FailureKind.RATE_LIMITED, FailureKind.RETRYABLE, FailureKind.PLAN_LIMIT
_PLACE, _KEY, _BODY, _GONE = (
    FailureKind.DESTINATION,
    FailureKind.CREDENTIAL,
    FailureKind.PAYLOAD,
    FailureKind.MESSAGE_GONE,
)

_WAIT: Final = "Nothing to do: delivery goes on by itself."
_REINSTALL: Final = "Install the app again in that workspace and store the new bot token."
_NEW_WEBHOOK: Final = "Create the incoming webhook again in Slack and store its new URL."
_ADMIN: Final = "Ask a workspace admin to let the app post in this channel, or route to another one."
_REPORT: Final = "The message itself is at fault; it was replaced by a plain one. Please report it with this code."
_REPOST: Final = "Nothing to do: a new message takes its place."

_CODES: Final[dict[str, tuple[FailureKind, str]]] = {
    # Slack asks for a pause.
    "ratelimited": (_RATE, "Slack asks for a pause. " + _WAIT),
    "rate_limited": (_RATE, "Slack asks for a pause. " + _WAIT),
    # Slack is in trouble.
    "internal_error": (_RETRY, "Slack had an internal error. " + _WAIT),
    "fatal_error": (_RETRY, "Slack had an internal error. " + _WAIT),
    "rollup_error": (_RETRY, "Slack had an internal error. " + _WAIT),
    "service_unavailable": (_RETRY, "Slack is unavailable. " + _WAIT),
    "request_timeout": (_RETRY, "Slack did not read the whole request. " + _WAIT),
    "update_failed": (_RETRY, "Slack could not edit the message just now. " + _WAIT),
    "team_added_to_org": (_RETRY, "The workspace is being moved to an organization. " + _WAIT),
    "external_channel_migrating": (_RETRY, "The shared channel is being moved. " + _WAIT),
    "streaming_state_conflict": (_RETRY, "The message is being written to by another call. " + _WAIT),
    # The workspace's plan is used up.
    "message_limit_exceeded": (_PLAN, "The workspace has reached its message limit: upgrade its Slack plan."),
    "plan_upgrade_required": (_PLAN, "The workspace's Slack plan does not allow this: upgrade it."),
    # The place is wrong, or closed to us.
    "channel_not_found": (_PLACE, "Check the channel id; for a private channel, invite the app: /invite @app."),
    "not_in_channel": (_PLACE, "Invite the app to the channel: /invite @app."),
    "is_archived": (_PLACE, "The channel is archived: unarchive it or route to another one."),
    "channel_is_archived": (_PLACE, "The channel is archived: unarchive it or route to another one."),
    "is_inactive": (_PLACE, "The channel is frozen, archived or deleted: route to another one."),
    "restricted_action": (_PLACE, _ADMIN),
    "restricted_action_read_only_channel": (_PLACE, "The channel is read-only. " + _ADMIN),
    "restricted_action_thread_only_channel": (_PLACE, "The channel allows replies only. " + _ADMIN),
    "restricted_action_non_threadable_channel": (_PLACE, "The channel allows no thread replies. " + _ADMIN),
    "action_prohibited": (_PLACE, _ADMIN),
    "posting_to_general_channel_denied": (_PLACE, "Only some members may post to #general. " + _ADMIN),
    "no_permission": (_PLACE, "The app lacks a permission: " + _ADMIN[0].lower() + _ADMIN[1:]),
    "missing_scope": (_PLACE, "Add the missing scope to the Slack app and install it again in the workspace."),
    "ekm_access_denied": (_PLACE, "Administrators have suspended posting: ask them."),
    "enterprise_is_restricted": (_PLACE, "The organization does not allow this: ask its administrators."),
    "accesslimited": (_PLACE, "Slack does not accept calls from this network: ask the workspace's administrators."),
    "team_access_not_granted": (_PLACE, "Grant the app access to this workspace of the organization."),
    "team_not_found": (_PLACE, "The workspace was not found: check the connection and the channel id."),
    "cannot_dm_bot": (_PLACE, "A bot cannot be written to: route to a channel."),
    "user_not_found": (_PLACE, "The user was not found: route to a channel id."),
    # The credential is wrong, or no longer good.
    "invalid_auth": (_KEY, "Slack does not accept the bot token. " + _REINSTALL),
    "not_authed": (_KEY, "No bot token was sent: store one for this connection."),
    "account_inactive": (_KEY, "The app's account was deactivated. " + _REINSTALL),
    "token_revoked": (_KEY, "The bot token was revoked. " + _REINSTALL),
    "token_expired": (_KEY, "The bot token has expired: store a fresh one, or switch token rotation off."),
    "not_allowed_token_type": (_KEY, "Store a bot token, which starts with xoxb."),
    "org_login_required": (_KEY, "The workspace is being moved to an organization: resume when that is done."),
    "two_factor_setup_required": (_KEY, "The app's account must set up two-factor authentication."),
    "access_denied": (_KEY, "Slack denies this app access. " + _REINSTALL),
    "invalid_token": (_KEY, _NEW_WEBHOOK),
    "no_service": (_KEY, "The incoming webhook was removed or disabled. " + _NEW_WEBHOOK),
    "no_service_id": (_KEY, "The incoming webhook's URL is incomplete. " + _NEW_WEBHOOK),
    "no_active_hooks": (_KEY, "The incoming webhook was disabled. " + _NEW_WEBHOOK),
    "no_team": (_KEY, "The incoming webhook's workspace does not exist. " + _NEW_WEBHOOK),
    "team_disabled": (_KEY, "The workspace was deactivated."),
    # The message is wrong.
    "invalid_blocks": (_BODY, _REPORT),
    "invalid_blocks_format": (_BODY, _REPORT),
    "msg_too_long": (_BODY, "The message is too long for Slack: shorten the fixture's texts."),
    "msg_blocks_too_long": (_BODY, "The message is too long for Slack: shorten the fixture's texts."),
    "no_text": (_BODY, _REPORT),
    "invalid_payload": (_BODY, _REPORT),
    "too_many_attachments": (_BODY, _REPORT),
    "invalid_attachments": (_BODY, _REPORT),
    "invalid_arguments": (_BODY, _REPORT),
    "invalid_arg_name": (_BODY, _REPORT),
    "invalid_charset": (_BODY, _REPORT),
    "invalid_post_type": (_BODY, _REPORT),
    "missing_post_type": (_BODY, _REPORT),
    "invalid_json": (_BODY, _REPORT),
    "json_not_object": (_BODY, _REPORT),
    "metadata_too_large": (_BODY, _REPORT),
    "invalid_metadata_format": (_BODY, _REPORT),
    "invalid_metadata_schema": (_BODY, _REPORT),
    "markdown_text_conflict": (_BODY, _REPORT),
    # The message to edit or to reply to is out of reach.
    "message_not_found": (_GONE, "The message was deleted in Slack. " + _REPOST),
    "thread_not_found": (_GONE, "The thread was deleted in Slack. " + _REPOST),
    "cannot_reply_to_message": (_GONE, "The message takes no replies. " + _REPOST),
    "cant_update_message": (_GONE, "The message belongs to another app. " + _REPOST),
    "edit_window_closed": (_GONE, "The workspace lets nobody edit messages of this age. " + _REPOST),
    "block_mismatch": (_GONE, "The message cannot take this form by an edit. " + _REPOST),
    "cant_broadcast_message": (_GONE, "The reply cannot be shown in the channel. " + _REPOST),
    # Ours, where Slack gave no code.
    "timeout": (FailureKind.AMBIGUOUS, "Slack did not answer in time; the message may have arrived."),
    "reset": (FailureKind.AMBIGUOUS, "The connection broke during the answer; the message may have arrived."),
    "unreadable_answer": (FailureKind.AMBIGUOUS, "Slack's answer could not be read; the message may have arrived."),
    "connect": (_RETRY, "Slack could not be reached: check DNS, proxy and firewall if this goes on."),
    "invalid_url": (_PLACE, "The connection's api_url or webhook URL is not an http address: correct it."),
    "tls": (_RETRY, "No trusted TLS connection: check the api_url, the clock and the CA certificates."),
}

_MAYBE_STORED: Final = frozenset({"internal_error", "fatal_error"})
"""Slack's page says of these that part of the work may have succeeded."""

_STATUS_HINTS: Final = {
    FailureKind.RETRYABLE: "Slack is in trouble. " + _WAIT,
    FailureKind.RATE_LIMITED: "Slack asks for a pause. " + _WAIT,
    FailureKind.DESTINATION: "There is no Slack at this address: check the connection's api_url or webhook URL.",
    FailureKind.CREDENTIAL: "Slack, or a proxy before it, does not accept the credential. " + _REINSTALL,
    FailureKind.PAYLOAD: _REPORT,
    FailureKind.UNKNOWN: "An answer that Slack does not document: check the api_url and any proxy before it.",
}

_CODE = re.compile(r"[a-z][a-z0-9_]{1,63}")
_SCOPES = re.compile(r"[a-z:._,]{1,100}")
_POINTER = re.compile(r"(?:\[ERROR\] )?([A-Za-z0-9 ,.'()]{1,100}) \[json-pointer:(/[A-Za-z0-9_/]{1,100})\]")
_STATUS_CODE = re.compile(r"http_([1-5][0-9]{2})")
_MOST_POINTERS = 3


def classify(status: int, headers: Mapping[str, str], body: bytes, *, method: Method, channel: str = "") -> Outcome:
    """Return what one complete answer means.

    Args:
        status: of the HTTP answer.
        headers: of the answer; ``Retry-After`` and ``Date`` are read.
        body: as read, at most 64 kB.
        method: what was asked; decides how success looks and whether doubt matters.
        channel: that was asked for; named in the detail, and the answer's own where Slack leaves it out.
    """
    answer = _json_object(body)
    if status // 100 == 2 and (delivered := _delivered(answer, body, method, channel)):  # noqa: PLR2004
        return delivered
    code = _code(answer, body)
    kind, code = _kind(status, code)
    pause = _pause(kind, headers, answer)
    maybe = kind is FailureKind.AMBIGUOUS or (kind is _RETRY and (status >= 500 or code in _MAYBE_STORED))  # noqa: PLR2004
    return _settled(Failed(kind, code, _detail(code, answer, channel), pause, maybe), method)


def unanswered(code: str, *, method: Method, channel: str = "") -> Failed:
    """Return the failure of a call that got no complete answer.

    Args:
        code: ``timeout``, ``reset`` or ``unreadable_answer`` where Slack may have the message; ``connect`` or
            ``tls`` where it certainly has not.
        method: what was asked.
        channel: that was asked for; named in the detail.
    """
    kind = _CODES[code][0]
    return _settled(Failed(kind, code, _detail(code, {}, channel), None, kind is FailureKind.AMBIGUOUS), method)


def hint(code: str) -> str:
    """Return one line for people: what to do about a code of Slack's or ours."""
    if code in _CODES:
        return _CODES[code][1]
    if match := _STATUS_CODE.fullmatch(code):
        return _STATUS_HINTS[_kind_of_status(int(match[1]))]
    return "A code that this version does not know: look it up in Slack's documentation and redrive afterwards."


def retry_after(value: str | float | None, *, date: str | None = None) -> timedelta:
    """Read a ``Retry-After`` that may hold anything, into 1 s to 300 s.

    Args:
        value: seconds or an HTTP date; a missing or unreadable one gives ``RETRY_AFTER_UNSTATED``.
        date: the answer's own ``Date``, which a date is measured from, so that our clock does not matter.

    Source:
        RFC 9110, section 10.2.3.
    """
    seconds = _seconds(value, date)
    if seconds is None or math.isnan(seconds):
        return RETRY_AFTER_UNSTATED
    bounded = min(max(seconds, RETRY_AFTER_MIN.total_seconds()), RETRY_AFTER_MAX.total_seconds())
    return timedelta(seconds=bounded)


def _seconds(value: Any, date: str | None) -> float | None:
    try:
        return float(value)
    except OverflowError:
        return math.inf
    except (TypeError, ValueError):
        return _seconds_between(date, value)


def _seconds_between(start: str | None, end: Any) -> float | None:
    moments = (_http_date(start), _http_date(end))
    return None if moments[0] is None or moments[1] is None else (moments[1] - moments[0]).total_seconds()


def _http_date(text: Any) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, OverflowError, AttributeError):
        return None
    return moment if moment.tzinfo else None


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return value if isinstance(value, dict) else {}


def _delivered(answer: dict[str, Any], body: bytes, method: Method, channel: str) -> Delivered | None:
    if answer.get("ok") is True:
        return Delivered(_text(answer.get("channel")) or channel, _text(answer.get("ts")))
    if method is Method.WEBHOOK and body.strip() == b"ok":
        return Delivered("", "")
    return None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _code(answer: dict[str, Any], body: bytes) -> str:
    """Return Slack's error code: ``error`` of a JSON answer, or the whole of a webhook's plain one."""
    if answer:
        candidate = answer.get("error")
        return candidate if isinstance(candidate, str) and _CODE.fullmatch(candidate) else ""
    word = body[:65].decode("latin-1").strip()
    known = word in _CODES or (_CODE.fullmatch(word) and "_" in word)  # a lone "success" or "null" is no code
    return word if known else ""


def _kind(status: int, code: str) -> tuple[FailureKind, str]:
    """Return class and code. A 5xx or 429 outranks any code but the plan's limit; a known code outranks the rest."""
    known = _CODES[code][0] if code in _CODES else None
    by_status = _kind_of_status(status)
    if known is _PLAN or (known and by_status not in {_RATE, _RETRY}):
        return known, code
    if status // 100 == 2:  # noqa: PLR2004
        return (FailureKind.UNKNOWN, code) if code else (FailureKind.AMBIGUOUS, "unreadable_answer")
    if by_status is FailureKind.UNKNOWN and code:
        return FailureKind.UNKNOWN, code
    return by_status, code if known else f"http_{status}"


def _kind_of_status(status: int) -> FailureKind:  # noqa: PLR0911 - a table of ranges
    match status:
        case 429:
            return _RATE
        case 408:
            return _RETRY
        case 401 | 403 | 407:
            return _KEY
        case 404 | 410:
            return _PLACE
        case 400 | 413 | 414 | 415 | 422:
            return _BODY
        case _ if 300 <= status < 400:  # noqa: PLR2004
            return _PLACE  # a redirect is never followed: the address in the configuration is wrong
        case _ if 500 <= status < 600:  # noqa: PLR2004
            return _RETRY
    return FailureKind.UNKNOWN


def _pause(kind: FailureKind, headers: Mapping[str, str], answer: dict[str, Any]) -> timedelta | None:
    """Return Slack's wish; a webhook's 429 names it in its body as well."""
    wish = headers.get("Retry-After", answer.get("retry_after"))
    if kind is _RATE or (kind is _RETRY and wish is not None):
        return retry_after(wish, date=headers.get("Date"))
    return None


def _detail(code: str, answer: dict[str, Any], channel: str) -> str:
    """Return ``CHANNEL: CODE (what Slack pointed at). What to do``."""
    where = f"{channel}: " if channel else ""
    pointed_at = "; ".join(_pointed_at(answer))
    return f"{where}{code}{f' ({pointed_at})' if pointed_at else ''}. {hint(code)}"


def _pointed_at(answer: dict[str, Any]) -> list[str]:
    needed = answer.get("needed")
    if isinstance(needed, str) and _SCOPES.fullmatch(needed):
        return [f"needs {needed}"]
    metadata = answer.get("response_metadata")
    messages = metadata.get("messages") if isinstance(metadata, dict) else None
    found = (_POINTER.fullmatch(m) for m in messages if isinstance(m, str)) if isinstance(messages, list) else ()
    return [f"{match[2]} {match[1]}" for match in found if match][:_MOST_POINTERS]


def _settled(failed: Failed, method: Method) -> Failed:
    """Take the doubt out of an edit: repeating one changes nothing, so it is merely tried again."""
    if method is not Method.UPDATE:
        return failed
    kind = _RETRY if failed.kind is FailureKind.AMBIGUOUS else failed.kind
    return Failed(kind, failed.code, failed.detail, failed.retry_after, maybe_sent=False)
