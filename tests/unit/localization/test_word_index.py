"""Texts that share words: all that can be a suggestion are found."""

from __future__ import annotations

import random

import pytest

from slack_fixtures.localization.memory import SUGGESTED, match_score
from slack_fixtures.localization.shapes import shape
from slack_fixtures.localization.word_index import WordIndex


def an_index(*texts: str) -> WordIndex[str]:
    index: WordIndex[str] = WordIndex()
    for text in texts:
        index.put(text, shape(text).words)
    return index


def test_the_nearest_comes_first_and_the_far_do_not_come() -> None:
    index = an_index("disk of the host is full", "disk of the host is almost full", "queue is long")
    found = index.similar(shape("disk of the host is full").words, limit=5)
    assert found == ["disk of the host is full", "disk of the host is almost full"]
    assert index.similar(shape("disk of the host is full").words, limit=1) == found[:1]
    assert index.similar((), limit=5) == []


def test_a_text_can_change_and_go() -> None:
    index = an_index("disk full")
    index.put("disk full", ("queue", "long"))
    assert index.similar(("disk", "full"), limit=5) == []
    assert index.similar(("queue", "long"), limit=5) == ["disk full"]
    index.drop("disk full")
    index.drop("disk full")
    assert (len(index), index.similar(("queue", "long"), limit=5)) == (0, [])


@pytest.mark.parametrize("seed", range(5))
def test_nothing_that_can_be_suggested_is_missed(seed: int) -> None:
    chance = random.Random(seed)
    words = ["disk", "host", "queue", "node", "pod", "full", "slow", "on", "of", "the", "a", "{{x}}", "90%", "5"]
    texts = [" ".join(chance.choices(words, k=chance.randint(1, 9))) for _ in range(150)]
    index = an_index(*texts)
    for text in texts[:50]:
        wanted = {other for other in texts if match_score(text, other, "en") >= SUGGESTED}
        assert wanted <= set(index.similar(shape(text).words, limit=1_000))
