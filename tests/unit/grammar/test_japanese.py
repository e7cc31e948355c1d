from __future__ import annotations

from collections import Counter

import pytest

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
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
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.japanese.linearizer import Japanese
from slack_fixtures.grammar.languages.japanese.words import Bending, read_bending, read_word, settle_counters
from slack_fixtures.grammar.parsing.english import parser as english
from slack_fixtures.grammar.parsing.tokens import SPAN
from slack_fixtures.grammar.senses import UnclearError, settled
from slack_fixtures.localization.segments import mask, unmask

JAPANESE = Japanese()
SPANS = {"⟨1⟩": "{{ $labels.instance }}", "⟨2⟩": "{{ $value }}"}
PAIRS = (
    (
        "The scanner blocks every upload over 50 MB.",
        "スキャナーが50 MBを超えるすべてのアップロードをブロックしています。",
    ),
    (
        "The report contains two errors with a known cause.",
        "レポートには既知の原因に関する2件のエラーが含まれています。",
    ),
    (
        "CPU usage doubled without a matching increase in traffic.",
        "CPU使用率がトラフィックの一致する増加なしで倍増しました。",
    ),
    (
        "Do not expect the imports to start before midnight.",
        "インポートが深夜0時より前に起動することを想定しないでください。",
    ),
    ("The schema is not compatible with the client.", "スキーマがクライアントと互換ではありません。"),
    ("The replica is not identical to the primary.", "レプリカがプライマリと同一ではありません。"),
    ("The number of copies is different from the default.", "コピー数がデフォルト値と異なっています。"),
    ("Something is blocking the queue.", "何かがキューをブロックしています。"),
    ("Low throughput between the warehouse and the office", "倉庫とオフィス間のスループットが低くなっています"),
    (
        "A delay was detected between the brokers kafka-1 and kafka-2, and messages sent to remote topics may arrive late.",
        "ブローカーkafka-1とkafka-2の間で遅延が検出され、リモートトピックに送信されたメッセージが遅れて到着する可能性があります。",
    ),
    ("Nothing left in the import queue", "インポートキューにアイテムが残っていません"),
    ("Failing servers behind the reverse proxy", "リバースプロキシの背後にある障害が発生しているサーバー"),
    ("The nightly import has not run this month.", "今月、夜間のインポートが実行されていません。"),
    ("The index was rebuilt during last night's migration.", "昨夜の移行中にインデックスが再構築されました。"),
    (
        "Backups must not be deleted until the cause is known.",
        "原因が既知になるまで、バックアップは削除してはいけません。",
    ),
    (
        "The gateway could not send 40 alerts to phones at Ulm.",
        "ゲートウェイがUlmの電話に40個のアラートを送信できませんでした。",
    ),
    (
        "Check the logs and restart the worker if the queue is full.",
        "ログを確認し、キューがいっぱいになった場合は、ワーカーを再起動してください。",
    ),
    ("The bank says we sent the file twice.", "銀行は私たちがファイルを2回送信したと報告しています。"),
    ("The load test went wrong", "負荷テストがうまくいきませんでした"),
    ("We went over their rate limit.", "レートの上限を超えました。"),
    ("Wait until they confirm the transfer.", "先方が転送を確認するまで、待機してください。"),
    (
        "The export has stopped with errors and must be repeated after the disk has been replaced.",
        "エクスポートがエラーを伴って停止し、ディスクが交換された後、繰り返す必要があります。",
    ),
    ("The alarm stays on until at least 20 GB are freed.", "20 GB以上が解放されるまで、アラームがオンのままです。"),
    (
        "The router sends addresses of hosts that no longer exist.",
        "ルーターが存在しなくなったホストのアドレスを送信しています。",
    ),
    ("Exchange of keys with the bank failing", "銀行とのキーの交換が失敗しています"),
    ("The model was trained on old data.", "モデルが古いデータで学習されました。"),
    ("Uploads are limited to 20 requests per second.", "アップロードが1秒あたり20件のリクエストに制限されています。"),
    ("The migration has made no progress for 2 hours.", "移行が2時間にわたり進行していません。"),
    ("The sync finished with warnings.", "同期が警告を伴って終了しました。"),
    ("Import stuck at 40%", "インポートが40%でスタックしています"),
    ("The worker loses its connection every time.", "ワーカーが毎回接続を失っています。"),
    ("The generator did not start.", "発電機が起動しませんでした。"),
    ("This needs no action.", "これには対応は必要ありません。"),
    ("Ignore the number on the dashboard.", "ダッシュボードの数を無視してください。"),
    ("See the log for the name of the job.", "ジョブ名については、ログを参照してください。"),
    (
        "The vendor says the pump needs replacing before the end of the week.",
        "ベンダーは今週中にポンプを交換する必要があると報告しています。",
    ),
    ("Delivery from the partner rejected", "パートナーからの配信が拒否されました"),
    ("The door won't open after the update.", "更新後にドアが開きません。"),
    ("The service was fine until noon.", "サービスが正午まで正常でした。"),
    ("Fewer than 2 of the 3 brokers respond.", "3個中2個未満のブローカーが応答しています。"),
    ("MySQL: too many open sessions", "MySQL：開いているセッションが多すぎます"),
    ("The storage in Leipzig is full.", "ライプツィヒのストレージがいっぱいになっています。"),
    ("Block the sender's domain.", "送信元のドメインをブロックしてください。"),
    ("The jobs were deleted more than 3 hours ago.", "ジョブが3時間以上前に削除されました。"),
    ("Critical system failure detected", "重大なシステム障害が検出されました"),
    ("Node web-01 is down.", "ノードweb-01がダウンしています。"),
    ("Certificate will expire in 5 days.", "5日後に証明書が期限切れになります。"),
    ("The backup may have failed.", "バックアップが失敗した可能性があります。"),
    ("The service might fail or time out.", "サービスで障害が発生したり、タイムアウトしたりする可能性があります。"),
    ("The database cannot be reached.", "データベースに到達できません。"),
    ("The pod could not be scheduled.", "Podをスケジュールできませんでした。"),
    ("Do not restart the broker.", "ブローカーを再起動しないでください。"),
    ("Please check the logs and restart the service.", "ログを確認し、サービスを再起動してください。"),
    (
        "If the problem persists, contact the on-call engineer.",
        "問題が継続している場合は、オンコールエンジニアに連絡してください。",
    ),
    ("The queue has been growing for more than 30 minutes.", "キューが30分を超えて増加しています。"),
    ("Disk usage on ⟨1⟩ has been above 90% for 10 minutes.", "⟨1⟩のディスク使用率が10分にわたり90%を超えています。"),
    ("Memory usage is below the threshold.", "メモリ使用率がしきい値を下回っています。"),
    ("The node has not reported metrics since yesterday.", "昨日以降、ノードがメトリクスを報告していません。"),
    ("No backups have completed in the last 24 hours.", "過去24時間、バックアップが完了していません。"),
    ("Replication is lagging behind the primary.", "レプリケーションがプライマリより遅れています。"),
    ("More than 5% of requests are failing.", "リクエストの5%超が失敗しています。"),
    ("The job did not finish in time.", "時間内にジョブが終了しませんでした。"),
    ("Three of five replicas are unavailable.", "5個中3個のレプリカが利用できません。"),
    (
        "Requests are being rejected because the quota is exhausted.",
        "クォータが枯渇しているため、リクエストが拒否されています。",
    ),
    (
        "This alert fires when the error rate exceeds 5%.",
        "エラー率が5%を超えている場合に、このアラートは発報されます。",
    ),
    ("The leader has changed 3 times in the last hour.", "過去1時間にリーダーが3回変わりました。"),
    ("Kafka: consumer group lag is too high", "Kafka：コンシューマーグループの遅延が大きすぎます"),
    ("Current value: 95%", "現在の値：95%"),
    ("The cluster is running out of disk space.", "クラスターのディスク容量が枯渇しつつあります。"),
    ("The server is about to run out of memory.", "間もなく、サーバーのメモリが枯渇します。"),
    ("Most of the nodes are not ready.", "ほとんどのノードが準備完了状態ではありません。"),
    ("Half of the workers are idle.", "半数のワーカーがアイドル状態です。"),
    ("Investigate the cause immediately.", "直ちに原因を調査してください。"),
    ("Make sure that the agent is running.", "エージェントが動作していることを確認してください。"),
    ("Verify that the certificate is valid.", "証明書が有効であることを確認してください。"),
    ("The controller failed to create the pod.", "コントローラーがPodの作成に失敗しました。"),
    ("The scheduler is unable to assign tasks.", "スケジューラーがタスクを割り当てられません。"),
    ("You should increase the memory limit.", "メモリ上限を増やしてください。"),
    ("The volume must be expanded before it fills up.", "いっぱいになる前に、ボリュームは拡張する必要があります。"),
    ("The service restarted twice.", "サービスが2回再起動しました。"),
    ("There are too many open connections.", "開いている接続が多すぎます。"),
    ("Node stopped syncing", "ノードが同期を停止しました"),
    ("The replica will be the leader.", "レプリカはリーダーになります。"),
    ("There is no leader in the cluster.", "クラスターにリーダーが存在しません。"),
    ("The primary became unavailable.", "プライマリが利用できなくなりました。"),
    ("The replica remains offline.", "レプリカがオフラインのままです。"),
    ("CPU usage is higher than expected.", "CPU使用率が想定より高くなっています。"),
    ("Data may be lost.", "データが失われる可能性があります。"),
    ("The disk is almost full.", "ディスクがほぼいっぱいになっています。"),
    ("The upgrade was rolled back due to errors.", "エラーによりアップグレードがロールバックされました。"),
    ("Traffic is routed to the standby.", "トラフィックがスタンバイにルーティングされています。"),
    ("Prometheus could not scrape the target.", "Prometheusがターゲットをスクレイプできませんでした。"),
    ("Login attempts from unknown hosts have increased.", "不明なホストからのログイン試行が増加しました。"),
    (
        "High error rate for payments, which may affect customers.",
        "支払いのエラー率が高くなっています。これは顧客に影響する可能性があります。",
    ),
    ("The certificate expired 2 days ago.", "証明書が2日前に期限切れになりました。"),
    ("The token expires in 2 hours.", "2時間後にトークンが期限切れになります。"),
    (
        "The firewall blocks traffic from the office.",
        "ファイアウォールがオフィスからのトラフィックをブロックしています。",
    ),
    ("The alert was silenced by the administrator.", "アラートが管理者によってミュートされました。"),
    ("Errors occurred while the backup was running.", "バックアップが実行されていた間、エラーが発生しました。"),
    ("The instance has been restarted after the update.", "更新後にインスタンスが再起動されました。"),
    ("The API returns errors instead of data.", "APIがデータの代わりにエラーを返しています。"),
    ("Scale up the deployment to reduce the load.", "負荷を減らすためにデプロイメントをスケールアップしてください。"),
    ("Payment provider is not responding to requests.", "決済プロバイダーがリクエストに応答していません。"),
    ("Several hosts are unreachable", "複数のホストが到達不能です"),
    ("Too few replicas", "レプリカが少なすぎます"),
    ("Not enough disk space on host db-01", "ホストdb-01のディスク容量が不足しています"),
    ("The message queue is not being consumed.", "メッセージキューが消費されていません。"),
    ("Requests to the API are slow.", "APIへのリクエストが遅くなっています。"),
    ("The pod has restarted more than 5 times in the last 10 minutes.", "過去10分間にPodが5回を超えて再起動しました。"),
    ("The number of failed logins is increasing rapidly.", "ログイン失敗数が急速に増加しています。"),
    ("The leader election takes longer than 30 seconds.", "リーダー選出が30秒超かかっています。"),
    ("The temperature of the CPU is critical.", "CPUの温度がクリティカルな状態です。"),
    ("The disk will probably fail soon.", "ディスクで間もなく障害が発生する可能性が高いです。"),
    ("The collector no longer receives data.", "コレクターがデータを受信しなくなりました。"),
    ("None of the nodes are available.", "利用可能なノードがありません。"),
    ("Only 2 of 5 brokers are online.", "5個中わずか2個のブローカーがオンラインです。"),
    ("The connection to the database was lost.", "データベースへの接続が失われました。"),
    ("The service is waiting for a lock.", "サービスがロックを待機しています。"),
    ("All brokers are offline", "すべてのブローカーがオフラインです"),
    ("The searches become slower every day.", "検索が毎日遅くなっています。"),
    ("The total does not agree with the value in the ledger.", "合計が台帳の値と一致していません。"),
    ("The hash does not match the value in the catalog.", "ハッシュがカタログの値と一致していません。"),
    ("The guard reports a fault in the kitchen.", "警備員が厨房での障害を報告しています。"),
    ("The pump has stopped because of a leak in the pipe.", "配管でのリークによりポンプが停止しました。"),
    (
        "The files are not visible to queries against the index.",
        "ファイルがインデックスに対するクエリに表示されていません。",
    ),
    ("The update takes place at midnight.", "深夜0時に更新が行われます。"),
    ("The backup starts at 04:00.", "04:00にバックアップが開始します。"),
    ("The licence expires on Friday.", "金曜日にライセンスが期限切れになります。"),
    ("The last seats are reserved for guests.", "最後の座席がゲスト用に予約されています。"),
    ("The outage affects 3 countries.", "障害が3か国に影響しています。"),
    ("The scanner on the second floor is offline.", "2階のスキャナーがオフラインです。"),
    ("Every order is rejected.", "すべての注文が拒否されています。"),
    ("Every third order is rejected.", "各3番目の注文が拒否されています。"),
    ("Each node takes 5 minutes.", "各ノードが5分かかっています。"),
    ("The client refuses every certificate with its key.", "クライアントが鍵で各証明書を拒否しています。"),
    ("Condensation is possible.", "結露の可能性があります。"),
    ("Access is not possible.", "アクセスが可能ではありません。"),
    ("Data loss is not possible.", "データ損失の可能性がありません。"),
    ("Fraud is suspected in the shop.", "ショップで不正行為の疑いがあります。"),
    ("Toll fraud is suspected.", "通話料詐欺の疑いがあります。"),
    ("A water leak is suspected by the guard.", "水漏れが警備員によって疑われています。"),
    ("Another leak is suspected.", "別のリークが疑われています。"),
    ("The operator is suspected.", "オペレーターが疑われています。"),
    ("Memory leak suspected: worker 4", "メモリリークの疑い：ワーカー4"),
    ("Pushes via APNs are slow.", "APNs経由のプッシュが遅くなっています。"),
    ("Replace the fan tray.", "ファントレイを交換してください。"),
    ("The link between the two sites is down.", "2つのサイト間のリンクがダウンしています。"),
    ("The speaker plays the same song twice.", "スピーカーが同じ曲を2回再生しています。"),
    ("Half the catalog is missing.", "カタログの半分が見つかりません。"),
    ("After several hours the queue is empty.", "数時間後にキューが空です。"),
    ("Each worker has its own queue.", "各ワーカーには独自のキューがあります。"),
    ("Both replicas are stale.", "両方のレプリカが古くなっています。"),
    ("Some shards are unassigned.", "一部のシャードが割り当てられていません。"),
    ("Most requests succeed.", "ほとんどのリクエストが成功しています。"),
    ("Another instance took over the work.", "別のインスタンスが作業を引き継ぎました。"),
    ("At least one disk has failed.", "1つ以上のディスクで障害が発生しました。"),
    ("The lag is almost 10 minutes.", "遅延はほぼ10分です。"),
    ("The gateway has high latency.", "ゲートウェイのレイテンシが高くなっています。"),
    ("The exporter has no targets.", "エクスポーターにはターゲットがありません。"),
    ("The node has too many open files.", "ノードのオープンファイルが多すぎます。"),
    ("The service has errors.", "サービスでエラーが発生しています。"),
    ("No healthy backends", "正常なバックエンドがありません"),
    ("No data received", "データが受信されていません"),
    ("Low disk space on ⟨1⟩", "⟨1⟩のディスク容量が少なくなっています"),
    ("High CPU usage on ⟨1⟩", "⟨1⟩のCPU使用率が高くなっています"),
    ("Memory usage above 90%", "メモリ使用率が90%を超えています"),
    ("Disk will be full in 4 hours", "4時間後にディスクがいっぱいになります"),
    ("Backup not completed", "バックアップが完了していません"),
    ("Backup failed on host ⟨1⟩", "ホスト⟨1⟩でバックアップが失敗しました"),
    ("Failed to renew the certificate", "証明書の更新に失敗しました"),
    ("Job ⟨1⟩ is stuck in pending state.", "ジョブ⟨1⟩が保留中の状態でスタックしています。"),
    ("The cluster is in maintenance mode.", "クラスターがメンテナンスモードです。"),
    ("Pod ⟨1⟩ is not ready for 15 minutes.", "Pod ⟨1⟩が15分にわたり準備完了状態ではありません。"),
    ("The certificate is about to expire.", "証明書が間もなく期限切れになります。"),
    (
        "Replication stopped because the disk is full.",
        "ディスクがいっぱいになっているため、レプリケーションが停止しました。",
    ),
    ("The alert resolves when the load drops below 70%.", "負荷が70%を下回ると、アラートは解消します。"),
    ("Wait until the sync completes.", "同期が完了するまで、待機してください。"),
    (
        "Restart the agent after the upgrade completes.",
        "アップグレードが完了した後、エージェントを再起動してください。",
    ),
    (
        "Although the backup completed, the checksum is wrong.",
        "バックアップが完了したにもかかわらず、チェックサムが誤っています。",
    ),
    ("The proxy rejects requests without a valid token.", "プロキシが有効なトークンのないリクエストを拒否しています。"),
    ("The rate of failed requests is 12 per second.", "失敗したリクエストのレートは1秒あたり12です。"),
    ("The message was delivered via the standby.", "メッセージがスタンバイ経由で配信されました。"),
    (
        "Requests between the gateway and the backend are timing out.",
        "ゲートウェイとバックエンド間のリクエストがタイムアウトしています。",
    ),
    ("The team was notified.", "チームが通知を受けました。"),
    ("The rollout keeps failing.", "ロールアウトが失敗し続けています。"),
    ("The service started to recover.", "サービスが復旧し始めました。"),
    ("The agent continues to send data.", "エージェントがデータを送信し続けています。"),
    ("Do not delete the volume without a backup.", "バックアップのないボリュームを削除しないでください。"),
    ("Set the limit to 5 GiB.", "上限を5 GiBに設定してください。"),
    ("Move the workload to another node.", "ワークロードを別のノードに移動してください。"),
    ("Replace the failed disk as soon as possible.", "障害が発生したディスクをできるだけ早く交換してください。"),
    ("The quota must not be exceeded.", "クォータを超えてはいけません。"),
    ("Users can log in again.", "ユーザーが再びログインできます。"),
    ("The throughput is lower than yesterday.", "前日と比べてスループットがより低くなっています。"),
    ("Latency is very high in region eu-west-1", "リージョンeu-west-1でレイテンシが非常に高くなっています"),
    ("The primary is the leader.", "プライマリはリーダーです。"),
    ("The service became healthy again.", "サービスが再び正常になりました。"),
    ("The connection pool has been exhausted for 10 minutes.", "接続プールが10分にわたり枯渇しています。"),
    ("Requests were rejected due to missing permissions.", "不足している権限によりリクエストが拒否されました。"),
    ("This means that the service is unavailable.", "これはサービスが利用できないことを意味します。"),
    ("It is not responding.", "応答していません。"),
    ("They were restarted.", "再起動されました。"),
    ("Increase the timeout.", "タイムアウトを増やしてください。"),
    ("Messages are piling up in queue ⟨1⟩.", "キュー⟨1⟩でメッセージが滞留しています。"),
    (
        "The number of replicas is below the minimum (current value: ⟨2⟩).",
        "レプリカ数が最小値を下回っています（現在の値：⟨2⟩）。",
    ),
    ("The cache will be cleared tomorrow.", "キャッシュが明日空にされます。"),
    ("The API will not accept new requests.", "APIが新しいリクエストを受け入れません。"),
    ("The ingester was not restarted.", "インジェスターが再起動されませんでした。"),
    ("3 of 5 nodes are down.", "5台中3台のノードがダウンしています。"),
    ("Traffic to the service has dropped by 50%.", "サービスへのトラフィックが50%低下しました。"),
    ("Error budget is nearly exhausted", "エラーバジェットがほぼ枯渇しています"),
    ("The node is slow and overloaded.", "ノードが遅くなっており、過負荷状態です。"),
    ("Check the logs or restart the pod.", "ログを確認するか、Podを再起動してください。"),
    ("Data volume is 20% below 7-day average", "データボリュームは7日間の平均を20%下回っています"),
    (
        "The gateway has a 99th percentile latency of 5 seconds for instant queries.",
        "ゲートウェイのインスタントクエリのP99レイテンシは5秒です。",
    ),
    ("The gateway is experiencing 5s 99th percentile latency.", "ゲートウェイのP99レイテンシは5sです。"),
    ("The load average is 5 on ⟨1⟩.", "⟨1⟩のロードアベレージは5です。"),
    ("Check the disks in namespace:cluster ⟨1⟩:⟨2⟩.", "名前空間:クラスター⟨1⟩:⟨2⟩でディスクを確認してください。"),
    (
        "The agent has failed to receive a response for 60 minutes.",
        "エージェントが60分にわたり応答の受信に失敗しています。",
    ),
    ("The proxy receives requests with invalid tokens.", "プロキシが無効なトークンを持つリクエストを受信しています。"),
    ("The queue size is 7 which is above the threshold of 5.", "キューサイズは7で、5のしきい値を超えています。"),
    ("The worker was OOMKilled.", "ワーカーはOOMKilledになりました。"),
    ("The collector has not been able to send data.", "コレクターがデータを送信できていません。"),
    ("The mirror has not been updated in more than two days.", "ミラーが2日を超えて更新されていません。"),
    ("The exporter requests too many tokens.", "エクスポーターがトークンを過剰に要求しています。"),
    ("Several login failures", "ログイン失敗が複数発生しています"),
    ("The database is under load.", "データベースに負荷がかかっています。"),
    ("The database is under maintenance.", "データベースがメンテナンス中です。"),
    ("The database is under attack.", "データベースが攻撃を受けています。"),
    ("Errors occur while restoring a backup.", "バックアップを復元する際に、エラーが発生しています。"),
    ("Possible data loss detected", "データ損失の可能性が検出されました"),
    ("Potential memory leak", "メモリリークの可能性"),
    ("The queue depth is over 100 jobs.", "キューの深さはジョブ100件を超えています。"),
    ("The queue depth is 100 jobs.", "キューの深さはジョブ100件です。"),
    ("The error rate is above 10% of total requests.", "エラー率は総リクエストの10%を超えています。"),
    ("Postgres detected deadlocks", "Postgresがデッドロックを検出しました"),
    ("The lock is held by more than one worker.", "ロックが複数のワーカーによって保持されています。"),
    ("The proxy runs more than one worker.", "プロキシが複数のワーカーを実行しています。"),
    ("The tables have not been vacuumed recently.", "テーブルが最近バキュームされていません。"),
    ("The tunnel has a very high error rate.", "トンネルのエラー率が非常に高くなっています。"),
    ("The tunnel is experiencing a very high error rate.", "トンネルのエラー率が非常に高くなっています。"),
    ("The node drops packets at an elevated rate.", "ノードがパケットを高いレートで破棄しています。"),
    (
        "The proxy has rejected requests due to too many open connections.",
        "開いている接続が多すぎるため、プロキシがリクエストを拒否しました。",
    ),
    ("No tenants configured", "テナントが設定されていません"),
    ("The store has no tenants assigned.", "ストアにテナントが割り当てられていません。"),
    ("There have been write failures detected.", "書き込み失敗が検出されました。"),
    ("The compactor is failing 5% of uploads.", "コンパクターでのアップロードの5%が失敗しています。"),
    ("The compactor is experiencing 5% upload errors.", "コンパクターで5%のアップロードエラーが発生しています。"),
    ("The application failed to sync.", "アプリケーションが同期に失敗しました。"),
    ("The build is taking too long.", "ビルドに時間がかかりすぎています。"),
    ("The build is taking longer than the timeout.", "ビルドにタイムアウトより長い時間がかかっています。"),
    ("The pool is over 90% utilized.", "プールの90%超が使用されています。"),
    ("The backups have less than 3% inodes left.", "バックアップの残りのinodeが3%未満です。"),
    ("The volume usage is above 90% (current value: ⟨2⟩).", "ボリューム使用率が90%を超えています（現在の値：⟨2⟩）。"),
    ("Memory usage is 5 bytes.", "メモリ消費量は5バイトです。"),
    ("The daemon is waiting for longer than 5 minutes.", "デーモンが5分を超えて待機しています。"),
    ("The proxy has 7 messages in the queue.", "プロキシのキューのメッセージの数が7です。"),
    ("Node ⟨1⟩ in maintenance mode for 5 hours", "ノード⟨1⟩が5時間にわたりメンテナンスモードです"),
    ("Look at the dashboard for more data.", "詳細については、ダッシュボードを確認してください。"),
    ("The worker is stuck in Pending.", "ワーカーがPending状態でスタックしています。"),
    ("The certificate is stored in secret ⟨1⟩ on ⟨2⟩.", "証明書が⟨2⟩のシークレット⟨1⟩に保存されています。"),
    ("The image service reports an increased error rate.", "イメージサービスがエラー率の増加を報告しています。"),
    ("Payment failure rate is 5%.", "決済失敗率は5%です。"),
    ("Entries of the month are missing.", "当月のエントリが欠落しています。"),
    ("Settlements of the day are missing.", "当日の精算が見つかりません。"),
    ("Offline device rate is high.", "オフラインのデバイスの割合が高くなっています。"),
    ("High operational costs", "運用コストが高くなっています"),
    ("The proxy has been down for a significant period.", "プロキシが長期間にわたりダウンしています。"),
    ("The performance is degraded.", "パフォーマンスが低下しています。"),
    ("The array is degraded.", "アレイが縮退状態です。"),
    ("The database is not accessible.", "データベースにアクセスできません。"),
    ("Something is wrong in the proxy.", "プロキシで問題が発生しています。"),
    ("The query takes 5 minutes for a request.", "クエリがリクエストに5分かかっています。"),
    ("The cluster should have more nodes.", "クラスターにはより多くのノードが必要です。"),
    ("The shards are not distributed across the nodes.", "シャードがノードに分散されていません。"),
    ("This may indicate a network issue.", "これはネットワークの問題を示している可能性があります。"),
    ("The token is unlocked.", "トークンがロック解除されています。"),
    (
        "The cluster is predicted to be out of inodes within the next hour.",
        "1時間以内にクラスターのinodeが枯渇する見込みです。",
    ),
    ("The pods failed on startup.", "起動時にPodが失敗しました。"),
    ("Disk space is low - immediate action required", "ディスク容量が少なくなっています。即時の対応が必要です。"),
    ("Analyze the logs or escalate to support.", "ログを分析するか、サポートにエスカレーションしてください。"),
    ("CPU usage is high at 95%.", "CPU使用率が95%と高くなっています。"),
    ("The average lag in bytes is high.", "バイト単位の平均遅延が大きくなっています。"),
    (
        "The requests to the API from the office on ⟨1⟩ fail.",
        "⟨1⟩でのオフィスからのAPIへのリクエストが失敗しています。",
    ),
    ("Failed backup restore", "バックアップ復元が失敗しました"),
    ("The jobs are unhealthy with the status ⟨1⟩.", "ジョブが異常です（ステータス：⟨1⟩）。"),
    (
        "The probe may cause problems like timeouts.",
        "プローブによりタイムアウトのような問題が発生する可能性があります。",
    ),
    ("This points to issues like timeouts.", "これはタイムアウトのような問題を示しています。"),
    ("Large number of failed login attempts", "失敗したログイン試行数が多くなっています"),
    ("Memory is at 90% of maximum.", "メモリが最大値の90%です。"),
    ("The wallet balance is 5 ETH.", "ウォレット残高は5 ETHです。"),
    ("An excessive amount of restarts have been detected.", "過剰な再起動が検出されました。"),
    (
        "The alert indicates a potential failing drive.",
        "アラートが障害が発生している可能性のあるドライブを示しています。",
    ),
    ("No queue is consumed.", "キューが消費されていません。"),
    ("The number of failed proposals is high.", "失敗したプロポーザルの数が多くなっています。"),
    ("High number of connections on ⟨1⟩", "⟨1⟩の接続数が多くなっています"),
    ("The SLA was breached.", "SLAに違反しました。"),
    ("The payment API 5-minute success rate dropped.", "支払いAPIの5分間の成功率が低下しました。"),
    ("Restart the admin API server.", "管理者APIサーバーを再起動してください。"),
    ("The webhook delivery failure rate is 5%.", "Webhook配信の失敗率は5%です。"),
    ("The replication has failed since 10 minutes.", "10分にわたりレプリケーションが失敗しています。"),
    ("The pod cannot be scheduled on any node.", "ノードでPodをスケジュールできません。"),
    ("The proxy takes 5 minutes (300 seconds) for a query.", "プロキシがクエリに5分（300秒）かかっています。"),
    ("The proxy takes 300 seconds to start.", "プロキシが起動するのに300秒かかっています。"),
    ("The proxy has had 3 restarts in the last hour.", "プロキシの過去1時間の再起動の数が3です。"),
    ("No workers left", "ワーカーが残っていません"),
    ("The node has no threads left.", "ノードにはスレッドが残っていません。"),
    ("No restart is required.", "再起動は必要ありません。"),
    ("The proxy has a rate above 10%.", "プロキシのレートが10%を超えています。"),
    ("The service has a rate below 10%.", "サービスのレートが10%を下回っています。"),
    ("All workers affected by errors", "すべてのワーカーがエラーによって影響を受けています"),
    ("The service has errors starting the worker.", "サービスでワーカーを開始する際のエラーが発生しています。"),
    ("5 GB free", "5 GBが空いています"),
    ("⟨1⟩ available", "⟨1⟩が利用できます"),
    ("10% left", "10%が残っています"),
    ("Only 5% of space left", "容量の5%のみが残っています"),
    ("All of the nodes are down.", "すべてのノードがダウンしています。"),
    ("Nats number of connections is high", "Nats接続の数が多くなっています"),
    ("High memory on ⟨1⟩", "⟨1⟩のメモリ使用率が高くなっています"),
    ("Remote ⟨1⟩ queue is full.", "⟨1⟩のリモートキューがいっぱいになっています。"),
    ("Payment operation failure ratio is high", "支払い操作失敗率が高くなっています"),
    ("The nodes are slow after restarting the proxy.", "プロキシを再起動した後、ノードが遅くなっています。"),
    ("Restart the node instead of deleting the pod.", "Podを削除する代わりにノードを再起動してください。"),
    ("Also check the logs.", "さらにログを確認してください。"),
    ("The node waits while being drained.", "ドレインされている間、ノードが待機しています。"),
    ("If the limit is reached, increase the quota.", "上限に到達した場合は、クォータを増やしてください。"),
    (
        "The certificate must be renewed before the token expires.",
        "トークンが期限切れになる前に、証明書は更新する必要があります。",
    ),
    ("The query is not found.", "クエリが見つかりません。"),
    ("The node is not found.", "ノードが見つかりません。"),
    ("The proxy spends too much time in queue ⟨1⟩.", "プロキシがキュー⟨1⟩に時間を過剰に費やしています。"),
    ("The service ⟨1⟩ is 95% used.", "サービス⟨1⟩の95%が使用されています。"),
    ("Session with the broker was lost.", "ブローカーとのセッションが失われました。"),
    ("Problems with the proxy", "プロキシに関する問題"),
    ("Connection with the proxy was lost.", "プロキシとの接続が失われました。"),
    ("Requests without token were rejected.", "トークンのないリクエストが拒否されました。"),
    ("Nodes with errors were drained.", "エラーが発生しているノードがドレインされました。"),
    ("The battery has failed.", "バッテリーで障害が発生しました。"),
    ("The gateway may be failing.", "ゲートウェイで障害が発生している可能性があります。"),
    ("The node is in the failed state.", "ノードが失敗状態です。"),
    ("The rate is 5% per second.", "レートは1秒あたり5%です。"),
    ("The node has at least 3 pods.", "ノードのPodが3以上です。"),
    ("The proxy accepts 5 requests per second.", "プロキシが1秒あたり5件のリクエストを受け入れています。"),
    (
        "The proxy accepts requests from more than 5 clients.",
        "プロキシが5個を超えるクライアントからのリクエストを受け入れています。",
    ),
    ("Latest backup is missing.", "最新のバックアップが見つかりません。"),
    ("The non-critical pods are down.", "重要でないPodがダウンしています。"),
    ("The sensor has failed and the fan is stopped.", "センサーで障害が発生し、ファンが停止しています。"),
    ("The nodes have too few replicas.", "ノードのレプリカが少なすぎます。"),
    ("The network is degraded and the proxy has failed.", "ネットワークが縮退状態で、プロキシで障害が発生しました。"),
    ("The proxy failed, so requests are rejected.", "プロキシで障害が発生したため、リクエストが拒否されています。"),
    ("The proxy failed, but the backup succeeded.", "プロキシで障害が発生しましたが、バックアップが成功しました。"),
    ("The node is full: restart it.", "ノードがいっぱいになっています：再起動してください。"),
    ("The replica set has less than 3 replicas.", "レプリカセットのレプリカの数が3を下回っています。"),
    ("The queue size is high.", "キューサイズが大きくなっています。"),
    ("If the agent stops, metrics will be lost.", "エージェントが停止すると、メトリクスが失われます。"),
    ("Requests fail if the certificate expires.", "証明書が期限切れになると、リクエストは失敗します。"),
    (
        "Sessions are cached in memory and will be dropped when the worker restarts.",
        "メモリでセッションがキャッシュされており、ワーカーが再起動すると、破棄されます。",
    ),
    ("Delete it before it expires.", "期限切れになる前に、削除してください。"),
    ("Drain the node before upgrading it.", "アップグレードする前に、ノードをドレインしてください。"),
    ("Check these pods.", "これらのPodを確認してください。"),
    (
        "Readers and writers of these topics are blocked.",
        "これらのトピックのリーダーとライターがブロックされています。",
    ),
    (
        "Exports are failing while writes are still possible.",
        "書き込みがまだ可能ですが、エクスポートが失敗しています。",
    ),
    ("The proxy is not reading from it.", "プロキシがそこから読み取っていません。"),
    ("The gateway is serving stale data.", "ゲートウェイが古いデータを返しています。"),
    ("The node can't serve secrets.", "ノードがシークレットを提供できません。"),
    ("The site is serving cached pages.", "Webサイトがキャッシュされたページを配信しています。"),
    ("The proxy serves many requests.", "プロキシが多数のリクエストを処理しています。"),
    ("The alerting system works from end to end.", "アラートシステムがエンドツーエンドで動作しています。"),
    ("The agent can't upload files to the bucket.", "エージェントがバケットにファイルをアップロードできません。"),
    ("Session down with peer ⟨1⟩", "ピア⟨1⟩とのセッションがダウンしています"),
    ("The import missed its schedule", "インポートがスケジュールどおりに実行されませんでした"),
    ("The release missed its SLA", "リリースがSLAを満たせませんでした"),
    ("The export missed the deadline.", "エクスポートが期限に間に合いませんでした。"),
    ("SLA missed", "SLAが満たされませんでした"),
    ("The pod is missing a label.", "Podにはラベルがありません。"),
    ("The RAID array is missing 2 drives.", "RAIDアレイでドライブが2台不足しています。"),
    ("Users see an error page.", "ユーザーにエラーページが表示されています。"),
    ("Users are seeing errors.", "ユーザーでエラーが発生しています。"),
    ("Employees who have left the company still have access.", "退職した従業員がまだアクセス権を持っています。"),
    ("There were errors in the last hour.", "過去1時間にエラーが発生しました。"),
    ("CPU pinned at 100%", "CPUが100%に張り付いています"),
    ("Deployment pinned at max replicas", "デプロイメントが最大レプリカ数に張り付いています"),
    ("Uploads are waiting to be processed.", "アップロードが処理されるのを待っています。"),
    ("Pages load slowly", "ページの読み込みが遅くなっています"),
    ("The API does not respond anymore.", "APIが応答しなくなりました。"),
    ("The token remains valid for 3 days.", "トークンがあと3日間有効です。"),
    ("Orders stuck in processing", "注文が処理中のままスタックしています"),
    ("The login is unavailable during this time.", "この間にログインが利用できません。"),
    ("The cluster runs with reduced redundancy.", "クラスターが冗長性が低下した状態で動作しています。"),
    ("Services that need the cache will break.", "キャッシュが必要なサービスが動作しなくなります。"),
    ("Daily load returned no rows", "日次のデータロードが行を返しませんでした"),
    ("Weekly load delivered zero records", "週次のデータロードがレコードを返しませんでした"),
    ("Security scan skipped", "セキュリティスキャンがスキップされました"),
    ("The webhook stopped firing", "Webhookが発報を停止しました"),
    ("Dead man's switch is firing", "デッドマンスイッチが発動しています"),
    ("Error rate over 5%", "エラー率が5%を超えています"),
    ("Project ⟨1⟩ over its quota", "プロジェクト⟨1⟩がクォータを超えています"),
    ("Free memory below the limit", "空きメモリがしきい値を下回っています"),
    ("Container ⟨1⟩ in restart loop", "コンテナ⟨1⟩が再起動ループに陥っています"),
    ("Negative balance on account ⟨1⟩", "アカウント⟨1⟩の残高がマイナスです"),
    ("Uploads blocked by firewall", "アップロードがファイアウォールによってブロックされています"),
    ("Failed checkpoint for ⟨1⟩", "⟨1⟩のチェックポイントが失敗しました"),
    ("Failed ACME order for host ⟨1⟩", "ホスト⟨1⟩のACMEオーダーが失敗しました"),
    ("Jenkins reindexing has not finished", "Jenkinsのインデックス再作成が終了していません"),
    ("Customers without bank details", "銀行口座情報のない顧客"),
    ("VPN tunnel to location ⟨1⟩ down", "拠点⟨1⟩へのVPNトンネルがダウンしています"),
    ("Royalty export missing for label ⟨1⟩", "レコード会社⟨1⟩のロイヤルティエクスポートが見つかりません"),
    ("Time-synced captions are missing.", "時間同期キャプションが欠落しています。"),
    ("The session left the Established state.", "セッションがEstablished状態から離脱しました。"),
    ("Upgrade rolled back automatically", "アップグレードが自動的にロールバックされました"),
    ("The port was disabled after an outage.", "障害後にポートが無効になりました。"),
    ("Agent unable to fetch rules from server ⟨1⟩", "エージェントがサーバー⟨1⟩からルールを取得できません"),
    ("Quota nearly exceeded", "クォータを超過する寸前です"),
    ("Rapid restart rate", "再起動レートが高くなっています"),
    (
        "Backups are stored on disk and may be lost if the disk fails.",
        "バックアップがディスクに保存されており、ディスクで障害が発生すると、失われる可能性があります。",
    ),
    ("Two nodes are missing from the cluster.", "2台のノードがクラスターで見つかりません。"),
    (
        "The node will be evicted if memory is not released.",
        "メモリが解放されないと、ノードが退避させられます。",
    ),
    ("A process was terminated on host ⟨1⟩", "ホスト⟨1⟩でプロセスが終了しました"),
    ("No invoices sent in 12+ hours", "請求書が12時間以上送信されていません"),
    ("The broker has less than 3 replicas.", "ブローカーのレプリカの数が3を下回っています。"),
    ("Critical error rate on ⟨1⟩", "⟨1⟩のエラー率がクリティカルな状態です"),
    ("The host runs a constant number of tasks.", "ホストが一定数のタスクを実行しています。"),
    ("The load in use is high.", "使用中の負荷が高くなっています。"),
    ("The cluster is scaling up.", "クラスターはスケールアップ中です。"),
    ("Calls ending with failed reasons", "呼び出しが失敗した理由で終了しています"),
    ("If the disk is full, messages are dropped.", "ディスクがいっぱいになると、メッセージは破棄されます。"),
    ("Error rate above limit on ⟨1⟩", "⟨1⟩でエラー率がしきい値を超えています"),
    ("Reports not sent on schedule", "レポートが予定どおりに送信されていません"),
    ("Machines cannot be relocated.", "マシンを移動できません。"),
    ("Users cannot register.", "ユーザーが登録できません。"),
    ("The volume cannot mount.", "ボリュームがマウントできません。"),
    ("Shards cannot be relocated.", "シャードを再配置できません。"),
    ("Complete the records.", "レコードを補完してください。"),
    ("Replay the messages.", "メッセージを再処理してください。"),
    ("The machines are still running and cannot be moved.", "マシンがまだ動作していますが、移動できません。"),
    (
        "The dead letter queue has remained non-empty for at least 2 hours.",
        "デッドレターキューは2時間以上空ではない状態が続いています。",
    ),
    ("Two power modules are faulty.", "2個の電源モジュールに異常があります。"),
    ("Customer support impact", "カスタマーサポートへの影響"),
    ("There are 3 open tickets.", "3件の未解決のチケットがあります。"),
    (
        "The rollout was cancelled because nobody approved it.",
        "誰もそれを承認しなかったため、ロールアウトがキャンセルされました。",
    ),
    ("The webhook was not received by anyone.", "誰もWebhookを受信しませんでした。"),
    ("The proxy returns nothing.", "プロキシが何も返していません。"),
    ("Cleanup runs at night.", "夜間にクリーンアップが実行されます。"),
    ("The token was revoked last night.", "昨夜トークンが失効しました。"),
    ("Restart the worker outside business hours.", "営業時間外にワーカーを再起動してください。"),
    ("Sessions have failed for two nights in a row.", "セッションが2夜連続で失敗しました。"),
    ("The agent lost its permission to read secrets.", "エージェントがシークレットを読み取る権限を失いました。"),
    (
        "The gateway returned a timeout for 5% of requests.",
        "ゲートウェイがリクエストの5%に対してタイムアウトを返しました。",
    ),
    ("Redundancy on the storage array lost", "ストレージアレイの冗長性が失われました"),
    ("Scheduler stopped reporting", "スケジューラーが沈黙しました"),
    ("Sync to the mirror paused by the operator", "ミラーへの同期がオペレーターによって一時停止されました"),
    ("Queue longer than 20 messages", "キューのメッセージ数は20を超えています"),
    ("Node ⟨1⟩ NotReady", "ノード⟨1⟩がNotReady状態です"),
    ("Replication not enabled on every shard", "一部のシャードでレプリケーションが有効になっていません"),
    ("Spike of errors hitting mobile users", "エラーの急増がモバイルユーザーに影響しています"),
    ("High order processing volume", "注文処理量が多くなっています"),
    ("Unusually high number of refunds from one region", "1つのリージョンからの返金数が異常に多くなっています"),
    ("Router without a standby", "ルーターにはスタンバイが存在しません"),
    ("Unusual number of retries from ⟨1⟩", "⟨1⟩からの再試行数が異常です"),
    ("Bucket made public", "バケットが公開されました"),
    ("Connection limit almost reached by nginx", "nginxが接続数の上限に到達する寸前です"),
    ("Space running low on ⟨1⟩", "⟨1⟩で容量が不足しつつあります"),
    ("Access key leaked", "アクセスキーが漏洩しました"),
    ("Sharp decline in active users", "アクティブなユーザーの急激な減少"),
    ("Drop in request volume for checkout", "チェックアウトのリクエスト量の低下"),
    ("Someone changed the password.", "誰かがパスワードを変更しました。"),
    ("We rolled back the deployment.", "デプロイメントをロールバックしました。"),
    ("The dashboards will show gaps.", "ダッシュボードに欠落が表示されます。"),
    ("Heap has to be increased.", "ヒープは増やす必要があります。"),
    ("Search took 3 seconds over the past quarter of an hour.", "過去15分間に検索が3秒かかりました。"),
    ("Root login on web-01", "web-01でのrootログイン"),
    ("The cache hit ratio is unusually poor.", "キャッシュヒット率が異常に低くなっています。"),
    ("Lyrics are missing for the top ⟨1⟩ tracks.", "上位⟨1⟩曲のトラックの歌詞が欠落しています。"),
    ("No backup has run for 3 days", "バックアップが3日にわたり実行されていません"),
    ("SAML certificate about to run out", "SAML証明書が間もなく期限切れになります"),
    ("Failed builds pile up in staging", "ステージング環境で失敗したビルドが多発しています"),
    ("Docker Hub limit reached", "Docker Hubの上限に到達しました"),
    ("Deployment to namespace staging failed", "名前空間stagingへのデプロイメントが失敗しました"),
    ("Pods pending for lack of memory", "メモリの不足によりPodが保留中です"),
    ("The contract allows a maximum of 3 devices.", "契約が最大3台のデバイスを許可しています。"),
    ("The watchdog receives more data than usual.", "ウォッチドッグが通常より多くのデータを受信しています。"),
    (
        "A bottleneck in processing incoming orders was detected.",
        "入ってくる注文の処理でのボトルネックが検出されました。",
    ),
    (
        "Refund requests have been pending for over three business days.",
        "返金申請は3営業日を超えて保留中の状態が続いています。",
    ),
    ("Volume filling up in ⟨1⟩", "⟨1⟩でボリュームがいっぱいになりつつあります"),
    ("The offsite repository runs out of IPs.", "オフサイトのリポジトリのIPが枯渇しています。"),
    ("Brute-force attempt from Hamburg", "ハンブルクからのブルートフォース攻撃"),
    ("Traffic over Direct Connect stopped.", "Direct Connect経由のトラフィックが停止しました。"),
    ("Emergency deploy of the gateway", "ゲートウェイの緊急デプロイ"),
    ("Since this morning, uploads have failed.", "今朝以降、アップロードが失敗しています。"),
    ("Login attempts with the guest user are rejected.", "ゲストユーザーでのログイン試行が拒否されています。"),
    ("A 503 was thrown.", "503がスローされました。"),
    ("Drift found in the cluster", "クラスターでドリフトが検出されました"),
    ("Budget nearly spent", "予算がほぼ消費されました"),
    ("OOM killer fired on ⟨1⟩", "⟨1⟩でOOM Killerが発動しました"),
    ("Retries piling up on ⟨1⟩", "⟨1⟩で再試行が多発しています"),
    ("The broken index slows the search.", "破損したインデックスが検索を遅くしています。"),
    ("The NFS mount is stale.", "NFSマウントが応答していません。"),
    ("A vulnerability is still open.", "脆弱性がまだ未対応です。"),
    ("The last successful snapshot is 3 hours old.", "最後に成功したスナップショットの経過時間は3時間です。"),
    ("Last backup failed", "直近のバックアップが失敗しました"),
    ("Alerts must not be ignored by anyone.", "誰もアラートを無視してはいけません。"),
    ("The table was not updated by anyone.", "誰もテーブルを更新しませんでした。"),
    ("The cart is still broken.", "カートがまだ機能していません。"),
    ("Error budget burning quickly", "エラーバジェットが急速に消費されています"),
    ("Two of the replicas are offline.", "レプリカの2個がオフラインです。"),
    ("The contract with the provider has expired.", "プロバイダーとの契約が期限切れになりました。"),
    ("Requests with reason ⟨1⟩ are rejected.", "理由⟨1⟩のリクエストが拒否されています。"),
    ("Playback start failures detected", "再生開始失敗が検出されました"),
    ("Payout run stuck", "支払い処理がスタックしています"),
    ("Investigate the unusually large number of retries.", "異常に多くの再試行を調査してください。"),
    ("A sudden spike was detected.", "急増が検出されました。"),
    ("The critical node is down.", "重要なノードがダウンしています。"),
    ("The host is low on swap space.", "ホストのスワップ領域が残り少なくなっています。"),
    ("Pod is experiencing too many timeouts.", "Podのタイムアウトが多すぎます。"),
    ("Broker slow to start", "ブローカーの起動が遅くなっています"),
    ("The replica is not ready to accept writes.", "レプリカは書き込みを受け入れる準備ができていません。"),
    ("The worker is in a restart loop: ⟨1⟩", "ワーカーが再起動ループに陥っています：⟨1⟩"),
    ("Orders well under forecast", "注文が予測を大幅に下回っています"),
    ("Pending restart for more than 3 days", "再起動が3日を超えて保留中です"),
    ("No servers behind the load balancer", "ロードバランサーの背後にあるサーバーが存在しません"),
    ("The ingestion rate is 40 messages per minute.", "取り込みレートは1分あたりメッセージ40件です。"),
    ("Equipment ⟨1⟩ has an unplanned stop.", "機器⟨1⟩で計画外の停止が発生しています。"),
    (
        "The job may be stuck, meaning calls could be failing silently.",
        "ジョブがスタックしている可能性があります。これは呼び出しが通知なく失敗している可能性があることを意味します。",
    ),
    ("The cache evicts keys.", "キャッシュがキーを破棄しています。"),
    ("The approval rate collapsed.", "承認率が急落しました。"),
    ("Customers get errors.", "顧客でエラーが発生しています。"),
    ("The expansion of the volume failed.", "ボリュームの拡張が失敗しました。"),
    ("Two power supplies are broken.", "2個の電源装置が故障しています。"),
    ("The report was sent last week.", "先週レポートが送信されました。"),
    ("The host is running low on space.", "ホストの容量が残り少なくなっています。"),
    ("The backlog is longer than 20 messages.", "バックログのメッセージ数は20を超えています。"),
    (
        "The exporter logs more than 40 warnings per minute.",
        "エクスポーターが1分あたり40件を超える警告をログに記録しています。",
    ),
    ("Timeouts climbing on the edge proxy", "エッジプロキシでタイムアウトが増加しています"),
    ("Parity errors rising on ⟨1⟩", "⟨1⟩でパリティエラーが増加しています"),
    ("Disk alarm raised by the storage controller", "ストレージコントローラーがディスクアラームを発生させました"),
    ("Error budget SLO breached by the search service", "検索サービスがエラーバジェットSLOに違反しました"),
    ("License already expired", "ライセンスがすでに期限切れになっています"),
    ("Invoice pipeline stuck at review", "請求書パイプラインがレビューの段階でスタックしています"),
    ("The smoke test fails from two regions.", "スモークテストが2つのリージョンで失敗しています。"),
    ("The tape drive must be cleaned.", "テープドライブは清掃する必要があります。"),
    ("Too many file handles in use", "使用中のファイルハンドルが多すぎます"),
    ("Restart the job that is in use.", "使用中のジョブを再起動してください。"),
    ("Heap usage near limit", "ヒープ使用率が上限に近づいています"),
    ("Thread pool too small for the request rate", "スレッドプールがリクエストレートに対して小さすぎます"),
    ("The alias points to the old cluster.", "エイリアスが古いクラスターを指しています。"),
    ("Probes from four locations timed out.", "4か所からのプローブがタイムアウトしました。"),
    ("The scanner found duplicate entries.", "スキャナーが重複したエントリを検出しました。"),
    ("The mount is stale.", "マウントが応答していません。"),
    ("Nightly build broken", "ナイトリービルドが失敗しています"),
    ("The unit entered the failed state.", "ユニットが失敗状態になりました。"),
    ("The agent missed two backups.", "エージェントでバックアップが2回実行されませんでした。"),
    ("Two backups were missed.", "2件のバックアップが実行されませんでした。"),
    ("Weekly backup missed", "週次のバックアップが実行されていません"),
    ("The import will start at 06:30.", "インポートが06:30に開始します。"),
    ("A package with a known exploit was found.", "既知のエクスプロイトが存在するパッケージが見つかりました。"),
    (
        "Restart the pod, or the queue will fill up.",
        "Podを再起動してください。そうしないと、キューがいっぱいになります。",
    ),
    ("Nothing has been restored since Monday.", "月曜日以降、何も復元していません。"),
    ("Do not delete anything before the vendor answers.", "ベンダーが応答する前に、何も削除しないでください。"),
    ("Ask the owner before you delete anything.", "何かを削除する前に、所有者に確認してください。"),
    ("The archive cannot be opened by anyone.", "誰もアーカイブを開けません。"),
    ("The importer died on Sunday.", "日曜日にインポーターが停止しました。"),
    ("The key expired last night.", "昨夜鍵が期限切れになりました。"),
    ("The workers will be unable to log in.", "ワーカーがログインできません。"),
    ("Cluster in YELLOW_STATE", "クラスターがYELLOW_STATE状態です"),
    ("Pods are waiting on Init_Phase.", "PodがInit_Phase状態です。"),
    ("Backups shrank by half.", "バックアップが50 %減少しました。"),
    ("Free space is down to 4 GB.", "空き容量が4 GBに減少しました。"),
    ("Host out of inodes on ⟨1⟩", "ホストの⟨1⟩のinodeが枯渇しました"),
    ("An expired token is the usual cause.", "通常の原因は期限切れのトークンです。"),
    ("Locate the table with the largest index.", "最も大きなインデックスを持つテーブルを特定してください。"),
    ("Expect delays with payouts.", "支払いの遅延を想定してください。"),
    ("View counts stopped updating.", "ビュー数の更新が停止しました。"),
    ("It may be harmless, but ask the owner.", "無害である可能性があります。所有者に確認してください。"),
    ("Stream stops due to missing segments", "欠落したセグメントによるストリーム停止"),
    ("Long wait for a free runner", "空いているランナーの待機時間が長くなっています"),
    ("Root login on ⟨1⟩", "⟨1⟩でのrootログイン"),
    ("Message congestion in ⟨1⟩", "⟨1⟩のメッセージバックログ"),
    ("The number of sessions has reached ⟨2⟩.", "セッション数が⟨2⟩に到達しました。"),
    ("The patch has not reached all nodes.", "パッチが一部のノードに到達していません。"),
    ("Song missing for label ⟨1⟩", "レコード会社⟨1⟩の曲が見つかりません"),
    ("Audit overdue by 3 days", "監査が3日にわたり期限を過ぎています"),
    ("The job exited with code 2.", "ジョブがコード2で終了しました。"),
    ("The upload was refused with 507.", "アップロードが507で拒否されました。"),
    ("The clock lags by 3 s.", "クロックが3 s遅延しています。"),
    ("Restore the table with the export script.", "エクスポートスクリプトでテーブルを復元してください。"),
    ("Uploads over 20 MB fail.", "20 MBを超えるアップロードが失敗しています。"),
    ("Nobody can read the archive.", "誰もアーカイブを読み取れません。"),
    ("Rerun the export outside business hours.", "営業時間外にエクスポートを再実行してください。"),
    ("Other regions work.", "他のリージョンは動作しています。"),
    ("The gateway answers with an empty page.", "ゲートウェイが空のページで応答しています。"),
    ("Rollout blocked at manual approval", "ロールアウトが手動承認の段階でブロックされています"),
    ("The job will be retried at ⟨2⟩.", "ジョブが⟨2⟩に再試行されます。"),
    ("Check the proxy log for the request id.", "プロキシログでリクエストIDを確認してください。"),
    ("Admin portal down", "管理者ポータルがダウンしています"),
    ("The licence server denies key requests.", "ライセンスサーバーが鍵リクエストを拒否しています。"),
    ("Offline mode fails.", "オフラインモードが失敗しています。"),
    ("Signups have dried up", "サインアップが途絶えました"),
    ("The worker pool ran dry", "ワーカープールが枯渇しました"),
    ("We are nearly out of memory on db-3", "db-3のメモリがほぼ枯渇しています"),
    ("The daily export limit has been used up", "日次のエクスポートの上限を使い切りました"),
    ("Check the logs of the proxy for timeouts.", "プロキシのログにタイムアウトがないか確認してください。"),
    ("Inspect the journal for failed mounts.", "ジャーナルに障害が発生したマウントがないか確認してください。"),
    (
        "Disk usage stands at 80 %; writes will be rejected once it is full",
        "ディスク使用率が80 %で推移しています。いっぱいになると、書き込みが拒否されます。",
    ),
    (
        "The queue is at 90 % and new jobs will be dropped once it is full.",
        "キューが90 %で、いっぱいになると、新しいジョブが破棄されます。",
    ),
    ("Maintenance window overrun", "メンテナンスウィンドウ超過"),
    ("p99 latency breach: cart-api", "p99レイテンシしきい値超過：cart-api"),
    ("Ceph health is in HEALTH_ERR", "Cephの正常性はHEALTH_ERRです"),
    ("A rule was changed outside of any approved change.", "ルールが承認された変更なしで変更されました。"),
    ("The search finds no products.", "検索で製品が見つかりません。"),
    ("Any job that needs the disk will fail.", "ディスクが必要なすべてのジョブが失敗します。"),
    ("The sales team confirms that the price went up.", "営業チームは価格が上昇したことを確認しています。"),
    (
        "The ports are exhausted, and logins failed as a result.",
        "ポートが枯渇しており、その結果、ログインが失敗しました。",
    ),
    ("The backup was deleted this morning.", "バックアップが今朝削除されました。"),
    ("The merge this morning broke the build.", "今朝のマージがビルドを機能不全に陥らせました。"),
    ("The job took too long", "ジョブに時間がかかりすぎました"),
    ("Page views through the roof", "ページビューが異常に多いです"),
    ("Churn above plan", "顧客離れがプランを超えています"),
    ("The burst credits are almost gone", "バーストクレジットがほぼ枯渇しています"),
    ("Affected users cannot play anything in high quality.", "影響を受けたユーザーが高い品質で何も再生できません。"),
    ("We changed the route at noon.", "正午にルートを変更しました。"),
    ("SLO error rate violation", "SLOエラー率違反"),
    ("Signups surging", "サインアップが急増しています"),
    ("Signing stops at midnight.", "深夜0時に署名が停止します。"),
    ("The node missed its target.", "ノードが目標を満たせませんでした。"),
    (
        "Check the proxy log, and skip nothing without asking the owner.",
        "プロキシログを確認し、所有者に確認せずに何もスキップしないでください。",
    ),
    (
        "The mirror returned checksum errors for packages uploaded after the restart.",
        "ミラーが再起動後にアップロードされたパッケージのチェックサムエラーを返しました。",
    ),
    ("Nobody can restart anything there at the moment.", "誰もそこで現在何も再起動できません。"),
    ("Users fail to sign in with the correct password.", "ユーザーが正しいパスワードでログインに失敗しています。"),
    ("Customers currently fail to log in.", "顧客が現在ログインに失敗しています。"),
    ("The provider has blocked us.", "プロバイダーが私たちをブロックしました。"),
    ("The number of retries is down to 3.", "再試行数が3に減少しました。"),
)
OMITTED = (
    {
        ("adjectives", concept)
        for concept in (
            "responsible",
            "able",
            "unable",
            "capable",
            "likely",
            "due",
            "aware",
            "burning",
            "claimed",
            "explicit",
            "audible",
            "duplex",
            "nominal",
            "involved",
            "left_side",
        )
    }
    | {
        ("adverbs", concept)
        for concept in (
            "too",
            "much",
            "enough",
            "well",
            "at_least",
            "back",
            "only",
            "away",
            "please",
            "rather",
            "above",
            "below",
            "up",
            "down",
            "behind",
        )
    }
    | {
        ("nouns", concept)
        for concept in ("glob", "hundred", "thousand", "million", "billion", "quarter_of_an_hour", "half_hour")
    }
    | {("verbs", "keep_obj_adj"), ("verbs", "starve_obj")}
)
"""Concepts that Japanese says otherwise (numbers, particles) or that no alert needs; sentences with them are refused."""

NODE = NounPhrase("node")


def japanese(sentence: str, style: Style | None = None) -> str:
    """Return the first reading that can be said, with its spans put back."""
    text = sentence
    for symbol, span in SPANS.items():
        text = text.replace(symbol, span)
    masked = mask(text)
    for reading in english.parse(masked.text, [span.text for span in masked.spans]):
        try:
            said = unmask(JAPANESE.sentence(settled(reading.tree), style or Style()), masked.spans)
        except (UnsayableError, UnclearError):
            continue
        assert said is not None
        for symbol, span in SPANS.items():
            said = said.replace(span, symbol)
        return said
    raise AssertionError(f"nothing said for {sentence}")


def stated(predicate: Being | Acting | Existing, **rest: object) -> str:
    clause = Clause(NODE if not isinstance(predicate, Existing) else None, predicate, **rest)  # type: ignore[arg-type]
    return JAPANESE.sentence(Sentence(SentenceKind.STATEMENT, clause, "."), Style())


@pytest.mark.parametrize(("source", "expected"), PAIRS, ids=[source for source, _ in PAIRS])
def test_a_sentence_is_said_as_an_engineer_would_write_it(source: str, expected: str) -> None:
    assert japanese(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "Kafka under min ISR partitions",
        "The client may be down while still sending data.",
        "The machine is in phase: ⟨1⟩",
        "The daemon may cause the node crashing.",
        "Recording failures detected",
        "Users cannot see their invoices.",
        "Pool ⟨1⟩ ⟨2⟩ full",
        "Terminal ⟨1⟩ sends no bookings",
        "A replica occurred.",
        "The last ⟨1⟩ slots are empty.",
        "The volume is low to the host.",
        "The volume is not used by any pod in any namespace.",
        "The canary fails twice as many requests as before.",
        "Push certificate: 5 days to go",
        "Consider getting the team.",
        "Ledger out of balance by 3 EUR",
        "New Music Friday playlist missing",
        "The replica waits for nothing.",
        "Nobody did not reply.",
        "The proxy never returns nothing.",
    ],
)
def test_what_is_taken_for_something_else_is_refused(source: str) -> None:
    with pytest.raises(AssertionError, match="nothing said"):
        japanese(source)


def test_every_concept_has_a_word_but_those_left_out_on_purpose() -> None:
    assert set(JAPANESE.gaps()) - OMITTED == set()


def test_every_line_belongs_to_a_concept() -> None:
    assert set(lexicon.words("ja")) - set(lexicon.concepts()) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "High CPU usage on ⟨1⟩ (current value: ⟨2⟩)",
        "Pod ⟨1⟩ has restarted ⟨2⟩ times.",
        "⟨1⟩ has been down for more than ⟨2⟩ minutes.",
        "Disk usage on ⟨1⟩ is above ⟨2⟩.",
        "Queue ⟨1⟩ has ⟨2⟩ messages.",
    ],
)
def test_every_span_comes_through_once(sentence: str) -> None:
    assert Counter(SPAN.findall(japanese(sentence))) == Counter(SPAN.findall(sentence))


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ({}, "ノードで障害が発生しています。"),
        ({"progressive": True}, "ノードで障害が発生しています。"),
        ({"tense": Tense.PAST}, "ノードで障害が発生しました。"),
        ({"tense": Tense.PERFECT}, "ノードで障害が発生しました。"),
        ({"tense": Tense.FUTURE}, "ノードで障害が発生します。"),
        ({"modal": Modal.MAY}, "ノードで障害が発生する可能性があります。"),
        ({"modal": Modal.MAY, "progressive": True}, "ノードで障害が発生している可能性があります。"),
        ({"modal": Modal.MAY, "tense": Tense.PERFECT}, "ノードで障害が発生した可能性があります。"),
        ({"modal": Modal.MAY, "negated": True}, "ノードで障害が発生しない可能性があります。"),
        ({"adverbs": ("likely",), "tense": Tense.FUTURE}, "ノードで障害が発生する可能性が高いです。"),
    ],
)
def test_tense_and_modality_stay_apart(rest: dict[str, object], expected: str) -> None:
    assert stated(Acting("fail"), **rest) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ({"negated": True}, "ノードが応答していません。"),
        ({"negated": True, "tense": Tense.PAST}, "ノードが応答しませんでした。"),
        ({"negated": True, "tense": Tense.PERFECT}, "ノードが応答していません。"),
        ({"negated": True, "tense": Tense.FUTURE}, "ノードが応答しません。"),
        ({"negated": True, "modal": Modal.CAN}, "ノードが応答できません。"),
        ({"negated": True, "modal": Modal.CAN, "tense": Tense.PAST}, "ノードが応答できませんでした。"),
        ({"modal": Modal.SHOULD}, "ノードは応答すべきです。"),
        ({"modal": Modal.MUST}, "ノードは応答する必要があります。"),
        ({"negated": True, "modal": Modal.MUST}, "ノードは応答してはいけません。"),
        ({"adverbs": ("no_longer",)}, "ノードが応答しなくなりました。"),
        ({"adverbs": ("never",), "tense": Tense.PAST}, "ノードが応答しませんでした。"),
    ],
)
def test_a_negation_is_never_lost(rest: dict[str, object], expected: str) -> None:
    assert stated(Acting("respond"), **rest) == expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        (Relation.MORE_THAN, "ノードの経過時間は5分を超えています。"),
        (Relation.LESS_THAN, "ノードの経過時間は5分を下回っています。"),
        (Relation.AT_LEAST, "ノードの経過時間は5分以上です。"),
        (Relation.AT_MOST, "ノードの経過時間は最大5分です。"),
        (Relation.ABOUT, "ノードの経過時間は約5分です。"),
        (Relation.ALMOST, "ノードの経過時間はほぼ5分です。"),
        (Relation.ONLY, "ノードの経過時間は5分のみです。"),
        (Relation.EXACTLY, "ノードの経過時間は5分です。"),
    ],
)
def test_every_comparison_keeps_its_direction(relation: Relation, expected: str) -> None:
    clause = Clause(NounPhrase("age", of=NODE), Being(Amount("5", "minute", relation)))
    assert JAPANESE.sentence(Sentence(SentenceKind.STATEMENT, clause, "."), Style()) == expected


@pytest.mark.parametrize("determiner", list(Determiner))
def test_a_headline_has_a_way_to_say_every_determiner(determiner: Determiner) -> None:
    sentence = Sentence(SentenceKind.HEADLINE, NounPhrase("error", Number.PLURAL, determiner))
    assert "エラー" in JAPANESE.sentence(sentence, Style())


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_said_or_refused(role: Role) -> None:
    clause = Clause(NODE, Acting("restart"), adjuncts=(Adjunct(role, NounPhrase("cluster")),), tense=Tense.PAST)
    try:
        said = JAPANESE.sentence(Sentence(SentenceKind.STATEMENT, clause, "."), Style())
    except UnsayableError:
        return
    assert "クラスター" in said
    assert said.endswith("再起動しました。")


def test_an_urgent_order_says_at_once() -> None:
    assert japanese("Check the logs.", Style(urgent=True)) == "直ちにログを確認してください。"


def test_a_prefix_stands_before_a_full_width_colon() -> None:
    assert japanese("Kafka: Broker down").startswith("Kafka：")


def test_an_aside_stands_in_full_width_parentheses() -> None:
    aside = Aside(Amount("80%", "", Relation.MORE_THAN))
    sentence = Sentence(SentenceKind.HEADLINE, NounPhrase("disk_space"), asides=(aside,))
    assert JAPANESE.sentence(sentence, Style()) == "ディスク容量（80%超）"


def test_a_list_ends_in_oyobi() -> None:
    items = (NounPhrase("cpu"), NounPhrase("memory"), NounPhrase("disk"))
    sentence = Sentence(SentenceKind.HEADLINE, Coordination(items))
    assert JAPANESE.sentence(sentence, Style()) == "CPU、メモリ、およびディスク"


def test_only_words_of_latin_letters_are_kept_apart() -> None:
    phrase = NounPhrase("pod", names=(Name("web-01"),))
    assert JAPANESE.sentence(Sentence(SentenceKind.HEADLINE, phrase), Style()) == "Pod web-01"
    phrase = NounPhrase("node", names=(Name("web-01"),))
    assert JAPANESE.sentence(Sentence(SentenceKind.HEADLINE, phrase), Style()) == "ノードweb-01"


@pytest.mark.parametrize(
    ("predicate", "rest"),
    [
        (Being(Adjective("unavailable")), {"negated": True}),  # not unavailable
        (Being(Adjective("high")), {"modal": Modal.CAN}),
        (Acting("respond"), {"negated": True, "adverbs": ("never",)}),
        (Acting("drop"), {}),  # a node does not get lower
        (Being(Adjective("total")), {}),
    ],
)
def test_what_would_be_wrong_is_refused(predicate: Being | Acting, rest: dict[str, object]) -> None:
    with pytest.raises(UnsayableError):
        stated(predicate, **rest)


def test_a_question_is_refused() -> None:
    with pytest.raises(UnsayableError, match="ends in"):
        JAPANESE.sentence(Sentence(SentenceKind.HEADLINE, NODE, "?"), Style())


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("停止する", ("停止します", "停止しました", "停止しません", "停止して", "停止し")),
        ("下がる", ("下がります", "下がりました", "下がりません", "下がって", "下がり")),
        ("超える", ("超えます", "超えました", "超えません", "超えて", "超え")),
        ("書き込む", ("書き込みます", "書き込みました", "書き込みません", "書き込んで", "書き込み")),
        ("開く", ("開きます", "開きました", "開きません", "開いて", "開き")),
        ("ある", ("あります", "ありました", "ありません", "あって", "あり")),
        ("来る", ("来ます", "来ました", "来ません", "来て", "来")),
        ("高い", ("高いです", "高かったです", "高くありません", "高くて", "高く")),
        ("正常だ", ("正常です", "正常でした", "正常ではありません", "正常で", "正常で")),
        ("出る/1", ("出ます", "出ました", "出ません", "出て", "出")),
        ("入る/5", ("入ります", "入りました", "入りません", "入って", "入り")),
    ],
)
def test_words_bend_by_their_class(word: str, forms: tuple[str, ...]) -> None:
    bending = read_bending(word, "test")
    found = (
        bending.polite(),
        bending.polite(past=True),
        bending.denied().polite(),
        bending.te,
        bending.chain(),
    )
    assert found == forms


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("利用できない", Bending("利用できる", "one", negative=True)),
        ("応答していない", Bending("応答している", "one", negative=True)),
        ("届かない", Bending("届く", "five", negative=True)),
        ("整合性がない", Bending("整合性がある", "aru", negative=True)),
    ],
)
def test_a_denial_is_read_as_the_negative_of_its_word(word: str, plain: Bending) -> None:
    assert read_bending(word, "test") == plain
    assert plain.plain() == word


@pytest.mark.parametrize(
    ("category", "line"),
    [
        ("nouns", ""),
        ("nouns", "ノード ; 台"),
        ("verbs", "{obj}を 検出"),
        ("verbs", "停止する ; 他=停止"),
        ("adjectives", "失敗した"),
        ("adjectives", "失敗した ; 失敗"),
    ],
)
def test_a_bad_line_is_refused(category: str, line: str) -> None:
    with pytest.raises(lexicon.LexiconError):
        read_word(category, line, "test")


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("{{ $value }}/s件のスパンを拒否", "{{ $value }}/sのスパンを拒否"),
        ("{{ $value }}%エラーが発生", "{{ $value }}%のエラーが発生"),
        ("{{ $value }}件のリクエスト", "{{ $value }}件のリクエスト"),
    ],
)
def test_a_rate_or_share_takes_no_counter(text: str, settled: str) -> None:
    assert settle_counters(text) == settled
