"""The engine that puts alert texts into the reader's language.

The cascade, the surest first: what a person approved, the same with other numbers and names, then the translators in
the order of ``TRANSLATION_MODEL``. Whoever made it, a text passes the checks and the gate before it is published.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Protocol

from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.kernel.errors import DependencyError, FieldProblem, InvalidValueError
from slack_fixtures.localization import checks, embedded, quality
from slack_fixtures.localization.checks import CheckContext, Finding
from slack_fixtures.localization.detection import UNDETERMINED, source_language
from slack_fixtures.localization.embedded import Words
from slack_fixtures.localization.glossary import TermMatch, TermStatus
from slack_fixtures.localization.memory import REPAIRABLE, repair
from slack_fixtures.localization.model import LocalizedText, UnknownLocaleTagError, canonical_tag
from slack_fixtures.localization.ports import Example, GlossaryEntry, Translated, TranslationRequest
from slack_fixtures.localization.providers.guarded import Providers
from slack_fixtures.localization.quality import Judged, Verdict
from slack_fixtures.localization.queries import Match, MemoryUnit
from slack_fixtures.localization.segments import mask, unmask
from slack_fixtures.localization.shapes import shape, template_key

LONGEST_SOURCE = 10_000
"""Characters in one source text; an alert's description has a few hundred."""

LONGEST_AT_ONCE = 1_000
"""Characters that the grammar reads while a reader waits; what is longer may take it more than a tenth of a second."""

APPROVED = "memory"
"""The origin of words that a person has approved."""

EMBEDDED = "embedded"
"""The translator that is always there, as ``TRANSLATION_MODEL`` names it."""

_HOME = MappingProxyType({"en": "en-US", "de": "de-DE"})
_URGENT = frozenset({"high", "critical", "urgent", "hoch", "kritisch"})
_OF_THE_GRAMMAR = frozenset({"model", "grammar"})  # its drafts are said anew: its words may have changed since
_REJECTED = 0.5  # an estimate that a person has refuted
_NO_CONTEXT: Mapping[str, str] = MappingProxyType({})


class Memory(Protocol):
    """Where approved translations and drafts are found."""

    async def exact(self, tenant_id: str, template_key: str, locale: str) -> MemoryUnit | None:
        """Return the translation of a template."""
        ...

    async def rejected(self, tenant_id: str, template_key: str, locale: str) -> str | None:
        """Return the words that a person has rejected for a template."""
        ...

    async def fuzzy(
        self, tenant_id: str, text: str, source_locale: str, locale: str, *, limit: int = 5
    ) -> Sequence[Match]:
        """Return translations of similar texts, the best first."""
        ...

    def forget(self, tenant_id: str, translation: str | None = None) -> None:
        """Look a translation up anew when it is asked for again."""
        ...


class Terms(Protocol):
    """Where a tenant's terms are found."""

    async def relevant(self, tenant_id: str, text: str, source_locale: str, locale: str) -> Sequence[TermMatch]:
        """Return the terms that occur in a text."""
        ...


class OwnWords(Protocol):
    """Where the words are found that a tenant uses instead of the lexicon's."""

    async def words(self, tenant_id: str, locale: str) -> Words:
        """Return those that count in a locale."""
        ...


@dataclass(frozen=True, slots=True)
class Job:
    """One text on its way through the cascade.

    Attributes:
        text: the source.
        source_locale: tag of its language.
        locale: tag to put it into.
        key: of its template.
        context: as the caller gave it.
        tenant_id: "" where no tenant is known; then there is no memory and no term base.
        terms: of the term base, in the text.
        words: of the tenant, over those of the lexicon.
    """

    text: str
    source_locale: str
    locale: str
    key: str
    context: Mapping[str, str] = field(default_factory=dict)
    tenant_id: str = ""
    terms: tuple[TermMatch, ...] = ()
    words: Words = ()


@dataclass(frozen=True, slots=True)
class Adaptation:
    """What the cascade came to.

    Attributes:
        job: what was asked.
        target: the best words there are; "" where nobody had any.
        origin: see ``LocalizedText``.
        judged: estimate and verdict.
        findings: of the checks, on ``target``.
    """

    job: Job
    target: str
    origin: str
    judged: Judged
    findings: tuple[Finding, ...] = ()

    @property
    def published(self) -> bool:
        """Whether readers may see ``target``."""
        return self.judged.verdict is Verdict.PUBLISHED

    def text(self) -> LocalizedText:
        """Return the words with what is known of them; the source where there are none that may be shown."""
        if not self.target or self.judged.verdict is Verdict.REFUSED:
            return LocalizedText(
                self.job.text, locale=self.job.source_locale, quality=0.0, origin="source", needs_review=True
            )
        return LocalizedText(
            self.target,
            locale=self.job.locale,
            quality=round(self.judged.quality, 4),
            origin=self.origin,
            needs_review=not self.published,
        )


class AILocalizationEngine:
    """Adapts a text to a locale: exactly as approved where it is known, as well as it can where it is new.

    Without arguments it works on this machine alone, with the embedded translator and no memory.

    Args:
        memory: of approved translations.
        terms: the term base.
        lexicon: tenants' words over the grammar's.
        providers: engines beside the embedded one.
        order: names of translators as in ``TRANSLATION_MODEL``; what is not ``EMBEDDED`` stands for ``providers``.
        may_leave: whether a tenant lets its texts leave the machine.
        floor: estimate from which a machine's words are published.
        enabled: False passes every new text on as it is; what is approved is used all the same.
    """

    def __init__(
        self,
        *,
        memory: Memory | None = None,
        terms: Terms | None = None,
        lexicon: OwnWords | None = None,
        providers: Providers | None = None,
        order: Sequence[str] = (EMBEDDED,),
        may_leave: Callable[[str], Awaitable[bool]] | None = None,
        floor: float = quality.PUBLISHED_FROM,
        enabled: bool = True,
    ) -> None:
        self._memory = memory
        self._terms = terms
        self._lexicon = lexicon
        self._providers = providers
        self._order = tuple(dict.fromkeys(name == EMBEDDED for name in order))  # the providers are one step
        self._may_leave = may_leave
        self._floor = floor
        self._enabled = enabled

    async def adapt_content(
        self,
        source_text: str,
        target_locale: str,
        context: Mapping[str, str] | None = None,
        *,
        tenant_id: str = "",
    ) -> LocalizedText:
        """Return the text for a locale.

        Where ``needs_review`` is set, a person should look at the words before readers see them.

        Args:
            source_text: up to ``LONGEST_SOURCE`` characters.
            target_locale: BCP 47 tag.
            context: what helps to choose words: ``domain``, ``urgency``, ``technical_level``, ``source_locale``.
            tenant_id: whose memory and terms count.

        Raises:
            InvalidValueError: the text is too long, or the tag is none.
        """
        adaptation = await self.adapt(source_text, target_locale, context, tenant_id=tenant_id)
        return adaptation.text()

    async def adapt(
        self,
        source_text: str,
        target_locale: str,
        context: Mapping[str, str] | None = None,
        *,
        tenant_id: str = "",
        offline: bool = False,
    ) -> Adaptation:
        """Return what the cascade came to, with its findings; see ``adapt_content``.

        Args:
            offline: ask nobody outside this process but the memory, and keep the grammar to ``LONGEST_AT_ONCE``: for
                the path that must not wait.

        Raises:
            InvalidValueError: as ``adapt_content``.
        """
        job = _job(source_text, target_locale, context or _NO_CONTEXT, tenant_id)
        if not source_text.strip() or _same_language(job):
            return _as_it_is(job)
        if job.source_locale == UNDETERMINED:
            return _nothing(job)
        best = await self._remembered(job) or _nothing(job)
        if (best.origin == APPROVED and best.published) or not self._enabled:
            return best
        job = await self._with_terms(job)
        best = _judged_anew(best, job)
        if best.published and best.origin not in _OF_THE_GRAMMAR:
            return best
        for on_this_machine in self._order:
            if on_this_machine and len(job.text) <= LONGEST_AT_ONCE:
                found = self._grammar(job)
            elif on_this_machine:
                found = None if offline else await asyncio.to_thread(self._grammar, job)
            else:
                found = None if offline else await self._provider(job)
            if found is not None:
                found = await self._unless_rejected(found)
                is_said_anew = best.origin in _OF_THE_GRAMMAR and found.origin in _OF_THE_GRAMMAR
                best = found if is_said_anew else max(best, found, key=lambda one: one.judged.quality)
            if best.published:
                break
        return best

    async def remembered(
        self, source_text: str, target_locale: str, source_locale: str, *, tenant_id: str
    ) -> MemoryUnit | None:
        """Return what the memory has for exactly this text, whatever state it is in; nothing where it is away.

        Raises:
            InvalidValueError: as ``adapt_content``.
        """
        job = _job(source_text, target_locale, {"source_locale": source_locale}, tenant_id)
        if self._memory is None or not tenant_id:
            return None
        try:
            return await self._memory.exact(tenant_id, job.key, job.locale)
        except DependencyError:
            return None

    def forget(self, tenant_id: str, translation: str) -> None:
        """Look a translation up anew when it is asked for again: it has changed."""
        if self._memory is not None:
            self._memory.forget(tenant_id, translation)

    # --- the steps --------------------------------------------------------------------------------------------------

    async def _remembered(self, job: Job) -> Adaptation | None:
        if self._memory is None or not job.tenant_id:
            return None
        try:
            unit = await self._memory.exact(job.tenant_id, job.key, job.locale)
            own = _from_own(job, unit) if unit is not None else None
            if unit is not None and unit.approved:
                return own
            for match in await self._memory.fuzzy(job.tenant_id, job.text, job.source_locale, job.locale):
                if match.score >= REPAIRABLE and match.target is not None and match.unit.approved:
                    if match.unit.locale != job.locale:  # who approved it had other terms in mind
                        job = await self._with_terms(job)
                    return await self._unless_rejected(_from_memory(job, match.unit, match.target, repaired=True))
        except DependencyError:  # the memory does not answer; the text must go out all the same
            return None
        return own

    async def _with_terms(self, job: Job) -> Job:
        if not job.tenant_id:
            return job
        try:
            if self._terms is not None:
                found = await self._terms.relevant(job.tenant_id, job.text, job.source_locale, job.locale)
                job = replace(job, terms=tuple(found))
            if self._lexicon is not None:
                job = replace(job, words=await self._lexicon.words(job.tenant_id, job.locale))
        except DependencyError:  # see ``_remembered``
            return job
        return job

    async def _unless_rejected(self, found: Adaptation) -> Adaptation:
        """Return what a machine found, held where a person has rejected these very words."""
        job = found.job
        if self._memory is None or not job.tenant_id or not found.published:
            return found
        try:
            rejected = await self._memory.rejected(job.tenant_id, job.key, job.locale)
        except DependencyError:  # what was rejected is not known, so nothing is shown that might have been
            return replace(found, judged=replace(found.judged, verdict=Verdict.HELD))
        if rejected is None or shape(rejected).text != shape(found.target).text:
            return found
        return replace(found, judged=Judged(min(found.judged.quality, _REJECTED), Verdict.HELD))

    def _grammar(self, job: Job) -> Adaptation | None:
        source = job.source_locale.partition("-")[0]
        target = embedded.target_of(job.locale)
        if source not in embedded.ENGLISH_AND_GERMAN or target is None:
            return None
        draft = embedded.translate(job.text, source, target, _style(job.context), job.words)
        if not draft.complete:
            return None
        context = _check_context(job, draft.text)
        text = checks.repair(context)
        findings = checks.run(_check_context(job, text))
        judged = quality.of_grammar(draft.said, target, findings, floor=self._floor)
        return Adaptation(job, text, "model", judged, findings)

    async def _provider(self, job: Job) -> Adaptation | None:
        if self._providers is None:
            return None
        leave = self._may_leave is not None and bool(job.tenant_id) and await self._may_leave(job.tenant_id)
        masked = mask(job.text)
        request = TranslationRequest(
            masked.text,
            job.source_locale,
            job.locale,
            context=job.context,
            glossary=tuple(_glossary(job.terms)),
            examples=await self._examples(job),
            values=tuple(span.text for span in masked.spans),
        )
        outcomes = await self._providers.for_tenant(job.tenant_id, may_leave=leave).translate([request])
        outcome = outcomes[0]
        if not isinstance(outcome, Translated) or (text := unmask(outcome.text, masked.spans)) is None:
            return None
        text = checks.repair(_check_context(job, text))
        findings = checks.run(_check_context(job, text))
        judged = quality.of_provider(outcome.provider, job.locale, findings, floor=self._floor)
        return Adaptation(job, text, f"provider:{outcome.provider}", judged, findings)

    async def _examples(self, job: Job) -> tuple[Example, ...]:
        if self._memory is None or not job.tenant_id:
            return ()
        try:
            near = await self._memory.fuzzy(job.tenant_id, job.text, job.source_locale, job.locale, limit=3)
        except DependencyError:
            return ()
        return tuple(
            Example(shape(match.unit.source).text, shape(match.unit.target).text)
            for match in near
            if match.unit.approved
        )


def _job(text: str, target_locale: str, context: Mapping[str, str], tenant_id: str) -> Job:
    if len(text) > LONGEST_SOURCE:
        raise InvalidValueError(FieldProblem("source_text", f"expected at most {LONGEST_SOURCE} characters"))
    locale = _known_tag("target_locale", target_locale)
    given = context.get("source_locale", "")
    if given:
        source = _known_tag("context.source_locale", given)
    else:
        language, _ = source_language(text)
        source = _HOME.get(language, language)
    return Job(text, source, locale, template_key(text, source), context, tenant_id)


def _known_tag(field: str, tag: str) -> str:
    try:
        return canonical_tag(tag)
    except UnknownLocaleTagError as error:
        raise InvalidValueError(FieldProblem(field, str(error))) from error


def _same_language(job: Job) -> bool:
    return job.source_locale.partition("-")[0] == job.locale.partition("-")[0]


def untranslated(
    source_text: str, target_locale: str, context: Mapping[str, str] | None = None, *, tenant_id: str = ""
) -> Adaptation:
    """Return what is known of a text that nobody was asked about: its own words where they serve, else nothing.

    Raises:
        InvalidValueError: as ``AILocalizationEngine.adapt_content``.
    """
    job = _job(source_text, target_locale, context or _NO_CONTEXT, tenant_id)
    return _as_it_is(job) if not source_text.strip() or _same_language(job) else _nothing(job)


def warm() -> None:
    """Read the grammar's words of every language now, about a second, instead of with the first alert."""
    for locale in embedded.spoken():
        for source, text in (("en", "Node down"), ("de", "Knoten ausgefallen")):
            embedded.translate(text, source, locale, Style())


def _as_it_is(job: Job) -> Adaptation:
    return Adaptation(job, job.text, "source", Judged(1.0, Verdict.PUBLISHED))


def _nothing(job: Job) -> Adaptation:
    return Adaptation(job, "", "source", Judged(0.0, Verdict.REFUSED))


def _style(context: Mapping[str, str]) -> Style:
    return Style(
        urgent=context.get("urgency", "").casefold() in _URGENT,
        level=context.get("technical_level", ""),
        formal=context.get("register", "") != "informal",
    )


def _fitted(unit: MemoryUnit, job: Job) -> str | None:
    """Return the unit's words with the job's numbers and names; nothing where their places are not certain."""
    if unit.source == job.text:
        return unit.target
    return repair(job.text, unit.source, unit.target, target_locale=job.locale)


def _from_own(job: Job, unit: MemoryUnit) -> Adaptation | None:
    """Return what the memory has for exactly this template; nothing where nobody has had words for it yet."""
    target = _fitted(unit, job)
    is_empty = target is None or (unit.origin == "source" and not unit.approved)
    return None if is_empty else _from_memory(job, unit, target or "", repaired=False)


def _from_memory(job: Job, unit: MemoryUnit, target: str, *, repaired: bool) -> Adaptation:
    findings = checks.run(_check_context(job, target)) if repaired or not unit.approved else ()
    judged = quality.of_memory(
        approved=unit.approved,
        quality=unit.quality,
        repaired=repaired,
        stands_in=unit.locale != job.locale,
        findings=findings,
    )
    origin = APPROVED if unit.approved else unit.origin
    return Adaptation(job, target, origin, judged, findings)


def _judged_anew(found: Adaptation, job: Job) -> Adaptation:
    """Return a remembered draft as it is judged with the tenant's terms, which may have changed since."""
    if not found.published:
        return replace(found, job=job)
    findings = checks.run(_check_context(job, found.target))
    judged = quality.of_memory(approved=False, quality=found.judged.quality, repaired=False, findings=findings)
    return replace(found, job=job, findings=findings, judged=judged)


def _check_context(job: Job, target: str) -> CheckContext:
    return CheckContext(
        job.text,
        target,
        source_locale=job.source_locale,
        target_locale=job.locale,
        terms=tuple(_required(match) for match in job.terms),
        urgency=job.context.get("urgency", ""),
        register=job.context.get("register", ""),
        severity=job.context.get("severity", ""),
    )


def _required(match: TermMatch) -> checks.Term:
    accepted = tuple(term.target for term in match.terms if term.status in {TermStatus.PREFERRED, TermStatus.ADMITTED})
    return checks.Term(
        match.text,
        accepted=accepted,
        forbidden=tuple(term.target for term in match.terms if term.status is TermStatus.FORBIDDEN),
        do_not_translate=any(term.status is TermStatus.DO_NOT_TRANSLATE for term in match.terms),
    )


def _glossary(terms: Sequence[TermMatch]) -> list[GlossaryEntry]:
    entries = []
    for match in terms:
        first = match.terms[0]
        if first.status is TermStatus.DO_NOT_TRANSLATE:
            entries.append(GlossaryEntry(match.text, match.text))
        elif first.status in {TermStatus.PREFERRED, TermStatus.ADMITTED}:
            entries.append(GlossaryEntry(match.text, first.target))
    return entries
