"""What Spanish and Portuguese mend in a tree before they say it, and what both refuse as misread."""

from __future__ import annotations

import pytest

from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.portuguese.linearizer import Portuguese
from slack_fixtures.grammar.languages.romance.numbers import settle_portuguese
from slack_fixtures.grammar.languages.spanish.linearizer import Spanish
from slack_fixtures.grammar.parsing.english import parser as english
from slack_fixtures.grammar.parsing.german import parser as german
from slack_fixtures.localization.segments import mask, unmask

SAID = [
    (
        "Sockets running low on port-proxy-4",
        "Los sockets se están agotando en port-proxy-4",
        "Soquetes estão se esgotando em port-proxy-4",
    ),
    (
        "Too little memory for the import",
        "Memoria insuficiente para la importación",
        "Memória insuficiente para a importação",
    ),
    (
        "The patch is not installed on each worker.",
        "El parche no está instalado en algunos workers.",
        "O patch não está instalado em alguns workers.",
    ),
    (
        "Jobs waiting for lack of connections",
        "Los trabajos están esperando por falta de conexiones",
        "Jobs estão aguardando por falta de conexões",
    ),
    (
        "Memory usage rose after the release",
        "El uso de memoria ha aumentado después del despliegue",
        "O uso de memória subiu após o deploy",
    ),
    (
        "Memory usage rose after the last release",
        "El uso de memoria ha aumentado después de la última versión",
        "O uso de memória subiu após a última versão",
    ),
    (
        "Timeouts since yesterday's deployment.",
        "Timeouts desde el despliegue de ayer.",
        "Timeouts desde o deploy de ontem.",
    ),
    ("This is an old snapshot.", "Este es un snapshot antiguo.", "Este é um snapshot antigo."),
    (
        "The signing certificate is running out.",
        "El certificado de firma caducará pronto.",
        "O certificado de assinatura expirará em breve.",
    ),
    (
        "The password leaked in a public channel.",
        "La contraseña se ha expuesto en un canal público.",
        "A senha foi exposta em um canal público.",
    ),
    (
        "The invoices have been pending for more than four working days.",
        "Las facturas están pendientes desde hace más de 4 días hábiles.",
        "As faturas estão pendentes há mais de 4 dias úteis.",
    ),
    ("Sudden decline in sales", "Caída repentina de las ventas", "Queda repentina das vendas"),
    (
        "Locks in the billing DB",
        "Bloqueos en la base de datos de facturación",
        "Bloqueios no banco de dados de faturamento",
    ),
    (
        "Signups well under target",
        "Registros considerablemente por debajo del objetivo",
        "Cadastros consideravelmente abaixo da meta",
    ),
    ("Our target is below 2 seconds.", "Nuestro objetivo es inferior a 2 s.", "Nossa meta está abaixo de 2 s."),
    (
        "Errors across namespace production",
        "Errores en el espacio de nombres production",
        "Erros no namespace production",
    ),
    ("The queue has no workers left.", "La cola no tiene ningún worker.", "A fila não tem nenhum worker."),
    (
        "The branch has no owner yet.",
        "La rama todavía no tiene ningún propietario.",
        "A branch ainda não tem nenhum proprietário.",
    ),
    ("Docker Hub token revoked", "Token de Docker Hub revocado", "Token do Docker Hub revogado"),
    ("Deployment to production failed", "El despliegue en producción ha fallado", "O deploy em produção falhou"),
    (
        "Login from unknown address",
        "Inicio de sesión desde una dirección desconocida",
        "Login a partir de um endereço desconhecido",
    ),
    (
        "The mirror is reachable from a known IP",
        "El espejo está accesible desde una dirección IP conocida",
        "O espelho está acessível a partir de um endereço IP conhecido",
    ),
    ("Root password expired", "La contraseña de root ha caducado", "A senha de root expirou"),
    (
        "The user runs the script as root.",
        "El usuario ejecuta el script como root.",
        "O usuário executa o script como root.",
    ),
    (
        "Backup memory is full",
        "El almacenamiento de copia de seguridad está lleno",
        "O armazenamento de backup está cheio",
    ),
    (
        "Backup queue longer than 20 jobs",
        "Cola de copia de seguridad con más de 20 trabajos",
        "Fila de backup com mais de 20 jobs",
    ),
    ("The index is longer than 20 pages.", "El índice tiene más de 20 páginas.", "O índice tem mais de 20 páginas."),
    (
        "Brute-force attempt against the server",
        "Ataque de fuerza bruta contra el servidor",
        "Ataque de força bruta contra o servidor",
    ),
    ("One of the nodes is down.", "Un nodo está caído.", "Um nó está fora do ar."),
    ("One tenant is blocked.", "Un inquilino está bloqueado.", "Um locatário está bloqueado."),
    ("3 of 7 agents are idle.", "3 de los 7 agentes están inactivos.", "3 dos 7 agentes estão ociosos."),
    ("Someone has restarted the broker.", "Alguien ha reiniciado el bróker.", "Alguém reiniciou o broker."),
    ("Nobody has acknowledged the alert.", "Nadie ha confirmado la alerta.", "Ninguém confirmou o alerta."),
    ("Nobody was notified.", "Nadie ha sido notificado.", "Ninguém foi notificado."),
    (
        "When the quota is exceeded, users receive an error.",
        "Cuando la cuota se supera, los usuarios reciben un error.",
        "Quando a cota é excedida, os usuários recebem um erro.",
    ),
    ("No current report present", "Sin informe actual", "Sem relatório atual"),
    ("40 % of the pool is used.", "El 40 % del pool está en uso.", "40 % do pool está em uso."),
    ("Unusually many refunds", "Número inusualmente alto de reembolsos", "Número excepcionalmente alto de reembolsos"),
    ("CRL outdated", "CRL desactualizada", "CRL desatualizada"),
    ("New CRL published", "Nueva CRL publicada", "Nova CRL publicada"),
    (
        "Login from unknown IP",
        "Inicio de sesión desde una dirección IP desconocida",
        "Login a partir de um endereço IP desconhecido",
    ),
    ("Mutual TLS is broken.", "El TLS mutuo está roto.", "O TLS mútuo está quebrado."),
    ("Security hole in Exchange", "Agujero de seguridad en Exchange", "Falha de segurança no Exchange"),
    ("Page rolled back automatically", "La página se ha revertido automáticamente", "Página revertida automaticamente"),
    ("Queries need more than 3 seconds.", "Las consultas tardan más de 3 s.", "As consultas demoram mais de 3 s."),
    ("Rule may have changed rows.", "La regla podría haber cambiado filas.", "A regra pode ter alterado linhas."),
    ("Mirror is older than 3 hours.", "El espejo tiene más de 3 h.", "O espelho tem mais de 3 h."),
    ("Exports older than 3 hours", "Exportaciones de hace más de 3 h", "Exportações com mais de 3 h"),
    ("Trace rate too low", "Tasa de trazas demasiado baja", "Taxa de traces baixa demais"),
    ("Offline partitions on the broker", "Particiones fuera de línea en el bróker", "Partições offline no broker"),
    ("The report is unreliable.", "El informe es poco fiable.", "O relatório não é confiável."),
    ("Shallow copies rejected", "Copias poco profundas rechazadas", "Cópias rasas rejeitadas"),
    ("24-hour success rate is 40%", "La tasa de éxito de 24 h es de 40%", "A taxa de sucesso de 24 h é de 40%"),
    (
        "The index has not been rebuilt in more than three weeks.",
        "El índice no se reconstruye desde hace más de 3 semanas.",
        "O índice não é reconstruído há mais de 3 semanas.",
    ),
    (
        "The cart has been unreachable for {{ .For }}",
        "El carrito está inaccesible desde hace {{ .For }}",
        "O carrinho está inacessível há {{ .For }}",
    ),
    (
        "Imports normally finish in minutes.",
        "Las importaciones normalmente finalizan en minutos.",
        "As importações normalmente terminam em minutos.",
    ),
    (
        "Reads failed for hours.",
        "Las lecturas han fallado durante varias horas.",
        "As leituras falharam por várias horas.",
    ),
    ("The guest OS crashed", "El sistema operativo invitado se ha caído", "O sistema operacional convidado caiu"),
    ("Task queue is full", "La cola de trabajos está llena", "A fila de jobs está cheia"),
    ("High printer offline rate", "Tasa alta de impresoras fuera de línea", "Taxa alta de impressoras offline"),
    ("Users require a password.", "Los usuarios requieren una contraseña.", "Os usuários exigem uma senha."),
    ("Tenant index is missing", "Falta el índice del inquilino", "O índice do locatário está ausente"),
    (
        "Tunnel to London office is down",
        "El túnel a la oficina de Londres está caído",
        "O túnel para o escritório de Londres está fora do ar",
    ),
    ("Hub in Brazil offline", "Hub en Brasil fuera de línea", "Hub no Brasil offline"),
    ("The API has 95% high latency.", "La API tiene una latencia alta de 95%.", "A API tem uma latência alta de 95%."),
    (
        "There has been a gap for more than 15 minutes.",
        "Hay un hueco desde hace más de 15 min.",
        "Há uma lacuna há mais de 15 min.",
    ),
    (
        "Scripts have been failing for the past 5 minutes.",
        "Los scripts están fallando desde hace 5 min.",
        "Os scripts estão falhando há 5 min.",
    ),
    (
        "The server is predicted to be out of disk space within the next 6h.",
        "Se prevé que el servidor se quede sin espacio en disco en 6h.",
        "Prevê-se que o servidor fique sem espaço em disco em 6h.",
    ),
    ("This points to network problems.", "Esto apunta a problemas de red.", "Isso aponta para problemas de rede."),
]

SAID_OF_GERMAN = [
    (
        "Deployment nach Staging hängt",
        "El despliegue en preproducción está bloqueado",
        "O deploy em homologação está travado",
    ),
    ("Speicherplatz wird knapp", "El espacio en disco está agotándose", "O espaço em disco está se esgotando"),
    (
        "Zeitabweichung zum Server zu groß",
        "Discrepancia de tiempo con respecto al servidor demasiado grande",
        "Divergência de tempo em relação ao servidor grande demais",
    ),
    ("Keine aktuelle Konfiguration vorhanden", "Sin configuración actual", "Sem configuração atual"),
]

REFUSED = [
    "Lyrics missing for top 40 tracks",
    "Hotfix not merged back",
    "Apple push certificate: 4 days to go",
    "Endpoint answering non-200",
    "Sessions over Direct Connect dropped",
    "Clients that joined this week have no access.",
    "Get the team on a call.",
    "The old root is missing.",
    "The upgrade cannot be finished.",
    "Failures in wait seconds",
    "There is a bottleneck in handling incoming mails.",
]


def say(language: Spanish | Portuguese, text: str, source: str = "en") -> str:
    """Return the first of the likeliest readings that a language can say."""
    masked = mask(text)
    parse = german.parse if source == "de" else english.parse
    reason = "no reading"
    for reading in parse(masked.text, [span.text for span in masked.spans])[:3]:
        try:
            return str(unmask(language.sentence(reading.tree, Style()), masked.spans))
        except UnsayableError as error:
            reason = str(error)
    raise UnsayableError(reason)


@pytest.mark.parametrize(("text", "spanish", "portuguese"), SAID, ids=[text for text, *_ in SAID])
def test_a_word_is_said_as_its_company_wants_it(text: str, spanish: str, portuguese: str) -> None:
    assert (say(Spanish(), text), say(Portuguese(), text)) == (spanish, portuguese)


@pytest.mark.parametrize(("text", "spanish", "portuguese"), SAID_OF_GERMAN, ids=[text for text, *_ in SAID_OF_GERMAN])
def test_german_too_is_said_as_its_company_wants_it(text: str, spanish: str, portuguese: str) -> None:
    assert (say(Spanish(), text, "de"), say(Portuguese(), text, "de")) == (spanish, portuguese)


@pytest.mark.parametrize("text", REFUSED)
@pytest.mark.parametrize("language", [Spanish(), Portuguese()], ids=["Spanish", "Portuguese"])
def test_a_misreading_is_refused(language: Spanish | Portuguese, text: str) -> None:
    with pytest.raises(UnsayableError):
        say(language, text)


@pytest.mark.parametrize(
    ("said", "settled"),
    [
        ("Sem cópia no último intervalo de 36h", "Sem cópia nas últimas 36 h"),
        ("Erros no último intervalo de 1m", "Erros no último minuto"),
        ("Erros no último intervalo de 7d", "Erros nos últimos 7 dias"),
        ("Até 4 falhas /sec", "Até 4 falhas/sec"),
        ("Erros no último intervalo de 1h", "Erros na última hora"),
        ("A implantação parou às 40%", "A implantação parou em 40%"),
        ("Iniciado após 18:00", "Iniciado após as 18:00"),
        ("Reinicie antes de 06:00", "Reinicie antes das 06:00"),
        ("Os celulares que têm mais de 2018 não funcionam.", "Os celulares anteriores a 2018 não funcionam."),
    ],
)
def test_the_last_period_agrees_with_its_unit(said: str, settled: str) -> None:
    assert settle_portuguese(said) == settled
