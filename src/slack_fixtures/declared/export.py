"""What is there, written as the declaration that would make it so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from slack_fixtures.bootstrap import Application
from slack_fixtures.declared.documents import API_VERSION
from slack_fixtures.declared.present import PresentConnection, PresentTenant, default_reference, read_present
from slack_fixtures.kernel.errors import NOTHING_HERE, NotFoundError
from slack_fixtures.localization.glossary import Term, TermStatus


async def export(application: Application, tenant_id: str) -> str:
    """Return a tenant's declaration; applying it where the secrets are the same changes nothing.

    A secret is written as the reference that it was read from. Where there is none, a variable stands in its place,
    and a comment above the document says that it must be set.

    Raises:
        NotFoundError: there is no such tenant.
    """
    present = await read_present(application, tenant_id)
    if present is None:
        raise NotFoundError(NOTHING_HERE)
    return "---\n".join(_documents(present))


def _documents(present: PresentTenant) -> Iterator[str]:
    yield _notes(present) + _dump("Tenant", {"name": present.tenant_id}, _tenant_spec(present))
    for name, fixture in sorted(present.fixtures.items()):
        spec = _without(fixture.document.to_json(), "name")
        if not spec["metadata"]:
            del spec["metadata"]
        yield _dump("Fixture", {"tenant": present.tenant_id, "name": name}, spec)
    for name, route in sorted(present.routes.items()):
        yield _dump("Route", {"tenant": present.tenant_id, "name": name}, _route_spec(route.document.to_json()))
    for locale in sorted({term.source_locale for term in present.terms.values()}):
        terms = [_term(term) for _, term in sorted(present.terms.items()) if term.source_locale == locale]
        yield _dump("Glossary", {"tenant": present.tenant_id, "name": locale}, {"terms": terms})


def _tenant_spec(present: PresentTenant) -> dict[str, Any]:
    spec = present.settings.document.model_dump(mode="json")
    if present.connections:
        spec["slack"] = {name: _connection(present, name, found) for name, found in present.connections.items()}
    if present.ingest_keys:
        spec["ingest_keys"] = {
            name: found.secret_ref or default_reference(found, present.tenant_id, name)
            for name, found in sorted(present.ingest_keys.items())
        }
    return spec


def _connection(present: PresentTenant, name: str, found: PresentConnection) -> dict[str, Any]:
    stored = found.connection
    reference = stored.secret_ref or default_reference(found, present.tenant_id, name)
    settings = stored.settings.model_dump(mode="json", exclude_none=True)
    return {stored.kind.secret_name.lower(): reference, **settings}


def _route_spec(document: dict[str, Any]) -> dict[str, Any]:
    spec = _without(document, "name")
    for audience in spec["audiences"]:
        if not audience["fallback"]:
            del audience["fallback"]
    return spec


def _term(term: Term) -> dict[str, Any]:
    """Return what an author says of a term, without what follows from that."""
    spec = _without(term.model_dump(mode="json", exclude_defaults=True), "source_locale")
    if term.status is TermStatus.DO_NOT_TRANSLATE:
        del spec["target"]
        if spec["locale"] is None:
            del spec["locale"]
    return spec


def _notes(present: PresentTenant) -> str:
    unknown = {
        f"the secret of the Slack connection {name}": default_reference(found, present.tenant_id, name)["env"]
        for name, found in present.connections.items()
        if found.connection.secret_ref is None
    } | {
        f"the ingest key {name} (only its digest is kept)": default_reference(found, present.tenant_id, name)["env"]
        for name, found in sorted(present.ingest_keys.items())
        if found.secret_ref is None
    }
    return "".join(f"# Set {variable} before this is applied: {what}.\n" for what, variable in unknown.items())


def _without(document: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key != name}


def _dump(kind: str, metadata: dict[str, Any], spec: dict[str, Any]) -> str:
    document = {"apiVersion": API_VERSION, "kind": kind, "metadata": metadata, "spec": spec}
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they read, and repeats instead of pointing back."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)
