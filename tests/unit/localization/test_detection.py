"""The language of a short alert text is known, or it is said that nobody can tell."""

import pytest

from slack_fixtures.localization.detection import UNDETERMINED, source_language

SENTENCES = {
    "en": """
        Disk full
        Server down
        High latency on {{ $labels.x }}
        Pod {{ $labels.pod }} is crash looping
        Certificate for {{ host }} expires in 5 days
        Nightly backup failed
        Playback errors rising for premium users
        The queue keeps growing
        No leader elected
        Payment provider rejects cards
        Kafka consumer group lags
        Node not ready
        Too many open connections
        Swap is filling up
        Checkout is slow in eu-west-1
        CRITICAL: DISK FULL
        """,
    "de": """
        Festplatte voll
        Kritischer Systemfehler erkannt
        Hohe Latenz auf {{ $labels.x }}
        Server ausgefallen
        Zertifikat läuft in 5 Tagen ab
        Backup fehlgeschlagen
        Der Pod startet ständig neu
        Warteschlange wächst
        Kein Leader gewählt
        Zahlungsanbieter lehnt Karten ab
        Knoten nicht bereit
        Zu viele offene Verbindungen
        Datenbank antwortet nicht
        Musikwiedergabe gestört
        Replikationsverzug zu hoch
        Anmeldung auf web-01 fehlgeschlagen
        """,
    "fr": """
        Disque plein
        Latence élevée sur {{ $labels.x }}
        Le certificat expire dans 5 jours
        Échec de la sauvegarde
        """,
    "es": """
        Disco lleno
        Latencia alta en el servidor
        El certificado caduca en 5 días
        La copia de seguridad ha fallado
        """,
    "pt": """
        Disco cheio
        Latência alta no servidor
        O certificado expira em 5 dias
        A cópia de segurança falhou
        """,
    "it": """
        Disco pieno
        Latenza elevata sul server
        Il certificato scade tra 5 giorni
        Il backup non è riuscito
        """,
    "nl": """
        Schijf vol
        Hoge latentie op de server
        Het certificaat verloopt over 5 dagen
        De back-up is mislukt
        """,
    "pl": """
        Dysk pełny
        Wysokie opóźnienie na serwerze
        Certyfikat wygasa za 5 dni
        Kopia zapasowa nie powiodła się
        """,
    "tr": """
        Disk dolu
        Sunucuda yüksek gecikme
        Sertifikanın süresi 5 gün içinde doluyor
        Yedekleme başarısız oldu
        """,
    "ja": """
        重要なシステム障害が検出されました
        Kubernetes CronJobの失敗
        """,
    "zh": """
        磁盘已满
        Kafka 消费者延迟过高
        """,
    "ko": """
        디스크가 가득 찼습니다
        PostgreSQL 복제 지연
        """,
    "ar": """
        القرص ممتلئ
        فشل النسخ الاحتياطي على web-01
        """,
}
CASES = [(language, text.strip()) for language, texts in SENTENCES.items() for text in texts.strip().splitlines()]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_short_alerts_are_told_apart(language: str, text: str) -> None:
    found, confidence = source_language(text)
    assert found == language
    assert 0.3 < confidence <= 1


@pytest.mark.parametrize("text", ["", "90%", "{{ $value }}", "Kafka", "SLA CPU", "Диск полон", "web-01: /var/log"])
def test_what_nobody_can_tell_is_undetermined(text: str) -> None:
    assert source_language(text) == (UNDETERMINED, 0.0)


def test_a_hint_tips_the_balance_but_overrules_no_evidence() -> None:
    assert source_language("Backup Server", "de-DE")[0] == "de"
    assert source_language("Backup Server", "en-US")[0] == "en"
    assert source_language("Disk full", "de-DE")[0] == "en"
    assert source_language("Festplatte voll", "en-US")[0] == "de"


def test_protected_spans_are_no_evidence() -> None:
    assert source_language("Festplatte voll `the disk is full and not ready`")[0] == "de"
