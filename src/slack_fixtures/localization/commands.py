"""Writing translations and terms: every change is an event at an expected version."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from sqlalchemy import Table, func, select

from slack_fixtures.kernel.errors import (
    NOTHING_HERE,
    ConflictError,
    FieldProblem,
    InvalidValueError,
    NotFoundError,
    QuotaExceededError,
    RefusedError,
    VersionConflictError,
)
from slack_fixtures.kernel.events import NewEvent
from slack_fixtures.kernel.ids import new_id
from slack_fixtures.localization import glossary, translations
from slack_fixtures.localization.checks import CheckContext, run
from slack_fixtures.localization.exchange.model import Unit, placeholder_problem
from slack_fixtures.localization.glossary import Term, TermState, proposals
from slack_fixtures.localization.lexicon_commands import propose_entries, suggested
from slack_fixtures.localization.postgres import (
    TERM_DOCUMENTS,
    TRANSLATION_DOCUMENTS,
    TenantLexicon,
    TermBase,
    ids_in_slot,
)
from slack_fixtures.localization.shapes import template_key
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.transfer import as_draft
from slack_fixtures.localization.translations import HUMAN, Checked, Draft, Translation, Use, translation_id
from slack_fixtures.storage.documents import Stored
from slack_fixtures.storage.tables import TERMS, TRANSLATIONS
from slack_fixtures.storage.unit_of_work import UnitOfWork, UnitsOfWork

_SECOND = timedelta(seconds=1)

T = TypeVar("T", Translation, Term)

MOST_IN_BULK = 500
"""Translations that one bulk decision takes."""

MOST_TERMS = 20_000
"""Terms of one tenant, proposals included: ten times what a large vendor's style guide lists."""

CheckText = Callable[[Translation, str], Awaitable[Checked]]
"""Says what the checks find in a text that a person wrote for a translation."""

MOST_TRANSLATIONS = 200_000
"""Translations of one tenant: ten times the 20,000 that 1,000 templates make in twenty locales.

What is written down only because the gate published it may fill half of that, so that there is room for what waits.
"""

MOST_IN_FILE = 10_000
"""Translations that one import takes."""

MOST_LEARNED_IN_FILE = 50
"""Translations of one import whose corrections are searched for words of the lexicon, so that a file takes seconds."""

_TRIES = 3  # two machines that draft the same text at once meet in one stream; the later one looks again


async def spans_only(translation: Translation, target: str) -> Checked:
    """Refuse a text that lost, changed or invented a placeholder; what holds where no more checks are wired in."""
    problem = placeholder_problem(translation.source, target)
    return Checked(("placeholders",), (problem,)) if problem else Checked()


async def all_checks(translation: Translation, target: str) -> Checked:
    """Refuse what ``spans_only`` refuses and remark on whatever else the checks find: a person may know better."""
    kept = await spans_only(translation, target)
    context = CheckContext(
        translation.source,
        target,
        source_locale=translation.source_locale,
        target_locale=translation.locale,
        urgency=translation.context.urgency,
    )
    found = dict.fromkeys((*kept.findings, *(finding.check for finding in run(context))))
    return Checked(tuple(found), kept.refusals)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one translation of a bulk decision.

    Attributes:
        version: the present one; ``None`` where the decision was refused.
        code: of the refusal, as in problems; empty where there is none.
        detail: of the refusal, safe to show.
    """

    id: str
    version: int | None
    code: str = ""
    detail: str = ""


class TranslationCommands:
    """Drafts, reviews and retires translations.

    Args:
        terms: the term base, in which corrections make proposals.
        check: refuses or remarks on what a person writes or approves, before anything is stored.
        lexicon: the tenants' words, for which corrections of the grammar make proposals; none are made without it.
    """

    def __init__(
        self,
        units: UnitsOfWork,
        terms: TermBase,
        *,
        check: CheckText = spans_only,
        lexicon: TenantLexicon | None = None,
    ) -> None:
        self._units = units
        self._terms = terms
        self._check = check
        self._lexicon = lexicon

    async def draft(self, tenant_id: str, given: Draft, *, actor: str) -> Stored[Translation]:
        """Store a draft, unless a person has decided about this text already; returns what stands now.

        Where the draft names a field of a fixture, what stood in that field before is outdated if it stands nowhere
        else.

        Raises:
            NotFoundError: there is no such tenant.
            QuotaExceededError: the tenant has as many translations as it may.
            VersionConflictError: others kept writing the same translation.
        """
        (stored,) = await self.draft_all(tenant_id, [given], actor=actor)
        return stored

    async def draft_all(self, tenant_id: str, given: Sequence[Draft], *, actor: str) -> list[Stored[Translation]]:
        """Store several drafts in one transaction; see ``draft``."""
        for attempt in range(1, _TRIES + 1):
            try:
                async with self._units.begin(tenant_id, actor=actor) as work:
                    return [await self._draft(work, one) for one in given]
            except VersionConflictError:
                if attempt == _TRIES:
                    raise
        raise AssertionError("the loop returns or raises")

    async def approve(
        self, tenant_id: str, identity: str, *, expected_version: int | None = None, actor: str
    ) -> Stored[Translation]:
        """Approve a translation as it stands; approving it again changes nothing.

        Raises:
            InvalidValueError: the checks refuse the text.
            NotFoundError, VersionConflictError: see ``DocumentStore.decide``.
            ConflictError: its source has changed.
        """
        before = await self._read(tenant_id, identity, actor=actor)
        await self._checked(before.document, before.document.target)
        async with self._units.begin(tenant_id, actor=actor) as work:
            at = work.clock()

            def decision(present: Translation | None) -> NewEvent | None:
                return translations.approve(_there(present), reviewer=actor, at=at)

            return await _decide(work, identity, decision, expected_version or before.version)

    async def edit(
        self,
        tenant_id: str,
        identity: str,
        target: str,
        *,
        expected_version: int | None = None,
        actor: str,
        words: bool = True,
    ) -> Stored[Translation]:
        """Correct a translation and approve it; terms and words of the lexicon that it suggests are proposed.

        Args:
            words: whether words of the lexicon are looked for, which takes up to half a second.

        Raises:
            InvalidValueError: the checks refuse the text.
            NotFoundError, VersionConflictError: see ``DocumentStore.decide``.
            ConflictError: its source has changed.
        """
        before = await self._read(tenant_id, identity, actor=actor)
        checked = await self._checked(before.document, target)
        known = await self._terms.in_force(tenant_id, before.document.source_locale, before.document.locale)
        choices = await suggested(self._lexicon, tenant_id, before.document, target) if words else ()
        async with self._units.begin(tenant_id, actor=actor) as work:
            at = work.clock()

            def decision(present: Translation | None) -> NewEvent | None:
                there = _there(present)
                return translations.edit(there, target, findings=checked.findings, reviewer=actor, at=at)

            # The checks spoke of the version that was read, whether or not the caller named one.
            after = await _decide(work, identity, decision, expected_version or before.version)
            await _propose_terms(work, before.document, after.document, known)
            await propose_entries(work, before.document, target, choices)
            return after

    async def reject(
        self, tenant_id: str, identity: str, reason: str, *, expected_version: int | None = None, actor: str
    ) -> Stored[Translation]:
        """Reject a translation; the same words are not offered again.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.decide``.
            ConflictError: its source has changed.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            at = work.clock()

            def decision(present: Translation | None) -> NewEvent | None:
                return translations.reject(_there(present), reason, reviewer=actor, at=at)

            return await _decide(work, identity, decision, expected_version)

    async def assign(
        self, tenant_id: str, identity: str, assignee: str, *, expected_version: int | None = None, actor: str
    ) -> Stored[Translation]:
        """Say who looks at a translation; an empty name is nobody.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.decide``.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            return await _decide(work, identity, lambda p: translations.assign(_there(p), assignee), expected_version)

    async def comment(
        self, tenant_id: str, identity: str, text: str, *, expected_version: int | None = None, actor: str
    ) -> Stored[Translation]:
        """Add a comment.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.decide``.
            ConflictError: there are as many as there may be.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            at = work.clock()

            def decision(present: Translation | None) -> NewEvent:
                return translations.comment(_there(present), text, author=actor, at=at)

            return await _decide(work, identity, decision, expected_version)

    async def source_changed(self, tenant_id: str, use: Use, source: str, *, source_locale: str, actor: str) -> int:
        """Mark what stood in a field of a fixture as outdated, in every locale, and return how many were.

        Args:
            source: what stands there now; empty where nothing does.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            return await self._move_on(work, use, template_key(source, source_locale) if source else "")

    async def approve_all(self, tenant_id: str, identities: Sequence[str], *, actor: str) -> list[Outcome]:
        """Approve up to ``MOST_IN_BULK`` translations, each for itself.

        Raises:
            InvalidValueError: there are more.
        """
        return await _in_bulk(identities, lambda one: self.approve(tenant_id, one, actor=actor))

    async def reject_all(self, tenant_id: str, identities: Sequence[str], reason: str, *, actor: str) -> list[Outcome]:
        """Reject up to ``MOST_IN_BULK`` translations, each for itself.

        Raises:
            InvalidValueError: there are more.
        """
        return await _in_bulk(identities, lambda one: self.reject(tenant_id, one, reason, actor=actor))

    async def import_units(self, tenant_id: str, units: Sequence[Unit], *, actor: str) -> list[Outcome]:
        """Take over the translations of a file, each for itself and in its order.

        An approved one corrects and approves what is stored, a draft is stored as a draft, and others are passed
        over, as are units without a translation. What somebody reviewed after the file was written is refused.

        Raises:
            InvalidValueError: there are more than ``MOST_IN_FILE``.
        """
        if len(units) > MOST_IN_FILE:
            raise InvalidValueError(FieldProblem("file", f"expected at most {MOST_IN_FILE} translations"))
        taken = {TranslationState.DRAFT, TranslationState.APPROVED}
        given = [unit for unit in units if unit.target and unit.state in taken]
        return [
            await _outcome(unit.id, self._import(tenant_id, unit, actor=actor, words=number < MOST_LEARNED_IN_FILE))
            for number, unit in enumerate(given)
        ]

    async def _import(self, tenant_id: str, unit: Unit, *, actor: str, words: bool) -> Stored[Translation]:
        given = as_draft(unit)
        identity = translation_id(template_key(given.source, given.source_locale), given.locale)
        present = await self._find(tenant_id, identity, actor=actor)
        if present is not None:
            _require_unreviewed_since(present, unit)
        if unit.state is TranslationState.DRAFT or present is None:
            present = await self.draft(tenant_id, given, actor=actor)
        if unit.state is TranslationState.DRAFT:
            return present
        return await self.edit(
            tenant_id, identity, given.target, expected_version=present.version, actor=actor, words=words
        )

    async def remove(self, tenant_id: str, identity: str, *, expected_version: int | None, actor: str) -> None:
        """Take a translation out of the memory; its history stays.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.retire``.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            await TRANSLATION_DOCUMENTS.retire(work, identity, expected_version=expected_version)

    async def _draft(self, work: UnitOfWork, given: Draft) -> Stored[Translation]:
        key = given.template_key or template_key(given.source, given.source_locale)
        author = work.actor if given.origin == HUMAN else given.origin
        stored = await _decide(
            work,
            translation_id(key, given.locale),
            lambda present: translations.draft(present, given, template_key=key, author=author),
            None,
        )
        most = MOST_TRANSLATIONS // 2 if given.shown else MOST_TRANSLATIONS
        if stored.version == 1 and await _count(work, TRANSLATIONS) > most:
            raise QuotaExceededError(f"The tenant has {most} translations, the most it can have.")
        if given.used_by is not None:
            await self._move_on(work, given.used_by, key, locale=given.locale)
        return stored

    async def _move_on(self, work: UnitOfWork, use: Use, key: str, *, locale: str | None = None) -> int:
        moved = await ids_in_slot(work.connection, work.tenant_id, use.slot, but=key, locale=locale)
        for identity in moved:
            await _decide(work, identity, lambda present: translations.move_on(_there(present), use), None)
        return len(moved)

    async def _checked(self, translation: Translation, target: str) -> Checked:
        checked = await self._check(translation, target)
        if checked.refusals:
            raise InvalidValueError(*(FieldProblem("target", refusal) for refusal in checked.refusals))
        return checked

    async def _find(self, tenant_id: str, identity: str, *, actor: str) -> Stored[Translation] | None:
        try:
            return await self._read(tenant_id, identity, actor=actor)
        except NotFoundError:
            return None

    async def _read(self, tenant_id: str, identity: str, *, actor: str) -> Stored[Translation]:
        # In a transaction that ends before the checks begin: they, and the term base, take their time.
        async with self._units.begin(tenant_id, actor=actor) as work:
            return await TRANSLATION_DOCUMENTS.get(work.connection, tenant_id, identity)


class TermCommands:
    """Creates, replaces, imports and removes terms, and decides on proposals."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    async def create(self, tenant_id: str, term: Term, *, actor: str) -> Stored[Term]:
        """Store a new term; an open or declined proposal of the same becomes it.

        Raises:
            ConflictError: the term base has it already.
            QuotaExceededError: the tenant has as many terms as it may.
            NotFoundError: there is no such tenant.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            present = await TERM_DOCUMENTS.find_by_name(work.connection, tenant_id, term.name)
            if present is not None and present.document.state is not TermState.ACTIVE:
                return await TERM_DOCUMENTS.replace(work, present.id, term, expected_version=None)
            _require_room(await _count(work, TERMS), 1)
            return await TERM_DOCUMENTS.create(work, str(new_id()), term)

    async def replace(
        self, tenant_id: str, identity: str, term: Term, *, expected_version: int | None, actor: str
    ) -> Stored[Term]:
        """Store the next version of a term.

        Raises:
            NotFoundError, VersionConflictError, ConflictError: see ``DocumentStore.replace``.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            return await TERM_DOCUMENTS.replace(work, identity, term, expected_version=expected_version)

    async def remove(self, tenant_id: str, identity: str, *, expected_version: int | None, actor: str) -> None:
        """Take a term out of the term base; its history stays.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.retire``.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            await TERM_DOCUMENTS.retire(work, identity, expected_version=expected_version)

    async def import_all(self, tenant_id: str, terms: Sequence[Term], *, actor: str) -> tuple[int, int]:
        """Store many terms in one transaction; those of the same source and target are replaced.

        Returns:
            How many were new, and how many replaced one that said something else.

        Raises:
            QuotaExceededError: the tenant would have more terms than it may.
            NotFoundError: there is no such tenant.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            present = {s.document.name: s async for s in TERM_DOCUMENTS.each(work.connection, tenant_id)}
            given = {term.name: term for term in terms}
            fresh = [term for name, term in given.items() if name not in present]
            changed = [(present[n], term) for n, term in given.items() if n in present and present[n].document != term]
            _require_room(len(present), len(fresh))
            for term in fresh:
                await TERM_DOCUMENTS.create(work, str(new_id()), term)
            for stored, term in changed:
                await TERM_DOCUMENTS.replace(work, stored.id, term, expected_version=None)
            return len(fresh), len(changed)

    async def accept(
        self, tenant_id: str, identity: str, *, expected_version: int | None = None, actor: str
    ) -> Stored[Term]:
        """Take a proposed term into the term base.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.decide``.
            ConflictError: it is there already.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            return await TERM_DOCUMENTS.decide(
                work, identity, lambda p: glossary.accept(_there(p)), expected_version=expected_version
            )

    async def decline(
        self, tenant_id: str, identity: str, *, expected_version: int | None = None, actor: str
    ) -> Stored[Term]:
        """Decline a proposed term; it is not proposed again.

        Raises:
            NotFoundError, VersionConflictError: see ``DocumentStore.decide``.
            ConflictError: it is no open proposal.
        """
        async with self._units.begin(tenant_id, actor=actor) as work:
            return await TERM_DOCUMENTS.decide(
                work, identity, lambda p: glossary.decline(_there(p)), expected_version=expected_version
            )


def _require_unreviewed_since(present: Stored[Translation], unit: Unit) -> None:
    reviewed_at, same = present.document.reviewed_at, present.document.target == unit.target
    # Files tell the time to the second, and the export itself may stand in the second of the review.
    if not same and reviewed_at and unit.changed_at and reviewed_at >= unit.changed_at + _SECOND:
        raise ConflictError("The translation was reviewed after the file was written; export it again.")


async def _decide(
    work: UnitOfWork,
    identity: str,
    decision: Callable[[Translation | None], NewEvent | None],
    expected_version: int | None,
) -> Stored[Translation]:
    return await TRANSLATION_DOCUMENTS.decide(work, identity, decision, expected_version=expected_version)


def _there(present: T | None) -> T:
    if present is None:
        raise NotFoundError(NOTHING_HERE)
    return present


async def _in_bulk(identities: Sequence[str], decide: Callable[[str], Awaitable[Stored[Translation]]]) -> list[Outcome]:
    if len(identities) > MOST_IN_BULK:
        raise InvalidValueError(FieldProblem("ids", f"expected at most {MOST_IN_BULK}"))
    return [await _outcome(identity, decide(identity)) for identity in dict.fromkeys(identities)]


async def _outcome(identity: str, change: Awaitable[Stored[Translation]]) -> Outcome:
    """Return what became of one of many; each has a transaction of its own, so that none undoes the others."""
    try:
        return Outcome(identity, (await change).version)
    except RefusedError as error:
        return Outcome(identity, None, error.code, str(error))


async def _propose_terms(work: UnitOfWork, before: Translation, after: Translation, known: Collection[Term]) -> None:
    """Propose the terms that a correction suggests, as far as there is room for more."""
    for found in proposals(before.target, after.target, before.source, known):
        term = Term(
            source=found.source,
            source_locale=before.source_locale,
            locale=before.locale,
            target=found.target,
            replaces=found.replaced,
            evidence=(before.id,),
            state=TermState.PROPOSED,
        )
        present = await TERM_DOCUMENTS.find_by_name(work.connection, work.tenant_id, term.name)
        event = glossary.propose(present.document if present else None, term)
        if event is None or (present is None and await _count(work, TERMS) >= MOST_TERMS):
            continue
        identity = present.id if present else str(new_id())
        await TERM_DOCUMENTS.decide(work, identity, lambda _, event=event: event)  # type: ignore[misc]


async def _count(work: UnitOfWork, table: Table) -> int:
    count = select(func.count()).select_from(table).where(table.c.tenant_id == work.tenant_id)
    return int((await work.connection.execute(count)).scalar_one())


def _require_room(present: int, more: int) -> None:
    if present + more > MOST_TERMS:
        raise QuotaExceededError(f"The tenant has {present} terms; {MOST_TERMS} are the most it can have.")
