"""The tables as SQLAlchemy knows them; a test compares them with what the migrations make."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, UUID

METADATA = MetaData()


def _column(name: str, kind: Any, *, null: bool = False) -> Column[Any]:
    return Column(name, kind, nullable=null)


def _key(name: str, kind: Any = Text) -> Column[Any]:
    return Column(name, kind, primary_key=True, nullable=False)


def _moment(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, DateTime(timezone=True), nullable=null)


def _of_tenant() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["tenant_id"], ["tenants.tenant_id"], ondelete="CASCADE")


EVENTS = Table(
    "events",
    METADATA,
    _key("tenant_id"),
    _key("stream_type"),
    _key("stream_id"),
    _key("version", Integer),
    _column("event_id", UUID),
    _column("type", Text),
    _column("schema", SmallInteger),
    _column("data", JSONB),
    _column("actor", Text),
    _moment("recorded_at"),
    UniqueConstraint("tenant_id", "event_id"),
)
TENANTS = Table(
    "tenants",
    METADATA,
    _key("tenant_id"),
    _column("version", Integer),
    _column("document", JSONB),
    _moment("created_at"),
    _moment("updated_at"),
)
FIXTURES = Table(
    "fixtures",
    METADATA,
    _key("tenant_id"),
    _key("fixture_id"),
    _column("name", Text),
    _column("severity", Text),
    _column("version", Integer),
    _column("document", JSONB),
    _moment("created_at"),
    _moment("updated_at"),
    UniqueConstraint("tenant_id", "name"),
    _of_tenant(),
)
ROUTES = Table(
    "routes",
    METADATA,
    _key("tenant_id"),
    _key("route_id"),
    _column("name", Text),
    _column("version", Integer),
    _column("document", JSONB),
    _moment("created_at"),
    _moment("updated_at"),
    UniqueConstraint("tenant_id", "name"),
    _of_tenant(),
)
SLACK_CONNECTIONS = Table(
    "slack_connections",
    METADATA,
    _key("tenant_id"),
    _key("name"),
    _column("version", Integer),
    _column("kind", Text),
    _column("secret", LargeBinary),
    _column("secret_ref", JSONB(none_as_null=True), null=True),
    _column("settings", JSONB),
    _column("state", Text),
    _column("state_reason", Text),
    _moment("created_at"),
    _moment("updated_at"),
    _of_tenant(),
)
INGEST_KEYS = Table(
    "ingest_keys",
    METADATA,
    _key("tenant_id"),
    _key("name"),
    _column("digest", LargeBinary),
    _column("secret_ref", JSONB(none_as_null=True), null=True),
    _moment("created_at"),
    _of_tenant(),
    Index("ingest_keys_by_digest", "tenant_id", "digest"),
)
IDEMPOTENCY_KEYS = Table(
    "idempotency_keys",
    METADATA,
    _key("tenant_id"),
    _key("key_digest", LargeBinary()),
    _column("request_digest", LargeBinary),
    _column("status", SmallInteger, null=True),
    _column("headers", JSONB(none_as_null=True), null=True),
    _column("body", LargeBinary, null=True),
    _moment("created_at"),
    Index("idempotency_keys_by_age", "tenant_id", "created_at"),
)
AUDIT_LOG = Table(
    "audit_log",
    METADATA,
    _key("tenant_id"),
    _key("entry_id", UUID()),
    _moment("recorded_at"),
    _column("actor", Text),
    _column("action", Text),
    _column("resource", Text),
    _column("outcome", Text),
    _column("frameworks", JSONB),
    _column("details", JSONB),
)
DEAD_LETTERS = Table(
    "dead_letters",
    METADATA,
    _key("tenant_id"),
    _key("dead_letter_id", UUID()),
    _moment("received_at"),
    _column("source", Text),
    _column("reason", Text),
    _column("content_type", Text),
    _column("size_bytes", BigInteger),
    _column("sha256", LargeBinary),
    _column("body", LargeBinary),
)
ALERTS = Table(
    "alerts",
    METADATA,
    _key("tenant_id"),
    _key("alert_id", UUID()),
    _moment("received_at"),
    _column("source", Text),
    _column("receiver", Text),
    _column("group_hash", LargeBinary),
    _column("fingerprint", Text),
    _column("alertname", Text),
    _column("status", Text),
    _column("severity", Text),
    _column("service", Text),
    _column("instance", Text),
    _column("namespace", Text),
    _column("cluster", Text),
    _column("environment", Text),
    _moment("starts_at"),
    _moment("ends_at", null=True),
    _column("routed", Boolean),
    _column("document", JSONB),
    Index("alerts_by_name", "tenant_id", "alertname", "alert_id"),
    Index("alerts_by_fingerprint", "tenant_id", "fingerprint", "alert_id"),
    Index("alerts_unrouted", "tenant_id", "alert_id", postgresql_where=text("NOT routed")),
    postgresql_partition_by="RANGE (alert_id)",
)
EPISODES = Table(
    "episodes",
    METADATA,
    _key("tenant_id"),
    _key("episode_id", UUID()),
    _column("identity", LargeBinary),
    _column("route", Text),
    _column("fixture", Text),
    _column("connection", Text),
    _column("channel", Text),
    _column("audience", JSONB),
    _column("severity", Text),
    _moment("opened_at"),
    _moment("closed_at", null=True),
    _column("revision", Integer),
    _column("shown_revision", Integer),
    _column("members", JSONB),
    _column("group_info", JSONB),
    _column("message_channel", Text),
    _column("message_ts", Text),
    _column("locale_used", Text),
    _column("acknowledged_by", Text),
    _of_tenant(),
    Index("episodes_by_identity", "tenant_id", "identity", text("episode_id DESC")),
    Index("episodes_one_open", "tenant_id", "identity", unique=True, postgresql_where=text("closed_at IS NULL")),
)
DELIVERIES = Table(
    "deliveries",
    METADATA,
    _key("tenant_id"),
    _key("delivery_id", UUID()),
    Column("seq", BigInteger, Identity(always=True), nullable=False),
    _column("episode_id", UUID),
    _column("kind", Text),
    _column("state", Text),
    _column("priority", SmallInteger),
    _moment("due_at"),
    _moment("lease_until", null=True),
    _column("lease_owner", Integer, null=True),
    Column("fence", Integer, nullable=False, server_default="0"),
    _column("connection", Text),
    _column("method", Text),
    _column("bucket", Text),
    _column("pace_ms", Integer),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("attempt_log", JSONB, nullable=False, server_default="[]"),
    Column("maybe_sent", Boolean, nullable=False, server_default="false"),
    Column("code", Text, nullable=False, server_default=""),
    Column("detail", Text, nullable=False, server_default=""),
    _column("severity", Text),
    _column("alertname", Text),
    _column("channel", Text),
    _column("locale", Text),
    _column("cause", JSONB),
    _column("message", JSONB(none_as_null=True), null=True),
    Column("slack_channel", Text, nullable=False, server_default=""),
    Column("slack_ts", Text, nullable=False, server_default=""),
    _moment("created_at"),
    _moment("finished_at", null=True),
    ForeignKeyConstraint(
        ["tenant_id", "episode_id"], ["episodes.tenant_id", "episodes.episode_id"], ondelete="CASCADE"
    ),
    Index("deliveries_open", "priority", "seq", postgresql_where=text("state IN ('pending', 'leased', 'sending')")),
    Index("deliveries_by_episode", "tenant_id", "episode_id", "seq"),
    Index("deliveries_by_state", "tenant_id", "state", "delivery_id"),
    postgresql_partition_by="RANGE (delivery_id)",
)
PACING = Table(
    "pacing",
    METADATA,
    _key("tenant_id"),
    _key("connection"),
    _key("bucket"),
    _moment("free_at"),
    _of_tenant(),
)
TRANSLATIONS = Table(
    "translations",
    METADATA,
    _key("tenant_id"),
    _key("translation_id"),
    _column("template_key", Text),
    _column("source_locale", Text),
    _column("locale", Text),
    _column("state", Text),
    _column("assignee", Text),
    _column("words", ARRAY(Text)),
    _column("slots", ARRAY(Text)),
    _column("version", Integer),
    _column("document", JSONB),
    _moment("created_at"),
    _moment("updated_at"),
    UniqueConstraint("tenant_id", "template_key", "locale"),
    _of_tenant(),
    Index("translations_by_locale", "tenant_id", "locale", "state"),
)
TRANSLATION_SIGHTINGS = Table(
    "translation_sightings",
    METADATA,
    _key("tenant_id"),
    _key("template_key"),
    _key("locale"),
    _column("seen", BigInteger),
    _column("weight", SmallInteger),
    _moment("last_seen_at"),
    _of_tenant(),
)
LOCALE_VIEWS = Table(
    "locale_views",
    METADATA,
    _key("tenant_id"),
    _key("episode_id", UUID()),
    _key("locale"),
    _column("route", Text),
    _column("connection", Text),
    _column("channel", Text),
    _moment("viewed_at"),
    _of_tenant(),
)
LOCALE_DECISIONS = Table(
    "locale_decisions",
    METADATA,
    _key("tenant_id"),
    _key("route"),
    _key("connection"),
    _key("channel"),
    _moment("decided_at"),
    _of_tenant(),
)
LEXICON_ENTRIES = Table(
    "lexicon_entries",
    METADATA,
    _key("tenant_id"),
    _key("entry_id"),
    _column("name", Text),
    _column("locale", Text),
    _column("state", Text),
    _column("version", Integer),
    _column("document", JSONB),
    _moment("created_at"),
    _moment("updated_at"),
    UniqueConstraint("tenant_id", "name"),
    _of_tenant(),
)
TERMS = Table(
    "terms",
    METADATA,
    _key("tenant_id"),
    _key("term_id"),
    _column("name", Text),
    _column("source_locale", Text),
    _column("locale", Text),
    _column("state", Text),
    _column("version", Integer),
    _column("document", JSONB),
    _moment("created_at"),
    _moment("updated_at"),
    UniqueConstraint("tenant_id", "name"),
    _of_tenant(),
)
