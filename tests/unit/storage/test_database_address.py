from __future__ import annotations

import ssl
from pathlib import Path

import pytest
from sqlalchemy import make_url

from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.storage.database import DatabaseAddress, ssl_of
from slack_fixtures.storage.migrate import _require_supported

URL = "postgresql://ana:s3cret@db.example.org:5432/alerts"


def test_one_url_serves_the_owner_and_both_roles() -> None:
    address = DatabaseAddress.parse(URL)
    assert address.owner == address.app == address.system
    assert address.owner.drivername == "postgresql+asyncpg"


def test_a_login_of_the_service_is_not_used_to_cross_tenants() -> None:
    address = DatabaseAddress.parse(URL, URL.replace("ana", "service"))
    assert (address.app.username, address.system.username) == ("service", "ana")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_the_scheme_is_known(scheme: str) -> None:
    assert DatabaseAddress.parse(URL.replace("postgresql", scheme)).owner.host == "db.example.org"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "s3cret",
        "mysql://ana:s3cret@host/db",
        "sqlite:///s3cret.db",
        "postgresql://ana:s3cret@host:port/db",
        f"{URL}?sslmode=sometimes",
        f"{URL}?channel_binding=s3cret",
        f"{URL}?options=-csearch_path",
    ],
)
def test_a_wrong_url_is_refused_without_being_repeated(url: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        DatabaseAddress.parse(url)
    assert "SPOTIFY_AI_DB_URL" in str(refused.value)
    assert "s3cret" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_wrong_url_of_the_service_names_its_own_variable() -> None:
    with pytest.raises(ConfigurationError, match="SLACK_FIXTURES_APP_DB_URL"):
        DatabaseAddress.parse(URL, "mysql://host/db")


@pytest.mark.parametrize(
    ("query", "expected"),
    [("", None), ("?sslmode=disable", "disable"), ("?sslmode=prefer", "prefer"), ("?sslmode=require", "require")],
)
def test_what_checks_no_certificate_is_left_to_the_driver(query: str, expected: str | None) -> None:
    assert ssl_of(make_url(URL + query)) == expected


@pytest.mark.parametrize(("sslmode", "checks_host"), [("verify-ca", False), ("verify-full", True)])
def test_certificates_are_checked_over_tls_1_3(sslmode: str, *, checks_host: bool) -> None:
    context = ssl_of(make_url(f"{URL}?sslmode={sslmode}"))
    assert isinstance(context, ssl.SSLContext)
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.minimum_version is ssl.TLSVersion.TLSv1_3
    assert context.check_hostname is checks_host


def test_a_file_of_authorities_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.pem", tmp_path / "empty.pem"):
        if path.name == "empty.pem":
            path.touch()
        with pytest.raises(ConfigurationError, match=path.name):
            ssl_of(make_url(f"{URL}?sslmode=verify-full&sslrootcert={path}"))


def test_a_server_that_is_too_old_is_named() -> None:
    _require_supported(150_000)
    with pytest.raises(ConfigurationError, match="PostgreSQL 15 or newer is needed; the server is 14"):
        _require_supported(140_013)
