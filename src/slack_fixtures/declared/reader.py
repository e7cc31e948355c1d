"""YAML in, plain JSON values out: no tags, no duplicate keys, no bombs, and words stay words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError
from slack_fixtures.kernel.jsonvalues import flaw_in

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes of one file; a thousand fixtures in fourteen locales are about six million."""

MOST_NODES = 500_000
"""Values of one file after its aliases are followed, which is what a billion laughs would blow up."""

_DEEPEST = 32
_STR = "tag:yaml.org,2002:str"
_MERGE = "tag:yaml.org,2002:merge"


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML document.

    Attributes:
        where: the file and the document's number in it, for errors.
        folder: relative paths count from here.
    """

    where: str
    folder: Path
    value: Any


def read_documents(text: str, *, name: str, folder: Path) -> Iterator[Document]:
    """Yield every document of a file that is not empty.

    Args:
        name: of the file, for errors.

    Raises:
        InvalidValueError: not YAML, or more than a declaration needs; names the line.
    """
    if len(text) > LARGEST_FILE:
        raise InvalidValueError(FieldProblem(name, f"is larger than {LARGEST_FILE} bytes"))
    try:
        loader = _Loader(text)
        number = 0
        while loader.check_node():
            number += 1
            node = loader.get_node()
            assert node is not None
            _Inspection(f"{name}, document {number}").inspect(node)
            value = loader.construct_document(node)
            if flaw := flaw_in(value):
                raise InvalidValueError(FieldProblem(f"{name}, document {number}", flaw))
            if value is not None:
                yield Document(f"{name}, document {number}", folder, value)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise InvalidValueError(FieldProblem(name, f"is not YAML: {error.problem or error.context}", line)) from error
    except (yaml.YAMLError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        raise InvalidValueError(FieldProblem(name, f"is not YAML: {reason}")) from error


class _Inspection:
    """Walks a document as it will be once its aliases are followed, before it is built."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._seen = 0

    def inspect(self, node: yaml.Node, depth: int = _DEEPEST) -> None:
        self._seen += 1
        if self._seen > MOST_NODES:
            raise self._refusal(node, f"has more than {MOST_NODES} values once its aliases are followed")
        if depth < 0:  # an alias of what it stands in ends here, too
            raise self._refusal(node, f"is nested deeper than {_DEEPEST} levels")
        if isinstance(node, yaml.MappingNode):
            self._refuse_duplicates(node)
            for key, value in node.value:
                self.inspect(key, depth - 1)
                self.inspect(value, depth - 1)
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                self.inspect(item, depth - 1)

    def _refuse_duplicates(self, node: yaml.MappingNode) -> None:
        present = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.tag not in {_STR, _MERGE}:
                raise self._refusal(key, "has a key that is not a word; put it in quotes")
            if key.value in present:
                raise self._refusal(key, f"names {key.value[:80]!r} twice")
            present.add(key.value)

    def _refusal(self, node: yaml.Node, message: str) -> InvalidValueError:
        return InvalidValueError(FieldProblem(self._where, message, node.start_mark.line + 1))


class _Loader(yaml.SafeLoader):
    """The safe loader, less what YAML 1.1 reads into words: ``no`` is Norwegian and 2026-11-22 a text."""


_KEPT = {"tag:yaml.org,2002:null", "tag:yaml.org,2002:merge"}
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag in _KEPT]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
# Source: YAML 1.2.2, section 10.3.2 (core schema).
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z", re.ASCII), list("tTfF")
)
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z", re.ASCII), list("-+0123456789")
)
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?\Z", re.ASCII),
    list("-+.0123456789"),
)
