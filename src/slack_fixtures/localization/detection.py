"""Which language a short alert text is written in.

Scripts decide for Japanese, Chinese, Korean and Arabic. Languages in Latin letters are told apart by their function
words and the words of operations, by letters that only some of them use, and by character trigrams of those same
words. The tables are our own and small; they know the language of alerts, not of novels.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from slack_fixtures.localization.segments import protected_spans

UNDETERMINED = "und"
"""BCP 47: nobody can tell."""

_VOCABULARY: Mapping[str, str] = {
    "en": """
    the a an is are was were has have had been be of to in on at for from by with without and or not no this that it
    its than more less too many much any all above below under over high low when while which because after before
    into within may might can could will should must please check since still does do did being there their only
    cannot failed failing fails failure down up full missing lost error errors warning alert alerts critical system
    detected disk space usage memory latency rate queue requests request response time timeout slow host node nodes
    pod pods restarting restarted restarts service unavailable unreachable unhealthy healthy running stopped stuck
    backup certificate expires expired expiring soon network connection connections refused rejected database
    replication lag lagging behind threshold exceeded exceeds increased growing dropped scheduled payment playback
    stream job jobs build broken filesystem almost out left available percent minutes hours days last recovered
    resolved degraded pressure throttled mismatch quota limit reached leader election write read login attempts user
    users deployment replicas rollout image pull message messages consumer storage volume free load average
    temperature fan power supply update required target targets crash looping unresponsive absent active alarm
    backlog bad battery blocked breaker budget capacity change changed circuit clock collector component config
    configuration controller cooling count crashed current dead delay delayed descriptor descriptors dropping drives
    duplicate electing empty encountered entries entry evaluation exhausted exhaustion file files flapping
    fragmentation garbage green growth halted handshake health index inactive incident incomplete inconsistent
    indicator initializing insufficient instance instances interface invalid issue killed killer leak level lock
    locks long longer manager max maximum members metrics min minimum missed monitor nearly new notification
    notifications number offline online open operating outdated panic partition pending plugins policy pool primary
    process processed processes produce protection queries query quickly reconnecting red registered reload repair
    resource rule saturation schedule scrape scraping secondary sector sensor session sessions shard shards skew
    skipped source spike starting state stopping suspended synced task tasks thread threads throughput traffic
    tripped unassigned unexpected unknown unused unusual used utilization version versions waiting waits yellow zone
    """,
    "de": """
    der die das den dem des ein eine einen einem einer eines ist sind war waren wird werden wurde wurden hat haben
    und oder nicht kein keine keinen mit ohne auf in im an am aus bei beim von vom zu zum zur für über unter nach
    vor seit durch es sie er als mehr weniger sehr viele wenige mehrere dass weil wenn kann können könnte muss
    müssen soll bitte prüfen noch nur auch bereits wieder innerhalb fehler fehlgeschlagen ausgefallen ausfall voll
    fehlt fehlen verloren warnung kritisch kritischer kritische hoch hohe hoher niedrig system systemfehler erkannt
    festplatte speicher speicherplatz auslastung arbeitsspeicher latenz warteschlange anfragen anfrage antwort
    antwortzeit zeitüberschreitung langsam rechner knoten dienst verfügbar erreichbar läuft gestoppt hängt sicherung
    zertifikat ab abgelaufen bald netzwerk netz verbindung verbindungen abgelehnt datenbank replikation verzögerung
    hinkt hinterher schwellenwert überschritten überschreitet gestiegen steigt gefallen geplant zahlung zahlungen
    wiedergabe auftrag dateisystem fast übrig prozent minuten stunden tagen letzten behoben wiederhergestellt
    beeinträchtigt grenze erreicht wahl schreiben lesen anmeldung versuche benutzer nutzer bereitstellung replikate
    abbild nachricht nachrichten verbraucher laufwerk frei last durchschnitt temperatur lüfter strom dienste
    netzteil aktualisierung erforderlich ziel ziele neu gestartet neustart startet ständig antwortet störung musik
    wiederholt unerwartet unerwarteter defekt gestört mehrmals schlecht kaputt leer weg knapp
    """,
    "fr": """
    le la les l un une des du de d et ou est sont était a ont été pas ne plus que qui dans sur sous avec sans pour par
    au aux en ce cette ces il elle trop moins depuis après avant entre peut doit veuillez vérifier erreur erreurs échec
    échoué panne disque plein pleine manquant perdu avertissement alerte critique système détecté détectée espace
    utilisation mémoire élevé élevée latence taux file attente requêtes requête réponse temps délai lent hôte nœud
    service indisponible injoignable arrêté sauvegarde certificat expire expiré bientôt réseau connexion connexions
    refusée base données réplication retard seuil dépassé augmente minutes heures jours dernières paiement lecture
    """,
    "es": """
    el la los las un una unos de del y o es son está están fue ha han sido no más que en con sin para por sobre bajo al
    su sus se lo este esta menos desde después antes entre puede debe compruebe verifique error errores fallo falló
    fallido disco lleno llena falta perdido advertencia alerta crítico crítica sistema detectado espacio uso memoria
    alto alta latencia tasa cola solicitudes solicitud respuesta tiempo lento servidor nodo servicio disponible caído
    detenido copia seguridad certificado caduca caducado pronto red conexión conexiones rechazada base datos
    replicación retraso umbral superado supera aumenta minutos horas días últimos pago reproducción
    """,
    "pt": """
    o a os as um uma de do da dos das e ou é são está estão foi não mais que em no na nos nas com sem para por sobre
    abaixo ao à seu sua se isso este esta menos desde após antes entre pode deve verifique erro erros falha falhou
    disco cheio cheia falta perdido aviso alerta crítico crítica sistema detectado espaço uso memória alto alta
    latência taxa fila solicitações solicitação resposta tempo lento servidor nó serviço indisponível disponível
    parado caiu cópia segurança certificado expira expirado breve rede conexão conexões recusada banco dados
    replicação atraso limite excedido excede aumenta minutos horas dias últimos pagamento reprodução
    """,
    "it": """
    il lo la i gli le un uno una di del della dei delle e o è sono era ha hanno stato stata non più che in nel nella
    con senza per su sul sulla sotto al alla da dal dalla si questo questa meno dopo prima tra può deve verificare
    controllare errore errori guasto fallito fallita disco pieno piena manca perso avviso allarme critico critica
    sistema rilevato spazio utilizzo memoria alto alta elevata latenza tasso coda richieste richiesta risposta tempo
    lento nodo servizio disponibile irraggiungibile arrestato backup certificato scade scaduto presto rete connessione
    connessioni rifiutata dati replica ritardo soglia superata supera aumenta minuti ore giorni ultimi pagamento
    """,
    "nl": """
    de het een en of is zijn was waren wordt worden heeft hebben niet geen meer dan dat die in op onder boven met
    zonder voor door van naar bij uit aan te tot om er deze dit minder sinds na tussen kan moet controleer fout fouten
    mislukt storing schijf vol ontbreekt verloren waarschuwing melding kritiek kritieke systeem systeemfout
    gedetecteerd ruimte schijfruimte gebruik geheugen hoog hoge latentie wachtrij verzoeken verzoek antwoord
    reactietijd traag knooppunt dienst beschikbaar onbereikbaar gestopt back-up certificaat verloopt verlopen
    binnenkort netwerk verbinding verbindingen geweigerd gegevens replicatie vertraging drempel overschreden stijgt
    minuten uur dagen afgelopen laatste betaling afspelen
    """,
    "pl": """
    i lub jest są był była było nie ma więcej mniej niż że w we na pod nad z ze bez dla przez do od po przed się to ten
    ta te zbyt wiele może musi sprawdź błąd błędy błędów awaria nieudane dysk dysku pełny brak utracono ostrzeżenie
    alert krytyczny krytyczna systemu wykryto miejsca użycie pamięci wysokie wysoka opóźnienie kolejka żądań żądania
    odpowiedzi czas wolny węzeł usługa niedostępna niedostępny zatrzymany kopia zapasowa certyfikat wygasa wygasł
    wkrótce sieć połączenie połączenia odrzucone baza danych replikacja próg przekroczony przekracza rośnie minut
    godzin dni ostatnich płatności odtwarzanie
    """,
    "tr": """
    ve veya bir bu şu ile için değil yok var daha çok az olan oldu olarak üzerinde altında üstünde sonra önce kadar
    den dan nin nın hata hatası hatalar başarısız arıza disk dolu eksik kayıp uyarı alarm kritik sistem algılandı
    tespit edildi alanı kullanımı bellek yüksek düşük gecikme oranı kuyruk istek istekler yanıt süresi zaman aşımı
    yavaş sunucu düğüm hizmet servis kullanılamıyor erişilemiyor durdu yedekleme sertifika süresi doluyor doldu
    yakında ağ bağlantı bağlantısı reddedildi veritabanı çoğaltma eşik eşiği aşıldı aşıyor artıyor dakika saat gün
    son ödeme oynatma kontrol edin
    """,
}
_LETTERS: Mapping[str, str] = {
    "de": "ßäöü",
    "fr": "àâçèêëîïôœùûé",
    "es": "ñ¿¡áéíóú",
    "pt": "ãõçáâéêíóôú",
    "it": "àèéìòù",
    "nl": "ëïé",
    "pl": "ąćęłńóśźż",
    "tr": "çğıöşü",
    "en": "",
}
_SHARED = (  # German operators use them too; they say nothing about the language of the text
    "alert backup build cluster container host job load log node pod replica server service status stream system "
    "target timeout update disk rollout in an a was image quota pull user online offline"
)
_NAMES = (  # of products, in every language the same
    "prometheus grafana kubernetes kafka redis tempo cassandra elasticsearch elastic mongodb mysql postgres postgresql "
    "nginx docker jenkins vault consul istio envoy etcd thanos loki mimir jaeger cilium ceph minio airflow spark flink "
    "hadoop zookeeper rabbitmq memcached traefik cloudflare datadog zabbix nagios slack linux windows oracle "
    "terraform ansible helm argo flux spinnaker keycloak python java ruby spotify stripe paypal kubelet alertmanager"
)
_BORROWED = frozenset(_SHARED.split())
_NO_WITNESS = frozenset(_NAMES.split())
_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7af]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")
_WORD = re.compile(r"(?:(?!['’])[^\W\d_])+")
_ACRONYM = re.compile(r"[A-Z]{2,}s?")
_LATIN = re.compile("[A-Za-zÀ-ɏḀ-ỿ]")

# Weights in nats, set by hand on sentences of our own [E].
_KNOWN_WORD = 3.0
_BORROWED_WORD = 0.4
_NOT_BORROWED = -0.6
_OWN_LETTER = 2.5
_FOREIGN_LETTER = -4.0
_TRIGRAM_SHARE = 0.35
_HINT = 2.5
_PRIOR = {"en": 1.2, "de": 0.4}  # most alert rules are written in English
_LEAST_LEAD = 1.0  # a winner that leads by less is a guess
_LONGEST = 1000  # characters that are looked at
_OTHER_SCRIPT_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Profile:
    words: frozenset[str]
    letters: frozenset[str]
    trigrams: Mapping[str, float]
    unseen: float


def source_language(text: str, hint: str = "") -> tuple[str, float]:
    """Return the language of a text and how sure that is, from 0 to 1.

    Protected spans say nothing about a language and are left out.

    Args:
        text: a sentence or more.
        hint: tag of the language that its author usually writes; it tips the balance between equals, no more.

    Returns:
        ``en``, ``de``, ``fr``, ``es``, ``pt``, ``it``, ``nl``, ``pl``, ``tr``, ``ja``, ``zh``, ``ko``, ``ar``, or
        ``und`` with 0.0 where nothing decides.
    """
    return _detect(text[:_LONGEST], hint.partition("-")[0].casefold())


@lru_cache(maxsize=4096)
def _detect(text: str, hint: str) -> tuple[str, float]:
    prose = unicodedata.normalize("NFC", _without_spans(text))
    by_script = _by_script(prose)
    if by_script:
        return by_script
    words = [word.casefold() for word in _WORD.findall(prose) if not _ACRONYM.fullmatch(word) or prose.isupper()]
    words = [word for word in words if _LATIN.match(word) and word not in _NO_WITNESS]
    if not words:
        return UNDETERMINED, 0.0
    scores = {language: _PRIOR.get(language, 0.0) + _HINT * (language == hint) for language in _VOCABULARY}
    for word in words:
        for language, score in _word_scores(word).items():
            scores[language] += score
    return _winner(scores)


def _without_spans(text: str) -> str:
    pieces: list[str] = []
    position = 0
    for span in protected_spans(text):
        pieces.append(text[position : span.start])
        position = span.end
    return " ".join([*pieces, text[position:]])


def _by_script(prose: str) -> tuple[str, float] | None:
    letters = sum(character.isalpha() for character in prose)
    counts = {
        "kana": len(_KANA.findall(prose)),
        "han": len(_HAN.findall(prose)),
        "ko": len(_HANGUL.findall(prose)),
        "ar": len(_ARABIC.findall(prose)),
    }
    latin = len(_LATIN.findall(prose))
    others = sum(counts.values())
    if not others:
        return None if latin * 2 >= letters else (UNDETERMINED, 0.0)
    # A Latin letter is a fifth of a word and a Han character half of one, so Latin names may be in the majority.
    if others * 3 < latin * _OTHER_SCRIPT_SHARE:
        return None
    language = max(("ko", "ar"), key=lambda code: counts[code])
    if counts["kana"] + counts["han"] >= counts[language]:
        language = "ja" if counts["kana"] else "zh"
    return language, 0.99 if language != "zh" else 0.9  # Japanese headlines may do without kana


@lru_cache(maxsize=8192)
def _word_scores(word: str) -> Mapping[str, float]:
    return MappingProxyType({language: _word_score(word, profile) for language, profile in _profiles().items()})


def _word_score(word: str, profile: _Profile) -> float:
    known = word in profile.words
    if word in _BORROWED:
        return _BORROWED_WORD if known else _NOT_BORROWED
    marked = [letter for letter in word if not letter.isascii()]
    own = sum(_OWN_LETTER if letter in profile.letters else _FOREIGN_LETTER for letter in marked)
    likelihood = sum(profile.trigrams.get(trigram, profile.unseen) for trigram in _trigrams(word))
    return _KNOWN_WORD * known + own + _TRIGRAM_SHARE * likelihood


def _winner(scores: Mapping[str, float]) -> tuple[str, float]:
    (best, top), (_, second) = sorted(scores.items(), key=lambda entry: -entry[1])[:2]
    if top - second < _LEAST_LEAD:
        return UNDETERMINED, 0.0
    confidence = 1.0 / sum(math.exp(score - top) for score in scores.values())
    return best, round(confidence, 4)


def _trigrams(word: str) -> list[str]:
    padded = f" {word} "
    return [padded[index : index + 3] for index in range(len(padded) - 2)]


@lru_cache(maxsize=1)
def _profiles() -> Mapping[str, _Profile]:
    return MappingProxyType({language: _profile(language) for language in _VOCABULARY})


def _profile(language: str) -> _Profile:
    words = frozenset(_VOCABULARY[language].split()) | (_BORROWED if language in {"en", "de"} else frozenset())
    counts = Counter(trigram for word in words for trigram in _trigrams(word))
    total = sum(counts.values())
    alphabet = 2000  # distinct trigrams that a European language commonly uses [E]
    trigrams = {trigram: math.log((count + 0.5) / (total + 0.5 * alphabet)) for trigram, count in counts.items()}
    return _Profile(words, frozenset(_LETTERS[language]), trigrams, math.log(0.5 / (total + 0.5 * alphabet)))
