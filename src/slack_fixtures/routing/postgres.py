"""Routes on PostgreSQL."""

from __future__ import annotations

from slack_fixtures.kernel.events import StreamType
from slack_fixtures.routing.model import Route
from slack_fixtures.storage.documents import DocumentStore, Kind
from slack_fixtures.storage.tables import ROUTES

ROUTE_DOCUMENTS: DocumentStore[Route] = DocumentStore(
    Kind(
        stream_type=StreamType.ROUTE,
        table=ROUTES,
        id_column="route_id",
        load=Route.model_validate,
        dump=lambda route: route.model_dump(mode="json"),
        columns=lambda route: {"name": route.name},
        what="route",
    )
)
