from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from slack_fixtures.connections.model import ConnectionInput, ConnectionKind, Pacing

TOKEN = "xoxb-not-a-real-token"
HOOK = "https://hooks.slack.com/services/T0/B0/not-a-real-hook"


def test_the_secret_says_what_kind_of_connection_it_is() -> None:
    bot, hook = ConnectionInput(bot_token=TOKEN), ConnectionInput(webhook_url=HOOK)
    assert (bot.kind, bot.secret) == (ConnectionKind.BOT, TOKEN)
    assert (hook.kind, hook.secret) == (ConnectionKind.WEBHOOK, HOOK)


@pytest.mark.parametrize("given", [{}, {"bot_token": TOKEN, "webhook_url": HOOK}, {"bot_token": None}])
def test_a_connection_has_exactly_one_secret(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="exactly one"):
        ConnectionInput.model_validate(given)


def test_a_secret_shows_in_no_text() -> None:
    given = ConnectionInput(bot_token=TOKEN)
    texts = [repr(given), str(given), given.model_dump_json(), repr(given.settings), str(given.model_dump())]
    assert not [text for text in texts if TOKEN in text]


@pytest.mark.parametrize(
    ("pacing", "post_ms", "update_ms"),
    [
        ({}, 1000, 1200),
        ({"messages_per_second_per_channel": 0}, 0, 0),
        ({"messages_per_second_per_channel": 4}, 250, 1200),
        ({"messages_per_second_per_channel": 0.001}, 1_000_000, 1200),
        ({"updates_per_minute": 0}, 1000, 0),
        ({"updates_per_minute": 60}, 1000, 1000),
        ({"updates_per_minute": 0.001}, 1000, 60_000_000),
        ({"messages_per_second_per_channel": 0, "updates_per_minute": 60}, 0, 1000),
    ],
)
def test_a_pace_is_a_pause_that_the_ledger_can_keep(pacing: dict[str, float], post_ms: int, update_ms: int) -> None:
    read = Pacing.model_validate(pacing)
    assert (read.post_pause_ms, read.update_pause_ms) == (post_ms, update_ms)
    assert max(post_ms, update_ms) < 2**31


@pytest.mark.parametrize("field", ["messages_per_second_per_channel", "updates_per_minute"])
@pytest.mark.parametrize("rate", [-1, 1e-9, 5e-324, float("nan"), float("inf"), 10**9, "fast"])
def test_a_pace_that_nobody_can_mean_is_refused(field: str, rate: Any) -> None:
    with pytest.raises(ValidationError):
        Pacing.model_validate({field: rate})
