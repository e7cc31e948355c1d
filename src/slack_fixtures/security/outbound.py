"""Where the service lets a tenant send it."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection

from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError

SLACK_HOSTS = frozenset({"slack.com", "hooks.slack.com", "slack-gov.com", "hooks.slack-gov.com"})
"""Hosts of Slack's Web API and of its incoming webhooks, commercial and GovSlack."""

PROVIDER_HOSTS = frozenset(
    {"api.openai.com", "api.deepl.com", "api-free.deepl.com", "router.huggingface.co", "api-inference.huggingface.co"}
)
"""Hosts of the translation services that a tenant may name without the operator."""

MAX_URL = 2048
_HTTPS_PORT = 443
_HTTP_PORT = 80

# One grammar instead of a parser: what two parsers could read differently (backslashes, tabs, user information,
# fragments, escapes and non-ASCII letters in the host) does not match at all.
_URL = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::(?P<port>[0-9]{1,5}))?"
    r"(?:/[a-z0-9._~!$&'()*+,;=:%/-]*)?(?:\?[a-z0-9._~!$&'()*+,;=:%/?-]*)?",
    re.IGNORECASE | re.ASCII,
)
_EXPECTED_SLACK = (
    "expected an https URL of Slack (such as https://slack.com/api/ or https://hooks.slack.com/services/…) "
    "or of a host that the operator allows"
)
_EXPECTED_PROVIDER = "expected an https URL of a known translation service or of a host that the operator allows"


def check_slack_url(url: str, *, allow_hosts: Collection[str] = (), field: str = "api_url") -> None:
    """Return if the service may send a tenant's messages to this URL.

    Names are compared as they are spelt, never resolved: an address in octal, decimal or IPv4-mapped form and a name
    with a trailing dot are not on any list.

    Args:
        url: given by a tenant; never repeated in the error, since a webhook's URL is a secret.
        allow_hosts: the operator's further hosts, ``host`` for all of its ports or ``host:port`` for one; plain http is
            allowed for these only.
        field: the field to name in the error.

    Raises:
        InvalidValueError: the service will not send there.
    """
    _check(url, SLACK_HOSTS, allow_hosts, FieldProblem(field, _EXPECTED_SLACK))


def check_provider_url(url: str, *, allow_hosts: Collection[str] = (), field: str = "base_url") -> None:
    """Return if the service may send texts to this URL of a translation service that a tenant gave.

    Raises:
        InvalidValueError: the service will not send there; the rules are those of ``check_slack_url``.
    """
    _check(url, PROVIDER_HOSTS, allow_hosts, FieldProblem(field, _EXPECTED_PROVIDER))


def _check(url: str, hosts: Collection[str], allow_hosts: Collection[str], problem: FieldProblem) -> None:
    match = _URL.fullmatch(url) if len(url) <= MAX_URL else None
    if match is None:
        raise InvalidValueError(problem)
    https, host = match["scheme"].lower() == "https", _canonical_host(match["host"])
    port = int(match["port"] or (_HTTPS_PORT if https else _HTTP_PORT))
    allowed = {_canonical_entry(entry) for entry in allow_hosts}
    if host in allowed or f"{host}:{port}" in allowed:
        return
    if not https or host not in hosts or port != _HTTPS_PORT:
        raise InvalidValueError(problem)


def is_loopback(host: str) -> bool:
    """Return whether a host's spelling is plainly this machine: ``localhost`` or a loopback address."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _canonical_entry(entry: str) -> str:
    host, colon, port = entry.rpartition(":")
    if colon and port.isdecimal() and (host.startswith("[") or ":" not in host):
        return f"{_canonical_host(host)}:{int(port)}"
    return _canonical_host(entry)


def _canonical_host(host: str) -> str:
    host = host.strip().lower()
    if ":" not in host:
        return host
    try:
        return f"[{ipaddress.IPv6Address(host.strip('[]')).compressed}]"
    except ValueError:
        return host
