"""A strict fake Slack and builders, for our tests and our users'."""
