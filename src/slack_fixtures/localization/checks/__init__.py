"""Checks that every translation passes before it is published, whoever made it."""

from slack_fixtures.localization.checks.model import CheckContext, Finding, Severity, Term, blocks
from slack_fixtures.localization.checks.registry import CHECKS, Check, repair, run

__all__ = ["CHECKS", "Check", "CheckContext", "Finding", "Severity", "Term", "blocks", "repair", "run"]
