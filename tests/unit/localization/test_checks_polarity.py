"""Right pairs pass, and what says the contrary is caught, in every language and from both source languages."""

import pytest

from slack_fixtures.localization.checks import CheckContext, Severity, run
from slack_fixtures.localization.checks.polarity import read
from slack_fixtures.localization.checks.tables import listed, table, tables

ENGLISH = (
    "CPU usage on {{ $labels.instance }} is above 90%.",
    "Free disk space fell below 5 GB.",
    "The latency is high.",
    "Memory usage is increasing.",
    "Critical: the payment service is unavailable.",
    "The nightly backup failed.",
    "The server is not responding.",
    "The deployment completed successfully.",
    "The database is back to normal.",
    "Orders may be lost.",
    "The queue is full.",
    "No messages were lost.",
    "The certificate is valid.",
    "More than 3 replicas are unhealthy.",
    "Login to the console failed.",
    "Warning: the disk is almost full.",
)

GERMAN = (
    "Die CPU-Auslastung auf {{ $labels.instance }} liegt über 90 %.",
    "Der freie Speicherplatz ist unter 5 GB gefallen.",
    "Die Latenz ist hoch.",
    "Der Speicherverbrauch steigt.",
    "Kritisch: Der Zahlungsdienst ist nicht verfügbar.",
    "Das nächtliche Backup ist fehlgeschlagen.",
    "Der Server antwortet nicht.",
    "Das Deployment wurde erfolgreich abgeschlossen.",
    "Die Datenbank läuft wieder normal.",
    "Bestellungen könnten verloren gehen.",
    "Die Warteschlange ist voll.",
    "Es sind keine Nachrichten verloren gegangen.",
    "Das Zertifikat ist gültig.",
    "Mehr als 3 Replikate sind nicht gesund.",
    "Die Anmeldung an der Konsole ist fehlgeschlagen.",
    "Warnung: Der Datenträger ist fast voll.",
)

GERMAN_WRONG = (
    "Die CPU-Auslastung auf {{ $labels.instance }} liegt unter 90 %.",
    "Der freie Speicherplatz ist über 5 GB gestiegen.",
    "Die Latenz ist niedrig.",
    "Der Speicherverbrauch sinkt.",
    "Warnung: Der Zahlungsdienst ist nicht verfügbar.",
    "Das nächtliche Backup war erfolgreich.",
    "Der Server antwortet.",
    "Das Deployment ist fehlgeschlagen.",
    "Die Datenbank ist weiterhin gestört.",
    "Bestellungen sind verloren gegangen.",
    "Die Warteschlange ist leer.",
    "Es sind Nachrichten verloren gegangen.",
    "Das Zertifikat ist nicht gültig.",
    "Weniger als 3 Replikate sind nicht gesund.",
    "Die Anmeldung an der Konsole ist nicht fehlgeschlagen.",
    "Kritisch: Der Datenträger ist fast voll.",
)

ENGLISH_WRONG = (
    "CPU usage on {{ $labels.instance }} is below 90%.",
    "Free disk space rose above 5 GB.",
    "The latency is low.",
    "Memory usage is decreasing.",
    "Warning: the payment service is unavailable.",
    "The nightly backup succeeded.",
    "The server is responding.",
    "The deployment failed.",
    "The database is still down.",
    "Orders are lost.",
    "The queue is empty.",
    "Messages were lost.",
    "The certificate is not valid.",
    "Fewer than 3 replicas are unhealthy.",
    "Login to the console did not fail.",
    "Critical: the disk is almost full.",
)

# Locale: for each source a right translation and one that says the contrary.
PAIRS: dict[str, tuple[tuple[str, str], ...]] = {
    "de-DE": tuple(zip(GERMAN, GERMAN_WRONG, strict=True)),
    "en-US": tuple(zip(ENGLISH, ENGLISH_WRONG, strict=True)),
    "fr-FR": (
        (
            "L’utilisation du CPU sur {{ $labels.instance }} dépasse 90 %.",
            "L’utilisation du CPU sur {{ $labels.instance }} est inférieure à 90 %.",
        ),
        ("L’espace disque libre est tombé sous 5 Go.", "L’espace disque libre est passé au-dessus de 5 Go."),
        ("La latence est élevée.", "La latence est faible."),
        ("L’utilisation de la mémoire augmente.", "L’utilisation de la mémoire diminue."),
        (
            "Critique : le service de paiement est indisponible.",
            "Avertissement : le service de paiement est indisponible.",
        ),
        ("La sauvegarde nocturne a échoué.", "La sauvegarde nocturne a réussi."),
        ("Le serveur ne répond pas.", "Le serveur répond."),
        ("Le déploiement s’est terminé avec succès.", "Le déploiement a échoué."),
        ("La base de données est revenue à la normale.", "La base de données est toujours en panne."),
        ("Des commandes pourraient être perdues.", "Des commandes sont perdues."),
        ("La file d’attente est pleine.", "La file d’attente est vide."),
        ("Aucun message n’a été perdu.", "Des messages ont été perdus."),
        ("Le certificat est valide.", "Le certificat n’est pas valide."),
        ("Plus de 3 réplicas ne sont pas sains.", "Moins de 3 réplicas ne sont pas sains."),
        ("La connexion à la console a échoué.", "La connexion à la console n’a pas échoué."),
        ("Avertissement : le disque est presque plein.", "Critique : le disque est presque plein."),
    ),
    "es-ES": (
        (
            "El uso de CPU en {{ $labels.instance }} está por encima del 90 %.",
            "El uso de CPU en {{ $labels.instance }} está por debajo del 90 %.",
        ),
        (
            "El espacio libre en disco ha caído por debajo de 5 GB.",
            "El espacio libre en disco ha subido por encima de 5 GB.",
        ),
        ("La latencia es alta.", "La latencia es baja."),
        ("El uso de memoria está aumentando.", "El uso de memoria está disminuyendo."),
        ("Crítico: el servicio de pagos no está disponible.", "Advertencia: el servicio de pagos no está disponible."),
        (
            "La copia de seguridad nocturna ha fallado.",
            "La copia de seguridad nocturna se ha completado correctamente.",
        ),
        ("El servidor no responde.", "El servidor responde."),
        ("El despliegue se ha completado correctamente.", "El despliegue ha fallado."),
        ("La base de datos ha vuelto a la normalidad.", "La base de datos sigue caída."),
        ("Es posible que se pierdan pedidos.", "Se han perdido pedidos."),
        ("La cola está llena.", "La cola está vacía."),
        ("No se ha perdido ningún mensaje.", "Se han perdido mensajes."),
        ("El certificado es válido.", "El certificado no es válido."),
        ("Más de 3 réplicas no están sanas.", "Menos de 3 réplicas no están sanas."),
        ("El inicio de sesión en la consola ha fallado.", "El inicio de sesión en la consola no ha fallado."),
        ("Advertencia: el disco está casi lleno.", "Crítico: el disco está casi lleno."),
    ),
    "pt-BR": (
        (
            "O uso de CPU em {{ $labels.instance }} está acima de 90%.",
            "O uso de CPU em {{ $labels.instance }} está abaixo de 90%.",
        ),
        ("O espaço livre em disco caiu abaixo de 5 GB.", "O espaço livre em disco subiu acima de 5 GB."),
        ("A latência está alta.", "A latência está baixa."),
        ("O uso de memória está aumentando.", "O uso de memória está diminuindo."),
        ("Crítico: o serviço de pagamento está indisponível.", "Aviso: o serviço de pagamento está indisponível."),
        ("O backup noturno falhou.", "O backup noturno foi concluído com sucesso."),
        ("O servidor não está respondendo.", "O servidor está respondendo."),
        ("A implantação foi concluída com sucesso.", "A implantação falhou."),
        ("O banco de dados voltou ao normal.", "O banco de dados continua fora do ar."),
        ("Pedidos podem ser perdidos.", "Pedidos foram perdidos."),
        ("A fila está cheia.", "A fila está vazia."),
        ("Nenhuma mensagem foi perdida.", "Mensagens foram perdidas."),
        ("O certificado é válido.", "O certificado não é válido."),
        ("Mais de 3 réplicas não estão saudáveis.", "Menos de 3 réplicas não estão saudáveis."),
        ("O login no console falhou.", "O login no console não falhou."),
        ("Aviso: o disco está quase cheio.", "Crítico: o disco está quase cheio."),
    ),
    "it-IT": (
        (
            "L’utilizzo della CPU su {{ $labels.instance }} è superiore al 90%.",
            "L’utilizzo della CPU su {{ $labels.instance }} è inferiore al 90%.",
        ),
        ("Lo spazio libero su disco è sceso sotto i 5 GB.", "Lo spazio libero su disco è salito oltre i 5 GB."),
        ("La latenza è elevata.", "La latenza è bassa."),
        ("L’utilizzo della memoria è in aumento.", "L’utilizzo della memoria è in calo."),
        ("Critico: il servizio di pagamento non è disponibile.", "Avviso: il servizio di pagamento non è disponibile."),
        ("Il backup notturno non è riuscito.", "Il backup notturno è riuscito."),
        ("Il server non risponde.", "Il server risponde."),
        ("Il deployment è stato completato correttamente.", "Il deployment è fallito."),
        ("Il database è tornato alla normalità.", "Il database è ancora irraggiungibile."),
        ("Alcuni ordini potrebbero andare persi.", "Alcuni ordini sono andati persi."),
        ("La coda è piena.", "La coda è vuota."),
        ("Nessun messaggio è andato perso.", "Alcuni messaggi sono andati persi."),
        ("Il certificato è valido.", "Il certificato non è valido."),
        ("Più di 3 repliche non sono integre.", "Meno di 3 repliche non sono integre."),
        ("L’accesso alla console è fallito.", "L’accesso alla console non è fallito."),
        ("Avviso: il disco è quasi pieno.", "Critico: il disco è quasi pieno."),
    ),
    "nl-NL": (
        (
            "Het CPU-gebruik op {{ $labels.instance }} ligt boven 90%.",
            "Het CPU-gebruik op {{ $labels.instance }} ligt onder 90%.",
        ),
        ("De vrije schijfruimte is onder 5 GB gedaald.", "De vrije schijfruimte is boven 5 GB gestegen."),
        ("De latentie is hoog.", "De latentie is laag."),
        ("Het geheugengebruik neemt toe.", "Het geheugengebruik neemt af."),
        ("Kritiek: de betaaldienst is niet beschikbaar.", "Waarschuwing: de betaaldienst is niet beschikbaar."),
        ("De nachtelijke back-up is mislukt.", "De nachtelijke back-up is geslaagd."),
        ("De server reageert niet.", "De server reageert."),
        ("De uitrol is met succes voltooid.", "De uitrol is mislukt."),
        ("De database werkt weer normaal.", "De database is nog steeds onbereikbaar."),
        ("Bestellingen kunnen verloren gaan.", "Bestellingen zijn verloren gegaan."),
        ("De wachtrij is vol.", "De wachtrij is leeg."),
        ("Er zijn geen berichten verloren gegaan.", "Er zijn berichten verloren gegaan."),
        ("Het certificaat is geldig.", "Het certificaat is niet geldig."),
        ("Meer dan 3 replica’s zijn niet gezond.", "Minder dan 3 replica’s zijn niet gezond."),
        ("De aanmelding bij de console is mislukt.", "De aanmelding bij de console is niet mislukt."),
        ("Waarschuwing: de schijf is bijna vol.", "Kritiek: de schijf is bijna vol."),
    ),
    "pl-PL": (
        (
            "Użycie CPU na {{ $labels.instance }} przekracza 90%.",
            "Użycie CPU na {{ $labels.instance }} jest poniżej 90%.",
        ),
        ("Wolne miejsce na dysku spadło poniżej 5 GB.", "Wolne miejsce na dysku wzrosło powyżej 5 GB."),
        ("Opóźnienie jest wysokie.", "Opóźnienie jest niskie."),
        ("Użycie pamięci rośnie.", "Użycie pamięci spada."),
        ("Krytyczne: usługa płatności jest niedostępna.", "Ostrzeżenie: usługa płatności jest niedostępna."),
        ("Nocna kopia zapasowa nie powiodła się.", "Nocna kopia zapasowa powiodła się."),
        ("Serwer nie odpowiada.", "Serwer odpowiada."),
        ("Wdrożenie zakończyło się pomyślnie.", "Wdrożenie zakończyło się niepowodzeniem."),
        ("Baza danych wróciła do normy.", "Baza danych jest nadal niedostępna."),
        ("Zamówienia mogą zostać utracone.", "Zamówienia zostały utracone."),
        ("Kolejka jest pełna.", "Kolejka jest pusta."),
        ("Żadna wiadomość nie została utracona.", "Wiadomości zostały utracone."),
        ("Certyfikat jest ważny.", "Certyfikat nie jest ważny."),
        ("Więcej niż 3 repliki nie działają prawidłowo.", "Mniej niż 3 repliki nie działają prawidłowo."),
        (
            "Logowanie do konsoli zakończyło się niepowodzeniem.",
            "Logowanie do konsoli nie zakończyło się niepowodzeniem.",
        ),
        ("Ostrzeżenie: dysk jest prawie pełny.", "Krytyczne: dysk jest prawie pełny."),
    ),
    "tr-TR": (
        (
            "{{ $labels.instance }} üzerindeki CPU kullanımı %90 değerinin üzerinde.",
            "{{ $labels.instance }} CPU kullanımı %90 değerinin altında.",
        ),
        ("Boş disk alanı 5 GB’ın altına düştü.", "Boş disk alanı 5 GB’ın üzerine yükseldi."),
        ("Gecikme yüksek.", "Gecikme düşük."),
        ("Bellek kullanımı artıyor.", "Bellek kullanımı azalıyor."),
        ("Kritik: ödeme servisi kullanılamıyor.", "Uyarı: ödeme servisi kullanılamıyor."),
        ("Gece yedeklemesi başarısız oldu.", "Gece yedeklemesi başarılı oldu."),
        ("Sunucu yanıt vermiyor.", "Sunucu yanıt veriyor."),
        ("Dağıtım başarıyla tamamlandı.", "Dağıtım başarısız oldu."),
        ("Veritabanı normale döndü.", "Veritabanında sorun devam ediyor."),
        ("Siparişler kaybolabilir.", "Siparişler kayboldu."),
        ("Kuyruk dolu.", "Kuyruk boş."),
        ("Hiçbir mesaj kaybolmadı.", "Mesajlar kayboldu."),
        ("Sertifika geçerli.", "Sertifika geçerli değil."),
        ("3 taneden fazla replika sağlıklı değil.", "3 taneden az replika sağlıklı değil."),
        ("Konsola giriş başarısız oldu.", "Konsola giriş başarısız olmadı."),
        ("Uyarı: disk neredeyse dolu.", "Kritik: disk neredeyse dolu."),
    ),
    "ja-JP": (
        (
            "{{ $labels.instance }} の CPU 使用率が 90% を超えています。",
            "{{ $labels.instance }} の CPU 使用率が 90% を下回っています。",
        ),
        ("ディスクの空き容量が 5 GB を下回りました。", "ディスクの空き容量が 5 GB を上回りました。"),
        ("レイテンシが高くなっています。", "レイテンシが低くなっています。"),
        ("メモリ使用量が増加しています。", "メモリ使用量が減少しています。"),
        ("重大：決済サービスを利用できません。", "警告：決済サービスを利用できません。"),
        ("夜間バックアップに失敗しました。", "夜間バックアップに成功しました。"),
        ("サーバーが応答していません。", "サーバーが応答しています。"),
        ("デプロイは正常に完了しました。", "デプロイは失敗しました。"),
        ("データベースは正常な状態に復旧しました。", "データベースの障害が続いています。"),
        ("注文が失われる可能性があります。", "注文が失われました。"),
        ("キューがいっぱいです。", "キューは空です。"),
        ("メッセージは失われていません。", "メッセージが失われました。"),
        ("証明書は有効です。", "証明書は有効ではありません。"),
        ("3 個より多くのレプリカが正常ではありません。", "正常ではないレプリカは 3 個未満です。"),
        ("コンソールへのログインに失敗しました。", "コンソールへのログインは失敗していません。"),
        ("警告：ディスクがほぼ満杯です。", "重大：ディスクがほぼ満杯です。"),
    ),
    "zh-CN": (
        ("{{ $labels.instance }} 的 CPU 使用率高于 90%。", "{{ $labels.instance }} 的 CPU 使用率低于 90%。"),
        ("磁盘可用空间已降至 5 GB 以下。", "磁盘可用空间已升至 5 GB 以上。"),
        ("延迟过高。", "延迟过低。"),
        ("内存使用量正在增加。", "内存使用量正在减少。"),
        ("严重：支付服务不可用。", "警告：支付服务不可用。"),
        ("夜间备份失败。", "夜间备份成功。"),
        ("服务器没有响应。", "服务器响应正常。"),
        ("部署已成功完成。", "部署失败。"),
        ("数据库已恢复正常。", "数据库仍然宕机。"),
        ("订单可能会丢失。", "订单已丢失。"),
        ("队列已满。", "队列为空。"),
        ("没有消息丢失。", "有消息丢失。"),
        ("证书有效。", "证书不是有效的。"),
        ("超过 3 个副本不健康。", "少于 3 个副本不健康。"),
        ("登录控制台失败。", "登录控制台没有失败。"),
        ("警告：磁盘快满了。", "严重：磁盘快满了。"),
    ),
    "ko-KR": (
        (
            "{{ $labels.instance }}의 CPU 사용률이 90%를 초과했습니다.",
            "{{ $labels.instance }}의 CPU 사용률이 90% 미만입니다.",
        ),
        ("디스크 여유 공간이 5 GB 미만으로 떨어졌습니다.", "디스크 여유 공간이 5 GB 이상으로 늘어났습니다."),
        ("지연 시간이 높습니다.", "지연 시간이 낮습니다."),
        ("메모리 사용량이 증가하고 있습니다.", "메모리 사용량이 감소하고 있습니다."),
        ("심각: 결제 서비스를 사용할 수 없습니다.", "경고: 결제 서비스를 사용할 수 없습니다."),
        ("야간 백업이 실패했습니다.", "야간 백업이 성공했습니다."),
        ("서버가 응답하지 않습니다.", "서버가 응답하고 있습니다."),
        ("배포가 성공적으로 완료되었습니다.", "배포가 실패했습니다."),
        ("데이터베이스가 정상으로 복구되었습니다.", "데이터베이스 장애가 계속되고 있습니다."),
        ("주문이 손실될 가능성이 있습니다.", "주문이 손실되었습니다."),
        ("대기열이 가득 찼습니다.", "대기열이 비었습니다."),
        ("유실된 메시지가 없습니다.", "메시지가 유실되었습니다."),
        ("인증서가 유효합니다.", "인증서가 유효하지 않습니다."),
        ("3개를 초과하는 레플리카가 정상이 아닙니다.", "정상이 아닌 레플리카는 3개 미만입니다."),
        ("콘솔 로그인에 실패했습니다.", "콘솔 로그인에 실패하지 않았습니다."),
        ("경고: 디스크가 거의 가득 찼습니다.", "심각: 디스크가 거의 가득 찼습니다."),
    ),
    "ar-SA": (
        (
            "استخدام المعالج CPU على {{ $labels.instance }} أعلى من 90%.",
            "استخدام المعالج CPU على {{ $labels.instance }} أقل من 90%.",
        ),
        ("انخفضت المساحة الحرة على القرص إلى أقل من 5 GB.", "ارتفعت المساحة الحرة على القرص إلى أكثر من 5 GB."),
        ("زمن الاستجابة مرتفع.", "زمن الاستجابة منخفض."),
        ("استخدام الذاكرة في ازدياد.", "استخدام الذاكرة في تناقص."),
        ("حرج: خدمة الدفع غير متاحة.", "تحذير: خدمة الدفع غير متاحة."),
        ("فشل النسخ الاحتياطي الليلي.", "نجح النسخ الاحتياطي الليلي."),
        ("الخادم لا يستجيب.", "الخادم يستجيب."),
        ("اكتمل النشر بنجاح.", "فشل النشر."),
        ("عادت قاعدة البيانات إلى حالتها الطبيعية.", "لا تزال قاعدة البيانات معطلة."),
        ("قد تُفقد بعض الطلبات.", "فُقدت بعض الطلبات."),
        ("قائمة الانتظار ممتلئة.", "قائمة الانتظار فارغة."),
        ("لم تُفقد أي رسالة.", "فُقدت رسائل."),
        ("الشهادة صالحة.", "الشهادة غير صالحة."),
        ("أكثر من 3 نسخ متماثلة غير سليمة.", "أقل من 3 نسخ متماثلة غير سليمة."),
        ("فشل تسجيل الدخول إلى وحدة التحكم.", "لم يفشل تسجيل الدخول إلى وحدة التحكم."),
        ("تحذير: القرص ممتلئ تقريبًا.", "حرج: القرص ممتلئ تقريبًا."),
    ),
}

SOURCES = {"en-US": ENGLISH, "de-DE": GERMAN}
CASES = [
    (source, text, target, right, wrong)
    for target, pairs in PAIRS.items()
    for source, texts in SOURCES.items()
    if source != target
    for text, (right, wrong) in zip(texts, pairs, strict=True)
]


def polarity(source: str, target: str, source_locale: str, target_locale: str) -> list[Severity]:
    context = CheckContext(source, target, source_locale, target_locale)
    return [finding.severity for finding in run(context) if finding.check == "severity_polarity"]


@pytest.mark.parametrize(("source_locale", "source", "locale", "right", "wrong"), CASES)
def test_a_right_translation_passes_and_its_contrary_is_blocked(source_locale, source, locale, right, wrong):
    assert polarity(source, right, source_locale, locale) == []
    assert Severity.BLOCK in polarity(source, wrong, source_locale, locale)


@pytest.mark.parametrize("locale", sorted(PAIRS))
def test_a_right_translation_has_no_finding_that_blocks_in_any_check(locale):
    for source_locale, texts in SOURCES.items():
        for text, (right, _) in zip(texts, PAIRS[locale], strict=True):
            if source_locale != locale:
                context = CheckContext(text, right, source_locale, locale)
                assert [finding for finding in run(context) if finding.severity is Severity.BLOCK] == []


# Other words for the same thing, which are right.
@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("The service is not running.", "Le service est arrêté.", "fr-FR"),
        ("The host is unavailable.", "Der Host ist nicht verfügbar.", "de-DE"),
        ("The pod fails to start.", "Der Pod kann nicht gestartet werden.", "de-DE"),
        ("A replica is missing.", "Es fehlt ein Replikat.", "de-DE"),
        ("The leader cannot be reached.", "Der Leader ist nicht erreichbar.", "de-DE"),
        ("Low disk space: usage is above 90%.", "Wenig Speicherplatz: Belegung über 90 %.", "de-DE"),
        ("The scrape target is down.", "La cible n’est pas joignable.", "fr-FR"),
        ("There are no errors.", "Es läuft fehlerfrei.", "de-DE"),
        ("Replication is up to date.", "De replicatie loopt niet achter.", "nl-NL"),
        ("High memory usage", "Utilisation élevée de la mémoire", "fr-FR"),
        ("The list of broken links is empty.", "リンク切れの一覧は空です。", "ja-JP"),
        ("Requests are rejected.", "请求被拒绝。", "zh-CN"),
        ("Throughput > 500 requests per second", "Durchsatz über 500 Anfragen pro Sekunde", "de-DE"),
        ("Traffic may not exceed 5 GB.", "Der Datenverkehr kann 5 GB möglicherweise nicht überschreiten.", "de-DE"),
        ("The severity is critical.", "심각도는 심각입니다.", "ko-KR"),
        ("Critical system failure detected", "重要なシステム障害が検出されました", "ja-JP"),
    ],
)
def test_other_words_for_the_same_thing_pass(source, target, locale):
    assert Severity.BLOCK not in polarity(source, target, "en-US", locale)


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("Latency > 500 ms", "Latenz < 500 ms", "de-DE"),
        ("Latency &gt; 500 ms", "Latence &lt; 500 ms", "fr-FR"),
        ("CPU above 90% and memory below 10%", "CPU unter 90 % und Speicher unter 10 %", "de-DE"),
        ("High error rate", "Die Fehlerrate ist nicht hoch", "de-DE"),
        ("Errors in the log", "Keine Fehler im Protokoll", "de-DE"),
        ("The disk is failing.", "Der Datenträger könnte ausfallen und fällt möglicherweise aus.", "de-DE"),
        ("The problem is resolved.", "Das Problem besteht weiterhin.", "de-DE"),
        ("The problem persists.", "Le problème est résolu.", "fr-FR"),
        ("Service started", "Dienst gestoppt", "de-DE"),
        ("Do not restart the primary.", "Den Primärserver neu starten.", "de-DE"),
        ("At least 3 nodes are ready.", "Höchstens 3 Knoten sind bereit.", "de-DE"),
    ],
)
def test_the_contrary_is_blocked_whatever_its_form(source, target, locale):
    assert Severity.BLOCK in polarity(source, target, "en-US", locale)


def test_a_severity_word_that_is_merely_not_found_waits_for_review():
    assert polarity("Critical error", "Ein Fehler, der alles anhält", "en-US", "de-DE") == [Severity.REVIEW]


def test_a_finding_points_at_the_contrary_word():
    target = "Die Auslastung liegt unter 90 %."
    (finding,) = [f for f in run(CheckContext("Usage is above 90%.", target)) if f.check == "severity_polarity"]
    assert target[finding.start : finding.end].startswith("unter")


def test_a_language_without_a_word_table_is_not_judged():
    assert read("Användningen är hög.", "sv") is None
    assert polarity("Usage is high.", "Användningen är hög.", "en-US", "sv-SE") == []


def test_every_language_of_the_product_has_a_word_table():
    assert set(tables("polarity-")) == {locale[:2] for locale in PAIRS}


@pytest.mark.parametrize("language", tables("polarity-"))
def test_every_word_table_has_words_for_every_value(language):
    settings = {"negation_side", "prefixes", "reach", "joints"}
    english, own = table("polarity-en"), table(f"polarity-{language}")
    assert set(own) - settings == set(english) - settings
    for name in set(english) - settings:
        entry, wanted = own[name], english[name]
        if isinstance(wanted, dict):
            assert set(entry) == set(wanted)
            assert all(listed(words) for words in entry.values())
        else:
            assert listed(entry)
