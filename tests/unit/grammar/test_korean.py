"""Tests of the Korean linearizer: sentences that a Korean on-call engineer would have written."""

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
    Determiner,
    Existing,
    Modal,
    Name,
    NounPhrase,
    Number,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.korean.forms import final_of, resolve_particles, verb, with_particle
from slack_fixtures.grammar.languages.korean.linearizer import Korean
from slack_fixtures.grammar.parsing.english import parser as english
from slack_fixtures.grammar.senses import settled
from slack_fixtures.localization.segments import mask, unmask

_KOREAN = Korean()
_PAIRS = [
    ("Limit access to office hours.", "액세스를 업무 시간으로 제한하십시오."),
    ("Restrict access to the bucket.", "버킷에 대한 액세스를 제한하십시오."),
    ("The import fails at the end of the month.", "가져오기가 월말에 실패합니다."),
    ("Scanner 7 is down.", "스캐너 7이(가) 다운되었습니다."),
    ("The indexer chokes on large pages.", "인덱서가 큰 페이지를 처리하는 데 어려움을 겪습니다."),
    ("Hall 3 is cold", "홀 3이(가) 차갑습니다"),
    ("DNS resolver slow", "DNS 리졸버가 느림"),
    ("The schema is incompatible with the client.", "스키마가 클라이언트와 호환되지 않습니다."),
    ("Driver incompatible with kernel on node 3", "3 노드에서 커널과 드라이버 호환되지 않음"),
    ("Hall 3 is cold", "홀 3이(가) 차갑습니다"),
    ("DNS resolver slow", "DNS 리졸버가 느림"),
    ("The indexer chokes on large pages.", "인덱서가 큰 페이지를 처리하는 데 어려움을 겪습니다."),
    ("The report contains two errors with a known cause.", "보고서에 알려진 원인 관련 오류 2건이 포함되어 있습니다."),
    (
        "The account was locked after 12 failed login attempts from 10.0.0.7.",
        "10.0.0.7의 로그인 실패 시도 12회 후 계정이 잠겼습니다.",
    ),
    ("Low throughput between the warehouse and the office", "창고와 사무실 간 처리량이 낮음"),
    (
        "A delay was detected between the brokers kafka-1 and kafka-2, and messages sent to remote topics may arrive late.",
        "kafka-1 브로커와 kafka-2 간에 지연이 감지되었으며, 원격 토픽에 전송된 메시지가 늦게 도착할 수 있습니다.",
    ),
    ("Nothing left in the import queue", "가져오기 큐에 남은 항목이 없음"),
    ("Failing servers behind the reverse proxy", "리버스 프록시 뒤의 실패하는 서버"),
    ("The nightly import has not run this month.", "이번 달에 야간 가져오기가 실행되지 않았습니다."),
    (
        "The index was rebuilt during last night's migration.",
        "어젯밤의 마이그레이션 중에 인덱스가 다시 빌드되었습니다.",
    ),
    ("Backups must not be deleted until the cause is known.", "원인이 밝혀질 때까지 백업을 삭제하지 않아야 합니다."),
    (
        "The gateway could not send 40 alerts to phones at Ulm.",
        "게이트웨이가 알림 40건을 Ulm의 전화에 전송할 수 없었습니다.",
    ),
    (
        "Check the logs and restart the worker if the queue is full.",
        "로그를 확인하고 큐가 가득 차면 워커를 재시작하십시오.",
    ),
    ("The bank says we sent the file twice.", "은행이 저희가 파일을 2회 전송했음을 알립니다."),
    ("The load test went wrong", "부하 테스트가 잘못되었습니다"),
    ("Wait until they confirm the transfer.", "상대 측이 전송을 확인할 때까지 대기하십시오."),
    (
        "The router sends addresses of hosts that no longer exist.",
        "라우터가 더 이상 존재하지 않는 호스트의 주소를 전송합니다.",
    ),
    ("Exchange of keys with the bank failing", "은행과의 키의 교환 실패 중"),
    ("The model was trained on old data.", "모델이 오래된 데이터로 학습되었습니다."),
    ("Uploads are limited to 20 requests per second.", "업로드가 초당 요청 20건으로 제한됩니다."),
    ("The migration has made no progress for 2 hours.", "마이그레이션이 2시간 동안 진행되지 않았습니다."),
    ("The sync finished with warnings.", "동기화가 경고와 함께 완료되었습니다."),
    ("Import stuck at 40%", "40%에서 가져오기 멈춤"),
    ("The worker loses its connection every time.", "워커가 매번 연결을 잃습니다."),
    ("The generator did not start.", "발전기가 시작되지 않았습니다."),
    ("Ignore the number on the dashboard.", "대시보드의 수를 무시하십시오."),
    ("Entries of the week are missing.", "해당 주의 항목이 누락되었습니다."),
    ("See the log for the name of the job.", "로그에서 작업의 이름을 확인하십시오."),
    (
        "The vendor says the pump needs replacing before the end of the week.",
        "공급업체가 이번 주 안에 펌프를 교체해야 함을 보고합니다.",
    ),
    ("Delivery from the partner rejected", "파트너의 전달이 거부됨"),
    ("The door won't open after the update.", "업데이트 후 문이 열리지 않습니다."),
    ("The service was fine until noon.", "서비스가 정오까지 정상이었습니다."),
    ("Fewer than 2 of the 3 brokers respond.", "브로커 3개 중 2개 미만이 응답합니다."),
    ("MySQL: too many open sessions", "MySQL: 열린 세션이 너무 많음"),
    ("The storage in Leipzig is full.", "Leipzig의 스토리지가 가득 찼습니다."),
    ("Block the sender's domain.", "발신자의 도메인을 차단하십시오."),
    ("Node down", "노드 다운"),
    # readings put right
    ("Client certificate about to run out", "클라이언트 인증서가 곧 만료될 예정임"),
    ("Inodes running low on {{ $labels.mount }}", "{{ $labels.mount }}에서 아이노드가 부족해지고 있음"),
    ("Sudden drop in request volume for the payment gateway", "결제 게이트웨이의 요청 양의 갑작스러운 감소"),
    ("Order limit almost reached by {{ $labels.client }}", "{{ $labels.client }}이(가) 주문 한도에 거의 도달함"),
    ("Jobs pending for lack of memory", "메모리 부족으로 인해 작업 대기 중"),
    ("Root login from {{ $labels.ip }}", "{{ $labels.ip }}의 root 로그인"),
    ("Phishing attack suspected in {{ $labels.tenant }}", "{{ $labels.tenant }}에서 피싱 공격 가능성"),
    ("The import has been pending for over two business days.", "가져오기가 2영업일 넘게 대기 중인 상태입니다."),
    ("Our contract with the bank allows a maximum of 3 hours.", "은행과의 계약이 최대 3시간을 허용합니다."),
    ("Elevated error rate at the edge", "에지에서 오류율이 높음"),
    ("Availability is 80%, below 95% target", "가용성은 80%이며, 95% 목표보다 낮습니다"),
    ("The exporter queue is at 7 items.", "익스포터 큐는 항목 7개입니다."),
    ("There are only 2 healthy nodes in the cluster.", "클러스터에 정상 노드가 2개뿐입니다."),
    ("The standby node stopped sending heartbeats.", "대기 노드가 하트비트를 더 이상 전송하지 않습니다."),
    ("Check the broker logs for errors.", "브로커 로그에 오류가 있는지 확인하십시오."),
    ("High operational costs", "운영 비용이 높음"),
    ("Critical failure rate in {{ $labels.country }}", "{{ $labels.country }}에서 실패율 심각"),
    (
        "Servers are receiving requests with invalid labels.",
        "서버가 유효하지 않은 레이블이 있는 요청을 수신하고 있습니다.",
    ),
    ("Network issues delaying replication", "네트워크 문제가 복제를 지연시키고 있음"),
    # persons that are not named
    ("Someone deleted the bucket.", "누군가가 버킷을 삭제했습니다."),
    ("Nobody approved the change.", "아무도 변경을 승인하지 않았습니다."),
    ("We have not received any invoices.", "청구서를 수신하지 못했습니다."),
    # news and values
    ("Storage quota used up", "스토리지 할당량이 모두 사용됨"),
    ("Dead letter topic not empty", "데드 레터 토픽이 비어 있지 않음"),
    ("Pump test failed on rack 7", "랙 7에서 펌프 테스트가 실패했습니다"),
    ("Pending restart for more than 9 days", "대기 중인 재시작, 9일 넘게 지속"),
    ("Latency above 300 ms on {{ $labels.host }}", "{{ $labels.host }}에서 지연 시간 300 ms 초과"),
    ("Latency is {{ $value }}, above the 2s threshold.", "지연 시간은 {{ $value }}이며, 2s 임계값보다 높습니다."),
    ("Import restarted four times today.", "가져오기가 오늘 4회 재시작되었습니다."),
    ("Run the scan outside business hours.", "업무 시간 외에 스캔을 실행하십시오."),
    ("Less than {{ $value }} free space remaining", "여유 공간이 {{ $value }} 미만 남음"),
    ("Refund checks fail for outgoing invoices", "발신 청구서의 환불 검사가 실패합니다"),
    ("Checkout: orders not being written to {{ $labels.db }}", "결제: 주문이 {{ $labels.db }}에 기록되지 않고 있음"),
    ("Emergency fix needed", "긴급 수정 사항 필요"),
    ("Missing data in critical table", "중요한 테이블에서 데이터 누락"),
    ("Export paused by an API limit", "API 한도로 인해 내보내기 일시 중지"),
    ("Assume that the key is compromised.", "키가 침해된 것으로 가정하십시오."),
    ("High latency on db-1", "db-1에서 지연 시간이 높음"),
    (
        "Node {{ $labels.a }} is down in cluster {{ $labels.b }}",
        "{{ $labels.b }} 클러스터에서 {{ $labels.a }} 노드가 다운되었습니다",
    ),
    ("The job has been failing for more than 10 minutes.", "작업이 10분 넘게 계속 실패하고 있습니다."),
    (
        "The service keeps restarting because the memory limit is too low.",
        "메모리 제한이 너무 낮기 때문에 서비스가 계속 재시작되고 있습니다.",
    ),
    ("If the queue is full, restart the consumer.", "큐가 가득 차면 컨슈머를 재시작하십시오."),
    ("Check the logs and restart the service if necessary.", "로그를 확인하고 필요한 경우 서비스를 재시작하십시오."),
    ("Please do not restart the database.", "데이터베이스를 재시작하지 마십시오."),
    ("The replica is lagging behind the primary.", "복제본이 프라이머리보다 지연되고 있습니다."),
    ("The certificate will expire in 3 days.", "인증서가 3일 후에 만료될 예정입니다."),
    ("The backup may fail if the disk is full.", "디스크가 가득 차면 백업이 실패할 수 있습니다."),
    (
        "The disk is full, which may cause data loss.",
        "디스크가 가득 찼으며, 이로 인해 데이터 손실이 발생할 수 있습니다.",
    ),
    (
        "The pod cannot be scheduled because there are not enough resources.",
        "리소스가 부족하기 때문에 파드를 스케줄링할 수 없습니다.",
    ),
    ("CPU usage is higher than expected.", "CPU 사용량이 예상보다 높습니다."),
    ("No backups have completed in the last 24 hours.", "지난 24시간 동안 완료된 백업이 없습니다."),
    (
        "The consumer stopped processing messages after the restart.",
        "재시작 후 컨슈머가 메시지를 더 이상 처리하지 않습니다.",
    ),
    (
        "Requests are timing out while the database is recovering.",
        "데이터베이스가 복구되고 있는 동안 요청이 시간 초과되고 있습니다.",
    ),
    ("The queue has more than 1000 messages and is growing.", "큐의 메시지가 1000개 초과이고 증가하고 있습니다."),
    ("All replicas of the database are down.", "데이터베이스의 모든 복제본이 다운되었습니다."),
    ("Both nodes are unreachable.", "두 노드 모두에 연결할 수 없습니다."),
    ("Half of the nodes are not ready.", "노드의 절반이 준비되지 않았습니다."),
    ("3 of 5 replicas are unavailable.", "복제본 5개 중 3개를 사용할 수 없습니다."),
    ("The server should be restarted before the disk fills up.", "디스크가 가득 차기 전에 서버를 재시작해야 합니다."),
    ("Error rate for the checkout service is above 5%", "결제 서비스의 오류율이 5%보다 높습니다"),
    ("The cluster is in a degraded state.", "클러스터가 저하된 상태입니다."),
    ("The service is waiting for the database.", "서비스가 데이터베이스를 기다리고 있습니다."),
    ("Alerts were sent 3 times.", "알림이 3회 전송되었습니다."),
    ("Backups run every 6 hours.", "백업이 6시간마다 실행됩니다."),
    ("The node was restarted 5 minutes ago.", "노드가 5분 전에 재시작되었습니다."),
    ("Data may be lost until replication is restored.", "복제가 복원될 때까지 데이터가 손실될 수 있습니다."),
    ("The deployment failed due to a configuration error.", "구성 오류로 인해 디플로이먼트가 실패했습니다."),
    ("The leader was not elected.", "리더가 선출되지 않았습니다."),
    ("The service has recovered.", "서비스가 복구되었습니다."),
    ("The service has not recovered yet.", "서비스가 아직 복구되지 않았습니다."),
    ("Traffic is being routed to the secondary region.", "트래픽이 세컨더리 리전으로 라우팅되고 있습니다."),
    ("Investigate the cause as soon as possible.", "원인을 가능한 한 빨리 조사하십시오."),
    ("Increase the memory limit to 4 GB.", "메모리 제한을 4 GB까지 늘리십시오."),
    ("The number of failed requests is increasing.", "실패한 요청 수가 증가하고 있습니다."),
    ("The payment service is not responding.", "결제 서비스가 응답하지 않고 있습니다."),
    ("The node is running out of memory.", "노드의 메모리가 소진되고 있습니다."),
    ("The service failed to connect to the database.", "서비스가 데이터베이스에 연결하지 못했습니다."),
    ("Users cannot log in.", "사용자가 로그인할 수 없습니다."),
    ("Kafka consumer group lag is too high", "Kafka 컨슈머 그룹 지연이 너무 높습니다"),
    ("Kafka has no active controller.", "Kafka에 활성 컨트롤러가 없습니다."),
    ("Too few replicas are available", "사용 가능한 복제본이 너무 적습니다"),
    ("Replication has been broken for 2 hours", "복제가 2시간 동안 고장 난 상태입니다"),
    ("The message was rejected by the broker.", "메시지가 브로커에 의해 거부되었습니다."),
    ("The service became unavailable.", "서비스를 사용할 수 없게 되었습니다."),
    ("The database remains unreachable.", "데이터베이스에 여전히 연결할 수 없는 상태입니다."),
    ("Memory usage is still high.", "메모리 사용량이 여전히 높습니다."),
    ("Redis memory usage at 90%", "Redis 메모리 사용량 90%"),
    ("Latency: 500 ms", "지연 시간: 500 ms"),
    (
        "The worker was killed because it used too much memory.",
        "너무 많은 메모리를 사용했기 때문에 워커가 강제 종료되었습니다.",
    ),
    ("Several nodes are affected.", "여러 노드가 영향을 받았습니다."),
    ("Another node is down.", "다른 노드가 다운되었습니다."),
    ("Retry the job later.", "작업을 나중에 다시 시도하십시오."),
    ("Contact the database team immediately.", "데이터베이스 팀에 즉시 문의하십시오."),
    ("The index is missing.", "인덱스가 누락되었습니다."),
    ("Orders are delayed by 10 minutes.", "주문이 10분 지연되었습니다."),
    ("The system works without a backup.", "시스템이 백업 없이 작동합니다."),
    ("Errors per second increased to 50.", "초당 오류가 50까지 증가했습니다."),
    ("The service is expected to recover soon.", "서비스가 곧 복구될 것으로 예상됩니다."),
    ("Make sure that the certificate is valid.", "인증서가 유효한지 확인하십시오."),
    ("The test did not fail.", "테스트가 실패하지 않았습니다."),
    ("The cache must be cleared.", "캐시를 비워야 합니다."),
    ("Elasticsearch cluster health is RED", "Elasticsearch 클러스터 상태가 빨간색입니다"),
    ("The pod is likely to be evicted.", "파드가 축출될 가능성이 높습니다."),
    ("Prevent the node from restarting.", "노드가 재시작되지 못하게 하십시오."),
    ("The alert fires when the queue exceeds 100 messages.", "큐가 메시지 100개를 초과할 때 알림이 발생합니다."),
    ("Disk usage has exceeded 80% for 10 minutes.", "디스크 사용량이 10분 동안 80%보다 높습니다."),
    ("The leader has changed 3 times in the last hour.", "지난 1시간 동안 리더가 3회 변경되었습니다."),
    (
        "The replica could not be promoted because the primary was still running.",
        "프라이머리가 여전히 실행되고 있었기 때문에 복제본을 승격할 수 없었습니다.",
    ),
    (
        "The service cannot send emails although the mail server is reachable.",
        "메일 서버에 연결할 수 있지만 서비스가 이메일을 전송할 수 없습니다.",
    ),
    ("The data are replicated to three regions.", "데이터가 리전 3개에 복제됩니다."),
    ("The number of open files is close to the limit.", "열린 파일 수가 한도에 가깝습니다."),
    ("The API returned 500 errors during the deployment.", "디플로이먼트 중에 API가 500 오류를 반환했습니다."),
    (
        "Requests from the payment gateway are failing with timeout errors.",
        "결제 게이트웨이의 요청이 타임아웃 오류로 실패하고 있습니다.",
    ),
    ("Wait until the rebalance is complete.", "리밸런싱이 완료될 때까지 대기하십시오."),
    ("The volume will be full in 4 hours.", "볼륨이 4시간 후에 가득 찰 것입니다."),
    ("The controller no longer responds to health checks.", "컨트롤러가 상태 확인에 더 이상 응답하지 않습니다."),
    ("The node has never been restarted.", "노드가 한 번도 재시작되지 않았습니다."),
    ("The process used less than 10% of the CPU.", "프로세스가 CPU를 10% 미만 사용했습니다."),
    ("At least 2 replicas must be available.", "2개 이상의 복제본을 사용할 수 있어야 합니다."),
    ("The pod is not able to start.", "파드가 시작될 수 없습니다."),
    ("The queue contains about 5000 messages.", "큐에 약 5000개의 메시지가 포함되어 있습니다."),
    ("Some shards are still relocating.", "일부 샤드가 여전히 재배치 중입니다."),
    ("The cluster has lost its quorum.", "클러스터가 쿼럼을 잃었습니다."),
    ("The job was killed after 30 minutes.", "30분 후 작업이 강제 종료되었습니다."),
    ("The system is under heavy load.", "시스템이 과도한 부하를 받고 있습니다."),
    (
        "No data received from sensor {{ $labels.a }} for 5 minutes",
        "5분 동안 {{ $labels.a }} 센서에서 수신된 데이터 없음",
    ),
    ("Authentication failures on {{ $labels.a }}", "{{ $labels.a }}의 인증 실패"),
    ("Backup of database {{ $labels.a }} failed", "{{ $labels.a }} 데이터베이스의 백업이 실패했습니다"),
    ("{{ $labels.a }} is not responding", "{{ $labels.a }}이(가) 응답하지 않고 있습니다"),
    ("CPU and memory usage are high.", "CPU 및 메모리 사용량이 높습니다."),
    ("CPU or memory usage is high on {{ $labels.a }}", "{{ $labels.a }}에서 CPU 또는 메모리 사용량이 높습니다"),
    ("Restart the broker, then check the logs.", "브로커를 재시작하고 로그를 확인하십시오."),
    ("Memory usage on {{ $labels.a }} is above 90%", "{{ $labels.a }}의 메모리 사용량이 90%보다 높습니다"),
    ("Replication lag is below 5 seconds", "복제 지연이 5초보다 낮습니다"),
    ("The queue size is over 5 GB", "큐 크기가 5 GB보다 큽니다"),
    ("The node is in maintenance mode.", "노드가 유지 관리 모드입니다."),
    ("The cluster is without a leader.", "클러스터에 리더가 없습니다."),
    ("There are 3 failed jobs in the queue.", "큐에 실패한 작업이 3개 있습니다."),
    ("There is no leader in the cluster.", "클러스터에 리더가 없습니다."),
    ("There is a high number of errors.", "오류 수가 많습니다."),
    (
        "The web server returned an error because the backend was unreachable.",
        "백엔드에 연결할 수 없었기 때문에 웹 서버가 오류를 반환했습니다.",
    ),
    ("The controller is failing to reconcile objects.", "컨트롤러가 객체를 조정하지 못하고 있습니다."),
    ("The cache is empty, indicating a restart.", "캐시가 비어 있으며, 이는 재시작을 나타냅니다."),
    ("Slow queries on the database", "데이터베이스의 느린 쿼리"),
    ("Too many open files on {{ $labels.a }}", "{{ $labels.a }}에 열린 파일이 너무 많음"),
    ("Insufficient memory", "메모리 부족"),
    ("Backup failed", "백업이 실패했습니다"),
    ("Disk failure", "디스크 장애"),
    ("The disk has failed.", "디스크에 장애가 발생했습니다."),
    ("Memory high", "메모리 사용량이 높음"),
    ("No space left on device {{ $labels.a }}", "{{ $labels.a }} 장치에 남은 공간 없음"),
    ("The pods of the deployment are not ready.", "디플로이먼트의 파드가 준비되지 않았습니다."),
    ("Requests to the API are slow.", "API에 대한 요청이 느립니다."),
    ("Traffic from the load balancer has dropped.", "로드 밸런서의 트래픽이 감소했습니다."),
    ("The pod was evicted due to disk pressure.", "디스크 압박으로 인해 파드가 축출되었습니다."),
    ("The import takes more than 10 minutes to complete.", "가져오기가 완료되는 데 10분 넘게 걸립니다."),
    ("The number of replicas is too low.", "복제본 수가 너무 적습니다."),
    ("The alert was resolved automatically.", "알림이 자동으로 해결되었습니다."),
    ("The service should be available again in 5 minutes.", "서비스를 5분 후에 다시 사용할 수 있어야 합니다."),
    ("The volume is predicted to fill up within the next 4 hours.", "볼륨이 4시간 이내에 가득 찰 것으로 예측됩니다."),
    ("The certificate has expired and must be renewed.", "인증서가 만료되었고 갱신해야 합니다."),
    ("The primary went down during the migration.", "마이그레이션 중에 프라이머리가 다운되었습니다."),
    ("The broker is overloaded.", "브로커가 과부하 상태입니다."),
    ("Scale the deployment to 5 replicas.", "디플로이먼트를 복제본 5개로 스케일링하십시오."),
    ("Do not delete the snapshot.", "스냅샷을 삭제하지 마십시오."),
    ("The team was notified.", "팀이 알림을 받았습니다."),
    ("Other services are not affected.", "다른 서비스가 영향을 받지 않습니다."),
    ("Each node has 2 disks.", "각 노드에 디스크가 2개 있습니다."),
    ("Most requests are failing.", "대부분의 요청이 실패하고 있습니다."),
    (
        "The load balancer is not sending traffic to the new pods.",
        "로드 밸런서가 트래픽을 새 파드에 전송하지 않고 있습니다.",
    ),
    ("The latency of the payment service is unusually high.", "결제 서비스의 지연 시간이 비정상적으로 높습니다."),
    ("Error rate is 5% (threshold: 1%)", "오류율은 5%입니다(임계값: 1%)"),
    ("Restart the pod to apply the new configuration.", "새 구성을 적용하기 위해 파드를 재시작하십시오."),
    ("The worker has been waiting for a lock for 30 seconds.", "워커가 30초 동안 잠금을 계속 기다리고 있습니다."),
    ("At most 100 connections are allowed.", "최대 100개의 연결이 허용됩니다."),
    ("CPU temperature is critical", "CPU 온도가 심각한 수준입니다"),
    ("The new version is slower than the old version.", "새 버전이 오래된 버전보다 느립니다."),
    # a word beside its neighbours, and what hangs on which word
    ("New uploads will be rejected when the bucket is full.", "버킷이 가득 차면 새 업로드가 거부될 것입니다."),
    ("Error ratio above 3% for {{ $labels.svc }}", "{{ $labels.svc }}의 오류 비율 3% 초과"),
    ("Smoke test failed for {{ $labels.app }}", "{{ $labels.app }}의 스모크 테스트가 실패했습니다"),
    ("VPN session down with {{ $labels.peer }}", "{{ $labels.peer }}와(과)의 VPN 세션 다운"),
    ("The pod is receiving more than 40 requests per second.", "파드가 초당 40건이 넘는 요청을 수신하고 있습니다."),
    (
        "More than 20% of the disks on {{ $labels.host }} are in use.",
        "{{ $labels.host }}의 디스크 중 20% 넘게 사용 중입니다.",
    ),
    (
        "Exports are failing while imports are still possible.",
        "가져오기가 여전히 가능하지만 내보내기가 실패하고 있습니다.",
    ),
    (
        "Replicas and leaders of this topic are blocked until the broker restarts.",
        "브로커가 재시작될 때까지 이 토픽의 복제본 및 리더가 차단됩니다.",
    ),
    (
        "Snapshots are kept on disk and will be lost if the node restarts.",
        "디스크에서 스냅샷이 유지되고 노드가 재시작되면 손실될 것입니다.",
    ),
    ("Restart failed after 4 attempts", "시도 4회 후 재시작이 실패했습니다"),
    ("The replica is lagging by {{ $value }} records.", "복제본이 레코드 {{ $value }}개만큼 지연되고 있습니다."),
    ("The service does not free its connections.", "서비스가 연결을 해제하지 않습니다."),
    ("The database may stop the job at any time.", "데이터베이스가 작업을 언제든지 중지할 수 있습니다."),
    ("Customers see an error message.", "고객에게 오류 메시지가 표시됩니다."),
    ("Workflow {{ $labels.wf }} missed its SLA", "{{ $labels.wf }} 워크플로가 SLA를 달성하지 못했습니다"),
    (
        "Import job {{ $labels.job }} finished with errors",
        "{{ $labels.job }} 가져오기 작업이 오류와 함께 완료되었습니다",
    ),
    (
        "Latency from {{ $labels.a }} to {{ $labels.b }} exceeded 200 ms.",
        "{{ $labels.a }}에서 {{ $labels.b }}까지의 지연 시간이 200 ms보다 높아졌습니다.",
    ),
    ("Project {{ $labels.p }} over its storage quota", "{{ $labels.p }} 프로젝트가 스토리지 할당량을 초과함"),
    ("Possible spam attack from {{ $labels.ip }}", "{{ $labels.ip }}에서 스팸 공격 가능성"),
    ("No leader in cluster {{ $labels.c }}", "{{ $labels.c }} 클러스터에 리더 없음"),
    ("Another outage could cause data loss.", "추가 중단으로 인해 데이터 손실이 발생할 수 있습니다."),
    ("Files are waiting to be archived.", "파일이 보관되기 위해 대기하고 있습니다."),
    ("Backups no longer synced to S3", "백업이 S3에 더 이상 동기화되지 않습니다"),
    ("Orders stuck in processing", "주문이 처리 중 상태에서 멈춤"),
    ("Job stuck in Terminating", "작업이 Terminating 상태에서 멈춤"),
    ("Missing log files on {{ $labels.host }}", "{{ $labels.host }}에서 로그 파일 누락"),
    ("Pool {{ $labels.pool }} is degraded", "{{ $labels.pool }} 풀이 저하된 상태입니다"),
    ("The agent disconnected from the server.", "에이전트가 서버에서 연결이 끊어졌습니다."),
    ("The error budget is burning too fast.", "오류 예산이 너무 빠르게 소진되고 있습니다."),
    ("The alerting rule is disabled.", "알림 규칙이 비활성화되었습니다."),
    ("Only 1 of 3 nodes is available.", "노드 3개 중 1개만 사용할 수 있습니다."),
    ("The disk has less than 5 GB left.", "디스크에 5 GB 미만이 남아 있습니다."),
    ("Deployments will break.", "디플로이먼트가 실패할 것입니다."),
    ("The service is serving stale content.", "서비스가 오래된 콘텐츠를 전달하고 있습니다."),
    ("The customer has been charged.", "고객에게 요금이 청구되었습니다."),
    ("Remote workers cannot log in.", "원격 직원이 로그인할 수 없습니다."),
    ("Queries over old data are slow.", "오래된 데이터에 대한 쿼리가 느립니다."),
    ("Scan skipped for many files", "많은 파일에 대해 스캔이 생략되었습니다"),
    ("Write rate is too high.", "쓰기 속도가 너무 높습니다."),
    ("The cable is a likely cause.", "케이블이 원인일 가능성이 높습니다."),
    ("All servers in the cluster failed", "클러스터의 모든 서버에 장애가 발생했습니다"),
    ("The index has not been rebuilt in more than 8 hours.", "인덱스가 8시간 넘게 다시 빌드되지 않았습니다."),
    ("The initial load is running.", "초기 데이터 적재가 실행되고 있습니다."),
    ("The volume has used its burst credits.", "볼륨이 버스트 크레딧을 사용했습니다."),
    ("There are only 300 bytes available on {{ $labels.pvc }}", "{{ $labels.pvc }}에서 300바이트만 사용할 수 있습니다"),
    ("Timeouts climbing on the edge proxy", "에지 프록시에서 타임아웃 증가 중"),
    ("Disk alarm raised by the storage controller", "스토리지 컨트롤러가 디스크 경보를 발생시킴"),
    ("Error budget SLO breached by the search service", "검색 서비스가 오류 예산 SLO를 위반함"),
    ("Invoice pipeline stuck at review", "검토 단계에서 청구서 파이프라인 멈춤"),
    ("Check {{ $labels.tool }} for the error code.", "{{ $labels.tool }}에서 오류 코드를 찾으십시오."),
    ("Last successful sync older than 3h", "마지막으로 성공한 동기화가 3h보다 오래됨"),
    ("Login outside change window", "변경 시간대 외 로그인"),
    ("Do not delete anything before the vendor answers.", "공급업체가 응답하기 전에 아무것도 삭제하지 마십시오."),
    ("Ask the owner before you delete anything.", "무언가를 삭제하기 전에 소유자에게 요청하십시오."),
    ("Every pod was restarted.", "모든 파드가 재시작되었습니다."),
    ("Please notify the customer.", "고객에게 알리십시오."),
    ("Tunnel to Berlin is down.", "Berlin으로 연결되는 터널이 다운되었습니다."),
    ("Humidity outside 40–60 % in hall 2", "홀 2의 40–60 %을(를) 벗어난 습도"),
    ("Swap the module at the next maintenance window.", "다음 유지 관리 기간에 모듈을 교체하십시오."),
    ("Consider raising the throughput temporarily.", "처리량을 일시적으로 높이는 것을 고려하십시오."),
    (
        "The latency has averaged 180 ms for 15 minutes.",
        "지연 시간이 15분 동안 180 ms을(를) 평균으로 기록했습니다.",
    ),
    ("The archive cannot be opened by anyone.", "아무도 아카이브를 열 수 없습니다."),
    ("The importer died on Sunday.", "일요일에 가져오기 도구가 비정상 종료되었습니다."),
    ("The key expired last night.", "어젯밤에 키가 만료되었습니다."),
    ("The workers will be unable to log in.", "워커가 로그인할 수 없습니다."),
    ("Cluster in YELLOW_STATE", "클러스터가 YELLOW_STATE 상태임"),
    ("Pods are waiting on Init_Phase.", "파드가 Init_Phase 상태입니다."),
    ("Backups shrank by half.", "백업이 50 %만큼 감소했습니다."),
    ("Free space is down to 4 GB.", "여유 공간이 4 GB까지 감소했습니다."),
    ("Host out of inodes on {{ $labels.mount }}", "호스트의 {{ $labels.mount }}의 아이노드가 소진됨"),
    ("An expired token is the usual cause.", "평소 원인은 만료된 토큰입니다."),
    ("Locate the table with the largest index.", "인덱스가 가장 큰 테이블을 찾으십시오."),
    ("Expect delays with payouts.", "지급의 지연을 예상하십시오."),
    ("View counts stopped updating.", "뷰 수의 업데이트가 중지되었습니다."),
    ("Stream stops due to missing segments", "누락된 세그먼트로 인한 스트림 중지"),
    ("Long wait for a free runner", "여유 러너의 대기 시간이 긺"),
    ("Root login on {{ $labels.host }}", "{{ $labels.host }}의 root 로그인"),
    ("Message congestion in {{ $labels.queue }}", "{{ $labels.queue }}의 메시지 백로그"),
    ("The number of sessions has reached {{ $value }}.", "세션 수가 {{ $value }}에 도달했습니다."),
    ("The patch has not reached all nodes.", "패치가 일부 노드에 도달하지 않았습니다."),
    ("Song missing for label {{ $labels.vendor }}", "{{ $labels.vendor }} 음반사에 대해 곡 누락"),
    ("Audit overdue by 3 days", "3일 동안 감사 기한 경과"),
    ("The job exited with code 2.", "작업이 코드 2(으)로 종료되었습니다."),
    ("The upload was refused with 507.", "업로드가 507(으)로 거부되었습니다."),
    ("The clock lags by 3 s.", "시계가 3 s만큼 지연됩니다."),
    ("Restore the table with the export script.", "내보내기 스크립트로 테이블을 복원하십시오."),
    ("Uploads over 20 MB fail.", "20 MB을(를) 초과하는 업로드가 실패합니다."),
    ("Nobody can read the archive.", "아무도 아카이브를 읽을 수 없습니다."),
    ("Rerun the export outside business hours.", "업무 시간 외에 내보내기를 다시 실행하십시오."),
    ("Other regions work.", "다른 리전이 작동합니다."),
    ("The gateway answers with an empty page.", "게이트웨이가 비어 있는 페이지를 반환합니다."),
    ("Rollout blocked at manual approval", "수동 승인 단계에서 롤아웃 차단됨"),
    ("The job will be retried at {{ $value }}.", "{{ $value }}에 작업이 다시 시도될 것입니다."),
    ("Check the proxy log for the request id.", "프록시 로그에서 요청 식별자를 확인하십시오."),
    ("Admin portal down", "관리자 포털 다운"),
    ("The licence server denies key requests.", "라이선스 서버가 키 요청을 거부합니다."),
    ("Offline mode fails.", "오프라인 모드가 실패합니다."),
    ("Signups have dried up", "가입이 끊겼습니다"),
    ("The worker pool ran dry", "워커 풀이 소진되었습니다"),
    ("We are nearly out of memory on db-3", "db-3의 메모리가 거의 소진되었습니다"),
    ("The daily export limit has been used up", "일일 내보내기 한도가 모두 사용되었습니다"),
    ("Check the logs of the proxy for timeouts.", "프록시의 로그에 타임아웃이 있는지 확인하십시오."),
    ("Ceph health is in HEALTH_ERR", "Ceph 상태는 HEALTH_ERR입니다"),
    ("A rule was changed outside of any approved change.", "규칙이 승인된 변경 없이 변경되었습니다."),
    ("Any job that needs the disk will fail.", "디스크가 필요한 작업이 실패할 것입니다."),
    (
        "The ports are exhausted, and logins failed as a result.",
        "포트가 소진되었으며, 결과적으로 로그인이 실패했습니다.",
    ),
    ("The backup was deleted this morning.", "백업이 오늘 아침 삭제되었습니다."),
    ("The job took too long", "작업이 너무 오래 걸렸습니다"),
    ("Page views through the roof", "페이지 뷰 과도"),
    ("Churn above plan", "고객 이탈이 계획보다 높음"),
    ("The burst credits are almost gone", "버스트 크레딧이 거의 소진되었습니다"),
    ("The import fails until midnight UTC.", "가져오기가 UTC 자정까지 실패합니다."),
    (
        "Affected users cannot play anything in high quality.",
        "영향을 받은 사용자가 높은 품질로 아무것도 재생할 수 없습니다.",
    ),
    ("We changed the route at noon.", "정오에 경로를 변경했습니다."),
    ("The sales team confirms that the price went up.", "영업팀이 가격이 상승했음을 확인합니다."),
    ("Signups surging", "가입 급증 중"),
    ("Signing stops at midnight.", "자정에 서명이 중지됩니다."),
    ("Traffic rises in the afternoon.", "트래픽이 오후에 상승합니다."),
    ("Our forecast is too optimistic.", "예측이 너무 낙관적입니다."),
    ("The node missed its target.", "노드가 목표를 달성하지 못했습니다."),
    ("Nobody can restart anything there at the moment.", "아무도 아무것도 거기에서 현재 재시작할 수 없습니다."),
    ("Users fail to sign in with the correct password.", "사용자가 올바른 비밀번호로 로그인하지 못합니다."),
    ("Customers currently fail to log in.", "고객이 현재 로그인하지 못합니다."),
    ("The provider has blocked us.", "공급자가 저희를 차단했습니다."),
    ("The number of retries is down to 3.", "재시도 수가 3까지 감소했습니다."),
]

# What Korean has no single word for, or what is said only together with another word.
_OMITTED = {
    "nouns": ["thing", "hundred", "thousand", "million", "billion"],
    "verbs": [
        "want_to",
        "risk_ing",
        "require_that",
        "take_adj",
        "look_adj",
        "appear_adj",
        "consider_obj_adj",
        "masquerade",
        "hover",
        "starve_obj",
        "lead",
    ],
    "adjectives": [
        "responsible",
        "aware",
        "true_state",
        "false_state",
        "best_effort",
        "burstable",
        "audible",
        "duplex",
        "network_partitioned",
        "tailed",
        "ring_based",
        "nominal",
        "supposed",
        "half",
    ],
    "adverbs": [
        "at_least",
        "a_lot",
        "back",
        "only",
        "even",
        "away",
        "above",
        "below",
        "up",
        "down",
        "behind",
        "at_most",
    ],
}


def _said(text: str, style: Style | None = None) -> str | None:
    masked = mask(text)
    readings = english.parse(masked.text, [span.text for span in masked.spans])
    assert readings, f"no reading of {text!r}"
    return unmask(_KOREAN.sentence(settled(readings[0].tree), style or Style()), masked.spans)


@pytest.mark.parametrize(("source", "korean"), _PAIRS)
def test_an_english_sentence_is_said_in_korean(source: str, korean: str) -> None:
    assert _said(source) == korean


@pytest.mark.parametrize("source", [source for source, _ in _PAIRS])
def test_every_span_comes_through_once(source: str) -> None:
    masked = mask(source)
    readings = english.parse(masked.text, [span.text for span in masked.spans])
    said = _KOREAN.sentence(settled(readings[0].tree), Style())
    assert sorted(part for part in said if part in "⟨⟩") == sorted(part for part in masked.text if part in "⟨⟩")
    assert all(said.count(f"⟨{place}⟩") == 1 for place in range(1, len(masked.spans) + 1))


def test_every_line_of_the_lexicon_can_be_read() -> None:
    for (category, concept), line in lexicon.words("ko").items():
        _KOREAN.parse_word(category, concept, line)


def test_every_concept_has_a_word_but_the_omitted() -> None:
    missing = {(category, concept) for category, concept in _KOREAN.gaps()}
    assert missing == {(category, concept) for category, concepts in _OMITTED.items() for concept in concepts}


def test_an_urgent_order_is_said_with_at_once() -> None:
    assert _said("Restart the database.", Style(urgent=True)) == "즉시 데이터베이스를 재시작하십시오."


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (("verbs", "fail", "실패"), "no dictionary form"),
        (("verbs", "fail", "to에 실패하다"), "names arguments"),
        (("verbs", "fail", "실패하다 ; - ; 실패 ; 또"), "more than its fields"),
        (("nouns", "node", " ; 개"), "no word"),
        (("adjectives", "high", "-"), "neither"),
    ],
)
def test_a_line_that_breaks_the_format_is_refused(line: tuple[str, str, str], problem: str) -> None:
    with pytest.raises(lexicon.LexiconError, match=problem):
        _KOREAN.parse_word(*line)


def _node(**more: object) -> NounPhrase:
    return NounPhrase(head="node", **more)  # type: ignore[arg-type]


def _statement(clause: Clause) -> str:
    return _KOREAN.sentence(Sentence(SentenceKind.STATEMENT, clause, end="."), Style())


_FAIL = Acting("restart")
_DOWN = Being(Adjective("down"))


@pytest.mark.parametrize(
    ("clause", "korean"),
    [
        (Clause(_node(), _FAIL), "노드가 재시작됩니다."),
        (Clause(_node(), _FAIL, tense=Tense.PAST), "노드가 재시작되었습니다."),
        (Clause(_node(), _FAIL, tense=Tense.PERFECT, negated=True), "노드가 재시작되지 않았습니다."),
        (Clause(_node(), _FAIL, tense=Tense.FUTURE), "노드가 재시작될 것입니다."),
        (Clause(_node(), _FAIL, progressive=True), "노드가 재시작되고 있습니다."),
        (Clause(_node(), _FAIL, progressive=True, negated=True), "노드가 재시작되지 않고 있습니다."),
        (Clause(_node(), _FAIL, modal=Modal.MAY), "노드가 재시작될 수 있습니다."),
        (Clause(_node(), _FAIL, modal=Modal.MAY, negated=True), "노드가 재시작되지 않을 수 있습니다."),
        (Clause(_node(), _FAIL, modal=Modal.MAY, progressive=True), "노드가 재시작되고 있을 수 있습니다."),
        (Clause(_node(), _FAIL, modal=Modal.MAY, tense=Tense.PERFECT), "노드가 재시작되었을 수 있습니다."),
        (Clause(_node(), _FAIL, modal=Modal.CAN, negated=True), "노드가 재시작될 수 없습니다."),
        (Clause(_node(), _FAIL, modal=Modal.MUST), "노드가 재시작되어야 합니다."),
        (Clause(_node(), _FAIL, modal=Modal.MUST, negated=True), "노드가 재시작되지 않아야 합니다."),
        (Clause(_node(), _DOWN), "노드가 다운되었습니다."),
        (Clause(_node(), _DOWN, negated=True), "노드가 다운되지 않았습니다."),
        (Clause(_node(), _DOWN, modal=Modal.MAY), "노드가 다운되었을 수 있습니다."),
        (Clause(_node(), Being(Adjective("slow"), become=True), tense=Tense.PAST), "노드가 느려졌습니다."),
        (Clause(_node(), Being(Adjective("slow", degree="comparative"))), "노드가 더 느립니다."),
        (Clause(_node(), Being(Adjective("slow", degree="too"))), "노드가 너무 느립니다."),
        (Clause(_node(determiner=Determiner.NO), _DOWN), "다운된 노드가 없습니다."),
        (Clause(_node(determiner=Determiner.ALL, number=Number.PLURAL), _DOWN), "모든 노드가 다운되었습니다."),
        (Clause(None, Existing(_node(amount=Amount("3"), number=Number.PLURAL))), "노드가 3개 있습니다."),
        (Clause(NounPhrase(head=Name("⟨1⟩", "span")), _DOWN), "⟨1⟩이(가) 다운되었습니다."),
        (Clause(NounPhrase(head=Name("MySQL")), _DOWN), "MySQL이 다운되었습니다."),
        (Clause(NounPhrase(head=Name("Kafka")), _DOWN), "Kafka가 다운되었습니다."),
    ],
)
def test_tense_mood_and_negation_are_said(clause: Clause, korean: str) -> None:
    assert _statement(clause) == korean


@pytest.mark.parametrize(
    "clause",
    [
        Clause(_node(determiner=Determiner.NO), _DOWN, negated=True),
        Clause(NounPhrase(pronoun="everything"), _DOWN),
        Clause(_node(), Being(Adjective("last"))),
        Clause(_node(), Acting("run_into", obliques=(("into", NounPhrase(head="cluster")),))),
        Clause(
            NounPhrase("purchase_order", Number.PLURAL),
            Being(Amount("12 %")),
            adjuncts=(Adjunct(Role.BELOW, NounPhrase("forecast")),),
        ),
    ],
)
def test_what_korean_cannot_say_well_is_refused(clause: Clause) -> None:
    with pytest.raises(UnsayableError):
        _statement(clause)


@pytest.mark.parametrize(
    ("word", "particle", "together"),
    [
        ("노드", "가", "노드가"),
        ("연결", "가", "연결이"),
        ("연결", "로", "연결로"),
        ("값", "로", "값으로"),
        ("노드", "로 인해", "노드로 인해"),
        ("손실", "와", "손실과"),
        ("API", "를", "API를"),
        ("MySQL", "는", "MySQL은"),
        ("GitLab", "로", "GitLab으로"),
        ("db-3", "가", "db-3이"),
        ("db-2", "가", "db-2가"),
        ("90%", "를", "90%를"),
        ("오류(⟨1⟩)", "가", "오류(⟨1⟩)가"),
        ("⟨1⟩", "로", "⟨1⟩(으)로"),
        ("`x`", "를", "`x`를"),
    ],
)
def test_a_particle_follows_the_sound_before_it(word: str, particle: str, together: str) -> None:
    assert with_particle(word, particle) == together


def test_what_nobody_can_read_has_no_known_sound() -> None:
    assert final_of("⟨1⟩") is None


def test_particles_left_open_are_settled_once_the_word_is_known() -> None:
    assert resolve_particles("90%을(를) MySQL이(가) {{ $value }}이(가)") == "90%를 MySQL이 {{ $value }}이(가)"


@pytest.mark.parametrize(
    ("form", "polite", "past", "before_noun", "nominal"),
    [
        ("실패하다", "실패합니다", "실패했습니다", "실패하는", "실패함"),
        ("느리다", "느립니다", "느렸습니다", "느린", "느림"),
        ("길다", "깁니다", "길었습니다", "긴", "긺"),
        ("만들다", "만듭니다", "만들었습니다", "만드는", "만듦"),
        ("빠르다", "빠릅니다", "빨랐습니다", "빠른", "빠름"),
        ("가깝다", "가깝습니다", "가까웠습니다", "가까운", "가까움"),
        ("사용할 수 없다", "사용할 수 없습니다", "사용할 수 없었습니다", "사용할 수 없는", "사용할 수 없음"),
        ("오프라인 상태이다", "오프라인 상태입니다", "오프라인 상태였습니다", "오프라인 상태인", "오프라인 상태임"),
    ],
)
def test_verbs_and_adjectives_take_their_endings(
    form: str, polite: str, past: str, before_noun: str, nominal: str
) -> None:
    kind = "adj" if form in {"느리다", "길다", "빠르다", "가깝다"} else ""
    word = verb(form, kind)
    assert (word.polite(), word.in_past().polite()) == (polite, past)
    assert (word.attributive(), word.nominal()) == (before_noun, nominal)


@pytest.mark.parametrize(
    "source",
    [
        "Container throttled more than 40% of the time",
        "Grafana reloading has not completed.",
        "Time-synced captions missing",
        "Disk {{ $labels.a }} {{ $labels.b }} full",
        "The cluster has AutoScale disabled.",
    ],
)
def test_what_is_read_amiss_is_not_said_so(source: str) -> None:
    masked = mask(source)
    for reading in english.parse(masked.text, [span.text for span in masked.spans])[:1]:
        with pytest.raises(UnsayableError):
            _KOREAN.sentence(reading.tree, Style())
