"""What the tests of stored translations share: commands on one database, and builders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from slack_fixtures.kernel.events import RecordedEvent
from slack_fixtures.localization.commands import TermCommands, TranslationCommands
from slack_fixtures.localization.glossary import Term
from slack_fixtures.localization.lexicon_commands import LexiconCommands
from slack_fixtures.localization.postgres import (
    TERM_DOCUMENTS,
    TRANSLATION_DOCUMENTS,
    TenantLexicon,
    TermBase,
    TranslationMemory,
)
from slack_fixtures.localization.queries import MemoryUnit, TranslationQueries
from slack_fixtures.localization.shapes import template_key
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.translations import Checked, Draft, Translation
from slack_fixtures.storage.database import Database
from slack_fixtures.storage.documents import DocumentStore, Stored
from slack_fixtures.storage.unit_of_work import Happening, UnitsOfWork
from slack_fixtures.tenancy.commands import TenantCommands

ACME = "acme"
OTHER = "umbrella"
ANA = "user:ana"
SYSTEM = "system"
SOURCE = "Disk of {{ host }} is 90% full"
TARGET = "Die Platte von {{ host }} ist zu 90% voll"


def a_draft(**fields: Any) -> Draft:
    given = {"source": SOURCE, "source_locale": "en-US", "locale": "de-DE", "target": TARGET, "origin": "grammar"}
    return Draft.model_validate({**given, "quality": 0.9, **fields})


def a_term(source: str = "disk", target: str = "Festplatte", **fields: Any) -> Term:
    given = {"source": source, "source_locale": "en-US", "locale": "de-DE", "target": target}
    return Term.model_validate({**given, **fields})


def key_of(source: str) -> str:
    return template_key(source, "en-US")


@dataclass
class SharedWords:
    """A shared memory and a shared term base of a few entries."""

    units: list[MemoryUnit] = field(default_factory=list)
    known: list[Term] = field(default_factory=list)

    def remember(self, source: str, target: str) -> None:
        unit = MemoryUnit(
            id="",
            template_key=key_of(source),
            source=source,
            source_locale="en-US",
            locale="de-DE",
            target=target,
            state=TranslationState.APPROVED,
            origin="human",
            quality=1.0,
            shared=True,
        )
        self.units.append(unit)

    def exact(self, key: str, locale: str) -> MemoryUnit | None:
        return next((unit for unit in self.units if (unit.template_key, unit.locale) == (key, locale)), None)

    def similar(self, text: str, source_locale: str, locale: str, *, limit: int) -> list[MemoryUnit]:
        return [unit for unit in self.units if unit.locale == locale][:limit]

    def terms(self, source_locale: str, locale: str) -> list[Term]:
        return self.known


class Words:
    """The translations and terms on one database, with what is kept near of them."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.shared = SharedWords()
        self.refusals: tuple[str, ...] = ()
        self.heard: list[Happening] = []
        self.memory = TranslationMemory(database, self.shared)
        self.term_base = TermBase(database, self.shared)
        self.units = UnitsOfWork(database, after=[self.heard.append, self._forget])
        self.tenants = TenantCommands(self.units)
        self.own_words = TenantLexicon(database)
        self.translations = TranslationCommands(self.units, self.term_base, check=self._check, lexicon=self.own_words)
        self.lexicon = LexiconCommands(self.units)
        self.terms = TermCommands(self.units)
        self.queries = TranslationQueries(database)

    async def draft(self, **fields: Any) -> Stored[Translation]:
        return await self.translations.draft(ACME, a_draft(**fields), actor=SYSTEM)

    async def approved(self, **fields: Any) -> Stored[Translation]:
        return await self.translations.approve(ACME, (await self.draft(**fields)).id, actor=ANA)

    async def edited(self, final: str, **fields: Any) -> Stored[Translation]:
        return await self.translations.edit(ACME, (await self.draft(**fields)).id, final, actor=ANA)

    async def get(self, identity: str) -> Stored[Translation]:
        async with self.database.tenant_transaction(ACME) as connection:
            return await TRANSLATION_DOCUMENTS.get(connection, ACME, identity)

    async def history(self, identity: str) -> list[RecordedEvent]:
        async with self.database.tenant_transaction(ACME) as connection:
            return await TRANSLATION_DOCUMENTS.history(connection, ACME, identity)

    async def all_terms(self) -> list[Term]:
        async with self.database.tenant_transaction(ACME) as connection:
            return [stored.document async for stored in TERM_DOCUMENTS.each(connection, ACME)]

    async def views(self, store: DocumentStore[Any]) -> tuple[bytes, bytes]:
        async with self.database.tenant_transaction(ACME) as connection:
            return await store.replay(connection, ACME), await store.projection(connection, ACME)

    async def _check(self, _translation: Translation, _target: str) -> Checked:
        return Checked(findings=("length_ratio",), refusals=self.refusals)

    def _forget(self, happening: Happening) -> None:
        kind, _, identity = happening.resource.partition("/")
        if kind == "translation":
            self.memory.forget(happening.tenant_id, identity)
        elif kind == "lexicon":
            self.own_words.forget(happening.tenant_id)
        else:
            self.term_base.forget(happening.tenant_id)
