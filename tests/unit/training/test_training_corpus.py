import json
import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from slack_fixtures.grammar.abstract import SentenceKind
from training.nmt import corpus, noise
from training.nmt.corpus import Pair, in_order, joined, pairs
from training.nmt.hiding import hidden, shown
from training.nmt.presets import PRESETS
from training.nmt.trees import Sampler
from training.nmt.verdicts import judged, share_at

SMALL = replace(PRESETS["tiny"], locales=("de-DE", "ja-JP"), trees=120, held=20)
GERMAN = replace(SMALL, locales=("de-DE",))


def symbols(text: str) -> list[str]:
    return re.findall(r"⟨\d+⟩", text)


def test_one_seed_makes_one_corpus():
    assert list(pairs(3, 40, SMALL)) == list(pairs(3, 40, SMALL))
    assert list(pairs(3, 40, SMALL)) != list(pairs(4, 40, SMALL))


def test_a_pair_has_the_same_symbols_on_both_sides_numbered_by_its_source():
    made = list(pairs(5, 150, SMALL))

    assert len(made) > 150
    assert {pair.locale for pair in made} == {"de-DE", "ja-JP"}
    for pair in made:
        assert sorted(symbols(pair.source)) == sorted(symbols(pair.target))
        assert list(dict.fromkeys(symbols(pair.source))) == [f"⟨{n}⟩" for n in range(1, len(symbols(pair.source)) + 1)]


def test_german_can_be_the_source_of_every_other_language():
    made = list(pairs(5, 40, replace(SMALL, sources=("de",))))

    assert {pair.locale for pair in made} == {"ja-JP"}


def test_trees_are_of_every_kind_of_sentence():
    sampler = Sampler(random.Random(1))

    assert {sampler.sentence().kind for _ in range(200)} == set(SentenceKind)


@pytest.mark.parametrize(
    "sentence",
    [
        "The node ⟨1⟩ is not ready because the disk is full.",
        "The job failed to start on ⟨1⟩, which may cause data loss.",
        "There are more than ⟨1⟩ pending tasks in the queue",
        "The error rate is above ⟨1⟩ for ⟨2⟩ minutes.",
        "The service cannot connect to the database on ⟨1⟩.",
        "No replicas are available in ⟨1⟩ since the upgrade",
        "If the latency is below ⟨1⟩, restart the server.",
    ],
)
def test_noise_keeps_symbols_denials_and_directions(sentence):
    denial = r"\bno\b|not\b|n't\b|cannot|\bunable\b"
    upwards = r"above|more than|hi\w+er|over\b|ex\w+d|gr\w+er|ex\w+s|upw\w+s|>"  # a slip may stand inside
    downwards = r"below|less than|lo\w+r|under\b|fa\w+n|dr\w+d"
    changed = set()
    for seed in range(300):
        made = noise.noisy(sentence, random.Random(seed))
        changed.add(made)
        assert sorted(symbols(made)) == sorted(symbols(sentence))
        if "failed to" not in sentence:
            assert bool(re.search(denial, made, re.IGNORECASE)) == bool(re.search(denial, sentence, re.IGNORECASE))
        for direction in (upwards, downwards):
            is_there = re.search(direction, sentence) is not None
            assert (re.search(direction, made, re.IGNORECASE) is not None) == is_there
    assert len(changed) > 10


def test_noise_keeps_the_letters_of_names():
    assert all("Torzon" in noise.noisy("Torzon is down", random.Random(n), has_names=True) for n in range(200))


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        (noise.without_articles, "The disk of the node is full.", "Disk of node is full."),
        (noise.without_copula, "Disk ⟨1⟩ is full", "Disk ⟨1⟩ full"),
        (noise.without_copula, "Disk ⟨1⟩ is not full", "Disk ⟨1⟩ is not full"),
        (noise.without_marks, "A read-only disk, a crash", "A read only disk a crash"),
        (noise.reordered, "The disk is full on node ⟨1⟩.", "On node ⟨1⟩, the disk is full."),
        (noise.reordered, "Nodes restart if memory is low.", "If memory is low, nodes restart."),
        (noise.reordered, "Disk full", "Disk full"),
        (noise.misspelled, "Disk ⟨1⟩ full", "Disk ⟨1⟩ full"),
    ],
)
def test_each_noise_does_one_thing(change, before, after):
    assert change(before, random.Random(1)) == after


def test_acronyms_stay_capital_where_a_sentence_gets_another_start():
    assert noise.small("CPU is busy") == "CPU is busy"
    assert noise.small("Disks are busy") == "disks are busy"


def test_two_sentences_joined_number_their_symbols_on():
    first, second = (
        Pair("ja-JP", "Disk ⟨1⟩ full.", "ディスク⟨1⟩がいっぱいです。"),
        Pair("ja-JP", "Check ⟨1⟩", "⟨1⟩を確認"),
    )

    made = joined(first, second, " - ")

    assert made == Pair("ja-JP", "Disk ⟨1⟩ full - check ⟨2⟩", "ディスク⟨1⟩がいっぱいです。⟨2⟩を確認")


def test_symbols_are_numbered_anew_where_noise_moved_them():
    assert in_order(Pair("de-DE", "⟨2⟩ on ⟨1⟩", "⟨1⟩ mit ⟨2⟩")) == Pair("de-DE", "⟨1⟩ on ⟨2⟩", "⟨2⟩ mit ⟨1⟩")


def test_a_corpus_keeps_its_held_out_sentences_apart_and_is_made_once(tmp_path: Path):
    corpus.make(tmp_path, GERMAN, 1)
    held = {pair.target for pair in corpus.read(tmp_path / "held-clean.jsonl")}
    files = corpus.training_files(tmp_path)
    before = [file.stat().st_mtime_ns for file in files]

    corpus.make(tmp_path, GERMAN, 1)

    assert [file.name for file in files] == ["train-000.jsonl", "train-words.jsonl"]
    assert held
    assert not held & {pair.target for file in files for pair in corpus.read(file)}
    assert [file.stat().st_mtime_ns for file in files] == before


def test_words_are_met_in_short_sentences_too():
    made = {pair.source for pair in corpus.word_pairs(1, GERMAN)}

    assert {"Query", "Too many queries", "Check the queries.", "⟨1⟩ full"} <= made
    assert all(len(symbols(source)) <= 2 for source in made)


def test_training_without_a_corpus_says_which_step_is_missing(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match="run the step corpus first"):
        corpus.training_files(tmp_path)


@pytest.mark.parametrize(
    ("masked", "plain", "kept"),
    [
        ("Sidekiq jobs are taking more than ⟨1⟩", "⟨1⟩ jobs are taking more than ⟨2⟩", ["Sidekiq", "⟨1⟩"]),
        ("Oracle Database tablespace is full", "⟨1⟩ tablespace is full", ["Oracle Database"]),
        ("High latency", "High latency", []),
    ],
)
def test_names_are_hidden_and_shown_again(masked, plain, kept):
    assert hidden(masked) == (plain, kept)
    assert shown(plain, kept) == masked


def test_a_translation_that_lost_a_name_is_not_shown():
    assert shown("⟨1⟩ und ⟨1⟩", ["a", "b"]) is None


@pytest.mark.parametrize(
    ("scored", "share"),
    [
        ([(-0.1, 10, 0), (-0.5, 10, 5)], 0.5),
        ([(-0.1, 10, 5), (-0.5, 10, 0)], 0.0),
        ([(-0.1, 50, 0), (-0.2, 10, 1), (-0.3, 40, 1)], 1.0),
        ([], 0.0),
    ],
)
def test_the_share_that_can_be_published_takes_the_surest_first(scored, share):
    assert share_at(scored) == share


def test_verdicts_are_counted_by_locale(tmp_path: Path):
    outputs, verdicts = tmp_path / "outputs.jsonl", tmp_path / "verdicts.jsonl"
    words = {"locale": "de-DE", "source": "Disk full on node", "score": -0.1}
    outputs.write_text("\n".join(json.dumps(words | {"n": n}) for n in (1, 2)), "utf-8")
    verdicts.write_text('{"locale": "de-DE", "n": 1}\n{"locale": "de-DE", "n": 2, "minor": 1}', "utf-8")

    assert judged(outputs, verdicts) == {
        "de-DE": {"read": 2, "without error": 0.5, "quality": 0.875, "share at 98 %": 0.5}
    }
