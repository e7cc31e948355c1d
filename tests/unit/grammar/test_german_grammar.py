from __future__ import annotations

import pytest

from slack_fixtures.grammar.abstract import Acting, Clause, Modal, Tense
from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.grammar.languages.english import English
from slack_fixtures.grammar.parsing.german import parser as german
from slack_fixtures.grammar.parsing.german.forms import compound
from slack_fixtures.localization.segments import mask, unmask

SPANS = ("{{ $labels.instance }}", "{{ $value }}")
PAIRS = (
    ("Kritischer Systemfehler erkannt", "Critical system error detected"),
    ("Knoten ausgefallen", "Node failed"),
    ("Hohe Abfragelatenz auf ⟨1⟩", "High query latency on ⟨1⟩"),
    ("Zu viele offene Verbindungen", "Too many open connections"),
    ("Keine Verbindung zur Datenbank", "No connection to the database"),
    ("Verbindung zur Datenbank verloren", "Connection to the database lost"),
    ("Backup fehlgeschlagen", "Backup failed"),
    ("Die Fehlerrate von ⟨1⟩ liegt über ⟨2⟩.", "The error rate of ⟨1⟩ is above ⟨2⟩."),
    ("Die Datenbank nimmt keine Verbindungen mehr an.", "The database does not accept connections anymore."),
    ("Mehr als ⟨2⟩ der Anfragen schlagen fehl.", "More than ⟨2⟩ of the requests are failing."),
    ("Prüfen Sie die Logs und starten Sie den Dienst neu.", "Check the logs and restart the service."),
    ("Die Replikation kann nicht gestartet werden.", "The replication cannot be started."),
    ("Mindestens ein Replikat ist nicht verfügbar.", "At least one replica is unavailable."),
    ("Es wurden keine Metriken empfangen.", "No metrics were received."),
    ("Es gibt zu viele fehlgeschlagene Anmeldeversuche.", "There are too many failed login attempts."),
    ("Das letzte Backup ist älter als ⟨2⟩ Stunden.", "The last backup is older than ⟨2⟩ hours."),
    ("Unerwarteter Neustart des Dienstes", "Unexpected restart of service"),
    ("Aktueller Wert: ⟨2⟩", "Current value: ⟨2⟩"),
    ("Fehlgeschlagene Anfragen nehmen zu.", "Failed requests are increasing."),
    ("Backups fehlen.", "Backups are missing."),
    ("Pods können nicht neu gestartet werden.", "Pods cannot be restarted."),
    ("Der Durchsatz ist auf ⟨2⟩ gefallen.", "The throughput has dropped to ⟨2⟩."),
)
SAID = (
    ("Die Wartung endet um 18:15 Uhr.", "The maintenance is ending at 18:15."),
    ("Seit 4 Uhr kommen keine Metriken an.", "No metrics have been arriving since 4:00."),
    ("Die Queue wächst seit einer halben Stunde.", "The queue has been growing for 30 minutes."),
    ("Wir haben unsere Proxys neu gestartet.", "We have restarted our proxies."),
    ("Niemand kann die Datei öffnen.", "Nobody can open the file."),
    (
        "Der Exporter kann die Queue seit 5 Minuten nicht abfragen.",
        "The exporter has been unable to scrape the queue for 5 minutes.",
    ),
    (
        "Der Shard wurde gestern 3-mal auf andere Knoten verschoben.",
        "The shard was yesterday moved to other nodes 3 times.",
    ),
    ("Die Datei wurde in den Ordner verschoben.", "The file was moved into the folder."),
    ("Von den 12 Partitionen sind 3 offline.", "3 of the 12 partitions are offline."),
    ("Fällt der zweite Broker aus, gehen Daten verloren.", "If the second broker fails, data is lost."),
    ("Ist der Pool voll, starten Sie den Dienst neu.", "If the pool is full, restart the service."),
    (
        "Zahlungen werden zwar angenommen, aber nicht verarbeitet.",
        "Payments are being accepted, but are not processed.",
    ),
    (
        "Dienst anhalten, Cache leeren und Server neu starten.",
        "Stop the service, clear the cache, and restart servers.",
    ),
    ("Entweder den Pool vergrößern oder Abfragen beenden.", "Grow the pool or terminate queries."),
    ("Den Job bitte sofort anhalten.", "Stop the job immediately."),
    ("Latenz bei Kreditkarten zu hoch", "Latency for credit cards too high"),
    ("Der Job wurde nicht zur geplanten Zeit gestartet.", "The job was not started at the scheduled time."),
    ("Anfragen laufen nach 3 Sekunden in einen Timeout.", "Requests are timing out after 3 seconds."),
    ("Prüfen Sie, ob die Latenz wächst.", "Check whether the latency is growing."),
    ("Prüfen Sie, ob der Prozess beendet werden darf.", "Check whether the process can be terminated."),
    ("Der Speicher darf 90 % nicht überschreiten.", "The memory must not exceed 90 %."),
    ("Der Collector meldet sich nicht.", "The collector does not respond."),
    ("Seit 5 Minuten ist kein einziger Auftrag eingegangen.", "No job has arrived for 5 minutes."),
    ("Beide Pods laufen auf demselben Knoten.", "Both pods are running on the same node."),
    ("Das Gateway liefert den Fehler ⟨1⟩ statt 200.", "The gateway returns the error ⟨1⟩ instead of 200."),
    ("Das Konto wurde wegen zu vieler Fehler gesperrt.", "The account was locked due to too many errors."),
    (
        "Der Host hat eine Tabelle gelöscht, die den Index enthält.",
        "The host has deleted a table that contains the index.",
    ),
    (
        "Der Prozess antwortet nicht, der die Anfragen verteilt.",
        "The process that distributes the requests does not respond.",
    ),
    ("Wir sollten prüfen, ob die Backups fehlen.", "We should check whether the backups are missing."),
    ("Auf keinem Knoten läuft der Agent.", "The agent is not running on any node."),
    ("Der Server nimmt keine Anfrage mehr an.", "The server does not accept requests anymore."),
    ("Im Pool ist kein einziger Knoten mehr gesund.", "No node is healthy in the pool anymore."),
    ("Kein Speicherplatz mehr verfügbar", "No disk space available"),
    ("Der Export wartet bis zum Neustart.", "The export is waiting until the restart."),
    (
        "Der Server lehnt Anfragen ab, sodass sich Titel nicht abspielen lassen.",
        "The server rejects requests, so titles cannot be played.",
    ),
    ("Die Verbindung zum Provider prüfen.", "Check the connection to the provider."),
    ("Auffällig viele Fehler am VPN-Gateway", "Unusually high number of errors at the VPN gateway"),
    ("Jeder fünfte Kunde kann sich nicht anmelden.", "1 of 5 customers cannot log in."),
    ("Die letzten drei Importe sind fehlgeschlagen.", "The 3 last imports have failed."),
    ("Es droht ein Datenverlust.", "A data loss is imminent."),
    ("Eine Umschaltung steht bevor.", "A switch is imminent."),
    ("Der Import, der noch aussteht, ist wichtig.", "The import that is still pending is important."),
    ("Der Worker hängt seit 5 Minuten fest.", "The worker has been stuck for 5 minutes."),
    ("Der Versand verzögert sich.", "The dispatch is delayed."),
    ("Grund dafür ist ein Ausfall beim Provider.", "The reason is an outage at the provider."),
    ("Der Consumer steht seit 5 Minuten still.", "The consumer has been stalling for 5 minutes."),
    ("Der zweite Server steht bereit.", "The second server is ready."),
    (
        "Der Server nimmt Nachrichten entgegen, quittiert sie aber nicht.",
        "The server accepts messages, but does not acknowledge them.",
    ),
    ("Wir haben nur noch drei freie Adressen.", "There are only 3 free addresses."),
    ("Knoten ausgefallen: {{ $labels.instance }}", "Node failed: {{ $labels.instance }}"),
    ("Der Job ist mit Rückgabewert {{ $value }} abgebrochen.", "The job has aborted with return code {{ $value }}."),
    ("Das Rollout von order-sync wurde abgebrochen.", "The rollout of order-sync was canceled."),
    (
        "Der Dienst ist gestört, da die SMS mit dem Code zu spät ankommt.",
        "The service is disrupted because the text message with the code arrives too late.",
    ),
    (
        "Die Queue wächst, weil der Server mit Fehlern antwortet.",
        "The queue is growing because the server responds with errors.",
    ),
    ("Das Topic kunden-updates ist voll.", "The topic kunden-updates is full."),
    ("Logs vom Ingress fehlen", "Logs of the Ingress are missing"),
    ("Zwei der drei Replikate sind ausgefallen.", "2 of the 3 replicas have failed."),
    ("Pods ohne Leader", "Pods leaderless"),
    ("Der Zustand der Knoten ist unbekannt.", "The state of the nodes is unknown."),
    ("Die Knoten sind bereit.", "The nodes are ready."),
    ("Der Knoten ist bereit.", "The node is ready."),
    ("Die neue Version ist instabil.", "The new version is unstable."),
    ("Kunden melden Fehler.", "Customers report errors."),
    (
        "Der Dienst, der auf {{ $labels.instance }} läuft, antwortet nicht.",
        "The service that runs on {{ $labels.instance }} does not respond.",
    ),
    (
        "Die Datenbank enthält Tabellen, die seit 3 Tagen nicht bereinigt wurden.",
        "The database contains tables that have not been cleaned up for 3 days.",
    ),
    (
        "Der auf {{ $labels.instance }} laufende Dienst ist instabil.",
        "The service running on {{ $labels.instance }} is unstable.",
    ),
    ("Der vom Kernel beendete Prozess wurde neu gestartet.", "The process killed by the kernel was restarted."),
    ("Löschen Sie nicht mehr benötigte Dateien.", "Delete files that are no longer needed."),
    ("Die Shards sind nicht zugewiesen.", "The shards are unassigned."),
    ("Elasticsearch hat nicht zugewiesene Shards.", "Elasticsearch has unassigned shards."),
    ("Erneuern Sie das Zertifikat, um einen Ausfall zu vermeiden.", "Renew the certificate to avoid an outage."),
    ("Um Datenverlust zu vermeiden, stoppen Sie den Dienst.", "Stop the service to avoid data loss."),
    ("Der Angreifer versucht, sich anzumelden.", "The attacker attempts to log in."),
    ("Ein Nutzer hat versucht, die Datenbank zu löschen.", "A user has attempted to delete the database."),
    ("Stellen Sie sicher, dass der Dienst läuft.", "Ensure that the service is running."),
    ("Der Dienst meldet, dass die Datenbank voll ist.", "The service reports that the database is full."),
    (
        "Der Dienst meldet, dass keine Verbindung zur Bank besteht.",
        "The service reports that there is no connection to the bank.",
    ),
    ("Prüfen Sie, ob der Dienst läuft.", "Check that the service is running."),
    ("Prüfen, ob genügend Speicherplatz vorhanden ist.", "Check that enough disk space is present."),
    ("Der Pod lässt sich nicht löschen.", "The pod cannot be deleted."),
    ("Die Daten ließen sich nicht wiederherstellen.", "The data could not be restored."),
    ("Die Logs sind zu prüfen.", "The logs must be checked."),
    ("Es kommt zu Verzögerungen.", "Delays are occurring."),
    ("Dadurch kann es zu Fehlern kommen.", "Errors can therefore occur."),
    ("Es ist zu einem Ausfall gekommen.", "An outage has occurred."),
    ("Der Dienst wurde gestoppt, weil es zu Fehlern kam.", "The service was stopped because errors occurred."),
    ("Derzeit gibt es keine Leader.", "There are no leaders currently."),
    (
        "Der Dienst ist langsam, weil es zu viele Anfragen gibt.",
        "The service is slow because there are too many requests.",
    ),
    ("Es besteht keine Verbindung zur Datenbank.", "There is no connection to the database."),
    ("Es liegen keine aktuellen Metriken vor.", "There are no current metrics."),
    ("Betroffen sind alle Dienste im Cluster.", "All services in the cluster are affected."),
    ("Der Endpunkt antwortet weder auf HTTP noch auf HTTPS.", "The endpoint does not respond to HTTP or HTTPS."),
    ("Der Dienst hat keine freien Verbindungen mehr.", "The service does not have free connections anymore."),
    ("Es wurden noch keine Metriken empfangen.", "Metrics were not received yet."),
    ("Das Backup ist noch nicht abgeschlossen.", "The backup has not been completed yet."),
    ("Der Dienst antwortet auf keine Anfragen mehr.", "The service does not respond to requests anymore."),
    (
        "Entweder ist der Dienst ausgefallen oder die Verbindung ist gestört.",
        "The service has failed or the connection is disrupted.",
    ),
    ("Löschen Sie alte Dateien oder erweitern Sie das Volume.", "Delete old files or expand the volume."),
    ("Der Job ist fehlgeschlagen, wurde aber nicht wiederholt.", "The job has failed, but was not retried."),
    ("Der Job wurde abgebrochen und neu gestartet.", "The job was canceled and was restarted."),
    ("Die Festplatte ist zu 90 % gefüllt.", "The usage of the disk is at 90 %."),
    ("Die Festplatte ist zu mehr als 90 % belegt.", "The usage of the disk is above 90 %."),
    ("Festplatte zu 90 % voll", "Usage of disk at 90 %"),
    ("Die Fehlerrate liegt bei über 5 %.", "The error rate is above 5 %."),
    ("Die Fehlerrate liegt über 90 % des Grenzwerts.", "The error rate is above 90 % of the limit."),
    (
        "Der Anteil offener Verbindungen liegt seit {{ $value }} Minuten bei 5 %.",
        "The share of open connections has been at 5 % for {{ $value }} minutes.",
    ),
    ("Die Latenz ist größer als 5 Sekunden.", "The latency is above 5 seconds."),
    ("Letztes Backup älter als 24 Stunden", "Last backup older than 24 hours"),
    ("Antwortzeit im 95. Perzentil über 2 s", "Response time in the P95 above 2 s"),
    ("Der Durchsatz ist um 30 % gesunken.", "The throughput has dropped by 30 %."),
    ("Die Verfügbarkeit unterschreitet den Grenzwert.", "The availability falls below the limit."),
    ("Der Build dauert länger als üblich.", "The duration of the build is longer than usual."),
    ("Es gibt weniger Replikate als gewünscht.", "There are fewer replicas than desired."),
    ("Ungewöhnlich viele offene Verbindungen", "Unusually high number of open connections"),
    ("Der Prozess verbraucht sehr viel Speicher.", "The process consumes a very high amount of memory."),
    ("Die Anzahl an Fehlern ist zu hoch.", "The number of errors is too high."),
    ("Anfragen an die API schlagen fehl.", "Requests to the API are failing."),
    ("Seit dem Update auf Version 2 treten Fehler auf.", "Errors have been occurring since the update to version 2."),
    ("Wiedergabe bei Nutzern gestört", "Playback for users disrupted"),
    ("Redis geht der Arbeitsspeicher aus.", "Redis runs out of the memory."),
    ("Dem Cluster fehlen Ressourcen.", "The cluster lacks resources."),
    ("Möglicherweise fehlen dem Cluster Ressourcen.", "The cluster potentially lacks resources."),
    ("Fügen Sie dem Cluster weitere Knoten hinzu.", "Add further nodes to the cluster."),
    ("Daten gehen verloren.", "Data is lost."),
    ("Der Dienst könnte ausgefallen sein.", "The service may have failed."),
    ("Der Job musste abgebrochen werden.", "The job had to be canceled."),
    ("Der Knoten darf nicht gelöscht werden.", "The node must not be deleted."),
    ("Die Lizenz läuft bald ab.", "The license will soon expire."),
    ("Das Zertifikat läuft in 7 Tagen ab.", "The certificate will expire in 7 days."),
    ("Seit dem Neustart steigt die Fehlerrate.", "The error rate has been increasing since the restart."),
    ("Das Ziel wurde seit 5 Minuten nicht abgefragt.", "The target has not been scraped for 5 minutes."),
    (
        "Nachdem die Temperatur gestiegen war, wurde der Server abgeschaltet.",
        "After the temperature increased, the server was shut down.",
    ),
    (
        "Falls das Problem weiterhin besteht, wenden Sie sich an den Support.",
        "If the issue still persists, contact the support.",
    ),
    (
        "Sollte das Problem weiterhin bestehen, kontaktieren Sie den Support.",
        "If the issue still persists, contact the support.",
    ),
    (
        "Sobald der Speicher voll ist, nimmt die Datenbank keine Anfragen mehr an.",
        "When the memory is full, the database does not accept requests anymore.",
    ),
    ("Starten Sie den Worker neu, falls er hängt.", "Restart the worker if it hangs."),
    ("Nehmen Sie den Knoten aus dem Cluster und ersetzen Sie ihn.", "Remove the node from the cluster and replace it."),
    ("Der Cluster ist im Status Rot.", "The cluster is in the status Rot."),
    ("Der Pod hängt im Zustand Pending.", "The pod is in the state Pending."),
    ("Der Knoten befindet sich im Wartungsmodus.", "The node is in the maintenance mode."),
    ("Keiner der Broker ist erreichbar.", "No brokers are reachable."),
    ("Die Hälfte der Knoten ist ausgefallen.", "Half of the nodes have failed."),
    ("Nur noch wenig Speicher verfügbar", "Little memory available"),
    ("Container wegen Speichermangels beendet", "Container terminated due to the memory shortage"),
    ("Prüfen Sie die Regeln sowie die Einträge.", "Check the rules and the entries."),
    ("Der Pool ist voll, der Dienst lehnt Anfragen ab.", "The pool is full; the service rejects requests."),
    ("Die Anmeldung ist fehlgeschlagen: Passwort abgelaufen.", "The login has failed: the password has expired."),
    ("Die Latenz beträgt {{ $value }} ms.", "The latency is {{ $value }} ms."),
    ("Die Wartezeit beträgt mehr als eine Stunde.", "The wait time is more than 1 hour."),
    ("Kunden können ihre Bestellungen nicht abschließen.", "Customers cannot complete their orders."),
    ("Wenn der Speicher voll ist, bitte alte Dateien löschen.", "If the memory is full, delete old files."),
    (
        "Die Anfragen werden abgelehnt, weil die Berechtigungen fehlen.",
        "The requests are being rejected because the permissions are missing.",
    ),
    ("Der Fehler besteht länger als 15 Minuten.", "The error has been persisting for more than 15 minutes."),
    ("Alle 5 Minuten startet der Pod neu.", "The pod is restarting every 5 minutes."),
    ("Die Last ist über das Limit gestiegen.", "The load has risen above the limit."),
    ("Der Dienst ist durch zu viele Anfragen überlastet.", "The service is overloaded due to too many requests."),
    ("Der Dienst wird durch Fehler gestört.", "The service is being disrupted by errors."),
    ("Daten werden über das Netzwerk gesendet.", "Data is being sent via the network."),
    ("Anfragen brechen nach 30 Sekunden ab.", "Requests are aborting after 30 seconds."),
    ("Wert {{ $value }} überschritten", "Value {{ $value }} exceeded"),
    ("Aktueller Status: bereit", "Current status: ready"),
    ("Kafka: Broker nicht erreichbar", "Kafka: Broker unreachable"),
    ("Der Dienst (Version 2) ist ausgefallen.", "The service (version 2) has failed."),
    ("Backup der Datenbank (Größe: {{ $value }}) fehlgeschlagen", "Backup of database (size: {{ $value }}) failed"),
    (
        "Es wurden keine Metriken empfangen ({{ $labels.instance }})",
        "No metrics were received ({{ $labels.instance }})",
    ),
    ("Der Job läuft bereits 5 Minuten lang.", "The job has already been running for 5 minutes."),
    ("Datenverlust möglich", "Data loss possible"),
    ("Knoten {{ $labels.instance }} wieder erreichbar", "Node {{ $labels.instance }} reachable again"),
    ("Der Dienst liefert veraltete Daten.", "The service returns stale data."),
    ("Die Verbindung ist seit einer Stunde unterbrochen.", "The connection has been interrupted for 1 hour."),
    ("Die Playlists werden nicht gespeichert.", "The playlists are not stored."),
    ("Speicher und CPU sind ausgelastet.", "Memory and the CPU are saturated."),
    ("Neue Verbindungen können nicht angenommen werden.", "New connections cannot be accepted."),
    ("Der Schwellenwert lag bei 5 %.", "The threshold was at 5 %."),
    ("Der Nutzer hat sich nicht angemeldet.", "The user has not logged in."),
    ("Der Dienst kann wegen eines Fehlers nicht gestartet werden.", "The service cannot be started due to an error."),
    ("Bei Kunden fallen Geräte aus.", "Devices are failing for customers."),
    ("Bei einem Ausfall gehen Daten verloren.", "Data is lost during an outage."),
    ("Unterhalb von 5 % schlagen Abfragen fehl.", "Queries are failing below 5 %."),
    (
        "Der Prozess läuft im Hintergrund – der Speicher ist voll.",
        "The process is running in the background - the memory is full.",
    ),
    ("Der Dienst ist ausgefallen; Kunden sind betroffen.", "The service has failed; customers are affected."),
    ("Hier sind keine Nutzer betroffen.", "No users are affected here."),
    ("Der Durchsatz lag unter dem Grenzwert.", "The throughput was below the limit."),
    ("Es gab zu viele Fehler.", "There were too many errors."),
    ("Der Speicher war voll und der Dienst fiel aus.", "The memory was full and the service failed."),
    ("Der Broker soll neu gestartet werden.", "The broker should be restarted."),
    ("Die Nachricht wurde an den Broker gesendet.", "The message was sent to the broker."),
    ("Wenn es zu Fehlern kommt, prüfen Sie die Logs.", "If errors occur, check the logs."),
    (
        "Weil der Speicher voll war, wurde der Dienst beendet.",
        "Because the memory was full, the service was terminated.",
    ),
    ("Je Sekunde werden 100 Anfragen abgelehnt.", "100 requests are being rejected per second."),
    ("Bitte prüfen Sie die Logs, bevor Sie den Dienst neu starten.", "Check the logs before you restart the service."),
    ("Die Benutzer, die betroffen sind, wurden informiert.", "The users that are affected were informed."),
    ("Die Anmeldung schlägt fehl (Fehler: {{ $value }}).", "The login is failing (error: {{ $value }})."),
    ("Der Speicher scheint voll zu sein.", "The memory appears to be full."),
    ("Der Dienst wird voraussichtlich ausfallen.", "The service will likely fail."),
    ("Der Dienst bleibt nicht erreichbar.", "The service remains unreachable."),
    ("Der Pod ist älter als erwartet.", "The pod is older than expected."),
    ("Die Last wird höher als üblich.", "The load becomes higher than usual."),
    ("3 von 5 Knoten sind nicht bereit.", "3 of 5 nodes are unready."),
    ("Abfragelatenz der Kafka-Broker hoch", "Query latency of Kafka brokers high"),
    ("Alle der Replikate sind ausgefallen.", "All replicas have failed."),
    ("Anfragen werden nach Fehlern erneut gesendet.", "Requests are being resent after errors."),
    ("Bei Störungen müssen Sie das Team informieren.", "You must inform the team during faults."),
    ("Consumer-Gruppe {{ $labels.instance }} langsam", "Consumer group {{ $labels.instance }} slow"),
    ("Der Dienst ist ausgefallen und antwortet nicht.", "The service has failed and does not respond."),
    ("Der Dienst ist der Leader.", "The service is the leader."),
    (
        "Der Dienst ist langsam, obwohl genügend Speicher verfügbar sein sollte.",
        "The service is slow, although enough memory should be available.",
    ),
    ("Der Dienst ist trotz Neustart langsam.", "The service is slow despite the restart."),
    ("Der Dienst liefert weder Logs noch Metriken.", "The service does not return logs or metrics."),
    ("Der Dienst war für 5 Minuten nicht erreichbar.", "The service was unreachable for 5 minutes."),
    ("Der Durchsatz ist niedriger als 5 MB.", "The throughput is below 5 MB."),
    (
        "Der Job muss noch laufen, bis die Daten gesichert worden sind.",
        "The job must still run until the data has been backed up.",
    ),
    ("Der Job wurde gestartet, um Daten zu sichern.", "The job was started to back up data."),
    ("Der Pod ist in der letzten Stunde abgestürzt.", "The pod has crashed in the last hour."),
    ("Der Pod läuft auf dem Host.", "The pod is running on the host."),
    ("Der Pod wurde 5 Mal neu gestartet.", "The pod was restarted 5 times."),
    ("Der Speicher ist voll.", "The memory is full."),
    ("Der Speicher wird in 2 Stunden voll sein.", "The memory will be full in 2 hours."),
    ("Der sehr hohe Wert sinkt.", "The very high value is dropping."),
    ("Die Daten sind gesichert worden.", "The data has been backed up."),
    ("Die Last der Server steigt auf 90 %.", "The load of the servers increases to 90 %."),
    (
        "Die Latenz ist hoch, was darauf hindeutet, dass der Speicher voll ist.",
        "The latency is high, indicating that the memory is full.",
    ),
    ("Die Latenz ist hoch, was zu Fehlern führt.", "The latency is high, leading to errors."),
    (
        "Die Speichernutzung von Kafka, Redis und MySQL ist hoch.",
        "The memory usage of Kafka, Redis, and MySQL is high.",
    ),
    ("Die Verfügbarkeit sinkt unter 90 %.", "The availability is dropping below 90 %."),
    ("Ein neuer Knoten wurde erkannt.", "A new node was detected."),
    ("Ein neues Backup wurde erstellt.", "A new backup was created."),
    ("Es gibt keine freien Verbindungen mehr.", "There are not any free connections anymore."),
    ("Fehler in den letzten 5 Minuten", "Error in the last 5 minutes"),
    ("Fehler in der letzten Stunde", "Error in the last hour"),
    ("Hohe Last (> 90 %)", "High load (> 90 %)"),
    ("Kafka Broker nicht erreichbar", "Kafka broker unreachable"),
    ("Kafka-Broker", "Kafka broker"),
    ("Kein Backup seit 24 Stunden", "No backup for 24 hours"),
    ("Knoten nicht bereit seit 5 Minuten", "Node unready for 5 minutes"),
    ("Latenz > 5 s", "Latency > 5 s"),
    ("NATS-Server nicht erreichbar", "NATS server unreachable"),
    ("Nicht verfügbare Replikate", "Unavailable replicas"),
    ("Platte, Speicher und CPU ausgelastet", "Disk, memory, and CPU saturated"),
    (
        "Pod kann nicht gestartet werden, da kein Speicher frei ist.",
        "The pod cannot be started because no memory is free.",
    ),
    (
        "Prüfen Sie den Server {{ $labels.instance }} im Rechenzentrum Wien.",
        "Check the server {{ $labels.instance }} in the data center Wien.",
    ),
    ("Prüfen Sie die Pods und starten Sie sie neu.", "Check the pods and restart them."),
    ("Replikat nach 5 Minuten nicht bereit", "Replica unready after 5 minutes"),
    ("Speicher und CPU sind ausgelastet.", "Memory and the CPU are saturated."),
    ("Um Ausfälle zu vermeiden, wird der Dienst neu gestartet.", "The service is being restarted to avoid outages."),
    ("Verbindung zu den Knoten verloren", "Connection to the nodes lost"),
    ("Vor 5 Minuten ist der Dienst abgestürzt.", "The service crashed 5 minutes ago."),
    ("Wartende Anfragen werden abgelehnt.", "Waiting requests are being rejected."),
    (
        "Wenn der Dienst ausfällt, werden keine Anfragen verarbeitet.",
        "If the service fails, no requests are being processed.",
    ),
    ("Zur Datenbank besteht keine Verbindung.", "There is no connection to the database."),
    ("{{ $labels.instance }}-Datenbank nicht erreichbar", "{{ $labels.instance }} database unreachable"),
    ("Bei Störungen und Ausfällen informieren Sie das Team.", "Inform the team at faults and outages."),
    ("Der E-Mail-Dienst ist ausgefallen.", "The email service has failed."),
    ("Nicht benötigte Daten werden gelöscht.", "Data that is not needed is being deleted."),
    ("Neue Pods können möglicherweise nicht gestartet werden.", "New pods potentially cannot be started."),
    ("Alarme werden möglicherweise nicht ausgelöst.", "Alerts potentially are not triggered."),
    ("Bestehende Nutzer sind nicht betroffen.", "Existing users are unaffected."),
    ("Die Fehlerrate steigt weiter.", "The error rate is still increasing."),
    ("Löschen Sie alte Protokolle.", "Delete old logs."),
    ("Die Firewall blockiert den Zugriff auf die Datenbank.", "The firewall blocks the access to the database."),
    ("Ein neues Zertifikat fehlt.", "A new certificate is missing."),
    ("Der Dienst antwortet deshalb nicht.", "The service therefore does not respond."),
    ("Der Job ist seit 3 Stunden überfällig.", "The job has been overdue for 3 hours."),
    ("Starten Sie auf keinen Fall den Knoten neu.", "Do not restart the node."),
    ("Innerhalb von 5 Minuten sind 10 Anfragen fehlgeschlagen.", "10 requests have failed in the last 5 minutes."),
    ("Die Daten werden von Kafka nach S3 kopiert.", "The data is being copied to S3 from Kafka."),
    ("Der Dienst sendet zu wenige Anfragen an die API.", "The service sends too few requests to the API."),
    ("Kein Knoten außer dem Leader ist erreichbar.", "No node except for the leader is reachable."),
    ("Der Wert darf 90 % nicht überschreiten.", "The value must not exceed 90 %."),
    ("Drei der fünf Broker sind offline.", "3 of the 5 brokers are offline."),
    (
        "Die Anzahl der Replikate ist kleiner als die gewünschte Anzahl.",
        "The number of replicas is smaller than the desired number.",
    ),
    ("Keine Antwort vom Server", "No response from the server"),
    ("Die Dateien wurden gelöscht, ohne gesichert zu werden.", "The files were deleted without being backed up."),
    ("Mehr als 3 Anmeldeversuche sind gescheitert.", "More than 3 login attempts have failed."),
    ("Die Last hat sich erhöht.", "The load has increased."),
    ("Die Anfragen sind gescheitert.", "The requests have failed."),
)
DOUBTFUL = (
    "Der Leader wurde gewechselt.",
    "Es werden nicht alle Anfragen beantwortet.",
    "Alle Pods laufen nicht.",
    "Wurde das Zertifikat erneuert?",
    "Um Ausfälle zu vermeiden, starten Sie den Dienst nicht.",
    "Der Neustart war vor 5 Minuten.",
    "Fast alle Sitzungen wurden beendet.",
    "Der Dienst würde ausfallen.",
    "Der Knoten muss nicht neu gestartet werden.",
    "Der Job ist zum dritten Mal fehlgeschlagen.",
    "Erneuern Sie das Zertifikat nicht, um Kosten zu sparen.",
    "Der Dienst startet der Server.",
    "Sind alle Knoten bereit?",
)


@pytest.mark.parametrize(("source", "expected"), PAIRS)
def test_a_german_alert_is_understood(source: str, expected: str) -> None:
    readings = german.parse(source, SPANS)
    assert readings
    assert English().sentence(readings[0].tree, Style()) == expected


@pytest.mark.parametrize(("source", "expected"), SAID)
def test_a_german_sentence_says_the_same_in_english(source: str, expected: str) -> None:
    masked = mask(source)
    readings = german.parse(masked.text, [span.text for span in masked.spans])
    assert readings
    assert unmask(English().sentence(readings[0].tree, Style()), masked.spans) == expected


@pytest.mark.parametrize("source", DOUBTFUL)
def test_what_the_tree_cannot_say_has_no_reading(source: str) -> None:
    masked = mask(source)
    assert german.parse(masked.text, [span.text for span in masked.spans]) == []


@pytest.mark.parametrize(
    ("source", "tense", "modal", "negated"),
    [
        ("Der Dienst ist ausgefallen.", Tense.PERFECT, None, False),
        ("Der Dienst wurde beendet.", Tense.PAST, None, False),
        ("Der Dienst wird ausfallen.", Tense.FUTURE, None, False),
        ("Der Dienst könnte ausfallen.", Tense.PRESENT, Modal.MAY, False),
        ("Der Dienst konnte nicht gestartet werden.", Tense.PAST, Modal.CAN, True),
        ("Der Dienst muss gestartet werden.", Tense.PRESENT, Modal.MUST, False),
    ],
)
def test_tense_modality_and_negation_are_kept_apart(
    source: str, tense: Tense, modal: Modal | None, negated: object
) -> None:
    tree = german.parse(source, SPANS)[0].tree.body
    assert isinstance(tree, Clause)
    assert (tree.tense, tree.modal, tree.negated) == (tense, modal, negated)


def test_since_makes_the_present_a_perfect() -> None:
    tree = german.parse("Der Dienst antwortet seit ⟨2⟩ Minuten nicht.", SPANS)[0].tree.body
    assert isinstance(tree, Clause)
    assert isinstance(tree.predicate, Acting)
    assert (tree.tense, tree.negated) == (Tense.PERFECT, True)


def test_a_compound_is_taken_apart_by_the_lexicon() -> None:
    _, phrase, _ = compound("abfragelatenz")[0]
    assert (phrase.head, [part.head for part in phrase.modifiers]) == ("latency", ["query"])  # type: ignore[union-attr]


def test_a_noun_that_the_lexicon_lacks_is_no_name() -> None:
    assert german.parse("Die Schnurzel ist ausgefallen.", SPANS) == []


def test_no_noun_of_the_sentence_is_lost() -> None:
    assert german.parse("Der Dienst startet den Server die Platte.", SPANS) == []
