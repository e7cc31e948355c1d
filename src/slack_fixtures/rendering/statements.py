"""Runs the statements of a checked syntax tree: text, conditions, loops, names and ``ai_localize``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import nodes

from slack_fixtures.rendering import escaping
from slack_fixtures.rendering.escaping import Mrkdwn
from slack_fixtures.rendering.evaluation import Expression, Run, cost_of, expression, failure
from slack_fixtures.rendering.filters import Missing, Value
from slack_fixtures.rendering.language import is_localize, keywords
from slack_fixtures.rendering.localizing import localized

Statement = Callable[[Run], None]


def program(tree: nodes.Template) -> Statement:
    """Return a checked tree as a function that writes its text into a run."""
    return _block(tree.body)


def _block(body: Sequence[nodes.Node]) -> Statement:
    statements = [_statement(node) for node in body]
    if len(statements) == 1:
        return statements[0]

    def block(run: Run) -> None:
        for statement in statements:
            statement(run)

    return block


def _statement(node: nodes.Node) -> Statement:
    match node:
        case nodes.Output():
            return _output(node)
        case nodes.If():
            return _if(node)
        case nodes.For():
            return _for(node)
        case nodes.Assign():
            return _assign(node)
        case nodes.CallBlock():
            assert is_localize(node)
            return _localize(node)
    raise AssertionError(f"{type(node).__name__} passed the check")


def _output(node: nodes.Output) -> Statement:
    cost, line = cost_of(node.nodes), node.lineno
    parts = [_part(child) for child in node.nodes]
    literal = sum(len(text) for text, at in parts if at is None)

    def output(run: Run) -> None:
        run.pay(cost, line)
        run.claim(literal, line)
        for part, at in parts:
            if at is None:
                run.out.append(part)
            else:
                run.write(part(run), at)

    return output


def _part(node: nodes.Expr) -> tuple[Any, int | None]:
    """Return an author's text without a line, or an expression with its own."""
    if isinstance(node, nodes.TemplateData):
        return escaping.escape_template_text(node.data), None
    return expression(node), node.lineno


def _if(node: nodes.If) -> Statement:
    cost, line = cost_of([node.test, *(branch.test for branch in node.elif_)]), node.lineno
    branches = [(expression(branch.test), _block(branch.body)) for branch in (node, *node.elif_)]
    otherwise = _block(node.else_)

    def choose(run: Run) -> None:
        run.pay(cost, line)
        for test, body in branches:
            if test(run):
                body(run)
                return
        otherwise(run)

    return choose


def _assign(node: nodes.Assign) -> Statement:
    cost, line, value, bind = cost_of([node.node]), node.lineno, expression(node.node), _binding(node.target)

    def assign(run: Run) -> None:
        run.pay(cost, line)
        bind(run.names, value(run))

    return assign


def _binding(target: nodes.Node) -> Callable[[dict[str, Value], Value], None]:
    """Return how a value is given its name, or a pair its two names."""
    if isinstance(target, nodes.Name):
        name = target.name

        def bind(names: dict[str, Value], value: Value) -> None:
            names[name] = value

        return bind
    assert isinstance(target, nodes.Tuple)
    members = [item.name for item in target.items if isinstance(item, nodes.Name)]
    line = target.lineno

    def unpack(names: dict[str, Value], value: Value) -> None:
        if not isinstance(value, list | tuple) or len(value) != len(members):
            raise failure(f"there are not {len(members)} values to set; for pairs write labels|items", line)
        names.update(zip(members, value, strict=True))

    return unpack


def _for(node: nodes.For) -> Statement:
    line = node.lineno
    bind, body, otherwise = _binding(node.target), _block(node.body), _block(node.else_)
    iterated = expression(node.iter)
    chosen = expression(node.test) if node.test else None
    cost = cost_of([node.iter])
    turn_cost = 4 + (cost_of([node.test]) if node.test else 0)

    def loop(run: Run) -> None:
        run.pay(cost, line)
        members = _members(iterated(run), line)
        run.pay(turn_cost * len(members), line)
        outside = run.names
        if chosen is not None:
            members = [member for member in members if _holds(run, chosen, bind, member, outside)]
        for index, member in enumerate(members):
            run.names = {**outside, "loop": _loop_values(index, len(members))}
            bind(run.names, member)
            body(run)
        run.names = outside
        if not members:
            otherwise(run)

    return loop


def _holds(
    run: Run,
    chosen: Expression,
    bind: Callable[[dict[str, Value], Value], None],
    member: Value,
    outside: dict[str, Value],
) -> bool:
    run.names = dict(outside)
    bind(run.names, member)
    held = bool(chosen(run))
    run.names = outside
    return held


def _members(value: Value, line: int) -> list[Value]:
    if isinstance(value, list | tuple | dict):
        return list(value)
    if value is None or type(value) is Missing:
        return []
    raise failure("a loop runs over a list or a mapping", line)


def _loop_values(index: int, length: int) -> dict[str, Value]:
    return {
        "index": index + 1,
        "index0": index,
        "revindex": length - index,
        "revindex0": length - index - 1,
        "first": index == 0,
        "last": index == length - 1,
        "length": length,
    }


def _localize(node: nodes.CallBlock) -> Statement:
    body, line = _block(node.body), node.lineno
    arguments = {key: expression(value) for key, value in keywords(node.call)}
    cost = cost_of([value for _, value in keywords(node.call)])
    locale_of = arguments.get("locale")

    def localize(run: Run) -> None:
        run.pay(cost, line)
        outside, run.out = run.out, []
        body(run)
        text, run.out = Mrkdwn("".join(run.out)), outside
        run.room += len(text)
        locale = locale_of(run) if locale_of else None
        if run.localize is not None:
            text = localized(text, str(locale) if isinstance(locale, str) else run.reader.locale, run.localize)
        run.write(text, line)

    return localize
