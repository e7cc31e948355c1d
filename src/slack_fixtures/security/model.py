"""Who acts, and what each role may do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Self


class Role(StrEnum):
    """What somebody is to a tenant; what it may do stands in ``ROLE_PERMISSIONS``."""

    ADMIN = "admin"
    EDITOR = "editor"
    TRANSLATOR = "translator"
    VIEWER = "viewer"
    INGEST = "ingest"
    AUDITOR = "auditor"


class Permission(StrEnum):
    """One kind of action. A route names the one that it needs."""

    FIXTURES_READ = "fixtures.read"
    FIXTURES_WRITE = "fixtures.write"
    FIXTURES_TRANSLATE = "fixtures.translate"  # changes the texts of locales and nothing else of a fixture
    FIXTURES_RENDER = "fixtures.render"
    TRANSLATIONS_READ = "translations.read"
    TRANSLATIONS_WRITE = "translations.write"  # drafts, comments and assigns
    TRANSLATIONS_APPROVE = "translations.approve"  # decides what readers see
    GLOSSARY_READ = "glossary.read"
    GLOSSARY_WRITE = "glossary.write"
    ROUTES_READ = "routes.read"
    ROUTES_WRITE = "routes.write"
    CONNECTIONS_READ = "connections.read"
    CONNECTIONS_WRITE = "connections.write"
    INGEST_KEYS_READ = "ingest_keys.read"
    INGEST_KEYS_WRITE = "ingest_keys.write"
    INGEST_WRITE = "ingest.write"
    DELIVERIES_READ = "deliveries.read"
    DELIVERIES_REDRIVE = "deliveries.redrive"
    DEAD_LETTERS_READ = "dead_letters.read"
    SETTINGS_READ = "settings.read"
    SETTINGS_WRITE = "settings.write"
    AUDIT_READ = "audit.read"
    TENANTS_READ = "tenants.read"
    TENANTS_WRITE = "tenants.write"


PLATFORM_PERMISSIONS = frozenset({Permission.TENANTS_READ, Permission.TENANTS_WRITE})
"""What no role of a tenant gives: only platform administrators create, list and remove tenants."""

TENANT_PERMISSIONS = frozenset(Permission) - PLATFORM_PERMISSIONS
"""Everything that can be done inside one tenant."""

_READER = frozenset({Permission.FIXTURES_READ, Permission.TRANSLATIONS_READ, Permission.GLOSSARY_READ})
_VIEWER = _READER | {Permission.FIXTURES_RENDER, Permission.ROUTES_READ, Permission.DELIVERIES_READ}

ROLE_PERMISSIONS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.ADMIN: TENANT_PERMISSIONS,
        Role.EDITOR: _VIEWER
        | {
            Permission.FIXTURES_WRITE,
            Permission.FIXTURES_TRANSLATE,
            Permission.TRANSLATIONS_WRITE,
            Permission.TRANSLATIONS_APPROVE,
            Permission.GLOSSARY_WRITE,
            Permission.ROUTES_WRITE,
            Permission.CONNECTIONS_READ,
            Permission.DELIVERIES_REDRIVE,
            Permission.DEAD_LETTERS_READ,
            Permission.SETTINGS_READ,
        },
        # Approves too: a translator may write the texts of a published fixture, which needs no second pair of eyes.
        Role.TRANSLATOR: _READER
        | {
            Permission.FIXTURES_RENDER,
            Permission.FIXTURES_TRANSLATE,
            Permission.TRANSLATIONS_WRITE,
            Permission.TRANSLATIONS_APPROVE,
        },
        Role.VIEWER: _VIEWER,
        # A key that stands in an Alertmanager's configuration can post alerts and learn nothing.
        Role.INGEST: frozenset({Permission.INGEST_WRITE}),
        Role.AUDITOR: frozenset(p for p in TENANT_PERMISSIONS if p.endswith(".read")),
    }
)
"""Deny by default: what is not listed for a role, the role may not do."""


class ActorKind(StrEnum):
    """How somebody got in; the first half of an actor's label."""

    USER = "user"
    KEY = "key"
    CLI = "cli"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something, as proved by a credential.

    Attributes:
        name: the token's subject, or the ingest key's name.
        tenant_id: the tenant that the credential belongs to; ``None`` only for platform administrators.
        roles: what the actor is within ``tenant_id``.
        platform_admin: may manage tenants, and acts as an administrator inside each of them.
        token_id: id of the token (``jti``), to revoke it and to find it in the audit; empty without one.
        kind: how the actor got in.
    """

    name: str
    tenant_id: str | None = None
    roles: frozenset[Role] = frozenset()
    platform_admin: bool = False
    token_id: str = ""
    kind: ActorKind = ActorKind.USER

    @classmethod
    def of_ingest_key(cls, name: str, *, tenant_id: str) -> Self:
        """Return who posts alerts with the tenant's ingest key of this name."""
        return cls(name=name, tenant_id=tenant_id, roles=frozenset({Role.INGEST}), kind=ActorKind.KEY)

    @property
    def label(self) -> str:
        """How the actor stands in events and in the audit: ``user:NAME``, ``key:NAME``, ``cli:NAME`` or ``system``."""
        return self.kind.value if self.kind is ActorKind.SYSTEM else f"{self.kind.value}:{self.name}"

    @property
    def permissions(self) -> frozenset[Permission]:
        """What the actor's roles allow within its own tenant."""
        return frozenset().union(*(ROLE_PERMISSIONS[role] for role in self.roles))
