"""Which words of the grammar a correction changed, and with which words the grammar would have said it like that.

A correction shows forms ("Der Datenträger ist …"), the lexicon holds words with their gender, plural and the like. So
the way back is tried out: words are put into the language's own notation, the grammar says the sentence with each, and
the one that comes nearest to what the person wrote is proposed. Where it comes out word for word, it is certain.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.languages import linearizer
from slack_fixtures.grammar.languages.base import Linearizer, Style
from slack_fixtures.localization import embedded
from slack_fixtures.localization.embedded import UNUSABLE, Read, Words
from slack_fixtures.localization.translations import Token, post_edit_distance, tokens

MOST_TRIED = 800
"""Lines that are said for one correction; each takes about a third of a millisecond."""

REWRITTEN = 0.6
"""Post-edit distance from which on words no longer stand for words."""

_STYLES = (Style(), Style(urgent=True))
_CATEGORIES = ("nouns", "verbs", "adjectives", "adverbs")
_MOST_TAILS = 8
_OFTEN = 5  # times that a mark stands in the lexicon; what is rarer may be part of the word
_ALIKE = 2  # letters at the end of a word that tell how it is inflected
_LONGEST_MARK = 4  # letters of what follows a word in its line: "f -en", "het -s"
_LONGEST_WINDOW = 8  # words; who changes more rewrites the sentence
_LONGEST_WORD = 3  # words that stand for one
_LONGEST_UNSPACED = 6  # characters, where those are the words
_WORD = re.compile(r"[^\W\d_](?:[\w '’/-]*\w)?")
_LONGEST_ENDING = 3  # letters
_ENOUGH = 0.6  # of a word's letters must begin its form
_INSIDE = 4  # letters from which on a word is looked for within compounds
_WORDS_OF_LINE = re.compile(r"[^\W\d_][^\s;,|/(){}:=%@~]*")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class WordChoice:
    """A word that the grammar chose and a person changed.

    Attributes:
        category: ``nouns``, ``verbs``, ``adjectives`` or ``adverbs``; with ``concept`` it names the entry.
        present: the entry's line as the language has it.
        replaced: the form in the draft; ``word``: what the person wrote instead.
        line: the entry that would have said it so, or nearly; empty where none was found.
        certain: whether the grammar says the corrected text word for word with ``line``.
    """

    category: str
    concept: str
    present: str
    replaced: str
    word: str
    line: str = ""
    certain: bool = False


def changed_words(
    draft: str, final: str, source: str, *, source_locale: str, locale: str, words: Words = ()
) -> list[WordChoice]:
    """Return the entries of the lexicon that a correction suggests to change; at most one for each changed place.

    Args:
        draft: what the grammar said; where it would say something else by now, nothing is suggested.
        final: what the person made of it.
        source: the text that was translated.
        source_locale: of the source.
        locale: one of the grammar's, see ``embedded.target_of``.
        words: of the tenant, that the grammar used.
    """
    given, wanted = tokens(draft), tokens(final)
    is_rewritten = post_edit_distance(draft, final) > REWRITTEN
    if given == wanted or is_rewritten or not lexicon.words(linearizer(locale).folder):
        return []
    language = linearizer(locale).with_lines({(category, concept): line for category, concept, line in words})
    trial = _Trial(embedded.read(source, source_locale.partition("-")[0]), draft, final)
    asked = trial.begin(language)
    places = list(_places(given, wanted)) if asked else []
    found = {place: list(trial.choices(place, asked)) for place in places}
    chosen: list[tuple[_Place, WordChoice]] = []
    while not trial.done and any(found.values()):
        ranked = [(trial.rank(choice), number, place) for place in found for number, choice in enumerate(found[place])]
        _, number, place = min(ranked, key=lambda one: one[:2])
        chosen.append((place, found.pop(place)[number]))
        trial.take(chosen[-1][1])
        found = {place: [one for one in found[place] if trial.helps(one)] for place in found}
    return [
        replace(choice, certain=trial.done and bool(choice.line))
        for place, choice in chosen
        if place.is_replaced or trial.done  # what was added may as well be something else that is said
    ]


def lemmas(line: str) -> tuple[str, ...]:
    """Return the words that stand in a line of the lexicon, the first of which is what it is called."""
    return tuple(dict.fromkeys(_WORDS_OF_LINE.findall(line)))


def readable(locale: str, category: str, concept: str, line: str) -> bool:
    """Return whether the language can read a line as the word of a concept."""
    if category not in _CATEGORIES or (category, concept) not in lexicon.concepts():
        return False
    try:
        linearizer(locale).read_line(category, concept, line)
    except UNUSABLE:
        return False
    return True


def inflects(text: str, source_locale: str, *, locale: str, words: Words) -> bool:
    """Return whether the grammar can inflect some words as a text needs it, or does not need them for it."""
    language = linearizer(locale).with_lines({(category, concept): line for category, concept, line in words})
    try:
        embedded.read(text, source_locale.partition("-")[0]).say(language, Style())
    except UNUSABLE:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Place:
    """A stretch of the draft that was changed, and what stands there in the corrected text; in code points."""

    start: int
    end: int
    final_start: int
    final_end: int

    @property
    def is_replaced(self) -> bool:
        """Whether words stand for words; what was added or left out may at most make a noun a longer one."""
        return self.start < self.end and self.final_start < self.final_end


def _places(given: list[Token], wanted: list[Token]) -> Iterator[_Place]:
    matcher = SequenceMatcher(a=[t.text for t in given], b=[t.text for t in wanted], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        added = "".join(token.text for token in wanted[c:d]) if a == b else ""
        is_particle = 0 < len(added) < _INSIDE and not _UNSPACED.search(added)
        if kind != "equal" and max(b - a, d - c) <= _LONGEST_WINDOW and not is_particle:
            yield _place(given, wanted, (a, b, c, d))


def _place(given: list[Token], wanted: list[Token], span: tuple[int, int, int, int]) -> _Place:
    """Return a changed stretch of tokens as a place; what was only added or left out has its space with it."""
    a, b, c, d = span
    if a < b and c < d:
        return _Place(given[a].start, given[b - 1].end, wanted[c].start, wanted[d - 1].end)
    if a:
        return _Place(given[a - 1].end, given[b - 1].end, wanted[c - 1].end, wanted[d - 1].end)
    return _Place(given[0].start, given[b].start, wanted[0].start, wanted[d].start)


class _Trial:
    """Says one text with many words."""

    def __init__(self, text: Read, draft: str, final: str) -> None:
        self._text = text
        self._draft, self._final = draft, final
        self._given, self._wanted = tokens(draft), tokens(final)
        self._distance = post_edit_distance(draft, final)
        self._left = MOST_TRIED
        self._tried: dict[tuple[str, str, str], float | None] = {}
        self._language: Linearizer[Any]
        self._style: Style

    @property
    def done(self) -> bool:
        """Whether the grammar says the corrected text with the words that were taken."""
        return self._distance == 0

    def begin(self, language: Linearizer[Any]) -> list[tuple[str, str]]:
        """Return the concepts whose words the language asks for; none where it does not say the draft at all."""
        for style in _STYLES:
            fresh = language.with_lines({})
            with suppress(*UNUSABLE):  # of a tenant's word, see ``embedded.translate``
                if tokens(self._text.say(fresh, style).text) == self._given:
                    self._language, self._style = language, style
                    return [key for key in fresh.used() if key in lexicon.concepts()]
        return []

    def take(self, choice: WordChoice) -> None:
        """Say a word from now on."""
        if choice.line:
            self._language = self._language.with_lines({(choice.category, choice.concept): choice.line})
            self._tried.clear()
            said = self._text.say(self._language, self._style).text
            self._distance = 0 if tokens(said) == self._wanted else post_edit_distance(said, self._final)

    def choices(self, place: _Place, concepts: Iterable[tuple[str, str]]) -> Iterator[WordChoice]:
        """Yield what may have been meant at a place."""
        for category, concept in concepts:
            present = self._language.line(category, concept) or ""
            if category != "nouns" and not place.is_replaced:
                continue
            for form in _forms(present, self._draft, place):
                words = _words_instead(self._final, place, form.start, form.end)
                others = [word for word in words if word.casefold() != form.text.casefold()]
                for word in others[: place.is_replaced]:
                    yield WordChoice(category, concept, present, form.text, word)
                for word in others:
                    for line in _lines((self._language.folder, category), form, word):
                        named = heading(self._language.folder, category, line)
                        choice = WordChoice(category, concept, present, form.text, named, line)
                        if self.helps(choice):
                            yield choice

    def helps(self, choice: WordChoice) -> bool:
        """Return whether the text comes nearer to the corrected one with a word; true where there is no line to try."""
        return self.rank(choice) < (self._distance, True) if choice.line else True

    def rank(self, choice: WordChoice) -> tuple[float, bool]:
        """Return how far the text is from the corrected one with a word, and whether that is not known."""
        if not choice.line:
            return self._distance, True
        distance = self._distance_with(choice.category, choice.concept, choice.line)
        return self._distance if distance is None else distance, distance is None

    def _distance_with(self, category: str, concept: str, line: str) -> float | None:
        tried = (category, concept, line)
        if tried not in self._tried:
            self._tried[tried] = self._try(*tried) if self._left > 0 else None
            self._left -= 1
        return self._tried[tried]

    def _try(self, category: str, concept: str, line: str) -> float | None:
        if not readable(self._language.locale, category, concept, line):
            return None
        try:
            said = self._text.say(self._language.with_lines({(category, concept): line}), self._style)
        except UNUSABLE:
            return None
        return post_edit_distance(said.text, self._final) if said.complete else None


@dataclass(frozen=True, slots=True)
class _Form:
    """A stretch of the draft that is a form of a word of an entry: ``Platten`` of ``Platte``."""

    line: str
    lemma: str
    text: str
    start: int
    end: int


def _forms(line: str, draft: str, place: _Place) -> Iterator[_Form]:
    """Yield the forms of an entry's words that stand in the draft and were changed."""
    seen: set[tuple[int, int]] = set()
    for lemma in lemmas(line):
        stem = lemma[: max(1, -int(-len(lemma) * _ENOUGH // 1))]
        if len(stem) < 2 and not _UNSPACED.match(stem):  # noqa: PLR2004 - a letter
            continue
        for found in re.finditer(re.escape(stem), draft, re.IGNORECASE):
            start, end = _stretch_of_form(draft, found.start(), lemma)
            touches = start <= place.end and place.start <= end + 1
            if touches and (start, end) not in seen and end > start:
                seen.add((start, end))
                yield _Form(line, lemma, draft[start:end], start, end)


def _stretch_of_form(draft: str, start: int, lemma: str) -> tuple[int, int]:
    """Return the stretch of the form that begins at a place; an empty one where no word begins there."""
    if _UNSPACED.match(lemma):
        same = 0
        while start + same < len(draft) and same < len(lemma) and draft[start + same] == lemma[same]:
            same += 1
        return start, start + same
    if start and draft[start - 1].isalnum() and len(lemma) < _INSIDE:
        return start, start
    while start and draft[start - 1].isalnum():
        start -= 1
    end = start
    while end < len(draft) and draft[end].isalnum():
        end += 1
    return start, end


def _words_instead(final: str, place: _Place, start: int, end: int) -> Iterator[str]:
    """Yield what may stand for a form in the corrected text: the whole place, then the words in it, longer ones first.

    Where the form begins before the changed place or ends behind it, so does what stands for it.
    """
    before, behind = max(place.start - start, 0), max(end - place.end, 0)
    whole = final[place.final_start - before : place.final_end + behind]
    kept = place.start >= start and place.end <= end + 1
    parts = tokens(whole)
    seen = {""}
    most = _LONGEST_UNSPACED if _UNSPACED.search(whole) else _LONGEST_WORD
    if kept and len(parts) <= most and _WORD.fullmatch(whole.strip()):
        seen.add(whole.strip())
        yield whole.strip()
    for length in range(min(_LONGEST_WORD, len(parts)), 0, -1):
        for first in range(len(parts) - length + 1):
            word = whole[parts[first].start : parts[first + length - 1].end]
            if word not in seen and _WORD.fullmatch(word):
                seen.add(word)
                yield word


def _lines(key: tuple[str, str], form: _Form, word: str) -> Iterator[str]:
    """Yield entries for a word that a person wrote, the likeliest first: like the present one, then like others.

    Args:
        key: the language's folder and the category.
        form: of the present entry, that the person changed.
        word: what the person wrote instead.
    """
    present, lemma = form.line, form.lemma
    seen: set[str] = {present}
    stems = list(_stems(lemma, form.text, word))
    for old, new in stems:
        if new[-1:] == lemma[len(old) :][:1] and not old.endswith(new[-1:]):
            continue  # "verdichte-en"
        line = re.sub(rf"(?<!\w){re.escape(old)}", new.replace("\\", r"\\"), present)
        if line not in seen:
            seen.add(line)
            yield line
    _, _, rest = present.partition(" ; ")
    others = [part for part in rest.split(" ; ") if part and lemma[:3] not in part and not part.startswith("also ")]
    called = dict.fromkeys(new + lemma[len(old) :] for old, new in stems)
    for name in called:
        for tail in _tails_of(*key, name):
            for line in (" ; ".join([f"{name} {tail}", *others]), f"{name} {tail}"):
                if line not in seen:
                    seen.add(line)
                    yield line


def _stems(lemma: str, replaced: str, word: str) -> Iterator[tuple[str, str]]:
    """Yield pairs of what the form has of its word and what the new form may have of its own."""
    at = replaced.casefold().find(lemma.casefold())
    if at >= 0:  # the word stands in the form as it is, perhaps within a compound
        before, behind = replaced[:at], replaced[at + len(lemma) :]
        if word.startswith(before) and word.endswith(behind) and len(word) > len(before) + len(behind):
            inner = word[len(before) : len(word) - len(behind)]
            yield lemma, _like(inner, lemma)
    same = next(
        (n for n, (a, b) in enumerate(zip(lemma.casefold(), replaced.casefold(), strict=False)) if a != b), None
    )
    same = min(len(lemma), len(replaced)) if same is None else same
    if same:
        stem, ending = lemma[:same], replaced[same:]
        if ending and word.endswith(ending):
            yield stem, _like(word[: -len(ending)], lemma)
        for cut in range(min(_LONGEST_ENDING, len(word) - 1) + 1):
            yield stem, _like(word[: len(word) - cut], lemma)


def _like(word: str, lemma: str) -> str:
    """Return a word with a capital where the lemma has one, and without where it has none, unless it is a name."""
    if lemma[:1].isupper():
        return word[:1].upper() + word[1:]
    return word[:1].lower() + word[1:] if word[1:].islower() else word


def heading(folder: str, category: str, line: str) -> str:
    """Return the word that a line is about, without its marks and further forms."""
    words = re.split(r"[;,|]", line, maxsplit=1)[0].split()
    tails = _tails(folder, category)
    end = next((at for at in range(1, len(words)) if " ".join(words[at:]) in tails), len(words))
    return " ".join(words[:end])


def _tails_of(folder: str, category: str, word: str) -> list[str]:
    """Return what may follow a word in its line: first what follows words that end like it."""
    tails = _tails(folder, category)
    common = sorted(tails, key=lambda tail: -tails[tail][""])[:_MOST_TAILS]
    like = sorted(tails, key=lambda tail: (-tails[tail][word[-_ALIKE:]], -tails[tail][""]))[:_MOST_TAILS]
    return list(dict.fromkeys([tail for tail in like if tails[tail][word[-_ALIKE:]]] + common))


@lru_cache(maxsize=128)
def _tails(folder: str, category: str) -> dict[str, Counter[str]]:
    """Return what follows the words in a language's lines of one category ("f -en"), and how often.

    It is counted by the words' last letters, and under "" in all.
    """
    found: dict[str, Counter[str]] = {}
    for (kind, _), line in lexicon.words(folder).items():
        word, *marks = line.partition(" ; ")[0].split() if kind == category else [""]
        if marks and all(len(mark) <= _LONGEST_MARK and not mark.endswith(",") for mark in marks):
            found.setdefault(" ".join(marks), Counter()).update(["", word[-_ALIKE:]])
    return {tail: counts for tail, counts in found.items() if counts[""] >= _OFTEN}
