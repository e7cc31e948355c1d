"""The bodies.

Statuses: 202 for what is tolerated, 400 for what is not JSON, 413 for more than 1,048,576 bytes, 422 for JSON in which
there is no alert. Whatever the status, the answer, the logs and an error's text never hold ``CANARY``, and no message
that comes of a body mentions anyone.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import Any

CANARY = "hunter2-canary"
"""Stands in bodies that are refused; must show up in no error text."""

JSON = "application/json"
MAX_BYTES = 1_048_576


@dataclass(frozen=True, slots=True)
class BodyCase:
    """One request body for ``POST /ingest/{tenant}/{endpoint}``."""

    name: str
    endpoint: str
    content_type: str
    body: bytes
    expected_status: int
    note: str = ""


def alert(labels: Any = None, **fields: Any) -> dict[str, Any]:
    """Return one sound Alertmanager alert, changed by ``fields``."""
    return {
        "status": "firing",
        "labels": {"alertname": "DiskFull", "severity": "warning", "instance": "db1"} if labels is None else labels,
        "annotations": {"summary": "Disk is full", "description": "91 % of /var is used"},
        "startsAt": "2026-03-01T12:00:00.123456789Z",
        "endsAt": "0001-01-01T00:00:00Z",
        "generatorURL": "http://prometheus.example.org:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1",
        "fingerprint": "5ef77f1f8a3ecf8d",
    } | fields


def webhook(*alerts: Any, **fields: Any) -> dict[str, Any]:
    """Return one sound Alertmanager body, changed by ``fields``."""
    return {
        "version": "4",
        "groupKey": '{}:{alertname="DiskFull"}',
        "truncatedAlerts": 0,
        "status": "firing",
        "receiver": "slack-fixtures",
        "groupLabels": {"alertname": "DiskFull"},
        "commonLabels": {"alertname": "DiskFull"},
        "commonAnnotations": {},
        "externalURL": "http://alertmanager.example.org:9093",
        "alerts": list(alerts) or [alert()],
    } | fields


def without(value: dict[str, Any], *names: str) -> dict[str, Any]:
    """Return the object without some of its members."""
    return {name: member for name, member in value.items() if name not in names}


def dump(value: Any, **options: Any) -> bytes:
    """Return a value as the bytes of a body."""
    return json.dumps(value, ensure_ascii=False, **options).encode("utf-8", "surrogatepass")


def nested(depth: int, *, opening: str = "[", closing: str = "]", inner: str = "1") -> bytes:
    """Return JSON that is ``depth`` levels deep."""
    return (opening * depth + inner + closing * depth).encode()


def labelled(**labels: Any) -> dict[str, Any]:
    """Return a sound body whose one alert has these labels and ``alertname``."""
    return webhook(alert({"alertname": "DiskFull"} | labels))


def annotated(**annotations: Any) -> dict[str, Any]:
    """Return a sound body whose one alert has these annotations."""
    return webhook(alert(annotations=annotations))


LEGACY = {
    "title": "[Alerting] Panel Title alert",
    "ruleId": 1,
    "ruleName": "Panel Title alert",
    "ruleUrl": "http://grafana.example.org/d/abc/dash?tab=alert&viewPanel=2&orgId=1",
    "state": "alerting",
    "evalMatches": [{"value": 1, "metric": "Count", "tags": {}}],
    "tags": {"severity": "P1"},
    "message": "Too many requests fail",
    "orgId": 1,
    "dashboardId": 2,
    "panelId": 2,
}

SOUND = dump(webhook())

# name, body, note
NOT_JSON: list[tuple[str, bytes, str]] = [
    ("empty_body", b"", ""),
    ("only_spaces", b" \r\n\t ", ""),
    ("only_a_nul_byte", b"\x00", ""),
    ("a_word", b"firing", ""),
    ("html_page", b"<!doctype html><script>alert(1)</script>", "a proxy's error page"),
    ("form_body", b"payload=%7B%22status%22%3A%22firing%22%7D", "what Slack itself sends"),
    ("yaml_body", b"status: firing\nalerts: []\n", ""),
    ("json_lines", b'{"title":"a"}\n{"title":"b"}\n', "two values"),
    ("cut_in_an_object", SOUND[: len(SOUND) // 2], ""),
    ("cut_in_an_escape", b'{"title":"\\u00', ""),
    ("cut_in_a_character", '{"title":"ü'.encode()[:-1], ""),
    ("trailing_comma", b'{"title":"a",}', ""),
    ("trailing_garbage", SOUND + b"}", ""),
    ("single_quotes", b"{'title': 'a'}", "Python's repr"),
    ("unquoted_key", b'{title: "a"}', ""),
    ("comment", b'{"title":"a"} // done', ""),
    ("secret_before_the_error", b'{"password":"' + CANARY.encode() + b'" "x"}', "the error must not quote the body"),
    ("python_literals", b'{"ok": True, "x": None}', ""),
    ("nan", b'{"title":"a","value":NaN}', ""),
    ("infinity", b'{"title":"a","value":Infinity}', ""),
    ("minus_infinity", b'{"title":"a","value":-Infinity}', ""),
    ("number_above_double", b'{"title":"a","value":1e400}', "json.loads makes it inf"),
    ("number_of_5000_digits", b'{"title":"a","value":' + b"9" * 5000 + b"}", ""),
    ("leading_zero", b'{"title":"a","value":007}', ""),
    ("hexadecimal", b'{"title":"a","value":0x1f}', ""),
    ("leading_plus", b'{"title":"a","value":+1}', ""),
    ("raw_newline_in_text", b'{"title":"a\nb"}', ""),
    ("raw_escape_character", b'{"title":"\x1b[31mred"}', ""),
    ("raw_nul_in_text", b'{"title":"a\x00b"}', ""),
    ("unknown_escape", b'{"title":"\\x41"}', ""),
    ("utf8_bom", b"\xef\xbb\xbf" + SOUND, ""),
    ("utf16_with_bom", json.dumps(webhook()).encode("utf-16"), ""),
    ("utf16_le", json.dumps(webhook()).encode("utf-16-le"), ""),
    ("utf32_be", json.dumps(webhook()).encode("utf-32-be"), ""),
    ("latin_1", json.dumps({"title": "Störung"}, ensure_ascii=False).encode("latin-1"), ""),
    ("overlong_utf8", b'{"title":"\xc0\xaf"}', ""),
    ("raw_surrogate_bytes", b'{"title":"\xed\xa0\x80"}', "CESU-8"),
    ("gzip_without_a_header", gzip.compress(SOUND, mtime=0), ""),
    ("random_bytes", bytes(range(256)), ""),
]

# name, endpoint, body, note
UNUSABLE: list[tuple[str, str, bytes, str]] = [
    ("null", "alertmanager", b"null", ""),
    ("true", "generic", b"true", ""),
    ("a_number", "generic", b"42", ""),
    ("a_text", "generic", dump(CANARY), ""),
    ("empty_list", "generic", b"[]", ""),
    ("empty_list_to_alertmanager", "alertmanager", b"[]", ""),
    ("list_of_numbers", "generic", b"[1,2,3]", ""),
    ("list_of_lists", "grafana", b"[[],[[]]]", ""),
    ("list_of_nulls", "alertmanager", b"[null]", ""),
    ("list_of_texts", "generic", dump([CANARY, CANARY]), ""),
    ("alerts_is_a_text", "alertmanager", dump(webhook(alerts=CANARY)), ""),
    ("alerts_is_an_object", "alertmanager", dump(webhook(alerts={"0": alert()})), ""),
    ("alerts_is_a_number", "grafana", dump(webhook(alerts=3)), ""),
    ("alerts_is_true", "alertmanager", dump(webhook(alerts=True)), ""),
    ("alerts_of_texts", "alertmanager", dump(webhook(alerts=[CANARY])), ""),
    ("alerts_of_nulls", "grafana", dump(webhook(alerts=[None, None])), ""),
    ("depth_65", "generic", b'{"title":"a","x":' + nested(65) + b"}", "the limit is 64"),
    ("depth_500", "alertmanager", nested(500), ""),
    ("depth_2000", "generic", nested(2000), ""),
    ("depth_100000", "generic", nested(100_000), "a recursive parser's stack"),
    ("depth_100000_of_objects", "grafana", nested(100_000, opening='{"a":', closing="}"), ""),
    ("depth_in_a_label", "alertmanager", dump(labelled(x=json.loads(nested(70)))), ""),
    ("alerts_10001", "alertmanager", dump(webhook(*[{"labels": {"i": str(i)}} for i in range(10_001)])), ""),
    ("generic_10001", "generic", dump([{"id": i} for i in range(10_001)]), ""),
]

# name, endpoint, body (a value or bytes), note
TOLERATED: list[tuple[str, str, Any, str]] = [
    # What senders do.
    ("sound_alertmanager", "alertmanager", webhook(), ""),
    (
        "sound_resolved",
        "alertmanager",
        webhook(alert(status="resolved", endsAt="2026-03-01T12:05:00Z"), status="resolved"),
        "",
    ),
    ("no_alerts", "alertmanager", webhook(alerts=[]), "reads as resolved"),
    ("alerts_null", "alertmanager", webhook(alerts=None, status="resolved"), "a nil slice in Go"),
    ("truncated", "alertmanager", webhook(truncatedAlerts=7), ""),
    ("truncated_is_negative", "alertmanager", webhook(truncatedAlerts=-7), ""),
    ("truncated_is_huge", "alertmanager", webhook(truncatedAlerts=2**64), ""),
    ("truncated_is_text", "alertmanager", webhook(truncatedAlerts="3"), ""),
    ("quoted_receiver", "alertmanager", webhook(receiver="team\\.playback"), "regexp-quoted"),
    ("no_version", "alertmanager", without(webhook(), "version"), "custom payload"),
    ("no_group_key", "alertmanager", without(webhook(), "groupKey"), ""),
    ("no_group_at_all", "alertmanager", {"alerts": [alert(), alert({"alertname": "Other"}, fingerprint="0a")]}, ""),
    ("long_group_key", "alertmanager", webhook(groupKey="{}/{" + "x" * 5000 + "}"), "above 255 characters"),
    ("group_key_is_an_object", "alertmanager", webhook(groupKey={"a": 1}), ""),
    (
        "notification_reason",
        "alertmanager",
        webhook(notification_reason="repeat interval elapsed", routeLabels=None),
        "",
    ),
    ("null_maps", "alertmanager", webhook(alert(annotations=None), groupLabels=None, commonLabels=None), ""),
    ("labels_null", "alertmanager", webhook(alert() | {"labels": None}), ""),
    ("empty_alert", "alertmanager", webhook({}), ""),
    ("labels_is_a_list", "alertmanager", webhook(alert(["alertname:DiskFull", "x"])), ""),
    ("labels_is_a_number", "alertmanager", webhook(alert(7)), ""),
    ("annotations_is_a_text", "alertmanager", webhook(alert(annotations="text")), ""),
    ("label_is_a_number", "alertmanager", labelled(port=9100, ratio=0.5, ok=True, none=None), ""),
    ("label_is_an_object", "alertmanager", labelled(meta={"a": [1, 2]}), ""),
    ("no_severity", "alertmanager", webhook(alert({"alertname": "DiskFull"})), ""),
    ("severity_in_german", "alertmanager", labelled(severity="Kritisch"), ""),
    ("severity_nobody_knows", "alertmanager", labelled(severity="¯\\_(ツ)_/¯"), ""),
    ("status_nobody_knows", "alertmanager", webhook(alert(status="purple"), status=["x"]), ""),
    ("status_is_a_number", "alertmanager", webhook(alert(status=1), status=0), ""),
    ("no_alertname", "alertmanager", webhook(alert({"job": "node"})), ""),
    ("no_value", "alertmanager", labelled(host="<no value>"), "a failed template"),
    (
        "utf8_label_names",
        "alertmanager",
        webhook(alert({"alertname": "x", "a.b": "1", "größe": "2", "": "3", "🔥": "4"})),
        "",
    ),
    ("text_that_looks_like_json", "alertmanager", labelled(a="null", b="[1]", c="1e3", d="yes"), ""),
    ("start_is_year_1", "alertmanager", webhook(alert(startsAt="0001-01-01T00:00:00Z")), ""),
    (
        "start_is_year_1_with_offset",
        "alertmanager",
        webhook(alert(startsAt="0001-01-01T00:00:00+14:00")),
        "before the calendar",
    ),
    ("start_is_year_9999", "alertmanager", webhook(alert(startsAt="9999-12-31T23:59:59-14:00")), "after the calendar"),
    ("start_is_garbage", "alertmanager", webhook(alert(startsAt="yesterday")), ""),
    ("start_is_a_huge_number", "alertmanager", webhook(alert(startsAt=1e308)), ""),
    ("start_is_negative", "alertmanager", webhook(alert(startsAt=-1)), ""),
    ("start_is_an_object", "alertmanager", webhook(alert(startsAt={"$date": 1})), ""),
    ("start_has_an_impossible_offset", "alertmanager", webhook(alert(startsAt="2026-01-01T00:00:00+99:99")), ""),
    ("start_is_missing", "alertmanager", webhook(without(alert(), "startsAt")), ""),
    ("end_before_start", "alertmanager", webhook(alert(status="resolved", endsAt="2020-01-01T00:00:00Z")), ""),
    ("fingerprint_missing", "alertmanager", webhook(without(alert(), "fingerprint")), ""),
    ("fingerprint_is_long", "alertmanager", webhook(alert(fingerprint="f" * 4000)), ""),
    ("fingerprint_is_an_object", "alertmanager", webhook(alert(fingerprint={"a": 1})), ""),
    ("same_fingerprint_twice", "alertmanager", webhook(alert(), alert(startsAt="2026-03-02T12:00:00Z")), ""),
    ("one_bad_alert_among_good", "alertmanager", webhook(alert(), None, "x", 3), "the good one counts"),
    ("unknown_fields", "alertmanager", webhook(alert(enrichments={"a": [{}]}, future=1), future=[[]]), ""),
    ("single_alert", "alertmanager", alert(), "no group around it"),
    ("list_of_alerts", "alertmanager", [alert(), alert({"alertname": "Other"})], "Alertmanager's own API"),
    ("alertmanager_body_to_grafana", "grafana", webhook(), ""),
    ("alertmanager_body_to_generic", "generic", webhook(), ""),
    ("grafana_body_to_alertmanager", "alertmanager", webhook(version="1", orgId=1, title="t", state="alerting"), ""),
    ("unknown_object_to_alertmanager", "alertmanager", {"hello": "world"}, "an unknown shape is an alert"),
    ("empty_object", "generic", {}, ""),
    ("empty_object_to_grafana", "grafana", {}, ""),
    # Grafana.
    ("values_null", "grafana", webhook(alert(values=None, valueString=""), orgId=1), ""),
    ("values_odd", "grafana", webhook(alert(values={"B": "NaN", "C": None, "D": True, "E": 1e308}), orgId=1), ""),
    (
        "no_data",
        "grafana",
        webhook(alert({"alertname": "DatasourceNoData", "rulename": "CPU"}, values=None), orgId=1),
        "",
    ),
    (
        "datasource_error",
        "grafana",
        webhook(alert({"alertname": "DatasourceError"}, annotations={"Error": "timeout"})),
        "",
    ),
    ("embedded_image", "grafana", webhook(alert(embeddedImage="A" * 200_000, imageURL="x"), orgId=1), ""),
    ("local_external_url", "grafana", webhook(externalURL="http://localhost:3000/", orgId=1), "root_url unset"),
    ("relative_external_url", "grafana", webhook(externalURL="/grafana", orgId=1), ""),
    ("legacy", "grafana", LEGACY, ""),
    ("legacy_to_generic", "generic", LEGACY, ""),
    ("legacy_without_matches", "grafana", LEGACY | {"evalMatches": None, "state": "no_data"}, ""),
    (
        "legacy_odd_matches",
        "grafana",
        LEGACY | {"evalMatches": [None, 1, {"value": None}, {"metric": {}, "value": 2}]},
        "",
    ),
    ("legacy_odd_state", "grafana", LEGACY | {"state": {"a": 1}, "tags": [], "ruleName": None}, ""),
    ("title_is_an_object", "grafana", webhook(title={"a": 1}, message=[1], orgId="x"), ""),
    # Generic.
    ("generic_plain", "generic", {"title": "Disk full", "message": "91 %", "severity": "high", "host": "db1"}, ""),
    ("generic_list", "generic", [{"title": "a"}, {"title": "b", "status": "ok"}], "two groups"),
    ("generic_alerts_is_a_count", "generic", {"title": "Disk full", "alerts": 3}, ""),
    ("generic_wrapped", "generic", {"event": {"title": "Disk full", "level": "crit"}}, ""),
    ("generic_epoch_in_ms", "generic", {"title": "a", "timestamp": 1_772_366_400_000}, ""),
    (
        "generic_wrong_types",
        "generic",
        {"title": [], "severity": {}, "status": [], "labels": 7, "id": {}, "time": []},
        "",
    ),
    ("generic_huge_number", "generic", b'{"title":"a","value":1e308,"n":-99999999999999999999999}', ""),
    ("generic_many_members", "generic", {"title": "a"} | {f"k{i}": str(i) for i in range(5000)}, ""),
    ("generic_long_key", "generic", {"title": "a", "k" * 100_000: "v"}, ""),
    ("depth_64", "generic", b'{"title":"a","x":' + nested(63) + b"}", "just within the limit"),
    # Wrong, but mendable.
    ("nul_in_a_label", "alertmanager", SOUND.replace(b"db1", b"db\\u00001"), "jsonb refuses U+0000"),
    ("nul_in_a_key", "alertmanager", SOUND.replace(b'"instance"', b'"inst\\u0000ance"'), ""),
    ("nul_that_is_none", "alertmanager", SOUND.replace(b"db1", b"C:\\\\u0000"), "an escaped backslash"),
    ("lone_high_surrogate", "alertmanager", SOUND.replace(b"db1", b"\\ud83d"), ""),
    ("lone_low_surrogate", "alertmanager", SOUND.replace(b"db1", b"\\udd25\\ud83d"), "a pair the wrong way round"),
    ("escaped_pair", "alertmanager", SOUND.replace(b"db1", b"\\ud83d\\udd25"), "a sound emoji"),
    ("duplicate_key", "alertmanager", SOUND[:-1] + b',"status":"resolved"}', "the last one counts"),
    ("duplicate_alerts", "alertmanager", b'{"alerts":[],' + SOUND[1:], ""),
    ("duplicate_label", "alertmanager", SOUND.replace(b'"instance"', b'"alertname":"Other","instance"'), ""),
    ("escaped_quote_in_key", "generic", b'{"title":"a","\\u0022":"x","\\"":"y"}', "the same key, spelled twice"),
    # Mentions, links and markup.
    ("mention_channel", "alertmanager", labelled(instance="<!channel>", job="<!here|here>", team="<!everyone>"), ""),
    ("mention_user", "alertmanager", labelled(instance="<@U123>", job="<@W123|boss>"), ""),
    ("mention_group", "alertmanager", annotated(summary="<!subteam^S1> look", description="<!subteam^S1|@ops>"), ""),
    ("mention_in_alertname", "alertmanager", webhook(alert({"alertname": "<!channel>"})), ""),
    ("mention_in_a_label_name", "alertmanager", webhook(alert({"alertname": "x", "<!channel>": "y"})), ""),
    ("mention_by_word", "alertmanager", annotated(summary="@channel @here @everyone"), ""),
    ("mention_pre_escaped", "alertmanager", annotated(summary="&lt;!channel&gt; &amp;lt;!here&amp;gt;"), ""),
    ("mention_in_title", "grafana", webhook(title="<!channel>", message="<!here>", orgId=1), ""),
    ("mention_in_generic", "generic", {"title": "<!channel>", "message": "<@U123>", "<!here>": "<!here>"}, ""),
    ("mention_in_receiver", "alertmanager", webhook(receiver="<!channel>", groupKey="<!channel>"), ""),
    ("date_token", "alertmanager", labelled(instance="<!date^1392734382^{date}^https://evil.example|x>"), ""),
    ("link_in_a_label", "alertmanager", labelled(instance="<https://evil.example|bank.example>"), ""),
    ("markdown_link", "alertmanager", annotated(summary="[bank](https://evil.example)"), ""),
    ("code_fence", "alertmanager", annotated(summary="```\nrm -rf /\n```", description="`a` *b* _c_ ~d~ > e"), ""),
    ("emoji_codes", "alertmanager", annotated(summary=":rotating_light::skin-tone-2:" * 50), ""),
    ("markup_in_html", "alertmanager", annotated(summary="<script>alert(1)</script><img src=x onerror=alert(1)>"), ""),
    # Addresses.
    ("pipe_in_url", "alertmanager", webhook(alert(generatorURL="http://p.example/g?q=a|b>c<d")), "a label spoof"),
    (
        "javascript_url",
        "alertmanager",
        webhook(alert(generatorURL="javascript:alert(1)"), externalURL="javascript:x"),
        "",
    ),
    ("data_url", "alertmanager", webhook(alert(generatorURL="data:text/html,<script>")), ""),
    ("file_url", "grafana", webhook(alert(dashboardURL="file:///etc/passwd", panelURL="//evil.example"), orgId=1), ""),
    ("url_with_credentials", "alertmanager", webhook(alert(generatorURL="https://user:pw@p.example/")), ""),
    ("url_with_newline", "alertmanager", webhook(alert(generatorURL="http://p.example/\r\nX: y")), ""),
    ("url_is_a_mention", "alertmanager", webhook(alert(generatorURL="<!channel>")), ""),
    ("url_is_long", "alertmanager", webhook(alert(generatorURL="http://p.example/" + "a" * 100_000)), ""),
    ("url_is_a_number", "alertmanager", webhook(alert(generatorURL=5), externalURL=[]), ""),
    ("runbook_script", "alertmanager", annotated(summary="x", runbook_url="javascript:alert(1)"), ""),
    # Other readers' syntax.
    ("template_arithmetic", "alertmanager", labelled(instance="{{ 7*7 }}", job="{% raw %}", team="{# x #}"), ""),
    ("template_escape", "alertmanager", annotated(summary="{{ ''.__class__.__mro__[1].__subclasses__() }}"), ""),
    ("template_go", "alertmanager", annotated(summary="{{ $labels.instance }} {{ .Values }}"), ""),
    ("format_string", "alertmanager", annotated(summary="{0.__class__} %s %n %(x)s ${jndi:ldap://evil.example/a}"), ""),
    ("sql", "alertmanager", labelled(instance="'; DROP TABLE alerts; --"), ""),
    ("proto", "generic", {"title": "a", "__proto__": {"admin": True}, "constructor": {"prototype": {}}}, ""),
    ("dunder_labels", "alertmanager", labelled(__class__="x", __tenant__="other", items="y", get="z"), ""),
    (
        "tenant_spoof",
        "alertmanager",
        webhook(tenant="other", tenant_id="other", orgId=999, role="admin"),
        "the URL decides",
    ),
    ("tenant_spoof_in_labels", "alertmanager", labelled(tenant_id="other", tenant="other"), ""),
    ("traversal", "generic", {"title": "../../etc/passwd", "id": "../../x", "name": "..%2f..%2f"}, ""),
    # Characters.
    ("ansi", "alertmanager", labelled(instance="\x1b[2J\x1b[31mowned\x07"), ""),
    ("crlf", "alertmanager", labelled(instance='db1\r\n{"level":"error","event":"forged"}'), "a second log record"),
    ("line_separators", "alertmanager", labelled(instance="a\u2028b\u2029c\x85d"), ""),
    ("right_to_left_override", "alertmanager", labelled(instance="\u202egpj.exe\u202c \u2067x\u2069"), ""),
    ("zero_width", "alertmanager", labelled(instance="@\u200bchannel <\u200b!here>\ufeff"), ""),
    ("combining_storm", "alertmanager", annotated(summary="Z" + "\u0301" * 5000), ""),
    ("wide_mention", "alertmanager", annotated(summary="＜!channel＞ ＠here"), ""),
    ("noncharacters", "alertmanager", labelled(instance="\ufffe\uffff\U0010ffff"), ""),
    ("emoji_sequence", "alertmanager", annotated(summary="👩‍👩‍👧‍👦" * 200), ""),
    # Sizes.
    ("labels_65", "alertmanager", labelled(**{f"l{i:02}": "v" for i in range(65)}), "64 are kept"),
    ("labels_10000", "alertmanager", webhook(alert({f"l{i}": "v" for i in range(10_000)} | {"alertname": "x"})), ""),
    ("label_of_900_kb", "alertmanager", labelled(instance="x" * 900_000), ""),
    ("label_name_of_900_kb", "alertmanager", labelled(**{"x" * 900_000: "v"}), ""),
    ("annotation_of_900_kb", "alertmanager", annotated(summary="ü" * 450_000), ""),
    ("alerts_500", "alertmanager", webhook(*[alert({"i": str(i)}, fingerprint=f"{i:x}") for i in range(500)]), ""),
    (
        "alerts_10000",
        "alertmanager",
        webhook(*[{"labels": {"i": str(i)}} for i in range(10_000)]),
        "just within the limit",
    ),
    ("nul_storm", "generic", b'{"title":"' + b"\\u0000" * 150_000 + b'"}', ""),
    ("backslash_storm", "generic", b'{"title":"' + b"\\\\" * 500_000 + b'"}', ""),
    ("quote_storm", "generic", b'{"title":"' + b'\\"' * 500_000 + b'"}', ""),
    ("tag_of_spaces", "generic", {"title": "a", "tags": [" " * 900_000]}, "a slow regular expression would hang"),
    ("tags_of_colons", "generic", {"title": "a", "tags": [":=" * 100, " : " * 100_000]}, ""),
    ("url_of_at_signs", "generic", {"title": "a", "url": "http://" + "@" * 2900}, ""),
    ("severity_of_900_kb", "generic", {"title": "a", "severity": "-" * 900_000}, ""),
    ("wide_list", "generic", b'{"title":"a","x":[' + b"[]," * 300_000 + b"0]}", ""),
]


def _padded(size: int) -> bytes:
    head, tail = b'{"title":"Disk full","padding":"', b'"}'
    return head + b"x" * (size - len(head) - len(tail)) + tail


def _cases() -> list[BodyCase]:
    endpoints = ("alertmanager", "grafana", "generic")
    cases = [
        BodyCase(name, endpoints[index % 3], JSON, body, 400, note) for index, (name, body, note) in enumerate(NOT_JSON)
    ]
    cases += [BodyCase(name, endpoint, JSON, body, 422, note) for name, endpoint, body, note in UNUSABLE]
    cases += [
        BodyCase(name, endpoint, JSON, body if isinstance(body, bytes) else dump(body), 202, note)
        for name, endpoint, body, note in TOLERATED
    ]
    cases += [
        BodyCase("exactly_1_mib", "generic", JSON, _padded(MAX_BYTES), 202, "just within the limit"),
        BodyCase("one_byte_above_1_mib", "generic", JSON, _padded(MAX_BYTES + 1), 413),
        BodyCase("label_of_2_mb", "alertmanager", JSON, dump(labelled(instance="x" * 2_000_000)), 413),
        BodyCase("garbage_of_2_mb", "grafana", JSON, b"\xff" * 2_000_000, 413, "the size comes before the syntax"),
        BodyCase("spaces_of_2_mb", "generic", JSON, b" " * 2_000_000, 413),
        BodyCase("no_content_type", "alertmanager", "", SOUND, 202, "the body decides"),
        BodyCase("text_content_type", "alertmanager", "text/plain", SOUND, 202, "the body decides"),
        BodyCase("form_content_type", "generic", "application/x-www-form-urlencoded", SOUND, 202, "curl -d"),
        BodyCase("charset_lies", "generic", "application/json; charset=utf-16", SOUND, 202, "JSON is UTF-8"),
        BodyCase("charset_is_true", "generic", "application/json; charset=latin-1", b'{"title":"St\xf6rung"}', 400),
    ]
    return cases


CASES: list[BodyCase] = _cases()
