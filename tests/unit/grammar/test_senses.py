"""What a word means in its company."""

from __future__ import annotations

import pytest

from slack_fixtures.grammar import lexicon, senses, translator
from slack_fixtures.grammar.abstract import Acting, Adjective, Being, NounPhrase, walk
from slack_fixtures.grammar.languages import LOCALES, linearizer
from slack_fixtures.grammar.lexicon import LexiconError
from slack_fixtures.grammar.senses import Condition


def concepts_of(sentence: str) -> set[str]:
    """Return the concepts of the likeliest reading."""
    found: set[str] = set()
    for node in walk(translator.read(sentence, [], "en")[0].tree):
        if isinstance(node, NounPhrase):
            found.add(str(node.head))
        elif isinstance(node, Acting):
            found.add(node.verb)
        elif isinstance(node, Adjective):
            found.add(node.concept)
    return found


@pytest.mark.parametrize(
    ("sentence", "concept"),
    [
        ("The daily load delivered no rows.", "data_load"),
        ("The load of the server is high.", "load"),
        ("Batch load failed", "data_load"),
        ("The node serves stale data.", "return"),
        ("The node serves requests.", "serve"),
        ("Free the connection.", "release"),
        ("Free some memory.", "free"),
        ("Clients entered a wrong password.", "type_in"),
        ("3 wrong passwords were entered.", "type_in"),
        ("The catalog of the label is incomplete.", "record_label"),
        ("The label of the pod is missing.", "label"),
    ],
)
def test_a_word_means_what_its_company_says(sentence: str, concept: str) -> None:
    assert concept in concepts_of(sentence)


def test_a_word_whose_company_leaves_its_meaning_open_is_not_read() -> None:
    assert translator.read("Store Kafka is offline", [], "en") == []


def test_a_german_word_keeps_the_meaning_that_german_gives_it() -> None:
    trees = [reading.tree for reading in translator.read("Die tägliche Last ist hoch.", [], "de")]
    heads = {node.head for tree in trees for node in walk(tree) if isinstance(node, NounPhrase)}
    assert "load" in heads
    assert "data_load" not in heads


def test_a_state_is_looked_at_with_what_is_in_it() -> None:
    tree = translator.read("The server is down and slow.", [], "en")[0].tree
    assert any(isinstance(node, Being) for node in walk(tree))
    assert senses.settled(tree) == tree


@pytest.mark.parametrize(
    ("place", "words", "denied", "holds"),
    [
        ("object", {"node"}, False, True),
        ("object", {"pod"}, False, False),
        ("object", {"pod"}, True, True),
        ("object", {"~machine"}, False, True),
        ("doer", {"*"}, False, False),
        ("beside", {"node"}, False, True),
        ("sentence", {"disk"}, False, True),
    ],
)
def test_a_condition_looks_at_one_place(place: str, words: set[str], *, denied: bool, holds: bool) -> None:
    company = {"object": frozenset({"node"}), "sentence": frozenset({"disk"})}
    assert Condition(place, frozenset(words), denied).holds(company) is holds


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("nothing_known ; object node", "no concept of the verbs"),
        ("release", "meant nowhere"),
        ("release ; under node", "no condition"),
        ("release ; object", "no condition"),
        ("release ; object nothing_known", "no concept"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(line: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "read_senses", lambda _: iter([("verbs", "free", [line])]))
    with pytest.raises(LexiconError, match=says):
        senses.senses.__wrapped__()


def test_every_meaning_can_be_said_in_every_language() -> None:
    meant = {(category, sense.concept) for (category, _), many in senses.senses().items() for sense in many}
    wanted = {(category, concept) for category, concept in meant if concept != senses.REFUSED}
    gaps = [
        (locale, key)
        for locale in LOCALES
        if locale != "en-US"
        for key in wanted
        if linearizer(locale).line(*key) is None
    ]
    assert gaps == []
