"""What a tree shows of how far it can be trusted."""

from __future__ import annotations

import pytest

from slack_fixtures.grammar import translator
from slack_fixtures.grammar.features import features_of


def features(sentence: str) -> frozenset[str]:
    return features_of(translator.read(sentence, [], "en")[0].tree, "en")


@pytest.mark.parametrize(
    ("sentence", "strangers"),
    [
        ("Kafka is down.", "strangers:0"),
        ("The disk is full.", "strangers:0"),
        ("The Wombatine service is down.", "strangers:1"),
        ("The Wombatine service lost the Quorvex session.", "strangers:2"),
    ],
)
def test_a_capital_that_no_list_explains_is_counted(sentence: str, strangers: str) -> None:
    assert strangers in features(sentence)


def test_an_order_that_may_be_a_title_is_marked() -> None:
    assert "order without a mark" in features("Check the logs")
    assert "order without a mark" not in features("Check the logs.")


@pytest.mark.parametrize(
    ("sentence", "feature"),
    [
        ("The disk of the node is almost full.", "of"),
        ("Requests have failed for five minutes.", "lasting"),
        ("The queue is not empty.", "negated"),
        ("The pods may be evicted.", "modal:may"),
        ("CPU and memory usage is high.", "coordination:and"),
        ("A node that is slow is full.", "relative"),
    ],
)
def test_constructions_are_told(sentence: str, feature: str) -> None:
    assert feature in features(sentence)
