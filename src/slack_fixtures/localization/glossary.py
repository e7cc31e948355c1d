"""The term base: what a word is to be called, where it stands in a text, and what a correction suggests for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType
from typing import Annotated, Any, Protocol, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from slack_fixtures.kernel.documents import event_type
from slack_fixtures.kernel.errors import ConflictError
from slack_fixtures.kernel.events import NewEvent, StreamType
from slack_fixtures.kernel.fields import wrong_field
from slack_fixtures.kernel.jsonvalues import StorableText
from slack_fixtures.localization.model import LocaleTag, parents
from slack_fixtures.localization.segments import protected_spans
from slack_fixtures.localization.translations import Token, post_edit_distance, slice_of, tokens

LONGEST_TERM = 200
"""Characters in one term; longer ones are sentences."""

MOST_EVIDENCE = 20

EVERY_LOCALE = "*"

_ONE_LINE = r"\A\S(?:[^\x00-\x1f\x7f-\x9f\u2028\u2029]*\S)?\z"
TermText = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TERM, pattern=_ONE_LINE), StorableText]
TermNote = Annotated[str, StringConstraints(max_length=1_000), StorableText]


class TermStatus(StrEnum):
    """How a translator must treat a term."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"
    DO_NOT_TRANSLATE = "do_not_translate"


class TermState(StrEnum):
    """Whether a term counts: a proposal waits for somebody, and one that was declined is not made again."""

    ACTIVE = "active"
    PROPOSED = "proposed"
    DECLINED = "declined"


class PartOfSpeech(StrEnum):
    """Of the target, by the names of TBX-Basic."""

    UNKNOWN = ""
    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PROPER_NOUN = "properNoun"
    OTHER = "other"


class Gender(StrEnum):
    """Of the target, by the names of TBX-Basic."""

    UNKNOWN = ""
    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"
    OTHER = "other"


class Term(BaseModel):
    """What a word of the source is, or must not be, called in a locale.

    Attributes:
        locale: of the target; ``None`` for every locale, which only a term that is not translated can have.
        target: the source itself for what is not translated.
        case_sensitive: whether capitals count; ``None`` decides by the term: names that are not translated and
            abbreviations in capitals only, so that ``Go`` and ``IT`` are not found in "go" and "it".
        replaces: of a proposal, the word that somebody corrected.
        evidence: of a proposal, ids of the translations that were corrected so.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: TermText
    source_locale: LocaleTag
    locale: LocaleTag | None
    target: TermText
    status: TermStatus = TermStatus.PREFERRED
    part_of_speech: PartOfSpeech = PartOfSpeech.UNKNOWN
    gender: Gender = Gender.UNKNOWN
    note: TermNote = ""
    case_sensitive: bool | None = None
    state: TermState = TermState.ACTIVE
    replaces: Annotated[str, StringConstraints(max_length=LONGEST_TERM), StorableText] = ""
    evidence: Annotated[tuple[str, ...], Field(max_length=MOST_EVIDENCE)] = ()

    @model_validator(mode="before")
    @classmethod
    def _untranslated_is_its_own_target(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("status") == TermStatus.DO_NOT_TRANSLATE and "source" in data:
            return {"target": data["source"], "locale": None, **data}
        return data

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if self.status is TermStatus.DO_NOT_TRANSLATE:
            if self.target != self.source:
                raise wrong_field("target", "expected the source itself, which is not translated")
        elif self.locale is None:
            raise wrong_field("locale", "expected a locale; only what is not translated is the same in all")
        return self

    @property
    def name(self) -> str:
        """What no other term of the tenant may share."""
        return "|".join((self.source_locale, self.locale or EVERY_LOCALE, self.source.casefold(), self.target))

    @property
    def capitals_count(self) -> bool:
        """Whether only this spelling is the term."""
        if self.case_sensitive is not None:
            return self.case_sensitive
        is_abbreviation = self.source.isupper() and len(self.source) > 1
        return is_abbreviation or self.status is TermStatus.DO_NOT_TRANSLATE

    def to_json(self) -> dict[str, Any]:
        """Return the document that events and projection hold."""
        return self.model_dump(mode="json")


class SharedTerms(Protocol):
    """The built-in term base, which every tenant has and none can change."""

    def terms(self, source_locale: str, locale: str) -> Iterable[Term]:
        """Return the terms from one locale into another."""
        ...


# Decisions


def propose(present: Term | None, term: Term) -> NewEvent | None:
    """Decide to propose a term; what is in the term base or was declined stays as it is, evidence is added."""
    if present is None:
        return _event("Proposed", term.model_copy(update={"state": TermState.PROPOSED}))
    added = tuple(found for found in term.evidence if found not in present.evidence)
    if present.state is not TermState.PROPOSED or not added or len(present.evidence) >= MOST_EVIDENCE:
        return None
    evidence = (*present.evidence, *added)[:MOST_EVIDENCE]
    return _event("Proposed", present.model_copy(update={"evidence": evidence}))


def accept(present: Term) -> NewEvent:
    """Decide that a proposed or declined term counts.

    Raises:
        ConflictError: it does already.
    """
    if present.state is TermState.ACTIVE:
        raise ConflictError("The term is in the term base already.")
    return _event("Accepted", present.model_copy(update={"state": TermState.ACTIVE}))


def decline(present: Term) -> NewEvent:
    """Decide against a proposal; it is not made again.

    Raises:
        ConflictError: it is no open proposal.
    """
    if present.state is not TermState.PROPOSED:
        raise ConflictError("The term is not an open proposal.")
    return _event("Declined", present.model_copy(update={"state": TermState.DECLINED}))


def _event(what: str, document: Term) -> NewEvent:
    return NewEvent(event_type(StreamType.TERM, what), {"document": document.to_json()})


# Terms in a text


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A stretch of a text that the term base knows.

    Attributes:
        start: offset in code points.
        end: offset behind the last one.
        text: as it is spelled there.
        terms: everything that is said of it, the preferred ones first; at least one.
    """

    start: int
    end: int
    text: str
    terms: tuple[Term, ...]


_ENDINGS = MappingProxyType(
    {
        "en": "(?:es|s)?",
        "de": "(?:ern|es|en|er|s|n|e)?",
        "nl": "(?:en|s)?",
        "fr": "(?:s|x)?",
        "es": "(?:es|s)?",
        "pt": "(?:es|s)?",
    }
)
"""Regular endings that a term may carry in a source text; irregular forms are terms of their own."""
_LONGEST_ENDING = 3
_RUN = re.compile(r"[^\W_]+")
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
"""Thai, kana and Chinese characters: no spaces, hence no boundaries of words."""
_ORDER = (TermStatus.DO_NOT_TRANSLATE, TermStatus.PREFERRED, TermStatus.ADMITTED, TermStatus.FORBIDDEN)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """How one spelling of a source is found: at the first run of letters and digits, which stands ``lead`` in."""

    expression: re.Pattern[str]
    lead: int
    terms: tuple[Term, ...]


class TermIndex:
    """The terms of one pair of locales, ready to be found in texts in time that hardly depends on their number."""

    def __init__(self, terms: Iterable[Term]) -> None:
        spellings: dict[tuple[str, bool, str], list[Term]] = defaultdict(list)
        for term in terms:
            source = term.source if term.capitals_count else term.source.casefold()
            spellings[source, term.capitals_count, term.source_locale.partition("-")[0]].append(term)
        self._by_run: dict[str, list[_Pattern]] = defaultdict(list)
        self._unspaced: list[_Pattern] = []
        for (source, capitals, language), same in spellings.items():
            pattern = _pattern(source, same, capitals=capitals, language=language)
            run = _RUN.search(source)
            if run is None or _UNSPACED.search(source):
                self._unspaced.append(pattern)
            else:
                self._by_run[run[0].casefold()].append(pattern)

    def find(self, text: str) -> tuple[TermMatch, ...]:
        """Return the terms in a text, the longest first; of two that overlap the longer counts.

        What lies within a placeholder, an identifier or another protected span is no term, unless it is all of it.
        """
        protected = [(span.start, span.end) for span in protected_spans(text)]
        spots: dict[tuple[int, int], list[Term]] = defaultdict(list)
        for start, end, terms in self._matches(text):
            cut = (span for span in protected if span[0] < end and start < span[1])
            if all(start <= begin and finish <= end for begin, finish in cut):
                spots[start, end] += terms
        taken: list[tuple[int, int]] = []
        found = []
        for start, end in sorted(spots, key=lambda spot: (spot[0] - spot[1], spot[0])):
            if all(end <= begin or finish <= start for begin, finish in taken):
                taken.append((start, end))
                ordered = sorted(spots[start, end], key=lambda term: (_ORDER.index(term.status), term.target))
                found.append(TermMatch(start, end, text[start:end], tuple(ordered)))
        return tuple(found)

    def _matches(self, text: str) -> Iterable[tuple[int, int, tuple[Term, ...]]]:
        for run in _RUN.finditer(text):
            word = run[0].casefold()
            for key in {word[: len(word) - cut] for cut in range(_LONGEST_ENDING + 1) if len(word) > cut}:
                for pattern in self._by_run.get(key, ()):
                    begin = run.start() - pattern.lead
                    if begin >= 0 and (match := pattern.expression.match(text, begin)):
                        yield match.start(), match.end(), pattern.terms
        for pattern in self._unspaced:
            for match in pattern.expression.finditer(text):
                yield match.start(), match.end(), pattern.terms


def _pattern(source: str, terms: Sequence[Term], *, capitals: bool, language: str) -> _Pattern:
    expression = r"\s+".join(re.escape(part) for part in source.split())
    if not _UNSPACED.search(source):
        ending = "" if capitals or not source[-1].isalpha() else _ENDINGS.get(language, "")
        before = r"(?<!\w)" if source[0].isalnum() else ""
        after = r"(?!\w)" if source[-1].isalnum() else ""
        expression = f"{before}{expression}{ending}{after}"
    run = _RUN.search(source)
    return _Pattern(re.compile(expression, 0 if capitals else re.IGNORECASE), run.start() if run else 0, tuple(terms))


def in_force(tenants: Iterable[Term], shared: Iterable[Term], *, source_locale: str, locale: str) -> tuple[Term, ...]:
    """Return the terms that count from one locale into another.

    A term of ``de`` counts for ``de-AT``, and one of any English for ``en-GB``. Where the tenant says something of a
    word, the built-in base says nothing of it.
    """
    chosen = [term for term in tenants if _applies(term, source_locale, locale)]
    known = {term.source.casefold() for term in chosen}
    built_in = (t for t in shared if _applies(t, source_locale, locale) and t.source.casefold() not in known)
    return (*chosen, *built_in)


def _applies(term: Term, source_locale: str, locale: str) -> bool:
    return (
        term.state is TermState.ACTIVE
        and term.source_locale.partition("-")[0] == source_locale.partition("-")[0]
        and (term.locale is None or term.locale in _and_parents(locale))
    )


@lru_cache(maxsize=1024)
def _and_parents(locale: str) -> frozenset[str]:
    return frozenset({locale, *parents(locale)})


# What a correction suggests


@dataclass(frozen=True, slots=True)
class TermProposal:
    """A term that a correction suggests.

    Attributes:
        source: the words of the source that were translated differently; a guess unless ``certain``.
        target: what the person wrote; ``replaced`` is what stood there before.
        certain: whether a term of the term base says which words were meant.
    """

    source: str
    target: str
    replaced: str
    certain: bool = False


_PARTICLE = re.compile("[\u3041-\u309f]{1,2}")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_LONGEST_PHRASE = 4  # words; longer changes rewrite a clause and name no term
_REWRITTEN = 0.6  # post-edit distance from which on words no longer stand for words
_ENGLISH_AND_GERMAN = """
a an the of in on at by to for from with and or is are was were be been has have had not no than that this it its
der die das den dem des ein eine einen einem einer und oder ist sind war wird werden hat haben auf in im an am von
vom zu zum zur mit bei für aus nicht kein keine als dass es
"""
_FUNCTION_WORDS = frozenset(_ENGLISH_AND_GERMAN.split())
"""Of the languages in which alerts are written: no term begins or ends with one."""


def proposals(draft: str, final: str, source: str, terms: Collection[Term] = ()) -> list[TermProposal]:
    """Return the terms that the difference between a draft and its correction suggests.

    Only replaced words count: what was added or left out is grammar or style. Which words of the source they stand
    for is known where a term says so; else it is guessed from the position between words that both texts share
    (names, numbers, placeholders), and a person decides.

    Args:
        terms: those in force for the pair of locales.
    """
    if post_edit_distance(draft, final) > _REWRITTEN:
        return []
    given, wanted = tokens(draft), tokens(final)
    matcher = SequenceMatcher(a=[t.text for t in given], b=[t.text for t in wanted], autojunk=False)
    found: dict[tuple[str, str], TermProposal] = {}
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "replace" or not (_is_phrase(draft, given[a:b]) and _is_phrase(final, wanted[c:d])):
            continue
        replaced, target = slice_of(draft, given[a:b]), slice_of(final, wanted[c:d])
        known = _known_source(replaced, source, terms)
        meant = known or _guessed_source(source, given, a, b)
        if meant and replaced.casefold() != target.casefold() and len(max(meant, target, key=len)) <= LONGEST_TERM:
            found.setdefault((meant.casefold(), target), TermProposal(meant, target, replaced, certain=bool(known)))
    return list(found.values())


def _is_phrase(text: str, part: Sequence[Token]) -> bool:
    protected = {(span.start, span.end) for span in protected_spans(text)}
    words = [token for token in part if token.text[0].isalpha()]
    return 0 < len(words) == len(part) <= _LONGEST_PHRASE and not any((t.start, t.end) in protected for t in part)


def _known_source(replaced: str, source: str, terms: Collection[Term]) -> str:
    named = [term for term in terms if term.target.casefold() == replaced.casefold()]
    return max((match.text for match in TermIndex(named).find(source)), key=len, default="")


def _guessed_source(source: str, draft: Sequence[Token], begin: int, end: int) -> str:
    """Return the words of the source that stand where the replaced words stand.

    Places are shares of the letters between two anchors, so that a compound counts for the words that it holds.
    """
    words = tokens(source)
    low, high, left, right = _between_anchors(words, draft, begin, end)
    content = [i for i in range(low, high) if _is_content(words[i])]
    around = [i for i in range(left, right) if _is_content(draft[i])]
    replaced = [i for i in range(begin, end) if _is_content(draft[i])]
    if not content or not replaced:
        return ""
    places = _shares([draft[i] for i in around])
    start, stop = places[around.index(replaced[0])][0], places[around.index(replaced[-1])][1]
    middles = [sum(share) / 2 for share in _shares([words[i] for i in content])]
    meant = [i for i, middle in zip(content, middles, strict=True) if start <= middle <= stop]
    meant = meant or [content[min(range(len(middles)), key=lambda k: abs(middles[k] - (start + stop) / 2))]]
    phrase = words[meant[0] : meant[-1] + 1]
    return slice_of(source, phrase) if all(token.text[0].isalpha() for token in phrase) else ""


def _is_content(token: Token) -> bool:
    is_word = token.text[0].isalpha() and token.text.casefold() not in _FUNCTION_WORDS
    return is_word and not _PARTICLE.fullmatch(token.text)


def _shares(words: Sequence[Token]) -> list[tuple[float, float]]:
    """Return where each word begins and ends, as shares of all their letters."""
    lengths = [len(word.text) + len(_HAN.findall(word.text)) for word in words]  # such a character holds a syllable
    ends = list(accumulate(lengths))
    return [((end - length) / ends[-1], end / ends[-1]) for length, end in zip(lengths, ends, strict=True)]


def _between_anchors(words: Sequence[Token], draft: Sequence[Token], begin: int, end: int) -> tuple[int, int, int, int]:
    """Return the stretch of the source and of the draft between the nearest words that both share."""
    matcher = SequenceMatcher(a=[t.text for t in words], b=[t.text for t in draft], autojunk=False)
    low, high, left, right = 0, len(words), 0, len(draft)
    for block in matcher.get_matching_blocks():
        if block.size and block.b + block.size <= begin:
            low, left = block.a + block.size, block.b + block.size
        elif block.size and block.b >= end:
            high, right = block.a, block.b
            break
    return low, high, left, right
