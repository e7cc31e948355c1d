"""Metrics in Prometheus's text format; no label names a tenant."""

from __future__ import annotations

from fastapi import Response
from prometheus_client import CONTENT_TYPE_LATEST

from slack_fixtures.web.deps import PUBLIC, TheApplication
from slack_fixtures.web.routing import router as new_router

router = new_router(tag="operations")


@router.get("/metrics", dependencies=[PUBLIC], response_class=Response)
async def metrics(application: TheApplication) -> Response:
    """Show the metrics of this process."""
    return Response(application.metrics.render(), headers={"Content-Type": CONTENT_TYPE_LATEST})
