"""An alert, whoever sent it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from slack_fixtures.fixtures.severity import AlertSeverity


class AlertStatus(StrEnum):
    """Whether an alert burns."""

    FIRING = "firing"
    RESOLVED = "resolved"


class AlertSource(StrEnum):
    """Which parser read the alert."""

    ALERTMANAGER = "alertmanager"
    GRAFANA = "grafana"
    GRAFANA_LEGACY = "grafana-legacy"
    GENERIC = "generic"


class EvaluationState(StrEnum):
    """How the sender's rule came out; NoData and Error are Grafana's (PEERS 4.2.2)."""

    NORMAL = "normal"
    NO_DATA = "nodata"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert of one payload, normalised.

    Attributes:
        fingerprint: the sender's, or a hash of the labels when it sends none; 1 to 128 characters.
        name: ``alertname``, else the sender's best substitute, else empty.
        severity: normalised; ``AlertSeverity.WARNING`` with ``severity_given=False`` when the sender names none.
        labels, annotations: strings only, in the sender's spelling; ``<no value>`` is dropped.
        starts_at: when the firing began, UTC, microseconds; the time of receipt when the sender gives none.
        starts_at_given: whether ``starts_at`` is the sender's word for when this firing began. Where it is not, an
            open episode of the same fingerprint goes on, however ``starts_at`` differs.
        ends_at: when it ended; ``None`` while it fires (the Go zero time is ``None`` too).
        values: numbers that the sender evaluated, such as Grafana's ``values``.
        url: the sender's page for the alert (generator URL), or empty; http(s) only.
        links: further pages by kind: ``dashboard``, ``panel``, ``silence``, ``image``, ``runbook``.
    """

    fingerprint: str
    name: str
    status: AlertStatus
    severity: AlertSeverity
    labels: dict[str, str]
    annotations: dict[str, str]
    starts_at: datetime
    ends_at: datetime | None
    severity_given: bool = True
    starts_at_given: bool = True
    evaluation: EvaluationState = EvaluationState.NORMAL
    values: dict[str, float] = field(default_factory=dict)
    url: str = ""
    links: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AlertGroup:
    """What one payload says about one group of alerts.

    Attributes:
        receiver: as sent, regexp-quoted by Alertmanager; part of the identity (PEERS 4.1.3).
        group_key: opaque and of any length; hash it, never parse it.
        status: the sender's view; not to be trusted when ``truncated`` is above 0 (PEERS 4.1.1).
        truncated: how many alerts the sender cut off, from 0.
        fallback_title, fallback_text: what the sender rendered itself, for use as plain text only.
        warnings: what was odd in the payload, in words for the tenant; no values in them.
    """

    source: AlertSource
    receiver: str
    group_key: str
    status: AlertStatus
    alerts: tuple[Alert, ...]
    group_labels: dict[str, str] = field(default_factory=dict)
    common_labels: dict[str, str] = field(default_factory=dict)
    common_annotations: dict[str, str] = field(default_factory=dict)
    external_url: str = ""
    truncated: int = 0
    reason: str = ""
    fallback_title: str = ""
    fallback_text: str = ""
    warnings: tuple[str, ...] = ()

    @property
    def is_whole_group(self) -> bool:
        """Whether the sender lists every active alert of the group, so that a missing one is over."""
        return self.source in {AlertSource.ALERTMANAGER, AlertSource.GRAFANA} and self.truncated == 0

    @property
    def group_key_hash(self) -> bytes:
        """32 bytes that stand for the group key, which may be longer than any index allows."""
        return hashlib.sha256(self.group_key.encode("utf-8", "surrogatepass")).digest()
