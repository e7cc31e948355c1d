"""What people do with a delivery."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, text, update

from slack_fixtures.delivery.postgres import WAKE_CHANNEL
from slack_fixtures.delivery.task import DeliveryState
from slack_fixtures.kernel.errors import NOTHING_HERE, ConflictError, NotFoundError
from slack_fixtures.storage.tables import DELIVERIES
from slack_fixtures.storage.unit_of_work import UnitsOfWork

_WAKE = text("SELECT pg_notify(:channel, '')")

REDRIVABLE = frozenset({DeliveryState.DEAD, DeliveryState.HELD})


class DeliveryCommands:
    """Redrives what failed."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    async def redrive(self, tenant_id: str, delivery_id: UUID, *, actor: str) -> None:
        """Send a dead or held delivery once more, as the episode stands by then.

        Raises:
            NotFoundError: there is no such delivery.
            ConflictError: it is not dead or held.
        """
        mine = (DELIVERIES.c.tenant_id == tenant_id, DELIVERIES.c.delivery_id == delivery_id)
        async with self._units.begin(tenant_id, actor=actor) as work:
            statement = select(DELIVERIES.c.state).where(*mine).with_for_update()
            state = (await work.connection.execute(statement)).scalar_one_or_none()
            if state is None:
                raise NotFoundError(NOTHING_HERE)
            if DeliveryState(state) not in REDRIVABLE:
                raise ConflictError(f"The delivery is {state}; only dead and held ones can be redriven.")
            await work.connection.execute(
                update(DELIVERIES)
                .where(*mine)
                .values(
                    state=DeliveryState.PENDING.value,
                    due_at=work.clock(),
                    finished_at=None,
                    attempts=0,
                    code="",
                    detail="",
                )
            )
            await work.connection.execute(_WAKE, {"channel": WAKE_CHANNEL})
            work.note("DeliveryRedriven", f"delivery/{delivery_id}", was=state)
