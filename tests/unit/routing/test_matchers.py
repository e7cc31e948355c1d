from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_fixtures.routing.matchers import MatcherError, Operator, parse_matcher

EQUAL, NOT_EQUAL, MATCHES, MATCHES_NOT = Operator


@pytest.mark.parametrize(
    ("text", "name", "operator", "value"),
    [
        ("severity=critical", "severity", EQUAL, "critical"),
        ('severity="critical"', "severity", EQUAL, "critical"),
        ('severity!="critical"', "severity", NOT_EQUAL, "critical"),
        ('severity=~"critical|high"', "severity", MATCHES, "critical|high"),
        ('severity!~"info"', "severity", MATCHES_NOT, "info"),
        ("severity=~critical|high", "severity", MATCHES, "critical|high"),
        ('  severity  =~  "critical"  ', "severity", MATCHES, "critical"),
        ("severity=", "severity", EQUAL, ""),
        ('severity=""', "severity", EQUAL, ""),
        ("service=audio player", "service", EQUAL, "audio player"),
        ('service="  padded  "', "service", EQUAL, "  padded  "),
        ('service="a=b,c!=d"', "service", EQUAL, "a=b,c!=d"),
        ('service="{}(),~"', "service", EQUAL, "{}(),~"),
        ('"dotted.name"=x', "dotted.name", EQUAL, "x"),
        ('"Dienst für Töne 🎵"="läuft"', "Dienst für Töne 🎵", EQUAL, "läuft"),
        ('"a = b"!~"x"', "a = b", MATCHES_NOT, "x"),
        ("größe=1", "größe", EQUAL, "1"),
        ("dotted.name=x", "dotted.name", EQUAL, "x"),
        (r'path="a\"b"', "path", EQUAL, 'a"b'),
        (r'path="a\\b"', "path", EQUAL, "a\\b"),
        (r'path="a\nb"', "path", EQUAL, "a\nb"),
        (r'path="a\\nb"', "path", EQUAL, r"a\nb"),
        (r'instance=~"web\d+"', "instance", MATCHES, r"web\d+"),
        (r'instance=~"\bweb\b"', "instance", MATCHES, r"\bweb\b"),
        (r"instance=~web\d+", "instance", MATCHES, r"web\d+"),
    ],
)
def test_a_matcher_is_read_as_alertmanager_reads_it(text: str, name: str, operator: Operator, value: str) -> None:
    matcher = parse_matcher(text)
    assert (matcher.name, matcher.operator, matcher.value) == (name, operator, value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "severity",
        "=critical",
        '""=critical',
        'severity="critical',
        'severity=critical"',
        'severity="a"b"',
        "severity==critical",
        "severity=!critical",
        "severity!critical",
        "severity~=critical",
        '{severity="critical"}',
        'severity="critical",service="x"',
        "two words=x",
        "'severity'=x",
        'severity=~"("',
        'severity=~"*"',
        'severity=~"a{2000}"',
        'severity=~"(?=ahead)"',
        r'severity=~"(a)\1"',
        "x=" + "a" * 1_024,
    ],
)
def test_what_is_no_matcher_is_refused(text: str) -> None:
    with pytest.raises(MatcherError):
        parse_matcher(text)


@pytest.mark.parametrize(
    ("text", "labels", "accepted"),
    [
        ("severity=critical", {"severity": "critical"}, True),
        ("severity=critical", {"severity": "Critical"}, False),
        ("severity=critical", {}, False),
        ("severity=", {}, True),
        ("severity!=critical", {}, True),
        ("severity!=critical", {"severity": "high"}, True),
        ("severity=~crit", {"severity": "critical"}, False),
        ("severity=~crit.*", {"severity": "critical"}, True),
        ("severity=~critical|high", {"severity": "highest"}, False),
        ("severity=~critical|high", {"severity": "high"}, True),
        ("severity=~.*", {}, True),
        ("severity=~.+", {}, False),
        ("severity!~.+", {}, True),
        ("severity!~crit", {"severity": "critical"}, True),
        ("severity!~crit.*", {"severity": "critical"}, False),
        ("severity=~(?i)CRITICAL", {"severity": "critical"}, True),
        ("text=~a.b", {"text": "a\nb"}, True),
        ("text=~b", {"text": "a\nb"}, False),
        ("text=~a", {"text": "a\n"}, False),
        (r'instance=~"web\d+"', {"instance": "web12"}, True),
        ("größe=~ü+", {"größe": "üüü"}, True),
        ("text=~.", {"text": "🎵"}, True),
    ],
)
def test_expressions_are_anchored_and_an_absent_label_is_empty(
    text: str, labels: dict[str, str], *, accepted: bool
) -> None:
    assert parse_matcher(text).accepts(labels) is accepted


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|aa)+b", "(.*a){20}b", "(?:(?:a*)*)*b"])
def test_an_expression_that_explodes_elsewhere_runs_in_linear_time(pattern: str) -> None:
    matcher = parse_matcher(f'text=~"{pattern}"')
    began = time.process_time()
    assert not matcher.accepts({"text": "a" * 50_000 + "c"})
    assert time.process_time() - began < 5  # a backtracking engine would need longer than the universe is old


@given(st.text(max_size=200))
def test_any_text_is_a_matcher_or_refused(text: str) -> None:
    try:
        parse_matcher(text).accepts({"severity": text})
    except MatcherError:
        return


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=100),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=100),
)
def test_quoting_carries_every_name_and_value(value: str, name: str) -> None:
    def quoted(text: str) -> str:
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'

    matcher = parse_matcher(f"{quoted(name)}={quoted(value)}")
    assert (matcher.name, matcher.value) == (name, value)
    assert matcher.accepts({name: value})
