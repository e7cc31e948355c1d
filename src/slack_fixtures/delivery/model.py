"""What is sent to Slack, and how one try can end."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any


class Method(StrEnum):
    """What is asked of Slack."""

    POST = "chat.postMessage"
    UPDATE = "chat.update"
    WEBHOOK = "incoming-webhook"


@dataclass(frozen=True, slots=True)
class Workspace:
    """How one Slack connection is reached. Its secret never shows in ``repr``.

    Attributes:
        bot_token: for the Web API; empty for a webhook connection.
        webhook_url: for an incoming webhook; empty for a bot.
        api_url: base of the Web API, ending in a slash.
    """

    name: str
    bot_token: str = field(default="", repr=False)
    webhook_url: str = field(default="", repr=False)
    api_url: str = "https://slack.com/api/"

    @property
    def is_webhook(self) -> bool:
        """Whether messages go through an incoming webhook, which can neither edit nor thread."""
        return bool(self.webhook_url)


@dataclass(frozen=True, slots=True)
class SlackMessage:
    """One message, ready to send.

    Attributes:
        channel: id; ignored by a webhook, whose channel is fixed.
        text: top-level text, for notifications and screen readers; never empty.
        blocks: Block Kit objects; empty for a plain message.
        ts: the message to edit, for an update.
        thread_ts: the message to reply to, for a thread reply.
        broadcast: also show the reply in the channel.
        delivery_id: carried in the message's metadata.
    """

    channel: str
    text: str
    blocks: list[dict[str, Any]]
    delivery_id: str
    ts: str = ""
    thread_ts: str = ""
    broadcast: bool = False


class FailureKind(StrEnum):
    """Which class an unsuccessful answer belongs to; decides what happens next (PEERS 5.5)."""

    RATE_LIMITED = "rate_limited"
    RETRYABLE = "retryable"
    AMBIGUOUS = "ambiguous"
    PLAN_LIMIT = "plan_limit"
    DESTINATION = "destination"
    CREDENTIAL = "credential"
    PAYLOAD = "payload"
    MESSAGE_GONE = "message_gone"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Delivered:
    """Slack has the message.

    Attributes:
        channel: id that Slack answered with; empty for a webhook.
        ts: Slack's id of the message; empty for a webhook.
    """

    channel: str
    ts: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Slack does not have the message, or nobody knows (``AMBIGUOUS``).

    Attributes:
        code: Slack's error code, or ``http_503``, ``timeout``, ``connect``, ``reset``, ``unreadable_answer``.
        detail: one line for people, without URLs and secrets.
        retry_after: Slack's wish, already clamped; ``None`` where it gave none.
        maybe_sent: whether the message may exist all the same.
    """

    kind: FailureKind
    code: str
    detail: str = ""
    retry_after: timedelta | None = None
    maybe_sent: bool = False


Outcome = Delivered | Failed
