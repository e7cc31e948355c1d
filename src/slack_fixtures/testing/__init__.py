"""A strict fake Slack and builders, for our tests and our users'."""

from slack_fixtures.testing.faults import Fault, Rate, RateLimits
from slack_fixtures.testing.slack import FakeChannel, FakeMessage, FakeSlack, mentions_in
from slack_fixtures.testing.slack_server import FakeSlackServer

__all__ = [
    "FakeChannel",
    "FakeMessage",
    "FakeSlack",
    "FakeSlackServer",
    "Fault",
    "Rate",
    "RateLimits",
    "mentions_in",
]
