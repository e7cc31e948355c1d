from __future__ import annotations

import re

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
    Link,
    LinkKind,
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
from slack_fixtures.grammar.languages.arabic import forms
from slack_fixtures.grammar.languages.arabic.forms import FEMININE, MASCULINE, Agreement, Conjugation
from slack_fixtures.grammar.languages.arabic.linearizer import Arabic
from slack_fixtures.grammar.languages.base import MissingWordError, Style, UnsayableError
from slack_fixtures.grammar.parsing.english.parser import parse
from slack_fixtures.grammar.translator import Refused, Said, translate
from slack_fixtures.localization import embedded
from slack_fixtures.localization.quality import Verdict, of_grammar

ARABIC = Arabic()
PERSONS = Agreement(plural=True)
TWO = Agreement(dual=True)

HEADLINES = (
    ("Node down", "توقف العقدة عن العمل"),
    ("High memory usage on host db-1", "ارتفاع استخدام الذاكرة على المضيف db-1"),
    ("Disk almost full", "القرص شبه ممتلئ"),
    ("Failed login attempts", "فشل محاولات تسجيل الدخول"),
    ("Backup not completed", "عدم اكتمال النسخ الاحتياطي"),
    ("Queue growing", "نمو قائمة الانتظار"),
    ("Errors detected", "اكتشاف أخطاء"),
    ("Slow Redis queries", "بطء استعلامات Redis"),
    ("Too few replicas", "عدد غير كافٍ من النسخ المتماثلة"),
    ("Memory leak in worker process", "تسرب الذاكرة في العملية العاملة"),
    ("High rate of failed requests on disk drive 3", "ارتفاع معدل الطلبات الفاشلة على محرك الأقراص 3"),
    ("Invalid configuration", "إعدادات غير صالحة"),
    ("No data", "لا توجد بيانات"),
    ("No healthy backends", "لا توجد خوادم خلفية سليمة"),
    ("All tasks failing", "فشل جميع المهام"),
    ("Kafka consumer group lag", "تأخر مجموعة مستهلكي Kafka"),
    ("CPU and memory usage high", "ارتفاع استخدام المعالج والذاكرة"),
    ("Disk and network errors", "أخطاء القرص والشبكة"),
    ("Failed to send notifications", "فشل إرسال الإشعارات"),
    ("Disk space low on host db-1", "انخفاض مساحة القرص المتاحة على المضيف db-1"),
    ("Errors on the API server of the cluster", "أخطاء على خادم API للعنقود"),
    ("High number of snapshots", "ارتفاع عدد اللقطات"),
    ("Redis keys evicted", "إخلاء مفاتيح Redis"),
    ("Database unreachable", "تعذر الوصول إلى قاعدة البيانات"),
)
STATES = (
    ("All replicas are unavailable.", "جميع النسخ المتماثلة غير متاحة."),
    ("The latency is not high.", "زمن الاستجابة غير مرتفع."),
    ("The replica was not available.", "لم تكن النسخة المتماثلة متاحة."),
    ("The disk may be full.", "قد يكون القرص ممتلئًا."),
    ("The disk became full.", "أصبح القرص ممتلئًا."),
    ("The disk remains full.", "لا يزال القرص ممتلئًا."),
    ("The node is still down.", "لا تزال العقدة متوقفة عن العمل."),
    ("The node is no longer available.", "لم تعد العقدة متاحة."),
    ("The primary and the replica are out of sync.", "الخادم الأساسي والنسخة المتماثلة غير متزامنين."),
    ("The backend and the database are slow.", "الخادم الخلفي وقاعدة البيانات بطيئان."),
    ("The queue will be full within the next 4 hours.", "ستكون قائمة الانتظار ممتلئة خلال 4 ساعات."),
    ("The cluster is in a critical state.", "العنقود في حالة حرجة."),
    ("The temperature is above the threshold.", "درجة الحرارة أعلى من الحد."),
    ("Free disk space is below 10%.", "المساحة الحرة أقل من 10%."),
    ("The leader is node 3.", "القائد هو العقدة 3."),
    ("Redis is a database.", "Redis قاعدة بيانات."),
    ("The value is 5.", "القيمة تبلغ 5."),
    ("Memory is low.", "الذاكرة المتاحة منخفضة."),
    ("The memory usage is too high.", "استخدام الذاكرة مرتفع أكثر من اللازم."),
    ("The latency is higher than usual.", "زمن الاستجابة أعلى من المعتاد."),
    ("The database is unreachable.", "يتعذر الوصول إلى قاعدة البيانات."),
    ("The disk is expected to fill up within 4 days.", "من المتوقع أن يمتلئ القرص خلال 4 أيام."),
    ("The disk is probably full.", "من المرجح أن يكون القرص ممتلئًا."),
    ("The errors are not critical.", "الأخطاء غير حرجة."),
)
ACTIONS = (
    ("Many clients are waiting.", "ينتظر العديد من العملاء."),
    ("The owners are waiting.", "ينتظر المالكون."),
    ("The backup job failed.", "فشلت مهمة النسخ الاحتياطي."),
    ("The fan may have failed.", "ربما تعطلت المروحة."),
    ("The service will not start until the database is available.", "لن تبدأ الخدمة حتى تكون قاعدة البيانات متاحة."),
    ("The controller is restarting the pods.", "تعيد وحدة التحكم تشغيل الكبسولات."),
    ("The server is experiencing errors.", "يواجه الخادم أخطاء."),
    ("The service depends on the database.", "تعتمد الخدمة على قاعدة البيانات."),
    ("The value dropped below the threshold.", "انخفضت القيمة إلى أقل من الحد."),
    (
        "The temperature exceeded the critical threshold of 80 degrees.",
        "تجاوزت درجة الحرارة الحد الحرج البالغ 80 درجة.",
    ),
    ("Errors increased from 5 to 10.", "ازداد عدد الأخطاء من 5 إلى 10."),
    ("The certificate has expired.", "انتهت صلاحية الشهادة."),
    ("The pod lacks memory.", "تفتقر الكبسولة إلى الذاكرة."),
    ("The cluster is running out of disk space.", "تنفد مساحة القرص لدى العنقود."),
    ("Queries take longer.", "تستغرق الاستعلامات وقتًا أطول."),
    ("Redis uses Kafka.", "Redis يستخدم Kafka."),
    ("The job runs every 5 minutes.", "تعمل المهمة كل 5 دقائق."),
    ("The job failed 10 minutes ago.", "فشلت المهمة قبل 10 دقائق."),
    ("The server has not responded for an hour.", "لم يستجب الخادم منذ ساعة واحدة."),
    ("The users are still waiting.", "لا يزال المستخدمون ينتظرون."),
    ("The node no longer responds.", "لم تعد العقدة تستجيب."),
    ("The queue will likely grow.", "من المرجح أن تنمو قائمة الانتظار."),
    ("This indicates a network problem.", "يشير ذلك إلى مشكلة في الشبكة."),
    ("The exporter failed to start.", "فشلت أداة التصدير في البدء."),
    ("The report shows that the disk is full.", "يظهر التقرير أن القرص ممتلئ."),
)
PASSIVES = (
    ("The old files were deleted.", "تم حذف الملفات القديمة."),
    ("The data will be lost.", "سيتم فقدان البيانات."),
    ("The new version has been deployed.", "تم نشر الإصدار الجديد."),
    ("The index is being rebuilt.", "تجري إعادة بناء الفهرس."),
    ("The node was not restarted.", "لم تتم إعادة تشغيل العقدة."),
    ("The file cannot be read.", "لا يمكن قراءة الملف."),
    ("The configuration could not be loaded.", "تعذر تحميل الإعدادات."),
    ("The service must be restarted.", "يجب إعادة تشغيل الخدمة."),
    ("The configuration should be checked.", "ينبغي التحقق من الإعدادات."),
    ("The certificate should not be deleted.", "ينبغي عدم حذف الشهادة."),
    ("The request was rejected by the gateway.", "رفضت البوابة الطلب."),
    ("The volume is used by a database.", "يتم استخدام وحدة التخزين من قبل قاعدة بيانات."),
    ("The disk is full and must be replaced.", "القرص ممتلئ ويجب استبداله."),
    ("The pod restarted twice.", "تمت إعادة تشغيل الكبسولة مرتين."),
    ("More replicas are needed.", "هناك حاجة إلى المزيد من النسخ المتماثلة."),
)
ABILITIES = (
    ("Users cannot log in.", "يتعذر على المستخدمين تسجيل الدخول."),
    ("The agent cannot connect to the server.", "يتعذر على الوكيل الاتصال بالخادم."),
    ("The agent could not send metrics to the server.", "تعذر على الوكيل إرسال المقاييس إلى الخادم."),
    ("The agents can send metrics.", "يمكن للوكلاء إرسال المقاييس."),
)
POSSESSIONS = (
    ("The cluster has no leader.", "لا يوجد لدى العنقود أي قائد."),
    ("The queue has too many messages.", "لدى قائمة الانتظار عدد مفرط من الرسائل."),
    ("Each node must have a backup.", "يجب أن يكون لدى كل عقدة نسخ احتياطي."),
    ("The HBase cluster has a high number of regions.", "يشهد عنقود HBase ارتفاع عدد المناطق."),
    ("Mimir has more members than expected.", "لدى Mimir عدد من الأعضاء أكبر من المتوقع."),
)
EXISTENCE = (
    ("There are no healthy nodes.", "لا توجد عقد سليمة."),
    ("There are too many connections.", "هناك عدد مفرط من الاتصالات."),
    ("There were many errors during the migration.", "كان هناك العديد من الأخطاء أثناء الترحيل."),
    ("There is not enough memory.", "هناك قدر غير كافٍ من الذاكرة."),
    ("No replicas are available.", "لا توجد نسخ متماثلة متاحة."),
)
DENIALS = (
    ("The server sends no metrics.", "لا يرسل الخادم أي مقياس."),
    ("The agent detected no errors.", "لم يكتشف الوكيل أي خطأ."),
    ("No node has a leader.", "لا يوجد لدى أي عقدة قائد."),
    ("No alerts were sent.", "لم يتم إرسال أي تنبيه."),
    ("The cluster is running with no leader.", "يعمل العنقود بدون قائد."),
    ("Pods with no replicas were removed.", "تمت إزالة الكبسولات بدون نسخ متماثلة."),
    ("The job lost no data.", "لم تفقد المهمة أي بيانات."),
    ("Errors (no data)", "a denial within a phrase"),
    ("Never restart the primary.", "يرجى عدم إعادة تشغيل الخادم الأساسي أبدًا."),
    ("The service will never start.", "لن تبدأ الخدمة أبدًا."),
    ("The node has never been restarted.", "لم تتم إعادة تشغيل العقدة قط."),
    ("CPU usage is not above 90%.", "ليس استخدام المعالج أعلى من 90%."),
    ("The value must not exceed 100.", "يجب ألا تتجاوز القيمة 100."),
    ("Almost all disks are full.", "a degree before a sentence"),
)
QUANTITIES = (
    ("Some pods are failing.", "تفشل بعض الكبسولات."),
    ("Most requests are failing.", "تفشل معظم الطلبات."),
    ("5% of the nodes are down.", "5% من العقد متوقفة عن العمل."),
    ("The allowed limits are too low.", "الحدود المسموح بها منخفضة أكثر من اللازم."),
    ("Half of the nodes are down.", "نصف العقد متوقفة عن العمل."),
    ("Several disks have failed.", "تعطل عدد من الأقراص."),
    ("Every request fails.", "يفشل كل طلب."),
    ("Any node may fail.", "قد تتعطل أي عقدة."),
    ("One or more disks are full.", "هناك واحد أو أكثر من الأقراص الممتلئة."),
    ("One node is down.", "هناك عقدة واحدة متوقفة عن العمل."),
    ("Only one replica is available.", "هناك نسخة متماثلة واحدة متاحة فقط."),
    ("At least one node is down.", "هناك ما لا يقل عن عقدة واحدة متوقفة عن العمل."),
    ("Two disks failed.", "تعطل قرصان."),
    ("Three pods failed.", "فشلت ثلاث كبسولات."),
    ("Three pending tasks failed.", "فشلت ثلاث مهام معلقة."),
    ("Only two replicas are available.", "هناك اثنتان فقط من النسخ المتماثلة المتاحة."),
    ("The job failed more than four times.", "فشلت المهمة أكثر من أربع مرات."),
    ("Volume full in four days", "امتلاء وحدة التخزين خلال أربعة أيام"),
    ("The disk is expected to fill up within two days.", "من المتوقع أن يمتلئ القرص خلال يومين."),
    ("Twelve nodes failed.", "تعطلت 12 عقدة."),
    ("At most three pods failed.", "فشل ما لا يزيد على ثلاث كبسولات."),
    ("Two of 5 pods failed.", "فشلت اثنتان من أصل 5 من الكبسولات."),
    ("Another node has failed.", "تعطلت عقدة أخرى."),
)
ORDERS = (
    ("Check the logs.", "يرجى التحقق من السجلات."),
    ("Please check the logs.", "يرجى التحقق من السجلات."),
    ("Do not delete the volume.", "يرجى عدم حذف وحدة التخزين."),
    ("Consider increasing the memory limit.", "يرجى النظر في زيادة حد الذاكرة."),
    ("Ensure that the database is running.", "يرجى التأكد من أن قاعدة البيانات تعمل."),
    ("Increase the limit by 10%.", "يرجى زيادة الحد بمقدار 10%."),
    ("Delete old logs and snapshots.", "يرجى حذف السجلات القديمة واللقطات."),
    ("Wait until the node is ready.", "يرجى الانتظار حتى تكون العقدة جاهزة."),
    ("Restart the pod after updating the configuration.", "يرجى إعادة تشغيل الكبسولة بعد تحديث الإعدادات."),
    ("Free some disk space by deleting old files.", "يرجى تحرير بعض مساحة القرص عن طريق حذف الملفات القديمة."),
    (
        "Contact the database team before you restart the primary.",
        "يرجى الاتصال بفريق قاعدة البيانات قبل إعادة تشغيل الخادم الأساسي.",
    ),
    (
        "Do not restart more than one node at a time.",
        "يرجى عدم إعادة تشغيل أكثر من عقدة واحدة في وقت واحد.",
    ),
    ("Restart the service as soon as possible.", "يرجى إعادة تشغيل الخدمة في أقرب وقت ممكن."),
)
LINKS = (
    ("If the problem persists, contact the support team.", "إذا استمرت المشكلة، فيرجى الاتصال بفريق الدعم."),
    ("If no node is ready, restart the cluster.", "إذا لم تكن هناك عقدة جاهزة، فيرجى إعادة تشغيل العنقود."),
    ("While the backup is running, queries are slow.", "بينما يعمل النسخ الاحتياطي، تكون الاستعلامات بطيئة."),
    ("After the node was restarted, the errors disappeared.", "بعد أن تمت إعادة تشغيل العقدة، اختفت الأخطاء."),
    ("Stop the service before the disk is full.", "يرجى إيقاف الخدمة قبل أن يكون القرص ممتلئًا."),
    ("The queue is growing because the consumers are slow.", "تنمو قائمة الانتظار لأن المستهلكين بطيئون."),
    ("The requests fail because there are no healthy nodes.", "تفشل الطلبات لأنه لا توجد عقد سليمة."),
    ("The requests fail because there are too many connections.", "تفشل الطلبات لأن هناك عددًا مفرطًا من الاتصالات."),
    ("The requests fail because the certificate has expired.", "تفشل الطلبات لأن صلاحية الشهادة انتهت."),
    ("The node is down, which may cause data loss.", "العقدة متوقفة عن العمل، مما قد يتسبب في فقدان البيانات."),
    ("The disk is full, but the service is running.", "القرص ممتلئ، لكن الخدمة تعمل."),
    ("Although the disk is full, the service is running.", "على الرغم من أن القرص ممتلئ، تعمل الخدمة."),
    ("The host is slow, so alerts are not delivered.", "المضيف بطيء، لذلك لا يتم تسليم التنبيهات."),
)
RELATIVES = (
    ("Requests waiting for a worker are dropped.", "يتم إسقاط الطلبات التي تنتظر عملية عاملة."),
    ("The jobs that failed were restarted.", "تمت إعادة تشغيل المهام التي فشلت."),
    ("A node that is not ready was removed.", "تمت إزالة عقدة غير جاهزة."),
    ("The volume that is used by the database is full.", "وحدة التخزين التي تستخدمها قاعدة البيانات ممتلئة."),
    ("The node that is down must be replaced.", "يجب استبدال العقدة المتوقفة عن العمل."),
    ("The users who reported the problem were informed.", "تم إبلاغ المستخدمين الذين أبلغوا عن المشكلة."),
    ("The engineers who are responsible were notified.", "تم إخطار المهندسين المسؤولين."),
)
OWNERS = (
    ("The node has exceeded its memory limit.", "تجاوزت العقدة حد ذاكرتها."),
    ("Your account was locked.", "تم قفل الحساب الخاص بك."),
    ("The certificate of the server has expired.", "انتهت صلاحية شهادة الخادم."),
    ("This node must not be restarted.", "يجب عدم إعادة تشغيل هذه العقدة."),
    ("The last backup failed.", "فشل آخر نسخ احتياطي."),
    ("The largest file was deleted.", "تم حذف أكبر ملف."),
)
LABELS = (
    ("Disk is almost full (10% left)", "القرص شبه ممتلئ (المتبقي: 10%)"),
    ("Current value: 90%", "القيمة الحالية: 90%"),
    ("Memory usage (current value: 5%)", "استخدام الذاكرة (القيمة الحالية: 5%)"),
)
SPANS = (
    ("Node {{ $labels.node }} is not ready.", "العقدة {{ $labels.node }} غير جاهزة."),
    (
        "Memory usage on {{ $labels.host }} is above {{ $value }}.",
        "استخدام الذاكرة على {{ $labels.host }} أعلى من {{ $value }}.",
    ),
    (
        "High latency on {{ $labels.host }} (current value: {{ $value }})",
        "ارتفاع زمن الاستجابة على {{ $labels.host }} (القيمة الحالية: {{ $value }})",
    ),
    ("Redis instance {{ $labels.instance }} is down", "مثيل Redis ({{ $labels.instance }}) متوقف عن العمل"),
    ("The queue has {{ $value }} pending tasks.", "عدد المهام المعلقة لدى قائمة الانتظار هو {{ $value }}."),
    ("{{ $value }} pods are not ready.", "هناك {{ $value }} من الكبسولات غير الجاهزة."),
    ("{{ $value }} tasks failed in the last hour.", "فشل {{ $value }} من المهام خلال الساعة الأخيرة."),
    ("{{ $value }}% of requests are failing.", "يفشل {{ $value }}% من الطلبات."),
    ("Deployment {{ $labels.name }} has 5 failed pods.", "عدد الكبسولات الفاشلة لدى النشر {{ $labels.name }} هو 5."),
    ("GitLab HTTP 5xx error rate on {{ $labels.host }}", "معدل أخطاء HTTP 5xx لـ GitLab على {{ $labels.host }}"),
)
TIMES = (
    ("The node has been down for more than 5 minutes.", "العقدة متوقفة عن العمل منذ أكثر من 5 دقائق."),
    ("The node has been down for 15 minutes.", "العقدة متوقفة عن العمل منذ 15 دقيقة."),
    ("The certificate expires in 20 days.", "تنتهي صلاحية الشهادة خلال 20 يومًا."),
    ("The certificate expires in 3 weeks.", "تنتهي صلاحية الشهادة خلال 3 أسابيع."),
    ("The build has been failing since yesterday.", "يفشل البناء منذ الأمس."),
    ("Requests take more than 2 seconds.", "تستغرق الطلبات أكثر من 2 ث."),
    ("The alert was triggered 3 times.", "تم إطلاق التنبيه 3 مرات."),
    ("The node has been slow for {{ $value }} minutes.", "العقدة بطيئة منذ {{ $value }} دقيقة."),
)
GERMAN = (
    ("Knoten ausgefallen", "تعطل العقدة"),
    ("Hohe Abfragelatenz auf dem Host", "ارتفاع زمن استجابة الاستعلامات على المضيف"),
    ("Die Warteschlange wächst schnell.", "تنمو قائمة الانتظار بسرعة."),
    ("Der Speicher des Servers ist fast voll.", "ذاكرة الخادم شبه ممتلئة."),
    ("Prüfen Sie die Protokolle und starten Sie den Dienst neu.", "يرجى التحقق من السجلات وإعادة تشغيل الخدمة."),
    ("Das Zertifikat läuft in 7 Tagen ab.", "ستنتهي صلاحية الشهادة خلال 7 أيام."),
    ("Mehr als 5 % der Anfragen schlagen fehl.", "يفشل أكثر من 5 % من الطلبات."),
    ("Keine Verbindung zur Datenbank", "لا يوجد اتصال بقاعدة البيانات"),
    ("Zu viele offene Verbindungen", "عدد مفرط من الاتصالات المفتوحة"),
    ("Speicherauslastung über 90 %", "استخدام الذاكرة أعلى من 90 %"),
    ("Der Cluster hat keinen Leader.", "لا يوجد لدى العنقود أي قائد."),
    ("Die Replikation ist seit 5 Minuten unterbrochen.", "تم قطع النسخ المتماثل منذ 5 دقائق."),
    ("Drei Knoten sind ausgefallen.", "تعطلت ثلاث عقد."),
    ("Der Knoten antwortet nicht mehr.", "لم تعد العقدة تستجيب."),
    ("Der Datenträger könnte voll sein.", "قد يكون القرص ممتلئًا."),
    ("Der Dienst muss neu gestartet werden.", "يجب إعادة تشغيل الخدمة."),
    ("Löschen Sie das Volume nicht.", "يرجى عدم حذف وحدة التخزين."),
)

NODE = NounPhrase("node", determiner=Determiner.DEFINITE)
NODES = NounPhrase("node", Number.PLURAL, Determiner.DEFINITE)
ERRORS = NounPhrase("error", Number.PLURAL)


def _said(text: str, source: str = "en") -> str:
    draft = embedded.translate(text, source, "ar-SA", Style())
    return draft.text or "; ".join(draft.refused)


def _clause(clause: Clause) -> str:
    return ARABIC.sentence(Sentence(SentenceKind.STATEMENT, clause, "."), Style())


def _phrase(phrase: NounPhrase) -> str:
    return ARABIC.sentence(Sentence(SentenceKind.HEADLINE, phrase), Style())


@pytest.mark.parametrize(("source", "expected"), HEADLINES)
def test_a_headline_is_nominal(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), STATES)
def test_a_state_has_no_copula_in_the_present(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), ACTIONS)
def test_an_action_begins_with_its_verb(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), PASSIVES)
def test_a_passive_is_said_with_a_verbal_noun(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), ABILITIES)
def test_an_ability_is_something_possible_or_hard(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), POSSESSIONS)
def test_what_something_has_is_with_it(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), EXISTENCE)
def test_what_there_is_stands_behind_its_verb(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), DENIALS)
def test_a_denial_is_never_lost(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), QUANTITIES)
def test_a_quantity_governs_its_noun(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), ORDERS)
def test_an_order_asks_for_an_action(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), LINKS)
def test_a_further_clause_hangs_on_the_first(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), RELATIVES)
def test_a_relative_clause_follows_its_noun(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), OWNERS)
def test_a_noun_shows_whose_and_which_it_is(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), LABELS)
def test_a_label_stands_before_its_value(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), TIMES)
def test_a_unit_agrees_with_its_number(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(("source", "expected"), GERMAN)
def test_a_german_sentence_is_said_in_arabic(source: str, expected: str) -> None:
    assert _said(source, "de") == expected


@pytest.mark.parametrize(("source", "expected"), SPANS)
def test_spans_come_through_exactly_once(source: str, expected: str) -> None:
    said = _said(source)
    assert said == expected
    assert re.findall(r"\{\{.+?\}\}", source) == sorted(re.findall(r"\{\{.+?\}\}", said), key=source.index)


def test_every_line_of_the_lexicon_can_be_read() -> None:
    ARABIC.gaps()


def test_every_line_belongs_to_a_concept() -> None:
    assert set(lexicon.words("ar")) <= set(lexicon.concepts())


def test_a_concept_without_word_is_named() -> None:
    with pytest.raises(MissingWordError, match=re.escape("nouns.no_such_thing")):
        ARABIC.word("nouns", "no_such_thing")


@pytest.mark.parametrize(
    ("category", "line"),
    [
        ("nouns", ""),
        ("nouns", "عقدة ; x"),
        ("nouns", "عقدة ; over=من"),
        ("nouns", "قاعدة بيانات"),
        ("nouns", "=عن"),
        ("adjectives", "مرتفع ; lower=أدنى"),
        ("adjectives", "مرتفع ; nom"),
        ("adjectives", "مرتفع ; said=تعذر"),
        ("verbs", "فشل يفشل"),
        ("verbs", "فشل فشل فشل"),
        ("verbs", "فشل يفشل فشل ~كبير"),
        ("adverbs", "جدًا ; after"),
    ],
)
def test_a_line_that_breaks_the_format_is_refused(category: str, line: str) -> None:
    with pytest.raises(lexicon.LexiconError):
        ARABIC.parse_word(category, "node", line)


def test_an_urgent_order_says_at_once() -> None:
    (parsed, *_) = parse("Restart the service.")
    assert ARABIC.sentence(parsed.tree, Style(urgent=True)) == "يرجى إعادة تشغيل الخدمة فورًا."


def test_a_locale_that_nobody_reviewed_is_held() -> None:
    said = translate("Check the logs.", (), "en", "ar-SA")
    assert isinstance(said, Said)
    assert of_grammar([said], "ar-SA").verdict is Verdict.HELD


def test_a_question_ends_in_its_own_mark() -> None:
    assert ARABIC.sentence(Sentence(SentenceKind.STATEMENT, Clause(NODE, Being(Adjective("ready"))), "?"), Style()) == (
        "العقدة جاهزة؟"
    )


def test_a_prefix_stands_before_a_colon() -> None:
    tree = Sentence(SentenceKind.HEADLINE, NounPhrase("error", Number.PLURAL), prefix=(Name("Kafka"),))
    assert ARABIC.sentence(tree, Style()) == "Kafka: أخطاء"


def test_an_adverb_opens_a_sentence() -> None:
    tree = Sentence(SentenceKind.STATEMENT, Clause(NODE, Being(Adjective("ready"))), ".", opening=("currently",))
    assert ARABIC.sentence(tree, Style()) == "حاليًا، العقدة جاهزة."


# --- what is said or refused ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("determiner", list(Determiner))
def test_each_determiner_is_said_or_refused(determiner: Determiner) -> None:
    try:
        text = _phrase(NounPhrase("node", Number.PLURAL, determiner))
    except UnsayableError:
        assert determiner in {Determiner.ITS, Determiner.BOTH, Determiner.ANOTHER}
    else:
        assert "عقد" in text


@pytest.mark.parametrize("role", list(Role))
def test_each_role_is_said_or_refused(role: Role) -> None:
    phrase = NounPhrase("error", Number.PLURAL, adjuncts=(Adjunct(role, NODE),))
    try:
        text = _phrase(phrase)
    except UnsayableError:
        text = "أخطاء"
    assert text.startswith("أخطاء")


@pytest.mark.parametrize("relation", list(Relation))
def test_each_relation_is_said(relation: Relation) -> None:
    nodes = NounPhrase("node", Number.PLURAL, amount=Amount("⟨1⟩", relation=relation))
    assert "⟨1⟩" in _clause(Clause(nodes, Acting("fail"), tense=Tense.PAST))


@pytest.mark.parametrize("kind", list(LinkKind))
def test_each_link_is_said_or_refused(kind: LinkKind) -> None:
    further = Clause(NODE, Being(Adjective("down")))
    clause = Clause(NounPhrase("queue"), Acting("grow"), links=(Link(kind, further),))
    if kind is LinkKind.SEQUEL:
        with pytest.raises(UnsayableError):
            _clause(clause)
    else:
        assert "العقدة" in _clause(clause)


@pytest.mark.parametrize(
    ("modal", "negated", "expected"),
    [
        (Modal.MAY, False, "قد تفشل المهمة."),
        (Modal.MAY, True, "قد لا تفشل المهمة."),
        (Modal.SHOULD, False, "ينبغي أن تفشل المهمة."),
        (Modal.SHOULD, True, "ينبغي ألا تفشل المهمة."),
        (Modal.MUST, False, "يجب أن تفشل المهمة."),
        (Modal.MUST, True, "يجب ألا تفشل المهمة."),
        (Modal.CAN, False, "يمكن للمهمة الفشل."),
        (Modal.CAN, True, "يتعذر على المهمة الفشل."),
    ],
)
def test_a_modal_stands_before_its_verb(modal: Modal, negated: bool, expected: str) -> None:  # noqa: FBT001
    job = NounPhrase("job", determiner=Determiner.DEFINITE)
    assert _clause(Clause(job, Acting("fail"), modal=modal, negated=negated)) == expected


@pytest.mark.parametrize(
    ("tense", "negated", "expected"),
    [
        (Tense.PRESENT, False, "تتوقف الخدمة."),
        (Tense.PRESENT, True, "لا تتوقف الخدمة."),
        (Tense.PAST, False, "توقفت الخدمة."),
        (Tense.PAST, True, "لم تتوقف الخدمة."),
        (Tense.PERFECT, True, "لم تتوقف الخدمة."),
        (Tense.FUTURE, False, "ستتوقف الخدمة."),
        (Tense.FUTURE, True, "لن تتوقف الخدمة."),
    ],
)
def test_a_verb_shows_tense_and_denial(tense: Tense, negated: bool, expected: str) -> None:  # noqa: FBT001
    service = NounPhrase("service", determiner=Determiner.DEFINITE)
    assert _clause(Clause(service, Acting("stop"), tense=tense, negated=negated)) == expected


@pytest.mark.parametrize(
    "clause",
    [
        Clause(NounPhrase(pronoun="they"), Being(Adjective("down"))),
        Clause(NODE, Being(Adjective("available")), modal=Modal.CAN),
        Clause(NODE, Being(Adjective("deployed")), modal=Modal.MUST),
        Clause(NODE, Being(NounPhrase("server", Number.PLURAL))),
        Clause(NODE, Acting("miss", obj=NounPhrase("check")), tense=Tense.PAST),
        Clause(NODE, Acting("have", obj=NounPhrase("leader", determiner=Determiner.NO)), negated=True),
        Clause(NODE, Acting("have", obj=NounPhrase("leader")), modal=Modal.CAN),
        Clause(NODE, Acting("fail"), modal=Modal.MUST, tense=Tense.PAST),
        Clause(NODE, Acting("detect", obj=NODES, complement=Adjective("down"))),
        Clause(NODE, Being(Adjective("unavailable", negated=True))),
        Clause(NODE, Being(Adjective("down", adverbs=("potentially",)))),
        Clause(NODE, Being(Adjective("slow", degree="superlative"))),
        Clause(NODE, Being(Amount("5")), negated=True),
        Clause(NODE, Being(Adjective("readonly", negated=True))),
        Clause(None, Being(Adjective("down"))),
        Clause(None, Acting("fail"), negated=True),
        Clause(NODE, Acting("fail", obliques=(("toward", NODES),))),
        Clause(NODE, Acting("start"), adverbs=("still",), tense=Tense.PAST),
        Clause(NODE, Acting("start"), adverbs=("no_longer",), tense=Tense.PAST),
        Clause(NODE, Being(Adjective("down")), adverbs=("no_longer",), tense=Tense.PAST),
        Clause(NODE, Acting("grow"), adverbs=("almost",)),
        Clause(NODE, Acting("grow"), adverbs=("likely",), negated=True),
        Clause(NODE, Being(Adjective("expected"))),
        Clause(NODE, Acting("run_out_of")),
        Clause(NODES, Acting("need", passive=True), negated=True),
        Clause(NODE, Acting("delete", passive=True), adverbs=("still",)),
        Clause(NounPhrase("node", determiner=Determiner.NO), Being(Adjective("down")), negated=True),
        Clause(NounPhrase("node", determiner=Determiner.NO), Being(Adjunct(Role.IN, NODES))),
        Clause(NounPhrase("node", Number.PLURAL, Determiner.MORE), Being(Adjective("down"))),
        Clause(NounPhrase("error", Number.PLURAL, Determiner.MANY), Acting("increase")),
        Clause(NODE, Acting("fail"), links=(Link(LinkKind.COMMA, Clause(None, Being(Adjective("down")))),)),
        Clause(NODE, Acting("fail"), links=(Link(LinkKind.AND, NODES),)),
        Clause(NODE, Acting("fail"), links=(Link(LinkKind.AND, Clause(NODES, Acting("fail")), first=True),)),
        Clause(NODE, Acting("fail"), links=(Link(LinkKind.IF, Clause(None, Acting("fail"))),)),
        Clause(NODE, Acting("fail"), links=(Link(LinkKind.SEQUEL, Clause(None, Acting("restart"))),)),
        Clause(NODE, Acting("fail"), links=(Link(LinkKind.SEQUEL, Clause(NODES, Acting("indicate", obj=NODE))),)),
        Clause(NODE, Being(Adjective("down")), more=(Clause(None, Acting("expire")),)),
        Clause(NODE, Being(Adjective("down")), more=(Clause(None, Acting("restart")),)),
        Clause(NODE, Being(Adjective("down")), more=(Clause(None, Being(Adjective("unreachable"))),)),
    ],
)
def test_what_arabic_cannot_say_well_is_refused(clause: Clause) -> None:
    with pytest.raises(UnsayableError):
        _clause(clause)


@pytest.mark.parametrize(
    "phrase",
    [
        NounPhrase(Name("Redis"), adjectives=(Adjective("slow"),)),
        NounPhrase(Name("Redis"), determiner=Determiner.INDEFINITE),
        NounPhrase(Name("Redis"), modifiers=(NounPhrase("node"),)),
        NounPhrase(Name("5%"), participle=Clause(None, Acting("use", passive=True))),
        NounPhrase("error", Number.PLURAL, modifiers=(Name("⟨1⟩", "span"),)),
        NounPhrase("rate", modifiers=(Name("⟨1⟩%", "span"),)),
        NounPhrase("rate", adjectives=(Adjective("failed"),)),
        NounPhrase("rate", adjectives=(Adjective("failed"),), modifiers=(NounPhrase("agent"),)),
        NounPhrase("attempt", modifiers=(NounPhrase("login_failure"),)),
        NounPhrase("node", Number.PLURAL, adjectives=(Adjective("slow", "superlative"),)),
        NounPhrase("node", Number.PLURAL, amount=Amount("⟨1⟩"), determiner=Determiner.ALL),
        NounPhrase("usage", Number.PLURAL, amount=Amount("⟨1⟩")),
        NounPhrase(amount=Amount("5"), adjectives=(Adjective("slow"),)),
        NounPhrase(determiner=Determiner.DEFINITE),
        NounPhrase("node", determiner=Determiner.ALL),
        NounPhrase("node", determiner=Determiner.MOST),
        NounPhrase("node", determiner=Determiner.EACH, modifiers=(Name("Redis"),)),
        NounPhrase("record", Number.PLURAL, modifiers=(NounPhrase("log"),)),
        NounPhrase(
            "node",
            adjuncts=(Adjunct(Role.ON, NODE),),
            relative=Clause(None, Acting("fail")),
        ),
        NounPhrase("node", relative=Clause(None, Existing(NODES))),
        NounPhrase("node", relative=Clause(None, Being(NODES))),
        NounPhrase("node", relative=Clause(None, Acting("have", obj=NODES))),
        NounPhrase("node", relative=Clause(None, Acting("expire"))),
        NounPhrase("node", relative=Clause(None, Acting("delete", passive=True), adverbs=("still",))),
    ],
)
def test_a_phrase_that_arabic_cannot_say_well_is_refused(phrase: NounPhrase) -> None:
    with pytest.raises(UnsayableError):
        _phrase(phrase)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (NounPhrase(Name("Redis"), modifiers=(Name("AWS"),)), "AWS Redis"),
        (NounPhrase("alert", Number.PLURAL, Determiner.ALL), "جميع التنبيهات"),
        (NounPhrase("memory", Number.MASS, Determiner.TOO_MANY), "قدر مفرط من الذاكرة"),
        (NounPhrase("agent", determiner=Determiner.INDEFINITE, modifiers=(Name("Kafka"),)), "أحد وكلاء Kafka"),
        (NounPhrase("node", determiner=Determiner.ANY, modifiers=(Name("Kafka"),)), "أي من عقد Kafka"),
        (NounPhrase("node", determiner=Determiner.ANOTHER), "عقدة أخرى"),
        (NounPhrase("node", determiner=Determiner.YOUR), "العقدة الخاصة بك"),
        (NounPhrase("rate", determiner=Determiner.THIS, modifiers=(NounPhrase("error"),)), "معدل الأخطاء هذا"),
        (NounPhrase("user", Number.PLURAL, Determiner.THIS), "هؤلاء المستخدمون"),
        (NounPhrase("error", Number.PLURAL, adjuncts=(Adjunct(Role.PER, Amount("", "second")),)), "أخطاء في الثانية"),
        (NounPhrase("error", Number.PLURAL, adjuncts=(Adjunct(Role.PER, NounPhrase("node")),)), "أخطاء لكل عقدة"),
        (
            NounPhrase("error", Number.PLURAL, adjuncts=(Adjunct(Role.LAST, Amount("", "hour")),)),
            "أخطاء خلال الساعة الأخيرة",
        ),
        (
            NounPhrase("error", Number.PLURAL, adjuncts=(Adjunct(Role.DURING, NounPhrase("update")),)),
            "أخطاء أثناء التحديث",
        ),
        (NounPhrase("latency", of=NounPhrase(amount=Amount("5", "second"))), "زمن الاستجابة قدره خمس ثوانٍ"),
        (NounPhrase("drive", modifiers=(NounPhrase("disk"),)), "محرك الأقراص"),
        (NounPhrase("failure", modifiers=(NounPhrase("node"),)), "تعطل العقدة"),
        (
            NounPhrase("rate", adjectives=(Adjective("failed"),), modifiers=(NounPhrase("request"),)),
            "معدل الطلبات الفاشلة",
        ),
        (NounPhrase("client", Number.PLURAL, adjectives=(Adjective("maximum"),)), "الحد الأقصى للعملاء"),
        (NounPhrase("snapshot", adjectives=(Adjective("full"),)), "لقطة كاملة"),
        (
            NounPhrase("error", Number.PLURAL, aside=Aside(Amount("5", relation=Relation.MORE_THAN))),
            "أخطاء (أكثر من 5)",
        ),
        (NounPhrase("replica", modifiers=(NounPhrase("database"),)), "النسخة المتماثلة لقاعدة البيانات"),
        (NounPhrase("replica", modifiers=(Name("Redis"),)), "نسخة Redis المتماثلة"),
        (NounPhrase("http_request", Number.PLURAL, modifiers=(Name("GitLab"),)), "طلبات HTTP لـ GitLab"),
        (NounPhrase("pool", of=NounPhrase("connection", Number.PLURAL, Determiner.DEFINITE)), "مجمع الاتصالات"),
        (
            NounPhrase(
                "issue",
                Number.PLURAL,
                participle=Clause(None, Acting("compact_obj", NounPhrase("block", Number.PLURAL)), progressive=True),
            ),
            "مشكلات في ضغط الكتل",
        ),
    ],
)
def test_a_phrase_is_chained_and_determined(phrase: NounPhrase, expected: str) -> None:
    assert _phrase(phrase) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (Clause(NODE, Being(Adjective("down")), tense=Tense.PAST), "كانت العقدة متوقفة عن العمل."),
        (Clause(NODE, Being(Adjunct(Role.IN, NODES)), negated=True), "ليست العقدة في العقد."),
        (Clause(NODE, Being((Adjective("slow"), Adjective("down")))), "العقدة بطيئة ومتوقفة عن العمل."),
        (Clause(NODE, Being(Adjective("down"), remain=True), tense=Tense.PAST), "ظلت العقدة متوقفة عن العمل."),
        (Clause(NODE, Acting("become_adj", complement=Adjective("slow"))), "تصبح العقدة بطيئة."),
        (Clause(NODE, Acting("start"), adverbs=("still",), negated=True), "لا تزال لا تبدأ العقدة."),
        (
            Clause(NounPhrase("request", Number.PLURAL), Acting("reject", passive=True), adverbs=("currently",)),
            "يتم رفض الطلبات حاليًا.",
        ),
        (
            Clause(NODE, Acting("have", NounPhrase("error", Number.PLURAL)), tense=Tense.PAST),
            "كانت لدى العقدة أخطاء.",
        ),
        (
            Clause(
                NODE, Acting("have", NounPhrase("leader", determiner=Determiner.ANY)), tense=Tense.PAST, negated=True
            ),
            "لم يكن لدى العقدة أي قائد.",
        ),
        (
            Clause(NODE, Acting("have", NounPhrase("error", Number.PLURAL, amount=Amount("⟨1⟩"))), tense=Tense.PAST),
            "كان عدد الأخطاء لدى العقدة هو ⟨1⟩.",
        ),
        (Clause(None, Existing(NounPhrase("error", Number.PLURAL)), modal=Modal.MAY), "قد توجد أخطاء."),
        (
            Clause(None, Existing(NounPhrase("error", Number.PLURAL, Determiner.NO)), tense=Tense.PAST),
            "لم تكن هناك أخطاء.",
        ),
        (
            Clause(NODE, Acting("fail"), adjuncts=(Adjunct(Role.TIMES, Amount("1")),), tense=Tense.PAST),
            "تعطلت العقدة مرة واحدة.",
        ),
        (
            Clause(NODE, Acting("fail"), adjuncts=(Adjunct(Role.TIMES, Amount("2")),), tense=Tense.PAST),
            "تعطلت العقدة مرتين.",
        ),
        (
            Clause(NODES, Acting("run"), adjuncts=(Adjunct(Role.AS, NounPhrase("replica", Number.PLURAL)),)),
            "تعمل العقد كنسخ متماثلة.",
        ),
        (
            Clause(
                NODE,
                Acting("stop"),
                adjuncts=(Adjunct(Role.WITHOUT, Clause(None, Acting("send", NounPhrase("alert", Number.PLURAL)))),),
            ),
            "تتوقف العقدة دون إرسال التنبيهات.",
        ),
        (
            Clause(
                NODE, Acting("run"), adjuncts=(Adjunct(Role.AT, NounPhrase("speed", adjectives=(Adjective("high"),))),)
            ),
            "تعمل العقدة بسرعة مرتفعة.",
        ),
        (
            Clause(NODE, Acting("restart"), adjuncts=(Adjunct(Role.AFTER, NounPhrase("update")),), tense=Tense.PAST),
            "تمت إعادة تشغيل العقدة بعد التحديث.",
        ),
        (
            Clause(NODE, Acting("take_adj", complement=Adjective("long", "too")), tense=Tense.PAST),
            "استغرقت العقدة وقتًا أطول من اللازم.",
        ),
    ],
)
def test_a_clause_is_said_as_people_say_it(clause: Clause, expected: str) -> None:
    assert _clause(clause) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Mimir reaching tenant limit warning", "a warning that was taken for a limit"),
        ("Run 'fix' to trigger manually.", "an infinitive that was taken for an aim"),
        ("Log records were sent.", "a word twice in a row"),
    ],
)
def test_a_misreading_is_refused(text: str, reason: str) -> None:
    refused = translate(text, (), "en", "ar-SA")
    assert isinstance(refused, Refused)
    assert reason in refused.reason


REJECTED_READINGS = (
    Clause(ERRORS, Acting("drop"), tense=Tense.PAST),
    Clause(NODE, Acting("set", NODES)),
    Clause(NODE, Acting("run"), progressive=True, more=(Clause(None, Acting("stop"), tense=Tense.PAST),)),
    Clause(NODE, Acting("reach", NounPhrase("warning"))),
    Clause(NODE, Acting("fail"), adjuncts=(Adjunct(Role.WITHOUT, NounPhrase("node", determiner=Determiner.NO)),)),
)


@pytest.mark.parametrize("clause", REJECTED_READINGS)
def test_an_action_that_nobody_means_is_refused(clause: Clause) -> None:
    with pytest.raises(UnsayableError):
        _clause(clause)


def test_two_names_never_stand_side_by_side() -> None:
    clause = Clause(NounPhrase(Name("Redis")), Acting("use", NounPhrase(Name("Kafka"))))
    assert _clause(clause) == "Redis يستخدم Kafka."
    with pytest.raises(forms.AdjacentError):
        forms.finished(f"{forms.latin('Redis')} {forms.latin('Kafka')}")


def test_a_compound_that_may_share_its_head_is_refused() -> None:
    both = Coordination((NounPhrase("cpu"), NounPhrase("usage", modifiers=(NounPhrase("memory"),))))
    with pytest.raises(UnsayableError):
        ARABIC.sentence(Sentence(SentenceKind.HEADLINE, both), Style())


def test_indefinite_phrases_share_their_article() -> None:
    both = Coordination((NounPhrase("disk", determiner=Determiner.INDEFINITE), NounPhrase("server")), "or")
    assert ARABIC.sentence(Sentence(SentenceKind.HEADLINE, both), Style()) == "قرص أو خادم"


def test_a_translation_is_refused_with_its_reason() -> None:
    refused = translate("It is down.", (), "en", "ar-SA")
    assert isinstance(refused, Refused)
    assert refused.reason == "a pronoun: it"


HEAD, STATE, ORDER, LABEL = SentenceKind.HEADLINE, SentenceKind.STATEMENT, SentenceKind.ORDER, SentenceKind.LABEL
ERRORS = NounPhrase("error", Number.PLURAL)

SAID = (
    (Sentence(LABEL, NounPhrase("cluster"), value=Name("prod")), "العنقود: prod"),
    (Sentence(LABEL, NounPhrase("limit"), value=Amount("5", "gigabyte")), "الحد: 5 غيغابايت"),
    (Sentence(LABEL, NounPhrase("current"), value=Amount("5", "percent")), "القيمة الحالية: 5%"),
    (Sentence(LABEL, NounPhrase("cause"), value=NounPhrase("overload")), "السبب: الحمل الزائد"),
    (Sentence(HEAD, ERRORS, asides=(Aside(Clause(NODE, Acting("fail"), tense=Tense.PAST)),)), "أخطاء (تعطلت العقدة)"),
    (Sentence(STATE, Clause(None, Acting("detect", ERRORS), progressive=True)), "اكتشاف الأخطاء"),
    (
        Sentence(
            HEAD,
            NounPhrase(
                "task", Number.PLURAL, Determiner.ALL, participle=Clause(None, Acting("fail"), progressive=True)
            ),
        ),
        "فشل جميع المهام",
    ),
    (
        Sentence(HEAD, NounPhrase("task", Number.PLURAL, Determiner.ALL, adjectives=(Adjective("missing"),))),
        "غياب جميع المهام",
    ),
    (Sentence(HEAD, Clause(NODE, Acting("fail"), tense=Tense.FUTURE)), "ستتعطل العقدة"),
    (Sentence(HEAD, Clause(NODE, Acting("have", ERRORS))), "لدى العقدة أخطاء"),
    (Sentence(HEAD, Clause(NODE, Acting("restart"), tense=Tense.PAST)), "إعادة تشغيل العقدة"),
    (
        Sentence(
            HEAD,
            Clause(NODE, Acting("run_out_of", obliques=(("of", NounPhrase("memory", Number.MASS)),)), progressive=True),
        ),
        "تنفد الذاكرة لدى العقدة",
    ),
    (Sentence(HEAD, Clause(ERRORS, Acting("increase"), progressive=True)), "ازدياد عدد الأخطاء"),
    (Sentence(HEAD, Clause(NounPhrase("certificate"), Acting("expire"), progressive=True)), "انتهاء صلاحية الشهادة"),
    (
        Sentence(
            HEAD, Clause(ERRORS, Acting("detect", passive=True), adjuncts=(Adjunct(Role.BY, NODE),), tense=Tense.PAST)
        ),
        "اكتشفت العقدة أخطاء",
    ),
    (Sentence(HEAD, Clause(NODE, Acting("start"), adverbs=("still",), progressive=True)), "لا تزال العقدة تبدأ"),
    (
        Sentence(HEAD, Clause(NODE, Acting("become_adj", complement=Adjective("slow")), progressive=True)),
        "تصبح العقدة بطيئة",
    ),
    (Sentence(HEAD, Clause(NounPhrase("memory", Number.MASS), Being(Adjective("high")))), "ارتفاع استخدام الذاكرة"),
    (Sentence(HEAD, Clause(NounPhrase("memory", Number.MASS), Being(Adjective("low")))), "انخفاض الذاكرة المتاحة"),
    (Sentence(HEAD, Clause(ERRORS, Being(Adjective("high", "too")))), "ارتفاع عدد الأخطاء أكثر من اللازم"),
    (Sentence(HEAD, Clause(NODE, Being(Adjective("ready")), negated=True)), "عدم جاهزية العقدة"),
    (Sentence(HEAD, Clause(NODE, Being(Adjective("slow", adverbs=("very",))))), "بطء العقدة جدًا"),
    (
        Sentence(
            ORDER,
            Clause(
                None, Acting("check", ERRORS), links=(Link(LinkKind.OR, Clause(None, Acting("restart_obj", NODE))),)
            ),
        ),
        "يرجى التحقق من الأخطاء أو إعادة تشغيل العقدة",
    ),
    (
        Sentence(
            ORDER,
            Clause(
                None,
                Acting("check", ERRORS),
                links=(Link(LinkKind.SEMICOLON, Clause(None, Acting("restart_obj", NODE))),),
            ),
        ),
        "يرجى التحقق من الأخطاء؛ يرجى إعادة تشغيل العقدة",
    ),
    (
        Sentence(
            ORDER,
            Clause(
                None,
                Acting("check", ERRORS),
                adjuncts=(
                    Adjunct(
                        Role.PURPOSE,
                        Clause(None, Acting("find", NODE), more=(Clause(None, Acting("restart_obj", NODE)),)),
                    ),
                ),
            ),
        ),
        "يرجى التحقق من الأخطاء للعثور على العقدة وإعادة تشغيل العقدة",
    ),
    (Sentence(ORDER, Clause(None, Acting("allocate", Amount("5", "gigabyte")))), "يرجى تخصيص 5 غيغابايت"),
    (
        Sentence(
            STATE,
            Clause(
                NODE,
                Acting("fail"),
                links=(Link(LinkKind.COMMA, Clause(None, Being(Adjunct(Role.ABOVE, Amount("5"))))),),
            ),
        ),
        "تتعطل العقدة، أعلى من 5",
    ),
    (
        Sentence(
            STATE,
            Clause(
                NODE,
                Acting("fail"),
                links=(
                    Link(
                        LinkKind.BECAUSE,
                        Clause(NounPhrase("node", Number.PLURAL, amount=Amount("5")), Being(Adjective("down"))),
                    ),
                ),
            ),
        ),
        "تتعطل العقدة لأن هناك خمس عقد متوقفة عن العمل",
    ),
    (
        Sentence(
            STATE,
            Clause(
                NODE,
                Acting("fail"),
                links=(Link(LinkKind.BECAUSE, Clause(NODES, Acting("start"), adverbs=("still",))),),
            ),
        ),
        "تتعطل العقدة لأنه لا تزال العقد تبدأ",
    ),
    (
        Sentence(
            STATE,
            Clause(
                NODE, Acting("fail"), links=(Link(LinkKind.BECAUSE, Clause(NODES, Being(Adjective("unreachable")))),)
            ),
        ),
        "تتعطل العقدة لأنه يتعذر الوصول إلى العقد",
    ),
    (
        Sentence(
            STATE,
            Clause(NODE, Acting("fail"), links=(Link(LinkKind.IF, Clause(NODES, Acting("start"), negated=True)),)),
        ),
        "تتعطل العقدة إذا لم تبدأ العقد",
    ),
    (Sentence(STATE, Clause(NounPhrase(pronoun="this"), Acting("delete", NODE))), "يحذف ذلك العقدة"),
    (
        Sentence(STATE, Clause(NounPhrase("request", determiner=Determiner.NO), Acting("reach", NODE))),
        "لا يصل أي طلب إلى العقدة",
    ),
    (
        Sentence(STATE, Clause(NounPhrase(amount=Amount("⟨1⟩"), of=NODES), Being(Adjective("down")))),
        "⟨1⟩ من العقد متوقفة عن العمل",
    ),
    (
        Sentence(
            STATE, Clause(NODE, Acting("fail"), more=(Clause(None, Acting("check", passive=True), modal=Modal.MUST),))
        ),
        "تتعطل العقدة ويجب التحقق منها",
    ),
    (
        Sentence(STATE, Clause(Coordination((NODE, NounPhrase("server"))), Acting("fail"), tense=Tense.PAST)),
        "فشلت العقدة والخادم",
    ),
    (
        Sentence(
            STATE, Clause(Coordination((NODE, NounPhrase("user", Number.PLURAL))), Acting("start"), adverbs=("still",))
        ),
        "لا تزال العقدة والمستخدمون يبدؤون",
    ),
    (
        Sentence(
            STATE, Clause(NounPhrase(Name("Redis")), Acting("use", NounPhrase(Name("Kafka"))), adverbs=("no_longer",))
        ),
        "لم يعد Redis يستخدم Kafka",
    ),
    (Sentence(STATE, Clause(NounPhrase("load", Number.MASS), Acting("increase"))), "يزداد الحمل"),
    (
        Sentence(
            STATE,
            Clause(
                NounPhrase("node", determiner=Determiner.NO),
                Acting("delete", passive=True),
                adjuncts=(Adjunct(Role.BY, NODES),),
            ),
        ),
        "لا تحذف العقد أي عقدة",
    ),
    (
        Sentence(
            STATE,
            Clause(
                NounPhrase("error", Number.PLURAL), Acting("report", passive=True), adjuncts=(Adjunct(Role.BY, NODES),)
            ),
        ),
        "تبلغ العقد عن الأخطاء",
    ),
    (Sentence(STATE, Clause(NODE, Acting("log_in", obliques=(("to", NODES),)))), "تسجّل العقدة الدخول إلى العقد"),
    (
        Sentence(HEAD, NounPhrase("node", relative=Clause(None, Acting("check", passive=True), tense=Tense.PAST))),
        "العقدة التي تم التحقق منها",
    ),
    (
        Sentence(HEAD, NounPhrase("node", relative=Clause(None, Acting("wait_for", NODES, passive=True)))),
        "العقدة التي تم انتظارها",
    ),
    (
        Sentence(HEAD, NounPhrase("node", Number.PLURAL, amount=Amount("3", relation=Relation.ONLY))),
        "ثلاث فقط من العقد",
    ),
    (Sentence(HEAD, NounPhrase("node", Number.PLURAL, amount=Amount("100"))), "100 من العقد"),
    (Sentence(HEAD, NounPhrase(determiner=Determiner.MOST, of=NODES)), "معظم العقد"),
    (Sentence(HEAD, NounPhrase("node", Number.PLURAL, adjectives=(Adjective("high"),))), "ارتفاع عدد العقد"),
    (
        Sentence(HEAD, NounPhrase("latency", adjectives=(Adjective("high", "too"),))),
        "ارتفاع زمن الاستجابة أكثر من اللازم",
    ),
    (Sentence(HEAD, NounPhrase("rate", modifiers=(NounPhrase("error"),), of=NODES)), "معدل الأخطاء للعقد"),
    (
        Sentence(HEAD, NounPhrase("replica", modifiers=(NounPhrase("node"), NounPhrase("server")))),
        "النسخة المتماثلة لخادم العقدة",
    ),
    (
        Sentence(HEAD, NounPhrase("replica", modifiers=(NounPhrase("node", adjectives=(Adjective("slow"),)),))),
        "النسخة المتماثلة للعقدة البطيئة",
    ),
    (Sentence(HEAD, NounPhrase("replica", modifiers=(NounPhrase(Name("Redis")),))), "نسخة Redis المتماثلة"),
    (Sentence(HEAD, NounPhrase("failure", modifiers=(NounPhrase("job"), Name("⟨1⟩", "span")))), "فشل المهمة ⟨1⟩"),
    (Sentence(HEAD, NounPhrase("rate", modifiers=(Name("HTTP"), Name("5xx")))), "معدل HTTP 5xx"),
    (
        Sentence(
            HEAD,
            NounPhrase("rate", modifiers=(NounPhrase("host"), NounPhrase("job", adjectives=(Adjective("failed"),)))),
        ),
        "معدل مهام المضيف الفاشلة",
    ),
    (Sentence(HEAD, NounPhrase("fault", modifiers=(NounPhrase("misconfiguration"),))), "عطل الخطأ في الإعدادات"),
    (
        Sentence(
            HEAD,
            NounPhrase(
                "request", Number.PLURAL, adjuncts=(Adjunct(Role.WITH, NounPhrase("status", names=(Name("500"),))),)
            ),
        ),
        "طلبات بالحالة 500",
    ),
    (
        Sentence(HEAD, NounPhrase("request", Number.PLURAL, adjuncts=(Adjunct(Role.AT, NounPhrase(Name("⟨1⟩/s"))),))),
        "طلبات بمعدل ⟨1⟩/s",
    ),
    (
        Sentence(HEAD, NounPhrase("error", Number.PLURAL, adjuncts=(Adjunct(Role.ON, NounPhrase("restart")),))),
        "أخطاء عند إعادة التشغيل",
    ),
    (Sentence(HEAD, NounPhrase("check", adjuncts=(Adjunct(Role.AGO, Amount("5", "minute")),))), "الفحص قبل خمس دقائق"),
    (
        Sentence(
            STATE,
            Clause(
                NODE,
                Acting("exceed", NounPhrase("limit", determiner=Determiner.ITS, modifiers=(NounPhrase("queue"),))),
                tense=Tense.PAST,
            ),
        ),
        "تجاوزت العقدة حد قوائم انتظارها",
    ),
)
REFUSED = (
    Sentence(LABEL, NounPhrase("state"), value=Adjective("critical")),
    Sentence(LABEL, NounPhrase("state")),
    Sentence(HEAD, ERRORS, opening=("please",)),
    Sentence(HEAD, ERRORS, asides=(Aside(Clause(None, Acting("fail"))),)),
    Sentence(STATE, Clause(None, Acting("detect", ERRORS))),
    Sentence(HEAD, Clause(ERRORS, Acting("detect", passive=True), adverbs=("still",))),
    Sentence(HEAD, Clause(NODE, Being(Adjective("high")))),
    Sentence(HEAD, Clause(NounPhrase("error", Number.PLURAL, Determiner.MANY), Being(Adjective("high")))),
    Sentence(ORDER, Clause(NODE, Acting("check", ERRORS))),
    Sentence(ORDER, Clause(None, Being(Adjective("ready")))),
    Sentence(ORDER, Clause(None, Acting("check", ERRORS, passive=True))),
    Sentence(ORDER, Clause(None, Acting("consider_ing", content=Clause(None, Acting("restart"))))),
    Sentence(ORDER, Clause(None, Acting("consider_ing", content=Clause(None, Being(Adjective("ready")))))),
    Sentence(ORDER, Clause(None, Acting("consider_ing", content=Clause(None, Acting("check", ERRORS, passive=True))))),
    Sentence(
        ORDER, Clause(None, Acting("consider_ing", content=Clause(None, Acting("check", ERRORS), modal=Modal.MAY)))
    ),
    Sentence(ORDER, Clause(None, Acting("consider_ing", content=Clause(None, Acting("expire"))))),
    Sentence(ORDER, Clause(None, Acting("check", content=Clause(NODE, Acting("fail"))))),
    Sentence(ORDER, Clause(None, Acting("check", content=Clause(None, Acting("fail"))))),
    Sentence(
        STATE, Clause(NODE, Acting("fail"), links=(Link(LinkKind.IF, Clause(NODES, Acting("start"), modal=Modal.MAY)),))
    ),
    Sentence(
        STATE, Clause(NODE, Acting("fail"), links=(Link(LinkKind.UNTIL, Clause(NODES, Acting("start"), negated=True)),))
    ),
    Sentence(STATE, Clause(None, Existing(NounPhrase(Name("Redis"))))),
    Sentence(STATE, Clause(NODE, Being(Adjective("unreachable")), negated=True)),
    Sentence(
        STATE,
        Clause(
            NODE,
            Being(Adjective("expected")),
            adjuncts=(Adjunct(Role.PURPOSE, Clause(None, Acting("fail"))),),
            negated=True,
        ),
    ),
    Sentence(STATE, Clause(NounPhrase(amount=Amount("⟨1⟩"), of=NounPhrase(Name("Redis"))), Being(Adjective("down")))),
    Sentence(
        STATE,
        Clause(
            NounPhrase(amount=Amount("⟨1⟩"), of=NounPhrase("node", Number.PLURAL, Determiner.ALL)),
            Being(Adjective("down")),
        ),
    ),
    Sentence(STATE, Clause(NounPhrase("node", Number.PLURAL, amount=Amount("⟨1⟩")), Being(NODES))),
    Sentence(STATE, Clause(NounPhrase("node", Number.PLURAL, amount=Amount("⟨1⟩")), Being(Adjective("slow", "too")))),
    Sentence(STATE, Clause(NODE, Being((Adjective("slow"), Adjective("down"))), negated=True)),
    Sentence(STATE, Clause(NODE, Being(NounPhrase("server", participle=Clause(None, Acting("fail")))))),
    Sentence(STATE, Clause(NODE, Acting("fail"), more=(Clause(None, Existing(NODES)),))),
    Sentence(STATE, Clause(NODE, Acting("fail"), more=(Clause(None, Acting("have", NODES)),))),
    Sentence(
        STATE,
        Clause(
            NODE,
            Acting("fail"),
            more=(Clause(None, Acting("delete", passive=True), adjuncts=(Adjunct(Role.BY, NODE),)),),
        ),
    ),
    Sentence(STATE, Clause(NODE, Acting("take_adj", complement=Adjective("long", "superlative")))),
    Sentence(STATE, Clause(Coordination((NODE, NounPhrase("server"))), Acting("start"), adverbs=("still",))),
    Sentence(STATE, Clause(NODE, Acting("start"), modal=Modal.CAN, more=(Clause(None, Acting("fail")),))),
    Sentence(STATE, Clause(NODE, Acting("start"), modal=Modal.CAN, tense=Tense.PAST)),
    Sentence(STATE, Clause(NODE, Acting("have"))),
    Sentence(STATE, Clause(NODE, Acting("have", NounPhrase("node", determiner=Determiner.NO)), modal=Modal.MAY)),
    Sentence(STATE, Clause(NODE, Acting("have", NounPhrase("byte", Number.PLURAL, amount=Amount("5"))))),
    Sentence(STATE, Clause(NODE, Acting("delete", passive=True), adjuncts=(Adjunct(Role.BY, Amount("5")),))),
    Sentence(
        STATE,
        Clause(
            NODE,
            Acting("delete", passive=True),
            adjuncts=(Adjunct(Role.BY, NODES),),
            more=(Clause(None, Acting("fail")),),
        ),
    ),
    Sentence(STATE, Clause(NODE, Acting("delete", passive=True), modal=Modal.CAN, tense=Tense.PAST)),
    Sentence(STATE, Clause(NODE, Acting("fail"), adjuncts=(Adjunct(Role.TO, NounPhrase("load")),))),
    Sentence(STATE, Clause(NODE, Acting("run"), adjuncts=(Adjunct(Role.TO, NounPhrase("update")),))),
    Sentence(
        STATE, Clause(NODE, Acting("rise_above", obliques=(("above", Amount("5", relation=Relation.MORE_THAN)),)))
    ),
    Sentence(
        HEAD,
        NounPhrase("node", relative=Clause(None, Acting("report", passive=True), adjuncts=(Adjunct(Role.BY, NODES),))),
    ),
    Sentence(
        HEAD,
        NounPhrase("node", determiner=Determiner.THIS, modifiers=(Name("Redis"),), adjuncts=(Adjunct(Role.ON, NODE),)),
    ),
    Sentence(
        HEAD,
        NounPhrase("node", determiner=Determiner.MORE, adjuncts=(Adjunct(Role.THAN, NounPhrase(pronoun="usual")),)),
    ),
    Sentence(HEAD, NounPhrase("node", adjectives=(Adjective("full", adverbs=("almost",)),))),
    Sentence(HEAD, NounPhrase("check", modifiers=(NODE,), adjectives=(Adjective("single"),))),
    Sentence(HEAD, NounPhrase("check", adjectives=(Adjective("last", negated=True),))),
    Sentence(HEAD, NounPhrase("table", modifiers=(NounPhrase("node"), Name("TCP")), names=(Name("a"),))),
    Sentence(HEAD, NounPhrase("latency", of=NounPhrase(amount=Amount("5", "second"), aside=Aside(Amount("5"))))),
    Sentence(
        HEAD,
        NounPhrase(
            "rate",
            modifiers=(
                NounPhrase("node"),
                NounPhrase("server"),
                NounPhrase("disk"),
                NounPhrase("host"),
                NounPhrase("cluster"),
            ),
        ),
    ),
    Sentence(HEAD, NounPhrase("rate", modifiers=(NounPhrase("job", of=NODE),))),
    Sentence(HEAD, NounPhrase("rate", modifiers=(Name("⟨1⟩", "span"), Name("Redis")))),
    Sentence(HEAD, NounPhrase("check", adjuncts=(Adjunct(Role.THAN, NounPhrase(pronoun="ever")),))),
    Sentence(HEAD, NounPhrase("check", adjuncts=(Adjunct(Role.TO, NounPhrase("memory")),))),
    Sentence(HEAD, NounPhrase("error", Number.PLURAL, adjuncts=(Adjunct(Role.LIKE, Clause(None, Acting("fail"))),))),
    Sentence(HEAD, NounPhrase("error", Number.PLURAL, adjuncts=(Adjunct(Role.PER, NounPhrase(Name("x"))),))),
    Sentence(
        HEAD,
        NounPhrase("error", Number.PLURAL, adjuncts=(Adjunct(Role.ABOVE, Amount("5", relation=Relation.MORE_THAN)),)),
    ),
    Sentence(HEAD, NounPhrase("error", Number.PLURAL, adjuncts=(Adjunct(Role.ON, Amount("5")),))),
    Sentence(
        STATE,
        Clause(
            NODE,
            Acting("exceed", NounPhrase("limit", determiner=Determiner.ITS, modifiers=(Name("Redis"),))),
            tense=Tense.PAST,
        ),
    ),
    Sentence(
        STATE,
        Clause(
            NODE,
            Acting("lose", NounPhrase("replica", determiner=Determiner.ITS, modifiers=(NounPhrase("database"),))),
            tense=Tense.PAST,
        ),
    ),
)


@pytest.mark.parametrize(("tree", "expected"), SAID)
def test_a_tree_is_said(tree: Sentence, expected: str) -> None:
    assert ARABIC.sentence(tree, Style()) == expected


@pytest.mark.parametrize("tree", REFUSED)
def test_a_tree_that_has_no_good_arabic_is_refused(tree: Sentence) -> None:
    with pytest.raises(UnsayableError):
        ARABIC.sentence(tree, Style())


# --- forms ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("كبير", "كبيرًا"),
        ("بطيء", "بطيئًا"),
        ("خطأ", "خطأً"),
        ("عقدة", "عقدة"),
        ("كافٍ", "كافيًا"),
        ("مستوى", "مستوى"),
        ("أعلى", "أعلى"),
        ("جزء", "جزءًا"),
    ],
)
def test_an_indefinite_accusative_shows_its_strokes(word: str, expected: str) -> None:
    assert forms.tanwin(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("خوادم", "خوادم"), ("طلبات", "طلبات"), ("أقراص", "أقراصًا"), ("عناقيد", "عناقيد")]
)
def test_some_plurals_take_no_strokes(word: str, expected: str) -> None:
    assert forms.tanwin(word, plural=True) == expected


@pytest.mark.parametrize(
    ("agreement", "case", "definite", "expected"),
    [
        (MASCULINE, "nom", False, "بطيء"),
        (MASCULINE, "acc", False, "بطيئًا"),
        (MASCULINE, "acc", True, "\x04بطيء"),
        (FEMININE, "nom", False, "بطيئة"),
        (PERSONS, "nom", False, "بطيئون"),
        (PERSONS, "gen", True, "\x04بطيئين"),
        (TWO, "nom", False, "بطيئان"),
        (Agreement(feminine=True, dual=True), "gen", False, "بطيئتين"),
    ],
)
def test_an_adjective_agrees(agreement: Agreement, case: str, definite: bool, expected: str) -> None:  # noqa: FBT001
    assert forms.quality("بطيء", agreement, case, definite=definite) == expected


def test_a_defective_adjective_shows_its_last_letter() -> None:
    assert forms.quality("متتالٍ", FEMININE, "nom", definite=False) == "متتالية"
    assert forms.quality("متتالٍ", MASCULINE, "nom", definite=True) == "\x04متتالي"
    assert forms.quality("متتالٍ", PERSONS, "nom", definite=False) == "متتالون"


@pytest.mark.parametrize(
    ("verb", "agreement", "past", "present", "jussive"),
    [
        (Conjugation("فشل", "يفشل"), MASCULINE, "فشل", "يفشل", "يفشل"),
        (Conjugation("فشل", "يفشل"), FEMININE, "فشلت", "تفشل", "تفشل"),
        (Conjugation("فشل", "يفشل"), PERSONS, "فشلوا", "يفشلون", "يفشلوا"),
        (Conjugation("انتهى", "ينتهي"), FEMININE, "انتهت", "تنتهي", "تنته"),
        (Conjugation("انتهى", "ينتهي"), PERSONS, "انتهوا", "ينتهون", "ينتهوا"),
        (Conjugation("ازداد", "يزداد"), MASCULINE, "ازداد", "يزداد", "يزدد"),
        (Conjugation("بدأ", "يبدأ"), PERSONS, "بدأوا", "يبدؤون", "يبدؤوا"),
        (Conjugation("كان", "يكون"), FEMININE, "كانت", "تكون", "تكن"),
        (Conjugation("نما", "ينمو"), MASCULINE, "نما", "ينمو", "ينم"),
    ],
)
def test_a_verb_is_conjugated_by_rule(
    verb: Conjugation, agreement: Agreement, past: str, present: str, jussive: str
) -> None:
    assert (verb.past(agreement), verb.present(agreement), verb.jussive(agreement)) == (past, present, jussive)


@pytest.mark.parametrize(
    ("word", "owner", "expected"),
    [
        ("ذاكرة", FEMININE, "ذاكرتها"),
        ("مستوى", MASCULINE, "مستواه"),
        ("حد", PERSONS, "حدهم"),
        ("أداء", TWO, "أدائهما"),
    ],
)
def test_an_owner_is_written_behind_its_noun(word: str, owner: Agreement, expected: str) -> None:
    assert forms.with_suffix(word, owner) == expected


def test_a_latin_word_has_no_owner() -> None:
    with pytest.raises(UnsayableError):
        forms.with_suffix(forms.latin("Pod"), FEMININE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 دقيقة", "3 دقائق"),
        ("10 دقيقة", "10 دقائق"),
        ("11 يوم", "11 يومًا"),
        ("100 يوم", "100 يوم"),
        ("103 يوم", "103 أيام"),
        ("2 ساعة", "2 س"),
        ("2 يوم", "2 من الأيام"),
        ("1 دقيقة", "1 دقيقة"),
        ("0.5 ثانية", "0.5 ثانية"),
        ("{{ $value }} دقيقة", "{{ $value }} دقيقة"),
    ],
)
def test_a_unit_is_settled_where_its_number_is_known(text: str, expected: str) -> None:
    assert forms.settle_numerals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (forms.prefixed("ل", forms.with_article("خدمة")), "للخدمة"),
        (forms.prefixed("ل", forms.with_article("لقطة")), "للقطة"),
        (forms.prefixed("ب", forms.with_article("خدمة")), "بالخدمة"),
        (forms.prefixed("ل", forms.latin("Redis")), "لـ Redis"),
        (forms.preposed("إلى", "عقدة"), "إلى عقدة"),
        (forms.with_article(forms.latin("Redis")), "Redis"),
    ],
)
def test_a_particle_swallows_the_article(text: str, expected: str) -> None:
    assert forms.finished(text) == expected


@pytest.mark.parametrize(
    ("word", "case", "expected"), [("عقدة", "nom", "عقدتان"), ("قرص", "gen", "قرصين"), ("صحراء", "nom", "صحراوان")]
)
def test_two_of_a_kind_have_their_own_ending(word: str, case: str, expected: str) -> None:
    assert forms.dual(word, case) == expected


def test_a_word_never_stands_twice_in_a_row() -> None:
    with pytest.raises(UnsayableError):
        forms.finished("سجلات سجلات")
