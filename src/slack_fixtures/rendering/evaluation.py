"""Evaluates the expressions of a checked syntax tree against an alert's values.

Each node becomes one Python function over the ``Run``, once per template. No Python code is generated and no attribute
of a Python object is ever read: ``labels.items`` is the key ``items`` of the mapping ``labels`` or nothing. What a node
may cost is paid from the run's budget before the work is done (``language`` says why that always ends).

Rejected: letting Jinja2 compile and run the tree in its sandbox. It folds constants while it compiles, reaches Python
attributes unless every path is overridden, has no budget, and needs 3 ms for what takes 0.3 ms here.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import nodes

from slack_fixtures.kernel.errors import FieldProblem
from slack_fixtures.localization.model import LocaleConfiguration
from slack_fixtures.rendering import escaping
from slack_fixtures.rendering.errors import TemplateError, TemplateFault
from slack_fixtures.rendering.escaping import Mrkdwn
from slack_fixtures.rendering.filters import FILTERS, LONGEST_TEXT, FilterError, FilterSpec, Missing, Value, as_text
from slack_fixtures.rendering.formats import Formats, as_number
from slack_fixtures.rendering.language import keywords

BUDGET = 30_000
"""Steps that one rendering may take. Five formatted values of each of 50 alerts take about 7,000.

The dearest step that the benchmark finds takes 1.5 µs, so no rendering takes longer than about 45 ms.
"""

CHARACTERS_A_NODE = 8
"""A text pays one step for so many characters: the dearest filters read or write one in 0.1 to 0.2 µs."""

LARGEST_NUMBER = 2.0**63

Localize = Callable[[str, str], str]


class Run:
    """One rendering: the names in sight, what has been written and what may still be spent."""

    __slots__ = ("budget", "formats", "localize", "missing", "names", "out", "reader", "room")

    def __init__(
        self, names: dict[str, Value], *, reader: LocaleConfiguration, formats: Formats, localize: Localize | None
    ) -> None:
        self.names = names
        self.reader = reader
        self.formats = formats
        self.localize = localize
        self.budget = BUDGET
        self.room = LONGEST_TEXT
        self.out: list[str] = []
        self.missing: dict[str, None] = {}

    def pay(self, cost: int, line: int) -> None:
        """Take the cost of what comes next from the budget."""
        self.budget -= cost
        if self.budget < 0:
            raise failure(f"the template takes more than {BUDGET} steps for this alert", line)

    def write(self, value: Value, line: int) -> None:
        """Append a value, escaped unless it is mrkdwn already."""
        if isinstance(value, str):
            self.claim(len(value), line)
            text = escaping.escape(value)
            # Characters that escaping removed are not given back: reading them was work.
            if len(text) > len(value):
                self.claim(len(text) - len(value), line)
        else:
            if type(value) is Missing:
                self.missing[value.path] = None
            text = escaping.escape(_printed(value, line))
            self.claim(len(text), line)
        self.out.append(text)

    def claim(self, characters: int, line: int) -> None:
        """Take the room of what is written next."""
        self.room -= characters
        if self.room < 0:
            raise failure(f"a rendered text has at most {LONGEST_TEXT} characters", line)


Expression = Callable[[Run], Value]


def failure(message: str, line: int) -> TemplateError:
    """Return the error of a rendering that this alert's values made fail."""
    return TemplateError(FieldProblem("", message, line), kind=TemplateFault.EXECUTION_ERROR)


def _printed(value: Value, line: int) -> str:
    try:
        return as_text(value)
    except FilterError as error:
        raise failure(str(error), line) from error


def cost_of(expressions: Iterable[nodes.Node]) -> int:
    """Return what evaluating expressions costs at most, texts and lists aside: no expression runs a part twice."""
    total = 0
    for expression in expressions:
        total += FILTERS[expression.name].cost if isinstance(expression, nodes.Filter) else 1
        total += cost_of(expression.iter_child_nodes())
    return total


def expression(node: nodes.Node) -> Expression:
    """Return a checked expression as a function of the run."""
    return _COMPILERS[type(node)](node)


def _name(node: nodes.Name) -> Expression:
    name, missing = node.name, Missing(node.name)
    return lambda run: run.names.get(name, missing)


def _const(node: nodes.Const) -> Expression:
    value = node.value
    return lambda _run: value


def _collection(node: nodes.List | nodes.Tuple) -> Expression:
    members = [expression(item) for item in node.items]
    return lambda run: [member(run) for member in members]


def _getattr(node: nodes.Getattr) -> Expression:
    owner, key, missing = expression(node.node), node.attr, Missing(_path(node))

    def get(run: Run) -> Value:
        value = owner(run)
        return value.get(key, missing) if type(value) is dict else missing

    return get


def _getitem(node: nodes.Getitem) -> Expression:
    if isinstance(node.arg, nodes.Slice):
        return _slice(node, node.arg)
    owner, key_of, missing = expression(node.node), expression(node.arg), Missing(_path(node))

    def get(run: Run) -> Value:
        value, key = owner(run), key_of(run)
        if type(value) is dict:
            return value.get(key, missing) if isinstance(key, str) else missing
        if isinstance(value, list | tuple) and type(key) is int and -len(value) <= key < len(value):
            return value[key]
        return missing

    return get


def _slice(node: nodes.Getitem, bounds: nodes.Slice) -> Expression:
    owner, missing = expression(node.node), Missing(_path(node))
    start, stop = (None if bound is None else expression(bound) for bound in (bounds.start, bounds.stop))

    def cut(run: Run) -> Value:
        value = owner(run)
        if not isinstance(value, list | tuple):
            return missing
        run.pay(len(value) // CHARACTERS_A_NODE, node.lineno)
        return list(value[start and start(run) : stop and stop(run)])

    return cut


def _path(node: nodes.Node) -> str:
    """Return how a template asks for a value, for the list of what was missing."""
    match node:
        case nodes.Name():
            return str(node.name)
        case nodes.Getattr():
            return f"{_path(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const() as key):
            return f"{_path(node.node)}.{key.value}"
        case nodes.Getitem():
            return f"{_path(node.node)}[…]"
        case nodes.Filter(node=nodes.Node() as inner):
            return f"{_path(inner)}|{node.name}"
    return "…"


def _filter(node: nodes.Filter) -> Expression:
    assert node.node is not None
    spec, line, value_of = FILTERS[node.name], node.lineno, expression(node.node)
    function = spec.function
    positional = [expression(argument) for argument in node.args]
    named = [(key, expression(value)) for key, value in keywords(node)]
    absent = Missing(_path(node))

    def apply(run: Run) -> Value:
        value = value_of(run)
        if (value is None or type(value) is Missing) and not spec.takes_missing:
            return value
        arguments = [_argument(run, argument(run), spec, line) for argument in positional]
        options = {key: _argument(run, argument(run), spec, line) for key, argument in named}
        _pay_for(run, value, line)
        try:
            result = function(run.formats, value, *arguments, **options)
        except FilterError as error:
            raise failure(f"{node.name}: {error}", line) from error
        _pay_for(run, result, line)
        return absent if type(result) is Missing and result is not value and not spec.takes_missing else result

    return apply


def _argument(run: Run, value: Value, spec: FilterSpec, line: int) -> Value:
    """Return an argument of a filter; a missing one counts as left out."""
    _pay_for(run, value, line)
    return None if type(value) is Missing and not spec.takes_missing else value


def _pay_for(run: Run, value: Value, line: int) -> None:
    if isinstance(value, str):
        size = len(value)
        if size >= CHARACTERS_A_NODE:
            run.pay(size // CHARACTERS_A_NODE, line)
            if size > LONGEST_TEXT:
                raise failure(f"a text has at most {LONGEST_TEXT} characters", line)
    elif isinstance(value, list | dict):
        run.pay(len(value), line)


def _test(node: nodes.Test) -> Expression:
    value_of, holds = expression(node.node), _TESTS[node.name]
    others = [expression(argument) for argument in node.args]
    line = node.lineno

    def test(run: Run) -> bool:
        value, rest = value_of(run), [other(run) for other in others]
        for each in (value, *rest):
            _pay_for(run, each, line)
        return bool(holds(value, *rest))

    return test


def _compare(node: nodes.Compare) -> Expression:
    first, line = expression(node.expr), node.lineno
    others = [(_OPERATORS[operand.op], expression(operand.expr)) for operand in node.ops]

    def compare(run: Run) -> bool:
        left = first(run)
        for holds, other in others:
            right = other(run)
            _pay_for(run, left, line)
            _pay_for(run, right, line)
            if not holds(left, right):
                return False
            left = right
        return True

    return compare


def _is_equal(left: Value, right: Value) -> bool:
    """Return whether two scalars are equal; a text that is a number equals that number, as labels are texts."""
    if isinstance(left, list | tuple | dict) or isinstance(right, list | tuple | dict):
        return False
    if _is_number(left) is not _is_number(right) and not isinstance(left, bool) and not isinstance(right, bool):
        left, right = as_number(left), as_number(right)
        return left is not None and left == right
    return bool(left == right)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Value, Value], bool]:
    """Return an order that holds between two numbers (or texts that are ones) or two texts, else not at all."""

    def holds(left: Value, right: Value) -> bool:
        numbers = as_number(left), as_number(right)
        if None not in numbers:
            return compare(*numbers)
        return isinstance(left, str) and isinstance(right, str) and compare(str(left), str(right))

    return holds


def _is_in(left: Value, right: Value) -> bool:
    if isinstance(right, str):
        return isinstance(left, str) and left in right
    if isinstance(right, dict):
        return isinstance(left, str) and left in right
    return isinstance(right, list | tuple) and any(_is_equal(left, member) for member in right)


_OPERATORS: dict[str, Callable[[Value, Value], bool]] = {
    "eq": _is_equal,
    "ne": lambda left, right: not _is_equal(left, right),
    "lt": _ordered(operator.lt),
    "lteq": _ordered(operator.le),
    "gt": _ordered(operator.gt),
    "gteq": _ordered(operator.ge),
    "in": _is_in,
    "notin": lambda left, right: not _is_in(left, right),
}


def _divisible(value: Value, by: Value) -> bool:
    number, divisor = as_number(value), as_number(by)
    return number is not None and bool(divisor) and number % (divisor or 1) == 0


_TESTS: dict[str, Callable[..., bool]] = {
    "defined": lambda value: type(value) is not Missing,
    "undefined": lambda value: type(value) is Missing,
    "none": lambda value: value is None,
    "string": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, int | float),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "float": lambda value: isinstance(value, float),
    "boolean": lambda value: isinstance(value, bool),
    "sequence": lambda value: isinstance(value, list | tuple | str | dict),
    "iterable": lambda value: isinstance(value, list | tuple | str | dict),
    "mapping": lambda value: isinstance(value, dict),
    "true": lambda value: value is True,
    "false": lambda value: value is False,
    "even": lambda value: _divisible(value, 2),
    "odd": lambda value: as_number(value) is not None and not _divisible(value, 2),
    "divisibleby": _divisible,
    **dict.fromkeys(("eq", "equalto", "=="), _OPERATORS["eq"]),
    **dict.fromkeys(("ne", "!="), _OPERATORS["ne"]),
    **dict.fromkeys(("lt", "lessthan", "<"), _OPERATORS["lt"]),
    **dict.fromkeys(("le", "<="), _OPERATORS["lteq"]),
    **dict.fromkeys(("gt", "greaterthan", ">"), _OPERATORS["gt"]),
    **dict.fromkeys(("ge", ">="), _OPERATORS["gteq"]),
    "in": _is_in,
}


def _conditional(node: nodes.CondExpr) -> Expression:
    test, then = expression(node.test), expression(node.expr1)
    otherwise = expression(node.expr2) if node.expr2 is not None else _const(nodes.Const(""))
    return lambda run: then(run) if test(run) else otherwise(run)


def _and(node: nodes.And) -> Expression:
    left, right = expression(node.left), expression(node.right)
    return lambda run: left(run) and right(run)


def _or(node: nodes.Or) -> Expression:
    left, right = expression(node.left), expression(node.right)
    return lambda run: left(run) or right(run)


def _not(node: nodes.Not) -> Expression:
    value = expression(node.node)
    return lambda run: not value(run)


def _concat(node: nodes.Concat) -> Expression:
    parts, line = [expression(part) for part in node.nodes], node.lineno

    def concat(run: Run) -> str:
        values = [part(run) for part in parts]
        finished = any(type(value) is Mrkdwn for value in values)
        texts = [_joinable(run, value, line) for value in values]
        size = sum(map(len, texts))
        run.pay(size // CHARACTERS_A_NODE, line)
        if size > LONGEST_TEXT:
            raise failure(f"a text has at most {LONGEST_TEXT} characters", line)
        if not finished:
            return "".join(texts)
        run.pay(size // CHARACTERS_A_NODE, line)  # escaping is dearer than joining
        return Mrkdwn("".join(map(escaping.escape, texts)))

    return concat


def _joinable(run: Run, value: Value, line: int) -> str:
    if type(value) is Missing:
        run.missing[value.path] = None
    return _printed(value, line)


_ARITHMETIC: dict[type[nodes.Node], Callable[[Any, Any], Any]] = {
    nodes.Add: operator.add,
    nodes.Sub: operator.sub,
    nodes.Mul: operator.mul,
    nodes.Div: operator.truediv,
    nodes.FloorDiv: operator.floordiv,
    nodes.Mod: operator.mod,
}


def _arithmetic(node: nodes.BinExpr) -> Expression:
    left_of, right_of, compute = expression(node.left), expression(node.right), _ARITHMETIC[type(node)]
    missing = Missing(f"{_path(node.left)} {node.operator} {_path(node.right)}")

    def calculate(run: Run) -> Value:
        left, right = left_of(run), right_of(run)
        for operand in (left, right):
            if type(operand) is Missing:
                return operand
        first, second = as_number(left), as_number(right)
        if first is None or second is None:
            return missing
        return _bounded(compute, first, second, missing)

    return calculate


def _bounded(compute: Callable[[Any, Any], Any], left: float, right: float, missing: Missing) -> Value:
    """Return a result of at most 64 bits; what has none, such as x / 0, is missing like any other value."""
    if abs(left) >= LARGEST_NUMBER or abs(right) >= LARGEST_NUMBER:
        left, right = float(left), float(right)
    try:
        result = compute(left, right)
    except (ZeroDivisionError, OverflowError):
        return missing
    return result if abs(result) < LARGEST_NUMBER else missing


def _signed(node: nodes.Neg | nodes.Pos) -> Expression:
    value_of, change = expression(node.node), operator.neg if isinstance(node, nodes.Neg) else operator.pos
    missing = Missing(f"{node.operator}{_path(node.node)}")

    def sign(run: Run) -> Value:
        number = as_number(value_of(run))
        return missing if number is None else change(number)

    return sign


_COMPILERS: dict[type[nodes.Node], Callable[[Any], Expression]] = {
    nodes.Name: _name,
    nodes.Const: _const,
    nodes.List: _collection,
    nodes.Tuple: _collection,
    nodes.Getattr: _getattr,
    nodes.Getitem: _getitem,
    nodes.Filter: _filter,
    nodes.Test: _test,
    nodes.Compare: _compare,
    nodes.CondExpr: _conditional,
    nodes.And: _and,
    nodes.Or: _or,
    nodes.Not: _not,
    nodes.Concat: _concat,
    nodes.Neg: _signed,
    nodes.Pos: _signed,
    **dict.fromkeys(_ARITHMETIC, _arithmetic),
}
