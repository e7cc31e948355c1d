"""Changing every node of a tree, the inner ones first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from slack_fixtures.grammar.abstract import parts_of

Tree = TypeVar("Tree")
Change = Callable[[Any], Any]


def rebuilt(tree: Tree, change: Change) -> Tree:
    """Return a sentence, or a part of one, with each of its nodes changed, the inner ones first.

    What nothing changes stays the same object.
    """

    def again(node: Any) -> Any:
        if isinstance(node, tuple):
            items = tuple(again(item) for item in node)
            return node if all(new is old for new, old in zip(items, node, strict=True)) else items
        names = parts_of(type(node))
        if names is None:
            return node
        changed = {}
        for name in names:
            old = getattr(node, name)
            if old and not isinstance(old, str) and (new := again(old)) is not old:
                changed[name] = new
        return change(replace(node, **changed) if changed else node)

    done: Tree = again(tree)
    return done


def by_kind(*changes: tuple[type, Change]) -> Change:
    """Return the change that a table tells: for each kind of node what is made of it, line by line."""

    def change(node: Any) -> Any:
        for kind, made in changes:
            if isinstance(node, kind):
                node = made(node)
        return node

    return change
