"""Whether the service lives, and whether it can work."""

from __future__ import annotations

import asyncio

from sqlalchemy import text

from slack_fixtures.kernel.errors import DependencyError
from slack_fixtures.web.deps import PUBLIC, TheApplication
from slack_fixtures.web.routing import refusals
from slack_fixtures.web.routing import router as new_router
from slack_fixtures.web.schemas import HealthOut

router = new_router(tag="operations", prefix="/health")

_TIMEOUT_S = 1.0
_CHEAP = text("SELECT 1")
_WELL = HealthOut(status="ok")


@router.get("", dependencies=[PUBLIC], responses=refusals(503))
async def health(application: TheApplication) -> HealthOut:
    """Tell whether the service can work; the same as `/health/ready`."""
    return await ready(application)


@router.get("/live", dependencies=[PUBLIC])
async def live() -> HealthOut:
    """Tell that the process answers, whatever else is down."""
    return _WELL


@router.get("/ready", dependencies=[PUBLIC], responses=refusals(503))
async def ready(application: TheApplication) -> HealthOut:
    """Tell whether the database answers within a second."""
    try:
        async with asyncio.timeout(_TIMEOUT_S), application.database.system_transaction() as connection:
            await connection.execute(_CHEAP)
    except TimeoutError as error:
        raise DependencyError("The database does not answer.") from error
    return _WELL
