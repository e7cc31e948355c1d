"""Long, freely worded right translations are not blocked, and a contrary in them is found."""

import pytest

from slack_fixtures.library.catalogue import builtin_locales, builtin_texts
from slack_fixtures.localization.checks import CheckContext, Severity, run

SOURCES = (
    "Pod {{ $labels.namespace }}/{{ $labels.pod }} has been in a non-ready state for longer than 15 minutes.",
    "The replica on {{ $labels.instance }} lags behind the primary by more than 30 seconds, which may lead to stale reads.",
    "Host is running out of memory: less than 10% is available, and swapping has increased sharply.",
    "Unable to connect to the license server; playback of protected tracks fails for all listeners in the region.",
    "The TLS certificate for {{ $labels.host }} expires in 7 days and has not been renewed automatically.",
    "No backup has succeeded in the last 24 hours. Check whether the target volume is full.",
    "The error rate has dropped below 1% and the checkout is back to normal.",
    "Too many connections were refused because the connection pool is exhausted.",
    "A scheduled job was skipped since the previous run has not finished yet.",
    "Disk on {{ $labels.instance }} will fill up within 4 hours at the current write rate.",
    "Do not restart the node until the cluster has regained quorum.",
    "Critical: the message broker lost its leader and cannot accept new messages.",
)

TARGETS: dict[str, tuple[str, ...]] = {
    "de-DE": (
        "Der Pod {{ $labels.namespace }}/{{ $labels.pod }} ist seit mehr als 15 Minuten nicht bereit.",
        "Das Replikat auf {{ $labels.instance }} liegt mehr als 30 Sekunden hinter dem Primärserver zurück, was zu veralteten Lesezugriffen führen kann.",
        "Dem Host geht der Arbeitsspeicher aus: Weniger als 10 % sind verfügbar, und die Auslagerung hat stark zugenommen.",
        "Der Lizenzserver ist nicht erreichbar; die Wiedergabe geschützter Titel schlägt bei allen Hörern in der Region fehl.",
        "Das TLS-Zertifikat für {{ $labels.host }} läuft in 7 Tagen ab und wurde nicht automatisch erneuert.",
        "In den letzten 24 Stunden war kein Backup erfolgreich. Bitte prüfen, ob das Zielvolume voll ist.",
        "Die Fehlerrate ist unter 1 % gefallen, und der Bezahlvorgang funktioniert wieder normal.",
        "Zu viele Verbindungen wurden abgewiesen, weil der Verbindungspool erschöpft ist.",
        "Ein geplanter Job wurde übersprungen, da der vorherige Lauf noch nicht beendet ist.",
        "Der Datenträger auf {{ $labels.instance }} wird bei der aktuellen Schreibrate innerhalb von 4 Stunden voll sein.",
        "Den Knoten erst neu starten, wenn der Cluster wieder ein Quorum hat, vorher nicht.",
        "Kritisch: Der Message Broker hat seinen Leader verloren und kann keine neuen Nachrichten annehmen.",
    ),
    "fr-FR": (
        "Le pod {{ $labels.namespace }}/{{ $labels.pod }} n’est pas prêt depuis plus de 15 minutes.",
        "Le réplica sur {{ $labels.instance }} a plus de 30 secondes de retard sur le primaire, ce qui peut entraîner des lectures obsolètes.",
        "L’hôte manque de mémoire : moins de 10 % sont disponibles et le swap a fortement augmenté.",
        "Impossible de se connecter au serveur de licences ; la lecture des titres protégés échoue pour tous les auditeurs de la région.",
        "Le certificat TLS de {{ $labels.host }} expire dans 7 jours et n’a pas été renouvelé automatiquement.",
        "Aucune sauvegarde n’a réussi au cours des dernières 24 heures. Vérifier si le volume cible est plein.",
        "Le taux d’erreur est repassé sous 1 % et le paiement est revenu à la normale.",
        "Trop de connexions ont été refusées car le pool de connexions est épuisé.",
        "Une tâche planifiée a été ignorée, car l’exécution précédente n’est pas encore terminée.",
        "Le disque de {{ $labels.instance }} sera plein d’ici 4 heures au rythme d’écriture actuel.",
        "Ne pas redémarrer le nœud tant que le cluster n’a pas retrouvé le quorum.",
        "Critique : le courtier de messages a perdu son leader et ne peut plus accepter de nouveaux messages.",
    ),
    "es-ES": (
        "El pod {{ $labels.namespace }}/{{ $labels.pod }} lleva más de 15 minutos sin estar listo.",
        "La réplica en {{ $labels.instance }} va más de 30 segundos por detrás del primario, lo que puede provocar lecturas obsoletas.",
        "El host se está quedando sin memoria: queda disponible menos del 10 % y el intercambio ha aumentado mucho.",
        "No se puede conectar con el servidor de licencias; la reproducción de pistas protegidas falla para todos los oyentes de la región.",
        "El certificado TLS de {{ $labels.host }} caduca en 7 días y no se ha renovado automáticamente.",
        "Ninguna copia de seguridad se ha completado en las últimas 24 horas. Comprobar si el volumen de destino está lleno.",
        "La tasa de errores ha bajado por debajo del 1 % y el proceso de pago ha vuelto a la normalidad.",
        "Se han rechazado demasiadas conexiones porque el grupo de conexiones está agotado.",
        "Se omitió una tarea programada porque la ejecución anterior aún no ha terminado.",
        "El disco de {{ $labels.instance }} se llenará en 4 horas al ritmo de escritura actual.",
        "No reiniciar el nodo hasta que el clúster haya recuperado el quórum.",
        "Crítico: el bróker de mensajes ha perdido su líder y no puede aceptar mensajes nuevos.",
    ),
    "pt-BR": (
        "O pod {{ $labels.namespace }}/{{ $labels.pod }} não está pronto há mais de 15 minutos.",
        "A réplica em {{ $labels.instance }} está mais de 30 segundos atrás do primário, o que pode causar leituras desatualizadas.",
        "O host está ficando sem memória: menos de 10% está disponível e o uso de swap aumentou bastante.",
        "Não é possível conectar ao servidor de licenças; a reprodução de faixas protegidas falha para todos os ouvintes da região.",
        "O certificado TLS de {{ $labels.host }} expira em 7 dias e não foi renovado automaticamente.",
        "Nenhum backup foi concluído nas últimas 24 horas. Verifique se o volume de destino está cheio.",
        "A taxa de erros caiu para menos de 1% e o checkout voltou ao normal.",
        "Conexões demais foram recusadas porque o pool de conexões está esgotado.",
        "Uma tarefa agendada foi pulada porque a execução anterior ainda não terminou.",
        "O disco em {{ $labels.instance }} ficará cheio em 4 horas no ritmo de gravação atual.",
        "Não reinicie o nó até que o cluster tenha recuperado o quórum.",
        "Crítico: o broker de mensagens perdeu o líder e não consegue aceitar novas mensagens.",
    ),
    "it-IT": (
        "Il pod {{ $labels.namespace }}/{{ $labels.pod }} non è pronto da più di 15 minuti.",
        "La replica su {{ $labels.instance }} è in ritardo di oltre 30 secondi rispetto al primario e potrebbe restituire dati obsoleti.",
        "L’host sta esaurendo la memoria: è disponibile meno del 10% e lo swap è aumentato nettamente.",
        "Impossibile connettersi al server delle licenze; la riproduzione dei brani protetti non riesce per nessun ascoltatore della regione.",
        "Il certificato TLS di {{ $labels.host }} scade tra 7 giorni e non è stato rinnovato automaticamente.",
        "Nessun backup è riuscito nelle ultime 24 ore. Verificare se il volume di destinazione è pieno.",
        "Il tasso di errore è sceso sotto l’1% e il pagamento è tornato alla normalità.",
        "Troppe connessioni sono state rifiutate perché il pool di connessioni è esaurito.",
        "Un job pianificato è stato saltato perché l’esecuzione precedente non è ancora terminata.",
        "Il disco su {{ $labels.instance }} si riempirà entro 4 ore alla velocità di scrittura attuale.",
        "Non riavviare il nodo finché il cluster non ha riacquistato il quorum.",
        "Critico: il broker di messaggi ha perso il leader e non può accettare nuovi messaggi.",
    ),
    "nl-NL": (
        "Pod {{ $labels.namespace }}/{{ $labels.pod }} is al langer dan 15 minuten niet gereed.",
        "De replica op {{ $labels.instance }} loopt meer dan 30 seconden achter op de primaire server, waardoor verouderde gegevens gelezen kunnen worden.",
        "Het geheugen van de host raakt op: minder dan 10% is beschikbaar en het swappen is sterk toegenomen.",
        "Kan geen verbinding maken met de licentieserver; het afspelen van beveiligde nummers mislukt voor alle luisteraars in de regio.",
        "Het TLS-certificaat voor {{ $labels.host }} verloopt over 7 dagen en is niet automatisch vernieuwd.",
        "De afgelopen 24 uur is geen enkele back-up gelukt. Controleer of het doelvolume vol is.",
        "Het foutpercentage is onder 1% gezakt en het afrekenen werkt weer normaal.",
        "Te veel verbindingen zijn geweigerd omdat de verbindingspool is uitgeput.",
        "Een geplande taak is overgeslagen omdat de vorige nog niet is voltooid.",
        "De schijf op {{ $labels.instance }} is bij de huidige schrijfsnelheid binnen 4 uur vol.",
        "Herstart de node niet voordat het cluster weer een quorum heeft.",
        "Kritiek: de message broker is zijn leader kwijt en kan geen nieuwe berichten aannemen.",
    ),
    "pl-PL": (
        "Pod {{ $labels.namespace }}/{{ $labels.pod }} nie jest gotowy od ponad 15 minut.",
        "Replika na {{ $labels.instance }} jest opóźniona względem serwera głównego o ponad 30 sekund, co może prowadzić do odczytu nieaktualnych danych.",
        "Na hoście kończy się pamięć: dostępne jest mniej niż 10%, a użycie pamięci wymiany gwałtownie wzrosło.",
        "Nie można połączyć się z serwerem licencji; odtwarzanie chronionych utworów nie działa u żadnego słuchacza w regionie.",
        "Certyfikat TLS dla {{ $labels.host }} wygasa za 7 dni i nie został automatycznie odnowiony.",
        "W ciągu ostatnich 24 godzin żadna kopia zapasowa nie powiodła się. Sprawdzić, czy wolumin docelowy jest pełny.",
        "Odsetek błędów spadł poniżej 1%, a proces płatności wrócił do normy.",
        "Zbyt wiele połączeń zostało odrzuconych, ponieważ pula połączeń jest wyczerpana.",
        "Zaplanowane zadanie zostało pominięte, ponieważ poprzednie jeszcze się nie zakończyło.",
        "Dysk na {{ $labels.instance }} zapełni się w ciągu 4 godzin przy obecnym tempie zapisu.",
        "Nie uruchamiać ponownie węzła, dopóki klaster nie odzyska kworum.",
        "Krytyczne: broker wiadomości utracił lidera i nie może przyjmować nowych wiadomości.",
    ),
    "tr-TR": (
        "{{ $labels.namespace }}/{{ $labels.pod }} podu 15 dakikadan uzun süredir hazır değil.",
        "{{ $labels.instance }} üzerindeki replika birincil sunucunun 30 saniyeden fazla gerisinde; bu durum eski verilerin okunmasına yol açabilir.",
        "Sunucunun belleği tükeniyor: %10’dan azı kullanılabilir durumda ve takas kullanımı hızla arttı.",
        "Lisans sunucusuna bağlanılamıyor; bölgedeki tüm dinleyiciler için korumalı parçaların çalınması başarısız oluyor.",
        "{{ $labels.host }} için TLS sertifikasının süresi 7 gün içinde doluyor ve sertifika otomatik olarak yenilenmedi.",
        "Son 24 saatte hiçbir yedekleme başarılı olmadı. Hedef birimin dolu olup olmadığını kontrol edin.",
        "Hata oranı %1’in altına düştü ve ödeme adımı normale döndü.",
        "Bağlantı havuzu tükendiği için çok fazla bağlantı reddedildi.",
        "Önceki çalıştırma henüz bitmediği için zamanlanmış bir iş atlandı.",
        "{{ $labels.instance }} üzerindeki disk, geçerli yazma hızıyla 4 saat içinde dolacak.",
        "Küme çoğunluğu yeniden sağlayana kadar düğümü yeniden başlatmayın.",
        "Kritik: mesaj aracısı liderini kaybetti ve yeni mesaj kabul edemiyor.",
    ),
    "ja-JP": (
        "Pod {{ $labels.namespace }}/{{ $labels.pod }} が 15 分を超えて準備完了になっていません。",
        "{{ $labels.instance }} のレプリカはプライマリより 30 秒以上遅れており、古いデータが読み取られる可能性があります。",
        "ホストのメモリが不足しています。使用できるのは 10% 未満で、スワップが急増しています。",
        "ライセンスサーバーに接続できません。地域内のすべてのリスナーで保護された曲の再生に失敗しています。",
        "{{ $labels.host }} の TLS 証明書は 7 日後に期限切れになりますが、自動更新されていません。",
        "過去 24 時間、成功したバックアップがありません。保存先のボリュームがいっぱいでないか確認してください。",
        "エラー率は 1% を下回り、決済は正常に戻りました。",
        "接続プールが枯渇したため、多数の接続が拒否されました。",
        "前回の実行がまだ終わっていないため、予定されたジョブがスキップされました。",
        "現在の書き込み速度では、{{ $labels.instance }} のディスクは 4 時間以内に満杯になります。",
        "クラスターが定足数を回復するまで、ノードを再起動しないでください。",
        "重大：メッセージブローカーがリーダーを失い、新しいメッセージを受け付けられません。",
    ),
    "zh-CN": (
        "Pod {{ $labels.namespace }}/{{ $labels.pod }} 处于未就绪状态已超过 15 分钟。",
        "{{ $labels.instance }} 上的副本落后主节点超过 30 秒，可能导致读到过期数据。",
        "主机内存即将耗尽：可用内存不到 10%，且交换量急剧增加。",
        "无法连接许可证服务器；该地区所有听众播放受保护曲目均失败。",
        "{{ $labels.host }} 的 TLS 证书将在 7 天后过期，且未自动续期。",
        "过去 24 小时内没有成功的备份。请检查目标卷是否已满。",
        "错误率已降至 1% 以下，结账恢复正常。",
        "由于连接池耗尽，过多连接被拒绝。",
        "由于上一次运行尚未结束，一个计划任务被跳过。",
        "按当前写入速度，{{ $labels.instance }} 的磁盘将在 4 小时内写满。",
        "在集群恢复仲裁之前，请勿重启该节点。",
        "严重：消息代理失去领导者，无法接收新消息。",
    ),
    "ko-KR": (
        "파드 {{ $labels.namespace }}/{{ $labels.pod }}가 15분 넘게 준비되지 않은 상태입니다.",
        "{{ $labels.instance }}의 레플리카가 프라이머리보다 30초 넘게 뒤처져 오래된 데이터를 읽을 수 있습니다.",
        "호스트의 메모리가 부족합니다. 사용 가능한 메모리가 10% 미만이며 스와핑이 급증했습니다.",
        "라이선스 서버에 연결할 수 없습니다. 해당 지역의 모든 청취자에게서 보호된 트랙 재생이 실패합니다.",
        "{{ $labels.host }}의 TLS 인증서가 7일 후 만료되며 자동으로 갱신되지 않았습니다.",
        "지난 24시간 동안 성공한 백업이 없습니다. 대상 볼륨이 가득 찼는지 확인하십시오.",
        "오류율이 1% 아래로 떨어졌고 결제가 정상으로 돌아왔습니다.",
        "연결 풀이 고갈되어 너무 많은 연결이 거부되었습니다.",
        "이전 실행이 아직 끝나지 않아 예약된 작업을 건너뛰었습니다.",
        "현재 쓰기 속도라면 {{ $labels.instance }}의 디스크가 4시간 이내에 가득 찹니다.",
        "클러스터가 쿼럼을 회복할 때까지 노드를 다시 시작하지 마십시오.",
        "심각: 메시지 브로커가 리더를 잃어 새 메시지를 받을 수 없습니다.",
    ),
    "ar-SA": (
        "الحاوية {{ $labels.namespace }}/{{ $labels.pod }} غير جاهزة منذ أكثر من 15 دقيقة.",
        "النسخة المتماثلة على {{ $labels.instance }} متأخرة عن الخادم الأساسي بأكثر من 30 ثانية، مما قد يؤدي إلى قراءة بيانات قديمة.",
        "ذاكرة المضيف على وشك النفاد: أقل من 10% متاح، وقد ازداد التبديل بشكل حاد.",
        "يتعذر الاتصال بخادم التراخيص؛ ويفشل تشغيل المقاطع المحمية لدى جميع المستمعين في المنطقة.",
        "تنتهي صلاحية شهادة TLS الخاصة بـ {{ $labels.host }} خلال 7 أيام ولم تُجدَّد تلقائيًا.",
        "لم تنجح أي عملية نسخ احتياطي خلال آخر 24 ساعة. يُرجى التحقق مما إذا كانت وحدة التخزين الهدف ممتلئة.",
        "انخفض معدل الأخطاء إلى أقل من 1% وعاد الدفع إلى طبيعته.",
        "رُفض عدد كبير جدًا من الاتصالات لأن مجمع الاتصالات استُنفد.",
        "تم تخطي مهمة مجدولة لأن التشغيل السابق لم ينته بعد.",
        "سيمتلئ القرص على {{ $labels.instance }} خلال 4 ساعات بمعدل الكتابة الحالي.",
        "لا تُعد تشغيل العقدة حتى يستعيد العنقود النصاب.",
        "حرج: فقد وسيط الرسائل قائده ولا يمكنه قبول رسائل جديدة.",
    ),
}  # fmt: skip


# Locale: number of the sentence, its words, and words that say the contrary.
CONTRARIES: dict[str, tuple[tuple[int, str, str], ...]] = {
    "de-DE": (
        (0, "nicht bereit", "bereit"),
        (2, "Weniger als", "Mehr als"),
        (3, "nicht erreichbar", "erreichbar"),
        (4, "wurde nicht", "wurde"),
        (6, "unter 1", "über 1"),
        (6, "funktioniert wieder normal", "ist weiterhin gestört"),
        (11, "Kritisch", "Hinweis"),
        (11, "keine neuen", "neue"),
        (1, "führen kann", "führt"),
        (5, "kein Backup", "ein Backup"),
        (7, "erschöpft", "leer"),
    ),
    "fr-FR": (
        (0, "n’est pas", "est"),
        (2, "moins de", "plus de"),
        (4, "n’a pas été", "a été"),
        (6, "sous 1", "au-dessus de 1"),
        (11, "Critique", "Avertissement"),
        (1, "peut entraîner", "entraîne"),
        (5, "Aucune sauvegarde n’a", "Une sauvegarde a"),
    ),
    "es-ES": (
        (0, "sin estar listo", "estando listo"),
        (2, "menos del", "más del"),
        (4, "no se ha", "se ha"),
        (6, "por debajo", "por encima"),
        (11, "Crítico", "Advertencia"),
        (1, "puede provocar", "provoca"),
        (5, "Ninguna copia", "Una copia"),
        (10, "No reiniciar", "Reiniciar"),
    ),
    "pt-BR": (
        (0, "não está", "está"),
        (2, "menos de", "mais de"),
        (4, "não foi", "foi"),
        (6, "menos de", "mais de"),
        (11, "Crítico", "Aviso"),
        (1, "pode causar", "causa"),
        (5, "Nenhum backup", "Um backup"),
        (10, "Não reinicie", "Reinicie"),
    ),
    "it-IT": (
        (0, "non è pronto", "è pronto"),
        (2, "meno del", "più del"),
        (4, "non è stato", "è stato"),
        (6, "sotto", "sopra"),
        (11, "Critico", "Avviso"),
        (1, "potrebbe restituire", "restituisce"),
        (5, "Nessun backup", "Un backup"),
    ),
    "nl-NL": (
        (0, "niet gereed", "gereed"),
        (2, "minder dan", "meer dan"),
        (4, "niet automatisch", "automatisch"),
        (6, "onder", "boven"),
        (11, "Kritiek", "Waarschuwing"),
        (1, "kunnen worden", "worden"),
        (10, "niet voordat", "zodra"),
    ),
    "pl-PL": (
        (0, "nie jest", "jest"),
        (2, "mniej niż", "więcej niż"),
        (4, "nie został", "został"),
        (6, "poniżej", "powyżej"),
        (11, "Krytyczne", "Ostrzeżenie"),
        (1, "może prowadzić", "prowadzi"),
    ),
    "tr-TR": (
        (0, "hazır değil", "hazır"),
        (2, "azı", "fazlası"),
        (4, "yenilenmedi", "yenilendi"),
        (6, "altına düştü", "üzerine çıktı"),
        (11, "Kritik", "Uyarı"),
        (10, "başlatmayın", "başlatın"),
        (1, "açabilir", "açıyor"),
    ),
    "ja-JP": (
        (0, "なっていません", "なっています"),
        (2, "10% 未満", "10% 以上"),
        (4, "されていません", "されました"),
        (6, "下回り", "上回り"),
        (11, "重大", "警告"),
        (1, "読み取られる可能性があります", "読み取られます"),
        (10, "しないでください", "してください"),
    ),
    "zh-CN": (
        (0, "未就绪", "就绪"),
        (2, "不到 10%", "超过 10%"),
        (4, "且未", "且已"),
        (6, "以下", "以上"),
        (11, "严重", "警告"),
        (1, "可能导致", "导致"),
        (10, "请勿重启", "请重启"),
    ),
    "ko-KR": (
        (0, "준비되지 않은", "준비된"),
        (2, "미만", "초과"),
        (4, "갱신되지 않았습니다", "갱신되었습니다"),
        (6, "아래로 떨어졌고", "위로 올라갔고"),
        (11, "심각", "경고"),
        (1, "읽을 수 있습니다", "읽습니다"),
        (10, "시작하지 마십시오", "시작하십시오"),
    ),
    "ar-SA": (
        (0, "غير جاهزة", "جاهزة"),
        (2, "أقل من", "أكثر من"),
        (4, "ولم تُجدَّد", "وجُدِّدت"),
        (6, "أقل من", "أكثر من"),
        (11, "حرج", "تحذير"),
        (1, "قد يؤدي", "يؤدي"),
        (10, "لا تُعد", "أعد"),
    ),
}  # fmt: skip

CONTRARY_CASES = [
    (source_locale, source, locale, TARGETS[locale][number].replace(words, contrary))
    for locale, contraries in CONTRARIES.items()
    for number, words, contrary in contraries
    for source_locale, source in (("en-US", SOURCES[number]), ("de-DE", TARGETS["de-DE"][number]))
    if source_locale != locale
]


@pytest.mark.parametrize(("source_locale", "source", "locale", "target"), CONTRARY_CASES)
def test_a_contrary_in_a_long_sentence_is_never_published_unseen(source_locale, source, locale, target):
    assert target not in TARGETS[locale]
    found = [f for f in run(CheckContext(source, target, source_locale, locale)) if f.check == "severity_polarity"]
    assert {finding.severity for finding in found} & {Severity.BLOCK, Severity.REVIEW}


@pytest.mark.parametrize("locale", sorted(TARGETS))
def test_free_translations_from_english_are_not_blocked(locale):
    assert _blocked("en-US", SOURCES, locale, TARGETS[locale]) == []


@pytest.mark.parametrize("locale", sorted(set(TARGETS) - {"de-DE"}))
def test_free_translations_from_german_are_not_blocked(locale):
    assert _blocked("de-DE", TARGETS["de-DE"], locale, TARGETS[locale]) == []


def test_free_translations_into_english_are_not_blocked():
    assert _blocked("de-DE", TARGETS["de-DE"], "en-US", SOURCES) == []


@pytest.mark.parametrize("locale", sorted(set(builtin_locales()) - {"en-US"}))
def test_the_built_in_fixtures_are_not_blocked(locale):
    for family, source in builtin_texts("en-US").items():
        target = builtin_texts(locale)[family]
        for name in ("description", "action_required"):
            pair = (getattr(source, name) or "",), (getattr(target, name) or "",)
            assert _blocked("en-US", pair[0], locale, pair[1]) == []


def _blocked(source_locale, sources, locale, targets):
    return [
        (finding.check, finding.message, source, target)
        for source, target in zip(sources, targets, strict=True)
        for finding in run(CheckContext(source, target, source_locale, locale))
        if finding.severity is Severity.BLOCK
    ]


@pytest.mark.parametrize(
    ("locale", "source", "target"),
    [
        ("de-DE", "The backlog is over 3 hours old", "Der Rückstand ist über 3 Stunden alt"),
        ("fr-FR", "Heap usage is over 4 GB", "L'utilisation du heap est supérieure à 4 Go"),
        ("ja-JP", "Session count is over the maximum.", "セッション数が最大値を超えています。"),
        ("fr-FR", "Free memory is critically low", "La mémoire libre est dangereusement faible"),
        ("ja-JP", "Free memory is critically low", "空きメモリが危険なほど少なくなっています"),
        ("de-DE", "Usage is above the critical threshold", "Die Auslastung liegt über dem kritischen Schwellenwert"),
        ("ja-JP", "The license expires in less than two weeks.", "ライセンスが2週間以内に期限切れになります。"),
        ("fr-FR", "The job has failed and is now stopped.", "Le job a échoué et est maintenant arrêté."),
        ("ja-JP", "The job has failed and now is halted.", "ジョブが失敗し、停止しています。"),
        ("de-DE", "Failover not working despite retries", "Failover funktioniert trotz Wiederholungen nicht"),
        ("de-DE", "Slow checkout replies (p99 > 2s)", "Langsame Checkout-Antworten (p99 > 2s)"),
        ("fr-FR", "Controller {{ $labels.name }} down", "Controller {{ $labels.name }} hors service"),
        ("de-DE", "Pod {{ $labels.pod }} hangs in Pending.", "Der Pod {{ $labels.pod }} hängt in Pending fest."),
        ("fr-FR", "Queue depth is above 40 jobs.", "La profondeur de la file dépasse 40 jobs."),
        (
            "de-DE",
            "Proxy is down VALUE = {{ $value }} LABELS: {{ $labels }}",
            "Der Proxy ist ausgefallen VALUE = {{ $value }} LABELS: {{ $labels }}",
        ),
    ],
)
def test_a_right_translation_of_a_short_text_is_not_even_held_for_review(locale, source, target):
    found = run(CheckContext(source, target, "en-US", locale))
    assert [finding for finding in found if finding.severity in {Severity.BLOCK, Severity.REVIEW}] == []
