from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.severities import severity_of

C, H, W, I = AlertSeverity.CRITICAL, AlertSeverity.HIGH, AlertSeverity.WARNING, AlertSeverity.INFO  # noqa: E741

TABLE = [
    ("critical", C), ("CRITICAL", C), ("Crit", C), ("page", C), ("P1", C), ("p0", C), ("Sev-1", C), ("SEV 1", C), ("1", C),
    ("emergency", C), ("Disaster", C), ("fatal", C), ("P1 - Critical", C), ("🔴 Kritisch!", C), ("non-critical", C),
    ("high", H), ("error", H), ("ERR", H), ("major", H), ("P2", H), ("2", H), ("sev2", H),
    ("warning", W), ("Warn", W), ("average", W), ("minor", W), ("P3", W), ("moderate", W),
    ("info", I), ("notice", I), ("low", I), ("debug", I), ("none", I), ("P4", I), ("P5", I), ("not_classified", I),
    ("Kritisch", C), ("Hoch", H), ("Warnung", W), ("Hinweis", I),
    ("critique", C), ("Élevée", H), ("avertissement", W), ("crítico", C), ("advertencia", W), ("CRÍTICA", C), ("aviso", W),
    ("critico", C), ("avviso", W), ("kritiek", C), ("waarschuwing", W), ("krytyczny", C), ("ostrzeżenie", W), ("błąd", H),
    ("KRİTİK", C), ("kritik", C), ("yüksek", H), ("uyarı", W), ("UYARI", W), ("bilgi", I),
    ("緊急", C), ("エラー", H), ("警告", W), ("情報", I), ("严重", C), ("信息", I), ("긴급", C), ("경고", W), ("حرج", C), ("تحذير", W),
    ("Ｐ１", C), ("  critical\n", C),
]  # fmt: skip


@pytest.mark.parametrize(("word", "severity"), TABLE)
def test_a_severity_is_known_in_any_case_language_and_scale(word: str, severity: AlertSeverity) -> None:
    assert severity_of(word) is severity


@pytest.mark.parametrize("word", ["", " ", "purple", "¯\\_(ツ)_/¯", "6", "sev", "x" * 100_000])
def test_an_unknown_word_is_no_severity(word: str) -> None:
    assert severity_of(word) is None


@given(st.text())
@settings(deadline=None)
def test_any_text_is_a_severity_or_none(word: str) -> None:
    assert severity_of(word) in {None, *AlertSeverity}
