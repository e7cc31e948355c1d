"""May this actor do that."""

from __future__ import annotations

from slack_fixtures.kernel.errors import NOTHING_HERE, NotFoundError, PermissionDeniedError
from slack_fixtures.security.model import PLATFORM_PERMISSIONS, TENANT_PERMISSIONS, Actor, Permission


class SecurityManager:
    """Decides what an actor may do; denies whatever is not granted.

    A role holds inside the actor's own tenant only. Platform administrators manage tenants, and act as an
    administrator inside each of them: whoever runs the service for many customers must be able to repair a
    customer's route at night. They get no more than that tenant's own administrator has, and the audit names them.
    """

    def may(self, actor: Actor, permission: Permission, tenant_id: str | None) -> bool:
        """Return whether the actor may do this.

        Args:
            actor: who asks.
            permission: what for.
            tenant_id: whose data; ``None`` for what concerns the whole platform, such as the list of tenants.
        """
        if permission in PLATFORM_PERMISSIONS:
            return actor.platform_admin
        if tenant_id is None:
            return False
        if actor.platform_admin:
            return permission in TENANT_PERMISSIONS
        return actor.tenant_id == tenant_id and permission in actor.permissions

    def require(self, actor: Actor, permission: Permission, tenant_id: str | None) -> None:
        """Return if the actor may do this.

        Raises:
            NotFoundError: the tenant is not the actor's. Whether it exists is never looked up, so a foreign tenant
                and an absent one get the same answer in the same time.
            PermissionDeniedError: it is, but no role of the actor allows this.
        """
        if self.may(actor, permission, tenant_id):
            return
        if tenant_id is not None and actor.tenant_id != tenant_id and not actor.platform_admin:
            raise NotFoundError(NOTHING_HERE)
        raise PermissionDeniedError(f"This needs the permission {permission.value}, which your roles do not give.")
