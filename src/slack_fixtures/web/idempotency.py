"""``Idempotency-Key`` on POST: the same request twice is done once, and answered twice with the same answer."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import Row, delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.requests import Request
from starlette.responses import Response

from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.kernel.errors import ConflictError, FieldProblem, InvalidValueError
from slack_fixtures.storage.tables import IDEMPOTENCY_KEYS
from slack_fixtures.web.deps import Access
from slack_fixtures.web.problems import MalformedRequestError

HEADER = "idempotency-key"
REPLAYED = "Idempotency-Replayed"

KEPT_FOR = timedelta(hours=24)
"""How long an answer can be had again."""

_ABANDONED_AFTER = timedelta(minutes=2)  # a statement ends after 30 s; by then whoever began has died
_LONGEST_KEY = 255
_LARGEST_ANSWER = 262_144  # what is larger can be read again by GET
_PLATFORM = "_platform"  # cannot be a tenant's id; its rows are those of requests that concern no tenant
_KEPT_HEADERS = ("content-type", "location", "etag")
_KEYS = IDEMPOTENCY_KEYS


async def once(
    access: Access, request: Request, key: str, answer: Callable[[Request], Awaitable[Response]]
) -> Response:
    """Answer a request, or repeat the answer that an equal one with this key got within the last 24 hours.

    An error is not kept: it changed nothing, so the next try may fare better.

    Raises:
        MalformedRequestError: the key is not 1 to 255 printable ASCII characters.
        InvalidValueError: the key was used for another request.
        ConflictError: the first request with this key is still being answered.
    """
    if not 1 <= len(key) <= _LONGEST_KEY or not key.isascii() or not key.isprintable():
        raise MalformedRequestError(f"Idempotency-Key: expected 1 to {_LONGEST_KEY} printable ASCII characters.")
    book = _Book(access, _digest(access.actor.label, request.method, request.url.path, key))
    stored = await book.claim(_digest(await request.body()))
    if stored is not None:
        return stored
    try:
        response = await answer(request)
    except BaseException:
        await book.release()
        raise
    if not await book.keep(response):
        await book.release()
    return response


class _Book:
    """The stored answers of one key."""

    def __init__(self, access: Access, key_digest: bytes) -> None:
        self._database = access.application.database
        self._keyring = access.application.keyring
        self._tenant_id = access.tenant_id or _PLATFORM
        self._key = key_digest
        self._mine = (_KEYS.c.tenant_id == self._tenant_id, _KEYS.c.key_digest == key_digest)

    async def claim(self, request_digest: bytes) -> Response | None:
        """Return the stored answer, or ``None`` once this request is the one to be answered."""
        now = utc_now()
        async with self._database.tenant_transaction(self._tenant_id) as connection:
            await self._forget_old(connection, now)
            statement = insert(_KEYS).values(
                tenant_id=self._tenant_id, key_digest=self._key, request_digest=request_digest, created_at=now
            )
            if (await connection.execute(statement.on_conflict_do_nothing())).rowcount:
                return None
            row = (await connection.execute(select(_KEYS).where(*self._mine))).one_or_none()
        if row is not None and bytes(row.request_digest) != request_digest:
            raise InvalidValueError(FieldProblem("Idempotency-Key", "was used for another request"))
        if row is None or row.status is None:
            raise ConflictError("A request with this Idempotency-Key is being answered; try again in a moment.")
        return self._replayed(row)

    async def keep(self, response: Response) -> bool:
        """Store a good answer and return whether it was; its body may hold a new key, so it is encrypted."""
        body = bytes(response.body)
        if not response.status_code < 300 or len(body) > _LARGEST_ANSWER:  # noqa: PLR2004 - the 2xx range
            return False
        headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
        secret = self._keyring.encrypt(
            self._tenant_id, table=_KEYS.name, column="body", row=self._key.hex(), plaintext=body
        )
        async with self._database.tenant_transaction(self._tenant_id) as connection:
            changes: dict[str, Any] = {"status": response.status_code, "headers": headers, "body": secret}
            await connection.execute(update(_KEYS).where(*self._mine).values(changes))
        return True

    async def release(self) -> None:
        """Let the next request with this key be answered afresh."""
        async with self._database.tenant_transaction(self._tenant_id) as connection:
            await connection.execute(delete(_KEYS).where(*self._mine))

    async def _forget_old(self, connection: AsyncConnection, now: datetime) -> None:
        kept, begun = now - KEPT_FOR, now - _ABANDONED_AFTER
        of_tenant = delete(_KEYS).where(_KEYS.c.tenant_id == self._tenant_id)
        await connection.execute(of_tenant.where(_KEYS.c.created_at < kept))
        await connection.execute(delete(_KEYS).where(*self._mine, _KEYS.c.status.is_(None), _KEYS.c.created_at < begun))

    def _replayed(self, row: Row[Any]) -> Response:
        body = self._keyring.decrypt(
            self._tenant_id, table=_KEYS.name, column="body", row=self._key.hex(), ciphertext=bytes(row.body)
        )
        headers: Mapping[str, str] = row.headers
        return Response(body, row.status, headers={**headers, REPLAYED: "true"})


def _digest(*parts: str | bytes) -> bytes:
    """Return a digest in which no two lists of parts look alike."""
    return hashlib.sha256(orjson.dumps([part if isinstance(part, str) else part.hex() for part in parts])).digest()
