"""Brings what is there to what is declared."""

from __future__ import annotations

from slack_fixtures.bootstrap import Application
from slack_fixtures.declared.plan import Action, Change, Kind

ACTOR = "cli:apply"


async def carry_out(application: Application, changes: list[Change]) -> None:
    """Write what a plan says, tenants first; each change is one transaction.

    After an error the changes before it stay: applying once more goes on from there.

    Raises:
        VersionConflictError, ConflictError: somebody else wrote since the plan was made.
        DependencyError: the database does not answer.
    """
    for change in changes:
        if change.action is not Action.UNCHANGED:
            await _carry_out(application, change)


async def _carry_out(application: Application, change: Change) -> None:
    match change.kind:
        case Kind.TENANT:
            await _write_tenant(application, change)
        case Kind.CONNECTION:
            await application.connections.put(
                change.tenant_id, change.name, change.desired, secret_ref=change.secret_ref, actor=ACTOR
            )
        case Kind.INGEST_KEY:
            key = change.desired.get_secret_value()
            await application.ingest_keys.put(
                change.tenant_id, change.name, key, secret_ref=change.secret_ref, actor=ACTOR
            )
        case Kind.FIXTURE | Kind.ROUTE:
            await _write_document(application, change)
        case Kind.GLOSSARY:
            await application.terms.import_all(change.tenant_id, change.desired, actor=ACTOR)


async def _write_tenant(application: Application, change: Change) -> None:
    if change.present is None:
        await application.tenants.create(change.tenant_id, change.desired, actor=ACTOR)
        return
    settings = change.desired.model_dump(mode="json")
    await application.tenants.change(change.tenant_id, settings, expected_version=change.present.version, actor=ACTOR)


async def _write_document(application: Application, change: Change) -> None:
    commands = application.fixtures if change.kind is Kind.FIXTURE else application.routes
    if change.present is None:
        await commands.create(change.tenant_id, change.desired, actor=ACTOR)
        return
    await commands.replace(
        change.tenant_id,
        change.present.id,
        change.desired,
        expected_version=change.present.version,
        actor=ACTOR,
    )
