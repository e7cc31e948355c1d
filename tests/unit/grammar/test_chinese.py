"""What the Chinese linearizer says, sentence by sentence, and what its lexicon keeps to."""

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
from slack_fixtures.grammar.languages.chinese.linearizer import Chinese
from slack_fixtures.grammar.parsing.english import parser as english
from slack_fixtures.grammar.senses import UnclearError, settled
from slack_fixtures.localization.segments import mask, unmask

SAID = [
    ("Users have no access to the wiki.", "用户没有对 Wiki 的访问权限。"),
    ("The policy blocks traffic to the database.", "策略阻止到数据库的流量。"),
    ("The selector matches no node.", "选择器未匹配任何节点。"),
    ("The token is not accepted by the gateway.", "令牌不被网关接受。"),
    ("Humidity outside 40–60 % in hall 2", "厂房 2 中的湿度超出 40–60 % 范围"),
    ("Swap the module at the next maintenance window.", "请在下一个维护窗口期间更换模块。"),
    ("The error is expected to last until the end of the next day.", "预计错误将持续，直到次日结束。"),
    ("OSPF adjacency with router 3 lost.", "与路由器 3 的 OSPF 邻接关系已丢失。"),
    ("The outage has lasted for 2 hours.", "服务中断已持续 2 小时。"),
    ("Limit access to office hours.", "请将访问限制为工作时间。"),
    ("Restrict access to the bucket.", "请限制对存储桶的访问。"),
    (
        "If the problem persists for more than 10 minutes, restart the pod.",
        "如果问题已持续存在超过 10 分钟，请重启 Pod。",
    ),
    ("The import fails at the end of the month.", "导入在月末失败。"),
    ("The scanner blocks every upload over 50 MB.", "扫描器阻塞超过 50 MB 的每次上传。"),
    ("Do not expect the imports to start before midnight.", "请勿预计导入在午夜前启动。"),
    ("Version 7 is incompatible with the database.", "版本 7 与数据库不兼容。"),
    ("The system is in safe mode.", "系统处于安全模式。"),
    (
        "The account was locked after 12 failed login attempts from 10.0.0.7.",
        "账户在来自 10.0.0.7 的 12 次登录失败尝试后已锁定。",
    ),
    ("Low throughput between the warehouse and the office", "仓库和办公室之间的吞吐量过低"),
    (
        "A delay was detected between the brokers kafka-1 and kafka-2, and messages sent to remote topics may arrive late.",
        "在消息代理 kafka-1 和 kafka-2 之间检测到延迟，且发送到远程主题的消息可能延迟到达。",
    ),
    ("Nothing left in the import queue", "导入队列中没有剩余项目"),
    ("The nightly import has not run this month.", "夜间导入本月未运行。"),
    ("The index was rebuilt during last night's migration.", "索引在昨晚的迁移期间已重建。"),
    ("Backups must not be deleted until the cause is known.", "在原因查明之前，不得删除备份。"),
    ("The gateway could not send 40 alerts to phones at Ulm.", "网关未能向 Ulm 上的电话发送 40 条告警。"),
    ("Check the logs and restart the worker if the queue is full.", "请检查日志；如果队列已满，请重启工作进程。"),
    ("The bank says we sent the file twice.", "银行表示我们已发送文件 2 次。"),
    ("The load test went wrong", "负载测试已出错"),
    ("We went over their rate limit.", "我们已超过其速率上限。"),
    ("Wait until they confirm the transfer.", "请等待，直到对方确认传输。"),
    (
        "The export has stopped with errors and must be repeated after the disk has been replaced.",
        "导出已以错误停止，且在磁盘更换后，必须重复。",
    ),
    ("Conversions below target in Spain", "Spain 的转换低于目标"),
    ("The router sends addresses of hosts that no longer exist.", "路由器发送不再存在的主机的地址。"),
    ("The model was trained on old data.", "模型已使用旧数据训练。"),
    ("Uploads are limited to 20 requests per second.", "上传限制为每秒 20 个请求。"),
    ("The migration has made no progress for 2 hours.", "迁移已有 2 小时未推进。"),
    ("The sync finished with warnings.", "同步已完成，但有警告。"),
    ("Import stuck at 40%", "导入卡在 40%"),
    ("The generator did not start.", "发电机未启动。"),
    ("This needs no action.", "这不需要操作。"),
    ("Ignore the number on the dashboard.", "请忽略仪表板上的数量。"),
    ("See the log for the name of the job.", "请参阅日志以了解作业的名称。"),
    ("The vendor says the pump needs replacing before the end of the week.", "供应商报告称在本周结束之前必须更换泵。"),
    ("Delivery from the partner rejected", "来自合作伙伴的投递已被拒绝"),
    ("The door won't open after the update.", "门在更新后将不会打开。"),
    ("The service was fine until noon.", "服务此前正常，直到中午。"),
    ("Fewer than 2 of the 3 brokers respond.", "3 个消息代理中有不到 2 个响应。"),
    ("MySQL: too many open sessions", "MySQL：打开的会话过多"),
    ("The storage in Leipzig is full.", "Leipzig 的存储已满。"),
    ("Block the sender's domain.", "请屏蔽发送方的域名。"),
    # readings put right
    ("Client certificate about to run out", "客户端证书即将过期"),
    ("Inodes running low on {{ $labels.mount }}", "{{ $labels.mount }} 上的 inode 正在趋于不足"),
    ("Sudden drop in request volume for the payment gateway", "支付网关的请求量突然下降"),
    ("Order limit almost reached by {{ $labels.client }}", "{{ $labels.client }} 几乎已达到订单上限"),
    ("Jobs pending for lack of memory", "作业因内存不足而处于待处理状态"),
    ("Root login from {{ $labels.ip }}", "来自 {{ $labels.ip }} 的 root 登录"),
    ("{{ $labels.host }} answers with 503", "{{ $labels.host }} 返回 503"),
    ("Phishing attack suspected in {{ $labels.tenant }}", "{{ $labels.tenant }} 中可能存在网络钓鱼攻击"),
    ("Deployment to production paused", "到生产环境的部署已暂停"),
    ("The import has been pending for over two business days.", "导入处于待处理状态，已持续超过 2 个工作日。"),
    (
        "Renew the license, because users will be blocked once it has expired.",
        "请续期许可证，因为在它过期后，用户将被阻塞。",
    ),
    ("The gateway lost contact with {{ $labels.device }}.", "网关已失去与 {{ $labels.device }} 的连接。"),
    ("Send a technician.", "请派遣技术人员。"),
    ("Our contract with the bank allows a maximum of 3 hours.", "我们与银行的合同允许最多 3 小时。"),
    ("Uptime is 80%, below 95% target", "运行时间为 80%，低于 95% 的目标"),
    ("Stop the export; do not delete the files.", "请停止导出；请勿删除文件。"),
    ("Possible data leak or misuse", "可能存在数据泄露或滥用"),
    ("The replica has not been updated in more than 3 hours", "副本已有超过 3 小时未更新"),
    ("The firewall is rejecting 40 packets per second.", "防火墙每秒正在拒绝 40 个数据包。"),
    ("High operational costs", "运营成本过高"),
    ("The number of pending jobs will be too high in 2 hours.", "待处理的作业数量将在 2 小时后过多。"),
    ("The number of open sessions has reached max_sessions.", "打开的会话数量已达到 max_sessions。"),
    # persons that are not named
    ("Somebody logged in as root on {{ $labels.host }}.", "有人已在 {{ $labels.host }} 上以 root 身份登录。"),
    ("Login attempts with the admin user are rejected.", "使用管理员用户的登录尝试被拒绝。"),
    ("Someone deleted the bucket.", "有人已删除存储桶。"),
    ("Nobody approved the change.", "无人批准更改。"),
    ("We are replacing the disk.", "我们正在更换磁盘。"),
    ("Contact us if the backup fails again.", "如果备份再次失败，请联系我们。"),
    # states, news and denials
    ("Messages were delivered but never acknowledged.", "消息已投递，但从未确认。"),
    ("Service {{ $labels.name }} has entered failed state", "服务 {{ $labels.name }} 已进入失败状态"),
    ("Pump 4 starting too slowly", "泵 4 启动过慢"),
    ("Storage quota used up", "存储配额已用尽"),
    ("PVC filling up in {{ $labels.namespace }}", "{{ $labels.namespace }} 中的 PVC 即将写满"),
    ("Image upload keeps failing for catalog-api", "catalog-api 的镜像上传持续失败"),
    ("No new invoices for 40 minutes", "已有 40 分钟没有新发票"),
    ("Only 4 of 90 connections are left.", "90 个连接中仅剩 4 个。"),
    ("Less than {{ $value }} free space remaining", "剩余可用空间不到 {{ $value }}"),
    ("Elasticsearch cluster went red", "Elasticsearch 集群已变为红色"),
    ("Sync overdue for 30 minutes", "同步已逾期 30 分钟"),
    ("Uplink to {{ $labels.site }} failed", "到 {{ $labels.site }} 的上行链路已中断"),
    ("The proxy does not accept connections.", "代理不接受连接。"),
    ("Export paused by an API limit", "导出已因 API 上限而暂停"),
    ("Not enough cluster capacity for a node outage", "集群容量不足以应对节点故障"),
    ("No application can read the secrets.", "没有应用程序能读取 Secret。"),
    ("The team must send the report again.", "团队必须再次发送报告。"),
    ("Prometheus target missing: {{ $labels.job }}", "Prometheus 目标缺失：{{ $labels.job }}"),
    ("A certificate with a validity of more than 90 days was found.", "检测到有效期超过 90 天的证书。"),
    # senses that depend on the company
    ("Training loss is above 2", "训练损失高于 2"),
    ("The daily load returned no rows.", "每日数据加载未返回行。"),
    ("Bridge loop detected on port 7", "在端口 7 上检测到网桥环路"),
    ("Kerberos ticket renewal failed", "Kerberos 票据续期失败"),
    ("Vendor API is down", "第三方 API 宕机"),
    ("Users cannot enter their password.", "用户无法输入其密码。"),
    ("The service is serving stale content.", "服务正在提供过时的内容。"),
    ("Open incidents in region {{ $labels.region }}", "区域 {{ $labels.region }} 中存在未关闭的事件"),
    ("Virtual machines are restarting.", "虚拟机正在重启。"),
    ("The audit was skipped.", "审计已被跳过。"),
    ("Customers may have access.", "客户可能有访问权限。"),
    ("Approval rate below 60%", "批准率低于 60%"),
    ("Another failure may cause an outage.", "再次发生故障可能导致服务中断。"),
    ("A disk failure may cause data loss.", "磁盘故障可能导致数据丢失。"),
    ("Redundant fan lost in {{ $labels.rack }}", "{{ $labels.rack }} 中的冗余风扇已失效"),
    ("Model drift detected", "检测到模型漂移"),
    # values and states
    ("Disk usage at 90% or more", "磁盘使用率达到或超过 90%"),
    ("Volume {{ $labels.volume }} is more than 80% used", "卷 {{ $labels.volume }} 的使用率超过 80%"),
    ("The license remains valid for {{ $value }} days.", "许可证还有 {{ $value }} 天有效期。"),
    ("Server {{ $labels.host }} has less than 3 GB left.", "服务器 {{ $labels.host }} 剩余不到 3 GB。"),
    ("Jobs fail at a rate of {{ $value }}.", "作业的失败率为 {{ $value }}。"),
    ("The last value was {{ $value }}.", "最近一次的值为 {{ $value }}。"),
    ("Table lock held longer than 20 min", "表锁已持有超过 20 min"),
    ("Pod throttled more than 40% of the time", "Pod 在超过 40% 的时间内被限流"),
    ("Pod {{ $labels.pod }} stuck in Terminating", "Pod {{ $labels.pod }} 卡在 Terminating 状态"),
    ("Task queue longer than 30 messages", "任务队列超过 30 条消息"),
    ("Index rebuilding longer than usual", "索引重建耗时长于平时"),
    ("Errors per second unusually high", "每秒错误数量异常高"),
    ("Consumer lag is {{ $labels.lag }} messages", "消费者延迟为 {{ $labels.lag }} 条消息"),
    ("User {{ $labels.user }} over its storage quota", "用户 {{ $labels.user }} 高于其存储配额"),
    (
        "Latency above 300 ms for 20 minutes on {{ $labels.host }}",
        "{{ $labels.host }} 上的延迟高于 300 ms，已持续 20 分钟",
    ),
    # who belongs to whom, and what to which clause
    ("Readers and writers of this table are blocked.", "此表的读取器和写入器被阻塞。"),
    ("{{ $value }} of calls to {{ $labels.api }} have failed.", "对 {{ $labels.api }} 的调用中有 {{ $value }} 失败。"),
    ("There is no redundancy until the disk is replaced.", "在磁盘更换之前，没有冗余。"),
    ("Restart it now, or users will see errors.", "请现在重启它，否则用户将看到错误。"),
    ("The service has 3 workers and no free slots.", "服务有 3 个工作进程，且没有可用槽位。"),
    ("Events are kept in memory and will be lost if the node restarts.", "事件保存在内存中，且如果节点重启，将丢失。"),
    ("Merchants were charged.", "已向商户扣款。"),
    ("The exporter cannot flush logs to disk.", "Exporter 无法将日志刷写到磁盘。"),
    ("Restart the job from the dashboard.", "请在仪表板中重启作业。"),
    ("The probe failed from 2 out of 3 locations.", "探测在 3 个位置中的 2 个失败。"),
    ("Ask the owner to restart the job.", "请要求所有者重启作业。"),
    ("5 files are waiting to be archived.", "5 个文件正在等待归档。"),
    ("The kernel may kill processes at any time.", "内核随时可能终止进程。"),
    ("Login is unavailable during this time.", "登录在此期间不可用。"),
    ("HR must complete the records before the file is released.", "在文件发布前，人力资源部必须补全记录。"),
    ("The query returned 4 failing rows.", "查询已返回 4 行失败的数据。"),
    ("Each task is retried and then dropped.", "每个任务重试，然后被丢弃。"),
    ("The agent has failed to send reports for 30 minutes.", "代理程序未能发送报告，已持续 30 分钟。"),
    ("A job on worker {{ $labels.name }} was terminated.", "工作进程 {{ $labels.name }} 上有一个作业已终止。"),
    (
        "Broker {{ $labels.id }} in maintenance mode for 3 hours",
        "消息代理 {{ $labels.id }} 处于维护模式，已持续 3 小时",
    ),
    ("The cache is in write-through mode.", "缓存处于直写模式。"),
    ("Cluster health status is red.", "集群健康状态为红色。"),
    ("The search quality is degraded.", "搜索质量已下降。"),
    ("The host has 5 volumes attached for 3 minutes.", "主机有 5 个挂载的卷，已持续 3 分钟。"),
    ("The gateway is not serving traffic.", "网关未处理流量。"),
    ("The exporter has been unable to read the file for 3 minutes.", "Exporter 未能读取文件，已持续 3 分钟。"),
    ("Retry queue is critically high", "重试队列极长"),
    ("Free memory is less than 20% of the allocated memory.", "可用内存低于已分配的内存的 20%。"),
    ("Delete old files, or resize the disk.", "请删除旧文件，或调整磁盘的大小。"),
    ("The data disk is over 90% used.", "数据磁盘的使用率超过 90%。"),
    ("There are no active sessions for 7 minutes", "没有活跃会话，已持续 7 分钟"),
    ("The request rate is {{ $value }} per second.", "请求速率为每秒 {{ $value }}。"),
    # headlines
    ("Immediate restart required", "需要立即重启"),
    ("Sudden drop in throughput", "吞吐量突然下降"),
    ("Possible phishing attack on {{ $labels.host }}", "{{ $labels.host }} 上可能存在网络钓鱼攻击"),
    ("Possible data loss", "可能发生数据丢失"),
    ("More than two primaries in cluster", "集群中有超过 2 个主节点"),
    ("Missing replicas in cluster {{ $labels.cluster }}", "集群 {{ $labels.cluster }} 中缺少副本"),
    ("Disk failure predicted for {{ $labels.host }}", "预计 {{ $labels.host }} 将发生磁盘故障"),
    ("Packet loss above 4%", "丢包率高于 4%"),
    ("Service outage expected", "预计会出现服务中断"),
    ("Ceph cluster in state HEALTH_ERR", "Ceph 集群处于 HEALTH_ERR 状态"),
    ("Peer without handshake for over 10 minutes", "对等节点已有超过 10 分钟没有握手"),
    ("Spike in authentication failures", "认证失败突增"),
    ("Sudden spike in login errors on db-1", "db-1 上的登录错误突增"),
    ("High unit rejection rate", "单元拒绝率过高"),
    ("High write rate", "写入速率过高"),
    ("Surge of errors from the checkout backend", "来自结账后端的错误激增"),
    ("Sudden increase of errors", "错误突然增加"),
    ("Backup job running longer than usual", "备份作业运行时间长于平时"),
    ("The replica is stuck in recovery.", "副本卡在恢复状态。"),
    ("Galera cluster size below 3 nodes", "Galera 集群大小低于 3 个节点"),
    ("No space left on device", "设备上没有剩余空间"),
    ("No action is needed.", "不需要操作。"),
    ("The clock is not synchronized with any NTP source.", "时钟未与任何 NTP 源同步。"),
    ("Messages are arriving in queue {{ $labels.queue }}.", "有消息进入队列 {{ $labels.queue }}。"),
    ("{{ $value }} resources are missing from the backup.", "备份中缺少 {{ $value }} 个资源。"),
    ("High CPU usage on {{ $labels.instance }}", "{{ $labels.instance }} 上的 CPU 使用率过高"),
    ("Node {{ $labels.node }} is down.", "节点 {{ $labels.node }} 宕机。"),
    ("The backup job failed.", "备份作业失败。"),
    ("The backup job has failed 3 times in the last hour.", "备份作业在过去 1 小时内失败 3 次。"),
    ("The backup may fail.", "备份可能失败。"),
    ("The backup will fail soon.", "备份即将失败。"),
    ("Disk space on {{ $labels.instance }} is below 10%.", "{{ $labels.instance }} 上的磁盘空间低于 10%。"),
    ("Disk space is running out on node {{ $labels.node }}.", "节点 {{ $labels.node }} 上的磁盘空间即将耗尽。"),
    ("The certificate expires in 7 days.", "证书将在 7 天后过期。"),
    ("The certificate has expired.", "证书已过期。"),
    ("Too many open connections on database {{ $labels.datname }}", "数据库 {{ $labels.datname }} 上的打开连接过多"),
    ("No data received from {{ $labels.job }}", "未从 {{ $labels.job }} 收到数据"),
    ("The leader cannot be reached.", "Leader 无法访问。"),
    ("Requests are being rejected because the queue is full.", "请求正在被拒绝，因为队列已满。"),
    ("If the problem persists, restart the pod.", "如果问题持续存在，请重启 Pod。"),
    ("Check the logs of the container and restart it.", "请检查容器的日志，并重启它。"),
    ("Do not restart the server.", "请勿重启服务器。"),
    ("Please contact the on-call engineer.", "请联系值班工程师。"),
    ("Memory usage is higher than expected.", "内存使用率高于预期。"),
    ("All replicas are unavailable.", "所有副本均不可用。"),
    ("Only 2 of 5 replicas are ready.", "5 个副本中仅有 2 个就绪。"),
    ("At least one node is unreachable.", "至少一个节点无法访问。"),
    ("More than 5% of requests are failing.", "超过 5% 的请求持续失败。"),
    ("The queue has been growing for 10 minutes.", "队列不断增长，已持续 10 分钟。"),
    ("Latency is above 500ms, which may cause timeouts.", "延迟高于 500ms，可能导致超时。"),
    ("Low disk space on volume {{ $labels.volume }}", "卷 {{ $labels.volume }} 上的磁盘空间不足"),
    ("The service has not responded for 5 minutes.", "服务已有 5 分钟未响应。"),
    ("Errors were detected in the payment service.", "在支付服务中检测到错误。"),
    ("Replication lag is too high.", "复制延迟过高。"),
    ("The pod was evicted due to memory pressure.", "Pod 已因内存压力而被驱逐。"),
    ("The node became unavailable.", "节点已变为不可用。"),
    ("The disk remains full.", "磁盘仍然已满。"),
    ("The database is no longer available.", "数据库已不可用。"),
    ("The consumer never commits offsets.", "消费者从未提交偏移量。"),
    ("The token must be renewed.", "必须续期令牌。"),
    ("The cache should be cleared.", "应清空缓存。"),
    ("The job is stuck.", "作业卡住。"),
    (
        "There are 12 failed pods in namespace {{ $labels.namespace }}.",
        "命名空间 {{ $labels.namespace }} 中有 12 个失败的 Pod。",
    ),
    ("There is no leader.", "没有 Leader。"),
    ("The message was sent to the wrong queue.", "消息已发送到错误的队列。"),
    ("The deployment was rolled back by the operator.", "Deployment 已由 Operator 回滚。"),
    ("Increase the memory limit to avoid restarts.", "请增加内存限制以避免重启。"),
    ("Current value: {{ $value }}", "当前值：{{ $value }}"),
    ("Kafka: consumer group lag is increasing", "Kafka：消费者组延迟正在增加"),
    ("Error rate is 5% (threshold: 1%).", "错误率为 5%（阈值：1%）。"),
    ("CPU and memory usage are high.", "CPU 和内存使用率过高。"),
    ("The server restarts every 5 minutes.", "服务器每 5 分钟重启一次。"),
    ("When the disk is full, writes are blocked.", "当磁盘已满时，写入被阻塞。"),
    ("The index does not match the schema.", "索引与 Schema 不匹配。"),
    ("The job did not finish before the deadline.", "作业在截止时间前未完成。"),
    ("Investigate the root cause and scale up the deployment.", "请调查根本原因，并扩容 Deployment。"),
    ("After the upgrade, latency increased to 2s.", "延迟在升级后已增加到 2s。"),
    ("The API returned an error.", "API 已返回错误。"),
    ("Some messages were dropped.", "部分消息已被丢弃。"),
    ("The vault has been sealed for more than 10 minutes.", "Vault 已密封，已持续超过 10 分钟。"),
    ("The number of connections per second dropped below 10.", "每秒连接数量已降至 10 以下。"),
    ("Unhealthy targets in cluster {{ $labels.cluster }}", "集群 {{ $labels.cluster }} 中存在不健康的目标"),
    ("Expired certificate on {{ $labels.host }}", "{{ $labels.host }} 上的证书已过期"),
    ("The primary is overloaded, so queries are slow.", "主节点过载，因此查询过慢。"),
    ("Traffic is low, but errors are increasing.", "流量过小，但错误正在增加。"),
    ("The alert was triggered 3 hours ago.", "告警在 3 小时前触发。"),
    ("Verify that the token is valid.", "请确认令牌有效。"),
    ("The worker appears to be stuck.", "工作进程似乎卡住。"),
    ("This indicates a problem with the network.", "这表明存在网络方面的问题。"),
    ("The broker is unable to accept connections.", "消息代理无法接受连接。"),
    ("Prometheus is failing to scrape targets.", "Prometheus 一直无法抓取目标。"),
    ("Another replica has crashed.", "另一个副本已崩溃。"),
    ("The storage node is in degraded state.", "存储节点处于降级状态。"),
    ("Nodes are not ready.", "节点未就绪。"),
    ("The disk will be full in 24 hours.", "磁盘将在 24 小时后写满。"),
    ("The link between the sites is down.", "站点之间的链路中断。"),
    ("Interface eth0 is down", "接口 eth0 中断"),
    ("The cluster has enough capacity.", "集群有足够的容量。"),
    ("Your account is locked.", "您的账户已锁定。"),
    ("The token must be renewed.", "必须续期令牌。"),
    ("The cache should be cleared.", "应清空缓存。"),
    ("Only 2 of 5 replicas are ready.", "5 个副本中仅有 2 个就绪。"),
    ("3 of 5 replicas are unavailable.", "5 个副本中有 3 个不可用。"),
    ("The disk remains full.", "磁盘仍然已满。"),
    ("The number of connections per second dropped below 10.", "每秒连接数量已降至 10 以下。"),
    ("The index does not match the schema.", "索引与 Schema 不匹配。"),
    ("The alert was triggered 3 hours ago.", "告警在 3 小时前触发。"),
    ("The message was sent to the wrong queue.", "消息已发送到错误的队列。"),
    ("Replication between primary and standby has stopped.", "主节点和备用节点之间的复制已停止。"),
    ("The job should not be restarted.", "不应重启作业。"),
    ("The node must not be rebooted.", "不得重启节点。"),
    ("The service cannot connect to the database.", "服务无法连接到数据库。"),
    ("Slow queries may affect users.", "慢查询可能影响用户。"),
    ("The load balancer has no healthy backends.", "负载均衡器没有健康的后端。"),
    (
        "Several pods in namespace {{ $labels.namespace }} keep crashing.",
        "命名空间 {{ $labels.namespace }} 中的多个 Pod 持续崩溃。",
    ),
    ("Packet loss to {{ $labels.host }} exceeds 5%.", "到 {{ $labels.host }} 的丢包率超过 5%。"),
    ("The scheduler has not run any jobs since midnight.", "调度器自午夜起未运行任何作业。"),
    ("The connection to the broker was lost.", "与消息代理的连接已丢失。"),
    ("The secret could not be decrypted.", "Secret 未能解密。"),
    ("The certificate of {{ $labels.host }} is not trusted.", "{{ $labels.host }} 的证书不受信任。"),
    ("The build has been failing since yesterday.", "构建自昨天起持续失败。"),
    ("The queue contains more than 1000 messages.", "队列包含超过 1000 条消息。"),
    ("Users cannot log in.", "用户无法登录。"),
    ("The node is running low on memory.", "节点的内存即将不足。"),
    ("Payments are failing for merchant {{ $labels.merchant }}.", "商户 {{ $labels.merchant }} 的支付持续失败。"),
    ("Login attempts from {{ $labels.ip }} were blocked.", "来自 {{ $labels.ip }} 的登录尝试被拦截。"),
    ("Entries of the month are missing.", "当月的条目缺失。"),
    ("The backup was not completed within 2 hours.", "备份在 2 小时内未完成。"),
    ("Data loss is possible.", "可能发生数据丢失。"),
    ("Restart the service if it does not recover.", "如果它未恢复，请重启服务。"),
    ("The throughput fell to 10 requests per second.", "吞吐量已下降到每秒 10 个请求。"),
    ("No leader has been elected.", "未选出 Leader。"),
    ("The pod is waiting for a volume.", "Pod 正在等待卷。"),
    (
        "The health check of {{ $labels.service }} has been failing for 5 minutes.",
        "{{ $labels.service }} 的健康检查已持续失败 5 分钟。",
    ),
    ("One or more targets are down.", "至少一个目标宕机。"),
    ("Each node needs at least 4 GB of memory.", "每个节点需要至少 4 GB 的内存。"),
    ("This alert fires when the error rate is above 5%.", "当错误率高于 5% 时，此告警触发。"),
    ("The system will shut down in 10 minutes.", "系统将在 10 分钟后关闭。"),
    ("High number of failed logins", "登录失败数量过多"),
    ("Unusually high latency on {{ $labels.instance }}", "{{ $labels.instance }} 上的延迟异常高"),
    ("Critically low disk space on {{ $labels.instance }}", "{{ $labels.instance }} 上的磁盘空间极低"),
    ("The controller is currently not able to reconcile resources.", "控制器目前无法调谐资源。"),
    ("Most requests to the API are timing out.", "对 API 的大多数请求持续超时。"),
    ("The backup was not completed within 2 hours.", "备份在 2 小时内未完成。"),
    ("Data loss is possible.", "可能发生数据丢失。"),
    ("The build has been failing for more than 5 minutes.", "构建已持续失败超过 5 分钟。"),
    ("This alert fires when the error rate is above 5%.", "当错误率高于 5% 时，此告警触发。"),
    ("The master has lost quorum.", "主节点已失去法定人数。"),
    ("The queue depth has been above 1000 for 15 minutes.", "队列深度高于 1000，已持续 15 分钟。"),
    ("High error rate due to database timeouts", "数据库超时导致错误率过高"),
    ("The number of failed requests is too high.", "失败的请求数量过多。"),
    ("The rate of errors is increasing rapidly.", "错误速率正在快速增加。"),
    ("A new leader was elected.", "已选出新 Leader。"),
    ("The config could not be reloaded.", "配置未能重新加载。"),
    ("The subscription to topic {{ $labels.topic }} is inactive.", "到主题 {{ $labels.topic }} 的订阅处于非活跃状态。"),
    ("The clock of the host is not synchronized.", "主机的时钟未同步。"),
    ("The firewall is blocking traffic from {{ $labels.ip }}.", "防火墙正在拦截来自 {{ $labels.ip }} 的流量。"),
    ("There are not enough replicas.", "副本不足。"),
    ("The cluster is healthy again.", "集群已恢复健康。"),
    ("The database is read-only.", "数据库处于只读状态。"),
    ("The API is responding slowly.", "API 响应缓慢。"),
    ("The fan speed dropped to 0.", "风扇转速已下降到 0。"),
    ("The service is unavailable for all users.", "服务对所有用户不可用。"),
    ("Autoscaling is disabled.", "自动扩缩已禁用。"),
    ("Two of the three brokers are offline.", "3 个消息代理中有 2 个离线。"),
    ("Each request takes more than 2 seconds.", "每个请求耗时超过 2 秒。"),
    ("The password has been changed by user {{ $labels.user }}.", "密码已由用户 {{ $labels.user }} 更改。"),
    ("The access token will expire tomorrow.", "访问令牌明天将过期。"),
    ("The container is using 95% of its memory limit.", "容器正在使用其内存限制的 95%。"),
    ("The container exceeded its CPU quota.", "容器已超过其 CPU 配额。"),
    ("An unexpected error occurred while processing the payment.", "在处理支付时，已发生意外错误。"),
    ("No data has been ingested since 10 minutes.", "自 10 分钟前起未摄取数据。"),
    ("The query was cancelled after 30 seconds.", "查询在 30 秒后已被取消。"),
    ("The job is still running.", "作业仍在运行。"),
    ("The service is not running anymore.", "服务不再运行。"),
    ("The replica set has fewer members than expected.", "副本集的成员少于预期。"),
    ("The error budget is almost exhausted.", "错误预算即将耗尽。"),
    ("The partition has no leader.", "分区没有 Leader。"),
    ("Requests to {{ $labels.upstream }} are slower than usual.", "对 {{ $labels.upstream }} 的请求慢于平时。"),
    ("Please scale the deployment to 5 replicas.", "请将 Deployment 扩缩到 5 个副本。"),
    ("Song playback is interrupted.", "歌曲播放被中断。"),
    ("Encryption keys should be rotated regularly.", "应定期轮换加密密钥。"),
    ("The tunnel went down 3 times today.", "隧道今天已宕机 3 次。"),
    ("Connection refused by {{ $labels.target }}", "连接已被 {{ $labels.target }} 拒绝"),
    ("Failed to send notification to {{ $labels.integration }}", "未能向 {{ $labels.integration }} 发送通知"),
    (
        "Kubernetes node {{ $labels.node }} not ready for 10 minutes",
        "Kubernetes 节点 {{ $labels.node }} 未就绪，已持续 10 分钟",
    ),
    ("Pods stuck in pending state", "Pod 卡在待处理状态"),
    ("Timeouts climbing on the edge proxy", "边缘代理上的超时正在增加"),
    ("Disk alarm raised by the storage controller", "存储控制器已发出磁盘警报"),
    ("Error budget SLO breached by the search service", "搜索服务已违反错误预算 SLO"),
    ("Invoice pipeline stuck at review", "发票流水线卡在审查环节"),
    ("The smoke test fails from two regions.", "来自 2 个区域的冒烟测试失败。"),
    ("The tape drive must be cleaned.", "必须清洁磁带机。"),
    ("Too many file handles in use", "正在使用的文件句柄过多"),
    ("Heap usage near limit", "堆使用率接近上限"),
    ("Thread pool too small for the request rate", "线程池相对于请求速率过小"),
    ("The alias points to the old cluster.", "别名指向旧集群。"),
    ("Latency above 30 ms between the racks", "机架之间的延迟高于 30 ms"),
    ("Error rate above 5 % for {{ $labels.job }}", "{{ $labels.job }} 的错误率高于 5 %"),
    ("The export will start at 06:30.", "导出将于 06:30 启动。"),
    ("New rows are missing in the table", "表中缺少新行"),
    ("No proxy had a free slot.", "没有代理有可用槽位。"),
    ("No workers connected", "没有工作进程连接"),
    ("Stop the process with the largest heap.", "请停止堆最大的进程。"),
    ("Check {{ $labels.tool }} for the exit code.", "请在 {{ $labels.tool }} 中查找退出码。"),
    ("New API key created in the project", "已在项目中创建新 API 密钥"),
    ("The label was not found in the manifest.", "在清单中未找到标签。"),
    ("The scan found duplicate errors.", "扫描发现重复的错误。"),
    ("The token was used by the old client.", "令牌已由旧客户端使用。"),
    ("Error budget SLO breached", "错误预算 SLO 已被违反"),
    ("The next run was skipped.", "下一次运行已被跳过。"),
    ("No events published to the topic for 20 minutes", "已有 20 分钟没有发布到主题的事件"),
    ("Nothing has been restored since Monday.", "自周一起未恢复任何内容。"),
    ("Do not delete anything before the vendor answers.", "在供应商响应前，请勿删除任何内容。"),
    ("Ask the owner before you delete anything.", "在您删除任何内容前，请询问所有者。"),
    ("The archive cannot be opened by anyone.", "无人能打开归档。"),
    ("The importer died on Sunday.", "导入程序在周日终止。"),
    ("The key expired last night.", "密钥昨晚过期。"),
    ("The workers will be unable to log in.", "工作进程无法登录。"),
    ("Cluster in YELLOW_STATE", "集群处于 YELLOW_STATE 状态"),
    ("Pods are waiting on Init_Phase.", "Pod 处于 Init_Phase 状态。"),
    ("Backups shrank by half.", "备份已下降 50 %。"),
    ("Free space is down to 4 GB.", "可用空间已下降到 4 GB。"),
    ("Host out of inodes on {{ $labels.mount }}", "主机的 {{ $labels.mount }} 上的 inode 已耗尽"),
    ("An expired token is the usual cause.", "通常的原因是已过期的令牌。"),
    ("Locate the table with the largest index.", "请定位索引最大的表。"),
    ("Expect delays with payouts.", "请预计出现打款延迟。"),
    ("View counts stopped updating.", "视图数量的更新已停止。"),
    ("It may be harmless, but ask the owner.", "它可能无害；请询问所有者。"),
    ("Stream stops due to missing segments", "存在缺失的段导致的流停止"),
    ("Long wait for a free runner", "可用 Runner 的等待时间过长"),
    ("Root login on {{ $labels.host }}", "{{ $labels.host }} 上的 root 登录"),
    ("Message congestion in {{ $labels.queue }}", "{{ $labels.queue }} 中的消息积压"),
    ("The number of sessions has reached {{ $value }}.", "会话数量已达到 {{ $value }}。"),
    ("The patch has not reached all nodes.", "补丁未到达部分节点。"),
    ("Song missing for label {{ $labels.vendor }}", "唱片公司 {{ $labels.vendor }} 的歌曲缺失"),
    ("Audit overdue by 3 days", "审计已逾期 3 天"),
    ("The job exited with code 2.", "作业已以代码 2 退出。"),
    ("The upload was refused with 507.", "上传已因 507 而被拒绝。"),
    ("The clock lags by 3 s.", "时钟滞后 3 s。"),
    ("Restore the table with the export script.", "请使用导出脚本恢复表。"),
    ("Uploads over 20 MB fail.", "超过 20 MB 的上传失败。"),
    ("Nobody can read the archive.", "无人能读取归档。"),
    ("Rerun the export outside business hours.", "请在工作时间之外重新运行导出。"),
    ("Other regions work.", "其他区域正常工作。"),
    ("The gateway answers with an empty page.", "网关返回空页面。"),
    ("Rollout blocked at manual approval", "滚动发布卡在手动审批环节"),
    ("The job will be retried at {{ $value }}.", "作业将于 {{ $value }} 重试。"),
    ("Check the proxy log for the request id.", "请在代理日志中检查请求标识符。"),
    ("Admin portal down", "管理员门户宕机"),
    ("The licence server denies key requests.", "许可证服务器拒绝密钥请求。"),
    ("Offline mode fails.", "离线模式失败。"),
    ("Signups have dried up", "注册已中断"),
    ("The worker pool ran dry", "工作进程池已耗尽"),
    ("We are nearly out of memory on db-3", "db-3 上的内存即将耗尽"),
    ("The daily export limit has been used up", "每日导出上限已用尽"),
    ("Check the logs of the proxy for timeouts.", "请检查代理的日志是否存在超时。"),
    ("Inspect the journal for failed mounts.", "请检查日志是否存在失败的挂载。"),
    (
        "Disk usage stands at 80 %; writes will be rejected once it is full",
        "磁盘使用率为 80 %；当它已满时，写入将被拒绝",
    ),
    (
        "The queue is at 90 % and new jobs will be dropped once it is full.",
        "队列为 90 %，且当它已满时，新作业将被丢弃。",
    ),
    ("Ceph health is in HEALTH_ERR", "Ceph 健康状况是 HEALTH_ERR"),
    ("A rule was changed outside of any approved change.", "有一条规则在没有已批准的更改的情况下已更改。"),
    ("The search finds no products.", "搜索未找到产品。"),
    ("Any job that needs the disk will fail.", "需要磁盘的任何作业将失败。"),
    ("The sales team confirms that the price went up.", "销售团队确认价格已上升。"),
    ("The ports are exhausted, and logins failed as a result.", "端口已耗尽，且登录因此失败。"),
    ("The backup was deleted this morning.", "备份今天早上已删除。"),
    ("The job took too long", "作业耗时过长"),
    ("Page views through the roof", "页面浏览过多"),
    ("Churn above plan", "客户流失高于计划"),
    ("The burst credits are almost gone", "突发积分即将耗尽"),
    ("We changed the route at noon.", "我们在中午更改路由。"),
    ("Signups surging", "注册正在激增"),
    ("Signing stops at midnight.", "签名在午夜停止。"),
    ("The help desk is understaffed at the weekend.", "服务台在周末人手不足。"),
    ("Traffic rises in the afternoon.", "流量在下午上升。"),
    ("The node missed its target.", "节点未达到其目标。"),
    (
        "Check the proxy log, and skip nothing without asking the owner.",
        "请检查代理日志，请勿在不询问所有者的情况下跳过任何内容。",
    ),
    (
        "The mirror returned checksum errors for packages uploaded after the restart.",
        "镜像已针对在重启后上传的软件包返回校验和错误。",
    ),
    ("Nobody can restart anything there at the moment.", "目前无人能在那里重启任何内容。"),
    ("Users fail to sign in with the correct password.", "用户无法使用正确的密码登录。"),
    ("Customers currently fail to log in.", "客户目前无法登录。"),
    ("The provider has blocked us.", "提供商已屏蔽我们。"),
    ("The number of retries is down to 3.", "重试数量已下降到 3。"),
]
REFUSED = [  # what would be said of something else
    "Dropped >5%",
    "New sessions will not be accepted.",
    "The pod takes 5 minutes for a query.",
    "The error rate is 5% of total requests.",
    "Time-synced lyrics are stale.",
    "Remote workers cannot log in.",
    "Heads up!",
    "Features older than 3 hours",
    "Jira exporting has not completed",
    "The pipeline works from end to end.",
    "Price cache stale in {{ $labels.city }} store",
    "Negative balance for {{ $labels.count }} items",
    "Home feed is slow",
    "Searches return no goods from {{ $labels.shop }} store",
    "Disk {{ $labels.disk }} {{ $labels.share }} full",
    "The node restarted {{ $value }} time(s).",
    "Volume too full for backup operations",
    "Feature table is empty",
    "Devices are disconnecting at {{ $value }} devices.",
]
OMITTED = {  # what the sentence must say otherwise, or what no sentence of ours says
    ("adverbs", "too"),
    ("adverbs", "up"),
    ("adverbs", "down"),
    ("adverbs", "above"),
    ("adverbs", "below"),
    ("adverbs", "administratively"),
    ("adverbs", "dangerously"),
    ("adjectives", "supposed"),
    ("adjectives", "due"),
    ("nouns", "man"),
}
CHINESE = Chinese()
NODE = NounPhrase("node")


def say(text: str, style: Style | None = None) -> str:
    """Return the Chinese of the likeliest reading that can be said."""
    masked = mask(text)
    for reading in english.parse(masked.text, [span.text for span in masked.spans])[:3]:
        try:
            said = CHINESE.sentence(settled(reading.tree), style or Style())
        except (UnsayableError, UnclearError):
            continue
        whole = unmask(said, masked.spans)
        assert whole is not None
        return whole
    pytest.fail(f"nothing said for {text}")


def state(clause: Clause) -> str:
    """Return a clause about a node as a statement."""
    return CHINESE.sentence(Sentence(SentenceKind.STATEMENT, clause, "."), Style())


@pytest.mark.parametrize(("text", "chinese"), SAID)
def test_an_alert_is_said_in_chinese(text: str, chinese: str) -> None:
    assert say(text) == chinese


@pytest.mark.parametrize("text", [text for text, _ in SAID])
def test_every_value_comes_through_exactly_once(text: str) -> None:
    said = say(text)
    values = re.findall(r"\{\{.*?\}\}", text)
    assert sorted(re.findall(r"\{\{.*?\}\}", said)) == sorted(values)


@pytest.mark.parametrize("text", [text for text, _ in SAID])
def test_chinese_and_latin_stand_one_space_apart(text: str) -> None:
    said = say(text)
    assert not re.search(r"[\u3400-\u9fff][A-Za-z0-9{]|[A-Za-z0-9}%][\u3400-\u9fff]|  ", said)
    assert not re.search(r" [，。：；（）]|[，。：；（）] ", said)


def test_every_line_of_the_lexicon_parses() -> None:
    assert CHINESE.gaps() is not None


def test_what_the_language_omits_is_known() -> None:
    assert set(CHINESE.gaps()) >= OMITTED


@pytest.mark.parametrize("category", lexicon.CATEGORIES)
def test_most_concepts_that_alerts_use_have_a_word(category: str) -> None:
    known = {key for key in lexicon.concepts() if key[0] == category}
    single = {key for key in known if " " not in lexicon.concept(*key).spellings[0][0]}
    gaps = set(CHINESE.gaps()) & single
    assert len(gaps) < len(single) * 0.3


@pytest.mark.parametrize(
    ("category", "line"),
    [
        ("nouns", "节点"),
        ("nouns", "节点 个 小"),
        ("verbs", "发送{obj} ; 过=发送"),
        ("verbs", "发送{obj} ; 主动"),
        ("verbs", "发送{nothing}"),
        ("adjectives", "高 ; 过高 ; 很高"),
        ("adjectives", "高 ; 过高 ; 极=极高"),
    ],
)
def test_a_line_that_breaks_the_format_is_refused(category: str, line: str) -> None:
    with pytest.raises(lexicon.LexiconError):
        CHINESE.parse_word(category, "send" if category == "verbs" else "node", line)


def test_a_concept_without_a_word_is_refused() -> None:
    with pytest.raises(MissingWordError):
        state(Clause(NounPhrase("man"), Being(Adjective("down"))))


@pytest.mark.parametrize(
    ("clause", "chinese"),
    [
        (Clause(NODE, Acting("fail")), "节点发生故障。"),
        (Clause(NODE, Acting("restart"), tense=Tense.PERFECT), "节点已重启。"),
        (Clause(NODE, Acting("restart"), tense=Tense.FUTURE), "节点将重启。"),
        (Clause(NODE, Acting("restart"), tense=Tense.FUTURE, negated=True), "节点将不会重启。"),
        (Clause(NODE, Acting("restart"), progressive=True), "节点正在重启。"),
        (Clause(NODE, Acting("restart"), modal=Modal.MAY), "节点可能重启。"),
        (Clause(NODE, Acting("restart"), modal=Modal.MAY, negated=True), "节点可能不会重启。"),
        (Clause(NODE, Acting("restart"), modal=Modal.CAN, negated=True), "节点无法重启。"),
        (Clause(NODE, Acting("restart"), modal=Modal.CAN, negated=True, tense=Tense.PAST), "节点未能重启。"),
        (Clause(NODE, Acting("restart"), modal=Modal.SHOULD), "节点应重启。"),
        (Clause(NODE, Acting("restart"), modal=Modal.MUST, negated=True), "节点不得重启。"),
        (Clause(NODE, Acting("restart"), negated=True, tense=Tense.PERFECT), "节点未重启。"),
        (Clause(NODE, Acting("restart"), tense=Tense.PERFECT, adverbs=("already",)), "节点已重启。"),
        (Clause(NODE, Being(Adjective("available")), negated=True), "节点不可用。"),
        (Clause(NODE, Being(Adjective("available"), become=True), tense=Tense.PERFECT), "节点已变为可用。"),
        (Clause(NODE, Being(Adjective("unavailable"), remain=True)), "节点仍不可用。"),
        (Clause(NODE, Being(Adjective("down")), modal=Modal.MAY), "节点可能已宕机。"),
    ],
)
def test_tense_modality_and_negation_are_kept(clause: Clause, chinese: str) -> None:
    assert state(clause) == chinese


@pytest.mark.parametrize(
    ("role", "chinese"),
    [
        (Role.ABOVE, "延迟高于 ⟨1⟩。"),
        (Role.BELOW, "延迟低于 ⟨1⟩。"),
        (Role.BEYOND, "延迟超出 ⟨1⟩。"),
        (Role.NEAR, "延迟接近 ⟨1⟩。"),
        (Role.AT, "延迟为 ⟨1⟩。"),
    ],
)
def test_above_and_below_are_never_confused(role: Role, chinese: str) -> None:
    latency = NounPhrase("latency", Number.MASS)
    assert state(Clause(latency, Being(Adjunct(role, Amount("⟨1⟩"))))) == chinese


@pytest.mark.parametrize(
    ("relation", "chinese"),
    [
        (Relation.EXACTLY, "⟨1⟩ 个节点宕机。"),
        (Relation.MORE_THAN, "超过 ⟨1⟩ 个节点宕机。"),
        (Relation.LESS_THAN, "仅有不到 ⟨1⟩ 个节点宕机。"),
        (Relation.AT_LEAST, "至少 ⟨1⟩ 个节点宕机。"),
        (Relation.AT_MOST, "最多 ⟨1⟩ 个节点宕机。"),
        (Relation.ONLY, "仅有 ⟨1⟩ 个节点宕机。"),
        (Relation.ABOUT, "约 ⟨1⟩ 个节点宕机。"),
        (Relation.ALMOST, "接近 ⟨1⟩ 个节点宕机。"),
    ],
)
def test_an_amount_keeps_its_relation_and_takes_a_measure_word(relation: Relation, chinese: str) -> None:
    nodes = NounPhrase("node", Number.PLURAL, amount=Amount("⟨1⟩", relation=relation))
    assert state(Clause(nodes, Being(Adjective("down")))) == chinese


@pytest.mark.parametrize(
    ("determiner", "chinese"),
    [
        (Determiner.THIS, "这些节点宕机。"),
        (Determiner.ALL, "所有节点均宕机。"),
        (Determiner.SEVERAL, "多个节点宕机。"),
        (Determiner.MOST, "大多数节点宕机。"),
        (Determiner.NO, "没有节点宕机。"),
        (Determiner.YOUR, "您的节点宕机。"),
        (Determiner.WHICH_EVER, "至少一个节点宕机。"),
    ],
)
def test_a_determiner_is_said_with_its_measure_word(determiner: Determiner, chinese: str) -> None:
    nodes = NounPhrase("node", Number.PLURAL, determiner)
    assert state(Clause(nodes, Being(Adjective("down")))) == chinese


def test_an_urgent_order_says_at_once() -> None:
    assert say("Restart the server.", Style(urgent=True)) == "请立即重启服务器。"


def test_two_states_both_hold() -> None:
    both = (Adjective("down"), Adjective("unreachable"))
    assert state(Clause(NODE, Being(both))) == "节点宕机且无法访问。"
    with pytest.raises(UnsayableError):
        state(Clause(NODE, Being(both), negated=True))


def test_a_name_is_never_changed() -> None:
    subject = NounPhrase("node", names=(Name("gke-Prod_01.A"),))
    assert state(Clause(subject, Being(Adjective("down")))) == "节点 gke-Prod_01.A 宕机。"


@pytest.mark.parametrize("text", REFUSED)
def test_what_would_mean_something_else_is_not_said(text: str) -> None:
    masked = mask(text)
    for reading in english.parse(masked.text, [span.text for span in masked.spans])[:1]:
        with pytest.raises(UnsayableError):
            CHINESE.sentence(reading.tree, Style())
