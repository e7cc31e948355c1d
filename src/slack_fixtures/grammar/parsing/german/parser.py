"""German sentences of alerts into abstract syntax.

The same search as for English over German order: the finite verb stands second, what belongs to it closes the clause,
and what lies between is read in any order. Compounds are taken apart by the lexicon's nouns.

The rules build on each other, one module a step: ``vocabulary``, ``modifiers``, ``heads``, ``nouns``, ``adjuncts``,
``fields``, ``verbs``, ``clauses``, ``sentences``.
"""

from __future__ import annotations

from collections.abc import Sequence

from slack_fixtures.grammar.parsing.german.sentences import Sentences
from slack_fixtures.grammar.parsing.reading import LONGEST, Parsed
from slack_fixtures.grammar.parsing.tokens import tokenize


def parse(sentence: str, spans: Sequence[str] = ()) -> list[Parsed]:
    """Return the readings of one German sentence, likeliest first; none where the grammar does not know it.

    Args:
        sentence: one sentence whose protected spans are ``⟨1⟩``, ``⟨2⟩`` ….
        spans: their texts, the first that of ``⟨1⟩``.
    """
    tokens = tokenize(sentence)
    if not tokens or len(tokens) > LONGEST:
        return []
    return Sentences(tokens, spans).sentences()
