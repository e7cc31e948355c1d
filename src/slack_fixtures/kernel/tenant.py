"""Who a piece of work is done for."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from slack_fixtures.kernel.jsonvalues import StorableText

TENANT_ID = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?", re.ASCII)
"""A tenant's id is a name of 1 to 63 lower-case letters, digits, ``-`` and ``_``: it stands in URLs and keys."""

TenantId = Annotated[str, StringConstraints(pattern=rf"\A{TENANT_ID.pattern}\z", max_length=63)]


def _known_timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is not an IANA time zone such as Europe/Berlin") from error
    return name


TimeZoneName = Annotated[str, StringConstraints(min_length=1, max_length=64), AfterValidator(_known_timezone)]


class Environment(StrEnum):
    """Where the service runs; production refuses generated keys."""

    DEVELOPMENT = "development"
    STAGING = "staging"
    PRODUCTION = "production"


class ComplianceLevel(StrEnum):
    """What a tenant must be able to prove; decides retention and views, never what is recorded."""

    STANDARD = "STANDARD"
    DSGVO_STRIKT = "DSGVO_STRIKT"
    HIPAA = "HIPAA"
    SOC2 = "SOC2"


Region = Annotated[str, StringConstraints(min_length=1, max_length=64), StorableText]


class TenantContext(BaseModel):
    """The tenant that a call is made for. Every use case takes one as its first argument.

    Attributes:
        tenant_id: the tenant's name, see ``TENANT_ID``.
        region: where its data is meant to live, such as ``eu-central-1``.
        compliance_level: what it must be able to prove.
        environment: which of the tenant's environments speaks.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    tenant_id: TenantId
    region: Region = "eu-central-1"
    compliance_level: ComplianceLevel = ComplianceLevel.STANDARD
    environment: Environment = Environment.DEVELOPMENT
