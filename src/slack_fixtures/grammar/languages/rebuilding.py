"""Changing every node of a tree, the inner ones first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace

from slack_fixtures.grammar.abstract import Sentence


def rebuilt(sentence: Sentence, change: Callable[[object], object]) -> Sentence:
    """Return a sentence with each of its nodes changed, the inner ones first."""

    def again(node: object) -> object:
        if isinstance(node, tuple):
            return tuple(again(item) for item in node)
        if not is_dataclass(node) or isinstance(node, type):
            return node
        parts = {one.name: getattr(node, one.name) for one in fields(node)}
        changed = {name: new for name, old in parts.items() if (new := again(old)) != old}
        return change(replace(node, **changed) if changed else node)

    done = again(sentence)
    assert isinstance(done, Sentence)
    return done
