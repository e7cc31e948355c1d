"""From a sentence to the same sentence in another language, or to the reason why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from slack_fixtures.grammar.abstract import Clause, Name, Sentence, walk
from slack_fixtures.grammar.anaphora import cleared
from slack_fixtures.grammar.collocations import Collocation, collocations_of
from slack_fixtures.grammar.features import features_of
from slack_fixtures.grammar.languages import LOCALES, linearizer
from slack_fixtures.grammar.languages.base import Linearizer, Style, UnsayableError
from slack_fixtures.grammar.languages.misreadings import refuse
from slack_fixtures.grammar.parsing.english.parser import parse as parse_english
from slack_fixtures.grammar.parsing.german.parser import parse as parse_german
from slack_fixtures.grammar.parsing.reading import Parsed
from slack_fixtures.grammar.parsing.tokens import SPAN, tokenize
from slack_fixtures.grammar.senses import UnclearError, settled

SOURCES: Mapping[str, Callable[[str, Sequence[str]], list[Parsed]]] = {"en": parse_english, "de": parse_german}
"""The parsers by source language."""

_FAR = 1.0  # cost: a reading this much worse than the best says something else, so it is no way out
_GENDERLESS = ("ja", "ko", "tr", "zh")  # whose "it" is any thing
_NEAR = 0.35  # cost: a reading this close to the best is a rival


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in the other language, with what tells how far it can be trusted.

    Attributes:
        text: masked as the source was.
        cost: of the reading, 0 and up; lower is likelier.
        tokens: of the source.
        rivals: other readings that are about as likely and that the language says differently.
        rank: 0 for the likeliest reading, 1 where that could not be said and the second was taken …
        names: unknown words that were taken for names.
        clauses: how many the sentence has.
        features: what the tree holds that experience ties to errors: roles, kinds of phrase, rare words.
        collocations: which words it brings together.
    """

    text: str
    cost: float
    tokens: int
    rivals: int
    rank: int
    names: int
    clauses: int
    features: frozenset[str] = frozenset()
    collocations: frozenset[Collocation] = frozenset()


@dataclass(frozen=True, slots=True)
class Refused:
    """The grammar does not translate the sentence.

    Attributes:
        reason: for the people who extend the lexicon: ``no reading``, or what the language could not say.
    """

    reason: str


def supports(source: str, target: str) -> bool:
    """Return whether there is a parser for a source language and a linearizer for a target locale."""
    return source in SOURCES and target in LOCALES and not target.startswith(source)


def translate(
    sentence: str, spans: Sequence[str], source: str, target: str, style: Style | None = None
) -> Said | Refused:
    """Translate one masked sentence.

    Args:
        sentence: its protected spans are ``⟨1⟩``, ``⟨2⟩`` ….
        spans: their texts in order.
        source: ``en`` or ``de``.
        target: one of ``LOCALES``.
        style: how to say it; neutral when left out.
    """
    return say(
        sentence, read(sentence, spans, source), source, linearizer(target, plain=bool(style and style.plain)), style
    )


def read(sentence: str, spans: Sequence[str], source: str, earlier: Sequence[Sentence] = ()) -> list[Parsed]:
    """Return the readings of a masked sentence, the likeliest first; see ``translate``.

    Args:
        sentence: masked.
        spans: what was masked.
        source: ``en`` or ``de``.
        earlier: the sentences before it, for what its pronouns stand for.
    """
    readings = _settled(SOURCES[source](sentence, spans), earlier, source)
    return [cleared(one, earlier) for one in readings]


def _settled(readings: Iterable[Parsed], earlier: Sequence[Sentence], source: str) -> Iterator[Parsed]:
    """Yield readings with each word in the sense of its company; none where the likeliest leaves a word's open."""
    for rank, reading in enumerate(readings):
        try:
            yield Parsed(reading.cost, settled(reading.tree, earlier, source))
        except UnclearError:
            if rank == 0:
                return


def say(
    sentence: str, readings: Sequence[Parsed], source: str, language: Linearizer[Any], style: Style | None = None
) -> Said | Refused:
    """Say the likeliest reading that the language can say; see ``translate``."""
    if not readings:
        return Refused("no reading")
    style = style or Style()
    said: list[tuple[int, Parsed, str]] = []
    reason = ""  # of the first that cannot be said
    for rank, reading in enumerate(readings):
        if (said and reading.cost > said[0][1].cost + _NEAR) or reading.cost > readings[0].cost + _FAR:
            break
        for tree in _trees(reading, language.locale):
            try:
                refuse(tree, language.locale)
                text = language.sentence(tree, style)
            except UnsayableError as error:
                reason = reason or str(error)
                continue
            if _symbols(text) == _symbols(sentence):
                said.append((rank, reading, text))
                break
            reason = reason or "a protected span was lost or doubled"
    if not said:
        return Refused(reason or "a pronoun that stands for nothing told")
    rank, best, text = said[0]
    return Said(
        text,
        cost=best.cost,
        tokens=len(tokenize(sentence)),
        rivals=len({other for _, _, other in said[1:]} - {text}),
        rank=rank,
        names=_unknown(best.tree),
        clauses=sum(isinstance(node, Clause) for node in walk(best.tree)),
        features=features_of(best.tree, source),
        collocations=collocations_of(best.tree),
    )


def _trees(reading: Parsed, locale: str) -> Iterator[Sentence]:
    """Yield what may be said, the first first."""
    if not reading.misleading or locale.startswith(_GENDERLESS):
        yield reading.tree
    if reading.named is not None:
        yield reading.named


def _symbols(text: str) -> list[str]:
    return sorted(SPAN.findall(text))


def _unknown(tree: Sentence) -> int:
    return sum(isinstance(node, Name) and node.kind == "product" and not SPAN.search(node.text) for node in walk(tree))
