"""What the Italian linearizer says, sentence by sentence, and what its lexicon and its forms keep to."""

from __future__ import annotations

import pytest

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Modal,
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import MissingWordError, Style, UnsayableError
from slack_fixtures.grammar.languages.italian.forms import conjugation, feminine, plural, reflexive
from slack_fixtures.grammar.languages.italian.linearizer import Italian
from slack_fixtures.grammar.languages.romance.numbers import settle_italian
from slack_fixtures.grammar.parsing.english import parser as english
from slack_fixtures.localization.segments import mask, unmask

SAID = [
    ("The WAN gateway is down.", "Il gateway WAN non è attivo."),
    ("The quota is used up.", "La quota è esaurita."),
    ("Fraud was detected in two orders.", "È stata rilevata una frode in 2 ordini."),
    ("The defect was first seen on Monday.", "Il difetto è stato rilevato lunedì per la prima volta."),
    ("Ask the owner for help.", "Chiedere al proprietario assistenza."),
    ("The absence of alerts is suspicious.", "L'assenza di avvisi è sospetta."),
    ("The risk of collision is rising.", "Il rischio di collisione sta salendo."),
    ("Check the server for errors.", "Controllare il server alla ricerca di errori."),
    (
        "Check the logs of the gateway for timeouts or errors.",
        "Controllare i log del gateway alla ricerca di timeout o errori.",
    ),
    ("Orders in Sweden fail.", "Gli ordini in Svezia falliscono."),
    ("Errors since March", "Errori da marzo"),
    ("Do not expect the job to end before Monday.", "Non aspettarsi che il job termini prima del lunedì."),
    ("The orders may be late for 10 minutes.", "Gli ordini potrebbero essere in ritardo per 10 minuti."),
    ("The link lasts 10 minutes", "Il link durerà 10 minuti"),
    ("Do not expect the job to end before Monday.", "Non aspettarsi che il job termini prima del lunedì."),
    ("The orders may be late for 10 minutes.", "Gli ordini potrebbero essere in ritardo per 10 minuti."),
    ("The link lasts 10 minutes", "Il link durerà 10 minuti"),
    ("Orders in Sweden fail.", "Gli ordini in Svezia falliscono."),
    ("Errors since March", "Errori da marzo"),
    ("The export runs until midnight UTC.", "L'esportazione è in esecuzione fino alla mezzanotte UTC."),
    ("The indexes rebuilt this morning are empty.", "Gli indici ricostruiti questa mattina sono vuoti."),
    ("Revert the patch from this morning.", "Annullare la patch di questa mattina."),
    ("No pings from the Rennes site", "Nessun ping dal sito di Rennes"),
    ("Unusual inbound traffic on gw-3", "Traffico insolito in ingresso su gw-3"),
    ("The volume went read-only.", "Il volume è passato in sola lettura."),
    ("The proxy rejects uploads.", "Il proxy rifiuta i caricamenti."),
    ("The lease was lost during Monday's failover.", "Il lease è stato perso durante il failover di lunedì."),
    ("Window in rack room left open", "Finestra nella sala del rack aperta"),
    (
        "The shards have had 4 leases on average over the past hour.",
        "Gli shard hanno in media avuto 4 lease nell'ultima ora.",
    ),
    ("The VPN was not restarted.", "La VPN non è stata riavviata."),
    ("Leaked key in public bucket", "Chiave divulgata in un bucket pubblico"),
    ("Pumps running on battery", "Le pompe funzionano a batteria"),
    ("The import ran in more than 9 minutes.", "L'importazione è stata eseguita in oltre 9 minuti."),
    ("Batches are queued when no workers are left.", "I batch sono in coda quando non restano worker."),
    ("Calls are billed at a lower fee.", "Le chiamate vengono fatturate con una commissione più bassa."),
    ("The sensors report the same moisture value.", "I sensori segnalano lo stesso valore di umidità."),
    ("The server still runs without redundancy.", "Il server funziona ancora senza ridondanza."),
    ("The agent has failed to renew the token for 3 days.", "L'agente non riesce a rinnovare il token da 3 giorni."),
    ("The job was lost because it was not started by hand.", "Il job è stato perso perché non è stato avviato a mano."),
    ("We have paused the deployment.", "Abbiamo messo in pausa il deployment."),
    (
        "We are seeing more than 20 errors per minute on the checkout.",
        "Stiamo vedendo oltre 20 errori al minuto sul checkout.",
    ),
    (
        "We pay for an idle server and will remove the node tomorrow.",
        "Paghiamo un server inattivo e rimuoveremo il nodo domani.",
    ),
    ("We can't reach the primary.", "Non possiamo raggiungere il primario."),
    ("Nothing can be written to the volume.", "Nulla può essere scritto nel volume."),
    ("Nothing has been deployed since Monday.", "Nulla è stato distribuito da lunedì."),
    ("Nobody can delete anything at the moment.", "Nessuno può eliminare nulla al momento."),
    ("The provider has blocked us.", "Il provider ci ha bloccato."),
    ("The provider may block us.", "Il provider ci potrebbe bloccare."),
    (
        "Check the status page before you roll anything back.",
        "Controllare la pagina di stato prima di annullare qualcosa.",
    ),
    (
        "Check the log and skip nothing without asking a DBA.",
        "Controllare il log e non ignorare nulla senza chiedere a un DBA.",
    ),
    ("Delete no files.", "Non eliminare alcun file."),
    ("The process died on Friday.", "Il processo è terminato in modo imprevisto venerdì."),
    ("The job runs at midnight.", "Il job viene eseguito a mezzanotte."),
    ("The job runs at 04:00 UTC.", "Il job viene eseguito alle 04:00 UTC."),
    ("An index is missing after today's release.", "Un indice manca dopo la release di oggi."),
    ("These records can't be read by anyone.", "Questi record non possono essere letti da nessuno."),
    ("Users will not be able to log in.", "Gli utenti non potranno eseguire l'accesso."),
    ("The logs are stored for 30 days on the collector.", "I log vengono archiviati per 30 giorni sul collector."),
    ("The report was due at 03:30 UTC.", "Il report era previsto alle 03:30 UTC."),
    ("The file will be copied at 18:30.", "Il file verrà copiato alle 18:30."),
    ("Logins flat since noon", "Accessi stagnanti da mezzogiorno"),
    ("Request rate fell to zero", "La frequenza delle richieste è scesa a 0"),
    ("Request rate fell from 500 to 20", "La frequenza delle richieste è scesa da 500 a 20"),
    (
        "The worker failed four times in a row on the main branch.",
        "Il worker è fallito sul branch principale 4 volte di seguito.",
    ),
    ("Two exports failed in a row", "2 esportazioni consecutive sono fallite"),
    ("The client missed two checks in a row", "Il client ha saltato 2 controlli consecutivi"),
    ("New administrator user created", "Nuovo utente amministratore creato"),
    ("Crash rate on the rise", "Tasso di arresti anomali in aumento"),
    ("Service rule opened to 10.0.0.0/8", "La regola del servizio è stata aperta a 10.0.0.0/8"),
    ("Suspected data leak in {{ $x }}", "Sospetta fuga di dati in {{ $x }}"),
    ("The weekly export did not run", "L'esportazione settimanale non è stata eseguita"),
    ("Only one of three disks is online", "Solo 1 disco su 3 è online"),
    ("Memory usage too high for the node count", "Utilizzo di memoria troppo elevato per il numero di nodi"),
    (
        "Several jobs were skipped because their files could not be read",
        "Sono stati ignorati diversi job perché non è stato possibile leggere i loro file",
    ),
    ("Encoder farm overloaded", "Farm di codificatori sovraccarica"),
    ("The replica was promoted.", "La replica è stata promossa."),
    ("Nobody acknowledged the incident.", "Nessuno ha confermato l'incidente."),
    ("Someone deleted the staging cluster.", "Qualcuno ha eliminato il cluster di staging."),
    ("The printer is not responding.", "La stampante non risponde."),
    ("No successful deployment in 40 minutes", "Nessun deployment riuscito negli ultimi 40 minuti"),
    (
        "Tickets have been pending for over three business days.",
        "I ticket sono in sospeso da oltre 3 giorni lavorativi.",
    ),
    ("Exports have been failing for four nights in a row.", "Le esportazioni stanno fallendo da 4 notti consecutive."),
    ("The job fills the volume in less than three hours.", "Il job riempie il volume in meno di 3 ore."),
    ("The token expires in less than three hours.", "Il token scade tra meno di 3 ore."),
    ("The index has answered slowly over the past hour.", "L'indice ha risposto lentamente nell'ultima ora."),
    ("Cold chain breach in warehouse 3", "Interruzione della catena del freddo nel magazzino 3"),
    ("Unexpectedly high load on db-2", "Carico elevato in modo imprevisto su db-2"),
    ("Agent not installed on every server", "Agente non installato su alcuni server"),
    ("One of the shards is slow.", "Uno shard è lento."),
    ("The migration was paused.", "La migrazione è stata messa in pausa."),
    ("Logins from unknown IP", "Accessi da un indirizzo IP sconosciuto"),
    ("Retries doubled since last week", "I nuovi tentativi sono raddoppiati dalla settimana scorsa"),
    ("The primary database is unreachable.", "Il database primario non è raggiungibile."),
    ("Backups are failing since yesterday.", "I backup stanno fallendo da ieri."),
    ("Disk usage on /var is above 90%.", "L'utilizzo del disco su /var è superiore al 90%."),
    ("Node is down.", "Il nodo non è attivo."),
    ("The service has stopped responding.", "Il servizio ha smesso di rispondere."),
    ("Login attempts failed.", "I tentativi di accesso sono falliti."),
    ("Too many failed requests.", "Troppe richieste non riuscite."),
    ("The TLS certificate expires in 7 days.", "Il certificato TLS scade tra 7 giorni."),
    ("Check the logs and restart the service.", "Controllare i log e riavviare il servizio."),
    ("Do not delete the volume.", "Non eliminare il volume."),
    ("Requests may be rejected.", "Le richieste potrebbero essere rifiutate."),
    ("No data received for 10 minutes.", "Nessun dato ricevuto da 10 minuti."),
    ("Check the logs and restart the service.", "Controllare i log e riavviare il servizio."),
    ("Do not delete the volume.", "Non eliminare il volume."),
    ("Requests may be rejected.", "Le richieste potrebbero essere rifiutate."),
    ("The disk will fill up in 4 hours.", "Il disco si riempirà tra 4 ore."),
    ("The disk is predicted to fill up within 4 hours.", "Si prevede che il disco si riempia entro 4 ore."),
    ("The pod has restarted 5 times in the last 10 minutes.", "Il pod si è riavviato 5 volte negli ultimi 10 minuti."),
    ("The cluster has no leader.", "Il cluster non ha alcun leader."),
    ("A disk failure was detected.", "È stato rilevato un guasto del disco."),
    ("Network latency is high.", "La latenza di rete è elevata."),
    ("Queue is full and messages are being dropped.", "La coda è piena e i messaggi vengono scartati."),
    ("Only 2 of 5 replicas are available.", "Solo 2 repliche su 5 sono disponibili."),
    ("The configuration could not be reloaded.", "Non è stato possibile ricaricare la configurazione."),
    ("Failed to renew the certificate.", "Impossibile rinnovare il certificato."),
    ("There are errors in the logs.", "Ci sono errori nei log."),
    ("There is no leader.", "Non c'è alcun leader."),
    ("More than 5% of requests are failing.", "Oltre il 5% delle richieste stanno fallendo."),
    ("Errors detected on the node.", "Errori rilevati sul nodo."),
    ("The error rate of the API is above the threshold.", "Il tasso di errore dell'API è superiore alla soglia."),
    ("Node is not ready for more than 5 minutes.", "Il nodo non è pronto da oltre 5 minuti."),
    ("The job has not run for 24 hours.", "Il job non viene eseguito da 24 ore."),
    ("High memory usage on server-1.", "Utilizzo elevato di memoria su server-1."),
    (
        "The pod is crash looping, which may cause errors.",
        "Il pod si sta riavviando in loop, il che potrebbe causare errori.",
    ),
    ("All replicas are unavailable.", "Nessuna replica è disponibile."),
    ("The message queue is growing rapidly.", "La coda di messaggi sta crescendo rapidamente."),
    ("Nodes are not ready.", "I nodi non sono pronti."),
    ("The service does not respond.", "Il servizio non risponde."),
    ("Connections to the database are being refused.", "Le connessioni al database vengono rifiutate."),
    ("Payment failures detected.", "Pagamenti non riusciti rilevati."),
    ("No backups in the last 24 hours.", "Nessun backup nelle ultime 24 ore."),
    ("The certificate has expired.", "Il certificato è scaduto."),
    ("Certificate expires soon.", "Il certificato scade a breve."),
    ("Contact the database team if the problem persists.", "Contattare il team del database se il problema persiste."),
    ("Make sure that no jobs are running.", "Assicurarsi che nessun job sia in esecuzione."),
    ("The error rate has exceeded 5% for 10 minutes.", "Il tasso di errore supera il 5% da 10 minuti."),
    ("Response times are higher than normal.", "I tempi di risposta sono più elevati del normale."),
    ("Data may be lost.", "I dati potrebbero essere persi."),
    ("Users see errors.", "Gli utenti vedono errori."),
    ("The job did not finish.", "Il job non è terminato."),
    ("The last successful backup was 3 days ago.", "L'ultimo backup riuscito risale a 3 giorni fa."),
    ("Replication has stopped.", "La replica si è arrestata."),
    ("Replica is lagging behind the primary.", "La replica è in ritardo rispetto al primario."),
    ("The cluster is in a degraded state.", "Il cluster è in uno stato degradato."),
    ("Disk failure imminent.", "Guasto del disco imminente."),
    ("Temperature above threshold.", "Temperatura superiore alla soglia."),
    ("CPU temperature is critical.", "La temperatura della CPU è critica."),
    ("Power supply failed.", "L'alimentatore si è guastato."),
    ("Packet loss exceeds 1%.", "La perdita di pacchetti supera l'1%."),
    ("DNS resolution fails.", "La risoluzione DNS fallisce."),
    ("API latency is increasing.", "La latenza dell'API sta aumentando."),
    ("The API returns errors.", "L'API restituisce errori."),
    ("Under-replicated partitions.", "Partizioni con repliche insufficienti."),
    ("Pods are stuck in pending state.", "I pod sono bloccati nello stato «in sospeso»."),
    ("Deployment has fewer replicas than expected.", "Il deployment ha meno repliche del previsto."),
    ("3 of 5 nodes are down.", "3 nodi su 5 non sono attivi."),
    ("The server was restarted.", "Il server è stato riavviato."),
    ("The configuration has been changed.", "La configurazione è stata modificata."),
    ("Secret rotation failed.", "La rotazione dei segreti è fallita."),
    ("The build is broken.", "La build non è funzionante."),
    ("Tests failed on the main branch.", "I test sono falliti sul branch principale."),
    ("The deployment was rolled back.", "Il deployment è stato annullato."),
    ("Several nodes are overloaded.", "Diversi nodi sono sovraccarichi."),
    ("Most requests are slow.", "La maggior parte delle richieste sono lente."),
    ("The cache must be cleared before the restart.", "La cache deve essere cancellata prima del riavvio."),
    ("The database was unavailable for 5 minutes.", "Il database non è stato disponibile per 5 minuti."),
    ("After the restart, the service recovered.", "Il servizio si è ripristinato dopo il riavvio."),
    (
        "While the migration is running, writes are blocked.",
        "Mentre la migrazione è in esecuzione, le scritture sono bloccate.",
    ),
    (
        "The service is down because the database is unavailable.",
        "Il servizio non è attivo perché il database non è disponibile.",
    ),
    ("The pod cannot be scheduled.", "Il pod non può essere pianificato."),
    ("The agent cannot connect to the server.", "L'agente non riesce a connettersi al server."),
    ("The agent could not connect to the server.", "L'agente non è riuscito a connettersi al server."),
    ("The backup has not completed yet.", "Il backup non si è ancora completato."),
    ("The node is no longer reachable.", "Il nodo non è più raggiungibile."),
    (
        "The service will be unavailable until a leader is elected.",
        "Il servizio non sarà disponibile fino a quando un leader non è stato eletto.",
    ),
    ("Verify that the service is running.", "Verificare che il servizio sia in esecuzione."),
    ("Increase the limit to avoid errors.", "Aumentare il limite per evitare gli errori."),
    ("Memory usage has been above the limit since yesterday.", "L'utilizzo di memoria è superiore al limite da ieri."),
    ("The node has never been ready.", "Il nodo non è mai stato pronto."),
    ("Free up space by deleting old logs.", "Liberare spazio eliminando i log vecchi."),
    ("The scheduler may not start.", "Lo scheduler potrebbe non avviarsi."),
    ("Users should not restart the server.", "Gli utenti non dovrebbero riavviare il server."),
    ("The process was killed by the kernel.", "Il processo è stato terminato dal kernel."),
    ("Some pods failed to start.", "Alcuni pod non sono riusciti ad avviarsi."),
    ("Each node has 2 disks.", "Ogni nodo ha 2 dischi."),
    ("Both replicas are healthy.", "Entrambe le repliche sono integre."),
    ("Too many open files.", "Troppi file aperti."),
    ("Not enough disk space.", "Quantità insufficiente di spazio su disco."),
    ("Current value: 5.", "Valore corrente: 5."),
    ("Too few replicas on the cluster.", "Troppo poche repliche sul cluster."),
    ("The queue has more than 1000 messages.", "La coda ha oltre 1000 messaggi."),
    ("The alert was caused by a network problem.", "L'avviso è stato causato da un problema di rete."),
    ("Do not connect to the database.", "Non connettersi al database."),
    ("The service is running but it does not respond.", "Il servizio è in esecuzione, ma non risponde."),
    ("It is recommended to increase the memory limit.", "Si consiglia di aumentare il limite di memoria."),
    ("The job has not run yet.", "Il job non è ancora stato eseguito."),
    ("The agent has not responded for 10 minutes.", "L'agente non risponde da 10 minuti."),
    ("No requests have been processed for 10 minutes.", "Nessuna richiesta viene elaborata da 10 minuti."),
    ("The server is not connected to any peer.", "Il server non è connesso ad alcun peer."),
    ("High number of database connections.", "Numero elevato di connessioni al database."),
    ("The pump has failed.", "La pompa si è guastata."),
    ("The fan has failed.", "La ventola si è guastata."),
    ("The disk could not be mounted.", "Non è stato possibile montare il disco."),
    ("The cleanup runs every 6 hours.", "La pulizia viene eseguita ogni 6 ore."),
    ("Errors occurred.", "Si sono verificati errori."),
    ("The pods keep restarting.", "I pod continuano a riavviarsi."),
    ("The node remains unavailable.", "Il nodo rimane non disponibile."),
    ("The node became unavailable.", "Il nodo è diventato non disponibile."),
    ("The gateway is returning 5% errors.", "Il gateway sta restituendo il 5% di errori."),
    ("The last backup was 3 days ago.", "L'ultimo backup risale a 3 giorni fa."),
    ("The upload causes the disk to fill up.", "Il caricamento fa sì che il disco si riempia."),
    (
        "High request latency on {{ $labels.instance }} (current value: {{ $value }})",
        "Latenza elevata delle richieste su {{ $labels.instance }} (valore corrente: {{ $value }})",
    ),
    (
        "Pod {{ $labels.pod }} in namespace {{ $labels.namespace }} is not ready.",
        "Il pod {{ $labels.pod }} nel namespace {{ $labels.namespace }} non è pronto.",
    ),
    ("Not enough connections.", "Numero insufficiente di connessioni."),
    ("Number of open files is too high.", "Il numero di file aperti è troppo elevato."),
    ("The scheduler and the API server are unhealthy.", "Lo scheduler e il server API non sono integri."),
    ("The service may be unavailable.", "Il servizio potrebbe non essere disponibile."),
    ("CPU usage is above 80% of CPU quota.", "L'utilizzo della CPU è superiore all'80% della quota della CPU."),
    ("Availability is below 95% threshold.", "La disponibilità è inferiore alla soglia del 95%."),
    ("Too many tombstones and leases.", "Troppi tombstone e lease."),
    ("Connection usage is above 95%.", "L'utilizzo delle connessioni è superiore al 95%."),
    ("Leader changed 5 times during 10 minutes.", "Il leader è cambiato 5 volte in 10 minuti."),
    ("Expand the pool to avoid losing data.", "Espandere il pool per evitare di perdere dati."),
    ("Log records are missing.", "I record di log mancano."),
    ("There are performance issues.", "Ci sono problemi di prestazioni."),
    ("Transfer errors in the storage", "Errori di trasferimento nell'archiviazione"),
    ("Error budget is below 8%.", "Il budget di errore è inferiore all'8%."),
    ("Packet loss is above 0.5%.", "La perdita di pacchetti è superiore allo 0.5%."),
    ("Only 11% of the cache is used.", "Solo l'11% della cache è utilizzata."),
    ("The proxy drops 3% of packets.", "Il proxy scarta il 3% dei pacchetti."),
    (
        "{{ $value | humanizePercentage }} of uploads are failing.",
        "Il {{ $value | humanizePercentage }} dei caricamenti stanno fallendo.",
    ),
    ("The backup takes more than 1 hour.", "Il backup richiede oltre 1 ora."),
    (
        "The {{ $labels.name }} exporter of the Redis service is down.",
        "L'exporter {{ $labels.name }} del servizio Redis non è attivo.",
    ),
    ("There has been a stuck job for more than 20 minutes.", "C'è un job bloccato da oltre 20 minuti."),
    ("The agent was OOMKilled.", "L'agente è stato OOMKilled."),
    ("The {{ $labels.zone }} Kafka cluster is full.", "Il cluster Kafka {{ $labels.zone }} è pieno."),
    (
        "Model {{ $labels.model }} latency dropped below the 90% threshold.",
        "La latenza del modello {{ $labels.model }} è scesa al di sotto della soglia del 90%.",
    ),
    ("Latency is above the limit of 200ms.", "La latenza è superiore al limite di 200ms."),
    ("The lookup latency is above 200ms SLA.", "La latenza di ricerca è superiore all'SLA di 200ms."),
    ("Log volume is growing.", "Il volume dei log sta crescendo."),
    ("Growth rate is too high.", "Il tasso di crescita è troppo elevato."),
    ("High rate of restarts", "Frequenza elevata di riavvii"),
    ("High refund rate", "Tasso elevato di rimborsi"),
    ("The import failed to run.", "L'importazione non è riuscita ad andare in esecuzione."),
    ("Leader changes are frequent.", "I cambi di leader sono frequenti."),
    ("The worker cannot find a queue.", "Il worker non riesce a trovare una coda."),
    ("The queue depth is over 500 jobs.", "La profondità della coda è superiore a 500 job."),
    ("See the dashboard for more information.", "Consultare la dashboard per ulteriori informazioni."),
    ("Check the journal for errors.", "Controllare il journal alla ricerca di errori."),
    ("The cluster is in failed state.", "Il cluster è in stato di errore."),
    ("The controller is in error state.", "Il controller è in stato di errore."),
    ("The pods restarted {{ $value }} times recently.", "I pod si sono riavviati {{ $value }} volte di recente."),
    ("The client has been waiting for longer than 10 minutes.", "Il client attende da oltre 10 minuti."),
    ("The node has low available memory.", "Il nodo ha poca memoria disponibile."),
    ("Memory usage is high at {{ $value }} bytes.", "L'utilizzo di memoria è elevato ({{ $value }} byte)."),
    ("Lag in bytes is too large.", "Il ritardo in byte è troppo elevato."),
    ("The import finishes in minutes.", "L'importazione termina in pochi minuti."),
    ("The service appears down.", "Il servizio sembra non essere attivo."),
    ("The link has lost connectivity.", "Il link ha perso la connettività."),
    ("The database grows very fast.", "Il database cresce molto rapidamente."),
    ("There have been timeouts detected.", "Sono stati rilevati timeout."),
    (
        "The sensor reports errors at {{ $value }} errors/sec.",
        "Il sensore segnala errori al ritmo di {{ $value }} errori/sec.",
    ),
    (
        "The store has a P99 latency of {{ $value }} seconds for reads.",
        "L'archivio ha una latenza P99 di {{ $value }}\u00a0s per le letture.",
    ),
    ("5 tasks waiting", "5 attività in attesa"),
    ("High disk write latency", "Latenza di scrittura su disco elevata"),
    ("Certificate expiring soon", "Certificato in scadenza a breve"),
    ("Error rate above 5% over 10m", "Tasso di errore superiore al 5% negli ultimi 10m"),
    ("Immediate action required", "Azione immediata necessaria"),
    ("High incident volume", "Volume elevato di incidenti"),
    ("Requests are affected by errors.", "Le richieste sono interessate da errori."),
    ("A session can hold locks.", "Una sessione può mantenere lock."),
    ("More than 1 pod is down.", "Più di 1 pod non è attivo."),
    ("Oldest open ticket is overdue.", "Il ticket aperto più vecchio è in ritardo."),
    ("Upload p95 latency > 300ms", "Latenza p95 di caricamento > 300ms"),
    ("Low cache hit rate", "Percentuale bassa di riscontri nella cache"),
    ("Gateway service down", "Servizio gateway non attivo"),
    ("This may indicate a configuration issue.", "Questo potrebbe indicare un problema di configurazione."),
    ("Spike in timeouts", "Picco di timeout"),
    ("The change in CPU usage exceeds 25%.", "La variazione dell'utilizzo della CPU supera il 25%."),
    ("VMs have been stopped.", "Le macchine virtuali sono state arrestate."),
    (
        "The cluster is predicted to be out of disk space within the next hour.",
        "Si prevede che il cluster esaurisca lo spazio su disco nella prossima ora.",
    ),
    ("Refund failure rate is above 3%.", "Il tasso di errore dei rimborsi è superiore al 3%."),
    ("The deployment is under heavy memory pressure.", "Il deployment è sotto una pressione intensa sulla memoria."),
    ("{{ $value }} failed login attempts per second", "{{ $value }} tentativi di accesso non riusciti al secondo"),
    ("The transfer rate is low.", "La velocità di trasferimento è bassa."),
    ("Resource pressure on the node", "Pressione sulle risorse sul nodo"),
    ("The node does not have valid reference.", "Il nodo non ha un riferimento valido."),
    (
        "Devices are disconnecting at 5 devices per second.",
        "I dispositivi si stanno disconnettendo al ritmo di 5 dispositivi al secondo.",
    ),
    ("The vault is sealed.", "Il vault è sigillato."),
    ("The tape drives are slow.", "Le unità a nastro sono lente."),
    ("The system time is wrong.", "L'ora di sistema è errata."),
    ("Backups may be deleted at any time.", "I backup potrebbero in qualsiasi momento essere eliminati."),
    ("The standby is 40 seconds behind the source.", "Lo standby è in ritardo di 40 secondi rispetto all'origine."),
    ("Replication behind schedule", "Replica in ritardo rispetto alla pianificazione"),
    ("All write connections are full.", "Tutte le connessioni di scrittura sono in uso."),
    ("Queries over large tables are slow.", "Le query sulle grandi tabelle sono lente."),
    ("Pod stuck in restart loop", "Pod bloccato in loop di riavvio"),
    ("Consider moving to PostgreSQL.", "Valutare di migrare a PostgreSQL."),
    ("Checkout latency too high", "Latenza del checkout troppo elevata"),
    ("The user entered the wrong password.", "L'utente ha inserito la password errata."),
    ("The jobs are waiting to be deleted.", "I job attendono di essere eliminati."),
    ("Accounts no longer synced to Salesforce", "Gli account non vengono più sincronizzati con Salesforce"),
    ("The vendor API is unavailable.", "L'API di terze parti non è disponibile."),
    ("The database server failed.", "Il server del database si è guastato."),
    ("Job {{ $labels.job }} missed its deadline.", "Il job {{ $labels.job }} non ha rispettato il suo termine."),
    ("Job {{ $labels.job }} missed its schedule.", "Il job {{ $labels.job }} non ha rispettato la sua pianificazione."),
    ("Log retention is not configured.", "La conservazione dei log non è configurata."),
    ("Slow queries are highly increasing.", "Le query lente stanno fortemente aumentando."),
    ("Account activation is slow.", "L'attivazione degli account è lenta."),
    ("The label scanner is offline", "Lo scanner di etichette è offline"),
    ("Subtitle archive nearly full", "Archivio di sottotitoli quasi pieno"),
    ("Badge registration stopped.", "La registrazione dei badge si è arrestata."),
    ("Half the fleet is offline.", "La metà del parco macchine è offline."),
    ("Half the nodes are offline.", "La metà dei nodi sono offline."),
    ("Outgoing traffic dropped by more than 30%", "Il traffico in uscita è sceso di oltre il 30%"),
    (
        "Signups have fallen below the weekly average.",
        "Le registrazioni sono scese al di sotto della media settimanale.",
    ),
    ("The restore test went wrong.", "Il test di ripristino è andato male."),
    ("Only the sensors that were repaired are affected.", "Solo i sensori che sono stati riparati sono interessati."),
    ("Report not received by 05:15 UTC", "Report non ricevuto entro le 05:15 UTC"),
    ("Old clients will soon be unable to log in.", "I client vecchi non potranno eseguire l'accesso a breve."),
    ("Voice calls are being rejected.", "Le chiamate vocali vengono rifiutate."),
    ("The battery has been empty since 3 hours.", "La batteria è vuota da 3 ore."),
    (
        "Free memory on {{ $labels.node }} sank below 3 GB.",
        "La memoria libera su {{ $labels.node }} è scesa al di sotto di 3 GB.",
    ),
    ("The warehouse in Rotterdam is offline.", "Il magazzino a Rotterdam è offline."),
    ("The migration has made no progress for 20 minutes.", "La migrazione non avanza da 20 minuti."),
    ("Partition predicted to fill within 6 hours", "Si prevede che la partizione si riempia entro 6 ore"),
    ("The settlement is 3 hours late.", "La liquidazione ha un ritardo di 3 ore."),
    (
        "The voltage was low for two consecutive sampling intervals.",
        "La tensione era bassa in 2 intervalli di campionamento consecutivi.",
    ),
    ("The pump stopped without any warning.", "La pompa si è arrestata senza alcun avviso."),
    (
        "If the node has not answered the probe, replace the disk.",
        "Se il nodo non ha risposto al probe, sostituire il disco.",
    ),
    ("Fewer than 5 licenses are left in the pool.", "Meno di 5 licenze rimangono nel pool."),
    (
        "Restart the worker after the database has been repaired.",
        "Riavviare il worker dopo che il database è stato riparato.",
    ),
    ("Still no reply", "Ancora nessuna risposta"),
    (
        "Restart the pump if the pressure stays low for 15 minutes.",
        "Riavviare la pompa se la pressione rimane bassa per 15 minuti.",
    ),
    ("The sensor has not sent a message for 5 minutes.", "Il sensore non invia un messaggio da 5 minuti."),
    ("Reports will be delayed.", "I report saranno in ritardo."),
    ("The token is valid for only 2 hours.", "Il token scade tra solo 2 ore."),
    (
        "Too many queries from tenant {{ $labels.tenant }} were rejected.",
        "Sono state rifiutate troppe query del tenant {{ $labels.tenant }}.",
    ),
    ("Restart the job unless there is an exception.", "Riavviare il job se non c'è un'eccezione."),
    (
        "Too many orders from customer {{ $labels.customer }} were refused.",
        "Sono stati rifiutati troppi ordini del cliente {{ $labels.customer }}.",
    ),
]


@pytest.fixture(scope="module")
def italian() -> Italian:
    return Italian()


def say(italian: Italian, text: str, style: Style | None = None) -> str:
    """Return the first of the likeliest readings that Italian can say."""
    masked = mask(text)
    reason = "no reading"
    for reading in english.parse(masked.text, [span.text for span in masked.spans])[:3]:
        try:
            said = unmask(italian.sentence(reading.tree, style or Style()), masked.spans)
        except UnsayableError as error:
            reason = str(error)
            continue
        assert said is not None, "a span was lost or doubled"
        return settle_italian(said)
    raise AssertionError(f"{text}: {reason}")


def state(italian: Italian, clause: Clause) -> str:
    """Return a clause as a statement."""
    return italian.sentence(Sentence(SentenceKind.STATEMENT, clause, end="."), Style())


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text for text, _ in SAID])
def test_an_alert_sentence_is_said_in_italian(italian: Italian, text: str, expected: str) -> None:
    assert say(italian, text) == expected


def test_every_lexicon_line_can_be_read_and_most_concepts_have_a_word(italian: Italian) -> None:
    assert len(italian.gaps()) < 0.2 * len(lexicon.concepts())


def test_a_concept_without_a_word_is_refused(italian: Italian) -> None:
    with pytest.raises(MissingWordError, match="run_adj"):
        italian.word("verbs", "run_adj")


@pytest.mark.parametrize("line", ["latenza", "latenza x", "; mod: di", "latenza f x"])
def test_a_bad_noun_line_is_an_error_of_the_italian_lexicon(italian: Italian, line: str) -> None:
    with pytest.raises(lexicon.LexiconError):
        italian.parse_word("nouns", "latency", line)


def test_every_verb_of_the_italian_lexicon_has_all_its_forms(italian: Italian) -> None:
    for (category, concept), line in lexicon.words("it").items():
        if category == "verbs":
            infinitive = italian.verb(concept).infinitive
            assert infinitive.endswith(("are", "ere", "ire", "rre")), line
            assert conjugation(infinitive)["pp"].endswith("o"), line


def test_an_urgent_order_says_so_in_italian(italian: Italian) -> None:
    assert say(italian, "Restart the agent.", Style(urgent=True)) == "Riavviare immediatamente l'agente."


@pytest.mark.parametrize(
    "text",
    [
        "Pod {{ $labels.pod }} in namespace {{ $labels.namespace }} is not ready.",
        "Error rate on {{ $labels.instance }} is above 5% (current value: {{ $value }}%)",
        "The job {{ $labels.job }} has failed {{ $value }} times in the last {{ $labels.window }} minutes.",
    ],
)
def test_protected_spans_come_through_italian_exactly_once(italian: Italian, text: str) -> None:
    said = say(italian, text)
    assert [said.count(span.text) for span in mask(text).spans] == [text.count(span.text) for span in mask(text).spans]


def test_a_name_is_never_changed_in_italian(italian: Italian) -> None:
    tree = Sentence(SentenceKind.STATEMENT, Clause(NounPhrase(Name("etcd-3")), Being(Adjective("full"))), end=".")
    assert italian.sentence(tree, Style()) == "etcd-3 è pieno."


@pytest.mark.parametrize(
    ("modal", "negated", "expected"),
    [
        (Modal.CAN, False, "Il job può fallire."),
        (Modal.CAN, True, "Il job non può fallire."),
        (Modal.MAY, False, "Il job potrebbe fallire."),
        (Modal.MAY, True, "Il job potrebbe non fallire."),
        (Modal.SHOULD, True, "Il job non dovrebbe fallire."),
        (Modal.MUST, False, "Il job deve fallire."),
    ],
)
def test_modality_and_negation_keep_their_scope_in_italian(
    italian: Italian, *, modal: Modal, negated: bool, expected: str
) -> None:
    assert state(italian, Clause(NounPhrase("job"), Acting("fail"), modal=modal, negated=negated)) == expected


@pytest.mark.parametrize(
    ("tense", "progressive", "expected"),
    [
        (Tense.PRESENT, False, "Il job fallisce."),
        (Tense.PRESENT, True, "Il job sta fallendo."),
        (Tense.PAST, False, "Il job è fallito."),
        (Tense.PAST, True, "Il job stava fallendo."),
        (Tense.PERFECT, False, "Il job è fallito."),
        (Tense.PERFECT, True, "Il job sta fallendo."),
        (Tense.FUTURE, False, "Il job fallirà."),
    ],
)
def test_tenses_are_told_apart_in_italian(italian: Italian, *, tense: Tense, progressive: bool, expected: str) -> None:
    assert state(italian, Clause(NounPhrase("job"), Acting("fail"), tense=tense, progressive=progressive)) == expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [(Role.ABOVE, "La latenza è superiore alla soglia."), (Role.BELOW, "La latenza è inferiore alla soglia.")],
)
def test_above_and_below_are_never_exchanged_in_italian(italian: Italian, role: Role, expected: str) -> None:
    limit = Adjunct(role, NounPhrase("threshold", determiner=Determiner.DEFINITE))
    assert state(italian, Clause(NounPhrase("latency", Number.MASS), Being(limit))) == expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [(Role.IN, "Il certificato scade tra 7 giorni."), (Role.NEXT, "Il certificato scade entro 7 giorni.")],
)
def test_a_time_to_come_is_said(italian: Italian, role: Role, expected: str) -> None:
    when = Adjunct(role, Amount("7", "day"))
    assert state(italian, Clause(NounPhrase("certificate"), Acting("expire"), adjuncts=(when,))) == expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        (Relation.EXACTLY, "Il valore è di 5 minuti."),
        (Relation.MORE_THAN, "Il valore è di oltre 5 minuti."),
        (Relation.LESS_THAN, "Il valore è di meno di 5 minuti."),
        (Relation.AT_LEAST, "Il valore è di almeno 5 minuti."),
        (Relation.AT_MOST, "Il valore è di al massimo 5 minuti."),
    ],
)
def test_comparisons_of_amounts_are_told_apart(italian: Italian, relation: Relation, expected: str) -> None:
    assert state(italian, Clause(NounPhrase("value"), Being(Amount("5", "minute", relation)))) == expected


@pytest.mark.parametrize(
    ("determiner", "expected"),
    [
        (Determiner.DEFINITE, "Gli shard sono pieni."),
        (Determiner.ALL, "Tutti gli shard sono pieni."),
        (Determiner.MOST, "La maggior parte degli shard sono pieni."),
        (Determiner.SEVERAL, "Diversi shard sono pieni."),
        (Determiner.FEW, "Pochi shard sono pieni."),
        (Determiner.A_FEW, "Alcuni shard sono pieni."),
        (Determiner.NO, "Nessuno shard è pieno."),
        (Determiner.EACH, "Ogni shard è pieno."),
        (Determiner.THIS, "Questi shard sono pieni."),
    ],
)
def test_determiners_agree_in_italian(italian: Italian, determiner: Determiner, expected: str) -> None:
    subject = NounPhrase("shard", Number.PLURAL, determiner)
    assert state(italian, Clause(subject, Being(Adjective("full")))) == expected


@pytest.mark.parametrize(
    ("tree", "reason"),
    [
        (Clause(NounPhrase(pronoun="it"), Being(Adjective("full"))), "pronoun"),
        (Clause(NounPhrase("node", Number.PLURAL, Determiner.NOT_ENOUGH), Acting("fail")), "not enough"),
        (Clause(NounPhrase("job"), Being(Adjective("unavailable")), negated=True), "double negation"),
        (Clause(NounPhrase("job"), Being(Adjective("unavailable")), modal=Modal.CAN), "can or must"),
        (Clause(NounPhrase("job"), Being(Adjective("available", adverbs=("no_longer",)))), "negative adverb"),
    ],
)
def test_what_italian_cannot_say_well_is_refused(italian: Italian, tree: Clause, reason: str) -> None:
    with pytest.raises(UnsayableError, match=reason):
        state(italian, tree)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("fallire", "fallisce falliscono fallirà fallisca fallendo fallito"),
        ("caricare", "carica caricano caricherà carichi caricando caricato"),
        ("inviare", "invia inviano invierà invii inviando inviato"),
        ("lasciare", "lascia lasciano lascerà lasci lasciando lasciato"),
        ("ridurre", "riduce riducono ridurrà riduca riducendo ridotto"),
        ("esporre", "espone espongono esporrà esponga esponendo esposto"),
        ("estrarre", "estrae estraggono estrarrà estragga estraendo estratto"),
        ("eseguire", "esegue eseguono eseguirà esegua eseguendo eseguito"),
        ("rimuovere", "rimuove rimuovono rimuoverà rimuova rimuovendo rimosso"),
        ("ottenere", "ottiene ottengono otterrà ottenga ottenendo ottenuto"),
        ("sfuggire", "sfugge sfuggono sfuggirà sfugga sfuggendo sfuggito"),
        ("riapparire", "riappare riappaiono riapparirà riappaia riapparendo riapparso"),
        ("evadere", "evade evadono evaderà evada evadendo evaso"),
    ],
)
def test_italian_verbs_are_conjugated(verb: str, forms: str) -> None:
    keys = ("pres3s", "pres3p", "fut3s", "subj3s", "ger", "pp")
    assert [conjugation(verb)[key] for key in keys] == forms.split()


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("essere", "siamo eravamo saremo saremmo"),
        ("avere", "abbiamo avevamo avremo avremmo"),
        ("rifare", "rifacciamo rifacevamo rifaremo rifaremmo"),
        ("caricare", "carichiamo caricavamo caricheremo caricheremmo"),
        ("lasciare", "lasciamo lasciavamo lasceremo lasceremmo"),
        ("ridurre", "riduciamo riducevamo ridurremo ridurremmo"),
    ],
)
def test_italian_verbs_have_forms_for_we(verb: str, forms: str) -> None:
    assert [conjugation(verb)[key] for key in ("pres1p", "impf1p", "fut1p", "cond1p")] == forms.split()


@pytest.mark.parametrize(
    ("word", "many"),
    [
        ("nodo", "nodi"),
        ("valore", "valori"),
        ("critico", "critici"),
        ("carico", "carichi"),
        ("disco", "dischi"),
        ("spazio", "spazi"),
        ("lunga", "lunghe"),
        ("problema", "problemi"),
        ("attività", "attività"),
        ("cluster", "cluster"),
    ],
)
def test_italian_plurals_follow_the_rules(word: str, many: str) -> None:
    assert plural(word) == many


@pytest.mark.parametrize(("masculine", "expected"), [("pieno", "piena"), ("superiore", "superiore")])
def test_italian_feminines_follow_the_rules(masculine: str, expected: str) -> None:
    assert feminine(masculine) == expected


@pytest.mark.parametrize(("infinitive", "expected"), [("riempire", "riempirsi"), ("ridurre", "ridursi")])
def test_a_reflexive_infinitive_loses_its_vowel(infinitive: str, expected: str) -> None:
    assert reflexive(infinitive) == expected


MISREAD = [
    ("Over 20k open sockets on the host", "Oltre 20k aprono"),
    ("Redis cache hit rate < 70%", "ha raggiunto"),
    ("The disk is over 95% used.", "tramite"),
    ("Refund rate > 3x 7-day average", "giorno della"),
    ("The cluster is low on disk space.", "basso su"),
    ("Score dropped >5% in the last hour.", "scartato"),
    ("The exporter has stopped reporting.", "reportistica"),
    ("Expand the pool to avoid provisioning failures.", "degli errori"),
    ("Check disk latency and reconciliation batch sizes.", "raggruppano"),
    ("Read-only replica occurred.", "replica si è verificata"),
    ("The scrape of the target is out of order.", "sull'ordine"),
    ("Canary node stopped syncing", "arrestato in fase"),
    ("{{ $value }} percent increase in reads on pool {{ $labels.pool }}", "aumentano"),
    ("Failure rate > 10% over 5m", "superiore a 5m"),
    ("The prepared-statement cache is full.", "cache preparata"),
    ("95 connections with TLS compression enabled", "abilitate con"),
    ("The 24-hour 99th percentile latency is 5s.", "dell'ora"),
    ("The ingester is reaching the series limit warning.", "raggiungendo l'avviso"),
]


@pytest.mark.parametrize(("text", "wrong"), MISREAD, ids=[text for text, _ in MISREAD])
def test_what_was_read_wrongly_is_not_said_in_italian(italian: Italian, text: str, wrong: str) -> None:
    try:
        said = say(italian, text)
    except AssertionError:
        return
    assert wrong not in said


_REQUESTS = NounPhrase("request", Number.PLURAL)


@pytest.mark.parametrize(
    ("tree", "reason"),
    [
        (
            Clause(NounPhrase(amount=Amount("⟨1⟩")), Acting("open_obj", NounPhrase("file", Number.PLURAL))),
            "number that",
        ),
        (Clause(NounPhrase(Name("etcd")), Acting("hit", NounPhrase("rate"))), "hit rate"),
        (Clause(NounPhrase("replica"), Acting("occur")), "happens"),
        (Clause(NounPhrase("job"), Acting("batch", NounPhrase("size"))), "batch"),
        (Clause(NounPhrase("job"), Acting("reach", NounPhrase("warning"))), "warning"),
        (Clause(NounPhrase("score"), Acting("drop_obj", NounPhrase(Name("⟨1⟩", "span")))), "dropped"),
        (Clause(NounPhrase("agent"), Acting("stop_obj", NounPhrase("monitoring"))), "stops doing"),
        (Clause(NounPhrase("percent"), Acting("increase")), "number that"),
        (
            Clause(NounPhrase("file", adjectives=(Adjective("failed"),)), Acting("fetch", NounPhrase("log"))),
            "failed does",
        ),
        (
            Clause(NounPhrase("job"), Acting("restart_obj", NounPhrase(Name("⟨2⟩"), modifiers=(Name("⟨1⟩"),)))),
            "two names",
        ),
        (Clause(NounPhrase("job"), Acting("avoid_ing", content=Clause(None, Acting("fix", _REQUESTS)))), ""),
        (
            Clause(NounPhrase("job"), Acting("avoid_ing", content=Clause(None, Acting("fix", NounPhrase("error"))))),
            "avoid",
        ),
        (Clause(NounPhrase("job"), Acting("scrape", _REQUESTS), adverbs=("successfully",)), "adverb within"),
        (Clause(NounPhrase("job"), Acting("complete_obj", Amount("⟨1⟩", "times_unit"))), ""),
        (Clause(NounPhrase("job"), Acting("reject", Amount("⟨1⟩", "times_unit"))), "so many times"),
        (
            Clause(NounPhrase("disk"), Being(Adjective("low")), adjuncts=(Adjunct(Role.ON, NounPhrase("space")),)),
            "size on",
        ),
        (Clause(NounPhrase("disk"), Being(Adjunct(Role.VIA, NounPhrase("space")))), "through"),
        (
            Clause(NounPhrase("disk"), Being(Adjunct(Role.VIA, NounPhrase("job", amount=Amount("⟨1⟩"))))),
            "over an amount",
        ),
        (Clause(NounPhrase("job"), Acting("fail"), adjuncts=(Adjunct(Role.OUT_OF, NounPhrase("range")),)), "out of"),
        (
            Clause(NounPhrase("certificate", adjuncts=(Adjunct(Role.LAST, Amount("⟨1⟩", "day")),)), Acting("expire")),
            "last period",
        ),
        (Clause(NounPhrase("hour", modifiers=(NounPhrase("rate"),)), Acting("fail")), "unit with"),
        (
            Clause(
                NounPhrase("latency", names=(Name("⟨1⟩"),), adjuncts=(Adjunct(Role.ABOVE, Amount("⟨2⟩")),)),
                Acting("fail"),
            ),
            "above a value",
        ),
        (
            Clause(
                NounPhrase("pod", modifiers=(Name("⟨1⟩"), Name("⟨2⟩")), names=(Name("⟨3⟩"), Name("⟨4⟩"))),
                Acting("fail"),
            ),
            "row of names",
        ),
        (
            Clause(NounPhrase("scrape", modifiers=(Name("ML"),), names=(Name("⟨1⟩"), Name("⟨2⟩"))), Acting("fail")),
            "several names",
        ),
        (Clause(NounPhrase(Name("⟨1⟩"), adjectives=(Adjective("new"),)), Acting("fail")), "hidden name"),
        (
            Clause(Coordination((NounPhrase("agent"), NounPhrase("latency"))), Being(Adjective("high"))),
            "value and a thing",
        ),
        (Clause(NounPhrase("file", modifiers=(NounPhrase("number"),)), Acting("fail")), "number before"),
        (Clause(NounPhrase("cache", adjectives=(Adjective("prepared"),)), Acting("fail")), "prepared"),
        (
            Clause(NounPhrase("sync", adjectives=(Adjective("failed"), Adjective("initial"))), Acting("fail")),
            "property",
        ),
        (
            Clause(
                NounPhrase("warning", adjectives=(Adjective("failed"),), modifiers=(NounPhrase("request"),)),
                Acting("fail"),
            ),
            "warning that failed",
        ),
        (
            Clause(
                NounPhrase("job"),
                Acting("fail"),
                adjuncts=(Adjunct(Role.ON, NounPhrase("usage", modifiers=(Name("⟨1⟩"),))),),
            ),
            "on a value",
        ),
        (
            Clause(
                NounPhrase(
                    "connection",
                    Number.PLURAL,
                    adjuncts=(Adjunct(Role.WITH, NounPhrase("compression")),),
                    participle=Clause(None, Acting("enable", passive=True)),
                ),
                Acting("fail"),
            ),
            "something done",
        ),
        (
            Clause(
                NounPhrase("latency"),
                Being(
                    Adjunct(
                        Role.BELOW,
                        NounPhrase(amount=Amount("⟨1⟩", relation=Relation.ABOUT), of=NounPhrase("threshold")),
                    )
                ),
            ),
            "amount of a threshold",
        ),
        (
            Clause(
                NounPhrase("job"),
                Acting("fail_to", content=Clause(None, Acting("run", obliques=(("on", NounPhrase("node")),)))),
            ),
            "with more",
        ),
        (Clause(NounPhrase("job"), Acting("fail_to", content=Clause(None, Acting("run"), negated=True))), "not to run"),
        (
            Clause(
                NounPhrase("job"),
                Being(NounPhrase(amount=Amount("⟨1⟩"), relative=Clause(None, Being(Adjective("low"))))),
            ),
            "number that is",
        ),
    ],
)
def test_a_tree_that_is_mostly_a_misreading_is_refused_in_italian(italian: Italian, tree: Clause, reason: str) -> None:
    if not reason:
        assert state(italian, tree)
        return
    with pytest.raises(UnsayableError, match=reason):
        state(italian, tree)


def test_a_headline_of_what_stopped_doing_something_is_refused_in_italian(italian: Italian) -> None:
    node = NounPhrase("node", participle=Clause(None, Acting("stop_obj", passive=True)))
    tree = Sentence(SentenceKind.HEADLINE, Clause(node, Being(Adjective("synchronizing"))))
    with pytest.raises(UnsayableError, match="stopped doing"):
        italian.sentence(tree, Style())


@pytest.mark.parametrize(
    ("said", "settled"),
    [
        ("Oltre 90% dei nodi non sono attivi.", "Oltre il 90% dei nodi non sono attivi."),
        ("Il valore è superiore a 80%.", "Il valore è superiore all'80%."),
        ("Il valore è inferiore a 1%.", "Il valore è inferiore all'1%."),
        ("Il valore è di 11.5%.", "Il valore è dell'11.5%."),
        ("Il valore è di 12%.", "Il valore è del 12%."),
        ("Il valore è sceso da 0.5% a 0.1%.", "Il valore è sceso dallo 0.5% allo 0.1%."),
        ("Valore corrente: 5%", "Valore corrente: 5%"),
        ("Utilizzo > 80%", "Utilizzo > 80%"),
        ("5% delle richieste in errore", "5% delle richieste in errore"),
        ("5% delle richieste sono lente.", "Il 5% delle richieste sono lente."),
        ("8% delle richieste sono lente.", "L'8% delle richieste sono lente."),
        ("L'errore è 4% delle richieste.", "L'errore è pari al 4% delle richieste."),
        (
            "Il job non riesce a gestire {{ $value }}% dei file.",
            "Il job non riesce a gestire il {{ $value }}% dei file.",
        ),
        ("Il valore è di {{ $value | humanizePercentage }}", "Il valore è del {{ $value | humanizePercentage }}"),
        ("Il valore è di {{ $value }}", "Il valore è di {{ $value }}"),
        ("da oltre 5\u00a0min", "da oltre 5 minuti"),
        ("da oltre 1\u00a0h", "da oltre 1 ora"),
        ("da oltre {{ $value }}\u00a0min", "da oltre {{ $value }}\u00a0min"),
        ("da 1 giorni", "da 1 giorno"),
        ("Il rollout si è fermato alle 40%", "Il rollout si è fermato al 40%"),
        ("in 40 % dei casi", "nel 40 % dei casi"),
        ("avviato dopo 18:00", "avviato dopo le 18:00"),
        ("non attivo da 04:30", "non attivo dalle 04:30"),
        ("nelle ultime 1 ore", "nell'ultima ora"),
        ("negli ultimi 1 minuti", "nell'ultimo minuto"),
        ("nell'ultimo intervallo di 5m", "negli ultimi 5m"),
        ("nell'ultimo intervallo di 6h", "nelle ultime 6h"),
        ("nell'ultimo intervallo di 1h", "nell'ultimo intervallo di 1h"),
        ("sta fallendo a 5 errori /sec", "sta fallendo al ritmo di 5 errori/sec"),
        ("Oltre 1 pod non è attivo.", "Più di 1 pod non è attivo."),
        ("ha oltre 1 pod", "ha più di 1 pod"),
        ("La latenza dell'API p99 è elevata.", "La latenza p99 dell'API è elevata."),
        ("5B/s delle scritture", "5B/s di scritture"),
    ],
)
def test_what_depends_on_a_number_is_settled_when_it_is_known(said: str, settled: str) -> None:
    assert settle_italian(said) == settled


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
def test_a_word_whose_sense_is_not_told_is_refused_in_italian(italian: Italian, text: str) -> None:
    with pytest.raises(AssertionError, match=": "):
        say(italian, text)
