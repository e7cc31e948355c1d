"""Pages of lists: a limit, an opaque cursor, and ``{items, next_cursor}``."""

from __future__ import annotations

import binascii
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from slack_fixtures.web.problems import MalformedRequestError

MOST_ITEMS = 500
DEFAULT_ITEMS = 100

T = TypeVar("T")
Item = TypeVar("Item")


class Page(BaseModel, Generic[T]):
    """One page of a list."""

    model_config = ConfigDict(extra="forbid")

    items: list[T]
    next_cursor: str | None = Field(
        default=None, description="Pass it as `cursor` to read on; null on the last page.", examples=["NDI"]
    )


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page is wanted.

    Attributes:
        after: the id of the last item of the page before; empty for the first page.
    """

    limit: int
    after: str

    @property
    def one_more(self) -> int:
        """How many items to read: one more than wanted tells whether there is another page."""
        return self.limit + 1

    @property
    def before_id(self) -> UUID | None:
        """The cursor where lists are ordered by UUID.

        Raises:
            MalformedRequestError: it is not from such a list.
        """
        try:
            return UUID(self.after) if self.after else None
        except ValueError as error:
            raise _NOT_OURS from error

    @property
    def after_number(self) -> int:
        """The cursor where lists are ordered by number, 0 for the first page.

        Raises:
            MalformedRequestError: it is not from such a list.
        """
        if self.after and not (self.after.isascii() and self.after.isdecimal() and len(self.after) < len(str(2**31))):
            raise _NOT_OURS
        return int(self.after or 0)

    def page(self, found: Sequence[T], identity: Callable[[T], Any], show: Callable[[T], Item]) -> Page[Item]:
        """Return the page of what was read.

        Args:
            found: up to ``one_more`` items.
            identity: of an item; the next page begins behind the last one's.
            show: an item as callers see it.
        """
        kept = found[: self.limit]
        more = len(found) > self.limit
        cursor = urlsafe_b64encode(str(identity(kept[-1])).encode()).decode().rstrip("=") if more else None
        return Page(items=[show(item) for item in kept], next_cursor=cursor)


_NOT_OURS = MalformedRequestError("cursor: expected the next_cursor of an earlier page of the same list.")


def _page_request(
    limit: Annotated[int, Query(ge=1, le=MOST_ITEMS, description="How many items at most.")] = DEFAULT_ITEMS,
    cursor: Annotated[str, Query(max_length=400, description="`next_cursor` of the page before.")] = "",
) -> PageRequest:
    try:
        after = b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError) as error:
        raise _NOT_OURS from error
    if not after.isprintable():
        raise _NOT_OURS
    return PageRequest(limit, after)


WantedPage = Annotated[PageRequest, Depends(_page_request)]
"""What a route of a list asks for."""
