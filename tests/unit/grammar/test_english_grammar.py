from __future__ import annotations

import pytest

from slack_fixtures.grammar import english
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
    walk,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.english import English

SPANS = ("{{ $labels.instance }}", "{{ $value }}")
COME_BACK = (
    "Disk full",
    "Queue growing",
    "Node down",
    "Too many open connections",
    "No healthy replicas",
    "High memory usage on ⟨1⟩",
    "Broker ⟨1⟩ unreachable",
    "Replication lag too high",
    "Login attempts rejected",
    "Failed to load the configuration",
    "Kafka: Consumer lag high",
    "The disk of ⟨1⟩ is almost full.",
    "The service has been down for more than ⟨2⟩ minutes.",
    "The queue is growing.",
    "The database is not accepting connections.",
    "The broker cannot reach the other nodes.",
    "The job was restarted twice in the last ⟨2⟩ minutes.",
    "More than ⟨2⟩ of requests are failing.",
    "There are ⟨2⟩ pending tasks in the queue.",
    "There is no leader.",
    "The error rate is above ⟨2⟩, which may cause data loss.",
    "The replica is falling behind the primary.",
    "The cache is full, indicating a memory leak.",
    "The backup did not finish because the disk is full.",
    "If the error persists, restart the service.",
    "Check the logs.",
    "Check the disk and restart the node.",
    "Do not restart the broker.",
    "Consider increasing the limit.",
    "Ensure that the disk is mounted.",
    "The latency is higher than expected.",
    "The payment provider is rejecting cards.",
    "Playback is interrupted for some listeners.",
    "The new version must be rolled back.",
    "The node should be replaced.",
    "The volume will be full within the next ⟨2⟩ hours.",
    "The request failed due to a timeout.",
    "Some messages have been lost.",
    "All brokers are offline.",
    "The leader has not sent a heartbeat since the restart.",
    "Current value: ⟨2⟩",
    "The number of errors is too high (⟨2⟩).",
    "The pool is exhausted and new connections are rejected.",
    "The upload has been stopped by the operator.",
    "The stream has stopped responding.",
)


def best(sentence: str) -> Sentence:
    readings = english.parse(sentence, SPANS)
    assert readings, sentence
    return readings[0].tree


def clause(sentence: str) -> Clause:
    body = best(sentence).body
    assert isinstance(body, Clause)
    return body


@pytest.mark.parametrize("sentence", COME_BACK)
def test_what_english_says_of_the_tree_is_the_sentence_that_made_it(sentence: str) -> None:
    assert English().sentence(best(sentence), Style()) == sentence


@pytest.mark.parametrize(
    ("sentence", "tense", "modal", "negated"),
    [
        ("The service fails.", Tense.PRESENT, None, False),
        ("The service has failed.", Tense.PERFECT, None, False),
        ("The service will fail.", Tense.FUTURE, None, False),
        ("The service may fail.", Tense.PRESENT, Modal.MAY, False),
        ("The service might have failed.", Tense.PERFECT, Modal.MAY, False),
        ("The service could not start.", Tense.PAST, Modal.CAN, True),
        ("The service cannot start.", Tense.PRESENT, Modal.CAN, True),
        ("The service did not start.", Tense.PAST, None, True),
        ("The service must not stop.", Tense.PRESENT, Modal.MUST, True),
        ("The service is unable to start.", Tense.PRESENT, Modal.CAN, True),
    ],
)
def test_tense_modality_and_negation_are_kept_apart(
    sentence: str,
    tense: Tense,
    modal: Modal | None,
    negated: object,
) -> None:
    tree = clause(sentence)
    assert (tree.tense, tree.modal, tree.negated) == (tense, modal, negated)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [("Usage is above ⟨2⟩.", Role.ABOVE), ("Usage is below ⟨2⟩.", Role.BELOW), ("Usage is over ⟨2⟩.", Role.ABOVE)],
)
def test_the_side_of_a_threshold_is_kept(sentence: str, role: Role) -> None:
    predicate = clause(sentence).predicate
    assert isinstance(predicate, Being)
    assert predicate.complement == Adjunct(role, Amount("⟨2⟩"))


def test_a_verb_agrees_with_its_subject_so_a_compound_is_no_sentence() -> None:
    tree = best("audit log write failures")
    assert isinstance(tree.body, NounPhrase)
    assert tree.body.head == "failure"


def test_more_than_and_less_than_compare_amounts() -> None:
    amounts = [node for node in walk(best("More than ⟨2⟩ nodes are down.")) if isinstance(node, Amount)]
    assert amounts == [Amount("⟨2⟩", relation=Relation.MORE_THAN)]
    amounts = [node for node in walk(best("Less than ⟨2⟩ nodes are ready.")) if isinstance(node, Amount)]
    assert amounts == [Amount("⟨2⟩", relation=Relation.LESS_THAN)]


def test_unknown_words_are_names_only_where_they_look_like_names() -> None:
    assert Name("Frobnitz") in list(walk(best("Frobnitz is down.")))
    assert english.parse("The frobnitz is down.", SPANS) == []


def test_an_ordinary_word_that_the_lexicon_lacks_is_no_name_at_the_start_of_a_sentence() -> None:
    assert english.parse("Ungraceful shutdown detected", SPANS) == []


def test_an_order_is_told_from_a_title() -> None:
    assert best("Restart the node.").kind is SentenceKind.ORDER
    assert best("Restart rate high").kind is SentenceKind.HEADLINE


def test_a_sequel_may_be_uncertain() -> None:
    (link,) = clause("The disk is full, which may cause errors.").links
    assert isinstance(link.clause, Clause)
    assert link.clause.modal is Modal.MAY
    assert isinstance(link.clause.predicate, Acting)
    assert link.clause.predicate.verb == "cause"


def test_a_percentile_is_a_name_that_every_language_writes_alike() -> None:
    assert Name("P⟨1⟩") in list(walk(best("The ⟨1⟩th percentile latency is high.")))


def test_what_is_no_sentence_has_no_reading() -> None:
    assert english.parse("the of and", SPANS) == []
    assert english.parse("", SPANS) == []
    assert english.parse("word " * 200, SPANS) == []


NODE = NounPhrase("node", determiner=Determiner.DEFINITE)
RESTART = Acting("restart_obj", obj=NODE)
SAID = (
    (Sentence(SentenceKind.ORDER, Clause(None, RESTART), ".", opening=("please",)), "Please restart the node."),
    (
        Sentence(SentenceKind.STATEMENT, Clause(NODE, Acting("fail")), ".", opening=("therefore",)),
        "Therefore, the node fails.",
    ),
    (
        Sentence(SentenceKind.STATEMENT, Clause(NODE, Acting("fail"), adverbs=("never",), negated=True), "."),
        "The node never fails.",
    ),
    (
        Sentence(
            SentenceKind.HEADLINE,
            NODE,
            asides=(Aside(Clause(NODE, Being(Adjective("down")))), Aside(Amount("5", "minute"))),
        ),
        "Node (the node is down) (5 minutes)",
    ),
    (
        Sentence(
            SentenceKind.STATEMENT,
            Clause(NODE, Being(Adjective("down")), links=(Link(LinkKind.COLON, NounPhrase("fault")),)),
            ".",
        ),
        "The node is down: the fault.",
    ),
    (
        Sentence(
            SentenceKind.STATEMENT,
            Clause(
                NODE,
                Acting("respond"),
                links=(Link(LinkKind.COMMA, Clause(None, Being(Adjunct(Role.ABOVE, Amount("5", "percent"))))),),
            ),
            ".",
        ),
        "The node responds, above 5 percent.",
    ),
    (
        Sentence(
            SentenceKind.STATEMENT,
            Clause(
                NODE,
                Being(Adjective("down")),
                links=(Link(LinkKind.SEQUEL, Clause(None, Being(Adjective("critical")))),),
            ),
            ".",
        ),
        "The node is down, which is critical.",
    ),
    (
        Sentence(
            SentenceKind.STATEMENT,
            Clause(
                NODE,
                Being(Adjective("down")),
                adjuncts=(Adjunct(Role.PURPOSE, Clause(None, Being(Adjective("ready")))),),
            ),
            ".",
        ),
        "The node is down to be ready.",
    ),
    (
        Sentence(
            SentenceKind.STATEMENT,
            Clause(
                NODE,
                Acting("wait"),
                adjuncts=(Adjunct(Role.PURPOSE, Clause(None, Acting("replace", passive=True))),),
            ),
            ".",
        ),
        "The node waits to be replaced.",
    ),
    (
        Sentence(
            SentenceKind.STATEMENT,
            Clause(
                NODE,
                Acting(
                    "report_obj_adj",
                    obj=NounPhrase("disk", determiner=Determiner.INDEFINITE),
                    complement=Adjective("full"),
                ),
            ),
            ".",
        ),
        "The node reports a disk full.",
    ),
    (
        Sentence(SentenceKind.STATEMENT, Clause(NODE, Being((Adjective("slow"), Adjective("unstable")))), "."),
        "The node is slow and unstable.",
    ),
    (
        Sentence(
            SentenceKind.STATEMENT,
            Clause(
                NODE,
                Acting("fail"),
                tense=Tense.PAST,
                adjuncts=(Adjunct(Role.WHEN, NounPhrase("week", adjectives=(Adjective("last"),))),),
            ),
            ".",
        ),
        "The node failed last week.",
    ),
    (
        Sentence(
            SentenceKind.STATEMENT,
            Clause(NODE, Acting("fail"), tense=Tense.PAST, adjuncts=(Adjunct(Role.AGO, Amount("5", "minute")),)),
            ".",
        ),
        "The node failed 5 minutes ago.",
    ),
    (
        Sentence(
            SentenceKind.ORDER,
            Clause(
                None,
                RESTART,
                adjuncts=(
                    Adjunct(
                        Role.MEANS,
                        Clause(None, Acting("delete", obj=NounPhrase("pod"))),
                    ),
                ),
            ),
            ".",
        ),
        "Restart the node by deleting the pod.",
    ),
    (
        Sentence(
            SentenceKind.HEADLINE,
            NounPhrase(
                "usage",
                Number.MASS,
                modifiers=(Coordination((NounPhrase("cpu"), NounPhrase("memory")), "slash"), NounPhrase(Name("Kafka"))),
            ),
        ),
        "CPU/memory Kafka usage",
    ),
    (
        Sentence(SentenceKind.STATEMENT, Clause(Coordination((NODE, NODE), "slash"), Acting("fail")), "."),
        "The node/the node fails.",
    ),
    (
        Sentence(
            SentenceKind.HEADLINE,
            NounPhrase("pod", Number.PLURAL, modifiers=(NounPhrase("job", participle=Clause(None, Acting("fail"))),)),
        ),
        "Failing job pods",
    ),
    (
        Sentence(
            SentenceKind.STATEMENT,
            Clause(
                NounPhrase(determiner=Determiner.ALL, of=NounPhrase("node", Number.PLURAL, Determiner.DEFINITE)),
                Acting("fail"),
            ),
            ".",
        ),
        "All of the nodes fail.",
    ),
    (
        Sentence(SentenceKind.HEADLINE, NounPhrase("error", adjectives=(Adjective("frequent", "superlative"),))),
        "Most frequent error",
    ),
    (
        Sentence(
            SentenceKind.STATEMENT,
            Clause(NODE, Acting("fail"), modal=Modal.MUST, tense=Tense.PAST),
            ".",
        ),
        "The node had to fail.",
    ),
    (
        Sentence(
            SentenceKind.STATEMENT,
            Clause(NODE, Acting("expire"), adjuncts=(Adjunct(Role.NEXT, Amount("5", "day", Relation.LESS_THAN)),)),
            ".",
        ),
        "The node expires in less than 5 days.",
    ),
)


@pytest.mark.parametrize(("tree", "expected"), SAID)
def test_a_tree_is_said_in_english(tree: Sentence, expected: str) -> None:
    assert English().sentence(tree, Style()) == expected


def test_an_urgent_order_is_to_be_followed_at_once() -> None:
    tree = Sentence(SentenceKind.ORDER, Clause(None, RESTART), ".")
    assert English().sentence(tree, Style(urgent=True)) == "Restart the node immediately."


@pytest.mark.parametrize(
    "tree",
    [
        Sentence(SentenceKind.LABEL, NODE),
        Sentence(SentenceKind.STATEMENT, Clause(NODE, Acting("fail"), links=(Link(LinkKind.IF, NODE, first=True),))),
        Sentence(SentenceKind.STATEMENT, Clause(NODE, Acting("fail"), more=(Clause(None, Existing(NODE)),))),
        Sentence(
            SentenceKind.STATEMENT,
            Clause(NODE, Acting("wait"), adjuncts=(Adjunct(Role.PURPOSE, Clause(None, Existing(NODE))),)),
        ),
    ],
)
def test_what_english_cannot_say_is_refused(tree: Sentence) -> None:
    with pytest.raises(UnsayableError):
        English().sentence(tree, Style())
