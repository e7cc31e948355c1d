from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from slack_fixtures.declared.reader import read_documents
from slack_fixtures.kernel.errors import InvalidValueError


def values(text: str) -> list[Any]:
    return [document.value for document in read_documents(text, name="a.yaml", folder=Path())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no: nb-NO", {"no": "nb-NO"}),
        ("a: yes", {"a": "yes"}),
        ("a: on", {"a": "on"}),
        ("a: true", {"a": True}),
        ("a: truest", {"a": "truest"}),
        ("a: 2026-11-22", {"a": "2026-11-22"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: 10", {"a": 10}),
        ("a: 010", {"a": "010"}),
        ("a: 0.5", {"a": 0.5}),
        ("a: 1_000", {"a": "1_000"}),
        ("a: ~", {"a": None}),
        ("a: &x {b: 1}\nc: *x", {"a": {"b": 1}, "c": {"b": 1}}),
        ("a: &x {b: 1}\nc: {<<: *x, d: 2}", {"a": {"b": 1}, "c": {"b": 1, "d": 2}}),
    ],
)
def test_words_stay_words(text: str, expected: Any):
    assert values(text) == [expected]


def test_documents_are_numbered_and_empty_ones_left_out():
    documents = list(read_documents("---\na: 1\n---\n---\nb: 2\n", name="a.yaml", folder=Path()))
    assert [document.where for document in documents] == ["a.yaml, document 1", "a.yaml, document 3"]


LAUGHS = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: 2\na: 3", "a.yaml, document 1, line 3: names 'a' twice"),
        ("a: {b: 1, b: 2}", "names 'b' twice"),
        ("a: [", "a.yaml, line 1: is not YAML"),
        ("a: 1\n\tb: 2", "a.yaml, line 2: is not YAML"),
        ("a: !!python/object/apply:os.system ['true']", "a.yaml, line 1: is not YAML: could not determine"),
        ("a: !secret x", "is not YAML: could not determine"),
        ("{1: x}", "has a key that is not a word"),
        ("{[a]: x}", "has a key that is not a word"),
        ("{null: x}", "has a key that is not a word"),
        ("a: *nowhere", "is not YAML: found undefined alias"),
        ("a: .nan\nb: !!float .nan", "is not"),
        ('a: "\\ud800"', "lone surrogate"),
        ('a: "\\0"', "U+0000"),
        (LAUGHS, "values once its aliases are followed"),
        ("&a [*a]", "nested deeper"),
        ("[" * 200 + "]" * 200, "nested deeper"),
    ],
)
def test_what_no_declaration_needs_is_refused_with_its_place(text: str, said: str):
    with pytest.raises(InvalidValueError) as refused:
        values(text)
    assert said in str(refused.value)
