"""Pure rules of the translation memory: how alike two texts are, and what may be repaired without a person.

The distance of words is computed here, in a dozen lines: sentences have some twenty words, and the store has already
thinned out the candidates, so a compiled library would save microseconds at the price of a dependency.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from slack_fixtures.localization.model import cldr_locale
from slack_fixtures.localization.polarity import LANGUAGES, features
from slack_fixtures.localization.segments import Span, SpanKind, protected_spans
from slack_fixtures.localization.shapes import Shape, shape

EXACT = 100
REPAIRABLE = 95
GOOD = 85
SUGGESTED = 75
POLARITY_CAP = 74
"""The best score of two texts that disagree in severity or polarity: just too low to be suggested."""

STAND_IN_PENALTY = 3
"""What a translation loses that is another locale's (``model.stand_ins``): a Spanish text for a Mexican reader.

What such a text lacks is a word of the region, seldom more. So the very text (100) and the same with other numbers and
names (99) stay repairable and may be published where the locale has nothing of its own, behind all that has, while
anything that differs in more than those (98 and less) falls below and is only shown to translators.
"""

_OTHER_SPANS = 99  # the same words around other numbers and names
_OTHER_MARKS = 98  # the same words with other capitals or punctuation
_PENALTY = 2  # for each number or placeholder that only one of the texts has
_MOST_PENALTY = 10


class Band(StrEnum):
    """The customary classes of matches."""

    EXACT = "exact"  # 100
    REPAIRABLE = "repairable"  # 95–99
    GOOD = "good"  # 85–94
    FAIR = "fair"  # 75–84
    NONE = "none"  # below


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A remembered translation of a similar text, for a person to look at.

    Attributes:
        source: the remembered source.
        target: its translation.
        score: 0 to 100, see ``match_score``.
        repaired: the translation made to fit the new source, where that is safe.
    """

    source: str
    target: str
    score: int
    repaired: str | None

    @property
    def band(self) -> Band:
        """The class of the match."""
        return band(self.score)


def band(score: int) -> Band:
    """Return the customary class of a score from 0 to 100."""
    limits = ((EXACT, Band.EXACT), (REPAIRABLE, Band.REPAIRABLE), (GOOD, Band.GOOD), (SUGGESTED, Band.FAIR))
    return next((name for limit, name in limits if score >= limit), Band.NONE)


def match_score(a: str, b: str, language: str = "") -> int:
    """Return how alike two texts of one language are, from 0 to 100.

    100 means the same text. Otherwise 1 − edit distance / length over masked words in small letters, less a penalty
    for numbers and placeholders that only one of them has. Texts that disagree in severity or polarity never reach
    a suggestion.

    Args:
        a: a text.
        b: another.
        language: their language or locale; without one, every table of polar words is asked.
    """
    if a == b:
        return EXACT
    one, other = shape(a), shape(b)
    score = _likeness(one, other) - _span_penalty(one.spans, other.spans)
    languages = (language,) if language else LANGUAGES
    if any(features(a, asked) != features(b, asked) for asked in languages):
        score = min(score, POLARITY_CAP)
    return max(score, 0)


def suggestions(
    source: str, remembered: Iterable[tuple[str, str]], *, language: str = "", target_locale: str = "", limit: int = 5
) -> tuple[Suggestion, ...]:
    """Return the best matches from 75 on, best first.

    Args:
        source: the text to translate.
        remembered: pairs of a source and its translation into the wanted locale.
        language: of the sources, see ``match_score``.
        target_locale: of the translations, see ``repair``.
        limit: how many at most.
    """
    scored = ((match_score(source, old, language), old, target) for old, target in remembered)
    best = sorted((entry for entry in scored if entry[0] >= SUGGESTED), key=lambda entry: -entry[0])[:limit]
    return tuple(
        Suggestion(old, target, score, repair(source, old, target, target_locale=target_locale))
        for score, old, target in best
    )


def repair(source_new: str, source_old: str, target_old: str, *, target_locale: str = "") -> str | None:
    """Return an old translation made to fit a new source, or nothing where that is not safe.

    It is safe when the sources differ in protected spans alone, and each span that differs stands exactly once in
    the translation, at most with another space before its percent sign.

    Args:
        source_new: the text to translate.
        source_old: the remembered text.
        target_old: its translation.
        target_locale: tag of the translation; a number that would need another plural form there is not replaced.
    """
    new, old = shape(source_new), shape(source_old)
    if new.text != old.text or match_score(source_new, source_old) < REPAIRABLE:
        return None
    changes = [(before, after) for before, after in zip(old.spans, new.spans, strict=True) if before.text != after.text]
    if any(_needs_other_plural(before, after, target_locale) for before, after in changes):
        return None
    places = protected_spans(target_old)
    replaced: dict[Span, str] = {}
    for before, after in changes:
        found = [place for place in places if _tight(place.text) == _tight(before.text)]
        if len(found) != 1 or found[0] in replaced:
            return None
        replaced[found[0]] = _spaced_alike(after.text, before.text, found[0].text)
    return _with_replacements(target_old, replaced)


def _likeness(one: Shape, other: Shape) -> int:
    if one.text == other.text:
        return _OTHER_SPANS
    longest = max(len(one.words), len(other.words))
    distance = _edit_distance(one.words, other.words)
    return min(_OTHER_MARKS, round(100 * (1 - distance / longest))) if longest else 0


def _span_penalty(one: Sequence[Span], other: Sequence[Span]) -> int:
    numbers = abs(_count(one, SpanKind.QUANTITY) - _count(other, SpanKind.QUANTITY))
    placeholders = abs(_count(one, SpanKind.PLACEHOLDER) - _count(other, SpanKind.PLACEHOLDER))
    renamed = _placeholders(one) != _placeholders(other)
    return min(_PENALTY * max(numbers, placeholders) + renamed, _MOST_PENALTY)


def _count(spans: Sequence[Span], kind: SpanKind) -> int:
    return sum(span.kind is kind for span in spans)


def _placeholders(spans: Sequence[Span]) -> Counter[str]:
    return Counter(span.text for span in spans if span.kind is SpanKind.PLACEHOLDER)


def _edit_distance(one: Sequence[str], other: Sequence[str]) -> int:
    """Return the fewest words to insert, delete or replace (Levenshtein)."""
    row = list(range(len(other) + 1))
    for index, word in enumerate(one, start=1):
        diagonal, row[0] = row[0], index
        for column, candidate in enumerate(other, start=1):
            cheapest = min(row[column] + 1, row[column - 1] + 1, diagonal + (word != candidate))
            diagonal, row[column] = row[column], cheapest
    return row[-1]


def _needs_other_plural(before: Span, after: Span, target_locale: str) -> bool:
    if not target_locale or before.kind is not SpanKind.QUANTITY or after.kind is not SpanKind.QUANTITY:
        return False
    plural = cldr_locale(target_locale).plural_form
    old, new = _number(before.text), _number(after.text)
    return old is not None and new is not None and plural(old) != plural(new)


def _number(text: str) -> Decimal | None:
    """Return a bare number; one with a unit or a sign stands in no plural."""
    try:
        return Decimal(text.replace(",", "")) if text[:1].isdecimal() else None
    except InvalidOperation:
        return None


def _tight(text: str) -> str:
    return "".join(text.split())


def _spaced_alike(new: str, old: str, found: str) -> str:
    """Return the new span with the space before its percent sign that the translation has there."""
    if found == old or not (new.endswith("%") and found.endswith("%")):
        return new
    gap = found[len(found[:-1].rstrip()) : -1]
    return f"{new[:-1].rstrip()}{gap}%"


def _with_replacements(text: str, replaced: dict[Span, str]) -> str:
    for span in sorted(replaced, key=lambda span: -span.start):
        text = text[: span.start] + replaced[span] + text[span.end :]
    return text
