"""Bodies in and out, with examples from a music-streaming service."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints, model_validator

from slack_fixtures.audit.model import AuditEntry
from slack_fixtures.connections.model import ConnectionInput, ConnectionKind, ConnectionState, Pacing, SlackConnection
from slack_fixtures.delivery.queries import AlertRecord, DeliveryRecord
from slack_fixtures.delivery.task import DeliveryState
from slack_fixtures.fixtures.model import LocaleTexts, SlackFixtureEntity
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.keys import IngestKey
from slack_fixtures.ingest.postgres import DeadLetter
from slack_fixtures.kernel.events import RecordedEvent
from slack_fixtures.kernel.fields import wrong_field
from slack_fixtures.kernel.tenant import TenantId, TimeZoneName
from slack_fixtures.rendering.model import RenderedMessage
from slack_fixtures.routing.model import Audience, ResourceName, Route
from slack_fixtures.storage.documents import Stored
from slack_fixtures.tenancy.model import TenantSettings


class Input(BaseModel):
    """A body that somebody sends: unknown fields are refused, values are not converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Output(BaseModel):
    """A body that goes out."""

    model_config = ConfigDict(frozen=True)


# Problems.


class ProblemField(Output):
    """One thing that is wrong with one field."""

    field: str = Field(examples=["locales.de-DE.title"])
    message: str = Field(examples=["the tag is not known"])
    line: int | None = Field(default=None, examples=[1])


class Problem(Output):
    """What went wrong (RFC 9457)."""

    type: str = Field(examples=["urn:slack-fixtures:problem:not-found"])
    title: str = Field(examples=["Not found"])
    status: int = Field(examples=[404])
    instance: str = Field(examples=["/fixtures/spotify-premium/0192f0c1-0000-7000-8000-000000000000"])
    detail: str | None = Field(default=None, examples=["There is nothing of that name here."])
    errors: list[ProblemField] | None = None


# Fixtures.


class FixtureOut(Output):
    """A fixture as it stands."""

    id: str
    version: int
    name: str
    severity: AlertSeverity
    source_locale: str
    locales: dict[str, LocaleTexts]
    metadata: dict[str, Any]
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, stored: Stored[SlackFixtureEntity]) -> Self:
        """Return a stored fixture as callers see it."""
        return cls.model_validate({**stored.document.to_json(), **_stored(stored)})


class EventOut(Output):
    """Something that happened to a fixture."""

    version: int
    type: str = Field(examples=["FixturePublished"])
    actor: str = Field(examples=["user:ana"])
    recorded_at: datetime
    data: dict[str, Any]

    @classmethod
    def of(cls, event: RecordedEvent) -> Self:
        """Return an event as callers see it."""
        return cls(
            version=event.version, type=event.type, actor=event.actor, recorded_at=event.recorded_at, data=event.data
        )


class RollbackIn(Input):
    """To which version to go back."""

    version: Annotated[int, Field(ge=1, le=1_000_000_000)]


class RenderIn(Input):
    """What to render; exactly one of ``fixture_id`` and ``name``."""

    fixture_id: Annotated[str, StringConstraints(min_length=1, max_length=128)] | None = None
    name: Annotated[str, StringConstraints(min_length=1, max_length=128)] | None = None
    locale: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    timezone: TimeZoneName | None = None
    context: dict[str, Any] | None = None
    alert: dict[str, Any] | None = None

    @model_validator(mode="after")
    def _names_one_fixture(self) -> Self:
        if (self.fixture_id is None) == (self.name is None):
            raise wrong_field("fixture_id", "expected exactly one of fixture_id and name")
        return self

    @property
    def reference(self) -> str:
        """What names the fixture."""
        return self.fixture_id or self.name or ""


class RenderedFields(Output):
    """The three fields of a message as Slack mrkdwn."""

    title: str
    description: str
    action_required: str


class RenderOut(Output):
    """The message that a reader of the locale would see."""

    fixture_id: str
    version: int
    locale: str = Field(description="Whose words were used.", examples=["de-DE"])
    requested_locale: str = Field(examples=["de-AT"])
    localization_state: str = Field(description="Why that locale.", examples=["sibling"])
    fields: RenderedFields
    text: str
    blocks: list[dict[str, Any]]
    problems: list[ProblemField] | None = Field(
        default=None, description="Fields that could not be rendered as written; a safe text stands in for them."
    )

    @classmethod
    def of(cls, message: RenderedMessage) -> Self:
        """Return a rendered message as callers see it."""
        problems = [ProblemField(field=p.field, message=p.message, line=p.line) for p in message.problems]
        return cls(
            fixture_id=message.fixture_id,
            version=message.version,
            locale=message.locale,
            requested_locale=message.requested_locale,
            localization_state=message.state.value,
            fields=RenderedFields(
                title=message.fields.title,
                description=message.fields.description,
                action_required=message.fields.action_required,
            ),
            text=message.text,
            blocks=message.blocks,
            problems=problems or None,
        )


class LocaleOut(Output):
    """A locale that can be rendered."""

    locale: str = Field(examples=["ar-SA"])
    name: str = Field(description="Its own name.", examples=["العربية (المملكة العربية السعودية)"])
    english_name: str = Field(examples=["Arabic (Saudi Arabia)"])
    script: str = Field(description="ISO 15924.", examples=["Arab"])
    direction: str = Field(description="`ltr` or `rtl`.", examples=["rtl"])
    builtin: bool = Field(description="Whether the built-in fixtures have words in it.")


# Tenants.


class TenantIn(TenantSettings):
    """A new tenant."""

    tenant_id: TenantId

    @property
    def settings(self) -> TenantSettings:
        """All but the id."""
        return TenantSettings.model_validate(self.model_dump(exclude={"tenant_id"}))


class TenantOut(TenantSettings):
    """A tenant as it stands."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    tenant_id: str
    version: int
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of_stored(cls, stored: Stored[TenantSettings]) -> Self:
        """Return a stored tenant as callers see it."""
        return cls.model_validate(
            {**stored.document.model_dump(), **_stored(stored), "tenant_id": stored.id},
        )


# Routes.


class RouteOut(Output):
    """A route as it stands."""

    id: str
    version: int
    name: str
    matchers: list[str]
    fixture: str | None = None
    audiences: list[Audience]
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, stored: Stored[Route]) -> Self:
        """Return a stored route as callers see it."""
        return cls.model_validate({**stored.document.model_dump(), **_stored(stored)})


# Connections and keys.


class ConnectionIn(ConnectionInput):
    """A new connection; its secret cannot be read again."""

    name: ResourceName

    @property
    def given(self) -> ConnectionInput:
        """All but the name."""
        return ConnectionInput.model_validate({name: getattr(self, name) for name in ConnectionInput.model_fields})


class ConnectionOut(Output):
    """A connection without its secret."""

    name: str
    version: int
    kind: ConnectionKind
    api_url: str | None
    pacing: Pacing
    state: ConnectionState
    state_reason: str = Field(description="Slack's code that disabled it, or empty.")
    secret_ref: dict[str, str] | None = Field(description="Where `apply` read the secret from.")
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, connection: SlackConnection) -> Self:
        """Return a connection as callers see it."""
        return cls(
            name=connection.name,
            version=connection.version,
            kind=connection.kind,
            api_url=connection.settings.api_url,
            pacing=connection.settings.pacing,
            state=connection.state,
            state_reason=connection.state_reason,
            secret_ref=connection.secret_ref,
            created_at=connection.created_at,
            updated_at=connection.updated_at,
        )


class IngestKeyReplacementIn(Input):
    """A key of the tenant's own; leave it out to have one made."""

    key: SecretStr | None = Field(default=None, description="At least 16 ASCII characters.", max_length=1_024)

    @property
    def secret(self) -> str | None:
        """The given key."""
        return self.key.get_secret_value() if self.key is not None else None


class IngestKeyIn(IngestKeyReplacementIn):
    """A new ingest key."""

    name: ResourceName


class IngestKeyOut(Output):
    """An ingest key without the key."""

    name: str
    secret_ref: dict[str, str] | None = None
    created_at: datetime

    @classmethod
    def of(cls, key: IngestKey) -> Self:
        """Return a key as callers see it."""
        return cls(name=key.name, secret_ref=key.secret_ref, created_at=key.created_at)


class NewIngestKeyOut(Output):
    """A key that was just stored."""

    name: str
    key: str | None = Field(description="The generated key, shown only now; null for one that you gave.")


# What became of alerts.


class AcceptedOut(Output):
    """What became of a payload."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"accepted": 3, "unrouted": 0, "deliveries": 6}]})

    accepted: int = Field(description="Alerts stored.")
    unrouted: int = Field(description="Those of them that no route took.")
    deliveries: int = Field(description="Messages, edits and replies written down.")


class DeliveryOut(Output):
    """A delivery."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    id: UUID
    episode_id: UUID
    kind: str = Field(examples=["post"])
    state: DeliveryState
    severity: str
    alertname: str = Field(examples=["PlaybackErrors"])
    connection: str
    channel: str = Field(examples=["C0123456789"])
    locale: str = Field(examples=["de-DE"])
    code: str = Field(description="Slack's code of the last try, or ours.", examples=["channel_not_found"])
    detail: str
    hint: str = Field(description="What the code means and what to do.")
    maybe_sent: bool = Field(description="Whether a try may have reached Slack without an answer.")
    tries: int
    due_at: datetime
    created_at: datetime
    finished_at: datetime | None
    slack_channel: str
    slack_ts: str

    @classmethod
    def of(cls, record: DeliveryRecord) -> Self:
        """Return a delivery as callers see it."""
        return cls.model_validate({**_fields(record), "id": record.delivery_id})


class DeliveryDetailOut(DeliveryOut):
    """A delivery with every try and the message."""

    attempts: list[dict[str, Any]] = Field(description="Every try, oldest first.")
    message: dict[str, Any] | None = Field(description="As rendered last; null before the first try.")


class AlertOut(Output):
    """An alert as it was received."""

    id: UUID
    received_at: datetime
    source: str
    alertname: str
    status: str
    severity: str
    alert: dict[str, Any]

    @classmethod
    def of(cls, record: AlertRecord) -> Self:
        """Return an alert as callers see it."""
        return cls.model_validate({**_fields(record), "id": record.alert_id, "alert": record.document})


class DeadLetterOut(Output):
    """A body that could not be read."""

    id: UUID
    received_at: datetime
    source: str
    reason: str
    content_type: str
    size_bytes: int
    sha256: str = Field(description="Of the whole body, in hexadecimal.")

    @classmethod
    def of(cls, letter: DeadLetter) -> Self:
        """Return a dead letter as callers see it."""
        return cls.model_validate({**_fields(letter), "id": letter.dead_letter_id, "sha256": letter.sha256.hex()})


class DeadLetterDetailOut(DeadLetterOut):
    """A body that could not be read, with what was kept of it."""

    body_base64: str = Field(description="The first 64 KiB of the body.")

    @classmethod
    def of(cls, letter: DeadLetter) -> Self:
        """Return a dead letter with its body."""
        shown = DeadLetterOut.of(letter).model_dump()
        return cls(**shown, body_base64=base64.b64encode(letter.body).decode())


class AuditEntryOut(Output):
    """Who did what."""

    id: UUID
    recorded_at: datetime
    actor: str
    action: str
    resource: str
    outcome: str
    frameworks: list[str]
    details: dict[str, Any]

    @classmethod
    def of(cls, entry: AuditEntry) -> Self:
        """Return an entry as callers see it."""
        return cls.model_validate({**_fields(entry), "id": entry.entry_id, "frameworks": list(entry.frameworks)})


class HealthOut(Output):
    """Whether the service is well."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"status": "ok"}]})

    status: str


def _stored(stored: Stored[Any]) -> dict[str, Any]:
    return {
        "id": stored.id,
        "version": stored.version,
        "created_at": stored.created_at,
        "updated_at": stored.updated_at,
    }


def _fields(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


# Examples, as the documentation shows them; a test validates each.

FIXTURE_EXAMPLE: dict[str, Any] = {
    "name": "spotify_wiedergabe_fehler",
    "severity": "critical",
    "source_locale": "de-DE",
    "locales": {
        "de-DE": {
            "title": "🎵 Wiedergabe unterbrochen",
            "description": "{{ labels.instance }} meldet {{ annotations.summary }}",
            "action_required": "Sofortige Untersuchung erforderlich",
        },
        "en-US": {
            "title": "🎵 Playback interrupted",
            "description": "{{ labels.instance }} reports {{ annotations.summary }}",
            "action_required": "Investigate at once",
        },
    },
    "metadata": {"team": "playback"},
}
ROLLBACK_EXAMPLE: dict[str, Any] = {"version": 1}
RENDER_EXAMPLE: dict[str, Any] = {
    "name": "spotify_wiedergabe_fehler",
    "locale": "de-AT",
    "context": {"labels": {"instance": "edge-7"}, "annotations": {"summary": "12 % Abbrüche"}},
}
TENANT_EXAMPLE: dict[str, Any] = {
    "tenant_id": "spotify-premium",
    "region": "eu-central-1",
    "compliance_level": "DSGVO_STRIKT",
    "default_locale": "de-DE",
    "timezone": "Europe/Berlin",
}
TENANT_PATCH_EXAMPLE: dict[str, Any] = {"default_locale": "fr-FR", "quotas": {"fixtures": 2000}}
ROUTE_EXAMPLE: dict[str, Any] = {
    "name": "playback",
    "matchers": ['alertname="PlaybackErrors"', 'severity=~"critical|high"'],
    "fixture": "spotify_wiedergabe_fehler",
    "audiences": [
        {"slack": "default", "channel": "C0123456789", "locale": "de-DE", "timezone": "Europe/Berlin"},
        {"slack": "default", "channel": "C0987654321", "locale": "ja-JP", "timezone": "Asia/Tokyo"},
    ],
}
CONNECTION_EXAMPLE: dict[str, Any] = {"name": "default", "bot_token": "xoxb-…", "pacing": {"updates_per_minute": 50}}
INGEST_KEY_EXAMPLE: dict[str, Any] = {"name": "prometheus"}
INGEST_KEY_REPLACEMENT_EXAMPLE: dict[str, Any] = {"key": "a-key-of-your-own-with-40-characters-or-so"}
ALERTMANAGER_EXAMPLE: dict[str, Any] = {
    "version": "4",
    "groupKey": '{}:{alertname="PlaybackErrors"}',
    "truncatedAlerts": 0,
    "status": "firing",
    "receiver": "slack-fixtures",
    "groupLabels": {"alertname": "PlaybackErrors"},
    "commonLabels": {"alertname": "PlaybackErrors", "severity": "critical"},
    "commonAnnotations": {},
    "externalURL": "http://alertmanager.example.org:9093",
    "alerts": [
        {
            "status": "firing",
            "labels": {"alertname": "PlaybackErrors", "severity": "critical", "instance": "edge-7"},
            "annotations": {"summary": "12 % of streams break off"},
            "startsAt": "2026-03-01T12:00:00Z",
            "endsAt": "0001-01-01T00:00:00Z",
            "generatorURL": "http://prometheus.example.org:9090/graph",
            "fingerprint": "5ef77f1f8a3ecf8d",
        }
    ],
}
GRAFANA_EXAMPLE: dict[str, Any] = {
    **ALERTMANAGER_EXAMPLE,
    "version": "1",
    "orgId": 1,
    "title": "[FIRING:1]",
    "state": "alerting",
}
GENERIC_EXAMPLE: dict[str, Any] = {"title": "PlaybackErrors", "severity": "critical", "labels": {"instance": "edge-7"}}
