import re
from datetime import UTC, datetime

import pytest
from jinja2 import nodes

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.kernel.errors import NotFoundError
from slack_fixtures.library.catalogue import (
    builtin_families,
    builtin_fixture,
    builtin_locales,
    builtin_texts,
    family_of,
)
from slack_fixtures.library.words import SOURCE_LOCALE, words_locales
from slack_fixtures.localization.model import LocaleConfiguration, canonical_tag
from slack_fixtures.rendering.language import parse
from slack_fixtures.rendering.templates import check_template, compile_template

FIELDS = ("title", "description", "action_required")
FAMILIES = (
    *(f"default_{severity}" for severity in AlertSeverity),
    "host",
    "kubernetes",
    "database",
    "queue",
    "http_service",
    "certificate",
    "backup",
    "streaming_playback",
    "payment",
)

every_locale = pytest.mark.parametrize("tag", builtin_locales())
every_family = pytest.mark.parametrize("family", FAMILIES)


def test_there_is_a_fixture_for_every_severity_and_every_family() -> None:
    assert set(builtin_families()) == set(FAMILIES)


def test_fixtures_and_words_speak_the_same_locales() -> None:
    assert builtin_locales() == words_locales()
    assert len(builtin_locales()) >= 14
    assert [canonical_tag(tag) for tag in builtin_locales()] == list(builtin_locales())


@every_locale
def test_every_locale_has_every_family_in_the_same_order(tag: str) -> None:
    assert tuple(builtin_texts(tag)) == builtin_families()


@every_locale
@every_family
def test_every_template_is_accepted(tag: str, family: str) -> None:
    texts = builtin_texts(tag)[family]
    for field in FIELDS:
        template = getattr(texts, field)
        assert template.strip()
        assert check_template(template) == []


def uses(template: str) -> dict[str, int]:
    """Count every variable and filter of a template, and every text that its conditions compare with."""
    tree = parse(template)
    found = [
        *(
            f"{node.node.name}.{node.attr}"
            for node in tree.find_all(nodes.Getattr)
            if isinstance(node.node, nodes.Name)
        ),
        *(f"|{node.name}" for node in tree.find_all(nodes.Filter)),
        *(f"'{node.value}'" for node in tree.find_all(nodes.Const)),
    ]
    return {name: found.count(name) for name in sorted(found)}


@every_locale
@every_family
def test_every_locale_uses_the_same_variables_as_the_source(tag: str, family: str) -> None:
    for field in FIELDS:
        ours, source = (getattr(builtin_texts(locale)[family], field) for locale in (tag, SOURCE_LOCALE))
        assert uses(ours) == uses(source), field


NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


def rendered(
    tag: str, template: str, *, status: str, labels: dict[str, str], seconds: int = 7_530, **texts: str
) -> str:
    alert = {"status": status, "name": "NAME", "starts_at": "2026-11-08T09:17:00Z", "duration": seconds}
    reader = LocaleConfiguration(locale=tag, timezone="Europe/Berlin")
    context = {"alert": alert, "labels": labels, "annotations": texts}
    result = compile_template(template).render(context, reader=reader, now=NOW)
    assert result.missing == ()
    return str(result.text)


LABELS = {
    **dict.fromkeys(("instance", "service", "job", "datname", "queue", "host", "backup", "provider"), "PLACE"),
    "pod": "PLACE",
    "namespace": "NS",
    "region": "REGION",
}


@every_locale
@every_family
@pytest.mark.parametrize("status", ["firing", "resolved"])
@pytest.mark.parametrize("labels", [{}, LABELS], ids=["bare", "labelled"])
def test_a_message_is_one_tidy_line_a_field(tag: str, family: str, status: str, labels: dict[str, str]) -> None:
    texts = builtin_texts(tag)[family]
    title, description, action = (
        rendered(tag, getattr(texts, field), status=status, labels=labels) for field in FIELDS
    )
    assert "NAME" in title
    assert ("PLACE" in title) is bool(labels)
    assert (":17" in description) is (status == "firing")
    for line in (title, description, action):
        assert line == line.strip()
        assert "\n" not in line
        assert "  " not in line


@every_locale
@every_family
def test_the_senders_own_words_follow_on_lines_of_their_own(tag: str, family: str) -> None:
    template = builtin_texts(tag)[family].description
    text = rendered(tag, template, status="firing", labels={}, summary="SUMMARY", description="DETAILS")
    assert text.split("\n")[1:] == ["SUMMARY", "DETAILS"]


@every_locale
@every_family
def test_no_sentence_ends_in_two_full_stops(tag: str, family: str) -> None:
    template = builtin_texts(tag)[family].description
    for seconds in (5, 60, 3_600, 86_400):  # 5 Sek., 1 Min., 1 Std., 1 Tg.
        assert ".." not in rendered(tag, template, status="resolved", labels=LABELS, seconds=seconds)


@every_locale
def test_a_resolved_alert_asks_for_something_else_than_a_firing_one(tag: str) -> None:
    for family in set(FAMILIES) - {"default_info"}:
        action = builtin_texts(tag)[family].action_required
        assert rendered(tag, action, status="firing", labels={}) != rendered(tag, action, status="resolved", labels={})


def test_french_high_punctuation_follows_a_narrow_no_break_space() -> None:
    for texts in builtin_texts("fr-FR").values():
        for field in FIELDS:
            plain = re.sub(r"\{[{%].*?[%}]\}", "", getattr(texts, field))
            assert re.findall(r"(?<!\u202f)[:;!?»]", plain) == []


def test_a_builtin_fixture_is_a_fixture_version() -> None:
    fixture = builtin_fixture("certificate")
    assert (fixture.fixture_id, fixture.name, fixture.version) == ("builtin:certificate", "certificate", 0)
    assert fixture.source_locale == SOURCE_LOCALE
    assert tuple(fixture.locales) == builtin_locales()


@pytest.mark.parametrize("severity", AlertSeverity)
def test_a_default_fixture_has_its_severity(severity: AlertSeverity) -> None:
    assert builtin_fixture(f"default_{severity}").severity is severity


@every_family
def test_every_family_has_a_severity(family: str) -> None:
    assert builtin_fixture(family).severity in AlertSeverity


def test_an_unknown_family_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        builtin_fixture("no_such_family")


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("HostOutOfMemory", "host"),
        ("HostHighCpuLoad", "host"),
        ("HostOutOfDiskSpace", "host"),
        ("HostSystemdServiceCrashed", "host"),
        ("NodeFilesystemSpaceFillingUp", "host"),
        ("NodeClockSkewDetected", "host"),
        ("NodeRAIDDegraded", "host"),
        ("node_exporter_down", "host"),
        ("HighCPUUsage", "host"),
        ("DiskFull", "host"),
        ("Disk usage above 90 %", "host"),
        ("WindowsServerMemoryUsage", "host"),
        ("KubePodCrashLooping", "kubernetes"),
        ("KubernetesNodeNotReady", "kubernetes"),
        ("KubeAPIErrorBudgetBurn", "kubernetes"),
        ("KubeDeploymentReplicasMismatch", "kubernetes"),
        ("KubePersistentVolumeFillingUp", "kubernetes"),
        ("CPUThrottlingHigh", "kubernetes"),
        ("ContainerHighMemoryUsage", "kubernetes"),
        ("etcdInsufficientMembers", "kubernetes"),
        ("ArgoCdAppOutOfSync", "kubernetes"),
        ("PostgresqlDown", "database"),
        ("PostgreSQLTooManyConnections", "database"),
        ("PGBouncerErrors", "database"),
        ("MySQLSlowQueries", "database"),
        ("MysqlInnodbLogWaits", "database"),
        ("MongoDBReplicationLag", "database"),
        ("RedisOutOfMemory", "database"),
        ("ElasticsearchClusterRed", "database"),
        ("CassandraNodeIsUnavailable", "database"),
        ("SQLServerDeadlocks", "database"),
        ("slow_queries", "database"),
        ("RabbitmqTooManyUnackMessages", "queue"),
        ("RabbitMQNodeDown", "queue"),
        ("KafkaConsumersGroupLag", "queue"),
        ("KafkaTopicsReplicas", "queue"),
        ("SQSOldestMessageAge", "queue"),
        ("CeleryQueueBacklog", "queue"),
        ("DeadLetterMessages", "queue"),
        ("BlackboxProbeHttpFailure", "http_service"),
        ("BlackboxProbeFailed", "http_service"),
        ("HighErrorRate", "http_service"),
        ("NginxHighHttp5xxErrorRate", "http_service"),
        ("HaproxyBackendDown", "http_service"),
        ("TraefikHighHttp4xxErrorRateService", "http_service"),
        ("APIHighLatency", "http_service"),
        ("TargetDown", "http_service"),
        ("InstanceDown", "http_service"),
        ("ServiceUnavailable", "http_service"),
        ("JvmMemoryFillingUp", "http_service"),
        ("BlackboxSslCertificateWillExpireSoon", "certificate"),
        ("SSLCertExpiringSoon", "certificate"),
        ("CertManagerCertExpirySoon", "certificate"),
        ("KubeClientCertificateExpiration", "certificate"),
        ("x509_certificate_expired", "certificate"),
        ("TLSHandshakeErrors", "certificate"),
        ("VeleroBackupFailed", "backup"),
        ("PostgresBackupTooOld", "backup"),
        ("ResticCheckFailed", "backup"),
        ("backup job missing", "backup"),
        ("PlaybackErrors", "streaming_playback"),
        ("spotify_wiedergabe_fehler", "streaming_playback"),
        ("RebufferingRatioHigh", "streaming_playback"),
        ("CDNErrorRate", "streaming_playback"),
        ("DRMLicenseFailures", "streaming_playback"),
        ("VideoStartFailures", "streaming_playback"),
        ("PaymentGatewayErrors", "payment"),
        ("StripeWebhookFailures", "payment"),
        ("CheckoutFailureRate", "payment"),
        ("PayPalTimeouts", "payment"),
        ("Watchdog", "default_info"),
        ("AlertmanagerFailedReload", "default_info"),
        ("PrometheusRuleFailures", "default_info"),
        ("InfoInhibitor", "default_info"),
        ("", "default_info"),
        ("日本語のアラート", "default_info"),
    ],
)
def test_the_name_tells_the_family(name: str, family: str) -> None:
    assert family_of(name, {}, AlertSeverity.INFO) == family


@pytest.mark.parametrize(
    ("name", "labels", "family"),
    [
        ("InstanceDown", {"job": "node"}, "host"),
        ("InstanceDown", {"job": "postgres-exporter"}, "database"),
        ("InstanceDown", {"job": "kafka"}, "queue"),
        ("InstanceDown", {"job": "checkout"}, "payment"),
        ("InstanceDown", {"job": "shop"}, "http_service"),
        ("PostgresqlDown", {"job": "node"}, "database"),
        ("TooOld", {"datname": "orders"}, "database"),
        ("TooOld", {"topic": "orders"}, "queue"),
        ("TooOld", {"namespace": "shop", "pod": "shop-0"}, "kubernetes"),
        ("TooOld", {"mountpoint": "/var"}, "host"),
        ("TooOld", {"namespace": "shop"}, "default_high"),
    ],
)
def test_job_and_labels_help_where_the_name_says_little(name: str, labels: dict[str, str], family: str) -> None:
    assert family_of(name, labels, AlertSeverity.HIGH) == family


@pytest.mark.parametrize("severity", AlertSeverity)
def test_an_alert_of_no_family_gets_the_fixture_of_its_severity(severity: AlertSeverity) -> None:
    assert family_of("Watchdog", {}, severity) == f"default_{severity}"


def test_a_name_of_any_length_and_shape_has_a_family() -> None:
    for name in ("a" * 1_000_000, "aB" * 100_000, "\x00\ud800{{ alert }}", " _" * 50_000):
        assert family_of(name, {"job": name}, AlertSeverity.WARNING) == "default_warning"
