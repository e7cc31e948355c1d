"""A tenant's own words over the embedded grammar's lexicon: proposed by corrections, decided on by people.

An entry says how a language calls a concept, in the notation of that language's lexicon, so the grammar inflects it
like any other word. Deciding returns an event and changes nothing; every event carries the whole document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.languages import linearizer
from slack_fixtures.kernel.documents import event_type
from slack_fixtures.kernel.errors import ConflictError, FieldProblem, InvalidValueError
from slack_fixtures.kernel.events import NewEvent, StreamType
from slack_fixtures.kernel.jsonvalues import StorableText
from slack_fixtures.localization.embedded import Words, target_of
from slack_fixtures.localization.model import LocaleTag
from slack_fixtures.localization.translations import LONGEST_TEXT, PersonName
from slack_fixtures.localization.word_choice import inflects, readable

LONGEST_LINE = 400
"""Characters of an entry: twice what the longest line of the lexicon has."""

MOST_EVIDENCE = 20

_MOST_SAID = 3  # corrected texts that an entry is tried out on

_ONE_LINE = r"\A\S(?:[^\x00-\x1f\x7f-\x9f\u2028\u2029]*\S)?\z"
Line = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LINE, pattern=_ONE_LINE), StorableText]
MaybeLine = Annotated[str, StringConstraints(max_length=LONGEST_LINE), StorableText]
Category = Literal["nouns", "verbs", "adjectives", "adverbs"]
ConceptId = Annotated[str, StringConstraints(pattern=r"\A[a-z0-9_]{1,64}\z")]


class EntryState(StrEnum):
    """Whether an entry counts: a proposal waits for somebody, and one that was declined is not made again."""

    ACTIVE = "active"
    PROPOSED = "proposed"
    DECLINED = "declined"


class Evidence(BaseModel):
    """One correction that suggests an entry.

    Attributes:
        translation: id of the translation that was corrected.
        source: the text that was translated; ``source_locale``: its language.
        draft: what the grammar said; ``final``: what the person made of it.
        author: who corrected it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    translation: Annotated[str, StringConstraints(min_length=1, max_length=128), StorableText]
    source: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT), StorableText]
    source_locale: LocaleTag
    draft: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT), StorableText]
    final: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT), StorableText]
    author: PersonName


class LexiconEntry(BaseModel):
    """How a tenant's readers in a locale call a concept.

    Attributes:
        category: with ``concept`` the name of the entry in the lexicon.
        present: the lexicon's own line when the proposal was made.
        replaced: the form that stood in the draft.
        word: what the person wrote instead.
        line: the tenant's entry, in the notation of the language; empty in a proposal where none was found.
        certain: whether the grammar says the corrected text word for word with ``line``.
        evidence: the first corrections that suggest it; ``count``: how many there were.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    locale: LocaleTag
    category: Category
    concept: ConceptId
    present: Line
    replaced: Line
    word: Line
    line: MaybeLine = ""
    certain: bool = False
    state: EntryState = EntryState.PROPOSED
    evidence: Annotated[tuple[Evidence, ...], Field(max_length=MOST_EVIDENCE)] = ()
    count: Annotated[int, Field(ge=0)] = 0

    @property
    def name(self) -> str:
        """What no other entry of the tenant may share."""
        return f"{self.locale}|{self.category}|{self.concept}|{self.word.casefold()}"

    @property
    def key(self) -> tuple[str, str, str]:
        """Locale, category and concept: of these, one entry is in force."""
        return self.locale, self.category, self.concept

    def to_json(self) -> dict[str, Any]:
        """Return the document that events and projection hold."""
        return self.model_dump(mode="json")


# Decisions


def propose(present: LexiconEntry | None, entry: LexiconEntry) -> NewEvent | None:
    """Decide to propose an entry; one that counts or was declined stays as it is, evidence is added and counted."""
    if present is None:
        return _event("Proposed", entry)
    known = {found.translation for found in present.evidence}
    added = tuple(found for found in entry.evidence if found.translation not in known)
    if present.state is not EntryState.PROPOSED or not added:
        return None
    better = {"line": entry.line, "certain": entry.certain} if entry.certain > present.certain else {}
    evidence = (*present.evidence, *added)[:MOST_EVIDENCE]
    merged = present.model_copy(update={"evidence": evidence, "count": present.count + len(added), **better})
    return _event("Proposed", merged)


def accept(present: LexiconEntry, line: str | None = None) -> NewEvent:
    """Decide that an entry counts.

    Args:
        present: as it stands, proposed or declined.
        line: another one than was proposed; it must be given where none was.

    Raises:
        ConflictError: it counts already.
        InvalidValueError: the language cannot read the line.
    """
    if present.state is EntryState.ACTIVE:
        raise ConflictError("The entry is in force already.")
    chosen = line or present.line
    if not chosen:
        raise InvalidValueError(FieldProblem("line", "expected an entry of the lexicon: none was found by itself"))
    if not _is_usable(present, chosen):
        raise InvalidValueError(FieldProblem("line", f"the grammar of {present.locale} cannot read or inflect it"))
    return _event("Accepted", present.model_copy(update={"state": EntryState.ACTIVE, "line": chosen}))


def decline(present: LexiconEntry) -> NewEvent:
    """Decide against a proposal; it is not made again.

    Raises:
        ConflictError: it is no open proposal.
    """
    if present.state is not EntryState.PROPOSED:
        raise ConflictError("The entry is not an open proposal.")
    return _event("Declined", present.model_copy(update={"state": EntryState.DECLINED}))


def _event(what: str, document: LexiconEntry) -> NewEvent:
    return NewEvent(event_type(StreamType.LEXICON, what), {"document": document.to_json()})


# What counts


def is_readable(locale: str, category: str, concept: str, line: str) -> bool:
    """Return whether the grammar that serves a locale can read a line as the word of a concept."""
    target = target_of(locale)
    return target is not None and readable(target, category, concept, line)


def _is_usable(entry: LexiconEntry, line: str) -> bool:
    """Return whether the grammar can read a line, and inflect it for what was corrected."""
    target = target_of(entry.locale)
    if target is None or not readable(target, entry.category, entry.concept, line):
        return False
    words = ((entry.category, entry.concept, line),)
    tried = entry.evidence[:_MOST_SAID]
    return all(inflects(one.source, one.source_locale, locale=target, words=words) for one in tried)


def in_force(entries: Iterable[LexiconEntry], locale: str) -> Words:
    """Return the words that count for a reader: those of the locale, over those of the one whose grammar serves it."""
    target, entries = target_of(locale), tuple(entries)
    chosen: dict[tuple[str, str], str] = {}
    for wanted in dict.fromkeys((target, locale)):
        chosen |= {(one.category, one.concept): one.line for one in entries if one.locale == wanted}
    return tuple(sorted((category, concept, line) for (category, concept), line in chosen.items()))


def as_yaml(entries: Iterable[LexiconEntry]) -> str:
    """Return entries as the lexicon writes them: one document a file that they belong into, with a line that names it.

    Those whose line cannot be read are left out, as are locales without a lexicon.
    """
    files: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for entry in sorted(entries, key=lambda one: (one.key, one.word)):
        target = target_of(entry.locale)
        if target is not None and readable(target, entry.category, entry.concept, entry.line):
            field = lexicon.concept(entry.category, entry.concept).field
            files[f"{linearizer(target).folder}/{field}.yaml"][entry.category][entry.concept] = entry.line
    parts = []
    for name, kinds in sorted(files.items()):
        lines = {kind: dict(words) for kind, words in kinds.items()}
        parts.append(f"# {name}\n" + yaml.safe_dump(lines, allow_unicode=True, width=10 * LONGEST_LINE))
    return "---\n".join(parts)
