"""What the XML formats share: a parser that trusts nothing, a writer, and texts with placeholder elements."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from slack_fixtures.localization.exchange.model import ExchangeError, Limits, TermMark, decoded, fixed_spans

XML = "http://www.w3.org/XML/1998/namespace"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_ELEMENTS = 1_000
_ELEMENTS_PER_UNIT = 80  # ours have 10 to 40; at some 300 bytes each in memory, 5,000 units take 120 MB at most
_ENCODINGS = {"", "utf-8", "utf8", "us-ascii"}


# ── Reading ──


@dataclass(slots=True)
class Node:
    """One element of a parsed file.

    Attributes:
        namespace: URI; empty where the element has none.
        name: local name.
        attributes: by local name; those of a namespace as ``URI name``.
        children: elements and texts, in order.
        line: where it starts, from 1.
    """

    namespace: str
    name: str
    attributes: dict[str, str]
    line: int
    children: list[Node | str] = field(default_factory=list)

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute's value."""
        return self.attributes.get(name, default)

    def need(self, name: str) -> str:
        """Return the value of an attribute that must be there.

        Raises:
            ExchangeError: it is missing.
        """
        if name not in self.attributes:
            raise ExchangeError(self.line, f"<{self.name}> has no attribute {name.rpartition(' ')[2]}")
        return self.attributes[name]

    @property
    def language(self) -> str:
        """The value of ``xml:lang``; empty where there is none."""
        return self.get(f"{XML} lang")

    def elements(self, *names: str, namespace: str | None = None) -> Iterator[Node]:
        """Yield the child elements of these names, or all, in the element's own namespace or another one."""
        wanted = self.namespace if namespace is None else namespace
        for child in self.children:
            if isinstance(child, Node) and child.namespace == wanted and (not names or child.name in names):
                yield child

    def only(self, name: str, *, namespace: str | None = None) -> Node | None:
        """Return the child element of this name, or None.

        Raises:
            ExchangeError: there are several.
        """
        found = list(self.elements(name, namespace=namespace))
        if len(found) > 1:
            raise ExchangeError(found[1].line, f"<{self.name}> has more than one <{name}>")
        return found[0] if found else None

    def text(self) -> str:
        """Return the text of an element that holds nothing else.

        Raises:
            ExchangeError: it holds elements.
        """
        for child in self.children:
            if isinstance(child, Node):
                raise ExchangeError(child.line, f"<{self.name}> must hold text alone, and has <{child.name}>")
        return "".join(str(child) for child in self.children)


def parse(data: bytes, limits: Limits) -> Node:
    """Return the root of a file.

    Raises:
        ExchangeError: it is too large or too deep, is not well-formed UTF-8, or declares a document type.
    """
    text = decoded(data, limits)
    builder = _Builder(limits)
    try:
        builder.parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError as error:
        message = expat.errors.messages[error.code]
        raise ExchangeError(error.lineno, f"the file is not well-formed XML: {message}") from error
    return builder.root()


class _Builder:
    """Builds nodes from Expat's events and refuses, at the first byte, what an exchange file never needs."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._elements_left = _ELEMENTS + limits.units * _ELEMENTS_PER_UNIT
        self._top = Node("", "", {}, 1)
        self._open = [self._top]
        self.parser = expat.ParserCreate(encoding="utf-8", namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declaration
        self.parser.StartDoctypeDeclHandler = self._document_type
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def root(self) -> Node:
        return next(child for child in self._top.children if isinstance(child, Node))

    def _refuse(self, reason: str) -> ExchangeError:
        return ExchangeError(self.parser.CurrentLineNumber, reason)

    def _declaration(self, version: str, encoding: str | None, _standalone: int) -> None:
        if version != "1.0" or (encoding or "").lower() not in _ENCODINGS:
            raise self._refuse("the file must say that it is XML 1.0 in UTF-8")

    def _document_type(self, *_: object) -> None:
        # Entities can be declared nowhere else, and Expat calls this before it reads the first of them.
        raise self._refuse("a document type is not allowed; remove the line that starts with <!DOCTYPE")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) > self._limits.depth:
            raise self._refuse(f"elements lie more than {self._limits.depth} deep in each other")
        self._elements_left -= 1
        if self._elements_left < 0:
            raise self._refuse("the file has too many elements")
        namespace, _, local = name.rpartition(" ")
        node = Node(namespace, local, attributes, self.parser.CurrentLineNumber)
        self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _characters(self, text: str) -> None:
        self._open[-1].children.append(text)


# ── Writing ──


def escaped(text: str) -> str:
    """Return character data; a carriage return as a reference, as parsers would make it a line feed."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def tag(name: str, attributes: Mapping[str, str | None] | None = None, *content: str) -> str:
    """Return one element; attributes that are None are left out, and ``content`` is markup already."""
    start = name + "".join(
        f' {key}="{_quoted(value)}"' for key, value in (attributes or {}).items() if value is not None
    )
    return f"<{start}>{''.join(content)}</{name}>" if content else f"<{start}/>"


def block(name: str, attributes: Mapping[str, str | None] | None, *content: str) -> str:
    """Return an element whose children, those that are not empty, stand on lines of their own."""
    lines = [child for child in content if child]
    return tag(name, attributes, "\n", *(f"{line}\n" for line in lines)) if lines else tag(name, attributes)


def document(root: str) -> bytes:
    """Return a whole file."""
    return f"{_DECLARATION}\n{root}\n".encode()


def _quoted(value: str) -> str:
    return escaped(value).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")


# ── Texts with placeholder elements ──


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A protected span as an element.

    Attributes:
        number: from 1, in the order of the source; the translation repeats the source's number.
        text: the span.
    """

    number: int
    text: str


def pieces_of_source(text: str) -> list[str | Placeholder]:
    """Return a source as words and numbered placeholders, in order."""
    pieces: list[str | Placeholder] = []
    end = 0
    for number, span in enumerate(fixed_spans(text), start=1):
        pieces += [text[end : span.start], Placeholder(number, span.text)]
        end = span.end
    return [*pieces, text[end:]]


def pieces_of_target(text: str, source: str) -> list[str | Placeholder]:
    """Return a translation as words and those of the source's placeholders that it repeats."""
    left: dict[str, deque[Placeholder]] = {}
    for piece in pieces_of_source(source):
        if isinstance(piece, Placeholder):
            left.setdefault(piece.text, deque()).append(piece)
    pieces: list[str | Placeholder] = []
    end = 0
    for span in fixed_spans(text):
        if same := left.get(span.text):
            pieces += [text[end : span.start], same.popleft()]
            end = span.end
    return [*pieces, text[end:]]


def marked_up(
    pieces: Iterable[str | Placeholder],
    *,
    placeholder: Callable[[Placeholder], str],
    terms: Sequence[TermMark] = (),
    start: Callable[[int, TermMark], str] = lambda _number, _mark: "",
    end: str = "",
) -> str:
    """Return the pieces as markup, with terms between ``start(number, mark)`` and ``end``."""
    markup: list[str] = []
    position = 0
    cuts = sorted(
        [(mark.start, 1, start(number, mark)) for number, mark in enumerate(terms, start=1)]
        + [(mark.end, 0, end) for mark in terms]
    )
    for piece in pieces:
        text = piece if isinstance(piece, str) else piece.text
        inside: list[tuple[int, str]] = []
        while cuts and (cuts[0][0] < position + len(text) or (cuts[0][0] == position + len(text) and not cuts[0][1])):
            offset, _, markup_there = cuts.pop(0)
            inside.append((offset - position, markup_there))
        markup.append(_piece(piece, inside, placeholder))
        position += len(text)
    return "".join(markup)


def _piece(piece: str | Placeholder, cuts: Sequence[tuple[int, str]], placeholder: Callable[[Placeholder], str]) -> str:
    if isinstance(piece, Placeholder):  # terms hold whole placeholders, so they start before and end behind
        before = "".join(there for offset, there in cuts if offset == 0)
        behind = "".join(there for offset, there in cuts if offset != 0)
        return before + placeholder(piece) + behind
    markup: list[str] = []
    done = 0
    for offset, there in cuts:
        markup += [escaped(piece[done:offset]), there]
        done = offset
    return "".join([*markup, escaped(piece[done:])])


class Content:
    """A text read from elements, never longer than the limits allow.

    Attributes:
        codes: of each placeholder element its id and the code that it stands for.
        terms: offset of the start, offset of the end, and the element that marked it.
    """

    def __init__(self, limits: Limits) -> None:
        self.codes: list[tuple[str, str]] = []
        self.terms: list[tuple[int, int, Node]] = []
        self._limits = limits
        self._parts: list[str] = []  # adding to one string would take quadratic time
        self._length = 0

    @property
    def text(self) -> str:
        """The text, with the original code in the place of every placeholder element."""
        self._parts = ["".join(self._parts)]
        return self._parts[0]

    def __len__(self) -> int:
        return self._length

    def add(self, text: str, line: int) -> None:
        """Add words.

        Raises:
            ExchangeError: the text becomes too long.
        """
        self._length += len(text)
        if self._length > self._limits.characters:
            raise ExchangeError(line, f"a text has more than {self._limits.characters} characters")
        self._parts.append(text)

    def code(self, key: str, code: str, line: int) -> None:
        """Add a placeholder element.

        Raises:
            ExchangeError: the text becomes too long.
        """
        self.codes.append((key, code))
        self.add(code, line)

    def append(self, other: Content, line: int) -> None:
        """Add another text behind this one.

        Raises:
            ExchangeError: the text becomes too long.
        """
        shift = len(self)
        self.add(other.text, line)
        self.codes += other.codes
        self.terms += [(start + shift, end + shift, node) for start, end, node in other.terms]


Code = Callable[[Content, Node], bool]
"""Adds an inline element to a text; says False where the format has no such element."""


def content_of(
    node: Node, code: Code, *, limits: Limits, wrappers: Iterable[str], is_term: Callable[[Node], bool]
) -> Content:
    """Return the text of an element and of its inline elements.

    Args:
        node: holds text and inline elements.
        code: reads a placeholder element.
        limits: how long the text may be.
        wrappers: elements that only mark the text in them.
        is_term: says whether a wrapper marks a term.

    Raises:
        ExchangeError: an inline element is unknown, or has not the original code that it stands for; or the text is
            too long.
    """
    content = Content(limits)
    wrapping = frozenset(wrappers)

    def add(parent: Node) -> None:
        for child in parent.children:
            if isinstance(child, str):
                content.add(child, parent.line)
            elif child.namespace == node.namespace and child.name in wrapping:
                start = len(content)
                add(child)
                if is_term(child):
                    content.terms.append((start, len(content), child))
            elif child.namespace != node.namespace or not code(content, child):
                raise ExchangeError(child.line, f"<{child.name}> within a text is not supported")

    add(node)
    return content


def require_same_codes(source: Content, target: Content, line: int) -> None:
    """Refuse a translation that has not each placeholder element of its source exactly once.

    Raises:
        ExchangeError: one is missing, doubled, changed or invented.
    """
    wanted, found = Counter(source.codes), Counter(target.codes)
    if missing := sorted((wanted - found).elements()):
        raise ExchangeError(line, f"the translation has lost or changed the placeholder {missing[0][0]!r}")
    if invented := sorted((found - wanted).elements()):
        raise ExchangeError(line, f"the translation has a placeholder {invented[0][0]!r} that its source has not")
