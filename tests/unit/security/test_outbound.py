"""Where tenants may send the service: to Slack, and to what the operator lists."""

from __future__ import annotations

import pytest

from slack_fixtures.kernel.errors import InvalidValueError
from slack_fixtures.security.outbound import check_slack_url, is_loopback

HOSTILE = [
    "", " ", "slack.com", "//slack.com/api/", "/api/", "ftp://slack.com/", "file:///etc/passwd", "gopher://slack.com/",
    "javascript:alert(1)", "data:text/plain,x", "http://slack.com/api/", "http://hooks.slack.com/services/T/B/x",
    "https://", "https:///api/", "https://slack.com:8443/", "https://slack.com:80/", "https://slack.com:0/",
    "https://slack.com:99999/", "https://slack.com:/", "https://slack.com:443443/", "https://slack.com:-1/",
    "https://user@slack.com/", "https://user:pw@slack.com/", "https://slack.com@evil.example/", "https://slack.com:443@evil.example/",
    "https://evil.example#@slack.com/", "https://evil.example\\@slack.com/", "https://slack.com\\.evil.example/",
    "https://slack.com.evil.example/", "https://evilslack.com/", "https://slack.com%2eevil.example/", "https://xslack.com/",
    "https://files.slack.com.evil.example/", "https://slack.com./", "https://localhost/", "https://localhost./",
    "https://127.0.0.1/", "https://127.1/", "https://0/", "https://0.0.0.0/", "https://2130706433/", "https://0x7f000001/",
    "https://0177.0.0.1/", "https://0x7f.1/", "https://[::1]/", "https://[1:2]/", "https://[::]/", "https://[::ffff:127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://[fe80::1%25eth0]/", "https://169.254.169.254/latest/",
    "https://metadata.google.internal/", "https://10.0.0.1/", "https://slаck.com/", "https://ｓｌａｃｋ.com/", "https://slack。com/",
    "https://xn--slck-63d.com/", "https://slack.com\t/", "https://sl\nack.com/", "\thttps://slack.com/", "https://slack.com/\r\nX: y",
    "https://slack.com/ api", "https://slack.com/\x00", "https://slack.com/api/#fragment", "https://slack.com?x=1#y",
    "https://slack.com/" + "a" * 2048, "https://-slack.com/", "https://[slack.com]/", "https:/slack.com/", "https:slack.com",
    "https://app.slack.com.:443/", "https://hooks.slack.com:444/services/x",
]  # fmt: skip


@pytest.mark.parametrize("url", HOSTILE)
def test_a_url_elsewhere_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(InvalidValueError) as refusal:
        check_slack_url(url, field="slack.default.api_url")
    (problem,) = refusal.value.problems
    assert problem.field == "slack.default.api_url"
    assert problem.message.startswith("expected an https URL of Slack")
    assert "evil" not in str(refusal.value)


@pytest.mark.parametrize(
    "url",
    [
        "https://slack.com/api/",
        "https://slack.com",
        "HTTPS://Slack.COM:443/api/",
        "https://hooks.slack.com/services/T0/B0/x-Y_z",
        "https://hooks.slack-gov.com/services/T0/B0/x",
        "https://slack-gov.com/api/?a=1",
    ],
)
def test_slacks_own_addresses_are_allowed(url: str) -> None:
    check_slack_url(url)


@pytest.mark.parametrize(
    ("url", "entry"),
    [
        ("http://127.0.0.1:9000/api/", "127.0.0.1"),
        ("http://127.0.0.1:9000/api/", "127.0.0.1:9000"),
        ("http://localhost/api/", "localhost:80"),
        ("https://Proxy.Example/api/", "proxy.example"),
        ("https://proxy.example/api/", "PROXY.example:443"),
        ("http://[::1]:9000/api/", "[::1]:9000"),
        ("http://[0:0::1]:9000/api/", "::1"),
    ],
)
def test_the_operators_hosts_are_allowed(url: str, entry: str) -> None:
    check_slack_url(url, allow_hosts=[entry])


@pytest.mark.parametrize(
    ("url", "entry"),
    [
        ("http://127.0.0.1:9001/", "127.0.0.1:9000"),
        ("http://2130706433:9000/", "127.0.0.1:9000"),
        ("http://0177.0.0.1:9000/", "127.0.0.1"),
        ("http://127.1:9000/", "127.0.0.1"),
        ("http://[::ffff:127.0.0.1]:9000/", "127.0.0.1"),
        ("http://localhost.:9000/", "localhost"),
        ("http://a.proxy.example/", "proxy.example"),
        ("http://user@proxy.example/", "proxy.example"),
        ("http://slack.com/", "proxy.example"),
    ],
)
def test_only_the_listed_spelling_and_port_are_allowed(url: str, entry: str) -> None:
    with pytest.raises(InvalidValueError):
        check_slack_url(url, allow_hosts=[entry])


def test_there_are_sixty_hostile_urls() -> None:
    assert len(set(HOSTILE)) >= 60


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("[::1]", True),
        ("LOCALHOST", True),
        ("10.0.0.1", False),
        ("a.example", False),
    ],
)
def test_loopback_is_told_by_spelling(host: str, *, loopback: bool) -> None:
    assert is_loopback(host) is loopback
