"""The names of the domain, in one stable place to import from."""

from __future__ import annotations

from slack_fixtures.fixtures.model import LocaleTexts, SlackFixtureEntity
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.kernel.tenant import ComplianceLevel, Environment, TenantContext
from slack_fixtures.localization.model import LocaleConfiguration, LocalizedText

__all__ = [
    "AlertSeverity",
    "ComplianceLevel",
    "Environment",
    "LocaleConfiguration",
    "LocaleTexts",
    "LocalizedText",
    "SlackFixtureEntity",
    "TenantContext",
]
