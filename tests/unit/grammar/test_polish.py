from __future__ import annotations

import re

import pytest

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Adjective,
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
)
from slack_fixtures.grammar.languages.base import MissingWordError, Style, UnsayableError
from slack_fixtures.grammar.languages.polish import forms as inflect
from slack_fixtures.grammar.languages.polish.linearizer import Polish
from slack_fixtures.grammar.languages.polish.numbers import settle_counts
from slack_fixtures.grammar.parsing.english import parser as english
from slack_fixtures.grammar.translator import read
from slack_fixtures.localization.segments import mask, unmask

POLISH = Polish()
SPANS = ("{{ $labels.instance }}", "{{ $value }}")

SENTENCES = (
    ("The most recent copy is broken.", "Najnowsza kopia jest uszkodzona."),
    ("There are only 40 GB left there.", "Pozostało tam tylko 40 GB."),
    ("The invoice and the receipt differ by 3 EUR.", "Faktura i paragon różnią się o 3 EUR."),
    ("Stuck jobs after weekend maintenance", "Zablokowane zadania po konserwacji weekendowej"),
    ("The import ended with a parse error.", "Import zakończył się błędem parsowania."),
    ("The upload ended with an error.", "Przesyłanie zakończyło się błędem."),
    ("Retries have tripled since midnight.", "Ponowne próby potroiły się od północy."),
    ("The proxies abort the query.", "Serwery proxy przerywają zapytanie."),
    ("Boxes are weighed at 4 stations.", "Kartony są ważone na 4 stacjach."),
    ("Access to core banking is blocked.", "Dostęp do centralnego systemu bankowego jest zablokowany."),
    ("Errors climbing in the broker", "Liczba błędów rośnie w brokerze"),
    (
        "The upgrade starts in 1 hour and lasts 4 hours.",
        "Uaktualnienie rozpoczyna się za 1 godz. i będzie trwać przez 4 godz.",
    ),
    ("Yesterday's log files are empty.", "Wczorajsze pliki dziennika są puste."),
    ("The site may be slow for 5 minutes.", "Witryna internetowa może być wolna przez 5 min."),
    ("The pump stopped without any alarm.", "Pompa zatrzymała się bez alarmu."),
    ("Nurse call system down", "System przyzywowy nie działa"),
    ("The licenses are renewed automatically.", "Licencje są automatycznie odnawiane."),
    ("The import was repeated three times.", "Import został powtórzony 3 razy."),
    ("Auditors cannot log in.", "Audytorzy nie mogą się zalogować."),
    ("Ask questions later.", "Później zadaj pytania."),
    ("Admins ask questions.", "Administratorzy zadają pytania."),
    ("The migration has made no progress for 2 hours.", "Migracja nie poczyniła żadnego postępu od 2 godz."),
    ("The host could not mount all volumes.", "Host nie mógł zamontować niektórych woluminów."),
    ("Disk predicted to fill within 6 hours", "Przewiduje się, że dysk zapełni się w ciągu 6 godz."),
    ("Sessions can be interrupted.", "Sesje mogą zostać przerwane."),
    ("Queue swamped with old messages", "Kolejka została zasypana przez stare wiadomości"),
    ("Someone stopped the backup agent.", "Ktoś zatrzymał agenta kopii zapasowych."),
    ("The timeout is set to 30 s.", "Limit czasu jest ustawiony na 30 s."),
    ("Kerberos tickets are rejected.", "Bilety Kerberos są odrzucane."),
    ("Zigbee messages are lost.", "Wiadomości Zigbee są tracone."),
    ("Scanners down in Venlo", "Skanery nie działają w Venlo"),
    ("The probe has stopped reporting", "Sonda zamilkła"),
    ("Logins are accepted without a password.", "Logowania są przyjmowane bez hasła."),
    (
        "At the current rate of growth, the volume will be full tomorrow.",
        "Wolumin zapełni się jutro przy bieżącym tempie wzrostu.",
    ),
    ("The uplink failed.", "Łącze nadrzędne uległo awarii."),
    ("The median time to checkout exceeded 3 s.", "Mediana czasu do realizacji zamówienia przekroczyła 3 s."),
    (
        "Somebody reads the catalog at 900 requests per second.",
        "Ktoś odczytuje katalog z szybkością 900 żądań na sekundę.",
    ),
    ("Main branch is red", "Gałąź główna przestała się budować"),
    ("The login form won't load.", "Strona logowania się nie ładuje."),
    ("Nothing works when no licenses are left.", "Nic nie działa, gdy już nie ma licencji."),
    ("Pods pending, no backups left", "Pody czekają; już nie ma kopii zapasowych"),
    ("Refunds are 12 % below the forecast.", "Zwroty są o 12 % niższe od prognozy."),
    ("The cookies vanished on Firefox.", "Pliki cookie zniknęły w przeglądarce Firefox."),
    ("File handles leak in the parser.", "Uchwyty plików wyciekają w parserze."),
    ("Unknown error at the payment provider", "Nieznany błąd u dostawcy płatności"),
    ("The session dropped.", "Sesja się zerwała."),
    ("The average order dropped to 7 today.", "Średnie zamówienie spadło dzisiaj do 7."),
    ("The key was revoked during Monday's cleanup.", "Klucz został unieważniony podczas poniedziałkowego czyszczenia."),
    ("The disk should be replaced before it fails.", "Dysk powinien zostać wymieniony, zanim zawiedzie."),
    ("Strict servers may reject us.", "Rygorystyczne serwery mogą nas odrzucić."),
    ("The import has grown to 9 GB since Monday.", "Liczba importów wzrosła do 9 GB od poniedziałku."),
    ("Perhaps an index is missing.", "Być może brakuje indeksu."),
    ("95 % of queries completed in more than 3 s.", "95 % zapytań zakończyło się w czasie ponad 3 s."),
    ("The table is broken since the migration.", "Od migracji tabela jest uszkodzona."),
    ("The rollout is stuck at 3 of 8.", "Wdrożenie jest zablokowane na 3 z 8."),
    ("A user was added outside of any approved change.", "Dodano użytkownika poza jakąkolwiek zatwierdzoną zmianą."),
    ("One account sends invoices.", "Jedno konto wysyła faktury."),
    ("Webhook deliveries failing", "Dostawy webhooków kończą się niepowodzeniem"),
    ("Latency breach in the gateway", "Przekroczenie limitu opóźnienia w bramie"),
    ("Roll back the change from this afternoon.", "Wycofaj zmianę dzisiejszego popołudnia."),
    ("The queue is at capacity.", "Kolejka jest zapełniona."),
    ("The nightly import aborted after 9 minutes.", "Nocny import został przerwany po 9 min."),
    ("Writes take 900 ms instead of the usual 60.", ""),
    ("The node crashed yesterday evening.", ""),
    ("The queue has been stuck since yesterday.", "Kolejka jest zablokowana od wczoraj."),
    ("The prepared statement cache is full.", "Pamięć podręczna przygotowanych instrukcji jest zapełniona."),
    ("Crash recovery has started.", "Odzyskiwanie po awarii się rozpoczęło."),
    ("Low battery on the sensor", "Niski poziom naładowania baterii na czujniku"),
    ("Galera cluster lost quorum", "Klaster Galera utracił kworum"),
    ("Expect long delays for everything running.", "Spodziewaj się długich opóźnień dla wszystkiego, co działa."),
    ("We may have deleted the wrong files.", "Być może usunęliśmy nieprawidłowe pliki."),
    ("We were not able to open the file.", "Nie mogliśmy otworzyć pliku."),
    ("The shards could not be opened.", "Nie można było otworzyć shardów."),
    ("Make sure that the job is stopped safely.", "Upewnij się, że zadanie jest bezpiecznie zatrzymane."),
    ("No backups left", "Brak kopii zapasowych"),
    ("The packet arrived at the broker.", "Pakiet dotarł do brokera."),
    ("Someone will be able to read everything.", "Ktoś będzie mógł odczytać wszystko."),
    ("The file was shared with nobody.", ""),
    ("Someone may have changed files.", "Ktoś być może zmienił pliki."),
    ("Errors rose after yesterday's rollout.", "Liczba błędów wzrosła po wczorajszym wdrożeniu."),
    ("Queries against the archive are slow.", "Zapytania do archiwum są wolne."),
    ("The OCSP responder is down.", "Serwer OCSP nie działa."),
    ("Check the proxy logs for timeouts.", "Sprawdź dzienniki serwera proxy pod kątem przekroczeń limitu czasu."),
    ("See the audit logs for failed logins.", "Sprawdź dzienniki inspekcji pod kątem nieudanych logowań."),
    ("All calls ended with status 504.", "Wszystkie wywołania zakończyły się kodem stanu 504."),
    ("The oldest archive exceeds retention.", "Najstarsze archiwum przekracza okres przechowywania."),
    ("No reports published for 3 days", "Nie opublikowano raportów od 3 dni"),
    ("The worker keeps running.", "Proces roboczy nadal działa."),
    ("The sensor detected drift for the second day running.", "Czujnik wykrył rozbieżność przez 2 dni."),
    ("Both proxies are connected to both brokers.", "Oba serwery proxy są połączone z oboma brokerami."),
    ("The usual cause was a missing index.", "Typową przyczyną był brakujący indeks."),
    ("The port logs thousands of errors.", "Port rejestruje tysiące błędów."),
    ("If no ticket covers this, call the team.", "Jeśli żadne zgłoszenie nie obejmuje tego, zadzwoń do zespołu."),
    (
        "Expect parts of the network to be reachable only over the backup path.",
        "Oczekuj, że części sieci są osiągalne tylko za pośrednictwem ścieżki zapasowej.",
    ),
    ("The value has not recovered.", "Wartość nie wróciła do normy."),
    (
        "More than 5 % of the mails sent to customers were rejected.",
        "Odrzucono ponad 5 % e-maili wysłanych do klientów.",
    ),
    ("One of the two disks failed.", "Jeden z 2 dysków uległ awarii."),
    (
        "You must stop the job, delete the file and restart the agent.",
        "Musisz zatrzymać zadanie, usunąć plik i uruchomić ponownie agenta.",
    ),
    ("The proxy answers with an empty page.", "Serwer proxy odpowiada pustą stroną."),
    ("The API comes back with a 404.", "Interfejs API zwraca 404."),
    ("The gateway responds with 503.", "Brama odpowiada kodem 503."),
    ("The number of sessions has reached max_sessions.", "Liczba sesji osiągnęła max_sessions."),
    ("The pool has no worker left.", "Pula już nie ma procesu roboczego."),
    ("The volume went read-only.", "Wolumin przeszedł w tryb tylko do odczytu."),
    ("Wait until the export has finished.", "Czekaj, dopóki eksport się nie zakończy."),
    (
        "Uploads will work again once the index is rebuilt.",
        "Przesyłanie ponownie będzie działać, gdy indeks zostanie odbudowany.",
    ),
    ("The role lost its permission to delete files.", "Rola utraciła uprawnienie do usuwania plików."),
    (
        "The agent has not managed to reach the broker for two hours.",
        "Agent nie może się połączyć z brokerem od 2 godz.",
    ),
    ("The pods keep crashing.", "Pody stale ulegają awarii."),
    ("90 % of the disk is used.", "Dysk jest wykorzystany w 90 %."),
    ("The top 20 queries are slow.", "20 najważniejszych zapytań jest wolnych."),
    ("The probes report the same latency value.", "Sondy zgłaszają tę samą wartość opóźnienia."),
    ("The customers see only old orders there.", "Klienci widzą tam tylko stare zamówienia."),
    ("Spike in carts abandoned by customers", "Nagły wzrost liczby koszyków porzuconych przez klientów"),
    ("The import was cancelled on Thursday.", "Import został anulowany w czwartek."),
    ("The lease expired last night.", "Dzierżawa wygasła zeszłej nocy."),
    ("The volume will be full this afternoon.", "Wolumin zapełni się dziś po południu."),
    ("The token expires at midnight.", "Token wygasa o północy."),
    ("The process stopped last Friday.", "Proces zatrzymał się w zeszły piątek."),
    ("The cache has been slow since the deletion of the index.", "Pamięć podręczna jest wolna od usunięcia indeksu."),
    (
        "We have not received any heartbeats since this morning.",
        "Nie otrzymaliśmy żadnych sygnałów kontrolnych od rana.",
    ),
    ("We must stop the export before we delete the table.", "Musimy zatrzymać eksport, zanim usuniemy tabelę."),
    ("You can restart the worker.", "Możesz uruchomić ponownie proces roboczy."),
    ("You changed the limit.", ""),
    ("The license expires in March.", "Licencja wygasa w marcu."),
    ("This is not a network problem.", "To nie jest problem sieciowy."),
    ("The queue depth is 700 messages.", "Głębokość kolejki wynosi 700 wiadomości."),
    ("Consider removing disks or lowering the limit.", "Rozważ usunięcie dysków lub obniżenie limitu."),
    ("The replica will be unable to join the cluster.", "Replika nie będzie mogła dołączyć do klastra."),
    ("Do not restart anything.", "Nie uruchamiaj ponownie niczego."),
    ("The file can't be opened by anyone.", "Plik nie może zostać otwarty przez nikogo."),
    ("The proxy returns nothing.", "Serwer proxy nie zwraca niczego."),
    (
        "The queue is blocked; if the worker is down, restart the worker.",
        "Kolejka jest zablokowana; jeśli proces roboczy nie działa, uruchom ponownie proces roboczy.",
    ),
    ("Remote workers are offline.", "Zdalni pracownicy są w trybie offline."),
    ("The team missed its target.", "Zespół nie osiągnął celu."),
    ("A gradual decline in subscribers", "Stopniowy spadek liczby subskrybentów"),
    ("The amount of CPU usage is high.", "Użycie CPU jest wysokie."),
    ("Connections are high for a significant period.", "Liczba połączeń jest duża od znacznego okresu."),
    ("High incident volume", "Duża liczba incydentów"),
    ("The version is close to end of support", "Wersja jest bliska końca wsparcia"),
    (
        "This points to network issues like timeouts.",
        "To wskazuje na problemy sieciowe, takie jak przekroczenia limitu czasu.",
    ),
    ("The node left the cluster.", "Węzeł opuścił klaster."),
    ("Network attachment failed", "Podłączenie sieci zakończyło się niepowodzeniem"),
    ("The pod is in unhealthy status", "Pod jest w stanie niesprawnym"),
    ("Backend failures affecting multiple endpoints", "Awarie backendu wpływają na kilka punktów końcowych"),
    ("A sudden spike in failed logins", "Nagły wzrost nieudanych logowań"),
    (
        "The number of replicas is below the desired replicas.",
        "Liczba replik jest mniejsza niż liczba oczekiwanych replik.",
    ),
    ("Running out of tokens", "Tokeny się kończą"),
    ("Email access is unavailable.", "Dostęp do e-maila jest niedostępny."),
    ("Manual approval required.", "Wymagane ręczne zatwierdzenie."),
    ("The service is experiencing 2s latency.", "W usłudze występuje opóźnienie wynoszące 2s."),
    ("Binary version mismatch", "Niezgodność wersji binarnej"),
    ("The worker is requesting too many locks.", "Proces roboczy żąda zbyt wielu blokad."),
    ("The queues are growing", "Kolejki rosną"),
    ("The pool has insufficient number of members.", "Pula ma niewystarczającą liczbę członków."),
    ("Possible network outage", "Możliwa przerwa w działaniu sieci"),
    ("Check the logs for errors.", "Sprawdź dzienniki pod kątem błędów."),
    ("Transaction rollback rate is high", "Wskaźnik wycofań transakcji jest wysoki"),
    ("High database connection count", "Duża liczba połączeń z bazą danych"),
    ("Certificate management will not be possible.", "Zarządzanie certyfikatami nie będzie możliwe."),
    ("The proxy cannot reach the backend for 5 minutes.", "Serwer proxy nie może się połączyć z backendem od 5 min."),
    ("See the runbook for more information.", "Zobacz runbook, aby uzyskać więcej informacji."),
    (
        "The disk is full, delete the files or add more nodes.",
        "Dysk jest zapełniony; usuń pliki lub dodaj więcej węzłów.",
    ),
    ("No messages consumed for 10 minutes", "Nie pobrano wiadomości od 10 min"),
    ("Slow queries occurred", "Wystąpiły wolne zapytania"),
    (
        "The mirror has not been updated in more than two days",
        "Kopia lustrzana nie jest aktualizowana od ponad 2 dni",
    ),
    ("The certificate expires in less than six months", "Certyfikat wygasa za mniej niż 6 mies."),
    ("There has been an unready replica for 15 minutes.", "Występuje niegotowa replika od 15 min."),
    ("High number of connection on the cluster", "Duża liczba połączeń w klastrze"),
    ("The API quota is exhausted.", "Limit interfejsu API jest wyczerpany."),
    ("Maximum connections reached", "Osiągnięto limit połączeń"),
    ("The OpenAI requests rate limit was exceeded.", "Limit żądań OpenAI został przekroczony."),
    ("Over 20 open files", "Ponad 20 otwartych plików"),
    ("Kafka under replicated partitions", "Niedoreplikowane partycje Kafka"),
    ("The job runs on schedule.", "Zadanie działa zgodnie z planem."),
    ("The job has been running for 3 years.", "Zadanie działa od 3 lat."),
    ("The node has less than 3 peers", "Węzeł ma mniej niż 3 węzły równorzędne"),
    ("There are 5 failed jobs.", "Jest 5 nieudanych zadań."),
    ("There are 2 failed jobs.", "Występują 2 nieudane zadania."),
    ("2 jobs failed and 5 jobs are waiting.", "2 zadania zakończyły się niepowodzeniem i 5 zadań czeka."),
    ("More than 1 replica is unavailable.", "Więcej niż 1 replika jest niedostępna."),
    ("Only 2 members are healthy.", "Tylko 2 członków jest sprawnych."),
    ("CPU usage of the host is at {{ $value }}.", "Użycie CPU hosta wynosi {{ $value }}."),
    ("Errors at 12 failures/sec", "Błędy na poziomie 12 awarii/sec"),
    ("The new version has been deployed.", "Nowa wersja została wdrożona."),
    ("Users cannot log in.", "Użytkownicy nie mogą się zalogować."),
    ("Check the network connection between the nodes.", "Sprawdź połączenie sieciowe między węzłami."),
    ("Many clients are waiting.", "Wielu klientów czeka."),
    ("This indicates a network problem.", "To wskazuje na problem sieciowy."),
    ("The alert fires when the queue is full.", "Alert uruchamia się, gdy kolejka jest zapełniona."),
    ("The node that is down must be replaced.", "Węzeł, który nie działa, musi zostać zastąpiony."),
    ("The old files were deleted.", "Stare pliki zostały usunięte."),
    ("The data will be lost.", "Dane zostaną utracone."),
    ("The session was closed by the client.", "Sesja została zamknięta przez klienta."),
    ("The snapshot has not been created for 2 days.", "Nie utworzono migawki od 2 dni."),
    ("The index may be corrupted.", "Indeks może być uszkodzony."),
    ("The message could not be delivered.", "Nie można było dostarczyć wiadomości."),
    ("The pod is stuck in pending state.", "Pod jest zablokowany w stanie oczekującym."),
    ("The load balancer has no healthy targets.", "Moduł równoważenia obciążenia nie ma sprawnych celów."),
    ("The token will expire in 5 minutes.", "Token wygaśnie za 5 min."),
    ("The error rate of the API is too high.", "Wskaźnik błędów interfejsu API jest zbyt wysoki."),
    ("The average response time is 5 seconds.", "Średni czas odpowiedzi wynosi 5 s."),
    (
        "The service is overloaded and cannot accept new connections.",
        "Usługa jest przeciążona i nie może przyjąć nowych połączeń.",
    ),
    ("Requests are being throttled.", "Żądania są ograniczane."),
    ("The primary has switched to read-only mode.", "Węzeł główny przełączył się na tryb tylko do odczytu."),
    (
        "Disk latency on the database server is unusually high",
        "Opóźnienie dysku na serwerze bazy danych jest nietypowo duże",
    ),
    ("The job is taking too long.", "Zadanie trwa zbyt długo."),
    ("Error rate above 5 percent", "Wskaźnik błędów powyżej 5 procent"),
    ("Backup missing", "Brakuje kopii zapasowej"),
    ("Consumer lag increasing", "Opóźnienie konsumenta rośnie"),
    ("Deployment failed", "Deployment zakończył się niepowodzeniem"),
    ("The service is running again.", "Usługa ponownie działa."),
    ("Investigate the cause and fix the problem.", "Zbadaj przyczynę i napraw problem."),
    ("Contact the database team.", "Skontaktuj się z zespołem bazy danych."),
    ("Wait until the synchronization is completed.", "Czekaj, dopóki synchronizacja nie zostanie ukończona."),
    ("The scheduler is unable to assign tasks.", "Planista nie może przypisać zadań."),
    (
        "The consumer is too slow to process all messages.",
        "Konsument jest zbyt wolny, aby przetworzyć wszystkie wiadomości.",
    ),
    ("Network traffic between regions is blocked.", "Ruch sieciowy między regionami jest zablokowany."),
    ("The table has not been updated for 5 minutes.", "Tabela nie jest aktualizowana od 5 min."),
    ("No healthy servers left in the backend", "Brak sprawnych serwerów w backendzie"),
    ("The service will fail if the limit is reached.", "Usługa ulegnie awarii, jeśli limit zostanie osiągnięty."),
    ("A certificate used by the gateway expires in 3 days.", "Certyfikat używany przez bramę wygasa za 3 dni."),
    ("The application has not sent any data since yesterday.", "Aplikacja nie wysłała żadnych danych od wczoraj."),
    ("The connection to the database was lost.", "Połączenie z bazą danych zostało utracone."),
    ("Free disk space is below 10%.", "Wolne miejsce na dysku jest poniżej 10%."),
    ("The controller is restarting the pods.", "Kontroler uruchamia ponownie pody."),
    ("The rule evaluation takes longer than expected.", "Ocena reguł trwa dłużej niż oczekiwano."),
    ("Current value: 90%", "Bieżąca wartość: 90%"),
    ("Node down", "Węzeł nie działa"),
    ("High memory usage on host db-1", "Wysokie użycie pamięci na hoście db-1"),
    ("Disk almost full", "Prawie pełny dysk"),
    ("Too many open connections", "Zbyt wiele otwartych połączeń"),
    ("No healthy backends", "Brak sprawnych backendów"),
    ("Database backup failed", "Tworzenie kopii zapasowej bazy danych zakończyło się niepowodzeniem"),
    ("Certificate expires soon", "Certyfikat wkrótce wygasa"),
    ("Queue growing", "Kolejka rośnie"),
    ("Slow queries on the database", "Wolne zapytania w bazie danych"),
    ("CPU usage high", "Wysokie użycie CPU"),
    ("Replication lag is above 30 seconds", "Opóźnienie replikacji przekracza 30 s"),
    ("The disk is full.", "Dysk jest zapełniony."),
    ("The server is not responding.", "Serwer nie odpowiada."),
    ("The service is unavailable.", "Usługa jest niedostępna."),
    ("The pods are not ready.", "Pody nie są gotowe."),
    ("The certificate has expired.", "Certyfikat wygasł."),
    ("The certificate will expire soon.", "Certyfikat wkrótce wygaśnie."),
    ("The queue is growing rapidly.", "Kolejka gwałtownie rośnie."),
    ("The number of failed requests is increasing.", "Liczba nieudanych żądań rośnie."),
    ("Memory is low.", "Jest mało pamięci."),
    ("CPU usage is high.", "Użycie CPU jest wysokie."),
    ("The leader is missing.", "Brakuje lidera."),
    ("The backup job failed.", "Zadanie tworzenia kopii zapasowej zakończyło się niepowodzeniem."),
    ("The node has been down for more than 5 minutes.", "Węzeł nie działa od ponad 5 min."),
    ("The application was restarted.", "Aplikacja została uruchomiona ponownie."),
    ("The request was rejected by the gateway.", "Żądanie zostało odrzucone przez bramę."),
    ("The file cannot be read.", "Nie można odczytać pliku."),
    ("The configuration could not be loaded.", "Nie można było załadować konfiguracji."),
    ("No replicas are available.", "Żadna replika nie jest dostępna."),
    ("The cluster has no leader.", "Klaster nie ma lidera."),
    ("There are no healthy nodes.", "Nie ma sprawnych węzłów."),
    ("There are too many connections.", "Jest zbyt wiele połączeń."),
    ("Some pods are failing.", "Niektóre pody ulegają awarii."),
    ("All replicas are unavailable.", "Wszystkie repliki są niedostępne."),
    ("At least one node is down.", "Co najmniej jeden węzeł nie działa."),
    ("Several disks have failed.", "Kilka dysków uległo awarii."),
    ("Most requests are failing.", "Większość żądań kończy się niepowodzeniem."),
    ("Each node must have a backup.", "Każdy węzeł musi mieć kopię zapasową."),
    ("The disk may be full.", "Dysk może być zapełniony."),
    ("The service may have failed.", "Usługa być może uległa awarii."),
    ("The agent cannot connect to the server.", "Agent nie może się połączyć z serwerem."),
    ("The exporter failed to start.", "Eksporter nie zdołał się uruchomić."),
    ("The exporter is failing to send metrics.", "Eksporter nie jest w stanie wysłać metryk."),
    ("The cluster is running out of disk space.", "Klastrowi kończy się miejsce na dysku."),
    ("The pod lacks memory.", "Podowi brakuje pamięci."),
    ("The server is experiencing errors.", "Na serwerze występują błędy."),
    ("Check the logs.", "Sprawdź dzienniki."),
    ("Check the logs and restart the service.", "Sprawdź dzienniki i uruchom ponownie usługę."),
    ("Do not delete the volume.", "Nie usuwaj woluminu."),
    ("Consider increasing the memory limit.", "Rozważ zwiększenie limitu pamięci."),
    ("Ensure that the database is running.", "Upewnij się, że baza danych działa."),
    (
        "If the problem persists, contact the support team.",
        "Jeśli problem utrzymuje się, skontaktuj się z zespołem wsparcia.",
    ),
    ("The queue is growing because the consumers are slow.", "Kolejka rośnie, ponieważ konsumenci są wolni."),
    ("The node is down, which may cause data loss.", "Węzeł nie działa, co może spowodować utratę danych."),
    ("The load is high, indicating a problem.", "Obciążenie jest wysokie, co wskazuje na problem."),
    ("Restart the pod after updating the configuration.", "Uruchom ponownie pod po zaktualizowaniu konfiguracji."),
    ("The disk is full, but the service is running.", "Dysk jest zapełniony, ale usługa działa."),
    ("Errors have been detected in the last 10 minutes.", "Wykryto błędy w ciągu ostatnich 10 min."),
    ("Requests waiting for a worker are dropped.", "Żądania czekające na proces roboczy są odrzucane."),
    ("The volume is used by a database.", "Wolumin jest używany przez bazę danych."),
    ("Latency is higher than expected.", "Opóźnienie jest wyższe niż oczekiwano."),
    ("The primary and the replica are out of sync.", "Węzeł główny i replika są niezsynchronizowane."),
    ("More than 5% of requests failed.", "Ponad 5% żądań zakończyło się niepowodzeniem."),
    ("The pod is still waiting.", "Pod nadal czeka."),
    ("The node is no longer available.", "Węzeł już nie jest dostępny."),
    ("The database is read-only.", "Baza danych jest tylko do odczytu."),
    ("The threshold was exceeded.", "Próg został przekroczony."),
    ("The index is being rebuilt.", "Indeks jest odbudowywany."),
    ("Increase the limit by 10%.", "Zwiększ limit o 10%."),
    ("The service depends on the database.", "Usługa zależy od bazy danych."),
    ("The value dropped below the threshold.", "Wartość spadła poniżej progu."),
    ("Kafka consumer group lag", "Opóźnienie grupy konsumentów Kafka"),
    ("Redis memory usage is above 90%", "Użycie pamięci usługi Redis przekracza 90%"),
    ("PostgreSQL is down", "PostgreSQL nie działa"),
    ("Failed to send notifications", "Nie udało się wysłać powiadomień"),
    ("Disk space low on host db-1", "Mało miejsca na dysku na hoście db-1"),
    ("The backup has not completed for 2 hours.", "Tworzenie kopii zapasowej nie zakończyło się od 2 godz."),
    ("The service must be restarted.", "Trzeba uruchomić ponownie usługę."),
    ("The configuration should be checked.", "Należy sprawdzić konfigurację."),
    ("Users no longer notified", "Użytkownicy już nie są powiadamiani"),
    ("Packet loss towards Berlin", "Utrata pakietów w kierunku lokalizacji Berlin"),
    ("Tunnel down with Peer1", "Tunel z Peer1 nie działa"),
    ("Service missed its SLA", "Usługa naruszyła umowę SLA"),
    ("Backup missed its schedule", "Tworzenie kopii zapasowej nie uruchomiło się zgodnie z harmonogramem"),
    ("The alert is firing.", "Alert jest aktywny."),
    ("The backup has not run for 2 days.", "Tworzenie kopii zapasowej nie uruchomiło się od 2 dni."),
    ("The service is degraded during this time.", "Usługa jest zdegradowana w tym czasie."),
    ("Jobs with low priority are delayed.", "Zadania o niskim priorytecie są opóźnione."),
    ("Backup behind schedule", "Kopia zapasowa opóźniona względem harmonogramu"),
    ("Job stuck in Terminating", "Zadanie zablokowane w stanie Terminating"),
    ("The read access failed", "Odczyty zakończyły się niepowodzeniem"),
    ("Users are affected.", "Użytkownicy są dotknięci problemem."),
    ("The interface is flapping.", "Interfejs stale zmienia stan."),
    ("Webhook processing failed", "Przetwarzanie webhooków zakończyło się niepowodzeniem"),
    (
        "Uploads are failing while downloads are still possible.",
        "Przesyłanie kończy się niepowodzeniem, podczas gdy pobieranie nadal jest możliwe.",
    ),
    ("Check the disk before the volume is removed.", "Sprawdź dysk, zanim wolumin zostanie usunięty."),
    ("The backup link is down.", "Łącze zapasowe nie działa."),
    ("Errors on bucket logs-1", "Błędy w zasobniku logs-1"),
    ("The part results are missing.", "Brakuje częściowych wyników."),
    ("The value has not matched the limit for 2 hours.", "Wartość nie odpowiada limitowi od 2 godz."),
    ("No consumer is connected.", "Żaden konsument nie jest połączony."),
    ("etcd has no quorum", "etcd nie ma kworum"),
    ("Write latency doubled", "Opóźnienie zapisu się podwoiło"),
    ("The disk will be full within 2 hours.", "Dysk zapełni się w ciągu 2 godz."),
    ("The instance will be full soon.", "Instancja wkrótce się zapełni."),
    ("Agent out of disk", "Agentowi skończyło się miejsce na dysku"),
    ("Less than 5 GB free space remaining", "Pozostało mniej niż 5 GB wolnego miejsca na dysku"),
    ("Connection limit getting closer", "Limit połączeń się zbliża"),
    ("Stream with no readers", "Strumień bez procesów czytających"),
    ("The agent is not running on every server.", "Agent nie działa na niektórych serwerach."),
    ("Workers waiting for lack of memory", "Procesy robocze czekają z powodu braku pamięci"),
    ("The job ended in a timeout.", "Zadanie zakończyło się przekroczeniem limitu czasu."),
    ("The load resulted in a timeout.", "Obciążenie doprowadziło do przekroczenia limitu czasu."),
    ("Cold chain breach", "Przerwanie łańcucha chłodniczego"),
    (
        "Customers who registered this month cannot log in.",
        "Klienci, którzy zarejestrowali się w tym miesiącu, nie mogą się zalogować.",
    ),
    ("Traffic well under the forecast", "Ruch znacznie poniżej prognozy"),
    ("The gateway is slow to answer.", "Brama odpowiada powoli."),
    ("Volume {{ $labels.name }} 91 % full", "Wolumin {{ $labels.name }} jest zapełniony w 91 %"),
    ("The counter is close to the limit.", "Licznik jest bliski limitu."),
    ("Memory is running out.", "Pamięć się kończy."),
    ("Disk space is getting scarce.", "Miejsce na dysku się kończy."),
    ("No backup present", "Brak kopii zapasowej"),
    ("Admin account used", "Użyto konta administratora"),
    ("Root account locked", "Konto root zablokowane"),
    ("Root login from the internet", "Logowanie użytkownika root z internetu"),
    ("Sudden decline in orders", "Nagły spadek liczby zamówień"),
    ("Sharp drop in request latency", "Gwałtowny spadek opóźnienia żądań"),
    ("Access from an unknown IP", "Dostęp z nieznanego adresu IP"),
    ("Errors on Android", "Błędy w systemie Android"),
    ("Someone deleted the table.", "Ktoś usunął tabelę."),
    ("Nobody has confirmed the alert.", "Nikt nie potwierdził alertu."),
    ("The report was sent to us.", "Raport został wysłany do nas."),
    ("Don't make any changes.", "Nie wprowadzaj żadnych zmian."),
    ("The service fails on startup.", "Usługa ulega awarii przy uruchomieniu."),
    ("The unit entered failed state.", "Jednostka przeszła w stan awarii."),
    ("The service has been down for five working days.", "Usługa nie działa od 5 dni roboczych."),
    ("Jobs have been failing for two nights in a row.", "Zadania kończą się niepowodzeniem od 2 nocy."),
    ("The logs will be lost when the buffer overflows.", "Dzienniki zostaną utracone, gdy bufor się przepełni."),
    ("Check the cache for latency issues.", "Sprawdź pamięć podręczną pod kątem problemów z opóźnieniem."),
    ("The outage has a customer impact.", "Przerwa w działaniu ma wpływ na klientów."),
    ("There were failures detected.", "Wykryto awarie."),
    ("Grafana server lost connection", "Serwer Grafana utracił połączenie"),
    ("Redis detected errors", "Usługa Redis wykryła błędy"),
    ("Prepared statement cache is full.", "Pamięć podręczna przygotowanych instrukcji jest zapełniona."),
    (
        "The proxy has not been able to reach the server for 5 minutes.",
        "Serwer proxy nie może się połączyć z serwerem od 5 min.",
    ),
    ("The agent has failed to run.", "Agent nie zdołał się uruchomić."),
    ("Token cannot be translated.", "Nie można przetłumaczyć tokenu."),
    ("Traffic unexpectedly dropped", "Ruch nieoczekiwanie spadł"),
    ("Cache hit ratio poor", "Współczynnik trafień pamięci podręcznej niski"),
    ("The queue is broken.", "Kolejka jest uszkodzona."),
    ("Search is broken.", "Wyszukiwanie nie działa."),
    ("Gateway port exhaustion", "Wyczerpanie portów bramy"),
    ("Backup storage is full", "Magazyn kopii zapasowych jest zapełniony"),
    ("The agent stopped updating.", "Agent przestał się aktualizować."),
    ("The order has been pending for two working days.", "Zamówienie czeka od 2 dni roboczych."),
    ("Switch failover happened", "Nastąpiło przełączenie awaryjne przełącznika"),
    ("The mail service appears down.", "Usługa e-maili wydaje się nie działać."),
    ("Phone battery low", "Niski poziom naładowania baterii telefonu"),
    ("Stale lock detection failed", "Wykrywanie nieaktualnej blokady zakończyło się niepowodzeniem"),
    ("Kafka offline brokers", "Brokery Kafka w trybie offline"),
    ("Lack of outgoing mail", "Brak e-maili wychodzących"),
    ("Volume filling up in {{ $labels.zone }}", "Wolumin zapełnia się w {{ $labels.zone }}"),
    ("Blocks running low on {{ $labels.array }}", "Bloki kończą się na {{ $labels.array }}"),
    ("The plan has only one active rank.", "Plan ma tylko jedną aktywną pozycję."),
    ("Database connections above 500", "Połączenia z bazą danych powyżej 500"),
    ("No healthy replica available", "Brak dostępnej sprawnej repliki"),
    ("The release awaits approval.", "Wydanie oczekuje na zatwierdzenie."),
    ("The lag has grown since the last deployment.", "Od ostatniego wdrożenia opóźnienie rośnie."),
    (
        "Delete the file if the alarm does not stop within 5 minutes.",
        "Usuń plik, jeśli alarm nie zatrzyma się w ciągu 5 min.",
    ),
    ("Do not stop the job before the migration is complete.", "Nie zatrzymuj zadania, zanim migracja się zakończy."),
    ("Write protection was disabled automatically.", "Ochrona zapisu została automatycznie wyłączona."),
    ("Remaining runtime: 8 minutes", "Pozostały czas działania: 8 min"),
    ("Failed login for user admin", "Nieudane logowanie dla użytkownika admin"),
    ("High latency between the proxy and the mail server", "Duże opóźnienie między serwerem proxy a serwerem poczty"),
    ("Deployment rollout blocked", "Wdrożenie zablokowane"),
    ("The scan starts at 21:00.", "Skanowanie rozpoczyna się o 21:00."),
    ("Failed to connect to the mail server", "Nie udało się połączyć z serwerem poczty"),
    ("The audit trail has not been archived for 3 days.", "Ślad audytowy nie jest archiwizowany od 3 dni."),
    ("The link was lost at 13:20.", "Łącze zostało utracone o 13:20."),
    ("Old files are deleted after 14 days.", "Stare pliki są usuwane po 14 dniach."),
    ("Phone line dead", "Linia telefoniczna niesprawna"),
    ("Cooling failure", "Awaria chłodzenia"),
    ("The weekly export did not run.", "Cotygodniowy eksport się nie rozpoczął."),
    ("Abuse suspected", "Podejrzenie nadużycia"),
    ("Long wait for a licence", "Długie oczekiwanie na licencję"),
    ("The export has failed five times in a row.", "Eksport zakończył się niepowodzeniem 5 razy z rzędu."),
    ("The agent skipped three runs in a row.", "Agent pominął 3 przebiegi z rzędu."),
    ("The probe fails consecutively.", "Sonda wielokrotnie kończy się niepowodzeniem."),
    ("Memory usage high after full GC", "Wysokie użycie pamięci po pełnym odśmiecaniu"),
    ("nginx restarted", "nginx uruchomił się ponownie"),
    ("Jobs crash on GPU nodes", "Zadania ulegają awarii na węzłach GPU"),
    ("Lyrics service restarted", "Usługa tekstów utworów uruchomiła się ponownie"),
    ("File from acquirer missing", "Brakuje pliku od agenta rozliczeniowego"),
    ("Panic on the server", "Błąd panic na serwerze"),
    ("Negative margin in the shop", "Ujemna marża w sklepie"),
    (
        "The score fell under 60 % compared with a monthly average.",
        "Wynik spadł poniżej 60 % w porównaniu z miesięczną średnią.",
    ),
)
MASKED = (
    ("Node ⟨1⟩ is not ready.", "Węzeł ⟨1⟩ nie jest gotowy."),
    ("Pod ⟨1⟩ lacks memory.", "Podowi ⟨1⟩ brakuje pamięci."),
    ("Memory usage on ⟨1⟩ is above ⟨2⟩.", "Użycie pamięci na ⟨1⟩ przekracza ⟨2⟩."),
    ("High latency on ⟨1⟩ (current value: ⟨2⟩)", "Duże opóźnienie na ⟨1⟩ (bieżąca wartość: ⟨2⟩)"),
    ("There are ⟨2⟩ pending tasks in the queue.", "Jest ⟨2⟩ oczekujących zadań w kolejce."),
    ("⟨1⟩ is down", "⟨1⟩ nie działa"),
    ("⟨1⟩ has restarted", "Zasób ⟨1⟩ uruchomił się ponownie"),
    ("⟨2⟩ pods not ready", "Niegotowe pody: ⟨2⟩"),
    ("⟨2⟩ tasks failed in the last hour.", "⟨2⟩ zadań zakończyło się niepowodzeniem w ciągu ostatniej godziny."),
    ("Volume almost full (⟨2⟩ left)", "Prawie pełny wolumin (pozostałe: ⟨2⟩)"),
    ("⟨2⟩ of requests are failing", "⟨2⟩ żądań kończy się niepowodzeniem"),
)
REFUSED = (
    "Errors occurred during the last 3 slots",
    "The job failed to start and stop the service.",
    "Instances restarted {{ $value }} time(s) in 5m",
    "The core email service is down",
    "Queue is at 500 messages",
    "5 minute load average is high",
    "Relevance dropped >5% in last hour",
    "Using 90% of max connections",
    "The bot has been unreachable for {{ .For }}",
    "Kubernetes reindexing has not completed",
    "Pod throttled more than 30% of the time",
    "Burst balance is low",
    "Mitigate the problem restarting the agent.",
    "Workers using endpoints that the proxy protects are failing.",
    "The worker fails twice as many jobs as the leader.",
    "A rule reaches too far.",
    "Failed metrics fetch the label",
    "The scan deletes one table and no index.",
    "Users in Spain see an old page.",
)

OMITTED = frozenset(
    [("nouns", "man"), ("nouns", "instant"), ("adverbs", "above"), ("adverbs", "below"), ("adverbs", "up")]
)


def _say(text: str) -> str:
    masked = mask(text)
    for parsed in read(masked.text, [span.text for span in masked.spans], "en"):
        try:
            return settle_counts(unmask(POLISH.sentence(parsed.tree, Style()), masked.spans) or "")
        except UnsayableError:
            continue
    return ""


def _say_masked(text: str) -> str:
    (parsed, *_) = english.parse(text, SPANS)
    return settle_counts(POLISH.sentence(parsed.tree, Style()))


@pytest.mark.parametrize(("source", "expected"), SENTENCES)
def test_an_english_sentence_is_said_in_polish(source: str, expected: str) -> None:
    assert _say(source) == expected


@pytest.mark.parametrize(("source", "expected"), MASKED)
def test_a_masked_sentence_keeps_its_symbols(source: str, expected: str) -> None:
    said = _say_masked(source)
    assert said == expected
    assert sorted(re.findall("⟨.⟩", said)) == sorted(re.findall("⟨.⟩", source))


def test_every_line_of_the_lexicon_can_be_read() -> None:
    POLISH.gaps()


def test_every_line_belongs_to_a_concept() -> None:
    assert set(lexicon.words("pl")) <= set(lexicon.concepts())


@pytest.mark.parametrize("line", ["", "~sam", "kolejka @w", "wydatki ; pl", "awaria | bez klasy"])
def test_a_noun_that_breaks_the_format_is_refused(line: str) -> None:
    with pytest.raises(lexicon.LexiconError):
        POLISH.parse_word("nouns", "node", line)


@pytest.mark.parametrize("line", ["działać", "iść/", "xyz/xyz"])
def test_a_verb_that_breaks_the_format_is_refused(line: str) -> None:
    with pytest.raises(lexicon.LexiconError):
        POLISH.parse_word("verbs", "work", line)


@pytest.mark.parametrize(
    ("noun", "place", "form"),
    [
        (("węzeł", "m", "węzła"), ("loc", False), "węźle"),
        (("błąd", "m", "błędu"), ("loc", False), "błędzie"),
        (("dysk", "m", ""), ("ins", False), "dyskiem"),
        (("klucz", "m", "klucza"), ("gen", True), "kluczy"),
        (("dziennik", "m", ""), ("gen", False), "dziennika"),
        (("usługa", "f", ""), ("loc", False), "usłudze"),
        (("kolejka", "f", ""), ("gen", True), "kolejek"),
        (("replikacja", "f", ""), ("gen", False), "replikacji"),
        (("pamięć", "f", ""), ("ins", False), "pamięcią"),
        (("wartość", "f", ""), ("nom", True), "wartości"),
        (("żądanie", "n", ""), ("gen", True), "żądań"),
        (("kworum", "n", ""), ("gen", False), "kworum"),
        (("dostawca", "mp", "dostawcy"), ("acc", True), "dostawców"),
    ],
)
def test_a_noun_is_declined_by_its_paradigm(noun: tuple[str, str, str], place: tuple[str, bool], form: str) -> None:
    assert inflect.noun_forms(*noun)[place] == form


@pytest.mark.parametrize(
    ("lemma", "gender", "case", "form"),
    [
        ("wysoki", "f", "gen", "wysokiej"),
        ("wysoki", "n", "nom", "wysokie"),
        ("ostatni", "n", "gen", "ostatniego"),
        ("niedostępny", "ma", "acc", "niedostępnego"),
        ("żaden", "f", "nom", "żadna"),
    ],
)
def test_an_adjective_agrees(lemma: str, gender: str, case: str, form: str) -> None:
    assert inflect.adjective_form(lemma, gender, case, plural=False) == form


def test_a_virile_adjective_has_its_own_plural() -> None:
    assert inflect.adjective_form("uszkodzony", "mp", "nom", plural=True) == "uszkodzeni"
    assert inflect.adjective_form("uszkodzony", "m", "nom", plural=True) == "uszkodzone"


@pytest.mark.parametrize(
    ("infinitive", "present", "many", "order", "done"),
    [
        ("sprawdzić", "sprawdzi", "sprawdzą", "sprawdź", "sprawdzony"),
        ("usunąć", "usunie", "usuną", "usuń", "usunięty"),
        ("zablokować", "zablokuje", "zablokują", "zablokuj", "zablokowany"),
        ("zwolnić", "zwolni", "zwolnią", "zwolnij", "zwolniony"),
        ("osiągnąć", "osiągnie", "osiągną", "osiągnij", "osiągnięty"),
        ("sprzedać", "sprzeda", "sprzedadzą", "sprzedaj", "sprzedany"),
        ("posiadać", "posiada", "posiadają", "posiadaj", "posiadany"),
        ("wpisać", "wpisze", "wpiszą", "wpisz", "wpisany"),
        ("odkrywać", "odkrywa", "odkrywają", "odkrywaj", "odkrywany"),
        ("przechwytywać", "przechwytuje", "przechwytują", "przechwytuj", "przechwytywany"),
    ],
)
def test_a_verb_is_conjugated_by_rule(infinitive: str, present: str, many: str, order: str, done: str) -> None:
    assert inflect.third_singular(infinitive) == present
    assert inflect.third_plural(present) == many
    assert inflect.imperative(present, many) == order
    assert inflect.passive_participle(infinitive) == done


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1", "Jeden węzeł nie działa"),
        ("3", "3 węzły nie działają"),
        ("5", "5 węzłów nie działa"),
        ("12", "12 węzłów nie działa"),
        ("22", "22 węzły nie działają"),
        ("⟨1⟩", "Niedziałające węzły: ⟨1⟩"),
    ],
)
def test_a_numeral_governs_noun_and_verb(value: str, text: str) -> None:
    nodes = NounPhrase("node", Number.PLURAL, amount=Amount(value))
    tree = Sentence(SentenceKind.STATEMENT, Clause(nodes, Being(Adjective("down"))))
    assert POLISH.sentence(tree, Style()) == text


@pytest.mark.parametrize("determiner", list(Determiner))
def test_each_determiner_is_said_or_refused(determiner: Determiner) -> None:
    phrase = NounPhrase("node", Number.PLURAL, determiner=determiner)
    tree = Sentence(SentenceKind.STATEMENT, Clause(phrase, Being(Adjective("unavailable"))), ".")
    assert POLISH.sentence(tree, Style()).endswith(".")


def test_an_urgent_order_says_at_once() -> None:
    (parsed, *_) = english.parse("Restart the service.")
    assert POLISH.sentence(parsed.tree, Style(urgent=True)) == "Natychmiast uruchom ponownie usługę."


def test_a_concept_without_word_is_named() -> None:
    with pytest.raises(MissingWordError, match=re.escape("nouns.no_such_thing")):
        POLISH.word("nouns", "no_such_thing")


def test_a_product_gets_a_noun_where_it_would_be_declined() -> None:
    phrase = NounPhrase("error", Number.PLURAL, modifiers=(Name("Prometheus"),))
    assert POLISH.sentence(Sentence(SentenceKind.HEADLINE, phrase), Style()) == "Błędy usługi Prometheus"


def test_a_server_of_names_has_many_of_them() -> None:
    phrase = NounPhrase("server", Number.SINGULAR, modifiers=(NounPhrase("name", Number.SINGULAR),))
    assert POLISH.sentence(Sentence(SentenceKind.HEADLINE, phrase), Style()) == "Serwer nazw"


def test_the_roles_of_places_take_the_preposition_of_the_noun() -> None:
    assert Role.ON.value == "on"
    assert _say("Errors in the cluster") == "Błędy w klastrze"
    assert _say("Errors on the host") == "Błędy na hoście"
    assert _say("Errors on the database") == "Błędy w bazie danych"


def test_what_has_no_word_is_left_out_on_purpose() -> None:
    """These have no one Polish word: "down" and "up" as adverbs, "man" in the middle, "instant" queries."""
    assert not OMITTED & set(lexicon.words("pl"))


@pytest.mark.parametrize("source", REFUSED)
def test_what_would_be_said_in_a_wrong_sense_is_left_to_others(source: str) -> None:
    assert _say(source) == ""


def test_a_number_that_stays_hidden_keeps_the_form_that_most_numbers_have() -> None:
    (parsed, *_) = english.parse("⟨2⟩ tasks failed.", SPANS)
    said = POLISH.sentence(parsed.tree, Style())
    assert settle_counts(said.replace("⟨2⟩", "{{ $value }}")) == "{{ $value }} zadań zakończyło się niepowodzeniem."
    assert settle_counts(said.replace("⟨2⟩", "1.5")) == "1.5 zadań zakończyło się niepowodzeniem."
    assert settle_counts(said.replace("⟨2⟩", "23")) == "23 zadania zakończyły się niepowodzeniem."
    assert settle_counts(said.replace("⟨2⟩", "112")) == "112 zadań zakończyło się niepowodzeniem."
    assert settle_counts(said.replace("⟨2⟩", "1")) == "1 zadanie zakończyło się niepowodzeniem."
