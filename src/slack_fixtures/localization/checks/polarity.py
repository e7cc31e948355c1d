"""Severity, direction, negation, success and certainty: what a wrong word would turn into its contrary.

The word tables (``data/polarity-*.yaml``) give each language's words for a few values; those of the source languages
serve the translation memory too (``localization.polarity``). Both texts are read with their own table, and the values
are compared, never the words: "unavailable" and "nicht verfügbar" are both bad. A finding blocks only where the
contrary is certain; a value that is merely not found waits for review, as a right translation may have said it in
words that no table knows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from slack_fixtures.localization.checks.model import Finding, Severity
from slack_fixtures.localization.checks.tables import (
    SPACELESS,
    folded,
    language_of,
    listed,
    start_of,
    table,
    tables,
    word_pattern,
)
from slack_fixtures.localization.checks.view import View, plain_of, spans_of
from slack_fixtures.localization.segments import SpanKind

CHECK = "severity_polarity"

OPPOSITES: Mapping[str, tuple[str, str]] = {
    "threshold": ("above", "below"),
    "level": ("high", "low"),
    "change": ("rising", "falling"),
    "fill": ("full", "empty"),
    "run": ("started", "stopped"),
}
"""Axes of direction and their two ends."""

_CONTRARY = {
    f"{axis}.{one}": f"{axis}.{other}" for axis, ends in OPPOSITES.items() for one, other in (ends, ends[::-1])
}
_UP = frozenset({"threshold.above", "level.high", "change.rising"})
_DOWN = frozenset({"threshold.below", "level.low", "change.falling"})
_WRONG = ("negation", "absence", "bad", "run.stopped")
_WELL = ("good", "resolved", "run.started")
_WAYS = (*sorted(_UP), *sorted(_DOWN))
_SEVERITIES = ("severity.critical", "severity.warning", "severity.info")
_NAMES = {
    "severity.critical": "critical",
    "severity.warning": "a warning",
    "severity.info": "information",
    "threshold.above": "above",
    "threshold.below": "below",
    "level.high": "high",
    "level.low": "low",
    "change.rising": "rising",
    "change.falling": "falling",
    "fill.full": "full",
    "fill.empty": "empty",
    "run.started": "started",
    "run.stopped": "stopped",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A word of the tables in a text, with the values that it may have."""

    start: int
    end: int
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of one text say.

    Attributes:
        marks: the words of the tables, in order.
        values: how often each value stands there; a negated direction counts as its contrary.
        denied: negations of something bad ("no errors"), which is good.
        unwell: how often something good is negated ("not ready"), which is bad.
        unwelcome: how many words say that something fails, stands still or is missing.
    """

    marks: tuple[Mark, ...]
    values: Counter[str]
    denied: tuple[Mark, ...]
    unwell: int
    unwelcome: int

    @property
    def well(self) -> int:
        """How many words say, and no negation denies, that something succeeds."""
        return sum(self.values[value] for value in _WELL) - self.unwell

    @property
    def ill(self) -> int:
        """How many words say that something is wrong, negations among them."""
        return self.unwelcome + self.values["negation"]

    def has(self, *values: str) -> bool:
        """Return whether one of the values stands in the text."""
        return any(self.values[value] for value in values)

    def only(self, value: str) -> bool:
        """Return whether a value stands in the text and its contrary does not."""
        return self.values[value] > 0 and not self.values[_CONTRARY[value]]

    def place(self, *values: str) -> tuple[int, int]:
        """Return where the first word with one of the values stands."""
        return next(((mark.start, mark.end) for mark in self.marks if not {*values}.isdisjoint(mark.values)), (0, 0))


def words_of(language: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the words of a language's table: the value, the word, and whether the translation memory heeds it too."""
    for value, words in _flattened(table(f"polarity-{language}")):
        for word in listed(words):
            yield value, word.removesuffix(_MARK), word.endswith(_MARK)


class _Reader:
    """One language's table as one regular expression, so that a text is read once, longest words first."""

    def __init__(self, language: str) -> None:
        entries = table(f"polarity-{language}")
        values: dict[str, set[str]] = {}
        for value, word, _ in words_of(language):
            values.setdefault(word, set()).add(value)
        # The longest first across all values, so that a phrase wins over its words.
        ordered = sorted(values, key=_rank)
        self._words = [(re.compile(word_pattern(word, language)), tuple(sorted(values[word]))) for word in ordered]
        self._known: dict[str, tuple[str, ...]] = {}
        start = start_of(language, listed(str(entries.get("prefixes", ""))))
        self._scan = re.compile(f"{start}({_branches(ordered, language)})")
        self._sides = frozenset(
            ("before", "after") if entries["negation_side"] == "both" else (entries["negation_side"],)
        )
        self._reach = int(entries.get("reach", 2))
        self._spaceless = language in SPACELESS
        self._joints = frozenset(listed(str(entries.get("joints", ""))))

    def marks(self, text: str) -> Iterator[Mark]:
        """Yield the words of the table in a folded text."""
        for match in self._scan.finditer(text):
            values = self._values(match[1])
            if values != ("neutral",):
                yield Mark(match.start(1), match.end(), values)

    def _values(self, word: str) -> tuple[str, ...]:
        """Return the values of a word of the text, which may be one of many forms of a word of the table."""
        values = self._known.get(word)
        if values is None:
            values = next((values for pattern, values in self._words if pattern.fullmatch(word)), ("neutral",))
            if len(self._known) < _KNOWN_FORMS:
                self._known[word] = values
        return values

    def touches(self, text: str, negation: Mark, other: Mark, most: int = 9) -> bool:
        """Return whether a negation is about another word: one of the next few within the clause.

        Args:
            most: words that may stand between at most, where the language allows more.
        """
        before = negation.end <= other.start
        if ("before" if before else "after") not in self._sides:
            return False
        between = text[negation.end : other.start] if before else text[other.end : negation.start]
        if _STOP.search(between):
            return False
        if self._spaceless:
            return len(between) <= self._reach
        words = between.split()
        # Where a negation may stand on either side ("läuft nicht"), only the very next word counts behind it, unless
        # it closes the clause ("funktioniert trotz allem nicht").
        closes = not before and not _MORE.match(text, negation.end)
        reach = min(most, self._reach) if before or closes or len(self._sides) == 1 else 0
        return len(words) <= reach and self._joints.isdisjoint(words)


_KNOWN_FORMS = 10_000
"""Forms whose values are remembered; the texts of a tenant have a few hundred."""


def _branches(words: Sequence[str], language: str) -> str:
    """Return the words as one expression that looks at a letter before it tries the words that begin with it."""
    endings = [word_pattern(word[1:], language) for word in words if word.startswith("*")]
    by_letter: dict[str, list[str]] = {}
    for word in words:
        if not word.startswith("*"):
            letter = re.escape(word[0])
            by_letter.setdefault(letter, []).append(word_pattern(word, language).removeprefix(letter))
    branches = [rf"\w*(?:{'|'.join(endings)})"] if endings else []
    branches += [f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items()]
    return "|".join(branches)


def _rank(word: str) -> tuple[bool, int, bool]:
    """Sort endings (``*miyor``: a negated verb) before words, and longer words before shorter ones."""
    return not word.startswith("*"), -len(word.strip("*")), word.endswith("*")


_STOP = re.compile(r"[.,;:!?()\[\]，。；：！？、（）،؛؟\n⟨–—]")
_MORE = re.compile(r"\s*[^\W_]")
_MARK = "!"
_SETTINGS = frozenset({"negation_side", "prefixes", "reach", "joints"})


def _flattened(entries: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for name, entry in entries.items():
        if isinstance(entry, Mapping):
            yield from ((f"{name}.{value}", str(words)) for value, words in entry.items())
        elif name not in _SETTINGS:
            yield name, str(entry)


@cache
def _reader(language: str) -> _Reader | None:
    return _Reader(language) if language in tables("polarity-") else None


_VOWEL = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_VOWELLED = re.compile("[\\w\u0610-\u061a\u064b-\u065f\u0670]+")
_OPERATOR = re.compile(r"(?<![\w<>=|-])(&gt;|&lt;|[<>≥≤＞＜])=?\s*(?=[-+]?[\d$⟨{])")
_ABOVE = frozenset({"&gt;", ">", "≥", "＞"})


@lru_cache(maxsize=8192)
def read(text: str, language: str) -> Reading | None:
    """Return what the words of a text say about severity and polarity; ``None`` for a language without a table."""
    reader = _reader(language)
    if reader is None:
        return None
    plain = folded(plain_of(text))
    if language == "ar":
        plain = _without_vowels(plain)
    marks = sorted((*reader.marks(plain), *_operators(text)), key=lambda mark: mark.start)
    return _reading(plain, tuple(marks), reader)


def _without_vowels(text: str) -> str:
    """Return a text of the same length without vowel signs, which writers may leave out; spaces fill each word up."""
    return _VOWELLED.sub(lambda word: (kept := _VOWEL.sub("", word[0])) + " " * (len(word[0]) - len(kept)), text)


def _operators(text: str) -> Iterator[Mark]:
    for match in _OPERATOR.finditer(text):
        end = "above" if match[1] in _ABOVE else "below"
        if not any(span.start < match.start() < span.end and span.kind in _SHIELDED for span in spans_of(text)):
            yield Mark(match.start(), match.end(), (f"threshold.{end}",))


def compares(text: str) -> bool:
    """Return whether a text has a comparison sign before a number or a placeholder."""
    return next(_operators(text), None) is not None


_SHIELDED = frozenset({SpanKind.PLACEHOLDER, SpanKind.CODE, SpanKind.URL, SpanKind.IDENTIFIER})


_GOOD = frozenset(_WELL)
_UNWELCOME = frozenset({"absence", "bad", "run.stopped"})
_NEIGHBOURS = 4  # words of the tables on either side that a negation may be about; more are never within its reach
_CLOSE = {"threshold.above": 0, "threshold.below": 0, "level.high": 1, "level.low": 1}
"""Words between a negation and a direction that it turns round: in "not ready for more than" it does not."""


def _reading(plain: str, marks: tuple[Mark, ...], reader: _Reader) -> Reading:
    values: Counter[str] = Counter()
    denied: list[Mark] = []
    unwell = 0
    for index, mark in enumerate(marks):
        near = marks[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
        negations = [other for other in near if "negation" in other.values and other is not mark]
        negated = any(reader.touches(plain, negation, mark) for negation in negations)
        for value in mark.values:
            if negated and value == "maybe":  # "não foi possível": it could not
                values["able"] += 1
            elif not negated or value not in _CONTRARY:
                values[value] += 1
            elif value.startswith(("threshold", "level")):  # "not high" is low; "not rising" need not fall
                close = any(reader.touches(plain, negation, mark, _CLOSE[value]) for negation in negations)
                values[_CONTRARY[value] if close else value] += 1
        if negated and not {"bad", "trouble", "absence"}.isdisjoint(mark.values):
            denied.append(mark)
        unwell += negated and not _GOOD.isdisjoint(mark.values)
    unwelcome = sum(not _UNWELCOME.isdisjoint(mark.values) for mark in marks)
    return Reading(marks, values, tuple(denied), unwell, unwelcome)


def severity_polarity(view: View) -> Iterator[Finding]:
    """Severity, direction, negation, success and certainty agree with the source."""
    source = read(view.source, language_of(view.context.source_locale))
    target = read(view.target, language_of(view.context.target_locale))
    if source is None or target is None:
        return
    yield from _severity(source, target)
    yield from _direction(source, target)
    yield from _negation(source, target)
    yield from _outcome(source, target)
    yield from _certainty(source, target)


def _block(message: str, place: tuple[int, int]) -> Finding:
    return Finding(CHECK, Severity.BLOCK, message, *place)


def _review(message: str, place: tuple[int, int]) -> Finding:
    return Finding(CHECK, Severity.REVIEW, message, *place)


def _severity(source: Reading, target: Reading) -> Iterator[Finding]:
    said = {value for value in _SEVERITIES if source.values[value]}
    shown = {value for value in _SEVERITIES if target.values[value]}
    for value in sorted(said - shown):
        others = [other for other in shown - said if _stands_for_itself(target, other, said)]
        if others:
            yield _block(f"The source says {_NAMES[value]}, the target {_NAMES[others[0]]}.", target.place(others[0]))
        elif value != "severity.info" and not (value == "severity.critical" and target.has("grave")):
            yield _review(f"The source says {_NAMES[value]}, and the target has no word for it.", (0, 0))
    if not said and "severity.critical" in shown and not source.has("grave"):
        yield _review("The target says critical, which the source does not.", target.place("severity.critical"))


def _stands_for_itself(target: Reading, value: str, said: set[str]) -> bool:
    """Return whether a severity is not just another reading of a word that also means what the source says."""
    return any(value in mark.values and said.isdisjoint(mark.values) for mark in target.marks)


def _direction(source: Reading, target: Reading) -> Iterator[Finding]:
    clashes = [value for value in _CONTRARY if source.only(value) and target.only(_CONTRARY[value])]
    clashes += [
        value
        for value in ("threshold.above", "threshold.below", "level.high", "level.low")
        if source.values[value] > target.values[value]
        and source.values[_CONTRARY[value]]
        and target.values[_CONTRARY[value]] > source.values[_CONTRARY[value]]
    ]
    for value in clashes:
        other = _CONTRARY[value]
        yield _block(f"The source says {_NAMES[value]}, the target {_NAMES[other]}.", target.place(other, value))
    if clashes:
        return
    if source.has("threshold.above", "threshold.below") and not target.has(*_UP, *_DOWN, "within"):
        yield _review("The source compares with a threshold, and the target has no word for that.", (0, 0))
    if _count(source, _WAYS) != 1 or _count(target, _WAYS) != 1:
        return  # with several, one that no table knows would look like the contrary of another
    up, down = source.has(*_UP), source.has(*_DOWN)
    if up and not down and target.has(*_DOWN) and not target.has(*_UP):
        yield _block("What is high or rising in the source is low or falling in the target.", target.place(*_DOWN))
    if down and not up and target.has(*_UP) and not target.has(*_DOWN):
        yield _block("What is low or falling in the source is high or rising in the target.", target.place(*_UP))


def _negation(source: Reading, target: Reading) -> Iterator[Finding]:
    negated, unwelcome = source.values["negation"], source.unwelcome
    if negated and not target.has(*_WRONG):
        if not (source.denied and target.has(*_WELL)):
            yield _block("The source negates something, the target does not.", (0, 0))
    elif source.denied and not target.has("negation", "absence") and not target.has(*_WELL):
        yield _block("The source denies what the target affirms.", target.place("bad", "trouble"))
    elif negated and not target.has("negation") and target.unwelcome <= unwelcome:
        yield _review("The target seems to have lost a negation of the source.", (0, 0))
    if not target.has("negation") or negated:
        return
    if not unwelcome and not source.has("trouble", "spare") and not (target.denied and source.has(*_WELL)):
        yield _block("The target negates something, the source does not.", target.place("negation"))
    elif target.denied and unwelcome <= 1 and not target.unwell and not source.has(*_WELL, "spare"):
        yield _block("The target denies what the source affirms.", (target.denied[0].start, target.denied[0].end))


def _outcome(source: Reading, target: Reading) -> Iterator[Finding]:
    went_wrong, goes_wrong = source.has(*_WRONG, "ongoing"), target.has(*_WRONG, "ongoing")
    went_well, goes_well = source.has(*_WELL), target.has(*_WELL)
    if source.has("bad") and not goes_wrong and _count(target, _WELL) > _count(source, _WELL):
        yield _block("What fails in the source succeeds in the target.", target.place(*_WELL))
    elif went_well and not went_wrong and not goes_well and not target.denied and target.has("bad", "ongoing"):
        yield _block("What succeeds in the source fails in the target.", target.place("bad", "ongoing"))
    elif not source.denied and source.well <= 0 < target.well and target.ill + target.values["trouble"] < source.ill:
        yield _review("More seems to be well in the target than in the source.", target.place(*_WELL))
    elif source.has("resolved") and not source.has("ongoing") and not goes_well:
        if target.has("ongoing") and not target.has("run.stopped"):
            yield _block("What is over in the source goes on in the target.", target.place("ongoing"))
        elif not target.has("run.stopped"):
            yield _review("The source says that it is over, and the target has no word for it.", (0, 0))
    elif source.has("ongoing") and not source.has("resolved") and target.has("resolved") and not goes_wrong:
        yield _block("What goes on in the source is over in the target.", target.place("resolved"))


def _count(reading: Reading, values: tuple[str, ...]) -> int:
    return sum(reading.values[value] for value in values)


def _certainty(source: Reading, target: Reading) -> Iterator[Finding]:
    if source.has("maybe") and not target.has("maybe", "able"):
        yield _block("The source says that something may be so, the target that it is.", (0, 0))
    if target.has("maybe") and not source.has("maybe", "able"):
        yield _block("The target says that something may be so, the source that it is.", target.place("maybe"))
