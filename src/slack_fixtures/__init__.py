"""Localized, durable Slack alerts for many tenants."""

__version__ = "0.1.0"
