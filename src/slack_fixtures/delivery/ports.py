"""What delivery asks of the outside."""

from __future__ import annotations

from typing import Protocol

from slack_fixtures.delivery.model import Method, Outcome, SlackMessage, Workspace


class SlackSender(Protocol):
    """Sends one message to Slack and says how it ended; never raises for what Slack or the network does."""

    async def send(self, workspace: Workspace, method: Method, message: SlackMessage) -> Outcome:
        """Make one call, without retrying."""
        ...
