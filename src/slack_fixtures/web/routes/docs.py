"""The documentation: OpenAPI, Swagger UI and ReDoc, all of it from this process."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Any

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from slack_fixtures.kernel.errors import NotFoundError
from slack_fixtures.web.deps import PUBLIC
from slack_fixtures.web.routing import router as new_router

router = new_router(tag="operations")

_TYPES = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8", "html": "text/html; charset=utf-8"}
_ASSETS = ("swagger-ui-bundle.js", "swagger-ui.css", "swagger.js", "redoc.standalone.js", "redoc.js")

_PAGE_POLICY = (
    # Both viewers write style attributes and style sheets at run time, and ReDoc searches in a worker made of a blob.
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_FOR_A_DAY = {"Cache-Control": "public, max-age=86400"}


@router.get("/openapi.json", dependencies=[PUBLIC], include_in_schema=False)
async def openapi(request: Request) -> dict[str, Any]:
    """Describe the interface."""
    schema: dict[str, Any] = request.app.openapi()
    return schema


@router.get("/", dependencies=[PUBLIC], include_in_schema=False)
async def root() -> Response:
    """Lead people who open the address to the documentation."""
    return RedirectResponse("/docs")


@router.get("/docs", dependencies=[PUBLIC], include_in_schema=False)
async def swagger() -> Response:
    """Show the interface in Swagger UI."""
    return _file("swagger.html", {"Content-Security-Policy": _PAGE_POLICY})


@router.get("/redoc", dependencies=[PUBLIC], include_in_schema=False)
async def redoc() -> Response:
    """Show the interface in ReDoc."""
    return _file("redoc.html", {"Content-Security-Policy": _PAGE_POLICY})


@router.get("/docs/assets/{name}", dependencies=[PUBLIC], include_in_schema=False)
async def asset(name: str) -> Response:
    """Serve a file of the two viewers."""
    if name not in _ASSETS:
        raise NotFoundError("There is no such resource.")
    return _file(name, _FOR_A_DAY)


def _file(name: str, headers: dict[str, str]) -> Response:
    content_type = _TYPES[name.rpartition(".")[2]]
    return Response(_read(name), headers={**headers, "Content-Type": content_type})


@lru_cache(maxsize=16)
def _read(name: str) -> bytes:
    return resources.files("slack_fixtures.web").joinpath("static", name).read_bytes()
