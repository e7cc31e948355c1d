"""How senders name a severity, and which of ours it is."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from slack_fixtures.fixtures.severity import AlertSeverity

_WORDS = {
    # English and what monitoring tools say: syslog, PagerDuty, Opsgenie, Datadog, Zabbix, Nagios, Sentry.
    # Then German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish, Japanese, Chinese, Korean, Arabic.
    AlertSeverity.CRITICAL: """
        critical crit page pager emergency emerg panic fatal disaster blocker urgent outage down red alert
        p0 p1 s0 s1 sev0 sev1 0 1
        kritisch notfall katastrophe critique urgence catastrophe critico critica urgente emergencia catastrofe
        emergenza kritiek noodgeval krytyczny krytyczne kritik acil 重大 緊急 致命的 危険 严重 嚴重 紧急 致命 危急
        심각 긴급 치명적 حرج حرجة طارئ
    """,
    AlertSeverity.HIGH: """
        high error err errors major severe important ticket orange p2 s2 sev2 2
        hoch fehler schwerwiegend haute eleve elevee erreur majeur majeure alta alto grave erro errore hoog fout
        ernstig wysoki wysoka blad yuksek hata 高 高い エラー 错误 錯誤 重要 높음 오류 중대 عالي عالية مرتفع خطأ
    """,
    AlertSeverity.WARNING: """
        warning warn average medium moderate minor degraded yellow amber p3 s3 sev3 3
        warnung mittel avertissement attention moyen moyenne advertencia aviso media medio avviso attenzione
        waarschuwing gemiddeld ostrzezenie sredni uyari orta 警告 注意 中 中等 경고 주의 중간 تحذير متوسط متوسطة
    """,
    AlertSeverity.INFO: """
        info information informational notice note debug trace verbose low lowest none ok normal not_classified green
        p4 p5 s4 s5 sev4 sev5 4 5
        hinweis niedrig gering notiz faible basse bas baja bajo baixa baixo informacion informacao informazione bassa
        basso informatie laag informacja niski bilgi dusuk 情報 低 低い 信息 資訊 提示 정보 낮음 معلومات معلومة منخفض
    """,
}

_SEPARATORS = re.compile(r"[\W_]+")
_RUN = re.compile(r"[^\W_]+")
_LONGEST = 64


def _folded(text: str) -> str:
    # Compatibility forms, accents and case do not change a severity: Ｐ１, CRÍTICO, KRİTİK, élevée.
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return plain.replace("ı", "i").replace("ł", "l")


_BY_WORD = {
    _SEPARATORS.sub("", _folded(word)): severity for severity, words in _WORDS.items() for word in words.split()
}


def severity_of(text: str) -> AlertSeverity | None:
    """Return which of our severities a sender's word means, or ``None`` for an unknown one.

    Any case, accent and width, in the languages of the built-in templates. In a longer text the first known word
    counts: ``P1 - Critical``, ``sev-1``, ``🔴 Kritisch``. Bare numbers count down from 1, the most urgent, as in
    P1 to P5; a sender that counts up (Zabbix: 5 is a disaster) must send its words.
    """
    return _severity_of(text[:_LONGEST])


@lru_cache(maxsize=1024)
def _severity_of(text: str) -> AlertSeverity | None:
    folded = _folded(text)
    whole = _BY_WORD.get(_SEPARATORS.sub("", folded))
    if whole is not None:
        return whole
    return next((severity for run in _RUN.findall(folded) if (severity := _BY_WORD.get(run))), None)
