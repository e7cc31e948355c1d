"""The composition root: settings in, a running application out. The one place that chooses adapters."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

import structlog
from pydantic import SecretStr
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from slack_fixtures.audit.postgres import audit_happening
from slack_fixtures.caching.manager import CacheManager
from slack_fixtures.connections.commands import ConnectionCommands
from slack_fixtures.connections.postgres import ConnectionRepository
from slack_fixtures.delivery.ahead import Ahead
from slack_fixtures.delivery.commands import DeliveryCommands
from slack_fixtures.delivery.corrections import Corrections
from slack_fixtures.delivery.engine import Engine
from slack_fixtures.delivery.intake import Intake
from slack_fixtures.delivery.observing import Observing
from slack_fixtures.delivery.pipeline import Pipeline
from slack_fixtures.delivery.preview import Previews
from slack_fixtures.delivery.queries import DeliveryQueries
from slack_fixtures.delivery.reading import LocaleSuggestions, Reading
from slack_fixtures.delivery.slack import AiohttpSlackSender
from slack_fixtures.delivery.task import OPEN_STATES, DeliveryState
from slack_fixtures.delivery.tenant_view import TenantViews
from slack_fixtures.delivery.wording import Wording
from slack_fixtures.fixtures.commands import FixtureCommands
from slack_fixtures.ingest.keys import IngestKeys
from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.kernel.tenant import Environment
from slack_fixtures.library.catalogue import preload
from slack_fixtures.library.memory import BuiltinMemory
from slack_fixtures.library.terms import BuiltinTerms
from slack_fixtures.localization.backlog import Backlog
from slack_fixtures.localization.commands import TermCommands, TranslationCommands, all_checks
from slack_fixtures.localization.engine import AILocalizationEngine, warm
from slack_fixtures.localization.lexicon_commands import LexiconCommands
from slack_fixtures.localization.postgres import Sightings, TenantLexicon, TermBase, TranslationMemory
from slack_fixtures.localization.providers.guarded import MemoryBudget, Providers
from slack_fixtures.localization.providers.setting import Credentials, build, missing_credential, parse_model_setting
from slack_fixtures.localization.queries import TranslationQueries
from slack_fixtures.localization.redaction import PatternRedactor
from slack_fixtures.metrics import Metrics, metrics
from slack_fixtures.rendering.templates import check_template
from slack_fixtures.routing.commands import RouteCommands
from slack_fixtures.security.compliance import ComplianceManager
from slack_fixtures.security.keys import load_or_create_key, make_data_dir, new_secret_key
from slack_fixtures.security.local import LocalKeyRing, new_root_key, parse_root_key
from slack_fixtures.security.manager import SecurityManager
from slack_fixtures.security.ports import KeyRing
from slack_fixtures.security.tokens import TokenIssuer
from slack_fixtures.settings import Settings, load_settings
from slack_fixtures.storage.database import Database, DatabaseAddress
from slack_fixtures.storage.embedded import EmbeddedPostgres, kept_alive
from slack_fixtures.storage.migrate import create_embedded_database, migrate, needs_migration
from slack_fixtures.storage.notifications import listening
from slack_fixtures.storage.unit_of_work import Happening, InsideObserver, UnitsOfWork
from slack_fixtures.tenancy.commands import TenantCommands

log = structlog.get_logger(__name__)

CONFIGURATION_CHANNEL = "slack_fixtures_configuration"
"""NOTIFY channel on which a tenant's id says that its configuration changed, and ``tenant/translation/id`` or
``tenant/term/id`` that this alone did: the views of the hot path, which hold neither, stay."""

_NOTIFY = text("SELECT pg_notify(:channel, :changed)")


@dataclass(frozen=True, slots=True)
class Application:
    """Everything that runs in one process, wired up."""

    settings: Settings
    database: Database
    cache: CacheManager
    views: TenantViews
    tokens: TokenIssuer
    security: SecurityManager
    compliance: ComplianceManager
    keyring: KeyRing
    tenants: TenantCommands
    fixtures: FixtureCommands
    routes: RouteCommands
    connections: ConnectionCommands
    connection_repository: ConnectionRepository
    ingest_keys: IngestKeys
    intake: Intake
    engine: Engine
    deliveries: DeliveryCommands
    delivery_queries: DeliveryQueries
    localizer: AILocalizationEngine
    translations: TranslationCommands
    translation_queries: TranslationQueries
    memory: TranslationMemory
    terms: TermCommands
    term_base: TermBase
    lexicon: LexiconCommands
    own_words: TenantLexicon
    sightings: Sightings
    backlog: Backlog
    ahead: Ahead
    previews: Previews
    reading: Reading
    locale_suggestions: LocaleSuggestions
    metrics: Metrics

    def forget(self, changed: str) -> None:
        """Forget what is kept near of something that changed; see ``CONFIGURATION_CHANNEL``."""
        _forget(changed, self.cache, self.memory, self.term_base, self.own_words)


@asynccontextmanager
async def running(settings: Settings, *, worker: bool = False, concurrency: int = 32) -> AsyncIterator[Application]:
    """Start what the settings describe and stop it, in reverse order, when the block ends.

    Args:
        worker: whether this process delivers.
        concurrency: deliveries that its worker carries out side by side.

    Raises:
        ConfigurationError: a setting is wrong, or the database is behind and this is not development.
        DependencyError: the database does not start or answer.
    """
    async with AsyncExitStack() as stack:
        address = await open_database(settings, stack)
        if await needs_migration(address):
            if settings.environment is not Environment.DEVELOPMENT and settings.database_url is not None:
                raise ConfigurationError("The database is behind this release; run: slack-fixtures migrate")
            await migrate(address)
        yield await stack.enter_async_context(running_on(settings, address, worker=worker, concurrency=concurrency))


@asynccontextmanager
async def running_on(
    settings: Settings, address: DatabaseAddress, *, worker: bool = False, concurrency: int = 32
) -> AsyncIterator[Application]:
    """Start the application on a migrated database that somebody else keeps; see ``running``."""
    async with AsyncExitStack() as stack:
        database = Database(address)
        stack.push_async_callback(database.close)
        sender = await stack.enter_async_context(AiohttpSlackSender())
        providers = await stack.enter_async_context(translators(settings))
        application = _wire(settings, database, sender, providers, concurrency=concurrency)
        await stack.enter_async_context(listening(address.system, CONFIGURATION_CHANNEL, application.forget))
        await stack.enter_async_context(application.sightings.running())
        if worker:
            await asyncio.to_thread(_preload)  # or the first alert would wait for it
            await stack.enter_async_context(application.backlog.running())
            await stack.enter_async_context(application.engine.running())
        yield application


def _preload() -> None:
    preload()
    BuiltinMemory().exact("", "")  # reads it
    warm()


async def open_database(settings: Settings, stack: AsyncExitStack) -> DatabaseAddress:
    """Return where the database is; the embedded one is started, kept alive, and stopped with the stack.

    Raises:
        ConfigurationError, DependencyError: see ``EmbeddedPostgres.start``.
    """
    if settings.database_url is not None:
        app_url = settings.app_database_url
        return DatabaseAddress.parse(
            settings.database_url.get_secret_value(), app_url.get_secret_value() if app_url else None
        )
    server = EmbeddedPostgres(settings.data_dir)
    await asyncio.to_thread(server.start)
    stack.callback(server.stop)
    await stack.enter_async_context(kept_alive(server))
    return await create_embedded_database(server)


def signing_key(settings: Settings) -> str:
    """Return the key of access tokens; outside production it is generated once and kept in the data directory.

    Raises:
        ConfigurationError: the key file cannot be used.
    """
    return _key(settings, settings.secret_key, "secret_key", make=new_secret_key)


def token_issuer(settings: Settings) -> TokenIssuer:
    """Return what issues and verifies access tokens under these settings.

    Raises:
        ConfigurationError: see ``signing_key``.
    """
    return TokenIssuer(signing_key(settings), settings.jwt_algorithm)


def _key(settings: Settings, given: SecretStr | None, name: str, *, make: Callable[[], str]) -> str:
    if given is not None:
        return given.get_secret_value()
    make_data_dir(settings.data_dir)
    return load_or_create_key(settings.data_dir / name, make=make)


@asynccontextmanager
async def translators(settings: Settings) -> AsyncIterator[Providers | None]:
    """Start the translation providers that the settings name; yield nothing where they name the embedded one alone.

    Raises:
        ConfigurationError: a provider's library is not installed, or its model is not there.
    """
    credentials = _credentials(settings)
    specs = parse_model_setting(",".join(settings.translation_models))
    for spec in specs:
        if (missing := missing_credential(spec, credentials)) is not None:
            log.warning("translator_off", translator=spec.kind, missing=missing)
    adapters = build(specs, credentials)
    if not adapters:
        yield None
        return
    providers = Providers(adapters, budget=MemoryBudget(), redactor=PatternRedactor())
    try:
        yield providers
    finally:
        await providers.close()


def _credentials(settings: Settings) -> Credentials:
    def key(secret: SecretStr | None) -> str | None:
        return secret.get_secret_value() if secret is not None else None

    return Credentials(
        openai_api_key=key(settings.openai_api_key),
        openai_base_url=settings.openai_base_url,
        huggingface_api_key=key(settings.huggingface_api_key),
        huggingface_base_url=settings.huggingface_base_url,
        deepl_api_key=key(settings.deepl_api_key),
        deepl_base_url=settings.deepl_base_url,
        libretranslate_api_key=key(settings.libretranslate_api_key),
    )


def _wire(
    settings: Settings, database: Database, sender: AiohttpSlackSender, providers: Providers | None, *, concurrency: int
) -> Application:
    cache = CacheManager()
    keyring = LocalKeyRing(parse_root_key(_key(settings, settings.encryption_key, "encryption_key", make=new_root_key)))
    connections = ConnectionRepository(keyring)
    views = TenantViews(database, cache, connections, api_url=settings.slack_api_url)
    metrics.counting = settings.enable_metrics_collection
    memory, term_base = TranslationMemory(database, BuiltinMemory()), TermBase(database, BuiltinTerms())
    own_words = TenantLexicon(database)

    def forget(happening: Happening) -> None:
        _forget(_changed(happening), cache, memory, term_base, own_words)

    # Who reacts to what. Inside the transaction: what must be true together with the change. After it: the rest.
    inside: list[InsideObserver] = [_announce, Corrections(views).observe]
    if settings.enable_audit_logging:
        inside.insert(0, audit_happening)
    units = UnitsOfWork(database, inside=inside, after=[forget])

    localizer = AILocalizationEngine(
        memory=memory,
        terms=term_base,
        lexicon=own_words,
        providers=providers,
        order=settings.translation_models,
        may_leave=views.may_leave,
        enabled=settings.enable_ai_localization,
    )
    translations = TranslationCommands(units, term_base, check=all_checks, lexicon=own_words)
    sightings, backlog = Sightings(database), Backlog(localizer, translations)
    wording = Wording(localizer)
    observing = Observing(metrics, sightings, backlog)
    pipeline = Pipeline(database, views, connections, sender, wording)
    engine = Engine(database, pipeline, concurrency=concurrency, observe=observing.delivery)
    metrics.in_flight.set_function(lambda: engine.in_flight)
    for state in OPEN_STATES:
        metrics.backlog.labels(state.value).set_function(partial(_backlog, engine, state))
    return Application(
        settings=settings,
        database=database,
        cache=cache,
        views=views,
        tokens=token_issuer(settings),
        security=SecurityManager(),
        compliance=ComplianceManager(database),
        keyring=keyring,
        tenants=TenantCommands(units),
        fixtures=FixtureCommands(units, check_template),
        routes=RouteCommands(units),
        connections=ConnectionCommands(units, connections, allowed_hosts=settings.allowed_slack_hosts),
        connection_repository=connections,
        ingest_keys=IngestKeys(units),
        intake=Intake(database, views, worker=engine),
        engine=engine,
        deliveries=DeliveryCommands(units),
        delivery_queries=DeliveryQueries(database),
        localizer=localizer,
        translations=translations,
        translation_queries=TranslationQueries(database),
        memory=memory,
        terms=TermCommands(units),
        lexicon=LexiconCommands(units),
        own_words=own_words,
        term_base=term_base,
        sightings=sightings,
        backlog=backlog,
        ahead=Ahead(database, views, localizer, translations),
        previews=Previews(views, wording),
        reading=Reading(database, views, wording),
        locale_suggestions=LocaleSuggestions(database, units),
        metrics=metrics,
    )


def _backlog(engine: Engine, state: DeliveryState) -> float:
    return engine.backlog.get(state.value, 0)


async def _announce(connection: AsyncConnection, happening: Happening) -> None:
    await connection.execute(_NOTIFY, {"channel": CONFIGURATION_CHANNEL, "changed": _changed(happening)})


def _changed(happening: Happening) -> str:
    is_of_words = happening.resource.startswith(("translation/", "term/", "lexicon/"))
    return f"{happening.tenant_id}/{happening.resource}" if is_of_words else happening.tenant_id


def _forget(
    changed: str, cache: CacheManager, memory: TranslationMemory, term_base: TermBase, own_words: TenantLexicon
) -> None:
    tenant_id, _, resource = changed.partition("/")
    kind, _, identity = resource.partition("/")
    if kind == "translation":
        memory.forget(tenant_id, identity)
    elif kind == "term":
        term_base.forget(tenant_id)
    elif kind == "lexicon":
        own_words.forget(tenant_id)
    else:
        cache.invalidate_tenant(tenant_id)
        memory.forget(tenant_id)  # the tenant itself may have gone
        term_base.forget(tenant_id)
        own_words.forget(tenant_id)


_defaults: WeakKeyDictionary[asyncio.AbstractEventLoop, tuple[Application, asyncio.Task[None]]] = WeakKeyDictionary()
_opening: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock] = WeakKeyDictionary()


async def default_application() -> Application:
    """Return the application that library users share within one event loop, on what the environment says.

    It is stopped when the event loop ends, as ``asyncio.run`` does it; ``close_default_application`` does it earlier.

    Raises:
        ConfigurationError, DependencyError: see ``running``.
    """
    loop = asyncio.get_running_loop()
    async with _opening.setdefault(loop, asyncio.Lock()):
        if loop not in _defaults:
            ready: asyncio.Future[Application] = loop.create_future()
            keeper = asyncio.create_task(_keep_running(ready))
            either: tuple[asyncio.Future[Any], ...] = (ready, keeper)
            try:
                await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            except asyncio.CancelledError:
                keeper.cancel()
                raise
            if not ready.done():
                keeper.result()  # raises what kept it from starting
            _defaults[loop] = (ready.result(), keeper)
        return _defaults[loop][0]


async def close_default_application() -> None:
    """Stop what ``default_application`` started in this event loop, if it did."""
    found = _defaults.get(asyncio.get_running_loop())
    if found is not None:
        found[1].cancel()
        await asyncio.wait({found[1]})


async def _keep_running(ready: asyncio.Future[Application]) -> None:
    # A task of its own, because the end of an event loop cancels tasks and waits for what they clean up.
    try:
        async with running(load_settings()) as application:
            ready.set_result(application)
            await asyncio.Event().wait()
    finally:
        _defaults.pop(asyncio.get_running_loop(), None)
