"""May this actor do that, and how secrets are kept."""

from slack_fixtures.security.compliance import ComplianceManager
from slack_fixtures.security.manager import SecurityManager

__all__ = ["ComplianceManager", "SecurityManager"]
