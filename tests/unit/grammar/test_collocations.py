"""Which words a reading brings together, and how much of that is known."""

from __future__ import annotations

from importlib.resources import files

import pytest

from slack_fixtures.grammar import translator
from slack_fixtures.grammar.collocations import Collocation, collocations_of, familiarity


def collocations(sentence: str) -> set[tuple[str, str, str]]:
    return {tuple(one) for one in collocations_of(translator.read(sentence, [], "en")[0].tree)}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The pod restarted.", ("subject", "v:restart", "pod")),
        ("The pod was restarted.", ("object", "v:restart_obj", "pod")),
        ("Restart the pod.", ("object", "v:restart_obj", "pod")),
        ("The disk of the node is full.", ("of", "disk", "node")),
        ("The disk of the node is full.", ("quality", "disk", "full")),
        ("High latency on Kafka", ("quality", "latency", "high")),
        ("High latency on Kafka", ("on", "latency", "=name")),
        ("Backup job failed.", ("subject", "v:fail", "backup_job")),
        ("The node is the leader.", ("is", "node", "leader")),
        ("The load is above the limit.", ("above", "load", "limit")),
        ("Requests and logins are slow.", ("quality", "login", "slow")),
        ("Check the logs after you restart the pod.", ("object", "v:restart_obj", "pod")),
        ("A node that lost its leader is slow.", ("object", "v:lose", "leader")),
        ("It failed.", ("subject", "v:fail", "=it")),
        ("The node stopped responding to requests.", ("to", "v:respond", "request")),
        ("Current leader: Kafka", ("quality", "leader", "current")),
    ],
)
def test_a_reading_tells_what_it_brings_together(sentence: str, found: tuple[str, str, str]) -> None:
    assert found in collocations(sentence)


def test_what_texts_say_every_day_is_familiar() -> None:
    known = familiarity({Collocation("quality", "latency", "high"), Collocation("object", "v:check", "log")})
    assert known == (0, 0, 0)


def test_what_no_text_says_is_new_and_its_words_are_strange_there() -> None:
    known = familiarity({Collocation("object", "v:eat_obj", "orchid"), Collocation("of", "orchid", "orchid")})
    assert (known.new, known.new_verbs, known.strange) == (2, 1, 2)


def test_a_text_that_was_counted_does_not_vouch_for_itself() -> None:
    table = (files("slack_fixtures.grammar") / "lexicon" / "collocations.txt").read_text("utf-8").splitlines()
    once = Collocation(*next(line.split()[:3] for line in table if line.endswith(" 1")))
    assert familiarity({once}).new == 0
    assert familiarity({once}, own=1).new == 1
