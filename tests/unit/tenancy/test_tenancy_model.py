from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from slack_fixtures.kernel.tenant import ComplianceLevel, Environment, TenantContext
from slack_fixtures.tenancy.model import AmbiguousSends, TenantSettings


@pytest.mark.parametrize("tenant_id", ["a", "acme", "spotify-premium", "a_b", "0", "a" * 63])
def test_a_tenant_is_named_like_a_host(tenant_id: str) -> None:
    assert TenantContext(tenant_id=tenant_id).tenant_id == tenant_id


@pytest.mark.parametrize(
    "tenant_id", ["", "A", "a b", "-a", "a-", "_a", "a/b", "..", "a\n", "ä", "a" * 64, "a\x00", "*", "{a}", "a:b"]
)
def test_any_other_name_of_a_tenant_is_refused(tenant_id: str) -> None:
    with pytest.raises(ValidationError):
        TenantContext(tenant_id=tenant_id)


def test_the_context_of_the_outline_is_understood() -> None:
    context = TenantContext(tenant_id="spotify-premium", region="eu-central-1", compliance_level="DSGVO_STRIKT")
    assert context.compliance_level is ComplianceLevel.DSGVO_STRIKT
    assert context.environment is Environment.DEVELOPMENT
    settings = TenantSettings.of(context)
    assert (settings.region, settings.compliance_level) == ("eu-central-1", ComplianceLevel.DSGVO_STRIKT)


def test_a_tenant_has_sensible_settings_from_the_start() -> None:
    settings = TenantSettings()
    assert (settings.default_locale, settings.timezone) == ("en-US", "UTC")
    assert settings.ambiguous_sends is AmbiguousSends.BY_SEVERITY
    assert TenantSettings.model_validate(settings.model_dump(mode="json")) == settings


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"region": ""}, "region"),
        ({"region": "x" * 65}, "region"),
        ({"region": "a\x00"}, "region"),
        ({"compliance_level": "NONE"}, "compliance_level"),
        ({"default_locale": "german"}, "default_locale"),
        ({"timezone": "CEST+2"}, "timezone"),
        ({"timezone": "Europe"}, "timezone"),
        ({"timezone": "/etc/localtime"}, "timezone"),
        ({"timezone": "a\x00"}, "timezone"),
        ({"quotas": {"fixtures": 0}}, "fixtures"),
        ({"quotas": {"storage_mb": 10**9}}, "storage_mb"),
        ({"quotas": {"colour": 1}}, "colour"),
        ({"ambiguous_sends": "never"}, "ambiguous_sends"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_wrong_setting_names_the_field(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TenantSettings.model_validate(changes)
    assert field in {str(part) for problem in refused.value.errors() for part in problem["loc"]}
