"""What a declaration may say, and how it is checked before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

from slack_fixtures.connections.model import ConnectionInput, ConnectionSettings, Pacing
from slack_fixtures.declared.reader import Document, read_documents
from slack_fixtures.declared.secrets import SecretRef
from slack_fixtures.fixtures.model import SlackFixtureEntity
from slack_fixtures.kernel.errors import ConfigurationError, FieldProblem, InvalidValueError
from slack_fixtures.kernel.fields import wrong_field
from slack_fixtures.kernel.tenant import TenantId
from slack_fixtures.localization.commands import MOST_TERMS
from slack_fixtures.localization.glossary import Term
from slack_fixtures.localization.model import LocaleTag
from slack_fixtures.routing.model import ResourceName, Route
from slack_fixtures.tenancy.model import TenantSettings

API_VERSION = "slack-fixtures/v1"

_SUFFIXES = {".yaml", ".yml"}

T = TypeVar("T")


class SlackSpec(BaseModel):
    """A Slack connection; exactly one of the two secrets."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    bot_token: SecretRef | None = None
    webhook_url: SecretRef | None = None
    api_url: Annotated[str, Field(max_length=2_000)] | None = None
    pacing: Pacing = Pacing()

    @model_validator(mode="before")
    @classmethod
    def _one_secret(cls, data: Any) -> Any:
        if isinstance(data, dict) and ("bot_token" in data) == ("webhook_url" in data):
            raise ValueError("expected exactly one of bot_token and webhook_url")
        return data

    @property
    def secret(self) -> SecretRef:
        """Where the secret is."""
        chosen = self.bot_token or self.webhook_url
        assert chosen is not None
        return chosen

    @property
    def settings(self) -> ConnectionSettings:
        """All but the secret."""
        return ConnectionSettings(api_url=self.api_url, pacing=self.pacing)

    def with_secret(self, value: Any) -> ConnectionInput:
        """Return the connection as it is stored."""
        secret = {"bot_token" if self.bot_token else "webhook_url": value}
        return ConnectionInput(**secret, api_url=self.api_url, pacing=self.pacing)


class TenantSpec(TenantSettings):
    """A tenant with its Slack connections and its ingest keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    slack: Annotated[dict[ResourceName, SlackSpec], Field(max_length=100)] = Field(default_factory=dict)
    ingest_keys: Annotated[dict[ResourceName, SecretRef], Field(max_length=100)] = Field(default_factory=dict)

    @property
    def settings(self) -> TenantSettings:
        """The part that the tenant's history keeps."""
        return TenantSettings.model_validate(self.model_dump(exclude={"slack", "ingest_keys"}))


class GlossarySpec(BaseModel):
    """Terms from one language into others; ``metadata.name`` is the tag of that language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: LocaleTag
    terms: Annotated[tuple[Term, ...], Field(max_length=MOST_TERMS)]

    @model_validator(mode="before")
    @classmethod
    def _of_one_language(cls, data: Any) -> Any:
        if not isinstance(data, dict) or not isinstance(data.get("terms"), list):
            return data
        terms = [{**term, "source_locale": data.get("name")} if _is_plain(term) else term for term in data["terms"]]
        return {**data, "terms": terms}

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        names: set[str] = set()
        for number, term in enumerate(self.terms):
            if term.name in names:
                raise wrong_field(f"terms.{number}", "is the same source and target as one before")
            names.add(term.name)
        return self


def _is_plain(term: Any) -> bool:
    """Return whether a declared term holds only what an author says of it."""
    return isinstance(term, dict) and not {"source_locale", "state", "replaces", "evidence"} & term.keys()


@dataclass(frozen=True, slots=True)
class DeclaredTenant:
    """A tenant as declared."""

    where: str
    tenant_id: str
    spec: TenantSpec


@dataclass(frozen=True, slots=True)
class DeclaredFixture:
    """A fixture as declared."""

    where: str
    tenant_id: str
    fixture: SlackFixtureEntity


@dataclass(frozen=True, slots=True)
class DeclaredRoute:
    """A route as declared."""

    where: str
    tenant_id: str
    route: Route


@dataclass(frozen=True, slots=True)
class DeclaredGlossary:
    """Terms of one language as declared."""

    where: str
    tenant_id: str
    glossary: GlossarySpec


@dataclass(slots=True)
class Declaration:
    """Everything that the given files declare."""

    tenants: list[DeclaredTenant] = field(default_factory=list)
    fixtures: list[DeclaredFixture] = field(default_factory=list)
    routes: list[DeclaredRoute] = field(default_factory=list)
    glossaries: list[DeclaredGlossary] = field(default_factory=list)

    @property
    def tenant_ids(self) -> list[str]:
        """Every tenant that something is declared for, in the order of the files."""
        return list(dict.fromkeys(item.tenant_id for item in (*self.tenants, *self.parts)))

    @property
    def parts(self) -> list[DeclaredFixture | DeclaredRoute | DeclaredGlossary]:
        """What belongs to a tenant that may be declared elsewhere."""
        return [*self.fixtures, *self.routes, *self.glossaries]


class _TenantMetadata(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: TenantId


class _Metadata(BaseModel):
    model_config = ConfigDict(extra="forbid")

    tenant: TenantId
    name: str


def load(path: Path) -> Declaration:
    """Return what a file, or every YAML file below a folder, declares.

    Raises:
        ConfigurationError: a file cannot be read.
        InvalidValueError: one problem per wrong field: ``file.yaml, document 2, spec.locales.de-DE.title: …``.
    """
    return parse(document for file in _files(path) for document in _read(file))


def loads(text: str, *, name: str = "standard input", folder: Path | None = None) -> Declaration:
    """Return what a text declares.

    Raises:
        InvalidValueError: see ``load``.
    """
    return parse(read_documents(text, name=name, folder=folder or Path.cwd()))


def parse(documents: Iterable[Document]) -> Declaration:
    """Return what the documents declare.

    Raises:
        InvalidValueError: see ``load``.
    """
    found = Declaration()
    problems: list[FieldProblem] = []
    for document in documents:
        try:
            _add(found, document)
        except InvalidValueError as error:
            problems += error.problems
    if problems := [*problems, *_declared_twice(found)]:
        raise InvalidValueError(*problems)
    if not found.tenant_ids:
        raise InvalidValueError("there is no document to apply")
    return found


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = sorted(file for file in path.rglob("*") if file.suffix in _SUFFIXES and file.is_file())
    if not files:
        raise ConfigurationError(f"{path}: there is no .yaml file in this folder")
    return files


def _read(file: Path) -> Iterator[Document]:
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigurationError(f"{file}: cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise ConfigurationError(f"{file}: is not a text file in UTF-8") from error
    yield from read_documents(text, name=str(file), folder=file.parent)


def _add(found: Declaration, document: Document) -> None:
    kind = _kind_of(document)
    metadata, spec = document.value.get("metadata"), document.value.get("spec")
    if not isinstance(spec, dict):
        raise InvalidValueError(FieldProblem(f"{document.where}, spec", "expected a mapping"))
    if kind == "Tenant":
        name = _checked(document, "metadata", lambda: _TenantMetadata.model_validate(metadata)).name
        tenant = _checked(document, "spec", lambda: TenantSpec.model_validate(spec))
        found.tenants.append(DeclaredTenant(document.where, name, _with_absolute_paths(tenant, document.folder)))
        return
    if "name" in spec:
        raise InvalidValueError(FieldProblem(f"{document.where}, spec.name", "the name belongs to metadata.name"))
    named = _checked(document, "metadata", lambda: _Metadata.model_validate(metadata))
    content = {**spec, "name": named.name}
    if kind == "Fixture":
        fixture = _checked(document, "spec", lambda: SlackFixtureEntity.model_validate(content))
        found.fixtures.append(DeclaredFixture(document.where, named.tenant, fixture))
    elif kind == "Glossary":
        glossary = _checked(document, "spec", lambda: GlossarySpec.model_validate(content))
        found.glossaries.append(DeclaredGlossary(document.where, named.tenant, glossary))
    else:
        route = _checked(document, "spec", lambda: Route.model_validate(content))
        found.routes.append(DeclaredRoute(document.where, named.tenant, route))


def _kind_of(document: Document) -> str:
    value, where = document.value, document.where
    if not isinstance(value, dict):
        raise InvalidValueError(FieldProblem(where, "expected a mapping with apiVersion, kind, metadata and spec"))
    if value.get("apiVersion") != API_VERSION:
        raise InvalidValueError(FieldProblem(f"{where}, apiVersion", f"expected {API_VERSION}"))
    kind = value.get("kind")
    if kind not in ("Tenant", "Fixture", "Route", "Glossary"):
        raise InvalidValueError(FieldProblem(f"{where}, kind", "expected Tenant, Fixture, Route or Glossary"))
    if unknown := value.keys() - {"apiVersion", "kind", "metadata", "spec"}:
        raise InvalidValueError(FieldProblem(f"{where}, {min(unknown)[:80]}", "there is no such field"))
    return str(kind)


def _checked(document: Document, part: str, validate: Callable[[], T]) -> T:
    try:
        return validate()
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False, include_context=False)
        problems = [
            FieldProblem(f"{document.where}, {_path(part, detail['loc'])}", _message(detail))
            for detail in details
            if not _follows(detail["loc"], [other["loc"] for other in details])
        ]
        raise InvalidValueError(*problems) from None  # the cause holds what was written, perhaps a secret


def _follows(location: tuple[int | str, ...], others: list[tuple[int | str, ...]]) -> bool:
    """Return whether something inside is wrong already: Pydantic then finds the list around it too short as well."""
    return any(len(other) > len(location) and other[: len(location)] == location for other in others)


def _path(part: str, location: tuple[int | str, ...]) -> str:
    if part == "spec" and location == ("name",):
        return "metadata.name"
    return ".".join([part, *(str(step) for step in location if step != "[key]")])


_EXPECTED = {
    "name": "expected letters, digits, '.', '_' and '-'; a tenant's name has no capitals",
    "tenant": "expected lower-case letters, digits, '_' and '-'",
    "channel": "expected Slack's id of a channel, such as C0123456789",
    "fixture": "expected a fixture's name, or builtin:FAMILY",
    "env": "expected the name of an environment variable",
    "vault": "expected PATH#KEY",
}
"""What is said in place of a pattern, by the last word of the path."""


def _message(detail: ErrorDetails) -> str:
    match detail["type"]:
        case "extra_forbidden":
            return "there is no such field"
        case "missing":
            return "is missing"
        case "string_pattern_mismatch" if detail["loc"] and detail["loc"][-1] in _EXPECTED:
            return _EXPECTED[str(detail["loc"][-1])]
    return detail["msg"].removeprefix("Value error, ").replace("Input should be", "expected", 1)


def _with_absolute_paths(spec: TenantSpec, folder: Path) -> TenantSpec:
    def below(connection: SlackSpec) -> SlackSpec:
        name = "bot_token" if connection.bot_token else "webhook_url"
        return connection.model_copy(update={name: connection.secret.below(folder)})

    return spec.model_copy(
        update={
            "slack": {name: below(connection) for name, connection in spec.slack.items()},
            "ingest_keys": {name: reference.below(folder) for name, reference in spec.ingest_keys.items()},
        }
    )


def _declared_twice(found: Declaration) -> Iterator[FieldProblem]:
    groups: Mapping[str, list[tuple[str, str, str]]] = {
        "Tenant": [(t.tenant_id, t.tenant_id, t.where) for t in found.tenants],
        "Fixture": [(f.tenant_id, f.fixture.name, f.where) for f in found.fixtures],
        "Route": [(r.tenant_id, r.route.name, r.where) for r in found.routes],
        "Glossary": [(g.tenant_id, g.glossary.name, g.where) for g in found.glossaries],
    }
    for kind, items in groups.items():
        counts = Counter((tenant, name) for tenant, name, _ in items)
        seen: set[tuple[str, str]] = set()
        for tenant, name, where in items:
            if counts[tenant, name] > 1 and (tenant, name) in seen:
                yield FieldProblem(f"{where}, metadata.name", f"the {kind} {name} is declared before")
            seen.add((tenant, name))
