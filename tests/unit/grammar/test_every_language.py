"""What holds of every sentence in every language, on trees grown at random and far stranger than any alert."""

from __future__ import annotations

import re
from functools import lru_cache

import pytest
from trees import Trees

from slack_fixtures.grammar.abstract import Name, Sentence, walk
from slack_fixtures.grammar.languages import LOCALES, linearizer
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.lexicon import LexiconError

_SPAN = re.compile(r"⟨\d+⟩")
_MARKS = re.compile(r" {2}|\{|\}|\||None|^\s|\s$")
_STYLES = (Style(urgent=True), Style(formal=False))
_TREES = 3000
_AGAIN = 500  # enough to meet every construction twice


def _spans_of(tree: Sentence) -> list[str]:
    """Return the spans that a tree holds, as names or as amounts."""
    held = [getattr(node, "value", "") for node in walk(tree) if type(node).__name__ == "Amount"]
    held += [node.text for node in walk(tree) if isinstance(node, Name)]
    return sorted(text for text in held if _SPAN.fullmatch(text))


@lru_cache(maxsize=len(LOCALES))
def _said_once(locale: str) -> list[tuple[Sentence, str]]:
    return _said(locale, common=True, style=Style())


def _said(locale: str, *, common: bool, style: Style, many: int = _TREES) -> list[tuple[Sentence, str]]:
    """Return the trees that a language can say, with what it says; it may refuse, and nothing but refuse."""
    trees, say, said = Trees(seed=7, common=common), linearizer(locale), []
    for _ in range(many):
        tree = trees.sentence()
        try:
            said.append((tree, say.sentence(tree, style)))
        except UnsayableError:
            continue
    return said


@pytest.mark.parametrize("locale", LOCALES)
def test_a_language_says_a_tree_with_its_spans_or_refuses_it(locale: str) -> None:
    for said in (_said_once(locale), _said(locale, common=False, style=Style())):
        assert len(said) > _TREES / 10
        assert [text for tree, text in said if sorted(_SPAN.findall(text)) != _spans_of(tree)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_mark_of_the_machinery_is_left_in_a_sentence(locale: str) -> None:
    said = [*_said_once(locale), *(one for style in _STYLES for one in _said(locale, common=True, style=style))]
    assert [text for _, text in said if _MARKS.search(text)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_tree_is_always_said_the_same_way(locale: str) -> None:
    again = _said(locale, common=True, style=Style(), many=_AGAIN)
    assert again == _said_once(locale)[: len(again)]


@pytest.mark.parametrize(("category", "concept"), [("nouns", "node"), ("verbs", "fail"), ("adjectives", "high")])
@pytest.mark.parametrize("line", ["", ";", "; ;", "; x", "{obj", "obj}"])
@pytest.mark.parametrize("locale", sorted({*LOCALES} - {"en-US"}))
def test_a_lexicon_line_that_says_nothing_is_named(locale: str, category: str, concept: str, line: str) -> None:
    with pytest.raises(LexiconError, match=f"{category}.{concept}"):
        linearizer(locale).read_line(category, concept, line)


@pytest.mark.parametrize(("category", "concept"), [("nouns", "node"), ("verbs", "fail"), ("adjectives", "high")])
@pytest.mark.parametrize("line", ["x ; ; y ; z=", "a, b, c, d, e, f, g, h", "x ; zz=1", "?", "x ; \u0301"])
@pytest.mark.parametrize("locale", LOCALES)
def test_a_strange_lexicon_line_is_read_or_named_and_nothing_else(
    locale: str, category: str, concept: str, line: str
) -> None:
    try:
        message = type(linearizer(locale).read_line(category, concept, line)).__name__
    except LexiconError as error:
        message = str(error)
    assert message.isidentifier() or f"{category}.{concept}" in message
