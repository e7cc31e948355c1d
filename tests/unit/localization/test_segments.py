"""What a translation must leave alone comes back byte for byte; sentences and tails add up to the text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from slack_fixtures.localization.segments import Span, SpanKind, frame, mask, protected_spans, split, unmask

K = SpanKind


def spans_of(text: str) -> list[str]:
    return [span.text for span in protected_spans(text)]


PLACEHOLDERS = {
    "Go": "{{ $labels.instance }}",
    "Go with a function": '{{ printf "%.2f" $value }}',
    "Go with braces in quotes": '{{ "{{" }}',
    "Jinja": "{{ host.name | upper }}",
    "Jinja statement": "{% if value > 5 %}",
    "Alertmanager": "$labels.pod",
    "Alertmanager value": "$value",
    "Grafana": "${A.value}",
    "Grafana built-in": "${__value.raw}",
    "Grafana old": "[[server]]",
    "printf": "%s",
    "printf with width": "%-5.2f",
    "printf with name": "%(count)d",
    "Ruby": "%<name>s",
    "Python": "{host!r:>10}",
    "Python position": "{0}",
    "ERB": "<%= node.name %>",
    "Datadog": "{{#is_alert}}",
    "Zabbix": "{HOST.NAME}",
    "Zabbix user macro": "{$THRESHOLD}",
    "Zabbix function": '{{ITEM.VALUE}.regsub("a","b")}',
    "Go index": '$labels["job"]',
    "Nagios": "$HOSTNAME$",
    "ICU": "{count, plural, one {# node} other {# nodes}}",
}


@pytest.mark.parametrize("placeholder", PLACEHOLDERS.values(), ids=PLACEHOLDERS)
def test_placeholders_of_every_template_language_are_protected(placeholder: str) -> None:
    assert protected_spans(f"Value of {placeholder} is high.") == (
        Span(9, 9 + len(placeholder), K.PLACEHOLDER, placeholder),
    )


NAMES = [
    ("node_memory_free", K.IDENTIFIER),
    ("job:http_requests:rate5m", K.IDENTIFIER),
    ("rate(http_requests_total[5m])", K.IDENTIFIER),
    ('sum by (job) (rate(errors_total{code=~"5.."}[5m]))', K.IDENTIFIER),
    ('{job="api"}', K.IDENTIFIER),
    ('up{job="api"}', K.IDENTIFIER),
    ("KubePodCrashLooping", K.IDENTIFIER),
    ("nginx.service", K.IDENTIFIER),
    ("eu-west-1", K.IDENTIFIER),
    ("payments-api", K.IDENTIFIER),
    ("shopping-cart-service", K.IDENTIFIER),
    ("kube-system/coredns-5d78c9-x7k2p", K.IDENTIFIER),
    ("arn:aws:iam::123456789012:role/deploy", K.IDENTIFIER),
    ("p99", K.IDENTIFIER),
    ("/var/log/syslog", K.PATH),
    ("C:\\Temp\\core.dmp", K.PATH),
    ("https://wiki.example.org/a?b=c&d={{ $labels.x }}", K.URL),
    ("ops@example.org", K.EMAIL),
    ("10.1.2.3:9100", K.ADDRESS),
    ("10.0.0.0/8", K.ADDRESS),
    ("fe80::1", K.ADDRESS),
    ("[2001:db8::1]:443", K.ADDRESS),
    ("00:1a:2b:3c:4d:5e", K.ADDRESS),
    ("web-01.example.org:9100", K.ADDRESS),
    ("localhost:9090", K.ADDRESS),
    ("kafka:9092", K.ADDRESS),
    ("123e4567-e89b-12d3-a456-426614174000", K.HASH),
    ("sha256:0f1e2d3c4b", K.HASH),
    ("9fceb02d0ae5", K.HASH),
    ("v1.28.3", K.VERSION),
    ("1.2.3-rc1", K.VERSION),
    ("SHOW REPLICA STATUS", K.IDENTIFIER),
    ("VACUUM FULL ANALYZE", K.IDENTIFIER),
    ("REFRESH MATERIALIZED VIEW", K.IDENTIFIER),
    ("RCPT TO", K.IDENTIFIER),
    ("`kubectl get pods`", K.CODE),
    ("```\nfree -m\n```", K.CODE),
    ("<https://example.org/r|Runbook>", K.MARKUP),
    ("<{{ .ExternalURL }}|Runbook>", K.MARKUP),
    ("&amp;", K.MARKUP),
    ("<@U012AB>", K.MENTION),
    ("<!here>", K.MENTION),
    ("@oncall", K.MENTION),
    (":rotating_light:", K.EMOJI),
    ("⚠️", K.EMOJI),
]


@pytest.mark.parametrize(("name", "kind"), NAMES)
def test_names_addresses_and_markup_are_protected_whole(name: str, kind: SpanKind) -> None:
    assert protected_spans(f"Look at {name} now") == (Span(8, 8 + len(name), kind, name),)


QUANTITIES = ["90%", "90 %", "> 90%", "&gt; 5 ms", "3.5 GiB", "1,234.5 req/s", "1.234,5 ms", "-5 °C", "0.05s", "5-10",
              "100-200ms", "$500", "10k", "1h30m", "12:30", "2026-11-22T10:00:00Z", "22.11.2026", "3/5", "≥ 3"]  # fmt: skip


@pytest.mark.parametrize("quantity", QUANTITIES)
def test_a_quantity_covers_sign_comparison_and_symbol_unit(quantity: str) -> None:
    assert protected_spans(f"found {quantity} there") == (Span(6, 6 + len(quantity), K.QUANTITY, quantity),)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("for 5 minutes", "5"),
        ("seit 10 Minuten", "10"),
        ("the 95th percentile", "95"),
        ("a 24-hour window", "24"),
        ("ein 5-Minuten-Fenster", "5"),
        ("残り5分", "5"),
    ],
)
def test_a_unit_that_is_a_word_is_left_to_the_translator(text: str, number: str) -> None:
    assert spans_of(text) == [number]


@pytest.mark.parametrize(
    "words",
    [
        "read-only near-full out-of-memory re-sync end-to-end",
        "self-service, web-app, non-prod and pre-prod",
        "input/output and/or read/write",
        "pod(s) or instance(s)",
        "VMs URLs CPU TLS",
        "e.g. this, i.e. that, z.B. jenes",
        "is full.Check the disk",
        "Reason:timeout",
        "UPDATE FAILED ON HOST",
        "DROP TABLE FAILED ON MAIN",
        "show tables and vacuum full",
        "Überlastung größer als üblich",
        "ディスクの使用率が高い",
        "5 was removed"[1:],
    ],
)
def test_ordinary_words_are_not_protected(words: str) -> None:
    assert spans_of(words) == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("PostgreSQL-Datenbank", ["PostgreSQL"]),
        ("S3-Bucket", ["S3"]),
        ("5xx-Rate", ["5xx"]),
        ("Server-42", ["42"]),
        ("MySQL-compatible and IPv6-only on web-01", ["MySQL", "IPv6", "web-01"]),
        ("重要なCPU使用率が90%、web-01で", ["90%", "web-01"]),
    ],
)
def test_a_compound_protects_only_the_name_in_it(text: str, spans: list[str]) -> None:
    assert spans_of(text) == spans


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The temperature is {{ $value }} °C.", "{{ $value }} °C"),
        ("Latency is ${A.value} ms on {{ $labels.job }}", "${A.value} ms"),
        ("Throughput below {{ $min }} MB/s", "{{ $min }} MB/s"),
        ("Disk at {{ $value }} % of its size", "{{ $value }} %"),
        ("No data for {{ $value }} min", "{{ $value }}"),  # a word of each language's own
        ("Tell {{ $labels.team }} us-east is down", "{{ $labels.team }}"),
        ("Restart {{ $labels.pod }} soon", "{{ $labels.pod }}"),
    ],
)
def test_a_placeholder_takes_the_symbol_of_its_unit_with_it(text: str, span: str) -> None:
    assert spans_of(text)[0] == span


def test_spans_that_touch_are_one() -> None:
    assert spans_of("{{ $labels.namespace }}/{{ $labels.pod }} is down") == [
        "{{ $labels.namespace }}/{{ $labels.pod }}"
    ]
    assert spans_of("above {{ $value }}% or > {{ $max }}ms") == ["{{ $value }}%", "> {{ $max }}ms"]


def test_punctuation_of_the_sentence_is_not_part_of_a_url() -> None:
    assert spans_of("See https://example.org/a_(b). Or (https://example.org/c), please") == [
        "https://example.org/a_(b)",
        "https://example.org/c",
    ]


def test_only_marks_that_open_and_close_are_emphasis() -> None:
    assert spans_of("*Alert* for _this one_ and 5 * 3 *x") == ["*", "*", "_", "_", "5", "3"]
    assert spans_of("an _unread_messages counter") == ["_unread_messages"]


def test_a_mask_numbers_its_spans() -> None:
    masked = mask("CPU > 90% on web-01 for 5 minutes")
    assert masked.text == "CPU ⟨1⟩ on ⟨2⟩ for ⟨3⟩ minutes"
    assert unmask("⟨2⟩: seit ⟨3⟩ Minuten CPU ⟨1⟩", masked.spans) == "web-01: seit 5 Minuten CPU > 90%"


@pytest.mark.parametrize("target", ["CPU ⟨1⟩", "CPU ⟨1⟩ ⟨2⟩ ⟨2⟩", "CPU ⟨1⟩ ⟨2⟩ ⟨3⟩", "CPU 90% web-01"])
def test_a_symbol_that_is_lost_doubled_or_invented_is_refused(target: str) -> None:
    assert unmask(target, mask("CPU 90% on web-01").spans) is None


FRAGMENTS = st.sampled_from(
    [*PLACEHOLDERS.values(), *(name for name, _ in NAMES), *QUANTITIES, "⟨1⟩", "⟨", "⟩", "{{", "}}", "*", "_", "`", "<",
     "\\n", "\n", "\n- ", "Disk full", ". ", "。", "VALUE = ", "Labels: ", "e.g. ", "5. ", " ", "word", "é", "\u200f"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(FRAGMENTS, max_size=12).map("".join))


@given(TEXTS)
@example("⟨1⟩ and ⟨2⟩ %s")
@example("⟨5⟩%")
@settings(max_examples=300, deadline=None)
def test_every_text_comes_back_from_its_mask(text: str) -> None:
    masked = mask(text)
    assert unmask(masked.text, masked.spans) == text
    assert all(text[span.start : span.end] == span.text for span in masked.spans)
    assert all(left.end <= right.start for left, right in zip(masked.spans, masked.spans[1:], strict=False))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_sentences_and_tail_add_up_to_the_text(text: str) -> None:
    parts = split(text)
    assert "".join(parts.sentences) + parts.tail == text
    assert all("".join(frame(sentence)) == sentence for sentence in parts.sentences)


HOSTILE = ["{{ ", "a-", "(", "rate(", "a.b@", "/a", " *a", "```a", "`", ".", " ", "1,234", "<", "{", '{{"', "a:b", "\\n",
           "%", "_", "a_", "f", "1f", "::1", "[[", "${", "A", ':a"', "&gt;", "x\n", "VALUE=", "{a, plural, ", "{%", "⟨1"]  # fmt: skip


@pytest.mark.timeout(60)  # quadratic time would take minutes for all of these
def test_hostile_texts_of_full_length_are_lexed_and_come_back() -> None:
    for fragment in HOSTILE:
        text = (fragment * 10_000)[:10_000]
        masked = mask(text)
        assert unmask(masked.text, masked.spans) == text
        parts = split(text)
        assert "".join(parts.sentences) + parts.tail == text


SPLITS = [
    ("Disk full. Please check it! Now?", ("Disk full.", " Please check it!", " Now?"), ""),
    ("See /etc/a.b. It runs v1.2. Done", ("See /etc/a.b.", " It runs v1.2.", " Done"), ""),
    ("Use a tool, e.g. Grafana, i.e. look. Then act.", ("Use a tool, e.g. Grafana, i.e. look.", " Then act."), ""),
    ("Am 3. Mai z. B. um acht. Dann weiter.", ("Am 3. Mai z. B. um acht.", " Dann weiter."), ""),
    ("障害です。確認してください。", ("障害です。", "確認してください。"), ""),
    ("*Disk full.* Act.", ("*Disk full.*", " Act."), ""),
    ("Steps:\n- Do this.\n- Do that\n\nEnd", ("Steps:", "\n- Do this.", "\n- Do that", "\n\nEnd"), ""),
    ("Down.\\nCheck it.", ("Down.", "\\nCheck it."), ""),
    ("Slow.\n  VALUE = {{ $value }}\n  LABELS = {{ $labels }}", ("Slow.",),
     "\n  VALUE = {{ $value }}\n  LABELS = {{ $labels }}"),
    ("Slow.\\n  VALUE = {{ $value }}\\n  LABELS = {{ $labels }}", ("Slow.",),
     "\\n  VALUE = {{ $value }}\\n  LABELS = {{ $labels }}"),
    ("Slow. VALUE = 5 LABELS = map[a:b c:d]", ("Slow.",), " VALUE = 5 LABELS = map[a:b c:d]"),
    ("Slow.\nValue: 90%\n", ("Slow.",), "\nValue: 90%\n"),
    ("Slow (current value: 90%)", ("Slow (current value: 90%)",), ""),
    ("{{ $value }}", (), "{{ $value }}"),
    ("", (), ""),
    ("Disk full \n", ("Disk full \n",), ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences", "tail"), SPLITS)
def test_a_text_is_cut_into_sentences_and_tail(text: str, sentences: tuple[str, ...], tail: str) -> None:
    parts = split(text)
    assert (parts.sentences, parts.tail) == (sentences, tail)


def test_a_line_that_an_editor_wrapped_goes_on() -> None:
    line = "The replication of the primary database has been behind for longer"
    assert split(f"{line}\nthan its schedule allows.").sentences == (f"{line}\nthan its schedule allows.",)


def test_a_frame_holds_bullet_and_white_space() -> None:
    assert frame("\n- Restart it. \\n") == ("\n- ", "Restart it.", " \\n")
    assert frame("2. Restart it") == ("2. ", "Restart it", "")
