"""One text in one language, from the machine's draft to what a person decided; and what that decision teaches.

Deciding returns an event and changes nothing; every event carries the whole document, so folding is taking the last.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from slack_fixtures.kernel.documents import event_type
from slack_fixtures.kernel.errors import ConflictError
from slack_fixtures.kernel.events import NewEvent, StreamType
from slack_fixtures.kernel.fields import wrong_field
from slack_fixtures.kernel.jsonvalues import StorableText
from slack_fixtures.localization.model import LocaleTag
from slack_fixtures.localization.segments import protected_spans
from slack_fixtures.localization.shapes import shape
from slack_fixtures.localization.states import TranslationState

LONGEST_TEXT = 10_000
"""Characters in a source or a target: as many as the engine takes."""

MOST_COMMENTS = 100
MOST_USES = 200

_NOTEWORTHY = 0.01  # a smaller change of an estimate is not worth an event

HUMAN = "human"
"""The origin of what a person wrote."""

SHOWN = "shown"
"""In the data of a draft's event: readers have seen these words already, so no message waits for them."""

SEVERITY_WEIGHTS: Mapping[str, int] = MappingProxyType({"critical": 8, "high": 4, "warning": 2, "info": 1})
"""What one sighting counts in the review queue, by the alert's severity.

Doubling from step to step is our own choice: a wrong critical text is as bad as eight informational ones.
"""

ORIGIN = r"memory|glossary|grammar|model|human|source|provider:[A-Za-z0-9_.:/@-]{1,120}"

Text = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT), StorableText]
TemplateKey = Annotated[str, StringConstraints(min_length=1, max_length=128), StorableText]
Origin = Annotated[str, StringConstraints(pattern=rf"\A(?:{ORIGIN})\z")]
Word = Annotated[str, StringConstraints(max_length=64), StorableText]
PersonName = Annotated[str, StringConstraints(max_length=128), StorableText]
Remark = Annotated[str, StringConstraints(min_length=1, max_length=2_000), StorableText]


class TranslationContext(BaseModel):
    """What a translator was told about a text.

    Attributes:
        domain: the field, such as ``musik_streaming``; empty where unknown, as the others.
        urgency: such as ``high``.
        technical_level: of the reader, such as ``ingenieur``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    domain: Word = ""
    urgency: Word = ""
    technical_level: Word = ""


class Use(BaseModel):
    """Where a text stands: a field of a fixture."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fixture_id: Annotated[str, StringConstraints(min_length=1, max_length=128), StorableText]
    field: Annotated[str, StringConstraints(min_length=1, max_length=64), StorableText]

    @property
    def slot(self) -> str:
        """One word for the place, as the database searches it."""
        return f"{self.fixture_id}:{self.field}"


class Comment(BaseModel):
    """What somebody said about a translation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    author: PersonName
    text: Remark
    at: datetime


class Draft(BaseModel):
    """A proposed translation, by a machine or a person.

    Attributes:
        template_key: of the source; computed from it where it is left out.
        quality: estimate from 0 to 1.
        findings: ids of the checks that found something.
        used_by: the field of a fixture that the text stands in, where it does.
        shown: whether readers have seen these words already, because the gate published them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Text
    source_locale: LocaleTag
    locale: LocaleTag
    template_key: TemplateKey | None = None
    target: Text
    origin: Origin = HUMAN
    quality: Annotated[float, Field(ge=0, le=1)] = 0.0
    findings: Annotated[tuple[Word, ...], Field(max_length=100)] = ()
    context: TranslationContext = TranslationContext()
    used_by: Use | None = None
    shown: bool = False

    @model_validator(mode="after")
    def _is_into_another_locale(self) -> Self:
        if self.locale == self.source_locale:
            raise wrong_field("locale", "expected another one than the source's")
        return self


class Translation(BaseModel):
    """A text in one language as it stands.

    Attributes:
        template_key: of the source; with the locale it names the translation within its tenant.
        target: the words for readers.
        quality: the estimate of what made ``target``, from 0 to 1; 1 once a person has written it.
        draft: the machine's words that a person saw first; ``draft_origin`` and ``draft_quality`` are theirs.
        post_edit_distance: words to change in ``draft`` to get ``target``, by the words of ``target``; 0 for none,
            above 1 where more was changed than stayed; ``None`` before a person decided.
        author: who or what wrote ``target``; ``reviewer``: who decided, empty before.
        reason: why it was rejected; empty otherwise.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Text
    source_locale: LocaleTag
    locale: LocaleTag
    template_key: TemplateKey
    target: Text
    state: TranslationState = TranslationState.DRAFT
    origin: Origin
    quality: Annotated[float, Field(ge=0, le=1)]
    findings: tuple[Word, ...] = ()
    context: TranslationContext = TranslationContext()
    used_by: tuple[Use, ...] = ()
    draft: Text
    draft_origin: Origin
    draft_quality: Annotated[float, Field(ge=0, le=1)]
    post_edit_distance: Annotated[float, Field(ge=0)] | None = None
    author: PersonName
    reviewer: PersonName = ""
    reviewed_at: datetime | None = None
    assignee: PersonName = ""
    reason: Annotated[str, StringConstraints(max_length=2_000), StorableText] = ""
    comments: tuple[Comment, ...] = ()

    @property
    def id(self) -> str:
        """The translation's id within its tenant."""
        return translation_id(self.template_key, self.locale)

    def to_json(self) -> dict[str, Any]:
        """Return the document that events and projection hold."""
        return self.model_dump(mode="json")


def translation_id(template_key: str, locale: str) -> str:
    """Return the id of the one translation of a template into a locale: 32 hexadecimal digits.

    It follows from what it names, so two writers of the same draft meet in one stream instead of making two.
    """
    return hashlib.sha256(f"{template_key}\n{locale}".encode()).hexdigest()[:32]


class Verdict(StrEnum):
    """What a reviewer made of a translation."""

    APPROVED = "approved"
    EDITED = "edited"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks say of a text that a person wrote.

    Attributes:
        findings: ids of all that found something.
        refusals: texts of those that keep it from being stored.
    """

    findings: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where a correction changed words; one side may be empty."""

    draft: str
    final: str


# Decisions


def draft(present: Translation | None, given: Draft, *, template_key: str, author: str) -> NewEvent | None:
    """Decide on a new draft.

    What a person approved is never overwritten, what one drafted is not by a machine, and what one rejected is not
    offered again. Where a person drafts over a machine's words, these are kept to measure the distance from.

    Args:
        template_key: of ``given.source``.
        author: who or what wrote the draft.
    """
    uses = _with_use(present.used_by if present else (), given.used_by)
    fresh = Translation(
        **given.model_dump(include={"source", "source_locale", "locale", "target", "origin", "quality", "findings"}),
        context=given.context,
        template_key=template_key,
        used_by=uses,
        **_first_words(present, given),
        author=author,
        assignee=present.assignee if present else "",
        comments=present.comments if present else (),
    )
    details = {SHOWN: True} if given.shown else {}
    if present is None:
        return _event("Drafted", fresh, **details)
    if present.state is TranslationState.OUTDATED and present.reviewer:  # its source is in use again
        return _event("Restored", present.model_copy(update={"state": TranslationState.APPROVED, "used_by": uses}))
    is_decided = present.state is TranslationState.APPROVED or (
        present.state is TranslationState.DRAFT and present.origin == HUMAN != given.origin
    )
    if not is_decided and _is_news(present, given):
        return _event("Drafted", fresh, **details)
    return _event("Used", present.model_copy(update={"used_by": uses})) if uses != present.used_by else None


def approve(present: Translation, *, reviewer: str, at: datetime) -> NewEvent | None:
    """Decide that the words are right as they are; ``None`` where that was decided before.

    Raises:
        ConflictError: its source has changed since.
    """
    if present.state is TranslationState.APPROVED:
        return None
    _require_current(present)
    distance = post_edit_distance(present.draft, present.target)
    approved = _reviewed(present, TranslationState.APPROVED, reviewer=reviewer, at=at, distance=distance)
    return _event("Approved", approved, review=_review(present, approved, Verdict.APPROVED))


def edit(
    present: Translation, target: str, *, findings: Sequence[str] = (), reviewer: str, at: datetime
) -> NewEvent | None:
    """Decide on other words, which are approved with that; the same words are an approval.

    Raises:
        ConflictError: its source has changed since.
    """
    if target == present.target:
        return approve(present, reviewer=reviewer, at=at)
    _require_current(present)
    distance = post_edit_distance(present.draft, target)
    approved = _reviewed(present, TranslationState.APPROVED, reviewer=reviewer, at=at, distance=distance)
    edited = approved.model_copy(
        update={"target": target, "origin": HUMAN, "quality": 1.0, "findings": tuple(findings), "author": reviewer}
    )
    changes = [{"draft": change.draft, "final": change.final} for change in difference(present.target, target)]
    return _event("Edited", edited, review=_review(present, edited, Verdict.EDITED), difference=changes)


def reject(present: Translation, reason: str, *, reviewer: str, at: datetime) -> NewEvent | None:
    """Decide that these words are not to be shown; ``None`` where that was decided for the same reason before.

    Raises:
        ConflictError: its source has changed since.
    """
    if present.state is TranslationState.REJECTED and present.reason == reason:
        return None
    _require_current(present)
    reviewed = _reviewed(present, TranslationState.REJECTED, reviewer=reviewer, at=at, distance=None)
    rejected = reviewed.model_copy(update={"reason": reason})
    return _event("Rejected", rejected, review=_review(present, rejected, Verdict.REJECTED), reason=reason)


def assign(present: Translation, assignee: str) -> NewEvent | None:
    """Decide who looks at it; an empty name is nobody."""
    if present.assignee == assignee:
        return None
    return _event("Assigned", present.model_copy(update={"assignee": assignee}), assignee=assignee)


def comment(present: Translation, text: str, *, author: str, at: datetime) -> NewEvent:
    """Decide to keep a remark.

    Raises:
        ConflictError: there are as many as there may be.
    """
    if len(present.comments) >= MOST_COMMENTS:
        raise ConflictError(f"The translation has {MOST_COMMENTS} comments, which is the most it can have.")
    said = Comment(author=author, text=text, at=at)
    return _event("Commented", present.model_copy(update={"comments": (*present.comments, said)}))


def move_on(present: Translation, use: Use) -> NewEvent | None:
    """Decide that a field of a fixture says something else now; what is used nowhere else is outdated.

    An outdated translation keeps its last place, so that the place can be seen to have had words.
    """
    if use not in present.used_by or present.state is TranslationState.OUTDATED:
        return None
    left = tuple(other for other in present.used_by if other != use)
    if left or present.state is TranslationState.REJECTED:
        return _event("Unused", present.model_copy(update={"used_by": left}))
    return _event("Outdated", present.model_copy(update={"state": TranslationState.OUTDATED}))


def _reviewed(
    present: Translation, state: TranslationState, *, reviewer: str, at: datetime, distance: float | None
) -> Translation:
    changes = {"state": state, "reviewer": reviewer, "reviewed_at": at, "post_edit_distance": distance, "reason": ""}
    return present.model_copy(update=changes)


def _review(before: Translation, after: Translation, verdict: Verdict) -> dict[str, Any]:
    """Return what calibration and the distance over time are counted from: how good the first words were."""
    return {
        "verdict": verdict.value,
        "locale": before.locale,
        "origin": before.draft_origin,
        "quality": before.draft_quality,
        "changed": verdict is not Verdict.APPROVED or before.draft != after.target,
        "distance": after.post_edit_distance,
    }


def _require_current(present: Translation) -> None:
    if present.state is TranslationState.OUTDATED:
        raise ConflictError("The source of this translation has changed; its successor is the one to review.")


def _is_news(present: Translation, given: Draft) -> bool:
    """Return whether a draft says something else; the same words around other numbers and names do not."""
    known = {present.target} if given.origin == HUMAN else {present.target, present.draft}
    is_known = shape(given.target).text in {shape(text).text for text in known}
    if present.state is TranslationState.OUTDATED or not is_known:
        return True
    if present.state is TranslationState.REJECTED or given.origin == HUMAN:
        return False
    is_estimated_anew = abs(present.quality - given.quality) >= _NOTEWORTHY
    return is_estimated_anew or (present.origin, present.findings) != (given.origin, given.findings)


def _first_words(present: Translation | None, given: Draft) -> dict[str, Any]:
    if present is not None and present.state is TranslationState.DRAFT and given.origin == HUMAN:
        return present.model_dump(include={"draft", "draft_origin", "draft_quality"})
    return {"draft": given.target, "draft_origin": given.origin, "draft_quality": given.quality}


def _with_use(present: tuple[Use, ...], use: Use | None) -> tuple[Use, ...]:
    if use is None or use in present or len(present) >= MOST_USES:
        return present
    return (*present, use)


def _event(what: str, document: Translation, **details: Any) -> NewEvent:
    data = {"document": document.to_json(), **details}
    return NewEvent(event_type(StreamType.TRANSLATION, what), data)


# Words

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々"
_KANA = re.compile("[\u3040-\u30ff]")
_WORD = re.compile(rf"[{_HAN}]|[\u3041-\u309f]+|[\u30a0-\u30ff]+|(?:(?![{_HAN}\u3041-\u30ff])[^\W_])+|[^\w\s]|_")
_WORD_OF_JAPANESE = re.compile(rf"[{_HAN}]+|{_WORD.pattern}")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, sign or protected span of a text, with its offsets in code points."""

    text: str
    start: int
    end: int = field(compare=False)


def tokens(text: str) -> list[Token]:
    """Return the words of a text; a protected span is one word, and so is a run of one script in Japanese.

    Chinese is taken character by character, because its words are not marked.
    """
    word = _WORD_OF_JAPANESE if _KANA.search(text) else _WORD
    found: list[Token] = []
    end = 0
    for span in protected_spans(text):
        found += [Token(m[0], m.start(), m.end()) for m in word.finditer(text, end, span.start)]
        found.append(Token(span.text, span.start, span.end))
        end = span.end
    return found + [Token(m[0], m.start(), m.end()) for m in word.finditer(text, end)]


def post_edit_distance(draft_text: str, final: str) -> float:
    """Return the words to insert, delete or replace in a draft, divided by the words of the final text.

    The translation edit rate without its block moves, which alerts of ten words hardly have; 0 for equal texts.
    """
    given, wanted = [t.text for t in tokens(draft_text)], [t.text for t in tokens(final)]
    row = list(range(len(wanted) + 1))
    for i, word in enumerate(given, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(wanted, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (word != other))
    return round(row[-1] / max(1, len(wanted)), 4)


def difference(draft_text: str, final: str) -> list[Difference]:
    """Return the places where a correction changed words, in order."""
    given, wanted = tokens(draft_text), tokens(final)
    matcher = SequenceMatcher(a=[t.text for t in given], b=[t.text for t in wanted], autojunk=False)
    return [
        Difference(slice_of(draft_text, given[a:b]), slice_of(final, wanted[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]


def slice_of(text: str, part: Sequence[Token]) -> str:
    """Return the piece of a text that neighbouring words cover, with what stands between them."""
    return text[part[0].start : part[-1].end] if part else ""
