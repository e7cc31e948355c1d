"""``slack-fixtures token``."""

from __future__ import annotations

import re
import sys
from datetime import timedelta
from pathlib import Path

from slack_fixtures.bootstrap import token_issuer
from slack_fixtures.cli.common import print_json, quiet_settings
from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.security.model import Role

_TIME = re.compile(r"(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,8})s)?", re.ASCII)


def run_token(
    *,
    tenant: str | None,
    roles: list[str],
    ttl: str,
    subject: str,
    platform_admin: bool,
    data_dir: Path | None,
    as_json: bool,
) -> None:
    """Print a token, and nothing else unless JSON is wanted."""
    chosen = [_role(name) for name in roles]
    lifetime = parse_ttl(ttl)
    _check_usage(tenant, chosen, platform_admin=platform_admin)
    issued_at = utc_now()
    token = token_issuer(quiet_settings(data_dir)).issue(
        tenant_id=tenant, roles=chosen, subject=subject, ttl=lifetime, platform_admin=platform_admin
    )
    if not as_json:
        sys.stdout.write(token + "\n")
        return
    expires_at = (issued_at + lifetime).replace(microsecond=0)
    print_json({"token": token, "tenant": tenant, "roles": chosen, "subject": subject, "expires_at": expires_at})


def parse_ttl(text: str) -> timedelta:
    """Return the time that a text such as ``1h30m`` spells.

    Raises:
        ConfigurationError: it spells none.
    """
    match = _TIME.fullmatch(text.strip())
    if match is None or not any(match.groups()):
        raise ConfigurationError(f"--ttl: expected a time such as 30m, 1h, 7d or 1h30m, not {text[:40]!r}")
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


def _role(name: str) -> Role:
    try:
        return Role(name.lower())
    except ValueError as error:
        raise ConfigurationError(f"--role: expected one of {', '.join(Role)}, not {name[:40]!r}") from error


def _check_usage(tenant: str | None, roles: list[Role], *, platform_admin: bool) -> None:
    if tenant is None and roles:
        raise ConfigurationError("--tenant: a role holds in a tenant; name it")
    if tenant is not None and not roles and not platform_admin:
        raise ConfigurationError(f"--role: expected at least one of {', '.join(Role)}")
    if tenant is None and not platform_admin:
        raise ConfigurationError("give --tenant and --role, or --platform-admin")
