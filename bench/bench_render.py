"""How long a typical message takes: 10 variables, 3 filters, blocks built and encoded.

Target: at most 150 µs median in process. Run as ``python -m bench.bench_render``.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from slack_fixtures.fixtures.model import FieldTexts, FixtureVersion
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.localization.model import LocaleConfiguration
from slack_fixtures.rendering.model import Frame, RenderRequest
from slack_fixtures.rendering.renderer import render, render_fields, safe_message

RUNS = 7
MESSAGES = 2_000

BEGAN = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)

FIXTURE = FixtureVersion(
    fixture_id="0195a1f2-0000-7000-8000-000000000001",
    name="disk-full",
    version=3,
    severity=AlertSeverity.CRITICAL,
    source_locale="en-US",
    locales={
        "en-US": FieldTexts(
            "Disk {{ labels.device }} on {{ labels.instance }} is full",
            "{{ labels.service }} in {{ labels.cluster }} has {{ annotations.used|percent }} of"
            " {{ annotations.size|bytes }} in use since {{ alert.starts_at|datetime }}. {{ annotations.summary }}",
            "Free space in {{ labels.mountpoint }} or call {{ labels.team }}.",
        ),
        "de-DE": FieldTexts(
            "Datenträger {{ labels.device }} auf {{ labels.instance }} ist voll",
            "{{ labels.service }} in {{ labels.cluster }}: {{ annotations.used|percent }} von"
            " {{ annotations.size|bytes }} belegt seit {{ alert.starts_at|datetime }}. {{ annotations.summary }}",
            "Platz schaffen in {{ labels.mountpoint }} oder {{ labels.team }} rufen.",
        ),
        "ja-JP": FieldTexts(
            "{{ labels.instance }} のディスク {{ labels.device }} が満杯です",
            "{{ labels.cluster }} の {{ labels.service }} は {{ alert.starts_at|datetime }} から"
            " {{ annotations.size|bytes }} 中 {{ annotations.used|percent }} を使用しています。"
            "{{ annotations.summary }}",
            "{{ labels.mountpoint }} の空き容量を増やすか、{{ labels.team }} に連絡してください。",
        ),
        "ar-SA": FieldTexts(
            "القرص {{ labels.device }} على {{ labels.instance }} ممتلئ",
            "{{ labels.service }} في {{ labels.cluster }}: {{ annotations.used|percent }} من"
            " {{ annotations.size|bytes }} منذ {{ alert.starts_at|datetime }}. {{ annotations.summary }}",
            "حرّر مساحة في {{ labels.mountpoint }} أو اتصل بـ {{ labels.team }}.",
        ),
    },
)

READERS = {
    "en-US": LocaleConfiguration(locale="en-US", timezone="America/New_York"),
    "de-DE": LocaleConfiguration(locale="de-DE", timezone="Europe/Berlin"),
    "ja-JP": LocaleConfiguration(locale="ja-JP", timezone="Asia/Tokyo"),
    "ar-SA": LocaleConfiguration(locale="ar-SA", timezone="Asia/Riyadh"),
}


def request_number(number: int, reader: LocaleConfiguration) -> RenderRequest:
    """Return an alert like no other: no text that is cached for one serves the next."""
    began = BEGAN + timedelta(seconds=number)
    instance = f"db-{number}.internal:9100"
    labels = {
        "device": f"/dev/sd{number}",
        "instance": instance,
        "service": f"playback-{number}",
        "cluster": "eu-central-1",
        "mountpoint": "/var/lib/postgresql",
        "team": "storage-oncall",
    }
    context: dict[str, Any] = {
        "labels": labels,
        "annotations": {
            "used": f"0.9{number}",
            "size": str(10**9 + 160_000_000 * number),
            "summary": "Writes fail <soon> & loudly.",
        },
        "alert": {"name": "DiskFull", "status": "firing", "severity": "critical", "starts_at": began.isoformat()},
    }
    frame = Frame(
        "firing",
        AlertSeverity.CRITICAL,
        began,
        firing=3,
        resolved=1,
        facts={"service": labels["service"], "instance": instance, "environment": "production"},
        links={
            "runbook": f"https://runbooks.example/disk-full?instance={number}",
            "dashboard": f"https://grafana.example/d/disk?var-instance={number}&orgId=1",
            "alert_page": "https://prometheus.example/graph?g0.expr=node_filesystem_avail_bytes",
        },
    )
    return RenderRequest(FIXTURE, context, frame, reader, "en-US", began + timedelta(minutes=1))


def encoded(request: RenderRequest) -> bytes:
    message = render(request)
    return orjson.dumps({"channel": "C0123456789", "text": message.text, "blocks": message.blocks})


def median_us(work: Callable[[RenderRequest], object], requests: list[RenderRequest]) -> float:
    durations = []
    for request in requests:
        began = time.perf_counter_ns()
        work(request)
        durations.append(time.perf_counter_ns() - began)
    return statistics.median(durations) / 1_000


def report(name: str, work: Callable[[RenderRequest], object], requests: list[RenderRequest]) -> None:
    runs = sorted(median_us(work, requests) for _ in range(RUNS))
    print(f"{name:<44}{statistics.median(runs):>9.1f}{runs[0]:>9.1f}{runs[-1]:>9.1f}")


def main() -> None:
    print(f"{'µs, medians of ' + str(MESSAGES) + ' messages':<44}{'median':>9}{'least':>9}{'most':>9}")
    for tag, reader in READERS.items():
        same = [request_number(1, reader)] * MESSAGES
        # Numbers beyond what the caches hold, so that every value is formatted anew.
        fresh = [request_number(number, reader) for number in range(MESSAGES * 3)]
        report(f"{tag}: one alert again and again", encoded, same)
        report(f"{tag}: every alert a new one", encoded, fresh)
        report(f"{tag}: fields alone", render_fields, same)
        report(f"{tag}: resolved", encoded, [_resolved(request) for request in same])
        report(f"{tag}: safe message", safe_message, same)


def _resolved(request: RenderRequest) -> RenderRequest:
    ended = request.frame.starts_at + timedelta(minutes=12)
    return replace(request, frame=replace(request.frame, status="resolved", ends_at=ended))


if __name__ == "__main__":
    main()
