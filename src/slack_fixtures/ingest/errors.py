"""Why a payload could not be read."""

from __future__ import annotations

from slack_fixtures.kernel.errors import InvalidValueError


class UnreadablePayloadError(InvalidValueError):
    """The body is JSON, but holds no alert that can be told from it.

    The text names the place and the expected shape, never a value of the body: the caller stores it as the reason
    beside the dead letter and may show it.
    """

    code = "unreadable-payload"


class MalformedJsonError(UnreadablePayloadError):
    """The body is not JSON at all: wrong syntax, wrong encoding, or empty."""

    code = "malformed-json"
