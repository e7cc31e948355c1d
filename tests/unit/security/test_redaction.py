"""Redaction: secrets go, prose stays, hostile texts cost little."""

from __future__ import annotations

import pytest

from slack_fixtures.security.redaction import redact_secrets

# Put together here, so that no scanner takes this file for a leak.
BOT = "xo" + "xb-123456789012-1234567890123-CanaryCanaryCanary"
SECRETS = {
    "bot token": (f"token {BOT} is invalid", "CanaryCanary"),
    "user token": ("xo" + "xp-1-2-3-canary0123456789abcdef", "canary"),
    "rotated token": ("xo" + "xe.xo" + "xp-1-Mi0yLcanary", "canary"),
    "refresh token": ("xo" + "xe-1-My0xLcanary", "canary"),
    "app token": ("xa" + "pp-1-A0123-456-canary", "canary"),
    "upper case": (BOT.upper(), "CANARY"),
    "in a query": (f"GET /?token={BOT}&x=1", "Canary"),
    "percent encoded": ("xo" + "xb-123%2D456canary", "canary"),
    "webhook": ("POST https://hooks.slack.com/services/T0/B0/canaryXYZ failed", "canary"),
    "webhook without scheme": ("hooks.slack.com/workflows/T0/A0/canary", "canary"),
    "webhook of GovSlack": ("https://hooks.slack-gov.com/services/T0/B0/canary", "canary"),
    "webhook in JSON": (r'{"url":"https:\/\/hooks.slack.com\/services\/T0\/B0\/canary"}', "canary"),
    "webhook inside a URL": ("https://proxy.example/?to=https%3A%2F%2Fhooks.slack.com%2Fservices%2FT0%2Fcanary", "canary"),
    "database in JSON": (r'{"url":"postgres:\/\/ada:canary@db\/x"}', "canary"),
    "userinfo in JSON": (r'{"url":"https:\/\/canary@sentry.example\/1"}', "canary"),
    "bearer": ("Authorization: Bearer canary0123456789abcdef", "canary"),
    "bearer in prose": ("sent Bearer canary0123456789abcdef to it", "canary"),
    "short bearer behind its header": ("authorization: Bearer canary", "canary"),
    "header pair": ("('authorization', 'Basic Y2FuYXJ5OmNhbmFyeQ==')", "Y2FuYXJ5"),
    "raw header pair": ("(b'authorization', b'Bearer canary-token')", "canary"),
    "basic": ("Basic Y2FuYXJ5OmNhbmFyeWNhbmFyeQ==", "Y2FuYXJ5"),
    "jwt": ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJlY2FuYXJ5", "jYW5hcnk"),
    "jwt signature": ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJlY2FuYXJ5", "c2lnbmF0"),
    "jwt glued on": ("token-eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2ln", "jYW5hcnk"),
    "database password": ("postgres://ada:canary@db.example:5432/x", "canary"),
    "database password with a driver": ("postgresql+asyncpg://ada:canary@db/x", "canary"),
    "database password with slash and at": ("postgresql://ada:can/ary@canary@db/x", "ary"),
    "redis password": ("rediss://:canary@redis:6379/0", "canary"),
    "url userinfo": ("https://canary@sentry.example/1", "canary"),
    "url password": ("http://u:canary@127.0.0.1:8080/path", "canary"),
    "ingest key": ("sfk_canarycanarycanary0123", "canary"),
    "aws id": ("AKIA" + "CANARYCANARY1234", "CANARY"),
    "aws secret": ("aws_secret_access_key = canary/canary+canary", "canary"),
    "openai key": ("sk-proj-canary0123456789", "canary"),
    "huggingface key": ("hf_canaryCanaryCanary0", "canary"),
    "github token": ("gh" + "p_canaryCanaryCanary0123", "canary"),
    "vault token": ("hvs.canaryCanaryCanary0123", "canary"),
    "private key": ("-----BEGIN RSA PRIVATE KEY-----\ncanary\ncanary\n-----END RSA PRIVATE KEY-----", "canary"),
    "unfinished private key": ("-----BEGIN PRIVATE KEY-----\ncanary\ncan", "canary"),
    "private key in JSON": (r'"-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----\n"', "canary"),
    "password assignment": ("password=canary", "canary"),
    "environment": ("SECRET_KEY=canary-canary ENCRYPTION_KEY='canary2'", "canary"),
    "json field": ('{"bot_token": "canary1", "api_key":"canary2"}', "canary"),
    "python repr": ("{'password': 'canary'}", "canary"),
    "json in json": (r'"{\"password\": \"canary\"}"', "canary"),
    "query": ("https://example.org/?access_key=canary&page=2", "canary"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "canary"), SECRETS.values(), ids=SECRETS.keys())
def test_a_secret_is_masked_wherever_it_stands(text: str, canary: str) -> None:
    for surrounding in ("{}", "before {} after", "\n{}\n", "ÄÖ {} 日本", '"{}"'):
        redacted = redact_secrets(surrounding.replace("{}", text))
        assert canary not in redacted
        assert "***" in redacted
        assert redact_secrets(redacted).count("***") == redacted.count("***")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ok",
        "Basic authentication is required; bearer of bad news",
        "SECRET_KEY: expected at least 32 bytes",
        "token: the channel was not found",
        "delivered to C0123456789 in 0.3 s, ts=1718000000.123456",
        "see https://runbooks.example.org/disk?panel=2#top and mail ada@example.org",
        "https://slack.com/api/chat.postMessage answered 429",
        'group key {}:{alertname="DiskFull"} on node-1.example:9100',
        "fixture 0197a2b4-6da0-7063-8c1c-228f5b5dbd90, sha256 " + "a" * 64,
        "ディスクがいっぱいです（99 %）",
    ],
)
def test_prose_names_and_addresses_stay(text: str) -> None:
    assert redact_secrets(text) == text


def test_what_surrounds_a_secret_stays_readable() -> None:
    assert redact_secrets("postgres://ada:pw@db:5432/x refused") == "postgres://***@db:5432/x refused"
    assert redact_secrets("POST https://hooks.slack.com/services/T/B/x: 404") == "POST https://hooks.slack.com/*** 404"
    assert redact_secrets("password=hunter2&page=2") == "password=***&page=2"


@pytest.mark.parametrize(
    "part",
    [
        "redis://", "redis://a:", "postgres://a:b@", "://", "://a@", "-eyJ", "eyJ.", "xoxb-", "xox", "-----BEGIN ",
        "-----BEGIN PRIVATE KEY-----", "-----END ", "authorization:  ", "authorization", "bearer    ", "bearer ",
        'key="', "api_key'", "secret", "hooks.slack.com/", "hooks.slack.com\\/", ":\\/", r":\/\/a@", "AKIA", "sk-", "sfk_", "ghp_", "token = ", " ", "a", "\x1b[",
    ],
)  # fmt: skip
@pytest.mark.timeout(20)  # a square of this length would take hours
def test_a_hostile_text_of_400_kilobytes_does_not_hang(part: str) -> None:
    redact_secrets("-----BEGIN " + part * (400_000 // len(part)))
