"""Roles: the whole table, written down a second time by hand."""

from __future__ import annotations

import pytest

from slack_fixtures.kernel.errors import NotFoundError, PermissionDeniedError
from slack_fixtures.security.manager import NOTHING_HERE, SecurityManager
from slack_fixtures.security.model import PLATFORM_PERMISSIONS, Actor, ActorKind, Permission, Role

OWN, FOREIGN = "acme", "globex"

# Reviewed: one column a role, x where it may.
MATRIX = """
                     admin editor translator viewer ingest auditor
fixtures.read        x     x      x          x      .      x
fixtures.write       x     x      .          .      .      .
fixtures.translate   x     x      x          .      .      .
fixtures.render      x     x      x          x      .      .
translations.read    x     x      x          x      .      x
translations.write   x     x      x          .      .      .
translations.approve x     x      x          .      .      .
glossary.read        x     x      x          x      .      x
glossary.write       x     x      .          .      .      .
routes.read          x     x      .          x      .      x
routes.write         x     x      .          .      .      .
connections.read     x     x      .          .      .      x
connections.write    x     .      .          .      .      .
ingest_keys.read     x     .      .          .      .      x
ingest_keys.write    x     .      .          .      .      .
ingest.write         x     .      .          .      x      .
deliveries.read      x     x      .          x      .      x
deliveries.redrive   x     x      .          .      .      .
dead_letters.read    x     x      .          .      .      x
settings.read        x     x      .          .      .      x
settings.write       x     .      .          .      .      .
audit.read           x     .      .          .      .      x
tenants.read         .     .      .          .      .      .
tenants.write        .     .      .          .      .      .
"""


def cells() -> list[tuple[Role, Permission, bool]]:
    header, *rows = (line.split() for line in MATRIX.strip().splitlines())
    return [
        (Role(role), Permission(row[0]), mark == "x")
        for row in rows
        for role, mark in zip(header, row[1:], strict=True)
    ]


def an_actor(*roles: Role, tenant_id: str | None = OWN, platform_admin: bool = False) -> Actor:
    return Actor(name="ada", tenant_id=tenant_id, roles=frozenset(roles), platform_admin=platform_admin)


def test_the_reviewed_table_names_every_role_and_permission() -> None:
    assert {(role, permission) for role, permission, _ in cells()} == {(r, p) for r in Role for p in Permission}


@pytest.mark.parametrize(("role", "permission", "allowed"), cells())
def test_a_role_may_do_what_the_reviewed_table_says(role: Role, permission: Permission, *, allowed: bool) -> None:
    assert SecurityManager().may(an_actor(role), permission, OWN) is allowed


@pytest.mark.parametrize("permission", Permission)
def test_nobody_may_do_anything_in_a_foreign_tenant(permission: Permission) -> None:
    security = SecurityManager()
    everything = an_actor(*Role)
    assert not security.may(everything, permission, FOREIGN)
    with pytest.raises(NotFoundError, match=NOTHING_HERE):
        security.require(everything, permission, FOREIGN)


@pytest.mark.parametrize("permission", Permission)
def test_without_a_role_nothing_is_allowed(permission: Permission) -> None:
    security = SecurityManager()
    assert not security.may(an_actor(), permission, OWN)
    with pytest.raises(PermissionDeniedError, match=permission.value):
        security.require(an_actor(), permission, OWN)


@pytest.mark.parametrize("permission", Permission)
def test_a_platform_administrator_is_an_administrator_everywhere(permission: Permission) -> None:
    security = SecurityManager()
    operator = an_actor(tenant_id=None, platform_admin=True)
    assert security.may(operator, permission, OWN)
    assert security.may(operator, permission, None) is (permission in PLATFORM_PERMISSIONS)
    security.require(operator, permission, FOREIGN)


@pytest.mark.parametrize("permission", Permission)
def test_what_concerns_the_platform_is_denied_to_tenants(permission: Permission) -> None:
    with pytest.raises(PermissionDeniedError):
        SecurityManager().require(an_actor(*Role), permission, None)


def test_several_roles_add_up() -> None:
    both = an_actor(Role.TRANSLATOR, Role.INGEST)
    assert SecurityManager().may(both, Permission.INGEST_WRITE, OWN)
    assert SecurityManager().may(both, Permission.FIXTURES_TRANSLATE, OWN)


def test_an_actor_without_a_tenant_is_in_none() -> None:
    assert not SecurityManager().may(an_actor(Role.ADMIN, tenant_id=None), Permission.FIXTURES_READ, OWN)


def test_labels_say_how_an_actor_got_in() -> None:
    key = Actor.of_ingest_key("prometheus", tenant_id=OWN)
    assert key.label == "key:prometheus"
    assert key.roles == {Role.INGEST}
    assert an_actor().label == "user:ada"
    assert Actor(name="root", kind=ActorKind.CLI).label == "cli:root"
    assert Actor(name="", kind=ActorKind.SYSTEM).label == "system"
