"""How senders say that an alert burns, or no longer does."""

from __future__ import annotations

from typing import Any

from slack_fixtures.ingest.model import AlertStatus

_RESOLVED_WORDS = """
    resolved resolve ok closed close recovered recovery restored cleared clear normal healthy inactive fixed up green
    success succeeded completed complete done ended end solved
    behoben gelöst geschlossen résolu resuelto resolvido risolto opgelost rozwiązany çözüldü
    解決 復旧 已解决 已恢复 해결 복구 تم_الحل
"""
_FIRING_WORDS = """
    firing fire alerting alert active open opened triggered trigger problem pending new created acknowledged critical
    crit error failed failure fail failing down unhealthy degraded warning warn high no_data nodata unknown started
    red yellow in_alarm alarm
"""
_RESOLVED = frozenset(_RESOLVED_WORDS.split())
_FIRING = frozenset(_FIRING_WORDS.split())


def status_of(value: Any) -> AlertStatus | None:
    """Return whether a sender's word means firing or resolved, or ``None`` for an unknown one.

    Words are compared without regard to case; true means firing, as in ``{"alert": "disk", "status": true}``.
    """
    if value == "firing":
        return AlertStatus.FIRING
    if value == "resolved":
        return AlertStatus.RESOLVED
    if isinstance(value, bool):
        return AlertStatus.FIRING if value else AlertStatus.RESOLVED
    if not isinstance(value, str):
        return None
    word = value.strip().casefold().replace(" ", "_").replace("-", "_")
    if word in _RESOLVED:
        return AlertStatus.RESOLVED
    return AlertStatus.FIRING if word in _FIRING else None
