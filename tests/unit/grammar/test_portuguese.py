"""What the Portuguese linearizer says, sentence by sentence, and what its lexicon and its forms keep to."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Link,
    LinkKind,
    Modal,
    Name,
    NounPhrase,
    Number,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import MissingWordError, Style, UnsayableError
from slack_fixtures.grammar.languages.portuguese.forms import conjugation, feminine, plural
from slack_fixtures.grammar.languages.portuguese.linearizer import Portuguese
from slack_fixtures.grammar.parsing.english import parser as english
from slack_fixtures.localization.segments import mask, unmask

SAID = [
    ("Last week's report is empty.", "O relatório da semana passada está vazio."),
    ("The quota is used up.", "A cota está esgotada."),
    ("Imports are suspended until further notice.", "As importações estão suspensas até novo aviso."),
    ("Ask the owner for help.", "Peça ao proprietário ajuda."),
    ("The absence of alerts is suspicious.", "A ausência de alertas é suspeita."),
    ("The risk of collision is rising.", "O risco de colisão está subindo."),
    ("Check the server for errors.", "Verifique o servidor em busca de erros."),
    (
        "Check the logs of the gateway for timeouts or errors.",
        "Verifique os logs do gateway em busca de timeouts ou erros.",
    ),
    ("Orders in Sweden fail.", "Os pedidos na Suécia falham."),
    ("Errors since March", "Erros desde março"),
    ("The export runs until midnight UTC.", "A exportação é executada até a meia-noite UTC."),
    ("The indexes rebuilt this morning are empty.", "Os índices reconstruídos nesta manhã estão vazios."),
    ("Revert the patch from this morning.", "Reverta o patch desta manhã."),
    ("No pings from the Rennes site", "Sem pings do site de Rennes"),
    ("Unusual inbound traffic on gw-3", "Tráfego incomum de entrada em gw-3"),
    ("The volume went read-only.", "O volume ficou em modo somente leitura."),
    ("The proxy rejects uploads.", "O proxy rejeita os uploads."),
    ("The lease was lost during Monday's failover.", "O lease foi perdido durante o failover de segunda-feira."),
    ("Window in rack room left open", "Janela na sala do rack aberta"),
    (
        "The shards have had 4 leases on average over the past hour.",
        "Os shards tiveram em média 4 leases na última hora.",
    ),
    ("The VPN was not restarted.", "A VPN não foi reiniciada."),
    ("Leaked key in public bucket", "Chave vazada em um bucket público"),
    ("Pumps running on battery", "Bombas funcionam na bateria"),
    ("The import ran in more than 9 minutes.", "A importação foi executada em mais de 9 minutos."),
    ("Batches are queued when no workers are left.", "Os lotes estão na fila quando não restam workers."),
    ("Calls are billed at a lower fee.", "As chamadas são faturadas com uma tarifa mais baixa."),
    (
        "Orders are stored locally and will be sent when the line is restored.",
        "Os pedidos são armazenados localmente e serão enviados quando a linha for restaurada.",
    ),
    ("The sensors report the same moisture value.", "Os sensores relatam o mesmo valor de umidade."),
    ("The server still runs without redundancy.", "O servidor ainda funciona sem redundância."),
    ("The agent has failed to renew the token for 3 days.", "O agente não consegue renovar o token há 3 dias."),
    ("The deadline is at 17:30 today.", "O prazo é às 17:30 hoje."),
    ("The job was lost because it was not started by hand.", "O job foi perdido porque não foi iniciado à mão."),
    ("We can't connect to the broker.", "Não conseguimos nos conectar ao broker."),
    ("We have paused the deployment.", "Pausamos o deployment."),
    (
        "We are seeing more than 20 errors per minute on the checkout.",
        "Estamos vendo mais de 20 erros por minuto no checkout.",
    ),
    (
        "We pay for an idle server and will remove the node tomorrow.",
        "Pagamos por um servidor ocioso e removeremos o nó amanhã.",
    ),
    ("We can't reach the primary.", "Não conseguimos alcançar o primário."),
    ("Nothing can be written to the volume.", "Nada pode ser gravado no volume."),
    ("Nothing has been deployed since Monday.", "Nada foi implantado desde segunda-feira."),
    ("Nobody can delete anything at the moment.", "Ninguém pode excluir nada no momento."),
    ("The provider has blocked us.", "O provedor nos bloqueou."),
    ("The provider may block us.", "O provedor pode nos bloquear."),
    ("Check the status page before you roll anything back.", "Verifique a página de status antes de reverter algo."),
    (
        "Check the log and skip nothing without asking a DBA.",
        "Verifique o log e não ignore nada sem perguntar a um DBA.",
    ),
    ("Delete no files.", "Não exclua nenhum arquivo."),
    ("The process died on Friday.", "O processo morreu na sexta-feira."),
    ("The job runs at midnight.", "O job é executado à meia-noite."),
    ("The job runs at 04:00 UTC.", "O job é executado às 04:00 UTC."),
    ("These records can't be read by anyone.", "Estes registros não podem ser lidos por ninguém."),
    ("The logs are stored for 30 days on the collector.", "Os logs estão armazenados por 30 dias no coletor."),
    ("Latency increased drastically after the release.", "A latência aumentou drasticamente após o deploy."),
    ("Backups have been failing for three nights in a row.", "Os backups estão falhando há 3 noites consecutivas."),
    (
        "The page is still shown even though the window closed 20 minutes ago.",
        "A página ainda é mostrada, embora a janela tenha fechado há 20 min.",
    ),
    ("The report was due at 03:30 UTC.", "O relatório estava previsto às 03:30 UTC."),
    ("The file will be copied at 18:30.", "O arquivo será copiado às 18:30."),
    ("Logins flat since noon", "Logins estagnados desde o meio-dia"),
    ("Request rate fell to zero", "A taxa de requisições caiu para 0"),
    ("Request rate fell from 500 to 20", "A taxa de requisições caiu de 500 para 20"),
    (
        "The worker failed four times in a row on the main branch.",
        "O worker falhou na branch principal 4 vezes seguidas.",
    ),
    ("Two exports failed in a row", "2 exportações consecutivas falharam"),
    ("The client missed two checks in a row", "O cliente perdeu 2 verificações consecutivas"),
    ("New administrator user created", "Novo usuário administrador criado"),
    ("Crash rate on the rise", "Taxa de quedas está aumentando"),
    ("Service rule opened to 10.0.0.0/8", "A regra do serviço foi aberta para 10.0.0.0/8"),
    ("Suspected data leak in {{ $x }}", "Suspeita de vazamento de dados em {{ $x }}"),
    ("The weekly export did not run", "A exportação semanal não foi executada"),
    ("Only one of three disks is online", "Apenas 1 dos 3 discos está on-line"),
    ("Memory usage too high for the node count", "Uso de memória alto demais para o número de nós"),
    (
        "Several jobs were skipped because their files could not be read",
        "Foram ignorados vários jobs porque seus arquivos não puderam ser lidos",
    ),
    ("Encoder farm overloaded", "Fazenda de codificadores sobrecarregada"),
    ("The replica was promoted.", "A réplica foi promovida."),
    ("The primary database is unreachable.", "O banco de dados primário está inacessível."),
    ("Backups are failing since yesterday.", "Os backups estão falhando desde ontem."),
    ("The message queue is growing rapidly.", "A fila de mensagens está crescendo rapidamente."),
    ("Consumer lag is above 10000 messages.", "O atraso do consumidor está acima de 10000 mensagens."),
    ("Disk usage on /var is above 90%.", "O uso de disco em /var está acima de 90%."),
    ("The root filesystem is almost full.", "O sistema de arquivos raiz está quase cheio."),
    ("Node is down.", "O nó está fora do ar."),
    ("Nodes are not ready.", "Os nós não estão prontos."),
    ("The service does not respond.", "O serviço não responde."),
    ("The service has stopped responding.", "O serviço parou de responder."),
    ("Connections to the database are being refused.", "As conexões com o banco de dados estão sendo recusadas."),
    ("Login attempts failed.", "As tentativas de login falharam."),
    ("Payment failures detected.", "Falhas de pagamento detectadas."),
    ("Too many failed logins.", "Excesso de falhas de login."),
    ("No data received for 10 minutes.", "Nenhum dado é recebido há 10 min."),
    ("No backups in the last 24 hours.", "Sem backups nas últimas 24 horas."),
    ("The TLS certificate expires in 7 days.", "O certificado TLS expira em 7 dias."),
    ("The certificate has expired.", "O certificado expirou."),
    ("Certificate expires soon.", "O certificado expira em breve."),
    ("Check the logs and restart the service.", "Verifique os logs e reinicie o serviço."),
    (
        "Contact the database team if the problem persists.",
        "Contate a equipe do banco de dados se o problema persistir.",
    ),
    ("Do not delete the volume.", "Não exclua o volume."),
    ("Make sure that no jobs are running.", "Certifique-se de que nenhum job esteja em execução."),
    ("The error rate has exceeded 5% for 10 minutes.", "A taxa de erros excede 5% há 10 min."),
    ("Response times are higher than normal.", "Os tempos de resposta são mais altos do que o normal."),
    ("If the disk fills up, the database will stop.", "Se o disco encher, o banco de dados parará."),
    (
        "The pod may have been evicted because the node ran out of memory.",
        "O pod pode ter sido removido porque o nó ficou sem memória.",
    ),
    ("The cluster cannot schedule new pods.", "O cluster não consegue agendar novos pods."),
    ("The replica is no longer connected to the primary.", "A réplica não está mais conectada ao primário."),
    ("The job has not run yet.", "O job ainda não foi executado."),
    ("The deployment could not be updated.", "O deployment não pôde ser atualizado."),
    ("Requests may be delayed.", "As requisições podem estar atrasadas."),
    ("All replicas are unavailable.", "Nenhuma réplica está disponível."),
    ("At least 3 nodes are offline.", "Pelo menos 3 nós estão offline."),
    ("5 of 10 brokers are down.", "5 dos 10 brokers estão fora do ar."),
    ("There are no healthy backends.", "Não há nenhum backend íntegro."),
    ("There is not enough disk space.", "Não há espaço em disco suficiente."),
    (
        "The load balancer has marked the backend as unhealthy.",
        "O balanceador de carga marcou o backend como não íntegro.",
    ),
    ("The controller keeps restarting.", "O controlador continua reiniciando."),
    ("Latency increased from 10ms to 500ms.", "A latência aumentou de 10ms para 500ms."),
    ("CPU usage has been above 80% for more than 15 minutes.", "O uso de CPU está acima de 80% há mais de 15 min."),
    ("Reconnect to the database.", "Reconecte-se ao banco de dados."),
    ("The queue has been blocked for 2 hours.", "A fila está bloqueada há 2 h."),
    ("Errors were detected on host-1.", "Foram detectados erros em host-1."),
    ("An error occurred while processing the request.", "Ocorreu um erro ao processar a requisição."),
    ("This may cause data loss.", "Isso pode causar perda de dados."),
    (
        "The database is being restored, which may take several hours.",
        "O banco de dados está sendo restaurado, o que pode demorar várias horas.",
    ),
    ("Wait until the leader is elected.", "Aguarde até que o líder seja eleito."),
    ("After the node restarts, check the cluster state.", "Depois que o nó reiniciar, verifique o estado do cluster."),
    ("The server crashed 3 times in the last hour.", "O servidor caiu 3 vezes na última hora."),
    ("The disk will be full within the next 4 hours.", "O disco estará cheio nas próximas 4 horas."),
    ("The backup failed 2 hours ago.", "O backup falhou há 2 h."),
    ("Every node must be restarted manually.", "Cada nó deve ser reiniciado manualmente."),
    ("Some pods are waiting for storage.", "Alguns pods estão aguardando armazenamento."),
    ("Your account has been locked.", "Sua conta foi bloqueada."),
    ("Free up disk space or expand the volume.", "Libere espaço em disco ou expanda o volume."),
    ("The license expires next week.", "A licença expira na próxima semana."),
    ("The service is slower than expected.", "O serviço é mais lento do que o esperado."),
    ("Failed to connect to the database.", "Não foi possível conectar-se ao banco de dados."),
    ("The api server returned 500 errors.", "O servidor de API retornou erros 500."),
    ("The fan is not working.", "O ventilador não está funcionando."),
    ("Increase the memory limit to 4 GB.", "Aumente o limite de memória para 4 GB."),
    ("The replication lag is 30 seconds.", "O atraso de replicação é de 30 s."),
    ("Both power supplies have failed.", "Ambas as fontes de alimentação falharam."),
    ("The temperature has dropped below 5 degrees.", "A temperatura caiu abaixo de 5 graus."),
    ("Memory usage: 90%", "Uso de memória: 90%"),
    ("Please restart the agent immediately.", "Reinicie o agente imediatamente."),
    ("The process was killed by the OOM killer.", "O processo foi encerrado pelo OOM killer."),
    ("Traffic has been rerouted to another region.", "O tráfego foi redirecionado para outra região."),
    (
        "The certificate of the load balancer is about to expire.",
        "O certificado do balanceador de carga expirará em breve.",
    ),
    ("Users cannot log in.", "Os usuários não conseguem fazer login."),
    ("The volume is running out of space.", "O volume está ficando sem espaço."),
    ("It will restart automatically.", "Reiniciará automaticamente."),
    ("The pods are being restarted by the operator.", "Os pods estão sendo reiniciados pelo operador."),
    ("Ensure that the service is running.", "Garanta que o serviço esteja em execução."),
    ("The scheduler does not assign new tasks to the workers.", "O agendador não atribui novas tarefas aos workers."),
    ("No data has been received for 10 minutes.", "Nenhum dado é recebido há 10 min."),
    ("The job failed to complete.", "O job não foi concluído."),
    ("The agent is failing to start.", "O agente não está conseguindo iniciar."),
    ("High memory usage on the node.", "Uso alto de memória no nó."),
    ("The disk failed.", "O disco falhou."),
    ("The gateway has rejected 5% of the requests.", "O gateway rejeitou 5% das requisições."),
    ("The scheduler may be stuck.", "O agendador pode estar travado."),
    ("The volume is not mounted.", "O volume não está montado."),
    ("The service was restarted by the operator.", "O serviço foi reiniciado pelo operador."),
    ("The database must not be deleted.", "O banco de dados não deve ser excluído."),
    ("The node should be drained before the upgrade.", "O nó deveria ser drenado antes da atualização."),
    ("Do not restart the node until the backup is complete.", "Não reinicie o nó até que o backup esteja completo."),
    ("The broker is unavailable because the disk is full.", "O broker está indisponível porque o disco está cheio."),
    ("The replica is lagging by 30 seconds.", "A réplica está atrasada em 30 s."),
    ("The number of open connections is too high.", "O número de conexões abertas é alto demais."),
    ("Only 2 of 5 replicas are ready.", "Apenas 2 das 5 réplicas estão prontas."),
    ("The cluster has enough capacity.", "O cluster tem capacidade suficiente."),
    ("Several alerts are firing.", "Vários alertas estão disparando."),
    ("The process consumes too much memory.", "O processo consome memória demais."),
    ("The filter rejects all messages.", "O filtro rejeita todas as mensagens."),
    ("The certificate will expire tomorrow.", "O certificado expirará amanhã."),
    ("The pipeline was aborted, but the data are safe.", "O pipeline foi cancelado, mas os dados estão seguros."),
    ("Review the configuration before restarting the service.", "Revise a configuração antes de reiniciar o serviço."),
    ("The job has been running for 6 hours.", "O job está em execução há 6 h."),
    ("Traffic is higher than expected.", "O tráfego é mais alto do que o esperado."),
    ("The backup completed successfully.", "O backup foi concluído com sucesso."),
    ("The connection pool is exhausted.", "O pool de conexões está esgotado."),
    (
        "The firewall is blocking connections from the proxy to the server.",
        "O firewall está bloqueando conexões do proxy com o servidor.",
    ),
    ("The server is not reachable from the network.", "O servidor não está acessível a partir da rede."),
    ("The deployment is stuck in the pending state.", "O deployment está travado no estado pendente."),
    ("Scale up the deployment or reduce the load.", "Escale verticalmente o deployment ou reduza a carga."),
    ("Contact support.", "Contate o suporte."),
    ("The backup job has not finished since Monday.", "O job de backup não terminou desde segunda-feira."),
    ("Memory usage is rising.", "O uso de memória está subindo."),
    ("Payments cannot be processed.", "Os pagamentos não podem ser processados."),
    ("The provider returned an invalid response.", "O provedor retornou uma resposta inválida."),
    ("Query failed with error 500.", "A consulta falhou com o erro 500."),
    ("Response time above threshold.", "Tempo de resposta acima do limite."),
    ("Replication is broken.", "A replicação está quebrada."),
    ("Server unreachable.", "Servidor inacessível."),
    ("Certificate about to expire.", "Certificado expirará em breve."),
    ("Backup failed.", "O backup falhou."),
    ("Disk almost full.", "Disco quase cheio."),
    ("Node not responding.", "Nó não está respondendo."),
    ("Login rejected.", "Login rejeitado."),
    ("Reduce the load by adding replicas.", "Reduza a carga adicionando réplicas."),
    ("The disk is full, causing write errors.", "O disco está cheio, o que causa erros de gravação."),
    (
        "Although the primary is healthy, the replicas are lagging.",
        "Embora o primário esteja íntegro, as réplicas estão atrasadas.",
    ),
    ("Restart the pod before the queue overflows.", "Reinicie o pod antes que a fila transborde."),
    ("The upload causes the disk to fill up.", "O upload faz com que o disco encha."),
    (
        "The firewall prevents clients from connecting to the server.",
        "O firewall impede que os clientes se conectem ao servidor.",
    ),
    ("The job takes 10 minutes to complete.", "O job demora 10 min para ser concluído."),
    ("Its memory usage is above the limit.", "Seu uso de memória está acima do limite."),
    ("Too many nodes are down.", "Um número excessivo de nós está fora do ar."),
    ("There are too many open connections.", "Há um número excessivo de conexões abertas."),
    (
        "The limit was reached, so new connections are rejected.",
        "O limite foi alcançado, por isso as novas conexões são rejeitadas.",
    ),
    ("The last backup was 3 days ago.", "O último backup foi há 3 dias."),
    ("It is recommended to increase the limit.", "É recomendado aumentar o limite."),
    ("Errors occurred.", "Ocorreram erros."),
    ("Not enough memory", "Memória insuficiente"),
    ("Kafka broker 3 is offline.", "O broker 3 do Kafka está offline."),
    (
        "High request latency on {{ $labels.instance }} (current value: {{ $value }})",
        "Latência alta das requisições em {{ $labels.instance }} (valor atual: {{ $value }})",
    ),
    ("The store has {{ $value }} unhealthy replicas.", "O armazenamento tem {{ $value }} réplicas não íntegras."),
    ("The job {{ $labels.job }} failed to complete.", "O job {{ $labels.job }} não foi concluído."),
    ("Prometheus cannot reach Alertmanager.", "O Prometheus não consegue alcançar o Alertmanager."),
    ("Kafka consumer group lag", "Atraso do grupo de consumidores do Kafka"),
    ("Requests may have been lost.", "As requisições podem ter sido perdidas."),
    ("The messages were not delivered.", "As mensagens não foram entregues."),
    ("All tasks of the pipeline have finished.", "Todas as tarefas do pipeline terminaram."),
    ("The replica will not start.", "A réplica não iniciará."),
    ("The vault is sealed.", "O cofre está selado."),
    ("The tape drives are slow.", "As unidades de fita são lentas."),
    ("The system time is wrong.", "O relógio do sistema está incorreto."),
    (
        "The standby is 40 seconds behind the source.",
        "O servidor em espera está com 40 s de atraso em relação à origem.",
    ),
    ("Replication behind schedule", "Replicação em atraso em relação ao agendamento"),
    ("All write connections are full.", "Todas as conexões de gravação estão em uso."),
    ("Pod stuck in restart loop", "Pod travado em loop de reinicialização"),
    ("Consider moving to PostgreSQL.", "Considere migrar para PostgreSQL."),
    ("Checkout latency too high", "Latência do checkout alta demais"),
    ("The user entered the wrong password.", "O usuário inseriu a senha incorreta."),
    ("Accounts no longer synced to Salesforce", "As contas não estão mais sincronizadas com o Salesforce"),
    ("The vendor API is unavailable.", "A API de terceiros está indisponível."),
    ("Messages will be lost when the buffer is full.", "As mensagens serão perdidas quando o buffer estiver cheio."),
    ("Uploads will fail while the bucket is locked.", "Os uploads falharão enquanto o bucket está bloqueado."),
    ("The messages are not delivered.", "As mensagens não estão sendo entregues."),
    ("Job {{ $labels.job }} missed its schedule.", "O job {{ $labels.job }} não cumpriu seu agendamento."),
    ("Instance quota reached", "Cota de instâncias alcançada"),
    ("Disable the port from the dashboard.", "Desabilite a porta no painel."),
    ("Slow queries are highly increasing.", "As consultas lentas estão aumentando fortemente."),
    ("Account activation is slow.", "A ativação de contas é lenta."),
    ("The label scanner is offline", "O scanner de rótulos está offline"),
    ("Subtitle archive nearly full", "Arquivo de legendas quase cheio"),
    ("Badge registration stopped.", "O registro de crachás parou."),
    ("Half the fleet is offline.", "Metade da frota está offline."),
    ("Half the nodes are offline.", "Metade dos nós estão offline."),
    ("Outgoing traffic dropped by more than 30%", "O tráfego de saída caiu em mais de 30%"),
    ("Signups have fallen below the weekly average.", "Os cadastros caíram abaixo da média semanal."),
    ("The restore test went wrong.", "O teste de restauração deu errado."),
    ("Only the sensors that were repaired are affected.", "Apenas os sensores que foram reparados estão afetados."),
    ("Report not received by 05:15 UTC", "Relatório não recebido até às 05:15 UTC"),
    ("Old clients will soon be unable to log in.", "Os clientes antigos em breve não conseguirão fazer login."),
    ("Voice calls are being rejected.", "As chamadas de voz estão sendo rejeitadas."),
    ("The battery has been empty since 3 hours.", "A bateria está vazia há 3 h."),
    (
        "Free memory on {{ $labels.node }} sank below 3 GB.",
        "A memória livre em {{ $labels.node }} caiu abaixo de 3 GB.",
    ),
    ("The warehouse in Rotterdam is offline.", "O armazém em Rotterdam está offline."),
    ("The migration has made no progress for 20 minutes.", "A migração não avança há 20 min."),
    ("Partition predicted to fill within 6 hours", "Prevê-se que a partição encha nas próximas 6 horas"),
    ("The settlement is 3 hours late.", "A liquidação tem um atraso de 3 h."),
    (
        "The voltage was low for two consecutive sampling intervals.",
        "A tensão era baixa durante 2 intervalos consecutivos de amostragem.",
    ),
    ("The pump stopped without any warning.", "A bomba parou sem nenhum aviso."),
    (
        "If the node has not answered the probe, replace the disk.",
        "Se o nó não tiver respondido à sondagem, substitua o disco.",
    ),
    ("Fewer than 5 licenses are left in the pool.", "Menos de 5 licenças restam no pool."),
    (
        "Restart the worker after the database has been repaired.",
        "Reinicie o worker depois que o banco de dados for reparado.",
    ),
    ("Still no reply", "Ainda sem resposta"),
    (
        "Restart the pump if the pressure stays low for 15 minutes.",
        "Reinicie a bomba se a pressão permanecer baixa por 15 min.",
    ),
    ("The sensor has not sent a message for 5 minutes.", "O sensor não envia uma mensagem há 5 min."),
    ("Reports will be delayed.", "Os relatórios serão atrasados."),
    ("The token is valid for only 2 hours.", "O token expira em apenas 2 h."),
    (
        "Too many queries from tenant {{ $labels.tenant }} were rejected.",
        "Foi rejeitado um número excessivo de consultas do locatário {{ $labels.tenant }}.",
    ),
    ("Restart the job unless there is an exception.", "Reinicie o job se não houver uma exceção."),
    (
        "Too many orders from customer {{ $labels.customer }} were refused.",
        "Foi recusado um número excessivo de pedidos do cliente {{ $labels.customer }}.",
    ),
]

OMITTED = {  # concepts that Portuguese cannot say without knowing more than the tree tells
    ("verbs", "run_adj"),
    ("verbs", "run_into"),
    ("adverbs", "too"),
    ("adverbs", "up"),
    ("adverbs", "down"),
    ("adjectives", "backed_up"),
}
NODE = NounPhrase("node", determiner=Determiner.DEFINITE)


@pytest.fixture(scope="module")
def portuguese() -> Portuguese:
    return Portuguese()


def say(portuguese: Portuguese, text: str, style: Style | None = None) -> str:
    """Return the first of the likeliest readings that Portuguese can say."""
    masked = mask(text)
    reason = "no reading"
    for reading in english.parse(masked.text, [span.text for span in masked.spans])[:3]:
        try:
            said = unmask(portuguese.sentence(reading.tree, style or Style()), masked.spans)
        except UnsayableError as error:
            reason = str(error)
            continue
        assert said is not None, "a span was lost or doubled"
        return said
    raise AssertionError(f"{text}: {reason}")


def state(portuguese: Portuguese, clause: Clause) -> str:
    """Return a clause as a statement."""
    return portuguese.sentence(Sentence(SentenceKind.STATEMENT, clause, end="."), Style())


def test_what_is_up_has_risen(portuguese: Portuguese) -> None:
    risen = Clause(NounPhrase("latency"), Being(Adjective("increased")), adverbs=("drastically",))
    said = portuguese.sentence(Sentence(SentenceKind.STATEMENT, risen, end="."), Style())
    assert said == "A latência aumentou drasticamente."


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text for text, _ in SAID])
def test_an_alert_sentence_is_said_in_portuguese(portuguese: Portuguese, text: str, expected: str) -> None:
    assert say(portuguese, text) == expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (Role.IN, "O certificado expira em 7 dias."),
        (Role.NEXT, "O certificado expira nos próximos 7 dias."),
    ],
)
def test_a_time_to_come_is_a_point_or_a_span(portuguese: Portuguese, role: Role, expected: str) -> None:
    certificate = NounPhrase("certificate", determiner=Determiner.DEFINITE)
    adjunct = Adjunct(role, Amount("7", "day"))
    assert state(portuguese, Clause(certificate, Acting("expire"), adjuncts=(adjunct,))) == expected


@pytest.mark.parametrize(
    ("modal", "negated", "expected"),
    [
        (Modal.MAY, False, "O nó pode falhar."),
        (Modal.MAY, True, "O nó pode não falhar."),
        (Modal.CAN, True, "O nó não consegue falhar."),
        (Modal.SHOULD, False, "O nó deveria falhar."),
        (Modal.MUST, True, "O nó não deve falhar."),
        (None, True, "O nó não falha."),
    ],
)
def test_modality_and_negation_keep_their_scope(
    portuguese: Portuguese, modal: Modal | None, *, negated: bool, expected: str
) -> None:
    assert state(portuguese, Clause(NODE, Acting("fail"), modal=modal, negated=negated)) == expected


@pytest.mark.parametrize(
    ("tense", "progressive", "expected"),
    [
        (Tense.PRESENT, False, "O nó falha."),
        (Tense.PRESENT, True, "O nó está falhando."),
        (Tense.PAST, False, "O nó falhou."),
        (Tense.PAST, True, "O nó estava falhando."),
        (Tense.PERFECT, False, "O nó falhou."),
        (Tense.FUTURE, False, "O nó falhará."),
    ],
)
def test_tenses_stay_apart(portuguese: Portuguese, tense: Tense, *, progressive: bool, expected: str) -> None:
    assert state(portuguese, Clause(NODE, Acting("fail"), tense=tense, progressive=progressive)) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (LinkKind.IF, "O nó para se o disco encher."),
        (LinkKind.AFTER, "O nó para depois que o disco encher."),
        (LinkKind.WHEN, "O nó para quando o disco enche."),
        (LinkKind.BECAUSE, "O nó para porque o disco enche."),
        (LinkKind.BEFORE, "O nó para antes que o disco encha."),
    ],
)
def test_a_conjunction_chooses_the_mood(portuguese: Portuguese, kind: LinkKind, expected: str) -> None:
    disk = Clause(NounPhrase("disk", determiner=Determiner.DEFINITE), Acting("fill_up"))
    assert state(portuguese, Clause(NODE, Acting("stop"), links=(Link(kind, disk),))) == expected


@pytest.mark.parametrize(
    ("role", "noun", "expected"),
    [
        (Role.ON, NounPhrase("node", determiner=Determiner.DEFINITE), "no nó"),
        (Role.ON, NounPhrase("replica", determiner=Determiner.DEFINITE), "na réplica"),
        (Role.DURING, NounPhrase("restart", determiner=Determiner.DEFINITE), "durante a reinicialização"),
        (Role.BEFORE, NounPhrase("restart", determiner=Determiner.DEFINITE), "antes da reinicialização"),
        (Role.DUE_TO, NounPhrase("failure", determiner=Determiner.DEFINITE), "devido à falha"),
        (Role.ON, NounPhrase("node", determiner=Determiner.THIS), "neste nó"),
        (Role.ON, NounPhrase("node", Number.PLURAL, Determiner.DEFINITE), "nos nós"),
        (Role.ON, NounPhrase(Name("⟨1⟩", "span")), "em ⟨1⟩"),
    ],
)
def test_prepositions_contract_with_articles(
    portuguese: Portuguese, role: Role, noun: NounPhrase, expected: str
) -> None:
    clause = Clause(NounPhrase("job", determiner=Determiner.DEFINITE), Acting("fail"), tense=Tense.PAST)
    said = state(portuguese, replace(clause, adjuncts=(Adjunct(role, noun),)))
    assert said == f"O job falhou {expected}."


def test_an_urgent_order_says_at_once(portuguese: Portuguese) -> None:
    assert say(portuguese, "Restart the node.", Style(urgent=True)) == "Reinicie imediatamente o nó."


def test_every_span_comes_through_once(portuguese: Portuguese) -> None:
    text = "Node {{ $labels.node }} in {{ $labels.zone }} has {{ $value }} errors (current value: {{ $max }})."
    said = say(portuguese, text)
    spans = re.compile(r"\{\{.*?\}\}")
    assert sorted(spans.findall(said)) == sorted(spans.findall(text))


def test_every_lexicon_line_can_be_read_and_nearly_every_concept_has_a_word(portuguese: Portuguese) -> None:
    assert len(portuguese.gaps()) < 0.1 * len(lexicon.concepts())


def test_deliberate_omissions_stay_without_a_word(portuguese: Portuguese) -> None:
    assert set(portuguese.gaps()) >= OMITTED & set(lexicon.concepts())


def test_a_concept_without_a_word_is_refused(portuguese: Portuguese) -> None:
    with pytest.raises(MissingWordError, match="run_adj"):
        portuguese.word("verbs", "run_adj")


@pytest.mark.parametrize("line", ["latência", "latência x", "; mod: de", "latência f x"])
def test_a_bad_noun_line_is_an_error_of_the_lexicon(portuguese: Portuguese, line: str) -> None:
    with pytest.raises(lexicon.LexiconError):
        portuguese.parse_word("nouns", "latency", line)


def test_every_verb_of_the_lexicon_has_all_its_forms(portuguese: Portuguese) -> None:
    for (category, concept), line in lexicon.words("pt").items():
        if category == "verbs":
            verb = portuguese.verb(concept)
            assert verb.infinitive.endswith(("ar", "er", "ir", "por")), line
            assert conjugation(verb.infinitive)["fsub3p"]


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        (
            Clause(NODE, Being(Adjective("late", "comparative"))),
            "later",
        ),
    ],
)
def test_what_cannot_be_said_well_is_refused(portuguese: Portuguese, clause: Clause, reason: str) -> None:
    with pytest.raises(UnsayableError, match=reason):
        state(portuguese, clause)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("falhar", "falha falham falhou falharam falhe falhar falhando falhado"),
        ("atingir", "atinge atingem atingiu atingiram atinja atingir atingindo atingido"),
        ("obter", "obtém obtêm obteve obtiveram obtenha obtiver obtendo obtido"),
        ("bloquear", "bloqueia bloqueiam bloqueou bloquearam bloqueie bloquear bloqueando bloqueado"),
        ("servir", "serve servem serviu serviram sirva servir servindo servido"),
        ("distribuir", "distribui distribuem distribuiu distribuíram distribua distribuir distribuindo distribuído"),
        ("verificar", "verifica verificam verificou verificaram verifique verificar verificando verificado"),
        ("crescer", "cresce crescem cresceu cresceram cresça crescer crescendo crescido"),
        ("abrir", "abre abrem abriu abriram abra abrir abrindo aberto"),
        ("cair", "cai caem caiu caíram caia cair caindo caído"),
        ("expor", "expõe expõem expôs expuseram exponha expuser expondo exposto"),
    ],
)
def test_verbs_are_conjugated(verb: str, forms: str) -> None:
    keys = ("pres3s", "pres3p", "past3s", "past3p", "subj3s", "fsub3s", "ger", "pp")
    assert [conjugation(verb)[key] for key in keys] == forms.split()


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("ser", "somos fomos éramos seremos seríamos sejamos formos"),
        ("ter", "temos tivemos tínhamos teremos teríamos tenhamos tivermos"),
        ("pausar", "pausamos pausamos pausávamos pausaremos pausaríamos pausemos pausarmos"),
        ("incluir", "incluímos incluímos incluíamos incluiremos incluiríamos incluamos incluirmos"),
        ("expor", "expomos expusemos expúnhamos exporemos exporíamos exponhamos expusermos"),
        ("ver", "vemos vimos víamos veremos veríamos vejamos virmos"),
    ],
)
def test_verbs_have_forms_for_we(verb: str, forms: str) -> None:
    keys = ("pres1p", "past1p", "impf1p", "fut1p", "cond1p", "subj1p", "fsub1p")
    assert [conjugation(verb)[key] for key in keys] == forms.split()


@pytest.mark.parametrize(
    ("word", "many"),
    [
        ("nó", "nós"),
        ("conexão", "conexões"),
        ("cluster", "clusters"),
        ("servidor", "servidores"),
        ("vez", "vezes"),
        ("mensagem", "mensagens"),
        ("canal", "canais"),
        ("túnel", "túneis"),
        ("papel", "papéis"),
        ("disponível", "disponíveis"),
        ("mês", "meses"),
        ("status", "status"),
    ],
)
def test_plurals_follow_the_rules(word: str, many: str) -> None:
    assert plural(word) == many


@pytest.mark.parametrize(
    ("masculine", "expected"),
    [("cheio", "cheia"), ("superior", "superior"), ("atual", "atual"), ("bom", "boa"), ("órfão", "órfã")],
)
def test_feminines_follow_the_rules(masculine: str, expected: str) -> None:
    assert feminine(masculine) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Remote workers cannot log in.",
        "Oldest job older than 5 minutes",
        "Features older than 3 days",
        "Prices changed in {{ $labels.country }} store.",
        "Node lock held longer than 10 minutes",
        "Grafana reindexing has not finished.",
        "Requests throttled more than 10% of the time",
        "The checks run from end to end.",
        "SSH accept errors on {{ $labels.instance }}",
        "Score dropped >5% in the last hour.",
    ],
)
def test_a_word_whose_sense_is_not_told_is_refused_in_portuguese(portuguese: Portuguese, text: str) -> None:
    with pytest.raises(AssertionError, match=": "):
        say(portuguese, text)
