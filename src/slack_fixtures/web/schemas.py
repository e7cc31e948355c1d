"""Bodies in and out, with examples from a music-streaming service."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints, model_validator

from slack_fixtures.audit.model import AuditEntry
from slack_fixtures.connections.model import ConnectionInput, ConnectionKind, ConnectionState, Pacing, SlackConnection
from slack_fixtures.delivery.queries import AlertRecord, DeliveryRecord
from slack_fixtures.delivery.reading import LocaleSuggestion
from slack_fixtures.delivery.task import DeliveryState
from slack_fixtures.fixtures.model import LocaleTexts, SlackFixtureEntity
from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.keys import IngestKey
from slack_fixtures.ingest.postgres import DeadLetter
from slack_fixtures.kernel.events import RecordedEvent
from slack_fixtures.kernel.fields import wrong_field
from slack_fixtures.kernel.jsonvalues import StorableText
from slack_fixtures.kernel.tenant import TenantId, TimeZoneName
from slack_fixtures.localization.commands import MOST_IN_BULK, Outcome
from slack_fixtures.localization.glossary import Gender, PartOfSpeech, Term, TermNote, TermState, TermStatus, TermText
from slack_fixtures.localization.lexicon import EntryState, LexiconEntry, Line
from slack_fixtures.localization.model import LocaleTag
from slack_fixtures.localization.queries import (
    Coverage,
    EstimateReport,
    FixtureCoverage,
    Match,
    MemoryUnit,
    QueueEntry,
    WeekOfReviews,
)
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.transfer import TermFormat, UnitFormat
from slack_fixtures.localization.translations import (
    Comment,
    Draft,
    PersonName,
    Remark,
    Text,
    Translation,
    TranslationContext,
    Use,
)
from slack_fixtures.rendering.model import RenderedMessage
from slack_fixtures.routing.model import Audience, ResourceName, Route
from slack_fixtures.storage.documents import Stored
from slack_fixtures.tenancy.model import TenantSettings


class Input(BaseModel):
    """A body that somebody sends: unknown fields are refused, values are not converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Output(BaseModel):
    """A body that goes out."""

    model_config = ConfigDict(frozen=True)


# Problems.


class ProblemField(Output):
    """One thing that is wrong with one field."""

    field: str = Field(examples=["locales.de-DE.title"])
    message: str = Field(examples=["the tag is not known"])
    line: int | None = Field(default=None, examples=[1])


class Problem(Output):
    """What went wrong (RFC 9457)."""

    type: str = Field(examples=["urn:slack-fixtures:problem:not-found"])
    title: str = Field(examples=["Not found"])
    status: int = Field(examples=[404])
    instance: str = Field(examples=["/fixtures/spotify-premium/0192f0c1-0000-7000-8000-000000000000"])
    detail: str | None = Field(default=None, examples=["There is nothing of that name here."])
    errors: list[ProblemField] | None = None


# Fixtures.


class FixtureOut(Output):
    """A fixture as it stands."""

    id: str
    version: int
    name: str
    severity: AlertSeverity
    source_locale: str
    locales: dict[str, LocaleTexts]
    metadata: dict[str, Any]
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, stored: Stored[SlackFixtureEntity]) -> Self:
        """Return a stored fixture as callers see it."""
        return cls.model_validate({**stored.document.to_json(), **_stored(stored)})


class EventOut(Output):
    """Something that happened to a fixture."""

    version: int
    type: str = Field(examples=["FixturePublished"])
    actor: str = Field(examples=["user:ana"])
    recorded_at: datetime
    data: dict[str, Any]

    @classmethod
    def of(cls, event: RecordedEvent) -> Self:
        """Return an event as callers see it."""
        return cls(
            version=event.version, type=event.type, actor=event.actor, recorded_at=event.recorded_at, data=event.data
        )


class RollbackIn(Input):
    """To which version to go back."""

    version: Annotated[int, Field(ge=1, le=1_000_000_000)]


class RenderIn(Input):
    """What to render; exactly one of ``fixture_id`` and ``name``."""

    fixture_id: Annotated[str, StringConstraints(min_length=1, max_length=128)] | None = None
    name: Annotated[str, StringConstraints(min_length=1, max_length=128)] | None = None
    locale: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    timezone: TimeZoneName | None = None
    context: dict[str, Any] | None = None
    alert: dict[str, Any] | None = None

    @model_validator(mode="after")
    def _names_one_fixture(self) -> Self:
        if (self.fixture_id is None) == (self.name is None):
            raise wrong_field("fixture_id", "expected exactly one of fixture_id and name")
        return self

    @property
    def reference(self) -> str:
        """What names the fixture."""
        return self.fixture_id or self.name or ""


class RenderedFields(Output):
    """The three fields of a message as Slack mrkdwn."""

    title: str
    description: str
    action_required: str


class RenderOut(Output):
    """The message that a reader of the locale would see."""

    fixture_id: str
    version: int
    locale: str = Field(description="Whose words were used.", examples=["de-DE"])
    requested_locale: str = Field(examples=["de-AT"])
    localization_state: str = Field(description="Why that locale.", examples=["sibling"])
    fields: RenderedFields
    text: str
    blocks: list[dict[str, Any]]
    problems: list[ProblemField] | None = Field(
        default=None, description="Fields that could not be rendered as written; a safe text stands in for them."
    )

    @classmethod
    def of(cls, message: RenderedMessage) -> Self:
        """Return a rendered message as callers see it."""
        problems = [ProblemField(field=p.field, message=p.message, line=p.line) for p in message.problems]
        return cls(
            fixture_id=message.fixture_id,
            version=message.version,
            locale=message.locale,
            requested_locale=message.requested_locale,
            localization_state=message.state.value,
            fields=RenderedFields(
                title=message.fields.title,
                description=message.fields.description,
                action_required=message.fields.action_required,
            ),
            text=message.text,
            blocks=message.blocks,
            problems=problems or None,
        )


class ShowIn(Input):
    """In which language to show a message."""

    locale: Annotated[str, StringConstraints(min_length=1, max_length=64)]


class LocaleSuggestionOut(Output):
    """A locale that an audience reads more than its own."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    id: str
    route_id: str
    route: str = Field(description="Its name.")
    slack: str
    channel: str
    present: str = Field(description="The audience's locale.")
    locale: str = Field(description="The suggested one.")
    views: int = Field(description="Messages that were read in it within eight weeks.")
    other_views: int = Field(description="Messages that were read in any other language than the audience's.")
    messages: int = Field(description="Messages of the audience.")


class LocaleSuggestionsOut(Output):
    """What is suggested and not decided."""

    items: list[LocaleSuggestionOut]

    @classmethod
    def of(cls, found: list[LocaleSuggestion]) -> Self:
        """Return suggestions as callers see them."""
        return cls(items=[LocaleSuggestionOut.model_validate(one) for one in found])


class LocaleOut(Output):
    """A locale that can be rendered."""

    locale: str = Field(examples=["ar-SA"])
    name: str = Field(description="Its own name.", examples=["العربية (المملكة العربية السعودية)"])
    english_name: str = Field(examples=["Arabic (Saudi Arabia)"])
    script: str = Field(description="ISO 15924.", examples=["Arab"])
    direction: str = Field(description="`ltr` or `rtl`.", examples=["rtl"])
    builtin: bool = Field(description="Whether the built-in fixtures have words in it.")


# Translations.


class DraftIn(Input):
    """A translation that somebody proposes."""

    source: Text
    source_locale: LocaleTag
    locale: LocaleTag
    target: Text
    context: TranslationContext = TranslationContext()
    used_by: Use | None = Field(default=None, description="The field of a fixture that the text stands in.")

    @model_validator(mode="after")
    def _is_into_another_locale(self) -> Self:
        if self.locale == self.source_locale:
            raise wrong_field("locale", "expected another one than the source's")
        return self

    @property
    def draft(self) -> Draft:
        """The draft as commands take it: a person's."""
        return Draft.model_validate(self.model_dump())


class TranslationOut(Output):
    """A translation as it stands."""

    id: str
    version: int
    template_key: str = Field(description="Names the template of the source, whatever fills it.")
    source: str
    source_locale: str
    locale: str
    target: str
    state: TranslationState
    origin: str = Field(
        description="`memory`, `glossary`, `grammar`, `model`, `provider:NAME`, `human` or `source`.",
        examples=["grammar"],
    )
    quality: float = Field(description="Estimate from 0 to 1.")
    findings: list[str] = Field(description="Ids of the checks that found something.")
    context: TranslationContext
    used_by: list[Use]
    draft: str = Field(description="The words that the reviewer saw first.")
    draft_origin: str
    draft_quality: float
    post_edit_distance: float | None = Field(
        description="Words changed in the draft, by the words of the result; null before a review."
    )
    author: str
    reviewer: str
    reviewed_at: datetime | None
    assignee: str
    reason: str = Field(description="Why it was rejected.")
    comments: list[Comment]
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, stored: Stored[Translation]) -> Self:
        """Return a stored translation as callers see it."""
        return cls.model_validate({**stored.document.to_json(), **_stored(stored)})


class QueueEntryOut(TranslationOut):
    """A translation that waits for a review."""

    seen: int = Field(description="Alerts that showed the text.")
    worst_severity: str = Field(description="Of these alerts; empty where none did.", examples=["critical"])
    impact: int = Field(
        description="What the queue is ordered by: `seen` times the weight of the worst severity, a fiftieth of it for"
        " what is published."
    )
    published: bool = Field(description="Whether readers see the words: the gate was sure enough of them.")

    @classmethod
    def of_entry(cls, entry: QueueEntry) -> Self:
        """Return an entry of the queue as callers see it."""
        shown = TranslationOut.of(entry.translation).model_dump()
        return cls(
            **shown,
            seen=entry.seen,
            worst_severity=entry.worst_severity,
            impact=entry.impact,
            published=entry.published,
        )


class CorrectionIn(Input):
    """Other words for a translation, approved with that."""

    target: Text


class RejectionIn(Input):
    """Why a translation is not to be shown."""

    reason: Remark


class AssignmentIn(Input):
    """Who looks at a translation."""

    assignee: PersonName = Field(description="Empty for nobody.", examples=["user:ana"])


class CommentIn(Input):
    """A remark on a translation."""

    text: Remark


TranslationIdText = Annotated[str, StringConstraints(min_length=1, max_length=128)]


class BulkIn(Input):
    """One decision on many translations."""

    ids: Annotated[list[TranslationIdText], Field(min_length=1, max_length=MOST_IN_BULK)]
    decision: Literal["approve", "reject"]
    reason: Annotated[str, StringConstraints(max_length=2_000), StorableText] = Field(
        default="", description="Of a rejection, which needs one."
    )

    @model_validator(mode="after")
    def _a_rejection_says_why(self) -> Self:
        if self.decision == "reject" and not self.reason:
            raise wrong_field("reason", "expected why they are rejected")
        return self


class OutcomeOut(Output):
    """What became of one translation of a bulk decision."""

    id: str
    version: int | None = Field(description="The present one; null where the decision was refused.")
    code: str = Field(description="Of the refusal, as in problems; empty where there is none.", examples=["not-found"])
    detail: str

    @classmethod
    def of(cls, outcome: Outcome) -> Self:
        """Return an outcome as callers see it."""
        return cls(id=outcome.id, version=outcome.version, code=outcome.code, detail=outcome.detail)


class BulkOut(Output):
    """What became of each translation of a bulk decision, in the order in which they were named."""

    items: list[OutcomeOut]


class LocaleCoverageOut(Output):
    """How many texts have words in a locale."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    locale: str
    approved: int = Field(description="Written in the fixture, or approved.")
    draft: int
    missing: int
    outdated: int = Field(description="There are words for what the text said before.")


class FixtureCoverageOut(Output):
    """The coverage of one fixture."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    fixture_id: str
    name: str
    locales: list[LocaleCoverageOut]

    @classmethod
    def of(cls, coverage: FixtureCoverage) -> Self:
        """Return a fixture's coverage as callers see it."""
        return cls.model_validate(coverage)


class CoverageOut(Output):
    """Which texts of the fixtures have words in the locales of the audiences."""

    totals: list[LocaleCoverageOut] = Field(description="Of all fixtures, on whatever page they are.")
    items: list[FixtureCoverageOut]
    next_cursor: str | None

    @classmethod
    def of(cls, coverage: Coverage, items: list[FixtureCoverageOut], next_cursor: str | None) -> Self:
        """Return a page of the report as callers see it."""
        totals = [LocaleCoverageOut.model_validate(total) for total in coverage.totals]
        return cls(totals=totals, items=items, next_cursor=next_cursor)


class WeekOfReviewsOut(Output):
    """What reviewers did to the words of one origin in one locale in one week."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    week: datetime = Field(description="Monday, 00:00 UTC.")
    origin: str
    locale: str
    reviewed: int
    edited: int
    rejected: int
    changed: float = Field(description="Share of those edited or rejected, from 0 to 1.")
    distance: float | None = Field(description="Mean post-edit distance of those approved or edited.")


class StatisticsOut(Output):
    """How much was changed in reviews, oldest week first."""

    weeks: list[WeekOfReviewsOut]

    @classmethod
    def of(cls, weeks: list[WeekOfReviews]) -> Self:
        """Return the weeks as callers see them."""
        return cls(weeks=[WeekOfReviewsOut.model_validate(week) for week in weeks])


class EstimateReportOut(Output):
    """How the gate's estimates compare with what reviewers did, for one origin in one locale."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    week: datetime | None = Field(description="Its Monday, 00:00 UTC; null for the whole time.")
    origin: str
    locale: str
    reviewed: int
    estimate: float = Field(description="Mean estimate of the first words.")
    unchanged: float = Field(description="Share that was approved as it was.")
    gap: float = Field(description="`estimate` less `unchanged`: above 0 the gate is too sure of itself.")
    distance: float | None = Field(description="Mean post-edit distance; null where all was rejected.")


class EstimatesOut(Output):
    """How the gate's estimates compare with what reviewers did."""

    totals: list[EstimateReportOut]
    weeks: list[EstimateReportOut] = Field(description="Oldest first.")

    @classmethod
    def of(cls, totals: list[EstimateReport], weeks: list[EstimateReport]) -> Self:
        """Return the reports as callers see them."""
        return cls(
            totals=[EstimateReportOut.model_validate(one) for one in totals],
            weeks=[EstimateReportOut.model_validate(one) for one in weeks],
        )


FileText = Annotated[str, StringConstraints(min_length=1, max_length=1_048_576)]


class UnitFileIn(Input):
    """A file of translations."""

    format: Annotated[UnitFormat, Field(strict=False)]
    content: FileText = Field(description="The file's text; it was written in UTF-8.")


class TermFileIn(Input):
    """A file of terms."""

    format: Annotated[TermFormat, Field(strict=False)]
    content: FileText = Field(description="The file's text; it was written in UTF-8.")


class TermImportOut(Output):
    """What became of a file of terms."""

    added: int
    replaced: int = Field(description="Those of the same source and target that said something else.")


class LookupIn(Input):
    """What to look up in the memory."""

    text: Text
    source_locale: LocaleTag
    locale: LocaleTag
    limit: Annotated[int, Field(ge=1, le=20)] = 5


class MemoryUnitOut(Output):
    """A translation in the memory."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    id: str = Field(description="Of the translation; empty for a shared one.")
    source: str
    source_locale: str
    locale: str
    target: str
    state: TranslationState
    origin: str
    quality: float
    shared: bool = Field(description="Whether it comes from the base that all tenants have.")

    @classmethod
    def of(cls, unit: MemoryUnit) -> Self:
        """Return a unit as callers see it."""
        return cls.model_validate(unit)


class SuggestionOut(Output):
    """A unit whose source resembles the text."""

    score: int = Field(description="0 to 100; 95 and more may be used where `target` is set.")
    target: str | None = Field(description="With the names and numbers of the text; null where more differs.")
    unit: MemoryUnitOut

    @classmethod
    def of(cls, match: Match) -> Self:
        """Return a match as callers see it."""
        return cls(score=match.score, target=match.target, unit=MemoryUnitOut.of(match.unit))


class LookupOut(Output):
    """What the memory knows of a text."""

    template_key: str
    exact: MemoryUnitOut | None
    similar: list[SuggestionOut] = Field(description="From 75 on, the best first.")


class TermIn(Input):
    """A term of the tenant's own."""

    source: TermText
    source_locale: LocaleTag
    locale: LocaleTag | None = Field(
        default=None, description="Null for every locale, which only what is not translated can have."
    )
    target: TermText | None = Field(default=None, description="May be left out for what is not translated.")
    status: Annotated[TermStatus, Field(strict=False)] = TermStatus.PREFERRED
    part_of_speech: Annotated[PartOfSpeech, Field(strict=False)] = PartOfSpeech.UNKNOWN
    gender: Annotated[Gender, Field(strict=False)] = Gender.UNKNOWN
    note: TermNote = ""
    case_sensitive: bool | None = Field(default=None, description="Null decides by the term.")

    @model_validator(mode="after")
    def _a_translated_term_has_a_target(self) -> Self:
        is_kept = self.status is TermStatus.DO_NOT_TRANSLATE
        if self.target is None and not is_kept:
            raise wrong_field("target", "expected a term in the locale")
        if self.locale is None and not is_kept:
            raise wrong_field("locale", "expected a locale; only what is not translated is the same in all")
        if is_kept and self.target not in {None, self.source}:
            raise wrong_field("target", "expected the source itself, which is not translated")
        return self

    @property
    def term(self) -> Term:
        """The term as commands take it."""
        return Term.model_validate({**self.model_dump(), "target": self.target or self.source})


class TermOut(Output):
    """A term as it stands."""

    id: str
    version: int
    source: str
    source_locale: str
    locale: str | None
    target: str
    status: TermStatus
    part_of_speech: PartOfSpeech
    gender: Gender
    note: str
    case_sensitive: bool | None
    state: TermState
    replaces: str = Field(description="Of a proposal, the word that somebody corrected.")
    evidence: list[str] = Field(description="Of a proposal, ids of the translations that were corrected so.")
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, stored: Stored[Term]) -> Self:
        """Return a stored term as callers see it."""
        return cls.model_validate({**stored.document.to_json(), **_stored(stored)})


class LexiconEntryIn(Input):
    """Another entry than was proposed."""

    line: Line = Field(description="In the notation of the language's lexicon.")


class EvidenceOut(Output):
    """A correction that suggests a word."""

    translation: str = Field(description="Id of the translation that was corrected.")
    source: str
    source_locale: str
    draft: str
    final: str
    author: str


class LexiconEntryOut(Output):
    """A word of the tenant's own in the embedded translator's lexicon, or the proposal of one."""

    id: str
    version: int
    locale: str
    category: str
    concept: str
    present: str = Field(description="What the lexicon itself said when the proposal was made.")
    replaced: str
    word: str
    line: str = Field(description="Empty where no entry was found that says it like the correction.")
    certain: bool = Field(description="Whether the grammar says the corrected text word for word with `line`.")
    state: EntryState
    evidence: list[EvidenceOut]
    count: int = Field(description="Corrections that suggest it.")
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, stored: Stored[LexiconEntry]) -> Self:
        """Return a stored entry as callers see it."""
        return cls.model_validate({**stored.document.to_json(), **_stored(stored)})


# Tenants.


class TenantIn(TenantSettings):
    """A new tenant."""

    tenant_id: TenantId

    @property
    def settings(self) -> TenantSettings:
        """All but the id."""
        return TenantSettings.model_validate(self.model_dump(exclude={"tenant_id"}))


class TenantOut(TenantSettings):
    """A tenant as it stands."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    tenant_id: str
    version: int
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of_stored(cls, stored: Stored[TenantSettings]) -> Self:
        """Return a stored tenant as callers see it."""
        return cls.model_validate(
            {**stored.document.model_dump(), **_stored(stored), "tenant_id": stored.id},
        )


# Routes.


class RouteOut(Output):
    """A route as it stands."""

    id: str
    version: int
    name: str
    matchers: list[str]
    fixture: str | None = None
    audiences: list[Audience]
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, stored: Stored[Route]) -> Self:
        """Return a stored route as callers see it."""
        return cls.model_validate({**stored.document.model_dump(), **_stored(stored)})


# Connections and keys.


class ConnectionIn(ConnectionInput):
    """A new connection; its secret cannot be read again."""

    name: ResourceName

    @property
    def given(self) -> ConnectionInput:
        """All but the name."""
        return ConnectionInput.model_validate({name: getattr(self, name) for name in ConnectionInput.model_fields})


class ConnectionOut(Output):
    """A connection without its secret."""

    name: str
    version: int
    kind: ConnectionKind
    api_url: str | None
    pacing: Pacing
    state: ConnectionState
    state_reason: str = Field(description="Slack's code that disabled it, or empty.")
    secret_ref: dict[str, str] | None = Field(description="Where `apply` read the secret from.")
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, connection: SlackConnection) -> Self:
        """Return a connection as callers see it."""
        return cls(
            name=connection.name,
            version=connection.version,
            kind=connection.kind,
            api_url=connection.settings.api_url,
            pacing=connection.settings.pacing,
            state=connection.state,
            state_reason=connection.state_reason,
            secret_ref=connection.secret_ref,
            created_at=connection.created_at,
            updated_at=connection.updated_at,
        )


class IngestKeyReplacementIn(Input):
    """A key of the tenant's own; leave it out to have one made."""

    key: SecretStr | None = Field(default=None, description="At least 16 ASCII characters.", max_length=1_024)

    @property
    def secret(self) -> str | None:
        """The given key."""
        return self.key.get_secret_value() if self.key is not None else None


class IngestKeyIn(IngestKeyReplacementIn):
    """A new ingest key."""

    name: ResourceName


class IngestKeyOut(Output):
    """An ingest key without the key."""

    name: str
    secret_ref: dict[str, str] | None = None
    created_at: datetime

    @classmethod
    def of(cls, key: IngestKey) -> Self:
        """Return a key as callers see it."""
        return cls(name=key.name, secret_ref=key.secret_ref, created_at=key.created_at)


class NewIngestKeyOut(Output):
    """A key that was just stored."""

    name: str
    key: str | None = Field(description="The generated key, shown only now; null for one that you gave.")


# What became of alerts.


class AcceptedOut(Output):
    """What became of a payload."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"accepted": 3, "unrouted": 0, "deliveries": 6}]})

    accepted: int = Field(description="Alerts stored.")
    unrouted: int = Field(description="Those of them that no route took.")
    deliveries: int = Field(description="Messages, edits and replies written down.")


class DeliveryOut(Output):
    """A delivery."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    id: UUID
    episode_id: UUID
    kind: str = Field(examples=["post"])
    state: DeliveryState
    severity: str
    alertname: str = Field(examples=["PlaybackErrors"])
    connection: str
    channel: str = Field(examples=["C0123456789"])
    locale: str = Field(examples=["de-DE"])
    code: str = Field(description="Slack's code of the last try, or ours.", examples=["channel_not_found"])
    detail: str
    hint: str = Field(description="What the code means and what to do.")
    maybe_sent: bool = Field(description="Whether a try may have reached Slack without an answer.")
    tries: int
    due_at: datetime
    created_at: datetime
    finished_at: datetime | None
    slack_channel: str
    slack_ts: str

    @classmethod
    def of(cls, record: DeliveryRecord) -> Self:
        """Return a delivery as callers see it."""
        return cls.model_validate({**_fields(record), "id": record.delivery_id})


class DeliveryDetailOut(DeliveryOut):
    """A delivery with every try and the message."""

    attempts: list[dict[str, Any]] = Field(description="Every try, oldest first.")
    message: dict[str, Any] | None = Field(description="As rendered last; null before the first try.")


class AlertOut(Output):
    """An alert as it was received."""

    id: UUID
    received_at: datetime
    source: str
    alertname: str
    status: str
    severity: str
    alert: dict[str, Any]

    @classmethod
    def of(cls, record: AlertRecord) -> Self:
        """Return an alert as callers see it."""
        return cls.model_validate({**_fields(record), "id": record.alert_id, "alert": record.document})


class DeadLetterOut(Output):
    """A body that could not be read."""

    id: UUID
    received_at: datetime
    source: str
    reason: str
    content_type: str
    size_bytes: int
    sha256: str = Field(description="Of the whole body, in hexadecimal.")

    @classmethod
    def of(cls, letter: DeadLetter) -> Self:
        """Return a dead letter as callers see it."""
        return cls.model_validate({**_fields(letter), "id": letter.dead_letter_id, "sha256": letter.sha256.hex()})


class DeadLetterDetailOut(DeadLetterOut):
    """A body that could not be read, with what was kept of it."""

    body_base64: str = Field(description="The first 64 KiB of the body.")

    @classmethod
    def of(cls, letter: DeadLetter) -> Self:
        """Return a dead letter with its body."""
        shown = DeadLetterOut.of(letter).model_dump()
        return cls(**shown, body_base64=base64.b64encode(letter.body).decode())


class AuditEntryOut(Output):
    """Who did what."""

    id: UUID
    recorded_at: datetime
    actor: str
    action: str
    resource: str
    outcome: str
    frameworks: list[str]
    details: dict[str, Any]

    @classmethod
    def of(cls, entry: AuditEntry) -> Self:
        """Return an entry as callers see it."""
        return cls.model_validate({**_fields(entry), "id": entry.entry_id, "frameworks": list(entry.frameworks)})


class HealthOut(Output):
    """Whether the service is well."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"status": "ok"}]})

    status: str


def _stored(stored: Stored[Any]) -> dict[str, Any]:
    return {
        "id": stored.id,
        "version": stored.version,
        "created_at": stored.created_at,
        "updated_at": stored.updated_at,
    }


def _fields(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


# Examples, as the documentation shows them; a test validates each.

FIXTURE_EXAMPLE: dict[str, Any] = {
    "name": "spotify_wiedergabe_fehler",
    "severity": "critical",
    "source_locale": "de-DE",
    "locales": {
        "de-DE": {
            "title": "🎵 Wiedergabe unterbrochen",
            "description": "{{ labels.instance }} meldet {{ annotations.summary }}",
            "action_required": "Sofortige Untersuchung erforderlich",
        },
        "en-US": {
            "title": "🎵 Playback interrupted",
            "description": "{{ labels.instance }} reports {{ annotations.summary }}",
            "action_required": "Investigate at once",
        },
    },
    "metadata": {"team": "playback"},
}
ROLLBACK_EXAMPLE: dict[str, Any] = {"version": 1}
RENDER_EXAMPLE: dict[str, Any] = {
    "name": "spotify_wiedergabe_fehler",
    "locale": "de-AT",
    "context": {"labels": {"instance": "edge-7"}, "annotations": {"summary": "12 % Abbrüche"}},
}
DRAFT_EXAMPLE: dict[str, Any] = {
    "source": "Playback error rate above 12%",
    "source_locale": "en-US",
    "locale": "de-DE",
    "target": "Fehlerrate bei der Wiedergabe über 12%",
    "context": {"domain": "music_streaming", "urgency": "high", "technical_level": "engineer"},
}
CORRECTION_EXAMPLE: dict[str, Any] = {"target": "Fehlerquote der Wiedergabe über 12%"}
REJECTION_EXAMPLE: dict[str, Any] = {"reason": "A rate is a Quote, not a Rate."}
ASSIGNMENT_EXAMPLE: dict[str, Any] = {"assignee": "user:ana"}
COMMENT_EXAMPLE: dict[str, Any] = {"text": "Is this the playback in the app or on the device?"}
BULK_EXAMPLE: dict[str, Any] = {"ids": ["d0bb93a1d7c1b5e0a3f4c2e6b8907f15"], "decision": "approve"}
UNIT_FILE_EXAMPLE: dict[str, Any] = {
    "format": "po",
    "content": """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: de-DE\\n"
"X-Source-Language: en-US\\n"

msgid "Playback error rate above 12%"
msgstr "Fehlerquote der Wiedergabe über 12%"
""",
}
SHOW_EXAMPLE: dict[str, Any] = {"locale": "ja-JP"}
ENTRY_EXAMPLE: dict[str, Any] = {"line": "Datenträger m ="}
TERM_FILE_EXAMPLE: dict[str, Any] = {
    "format": "csv",
    "content": "source,target,source_locale,target_locale\nerror rate,Fehlerquote,en-US,de-DE\n",
}
LOOKUP_EXAMPLE: dict[str, Any] = {
    "text": "Playback error rate above 30%",
    "source_locale": "en-US",
    "locale": "de-DE",
}
TERM_EXAMPLE: dict[str, Any] = {
    "source": "error rate",
    "source_locale": "en-US",
    "locale": "de-DE",
    "target": "Fehlerquote",
    "part_of_speech": "noun",
    "gender": "feminine",
}
TENANT_EXAMPLE: dict[str, Any] = {
    "tenant_id": "spotify-premium",
    "region": "eu-central-1",
    "compliance_level": "DSGVO_STRIKT",
    "default_locale": "de-DE",
    "timezone": "Europe/Berlin",
}
TENANT_PATCH_EXAMPLE: dict[str, Any] = {"default_locale": "fr-FR", "quotas": {"fixtures": 2000}}
ROUTE_EXAMPLE: dict[str, Any] = {
    "name": "playback",
    "matchers": ['alertname="PlaybackErrors"', 'severity=~"critical|high"'],
    "fixture": "spotify_wiedergabe_fehler",
    "audiences": [
        {"slack": "default", "channel": "C0123456789", "locale": "de-DE", "timezone": "Europe/Berlin"},
        {"slack": "default", "channel": "C0987654321", "locale": "ja-JP", "timezone": "Asia/Tokyo"},
    ],
}
CONNECTION_EXAMPLE: dict[str, Any] = {"name": "default", "bot_token": "xoxb-…", "pacing": {"updates_per_minute": 50}}
INGEST_KEY_EXAMPLE: dict[str, Any] = {"name": "prometheus"}
INGEST_KEY_REPLACEMENT_EXAMPLE: dict[str, Any] = {"key": "a-key-of-your-own-with-40-characters-or-so"}
ALERTMANAGER_EXAMPLE: dict[str, Any] = {
    "version": "4",
    "groupKey": '{}:{alertname="PlaybackErrors"}',
    "truncatedAlerts": 0,
    "status": "firing",
    "receiver": "slack-fixtures",
    "groupLabels": {"alertname": "PlaybackErrors"},
    "commonLabels": {"alertname": "PlaybackErrors", "severity": "critical"},
    "commonAnnotations": {},
    "externalURL": "http://alertmanager.example.org:9093",
    "alerts": [
        {
            "status": "firing",
            "labels": {"alertname": "PlaybackErrors", "severity": "critical", "instance": "edge-7"},
            "annotations": {"summary": "12 % of streams break off"},
            "startsAt": "2026-03-01T12:00:00Z",
            "endsAt": "0001-01-01T00:00:00Z",
            "generatorURL": "http://prometheus.example.org:9090/graph",
            "fingerprint": "5ef77f1f8a3ecf8d",
        }
    ],
}
GRAFANA_EXAMPLE: dict[str, Any] = {
    **ALERTMANAGER_EXAMPLE,
    "version": "1",
    "orgId": 1,
    "title": "[FIRING:1]",
    "state": "alerting",
}
GENERIC_EXAMPLE: dict[str, Any] = {"title": "PlaybackErrors", "severity": "critical", "labels": {"instance": "edge-7"}}
