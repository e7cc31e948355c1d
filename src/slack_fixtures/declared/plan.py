"""The difference between what is declared and what is there."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pydantic import SecretStr

from slack_fixtures.bootstrap import Application
from slack_fixtures.connections.model import ConnectionInput
from slack_fixtures.declared.documents import (
    Declaration,
    DeclaredFixture,
    DeclaredGlossary,
    DeclaredRoute,
    DeclaredTenant,
    SlackSpec,
)
from slack_fixtures.declared.present import PresentTenant, default_reference, read_present
from slack_fixtures.declared.secrets import SecretRef
from slack_fixtures.kernel.errors import ConfigurationError, FieldProblem, InvalidValueError
from slack_fixtures.localization.glossary import Term
from slack_fixtures.routing.references import dangling_references
from slack_fixtures.security.ingest_keys import matches
from slack_fixtures.storage.documents import Stored

ReadSecret = Callable[[SecretRef], SecretStr]
"""Returns the secret behind a reference, or raises ``ConfigurationError``."""

_SECRET = "(secret)"  # noqa: S105 - stands for one


class Action(StrEnum):
    """What is to be done with one thing."""

    CREATE = "create"
    CHANGE = "change"
    UNCHANGED = "unchanged"


class Kind(StrEnum):
    """What a change is about; written in this order."""

    TENANT = "Tenant"
    CONNECTION = "SlackConnection"
    INGEST_KEY = "IngestKey"
    FIXTURE = "Fixture"
    ROUTE = "Route"
    GLOSSARY = "Glossary"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs; a secret's value is never in it."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be done with one thing of one tenant.

    Attributes:
        desired: the document, connection or key as it shall be.
        present: the stored document that it replaces.
        secret_ref: where a connection's or a key's secret was read from.
    """

    action: Action
    kind: Kind
    tenant_id: str
    name: str
    differences: tuple[Difference, ...] = ()
    desired: Any = field(default=None, repr=False)
    present: Stored[Any] | None = field(default=None, repr=False)
    secret_ref: dict[str, str] | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the change for ``--json``."""
        return {
            "action": self.action.value,
            "kind": self.kind.value,
            "tenant": self.tenant_id,
            "name": self.name,
            "differences": [{"field": d.field, "before": d.before, "after": d.after} for d in self.differences],
        }


async def plan(application: Application, declaration: Declaration, *, read_secret: ReadSecret) -> list[Change]:
    """Return what has to be done, in the order to do it; nothing is written.

    What is there and not declared stays: a declaration may speak of a part alone.

    Raises:
        InvalidValueError: something cannot be as declared; one problem each, naming the document and the field.
    """
    present = {tenant: await read_present(application, tenant) for tenant in declaration.tenant_ids}
    planning = _Planning(application, declaration, present, read_secret)
    changes = list(planning.changes())
    if planning.problems:
        raise InvalidValueError(*planning.problems)
    return sorted(changes, key=lambda change: list(Kind).index(change.kind))


class _Planning:
    def __init__(
        self,
        application: Application,
        declaration: Declaration,
        present: Mapping[str, PresentTenant | None],
        read_secret: ReadSecret,
    ) -> None:
        self.problems: list[FieldProblem] = []
        self._application = application
        self._declaration = declaration
        self._present = present
        self._read_secret = read_secret

    def changes(self) -> Iterator[Change]:
        for tenant in self._declaration.tenants:
            yield from self._tenant(tenant)
        self._check_tenants()
        self._check_quotas()
        for fixture in self._declaration.fixtures:
            yield self._fixture(fixture)
        for route in self._declaration.routes:
            yield self._route(route)
        for glossary in self._declaration.glossaries:
            yield self._glossary(glossary)

    def _tenant(self, declared: DeclaredTenant) -> Iterator[Change]:
        present = self._present[declared.tenant_id]
        stored = present.settings if present else None
        desired = declared.spec.settings
        yield _document_change(Kind.TENANT, declared.tenant_id, declared.tenant_id, desired, stored)
        for name, spec in declared.spec.slack.items():
            if (secret := self._secret(declared, f"spec.slack.{name}", spec.secret)) is not None:
                yield self._connection(declared, name, spec, secret)
        for name, reference in declared.spec.ingest_keys.items():
            if (secret := self._secret(declared, f"spec.ingest_keys.{name}", reference)) is not None:
                yield self._ingest_key(declared, name, reference, secret)

    def _connection(self, declared: DeclaredTenant, name: str, spec: SlackSpec, secret: SecretStr) -> Change:
        given = spec.with_secret(secret)
        where = f"{declared.where}, spec.slack.{name}"
        self._collect(where, lambda: self._application.connections.check(given))
        tenant = self._present[declared.tenant_id]
        present = tenant.connections.get(name) if tenant else None
        change = Change(
            Action.CREATE,
            Kind.CONNECTION,
            declared.tenant_id,
            name,
            desired=given,
            secret_ref=spec.secret.to_json(),
        )
        if present is None:
            return _created(change, _shown(given) | {"secret_ref": spec.secret.to_json()})
        stored = present.connection
        before = {**_shown_settings(stored.kind.value, stored.settings), "secret_ref": stored.secret_ref}
        after = _shown(given) | {"secret_ref": spec.secret.to_json()}
        if stored.secret_ref is None and after["secret_ref"] == default_reference(present, declared.tenant_id, name):
            before["secret_ref"] = after["secret_ref"]
        is_same = hmac.compare_digest(present.secret.encode(), given.secret.encode())
        return _changed(change, before, after, secret_changed=not is_same)

    def _ingest_key(self, declared: DeclaredTenant, name: str, reference: SecretRef, secret: SecretStr) -> Change:
        key = secret.get_secret_value()
        where = f"{declared.where}, spec.ingest_keys.{name}"
        self._collect(where, lambda: self._application.ingest_keys.check(key))
        tenant = self._present[declared.tenant_id]
        present = tenant.ingest_keys.get(name) if tenant else None
        ref = reference.to_json()
        change = Change(Action.CREATE, Kind.INGEST_KEY, declared.tenant_id, name, desired=secret, secret_ref=ref)
        if present is None:
            return _created(change, {"secret_ref": ref})
        before = present.secret_ref
        if before is None and ref == default_reference(present, declared.tenant_id, name):
            before = ref
        is_same = matches(key, present.digest)
        return _changed(change, {"secret_ref": before}, {"secret_ref": ref}, secret_changed=not is_same)

    def _fixture(self, declared: DeclaredFixture) -> Change:
        self._collect(f"{declared.where}, spec", lambda: self._application.fixtures.check(declared.fixture))
        tenant = self._present[declared.tenant_id]
        name = declared.fixture.name
        stored = tenant.fixtures.get(name) if tenant else None
        return _document_change(Kind.FIXTURE, declared.tenant_id, name, declared.fixture, stored)

    def _route(self, declared: DeclaredRoute) -> Change:
        self._check_references(declared)
        tenant = self._present[declared.tenant_id]
        name = declared.route.name
        stored = tenant.routes.get(name) if tenant else None
        return _document_change(Kind.ROUTE, declared.tenant_id, name, declared.route, stored)

    def _glossary(self, declared: DeclaredGlossary) -> Change:
        tenant = self._present[declared.tenant_id]
        present = tenant.terms if tenant else {}
        terms = declared.glossary.terms
        before = {_term_label(term): present[term.name].to_json() for term in terms if term.name in present}
        after = {_term_label(term): term.to_json() for term in terms}
        change = Change(Action.CREATE, Kind.GLOSSARY, declared.tenant_id, declared.glossary.name, desired=terms)
        return _changed(change, before, after) if before or not after else _created(change, after)

    def _secret(self, declared: DeclaredTenant, path: str, reference: SecretRef) -> SecretStr | None:
        try:
            return self._read_secret(reference)
        except ConfigurationError as error:
            self.problems.append(FieldProblem(f"{declared.where}, {path}", str(error)))
            return None

    def _collect(self, where: str, check: Callable[[], None]) -> None:
        try:
            check()
        except InvalidValueError as error:
            self.problems += [
                FieldProblem(f"{where}.{problem.field}" if problem.field else where, problem.message, problem.line)
                for problem in error.problems
            ]

    def _check_tenants(self) -> None:
        known = {tenant.tenant_id for tenant in self._declaration.tenants}
        for item in self._declaration.parts:
            if item.tenant_id not in known and self._present[item.tenant_id] is None:
                message = f"there is no tenant {item.tenant_id}, and none is declared"
                self.problems.append(FieldProblem(f"{item.where}, metadata.tenant", message))

    def _check_quotas(self) -> None:
        limits = {tenant.tenant_id: tenant.spec.quotas.fixtures for tenant in self._declaration.tenants}
        for tenant_id, present in self._present.items():
            names = {f.fixture.name for f in self._declaration.fixtures if f.tenant_id == tenant_id}
            if present is not None:
                names |= present.fixtures.keys()
                limits.setdefault(tenant_id, present.settings.document.quotas.fixtures)
            if tenant_id in limits and len(names) > limits[tenant_id]:
                message = f"{len(names)} fixtures are more than its quota of {limits[tenant_id]}"
                self.problems.append(FieldProblem(f"tenant {tenant_id}", message))

    def _check_references(self, declared: DeclaredRoute) -> None:
        tenant_id = declared.tenant_id
        found = dangling_references(
            declared.route, fixtures=self._fixture_names(tenant_id), connections=self._connection_names(tenant_id)
        )
        self.problems += [FieldProblem(f"{declared.where}, spec.{p.field}", p.message) for p in found]

    def _fixture_names(self, tenant_id: str) -> set[str]:
        present = self._present[tenant_id]
        declared = (f.fixture.name for f in self._declaration.fixtures if f.tenant_id == tenant_id)
        return {*declared, *(present.fixtures if present else ())}

    def _connection_names(self, tenant_id: str) -> set[str]:
        present = self._present[tenant_id]
        declared = (name for t in self._declaration.tenants if t.tenant_id == tenant_id for name in t.spec.slack)
        return {*declared, *(present.connections if present else ())}


def _term_label(term: Term) -> str:
    return f"{term.source} ({term.locale or 'every locale'}: {term.target})"


def _document_change(kind: Kind, tenant_id: str, name: str, desired: Any, stored: Stored[Any] | None) -> Change:
    change = Change(Action.CREATE, kind, tenant_id, name, desired=desired, present=stored)
    after = desired.model_dump(mode="json")
    if stored is None:
        return _created(change, after)
    return _changed(change, stored.document.model_dump(mode="json"), after)


def _created(change: Change, after: dict[str, Any]) -> Change:
    return _with(change, Action.CREATE, _differences({}, after))


def _changed(change: Change, before: Any, after: Any, *, secret_changed: bool = False) -> Change:
    differences = [*_differences(before, after)]
    if secret_changed:
        differences.append(Difference("secret", _SECRET, "(another secret)"))
    return _with(change, Action.CHANGE if differences else Action.UNCHANGED, differences)


def _with(change: Change, action: Action, differences: Iterable[Difference]) -> Change:
    return Change(
        action,
        change.kind,
        change.tenant_id,
        change.name,
        tuple(differences),
        change.desired,
        change.present,
        change.secret_ref,
    )


def _shown(given: ConnectionInput) -> dict[str, Any]:
    return _shown_settings(given.kind.value, given.settings)


def _shown_settings(kind: str, settings: Any) -> dict[str, Any]:
    return {"kind": kind, **settings.model_dump(mode="json")}


def _differences(before: Any, after: Any, path: str = "") -> Iterator[Difference]:
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted(before.keys() | after.keys()):
            yield from _differences(before.get(key), after.get(key), f"{path}.{key}" if path else key)
    elif isinstance(after, dict) and before is None and after:
        yield from _differences({}, after, path)
    elif before != after:
        yield Difference(path, before, after)
