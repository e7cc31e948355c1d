"""A tenant: its settings and its limits."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from slack_fixtures.kernel.tenant import ComplianceLevel, Region, TenantContext, TimeZoneName
from slack_fixtures.localization.model import LocaleTag


class AmbiguousSends(StrEnum):
    """What to do with a message of which nobody knows whether Slack has it.

    ``by_severity`` repeats critical alerts, marked as a possible repeat, and holds the rest for a person.
    """

    PREFER_DUPLICATE = "prefer_duplicate"
    PREFER_SINGLE = "prefer_single"
    BY_SEVERITY = "by_severity"


class Quotas(BaseModel):
    """What a tenant may use. This release enforces ``fixtures`` alone; the others are kept for a later one.

    Attributes:
        messages_per_minute: deliveries to start; not enforced.
        fixtures: how many it may keep; one more is refused.
        storage_mb: alerts and dead letters, in MiB; not enforced.
        render_cpu_seconds_per_minute: processor time to spend on its templates; not enforced.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    messages_per_minute: Annotated[int, Field(ge=1, le=100_000)] = 600
    fixtures: Annotated[int, Field(ge=1, le=100_000)] = 1_000
    storage_mb: Annotated[int, Field(ge=1, le=1_000_000)] = 500
    render_cpu_seconds_per_minute: Annotated[int, Field(ge=1, le=60_000)] = 30


class TenantSettings(BaseModel):
    """Everything about a tenant that its history keeps.

    Attributes:
        default_locale: where no wanted locale has words.
        timezone: where an audience names none.
        external_translation: whether alert texts, masked and redacted, may go to translators on other machines.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    region: Region = "eu-central-1"
    compliance_level: ComplianceLevel = ComplianceLevel.STANDARD
    default_locale: LocaleTag = "en-US"
    timezone: TimeZoneName = "UTC"
    quotas: Quotas = Quotas()
    ambiguous_sends: AmbiguousSends = AmbiguousSends.BY_SEVERITY
    external_translation: bool = False

    @classmethod
    def of(cls, context: TenantContext) -> TenantSettings:
        """Return the settings of a tenant that only its context describes."""
        return cls(region=context.region, compliance_level=context.compliance_level)
