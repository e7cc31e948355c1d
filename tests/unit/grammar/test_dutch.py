"""What the Dutch linearizer says, sentence by sentence, and the forms that it knows of each word."""

from __future__ import annotations

import re

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
    Name,
    NounPhrase,
    Number,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.dutch import words
from slack_fixtures.grammar.languages.dutch.linearizer import Dutch
from slack_fixtures.grammar.parsing.english import parser as english
from slack_fixtures.localization import embedded
from slack_fixtures.localization.segments import mask, unmask

SAID = [
    ("Outages are expected.", "Storingen worden verwacht."),
    ("Malware was found.", "Malware is gevonden."),
    ("Join the call.", "Sluit u aan bij de aanroep."),
    ("The key was used from an unknown IP address.", "De sleutel is gebruikt vanaf een onbekend IP-adres."),
    ("The heater is switched off.", "De verwarming is uitgeschakeld."),
    ("The upgrade starts in 1 hour and lasts 4 hours.", "De upgrade start over 1 uur en duurt 4 uur."),
    ("Ask the owner for help.", "Vraag de eigenaar om hulp."),
    ("The absence of alerts is suspicious.", "De afwezigheid van alerts is verdacht."),
    ("The risk of collision is rising.", "Het risico op een botsing stijgt."),
    ("Check the server for errors.", "Controleer de server op fouten."),
    (
        "Check the logs of the gateway for timeouts or errors.",
        "Controleer de logs van de gateway op time-outs of fouten.",
    ),
    ("Timeouts have increased.", "Time-outs zijn toegenomen."),
    ("The quota service stops serving requests.", "De quotaservice handelt geen verzoeken meer af."),
    ("The migration has made no progress for 2 hours.", "De migratie heeft al 2 uur geen voortgang geboekt."),
    ("Invoices are not going out.", "Facturen worden niet verzonden."),
    ("The kiosk crashes in Belgium.", "De kiosk crasht in België."),
    ("Only the routers in Lyon are affected.", "Alleen de routers in Lyon zijn getroffen."),
    ("Hundreds of parcels are stuck.", "Honderden pakketten zijn vastgelopen."),
    ("The share of lost packets rose to 4 %.", "Het aandeel verloren pakketten is gestegen tot 4 %."),
    ("The probe has stopped reporting", "De probe is stilgevallen"),
    ("Logins are accepted without a password.", "Aanmeldingen worden geaccepteerd zonder een wachtwoord."),
    ("The standby trails the primary by 12 seconds.", "De standby loopt 12 s achter op de primary."),
    ("All replicas lag behind the primary by 9 seconds.", "Alle replica's lopen 9 s achter op de primary."),
    ("Nobody has been able to log in since this morning.", "Niemand kan zich aanmelden sinds vanochtend."),
    ("The counter dropped to zero.", "De teller is gedaald tot nul."),
    ("The proxy drops packets.", "De proxy verwerpt pakketten."),
    ("Disk space on db-2 is scarce.", "De schijfruimte op db-2 is schaars."),
    (
        "Hosts patched this morning are still rebooting.",
        "Hosts die vanochtend zijn gepatcht, starten nog steeds opnieuw op.",
    ),
    ("Undo the change from this afternoon.", "Maak de wijziging van vanmiddag ongedaan."),
    ("The import failed this evening.", "De import is vanavond mislukt."),
    ("The figures of last night are incomplete.", "De cijfers van afgelopen nacht zijn onvolledig."),
    ("The freeze lasts until Monday.", "De bevriezing duurt tot maandag."),
    ("Uploads are blocked until midnight UTC.", "Uploads zijn geblokkeerd tot middernacht UTC."),
    ("No heartbeat from the Lisbon site", "Geen heartbeat vanuit de locatie Lisbon"),
    ("The Vienna office is offline.", "Het kantoor Vienna is offline."),
    ("The database state is in READ_ONLY.", "De databasestatus is READ_ONLY."),
    ("UPS on battery", "UPS op accuvoeding"),
    ("Account lockouts increased.", "Accountvergrendelingen zijn toegenomen."),
    ("Payments soared.", "Betalingen zijn sterk toegenomen."),
    ("The newest export is 2 days old", "De nieuwste export is 2 dagen oud"),
    ("The menu vanished on Firefox.", "Het menu is verdwenen in Firefox."),
    ("The CRL is out of date.", "De CRL is verouderd."),
    ("Login page won't load", "De inlogpagina wordt niet geladen"),
    (
        "The primary is down, so writes fail and the backlog will grow.",
        "De primary is uitgevallen, waardoor schrijfbewerkingen mislukken en de achterstand zal groeien.",
    ),
    ("Refunds are processed at a higher fee.", "Terugbetalingen worden verwerkt tegen hogere kosten."),
    ("Timeouts at the payment provider", "Time-outs bij de betaalprovider"),
    (
        "The delay exceeded 9 minutes for three consecutive hours.",
        "De vertraging heeft gedurende 3 opeenvolgende uren 9 min overschreden.",
    ),
    ("This is the second-largest bucket.", "Dit is de op een na grootste bucket."),
    ("The agent reports a load of 4 per core.", "De agent meldt een belasting van 4 per core."),
    ("The average handling time rose.", "De gemiddelde afhandeltijd is gestegen."),
    ("NFS export hung", "NFS-export vastgelopen"),
    ("The indexer hung at 04:10", "De indexer is om 04:10 vastgelopen"),
    ("The backlog keeps growing.", "De achterstand groeit steeds verder."),
    ("Disk usage keeps creeping up", "Het schijfgebruik loopt nog steeds langzaam op"),
    ("Power failure at the Oslo site", "Stroomstoring op de locatie Oslo"),
    (
        "The queue has been full on average over the past 20 minutes.",
        "De wachtrij was gemiddeld vol in de afgelopen 20 min.",
    ),
    ("Any job that needs the cache will fail.", "Elke job die de cache nodig heeft, zal mislukken."),
    ("The keys were rotated during Tuesday's audit.", "De sleutels zijn geroteerd tijdens de audit van dinsdag."),
    ("Latency in the Paris region is high.", "De latentie in de regio Paris is hoog."),
    ("Someone changed the firewall rule.", "Iemand heeft de firewallregel gewijzigd."),
    ("Nobody can open the portal.", "Niemand kan het portaal openen."),
    ("We have disabled the job.", "We hebben de job uitgeschakeld."),
    ("If nobody answers, call a technician.", "Als niemand antwoordt, bel dan een technicus."),
    ("Our team is working on it.", "Ons team werkt hieraan."),
    ("Someone logged in from a new device.", "Iemand heeft zich aangemeld vanaf een nieuw apparaat."),
    ("Import aborted at midnight", "Import om middernacht afgebroken"),
    ("Jobs fail at midnight.", "Jobs mislukken om middernacht."),
    ("The agent crashes on startup.", "De agent crasht bij het opstarten."),
    (
        "Invoices have been pending for over three business days.",
        "Facturen zijn al meer dan 3 werkdagen in behandeling.",
    ),
    ("Tasks pending for lack of memory", "Taken in behandeling vanwege gebrek aan geheugen"),
    ("Root certificate about to expire", "Rootcertificaat verloopt binnenkort"),
    ("The sensor reports the same value since Monday.", "De sensor meldt dezelfde waarde sinds maandag."),
    ("Login page unreachable from two regions", "Inlogpagina onbereikbaar vanuit 2 regio's"),
    ("Queue made public", "Wachtrij openbaar gemaakt"),
    ("Deadline getting closer", "Deadline komt dichterbij"),
    ("One of the routers is serving old routes.", "Een router levert oude routes."),
    ("The cache has no free slots left.", "De cache heeft geen vrije slots meer."),
    ("Nightly export never started", "Nachtelijke export nooit gestart"),
    ("Job did not finish in time", "Job is niet op tijd voltooid"),
    ("Send a technician.", "Stuur een technicus."),
    ("Don't make any changes.", "Breng geen wijzigingen aan."),
    (
        "The importer has not managed to load the file for three days.",
        "De importer kon het bestand al 3 dagen niet laden.",
    ),
    ("Invoice emails delayed", "Factuur-e-mails vertraagd"),
    ("Node down", "Node uitgevallen"),
    ("Node {{ $labels.node }} down", "Node {{ $labels.node }} uitgevallen"),
    ("Pod not ready", "Pod niet gereed"),
    ("High query latency", "Hoge querylatentie"),
    ("Query latency high", "Querylatentie hoog"),
    ("Disk full", "Schijf vol"),
    ("High CPU usage on {{ $labels.instance }}", "Hoog CPU-gebruik op {{ $labels.instance }}"),
    ("Backup failed", "Back-up mislukt"),
    ("Certificate expired", "Certificaat verlopen"),
    ("Certificate expires in 7 days", "Het certificaat verloopt over 7 dagen"),
    ("No leader", "Geen leader"),
    ("Too many open files", "Te veel open bestanden"),
    ("Not enough replicas", "Onvoldoende replica's"),
    ("Kafka: broker unreachable", "Kafka: Broker onbereikbaar"),
    ("Memory usage above 90%", "Geheugengebruik boven 90%"),
    ("Memory usage high (current value: {{ $value }})", "Geheugengebruik hoog (huidige waarde: {{ $value }})"),
    ("High load, indicating heavy traffic", "Hoge belasting, wat wijst op zwaar verkeer"),
    ("Failed to reload configuration", "Configuratie kon niet worden herladen"),
    ("Connections high", "Aantal verbindingen hoog"),
    ("The service is unavailable.", "De service is niet beschikbaar."),
    ("The service was unavailable for 10 minutes.", "De service was gedurende 10 min niet beschikbaar."),
    ("The service has been unavailable for 10 minutes.", "De service is al 10 min niet beschikbaar."),
    ("The service has been unavailable since {{ $value }}.", "De service is niet beschikbaar sinds {{ $value }}."),
    ("The queue is growing.", "De wachtrij groeit."),
    ("The disk will be full in 24 hours.", "De schijf zal over 24 uur vol zijn."),
    ("The disk may fill up soon.", "De schijf loopt mogelijk binnenkort vol."),
    ("The node cannot be reached.", "De node kan niet worden bereikt."),
    ("The node is no longer reachable.", "De node is niet meer bereikbaar."),
    ("Requests are being rejected.", "Verzoeken worden geweigerd."),
    ("Requests were rejected.", "Verzoeken zijn geweigerd."),
    ("Requests may be rejected.", "Verzoeken worden mogelijk geweigerd."),
    ("The job did not finish.", "De job is niet voltooid."),
    ("The pod must be restarted.", "De pod moet worden herstart."),
    ("This should be investigated.", "Dit zou moeten worden onderzocht."),
    ("The error rate is above 5%.", "Het foutpercentage ligt boven 5%."),
    ("The queue depth is {{ $value }}.", "De wachtrijdiepte bedraagt {{ $value }}."),
    (
        "The cluster has no leader, which may cause data loss.",
        "Het cluster heeft geen leader, wat gegevensverlies kan veroorzaken.",
    ),
    ("The disk is full because the logs are not rotated.", "De schijf is vol omdat de logs niet worden geroteerd."),
    (
        "The node was restarted, so the pods are unavailable.",
        "De node is herstart, waardoor de pods niet beschikbaar zijn.",
    ),
    ("CPU and memory usage is high.", "Het CPU- en geheugengebruik is hoog."),
    ("Replicas are lagging behind the primary.", "Replica's lopen achter op de primary."),
    ("The database is running out of disk space.", "De database heeft bijna geen schijfruimte meer."),
    ("The database has run out of connections.", "De database heeft geen verbindingen meer."),
    ("There are too many open connections.", "Er zijn te veel open verbindingen."),
    ("There is no leader.", "Er is geen leader."),
    ("Only 3 of 5 nodes are healthy.", "Slechts 3 van de 5 nodes zijn gezond."),
    ("80% of the requests are failing.", "80% van de verzoeken mislukken."),
    ("Latency is higher than expected.", "De latentie is hoger dan verwacht."),
    ("The agent stopped sending metrics.", "De agent verzendt geen metrieken meer."),
    ("The service is expected to recover.", "De service zal zich naar verwachting herstellen."),
    ("The disk is predicted to fill up within 4 hours.", "De schijf zal naar verwachting binnen 4 uur vollopen."),
    ("The job has been running for more than 2 hours.", "De job draait al meer dan 2 uur."),
    ("The backup is taking too long.", "De back-up duurt te lang."),
    ("The pod was restarted 3 times in the last 10 minutes.", "De pod is 3 keer herstart in de afgelopen 10 min."),
    ("The consumer cannot connect to the broker.", "De consumer kan geen verbinding maken met de broker."),
    ("The server refused the connection.", "De server heeft de verbinding geweigerd."),
    (
        "The certificate is valid but the chain is incomplete.",
        "Het certificaat is geldig, maar de keten is onvolledig.",
    ),
    ("The replica is in critical state.", "De replica heeft een kritieke status."),
    ("The service lost its connection to the database.", "De service heeft zijn verbinding met de database verloren."),
    ("Check the logs.", "Controleer de logs."),
    ("Please restart the pod.", "Herstart de pod."),
    (
        "If the error persists, contact the administrator.",
        "Als de fout aanhoudt, neem dan contact op met de beheerder.",
    ),
    (
        "Increase the memory limit or reduce the number of requests.",
        "Verhoog de geheugenlimiet of verlaag het aantal verzoeken.",
    ),
    ("Investigate the cause and restart the affected nodes.", "Onderzoek de oorzaak en herstart de getroffen nodes."),
    ("Do not delete the volume.", "Verwijder het volume niet."),
    ("Make sure that the service is running.", "Zorg ervoor dat de service draait."),
    ("Fetch the logs from the node.", "Haal de logs op van de node."),
    ("Current value: {{ $value }}", "Huidige waarde: {{ $value }}"),
    ("Every request fails after {{ $value }} seconds.", "Elk verzoek mislukt na {{ $value }} s."),
    ("The pod that failed was deleted.", "De pod die is mislukt, is verwijderd."),
    ("The requests rejected by the server are lost.", "De verzoeken die door de server zijn geweigerd, gaan verloren."),
    ("The fan has failed.", "De ventilator is uitgevallen."),
    ("Permanent data loss has occurred.", "Permanent gegevensverlies is opgetreden."),
    ("High fragmentation wastes memory.", "Hoge fragmentatie verspilt geheugen."),
    (
        "Hypervisor {{ $labels.hostname }} memory usage is above 90%",
        "Het geheugengebruik van hypervisor {{ $labels.hostname }} ligt boven 90%",
    ),
    ("The request may fail.", "Het verzoek mislukt mogelijk."),
    ("The node can be restarted.", "De node kan worden herstart."),
    ("The disk is not available.", "De schijf is niet beschikbaar."),
    ("Messages were lost.", "Berichten zijn verloren gegaan."),
    ("The upload has not finished yet.", "De upload is nog niet voltooid."),
    ("The pool has fewer members than expected.", "De pool heeft minder leden dan verwacht."),
    ("Some targets are down.", "Sommige targets zijn uitgevallen."),
    ("Payment failure ratio is above 3%", "Het percentage mislukte betalingen ligt boven 3%"),
    ("The order failure rate is high.", "Het percentage mislukte bestellingen is hoog."),
    ("High login rejection rate", "Hoog aanmeldweigeringspercentage"),
    ("The upload success rate is 90%.", "Het percentage geslaagde uploads bedraagt 90%."),
    ("Job failure rate rising", "Percentage mislukte jobs stijgt"),
    ("Error-rate alert", "Foutpercentagealert"),
    ("The disk has 12% free disk space.", "De schijf heeft 12% vrije schijfruimte."),
    ("p95 gateway latency is above 300ms", "De p95-latentie van de gateway ligt boven 300ms"),
    ("The amount of retries is high.", "Het aantal retry's is hoog."),
    ("The maximum amount is 10.", "Het maximum bedraagt 10."),
    (
        "An excessive amount of requests have been sent to a Gateway.",
        "Een overmatig aantal verzoeken is verzonden naar een gateway.",
    ),
    ("High number of session on {{ $labels.host }}", "Hoog aantal sessies op {{ $labels.host }}"),
    ("There are 20 {{ $labels.kind }} requests.", "Er zijn 20 {{ $labels.kind }}-verzoeken."),
    ("The {{ $labels.kind }} request failed.", "Het verzoek {{ $labels.kind }} is mislukt."),
    ("The queue used by Airflow is full.", "De wachtrij die door Airflow wordt gebruikt, is vol."),
    (
        "The pod was evicted because the node was drained by the operator.",
        "De pod is verwijderd omdat de node door de operator is gedraind.",
    ),
    ("The agent reports errors while loading rules.", "De agent meldt fouten bij het laden van regels."),
    ("The consumer consumes events.", "De consumer verwerkt gebeurtenissen."),
    ("The process consumes memory.", "Het proces verbruikt geheugen."),
    ("The volume is not consumed by any pod.", "Het volume wordt door geen enkele pod gebruikt."),
    ("80% of the quota has been used.", "80% van het quotum is gebruikt."),
    ("The database has been down for 10 minutes.", "De database is al 10 min down."),
    ("The number of replicas is less than the number of zones.", "Het aantal replica's is lager dan het aantal zones."),
    ("The number of jobs seen is 3.", "Het aantal waargenomen jobs bedraagt 3."),
    ("The rate of errors is below 2% of all requests.", "Het percentage fouten ligt onder 2% van alle verzoeken."),
    ("Memory usage is at {{ $value }}.", "Het geheugengebruik bedraagt {{ $value }}."),
    ("Sessions are at {{ $value }} of the maximum.", "Het aantal sessies bedraagt {{ $value }} van het maximum."),
    ("The index has not been refreshed recently.", "De index is niet recent vernieuwd."),
    ("Webhooks are failing.", "Webhooks mislukken."),
    ("No orders received for 15 minutes", "Al 15 min geen bestellingen ontvangen"),
    ("The job has been in pending state for 5 minutes.", "De job heeft al 5 min de status Pending."),
    ("The job is in {{ $labels.state }} state.", "De job heeft de status {{ $labels.state }}."),
    ("The worker is low on memory.", "De worker heeft nog maar weinig geheugen."),
    ("The host is critically low on disk space.", "De host heeft nog maar zeer weinig schijfruimte."),
    ("The mirror has not been updated in more than 2 days.", "De mirror is al meer dan 2 dagen niet bijgewerkt."),
    ("Cluster health status is red.", "De clusterstatus is rood."),
    ("The certificate expires in less than 3 days.", "Het certificaat verloopt over minder dan 3 dagen."),
    ("The node does not have valid label.", "De node heeft geen geldig label."),
    ("Total requests are high.", "Het totale aantal verzoeken is hoog."),
    (
        "A network issue, bad disk, or memory leak is possible.",
        "Een netwerkprobleem, een slechte schijf of een geheugenlek is mogelijk.",
    ),
    ("The service experiences volume creation errors.", "De service ondervindt fouten bij de aanmaak van volumes."),
    ("The mail queue is above 40 pending jobs.", "De mailwachtrij bevat meer dan 40 openstaande jobs."),
    ("Disk failed - immediate action required", "De schijf is uitgevallen – onmiddellijke actie vereist"),
    ("The prepared-statement cache is full.", "De prepared-statementcache is vol."),
    (
        "When the disk runs out of space, writes fail.",
        "Wanneer de schijf geen ruimte meer heeft, mislukken schrijfbewerkingen.",
    ),
    ("The statistics show a high error rate.", "De statistieken vertonen een hoog foutpercentage."),
    ("No growth seen for 3 rounds.", "Geen groei waargenomen gedurende 3 rondes."),
    ("There is limited disk on the host.", "Er is beperkte schijfruimte op de host."),
    ("The container uses 80% of its pod memory limit.", "De container gebruikt 80% van zijn podgeheugenlimiet."),
    ("Kafka offline partitions", "Offline Kafka-partities"),
    ("The login page has a problem.", "De inlogpagina heeft een probleem."),
    ("Host in maintenance mode for 2 hours", "Host al 2 uur in onderhoudsmodus"),
    ("Status page unavailable", "Statuspagina niet beschikbaar"),
    ("The credit card payment was rejected.", "De creditcardbetaling is geweigerd."),
    ("The worker failed to fetch the key 5 times", "De worker kon de sleutel 5 keer niet ophalen"),
    ("High offline device rate", "Hoog percentage offline apparaten"),
    (
        "The agent has errors while reloading the configuration.",
        "De agent heeft fouten bij het herladen van de configuratie.",
    ),
    ("Bandwidth exceeds typical usage", "De bandbreedte overschrijdt het typische gebruik"),
    ("API limit exceeded 4 times in the last hour", "API-limiet 4 keer overschreden in het afgelopen uur"),
    ("The node is running 3 different versions.", "De node draait 3 verschillende versies."),
    ("No messages sent in 12+ hours", "Al ten minste 12 uur geen berichten verzonden"),
    ("No report from the agent for 5 minutes.", "Al 5 min geen rapport van de agent."),
    ("Spike in rejections", "Piek in weigeringen"),
    ("The pods will be restarted at 04:15.", "De pods zullen om 04:15 worden herstart."),
    ("Cache size shrank by half", "Cachegrootte gekrompen met de helft"),
    ("Long wait for a free slot", "Lange wachttijd op vrij slot"),
    ("The alias points to the wrong index.", "De alias verwijst naar de onjuiste index."),
]
REFUSED = [
    ("PipelineRuns will fail.", "plural"),
    ("The service has been failing for {{ .For }}", "for a time"),
    ("The service is down for {{ .For }}", "for a time"),
    ("{{ $value }} percent increase in calls on pool {{ $labels.pool }}.", "percent of nothing"),
    ("A spike may indicate a limit in handling outgoing connections.", "handling"),
    ("Tunnels are failing at {{ $value }} failures/sec", "failing at"),
    ("Errors at {{ $value }} errors/sec", "at a value"),
    ("Connections are at {{ $value }} connections/sec", "at a value"),
    ("The node has 90% high latency", "a part of what is high"),
    ("The pool has 50% of nodes synced", "a part of which"),
    ("The gateway 5-minute success rate is low", "a period"),
    ("Broker under min ISR partitions", "under the least"),
    ("The node has more than 10 ports allocated for more than 3 minutes", "a time of the whole"),
    ("This could lead to the agents crashing.", "read as doing it"),
]


@pytest.fixture(scope="module")
def dutch() -> Dutch:
    return Dutch()


SAID_OF_UNSEEN = [
    (
        "No heartbeat has been received from the agent for 20 minutes.",
        "Er is al 20 min geen heartbeat ontvangen van de agent.",
    ),
    ("Redundant fan lost in {{ $labels.chassis }}", "Redundante ventilator uitgevallen in {{ $labels.chassis }}"),
    ("Database server lost", "Databaseserver uitgevallen"),
    ("Database connection lost", "Databaseverbinding verbroken"),
    ("Packets lost", "Pakketten zijn verloren gegaan"),
    ("Root key due for rotation", "Rootsleutel heeft rotatie nodig"),
    ("The replica is lagging by 30 messages.", "De replica loopt 30 berichten achter."),
    ("The replica is lagging by 5 minutes.", "De replica loopt 5 min achter."),
    ("Nightly builds will break.", "Nachtelijke builds zullen stukgaan."),
    ("The error budget is burning quickly.", "Het foutbudget raakt snel op."),
    ("Queries over recent data are slow.", "Query's op recente gegevens zijn traag."),
    ("The import has not completed successfully.", "De import is niet met succes voltooid."),
    ("Logins are unavailable during this time.", "Aanmeldingen zijn niet beschikbaar in deze periode."),
    ("Another failure could lead to an outage.", "Een volgende fout kan leiden tot een storing."),
    ("Drop the index.", "Verwijder de index."),
    ("Directory sync failed", "Directorysynchronisatie mislukt"),
    ("Nothing has been uploaded for two hours.", "Er is al 2 uur niets geüpload."),
    ("The exporter has not sent anything for 10 minutes.", "De exporter heeft al 10 min niets verzonden."),
    ("The vault cannot be opened by anyone.", "De vault kan door niemand worden geopend."),
    ("Nobody can merge anything there.", "Niemand kan daar iets samenvoegen."),
    (
        "The mirror is kept, so nothing is lost yet.",
        "De mirror wordt behouden, waardoor nog niets verloren is gegaan.",
    ),
    ("Expect delays for everything running here.", "Verwacht vertragingen voor alles wat hier draait."),
    ("The lock is 20% below 3-day average", "De lock ligt 20% onder het gemiddelde over 3 dagen"),
    ("The license of yesterday is close to expiry.", "De licentie van gisteren nadert de vervaldatum."),
    ("Disk space is down to 5%.", "De schijfruimte is afgenomen tot 5%."),
    ("Two users were thrown out of the app.", "2 gebruikers zijn uit de applicatie gegooid."),
    ("Two disks dropped out of the array.", "2 schijven hebben de array verlaten."),
    (
        "The worker has not managed to join the pool for an hour.",
        "De worker kon zich al 1 uur niet aansluiten bij de pool.",
    ),
    ("Links to three public IPs are down.", "Links naar 3 openbare IPs zijn uitgevallen."),
    (
        "Someone renewed the token without restarting the agent.",
        "Iemand heeft het token vernieuwd zonder de agent te herstarten.",
    ),
    (
        "7% of calls to the broker ended in an error.",
        "7% van de aanroepen naar de broker zijn geëindigd met een fout.",
    ),
    ("Errors in a 15 minute window are rare.", "Fouten in een venster van 15 min zijn zeldzaam."),
    ("The process died on Sunday.", "Het proces is op zondag gecrasht."),
    ("No node has been available for 5 minutes.", "Er is al 5 min geen node beschikbaar."),
    ("The build takes too long to complete.", "De build duurt te lang."),
    ("Warnings are rising.", "Waarschuwingen nemen toe."),
    ("Complaints surging", "Klachten nemen sterk toe"),
    ("Only one of three fans is delivering power.", "Slechts 1 van de 3 ventilators levert stroom."),
    ("Long scans push the load to 80 %.", "Lange scans brengen de belasting op 80 %."),
    ("Jobs scheduled there remain in the queue.", "Daar geplande jobs blijven in de wachtrij."),
    ("Service entered failed state", "De service is overgegaan naar de status failed"),
    ("Oldest copy exceeds retention", "De oudste kopie overschrijdt de retentie"),
    ("Recovery is possible from archived logs.", "Het herstel is mogelijk uit archieflogs."),
    (
        "Import had warnings: some files were skipped because their owners could not be read.",
        "De import had waarschuwingen: sommige bestanden zijn overgeslagen omdat hun eigenaars niet konden worden gelezen.",
    ),
    ("Send someone to the rack.", "Stuur iemand naar het rack."),
    ("The logins hang behind this.", "De aanmeldingen lopen hierachter vast."),
]
REFUSED_OF_UNSEEN = [
    ("Remote users cannot log in.", "people far away"),
    ("The load failed.", "what weighs"),
    ("The link has left the established state.", "name of a state"),
    ("Customers have been charged.", "charging somebody"),
    ("Nothing can be created in any namespace.", "nothing at any place"),
    ("Something is wrong in the importer.", "something that is wrong"),
    ("Sessions dropping", "things that drop"),
]


def say(dutch: Dutch, text: str) -> str:
    masked = mask(text)
    reading = english.parse(masked.text, [span.text for span in masked.spans])[0]
    said = dutch.sentence(reading.tree, Style())
    for symbol in re.findall("⟨\\d+⟩", masked.text):
        assert said.count(symbol) == 1
    return unmask(said, masked.spans) or ""


def state(dutch: Dutch, clause: Clause, kind: SentenceKind = SentenceKind.STATEMENT) -> str:
    return dutch.sentence(Sentence(kind, clause, end="."), Style())


@pytest.mark.parametrize(("text", "expected"), SAID + SAID_OF_UNSEEN)
def test_english_is_said_in_dutch(dutch: Dutch, text: str, expected: str) -> None:
    assert say(dutch, text) == expected


@pytest.mark.parametrize(("text", "reason"), REFUSED + REFUSED_OF_UNSEEN)
def test_what_english_leaves_open_is_refused(dutch: Dutch, text: str, reason: str) -> None:
    with pytest.raises(UnsayableError, match=reason):
        say(dutch, text)


def test_every_line_of_the_lexicon_is_read(dutch: Dutch) -> None:
    assert not {category for category, _ in dutch.gaps()} - set(lexicon.CATEGORIES)


def test_the_concepts_that_alerts_use_most_have_words(dutch: Dutch) -> None:
    common = {key for key, rank in lexicon.commonness().items() if rank < 500}
    particles = {("adverbs", word) for word in ("above", "behind", "below", "down", "up")}  # said by verbs
    assert not common & set(dutch.gaps()) - particles


def test_a_time_from_now_is_said_with_over(dutch: Dutch) -> None:
    tree = Clause(NounPhrase("certificate"), Acting("expire"), adjuncts=(Adjunct(Role.IN, Amount("7", "day")),))
    assert state(dutch, tree) == "Het certificaat verloopt over 7 dagen."


def test_a_period_without_number_lasts_until_now(dutch: Dutch) -> None:
    since = Adjunct(Role.SINCE, NounPhrase("hour", Number.PLURAL))
    subject = NounPhrase("server", determiner=Determiner.DEFINITE)
    assert (
        state(dutch, Clause(subject, Being(Adjective("offline")), adjuncts=(since,))) == "De server is al uren offline."
    )


@pytest.mark.parametrize(
    ("tree", "reason"),
    [
        (Clause(NounPhrase("connector"), Being(NounPhrase("reading"))), "what was measured"),
        (Clause(NounPhrase("gateway"), Being(Adjective("declining"))), "going down"),
        (Clause(NounPhrase("load", adjectives=(Adjective("nightly"),)), Being(Adjective("slow"))), "what weighs"),
    ],
)
def test_words_that_their_company_rules_out_are_refused(dutch: Dutch, tree: Clause, reason: str) -> None:
    with pytest.raises(UnsayableError, match=reason):
        state(dutch, tree)


def test_a_request_that_was_read_as_a_statement_is_refused(dutch: Dutch) -> None:
    clause = Clause(NounPhrase("increase"), Acting("insert", obj=NounPhrase("row", Number.PLURAL)), tense=Tense.PAST)
    with pytest.raises(UnsayableError, match="read as a statement"):
        dutch.sentence(Sentence(SentenceKind.STATEMENT, clause, opening=("please",)), Style())


def test_an_urgent_order_asks_for_haste(dutch: Dutch) -> None:
    order = Clause(None, Acting("restart_obj", obj=NounPhrase("pod", determiner=Determiner.DEFINITE)))
    tree = Sentence(SentenceKind.ORDER, order, end=".")
    assert dutch.sentence(tree, Style(urgent=True)) == "Herstart onmiddellijk de pod."


def test_a_negated_adjective_before_a_noun_is_hyphenated(dutch: Dutch) -> None:
    subject = NounPhrase("node", Number.PLURAL, adjectives=(Adjective("healthy", negated=True),))
    assert state(dutch, Clause(subject, Acting("crash"))) == "Niet-gezonde nodes crashen."


@pytest.mark.parametrize(
    ("tree", "reason"),
    [
        (Clause(NounPhrase(pronoun="it"), Being(Adjective("down"))), "pronoun"),
        (Clause(NounPhrase("backend", adjectives=(Adjective("high"),)), Being(Adjective("down"))), "height"),
        (Clause(NounPhrase(Name("Kafka"), adjectives=(Adjective("new"),)), Being(Adjective("down"))), "name"),
        (Clause(NounPhrase("error"), Acting("send", obj=NounPhrase("alert")), progressive=True), "error doing"),
    ],
)
def test_what_cannot_be_said_well_is_refused(dutch: Dutch, tree: Clause, reason: str) -> None:
    with pytest.raises(UnsayableError, match=reason):
        state(dutch, tree)


@pytest.mark.parametrize(
    ("line", "present", "participle", "imperative"),
    [
        ("controleren", "controleert", "gecontroleerd", "controleer"),
        ("weigeren", "weigert", "geweigerd", "weiger"),
        ("op|halen", "haalt", "opgehaald", "haal"),
        ("wachten", "wacht", "gewacht", "wacht"),
        ("verhogen", "verhoogt", "verhoogd", "verhoog"),
        ("evalueren", "evalueert", "geëvalueerd", "evalueer"),
        ("schrijven", "schrijft", "geschreven", "schrijf"),
        ("toe|staan", "staat", "toegestaan", "sta"),
        ("crashen", "crasht", "gecrasht", "crash"),
    ],
)
def test_verbs_are_conjugated(line: str, present: str, participle: str, imperative: str) -> None:
    verb = words.verb(line)
    assert (verb.present, verb.participle, verb.stem) == (present, participle, imperative)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("hoog", "hoge"),
        ("vol", "volle"),
        ("algemeen", "algemene"),
        ("groen", "groene"),
        ("actief", "actieve"),
        ("initieel", "initiële"),
        ("vastgelopen", "vastgelopen"),
    ],
)
def test_adjectives_take_their_ending(word: str, expected: str) -> None:
    assert words.inflect(word) == expected


@pytest.mark.parametrize("line", ["latentie", "latentie de", "herstart met ; fout"])
def test_a_noun_without_article_or_plural_is_not_read(line: str) -> None:
    with pytest.raises(lexicon.LexiconError):
        words.noun(line)


def test_a_verb_that_is_no_infinitive_is_not_read() -> None:
    with pytest.raises(lexicon.LexiconError, match="no infinitive"):
        words.verb("herstart")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "The buffer was empty while it still contained headers.",
            "De buffer was leeg terwijl deze nog steeds headers bevatte.",
        ),
        (
            "The relay accepts messages but does not forward them.",
            "De relay accepteert berichten, maar stuurt ze niet door.",
        ),
        ("The token expired and nobody renewed it.", "Het token is verlopen en niemand heeft het vernieuwd."),
    ],
)
def test_what_was_told_is_said_again_with_a_pronoun(source: str, said: str) -> None:
    assert embedded.translate(source, "en", "nl-NL", Style()).text == said
