"""Which fixture, for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from slack_fixtures.ingest.model import Alert
from slack_fixtures.kernel.tenant import TimeZoneName
from slack_fixtures.localization.model import LocaleConfiguration, LocaleTag
from slack_fixtures.routing.matchers import Matcher, Operator, parse_matcher

RESOURCE_NAME = r"\A[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,126}[A-Za-z0-9])?\z"
ResourceName = Annotated[str, StringConstraints(pattern=RESOURCE_NAME, max_length=128)]

ChannelId = Annotated[str, StringConstraints(pattern=r"\A[A-Z0-9]{2,32}\z")]
"""Slack's id of a channel, such as ``C0123456789``: names cannot be edited into (PEERS 5.6)."""

FixtureReference = Annotated[
    str, StringConstraints(pattern=r"\A(?:builtin:[a-z_]{1,64}|[A-Za-z0-9][A-Za-z0-9_.-]{0,127})\z", max_length=128)
]


def _a_matcher(text: str) -> str:
    parse_matcher(text)  # MatcherError is a ValueError, as Pydantic wants
    return text


class Audience(BaseModel):
    """Who reads: one channel of one Slack connection, in one language and time zone.

    Attributes:
        slack: name of the connection.
        channel: Slack's channel id; an incoming webhook has its own and ignores it.
        locale: the tenant's default where left out.
        timezone: the tenant's where left out.
        formatting_locale: numbers and dates follow it where it differs from ``locale``.
        fallback: further tags to try, before the tenant's default.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    slack: ResourceName = "default"
    channel: ChannelId
    locale: LocaleTag | None = None
    timezone: TimeZoneName | None = None
    formatting_locale: LocaleTag | None = None
    fallback: Annotated[tuple[LocaleTag, ...], Field(max_length=10)] = ()

    def reader(self, *, default_locale: str, timezone: str) -> LocaleConfiguration:
        """Return how this audience reads, the tenant's defaults filled in."""
        return LocaleConfiguration(
            locale=self.locale or default_locale,
            timezone=self.timezone or timezone,
            formatting_locale=self.formatting_locale,
            fallback=self.fallback,
        )


class Route(BaseModel):
    """Which alerts go to whom.

    Attributes:
        matchers: all must accept; none makes this the catch-all route, used when no other matches.
        fixture: a fixture's name, or ``builtin:FAMILY``; the built-in one of the alert's family when left out.
        audiences: each gets every alert once.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: ResourceName
    matchers: Annotated[tuple[Annotated[str, AfterValidator(_a_matcher)], ...], Field(max_length=50)] = ()
    fixture: FixtureReference | None = None
    audiences: Annotated[tuple[Audience, ...], Field(min_length=1, max_length=100)]

    def accepts(self, labels: Mapping[str, str]) -> bool:
        """Return whether every matcher accepts these labels."""
        return self.accepts_any_spelling((labels,))

    def accepts_any_spelling(self, spellings: Sequence[Mapping[str, str]]) -> bool:
        """Return whether every matcher accepts an alert whose labels can be read in more than one way.

        A matcher that wants something is content with one spelling; one that excludes something excludes it in all.
        """
        return all(_accepts(parse_matcher(text), spellings) for text in self.matchers)

    def to_json(self) -> dict[str, Any]:
        """Return the body that the HTTP interface takes and gives."""
        return self.model_dump(mode="json", exclude_none=True)


def matching_labels(alert: Alert) -> dict[str, str]:
    """Return the labels that matchers see: the alert's own, with the name and the normalised severity filled in."""
    return {"alertname": alert.name, "severity": alert.severity.value, "status": alert.status.value, **alert.labels}


def routes_for(alert: Alert, routes: Iterable[Route]) -> list[Route]:
    """Return the routes that take an alert: all that match, else the catch-all routes, else none.

    Matchers on ``severity`` see the sender's own word ("P1") and the normalised one ("critical"): each of them is
    found by ``severity=``, and kept out by ``severity!=``.
    """
    given = matching_labels(alert)
    spellings = (given, {**given, "severity": alert.severity.value})
    matched, catch_all = [], []
    for route in routes:
        if not route.matchers:
            catch_all.append(route)
        elif route.accepts_any_spelling(spellings):
            matched.append(route)
    return matched or catch_all


def _accepts(matcher: Matcher, spellings: Sequence[Mapping[str, str]]) -> bool:
    answers = (matcher.accepts(labels) for labels in spellings)
    return all(answers) if matcher.operator in {Operator.NOT_EQUAL, Operator.MATCHES_NOT} else any(answers)
