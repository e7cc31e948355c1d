from __future__ import annotations

import math
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_fixtures.kernel.jsonvalues import MAX_DEPTH, flaw_in

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def _nested(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [None, True, 0, -(2**63), 2**64 - 1, 1.5, 1e308, "", "ä🎵", [], {}, {"a": [1, {"b": None}]}, _nested(MAX_DEPTH)],
)
def test_json_that_the_database_takes_has_no_flaw(value: Any) -> None:
    assert flaw_in(value) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (math.nan, "not finite"),
        ({"a": [math.inf]}, "not finite"),
        ("a\x00b", "U+0000"),
        ({"a\x00": 1}, "U+0000"),
        ("\ud800", "lone surrogate"),
        ({"\udfff": 1}, "lone surrogate"),
        ({1: 2}, "key that is not a string"),
        (2**64, "64 bits"),
        (-(2**63) - 1, "64 bits"),
        ((1, 2), "tuple"),
        ({"a": {1, 2}}, "set"),
        (b"", "bytes"),
        (_nested(MAX_DEPTH + 1), "deeper than 64"),
        (_nested(900), "deeper than 64"),
    ],
)
def test_a_flaw_is_said_in_words(value: Any, words: str) -> None:
    assert words in str(flaw_in(value))


@given(JSON)
def test_what_has_no_flaw_can_be_written(value: Any) -> None:
    if flaw_in(value) is None:
        assert orjson.loads(orjson.dumps(value)) == value
