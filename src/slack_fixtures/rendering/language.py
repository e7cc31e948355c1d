"""The template language: Jinja2's spelling, and of its constructs only those whose cost is known.

``parse`` turns a source into Jinja2's syntax tree and never compiles it, because Jinja2 folds constants when it
compiles: ``{{ 'x' * 300000000 }}`` costs a gigabyte before anything is rendered (RELIABILITY_SECURITY, finding 2).
``problems_in`` walks the tree against allow lists: what is not named here does not exist. ``evaluation`` runs the tree
itself, so no Python is ever generated and no attribute of a Python object is ever read.

Why every accepted template ends, and soon:

1. A tree has at most ``MOST_NODES`` nodes. There are no calls, macros, includes or recursion, so nothing runs twice but
   the body of a ``for``.
2. A ``for`` runs over a list or mapping of the alert's own data (n items; alerts are cut to 50) and stands in at most
   one other. Nothing makes a longer list than it was given. So at most nodes x n^2 nodes are evaluated.
3. A node costs O(1), or O(length of the texts it reads): arithmetic takes numbers only and refuses results beyond 64
   bits, there is no ``**``, no text is multiplied, formatted or padded, and no text longer than
   ``filters.LONGEST_TEXT`` is made. ``set`` binds a name within one turn of a loop; nothing accumulates across turns.
4. Both products are also counted while rendering: every statement and loop turn pays for its nodes, every text for its
   length, out of one budget (``evaluation.BUDGET``). Whatever (2) and (3) allow for a large alert, rendering stops
   there. ``bench/bench_templates.py`` measures the dearest accepted template.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from slack_fixtures.fixtures.model import LONGEST_TEMPLATE
from slack_fixtures.kernel.errors import FieldProblem
from slack_fixtures.rendering.errors import TemplateError
from slack_fixtures.rendering.escaping import mentions_in
from slack_fixtures.rendering.filters import FILTERS

MOST_NODES = 2_000
DEEPEST = 40
DEEPEST_LOOP = 2
LONGEST_CONSTANT = 4_096
LARGEST_INTEGER = 2**53  # beyond it JSON readers disagree (RFC 8259, section 6)

CONTEXT_NAMES = ("labels", "annotations", "alert", "alerts", "group", "tenant", "user", "fixture")
LOCALIZE = "ai_localize"
LOCALIZE_ARGUMENTS = frozenset({"locale", "context"})

TESTS: dict[str, int] = {
    **dict.fromkeys(("defined", "undefined", "none", "string", "number", "integer", "float", "boolean"), 0),
    **dict.fromkeys(("sequence", "mapping", "iterable", "true", "false", "even", "odd"), 0),
    **dict.fromkeys(("eq", "equalto", "==", "ne", "!=", "lt", "lessthan", "<", "le", "<="), 1),
    **dict.fromkeys(("gt", "greaterthan", ">", "ge", ">=", "in", "divisibleby"), 1),
}
"""Tests by name, with the number of arguments that each takes."""

ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod)

_ALLOWED: frozenset[type[nodes.Node]] = frozenset(
    {
        *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Assign),
        *(nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.List, nodes.Tuple),
        *(nodes.Filter, nodes.Test, nodes.Keyword, nodes.Compare, nodes.Operand),
        *(nodes.CondExpr, nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos, nodes.Concat, *ARITHMETIC),
    }
)

_REFUSALS: dict[type[nodes.Node], str] = {
    nodes.Call: "nothing can be called; for the pairs of a mapping write labels|items",
    nodes.Pow: "there is no ** operator",
    nodes.Dict: "there are no mappings of your own",
    nodes.Macro: "there are no macros",
    nodes.CallBlock: "there is no call block",
    nodes.FilterBlock: "there is no filter block; put the filter behind a value",
    nodes.AssignBlock: "set takes a value: {% set name = value %}",
    nodes.With: "there is no with block; use set",
    nodes.Block: "a template stands alone: there are no blocks",
    nodes.Extends: "a template stands alone: there is no extends",
    nodes.Include: "a template stands alone: there is no include",
    nodes.Import: "a template stands alone: there is no import",
    nodes.FromImport: "a template stands alone: there is no import",
    nodes.NSRef: "there are no namespaces",
}


class _Localize(Extension):
    """Reads ``{% ai_localize locale=… context=… %}…{% endai_localize %}``."""

    tags = {LOCALIZE}  # noqa: RUF012 - Jinja2's interface

    def parse(self, parser: Parser) -> nodes.Node:
        """Return the tag as a call block whose callee only an extension can write."""
        line = next(parser.stream).lineno
        arguments: list[nodes.Keyword] = []
        while parser.stream.current.type != "block_end":
            if arguments:
                parser.stream.skip_if("comma")
            name = parser.stream.expect("name")
            if name.value not in LOCALIZE_ARGUMENTS:
                parser.fail(f"{LOCALIZE} takes locale and context, not {name.value!r}", name.lineno)
            parser.stream.expect("assign")
            arguments.append(nodes.Keyword(name.value, parser.parse_expression(), lineno=name.lineno))
        body = parser.parse_statements((f"name:end{LOCALIZE}",), drop_needle=True)
        callee = self.attr(LOCALIZE, lineno=line)
        call = nodes.Call(callee, [], arguments, None, None, lineno=line)
        return nodes.CallBlock(call, [], [], body, lineno=line)


_PARSER = Environment(autoescape=True, extensions=[_Localize], optimized=False, cache_size=0)


def keywords(node: nodes.Filter | nodes.Call) -> list[tuple[str, nodes.Expr]]:
    """Return the named arguments of a filter or of the ``ai_localize`` tag; Jinja2 types them as pairs."""
    given: list[Any] = list(node.kwargs)
    return [(keyword.key, keyword.value) for keyword in given]


def is_localize(node: nodes.Node) -> bool:
    """Return whether a node is the ``ai_localize`` tag; its arguments are the keywords of its call."""
    return isinstance(node, nodes.CallBlock) and isinstance(node.call.node, nodes.ExtensionAttribute)


def parse(source: str) -> nodes.Template:
    """Return the syntax tree of a template, unchecked.

    Raises:
        TemplateError: the source is too long, or is not Jinja2.
    """
    if len(source) > LONGEST_TEMPLATE:
        raise TemplateError(f"a template has at most {LONGEST_TEMPLATE} characters; this one has {len(source)}")
    if any("\ud800" <= character <= "\udfff" or character == "\x00" for character in source):
        raise TemplateError("a template is Unicode text without U+0000 and lone surrogates")
    try:
        return _PARSER.parse(source)
    except TemplateSyntaxError as error:
        raise TemplateError(FieldProblem("", error.message or "not a template", error.lineno)) from error
    except RecursionError as error:
        raise TemplateError(f"a template is nested at most {DEEPEST} levels deep") from error


def problems_in(tree: nodes.Template) -> list[FieldProblem]:
    """Return everything in a tree that is not of the language, in the order of the lines."""
    walk = _Walk(tree)
    walk.run()
    return sorted(walk.problems, key=lambda problem: problem.line or 0)


_HALF_LINK = re.compile(r"(?i)<https?://[^>\s]*\Z")


class _Place(NamedTuple):
    """Where in the tree a node stands."""

    node: nodes.Node
    depth: int
    loops: int
    localized: bool


class _Walk:
    """One pass over a tree, without recursion, so that its depth can be refused instead of suffered."""

    def __init__(self, tree: nodes.Template) -> None:
        self.problems: list[FieldProblem] = []
        self._pending = [_Place(tree, 0, 0, localized=False)]
        self._seen = 0
        self._bound: set[str] = set()
        self._used: list[nodes.Name] = []

    def run(self) -> None:
        while self._pending:
            place = self._pending.pop()
            self._seen += 1
            if self._seen > MOST_NODES:
                self._refuse(place.node, f"a template has at most {MOST_NODES} elements")
                break
            if place.depth > DEEPEST:
                self._refuse(place.node, f"a template is nested at most {DEEPEST} levels deep")
                break
            self._visit(place)
        self._check_names()

    def _visit(self, place: _Place) -> None:
        node = place.node
        if is_localize(node):
            self._visit_localize(place)
            return
        if type(node) not in _ALLOWED:
            kind = type(node).__name__
            self._refuse(node, _REFUSALS.get(type(node), f"{kind} is not part of the template language"))
            return
        check = _CHECKS.get(type(node))
        if check is not None:
            check(self, node)
        if isinstance(node, nodes.For):
            self._visit_for(place)
        else:
            self._push(place, node.iter_child_nodes())

    def _push(self, place: _Place, children: Iterator[nodes.Node], *, loops: int = 0) -> None:
        depth = place.depth + 1
        self._pending.extend(_Place(child, depth, place.loops + loops, place.localized) for child in children)

    def _visit_localize(self, place: _Place) -> None:
        block = place.node
        assert isinstance(block, nodes.CallBlock)
        if place.localized:
            self._refuse(block, f"{LOCALIZE} does not stand in another {LOCALIZE}")
        self._push(place, iter(value for _, value in keywords(block.call)))
        self._push(place._replace(localized=True), iter(block.body))

    def _visit_for(self, place: _Place) -> None:
        loop = place.node
        assert isinstance(loop, nodes.For)
        if place.loops >= DEEPEST_LOOP:
            self._refuse(loop, f"loops stand in each other at most {DEEPEST_LOOP} deep")
        if loop.recursive:
            self._refuse(loop, "there are no recursive loops")
        if not _is_data(loop.iter):
            self._refuse(loop, "a loop runs over the alert's data, such as alerts or labels|items")
        inside = [*loop.body, loop.target, *([loop.test] if loop.test else [])]
        self._push(place, iter(inside), loops=1)
        self._push(place, iter([loop.iter, *loop.else_]))

    def _refuse(self, node: nodes.Node, message: str, *, line: int | None = None) -> None:
        self.problems.append(FieldProblem("", message, line or node.lineno))

    def _check_names(self) -> None:
        known = {*CONTEXT_NAMES, "loop", *self._bound}
        for name in self._used:
            if name.name not in known:
                self._refuse(name, f"unknown name {name.name[:40]!r}; there are {', '.join(CONTEXT_NAMES)}")

    def check_name(self, node: nodes.Name) -> None:
        if node.ctx == "load":
            self._used.append(node)
        elif node.name.startswith("_") or node.name in (*CONTEXT_NAMES, "loop"):
            self._refuse(node, f"{node.name[:40]!r} cannot be set")
        else:
            self._bound.add(node.name)

    def check_const(self, node: nodes.Const) -> None:
        value = node.value
        if isinstance(value, str) and len(value) > LONGEST_CONSTANT:
            self._refuse(node, f"a text in a template has at most {LONGEST_CONSTANT} characters")
        elif isinstance(value, int) and abs(value) > LARGEST_INTEGER:
            self._refuse(node, "a whole number in a template is at most 2^53")
        elif isinstance(value, float) and not (math.isfinite(value) and abs(value) <= LARGEST_INTEGER):
            self._refuse(node, "a number in a template is at most 2^53")

    def check_text(self, node: nodes.TemplateData) -> None:
        for start, mention in mentions_in(node.data):
            line = node.lineno + node.data.count("\n", 0, start)
            self._refuse(node, f"a template may not mention people or channels: {mention[:40]!r}", line=line)
        if half := _HALF_LINK.search(node.data):
            line = node.lineno + node.data.count("\n", 0, half.start())
            self._refuse(
                node, "a link with a value in it is written {{ ('https://…' ~ value)|link('words') }}", line=line
            )

    def check_getattr(self, node: nodes.Getattr) -> None:
        if node.attr.startswith("_"):
            self._refuse(node, f"no name begins with an underscore: {node.attr[:40]!r}")

    def check_getitem(self, node: nodes.Getitem) -> None:
        key = node.arg
        if isinstance(key, nodes.Const):
            if not isinstance(key.value, str | int) or isinstance(key.value, bool):
                self._refuse(node, "a key is a text or a whole number")
            elif isinstance(key.value, str) and key.value.startswith("__"):
                self._refuse(node, f"no key begins with two underscores: {key.value[:40]!r}")

    def check_slice(self, node: nodes.Slice) -> None:
        if node.step is not None or not all(_is_index(bound) for bound in (node.start, node.stop)):
            self._refuse(node, "a slice is written with whole numbers, such as alerts[:5]")

    def check_arithmetic(self, node: nodes.BinExpr) -> None:
        for side in (node.left, node.right):
            if isinstance(side, nodes.List | nodes.Tuple) or _is_text(side):
                self._refuse(node, f"{node.operator} takes numbers; texts are joined with ~")

    def check_filter(self, node: nodes.Filter) -> None:
        spec = FILTERS.get(node.name)
        if spec is None or node.node is None:
            self._refuse(node, f"unknown filter {node.name[:40]!r}; there are {', '.join(sorted(FILTERS))}")
            return
        given = {key for key, _ in keywords(node)}
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            self._refuse(node, f"the arguments of {node.name} are written out")
        if len(node.args) > len(spec.arguments) or not given <= set(spec.arguments[len(node.args) :]):
            self._refuse(node, f"{node.name} takes {', '.join(spec.arguments) or 'no arguments'}")
        given |= set(spec.arguments[: len(node.args)])
        if not given >= set(spec.required):
            self._refuse(node, f"{node.name} needs {', '.join(spec.required)}")

    def check_test(self, node: nodes.Test) -> None:
        arguments = TESTS.get(node.name)
        if arguments is None:
            self._refuse(node, f"unknown test {node.name[:40]!r}; there are {', '.join(sorted(TESTS))}")
        elif len(node.args) != arguments or node.kwargs or node.dyn_args is not None or node.dyn_kwargs is not None:
            self._refuse(node, f"the test {node.name} takes {arguments} argument(s)")


_CHECKS: dict[type[nodes.Node], Any] = {
    nodes.Name: _Walk.check_name,
    nodes.Const: _Walk.check_const,
    nodes.TemplateData: _Walk.check_text,
    nodes.Getattr: _Walk.check_getattr,
    nodes.Getitem: _Walk.check_getitem,
    nodes.Slice: _Walk.check_slice,
    nodes.Filter: _Walk.check_filter,
    nodes.Test: _Walk.check_test,
    **dict.fromkeys(ARITHMETIC, _Walk.check_arithmetic),
}


def _is_data(node: nodes.Node) -> bool:
    """Return whether an expression reads the alert: a name, what is below it, and filters on that."""
    while isinstance(node, nodes.Getattr | nodes.Getitem | nodes.Filter):
        if node.node is None:
            return False
        node = node.node
    return isinstance(node, nodes.Name)


def _is_text(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Concat) or (isinstance(node, nodes.Const) and isinstance(node.value, str))


def _is_index(bound: nodes.Expr | None) -> bool:
    if isinstance(bound, nodes.Neg):
        bound = bound.node
    return bound is None or (isinstance(bound, nodes.Const) and type(bound.value) is int)


def check(source: str) -> tuple[FieldProblem, ...]:
    """Return everything that is wrong with a template, without executing any of it."""
    try:
        return tuple(problems_in(parse(source)))
    except TemplateError as error:
        return error.problems
