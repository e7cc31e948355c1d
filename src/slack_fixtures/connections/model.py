"""A Slack connection: a bot or an incoming webhook of one workspace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, StringConstraints, model_validator

from slack_fixtures.kernel.fields import wrong_field

_SLOWEST = 0.001  # 1,000 s a message, or 1,000 min an edit: fits the ledger's column of milliseconds


def _not_nearly_zero(rate: float) -> float:
    if 0 < rate < _SLOWEST:
        raise ValueError(f"expected 0 for no pacing, or at least {_SLOWEST}")
    return rate


_Rate = Annotated[float, AfterValidator(_not_nearly_zero)]


class ConnectionKind(StrEnum):
    """What the secret of a connection is."""

    BOT = "bot"
    WEBHOOK = "webhook"

    @property
    def secret_name(self) -> str:
        """The secret's name in upper case, as it ends the name of an environment variable."""
        return "BOT_TOKEN" if self is ConnectionKind.BOT else "WEBHOOK_URL"


class ConnectionState(StrEnum):
    """Whether messages go out; a revoked token stops them until the connection is written anew."""

    ACTIVE = "active"
    DISABLED = "disabled"


class Pacing(BaseModel):
    """How fast messages may go.

    Attributes:
        messages_per_second_per_channel: 1 is what Slack takes; 0 turns pacing off.
        updates_per_minute: edits in the whole workspace; Slack's Tier 3 takes 50 (PEERS 5.3); 0 turns it off.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    messages_per_second_per_channel: Annotated[_Rate, Field(ge=0, le=1000)] = 1
    updates_per_minute: Annotated[_Rate, Field(ge=0, le=100_000)] | None = None

    @property
    def post_pause_ms(self) -> int:
        """Milliseconds between two messages in one channel; 0 for none."""
        rate = self.messages_per_second_per_channel
        return round(1000 / rate) if rate else 0

    @property
    def update_pause_ms(self) -> int:
        """Milliseconds between two edits in the workspace; 0 for none."""
        if self.updates_per_minute is None:
            return 1200 if self.messages_per_second_per_channel else 0
        return round(60_000 / self.updates_per_minute) if self.updates_per_minute else 0


class ConnectionSettings(BaseModel):
    """The part of a connection that is no secret."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    api_url: Annotated[str, StringConstraints(max_length=2_000)] | None = None
    pacing: Pacing = Pacing()


class ConnectionInput(ConnectionSettings):
    """A connection as somebody writes it; exactly one of the two secrets."""

    bot_token: SecretStr | None = None
    webhook_url: SecretStr | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_secret(cls, data: Any) -> Any:
        if isinstance(data, dict):
            given = [name for name in ("bot_token", "webhook_url") if data.get(name) is not None]
            if len(given) != 1:
                raise wrong_field("bot_token", "expected exactly one of bot_token and webhook_url")
        return data

    @property
    def kind(self) -> ConnectionKind:
        """What the secret is."""
        return ConnectionKind.BOT if self.bot_token is not None else ConnectionKind.WEBHOOK

    @property
    def secret(self) -> str:
        """The secret itself."""
        chosen = self.bot_token or self.webhook_url
        return chosen.get_secret_value() if chosen else ""

    @property
    def settings(self) -> ConnectionSettings:
        """All but the secret."""
        return ConnectionSettings(api_url=self.api_url, pacing=self.pacing)


@dataclass(frozen=True, slots=True)
class SlackConnection:
    """A connection as people may see it: without its secret.

    Attributes:
        secret_ref: where the secret was read from, such as ``{"env": "SPOTIFY_SLACK_TOKEN"}``, for ``export``.
        state_reason: Slack's code that disabled it, or empty.
    """

    name: str
    version: int
    kind: ConnectionKind
    settings: ConnectionSettings
    state: ConnectionState
    state_reason: str
    secret_ref: dict[str, str] | None
    created_at: datetime
    updated_at: datetime
