"""Versions over HTTP: entity tags out, conditions in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import Depends, Header
from starlette.responses import Response

from slack_fixtures.kernel.errors import PreconditionFailedError, PreconditionMissingError, VersionConflictError
from slack_fixtures.web.problems import MalformedRequestError

ANY = "*"

_TAG = re.compile(r'(W/)?"([\x21\x23-\x7e]*)"')
_LONGEST = 200


def etag(version: int) -> str:
    """Return the entity tag of a version."""
    return f'"{version}"'


def _required_version(
    if_match: Annotated[str | None, Header(description='The version read, such as `"3"`.')] = None,
) -> int | None:
    if if_match is None:
        raise PreconditionMissingError('If-Match: expected the ETag of the version that this replaces, such as "3".')
    return _optional_version(if_match)


def _optional_version(
    if_match: Annotated[str | None, Header(description='The version read, such as `"3"`.')] = None,
) -> int | None:
    if if_match is None or if_match.strip() == ANY:
        return None
    found = _TAG.fullmatch(if_match.strip()) if len(if_match) <= _LONGEST else None
    if found is None:
        raise MalformedRequestError('If-Match: expected one entity tag such as "3", or *.')
    # If-Match compares strongly (RFC 9110, 13.1.1): a weak tag, and one that we never gave, is no present version.
    weak, value = found.groups()
    if weak or not re.fullmatch(r"[1-9][0-9]{0,8}", value):
        raise PreconditionFailedError("If-Match names no version of this resource; read it again.")
    return int(value)


ReplacedVersion = Annotated[int | None, Depends(_required_version)]
"""The version that a change replaces; ``None`` for ``If-Match: *``, whatever it is. Leaving it out is refused."""

KnownVersion = Annotated[int | None, Depends(_optional_version)]
"""The version that the caller knows, where it says one."""

IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match", description="The ETag that the caller has.")]


@contextmanager
def stated() -> Iterator[None]:
    """Say 412 instead of 409 where the caller named the version that has passed."""
    try:
        yield
    except VersionConflictError as error:
        raise PreconditionFailedError(str(error)) from error


def not_modified(if_none_match: str | None, version: int) -> Response | None:
    """Return the 304 of a caller that has this version already, ``None`` for any other."""
    if if_none_match is None:
        return None
    # If-None-Match compares weakly (RFC 9110, 13.1.2): compressing proxies mark tags as weak.
    tags = {value for _, value in _TAG.findall(if_none_match[: _LONGEST * 10])}
    if if_none_match.strip() != ANY and str(version) not in tags:
        return None
    return Response(status_code=304, headers={"ETag": etag(version)})
