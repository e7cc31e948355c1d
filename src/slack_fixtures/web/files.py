"""Files that go out."""

from __future__ import annotations

from fastapi import Response

from slack_fixtures.localization.transfer import KINDS, TermFormat, UnitFormat


def file_response(content: bytes, form: UnitFormat | TermFormat, name: str) -> Response:
    """Return a file to be saved.

    Args:
        content: as its format wants it.
        form: decides the media type and the suffix.
        name: without the suffix; letters, digits, ``-`` and ``.`` alone.
    """
    kind = KINDS[form]
    headers = {"Content-Disposition": f'attachment; filename="{name}{kind.suffix}"'}
    return Response(content, headers=headers, media_type=kind.media_type)
