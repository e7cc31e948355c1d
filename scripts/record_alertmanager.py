"""Record what a real Alertmanager posts, as test data and for the demo.

Usage: ``python scripts/record_alertmanager.py`` with Prometheus and Alertmanager installed. It replaces the bodies in
``src/slack_fixtures/testing/recorded/alertmanager``; a second run changes nothing but times. Scenarios are data: rules,
and steps that set metrics and say what the post that follows must contain.
"""

from __future__ import annotations

import asyncio
import json
import re
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import aiohttp
import yaml
from aiohttp import web

from slack_fixtures.testing.prometheus import AlertingStack, AlertingStackError, versions

OUTPUT = Path(__file__).resolve().parent.parent / "src/slack_fixtures/testing/recorded/alertmanager"
RUNBOOKS = "https://runbooks.example/"
# Headers that belong to this machine or to one post; the others say what a receiver must expect.
PRIVATE_HEADERS = frozenset({"Host", "Content-Length", "Authorization"})
# Long enough for the second rule of a pair to fire within the same post.
GROUP_WAIT = timedelta(milliseconds=700)
GROUP_INTERVAL = timedelta(milliseconds=1500)
POST_TIMEOUT_S = 20.0
INDIA = timezone(timedelta(hours=5, minutes=30))


@dataclass(frozen=True, slots=True)
class Sample:
    """One gauge value to expose."""

    metric: str
    value: float
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PostedAlert:
    """An alert that a script posts to Alertmanager itself, without Prometheus and without a start time."""

    labels: Mapping[str, str]
    annotations: Mapping[str, str]
    over: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """Metrics to set or an alert to post, and what the one post that follows must list."""

    samples: tuple[Sample, ...] = ()
    posted: PostedAlert | None = None
    firing: int = 0
    resolved: int = 0
    truncated: int = 0


@dataclass(frozen=True, slots=True)
class Scenario:
    """A story told by alert rules and metrics."""

    name: str
    rules: tuple[dict[str, Any], ...]
    steps: tuple[Step, ...]
    receiver: str = "slack-fixtures"
    group_by: tuple[str, ...] = ("alertname",)
    max_alerts: int = 0
    repeat_interval: timedelta = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Post:
    """One post of Alertmanager, as it came."""

    received: float
    headers: dict[str, str]
    body: bytes


def rule(alert: str, expr: str, *, summary: str, description: str = "", **labels: str) -> dict[str, Any]:
    """Return an alert rule; every one links to a runbook."""
    annotations = {"summary": summary, "runbook_url": RUNBOOKS + alert}
    if description:
        annotations["description"] = description
    return {"alert": alert, "expr": expr, "labels": labels, "annotations": annotations}


def disk(used: float) -> Sample:
    """Return how full the disk of the only web server is."""
    labels = {"instance": "web-1.example:9100", "job": "node", "mountpoint": "/var", "environment": "production"}
    return Sample("disk_used_ratio", used, labels)


def restarts(pod: str, count: float) -> Sample:
    """Return how often a pod of the shop restarted lately."""
    labels = {"instance": "kube-1.example:8443", "job": "kubernetes", "namespace": "shop", "pod": pod}
    return Sample("pod_restarts_10m", count, {**labels, "container": "app"})


def lag(seconds: float) -> Sample:
    """Return how far the replica is behind."""
    labels = {"instance": "db-2.example:9187", "job": "postgres", "cluster": "orders"}
    return Sample("replication_lag_seconds", seconds, labels)


def errors(web_server: int, ratio: float) -> Sample:
    """Return the share of requests that one web server fails."""
    labels = {"instance": f"web-{web_server}.example:8080", "job": "http", "service": "catalogue"}
    return Sample("http_5xx_ratio", ratio, labels)


def playback(ratio: float) -> Sample:
    """Return the share of streams that do not start."""
    labels = {"instance": "player-1.example:9404", "job": "streaming", "service": "player-gateway"}
    return Sample("playback_error_ratio", ratio, {**labels, "region": "eu-central-1"})


def depth(messages: float) -> Sample:
    """Return how many messages wait, with a German site."""
    labels = {"instance": "mq-1.example:15692", "job": "rabbitmq", "queue": "aufträge", "site": "Köln-Süd"}
    return Sample("queue_messages", messages, labels)


def certificate(days: float) -> Sample:
    """Return how long a certificate lasts, with a Japanese site."""
    labels = {"instance": "shop.example:443", "job": "tls", "site": "東京データセンター", "team": "基盤チーム"}
    return Sample("certificate_days_left", days, labels)


def backup(hours: float) -> Sample:
    """Return the age of the newest backup, with a Brazilian site."""
    labels = {"instance": "backup-1.example:9100", "job": "backup", "site": "São Paulo", "team": "operação"}
    return Sample("backup_age_hours", hours, labels)


def payments(ratio: float) -> Sample:
    """Return the share of payments that fail."""
    labels = {"instance": "pay-1.example:9400", "job": "payment", "service": "checkout", "provider": "card"}
    return Sample("payment_failure_ratio", ratio, {**labels, "currency": "EUR"})


def cpu(ratio: float) -> Sample:
    """Return how busy a server is."""
    return Sample("cpu_busy_ratio", ratio, {"instance": "batch-1.example:9100", "job": "node"})


def memory(ratio: float) -> Sample:
    """Return how much memory a server uses."""
    return Sample("memory_used_ratio", ratio, {"instance": "cache-1.example:9100", "job": "node", "kind": "redis"})


BACKUP_JOB = PostedAlert(
    labels={"alertname": "BackupMissing", "instance": "backup-2.example", "job": "nightly-dump", "severity": "P2"},
    annotations={"summary": "The nightly dump ended with exit code 3"},
)

DISK = rule(
    "DiskSpaceLow",
    "disk_used_ratio > 0.9",
    severity="critical",
    summary="Disk {{ $labels.mountpoint }} on {{ $labels.instance }} is {{ $value | humanizePercentage }} full",
    description="Less than a tenth of the file system is free. Writes fail when it is full.",
)
POD = rule(
    "KubePodCrashLooping",
    "pod_restarts_10m > 3",
    severity="warning",
    summary="Pod {{ $labels.namespace }}/{{ $labels.pod }} restarted {{ $value }} times in 10 minutes",
    description="The container {{ $labels.container }} does not stay up.",
)
LAG_TEXT = {
    "summary": "Replica {{ $labels.instance }} is {{ $value | humanizeDuration }} behind",
    "description": "Readers of the cluster {{ $labels.cluster }} see old data.",
}
LAG_WARNING = rule("DatabaseReplicationLag", "replication_lag_seconds > 30", severity="warning", **LAG_TEXT)
LAG_CRITICAL = rule("DatabaseReplicationLag", "replication_lag_seconds > 300", severity="critical", **LAG_TEXT)
QUEUE = rule(
    "QueueDepthHigh",
    "queue_messages > 10000",
    severity="warning",
    summary="In der Warteschlange „{{ $labels.queue }}“ warten {{ $value }} Nachrichten",
    description="Die Verbraucher in {{ $labels.site }} kommen nicht nach: größer als üblich, Störung möglich.",
)
CERTIFICATE_JA = rule(
    "CertificateExpiringSoon",
    "certificate_days_left < 14",
    severity="critical",
    summary="{{ $labels.instance }} の証明書はあと{{ $value }}日で期限切れになります",
    description="{{ $labels.site }}の{{ $labels.team }}が更新してください。🔐",
)
BACKUP = rule(
    "BackupMissing",
    "backup_age_hours > 26",
    severity="warning",
    summary="Sem cópia de segurança há {{ $value }} horas em {{ $labels.site }}",
    description="A última execução não terminou; a equipe de {{ $labels.team }} deve verificar o armazenamento.",
)
PAYMENT = rule(
    "PaymentFailuresHigh",
    "payment_failure_ratio > 0.05",
    severity="critical",
    summary="{{ $value | humanizePercentage }} of card payments fail",
    description="Customers of {{ $labels.service }} cannot pay. Check the provider's status page & our logs <today>.",
)
HTTP = rule(
    "HttpErrorRateHigh",
    "http_5xx_ratio > 0.02",
    severity="critical",
    summary="{{ $labels.instance }} answers {{ $value | humanizePercentage }} of requests with 5xx",
    description="The service {{ $labels.service }} fails for some of its users.",
)
CPU = rule(
    "HostCpuHigh",
    "cpu_busy_ratio > 0.95",
    summary="CPU of {{ $labels.instance }} is {{ $value | humanizePercentage }} busy",
)
# An argument that is not there prints <no value>; a text that is no number fails when it is expanded.
MEMORY = rule(
    "HostMemoryHigh",
    "memory_used_ratio > 0.9",
    severity="warning",
    owner="{{ (args $labels.kind).arg1 }}",
    summary="Memory of {{ $labels.instance }}, owned by {{ (args $labels.kind).arg1 }}, is nearly used up",
    description="{{ $labels.kind | humanizePercentage }} of the memory belongs to the cache.",
)
CERTIFICATE = rule(
    "CertificateExpiringSoon",
    "certificate_days_left < 14",
    severity="warning",
    summary="The certificate of {{ $labels.instance }} ends in {{ $value }} days",
    description="Browsers refuse the site when it has ended.",
)
PLAYBACK = rule(
    "PlaybackErrors",
    "playback_error_ratio > 0.01",
    severity="critical",
    summary="{{ $value | humanizePercentage }} of streams fail to start",
    description="Listeners in {{ $labels.region }} hear nothing from {{ $labels.service }}.",
)

SCENARIOS = (
    Scenario(
        "single-disk",
        (DISK,),
        (Step((disk(0.934),), firing=1), Step((disk(0.71),), resolved=1)),
        group_by=("alertname", "instance"),
    ),
    Scenario(
        "group-of-pods",
        (POD,),
        (
            Step(
                (restarts("checkout-7d9f-a", 5), restarts("checkout-7d9f-b", 6), restarts("cart-55c8-a", 4)), firing=3
            ),
            Step((restarts("cart-55c8-b", 9),), firing=4),
            Step((restarts("checkout-7d9f-a", 0), restarts("cart-55c8-a", 1)), firing=2, resolved=2),
            Step((restarts("checkout-7d9f-b", 0), restarts("cart-55c8-b", 0)), resolved=2),
        ),
        group_by=("alertname", "namespace"),
    ),
    Scenario(
        "escalation",
        (LAG_WARNING, LAG_CRITICAL),
        (
            Step((lag(45),), firing=1),
            Step((lag(620.5),), firing=2),
            Step((lag(80),), firing=1, resolved=1),
            Step((lag(0.2),), resolved=1),
        ),
        group_by=("alertname", "cluster"),
    ),
    Scenario(
        "utf8-values",
        (QUEUE, CERTIFICATE_JA, BACKUP),
        (
            Step((depth(12400),), firing=1),
            Step((certificate(6),), firing=1),
            Step((backup(31.5),), firing=1),
            Step((depth(120),), resolved=1),
            Step((certificate(365),), resolved=1),
            Step((backup(2),), resolved=1),
        ),
        group_by=("alertname", "site"),
    ),
    Scenario(
        "dotted-receiver",
        (PAYMENT,),
        (Step((payments(0.087),), firing=1), Step((payments(0.004),), resolved=1)),
        receiver="team.payments",
        group_by=("alertname", "service"),
    ),
    # Alertmanager cuts the list before it works out the status: the second post says "resolved" while three still fire.
    Scenario(
        "truncated",
        (HTTP,),
        (
            Step(tuple(errors(server, 0.12) for server in range(1, 7)), firing=3, truncated=3),
            Step(tuple(errors(server, 0.001) for server in range(1, 4)), resolved=3, truncated=3),
            Step(tuple(errors(server, 0.001) for server in range(4, 7)), resolved=3),
        ),
        max_alerts=3,
    ),
    Scenario("missing-severity", (CPU,), (Step((cpu(0.987),), firing=1), Step((cpu(0.4),), resolved=1))),
    Scenario("template-errors", (MEMORY,), (Step((memory(0.953),), firing=1), Step((memory(0.6),), resolved=1))),
    Scenario(
        "repeat",
        (CERTIFICATE,),
        (Step((certificate(12),), firing=1), Step(firing=1), Step((certificate(365),), resolved=1)),
        repeat_interval=timedelta(seconds=3),
    ),
    # The same fingerprint burns twice: two episodes, told apart by startsAt.
    Scenario(
        "two-episodes",
        (PLAYBACK,),
        (
            Step((playback(0.0437),), firing=1),
            Step((playback(0.0008),), resolved=1),
            Step((playback(0.0261),), firing=1),
            Step((playback(0.0009),), resolved=1),
        ),
        group_by=("alertname", "service"),
    ),
    # Prometheus gives times in milliseconds. Alertmanager's own clock has nanoseconds, and an offset stays as sent.
    Scenario(
        "posted-by-a-script",
        (),
        (Step(posted=BACKUP_JOB, firing=1), Step(posted=replace(BACKUP_JOB, over=True), resolved=1)),
    ),
)


@asynccontextmanager
async def webhook() -> AsyncIterator[tuple[str, asyncio.Queue[Post]]]:
    """Serve a webhook that keeps every post; yield its URL and the posts."""
    posts: asyncio.Queue[Post] = asyncio.Queue()

    async def keep(request: web.Request) -> web.Response:
        headers = {name: value for name, value in request.headers.items() if name not in PRIVATE_HEADERS}
        posts.put_nowait(Post(received=time.monotonic(), headers=headers, body=await request.read()))
        return web.Response(status=202)

    app = web.Application()
    app.router.add_post("/webhook", keep)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/webhook", posts
    finally:
        await runner.cleanup()


async def record(scenario: Scenario) -> list[tuple[float, Post]]:
    """Play one scenario; return each post with its seconds after the scenario's start."""
    rules = yaml.safe_dump({"groups": [{"name": scenario.name, "rules": list(scenario.rules)}]}, allow_unicode=True)
    recorded: list[tuple[float, Post]] = []
    with tempfile.TemporaryDirectory(prefix="record-") as workdir:
        async with webhook() as (url, posts):
            async with AlertingStack(
                url,
                bearer_token=None,
                rules=rules,
                group_wait=GROUP_WAIT,
                group_interval=GROUP_INTERVAL,
                workdir=Path(workdir),
                repeat_interval=scenario.repeat_interval,
                receiver=scenario.receiver,
                group_by=scenario.group_by,
                max_alerts=scenario.max_alerts,
            ) as stack:
                start = time.monotonic()
                for step in scenario.steps:
                    await take(step, stack)
                    async with asyncio.timeout(POST_TIMEOUT_S):
                        post = await posts.get()
                    require_expected(scenario, step, post)
                    recorded.append((round(post.received - start, 3), post))
            if not posts.empty():
                raise SystemExit(f"{scenario.name}: a post more than expected; record again")
    return recorded


async def take(step: Step, stack: AlertingStack) -> None:
    """Do what the step says."""
    for sample in step.samples:
        stack.set(sample.metric, sample.labels, sample.value)
    if step.posted is None:
        return
    alert: dict[str, Any] = {"labels": dict(step.posted.labels), "annotations": dict(step.posted.annotations)}
    if step.posted.over:
        alert["endsAt"] = datetime.now(UTC).astimezone(INDIA).isoformat()
    async with (
        aiohttp.ClientSession(raise_for_status=True) as http,
        http.post(f"{stack.alertmanager_url}/api/v2/alerts", json=[alert]),
    ):
        pass


def require_expected(scenario: Scenario, step: Step, post: Post) -> None:
    """End the script when a post is not the one that the step announces, or names this machine."""
    body = json.loads(post.body)
    states = Counter(alert["status"] for alert in body["alerts"])
    found = (states["firing"], states["resolved"], body["truncatedAlerts"])
    if found != (step.firing, step.resolved, step.truncated):
        raise SystemExit(f"{scenario.name}: expected {step}, got {found}; record again")
    here = (re.escape(socket.gethostname()), re.escape(socket.getfqdn()), "localhost", r"127\.0\.0\.1")
    if named := re.search(rf"\b(?:{'|'.join(here)})\b", post.body.decode()):
        raise SystemExit(f"{scenario.name}: the body names this machine ({named[0]})")


async def main() -> None:
    """Record every scenario, then replace what was recorded before."""
    index: list[dict[str, Any]] = []
    bodies: dict[str, bytes] = {}
    for scenario in SCENARIOS:
        print(f"{scenario.name} ...", flush=True)
        for order, (at_s, post) in enumerate(await record(scenario), start=1):
            name = f"{len(index) + 1:02}-{scenario.name}.json"
            bodies[name] = post.body
            index.append(
                {"file": name, "scenario": scenario.name, "order": order, "at_s": at_s, "headers": post.headers}
            )
    document = {"versions": await versions(), "recordings": index}
    save(bodies, document)
    print(f"{len(bodies)} bodies, {sum(map(len, bodies.values())):,} bytes, in {OUTPUT}")


def save(bodies: Mapping[str, bytes], index: Mapping[str, Any]) -> None:
    """Write the bodies and the index, and remove those of an earlier run."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for old in OUTPUT.glob("*.json"):
        old.unlink()
    for name, body in bodies.items():
        (OUTPUT / name).write_bytes(body)
    (OUTPUT / "index.json").write_text(json.dumps(index, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except AlertingStackError as error:
        sys.exit(str(error))
